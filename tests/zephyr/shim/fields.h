/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Names of the kernel's insides, so that files of Zephyr's own tests compile whose other cases
 * mean something to a guest. The cases that look there are left out (ztests.toml).
 */

#ifndef ZWALI_SHIM_FIELDS_H_
#define ZWALI_SHIM_FIELDS_H_

#define Z_KERNEL_FIELDS_THREAD                                                                     \
	struct {                                                                                   \
		int prio;                                                                          \
		unsigned int thread_state, user_options;                                           \
	} base;                                                                                    \
	struct {                                                                                   \
		unsigned int start, size;                                                          \
	} stack_info;
#define Z_KERNEL_FIELDS_MSGQ  char *buffer_start, *buffer_end, *read_ptr, *write_ptr;
#define Z_KERNEL_FIELDS_PIPE  unsigned char *buffer; unsigned int size, bytes_used, read_index, write_index;
#define Z_KERNEL_FIELDS_EVENT unsigned int events, wait_q;

#define _THREAD_DUMMY     1
#define _THREAD_PENDING   2
#define _THREAD_PRESTART  4
#define _THREAD_DEAD      8
#define _THREAD_SUSPENDED 16
#define _THREAD_ABORTING  32
#define _THREAD_QUEUED    128

#define _current k_current_get()
#define z_is_thread_essential(thread)    ((void)(thread), false)
#define z_thread_essential_set(thread)   ((void)(thread))
#define z_thread_essential_clear(thread) ((void)(thread))
#define z_is_idle_thread_object(thread)  ((void)(thread), false)
#define z_waitq_head(queue)              ((void)(queue), (struct k_thread *)NULL)
#define k_float_disable(thread)          ((void)(thread), 0)
#define _is_valid_prio(prio, entry)      ((void)(prio), true)
#define Z_VALID_PRIO(prio, entry)        ((void)(prio), true)
#define k_thread_foreach(f, data)        ((void)(f))
#define k_thread_runtime_stats_get(thread, stats)     ((void)(stats), 0)
#define k_thread_runtime_stats_all_get(stats)         ((void)(stats), 0)
typedef struct {
	unsigned long long execution_cycles, total_cycles, current_cycles, peak_cycles,
		average_cycles, idle_cycles;
} k_thread_runtime_stats_t;
#define k_sched_time_slice_set(slice, prio) ((void)(slice), (void)(prio))
#define k_thread_state_str(thread, buffer, size) ((void)(thread), (void)(size), (buffer))
#define sys_clock_tick_get()             ((uint64_t)k_uptime_ticks())
#define sys_clock_tick_get_32()          ((uint32_t)k_uptime_ticks())
#define k_thread_foreach_unlocked(f, data) ((void)(f))
#define z_except_reason(reason)          __builtin_trap()

#endif /* ZWALI_SHIM_FIELDS_H_ */
