/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The management side of the device, in process and under sanitizers: framing, golden messages,
 * hostile bytes. The device is the real one (store, runtime, handlers) on a flash double. One case
 * per run, named by the first word; test_mgmt.py builds it and names the cases.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zcbor_encode.h>

#include "../../../firmware/ports/device.h"
#include "../../../firmware/store/crc32.h"

#define CHECK(condition_)                                                                          \
	do {                                                                                       \
		if (!(condition_)) {                                                               \
			fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition_);   \
			exit(1);                                                                   \
		}                                                                                  \
	} while (0)

#define FLASH_BYTES 65536u
#define ARENA_BYTES 65536u
#define MESSAGE_MAX 600u
#define OUTPUT_MAX  65536u

static uint8_t flash[FLASH_BYTES] __attribute__((aligned(8)));
static uint8_t arena[ARENA_BYTES] __attribute__((aligned(8)));
static struct zwd_device device;
static uint8_t output[OUTPUT_MAX];
static uint32_t output_size;
static uint32_t resets;

static void take_output(void *context, const void *bytes, uint32_t size)
{
	(void)context;
	CHECK(size <= OUTPUT_MAX - output_size);
	memcpy(output + output_size, bytes, size);
	output_size += size;
}

static void take_reset(void *context)
{
	(void)context;
	resets++;
}

static void boot(void)
{
	const struct zwd_config config = {
		.board = "test",
		.port = "native",
		.flash = flash,
		.flash_bytes = FLASH_BYTES,
		.arena = arena,
		.arena_bytes = ARENA_BYTES,
		.write = take_output,
		.console = take_output,
		.reset = take_reset,
	};

	CHECK(zwd_init(&device, &config) == NULL);
	output_size = 0;
}

/* ---- Frames ---------------------------------------------------------------------------------- */

/* Feeds text to a fresh receiver of `capacity`; how many messages came, the last one in *message. */
static uint32_t receive(uint8_t *message, uint32_t *message_size, const char *text, uint32_t size,
			uint32_t capacity, uint32_t *dropped)
{
	static uint8_t buffer[MESSAGE_MAX];
	struct zwm_frame_rx rx;
	const uint8_t *found;
	uint32_t found_size;
	uint32_t count = 0;

	zwm_frame_rx_init(&rx, buffer, capacity);
	for (uint32_t i = 0; i < size; i++) {
		if (zwm_frame_rx_byte(&rx, &found, &found_size, (uint8_t)text[i])) {
			memcpy(message, found, found_size);
			*message_size = found_size;
			count++;
		}
	}
	*dropped = rx.dropped;
	return count;
}

#define HELLO "\x06\tAA9IZWxsbywgd29ybGQhet4=\n" /* "Hello, world!" as `smp` documents it */
#define HELLO_1 "\x06\tAA9I\n\x04\x14ZWxs\n\x04\x14"
#define HELLO_2 "bywg\n\x04\x14" "d29y\n\x04\x14" "bGQh\n\x04\x14" "et4=\n"

static void expect(const char *text, uint32_t size, uint32_t count, uint32_t dropped)
{
	uint8_t message[MESSAGE_MAX];
	uint32_t message_size = 0;
	uint32_t found_dropped = 0;
	uint32_t found = receive(message, &message_size, text, size, 64, &found_dropped);

	if (found != count || found_dropped != dropped) {
		fprintf(stderr, "%u messages, %u dropped; wanted %u and %u, from: %s\n", found,
			found_dropped, count, dropped, text);
		exit(1);
	}
	if (count != 0) {
		CHECK(message_size == 13 && memcmp(message, "Hello, world!", 13) == 0);
	}
}

#define EXPECT(text_, count_, dropped_) expect(text_, sizeof(text_) - 1, count_, dropped_)

static void test_frames_in(void)
{
	EXPECT(HELLO, 1, 0);
	EXPECT("\x06\tAA9IZWxsbywgd29ybGQhet4=\r\n", 1, 0);
	EXPECT(HELLO_1 HELLO_2, 1, 0);
	EXPECT("uart:~$ \x1b[0m" HELLO "more text\n" HELLO, 2, 0);
	EXPECT("\x06\x06\tAA9IZWxsbywgd29ybGQhet4=\n", 1, 0);
	/* text between the lines of a packet */
	EXPECT("\x06\tAA9I\nlog line\n\x04\x14ZWxsbywgd29ybGQhet4=\n", 1, 0);
	/* a new packet ends an unfinished one */
	EXPECT("\x06\tAA9I\n" HELLO, 1, 1);
	EXPECT("\x06\tAA9IZWx" HELLO, 1, 1);
	/* a further line without a beginning is text */
	EXPECT("\x04\x14ZWxs\n" HELLO, 1, 0);
	/* broken base64 */
	EXPECT("\x06\tAA9IZWxsbyw*d29ybGQhet4=\n" HELLO, 1, 1);
	EXPECT("\x06\tAA9IZWxsbywgd29ybGQhet=4\n" HELLO, 1, 1);
	EXPECT("\x06\tAA9IZWxsbywgd29ybGQhet4\n" HELLO, 1, 1);
	EXPECT("\x06\tAA9IZWxsbywgd29ybGQhe===\n" HELLO, 1, 1);
	EXPECT("\x06\tAA9IZWxsbywgd29ybGQhet4=A\n" HELLO, 1, 1);
	/* wrong checksum, wrong length, no length */
	EXPECT("\x06\tAA9IZWxsbywgd29ybGQhet8=\n" HELLO, 1, 1);
	EXPECT("\x06\tAA5IZWxsbywgd29ybGQhet4=\n" HELLO, 1, 1);
	EXPECT("\x06\t\n" HELLO, 1, 1);
	EXPECT("\x06\tAAE=\n" HELLO, 1, 1);
	EXPECT("\x06\tAABI\n" HELLO, 1, 1);
	/* longer than the buffer: said so at once, or found out */
	EXPECT("\x06\t//9I\n" HELLO, 1, 1);
	EXPECT("\x06\t" "AEBBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB"
	       "QUFBQUFBQUFBQUFBQUFB\n" HELLO, 1, 1);
}

static void test_frames_out(void)
{
	uint8_t message[MESSAGE_MAX];
	uint8_t back[MESSAGE_MAX];
	uint32_t back_size = 0;
	uint32_t dropped = 0;

	CHECK(zwm_crc16(0, (const uint8_t *)"123456789", 9) == 0x31C3);
	output_size = 0;
	zwm_frame_send(take_output, NULL, (const uint8_t *)"Hello, world!", 13);
	CHECK(output_size == sizeof(HELLO) - 1 && memcmp(output, HELLO, output_size) == 0);
	for (uint32_t size = 0; size <= MESSAGE_MAX - ZWM_FRAME_OVERHEAD; size++) {
		uint32_t line = 0;

		for (uint32_t i = 0; i < size; i++) {
			message[i] = (uint8_t)(i * 7u + size);
		}
		output_size = 0;
		zwm_frame_send(take_output, NULL, message, size);
		CHECK(output_size <= ZWM_FRAME_WIRE_BYTES(size));
		for (uint32_t i = 0; i < output_size; i++) {
			line = output[i] == '\n' ? 0 : line + 1;
			CHECK(line < ZWM_LINE_MAX);
		}
		CHECK(receive(back, &back_size, (const char *)output, output_size,
			      size + ZWM_FRAME_OVERHEAD, &dropped) == 1);
		CHECK(back_size == size && memcmp(back, message, size) == 0);
		/* one byte less of buffer: refused */
		CHECK(receive(back, &back_size, (const char *)output, output_size,
			      size + ZWM_FRAME_OVERHEAD - 1, &dropped) == 0 && dropped == 1);
	}
}

/* What a module prints must not pass for an answer. */
static void test_console(void)
{
	output_size = 0;
	zwm_console_send(take_output, NULL, (const uint8_t *)HELLO_1, sizeof(HELLO_1) - 1);
	CHECK(output_size == sizeof(HELLO_1) - 1);
	CHECK(memchr(output, 0x06, output_size) == NULL && memchr(output, 0x04, output_size) == NULL);
}

/* ---- Messages -------------------------------------------------------------------------------- */

static void feed_message(const uint8_t *message, uint32_t size)
{
	uint8_t line[2048];
	uint32_t line_size;

	output_size = 0;
	zwm_frame_send(take_output, NULL, message, size);
	CHECK(output_size <= sizeof(line));
	memcpy(line, output, output_size);
	line_size = output_size;
	output_size = 0;
	zwd_receive(&device, line, line_size);
}

/* The answers that stand in the output, end to end; fails if anything else stands there. */
static uint32_t answers(uint8_t *bytes, uint32_t capacity)
{
	static uint8_t buffer[MESSAGE_MAX];
	struct zwm_frame_rx rx;
	const uint8_t *found;
	uint32_t found_size;
	uint32_t size = 0;

	zwm_frame_rx_init(&rx, buffer, sizeof(buffer));
	for (uint32_t i = 0; i < output_size; i++) {
		if (zwm_frame_rx_byte(&rx, &found, &found_size, output[i])) {
			CHECK(found_size <= capacity - size);
			memcpy(bytes + size, found, found_size);
			size += found_size;
		}
	}
	CHECK(rx.dropped == 0);
	return size;
}

static uint32_t from_hex(uint8_t *bytes, uint32_t capacity, const char *text)
{
	uint32_t size = 0;
	unsigned int value;

	while (*text != '\0' && *text != '\n') {
		CHECK(size < capacity && sscanf(text, "%2x", &value) == 1);
		bytes[size++] = (uint8_t)value;
		text += 2;
	}
	return size;
}

/* Every request of the golden file, in order, to one device; its answers must be those of the file. */
static void test_golden(const char *path)
{
	static char line[4096];
	char name[64] = "";
	uint8_t message[MESSAGE_MAX];
	uint8_t wanted[MESSAGE_MAX];
	uint8_t found[MESSAGE_MAX];
	uint32_t cases = 0;
	FILE *file = fopen(path, "r");

	CHECK(file != NULL);
	boot();
	while (fgets(line, sizeof(line), file) != NULL) {
		if (sscanf(line, "case %63s", name) == 1) {
			continue;
		}
		if (strncmp(line, "request ", 8) == 0) {
			feed_message(message, from_hex(message, sizeof(message), line + 8));
		} else if (strncmp(line, "answer ", 7) == 0) {
			uint32_t wanted_size = from_hex(wanted, sizeof(wanted), line + 7);
			uint32_t found_size = answers(found, sizeof(found));

			cases++;
			if (found_size != wanted_size || memcmp(found, wanted, found_size) != 0) {
				fprintf(stderr, "%s: the device answers ", name);
				for (uint32_t i = 0; i < found_size; i++) {
					fprintf(stderr, "%02x", found[i]);
				}
				fprintf(stderr, "\n");
				exit(1);
			}
		}
	}
	fclose(file);
	printf("%u cases\n", cases);
	CHECK(cases > 0);
}

/* ---- Hostile bytes --------------------------------------------------------------------------- */

static uint32_t random_state;

static uint32_t random_below(uint32_t limit)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 17;
	random_state ^= random_state << 5;
	return random_state % limit;
}

static uint32_t mutate(uint8_t *bytes, uint32_t size, uint32_t capacity)
{
	uint32_t changes = 1 + random_below(4);

	while (changes-- > 0 && size > 0) {
		uint32_t at = random_below(size);
		uint32_t count = 1 + random_below(size - at < 8 ? size - at : 8);

		switch (random_below(5)) {
		case 0:
			bytes[at] ^= (uint8_t)(1u << random_below(8));
			break;
		case 1:
			bytes[at] = (uint8_t)random_below(256);
			break;
		case 2:
			memmove(bytes + at, bytes + at + count, size - at - count);
			size -= count;
			break;
		case 3:
			if (count <= capacity - size) {
				memmove(bytes + at + count, bytes + at, size - at);
				size += count;
			}
			break;
		default:
			size = at;
			break;
		}
	}
	return size;
}

/* After whatever came: the next whole request is answered. */
static void check_alive(void)
{
	static const uint8_t echo[] = {0x0a, 0, 0, 5, 0, 0, 0x77, 0, 0xa1, 0x61, 'd', 0x61, 'x'};
	static const uint8_t answer[] = {0x0b, 0, 0, 5, 0, 0, 0x77, 0, 0xa1, 0x61, 'r', 0x61, 'x'};
	uint8_t found[MESSAGE_MAX];

	feed_message(echo, sizeof(echo));
	CHECK(answers(found, sizeof(found)) == sizeof(answer));
	CHECK(memcmp(found, answer, sizeof(answer)) == 0);
}

static uint32_t load_requests(uint8_t requests[][MESSAGE_MAX], uint32_t *sizes, uint32_t capacity,
			      const char *path)
{
	static char line[4096];
	uint32_t count = 0;
	FILE *file = fopen(path, "r");

	CHECK(file != NULL);
	while (fgets(line, sizeof(line), file) != NULL && count < capacity) {
		if (strncmp(line, "request ", 8) == 0) {
			sizes[count] = from_hex(requests[count], MESSAGE_MAX, line + 8);
			count++;
		}
	}
	fclose(file);
	return count;
}

static void test_hostile(const char *path, uint32_t seed, uint32_t rounds)
{
	static uint8_t requests[128][MESSAGE_MAX];
	static uint32_t sizes[128];
	uint32_t n_requests = load_requests(requests, sizes, 128, path);
	uint8_t bytes[2048];
	uint8_t found[4 * MESSAGE_MAX];
	uint32_t answered = 0;
	bool installed = false;

	CHECK(n_requests > 0);
	random_state = seed * 2654435761u + 1u;
	boot();
	for (uint32_t i = 0; i < n_requests; i++) { /* as they are: now there is something to break */
		struct zws_module module;

		feed_message(requests[i], sizes[i]);
		(void)zwd_poll(&device);
		installed = installed || zws_find(&device.store, &module, "guest") == ZWS_OK;
	}
	CHECK(installed);
	for (uint32_t i = 0; i < rounds; i++) {
		uint32_t which = random_below(n_requests);
		uint32_t size = sizes[which];

		memcpy(bytes, requests[which], size);
		if (random_below(3) != 0) { /* a wrong message in a right frame */
			size = mutate(bytes, size, ZWALI_BUFFER_BYTES - ZWM_FRAME_OVERHEAD);
			feed_message(bytes, size);
			answered += answers(found, sizeof(found)) != 0;
		} else { /* a right message in a wrong frame */
			output_size = 0;
			zwm_frame_send(take_output, NULL, bytes, size);
			size = output_size;
			memcpy(bytes, output, size);
			size = mutate(bytes, size, sizeof(bytes));
			output_size = 0;
			zwd_receive(&device, bytes, size);
			(void)answers(found, sizeof(found));
		}
		(void)zwd_poll(&device);
		if (i % 16 == 0) {
			check_alive();
		}
	}
	check_alive();
	printf("%u of %u wrong messages were answered\n", answered, rounds);
	CHECK(answered > rounds / 4);
}

/* ---- Hostile packages ------------------------------------------------------------------------- */

#define PACKAGE_MAX 16384u

static uint32_t load_le32_at(const uint8_t *bytes)
{
	return bytes[0] | ((uint32_t)bytes[1] << 8) | ((uint32_t)bytes[2] << 16) |
	       ((uint32_t)bytes[3] << 24);
}

static void digest_of(uint8_t *digest, const uint8_t *bytes, uint32_t size)
{
	struct zwp_sha256 hash;

	zwp_sha256_begin(&hash);
	zwp_sha256_update(&hash, bytes, size);
	zwp_sha256_finish(&hash, digest);
}

/* Makes digests and header checksum right again, as far as the part table makes sense. */
static void seal(uint8_t *bytes, uint32_t size)
{
	uint32_t parts = bytes[6];
	uint32_t table = ZWP_HEADER_SIZE + parts * ZWP_PART_SIZE;
	uint32_t crc;

	if (parts > ZWP_PARTS_MAX || table > size) {
		return;
	}
	for (uint32_t i = 0; i < parts; i++) {
		uint8_t *part = bytes + ZWP_HEADER_SIZE + i * ZWP_PART_SIZE;
		uint32_t offset = load_le32_at(part + 4);
		uint32_t part_size = load_le32_at(part + 8);

		if (offset <= size && part_size <= size - offset) {
			digest_of(part + 16, bytes + offset, part_size);
		}
	}
	crc = zws_crc32(0, bytes, 12);
	crc = zws_crc32(crc, bytes + ZWP_HEADER_SIZE, table - ZWP_HEADER_SIZE);
	for (uint32_t i = 0; i < 4; i++) {
		bytes[12 + i] = (uint8_t)(crc >> (8 * i));
	}
}

/* Sends one request whose map has been written behind the header; true if it is refused. */
static bool request(uint32_t command, zcbor_state_t *state, const uint8_t *cbor, uint8_t *message)
{
	static uint8_t found[MESSAGE_MAX];
	uint32_t size = (uint32_t)(state->payload - cbor);
	uint32_t answer_size;

	message[0] = 0x0a;
	message[1] = 0;
	message[2] = (uint8_t)(size >> 8);
	message[3] = (uint8_t)size;
	message[4] = 0;
	message[5] = ZWM_GROUP_ID;
	message[6] = 1;
	message[7] = (uint8_t)command;
	feed_message(message, ZWM_HEADER_SIZE + size);
	answer_size = answers(found, sizeof(found));
	CHECK(answer_size > ZWM_HEADER_SIZE);
	return answer_size > ZWM_HEADER_SIZE + 4 && (memcmp(found + 9, "\x63" "err", 4) == 0 ||
						     memcmp(found + 9, "\x62" "rc", 3) == 0);
}

static bool named_request(uint32_t command, const char *name)
{
	uint8_t message[MESSAGE_MAX];
	uint8_t *cbor = message + ZWM_HEADER_SIZE;
	zcbor_state_t state[4];

	zcbor_new_encode_state(state, 4, cbor, MESSAGE_MAX - ZWM_HEADER_SIZE, 1);
	zwm_put(state, "<name$>", name);
	CHECK(!zwm_put_failed(state));
	return request(command, state, cbor, message);
}

static bool upload(const char *name, const uint8_t *bytes, uint32_t size)
{
	uint8_t message[MESSAGE_MAX];
	uint8_t *cbor = message + ZWM_HEADER_SIZE;
	uint8_t digest[ZWP_DIGEST_SIZE];
	zcbor_state_t state[4];
	bool refused;

	digest_of(digest, bytes, size);
	zcbor_new_encode_state(state, 4, cbor, MESSAGE_MAX - ZWM_HEADER_SIZE, 1);
	zwm_put(state, "<name$sha&len=>", name, digest, sizeof(digest), size);
	CHECK(!zwm_put_failed(state));
	refused = request(2, state, cbor, message);
	for (uint32_t at = 0; !refused && at < size; at += 400) {
		uint32_t count = size - at < 400 ? size - at : 400;

		zcbor_new_encode_state(state, 4, cbor, MESSAGE_MAX - ZWM_HEADER_SIZE, 1);
		zwm_put(state, "<off=data&>", at, bytes + at, (size_t)count);
		CHECK(!zwm_put_failed(state));
		refused = request(2, state, cbor, message);
	}
	return !refused;
}

/* Whatever is installed as "guest" runs for a while, is called, and goes away. */
static void try_guest(void)
{
	uint8_t message[MESSAGE_MAX];
	uint8_t *cbor = message + ZWM_HEADER_SIZE;
	zcbor_state_t state[4];
	uint8_t arguments[12] = {1, 2, 3};

	(void)named_request(4, "guest");
	for (uint32_t i = 0; i < 20; i++) {
		(void)zwd_poll(&device);
	}
	zcbor_new_encode_state(state, 4, cbor, MESSAGE_MAX - ZWM_HEADER_SIZE, 1);
	zwm_put(state, "<name$func$args&limit_ms=>", "guest", "add", arguments, sizeof(arguments),
		(uint32_t)10);
	CHECK(!zwm_put_failed(state));
	(void)request(6, state, cbor, message);
	for (uint32_t i = 0; i < 20; i++) {
		(void)zwd_poll(&device);
	}
	CHECK(!named_request(3, "guest"));
}

/*
 * Mutated packages whose digests are right: what they say is for the reader, the verifier and the
 * admission to judge. A module that runs beside them must go on, and the RAM must come back.
 */
static void test_packages(const char *path, uint32_t seed, uint32_t rounds)
{
	static uint8_t good[PACKAGE_MAX] __attribute__((aligned(4)));
	static uint8_t bytes[PACKAGE_MAX] __attribute__((aligned(4)));
	uint32_t good_size;
	uint32_t accepted = 0;
	struct zwr_stats before;
	struct zwr_stats after;
	struct zwr_status status;
	FILE *file = fopen(path, "rb");

	CHECK(file != NULL);
	good_size = (uint32_t)fread(good, 1, sizeof(good), file);
	fclose(file);
	random_state = seed * 2654435761u + 1u;
	boot();
	CHECK(upload("guest", good, good_size));
	try_guest();
	zwr_stats(device.runtime, &before);
	for (uint32_t i = 0; i < rounds; i++) {
		uint32_t size = good_size;

		memcpy(bytes, good, size);
		if (random_below(8) == 0) {
			size = mutate(bytes, size, PACKAGE_MAX);
		} else { /* mostly: the layout stays, so that the damage gets far */
			for (uint32_t n = 1 + random_below(3); n > 0; n--) {
				uint32_t at = ZWP_HEADER_SIZE + random_below(size - ZWP_HEADER_SIZE);

				bytes[at] = random_below(2) != 0
						    ? (uint8_t)(bytes[at] ^ (1u << random_below(8)))
						    : (uint8_t)random_below(256);
			}
		}
		if (size < ZWP_HEADER_SIZE) {
			continue;
		}
		seal(bytes, size);
		if (upload("guest", bytes, size)) {
			accepted++;
			try_guest();
		}
		if (i % 64 == 0) {
			check_alive();
		}
	}
	zwr_stats(device.runtime, &after);
	CHECK(before.free_bytes == after.free_bytes);
	CHECK(!zwr_status(device.runtime, &status, "guest"));
	CHECK(upload("guest", good, good_size));
	printf("%u of %u were admitted\n", accepted, rounds);
}

int main(int count, char **words)
{
	memset(flash, 0xFF, sizeof(flash));
	if (count == 2 && strcmp(words[1], "frames") == 0) {
		test_frames_in();
		test_frames_out();
		test_console();
	} else if (count == 3 && strcmp(words[1], "golden") == 0) {
		test_golden(words[2]);
	} else if (count == 5 && strcmp(words[1], "hostile") == 0) {
		test_hostile(words[2], (uint32_t)atoi(words[3]), (uint32_t)atoi(words[4]));
	} else if (count == 5 && strcmp(words[1], "packages") == 0) {
		test_packages(words[2], (uint32_t)atoi(words[3]), (uint32_t)atoi(words[4]));
	} else {
		fprintf(stderr, "unknown case\n");
		return 2;
	}
	return 0;
}
