/* SPDX-License-Identifier: Apache-2.0
 *
 * Handlers of the calls about the console, time, random numbers and threads. Each turns arguments
 * into checked pointers and objects, then asks the kernel model.
 */
#include <string.h>
#include <zwali/abi.h>

#include "kernel_if.h"

#define NAME_LONGEST (ZWK_THREAD_NAME_SIZE - 1)

/* The next piece of long work. Others get the lock before each but the first. */
static uint32_t piece_of(uint32_t size, uint32_t at)
{
	if (at != 0) {
		zkm_unlock();
		zkm_lock();
	}
	return size - at < ZWK_SLICE_BYTES ? size - at : ZWK_SLICE_BYTES;
}

void zwk_print(const struct zwk_args *args, const char *bytes, uint32_t size)
{
	for (uint32_t at = 0, piece; at < size; at += piece) {
		piece = piece_of(size, at);
		zkm_wait_held(&args->thread->model); /* last: from here on nobody else has the lock */
		args->space->console(args->space->user, bytes + at, piece);
		zkm_printed(&args->thread->model, bytes[at + piece - 1]);
	}
}

enum zwe_outcome zwk_do_k_str_out(const struct zwk_args *args)
{
	uint8_t *bytes;

	bytes = zwk_claim(args->instance, args->slots[0], args->slots[1], 1);
	if (bytes == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	zwk_print(args, (const char *)bytes, args->slots[1]);
	return zwk_done_bytes(args, args->slots[1]);
}

enum zwe_outcome zwk_do_sys_rand_get(const struct zwk_args *args)
{
	uint8_t *bytes;

	bytes = zwk_claim(args->instance, args->slots[0], args->slots[1], 1);
	if (bytes == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	for (uint32_t at = 0, piece; at < args->slots[1]; at += piece) {
		piece = piece_of(args->slots[1], at);
		zkm_random(&args->thread->model, bytes + at, piece);
	}
	return zwk_done_bytes(args, args->slots[1]);
}

/* ---- Time ---- */

enum zwe_outcome zwk_do_k_uptime_ticks(const struct zwk_args *args)
{
	const struct zwk_space *space = args->space;

	return zwk_return64(args, zwk_guest_ticks(space, zkm_ticks(space->model.kernel)));
}

enum zwe_outcome zwk_do_k_sleep(const struct zwk_args *args)
{
	int32_t result = 0;
	bool done = zkm_sleep(&args->thread->model,
			      zwk_timeout_at(args, 0), &result);

	return zwk_result(args, done, result);
}

enum zwe_outcome zwk_do_k_usleep(const struct zwk_args *args)
{
	int32_t result = 0;
	/* A negative number is the sleep of an unsigned one in Zephyr; here none at all. */
	uint32_t us = args->slots[0] > INT32_MAX ? 0 : args->slots[0];
	bool done = zkm_usleep(&args->thread->model, us, &result);

	return zwk_result(args, done, result);
}

enum zwe_outcome zwk_do_k_busy_wait(const struct zwk_args *args)
{
	zkm_busy_wait(&args->thread->model, args->slots[0]);
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_yield(const struct zwk_args *args)
{
	zkm_yield(&args->thread->model);
	return zwk_done(args);
}

/* ---- Threads ---- */

static bool priority_valid(uint32_t priority)
{
	int32_t value = (int32_t)priority;

	return value >= ZKM_PRIORITY_HIGHEST && value <= ZKM_PRIORITY_LOWEST;
}

/* Slots of k_thread_create. */
enum {
	A_THREAD,
	A_STACK,
	A_SIZE,
	A_ENTRY,
	A_P1,
	A_P2,
	A_P3,
	A_PRIORITY,
	A_OPTIONS,
	A_DELAY
};

/* The engine's half: ready to run `entry` with its own C stack. False: not an entry. */
static bool prepare(struct zwk_thread *created, const struct zwk_args *args)
{
	uint32_t sp = (args->slots[A_STACK] + args->slots[A_SIZE]) &
		      ~(uint32_t)(ZWALI_STACK_ALIGN - 1);
	struct zwk_instance *callee;
	uint32_t func_index, n_params;

	return zwk_table_function(&callee, &func_index, &n_params, args->instance,
				  args->slots[A_ENTRY], 3) &&
	       zwk_thread_begin(created, callee, func_index, &args->slots[A_P1], n_params, sp);
}

enum zwe_outcome zwk_do_k_thread_create(const struct zwk_args *args)
{
	struct zwk_instance *instance = args->instance;
	struct zwk_space *space = args->space;
	struct zwk_object *object;
	struct zwk_thread *created;

	if (!priority_valid(args->slots[A_PRIORITY]) ||
	    zwk_claim(instance, args->slots[A_STACK], args->slots[A_SIZE], 1) == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	created = zwk_thread_take(space);
	if (created == NULL) {
		return zwk_return(args, 0);
	}
	if (!prepare(created, args)) {
		return zwk_refuse(args, -ZKM_EINVAL);
	}
	switch (zwk_object_make(&object, instance, args->slots[A_THREAD],
				ZWALI_KIND_THREAD)) {
	case 0:
		break;
	case -ZKM_ENOMEM:
		return zwk_return(args, 0);
	default:
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	if (object->u.thread != NULL) { /* the designator of a thread that lives */
		return zwk_refuse(args, -ZKM_EINVAL);
	}
	created->role = ZWK_ROLE_GUEST;
	created->object = object;
	object->u.thread = created;
	if (!zkm_thread_create(&space->model, &created->model, (int32_t)args->slots[A_PRIORITY],
			       zwk_timeout_at(args, A_DELAY))) {
		zwk_thread_end(created);
		return zwk_return(args, 0);
	}
	return zwk_return(args, args->slots[A_THREAD]);
}

enum zwe_outcome zwk_do_k_thread_join(const struct zwk_args *args)
{
	struct zwk_thread *joined = args->object->u.thread;
	int64_t timeout = zwk_timeout_at(args, 1);
	int32_t result = 0;
	bool done = zkm_thread_join(&args->thread->model, joined != NULL ? &joined->model : NULL,
				    timeout, &result);

	return zwk_result(args, done, result);
}

/* The thread that is meant, when it is in no driver, whose locks others need; NULL: it has ended. */
static struct zwk_thread *out_of_driver(const struct zwk_args *args, bool is_to_end)
{
	struct zwk_object *object = args->object;

	while (object->u.thread != NULL && object->u.thread != args->thread &&
	       zkm_thread_let_out(&object->u.thread->model, is_to_end)) {
		/* Another one may have ended it meanwhile, and released the object. */
		if (zwk_object_find(&object, args->instance, args->slots[0],
				    ZWALI_KIND_THREAD) != 0) {
			return NULL;
		}
	}
	return object->u.thread;
}

enum zwe_outcome zwk_do_k_thread_abort(const struct zwk_args *args)
{
	struct zwk_thread *thread = out_of_driver(args, true);

	if (thread == args->thread) {
		return ZWE_CALL_EXIT; /* the runtime ends it */
	}
	if (thread != NULL) {
		zwk_thread_end(thread);
	}
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_thread_suspend(const struct zwk_args *args)
{
	struct zwk_thread *thread = out_of_driver(args, false);

	if (thread != NULL) {
		zkm_thread_suspend(&thread->model);
	}
	return zwk_done(args);
}

/* start, resume, wakeup: one step on a thread that lives, nothing on one that has ended.
 */
static enum zwe_outcome step(const struct zwk_args *args, void (*change)(struct zkm_thread *thread))
{
	if (args->object->u.thread != NULL) {
		change(&args->object->u.thread->model);
	}
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_thread_start(const struct zwk_args *args)
{
	return step(args, zkm_thread_start);
}

enum zwe_outcome zwk_do_k_thread_resume(const struct zwk_args *args)
{
	return step(args, zkm_thread_resume);
}

enum zwe_outcome zwk_do_k_wakeup(const struct zwk_args *args)
{
	return step(args, zkm_thread_wakeup);
}

enum zwe_outcome zwk_do_k_sched_current_thread_query(const struct zwk_args *args)
{
	const struct zwk_object *self = args->thread->object;

	return zwk_return(args, self != NULL ? self->address : 0);
}

enum zwe_outcome zwk_do_k_thread_priority_get(const struct zwk_args *args)
{
	const struct zwk_thread *thread = args->object->u.thread;

	if (thread == NULL) {
		return zwk_refuse(args, -ZKM_EINVAL);
	}
	return zwk_return(args, (uint32_t)(int32_t)zkm_thread_priority(&thread->model));
}

enum zwe_outcome zwk_do_k_thread_priority_set(const struct zwk_args *args)
{
	if (!priority_valid(args->slots[1])) {
		return zwk_refuse(args, -ZKM_EINVAL);
	}
	if (args->object->u.thread != NULL) {
		zkm_thread_reprioritize(&args->object->u.thread->model, (int32_t)args->slots[1]);
	}
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_is_preempt_thread(const struct zwk_args *args)
{
	const struct zwk_thread *thread = args->thread;

	return zwk_return(args, thread->role != ZWK_ROLE_EVENT &&
					zkm_thread_priority(&thread->model) >= 0);
}

enum zwe_outcome zwk_do_k_thread_name_set(const struct zwk_args *args)
{
	struct zwk_thread *named = args->thread;
	struct zwk_object *object = NULL;
	const char *name;
	uint32_t length;
	int error = 0;

	if (args->slots[0] != 0) {
		error = zwk_object_find(&object, args->instance, args->slots[0],
					ZWALI_KIND_THREAD);
		if (error != 0) {
			return zwk_refuse(args, error);
		}
		named = object->u.thread;
	}
	name = zwk_claim_string(&length, args->instance, args->slots[1], 255);
	if (name == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	if (named == NULL) {
		return zwk_refuse(args, -ZKM_EINVAL);
	}
	length = length > NAME_LONGEST ? NAME_LONGEST : length;
	memcpy(named->name, name, length);
	named->name[length] = '\0';
	return zwk_return(args, 0);
}

enum zwe_outcome zwk_do_k_thread_name_copy(const struct zwk_args *args)
{
	const struct zwk_thread *named = args->object->u.thread;
	uint8_t *bytes;
	size_t length;

	if (named == NULL) {
		return zwk_refuse(args, -ZKM_EINVAL);
	}
	bytes = zwk_claim(args->instance, args->slots[1], args->slots[2], 1);
	if (bytes == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	length = strlen(named->name);
	if (length + 1 > args->slots[2]) {
		return zwk_refuse(args, -ZKM_ENOSPC);
	}
	memcpy(bytes, named->name, length + 1);
	return zwk_return(args, 0);
}

enum zwe_outcome zwk_do_k_thread_stack_space_get(const struct zwk_args *args)
{
	const struct zwk_thread *thread = args->object->u.thread;
	uint8_t *unused;

	if (thread == NULL) {
		return zwk_refuse(args, -ZKM_EINVAL);
	}
	unused = zwk_claim(args->instance, args->slots[1], 4, 4);
	if (unused == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	zwe_store_le32(unused, (args->space->stack_slots - zwk_thread_stack_used(thread)) * 4);
	return zwk_return(args, 0);
}

enum zwe_outcome zwk_do_k_thread_custom_data_set(const struct zwk_args *args)
{
	args->thread->custom_data = args->slots[0];
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_thread_custom_data_get(const struct zwk_args *args)
{
	return zwk_return(args, args->thread->custom_data);
}

static enum zwe_outcome expiry(const struct zwk_args *args, bool remaining)
{
	uint64_t tick, now = zkm_ticks(args->space->model.kernel);

	tick = args->object->u.thread != NULL ? zkm_thread_expires(&args->object->u.thread->model)
					      : 0;
	if (remaining) {
		tick = tick > now ? tick - now : 0;
	}
	return zwk_return64(args, zwk_guest_ticks(args->space, tick));
}

enum zwe_outcome zwk_do_k_thread_timeout_expires_ticks(const struct zwk_args *args)
{
	return expiry(args, false);
}

enum zwe_outcome zwk_do_k_thread_timeout_remaining_ticks(const struct zwk_args *args)
{
	return expiry(args, true);
}
