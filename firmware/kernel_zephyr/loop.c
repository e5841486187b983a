/* SPDX-License-Identifier: Apache-2.0
 *
 * How guest threads run on the real kernel: each is a kernel thread that goes through the steps of
 * its life and runs the interpreter between them, without the lock. What ends a module is left to
 * the thread that polls: it alone takes memory back.
 */
#include "../runtime/internal.h"
#include "turn.h"
#if ZKM_USER_MODE
#include "zwali_gate.h"
#endif

#if ZWE_ATOMICS && !ZKM_USER_MODE
/* One processor: with interrupts locked nothing comes between. */
uint64_t zwe_platform_atomic(uint8_t *bytes, uint32_t how, uint64_t operand, uint64_t expected)
{
	unsigned int key = irq_lock();
	uint64_t old = zwe_atomic_apply(bytes, how, operand, expected);

	irq_unlock(key);
	return old;
}
#endif

/* The thread's next piece of work; the event thread waits for one. With the lock. False: its life is
 * over. */
static bool find_work(struct zwk_thread *thread)
{
	struct zwr_group *group = zwr_group_of(thread);

	for (;;) {
		bool has_work = true;

		if (thread->model.is_event && !thread->in_callback) {
			has_work = group->space.event_count > 0 ||
				   (group->job != NULL && !group->for_call);
		}
		if (!has_work) {
			zwr_group_look(group);
			zkm_signal();
			zkm_unlock();
			zkm_event_thread_wait(&thread->model);
			zkm_lock();
		}
		if (zwr_thread_prepare(thread)) {
			return true;
		}
		if (thread->role != ZWK_ROLE_EVENT || group->ending != 0) {
			return false;
		}
	}
}

/* What came of it. With the lock. False: the thread's life is over. */
static bool work_done(struct zwk_thread *thread, enum zwe_run run, enum zwe_trap trap)
{
	zwr_note_stack_use(zwr_group_of(thread), thread);
	if (run == ZWE_RUN_TRAP) {
		zwr_thread_trapped(thread, true, trap);
		return false;
	}
	zwr_thread_returned(thread, run == ZWE_RUN_DONE);
	return (thread->model.flags & ZKM_THREAD_DEAD) == 0;
}

/* Its group may be gone after this; the kernel thread ends. */
static void leave(struct zwr_group *group)
{
	zwr_group_look(group);
	zkm_signal();
	zkm_unlock();
}

#if ZKM_USER_MODE
bool zkm_thread_next(struct zkm_thread *model, uint32_t run, uint32_t trap)
{
	struct zwk_thread *thread = (struct zwk_thread *)(void *)model;
	struct zwr_group *group = zwr_group_of(thread);

	if (trap == ZWE_TRAP_NONE || trap > ZWE_TRAP_LAST) {
		trap = ZWE_TRAP_HOST;
	}
	zkm_lock();
	if ((run == ZWALI_GATE_FIRST ||
	     work_done(thread, (enum zwe_run)run, (enum zwe_trap)trap)) &&
	    find_work(thread)) {
		zkm_unlock();
		return true;
	}
	leave(group);
	return false;
}

/* Threads that the kernel has ended: they left their memory, or made a system call that it refused. */
static void look_for_lost(struct zwk_space *space)
{
	for (uint32_t i = 0; i <= space->thread_capacity; i++) {
		struct zwk_thread *thread = i < space->thread_capacity ? &space->threads[i]
								       : space->event_thread;

		if (thread != NULL && thread->role != ZWK_ROLE_FREE &&
		    zkm_thread_lost(&thread->model)) {
			zwr_thread_trapped(thread, true, ZWE_TRAP_FAULT);
		}
	}
}
#else
/* Guest code until something happens that the interface does not settle by itself. */
static enum zwe_run run_code(struct zwk_thread *thread)
{
	enum zwe_run run;
	int32_t fuel = zwk_slice_fuel(thread->space, ZKM_FUEL_AT_ONCE);
	int64_t turn = 0;

	zkm_unlock();
	do {
		run = zwe_resume(thread->engine, fuel);
		if (run == ZWE_RUN_FUEL) {
			zkm_fuel_used(&turn, (uint32_t)fuel);
		}
	} while (run == ZWE_RUN_FUEL || run == ZWE_RUN_YIELD);
	zkm_lock();
	return run;
}

void zkm_thread_body(struct zkm_thread *model)
{
	struct zwk_thread *thread = (struct zwk_thread *)(void *)model;
	struct zwr_group *group = zwr_group_of(thread);

	bool goes_on;

	zkm_lock();
	do {
		enum zwe_run run;

		goes_on = find_work(thread);
		if (goes_on) {
			run = run_code(thread);
			goes_on = work_done(thread, run, thread->engine->trap);
		}
	} while (goes_on);
	leave(group);
}

static void look_for_lost(struct zwk_space *space)
{
	ARG_UNUSED(space); /* a fault is the firmware's */
}
#endif

uint32_t zwr_poll(struct zwr_runtime *runtime)
{
	uint64_t due, now;

	zkm_timers_poll(&runtime->kernel);
	zwk_bound_poll();
	zwr_do_what_is_due(runtime);
	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		if (runtime->modules[i].group != NULL) {
			look_for_lost(&runtime->modules[i].group->space);
			zwr_group_look(runtime->modules[i].group);
		}
	}
	zwr_reap(runtime);
	due = zwr_due_us(runtime);
	now = zkm_now_us(&runtime->kernel);
	if (zwr_logs_look(runtime) && due > now + ZWR_HELD_US) {
		due = now + ZWR_HELD_US;
	}
	if (due == ZKM_NEVER) {
		return ZWR_IDLE;
	}
	due = due > now ? due - now : 1;
	return due < ZWR_IDLE ? (uint32_t)due : ZWR_IDLE - 1;
}

/* Guest threads run while this is asked, and keep what they do in registers. */
enum zwr_error zwr_sample(struct zwr_runtime *runtime, struct zwr_frame *frames, uint8_t *n_frames,
			  const char *name)
{
	(void)runtime;
	(void)frames;
	(void)name;
	*n_frames = 0;
	return ZWR_E_SAMPLE;
}
