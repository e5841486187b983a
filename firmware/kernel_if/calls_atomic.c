/* SPDX-License-Identifier: Apache-2.0
 *
 * memory.atomic.wait32, wait64 and notify: what the engine asks the kernel for. They wait at the same
 * words as k_futex_wait, which stands beside them in calls_wait.c. The engine has checked the address;
 * here it is a claim like any other. A build option: ZWE_ATOMICS.
 */
#include "kernel_if.h"

#if ZWE_ATOMICS

#define NS_PER_SEC 1000000000u

enum answer {
	WOKEN,
	NOT_EQUAL,
	TIMED_OUT
};

/* Where the memory's waiters are kept: several linked instances may have one memory. */
static struct zwk_instance *owner_of(const struct zwk_args *args)
{
	for (uint32_t i = 0; i < args->space->n_instances; i++) {
		struct zwk_instance *instance = &args->space->instances[i];

		if (instance->base == args->instance->base) {
			return instance;
		}
	}
	return args->instance;
}

/* A relative time in ns, negative: forever; rounded up to the kernel's ticks. */
static int64_t ticks_of(uint64_t ns)
{
	if (ns > INT64_MAX) {
		return ZKM_FOREVER;
	}
	return (int64_t)(ns / NS_PER_SEC * ZKM_TICKS_PER_SEC +
			 (ns % NS_PER_SEC * ZKM_TICKS_PER_SEC + NS_PER_SEC - 1) / NS_PER_SEC);
}

static enum zwe_outcome wait(const struct zwk_args *args, uint32_t words)
{
	uint32_t address = args->slots[0] + args->instance->low;
	struct zwk_object *object;
	int32_t result = 0;
	uint8_t *bytes;
	bool done;

	bytes = zwk_claim(args->instance, address, 4 * words, 4 * words);
	if (bytes == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	for (uint32_t i = 0; i < words; i++) {
		if (zwe_load_le32(bytes + 4 * i) != args->slots[1 + i]) {
			return zwk_return(args, NOT_EQUAL);
		}
	}
	if (zwk_futex(&object, args->space, owner_of(args), address, true) != 0) {
		return zwk_refuse(args, -ZKM_ENOMEM);
	}
	done = zkm_futex_wait(&args->thread->model, &object->u.futex,
			      ticks_of(zwk_load_slots64(&args->slots[1 + words])), TIMED_OUT,
			      &result);
	return zwk_result(args, done, result);
}

static enum zwe_outcome wait32(const struct zwk_args *args)
{
	return wait(args, 1);
}

static enum zwe_outcome wait64(const struct zwk_args *args)
{
	return wait(args, 2);
}

static enum zwe_outcome notify(const struct zwk_args *args)
{
	struct zwk_object *object;

	if (zwk_futex(&object, args->space, owner_of(args), args->slots[0] + args->instance->low,
		      false) != 0) {
		return zwk_return(args, 0); /* nobody ever waited there */
	}
	return zwk_return(args, zkm_futex_wake(&object->u.futex, args->slots[1]));
}

static const uint8_t wait32_type[] = {ZWE_I32, ZWE_I32, ZWE_I64, ZWE_I32};
static const uint8_t wait64_type[] = {ZWE_I32, ZWE_I64, ZWE_I64, ZWE_I32};

const struct zwe_functype zwk_atomic_types[ZWE_WAIT_COUNT] = {
	{wait32_type, wait32_type, 3, 1, 4, 1}, /* i32,i32,i64->i32 */
	{wait64_type, wait64_type, 3, 1, 5, 1}, /* i32,i64,i64->i32 */
	{wait32_type, wait32_type, 2, 1, 2, 1}, /* i32,i32->i32 */
};

const char zwk_atomic_names[] = "\0memory.atomic.wait3\262"
				"\22" "6\264"
				"\16notif\371";

/* Fingerprints as if they were imports SYS_memory.atomic.*: trap reports name calls by them. */
const struct zwk_call zwk_atomic_calls[ZWE_WAIT_COUNT] = {
	[ZWE_WAIT32] = {.type = ZWE_WAIT32,
			.fingerprint = 0xbd202464u,
			.u.run = wait32,
			.returns = true},
	[ZWE_WAIT64] = {.type = ZWE_WAIT64,
			.fingerprint = 0x0e2c384cu,
			.u.run = wait64,
			.returns = true},
	[ZWE_NOTIFY] = {.type = ZWE_NOTIFY,
			.fingerprint = 0x6647d2eeu,
			.u.run = notify,
			.returns = true},
};

#endif
