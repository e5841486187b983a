/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Formatted output to the console: the same formatter as printk. stdout and stderr are the
 * console; there are no files and no input.
 */

#ifndef ZWALI_LIBC_STDIO_H_
#define ZWALI_LIBC_STDIO_H_

#include <stdarg.h>
#include <stddef.h>

#define EOF (-1)

typedef struct z_file FILE;

#define stdout ((FILE *)1)
#define stderr ((FILE *)2)

#define Z_PRINTF(f, a) __attribute__((format(printf, f, a)))

int printf(const char *restrict fmt, ...) Z_PRINTF(1, 2);
int vprintf(const char *restrict fmt, va_list ap) Z_PRINTF(1, 0);
int fprintf(FILE *restrict stream, const char *restrict fmt, ...) Z_PRINTF(2, 3);
int vfprintf(FILE *restrict stream, const char *restrict fmt, va_list ap) Z_PRINTF(2, 0);
int sprintf(char *restrict str, const char *restrict fmt, ...) Z_PRINTF(2, 3);
int snprintf(char *restrict str, size_t size, const char *restrict fmt, ...) Z_PRINTF(3, 4);
int vsnprintf(char *restrict str, size_t size, const char *restrict fmt, va_list ap) Z_PRINTF(3, 0);
int puts(const char *s);
int putchar(int c);
int fputs(const char *restrict s, FILE *restrict stream);
int fputc(int c, FILE *stream);
size_t fwrite(const void *restrict ptr, size_t size, size_t nmemb, FILE *restrict stream);

#define putc(c, stream) fputc((c), (stream))

/* Every call writes through. */
static inline int fflush(FILE *stream)
{
	(void)stream;
	return 0;
}

#endif /* ZWALI_LIBC_STDIO_H_ */
