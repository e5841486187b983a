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

int zwm_read_named(struct zwm_exchange *exchange, char name[ZWS_NAME_SIZE],
		   struct zwm_field *others, size_t n_others)
{
	struct zcbor_string text = {0};
	struct zwm_field fields[1 + ZWM_OTHER_FIELDS] = {ZWM_FIELD("name", ZWM_FIELD_TEXT, &text)};
	size_t i;

	for (i = 0; i < n_others; i++) {
		fields[1 + i] = others[i];
	}
	if (!zwm_map_read(fields, 1 + n_others, exchange->request, exchange->request_size) ||
	    !fields[0].found) {
		return ZWM_E_REQUEST;
	}
	for (i = 0; i < n_others; i++) {
		others[i].found = fields[1 + i].found;
	}
	if (!zwm_copy_text(name, ZWS_NAME_SIZE, &text)) {
		return zwm_refuse_store(exchange, ZWS_ERR_NAME);
	}
	return 0;
}

int zwm_open_active(struct zwm_exchange *exchange, struct zwp_package *package,
		    struct zws_module *module, const char *name)
{
	int status = zws_find(exchange->server->config.store, module, name);

	if (status != ZWS_OK) {
		return zwm_refuse_store(exchange, status);
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

zwm_handler_fn zwm_zwali_handler(uint32_t command, uint32_t op)
{
	static const struct {
		zwm_handler_fn handler;
		uint8_t op;
	} handlers[ZWM_COMMAND_COUNT] = {
#define ZWM_HANDLER(number_, name_, op_) [number_] = {zwm_cmd_##name_, op_},
		ZWM_COMMANDS(ZWM_HANDLER)
#undef ZWM_HANDLER
	};

	if (command >= ZWM_COMMAND_COUNT || handlers[command].op != op) {
		return NULL;
	}
	return handlers[command].handler;
}
