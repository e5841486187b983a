/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The formatter behind printk, snprintk, printf and LOG_*: integers, characters, strings and
 * pointers. Floating point is in format_double.c.
 *
 * A specification that it does not know is copied to the output as it stands, as Zephyr does.
 */

#include <stddef.h>
#include <stdint.h>

#include <zephyr/kernel.h>

#include "console.h"

/* 64 bits in octal. */
#define DIGITS_SIZE 22

static const char *parse_flags(struct z_spec *spec, const char *fmt)
{
	for (;; fmt++) {
		switch (*fmt) {
		case '-':
			spec->left = true;
			break;
		case '+':
			spec->plus = true;
			break;
		case ' ':
			spec->space = true;
			break;
		case '#':
			spec->alternate = true;
			break;
		case '0':
			spec->zero = true;
			break;
		default:
			return fmt;
		}
	}
}

static const char *parse_number(int *number, const char *fmt)
{
	int value = 0;

	while (*fmt >= '0' && *fmt <= '9') {
		if (value < 100000) {
			value = value * 10 + (*fmt - '0');
		}
		fmt++;
	}
	*number = value;
	return fmt;
}

static const char *parse_length(struct z_spec *spec, const char *fmt)
{
	switch (*fmt) {
	case 'h':
	case 'l':
		spec->length = *fmt++;
		if (*fmt == spec->length) {
			spec->length = *fmt++ == 'h' ? 'H' : 'L';
		}
		return fmt;
	case 'j':
	case 'z':
	case 't':
		spec->length = *fmt++;
		return fmt;
	default:
		return fmt;
	}
}

/* The value of a "*"; a negative width means left-justified, a negative precision none. */
static const char *parse_width_and_precision(struct z_spec *spec, const char *fmt, va_list *ap)
{
	if (*fmt == '*') {
		spec->width = va_arg(*ap, int);
		fmt++;
		if (spec->width < 0) {
			spec->left = true;
			spec->width = -spec->width;
		}
	} else {
		fmt = parse_number(&spec->width, fmt);
	}
	if (*fmt != '.') {
		return fmt;
	}
	fmt++;
	if (*fmt == '*') {
		spec->precision = va_arg(*ap, int);
		if (spec->precision < 0) {
			spec->precision = -1;
		}
		return fmt + 1;
	}
	return parse_number(&spec->precision, fmt);
}

static uint64_t fetch_unsigned(const struct z_spec *spec, va_list *ap)
{
	switch (spec->length) {
	case 'H':
		return (unsigned char)va_arg(*ap, unsigned int);
	case 'h':
		return (unsigned short)va_arg(*ap, unsigned int);
	case 'L':
	case 'j':
		return va_arg(*ap, unsigned long long);
	default:
		/* int, long, size_t and ptrdiff_t are all 32 bits */
		return va_arg(*ap, unsigned int);
	}
}

static int64_t fetch_signed(const struct z_spec *spec, va_list *ap)
{
	switch (spec->length) {
	case 'H':
		return (signed char)va_arg(*ap, int);
	case 'h':
		return (short)va_arg(*ap, int);
	case 'L':
	case 'j':
		return va_arg(*ap, long long);
	default:
		return va_arg(*ap, int);
	}
}

/* Digits from the end of the buffer backwards; returns the first. */
static char *digits_of(char *end, uint64_t value, unsigned int base, char letter_a)
{
	/* 64-bit division is slow where it is not an instruction */
	while (value > UINT32_MAX) {
		unsigned int digit = (unsigned int)(value % base);

		*--end = (char)(digit < 10 ? '0' + digit : letter_a + digit - 10);
		value /= base;
	}
	for (uint32_t low = (uint32_t)value; low != 0; low /= base) {
		unsigned int digit = low % base;

		*--end = (char)(digit < 10 ? '0' + digit : letter_a + digit - 10);
	}
	return end;
}

static void format_number(struct z_out *out, struct z_spec *spec, uint64_t value,
			  const char *prefix, unsigned int base)
{
	char buffer[DIGITS_SIZE];
	char *end = buffer + sizeof(buffer);
	char *first = digits_of(end, value, base, spec->conversion == 'X' ? 'A' : 'a');
	int length = (int)(end - first);
	int least = spec->precision < 0 ? 1 : spec->precision;
	int zeros = least > length ? least - length : 0;

	if (spec->precision >= 0) {
		spec->zero = false;
	}
	if (base == 8 && spec->alternate && zeros == 0 && (length == 0 || *first != '0')) {
		zeros = 1;
	}
	z_out_field(out, spec, prefix, zeros, first, length);
}

static void format_signed(struct z_out *out, struct z_spec *spec, va_list *ap)
{
	int64_t value = fetch_signed(spec, ap);
	const char *sign = value < 0 ? "-" : spec->plus ? "+" : spec->space ? " " : "";

	format_number(out, spec, value < 0 ? 0 - (uint64_t)value : (uint64_t)value, sign, 10);
}

static void format_unsigned(struct z_out *out, struct z_spec *spec, va_list *ap)
{
	uint64_t value = fetch_unsigned(spec, ap);
	const char *prefix = "";

	switch (spec->conversion) {
	case 'o':
		format_number(out, spec, value, prefix, 8);
		break;
	case 'u':
		format_number(out, spec, value, prefix, 10);
		break;
	default:
		if (spec->alternate && value != 0) {
			prefix = spec->conversion == 'X' ? "0X" : "0x";
		}
		format_number(out, spec, value, prefix, 16);
		break;
	}
}

static void format_string(struct z_out *out, struct z_spec *spec, const char *text)
{
	size_t length;

	if (text == NULL) {
		text = "(null)";
	}
	length = spec->precision < 0 ? strlen(text) : strnlen(text, (size_t)spec->precision);
	spec->zero = false;
	z_out_field(out, spec, "", 0, text, (int)length);
}

static void format_pointer(struct z_out *out, struct z_spec *spec, const void *pointer)
{
	if (pointer == NULL) {
		spec->precision = -1;
		format_string(out, spec, "(nil)");
	} else {
		format_number(out, spec, (uintptr_t)pointer, "0x", 16);
	}
}

static void format_double(struct z_out *out, struct z_spec *spec, va_list *ap, const char *text,
			  size_t length)
{
	double value = va_arg(*ap, double);

#if defined(CONFIG_CBPRINTF_FP_SUPPORT) && CONFIG_CBPRINTF_FP_SUPPORT
	(void)text;
	(void)length;
	z_format_double(out, spec, value);
#else
	(void)spec;
	(void)value;
	z_out_text(out, text, length);
#endif
}

/* One conversion; `text` of `length` bytes is the specification itself. */
static void format_one(struct z_out *out, struct z_spec *spec, va_list *ap, const char *text,
		       size_t length)
{
	char character;

	switch (spec->conversion) {
	case '%':
		z_out_char(out, '%');
		break;
	case 'c':
		character = (char)va_arg(*ap, int);
		spec->zero = false;
		z_out_field(out, spec, "", 0, &character, 1);
		break;
	case 's':
		format_string(out, spec, va_arg(*ap, const char *));
		break;
	case 'p':
		format_pointer(out, spec, va_arg(*ap, const void *));
		break;
	case 'd':
	case 'i':
		format_signed(out, spec, ap);
		break;
	case 'u':
	case 'o':
	case 'x':
	case 'X':
		format_unsigned(out, spec, ap);
		break;
	case 'e':
	case 'E':
	case 'f':
	case 'F':
	case 'g':
	case 'G':
		format_double(out, spec, ap, text, length);
		break;
	default:
		z_out_text(out, text, length);
		break;
	}
}

void z_format(struct z_out *out, const char *fmt, va_list args)
{
	va_list ap;

	va_copy(ap, args);
	while (*fmt != '\0') {
		struct z_spec spec = {.precision = -1};
		const char *start = fmt;

		if (*fmt != '%') {
			z_out_char(out, *fmt++);
			continue;
		}
		fmt = parse_flags(&spec, fmt + 1);
		fmt = parse_width_and_precision(&spec, fmt, &ap);
		fmt = parse_length(&spec, fmt);
		spec.conversion = *fmt;
		if (*fmt != '\0') {
			fmt++;
		}
		format_one(out, &spec, &ap, start, (size_t)(fmt - start));
	}
	va_end(ap);
}
