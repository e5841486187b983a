/* SPDX-License-Identifier: Apache-2.0
 *
 * Handlers of the calls about kernel objects: semaphores, mutexes, conditions, queues, stacks, events, timers. Each turns
 * arguments into checked pointers and objects, then asks the kernel model.
 */
#include <zwali/abi.h>

#include "kernel_if.h"

#define ATTRS_BYTES 12u /* struct k_msgq_attrs: size_t msg_size; uint32_t max_msgs, used_msgs */

static struct zwe_instance *memory_of(struct zwk_thread *thread)
{
	return thread->engine.instance;
}

/* Looks up the object that slots[0] designates; NULL: `*outcome` is the call's. */
static struct zwk_object *object_of(struct zwk_thread *thread, uint32_t *slots, uint16_t kind,
				    enum zwe_outcome *outcome)
{
	struct zwk_object *object;
	int error = zwk_object_find(&object, thread->space, memory_of(thread), slots[0], kind);

	if (error != 0) {
		*outcome = zwk_refuse(thread, slots, error);
		return NULL;
	}
	return object;
}

static struct zwk_object *make_of(struct zwk_thread *thread, uint32_t *slots, uint16_t kind, enum zwe_outcome *outcome)
{
	struct zwk_object *object;
	int error = zwk_object_make(&object, thread->space, memory_of(thread), slots[0], kind);

	if (error != 0) {
		*outcome = zwk_refuse(thread, slots, error);
		return NULL;
	}
	return object;
}

static int64_t timeout_at(const struct zwk_thread *thread, const uint32_t *slots, uint32_t index)
{
	return zwk_timeout(thread->space, zwk_load_slots64(&slots[index]));
}

/* ---- Semaphores ---- */

enum zwe_outcome zwk_do_k_sem_init(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object;

	if (slots[2] == 0 || slots[1] > slots[2]) {
		return zwk_refuse(thread, slots, -ZKM_EINVAL);
	}
	object = make_of(thread, slots, ZWALI_KIND_SEM, &outcome);
	if (object == NULL) {
		return outcome;
	}
	return zwk_return(thread, slots, (uint32_t)zkm_sem_init(&object->u.sem, slots[1], slots[2]));
}

enum zwe_outcome zwk_do_k_sem_take(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_SEM, &outcome);
	int32_t result = 0;
	bool done;

	if (object == NULL) {
		return outcome;
	}
	done = zkm_sem_take(&thread->model, &object->u.sem, timeout_at(thread, slots, 1), &result);
	return zwk_result(thread, slots, done, result);
}

enum zwe_outcome zwk_do_k_sem_give(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_SEM, &outcome);

	if (object == NULL) {
		return outcome;
	}
	zkm_sem_give(&object->u.sem);
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_k_sem_reset(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_SEM, &outcome);

	if (object == NULL) {
		return outcome;
	}
	zkm_sem_reset(&object->u.sem);
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_k_sem_count_get(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_SEM, &outcome);

	return object == NULL ? outcome : zwk_return(thread, slots, object->u.sem.count);
}

/* ---- Mutexes, conditions ---- */

enum zwe_outcome zwk_do_k_mutex_init(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = make_of(thread, slots, ZWALI_KIND_MUTEX, &outcome);

	if (object == NULL) {
		return outcome;
	}
	if (object->u.mutex.waiters.head != NULL) {
		return zwk_refuse(thread, slots, -ZKM_EBUSY); /* nobody would ever unlock it for them */
	}
	zkm_mutex_init(&object->u.mutex);
	return zwk_return(thread, slots, 0);
}

enum zwe_outcome zwk_do_k_mutex_lock(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_MUTEX, &outcome);
	int32_t result = 0;
	bool done;

	if (object == NULL) {
		return outcome;
	}
	done = zkm_mutex_lock(&thread->model, &object->u.mutex, timeout_at(thread, slots, 1), &result);
	return zwk_result(thread, slots, done, result);
}

enum zwe_outcome zwk_do_k_mutex_unlock(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_MUTEX, &outcome);

	if (object == NULL) {
		return outcome;
	}
	return zwk_return(thread, slots, (uint32_t)zkm_mutex_unlock(&thread->model, &object->u.mutex));
}

enum zwe_outcome zwk_do_k_condvar_init(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = make_of(thread, slots, ZWALI_KIND_CONDVAR, &outcome);

	if (object == NULL) {
		return outcome;
	}
	zkm_condvar_init(&object->u.condvar);
	return zwk_return(thread, slots, 0);
}

enum zwe_outcome zwk_do_k_condvar_signal(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_CONDVAR, &outcome);

	if (object == NULL) {
		return outcome;
	}
	zkm_condvar_signal(&object->u.condvar);
	return zwk_return(thread, slots, 0);
}

enum zwe_outcome zwk_do_k_condvar_broadcast(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_CONDVAR, &outcome);

	if (object == NULL) {
		return outcome;
	}
	return zwk_return(thread, slots, (uint32_t)zkm_condvar_broadcast(&object->u.condvar));
}

enum zwe_outcome zwk_do_k_condvar_wait(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *condvar = object_of(thread, slots, ZWALI_KIND_CONDVAR, &outcome), *mutex;
	int32_t result = 0;
	bool done;
	int error;

	if (condvar == NULL) {
		return outcome;
	}
	error = zwk_object_find(&mutex, thread->space, memory_of(thread), slots[1], ZWALI_KIND_MUTEX);
	if (error != 0) {
		return zwk_refuse(thread, slots, error);
	}
	done = zkm_condvar_wait(&thread->model, &condvar->u.condvar, &mutex->u.mutex, timeout_at(thread, slots, 2),
				&result);
	return zwk_result(thread, slots, done, result);
}

/* ---- Message queues, stacks ---- */

enum zwe_outcome zwk_do_k_msgq_alloc_init(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = make_of(thread, slots, ZWALI_KIND_MSGQ, &outcome);
	int error;

	if (object == NULL) {
		return outcome;
	}
	error = zwk_msgq_make(thread->space, &object->u.msgq, slots[1], slots[2]);
	if (error != 0 && object->u.msgq.ring == NULL) {
		(void)zwk_object_release(thread->space, object);
	}
	return zwk_return(thread, slots, (uint32_t)error);
}

/* The queue of slots[0] and the message at slots[1]. */
static struct zwk_object *msgq_and_message(struct zwk_thread *thread, uint32_t *slots, uint8_t **message,
					   enum zwe_outcome *outcome)
{
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_MSGQ, outcome);

	if (object != NULL && !zwk_claim(message, memory_of(thread), slots[1], object->u.msgq.message_bytes, 1)) {
		*outcome = zwk_refuse(thread, slots, -ZKM_EFAULT);
		return NULL;
	}
	return object;
}

enum zwe_outcome zwk_do_k_msgq_put(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	uint8_t *message;
	struct zwk_object *object = msgq_and_message(thread, slots, &message, &outcome);
	int32_t result = 0;
	bool done;

	if (object == NULL) {
		return outcome;
	}
	done = zkm_msgq_put(&thread->model, &object->u.msgq, message, timeout_at(thread, slots, 2), &result);
	return zwk_result(thread, slots, done, result);
}

enum zwe_outcome zwk_do_k_msgq_get(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	uint8_t *message;
	struct zwk_object *object = msgq_and_message(thread, slots, &message, &outcome);
	int32_t result = 0;
	bool done;

	if (object == NULL) {
		return outcome;
	}
	done = zkm_msgq_get(&thread->model, &object->u.msgq, message, timeout_at(thread, slots, 2), &result);
	return zwk_result(thread, slots, done, result);
}

static enum zwe_outcome peek(struct zwk_thread *thread, uint32_t *slots, uint32_t index)
{
	enum zwe_outcome outcome;
	uint8_t *message;
	struct zwk_object *object = msgq_and_message(thread, slots, &message, &outcome);

	if (object == NULL) {
		return outcome;
	}
	return zwk_return(thread, slots, (uint32_t)zkm_msgq_peek(&object->u.msgq, message, index));
}

enum zwe_outcome zwk_do_k_msgq_peek(struct zwk_thread *thread, uint32_t *slots)
{
	return peek(thread, slots, 0);
}

enum zwe_outcome zwk_do_k_msgq_peek_at(struct zwk_thread *thread, uint32_t *slots)
{
	return peek(thread, slots, slots[2]);
}

enum zwe_outcome zwk_do_k_msgq_purge(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_MSGQ, &outcome);

	if (object == NULL) {
		return outcome;
	}
	zkm_msgq_purge(&object->u.msgq);
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_k_msgq_num_free_get(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_MSGQ, &outcome);

	return object == NULL ? outcome
			      : zwk_return(thread, slots, object->u.msgq.capacity - object->u.msgq.used);
}

enum zwe_outcome zwk_do_k_msgq_num_used_get(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_MSGQ, &outcome);

	return object == NULL ? outcome : zwk_return(thread, slots, object->u.msgq.used);
}

enum zwe_outcome zwk_do_k_msgq_get_attrs(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_MSGQ, &outcome);
	uint8_t *attrs;

	if (object == NULL) {
		return outcome;
	}
	if (!zwk_claim(&attrs, memory_of(thread), slots[1], ATTRS_BYTES, 4)) {
		return zwk_refuse(thread, slots, -ZKM_EFAULT);
	}
	zwe_store_le32(attrs, object->u.msgq.message_bytes);
	zwe_store_le32(attrs + 4, object->u.msgq.capacity);
	zwe_store_le32(attrs + 8, object->u.msgq.used);
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_k_stack_alloc_init(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = make_of(thread, slots, ZWALI_KIND_STACK, &outcome);
	int error;

	if (object == NULL) {
		return outcome;
	}
	error = zwk_stack_make(thread->space, &object->u.stack, slots[1]);
	if (error != 0 && object->u.stack.words == NULL) {
		(void)zwk_object_release(thread->space, object);
	}
	return zwk_return(thread, slots, (uint32_t)error);
}

enum zwe_outcome zwk_do_k_stack_push(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_STACK, &outcome);

	if (object == NULL) {
		return outcome;
	}
	return zwk_return(thread, slots, (uint32_t)zkm_stack_push(&object->u.stack, slots[1]));
}

enum zwe_outcome zwk_do_k_stack_pop(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_STACK, &outcome);
	int32_t result = 0;
	uint8_t *word;
	bool done;

	if (object == NULL) {
		return outcome;
	}
	if (!zwk_claim(&word, memory_of(thread), slots[1], 4, 4)) {
		return zwk_refuse(thread, slots, -ZKM_EFAULT);
	}
	done = zkm_stack_pop(&thread->model, &object->u.stack, word, timeout_at(thread, slots, 2), &result);
	return zwk_result(thread, slots, done, result);
}

/* ---- Events ---- */

enum zwe_outcome zwk_do_k_event_init(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = make_of(thread, slots, ZWALI_KIND_EVENT, &outcome);

	if (object == NULL) {
		return outcome;
	}
	zkm_event_init(&object->u.event);
	return zwk_done(thread);
}

static enum zwe_outcome change(struct zwk_thread *thread, uint32_t *slots, uint32_t events, uint32_t mask)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_EVENT, &outcome);

	if (object == NULL) {
		return outcome;
	}
	return zwk_return(thread, slots, zkm_event_change(&object->u.event, events, mask));
}

enum zwe_outcome zwk_do_k_event_post(struct zwk_thread *thread, uint32_t *slots)
{
	return change(thread, slots, slots[1], slots[1]);
}

enum zwe_outcome zwk_do_k_event_set(struct zwk_thread *thread, uint32_t *slots)
{
	return change(thread, slots, slots[1], UINT32_MAX);
}

enum zwe_outcome zwk_do_k_event_set_masked(struct zwk_thread *thread, uint32_t *slots)
{
	return change(thread, slots, slots[1], slots[2]);
}

enum zwe_outcome zwk_do_k_event_clear(struct zwk_thread *thread, uint32_t *slots)
{
	return change(thread, slots, 0, slots[1]);
}

static enum zwe_outcome event_wait(struct zwk_thread *thread, uint32_t *slots, bool all)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_EVENT, &outcome);
	int32_t result = 0;
	bool done;

	if (object == NULL) {
		return outcome;
	}
	done = zkm_event_wait(&thread->model, &object->u.event, slots[1], all, slots[2] != 0,
			      timeout_at(thread, slots, 3), &result);
	return zwk_result(thread, slots, done, result);
}

enum zwe_outcome zwk_do_k_event_wait(struct zwk_thread *thread, uint32_t *slots)
{
	return event_wait(thread, slots, false);
}

enum zwe_outcome zwk_do_k_event_wait_all(struct zwk_thread *thread, uint32_t *slots)
{
	return event_wait(thread, slots, true);
}

/* ---- Timers ---- */

enum zwe_outcome zwk_do_k_timer_start(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_TIMER, &outcome);

	if (object == NULL) {
		return outcome;
	}
	if ((object->u.timer.expiry_fn != 0 || object->u.timer.stop_fn != 0) &&
	    zwk_event_thread(thread->space) == NULL) {
		return zwk_refuse(thread, slots, -ZKM_ENOMEM);
	}
	zkm_timer_start(&object->u.timer, timeout_at(thread, slots, 1), timeout_at(thread, slots, 3));
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_k_timer_stop(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_TIMER, &outcome);

	if (object == NULL) {
		return outcome;
	}
	zkm_timer_stop(&object->u.timer, false);
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_k_timer_status_get(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_TIMER, &outcome);

	return object == NULL ? outcome : zwk_return(thread, slots, zkm_timer_status_get(&object->u.timer));
}

enum zwe_outcome zwk_do_k_timer_status_sync(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_TIMER, &outcome);
	int32_t result = 0;
	bool done;

	if (object == NULL) {
		return outcome;
	}
	done = zkm_timer_status_sync(&thread->model, &object->u.timer, &result);
	return zwk_result(thread, slots, done, result);
}

static enum zwe_outcome timer_ticks(struct zwk_thread *thread, uint32_t *slots, bool remaining)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_TIMER, &outcome);
	uint64_t now = zkm_ticks(thread->space->model.kernel), tick = now;

	if (object == NULL) {
		return outcome;
	}
	if (object->u.timer.timeout.active) {
		tick = object->u.timer.timeout.tick;
	}
	if (remaining) {
		tick = tick > now ? tick - now : 0;
	}
	return zwk_return64(thread, slots, zwk_guest_ticks(thread->space, tick));
}

enum zwe_outcome zwk_do_k_timer_expires_ticks(struct zwk_thread *thread, uint32_t *slots)
{
	return timer_ticks(thread, slots, false);
}

enum zwe_outcome zwk_do_k_timer_remaining_ticks(struct zwk_thread *thread, uint32_t *slots)
{
	return timer_ticks(thread, slots, true);
}

enum zwe_outcome zwk_do_k_timer_user_data_set(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_TIMER, &outcome);

	if (object == NULL) {
		return outcome;
	}
	object->u.timer.user_data = slots[1];
	return zwk_done(thread);
}

enum zwe_outcome zwk_do_k_timer_user_data_get(struct zwk_thread *thread, uint32_t *slots)
{
	enum zwe_outcome outcome;
	struct zwk_object *object = object_of(thread, slots, ZWALI_KIND_TIMER, &outcome);

	return object == NULL ? outcome : zwk_return(thread, slots, object->u.timer.user_data);
}
