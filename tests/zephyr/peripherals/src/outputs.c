/* SPDX-License-Identifier: Apache-2.0
 *
 * A PWM and a DAC whose drivers, as some of Zephyr's, index their memory by a channel that they do
 * not look at. The PWM lacks a function.
 */
#include <zephyr/device.h>
#include <zephyr/drivers/dac.h>
#include <zephyr/drivers/pwm.h>

#define CHANNELS 2

static uint32_t periods[CHANNELS], values[CHANNELS];

static int set_cycles(const struct device *device, uint32_t channel, uint32_t period,
		      uint32_t pulse, pwm_flags_t flags)
{
	ARG_UNUSED(device);
	ARG_UNUSED(pulse);
	ARG_UNUSED(flags);
	periods[channel] = period;
	return 0;
}

static const struct pwm_driver_api pwm_api = {.set_cycles = set_cycles};

#define PWM(n) DEVICE_DT_INST_DEFINE(n, NULL, NULL, NULL, NULL, POST_KERNEL, 50, &pwm_api);
#define DT_DRV_COMPAT zwali_pwm
DT_INST_FOREACH_STATUS_OKAY(PWM)
#undef DT_DRV_COMPAT

static int setup(const struct device *device, const struct dac_channel_cfg *config)
{
	ARG_UNUSED(device);
	values[config->channel_id] = 0;
	return 0;
}

static int write_value(const struct device *device, uint8_t channel, uint32_t value)
{
	ARG_UNUSED(device);
	values[channel] = value;
	return 0;
}

static const struct dac_driver_api dac_api = {.channel_setup = setup, .write_value = write_value};

#define DAC(n) DEVICE_DT_INST_DEFINE(n, NULL, NULL, NULL, NULL, POST_KERNEL, 50, &dac_api);
#define DT_DRV_COMPAT zwali_dac
DT_INST_FOREACH_STATUS_OKAY(DAC)
