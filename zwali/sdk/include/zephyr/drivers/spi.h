/* SPDX-License-Identifier: Apache-2.0 */
/*
 * SPI: one system call for a transfer, library code around it, as in Zephyr. A module cannot keep
 * the bus (SPI_LOCK_ON, SPI_HOLD_ON_CS): each transfer is on its own.
 */

#ifndef ZEPHYR_INCLUDE_DRIVERS_SPI_H_
#define ZEPHYR_INCLUDE_DRIVERS_SPI_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <zephyr/device.h>
#include <zephyr/drivers/gpio.h>

#define SPI_OP_MODE_MASTER   0
#define SPI_OP_MODE_SLAVE    BIT(0)
#define SPI_MODE_CPOL        BIT(1)
#define SPI_MODE_CPHA        BIT(2)
#define SPI_MODE_LOOP        BIT(3)
#define SPI_TRANSFER_MSB     0
#define SPI_TRANSFER_LSB     BIT(4)
#define SPI_WORD_SIZE_SHIFT  5
#define SPI_WORD_SIZE_MASK   (0x3f << SPI_WORD_SIZE_SHIFT)
#define SPI_WORD_SET(bits)   ((bits) << SPI_WORD_SIZE_SHIFT)
#define SPI_WORD_SIZE_GET(operation) (((operation) & SPI_WORD_SIZE_MASK) >> SPI_WORD_SIZE_SHIFT)
#define SPI_HALF_DUPLEX      BIT(11)
#define SPI_HOLD_ON_CS       BIT(12)
#define SPI_LOCK_ON          BIT(13)
#define SPI_CS_ACTIVE_HIGH   BIT(14)
#define SPI_LINES_SINGLE     0

typedef uint16_t spi_operation_t;

struct spi_cs_control {
	struct gpio_dt_spec gpio;
	uint32_t delay;
};

struct spi_config {
	uint32_t frequency;
	spi_operation_t operation;
	volatile uint16_t slave;
	struct spi_cs_control cs;
};

struct spi_buf {
	void *buf;
	size_t len;
};

struct spi_buf_set {
	const struct spi_buf *buffers;
	size_t count;
};

/* `bus` names the bus of a node. The chip select is the driver's; the slave is asked for. */
struct spi_dt_spec {
	const struct device *bus;
	struct spi_config config;
};

#define Z_SPI_SLAVE_ASK 0xffff

#define SPI_DT_SPEC_GET(node_id, operation_, delay_)                                               \
	{                                                                                          \
		.bus = Z_DT_DEVICE(node_id "/bus"), .config = {                                    \
			.frequency = 1000000,                                                      \
			.operation = (operation_),                                                 \
			.slave = Z_SPI_SLAVE_ASK,                                                  \
			.cs = {.delay = (delay_)},                                                 \
		}                                                                                  \
	}

Z_SYSCALL(spi_transceive)
int spi_transceive(const struct device *dev, const struct spi_config *config, const struct spi_buf_set *tx_bufs, const struct spi_buf_set *rx_bufs);

static inline int spi_read(const struct device *dev, const struct spi_config *config,
			   const struct spi_buf_set *rx_bufs)
{
	return spi_transceive(dev, config, NULL, rx_bufs);
}

static inline int spi_write(const struct device *dev, const struct spi_config *config,
			    const struct spi_buf_set *tx_bufs)
{
	return spi_transceive(dev, config, tx_bufs, NULL);
}

static inline const struct spi_config *z_spi_config(const struct spi_dt_spec *spec)
{
	if (spec->config.slave == Z_SPI_SLAVE_ASK) {
		((struct spi_dt_spec *)spec)->config.slave =
			(uint16_t)z_dt_cell(spec->bus->name, 0);
	}
	return &spec->config;
}

static inline bool spi_is_ready_dt(const struct spi_dt_spec *spec)
{
	(void)z_spi_config(spec);
	return device_is_ready(spec->bus);
}

static inline int spi_transceive_dt(const struct spi_dt_spec *spec,
				    const struct spi_buf_set *tx_bufs,
				    const struct spi_buf_set *rx_bufs)
{
	return spi_transceive(spec->bus, z_spi_config(spec), tx_bufs, rx_bufs);
}

static inline int spi_read_dt(const struct spi_dt_spec *spec, const struct spi_buf_set *rx_bufs)
{
	return spi_transceive_dt(spec, NULL, rx_bufs);
}

static inline int spi_write_dt(const struct spi_dt_spec *spec, const struct spi_buf_set *tx_bufs)
{
	return spi_transceive_dt(spec, tx_bufs, NULL);
}

#endif /* ZEPHYR_INCLUDE_DRIVERS_SPI_H_ */
