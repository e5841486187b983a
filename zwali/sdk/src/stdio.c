/* SPDX-License-Identifier: Apache-2.0 */
/* stdio's output functions: the console and strings, nothing else. */

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <zephyr/kernel.h>

#include "console.h"

int vprintf(const char *restrict fmt, va_list ap)
{
	char buffer[CONFIG_PRINTK_BUFFER_SIZE];
	struct z_out out = Z_OUT_CONSOLE(buffer);

	z_format(&out, fmt, ap);
	z_out_flush(&out);
	return (int)out.total;
}

int printf(const char *restrict fmt, ...)
{
	va_list ap;
	int length;

	va_start(ap, fmt);
	length = vprintf(fmt, ap);
	va_end(ap);
	return length;
}

int vfprintf(FILE *restrict stream, const char *restrict fmt, va_list ap)
{
	(void)stream;
	return vprintf(fmt, ap);
}

int fprintf(FILE *restrict stream, const char *restrict fmt, ...)
{
	va_list ap;
	int length;

	va_start(ap, fmt);
	length = vfprintf(stream, fmt, ap);
	va_end(ap);
	return length;
}

int vsnprintf(char *restrict str, size_t size, const char *restrict fmt, va_list ap)
{
	return vsnprintk(str, size, fmt, ap);
}

int snprintf(char *restrict str, size_t size, const char *restrict fmt, ...)
{
	va_list ap;
	int length;

	va_start(ap, fmt);
	length = vsnprintk(str, size, fmt, ap);
	va_end(ap);
	return length;
}

int sprintf(char *restrict str, const char *restrict fmt, ...)
{
	va_list ap;
	int length;

	va_start(ap, fmt);
	length = vsnprintk(str, SIZE_MAX, fmt, ap);
	va_end(ap);
	return length;
}

size_t fwrite(const void *restrict ptr, size_t size, size_t nmemb, FILE *restrict stream)
{
	(void)stream;
	k_str_out((char *)(uintptr_t)ptr, size * nmemb);
	return nmemb;
}

int fputs(const char *restrict s, FILE *restrict stream)
{
	fwrite(s, 1, strlen(s), stream);
	return 0;
}

int fputc(int c, FILE *stream)
{
	char character = (char)c;

	fwrite(&character, 1, 1, stream);
	return (unsigned char)c;
}

int putchar(int c)
{
	return fputc(c, stdout);
}

int puts(const char *s)
{
	return printf("%s\n", s);
}
