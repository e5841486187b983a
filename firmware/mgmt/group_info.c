/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The handlers that only look: info, list, entries, calls, stats, log, trap, sample.
 */
#include "group_zwali.h"

#include <string.h>

#define DONE(ok_) ((ok_) ? 0 : -ZWM_MGMT_MESSAGE_SIZE)

/* Room that the longest element of a list may take, so that a list ends before the buffer does. */
#define LIST_ENTRY_ROOM  200u
/* Around its texts: three headers, a number, two ends of lists; "next" and the end of the map. */
#define ENTRY_ROOM(size) ((size) + 24u)
#define LIST_MAX         8u

/* Numbers of an answer, two tables from one list: their keys, each with its NUL, and their places: where
 * in a struct each stands, its size in words (0: a byte, as an enum may be), which answers have it.
 */
enum which {
	INFO = 1,
	STATS = 2,
	BOTH = INFO | STATS,
};

#define KEY(type_, key_, field_, which_) key_ "\0"
#define PLACE(type_, key_, field_, which_)                                                   \
	(uint16_t)(offsetof(type_, field_) << 4 | sizeof(((type_ *)0)->field_) / 4 << 2 | \
		   (which_)),

struct numbers {
	const char *keys;
	const uint16_t *places;
	uint32_t count;
};

#define NUMBERS(name_, list_)                                        \
	static const char name_##_keys[] = list_(KEY);               \
	static const uint16_t name_##_places[] = {list_(PLACE)};     \
	static const struct numbers name_ = {name_##_keys, name_##_places, \
					     sizeof(name_##_places) / sizeof(uint16_t)}

static bool put_numbers(zcbor_state_t *answer, const struct numbers *numbers, const void *from,
			enum which which)
{
	const char *key = numbers->keys;

	for (uint32_t i = 0; i < numbers->count; i++, key += strlen(key) + 1) {
		uint32_t place = numbers->places[i];
		const uint8_t *at = (const uint8_t *)from + (place >> 4);
		uint32_t words = place >> 2 & 3u;
		uint64_t value = *at;

		if ((place & which) == 0) {
			continue;
		}
		if (words > 0) {
			value = words == 1 ? *(const uint32_t *)(const void *)at
					   : *(const uint64_t *)(const void *)at;
		}
		if (!zwm_put_u64(answer, key, value)) {
			return false;
		}
	}
	return true;
}

/* What the device has, and is free. */
struct device_numbers {
	struct zwr_stats stats;
	struct zws_space space;
	uint32_t interface, calls;
};

#define DEVICE_NUMBERS(N)                                                           \
	N(struct device_numbers, "interface", interface, INFO)                      \
	N(struct device_numbers, "calls", calls, INFO)                              \
	N(struct device_numbers, "ram", stats.arena_bytes, BOTH)                    \
	N(struct device_numbers, "ram_free", stats.free_bytes, BOTH)                \
	N(struct device_numbers, "ram_largest", stats.largest_bytes, BOTH)          \
	N(struct device_numbers, "ram_least_free", stats.least_free_bytes, STATS)   \
	N(struct device_numbers, "running", stats.modules_running, BOTH)            \
	N(struct device_numbers, "threads", stats.threads, STATS)                   \
	N(struct device_numbers, "timers", stats.timers, STATS)                     \
	N(struct device_numbers, "objects", stats.objects, STATS)                   \
	N(struct device_numbers, "instance_bytes", stats.instance_bytes, STATS)     \
	N(struct device_numbers, "thread_bytes", stats.thread_bytes, STATS)         \
	N(struct device_numbers, "uptime_us", stats.uptime_us, BOTH)                \
	N(struct device_numbers, "busy_us", stats.busy_us, STATS)                   \
	N(struct device_numbers, "store", space.total, BOTH)                        \
	N(struct device_numbers, "store_used", space.used, STATS)                   \
	N(struct device_numbers, "store_previous", space.previous, STATS)           \
	N(struct device_numbers, "store_partial", space.partial, STATS)             \
	N(struct device_numbers, "store_free", space.free, BOTH)                    \
	N(struct device_numbers, "store_largest", space.largest, INFO)

#define BUFFER_NUMBERS(N)                                     \
	N(struct zwm_config, "buf_size", buffer_bytes, INFO)  \
	N(struct zwm_config, "buf_count", buffer_count, INFO)

#define MODULE_NUMBERS(N)                                                     \
	N(struct zwr_status, "state", state, STATS)                           \
	N(struct zwr_status, "starts", starts, STATS)                         \
	N(struct zwr_status, "failures", failures, STATS)                     \
	N(struct zwr_status, "run_us", run_us, STATS)                         \
	N(struct zwr_status, "threads", threads, STATS)                       \
	N(struct zwr_status, "threads_max", threads_max, STATS)               \
	N(struct zwr_status, "objects", objects, STATS)                       \
	N(struct zwr_status, "events_lost", events_lost, STATS)               \
	N(struct zwr_status, "log_bytes", log_next, STATS)                    \
	N(struct zwr_status, "log_dropped", log_dropped, STATS)               \
	N(struct zwr_status, "frame_bytes_used", frame_bytes_used, STATS)     \
	N(struct zwr_status, "ram_memory", need.memory, STATS)                \
	N(struct zwr_status, "ram_instance", need.instance, STATS)            \
	N(struct zwr_status, "ram_frames", need.frames, STATS)                \
	N(struct zwr_status, "ram_threads", need.threads, STATS)              \
	N(struct zwr_status, "ram_objects", need.objects, STATS)              \
	N(struct zwr_status, "ram_log", need.log, STATS)                      \
	N(struct zwr_status, "ram_total", need.total, STATS)

NUMBERS(of_device, DEVICE_NUMBERS);
NUMBERS(of_buffers, BUFFER_NUMBERS);
NUMBERS(of_module, MODULE_NUMBERS);

static void look(struct device_numbers *numbers, const struct zwm_config *config)
{
	zwr_stats(config->runtime, &numbers->stats);
	if (zws_space(config->store, &numbers->space) != ZWS_OK) {
		memset(&numbers->space, 0, sizeof(numbers->space));
	}
}

int zwm_cmd_info(struct zwm_exchange *exchange)
{
	const struct zwm_config *config = &exchange->server->config;
	zcbor_state_t *answer = exchange->answer;
	const uint8_t encodings[] = {ZWE_ENCODING_HERE};
	struct device_numbers numbers;
	bool ok;

	look(&numbers, config);
	numbers.interface = zwr_kernel_fingerprint();
	numbers.calls = zwr_kernel_call_count();
	ok = zwm_put_text(answer, "board", config->board) &&
	     zwm_put_text(answer, "port", config->port) &&
	     zwm_put_text(answer, "firmware", config->version) &&
	     zwm_put_text(answer, "kernel", zwr_kernel_name()) &&
	     zwm_put_bytes(answer, "encodings", encodings, sizeof(encodings)) &&
	     zwm_put_bool(answer, "floats", ZWE_HAS_FLOATS) &&
	     zwm_put_bool(answer, "exceptions", ZWE_EXCEPTIONS) &&
	     zwm_put_bool(answer, "atomics", ZWE_ATOMICS) && put_numbers(answer, &of_device, &numbers, INFO) &&
	     put_numbers(answer, &of_buffers, config, INFO);
	return DONE(ok);
}

/* Is it started at boot? */
static bool is_enabled(struct zws_store *store, const char *name)
{
	uint8_t value = 0;
	uint32_t size = sizeof(value);

	return zws_setting_get(store, &value, &size, name, ZWS_KEY_ENABLED) == ZWS_OK &&
	       size == 1 && value != 0;
}

static bool put_module(struct zwm_exchange *exchange, const struct zws_module *module)
{
	const struct zwm_config *config = &exchange->server->config;
	zcbor_state_t *answer = exchange->answer;
	struct zwp_package package;
	struct zwr_status status;
	bool known = zwr_status(config->runtime, &status, module->name);
	bool whole = module->data != NULL &&
		     zwp_open(&package, module->data, module->size) == ZWP_OK;
	uint32_t ram = known ? status.need.total : 0;
	bool ok;

	if (!known && whole) {
		ram = package.manifest.ram.total;
	}
	ok = zcbor_map_start_encode(answer, 10) && zwm_put_text(answer, "name", module->name) &&
	     zwm_put_text(answer, "version", whole ? package.manifest.version : "") &&
	     zwm_put_bytes(answer, "sha", module->digest, sizeof(module->digest)) &&
	     zwm_put_u32(answer, "size", module->size) && zwm_put_u32(answer, "ram", ram) &&
	     zwm_put_u32(answer, "state", known ? (uint32_t)status.state : 0) &&
	     zwm_put_bool(answer, "enabled", is_enabled(config->store, module->name));
	if (known && status.state == ZWR_STATE_EXITED) {
		ok = ok && zcbor_tstr_put_lit(answer, "exit") &&
		     zcbor_int32_put(answer, status.exit_code);
	}
	if (!whole) {
		ok = ok && zwm_put_bool(answer, "damaged", true);
	}
	return ok && zcbor_map_end_encode(answer, 10);
}

/* One module by name, or those from an index on, as many as fit; "next" tells where to go on. */
int zwm_cmd_list(struct zwm_exchange *exchange)
{
	struct zcbor_string wanted = {0};
	uint32_t first = 0;
	struct zwm_field fields[] = {ZWM_FIELD("name", ZWM_FIELD_TEXT, &wanted),
				     ZWM_FIELD("i", ZWM_FIELD_U32, &first)};
	struct zws_module module = {.slot = 0};
	zcbor_state_t *answer = exchange->answer;
	uint32_t index = 0;
	uint32_t next = 0;
	bool ok;

	if (!zwm_map_read(fields, 2, exchange->request, exchange->request_size)) {
		return ZWM_E_REQUEST;
	}
	ok = zcbor_tstr_put_lit(answer, "modules") && zcbor_list_start_encode(answer, LIST_MAX);
	while (ok && next == 0 && zws_next(exchange->server->config.store, &module) == ZWS_OK) {
		bool match = !fields[0].found ||
			     (strlen(module.name) == wanted.len &&
			      memcmp(module.name, wanted.value, wanted.len) == 0);

		if (!module.active || !match || index++ < first) {
			continue;
		}
		if (zwm_room(exchange) < LIST_ENTRY_ROOM || index - first > LIST_MAX) {
			next = index - 1;
		} else {
			ok = put_module(exchange, &module);
		}
	}
	ok = ok && zcbor_list_end_encode(answer, LIST_MAX);
	if (next != 0) {
		ok = ok && zwm_put_u32(answer, "next", next);
	} else if (fields[0].found && index == 0) {
		return ZWM_E_NO_SUCH_MODULE;
	}
	return DONE(ok);
}

int zwm_cmd_entries(struct zwm_exchange *exchange)
{
	uint32_t first = 0;
	struct zwm_field fields[] = {ZWM_FIELD("i", ZWM_FIELD_U32, &first)};
	char name[ZWS_NAME_SIZE];
	zcbor_state_t *answer = exchange->answer;
	struct zwp_package package;
	struct zws_module module;
	struct zwp_entry entry;
	uint32_t index = 0;
	bool more = false;
	bool ok;
	int error = zwm_read_named(exchange, name, fields, 1);

	if (error == 0) {
		error = zwm_open_active(exchange, &package, &module, name);
	}
	if (error != 0) {
		return error;
	}
	ok = zcbor_tstr_put_lit(answer, "entries") && zcbor_list_start_encode(answer, 255);
	while (ok && !more && zwp_next_entry(&package.manifest.entries, &entry)) {
		if (index++ < first) {
			continue;
		}
		more = zwm_room(exchange) < ENTRY_ROOM(entry.name.size + entry.signature.size);
		if (!more) {
			ok = zcbor_list_start_encode(answer, 2) &&
			     zcbor_tstr_encode_ptr(answer, entry.name.bytes, entry.name.size) &&
			     zcbor_tstr_encode_ptr(answer, entry.signature.bytes,
						   entry.signature.size) &&
			     zcbor_list_end_encode(answer, 2);
		}
	}
	ok = ok && zcbor_list_end_encode(answer, 255);
	if (more) {
		ok = ok && zwm_put_u32(answer, "next", index - 1);
	}
	return DONE(ok);
}

int zwm_cmd_calls(struct zwm_exchange *exchange)
{
	uint32_t index = 0;
	struct zwm_field fields[] = {ZWM_FIELD("i", ZWM_FIELD_U32, &index)};
	zcbor_state_t *answer = exchange->answer;
	struct zwr_kernel_call call;
	bool more = false;
	bool ok;

	if (!zwm_map_read(fields, 1, exchange->request, exchange->request_size)) {
		return ZWM_E_REQUEST;
	}
	ok = zcbor_tstr_put_lit(answer, "calls") && zcbor_list_start_encode(answer, 255);
	while (ok && !more && zwr_kernel_call(&call, index)) {
		more = zwm_room(exchange) <
		       ENTRY_ROOM(strlen(call.name) + strlen(call.signature));
		if (!more) {
			ok = zcbor_list_start_encode(answer, 3) &&
			     zcbor_tstr_put_term(answer, call.name, SIZE_MAX) &&
			     zcbor_tstr_put_term(answer, call.signature, SIZE_MAX) &&
			     zcbor_uint32_put(answer, call.fingerprint) &&
			     zcbor_list_end_encode(answer, 3);
			index++;
		}
	}
	ok = ok && zcbor_list_end_encode(answer, 255);
	if (more) {
		ok = ok && zwm_put_u32(answer, "next", index);
	}
	return DONE(ok);
}

static int device_stats(struct zwm_exchange *exchange)
{
	const struct zwm_config *config = &exchange->server->config;
	zcbor_state_t *answer = exchange->answer;
	struct device_numbers numbers;
	bool ok;

	look(&numbers, config);
	ok = put_numbers(answer, &of_device, &numbers, STATS);
	if (config->frames_dropped != NULL) {
		ok = ok && zwm_put_u32(answer, "frames_dropped", *config->frames_dropped);
	}
	return DONE(ok);
}

int zwm_cmd_stats(struct zwm_exchange *exchange)
{
	struct zcbor_string text = {0};
	struct zwm_field fields[] = {ZWM_FIELD("name", ZWM_FIELD_TEXT, &text)};
	char name[ZWS_NAME_SIZE];
	zcbor_state_t *answer = exchange->answer;
	struct zwr_status status;
	int error;

	if (zwm_map_read(fields, 1, exchange->request, exchange->request_size) &&
	    !fields[0].found) {
		return device_stats(exchange);
	}
	error = zwm_read_named(exchange, name, NULL, 0);
	if (error != 0) {
		return error;
	}
	if (!zwr_status(exchange->server->config.runtime, &status, name)) {
		return zwm_refuse_runtime(exchange, ZWR_E_NOT_RUNNING, NULL);
	}
	return DONE(put_numbers(answer, &of_module, &status, STATS));
}

int zwm_cmd_log(struct zwm_exchange *exchange)
{
	struct zwr_runtime *runtime = exchange->server->config.runtime;
	uint32_t cursor = 0;
	struct zwm_field fields[] = {ZWM_FIELD("cur", ZWM_FIELD_U32, &cursor)};
	char name[ZWS_NAME_SIZE];
	char bytes[256];
	zcbor_state_t *answer = exchange->answer;
	struct zwr_status status;
	struct zws_module module;
	uint32_t dropped = 0;
	size_t room = zwm_room(exchange);
	size_t count;
	bool ok;
	int error = zwm_read_named(exchange, name, fields, 1);

	if (error != 0) {
		return error;
	}
	if (!zwr_status(runtime, &status, name)) {
		error = zws_find(exchange->server->config.store, &module, name);
		if (error != ZWS_OK) {
			return zwm_refuse_store(exchange, error);
		}
		memset(&status, 0, sizeof(status)); /* not started yet: nothing printed */
	}
	room = room > 64 ? room - 64 : 0; /* for the other fields */
	count = zwr_log_read(runtime, name, &cursor, &dropped, bytes,
			     room < sizeof(bytes) ? room : sizeof(bytes));
	ok = zwm_put_bytes(answer, "text", bytes, (uint32_t)count) &&
	     zwm_put_u32(answer, "cur", cursor) && zwm_put_u32(answer, "drop", dropped) &&
	     zwm_put_u32(answer, "state", (uint32_t)status.state);
	return DONE(ok);
}

static bool put_frames(zcbor_state_t *answer, const struct zwr_frame *frames, uint8_t count)
{
	bool ok = zcbor_tstr_put_lit(answer, "frames") &&
		  zcbor_list_start_encode(answer, ZWR_FRAMES_MAX);

	for (uint8_t i = 0; ok && i < count; i++) {
		ok = zcbor_list_start_encode(answer, 3) &&
		     zcbor_uint32_put(answer, frames[i].link) &&
		     zcbor_uint32_put(answer, frames[i].func_index) &&
		     zcbor_uint32_put(answer, frames[i].code_word) &&
		     zcbor_list_end_encode(answer, 3);
	}
	return ok && zcbor_list_end_encode(answer, ZWR_FRAMES_MAX);
}

static bool put_trap(zcbor_state_t *answer, const struct zwr_trap *trap)
{
	bool ok = zwm_put_u32(answer, "code", (uint32_t)trap->code) &&
		  zwm_put_text(answer, "text", zwe_trap_text(trap->code)) &&
		  zwm_put_text(answer, "module_version", trap->version) &&
		  zwm_put_bytes(answer, "build", trap->build_id, sizeof(trap->build_id)) &&
		  zwm_put_u64(answer, "at_us", trap->at_us) &&
		  zwm_put_u32(answer, "thread", trap->thread) &&
		  put_frames(answer, trap->frames, trap->n_frames) &&
		  zcbor_tstr_put_lit(answer, "calls") &&
		  zcbor_list_start_encode(answer, ZWR_TRAP_CALLS);

	for (uint32_t i = 0; ok && i < trap->n_calls; i++) {
		char name[ZWR_CALL_TEXT_SIZE];
		bool known = zwr_kernel_call_name(name, trap->calls[i]);

		ok = zcbor_tstr_put_term(answer, known ? name : "?", SIZE_MAX);
	}
	return ok && zcbor_list_end_encode(answer, ZWR_TRAP_CALLS);
}

/* Without a report the answer is an empty map. */
int zwm_cmd_trap(struct zwm_exchange *exchange)
{
	char name[ZWS_NAME_SIZE];
	struct zws_module module;
	struct zwr_trap trap;
	int error = zwm_read_named(exchange, name, NULL, 0);

	if (error != 0) {
		return error;
	}
	if (zwr_trap_get(exchange->server->config.runtime, &trap, name)) {
		return DONE(put_trap(exchange->answer, &trap));
	}
	error = zws_find(exchange->server->config.store, &module, name);
	return error == ZWS_OK ? 0 : zwm_refuse_store(exchange, error);
}

int zwm_cmd_sample(struct zwm_exchange *exchange)
{
	char name[ZWS_NAME_SIZE];
	struct zwr_frame frames[ZWR_FRAMES_MAX];
	uint8_t n_frames;
	enum zwr_error status;
	int error = zwm_read_named(exchange, name, NULL, 0);

	if (error != 0) {
		return error;
	}
	status = zwr_sample(exchange->server->config.runtime, frames, &n_frames, name);
	return status == ZWR_OK ? DONE(put_frames(exchange->answer, frames, n_frames))
				: zwm_refuse_runtime(exchange, status, NULL);
}
