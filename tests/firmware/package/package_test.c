/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The device-side package reader at the end of a pipe: test_package.py sends it packages, this
 * answers with the verdict and, for a good one, everything it read. Also SHA-256.
 *
 * Request: command byte, u32 length, bytes. 'p': package; 'h': hash. Answer: text lines, then ".".
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../../firmware/mgmt/package.h"

static void print_text(const char *label, const struct zwp_text *text)
{
	printf(" %s=", label);
	for (uint32_t i = 0; i < text->size; i++) {
		printf("%02x", (uint8_t)text->bytes[i]);
	}
}

static void print_bytes(const char *label, const uint8_t *bytes, uint32_t size)
{
	struct zwp_text text = {(const char *)bytes, size};

	print_text(label, &text);
	printf("\n");
}

static void print_lists(const struct zwp_manifest *m)
{
	struct zwp_list list = m->entries;
	struct zwp_entry entry;
	struct zwp_import import;
	struct zwp_text device;

	while (zwp_next_entry(&list, &entry)) {
		printf("entry");
		print_text("name", &entry.name);
		print_text("signature", &entry.signature);
		printf("\n");
	}
	list = m->imports;
	while (zwp_next_import(&list, &import)) {
		printf("import");
		print_text("module", &import.module);
		print_text("field", &import.field);
		print_text("signature", &import.signature);
		printf(" %08x\n", import.fingerprint);
	}
	list = m->devices;
	while (zwp_next_device(&list, &device)) {
		printf("device");
		print_text("name", &device);
		printf("\n");
	}
}

static void print_package(const struct zwp_package *package)
{
	const struct zwp_manifest *m = &package->manifest;
	struct zwp_sha256 hash;
	uint8_t digest[ZWP_DIGEST_SIZE];

	printf("module %s %s\n", m->name, m->version);
	print_bytes("build", m->build_id, sizeof(m->build_id));
	print_lists(m);
	printf("ram %u %u %u %u %u %u = %u\n", m->ram.memory, m->ram.globals, m->ram.tables,
	       m->ram.frames, m->ram.instance, m->ram.other, m->ram.total);
	printf("memory %u %u %u", m->memory_declared, m->memory_low, m->memory_reserved);
	print_text("reason", &m->memory_reason);
	printf("\nlimits %u %u %u\nrestart %d\nthreads %u\n", m->fuel_slice, m->deadline_ms,
	       m->frame_stack_bytes, (int)m->restart, m->threads);
	for (uint8_t encoding = 0; encoding < 4; encoding++) {
		const uint8_t *image;
		uint32_t size;

		if (zwp_image(package, &image, &size, encoding) != ZWP_OK) {
			continue;
		}
		zwp_sha256_begin(&hash);
		zwp_sha256_update(&hash, image, size);
		zwp_sha256_finish(&hash, digest);
		printf("image %u %u", encoding, size);
		print_bytes("digest", digest, sizeof(digest));
	}
}

/* The bytes are given in a block of exactly their size, so that ASan sees the first one too many. */
static void answer_package(const uint8_t *bytes, uint32_t size)
{
	struct zwp_package package;
	uint32_t peeked;
	int status = zwp_open(&package, bytes, size);
	int peek = zwp_peek(&peeked, bytes, size);

	printf("%d %s\n", status, zwp_status_text(status));
	printf("peek %d %u\n", peek, peeked);
	if (status == ZWP_OK) {
		print_package(&package);
	}
}

static void answer_hash(const uint8_t *bytes, uint32_t size)
{
	struct zwp_sha256 hash;
	uint8_t digest[ZWP_DIGEST_SIZE];
	uint32_t at = 0;

	zwp_sha256_begin(&hash);
	for (uint32_t part = 1; at < size; part = part * 3u % 101u + 1u) {
		part = size - at < part ? size - at : part;
		zwp_sha256_update(&hash, bytes + at, part);
		at += part;
	}
	zwp_sha256_finish(&hash, digest);
	print_bytes("digest", digest, sizeof(digest));
}

int main(void)
{
	uint8_t head[5];

	while (fread(head, 1, sizeof(head), stdin) == sizeof(head)) {
		uint32_t size = (uint32_t)head[1] | (uint32_t)head[2] << 8 |
				(uint32_t)head[3] << 16 | (uint32_t)head[4] << 24;
		uint8_t *bytes = malloc(size);

		if (size > 0 && fread(bytes, 1, size, stdin) != size) {
			free(bytes);
			return 1;
		}
		if (head[0] == 'p') {
			answer_package(bytes, size);
		} else {
			answer_hash(bytes, size);
		}
		free(bytes);
		printf(".\n");
		fflush(stdout);
	}
	return 0;
}
