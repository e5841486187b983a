/* SPDX-License-Identifier: Apache-2.0 */
/* PWM outputs: system calls, and the channel of a devicetree property. */

#ifndef ZEPHYR_INCLUDE_DRIVERS_PWM_H_
#define ZEPHYR_INCLUDE_DRIVERS_PWM_H_

#include <errno.h>
#include <stdbool.h>
#include <stdint.h>

#include <zephyr/device.h>
#include <zephyr/sys_clock.h>

#define PWM_POLARITY_NORMAL   0
#define PWM_POLARITY_INVERTED 1
#define PWM_NSEC(x)  (x)
#define PWM_USEC(x)  (PWM_NSEC(x) * 1000UL)
#define PWM_MSEC(x)  (PWM_USEC(x) * 1000UL)
#define PWM_SEC(x)   (PWM_MSEC(x) * 1000UL)
#define PWM_HZ(x)    (PWM_SEC(1UL) / (x))
#define PWM_KHZ(x)   (PWM_HZ((x) * 1000UL))

typedef uint16_t pwm_flags_t;

/* Channel, period and flags are asked for when they are needed. */
struct pwm_dt_spec {
	const struct device *dev;
	volatile uint32_t channel;
	volatile uint32_t period;
	volatile pwm_flags_t flags;
};

#define Z_PWM_CHANNEL_ASK UINT32_MAX

#define PWM_DT_SPEC_GET(node_id)                                                                   \
	{                                                                                          \
		.dev = Z_DT_DEVICE(node_id "/pwms"), .channel = Z_PWM_CHANNEL_ASK                  \
	}
#define PWM_DT_SPEC_GET_OR(node_id, default_value)                                                 \
	{                                                                                          \
		.dev = Z_DT_DEVICE_OPTIONAL(node_id "/pwms"), .channel = Z_PWM_CHANNEL_ASK         \
	}

Z_SYSCALL(pwm_set_cycles)
int pwm_set_cycles(const struct device *dev, uint32_t channel, uint32_t period, uint32_t pulse, pwm_flags_t flags);
Z_SYSCALL(pwm_get_cycles_per_sec)
int pwm_get_cycles_per_sec(const struct device *dev, uint32_t channel, uint64_t *cycles);

static inline int pwm_set(const struct device *dev, uint32_t channel, uint32_t period_ns,
			  uint32_t pulse_ns, pwm_flags_t flags)
{
	uint64_t per_second;
	int error = pwm_get_cycles_per_sec(dev, channel, &per_second);
	uint64_t period, pulse;

	if (error < 0) {
		return error;
	}
	period = period_ns * per_second / NSEC_PER_SEC;
	pulse = pulse_ns * per_second / NSEC_PER_SEC;
	if (period > UINT32_MAX || pulse > UINT32_MAX) {
		return -ENOTSUP;
	}
	return pwm_set_cycles(dev, channel, (uint32_t)period, (uint32_t)pulse, flags);
}

static inline void z_pwm_ask(const struct pwm_dt_spec *spec)
{
	struct pwm_dt_spec *filled = (struct pwm_dt_spec *)spec;
	uint32_t cells[3] = {0, 0, 0};

	if (spec->channel == Z_PWM_CHANNEL_ASK && zwali_dt_cells(spec->dev->name, cells, 3) > 0) {
		filled->channel = cells[0];
		filled->period = cells[1];
		filled->flags = (pwm_flags_t)cells[2];
	}
}

static inline bool pwm_is_ready_dt(const struct pwm_dt_spec *spec)
{
	z_pwm_ask(spec);
	return spec->channel != Z_PWM_CHANNEL_ASK && device_is_ready(spec->dev);
}

static inline int pwm_set_dt(const struct pwm_dt_spec *spec, uint32_t period, uint32_t pulse)
{
	z_pwm_ask(spec);
	return pwm_set(spec->dev, spec->channel, period, pulse, spec->flags);
}

static inline int pwm_set_pulse_dt(const struct pwm_dt_spec *spec, uint32_t pulse)
{
	z_pwm_ask(spec);
	return pwm_set(spec->dev, spec->channel, spec->period, pulse, spec->flags);
}

#endif /* ZEPHYR_INCLUDE_DRIVERS_PWM_H_ */
