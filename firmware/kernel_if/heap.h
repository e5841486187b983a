/* SPDX-License-Identifier: Apache-2.0
 *
 * A first-fit heap over one region: what modules and their kernel objects live in. Blocks are
 * 8-byte aligned, neighbours that are free are joined. It takes no lock, never moves a block and
 * keeps all its own bytes in the region.
 */
#ifndef ZWK_HEAP_H
#define ZWK_HEAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ZWK_HEAP_HEADER_BYTES 8u
#define ZWK_HEAP_MIN_BYTES    24u

struct zwk_heap {
	uint8_t *base;
	uint32_t size_bytes;                   /* multiple of 8 */
	uint32_t free_bytes, least_free_bytes; /* headers of free blocks not counted */
};

/* `base` 8-byte aligned. False: smaller than ZWK_HEAP_MIN_BYTES. */
bool zwk_heap_init(struct zwk_heap *heap, void *base, size_t size_bytes);
/* NULL: no block that large. Zero bytes get a block as well. Not cleared. */
void *zwk_heap_alloc(struct zwk_heap *heap, size_t size_bytes);
/* The same with the byte after the first `lead` (a multiple of 8) aligned to a power of two, 8 or
 * more. */
void *zwk_heap_alloc_aligned(struct zwk_heap *heap, size_t size_bytes, uint32_t lead,
			     uint32_t align);
/* Would it succeed, were `without` (may be NULL) free? */
bool zwk_heap_fits(const struct zwk_heap *heap, size_t size_bytes, uint32_t lead, uint32_t align,
		   const void *without);
/* `pointer` from zwk_heap_alloc, or NULL. */
void zwk_heap_free(struct zwk_heap *heap, void *pointer);
bool zwk_heap_owns(const struct zwk_heap *heap, const void *pointer);
/* Usable bytes of the largest free block, were `without` (may be NULL) free as well. */
uint32_t zwk_heap_largest(const struct zwk_heap *heap, const void *without);
/* Bytes of all blocks in use, headers included; 0: nothing is allocated. */
uint32_t zwk_heap_used(const struct zwk_heap *heap);
/* Checks every header: for tests. */
bool zwk_heap_sound(const struct zwk_heap *heap);

static inline uint32_t zwk_heap_round(uint32_t size_bytes)
{
	return (size_bytes + 7u) & ~7u;
}

#endif
