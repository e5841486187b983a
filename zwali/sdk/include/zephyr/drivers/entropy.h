/* SPDX-License-Identifier: Apache-2.0 */
/* Sources of random numbers: one system call. */

#ifndef ZEPHYR_INCLUDE_DRIVERS_ENTROPY_H_
#define ZEPHYR_INCLUDE_DRIVERS_ENTROPY_H_

#include <stdint.h>

#include <zephyr/device.h>

Z_SYSCALL(entropy_get_entropy)
int entropy_get_entropy(const struct device *dev, uint8_t *buffer, uint16_t length);

#endif /* ZEPHYR_INCLUDE_DRIVERS_ENTROPY_H_ */
