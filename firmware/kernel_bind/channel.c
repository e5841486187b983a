/* SPDX-License-Identifier: Apache-2.0
 *
 * Channels of converters and PWMs: those that the devicetree refers to. Zephyr's kernel does not
 * look at the number, and of its drivers some index registers or their own memory by it.
 */
#include "marshal.h"

#if defined(CONFIG_ADC) || defined(CONFIG_DAC) || defined(CONFIG_PWM)
#include <zephyr/drivers/adc.h>
#include <zephyr/drivers/dac.h>

bool zwb_has_channel(const struct device *device, uint32_t channel)
{
	for (uint32_t i = 0; i < zwb_spec_count; i++) {
		const struct zwb_spec *spec = &zwb_specs[i];

		if (spec->cell_count != 0 && spec->cells[0] == channel &&
		    zwb_devices[spec->device].device == device) {
			return true;
		}
	}
	return false;
}

/* (device, channel, ...) */
static int take_channel(struct zwb_frame *frame, uint32_t slot)
{
	return zwb_has_channel((const struct device *)frame->values[0],
			       (uint32_t)frame->values[slot])
		       ? 0
		       : -ZKM_EINVAL;
}

const struct zwb_marshaller zwb_marshal_channel = {take_channel, NULL, NULL};

#ifdef CONFIG_ADC
uintptr_t zwb_through_adc_channel_setup(const uintptr_t *v)
{
	const struct device *device = (const struct device *)v[0];
	const struct adc_channel_cfg *config = (const struct adc_channel_cfg *)v[1];

	return (uint32_t)(zwb_has_channel(device, config->channel_id)
				  ? adc_channel_setup(device, config)
				  : -ZKM_EINVAL);
}
#endif

#ifdef CONFIG_DAC
uintptr_t zwb_through_dac_channel_setup(const uintptr_t *v)
{
	const struct device *device = (const struct device *)v[0];
	const struct dac_channel_cfg *config = (const struct dac_channel_cfg *)v[1];

	return (uint32_t)(zwb_has_channel(device, config->channel_id)
				  ? dac_channel_setup(device, config)
				  : -ZKM_EINVAL);
}
#endif
#endif
