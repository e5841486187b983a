/* SPDX-License-Identifier: Apache-2.0
 *
 * Pipes: the rules of Zephyr's pipes.c. Bytes go from a writer to waiting readers first, then into
 * the ring; a reader empties the ring first, then takes from waiting writers, which also refill
 * it. The ring's memory is the caller's.
 */
#include <string.h>

#include "zkm.h"

void zkm_pipe_init(struct zkm_pipe *pipe, uint8_t *ring, uint32_t size)
{
	*pipe = (struct zkm_pipe){.ring = ring, .size = size, .made = true};
}

bool zkm_pipe_waited(const struct zkm_pipe *pipe)
{
	return zkm_queue_used(&pipe->readers) || zkm_queue_used(&pipe->writers);
}

static uint32_t smaller(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static uint32_t left(const struct zkm_thread *thread)
{
	return thread->transfer.size - thread->moved;
}

static void store_moved(const struct zkm_transfer *transfer, uint32_t moved)
{
	for (uint32_t i = 0; i < 4; i++) {
		transfer->moved[i] = (uint8_t)(moved >> (8 * i));
	}
}

/* A waiting thread is told at once; it is woken when it has all, and else when its time is over. */
static void progress(struct zkm_thread *thread, uint32_t count)
{
	thread->moved += count;
	store_moved(&thread->transfer, thread->moved);
	if (thread->moved >= thread->transfer.least) {
		thread->wake_value = 0;
	}
	if (left(thread) == 0) {
		zkm_wake(thread, 0);
	}
}

static uint32_t fill_ring(struct zkm_pipe *pipe, const uint8_t *data, uint32_t size)
{
	uint32_t count = smaller(size, pipe->size - pipe->used);

	for (uint32_t i = 0; i < count; i++) {
		pipe->ring[(pipe->first + pipe->used + i) % pipe->size] = data[i];
	}
	pipe->used += count;
	return count;
}

static uint32_t drain_ring(struct zkm_pipe *pipe, uint8_t *data, uint32_t size)
{
	uint32_t count = smaller(size, pipe->used);

	for (uint32_t i = 0; data != NULL && i < count; i++) {
		data[i] = pipe->ring[(pipe->first + i) % pipe->size];
	}
	if (count > 0) {
		pipe->first = (pipe->first + count) % pipe->size;
		pipe->used -= count;
	}
	return count;
}

static uint32_t put(struct zkm_pipe *pipe, const uint8_t *data, uint32_t size)
{
	uint32_t moved = 0;

	while (pipe->readers.head != NULL && moved < size) {
		struct zkm_thread *reader = pipe->readers.head;
		uint32_t count = smaller(size - moved, left(reader));

		memcpy(reader->transfer.data + reader->moved, data + moved, count);
		progress(reader, count);
		moved += count;
	}
	moved += fill_ring(pipe, data + moved, size - moved);
	if (moved > 0 && pipe->used > 0) {
		zkm_queue_notify(&pipe->readers);
	}
	return moved;
}

/* Without `data` the bytes are lost. */
static uint32_t get(struct zkm_pipe *pipe, uint8_t *data, uint32_t size)
{
	uint32_t moved = drain_ring(pipe, data, size);

	while (pipe->writers.head != NULL) {
		struct zkm_thread *writer = pipe->writers.head;
		const uint8_t *from = writer->transfer.data + writer->moved;
		uint32_t count = smaller(size - moved, left(writer));

		if (count > 0) {
			if (data != NULL) {
				memcpy(data + moved, from, count);
			}
			moved += count;
		} else {
			count = fill_ring(pipe, from, left(writer));
		}
		if (count == 0) {
			break;
		}
		progress(writer, count);
	}
	return moved;
}

static uint64_t possible(const struct zkm_pipe *pipe, bool for_put)
{
	const struct zkm_thread *thread = for_put ? pipe->readers.head : pipe->writers.head;
	uint64_t sum = for_put ? pipe->size - pipe->used : pipe->used;

	for (; thread != NULL; thread = thread->link) {
		sum += left(thread);
	}
	return sum;
}

bool zkm_pipe_transfer(struct zkm_thread *self, struct zkm_pipe *pipe,
		       const struct zkm_transfer *transfer, int64_t timeout, int32_t *result)
{
	uint32_t moved;

	if (timeout == 0 && possible(pipe, transfer->put) < transfer->least) {
		store_moved(transfer, 0);
		*result = -ZKM_EIO;
		return true;
	}
	moved = transfer->put ? put(pipe, transfer->data, transfer->size)
			      : get(pipe, transfer->data, transfer->size);
	store_moved(transfer, moved);
	*result = 0;
	if (moved == transfer->size || timeout == 0 ||
	    (moved >= transfer->least && transfer->least > 0)) {
		return true;
	}
	self->transfer = *transfer;
	self->moved = moved;
	zkm_wait(self, transfer->put ? &pipe->writers : &pipe->readers, timeout,
		 moved >= transfer->least ? 0 : -ZKM_EAGAIN);
	return false;
}

void zkm_pipe_flush(struct zkm_pipe *pipe, bool writers)
{
	(void)get(pipe, NULL, writers ? UINT32_MAX : pipe->size);
}
