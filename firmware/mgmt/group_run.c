/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The handlers that run modules: start, stop, call and its result, erase, enable.
 */
#include "group_zwali.h"

#include <string.h>

#define FUNCTION_NAME_SIZE 128u

int zwm_cmd_start(struct zwm_exchange *exchange, struct zwm_request *request)
{
	struct zwr_detail detail;
	enum zwr_error status =
		zwr_start(exchange->server->config.runtime, request->name, &detail);

	if (status != ZWR_OK) {
		return zwm_refuse_runtime(exchange, status, &detail);
	}
	zwr_log_hold(exchange->server->config.runtime, request->name, request->hold_ms);
	return 0;
}

int zwm_cmd_stop(struct zwm_exchange *exchange, struct zwm_request *request)
{
	struct zws_module module;
	enum zwr_error status = zwr_stop(exchange->server->config.runtime, request->name);
	int error;

	if (status == ZWR_OK) {
		return 0;
	}
	error = zwm_find_installed(exchange, &module, request->name);
	return error != 0 ? error : zwm_refuse_runtime(exchange, status, NULL);
}

int zwm_cmd_erase(struct zwm_exchange *exchange, struct zwm_request *request)
{
	struct zwm_server *server = exchange->server;
	int status;

	(void)zwr_stop(server->config.runtime, request->name);
	(void)zwr_forget(server->config.runtime, request->name);
	status = zws_erase(server->config.store, request->name);
	zwm_tidy(server->config.store);
	return status == ZWS_OK ? 0 : zwm_refuse_store(exchange, status);
}

int zwm_cmd_enable(struct zwm_exchange *exchange, struct zwm_request *request)
{
	uint8_t value = request->on ? 1 : 0;
	int status = zws_setting_set(exchange->server->config.store, request->name,
				     ZWS_KEY_ENABLED, &value, 1);

	return status == ZWS_OK ? 0 : zwm_refuse_store(exchange, status);
}

/* Words that a value takes where it travels: little-endian, as many as its type has. */
static uint32_t value_words(uint8_t type)
{
	return type == ZWE_I64 || type == ZWE_F64 ? 2u : 1u;
}

static bool read_arguments(struct zwr_value *values, const struct zwr_signature *signature,
			   const struct zcbor_string *bytes)
{
	const uint8_t *at = bytes->value;
	size_t left = bytes->len;

	for (uint32_t i = 0; i < signature->n_params; i++) {
		uint32_t words = value_words(signature->params[i]);

		if (left < 4u * words) {
			return false;
		}
		values[i].type = signature->params[i];
		values[i].bits = zwe_load_le32(at);
		if (words == 2u) {
			values[i].bits |= (uint64_t)zwe_load_le32(at + 4) << 32;
		}
		at += 4u * words;
		left -= 4u * words;
	}
	return left == 0;
}

int zwm_cmd_call(struct zwm_exchange *exchange, struct zwm_request *request)
{
	struct zwr_runtime *runtime = exchange->server->config.runtime;
	char function[FUNCTION_NAME_SIZE];
	struct zwr_signature signature;
	struct zwr_value values[ZWR_CALL_VALUES];
	struct zwr_detail detail = {0};
	enum zwr_error status = ZWR_E_EXPORT;
	uint32_t job = 0;

	if (zwm_copy_text(function, sizeof(function), &request->function)) {
		status = zwr_signature(runtime, &signature, &detail, request->name, function);
	}
	if (status == ZWR_OK && !read_arguments(values, &signature, &request->arguments)) {
		status = ZWR_E_ARGUMENT;
	}
	if (status == ZWR_OK) {
		status = zwr_call(runtime, &job, &detail, request->name, function, values,
				  signature.n_params, request->limit_ms);
	}
	if (status != ZWR_OK) {
		return zwm_refuse_runtime(exchange, status, &detail);
	}
	zwm_put(exchange->answer, "job=", job);
	return 0;
}

int zwm_cmd_result(struct zwm_exchange *exchange, struct zwm_request *request)
{
	uint8_t bytes[8u * ZWR_CALL_VALUES];
	uint8_t types[ZWR_CALL_VALUES];
	zcbor_state_t *answer = exchange->answer;
	struct zwr_result result;
	size_t size = 0;

	if (zwr_call_result(exchange->server->config.runtime, &result, request->job) != ZWR_OK) {
		return ZWM_E_NO_SUCH_JOB;
	}
	zwm_put(answer, "state=", (uint32_t)result.state);
	if (result.state == ZWR_JOB_DONE) {
		for (uint32_t i = 0; i < result.n_values; i++) {
			uint64_t bits = result.values[i].bits;

			types[i] = result.values[i].type;
			zwe_store_le32(bytes + size, (uint32_t)bits);
			zwe_store_le32(bytes + size + 4, (uint32_t)(bits >> 32));
			size += 4u * value_words(types[i]);
		}
		zwm_put(answer, "types&values&", types, (size_t)result.n_values, bytes, size);
	} else if (result.state != ZWR_JOB_PENDING) {
		zwm_put(answer, "trap=text$", (uint32_t)result.trap, zwe_trap_text(result.trap));
	}
	return 0;
}

int zwm_cmd_cancel(struct zwm_exchange *exchange, struct zwm_request *request)
{
	return zwr_call_cancel(exchange->server->config.runtime, request->job) == ZWR_OK
		       ? 0
		       : ZWM_E_NO_SUCH_JOB;
}
