/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Watchdogs: system calls. Installing a time-out is no system call in Zephyr, so a module can only
 * serve a watchdog that the firmware has set up.
 */

#ifndef ZEPHYR_INCLUDE_DRIVERS_WATCHDOG_H_
#define ZEPHYR_INCLUDE_DRIVERS_WATCHDOG_H_

#include <stdint.h>

#include <zephyr/device.h>
#include <zephyr/sys/util.h>

#define WDT_OPT_PAUSE_IN_SLEEP      BIT(0)
#define WDT_OPT_PAUSE_HALTED_BY_DBG BIT(1)

Z_SYSCALL(wdt_setup) int wdt_setup(const struct device *dev, uint8_t options);
Z_SYSCALL(wdt_disable) int wdt_disable(const struct device *dev);
Z_SYSCALL(wdt_feed) int wdt_feed(const struct device *dev, int channel_id);

#endif /* ZEPHYR_INCLUDE_DRIVERS_WATCHDOG_H_ */
