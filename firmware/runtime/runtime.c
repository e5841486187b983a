/* SPDX-License-Identifier: Apache-2.0
 *
 * The loop: one slice of one thread a call, time, what is due. It decides nothing about modules:
 * module.c does.
 */
#include <string.h>

#include "internal.h"

#define DEFAULT_LOG_BYTES    1024u
#define DEFAULT_OBJECT_BYTES 512u
#define DEFAULT_FRAME_BYTES  1024u
#define DEFAULT_POLL_FUEL    2000
#define DEFAULT_FAILURES_MAX 3u
#define DEFAULT_BACKOFF_MS   100u

_Static_assert(offsetof(struct zwk_thread, model) == 0,
	       "the scheduler's thread is the first member");
_Static_assert(offsetof(struct zwr_group, space) == 0 && offsetof(struct zwk_space, model) == 0,
	       "a space is the first member of its group");

size_t zwr_runtime_bytes(void)
{
	return sizeof(struct zwr_runtime);
}

static void set_config(struct zwr_config *config, const struct zwr_config *given)
{
	*config = *given;
	config->log_bytes = config->log_bytes != 0 ? config->log_bytes : DEFAULT_LOG_BYTES;
	config->object_bytes =
		config->object_bytes != 0 ? config->object_bytes : DEFAULT_OBJECT_BYTES;
	if (config->object_bytes < ZWK_HEAP_MIN_BYTES) {
		config->object_bytes = ZWK_HEAP_MIN_BYTES;
	}
	config->frame_bytes = config->frame_bytes != 0 ? config->frame_bytes : DEFAULT_FRAME_BYTES;
	config->poll_fuel = config->poll_fuel > 0 ? config->poll_fuel : DEFAULT_POLL_FUEL;
	config->seed = config->seed != 0 ? config->seed : 1;
	config->failures_max =
		config->failures_max != 0 ? config->failures_max : DEFAULT_FAILURES_MAX;
	config->backoff_ms = config->backoff_ms != 0 ? config->backoff_ms : DEFAULT_BACKOFF_MS;
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
	runtime->world = (struct zwe_world){runtime->instances, ZWR_INSTANCES_MAX};
	return runtime;
}

uint64_t zwr_now_us(const struct zwr_runtime *runtime)
{
	return runtime->kernel.now_us;
}

/* ---- What is due when ---- */

static uint64_t next_due_us(const struct zwr_runtime *runtime)
{
	uint64_t due = zkm_next_timeout_us(&runtime->kernel);
	uint64_t jobs = zwr_jobs_due_us(runtime);

	due = jobs < due ? jobs : due;
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

static void do_what_is_due(struct zwr_runtime *runtime)
{
	uint64_t now = runtime->kernel.now_us;

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

static struct zwr_group *group_of(const struct zwk_thread *thread)
{
	return (struct zwr_group *)(void *)thread->space;
}

static void trapped(struct zwk_thread *thread, bool started, enum zwe_trap trap)
{
	struct zwr_group *group = group_of(thread);

	zwr_trap_collect(group, started ? thread : NULL, trap);
	zwr_module_ended(group->runtime, group->module, ZWR_STATE_TRAPPED);
}

/* The function that the thread was started for has returned, or it ended itself. */
static void returned(struct zwk_thread *thread, bool with_results)
{
	struct zwr_group *group = group_of(thread);

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
			const uint32_t *results = zwe_thread_results(&thread->engine, &n_slots);

			group->module->exit_code = n_slots == 1 ? (int32_t)results[0] : 0;
		}
		zwk_thread_end(thread);
		break;
	default:
		zwk_thread_end(thread);
		break;
	}
}

/* Before it runs: the next step or callback, where the last one has come to its end. False: there
 * is nothing to run. */
static bool prepare(struct zwk_thread *thread)
{
	struct zwr_group *group = group_of(thread);

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
		trapped(thread, false, ZWE_TRAP_HOST);
		return false;
	case ZWR_STEP_NO_STACK:
		trapped(thread, false, ZWE_TRAP_STACK);
		return false;
	default:
		return false;
	}
}

static void note_stack_use(struct zwr_group *group, const struct zwe_thread *engine)
{
	uint32_t words = (uint32_t)(engine->stack_high - engine->stack);

	if (words > group->frame_words_used) {
		group->frame_words_used = words;
	}
}

static void run_code(struct zwr_runtime *runtime, struct zwk_thread *thread, int32_t fuel)
{
	enum zwe_run run = zwe_resume(&thread->engine, fuel);
	int32_t left = thread->engine.fuel;
	uint32_t used = left <= 0 ? (uint32_t)fuel : (uint32_t)(fuel - left);

	note_stack_use(group_of(thread), &thread->engine);
	zkm_account(&runtime->kernel, &thread->model, used, !runtime->config.realtime);
	switch (run) {
	case ZWE_RUN_DONE:
		returned(thread, true);
		break;
	case ZWE_RUN_EXIT:
		returned(thread, false);
		break;
	case ZWE_RUN_TRAP:
		trapped(thread, true, thread->engine.trap);
		break;
	default:
		break; /* goes on, or waits */
	}
}

static void finish(struct zwr_group *group)
{
	enum zwr_state state = ZWR_STATE_EXITED;

	if (group->for_call && group->job != NULL && zwk_threads_live(&group->space) == 0) {
		zwr_job_end(group->job, ZWR_JOB_STOPPED,
			    ZWE_TRAP_NONE); /* it ended itself without a result */
	}
	if ((group->for_call && group->job == NULL) || zwr_group_finished(group)) {
		zwr_module_ended(group->runtime, group->module, state);
	}
}

/* k_busy_wait: nothing runs, time passes. */
static void pass_time(struct zwr_runtime *runtime, struct zwk_thread *thread, uint64_t due_us)
{
	uint64_t now = runtime->kernel.now_us, until = thread->model.busy_until_us;

	until = due_us < until ? due_us : until;
	if (!runtime->config.realtime && until > now) {
		zkm_account_us(&runtime->kernel, &thread->model, until - now, true);
	}
}

static int32_t slice_fuel(const struct zwr_runtime *runtime, uint64_t due_us)
{
	uint64_t now = runtime->kernel.now_us, fuel;

	if (runtime->config.realtime || due_us == ZKM_NEVER) {
		return runtime->config.poll_fuel;
	}
	/* Not past the moment when something else is due. */
	fuel = due_us > now ? (due_us - now) * ZKM_FUEL_PER_US : 1;
	return fuel < (uint64_t)runtime->config.poll_fuel ? (int32_t)fuel
							  : runtime->config.poll_fuel;
}

static uint32_t idle(struct zwr_runtime *runtime)
{
	uint64_t due = next_due_us(runtime), now = runtime->kernel.now_us;

	if (due == ZKM_NEVER) {
		return ZWR_IDLE;
	}
	if (runtime->config.realtime) {
		due = due > now ? due - now : 0;
		return due < ZWR_IDLE ? (uint32_t)due : ZWR_IDLE - 1;
	}
	zkm_time_set(&runtime->kernel, due);
	return 0;
}

/* Modules that wait for the reader of their log. */
static bool hold(struct zwr_runtime *runtime)
{
	bool any = false;

	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		struct zwr_module *module = &runtime->modules[i];

		if (module->group == NULL || !module->group->space.model.held) {
			continue;
		}
		if (zwr_log_holds(&module->log)) {
			module->log.lease--;
			any = true;
		} else {
			module->group->space.model.held = false;
		}
	}
	return any;
}

uint32_t zwr_poll(struct zwr_runtime *runtime)
{
	struct zwk_thread *thread;
	struct zwr_group *group;
	uint64_t due_us;
	bool held = hold(runtime);

	if (runtime->config.realtime) {
		zkm_time_set(&runtime->kernel, runtime->port->now_us(runtime->port->context) -
						       runtime->real_start_us);
	}
	do_what_is_due(runtime);
	thread = (struct zwk_thread *)(void *)zkm_next(&runtime->kernel);
	if (thread == NULL) {
		return held ? 0 : idle(runtime);
	}
	group = group_of(thread);
	due_us = next_due_us(runtime);
	zkm_running(&thread->model);
	if (thread->model.busy_until_us > runtime->kernel.now_us) {
		pass_time(runtime, thread, due_us);
		return 0;
	}
	if (prepare(thread)) {
		run_code(runtime, thread, slice_fuel(runtime, due_us));
	}
	/* The module may have ended by a trap: then the group is gone. */
	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		if (runtime->modules[i].group == group) {
			finish(group);
			break;
		}
	}
	return 0;
}

/* ---- Numbers ---- */

void zwr_stats(const struct zwr_runtime *runtime, struct zwr_stats *stats)
{
	*stats = (struct zwr_stats){
		.arena_bytes = runtime->heap.size_bytes,
		.free_bytes = runtime->heap.free_bytes,
		.largest_bytes = zwk_heap_largest(&runtime->heap, NULL),
		.least_free_bytes = runtime->heap.least_free_bytes,
		.instance_bytes = sizeof(struct zwr_group) + sizeof(struct zwr_link),
		.thread_bytes = sizeof(struct zwk_thread),
		.uptime_us = runtime->kernel.now_us,
		.busy_us = runtime->kernel.busy_us,
	};
	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		stats->modules_running += runtime->modules[i].group != NULL;
	}
}

bool zwr_kernel_call(struct zwr_kernel_call *call, uint32_t index)
{
	if (index >= ZWK_CALL_COUNT) {
		return false;
	}
	*call = (struct zwr_kernel_call){zwk_calls[index].name, zwk_calls[index].signature,
					 zwk_calls[index].fingerprint};
	return true;
}

const char *zwr_kernel_name(void)
{
	return "model";
}

uint32_t zwr_kernel_fingerprint(void)
{
	return ZWK_CALLS_FINGERPRINT;
}
