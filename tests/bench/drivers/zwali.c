/* SPDX-License-Identifier: Apache-2.0
 *
 * Driver for this engine's back half: verifies the image, instantiates it, runs it. Besides run(n) it reports what
 * verification cost and what RAM the instance takes beyond memory, tables, globals and frame stack.
 */
#include "bench.h"
#include "image.h"
#ifdef BENCH_COUNT
#include <stdio.h>
#include <string.h>

#include "count.h"

uint64_t count_executed[COUNT_ALL];
#endif

#define STACK_SLOTS 4096
/* Of a slice; a test takes few (tests/engine/back/test_suspended_target.py). */
#ifndef BENCH_FUEL
#define BENCH_FUEL (INT32_MAX / 2)
#endif

static uint64_t block[(1 << 20) / 8];
static uint64_t scratch[4096];
static uint32_t stack[STACK_SLOTS];
static struct zwe_instance *slots[1];
static struct zwe_world world = {.instances = slots, .capacity = 1};
static struct zwe_image image;
static struct zwe_instance *instance;
static struct zwe_thread thread;
static struct zwe_need need;
static uint32_t run_index;
static uint64_t verify_count;

static int run_to_end(void)
{
	enum zwe_run state;

	do {
		state = zwe_resume(&thread, BENCH_FUEL);
	} while (state == ZWE_RUN_FUEL);
	return state == ZWE_RUN_DONE ? 0 : -10 - (int)thread.trap;
}

/* What micro/host_call.wat calls. */
static enum zwe_outcome nothing(struct zwe_thread *caller, uint32_t *slots_, void *user)
{
	(void)caller;
	(void)slots_;
	(void)user;
	return ZWE_CALL_DONE;
}

int bench_load(const struct bench_kernel *kernel)
{
	static const struct zwe_functype none;
	static const struct zwe_extern import = {.kind = ZWE_KIND_FUNC,
						 .u.func = {.host = nothing, .type = &none}};
	static const struct zwe_capacity capacity;
	struct zwe_detail detail;
	struct zwe_export run;
	uint64_t before = target_instructions();

	if (zwe_image_verify(&image, kernel->code, kernel->code_bytes, scratch, sizeof(scratch), &detail)) {
		return -1;
	}
	verify_count = target_instructions() - before;
	if (zwe_instance_need(&image, &capacity, &need) || need.total_bytes > sizeof(block) ||
	    zwe_instance_create(&instance, &world, 0, &image, &capacity, block, sizeof(block), &import,
				image.import_funcs, NULL,
				&detail)) {
		return -2;
	}
	if (zwe_thread_start_init(&thread, instance, stack, STACK_SLOTS) || run_to_end()) {
		return -3;
	}
	if (!zwe_image_find_export(&image, "run", 3, &run)) {
		return -4;
	}
	run_index = run.index;
	return 0;
}

__attribute__((noinline)) int bench_call(int n, int *result)
{
	uint32_t arg = (uint32_t)n;
	size_t count;
	int status;

#ifdef BENCH_COUNT
	memset(count_executed, 0, sizeof(count_executed));
#endif
	if (zwe_thread_start(&thread, instance, run_index, &arg, 1, stack, STACK_SLOTS)) {
		return -5;
	}
	status = run_to_end();
	*result = status ? 0 : (int)zwe_thread_results(&thread, &count)[0];
	return status;
}

void bench_unload(void)
{
	zwe_instance_destroy(instance);
}

/* Instructions of the image; the fixed first words are none. */
static uint32_t instructions(void)
{
	uint32_t count = 0;

	for (uint32_t word = ZWE_CODE_FIRST; word < image.code_words; count++) {
		word += zwe_instruction_words(&image.code[word]);
	}
	return count;
}

#ifdef BENCH_COUNT
/* A row for each opcode that was executed: kernel, number behind a letter, how often. */
void bench_extras(const struct bench_kernel *kernel)
{
	for (uint32_t number = 0; number < COUNT_ALL; number++) {
		char name[8];

		snprintf(name, sizeof(name), "n%u", number);
		if (count_executed[number] != 0) {
			bench_print_row(kernel->name, name, count_executed[number], 0);
		}
	}
}
#else
void bench_extras(const struct bench_kernel *kernel)
{
	bench_print_row("verify", kernel->name, verify_count, instructions());
	bench_print_row("ram", kernel->name, need.state_bytes - image.global_slots * 4u + sizeof(thread),
			(int64_t)need.memory_bytes);
}
#endif
