/* SPDX-License-Identifier: Apache-2.0
 *
 * Kernel objects: each call is Zephyr's own, made without the lock where it may wait. An object
 * counts the threads that are in the kernel for it, and is not released before they are out or
 * ended.
 */
#include "zkm.h"

#include <string.h>
#include <zephyr/random/random.h>
#include <zephyr/sys/byteorder.h>

/* Two numbers differ between C libraries; guests have one header. */
static int32_t errno_of(int status)
{
	switch (status) {
	case -ENOMSG:
		return -ZKM_ENOMSG;
	case -EDEADLK:
		return -ZKM_EDEADLK;
	default:
		return status;
	}
}

static k_timeout_t timeout_of(int64_t timeout)
{
	return (k_timeout_t){.ticks = (k_ticks_t)timeout};
}

/* Around a call that may wait. */
static void go_in(struct zkm_thread *self, struct zkm_queue *queue)
{
	queue->count++;
	self->queue = queue;
	zkm_unlock();
}

static void come_out(struct zkm_thread *self)
{
	zkm_lock();
	self->queue->count--;
	self->queue = NULL;
}

/* ---- Semaphores ---- */

int zkm_sem_init(struct zkm_sem *sem, uint32_t initial, uint32_t limit)
{
	int status;

	if (limit == 0 || initial > limit) {
		return -ZKM_EINVAL;
	}
	if (zkm_queue_used(&sem->waiters)) {
		return -ZKM_EBUSY;
	}
	status = k_sem_init(&sem->kernel, initial, limit);
	sem->limit = status == 0 ? limit : 0;
	return status;
}

bool zkm_sem_take(struct zkm_thread *self, struct zkm_sem *sem, int64_t timeout, int32_t *result)
{
	go_in(self, &sem->waiters);
	*result = k_sem_take(&sem->kernel, timeout_of(timeout));
	come_out(self);
	return true;
}

void zkm_sem_reset(struct zkm_sem *sem)
{
	k_sem_reset(&sem->kernel);
}

/* ---- Mutexes, conditions ---- */

void zkm_mutex_init(struct zkm_mutex *mutex)
{
	(void)k_mutex_init(&mutex->kernel);
}

bool zkm_mutex_lock(struct zkm_thread *self, struct zkm_mutex *mutex, int64_t timeout,
		    int32_t *result)
{
	go_in(self, &mutex->waiters);
	*result = k_mutex_lock(&mutex->kernel, timeout_of(timeout));
	come_out(self);
	return true;
}

int zkm_mutex_unlock(struct zkm_thread *self, struct zkm_mutex *mutex)
{
	ARG_UNUSED(self);
	return k_mutex_unlock(&mutex->kernel);
}

void zkm_condvar_init(struct zkm_condvar *condvar)
{
	if (!zkm_queue_used(&condvar->waiters)) {
		(void)k_condvar_init(&condvar->kernel);
	}
}

void zkm_condvar_signal(struct zkm_condvar *condvar)
{
	(void)k_condvar_signal(&condvar->kernel);
}

int zkm_condvar_broadcast(struct zkm_condvar *condvar)
{
	return k_condvar_broadcast(&condvar->kernel);
}

bool zkm_condvar_wait(struct zkm_thread *self, struct zkm_condvar *condvar, struct zkm_mutex *mutex,
		      int64_t timeout, int32_t *result)
{
	/* Who does not hold the mutex gives nothing up, and has it afterwards: Zephyr's rule. */
	self->mutex = mutex;
	go_in(self, &condvar->waiters);
	*result = k_condvar_wait(&condvar->kernel, &mutex->kernel, timeout_of(timeout));
	come_out(self);
	self->mutex = NULL;
	return true;
}

/* ---- Message queues, stacks ---- */

void zkm_msgq_init(struct zkm_msgq *msgq, uint8_t *ring, uint32_t message_bytes, uint32_t capacity)
{
	msgq->ring = ring;
	msgq->message_bytes = message_bytes;
	msgq->capacity = capacity;
	k_msgq_init(&msgq->kernel, (char *)ring, message_bytes, capacity);
}

bool zkm_msgq_put(struct zkm_thread *self, struct zkm_msgq *msgq, const void *message,
		  int64_t timeout, int32_t *result)
{
	go_in(self, &msgq->writers);
	*result = errno_of(k_msgq_put(&msgq->kernel, message, timeout_of(timeout)));
	come_out(self);
	return true;
}

bool zkm_msgq_get(struct zkm_thread *self, struct zkm_msgq *msgq, void *message, int64_t timeout,
		  int32_t *result)
{
	go_in(self, &msgq->readers);
	*result = errno_of(k_msgq_get(&msgq->kernel, message, timeout_of(timeout)));
	come_out(self);
	return true;
}

int zkm_msgq_peek(struct zkm_msgq *msgq, void *message, uint32_t index)
{
	return errno_of(k_msgq_peek_at(&msgq->kernel, message, index));
}

void zkm_msgq_purge(struct zkm_msgq *msgq)
{
	k_msgq_purge(&msgq->kernel);
}

uint32_t zkm_msgq_used(struct zkm_msgq *msgq)
{
	return k_msgq_num_used_get(&msgq->kernel);
}

void zkm_stack_init(struct zkm_stack *stack, uint8_t *words, uint32_t capacity)
{
	stack->words = words;
	k_stack_init(&stack->kernel, (stack_data_t *)(void *)words, capacity);
}

int zkm_stack_push(struct zkm_stack *stack, uint32_t word)
{
	return k_stack_push(&stack->kernel, word);
}

bool zkm_stack_pop(struct zkm_thread *self, struct zkm_stack *stack, uint8_t *word, int64_t timeout,
		   int32_t *result)
{
	stack_data_t data = 0;

	go_in(self, &stack->waiters);
	*result = k_stack_pop(&stack->kernel, &data, timeout_of(timeout));
	come_out(self);
	if (*result == 0) {
		sys_put_le32((uint32_t)data, word);
	}
	return true;
}

/* ---- Events ---- */

void zkm_event_init(struct zkm_event *event, uint32_t events)
{
	if (!zkm_queue_used(&event->waiters)) {
		k_event_init(&event->kernel);
	}
	(void)k_event_set(&event->kernel, events);
}

uint32_t zkm_event_change(struct zkm_event *event, uint32_t events, uint32_t mask)
{
	return k_event_set_masked(&event->kernel, events, mask);
}

bool zkm_event_wait(struct zkm_thread *self, struct zkm_event *event, uint32_t events, bool all,
		    bool reset, int64_t timeout, int32_t *result)
{
	uint32_t got;

	go_in(self, &event->waiters);
	got = all ? k_event_wait_all(&event->kernel, events, reset, timeout_of(timeout))
		  : k_event_wait(&event->kernel, events, reset, timeout_of(timeout));
	come_out(self);
	*result = (int32_t)got;
	return true;
}

/* ---- Timers ---- */

static void expired(struct k_timer *kernel)
{
	struct zkm_timer *timer = CONTAINER_OF(kernel, struct zkm_timer, kernel);

	/* An interrupt: guest code and the handle table are out of reach. */
	(void)atomic_inc(&timer->expired);
	zkm_signal();
}

void zkm_timer_init(struct zkm_space *space, struct zkm_timer *timer)
{
	memset(timer, 0, sizeof(*timer));
	timer->space = space;
	k_timer_init(&timer->kernel, expired, NULL);
	sys_slist_append(&space->kernel->timers, &timer->node);
}

uint32_t zkm_timer_count(const struct zkm_kernel *kernel)
{
	/* In 3.7 it takes a list that it could change. */
	return (uint32_t)sys_slist_len((sys_slist_t *)&kernel->timers);
}

void zkm_timers_poll(struct zkm_kernel *kernel)
{
	struct zkm_timer *timer;

	SYS_SLIST_FOR_EACH_CONTAINER(&kernel->timers, timer, node) {
		for (atomic_val_t n = atomic_set(&timer->expired, 0); n > 0; n--) {
			timer->space->timer_event(timer->space->user, timer, false);
		}
	}
}

void zkm_timer_start(struct zkm_timer *timer, int64_t duration, int64_t period)
{
	k_timer_start(&timer->kernel, timeout_of(duration), timeout_of(period));
}

void zkm_timer_stop(struct zkm_timer *timer, bool quiet)
{
	bool ran = zkm_timer_running(timer);

	k_timer_stop(&timer->kernel);
	if (quiet) {
		(void)sys_slist_find_and_remove(&timer->space->kernel->timers, &timer->node);
	} else if (ran) {
		timer->space->timer_event(timer->space->user, timer, true);
	}
}

uint32_t zkm_timer_status_get(struct zkm_timer *timer)
{
	return k_timer_status_get(&timer->kernel);
}

bool zkm_timer_status_sync(struct zkm_thread *self, struct zkm_timer *timer, int32_t *result)
{
	go_in(self, &timer->waiters);
	*result = (int32_t)k_timer_status_sync(&timer->kernel);
	come_out(self);
	return true;
}

bool zkm_timer_running(const struct zkm_timer *timer)
{
	return k_timer_remaining_ticks(&timer->kernel) != 0 || timer->expired != 0;
}

uint64_t zkm_timer_expires(const struct zkm_timer *timer)
{
	return (uint64_t)k_timer_expires_ticks(&timer->kernel);
}

void zkm_random(struct zkm_thread *self, uint8_t *bytes, size_t size)
{
	/* It may come from a driver, with a lock of its own. */
	zkm_driver_enter(self);
	sys_rand_get(bytes, size);
	zkm_driver_leave(self);
}
