/* SPDX-License-Identifier: Apache-2.0
 *
 * First-fit heap. A block is a header of two words, then its bytes: word 0 is the size with header,
 * bit 0 of it "in use"; word 1 is the size of the block before, 0 for the first. The size words
 * make the blocks a chain in both directions.
 */
#include <string.h>

#include "heap.h"

#define USED 1u

struct header {
	uint32_t size_used;
	uint32_t previous;
};

_Static_assert(sizeof(struct header) == ZWK_HEAP_HEADER_BYTES, "header size");

static struct header *header_at(const struct zwk_heap *heap, uint32_t offset)
{
	return (struct header *)(void *)(heap->base + offset);
}

static uint32_t size_of(const struct header *header)
{
	return header->size_used & ~USED;
}

static bool is_used(const struct header *header)
{
	return (header->size_used & USED) != 0;
}

bool zwk_heap_init(struct zwk_heap *heap, void *base, size_t size_bytes)
{
	if (size_bytes < ZWK_HEAP_MIN_BYTES) {
		return false;
	}
	if (size_bytes > 0x7FFFFFF8u) {
		size_bytes = 0x7FFFFFF8u;
	}
	heap->base = base;
	heap->size_bytes = (uint32_t)size_bytes & ~7u;
	heap->free_bytes = heap->size_bytes - ZWK_HEAP_HEADER_BYTES;
	heap->least_free_bytes = heap->free_bytes;
	*header_at(heap, 0) = (struct header){heap->size_bytes, 0};
	return true;
}

/* The block after `offset` learns the size of its new neighbour. */
static void tell_next(struct zwk_heap *heap, uint32_t offset)
{
	uint32_t size = size_of(header_at(heap, offset));

	if (offset + size < heap->size_bytes) {
		header_at(heap, offset + size)->previous = size;
	}
}

static void *take(struct zwk_heap *heap, uint32_t offset, uint32_t size)
{
	struct header *header = header_at(heap, offset);
	uint32_t left = size_of(header) - size;

	if (left >= ZWK_HEAP_MIN_BYTES) {
		header->size_used = size | USED;
		*header_at(heap, offset + size) = (struct header){left, size};
		tell_next(heap, offset + size);
		heap->free_bytes -= size;
	} else {
		header->size_used |= USED;
		heap->free_bytes -= size + left - ZWK_HEAP_HEADER_BYTES;
	}
	if (heap->free_bytes < heap->least_free_bytes) {
		heap->least_free_bytes = heap->free_bytes;
	}
	return heap->base + offset + ZWK_HEAP_HEADER_BYTES;
}

/* Bytes to skip in a free run at `offset` so that what follows the header and `lead` bytes is
 * aligned; enough for a block of their own, or none. */
static uint32_t gap_at(const struct zwk_heap *heap, uint32_t offset, uint32_t lead, uint32_t align)
{
	uintptr_t at = (uintptr_t)heap->base + offset + ZWK_HEAP_HEADER_BYTES + lead;
	uint32_t gap = (uint32_t)(0 - at) & (align - 1);

	while (gap != 0 && gap < ZWK_HEAP_MIN_BYTES) {
		gap += align;
	}
	return gap;
}

static uint32_t block_size(size_t size_bytes)
{
	uint32_t size = zwk_heap_round((uint32_t)size_bytes) + ZWK_HEAP_HEADER_BYTES;

	return size < 2 * ZWK_HEAP_HEADER_BYTES ? 2 * ZWK_HEAP_HEADER_BYTES : size;
}

/* Makes the first `gap` bytes of a free block a block of their own. */
static void split(struct zwk_heap *heap, uint32_t offset, uint32_t gap)
{
	struct header *header = header_at(heap, offset);
	uint32_t rest = size_of(header) - gap;

	header->size_used = gap;
	*header_at(heap, offset + gap) = (struct header){rest, gap};
	tell_next(heap, offset + gap);
	heap->free_bytes -= ZWK_HEAP_HEADER_BYTES;
}

void *zwk_heap_alloc_aligned(struct zwk_heap *heap, size_t size_bytes, uint32_t lead,
			     uint32_t align)
{
	uint32_t offset = 0, size, gap;

	if (size_bytes > heap->size_bytes) {
		return NULL;
	}
	size = block_size(size_bytes);
	while (offset < heap->size_bytes) {
		struct header *header = header_at(heap, offset);

		if (!is_used(header) && size_of(header) >= size) {
			gap = gap_at(heap, offset, lead, align);
			if (size_of(header) - size >= gap) {
				if (gap != 0) {
					split(heap, offset, gap);
				}
				return take(heap, offset + gap, size);
			}
		}
		offset += size_of(header);
	}
	return NULL;
}

void *zwk_heap_alloc(struct zwk_heap *heap, size_t size_bytes)
{
	return zwk_heap_alloc_aligned(heap, size_bytes, 0, 8);
}

bool zwk_heap_fits(const struct zwk_heap *heap, size_t size_bytes, uint32_t lead, uint32_t align,
		   const void *without)
{
	uint32_t offset = 0, first = 0, size;

	if (size_bytes > heap->size_bytes) {
		return false;
	}
	size = block_size(size_bytes);
	while (offset < heap->size_bytes) {
		const struct header *header = header_at(heap, offset);

		offset += size_of(header);
		if (is_used(header) && (const void *)(header + 1) != without) {
			first = offset;
		} else if (offset - first >= size &&
			   offset - first - size >= gap_at(heap, first, lead, align)) {
			return true;
		}
	}
	return false;
}

void zwk_heap_free(struct zwk_heap *heap, void *pointer)
{
	uint32_t offset, next;
	struct header *header;

	if (pointer == NULL) {
		return;
	}
	offset = (uint32_t)((uint8_t *)pointer - heap->base) - ZWK_HEAP_HEADER_BYTES;
	header = header_at(heap, offset);
	header->size_used &= ~USED;
#ifdef ZWK_HEAP_POISON /* of tests: who uses what has been freed does not find it as it was */
	memset(pointer, 0xA5, header->size_used - ZWK_HEAP_HEADER_BYTES);
#endif
	heap->free_bytes += header->size_used - ZWK_HEAP_HEADER_BYTES;
	next = offset + header->size_used;
	if (next < heap->size_bytes && !is_used(header_at(heap, next))) {
		header->size_used += size_of(header_at(heap, next));
		heap->free_bytes += ZWK_HEAP_HEADER_BYTES;
	}
	if (header->previous != 0 && !is_used(header_at(heap, offset - header->previous))) {
		offset -= header->previous;
		header_at(heap, offset)->size_used += header->size_used;
		heap->free_bytes += ZWK_HEAP_HEADER_BYTES;
	}
	tell_next(heap, offset);
}

bool zwk_heap_owns(const struct zwk_heap *heap, const void *pointer)
{
	return (uintptr_t)pointer >= (uintptr_t)heap->base &&
	       (uintptr_t)pointer - (uintptr_t)heap->base < heap->size_bytes;
}

uint32_t zwk_heap_largest(const struct zwk_heap *heap, const void *without)
{
	uint32_t offset = 0, run = 0, largest = 0;

	while (offset < heap->size_bytes) {
		const struct header *header = header_at(heap, offset);

		if (!is_used(header) || (const void *)(header + 1) == without) {
			run += size_of(header);
		} else {
			run = 0;
		}
		largest = run > largest ? run : largest;
		offset += size_of(header);
	}
	return largest < ZWK_HEAP_HEADER_BYTES ? 0 : largest - ZWK_HEAP_HEADER_BYTES;
}

uint32_t zwk_heap_used(const struct zwk_heap *heap)
{
	uint32_t offset = 0, used = 0;

	while (offset < heap->size_bytes) {
		const struct header *header = header_at(heap, offset);

		used += is_used(header) ? size_of(header) : 0;
		offset += size_of(header);
	}
	return used;
}

bool zwk_heap_sound(const struct zwk_heap *heap)
{
	uint32_t offset = 0, previous = 0, free_bytes = 0;
	bool previous_free = false;

	while (offset < heap->size_bytes) {
		const struct header *header = header_at(heap, offset);
		uint32_t size = size_of(header);

		if (size < 2 * ZWK_HEAP_HEADER_BYTES || size % 8 != 0 ||
		    size > heap->size_bytes - offset || header->previous != previous ||
		    (previous_free && !is_used(header))) {
			return false;
		}
		free_bytes += is_used(header) ? 0 : size - ZWK_HEAP_HEADER_BYTES;
		previous_free = !is_used(header);
		previous = size;
		offset += size;
	}
	return free_bytes == heap->free_bytes;
}
