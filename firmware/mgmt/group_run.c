/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The handlers that run modules: start, stop, call and its result, erase, enable.
 */
#include "group_zwali.h"

#include <string.h>

#define DONE(ok_) ((ok_) ? 0 : -ZWM_MGMT_MESSAGE_SIZE)

#define FUNCTION_NAME_SIZE 128u

int zwm_cmd_start(struct zwm_exchange *exchange)
{
	char name[ZWS_NAME_SIZE];
	struct zwr_detail detail = {0};
	enum zwr_error status;
	int error = zwm_read_named(exchange, name, NULL, 0);

	if (error != 0) {
		return error;
	}
	status = zwr_start(exchange->server->config.runtime, name, &detail);
	return status == ZWR_OK ? 0 : zwm_refuse_runtime(exchange, status, &detail);
}

int zwm_cmd_stop(struct zwm_exchange *exchange)
{
	char name[ZWS_NAME_SIZE];
	struct zws_module module;
	enum zwr_error status;
	int error = zwm_read_named(exchange, name, NULL, 0);

	if (error != 0) {
		return error;
	}
	status = zwr_stop(exchange->server->config.runtime, name);
	if (status == ZWR_OK) {
		return 0;
	}
	error = zws_find(exchange->server->config.store, &module, name);
	return error == ZWS_OK ? zwm_refuse_runtime(exchange, status, NULL)
			       : zwm_refuse_store(exchange, error);
}

int zwm_cmd_erase(struct zwm_exchange *exchange)
{
	struct zwm_server *server = exchange->server;
	char name[ZWS_NAME_SIZE];
	int error = zwm_read_named(exchange, name, NULL, 0);

	if (error != 0) {
		return error;
	}
	(void)zwr_stop(server->config.runtime, name);
	(void)zwr_forget(server->config.runtime, name);
	error = zws_erase(server->config.store, name);
	zwm_tidy(server->config.store);
	return error == ZWS_OK ? 0 : zwm_refuse_store(exchange, error);
}

int zwm_cmd_enable(struct zwm_exchange *exchange)
{
	bool on = false;
	struct zwm_field fields[] = {ZWM_FIELD("on", ZWM_FIELD_BOOL, &on)};
	char name[ZWS_NAME_SIZE];
	uint8_t value;
	int error = zwm_read_named(exchange, name, fields, 1);

	if (error != 0) {
		return error;
	}
	if (!fields[0].found) {
		return ZWM_E_REQUEST;
	}
	value = on ? 1 : 0;
	error = zws_setting_set(exchange->server->config.store, name, ZWS_KEY_ENABLED, &value, 1);
	return error == ZWS_OK ? 0 : zwm_refuse_store(exchange, error);
}

static uint32_t value_size(uint8_t type)
{
	return type == ZWE_I64 || type == ZWE_F64 ? 8u : 4u;
}

/* Arguments as they travel: little-endian, 4 or 8 bytes each by the function's type. */
static bool read_arguments(struct zwr_value *values, const struct zwr_signature *signature,
			   const struct zcbor_string *bytes)
{
	size_t at = 0;

	for (uint32_t i = 0; i < signature->n_params; i++) {
		uint32_t size = value_size(signature->params[i]);

		if (bytes->len - at < size) {
			return false;
		}
		values[i].type = signature->params[i];
		values[i].bits = 0;
		for (uint32_t k = 0; k < size; k++) {
			values[i].bits |= (uint64_t)bytes->value[at + k] << (8u * k);
		}
		at += size;
	}
	return at == bytes->len;
}

int zwm_cmd_call(struct zwm_exchange *exchange)
{
	struct zwr_runtime *runtime = exchange->server->config.runtime;
	struct zcbor_string function_text = {0};
	struct zcbor_string arguments = {0};
	uint32_t deadline_ms = 0;
	struct zwm_field fields[] = {ZWM_FIELD("func", ZWM_FIELD_TEXT, &function_text),
				     ZWM_FIELD("args", ZWM_FIELD_BYTES, &arguments),
				     ZWM_FIELD("limit_ms", ZWM_FIELD_U32, &deadline_ms)};
	char name[ZWS_NAME_SIZE];
	char function[FUNCTION_NAME_SIZE];
	struct zwr_signature signature;
	struct zwr_value values[ZWR_CALL_VALUES];
	struct zwr_detail detail = {0};
	enum zwr_error status;
	uint32_t job = 0;
	int error = zwm_read_named(exchange, name, fields, 3);

	if (error != 0) {
		return error;
	}
	if (!fields[0].found) {
		return ZWM_E_REQUEST;
	}
	if (!zwm_copy_text(function, sizeof(function), &function_text)) {
		return zwm_refuse_runtime(exchange, ZWR_E_EXPORT, NULL);
	}
	status = zwr_signature(runtime, &signature, &detail, name, function);
	if (status == ZWR_OK && !read_arguments(values, &signature, &arguments)) {
		status = ZWR_E_ARGUMENT;
	}
	if (status == ZWR_OK) {
		status = zwr_call(runtime, &job, &detail, name, function, values,
				  signature.n_params, deadline_ms);
	}
	if (status != ZWR_OK) {
		return zwm_refuse_runtime(exchange, status, &detail);
	}
	return DONE(zwm_put_u32(exchange->answer, "job", job));
}

/* The one number that result and cancel take. */
static int read_job(struct zwm_exchange *exchange, uint32_t *job)
{
	struct zwm_field fields[] = {ZWM_FIELD("job", ZWM_FIELD_U32, job)};

	if (!zwm_map_read(fields, 1, exchange->request, exchange->request_size) ||
	    !fields[0].found) {
		return ZWM_E_REQUEST;
	}
	return 0;
}

int zwm_cmd_result(struct zwm_exchange *exchange)
{
	uint8_t bytes[8u * ZWR_CALL_VALUES];
	uint8_t types[ZWR_CALL_VALUES];
	zcbor_state_t *answer = exchange->answer;
	struct zwr_result result;
	uint32_t size = 0;
	uint32_t job = 0;
	bool ok;
	int error = read_job(exchange, &job);

	if (error != 0) {
		return error;
	}
	if (zwr_call_result(exchange->server->config.runtime, &result, job) != ZWR_OK) {
		return ZWM_E_NO_SUCH_JOB;
	}
	ok = zwm_put_u32(answer, "state", (uint32_t)result.state);
	if (result.state == ZWR_JOB_DONE) {
		for (uint32_t i = 0; i < result.n_values; i++) {
			uint64_t bits = result.values[i].bits;

			types[i] = result.values[i].type;
			for (uint32_t k = value_size(types[i]); k > 0; k--) {
				bytes[size++] = (uint8_t)bits;
				bits >>= 8;
			}
		}
		ok = ok && zwm_put_bytes(answer, "types", types, result.n_values) &&
		     zwm_put_bytes(answer, "values", bytes, size);
	} else if (result.state != ZWR_JOB_PENDING) {
		ok = ok && zwm_put_u32(answer, "trap", (uint32_t)result.trap) &&
		     zwm_put_text(answer, "text", zwe_trap_text(result.trap));
	}
	return DONE(ok);
}

int zwm_cmd_cancel(struct zwm_exchange *exchange)
{
	uint32_t job = 0;
	int error = read_job(exchange, &job);

	if (error != 0) {
		return error;
	}
	return zwr_call_cancel(exchange->server->config.runtime, job) == ZWR_OK
		       ? 0
		       : ZWM_E_NO_SUCH_JOB;
}
