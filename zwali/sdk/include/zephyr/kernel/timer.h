/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Timers. Their functions run on the module's event thread, one after the other, never in an
 * interrupt; a module with timers gets a C stack for it (CONFIG_ZWALI_EVENT_STACK_SIZE).
 */

#ifndef ZEPHYR_INCLUDE_KERNEL_TIMER_H_
#define ZEPHYR_INCLUDE_KERNEL_TIMER_H_

#include <zephyr/kernel/object.h>
#include <zephyr/sys_clock.h>

struct k_timer;
typedef void (*k_timer_expiry_t)(struct k_timer *timer);
typedef void (*k_timer_stop_t)(struct k_timer *timer);

/* A designator whose parameters have their own types. */
struct k_timer {
	uint32_t handle;
	uint16_t kind;
	uint16_t flags;
	k_timer_expiry_t expiry_fn;
	k_timer_stop_t stop_fn;
	void *user_data;
	/* Links the event thread's stack into modules that have timers. */
	char *event_stack;
};

_Static_assert(sizeof(struct k_timer) == ZWALI_DESIGNATOR_SIZE, "abi");
_Static_assert(offsetof(struct k_timer, expiry_fn) == ZWALI_DESIGNATOR_PARAM_OFFSET, "abi");

extern char z_event_stack[];

#define Z_TIMER_INITIALIZER(obj, expiry, stop)                                                     \
	{                                                                                          \
		.handle = 0, .kind = ZWALI_KIND_TIMER, .flags = 0, .expiry_fn = (expiry),          \
		.stop_fn = (stop), .user_data = NULL, .event_stack = z_event_stack                 \
	}
#define K_TIMER_DEFINE(name, expiry_fn, stop_fn)                                                   \
	struct k_timer name = Z_TIMER_INITIALIZER(name, expiry_fn, stop_fn)

void k_timer_init(struct k_timer *timer, k_timer_expiry_t expiry_fn, k_timer_stop_t stop_fn);

Z_SYSCALL(k_timer_start)
void k_timer_start(struct k_timer *timer, k_timeout_t duration, k_timeout_t period);
Z_SYSCALL(k_timer_stop) void k_timer_stop(struct k_timer *timer);
Z_SYSCALL(k_timer_status_get) uint32_t k_timer_status_get(struct k_timer *timer);
Z_SYSCALL(k_timer_status_sync) uint32_t k_timer_status_sync(struct k_timer *timer);
Z_SYSCALL(k_timer_expires_ticks) k_ticks_t k_timer_expires_ticks(const struct k_timer *timer);
Z_SYSCALL(k_timer_remaining_ticks) k_ticks_t k_timer_remaining_ticks(const struct k_timer *timer);
Z_SYSCALL(k_timer_user_data_set) void k_timer_user_data_set(struct k_timer *timer, void *user_data);
Z_SYSCALL(k_timer_user_data_get) void *k_timer_user_data_get(const struct k_timer *timer);

static inline uint32_t k_timer_remaining_get(struct k_timer *timer)
{
	return (uint32_t)k_ticks_to_ms_floor64((uint64_t)k_timer_remaining_ticks(timer));
}

#endif /* ZEPHYR_INCLUDE_KERNEL_TIMER_H_ */
