/* SPDX-License-Identifier: Apache-2.0
 *
 * Branches of every form, taken and not, forward and backward; jump tables; globals; far slots; the
 * stack pointer.
 */
#include "rig.h"

static struct assembly a;

/* (a, b) -> 1 when the branch in `word` (displacement to be filled in) is taken. */
static uint32_t ahead(uint32_t forward, uint32_t x, uint32_t y, uint32_t shift)
{
	struct rig_result one;

	asm_begin(&a);
	asm_type(&a, "ii:i");
	asm_func(&a, 0, 3);
	asm_words(&a, forward | 2u << shift, OPH(LDI, 2, 0), OP(RET1, 2, 0, 0), OPH(LDI, 2, 1),
		  OP(RET1, 2, 0, 0));
	one = rig_run(&a, 0, ARGS(x, y));
	CHECK_EQ(one.state, ZWE_RUN_DONE);
	return one.slots[0];
}

/* The same by the forward form and by the backward one. */
static uint32_t taken(uint32_t forward, uint32_t backward, uint32_t x, uint32_t y, uint32_t shift)
{
	uint32_t one = ahead(forward, x, y, shift);
	struct rig_result other;

	asm_begin(&a);
	asm_type(&a, "ii:i");
	asm_func(&a, 0, 3);
	asm_words(&a, OPJ(JMP, 2), OPH(LDI, 2, 1), OP(RET1, 2, 0, 0), backward | 3u << shift,
		  OPH(LDI, 2, 0), OP(RET1, 2, 0, 0));
	other = rig_run(&a, 0, ARGS(x, y));
	CHECK_EQ(other.state, ZWE_RUN_DONE);
	CHECK_EQ(one, other.slots[0]);
	CHECK_EQ(other.fuel_used, other.slots[0]);
	return one;
}

static void test_branches(void)
{
	static const uint32_t values[] = {0,          1,          0x7FFFFFFF, 0x80000000,
					  0xFFFFFFFF, 0xFFFFFF85, 100};
	const size_t n = sizeof(values) / sizeof(values[0]);

	for (size_t i = 0; i < n; i++) {
		uint32_t x = values[i];

		CHECK_EQ(taken(OP(BR_NZ, 0, 0, 0), OP(BR_NZ_B, 0, 0, 0), x, 0, 16), x != 0);
		CHECK_EQ(taken(OP(BR_Z, 0, 0, 0), OP(BR_Z_B, 0, 0, 0), x, 0, 16), x == 0);
		for (size_t j = 0; j < n; j++) {
			uint32_t y = values[j];
			int32_t sx = (int32_t)x;
			int32_t sy = (int32_t)y;

			CHECK_EQ(ahead(OP(BR_EQ, 0, 1, 0), x, y, 24), x == y);
			CHECK_EQ(taken(OP(BR_NE, 0, 1, 0), OP(BR_NE_B, 0, 1, 0), x, y, 24), x != y);
			CHECK_EQ(taken(OP(BR_LT_S, 0, 1, 0), OP(BR_LT_S_B, 0, 1, 0), x, y, 24),
				 sx < sy);
			CHECK_EQ(taken(OP(BR_LT_U, 0, 1, 0), OP(BR_LT_U_B, 0, 1, 0), x, y, 24),
				 x < y);
			CHECK_EQ(taken(OP(BR_GE_S, 0, 1, 0), OP(BR_GE_S_B, 0, 1, 0), x, y, 24),
				 sx >= sy);
			CHECK_EQ(ahead(OP(BR_GE_U, 0, 1, 0), x, y, 24), x >= y);
		}
		for (int imm = -128; imm < 128; imm += 51) {
			uint8_t field = (uint8_t)imm;
			uint32_t y = (uint32_t)imm;
			int32_t sx = (int32_t)x;

			CHECK_EQ(ahead(OP(BR_EQ_I, 0, field, 0), x, 0, 24), x == y);
			CHECK_EQ(taken(OP(BR_NE_I, 0, field, 0), OP(BR_NE_I_B, 0, field, 0), x, 0,
				       24),
				 x != y);
			CHECK_EQ(ahead(OP(BR_LT_S_I, 0, field, 0), x, 0, 24), sx < imm);
			CHECK_EQ(taken(OP(BR_LT_U_I, 0, field, 0), OP(BR_LT_U_I_B, 0, field, 0), x,
				       0, 24),
				 x < y);
			CHECK_EQ(ahead(OP(BR_GE_S_I, 0, field, 0), x, 0, 24), sx >= imm);
			CHECK_EQ(taken(OP(BR_GE_U_I, 0, field, 0), OP(BR_GE_U_I_B, 0, field, 0), x,
				       0, 24),
				 x >= y);
		}
	}
}

/* Sum of 1..n by a loop: suspended at every round by rig_run(). */
static void test_loop(void)
{
	struct rig_result result;

	asm_begin(&a);
	asm_type(&a, "i:i");
	asm_func(&a, 0, 2);
	asm_words(&a, OPH(LDI, 1, 0), OP(I32_ADD, 1, 1, 0), OP(I32_ADD_I, 0, 0, 0xFF),
		  OPH(BR_NZ_B, 0, 3), OP(RET1, 1, 0, 0));
	result = rig_run(&a, 0, ARGS(100));
	CHECK_EQ(result.slots[0], 5050);
	CHECK_EQ(result.fuel_used, 99);
}

static void test_br_table(void)
{
	static const uint32_t want[] = {10, 11, 12, 12, 12};

	for (uint32_t i = 0; i < 5; i++) {
		struct rig_result result;

		asm_begin(&a);
		asm_type(&a, "i:i");
		asm_func(&a, 0, 2);
		/* word 3: jmp; 4,5: case 1, behind; then the table */
		asm_words(&a, OPJ(JMP, 2), OPH(LDI, 1, 11), OP(RET1, 1, 0, 0), OPH(BR_TABLE, 0, 2),
			  0, (uint32_t)-6, 2, OPH(LDI, 1, 10), OP(RET1, 1, 0, 0), OPH(LDI, 1, 12),
			  OP(RET1, 1, 0, 0));
		result = rig_run(&a, 0, ARGS(i == 4 ? 0xFFFFFFFF : i));
		CHECK_EQ(result.slots[0], want[i]);
		CHECK_EQ(result.fuel_used, 1);
	}
	asm_begin(&a);
	asm_type(&a, "i:i");
	asm_func(&a, 0, 1);
	asm_words(&a, OPH(BR_TABLE, 0, 0), 0, OP(RET, 0, 0, 0));
	CHECK_EQ(rig_run(&a, 0, ARGS(77)).slots[0], 77);
}

static void test_globals(void)
{
	struct rig_result result;
	uint32_t wide;
	uint32_t narrow;

	asm_begin(&a);
	asm_type(&a, ":");
	asm_type(&a, "i:iI");
	asm_global(&a, ZWE_F64, true);
	narrow = asm_global(&a, ZWE_I32, false);
	wide = asm_global(&a, ZWE_I64, true);
	asm_func(&a, 1, 5);
	asm_words(&a, OP(I64_EXTEND_S, 3, 0, 0), OPH(GSET2, 3, wide), OPH(GGET, 0, narrow),
		  OPH(GGET2, 1, wide), OP(RET, 0, 0, 0));
	a.init_func = asm_func(&a, 0, 2);
	asm_words(&a, OPH(LDI, 0, 1234), OPH(GSET, 0, narrow), OP(RET, 0, 0, 0));
	result = rig_run(&a, 0, ARGS((uint32_t)-2));
	CHECK_EQ(result.slots[0], 1234);
	CHECK_EQ(result.slots[1], (uint32_t)-2);
	CHECK_EQ(result.slots[2], 0xFFFFFFFF);
}

static void test_far_slots(void)
{
	struct rig_result result;

	asm_begin(&a);
	asm_type(&a, "iI:iI");
	asm_func(&a, 0, 1000);
	asm_words(&a, X(SET_FAR, 0, 0), 999, X(SET2_FAR, 1, 0), 997, OPH(LDI, 0, 0),
		  OPH(LDI2, 1, 0), X(GET_FAR, 0, 0), 999, X(GET2_FAR, 1, 0), 997, OP(RET, 0, 0, 0));
	result = rig_run(&a, 0, ARGS(5, 6, 7));
	CHECK_EQ(result.slots[0], 5);
	CHECK_EQ(result.slots[1], 6);
	CHECK_EQ(result.slots[2], 7);
}

static void test_stack_pointer(void)
{
	struct rig_result result;

	asm_begin(&a);
	a.features = ZWE_IMAGE_F_SP;
	a.sp_init = 4096;
	asm_type(&a, ":ii");
	asm_func(&a, 0, 2);
	asm_words(&a, OP(SPGET, 0, 0, 0), OP(I32_ADD_I, 1, 0, 0xF0), OP(SPSET, 1, 0, 0),
		  OP(SPGET, 1, 0, 0), OP(RET, 0, 0, 0));
	result = rig_run(&a, 0, NO_ARGS);
	CHECK_EQ(result.slots[0], 4096);
	CHECK_EQ(result.slots[1], 4080);
}

/* NAME_acc is NAME: behind a hot handler, behind the cold path (a load at the memory's end,
 * memory.size), after a trap check. */
static void test_accumulator(void)
{
	static const struct {
		uint32_t form, plain, x, y;
	} pairs[] = {
		{OP(I32_ADD_ACC, 3, 2, 1), OP(I32_ADD, 3, 2, 1), 7, 9},
		{OP(I32_MUL_ACC, 3, 2, 1), OP(I32_MUL, 3, 2, 1), 7, 9},
		{OP(I32_AND_ACC, 3, 2, 1), OP(I32_AND, 3, 2, 1), 7, 12},
		{OP(I32_OR_ACC, 3, 2, 1), OP(I32_OR, 3, 2, 1), 7, 12},
		{OP(I32_XOR_ACC, 3, 2, 1), OP(I32_XOR, 3, 2, 1), 7, 12},
		{OP(I32_ADD_I_ACC, 3, 2, 0xFD), OP(I32_ADD_I, 3, 2, 0xFD), 7, 0},
		{OP(I32_AND_I_ACC, 3, 2, 0xFC), OP(I32_AND_I, 3, 2, 0xFC), 0x1237, 0},
		{OP(I32_SHL_I_ACC, 3, 2, 4), OP(I32_SHL_I, 3, 2, 4), 0x1237, 0},
		{OP(I32_SHR_U_I_ACC, 3, 2, 4), OP(I32_SHR_U_I, 3, 2, 4), 0x80001237, 0},
		{OP(I32_SHR_S_I_ACC, 3, 2, 4), OP(I32_SHR_S_I, 3, 2, 4), 0x80001237, 0},
		{OP(I32_ROTL_I_ACC, 3, 2, 4), OP(I32_ROTL_I, 3, 2, 4), 0x80001237, 0},
		{OP(LD32_ACC, 3, 2, 1), OP(LD32, 3, 2, 1), 4, 0},
		{OP(LD8_U_ACC, 3, 2, 1), OP(LD8_U, 3, 2, 1), 4, 0},
		{OP(LD8_U_ACC, 3, 2, 0), OP(LD8_U, 3, 2, 0), 63, 0}, /* exact: the cold path */
		{OP(LD32_ACC, 3, 2, 0), OP(LD32, 3, 2, 0), 61, 0},   /* traps */
		{OP(LD32_ACC, 3, 2, 0), OP(LD32, 3, 2, 0), 0xFFFFFFFF, 0},
		{OP(ST32_ACC, 2, 1, 1), OP(ST32, 2, 1, 1), 0xA5A5, 8},
		{OP(ST32_ACC, 2, 1, 0), OP(ST32, 2, 1, 0), 0xA5A5, 60},
		{OP(ST32_ACC, 2, 1, 0), OP(ST32, 2, 1, 0), 0xA5A5, 61},
		{OPH(ST32_A_ACC, 2, 60), OPH(ST32_A, 2, 60), 0xA5A5, 0},
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		for (uint32_t writer = 0; writer < 3; writer++) {
			struct rig_result results[2];

			for (uint32_t form = 0; form < 2; form++) {
				uint32_t last = form == 0 ? pairs[i].plain : pairs[i].form;

				asm_begin(&a);
				asm_type(&a, "ii:iiii");
				asm_memory(&a, 0, 0, 64, 0);
				asm_func(&a, 0, 6);
				/* slots 2: x by a hot handler, or by the cold path; slot 3: 0 */
				asm_words(&a, OPH(LDI, 3, 0), OPH(LDI, 4, 63), OP(ST8, 0, 4, 0),
					  OP(MOV, 2, 0, 0));
				if (writer == 1) {
					asm_words(&a, OP(LD8_U, 2, 4, 0), last);
				} else if (writer == 2) {
					asm_words(&a, X(MEMORY_SIZE, 2, 0), last);
				} else {
					asm_words(&a, OP(MOV, 2, 0, 0), last);
				}
				asm_words(&a, OP(RET, 0, 0, 0));
				results[form] = rig_run(&a, 0, ARGS(pairs[i].x, pairs[i].y));
			}
			CHECK_EQ(results[1].state, results[0].state);
			CHECK_EQ(results[1].trap, results[0].trap);
			CHECK_EQ(results[1].trap_word, results[0].trap_word);
			CHECK_EQ(results[1].memory_digest, results[0].memory_digest);
			CHECK_EQ(results[1].slots[3], results[0].slots[3]);
		}
	}
}

#define ACC_BRANCH(name, x, y, shift)                                                         \
	do {                                                                                  \
		for (uint32_t form = 0; form < 2; form++) {                                   \
			asm_begin(&a);                                                        \
			asm_type(&a, "ii:i");                                                 \
			asm_func(&a, 0, 4);                                                   \
			asm_words(&a, OP(MOV, 2, 0, 0),                                       \
				  (form == 0 ? OP(name, 2, 1, 0) : OP(name##_ACC, 2, 1, 0)) | \
					  2u << (shift),                                      \
				  OPH(LDI, 3, 10), OP(RET1, 3, 0, 0), OPH(LDI, 3, 20),        \
				  OP(RET1_ACC, 3, 0, 0));                                     \
			taken_[form] = rig_run(&a, 0, ARGS(x, y)).slots[0];                   \
		}                                                                             \
		CHECK_EQ(taken_[1], taken_[0]);                                               \
	} while (0)

static void test_accumulator_branches(void)
{
	static const uint32_t values[] = {0, 1, 2, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF};
	uint32_t taken_[2];

	for (size_t i = 0; i < 36; i++) {
		uint32_t x = values[i / 6];
		uint32_t y = values[i % 6];

		ACC_BRANCH(BR_EQ, x, y, 24);
		ACC_BRANCH(BR_NE, x, y, 24);
		ACC_BRANCH(BR_LT_S, x, y, 24);
		ACC_BRANCH(BR_LT_U, x, y, 24);
		ACC_BRANCH(BR_GE_U_I, x, y, 24);
	}
}

static void test_unreachable(void)
{
	struct rig_result result;

	asm_begin(&a);
	asm_type(&a, ":");
	asm_func(&a, 0, 1);
	asm_words(&a, OPH(LDI, 0, 0), OP(UNREACHABLE, 0, 0, 0));
	result = rig_run(&a, 0, NO_ARGS);
	CHECK_EQ(result.trap, ZWE_TRAP_UNREACHABLE);
	CHECK_EQ(result.trap_word, 4);
}

void test_control(void)
{
	test_branches();
	test_loop();
	test_br_table();
	test_globals();
	test_far_slots();
	test_stack_pointer();
	test_accumulator();
	test_accumulator_branches();
	test_unreachable();
}
