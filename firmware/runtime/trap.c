/* SPDX-License-Identifier: Apache-2.0
 *
 * Trap reports: collecting what a module did when it trapped, keeping it in a form that survives a
 * restart, and reading that back. It does not print: the host does, with the package's map.
 *
 *     u8 version = 1 | u8 code | u8 frames | u8 calls | u16 thread | u8 version length | u8 0 |
 * build id 4 | at_us 8 version text | frames x { u32 link, u32 function, u32 word } |
 * calls x u32 fingerprint
 */
#include <string.h>

#include "internal.h"

#define FORM_VERSION 1u
#define FIXED_BYTES  20u
#define FRAME_BYTES  12u
#define CALL_BYTES   4u

_Static_assert(FIXED_BYTES + ZWR_NAME_SIZE - 1 + ZWR_TRAP_FRAMES * FRAME_BYTES +
			       ZWR_TRAP_CALLS * CALL_BYTES <=
		       ZWR_TRAP_BYTES_MAX,
	       "a report fits the store's setting");

/* Frames and calls are words, in the report as in memory. */
_Static_assert(sizeof(struct zwr_frame) == FRAME_BYTES && CALL_BYTES == 4, "words alone");

static uint8_t *put_words(uint8_t *at, const void *words, uint32_t count)
{
	const uint32_t *word = words;

	for (; count > 0; count--, at += 4) {
		zwe_store_le32(at, *word++);
	}
	return at;
}

static const uint8_t *get_words(void *words, const uint8_t *at, uint32_t count)
{
	uint32_t *word = words;

	for (; count > 0; count--, at += 4) {
		*word++ = zwe_load_le32(at);
	}
	return at;
}

size_t zwr_trap_encode(const struct zwr_trap *trap, uint8_t *bytes, size_t size)
{
	size_t version_length = zwr_length(trap->version, ZWR_NAME_SIZE - 1);
	size_t total = FIXED_BYTES + version_length + (size_t)trap->n_frames * FRAME_BYTES +
		       (size_t)trap->n_calls * CALL_BYTES;
	uint8_t *at = bytes + FIXED_BYTES;

	if (total > size || trap->n_frames > ZWR_TRAP_FRAMES || trap->n_calls > ZWR_TRAP_CALLS) {
		return 0;
	}
	memset(bytes, 0, total);
	bytes[0] = FORM_VERSION;
	bytes[1] = (uint8_t)trap->code;
	bytes[2] = trap->n_frames;
	bytes[3] = trap->n_calls;
	zwe_store_le16(bytes + 4, trap->thread);
	bytes[6] = (uint8_t)version_length;
	memcpy(bytes + 8, trap->build_id, sizeof(trap->build_id));
	zwe_store_le32(bytes + 12, (uint32_t)trap->at_us);
	zwe_store_le32(bytes + 16, (uint32_t)(trap->at_us >> 32));
	memcpy(at, trap->version, version_length);
	at += version_length;
	at = put_words(at, trap->frames, trap->n_frames * (FRAME_BYTES / 4));
	(void)put_words(at, trap->calls, trap->n_calls);
	return total;
}

bool zwr_trap_decode(struct zwr_trap *trap, const uint8_t *bytes, size_t size)
{
	const uint8_t *at = bytes + FIXED_BYTES;

	*trap = (struct zwr_trap){0};
	if (size < FIXED_BYTES || bytes[0] != FORM_VERSION || bytes[2] > ZWR_TRAP_FRAMES ||
	    bytes[3] > ZWR_TRAP_CALLS || bytes[6] >= ZWR_NAME_SIZE ||
	    size != FIXED_BYTES + bytes[6] + (size_t)bytes[2] * FRAME_BYTES +
			    (size_t)bytes[3] * CALL_BYTES) {
		return false;
	}
	trap->code = (enum zwe_trap)bytes[1];
	trap->n_frames = bytes[2];
	trap->n_calls = bytes[3];
	trap->thread = (uint16_t)zwe_load_le16(bytes + 4);
	memcpy(trap->build_id, bytes + 8, sizeof(trap->build_id));
	trap->at_us = zwe_load_le32(bytes + 12) | (uint64_t)zwe_load_le32(bytes + 16) << 32;
	memcpy(trap->version, at, bytes[6]);
	at += bytes[6];
	at = get_words(trap->frames, at, trap->n_frames * (FRAME_BYTES / 4));
	(void)get_words(trap->calls, at, trap->n_calls);
	return true;
}

uint8_t zwr_collect_frames(struct zwr_frame *to, const struct zwr_group *group,
			   const struct zwk_thread *thread, uint8_t max_frames)
{
	struct zwe_frame frames[ZWR_FRAMES_MAX];
	size_t count = zwk_thread_backtrace(thread, frames, max_frames);

	for (size_t i = 0; i < count; i++) {
		to[i] = (struct zwr_frame){.func_index = frames[i].func_index,
					   .code_word = frames[i].code_word};
		for (uint8_t k = 0; k < group->n_links; k++) {
			if (group->links[k].instance->engine == frames[i].instance) {
				to[i].link = k;
			}
		}
	}
	return (uint8_t)count;
}

void zwr_trap_collect(struct zwr_group *group, const struct zwk_thread *thread, enum zwe_trap code)
{
	struct zwr_runtime *runtime = group->runtime;
	struct zwr_module *module = group->module;
	const struct zwk_space *space = &group->space;
	struct zwr_trap trap = {
		.code = code, .at_us = zkm_now_us(&runtime->kernel), .thread = 0xFFFF};
	uint8_t bytes[ZWR_TRAP_BYTES_MAX];
	size_t size;

	memcpy(trap.version, module->version, sizeof(trap.version));
	memcpy(trap.build_id, group->build_id, sizeof(trap.build_id));
	if (thread != NULL && thread->role == ZWK_ROLE_FREE) {
		thread = NULL; /* another thread ended it meanwhile */
	} else if (thread == NULL && zwk_threads_live(space) > 0 && group->step > 0) {
		thread = &space->threads[0]; /* where it stood when its time was over */
		thread = thread->role == ZWK_ROLE_FREE || thread->between ? NULL : thread;
	}
	if (thread != NULL) {
		if (!thread->shared_memory) {
			trap.thread = (uint16_t)(thread - space->threads);
		}
	}
	/* Where a faulting thread was stands in registers that are gone. */
	if (thread != NULL && code != ZWE_TRAP_FAULT) {
		trap.n_frames =
			zwr_collect_frames(trap.frames, group, thread, ZWR_TRAP_FRAMES);
	}
	for (uint8_t i = 0; i < ZWK_RECENT_MAX && i < ZWR_TRAP_CALLS; i++) {
		uint32_t at = (space->recent_next - 1u - i) % ZWK_RECENT_MAX;

		if (space->recent[at] == NULL) {
			break;
		}
		trap.calls[i] = space->recent[at]->fingerprint;
		trap.n_calls = (uint8_t)(i + 1);
	}
	size = zwr_trap_encode(&trap, bytes, sizeof(bytes));
	zwk_heap_free(&runtime->heap, module->trap);
	module->trap = zwk_heap_alloc(&runtime->heap, size);
	module->trap_bytes = 0;
	module->trapped = true;
	if (module->trap != NULL) {
		memcpy(module->trap, bytes, size);
		module->trap_bytes = (uint16_t)size;
	}
	if (runtime->port->trap_save != NULL) {
		runtime->port->trap_save(runtime->port->context, module->name, bytes, size);
	}
}

void zwr_trap_forget(struct zwr_runtime *runtime, struct zwr_module *module)
{
	zwk_heap_free(&runtime->heap, module->trap);
	module->trap = NULL;
	module->trap_bytes = 0;
}

bool zwr_trap_get(struct zwr_runtime *runtime, struct zwr_trap *trap, const char *name)
{
	const struct zwr_module *module = zwr_module_find(runtime, name);
	uint8_t bytes[ZWR_TRAP_BYTES_MAX];
	size_t size = 0;

	if (module != NULL && module->trap != NULL) {
		return zwr_trap_decode(trap, module->trap, module->trap_bytes);
	}
	if (runtime->port->trap_load != NULL) {
		size = runtime->port->trap_load(runtime->port->context, name, bytes, sizeof(bytes));
	}
	return size > 0 && zwr_trap_decode(trap, bytes, size);
}
