/* SPDX-License-Identifier: Apache-2.0 */
/* sys_sem: Zephyr's semaphore in user memory. A guest's k_sem is in its memory already. */

#ifndef ZEPHYR_INCLUDE_SYS_SEM_H_
#define ZEPHYR_INCLUDE_SYS_SEM_H_

#include <zephyr/kernel.h>

struct sys_sem {
	struct k_sem kernel_sem;
};

#define SYS_SEM_DEFINE(name, initial_count, count_limit)                                           \
	struct sys_sem name = {                                                                    \
		.kernel_sem = Z_SEM_INITIALIZER(name.kernel_sem, initial_count, count_limit)}

static inline int sys_sem_init(struct sys_sem *sem, unsigned int initial_count, unsigned int limit)
{
	return k_sem_init(&sem->kernel_sem, initial_count, limit);
}

static inline int sys_sem_take(struct sys_sem *sem, k_timeout_t timeout)
{
	int error = k_sem_take(&sem->kernel_sem, timeout);

	/* this interface has one error for "not in time" */
	return error == -EAGAIN || error == -EBUSY ? -ETIMEDOUT : error;
}

static inline int sys_sem_give(struct sys_sem *sem)
{
	k_sem_give(&sem->kernel_sem);
	return 0;
}

static inline unsigned int sys_sem_count_get(struct sys_sem *sem)
{
	return k_sem_count_get(&sem->kernel_sem);
}

#endif /* ZEPHYR_INCLUDE_SYS_SEM_H_ */
