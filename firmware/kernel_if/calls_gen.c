/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from calls.tab by tools/gen_calls.py; do not edit. Sorted by name. */
#include <zwali/abi.h>

#include "kernel_if.h"

static const uint8_t types_none[] = {0};
static const uint8_t types_i32[] = {ZWE_I32};
static const uint8_t types_i32_i32[] = {ZWE_I32, ZWE_I32};
static const uint8_t types_i32_i32_i32[] = {ZWE_I32, ZWE_I32, ZWE_I32};
static const uint8_t types_i32_i32_i32_i32[] = {ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I32};
static const uint8_t types_i32_i32_i32_i32_i32_i32_i32_i32_i32_i64[] = {ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I64};
#if ZKM_HAS_PIPES
static const uint8_t types_i32_i32_i32_i32_i32_i64[] = {ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I64};
#endif
static const uint8_t types_i32_i32_i32_i64[] = {ZWE_I32, ZWE_I32, ZWE_I32, ZWE_I64};
static const uint8_t types_i32_i32_i64[] = {ZWE_I32, ZWE_I32, ZWE_I64};
static const uint8_t types_i32_i64[] = {ZWE_I32, ZWE_I64};
static const uint8_t types_i32_i64_i64[] = {ZWE_I32, ZWE_I64, ZWE_I64};
static const uint8_t types_i64[] = {ZWE_I64};

enum {
	signature_none_to_none, /* -> */
	signature_none_to_i32, /* ->i32 */
	signature_none_to_i64, /* ->i64 */
	signature_i32_i32_i32_i32_i32_i32_i32_i32_i32_i64_to_i32, /* i32,i32,i32,i32,i32,i32,i32,i32,i32,i64->i32 */
	signature_i32_i32_i32_i32_i32_i64_to_i32, /* i32,i32,i32,i32,i32,i64->i32 */
	signature_i32_i32_i32_i32_to_i32, /* i32,i32,i32,i32->i32 */
	signature_i32_i32_i32_i64_to_i32, /* i32,i32,i32,i64->i32 */
	signature_i32_i32_i32_to_none, /* i32,i32,i32-> */
	signature_i32_i32_i32_to_i32, /* i32,i32,i32->i32 */
	signature_i32_i32_i64_to_i32, /* i32,i32,i64->i32 */
	signature_i32_i32_to_none, /* i32,i32-> */
	signature_i32_i32_to_i32, /* i32,i32->i32 */
	signature_i32_i64_i64_to_none, /* i32,i64,i64-> */
	signature_i32_i64_to_i32, /* i32,i64->i32 */
	signature_i32_to_none, /* i32-> */
	signature_i32_to_i32, /* i32->i32 */
	signature_i32_to_i64, /* i32->i64 */
	signature_i64_to_i32, /* i64->i32 */
};

const struct zwe_functype zwk_types[] = {
	[signature_none_to_none] = {types_none, types_none, 0, 0, 0, 0},
	[signature_none_to_i32] = {types_none, types_i32, 0, 1, 0, 1},
	[signature_none_to_i64] = {types_none, types_i64, 0, 1, 0, 2},
	[signature_i32_i32_i32_i32_i32_i32_i32_i32_i32_i64_to_i32] = {types_i32_i32_i32_i32_i32_i32_i32_i32_i32_i64, types_i32, 10, 1, 11, 1},
#if ZKM_HAS_PIPES
	[signature_i32_i32_i32_i32_i32_i64_to_i32] = {types_i32_i32_i32_i32_i32_i64, types_i32, 6, 1, 7, 1},
#endif
	[signature_i32_i32_i32_i32_to_i32] = {types_i32_i32_i32_i32, types_i32, 4, 1, 4, 1},
	[signature_i32_i32_i32_i64_to_i32] = {types_i32_i32_i32_i64, types_i32, 4, 1, 5, 1},
#if ZKM_HAS_POLL
	[signature_i32_i32_i32_to_none] = {types_i32_i32_i32, types_none, 3, 0, 3, 0},
#endif
	[signature_i32_i32_i32_to_i32] = {types_i32_i32_i32, types_i32, 3, 1, 3, 1},
	[signature_i32_i32_i64_to_i32] = {types_i32_i32_i64, types_i32, 3, 1, 4, 1},
	[signature_i32_i32_to_none] = {types_i32_i32, types_none, 2, 0, 2, 0},
	[signature_i32_i32_to_i32] = {types_i32_i32, types_i32, 2, 1, 2, 1},
	[signature_i32_i64_i64_to_none] = {types_i32_i64_i64, types_none, 3, 0, 5, 0},
	[signature_i32_i64_to_i32] = {types_i32_i64, types_i32, 2, 1, 3, 1},
	[signature_i32_to_none] = {types_i32, types_none, 1, 0, 1, 0},
	[signature_i32_to_i32] = {types_i32, types_i32, 1, 1, 1, 1},
	[signature_i32_to_i64] = {types_i32, types_i64, 1, 1, 1, 2},
	[signature_i64_to_i32] = {types_i64, types_i32, 1, 1, 2, 1},
};

const struct zwk_call zwk_calls[ZWK_CALL_COUNT] = {
	{
		/* k_busy_wait */
		.type = signature_i32_to_none,
		.fingerprint = 0x3c8040b0u,
		.u.run = zwk_do_k_busy_wait,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_condvar_broadcast */
		.type = signature_i32_to_i32,
		.fingerprint = 0x251411b2u,
		.u.run = zwk_do_k_condvar_broadcast,
		.of.kind = ZWALI_KIND_CONDVAR,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_condvar_init */
		.type = signature_i32_to_i32,
		.fingerprint = 0x4523c47du,
		.u.run = zwk_do_k_condvar_init,
		.of.kind = ZWALI_KIND_CONDVAR,
		.makes = true,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_condvar_signal */
		.type = signature_i32_to_i32,
		.fingerprint = 0x9d40cfb0u,
		.u.run = zwk_do_k_condvar_signal,
		.of.kind = ZWALI_KIND_CONDVAR,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_condvar_wait */
		.type = signature_i32_i32_i64_to_i32,
		.fingerprint = 0x770f4bd1u,
		.u.run = zwk_do_k_condvar_wait,
		.of.kind = ZWALI_KIND_CONDVAR,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_event_clear */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0xde55ac32u,
		.u.run = zwk_do_k_event_clear,
		.of.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_event_init */
		.type = signature_i32_to_none,
		.fingerprint = 0x7ad15bf5u,
		.u.run = zwk_do_k_event_init,
		.of.kind = ZWALI_KIND_EVENT,
		.makes = true,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_event_post */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0x3d25e219u,
		.u.run = zwk_do_k_event_post,
		.of.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_event_set */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0x4b1f6ed4u,
		.u.run = zwk_do_k_event_set,
		.of.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_event_set_masked */
		.type = signature_i32_i32_i32_to_i32,
		.fingerprint = 0x73f73c47u,
		.u.run = zwk_do_k_event_set_masked,
		.of.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_event_wait */
		.type = signature_i32_i32_i32_i64_to_i32,
		.fingerprint = 0xd9aaa7ccu,
		.u.run = zwk_do_k_event_wait,
		.of.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_event_wait_all */
		.type = signature_i32_i32_i32_i64_to_i32,
		.fingerprint = 0x4ac90f89u,
		.u.run = zwk_do_k_event_wait_all,
		.of.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_futex_wait */
		.type = signature_i32_i32_i64_to_i32,
		.fingerprint = 0x51cc8d92u,
		.u.run = zwk_do_k_futex_wait,
		.of.kind = 0,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_futex_wake */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0x1654087cu,
		.u.run = zwk_do_k_futex_wake,
		.of.kind = 0,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_is_preempt_thread */
		.type = signature_none_to_i32,
		.fingerprint = 0x713ae375u,
		.u.run = zwk_do_k_is_preempt_thread,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_msgq_alloc_init */
		.type = signature_i32_i32_i32_to_i32,
		.fingerprint = 0x0c5be63bu,
		.u.run = zwk_do_k_msgq_alloc_init,
		.of.kind = ZWALI_KIND_MSGQ,
		.makes = true,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_msgq_get */
		.type = signature_i32_i32_i64_to_i32,
		.fingerprint = 0x3b7e879du,
		.u.run = zwk_do_k_msgq_get,
		.of.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_msgq_get_attrs */
		.type = signature_i32_i32_to_none,
		.fingerprint = 0x1204b68au,
		.u.run = zwk_do_k_msgq_get_attrs,
		.of.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_msgq_num_free_get */
		.type = signature_i32_to_i32,
		.fingerprint = 0x3ebffe5cu,
		.u.run = zwk_do_k_msgq_num_free_get,
		.of.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = false,
		.returns = true,
		.quick = ZWK_QUICK_OBJECT,
	},
	{
		/* k_msgq_num_used_get */
		.type = signature_i32_to_i32,
		.fingerprint = 0x14d037a8u,
		.u.run = zwk_do_k_msgq_num_used_get,
		.of.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = false,
		.returns = true,
		.quick = ZWK_QUICK_OBJECT,
	},
	{
		/* k_msgq_peek */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0x61a370c8u,
		.u.run = zwk_do_k_msgq_peek,
		.of.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_msgq_peek_at */
		.type = signature_i32_i32_i32_to_i32,
		.fingerprint = 0x6d47d5a1u,
		.u.run = zwk_do_k_msgq_peek_at,
		.of.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_msgq_purge */
		.type = signature_i32_to_none,
		.fingerprint = 0x18b8693bu,
		.u.run = zwk_do_k_msgq_purge,
		.of.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_msgq_put */
		.type = signature_i32_i32_i64_to_i32,
		.fingerprint = 0x9fe7efa2u,
		.u.run = zwk_do_k_msgq_put,
		.of.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_mutex_init */
		.type = signature_i32_to_i32,
		.fingerprint = 0x5047b6b4u,
		.u.run = zwk_do_k_mutex_init,
		.of.kind = ZWALI_KIND_MUTEX,
		.makes = true,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_mutex_lock */
		.type = signature_i32_i64_to_i32,
		.fingerprint = 0x9e7d61a9u,
		.u.run = zwk_do_k_mutex_lock,
		.of.kind = ZWALI_KIND_MUTEX,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_mutex_unlock */
		.type = signature_i32_to_i32,
		.fingerprint = 0x5935dfd4u,
		.u.run = zwk_do_k_mutex_unlock,
		.of.kind = ZWALI_KIND_MUTEX,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
#if ZKM_HAS_PIPES
	{
		/* k_pipe_alloc_init */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0x229d9416u,
		.u.run = zwk_do_k_pipe_alloc_init,
		.of.kind = ZWALI_KIND_PIPE,
		.makes = true,
		.answers_errno = true,
		.returns = true,
	},
#endif
#if ZKM_HAS_PIPES
	{
		/* k_pipe_buffer_flush */
		.type = signature_i32_to_none,
		.fingerprint = 0x369a056eu,
		.u.run = zwk_do_k_pipe_buffer_flush,
		.of.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
#endif
#if ZKM_HAS_PIPES
	{
		/* k_pipe_flush */
		.type = signature_i32_to_none,
		.fingerprint = 0x25b60114u,
		.u.run = zwk_do_k_pipe_flush,
		.of.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
#endif
#if ZKM_HAS_PIPES
	{
		/* k_pipe_get */
		.type = signature_i32_i32_i32_i32_i32_i64_to_i32,
		.fingerprint = 0x68f59776u,
		.u.run = zwk_do_k_pipe_get,
		.of.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
#endif
#if ZKM_HAS_PIPES
	{
		/* k_pipe_put */
		.type = signature_i32_i32_i32_i32_i32_i64_to_i32,
		.fingerprint = 0x4d46cf75u,
		.u.run = zwk_do_k_pipe_put,
		.of.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
#endif
#if ZKM_HAS_PIPES
	{
		/* k_pipe_read_avail */
		.type = signature_i32_to_i32,
		.fingerprint = 0x20476da9u,
		.u.run = zwk_do_k_pipe_read_avail,
		.of.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
#endif
#if ZKM_HAS_PIPES
	{
		/* k_pipe_write_avail */
		.type = signature_i32_to_i32,
		.fingerprint = 0x492ddd00u,
		.u.run = zwk_do_k_pipe_write_avail,
		.of.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
#endif
#if ZKM_HAS_POLL
	{
		/* k_poll */
		.type = signature_i32_i32_i64_to_i32,
		.fingerprint = 0xc6a36ee8u,
		.u.run = zwk_do_k_poll,
		.of.kind = 0,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
#endif
#if ZKM_HAS_POLL
	{
		/* k_poll_signal_check */
		.type = signature_i32_i32_i32_to_none,
		.fingerprint = 0x41cc80b6u,
		.u.run = zwk_do_k_poll_signal_check,
		.of.kind = ZWALI_KIND_POLL_SIGNAL,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
#endif
#if ZKM_HAS_POLL
	{
		/* k_poll_signal_init */
		.type = signature_i32_to_none,
		.fingerprint = 0x3f88e2e5u,
		.u.run = zwk_do_k_poll_signal_init,
		.of.kind = ZWALI_KIND_POLL_SIGNAL,
		.makes = true,
		.answers_errno = false,
		.returns = false,
	},
#endif
#if ZKM_HAS_POLL
	{
		/* k_poll_signal_raise */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0x1217b7fdu,
		.u.run = zwk_do_k_poll_signal_raise,
		.of.kind = ZWALI_KIND_POLL_SIGNAL,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
#endif
#if ZKM_HAS_POLL
	{
		/* k_poll_signal_reset */
		.type = signature_i32_to_none,
		.fingerprint = 0x10e0974eu,
		.u.run = zwk_do_k_poll_signal_reset,
		.of.kind = ZWALI_KIND_POLL_SIGNAL,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
#endif
	{
		/* k_sched_current_thread_query */
		.type = signature_none_to_i32,
		.fingerprint = 0x0b7f9c0fu,
		.u.run = zwk_do_k_sched_current_thread_query,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = true,
		.quick = ZWK_QUICK_ALONE,
	},
	{
		/* k_sem_count_get */
		.type = signature_i32_to_i32,
		.fingerprint = 0x32b6420bu,
		.u.run = zwk_do_k_sem_count_get,
		.of.kind = ZWALI_KIND_SEM,
		.makes = false,
		.answers_errno = false,
		.returns = true,
		.quick = ZWK_QUICK_OBJECT,
	},
	{
		/* k_sem_give */
		.type = signature_i32_to_none,
		.fingerprint = 0x98477586u,
		.u.run = zwk_do_k_sem_give,
		.of.kind = ZWALI_KIND_SEM,
		.makes = false,
		.answers_errno = false,
		.returns = false,
		.quick = ZWK_QUICK_OBJECT,
	},
	{
		/* k_sem_init */
		.type = signature_i32_i32_i32_to_i32,
		.fingerprint = 0x7787767fu,
		.u.run = zwk_do_k_sem_init,
		.of.kind = ZWALI_KIND_SEM,
		.makes = true,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_sem_reset */
		.type = signature_i32_to_none,
		.fingerprint = 0x8f23f57cu,
		.u.run = zwk_do_k_sem_reset,
		.of.kind = ZWALI_KIND_SEM,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_sem_take */
		.type = signature_i32_i64_to_i32,
		.fingerprint = 0x0fe551ceu,
		.u.run = zwk_do_k_sem_take,
		.of.kind = ZWALI_KIND_SEM,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_sleep */
		.type = signature_i64_to_i32,
		.fingerprint = 0x571618edu,
		.u.run = zwk_do_k_sleep,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_stack_alloc_init */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0x06d0960fu,
		.u.run = zwk_do_k_stack_alloc_init,
		.of.kind = ZWALI_KIND_STACK,
		.makes = true,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_stack_pop */
		.type = signature_i32_i32_i64_to_i32,
		.fingerprint = 0x786586a5u,
		.u.run = zwk_do_k_stack_pop,
		.of.kind = ZWALI_KIND_STACK,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_stack_push */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0xa9a75536u,
		.u.run = zwk_do_k_stack_push,
		.of.kind = ZWALI_KIND_STACK,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_str_out */
		.type = signature_i32_i32_to_none,
		.fingerprint = 0x4e4b440au,
		.u.run = zwk_do_k_str_out,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_thread_abort */
		.type = signature_i32_to_none,
		.fingerprint = 0xba348549u,
		.u.run = zwk_do_k_thread_abort,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_thread_create */
		.type = signature_i32_i32_i32_i32_i32_i32_i32_i32_i32_i64_to_i32,
		.fingerprint = 0x3f50b947u,
		.u.run = zwk_do_k_thread_create,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_thread_custom_data_get */
		.type = signature_none_to_i32,
		.fingerprint = 0x5b3a3bd7u,
		.u.run = zwk_do_k_thread_custom_data_get,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = true,
		.quick = ZWK_QUICK_ALONE,
	},
	{
		/* k_thread_custom_data_set */
		.type = signature_i32_to_none,
		.fingerprint = 0x5be30cbcu,
		.u.run = zwk_do_k_thread_custom_data_set,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = false,
		.quick = ZWK_QUICK_ALONE,
	},
	{
		/* k_thread_join */
		.type = signature_i32_i64_to_i32,
		.fingerprint = 0xbe369e06u,
		.u.run = zwk_do_k_thread_join,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_thread_name_copy */
		.type = signature_i32_i32_i32_to_i32,
		.fingerprint = 0x5e495fd8u,
		.u.run = zwk_do_k_thread_name_copy,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_thread_name_set */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0xe37af576u,
		.u.run = zwk_do_k_thread_name_set,
		.of.kind = 0,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_thread_priority_get */
		.type = signature_i32_to_i32,
		.fingerprint = 0x76b5ca07u,
		.u.run = zwk_do_k_thread_priority_get,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_thread_priority_set */
		.type = signature_i32_i32_to_none,
		.fingerprint = 0xa7d079e7u,
		.u.run = zwk_do_k_thread_priority_set,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_thread_resume */
		.type = signature_i32_to_none,
		.fingerprint = 0x49dd2425u,
		.u.run = zwk_do_k_thread_resume,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_thread_stack_space_get */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0x7aff60b7u,
		.u.run = zwk_do_k_thread_stack_space_get,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* k_thread_start */
		.type = signature_i32_to_none,
		.fingerprint = 0xf91dc698u,
		.u.run = zwk_do_k_thread_start,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_thread_suspend */
		.type = signature_i32_to_none,
		.fingerprint = 0x02ed3780u,
		.u.run = zwk_do_k_thread_suspend,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_thread_timeout_expires_ticks */
		.type = signature_i32_to_i64,
		.fingerprint = 0xefc90a34u,
		.u.run = zwk_do_k_thread_timeout_expires_ticks,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_thread_timeout_remaining_ticks */
		.type = signature_i32_to_i64,
		.fingerprint = 0xac14c2deu,
		.u.run = zwk_do_k_thread_timeout_remaining_ticks,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_timer_expires_ticks */
		.type = signature_i32_to_i64,
		.fingerprint = 0x40bb5fa2u,
		.u.run = zwk_do_k_timer_expires_ticks,
		.of.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_timer_remaining_ticks */
		.type = signature_i32_to_i64,
		.fingerprint = 0x0e0528a6u,
		.u.run = zwk_do_k_timer_remaining_ticks,
		.of.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_timer_start */
		.type = signature_i32_i64_i64_to_none,
		.fingerprint = 0xdc35f346u,
		.u.run = zwk_do_k_timer_start,
		.of.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
		.returns = false,
		.calls_back = true,
	},
	{
		/* k_timer_status_get */
		.type = signature_i32_to_i32,
		.fingerprint = 0x939d9dcbu,
		.u.run = zwk_do_k_timer_status_get,
		.of.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_timer_status_sync */
		.type = signature_i32_to_i32,
		.fingerprint = 0x6ab1b346u,
		.u.run = zwk_do_k_timer_status_sync,
		.of.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_timer_stop */
		.type = signature_i32_to_none,
		.fingerprint = 0x1a44eb30u,
		.u.run = zwk_do_k_timer_stop,
		.of.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_timer_user_data_get */
		.type = signature_i32_to_i32,
		.fingerprint = 0x8f87f720u,
		.u.run = zwk_do_k_timer_user_data_get,
		.of.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_timer_user_data_set */
		.type = signature_i32_i32_to_none,
		.fingerprint = 0xc24aae4au,
		.u.run = zwk_do_k_timer_user_data_set,
		.of.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_uptime_ticks */
		.type = signature_none_to_i64,
		.fingerprint = 0x2ce0e662u,
		.u.run = zwk_do_k_uptime_ticks,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = true,
		.quick = ZWK_QUICK_ALONE,
	},
	{
		/* k_usleep */
		.type = signature_i32_to_i32,
		.fingerprint = 0x5ce34417u,
		.u.run = zwk_do_k_usleep,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* k_wakeup */
		.type = signature_i32_to_none,
		.fingerprint = 0x454dd14cu,
		.u.run = zwk_do_k_wakeup,
		.of.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* k_yield */
		.type = signature_none_to_none,
		.fingerprint = 0x0e4a26eeu,
		.u.run = zwk_do_k_yield,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* sys_rand_get */
		.type = signature_i32_i32_to_none,
		.fingerprint = 0x36d850c5u,
		.u.run = zwk_do_sys_rand_get,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = false,
	},
	{
		/* zephyr_fputc */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0x3f6c1589u,
		.u.run = zwk_do_zephyr_fputc,
		.of.kind = 0,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* zephyr_fwrite */
		.type = signature_i32_i32_i32_i32_to_i32,
		.fingerprint = 0x630e3d88u,
		.u.run = zwk_do_zephyr_fwrite,
		.of.kind = 0,
		.makes = false,
		.answers_errno = false,
		.returns = true,
	},
	{
		/* zephyr_read_stdin */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0xdbd7d032u,
		.u.run = zwk_do_zephyr_read_stdin,
		.of.kind = 0,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
	{
		/* zephyr_write_stdout */
		.type = signature_i32_i32_to_i32,
		.fingerprint = 0x1280ad16u,
		.u.run = zwk_do_zephyr_write_stdout,
		.of.kind = 0,
		.makes = false,
		.answers_errno = true,
		.returns = true,
	},
};

const char zwk_names[] =
	"\0" "k_busy_wai" "\364" /* k_busy_wait */
	"\2" "condvar_broadcas" "\364" /* k_condvar_broadcast */
	"\12" "ini" "\364" /* k_condvar_init */
	"\12" "signa" "\354" /* k_condvar_signal */
	"\12" "wai" "\364" /* k_condvar_wait */
	"\2" "event_clea" "\362" /* k_event_clear */
	"\10" "ini" "\364" /* k_event_init */
	"\10" "pos" "\364" /* k_event_post */
	"\10" "se" "\364" /* k_event_set */
	"\13" "_maske" "\344" /* k_event_set_masked */
	"\10" "wai" "\364" /* k_event_wait */
	"\14" "_al" "\354" /* k_event_wait_all */
	"\2" "futex_wai" "\364" /* k_futex_wait */
	"\12" "k" "\345" /* k_futex_wake */
	"\2" "is_preempt_threa" "\344" /* k_is_preempt_thread */
	"\2" "msgq_alloc_ini" "\364" /* k_msgq_alloc_init */
	"\7" "ge" "\364" /* k_msgq_get */
	"\12" "_attr" "\363" /* k_msgq_get_attrs */
	"\7" "num_free_ge" "\364" /* k_msgq_num_free_get */
	"\13" "used_ge" "\364" /* k_msgq_num_used_get */
	"\7" "pee" "\353" /* k_msgq_peek */
	"\13" "_a" "\364" /* k_msgq_peek_at */
	"\10" "urg" "\345" /* k_msgq_purge */
	"\11" "" "\364" /* k_msgq_put */
	"\3" "utex_ini" "\364" /* k_mutex_init */
	"\10" "loc" "\353" /* k_mutex_lock */
	"\10" "unloc" "\353" /* k_mutex_unlock */
#if ZKM_HAS_PIPES
	"\2" "pipe_alloc_ini" "\364" /* k_pipe_alloc_init */
#endif
#if ZKM_HAS_PIPES
	"\7" "buffer_flus" "\350" /* k_pipe_buffer_flush */
#endif
#if ZKM_HAS_PIPES
	"\7" "flus" "\350" /* k_pipe_flush */
#endif
#if ZKM_HAS_PIPES
	"\7" "ge" "\364" /* k_pipe_get */
#endif
#if ZKM_HAS_PIPES
	"\7" "pu" "\364" /* k_pipe_put */
#endif
#if ZKM_HAS_PIPES
	"\7" "read_avai" "\354" /* k_pipe_read_avail */
#endif
#if ZKM_HAS_PIPES
	"\7" "write_avai" "\354" /* k_pipe_write_avail */
#endif
#if ZKM_HAS_POLL
	"\2" "pol" "\354" /* k_poll */
#endif
#if ZKM_HAS_POLL
	"\6" "_signal_chec" "\353" /* k_poll_signal_check */
#endif
#if ZKM_HAS_POLL
	"\16" "ini" "\364" /* k_poll_signal_init */
#endif
#if ZKM_HAS_POLL
	"\16" "rais" "\345" /* k_poll_signal_raise */
#endif
#if ZKM_HAS_POLL
	"\17" "ese" "\364" /* k_poll_signal_reset */
#endif
	"\2" "sched_current_thread_quer" "\371" /* k_sched_current_thread_query */
	"\3" "em_count_ge" "\364" /* k_sem_count_get */
	"\6" "giv" "\345" /* k_sem_give */
	"\6" "ini" "\364" /* k_sem_init */
	"\6" "rese" "\364" /* k_sem_reset */
	"\6" "tak" "\345" /* k_sem_take */
	"\3" "lee" "\360" /* k_sleep */
	"\3" "tack_alloc_ini" "\364" /* k_stack_alloc_init */
	"\10" "po" "\360" /* k_stack_pop */
	"\11" "us" "\350" /* k_stack_push */
	"\4" "r_ou" "\364" /* k_str_out */
	"\2" "thread_abor" "\364" /* k_thread_abort */
	"\11" "creat" "\345" /* k_thread_create */
	"\12" "ustom_data_ge" "\364" /* k_thread_custom_data_get */
	"\25" "se" "\364" /* k_thread_custom_data_set */
	"\11" "joi" "\356" /* k_thread_join */
	"\11" "name_cop" "\371" /* k_thread_name_copy */
	"\16" "se" "\364" /* k_thread_name_set */
	"\11" "priority_ge" "\364" /* k_thread_priority_get */
	"\22" "se" "\364" /* k_thread_priority_set */
	"\11" "resum" "\345" /* k_thread_resume */
	"\11" "stack_space_ge" "\364" /* k_thread_stack_space_get */
	"\14" "r" "\364" /* k_thread_start */
	"\12" "uspen" "\344" /* k_thread_suspend */
	"\11" "timeout_expires_tick" "\363" /* k_thread_timeout_expires_ticks */
	"\21" "remaining_tick" "\363" /* k_thread_timeout_remaining_ticks */
	"\3" "imer_expires_tick" "\363" /* k_timer_expires_ticks */
	"\10" "remaining_tick" "\363" /* k_timer_remaining_ticks */
	"\10" "star" "\364" /* k_timer_start */
	"\13" "tus_ge" "\364" /* k_timer_status_get */
	"\17" "syn" "\343" /* k_timer_status_sync */
	"\12" "o" "\360" /* k_timer_stop */
	"\10" "user_data_ge" "\364" /* k_timer_user_data_get */
	"\22" "se" "\364" /* k_timer_user_data_set */
	"\2" "uptime_tick" "\363" /* k_uptime_ticks */
	"\3" "slee" "\360" /* k_usleep */
	"\2" "wakeu" "\360" /* k_wakeup */
	"\2" "yiel" "\344" /* k_yield */
	"\0" "sys_rand_ge" "\364" /* sys_rand_get */
	"\0" "zephyr_fput" "\343" /* zephyr_fputc */
	"\10" "writ" "\345" /* zephyr_fwrite */
	"\7" "read_stdi" "\356" /* zephyr_read_stdin */
	"\7" "write_stdou" "\364" /* zephyr_write_stdout */
	;
