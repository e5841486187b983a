/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The kernel as a guest sees it: the header that every Zephyr program includes. Gathers the parts
 * under zephyr/kernel/; declares only what belongs to none of them.
 */

#ifndef ZEPHYR_INCLUDE_KERNEL_H_
#define ZEPHYR_INCLUDE_KERNEL_H_

#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <zephyr/types.h>
#include <zephyr/toolchain.h>
#include <zephyr/sys/__assert.h>
#include <zephyr/fatal.h>
#include <zephyr/sys/atomic.h>
#include <zephyr/sys/dlist.h>
#include <zephyr/sys/slist.h>
#include <zephyr/sys/printk.h>
#include <zephyr/sys/util.h>
#include <zephyr/sys_clock.h>
#include <zephyr/irq.h>
#include <zephyr/spinlock.h>
#include <zephyr/kernel_version.h>
#include <zephyr/kernel/object.h>
#include <zephyr/kernel/thread.h>
#include <zephyr/kernel/sync.h>
#include <zephyr/kernel/timer.h>
#include <zephyr/kernel/data.h>
#include <zephyr/kernel/poll.h>
#include <zephyr/kernel/queue.h>
#include <zephyr/kernel/memory.h>
#include <zephyr/kernel/work.h>

/* Writes n bytes to the console; the text needs no terminator. */
Z_SYSCALL(k_str_out) void k_str_out(char *c, size_t n);

/* The guest's own fault: it ends with a trap, which the device reports. */
#define k_oops()  __builtin_trap()
#define k_panic() __builtin_trap()

/*
 * Zephyr calls these two from interrupt handlers. A guest's callbacks run on a thread of their
 * own, which has no designator.
 */
static inline bool k_is_in_isr(void)
{
	return k_current_get() == NULL;
}

/* May this code wait? */
static inline int k_can_yield(void)
{
	return !k_is_in_isr();
}

/* A guest is the user of a kernel, whatever ring its threads run in. */
static inline bool k_is_user_context(void)
{
	return true;
}

/* The number of processors that a module's threads may run on at once, as far as it can know. */
static inline unsigned int arch_num_cpus(void)
{
	return 1;
}

static inline bool k_is_pre_kernel(void)
{
	return false;
}

#endif /* ZEPHYR_INCLUDE_KERNEL_H_ */
