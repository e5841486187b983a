/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The Zephyr release whose interfaces these headers follow. What runs on the device is a question
 * for the device.
 */

#ifndef ZEPHYR_INCLUDE_KERNEL_VERSION_H_
#define ZEPHYR_INCLUDE_KERNEL_VERSION_H_

#define KERNEL_VERSION_MAJOR  3
#define KERNEL_VERSION_MINOR  7
#define KERNEL_PATCHLEVEL     1
#define KERNEL_VERSION_STRING "3.7.1"
#define KERNEL_VERSION_NUMBER 0x030701
#define ZEPHYR_VERSION_CODE   0x030701
#define ZEPHYR_VERSION(a, b, c) (((a) << 16) + ((b) << 8) + (c))

#endif /* ZEPHYR_INCLUDE_KERNEL_VERSION_H_ */
