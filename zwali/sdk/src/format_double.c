/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Floating point for the formatter, correctly rounded for every value and precision: the value is
 * written out as an exact decimal integer, rounded half to even, and its digits are picked.
 * Linked with CONFIG_CBPRINTF_FP_SUPPORT; takes about 400 bytes of stack. No %a.
 */

#include <stdint.h>

#include <zephyr/kernel.h>

#include "console.h"

/*
 * value = limbs * 10^-scale. The longest is the smallest denormal's mantissa times 5^1074, 767
 * digits; one limb more for a carry.
 */
#define LIMB        1000000000u
#define LIMB_DIGITS 9
#define LIMBS_MAX   87

#define MANTISSA_BITS 52
#define EXPONENT_BIAS 1075

struct decimal {
	uint32_t limbs[LIMBS_MAX]; /* the lowest first */
	int count;
	int scale;
};

static void multiply(struct decimal *d, uint32_t factor)
{
	uint64_t carry = 0;

	for (int i = 0; i < d->count; i++) {
		carry += (uint64_t)d->limbs[i] * factor;
		d->limbs[i] = (uint32_t)(carry % LIMB);
		carry /= LIMB;
	}
	if (carry != 0) {
		d->limbs[d->count++] = (uint32_t)carry;
	}
}

static void set(struct decimal *d, uint64_t bits)
{
	uint64_t mantissa = bits & ((1ULL << MANTISSA_BITS) - 1);
	int exponent = (int)(bits >> MANTISSA_BITS & 0x7ff);

	if (exponent > 0) {
		mantissa |= 1ULL << MANTISSA_BITS;
		exponent--;
	}
	exponent -= EXPONENT_BIAS - 1;
	d->count = 0;
	d->scale = 0;
	for (; mantissa != 0; mantissa /= LIMB) {
		d->limbs[d->count++] = (uint32_t)(mantissa % LIMB);
	}
	if (d->count == 0) {
		return;
	}
	for (; exponent > 0; exponent -= MIN(exponent, 29)) {
		multiply(d, 1u << MIN(exponent, 29));
	}
	/* 2^-n is 5^n * 10^-n */
	for (; exponent < 0; exponent++) {
		multiply(d, 5);
		d->scale++;
	}
}

static uint32_t power_of_10(int exponent)
{
	uint32_t power = 1;

	while (exponent-- > 0) {
		power *= 10;
	}
	return power;
}

/* The digit of 10^place; places count from the lowest digit, any place may be asked for. */
static unsigned int digit_at(const struct decimal *d, int place)
{
	if (place < 0 || place / LIMB_DIGITS >= d->count) {
		return 0;
	}
	return d->limbs[place / LIMB_DIGITS] / power_of_10(place % LIMB_DIGITS) % 10;
}

/* How many digits there are without leading zeros; 0 for zero. */
static int digit_count(const struct decimal *d)
{
	int place = d->count * LIMB_DIGITS;

	while (place > 0 && digit_at(d, place - 1) == 0) {
		place--;
	}
	return place;
}

static bool any_below(const struct decimal *d, int place)
{
	while (place-- > 0) {
		if (digit_at(d, place) != 0) {
			return true;
		}
	}
	return false;
}

static void add_at(struct decimal *d, int place)
{
	uint32_t carry = power_of_10(place % LIMB_DIGITS);
	int i;

	for (i = place / LIMB_DIGITS; carry != 0; i++) {
		while (i >= d->count) {
			d->limbs[d->count++] = 0;
		}
		d->limbs[i] += carry;
		carry = d->limbs[i] >= LIMB;
		if (carry != 0) {
			d->limbs[i] -= LIMB;
		}
	}
}

/* Rounds so that the lowest `drop` digits are not needed; they keep their old values. */
static void round_off(struct decimal *d, int drop)
{
	unsigned int first;

	if (drop <= 0 || drop > digit_count(d)) {
		return;
	}
	first = digit_at(d, drop - 1);
	if (first > 5 ||
	    (first == 5 && (any_below(d, drop - 1) || digit_at(d, drop) % 2 != 0))) {
		add_at(d, drop);
	}
}

static void out_digits(struct z_out *out, const struct decimal *d, int place, int count)
{
	for (; count > 0; count--, place--) {
		z_out_char(out, (char)('0' + digit_at(d, place)));
	}
}

/* `whole` digits from `place` on, the point if there is to be one, `fraction` digits. */
static void out_number(struct z_out *out, const struct z_spec *spec, const struct decimal *d,
		       int place, int whole, int fraction)
{
	out_digits(out, d, place, whole);
	if (fraction > 0 || spec->alternate) {
		z_out_char(out, '.');
	}
	out_digits(out, d, place - whole, fraction);
}

static void out_fixed(struct z_out *out, const struct z_spec *spec, const struct decimal *d,
		      const char *sign, int fraction)
{
	int whole = MAX(digit_count(d) - d->scale, 1);
	int point = fraction > 0 || spec->alternate;
	int blanks = z_out_open(out, spec, sign, 0, whole + point + fraction);

	out_number(out, spec, d, d->scale + whole - 1, whole, fraction);
	z_out_close(out, spec, blanks);
}

static void out_scientific(struct z_out *out, const struct z_spec *spec, const struct decimal *d,
			   const char *sign, int fraction)
{
	int count = digit_count(d);
	int exponent = count == 0 ? 0 : count - 1 - d->scale;
	int magnitude = exponent < 0 ? -exponent : exponent;
	int point = fraction > 0 || spec->alternate;
	int exponent_length = magnitude < 100 ? 4 : 5;
	int blanks = z_out_open(out, spec, sign, 0, 1 + point + fraction + exponent_length);

	out_number(out, spec, d, count - 1, 1, fraction);
	z_out_char(out, (spec->conversion & 32) != 0 ? 'e' : 'E');
	z_out_char(out, exponent < 0 ? '-' : '+');
	if (magnitude >= 100) {
		z_out_char(out, (char)('0' + magnitude / 100));
	}
	z_out_char(out, (char)('0' + magnitude / 10 % 10));
	z_out_char(out, (char)('0' + magnitude % 10));
	z_out_close(out, spec, blanks);
}

/* %g: `precision` significant digits, without the zeros at the end unless asked for. */
static void out_general(struct z_out *out, const struct z_spec *spec, struct decimal *d,
			const char *sign, int precision)
{
	int significant = MAX(precision, 1);
	int count;
	int exponent;
	int fraction;
	int last;

	round_off(d, digit_count(d) - significant);
	count = digit_count(d);
	exponent = count == 0 ? 0 : count - 1 - d->scale;
	last = count - significant;
	if (!spec->alternate) {
		while (last < count - 1 && digit_at(d, last) == 0) {
			last++;
		}
	}
	/* digits after the first */
	fraction = count == 0 && !spec->alternate ? 0 : count - 1 - last;
	if (exponent < -4 || exponent >= significant) {
		out_scientific(out, spec, d, sign, fraction);
	} else {
		out_fixed(out, spec, d, sign, MAX(fraction - exponent, 0));
	}
}

void z_format_double(struct z_out *out, struct z_spec *spec, double value)
{
	struct decimal d;
	uint64_t bits;
	const char *sign = spec->plus ? "+" : spec->space ? " " : "";
	int precision = spec->precision < 0 ? 6 : spec->precision;
	int kind = spec->conversion | 32;

	memcpy(&bits, &value, sizeof(bits));
	if (bits >> 63 != 0) {
		sign = "-";
		bits &= INT64_MAX;
	}
	if (bits >> MANTISSA_BITS == 0x7ff) {
		bool small = (spec->conversion & 32) != 0;
		bool infinite = bits << (64 - MANTISSA_BITS) == 0;

		spec->zero = false;
		z_out_field(out, spec, sign, 0,
			    infinite ? (small ? "inf" : "INF") : (small ? "nan" : "NAN"), 3);
		return;
	}
	set(&d, bits);
	if (kind == 'f') {
		round_off(&d, d.scale - precision);
		out_fixed(out, spec, &d, sign, precision);
	} else if (kind == 'e') {
		round_off(&d, digit_count(&d) - 1 - precision);
		out_scientific(out, spec, &d, sign, precision);
	} else {
		out_general(out, spec, &d, sign, precision);
	}
}
