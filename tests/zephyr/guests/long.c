/* SPDX-License-Identifier: Apache-2.0 */
/* Prints several log rings full, and never waits. */
#include <stdio.h>
int main(void)
{
	for (int i = 0; i < 2000; i++) {
		printf("line %d\n", i);
	}
	return 0;
}
