/* SPDX-License-Identifier: Apache-2.0 */
/*
 * For `int main(int argc, char **argv)`, which clang calls __main_argc_argv: there are no arguments,
 * and the program's name is not available, which in C is an empty one.
 */

#include <stddef.h>

int with_arguments(int argc, char **argv) __asm__("__main_argc_argv");
int original_main(void) __asm__("__original_main");

int original_main(void)
{
	static char name[1];
	static char *arguments[] = {name, NULL};

	return with_arguments(1, arguments);
}
