/* SPDX-License-Identifier: Apache-2.0
 *
 * Timers: the rules of Zephyr's timer.c. Expiry and stop functions are guest code, so the owner is
 * told and runs them later.
 */
#include "zkm.h"

void zkm_timer_init(struct zkm_space *space, struct zkm_timer *timer)
{
	*timer = (struct zkm_timer){.space = space};
	timer->timeout.kind = ZKM_TIMEOUT_TIMER;
}

void zkm_timer_start(struct zkm_timer *timer, int64_t duration, int64_t period)
{
	struct zkm_kernel *kernel = timer->space->kernel;

	if (duration == ZKM_FOREVER) {
		return;
	}
	/* As Zephyr: the first duration is not rounded up by a tick, unlike a sleep; a period of
	 * "forever" or 0 is once. */
	if (duration > 0) {
		duration--;
	}
	timer->period = period > 0 ? period : 0;
	timer->status = 0;
	zkm_timeout_start(kernel, &timer->timeout, zkm_timeout_tick(kernel, duration));
}

void zkm_timer_expired(struct zkm_kernel *kernel, struct zkm_timer *timer)
{
	if (timer->period > 0) {
		/* From the tick when it was due, so that it does not drift. */
		zkm_timeout_start(kernel, &timer->timeout,
				  timer->timeout.tick + (uint64_t)timer->period);
	}
	timer->status++;
	if (timer->space->timer_event != NULL) {
		timer->space->timer_event(timer->space->user, timer, false);
	}
	if (timer->waiters.head != NULL) {
		zkm_wake(timer->waiters.head, (int32_t)zkm_timer_status_get(timer));
	}
}

void zkm_timer_stop(struct zkm_timer *timer, bool quiet)
{
	if (!timer->timeout.active) {
		return;
	}
	zkm_timeout_stop(timer->space->kernel, &timer->timeout);
	if (!quiet && timer->space->timer_event != NULL) {
		timer->space->timer_event(timer->space->user, timer, true);
	}
	if (timer->waiters.head != NULL) {
		zkm_wake(timer->waiters.head, (int32_t)zkm_timer_status_get(timer));
	}
}

uint32_t zkm_timer_status_get(struct zkm_timer *timer)
{
	uint32_t status = timer->status;

	timer->status = 0;
	return status;
}

bool zkm_timer_status_sync(struct zkm_thread *self, struct zkm_timer *timer, int32_t *result)
{
	if (timer->status == 0 && timer->timeout.active) {
		zkm_wait(self, &timer->waiters, ZKM_FOREVER, 0);
		return false;
	}
	*result = (int32_t)zkm_timer_status_get(timer);
	return true;
}
