/* SPDX-License-Identifier: Apache-2.0 */
/*
 * k_heap: first fit over one list of blocks in address order, each with a header of two words;
 * freeing joins neighbours. Small and predictable rather than fast.
 */

#include <zephyr/kernel.h>
#include <zwali/lock.h>

#define BLOCK_ALIGN 8

/* The block's memory follows its header and reaches to the next header or the end of the heap. */
struct z_heap_block {
	struct z_heap_block *next;
	/* Bytes of memory; bit 0 set while in use. Sizes are multiples of BLOCK_ALIGN. */
	uint32_t size_and_used;
};

_Static_assert(sizeof(struct z_heap_block) == BLOCK_ALIGN, "blocks are aligned by their header");

static char *memory_of(struct z_heap_block *block)
{
	return (char *)(block + 1);
}

static bool is_used(const struct z_heap_block *block)
{
	return (block->size_and_used & 1) != 0;
}

static uint32_t size_of(const struct z_heap_block *block)
{
	return block->size_and_used & ~1u;
}

static void set_up(struct k_heap *heap)
{
	uintptr_t start = ROUND_UP(heap->memory, BLOCK_ALIGN);
	uintptr_t end = ROUND_DOWN((uintptr_t)heap->memory + heap->size_bytes, BLOCK_ALIGN);

	if (end < start + 2 * sizeof(struct z_heap_block)) {
		return;
	}
	heap->first = (struct z_heap_block *)start;
	heap->first->next = NULL;
	heap->first->size_and_used = (uint32_t)(end - start - sizeof(struct z_heap_block));
}

/* Makes a block of its own of what lies from `at` on, inside the memory of `block`. */
static struct z_heap_block *split(struct z_heap_block *block, char *at)
{
	struct z_heap_block *rest = (struct z_heap_block *)at;
	uint32_t before = (uint32_t)(at - memory_of(block));

	rest->next = block->next;
	rest->size_and_used = size_of(block) - before - sizeof(*rest);
	block->next = rest;
	block->size_and_used = before;
	return rest;
}

/* Takes `size` aligned bytes of a free block; NULL when they do not fit. */
static void *take(struct z_heap_block *block, size_t align, size_t size)
{
	char *memory = memory_of(block);
	uint32_t skip = (uint32_t)(ROUND_UP(memory, align) - (uintptr_t)memory);

	/* what is skipped becomes a free block and needs room for a header */
	if (skip > 0 && skip < sizeof(*block) + BLOCK_ALIGN) {
		skip += (uint32_t)ROUND_UP(sizeof(*block) + BLOCK_ALIGN, align);
	}
	if (size_of(block) < skip || size_of(block) - skip < size) {
		return NULL;
	}
	if (skip > 0) {
		block = split(block, memory + skip - sizeof(*block));
	}
	if (size_of(block) - size >= sizeof(*block) + BLOCK_ALIGN) {
		(void)split(block, memory_of(block) + size);
	}
	block->size_and_used |= 1;
	return memory_of(block);
}

static void *try_alloc(struct k_heap *heap, size_t align, size_t bytes)
{
	size_t size = ROUND_UP(MAX(bytes, 1), BLOCK_ALIGN);

	if (size < bytes || bytes > heap->size_bytes) {
		return NULL;
	}
	if (heap->first == NULL) {
		set_up(heap);
	}
	for (struct z_heap_block *b = heap->first; b != NULL; b = b->next) {
		void *memory = is_used(b) ? NULL : take(b, MAX(align, BLOCK_ALIGN), size);

		if (memory != NULL) {
			return memory;
		}
	}
	return NULL;
}

void k_heap_init(struct k_heap *heap, void *mem, size_t bytes)
{
	*heap = (struct k_heap)Z_HEAP_INITIALIZER(mem, bytes);
}

void *k_heap_aligned_alloc(struct k_heap *heap, size_t align, size_t bytes, k_timeout_t timeout)
{
	k_timepoint_t end = {0};
	void *memory;

	if (!K_TIMEOUT_EQ(timeout, K_NO_WAIT)) {
		end = sys_timepoint_calc(timeout);
	}
	for (;;) {
		z_lock();
		memory = try_alloc(heap, align, bytes);
		if (memory == NULL && !K_TIMEOUT_EQ(timeout, K_NO_WAIT)) {
			heap->waiters++;
		}
		z_unlock();
		if (memory != NULL || K_TIMEOUT_EQ(timeout, K_NO_WAIT)) {
			return memory;
		}
		/* whoever frees something wakes all that wait */
		timeout = sys_timepoint_timeout(end);
		if (k_sem_take(&heap->freed, timeout) != 0) {
			timeout = K_NO_WAIT;
		}
	}
}

void *k_heap_alloc(struct k_heap *heap, size_t bytes, k_timeout_t timeout)
{
	return k_heap_aligned_alloc(heap, BLOCK_ALIGN, bytes, timeout);
}

static void join_with_next(struct z_heap_block *block)
{
	struct z_heap_block *next = block->next;

	if (next != NULL && !is_used(next)) {
		block->next = next->next;
		block->size_and_used += sizeof(*next) + size_of(next);
	}
}

void k_heap_free(struct k_heap *heap, void *mem)
{
	struct z_heap_block *before = NULL;
	struct z_heap_block *block;

	if (mem == NULL) {
		return;
	}
	z_lock();
	for (block = heap->first; block != NULL && memory_of(block) != mem; block = block->next) {
		before = block;
	}
	if (block == NULL || !is_used(block)) {
		/* freed twice, or never ours */
		__builtin_trap();
	}
	block->size_and_used &= ~1u;
	join_with_next(block);
	if (before != NULL && !is_used(before)) {
		join_with_next(before);
	}
	for (; heap->waiters > 0; heap->waiters--) {
		k_sem_give(&heap->freed);
	}
	z_unlock();
}

size_t z_heap_usable_size(const void *mem)
{
	return size_of((const struct z_heap_block *)mem - 1);
}
