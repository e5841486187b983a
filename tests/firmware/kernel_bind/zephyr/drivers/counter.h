/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BIND_TEST_ZEPHYR_COUNTER_H
#define BIND_TEST_ZEPHYR_COUNTER_H

#include <zephyr/device.h>
#include <zephyr/kernel.h>

#define COUNTER_ALARM_CFG_EXPIRE_WHEN_LATE BIT(1)

struct counter_alarm_cfg {
	void (*callback)(const struct device *counter, uint8_t channel, uint32_t ticks, void *user_data);
	uint32_t ticks;
	void *user_data;
	uint32_t flags;
};

struct counter_top_cfg {
	uint32_t ticks;
	void (*callback)(const struct device *counter, void *user_data);
	void *user_data;
	uint32_t flags;
};

int counter_cancel_channel_alarm(const struct device *counter, uint8_t channel);
int counter_set_top_value(const struct device *counter, const struct counter_top_cfg *config);
uint32_t counter_get_top_value(const struct device *counter);

#endif
