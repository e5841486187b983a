/* SPDX-License-Identifier: Apache-2.0
 *
 * Target: RV32IMAC on QEMU's virt machine; with `-icount shift=0` minstret counts instructions exactly.
 */
#include "bench.h"
#include "semihosting.h"

extern uint32_t bss_start[], bss_end[], stack_top[];
int main(void);

__attribute__((naked, section(".start"), used)) void start(void)
{
	__asm__ volatile(".option push\n.option norelax\nla gp, __global_pointer$\n.option pop\n"
			 "la sp, stack_top\nla t0, trap\ncsrw mtvec, t0\nj reset");
}

__attribute__((used)) static void reset(void)
{
	for (uint32_t *to = bss_start; to < bss_end;) {
		*to++ = 0;
	}
	main();
	target_exit(0);
}

__attribute__((used, aligned(4))) static void trap(void)
{
	target_print("failed fault 0 0\n");
	target_exit(1);
}

uint64_t target_instructions(void)
{
	uint32_t low, high, again;

	do {
		__asm__ volatile("csrr %0, minstreth" : "=r"(high));
		__asm__ volatile("csrr %0, minstret" : "=r"(low));
		__asm__ volatile("csrr %0, minstreth" : "=r"(again));
	} while (high != again);
	return (uint64_t)high << 32 | low;
}

void target_print(const char *text)
{
	semihosting(SYS_WRITE0, text);
}

void target_exit(int status)
{
	semihosting_exit(status);
	for (;;) {
	}
}
