/* SPDX-License-Identifier: Apache-2.0 */
/* The module's own heap: k_malloc and malloc. Its size is CONFIG_HEAP_MEM_POOL_SIZE. */

#include <stdlib.h>

#include <zephyr/kernel.h>

static K_HEAP_DEFINE(system_heap, CONFIG_HEAP_MEM_POOL_SIZE);

size_t z_heap_usable_size(const void *mem);

void *k_malloc(size_t size)
{
	return k_heap_alloc(&system_heap, size, K_NO_WAIT);
}

void *k_aligned_alloc(size_t align, size_t size)
{
	return k_heap_aligned_alloc(&system_heap, align, size, K_NO_WAIT);
}

void k_free(void *ptr)
{
	k_heap_free(&system_heap, ptr);
}

void *k_calloc(size_t nmemb, size_t size)
{
	size_t bytes;
	void *memory;

	if (__builtin_mul_overflow(nmemb, size, &bytes)) {
		return NULL;
	}
	memory = k_malloc(bytes);
	if (memory != NULL) {
		memset(memory, 0, bytes);
	}
	return memory;
}

void *k_realloc(void *ptr, size_t size)
{
	void *memory;

	if (ptr == NULL) {
		return k_malloc(size);
	}
	if (size == 0) {
		k_free(ptr);
		return NULL;
	}
	if (z_heap_usable_size(ptr) >= size) {
		return ptr;
	}
	memory = k_malloc(size);
	if (memory != NULL) {
		memcpy(memory, ptr, z_heap_usable_size(ptr));
		k_free(ptr);
	}
	return memory;
}

void *malloc(size_t size)
{
	return k_malloc(size);
}

void *calloc(size_t nmemb, size_t size)
{
	return k_calloc(nmemb, size);
}

void *realloc(void *ptr, size_t size)
{
	return k_realloc(ptr, size);
}

void free(void *ptr)
{
	k_free(ptr);
}

char *strdup(const char *s)
{
	size_t size = strlen(s) + 1;
	char *copy = k_malloc(size);

	if (copy != NULL) {
		memcpy(copy, s, size);
	}
	return copy;
}
