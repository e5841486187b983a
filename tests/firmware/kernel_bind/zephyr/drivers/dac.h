/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BIND_TEST_ZEPHYR_DAC_H
#define BIND_TEST_ZEPHYR_DAC_H

#include <zephyr/device.h>

#endif
