/* SPDX-License-Identifier: Apache-2.0 */
/*
 * zwali's SMP group: which handler answers which command, and how errors of the other parts become
 * errors of the group. The handlers stand in group_info.c, group_upload.c, group_run.c.
 */
#include "group_zwali.h"

#include <string.h>

#define TIDY_BLOCKS 16u /* erased by one command; some flash takes 90 ms for one */

int zwm_refuse(struct zwm_exchange *exchange, int error, const char *sentence)
{
	size_t length = strlen(sentence);

	if (length >= ZWM_REASON_SIZE) {
		length = ZWM_REASON_SIZE - 1;
	}
	memcpy(exchange->reason, sentence, length);
	exchange->reason[length] = '\0';
	return error;
}

int zwm_refuse_store(struct zwm_exchange *exchange, int status)
{
	int error = status == ZWS_ERR_NOT_FOUND ? ZWM_E_NO_SUCH_MODULE
						: ZWM_FAMILY_STORE - status;

	return zwm_refuse(exchange, error, SENTENCE(zws_status_text(status)));
}

int zwm_refuse_package(struct zwm_exchange *exchange, int status)
{
	return zwm_refuse(exchange, ZWM_FAMILY_PACKAGE - status,
			  SENTENCE(zwp_status_text(status)));
}

int zwm_refuse_runtime(struct zwm_exchange *exchange, enum zwr_error status,
		       const struct zwr_detail *detail)
{
	bool told = detail != NULL && detail->text[0] != '\0';
	int error = status == ZWR_E_NOT_FOUND ? ZWM_E_NO_SUCH_MODULE
					      : ZWM_FAMILY_RUNTIME - (int)status;

	return zwm_refuse(exchange, error, told ? detail->text : SENTENCE(zwr_error_text(status)));
}

bool zwm_copy_text(char *to, size_t capacity, const struct zcbor_string *text)
{
	if (text->len == 0 || text->len >= capacity ||
	    memchr(text->value, '\0', text->len) != NULL) {
		return false;
	}
	memcpy(to, text->value, text->len);
	to[text->len] = '\0';
	return true;
}

int zwm_find_installed(struct zwm_exchange *exchange, struct zws_module *module, const char *name)
{
	int status = zws_find(exchange->server->config.store, module, name);

	return status == ZWS_OK ? 0 : zwm_refuse_store(exchange, status);
}

int zwm_open_active(struct zwm_exchange *exchange, struct zwp_package *package,
		    struct zws_module *module, const char *name)
{
	int status = zwm_find_installed(exchange, module, name);

	if (status != 0) {
		return status;
	}
	if (module->data == NULL) {
		return ZWM_E_NOT_MAPPED;
	}
	status = zwp_open(package, module->data, module->size);
	return status == ZWP_OK ? 0 : zwm_refuse_package(exchange, status);
}

void zwm_tidy(struct zws_store *store)
{
	uint32_t left;

	(void)zws_reclaim(store, &left, TIDY_BLOCKS);
}

/* Which handler answers, and what its request must and may have. */
struct command {
	int (*handler)(struct zwm_exchange *exchange, struct zwm_request *request);
	uint16_t must, may;
};

static const struct command commands[ZWM_COMMAND_COUNT] = {
#define ZWM_COMMAND(number_, name_, op_, must_, may_)                                              \
	[number_] = {zwm_cmd_##name_, must_, (must_) | (may_)},
	ZWM_COMMANDS(ZWM_COMMAND)
#undef ZWM_COMMAND
};

zwm_handler_fn zwm_zwali_handler(uint32_t command, uint32_t op)
{
	static const uint8_t ops[ZWM_COMMAND_COUNT] = {
#define ZWM_OP(number_, name_, op_, must_, may_) [number_] = op_,
		ZWM_COMMANDS(ZWM_OP)
#undef ZWM_OP
	};

	return command < ZWM_COMMAND_COUNT && ops[command] == op ? zwm_zwali : NULL;
}

int zwm_zwali(struct zwm_exchange *exchange)
{
#define ZWM_KEY(name_, key_, member_, type_) key_ "\0"
#define ZWM_AT(name_, key_, member_, type_) ZWM_PLACE(struct zwm_request, member_, type_),
	static const uint8_t places[] = {ZWM_REQUEST(ZWM_AT)};
	static const struct zwm_fields fields = {ZWM_REQUEST(ZWM_KEY), places};
#undef ZWM_KEY
#undef ZWM_AT
	const struct command *command = &commands[exchange->command];
	struct zwm_request request;
	int error;

	if (exchange->command >= ZWM_COMMAND_COUNT) {
		return -ZWM_MGMT_NOT_SUPPORTED;
	}
	memset(&request, 0, sizeof(request));
	if (!zwm_map_read(&request, &request.found, &fields, command->may, exchange->request,
			  exchange->request_size) ||
	    (request.found & command->must) != command->must) {
		return ZWM_E_REQUEST;
	}
	if ((request.found & ZWM_HAS_NAME) != 0 &&
	    !zwm_copy_text(request.name, sizeof(request.name), &request.text)) {
		return zwm_refuse_store(exchange, ZWS_ERR_NAME);
	}
	error = command->handler(exchange, &request);
	return error == 0 && zwm_put_failed(exchange->answer) ? -ZWM_MGMT_MESSAGE_SIZE : error;
}
