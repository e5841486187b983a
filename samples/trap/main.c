/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A program that goes wrong: main asks for a mean of nothing. The device stops the module and
 * keeps a report; the host says where it happened, down to the line of this file.
 */

#include <zephyr/kernel.h>

static __noinline int mean(const int *values, int count)
{
	int sum = 0;

	for (int i = 0; i < count; i++) {
		sum += values[i];
	}
	return sum / count;
}

int main(void)
{
	static const int values[] = {3, 4, 8};

	for (int count = ARRAY_SIZE(values); count >= 0; count--) {
		printk("mean of %d: %d\n", count, mean(values, count));
	}
	printk("not reached\n");
	return 0;
}
