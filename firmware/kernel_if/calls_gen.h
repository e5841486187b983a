/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from calls.tab by tools/gen_calls.py; do not edit. */
#ifndef ZWK_CALLS_GEN_H
#define ZWK_CALLS_GEN_H

#define ZWK_CALL_COUNT 63u
/* Over the fingerprints of all calls: same number, same interface. */
#define ZWK_CALLS_FINGERPRINT 0xee16cd50u

enum zwe_outcome zwk_do_k_str_out(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_uptime_ticks(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_sleep(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_usleep(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_busy_wait(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_yield(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_create(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_join(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_abort(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_start(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_suspend(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_resume(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_wakeup(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_sched_current_thread_query(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_priority_get(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_priority_set(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_is_preempt_thread(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_name_set(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_name_copy(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_custom_data_set(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_custom_data_get(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_timeout_expires_ticks(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_thread_timeout_remaining_ticks(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_sem_init(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_sem_take(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_sem_give(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_sem_reset(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_sem_count_get(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_mutex_init(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_mutex_lock(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_mutex_unlock(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_condvar_init(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_condvar_signal(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_condvar_broadcast(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_condvar_wait(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_msgq_alloc_init(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_msgq_put(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_msgq_get(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_msgq_peek(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_msgq_peek_at(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_msgq_purge(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_msgq_num_free_get(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_msgq_get_attrs(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_msgq_num_used_get(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_stack_alloc_init(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_stack_push(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_stack_pop(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_event_init(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_event_post(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_event_set(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_event_set_masked(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_event_clear(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_event_wait(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_event_wait_all(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_timer_start(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_timer_stop(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_timer_status_get(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_timer_status_sync(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_timer_expires_ticks(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_timer_remaining_ticks(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_timer_user_data_set(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_k_timer_user_data_get(struct zwk_thread *thread, uint32_t *slots);
enum zwe_outcome zwk_do_sys_rand_get(struct zwk_thread *thread, uint32_t *slots);

#endif
