/* SPDX-License-Identifier: Apache-2.0 */
/* The guest lock, see <zwali/lock.h>. Kernel mutexes are recursive. */

#include <zephyr/kernel.h>
#include <zwali/lock.h>

static K_MUTEX_DEFINE(guest_mutex);

void z_lock(void)
{
	(void)k_mutex_lock(&guest_mutex, K_FOREVER);
}

void z_unlock(void)
{
	(void)k_mutex_unlock(&guest_mutex);
}

void k_sched_lock(void)
{
	z_lock();
}

void k_sched_unlock(void)
{
	z_unlock();
}
