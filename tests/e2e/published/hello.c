/* SPDX-License-Identifier: Apache-2.0
 *
 * Data, zeroed data, the whole heap, and every byte of output by a call of its own.
 */
#include "libc.h"

static int started = 4;
static int zeroed[64];

int main(void)
{
	size_t blocks = 0;
	int sum = started;

	print("hello from a published module\n");
	for (int *block; (block = allocate(1024)) != NULL; blocks++) {
		block[0] = (int)blocks;
		block[255] = zeroed[blocks % 64] + started;
		sum += block[0] + block[255];
	}
	print_number("the heap is more than 48 KiB:", blocks > 48);
	print_number("sum is right:", sum == (int)(4 + blocks * (blocks - 1) / 2 + 4 * blocks));
	return 0;
}
