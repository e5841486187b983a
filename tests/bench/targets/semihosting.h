/* SPDX-License-Identifier: Apache-2.0
 *
 * Semihosting calls of the two emulated machines: the benchmark's only way out. Numbers: Arm IHI 0090 (semihosting).
 */
#ifndef ZWALI_BENCH_SEMIHOSTING_H
#define ZWALI_BENCH_SEMIHOSTING_H

#include <stdint.h>

#define SYS_WRITE0	  0x04
#define SYS_EXIT_EXTENDED 0x20

static inline int semihosting(int number, const void *argument)
{
#if defined(__arm__)
	register int r0 __asm__("r0") = number;
	register const void *r1 __asm__("r1") = argument;

	__asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
	return r0;
#else
	register int a0 __asm__("a0") = number;
	register const void *a1 __asm__("a1") = argument;

	__asm__ volatile(".option push\n.option norvc\n.balign 16\nslli x0, x0, 0x1f\nebreak\nsrai x0, x0, 7\n"
			 ".option pop"
			 : "+r"(a0)
			 : "r"(a1)
			 : "memory");
	return a0;
#endif
}

static inline void semihosting_exit(int status)
{
	const uintptr_t block[2] = {0x20026 /* ADP_Stopped_ApplicationExit */, (uintptr_t)status};

	semihosting(SYS_EXIT_EXTENDED, block);
	for (;;) {
	}
}

#endif
