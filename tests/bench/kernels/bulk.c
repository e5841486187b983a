/* memory.fill and memory.copy of blocks from 8 to 2048 bytes, n rounds. */
#include "kernel.h"

static unsigned char a[2048], b[2048];

int run(int n)
{
	unsigned sum = 0;

	while (n-- > 0) {
		for (unsigned size = 8; size <= sizeof(a); size *= 2) {
			__builtin_memset(a, (int)(size + (unsigned)n), size);
			__builtin_memcpy(b, a, size);
			__builtin_memmove(b + 3, b, size - 3);
			sum += b[size - 1] + a[size / 2];
		}
	}
	return (int)sum;
}
