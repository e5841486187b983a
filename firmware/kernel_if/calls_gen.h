/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from calls.tab by tools/gen_calls.py; do not edit. */
#ifndef ZWK_CALLS_GEN_H
#define ZWK_CALLS_GEN_H

#define ZWK_CALL_COUNT (0u + 70 + (ZKM_HAS_PIPES ? 7 : 0) + (ZKM_HAS_POLL ? 5 : 0))
/* Over the fingerprints of all calls: same number, same interface. */
#define ZWK_CALLS_FINGERPRINT \
	(0x021c3348u ^ (ZKM_HAS_PIPES ? 0xb3e9e38au : 0) ^ (ZKM_HAS_POLL ? 0x2e984d1du : 0))

enum zwe_outcome zwk_do_k_str_out(const struct zwk_args *args);
enum zwe_outcome zwk_do_zephyr_fputc(const struct zwk_args *args);
enum zwe_outcome zwk_do_zephyr_fwrite(const struct zwk_args *args);
enum zwe_outcome zwk_do_zephyr_read_stdin(const struct zwk_args *args);
enum zwe_outcome zwk_do_zephyr_write_stdout(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_uptime_ticks(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_sleep(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_usleep(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_busy_wait(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_yield(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_create(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_join(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_abort(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_start(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_suspend(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_resume(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_wakeup(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_sched_current_thread_query(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_priority_get(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_priority_set(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_is_preempt_thread(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_name_set(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_name_copy(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_custom_data_set(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_custom_data_get(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_stack_space_get(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_timeout_expires_ticks(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_thread_timeout_remaining_ticks(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_sem_init(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_sem_take(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_sem_give(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_sem_reset(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_sem_count_get(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_mutex_init(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_mutex_lock(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_mutex_unlock(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_condvar_init(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_condvar_signal(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_condvar_broadcast(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_condvar_wait(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_msgq_alloc_init(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_msgq_put(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_msgq_get(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_msgq_peek(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_msgq_peek_at(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_msgq_purge(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_msgq_num_free_get(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_msgq_get_attrs(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_msgq_num_used_get(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_stack_alloc_init(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_stack_push(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_stack_pop(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_event_init(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_event_post(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_event_set(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_event_set_masked(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_event_clear(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_event_wait(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_event_wait_all(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_futex_wait(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_futex_wake(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_pipe_alloc_init(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_pipe_put(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_pipe_get(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_pipe_read_avail(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_pipe_write_avail(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_pipe_flush(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_pipe_buffer_flush(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_poll(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_poll_signal_init(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_poll_signal_reset(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_poll_signal_check(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_poll_signal_raise(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_timer_start(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_timer_stop(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_timer_status_get(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_timer_status_sync(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_timer_expires_ticks(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_timer_remaining_ticks(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_timer_user_data_set(const struct zwk_args *args);
enum zwe_outcome zwk_do_k_timer_user_data_get(const struct zwk_args *args);
enum zwe_outcome zwk_do_sys_rand_get(const struct zwk_args *args);

#endif
