/* SPDX-License-Identifier: Apache-2.0
 *
 * Threads of the kernel model: start, end, suspend, priorities, sleep, busy wait. It does not run
 * them.
 */
#include "zkm.h"

static void thread_init(struct zkm_space *space, struct zkm_thread *thread, int priority,
			uint8_t flags)
{
	uint32_t serial = ++space->kernel->serial;

	*thread = (struct zkm_thread){
		.space = space, .serial = serial, .priority = (int8_t)priority, .flags = flags};
	thread->timeout.kind = ZKM_TIMEOUT_THREAD;
}

bool zkm_thread_create(struct zkm_space *space, struct zkm_thread *thread, int priority,
		       int64_t delay)
{
	struct zkm_kernel *kernel = space->kernel;

	thread_init(space, thread, priority, ZKM_THREAD_NEW);
	if (delay == 0) {
		zkm_thread_start(thread);
	} else if (delay != ZKM_FOREVER) {
		zkm_timeout_start(kernel, &thread->timeout, zkm_timeout_tick(kernel, delay));
	}
	return true;
}

bool zkm_event_thread_create(struct zkm_space *space, struct zkm_thread *thread)
{
	thread_init(space, thread, ZKM_PRIORITY_HIGHEST, ZKM_THREAD_PENDING);
	space->event = thread;
	return true;
}

void zkm_event_thread_sleep(struct zkm_thread *thread)
{
	thread->flags |= ZKM_THREAD_PENDING;
}

void zkm_event_thread_wake(struct zkm_thread *thread)
{
	thread->flags &= (uint8_t)~ZKM_THREAD_PENDING;
}

void zkm_thread_end(struct zkm_thread *thread)
{
	struct zkm_space *space = thread->space;
	struct zkm_mutex *mutex = thread->mutex;

	zkm_timeout_stop(space->kernel, &thread->timeout);
	zkm_queue_remove(thread);
	if (thread->poll != NULL) {
		zkm_poll_end(thread->poll);
	}
	thread->flags = ZKM_THREAD_DEAD;
	if (space->current == thread) {
		space->current = NULL;
	}
	if (space->event == thread) {
		space->event = NULL;
	}
	if (thread->waits == ZKM_WAITS_MUTEX) {
		zkm_mutex_waiter_gone(mutex);
	}
	thread->waits = ZKM_WAITS_PLAIN;
	while (thread->joiners.head != NULL) {
		zkm_wake(thread->joiners.head, 0);
	}
}

void zkm_thread_start(struct zkm_thread *thread)
{
	if ((thread->flags & ZKM_THREAD_NEW) != 0) {
		zkm_timeout_stop(thread->space->kernel, &thread->timeout);
		thread->flags &= (uint8_t)~ZKM_THREAD_NEW;
		zkm_thread_place(thread);
	}
}

void zkm_thread_suspend(struct zkm_thread *thread)
{
	thread->flags |= ZKM_THREAD_SUSPENDED;
	zkm_thread_place(thread);
}

void zkm_thread_resume(struct zkm_thread *thread)
{
	thread->flags &= (uint8_t)~ZKM_THREAD_SUSPENDED;
	zkm_thread_place(thread);
}

static int32_t sleep_left(uint64_t ticks, uint8_t unit)
{
	uint64_t left =
		unit == 1 ? (ticks * ZKM_US_PER_TICK + 999) / 1000 : ticks * ZKM_US_PER_TICK;

	return left > INT32_MAX ? INT32_MAX : (int32_t)left;
}

void zkm_thread_wakeup(struct zkm_thread *thread)
{
	uint64_t now = zkm_ticks(thread->space->kernel);

	if ((thread->flags & ZKM_THREAD_SLEEPING) == 0) {
		return;
	}
	if (!thread->timeout.active) {
		zkm_wake(thread, -1); /* slept forever: K_TICKS_FOREVER is left */
		return;
	}
	zkm_wake(thread, thread->timeout.tick > now
				 ? sleep_left(thread->timeout.tick - now, thread->sleep_unit)
				 : 0);
}

bool zkm_thread_join(struct zkm_thread *self, struct zkm_thread *thread, int64_t timeout,
		     int32_t *result)
{
	if (thread == NULL || (thread->flags & ZKM_THREAD_DEAD) != 0) {
		*result = 0;
		return true;
	}
	if (thread == self || thread->queue == &self->joiners) { /* or it joins us */
		*result = -ZKM_EDEADLK;
		return true;
	}
	if (timeout == 0) {
		*result = -ZKM_EBUSY;
		return true;
	}
	zkm_wait(self, &thread->joiners, timeout, -ZKM_EAGAIN);
	return false;
}

uint64_t zkm_thread_expires(const struct zkm_thread *thread)
{
	return thread->timeout.active ? thread->timeout.tick : 0;
}

void zkm_yield(struct zkm_thread *self)
{
	struct zkm_space *space = self->space;

	if (self == space->event || self->flags != 0) {
		return;
	}
	zkm_queue_remove(self);
	zkm_thread_place(self); /* behind its equals */
	space->current = NULL;
}

static bool sleep(struct zkm_thread *self, int64_t timeout, uint8_t unit, int32_t *result)
{
	if (timeout == 0) {
		zkm_yield(self);
		*result = 0;
		return true;
	}
	self->sleep_unit = unit;
	zkm_wait(self, NULL, timeout, 0);
	return false;
}

bool zkm_sleep(struct zkm_thread *self, int64_t timeout, int32_t *result)
{
	return sleep(self, timeout, 1, result);
}

bool zkm_usleep(struct zkm_thread *self, uint32_t us, int32_t *result)
{
	return sleep(self, (us + ZKM_US_PER_TICK - 1) / ZKM_US_PER_TICK, 2, result);
}

void zkm_busy_wait(struct zkm_thread *self, uint32_t us)
{
	self->busy_until_us = self->space->kernel->now_us + us;
}
