/* SPDX-License-Identifier: Apache-2.0
 *
 * Tables and references: reading, writing, growing, bulk operations over several chunks, segments
 * with globals, dropping.
 */
#include "rig.h"

static struct assembly a;

#define TABLE_GET(d, i, k)     X(TABLE_GET, d, i), W1(0, 0, k)
#define TABLE_SET(s, i, k)     X(TABLE_SET, s, i), W1(0, 0, k)
#define TABLE_SIZE(d, k)       X(TABLE_SIZE, d, 0), W1(0, 0, k)
#define TABLE_GROW(d, v, n, k) X(TABLE_GROW, d, v), W1(n, 0, k)

/* (i32 index, ref value) on table 1 of 5 entries. */
static struct rig_result get_set(uint32_t index, uint32_t value)
{
	asm_begin(&a);
	asm_type(&a, "ie:ei");
	asm_table(&a, ZWE_FUNCREF, 0, 0, 0);
	asm_table(&a, ZWE_EXTERNREF, 0, 5, 0);
	asm_func(&a, 0, 4);
	asm_words(&a, OP(MOV, 2, 0, 0), TABLE_SET(1, 0, 1), OPH(LDI, 1, 0), TABLE_GET(0, 2, 1),
		  TABLE_SIZE(1, 1), OP(RET, 0, 0, 0));
	return rig_run(&a, 0, ARGS(index, value));
}

static void test_get_set(void)
{
	CHECK_EQ(get_set(4, 99).slots[0], 99);
	CHECK_EQ(get_set(4, 99).slots[1], 5);
	CHECK_EQ(get_set(5, 99).trap, ZWE_TRAP_TABLE_BOUNDS);
	CHECK_EQ(get_set(0xFFFFFFFF, 99).trap_word, 4);
}

static void test_grow(void)
{
	struct zwe_instance *places[1] = {NULL};
	struct zwe_world world = {.instances = places, .capacity = 1};
	struct zwe_capacity capacity = {0, 7};
	struct rig rig;
	struct rig_result result;

	asm_begin(&a);
	asm_type(&a, "ie:ieee");
	asm_table(&a, ZWE_EXTERNREF, ZWE_FLAG_HAS_MAX, 5, 20);
	asm_func(&a, 0, 6);
	asm_words(&a, TABLE_GET(2, 0, 0), OP(MOV, 4, 0, 0), OPH(LDI, 5, 6), TABLE_GROW(0, 1, 4, 0),
		  TABLE_GET(3, 5, 0), OP(RET, 0, 0, 0));
	rig_open(&rig, &a, &world, NULL, 0, &capacity, zwe_resume_plain);
	result = rig_call(&rig, 0, ARGS(3, 77), zwe_resume_plain, 10, 10, 100);
	CHECK_EQ(result.trap,
		 ZWE_TRAP_TABLE_BOUNDS); /* 3 more do not fit: entry 6 does not exist */
	result = rig_call(&rig, 0, ARGS(2, 77), zwe_resume_fast, 10, 10, 100);
	CHECK_EQ(result.slots[0], 5);
	CHECK_EQ(result.slots[2], ZWE_REF_NULL);
	CHECK_EQ(result.slots[3], 77);
	result = rig_call(&rig, 0, ARGS(1, 78), zwe_resume_fast, 10, 10, 100);
	CHECK_EQ(result.slots[0], 0xFFFFFFFF);
	rig_close(&rig);
}

/* Two tables of 3000; fills, copies, reads back with a checksum loop. */
static struct rig_result bulk(uint32_t word0, uint32_t word1, uint32_t d, uint32_t s, uint32_t n)
{
	asm_begin(&a);
	asm_type(&a, "iii:i");
	asm_table(&a, ZWE_EXTERNREF, 0, 3000, 0);
	asm_table(&a, ZWE_EXTERNREF, 0, 3000, 0);
	asm_func(&a, 0, 10);
	asm_words(&a, OPH(LDI, 3, 0), /* table 0[i] = 3 * i */
		  OP(I32_MUL_I, 4, 3, 3), TABLE_SET(4, 3, 0), OP(I32_ADD_I, 3, 3, 1),
		  OP(LDL, 5, 0, 0), 3000, OP(BR_NE_B, 3, 5, 7), OPH(LDI, 3, 0), OPH(LDI, 4, 7),
		  OP(LDL, 5, 0, 0), 3000,                                 /* table 1 = 7 */
		  X(TABLE_FILL, 3, 4), W1(5, 0, 1), word0, word1,         /* the operation */
		  OPH(LDI, 3, 0), OPH(LDI, 4, 0), OP(LDL, 5, 0, 0), 3000, /* sum over both */
		  TABLE_GET(6, 3, 0), OP(I32_MUL_I, 4, 4, 31), OP(I32_ADD, 4, 4, 6),
		  TABLE_GET(6, 3, 1), OP(I32_MUL_I, 4, 4, 31), OP(I32_ADD, 4, 4, 6),
		  OP(I32_ADD_I, 3, 3, 1), OP(BR_NE_B, 3, 5, 10), OP(RET1, 4, 0, 0));
	return rig_run(&a, 0, ARGS(d, s, n));
}

static uint32_t model(uint32_t to, uint32_t from, uint32_t d, uint32_t s, uint32_t n)
{
	static uint32_t tables[2][3000];
	uint32_t sum = 0;

	for (uint32_t i = 0; i < 3000; i++) {
		tables[0][i] = 3 * i;
		tables[1][i] = 7;
	}
	__builtin_memmove(&tables[to][d], &tables[from][s], n * 4);
	for (uint32_t i = 0; i < 3000; i++) {
		sum = sum * 31 + tables[0][i];
		sum = sum * 31 + tables[1][i];
	}
	return sum;
}

#define COPY(to, from) X(TABLE_COPY, 0, 1), W1(2, to, from)

static void test_bulk(void)
{
	CHECK_EQ(bulk(COPY(1, 0), 5, 10, 2500).slots[0], model(1, 0, 5, 10, 2500));
	CHECK_EQ(bulk(COPY(0, 0), 100, 0, 2900).slots[0], model(0, 0, 100, 0, 2900));
	CHECK_EQ(bulk(COPY(0, 0), 0, 100, 2900).slots[0], model(0, 0, 0, 100, 2900));
	CHECK_EQ(bulk(COPY(1, 0), 3000, 3000, 0).state, ZWE_RUN_DONE);
	CHECK_EQ(bulk(COPY(1, 0), 1, 0, 3000).trap, ZWE_TRAP_TABLE_BOUNDS);
	CHECK_EQ(bulk(COPY(1, 0), 0, 1, 3000).trap, ZWE_TRAP_TABLE_BOUNDS);
	CHECK_EQ(bulk(COPY(1, 0), 0, 0, 0xFFFFFFFF).trap, ZWE_TRAP_TABLE_BOUNDS);
	CHECK_EQ(bulk(X(TABLE_FILL, 0, 1), W1(2, 0, 0), 2000, 1, 1001).trap, ZWE_TRAP_TABLE_BOUNDS);
}

/* A reference to the init function: refused. */
static void test_init_reference(void)
{
	struct rig rig;

	asm_begin(&a);
	asm_type(&a, ":");
	a.init_func = asm_func(&a, 0, 1);
	asm_words(&a, X(REF_FUNC, 0, 0), W1(0, 0, 0), OP(RET, 0, 0, 0));
	rig_verify(&rig, &a);
	CHECK_EQ(rig.error, ZWE_E_IMAGE);
	rig_close(&rig);
}

static void test_segments(void)
{
	static const struct {
		uint32_t d, s, n;
		bool drop;
		enum zwe_trap trap;
		uint32_t want[4];
	} cases[] = {
		{0, 0, 3, false, ZWE_TRAP_NONE, {0, ZWE_REF_NULL, 1, ZWE_REF_NULL}},
		{3, 2, 1, false, ZWE_TRAP_NONE, {ZWE_REF_NULL, ZWE_REF_NULL, ZWE_REF_NULL, 1}},
		{2, 0, 3, false, ZWE_TRAP_TABLE_BOUNDS, {0}},
		{0, 1, 3, false, ZWE_TRAP_TABLE_BOUNDS, {0}},
		{0, 0, 1, true, ZWE_TRAP_TABLE_BOUNDS, {0}},
		{4,
		 0,
		 0,
		 true,
		 ZWE_TRAP_NONE,
		 {ZWE_REF_NULL, ZWE_REF_NULL, ZWE_REF_NULL, ZWE_REF_NULL}},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct rig_result result;
		uint32_t slot;

		asm_begin(&a);
		asm_type(&a, "iii:rrrr");
		asm_type(&a, ":");
		slot = asm_global(&a, ZWE_FUNCREF, false);
		asm_table(&a, ZWE_FUNCREF, 0, 4, 0);
		asm_elem(&a, ZWE_FUNCREF, (const uint32_t[]){0, ZWE_NONE, ZWE_ELEM_GLOBAL | 0}, 3);
		asm_func(&a, 0, 6);
		asm_words(&a, X(TABLE_INIT, 0, 1), W1(2, 0, 0));
		for (uint16_t entry = 0; entry < 4; entry++) {
			asm_words(&a, OPH(LDI, 5, entry), TABLE_GET(entry, 5, 0));
		}
		asm_words(&a, OP(RET, 0, 0, 0));
		asm_func(&a, 1, 0);
		asm_words(&a, OP(RET, 0, 0, 0));
		a.init_func = asm_func(&a, 1, 1);
		asm_words(&a, X(REF_FUNC, 0, 0), W1(0, 0, 1), OPH(GSET, 0, slot));
		if (cases[i].drop) {
			asm_words(&a, X(ELEM_DROP, 0, 0), 0);
		}
		asm_words(&a, OP(RET, 0, 0, 0));
		result = rig_run(&a, 0, ARGS(cases[i].d, cases[i].s, cases[i].n));
		CHECK_EQ(result.trap, cases[i].trap);
		for (int entry = 0; cases[i].trap == ZWE_TRAP_NONE && entry < 4; entry++) {
			CHECK_EQ(result.slots[entry], cases[i].want[entry]);
		}
	}
}

void test_tables(void)
{
	test_get_set();
	test_grow();
	test_bulk();
	test_init_reference();
	test_segments();
}
