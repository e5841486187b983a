/* SPDX-License-Identifier: Apache-2.0
 *
 * Whose turn it is among guests of one priority. The kernel switches threads by itself, but begins a
 * time slice anew whenever another thread came in between: where one wakes up more often than a slice
 * is long, they would never take turns. So a guest that has had its time gives way by itself, also in
 * user mode; nothing happens where nobody waits.
 */
#ifndef ZKM_TURN_H
#define ZKM_TURN_H

#include <zephyr/kernel.h>

#define ZKM_SLICE_MS (CONFIG_TIMESLICE_SIZE != 0 ? CONFIG_TIMESLICE_SIZE : 20)

/*
 * The running guest has used up so much fuel. `turn` is when its turn began, in ticks; 0 at first.
 * On native_sim code takes no simulated time, and time is made to pass for it: a microsecond for
 * every hundred units.
 */
static inline void zkm_fuel_used(int64_t *turn, uint32_t fuel)
{
#ifdef CONFIG_ARCH_POSIX
	ARG_UNUSED(turn);
	k_busy_wait(fuel / 100 + 1);
	k_yield();
#else
	ARG_UNUSED(fuel);
	if (k_uptime_ticks() - *turn >= k_ms_to_ticks_ceil32(ZKM_SLICE_MS)) {
		k_yield();
		*turn = k_uptime_ticks();
	}
#endif
}

#endif
