/* SPDX-License-Identifier: Apache-2.0 */
/*
 * SMP header, dispatch and error answers. See smp.h.
 */
#include "smp.h"

#include <string.h>

#include <zcbor_encode.h>

#define GROUP_OS 0u

#define OP_MASK       0x07u
#define VERSION_SHIFT 3u
#define VERSION_MASK  0x03u
#define VERSION_2     1u

struct header {
	uint32_t op, version, length, group, sequence, command;
};

static uint32_t load_be16(const uint8_t *bytes)
{
	return ((uint32_t)bytes[0] << 8) | bytes[1];
}

static void store_be16(uint8_t *bytes, uint32_t value)
{
	bytes[0] = (uint8_t)(value >> 8);
	bytes[1] = (uint8_t)value;
}

static void header_read(struct header *header, const uint8_t *bytes)
{
	header->op = bytes[0] & OP_MASK;
	header->version = (bytes[0] >> VERSION_SHIFT) & VERSION_MASK;
	header->length = load_be16(bytes + 2);
	header->group = load_be16(bytes + 4);
	header->sequence = bytes[6];
	header->command = bytes[7];
}

static void header_write(uint8_t *bytes, const struct header *request, uint32_t length)
{
	uint32_t version = request->version <= VERSION_2 ? request->version : VERSION_2;

	bytes[0] = (uint8_t)((version << VERSION_SHIFT) | (request->op + 1u));
	bytes[1] = 0;
	store_be16(bytes + 2, length);
	store_be16(bytes + 4, request->group);
	bytes[6] = (uint8_t)request->sequence;
	bytes[7] = (uint8_t)request->command;
}

void zwm_server_init(struct zwm_server *server, const struct zwm_config *config, uint8_t *answer,
		     uint32_t answer_capacity)
{
	memset(server, 0, sizeof(*server));
	server->config = *config;
	server->answer = answer;
	server->answer_capacity = answer_capacity;
}

bool zwm_is_enabled(const struct zws_store *store, const char *name)
{
	uint8_t value = 0;
	uint32_t size = sizeof(value);

	return zws_setting_get(store, &value, &size, name, ZWS_KEY_ENABLED) == ZWS_OK &&
	       size == 1 && value != 0;
}

int zwm_plain_error(int error)
{
	switch (error) {
	case ZWM_E_REQUEST:
		return ZWM_MGMT_INVALID;
	case ZWM_E_NO_SUCH_MODULE:
	case ZWM_E_NO_SUCH_JOB:
		return ZWM_MGMT_NO_ENTRY;
	default:
		return ZWM_MGMT_UNKNOWN;
	}
}

/* Writes the answer's map for an error; returns its size. */
static uint32_t encode_error(struct zwm_server *server, const struct header *request, int error,
			     const char *reason)
{
	uint8_t *bytes = server->answer + ZWM_HEADER_SIZE;
	zcbor_state_t state[4];

	zcbor_new_encode_state(state, 4, bytes, server->answer_capacity - ZWM_HEADER_SIZE, 1);
	zwm_put(state, "<");
	if (error < 0) {
		zwm_put(state, "rc=", (uint32_t)-error);
	} else if (request->version < VERSION_2) {
		zwm_put(state, "rc=", (uint32_t)zwm_plain_error(error));
	} else {
		zwm_put(state, "err<group=rc=>", request->group, (uint32_t)error);
	}
	if (reason[0] != '\0') {
		zwm_put(state, "rsn$", reason);
	}
	zwm_put(state, ">");
	return zwm_put_failed(state) ? 0 : (uint32_t)(state->payload - bytes);
}

static zwm_handler_fn find_handler(const struct header *request)
{
	if (request->op != 0u && request->op != 2u) {
		return NULL;
	}
	if (request->group == GROUP_OS) {
		return zwm_os_handler(request->command, request->op);
	}
	if (request->group == ZWM_GROUP_ID) {
		return zwm_zwali_handler(request->command, request->op);
	}
	return NULL;
}

/* Runs the handler; returns the size of the answer's map or an error (see zwm_handler_fn). */
static int run_handler(struct zwm_server *server, const struct header *request,
		       struct zwm_exchange *exchange, uint32_t *size)
{
	uint8_t *bytes = server->answer + ZWM_HEADER_SIZE;
	zwm_handler_fn handler = find_handler(request);
	zcbor_state_t state[6];
	int error;

	if (request->version > VERSION_2) {
		return -ZWM_MGMT_TOO_NEW;
	}
	if (handler == NULL) {
		return -ZWM_MGMT_NOT_SUPPORTED;
	}
	zcbor_new_encode_state(state, 6, bytes, server->answer_capacity - ZWM_HEADER_SIZE, 1);
	zwm_put(state, "<");
	exchange->answer = state;
	exchange->command = request->command;
	error = handler(exchange);
	if (error != 0) {
		return error;
	}
	zwm_put(state, ">");
	if (zwm_put_failed(state)) {
		return -ZWM_MGMT_MESSAGE_SIZE;
	}
	*size = (uint32_t)(state->payload - bytes);
	return 0;
}

static void answer_one(struct zwm_server *server, zwm_reply_fn reply, void *reply_context,
		       const struct header *request, const uint8_t *payload)
{
	struct zwm_exchange exchange = {
		.server = server, .request = payload, .request_size = request->length};
	uint32_t size = 0;
	int error = payload == NULL ? -ZWM_MGMT_CORRUPT
				    : run_handler(server, request, &exchange, &size);

	if (error != 0) {
		size = encode_error(server, request, error, exchange.reason);
	}
	header_write(server->answer, request, size);
	reply(reply_context, server->answer, ZWM_HEADER_SIZE + size);
}

void zwm_server_handle(struct zwm_server *server, zwm_reply_fn reply, void *reply_context,
		       const uint8_t *packet, uint32_t size)
{
	struct header request;

	while (size >= ZWM_HEADER_SIZE) { /* less than a header cannot be answered */
		header_read(&request, packet);
		if ((request.op & 1u) != 0) {
			return; /* an answer: this side asks nothing */
		}
		if (request.length > size - ZWM_HEADER_SIZE) {
			answer_one(server, reply, reply_context, &request, NULL);
			return;
		}
		answer_one(server, reply, reply_context, &request, packet + ZWM_HEADER_SIZE);
		packet += ZWM_HEADER_SIZE + request.length;
		size -= ZWM_HEADER_SIZE + request.length;
	}
}
