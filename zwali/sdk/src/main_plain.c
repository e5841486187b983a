/* SPDX-License-Identifier: Apache-2.0 */
/*
 * For modules whose main comes from another language: clang calls C's `int main(void)`
 * __original_main, and so does start.c; elsewhere it is just main. Linked if nobody defines
 * __original_main and there is a main.
 *
 * In assembly, because the compiler would rename this main as well.
 */

__asm__(".functype main () -> (i32)\n"
	".globl __original_main\n"
	".type __original_main,@function\n"
	".section .text.__original_main,\"\",@\n"
	"__original_main:\n"
	"	.functype __original_main () -> (i32)\n"
	"	call main\n"
	"	end_function\n");
