/* SPDX-License-Identifier: Apache-2.0
 *
 * Interrupts of UARTs. They last until somebody reads or fills the FIFO, which the guest's function
 * does later: so each turns the line's interrupts off, and the guest turns them on again.
 */
#include "callback.h"

#include <zephyr/drivers/uart.h>

#ifdef CONFIG_UART_INTERRUPT_DRIVEN

static void quiet(const struct device *uart)
{
	uart_irq_rx_disable(uart);
	uart_irq_tx_disable(uart);
	uart_irq_err_disable(uart);
}

static void fired(const struct device *uart, void *callback)
{
	quiet(uart);
	if (callback != NULL) {
		zwb_callback_fire(callback, 0);
	}
}

static void disarm(struct zwb_callback *callback)
{
	quiet(callback->device);
	(void)uart_irq_callback_user_data_set(callback->device, fired, NULL);
}

/* A module has one for a device. */
static struct zwb_callback *find(const struct zwk_args *args, const struct device *uart)
{
	return zwb_callback_find(args, uart, 0, disarm);
}

enum zwe_outcome zwb_do_uart_irq_callback_user_data_set(const struct zwk_args *args)
{
	const struct device *uart;
	struct zwb_callback *callback;
	int error = zwb_device(&uart, args, args->slots[0], ZWB_CLASS_UART);

	if (error != 0) {
		return zwk_refuse(args, error);
	}
	if (args->slots[1] == 0) {
		return zwk_return(args, (uint32_t)zwb_callback_drop(args, find(args, uart)));
	}
	error = zwb_callback_new(&callback, args, uart, 0, disarm);
	if (error != 0) {
		return zwk_refuse(args, error);
	}
	callback->event.function = args->slots[1];
	callback->event.arguments[1] = args->slots[2];
	callback->event.count = 2;
	error = uart_irq_callback_user_data_set(uart, fired, callback);
	zwb_callback_done(callback, error == 0);
	zwb_callback_tidy(args->space);
	return zwk_return(args, (uint32_t)error);
}

/* Before interrupts are turned on: they must end, also where the guest has no function for them. */
static int take_line(struct zwb_frame *frame, uint32_t slot)
{
	const struct device *uart;
	struct zwb_callback *callback;
	int error = zwb_device(&uart, frame->args, frame->args->slots[slot], ZWB_CLASS_UART);

	if (error != 0) {
		return error;
	}
	callback = find(frame->args, uart);
	if (callback != NULL && callback->state == ZWB_CALLBACK_BUSY) {
		return -ZKM_EBUSY; /* it is being taken away */
	}
	error = uart_irq_callback_user_data_set(uart, fired, callback);
	frame->values[slot] = (uintptr_t)uart;
	return error;
}

const struct zwb_marshaller zwb_marshal_uart_line = {take_line, NULL, NULL};

#endif
