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

void z_thread_abort(k_tid_t thread)
{
	bool self = thread == k_current_get();

	if (!self) {
		z_lock();
	}
	(k_thread_abort)(thread);
	if (!self) {
		z_unlock();
	}
}

void z_thread_suspend(k_tid_t thread)
{
	bool self = thread == k_current_get();

	if (!self) {
		z_lock();
	}
	(k_thread_suspend)(thread);
	if (!self) {
		z_unlock();
	}
}

void k_sched_lock(void)
{
	z_lock();
}

void k_sched_unlock(void)
{
	z_unlock();
}
