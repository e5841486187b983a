/* SPDX-License-Identifier: Apache-2.0 */
/* Semaphores, mutexes, condition variables and events: system calls, one for one. */

#ifndef ZEPHYR_INCLUDE_KERNEL_SYNC_H_
#define ZEPHYR_INCLUDE_KERNEL_SYNC_H_

#include <stdbool.h>

#include <zephyr/kernel/object.h>
#include <zephyr/sys/atomic.h>
#include <zephyr/sys_clock.h>

struct k_sem {
	struct zwali_designator designator;
};

#define K_SEM_MAX_LIMIT UINT_MAX

#define Z_SEM_INITIALIZER(obj, initial, limit)                                                     \
	{                                                                                          \
		.designator = Z_DESIGNATOR(ZWALI_KIND_SEM, initial, limit)                         \
	}
#define K_SEM_DEFINE(name, initial_count, count_limit)                                             \
	struct k_sem name = Z_SEM_INITIALIZER(name, initial_count, count_limit);                   \
	_Static_assert((count_limit) != 0 && (initial_count) <= (count_limit), "semaphore limit")

Z_SYSCALL(k_sem_init)
int k_sem_init(struct k_sem *sem, unsigned int initial_count, unsigned int limit);
Z_SYSCALL(k_sem_take) int k_sem_take(struct k_sem *sem, k_timeout_t timeout);
Z_SYSCALL(k_sem_give) void k_sem_give(struct k_sem *sem);
Z_SYSCALL(k_sem_reset) void k_sem_reset(struct k_sem *sem);
Z_SYSCALL(k_sem_count_get) unsigned int k_sem_count_get(struct k_sem *sem);

struct k_mutex {
	struct zwali_designator designator;
};

#define Z_MUTEX_INITIALIZER(obj)                                                                   \
	{                                                                                          \
		.designator = Z_DESIGNATOR(ZWALI_KIND_MUTEX, 0, 0)                                 \
	}
#define K_MUTEX_DEFINE(name) struct k_mutex name = Z_MUTEX_INITIALIZER(name)

Z_SYSCALL(k_mutex_init) int k_mutex_init(struct k_mutex *mutex);
Z_SYSCALL(k_mutex_lock) int k_mutex_lock(struct k_mutex *mutex, k_timeout_t timeout);
Z_SYSCALL(k_mutex_unlock) int k_mutex_unlock(struct k_mutex *mutex);

struct k_condvar {
	struct zwali_designator designator;
};

#define Z_CONDVAR_INITIALIZER(obj)                                                                 \
	{                                                                                          \
		.designator = Z_DESIGNATOR(ZWALI_KIND_CONDVAR, 0, 0)                               \
	}
#define K_CONDVAR_DEFINE(name) struct k_condvar name = Z_CONDVAR_INITIALIZER(name)

Z_SYSCALL(k_condvar_init) int k_condvar_init(struct k_condvar *condvar);
Z_SYSCALL(k_condvar_signal) int k_condvar_signal(struct k_condvar *condvar);
Z_SYSCALL(k_condvar_broadcast) int k_condvar_broadcast(struct k_condvar *condvar);
Z_SYSCALL(k_condvar_wait)
int k_condvar_wait(struct k_condvar *condvar, struct k_mutex *mutex, k_timeout_t timeout);

struct k_event {
	struct zwali_designator designator;
	Z_KERNEL_FIELDS_EVENT
};

#define Z_EVENT_INITIALIZER(obj)                                                                   \
	{                                                                                          \
		.designator = Z_DESIGNATOR(ZWALI_KIND_EVENT, 0, 0)                                 \
	}
#define K_EVENT_DEFINE(name) struct k_event name = Z_EVENT_INITIALIZER(name)

Z_SYSCALL(k_event_init) void k_event_init(struct k_event *event);
Z_SYSCALL(k_event_post) uint32_t k_event_post(struct k_event *event, uint32_t events);
Z_SYSCALL(k_event_set) uint32_t k_event_set(struct k_event *event, uint32_t events);
Z_SYSCALL(k_event_set_masked)
uint32_t k_event_set_masked(struct k_event *event, uint32_t events, uint32_t events_mask);
Z_SYSCALL(k_event_clear) uint32_t k_event_clear(struct k_event *event, uint32_t events);
Z_SYSCALL(k_event_wait)
uint32_t k_event_wait(struct k_event *event, uint32_t events, bool reset, k_timeout_t timeout);
Z_SYSCALL(k_event_wait_all)
uint32_t k_event_wait_all(struct k_event *event, uint32_t events, bool reset, k_timeout_t timeout);

static inline uint32_t k_event_test(struct k_event *event, uint32_t events_mask)
{
	return k_event_wait(event, events_mask, false, K_NO_WAIT);
}

/* A word of the module's memory that threads wait at; no designator: the word is the program's. */
struct k_futex {
	atomic_t val;
};

/* 0 woken; -EAGAIN the word is not `expected`; -ETIMEDOUT. */
Z_SYSCALL(k_futex_wait) int k_futex_wait(struct k_futex *futex, int expected, k_timeout_t timeout);
/* How many threads were woken. */
Z_SYSCALL(k_futex_wake) int k_futex_wake(struct k_futex *futex, bool wake_all);

#endif /* ZEPHYR_INCLUDE_KERNEL_SYNC_H_ */
