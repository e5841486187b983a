/* SPDX-License-Identifier: Apache-2.0
 *
 * From an import to a handler and back: finding calls, the way of those that are not quick
 * (enter.c), the ways a handler ends, ticks. The handlers stand in calls_*.c, their table in
 * calls_gen.c.
 */
#include <string.h>

#include "look.h"

const struct zwk_call *zwk_call_at(uint32_t index)
{
	if (index < ZWK_CALL_COUNT) {
		return &zwk_calls[index];
	}
	index -= ZWK_CALL_COUNT;
	return index < zwk_bound_count() ? zwk_bound_call(index) : NULL;
}

const struct zwe_functype *zwk_type(const struct zwk_call *call)
{
#if ZWE_ATOMICS
	if (call >= zwk_atomic_calls && call < zwk_atomic_calls + ZWE_WAIT_COUNT) {
		return &zwk_atomic_types[call->type];
	}
#endif
	return call >= zwk_calls && call < zwk_calls + ZWK_CALL_COUNT ? &zwk_types[call->type]
								      : zwk_bound_type(call->type);
}

uint32_t zwk_calls_fingerprint(void)
{
	return ZWK_CALLS_FINGERPRINT ^ zwk_bound_fingerprint();
}

/* The name behind `at`, where `name` still holds the one before; what follows it. */
static const char *next_name(char *name, const char *at)
{
	size_t length = (uint8_t)*at++;
	char last;

	do {
		last = *at++;
		name[length++] = (char)((uint8_t)last & ~ZWK_NAME_ENDS);
	} while (((uint8_t)last & ZWK_NAME_ENDS) == 0);
	name[length] = '\0';
	return at;
}

/* Which of `count` names it is; `count`: none of them. */
static uint32_t find(const char *names, uint32_t count, const char *field, size_t length)
{
	char name[ZWK_CALL_NAME_SIZE];
	uint32_t index;

	for (index = 0; index < count; index++) {
		names = next_name(name, names);
		if (strlen(name) == length && memcmp(name, field, length) == 0) {
			break;
		}
	}
	return index;
}

const struct zwk_call *zwk_call_find(const char *field, size_t length)
{
	size_t prefix = sizeof(ZWK_IMPORT_PREFIX) - 1;
	uint32_t index;

	if (length < prefix || memcmp(field, ZWK_IMPORT_PREFIX, prefix) != 0) {
		return NULL;
	}
	field += prefix;
	length -= prefix;
	index = find(zwk_names, ZWK_CALL_COUNT, field, length);
	if (index == ZWK_CALL_COUNT) {
		index += find(zwk_bound_names(), zwk_bound_count(), field, length);
	}
	return zwk_call_at(index);
}

void zwk_call_name(char name[ZWK_CALL_NAME_SIZE], const struct zwk_call *call)
{
	const char *names = zwk_names;
	uint32_t index = 0;

#if ZWE_ATOMICS
	if (call >= zwk_atomic_calls && call < zwk_atomic_calls + ZWE_WAIT_COUNT) {
		names = zwk_atomic_names;
		for (; &zwk_atomic_calls[index] != call; index++) {
			names = next_name(name, names);
		}
		next_name(name, names);
		return;
	}
#endif
	do {
		names = next_name(name, index == ZWK_CALL_COUNT ? zwk_bound_names() : names);
	} while (zwk_call_at(index++) != call);
}

static char *put_types(char *at, const uint8_t *types, uint32_t count)
{
	static const char names[] = "i32i64f32f64";

	for (uint32_t i = 0; i < count; i++) {
		if (i > 0) {
			*at++ = ',';
		}
		memcpy(at, names + 3 * (ZWE_I32 - types[i]), 3);
		at += 3;
	}
	return at;
}

void zwk_call_type(char text[ZWK_CALL_TYPE_SIZE], const struct zwk_call *call)
{
	const struct zwe_functype *type = zwk_type(call);
	char *at = put_types(text, type->params, type->n_params);

	*at++ = '-';
	*at++ = '>';
	*put_types(at, type->results, type->n_results) = '\0';
}

const struct zwk_call *zwk_call_by_fingerprint(uint32_t fingerprint)
{
	const struct zwk_call *call;

	for (uint32_t i = 0; (call = zwk_call_at(i)) != NULL; i++) {
		if (call->fingerprint == fingerprint) {
			return call;
		}
	}
#if ZWE_ATOMICS
	for (uint32_t i = 0; i < ZWE_WAIT_COUNT; i++) {
		if (zwk_atomic_calls[i].fingerprint == fingerprint) {
			return &zwk_atomic_calls[i];
		}
	}
#endif
	return NULL;
}

static enum zwe_outcome find_and_run(struct zwk_args *args, const struct zwk_call *call)
{
	int error = 0;

	if (call->planned) {
		return zwk_bound_run(args);
	}
	if (call->of.kind != 0) {
		error = call->makes ? zwk_object_make(&args->object, args->instance,
						      args->slots[0], call->of.kind)
				    : zwk_object_find(&args->object, args->instance,
						      args->slots[0], call->of.kind);
	}
	return error != 0 ? zwk_refuse(args, error) : call->u.run(args);
}

enum zwe_outcome zwk_run(struct zwk_thread *thread, struct zwk_instance *instance,
			 const struct zwk_call *call, uint32_t *slots)
{
	enum zwe_outcome outcome;

	zkm_lock();
	zwk_remember(thread, thread->space, call);
	outcome = find_and_run(&(struct zwk_args){thread, thread->space, instance, slots, NULL},
			       call);
	zkm_unlock();
	return outcome;
}

enum zwe_outcome zwk_done_bytes(const struct zwk_args *args, uint32_t size_bytes)
{
	enum zwe_outcome outcome = zwk_done(args);

	/* Fuel does not see bytes: a slice of such calls would keep the port from its other work.
	 */
	return outcome == ZWE_CALL_DONE && size_bytes > ZWK_SLICE_BYTES ? ZWE_CALL_YIELD : outcome;
}

enum zwe_outcome zwk_return64(const struct zwk_args *args, uint64_t value)
{
	args->slots[0] = (uint32_t)value;
	args->slots[1] = (uint32_t)(value >> 32);
	return zwk_done(args);
}

enum zwe_outcome zwk_refuse(const struct zwk_args *args, int error)
{
	if (args->thread->call->answers_errno) {
		return zwk_return(args, (uint32_t)error);
	}
	zwe_thread_trap(args->thread->engine, ZWE_TRAP_HOST);
	return ZWE_CALL_TRAP;
}

enum zwe_outcome zwk_result(const struct zwk_args *args, bool done, int32_t result)
{
	if (!done) {
		args->thread->waits_in_call = true;
		return ZWE_CALL_WAIT;
	}
	if (args->thread->call->returns) {
		args->slots[0] = (uint32_t)result;
	}
	return zwk_done(args);
}

void zwk_thread_complete(struct zwk_thread *thread)
{
	if (!thread->waits_in_call) {
		return;
	}
	thread->waits_in_call = false;
#if ZKM_HAS_POLL
	if (thread->model.poll != NULL) {
		thread->model.wake_value = zwk_poll_finish(thread, thread->model.wake_value);
	}
#endif
	if (thread->call->returns) {
		thread->engine->wait_slots[0] = (uint32_t)thread->model.wake_value;
	}
}

/* ---- Ticks ---- */

/* a * from -> to, rounded up, without leaving 64 bits: beyond that it is as good as forever. */
static uint64_t convert_up(uint64_t ticks, uint32_t from, uint32_t to)
{
	uint64_t whole = ticks / from, rest = ticks % from;

	if (whole > (uint64_t)INT64_MAX / to - to) {
		return (uint64_t)INT64_MAX - 2;
	}
	return whole * to + (rest * to + from - 1) / from;
}

int64_t zwk_timeout(const struct zwk_space *space, uint64_t guest)
{
	bool absolute = guest > INT64_MAX;
	int64_t ticks;

	if (guest == UINT64_MAX) {
		return ZKM_FOREVER;
	}
	/* Two's complement without a conversion that C leaves to the compiler. */
	guest = absolute ? UINT64_MAX - 1 - guest : guest; /* uptime tick */
	ticks = (int64_t)convert_up(guest, space->ticks_per_sec, ZKM_TICKS_PER_SEC);
	return absolute ? -2 - ticks : ticks;
}

int64_t zwk_timeout_at(const struct zwk_args *args, uint32_t slot)
{
	return zwk_timeout(args->space, zwk_load_slots64(&args->slots[slot]));
}

uint64_t zwk_guest_ticks(const struct zwk_space *space, uint64_t ticks)
{
	uint32_t times = space->ticks_per_sec / ZKM_TICKS_PER_SEC;
	uint64_t whole, rest;

	if (times * ZKM_TICKS_PER_SEC == space->ticks_per_sec) {
		return ticks * times;
	}
	whole = ticks / ZKM_TICKS_PER_SEC;
	rest = ticks % ZKM_TICKS_PER_SEC;
	return whole * space->ticks_per_sec + rest * space->ticks_per_sec / ZKM_TICKS_PER_SEC;
}
