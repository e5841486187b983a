/* SPDX-License-Identifier: Apache-2.0
 *
 * What kernel_bind needs of Zephyr's header, for a program that is no Zephyr.
 */
#ifndef BIND_TEST_ZEPHYR_DEVICE_H
#define BIND_TEST_ZEPHYR_DEVICE_H

#include <errno.h>
#include <stdbool.h>

struct device {
	const char *name;
	bool ready;
	const void *api;
	const void *config;
};

static inline bool device_is_ready(const struct device *device)
{
	return device != NULL && device->ready;
}

#endif
