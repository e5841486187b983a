/* SPDX-License-Identifier: Apache-2.0
 *
 * Tail calls: the callee takes the frame over, also a larger one, one of another instance or a host
 * function, and the stack stays as high as it was.
 */
#include "rig.h"

#include <stdlib.h>
#include <string.h>

static struct assembly a;
static const rig_resume builds[2] = {zwe_resume_plain, zwe_resume_fast};

static struct rig_result call_once(uint32_t func, const uint32_t *args, size_t n_args,
				   rig_resume resume, int32_t fuel, size_t stack_slots)
{
	struct zwe_instance *places[1] = {NULL};
	struct zwe_world world = {.instances = places, .capacity = 1};
	struct rig rig;
	struct rig_result result;

	rig_open(&rig, &a, &world, NULL, 0, NULL, resume);
	result = rig_call(&rig, func, args, n_args, resume, fuel, fuel, stack_slots);
	rig_close(&rig);
	return result;
}

/* even(n, sum): n == 0 ? sum : odd(n - 1, sum + n); odd's frame is larger. */
static void put_even_odd(uint16_t odd_frame)
{
	asm_begin(&a);
	asm_type(&a, "ii:i");
	for (uint32_t f = 0; f < 2; f++) {
		asm_func(&a, 0, f == 0 ? 2 : odd_frame);
		asm_words(&a, OPH(BR_NZ, 0, 1), OP(RET1, 1, 0, 0), OP(I32_ADD, 1, 1, 0),
			  OP(I32_ADD_I, 0, 0, 0xFF), X(TAIL, 0, 0), W1(0, 0, 1 - f));
	}
}

static void test_endless(void)
{
	put_even_odd(9);
	for (int build = 0; build < 2; build++) {
		/* 10 slots: the link and the larger frame, however many calls. */
		struct rig_result result =
			call_once(0, ARGS(1000000, 0), builds[build], INT32_MAX, 10);

		CHECK_EQ(result.state, ZWE_RUN_DONE);
		CHECK_EQ(result.slots[0], 1784293664u);
		CHECK_EQ(result.fuel_used, 1000000);
		result = call_once(0, ARGS(1000, 0), builds[build], INT32_MAX, 9);
		CHECK_EQ(result.trap, ZWE_TRAP_STACK);
		CHECK_EQ(result.trap_word, ZWE_CODE_FIRST + 4);
		CHECK_EQ(result.fuel_used, 0);
	}
	CHECK_EQ(rig_run(&a, 0, ARGS(40, 0)).slots[0], 820);
}

/* A caller below, whose window the results must reach; slots that the smaller frame did not have. */
static void test_below(void)
{
	struct rig_result result;

	put_even_odd(30);
	asm_func(&a, 0, 8);
	asm_words(&a, OP(MOV, 4, 0, 0), OP(MOV, 5, 1, 0), OPH(CALL, 3, 0), OP(I32_ADD, 0, 0, 4),
		  OP(RET, 0, 0, 0));
	result = rig_run(&a, 2, ARGS(9, 100));
	CHECK_EQ(result.slots[0], 9 + 145);
	CHECK_EQ(result.fuel_used, 10);
	result = call_once(2, ARGS(9, 100), zwe_resume_fast, 1000, 4 + 1 + 30);
	CHECK_EQ(result.state, ZWE_RUN_DONE);
	result = call_once(2, ARGS(9, 100), zwe_resume_fast, 1000, 4 + 1 + 29);
	CHECK_EQ(result.trap, ZWE_TRAP_STACK);
}

static void test_indirect(void)
{
	static const enum zwe_trap traps[] = {ZWE_TRAP_NONE, ZWE_TRAP_INDIRECT_TYPE,
					      ZWE_TRAP_UNINITIALIZED, ZWE_TRAP_UNDEFINED_ELEMENT};

	for (uint32_t i = 0; i < 4; i++) {
		struct rig_result result;

		asm_begin(&a);
		asm_type(&a, "i:i");
		asm_type(&a, ":");
		asm_table(&a, ZWE_FUNCREF, 0, 3, 0);
		asm_elem(&a, ZWE_FUNCREF, (const uint32_t[]){1, 2}, 2);
		asm_func(&a, 0, 2);
		asm_words(&a, OP(MOV, 1, 0, 0), OPH(LDI, 0, 5), X(TAIL_INDIRECT, 0, 0),
			  W1(0, 0, 0), 1, OP(UNREACHABLE, 0, 0, 0));
		asm_func(&a, 0, 1);
		asm_words(&a, OP(I32_ADD_I, 0, 0, 70), OP(RET, 0, 0, 0));
		asm_func(&a, 1, 1);
		asm_words(&a, OP(RET, 0, 0, 0));
		a.init_func = asm_func(&a, 1, 3);
		asm_words(&a, OPH(LDI, 0, 0), OPH(LDI, 1, 0), OPH(LDI, 2, 2), X(TABLE_INIT, 0, 1),
			  W1(2, 0, 0), OP(RET, 0, 0, 0));
		result = rig_run(&a, 0, ARGS(i));
		CHECK_EQ(result.trap, traps[i]);
		if (traps[i] == ZWE_TRAP_NONE) {
			CHECK_EQ(result.slots[0], 75);
			CHECK_EQ(result.fuel_used, 1);
		} else {
			CHECK_EQ(result.trap_word, ZWE_CODE_FIRST + 2);
		}
	}
}

/* ---- Between instances ---- */

struct ring {
	struct zwe_instance *places[2];
	struct zwe_world world;
	struct rig one, other;
};

/* The library's pass(n, sum) calls whatever stands in its table, by a tail call; the program's
 * count(n, sum) calls pass by a tail call until n is 0.
 */
static void open_ring(struct ring *ring, rig_resume resume)
{
	struct zwe_extern imports[2];

	memset(ring, 0, sizeof(*ring));
	ring->world = (struct zwe_world){.instances = ring->places, .capacity = 2};
	asm_begin(&a);
	asm_type(&a, "ii:i");
	asm_table(&a, ZWE_FUNCREF, 0, 1, 0);
	asm_func(&a, 0, 12);
	asm_words(&a, OPH(LDI, 2, 0), X(TAIL_INDIRECT, 0, 0), W1(0, 0, 0), 2, OP(RET, 0, 0, 0));
	asm_export(&a, ZWE_KIND_FUNC, 0, "pass");
	asm_export(&a, ZWE_KIND_TABLE, 0, "table");
	rig_open(&ring->one, &a, &ring->world, NULL, 0, NULL, resume);
	CHECK_EQ(zwe_instance_export(ring->one.instance, "pass", 4, &imports[0]), ZWE_OK);
	CHECK_EQ(zwe_instance_export(ring->one.instance, "table", 5, &imports[1]), ZWE_OK);

	asm_begin(&a);
	asm_type(&a, "ii:i");
	asm_type(&a, ":");
	asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, "pass");
	asm_import(&a, ZWE_KIND_TABLE, ZWE_FUNCREF, 0, 0, 1, 0, "table");
	asm_func(&a, 0, 3); /* function 1: count */
	asm_words(&a, OPH(BR_NZ, 0, 1), OP(RET1, 1, 0, 0), OP(I32_ADD, 1, 1, 0),
		  OP(I32_ADD_I, 0, 0, 0xFF), X(TAIL_IMPORT, 0, 0), W1(0, 0, 0), OP(RET, 0, 0, 0));
	asm_func(&a, 0, 9); /* function 2: calls count, and adds n again */
	asm_words(&a, OP(MOV, 4, 0, 0), OP(MOV, 5, 1, 0), OPH(CALL, 3, 0), OP(I32_ADD, 0, 0, 4),
		  OP(RET, 0, 0, 0));
	a.init_func = asm_func(&a, 1, 2);
	asm_words(&a, OPH(LDI, 0, 0), X(REF_FUNC, 1, 0), W1(0, 0, 1), X(TABLE_SET, 1, 0),
		  W1(0, 0, 0), OP(RET, 0, 0, 0));
	rig_open(&ring->other, &a, &ring->world, imports, 2, NULL, resume);
}

static void close_ring(struct ring *ring)
{
	rig_close(&ring->other);
	rig_close(&ring->one);
}

static void test_across(void)
{
	for (int build = 0; build < 2; build++) {
		struct ring ring;
		struct rig_result result;

		open_ring(&ring, builds[build]);
		/* One record on the far end, not one for each of the calls to and fro. */
		result = rig_call(&ring.other, 1, ARGS(100000, 0), builds[build], INT32_MAX,
				  INT32_MAX, 1 + 12 + ZWE_FAR_WORDS);
		CHECK_EQ(result.state, ZWE_RUN_DONE);
		CHECK_EQ(result.slots[0], 705082704u);
		CHECK_EQ(result.fuel_used, 200000);
		for (size_t slots = 4; slots < 1 + 12 + ZWE_FAR_WORDS; slots++) {
			result = rig_call(&ring.other, 1, ARGS(3, 0), builds[build], 1, 1, slots);
			CHECK_EQ(result.trap, ZWE_TRAP_STACK);
		}
		for (int32_t fuel = 0; fuel < 24; fuel++) {
			result = rig_call(&ring.other, 2, ARGS(10, 7), builds[build], fuel,
					  fuel == 3 ? 0 : 100, 64);
			CHECK_EQ(result.state, ZWE_RUN_DONE);
			CHECK_EQ(result.slots[0], 10 + 7 + 55);
		}
		/* The library's function is what the thread starts with. */
		result = rig_call(&ring.other, 0, ARGS(4, 0), builds[build], 2, 2, 64);
		CHECK_EQ(result.slots[0], 10);
		close_ring(&ring);
	}
}

/* The record for another instance's return goes above all live frames, also when the stack has been full
 * before, so that the frames must be looked at: it never lies in a frame, and nothing is read beyond the
 * stack.
 */
static void test_after_a_full_stack(void)
{
	enum { HIGH = 40, OWN = 20 };

	for (int build = 0; build < 2; build++) {
		struct rig_result result;
		struct ring ring;

		open_ring(&ring, builds[build]);
		rig_close(&ring.other);
		asm_begin(&a);
		asm_type(&a, "ii:i");
		asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, "pass");
		asm_func(&a, 0, 3); /* function 1: pass(n, sum), by a tail call */
		asm_words(&a, X(TAIL_IMPORT, 0, 0), W1(0, 0, 0), OP(RET, 0, 0, 0));
		asm_func(&a, 0, HIGH); /* function 2: fills the stack once */
		asm_words(&a, OPH(LDI, HIGH - 1, 9), OP(RET, 0, 0, 0));
		asm_func(&a, 0, OWN); /* function 3: keeps something at its frame's end */
		asm_words(&a, OPH(LDI, OWN - 1, 77), OP(MOV2, 4, 0, 0), OPH(CALL, 3, 1),
			  OP(MOV2, 4, 0, 0), OPH(CALL, 3, 0), OP(MOV, 0, OWN - 1, 0),
			  OP(RET, 0, 0, 0));
		struct zwe_extern pass;

		CHECK_EQ(zwe_instance_export(ring.one.instance, "pass", 4, &pass), ZWE_OK);
		rig_open(&ring.other, &a, &ring.world, &pass, 1, NULL, builds[build]);
		zwe_instance_table(ring.one.instance, 0)->entries[0] = ZWE_REF_NULL;
		/* The library's function is reached, and traps there: its table is empty. */
		for (size_t slots = 4 + HIGH + 1; slots < 4 + HIGH + 12; slots++) {
			result = rig_call(&ring.other, 3, ARGS(1, 2), builds[build], 50, 50, slots);
			CHECK_EQ(result.trap, ZWE_TRAP_UNINITIALIZED);
		}
		/* The same where the caller's frame ends above its callee's, up to where the record would be. */
		asm_begin(&a);
		asm_type(&a, "ii:i");
		asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, "pass");
		asm_func(&a, 0, 3);
		asm_words(&a, X(TAIL_IMPORT, 0, 0), W1(0, 0, 0), OP(RET, 0, 0, 0));
		asm_func(&a, 0, OWN);
		asm_words(&a, OP(MOV2, 4, 0, 0), OPH(CALL, 3, 0), OP(RET, 0, 0, 0));
		rig_close(&ring.other);
		rig_open(&ring.other, &a, &ring.world, &pass, 1, NULL, builds[build]);
		for (size_t slots = 1 + OWN; slots < 1 + OWN + ZWE_FAR_WORDS; slots++) {
			result = rig_call(&ring.other, 2, ARGS(1, 2), builds[build], 50, 50, slots);
			CHECK_EQ(result.trap, ZWE_TRAP_STACK);
		}
		result = rig_call(&ring.other, 2, ARGS(1, 2), builds[build], 50, 50,
				  1 + OWN + ZWE_FAR_WORDS);
		CHECK_EQ(result.trap, ZWE_TRAP_UNINITIALIZED);
		close_ring(&ring);
	}
}

/* The frames of a thread that stands in a frame which was taken over. */
static void test_backtrace(void)
{
	for (uint32_t func = 1; func < 3; func++) {
		struct zwe_thread thread = {0};
		struct zwe_frame frames[4];
		uint32_t stack[64];
		struct ring ring;

		open_ring(&ring, zwe_resume_plain);
		CHECK_EQ(zwe_thread_start(&thread, ring.other.instance, func, ARGS(10, 0), stack,
					  64),
			 ZWE_OK);
		CHECK_EQ(zwe_resume_plain(&thread, 4), ZWE_RUN_FUEL);
		CHECK_EQ(zwe_thread_backtrace(&thread, frames, 4), func);
		CHECK(frames[0].instance == (func == 1 ? ring.one.instance : ring.other.instance));
		if (func == 2) {
			CHECK(frames[1].instance == ring.other.instance);
			CHECK_EQ(frames[1].func_index, 2);
		}
		close_ring(&ring);
	}
}

/* ---- Host functions ---- */

static enum zwe_outcome add_host(struct zwe_thread *thread, uint32_t *slots, void *user)
{
	(void)thread;
	slots[0] += slots[1];
	return *(enum zwe_outcome *)user;
}

static void test_host(void)
{
	static const uint8_t values[] = {ZWE_I32, ZWE_I32};
	static const struct zwe_functype type = {values, values, 2, 1, 2, 1};
	enum zwe_outcome outcome = ZWE_CALL_DONE;
	struct zwe_extern import = {.kind = ZWE_KIND_FUNC,
				    .u.func = {.host = add_host, .user = &outcome, .type = &type}};

	for (int build = 0; build < 2; build++) {
		struct zwe_instance *places[1] = {NULL};
		struct zwe_world world = {.instances = places, .capacity = 1};
		struct zwe_thread thread = {0};
		uint32_t stack[32];
		size_t n_slots;
		struct rig rig;

		asm_begin(&a);
		asm_type(&a, "ii:i");
		asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, "add");
		asm_func(&a, 0, 2);
		asm_words(&a, X(TAIL_IMPORT, 0, 0), W1(0, 0, 0), OP(RET, 0, 0, 0));
		asm_func(&a, 0, 8);
		asm_words(&a, OP(MOV2, 4, 0, 0), OPH(CALL, 3, 0), OP(I32_ADD, 0, 0, 4),
			  OP(RET, 0, 0, 0));
		rig_open(&rig, &a, &world, &import, 1, NULL, builds[build]);
		outcome = ZWE_CALL_DONE;
		CHECK_EQ(rig_call(&rig, 2, ARGS(30, 4), builds[build], 0, 1, 32).slots[0], 64);
		outcome = ZWE_CALL_WAIT;
		CHECK_EQ(zwe_thread_start(&thread, rig.instance, 2, ARGS(30, 4), stack, 32), ZWE_OK);
		CHECK_EQ(builds[build](&thread, 100), ZWE_RUN_WAIT);
		thread.wait_slots[0] = 500;
		CHECK_EQ(builds[build](&thread, 100), ZWE_RUN_DONE);
		CHECK_EQ(zwe_thread_results(&thread, &n_slots)[0], 530);
		outcome = ZWE_CALL_TRAP;
		CHECK_EQ(rig_call(&rig, 2, ARGS(1, 1), builds[build], 9, 9, 32).trap_word,
			 ZWE_CODE_FIRST);
		rig_close(&rig);
	}
}

/* ---- What the verifier refuses ---- */

static void refused(const char *why)
{
	struct rig rig;

	rig_verify(&rig, &a);
	CHECK_EQ(rig.error, ZWE_E_IMAGE);
	CHECK(strcmp(rig.detail.text, why) == 0);
	rig_close(&rig);
}

static void begin_refused(uint16_t frame)
{
	asm_begin(&a);
	asm_type(&a, "ii:i");
	asm_type(&a, ":");
	asm_table(&a, ZWE_FUNCREF, 0, 1, 0);
	asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, "f");
	asm_func(&a, 0, 2);
	asm_words(&a, OP(RET, 0, 0, 0));
	asm_func(&a, 1, frame);
}

static void test_refused(void)
{
	begin_refused(1);
	asm_words(&a, X(TAIL, 0, 0), W1(0, 0, 0));
	refused("call window outside the frame");
	begin_refused(1);
	asm_words(&a, X(TAIL_IMPORT, 0, 0), W1(0, 0, 0), OP(RET, 0, 0, 0));
	refused("call window outside the frame");
	begin_refused(1);
	asm_words(&a, X(TAIL_INDIRECT, 0, 0), W1(0, 0, 0), 0, OP(RET, 0, 0, 0));
	refused("call window outside the frame");
	begin_refused(2);
	asm_words(&a, X(TAIL_INDIRECT, 0, 0), W1(0, 0, 0), 2, OP(RET, 0, 0, 0));
	refused("slot outside the frame");
	begin_refused(2);
	asm_words(&a, X(TAIL_INDIRECT, 0, 0), W1(0, 1, 0), 0, OP(RET, 0, 0, 0));
	refused("unknown table");
	begin_refused(2);
	asm_words(&a, X(TAIL_INDIRECT, 0, 0), W1(0, 0, 2), 0, OP(RET, 0, 0, 0));
	refused("unknown type");
	begin_refused(2);
	asm_words(&a, X(TAIL, 0, 0), W1(0, 0, 2));
	refused("call of an unknown function");
	begin_refused(2);
	asm_words(&a, X(TAIL_IMPORT, 0, 0), W1(0, 0, 1), OP(RET, 0, 0, 0));
	refused("call of an unknown import");
	begin_refused(2);
	asm_words(&a, X(TAIL_IMPORT, 0, 0), W1(0, 0, 0));
	refused("function runs off its end");
	begin_refused(2);
	asm_words(&a, X(TAIL_INDIRECT, 0, 0), W1(0, 0, 0), 0);
	refused("function runs off its end");
}

void test_tail(void)
{
	test_endless();
	test_below();
	test_indirect();
	test_across();
	test_after_a_full_stack();
	test_backtrace();
	test_host();
	test_refused();
}
