/* SPDX-License-Identifier: Apache-2.0 */
/* The main of a module that is a test: linked if there is no main and a test suite. */

#include <zephyr/ztest.h>

int original_main(void) __asm__("__original_main");

int original_main(void)
{
	return z_ztest_main();
}
