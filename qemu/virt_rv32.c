/* SPDX-License-Identifier: Apache-2.0 */
/*
 * QEMU's virt machine with one RV32 core in machine mode: start-up, traps, PLIC, 16550 UART.
 */
#include <string.h>

#include "../firmware/ports/bare/board.h"
#include "../firmware/ports/bare/uart.h"

#define UART_BASE 0x10000000u
#define UART_IRQ  10u
#define PLIC_BASE 0x0C000000u

#define UART_REG(offset) (*(volatile uint8_t *)(UART_BASE + (offset)))
#define UART_DATA        UART_REG(0)
#define UART_IER         UART_REG(1)
#define UART_FCR         UART_REG(2)
#define UART_LCR         UART_REG(3)
#define UART_LSR         UART_REG(5)

#define LSR_RX_READY 0x01u
#define LSR_TX_EMPTY 0x20u
#define IER_RX       0x01u

#define PLIC_PRIORITY(irq) (*(volatile uint32_t *)(PLIC_BASE + 4u * (irq)))
#define PLIC_ENABLE        (*(volatile uint32_t *)(PLIC_BASE + 0x2000u))
#define PLIC_THRESHOLD     (*(volatile uint32_t *)(PLIC_BASE + 0x200000u))
#define PLIC_CLAIM         (*(volatile uint32_t *)(PLIC_BASE + 0x200004u))

#define MSTATUS_MIE     8u
#define MIE_EXTERNAL    (1u << 11)
#define CAUSE_INTERRUPT 0x80000000u
#define CAUSE_EXTERNAL  (CAUSE_INTERRUPT | 11u)

extern uint32_t link_bss_start[], link_bss_end[];
extern uint32_t link_data_load[], link_data_start[], link_data_end[];

int main(void);

void board_init(void)
{
	UART_LCR = 0x03; /* 8 bits, no parity */
	UART_FCR = 0xC7; /* FIFOs on and empty; an interrupt at 14 bytes, or when no more come */
	UART_IER = 0;
	PLIC_PRIORITY(UART_IRQ) = 1;
	PLIC_ENABLE = 1u << UART_IRQ;
	PLIC_THRESHOLD = 0;
	__asm__ volatile("csrs mie, %0" ::"r"(MIE_EXTERNAL));
	__asm__ volatile("csrsi mstatus, %0" ::"i"(MSTATUS_MIE));
}

bool board_uart_put(uint8_t byte)
{
	if ((UART_LSR & LSR_TX_EMPTY) == 0) {
		return false;
	}
	UART_DATA = byte;
	return true;
}

bool board_uart_get(uint8_t *byte)
{
	if ((UART_LSR & LSR_RX_READY) == 0) {
		return false;
	}
	*byte = UART_DATA;
	return true;
}

/* The 16550's interrupt stands as long as a byte waits, so enabling it late loses nothing. */
void board_uart_interrupt(bool enabled)
{
	UART_IER = enabled ? IER_RX : 0;
}

void board_wait(void)
{
	__asm__ volatile("wfi" ::: "memory");
}

uint32_t board_irq_off(void)
{
	uint32_t state;

	__asm__ volatile("csrrci %0, mstatus, %1" : "=r"(state) : "i"(MSTATUS_MIE) : "memory");
	return state & MSTATUS_MIE;
}

void board_irq_restore(uint32_t state)
{
	__asm__ volatile("csrs mstatus, %0" ::"r"(state) : "memory");
}

void board_halt(void)
{
	(void)board_irq_off();
	__asm__ volatile("csrw mie, zero");
	for (;;) {
		board_wait();
	}
}

static void __attribute__((interrupt("machine"), aligned(4))) trap(void)
{
	static const char *const names[] = {"cause", "epc", "tval"};
	uint32_t words[3];

	__asm__ volatile("csrr %0, mcause" : "=r"(words[0]));
	__asm__ volatile("csrr %0, mepc" : "=r"(words[1]));
	__asm__ volatile("csrr %0, mtval" : "=r"(words[2]));
	if (words[0] == CAUSE_EXTERNAL) {
		uint32_t irq = PLIC_CLAIM;

		if (irq == UART_IRQ) {
			uart_interrupt();
		}
		PLIC_CLAIM = irq;
		return;
	}
	fault_report("trap", names, words, 3);
}

static void __attribute__((noreturn, used)) start_c(void)
{
	__asm__ volatile("csrw mtvec, %0" ::"r"(trap));
	memcpy(link_data_start, link_data_load,
	       (size_t)((uint8_t *)link_data_end - (uint8_t *)link_data_start));
	memset(link_bss_start, 0, (size_t)((uint8_t *)link_bss_end - (uint8_t *)link_bss_start));
	(void)main();
	board_halt();
}

void start(void) __attribute__((naked, noreturn, section(".start"), used));

void start(void)
{
	__asm__ volatile("csrw mie, zero\n\t"
			 "csrci mstatus, 8\n\t"
			 ".option push\n\t"
			 ".option norelax\n\t"
			 "la gp, __global_pointer$\n\t"
			 ".option pop\n\t"
			 "la sp, link_stack_top\n\t"
			 "j start_c\n\t");
}

void board_restart(void)
{
	start();
}
