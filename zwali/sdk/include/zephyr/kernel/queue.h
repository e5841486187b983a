/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Queues, FIFOs and LIFOs: library code in the guest (src/queue.c) over a semaphore and the guest
 * lock, because Zephyr links the items themselves and those lie in linear memory.
 *
 * As in Zephyr, the first word of an item belongs to the queue while the item is in it.
 */

#ifndef ZEPHYR_INCLUDE_KERNEL_QUEUE_H_
#define ZEPHYR_INCLUDE_KERNEL_QUEUE_H_

#include <stdbool.h>

#include <zephyr/kernel/sync.h>
#include <zephyr/sys/slist.h>
#include <zephyr/sys_clock.h>

struct z_queue_node {
	struct z_queue_node *next;
};

struct k_queue {
	/* Counts the items. First, because k_poll takes a queue for this semaphore. */
	struct k_sem available;
	struct z_queue_node *head;
	struct z_queue_node *tail;
};

#define Z_QUEUE_INITIALIZER(obj)                                                                   \
	{                                                                                          \
		.available = Z_SEM_INITIALIZER(obj.available, 0, K_SEM_MAX_LIMIT), .head = NULL,   \
		.tail = NULL,                                                                      \
	}
#define K_QUEUE_DEFINE(name) struct k_queue name = Z_QUEUE_INITIALIZER(name)

void k_queue_init(struct k_queue *queue);
void k_queue_cancel_wait(struct k_queue *queue);
void k_queue_append(struct k_queue *queue, void *data);
void k_queue_prepend(struct k_queue *queue, void *data);
void k_queue_insert(struct k_queue *queue, void *prev, void *data);
int k_queue_append_list(struct k_queue *queue, void *head, void *tail);
/* All items of the list, which is empty afterwards; -EINVAL if it was before. */
int k_queue_merge_slist(struct k_queue *queue, sys_slist_t *list);
/* Copies of the data pointer in nodes from the heap; 0 or -ENOMEM. */
int32_t k_queue_alloc_append(struct k_queue *queue, void *data);
int32_t k_queue_alloc_prepend(struct k_queue *queue, void *data);
/* NULL at the end of the time, or when the wait was cancelled. */
void *k_queue_get(struct k_queue *queue, k_timeout_t timeout);
bool k_queue_remove(struct k_queue *queue, void *data);
bool k_queue_unique_append(struct k_queue *queue, void *data);
int k_queue_is_empty(struct k_queue *queue);
void *k_queue_peek_head(struct k_queue *queue);
void *k_queue_peek_tail(struct k_queue *queue);

struct k_fifo {
	struct k_queue _queue;
};

#define K_FIFO_DEFINE(name) struct k_fifo name = {._queue = Z_QUEUE_INITIALIZER(name._queue)}
#define k_fifo_init(fifo)                k_queue_init(&(fifo)->_queue)
#define k_fifo_cancel_wait(fifo)         k_queue_cancel_wait(&(fifo)->_queue)
#define k_fifo_put(fifo, data)           k_queue_append(&(fifo)->_queue, data)
#define k_fifo_alloc_put(fifo, data)     k_queue_alloc_append(&(fifo)->_queue, data)
#define k_fifo_put_list(fifo, head, tail) k_queue_append_list(&(fifo)->_queue, head, tail)
#define k_fifo_put_slist(fifo, list)     k_queue_merge_slist(&(fifo)->_queue, list)
#define k_fifo_get(fifo, timeout)        k_queue_get(&(fifo)->_queue, timeout)
#define k_fifo_is_empty(fifo)            k_queue_is_empty(&(fifo)->_queue)
#define k_fifo_peek_head(fifo)           k_queue_peek_head(&(fifo)->_queue)
#define k_fifo_peek_tail(fifo)           k_queue_peek_tail(&(fifo)->_queue)

struct k_lifo {
	struct k_queue _queue;
};

#define K_LIFO_DEFINE(name) struct k_lifo name = {._queue = Z_QUEUE_INITIALIZER(name._queue)}
#define k_lifo_init(lifo)            k_queue_init(&(lifo)->_queue)
#define k_lifo_put(lifo, data)       k_queue_prepend(&(lifo)->_queue, data)
#define k_lifo_alloc_put(lifo, data) k_queue_alloc_prepend(&(lifo)->_queue, data)
#define k_lifo_get(lifo, timeout)    k_queue_get(&(lifo)->_queue, timeout)

#endif /* ZEPHYR_INCLUDE_KERNEL_QUEUE_H_ */
