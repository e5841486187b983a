/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Answers SMP messages: header, dispatch to the groups, error answers. The OS group as far as
 * clients ask for it, and zwali's own group (smp.tab, docs/smp_group.md).
 *
 * It does no framing and no I/O: a message comes in, answers go out through a callback. On Zephyr
 * MCUmgr does this part and calls the group's handlers itself.
 */
#ifndef ZWALI_MGMT_SMP_H
#define ZWALI_MGMT_SMP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cbor_map.h"
#include "../runtime/runtime.h"
#include "../store/store.h"
#include "smp_gen.h"

#ifndef ZWM_GROUP_ID
#define ZWM_GROUP_ID 90
#endif

#define ZWM_HEADER_SIZE 8u
#define ZWM_REASON_SIZE 144u

/* MCUmgr's own errors, as far as this server gives them. */
enum zwm_mgmt_error {
	ZWM_MGMT_OK = 0,
	ZWM_MGMT_UNKNOWN = 1,
	ZWM_MGMT_NO_MEMORY = 2,
	ZWM_MGMT_INVALID = 3,
	ZWM_MGMT_NO_ENTRY = 5,
	ZWM_MGMT_MESSAGE_SIZE = 7,
	ZWM_MGMT_NOT_SUPPORTED = 8,
	ZWM_MGMT_CORRUPT = 9,
	ZWM_MGMT_TOO_NEW = 13,
};

/* What the handlers work on. Everything is borrowed. */
struct zwm_config {
	const char *board, *port, *version; /* port: "native", "bare" */
	struct zws_store *store;
	struct zwr_runtime *runtime;
	uint32_t buffer_bytes; /* of a packet on the line: message and 4 bytes of framing */
	uint32_t buffer_count; /* how many may be on the way before an answer has come */
	void (*reset)(void *context); /* asks for a restart after the answer; NULL: refused */
	void *context;
	const uint32_t *frames_dropped; /* the receiver's counter, NULL: unknown */
};

struct zwm_server {
	struct zwm_config config;
	uint8_t *answer; /* buffer of `answer_capacity` bytes */
	uint32_t answer_capacity;
	bool upload_open;
	uint32_t upload_size;
};

/* One request on its way through a handler. */
struct zwm_exchange {
	struct zwm_server *server;
	const uint8_t *request; /* CBOR */
	uint32_t request_size;
	uint32_t command;             /* of zwali's group */
	zcbor_state_t *answer;          /* inside the answer's map */
	char reason[ZWM_REASON_SIZE];   /* a sentence for the error, or empty */
};

/*
 * A handler writes pairs into the answer's map and returns 0; or an error: of this group (positive,
 * enum zwm_error) or of MCUmgr (negative, enum zwm_mgmt_error). What it has written is then dropped.
 */
typedef int (*zwm_handler_fn)(struct zwm_exchange *exchange);

typedef void (*zwm_reply_fn)(void *context, const uint8_t *message, uint32_t size);

void zwm_server_init(struct zwm_server *server, const struct zwm_config *config, uint8_t *answer,
		     uint32_t answer_capacity);

/* Answers every message in the packet. Malformed ones are answered if their header can be read. */
void zwm_server_handle(struct zwm_server *server, zwm_reply_fn reply, void *reply_context,
		       const uint8_t *packet, uint32_t size);

/* Is the module started at boot? */
bool zwm_is_enabled(const struct zws_store *store, const char *name);

/* What a client of SMP version 1 gets for an error of the group: it knows no groups of errors. */
int zwm_plain_error(int error);

/* Groups: NULL for what does not exist. `op` is 0 for read, 2 for write. The one of zwali's group is
 * zwm_zwali(), which reads the request and finds the handler of exchange->command.
 */
zwm_handler_fn zwm_os_handler(uint32_t command, uint32_t op);
zwm_handler_fn zwm_zwali_handler(uint32_t command, uint32_t op);
int zwm_zwali(struct zwm_exchange *exchange);

#endif /* ZWALI_MGMT_SMP_H */
