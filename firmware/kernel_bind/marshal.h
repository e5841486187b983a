/* SPDX-License-Identifier: Apache-2.0
 *
 * What marshallers share: words and buffers of structs as guests lay them out, with 4-byte
 * pointers. An inner pointer is a claim like any other; structs are read once, into the frame.
 */
#ifndef ZWB_MARSHAL_H
#define ZWB_MARSHAL_H

#include "bind.h"

#include <zephyr/drivers/gpio.h>
#include <zephyr/sys/byteorder.h>

/* `size` bytes of the guest's struct at `address`, copied to `bytes`. 0 or -EFAULT. */
int zwb_read(const struct zwk_args *args, uint8_t *bytes, uint32_t address, uint32_t size);

/* The buffer whose address and length stand in two words of a struct; NULL with length 0 is one. */
static inline bool zwb_inner(const struct zwk_args *args, void **buffer, const uint8_t *words)
{
	uint32_t address = sys_get_le32(words), length = sys_get_le32(words + 4);

	*buffer = length == 0 && address == 0 ? NULL : zwb_buffer(args, address, length, 1);
	return *buffer != NULL || (length == 0 && address == 0);
}

/* Does the devicetree refer to this channel of a converter or PWM (pwms, io-channels)? */
bool zwb_has_channel(const struct device *device, uint32_t channel);

/* Drivers take a pin as an index or a shift: Zephyr looks whether it exists in asserts alone. */
static inline bool zwb_has_pin(const struct device *port, uint32_t pin)
{
	const struct gpio_driver_config *config = port->config;

	return pin < 32 && (config->port_pin_mask >> pin & 1) != 0;
}

#endif
