/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Ring, transmission, fault report. See uart.h.
 */
#include "uart.h"

#include "../../mgmt/frame.h"
#include "../device.h"
#include "board.h"

/* What the device promises to take before it has answered: all packets, as they stand on the line. */
#define RING_NEED  (ZWALI_BUFFER_COUNT * ZWM_FRAME_WIRE_BYTES(ZWALI_BUFFER_BYTES))
#define RING_BYTES 4096u /* a power of two, so that indices may run free */
#define PATIENCE   2000000u /* attempts without success before the line counts as dead */

_Static_assert(RING_BYTES >= RING_NEED, "the ring is smaller than what buf_count promises");

static volatile uint8_t ring[RING_BYTES];
static volatile uint32_t ring_head; /* next to write: the interrupt's */
static volatile uint32_t ring_tail; /* next to read: the main loop's */
static bool line_dead;

void uart_interrupt(void)
{
	uint8_t byte;

	while (ring_head - ring_tail < RING_BYTES) {
		if (!board_uart_get(&byte)) {
			return;
		}
		ring[ring_head % RING_BYTES] = byte;
		ring_head++;
	}
	board_uart_interrupt(false); /* until there is room; the byte waits in the hardware */
}

bool uart_has_input(void)
{
	return ring_head != ring_tail;
}

uint32_t uart_read(uint8_t *bytes, uint32_t size)
{
	uint32_t count = 0;

	while (count < size && ring_tail != ring_head) {
		bytes[count++] = ring[ring_tail % RING_BYTES];
		ring_tail++;
	}
	if (count != 0) {
		board_uart_interrupt(true);
	}
	return count;
}

void uart_write(void *context, const void *bytes, uint32_t size)
{
	const uint8_t *at = bytes;
	uint32_t patience = line_dead ? 1u : PATIENCE;

	(void)context;
	while (size > 0 && patience > 0) {
		if (board_uart_put(*at)) {
			line_dead = false;
			patience = PATIENCE;
			at++;
			size--;
		} else {
			patience--;
		}
	}
	if (size > 0) {
		line_dead = true; /* do not wait as long again for the next one */
	}
}

static void write_text(const char *text)
{
	while (*text != '\0') {
		uart_write(NULL, text++, 1);
	}
}

static void write_hex(uint32_t value)
{
	static const char digits[] = "0123456789abcdef";

	for (int shift = 28; shift >= 0; shift -= 4) {
		uart_write(NULL, &digits[(value >> shift) & 15u], 1);
	}
}

void fault_report(const char *what, const char *const *names, const uint32_t *words, uint32_t count)
{
	(void)board_irq_off();
	write_text("\nzwali: fault: ");
	write_text(what);
	for (uint32_t i = 0; i < count; i++) {
		write_text(" ");
		write_text(names[i]);
		write_text("=");
		write_hex(words[i]);
	}
	write_text("\n");
	board_halt();
}
