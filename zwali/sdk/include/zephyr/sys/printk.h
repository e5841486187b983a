/* SPDX-License-Identifier: Apache-2.0 */
/*
 * printk and its relatives. Formatting is guest code (src/format.c); the text leaves through
 * k_str_out in pieces of at most CONFIG_PRINTK_BUFFER_SIZE bytes.
 *
 * Floating point (%f %e %g) only with CONFIG_CBPRINTF_FP_SUPPORT=1. Not supported: %n, %a, wide
 * characters, long double.
 */

#ifndef ZEPHYR_INCLUDE_SYS_PRINTK_H_
#define ZEPHYR_INCLUDE_SYS_PRINTK_H_

#include <inttypes.h>
#include <stdarg.h>
#include <stddef.h>

#include <zephyr/toolchain.h>

void printk(const char *fmt, ...) __printf_like(1, 2);
void vprintk(const char *fmt, va_list ap) __printf_like(1, 0);

/* As snprintf: returns the length of the whole text, writes at most size - 1 and a terminator. */
int snprintk(char *str, size_t size, const char *fmt, ...) __printf_like(3, 4);
int vsnprintk(char *str, size_t size, const char *fmt, va_list ap) __printf_like(3, 0);

#endif /* ZEPHYR_INCLUDE_SYS_PRINTK_H_ */
