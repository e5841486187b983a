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

static const struct zwk_signature signature_none_to_none = {
	{types_none, types_none, 0, 0, 0, 0},
	"->"};
static const struct zwk_signature signature_none_to_i32 = {
	{types_none, types_i32, 0, 1, 0, 1},
	"->i32"};
static const struct zwk_signature signature_none_to_i64 = {
	{types_none, types_i64, 0, 1, 0, 2},
	"->i64"};
static const struct zwk_signature signature_i32_i32_i32_i32_i32_i32_i32_i32_i32_i64_to_i32 = {
	{types_i32_i32_i32_i32_i32_i32_i32_i32_i32_i64, types_i32, 10, 1, 11, 1},
	"i32,i32,i32,i32,i32,i32,i32,i32,i32,i64->i32"};
#if ZKM_HAS_PIPES
static const struct zwk_signature signature_i32_i32_i32_i32_i32_i64_to_i32 = {
	{types_i32_i32_i32_i32_i32_i64, types_i32, 6, 1, 7, 1},
	"i32,i32,i32,i32,i32,i64->i32"};
#endif
static const struct zwk_signature signature_i32_i32_i32_i32_to_i32 = {
	{types_i32_i32_i32_i32, types_i32, 4, 1, 4, 1},
	"i32,i32,i32,i32->i32"};
static const struct zwk_signature signature_i32_i32_i32_i64_to_i32 = {
	{types_i32_i32_i32_i64, types_i32, 4, 1, 5, 1},
	"i32,i32,i32,i64->i32"};
#if ZKM_HAS_POLL
static const struct zwk_signature signature_i32_i32_i32_to_none = {
	{types_i32_i32_i32, types_none, 3, 0, 3, 0},
	"i32,i32,i32->"};
#endif
static const struct zwk_signature signature_i32_i32_i32_to_i32 = {
	{types_i32_i32_i32, types_i32, 3, 1, 3, 1},
	"i32,i32,i32->i32"};
static const struct zwk_signature signature_i32_i32_i64_to_i32 = {
	{types_i32_i32_i64, types_i32, 3, 1, 4, 1},
	"i32,i32,i64->i32"};
static const struct zwk_signature signature_i32_i32_to_none = {
	{types_i32_i32, types_none, 2, 0, 2, 0},
	"i32,i32->"};
static const struct zwk_signature signature_i32_i32_to_i32 = {
	{types_i32_i32, types_i32, 2, 1, 2, 1},
	"i32,i32->i32"};
static const struct zwk_signature signature_i32_i64_i64_to_none = {
	{types_i32_i64_i64, types_none, 3, 0, 5, 0},
	"i32,i64,i64->"};
static const struct zwk_signature signature_i32_i64_to_i32 = {
	{types_i32_i64, types_i32, 2, 1, 3, 1},
	"i32,i64->i32"};
static const struct zwk_signature signature_i32_to_none = {
	{types_i32, types_none, 1, 0, 1, 0},
	"i32->"};
static const struct zwk_signature signature_i32_to_i32 = {
	{types_i32, types_i32, 1, 1, 1, 1},
	"i32->i32"};
static const struct zwk_signature signature_i32_to_i64 = {
	{types_i32, types_i64, 1, 1, 1, 2},
	"i32->i64"};
static const struct zwk_signature signature_i64_to_i32 = {
	{types_i64, types_i32, 1, 1, 2, 1},
	"i64->i32"};

const struct zwk_call zwk_calls[ZWK_CALL_COUNT] = {
	{
		.name = "k_busy_wait",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x3c8040b0u,
		.run = zwk_do_k_busy_wait,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_condvar_broadcast",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x251411b2u,
		.run = zwk_do_k_condvar_broadcast,
		.kind = ZWALI_KIND_CONDVAR,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_condvar_init",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x4523c47du,
		.run = zwk_do_k_condvar_init,
		.kind = ZWALI_KIND_CONDVAR,
		.makes = true,
		.answers_errno = true,
	},
	{
		.name = "k_condvar_signal",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x9d40cfb0u,
		.run = zwk_do_k_condvar_signal,
		.kind = ZWALI_KIND_CONDVAR,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_condvar_wait",
		.signature = &signature_i32_i32_i64_to_i32,
		.fingerprint = 0x770f4bd1u,
		.run = zwk_do_k_condvar_wait,
		.kind = ZWALI_KIND_CONDVAR,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_event_clear",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0xde55ac32u,
		.run = zwk_do_k_event_clear,
		.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_event_init",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x7ad15bf5u,
		.run = zwk_do_k_event_init,
		.kind = ZWALI_KIND_EVENT,
		.makes = true,
		.answers_errno = false,
	},
	{
		.name = "k_event_post",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0x3d25e219u,
		.run = zwk_do_k_event_post,
		.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_event_set",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0x4b1f6ed4u,
		.run = zwk_do_k_event_set,
		.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_event_set_masked",
		.signature = &signature_i32_i32_i32_to_i32,
		.fingerprint = 0x73f73c47u,
		.run = zwk_do_k_event_set_masked,
		.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_event_wait",
		.signature = &signature_i32_i32_i32_i64_to_i32,
		.fingerprint = 0xd9aaa7ccu,
		.run = zwk_do_k_event_wait,
		.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_event_wait_all",
		.signature = &signature_i32_i32_i32_i64_to_i32,
		.fingerprint = 0x4ac90f89u,
		.run = zwk_do_k_event_wait_all,
		.kind = ZWALI_KIND_EVENT,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_futex_wait",
		.signature = &signature_i32_i32_i64_to_i32,
		.fingerprint = 0x51cc8d92u,
		.run = zwk_do_k_futex_wait,
		.kind = 0,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_futex_wake",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0x1654087cu,
		.run = zwk_do_k_futex_wake,
		.kind = 0,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_is_preempt_thread",
		.signature = &signature_none_to_i32,
		.fingerprint = 0x713ae375u,
		.run = zwk_do_k_is_preempt_thread,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_msgq_alloc_init",
		.signature = &signature_i32_i32_i32_to_i32,
		.fingerprint = 0x0c5be63bu,
		.run = zwk_do_k_msgq_alloc_init,
		.kind = ZWALI_KIND_MSGQ,
		.makes = true,
		.answers_errno = true,
	},
	{
		.name = "k_msgq_get",
		.signature = &signature_i32_i32_i64_to_i32,
		.fingerprint = 0x3b7e879du,
		.run = zwk_do_k_msgq_get,
		.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_msgq_get_attrs",
		.signature = &signature_i32_i32_to_none,
		.fingerprint = 0x1204b68au,
		.run = zwk_do_k_msgq_get_attrs,
		.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_msgq_num_free_get",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x3ebffe5cu,
		.run = zwk_do_k_msgq_num_free_get,
		.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = false,
		.quick = ZWK_QUICK_OBJECT,
	},
	{
		.name = "k_msgq_num_used_get",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x14d037a8u,
		.run = zwk_do_k_msgq_num_used_get,
		.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = false,
		.quick = ZWK_QUICK_OBJECT,
	},
	{
		.name = "k_msgq_peek",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0x61a370c8u,
		.run = zwk_do_k_msgq_peek,
		.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_msgq_peek_at",
		.signature = &signature_i32_i32_i32_to_i32,
		.fingerprint = 0x6d47d5a1u,
		.run = zwk_do_k_msgq_peek_at,
		.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_msgq_purge",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x18b8693bu,
		.run = zwk_do_k_msgq_purge,
		.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_msgq_put",
		.signature = &signature_i32_i32_i64_to_i32,
		.fingerprint = 0x9fe7efa2u,
		.run = zwk_do_k_msgq_put,
		.kind = ZWALI_KIND_MSGQ,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_mutex_init",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x5047b6b4u,
		.run = zwk_do_k_mutex_init,
		.kind = ZWALI_KIND_MUTEX,
		.makes = true,
		.answers_errno = true,
	},
	{
		.name = "k_mutex_lock",
		.signature = &signature_i32_i64_to_i32,
		.fingerprint = 0x9e7d61a9u,
		.run = zwk_do_k_mutex_lock,
		.kind = ZWALI_KIND_MUTEX,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_mutex_unlock",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x5935dfd4u,
		.run = zwk_do_k_mutex_unlock,
		.kind = ZWALI_KIND_MUTEX,
		.makes = false,
		.answers_errno = true,
	},
#if ZKM_HAS_PIPES
	{
		.name = "k_pipe_alloc_init",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0x229d9416u,
		.run = zwk_do_k_pipe_alloc_init,
		.kind = ZWALI_KIND_PIPE,
		.makes = true,
		.answers_errno = true,
	},
#endif
#if ZKM_HAS_PIPES
	{
		.name = "k_pipe_buffer_flush",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x369a056eu,
		.run = zwk_do_k_pipe_buffer_flush,
		.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = false,
	},
#endif
#if ZKM_HAS_PIPES
	{
		.name = "k_pipe_flush",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x25b60114u,
		.run = zwk_do_k_pipe_flush,
		.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = false,
	},
#endif
#if ZKM_HAS_PIPES
	{
		.name = "k_pipe_get",
		.signature = &signature_i32_i32_i32_i32_i32_i64_to_i32,
		.fingerprint = 0x68f59776u,
		.run = zwk_do_k_pipe_get,
		.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = true,
	},
#endif
#if ZKM_HAS_PIPES
	{
		.name = "k_pipe_put",
		.signature = &signature_i32_i32_i32_i32_i32_i64_to_i32,
		.fingerprint = 0x4d46cf75u,
		.run = zwk_do_k_pipe_put,
		.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = true,
	},
#endif
#if ZKM_HAS_PIPES
	{
		.name = "k_pipe_read_avail",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x20476da9u,
		.run = zwk_do_k_pipe_read_avail,
		.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = false,
	},
#endif
#if ZKM_HAS_PIPES
	{
		.name = "k_pipe_write_avail",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x492ddd00u,
		.run = zwk_do_k_pipe_write_avail,
		.kind = ZWALI_KIND_PIPE,
		.makes = false,
		.answers_errno = false,
	},
#endif
#if ZKM_HAS_POLL
	{
		.name = "k_poll",
		.signature = &signature_i32_i32_i64_to_i32,
		.fingerprint = 0xc6a36ee8u,
		.run = zwk_do_k_poll,
		.kind = 0,
		.makes = false,
		.answers_errno = true,
	},
#endif
#if ZKM_HAS_POLL
	{
		.name = "k_poll_signal_check",
		.signature = &signature_i32_i32_i32_to_none,
		.fingerprint = 0x41cc80b6u,
		.run = zwk_do_k_poll_signal_check,
		.kind = ZWALI_KIND_POLL_SIGNAL,
		.makes = false,
		.answers_errno = false,
	},
#endif
#if ZKM_HAS_POLL
	{
		.name = "k_poll_signal_init",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x3f88e2e5u,
		.run = zwk_do_k_poll_signal_init,
		.kind = ZWALI_KIND_POLL_SIGNAL,
		.makes = true,
		.answers_errno = false,
	},
#endif
#if ZKM_HAS_POLL
	{
		.name = "k_poll_signal_raise",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0x1217b7fdu,
		.run = zwk_do_k_poll_signal_raise,
		.kind = ZWALI_KIND_POLL_SIGNAL,
		.makes = false,
		.answers_errno = true,
	},
#endif
#if ZKM_HAS_POLL
	{
		.name = "k_poll_signal_reset",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x10e0974eu,
		.run = zwk_do_k_poll_signal_reset,
		.kind = ZWALI_KIND_POLL_SIGNAL,
		.makes = false,
		.answers_errno = false,
	},
#endif
	{
		.name = "k_sched_current_thread_query",
		.signature = &signature_none_to_i32,
		.fingerprint = 0x0b7f9c0fu,
		.run = zwk_do_k_sched_current_thread_query,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
		.quick = ZWK_QUICK_ALONE,
	},
	{
		.name = "k_sem_count_get",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x32b6420bu,
		.run = zwk_do_k_sem_count_get,
		.kind = ZWALI_KIND_SEM,
		.makes = false,
		.answers_errno = false,
		.quick = ZWK_QUICK_OBJECT,
	},
	{
		.name = "k_sem_give",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x98477586u,
		.run = zwk_do_k_sem_give,
		.kind = ZWALI_KIND_SEM,
		.makes = false,
		.answers_errno = false,
		.quick = ZWK_QUICK_OBJECT,
	},
	{
		.name = "k_sem_init",
		.signature = &signature_i32_i32_i32_to_i32,
		.fingerprint = 0x7787767fu,
		.run = zwk_do_k_sem_init,
		.kind = ZWALI_KIND_SEM,
		.makes = true,
		.answers_errno = true,
	},
	{
		.name = "k_sem_reset",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x8f23f57cu,
		.run = zwk_do_k_sem_reset,
		.kind = ZWALI_KIND_SEM,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_sem_take",
		.signature = &signature_i32_i64_to_i32,
		.fingerprint = 0x0fe551ceu,
		.run = zwk_do_k_sem_take,
		.kind = ZWALI_KIND_SEM,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_sleep",
		.signature = &signature_i64_to_i32,
		.fingerprint = 0x571618edu,
		.run = zwk_do_k_sleep,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_stack_alloc_init",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0x06d0960fu,
		.run = zwk_do_k_stack_alloc_init,
		.kind = ZWALI_KIND_STACK,
		.makes = true,
		.answers_errno = true,
	},
	{
		.name = "k_stack_pop",
		.signature = &signature_i32_i32_i64_to_i32,
		.fingerprint = 0x786586a5u,
		.run = zwk_do_k_stack_pop,
		.kind = ZWALI_KIND_STACK,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_stack_push",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0xa9a75536u,
		.run = zwk_do_k_stack_push,
		.kind = ZWALI_KIND_STACK,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_str_out",
		.signature = &signature_i32_i32_to_none,
		.fingerprint = 0x4e4b440au,
		.run = zwk_do_k_str_out,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_thread_abort",
		.signature = &signature_i32_to_none,
		.fingerprint = 0xba348549u,
		.run = zwk_do_k_thread_abort,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_thread_create",
		.signature = &signature_i32_i32_i32_i32_i32_i32_i32_i32_i32_i64_to_i32,
		.fingerprint = 0x3f50b947u,
		.run = zwk_do_k_thread_create,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_thread_custom_data_get",
		.signature = &signature_none_to_i32,
		.fingerprint = 0x5b3a3bd7u,
		.run = zwk_do_k_thread_custom_data_get,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
		.quick = ZWK_QUICK_ALONE,
	},
	{
		.name = "k_thread_custom_data_set",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x5be30cbcu,
		.run = zwk_do_k_thread_custom_data_set,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
		.quick = ZWK_QUICK_ALONE,
	},
	{
		.name = "k_thread_join",
		.signature = &signature_i32_i64_to_i32,
		.fingerprint = 0xbe369e06u,
		.run = zwk_do_k_thread_join,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_thread_name_copy",
		.signature = &signature_i32_i32_i32_to_i32,
		.fingerprint = 0x5e495fd8u,
		.run = zwk_do_k_thread_name_copy,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_thread_name_set",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0xe37af576u,
		.run = zwk_do_k_thread_name_set,
		.kind = 0,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_thread_priority_get",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x76b5ca07u,
		.run = zwk_do_k_thread_priority_get,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_thread_priority_set",
		.signature = &signature_i32_i32_to_none,
		.fingerprint = 0xa7d079e7u,
		.run = zwk_do_k_thread_priority_set,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_thread_resume",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x49dd2425u,
		.run = zwk_do_k_thread_resume,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_thread_stack_space_get",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0x7aff60b7u,
		.run = zwk_do_k_thread_stack_space_get,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "k_thread_start",
		.signature = &signature_i32_to_none,
		.fingerprint = 0xf91dc698u,
		.run = zwk_do_k_thread_start,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_thread_suspend",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x02ed3780u,
		.run = zwk_do_k_thread_suspend,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_thread_timeout_expires_ticks",
		.signature = &signature_i32_to_i64,
		.fingerprint = 0xefc90a34u,
		.run = zwk_do_k_thread_timeout_expires_ticks,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_thread_timeout_remaining_ticks",
		.signature = &signature_i32_to_i64,
		.fingerprint = 0xac14c2deu,
		.run = zwk_do_k_thread_timeout_remaining_ticks,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_timer_expires_ticks",
		.signature = &signature_i32_to_i64,
		.fingerprint = 0x40bb5fa2u,
		.run = zwk_do_k_timer_expires_ticks,
		.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_timer_remaining_ticks",
		.signature = &signature_i32_to_i64,
		.fingerprint = 0x0e0528a6u,
		.run = zwk_do_k_timer_remaining_ticks,
		.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_timer_start",
		.signature = &signature_i32_i64_i64_to_none,
		.fingerprint = 0xdc35f346u,
		.run = zwk_do_k_timer_start,
		.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_timer_status_get",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x939d9dcbu,
		.run = zwk_do_k_timer_status_get,
		.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_timer_status_sync",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x6ab1b346u,
		.run = zwk_do_k_timer_status_sync,
		.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_timer_stop",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x1a44eb30u,
		.run = zwk_do_k_timer_stop,
		.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_timer_user_data_get",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x8f87f720u,
		.run = zwk_do_k_timer_user_data_get,
		.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_timer_user_data_set",
		.signature = &signature_i32_i32_to_none,
		.fingerprint = 0xc24aae4au,
		.run = zwk_do_k_timer_user_data_set,
		.kind = ZWALI_KIND_TIMER,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_uptime_ticks",
		.signature = &signature_none_to_i64,
		.fingerprint = 0x2ce0e662u,
		.run = zwk_do_k_uptime_ticks,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
		.quick = ZWK_QUICK_ALONE,
	},
	{
		.name = "k_usleep",
		.signature = &signature_i32_to_i32,
		.fingerprint = 0x5ce34417u,
		.run = zwk_do_k_usleep,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_wakeup",
		.signature = &signature_i32_to_none,
		.fingerprint = 0x454dd14cu,
		.run = zwk_do_k_wakeup,
		.kind = ZWALI_KIND_THREAD,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "k_yield",
		.signature = &signature_none_to_none,
		.fingerprint = 0x0e4a26eeu,
		.run = zwk_do_k_yield,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "sys_rand_get",
		.signature = &signature_i32_i32_to_none,
		.fingerprint = 0x36d850c5u,
		.run = zwk_do_sys_rand_get,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "zephyr_fputc",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0x3f6c1589u,
		.run = zwk_do_zephyr_fputc,
		.kind = 0,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "zephyr_fwrite",
		.signature = &signature_i32_i32_i32_i32_to_i32,
		.fingerprint = 0x630e3d88u,
		.run = zwk_do_zephyr_fwrite,
		.kind = 0,
		.makes = false,
		.answers_errno = false,
	},
	{
		.name = "zephyr_read_stdin",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0xdbd7d032u,
		.run = zwk_do_zephyr_read_stdin,
		.kind = 0,
		.makes = false,
		.answers_errno = true,
	},
	{
		.name = "zephyr_write_stdout",
		.signature = &signature_i32_i32_to_i32,
		.fingerprint = 0x1280ad16u,
		.run = zwk_do_zephyr_write_stdout,
		.kind = 0,
		.makes = false,
		.answers_errno = true,
	},
};
