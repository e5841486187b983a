/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BIND_TEST_ZEPHYR_GPIO_H
#define BIND_TEST_ZEPHYR_GPIO_H

#include <zephyr/device.h>
#include <zephyr/kernel.h>

#define GPIO_INT_ENABLE BIT(22)
#define GPIO_INT_EDGE   BIT(24)

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
