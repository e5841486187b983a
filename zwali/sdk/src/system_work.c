/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The system's work queue and the calls that mean it. Its thread is one of the module's static
 * threads, so it exists before main in every module that links this file.
 */

#include <zephyr/kernel.h>

#include "work.h"

struct k_work_q k_sys_work_q = {.pending = Z_QUEUE_INITIALIZER(k_sys_work_q.pending)};

static K_THREAD_STACK_DEFINE(stack, CONFIG_SYSTEM_WORKQUEUE_STACK_SIZE);

static const struct z_static_thread thread __used __section("zwali_threads") = {
	.thread = &k_sys_work_q.thread,
	.stack = stack,
	.stack_size = sizeof(stack),
	.entry = z_work_queue_run,
	.p1 = &k_sys_work_q,
	.prio = CONFIG_SYSTEM_WORKQUEUE_PRIORITY,
	.name = "sysworkq",
	.start_all = z_static_threads_start,
};

int k_work_submit(struct k_work *work)
{
	return k_work_submit_to_queue(&k_sys_work_q, work);
}

int k_work_schedule(struct k_work_delayable *dwork, k_timeout_t delay)
{
	return k_work_schedule_for_queue(&k_sys_work_q, dwork, delay);
}

int k_work_reschedule(struct k_work_delayable *dwork, k_timeout_t delay)
{
	return k_work_reschedule_for_queue(&k_sys_work_q, dwork, delay);
}
