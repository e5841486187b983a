/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Creates the threads of K_THREAD_DEFINE. All of them exist before the first one runs, so that one
 * may name another.
 */

#include <zephyr/kernel.h>

extern const struct z_static_thread __start_zwali_threads[];
extern const struct z_static_thread __stop_zwali_threads[];

static void create(const struct z_static_thread *t)
{
	/* delay 0 is started by the second pass */
	k_timeout_t delay = t->delay_ms > 0 ? K_MSEC(t->delay_ms) : K_FOREVER;

	k_thread_create(t->thread, t->stack, t->stack_size, t->entry, t->p1, t->p2, t->p3, t->prio,
			t->options, delay);
	(void)k_thread_name_set(t->thread, t->name);
}

void z_static_threads_start(void)
{
	const struct z_static_thread *t;

	for (t = __start_zwali_threads; t < __stop_zwali_threads; t++) {
		create(t);
	}
	for (t = __start_zwali_threads; t < __stop_zwali_threads; t++) {
		if (t->delay_ms == 0) {
			k_thread_start(t->thread);
		}
	}
}
