/* SPDX-License-Identifier: Apache-2.0 */
/* Counters: system calls. Alarm functions run on the event thread. */

#ifndef ZEPHYR_INCLUDE_DRIVERS_COUNTER_H_
#define ZEPHYR_INCLUDE_DRIVERS_COUNTER_H_

#include <stdbool.h>
#include <stdint.h>

#include <zephyr/device.h>
#include <zephyr/sys/util.h>

#define COUNTER_ALARM_CFG_ABSOLUTE         BIT(0)
#define COUNTER_ALARM_CFG_EXPIRE_WHEN_LATE BIT(1)
#define COUNTER_TOP_CFG_DONT_RESET         BIT(0)
#define COUNTER_TOP_CFG_RESET_WHEN_LATE    BIT(1)

typedef void (*counter_alarm_callback_t)(const struct device *dev, uint8_t chan_id, uint32_t ticks,
					 void *user_data);
typedef void (*counter_top_callback_t)(const struct device *dev, void *user_data);

struct counter_alarm_cfg {
	counter_alarm_callback_t callback;
	uint32_t ticks;
	void *user_data;
	uint32_t flags;
};

struct counter_top_cfg {
	uint32_t ticks;
	counter_top_callback_t callback;
	void *user_data;
	uint32_t flags;
};

Z_SYSCALL(counter_is_counting_up) bool counter_is_counting_up(const struct device *dev);
Z_SYSCALL(counter_get_num_of_channels)
uint8_t counter_get_num_of_channels(const struct device *dev);
Z_SYSCALL(counter_get_frequency) uint32_t counter_get_frequency(const struct device *dev);
Z_SYSCALL(counter_us_to_ticks)
uint32_t counter_us_to_ticks(const struct device *dev, uint64_t us);
Z_SYSCALL(counter_ticks_to_us)
uint64_t counter_ticks_to_us(const struct device *dev, uint32_t ticks);
Z_SYSCALL(counter_get_max_top_value) uint32_t counter_get_max_top_value(const struct device *dev);
Z_SYSCALL(counter_start) int counter_start(const struct device *dev);
Z_SYSCALL(counter_stop) int counter_stop(const struct device *dev);
Z_SYSCALL(counter_get_value) int counter_get_value(const struct device *dev, uint32_t *ticks);
Z_SYSCALL(counter_set_channel_alarm)
int counter_set_channel_alarm(const struct device *dev, uint8_t chan_id, const struct counter_alarm_cfg *alarm_cfg);
Z_SYSCALL(counter_cancel_channel_alarm)
int counter_cancel_channel_alarm(const struct device *dev, uint8_t chan_id);
Z_SYSCALL(counter_set_top_value)
int counter_set_top_value(const struct device *dev, const struct counter_top_cfg *cfg);
Z_SYSCALL(counter_get_pending_int) int counter_get_pending_int(const struct device *dev);
Z_SYSCALL(counter_get_top_value) uint32_t counter_get_top_value(const struct device *dev);

#endif /* ZEPHYR_INCLUDE_DRIVERS_COUNTER_H_ */
