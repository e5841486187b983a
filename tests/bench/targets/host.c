/* SPDX-License-Identifier: Apache-2.0
 *
 * Target: the developer's machine. Counting is callgrind's work from outside.
 */
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"

uint64_t target_instructions(void)
{
	return 0;
}

void target_print(const char *text)
{
	fputs(text, stdout);
}

void target_exit(int status)
{
	exit(status);
}
