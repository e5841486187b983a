/* SPDX-License-Identifier: Apache-2.0
 *
 * What a direct call of the kernel costs: at boot, before there are modules, a loop of calls less the
 * same loop without, in ns of QEMU's clock, which is one for each instruction.
 */
#include <zephyr/device.h>
#include <zephyr/drivers/gpio.h>
#include <zephyr/drivers/i2c.h>
#include <zephyr/drivers/uart.h>
#include <zephyr/init.h>
#include <zephyr/kernel.h>
#include <zephyr/sys/printk.h>

#define N 50000

static K_SEM_DEFINE(sem, 0, 1);
static const struct device *const port = DEVICE_DT_GET(DT_NODELABEL(test_gpio));
static const struct device *const line = DEVICE_DT_GET(DT_NODELABEL(test_uart));
static const struct device *const bus = DEVICE_DT_GET(DT_NODELABEL(test_i2c));
static uint8_t bytes[64];
static struct i2c_msg message = {.buf = bytes, .len = sizeof(bytes), .flags = I2C_MSG_STOP};
static volatile int64_t sink;

#define LOOP(name, body)                                                                           \
	static uint64_t name(void)                                                                 \
	{                                                                                          \
		uint32_t from = k_cycle_get_32();                                                  \
                                                                                                   \
		for (int32_t i = 0; i < N; i++) {                                                  \
			body;                                                                      \
			__asm__ volatile("" ::: "memory");                                         \
		}                                                                                  \
		return k_cyc_to_ns_floor64(k_cycle_get_32() - from);                               \
	}

LOOP(empty, )
LOOP(sem_give, k_sem_give(&sem))
LOOP(sem_count, sink = (int64_t)k_sem_count_get(&sem))
LOOP(uptime, sink = k_uptime_ticks())
LOOP(pin_set, (void)gpio_pin_set(port, 3, 1))
LOOP(set_bits, (void)gpio_port_set_bits_raw(port, 8))
LOOP(poll_out, uart_poll_out(line, 'x'))
LOOP(transfer, (void)i2c_transfer(bus, &message, 1, 0x48))

static void say(const char *name, uint64_t (*loop)(void))
{
	printk("cost %s %u\n", name, (uint32_t)((loop() - empty()) / (N / 10)));
}

static int measure(void)
{
	(void)gpio_pin_configure(port, 3, GPIO_OUTPUT);
	say("k_sem_give", sem_give);
	say("k_sem_count_get", sem_count);
	say("k_uptime_ticks", uptime);
	say("gpio_pin_set", pin_set);
	say("gpio_port_set_bits_raw", set_bits);
	say("uart_poll_out", poll_out);
	say("i2c_transfer", transfer);
	printk("cost end\n");
	return 0;
}

SYS_INIT(measure, APPLICATION, 99);
