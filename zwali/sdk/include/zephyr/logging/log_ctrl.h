/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Control of Zephyr's logger. A guest's lines are written at once: there is nothing to process, to
 * flush or to start. Run-time filters are not supported.
 */

#ifndef ZEPHYR_INCLUDE_LOGGING_LOG_CTRL_H_
#define ZEPHYR_INCLUDE_LOGGING_LOG_CTRL_H_

#include <stdbool.h>
#include <stdint.h>

#include <zephyr/logging/log.h>

static inline void log_init(void)
{
}

static inline void log_panic(void)
{
}

static inline bool log_process(void)
{
	return false;
}

static inline uint32_t log_buffered_cnt(void)
{
	return 0;
}

#endif /* ZEPHYR_INCLUDE_LOGGING_LOG_CTRL_H_ */
