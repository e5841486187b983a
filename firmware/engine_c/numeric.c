/* SPDX-License-Identifier: Apache-2.0
 *
 * The number operations of numeric.h that are too long to stand in a handler: rounding, square
 * roots, conversions, 64-bit division. All work on the bits or with the compiler's own float
 * operations; none calls libm.
 *
 * https://webassembly.github.io/spec/core/exec/numerics.html
 */
#include "numeric.h"

#include "divide.h"

#define SIGN64 0x8000000000000000u

#if ZWE_HAS_FLOATS

#define SIGN32     0x80000000u
#define INF32      0x7F800000u
#define INF64      0x7FF0000000000000u
#define FRACTION64 52u
#define BIAS64     1023u
#define ONE64      ((uint64_t)BIAS64 << FRACTION64)

static bool is_nan32(uint32_t a)
{
	return (a & ~SIGN32) > INF32;
}

static bool is_nan64(uint64_t a)
{
	return (a & ~SIGN64) > INF64;
}

/* ---- Minimum, maximum ---- */

/* Numbers as integers that compare alike, -0 below 0. */
static int64_t order(uint64_t a)
{
	return (int64_t)((a & SIGN64) != 0 ? ~a | SIGN64 : a);
}

uint64_t zwe_f64_extreme(uint64_t a, uint64_t b, bool max)
{
	if (is_nan64(a) || is_nan64(b)) {
		return ZWE_F64_NAN;
	}
	return (order(a) < order(b)) != max ? a : b;
}

/* ---- Rounding to whole numbers ---- */

/* A magnitude is made of a whole part and a fraction below `unit`. Says whether it goes up to the
 * next whole number. */
static bool rounds_away(enum zwe_rounding rounding, bool negative, uint64_t fraction, uint64_t unit,
			bool odd)
{
	switch (rounding) {
	case ZWE_UP:
		return !negative && fraction != 0;
	case ZWE_DOWN:
		return negative && fraction != 0;
	case ZWE_TO_EVEN:
		return fraction > unit / 2 || (fraction == unit / 2 && odd);
	default:
		return false;
	}
}

/* Adding 1 to the last whole bit carries into the exponent as it should. */
uint64_t zwe_f64_round(uint64_t a, enum zwe_rounding rounding)
{
	uint64_t magnitude = a & ~SIGN64;
	uint64_t sign = a & SIGN64;
	uint32_t exponent = (uint32_t)(magnitude >> FRACTION64);
	uint64_t unit;
	uint64_t fraction;

	if (is_nan64(a)) {
		return ZWE_F64_NAN;
	}
	if (magnitude == 0 || exponent >= BIAS64 + FRACTION64) {
		return a;
	}
	if (exponent < BIAS64) { /* below 1: against a half, the bits compare like the values */
		bool away = rounding == ZWE_TO_EVEN
				    ? magnitude > ONE64 - ((uint64_t)1 << FRACTION64)
				    : rounds_away(rounding, sign != 0, 1, 4, false);

		return away ? sign | ONE64 : sign;
	}
	unit = (uint64_t)1 << (FRACTION64 - (exponent - BIAS64));
	fraction = a & (unit - 1);
	a -= fraction;
	/* The last whole bit of 1.x is the hidden one, which is odd: so is the bias. */
	return rounds_away(rounding, sign != 0, fraction, unit, (a & unit) != 0) ? a + unit : a;
}

/* ---- Square root ---- */

#if defined(__x86_64__) && !defined(ZWE_SOFT_SQRT)

uint64_t zwe_f64_sqrt(uint64_t a)
{
	double root;

	__asm__("sqrtsd %1, %0" : "=x"(root) : "x"(zwe_to_f64(a)));
	return zwe_from_f64(root);
}

#else

/* Newton's method on 1/sqrt(m) in fixed point, m in [1, 4); the last step decides the rounding by
 * the remainder. Numbers of "i.f" bits have i bits before the point. Errors were measured against
 * hardware over random and extreme operands.
 */
static const uint8_t first_guess[48] = {
	/* 256 / sqrt(m), by m's first six bits, from 16 on */
	252, 245, 238, 232, 226, 221, 216, 211, 207, 203, 199, 195, 192, 189, 185, 182,
	180, 177, 174, 172, 169, 167, 165, 163, 161, 159, 157, 155, 154, 152, 150, 149,
	147, 146, 144, 143, 141, 140, 139, 137, 136, 135, 134, 133, 132, 131, 130, 129,
};

#define THREE 0xC0000000u /* 2.30 */

static uint32_t high32(uint32_t a, uint32_t b)
{
	return (uint32_t)((uint64_t)a * b >> 32);
}

/* At most 3 below the high half of the product. */
static uint64_t high64(uint64_t a, uint64_t b)
{
	uint32_t a_high = (uint32_t)(a >> 32);
	uint32_t b_high = (uint32_t)(b >> 32);

	return (uint64_t)a_high * b_high + ((uint64_t)a_high * (uint32_t)b >> 32) +
	       ((uint64_t)(uint32_t)a * b_high >> 32);
}

/* r (0.32) -> a better r; m: 2.30. */
static uint32_t improve(uint32_t r, uint32_t m)
{
	return high32(r, THREE - high32(high32(m, r), r)) << 1;
}

/* 1/sqrt(m), 0.32, from 2.30; right to 21 bits. */
static uint32_t reciprocal_root(uint32_t m)
{
	uint32_t r = (uint32_t)first_guess[(m >> 26) - 16] << 24;

	return improve(improve(r, m), m);
}

/* Splits a number > 0, not infinite, into m (its first bit set or, in [1, 2), the second) and the
 * root's exponent field. */
static uint64_t normalize(uint64_t magnitude, uint32_t *exponent)
{
	int32_t top = (int32_t)(magnitude >> FRACTION64);
	uint64_t m = magnitude << (63 - FRACTION64);

	if (top == 0) {
		for (top = 1; (m >> 63) == 0; top--) {
			m <<= 1;
		}
	}
	m |= SIGN64;
	*exponent = (uint32_t)((top + (int32_t)BIAS64) >> 1);
	return (top & 1) != 0 ? m >> 1 : m;
}

static uint64_t root64(uint64_t magnitude)
{
	uint32_t exponent;
	uint64_t m = normalize(magnitude, &exponent);
	uint32_t m_high = (uint32_t)(m >> 32);
	uint32_t root = improve(reciprocal_root(m_high), m_high);
	uint64_t r, s, rest;

	root = root < 1u << 30 ? UINT32_MAX : root; /* next to m = 1 it comes to 1, which is no 0.32 */
	r = (uint64_t)root << 32;
	s = high64(m, r);
	s = (high64(s, ((uint64_t)THREE << 32) - high64(s, r)) - 2) >> 9; /* 3.61 -> 12.52 */
	rest = (m << 42) - s * s;
	s += (s - rest) >> 63;
	return (s & 0xFFFFFFFFFFFFF) | (uint64_t)exponent << 52;
}

uint64_t zwe_f64_sqrt(uint64_t a)
{
	if ((a & ~SIGN64) == 0 || a == INF64) {
		return a;
	}
	return is_nan64(a) || (a & SIGN64) != 0 ? ZWE_F64_NAN : root64(a);
}

#endif

/* ---- Float to integer ---- */

uint64_t zwe_truncate(uint64_t a, uint32_t form, enum zwe_trap *trap)
{
	uint64_t largest = (form & ZWE_TRUNC_TO_I64) != 0 ? UINT64_MAX : UINT32_MAX;
	uint64_t significand = (a & (((uint64_t)1 << FRACTION64) - 1)) | (uint64_t)1 << FRACTION64;
	int32_t exponent = (int32_t)(a << 1 >> (FRACTION64 + 1)) - (int32_t)BIAS64;
	bool negative = (a & SIGN64) != 0;
	uint64_t whole = 0;
	enum zwe_trap reason = ZWE_TRAP_NONE;

	if ((form & ZWE_TRUNC_UNSIGNED) == 0) {
		largest = (largest >> 1) + negative;
	} else if (negative) {
		largest = 0;
	}
	if (is_nan64(a)) {
		reason = ZWE_TRAP_INVALID_CONVERSION;
	} else if (exponent >= 64) {
		whole = largest;
		reason = ZWE_TRAP_INTEGER_OVERFLOW;
	} else if (exponent >= 0) {
		whole = exponent > (int32_t)FRACTION64 ? significand << (exponent - (int32_t)FRACTION64)
						       : significand >> ((int32_t)FRACTION64 - exponent);
		if (whole > largest) {
			whole = largest;
			reason = ZWE_TRAP_INTEGER_OVERFLOW;
		}
	}
	*trap = (form & ZWE_TRUNC_SATURATES) != 0 ? ZWE_TRAP_NONE : reason;
	return negative ? 0 - whole : whole;
}

/* ---- Integer to float, float to float: the compiler's own, and no NaN is made ---- */

static uint32_t bits_of_f32(float value)
{
	uint32_t bits;

	memcpy(&bits, &value, sizeof(bits));
	return bits;
}

static uint64_t bits_of_f64(double value)
{
	uint64_t bits;

	memcpy(&bits, &value, sizeof(bits));
	return bits;
}

uint64_t zwe_convert(uint64_t a, uint32_t form)
{
	bool is_unsigned = (form & ZWE_CONVERT_UNSIGNED) != 0;

	if ((form & ZWE_CONVERT_FROM_I64) == 0) {
		a = is_unsigned ? (uint32_t)a : (uint64_t)(int32_t)a;
	}
	if ((form & ZWE_CONVERT_TO_F64) != 0) {
		return bits_of_f64(is_unsigned ? (double)a : (double)(int64_t)a);
	}
	return bits_of_f32(is_unsigned ? (float)a : (float)(int64_t)a);
}

uint32_t zwe_f32_demote_f64(uint64_t a)
{
	return is_nan64(a) ? ZWE_F32_NAN : bits_of_f32((float)zwe_to_f64(a));
}

uint64_t zwe_f64_promote_f32(uint32_t a)
{
	return is_nan32(a) ? ZWE_F64_NAN : bits_of_f64((double)zwe_to_f32(a));
}

#endif

/* ---- 64-bit division ---- */

#if defined(__arm__)
bool zwe_i64_divide(uint32_t *d, const uint32_t *a, const uint32_t *b, uint32_t sub)
{
	uint64_t out;

	if (!zwe_i64_divide_here(&out, zwe_get2(a), zwe_get2(b), sub)) {
		return false;
	}
	zwe_put2(d, out);
	return true;
}
#endif
