/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the files of zwali's group share: turning statuses of other parts into errors of the group,
 * and reading the fields that most requests have. Used by group_*.c alone.
 */
#ifndef ZWALI_MGMT_GROUP_ZWALI_H
#define ZWALI_MGMT_GROUP_ZWALI_H

#include "smp.h"

/* A sentence that the host has by the error's number: left out of small builds. */
#define SENTENCE(text) (ZWE_HAS_TEXTS ? (text) : "")

/* Notes the sentence, cut to what fits, and returns the error. */
int zwm_refuse(struct zwm_exchange *exchange, int error, const char *sentence);
int zwm_refuse_store(struct zwm_exchange *exchange, int status);
int zwm_refuse_package(struct zwm_exchange *exchange, int status);
int zwm_refuse_runtime(struct zwm_exchange *exchange, enum zwr_error status,
		       const struct zwr_detail *detail);

/* Of an installed module: 0, or the error. */
int zwm_find_installed(struct zwm_exchange *exchange, struct zws_module *module, const char *name);

/* A text field as a C string; false if it is empty, too long or has a NUL inside. */
bool zwm_copy_text(char *to, size_t capacity, const struct zcbor_string *text);

/* Opens the active version of a module; 0 or an error. */
int zwm_open_active(struct zwm_exchange *exchange, struct zwp_package *package,
		    struct zws_module *module, const char *name);

/* After a command that has dropped something: erases it, a few blocks at a time, so that the store
 * stays short to walk and no upload waits for it. */
void zwm_tidy(struct zws_store *store);

static inline size_t zwm_room(const struct zwm_exchange *exchange)
{
	return (size_t)(exchange->answer->payload_end - exchange->answer->payload);
}

/* What a request may have, in all commands; a command reads what it takes. The order of the list is
 * that of the bits of `found`.
 */
struct zwm_request {
	struct zcbor_string text, function, arguments, digest, data;
	uint32_t index, cursor, limit_ms, hold_ms, job, size, offset;
	bool on;
	uint32_t found; /* ZWM_HAS_... */
	char name[ZWS_NAME_SIZE]; /* of a module, where it is there */
};

#define ZWM_REQUEST(X)                            \
	X(NAME, "name", text, TEXT)               \
	X(FUNC, "func", function, TEXT)       \
	X(ARGS, "args", arguments, BYTES)    \
	X(SHA, "sha", digest, BYTES)           \
	X(DATA, "data", data, BYTES)              \
	X(I, "i", index, U32)                 \
	X(CUR, "cur", cursor, U32)             \
	X(LIMIT_MS, "limit_ms", limit_ms, U32)       \
	X(JOB, "job", job, U32)                   \
	X(LEN, "len", size, U32)                 \
	X(OFF, "off", offset, U32)             \
	X(ON, "on", on, BOOL)                   \
	X(HOLD_MS, "hold_ms", hold_ms, U32)

enum zwm_request_place {
#define ZWM_ORDER(name_, key_, member_, type_) ZWM_AT_##name_,
	ZWM_REQUEST(ZWM_ORDER)
#undef ZWM_ORDER
};

enum zwm_request_bit {
#define ZWM_BIT(name_, key_, member_, type_) ZWM_HAS_##name_ = 1 << ZWM_AT_##name_,
	ZWM_REQUEST(ZWM_BIT)
#undef ZWM_BIT
};

int zwm_cmd_info(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_list(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_upload(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_erase(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_start(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_stop(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_call(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_log(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_stats(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_trap(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_sample(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_result(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_entries(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_cancel(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_calls(struct zwm_exchange *exchange, struct zwm_request *request);
int zwm_cmd_enable(struct zwm_exchange *exchange, struct zwm_request *request);

#endif /* ZWALI_MGMT_GROUP_ZWALI_H */
