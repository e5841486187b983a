/* SPDX-License-Identifier: Apache-2.0 */
/* Analogue inputs: system calls, and the channel of a devicetree property. */

#ifndef ZEPHYR_INCLUDE_DRIVERS_ADC_H_
#define ZEPHYR_INCLUDE_DRIVERS_ADC_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <zephyr/device.h>
#include <zephyr/sys/util.h>

enum adc_gain {
	ADC_GAIN_1_6,
	ADC_GAIN_1_5,
	ADC_GAIN_1_4,
	ADC_GAIN_1_3,
	ADC_GAIN_2_5,
	ADC_GAIN_1_2,
	ADC_GAIN_2_3,
	ADC_GAIN_4_5,
	ADC_GAIN_1,
	ADC_GAIN_2,
	ADC_GAIN_3,
	ADC_GAIN_4,
	ADC_GAIN_6,
	ADC_GAIN_8,
	ADC_GAIN_12,
	ADC_GAIN_16,
	ADC_GAIN_24,
	ADC_GAIN_32,
	ADC_GAIN_64,
	ADC_GAIN_128,
};

enum adc_reference {
	ADC_REF_VDD_1,
	ADC_REF_VDD_1_2,
	ADC_REF_VDD_1_3,
	ADC_REF_VDD_1_4,
	ADC_REF_INTERNAL,
	ADC_REF_EXTERNAL0,
	ADC_REF_EXTERNAL1,
};

#define ADC_ACQ_TIME_DEFAULT 0

struct adc_channel_cfg {
	enum adc_gain gain;
	enum adc_reference reference;
	uint16_t acquisition_time;
	uint8_t channel_id: 5;
	uint8_t differential: 1;
};

struct adc_sequence_options {
	uint32_t interval_us;
	void *callback; /* NULL: it would run in an interrupt */
	void *user_data;
	uint16_t extra_samplings;
};

struct adc_sequence {
	const struct adc_sequence_options *options;
	uint32_t channels;
	void *buffer;
	size_t buffer_size;
	uint8_t resolution;
	uint8_t oversampling;
	bool calibrate;
};

Z_SYSCALL(adc_channel_setup)
int adc_channel_setup(const struct device *dev, const struct adc_channel_cfg *channel_cfg);
Z_SYSCALL(adc_read) int adc_read(const struct device *dev, const struct adc_sequence *sequence);

#endif /* ZEPHYR_INCLUDE_DRIVERS_ADC_H_ */
