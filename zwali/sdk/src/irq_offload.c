/* SPDX-License-Identifier: Apache-2.0 */
/*
 * irq_offload(): a timer that is due, whose function is the routine. The caller keeps the processor
 * until it has run, so that no thread comes between, as none would in Zephyr.
 */

#include <zephyr/irq_offload.h>
#include <zephyr/kernel.h>

static irq_offload_routine_t offloaded;
static const void *argument;
static volatile bool done;

static void run(struct k_timer *timer)
{
	(void)timer;
	offloaded(argument);
	done = true;
}

static K_TIMER_DEFINE(now, run, NULL);

void irq_offload(irq_offload_routine_t routine, const void *parameter)
{
	if (k_is_in_isr()) {
		routine(parameter);
		return;
	}
	offloaded = routine;
	argument = parameter;
	done = false;
	k_timer_start(&now, K_NO_WAIT, K_NO_WAIT);
	while (!done) {
		k_busy_wait(10);
	}
}
