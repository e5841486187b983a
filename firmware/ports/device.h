/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the ports without Zephyr have in common: one device made of the store on its flash double,
 * the runtime, and SMP on a console line.
 *
 * It does no I/O and has no clock: the port brings bytes, takes bytes and polls. Nothing here is
 * used on Zephyr.
 */
#ifndef ZWALI_PORTS_DEVICE_H
#define ZWALI_PORTS_DEVICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../mgmt/frame.h"
#include "../mgmt/smp.h"
#include "../runtime/runtime.h"
#include "../store/flash_double.h"
#include "../store/store.h"

#ifndef ZWALI_BUFFER_BYTES
#define ZWALI_BUFFER_BYTES 512 /* of one packet: message and 4 bytes of framing */
#endif
#ifndef ZWALI_BUFFER_COUNT
#define ZWALI_BUFFER_COUNT 4 /* packets that may be on their way */
#endif

#define ZWD_ERASE_BLOCK 4096u
#define ZWD_WRITE_BLOCK 8u

/* Everything is borrowed. */
struct zwd_config {
	const char *board, *port;
	uint8_t *flash; /* 8-byte aligned; keeps its content over a restart of the device */
	uint32_t flash_bytes;
	void *arena; /* 8-byte aligned; modules live in it, and the runtime itself */
	size_t arena_bytes;
	struct zwr_config runtime;
	zwm_write_fn write;   /* to the line: every byte */
	zwm_write_fn console; /* to the line: console text; may drop it, must not block */
	void (*reset)(void *context); /* asks for a restart once the answer is out; may be NULL */
	uint64_t (*now_us)(void *context); /* NULL unless runtime.realtime */
	void *context;
};

struct zwd_device {
	struct zwd_config config;
	struct zws_double flash;
	struct zws_hash hash;
	struct zwp_sha256 hash_state;
	struct zws_store store;
	struct zwr_port port;
	struct zwr_runtime *runtime;
	struct zwm_server server;
	struct zwm_frame_rx rx;
	char console_name[ZWR_NAME_SIZE]; /* whose line is open on the console, "" if none */
	uint8_t packet[ZWALI_BUFFER_BYTES];
	uint8_t answer[ZWALI_BUFFER_BYTES - ZWM_FRAME_OVERHEAD];
};

/*
 * Opens the store (a new part is formatted) and starts what is enabled at boot. NULL, or a sentence
 * that says what is wrong.
 */
const char *zwd_init(struct zwd_device *device, const struct zwd_config *config);

/* Bytes from the line. Answers go out before it returns. */
void zwd_receive(struct zwd_device *device, const uint8_t *bytes, uint32_t size);

/* Runs modules for a while; as zwr_poll: microseconds until the next call, or ZWR_IDLE. */
uint32_t zwd_poll(struct zwd_device *device);

#endif /* ZWALI_PORTS_DEVICE_H */
