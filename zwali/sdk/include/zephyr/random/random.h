/* SPDX-License-Identifier: Apache-2.0 */
/* Random numbers of the device. Only sys_csrand_get is fit for secrets. */

#ifndef ZEPHYR_INCLUDE_RANDOM_RANDOM_H_
#define ZEPHYR_INCLUDE_RANDOM_RANDOM_H_

#include <stddef.h>
#include <stdint.h>

#include <zwali/syscall.h>

Z_SYSCALL(sys_rand_get) void sys_rand_get(void *dst, size_t len);
/* 0 or a negative error. */
Z_SYSCALL(sys_csrand_get) int sys_csrand_get(void *dst, size_t len);

static inline uint8_t sys_rand8_get(void)
{
	uint8_t value;

	sys_rand_get(&value, sizeof(value));
	return value;
}

static inline uint16_t sys_rand16_get(void)
{
	uint16_t value;

	sys_rand_get(&value, sizeof(value));
	return value;
}

static inline uint32_t sys_rand32_get(void)
{
	uint32_t value;

	sys_rand_get(&value, sizeof(value));
	return value;
}

static inline uint64_t sys_rand64_get(void)
{
	uint64_t value;

	sys_rand_get(&value, sizeof(value));
	return value;
}

#endif /* ZEPHYR_INCLUDE_RANDOM_RANDOM_H_ */
