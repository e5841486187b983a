/* SPDX-License-Identifier: Apache-2.0 */
/*
 * LOG_* lines: prefix, text, hex dump, in Zephyr's format. Filtering by level is done by the macros
 * in <zephyr/logging/log.h>.
 */

#include <ctype.h>

#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>

#include "console.h"

#define BYTES_PER_LINE 16
#define BYTES_PER_GROUP 8

static void out_format(struct z_out *out, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	z_format(out, fmt, ap);
	va_end(ap);
}

static void out_prefix(struct z_out *out, int level, const char *name)
{
	static const char names[][4] = {"", "err", "wrn", "inf", "dbg"};

#if defined(CONFIG_LOG_BACKEND_FORMAT_TIMESTAMP) && CONFIG_LOG_BACKEND_FORMAT_TIMESTAMP
	uint64_t us = k_ticks_to_us_floor64((uint64_t)k_uptime_ticks());
	uint32_t seconds = (uint32_t)(us / USEC_PER_SEC);
	uint32_t rest = (uint32_t)(us % USEC_PER_SEC);

	out_format(out, "[%02u:%02u:%02u.%03u,%03u] ", (unsigned int)(seconds / 3600),
		   (unsigned int)(seconds / 60 % 60), (unsigned int)(seconds % 60),
		   (unsigned int)(rest / 1000), (unsigned int)(rest % 1000));
#endif
	out_format(out, "<%s> %s: ", names[level], name);
}

void z_log(int level, const char *name, const char *fmt, ...)
{
	char buffer[CONFIG_PRINTK_BUFFER_SIZE];
	struct z_out out = Z_OUT_CONSOLE(buffer);
	va_list ap;

	out_prefix(&out, level, name);
	va_start(ap, fmt);
	z_format(&out, fmt, ap);
	va_end(ap);
	z_out_char(&out, '\n');
	z_out_flush(&out);
}

static void out_hexdump_line(struct z_out *out, const unsigned char *data, size_t length,
			     size_t indent)
{
	z_out_char(out, '\n');
	z_out_pad(out, ' ', (int)indent);
	for (size_t i = 0; i < BYTES_PER_LINE; i++) {
		if (i > 0 && i % BYTES_PER_GROUP == 0) {
			z_out_char(out, ' ');
		}
		if (i < length) {
			out_format(out, "%02x ", data[i]);
		} else {
			z_out_pad(out, ' ', 3);
		}
	}
	z_out_char(out, '|');
	for (size_t i = 0; i < BYTES_PER_LINE; i++) {
		if (i > 0 && i % BYTES_PER_GROUP == 0) {
			z_out_char(out, ' ');
		}
		z_out_char(out, i >= length ? ' ' : isprint(data[i]) ? (char)data[i] : '.');
	}
}

void z_log_hexdump(int level, const char *name, const void *data, size_t length, const char *text)
{
	char buffer[CONFIG_PRINTK_BUFFER_SIZE];
	struct z_out out = Z_OUT_CONSOLE(buffer);
	const unsigned char *bytes = data;
	size_t indent;

	out_prefix(&out, level, name);
	indent = out.total;
	z_out_text(&out, text, strlen(text));
	while (length > 0) {
		size_t part = MIN(length, (size_t)BYTES_PER_LINE);

		out_hexdump_line(&out, bytes, part, indent);
		bytes += part;
		length -= part;
	}
	z_out_char(&out, '\n');
	z_out_flush(&out);
}
