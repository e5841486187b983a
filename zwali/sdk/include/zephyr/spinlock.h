/* SPDX-License-Identifier: Apache-2.0 */
/* Spin locks: all of a module's are its guest lock (zwali/lock.h), so they may nest. */

#ifndef ZEPHYR_INCLUDE_SPINLOCK_H_
#define ZEPHYR_INCLUDE_SPINLOCK_H_

#include <zwali/lock.h>

struct k_spinlock {
	char unused;
};

typedef struct {
	int key;
} k_spinlock_key_t;

static inline k_spinlock_key_t k_spin_lock(struct k_spinlock *lock)
{
	(void)lock;
	z_lock();
	return (k_spinlock_key_t){.key = 1};
}

static inline void k_spin_unlock(struct k_spinlock *lock, k_spinlock_key_t key)
{
	(void)lock;
	(void)key;
	z_unlock();
}

/* Runs the block that follows with the lock held. Leave it at its end only. */
#define K_SPINLOCK(lock)                                                                           \
	for (k_spinlock_key_t z_key = k_spin_lock(lock); z_key.key != 0;                           \
	     k_spin_unlock(lock, z_key), z_key.key = 0)

#endif /* ZEPHYR_INCLUDE_SPINLOCK_H_ */
