/* SPDX-License-Identifier: Apache-2.0
 *
 * spi_transceive(dev, config, tx_bufs, rx_bufs): the chip select's device, and sets of buffers.
 */
#include "marshal.h"

#include <errno.h>
#include <string.h>

#ifdef CONFIG_SPI
#include <zephyr/drivers/spi.h>

#define BUFFERS_MAX  6u
#define BUFFER_BYTES 8u  /* buf, len */
#define SET_BYTES    8u  /* buffers, count */
#define CONFIG_BYTES 20u /* frequency, operation, slave, chip select: port, pin, flags, delay */
#define DEVICES_MAX  4u

/*
 * Drivers know the last configuration by its address, and take it as unchanged if it is the same.
 * So a device's configurations lie in two places that stay: one is what its driver may know, the
 * other takes the next one.
 */
static struct {
	const struct device *device;
	struct spi_config config[2];
	uint8_t uses[2];
	uint8_t last;
} known[DEVICES_MAX];

static int keep(const struct spi_config **kept, const struct device *device,
		const struct spi_config *config)
{
	for (uint32_t i = 0; i < DEVICES_MAX; i++) {
		uint8_t next = known[i].last ^ 1;

		if (known[i].device != NULL && known[i].device != device) {
			continue;
		}
		known[i].device = device;
		if (memcmp(&known[i].config[known[i].last], config, sizeof(*config)) == 0) {
			next = known[i].last;
		} else if (known[i].uses[next] > 0) {
			return -EBUSY;
		} else {
			known[i].config[next] = *config;
			known[i].last = next;
		}
		known[i].uses[next]++;
		*kept = &known[i].config[next];
		return 0;
	}
	return -ZKM_ENOMEM;
}

static int take_config(struct zwb_frame *frame, uint32_t slot)
{
	uint8_t words[CONFIG_BYTES];
	struct spi_config config;
	const struct spi_config *kept;
	const struct device *select = NULL;
	int error = 0;

	if (zwb_read(frame->args, words, frame->args->slots[slot], sizeof(words)) != 0) {
		return -ZKM_EFAULT;
	}
	/* As a slave it would wait for its master, for ever and with the module's buffers. */
	if ((sys_get_le16(words + 4) & SPI_OP_MODE_SLAVE) != 0) {
		return -ENOTSUP;
	}
	if (sys_get_le32(words + 8) != 0) {
		error = zwb_device(&select, frame->args, sys_get_le32(words + 8), ZWB_CLASS_GPIO);
		if (error != 0) {
			return error;
		}
		if (!zwb_has_pin(select, words[12])) {
			return -ZKM_EINVAL;
		}
	}
	memset(&config, 0, sizeof(config)); /* it is compared with its padding */
	config.frequency = sys_get_le32(words);
	config.operation = sys_get_le16(words + 4);
	config.slave = sys_get_le16(words + 6);
	config.cs.gpio.port = select;
	config.cs.gpio.pin = words[12];
	config.cs.gpio.dt_flags = sys_get_le16(words + 14);
	config.cs.delay = sys_get_le32(words + 16);
	/* Whoever keeps the bus would keep it from all others, and for longer than it lives. */
	config.operation &= ~(SPI_LOCK_ON | SPI_HOLD_ON_CS);
	error = keep(&kept, (const struct device *)frame->values[0], &config);
	frame->values[slot] = (uintptr_t)kept;
	return error;
}

static void release_config(struct zwb_frame *frame, uint32_t slot)
{
	const struct spi_config *kept = (const struct spi_config *)frame->values[slot];

	for (uint32_t i = 0; i < DEVICES_MAX; i++) {
		for (uint32_t k = 0; k < 2; k++) {
			if (kept == &known[i].config[k]) {
				unsigned int key = irq_lock();

				known[i].uses[k]--;
				irq_unlock(key);
			}
		}
	}
}

static int take_set(struct zwb_frame *frame, uint32_t slot)
{
	uint32_t at = frame->args->slots[slot], count;
	uint8_t words[SET_BYTES];
	struct spi_buf_set *set;
	struct spi_buf *buffers;

	if (at == 0) {
		return 0; /* nothing in this direction */
	}
	if (zwb_read(frame->args, words, at, sizeof(words)) != 0) {
		return -ZKM_EFAULT;
	}
	at = sys_get_le32(words);
	count = sys_get_le32(words + 4);
	if (count > BUFFERS_MAX) {
		return -ZKM_EINVAL;
	}
	set = zwb_scratch(frame, sizeof(*set));
	buffers = zwb_scratch(frame, count * sizeof(*buffers));
	if (set == NULL || buffers == NULL) {
		return -ZKM_ENOMEM;
	}
	for (uint32_t i = 0; i < count; i++) {
		void *buffer = NULL;

		if (at > UINT32_MAX - i * BUFFER_BYTES ||
		    zwb_read(frame->args, words, at + i * BUFFER_BYTES, sizeof(words)) != 0 ||
		    (sys_get_le32(words) != 0 && !zwb_inner(frame->args, &buffer, words))) {
			return -ZKM_EFAULT;
		}
		buffers[i] = (struct spi_buf){.buf = buffer, .len = sys_get_le32(words + 4)};
	}
	*set = (struct spi_buf_set){.buffers = buffers, .count = count};
	frame->values[slot] = (uintptr_t)set;
	return 0;
}

const struct zwb_marshaller zwb_marshal_spi_config = {take_config, NULL, release_config};
const struct zwb_marshaller zwb_marshal_spi_buf_set = {take_set, NULL, NULL};
#endif
