/* SPDX-License-Identifier: Apache-2.0
 *
 * Handlers of the calls about kernel objects: semaphores, mutexes, conditions, queues, stacks,
 * events, timers. Each turns arguments into checked pointers and objects, then asks the kernel
 * model.
 */
#include <zwali/abi.h>

#include "kernel_if.h"

#define ATTRS_BYTES 12u /* struct k_msgq_attrs: size_t msg_size; uint32_t max_msgs, used_msgs */

/* ---- Semaphores ---- */

enum zwe_outcome zwk_do_k_sem_init(const struct zwk_args *args)
{
	struct zwk_object *object = args->object;
	int error = zkm_sem_init(&object->u.sem, args->slots[1], args->slots[2]);

	if (error != 0 && object->u.sem.limit == 0) { /* it was made for this call */
		(void)zwk_object_release(args->space, object);
	}
	return zwk_return(args, (uint32_t)error);
}

enum zwe_outcome zwk_do_k_sem_take(const struct zwk_args *args)
{
	int32_t result = 0;
	bool done = zkm_sem_take(&args->thread->model, &args->object->u.sem, zwk_timeout_at(args, 1),
				 &result);

	return zwk_result(args, done, result);
}

enum zwe_outcome zwk_do_k_sem_give(const struct zwk_args *args)
{
	zkm_sem_give(&args->object->u.sem);
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_sem_reset(const struct zwk_args *args)
{
	zkm_sem_reset(&args->object->u.sem);
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_sem_count_get(const struct zwk_args *args)
{
	return zwk_return(args, zkm_sem_count(&args->object->u.sem));
}

/* ---- Mutexes, conditions ---- */

enum zwe_outcome zwk_do_k_mutex_init(const struct zwk_args *args)
{
	if (zkm_queue_used(&args->object->u.mutex.waiters)) {
		return zwk_refuse(args, -ZKM_EBUSY); /* nobody would ever unlock it for them */
	}
	zkm_mutex_init(&args->object->u.mutex);
	return zwk_return(args, 0);
}

enum zwe_outcome zwk_do_k_mutex_lock(const struct zwk_args *args)
{
	int32_t result = 0;
	bool done = zkm_mutex_lock(&args->thread->model, &args->object->u.mutex,
				   zwk_timeout_at(args, 1), &result);

	return zwk_result(args, done, result);
}

enum zwe_outcome zwk_do_k_mutex_unlock(const struct zwk_args *args)
{
	return zwk_return(args,
			  (uint32_t)zkm_mutex_unlock(&args->thread->model, &args->object->u.mutex));
}

enum zwe_outcome zwk_do_k_condvar_init(const struct zwk_args *args)
{
	zkm_condvar_init(&args->object->u.condvar);
	return zwk_return(args, 0);
}

enum zwe_outcome zwk_do_k_condvar_signal(const struct zwk_args *args)
{
	zkm_condvar_signal(&args->object->u.condvar);
	return zwk_return(args, 0);
}

enum zwe_outcome zwk_do_k_condvar_broadcast(const struct zwk_args *args)
{
	return zwk_return(args, (uint32_t)zkm_condvar_broadcast(&args->object->u.condvar));
}

enum zwe_outcome zwk_do_k_condvar_wait(const struct zwk_args *args)
{
	struct zwk_object *mutex = NULL;
	int32_t result = 0;
	bool done;
	int error = zwk_object_find(&mutex, args->instance, args->slots[1],
				    ZWALI_KIND_MUTEX);

	if (error != 0) {
		return zwk_refuse(args, error);
	}
	done = zkm_condvar_wait(&args->thread->model, &args->object->u.condvar, &mutex->u.mutex,
				zwk_timeout_at(args, 2), &result);
	return zwk_result(args, done, result);
}

/* ---- Message queues, stacks ---- */

enum zwe_outcome zwk_do_k_msgq_alloc_init(const struct zwk_args *args)
{
	int error =
		zwk_msgq_make(args->space, &args->object->u.msgq, args->slots[1], args->slots[2]);

	if (error != 0 && args->object->u.msgq.ring == NULL) {
		(void)zwk_object_release(args->space, args->object);
	}
	return zwk_return(args, (uint32_t)error);
}

/* Memory for one message of the queue at slots[1]. */
static uint8_t *claim_message(const struct zwk_args *args)
{
	return zwk_claim(args->instance, args->slots[1], args->object->u.msgq.message_bytes, 1);
}

/* One message into the queue or out of it. */
static enum zwe_outcome pass_message(const struct zwk_args *args, bool put)
{
	struct zkm_msgq *msgq = &args->object->u.msgq;
	int64_t timeout = zwk_timeout_at(args, 2);
	uint8_t *message = claim_message(args);
	int32_t result = 0;
	bool done;

	if (message == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	done = put ? zkm_msgq_put(&args->thread->model, msgq, message, timeout, &result)
		   : zkm_msgq_get(&args->thread->model, msgq, message, timeout, &result);
	return zwk_result(args, done, result);
}

enum zwe_outcome zwk_do_k_msgq_put(const struct zwk_args *args)
{
	return pass_message(args, true);
}

enum zwe_outcome zwk_do_k_msgq_get(const struct zwk_args *args)
{
	return pass_message(args, false);
}

static enum zwe_outcome peek(const struct zwk_args *args, uint32_t index)
{
	uint8_t *message = claim_message(args);

	if (message == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	return zwk_return(args, (uint32_t)zkm_msgq_peek(&args->object->u.msgq, message, index));
}

enum zwe_outcome zwk_do_k_msgq_peek(const struct zwk_args *args)
{
	return peek(args, 0);
}

enum zwe_outcome zwk_do_k_msgq_peek_at(const struct zwk_args *args)
{
	return peek(args, args->slots[2]);
}

enum zwe_outcome zwk_do_k_msgq_purge(const struct zwk_args *args)
{
	zkm_msgq_purge(&args->object->u.msgq);
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_msgq_num_free_get(const struct zwk_args *args)
{
	return zwk_return(args,
			  args->object->u.msgq.capacity - zkm_msgq_used(&args->object->u.msgq));
}

enum zwe_outcome zwk_do_k_msgq_num_used_get(const struct zwk_args *args)
{
	return zwk_return(args, zkm_msgq_used(&args->object->u.msgq));
}

enum zwe_outcome zwk_do_k_msgq_get_attrs(const struct zwk_args *args)
{
	uint8_t *attrs;

	attrs = zwk_claim(args->instance, args->slots[1], ATTRS_BYTES, 4);
	if (attrs == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	zwe_store_le32(attrs, args->object->u.msgq.message_bytes);
	zwe_store_le32(attrs + 4, args->object->u.msgq.capacity);
	zwe_store_le32(attrs + 8, zkm_msgq_used(&args->object->u.msgq));
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_stack_alloc_init(const struct zwk_args *args)
{
	int error = zwk_stack_make(args->space, &args->object->u.stack, args->slots[1]);

	if (error != 0 && args->object->u.stack.words == NULL) {
		(void)zwk_object_release(args->space, args->object);
	}
	return zwk_return(args, (uint32_t)error);
}

enum zwe_outcome zwk_do_k_stack_push(const struct zwk_args *args)
{
	return zwk_return(args, (uint32_t)zkm_stack_push(&args->object->u.stack, args->slots[1]));
}

enum zwe_outcome zwk_do_k_stack_pop(const struct zwk_args *args)
{
	int32_t result = 0;
	uint8_t *word;
	bool done;

	word = zwk_claim(args->instance, args->slots[1], 4, 4);
	if (word == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	done = zkm_stack_pop(&args->thread->model, &args->object->u.stack, word,
			     zwk_timeout_at(args, 2), &result);
	return zwk_result(args, done, result);
}

/* ---- Events ---- */

enum zwe_outcome zwk_do_k_event_init(const struct zwk_args *args)
{
	zkm_event_init(&args->object->u.event, 0);
	return zwk_done(args);
}

static enum zwe_outcome change(const struct zwk_args *args, uint32_t events, uint32_t mask)
{
	return zwk_return(args, zkm_event_change(&args->object->u.event, events, mask));
}

enum zwe_outcome zwk_do_k_event_post(const struct zwk_args *args)
{
	return change(args, args->slots[1], args->slots[1]);
}

enum zwe_outcome zwk_do_k_event_set(const struct zwk_args *args)
{
	return change(args, args->slots[1], UINT32_MAX);
}

enum zwe_outcome zwk_do_k_event_set_masked(const struct zwk_args *args)
{
	return change(args, args->slots[1], args->slots[2]);
}

enum zwe_outcome zwk_do_k_event_clear(const struct zwk_args *args)
{
	return change(args, 0, args->slots[1]);
}

static enum zwe_outcome event_wait(const struct zwk_args *args, bool all)
{
	int32_t result = 0;
	bool done = zkm_event_wait(&args->thread->model, &args->object->u.event, args->slots[1],
				   all, args->slots[2] != 0, zwk_timeout_at(args, 3), &result);

	return zwk_result(args, done, result);
}

enum zwe_outcome zwk_do_k_event_wait(const struct zwk_args *args)
{
	return event_wait(args, false);
}

enum zwe_outcome zwk_do_k_event_wait_all(const struct zwk_args *args)
{
	return event_wait(args, true);
}

/* ---- Timers ---- */

enum zwe_outcome zwk_do_k_timer_start(const struct zwk_args *args)
{
	if ((args->object->u.timer.expiry_fn != 0 || args->object->u.timer.stop_fn != 0) &&
	    zwk_event_thread(args->space) == NULL) {
		return zwk_refuse(args, -ZKM_ENOMEM);
	}
	zkm_timer_start(&args->object->u.timer, zwk_timeout_at(args, 1), zwk_timeout_at(args, 3));
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_timer_stop(const struct zwk_args *args)
{
	zkm_timer_stop(&args->object->u.timer, false);
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_timer_status_get(const struct zwk_args *args)
{
	return zwk_return(args, zkm_timer_status_get(&args->object->u.timer));
}

enum zwe_outcome zwk_do_k_timer_status_sync(const struct zwk_args *args)
{
	int32_t result = 0;
	bool done = zkm_timer_status_sync(&args->thread->model, &args->object->u.timer, &result);

	return zwk_result(args, done, result);
}

static enum zwe_outcome timer_ticks(const struct zwk_args *args, bool remaining)
{
	uint64_t now = zkm_ticks(args->space->model.kernel);
	uint64_t tick = zkm_timer_expires(&args->object->u.timer);

	if (remaining) {
		tick = tick > now ? tick - now : 0;
	}
	return zwk_return64(args, zwk_guest_ticks(args->space, tick));
}

enum zwe_outcome zwk_do_k_timer_expires_ticks(const struct zwk_args *args)
{
	return timer_ticks(args, false);
}

enum zwe_outcome zwk_do_k_timer_remaining_ticks(const struct zwk_args *args)
{
	return timer_ticks(args, true);
}

enum zwe_outcome zwk_do_k_timer_user_data_set(const struct zwk_args *args)
{
	args->object->u.timer.user_data = args->slots[1];
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_timer_user_data_get(const struct zwk_args *args)
{
	return zwk_return(args, args->object->u.timer.user_data);
}
