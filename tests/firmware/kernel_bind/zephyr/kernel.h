/* SPDX-License-Identifier: Apache-2.0
 *
 * What kernel_zephyr/zkm.h and kernel_bind need of Zephyr's headers, for a program that is no
 * Zephyr. Kernel objects are only there to have a size; nothing here calls them.
 */
#ifndef BIND_TEST_ZEPHYR_KERNEL_H
#define BIND_TEST_ZEPHYR_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ARG_UNUSED(x) (void)(x)
#define CONFIG_SYS_CLOCK_TICKS_PER_SEC 1000
#define IS_ENABLED(option) 0

typedef int64_t k_ticks_t;
typedef long atomic_t;
typedef uintptr_t stack_data_t;
typedef struct {
	k_ticks_t ticks;
} k_timeout_t;
typedef struct snode {
	struct snode *next;
} sys_snode_t;
typedef struct {
	sys_snode_t *head, *tail;
} sys_slist_t;

#define BIT(n) (1u << (n))
#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))
#define CONTAINER_OF(ptr, type, field) ((type *)(void *)((uint8_t *)(ptr) - offsetof(type, field)))
#define SYS_SLIST_FOR_EACH_CONTAINER(list, each, field)                                             \
	for (sys_snode_t *node_ = (list)->head;                                                     \
	     node_ != NULL && ((each) = CONTAINER_OF(node_, __typeof__(*(each)), field), true);     \
	     node_ = node_->next)
#define SYS_SLIST_FOR_EACH_CONTAINER_SAFE(list, each, following, field)                             \
	(void)(following);                                                                          \
	for (sys_snode_t *node_ = (list)->head, *next_;                                             \
	     node_ != NULL && ((each) = CONTAINER_OF(node_, __typeof__(*(each)), field),            \
			       next_ = node_->next, true);                                          \
	     node_ = next_)

static inline sys_snode_t *sys_slist_peek_head(sys_slist_t *list)
{
	return list->head;
}

static inline void sys_slist_append(sys_slist_t *list, sys_snode_t *node)
{
	sys_snode_t **at = &list->head;

	while (*at != NULL) {
		at = &(*at)->next;
	}
	*at = node;
	node->next = NULL;
}

static inline bool sys_slist_find_and_remove(sys_slist_t *list, sys_snode_t *node)
{
	for (sys_snode_t **at = &list->head; *at != NULL; at = &(*at)->next) {
		if (*at == node) {
			*at = node->next;
			return true;
		}
	}
	return false;
}

struct k_sem { int unused; };
struct k_mutex { int unused; };
struct k_condvar { int unused; };
struct k_msgq { int unused; };
struct k_stack { int unused; };
struct k_event { int unused; };
struct k_timer { int unused; };

static const struct {
	struct {
		const void *cache;
	} ready_q;
} _kernel;
static const void *const _current;

static inline unsigned int irq_lock(void)
{
	return 0;
}

static inline void irq_unlock(unsigned int key)
{
	ARG_UNUSED(key);
}

static inline void k_sem_give(struct k_sem *sem)
{
	ARG_UNUSED(sem);
}

static inline unsigned int k_sem_count_get(struct k_sem *sem)
{
	ARG_UNUSED(sem);
	return 0;
}

static inline int64_t k_uptime_ticks(void)
{
	return 0;
}

static inline uint64_t k_ticks_to_us_floor64(uint64_t ticks)
{
	return ticks * 1000;
}

static inline uint32_t k_timer_remaining_ticks(const struct k_timer *timer)
{
	ARG_UNUSED(timer);
	return 0;
}

#endif
