/* SPDX-License-Identifier: Apache-2.0
 *
 * Atomic accesses, and the calls that wait for another thread and wake it. A build option: without
 * ZWE_ATOMICS this file is empty, and images that need it are refused by name.
 *
 * Threads that share a memory run on one processor. Where they change places at poll points only,
 * an instruction is atomic by itself; where the platform can take the processor from one in the
 * middle of an instruction (ZWE_PREEMPTED), the platform keeps others away for the access alone.
 * Who waits, and for how long, is the platform's business: struct zwe_world names its functions.
 * https://github.com/WebAssembly/threads/blob/main/proposals/threads/Overview.md
 */
#include "interp.h"

#if ZWE_ATOMICS

#define SIZES 4u /* 8, 16, 32, 64 bits: an operation's instructions stand in this order */

enum operation { LOAD, STORE, ADD, SUB, AND, OR, XOR, XCHG, CMPXCHG, OPERATIONS };

_Static_assert(ZWE_X_ATOMIC_FIRST == ZWE_X_ATOMIC_LOAD8 &&
		       ZWE_X_ATOMIC_STORE64 == ZWE_X_ATOMIC_LOAD8 + SIZES * STORE + 3 &&
		       ZWE_X_ATOMIC_ADD8 == ZWE_X_ATOMIC_LOAD8 + SIZES * ADD &&
		       ZWE_X_ATOMIC_XOR8 == ZWE_X_ATOMIC_LOAD8 + SIZES * XOR &&
		       ZWE_X_ATOMIC_CMPXCHG8 == ZWE_X_ATOMIC_LOAD8 + SIZES * CMPXCHG &&
		       ZWE_X_ATOMIC_WAIT32 == ZWE_X_ATOMIC_LOAD8 + ZWE_ATOMIC_KINDS &&
		       ZWE_ATOMIC_KINDS == SIZES * OPERATIONS &&
		       ZWE_X_ATOMIC_WAIT64 == ZWE_X_ATOMIC_WAIT32 + ZWE_WAIT64 &&
		       ZWE_X_ATOMIC_NOTIFY == ZWE_X_ATOMIC_WAIT32 + ZWE_NOTIFY &&
		       ZWE_X_COUNT == ZWE_X_ATOMIC_NOTIFY + 1,
	       "order of the atomic instructions");

uint64_t zwe_atomic_apply(uint8_t *bytes, uint32_t how, uint64_t operand, uint64_t expected)
{
	uint32_t size = 1u << (how % SIZES);
	uint64_t old = 0, mask = UINT64_MAX >> (64 - 8 * size), value;

	memcpy(&old, bytes, size);
	value = old;
	switch ((enum operation)(how / SIZES)) {
	case ADD:
		value += operand;
		break;
	case SUB:
		value -= operand;
		break;
	case AND:
		value &= operand;
		break;
	case OR:
		value |= operand;
		break;
	case XOR:
		value ^= operand;
		break;
	case CMPXCHG:
		value = old == (expected & mask) ? operand : old;
		break;
	case STORE:
	case XCHG:
		value = operand;
		break;
	default: /* a load */
		return old;
	}
	memcpy(bytes, &value, size);
	return old;
}

static bool trap(struct zwe_thread *thread, enum zwe_trap reason)
{
	return zwe_trap_at(thread, reason, (uint32_t)(thread->pc - thread->code) - 1);
}

/* The bytes at `address`, or NULL: the thread has trapped. */
static uint8_t *aligned_span(struct zwe_thread *thread, uint64_t address, uint32_t size)
{
	const struct zwe_memory *memory = thread->instance->memory;

	if ((address & (size - 1)) != 0) {
		(void)trap(thread, ZWE_TRAP_UNALIGNED);
		return NULL;
	}
#ifndef ZWE_BROKEN_BOUNDS
	if (size > memory->size_bytes || address > memory->size_bytes - size) {
		(void)trap(thread, ZWE_TRAP_MEMORY_BOUNDS);
		return NULL;
	}
#endif
	return memory->base + address;
}

static bool access(struct zwe_thread *thread, uint32_t how, zwe_word word)
{
	bool has_b = how / SIZES >= ADD, wide = how % SIZES == 3;
	uint32_t *d = &thread->fp[ZWE_XD(word)];
	const uint32_t *b = has_b ? &thread->fp[ZWE_XB(*thread->pc)] : d;
	uint64_t address = (uint64_t)thread->fp[ZWE_XA(word)] + (uint32_t)thread->pc[has_b];
	uint8_t *bytes = aligned_span(thread, address, 1u << (how % SIZES));
	uint64_t old;

	if (bytes == NULL) {
		return true;
	}
	old = zwe_platform_atomic(bytes, how, wide ? zwe_get2(b) : *b, wide ? zwe_get2(d) : *d);
	if (how / SIZES == STORE) {
		/* d was what is stored */
	} else if (wide) {
		zwe_put2(d, old);
	} else {
		*d = (uint32_t)old;
	}
	thread->pc += 1 + has_b;
	zwe_thread_reload_memory(thread);
	return false;
}

static bool call_platform(struct zwe_thread *thread, enum zwe_wait which)
{
	const struct zwe_instance *instance = thread->instance;
	struct zwe_binding binding = {instance->world->wait, instance->world->wait_user[which]};
	uint32_t *slots = thread->fp + ZWE_LS(*thread->pc);
	uint32_t start_word = (uint32_t)(thread->pc - thread->code) - 1;

	if (aligned_span(thread, slots[0], which == ZWE_WAIT64 ? 8 : 4) == NULL) {
		return true;
	}
	if (!instance->memory->shared && which != ZWE_NOTIFY) {
		return trap(thread, ZWE_TRAP_NOT_SHARED);
	}
	if (instance->memory->shared && binding.host == NULL) {
		return trap(thread, ZWE_TRAP_HOST);
	}
	thread->pc++;
	if (!instance->memory->shared) {
		slots[0] = 0; /* nobody can wait there */
		return false;
	}
	return zwe_host_call(thread, &binding, slots, start_word);
}

bool zwe_atomic(struct zwe_thread *thread, uint32_t sub, zwe_word word)
{
	return sub >= ZWE_X_ATOMIC_WAIT32
		       ? call_platform(thread, (enum zwe_wait)(sub - ZWE_X_ATOMIC_WAIT32))
		       : access(thread, sub - ZWE_X_ATOMIC_FIRST, word);
}

#endif
