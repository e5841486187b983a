/* SPDX-License-Identifier: Apache-2.0 */
/* sys_mutex: Zephyr's mutex in user memory. A guest's k_mutex is in its memory already. */

#ifndef ZEPHYR_INCLUDE_SYS_MUTEX_H_
#define ZEPHYR_INCLUDE_SYS_MUTEX_H_

#include <zephyr/kernel.h>

struct sys_mutex {
	struct k_mutex mutex;
};

#define SYS_MUTEX_DEFINE(name) struct sys_mutex name = {.mutex = Z_MUTEX_INITIALIZER(name.mutex)}

static inline void sys_mutex_init(struct sys_mutex *mutex)
{
	(void)k_mutex_init(&mutex->mutex);
}

static inline int sys_mutex_lock(struct sys_mutex *mutex, k_timeout_t timeout)
{
	return k_mutex_lock(&mutex->mutex, timeout);
}

static inline int sys_mutex_unlock(struct sys_mutex *mutex)
{
	return k_mutex_unlock(&mutex->mutex);
}

#endif /* ZEPHYR_INCLUDE_SYS_MUTEX_H_ */
