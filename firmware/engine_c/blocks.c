/* SPDX-License-Identifier: Apache-2.0
 *
 * Moving and filling blocks of guest memory. A microcontroller's C library is mostly built for size
 * and does this a byte at a time, with four instructions a byte; here it takes less than one. Hosts
 * have better ones of their own (interp.h). Checks nothing: whoever calls has looked.
 */
#include "interp.h"

#if ZWE_OWN_BLOCKS

#if defined(__GNUC__) && !defined(__clang__)
/* Or GCC sees what a loop does, and calls the library for it. */
#pragma GCC optimize("O2", "peel-loops", "no-tree-loop-distribute-patterns")
#endif

#if defined(__ARM_ARCH) && __ARM_ARCH >= 7
#define ANY_ADDRESS 1
typedef uint32_t __attribute__((may_alias, aligned(1))) word;
#else
#define ANY_ADDRESS 0
typedef uint32_t __attribute__((may_alias)) word;
#endif

/* Four words between aligned addresses in two instructions, where a machine has such; both pointers move. */
#if defined(__thumb2__) && defined(__GNUC__)
#define BY_MULTIPLES 1
#define FOUR_UP(to, from)                                           \
	__asm__ volatile("ldmia %1!, {r3-r6}\n\tstmia %0!, {r3-r6}" \
			 : "+r"(to), "+r"(from)                     \
			 :                                          \
			 : "r3", "r4", "r5", "r6", "memory")
#define FOUR_DOWN(to, from)                                         \
	__asm__ volatile("ldmdb %1!, {r3-r6}\n\tstmdb %0!, {r3-r6}" \
			 : "+r"(to), "+r"(from)                     \
			 :                                          \
			 : "r3", "r4", "r5", "r6", "memory")
#else
#define BY_MULTIPLES 0
#define FOUR_UP(to, from)   ((void)0)
#define FOUR_DOWN(to, from) ((void)0)
#endif

enum {
	LEAST = 32,                       /* bytes: fewer are moved one by one */
	FOUR = 4 * sizeof(word),          /* bytes */
	WORDS = BY_MULTIPLES ? 4 : 8,     /* at a time */
	STRIDE = WORDS * sizeof(word),    /* the same in bytes */
};

static bool words_will_do(const uint8_t *to, const uint8_t *from, uint32_t count)
{
	return count >= LEAST && (ANY_ADDRESS || (((uintptr_t)to ^ (uintptr_t)from) & 3) == 0);
}

/* Whether four words can be moved at once; `to` is aligned already. */
static bool multiples_will_do(const uint8_t *from)
{
	return BY_MULTIPLES && ((uintptr_t)from & 3) == 0;
}

static inline void move_stride(uint8_t *to, const uint8_t *from)
{
	uint32_t words[WORDS];

	for (unsigned i = 0; i < WORDS; i++) {
		words[i] = ((const word *)from)[i];
	}
	for (unsigned i = 0; i < WORDS; i++) {
		((word *)to)[i] = words[i];
	}
}

static void copy_up(uint8_t *to, const uint8_t *from, uint32_t count)
{
	const uint8_t *end = from + count;

	if (words_will_do(to, from, count)) {
		while (((uintptr_t)to & 3) != 0) {
			*to++ = *from++;
		}
		if (multiples_will_do(from)) {
			while ((uint32_t)(end - from) >= FOUR) {
				FOUR_UP(to, from);
			}
		}
		while ((uint32_t)(end - from) >= STRIDE) {
			move_stride(to, from);
			to += STRIDE;
			from += STRIDE;
		}
		while ((uint32_t)(end - from) >= sizeof(word)) {
			*(word *)to = *(const word *)from;
			to += sizeof(word);
			from += sizeof(word);
		}
	}
	while (from != end) {
		*to++ = *from++;
	}
}

static void copy_down(uint8_t *to, const uint8_t *from, uint32_t count)
{
	const uint8_t *begin = from;

	to += count;
	from += count;
	if (words_will_do(to, from, count)) {
		while (((uintptr_t)to & 3) != 0) {
			*--to = *--from;
		}
		if (multiples_will_do(from)) {
			while ((uint32_t)(from - begin) >= FOUR) {
				FOUR_DOWN(to, from);
			}
		}
		while ((uint32_t)(from - begin) >= STRIDE) {
			to -= STRIDE;
			from -= STRIDE;
			move_stride(to, from);
		}
	}
	while (from != begin) {
		*--to = *--from;
	}
}

void zwe_copy(uint8_t *to, const uint8_t *from, uint32_t count)
{
	if ((uintptr_t)to - (uintptr_t)from >= count) {
		copy_up(to, from, count);
	} else {
		copy_down(to, from, count);
	}
}

void zwe_fill(uint8_t *to, uint32_t value, uint32_t count)
{
	uint8_t *end = to + count;

	value = (value & 0xff) * 0x01010101u;
	if (count >= LEAST) {
		while (((uintptr_t)to & 3) != 0) {
			*to++ = (uint8_t)value;
		}
		while ((uint32_t)(end - to) >= LEAST) {
			for (unsigned i = 0; i < LEAST / sizeof(word); i++) {
				((word *)to)[i] = value;
			}
			to += LEAST;
		}
		while ((uint32_t)(end - to) >= sizeof(word)) {
			*(word *)to = value;
			to += sizeof(word);
		}
	}
	while (to != end) {
		*to++ = (uint8_t)value;
	}
}

#endif
