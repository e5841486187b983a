/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The serial line of a bare machine: a ring that the receive interrupt fills, so that bytes are kept
 * while the device is busy; transmission is polled. Where the other side can be told to wait (as a
 * socket behind an emulated UART), nothing is lost when the ring is full.
 */
#ifndef ZWALI_PORTS_BARE_UART_H
#define ZWALI_PORTS_BARE_UART_H

#include <stdbool.h>
#include <stdint.h>

/* Takes received bytes out of the ring; returns how many. */
uint32_t uart_read(uint8_t *bytes, uint32_t size);
bool uart_has_input(void);

/* Every byte, unless nobody takes any for very long: then the rest is dropped. */
void uart_write(void *context, const void *bytes, uint32_t size);

/* The machine's receive interrupt handler calls this. */
void uart_interrupt(void);

/* Reports a fault on the line, for people and tests, and halts. `words` with a name each. */
void fault_report(const char *what, const char *const *names, const uint32_t *words, uint32_t count)
	__attribute__((noreturn));

#endif /* ZWALI_PORTS_BARE_UART_H */
