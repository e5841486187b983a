/* SPDX-License-Identifier: Apache-2.0
 *
 * The loop of the ports without a kernel: asks the model whom to run, runs one slice, accounts for
 * time.
 */
#include "internal.h"

static uint64_t next_due_us(const struct zwr_runtime *runtime)
{
	uint64_t timeout = zkm_next_timeout_us(&runtime->kernel);
	uint64_t due = zwr_due_us(runtime);

	return timeout < due ? timeout : due;
}

static void run_code(struct zwr_runtime *runtime, struct zwk_thread *thread, int32_t fuel)
{
	enum zwe_run run = zwe_resume(thread->engine, fuel);
	int32_t left = thread->engine->fuel;
	uint32_t used = left <= 0 ? (uint32_t)fuel : (uint32_t)(fuel - left);

	zwr_note_stack_use(zwr_group_of(thread), thread);
	zkm_account(&runtime->kernel, &thread->model, used, !runtime->config.realtime);
	switch (run) {
	case ZWE_RUN_DONE:
		zwr_thread_returned(thread, true);
		break;
	case ZWE_RUN_EXIT:
		zwr_thread_returned(thread, false);
		break;
	case ZWE_RUN_TRAP:
		zwr_thread_trapped(thread, true, thread->engine->trap);
		break;
	default:
		break; /* goes on, or waits */
	}
}

/* k_busy_wait: nothing runs, time passes. */
static void pass_time(struct zwr_runtime *runtime, struct zwk_thread *thread, uint64_t due_us)
{
	uint64_t now = zkm_now_us(&runtime->kernel), until = thread->model.busy_until_us;

	until = due_us < until ? due_us : until;
	if (!runtime->config.realtime && until > now) {
		zkm_account_us(&runtime->kernel, &thread->model, until - now, true);
	}
}

static int32_t slice_fuel(const struct zwr_runtime *runtime, uint64_t due_us)
{
	uint64_t now = zkm_now_us(&runtime->kernel), fuel;

	if (runtime->config.realtime || due_us == ZKM_NEVER) {
		return runtime->config.poll_fuel;
	}
	/* Not past the moment when something else is due. */
	fuel = due_us > now ? (due_us - now) * ZKM_FUEL_PER_US : 1;
	return fuel < (uint64_t)runtime->config.poll_fuel ? (int32_t)fuel
							  : runtime->config.poll_fuel;
}

static uint32_t idle(struct zwr_runtime *runtime, bool held)
{
	uint64_t due = next_due_us(runtime), now = zkm_now_us(&runtime->kernel);

	if (held) {
		if (!runtime->config.realtime) {
			return 0;
		}
		due = due < now + ZWR_HELD_US ? due : now + ZWR_HELD_US;
	}
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

uint32_t zwr_poll(struct zwr_runtime *runtime)
{
	struct zwk_thread *thread;
	struct zwr_group *group;
	uint64_t due_us;
	bool held = zwr_logs_look(runtime);

	if (runtime->config.realtime) {
		zkm_time_set(&runtime->kernel, runtime->port->now_us(runtime->port->context) -
						       runtime->real_start_us);
	}
	zwr_do_what_is_due(runtime);
	thread = (struct zwk_thread *)(void *)zkm_next(&runtime->kernel);
	if (thread == NULL) {
		return idle(runtime, held);
	}
	group = zwr_group_of(thread);
	due_us = next_due_us(runtime);
	zkm_running(&thread->model);
	if (thread->model.busy_until_us > zkm_now_us(&runtime->kernel)) {
		pass_time(runtime, thread, due_us);
		return 0;
	}
	if (zwr_thread_prepare(thread)) {
		run_code(runtime, thread,
			 zwk_slice_fuel(&group->space, slice_fuel(runtime, due_us)));
	}
	zwr_group_look(group);
	zwr_reap(runtime);
	return 0;
}

enum zwr_error zwr_sample(struct zwr_runtime *runtime, struct zwr_frame *frames, uint8_t *n_frames,
			  const char *name)
{
	const struct zwr_module *module = zwr_module_find(runtime, name);
	const struct zwk_thread *thread;

	*n_frames = 0;
	if (module == NULL || module->group == NULL) {
		return ZWR_E_NOT_RUNNING;
	}
	thread = (const struct zwk_thread *)(const void *)zkm_pick(&module->group->space.model);
	/* Between two pieces of work there is nothing on its stack. */
	if (thread != NULL && !thread->between &&
	    thread->model.busy_until_us <= zkm_now_us(&runtime->kernel)) {
		*n_frames = zwr_collect_frames(frames, module->group, thread, ZWR_FRAMES_MAX);
	}
	return ZWR_OK;
}
