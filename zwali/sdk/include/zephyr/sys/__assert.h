/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Zephyr's assertions: active with CONFIG_ASSERT=1. A failed one prints where and what, then
 * traps, so that the device reports it.
 */

#ifndef ZEPHYR_INCLUDE_SYS_ASSERT_H_
#define ZEPHYR_INCLUDE_SYS_ASSERT_H_

#include <stdbool.h>

#include <zephyr/sys/printk.h>

#if defined(CONFIG_ASSERT) && CONFIG_ASSERT

#define __ASSERT_NO_MSG(test)                                                                      \
	do {                                                                                       \
		if (!(test)) {                                                                     \
			printk("ASSERTION FAIL [%s] @ %s:%d\n", #test, __FILE__, __LINE__);        \
			__builtin_trap();                                                          \
		}                                                                                  \
	} while (false)
#define __ASSERT(test, fmt, ...)                                                                   \
	do {                                                                                       \
		if (!(test)) {                                                                     \
			printk("ASSERTION FAIL [%s] @ %s:%d\n\t" fmt "\n", #test, __FILE__,        \
			       __LINE__, ##__VA_ARGS__);                                           \
			__builtin_trap();                                                          \
		}                                                                                  \
	} while (false)
#define __ASSERT_EVAL(expr1, expr2, test, fmt, ...)                                                \
	do {                                                                                       \
		expr2;                                                                             \
		__ASSERT(test, fmt, ##__VA_ARGS__);                                                \
	} while (false)

#else

#define __ASSERT_NO_MSG(test)                       ((void)0)
#define __ASSERT(test, fmt, ...)                    ((void)0)
#define __ASSERT_EVAL(expr1, expr2, test, fmt, ...) expr1

#endif

#endif /* ZEPHYR_INCLUDE_SYS_ASSERT_H_ */
