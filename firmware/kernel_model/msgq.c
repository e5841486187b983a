/* SPDX-License-Identifier: Apache-2.0
 *
 * Message queues and stacks of words: the rules of Zephyr's msg_q.c and stack.c. The ring's memory
 * is the caller's.
 */
#include <string.h>

#include "zkm.h"

void zkm_msgq_init(struct zkm_msgq *msgq, uint8_t *ring, uint32_t message_bytes, uint32_t capacity)
{
	msgq->ring = ring;
	msgq->message_bytes = message_bytes;
	msgq->capacity = capacity;
	msgq->used = 0;
	msgq->first = 0;
}

static uint8_t *message_at(const struct zkm_msgq *msgq, uint32_t index)
{
	return msgq->ring + (size_t)((msgq->first + index) % msgq->capacity) * msgq->message_bytes;
}

static void append(struct zkm_msgq *msgq, const void *message)
{
	memcpy(message_at(msgq, msgq->used), message, msgq->message_bytes);
	msgq->used++;
}

bool zkm_msgq_put(struct zkm_thread *self, struct zkm_msgq *msgq, const void *message,
		  int64_t timeout, int32_t *result)
{
	struct zkm_thread *reader = msgq->readers.head;

	*result = 0;
	if (reader != NULL) {
		/* Somebody waits, so the queue is empty: straight to its buffer. */
		memcpy(reader->data, message, msgq->message_bytes);
		zkm_wake(reader, 0);
		return true;
	}
	if (msgq->used < msgq->capacity) {
		append(msgq, message);
		zkm_queue_notify(&msgq->readers);
		return true;
	}
	if (timeout == 0) {
		*result = -ZKM_ENOMSG;
		return true;
	}
	self->data = (void *)(uintptr_t)message; /* only read: a writer's */
	zkm_wait(self, &msgq->writers, timeout, -ZKM_EAGAIN);
	return false;
}

bool zkm_msgq_get(struct zkm_thread *self, struct zkm_msgq *msgq, void *message, int64_t timeout,
		  int32_t *result)
{
	struct zkm_thread *writer = msgq->writers.head;

	*result = 0;
	if (msgq->used > 0) {
		memcpy(message, message_at(msgq, 0), msgq->message_bytes);
		msgq->first = (msgq->first + 1) % msgq->capacity;
		msgq->used--;
		if (writer != NULL) {
			append(msgq, writer->data);
			zkm_wake(writer, 0);
		}
		return true;
	}
	if (timeout == 0) {
		*result = -ZKM_ENOMSG;
		return true;
	}
	self->data = message;
	zkm_wait(self, &msgq->readers, timeout, -ZKM_EAGAIN);
	return false;
}

int zkm_msgq_peek(const struct zkm_msgq *msgq, void *message, uint32_t index)
{
	if (index >= msgq->used) {
		return -ZKM_ENOMSG;
	}
	memcpy(message, message_at(msgq, index), msgq->message_bytes);
	return 0;
}

void zkm_msgq_purge(struct zkm_msgq *msgq)
{
	while (msgq->writers.head != NULL) {
		zkm_wake(msgq->writers.head, -ZKM_ENOMSG);
	}
	msgq->used = 0;
	msgq->first = 0;
}

/* ---- Stacks ---- */

void zkm_stack_init(struct zkm_stack *stack, uint8_t *words, uint32_t capacity)
{
	stack->words = words;
	stack->capacity = capacity;
	stack->used = 0;
}

static void store_le32(uint8_t *bytes, uint32_t value)
{
	bytes[0] = (uint8_t)value;
	bytes[1] = (uint8_t)(value >> 8);
	bytes[2] = (uint8_t)(value >> 16);
	bytes[3] = (uint8_t)(value >> 24);
}

int zkm_stack_push(struct zkm_stack *stack, uint32_t word)
{
	struct zkm_thread *waiter = stack->waiters.head;

	if (waiter != NULL) {
		store_le32(waiter->data, word);
		zkm_wake(waiter, 0);
		return 0;
	}
	if (stack->used == stack->capacity) {
		return -ZKM_ENOMEM;
	}
	store_le32(stack->words + (size_t)stack->used * 4, word);
	stack->used++;
	return 0;
}

bool zkm_stack_pop(struct zkm_thread *self, struct zkm_stack *stack, uint8_t *word, int64_t timeout,
		   int32_t *result)
{
	*result = 0;
	if (stack->used > 0) {
		stack->used--;
		memcpy(word, stack->words + (size_t)stack->used * 4, 4);
		return true;
	}
	if (timeout == 0) {
		*result = -ZKM_EBUSY;
		return true;
	}
	self->data = word;
	zkm_wait(self, &stack->waiters, timeout, -ZKM_EAGAIN);
	return false;
}
