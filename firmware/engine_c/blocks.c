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
#pragma GCC optimize("O2", "no-tree-loop-distribute-patterns")
#endif

enum {
	STRIDE = 16, /* bytes at a time */
};

#if defined(__ARM_ARCH) && __ARM_ARCH >= 7
#define ANY_ADDRESS 1
typedef uint32_t __attribute__((may_alias, aligned(1))) word;
#else
#define ANY_ADDRESS 0
typedef uint32_t __attribute__((may_alias)) word;
#endif

static bool words_will_do(const uint8_t *to, const uint8_t *from, uint32_t count)
{
	return count >= 2 * STRIDE &&
	       (ANY_ADDRESS || (((uintptr_t)to ^ (uintptr_t)from) & 3) == 0);
}

static void copy_up(uint8_t *to, const uint8_t *from, uint32_t count)
{
	const uint8_t *end = from + count;

	if (words_will_do(to, from, count)) {
		while (((uintptr_t)to & 3) != 0) {
			*to++ = *from++;
		}
		while ((uint32_t)(end - from) >= STRIDE) {
			uint32_t a = ((const word *)from)[0];
			uint32_t b = ((const word *)from)[1];
			uint32_t c = ((const word *)from)[2];
			uint32_t d = ((const word *)from)[3];

			((word *)to)[0] = a;
			((word *)to)[1] = b;
			((word *)to)[2] = c;
			((word *)to)[3] = d;
			to += STRIDE;
			from += STRIDE;
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
		while ((uint32_t)(from - begin) >= STRIDE) {
			uint32_t a = ((const word *)from)[-1];
			uint32_t b = ((const word *)from)[-2];
			uint32_t c = ((const word *)from)[-3];
			uint32_t d = ((const word *)from)[-4];

			((word *)to)[-1] = a;
			((word *)to)[-2] = b;
			((word *)to)[-3] = c;
			((word *)to)[-4] = d;
			to -= STRIDE;
			from -= STRIDE;
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
	if (count >= 2 * STRIDE) {
		while (((uintptr_t)to & 3) != 0) {
			*to++ = (uint8_t)value;
		}
		while ((uint32_t)(end - to) >= STRIDE) {
			((word *)to)[0] = value;
			((word *)to)[1] = value;
			((word *)to)[2] = value;
			((word *)to)[3] = value;
			to += STRIDE;
		}
	}
	while (to != end) {
		*to++ = (uint8_t)value;
	}
}

#endif
