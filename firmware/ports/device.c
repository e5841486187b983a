/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One device out of store, runtime and SMP. See device.h.
 */
#include "device.h"

#include <string.h>

/* ---- The store's needs --------------------------------------------------------------------- */

static void hash_begin(void *state)
{
	zwp_sha256_begin(state);
}

static void hash_update(void *state, const void *data, uint32_t size)
{
	zwp_sha256_update(state, data, size);
}

static void hash_finish(void *state, uint8_t digest[ZWS_DIGEST_SIZE])
{
	zwp_sha256_finish(state, digest);
}

static bool slot_in_use(void *context, const struct zws_module *module)
{
	const struct zwd_device *device = context;

	return device->runtime != NULL && zwr_uses(device->runtime, module->data, module->size);
}

static int open_store(struct zwd_device *device)
{
	struct zws_config config = {.flash = &device->flash.flash,
				    .hash = &device->hash,
				    .in_use = slot_in_use,
				    .in_use_context = device};
	int status;

	device->hash.state = &device->hash_state;
	device->hash.begin = hash_begin;
	device->hash.update = hash_update;
	device->hash.finish = hash_finish;
	zws_double_init(&device->flash, device->config.flash, device->config.flash_bytes,
			ZWD_ERASE_BLOCK, ZWD_WRITE_BLOCK, 0xFF, true);
	status = zws_open(&device->store, &config);
	if (status == ZWS_ERR_UNFORMATTED) {
		status = zws_format(&device->flash.flash);
		if (status == ZWS_OK) {
			status = zws_open(&device->store, &config);
		}
	}
	return status;
}

/* ---- The runtime's needs -------------------------------------------------------------------- */

static bool find_package(void *context, struct zwp_package *package, const char *name)
{
	struct zwd_device *device = context;
	struct zws_module module;

	return zws_find(&device->store, &module, name) == ZWS_OK && module.data != NULL &&
	       zwp_open(package, module.data, module.size) == ZWP_OK;
}

static bool roll_back(void *context, const char *name)
{
	struct zwd_device *device = context;

	return zws_rollback(&device->store, name) == ZWS_OK;
}

static void trap_save(void *context, const char *name, const uint8_t *bytes, size_t size)
{
	struct zwd_device *device = context;

	/* Without room in flash the report still lives in RAM. */
	(void)zws_setting_set(&device->store, name, ZWS_KEY_TRAP, bytes, (uint32_t)size);
}

static size_t trap_load(void *context, const char *name, uint8_t *bytes, size_t size)
{
	struct zwd_device *device = context;
	uint32_t count = (uint32_t)size;

	return zws_setting_get(&device->store, bytes, &count, name, ZWS_KEY_TRAP) == ZWS_OK ? count
											     : 0;
}

static void console_text(struct zwd_device *device, const char *bytes, size_t size)
{
	zwm_console_send(device->config.console, device->config.context, (const uint8_t *)bytes,
			 (uint32_t)size);
}

/* Module output on the console: each line says whose it is. */
static void module_output(void *context, const char *name, const char *bytes, size_t size)
{
	struct zwd_device *device = context;
	char *open = device->console_name;

	while (size > 0) {
		const char *newline = memchr(bytes, '\n', size);
		size_t count = newline != NULL ? (size_t)(newline - bytes) + 1 : size;

		if (open[0] != '\0' && strcmp(open, name) != 0) {
			console_text(device, "\n", 1);
			open[0] = '\0';
		}
		if (open[0] == '\0') {
			console_text(device, "[", 1);
			console_text(device, name, strlen(name));
			console_text(device, "] ", 2);
		}
		console_text(device, bytes, count);
		if (newline != NULL) {
			open[0] = '\0';
		} else {
			strncpy(open, name, ZWR_NAME_SIZE - 1);
		}
		bytes += count;
		size -= count;
	}
}

static bool open_runtime(struct zwd_device *device)
{
	size_t own = (zwr_runtime_bytes() + 7u) & ~(size_t)7u;
	uint8_t *arena = device->config.arena;

	device->port.context = device;
	device->port.find = find_package;
	device->port.rollback = roll_back;
	device->port.trap_save = trap_save;
	device->port.trap_load = trap_load;
	device->port.console = module_output;
	device->port.now_us = device->config.now_us;
	if (own >= device->config.arena_bytes) {
		return false;
	}
	device->runtime = zwr_init(arena, &device->port, &device->config.runtime, arena + own,
				   device->config.arena_bytes - own);
	return device->runtime != NULL;
}

/* A module that cannot be started must not keep the others from it. */
static void start_enabled(struct zwd_device *device)
{
	struct zws_module module = {.slot = 0};

	while (zws_next(&device->store, &module) == ZWS_OK) {
		struct zwr_detail detail;

		if (module.active && zwm_is_enabled(&device->store, module.name)) {
			(void)zwr_start(device->runtime, module.name, &detail);
		}
	}
}

/* ---- The device ------------------------------------------------------------------------------ */

const char *zwd_init(struct zwd_device *device, const struct zwd_config *config)
{
	struct zwm_config management = {
		.board = config->board,
		.port = config->port,
		.version = ZWALI_VERSION,
		.store = &device->store,
		.buffer_bytes = ZWALI_BUFFER_BYTES,
		.buffer_count = ZWALI_BUFFER_COUNT,
		.reset = config->reset,
		.context = config->context,
		.frames_dropped = &device->rx.dropped,
	};
	int status;

	memset(device, 0, sizeof(*device));
	device->config = *config;
	status = open_store(device);
	if (status != ZWS_OK) {
		return zws_status_text(status);
	}
	if (!open_runtime(device)) {
		return "the RAM for modules is too small for the runtime";
	}
	management.runtime = device->runtime;
	zwm_frame_rx_init(&device->rx, device->packet, sizeof(device->packet));
	zwm_server_init(&device->server, &management, device->answer, sizeof(device->answer));
	start_enabled(device);
	return NULL;
}

static void reply(void *context, const uint8_t *message, uint32_t size)
{
	struct zwd_device *device = context;

	zwm_frame_send(device->config.write, device->config.context, message, size);
}

void zwd_receive(struct zwd_device *device, const uint8_t *bytes, uint32_t size)
{
	const uint8_t *message;
	uint32_t message_size;

	for (uint32_t i = 0; i < size; i++) {
		if (zwm_frame_rx_byte(&device->rx, &message, &message_size, bytes[i])) {
			zwm_server_handle(&device->server, reply, device, message, message_size);
		}
	}
}

uint32_t zwd_poll(struct zwd_device *device)
{
	return zwr_poll(device->runtime);
}
