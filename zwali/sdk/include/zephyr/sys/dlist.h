/* SPDX-License-Identifier: Apache-2.0 */
/* Doubly linked lists, Zephyr's interface: a ring through the list itself. No locking. */

#ifndef ZEPHYR_INCLUDE_SYS_DLIST_H_
#define ZEPHYR_INCLUDE_SYS_DLIST_H_

#include <stdbool.h>
#include <stddef.h>

#include <zephyr/sys/util.h>

struct _dnode {
	union {
		struct _dnode *head;
		struct _dnode *next;
	};
	union {
		struct _dnode *tail;
		struct _dnode *prev;
	};
};

typedef struct _dnode sys_dlist_t;
typedef struct _dnode sys_dnode_t;

#define SYS_DLIST_STATIC_INIT(ptr_to_list) {{(ptr_to_list)}, {(ptr_to_list)}}

#define SYS_DLIST_CONTAINER(node, var, field)                                                      \
	((node) != NULL ? CONTAINER_OF(node, __typeof__(*(var)), field) : NULL)
#define SYS_DLIST_PEEK_HEAD_CONTAINER(list, var, field)                                            \
	SYS_DLIST_CONTAINER(sys_dlist_peek_head(list), var, field)
#define SYS_DLIST_PEEK_NEXT_CONTAINER(list, var, field)                                            \
	((var) != NULL ? SYS_DLIST_CONTAINER(sys_dlist_peek_next(list, &(var)->field), var, field) \
		       : NULL)

#define SYS_DLIST_FOR_EACH_NODE(list, node)                                                        \
	for (node = sys_dlist_peek_head(list); node != NULL; node = sys_dlist_peek_next(list, node))
#define SYS_DLIST_FOR_EACH_NODE_SAFE(list, node, safe)                                             \
	for (node = sys_dlist_peek_head(list), safe = sys_dlist_peek_next(list, node);             \
	     node != NULL; node = safe, safe = sys_dlist_peek_next(list, node))
#define SYS_DLIST_FOR_EACH_CONTAINER(list, var, field)                                             \
	for (var = SYS_DLIST_PEEK_HEAD_CONTAINER(list, var, field); var != NULL;                   \
	     var = SYS_DLIST_PEEK_NEXT_CONTAINER(list, var, field))
#define SYS_DLIST_FOR_EACH_CONTAINER_SAFE(list, var, safe, field)                                  \
	for (var = SYS_DLIST_PEEK_HEAD_CONTAINER(list, var, field),                                \
	    safe = SYS_DLIST_PEEK_NEXT_CONTAINER(list, var, field);                                \
	     var != NULL; var = safe, safe = SYS_DLIST_PEEK_NEXT_CONTAINER(list, var, field))

static inline void sys_dlist_init(sys_dlist_t *list)
{
	list->head = list;
	list->tail = list;
}

static inline void sys_dnode_init(sys_dnode_t *node)
{
	node->next = NULL;
	node->prev = NULL;
}

static inline bool sys_dnode_is_linked(const sys_dnode_t *node)
{
	return node->next != NULL;
}

static inline bool sys_dlist_is_empty(sys_dlist_t *list)
{
	return list->head == list;
}

static inline bool sys_dlist_is_head(sys_dlist_t *list, sys_dnode_t *node)
{
	return list->head == node;
}

static inline bool sys_dlist_is_tail(sys_dlist_t *list, sys_dnode_t *node)
{
	return list->tail == node;
}

static inline sys_dnode_t *sys_dlist_peek_head(sys_dlist_t *list)
{
	return sys_dlist_is_empty(list) ? NULL : list->head;
}

static inline sys_dnode_t *sys_dlist_peek_tail(sys_dlist_t *list)
{
	return sys_dlist_is_empty(list) ? NULL : list->tail;
}

static inline sys_dnode_t *sys_dlist_peek_next(sys_dlist_t *list, sys_dnode_t *node)
{
	return node == NULL || node == list->tail ? NULL : node->next;
}

static inline sys_dnode_t *sys_dlist_peek_prev(sys_dlist_t *list, sys_dnode_t *node)
{
	return node == NULL || node == list->head ? NULL : node->prev;
}

/* Puts node before successor. */
static inline void sys_dlist_insert(sys_dnode_t *successor, sys_dnode_t *node)
{
	node->prev = successor->prev;
	node->next = successor;
	successor->prev->next = node;
	successor->prev = node;
}

static inline void sys_dlist_append(sys_dlist_t *list, sys_dnode_t *node)
{
	sys_dlist_insert(list, node);
}

static inline void sys_dlist_prepend(sys_dlist_t *list, sys_dnode_t *node)
{
	sys_dlist_insert(list->head, node);
}

static inline void sys_dlist_remove(sys_dnode_t *node)
{
	node->prev->next = node->next;
	node->next->prev = node->prev;
	sys_dnode_init(node);
}

static inline sys_dnode_t *sys_dlist_get(sys_dlist_t *list)
{
	sys_dnode_t *node = sys_dlist_peek_head(list);

	if (node != NULL) {
		sys_dlist_remove(node);
	}
	return node;
}

static inline size_t sys_dlist_len(sys_dlist_t *list)
{
	size_t length = 0;

	for (sys_dnode_t *node = list->head; node != list; node = node->next) {
		length++;
	}
	return length;
}

#endif /* ZEPHYR_INCLUDE_SYS_DLIST_H_ */
