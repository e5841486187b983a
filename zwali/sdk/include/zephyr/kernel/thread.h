/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Threads, sleeping and uptime. A guest thread is a thread of the kernel; what lies in guest
 * memory is its designator and its C stack. CPU affinity, time slices and run-time statistics are
 * not a guest's business and are not here.
 */

#ifndef ZEPHYR_INCLUDE_KERNEL_THREAD_H_
#define ZEPHYR_INCLUDE_KERNEL_THREAD_H_

#include <zephyr/kernel/object.h>
#include <zephyr/sys_clock.h>
#include <zephyr/toolchain.h>
#include <zwali/config.h>

struct k_thread {
	struct zwali_designator designator;
	/* Where k_thread_name_get() puts the name; the device does not look at it. */
	char name[CONFIG_THREAD_MAX_NAME_LEN];
	Z_KERNEL_FIELDS_THREAD
};

typedef struct k_thread *k_tid_t;
typedef void (*k_thread_entry_t)(void *p1, void *p2, void *p3);

/* Stacks are ordinary guest memory. */
struct z_thread_stack_element {
	char data;
};
typedef struct z_thread_stack_element k_thread_stack_t;

#define K_THREAD_STACK_LEN(size)     ROUND_UP(size, ZWALI_STACK_ALIGN)
#define K_THREAD_STACK_RESERVED      0
#define K_THREAD_STACK_SIZEOF(sym)   sizeof(sym)
#define K_THREAD_STACK_BUFFER(sym)   ((char *)(sym))
#define K_THREAD_STACK_DECLARE(sym, size)                                                          \
	extern struct z_thread_stack_element sym[K_THREAD_STACK_LEN(size)]
#define K_THREAD_STACK_ARRAY_DECLARE(sym, count, size)                                             \
	extern struct z_thread_stack_element sym[count][K_THREAD_STACK_LEN(size)]
#define Z_THREAD_STACKS(sym, prefix, size)                                                         \
	struct z_thread_stack_element __aligned(ZWALI_STACK_ALIGN)                                 \
		sym prefix[K_THREAD_STACK_LEN(size)]
#define K_THREAD_STACK_DEFINE(sym, size)                                                           \
	Z_THREAD_STACKS(sym, , size);                                                              \
	Z_COUNT_STACKS(sym, 1)
#define K_THREAD_STACK_ARRAY_DEFINE(sym, count, size)                                              \
	Z_THREAD_STACKS(sym, [count], size);                                                       \
	Z_COUNT_STACKS(sym, count)
#define K_THREAD_STACK_MEMBER(sym, size) Z_THREAD_STACKS(sym, , size)

/*
 * As many bytes in this section as the module has stacks: the packer takes that for the number of
 * threads that it reserves room for.
 */
#define Z_COUNT_STACKS(sym, count)                                                                 \
	static const char z_stacks_##sym[count] __used __aligned(1)                                \
		__section("zwali_stacks") = {0}

#define K_KERNEL_STACK_DEFINE(sym, size) K_THREAD_STACK_DEFINE(sym, size)
#define K_KERNEL_STACK_ARRAY_DEFINE(sym, count, size) K_THREAD_STACK_ARRAY_DEFINE(sym, count, size)
#define K_KERNEL_STACK_MEMBER(sym, size) K_THREAD_STACK_MEMBER(sym, size)
#define K_KERNEL_STACK_SIZEOF(sym)       K_THREAD_STACK_SIZEOF(sym)
#define K_KERNEL_STACK_LEN(size)         K_THREAD_STACK_LEN(size)

/* Priorities. */
#define K_PRIO_COOP(x)       (-(CONFIG_NUM_COOP_PRIORITIES - (x)))
#define K_PRIO_PREEMPT(x)    (x)
#define K_ANY                NULL
#define K_HIGHEST_THREAD_PRIO (-CONFIG_NUM_COOP_PRIORITIES)
#define K_LOWEST_THREAD_PRIO  CONFIG_NUM_PREEMPT_PRIORITIES
#define K_IDLE_PRIO           K_LOWEST_THREAD_PRIO
#define K_HIGHEST_APPLICATION_THREAD_PRIO K_HIGHEST_THREAD_PRIO
#define K_LOWEST_APPLICATION_THREAD_PRIO  (K_LOWEST_THREAD_PRIO - 1)

/* Options of k_thread_create. */
#define K_ESSENTIAL     BIT(0)
#define K_FP_IDX        1
#define K_FP_REGS       BIT(K_FP_IDX)
#define K_USER          BIT(2)
#define K_INHERIT_PERMS BIT(3)

Z_SYSCALL(k_thread_create)
k_tid_t k_thread_create(struct k_thread *new_thread, k_thread_stack_t *stack, size_t stack_size,
			k_thread_entry_t entry, void *p1, void *p2, void *p3, int prio,
			uint32_t options, k_timeout_t delay);
Z_SYSCALL(k_thread_join) int k_thread_join(struct k_thread *thread, k_timeout_t timeout);
/*
 * A thread that is ended or suspended in the middle of the SDK's library code would keep the guest
 * lock for ever: these two wait until it is out of there.
 */
Z_SYSCALL(k_thread_abort) void k_thread_abort(k_tid_t thread);
void z_thread_abort(k_tid_t thread);
Z_SYSCALL(k_thread_start) void k_thread_start(k_tid_t thread);
Z_SYSCALL(k_thread_suspend) void k_thread_suspend(k_tid_t thread);
void z_thread_suspend(k_tid_t thread);
#define k_thread_abort(thread)   z_thread_abort(thread)
#define k_thread_suspend(thread) z_thread_suspend(thread)
Z_SYSCALL(k_thread_resume) void k_thread_resume(k_tid_t thread);
Z_SYSCALL(k_thread_priority_get) int k_thread_priority_get(k_tid_t thread);
Z_SYSCALL(k_thread_priority_set) void k_thread_priority_set(k_tid_t thread, int prio);
Z_SYSCALL(k_thread_deadline_set) void k_thread_deadline_set(k_tid_t thread, int deadline);
Z_SYSCALL(k_thread_name_set) int k_thread_name_set(k_tid_t thread, const char *str);
Z_SYSCALL(k_thread_name_copy) int k_thread_name_copy(k_tid_t thread, char *buf, size_t size);
Z_SYSCALL(k_thread_stack_space_get)
int k_thread_stack_space_get(const struct k_thread *thread, size_t *unused_ptr);
Z_SYSCALL(k_thread_timeout_expires_ticks)
k_ticks_t k_thread_timeout_expires_ticks(const struct k_thread *thread);
Z_SYSCALL(k_thread_timeout_remaining_ticks)
k_ticks_t k_thread_timeout_remaining_ticks(const struct k_thread *thread);
Z_SYSCALL(k_thread_custom_data_set) void k_thread_custom_data_set(void *value);
Z_SYSCALL(k_thread_custom_data_get) void *k_thread_custom_data_get(void);
Z_SYSCALL(k_is_preempt_thread) int k_is_preempt_thread(void);
Z_SYSCALL(k_sched_current_thread_query) k_tid_t k_sched_current_thread_query(void);
Z_SYSCALL(k_wakeup) void k_wakeup(k_tid_t thread);
Z_SYSCALL(k_yield) void k_yield(void);
Z_SYSCALL(k_busy_wait) void k_busy_wait(uint32_t usec_to_wait);

/* Returns the time left, in ms or us, when the thread was woken early; else 0. */
Z_SYSCALL(k_sleep) int32_t k_sleep(k_timeout_t timeout);
Z_SYSCALL(k_usleep) int32_t k_usleep(int32_t us);

/* Time since the device started, in the module's ticks. */
Z_SYSCALL(k_uptime_ticks) int64_t k_uptime_ticks(void);

/* NULL when the thread has no name. The text stays valid until the next call for that thread. */
const char *k_thread_name_get(k_tid_t thread);

/* Stacks from the module's own heap. */
k_thread_stack_t *k_thread_stack_alloc(size_t size, int flags);
int k_thread_stack_free(k_thread_stack_t *stack);

/* Scheduling cannot be locked for others by a guest: see zephyr/irq.h. */
void k_sched_lock(void);
void k_sched_unlock(void);

/* A guest is in user mode already, as far as it can tell: runs `entry` as the rest of the thread. */
FUNC_NORETURN static inline void k_thread_user_mode_enter(k_thread_entry_t entry, void *p1,
							  void *p2, void *p3)
{
	entry(p1, p2, p3);
	k_thread_abort(k_sched_current_thread_query());
	__builtin_unreachable();
}

static inline k_tid_t k_current_get(void)
{
	return k_sched_current_thread_query();
}

static inline k_tid_t k_sched_current_get(void)
{
	return k_sched_current_thread_query();
}

static inline int32_t k_msleep(int32_t ms)
{
	return k_sleep(K_MSEC(ms));
}

static inline int64_t k_uptime_get(void)
{
	return (int64_t)k_ticks_to_ms_floor64((uint64_t)k_uptime_ticks());
}

static inline uint32_t k_uptime_get_32(void)
{
	return (uint32_t)k_uptime_get();
}

static inline uint32_t k_uptime_seconds(void)
{
	return (uint32_t)k_ticks_to_sec_floor64((uint64_t)k_uptime_ticks());
}

static inline int64_t k_uptime_delta(int64_t *reftime)
{
	int64_t now = k_uptime_get();
	int64_t delta = now - *reftime;

	*reftime = now;
	return delta;
}

static inline uint32_t k_cycle_get_32(void)
{
	return (uint32_t)k_uptime_ticks();
}

static inline uint64_t k_cycle_get_64(void)
{
	return (uint64_t)k_uptime_ticks();
}

/* Threads that exist before main: start.c creates what lies in this section. */
struct z_static_thread {
	struct k_thread *thread;
	k_thread_stack_t *stack;
	size_t stack_size;
	k_thread_entry_t entry;
	void *p1, *p2, *p3;
	int prio;
	uint32_t options;
	int32_t delay_ms;
	const char *name;
	/* Links the code that starts these threads into modules that have any. */
	void (*start_all)(void);
};

void z_static_threads_start(void);

#define Z_THREAD_DEFINE(name_, stack_size_, entry_, p1_, p2_, p3_, prio_, options_, delay_)        \
	K_THREAD_STACK_DEFINE(_k_thread_stack_##name_, stack_size_);                        \
	struct k_thread _k_thread_obj_##name_;                                                     \
	static const struct z_static_thread _k_thread_data_##name_ __used                          \
		__section("zwali_threads") = {                                                     \
			.thread = &_k_thread_obj_##name_,                                          \
			.stack = _k_thread_stack_##name_,                                          \
			.stack_size = sizeof(_k_thread_stack_##name_),                             \
			.entry = (k_thread_entry_t)(entry_),                                       \
			.p1 = (void *)(p1_),                                                       \
			.p2 = (void *)(p2_),                                                       \
			.p3 = (void *)(p3_),                                                       \
			.prio = (prio_),                                                           \
			.options = (options_),                                                     \
			.delay_ms = (delay_),                                                      \
			.name = #name_,                                                            \
			.start_all = z_static_threads_start,                                       \
	}

#define K_THREAD_DEFINE(name, stack_size, entry, p1, p2, p3, prio, options, delay)                 \
	Z_THREAD_DEFINE(name, stack_size, entry, p1, p2, p3, prio, options, delay);                \
	const k_tid_t name __used = &_k_thread_obj_##name
#define K_KERNEL_THREAD_DEFINE(name, stack_size, entry, p1, p2, p3, prio, options, delay)          \
	K_THREAD_DEFINE(name, stack_size, entry, p1, p2, p3, prio, options, delay)

#endif /* ZEPHYR_INCLUDE_KERNEL_THREAD_H_ */
