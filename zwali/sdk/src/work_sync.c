/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Waiting for work: a flusher is queued behind it, and the caller waits until that has run. Work
 * of one queue runs in order, one at a time, so everything before the flusher is over then.
 */

#include <zephyr/kernel.h>
#include <zwali/lock.h>

static void flushed(struct k_work *work)
{
	struct k_work_sync *sync = CONTAINER_OF(work, struct k_work_sync, flusher);

	k_sem_give(&sync->done);
}

static void wait_for_queue(struct k_work_q *queue, struct k_work_sync *sync)
{
	k_work_init(&sync->flusher, flushed);
	(void)k_sem_init(&sync->done, 0, 1);
	(void)k_work_submit_to_queue(queue, &sync->flusher);
	(void)k_sem_take(&sync->done, K_FOREVER);
	/* the queue touches the flusher once more; it ends with the caller's stack frame */
	while (k_work_busy_get(&sync->flusher) != 0) {
		k_sleep(K_TICKS(1));
	}
}

bool k_work_flush(struct k_work *work, struct k_work_sync *sync)
{
	if ((k_work_busy_get(work) & (K_WORK_QUEUED | K_WORK_RUNNING)) == 0) {
		return false;
	}
	wait_for_queue(work->queue, sync);
	return true;
}

bool k_work_cancel_sync(struct k_work *work, struct k_work_sync *sync)
{
	bool pending = k_work_is_pending(work);

	(void)k_work_cancel(work);
	(void)k_work_flush(work, sync);
	return pending;
}

bool k_work_flush_delayable(struct k_work_delayable *dwork, struct k_work_sync *sync)
{
	z_lock();
	if ((dwork->work.flags & K_WORK_DELAYED) != 0) {
		(void)k_work_reschedule_for_queue(dwork->queue, dwork, K_NO_WAIT);
	}
	z_unlock();
	return k_work_flush(&dwork->work, sync);
}

bool k_work_cancel_delayable_sync(struct k_work_delayable *dwork, struct k_work_sync *sync)
{
	bool pending = k_work_delayable_is_pending(dwork);

	(void)k_work_cancel_delayable(dwork);
	(void)k_work_flush(&dwork->work, sync);
	return pending;
}

int k_work_queue_drain(struct k_work_q *queue, bool plug)
{
	struct k_work_sync sync;

	if (plug) {
		return -ENOTSUP;
	}
	wait_for_queue(queue, &sync);
	return 0;
}
