/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Text output inside the SDK: a small buffer that is either a string of the caller or on its way
 * to the console. The formatter (format.c) writes into it, printk, stdio and logging wrap it.
 */

#ifndef ZWALI_SDK_CONSOLE_H_
#define ZWALI_SDK_CONSOLE_H_

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * Where text goes. A full buffer is sent (console) or drops what follows (string); `total` counts
 * every character either way.
 */
struct z_out {
	char *buf;
	size_t size;
	size_t used;
	size_t total;
	bool console;
};

#define Z_OUT_CONSOLE(buffer) {.buf = (buffer), .size = sizeof(buffer), .console = true}

void z_out_flush(struct z_out *out);
void z_out_char(struct z_out *out, char c);
void z_out_text(struct z_out *out, const char *text, size_t length);
void z_out_pad(struct z_out *out, char c, int count);

/* printf's language, see <zephyr/sys/printk.h> for what it leaves out. */
void z_format(struct z_out *out, const char *fmt, va_list ap);

/* One conversion specification. */
struct z_spec {
	bool left;      /* - */
	bool plus;      /* + */
	bool space;     /* ' ' */
	bool alternate; /* # */
	bool zero;      /* 0 */
	char length;    /* 'H' for hh, h, l, 'L' for ll, j, z, t; 0 for none */
	char conversion;
	int width;
	int precision; /* -1: none given */
};

/*
 * A field of the specification around a body of `length` characters that the caller writes: first
 * blanks, prefix and zeros (`zeros` of them in any case), after the body what a left-justified
 * field needs. z_out_open returns the blanks for z_out_close.
 */
int z_out_open(struct z_out *out, const struct z_spec *spec, const char *prefix, int zeros,
	       int length);
void z_out_close(struct z_out *out, const struct z_spec *spec, int blanks);
void z_out_field(struct z_out *out, const struct z_spec *spec, const char *prefix, int zeros,
		 const char *body, int length);

/* Conversions e, f, g and their capitals. */
void z_format_double(struct z_out *out, struct z_spec *spec, double value);

#endif /* ZWALI_SDK_CONSOLE_H_ */
