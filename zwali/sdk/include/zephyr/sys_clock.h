/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Ticks, timeouts and their conversions. The tick length is a constant of the module
 * (CONFIG_SYS_CLOCK_TICKS_PER_SEC); the device converts to its own. Cycle counters are not a
 * system call of Zephyr, so a guest's cycle is its tick.
 */

#ifndef ZEPHYR_INCLUDE_SYS_CLOCK_H_
#define ZEPHYR_INCLUDE_SYS_CLOCK_H_

#include <stdbool.h>
#include <stdint.h>

#include <zephyr/sys/util.h>
#include <zwali/config.h>

typedef int64_t k_ticks_t;

/* One i64 to the compiler's calling convention, as every struct of one member. */
typedef struct {
	k_ticks_t ticks;
} k_timeout_t;

#define K_TICKS_FOREVER    ((k_ticks_t)-1)
#define Z_FOREVER          ((k_timeout_t){.ticks = K_TICKS_FOREVER})
#define Z_TIMEOUT_NO_WAIT  ((k_timeout_t){.ticks = 0})
#define Z_TIMEOUT_TICKS(t) ((k_timeout_t){.ticks = (t)})
#define Z_TIMEOUT_MS(t)    K_MSEC(t)
#define Z_TIMEOUT_US(t)    K_USEC(t)
#define Z_TIMEOUT_NS(t)    K_NSEC(t)
#define Z_TIMEOUT_CYC(t)   K_CYC(t)
#define Z_TICK_ABS(t)      (K_TICKS_FOREVER - 1 - (t))
#define Z_IS_TIMEOUT_RELATIVE(timeout) (Z_TICK_ABS((timeout).ticks) < 0)

#define K_TIMEOUT_EQ(a, b) ((a).ticks == (b).ticks)

#define SYS_FOREVER_MS     (-1)
#define SYS_FOREVER_US     (-1)
#define MSEC_PER_SEC       1000U
#define USEC_PER_MSEC      1000U
#define USEC_PER_SEC       1000000U
#define NSEC_PER_USEC      1000U
#define NSEC_PER_MSEC      1000000U
#define NSEC_PER_SEC       1000000000U
#define SEC_PER_MIN        60U
#define MIN_PER_HOUR       60U
#define HOUR_PER_DAY       24U

/* A sleep may take so many ticks more. */
#define _TICK_ALIGN 1

#define sys_clock_hw_cycles_per_sec() CONFIG_SYS_CLOCK_TICKS_PER_SEC

/*
 * value * to / from, rounded as asked, without overflow where the result itself fits. Plain
 * expressions of their arguments, so that K_MSEC(100) is a constant.
 */
#define Z_RATE_QUOTIENT(v, from, to)  ((uint64_t)(v) / (from) * (to))
#define Z_RATE_REMAINDER(v, from, to) ((uint64_t)(v) % (from) * (to))
#define Z_CONVERT_FLOOR(v, from, to)                                                               \
	(Z_RATE_QUOTIENT(v, from, to) + Z_RATE_REMAINDER(v, from, to) / (from))
#define Z_CONVERT_CEIL(v, from, to)                                                                \
	(Z_RATE_QUOTIENT(v, from, to) + (Z_RATE_REMAINDER(v, from, to) + (from) - 1U) / (from))
#define Z_CONVERT_NEAR(v, from, to)                                                                \
	(Z_RATE_QUOTIENT(v, from, to) + (Z_RATE_REMAINDER(v, from, to) + (from) / 2U) / (from))

#define Z_TICK_HZ CONFIG_SYS_CLOCK_TICKS_PER_SEC

#include <zephyr/sys/time_units.h>

/* Timeouts: durations round up; a negative duration does not wait. */
#define Z_DURATION(value, hz)                                                                      \
	Z_TIMEOUT_TICKS((value) > 0 ? (k_ticks_t)Z_CONVERT_CEIL(value, (uint64_t)(hz), Z_TICK_HZ)  \
				    : 0)

#define K_NO_WAIT     Z_TIMEOUT_NO_WAIT
#define K_FOREVER     Z_FOREVER
#define K_NSEC(t)     Z_DURATION(t, NSEC_PER_SEC)
#define K_USEC(t)     Z_DURATION(t, USEC_PER_SEC)
#define K_CYC(t)      Z_DURATION(t, Z_TICK_HZ)
#define K_TICKS(t)    Z_TIMEOUT_TICKS((k_ticks_t)(t))
#define K_MSEC(ms)    Z_DURATION(ms, MSEC_PER_SEC)
#define K_SECONDS(s)  K_MSEC((s) * (int64_t)MSEC_PER_SEC)
#define K_MINUTES(m)  K_SECONDS((m) * (int64_t)60)
#define K_HOURS(h)    K_MINUTES((h) * (int64_t)60)

#define Z_ABSOLUTE(value, hz)                                                                      \
	Z_TIMEOUT_TICKS(Z_TICK_ABS((k_ticks_t)Z_CONVERT_CEIL(value, (uint64_t)(hz), Z_TICK_HZ)))
#define K_TIMEOUT_ABS_TICKS(t)  Z_TIMEOUT_TICKS(Z_TICK_ABS((k_ticks_t)MAX(t, 0)))
#define K_TIMEOUT_ABS_MS(t)     Z_ABSOLUTE(t, MSEC_PER_SEC)
#define K_TIMEOUT_ABS_US(t)     Z_ABSOLUTE(t, USEC_PER_SEC)
#define K_TIMEOUT_ABS_NS(t)     Z_ABSOLUTE(t, NSEC_PER_SEC)
#define K_TIMEOUT_ABS_CYC(t)    Z_ABSOLUTE(t, Z_TICK_HZ)

#define SYS_TIMEOUT_MS(ms) ((ms) == SYS_FOREVER_MS ? K_FOREVER : K_MSEC(ms))

/* Points in time: a timeout that was turned into a deadline. */
typedef struct {
	k_ticks_t tick;
} k_timepoint_t;

k_timepoint_t sys_timepoint_calc(k_timeout_t timeout);
k_timeout_t sys_timepoint_timeout(k_timepoint_t timepoint);

static inline int sys_timepoint_cmp(k_timepoint_t a, k_timepoint_t b)
{
	uint64_t left = (uint64_t)a.tick;
	uint64_t right = (uint64_t)b.tick;

	return left == right ? 0 : left < right ? -1 : 1;
}

static inline bool sys_timepoint_expired(k_timepoint_t timepoint)
{
	return sys_timepoint_timeout(timepoint).ticks == 0;
}

#endif /* ZEPHYR_INCLUDE_SYS_CLOCK_H_ */
