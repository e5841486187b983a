/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The device on a bare machine: main loop between the serial line and the runtime. The machine
 * itself (start-up, UART, interrupts) is a file of qemu/; see board.h.
 */
#include "../device.h"
#include "board.h"
#include "uart.h"

#ifndef ZWALI_RAM_BYTES
#define ZWALI_RAM_BYTES (256 * 1024)
#endif
#ifndef ZWALI_STORE_BYTES
#define ZWALI_STORE_BYTES (1024 * 1024)
#endif
#ifndef ZWALI_LOG_BYTES
#define ZWALI_LOG_BYTES 4096
#endif

static struct zwd_device device;
static uint8_t arena[ZWALI_RAM_BYTES] __attribute__((aligned(8), section(".noinit.arena")));

/* Stands for the flash: start-up code leaves it alone, so it survives board_restart(). */
static uint8_t flash[ZWALI_STORE_BYTES] __attribute__((aligned(8), section(".noinit.flash")));

static volatile bool restart;

static void reset(void *context)
{
	(void)context;
	restart = true;
}

static void say(const char *text)
{
	uart_write(NULL, text, (uint32_t)__builtin_strlen(text));
}

/* Sleeps until a byte comes, unless one has come already. */
static void wait_for_input(void)
{
	uint32_t state = board_irq_off();

	if (!uart_has_input()) {
		board_wait();
	}
	board_irq_restore(state);
}

static void run(void)
{
	uint8_t bytes[128];

	while (!restart) {
		uint32_t count = uart_read(bytes, sizeof(bytes));

		zwd_receive(&device, bytes, count);
		if (zwd_poll(&device) == ZWR_IDLE && count == 0) {
			wait_for_input();
		}
	}
}

int main(void)
{
	const struct zwd_config config = {
		.board = ZWALI_BOARD,
		.port = "bare",
		.flash = flash,
		.flash_bytes = sizeof(flash),
		.arena = arena,
		.arena_bytes = sizeof(arena),
		.runtime = {.log_bytes = ZWALI_LOG_BYTES},
		.write = uart_write,
		.console = uart_write,
		.reset = reset,
	};
	const char *problem;

	board_init();
	board_uart_interrupt(true);
	say("zwali " ZWALI_VERSION " on " ZWALI_BOARD "\n");
	problem = zwd_init(&device, &config);
	if (problem != NULL) {
		say("zwali: cannot start: ");
		say(problem);
		say("\n");
		board_halt();
	}
	run();
	board_restart();
}
