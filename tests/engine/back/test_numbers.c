/* SPDX-License-Identifier: Apache-2.0
 *
 * Number instructions: each one once through both builds, with operands where the answer is known
 * from the specification.
 */
#include "rig.h"
#include "divide.h"
#include "numeric.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A function of slots (0,1) and (2,3) with one instruction, result in slots 0 and 1. */
static struct rig_result one(const uint32_t *words, size_t n, uint64_t x, uint64_t y)
{
	static struct assembly a;
	uint32_t type;

	asm_begin(&a);
	a.features |= RIG_FLOAT;
	type = asm_type(&a, "II:I");
	asm_func(&a, type, 6);
	for (size_t i = 0; i < n; i++) {
		asm_word(&a, words[i]);
	}
	asm_words(&a, OP(RET2, 4, 0, 0));
	return rig_run(&a, 0,
		       ARGS((uint32_t)x, (uint32_t)(x >> 32), (uint32_t)y, (uint32_t)(y >> 32)));
}

#define ONE(x, y, ...) \
	one((const uint32_t[]){__VA_ARGS__}, sizeof((const uint32_t[]){__VA_ARGS__}) / 4, x, y)

static uint64_t value64(struct rig_result result)
{
	CHECK_EQ(result.state, ZWE_RUN_DONE);
	return result.slots[0] | (uint64_t)result.slots[1] << 32;
}

static uint32_t value32(struct rig_result result)
{
	CHECK_EQ(result.state, ZWE_RUN_DONE);
	return result.slots[0];
}

#define I32(name, x, y, want) CHECK_EQ(value32(ONE(x, y, OP(name, 4, 0, 2))), (uint32_t)(want))
#define I64(name, x, y, want) CHECK_EQ(value64(ONE(x, y, OP(name, 4, 0, 2))), (uint64_t)(want))
#define IMM32(name, x, imm, want) \
	CHECK_EQ(value32(ONE(x, 0, OP(name, 4, 0, (uint8_t)(imm)))), (uint32_t)(want))
#define IMM64(name, x, imm, want) \
	CHECK_EQ(value64(ONE(x, 0, OP(name, 4, 0, (uint8_t)(imm)))), (uint64_t)(want))
#define LIT32(name, x, lit, want) \
	CHECK_EQ(value32(ONE(x, 0, OP(name, 4, 0, 0), (uint32_t)(lit))), (uint32_t)(want))
#define XI32(name, x, want) CHECK_EQ(value32(ONE(x, 0, X(name, 4, 0))), (uint32_t)(want))
#define XI64(name, x, want) CHECK_EQ(value64(ONE(x, 0, X(name, 4, 0))), (uint64_t)(want))
#define X2I32(name, x, y, want) \
	CHECK_EQ(value32(ONE(x, y, X(name, 4, 0), W1(2, 0, 0))), (uint32_t)(want))
#define X2I64(name, x, y, want) \
	CHECK_EQ(value64(ONE(x, y, X(name, 4, 0), W1(2, 0, 0))), (uint64_t)(want))
#define TRAPS(want, ...)                                 \
	do {                                             \
		struct rig_result result_ = __VA_ARGS__; \
                                                         \
		CHECK_EQ(result_.state, ZWE_RUN_TRAP);   \
		CHECK_EQ(result_.trap, want);            \
		CHECK_EQ(result_.trap_word, 3);          \
	} while (0)

static void test_i32(void)
{
	I32(I32_ADD, 0xFFFFFFFF, 2, 1);
	I32(I32_SUB, 1, 2, -1);
	I32(I32_MUL, 0x10001, 0x10001, 0x20001);
	I32(I32_DIV_S, (uint32_t)-7, 2, -3);
	I32(I32_DIV_S, 7, 0xFFFFFFFF, -7);
	I32(I32_DIV_U, (uint32_t)-7, 2, 0x7FFFFFFC);
	I32(I32_REM_S, (uint32_t)-7, 2, -1);
	I32(I32_REM_S, 0x80000000, 0xFFFFFFFF, 0);
	I32(I32_REM_U, (uint32_t)-7, 10, 9);
	I32(I32_AND, 0xF0F0, 0xFF00, 0xF000);
	I32(I32_OR, 0xF0F0, 0xFF00, 0xFFF0);
	I32(I32_XOR, 0xF0F0, 0xFF00, 0x0FF0);
	I32(I32_SHL, 1, 33, 2);
	I32(I32_SHR_S, 0x80000000, 35, 0xF0000000);
	I32(I32_SHR_U, 0x80000000, 35, 0x10000000);
	I32(I32_ROTL, 0x80000001, 33, 3);
	X2I32(I32_ROTR, 0x80000001, 33, 0xC0000000);
	I32(I32_ROTL, 0x80000001, 0, 0x80000001);
	I32(I32_EQ, 5, 5, 1);
	I32(I32_NE, 5, 5, 0);
	I32(I32_LT_S, (uint32_t)-1, 1, 1);
	I32(I32_LT_U, (uint32_t)-1, 1, 0);
	I32(I32_GE_S, (uint32_t)-1, 1, 0);
	I32(I32_GE_U, (uint32_t)-1, 1, 1);
	IMM32(I32_ADD_I, 5, -6, -1);
	IMM32(I32_RSUB_I, 5, 3, -2);
	IMM32(I32_MUL_I, 5, -3, -15);
	IMM32(I32_DIV_U_I, 100, 7, 14);
	IMM32(I32_REM_U_I, 100, 7, 2);
	IMM32(I32_AND_I, 0x12345678, -16, 0x12345670);
	IMM32(I32_OR_I, 0x12345678, 7, 0x1234567F);
	IMM32(I32_XOR_I, 0x12345678, -1, ~0x12345678u);
	IMM32(I32_SHL_I, 3, 4, 48);
	IMM32(I32_SHR_S_I, 0x80000000, 4, 0xF8000000);
	IMM32(I32_SHR_U_I, 0x80000000, 4, 0x08000000);
	IMM32(I32_ROTL_I, 0x80000001, 4, 0x18);
	IMM32(I32_EQ_I, (uint32_t)-5, -5, 1);
	IMM32(I32_NE_I, (uint32_t)-5, -5, 0);
	IMM32(I32_LT_S_I, (uint32_t)-6, -5, 1);
	IMM32(I32_LT_U_I, 6, -5, 1);
	IMM32(I32_GE_S_I, 6, -5, 1);
	IMM32(I32_GE_U_I, 6, -5, 0);
	LIT32(I32_ADD_L, 1, 0x12345678, 0x12345679);
	LIT32(I32_MUL_L, 3, 0x10000001, 0x30000003);
	LIT32(I32_AND_L, 0xFF00FF00, 0x12345678, 0x12005600);
	LIT32(I32_XOR_L, 0xFFFFFFFF, 0x12345678, ~0x12345678u);
	XI32(I32_CLZ, 0x00010000, 15);
	XI32(I32_CLZ, 0, 32);
	XI32(I32_CTZ, 0x00010000, 16);
	XI32(I32_CTZ, 0, 32);
	IMM32(I32_EQZ, 0, 0, 1);
	IMM32(I32_EXTEND8_S, 0x1280, 0, 0xFFFFFF80);
	XI32(I32_EXTEND16_S, 0x18000, 0xFFFF8000);
	CHECK_EQ(value32(ONE(0xF0F0F0F1, 0, X(I32_POPCNT, 4, 0))), 17);
	TRAPS(ZWE_TRAP_DIVIDE_BY_ZERO, ONE(1, 0, OP(I32_DIV_S, 4, 0, 2)));
	TRAPS(ZWE_TRAP_DIVIDE_BY_ZERO, ONE(1, 0, OP(I32_DIV_U, 4, 0, 2)));
	TRAPS(ZWE_TRAP_DIVIDE_BY_ZERO, ONE(1, 0, OP(I32_REM_S, 4, 0, 2)));
	TRAPS(ZWE_TRAP_DIVIDE_BY_ZERO, ONE(1, 0, OP(I32_REM_U, 4, 0, 2)));
	TRAPS(ZWE_TRAP_INTEGER_OVERFLOW, ONE(0x80000000, 0xFFFFFFFF, OP(I32_DIV_S, 4, 0, 2)));
}

static void test_i64(void)
{
	const uint64_t big = 0x8000000000000001u;

	I64(I64_ADD, 0xFFFFFFFF, 1, 0x100000000u);
	I64(I64_SUB, 0x100000000u, 1, 0xFFFFFFFF);
	I64(I64_MUL, 0x100000001u, 0x100000001u, 0x200000001u);
	I64(I64_AND, big, 0xFFFFFFFF00000000u, 0x8000000000000000u);
	I64(I64_OR, big, 0xFF00, 0x800000000000FF01u);
	I64(I64_XOR, big, big, 0);
	X2I64(I64_SHL, 1, 97, 0x200000000u);
	X2I64(I64_SHR_S, big, 36, 0xFFFFFFFFF8000000u);
	X2I64(I64_SHR_U, big, 36, 0x8000000u);
	X2I64(I64_SHR_U, big, 64, big);
	X2I64(I64_ROTL, big, 1, 3);
	X2I64(I64_ROTL, big, 33, 0x300000000u);
	X2I64(I64_ROTL, big, 32, 0x0000000180000000u);
	X2I64(I64_ROTL, big, 0, big);
	for (uint32_t n = 0; n < 64; n++) {
		uint64_t x = 0x123456789abcdef1u;

		IMM64(I64_XORSHR, x, n, x ^ x >> n);
		IMM64(I64_XORSHL, x, n, x ^ x << n);
	}
	IMM64(I64_XORSHR, big, 64, 0);
	IMM64(I64_ADD_I, 0, -1, UINT64_MAX);
	IMM64(I64_AND_I, big, -2, 0x8000000000000000u);
	IMM64(I64_SHL_I, 3, 40, 3ull << 40);
	IMM64(I64_SHR_S_I, big, 60, 0xFFFFFFFFFFFFFFF8u);
	IMM64(I64_SHR_U_I, big, 60, 8);
	IMM64(I64_ROTL_I, big, 63, 0xC000000000000000u);
	IMM64(I64_EXTEND_S, 0x80000000, 0, 0xFFFFFFFF80000000u);
	IMM64(I64_EXTEND_U, 0x80000000, 0, 0x80000000u);
	CHECK_EQ(value32(ONE(0, 0, OP(I64_EQZ, 4, 0, 0))), 1);
	CHECK_EQ(value32(ONE(1ull << 32, 0, OP(I64_EQZ, 4, 0, 0))), 0);
	I32(I64_EQ, big, big, 1);
	I32(I64_NE, big, big, 0);
	I32(I64_LT_S, big, 0, 1);
	I32(I64_LT_U, big, 0, 0);
	I32(I64_GE_S, big, 0, 0);
	I32(I64_GE_U, big, 0, 1);
	CHECK_EQ(value64(ONE(big, 1, X(I64_ROTR, 4, 0), W1(2, 0, 0))), 0xC000000000000000u);
	CHECK_EQ(value64(ONE(5, 0, X(I64_MUL_I, 4, 0), W1(0xFD, 0, 0))), (uint64_t)-15);
	CHECK_EQ(value32(ONE(1ull << 40, 0, X(I64_CLZ, 4, 0))), 23);
	CHECK_EQ(value32(ONE(0, 0, X(I64_CLZ, 4, 0))), 64);
	CHECK_EQ(value32(ONE(1ull << 40, 0, X(I64_CTZ, 4, 0))), 40);
	CHECK_EQ(value32(ONE(0, 0, X(I64_CTZ, 4, 0))), 64);
	CHECK_EQ(value32(ONE(0xFF000000FFull, 0, X(I64_POPCNT, 4, 0))), 16);
	CHECK_EQ(value64(ONE(0x80, 0, X(I64_EXTEND8_S, 4, 0))), (uint64_t)-128);
	CHECK_EQ(value64(ONE(0x8000, 0, X(I64_EXTEND16_S, 4, 0))), (uint64_t)-32768);
	CHECK_EQ(value64(ONE((uint64_t)-7, 2, X(I64_DIV_S, 4, 0), W1(2, 0, 0))), (uint64_t)-3);
	CHECK_EQ(value64(ONE((uint64_t)-7, 2, X(I64_DIV_U, 4, 0), W1(2, 0, 0))),
		 0x7FFFFFFFFFFFFFFCu);
	CHECK_EQ(value64(ONE((uint64_t)-7, 2, X(I64_REM_S, 4, 0), W1(2, 0, 0))), (uint64_t)-1);
	CHECK_EQ(value64(ONE(1ull << 63, UINT64_MAX, X(I64_REM_S, 4, 0), W1(2, 0, 0))), 0);
	CHECK_EQ(value64(ONE((uint64_t)-7, 10, X(I64_REM_U, 4, 0), W1(2, 0, 0))), 9);
	CHECK_EQ(value64(ONE(7, (uint64_t)-2, X(I64_DIV_S, 4, 0), W1(2, 0, 0))), (uint64_t)-3);
	CHECK_EQ(value64(ONE(7, (uint64_t)-2, X(I64_REM_S, 4, 0), W1(2, 0, 0))), 1);
	CHECK_EQ(value64(ONE((uint64_t)-7, UINT64_MAX, X(I64_DIV_S, 4, 0), W1(2, 0, 0))), 7);
	CHECK_EQ(value64(ONE(1ull << 63, 1, X(I64_DIV_S, 4, 0), W1(2, 0, 0))), 1ull << 63);
	CHECK_EQ(value64(ONE(1ull << 63, 1, X(I64_DIV_U, 4, 0), W1(2, 0, 0))), 1ull << 63);
	CHECK_EQ(value64(ONE(1ull << 63, UINT64_MAX, X(I64_DIV_U, 4, 0), W1(2, 0, 0))), 0);
	CHECK_EQ(value64(ONE(1ull << 63, UINT64_MAX, X(I64_REM_U, 4, 0), W1(2, 0, 0))), 1ull << 63);
	TRAPS(ZWE_TRAP_DIVIDE_BY_ZERO, ONE(1, 0, X(I64_DIV_S, 4, 0), W1(2, 0, 0)));
	TRAPS(ZWE_TRAP_DIVIDE_BY_ZERO, ONE(1, 0, X(I64_DIV_U, 4, 0), W1(2, 0, 0)));
	TRAPS(ZWE_TRAP_DIVIDE_BY_ZERO, ONE(1, 0, X(I64_REM_S, 4, 0), W1(2, 0, 0)));
	TRAPS(ZWE_TRAP_DIVIDE_BY_ZERO, ONE(1, 0, X(I64_REM_U, 4, 0), W1(2, 0, 0)));
	TRAPS(ZWE_TRAP_INTEGER_OVERFLOW,
	      ONE(1ull << 63, UINT64_MAX, X(I64_DIV_S, 4, 0), W1(2, 0, 0)));
}

/* Division by words, which RV32 has, against the compiler's: numbers next to powers of two. */
static void test_division_by_words(void)
{
	uint64_t numbers[64 * 4];
	uint32_t count = 0, wrong = 0;

	for (uint32_t i = 0; i < 64; i++) {
		uint64_t power = 1ull << i;

		numbers[count++] = power;
		numbers[count++] = power - 1;
		numbers[count++] = power + 1;
		numbers[count++] = 0 - power - 0x9E3779B97F4A7C15u % power;
	}
	for (uint32_t i = 0; i < count * count; i++) {
		uint64_t a = numbers[i / count];
		uint64_t b = numbers[i % count];

		if (b != 0) {
			struct zwe_divided got = zwe_divide_words(a, b);

			wrong += got.quotient != a / b || got.rest != a % b;
		}
	}
	CHECK_EQ(wrong, 0);
}

static void test_moves(void)
{
	CHECK_EQ(value64(ONE(7, 9, OP(MOV2, 4, 0, 0))), 7);
	CHECK_EQ(value64(ONE(0x100000002, 9, OP(MOV2, 1, 0, 0), OP(MOV2, 4, 1, 0))), 0x100000002);
	CHECK_EQ(value32(ONE(7, 9, OP(MOV, 4, 2, 0))), 9);
	CHECK_EQ(value32(ONE(0, 0, OPH(LDI, 4, -5))), (uint32_t)-5);
	CHECK_EQ(value64(ONE(0, 0, OPH(LDI2, 4, -5))), (uint64_t)-5);
	CHECK_EQ(value32(ONE(0, 0, OP(LDL, 4, 0, 0), 0x12345678)), 0x12345678);
	CHECK_EQ(value64(ONE(0, 0, OP(LDL2, 4, 0, 0), 0x12345678, 0x9ABCDEF0)),
		 0x9ABCDEF012345678u);
	CHECK_EQ(value32(ONE(7, 9, OP(SELECT, 4, 0, 2), 0)), 7);
	CHECK_EQ(value32(ONE(7, 9, OP(SELECT, 4, 0, 2), 1)), 9);
	CHECK_EQ(value64(ONE(7, 9, OP(SELECT2, 4, 0, 2), 0)), 7);
	CHECK_EQ(value64(ONE(7, 9, OP(SELECT2, 4, 0, 2), 1)), 9);
}

#if ZWE_HAS_FLOATS

static uint64_t f32(float value)
{
	uint32_t bits;

	memcpy(&bits, &value, 4);
	return bits;
}

static uint64_t f64(double value)
{
	uint64_t bits;

	memcpy(&bits, &value, 8);
	return bits;
}

#define NAN32        0x7FC00000u
#define NAN64        0x7FF8000000000000u
#define SIGNALLING32 0xFFA00001u

static void test_floats(void)
{
	I32(F32_ADD, f32(1.5f), f32(2.25f), f32(3.75f));
	I32(F32_SUB, f32(INFINITY), f32(INFINITY), NAN32);
	I32(F32_MUL, SIGNALLING32, f32(1), NAN32);
	I32(F32_DIV, f32(0), f32(0), NAN32);
	I32(F32_DIV, f32(-1), f32(0), f32(-INFINITY));
	I32(F32_EQ, NAN32, NAN32, 0);
	I32(F32_NE, NAN32, NAN32, 1);
	I32(F32_LT, f32(-0.0f), f32(0.0f), 0);
	I32(F32_LE, f32(-0.0f), f32(0.0f), 1);
	XI32(F32_ABS, SIGNALLING32, SIGNALLING32 & 0x7FFFFFFF);
	XI32(F32_NEG, SIGNALLING32, SIGNALLING32 & 0x7FFFFFFF);
	I64(F64_ADD, f64(1.5), f64(2.25), f64(3.75));
	I64(F64_SUB, f64(INFINITY), f64(INFINITY), NAN64);
	I64(F64_MUL, f64(1e200), f64(1e200), f64(INFINITY));
	I64(F64_DIV, f64(1), f64(3), f64(1.0 / 3));
	I32(F64_EQ, NAN64, NAN64, 0);
	I32(F64_NE, NAN64, NAN64, 1);
	I32(F64_LT, f64(-1), f64(0), 1);
	I32(F64_LE, f64(1), f64(0), 0);
	XI64(F64_ABS, f64(-2.5), f64(2.5));
	XI64(F64_NEG, f64(-2.5), f64(2.5));
	CHECK_EQ(value32(ONE(f32(-0.0f), f32(0), X(F32_MIN, 4, 0), W1(2, 0, 0))), f32(-0.0f));
	CHECK_EQ(value32(ONE(f32(-0.0f), f32(0), X(F32_MAX, 4, 0), W1(2, 0, 0))), f32(0));
	CHECK_EQ(value32(ONE(SIGNALLING32, f32(0), X(F32_MAX, 4, 0), W1(2, 0, 0))), NAN32);
	CHECK_EQ(value32(ONE(f32(3), f32(-1), X(F32_COPYSIGN, 4, 0), W1(2, 0, 0))), f32(-3));
	CHECK_EQ(value64(ONE(f64(3), f64(-1), X(F64_COPYSIGN, 4, 0), W1(2, 0, 0))), f64(-3));
	CHECK_EQ(value64(ONE(f64(3), f64(-1), X(F64_MIN, 4, 0), W1(2, 0, 0))), f64(-1));
	CHECK_EQ(value64(ONE(f64(3), f64(-1), X(F64_MAX, 4, 0), W1(2, 0, 0))), f64(3));
}

/* NAME_acc is NAME: behind each kind of arithmetic, behind a NaN, behind another form. What one leaves of f32
 * is also in the accumulator of integers. */
static void test_float_forms(void)
{
	static const struct {
		uint32_t form, plain, wide;
	} names[] = {
		{OP(F32_ADD_ACC, 4, 0, 4), OP(F32_ADD, 4, 0, 4), 0},
		{OP(F32_MUL_ACC, 4, 0, 4), OP(F32_MUL, 4, 0, 4), 0},
		{OP(F32_DIV_ACC, 4, 0, 4), OP(F32_DIV, 4, 0, 4), 0},
		{OP(F64_ADD_ACC, 4, 0, 4), OP(F64_ADD, 4, 0, 4), 1},
		{OP(F64_MUL_ACC, 4, 0, 4), OP(F64_MUL, 4, 0, 4), 1},
		{OP(F64_DIV_ACC, 4, 0, 4), OP(F64_DIV, 4, 0, 4), 1},
	};
	static const double values[] = {0.0, -0.0, 1.5, -2.25, 3e38, INFINITY, NAN};
	enum {
		NAMES = sizeof(names) / sizeof(names[0]),
		VALUES = sizeof(values) / sizeof(values[0])
	};

	for (uint32_t i = 0; i < NAMES * NAMES * VALUES * VALUES; i++) {
		uint32_t first = i % NAMES, second = i / NAMES % NAMES;
		double x = values[i / NAMES / NAMES % VALUES], y = values[i / NAMES / NAMES / VALUES];
		uint32_t start = (names[first].plain & 0xffffffu) | 2u << 24;
		uint32_t last = names[first].wide ? OP(MOV2, 4, 4, 0) : OP(I32_ADD_I_ACC, 4, 4, 3);
		uint64_t a = names[first].wide ? f64(x) : f32((float)x);
		uint64_t b = names[first].wide ? f64(y) : f32((float)y);

		if (names[first].wide == names[second].wide) {
			CHECK_EQ(value64(ONE(a, b, OPH(LDI2, 4, 0), start, names[second].form,
					     names[first].form, last)),
				 value64(ONE(a, b, OPH(LDI2, 4, 0), start, names[second].plain,
					     names[first].plain, last)));
		}
	}
}

static void test_rounding(void)
{
	static const float floats[] = {
		0.0f,  -0.0f, 0.4f,  0.5f,     0.6f,       1.0f,     1.5f,        2.5f,
		-0.4f, -0.5f, -1.5f, -2.5f,    8388607.5f, 1e20f,    -1e20f,      1e-40f,
		3.5f,  4.5f,  -3.5f, INFINITY, -INFINITY,  65535.5f, 0.49999997f, 16777215.0f};

	for (size_t i = 0; i < sizeof(floats) / sizeof(floats[0]); i++) {
		float x = floats[i];

		XI32(F32_CEIL, f32(x), f32(ceilf(x)));
		XI32(F32_FLOOR, f32(x), f32(floorf(x)));
		XI32(F32_TRUNC, f32(x), f32(truncf(x)));
		XI32(F32_NEAREST, f32(x), f32(nearbyintf(x)));
		XI64(F64_CEIL, f64(x), f64(ceil(x)));
		XI64(F64_FLOOR, f64(x), f64(floor(x)));
		XI64(F64_TRUNC, f64(x), f64(trunc(x)));
		XI64(F64_NEAREST, f64(x), f64(nearbyint(x)));
		if (x >= 0) {
			XI32(F32_SQRT, f32(x), f32(sqrtf(x)));
			XI64(F64_SQRT, f64(x), f64(sqrt(x)));
		}
	}
	XI32(F32_SQRT, f32(-1), NAN32);
	XI64(F64_SQRT, f64(-1), NAN64);
	XI32(F32_SQRT, f32(-0.0f), f32(-0.0f));
	XI32(F32_NEAREST, SIGNALLING32, NAN32);
	XI64(F64_CEIL, NAN64 | 1, NAN64);
}

/* Against the C library, which rounds square roots correctly: random numbers, and those next to a square. */
static void test_roots(void)
{
	uint64_t state = 88172645463325252u;

	for (int i = 0; i < 300000; i++) {
		float narrow;
		double wide;

		state ^= state << 13;
		state ^= state >> 7;
		state ^= state << 17;
		wide = (double)(state >> 38) * (double)(state >> 38);
		wide = i % 3 == 0 ? wide : nextafter(wide, i % 3 == 1 ? 0 : INFINITY);
		narrow = (float)(state >> 52) * (float)(state >> 52);
		narrow = i % 3 == 0 ? narrow : nextafterf(narrow, i % 3 == 1 ? 0 : INFINITY);
		if (i % 2 == 0) {
			uint32_t bits = (uint32_t)(state >> 33) % 0x7F800000u;
			uint64_t bits64 = (state >> 1) % 0x7FF0000000000000u;

			memcpy(&narrow, &bits, 4);
			memcpy(&wide, &bits64, 8);
		}
		CHECK_EQ(zwe_f32_demote_f64(zwe_f64_sqrt(zwe_f64_promote_f32((uint32_t)f32(narrow)))),
			 f32(sqrtf(narrow)));
		CHECK_EQ(zwe_f64_sqrt(f64(wide)), f64(sqrt(wide)));
	}
	/* Where m of 1/sqrt(m) comes to 1 and to 4, and its first guess changes. */
	for (int64_t k = -20000; k <= 20000; k++) {
		static const uint64_t around[] = {0x3FF0000000000000u, 0x4000000000000000u,
						  0x4010000000000000u, 0x3FF1000000000000u,
						  0x7FE0000000000000u, 0x0010000000000000u};

		for (size_t i = 0; i < sizeof(around) / sizeof(around[0]); i++) {
			uint64_t bits = around[i] + (uint64_t)k;
			double wide;

			memcpy(&wide, &bits, 8);
			CHECK_EQ(zwe_f64_sqrt(bits), f64(sqrt(wide)));
		}
	}
}

static void test_conversions(void)
{
	XI32(I32_TRUNC_F32_S, f32(-2147483648.0f), 0x80000000);
	XI32(I32_TRUNC_F32_U, f32(-0.9f), 0);
	XI32(I32_TRUNC_F64_S, f64(2147483647.9), 0x7FFFFFFF);
	XI32(I32_TRUNC_F64_U, f64(4294967295.9), 0xFFFFFFFF);
	XI64(I64_TRUNC_F32_S, f32(-9223372036854775808.0f), 1ull << 63);
	XI64(I64_TRUNC_F32_U, f32(1e19f), (uint64_t)1e19f);
	XI64(I64_TRUNC_F64_S, f64(-1.9), (uint64_t)-1);
	XI64(I64_TRUNC_F64_U, f64(18446744073709549568.0), 18446744073709549568u);
	XI32(I32_TRUNC_SAT_F32_S, f32(INFINITY), 0x7FFFFFFF);
	XI32(I32_TRUNC_SAT_F32_S, f32(-1e30f), 0x80000000);
	XI32(I32_TRUNC_SAT_F32_U, f32(-5), 0);
	XI32(I32_TRUNC_SAT_F32_U, NAN32, 0);
	XI32(I32_TRUNC_SAT_F64_S, f64(1e100), 0x7FFFFFFF);
	XI32(I32_TRUNC_SAT_F64_U, f64(1e100), 0xFFFFFFFF);
	XI64(I64_TRUNC_SAT_F32_S, f32(-INFINITY), 1ull << 63);
	XI64(I64_TRUNC_SAT_F32_U, f32(INFINITY), UINT64_MAX);
	XI64(I64_TRUNC_SAT_F64_S, f64(1e300), INT64_MAX);
	XI64(I64_TRUNC_SAT_F64_U, f64(-1e300), 0);
	XI32(F32_CONVERT_I32_S, (uint32_t)-16777217, f32(-16777216.0f));
	XI32(F32_CONVERT_I32_U, 0xFFFFFFFF, f32(4294967296.0f));
	XI32(F32_CONVERT_I64_S, (uint64_t)-1, f32(-1));
	XI32(F32_CONVERT_I64_U, UINT64_MAX, f32(18446744073709551616.0f));
	XI32(F32_CONVERT_I64_U, 0x8000008000000001u, f32(0x1.000002p63f));
	XI64(F64_CONVERT_I32_S, (uint32_t)-3, f64(-3));
	XI64(F64_CONVERT_I32_U, 0xFFFFFFFF, f64(4294967295.0));
	XI64(F64_CONVERT_I64_S, (uint64_t)-3, f64(-3));
	XI64(F64_CONVERT_I64_U, UINT64_MAX, f64(18446744073709551616.0));
	XI32(F32_DEMOTE_F64, f64(1e300), f32(INFINITY));
	XI32(F32_DEMOTE_F64, NAN64 | 1, NAN32);
	XI64(F64_PROMOTE_F32, f32(1.5f), f64(1.5));
	XI64(F64_PROMOTE_F32, SIGNALLING32, NAN64);
	TRAPS(ZWE_TRAP_INVALID_CONVERSION, ONE(NAN32, 0, X(I32_TRUNC_F32_S, 4, 0)));
	TRAPS(ZWE_TRAP_INTEGER_OVERFLOW, ONE(f32(2147483648.0f), 0, X(I32_TRUNC_F32_S, 4, 0)));
	TRAPS(ZWE_TRAP_INTEGER_OVERFLOW, ONE(f32(-1), 0, X(I32_TRUNC_F32_U, 4, 0)));
	TRAPS(ZWE_TRAP_INTEGER_OVERFLOW, ONE(f64(4294967296.0), 0, X(I32_TRUNC_F64_U, 4, 0)));
	TRAPS(ZWE_TRAP_INTEGER_OVERFLOW, ONE(f64(INFINITY), 0, X(I64_TRUNC_F64_S, 4, 0)));
}

#endif

void test_numbers(void)
{
	test_i32();
	test_i64();
	test_division_by_words();
	test_moves();
#if ZWE_HAS_FLOATS
	test_floats();
	test_float_forms();
	test_rounding();
	test_roots();
	test_conversions();
#endif
}
