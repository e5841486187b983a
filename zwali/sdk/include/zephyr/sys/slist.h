/* SPDX-License-Identifier: Apache-2.0 */
/* Singly linked lists with head and tail, Zephyr's interface. No locking. */

#ifndef ZEPHYR_INCLUDE_SYS_SLIST_H_
#define ZEPHYR_INCLUDE_SYS_SLIST_H_

#include <stdbool.h>
#include <stddef.h>

#include <zephyr/sys/util.h>

typedef struct _snode {
	struct _snode *next;
} sys_snode_t;

typedef struct _slist {
	sys_snode_t *head;
	sys_snode_t *tail;
} sys_slist_t;

#define SYS_SLIST_STATIC_INIT(ptr_to_list) {NULL, NULL}

#define SYS_SLIST_CONTAINER(ptr, var, field)                                                       \
	((ptr) != NULL ? CONTAINER_OF(ptr, __typeof__(*(var)), field) : NULL)
#define SYS_SLIST_PEEK_HEAD_CONTAINER(list, var, field)                                            \
	SYS_SLIST_CONTAINER(sys_slist_peek_head(list), var, field)
#define SYS_SLIST_PEEK_TAIL_CONTAINER(list, var, field)                                            \
	SYS_SLIST_CONTAINER(sys_slist_peek_tail(list), var, field)
#define SYS_SLIST_PEEK_NEXT_CONTAINER(var, field)                                                  \
	((var) != NULL ? SYS_SLIST_CONTAINER(sys_slist_peek_next(&(var)->field), var, field) : NULL)

#define SYS_SLIST_FOR_EACH_NODE(list, node)                                                        \
	for (node = sys_slist_peek_head(list); node != NULL; node = sys_slist_peek_next(node))
#define SYS_SLIST_FOR_EACH_NODE_SAFE(list, node, safe)                                             \
	for (node = sys_slist_peek_head(list), safe = sys_slist_peek_next(node); node != NULL;     \
	     node = safe, safe = sys_slist_peek_next(node))
#define SYS_SLIST_FOR_EACH_CONTAINER(list, var, field)                                             \
	for (var = SYS_SLIST_PEEK_HEAD_CONTAINER(list, var, field); var != NULL;                   \
	     var = SYS_SLIST_PEEK_NEXT_CONTAINER(var, field))
#define SYS_SLIST_FOR_EACH_CONTAINER_SAFE(list, var, safe, field)                                  \
	for (var = SYS_SLIST_PEEK_HEAD_CONTAINER(list, var, field),                                \
	    safe = SYS_SLIST_PEEK_NEXT_CONTAINER(var, field);                                      \
	     var != NULL; var = safe, safe = SYS_SLIST_PEEK_NEXT_CONTAINER(var, field))

static inline void sys_slist_init(sys_slist_t *list)
{
	list->head = NULL;
	list->tail = NULL;
}

static inline sys_snode_t *sys_slist_peek_head(sys_slist_t *list)
{
	return list->head;
}

static inline sys_snode_t *sys_slist_peek_tail(sys_slist_t *list)
{
	return list->tail;
}

static inline sys_snode_t *sys_slist_peek_next(sys_snode_t *node)
{
	return node != NULL ? node->next : NULL;
}

static inline bool sys_slist_is_empty(sys_slist_t *list)
{
	return list->head == NULL;
}

static inline void sys_slist_prepend(sys_slist_t *list, sys_snode_t *node)
{
	node->next = list->head;
	list->head = node;
	if (list->tail == NULL) {
		list->tail = node;
	}
}

static inline void sys_slist_append(sys_slist_t *list, sys_snode_t *node)
{
	node->next = NULL;
	if (list->tail == NULL) {
		list->head = node;
	} else {
		list->tail->next = node;
	}
	list->tail = node;
}

static inline void sys_slist_insert(sys_slist_t *list, sys_snode_t *prev, sys_snode_t *node)
{
	if (prev == NULL) {
		sys_slist_prepend(list, node);
	} else if (prev->next == NULL) {
		sys_slist_append(list, node);
	} else {
		node->next = prev->next;
		prev->next = node;
	}
}

static inline void sys_slist_remove(sys_slist_t *list, sys_snode_t *prev, sys_snode_t *node)
{
	if (prev == NULL) {
		list->head = node->next;
	} else {
		prev->next = node->next;
	}
	if (list->tail == node) {
		list->tail = prev;
	}
	node->next = NULL;
}

static inline sys_snode_t *sys_slist_get_not_empty(sys_slist_t *list)
{
	sys_snode_t *node = list->head;

	sys_slist_remove(list, NULL, node);
	return node;
}

static inline sys_snode_t *sys_slist_get(sys_slist_t *list)
{
	return list->head == NULL ? NULL : sys_slist_get_not_empty(list);
}

static inline bool sys_slist_find_and_remove(sys_slist_t *list, sys_snode_t *node)
{
	sys_snode_t *prev = NULL;

	for (sys_snode_t *test = list->head; test != NULL; prev = test, test = test->next) {
		if (test == node) {
			sys_slist_remove(list, prev, node);
			return true;
		}
	}
	return false;
}

static inline size_t sys_slist_len(sys_slist_t *list)
{
	size_t length = 0;

	for (sys_snode_t *node = list->head; node != NULL; node = node->next) {
		length++;
	}
	return length;
}

#endif /* ZEPHYR_INCLUDE_SYS_SLIST_H_ */
