/* SPDX-License-Identifier: Apache-2.0
 *
 * The way of a quick call, inline: a claim, and the object that a designator names. Handlers call
 * zwk_claim and zwk_object_find.
 */
#ifndef ZWK_LOOK_H
#define ZWK_LOOK_H

#include <zwali/abi.h>

#include "kernel_if.h"

/* For the trap report: the last calls; for the handler: which one it is. */
static inline void zwk_remember(struct zwk_thread *thread, struct zwk_space *space,
				const struct zwk_call *call)
{
	thread->call = call;
	space->recent[space->recent_next++ % ZWK_RECENT_MAX] = call;
}

/* Bytes of its memory at the moment; 0: it has none. */
static inline uint32_t zwk_memory_size(const struct zwk_instance *instance)
{
	uint32_t size = *instance->size_bytes; /* a 0 of ours where there is no memory */

	return !ZKM_USER_MODE || size < instance->capacity_bytes ? size : instance->capacity_bytes;
}

/* NULL: refused. */
static inline uint8_t *zwk_claim_here(const struct zwk_instance *instance, uint32_t address,
				      uint32_t length, uint32_t alignment)
{
	/* What lies below the memory's window wraps to beyond every memory. */
	uint32_t at = address - instance->low;
	uint32_t size = zwk_memory_size(instance);

	if (length > size || at > size - length || (address & (alignment - 1)) != 0) {
		return NULL;
	}
	return instance->base + at;
}

static inline uint8_t *zwk_designator(const struct zwk_instance *instance, uint32_t address)
{
	/* A null pointer to an object is a mistake, even though linear memory begins there. */
	return address == 0 ? NULL
			    : zwk_claim_here(instance, address, ZWALI_DESIGNATOR_SIZE,
					     ZWALI_DESIGNATOR_ALIGN);
}

/* Is it one of this kind? The flags beside the kind are zero. */
static inline bool zwk_designates(const uint8_t *designator, uint16_t kind)
{
	_Static_assert(ZWALI_DESIGNATOR_FLAGS_OFFSET == ZWALI_DESIGNATOR_KIND_OFFSET + 2, "one word");
	return zwe_load_le32(designator + ZWALI_DESIGNATOR_KIND_OFFSET) == kind;
}

/* What a handle names, if it belongs to this designator; else NULL. */
static inline struct zwk_object *zwk_object_of(const struct zwk_space *space,
					       const struct zwk_instance *instance,
					       uint32_t address, uint16_t kind, uint32_t handle)
{
	uint32_t index = (handle & 0xFFFFu) - 1;
	struct zwk_object *object;

	if (index >= space->handle_capacity) {
		return NULL;
	}
	object = space->handles[index].object;
	if (object == NULL || space->handles[index].generation != handle >> 16 ||
	    object->kind != kind || object->address != address || object->instance != instance) {
		return NULL;
	}
	return object;
}

/* The object that a designator names, if it exists already and all is in order; else NULL. That the
 * address is not 0 follows from its being the object's.
 */
static inline struct zwk_object *zwk_object_look(const struct zwk_space *space,
						 const struct zwk_instance *instance,
						 uint32_t address, uint16_t kind)
{
	uint32_t at = address - instance->low;
	uint32_t size = zwk_memory_size(instance);
	const uint8_t *bytes;

	if (size < ZWALI_DESIGNATOR_SIZE || at > size - ZWALI_DESIGNATOR_SIZE ||
	    (address & (ZWALI_DESIGNATOR_ALIGN - 1)) != 0) {
		return NULL;
	}
	bytes = __builtin_assume_aligned(instance->base + at, ZWALI_DESIGNATOR_ALIGN);
	if (!zwk_designates(bytes, kind)) {
		return NULL;
	}
	return zwk_object_of(space, instance, address, kind,
			     zwe_load_le32(bytes + ZWALI_DESIGNATOR_HANDLE_OFFSET));
}

#endif
