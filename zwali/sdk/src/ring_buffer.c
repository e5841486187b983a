/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Ring buffers of bytes. The four counts wrap at a multiple of the size, twice the size, so that
 * full and empty differ and no size needs to be a power of two.
 */

#include <errno.h>
#include <string.h>

#include <zephyr/sys/ring_buffer.h>

static uint32_t advance(const struct ring_buf *buf, uint32_t count, uint32_t by)
{
	uint32_t left = 2 * buf->size - count;

	return by < left ? count + by : by - left;
}

static uint32_t distance(const struct ring_buf *buf, uint32_t from, uint32_t to)
{
	return to >= from ? to - from : 2 * buf->size - from + to;
}

void ring_buf_init(struct ring_buf *buf, uint32_t size, uint8_t *data)
{
	*buf = (struct ring_buf){.buffer = data, .size = size};
}

void ring_buf_reset(struct ring_buf *buf)
{
	ring_buf_init(buf, buf->size, buf->buffer);
}

uint32_t ring_buf_size_get(const struct ring_buf *buf)
{
	return distance(buf, buf->get, buf->put);
}

uint32_t ring_buf_space_get(const struct ring_buf *buf)
{
	return buf->size - ring_buf_size_get(buf);
}

/* At most `size` bytes from `count` on that lie in one piece. */
static uint32_t claim(struct ring_buf *buf, uint32_t count, uint32_t available, uint8_t **data,
		      uint32_t size)
{
	uint32_t place = count < buf->size ? count : count - buf->size;

	*data = buf->buffer + place;
	return MIN(MIN(size, available), buf->size - place);
}

uint32_t ring_buf_put_claim(struct ring_buf *buf, uint8_t **data, uint32_t size)
{
	uint32_t space = buf->size - distance(buf, buf->get, buf->put_claimed);

	size = claim(buf, buf->put_claimed, space, data, size);
	buf->put_claimed = advance(buf, buf->put_claimed, size);
	return size;
}

int ring_buf_put_finish(struct ring_buf *buf, uint32_t size)
{
	if (size > distance(buf, buf->put, buf->put_claimed)) {
		return -EINVAL;
	}
	buf->put = advance(buf, buf->put, size);
	buf->put_claimed = buf->put;
	return 0;
}

uint32_t ring_buf_get_claim(struct ring_buf *buf, uint8_t **data, uint32_t size)
{
	uint32_t used = distance(buf, buf->get_claimed, buf->put);

	size = claim(buf, buf->get_claimed, used, data, size);
	buf->get_claimed = advance(buf, buf->get_claimed, size);
	return size;
}

int ring_buf_get_finish(struct ring_buf *buf, uint32_t size)
{
	if (size > distance(buf, buf->get, buf->get_claimed)) {
		return -EINVAL;
	}
	buf->get = advance(buf, buf->get, size);
	buf->get_claimed = buf->get;
	return 0;
}

uint32_t ring_buf_put(struct ring_buf *buf, const uint8_t *data, uint32_t size)
{
	uint32_t total = 0;
	uint32_t part;
	uint8_t *place;

	do {
		part = ring_buf_put_claim(buf, &place, size - total);
		memcpy(place, data + total, part);
		total += part;
	} while (part > 0 && total < size);
	(void)ring_buf_put_finish(buf, total);
	return total;
}

/* Takes what is there, at most `size` bytes, without finishing. */
static uint32_t take(struct ring_buf *buf, uint8_t *data, uint32_t size)
{
	uint32_t total = 0;
	uint32_t part;
	uint8_t *place;

	do {
		part = ring_buf_get_claim(buf, &place, size - total);
		if (data != NULL) {
			memcpy(data + total, place, part);
		}
		total += part;
	} while (part > 0 && total < size);
	return total;
}

uint32_t ring_buf_get(struct ring_buf *buf, uint8_t *data, uint32_t size)
{
	uint32_t total = take(buf, data, size);

	(void)ring_buf_get_finish(buf, total);
	return total;
}

uint32_t ring_buf_peek(struct ring_buf *buf, uint8_t *data, uint32_t size)
{
	uint32_t total = take(buf, data, size);

	(void)ring_buf_get_finish(buf, 0);
	return total;
}
