/* SPDX-License-Identifier: Apache-2.0
 *
 * The log ring of a module: its console output, the last so many bytes of it. Readers bring a
 * cursor, so that several can read and one that comes late knows what it missed.
 */
#include <string.h>

#include "internal.h"

bool zwr_log_open(struct zwr_runtime *runtime, struct zwr_module *module)
{
	if (module->log.bytes == NULL) {
		module->log.bytes = zwk_heap_alloc(&runtime->heap, runtime->config.log_bytes);
	}
	if (module->log.bytes == NULL) {
		return false;
	}
	module->log = (struct zwr_log){.bytes = module->log.bytes,
				       .size = runtime->config.log_bytes,
				       .lease = ZWR_START_POLLS,
				       .hold_until_us = module->log.hold_until_us};
	return true;
}

void zwr_log_close(struct zwr_runtime *runtime, struct zwr_module *module)
{
	zwk_heap_free(&runtime->heap, module->log.bytes);
	module->log = (struct zwr_log){0};
}

/* Cursor of the oldest byte that is still there. Cursors wrap; differences do not matter beyond the
 * ring's size. */
static uint32_t first(const struct zwr_log *log)
{
	return log->next > log->size ? log->next - log->size : 0;
}

void zwr_log_write(struct zwr_log *log, const char *bytes, uint32_t size)
{
	uint32_t before = log->next, lost;

	if (log->bytes == NULL) {
		return;
	}
	log->next += size;
	if (log->next < before) {
		log->read = 0; /* cursors have wrapped: readers begin again */
	}
	if (size > log->size) {
		bytes += size - log->size;
		before += size - log->size;
		size = log->size;
	}
	for (uint32_t i = 0; i < size; i++) {
		log->bytes[(before + i) % log->size] = (uint8_t)bytes[i];
	}
	if (first(log) > log->read) {
		lost = first(log) - log->read;
		log->dropped += lost;
		log->read += lost;
	}
}

bool zwr_log_holds(const struct zwr_runtime *runtime, const struct zwr_log *log)
{
	return log->next - log->read > log->size / 2 &&
	       (runtime->config.realtime ? zkm_now_us(&runtime->kernel) < log->hold_until_us
					 : log->lease > 0);
}

bool zwr_logs_look(struct zwr_runtime *runtime)
{
	bool any = false;

	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		struct zwr_module *module = &runtime->modules[i];

		if (module->group == NULL || !module->group->space.model.held) {
			continue;
		}
		if (zwr_log_holds(runtime, &module->log)) {
			module->log.lease -= !runtime->config.realtime;
			any = true;
		} else {
			module->group->space.model.held = false;
		}
	}
	return any;
}

void zwr_log_hold(struct zwr_runtime *runtime, const char *name, uint32_t ms)
{
	struct zwr_module *module = zwr_module_find(runtime, name);

	if (module != NULL) {
		module->log.hold_until_us = zkm_now_us(&runtime->kernel) +
					    1000u * (ms < ZWR_HOLD_MS ? ms : ZWR_HOLD_MS);
	}
}

size_t zwr_log_read(struct zwr_runtime *runtime, const char *name, uint32_t *cursor,
		    uint32_t *dropped, char *bytes, size_t size)
{
	struct zwr_module *module = zwr_module_find(runtime, name);
	uint32_t skipped = 0, count;
	struct zwr_log *log;

	if (dropped != NULL) {
		*dropped = 0;
	}
	if (module == NULL || module->log.bytes == NULL) {
		return 0;
	}
	log = &module->log;
	if (*cursor > log->next) { /* of an earlier start */
		*cursor = 0;
	}
	if (*cursor < first(log)) {
		skipped = first(log) - *cursor;
		*cursor = first(log);
	}
	count = log->next - *cursor;
	count = count > size ? (uint32_t)size : count;
	for (uint32_t i = 0; i < count; i++) {
		bytes[i] = (char)log->bytes[(*cursor + i) % log->size];
	}
	*cursor += count;
	log->read = *cursor > log->read ? *cursor : log->read;
	log->lease = ZWR_LEASE_POLLS;
	if (dropped != NULL) {
		*dropped = skipped;
	}
	return count;
}
