/* SPDX-License-Identifier: Apache-2.0
 *
 * The runtime's start, what is due when, the steps of a thread's life. Who runs is the loop's
 * business (loop.c, or the real kernel's), what becomes of modules module.c's.
 */
#include <string.h>

#include "internal.h"

_Static_assert(offsetof(struct zwk_thread, model) == 0,
	       "the scheduler's thread is the first member");
_Static_assert(offsetof(struct zwk_space, model) == 0,
	       "a model is the first member of its space");

size_t zwr_runtime_bytes(void)
{
	return sizeof(struct zwr_runtime);
}

static void set_config(struct zwr_config *config, const struct zwr_config *given)
{
	static const struct zwr_config defaults = {
		.log_bytes = ZWR_DEFAULT_LOG_BYTES, ZWR_CONFIG_DEFAULTS};

	*config = *given;
	config->log_bytes = config->log_bytes != 0 ? config->log_bytes : defaults.log_bytes;
	config->object_bytes =
		config->object_bytes != 0 ? config->object_bytes : defaults.object_bytes;
	if (config->object_bytes < ZWK_HEAP_MIN_BYTES) {
		config->object_bytes = ZWK_HEAP_MIN_BYTES;
	}
	config->frame_bytes = config->frame_bytes != 0 ? config->frame_bytes : defaults.frame_bytes;
	config->poll_fuel = config->poll_fuel > 0 ? config->poll_fuel : defaults.poll_fuel;
	config->seed = config->seed != 0 ? config->seed : defaults.seed;
	config->failures_max =
		config->failures_max != 0 ? config->failures_max : defaults.failures_max;
	config->backoff_ms = config->backoff_ms != 0 ? config->backoff_ms : defaults.backoff_ms;
}

struct zwr_runtime *zwr_init(void *memory, const struct zwr_port *port,
			     const struct zwr_config *config, void *arena, size_t arena_bytes)
{
	struct zwr_runtime *runtime = memory;

	memset(runtime, 0, sizeof(*runtime));
	if (!zwk_heap_init(&runtime->heap, arena, arena_bytes)) {
		return NULL;
	}
	runtime->port = port;
	set_config(&runtime->config, config);
	if (port->now_us == NULL) {
		runtime->config.realtime = false;
	}
	runtime->real_start_us = runtime->config.realtime ? port->now_us(port->context) : 0;
	zkm_kernel_init(&runtime->kernel, runtime->config.seed);
	return runtime;
}

uint64_t zwr_now_us(const struct zwr_runtime *runtime)
{
	return zkm_now_us(&runtime->kernel);
}

/* ---- What is due when ---- */

uint64_t zwr_due_us(const struct zwr_runtime *runtime)
{
	uint64_t due = zwr_jobs_due_us(runtime);

	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		const struct zwr_module *module = &runtime->modules[i];
		uint64_t at = ZKM_NEVER;

		if (module->group != NULL) {
			at = module->group->deadline_us;
		} else if (module->state == ZWR_STATE_WAITING) {
			at = module->restart_at_us;
		}
		due = at < due ? at : due;
	}
	return due;
}

void zwr_do_what_is_due(struct zwr_runtime *runtime)
{
	uint64_t now = zkm_now_us(&runtime->kernel);

	zwr_jobs_expire(runtime);
	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		struct zwr_module *module = &runtime->modules[i];

		if (module->group != NULL && module->group->deadline_us <= now) {
			zwr_trap_collect(module->group, NULL, ZWE_TRAP_DEADLINE);
			zwr_module_ended(runtime, module, ZWR_STATE_TRAPPED);
		} else if (module->group == NULL && module->state == ZWR_STATE_WAITING &&
			   module->restart_at_us <= now) {
			zwr_module_restart_due(runtime, module);
		}
	}
}

/* ---- One slice ---- */

struct zwr_group *zwr_group_of(const struct zwk_thread *thread)
{
	return (struct zwr_group *)(void *)((uint8_t *)thread->space -
					    offsetof(struct zwr_group, space));
}

void zwr_thread_trapped(struct zwk_thread *thread, bool started, enum zwe_trap trap)
{
	struct zwr_group *group = zwr_group_of(thread);

	if (group->ending == 0) {
		group->ending = ZWR_STATE_TRAPPED;
		group->trap = trap;
		group->trapped = started ? thread : NULL;
	}
}

void zwr_thread_returned(struct zwk_thread *thread, bool with_results)
{
	struct zwr_group *group = zwr_group_of(thread);

	switch (thread->role) {
	case ZWK_ROLE_EVENT:
		if (group->job_runs) {
			zwr_job_done(group, thread);
		}
		thread->in_callback = false;
		break;
	case ZWK_ROLE_MAIN:
		if (with_results && group->step <= 2 * group->n_links) {
			thread->between = true; /* of initialisation */
			return;
		}
		if (group->for_call) {
			if (with_results) {
				zwr_job_done(group, thread);
			}
		} else if (with_results) {
			size_t n_slots;
			const uint32_t *results = zwk_thread_results(thread, &n_slots);

			group->module->exit_code = n_slots == 1 ? (int32_t)results[0] : 0;
		}
		zwk_thread_end(thread);
		break;
	default:
		zwk_thread_end(thread);
		break;
	}
}

bool zwr_thread_prepare(struct zwk_thread *thread)
{
	struct zwr_group *group = zwr_group_of(thread);

	if (thread->role == ZWK_ROLE_EVENT && !thread->in_callback) {
		return zwr_job_begin(group) || zwk_event_next(&group->space);
	}
	if (!thread->between) {
		zwk_thread_complete(thread);
		return true;
	}
	thread->between = false;
	switch (zwr_group_advance(group, thread)) {
	case ZWR_STEP_STARTED:
		return true;
	case ZWR_STEP_NO_RECORD:
		zwr_thread_trapped(thread, false, ZWE_TRAP_HOST);
		return false;
	case ZWR_STEP_NO_STACK:
		zwr_thread_trapped(thread, false, ZWE_TRAP_STACK);
		return false;
	default:
		return false;
	}
}

void zwr_note_stack_use(struct zwr_group *group, const struct zwk_thread *thread)
{
	uint32_t words = zwk_thread_stack_used(thread);

	if (words > group->frame_words_used) {
		group->frame_words_used = words;
	}
}

void zwr_group_look(struct zwr_group *group)
{
	if (group->for_call && group->job != NULL && zwk_threads_live(&group->space) == 0) {
		/* It ended itself without a result. */
		zwr_job_end(group->job, ZWR_JOB_STOPPED, ZWE_TRAP_NONE);
	}
	if (group->ending == 0 &&
	    ((group->for_call && group->job == NULL) || zwr_group_finished(group))) {
		group->ending = ZWR_STATE_EXITED;
	}
}

void zwr_reap(struct zwr_runtime *runtime)
{
	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		struct zwr_module *module = &runtime->modules[i];

		if (module->group == NULL || module->group->ending == 0) {
			continue;
		}
		if (module->group->ending == ZWR_STATE_TRAPPED) {
			zwr_trap_collect(module->group, module->group->trapped,
					 module->group->trap);
		}
		zwr_module_ended(runtime, module, (enum zwr_state)module->group->ending);
	}
}

/* ---- Numbers ---- */

static uint32_t threads_of(const struct zwk_space *space)
{
	uint32_t count = space->event_thread != NULL;

	for (uint32_t i = 0; i < space->thread_capacity; i++) {
		count += space->threads[i].role != ZWK_ROLE_FREE;
	}
	return count;
}

void zwr_stats(const struct zwr_runtime *runtime, struct zwr_stats *stats)
{
	uint32_t running = 0, objects = 0, threads = 0;

	*stats = (struct zwr_stats){
		.arena_bytes = runtime->heap.size_bytes,
		.free_bytes = runtime->heap.free_bytes,
		.largest_bytes = zwk_heap_largest(&runtime->heap, NULL),
		.least_free_bytes = runtime->heap.least_free_bytes,
		.instance_bytes = sizeof(struct zwr_group) + sizeof(struct zwr_link) +
				  sizeof(struct zwk_instance) + ZWR_WORLD_BYTES(1),
		.thread_bytes = sizeof(struct zwk_thread) + sizeof(struct zwe_thread),
		.uptime_us = zkm_now_us(&runtime->kernel),
		.busy_us = zkm_busy_us(&runtime->kernel),
	};
	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		const struct zwr_group *group = runtime->modules[i].group;

		if (group != NULL) {
			running++;
			objects += group->space.object_count;
			threads += threads_of(&group->space);
		}
	}
	stats->modules_running = running;
	stats->objects = objects;
	stats->threads = zkm_thread_count(&runtime->kernel, threads);
	stats->timers = zkm_timer_count(&runtime->kernel);
}

_Static_assert(ZWR_CALL_TEXT_SIZE == ZWK_CALL_NAME_SIZE && ZWR_CALL_TEXT_SIZE == ZWK_CALL_TYPE_SIZE,
	       "texts of a call");

bool zwr_kernel_call(struct zwr_kernel_call *call, uint32_t index)
{
	const struct zwk_call *found = zwk_call_at(index);

	if (found == NULL) {
		return false;
	}
	zwk_call_name(call->name, found);
	zwk_call_type(call->signature, found);
	call->fingerprint = found->fingerprint;
	return true;
}

uint32_t zwr_kernel_call_count(void)
{
	return ZWK_CALL_COUNT + zwk_bound_count();
}

bool zwr_kernel_call_name(char name[ZWR_CALL_TEXT_SIZE], uint32_t fingerprint)
{
	const struct zwk_call *call = zwk_call_by_fingerprint(fingerprint);

	if (call == NULL) {
		return false;
	}
	zwk_call_name(name, call);
	return true;
}

const char *zwr_kernel_name(void)
{
	return zkm_kernel_name();
}

uint32_t zwr_kernel_fingerprint(void)
{
	return zwk_calls_fingerprint();
}
