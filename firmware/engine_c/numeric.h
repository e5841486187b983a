/* SPDX-License-Identifier: Apache-2.0
 *
 * Number operations with exactly the Wasm meaning, on bits: f32 is a uint32_t, f64 a uint64_t.
 * Every NaN that an operation makes is the canonical quiet one, so all targets agree bit for bit.
 * Operations that may trap take a place for the trap and leave it alone when all is well. No libm
 * is used.
 */
#ifndef ZWE_NUMERIC_H
#define ZWE_NUMERIC_H

#include <float.h>
#include <string.h>

#include "zwe.h"

#if ZWE_HAS_FLOATS

#if FLT_EVAL_METHOD != 0
#error "float expressions must have the precision of their type"
#endif

#define ZWE_F32_NAN 0x7FC00000u
#define ZWE_F64_NAN 0x7FF8000000000000u

static inline float zwe_to_f32(uint32_t bits)
{
	float value;

	memcpy(&value, &bits, sizeof(value));
	return value;
}

static inline double zwe_to_f64(uint64_t bits)
{
	double value;

	memcpy(&value, &bits, sizeof(value));
	return value;
}

/* With float instructions a NaN is best found as what differs from itself; without, by its bits. */
#if defined(__SSE2__) || (defined(__ARM_FP) && !defined(__SOFTFP__)) || defined(__riscv_flen)
#define ZWE_HARD_FLOAT 1
#else
#define ZWE_HARD_FLOAT 0
#endif

static inline uint32_t zwe_from_f32(float value)
{
	uint32_t bits;

	if (ZWE_HARD_FLOAT && __builtin_expect(value != value, 0)) {
		return ZWE_F32_NAN;
	}
	memcpy(&bits, &value, sizeof(bits));
	return !ZWE_HARD_FLOAT && __builtin_expect(bits << 1 > 0xFF000000u, 0) ? ZWE_F32_NAN : bits;
}

static inline uint64_t zwe_from_f64(double value)
{
	uint64_t bits;

	if (ZWE_HARD_FLOAT && __builtin_expect(value != value, 0)) {
		return ZWE_F64_NAN;
	}
	memcpy(&bits, &value, sizeof(bits));
	/* Only an infinity and a NaN have the whole exponent: one comparison of the high word for
	 * all others. */
	if (!ZWE_HARD_FLOAT && __builtin_expect((uint32_t)(bits >> 32) << 1 >= 0xFFE00000u, 0)) {
		return bits << 1 > 0xFFE0000000000000u ? ZWE_F64_NAN : bits;
	}
	return bits;
}

#define ZWE_FLOAT_OPERATION(name, operator)                                \
	static inline uint32_t zwe_f32_##name(uint32_t a, uint32_t b)      \
	{                                                                  \
		return zwe_from_f32(zwe_to_f32(a) operator zwe_to_f32(b)); \
	}                                                                  \
	static inline uint64_t zwe_f64_##name(uint64_t a, uint64_t b)      \
	{                                                                  \
		return zwe_from_f64(zwe_to_f64(a) operator zwe_to_f64(b)); \
	}
#define ZWE_FLOAT_COMPARISON(name, operator)                          \
	static inline uint32_t zwe_f32_##name(uint32_t a, uint32_t b) \
	{                                                             \
		return zwe_to_f32(a) operator zwe_to_f32(b);          \
	}                                                             \
	static inline uint32_t zwe_f64_##name(uint64_t a, uint64_t b) \
	{                                                             \
		return zwe_to_f64(a) operator zwe_to_f64(b);          \
	}

ZWE_FLOAT_OPERATION(add, +)
ZWE_FLOAT_OPERATION(sub, -)
ZWE_FLOAT_OPERATION(mul, *)
ZWE_FLOAT_OPERATION(div, /)
ZWE_FLOAT_COMPARISON(eq, ==)
ZWE_FLOAT_COMPARISON(ne, !=)
ZWE_FLOAT_COMPARISON(lt, <)
ZWE_FLOAT_COMPARISON(le, <=)

/* Of f64. f32 goes by way of it: what these make of an f32 is one, but for the root, which is exact enough to
 * be rounded again. */
enum zwe_rounding {
	ZWE_UP,
	ZWE_DOWN,
	ZWE_TO_ZERO,
	ZWE_TO_EVEN
};
uint64_t zwe_f64_extreme(uint64_t a, uint64_t b, bool max);
uint64_t zwe_f64_round(uint64_t a, enum zwe_rounding rounding);
uint64_t zwe_f64_sqrt(uint64_t a);

/* f64 to integer: bits of `form` as the instructions stand in opcodes.tab; FROM_F64 is not looked at. The
 * i32 or i64 answer in the low bits; `trap`: none when all is well. */
enum zwe_truncation {
	ZWE_TRUNC_UNSIGNED = 1,
	ZWE_TRUNC_FROM_F64 = 2,
	ZWE_TRUNC_TO_I64 = 4,
	ZWE_TRUNC_SATURATES = 8
};
uint64_t zwe_truncate(uint64_t a, uint32_t form, enum zwe_trap *trap);

/* Integer to float, likewise. */
enum zwe_conversion {
	ZWE_CONVERT_UNSIGNED = 1,
	ZWE_CONVERT_FROM_I64 = 2,
	ZWE_CONVERT_TO_F64 = 4
};
uint64_t zwe_convert(uint64_t a, uint32_t form);

uint32_t zwe_f32_demote_f64(uint64_t a);
uint64_t zwe_f64_promote_f32(uint32_t a);

#endif

/* zwe_i64_divide_here() of divide.h as a function: from slots to slots, which are as they were where it
 * is false. */
bool zwe_i64_divide(uint32_t *d, const uint32_t *a, const uint32_t *b, uint32_t sub);

static inline uint32_t zwe_rotl32(uint32_t a, uint32_t count)
{
	return a << (count & 31) | a >> (-count & 31);
}

static inline uint32_t zwe_rotr32(uint32_t a, uint32_t count)
{
	return a >> (count & 31) | a << (-count & 31);
}

/* In halves: 32-bit targets need fewer registers for it. */
static inline __attribute__((always_inline)) uint64_t zwe_rotl64(uint64_t a, uint64_t count)
{
#if UINTPTR_MAX > UINT32_MAX
	return a << (count & 63) | a >> (-count & 63);
#else
	uint32_t n = (uint32_t)count;
	uint32_t high = (uint32_t)((n & 32) != 0 ? a : a >> 32);
	uint32_t low = (uint32_t)((n & 32) != 0 ? a >> 32 : a);
	uint32_t new_high = high << (n & 31) | low >> 1 >> (~n & 31);

	return (uint64_t)new_high << 32 | (low << (n & 31) | high >> 1 >> (~n & 31));
#endif
}

static inline uint64_t zwe_rotr64(uint64_t a, uint64_t count)
{
	return zwe_rotl64(a, 64 - (count & 63));
}

/* Bit counting that needs no library: hardware where there is an instruction for it, arithmetic
 * where there is none. */
static inline __attribute__((always_inline)) uint32_t zwe_popcnt32(uint32_t a)
{
	a -= a >> 1 & 0x55555555u;
	a = (a & 0x33333333u) + (a >> 2 & 0x33333333u);
	return ((a + (a >> 4)) & 0x0F0F0F0Fu) * 0x01010101u >> 24;
}

static inline __attribute__((always_inline)) uint32_t zwe_clz32(uint32_t a)
{
#if defined(__x86_64__) || defined(__aarch64__) || (defined(__ARM_ARCH) && __ARM_ARCH >= 7) || \
	defined(__riscv_zbb)
	return a == 0 ? 32 : (uint32_t)__builtin_clz(a);
#else
	a |= a >> 1;
	a |= a >> 2;
	a |= a >> 4;
	a |= a >> 8;
	a |= a >> 16;
	return zwe_popcnt32(~a);
#endif
}

static inline uint32_t zwe_ctz32(uint32_t a)
{
#if defined(__x86_64__) || defined(__aarch64__) || (defined(__ARM_ARCH) && __ARM_ARCH >= 7) || \
	defined(__riscv_zbb)
	return a == 0 ? 32 : (uint32_t)__builtin_ctz(a);
#else
	return zwe_popcnt32(~a & (a - 1));
#endif
}

static inline uint32_t zwe_clz64(uint64_t a)
{
	uint32_t high = (uint32_t)(a >> 32);

	return high != 0 ? zwe_clz32(high) : 32 + zwe_clz32((uint32_t)a);
}

static inline uint32_t zwe_ctz64(uint64_t a)
{
	uint32_t low = (uint32_t)a;

	return low != 0 ? zwe_ctz32(low) : 32 + zwe_ctz32((uint32_t)(a >> 32));
}

/* The halves are added where their fields have room for it. */
static inline uint32_t zwe_popcnt64(uint64_t a)
{
	uint32_t low = (uint32_t)a;
	uint32_t high = (uint32_t)(a >> 32);

	low -= low >> 1 & 0x55555555u;
	high -= high >> 1 & 0x55555555u;
	low = (low & 0x33333333u) + (low >> 2 & 0x33333333u);
	low += (high & 0x33333333u) + (high >> 2 & 0x33333333u);
	return ((low & 0x0F0F0F0Fu) + (low >> 4 & 0x0F0F0F0Fu)) * 0x01010101u >> 24;
}

#endif
