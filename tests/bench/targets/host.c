/* SPDX-License-Identifier: Apache-2.0
 *
 * Target: the developer's machine. Counting is callgrind's work from outside; without it, nanoseconds of the
 * processor stand for instructions.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "bench.h"

uint64_t target_instructions(void)
{
#ifdef BENCH_CALLGRIND
	return 0;
#else
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
#endif
}

void target_print(const char *text)
{
	fputs(text, stdout);
}

void target_exit(int status)
{
	exit(status);
}
