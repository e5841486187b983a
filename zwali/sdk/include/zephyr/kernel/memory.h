/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Heaps and memory slabs: library code in the guest (src/heap.c, src/mem_slab.c) on linear memory
 * that the module reserves. Nothing here takes memory from the device.
 */

#ifndef ZEPHYR_INCLUDE_KERNEL_MEMORY_H_
#define ZEPHYR_INCLUDE_KERNEL_MEMORY_H_

#include <zephyr/kernel/sync.h>
#include <zephyr/sys_clock.h>

struct z_heap_block;

struct k_heap {
	void *memory;
	size_t size_bytes;
	/* Blocks in address order; NULL until the first allocation. */
	struct z_heap_block *first;
	unsigned int waiters;
	struct k_sem freed;
};

#define Z_HEAP_INITIALIZER(memory_, bytes)                                                         \
	{                                                                                          \
		.memory = (memory_), .size_bytes = (bytes), .first = NULL, .waiters = 0,           \
		.freed = Z_SEM_INITIALIZER(freed, 0, K_SEM_MAX_LIMIT)                              \
	}
#define K_HEAP_DEFINE(name, bytes)                                                                 \
	char __aligned(8) z_heap_memory_##name[ROUND_UP(MAX(bytes, 32), 8)];                \
	struct k_heap name = Z_HEAP_INITIALIZER(z_heap_memory_##name, sizeof(z_heap_memory_##name))
#define K_HEAP_DEFINE_NOCACHE(name, bytes) K_HEAP_DEFINE(name, bytes)

void k_heap_init(struct k_heap *heap, void *mem, size_t bytes);
/* NULL when there is no memory until the end of the time. Blocks are 8-byte aligned. */
void *k_heap_alloc(struct k_heap *heap, size_t bytes, k_timeout_t timeout);
void *k_heap_aligned_alloc(struct k_heap *heap, size_t align, size_t bytes, k_timeout_t timeout);
void k_heap_free(struct k_heap *heap, void *mem);

/* The module's own heap, CONFIG_HEAP_MEM_POOL_SIZE bytes; malloc uses the same. */
void *k_malloc(size_t size);
void *k_calloc(size_t nmemb, size_t size);
void *k_realloc(void *ptr, size_t size);
void *k_aligned_alloc(size_t align, size_t size);
void k_free(void *ptr);

struct k_mem_slab_info {
	uint32_t num_blocks;
	size_t block_size;
	uint32_t num_used;
};

struct k_mem_slab {
	char *buffer;
	/* Free blocks that were used before, linked by their first word. */
	void *free_list;
	/* Blocks from this one on were never used. */
	uint32_t fresh;
	struct k_mem_slab_info info;
	/* Counts the free blocks. */
	struct k_sem available;
};

#define Z_MEM_SLAB_INITIALIZER(slab, memory, bytes, blocks)                                        \
	{                                                                                          \
		.buffer = (memory), .free_list = NULL, .fresh = 0,                                 \
		.info = {.num_blocks = (blocks), .block_size = (bytes), .num_used = 0},            \
		.available = Z_SEM_INITIALIZER(available, blocks, blocks)                          \
	}
#define K_MEM_SLAB_DEFINE(name, slab_block_size, slab_num_blocks, slab_align)                      \
	char __aligned(slab_align)                                                          \
		z_slab_memory_##name[(slab_num_blocks) * WB_UP(slab_block_size)];                  \
	struct k_mem_slab name = Z_MEM_SLAB_INITIALIZER(name, z_slab_memory_##name,                \
							WB_UP(slab_block_size), slab_num_blocks)
#define K_MEM_SLAB_DEFINE_STATIC(name, size, blocks, align)                                        \
	static K_MEM_SLAB_DEFINE(name, size, blocks, align)

int k_mem_slab_init(struct k_mem_slab *slab, void *buffer, size_t block_size, uint32_t num_blocks);
int k_mem_slab_alloc(struct k_mem_slab *slab, void **mem, k_timeout_t timeout);
void k_mem_slab_free(struct k_mem_slab *slab, void *mem);

static inline uint32_t k_mem_slab_num_used_get(struct k_mem_slab *slab)
{
	return slab->info.num_used;
}

static inline uint32_t k_mem_slab_num_free_get(struct k_mem_slab *slab)
{
	return slab->info.num_blocks - slab->info.num_used;
}

#endif /* ZEPHYR_INCLUDE_KERNEL_MEMORY_H_ */
