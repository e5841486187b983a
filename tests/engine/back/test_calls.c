/* SPDX-License-Identifier: Apache-2.0
 *
 * Calls within one instance: recursion, windows near and far, several results, calls through
 * tables, stack exhaustion at exactly the slot where it must happen.
 */
#include "rig.h"

static struct assembly a;

/* fib(n), recursive: slot 0 n, window 2 (link 2, callee's slot 0 is 3). */
static void put_fib(void)
{
	asm_words(&a, OP(BR_GE_S_I, 0, 2, 1), OP(RET, 0, 0, 0), OP(I32_ADD_I, 3, 0, 0xFF),
		  OPH(CALL, 2, 0), OP(MOV, 1, 3, 0), OP(I32_ADD_I, 3, 0, 0xFE), OPH(CALL, 2, 0),
		  OP(I32_ADD, 0, 1, 3), OP(RET, 0, 0, 0));
}

static void test_fib(void)
{
	struct rig_result result;

	asm_begin(&a);
	asm_type(&a, "i:i");
	asm_func(&a, 0, 4);
	put_fib();
	result = rig_run(&a, 0, ARGS(10));
	CHECK_EQ(result.slots[0], 55);
	CHECK_EQ(result.fuel_used, 176);
}

/* Depth of an endless recursion by bytes of stack, and the trap's place. */
static void test_exhaustion(void)
{
	static const rig_resume builds[2] = {zwe_resume_plain, zwe_resume_fast};
	struct zwe_instance *places[1] = {NULL};
	struct zwe_world world = {.instances = places, .capacity = 1};

	for (int build = 0; build < 2; build++) {
		for (size_t slots = 5; slots < 40; slots++) {
			struct rig rig;
			struct rig_result result;

			asm_begin(&a);
			asm_type(&a, "i:i");
			asm_global(&a, ZWE_I32, true);
			asm_func(&a, 0, 4);
			asm_words(&a, OPH(GGET, 1, 0), OP(I32_ADD_I, 1, 1, 1), OPH(GSET, 1, 0),
				  OPH(CALL, 2, 0), OP(RET, 0, 0, 0));
			rig_open(&rig, &a, &world, NULL, 0, NULL, builds[build]);
			result = rig_call(&rig, 0, ARGS(0), builds[build], 10000, 10000, slots);
			CHECK_EQ(result.state, ZWE_RUN_TRAP);
			CHECK_EQ(result.trap, ZWE_TRAP_STACK);
			CHECK_EQ(result.trap_word, 6);
			/* The first frame takes 5 slots, each further one 3 (they overlap by one).
			 */
			CHECK_EQ(rig.instance->globals[0], 1 + (slots - 5) / 3);
			/* A second run reaches the same depth: nothing leaks. */
			result = rig_call(&rig, 0, ARGS(0), builds[build], 0, 0, slots);
			CHECK_EQ(rig.instance->globals[0], 2 * (1 + (slots - 5) / 3));
			rig_close(&rig);
		}
	}
}

static void test_results(void)
{
	struct rig_result result;

	asm_begin(&a);
	asm_type(&a, "iI:Ii");
	asm_func(&a, 0, 8); /* swap: (i, I) -> (I, i) by way of another function */
	asm_words(&a, OP(MOV, 4, 0, 0), OP(MOV2, 5, 1, 0), OPH(CALL, 3, 1), OP(MOV2, 0, 4, 0),
		  OP(MOV, 2, 6, 0), OP(RET, 0, 0, 0));
	asm_func(&a, 0, 5);
	asm_words(&a, OP(MOV, 3, 0, 0), OP(MOV2, 0, 1, 0), OP(MOV, 2, 3, 0), OP(RET, 0, 0, 0));
	result = rig_run(&a, 0, ARGS(1, 2, 3));
	CHECK_EQ(result.n_slots, 3);
	CHECK_EQ(result.slots[0], 2);
	CHECK_EQ(result.slots[1], 3);
	CHECK_EQ(result.slots[2], 1);
}

static void test_indirect(void)
{
	static const uint32_t want[] = {11, 12, 0, 0, 0, 0};
	static const enum zwe_trap traps[] = {ZWE_TRAP_NONE,          ZWE_TRAP_NONE,
					      ZWE_TRAP_INDIRECT_TYPE, ZWE_TRAP_UNINITIALIZED,
					      ZWE_TRAP_BAD_REFERENCE, ZWE_TRAP_UNDEFINED_ELEMENT};

	for (uint32_t i = 0; i < 6; i++) {
		struct rig_result result;

		asm_begin(&a);
		asm_type(&a, ":");
		asm_type(&a, ":i");
		asm_type(&a, "i:i");
		asm_table(&a, ZWE_FUNCREF, 0, 5, 0);
		asm_elem(&a, ZWE_FUNCREF, (const uint32_t[]){1, 2, 3}, 3);
		asm_func(&a, 2, 5);
		asm_words(&a, OP(MOV, 1, 0, 0), OP(CALL_INDIRECT, 0, 1, 0), 0 | 2u << 8 | 1u << 16,
			  OP(RET1, 3, 0, 0));
		asm_func(&a, 1, 1);
		asm_words(&a, OPH(LDI, 0, 11), OP(RET, 0, 0, 0));
		asm_func(&a, 1, 1);
		asm_words(&a, OPH(LDI, 0, 12), OP(RET, 0, 0, 0));
		asm_func(&a, 2, 1);
		asm_words(&a, OP(RET, 0, 0, 0));
		a.init_func = asm_func(&a, 0, 3);
		asm_words(&a, OPH(LDI, 0, 0), OPH(LDI, 1, 0), OPH(LDI, 2, 3), X(TABLE_INIT, 0, 1),
			  W1(2, 0, 0), OPH(LDI, 0, 4),
			  OPH(LDI, 1, 4) /* instance 0, function 4: init */, X(TABLE_SET, 1, 0),
			  W1(0, 0, 0), OP(RET, 0, 0, 0));
		result = rig_run(&a, 0, ARGS(i));
		CHECK_EQ(result.trap, traps[i]);
		if (traps[i] == ZWE_TRAP_NONE) {
			CHECK_EQ(result.slots[0], want[i]);
			CHECK_EQ(result.fuel_used, 1);
		} else {
			CHECK_EQ(result.trap_word, 4);
		}
	}
}

/* The same fib with its window beyond slot 255: every call goes over the far end. */
static void test_far_calls(void)
{
	struct rig_result result;

	for (uint32_t indirect = 0; indirect < 2; indirect++) {
		uint32_t call[3] = {X(CALL_FAR, 0, 0), W1(0, 0, 0), 300};

		if (indirect == 1) {
			call[0] = X(CALL_INDIRECT_FAR, 0, 4);
			call[1] = W1(0, 0, 0);
		}
		asm_begin(&a);
		asm_type(&a, "i:i");
		asm_type(&a, ":");
		asm_table(&a, ZWE_FUNCREF, 0, 1, 0);
		asm_func(&a, 0, 302);
		asm_words(&a, OPH(LDI, 4, 0), OP(BR_GE_S_I, 0, 2, 1), OP(RET, 0, 0, 0),
			  OP(I32_ADD_I, 3, 0, 0xFF), X(SET_FAR, 3, 0), 301, call[0], call[1],
			  call[2], X(GET_FAR, 1, 0), 301, OP(I32_ADD_I, 3, 0, 0xFE),
			  X(SET_FAR, 3, 0), 301, call[0], call[1], call[2], X(GET_FAR, 3, 0), 301,
			  OP(I32_ADD, 0, 1, 3), OP(RET, 0, 0, 0));
		a.init_func = asm_func(&a, 1, 2);
		asm_words(&a, OPH(LDI, 0, 0), X(REF_FUNC, 1, 0), W1(0, 0, 0), X(TABLE_SET, 1, 0),
			  W1(0, 0, 0), OP(RET, 0, 0, 0));
		result = rig_run(&a, 0, ARGS(8));
		CHECK_EQ(result.slots[0], 21);
		CHECK_EQ(result.fuel_used, 66);
		/* 4096 slots of stack: 302 + 4 for each level */
		result = rig_run(&a, 0, ARGS(30));
		CHECK_EQ(result.trap, ZWE_TRAP_STACK);
	}
}

/* Far records and near frames share the stack: neither may run over the other, also where the
 * high-water mark was set before the record was made.
 */
static void test_far_meets_near(void)
{
	static const rig_resume builds[2] = {zwe_resume_plain, zwe_resume_fast};
	struct zwe_instance *places[1] = {NULL};
	struct zwe_world world = {.instances = places, .capacity = 1};
	struct rig rig;

	/* f0(n): near recursion 140 deep, comes back; then, over the far end, n deep. */
	asm_begin(&a);
	asm_type(&a, "i:i");
	asm_func(&a, 0, 270);
	asm_words(&a, OPH(LDI, 3, 140), OPH(CALL, 2, 1), X(SET_FAR, 0, 0), 261, X(CALL_FAR, 0, 0),
		  W1(0, 0, 1), 260, OPH(LDI, 0, 77), OP(RET, 0, 0, 0));
	asm_func(&a, 0, 4);
	asm_words(&a, OPH(BR_Z, 0, 2), OP(I32_ADD_I, 3, 0, 0xFF), OPH(CALL, 2, 1),
		  OP(RET, 0, 0, 0));
	for (int build = 0; build < 2; build++) {
		rig_open(&rig, &a, &world, NULL, 0, NULL, builds[build]);
		for (uint32_t slots = 428; slots < 446; slots++) {
			for (uint32_t n = 45; n < 62; n++) {
				struct rig_result result = rig_call(&rig, 0, ARGS(n), builds[build],
								    1000, 1000, slots);
				bool fits = 1 + 3 + 3 * 140 + 4 <= slots &&
					    262 + 3 * n + 4 <= slots - ZWE_FAR_WORDS;

				CHECK_EQ(result.state, fits ? ZWE_RUN_DONE : ZWE_RUN_TRAP);
				CHECK_EQ(result.trap, fits ? ZWE_TRAP_NONE : ZWE_TRAP_STACK);
				CHECK_EQ(result.slots[0], fits ? 77 : 0);
			}
		}
		rig_close(&rig);
	}
}

/* A caller's frame may end above its callee's: the callee's far record must not lie in it. */
static void test_far_in_callee(void)
{
	static const rig_resume builds[2] = {zwe_resume_plain, zwe_resume_fast};
	struct zwe_instance *places[1] = {NULL};
	struct zwe_world world = {.instances = places, .capacity = 1};
	struct rig rig;

	/* f0: all slots up to 299 marked; calls f1 low in its frame, which calls f2 over the far
	 * end; then a call at the top. */
	asm_begin(&a);
	asm_type(&a, "i:i");
	asm_func(&a, 0, 300);
	asm_words(&a, OPH(LDI, 4, 55));
	for (uint32_t slot = 280; slot < 300; slot++) {
		asm_words(&a, X(SET_FAR, 4, 0), slot);
	}
	asm_words(&a, OPH(CALL, 5, 1), OPH(LDI, 5, 0));
	for (uint32_t slot = 280; slot < 300; slot++) {
		asm_words(&a, X(GET_FAR, 6, 0), slot, OP(I32_ADD, 5, 5, 6));
	}
	asm_words(&a, OPH(CALL, 250, 2), OP(RET1, 5, 0, 0));
	asm_func(&a, 0, 4);
	asm_words(&a, X(CALL_FAR, 0, 0), W1(0, 0, 2), 2, OP(RET, 0, 0, 0));
	asm_func(&a, 0, 40);
	asm_words(&a, OP(RET, 0, 0, 0));
	for (int build = 0; build < 2; build++) {
		rig_open(&rig, &a, &world, NULL, 0, NULL, builds[build]);
		for (uint32_t slots = 301; slots < 310; slots++) {
			struct rig_result result =
				rig_call(&rig, 0, ARGS(0), builds[build], 100, 100, slots);

			CHECK_EQ(result.trap, slots >= 305 ? ZWE_TRAP_NONE : ZWE_TRAP_STACK);
			CHECK_EQ(result.slots[0], slots >= 305 ? 20 * 55 : 0);
		}
		rig_close(&rig);
	}
}

void test_calls(void)
{
	test_far_in_callee();
	test_fib();
	test_exhaustion();
	test_results();
	test_indirect();
	test_far_calls();
	test_far_meets_near();
}
