/* SPDX-License-Identifier: Apache-2.0 */
/*
 * GPIO: system calls for ports and pins, library code for logical levels, as in Zephyr. What Zephyr
 * takes from the devicetree the _dt functions ask the device for, when they first see a spec.
 */

#ifndef ZEPHYR_INCLUDE_DRIVERS_GPIO_H_
#define ZEPHYR_INCLUDE_DRIVERS_GPIO_H_

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <zephyr/device.h>
#include <zephyr/dt-bindings/gpio/gpio.h>
#include <zephyr/sys/slist.h>
#include <zephyr/sys/util.h>

#define GPIO_DISCONNECTED        0
#define GPIO_INPUT               BIT(16)
#define GPIO_OUTPUT              BIT(17)
#define GPIO_OUTPUT_INIT_LOW     BIT(18)
#define GPIO_OUTPUT_INIT_HIGH    BIT(19)
#define GPIO_OUTPUT_INIT_LOGICAL BIT(20)
#define GPIO_OUTPUT_LOW          (GPIO_OUTPUT | GPIO_OUTPUT_INIT_LOW)
#define GPIO_OUTPUT_HIGH         (GPIO_OUTPUT | GPIO_OUTPUT_INIT_HIGH)
#define GPIO_OUTPUT_INACTIVE     (GPIO_OUTPUT_LOW | GPIO_OUTPUT_INIT_LOGICAL)
#define GPIO_OUTPUT_ACTIVE       (GPIO_OUTPUT_HIGH | GPIO_OUTPUT_INIT_LOGICAL)

#define GPIO_INT_DISABLE         BIT(21)
#define GPIO_INT_ENABLE          BIT(22)
#define GPIO_INT_LEVELS_LOGICAL  BIT(23)
#define GPIO_INT_EDGE            BIT(24)
#define GPIO_INT_LOW_0           BIT(25)
#define GPIO_INT_HIGH_1          BIT(26)
#define GPIO_INT_EDGE_RISING     (GPIO_INT_ENABLE | GPIO_INT_EDGE | GPIO_INT_HIGH_1)
#define GPIO_INT_EDGE_FALLING    (GPIO_INT_ENABLE | GPIO_INT_EDGE | GPIO_INT_LOW_0)
#define GPIO_INT_EDGE_BOTH       (GPIO_INT_EDGE_RISING | GPIO_INT_LOW_0)
#define GPIO_INT_LEVEL_LOW       (GPIO_INT_ENABLE | GPIO_INT_LOW_0)
#define GPIO_INT_LEVEL_HIGH      (GPIO_INT_ENABLE | GPIO_INT_HIGH_1)
#define GPIO_INT_EDGE_TO_ACTIVE  (GPIO_INT_EDGE_RISING | GPIO_INT_LEVELS_LOGICAL)
#define GPIO_INT_EDGE_TO_INACTIVE (GPIO_INT_EDGE_FALLING | GPIO_INT_LEVELS_LOGICAL)
#define GPIO_INT_LEVEL_ACTIVE    (GPIO_INT_LEVEL_HIGH | GPIO_INT_LEVELS_LOGICAL)
#define GPIO_INT_LEVEL_INACTIVE  (GPIO_INT_LEVEL_LOW | GPIO_INT_LEVELS_LOGICAL)

#define GPIO_MAX_PINS_PER_PORT 32

typedef uint32_t gpio_port_pins_t;
typedef uint32_t gpio_port_value_t;
typedef uint8_t gpio_pin_t;
typedef uint16_t gpio_dt_flags_t;
typedef uint32_t gpio_flags_t;

/*
 * A pin of a devicetree property. `port` names the property. Pin and flags are filled in by the
 * first _dt function that sees the spec; volatile, for the compiler must not think that it knows
 * those of a constant.
 */
struct gpio_dt_spec {
	const struct device *port;
	volatile gpio_pin_t pin;
	volatile gpio_dt_flags_t dt_flags;
};

#define Z_GPIO_PIN_ASK 0xff /* not asked for yet */

#define GPIO_DT_SPEC_GET(node_id, prop)                                                            \
	{                                                                                          \
		.port = Z_DT_DEVICE(node_id "/" #prop), .pin = Z_GPIO_PIN_ASK                      \
	}
#define GPIO_DT_SPEC_GET_BY_IDX(node_id, prop, idx)                                                \
	{                                                                                          \
		.port = Z_DT_DEVICE(node_id "/" #prop "/" STRINGIFY(idx)), .pin = Z_GPIO_PIN_ASK   \
	}
/* The default is what a board without the property gives; here it is not ready. */
#define GPIO_DT_SPEC_GET_OR(node_id, prop, default_value)                                          \
	{                                                                                          \
		.port = Z_DT_DEVICE_OPTIONAL(node_id "/" #prop), .pin = Z_GPIO_PIN_ASK             \
	}
#define GPIO_DT_SPEC_GET_BY_IDX_OR(node_id, prop, idx, default_value)                              \
	{                                                                                          \
		.port = Z_DT_DEVICE_OPTIONAL(node_id "/" #prop "/" STRINGIFY(idx)),                \
		.pin = Z_GPIO_PIN_ASK                                                              \
	}
#define DT_GPIO_CTLR(node_id, prop)  Z_DT_DEVICE(node_id "/" #prop)
#define DT_GPIO_PIN(node_id, prop)   ((gpio_pin_t)z_dt_cell(Z_DT_DEVICE(node_id "/" #prop)->name, 0))
#define DT_GPIO_FLAGS(node_id, prop) z_dt_cell(Z_DT_DEVICE(node_id "/" #prop)->name, 1)

/* ---- System calls ---- */

Z_SYSCALL(gpio_pin_configure)
int gpio_pin_configure(const struct device *port, gpio_pin_t pin, gpio_flags_t flags);
Z_SYSCALL(gpio_pin_interrupt_configure)
int gpio_pin_interrupt_configure(const struct device *port, gpio_pin_t pin, gpio_flags_t flags);
Z_SYSCALL(gpio_port_get_raw)
int gpio_port_get_raw(const struct device *port, gpio_port_value_t *value);
Z_SYSCALL(gpio_port_set_masked_raw)
int gpio_port_set_masked_raw(const struct device *port, gpio_port_pins_t mask, gpio_port_value_t value);
Z_SYSCALL(gpio_port_set_bits_raw)
int gpio_port_set_bits_raw(const struct device *port, gpio_port_pins_t pins);
Z_SYSCALL(gpio_port_clear_bits_raw)
int gpio_port_clear_bits_raw(const struct device *port, gpio_port_pins_t pins);
Z_SYSCALL(gpio_port_toggle_bits)
int gpio_port_toggle_bits(const struct device *port, gpio_port_pins_t pins);
Z_SYSCALL(gpio_get_pending_int) int gpio_get_pending_int(const struct device *dev);
Z_SYSCALL(gpio_pin_get_config)
int gpio_pin_get_config(const struct device *port, gpio_pin_t pin, gpio_flags_t *flags);
Z_SYSCALL(gpio_port_get_direction)
int gpio_port_get_direction(const struct device *port, gpio_port_pins_t map, gpio_port_pins_t *inputs, gpio_port_pins_t *outputs);

/* ---- Logical levels ---- */

/* As the system call, and remembers which pins are active low. */
int z_gpio_configure(const struct device *port, gpio_pin_t pin, gpio_flags_t flags);
/* What is remembered of ports. */
struct z_gpio_port {
	const struct device *port;   /* as the program names it */
	const struct device *handle; /* one for all names of a device */
	gpio_port_pins_t inverted;
};

#define Z_GPIO_PORTS_MAX 8
extern struct z_gpio_port z_gpio_ports[Z_GPIO_PORTS_MAX];
extern gpio_port_pins_t z_gpio_some_inverted; /* of any port */

gpio_port_pins_t z_gpio_look(const struct device *port);

/* Pins of the port that are active low, as far as this module has configured them. */
static inline gpio_port_pins_t z_gpio_inverted(const struct device *port)
{
	if (z_gpio_some_inverted == 0) {
		return 0;
	}
	return z_gpio_ports[0].port == port ? z_gpio_ports[0].inverted : z_gpio_look(port);
}

#define gpio_pin_configure(port, pin, flags) z_gpio_configure(port, pin, flags)

static inline int gpio_pin_get_raw(const struct device *port, gpio_pin_t pin)
{
	gpio_port_value_t value;
	int error = gpio_port_get_raw(port, &value);

	return error < 0 ? error : (int)(value >> pin & 1);
}

static inline int gpio_pin_set_raw(const struct device *port, gpio_pin_t pin, int value)
{
	return value != 0 ? gpio_port_set_bits_raw(port, BIT(pin))
			  : gpio_port_clear_bits_raw(port, BIT(pin));
}

static inline int gpio_port_get(const struct device *port, gpio_port_value_t *value)
{
	int error = gpio_port_get_raw(port, value);

	*value ^= error == 0 ? z_gpio_inverted(port) : 0;
	return error;
}

static inline int gpio_port_set_masked(const struct device *port, gpio_port_pins_t mask,
				       gpio_port_value_t value)
{
	return gpio_port_set_masked_raw(port, mask, value ^ z_gpio_inverted(port));
}

static inline int gpio_port_set_bits(const struct device *port, gpio_port_pins_t pins)
{
	return gpio_port_set_masked(port, pins, pins);
}

static inline int gpio_port_clear_bits(const struct device *port, gpio_port_pins_t pins)
{
	return gpio_port_set_masked(port, pins, 0);
}

static inline int gpio_pin_get(const struct device *port, gpio_pin_t pin)
{
	int value = gpio_pin_get_raw(port, pin);

	return value < 0 ? value : value ^ (int)(z_gpio_inverted(port) >> pin & 1);
}

/* gpio_pin_set() where some pin is active low. */
int z_gpio_pin_set(const struct device *port, gpio_pin_t pin, int value);

static inline int gpio_pin_set(const struct device *port, gpio_pin_t pin, int value)
{
	return z_gpio_some_inverted != 0 ? z_gpio_pin_set(port, pin, value)
					 : gpio_pin_set_raw(port, pin, value);
}

static inline int gpio_pin_toggle(const struct device *port, gpio_pin_t pin)
{
	return gpio_port_toggle_bits(port, BIT(pin));
}

/* ---- Specs ---- */

/* Asks the device for pin and flags if nobody has yet. 0 or -ENODEV, -EACCES. */
int z_gpio_ask(const struct gpio_dt_spec *spec);

static inline bool gpio_is_ready_dt(const struct gpio_dt_spec *spec)
{
	return z_gpio_ask(spec) == 0 && device_is_ready(spec->port);
}

static inline int gpio_pin_configure_dt(const struct gpio_dt_spec *spec, gpio_flags_t extra)
{
	int error = z_gpio_ask(spec);

	return error != 0 ? error : z_gpio_configure(spec->port, spec->pin, spec->dt_flags | extra);
}

static inline int gpio_pin_interrupt_configure_dt(const struct gpio_dt_spec *spec,
						  gpio_flags_t flags)
{
	int error = z_gpio_ask(spec);

	if (error != 0) {
		return error;
	}
	/* The device turns logical levels round by what it was told when the pin was configured. */
	return gpio_pin_interrupt_configure(spec->port, spec->pin, flags);
}

static inline int gpio_pin_get_dt(const struct gpio_dt_spec *spec)
{
	int error = z_gpio_ask(spec);

	return error != 0 ? error : gpio_pin_get(spec->port, spec->pin);
}

static inline int gpio_pin_set_dt(const struct gpio_dt_spec *spec, int value)
{
	int error = z_gpio_ask(spec);

	return error != 0 ? error : gpio_pin_set(spec->port, spec->pin, value);
}

static inline int gpio_pin_toggle_dt(const struct gpio_dt_spec *spec)
{
	int error = z_gpio_ask(spec);

	return error != 0 ? error : gpio_pin_toggle(spec->port, spec->pin);
}

/* ---- Callbacks: they run on the module's event thread ---- */

struct gpio_callback;
typedef void (*gpio_callback_handler_t)(const struct device *port, struct gpio_callback *cb,
					gpio_port_pins_t pins);

/* Function and pins are taken when it is added. */
struct gpio_callback {
	sys_snode_t node;
	gpio_callback_handler_t handler;
	gpio_port_pins_t pin_mask;
};

static inline void gpio_init_callback(struct gpio_callback *callback,
				      gpio_callback_handler_t handler, gpio_port_pins_t pin_mask)
{
	callback->handler = handler;
	callback->pin_mask = pin_mask;
}

/* Inline code of the kernel in Zephyr, so no system calls there. */
__attribute__((import_module("wazi"), import_name("SYS_gpio_add_callback")))
int gpio_add_callback(const struct device *port, struct gpio_callback *callback);
__attribute__((import_module("wazi"), import_name("SYS_gpio_remove_callback")))
int gpio_remove_callback(const struct device *port, struct gpio_callback *callback);

static inline int gpio_add_callback_dt(const struct gpio_dt_spec *spec,
				       struct gpio_callback *callback)
{
	return gpio_add_callback(spec->port, callback);
}

static inline int gpio_remove_callback_dt(const struct gpio_dt_spec *spec,
					  struct gpio_callback *callback)
{
	return gpio_remove_callback(spec->port, callback);
}

#endif /* ZEPHYR_INCLUDE_DRIVERS_GPIO_H_ */
