/* SPDX-License-Identifier: Apache-2.0 */
/* What a kernel call costs a module: loops of n calls, and the same loop without one; ticks of 100 us. */
#include <zephyr/kernel.h>
#include <zwali/export.h>

K_SEM_DEFINE(sem, 0, 1);

#define LOOP(n, body)                                                                              \
	do {                                                                                       \
		int64_t from = k_uptime_ticks();                                                   \
		for (int32_t i = 0; i < (n); i++) {                                                \
			body;                                                                      \
			__asm__ volatile("" ::: "memory");                                         \
		}                                                                                  \
		return k_uptime_ticks() - from;                                                    \
	} while (0)

ZWALI_EXPORT(empty) int64_t empty(int32_t n)
{
	LOOP(n, );
}

ZWALI_EXPORT(k_sem_give) int64_t sem_give(int32_t n)
{
	LOOP(n, k_sem_give(&sem));
}

ZWALI_EXPORT(k_uptime_ticks) int64_t uptime(int32_t n)
{
	LOOP(n, (void)k_uptime_ticks());
}

ZWALI_EXPORT(k_sem_count_get) int64_t sem_count(int32_t n)
{
	LOOP(n, (void)k_sem_count_get(&sem));
}
