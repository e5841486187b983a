/* SPDX-License-Identifier: Apache-2.0 */
/*
 * SHA-256 (FIPS 180-4) for the ports that bring none. Written for size, not for speed, and not for
 * secrets: it makes no promise about timing.
 */
#include <string.h>

#include "package.h"

static const uint32_t round_constants[64] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
	0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
	0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
	0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
	0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
	0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
	0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
	0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
	0xc67178f2,
};

static uint32_t rotate(uint32_t value, uint32_t bits)
{
	return value >> bits | value << (32u - bits);
}

/* The big-endian word that stands in the bytes of this one, and the other way round. */
static inline uint32_t swap(uint32_t word)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	return __builtin_bswap32(word);
#else
	return word;
#endif
}

static void compress(uint32_t state[8], const uint32_t block[16])
{
	uint32_t w[16];
	uint32_t s[8];

	for (uint32_t i = 0; i < 16; i++) {
		w[i] = swap(block[i]);
	}
	memcpy(s, state, sizeof(s));
	for (uint32_t i = 0; i < 64; i++) {
		uint32_t word = w[i & 15u];
		uint32_t t1 = s[7] + (rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25)) +
			      ((s[4] & s[5]) ^ (~s[4] & s[6])) + round_constants[i] + word;
		uint32_t t2 = (rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22)) +
			      ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
		uint32_t w1 = w[(i + 1u) & 15u];
		uint32_t w14 = w[(i + 14u) & 15u];

		memmove(s + 1, s, 7 * sizeof(s[0]));
		s[4] += t1;
		s[0] = t1 + t2;
		/* The word of round i + 16. */
		w[i & 15u] = word + (rotate(w1, 7) ^ rotate(w1, 18) ^ w1 >> 3) +
			     w[(i + 9u) & 15u] + (rotate(w14, 17) ^ rotate(w14, 19) ^ w14 >> 10);
	}
	for (uint32_t i = 0; i < 8; i++) {
		state[i] += s[i];
	}
}

void zwp_sha256_begin(struct zwp_sha256 *hash)
{
	static const uint32_t initial[8] = {
		0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
		0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
	};

	memcpy(hash->state, initial, sizeof(initial));
	hash->length = 0;
}

void zwp_sha256_update(struct zwp_sha256 *hash, const void *data, uint32_t size)
{
	const uint8_t *bytes = data;

	while (size > 0) {
		uint32_t used = hash->length & 63u;
		uint32_t part = 64u - used < size ? 64u - used : size;

		memcpy((uint8_t *)hash->block + used, bytes, part);
		hash->length += part;
		bytes += part;
		size -= part;
		if (used + part == 64u) {
			compress(hash->state, hash->block);
		}
	}
}

void zwp_sha256_finish(struct zwp_sha256 *hash, uint8_t digest[ZWP_DIGEST_SIZE])
{
	uint32_t tail[2] = {swap(hash->length >> 29), swap(hash->length << 3)};
	uint8_t pad = 0x80;

	do {
		zwp_sha256_update(hash, &pad, 1);
		pad = 0;
	} while ((hash->length & 63u) != 56u);
	zwp_sha256_update(hash, tail, sizeof(tail));
	for (uint32_t i = 0; i < 8; i++) {
		hash->state[i] = swap(hash->state[i]);
	}
	memcpy(digest, hash->state, ZWP_DIGEST_SIZE);
}
