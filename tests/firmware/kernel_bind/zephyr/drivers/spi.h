/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BIND_TEST_ZEPHYR_SPI_H
#define BIND_TEST_ZEPHYR_SPI_H

#include <zephyr/device.h>
#include <zephyr/kernel.h>

#include <zephyr/drivers/gpio.h>

#define SPI_OP_MODE_SLAVE BIT(0)
#define SPI_HOLD_ON_CS    BIT(12)
#define SPI_LOCK_ON       BIT(13)

struct spi_config {
	uint32_t frequency;
	uint16_t operation, slave;
	struct {
		struct {
			const struct device *port;
			uint8_t pin;
			uint16_t dt_flags;
		} gpio;
		uint32_t delay;
	} cs;
};

struct spi_buf {
	void *buf;
	size_t len;
};

struct spi_buf_set {
	const struct spi_buf *buffers;
	size_t count;
};

#endif
