/* SPDX-License-Identifier: Apache-2.0
 *
 * Handlers of the calls about the console, time, random numbers and threads. Each turns arguments into checked pointers
 * and objects, then asks the kernel model.
 */
#include <string.h>
#include <zwali/abi.h>

#include "kernel_if.h"

#define NAME_LONGEST (ZWK_THREAD_NAME_SIZE - 1)

enum zwe_outcome zwk_do_k_str_out(struct zwk_thread *thread, uint32_t *slots)
{
	struct zwk_space *space = thread->space;
	uint8_t *bytes;

	if (!zwk_claim(&bytes, thread->engine.instance, slots[0], slots[1], 1)) {
		return zwk_refuse(thread, slots, -ZKM_EFAULT);
	}
	space->console(space->user, (const char *)bytes, slots[1]);
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_sys_rand_get(struct zwk_thread *thread, uint32_t *slots)
{
	uint8_t *bytes;

	if (!zwk_claim(&bytes, thread->engine.instance, slots[0], slots[1], 1)) {
		return zwk_refuse(thread, slots, -ZKM_EFAULT);
	}
	zkm_random(thread->space->model.kernel, bytes, slots[1]);
	return zwk_done(thread);
}

/* ---- Time ---- */

enum zwe_outcome zwk_do_k_uptime_ticks(struct zwk_thread *thread, uint32_t *slots)
{
	const struct zwk_space *space = thread->space;

	return zwk_return64(thread, slots, zwk_guest_ticks(space, zkm_ticks(space->model.kernel)));
}

enum zwe_outcome zwk_do_k_sleep(struct zwk_thread *thread, uint32_t *slots)
{
	int32_t result = 0;
	bool done =
		zkm_sleep(&thread->model, zwk_timeout(thread->space, zwk_load_slots64(slots)), 1, &result);

	return zwk_result(thread, slots, done, result);
}

enum zwe_outcome zwk_do_k_usleep(struct zwk_thread *thread, uint32_t *slots)
{
	int32_t result = 0;
	/* A negative number is the sleep of an unsigned one in Zephyr; here none at all. */
	uint32_t us = slots[0] > INT32_MAX ? 0 : slots[0];
	bool done = zkm_sleep(&thread->model, (us + ZKM_US_PER_TICK - 1) / ZKM_US_PER_TICK, 2, &result);

	return zwk_result(thread, slots, done, result);
}

enum zwe_outcome zwk_do_k_busy_wait(struct zwk_thread *thread, uint32_t *slots)
{
	zkm_busy_wait(&thread->model, slots[0]);
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_k_yield(struct zwk_thread *thread, uint32_t *slots)
{
	(void)slots;
	zkm_yield(&thread->model);
	return zwk_done(thread);
}

/* ---- Threads ---- */

static int find_thread(struct zwk_object **object, struct zwk_thread *thread, uint32_t address)
{
	return zwk_object_find(object, thread->space, thread->engine.instance, address, ZWALI_KIND_THREAD);
}

static bool priority_valid(uint32_t priority)
{
	int32_t value = (int32_t)priority;

	return value >= ZKM_PRIORITY_HIGHEST && value <= ZKM_PRIORITY_LOWEST;
}

/* Slots of k_thread_create. */
enum { A_THREAD, A_STACK, A_SIZE, A_ENTRY, A_P1, A_P2, A_P3, A_PRIORITY, A_OPTIONS, A_DELAY };

/* The engine's half: ready to run `entry` with its own C stack. False: not an entry. */
static bool prepare(struct zwk_thread *created, struct zwe_instance *instance, const uint32_t *slots)
{
	struct zwe_instance *callee;
	uint32_t func_index, n_params;

	if (!zwk_table_function(&callee, &func_index, &n_params, instance, slots[A_ENTRY], 3) ||
	    zwe_thread_start(&created->engine, callee, func_index, &slots[A_P1], n_params, created->stack,
			     created->space->stack_slots) != ZWE_OK) {
		return false;
	}
	created->engine.user = created;
	created->engine.sp = (slots[A_STACK] + slots[A_SIZE]) & ~(uint32_t)(ZWALI_STACK_ALIGN - 1);
	return true;
}

enum zwe_outcome zwk_do_k_thread_create(struct zwk_thread *thread, uint32_t *slots)
{
	struct zwe_instance *instance = thread->engine.instance;
	struct zwk_space *space = thread->space;
	struct zwk_object *object;
	struct zwk_thread *created;
	uint8_t *stack;

	if (!priority_valid(slots[A_PRIORITY]) ||
	    !zwk_claim(&stack, instance, slots[A_STACK], slots[A_SIZE], 1)) {
		return zwk_refuse(thread, slots, -ZKM_EFAULT);
	}
	created = zwk_thread_take(space);
	if (created == NULL) {
		return zwk_return(thread, slots, 0);
	}
	if (!prepare(created, instance, slots)) {
		return zwk_refuse(thread, slots, -ZKM_EINVAL);
	}
	switch (zwk_object_make(&object, space, instance, slots[A_THREAD], ZWALI_KIND_THREAD)) {
	case 0:
		break;
	case -ZKM_ENOMEM:
		return zwk_return(thread, slots, 0);
	default:
		return zwk_refuse(thread, slots, -ZKM_EFAULT);
	}
	if (object->u.thread != NULL) { /* the designator of a thread that lives */
		return zwk_refuse(thread, slots, -ZKM_EINVAL);
	}
	created->role = ZWK_ROLE_GUEST;
	created->object = object;
	object->u.thread = created;
	zkm_thread_create(&space->model, &created->model, (int32_t)slots[A_PRIORITY],
			  zwk_timeout(space, zwk_load_slots64(&slots[A_DELAY])));
	return zwk_return(thread, slots, slots[A_THREAD]);
}

enum zwe_outcome zwk_do_k_thread_join(struct zwk_thread *thread, uint32_t *slots)
{
	struct zwk_object *object;
	int error = find_thread(&object, thread, slots[0]);
	int32_t result;
	bool done;

	if (error != 0) {
		return zwk_refuse(thread, slots, error);
	}
	done = zkm_thread_join(&thread->model, object->u.thread != NULL ? &object->u.thread->model : NULL,
			       zwk_timeout(thread->space, zwk_load_slots64(&slots[1])), &result);
	return zwk_result(thread, slots, done, result);
}

enum zwe_outcome zwk_do_k_thread_abort(struct zwk_thread *thread, uint32_t *slots)
{
	struct zwk_object *object;
	int error = find_thread(&object, thread, slots[0]);

	if (error != 0) {
		return zwk_refuse(thread, slots, error);
	}
	if (object->u.thread == thread) {
		return ZWE_CALL_EXIT; /* the runtime ends it */
	}
	if (object->u.thread != NULL) {
		zwk_thread_end(object->u.thread);
	}
	return zwk_done(thread);
}

/* start, suspend, resume, wakeup: one step on a thread that lives, nothing on one that has ended. */
static enum zwe_outcome step(struct zwk_thread *thread, uint32_t *slots, void (*change)(struct zkm_thread *thread))
{
	struct zwk_object *object;
	int error = find_thread(&object, thread, slots[0]);

	if (error != 0) {
		return zwk_refuse(thread, slots, error);
	}
	if (object->u.thread != NULL) {
		change(&object->u.thread->model);
	}
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_k_thread_start(struct zwk_thread *thread, uint32_t *slots)
{
	return step(thread, slots, zkm_thread_start);
}

enum zwe_outcome zwk_do_k_thread_suspend(struct zwk_thread *thread, uint32_t *slots)
{
	return step(thread, slots, zkm_thread_suspend);
}

enum zwe_outcome zwk_do_k_thread_resume(struct zwk_thread *thread, uint32_t *slots)
{
	return step(thread, slots, zkm_thread_resume);
}

enum zwe_outcome zwk_do_k_wakeup(struct zwk_thread *thread, uint32_t *slots)
{
	return step(thread, slots, zkm_thread_wakeup);
}

enum zwe_outcome zwk_do_k_sched_current_thread_query(struct zwk_thread *thread, uint32_t *slots)
{
	return zwk_return(thread, slots, thread->object != NULL ? thread->object->address : 0);
}

enum zwe_outcome zwk_do_k_thread_priority_get(struct zwk_thread *thread, uint32_t *slots)
{
	struct zwk_object *object;
	int error = find_thread(&object, thread, slots[0]);

	if (error != 0) {
		return zwk_refuse(thread, slots, error);
	}
	return zwk_return(thread, slots,
			  object->u.thread != NULL ? (uint32_t)(int32_t)object->u.thread->model.priority
						   : (uint32_t)-ZKM_EINVAL);
}

enum zwe_outcome zwk_do_k_thread_priority_set(struct zwk_thread *thread, uint32_t *slots)
{
	struct zwk_object *object;
	int error = find_thread(&object, thread, slots[0]);

	if (error != 0 || !priority_valid(slots[1])) {
		return zwk_refuse(thread, slots, -ZKM_EINVAL);
	}
	if (object->u.thread != NULL) {
		zkm_thread_reprioritize(&object->u.thread->model, (int32_t)slots[1]);
	}
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_k_is_preempt_thread(struct zwk_thread *thread, uint32_t *slots)
{
	return zwk_return(thread, slots, thread->role != ZWK_ROLE_EVENT && thread->model.priority >= 0);
}

enum zwe_outcome zwk_do_k_thread_name_set(struct zwk_thread *thread, uint32_t *slots)
{
	struct zwk_thread *named = thread;
	struct zwk_object *object;
	const char *name;
	uint32_t length;
	int error;

	if (slots[0] != 0) {
		error = find_thread(&object, thread, slots[0]);
		if (error != 0) {
			return zwk_refuse(thread, slots, error);
		}
		named = object->u.thread;
	}
	if (!zwk_claim_string(&name, &length, thread->engine.instance, slots[1], 255)) {
		return zwk_refuse(thread, slots, -ZKM_EFAULT);
	}
	if (named == NULL) {
		return zwk_refuse(thread, slots, -ZKM_EINVAL);
	}
	length = length > NAME_LONGEST ? NAME_LONGEST : length;
	memcpy(named->name, name, length);
	named->name[length] = '\0';
	return zwk_return(thread, slots, 0);
}

enum zwe_outcome zwk_do_k_thread_name_copy(struct zwk_thread *thread, uint32_t *slots)
{
	struct zwk_object *object;
	uint8_t *bytes;
	size_t length;
	int error = find_thread(&object, thread, slots[0]);

	if (error != 0 || object->u.thread == NULL) {
		return zwk_refuse(thread, slots, error != 0 ? error : -ZKM_EINVAL);
	}
	if (!zwk_claim(&bytes, thread->engine.instance, slots[1], slots[2], 1)) {
		return zwk_refuse(thread, slots, -ZKM_EFAULT);
	}
	length = strlen(object->u.thread->name);
	if (length + 1 > slots[2]) {
		return zwk_refuse(thread, slots, -ZKM_ENOSPC);
	}
	memcpy(bytes, object->u.thread->name, length + 1);
	return zwk_return(thread, slots, 0);
}

enum zwe_outcome zwk_do_k_thread_custom_data_set(struct zwk_thread *thread, uint32_t *slots)
{
	thread->custom_data = slots[0];
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_k_thread_custom_data_get(struct zwk_thread *thread, uint32_t *slots)
{
	return zwk_return(thread, slots, thread->custom_data);
}

static enum zwe_outcome expiry(struct zwk_thread *thread, uint32_t *slots, bool remaining)
{
	struct zwk_object *object;
	uint64_t tick, now = zkm_ticks(thread->space->model.kernel);
	int error = find_thread(&object, thread, slots[0]);

	if (error != 0) {
		return zwk_refuse(thread, slots, error);
	}
	tick = object->u.thread != NULL ? zkm_thread_expires(&object->u.thread->model) : 0;
	if (remaining) {
		tick = tick > now ? tick - now : 0;
	}
	return zwk_return64(thread, slots, zwk_guest_ticks(thread->space, tick));
}

enum zwe_outcome zwk_do_k_thread_timeout_expires_ticks(struct zwk_thread *thread, uint32_t *slots)
{
	return expiry(thread, slots, false);
}

enum zwe_outcome zwk_do_k_thread_timeout_remaining_ticks(struct zwk_thread *thread, uint32_t *slots)
{
	return expiry(thread, slots, true);
}
