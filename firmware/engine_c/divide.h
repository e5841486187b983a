/* SPDX-License-Identifier: Apache-2.0
 *
 * i64.div_s, div_u, rem_s, rem_u: one unsigned division that gives quotient and remainder, and what is
 * around it.
 *
 * Where a processor divides 32 bits and the compiler's routine is slow (RV32), by words: Knuth's
 * algorithm D with two digits of 16 bits, and for divisors of more than 32 bits an estimate from
 * their first 32 (Hacker's Delight, 9-5). Elsewhere the compiler's own.
 */
#ifndef ZWE_DIVIDE_H
#define ZWE_DIVIDE_H

#include "interp.h"

#if defined(__riscv) && __riscv_xlen == 32 && defined(__riscv_div)
#define ZWE_DIVIDES_BY_WORDS 1
#else
#define ZWE_DIVIDES_BY_WORDS 0
#endif

/* Divisors are not 0. */
struct zwe_divided {
	uint64_t quotient, rest;
};

/* One digit of a quotient: `*rest` (less than `by`, whose first bit is set) and 16 more bits. */
static inline __attribute__((always_inline)) uint32_t zwe_digit(uint32_t *rest, uint32_t by,
								uint32_t next)
{
	uint32_t digit = *rest / (by >> 16);
	uint32_t product = digit * (by & 0xffff);
	uint32_t left = (*rest - digit * (by >> 16)) << 16 | next;

	if (left < product) { /* at most 2 too large */
		digit--;
		left += by;
		if (left >= by && left < product) {
			digit--;
			left += by;
		}
	}
	*rest = left - product;
	return digit;
}

/* high:low / by, high < by, `by` as zwe_digit() has it. */
static inline __attribute__((always_inline)) uint32_t zwe_two_digits(uint32_t high, uint32_t low,
								     uint32_t by, uint32_t *rest)
{
	uint32_t first = zwe_digit(&high, by, low >> 16);
	uint32_t second = zwe_digit(&high, by, low & 0xffff);

	*rest = high;
	return first << 16 | second;
}

/* Leading zeros of what is not 0. */
static inline __attribute__((always_inline)) uint32_t zwe_leading_zeros(uint32_t a)
{
	uint32_t n = 0;

	if (a < 1u << 16) {
		a <<= 16;
		n += 16;
	}
	if (a < 1u << 24) {
		a <<= 8;
		n += 8;
	}
	if (a < 1u << 28) {
		a <<= 4;
		n += 4;
	}
	if (a < 1u << 30) {
		a <<= 2;
		n += 2;
	}
	return n + ((int32_t)a >= 0);
}

/* The first word of high:low << shift, shift < 32. */
static inline __attribute__((always_inline)) uint32_t zwe_shifted(uint32_t high, uint32_t low,
								  uint32_t shift)
{
	return high << shift | low >> 1 >> (~shift & 31);
}

/* high:low / by, high < by < 2^16. */
static inline __attribute__((always_inline)) uint32_t zwe_divide_by_half(uint32_t high, uint32_t low,
									 uint32_t by, uint32_t *rest)
{
	uint32_t left = high << 16 | low >> 16;
	uint32_t first = left / by;

	left = left % by << 16 | (low & 0xffff);
	*rest = left % by;
	return first << 16 | left / by;
}

/* A divisor of one word makes a quotient of two. One of two words makes one of one word: what its first
 * 32 bits give, from half the dividend, is right or one too large.
 */
static inline __attribute__((always_inline)) struct zwe_divided zwe_divide_words(uint64_t a,
										 uint64_t b)
{
	uint32_t high = (uint32_t)(a >> 32), low = (uint32_t)a;
	uint32_t b_high = (uint32_t)(b >> 32), by = (uint32_t)b;
	uint32_t shift, quotient, rest;

	if (b_high == 0) {
		a = 0; /* from here on the quotient's upper word */
		if (high >= by) {
			a = high / by;
			high %= by;
		}
		if (high == 0) {
			quotient = low / by;
			rest = low % by;
			goto one_word;
		}
		if (by < 1u << 16) {
			quotient = zwe_divide_by_half(high, low, by, &rest);
			goto one_word;
		}
		shift = zwe_leading_zeros(by);
		by <<= shift;
		high = zwe_shifted(high, low, shift);
		low <<= shift;
	} else {
		shift = zwe_leading_zeros(b_high);
		by = zwe_shifted(b_high, by, shift);
		low = zwe_shifted(high, low, 31);
		high >>= 1;
	}
	quotient = zwe_two_digits(high, low, by, &rest);
	if (b_high == 0) {
		rest >>= shift;
	one_word:
		return (struct zwe_divided){a << 32 | quotient, rest};
	}
	quotient >>= 31 - shift;
	quotient -= quotient != 0;
	a -= quotient * b;
	if (a >= b) {
		quotient++;
		a -= b;
	}
	return (struct zwe_divided){quotient, a};
}

static inline __attribute__((always_inline)) struct zwe_divided zwe_divide(uint64_t a, uint64_t b)
{
#if ZWE_DIVIDES_BY_WORDS
	return zwe_divide_words(a, b);
#else
	return (struct zwe_divided){a / b, a % b};
#endif
}

/* What is known of a signed one's result, with `sub` in one register. */
#define ZWE_NEGATIVE_QUOTIENT   0x80000000u
#define ZWE_NEGATIVE_REST       0x100u
#define ZWE_DIVIDES_SIGNED(sub) (((sub) & 1) == (ZWE_X_I64_DIV_S & 1))

/* i64.div_s, div_u, rem_s, rem_u; `sub`: which. False where it traps: by zero, or a quotient of
 * 2^63 whose signs were alike. Signed ones divide magnitudes.
 */
static inline __attribute__((always_inline)) bool
zwe_i64_divide_here(uint64_t *out, uint64_t a, uint64_t b, uint32_t sub)
{
	struct zwe_divided both;

	if (b == 0) {
		return false;
	}
	if (ZWE_DIVIDES_SIGNED(sub)) {
		if ((int64_t)a < 0) {
			a = 0 - a;
			sub |= ZWE_NEGATIVE_QUOTIENT | ZWE_NEGATIVE_REST;
		}
		if ((int64_t)b < 0) {
			b = 0 - b;
			sub ^= ZWE_NEGATIVE_QUOTIENT;
		}
	}
	both = zwe_divide(a, b);
	if ((sub & 0xff) >= ZWE_X_I64_REM_S) {
		*out = (sub & ZWE_NEGATIVE_REST) != 0 ? 0 - both.rest : both.rest;
		return true;
	}
	*out = both.quotient;
	if ((sub & ZWE_NEGATIVE_QUOTIENT) != 0) {
		*out = 0 - both.quotient;
		return true;
	}
	return (int64_t)both.quotient >= 0 || !ZWE_DIVIDES_SIGNED(sub);
}
_Static_assert(ZWE_X_I64_DIV_U == ZWE_X_I64_DIV_S + 1 && ZWE_X_I64_REM_S == ZWE_X_I64_DIV_S + 2 &&
		       ZWE_X_I64_REM_U == ZWE_X_I64_DIV_S + 3,
	       "order of the divisions");

#endif
