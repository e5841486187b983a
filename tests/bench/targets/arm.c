/* SPDX-License-Identifier: Apache-2.0
 *
 * Target: Cortex-M3 on QEMU's mps2-an385. With `-icount shift=0` an instruction takes one virtual nanosecond, so a tick of
 * the 25 MHz CMSDK timer is 40 instructions.
 */
#include "bench.h"
#include "semihosting.h"

#define TIMER_CTRL   (*(volatile uint32_t *)0x40000000)
#define TIMER_VALUE  (*(volatile uint32_t *)0x40000004)
#define TIMER_RELOAD (*(volatile uint32_t *)0x40000008)

#define INSTRUCTIONS_PER_TICK 40u

extern uint32_t image_data_start[], data_start[], data_end[], bss_start[], bss_end[], stack_top[];
int main(void);
void reset(void);
static void fault(void);

__attribute__((section(".vectors"), used)) static void (*const vectors[])(void) = {
	(void (*)(void))stack_top, reset, fault, fault, fault, fault, fault,
};

void reset(void)
{
	const uint32_t *from = image_data_start;

	for (uint32_t *to = data_start; to < data_end;) {
		*to++ = *from++;
	}
	for (uint32_t *to = bss_start; to < bss_end;) {
		*to++ = 0;
	}
	TIMER_RELOAD = 0xffffffff;
	TIMER_VALUE = 0xffffffff;
	TIMER_CTRL = 1;
	main();
	target_exit(0);
}

static void fault(void)
{
	target_print("failed fault 0 0\n");
	target_exit(1);
}

uint64_t target_instructions(void)
{
	return (uint64_t)(0xffffffffu - TIMER_VALUE) * INSTRUCTIONS_PER_TICK;
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
