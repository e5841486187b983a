/* SPDX-License-Identifier: Apache-2.0
 *
 * Targets on the emulated buses.
 */
#include <errno.h>
#include <string.h>
#include <zephyr/device.h>
#include <zephyr/drivers/emul.h>
#include <zephyr/drivers/i2c.h>
#include <zephyr/drivers/i2c_emul.h>
#include <zephyr/drivers/spi.h>
#include <zephyr/drivers/spi_emul.h>
#include <zephyr/kernel.h>

static int ready(const struct device *device)
{
	ARG_UNUSED(device);
	return 0;
}

static int begin(const struct emul *target, const struct device *parent)
{
	ARG_UNUSED(target);
	ARG_UNUSED(parent);
	return 0;
}

/* ---- I2C: 64 bytes; the first byte of a write is a place in them, 255 a slow one ---- */

static uint8_t memory[64];
static uint8_t place;
static K_MUTEX_DEFINE(bus);

static int i2c_exchange(const struct emul *target, struct i2c_msg *messages, int count, int address)
{
	ARG_UNUSED(target);
	ARG_UNUSED(address);
	k_mutex_lock(&bus, K_FOREVER);
	if (messages[0].len > 0 && messages[0].buf[0] == 255) {
		k_sleep(K_MSEC(300)); /* with the bus locked, as drivers do */
	}
	for (int i = 0; i < count; i++) {
		struct i2c_msg *message = &messages[i];
		bool read = (message->flags & I2C_MSG_RW_MASK) == I2C_MSG_READ;

		for (uint32_t k = 0; k < message->len; k++) {
			if (!read && k == 0) {
				place = message->buf[0];
			} else if (read) {
				message->buf[k] = memory[place++ % sizeof(memory)];
			} else {
				memory[place++ % sizeof(memory)] = message->buf[k];
			}
		}
	}
	k_mutex_unlock(&bus);
	return 0;
}

static const struct i2c_emul_api i2c_api = {.transfer = i2c_exchange};

DEVICE_DT_DEFINE(DT_NODELABEL(test_echo), ready, NULL, NULL, NULL, POST_KERNEL, 60, NULL);
EMUL_DT_DEFINE(DT_NODELABEL(test_echo), begin, NULL, NULL, &i2c_api, NULL);

/* ---- SPI: what comes back is what was sent, inverted ---- */

static int spi_exchange(const struct emul *target, const struct spi_config *config,
			const struct spi_buf_set *sent, const struct spi_buf_set *received)
{
	ARG_UNUSED(target);
	ARG_UNUSED(config);
	for (size_t i = 0; received != NULL && i < received->count; i++) {
		const struct spi_buf *in = &received->buffers[i];
		const struct spi_buf *out =
			sent != NULL && i < sent->count ? &sent->buffers[i] : NULL;

		for (size_t k = 0; in->buf != NULL && k < in->len; k++) {
			uint8_t byte = out != NULL && k < out->len && out->buf != NULL
					       ? ((const uint8_t *)out->buf)[k]
					       : 0;

			((uint8_t *)in->buf)[k] = (uint8_t)~byte;
		}
	}
	return 0;
}

static const struct spi_emul_api spi_api = {.io = spi_exchange};

DEVICE_DT_DEFINE(DT_NODELABEL(test_not), ready, NULL, NULL, NULL, POST_KERNEL, 60, NULL);
EMUL_DT_DEFINE(DT_NODELABEL(test_not), begin, NULL, NULL, &spi_api, NULL);
