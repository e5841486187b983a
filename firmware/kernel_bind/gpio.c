/* SPDX-License-Identifier: Apache-2.0
 *
 * What GPIO needs beyond plans: callbacks, and interrupts that cannot keep the processor.
 */
#include "callback.h"
#include "marshal.h"

#include <errno.h>
#include <zephyr/sys/byteorder.h>

#ifdef CONFIG_GPIO

#define CALLBACK_BYTES 12u /* struct gpio_callback of the guest: list, function, pins */

static void fired(const struct device *port, struct gpio_callback *gpio, gpio_port_pins_t pins)
{
	ARG_UNUSED(port);
	zwb_callback_fire(CONTAINER_OF(gpio, struct zwb_callback, gpio), pins);
}

static void disarm(struct zwb_callback *callback)
{
	(void)gpio_remove_callback(callback->device, &callback->gpio);
}

enum zwe_outcome zwb_do_gpio_add_callback(const struct zwk_args *args)
{
	const struct device *port;
	struct zwb_callback *callback;
	const uint8_t *guest = zwb_buffer(args, args->slots[1], CALLBACK_BYTES, 4);
	int error = zwb_device(&port, args, args->slots[0], ZWB_CLASS_GPIO);

	if (error == 0 && guest == NULL) {
		error = -ZKM_EFAULT;
	}
	if (error != 0) {
		return zwk_refuse(args, error);
	}
	error = zwb_callback_new(&callback, args, port, args->slots[1], disarm);
	if (error != 0) {
		return zwk_refuse(args, error);
	}
	callback->event.function = sys_get_le32(guest + 4);
	callback->value_at = 2;
	gpio_init_callback(&callback->gpio, fired, sys_get_le32(guest + 8));
	/* A pin of an expander is behind a bus, for which its driver waits. */
	zkm_driver_enter(&args->thread->model);
	error = gpio_add_callback(port, &callback->gpio);
	zwb_callback_done(callback, error == 0);
	zkm_driver_leave(&args->thread->model);
	zwb_callback_tidy(args->space);
	return zwk_return(args, (uint32_t)error);
}

enum zwe_outcome zwb_do_gpio_remove_callback(const struct zwk_args *args)
{
	const struct device *port;
	struct zwb_callback *callback;
	int error = zwb_device(&port, args, args->slots[0], ZWB_CLASS_GPIO);

	if (error != 0) {
		return zwk_refuse(args, error);
	}
	callback = zwb_callback_find(args, port, args->slots[1], disarm);
	if (callback == NULL) {
		return zwk_refuse(args, -ZKM_EINVAL);
	}
	return zwk_return(args, (uint32_t)zwb_callback_drop(args, callback));
}

/* gpio_pin_*(port, gpio_pin_t pin, ...) */
static int take_pin(struct zwb_frame *frame, uint32_t slot)
{
	const struct device *port = (const struct device *)frame->values[0];

	return zwb_has_pin(port, (uint32_t)frame->values[slot]) ? 0 : -ZKM_EINVAL;
}

const struct zwb_marshaller zwb_marshal_gpio_pin = {take_pin, NULL, NULL};

/* What Zephyr asserts of gpio_pin_configure's flags, where it does: an assertion stops the device. */
static int take_flags(struct zwb_frame *frame, uint32_t slot)
{
	uint32_t flags = (uint32_t)frame->values[slot];
	bool single_ended = (flags & GPIO_SINGLE_ENDED) != 0;
	bool output = (flags & GPIO_OUTPUT) != 0;
	uint32_t pulls = flags & (GPIO_PULL_UP | GPIO_PULL_DOWN);
	uint32_t levels = flags & (GPIO_OUTPUT_INIT_LOW | GPIO_OUTPUT_INIT_HIGH);

	if (!IS_ENABLED(CONFIG_ASSERT)) {
		return 0;
	}
	return (flags & GPIO_INT_MASK) != 0 || pulls == (GPIO_PULL_UP | GPIO_PULL_DOWN) ||
			       ((flags & GPIO_INPUT) != 0 && !output && single_ended) ||
			       (!single_ended && (flags & GPIO_LINE_OPEN_DRAIN) != 0) ||
			       (levels != 0 && !output) ||
			       levels == (GPIO_OUTPUT_INIT_LOW | GPIO_OUTPUT_INIT_HIGH)
		       ? -ZKM_EINVAL
		       : 0;
}

const struct zwb_marshaller zwb_marshal_gpio_flags = {take_flags, NULL, NULL};

/* The same of an interrupt's. */
static bool is_asserted(uint32_t flags)
{
	bool on = (flags & GPIO_INT_ENABLE) != 0, off = (flags & GPIO_INT_DISABLE) != 0;

	return IS_ENABLED(CONFIG_ASSERT) &&
	       (on == off || (on && (flags & (GPIO_INT_LOW_0 | GPIO_INT_HIGH_1)) == 0));
}

/* While a level lasts its interrupt would come again and again, for the guest's function, which
 * could end it, runs later: the device would do nothing else any more.
 */
static int take_edges(struct zwb_frame *frame, uint32_t slot)
{
	uint32_t flags = (uint32_t)frame->values[slot];

	if (is_asserted(flags)) {
		return -ZKM_EINVAL;
	}
	return (flags & GPIO_INT_ENABLE) != 0 && (flags & GPIO_INT_EDGE) == 0 ? -ENOTSUP : 0;
}

const struct zwb_marshaller zwb_marshal_gpio_edges = {take_edges, NULL, NULL};

#endif
