/* SPDX-License-Identifier: Apache-2.0
 *
 * Structs with pointers inside that several driver classes have in common or that are small:
 * i2c_msg arrays, adc_sequence.
 */
#include "marshal.h"

#include <string.h>

int zwb_read(const struct zwk_args *args, uint8_t *bytes, uint32_t address, uint32_t size)
{
	const void *guest = zwb_buffer(args, address, size, 1);

	if (guest == NULL) {
		return -ZKM_EFAULT;
	}
	memcpy(bytes, guest, size);
	return 0;
}

#ifdef CONFIG_I2C
#include <zephyr/drivers/i2c.h>

#define I2C_MESSAGES_MAX 8u
#define I2C_MSG_BYTES    12u /* buf, len, flags and padding */

/* i2c_transfer(dev, msgs, uint8_t num_msgs, addr): what is read lands in the guest's buffers. */
static int take_i2c(struct zwb_frame *frame, uint32_t slot)
{
	uint32_t count = (uint8_t)frame->values[slot + 1], address = frame->args->slots[slot];
	struct i2c_msg *messages;

	/* Drivers look at the first and the last one without asking whether there is one. */
	if (count == 0 || count > I2C_MESSAGES_MAX) {
		return -ZKM_EINVAL;
	}
	messages = zwb_scratch(frame, I2C_MESSAGES_MAX * sizeof(*messages));
	if (messages == NULL) {
		return -ZKM_ENOMEM;
	}
	for (uint32_t i = 0; i < count; i++) {
		uint8_t words[I2C_MSG_BYTES];
		void *buffer;

		/* The address may not wrap on the way to a later message. */
		if (address > UINT32_MAX - i * I2C_MSG_BYTES ||
		    zwb_read(frame->args, words, address + i * I2C_MSG_BYTES, sizeof(words)) != 0 ||
		    !zwb_inner(frame->args, &buffer, words)) {
			return -ZKM_EFAULT;
		}
		messages[i] = (struct i2c_msg){
			.buf = buffer, .len = sys_get_le32(words + 4), .flags = words[8]};
	}
	frame->values[slot] = (uintptr_t)messages;
	return 0;
}

const struct zwb_marshaller zwb_marshal_i2c_msg = {take_i2c, NULL, NULL};
#endif

#ifdef CONFIG_ADC
#include <zephyr/drivers/adc.h>

/* Guest: options, channels, buffer, buffer_size, resolution, oversampling, calibrate. */
#define ADC_SEQUENCE_BYTES 20u
/* Guest: interval_us, callback, user_data, extra_samplings. */
#define ADC_OPTIONS_BYTES 16u
/* All intervals of a sequence. Its caller cannot be ended before it is over, and is given up in the end:
 * the driver would go on to write samples to memory that is somebody else's.
 */
#define ADC_SEQUENCE_US 5000000u

static int take_adc(struct zwb_frame *frame, uint32_t slot)
{
	struct adc_sequence *sequence = zwb_scratch(frame, sizeof(*sequence));
	struct adc_sequence_options *options = zwb_scratch(frame, sizeof(*options));
	uint8_t words[ADC_SEQUENCE_BYTES], more[ADC_OPTIONS_BYTES];
	void *buffer;

	if (sequence == NULL || options == NULL) {
		return -ZKM_ENOMEM;
	}
	if (zwb_read(frame->args, words, frame->args->slots[slot], sizeof(words)) != 0 ||
	    !zwb_inner(frame->args, &buffer, words + 8)) {
		return -ZKM_EFAULT;
	}
	*sequence = (struct adc_sequence){
		.channels = sys_get_le32(words + 4),
		.buffer = buffer,
		.buffer_size = sys_get_le32(words + 12),
		.resolution = words[16],
		.oversampling = words[17],
		.calibrate = words[18] != 0,
	};
	for (uint32_t left = sequence->channels; left != 0; left &= left - 1) {
		if (!zwb_has_channel((const struct device *)frame->values[0],
				     (uint32_t)__builtin_ctz(left))) {
			return -ZKM_EINVAL;
		}
	}
	if (sys_get_le32(words) != 0) {
		if (zwb_read(frame->args, more, sys_get_le32(words), sizeof(more)) != 0) {
			return -ZKM_EFAULT;
		}
		if (sys_get_le32(more + 4) != 0) {
			return -ZKM_EINVAL; /* a function of the guest's, in an interrupt */
		}
		if ((uint64_t)sys_get_le32(more) * sys_get_le16(more + 12) > ADC_SEQUENCE_US) {
			return -ZKM_EINVAL;
		}
		*options = (struct adc_sequence_options){
			.interval_us = sys_get_le32(more),
			.extra_samplings = sys_get_le16(more + 12),
		};
		sequence->options = options;
	}
	frame->values[slot] = (uintptr_t)sequence;
	return 0;
}

const struct zwb_marshaller zwb_marshal_adc_sequence = {take_adc, NULL, NULL};
#endif
