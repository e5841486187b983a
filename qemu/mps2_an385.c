/* SPDX-License-Identifier: Apache-2.0 */
/*
 * QEMU's mps2-an385 (Cortex-M3): start-up, vector table, CMSDK UART, faults.
 */
#include <string.h>

#include "../firmware/ports/bare/board.h"
#include "../firmware/ports/bare/uart.h"

#define UART_BASE 0x40004000u
#define UART_IRQ  0u /* receive interrupt of UART0 */

#define UART_DATA    (*(volatile uint32_t *)(UART_BASE + 0x00u))
#define UART_STATE   (*(volatile uint32_t *)(UART_BASE + 0x04u))
#define UART_CTRL    (*(volatile uint32_t *)(UART_BASE + 0x08u))
#define UART_CLEAR   (*(volatile uint32_t *)(UART_BASE + 0x0Cu))
#define UART_BAUDDIV (*(volatile uint32_t *)(UART_BASE + 0x10u))

#define STATE_TX_FULL 1u
#define STATE_RX_FULL 2u
#define CTRL_TX       1u
#define CTRL_RX       2u
#define CTRL_RX_IRQ   8u
#define CLEAR_RX      2u

#define NVIC_ENABLE (*(volatile uint32_t *)0xE000E100u)
#define SCB_CFSR    (*(volatile uint32_t *)0xE000ED28u)
#define SCB_HFSR    (*(volatile uint32_t *)0xE000ED2Cu)
#define SCB_BFAR    (*(volatile uint32_t *)0xE000ED38u)

extern uint32_t link_stack_top[], link_data_load[], link_data_start[], link_data_end[];
extern uint32_t link_bss_start[], link_bss_end[];

int main(void);

void board_init(void)
{
	UART_BAUDDIV = 16;
	UART_CTRL = CTRL_TX | CTRL_RX;
	NVIC_ENABLE = 1u << UART_IRQ;
}

bool board_uart_put(uint8_t byte)
{
	if ((UART_STATE & STATE_TX_FULL) != 0) {
		return false;
	}
	UART_DATA = byte;
	return true;
}

bool board_uart_get(uint8_t *byte)
{
	if ((UART_STATE & STATE_RX_FULL) == 0) {
		return false;
	}
	UART_CLEAR = CLEAR_RX;
	*byte = (uint8_t)UART_DATA;
	return true;
}

/*
 * The CMSDK UART raises its interrupt when a byte arrives while the enable bit is set. One that came
 * in between raises nothing more, so it is fetched here.
 */
void board_uart_interrupt(bool enabled)
{
	uint32_t control = enabled ? CTRL_TX | CTRL_RX | CTRL_RX_IRQ : CTRL_TX | CTRL_RX;

	if (UART_CTRL == control) {
		return;
	}
	UART_CTRL = control;
	if (enabled) {
		uint32_t state = board_irq_off();

		uart_interrupt();
		board_irq_restore(state);
	}
}

void board_wait(void)
{
	__asm__ volatile("dsb\n\twfi" ::: "memory");
}

uint32_t board_irq_off(void)
{
	uint32_t state;

	__asm__ volatile("mrs %0, primask\n\tcpsid i" : "=r"(state)::"memory");
	return state;
}

void board_irq_restore(uint32_t state)
{
	__asm__ volatile("msr primask, %0" ::"r"(state) : "memory");
}

void board_halt(void)
{
	(void)board_irq_off();
	for (;;) {
		board_wait();
	}
}

static void __attribute__((noreturn, used)) start_c(void)
{
	memcpy(link_data_start, link_data_load,
	       (size_t)((uint8_t *)link_data_end - (uint8_t *)link_data_start));
	memset(link_bss_start, 0, (size_t)((uint8_t *)link_bss_end - (uint8_t *)link_bss_start));
	(void)main();
	board_halt();
}

void __attribute__((naked, noreturn, used)) start(void);

void start(void)
{
	__asm__ volatile("cpsid i\n\t"
			 "ldr r0, =link_stack_top\n\t"
			 "mov sp, r0\n\t"
			 "cpsie i\n\t"
			 "b start_c\n\t");
}

void board_restart(void)
{
	(void)board_irq_off();
	UART_CTRL = CTRL_TX | CTRL_RX;
	start();
}

static void __attribute__((noreturn, used)) fault_c(const uint32_t *frame)
{
	static const char *const names[] = {"pc", "lr", "psr", "cfsr", "hfsr", "bfar", "sp"};
	uint32_t words[] = {frame[6], frame[5],  frame[7], SCB_CFSR,
			    SCB_HFSR, SCB_BFAR, (uint32_t)(uintptr_t)frame};

	fault_report("hard fault", names, words, sizeof(words) / sizeof(words[0]));
}

static void __attribute__((naked)) fault(void)
{
	__asm__ volatile("mrs r0, msp\n\tb fault_c\n\t");
}

#define VECTORS (16u + UART_IRQ + 1u)

__attribute__((section(".vectors"), used)) static void (*const vectors[VECTORS])(void) = {
	(void (*)(void))(uintptr_t)link_stack_top,
	start,
	fault, /* NMI */
	fault,
	fault, /* memory management */
	fault, /* bus */
	fault, /* usage */
	[11] = fault,
	[14] = fault,
	[15] = fault,
	[16 + UART_IRQ] = uart_interrupt,
};
