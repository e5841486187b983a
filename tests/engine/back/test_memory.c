/* SPDX-License-Identifier: Apache-2.0
 *
 * Memory: every load and store at and one past the end, in every form; wrap-around; growth; bulk
 * operations, which are suspended at every chunk.
 */
#include "interp.h"
#include "rig.h"

static struct assembly a;

/* (i32 address, i64 value in slots 1,2) -> i64 in slots 3,4, with a memory of `bytes` bytes of
 * 0x80, 0x81, ... */
static void begin(uint32_t bytes)
{
	uint8_t data[512];
	uint32_t none;

	for (uint32_t i = 0; i < sizeof(data); i++) {
		data[i] = (uint8_t)(0x80 + i);
	}
	asm_begin(&a);
	none = asm_type(&a, ":");
	asm_type(&a, "iI:I");
	asm_memory(&a, 0, 0, bytes, 0);
	asm_data(&a, data, bytes < sizeof(data) ? bytes : sizeof(data));
	asm_func(&a, none + 1, 8);
}

static struct rig_result end_with_init(const uint32_t *args, size_t n_args, uint32_t bytes)
{
	asm_words(&a, OP(RET2, 3, 0, 0));
	a.init_func = asm_func(&a, 0, 3);
	asm_words(&a, OPH(LDI, 0, 0), OPH(LDI, 1, 0), OPH(LDI, 2, bytes < 512 ? bytes : 512),
		  X(MEMORY_INIT, 0, 1), W1(2, 0, 0), OP(RET, 0, 0, 0));
	return rig_run(&a, 0, args, n_args);
}

static struct rig_result access_at(uint32_t bytes, uint32_t word, uint32_t literal,
				   bool with_literal, uint32_t address)
{
	begin(bytes);
	asm_words(&a, OPH(LDI2, 3, 0), word);
	if (with_literal) {
		asm_word(&a, literal);
	}
	return end_with_init(ARGS(address, 0x55667788, 0x11223344), bytes);
}

static void check_trap(struct rig_result result, enum zwe_trap trap)
{
	CHECK_EQ(result.state, ZWE_RUN_TRAP);
	CHECK_EQ(result.trap, trap);
	CHECK_EQ(result.trap_word, 4);
}

struct form {
	uint32_t scaled, literal, size;
	bool store;
	uint64_t want; /* loads: value at address 0 */
};

static const struct form forms[] = {
	{OP(LD8_U, 3, 0, 0), OP(LD8_U_L, 3, 0, 0), 1, false, 0x80},
	{OP(LD8_S, 3, 0, 0), OP(LD8_S_L, 3, 0, 0), 1, false, 0xFFFFFF80},
	{OP(LD16_U, 3, 0, 0), OP(LD16_U_L, 3, 0, 0), 2, false, 0x8180},
	{OP(LD16_S, 3, 0, 0), OP(LD16_S_L, 3, 0, 0), 2, false, 0xFFFF8180},
	{OP(LD32, 3, 0, 0), OP(LD32_L, 3, 0, 0), 4, false, 0x83828180},
	{OP(LD64, 3, 0, 0), OP(LD64_L, 3, 0, 0), 8, false, 0x8786858483828180u},
	{OP(ST8, 1, 0, 0), OP(ST8_L, 1, 0, 0), 1, true, 0},
	{OP(ST16, 1, 0, 0), OP(ST16_L, 1, 0, 0), 2, true, 0},
	{OP(ST32, 1, 0, 0), OP(ST32_L, 1, 0, 0), 4, true, 0},
	{OP(ST64, 1, 0, 0), OP(ST64_L, 1, 0, 0), 8, true, 0},
};

static void test_bounds(void)
{
	static const uint32_t sizes[] = {8, 9, 13, 300};

	for (size_t f = 0; f < sizeof(forms) / sizeof(forms[0]); f++) {
		const struct form *form = &forms[f];

		for (size_t s = 0; s < sizeof(sizes) / sizeof(sizes[0]); s++) {
			uint32_t bytes = sizes[s];
			uint32_t last = bytes - form->size;
			struct rig_result result = access_at(bytes, form->scaled, 0, false, 0);

			CHECK_EQ(result.state, ZWE_RUN_DONE);
			CHECK_EQ(result.slots[0] | (uint64_t)result.slots[1] << 32, form->want);
			CHECK_EQ(access_at(bytes, form->scaled, 0, false, last).state,
				 ZWE_RUN_DONE);
			CHECK_EQ(access_at(bytes, form->literal, last, true, 0).state,
				 ZWE_RUN_DONE);
			CHECK_EQ(access_at(bytes, form->literal, 0, true, last).state,
				 ZWE_RUN_DONE);
			check_trap(access_at(bytes, form->scaled, 0, false, last + 1),
				   ZWE_TRAP_MEMORY_BOUNDS);
			check_trap(access_at(bytes, form->scaled, 0, false, 0xFFFFFFFF),
				   ZWE_TRAP_MEMORY_BOUNDS);
			check_trap(access_at(bytes, form->literal, last + 1, true, 0),
				   ZWE_TRAP_MEMORY_BOUNDS);
			check_trap(access_at(bytes, form->literal, 0xFFFFFFFF, true, 1),
				   ZWE_TRAP_MEMORY_BOUNDS);
			check_trap(access_at(bytes, form->literal, 0xFFFFFFFF, true, 0),
				   ZWE_TRAP_MEMORY_BOUNDS);
			check_trap(access_at(bytes, form->literal, 0x80000000, true, 0x80000000),
				   ZWE_TRAP_MEMORY_BOUNDS);
		}
	}
}

static void test_scaled_offsets(void)
{
	/* The offset reaches to the end of the memory: address 0 is the only one left. */
	CHECK_EQ(access_at(300, OP(LD32, 3, 0, 74), 0, false, 0).slots[0], 0xABAAA9A8);
	check_trap(access_at(300, OP(LD32, 3, 0, 74), 0, false, 1), ZWE_TRAP_MEMORY_BOUNDS);
	check_trap(access_at(300, OP(LD32, 3, 0, 74), 0, false, 0xFFFFFFF0),
		   ZWE_TRAP_MEMORY_BOUNDS);
	CHECK_EQ(access_at(300, OP(LD8_U, 3, 0, 255), 0, false, 44).slots[0], 0xAB);
	check_trap(access_at(300, OP(LD8_U, 3, 0, 255), 0, false, 45), ZWE_TRAP_MEMORY_BOUNDS);
	CHECK_EQ(access_at(300, OP(LD64, 3, 0, 36), 0, false, 4).slots[1], 0xABAAA9A8);
	check_trap(access_at(300, OP(LD64, 3, 0, 36), 0, false, 5), ZWE_TRAP_MEMORY_BOUNDS);
	CHECK_EQ(access_at(300, OPH(LD8_U_A, 3, 299), 0, false, 0).slots[0], 0xAB);
	CHECK_EQ(access_at(300, OPH(LD32_A, 3, 296), 0, false, 0).slots[0], 0xABAAA9A8);
	CHECK_EQ(access_at(300, OPH(ST8_A, 1, 299), 0, false, 0).state, ZWE_RUN_DONE);
	CHECK_EQ(access_at(300, OPH(ST32_A, 1, 296), 0, false, 0).state, ZWE_RUN_DONE);
}

static void test_tiny(void)
{
	/* Memories shorter than an access. */
	for (uint32_t bytes = 0; bytes < 8; bytes++) {
		struct rig_result result = access_at(bytes, OP(LD64_L, 3, 0, 0), 0, true, 0);

		check_trap(result, ZWE_TRAP_MEMORY_BOUNDS);
		result = access_at(bytes, OP(LD8_U_L, 3, 0, 0), 0, true, bytes - 1);
		CHECK_EQ(result.state, bytes == 0 ? ZWE_RUN_TRAP : ZWE_RUN_DONE);
	}
}

static void test_grow(void)
{
	struct zwe_instance *places[1] = {NULL};
	struct zwe_world world = {.instances = places, .capacity = 1};
	struct zwe_capacity capacity = {3 << 16, 0};
	static const rig_resume builds[2] = {zwe_resume_plain, zwe_resume_fast};

	for (int build = 0; build < 2; build++) {
		struct rig rig;
		struct rig_result result;

		asm_begin(&a);
		a.features = ZWE_IMAGE_F_GROW;
		asm_type(&a, "i:iii");
		asm_memory(&a, 16, ZWE_FLAG_HAS_MAX, 1, 4);
		asm_func(&a, 0, 5);
		/* stores at the last word of what there is after growing: the handlers must see the
		 * new size */
		asm_words(&a, OP(MOV, 3, 0, 0), X(MEMORY_GROW, 0, 3), X(MEMORY_SIZE, 1, 0),
			  OP(I32_SHL_I, 4, 1, 16), OP(I32_ADD_I, 4, 4, 0xFC), OP(ST32, 1, 4, 0),
			  OP(LD32, 2, 4, 0), OP(RET, 0, 0, 0));
		rig_open(&rig, &a, &world, NULL, 0, &capacity, builds[build]);
		result = rig_call(&rig, 0, ARGS(2), builds[build], 100, 100, 100);
		CHECK_EQ(result.slots[0], 1);
		CHECK_EQ(result.slots[1], 3);
		CHECK_EQ(result.slots[2], 3);
		result = rig_call(&rig, 0, ARGS(1), builds[build], 100, 100, 100);
		CHECK_EQ(result.slots[0], 0xFFFFFFFF); /* capacity */
		result = rig_call(&rig, 0, ARGS(0xFFFFFFFF), builds[build], 100, 100, 100);
		CHECK_EQ(result.slots[0], 0xFFFFFFFF);
		result = rig_call(&rig, 0, ARGS(0), builds[build], 100, 100, 100);
		CHECK_EQ(result.slots[0], 3);
		rig_close(&rig);
	}
}

/* A module linked for 64 KiB pages on a device that gives it less: as the packer decided. */
static void test_short_memory(void)
{
	struct rig_result result;

	for (uint32_t address = 2044; address <= 2048; address += 4) {
		asm_begin(&a);
		a.features = ZWE_IMAGE_F_GROW;
		asm_type(&a, "i:iiii");
		asm_memory(&a, 16, 0, 2, 0);
		a.memory_bytes = 2048;
		asm_func(&a, 0, 6);
		asm_words(&a, OP(MOV, 5, 0, 0), X(MEMORY_SIZE, 0, 0), OPH(LDI, 4, 0),
			  X(MEMORY_GROW, 1, 4), OPH(LDI, 4, 1), X(MEMORY_GROW, 2, 4),
			  OP(LD32, 3, 5, 0), OP(RET, 0, 0, 0));
		result = rig_run(&a, 0, ARGS(address));
		CHECK_EQ(result.state, address == 2044 ? ZWE_RUN_DONE : ZWE_RUN_TRAP);
		if (address == 2044) {
			CHECK_EQ(result.slots[0], 2);
			CHECK_EQ(result.slots[1], 2);
			CHECK_EQ(result.slots[2], 0xFFFFFFFF);
		}
	}
}

/* memory.fill, .copy (both directions, overlapping), .init over several chunks; sums what came out.
 */
static struct rig_result bulk(uint32_t word0, uint32_t word1, uint32_t d, uint32_t s, uint32_t n)
{
	static uint8_t data[6000];

	for (uint32_t i = 0; i < sizeof(data); i++) {
		data[i] = (uint8_t)(i * 7 + i / 256);
	}
	asm_begin(&a);
	asm_type(&a, "iii:iii");
	asm_memory(&a, 0, 0, 20000, 0);
	asm_data(&a, data, sizeof(data));
	asm_func(&a, 0, 8);
	asm_words(&a, OPH(LDI, 3, 0), OPH(LDI, 4, 0), OPH(LDI, 5, 6000), X(MEMORY_INIT, 3, 4),
		  W1(5, 0, 0), word0, word1, OP(RET, 0, 0, 0));
	return rig_run(&a, 0, ARGS(d, s, n));
}

static uint32_t model_digest(uint32_t d, uint32_t s, uint32_t n, int what)
{
	static uint8_t memory[20000];
	uint32_t hash = 2166136261u;

	for (uint32_t i = 0; i < sizeof(memory); i++) {
		memory[i] = i < 6000 ? (uint8_t)(i * 7 + i / 256) : 0;
	}
	if (what == 0) {
		__builtin_memmove(memory + d, memory + s, n);
	} else {
		__builtin_memset(memory + d, (int)s, n);
	}
	for (uint32_t i = 0; i < sizeof(memory); i++) {
		hash = (hash ^ memory[i]) * 16777619u;
	}
	return hash;
}

#define COPY X(MEMORY_COPY, 0, 1), W1(2, 0, 0)
#define FILL X(MEMORY_FILL, 0, 1), W1(2, 0, 0)
#define INIT X(MEMORY_INIT, 0, 1), W1(2, 0, 0)

static void test_bulk(void)
{
	struct rig_result result = bulk(COPY, 100, 0, 12000);

	CHECK_EQ(result.state, ZWE_RUN_DONE);
	CHECK_EQ(result.memory_digest, model_digest(100, 0, 12000, 0));
	result = bulk(COPY, 0, 100, 12000);
	CHECK_EQ(result.memory_digest, model_digest(0, 100, 12000, 0));
	result = bulk(COPY, 7, 7, 9000);
	CHECK_EQ(result.memory_digest, model_digest(7, 7, 9000, 0));
	result = bulk(FILL, 5000, 0x1A5, 15000);
	CHECK_EQ(result.memory_digest, model_digest(5000, 0xA5, 15000, 1));
	CHECK_EQ(bulk(FILL, 20000, 0, 0).state, ZWE_RUN_DONE);
	CHECK_EQ(bulk(FILL, 20001, 0, 0).trap, ZWE_TRAP_MEMORY_BOUNDS);
	CHECK_EQ(bulk(COPY, 20000, 20000, 0).state, ZWE_RUN_DONE);
	result = bulk(FILL, 10000, 1, 10001);
	CHECK_EQ(result.trap, ZWE_TRAP_MEMORY_BOUNDS);
	CHECK_EQ(result.memory_digest, model_digest(0, 0, 0, 0)); /* nothing was written */
	CHECK_EQ(bulk(COPY, 0, 19000, 0xFFFFFFFF).trap, ZWE_TRAP_MEMORY_BOUNDS);
	CHECK_EQ(bulk(COPY, 0, 10001, 10000).trap, ZWE_TRAP_MEMORY_BOUNDS);
	CHECK_EQ(bulk(INIT, 0, 1, 6000).trap, ZWE_TRAP_MEMORY_BOUNDS);
	CHECK_EQ(bulk(INIT, 14001, 0, 6000).trap, ZWE_TRAP_MEMORY_BOUNDS);
	CHECK_EQ(bulk(INIT, 14000, 0, 6000).state, ZWE_RUN_DONE);
}

static void test_drop(void)
{
	asm_begin(&a);
	asm_type(&a, "i:i");
	asm_memory(&a, 0, 0, 16, 0);
	asm_data(&a, "x", 1);
	asm_data(&a, "abcd", 4);
	asm_func(&a, 0, 4);
	asm_words(&a, X(DATA_DROP, 0, 0), 0, OPH(LDI, 1, 0), OPH(LDI, 2, 0), OP(MOV, 3, 0, 0),
		  X(MEMORY_INIT, 1, 2), W1(3, 0, 1), X(DATA_DROP, 0, 0), 1, OPH(LDI, 1, 0),
		  OPH(LDI, 2, 0), OP(MOV, 3, 0, 0), X(MEMORY_INIT, 1, 2), W1(3, 0, 1),
		  OPH(LD32_A, 0, 0), OP(RET, 0, 0, 0));
	CHECK_EQ(rig_run(&a, 0, ARGS(0)).state, ZWE_RUN_DONE);
	CHECK_EQ(rig_run(&a, 0, ARGS(4)).trap, ZWE_TRAP_MEMORY_BOUNDS);
	CHECK_EQ(rig_run(&a, 0, ARGS(4)).trap_word, 3 + 12);
	CHECK_EQ(rig_run(&a, 0, ARGS(5)).trap_word, 3 + 5);
}

/* Every alignment of both ends, lengths around the strides, overlapping either way. */
static void test_blocks(void)
{
	static const uint8_t lengths[] = {0, 1, 3, 4, 15, 16, 31, 32, 33, 36, 47, 63, 64, 68, 100, 127};
	uint8_t ours[256];
	uint8_t good[256];

	for (uint32_t i = 0; i < 64 * sizeof(lengths); i++) {
		uint32_t from = 40 + i % 8;
		uint32_t to = 40 + i / 8 % 8 * 5;
		uint32_t count = lengths[i / 64];

		for (uint32_t byte = 0; byte < sizeof(ours); byte++) {
			ours[byte] = good[byte] = (uint8_t)(byte * 7);
		}
		memmove(good + to, good + from, count);
		zwe_copy(ours + to, ours + from, count);
		CHECK_EQ(memcmp(ours, good, sizeof(ours)), 0);
		memset(good + from, (int)i & 0xff, count);
		zwe_fill(ours + from, i | 0x100, count);
		CHECK_EQ(memcmp(ours, good, sizeof(ours)), 0);
	}
}

void test_memory(void)
{
	test_blocks();
	test_bounds();
	test_scaled_offsets();
	test_tiny();
	test_grow();
	test_short_memory();
	test_bulk();
	test_drop();
}
