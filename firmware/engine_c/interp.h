/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files that run code share: the instance's inside, and the seam between the hot handlers
 * (interp_handlers.h, built twice) and the cold path (interp_cold.c, built once). Not for users of
 * the engine: zwe.h is.
 */
#ifndef ZWE_INTERP_H
#define ZWE_INTERP_H

#include "image.h"

#include <stddef.h>
#include <string.h>

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "images are little-endian and run in place"
#endif

/* An imported function. host == zwe_cross_call: a function of another instance, user = its
 * reference. */
struct zwe_binding {
	zwe_host_fn host;
	void *user;
};

struct zwe_instance {
	const struct zwe_image *image;
	struct zwe_world *world;
	void *user;
	struct zwe_memory *memory; /* own or imported, NULL where there is none */
	uint32_t *globals;
	struct zwe_binding *bindings; /* [import_funcs] */
	struct zwe_table **tables;    /* imported ones, then own */
	uint32_t **imported_globals;  /* [import_globals] */
	uint8_t *dropped;             /* bits: element segments, then data segments */
	uint32_t sp; /* for threads that come from other instances; see cross_call() */
	uint16_t id, domain;
	struct zwe_memory own_memory;
};

/* Marks a binding to another instance; does nothing, and does not answer DONE. */
enum zwe_outcome zwe_cross_call(struct zwe_thread *thread, uint32_t *slots, void *user);

/* Resolves a function of `instance` to where it is defined: (instance, defined or host-bound import
 * index). */
bool zwe_resolve_import(struct zwe_instance **instance, uint32_t *func_index);

/* The link word for a return position of `thread`'s code, and back; ZWE_LINK_WORD: its number, of
 * any link word. 32-bit targets store the pointer itself, others how many bytes it lies behind
 * ZWE_LINK_BASE: there a return then has the place of the next word but one at once.
 */
#if UINTPTR_MAX == UINT32_MAX
#define ZWE_LINK(pc, code)      ((uint32_t)(uintptr_t)(pc))
#define ZWE_LINK_PC(link, code) ((const zwe_word *)(uintptr_t)(link))
#define ZWE_LINK_WORD(link, code) \
	((uint32_t)((link) - (uint32_t)(uintptr_t)(code)) / (uint32_t)sizeof(zwe_word))
#else
#define ZWE_LINK_BASE(code)       ((uintptr_t)(code) - sizeof(zwe_word))
#define ZWE_LINK(pc, code)        ((uint32_t)((uintptr_t)(pc) - ZWE_LINK_BASE(code)))
#define ZWE_LINK_PC(link, code)   ((const zwe_word *)(ZWE_LINK_BASE(code) + (link)))
#define ZWE_LINK_WORD(link, code) ((link) / (uint32_t)sizeof(zwe_word) - 1)
#endif

/* A record on the far end of the frame stack: how to go on in the caller. */
enum zwe_far_word {
	ZWE_FAR_INSTANCE,
	ZWE_FAR_PC,
	ZWE_FAR_FP,
	ZWE_FAR_SP,
	ZWE_FAR_WORDS
};

/* Walks a standing thread's frames, innermost first. `position`: a word of the running instruction
 * or of the call. */
struct zwe_walk {
	const struct zwe_thread *thread;
	const struct zwe_instance *instance;
	const uint32_t *fp, *far;
	uint32_t position;
};

void zwe_walk_begin(struct zwe_walk *walk, const struct zwe_thread *thread, uint32_t position);
/* Goes to the caller; false where there is none. */
bool zwe_walk_out(struct zwe_walk *walk);

/* Which handler a float instruction has; without floats none that is ever reached. */
#if ZWE_HAS_FLOATS
#define ZWE_IF_FLOATS(with, without) with
#else
#define ZWE_IF_FLOATS(with, without) without
#endif

#if ZWE_ATOMICS
#define ZWE_IF_ATOMICS(entry) entry
#else
#define ZWE_IF_ATOMICS(entry)
#endif

/* Fields of code words where they lie. */
typedef uint16_t __attribute__((may_alias)) zwe_half;

/* Slots hold 32 bits; two-slot values have slot alignment, which is enough for Arm's double-word
 * instructions. (The base register is kept apart from the loaded ones: Cortex-M3 erratum 602117.)
 */
typedef uint64_t __attribute__((may_alias, aligned(4))) zwe_slot64;

static inline __attribute__((always_inline)) uint64_t zwe_get2(const uint32_t *slot)
{
#if defined(__thumb2__) && defined(__GNUC__)
	uint32_t low;
	uint32_t high;

	__asm__("ldrd %0, %1, %2" : "=&r"(low), "=&r"(high) : "Q"(*(const zwe_slot64 *)slot));
	return (uint64_t)high << 32 | low;
#else
	return *(const zwe_slot64 *)slot;
#endif
}

static inline __attribute__((always_inline)) void zwe_put2(uint32_t *slot, uint64_t value)
{
#if defined(__thumb2__) && defined(__GNUC__)
	__asm__("strd %1, %2, %0"
		: "=Q"(*(zwe_slot64 *)slot)
		: "r"((uint32_t)value), "r"((uint32_t)(value >> 32)));
#else
	*(zwe_slot64 *)slot = value;
#endif
}

/* Blocks of guest memory, which may overlap: blocks.c on small machines, the library on hosts. */
#ifndef ZWE_OWN_BLOCKS
#define ZWE_OWN_BLOCKS (UINTPTR_MAX == UINT32_MAX)
#endif
#if ZWE_OWN_BLOCKS
void zwe_copy(uint8_t *to, const uint8_t *from, uint32_t count);
void zwe_fill(uint8_t *to, uint32_t value, uint32_t count);
#else
#define zwe_copy(to, from, count)  memmove(to, from, count)
#define zwe_fill(to, value, count) zwe_library_fill(to, (int)(value), count)
/* By another name: GCC makes `rep stos` of memset(), which is slow for most lengths. */
void *zwe_library_fill(void *to, int value, size_t count) __asm__("memset");
#endif

/* Addresses below it have room for four bytes. */
static inline uint32_t zwe_memory_limit(const struct zwe_memory *memory)
{
#ifdef ZWE_BROKEN_BOUNDS
	(void)memory;
	return UINT32_MAX - 8; /* what else is there if this check fails? A test asks. */
#else
	return memory == NULL || memory->size_bytes < 3 ? 0 : memory->size_bytes - 3;
#endif
}

/* Makes `instance` the one whose code runs. */
void zwe_thread_switch(struct zwe_thread *thread, struct zwe_instance *instance);
/* Sees what memory.grow did. */
void zwe_thread_reload_memory(struct zwe_thread *thread);
/* What both builds do around their loop. False: there is nothing to run, the state says why. */
bool zwe_resume_begin(struct zwe_thread *thread, int32_t fuel);
/* A poll found no fuel; thread->pc is the next instruction. The thread leaves its loop. */
void zwe_out_of_fuel(struct zwe_thread *thread);

/* Executes, exactly and slowly, the instruction that begins with `word`; thread->pc is the word
 * after it. Every instruction that is not in interp_handlers.h, and those which are when their fast
 * checks fail. Returns true when the loop must be left. thread->pc is then, and otherwise too, the
 * next instruction.
 */
bool zwe_cold(struct zwe_thread *thread, zwe_word word);

/* Calls what a binding names with the callee's slot 0 at `slots`; used for calls from code and for
 * started imports. `start_word` ZWE_NONE: the one before thread->pc. */
bool zwe_host_call(struct zwe_thread *thread, const struct zwe_binding *binding, uint32_t *slots,
		   uint32_t start_word);
/* What the host function answered that call_import, before thread->pc, has called: not DONE. True: the
 * loop must be left. */
bool zwe_host_stops(struct zwe_thread *thread, enum zwe_outcome outcome);
/* Returns over the far end: to the frame that the record there names. */
bool zwe_pop_far(struct zwe_thread *thread);
/* What an instance of feature EXCEPTIONS has behind its dropped bits: how many it has thrown, its
 * imported tags (instance << 16 | index where defined), EXCEPTIONS times 2 + exception_slots words.
 */
uint32_t *zwe_exception_words(const struct zwe_instance *instance);
/* Throws an exception of a tag with these values; finds its handler, or the frame where fuel ran out. */
bool zwe_throw(struct zwe_thread *thread, uint32_t tag, const uint32_t *values);
bool zwe_throw_ref(struct zwe_thread *thread, uint32_t exception);
/* Goes on looking for the handler of thread->exception. */
bool zwe_unwind(struct zwe_thread *thread);
/* The exception that a thread was unwinding for need not be remembered any longer. */
void zwe_forget_exception(struct zwe_thread *thread);
/* What a tag is everywhere in the link group. */
uint32_t zwe_tag_id(const struct zwe_instance *instance, uint32_t tag);
/* An instruction of the feature ATOMICS; thread->pc as in zwe_cold(). */
bool zwe_atomic(struct zwe_thread *thread, uint32_t sub, zwe_word word);
/* Ends the thread with a trap at a code word. */
bool zwe_trap_at(struct zwe_thread *thread, enum zwe_trap trap, uint32_t code_word);

#endif
