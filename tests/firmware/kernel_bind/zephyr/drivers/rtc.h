/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BIND_TEST_ZEPHYR_RTC_H
#define BIND_TEST_ZEPHYR_RTC_H

#include <zephyr/device.h>
#include <zephyr/kernel.h>

int rtc_alarm_set_callback(const struct device *rtc, uint16_t id,
			   void (*callback)(const struct device *rtc, uint16_t id, void *user_data),
			   void *user_data);

#endif
