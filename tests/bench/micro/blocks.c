/* SPDX-License-Identifier: Apache-2.0
 *
 * What the C library's memcpy() and memset() cost by themselves: each called n times with the lengths that the
 * *.wat beside this file have; `base` is the same without a call.
 */
#include <stdint.h>
#include <string.h>

static uint32_t from[256], to[256];

/* Called through a pointer that nobody can see through, or the compiler does what it likes with it. */
static void *(*volatile copy)(void *, const void *, size_t) = memcpy;
static void *(*volatile fill)(void *, int, size_t) = memset;

#define LOOP(name, routine, call)                                                            \
	int run_##name(int n)                                                                \
	{                                                                                    \
		__typeof__(routine) one = routine;                                           \
                                                                                             \
		do {                                                                         \
			__asm__ volatile("" : "+r"(one));                                    \
			call;                                                                \
		} while (--n);                                                               \
		return 1;                                                                    \
	}

LOOP(base, copy, (void)0)
LOOP(copy_80, copy, one(to, from, 80))
LOOP(copy_1024, copy, one(to, from, 1024))
LOOP(fill_80, fill, one(to, n, 80))
LOOP(fill_1024, fill, one(to, n, 1024))
