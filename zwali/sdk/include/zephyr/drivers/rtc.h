/* SPDX-License-Identifier: Apache-2.0 */
/* Real-time clocks: system calls. Alarm functions run on the event thread. */

#ifndef ZEPHYR_INCLUDE_DRIVERS_RTC_H_
#define ZEPHYR_INCLUDE_DRIVERS_RTC_H_

#include <stdint.h>

#include <zephyr/device.h>
#include <zephyr/sys/util.h>

#define RTC_ALARM_TIME_MASK_SECOND   BIT(0)
#define RTC_ALARM_TIME_MASK_MINUTE   BIT(1)
#define RTC_ALARM_TIME_MASK_HOUR     BIT(2)
#define RTC_ALARM_TIME_MASK_MONTHDAY BIT(3)
#define RTC_ALARM_TIME_MASK_MONTH    BIT(4)
#define RTC_ALARM_TIME_MASK_YEAR     BIT(5)
#define RTC_ALARM_TIME_MASK_WEEKDAY  BIT(6)
#define RTC_ALARM_TIME_MASK_YEARDAY  BIT(7)
#define RTC_ALARM_TIME_MASK_NSEC     BIT(8)

/* As struct tm, with nanoseconds. */
struct rtc_time {
	int tm_sec;
	int tm_min;
	int tm_hour;
	int tm_mday;
	int tm_mon;
	int tm_year;
	int tm_wday;
	int tm_yday;
	int tm_isdst;
	int tm_nsec;
};

typedef void (*rtc_alarm_callback)(const struct device *dev, uint16_t id, void *user_data);
typedef void (*rtc_update_callback)(const struct device *dev, void *user_data);

Z_SYSCALL(rtc_set_time) int rtc_set_time(const struct device *dev, const struct rtc_time *timeptr);
Z_SYSCALL(rtc_get_time) int rtc_get_time(const struct device *dev, struct rtc_time *timeptr);
Z_SYSCALL(rtc_alarm_get_supported_fields)
int rtc_alarm_get_supported_fields(const struct device *dev, uint16_t id, uint16_t *mask);
Z_SYSCALL(rtc_alarm_set_time)
int rtc_alarm_set_time(const struct device *dev, uint16_t id, uint16_t mask, const struct rtc_time *timeptr);
Z_SYSCALL(rtc_alarm_get_time)
int rtc_alarm_get_time(const struct device *dev, uint16_t id, uint16_t *mask, struct rtc_time *timeptr);
Z_SYSCALL(rtc_alarm_is_pending) int rtc_alarm_is_pending(const struct device *dev, uint16_t id);
Z_SYSCALL(rtc_alarm_set_callback)
int rtc_alarm_set_callback(const struct device *dev, uint16_t id, rtc_alarm_callback callback, void *user_data);
Z_SYSCALL(rtc_update_set_callback)
int rtc_update_set_callback(const struct device *dev, rtc_update_callback callback, void *user_data);

#endif /* ZEPHYR_INCLUDE_DRIVERS_RTC_H_ */
