/* SPDX-License-Identifier: Apache-2.0
 *
 * Handlers of the instructions that do what two or three others would: address and access, constant
 * and store, count and branch, pairs. Part of interp_handlers.h, whose rules and macros hold here.
 */

/* ---- Memory: the address is a sum that may wrap ---- */

#if UINTPTR_MAX > UINT32_MAX
#define WRAPPED(sum_of, size, miss)                    \
	uint32_t wrapped = (sum_of) + LITERAL_AHEAD(); \
	uintptr_t sum = wrapped;                       \
                                                       \
	if (UNLIKELY(OUTSIDE(sum, size))) {            \
		LITERAL_UNREAD();                      \
		miss;                                  \
	}                                              \
	const uint8_t *bytes = MEM + sum;              \
                                                       \
	LITERAL_READ()
#else
/* An 8-byte access: neither half outside, where the sum for the second may wrap. */
#define WRAPPED(sum_of, size, miss)                       \
	uint32_t sum = (sum_of) + LITERAL_AHEAD();        \
                                                          \
	WRAPPED_INSIDE(sum, size, miss);                  \
	const uint8_t *bytes = MEM + sum;                 \
                                                          \
	LITERAL_READ()
#endif

HANDLER(ld8_u_w)
{
	WRAPPED(GET1(FIELD_A), 1, COLD);
	DONE1(FIELD_D, *bytes);
}

HANDLER(ld16_u_w)
{
	WRAPPED(GET1(FIELD_A), 2, COLD);
	DONE1(FIELD_D, *(const mem16 *)bytes);
}

HANDLER(ld32_w)
{
	WRAPPED(GET1(FIELD_A), 4, COLD);
	DONE1(FIELD_D, *(const mem32 *)bytes);
}

HANDLER(ld64_w)
{
	WRAPPED(GET1(FIELD_A), 8, COLD);
	COPY64(SLOT(FIELD_D), (const mem32 *)bytes);
	NEXT;
}

HANDLER(st8_w)
{
	WRAPPED(GET1(FIELD_A), 1, COLD);
	*(mem8 *)(uintptr_t)bytes = (mem8)GET1(FIELD_D);
	NEXT;
}

HANDLER(st32_w)
{
	WRAPPED(GET1(FIELD_A), 4, COLD);
	*(mem32 *)(uintptr_t)bytes = GET1(FIELD_D);
	NEXT;
}

HANDLER(st64_w)
{
	WRAPPED(GET1(FIELD_A), 8, COLD);
	COPY64((mem32 *)(uintptr_t)bytes, SLOT(FIELD_D));
	NEXT;
}

HANDLER(ld32_x)
{
	uint32_t index = GET1(FIELD_A) << 2;
	uint32_t literal = LITERAL_AHEAD();
	uint32_t sum;

	SUM_INSIDE(sum, index, literal, 4, COLD);
	LITERAL_READ();
	DONE1(FIELD_D, *(const mem32 *)(MEM + sum));
}

HANDLER(ld32_x_acc)
{
	uint32_t index = ACCUMULATOR(FIELD_A) << 2;
	uint32_t literal = LITERAL_AHEAD();
	uint32_t sum;

	SUM_INSIDE(sum, index, literal, 4, COLD_A);
	LITERAL_READ();
	DONE1(FIELD_D, *(const mem32 *)(MEM + sum));
}

HANDLER(ld32_w_acc)
{
	WRAPPED(ACCUMULATOR(FIELD_A), 4, COLD_A);
	DONE1(FIELD_D, *(const mem32 *)bytes);
}

HANDLER(st8_w_acc)
{
	WRAPPED(GET1(FIELD_A), 1, COLD_D);
	*(mem8 *)(uintptr_t)bytes = (mem8)ACCUMULATOR(FIELD_D);
	NEXT;
}

HANDLER(st32_w_acc)
{
	WRAPPED(GET1(FIELD_A), 4, COLD_D);
	*(mem32 *)(uintptr_t)bytes = ACCUMULATOR(FIELD_D);
	NEXT;
}

HANDLER(ld32_xw)
{
	WRAPPED(GET1(FIELD_A) << 2, 4, COLD);
	DONE1(FIELD_D, *(const mem32 *)bytes);
}

RARE_HANDLER(st8_i)
{
	SCALED(1);
	*(mem8 *)(uintptr_t)bytes = (mem8)SIGNED_D;
	RARE_NEXT;
}

RARE_HANDLER(st32_i)
{
	SCALED(4);
	*(mem32 *)(uintptr_t)bytes = ((uint32_t)SIGNED_D);
	RARE_NEXT;
}

/* ---- Pairs, sums ---- */

HANDLER(movp)
{
	uint32_t first = GET1(FIELD_A);
	uint32_t second = GET1(FIELD_B);

	PUT1(FIELD_D, first);
	PUT1(NEXT_SLOT(FIELD_D), second);
	NEXT;
}

RARE_HANDLER(ldip)
{
	PUT1(FIELD_D, ((uint32_t)SIGNED_A));
	PUT1(NEXT_SLOT(FIELD_D), ((uint32_t)SIGNED_B));
	RARE_NEXT;
}

HANDLER(select_ai)
{
	uint32_t condition = GET1(LITERAL());

	DONE1(FIELD_D, condition != 0 ? VALUE : GET1(FIELD_B));
}

HANDLER(select_bi)
{
	uint32_t condition = GET1(LITERAL());

	DONE1(FIELD_D, condition != 0 ? GET1(FIELD_A) : ((uint32_t)SIGNED_B));
}

/* ---- 64-bit shifts by a constant ---- */

/* Of the halves of a shift by n: the bits that come from the other one. n may be known to be no multiple
 * of 32, then one shift does it.
 */
#define FROM_HIGH(high, n) (SHIFT_IS_KNOWN ? (high) << (-(n)&31) : (high) << 1 << (31 - (n)))
#define FROM_LOW(low, n)   (SHIFT_IS_KNOWN ? (low) >> (-(n)&31) : (low) >> 1 >> (31 - (n)))

HANDLER(i64_shl_i)
{
	uint32_t n = FIELD_B & 63;
	uint64_t value = GET2(FIELD_A);
	uint32_t low = (uint32_t)value;
	uint32_t high = (uint32_t)(value >> 32);

	if (!SHIFT_IS_KNOWN) {
		value <<= n;
	} else if (SHIFT_IS_LONG(n)) {
		value = (uint64_t)(low << (n & 31)) << 32;
	} else {
		value = (uint64_t)(high << n | FROM_LOW(low, n)) << 32 | low << n;
	}
	PUT2(FIELD_D, value);
	NEXT;
}

HANDLER(i64_shr_u_i)
{
	uint32_t n = FIELD_B & 63;
	uint64_t value = GET2(FIELD_A);
	uint32_t low = (uint32_t)value;
	uint32_t high = (uint32_t)(value >> 32);

	if (!SHIFT_IS_KNOWN) {
		value >>= n;
	} else if (SHIFT_IS_LONG(n)) {
		value = high >> (n & 31);
	} else {
		value = (uint64_t)(high >> n) << 32 | (low >> n | FROM_HIGH(high, n));
	}
	PUT2(FIELD_D, value);
	NEXT;
}

FRAMED(i64_rotl_i)
{
	uint32_t n = FIELD_B & 63;
	uint64_t value = GET2(FIELD_A);
	uint32_t low = (uint32_t)(SHIFT_IS_LONG(n) ? value >> 32 : value);
	uint32_t high = (uint32_t)(SHIFT_IS_LONG(n) ? value : value >> 32);

	if (!SHIFT_IS_KNOWN) {
		value = zwe_rotl64(value, FIELD_B);
	} else {
		n &= 31;
		value = (uint64_t)(high << n | FROM_LOW(low, n)) << 32 |
			(low << n | FROM_LOW(high, n));
	}
	PUT2(FIELD_D, value);
	FRAMED_NEXT;
}

/* x ^ x >> n, x ^ x << n. In halves where that is what the machine has. */
FRAMED(i64_xorshr)
{
	uint32_t n = FIELD_B & 63;
	uint64_t value = GET2(FIELD_A);
#if UINTPTR_MAX > UINT32_MAX
	value ^= value >> n;
#else
	uint32_t low = (uint32_t)value;
	uint32_t high = (uint32_t)(value >> 32);

	if (SHIFT_IS_LONG(n)) {
		low ^= high >> (SHIFT_IS_KNOWN ? n & 31 : n - 32);
	} else {
		low ^= low >> n | FROM_HIGH(high, n);
		high ^= high >> n;
	}
	value = (uint64_t)high << 32 | low;
#endif
	PUT2(FIELD_D, value);
	FRAMED_NEXT;
}

FRAMED(i64_xorshl)
{
	uint32_t n = FIELD_B & 63;
	uint64_t value = GET2(FIELD_A);
#if UINTPTR_MAX > UINT32_MAX
	value ^= value << n;
#else
	uint32_t low = (uint32_t)value;
	uint32_t high = (uint32_t)(value >> 32);

	if (SHIFT_IS_LONG(n)) {
		high ^= low << (SHIFT_IS_KNOWN ? n & 31 : n - 32);
	} else {
		high ^= high << n | FROM_LOW(low, n);
		low ^= low << n;
	}
	value = (uint64_t)high << 32 | low;
#endif
	PUT2(FIELD_D, value);
	FRAMED_NEXT;
}

RARE_HANDLER(spadd)
{
	uint32_t sum = TH->sp + (uint32_t)SIGNED_H;

	TH->sp = sum;
	RARE_DONE1(FIELD_D, sum);
}

RARE_HANDLER(spset_add)
{
	TH->sp = GET1(FIELD_D) + (uint32_t)SIGNED_H;
	RARE_NEXT;
}

/* ---- Branches ---- */

FORWARD(br_eq_l, LEFT == LITERAL(), H, RARE_)
FORWARD(br_ne_l, LEFT != LITERAL(), H, )
FORWARD(br_lt_u_l, LEFT < LITERAL(), H, RARE_)
BACKWARD(br_lt_u_l_b, LEFT < LITERAL(), H, )
FORWARD(br_ge_u_l, LEFT >= LITERAL(), H, RARE_)

/* Adds `step` to slot d, then goes back if `condition`, of which `sum` is a part. */
#define LOOP(name, step, condition)           \
	HANDLER(name)                         \
	{                                     \
		uint32_t sum = LEFT + (step); \
                                              \
		PUT1(FIELD_D, sum);      \
		if (condition) {              \
			BRANCH_BEHIND(FIELD_B); \
		}                             \
		NEXT;                         \
	}

LOOP(addbr_nz_b, VALUE, sum != 0)
LOOP(addbr_ne_l_b, VALUE, sum != LITERAL())
