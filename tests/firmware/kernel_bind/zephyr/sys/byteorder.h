/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BIND_TEST_ZEPHYR_BYTEORDER_H
#define BIND_TEST_ZEPHYR_BYTEORDER_H

#include <stdint.h>

static inline uint16_t sys_get_le16(const uint8_t bytes[2])
{
	return (uint16_t)(bytes[0] | bytes[1] << 8);
}

static inline uint32_t sys_get_le32(const uint8_t bytes[4])
{
	return sys_get_le16(bytes) | (uint32_t)sys_get_le16(bytes + 2) << 16;
}

static inline void sys_put_le32(uint32_t value, uint8_t bytes[4])
{
	for (int i = 0; i < 4; i++) {
		bytes[i] = (uint8_t)(value >> (8 * i));
	}
}

#endif
