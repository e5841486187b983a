/* SPDX-License-Identifier: Apache-2.0
 *
 * How guest threads run on the real kernel: each is a kernel thread that goes through the steps of
 * its life and runs the interpreter between them, without the lock. What ends a module is left to
 * the thread that polls: it alone takes memory back.
 */
#include "../runtime/internal.h"

/* Guest code until something happens that the interface does not settle by itself. */
static enum zwe_run run_code(struct zwk_thread *thread)
{
	enum zwe_run run;

	zkm_unlock();
	do {
		run = zwe_resume(&thread->engine, ZKM_FUEL_AT_ONCE);
		if (run == ZWE_RUN_FUEL) {
			zkm_fuel_used();
		}
	} while (run == ZWE_RUN_FUEL || run == ZWE_RUN_YIELD);
	zkm_lock();
	return run;
}

/* With the lock. False: this thread is over. */
static bool step(struct zwk_thread *thread)
{
	struct zwr_group *group = zwr_group_of(thread);
	enum zwe_run run;

	if (!zwr_thread_prepare(thread)) {
		return thread->role == ZWK_ROLE_EVENT && group->ending == 0;
	}
	run = run_code(thread);
	zwr_note_stack_use(group, &thread->engine);
	if (run == ZWE_RUN_TRAP) {
		zwr_thread_trapped(thread, true, thread->engine.trap);
		return false;
	}
	zwr_thread_returned(thread, run == ZWE_RUN_DONE);
	return (thread->model.flags & ZKM_THREAD_DEAD) == 0;
}

void zkm_thread_body(struct zkm_thread *model)
{
	struct zwk_thread *thread = (struct zwk_thread *)(void *)model;
	struct zwr_group *group = zwr_group_of(thread);
	bool goes_on;

	zkm_lock();
	do {
		bool has_work = true;

		if (model->is_event && !thread->in_callback) {
			has_work = group->space.event_count > 0 ||
				   (group->job != NULL && !group->for_call);
		}
		if (!has_work) {
			zwr_group_look(group);
			zkm_signal();
			zkm_unlock();
			zkm_event_thread_wait(model);
			zkm_lock();
		}
		goes_on = step(thread);
	} while (goes_on);
	zwr_group_look(group);
	zkm_signal();
	zkm_unlock();
	/* Its group may be gone from here on; the kernel thread ends. */
}

uint32_t zwr_poll(struct zwr_runtime *runtime)
{
	uint64_t due, now;

	zkm_timers_poll(&runtime->kernel);
	zwr_do_what_is_due(runtime);
	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		if (runtime->modules[i].group != NULL) {
			zwr_group_look(runtime->modules[i].group);
		}
	}
	zwr_reap(runtime);
	due = zwr_due_us(runtime);
	now = zkm_now_us(&runtime->kernel);
	if (due == ZKM_NEVER) {
		return ZWR_IDLE;
	}
	due = due > now ? due - now : 1;
	return due < ZWR_IDLE ? (uint32_t)due : ZWR_IDLE - 1;
}
