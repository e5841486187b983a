/* SPDX-License-Identifier: Apache-2.0 */
/*
 * zwali's SMP group as an MCUmgr group: the handlers of firmware/mgmt, given MCUmgr's buffers.
 */
#include <zephyr/mgmt/mcumgr/mgmt/mgmt.h>
#include <zephyr/mgmt/mcumgr/smp/smp.h>

#include "../../mgmt/group_zwali.h"
#include "port.h"

BUILD_ASSERT(CONFIG_MCUMGR_TRANSPORT_NETBUF_COUNT >= 3,
	     "MCUmgr drops a request that comes while the one before it and its answer have the buffers");

#ifdef CONFIG_MCUMGR_TRANSPORT_UDP
/* Zephyr copies a datagram to a buffer without asking whether it fits. */
BUILD_ASSERT(CONFIG_MCUMGR_TRANSPORT_UDP_MTU <= CONFIG_MCUMGR_TRANSPORT_NETBUF_SIZE,
	     "CONFIG_MCUMGR_TRANSPORT_UDP_MTU must not exceed CONFIG_MCUMGR_TRANSPORT_NETBUF_SIZE");
#endif

static struct zwm_server *the_server;
static int the_status; /* of the store, without a server */

/* Writes the group's error in place of what the handler wrote. */
static int answer_error(zcbor_state_t *answer, int error, const char *reason)
{
	if (error < 0) {
		return -error; /* MCUmgr's own */
	}
	if (smp_add_cmd_err(answer, ZWM_GROUP_ID, (uint16_t)error) && reason[0] != '\0') {
		zwm_put(answer, "rsn$", reason);
	}
	return zwm_put_failed(answer) ? MGMT_ERR_EMSGSIZE : MGMT_ERR_EOK;
}

static int serve(struct smp_streamer *streamer)
{
	zcbor_state_t *answer = streamer->writer->zs;
	const zcbor_state_t *request = streamer->reader->zs;
	zcbor_state_t before = *answer;
	size_t depth = answer->constant_state->current_backup;
	struct zwm_exchange exchange = {
		.server = the_server,
		.request = request->payload,
		.request_size = (uint32_t)(request->payload_end - request->payload),
		.command = request->payload[-1], /* the header stands before: it ends with this */
		.answer = answer,
	};
	int error;

	if (the_server == NULL) {
		return answer_error(answer, ZWM_FAMILY_STORE - the_status,
				    SENTENCE(zws_status_text(the_status)));
	}
	zwz_lock();
	error = zwm_zwali(&exchange);
	zwz_unlock();
	if (error == 0) {
		return MGMT_ERR_EOK;
	}
	*answer = before;
	answer->constant_state->current_backup = depth;
	(void)zcbor_pop_error(answer);
	return answer_error(answer, error, exchange.reason);
}

#define ZWZ_HANDLER(number_, name_, op_, must_, may_)                                              \
	[number_] = {.mh_read = (op_) == 0 ? serve : NULL, .mh_write = (op_) == 0 ? NULL : serve},
static const struct mgmt_handler handlers[] = {ZWM_COMMANDS(ZWZ_HANDLER)};

#ifdef CONFIG_MCUMGR_SMP_SUPPORT_ORIGINAL_PROTOCOL
/* What a client of SMP version 1 gets, which knows no groups of errors. */
static int plain_error(uint16_t error)
{
	return zwm_plain_error(error);
}
#endif

struct zwm_server *zwz_server(void)
{
	return the_server;
}

void zwz_group_register(struct zwm_server *server, int status)
{
	static struct mgmt_group group = {
		.mg_handlers = handlers,
		.mg_handlers_count = ARRAY_SIZE(handlers),
		.mg_group_id = ZWM_GROUP_ID,
#ifdef CONFIG_MCUMGR_SMP_SUPPORT_ORIGINAL_PROTOCOL
		.mg_translate_error = plain_error,
#endif
	};

	the_server = server;
	the_status = status;
	mgmt_register_group(&group);
}
