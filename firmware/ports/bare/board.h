/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a bare machine must offer. One file of qemu/ implements it for one machine, next to its
 * start-up code and linker script. docs/porting.md says how to add one.
 *
 * No function here blocks, except board_wait.
 */
#ifndef ZWALI_PORTS_BARE_BOARD_H
#define ZWALI_PORTS_BARE_BOARD_H

#include <stdbool.h>
#include <stdint.h>

/* Clocks, UART, interrupts. Called once, before anything else. */
void board_init(void);

/* One byte out; false if the transmitter is full. */
bool board_uart_put(uint8_t byte);

/* One byte in, from the hardware; false if there is none. Called with interrupts off. */
bool board_uart_get(uint8_t *byte);

/* Whether a byte that arrives raises the interrupt. Its handler calls uart_interrupt(). */
void board_uart_interrupt(bool enabled);

/* Waits for an interrupt. Interrupts are off; one that is pending already ends the wait. */
void board_wait(void);

/* Interrupts of this core off; gives back what to hand to board_irq_restore. */
uint32_t board_irq_off(void);
void board_irq_restore(uint32_t state);

/* Starts the firmware anew; the module store keeps its content. Does not return. */
void board_restart(void) __attribute__((noreturn));

/* Stops for ever: after a fault, so that a debugger finds what happened. */
void board_halt(void) __attribute__((noreturn));

#endif /* ZWALI_PORTS_BARE_BOARD_H */
