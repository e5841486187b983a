/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BIND_TEST_ZEPHYR_GPIO_H
#define BIND_TEST_ZEPHYR_GPIO_H

#include <zephyr/device.h>
#include <zephyr/kernel.h>

#define GPIO_SINGLE_ENDED     BIT(1)
#define GPIO_LINE_OPEN_DRAIN  BIT(2)
#define GPIO_PULL_UP          BIT(4)
#define GPIO_PULL_DOWN        BIT(5)
#define GPIO_INPUT            BIT(16)
#define GPIO_OUTPUT           BIT(17)
#define GPIO_OUTPUT_INIT_LOW  BIT(18)
#define GPIO_OUTPUT_INIT_HIGH BIT(19)
#define GPIO_INT_DISABLE      BIT(21)
#define GPIO_INT_ENABLE       BIT(22)
#define GPIO_INT_EDGE         BIT(24)
#define GPIO_INT_LOW_0        BIT(25)
#define GPIO_INT_HIGH_1       BIT(26)
#define GPIO_INT_MASK                                                                              \
	(GPIO_INT_DISABLE | GPIO_INT_ENABLE | GPIO_INT_EDGE | GPIO_INT_LOW_0 | GPIO_INT_HIGH_1)

typedef uint32_t gpio_port_pins_t;

struct gpio_driver_config {
	gpio_port_pins_t port_pin_mask;
};

struct gpio_callback {
	void (*handler)(const struct device *port, struct gpio_callback *callback, gpio_port_pins_t pins);
	gpio_port_pins_t pin_mask;
};

static inline void gpio_init_callback(struct gpio_callback *callback,
				      void (*handler)(const struct device *, struct gpio_callback *,
						      gpio_port_pins_t),
				      gpio_port_pins_t pins)
{
	*callback = (struct gpio_callback){handler, pins};
}

int gpio_add_callback(const struct device *port, struct gpio_callback *callback);
int gpio_remove_callback(const struct device *port, struct gpio_callback *callback);

#endif
