/* SPDX-License-Identifier: Apache-2.0
 *
 * What picolibc wants from a machine without an operating system: a heap, and an end. The peer allocates; this engine does not.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "bench.h"

static uint8_t heap[6 << 20] __attribute__((aligned(16)));
static size_t heap_used;

void *sbrk(ptrdiff_t increment)
{
	void *block = heap + heap_used;

	if (increment < 0 ? (size_t)-increment > heap_used : (size_t)increment > sizeof(heap) - heap_used) {
		return (void *)-1;
	}
	heap_used += (size_t)increment;
	return block;
}

void _exit(int status)
{
	target_exit(status);
}

static int put(char c, FILE *file)
{
	(void)c;
	(void)file;
	return 0;
}

static FILE out = FDEV_SETUP_STREAM(put, NULL, NULL, _FDEV_SETUP_WRITE);
FILE *const stdout = &out;
FILE *const stderr = &out;
