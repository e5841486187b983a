/* SPDX-License-Identifier: Apache-2.0
 *
 * Handlers of the calls that wait for more than one object, or for none: k_poll and its signals,
 * futexes. An event array is checked as a whole before anything waits; what it says is copied, so
 * that the guest may overwrite it meanwhile.
 */
#include <zwali/abi.h>

#include "kernel_if.h"

#define SIGNALED_OFFSET ZWALI_DESIGNATOR_PARAM_OFFSET
#define RESULT_OFFSET   (ZWALI_DESIGNATOR_PARAM_OFFSET + 4)

/* ---- Futexes ---- */

enum zwe_outcome zwk_do_k_futex_wait(const struct zwk_args *args)
{
	struct zwk_object *object;
	int32_t result = 0;
	uint8_t *word;
	bool done;
	int error;

	word = zwk_claim(args->instance, args->slots[0], 4, 4);
	if (word == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	if (zwe_load_le32(word) != args->slots[1]) {
		return zwk_return(args, (uint32_t)-ZKM_EAGAIN);
	}
	error = zwk_futex(&object, args->space, args->instance, args->slots[0], true);
	if (error != 0) {
		return zwk_refuse(args, error);
	}
	done = zkm_futex_wait(&args->thread->model, &object->u.futex, zwk_timeout_at(args, 2),
			      -ZKM_ETIMEDOUT, &result);
	return zwk_result(args, done, result);
}

enum zwe_outcome zwk_do_k_futex_wake(const struct zwk_args *args)
{
	struct zwk_object *object;

	if (zwk_claim(args->instance, args->slots[0], 4, 4) == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	if (zwk_futex(&object, args->space, args->instance, args->slots[0], false) != 0) {
		return zwk_return(args, 0); /* nobody ever waited there */
	}
	return zwk_return(args, zkm_futex_wake(&object->u.futex, args->slots[1] != 0 ? UINT32_MAX : 1));
}

#if ZKM_HAS_POLL
/* ---- Signals: their two words are the guest's ---- */

static uint8_t *signal_words(const struct zwk_object *object)
{
	/* It has been claimed before: the object is found by it. */
	return zwk_claim(object->instance, object->address, ZWALI_DESIGNATOR_SIZE,
			 ZWALI_DESIGNATOR_ALIGN);
}

enum zwe_outcome zwk_do_k_poll_signal_init(const struct zwk_args *args)
{
	uint8_t *words = signal_words(args->object);

	if (!zkm_queue_used(&args->object->u.signal.waiters)) {
		zkm_poll_signal_init(&args->object->u.signal);
	}
	zwe_store_le32(words + SIGNALED_OFFSET, 0);
	zwe_store_le32(words + RESULT_OFFSET, 0);
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_poll_signal_reset(const struct zwk_args *args)
{
	zwe_store_le32(signal_words(args->object) + SIGNALED_OFFSET, 0);
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_poll_signal_check(const struct zwk_args *args)
{
	const uint8_t *words = signal_words(args->object);
	uint8_t *signaled = zwk_claim(args->instance, args->slots[1], 4, 4);
	uint8_t *result = zwk_claim(args->instance, args->slots[2], 4, 4);

	if (signaled == NULL || result == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	zwe_store_le32(signaled, zwe_load_le32(words + SIGNALED_OFFSET));
	zwe_store_le32(result, zwe_load_le32(words + RESULT_OFFSET));
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_poll_signal_raise(const struct zwk_args *args)
{
	uint8_t *words = signal_words(args->object);

	zwe_store_le32(words + RESULT_OFFSET, args->slots[1]);
	zwe_store_le32(words + SIGNALED_OFFSET, 1);
	return zwk_return(args, (uint32_t)zkm_poll_signal_raise(&args->object->u.signal));
}

/* ---- k_poll ---- */

static uint16_t kind_of(uint32_t type)
{
	switch (type) {
	case ZWALI_POLL_SIGNAL:
		return ZWALI_KIND_POLL_SIGNAL;
	case ZWALI_POLL_SEM:
	case ZWALI_POLL_QUEUE:
		return ZWALI_KIND_SEM;
	case ZWALI_POLL_MSGQ:
		return ZWALI_KIND_MSGQ;
	case ZWALI_POLL_PIPE:
		return ZWALI_KIND_PIPE;
	default:
		return 0;
	}
}

static uint32_t state_bit(uint32_t type)
{
	/* Between the queue's and the message queue's bit stands the one of a cancelled wait. */
	return type >= ZWALI_POLL_MSGQ ? type << 1 : type;
}

static uint32_t field(uint32_t bits, uint32_t shift, uint32_t width)
{
	return (bits >> shift) & ((1u << width) - 1);
}

/* What one event of the array asks for. 0, or -EINVAL: no such type or mode, a wrong object. */
static int fill_event(struct zkm_poll *poll, uint32_t index, const struct zwk_args *args,
		      const uint8_t *event)
{
	uint32_t bits = zwe_load_le32(event + ZWALI_POLL_EVENT_BITS_OFFSET);
	uint32_t type = field(bits, ZWALI_POLL_TYPE_SHIFT, 6);
	struct zwk_object *object;
	uint16_t kind = kind_of(type);
	int error;

	if (field(bits, ZWALI_POLL_MODE_SHIFT, 1) != 0 || (kind == 0 && type != 0)) {
		return -ZKM_EINVAL;
	}
	if (type == 0) {
		zkm_poll_ignore(poll, index);
		return 0;
	}
	error = zwk_object_find(&object, args->instance,
				zwe_load_le32(event + ZWALI_POLL_EVENT_OBJECT_OFFSET), kind);
	if (error != 0) {
		return error == -ZKM_ENOMEM ? error : -ZKM_EINVAL;
	}
	switch (kind) {
	case ZWALI_KIND_SEM:
		zkm_poll_sem(poll, index, &object->u.sem);
		return 0;
	case ZWALI_KIND_MSGQ:
		zkm_poll_msgq(poll, index, &object->u.msgq);
		return 0;
#if ZKM_HAS_PIPES
	case ZWALI_KIND_PIPE:
		zkm_poll_pipe(poll, index, &object->u.pipe);
		return 0;
#endif
	case ZWALI_KIND_POLL_SIGNAL:
		zkm_poll_signal(poll, index, &object->u.signal,
				zwe_load_le32(signal_words(object) + SIGNALED_OFFSET) != 0);
		return 0;
	default:
		return -ZKM_EINVAL;
	}
}

/* What is ready, into the guest's array, which may have changed meanwhile. Returns the result. */
static int32_t tell_guest(struct zkm_poll *poll, struct zwk_instance *instance, int32_t result)
{
	uint8_t *events;

	events = zwk_claim(instance, poll->address, poll->count * ZWALI_POLL_EVENT_SIZE, 4);
	if (events == NULL) {
		return -ZKM_EFAULT; /* it was inside when the wait began, and memory never shrinks */
	}
	for (uint32_t i = 0; i < poll->count; i++) {
		uint8_t *word = events + i * ZWALI_POLL_EVENT_SIZE + ZWALI_POLL_EVENT_BITS_OFFSET;
		uint32_t bits = zwe_load_le32(word);
		uint32_t type = field(bits, ZWALI_POLL_TYPE_SHIFT, 6);
		uint32_t state;

		if (!zkm_poll_is_ready(poll, i) || kind_of(type) == 0) {
			continue;
		}
		state = state_bit(type);
		/* Nothing in it: those who wait were told to give up. */
		if (type == ZWALI_POLL_QUEUE && zkm_poll_is_empty(poll, i)) {
			state = ZWALI_POLL_STATE_CANCELLED;
			result = -ZKM_EINTR;
		}
		zwe_store_le32(word, bits | state << ZWALI_POLL_STATE_SHIFT);
	}
	return result;
}

int32_t zwk_poll_finish(struct zwk_thread *thread, int32_t result)
{
	struct zkm_poll *poll = thread->model.poll;

	thread->model.poll = NULL;
	zkm_poll_end(poll);
	result = tell_guest(poll, poll->user, result);
	zwk_free(thread->space, poll);
	return result;
}

enum zwe_outcome zwk_do_k_poll(const struct zwk_args *args)
{
	uint32_t count = args->slots[1];
	struct zkm_poll *poll;
	int32_t result = 0;
	uint8_t *events;
	int error = 0;

	if (count > ZWK_POLL_MAX) {
		return zwk_refuse(args, -ZKM_EINVAL);
	}
	events = zwk_claim(args->instance, args->slots[0], count * ZWALI_POLL_EVENT_SIZE,
		       4);
	if (events == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	poll = zwk_alloc(args->space, zkm_poll_bytes(count));
	if (poll == NULL) {
		return zwk_refuse(args, -ZKM_ENOMEM);
	}
	zkm_poll_init(poll, count, args->slots[0]);
	poll->user = args->instance;
	for (uint32_t i = 0; i < count && error == 0; i++) {
		error = fill_event(poll, i, args, events + i * ZWALI_POLL_EVENT_SIZE);
	}
	if (error != 0) {
		zwk_free(args->space, poll);
		return zwk_refuse(args, error);
	}
	args->thread->model.poll = poll;
	if (!zkm_poll(&args->thread->model, poll, zwk_timeout_at(args, 2), &result)) {
		return zwk_result(args, false, 0);
	}
	return zwk_result(args, true, zwk_poll_finish(args->thread, result));
}
#endif
