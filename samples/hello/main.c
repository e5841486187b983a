/* SPDX-License-Identifier: Apache-2.0 */
/* The smallest program: one line of text. */

#include <zephyr/kernel.h>

int main(void)
{
	printk("Hello from WebAssembly!\n");
	return 0;
}
