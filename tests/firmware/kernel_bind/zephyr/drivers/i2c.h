/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BIND_TEST_ZEPHYR_I2C_H
#define BIND_TEST_ZEPHYR_I2C_H

#include <zephyr/device.h>
#include <zephyr/kernel.h>

struct i2c_msg {
	uint8_t *buf;
	uint32_t len;
	uint8_t flags;
};

#endif
