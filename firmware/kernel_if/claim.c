/* SPDX-License-Identifier: Apache-2.0
 *
 * The one file where a guest address becomes a pointer. Everything that reads or writes guest
 * memory for a call comes through here. It does not know what the bytes mean.
 */
#include <string.h>

#include "kernel_if.h"

/* From a guest address to one in the memory's window. What lies below wraps to beyond every memory.
 */
static uint32_t lowered(const struct zwe_instance *instance, uint32_t address)
{
	return address - zwe_instance_image(instance)->memory_low;
}

bool zwk_claim(uint8_t **pointer, struct zwe_instance *instance, uint32_t address, uint32_t length,
	       uint32_t alignment)
{
	const struct zwe_memory *memory = zwe_instance_memory(instance);
	uint32_t at = lowered(instance, address);

	if (memory == NULL || length > memory->size_bytes || at > memory->size_bytes - length) {
		return false;
	}
	if ((address & (alignment - 1)) != 0) {
		return false;
	}
	*pointer = memory->base + at;
	return true;
}

bool zwk_claim_string(const char **string, uint32_t *length, struct zwe_instance *instance,
		      uint32_t address, uint32_t max)
{
	const struct zwe_memory *memory = zwe_instance_memory(instance);
	uint32_t at = lowered(instance, address);
	uint32_t available;
	uint8_t *bytes;
	const uint8_t *end;

	if (memory == NULL || at >= memory->size_bytes) {
		return false;
	}
	available = memory->size_bytes - at;
	if (max < available) {
		available = max + 1;
	}
	if (!zwk_claim(&bytes, instance, address, available, 1)) {
		return false;
	}
	end = memchr(bytes, 0, available);
	if (end == NULL) {
		return false;
	}
	*string = (const char *)bytes;
	*length = (uint32_t)(end - bytes);
	return true;
}
