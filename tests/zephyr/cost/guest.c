/* SPDX-License-Identifier: Apache-2.0 */
/* What a kernel call costs a module: loops of n calls, and the same loop without one; ticks of 100 us. */
#include <zephyr/drivers/gpio.h>
#include <zephyr/drivers/i2c.h>
#include <zephyr/drivers/uart.h>
#include <zephyr/kernel.h>
#include <zwali/export.h>

K_SEM_DEFINE(sem, 0, 1);
static const struct device *const port = DEVICE_DT_GET(DT_NODELABEL(test_gpio));
static const struct device *const line = DEVICE_DT_GET(DT_NODELABEL(test_uart));
static const struct device *const bus = DEVICE_DT_GET(DT_NODELABEL(test_i2c));
static uint8_t bytes[64];
static struct i2c_msg message = {.buf = bytes, .len = sizeof(bytes), .flags = I2C_MSG_STOP};

#define LOOP(n, body)                                                                              \
	do {                                                                                       \
		int64_t from = k_uptime_ticks();                                                   \
		for (int32_t i = 0; i < (n); i++) {                                                \
			body;                                                                      \
			__asm__ volatile("" ::: "memory");                                         \
		}                                                                                  \
		return k_uptime_ticks() - from;                                                    \
	} while (0)

ZWALI_EXPORT(empty) int64_t empty(int32_t n)
{
	LOOP(n, );
}

ZWALI_EXPORT(k_sem_give) int64_t sem_give(int32_t n)
{
	LOOP(n, k_sem_give(&sem));
}

ZWALI_EXPORT(k_uptime_ticks) int64_t uptime(int32_t n)
{
	LOOP(n, (void)k_uptime_ticks());
}

ZWALI_EXPORT(k_sem_count_get) int64_t sem_count(int32_t n)
{
	LOOP(n, (void)k_sem_count_get(&sem));
}

ZWALI_EXPORT(gpio_pin_set) int64_t pin_set(int32_t n)
{
	LOOP(n, (void)gpio_pin_set(port, 3, 1));
}

ZWALI_EXPORT(gpio_port_set_bits_raw) int64_t set_bits(int32_t n)
{
	LOOP(n, (void)gpio_port_set_bits_raw(port, 8));
}

ZWALI_EXPORT(uart_poll_out) int64_t poll_out(int32_t n)
{
	LOOP(n, uart_poll_out(line, 'x'));
}

ZWALI_EXPORT(i2c_transfer) int64_t transfer(int32_t n)
{
	LOOP(n, (void)i2c_transfer(bus, &message, 1, 0x48));
}

/* Before the others: so that the pin is an output, and no call of a loop is the first of its device. */
ZWALI_EXPORT(prepare) int32_t prepare(void)
{
	int32_t error = gpio_pin_configure(port, 3, GPIO_OUTPUT);

	uart_poll_out(line, 'x');
	return error != 0 ? error : i2c_transfer(bus, &message, 1, 0x48);
}
