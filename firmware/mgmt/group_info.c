/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The handlers that only look: info, list, entries, calls, stats, log, trap, sample.
 */
#include "group_zwali.h"

#include <string.h>

#include <zcbor_encode.h>

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

static void put_numbers(zcbor_state_t *answer, const struct numbers *numbers, const void *from,
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
		if (!zcbor_tstr_encode_ptr(answer, key, strlen(key)) ||
		    !zcbor_uint64_put(answer, value)) {
			zcbor_error(answer, ZCBOR_ERR_NO_PAYLOAD);
		}
	}
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

int zwm_cmd_info(struct zwm_exchange *exchange, struct zwm_request *request)
{
	const struct zwm_config *config = &exchange->server->config;
	zcbor_state_t *answer = exchange->answer;
	const uint8_t encodings[] = {ZWE_ENCODING_HERE};
	struct device_numbers numbers;

	(void)request;
	look(&numbers, config);
	numbers.interface = zwr_kernel_fingerprint();
	numbers.calls = zwr_kernel_call_count();
	zwm_put(answer, "board$port$firmware$kernel$encodings&floats?exceptions?atomics?",
		config->board, config->port, config->version, zwr_kernel_name(), encodings,
		sizeof(encodings), ZWE_HAS_FLOATS, ZWE_EXCEPTIONS, ZWE_ATOMICS);
	put_numbers(answer, &of_device, &numbers, INFO);
	put_numbers(answer, &of_buffers, config, INFO);
	return 0;
}

static void put_module(struct zwm_exchange *exchange, const struct zws_module *module)
{
	const struct zwm_config *config = &exchange->server->config;
	zcbor_state_t *answer = exchange->answer;
	struct zwp_package package;
	struct zwr_status status = {0};
	bool known = zwr_status(config->runtime, &status, module->name);
	bool whole = module->data != NULL &&
		     zwp_open(&package, module->data, module->size) == ZWP_OK;
	uint32_t ram = status.need.total;

	if (!known && whole) {
		ram = package.manifest.ram.total;
	}
	zwm_put(answer, "<name$version$sha&size=ram=state=enabled?", module->name,
		whole ? package.manifest.version : "", module->digest, sizeof(module->digest),
		module->size, ram, (uint32_t)status.state, zwm_is_enabled(config->store, module->name));
	if (status.state == ZWR_STATE_EXITED) {
		zwm_put(answer, "exit-", (uint32_t)status.exit_code);
	}
	if (!whole) {
		zwm_put(answer, "damaged?", true);
	}
	zwm_put(answer, ">");
}

/* Ends a list; where it goes on, or 0. */
static int end_list(zcbor_state_t *answer, uint32_t next)
{
	zwm_put(answer, "]");
	if (next != 0) {
		zwm_put(answer, "next=", next);
	}
	return 0;
}

/* One module by name, or those from an index on, as many as fit; "next" tells where to go on. */
int zwm_cmd_list(struct zwm_exchange *exchange, struct zwm_request *request)
{
	struct zws_module module = {.slot = 0};
	uint32_t index = 0;
	uint32_t next = 0;

	zwm_put(exchange->answer, "modules[");
	while (next == 0 && zws_next(exchange->server->config.store, &module) == ZWS_OK) {
		if (!module.active ||
		    (request->name[0] != '\0' && strcmp(module.name, request->name) != 0) ||
		    index++ < request->index) {
			continue;
		}
		if (zwm_room(exchange) < LIST_ENTRY_ROOM || index - request->index > LIST_MAX) {
			next = index - 1;
		} else {
			put_module(exchange, &module);
		}
	}
	if (request->name[0] != '\0' && index == 0) {
		return ZWM_E_NO_SUCH_MODULE;
	}
	return end_list(exchange->answer, next);
}

int zwm_cmd_entries(struct zwm_exchange *exchange, struct zwm_request *request)
{
	zcbor_state_t *answer = exchange->answer;
	struct zwp_package package;
	struct zws_module module;
	struct zwp_entry entry;
	uint32_t index = 0;
	int error = zwm_open_active(exchange, &package, &module, request->name);

	if (error != 0) {
		return error;
	}
	zwm_put(answer, "entries[");
	while (zwp_next_entry(&package.manifest.entries, &entry)) {
		if (index++ < request->index) {
			continue;
		}
		if (zwm_room(exchange) < ENTRY_ROOM(entry.name.size + entry.signature.size)) {
			return end_list(answer, index - 1);
		}
		zwm_put(answer, "[@@]", &entry.name, &entry.signature);
	}
	return end_list(answer, 0);
}

int zwm_cmd_calls(struct zwm_exchange *exchange, struct zwm_request *request)
{
	uint32_t index = request->index;
	zcbor_state_t *answer = exchange->answer;
	struct zwr_kernel_call call;

	zwm_put(answer, "calls[");
	while (zwr_kernel_call(&call, index)) {
		if (zwm_room(exchange) <
		    ENTRY_ROOM(strlen(call.name) + strlen(call.signature))) {
			return end_list(answer, index);
		}
		zwm_put(answer, "[$$=]", call.name, call.signature, call.fingerprint);
		index++;
	}
	return end_list(answer, 0);
}

static int device_stats(struct zwm_exchange *exchange)
{
	const struct zwm_config *config = &exchange->server->config;
	struct device_numbers numbers;

	look(&numbers, config);
	put_numbers(exchange->answer, &of_device, &numbers, STATS);
	if (config->frames_dropped != NULL) {
		zwm_put(exchange->answer, "frames_dropped=", *config->frames_dropped);
	}
	return 0;
}

int zwm_cmd_stats(struct zwm_exchange *exchange, struct zwm_request *request)
{
	struct zwr_status status;

	if (request->name[0] == '\0') {
		return device_stats(exchange);
	}
	if (!zwr_status(exchange->server->config.runtime, &status, request->name)) {
		return zwm_refuse_runtime(exchange, ZWR_E_NOT_RUNNING, NULL);
	}
	put_numbers(exchange->answer, &of_module, &status, STATS);
	return 0;
}

int zwm_cmd_log(struct zwm_exchange *exchange, struct zwm_request *request)
{
	struct zwr_runtime *runtime = exchange->server->config.runtime;
	char bytes[256];
	struct zwr_status status = {0}; /* not started yet: nothing printed */
	struct zws_module module;
	uint32_t dropped = 0;
	size_t room = zwm_room(exchange);
	size_t count;

	if (!zwr_status(runtime, &status, request->name)) {
		int error = zwm_find_installed(exchange, &module, request->name);

		if (error != 0) {
			return error;
		}
	}
	if ((request->found & ZWM_HAS_HOLD_MS) != 0) {
		zwr_log_hold(runtime, request->name, request->hold_ms);
	}
	room = room > 64 ? room - 64 : 0; /* for the other fields */
	count = zwr_log_read(runtime, request->name, &request->cursor, &dropped, bytes,
			     room < sizeof(bytes) ? room : sizeof(bytes));
	zwm_put(exchange->answer, "text&cur=drop=state=", bytes, count, request->cursor, dropped,
		(uint32_t)status.state);
	return 0;
}

static void put_frames(zcbor_state_t *answer, const struct zwr_frame *frames, uint32_t count)
{
	zwm_put(answer, "frames[");
	for (; count > 0; count--, frames++) {
		zwm_put(answer, "[===]", frames->link, frames->func_index, frames->code_word);
	}
	zwm_put(answer, "]");
}

static void put_trap(zcbor_state_t *answer, const struct zwr_trap *trap)
{
	zwm_put(answer, "code=text$module_version$build&at_us%thread=", (uint32_t)trap->code,
		zwe_trap_text(trap->code), trap->version, trap->build_id, sizeof(trap->build_id),
		&trap->at_us, (uint32_t)trap->thread);
	put_frames(answer, trap->frames, trap->n_frames);
	zwm_put(answer, "calls[");
	for (uint32_t i = 0; i < trap->n_calls; i++) {
		char name[ZWR_CALL_TEXT_SIZE];

		zwm_put(answer, "$", zwr_kernel_call_name(name, trap->calls[i]) ? name : "?");
	}
	zwm_put(answer, "]");
}

/* Without a report the answer is an empty map. */
int zwm_cmd_trap(struct zwm_exchange *exchange, struct zwm_request *request)
{
	struct zws_module module;
	struct zwr_trap trap;

	if (zwr_trap_get(exchange->server->config.runtime, &trap, request->name)) {
		put_trap(exchange->answer, &trap);
		return 0;
	}
	return zwm_find_installed(exchange, &module, request->name);
}

int zwm_cmd_sample(struct zwm_exchange *exchange, struct zwm_request *request)
{
	struct zwr_frame frames[ZWR_FRAMES_MAX];
	uint8_t n_frames;
	enum zwr_error status = zwr_sample(exchange->server->config.runtime, frames, &n_frames,
					   request->name);

	if (status != ZWR_OK) {
		return zwm_refuse_runtime(exchange, status, NULL);
	}
	put_frames(exchange->answer, frames, n_frames);
	return 0;
}
