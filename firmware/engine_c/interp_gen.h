/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from opcodes.tab by gen_engine.py; do not edit. For interp_handlers.h. */

/* d = a */
HANDLER(mov)
{
	uint32_t a = GET1(ZWE_OA(word));

	PUT1(ZWE_OD(word), a);
	NEXT;
}

/* d = a */
HANDLER(mov2)
{
	uint64_t a = GET2(ZWE_OA(word));

	PUT2(ZWE_OD(word), a);
	NEXT;
}

/* d = imm */
HANDLER(ldi)
{
	uint32_t imm = (uint32_t)(int16_t)ZWE_OH(word);

	PUT1(ZWE_OD(word), imm);
	NEXT;
}

/* d = (s64)imm */
HANDLER(ldi2)
{
	uint64_t imm = (uint64_t)(int64_t)(int16_t)ZWE_OH(word);

	PUT2(ZWE_OD(word), (int64_t)imm);
	NEXT;
}

/* d = lit */
HANDLER(ldl)
{
	uint32_t lit = LITERAL();

	PUT1(ZWE_OD(word), lit);
	NEXT;
}

/* d = lit64 */
HANDLER(ldl2)
{
	uint64_t lit64 = LITERAL2();

	PUT2(ZWE_OD(word), lit64);
	NEXT;
}

/* d = a + b */
HANDLER(i32_add)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a + b);
	NEXT;
}

/* d = a - b */
HANDLER(i32_sub)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a - b);
	NEXT;
}

/* d = a * b */
HANDLER(i32_mul)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a * b);
	NEXT;
}

/* d = a & b */
HANDLER(i32_and)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a & b);
	NEXT;
}

/* d = a | b */
HANDLER(i32_or)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a | b);
	NEXT;
}

/* d = a ^ b */
HANDLER(i32_xor)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a ^ b);
	NEXT;
}

/* d = a << (b & 31) */
HANDLER(i32_shl)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a << (b & 31));
	NEXT;
}

/* d = (s)a >> (b & 31) */
HANDLER(i32_shr_s)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), (int32_t)a >> (b & 31));
	NEXT;
}

/* d = a >> (b & 31) */
HANDLER(i32_shr_u)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a >> (b & 31));
	NEXT;
}

/* d = rotl32(a, b) */
HANDLER(i32_rotl)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), zwe_rotl32(a, b));
	NEXT;
}

/* d = rotr32(a, b) */
HANDLER(i32_rotr)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), zwe_rotr32(a, b));
	NEXT;
}

/* d = a + imm */
HANDLER(i32_add_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), a + imm);
	NEXT;
}

/* d = imm - a */
HANDLER(i32_rsub_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), imm - a);
	NEXT;
}

/* d = a * imm */
HANDLER(i32_mul_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), a * imm);
	NEXT;
}

/* d = a /u imm */
HANDLER(i32_div_u_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), a / imm);
	NEXT;
}

/* d = a %u imm */
HANDLER(i32_rem_u_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), a % imm);
	NEXT;
}

/* d = a & imm */
HANDLER(i32_and_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), a & imm);
	NEXT;
}

/* d = a | imm */
HANDLER(i32_or_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), a | imm);
	NEXT;
}

/* d = a ^ imm */
HANDLER(i32_xor_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), a ^ imm);
	NEXT;
}

/* d = a << (imm & 31) */
HANDLER(i32_shl_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = ZWE_OB(word);

	PUT1(ZWE_OD(word), a << (imm & 31));
	NEXT;
}

/* d = (s)a >> (imm & 31) */
HANDLER(i32_shr_s_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = ZWE_OB(word);

	PUT1(ZWE_OD(word), (int32_t)a >> (imm & 31));
	NEXT;
}

/* d = a >> (imm & 31) */
HANDLER(i32_shr_u_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = ZWE_OB(word);

	PUT1(ZWE_OD(word), a >> (imm & 31));
	NEXT;
}

/* d = rotl32(a, imm) */
HANDLER(i32_rotl_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = ZWE_OB(word);

	PUT1(ZWE_OD(word), zwe_rotl32(a, imm));
	NEXT;
}

/* d = a + lit */
HANDLER(i32_add_l)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t lit = LITERAL();

	PUT1(ZWE_OD(word), a + lit);
	NEXT;
}

/* d = a * lit */
HANDLER(i32_mul_l)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t lit = LITERAL();

	PUT1(ZWE_OD(word), a * lit);
	NEXT;
}

/* d = a & lit */
HANDLER(i32_and_l)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t lit = LITERAL();

	PUT1(ZWE_OD(word), a & lit);
	NEXT;
}

/* d = a | lit */
HANDLER(i32_or_l)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t lit = LITERAL();

	PUT1(ZWE_OD(word), a | lit);
	NEXT;
}

/* d = a ^ lit */
HANDLER(i32_xor_l)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t lit = LITERAL();

	PUT1(ZWE_OD(word), a ^ lit);
	NEXT;
}

/* d = a + (b << 2) */
HANDLER(i32_add_shl2)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a + (b << 2));
	NEXT;
}

/* d = a + (b << 3) */
HANDLER(i32_add_shl3)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a + (b << 3));
	NEXT;
}

/* d = clz32(a) */
HANDLER(i32_clz)
{
	uint32_t a = GET1(ZWE_OA(word));

	PUT1(ZWE_OD(word), zwe_clz32(a));
	NEXT;
}

/* d = ctz32(a) */
HANDLER(i32_ctz)
{
	uint32_t a = GET1(ZWE_OA(word));

	PUT1(ZWE_OD(word), zwe_ctz32(a));
	NEXT;
}

/* d = popcnt32(a) */
HANDLER(i32_popcnt)
{
	uint32_t a = GET1(ZWE_XA(word));

	PUT1(ZWE_XD(word), zwe_popcnt32(a));
	NEXT;
}

/* d = a == 0 */
HANDLER(i32_eqz)
{
	uint32_t a = GET1(ZWE_OA(word));

	PUT1(ZWE_OD(word), a == 0);
	NEXT;
}

/* d = (s8)a */
HANDLER(i32_extend8_s)
{
	uint32_t a = GET1(ZWE_OA(word));

	PUT1(ZWE_OD(word), (int8_t)a);
	NEXT;
}

/* d = (s16)a */
HANDLER(i32_extend16_s)
{
	uint32_t a = GET1(ZWE_OA(word));

	PUT1(ZWE_OD(word), (int16_t)a);
	NEXT;
}

/* d = a == b */
HANDLER(i32_eq)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a == b);
	NEXT;
}

/* d = a != b */
HANDLER(i32_ne)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a != b);
	NEXT;
}

/* d = (s)a < (s)b */
HANDLER(i32_lt_s)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), (int32_t)a < (int32_t)b);
	NEXT;
}

/* d = a < b */
HANDLER(i32_lt_u)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a < b);
	NEXT;
}

/* d = (s)a >= (s)b */
HANDLER(i32_ge_s)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), (int32_t)a >= (int32_t)b);
	NEXT;
}

/* d = a >= b */
HANDLER(i32_ge_u)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	PUT1(ZWE_OD(word), a >= b);
	NEXT;
}

/* d = a == imm */
HANDLER(i32_eq_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), a == imm);
	NEXT;
}

/* d = a != imm */
HANDLER(i32_ne_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), a != imm);
	NEXT;
}

/* d = (s)a < (s)imm */
HANDLER(i32_lt_s_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), (int32_t)a < (int32_t)imm);
	NEXT;
}

/* d = a < imm */
HANDLER(i32_lt_u_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), a < imm);
	NEXT;
}

/* d = (s)a >= (s)imm */
HANDLER(i32_ge_s_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), (int32_t)a >= (int32_t)imm);
	NEXT;
}

/* d = a >= imm */
HANDLER(i32_ge_u_i)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t imm = (uint32_t)(int8_t)ZWE_OB(word);

	PUT1(ZWE_OD(word), a >= imm);
	NEXT;
}

/* d = a + b */
HANDLER(i64_add)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT2(ZWE_OD(word), a + b);
	NEXT;
}

/* d = a - b */
HANDLER(i64_sub)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT2(ZWE_OD(word), a - b);
	NEXT;
}

/* d = a * b */
HANDLER(i64_mul)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT2(ZWE_OD(word), a * b);
	NEXT;
}

/* d = a & b */
HANDLER(i64_and)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT2(ZWE_OD(word), a & b);
	NEXT;
}

/* d = a | b */
HANDLER(i64_or)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT2(ZWE_OD(word), a | b);
	NEXT;
}

/* d = a ^ b */
HANDLER(i64_xor)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT2(ZWE_OD(word), a ^ b);
	NEXT;
}

/* d = a << (b & 63) */
HANDLER(i64_shl)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT2(ZWE_OD(word), a << (b & 63));
	NEXT;
}

/* d = (s)a >> (b & 63) */
FRAMED(i64_shr_s)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT2(ZWE_OD(word), (int64_t)a >> (b & 63));
	NEXT;
}

/* d = a >> (b & 63) */
HANDLER(i64_shr_u)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT2(ZWE_OD(word), a >> (b & 63));
	NEXT;
}

/* d = rotl64(a, b) */
FRAMED(i64_rotl)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT2(ZWE_OD(word), zwe_rotl64(a, b));
	NEXT;
}

/* d = rotr64(a, b) */
FRAMED(i64_rotr)
{
	uint32_t word1 = LITERAL();
	uint64_t a = GET2(ZWE_XA(word));
	uint64_t b = GET2(ZWE_XB(word1));

	PUT2(ZWE_XD(word), zwe_rotr64(a, b));
	NEXT;
}

/* d = a + imm */
HANDLER(i64_add_i)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t imm = (uint64_t)(int64_t)(int8_t)ZWE_OB(word);

	PUT2(ZWE_OD(word), a + imm);
	NEXT;
}

/* d = a & imm */
HANDLER(i64_and_i)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t imm = (uint64_t)(int64_t)(int8_t)ZWE_OB(word);

	PUT2(ZWE_OD(word), a & imm);
	NEXT;
}

/* d = a * imm */
HANDLER(i64_mul_i)
{
	uint32_t word1 = LITERAL();
	uint64_t a = GET2(ZWE_XA(word));
	uint64_t imm = (uint64_t)(int64_t)(int8_t)ZWE_XB(word1);

	PUT2(ZWE_XD(word), a * imm);
	NEXT;
}

/* d = a << (imm & 63) */
HANDLER(i64_shl_i)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint32_t imm = ZWE_OB(word);

	PUT2(ZWE_OD(word), a << (imm & 63));
	NEXT;
}

/* d = (s)a >> (imm & 63) */
FRAMED(i64_shr_s_i)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint32_t imm = ZWE_OB(word);

	PUT2(ZWE_OD(word), (int64_t)a >> (imm & 63));
	NEXT;
}

/* d = a >> (imm & 63) */
HANDLER(i64_shr_u_i)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint32_t imm = ZWE_OB(word);

	PUT2(ZWE_OD(word), a >> (imm & 63));
	NEXT;
}

/* d = rotl64(a, imm) */
FRAMED(i64_rotl_i)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint32_t imm = ZWE_OB(word);

	PUT2(ZWE_OD(word), zwe_rotl64(a, imm));
	NEXT;
}

/* d = clz64(a), low word only */
HANDLER(i64_clz)
{
	uint64_t a = GET2(ZWE_XA(word));

	PUT1(ZWE_XD(word), zwe_clz64(a));
	NEXT;
}

/* d = ctz64(a), low word only */
HANDLER(i64_ctz)
{
	uint64_t a = GET2(ZWE_XA(word));

	PUT1(ZWE_XD(word), zwe_ctz64(a));
	NEXT;
}

/* d = popcnt64(a), low word only */
HANDLER(i64_popcnt)
{
	uint64_t a = GET2(ZWE_XA(word));

	PUT1(ZWE_XD(word), zwe_popcnt64(a));
	NEXT;
}

/* d = (s64)(s8)a */
HANDLER(i64_extend8_s)
{
	uint32_t a = GET1(ZWE_XA(word));

	PUT2(ZWE_XD(word), (int64_t)(int8_t)a);
	NEXT;
}

/* d = (s64)(s16)a */
HANDLER(i64_extend16_s)
{
	uint32_t a = GET1(ZWE_XA(word));

	PUT2(ZWE_XD(word), (int64_t)(int16_t)a);
	NEXT;
}

/* d = (s64)(s)a */
HANDLER(i64_extend_s)
{
	uint32_t a = GET1(ZWE_OA(word));

	PUT2(ZWE_OD(word), (int64_t)(int32_t)a);
	NEXT;
}

/* d = (u64)a */
HANDLER(i64_extend_u)
{
	uint32_t a = GET1(ZWE_OA(word));

	PUT2(ZWE_OD(word), (uint64_t)a);
	NEXT;
}

/* d = a == 0 */
HANDLER(i64_eqz)
{
	uint64_t a = GET2(ZWE_OA(word));

	PUT1(ZWE_OD(word), a == 0);
	NEXT;
}

/* d = a == b */
HANDLER(i64_eq)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT1(ZWE_OD(word), a == b);
	NEXT;
}

/* d = a != b */
HANDLER(i64_ne)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT1(ZWE_OD(word), a != b);
	NEXT;
}

/* d = (s)a < (s)b */
HANDLER(i64_lt_s)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT1(ZWE_OD(word), (int64_t)a < (int64_t)b);
	NEXT;
}

/* d = a < b */
HANDLER(i64_lt_u)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT1(ZWE_OD(word), a < b);
	NEXT;
}

/* d = (s)a >= (s)b */
HANDLER(i64_ge_s)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT1(ZWE_OD(word), (int64_t)a >= (int64_t)b);
	NEXT;
}

/* d = a >= b */
HANDLER(i64_ge_u)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));

	PUT1(ZWE_OD(word), a >= b);
	NEXT;
}

/* d = a + b */
FRAMED(f32_add)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));
	uint32_t result = zwe_f32_add(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a - b */
FRAMED(f32_sub)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));
	uint32_t result = zwe_f32_sub(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a * b */
FRAMED(f32_mul)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));
	uint32_t result = zwe_f32_mul(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a / b */
FRAMED(f32_div)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));
	uint32_t result = zwe_f32_div(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = (a & 0x7fffffff) | (b & 0x80000000) */
HANDLER(f32_copysign)
{
	uint32_t word1 = LITERAL();
	uint32_t a = GET1(ZWE_XA(word));
	uint32_t b = GET1(ZWE_XB(word1));

	PUT1(ZWE_XD(word), (a & 0x7fffffff) | (b & 0x80000000));
	NEXT;
}

/* d = a & 0x7fffffff */
HANDLER(f32_abs)
{
	uint32_t a = GET1(ZWE_OA(word));

	PUT1(ZWE_OD(word), a & 0x7fffffff);
	NEXT;
}

/* d = a ^ 0x80000000 */
HANDLER(f32_neg)
{
	uint32_t a = GET1(ZWE_OA(word));

	PUT1(ZWE_OD(word), a ^ 0x80000000);
	NEXT;
}

/* d = a == b */
FRAMED(f32_eq)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));
	uint32_t result = zwe_f32_eq(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a != b */
FRAMED(f32_ne)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));
	uint32_t result = zwe_f32_ne(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a < b */
FRAMED(f32_lt)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));
	uint32_t result = zwe_f32_lt(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a <= b */
FRAMED(f32_le)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));
	uint32_t result = zwe_f32_le(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a + b */
FRAMED(f64_add)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));
	uint64_t result = zwe_f64_add(a, b);

	CALLED(result);
	PUT2(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a - b */
FRAMED(f64_sub)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));
	uint64_t result = zwe_f64_sub(a, b);

	CALLED(result);
	PUT2(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a * b */
FRAMED(f64_mul)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));
	uint64_t result = zwe_f64_mul(a, b);

	CALLED(result);
	PUT2(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a / b */
FRAMED(f64_div)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));
	uint64_t result = zwe_f64_div(a, b);

	CALLED(result);
	PUT2(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a == b */
FRAMED(f64_eq)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));
	uint32_t result = zwe_f64_eq(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a != b */
FRAMED(f64_ne)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));
	uint32_t result = zwe_f64_ne(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a < b */
FRAMED(f64_lt)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));
	uint32_t result = zwe_f64_lt(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

/* d = a <= b */
FRAMED(f64_le)
{
	uint64_t a = GET2(ZWE_OA(word));
	uint64_t b = GET2(ZWE_OB(word));
	uint32_t result = zwe_f64_le(a, b);

	CALLED(result);
	PUT1(ZWE_OD(WORD_AGAIN(word)), result);
	NEXT;
}

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
	HOT(select2, 9) \
	HOT(i32_add, 10) \
	HOT(i32_sub, 11) \
	HOT(i32_mul, 12) \
	HOT(i32_div_s, 13) \
	HOT(i32_div_u, 14) \
	HOT(i32_rem_s, 15) \
	HOT(i32_rem_u, 16) \
	HOT(i32_and, 17) \
	HOT(i32_or, 18) \
	HOT(i32_xor, 19) \
	HOT(i32_shl, 20) \
	HOT(i32_shr_s, 21) \
	HOT(i32_shr_u, 22) \
	HOT(i32_rotl, 23) \
	HOT(i32_rotr, 24) \
	HOT(i32_add_i, 25) \
	HOT(i32_rsub_i, 26) \
	HOT(i32_mul_i, 27) \
	HOT(i32_div_u_i, 28) \
	HOT(i32_rem_u_i, 29) \
	HOT(i32_and_i, 30) \
	HOT(i32_or_i, 31) \
	HOT(i32_xor_i, 32) \
	HOT(i32_shl_i, 33) \
	HOT(i32_shr_s_i, 34) \
	HOT(i32_shr_u_i, 35) \
	HOT(i32_rotl_i, 36) \
	HOT(i32_add_l, 37) \
	HOT(i32_mul_l, 38) \
	HOT(i32_and_l, 39) \
	HOT(i32_or_l, 40) \
	HOT(i32_xor_l, 41) \
	HOT(i32_add_shl2, 42) \
	HOT(i32_add_shl3, 43) \
	HOT(i32_madd, 44) \
	HOT(i32_clz, 45) \
	HOT(i32_ctz, 46) \
	HOT(i32_eqz, 47) \
	HOT(i32_extend8_s, 48) \
	HOT(i32_extend16_s, 49) \
	HOT(i32_eq, 50) \
	HOT(i32_ne, 51) \
	HOT(i32_lt_s, 52) \
	HOT(i32_lt_u, 53) \
	HOT(i32_ge_s, 54) \
	HOT(i32_ge_u, 55) \
	HOT(i32_eq_i, 56) \
	HOT(i32_ne_i, 57) \
	HOT(i32_lt_s_i, 58) \
	HOT(i32_lt_u_i, 59) \
	HOT(i32_ge_s_i, 60) \
	HOT(i32_ge_u_i, 61) \
	HOT(i64_add, 62) \
	HOT(i64_sub, 63) \
	HOT(i64_mul, 64) \
	HOT(i64_and, 65) \
	HOT(i64_or, 66) \
	HOT(i64_xor, 67) \
	HOT(i64_shl, 68) \
	FRAMED_(i64_shr_s, 69) \
	HOT(i64_shr_u, 70) \
	FRAMED_(i64_rotl, 71) \
	HOT(i64_add_i, 72) \
	HOT(i64_and_i, 73) \
	HOT(i64_shl_i, 74) \
	FRAMED_(i64_shr_s_i, 75) \
	HOT(i64_shr_u_i, 76) \
	FRAMED_(i64_rotl_i, 77) \
	HOT(i64_extend_s, 78) \
	HOT(i64_extend_u, 79) \
	HOT(i64_eqz, 80) \
	HOT(i64_eq, 81) \
	HOT(i64_ne, 82) \
	HOT(i64_lt_s, 83) \
	HOT(i64_lt_u, 84) \
	HOT(i64_ge_s, 85) \
	HOT(i64_ge_u, 86) \
	FRAMED_(f32_add, 87) \
	FRAMED_(f32_sub, 88) \
	FRAMED_(f32_mul, 89) \
	FRAMED_(f32_div, 90) \
	HOT(f32_abs, 91) \
	HOT(f32_neg, 92) \
	FRAMED_(f32_eq, 93) \
	FRAMED_(f32_ne, 94) \
	FRAMED_(f32_lt, 95) \
	FRAMED_(f32_le, 96) \
	FRAMED_(f64_add, 97) \
	FRAMED_(f64_sub, 98) \
	FRAMED_(f64_mul, 99) \
	FRAMED_(f64_div, 100) \
	HOT(f64_abs, 101) \
	HOT(f64_neg, 102) \
	FRAMED_(f64_eq, 103) \
	FRAMED_(f64_ne, 104) \
	FRAMED_(f64_lt, 105) \
	FRAMED_(f64_le, 106) \
	HOT(ld8_u, 107) \
	HOT(ld8_s, 108) \
	HOT(ld16_u, 109) \
	HOT(ld16_s, 110) \
	HOT(ld32, 111) \
	HOT(ld64, 112) \
	HOT(st8, 113) \
	HOT(st16, 114) \
	HOT(st32, 115) \
	HOT(st64, 116) \
	HOT(ld8_u_l, 117) \
	HOT(ld8_s_l, 118) \
	HOT(ld16_u_l, 119) \
	HOT(ld16_s_l, 120) \
	HOT(ld32_l, 121) \
	HOT(ld64_l, 122) \
	HOT(st8_l, 123) \
	HOT(st16_l, 124) \
	HOT(st32_l, 125) \
	HOT(st64_l, 126) \
	HOT(ld8_u_a, 127) \
	HOT(ld32_a, 128) \
	HOT(st8_a, 129) \
	HOT(st32_a, 130) \
	HOT(ld8_u_w, 131) \
	HOT(ld32_w, 132) \
	HOT(ld64_w, 133) \
	HOT(st8_w, 134) \
	HOT(st32_w, 135) \
	HOT(st64_w, 136) \
	HOT(ld32_x, 137) \
	HOT(ld32_xw, 138) \
	HOT(st8_i, 139) \
	HOT(st32_i, 140) \
	HOT(gget, 141) \
	HOT(gget2, 142) \
	HOT(gset, 143) \
	HOT(gset2, 144) \
	HOT(spget, 145) \
	HOT(spset, 146) \
	HOT(spadd, 147) \
	HOT(spset_add, 148) \
	COLD_(unreachable, 149) \
	HOT(jmp, 150) \
	HOT(jmp_b, 151) \
	HOT(br_nz, 152) \
	HOT(br_z, 153) \
	HOT(br_nz_b, 154) \
	HOT(br_z_b, 155) \
	HOT(br_eq, 156) \
	HOT(br_ne, 157) \
	HOT(br_lt_s, 158) \
	HOT(br_lt_u, 159) \
	HOT(br_ge_s, 160) \
	HOT(br_ge_u, 161) \
	HOT(br_eq_i, 162) \
	HOT(br_ne_i, 163) \
	HOT(br_lt_s_i, 164) \
	HOT(br_lt_u_i, 165) \
	HOT(br_ge_s_i, 166) \
	HOT(br_ge_u_i, 167) \
	HOT(br_eq_b, 168) \
	HOT(br_ne_b, 169) \
	HOT(br_lt_s_b, 170) \
	HOT(br_lt_u_b, 171) \
	HOT(br_ge_s_b, 172) \
	HOT(br_ge_u_b, 173) \
	HOT(br_eq_i_b, 174) \
	HOT(br_ne_i_b, 175) \
	HOT(br_lt_s_i_b, 176) \
	HOT(br_lt_u_i_b, 177) \
	HOT(br_ge_s_i_b, 178) \
	HOT(br_ge_u_i_b, 179) \
	HOT(br_eq_l, 180) \
	HOT(br_ne_l, 181) \
	HOT(br_lt_s_l, 182) \
	HOT(br_lt_u_l, 183) \
	HOT(br_ge_s_l, 184) \
	HOT(br_ge_u_l, 185) \
	HOT(br_eq_l_b, 186) \
	HOT(br_ne_l_b, 187) \
	HOT(br_lt_s_l_b, 188) \
	HOT(br_lt_u_l_b, 189) \
	HOT(br_ge_s_l_b, 190) \
	HOT(br_ge_u_l_b, 191) \
	HOT(addbr_nz_b, 192) \
	HOT(incbr_ne_b, 193) \
	HOT(incbr_lt_s_b, 194) \
	HOT(incbr_lt_u_b, 195) \
	HOT(addbr_ne_l_b, 196) \
	HOT(addbr_lt_s_l_b, 197) \
	HOT(addbr_lt_u_l_b, 198) \
	HOT(br_table, 199) \
	HOT(call, 200) \
	COLD_(call_import, 201) \
	FRAMED_(call_indirect, 202) \
	HOT(ret, 203) \
	HOT(ret1, 204) \
	HOT(ret2, 205) \
	HOT(get_far, 206) \
	HOT(get2_far, 207) \
	HOT(set_far, 208) \
	HOT(set2_far, 209) \
	COLD_(sys_exit, 210) \
	COLD_(sys_xret, 211) \
	/* end */

/* Each (name, number). HOT: HANDLER; FRAMED_: FRAMED; COLD_: zwe_cold(). */
#define ZWE_EXTENSION_HANDLERS(HOT, FRAMED_, COLD_) \
	HOT(i32_popcnt, 0) \
	COLD_(i64_div_s, 1) \
	COLD_(i64_div_u, 2) \
	COLD_(i64_rem_s, 3) \
	COLD_(i64_rem_u, 4) \
	FRAMED_(i64_rotr, 5) \
	HOT(i64_mul_i, 6) \
	HOT(i64_clz, 7) \
	HOT(i64_ctz, 8) \
	HOT(i64_popcnt, 9) \
	HOT(i64_extend8_s, 10) \
	HOT(i64_extend16_s, 11) \
	COLD_(f32_min, 12) \
	COLD_(f32_max, 13) \
	HOT(f32_copysign, 14) \
	COLD_(f32_ceil, 15) \
	COLD_(f32_floor, 16) \
	COLD_(f32_trunc, 17) \
	COLD_(f32_nearest, 18) \
	COLD_(f32_sqrt, 19) \
	COLD_(f64_min, 20) \
	COLD_(f64_max, 21) \
	HOT(f64_copysign, 22) \
	COLD_(f64_ceil, 23) \
	COLD_(f64_floor, 24) \
	COLD_(f64_trunc, 25) \
	COLD_(f64_nearest, 26) \
	COLD_(f64_sqrt, 27) \
	COLD_(i32_trunc_f32_s, 28) \
	COLD_(i32_trunc_f32_u, 29) \
	COLD_(i32_trunc_f64_s, 30) \
	COLD_(i32_trunc_f64_u, 31) \
	COLD_(i64_trunc_f32_s, 32) \
	COLD_(i64_trunc_f32_u, 33) \
	COLD_(i64_trunc_f64_s, 34) \
	COLD_(i64_trunc_f64_u, 35) \
	COLD_(i32_trunc_sat_f32_s, 36) \
	COLD_(i32_trunc_sat_f32_u, 37) \
	COLD_(i32_trunc_sat_f64_s, 38) \
	COLD_(i32_trunc_sat_f64_u, 39) \
	COLD_(i64_trunc_sat_f32_s, 40) \
	COLD_(i64_trunc_sat_f32_u, 41) \
	COLD_(i64_trunc_sat_f64_s, 42) \
	COLD_(i64_trunc_sat_f64_u, 43) \
	COLD_(f32_convert_i32_s, 44) \
	COLD_(f32_convert_i32_u, 45) \
	COLD_(f32_convert_i64_s, 46) \
	COLD_(f32_convert_i64_u, 47) \
	COLD_(f64_convert_i32_s, 48) \
	COLD_(f64_convert_i32_u, 49) \
	COLD_(f64_convert_i64_s, 50) \
	COLD_(f64_convert_i64_u, 51) \
	COLD_(f32_demote_f64, 52) \
	COLD_(f64_promote_f32, 53) \
	COLD_(memory_size, 54) \
	COLD_(memory_grow, 55) \
	COLD_(memory_copy, 56) \
	COLD_(memory_fill, 57) \
	COLD_(memory_init, 58) \
	COLD_(data_drop, 59) \
	COLD_(gget_imp, 60) \
	COLD_(gget2_imp, 61) \
	COLD_(gset_imp, 62) \
	COLD_(gset2_imp, 63) \
	COLD_(ref_func, 64) \
	COLD_(table_get, 65) \
	COLD_(table_set, 66) \
	COLD_(table_size, 67) \
	COLD_(table_grow, 68) \
	COLD_(table_fill, 69) \
	COLD_(table_copy, 70) \
	COLD_(table_init, 71) \
	COLD_(elem_drop, 72) \
	COLD_(call_far, 73) \
	COLD_(call_import_far, 74) \
	COLD_(call_indirect_far, 75) \
	/* end */
