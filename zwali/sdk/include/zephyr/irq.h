/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A guest has no interrupts to lock: irq_lock() takes the guest lock, which is what the code that
 * calls it needs. Unlike Zephyr's, it stays locked while the thread sleeps.
 */

#ifndef ZEPHYR_INCLUDE_IRQ_H_
#define ZEPHYR_INCLUDE_IRQ_H_

#include <zwali/lock.h>

static inline unsigned int irq_lock(void)
{
	z_lock();
	return 0;
}

static inline void irq_unlock(unsigned int key)
{
	(void)key;
	z_unlock();
}

#endif /* ZEPHYR_INCLUDE_IRQ_H_ */
