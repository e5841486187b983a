/* SPDX-License-Identifier: Apache-2.0
 *
 * The hot handlers, written once, built twice: interp_fast.c and interp_plain.c define the macros
 * and include this file. A handler that meets anything unusual goes COLD: zwe_cold() then executes
 * the same instruction from its start, so a handler must not have changed anything before it does.
 *
 *   HANDLER(name)      a handler that must need no stack
 *   FRAMED(name)       one that may: it calls routines, or needs many registers
 *   PC FP MEM LIM TH   next word, frame, memory base and limit, thread
 *   NEXT               goes on with the next instruction
 *   DONE1(slot, value) the same, after storing a one-slot result, which is then the accumulator
 *   FRAMED_NEXT, FRAMED_DONE1   the same in a FRAMED handler
 *   RARE..., RARE_FRAMED   the same for what programs hardly execute: on Thumb-2 for size
 *                      (interp_shared_thumb2.h), elsewhere no different
 *   COLD               lets zwe_cold() do the instruction; FRAMED_COLD in a FRAMED handler
 *   COLD_A, COLD_D     the same in an accumulator form of a or d: in W64 that slot may still be unwritten
 *   POLL               takes a unit of fuel, PC being the next instruction; FRAMED_POLL in a FRAMED handler
 *   FIELD_D ...        the instruction's own operands: interp_operands.h
 *   ACCUMULATOR(slot)  the value of a slot that the instruction before has written
 *
 * In the fast build no handler may need a stack frame; tools/check_fast.py disassembles the object
 * and sees to it.
 */
#include "divide.h"
#include "interp_operands.h"

#define GET1(slot)        (*SLOT(slot))
#define GET2(slot)        zwe_get2(SLOT(slot))
#define PUT1(slot, value) (*SLOT(slot) = (value))
#define PUT2(slot, value) zwe_put2(SLOT(slot), (uint64_t)(value))

#define UNLIKELY(condition) __builtin_expect((condition), 0)

/* A build may share what rare handlers begin and end with. */
#ifndef RARE_HANDLER
#define RARE_HANDLER       HANDLER
#define RARE_FRAMED        FRAMED
#define RARE_NEXT          NEXT
#define RARE_DONE1         DONE1
#define RARE_DONE2(slot, value)    \
	do {                       \
		PUT2(slot, value); \
		NEXT;              \
	} while (0)
#define RARE_PAIRS(a, b)            \
	uint64_t a = GET2(FIELD_A); \
	uint64_t b = GET2(FIELD_B)
#define RARE_SHIFT(a, b)             \
	zwe_word word1 = WORD1();    \
	uint64_t a = GET2(XFIELD_A); \
	uint64_t b = GET2(XFIELD_B(word1))
#define RARE_ROTATE(value, count)      RARE_DONE2(XFIELD_D, zwe_rotl64(value, count))
#define RARE_POPCNT32(value)           RARE_DONE1(XFIELD_D, zwe_popcnt32(value))
#define RARE_POPCNT64(value)           RARE_DONE1(XFIELD_D, zwe_popcnt64(value))
#define RARE_WITH_LITERAL  WITH_LITERAL
#define RARE_BRANCH_AHEAD  BRANCH_AHEAD
#define RARE_BRANCH_BEHIND BRANCH_BEHIND
#endif
#define RARE_SCALED SCALED

#include "interp_gen.h"

/* ---- Selects, integer division, the f64 sign bit ---- */

HANDLER(select)
{
	uint32_t condition = GET1(LITERAL());
	uint32_t slot = condition != 0 ? FIELD_A : FIELD_B;

	DONE1(FIELD_D, GET1(slot));
}

HANDLER(select2)
{
	uint32_t condition = GET1(LITERAL());
	uint32_t slot = condition != 0 ? FIELD_A : FIELD_B;

	PUT2(FIELD_D, GET2(slot));
	NEXT;
}

RARE_HANDLER(i32_popcnt)
{
	RARE_POPCNT32(GET1(XFIELD_A));
}

RARE_HANDLER(i64_popcnt)
{
	RARE_POPCNT64(GET2(XFIELD_A));
}

RARE_FRAMED(i64_rotl)
{
	RARE_SHIFT(a, b);

	RARE_ROTATE(a, b);
}

RARE_FRAMED(i64_rotr)
{
	RARE_SHIFT(a, b);

	RARE_ROTATE(a, 64 - (b & 63));
}

HANDLER(i32_div_s)
{
	uint32_t a = GET1(FIELD_A);
	uint32_t b = GET1(FIELD_B);

	if (UNLIKELY(b + 1 <= 1)) {
		COLD; /* 0: trap; -1: the quotient may be too large */
	}
	DONE1(FIELD_D, (uint32_t)((int32_t)a / (int32_t)b));
}

RARE_HANDLER(i32_div_u)
{
	uint32_t b = GET1(FIELD_B);

	if (UNLIKELY(b == 0)) {
		COLD;
	}
	RARE_DONE1(FIELD_D, GET1(FIELD_A) / b);
}

RARE_HANDLER(i32_rem_s)
{
	uint32_t b = GET1(FIELD_B);

	if (UNLIKELY(b + 1 <= 1)) {
		COLD; /* 0: trap; -1: the remainder is 0 */
	}
	RARE_DONE1(FIELD_D, (uint32_t)((int32_t)GET1(FIELD_A) % (int32_t)b));
}

RARE_HANDLER(i32_rem_u)
{
	uint32_t b = GET1(FIELD_B);

	if (UNLIKELY(b == 0)) {
		COLD;
	}
	RARE_DONE1(FIELD_D, GET1(FIELD_A) % b);
}

/* By a function where a build has one (I64_DIVIDE). */
#ifndef I64_DIVIDE
#define I64_DIVIDE(done)                                                                          \
	do {                                                                                      \
		uint64_t out_;                                                                    \
                                                                                                  \
		done = zwe_i64_divide_here(&out_, GET2(XFIELD_A), GET2(XFIELD_B(PC[0])), XFIELD_SUB); \
		if (done) {                                                                       \
			PUT2(XFIELD_D_AGAIN, out_);                                               \
		}                                                                                 \
	} while (0)
#endif

/* All four of 64 bits. It goes cold only for a trap. */
FRAMED(i64_divide)
{
	bool done;

	I64_DIVIDE(done);
	if (UNLIKELY(!done)) {
		FRAMED_COLD_AGAIN;
	}
	SKIP_LITERAL();
	FRAMED_NEXT;
}

#if ZWE_HAS_FLOATS

#define F64_SIGN ((uint64_t)1 << 63)

RARE_HANDLER(f64_abs)
{
	RARE_DONE2(XFIELD_D, GET2(XFIELD_A) & INT64_MAX);
}

RARE_HANDLER(f64_neg)
{
	RARE_DONE2(XFIELD_D, GET2(XFIELD_A) ^ F64_SIGN);
}

RARE_HANDLER(f64_copysign)
{
	zwe_word word1 = WORD1();
	uint64_t sign = GET2(XFIELD_B(word1)) & F64_SIGN;

	RARE_DONE2(XFIELD_D, (GET2(XFIELD_A) & INT64_MAX) | sign);
}

#endif

/* ---- Memory ---- */

/* LIM is the size less 3. Scaled offsets: the verifier knows that offset + max(size, 4) bytes
 * exist, so LIM - offset does not wrap, and is more than 4 for the 8-byte forms. The check is exact
 * for 4 and 8 bytes, up to 3 bytes strict for less.
 */
#if defined(__riscv) || (defined(__ARM_ARCH) && __ARM_ARCH < 7)
#define MISALIGNED(address, size) (((address) & ((size) < 4 ? (size)-1 : 3)) != 0)
typedef uint16_t __attribute__((may_alias)) mem16;
typedef uint32_t __attribute__((may_alias)) mem32;
#else
#define MISALIGNED(address, size) 0
typedef uint16_t __attribute__((may_alias, aligned(1))) mem16;
typedef uint32_t __attribute__((may_alias, aligned(1))) mem32;
#endif
typedef uint8_t mem8;

/* Whether an access of `size` bytes at `sum`, which did not wrap, is not plainly inside. */
#define OUTSIDE(sum, size) \
	((sum) + ((size) == 8 ? 4 : 0) >= LIM || MISALIGNED(sum, size))

/* A literal of an access that may go cold. Where the word is in a register, reading it and the step over
 * it are one instruction, so the rare case goes back. */
#ifdef ZWE_WORD_IN_REGISTER
#define LITERAL_AHEAD()  LITERAL()
#define LITERAL_UNREAD() (PC--)
#define LITERAL_READ()   ((void)0)
#else
#define LITERAL_AHEAD()  ((uint32_t)PC[0])
#define LITERAL_UNREAD() ((void)0)
#define LITERAL_READ()   SKIP_LITERAL()
#endif
/* Below the limit, else `miss`. With a literal, whose reading does not count where it misses: a sum that
 * must not wrap. A build may know something shorter.
 */
#ifndef INSIDE
#define INSIDE(address, limit, size, miss)                                          \
	do {                                                                        \
		if (UNLIKELY((address) >= (limit) || MISALIGNED(address, size))) {  \
			miss;                                                       \
		}                                                                   \
	} while (0)
#define SUM_INSIDE(sum, address, literal, size, miss)                        \
	do {                                                                 \
		sum = (address) + (literal);                                 \
		if (UNLIKELY(sum < (address) || sum >= LIM || MISALIGNED(sum, size) || \
			     ((size) == 8 && sum + 4 >= LIM))) {             \
			LITERAL_UNREAD();                                    \
			miss;                                                \
		}                                                            \
	} while (0)
#define WRAPPED_INSIDE(sum, size, miss)                              \
	do {                                                         \
		if (UNLIKELY(sum >= LIM || MISALIGNED(sum, size) ||  \
			     ((size) == 8 && sum + 4 >= LIM))) {     \
			LITERAL_UNREAD();                            \
			miss;                                        \
		}                                                    \
	} while (0)
#endif
/* `miss`: COLD, or in accumulator forms COLD_A or COLD_D. */
#define SCALED(size)       SCALED_BY(GET1, size, COLD)
#define WITH_LITERAL(size) WITH_LITERAL_BY(GET1, size, COLD)
#if UINTPTR_MAX > UINT32_MAX
/* 33 bits do not wrap. */
#define SCALED_BY(get, size, miss)                                        \
	uintptr_t sum = (uintptr_t)get(FIELD_A) + (uintptr_t)OFFSET_B(size); \
                                                                          \
	if (UNLIKELY(OUTSIDE(sum, size))) {                               \
		miss;                                                     \
	}                                                                 \
	const uint8_t *bytes = MEM + sum
#define WITH_LITERAL_BY(get, size, miss)                         \
	uintptr_t sum = (uintptr_t)get(FIELD_A) + (uint32_t)PC[0]; \
                                                                 \
	if (UNLIKELY(OUTSIDE(sum, size))) {                      \
		miss;                                            \
	}                                                        \
	const uint8_t *bytes = MEM + sum;                        \
                                                                 \
	SKIP_LITERAL()
#else
#define SCALED_BY(get, size, miss)                                      \
	uint32_t address = get(FIELD_A);                                                  \
	uint32_t offset = OFFSET_B(size);                                                 \
                                                                                          \
	INSIDE(address, LIM - offset - ((size) == 8 ? 4 : 0), size, miss);                \
	const uint8_t *bytes = MEM + offset + address

/* The literal counts as read only when the access is known to be good. */
#define WITH_LITERAL_BY(get, size, miss)                                     \
	uint32_t address = get(FIELD_A);                                     \
	uint32_t literal = LITERAL_AHEAD();                                  \
	uint32_t sum;                                                        \
                                                                             \
	SUM_INSIDE(sum, address, literal, size, miss);                       \
	const uint8_t *bytes = MEM + sum;                                    \
                                                                             \
	LITERAL_READ()
#endif

/* `rare`: RARE_, or nothing. */
#define LOAD(rare, name, size, type, cast, address)                         \
	rare##HANDLER(name)                                                 \
	{                                                                   \
		rare##address(size);                                        \
		rare##DONE1(FIELD_D, (uint32_t)cast(*(const type *)bytes)); \
	}
#define STORE(rare, name, size, type, address)                        \
	rare##HANDLER(name)                                           \
	{                                                             \
		rare##address(size);                                  \
		*(type *)(uintptr_t)bytes = (type)GET1(FIELD_D); \
		rare##NEXT;                                           \
	}

LOAD(, ld8_u, 1, mem8, , SCALED)
LOAD(RARE_, ld8_s, 1, mem8, (int8_t), SCALED)
LOAD(, ld16_u, 2, mem16, , SCALED)
LOAD(, ld16_s, 2, mem16, (int16_t), SCALED)
LOAD(, ld32, 4, mem32, , SCALED)
STORE(RARE_, st8, 1, mem8, SCALED)
STORE(, st16, 2, mem16, SCALED)
STORE(, st32, 4, mem32, SCALED)
LOAD(, ld8_u_l, 1, mem8, , WITH_LITERAL)
LOAD(RARE_, ld8_s_l, 1, mem8, (int8_t), WITH_LITERAL)
LOAD(, ld16_u_l, 2, mem16, , WITH_LITERAL)
LOAD(RARE_, ld16_s_l, 2, mem16, (int16_t), WITH_LITERAL)
LOAD(RARE_, ld32_l, 4, mem32, , WITH_LITERAL)
STORE(, st8_l, 1, mem8, WITH_LITERAL)
STORE(RARE_, st16_l, 2, mem16, WITH_LITERAL)
STORE(RARE_, st32_l, 4, mem32, WITH_LITERAL)

HANDLER(ld32_acc)
{
	SCALED_BY(ACCUMULATOR, 4, COLD_A);
	DONE1(FIELD_D, *(const mem32 *)bytes);
}

HANDLER(ld8_u_acc)
{
	SCALED_BY(ACCUMULATOR, 1, COLD_A);
	DONE1(FIELD_D, *bytes);
}

HANDLER(st32_acc)
{
	SCALED_BY(GET1, 4, COLD_D);
	*(mem32 *)(uintptr_t)bytes = ACCUMULATOR(FIELD_D);
	NEXT;
}

#if UINTPTR_MAX > UINT32_MAX
typedef uint64_t __attribute__((may_alias, aligned(1))) mem64;
#define COPY64(to, from) (*(mem64 *)(void *)(to) = *(const mem64 *)(const void *)(from))
#else
#define COPY64(to, from)                   \
	do {                               \
		uint32_t low = (from)[0];  \
		uint32_t high = (from)[1]; \
                                           \
		(to)[0] = low;             \
		(to)[1] = high;            \
	} while (0)
#endif

HANDLER(ld64)
{
	SCALED(8);
	COPY64(SLOT(FIELD_D), (const mem32 *)bytes);
	NEXT;
}

RARE_HANDLER(ld64_l)
{
	RARE_WITH_LITERAL(8);
	COPY64(SLOT(FIELD_D), (const mem32 *)bytes);
	RARE_NEXT;
}

HANDLER(st64)
{
	SCALED(8);
	COPY64((mem32 *)(uintptr_t)bytes, SLOT(FIELD_D));
	NEXT;
}

HANDLER(st64_l)
{
	WITH_LITERAL(8);
	COPY64((mem32 *)(uintptr_t)bytes, SLOT(FIELD_D));
	NEXT;
}

/* Absolute addresses are verified, aligned where they are 4 bytes wide, and memory never shrinks.
 */
HANDLER(ld8_u_a)
{
	DONE1(FIELD_D, MEM[FIELD_H]);
}

HANDLER(ld32_a)
{
	DONE1(FIELD_D, *(const mem32 *)(MEM + FIELD_H));
}

RARE_HANDLER(st8_a)
{
	MEM[FIELD_H] = (uint8_t)GET1(FIELD_D);
	RARE_NEXT;
}

HANDLER(st32_a)
{
	*(mem32 *)(MEM + FIELD_H) = GET1(FIELD_D);
	NEXT;
}

HANDLER(st32_a_acc)
{
	*(mem32 *)(MEM + FIELD_H) = ACCUMULATOR(FIELD_D);
	NEXT;
}

/* Blocks that need no second chunk. LIM is the size less 3, or 0: the check is up to 3 bytes strict. */
#define BLOCK(check_from, move)                                                               \
	zwe_word word1 = PC[0];                                                               \
	uint32_t to = GET1(XFIELD_D);                                                         \
	uint32_t from = GET1(XFIELD_A);                                                       \
	uint32_t count = GET1(XFIELD_B(word1));                                               \
                                                                                              \
	if (UNLIKELY(count > ZWE_LIMIT_CHUNK_BYTES || BEYOND(to, count) || (check_from))) {   \
		FRAMED_COLD;                                                                  \
	}                                                                                     \
	SKIP_LITERAL();                                                                         \
	move;                                                                                   \
	FRAMED_POLL;                                                                            \
	FRAMED_NEXT

#if UINTPTR_MAX > UINT32_MAX
#define BEYOND(at, count) ((uintptr_t)(at) + (count) > LIM)
#else
/* `count` is small, so that LIM - count does not wrap but for tiny memories. */
#define BEYOND(at, count) ((count) > LIM || (at) > LIM - (count))
#endif

FRAMED(memory_copy)
{
	BLOCK(BEYOND(from, count), zwe_copy(MEM + to, MEM + from, count));
}

FRAMED(memory_fill)
{
	BLOCK(false, zwe_fill(MEM + to, from, count));
}

/* ---- Globals, far slots ---- */

HANDLER(gget)
{
	DONE1(FIELD_D, *GLOBAL(FIELD_H));
}

RARE_HANDLER(gget2)
{
	RARE_DONE2(FIELD_D, zwe_get2(GLOBAL(FIELD_H)));
}

RARE_HANDLER(gset)
{
	*GLOBAL(FIELD_H) = GET1(FIELD_D);
	RARE_NEXT;
}

RARE_HANDLER(gset2)
{
	zwe_put2(GLOBAL(FIELD_H), GET2(FIELD_D));
	RARE_NEXT;
}

RARE_HANDLER(spget)
{
	RARE_DONE1(FIELD_D, TH->sp);
}

RARE_HANDLER(spset)
{
	TH->sp = GET1(FIELD_D);
	RARE_NEXT;
}

RARE_HANDLER(get_far)
{
	uint32_t slot = LITERAL();

	RARE_DONE1(XFIELD_D, GET1(slot));
}

RARE_HANDLER(get2_far)
{
	uint32_t slot = LITERAL();

	RARE_DONE2(XFIELD_D, GET2(slot));
}

RARE_HANDLER(set_far)
{
	uint32_t slot = LITERAL();

	PUT1(slot, GET1(XFIELD_D));
	RARE_NEXT;
}

RARE_HANDLER(set2_far)
{
	uint32_t slot = LITERAL();

	PUT2(slot, GET2(XFIELD_D));
	RARE_NEXT;
}

/* ---- Branches ---- */

HANDLER(jmp)
{
	PC = AHEAD(PC, FIELD_J);
	NEXT;
}

HANDLER(jmp_b)
{
	PC = BEHIND(PC, FIELD_J);
	POLL;
	NEXT;
}

/* A build may know something shorter. */
#ifndef GO_AHEAD
#define GO_AHEAD(distance)                \
	do {                              \
		PC = AHEAD(PC, distance); \
		NEXT;                     \
	} while (0)
#define GO_BEHIND(distance)                \
	do {                               \
		PC = BEHIND(PC, distance); \
		POLL;                      \
		NEXT;                      \
	} while (0)
#endif
/* Before a NEXT, which they may reach or repeat. */
#ifndef BRANCH_AHEAD
#define BRANCH_AHEAD  GO_AHEAD
#define BRANCH_BEHIND GO_BEHIND
#endif

#define FORWARD(name, condition, field, rare)          \
	rare##HANDLER(name)                            \
	{                                              \
		if (condition) {                       \
			rare##BRANCH_AHEAD(FIELD_##field); \
		}                                      \
		rare##NEXT;                            \
	}
#define BACKWARD(name, condition, field, rare)          \
	rare##HANDLER(name)                             \
	{                                               \
		if (condition) {                        \
			rare##BRANCH_BEHIND(FIELD_##field); \
		}                                       \
		rare##NEXT;                             \
	}
#define LEFT  GET1(FIELD_D)
#define RIGHT GET1(FIELD_A)
#define VALUE (((uint32_t)SIGNED_A))

FORWARD(br_nz, LEFT != 0, H, )
FORWARD(br_z, LEFT == 0, H, )
BACKWARD(br_nz_b, LEFT != 0, H, )
BACKWARD(br_z_b, LEFT == 0, H, RARE_)
FORWARD(br_eq, LEFT == RIGHT, B, RARE_)
FORWARD(br_ne, LEFT != RIGHT, B, )
FORWARD(br_lt_s, (int32_t)LEFT < (int32_t)RIGHT, B, RARE_)
FORWARD(br_lt_u, LEFT < RIGHT, B, )
FORWARD(br_ge_s, (int32_t)LEFT >= (int32_t)RIGHT, B, )
FORWARD(br_ge_u, LEFT >= RIGHT, B, RARE_)
BACKWARD(br_ne_b, LEFT != RIGHT, B, RARE_)
BACKWARD(br_lt_s_b, (int32_t)LEFT < (int32_t)RIGHT, B, )
BACKWARD(br_lt_u_b, LEFT < RIGHT, B, RARE_)
BACKWARD(br_ge_s_b, (int32_t)LEFT >= (int32_t)RIGHT, B, )
FORWARD(br_eq_i, LEFT == VALUE, B, RARE_)
FORWARD(br_ne_i, LEFT != VALUE, B, )
FORWARD(br_lt_s_i, (int32_t)LEFT < (int32_t)VALUE, B, )
FORWARD(br_lt_u_i, LEFT < VALUE, B, )
FORWARD(br_ge_s_i, (int32_t)LEFT >= (int32_t)VALUE, B, )
FORWARD(br_ge_u_i, LEFT >= VALUE, B, RARE_)
BACKWARD(br_ne_i_b, LEFT != VALUE, B, RARE_)
BACKWARD(br_lt_u_i_b, LEFT < VALUE, B, RARE_)
BACKWARD(br_ge_u_i_b, LEFT >= VALUE, B, )

#define JUST ACCUMULATOR(FIELD_D)

FORWARD(br_nz_acc, JUST != 0, H, )
FORWARD(br_z_acc, JUST == 0, H, )
BACKWARD(br_nz_b_acc, JUST != 0, H, )
FORWARD(br_eq_acc, JUST == RIGHT, B, )
FORWARD(br_ne_acc, JUST != RIGHT, B, )
FORWARD(br_lt_s_acc, (int32_t)JUST < (int32_t)RIGHT, B, )
FORWARD(br_lt_u_acc, JUST < RIGHT, B, )
BACKWARD(br_ne_b_acc, JUST != RIGHT, B, )
BACKWARD(br_lt_s_b_acc, (int32_t)JUST < (int32_t)RIGHT, B, )
BACKWARD(br_lt_u_b_acc, JUST < RIGHT, B, )
FORWARD(br_ge_u_i_acc, JUST >= VALUE, B, )
BACKWARD(br_ne_i_b_acc, JUST != VALUE, B, )
BACKWARD(br_lt_u_l_b_acc, JUST < LITERAL(), H, )

#ifndef AT_MOST
#define AT_MOST(index, last)           \
	do {                           \
		if ((index) > (last)) { \
			index = (last); \
		}                      \
	} while (0)
#endif

HANDLER(br_table)
{
	uint32_t index = GET1(FIELD_D);
	uint32_t last = FIELD_H;

	AT_MOST(index, last);
#ifdef GO_BY_TABLE
	GO_BY_TABLE(index, last);
#else
	PC = AHEAD(PC + last + 1, (ptrdiff_t)(int32_t)PC[index]);
	POLL;
	NEXT;
#endif
}

/* ---- Calls within the instance ---- */

/* A frame begins in the caller's, so not above the limit. */
#if UINTPTR_MAX > UINT32_MAX
#define NO_ROOM(frame, slots) ((frame) + (slots) > TH->call_limit)
#else
#define NO_ROOM(frame, slots) \
	((uintptr_t)TH->call_limit - (uintptr_t)(frame) < 4 * (uintptr_t)(slots))
#endif

#ifndef GO_IN
#define GO_IN(frame, back, record, poll, next)          \
	do {                                            \
		(frame)[-1] = ZWE_LINK(back, TH->code); \
		FP = (frame);                           \
		PC = TH->code + (record)[0];            \
		poll;                                   \
		next;                                   \
	} while (0)
#define GO_BACK()                                                     \
	do {                                                          \
		const zwe_word *back = ZWE_LINK_PC(FP[-1], TH->code); \
                                                                      \
		FP = UNDER_WINDOW(FP, back);                          \
		PC = back;                                            \
		NEXT;                                                 \
	} while (0)
#endif

HANDLER(call)
{
	uint32_t *frame = SLOT(FIELD_D) + 1;
	const uint32_t *record = FUNC_RECORD(FIELD_H);

	if (UNLIKELY(NO_ROOM(frame, record[1] >> 16))) {
		COLD;
	}
	GO_IN(frame, PC, record, POLL, NEXT);
}

/* Checks of calls; a build may know something shorter, that needs no frame. */
#ifndef IN_TABLE
#define IN_TABLE(index, size)               \
	if (UNLIKELY((index) >= (size))) {  \
		FRAMED_COLD;                \
	}
#define OF_TYPE(type, literal)                              \
	if (UNLIKELY((type) != ZWE_LCI_TYPE(literal))) {    \
		FRAMED_COLD;                                \
	}
#define HAS_ROOM(frame, slots)                  \
	if (UNLIKELY(NO_ROOM(frame, slots))) {  \
		FRAMED_COLD;                    \
	}
#define TABLE_POLL FRAMED_POLL
#define TABLE_NEXT FRAMED_NEXT
#endif

/* A function of this instance, in the table as it should be; everything else is for the cold path.
 * References to one instance's functions are consecutive numbers, so one comparison tells null,
 * foreign and forged ones apart.
 */
FRAMED(call_indirect)
{
	zwe_word literal = PC[0];
	const struct zwe_table *target = TH->tables[ZWE_LCI_TABLE(literal)];
	uint32_t index = GET1(FIELD_A);
	const uint32_t *record;
	uint32_t *frame;

	IN_TABLE(index, target->size);
	index = target->entries[index] - TH->first_ref;
	IN_TABLE(index, TH->n_callable);
	record = TH->funcs + 2 * index;
	OF_TYPE(record[1] & 0xffff, literal);
	frame = FP + ZWE_LCI_WINDOW(literal) + 1;
	HAS_ROOM(frame, record[1] >> 16);
	GO_IN(frame, PC + 1, record, TABLE_POLL, TABLE_NEXT);
}

/* A host function is called from here, so that it costs little; it sees where the thread stands. What
 * is no host function says so itself: zwe_cross_call().
 */
FRAMED(call_import)
{
	const struct zwe_binding *binding = &TH->instance->bindings[FIELD_H];
	enum zwe_outcome outcome;

	STAND;
	outcome = binding->host(TH, SLOT(FIELD_D) + 1, binding->user);
	if (UNLIKELY(outcome != ZWE_CALL_DONE)) {
		HOST_STOPS(outcome);
	}
	POLL_STOP;
	FRAMED_NEXT;
}

/* The callee takes this frame over: its link stays, its arguments are in place. */
RARE_HANDLER(tail)
{
	const uint32_t *record = FUNC_RECORD(ZWE_XK(PC[0]));

	if (UNLIKELY(NO_ROOM(FP, record[1] >> 16))) {
		COLD;
	}
	PC = TH->code + record[0];
	POLL;
	RARE_NEXT;
}

HANDLER(ret)
{
	GO_BACK();
}

HANDLER(ret1)
{
	PUT1(0, GET1(FIELD_D));
	GO_BACK();
}

HANDLER(ret1_acc)
{
	PUT1(0, ACCUMULATOR(FIELD_D));
	GO_BACK();
}

HANDLER(ret2)
{
	PUT2(0, GET2(FIELD_D));
	GO_BACK();
}

#include "interp_super.h"
