/* SPDX-License-Identifier: Apache-2.0 */
/* The main of a module that has none: its threads do the work. Linked if there is no main. */

int original_main(void) __asm__("__original_main");

int original_main(void)
{
	return 0;
}
