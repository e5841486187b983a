/* SPDX-License-Identifier: Apache-2.0
 *
 * One slice of a thread in one state, to be counted by callgrind: everything outside measured() is
 * preparation. Prints what the slice says of itself. Images are built by hand, so that the worst
 * program can be had and not only what the translator makes.
 *
 *     bounds STATE plain|fast FUEL stop|run
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../back/assemble.h"
#include "interp.h"

enum {
	STACK_SLOTS = 4096,
	LARGE_STACK_SLOTS = 4 << 20,
	LINE_WORDS = 2000
};

static struct assembly a;
static struct zwe_instance *places[2];
static struct zwe_world world = {.instances = places, .capacity = 2};
static bool waits;

__attribute__((noinline)) enum zwe_run measured(enum zwe_run (*resume)(struct zwe_thread *, int32_t),
						struct zwe_thread *thread, int32_t fuel);
__attribute__((noinline)) enum zwe_run measured(enum zwe_run (*resume)(struct zwe_thread *, int32_t),
						struct zwe_thread *thread, int32_t fuel)
{
	enum zwe_run run = resume(thread, fuel);

	__asm__ volatile("" ::: "memory");
	return run;
}

/* Global 0 counts turns; each takes the units that state.per_turn says. */
#define COUNT OPH(GGET, 20, 0), OP(I32_ADD_I, 20, 20, 1), OPH(GSET, 20, 0)

static void put_loop(void)
{
	asm_func(&a, 0, 24);
	asm_words(&a, COUNT, OPJ(JMP_B, 4));
}

static void put_table_loop(void)
{
	asm_func(&a, 0, 24);
	asm_words(&a, COUNT, OPH(LDI, 1, 0), OPH(BR_TABLE, 1, 0), (uint32_t)-6);
}

static void put_calls(void)
{
	asm_func(&a, 0, 24);
	asm_words(&a, COUNT, OPH(CALL, 21, 1), OPJ(JMP_B, 5));
	asm_func(&a, 0, 1);
	asm_words(&a, OP(RET, 0, 0, 0));
}

static void put_tail(void)
{
	asm_func(&a, 0, 24);
	asm_words(&a, COUNT, X(TAIL, 0, 0), W1(0, 0, 0));
}

/* As much as a function can do without a poll. */
static void put_line(void)
{
	asm_func(&a, 0, 24);
	asm_words(&a, COUNT);
	for (uint32_t i = 0; i < LINE_WORDS; i++) {
		asm_words(&a, OP(I32_MUL, 1, 1, 2));
	}
	asm_words(&a, OPJ(JMP_B, LINE_WORDS + 4));
}

/* Blocks of a MiB: 256 chunks. */
static void put_block(uint32_t op, uint32_t from)
{
	asm_memory(&a, 16, 0, 32, 0);
	asm_func(&a, 0, 24);
	asm_words(&a, COUNT, OP(LDL, 1, 0, 0), 16, OP(LDL, 2, 0, 0), from, OP(LDL, 3, 0, 0),
		  1 << 20, ZWE_OP_EXT | op << 8 | 1u << 16 | 2u << 24, W1(3, 0, 0), OPJ(JMP_B, 12));
}

static void put_fill(void)
{
	put_block(ZWE_X_MEMORY_FILL, 7);
}

static void put_copy(void)
{
	put_block(ZWE_X_MEMORY_COPY, 0);
}

static void put_table_fill(void)
{
	asm_table(&a, ZWE_FUNCREF, 0, 100000, 0);
	asm_func(&a, 0, 24);
	asm_words(&a, COUNT, OPH(LDI, 1, 0), OPH(LDI, 2, -1), OP(LDL, 3, 0, 0), 100000,
		  X(TABLE_FILL, 1, 2), W1(3, 0, 0), OPJ(JMP_B, 10));
}

/* Recursion to the end of the stack, again and again, from the top. */
static void put_recursion(void)
{
	asm_func(&a, 0, 24);
	asm_words(&a, COUNT, OPH(LDI, 22, 1000), OPH(CALL, 21, 1), OPJ(JMP_B, 6));
	asm_func(&a, 1, 3);
	asm_words(&a, OPH(BR_Z, 0, 2), OP(I32_ADD_I, 2, 0, 0xFF), OPH(CALL, 1, 1),
		  OP(RET, 0, 0, 0));
}

/* Recursion that only the end of the frame stack ends. */
static void put_endless(void)
{
	asm_func(&a, 0, 24);
	asm_words(&a, COUNT, OPH(CALL, 0, 0), OP(RET, 0, 0, 0));
}

/* Far calls below a thousand frames, the stack having been higher once: all frames are walked. */
static void put_far(void)
{
	asm_func(&a, 0, 24);
	asm_words(&a, OP(LDL, 22, 0, 0), 2034, OPH(CALL, 21, 1), OPH(LDI, 22, 1300),
		  OPH(CALL, 21, 2), OP(UNREACHABLE, 0, 0, 0));
	asm_func(&a, 1, 3);
	asm_words(&a, OPH(BR_Z, 0, 2), OP(I32_ADD_I, 2, 0, 0xFF), OPH(CALL, 1, 1),
		  OP(RET, 0, 0, 0));
	asm_func(&a, 1, 24);
	asm_words(&a, OPH(BR_Z, 0, 2), OP(I32_ADD_I, 2, 0, 0xFF), OPH(CALL, 1, 2), COUNT,
		  X(CALL_FAR, 0, 0), W1(0, 0, 3), 5, OPJ(JMP_B, 7));
	asm_func(&a, 0, 1);
	asm_words(&a, OP(RET, 0, 0, 0));
}

#if ZWE_EXCEPTIONS
static void put_throw(void)
{
	asm_func(&a, 0, 24); /* 3 */
	asm_words(&a, COUNT, OPH(LDI, 22, 900), OPH(CALL, 21, 1), OP(UNREACHABLE, 0, 0, 0),
		  OPJ(JMP_B, 7));
	asm_func(&a, 1, 3);
	asm_words(&a, OPH(BR_NZ, 0, 3), X(THROW, 0, 0), W1(0, 0, 0), 0, OP(I32_ADD_I, 2, 0, 0xFF),
		  OPH(CALL, 1, 1), OP(RET, 0, 0, 0));
	asm_tag(&a, 0);
	asm_handler(&a, 3, 9, 9, 0, 0);
}
#endif

static void put_host(void)
{
	asm_func(&a, 0, 24);
	asm_words(&a, COUNT, OPH(CALL_IMPORT, 21, 0), OPJ(JMP_B, 5));
}

/* A host function by way of a table. */
static void put_imports(void)
{
	asm_table(&a, ZWE_FUNCREF, 0, 1, 0);
	asm_func(&a, 0, 24);
	asm_words(&a, OPH(LDI, 1, 0), X(REF_FUNC, 2, 0), W1(0, 0, a.imports[0] - 1),
		  X(TABLE_SET, 2, 1), W1(0, 0, 0), COUNT, OP(CALL_INDIRECT, 0, 1, 0), 21u << 8,
		  OPJ(JMP_B, 6));
}

struct state {
	const char *name;
	void (*put)(void);
	uint32_t warm; /* units of fuel before the slice */
	uint32_t per_turn;
	bool init, wait;
};

static const struct state states[] = {
	{"loop", put_loop, 10, 1, false, false},
	{"br_table", put_table_loop, 10, 1, false, false},
	{"calls", put_calls, 10, 2, false, false},
	{"tail calls", put_tail, 10, 1, false, false},
	{"code without a poll", put_line, 2, 1, false, false},
	{"memory.fill of 1 MiB", put_fill, 10, 257, false, false},
	{"memory.copy of 1 MiB", put_copy, 10, 257, false, false},
	{"table.fill of 100000", put_table_fill, 10, 99, false, false},
	{"recursion", put_recursion, 10, 1002, false, false},
	{"endless recursion", put_endless, 10, 1, false, false},
	{"far calls, 1300 frames", put_far, 3400, 327, false, false},
#if ZWE_EXCEPTIONS
	{"unwinding 900 frames", put_throw, 950, 1804, false, false},
#endif
	{"start function", put_loop, 10, 1, true, false},
	{"host calls", put_host, 10, 2, false, false},
	{"host calls by a table", put_imports, 10, 2, false, false},
	{"blocking host call", put_host, 10, 2, false, true},
};

static enum zwe_outcome host(struct zwe_thread *thread, uint32_t *slots, void *user)
{
	(void)thread;
	(void)slots;
	(void)user;
	return waits ? ZWE_CALL_WAIT : ZWE_CALL_DONE;
}

static struct zwe_instance *build(const struct state *state, struct zwe_image *image)
{
	static const struct zwe_functype type;
	static struct zwe_extern imports[2];
	struct zwe_capacity capacity = {0, 0};
	struct zwe_instance *instance = NULL;
	struct zwe_detail detail = {0};
	struct zwe_need need;
	uint32_t size;
	uint8_t *bytes, *scratch;

	asm_begin(&a);
#if ZWE_EXCEPTIONS
	asm_exceptions(&a);
#endif
	asm_type(&a, ":");
	asm_type(&a, "i:");
	asm_global(&a, ZWE_I32, true);
	if (state->put == put_host || state->put == put_imports) {
		asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, "host");
		imports[0] = (struct zwe_extern){.kind = ZWE_KIND_FUNC,
						 .u.func = {.host = host, .type = &type}};
	}
	state->put();
	if (state->init) {
		a.init_func = 0;
	}
	bytes = asm_finish(&a, &size);
	scratch = malloc(zwe_verify_scratch_bytes(size));
	if (zwe_image_verify(image, bytes, size, scratch, zwe_verify_scratch_bytes(size),
			     &detail) != ZWE_OK) {
		printf("refused at %u: %s\n", detail.position, detail.text);
		exit(2);
	}
	zwe_instance_need(image, &capacity, &need);
	if (zwe_instance_create(&instance, &world, 1, image, &capacity, calloc(1, need.total_bytes),
				need.total_bytes, imports, image->count[ZWE_S_IMPORTS], NULL,
				&detail) != ZWE_OK) {
		exit(3);
	}
	return instance;
}

int main(int argc, char **argv)
{
	const struct state *state = NULL;
	bool plain = argc > 2 && strcmp(argv[2], "plain") == 0;
	enum zwe_run (*resume)(struct zwe_thread *, int32_t) =
		plain ? zwe_resume_plain : zwe_resume_fast;
	static uint32_t stack[LARGE_STACK_SLOTS];
	size_t slots = STACK_SLOTS;
	struct zwe_instance *instance;
	struct zwe_thread thread = {0};
	struct zwe_image image;
	uint32_t turns;
	enum zwe_run run;

	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		if (argc == 1) {
			printf("%s|%u\n", states[i].name, states[i].per_turn);
		} else if (strcmp(argv[1], states[i].name) == 0) {
			state = &states[i];
		}
	}
	if (state == NULL || argc != 5) {
		return argc != 1;
	}
	slots = state->put == put_endless ? LARGE_STACK_SLOTS : slots;
	instance = build(state, &image);
	if (state->init) {
		zwe_thread_start_init(&thread, instance, stack, slots);
	} else {
		zwe_thread_start(&thread, instance, image.import_funcs, NULL, 0, stack, slots);
	}
	run = resume(&thread, (int32_t)state->warm);
	if (state->wait) {
		waits = true;
		run = resume(&thread, 10);
	}
	thread.stop = strcmp(argv[4], "stop") == 0 ? ZWE_TRAP_STOPPED : 0;
	turns = instance->globals[0];
	run = measured(resume, &thread, atoi(argv[3]));
	printf("state %d trap %d left %d turns %u\n", run, thread.trap, thread.fuel,
	       instance->globals[0] - turns);
	return 0;
}
