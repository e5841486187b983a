/* SPDX-License-Identifier: Apache-2.0 */
/*
 * GPIO pins that are active low. Zephyr keeps them with the driver; the device tells a guest
 * nothing of it, so the guest remembers what it has configured.
 */

#include <zephyr/drivers/gpio.h>

#undef gpio_pin_configure
#undef device_get_binding

struct z_gpio_port z_gpio_ports[Z_GPIO_PORTS_MAX];
gpio_port_pins_t z_gpio_some_inverted;

/* What is known of a device under any of its names. */
static gpio_port_pins_t inverted_of(const struct device *handle)
{
	for (int i = 0; i < Z_GPIO_PORTS_MAX; i++) {
		if (z_gpio_ports[i].port != NULL && z_gpio_ports[i].handle == handle) {
			return z_gpio_ports[i].inverted;
		}
	}
	return 0;
}

/* Where a port is remembered, from now on if it was not; NULL: there is no room. */
static struct z_gpio_port *place_of(const struct device *port)
{
	for (int i = 0; i < Z_GPIO_PORTS_MAX; i++) {
		struct z_gpio_port *place = &z_gpio_ports[i];

		if (place->port == port) {
			return place;
		}
		if (place->port == NULL) {
			place->handle = device_get_binding(port->name);
			place->inverted = inverted_of(place->handle);
			place->port = port;
			return place;
		}
	}
	return NULL;
}

gpio_port_pins_t z_gpio_look(const struct device *port)
{
	const struct z_gpio_port *place = place_of(port);

	return place != NULL ? place->inverted : inverted_of(device_get_binding(port->name));
}

int z_gpio_pin_set(const struct device *port, gpio_pin_t pin, int value)
{
	return gpio_pin_set_raw(port, pin, (value != 0) ^ (int)(z_gpio_inverted(port) >> pin & 1));
}

int z_gpio_configure(const struct device *port, gpio_pin_t pin, gpio_flags_t flags)
{
	gpio_port_pins_t inverted = z_gpio_inverted(port) & ~BIT(pin);
	const struct z_gpio_port *place = place_of(port);
	int error = gpio_pin_configure(port, pin, flags);

	if ((flags & GPIO_ACTIVE_LOW) != 0) {
		inverted |= BIT(pin);
	}
	if (error != 0) {
		return error;
	}
	z_gpio_some_inverted |= inverted;
	if (place == NULL) {
		return inverted == 0 ? 0 : -ENOMEM;
	}
	for (int i = 0; i < Z_GPIO_PORTS_MAX; i++) {
		if (z_gpio_ports[i].port != NULL && z_gpio_ports[i].handle == place->handle) {
			z_gpio_ports[i].inverted = inverted;
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
