/* SPDX-License-Identifier: Apache-2.0
 *
 * What bind.c needs of Zephyr's header, for a program that is no Zephyr: bind_test.c has devices.
 */
#include <errno.h>

#define ARG_UNUSED(x) (void)(x)

struct device {
	const char *name;
};

const struct device *device_get_binding(const char *name);
