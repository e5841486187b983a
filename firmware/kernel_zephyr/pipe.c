/* SPDX-License-Identifier: Apache-2.0
 *
 * Pipes: each call is Zephyr's own, as in object.c. The buffer's memory is the caller's.
 */
#include "zkm.h"

#if ZKM_HAS_PIPES
#include <zephyr/sys/byteorder.h>

void zkm_pipe_init(struct zkm_pipe *pipe, uint8_t *ring, uint32_t size)
{
	pipe->ring = ring;
	pipe->made = true;
	k_pipe_init(&pipe->kernel, ring, size);
}

bool zkm_pipe_transfer(struct zkm_thread *self, struct zkm_pipe *pipe,
		       const struct zkm_transfer *transfer, int64_t timeout, int32_t *result)
{
	k_timeout_t wait = {.ticks = (k_ticks_t)timeout};
	size_t moved = 0;

	pipe->waiters.count++;
	self->queue = &pipe->waiters;
	zkm_unlock();
	*result = transfer->put ? k_pipe_put(&pipe->kernel, transfer->data, transfer->size, &moved,
					     transfer->least, wait)
				: k_pipe_get(&pipe->kernel, transfer->data, transfer->size, &moved,
					     transfer->least, wait);
	zkm_lock();
	pipe->waiters.count--;
	self->queue = NULL;
	sys_put_le32((uint32_t)moved, transfer->moved);
	return true;
}

uint32_t zkm_pipe_used(struct zkm_pipe *pipe)
{
	return k_pipe_read_avail(&pipe->kernel);
}

uint32_t zkm_pipe_free(struct zkm_pipe *pipe)
{
	return k_pipe_write_avail(&pipe->kernel);
}

void zkm_pipe_flush(struct zkm_pipe *pipe, bool writers)
{
	if (writers) {
		k_pipe_flush(&pipe->kernel);
	} else {
		k_pipe_buffer_flush(&pipe->kernel);
	}
}
#endif
