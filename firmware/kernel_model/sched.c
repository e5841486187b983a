/* SPDX-License-Identifier: Apache-2.0
 *
 * Who runs, and when: wait queues, ready queues, timeouts, virtual time. It does not know the
 * kernel objects, except that it tells mutexes and timers when their time is over.
 */
#include "zkm.h"

#define CONTAINER_OF(pointer, type, member)                                                        \
	((type *)(void *)((char *)(pointer) - offsetof(type, member)))

void zkm_kernel_init(struct zkm_kernel *kernel, uint32_t seed)
{
	*kernel = (struct zkm_kernel){.random = seed};
}

void zkm_space_init(struct zkm_kernel *kernel, struct zkm_space *space)
{
	*space = (struct zkm_space){.kernel = kernel};
	if (kernel->spaces == NULL) {
		space->next = space;
		space->previous = space;
		kernel->spaces = space;
		return;
	}
	/* Last in the round. */
	space->next = kernel->spaces;
	space->previous = kernel->spaces->previous;
	space->previous->next = space;
	space->next->previous = space;
}

void zkm_space_end(struct zkm_space *space)
{
	struct zkm_kernel *kernel = space->kernel;

	if (kernel->spaces == space) {
		kernel->spaces = space->next == space ? NULL : space->next;
	}
	space->next->previous = space->previous;
	space->previous->next = space->next;
}

/* ---- Queues ---- */

void zkm_queue_insert(struct zkm_queue *queue, struct zkm_thread *thread)
{
	struct zkm_thread **at = &queue->head;

	while (*at != NULL && (*at)->priority <= thread->priority) {
		at = &(*at)->link;
	}
	thread->link = *at;
	thread->queue = queue;
	*at = thread;
}

void zkm_queue_remove(struct zkm_thread *thread)
{
	struct zkm_thread **at;

	if (thread->queue == NULL) {
		return;
	}
	at = &thread->queue->head;
	while (*at != thread) {
		at = &(*at)->link;
	}
	*at = thread->link;
	thread->link = NULL;
	thread->queue = NULL;
}

void zkm_thread_place(struct zkm_thread *thread)
{
	struct zkm_space *space = thread->space;

	if (thread == space->event) {
		return; /* zkm_pick looks at its flags */
	}
	if (thread->flags == 0 && thread->queue == NULL) {
		thread->slice_us = 0;
		zkm_queue_insert(&space->ready, thread);
	} else if (thread->flags != 0 && thread->queue == &space->ready) {
		zkm_queue_remove(thread);
	}
}

void zkm_thread_reprioritize(struct zkm_thread *thread, int priority)
{
	struct zkm_queue *queue = thread->queue;

	if (thread->priority == priority) {
		return;
	}
	thread->priority = (int8_t)priority;
	if (queue != NULL) {
		zkm_queue_remove(thread);
		zkm_queue_insert(queue, thread);
	}
}

/* ---- Timeouts ---- */

void zkm_timeout_start(struct zkm_kernel *kernel, struct zkm_timeout *timeout, uint64_t tick)
{
	struct zkm_timeout **at = &kernel->timeouts;

	zkm_timeout_stop(kernel, timeout);
	while (*at != NULL && (*at)->tick <= tick) {
		at = &(*at)->next;
	}
	timeout->tick = tick;
	timeout->active = true;
	timeout->next = *at;
	*at = timeout;
}

void zkm_timeout_stop(struct zkm_kernel *kernel, struct zkm_timeout *timeout)
{
	struct zkm_timeout **at = &kernel->timeouts;

	if (!timeout->active) {
		return;
	}
	while (*at != timeout) {
		at = &(*at)->next;
	}
	*at = timeout->next;
	timeout->next = NULL;
	timeout->active = false;
}

uint64_t zkm_timeout_tick(const struct zkm_kernel *kernel, int64_t timeout)
{
	uint64_t now = zkm_ticks(kernel), tick;

	if (timeout <= -2) {
		tick = (uint64_t)(-2 - timeout);
		return tick > now ? tick : now + 1;
	}
	/* At least that long: the current tick has begun already, as in Zephyr. The sum cannot
	 * wrap: both are below 2^63. */
	return now + (uint64_t)timeout + 1;
}

void zkm_wait(struct zkm_thread *thread, struct zkm_queue *queue, int64_t timeout, int32_t value)
{
	zkm_queue_remove(thread);
	thread->flags |= queue != NULL ? ZKM_THREAD_PENDING : ZKM_THREAD_SLEEPING;
	thread->wake_value = value;
	if (queue != NULL) {
		zkm_queue_insert(queue, thread);
	}
	if (timeout != ZKM_FOREVER) {
		struct zkm_kernel *kernel = thread->space->kernel;

		zkm_timeout_start(kernel, &thread->timeout, zkm_timeout_tick(kernel, timeout));
	}
}

void zkm_wake(struct zkm_thread *thread, int32_t value)
{
	zkm_timeout_stop(thread->space->kernel, &thread->timeout);
	zkm_queue_remove(thread);
	thread->flags &= (uint8_t)~(ZKM_THREAD_PENDING | ZKM_THREAD_SLEEPING | ZKM_THREAD_NEW);
	thread->wake_value = value;
	thread->waits = ZKM_WAITS_PLAIN;
	thread->mutex = NULL;
	thread->relock = false;
	zkm_thread_place(thread);
}

static void thread_timed_out(struct zkm_thread *thread)
{
	struct zkm_mutex *mutex = thread->mutex;

	switch (thread->waits) {
	case ZKM_WAITS_CONDITION:
		zkm_condvar_wait_end(thread, -ZKM_EAGAIN);
		break;
	case ZKM_WAITS_MUTEX:
		zkm_wake(thread, -ZKM_EAGAIN);
		zkm_mutex_waiter_gone(mutex);
		break;
	default:
		zkm_wake(thread, thread->wake_value);
		break;
	}
}

void zkm_time_set(struct zkm_kernel *kernel, uint64_t us)
{
	while (kernel->timeouts != NULL && kernel->timeouts->tick <= us / ZKM_US_PER_TICK) {
		struct zkm_timeout *timeout = kernel->timeouts;
		uint64_t due_us = timeout->tick * ZKM_US_PER_TICK;

		/* What it starts counts from the moment when it was due. */
		if (due_us > kernel->now_us) {
			kernel->now_us = due_us;
		}
		zkm_timeout_stop(kernel, timeout);
		if (timeout->kind == ZKM_TIMEOUT_TIMER) {
			zkm_timer_expired(kernel, CONTAINER_OF(timeout, struct zkm_timer, timeout));
		} else {
			thread_timed_out(CONTAINER_OF(timeout, struct zkm_thread, timeout));
		}
	}
	if (us > kernel->now_us) {
		kernel->now_us = us;
	}
}

uint64_t zkm_next_timeout_us(const struct zkm_kernel *kernel)
{
	uint64_t limit = ZKM_NEVER / ZKM_US_PER_TICK;

	if (kernel->timeouts == NULL || kernel->timeouts->tick >= limit) {
		return ZKM_NEVER;
	}
	return kernel->timeouts->tick * ZKM_US_PER_TICK;
}

void zkm_account_us(struct zkm_kernel *kernel, struct zkm_thread *thread, uint64_t us, bool advance)
{
	struct zkm_space *space = thread->space;

	kernel->busy_us += us;
	space->run_us += us;
	thread->slice_us += us > ZKM_SLICE_US ? ZKM_SLICE_US : (uint32_t)us;
	if (thread->slice_us >= ZKM_SLICE_US) {
		thread->slice_us = 0;
		if (thread->priority >= 0 && thread->queue == &space->ready) {
			zkm_queue_remove(thread);
			zkm_queue_insert(&space->ready, thread);
		}
	}
	if (advance) {
		zkm_time_set(kernel, kernel->now_us + us);
	}
}

void zkm_account(struct zkm_kernel *kernel, struct zkm_thread *thread, uint32_t fuel, bool advance)
{
	uint64_t sum = (uint64_t)kernel->fuel_rest + fuel;

	kernel->fuel_rest = (uint32_t)(sum % ZKM_FUEL_PER_US);
	zkm_account_us(kernel, thread, sum / ZKM_FUEL_PER_US, advance);
}

/* ---- Choosing ---- */

struct zkm_thread *zkm_pick(const struct zkm_space *space)
{
	struct zkm_thread *current = space->current;

	if (space->held) {
		return NULL;
	}
	if (space->event != NULL && space->event->flags == 0) {
		return space->event;
	}
	/* A cooperative thread keeps the processor until it waits or yields. */
	if (current != NULL && current->flags == 0 && current->priority < 0) {
		return current;
	}
	return space->ready.head;
}

struct zkm_thread *zkm_next(struct zkm_kernel *kernel)
{
	struct zkm_space *space = kernel->spaces, *first = space;

	if (space == NULL) {
		return NULL;
	}
	do {
		struct zkm_thread *thread = zkm_pick(space);

		space = space->next;
		if (thread != NULL) {
			kernel->spaces = space;
			return thread;
		}
	} while (space != first);
	return NULL;
}

void zkm_running(struct zkm_thread *thread)
{
	if (thread != thread->space->event) {
		thread->space->current = thread;
	}
}
