/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the files of zwali's group share: turning statuses of other parts into errors of the group,
 * and reading the fields that most requests have. Used by group_*.c alone.
 */
#ifndef ZWALI_MGMT_GROUP_ZWALI_H
#define ZWALI_MGMT_GROUP_ZWALI_H

#include "cbor_map.h"
#include "smp.h"

/* A sentence that the host has by the error's number: left out of small builds. */
#define SENTENCE(text) (ZWE_HAS_TEXTS ? (text) : "")

/* Notes the sentence, cut to what fits, and returns the error. */
int zwm_refuse(struct zwm_exchange *exchange, int error, const char *sentence);
int zwm_refuse_store(struct zwm_exchange *exchange, int status);
int zwm_refuse_package(struct zwm_exchange *exchange, int status);
int zwm_refuse_runtime(struct zwm_exchange *exchange, enum zwr_error status,
		       const struct zwr_detail *detail);

/* A text field as a C string; false if it is empty, too long or has a NUL inside. */
bool zwm_copy_text(char *to, size_t capacity, const struct zcbor_string *text);

#define ZWM_OTHER_FIELDS 3u

/* Reads the module's name, and at most ZWM_OTHER_FIELDS others; 0 or an error. */
int zwm_read_named(struct zwm_exchange *exchange, char name[ZWS_NAME_SIZE],
		   struct zwm_field *others, size_t n_others);

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

int zwm_cmd_info(struct zwm_exchange *exchange);
int zwm_cmd_list(struct zwm_exchange *exchange);
int zwm_cmd_upload(struct zwm_exchange *exchange);
int zwm_cmd_erase(struct zwm_exchange *exchange);
int zwm_cmd_start(struct zwm_exchange *exchange);
int zwm_cmd_stop(struct zwm_exchange *exchange);
int zwm_cmd_call(struct zwm_exchange *exchange);
int zwm_cmd_log(struct zwm_exchange *exchange);
int zwm_cmd_stats(struct zwm_exchange *exchange);
int zwm_cmd_trap(struct zwm_exchange *exchange);
int zwm_cmd_sample(struct zwm_exchange *exchange);
int zwm_cmd_result(struct zwm_exchange *exchange);
int zwm_cmd_entries(struct zwm_exchange *exchange);
int zwm_cmd_cancel(struct zwm_exchange *exchange);
int zwm_cmd_calls(struct zwm_exchange *exchange);
int zwm_cmd_enable(struct zwm_exchange *exchange);

#endif /* ZWALI_MGMT_GROUP_ZWALI_H */
