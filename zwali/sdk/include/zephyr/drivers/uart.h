/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Serial lines: system calls, and interrupts as far as they mean something to a guest. Its function
 * runs on the event thread with the line's interrupts off; it turns them on again when it is done.
 */

#ifndef ZEPHYR_INCLUDE_DRIVERS_UART_H_
#define ZEPHYR_INCLUDE_DRIVERS_UART_H_

#include <errno.h>
#include <stdint.h>

#include <zephyr/device.h>

enum uart_line_ctrl {
	UART_LINE_CTRL_BAUD_RATE = 1,
	UART_LINE_CTRL_RTS = 2,
	UART_LINE_CTRL_DTR = 4,
	UART_LINE_CTRL_DCD = 8,
	UART_LINE_CTRL_DSR = 16,
};

enum uart_config_parity {
	UART_CFG_PARITY_NONE,
	UART_CFG_PARITY_ODD,
	UART_CFG_PARITY_EVEN,
	UART_CFG_PARITY_MARK,
	UART_CFG_PARITY_SPACE,
};

enum uart_config_stop_bits {
	UART_CFG_STOP_BITS_0_5,
	UART_CFG_STOP_BITS_1,
	UART_CFG_STOP_BITS_1_5,
	UART_CFG_STOP_BITS_2,
};

enum uart_config_data_bits {
	UART_CFG_DATA_BITS_5,
	UART_CFG_DATA_BITS_6,
	UART_CFG_DATA_BITS_7,
	UART_CFG_DATA_BITS_8,
	UART_CFG_DATA_BITS_9,
};

enum uart_config_flow_control {
	UART_CFG_FLOW_CTRL_NONE,
	UART_CFG_FLOW_CTRL_RTS_CTS,
	UART_CFG_FLOW_CTRL_DTR_DSR,
	UART_CFG_FLOW_CTRL_RS485,
};

struct uart_config {
	uint32_t baudrate;
	uint8_t parity;
	uint8_t stop_bits;
	uint8_t data_bits;
	uint8_t flow_ctrl;
};

Z_SYSCALL(uart_poll_in) int uart_poll_in(const struct device *dev, unsigned char *p_char);
Z_SYSCALL(uart_poll_out) void uart_poll_out(const struct device *dev, unsigned char out_char);
Z_SYSCALL(uart_err_check) int uart_err_check(const struct device *dev);
Z_SYSCALL(uart_configure)
int uart_configure(const struct device *dev, const struct uart_config *cfg);
Z_SYSCALL(uart_config_get) int uart_config_get(const struct device *dev, struct uart_config *cfg);
Z_SYSCALL(uart_line_ctrl_set)
int uart_line_ctrl_set(const struct device *dev, uint32_t ctrl, uint32_t val);
Z_SYSCALL(uart_line_ctrl_get)
int uart_line_ctrl_get(const struct device *dev, uint32_t ctrl, uint32_t *val);
Z_SYSCALL(uart_irq_rx_enable) void uart_irq_rx_enable(const struct device *dev);
Z_SYSCALL(uart_irq_rx_disable) void uart_irq_rx_disable(const struct device *dev);
Z_SYSCALL(uart_irq_tx_enable) void uart_irq_tx_enable(const struct device *dev);
Z_SYSCALL(uart_irq_tx_disable) void uart_irq_tx_disable(const struct device *dev);
Z_SYSCALL(uart_irq_err_enable) void uart_irq_err_enable(const struct device *dev);
Z_SYSCALL(uart_irq_err_disable) void uart_irq_err_disable(const struct device *dev);
Z_SYSCALL(uart_irq_is_pending) int uart_irq_is_pending(const struct device *dev);
Z_SYSCALL(uart_irq_update) int uart_irq_update(const struct device *dev);

typedef void (*uart_irq_callback_user_data_t)(const struct device *dev, void *user_data);

/* Inline code of the kernel in Zephyr, so no system call there. */
__attribute__((import_module("wazi"), import_name("SYS_uart_irq_callback_user_data_set")))
int uart_irq_callback_user_data_set(const struct device *dev, uart_irq_callback_user_data_t cb,
				    void *user_data);

static inline int uart_irq_callback_set(const struct device *dev, uart_irq_callback_user_data_t cb)
{
	return uart_irq_callback_user_data_set(dev, cb, NULL);
}

/* What has come, without waiting: how many bytes. */
static inline int uart_fifo_read(const struct device *dev, uint8_t *bytes, const int size)
{
	int count = 0;

	while (count < size && uart_poll_in(dev, &bytes[count]) == 0) {
		count++;
	}
	return count;
}

static inline int uart_fifo_fill(const struct device *dev, const uint8_t *bytes, int size)
{
	for (int i = 0; i < size; i++) {
		uart_poll_out(dev, bytes[i]);
	}
	return size;
}

#endif /* ZEPHYR_INCLUDE_DRIVERS_UART_H_ */
