/* SPDX-License-Identifier: Apache-2.0
 *
 * Threads of execution: every outcome of a host call, stopping, waiting, call stacks, the constant
 * use of the C stack.
 */
#include "refusals.h"
#include "rig.h"

#include <stdlib.h>
#include <string.h>

static struct assembly a;
static const rig_resume builds[2] = {zwe_resume_plain, zwe_resume_fast};

struct host {
	enum zwe_outcome outcome;
	enum zwe_trap trap;
	int calls;
	uint32_t seen[3];
};

static enum zwe_outcome host_call(struct zwe_thread *thread, uint32_t *slots, void *user)
{
	struct host *host = user;

	host->calls++;
	memcpy(host->seen, slots, sizeof(host->seen));
	if (host->outcome == ZWE_CALL_TRAP && host->trap != ZWE_TRAP_NONE) {
		zwe_thread_trap(thread, host->trap);
	}
	if (host->outcome == ZWE_CALL_DONE || host->outcome == ZWE_CALL_YIELD) {
		slots[0] = slots[0] + slots[1];
	}
	return host->outcome;
}

struct stage {
	struct zwe_instance *places[1];
	struct zwe_world world;
	struct rig rig;
	struct host host;
	struct zwe_functype type;
	struct zwe_thread thread;
	uint32_t stack[64];
};

/* f0 = host import (iI:i); f1(i) calls it with (i, 5) and adds 1; f2(i) = f1(i); f3 = the same
 * through the far window. */
static void stage_begin(struct stage *stage, rig_resume resume)
{
	static const uint8_t values[] = {ZWE_I32, ZWE_I64, ZWE_I32};
	struct zwe_extern import = {.kind = ZWE_KIND_FUNC};

	memset(stage, 0, sizeof(*stage));
	stage->world.instances = stage->places;
	stage->world.capacity = 1;
	stage->type = (struct zwe_functype){values, values + 2, 2, 1, 3, 1};
	import.u.func.host = host_call;
	import.u.func.user = &stage->host;
	import.u.func.type = &stage->type;
	asm_begin(&a);
	asm_type(&a, "iI:i");
	asm_type(&a, "i:i");
	asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, "host");
	asm_func(&a, 1, 6);
	asm_words(&a, OP(MOV, 2, 0, 0), OPH(LDI2, 3, 5), OPH(CALL_IMPORT, 1, 0),
		  OP(I32_ADD_I, 0, 2, 1), OP(RET, 0, 0, 0));
	asm_func(&a, 1, 4);
	asm_words(&a, OP(MOV, 3, 0, 0), OPH(CALL, 2, 0), OP(RET1, 3, 0, 0));
	asm_func(&a, 1, 10);
	asm_words(&a, OP(MOV, 7, 0, 0), OPH(LDI2, 8, 5), X(CALL_IMPORT_FAR, 0, 0), W1(0, 0, 0), 6,
		  OP(I32_ADD_I, 0, 7, 1), OP(RET, 0, 0, 0));
	asm_func(&a, 1, 1);
	asm_words(&a, OPJ(JMP_B, 1)); /* f4: for ever */
	rig_open(&stage->rig, &a, &stage->world, &import, 1, NULL, resume);
}

static void start(struct stage *stage, uint32_t func, uint32_t arg)
{
	CHECK_EQ(zwe_thread_start(&stage->thread, stage->rig.instance, func, &arg, 1, stage->stack,
				  64),
		 ZWE_OK);
}

static uint32_t result_of(const struct stage *stage)
{
	size_t n;
	const uint32_t *slots = zwe_thread_results(&stage->thread, &n);

	CHECK_EQ(n, 1);
	return slots[0];
}

static void test_outcomes(void)
{
	for (int build = 0; build < 2; build++) {
		rig_resume resume = builds[build];
		struct stage stage;

		stage_begin(&stage, resume);
		for (uint32_t func = 1; func <= 3; func++) {
			start(&stage, func, 10);
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_DONE);
			CHECK_EQ(result_of(&stage), 16);
			CHECK_EQ(stage.host.seen[0], 10);
			CHECK_EQ(stage.host.seen[1], 5);
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_DONE); /* stays done */

			stage.host.outcome = ZWE_CALL_YIELD;
			start(&stage, func, 20);
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_YIELD);
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_DONE);
			CHECK_EQ(result_of(&stage), 26);

			stage.host.outcome = ZWE_CALL_WAIT;
			start(&stage, func, 30);
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_WAIT);
			stage.thread.wait_slots[0] = 99;
			stage.host.calls = 0;
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_DONE);
			CHECK_EQ(result_of(&stage), 100);
			CHECK_EQ(stage.host.calls, 0);

			start(&stage, func, 30); /* stopped while it waits */
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_WAIT);
			stage.thread.stop = ZWE_TRAP_STOPPED;
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_TRAP);
			CHECK_EQ(stage.thread.trap, ZWE_TRAP_STOPPED);

			stage.host.outcome = ZWE_CALL_EXIT;
			start(&stage, func, 1);
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_EXIT);
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_EXIT);

			stage.host.outcome = ZWE_CALL_TRAP;
			stage.host.trap = ZWE_TRAP_ABORT;
			start(&stage, func, 1);
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_TRAP);
			CHECK_EQ(stage.thread.trap, ZWE_TRAP_ABORT);
			CHECK_EQ(stage.thread.trap_word, func == 3 ? 13 : 5);
			stage.host.trap = ZWE_TRAP_NONE;
			start(&stage, func, 1);
			CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_TRAP);
			CHECK_EQ(stage.thread.trap, ZWE_TRAP_HOST);
			stage.host.outcome = ZWE_CALL_DONE;
		}
		rig_close(&stage.rig);
	}
}

/* An imported host function is what is started. */
static void test_started_import(void)
{
	for (int build = 0; build < 2; build++) {
		rig_resume resume = builds[build];
		const uint32_t args[] = {7, 8, 0};
		struct stage stage;

		stage_begin(&stage, resume);
		CHECK_EQ(zwe_thread_start(&stage.thread, stage.rig.instance, 0, args, 3,
					  stage.stack, 4),
			 ZWE_OK);
		CHECK_EQ(resume(&stage.thread, 5), ZWE_RUN_DONE);
		CHECK_EQ(result_of(&stage), 15);
		stage.host.outcome = ZWE_CALL_WAIT;
		CHECK_EQ(zwe_thread_start(&stage.thread, stage.rig.instance, 0, args, 3,
					  stage.stack, 4),
			 ZWE_OK);
		CHECK_EQ(resume(&stage.thread, 5), ZWE_RUN_WAIT);
		stage.thread.wait_slots[0] = 44;
		CHECK_EQ(resume(&stage.thread, 5), ZWE_RUN_DONE);
		CHECK_EQ(result_of(&stage), 44);
		CHECK_EQ(zwe_thread_start(&stage.thread, stage.rig.instance, 0, args, 3,
					  stage.stack, 3),
			 ZWE_E_NO_MEMORY);
		CHECK_EQ(zwe_thread_start(&stage.thread, stage.rig.instance, 0, args, 2,
					  stage.stack, 4),
			 ZWE_E_ARGUMENT);
		CHECK_EQ(zwe_thread_start(&stage.thread, stage.rig.instance, 5, args, 1,
					  stage.stack, 4),
			 ZWE_E_NOT_FOUND);
		rig_close(&stage.rig);
	}
}

static void test_stop(void)
{
	for (int build = 0; build < 2; build++) {
		rig_resume resume = builds[build];
		struct stage stage;

		stage_begin(&stage, resume);
		start(&stage, 4, 0);
		for (int slice = 0; slice < 5; slice++) {
			CHECK_EQ(resume(&stage.thread, 1000), ZWE_RUN_FUEL);
			CHECK_EQ(stage.thread.fuel, 0);
		}
		stage.thread.stop = ZWE_TRAP_DEADLINE;
		CHECK_EQ(resume(&stage.thread, 1000), ZWE_RUN_TRAP);
		CHECK_EQ(stage.thread.trap, ZWE_TRAP_DEADLINE);
		CHECK_EQ(stage.thread.trap_word, 18);
		rig_close(&stage.rig);
	}
}

static enum zwe_outcome stopping_call(struct zwe_thread *thread, uint32_t *slots, void *user)
{
	(void)slots;
	(void)user;
	thread->stop = ZWE_TRAP_STOPPED;
	return ZWE_CALL_DONE;
}

static void test_stop_in_host_call(void)
{
	for (int build = 0; build < 2; build++) {
		struct stage stage;

		stage_begin(&stage, builds[build]);
		stage.rig.instance->bindings[0].host = stopping_call;
		start(&stage, 2, 0);
		CHECK_EQ(builds[build](&stage.thread, 1000), ZWE_RUN_TRAP);
		CHECK_EQ(stage.thread.trap, ZWE_TRAP_STOPPED);
		rig_close(&stage.rig);
	}
}

static void test_backtrace(void)
{
	for (int build = 0; build < 2; build++) {
		rig_resume resume = builds[build];
		struct stage stage;
		struct zwe_frame frames[4];

		stage_begin(&stage, resume);
		stage.host.outcome = ZWE_CALL_TRAP;
		start(&stage, 2, 1);
		CHECK_EQ(resume(&stage.thread, 100), ZWE_RUN_TRAP);
		CHECK_EQ(zwe_thread_backtrace(&stage.thread, frames, 4), 2);
		CHECK_EQ(frames[0].func_index, 1);
		CHECK_EQ(frames[0].code_word, 5);
		CHECK_EQ(frames[1].func_index, 2);
		CHECK_EQ(frames[1].code_word, 9);
		CHECK(frames[1].instance == stage.rig.instance);
		CHECK_EQ(zwe_thread_backtrace(&stage.thread, frames, 1), 1);
		start(&stage, 4, 1);
		CHECK_EQ(resume(&stage.thread, 2), ZWE_RUN_FUEL);
		CHECK_EQ(zwe_thread_backtrace(&stage.thread, frames, 4), 1);
		CHECK_EQ(frames[0].func_index, 4);
		rig_close(&stage.rig);
	}
}

/* A host call that runs another thread of the same instance to its end: registers of the outer one
 * must survive. */
static enum zwe_outcome nesting_call(struct zwe_thread *thread, uint32_t *slots, void *user)
{
	struct stage *inner = user;
	const uint32_t args[] = {slots[0]};

	(void)thread;
	zwe_thread_start(&inner->thread, inner->rig.instance, 1, args, 1, inner->stack, 64);
	while (builds[1](&inner->thread, 0) == ZWE_RUN_FUEL) {
	}
	slots[0] = result_of(inner);
	return ZWE_CALL_DONE;
}

static void test_nested(void)
{
	for (int build = 0; build < 2; build++) {
		struct stage outer;
		struct stage inner;

		stage_begin(&inner, zwe_resume_plain);
		stage_begin(&outer, zwe_resume_plain);
		outer.rig.instance->bindings[0].host = nesting_call;
		outer.rig.instance->bindings[0].user = &inner;
		start(&outer, 2, 10);
		CHECK_EQ(builds[build](&outer.thread, 100), ZWE_RUN_DONE);
		CHECK_EQ(result_of(&outer), 17);
		rig_close(&outer.rig);
		rig_close(&inner.rig);
	}
}

/* Where the C stack stands in a host call, however deep the guest is. */
static enum zwe_outcome measuring_call(struct zwe_thread *thread, uint32_t *slots, void *user)
{
	(void)thread;
	*(uintptr_t *)user = (uintptr_t)__builtin_frame_address(0);
	slots[0] = 0;
	return ZWE_CALL_DONE;
}

static void test_c_stack(void)
{
	for (int build = 0; build < 2; build++) {
		struct stage stage;
		uintptr_t at[2] = {0, 0};

		for (uint32_t func = 1; func <= 2; func++) {
			stage_begin(&stage, zwe_resume_plain);
			stage.rig.instance->bindings[0].host = measuring_call;
			stage.rig.instance->bindings[0].user = &at[func - 1];
			start(&stage, func, 0);
			CHECK_EQ(builds[build](&stage.thread, 100), ZWE_RUN_DONE);
			rig_close(&stage.rig);
		}
		CHECK_EQ(at[0], at[1]);
	}
}

static void test_texts(void)
{
	CHECK(strcmp(zwe_trap_text(ZWE_TRAP_STACK), "call stack exhausted") == 0);
	CHECK(strcmp(zwe_trap_text((enum zwe_trap)99), "unknown trap") == 0);
	CHECK(strcmp(zwe_trap_text(ZWE_TRAP_ABORT), "aborted by the guest") == 0);
	CHECK(strcmp(zwe_refusal_text(0), "TYPES") == 0);
	for (uint32_t number = 0; number < ZWE_WHY_COUNT; number++) {
		size_t length = strlen(zwe_refusal_text(number));

		CHECK(length > 3 && length < sizeof(((struct zwe_detail *)0)->text));
	}
	CHECK(strcmp(zwe_refusal_text(ZWE_WHY_COUNT), "unknown reason") == 0);
}

void test_threads(void)
{
	test_outcomes();
	test_started_import();
	test_stop();
	test_stop_in_host_call();
	test_backtrace();
	test_nested();
	test_c_stack();
	test_texts();
}
