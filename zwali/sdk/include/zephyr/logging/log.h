/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Zephyr's logging macros. A line is formatted in the guest at once (src/log.c) and written to the
 * console as "<inf> name: text", with "[hh:mm:ss.ms,us] " before it when
 * CONFIG_LOG_BACKEND_FORMAT_TIMESTAMP=1.
 *
 * Not here: deferred logging, backends, run-time filters, instances.
 */

#ifndef ZEPHYR_INCLUDE_LOGGING_LOG_H_
#define ZEPHYR_INCLUDE_LOGGING_LOG_H_

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include <zephyr/sys/printk.h>
#include <zephyr/sys/util.h>
#include <zephyr/toolchain.h>
#include <zwali/config.h>

#define LOG_LEVEL_NONE 0
#define LOG_LEVEL_ERR  1
#define LOG_LEVEL_WRN  2
#define LOG_LEVEL_INF  3
#define LOG_LEVEL_DBG  4

#define Z_LOG_LEVEL_OF(name, level, ...) (level)
#define Z_LOG_MODULE(name, level)                                                                  \
	static const char *const z_log_name __unused = STRINGIFY(name);                            \
	enum {                                                                                     \
		z_log_level = (level)                                                              \
	}

/* LOG_MODULE_REGISTER(name [, level]), once in every file that logs; DECLARE is the same here. */
#define LOG_MODULE_REGISTER(...)                                                                   \
	Z_LOG_MODULE(GET_ARG_N(1, __VA_ARGS__),                                                    \
		     Z_LOG_LEVEL_OF(__VA_ARGS__, CONFIG_LOG_DEFAULT_LEVEL, 0))
#define LOG_MODULE_DECLARE(...) LOG_MODULE_REGISTER(__VA_ARGS__)
#define LOG_LEVEL_SET(level)                                                                       \
	enum {                                                                                     \
		z_log_level = (level)                                                              \
	}

#define Z_LOG_ON(level)                                                                            \
	(CONFIG_LOG && (level) <= (int)z_log_level && (level) <= CONFIG_LOG_MAX_LEVEL)
#define Z_LOG(level, ...)                                                                          \
	do {                                                                                       \
		if (Z_LOG_ON(level)) {                                                             \
			z_log((level), z_log_name, __VA_ARGS__);                                   \
		}                                                                                  \
	} while (false)
#define Z_LOG_HEXDUMP(level, data, length, text)                                                   \
	do {                                                                                       \
		if (Z_LOG_ON(level)) {                                                             \
			z_log_hexdump((level), z_log_name, (data), (length), (text));              \
		}                                                                                  \
	} while (false)
#define Z_LOG_ONCE(level, ...)                                                                     \
	do {                                                                                       \
		static bool z_logged;                                                              \
												   \
		if (!z_logged) {                                                                   \
			z_logged = true;                                                           \
			Z_LOG(level, __VA_ARGS__);                                                 \
		}                                                                                  \
	} while (false)

#define LOG_ERR(...)           Z_LOG(LOG_LEVEL_ERR, __VA_ARGS__)
#define LOG_WRN(...)           Z_LOG(LOG_LEVEL_WRN, __VA_ARGS__)
#define LOG_INF(...)           Z_LOG(LOG_LEVEL_INF, __VA_ARGS__)
#define LOG_DBG(fmt, ...)      Z_LOG(LOG_LEVEL_DBG, "%s: " fmt, __func__, ##__VA_ARGS__)
#define LOG_ERR_ONCE(...)      Z_LOG_ONCE(LOG_LEVEL_ERR, __VA_ARGS__)
#define LOG_WRN_ONCE(...)      Z_LOG_ONCE(LOG_LEVEL_WRN, __VA_ARGS__)
#define LOG_INF_ONCE(...)      Z_LOG_ONCE(LOG_LEVEL_INF, __VA_ARGS__)
#define LOG_PRINTK(...)        printk(__VA_ARGS__)
#define LOG_RAW(...)           printk(__VA_ARGS__)
#define LOG_HEXDUMP_ERR(data, length, text) Z_LOG_HEXDUMP(LOG_LEVEL_ERR, data, length, text)
#define LOG_HEXDUMP_WRN(data, length, text) Z_LOG_HEXDUMP(LOG_LEVEL_WRN, data, length, text)
#define LOG_HEXDUMP_INF(data, length, text) Z_LOG_HEXDUMP(LOG_LEVEL_INF, data, length, text)
#define LOG_HEXDUMP_DBG(data, length, text) Z_LOG_HEXDUMP(LOG_LEVEL_DBG, data, length, text)

void z_log(int level, const char *name, const char *fmt, ...) __printf_like(3, 4);
void z_log_hexdump(int level, const char *name, const void *data, size_t length, const char *text);

#endif /* ZEPHYR_INCLUDE_LOGGING_LOG_H_ */
