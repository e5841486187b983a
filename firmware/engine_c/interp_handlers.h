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
 *   COLD               lets zwe_cold() do the instruction
 *   POLL               takes a unit of fuel, PC being the next instruction
 *   ACCUMULATOR(slot)  the value of a slot that the instruction before has written
 *
 * In the fast build no handler may need a stack frame; tools/check_fast.py disassembles the object
 * and sees to it.
 */
#define GET1(slot)        (FP[slot])
#define GET2(slot)        zwe_get2(&FP[slot])
#define PUT1(slot, value) (FP[slot] = (value))
#define PUT2(slot, value) zwe_put2(&FP[slot], (uint64_t)(value))

#define UNLIKELY(condition) __builtin_expect((condition), 0)

#include "interp_gen.h"

/* ---- Selects, integer division, the f64 sign bit ---- */

HANDLER(select)
{
	uint32_t condition = GET1(LITERAL());
	uint32_t slot = condition != 0 ? ZWE_OA(word) : ZWE_OB(word);

	DONE1(ZWE_OD(word), GET1(slot));
}

HANDLER(select2)
{
	uint32_t condition = GET1(LITERAL());
	uint32_t slot = condition != 0 ? ZWE_OA(word) : ZWE_OB(word);

	PUT2(ZWE_OD(word), GET2(slot));
	NEXT;
}

HANDLER(i32_div_s)
{
	uint32_t a = GET1(ZWE_OA(word));
	uint32_t b = GET1(ZWE_OB(word));

	if (UNLIKELY(b + 1 <= 1)) {
		if (b == 0 || a == 0x80000000u) {
			COLD;
		}
	}
	DONE1(ZWE_OD(word), (uint32_t)((int32_t)a / (int32_t)b));
}

HANDLER(i32_div_u)
{
	uint32_t b = GET1(ZWE_OB(word));

	if (UNLIKELY(b == 0)) {
		COLD;
	}
	DONE1(ZWE_OD(word), GET1(ZWE_OA(word)) / b);
}

HANDLER(i32_rem_s)
{
	uint32_t b = GET1(ZWE_OB(word));

	if (UNLIKELY(b + 1 <= 1)) {
		COLD; /* 0: trap; -1: the remainder is 0 */
	}
	DONE1(ZWE_OD(word), (uint32_t)((int32_t)GET1(ZWE_OA(word)) % (int32_t)b));
}

HANDLER(i32_rem_u)
{
	uint32_t b = GET1(ZWE_OB(word));

	if (UNLIKELY(b == 0)) {
		COLD;
	}
	DONE1(ZWE_OD(word), GET1(ZWE_OA(word)) % b);
}

#if ZWE_HAS_FLOATS

HANDLER(f64_abs)
{
	uint32_t low = GET1(ZWE_XA(word));
	uint32_t high = GET1(ZWE_XA(word) + 1);

	PUT1(ZWE_XD(word), low);
	PUT1(ZWE_XD(word) + 1, high & 0x7FFFFFFFu);
	NEXT;
}

HANDLER(f64_neg)
{
	uint32_t low = GET1(ZWE_XA(word));
	uint32_t high = GET1(ZWE_XA(word) + 1);

	PUT1(ZWE_XD(word), low);
	PUT1(ZWE_XD(word) + 1, high ^ 0x80000000u);
	NEXT;
}

HANDLER(f64_copysign)
{
	uint32_t word1 = LITERAL();
	uint32_t sign = GET1(ZWE_XB(word1) + 1) & 0x80000000u;
	uint32_t low = GET1(ZWE_XA(word));
	uint32_t high = GET1(ZWE_XA(word) + 1);

	PUT1(ZWE_XD(word), low);
	PUT1(ZWE_XD(word) + 1, (high & 0x7FFFFFFFu) | sign);
	NEXT;
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

#define SCALED(size)       SCALED_BY(GET1, size)
#define WITH_LITERAL(size) WITH_LITERAL_BY(GET1, size)
#define SCALED_BY(get, size)                                            \
	uint32_t address = get(ZWE_OA(word));                           \
	uint32_t offset = ZWE_OB(word) * (size);                        \
                                                                        \
	if (UNLIKELY(address >= LIM - offset - ((size) == 8 ? 4 : 0) || \
		     MISALIGNED(address, size))) {                      \
		COLD;                                                   \
	}                                                               \
	const uint8_t *bytes = MEM + offset + address

/* The literal is not consumed before the access is known to be good. */
#define WITH_LITERAL_BY(get, size)                                           \
	uint32_t address = get(ZWE_OA(word));                                \
	uint32_t sum = address + PC[0];                                      \
                                                                             \
	if (UNLIKELY(sum < address || sum >= LIM || MISALIGNED(sum, size) || \
		     ((size) == 8 && sum + 4 >= LIM))) {                     \
		COLD;                                                        \
	}                                                                    \
	const uint8_t *bytes = MEM + sum;                                    \
                                                                             \
	SKIP_LITERAL()

#define LOAD(name, size, type, cast)                                       \
	HANDLER(name)                                                      \
	{                                                                  \
		SCALED(size);                                              \
		DONE1(ZWE_OD(word), (uint32_t)cast(*(const type *)bytes)); \
	}                                                                  \
	HANDLER(name##_l)                                                  \
	{                                                                  \
		WITH_LITERAL(size);                                        \
		DONE1(ZWE_OD(word), (uint32_t)cast(*(const type *)bytes)); \
	}
#define STORE(name, size, type)                                       \
	HANDLER(name)                                                 \
	{                                                             \
		SCALED(size);                                         \
		*(type *)(uintptr_t)bytes = (type)GET1(ZWE_OD(word)); \
		NEXT;                                                 \
	}                                                             \
	HANDLER(name##_l)                                             \
	{                                                             \
		WITH_LITERAL(size);                                   \
		*(type *)(uintptr_t)bytes = (type)GET1(ZWE_OD(word)); \
		NEXT;                                                 \
	}

LOAD(ld8_u, 1, mem8, )
LOAD(ld8_s, 1, mem8, (int8_t))
LOAD(ld16_u, 2, mem16, )
LOAD(ld16_s, 2, mem16, (int16_t))
LOAD(ld32, 4, mem32, )
STORE(st8, 1, mem8)
STORE(st16, 2, mem16)
STORE(st32, 4, mem32)

HANDLER(ld32_acc)
{
	SCALED_BY(ACCUMULATOR, 4);
	DONE1(ZWE_OD(word), *(const mem32 *)bytes);
}

HANDLER(ld8_u_acc)
{
	SCALED_BY(ACCUMULATOR, 1);
	DONE1(ZWE_OD(word), *bytes);
}

HANDLER(ld16_u_acc)
{
	SCALED_BY(ACCUMULATOR, 2);
	DONE1(ZWE_OD(word), *(const mem16 *)bytes);
}

HANDLER(ld32_l_acc)
{
	WITH_LITERAL_BY(ACCUMULATOR, 4);
	DONE1(ZWE_OD(word), *(const mem32 *)bytes);
}

HANDLER(st32_acc)
{
	SCALED(4);
	*(mem32 *)(uintptr_t)bytes = ACCUMULATOR(ZWE_OD(word));
	NEXT;
}

HANDLER(st8_acc)
{
	SCALED(1);
	*(mem8 *)(uintptr_t)bytes = (mem8)ACCUMULATOR(ZWE_OD(word));
	NEXT;
}

#define COPY64(to, from)                   \
	do {                               \
		uint32_t low = (from)[0];  \
		uint32_t high = (from)[1]; \
                                           \
		(to)[0] = low;             \
		(to)[1] = high;            \
	} while (0)

HANDLER(ld64)
{
	SCALED(8);
	COPY64(&FP[ZWE_OD(word)], (const mem32 *)bytes);
	NEXT;
}

HANDLER(ld64_l)
{
	WITH_LITERAL(8);
	COPY64(&FP[ZWE_OD(word)], (const mem32 *)bytes);
	NEXT;
}

HANDLER(st64)
{
	SCALED(8);
	COPY64((mem32 *)(uintptr_t)bytes, &FP[ZWE_OD(word)]);
	NEXT;
}

HANDLER(st64_l)
{
	WITH_LITERAL(8);
	COPY64((mem32 *)(uintptr_t)bytes, &FP[ZWE_OD(word)]);
	NEXT;
}

/* Absolute addresses are verified, aligned where they are 4 bytes wide, and memory never shrinks.
 */
HANDLER(ld8_u_a)
{
	DONE1(ZWE_OD(word), MEM[ZWE_OH(word)]);
}

HANDLER(ld32_a)
{
	DONE1(ZWE_OD(word), *(const mem32 *)(MEM + ZWE_OH(word)));
}

HANDLER(st8_a)
{
	MEM[ZWE_OH(word)] = (uint8_t)GET1(ZWE_OD(word));
	NEXT;
}

HANDLER(st32_a)
{
	*(mem32 *)(MEM + ZWE_OH(word)) = GET1(ZWE_OD(word));
	NEXT;
}

HANDLER(st32_a_acc)
{
	*(mem32 *)(MEM + ZWE_OH(word)) = ACCUMULATOR(ZWE_OD(word));
	NEXT;
}

/* Blocks that need no second chunk. */
#define BLOCK(check_from, move)                                                                 \
	uint32_t word1 = PC[0];                                                                 \
	uint32_t to = GET1(ZWE_XD(word));                                                       \
	uint32_t from = GET1(ZWE_XA(word));                                                     \
	uint32_t count = GET1(ZWE_XB(word1));                                                   \
	uint32_t room = TH->instance->memory->size_bytes - count;                               \
                                                                                                \
	if (UNLIKELY(count > ZWE_LIMIT_CHUNK_BYTES || room > UINT32_MAX - count || to > room || \
		     (check_from))) {                                                           \
		COLD;                                                                           \
	}                                                                                       \
	SKIP_LITERAL();                                                                         \
	move;                                                                                   \
	POLL;                                                                                   \
	NEXT

FRAMED(memory_copy)
{
	BLOCK(from > room, memmove(MEM + to, MEM + from, count));
}

FRAMED(memory_fill)
{
	BLOCK(false, memset(MEM + to, (int)from, count));
}

/* ---- Globals, far slots ---- */

HANDLER(gget)
{
	DONE1(ZWE_OD(word), TH->globals[ZWE_OH(word)]);
}

HANDLER(gget2)
{
	PUT2(ZWE_OD(word), zwe_get2(&TH->globals[ZWE_OH(word)]));
	NEXT;
}

HANDLER(gset)
{
	TH->globals[ZWE_OH(word)] = GET1(ZWE_OD(word));
	NEXT;
}

HANDLER(gset2)
{
	zwe_put2(&TH->globals[ZWE_OH(word)], GET2(ZWE_OD(word)));
	NEXT;
}

HANDLER(spget)
{
	DONE1(ZWE_OD(word), TH->sp);
}

HANDLER(spset)
{
	TH->sp = GET1(ZWE_OD(word));
	NEXT;
}

HANDLER(get_far)
{
	uint32_t slot = LITERAL();

	DONE1(ZWE_XD(word), GET1(slot));
}

HANDLER(get2_far)
{
	uint32_t slot = LITERAL();

	PUT2(ZWE_XD(word), GET2(slot));
	NEXT;
}

HANDLER(set_far)
{
	uint32_t slot = LITERAL();

	PUT1(slot, GET1(ZWE_XD(word)));
	NEXT;
}

HANDLER(set2_far)
{
	uint32_t slot = LITERAL();

	PUT2(slot, GET2(ZWE_XD(word)));
	NEXT;
}

/* ---- Branches ---- */

HANDLER(jmp)
{
	PC += ZWE_OJ(word);
	NEXT;
}

HANDLER(jmp_b)
{
	PC -= ZWE_OJ(word);
	POLL;
	NEXT;
}

#define FORWARD(name, condition, distance)    \
	HANDLER(name)                         \
	{                                     \
		if (condition) {              \
			PC += distance(word); \
			NEXT;                 \
		}                             \
		NEXT;                         \
	}
#define BACKWARD(name, condition, distance)   \
	HANDLER(name)                         \
	{                                     \
		if (condition) {              \
			PC -= distance(word); \
			POLL;                 \
			NEXT;                 \
		}                             \
		NEXT;                         \
	}
#define BRANCH(name, condition, distance)       \
	FORWARD(br_##name, condition, distance) \
	BACKWARD(br_##name##_b, condition, distance)
#define LEFT  GET1(ZWE_OD(word))
#define RIGHT GET1(ZWE_OA(word))
#define VALUE ((uint32_t)(int8_t)ZWE_OA(word))

BRANCH(nz, LEFT != 0, ZWE_OH)
BRANCH(z, LEFT == 0, ZWE_OH)
BRANCH(eq, LEFT == RIGHT, ZWE_OB)
BRANCH(ne, LEFT != RIGHT, ZWE_OB)
BRANCH(lt_s, (int32_t)LEFT < (int32_t)RIGHT, ZWE_OB)
BRANCH(lt_u, LEFT < RIGHT, ZWE_OB)
BRANCH(ge_s, (int32_t)LEFT >= (int32_t)RIGHT, ZWE_OB)
BRANCH(ge_u, LEFT >= RIGHT, ZWE_OB)
BRANCH(eq_i, LEFT == VALUE, ZWE_OB)
BRANCH(ne_i, LEFT != VALUE, ZWE_OB)
BRANCH(lt_s_i, (int32_t)LEFT < (int32_t)VALUE, ZWE_OB)
BRANCH(lt_u_i, LEFT < VALUE, ZWE_OB)
BRANCH(ge_s_i, (int32_t)LEFT >= (int32_t)VALUE, ZWE_OB)
BRANCH(ge_u_i, LEFT >= VALUE, ZWE_OB)

#define JUST ACCUMULATOR(ZWE_OD(word))

FORWARD(br_nz_acc, JUST != 0, ZWE_OH)
FORWARD(br_z_acc, JUST == 0, ZWE_OH)
BACKWARD(br_nz_b_acc, JUST != 0, ZWE_OH)
BACKWARD(br_z_b_acc, JUST == 0, ZWE_OH)
FORWARD(br_eq_acc, JUST == RIGHT, ZWE_OB)
FORWARD(br_ne_acc, JUST != RIGHT, ZWE_OB)
FORWARD(br_lt_s_acc, (int32_t)JUST < (int32_t)RIGHT, ZWE_OB)
FORWARD(br_lt_u_acc, JUST < RIGHT, ZWE_OB)
FORWARD(br_ge_s_acc, (int32_t)JUST >= (int32_t)RIGHT, ZWE_OB)
FORWARD(br_ge_u_acc, JUST >= RIGHT, ZWE_OB)
BACKWARD(br_ne_b_acc, JUST != RIGHT, ZWE_OB)
BACKWARD(br_lt_s_b_acc, (int32_t)JUST < (int32_t)RIGHT, ZWE_OB)
BACKWARD(br_lt_u_b_acc, JUST < RIGHT, ZWE_OB)
FORWARD(br_eq_i_acc, JUST == VALUE, ZWE_OB)
FORWARD(br_ne_i_acc, JUST != VALUE, ZWE_OB)
FORWARD(br_lt_s_i_acc, (int32_t)JUST < (int32_t)VALUE, ZWE_OB)
FORWARD(br_lt_u_i_acc, JUST < VALUE, ZWE_OB)
FORWARD(br_ge_s_i_acc, (int32_t)JUST >= (int32_t)VALUE, ZWE_OB)
FORWARD(br_ge_u_i_acc, JUST >= VALUE, ZWE_OB)
BACKWARD(br_ne_i_b_acc, JUST != VALUE, ZWE_OB)

HANDLER(br_table)
{
	uint32_t index = GET1(ZWE_OD(word));
	uint32_t last = ZWE_OH(word);

	if (index > last) {
		index = last;
	}
	PC += (ptrdiff_t)(int32_t)PC[index] + (ptrdiff_t)last + 1;
	POLL;
	NEXT;
}

/* ---- Calls within the instance ---- */

HANDLER(call)
{
	uint32_t *frame = FP + ZWE_OD(word) + 1;
	const uint32_t *record = TH->funcs + 2 * ZWE_OH(word);

	/* The window lies in the caller's frame, so it is not above the limit. */
	if (UNLIKELY((uintptr_t)TH->call_limit - (uintptr_t)frame <
		     4 * (uintptr_t)(record[1] >> 16))) {
		COLD;
	}
	frame[-1] = ZWE_LINK(PC, TH->code);
	FP = frame;
	PC = TH->code + record[0];
	POLL;
	NEXT;
}

/* A function of this instance, in the table as it should be; everything else is for the cold path.
 * References to one instance's functions are consecutive numbers, so one comparison tells null,
 * foreign and forged ones apart.
 */
FRAMED(call_indirect)
{
	uint32_t literal = PC[0];
	const struct zwe_table *target = TH->tables[literal & 0xff];
	uint32_t index = GET1(ZWE_OA(word));
	uint32_t *frame = FP + ZWE_OD(literal) + 1;
	const uint32_t *record;

	if (UNLIKELY(index >= target->size)) {
		COLD;
	}
	index = target->entries[index] - TH->first_ref;
	if (UNLIKELY(index >= TH->n_callable)) {
		COLD;
	}
	record = TH->funcs + 2 * index;
	if (UNLIKELY((record[1] & 0xffff) != literal >> 16 ||
		     (uintptr_t)TH->call_limit - (uintptr_t)frame <
			     4 * (uintptr_t)(record[1] >> 16))) {
		COLD;
	}
	frame[-1] = ZWE_LINK(PC + 1, TH->code);
	FP = frame;
	PC = TH->code + record[0];
	POLL;
	NEXT;
}

/* The callee takes this frame over: its link stays, its arguments are in place. */
HANDLER(tail)
{
	const uint32_t *record = TH->funcs + 2 * ZWE_XK(PC[0]);

	if (UNLIKELY((uintptr_t)TH->call_limit - (uintptr_t)FP <
		     4 * (uintptr_t)(record[1] >> 16))) {
		COLD;
	}
	PC = TH->code + record[0];
	POLL;
	NEXT;
}

#define RETURN()                                                      \
	do {                                                          \
		const uint32_t *back = ZWE_LINK_PC(FP[-1], TH->code); \
                                                                      \
		FP -= ZWE_OD(back[-1]) + 1;                           \
		PC = back;                                            \
	} while (0)

HANDLER(ret)
{
	RETURN();
	NEXT;
}

HANDLER(ret1)
{
	PUT1(0, GET1(ZWE_OD(word)));
	RETURN();
	NEXT;
}

HANDLER(ret1_acc)
{
	PUT1(0, ACCUMULATOR(ZWE_OD(word)));
	RETURN();
	NEXT;
}

HANDLER(ret2)
{
	PUT2(0, GET2(ZWE_OD(word)));
	RETURN();
	NEXT;
}

#include "interp_super.h"
