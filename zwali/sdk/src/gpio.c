/* SPDX-License-Identifier: Apache-2.0 */
/*
 * GPIO pins that are active low. Zephyr keeps them with the driver; the device tells a guest
 * nothing of it, so the guest remembers what it has configured.
 */

#include <zephyr/drivers/gpio.h>

#undef gpio_pin_configure
#undef device_get_binding

#define PORTS_MAX 8

static struct {
	const struct device *port;   /* as the program names it */
	const struct device *handle; /* one for all names of a device */
	gpio_port_pins_t inverted;
} ports[PORTS_MAX];

static int place_of(const struct device *port)
{
	for (int i = 0; i < PORTS_MAX; i++) {
		if (ports[i].port == port) {
			return i;
		}
	}
	return -1;
}

gpio_port_pins_t z_gpio_inverted(const struct device *port)
{
	const struct device *handle;
	int place = place_of(port);

	if (place >= 0) {
		return ports[place].inverted;
	}
	handle = device_get_binding(port->name);
	for (int i = 0; i < PORTS_MAX; i++) {
		if (ports[i].handle == handle) {
			return ports[i].inverted;
		}
	}
	return 0;
}

int z_gpio_configure(const struct device *port, gpio_pin_t pin, gpio_flags_t flags)
{
	gpio_port_pins_t inverted = z_gpio_inverted(port) & ~BIT(pin);
	int place = place_of(port);
	int error;

	if ((flags & GPIO_ACTIVE_LOW) != 0) {
		inverted |= BIT(pin);
	}
	error = gpio_pin_configure(port, pin, flags);
	if (error != 0) {
		return error;
	}
	if (place < 0) {
		place = place_of(NULL);
		if (place < 0) {
			return inverted == 0 ? 0 : -ENOMEM;
		}
		ports[place].port = port;
		ports[place].handle = device_get_binding(port->name);
	}
	for (int i = 0; i < PORTS_MAX; i++) {
		if (ports[i].port != NULL && ports[i].handle == ports[place].handle) {
			ports[i].inverted = inverted;
		}
	}
	return 0;
}

int z_gpio_ask(const struct gpio_dt_spec *spec)
{
	struct gpio_dt_spec *filled = (struct gpio_dt_spec *)spec;
	uint32_t cells[2] = {0, 0};
	int count;

	if (spec->port == NULL) {
		return -ENODEV;
	}
	if (spec->pin != Z_GPIO_PIN_ASK) {
		return 0;
	}
	count = zwali_dt_cells(spec->port->name, cells, 2);
	if (count < 0) {
		return count;
	}
	filled->pin = (gpio_pin_t)cells[0];
	filled->dt_flags = (gpio_dt_flags_t)cells[1];
	return 0;
}
