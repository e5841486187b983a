/* SPDX-License-Identifier: Apache-2.0
 *
 * From an import to a handler and back: finding calls, remembering the last ones, the ways a
 * handler ends, ticks. The handlers stand in calls_*.c, their table in calls_gen.c.
 */
#include <string.h>

#include "../engine_c/interp.h"
#include "look.h"

const struct zwk_call *zwk_call_at(uint32_t index)
{
	if (index < ZWK_CALL_COUNT) {
		return &zwk_calls[index];
	}
	index -= ZWK_CALL_COUNT;
	return index < zwk_bound_count() ? zwk_bound_call(index) : NULL;
}

uint32_t zwk_calls_fingerprint(void)
{
	return ZWK_CALLS_FINGERPRINT ^ zwk_bound_fingerprint();
}

/* Numbers [low, high) are sorted by name. */
static const struct zwk_call *find(const char *field, size_t length, uint32_t low, uint32_t high)
{
	while (low < high) {
		uint32_t middle = (low + high) / 2;
		const struct zwk_call *call = zwk_call_at(middle);
		size_t name_length = strlen(call->name);
		size_t shorter = length < name_length ? length : name_length;
		int order = memcmp(field, call->name, shorter);

		if (order == 0 && length == name_length) {
			return call;
		}
		if (order < 0 || (order == 0 && length < name_length)) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	return NULL;
}

const struct zwk_call *zwk_call_find(const char *field, size_t length)
{
	size_t prefix = sizeof(ZWK_IMPORT_PREFIX) - 1;
	const struct zwk_call *call;

	if (length < prefix || memcmp(field, ZWK_IMPORT_PREFIX, prefix) != 0) {
		return NULL;
	}
	field += prefix;
	length -= prefix;
	call = find(field, length, 0, ZWK_CALL_COUNT);
	return call != NULL ? call
			    : find(field, length, ZWK_CALL_COUNT,
				   ZWK_CALL_COUNT + zwk_bound_count());
}

const struct zwk_call *zwk_call_by_fingerprint(uint32_t fingerprint)
{
	const struct zwk_call *call;

	for (uint32_t i = 0; (call = zwk_call_at(i)) != NULL; i++) {
		if (call->fingerprint == fingerprint) {
			return call;
		}
	}
	return NULL;
}

static inline void remember(struct zwk_thread *thread, const struct zwk_call *call)
{
	struct zwk_space *space = thread->space;

	thread->call = call;
	space->recent[space->recent_next++ % ZWK_RECENT_MAX] = call;
}

#if ZKM_QUICK
/* A quick call of an object that exists, without the lock's ceremony. False: it is to be made the
 * other way. */
static inline bool run_quick(enum zwe_outcome *outcome, struct zwk_thread *thread,
			     struct zwk_instance *instance, const struct zwk_call *call,
			     uint32_t *slots)
{
	struct zwk_space *space = thread->space;
	struct zwk_object *object = NULL;
	unsigned int key;

	if (!zkm_quick_lock(&key)) {
		return false;
	}
	if (call->kind != 0) {
		object = zwk_object_look(space, instance, slots[0], call->kind);
		if (object == NULL) {
			zkm_quick_unlock(key);
			return false;
		}
	}
	remember(thread, call);
	*outcome = call->run(&(const struct zwk_args){thread, space, instance, slots, object});
	zkm_quick_unlock(key);
	return true;
}
#endif

static enum zwe_outcome find_and_run(struct zwk_args *args, const struct zwk_call *call)
{
	int error = 0;

	if (call->kind != 0) {
		error = call->makes ? zwk_object_make(&args->object, args->space, args->instance,
						      args->slots[0], call->kind)
				    : zwk_object_find(&args->object, args->space, args->instance,
						      args->slots[0], call->kind);
	}
	return error != 0 ? zwk_refuse(args, error) : call->run(args);
}

/* From the checked caller to the handler. */
static inline enum zwe_outcome run(struct zwk_thread *thread, struct zwk_instance *instance,
				   const struct zwk_call *call, uint32_t *slots)
{
	enum zwe_outcome outcome;

#if ZKM_QUICK
	if (call->quick && run_quick(&outcome, thread, instance, call, slots)) {
		return outcome;
	}
#endif
	zkm_lock();
	remember(thread, call);
	outcome = find_and_run(&(struct zwk_args){thread, thread->space, instance, slots, NULL},
			       call);
	zkm_unlock();
	return outcome;
}

#if !ZKM_USER_MODE
enum zwe_outcome zwk_enter(struct zwe_thread *engine, uint32_t *slots, void *user)
{
	return run(engine->user, engine->instance->user, user, slots);
}
#else
enum zwe_outcome zwk_enter_from_user(struct zwk_thread *thread, uint32_t instance, uint32_t number,
				     uint32_t *slots)
{
	struct zwk_space *space = thread->space;
	uint32_t copy[ZWK_ARGS_MAX];
	const struct zwk_call *call;
	uint32_t at, n_slots;
	enum zwe_outcome outcome;

	if (instance >= space->n_instances || number >= space->n_calls) {
		return ZWE_CALL_TRAP;
	}
	call = space->calls[number];
	n_slots = call->type.param_slots > call->type.result_slots ? call->type.param_slots
								   : call->type.result_slots;
	at = (uint32_t)((uintptr_t)slots - (uintptr_t)thread->stack) / 4;
	if (((uintptr_t)slots & 3) != 0 || slots < thread->stack || n_slots > ZWK_ARGS_MAX ||
	    at > space->stack_slots || n_slots > space->stack_slots - at) {
		return ZWE_CALL_TRAP;
	}
	/* Once: other threads of the module may write there. */
	for (uint32_t i = 0; i < n_slots; i++) {
		copy[i] = i < call->type.param_slots ? slots[i] : 0;
	}
	outcome = run(thread, &space->instances[instance], call, copy);
	for (uint32_t i = 0; i < call->type.result_slots; i++) {
		slots[i] = copy[i];
	}
	return outcome;
}
#endif

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
	if (args->thread->call->type.result_slots > 0) {
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
	if (thread->call->type.result_slots > 0) {
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
	/* Two's complement without a conversion that C leaves to the compiler. */
	if (guest <= INT64_MAX) {
		return (int64_t)convert_up(guest, space->ticks_per_sec, ZKM_TICKS_PER_SEC);
	}
	if (guest == UINT64_MAX) {
		return ZKM_FOREVER;
	}
	guest = UINT64_MAX - 1 - guest; /* uptime tick */
	return -2 - (int64_t)convert_up(guest, space->ticks_per_sec, ZKM_TICKS_PER_SEC);
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
