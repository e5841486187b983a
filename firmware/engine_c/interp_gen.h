/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from opcodes.tab by gen_engine.py; do not edit. For interp_handlers.h. */

/* d = a */
HANDLER(mov)
{
	uint32_t a = GET1(FIELD_A);

	DONE1(FIELD_D, a);
}

/* d = a */
HANDLER(mov2)
{
	uint64_t a = GET2(FIELD_A);

	PUT2(FIELD_D, a);
	NEXT;
}

/* d = imm */
HANDLER(ldi)
{
	uint32_t imm = (uint32_t)SIGNED_H;

	DONE1(FIELD_D, imm);
}

/* d = (s64)imm */
RARE_HANDLER(ldi2)
{
	uint64_t imm = (uint64_t)(int64_t)SIGNED_H;

	RARE_DONE2(FIELD_D, (int64_t)imm);
}

/* d = lit */
HANDLER(ldl)
{
	uint32_t lit = LITERAL();

	DONE1(FIELD_D, lit);
}

/* d = lit64 */
RARE_HANDLER(ldl2)
{
	uint64_t lit64 = LITERAL2();

	RARE_DONE2(FIELD_D, lit64);
}

/* d = a + b */
HANDLER(i32_add)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a + b);
}

/* d = a - b */
HANDLER(i32_sub)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a - b);
}

/* d = a * b */
RARE_HANDLER(i32_mul)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	RARE_DONE1(FIELD_D, a * b);
}

/* d = a & b */
HANDLER(i32_and)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a & b);
}

/* d = a | b */
HANDLER(i32_or)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a | b);
}

/* d = a ^ b */
HANDLER(i32_xor)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a ^ b);
}

/* d = a << (b & 31) */
HANDLER(i32_shl)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a << (b & 31));
}

/* d = (s)a >> (b & 31) */
RARE_HANDLER(i32_shr_s)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	RARE_DONE1(FIELD_D, (int32_t)a >> (b & 31));
}

/* d = a >> (b & 31) */
RARE_HANDLER(i32_shr_u)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	RARE_DONE1(FIELD_D, a >> (b & 31));
}

/* d = rotl32(a, b) */
RARE_HANDLER(i32_rotl)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	RARE_DONE1(FIELD_D, zwe_rotl32(a, b));
}

/* d = rotr32(a, b) */
RARE_HANDLER(i32_rotr)
{
	zwe_word word1 = WORD1();
	uint32_t a = GET1(XFIELD_A);
	uint32_t b = GET1(XFIELD_B(word1));

	RARE_DONE1(XFIELD_D, zwe_rotr32(a, b));
}

/* d = a + imm */
HANDLER(i32_add_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, a + imm);
}

/* d = imm - a */
HANDLER(i32_rsub_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, imm - a);
}

/* d = a * imm */
HANDLER(i32_mul_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, a * imm);
}

/* d = a /u imm */
HANDLER(i32_div_u_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, a / imm);
}

/* d = a %u imm */
HANDLER(i32_rem_u_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, a % imm);
}

/* d = a & imm */
RARE_HANDLER(i32_and_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	RARE_DONE1(FIELD_D, a & imm);
}

/* d = a & imm */
HANDLER(i32_and_u)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = FIELD_B;

	DONE1(FIELD_D, a & imm);
}

/* d = a | imm */
HANDLER(i32_or_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, a | imm);
}

/* d = a ^ imm */
HANDLER(i32_xor_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, a ^ imm);
}

/* d = a << (imm & 31) */
HANDLER(i32_shl_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = FIELD_B;

	DONE1(FIELD_D, a << (imm & 31));
}

/* d = (s)a >> (imm & 31) */
RARE_HANDLER(i32_shr_s_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = FIELD_B;

	RARE_DONE1(FIELD_D, (int32_t)a >> (imm & 31));
}

/* d = a >> (imm & 31) */
HANDLER(i32_shr_u_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = FIELD_B;

	DONE1(FIELD_D, a >> (imm & 31));
}

/* d = rotl32(a, imm) */
HANDLER(i32_rotl_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = FIELD_B;

	DONE1(FIELD_D, zwe_rotl32(a, imm));
}

/* d = a + lit */
HANDLER(i32_add_l)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t lit = LITERAL();

	DONE1(FIELD_D, a + lit);
}

/* d = a * lit */
HANDLER(i32_mul_l)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t lit = LITERAL();

	DONE1(FIELD_D, a * lit);
}

/* d = a & lit */
RARE_HANDLER(i32_and_l)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t lit = LITERAL();

	RARE_DONE1(FIELD_D, a & lit);
}

/* d = a ^ lit */
RARE_HANDLER(i32_xor_l)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t lit = LITERAL();

	RARE_DONE1(FIELD_D, a ^ lit);
}

/* d = a + (b << 2) */
HANDLER(i32_add_shl2)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a + (b << 2));
}

/* d = a + (b << 3) */
HANDLER(i32_add_shl3)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a + (b << 3));
}

/* d = clz32(a) */
RARE_HANDLER(i32_clz)
{
	uint32_t a = GET1(XFIELD_A);

	RARE_DONE1(XFIELD_D, zwe_clz32(a));
}

/* d = ctz32(a) */
RARE_HANDLER(i32_ctz)
{
	uint32_t a = GET1(XFIELD_A);

	RARE_DONE1(XFIELD_D, zwe_ctz32(a));
}

/* d = a == 0 */
RARE_HANDLER(i32_eqz)
{
	uint32_t a = GET1(FIELD_A);

	RARE_DONE1(FIELD_D, a == 0);
}

/* d = (s8)a */
RARE_HANDLER(i32_extend8_s)
{
	uint32_t a = GET1(FIELD_A);

	RARE_DONE1(FIELD_D, (int8_t)a);
}

/* d = (s16)a */
RARE_HANDLER(i32_extend16_s)
{
	uint32_t a = GET1(XFIELD_A);

	RARE_DONE1(XFIELD_D, (int16_t)a);
}

/* d = a == b */
HANDLER(i32_eq)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a == b);
}

/* d = a != b */
RARE_HANDLER(i32_ne)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	RARE_DONE1(FIELD_D, a != b);
}

/* d = (s)a < (s)b */
HANDLER(i32_lt_s)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, (int32_t)a < (int32_t)b);
}

/* d = a < b */
HANDLER(i32_lt_u)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a < b);
}

/* d = (s)a >= (s)b */
RARE_HANDLER(i32_ge_s)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	RARE_DONE1(FIELD_D, (int32_t)a >= (int32_t)b);
}

/* d = a >= b */
RARE_HANDLER(i32_ge_u)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	RARE_DONE1(FIELD_D, a >= b);
}

/* d = a == imm */
HANDLER(i32_eq_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, a == imm);
}

/* d = a != imm */
HANDLER(i32_ne_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, a != imm);
}

/* d = (s)a < (s)imm */
HANDLER(i32_lt_s_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, (int32_t)a < (int32_t)imm);
}

/* d = a < imm */
HANDLER(i32_lt_u_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, a < imm);
}

/* d = (s)a >= (s)imm */
RARE_HANDLER(i32_ge_s_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	RARE_DONE1(FIELD_D, (int32_t)a >= (int32_t)imm);
}

/* d = a >= imm */
RARE_HANDLER(i32_ge_u_i)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	RARE_DONE1(FIELD_D, a >= imm);
}

/* d = a + b */
HANDLER(i64_add)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);

	PUT2(FIELD_D, a + b);
	NEXT;
}

/* d = a - b */
HANDLER(i64_sub)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);

	PUT2(FIELD_D, a - b);
	NEXT;
}

/* d = a * b */
HANDLER(i64_mul)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);

	PUT2(FIELD_D, a * b);
	NEXT;
}

/* d = a & b */
RARE_HANDLER(i64_and)
{
	RARE_PAIRS(a, b);

	RARE_DONE2(FIELD_D, a & b);
}

/* d = a | b */
RARE_HANDLER(i64_or)
{
	RARE_PAIRS(a, b);

	RARE_DONE2(FIELD_D, a | b);
}

/* d = a ^ b */
HANDLER(i64_xor)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);

	PUT2(FIELD_D, a ^ b);
	NEXT;
}

/* d = a << (b & 63) */
RARE_FRAMED(i64_shl)
{
	RARE_SHIFT(a, b);

	RARE_DONE2(XFIELD_D, a << (b & 63));
}

/* d = (s)a >> (b & 63) */
RARE_FRAMED(i64_shr_s)
{
	RARE_SHIFT(a, b);

	RARE_DONE2(XFIELD_D, (int64_t)a >> (b & 63));
}

/* d = a >> (b & 63) */
RARE_FRAMED(i64_shr_u)
{
	RARE_SHIFT(a, b);

	RARE_DONE2(XFIELD_D, a >> (b & 63));
}

/* d = a + imm */
HANDLER(i64_add_i)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t imm = (uint64_t)(int64_t)SIGNED_B;

	PUT2(FIELD_D, a + imm);
	NEXT;
}

/* d = a & imm */
HANDLER(i64_and_i)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t imm = (uint64_t)(int64_t)SIGNED_B;

	PUT2(FIELD_D, a & imm);
	NEXT;
}

/* d = a + lit64 */
HANDLER(i64_add_l)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t lit64 = LITERAL2();

	PUT2(FIELD_D, a + lit64);
	NEXT;
}

/* d = a * lit64 */
HANDLER(i64_mul_l)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t lit64 = LITERAL2();

	PUT2(FIELD_D, a * lit64);
	NEXT;
}

/* d = a & lit64 */
HANDLER(i64_and_l)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t lit64 = LITERAL2();

	PUT2(FIELD_D, a & lit64);
	NEXT;
}

/* d = a * imm */
HANDLER(i64_mul_i)
{
	zwe_word word1 = WORD1();
	uint64_t a = GET2(XFIELD_A);
	uint64_t imm = (uint64_t)(int64_t)XSIGNED_B(word1);

	PUT2(XFIELD_D, a * imm);
	NEXT;
}

/* d = (s)a >> (imm & 63) */
RARE_FRAMED(i64_shr_s_i)
{
	uint64_t a = GET2(FIELD_A);
	uint32_t imm = FIELD_B;

	RARE_DONE2(FIELD_D, (int64_t)a >> (imm & 63));
}

/* d = clz64(a), low word only */
RARE_HANDLER(i64_clz)
{
	uint64_t a = GET2(XFIELD_A);

	RARE_DONE1(XFIELD_D, zwe_clz64(a));
}

/* d = ctz64(a), low word only */
RARE_HANDLER(i64_ctz)
{
	uint64_t a = GET2(XFIELD_A);

	RARE_DONE1(XFIELD_D, zwe_ctz64(a));
}

/* d = (s64)(s8)a */
RARE_HANDLER(i64_extend8_s)
{
	uint32_t a = GET1(XFIELD_A);

	RARE_DONE2(XFIELD_D, (int64_t)(int8_t)a);
}

/* d = (s64)(s16)a */
RARE_HANDLER(i64_extend16_s)
{
	uint32_t a = GET1(XFIELD_A);

	RARE_DONE2(XFIELD_D, (int64_t)(int16_t)a);
}

/* d = (s64)(s)a */
HANDLER(i64_extend_s)
{
	uint32_t a = GET1(FIELD_A);

	PUT2(FIELD_D, (int64_t)(int32_t)a);
	NEXT;
}

/* d = (u64)a */
HANDLER(i64_extend_u)
{
	uint32_t a = GET1(FIELD_A);

	PUT2(FIELD_D, (uint64_t)a);
	NEXT;
}

/* d = a == 0 */
HANDLER(i64_eqz)
{
	uint64_t a = GET2(FIELD_A);

	DONE1(FIELD_D, a == 0);
}

/* d = a == b */
HANDLER(i64_eq)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);

	DONE1(FIELD_D, a == b);
}

/* d = a != b */
RARE_HANDLER(i64_ne)
{
	RARE_PAIRS(a, b);

	RARE_DONE1(FIELD_D, a != b);
}

/* d = (s)a < (s)b */
RARE_HANDLER(i64_lt_s)
{
	RARE_PAIRS(a, b);

	RARE_DONE1(FIELD_D, (int64_t)a < (int64_t)b);
}

/* d = a < b */
RARE_HANDLER(i64_lt_u)
{
	RARE_PAIRS(a, b);

	RARE_DONE1(FIELD_D, a < b);
}

/* d = (s)a >= (s)b */
RARE_HANDLER(i64_ge_s)
{
	RARE_PAIRS(a, b);

	RARE_DONE1(FIELD_D, (int64_t)a >= (int64_t)b);
}

/* d = a >= b */
RARE_HANDLER(i64_ge_u)
{
	RARE_PAIRS(a, b);

	RARE_DONE1(FIELD_D, a >= b);
}

/* d = a + b */
HANDLER(i32_add_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a + b);
}

/* d = a ^ b */
HANDLER(i32_xor_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a ^ b);
}

/* d = a * b */
HANDLER(i32_mul_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a * b);
}

/* d = a & b */
HANDLER(i32_and_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a & b);
}

/* d = a | b */
HANDLER(i32_or_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	DONE1(FIELD_D, a | b);
}

/* d = a + lit */
HANDLER(i32_add_l_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t lit = LITERAL();

	DONE1(FIELD_D, a + lit);
}

/* d = a & lit */
HANDLER(i32_and_l_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t lit = LITERAL();

	DONE1(FIELD_D, a & lit);
}

/* d = a + imm */
HANDLER(i32_add_i_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, a + imm);
}

/* d = a & imm */
HANDLER(i32_and_i_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t imm = (uint32_t)SIGNED_B;

	DONE1(FIELD_D, a & imm);
}

/* d = a & imm */
HANDLER(i32_and_u_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t imm = FIELD_B;

	DONE1(FIELD_D, a & imm);
}

/* d = a == 0 */
HANDLER(i32_eqz_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);

	DONE1(FIELD_D, a == 0);
}

/* d = a << (imm & 31) */
HANDLER(i32_shl_i_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t imm = FIELD_B;

	DONE1(FIELD_D, a << (imm & 31));
}

/* d = a >> (imm & 31) */
HANDLER(i32_shr_u_i_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t imm = FIELD_B;

	DONE1(FIELD_D, a >> (imm & 31));
}

/* d = (s)a >> (imm & 31) */
HANDLER(i32_shr_s_i_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t imm = FIELD_B;

	DONE1(FIELD_D, (int32_t)a >> (imm & 31));
}

/* d = rotl32(a, imm) */
HANDLER(i32_rotl_i_acc)
{
	uint32_t a = ACCUMULATOR(FIELD_A);
	uint32_t imm = FIELD_B;

	DONE1(FIELD_D, zwe_rotl32(a, imm));
}

#ifndef ZWE_NO_FLOATS

/* d = (a & 0x7fffffff) | (b & 0x80000000) */
RARE_HANDLER(f32_copysign)
{
	zwe_word word1 = WORD1();
	uint32_t a = GET1(XFIELD_A);
	uint32_t b = GET1(XFIELD_B(word1));

	RARE_DONE1(XFIELD_D, (a & 0x7fffffff) | (b & 0x80000000));
}

/* d = a & 0x7fffffff */
RARE_HANDLER(f32_abs)
{
	uint32_t a = GET1(XFIELD_A);

	RARE_DONE1(XFIELD_D, a & 0x7fffffff);
}

/* d = a ^ 0x80000000 */
RARE_HANDLER(f32_neg)
{
	uint32_t a = GET1(XFIELD_A);

	RARE_DONE1(XFIELD_D, a ^ 0x80000000);
}

#ifdef ROUTINE_F64

ROUTINE_F32(f32_add, "__aeabi_fadd", add)
ROUTINE_F32(f32_sub, "__aeabi_fsub", sub)
ROUTINE_F32(f32_mul, "__aeabi_fmul", mul)
ROUTINE_F32(f32_div, "__aeabi_fdiv", div)
ROUTINE_F64(f64_add, "__aeabi_dadd", add)
ROUTINE_F64(f64_sub, "__aeabi_dsub", sub)
ROUTINE_F64(f64_mul, "__aeabi_dmul", mul)
ROUTINE_F64(f64_div, "__aeabi_ddiv", div)

#else

/* d = a + b */
FRAMED(f32_add)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);
	uint32_t result = zwe_f32_add(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

/* d = a - b */
FRAMED(f32_sub)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);
	uint32_t result = zwe_f32_sub(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

/* d = a * b */
FRAMED(f32_mul)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);
	uint32_t result = zwe_f32_mul(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

/* d = a / b */
FRAMED(f32_div)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);
	uint32_t result = zwe_f32_div(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

/* d = a + b */
FRAMED(f64_add)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);
	uint64_t result = zwe_f64_add(a, b);

	CALLED(result);
	PUT2(FIELD_D_AGAIN, result);
	FRAMED_NEXT;
}

/* d = a - b */
FRAMED(f64_sub)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);
	uint64_t result = zwe_f64_sub(a, b);

	CALLED(result);
	PUT2(FIELD_D_AGAIN, result);
	FRAMED_NEXT;
}

/* d = a * b */
FRAMED(f64_mul)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);
	uint64_t result = zwe_f64_mul(a, b);

	CALLED(result);
	PUT2(FIELD_D_AGAIN, result);
	FRAMED_NEXT;
}

/* d = a / b */
FRAMED(f64_div)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);
	uint64_t result = zwe_f64_div(a, b);

	CALLED(result);
	PUT2(FIELD_D_AGAIN, result);
	FRAMED_NEXT;
}

#endif

#ifdef ROUTINE_F64_IS

ROUTINE_F32_IS(f32_eq, "__aeabi_fcmpeq", 1)
ROUTINE_F32_IS(f32_ne, "__aeabi_fcmpeq", 0)
ROUTINE_F32_IS(f32_lt, "__aeabi_fcmplt", 1)
ROUTINE_F32_IS(f32_le, "__aeabi_fcmple", 1)
ROUTINE_F64_IS(f64_eq, "__aeabi_dcmpeq", 1)
ROUTINE_F64_IS(f64_ne, "__aeabi_dcmpeq", 0)
ROUTINE_F64_IS(f64_lt, "__aeabi_dcmplt", 1)
ROUTINE_F64_IS(f64_le, "__aeabi_dcmple", 1)

#else

/* d = a == b */
FRAMED(f32_eq)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);
	uint32_t result = zwe_f32_eq(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

/* d = a != b */
FRAMED(f32_ne)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);
	uint32_t result = zwe_f32_ne(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

/* d = a < b */
FRAMED(f32_lt)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);
	uint32_t result = zwe_f32_lt(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

/* d = a <= b */
FRAMED(f32_le)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);
	uint32_t result = zwe_f32_le(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

/* d = a == b */
FRAMED(f64_eq)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);
	uint32_t result = zwe_f64_eq(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

/* d = a != b */
FRAMED(f64_ne)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);
	uint32_t result = zwe_f64_ne(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

/* d = a < b */
FRAMED(f64_lt)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);
	uint32_t result = zwe_f64_lt(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

/* d = a <= b */
FRAMED(f64_le)
{
	uint64_t a = GET2(FIELD_A);
	uint64_t b = GET2(FIELD_B);
	uint32_t result = zwe_f64_le(a, b);

	CALLED(result);
	FRAMED_DONE1(FIELD_D_AGAIN, result);
}

#endif

#ifdef FLOAT_FORM_F64

FLOAT_FORM_F32(f32_add_acc, add)
FLOAT_FORM_F32(f32_mul_acc, mul)
FLOAT_FORM_F32(f32_div_acc, div)
FLOAT_FORM_F64(f64_add_acc, add)
FLOAT_FORM_F64(f64_mul_acc, mul)
FLOAT_FORM_F64(f64_div_acc, div)

#endif
#endif

/* Each (name, what does the same, number), where the latter are handlers. */
#define ZWE_FLOAT_FORMS(X) \
	X(f32_add_acc, f32_add, 223) \
	X(f32_mul_acc, f32_mul, 224) \
	X(f32_div_acc, f32_div, 225) \
	X(f64_add_acc, f64_add, 226) \
	X(f64_mul_acc, f64_mul, 227) \
	X(f64_div_acc, f64_div, 228) \
	/* end */

/* Each (name, number). HOT: HANDLER; FRAMED_: FRAMED; COLD_: zwe_cold(). */
#define ZWE_MAIN_HANDLERS(HOT, FRAMED_, COLD_) \
	HOT(mov, 0) \
	HOT(mov2, 1) \
	HOT(ldi, 2) \
	HOT(ldi2, 3) \
	HOT(ldl, 4) \
	HOT(ldl2, 5) \
	HOT(movp, 6) \
	HOT(ldip, 7) \
	HOT(select, 8) \
	HOT(select_ai, 9) \
	HOT(select_bi, 10) \
	HOT(select2, 11) \
	HOT(i32_add, 12) \
	HOT(i32_sub, 13) \
	HOT(i32_mul, 14) \
	HOT(i32_div_s, 15) \
	HOT(i32_div_u, 16) \
	HOT(i32_rem_s, 17) \
	HOT(i32_rem_u, 18) \
	HOT(i32_and, 19) \
	HOT(i32_or, 20) \
	HOT(i32_xor, 21) \
	HOT(i32_shl, 22) \
	HOT(i32_shr_s, 23) \
	HOT(i32_shr_u, 24) \
	HOT(i32_rotl, 25) \
	HOT(i32_add_i, 26) \
	HOT(i32_rsub_i, 27) \
	HOT(i32_mul_i, 28) \
	HOT(i32_div_u_i, 29) \
	HOT(i32_rem_u_i, 30) \
	HOT(i32_and_i, 31) \
	HOT(i32_and_u, 32) \
	HOT(i32_or_i, 33) \
	HOT(i32_xor_i, 34) \
	HOT(i32_shl_i, 35) \
	HOT(i32_shr_s_i, 36) \
	HOT(i32_shr_u_i, 37) \
	HOT(i32_rotl_i, 38) \
	HOT(i32_add_l, 39) \
	HOT(i32_mul_l, 40) \
	HOT(i32_and_l, 41) \
	HOT(i32_xor_l, 42) \
	HOT(i32_add_shl2, 43) \
	HOT(i32_add_shl3, 44) \
	HOT(i32_eqz, 45) \
	HOT(i32_extend8_s, 46) \
	HOT(i32_eq, 47) \
	HOT(i32_ne, 48) \
	HOT(i32_lt_s, 49) \
	HOT(i32_lt_u, 50) \
	HOT(i32_ge_s, 51) \
	HOT(i32_ge_u, 52) \
	HOT(i32_eq_i, 53) \
	HOT(i32_ne_i, 54) \
	HOT(i32_lt_s_i, 55) \
	HOT(i32_lt_u_i, 56) \
	HOT(i32_ge_s_i, 57) \
	HOT(i32_ge_u_i, 58) \
	HOT(i64_add, 59) \
	HOT(i64_sub, 60) \
	HOT(i64_mul, 61) \
	HOT(i64_and, 62) \
	HOT(i64_or, 63) \
	HOT(i64_xor, 64) \
	HOT(i64_add_i, 65) \
	HOT(i64_and_i, 66) \
	HOT(i64_add_l, 67) \
	HOT(i64_mul_l, 68) \
	HOT(i64_and_l, 69) \
	HOT(i64_shl_i, 70) \
	FRAMED_(i64_shr_s_i, 71) \
	HOT(i64_shr_u_i, 72) \
	FRAMED_(i64_rotl_i, 73) \
	FRAMED_(i64_xorshr, 74) \
	FRAMED_(i64_xorshl, 75) \
	HOT(i64_extend_s, 76) \
	HOT(i64_extend_u, 77) \
	HOT(i64_eqz, 78) \
	HOT(i64_eq, 79) \
	HOT(i64_ne, 80) \
	HOT(i64_lt_s, 81) \
	HOT(i64_lt_u, 82) \
	HOT(i64_ge_s, 83) \
	HOT(i64_ge_u, 84) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_add, 85) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_sub, 86) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_mul, 87) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_div, 88) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_eq, 89) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_ne, 90) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_lt, 91) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_le, 92) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_add, 93) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_sub, 94) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_mul, 95) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_div, 96) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_eq, 97) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_ne, 98) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_lt, 99) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_le, 100) \
	HOT(ld8_u, 101) \
	HOT(ld8_s, 102) \
	HOT(ld16_u, 103) \
	HOT(ld16_s, 104) \
	HOT(ld32, 105) \
	HOT(ld64, 106) \
	HOT(st8, 107) \
	HOT(st16, 108) \
	HOT(st32, 109) \
	HOT(st64, 110) \
	HOT(ld8_u_l, 111) \
	HOT(ld8_s_l, 112) \
	HOT(ld16_u_l, 113) \
	HOT(ld16_s_l, 114) \
	HOT(ld32_l, 115) \
	HOT(ld64_l, 116) \
	HOT(st8_l, 117) \
	HOT(st16_l, 118) \
	HOT(st32_l, 119) \
	HOT(st64_l, 120) \
	HOT(ld8_u_a, 121) \
	HOT(ld32_a, 122) \
	HOT(st8_a, 123) \
	HOT(st32_a, 124) \
	HOT(ld8_u_w, 125) \
	HOT(ld16_u_w, 126) \
	HOT(ld32_w, 127) \
	HOT(ld64_w, 128) \
	HOT(st8_w, 129) \
	HOT(st32_w, 130) \
	HOT(st64_w, 131) \
	HOT(ld32_x, 132) \
	HOT(ld32_xw, 133) \
	HOT(st8_i, 134) \
	HOT(st32_i, 135) \
	HOT(gget, 136) \
	HOT(gget2, 137) \
	HOT(gset, 138) \
	HOT(gset2, 139) \
	HOT(spget, 140) \
	HOT(spset, 141) \
	HOT(spadd, 142) \
	HOT(spset_add, 143) \
	COLD_(unreachable, 144) \
	HOT(jmp, 145) \
	HOT(jmp_b, 146) \
	HOT(br_nz, 147) \
	HOT(br_z, 148) \
	HOT(br_nz_b, 149) \
	HOT(br_z_b, 150) \
	HOT(br_eq, 151) \
	HOT(br_ne, 152) \
	HOT(br_lt_s, 153) \
	HOT(br_lt_u, 154) \
	HOT(br_ge_s, 155) \
	HOT(br_ge_u, 156) \
	HOT(br_eq_i, 157) \
	HOT(br_ne_i, 158) \
	HOT(br_lt_s_i, 159) \
	HOT(br_lt_u_i, 160) \
	HOT(br_ge_s_i, 161) \
	HOT(br_ge_u_i, 162) \
	HOT(br_ne_b, 163) \
	HOT(br_lt_s_b, 164) \
	HOT(br_lt_u_b, 165) \
	HOT(br_ge_s_b, 166) \
	HOT(br_ne_i_b, 167) \
	HOT(br_lt_u_i_b, 168) \
	HOT(br_ge_u_i_b, 169) \
	HOT(br_eq_l, 170) \
	HOT(br_ne_l, 171) \
	HOT(br_lt_u_l, 172) \
	HOT(br_ge_u_l, 173) \
	HOT(br_lt_u_l_b, 174) \
	HOT(addbr_nz_b, 175) \
	HOT(addbr_ne_l_b, 176) \
	HOT(br_table, 177) \
	HOT(call, 178) \
	FRAMED_(call_import, 179) \
	FRAMED_(call_indirect, 180) \
	HOT(ret, 181) \
	HOT(ret1, 182) \
	HOT(ret2, 183) \
	HOT(i32_add_acc, 184) \
	HOT(i32_xor_acc, 185) \
	HOT(i32_mul_acc, 186) \
	HOT(i32_and_acc, 187) \
	HOT(i32_or_acc, 188) \
	HOT(i32_add_l_acc, 189) \
	HOT(i32_and_l_acc, 190) \
	HOT(i32_add_i_acc, 191) \
	HOT(i32_and_i_acc, 192) \
	HOT(i32_and_u_acc, 193) \
	HOT(i32_eqz_acc, 194) \
	HOT(i32_shl_i_acc, 195) \
	HOT(i32_shr_u_i_acc, 196) \
	HOT(i32_shr_s_i_acc, 197) \
	HOT(i32_rotl_i_acc, 198) \
	HOT(ld32_acc, 199) \
	HOT(ld8_u_acc, 200) \
	HOT(ld32_w_acc, 201) \
	HOT(ld32_x_acc, 202) \
	HOT(st8_w_acc, 203) \
	HOT(st32_w_acc, 204) \
	HOT(st32_acc, 205) \
	HOT(st32_a_acc, 206) \
	HOT(br_nz_acc, 207) \
	HOT(br_z_acc, 208) \
	HOT(br_nz_b_acc, 209) \
	HOT(br_eq_acc, 210) \
	HOT(br_ne_acc, 211) \
	HOT(br_lt_s_acc, 212) \
	HOT(br_lt_u_acc, 213) \
	HOT(br_ne_b_acc, 214) \
	HOT(br_lt_s_b_acc, 215) \
	HOT(br_lt_u_b_acc, 216) \
	HOT(br_ge_u_i_acc, 217) \
	HOT(br_ne_i_b_acc, 218) \
	HOT(br_lt_u_l_b_acc, 219) \
	HOT(ret1_acc, 220) \
	COLD_(sys_exit, 221) \
	COLD_(sys_xret, 222) \
	/* end */

/* Each (name, number). HOT: HANDLER; FRAMED_: FRAMED; COLD_: zwe_cold(). */
#define ZWE_EXTENSION_HANDLERS(HOT, FRAMED_, COLD_) \
	HOT(i32_rotr, 0) \
	HOT(i32_clz, 1) \
	HOT(i32_ctz, 2) \
	HOT(i32_popcnt, 3) \
	HOT(i32_extend16_s, 4) \
	FRAMED_(i64_divide, 5) \
	FRAMED_(i64_divide, 6) \
	FRAMED_(i64_divide, 7) \
	FRAMED_(i64_divide, 8) \
	FRAMED_(i64_shl, 9) \
	FRAMED_(i64_shr_s, 10) \
	FRAMED_(i64_shr_u, 11) \
	FRAMED_(i64_rotl, 12) \
	FRAMED_(i64_rotr, 13) \
	HOT(i64_mul_i, 14) \
	HOT(i64_clz, 15) \
	HOT(i64_ctz, 16) \
	HOT(i64_popcnt, 17) \
	HOT(i64_extend8_s, 18) \
	HOT(i64_extend16_s, 19) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_min, 20) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_max, 21) \
	ZWE_IF_FLOATS(HOT, COLD_)(f32_copysign, 22) \
	ZWE_IF_FLOATS(HOT, COLD_)(f32_abs, 23) \
	ZWE_IF_FLOATS(HOT, COLD_)(f32_neg, 24) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_ceil, 25) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_floor, 26) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_trunc, 27) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_nearest, 28) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_sqrt, 29) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_min, 30) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_max, 31) \
	ZWE_IF_FLOATS(HOT, COLD_)(f64_copysign, 32) \
	ZWE_IF_FLOATS(HOT, COLD_)(f64_abs, 33) \
	ZWE_IF_FLOATS(HOT, COLD_)(f64_neg, 34) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_ceil, 35) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_floor, 36) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_trunc, 37) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_nearest, 38) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_sqrt, 39) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i32_trunc_f32_s, 40) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i32_trunc_f32_u, 41) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i32_trunc_f64_s, 42) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i32_trunc_f64_u, 43) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i64_trunc_f32_s, 44) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i64_trunc_f32_u, 45) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i64_trunc_f64_s, 46) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i64_trunc_f64_u, 47) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i32_trunc_sat_f32_s, 48) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i32_trunc_sat_f32_u, 49) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i32_trunc_sat_f64_s, 50) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i32_trunc_sat_f64_u, 51) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i64_trunc_sat_f32_s, 52) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i64_trunc_sat_f32_u, 53) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i64_trunc_sat_f64_s, 54) \
	ZWE_IF_FLOATS(COLD_, COLD_)(i64_trunc_sat_f64_u, 55) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_convert_i32_s, 56) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_convert_i32_u, 57) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_convert_i64_s, 58) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_convert_i64_u, 59) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_convert_i32_s, 60) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_convert_i32_u, 61) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_convert_i64_s, 62) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_convert_i64_u, 63) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f32_demote_f64, 64) \
	ZWE_IF_FLOATS(COLD_, COLD_)(f64_promote_f32, 65) \
	COLD_(memory_size, 66) \
	COLD_(memory_grow, 67) \
	FRAMED_(memory_copy, 68) \
	FRAMED_(memory_fill, 69) \
	COLD_(memory_init, 70) \
	COLD_(data_drop, 71) \
	COLD_(gget_imp, 72) \
	COLD_(gget2_imp, 73) \
	COLD_(gset_imp, 74) \
	COLD_(gset2_imp, 75) \
	COLD_(ref_func, 76) \
	COLD_(table_get, 77) \
	COLD_(table_set, 78) \
	COLD_(table_size, 79) \
	COLD_(table_grow, 80) \
	COLD_(table_fill, 81) \
	COLD_(table_copy, 82) \
	COLD_(table_init, 83) \
	COLD_(elem_drop, 84) \
	COLD_(call_far, 85) \
	COLD_(call_import_far, 86) \
	COLD_(call_indirect_far, 87) \
	HOT(tail, 88) \
	COLD_(tail_import, 89) \
	COLD_(tail_indirect, 90) \
	COLD_(throw, 91) \
	COLD_(throw_ref, 92) \
	HOT(get_far, 93) \
	HOT(get2_far, 94) \
	HOT(set_far, 95) \
	HOT(set2_far, 96) \
	ZWE_IF_ATOMICS(COLD_(atomic_load8, 97)) \
	ZWE_IF_ATOMICS(COLD_(atomic_load16, 98)) \
	ZWE_IF_ATOMICS(COLD_(atomic_load32, 99)) \
	ZWE_IF_ATOMICS(COLD_(atomic_load64, 100)) \
	ZWE_IF_ATOMICS(COLD_(atomic_store8, 101)) \
	ZWE_IF_ATOMICS(COLD_(atomic_store16, 102)) \
	ZWE_IF_ATOMICS(COLD_(atomic_store32, 103)) \
	ZWE_IF_ATOMICS(COLD_(atomic_store64, 104)) \
	ZWE_IF_ATOMICS(COLD_(atomic_add8, 105)) \
	ZWE_IF_ATOMICS(COLD_(atomic_add16, 106)) \
	ZWE_IF_ATOMICS(COLD_(atomic_add32, 107)) \
	ZWE_IF_ATOMICS(COLD_(atomic_add64, 108)) \
	ZWE_IF_ATOMICS(COLD_(atomic_sub8, 109)) \
	ZWE_IF_ATOMICS(COLD_(atomic_sub16, 110)) \
	ZWE_IF_ATOMICS(COLD_(atomic_sub32, 111)) \
	ZWE_IF_ATOMICS(COLD_(atomic_sub64, 112)) \
	ZWE_IF_ATOMICS(COLD_(atomic_and8, 113)) \
	ZWE_IF_ATOMICS(COLD_(atomic_and16, 114)) \
	ZWE_IF_ATOMICS(COLD_(atomic_and32, 115)) \
	ZWE_IF_ATOMICS(COLD_(atomic_and64, 116)) \
	ZWE_IF_ATOMICS(COLD_(atomic_or8, 117)) \
	ZWE_IF_ATOMICS(COLD_(atomic_or16, 118)) \
	ZWE_IF_ATOMICS(COLD_(atomic_or32, 119)) \
	ZWE_IF_ATOMICS(COLD_(atomic_or64, 120)) \
	ZWE_IF_ATOMICS(COLD_(atomic_xor8, 121)) \
	ZWE_IF_ATOMICS(COLD_(atomic_xor16, 122)) \
	ZWE_IF_ATOMICS(COLD_(atomic_xor32, 123)) \
	ZWE_IF_ATOMICS(COLD_(atomic_xor64, 124)) \
	ZWE_IF_ATOMICS(COLD_(atomic_xchg8, 125)) \
	ZWE_IF_ATOMICS(COLD_(atomic_xchg16, 126)) \
	ZWE_IF_ATOMICS(COLD_(atomic_xchg32, 127)) \
	ZWE_IF_ATOMICS(COLD_(atomic_xchg64, 128)) \
	ZWE_IF_ATOMICS(COLD_(atomic_cmpxchg8, 129)) \
	ZWE_IF_ATOMICS(COLD_(atomic_cmpxchg16, 130)) \
	ZWE_IF_ATOMICS(COLD_(atomic_cmpxchg32, 131)) \
	ZWE_IF_ATOMICS(COLD_(atomic_cmpxchg64, 132)) \
	ZWE_IF_ATOMICS(COLD_(atomic_wait32, 133)) \
	ZWE_IF_ATOMICS(COLD_(atomic_wait64, 134)) \
	ZWE_IF_ATOMICS(COLD_(atomic_notify, 135)) \
	/* end */
