/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Ring buffers of bytes. No locking: one reader and one writer need none as long as neither is
 * preempted by its own kind, several need a lock of theirs, as in Zephyr. The item mode is not
 * here.
 */

#ifndef ZEPHYR_INCLUDE_SYS_RING_BUFFER_H_
#define ZEPHYR_INCLUDE_SYS_RING_BUFFER_H_

#include <stdbool.h>
#include <stdint.h>

#include <zephyr/sys/util.h>

/* The counts run free and wrap; get_claimed >= get, put_claimed >= put. */
struct ring_buf {
	uint8_t *buffer;
	uint32_t size;
	uint32_t put;
	uint32_t put_claimed;
	uint32_t get;
	uint32_t get_claimed;
};

#define RING_BUF_DECLARE(name, size8)                                                              \
	static uint8_t z_ring_memory_##name[size8];                                                \
	struct ring_buf name = {.buffer = z_ring_memory_##name, .size = (size8)}

void ring_buf_init(struct ring_buf *buf, uint32_t size, uint8_t *data);
void ring_buf_reset(struct ring_buf *buf);
uint32_t ring_buf_size_get(const struct ring_buf *buf);
uint32_t ring_buf_space_get(const struct ring_buf *buf);
/* These return how many bytes it was. */
uint32_t ring_buf_put(struct ring_buf *buf, const uint8_t *data, uint32_t size);
uint32_t ring_buf_get(struct ring_buf *buf, uint8_t *data, uint32_t size);
uint32_t ring_buf_peek(struct ring_buf *buf, uint8_t *data, uint32_t size);
/* A claim may be shorter than asked for, where the buffer wraps; finish says how much was used. */
uint32_t ring_buf_put_claim(struct ring_buf *buf, uint8_t **data, uint32_t size);
int ring_buf_put_finish(struct ring_buf *buf, uint32_t size);
uint32_t ring_buf_get_claim(struct ring_buf *buf, uint8_t **data, uint32_t size);
int ring_buf_get_finish(struct ring_buf *buf, uint32_t size);

static inline bool ring_buf_is_empty(const struct ring_buf *buf)
{
	return buf->get == buf->put;
}

static inline uint32_t ring_buf_capacity_get(const struct ring_buf *buf)
{
	return buf->size;
}

#endif /* ZEPHYR_INCLUDE_SYS_RING_BUFFER_H_ */
