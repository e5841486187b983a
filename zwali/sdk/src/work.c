/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Work queues: a thread that takes work from a k_queue and calls its handler. Flags change under
 * the guest lock, handlers run without it. Delayed work waits in a timer, whose callback submits.
 * The system's own queue is in system_work.c.
 */

#include <zephyr/kernel.h>
#include <zwali/lock.h>

#include "work.h"

static void set_flags(struct k_work *work, uint32_t set, uint32_t clear)
{
	z_lock();
	work->flags = (work->flags & ~clear) | set;
	z_unlock();
}

void z_work_queue_run(void *queue_, void *p2, void *p3)
{
	struct k_work_q *queue = queue_;

	ARG_UNUSED(p2);
	ARG_UNUSED(p3);
	for (;;) {
		struct k_work *work = k_queue_get(&queue->pending, K_FOREVER);

		if (work == NULL) {
			continue;
		}
		set_flags(work, K_WORK_RUNNING, K_WORK_QUEUED);
		work->handler(work);
		set_flags(work, 0, K_WORK_RUNNING);
		if (!queue->no_yield) {
			k_yield();
		}
	}
}

void k_work_queue_init(struct k_work_q *queue)
{
	*queue = (struct k_work_q){.pending = Z_QUEUE_INITIALIZER(queue->pending)};
}

void k_work_queue_start(struct k_work_q *queue, k_thread_stack_t *stack, size_t stack_size,
			int prio, const struct k_work_queue_config *cfg)
{
	k_work_queue_init(queue);
	queue->no_yield = cfg != NULL && cfg->no_yield;
	k_thread_create(&queue->thread, stack, stack_size, z_work_queue_run, queue, NULL, NULL,
			prio, 0, K_FOREVER);
	if (cfg != NULL && cfg->name != NULL) {
		(void)k_thread_name_set(&queue->thread, cfg->name);
	}
	k_thread_start(&queue->thread);
}

void k_work_init(struct k_work *work, k_work_handler_t handler)
{
	*work = (struct k_work)Z_WORK_INITIALIZER(handler);
}

int k_work_submit_to_queue(struct k_work_q *queue, struct k_work *work)
{
	int result = 0;

	z_lock();
	if ((work->flags & K_WORK_QUEUED) == 0) {
		result = 1;
		if ((work->flags & K_WORK_RUNNING) != 0) {
			/* work never runs in two queues at once */
			queue = work->queue;
			result = 2;
		}
		work->queue = queue;
		work->flags |= K_WORK_QUEUED;
		k_queue_append(&queue->pending, work);
	}
	z_unlock();
	return result;
}

int k_work_busy_get(const struct k_work *work)
{
	return (int)work->flags;
}

int k_work_cancel(struct k_work *work)
{
	z_lock();
	if ((work->flags & K_WORK_QUEUED) != 0 && k_queue_remove(&work->queue->pending, work)) {
		work->flags &= ~(uint32_t)K_WORK_QUEUED;
	}
	z_unlock();
	return k_work_busy_get(work);
}

void k_work_init_delayable(struct k_work_delayable *dwork, k_work_handler_t handler)
{
	*dwork = (struct k_work_delayable)Z_WORK_DELAYABLE_INITIALIZER(handler);
}

void z_work_timer_expired(struct k_timer *timer)
{
	struct k_work_delayable *dwork = CONTAINER_OF(timer, struct k_work_delayable, timer);

	z_lock();
	if ((dwork->work.flags & K_WORK_DELAYED) != 0) {
		dwork->work.flags &= ~(uint32_t)K_WORK_DELAYED;
		(void)k_work_submit_to_queue(dwork->queue, &dwork->work);
	}
	z_unlock();
}

/* Under the guest lock. */
static int wait_or_submit(struct k_work_q *queue, struct k_work_delayable *dwork, k_timeout_t delay)
{
	if (K_TIMEOUT_EQ(delay, K_NO_WAIT)) {
		return k_work_submit_to_queue(queue, &dwork->work);
	}
	dwork->queue = queue;
	dwork->work.flags |= K_WORK_DELAYED;
	k_timer_start(&dwork->timer, delay, K_NO_WAIT);
	return 1;
}

int k_work_schedule_for_queue(struct k_work_q *queue, struct k_work_delayable *dwork,
			      k_timeout_t delay)
{
	int result = 0;

	z_lock();
	if ((dwork->work.flags & ~(uint32_t)K_WORK_RUNNING) == 0) {
		result = wait_or_submit(queue, dwork, delay);
	}
	z_unlock();
	return result;
}

int k_work_reschedule_for_queue(struct k_work_q *queue, struct k_work_delayable *dwork,
				k_timeout_t delay)
{
	int result;

	z_lock();
	if ((dwork->work.flags & K_WORK_DELAYED) != 0) {
		dwork->work.flags &= ~(uint32_t)K_WORK_DELAYED;
		k_timer_stop(&dwork->timer);
	}
	result = wait_or_submit(queue, dwork, delay);
	z_unlock();
	return result;
}

int k_work_cancel_delayable(struct k_work_delayable *dwork)
{
	int result;

	z_lock();
	if ((dwork->work.flags & K_WORK_DELAYED) != 0) {
		dwork->work.flags &= ~(uint32_t)K_WORK_DELAYED;
		k_timer_stop(&dwork->timer);
	}
	result = k_work_cancel(&dwork->work);
	z_unlock();
	return result;
}

int k_work_delayable_busy_get(const struct k_work_delayable *dwork)
{
	return k_work_busy_get(&dwork->work);
}
