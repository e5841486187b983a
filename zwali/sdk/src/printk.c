/* SPDX-License-Identifier: Apache-2.0 */
/* printk and its relatives over the formatter. */

#include <zephyr/kernel.h>

#include "console.h"

void vprintk(const char *fmt, va_list ap)
{
	char buffer[CONFIG_PRINTK_BUFFER_SIZE];
	struct z_out out = Z_OUT_CONSOLE(buffer);

	z_format(&out, fmt, ap);
	z_out_flush(&out);
}

void printk(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vprintk(fmt, ap);
	va_end(ap);
}

int vsnprintk(char *str, size_t size, const char *fmt, va_list ap)
{
	/* the last byte is kept for the terminator */
	struct z_out out = {.buf = str, .size = size > 0 ? size - 1 : 0};

	z_format(&out, fmt, ap);
	if (size > 0) {
		str[out.used] = '\0';
	}
	return (int)out.total;
}

int snprintk(char *str, size_t size, const char *fmt, ...)
{
	va_list ap;
	int length;

	va_start(ap, fmt);
	length = vsnprintk(str, size, fmt, ap);
	va_end(ap);
	return length;
}
