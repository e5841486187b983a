/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Work queues: library code in the guest (src/work.c) over threads, queues and timers. Plugging
 * and stopping a queue is not here.
 */

#ifndef ZEPHYR_INCLUDE_KERNEL_WORK_H_
#define ZEPHYR_INCLUDE_KERNEL_WORK_H_

#include <stdbool.h>

#include <zephyr/kernel/queue.h>
#include <zephyr/kernel/thread.h>
#include <zephyr/kernel/timer.h>
#include <zephyr/sys/util.h>

struct k_work;
struct k_work_q;
typedef void (*k_work_handler_t)(struct k_work *work);

/* What k_work_busy_get answers. */
enum {
	K_WORK_RUNNING = BIT(0),
	K_WORK_CANCELING = BIT(1),
	K_WORK_QUEUED = BIT(2),
	K_WORK_DELAYED = BIT(3),
};

struct k_work {
	struct z_queue_node node;
	k_work_handler_t handler;
	struct k_work_q *queue;
	uint32_t flags;
};

struct k_work_delayable {
	struct k_work work;
	struct k_timer timer;
	struct k_work_q *queue;
};

/* For the calls that wait: work that is queued behind what they wait for. */
struct k_work_sync {
	struct k_work flusher;
	struct k_sem done;
};

struct k_work_queue_config {
	const char *name;
	bool no_yield;
	bool essential;
};

struct k_work_q {
	struct k_thread thread;
	struct k_queue pending;
	bool no_yield;
};

/* Runs at CONFIG_SYSTEM_WORKQUEUE_PRIORITY. */
extern struct k_work_q k_sys_work_q;

#define Z_WORK_INITIALIZER(work_handler) {.handler = (work_handler)}
#define K_WORK_DEFINE(work, work_handler) struct k_work work = Z_WORK_INITIALIZER(work_handler)

void z_work_timer_expired(struct k_timer *timer);

#define Z_WORK_DELAYABLE_INITIALIZER(work_handler)                                                 \
	{                                                                                          \
		.work = Z_WORK_INITIALIZER(work_handler),                                          \
		.timer = Z_TIMER_INITIALIZER(timer, z_work_timer_expired, NULL)                    \
	}
#define K_WORK_DELAYABLE_DEFINE(work, work_handler)                                                \
	struct k_work_delayable work = Z_WORK_DELAYABLE_INITIALIZER(work_handler)

void k_work_init(struct k_work *work, k_work_handler_t handler);
/* 1: queued now; 0: was queued already; 2: queued while running. */
int k_work_submit_to_queue(struct k_work_q *queue, struct k_work *work);
int k_work_submit(struct k_work *work);
int k_work_busy_get(const struct k_work *work);
/* Returns k_work_busy_get() of what is left; running work ends by itself. */
int k_work_cancel(struct k_work *work);

void k_work_queue_init(struct k_work_q *queue);
void k_work_queue_start(struct k_work_q *queue, k_thread_stack_t *stack, size_t stack_size,
			int prio, const struct k_work_queue_config *cfg);

void k_work_init_delayable(struct k_work_delayable *dwork, k_work_handler_t handler);
/* schedule does nothing when the work already waits; reschedule sets the time anew. */
int k_work_schedule_for_queue(struct k_work_q *queue, struct k_work_delayable *dwork,
			      k_timeout_t delay);
int k_work_schedule(struct k_work_delayable *dwork, k_timeout_t delay);
int k_work_reschedule_for_queue(struct k_work_q *queue, struct k_work_delayable *dwork,
				k_timeout_t delay);
int k_work_reschedule(struct k_work_delayable *dwork, k_timeout_t delay);
int k_work_cancel_delayable(struct k_work_delayable *dwork);
int k_work_delayable_busy_get(const struct k_work_delayable *dwork);

/*
 * These wait until the work neither runs nor will run; not to be called on its own queue. They
 * return whether it was pending. flush lets it run, cancel does not if it has not begun.
 */
bool k_work_flush(struct k_work *work, struct k_work_sync *sync);
bool k_work_cancel_sync(struct k_work *work, struct k_work_sync *sync);
bool k_work_flush_delayable(struct k_work_delayable *dwork, struct k_work_sync *sync);
bool k_work_cancel_delayable_sync(struct k_work_delayable *dwork, struct k_work_sync *sync);
/* Waits for all that is queued now; plug must be false. Returns 0 or -ENOTSUP. */
int k_work_queue_drain(struct k_work_q *queue, bool plug);

static inline bool k_work_is_pending(const struct k_work *work)
{
	return k_work_busy_get(work) != 0;
}

static inline bool k_work_delayable_is_pending(const struct k_work_delayable *dwork)
{
	return k_work_delayable_busy_get(dwork) != 0;
}

static inline k_tid_t k_work_queue_thread_get(struct k_work_q *queue)
{
	return &queue->thread;
}

static inline struct k_work_delayable *k_work_delayable_from_work(struct k_work *work)
{
	return CONTAINER_OF(work, struct k_work_delayable, work);
}

#endif /* ZEPHYR_INCLUDE_KERNEL_WORK_H_ */
