/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BIND_TEST_ZEPHYR_ADC_H
#define BIND_TEST_ZEPHYR_ADC_H

#include <zephyr/device.h>
#include <zephyr/kernel.h>

struct adc_sequence_options {
	uint32_t interval_us;
	void (*callback)(void);
	void *user_data;
	uint16_t extra_samplings;
};

struct adc_channel_cfg {
	uint8_t channel_id;
};

struct adc_sequence {
	const struct adc_sequence_options *options;
	uint32_t channels;
	void *buffer;
	size_t buffer_size;
	uint8_t resolution, oversampling;
	bool calibrate;
};

int adc_channel_setup(const struct device *device, const struct adc_channel_cfg *config);

#endif
