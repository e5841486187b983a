/* SPDX-License-Identifier: Apache-2.0
 *
 * The one file where a guest address becomes a pointer. Everything that reads or writes guest
 * memory for a call comes through here. It does not know what the bytes mean.
 */
#include <string.h>

#include "kernel_if.h"

/* Bytes of its memory at the moment. */
static uint32_t size_of(const struct zwk_instance *instance)
{
	uint32_t size = *instance->size_bytes;

	return size < instance->capacity_bytes ? size : instance->capacity_bytes;
}

bool zwk_claim(uint8_t **pointer, struct zwk_instance *instance, uint32_t address, uint32_t length,
	       uint32_t alignment)
{
	/* What lies below the memory's window wraps to beyond every memory. */
	uint32_t at = address - instance->low;
	uint32_t size;

	if (instance->base == NULL) {
		return false;
	}
	size = size_of(instance);
	if (length > size || at > size - length || (address & (alignment - 1)) != 0) {
		return false;
	}
	*pointer = instance->base + at;
	return true;
}

bool zwk_claim_string(const char **string, uint32_t *length, struct zwk_instance *instance,
		      uint32_t address, uint32_t max)
{
	uint32_t at = address - instance->low;
	uint32_t available, size;
	const uint8_t *bytes, *end;

	size = instance->base != NULL ? size_of(instance) : 0;
	if (at >= size) {
		return false;
	}
	available = size - at;
	if (max < available) {
		available = max + 1;
	}
	bytes = instance->base + at;
	end = memchr(bytes, 0, available);
	if (end == NULL) {
		return false;
	}
	*string = (const char *)bytes;
	*length = (uint32_t)(end - bytes);
	return true;
}
