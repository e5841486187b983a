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

/*
 * Eight words between aligned addresses in two instructions, where a machine has such. MULTIPLES_UP and _DOWN
 * copy, MULTIPLES_OF fills: pointers go along, and of `count`, in bytes, less than four words are left.
 */
#if defined(__thumb2__) && defined(__GNUC__)
#define BY_MULTIPLES 1
/* None that a compiler may keep for itself: r7, r9 and r11 are a frame's or a platform's. */
#define EIGHT     "{r3-r6, r8, r10, r12, lr}"
#define CLOBBERED "r3", "r4", "r5", "r6", "r8", "r10", "r12", "lr", "cc", "memory"
#define MULTIPLES(load, store, to, from, count)                                       \
	do {                                                                          \
		if ((count) >= EIGHT_WORDS) {                                         \
			__asm__ volatile("subs %2, #32\n"                             \
					 "1:\t" load " %1!, " EIGHT "\n\t"            \
					 store " %0!, " EIGHT "\n\t"                  \
					 "subs %2, #32\n\t"                          \
					 "bhs 1b"                                     \
					 : "+r"(to), "+r"(from), "+r"(count)          \
					 :                                            \
					 : CLOBBERED);                                \
		}                                                                     \
		if (((count) & FOUR_WORDS) != 0) {                                    \
			__asm__ volatile(load " %1!, {r3-r6}\n\t"                     \
					 store " %0!, {r3-r6}"                        \
					 : "+r"(to), "+r"(from)                       \
					 :                                            \
					 : CLOBBERED);                                \
		}                                                                     \
		(count) &= FOUR_WORDS - 1;                                            \
	} while (0)
#define MULTIPLES_UP(to, from, count)   MULTIPLES("ldmia", "stmia", to, from, count)
#define MULTIPLES_DOWN(to, from, count) MULTIPLES("ldmdb", "stmdb", to, from, count)
#define MULTIPLES_OF(value, to, count)                                                \
	do {                                                                          \
		__asm__ volatile("mov r3, %2\n\t"                                     \
				 "mov r4, %2\n\t"                                     \
				 "mov r5, %2\n\t"                                     \
				 "mov r6, %2\n\t"                                     \
				 "subs %1, #32\n\t"                                   \
				 "blo 2f\n"                                           \
				 "1:\tstmia %0!, {r3-r6}\n\t"                         \
				 "stmia %0!, {r3-r6}\n\t"                             \
				 "subs %1, #32\n\t"                                   \
				 "bhs 1b\n"                                           \
				 "2:\ttst %1, #16\n\t"                                \
				 "it ne\n\t"                                          \
				 "stmiane %0!, {r3-r6}"                               \
				 : "+r"(to), "+r"(count)                              \
				 : "r"(value)                                         \
				 : "r3", "r4", "r5", "r6", "cc", "memory");           \
		(count) &= FOUR_WORDS - 1;                                            \
	} while (0)
#else
#define BY_MULTIPLES                    0
#define MULTIPLES_UP(to, from, count)   ((void)0)
#define MULTIPLES_DOWN(to, from, count) ((void)0)
#define MULTIPLES_OF(value, to, count)  ((void)0)
#endif

enum {
	LEAST = 32,                    /* bytes: fewer are moved one by one */
	FOUR_WORDS = 4 * sizeof(word), /* bytes */
	EIGHT_WORDS = 2 * FOUR_WORDS,  /* bytes */
	WORDS = BY_MULTIPLES ? 4 : 8,  /* at a time */
	STRIDE = WORDS * sizeof(word), /* the same in bytes */
};

static bool words_will_do(const uint8_t *to, const uint8_t *from, uint32_t count)
{
	return count >= LEAST && (ANY_ADDRESS || (((uintptr_t)to ^ (uintptr_t)from) & 3) == 0);
}

/* Whether several words can be moved at once; `to` is aligned already. */
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
	if (words_will_do(to, from, count)) {
		for (; ((uintptr_t)to & 3) != 0; count--) {
			*to++ = *from++;
		}
		if (multiples_will_do(from)) {
			MULTIPLES_UP(to, from, count);
		}
		for (; count >= STRIDE; count -= STRIDE) {
			move_stride(to, from);
			to += STRIDE;
			from += STRIDE;
		}
		for (; count >= sizeof(word); count -= sizeof(word)) {
			*(word *)to = *(const word *)from;
			to += sizeof(word);
			from += sizeof(word);
		}
	}
	for (; count > 0; count--) {
		*to++ = *from++;
	}
}

static void copy_down(uint8_t *to, const uint8_t *from, uint32_t count)
{
	to += count;
	from += count;
	if (words_will_do(to, from, count)) {
		for (; ((uintptr_t)to & 3) != 0; count--) {
			*--to = *--from;
		}
		if (multiples_will_do(from)) {
			MULTIPLES_DOWN(to, from, count);
		}
		for (; count >= STRIDE; count -= STRIDE) {
			to -= STRIDE;
			from -= STRIDE;
			move_stride(to, from);
		}
	}
	for (; count > 0; count--) {
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
	value = (value & 0xff) * 0x01010101u;
	if (count >= LEAST) {
		for (; ((uintptr_t)to & 3) != 0; count--) {
			*to++ = (uint8_t)value;
		}
		if (BY_MULTIPLES) {
			MULTIPLES_OF(value, to, count);
		}
		for (; count >= STRIDE; count -= STRIDE) {
			for (unsigned i = 0; i < WORDS; i++) {
				((word *)to)[i] = value;
			}
			to += STRIDE;
		}
		for (; count >= sizeof(word); count -= sizeof(word)) {
			*(word *)to = value;
			to += sizeof(word);
		}
	}
	for (; count > 0; count--) {
		*to++ = (uint8_t)value;
	}
}

#endif
