/* SPDX-License-Identifier: Apache-2.0 */
/* The integer types that Zephyr's headers give to everybody. */

#ifndef ZEPHYR_INCLUDE_TYPES_H_
#define ZEPHYR_INCLUDE_TYPES_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

typedef union {
	long long thelonglong;
	long double thelongdouble;
	uintmax_t theuintmax_t;
	size_t thesize_t;
	uintptr_t theuintptr_t;
	void *thepvoid;
	void (*thepfunc)(void);
} z_max_align_t;

#endif /* ZEPHYR_INCLUDE_TYPES_H_ */
