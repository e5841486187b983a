/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One operation on a store with a history: looks OPERATION CHANGES DROPPED. CHANGES settings were
 * written, DROPPED versions of a module wait for their erasure. Callgrind counts what `measured` does.
 */
#include <stdlib.h>
#include <string.h>

#include "../../../../firmware/mgmt/package.h"
#include "../../../../firmware/store/flash_double.h"

#define SIZE  (512u * 1024u)
#define BLOCK 4096u
#define NAME  "module"

static struct zws_double flash;
static struct zws_store store;
static struct zwp_sha256 sha;

static void begin(void *state)
{
	zwp_sha256_begin(state);
}

static void update(void *state, const void *data, uint32_t size)
{
	zwp_sha256_update(state, data, size);
}

static void finish(void *state, uint8_t digest[ZWS_DIGEST_SIZE])
{
	zwp_sha256_finish(state, digest);
}

static int start_upload(uint32_t seed, uint8_t *package, uint32_t size)
{
	uint8_t digest[ZWS_DIGEST_SIZE];
	uint32_t offset;

	for (uint32_t i = 0; i < size; i++) {
		package[i] = (uint8_t)(seed + i);
	}
	begin(&sha);
	update(&sha, package, size);
	finish(&sha, digest);
	return zws_upload_begin(&store, &offset, NAME, digest, size);
}

static int upload(uint32_t seed)
{
	uint8_t package[600];
	struct zws_module module;
	int status = start_upload(seed, package, sizeof(package));

	if (status == ZWS_OK) {
		status = zws_upload_write(&store, 0, package, sizeof(package));
	}
	if (status == ZWS_OK) {
		status = zws_upload_finish(&store, &module);
	}
	return status == ZWS_OK ? zws_upload_commit(&store) : status;
}

static int set(uint32_t seed)
{
	uint8_t value[100];

	memset(value, (int)seed, sizeof(value));
	return zws_setting_set(&store, NAME, ZWS_KEY_TRAP, value, sizeof(value));
}

__attribute__((noinline)) int measured(const char *operation)
{
	uint8_t value[ZWS_VALUE_SIZE_MAX];
	uint32_t size = sizeof(value);
	struct zws_module module;

	if (strcmp(operation, "find") == 0) {
		return zws_find(&store, &module, NAME);
	}
	if (strcmp(operation, "get") == 0) {
		return zws_setting_get(&store, value, &size, NAME, ZWS_KEY_TRAP);
	}
	if (strcmp(operation, "set") == 0) {
		return set(200);
	}
	return strcmp(operation, "upload") == 0 ? upload(1000) : ZWS_ERR_NAME;
}

int main(int argc, char **argv)
{
	const struct zws_hash hash = {&sha, begin, update, finish};
	const struct zws_config config = {.flash = &flash.flash, .hash = &hash};
	uint32_t changes, dropped;
	uint8_t *memory = malloc(SIZE);
	int status;

	if (argc != 4 || memory == NULL) {
		return 2;
	}
	changes = (uint32_t)strtoul(argv[2], NULL, 10);
	dropped = (uint32_t)strtoul(argv[3], NULL, 10);
	memset(memory, 0xFF, SIZE);
	zws_double_init(&flash, memory, SIZE, BLOCK, 4, 0xFF, true);
	status = zws_format(&flash.flash);
	if (status == ZWS_OK) {
		status = zws_open(&store, &config);
	}
	/* The active version and the one before it are kept. */
	for (uint32_t i = 0; status == ZWS_OK && i < dropped + 2u; i++) {
		status = upload(i);
	}
	for (uint32_t i = 1; status == ZWS_OK && i <= changes; i++) {
		status = set(i);
	}
	return status == ZWS_OK && measured(argv[1]) == ZWS_OK ? 0 : 1;
}
