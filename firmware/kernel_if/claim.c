/* SPDX-License-Identifier: Apache-2.0
 *
 * The one file where a guest address becomes a pointer. Everything that reads or writes guest
 * memory for a call comes through here. It does not know what the bytes mean.
 */
#include <string.h>

#include "look.h"

uint8_t *zwk_claim(const struct zwk_instance *instance, uint32_t address, uint32_t length,
		   uint32_t alignment)
{
	return zwk_claim_here(instance, address, length, alignment);
}

const char *zwk_claim_string(uint32_t *length, const struct zwk_instance *instance,
			     uint32_t address, uint32_t max)
{
	uint32_t at = address - instance->low;
	uint32_t size = zwk_memory_size(instance);
	const uint8_t *bytes, *end;
	uint32_t available;

	if (at >= size) {
		return NULL;
	}
	available = size - at;
	if (max < available) {
		available = max + 1;
	}
	bytes = instance->base + at;
	end = memchr(bytes, 0, available);
	if (end == NULL) {
		return NULL;
	}
	*length = (uint32_t)(end - bytes);
	return (const char *)bytes;
}
