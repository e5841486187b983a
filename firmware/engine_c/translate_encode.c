/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes a P32 image anew in W64: the header and the sections before the code as they are, the code
 * word by word. For images that the translator has made; the device's verifier judges the outcome.
 */
#include "w64.h"
#include "zwe_front.h"

#include <string.h>

static uint32_t words_of(uint32_t word0)
{
	if ((word0 & 0xff) == ZWE_OP_EXT) {
		return zwe_format[zwe_x_format[word0 >> 8 & 0xff]].words;
	}
	if ((word0 & 0xff) == ZWE_OP_BR_TABLE) {
		return 1 + (word0 >> 16) + 1;
	}
	return zwe_format[zwe_op_format[word0 & 0xff]].words;
}

static bool is_known(uint32_t word0)
{
	return (word0 & 0xff) == ZWE_OP_EXT ? (word0 >> 8 & 0xff) < ZWE_X_COUNT
					    : (word0 & 0xff) < ZWE_OP_COUNT;
}

static void store_word(uint8_t *code, uint32_t word, uint64_t value)
{
	zwe_store_le32(code + (size_t)8 * word, (uint32_t)value);
	zwe_store_le32(code + (size_t)8 * word + 4, (uint32_t)(value >> 32));
}

size_t zwe_encode_w64(const uint8_t *image, size_t image_bytes, uint8_t *out, size_t out_bytes)
{
	uint32_t code_at, words, at = 1;

	if (image_bytes < ZWE_HEADER_BYTES ||
	    zwe_load_le16(image + ZWE_H_ENCODING) != ZWE_ENCODING_P32) {
		return 0;
	}
	code_at = zwe_load_le32(image + ZWE_H_SECTIONS + 8 * ZWE_S_CODE);
	words = zwe_load_le32(image + ZWE_H_SECTIONS + 8 * ZWE_S_CODE + 4);
	if (code_at > image_bytes || words < ZWE_CODE_FIRST ||
	    words != (image_bytes - code_at) / 4 || out_bytes < code_at + (size_t)8 * words) {
		return 0;
	}
	memcpy(out, image, code_at);
	store_word(out + code_at, 0, 0);
	while (at < words) {
		uint32_t word0 = zwe_load_le32(image + code_at + 4 * at);

		if (!is_known(word0) || words_of(word0) > words - at) {
			return 0;
		}
		for (uint32_t i = 0; i < words_of(word0); i++) {
			uint32_t word = zwe_load_le32(image + code_at + 4 * (at + i));

			store_word(out + code_at, at + i, zwe_w64_pack(word0, i, word));
		}
		at += words_of(word0);
	}
	zwe_store_le16(out + ZWE_H_ENCODING, ZWE_ENCODING_W64);
	zwe_store_le32(out + ZWE_H_SIZE, (uint32_t)(code_at + (size_t)8 * words));
	return code_at + (size_t)8 * words;
}
