/* SPDX-License-Identifier: Apache-2.0 */
/*
 * k_queue and what stands on it. The list is changed under the guest lock; the semaphore counts
 * the items and makes readers wait.
 */

#include <zephyr/kernel.h>
#include <zwali/lock.h>

/*
 * Bit 0 of a link says that the item it leads to is a node from the heap which points to the data
 * (k_queue_alloc_*), not the data itself.
 */
#define ALLOCATED ((uintptr_t)1)

struct allocated_node {
	struct z_queue_node node;
	void *data;
};

static struct z_queue_node *node_of(struct z_queue_node *link)
{
	return (struct z_queue_node *)((uintptr_t)link & ~ALLOCATED);
}

static void *data_of(struct z_queue_node *link)
{
	if (((uintptr_t)link & ALLOCATED) != 0) {
		return ((struct allocated_node *)node_of(link))->data;
	}
	return link;
}

/* With the lock. prev: the link to insert after; NULL for the head. */
static void link_in(struct k_queue *queue, struct z_queue_node *prev, struct z_queue_node *link)
{
	struct z_queue_node *node = node_of(link);

	if (prev == NULL) {
		node->next = queue->head;
		queue->head = link;
	} else {
		node->next = node_of(prev)->next;
		node_of(prev)->next = link;
	}
	if (node->next == NULL) {
		queue->tail = link;
	}
}

/* The semaphore is given without the lock: who takes it may want the lock at once. */
static void insert(struct k_queue *queue, struct z_queue_node *prev, struct z_queue_node *link)
{
	z_lock();
	link_in(queue, prev, link);
	z_unlock();
	k_sem_give(&queue->available);
}

static void append(struct k_queue *queue, struct z_queue_node *link)
{
	z_lock();
	link_in(queue, queue->tail, link);
	z_unlock();
	k_sem_give(&queue->available);
}

static struct z_queue_node *allocate(void *data)
{
	struct allocated_node *node = k_malloc(sizeof(*node));

	if (node == NULL) {
		return NULL;
	}
	node->data = data;
	return (struct z_queue_node *)((uintptr_t)node | ALLOCATED);
}

void k_queue_init(struct k_queue *queue)
{
	*queue = (struct k_queue)Z_QUEUE_INITIALIZER(*queue);
}

/* Those who wait, in k_poll as well, learn of it by a reset; with items nobody waits. */
void k_queue_cancel_wait(struct k_queue *queue)
{
	if (queue->head == NULL) {
		k_sem_reset(&queue->available);
	}
}

void k_queue_append(struct k_queue *queue, void *data)
{
	append(queue, data);
}

void k_queue_prepend(struct k_queue *queue, void *data)
{
	insert(queue, NULL, data);
}

void k_queue_insert(struct k_queue *queue, void *prev, void *data)
{
	insert(queue, prev, data);
}

int k_queue_append_list(struct k_queue *queue, void *head, void *tail)
{
	struct z_queue_node *node = head;
	uint32_t count = 1;

	if (head == NULL || tail == NULL) {
		return -EINVAL;
	}
	z_lock();
	for (; node != tail; count++) {
		struct z_queue_node *next = node->next;

		link_in(queue, queue->tail, node);
		node = next;
	}
	link_in(queue, queue->tail, tail);
	z_unlock();
	while (count-- > 0) {
		k_sem_give(&queue->available);
	}
	return 0;
}

int k_queue_merge_slist(struct k_queue *queue, sys_slist_t *list)
{
	int status = k_queue_append_list(queue, sys_slist_peek_head(list),
					 sys_slist_peek_tail(list));

	if (status == 0) {
		sys_slist_init(list);
	}
	return status;
}

int32_t k_queue_alloc_append(struct k_queue *queue, void *data)
{
	struct z_queue_node *link = allocate(data);

	if (link == NULL) {
		return -ENOMEM;
	}
	append(queue, link);
	return 0;
}

int32_t k_queue_alloc_prepend(struct k_queue *queue, void *data)
{
	struct z_queue_node *link = allocate(data);

	if (link == NULL) {
		return -ENOMEM;
	}
	insert(queue, NULL, link);
	return 0;
}

void *k_queue_get(struct k_queue *queue, k_timeout_t timeout)
{
	struct z_queue_node *link;
	void *data;

	if (k_sem_take(&queue->available, timeout) != 0) {
		return NULL;
	}
	z_lock();
	link = queue->head;
	if (link != NULL) {
		queue->head = node_of(link)->next;
		if (queue->head == NULL) {
			queue->tail = NULL;
		}
	}
	z_unlock();
	if (link == NULL) {
		return NULL;
	}
	data = data_of(link);
	if (data != link) {
		k_free(node_of(link));
	}
	return data;
}

bool k_queue_remove(struct k_queue *queue, void *data)
{
	struct z_queue_node *prev = NULL;
	struct z_queue_node *link;

	z_lock();
	for (link = queue->head; link != NULL && link != data; link = node_of(link)->next) {
		prev = link;
	}
	/* its count goes first: a reader that has it already will take the item */
	if (link == NULL || k_sem_take(&queue->available, K_NO_WAIT) != 0) {
		z_unlock();
		return false;
	}
	if (prev == NULL) {
		queue->head = link->next;
	} else {
		node_of(prev)->next = link->next;
	}
	if (queue->tail == link) {
		queue->tail = prev;
	}
	z_unlock();
	return true;
}

bool k_queue_unique_append(struct k_queue *queue, void *data)
{
	struct z_queue_node *link;

	z_lock();
	for (link = queue->head; link != NULL && link != data; link = node_of(link)->next) {
	}
	if (link == NULL) {
		link_in(queue, queue->tail, data);
	}
	z_unlock();
	if (link == NULL) {
		k_sem_give(&queue->available);
	}
	return link == NULL;
}

int k_queue_is_empty(struct k_queue *queue)
{
	return queue->head == NULL;
}

void *k_queue_peek_head(struct k_queue *queue)
{
	return queue->head == NULL ? NULL : data_of(queue->head);
}

void *k_queue_peek_tail(struct k_queue *queue)
{
	return queue->tail == NULL ? NULL : data_of(queue->tail);
}
