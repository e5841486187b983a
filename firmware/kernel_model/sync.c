/* SPDX-License-Identifier: Apache-2.0
 *
 * Semaphores, mutexes with priority inheritance, condition variables: the rules of Zephyr's sem.c,
 * mutex.c, condvar.c.
 */
#include "zkm.h"

int zkm_sem_init(struct zkm_sem *sem, uint32_t initial, uint32_t limit)
{
	if (limit == 0 || initial > limit) {
		return -ZKM_EINVAL;
	}
	sem->count = initial;
	sem->limit = limit;
	return 0;
}

bool zkm_sem_take(struct zkm_thread *self, struct zkm_sem *sem, int64_t timeout, int32_t *result)
{
	if (sem->count > 0) {
		sem->count--;
		*result = 0;
		return true;
	}
	if (timeout == 0) {
		*result = -ZKM_EBUSY;
		return true;
	}
	zkm_wait(self, &sem->waiters, timeout, -ZKM_EAGAIN);
	return false;
}

void zkm_sem_give(struct zkm_sem *sem)
{
	if (sem->waiters.head != NULL) {
		zkm_wake(sem->waiters.head, 0);
	} else if (sem->count < sem->limit) {
		sem->count++;
		zkm_queue_notify(&sem->waiters);
	}
}

void zkm_sem_reset(struct zkm_sem *sem)
{
	while (sem->waiters.head != NULL) {
		zkm_wake(sem->waiters.head, -ZKM_EAGAIN);
	}
	sem->count = 0;
	zkm_queue_notify(&sem->waiters);
}

/* ---- Mutexes ---- */

void zkm_mutex_init(struct zkm_mutex *mutex)
{
	struct zkm_queue waiters = mutex->waiters;

	*mutex = (struct zkm_mutex){.waiters = waiters};
}

/* A thread that ended while it held the mutex holds it forever, as in Zephyr; its memory may be
 * another's now. */
static bool owner_lives(const struct zkm_mutex *mutex)
{
	const struct zkm_thread *owner = mutex->owner;

	return owner->serial == mutex->owner_serial && (owner->flags & ZKM_THREAD_DEAD) == 0;
}

static bool is_owner(const struct zkm_mutex *mutex, const struct zkm_thread *thread)
{
	return mutex->owner == thread && mutex->owner_serial == thread->serial;
}

/* Takes it if nobody else has it. */
static bool mutex_try(struct zkm_mutex *mutex, struct zkm_thread *thread)
{
	if (mutex->owner == NULL) {
		mutex->owner = thread;
		mutex->owner_serial = thread->serial;
		mutex->owner_priority = thread->priority;
		mutex->count = 1;
		return true;
	}
	if (is_owner(mutex, thread)) {
		mutex->count++;
		return true;
	}
	return false;
}

static void mutex_wait(struct zkm_mutex *mutex, struct zkm_thread *thread, int64_t timeout)
{
	if (owner_lives(mutex) && thread->priority < mutex->owner->priority) {
		zkm_thread_reprioritize(mutex->owner, thread->priority);
	}
	thread->mutex = mutex;
	thread->waits = ZKM_WAITS_MUTEX;
	zkm_wait(thread, &mutex->waiters, timeout, -ZKM_EAGAIN);
}

bool zkm_mutex_lock(struct zkm_thread *self, struct zkm_mutex *mutex, int64_t timeout,
		    int32_t *result)
{
	*result = 0;
	if (mutex_try(mutex, self)) {
		return true;
	}
	if (timeout == 0) {
		*result = -ZKM_EBUSY;
		return true;
	}
	mutex_wait(mutex, self, timeout);
	return false;
}

void zkm_mutex_waiter_gone(struct zkm_mutex *mutex)
{
	int priority = mutex->owner_priority;

	if (mutex->owner == NULL || !owner_lives(mutex)) {
		return;
	}
	if (mutex->waiters.head != NULL && mutex->waiters.head->priority < priority) {
		priority = mutex->waiters.head->priority;
	}
	zkm_thread_reprioritize(mutex->owner, priority);
}

int zkm_mutex_unlock(struct zkm_thread *self, struct zkm_mutex *mutex)
{
	struct zkm_thread *next = mutex->waiters.head;

	if (mutex->owner == NULL) {
		return -ZKM_EINVAL;
	}
	if (!is_owner(mutex, self)) {
		return -ZKM_EPERM;
	}
	if (--mutex->count > 0) {
		return 0;
	}
	zkm_thread_reprioritize(self, mutex->owner_priority);
	mutex->owner = NULL;
	if (next != NULL) {
		/* One that comes from a condition keeps the result of that wait. */
		zkm_wake(next, next->relock ? next->relock_value : 0);
		(void)mutex_try(mutex, next);
	}
	return 0;
}

/* ---- Condition variables ---- */

void zkm_condvar_init(struct zkm_condvar *condvar)
{
	(void)condvar; /* its waiters are all there is */
}

void zkm_condvar_wait_end(struct zkm_thread *thread, int32_t value)
{
	struct zkm_mutex *mutex = thread->mutex;

	if (mutex_try(mutex, thread)) {
		zkm_wake(thread, value);
		return;
	}
	zkm_timeout_stop(thread->space->kernel, &thread->timeout);
	thread->relock = true;
	thread->relock_value = value;
	mutex_wait(mutex, thread, ZKM_FOREVER);
}

void zkm_condvar_signal(struct zkm_condvar *condvar)
{
	if (condvar->waiters.head != NULL) {
		zkm_condvar_wait_end(condvar->waiters.head, 0);
	}
}

int zkm_condvar_broadcast(struct zkm_condvar *condvar)
{
	int woken = 0;

	while (condvar->waiters.head != NULL) {
		zkm_condvar_wait_end(condvar->waiters.head, 0);
		woken++;
	}
	return woken;
}

bool zkm_condvar_wait(struct zkm_thread *self, struct zkm_condvar *condvar, struct zkm_mutex *mutex,
		      int64_t timeout, int32_t *result)
{
	/* Who does not hold the mutex gives nothing up, and has it afterwards: Zephyr's rule. */
	*result = 0;
	(void)zkm_mutex_unlock(self, mutex);
	self->mutex = mutex;
	self->waits = ZKM_WAITS_CONDITION;
	zkm_wait(self, &condvar->waiters, timeout, -ZKM_EAGAIN);
	return false;
}
