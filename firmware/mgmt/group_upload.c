/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The upload handler: begin or resume, chunks, and the moment in which a new version takes over.
 *
 * The order of that moment: all bytes there and their digest right, the package whole and of the
 * announced name, its images verified, its RAM and imports admitted, then one flash write commits
 * it. Whatever fails before leaves the old version active and running.
 */
#include "group_zwali.h"

#include <string.h>

/* Each step has its own part of the stack, which is gone when the next one begins. */
#define NOINLINE __attribute__((noinline))

static bool is_running(struct zwr_runtime *runtime, const char *name)
{
	struct zwr_status status;

	return zwr_status(runtime, &status, name) &&
	       (status.state == ZWR_STATE_STARTING || status.state == ZWR_STATE_RUNNING ||
		status.state == ZWR_STATE_WAITING);
}

/* A whole upload that is invisible yet: may it become the active version? */
static int admit(struct zwm_exchange *exchange, const struct zws_module *candidate)
{
	struct zwm_server *server = exchange->server;
	struct zwr_detail detail;
	struct zwp_package package;
	enum zwr_error status;
	int error;

	if (candidate->data == NULL) {
		return ZWM_E_NOT_MAPPED;
	}
	error = zwp_open(&package, candidate->data, candidate->size);
	if (error != ZWP_OK) {
		return zwm_refuse_package(exchange, error);
	}
	if (strcmp(package.manifest.name, candidate->name) != 0) {
		return ZWM_E_NAME_MISMATCH;
	}
	status = zwr_check(server->config.runtime, NULL, &detail, &package, candidate->name);
	return status == ZWR_OK ? 0 : zwm_refuse_runtime(exchange, status, &detail);
}

/* The new version is active; what ran of the old one is replaced by it. */
static int take_over(struct zwm_exchange *exchange, const char *name, bool *restarted)
{
	const struct zwm_config *config = &exchange->server->config;
	struct zwr_detail detail;
	enum zwr_error status;

	*restarted = false;
	if (!is_running(config->runtime, name)) {
		return 0;
	}
	(void)zwr_stop(config->runtime, name);
	status = zwr_start(config->runtime, name, &detail);
	if (status != ZWR_OK) {
		struct zwr_detail ignored;

		if (zws_rollback(config->store, name) == ZWS_OK) {
			(void)zwr_start(config->runtime, name, &ignored);
		}
		return zwm_refuse_runtime(exchange, status, &detail);
	}
	*restarted = true;
	return 0;
}

static int complete(struct zwm_exchange *exchange)
{
	struct zwm_server *server = exchange->server;
	struct zws_store *store = server->config.store;
	struct zws_module candidate;
	bool restarted;
	int error = zws_upload_finish(store, &candidate);

	server->upload_open = false;
	if (error != ZWS_OK) {
		(void)zws_upload_abort(store);
		return zwm_refuse_store(exchange, error);
	}
	error = admit(exchange, &candidate);
	if (error != 0) {
		(void)zws_upload_abort(store);
		zwm_tidy(store);
		return error;
	}
	error = zws_upload_commit(store);
	if (error != ZWS_OK) {
		return zwm_refuse_store(exchange, error);
	}
	error = take_over(exchange, candidate.name, &restarted);
	zwm_tidy(store);
	if (error != 0) {
		return error;
	}
	zwm_put(exchange->answer, "off=done?restarted?", server->upload_size, true, restarted);
	return 0;
}

static NOINLINE int begin(struct zwm_exchange *exchange, const struct zwm_request *request)
{
	struct zwm_server *server = exchange->server;
	uint32_t offset = 0;
	int status;

	if (request->digest.len != ZWS_DIGEST_SIZE) {
		return ZWM_E_REQUEST;
	}
	server->upload_open = false;
	status = zws_upload_begin(server->config.store, &offset, request->name,
				  request->digest.value, request->size);
	if (status == ZWS_ERR_EXISTS) {
		zwm_put(exchange->answer, "off=done?same?", request->size, true, true);
		return 0;
	}
	if (status != ZWS_OK) {
		return zwm_refuse_store(exchange, status);
	}
	server->upload_open = true;
	server->upload_size = request->size;
	zwm_put(exchange->answer, "off=", offset);
	return 0;
}

/* A chunk at another offset than the next one is not an error: the answer says where to go on. */
static NOINLINE int chunk(struct zwm_exchange *exchange, const struct zwm_request *request,
			  bool *last)
{
	struct zwm_server *server = exchange->server;
	struct zws_store *store = server->config.store;
	uint32_t wanted = 0;
	int status;

	if (!server->upload_open) {
		return ZWM_E_NO_UPLOAD;
	}
	status = zws_upload_offset(store, &wanted);
	if (status == ZWS_OK && request->offset == wanted && request->data.len != 0) {
		if (request->data.len > server->upload_size - wanted) {
			return zwm_refuse_store(exchange, ZWS_ERR_OFFSET);
		}
		status = zws_upload_write(store, wanted, request->data.value,
					  (uint32_t)request->data.len);
		wanted += (uint32_t)request->data.len;
	}
	if (status != ZWS_OK) {
		server->upload_open = false;
		return zwm_refuse_store(exchange, status);
	}
	*last = wanted == server->upload_size;
	if (!*last) {
		zwm_put(exchange->answer, "off=", wanted);
	}
	return 0;
}

int zwm_cmd_upload(struct zwm_exchange *exchange, struct zwm_request *request)
{
	bool last = false;
	int error;

	switch (request->found) {
	case ZWM_HAS_NAME | ZWM_HAS_SHA | ZWM_HAS_LEN:
		return begin(exchange, request);
	case ZWM_HAS_OFF | ZWM_HAS_DATA:
		error = chunk(exchange, request, &last);
		return error == 0 && last ? complete(exchange) : error;
	default:
		return ZWM_E_REQUEST;
	}
}
