/* SPDX-License-Identifier: Apache-2.0
 *
 * Exceptions: the way to the handler through frames, tail calls and instances, at every unit of fuel; what
 * is remembered of them and for how long; forged references; what the verifier refuses.
 */
#include "rig.h"

#include <stdlib.h>
#include <string.h>

#if !ZWE_EXCEPTIONS

/* The build option is off: images that need it are refused by name. */
void test_exceptions(void)
{
	static struct assembly a;
	struct rig rig;

	asm_begin(&a);
	asm_exceptions(&a);
	asm_type(&a, ":");
	asm_tag(&a, 0);
	rig_verify(&rig, &a);
	CHECK_EQ(rig.error, ZWE_E_UNSUPPORTED);
	CHECK(strncmp(rig.detail.text, "exceptions:", 11) == 0);
	rig_close(&rig);
}

#else

static struct assembly a;
static const rig_resume builds[2] = {zwe_resume_plain, zwe_resume_fast};

/* deep(n): n == 0 ? throw tag 0 (n + 7, 9) : deep(n - 1); top(n): catches it and adds. */
static void put_deep(void)
{
	asm_begin(&a);
	asm_exceptions(&a);
	asm_type(&a, "i:i");
	asm_type(&a, "iI:");
	asm_tag(&a, 1);
	asm_tag(&a, 1);
	asm_func(&a, 0, 6);
	asm_words(&a, OPH(BR_NZ, 0, 5), OP(I32_ADD_I, 1, 0, 7), OPH(LDI2, 2, 9), X(THROW, 0, 0),
		  W1(0, 0, 0), 1, OP(I32_ADD_I, 3, 0, 0xFF), OPH(CALL, 2, 0), OP(RET1, 3, 0, 0));
	asm_func(&a, 0, 8);
	asm_words(&a, OP(MOV, 2, 0, 0), OPH(CALL, 1, 0), OP(RET1, 2, 0, 0), /* 15: */
		  OP(I32_ADD, 0, 4, 5), OP(RET, 0, 0, 0));
	asm_handler(&a, 12, 14, 15, 1, 4); /* of another tag */
	asm_handler(&a, 13, 14, 15, 0, 4);
	asm_handler(&a, 12, 14, 15, ZWE_HD_ALL, 4);
}

static void test_deep(void)
{
	struct rig_result result;

	put_deep();
	result = rig_run(&a, 1, ARGS(0));
	CHECK_EQ(result.slots[0], 16);
	CHECK_EQ(result.fuel_used, 3); /* call, frame, handler */
	result = rig_run(&a, 1, ARGS(20));
	CHECK_EQ(result.slots[0], 16);
	CHECK_EQ(result.fuel_used, 43);
	/* Nobody catches it: the trap stands where it was thrown, with all its frames. */
	result = rig_run(&a, 0, ARGS(3));
	CHECK_EQ(result.trap, ZWE_TRAP_UNCAUGHT);
	CHECK_EQ(result.trap_word, 6);
}

static void test_uncaught_frames(void)
{
	struct zwe_instance *places[1] = {NULL};
	struct zwe_world world = {.instances = places, .capacity = 1};
	struct zwe_thread thread = {0};
	struct zwe_frame frames[8];
	uint32_t stack[64];
	struct rig rig;

	put_deep();
	rig_open(&rig, &a, &world, NULL, 0, NULL, zwe_resume_plain);
	zwe_thread_start(&thread, rig.instance, 0, ARGS(3), stack, 64);
	while (zwe_resume_plain(&thread, 1) == ZWE_RUN_FUEL) {
	}
	CHECK_EQ(thread.trap, ZWE_TRAP_UNCAUGHT);
	CHECK_EQ(zwe_thread_backtrace(&thread, frames, 8), 4);
	CHECK_EQ(frames[0].code_word, 6);
	/* Stopped in the middle of it: the exception is not held for ever. */
	for (uint32_t i = 0; i < 40; i++) {
		zwe_thread_start(&thread, rig.instance, 1, ARGS(3), stack, 64);
		CHECK_EQ(zwe_resume_plain(&thread, 5), ZWE_RUN_FUEL);
		CHECK(thread.exception != ZWE_REF_NULL);
		thread.stop = ZWE_TRAP_STOPPED;
		CHECK_EQ(zwe_resume_plain(&thread, 5), ZWE_RUN_TRAP);
		CHECK_EQ(thread.trap, ZWE_TRAP_STOPPED);
	}
	rig_close(&rig);
}

/* keep(): throws and catches by reference; f(n): keeps one, throws n others, throws the first again. */
static void put_keep(void)
{
	asm_begin(&a);
	asm_exceptions(&a);
	asm_type(&a, "i:i");
	asm_type(&a, "i:");
	asm_type(&a, "i:x");
	asm_tag(&a, 1);
	asm_func(&a, 2, 4); /* 3: catch_ref of throw(n) */
	asm_words(&a, X(THROW, 0, 0), W1(0, 0, 0), 0, /* 6: */ OP(RET1, 3, 0, 0));
	asm_handler(&a, 3, 6, 6, 0 | ZWE_HD_REF, 2);
	asm_func(&a, 0, 8); /* 7 */
	asm_words(&a, OPH(LDI, 3, 77), OPH(CALL, 2, 0), OP(MOV, 1, 3, 0), /* 10: */
		  OPH(BR_Z, 0, 4), OPH(LDI, 3, 5), OPH(CALL, 2, 0), OP(I32_ADD_I, 0, 0, 0xFF),
		  OPJ(JMP_B, 5), /* 15: */ X(THROW_REF, 0, 0), W1(1, 0, 0), /* 17: */
		  OP(RET1, 5, 0, 0));
	asm_handler(&a, 15, 17, 17, 0, 5);
}

static void test_remembered(void)
{
	struct rig_result result;

	put_keep();
	result = rig_run(&a, 1, ARGS(0));
	CHECK_EQ(result.slots[0], 77);
	result = rig_run(&a, 1, ARGS(ZWE_LIMIT_EXCEPTIONS - 1));
	CHECK_EQ(result.slots[0], 77);
	result = rig_run(&a, 1, ARGS(ZWE_LIMIT_EXCEPTIONS));
	CHECK_EQ(result.trap, ZWE_TRAP_LOST_EXCEPTION);
	CHECK_EQ(result.trap_word, 15);
}

/* Any number as a reference: lost, null, or an exception that exists. */
static void test_forged(void)
{
	static const struct {
		uint32_t ref;
		enum zwe_trap trap;
	} cases[] = {{0xffffffff, ZWE_TRAP_NULL_EXCEPTION}, {1, ZWE_TRAP_LOST_EXCEPTION},
		     {0x10000, ZWE_TRAP_LOST_EXCEPTION},    {0xfffe0000, ZWE_TRAP_LOST_EXCEPTION},
		     {8, ZWE_TRAP_LOST_EXCEPTION},          {0, ZWE_TRAP_UNCAUGHT}};

	for (uint32_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		asm_begin(&a);
		asm_exceptions(&a);
		asm_type(&a, "i:");
		asm_tag(&a, 0);
		asm_func(&a, 0, 4);
		asm_words(&a, X(THROW, 0, 0), W1(0, 0, 0), 0, /* 6: */ X(THROW_REF, 0, 0),
			  W1(0, 0, 0));
		asm_handler(&a, 3, 6, 6, ZWE_HD_ALL, 4);
		CHECK_EQ(rig_run(&a, 0, ARGS(cases[i].ref)).trap, cases[i].trap);
		/* Before anything was thrown. */
		asm_begin(&a);
		asm_exceptions(&a);
		asm_type(&a, "i:");
		asm_func(&a, 0, 4);
		asm_words(&a, X(THROW_REF, 0, 0), W1(0, 0, 0));
		CHECK_EQ(rig_run(&a, 0, ARGS(cases[i].ref)).trap,
			 i == 0 ? ZWE_TRAP_NULL_EXCEPTION : ZWE_TRAP_LOST_EXCEPTION);
	}
}

/* The library throws, the program catches: by the imported tag, with the values, at every unit. */
static void test_across(void)
{
	for (int build = 0; build < 2; build++) {
		struct zwe_instance *places[2] = {NULL};
		struct zwe_world world = {.instances = places, .capacity = 2};
		struct zwe_extern imports[2];
		struct rig library;
		struct rig program;

		asm_begin(&a);
		asm_exceptions(&a);
		asm_type(&a, "i:i");
		asm_type(&a, "i:");
		asm_tag(&a, 1);
		asm_func(&a, 0, 4);
		asm_words(&a, X(THROW, 0, 0), W1(0, 0, 0), 0);
		asm_export(&a, ZWE_KIND_FUNC, 0, "f");
		asm_export(&a, ZWE_KIND_TAG, 0, "tag");
		rig_open(&library, &a, &world, NULL, 0, NULL, builds[build]);
		CHECK_EQ(zwe_instance_export(library.instance, "f", 1, &imports[0]), ZWE_OK);
		CHECK_EQ(zwe_instance_export(library.instance, "tag", 3, &imports[1]), ZWE_OK);
		for (uint32_t tail = 0; tail < 2; tail++) {
			asm_begin(&a);
			asm_exceptions(&a);
			asm_type(&a, "i:i");
			asm_type(&a, "i:");
			asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, "f");
			asm_import(&a, ZWE_KIND_TAG, 0, 0, 0, 1, 0, "tag");
			asm_tag(&a, 1);
			asm_func(&a, 0, 6);
			asm_words(&a, OP(MOV, 3, 0, 0), OPH(CALL, 2, 1), OP(UNREACHABLE, 0, 0, 0),
				  /* 6: */ OP(I32_ADD_I, 0, 4, 1), OP(RET, 0, 0, 0));
			asm_handler(&a, 3, 6, 5, 1, 4); /* the program's own tag */
			asm_handler(&a, 3, 6, 6, 0, 4);
			asm_func(&a, 0, 4);
			if (tail == 1) {
				asm_words(&a, X(TAIL_IMPORT, 0, 0), W1(0, 0, 0), OP(RET, 0, 0, 0));
			} else {
				asm_words(&a, OP(MOV, 2, 0, 0), OPH(CALL_IMPORT, 1, 0),
					  OP(RET1, 2, 0, 0));
			}
			rig_open(&program, &a, &world, imports, 2, NULL, builds[build]);
			for (int32_t fuel = 0; fuel < 9; fuel++) {
				struct rig_result result =
					rig_call(&program, 1, ARGS(41), builds[build], fuel,
						 fuel == 8 ? 0 : 100, 64);

				CHECK_EQ(result.state, ZWE_RUN_DONE);
				CHECK_EQ(result.slots[0], 42);
			}
			rig_close(&program);
		}
		rig_close(&library);
	}
}

/* ---- What the verifier refuses ---- */

static void refused(const char *why)
{
	struct rig rig;

	rig_verify(&rig, &a);
	CHECK_EQ(rig.error, why == NULL ? ZWE_OK : ZWE_E_IMAGE);
	if (why != NULL && strcmp(rig.detail.text, why) != 0) {
		rig_failures++;
		printf("wanted '%s', got '%s'\n", why, rig.detail.text);
	}
	rig_close(&rig);
}

static void begin_refused(void)
{
	asm_begin(&a);
	asm_exceptions(&a);
	asm_type(&a, "iI:");
	asm_type(&a, ":");
	asm_tag(&a, 0);
	asm_func(&a, 1, 4); /* 3 */
	asm_words(&a, OPH(LDI, 0, 0), OP(RET, 0, 0, 0));
	asm_func(&a, 1, 4); /* 5 */
	asm_words(&a, OP(LDL, 0, 0, 0), 7, OP(RET, 0, 0, 0));
}

static void test_refused(void)
{
	static const struct {
		uint32_t start, end, target, tag, slot;
		const char *why;
	} cases[] = {
		{5, 8, 7, 0, 1, NULL},
		{5, 8, 7, 0, 2, "slot outside the frame"},
		{5, 8, 7, ZWE_HD_REF, 0, NULL},
		{5, 8, 7, ZWE_HD_REF, 1, "slot outside the frame"},
		{5, 8, 7, ZWE_HD_ALL, 4, NULL},
		{5, 8, 7, ZWE_HD_ALL | ZWE_HD_REF, 4, "slot outside the frame"},
		{5, 8, 7, ZWE_HD_ALL, 5, "slot outside the frame"},
		{5, 8, 7, 1, 0, "unknown tag"},
		{5, 8, 7, ZWE_HD_ALL | 1, 0, "unknown tag"},
		{5, 9, 7, 0, 0, "handler outside its function"},
		{5, 8, 4, 0, 0, "handler outside its function"},
		{5, 8, 8, 0, 0, "handler outside its function"},
		{2, 8, 7, 0, 0, "handler outside its function"},
		{8, 8, 7, 0, 0, "handler outside its function"},
		{5, 8, 6, 0, 0, "branch into the middle of an instruction"},
	};

	for (uint32_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		begin_refused();
		asm_handler(&a, cases[i].start, cases[i].end, cases[i].target, cases[i].tag,
			    cases[i].slot);
		refused(cases[i].why);
	}
	begin_refused(); /* not function by function */
	asm_handler(&a, 5, 8, 7, 0, 0);
	asm_handler(&a, 3, 4, 4, 0, 0);
	refused("handler outside its function");
	begin_refused();
	asm_func(&a, 1, 3);
	asm_words(&a, X(THROW, 0, 0), W1(0, 0, 0), 1);
	refused("slot outside the frame");
	begin_refused();
	asm_func(&a, 1, 3);
	asm_words(&a, X(THROW, 0, 0), W1(0, 0, 1), 0);
	refused("unknown tag");
	begin_refused();
	asm_tag(&a, 0);
	zwe_store_le16(a.records[ZWE_S_TAGS] + ZWE_TG_TYPE, 2);
	refused("bad tag record");
	asm_begin(&a);
	asm_type(&a, ":");
	asm_func(&a, 0, 1);
	asm_words(&a, X(THROW_REF, 0, 0), W1(0, 0, 0));
	refused("exception without its feature bit");
	begin_refused(); /* a target that reads the accumulator */
	asm_func(&a, 1, 4);
	asm_words(&a, OPH(LDI, 1, 0), OP(I32_ADD_I_ACC, 1, 1, 1), OP(RET, 0, 0, 0));
	asm_handler(&a, 8, 9, 9, 0, 0);
	refused("branch to an accumulator form");
}

void test_exceptions(void)
{
	test_deep();
	test_uncaught_frames();
	test_remembered();
	test_forged();
	test_across();
	test_refused();
}

#endif
