/* SPDX-License-Identifier: Apache-2.0
 *
 * libFuzzer's target: an image that the verifier accepts must run without touching anything outside its own globals,
 * tables, memory and frames. Every block is an allocation of exactly its size, so that the address sanitizer sees the
 * first byte beyond it; what lies in the instance's one block is compared before and after. The linear memory ends
 * that block. A bystander of another link group stands in the same world and must not change. Some inputs
 * import their own exports, from a partner of the same image: calls then go from one instance to the other.
 *
 * Uses the engine by zwe.h alone. mutate.c makes the inputs.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zwe.h"
#include "zwe_ops_gen.h"
#include "bystander_gen.h"

#define STACK_SLOTS 1024
#define STACK_SMALL 80 /* soon full */
#define FUEL	    1500
#define CALLS_MAX   10
#define BLOCK_MAX   (1u << 20)
#define OBJECTS_MAX 64
#define INSTANCES   4

static const uint32_t numbers[] = {0, 1, 2, 0x10000, 0xFFFFFFFF, 0x7FFFFFFF, 0x80000000, 64, 65532, 0x3F800000, 0x7FC00001};
#define NUMBERS (sizeof(numbers) / sizeof(numbers[0]))

/* One input's world. Everything on the heap is in `blocks`, to be freed at the end. */
struct world {
	struct zwe_world engine;
	struct zwe_instance *slots[INSTANCES];
	struct zwe_image image, other_image;
	struct zwe_instance *instance, *partner, *bystander;
	struct zwe_extern externs[2 * OBJECTS_MAX]; /* the partner's are the second half */
	struct zwe_functype types[2 * OBJECTS_MAX];
	struct zwe_table tables[2 * OBJECTS_MAX];
	struct zwe_memory memories[2 * OBJECTS_MAX];
	uint8_t *block, *before; /* before: the first `fixed` bytes of the block, as they must stay */
	size_t fixed;
	struct zwe_need need;
	uint32_t *stack;
	size_t stack_slots;
	void *blocks[OBJECTS_MAX * 4];
	size_t n_blocks;
};

static void fail(const char *what)
{
	fprintf(stderr, "ERROR: %s\n", what);
	abort();
}

static void *give(struct world *world, size_t size)
{
	void *block = calloc(1, size);

	if (block == NULL || world->n_blocks == sizeof(world->blocks) / sizeof(world->blocks[0])) {
		fail("the harness has no room");
	}
	world->blocks[world->n_blocks++] = block;
	return block;
}

static bool verify(struct world *world, struct zwe_image *image, const uint8_t *bytes, size_t size)
{
	size_t scratch_bytes = zwe_verify_scratch_bytes((uint32_t)size);
	uint8_t *scratch = malloc(scratch_bytes);
	uint8_t *own = give(world, size);
	struct zwe_detail detail = {0};
	enum zwe_error error;

	memcpy(own, bytes, size);
	error = zwe_image_verify(image, own, size, scratch, scratch_bytes, &detail);
	free(scratch);
	if (error != ZWE_OK && detail.text[0] == '\0') {
		fail("refused without words");
	}
	return error == ZWE_OK;
}

/* Answers every imported function with small numbers. */
static enum zwe_outcome host(struct zwe_thread *thread, uint32_t *slots, void *user)
{
	const struct zwe_functype *type = user;
	uint32_t seed = type->param_slots > 0 ? slots[0] : 7;

	(void)thread;
	for (uint32_t i = 0; i < type->result_slots; i++) {
		slots[i] = (seed * 5 + i) & 0xFF;
	}
	return ZWE_CALL_DONE;
}

/* Numbers that could pass for references stand in every table that comes from outside. */
static bool make_table(struct world *world, struct zwe_table *table, const struct zwe_import *wanted)
{
	static const uint32_t forged[] = {ZWE_REF_NULL, 0, 1, 2, 3, 0x10000, 0x10001, 0x20000, 0x7FFFFFFF, 0xFFFF0000};

	if (wanted->min > BLOCK_MAX / 4) {
		return false;
	}
	*table = (struct zwe_table){.size = wanted->min, .capacity = wanted->min, .min = wanted->min,
				    .max = wanted->max, .has_max = wanted->has_max, .type = wanted->value_type};
	table->entries = give(world, 4 * (size_t)wanted->min);
	for (uint32_t i = 0; i < wanted->min; i++) {
		table->entries[i] = forged[i % (sizeof(forged) / sizeof(forged[0]))];
	}
	return true;
}

static bool make_memory(struct world *world, struct zwe_memory *memory, const struct zwe_import *wanted)
{
	uint64_t size = (uint64_t)wanted->min << wanted->page_log2;

	if (size > BLOCK_MAX) {
		return false;
	}
	*memory = (struct zwe_memory){.size_bytes = (uint32_t)size, .capacity_bytes = (uint32_t)size,
				      .min_pages = wanted->min, .max_pages = wanted->max,
				      .page_log2 = wanted->page_log2, .has_max = wanted->has_max};
	memory->base = give(world, size);
	return true;
}

/* A function of the partner's that fits the import, if it exports one. */
static bool bind_partner(struct world *world, struct zwe_extern *to, uint32_t type_index)
{
	struct zwe_functype wanted, have;

	zwe_image_type(&world->image, type_index, &wanted);
	for (uint32_t i = 0; world->partner != NULL && i < world->image.count[ZWE_S_EXPORTS]; i++) {
		struct zwe_export found;

		zwe_image_export(&world->image, i, &found);
		if (found.kind != ZWE_KIND_FUNC) {
			continue;
		}
		zwe_image_func_type(&world->image, found.index, &have);
		if (have.n_params == wanted.n_params && have.n_results == wanted.n_results &&
		    memcmp(have.params, wanted.params, (size_t)have.n_params + have.n_results) == 0) {
			to->u.func.instance = world->partner;
			to->u.func.index = found.index;
			return true;
		}
	}
	return false;
}

/* `first`: of the externs that are filled. */
static bool bind(struct world *world, uint32_t first, uint32_t index)
{
	struct zwe_extern *to = &world->externs[first + index];
	struct zwe_functype *type = &world->types[first + index];
	struct zwe_import wanted;

	zwe_image_import(&world->image, index, &wanted);
	to->kind = wanted.kind;
	switch (wanted.kind) {
	case ZWE_KIND_FUNC:
		if (bind_partner(world, to, wanted.type_index)) {
			return true;
		}
		zwe_image_type(&world->image, wanted.type_index, type);
		to->u.func.host = host;
		to->u.func.user = type;
		to->u.func.type = type;
		return true;
	case ZWE_KIND_TABLE:
		to->u.table = &world->tables[first + index];
		return make_table(world, to->u.table, &wanted);
	case ZWE_KIND_MEMORY:
		to->u.memory = &world->memories[first + index];
		return make_memory(world, to->u.memory, &wanted);
	case ZWE_KIND_TAG:
		to->u.tag.id = index;
		zwe_image_type(&world->image, wanted.type_index, &to->u.tag.type);
		return true;
	default:
		to->u.global.slots = give(world, 8);
		to->u.global.type = wanted.value_type;
		to->u.global.mutable_ = wanted.mutable_;
		return true;
	}
}

static bool create(struct world *world, bool grows, uint32_t first, struct zwe_instance **instance)
{
	struct zwe_capacity capacity = {0};
	struct zwe_detail detail = {0};
	uint32_t count = world->image.count[ZWE_S_IMPORTS];

	if (count > OBJECTS_MAX) {
		return false;
	}
	for (uint32_t i = 0; i < count; i++) {
		if (!bind(world, first, i)) {
			return false;
		}
	}
	if (grows) {
		capacity = (struct zwe_capacity){.memory_bytes = 1u << 16, .table_entries = 16};
	}
	if (zwe_instance_need(&world->image, &capacity, &world->need) != ZWE_OK ||
	    world->need.total_bytes > BLOCK_MAX) {
		return false;
	}
	world->block = give(world, world->need.total_bytes);
	return zwe_instance_create(instance, &world->engine, 1, &world->image, &capacity, world->block,
				   world->need.total_bytes, world->externs + first, count, NULL, &detail) == ZWE_OK;
}

static void create_bystander(struct world *world)
{
	struct zwe_detail detail = {0};
	struct zwe_need need;
	void *block;

	if (!verify(world, &world->other_image, bystander_image, sizeof(bystander_image)) ||
	    zwe_instance_need(&world->other_image, NULL, &need) != ZWE_OK) {
		fail("the bystander is refused");
	}
	block = give(world, need.total_bytes);
	if (zwe_instance_create(&world->bystander, &world->engine, 2, &world->other_image, NULL, block,
				need.total_bytes, NULL, 0, NULL, &detail) != ZWE_OK) {
		fail("the bystander cannot be made");
	}
}

/* The part of the block that no instruction may change: all of it up to the globals, but for sizes. */
static void mask_sizes(struct world *world, uint8_t *copy, size_t length)
{
	uint32_t tables = world->image.import_tables + world->image.count[ZWE_S_TABLES];
	struct zwe_memory *memory = zwe_instance_memory(world->instance);

	for (uint32_t i = 0; i < tables; i++) {
		uint8_t *size = (uint8_t *)&zwe_instance_table(world->instance, i)->size;

		if (size >= world->block && size + 4 <= world->block + length) {
			memset(copy + (size - world->block), 0, 4);
		}
	}
	if (memory != NULL) {
		uint8_t *size = (uint8_t *)&memory->size_bytes;

		if (size >= world->block && size + 4 <= world->block + length) {
			memset(copy + (size - world->block), 0, 4);
		}
		if (memory->size_bytes > memory->capacity_bytes) {
			fail("memory larger than its capacity");
		}
	}
}

static void check(struct world *world, const uint8_t *bytes, size_t size)
{
	size_t fixed = world->fixed;
	uint8_t *now = malloc(fixed > 0 ? fixed : 1);
	const uint8_t *canary = zwe_instance_memory(world->bystander)->base;

	memcpy(now, world->block, fixed);
	mask_sizes(world, now, fixed);
	if (fixed > 0 && memcmp(now, world->before, fixed) != 0) {
		fail("a header of the instance changed");
	}
	free(now);
	if (memcmp(world->image.bytes, bytes, size) != 0) {
		fail("the image changed");
	}
	for (uint32_t i = 0; i < 8; i++) {
		if (canary[i] != 0) {
			fail("a function of another link group ran");
		}
	}
}

static void run(struct zwe_thread *thread)
{
	struct zwe_frame frames[8];
	enum zwe_run state = zwe_resume_plain(thread, FUEL);
	size_t n_slots;

	if (state == ZWE_RUN_DONE) {
		const uint32_t *slots = zwe_thread_results(thread, &n_slots);
		volatile uint32_t sum = 0;

		for (size_t i = 0; i < n_slots; i++) {
			sum += slots[i];
		}
	} else {
		(void)zwe_thread_backtrace(thread, frames, 8);
	}
}

/* Remembers what may not change, once a started thread has told where the globals begin. */
static size_t remember(struct world *world, const struct zwe_thread *thread)
{
	const uint8_t *globals = (const uint8_t *)thread->globals;
	size_t fixed;

	if (world->before != NULL || globals < world->block || globals > world->block + world->need.total_bytes) {
		return 0;
	}
	fixed = (size_t)(globals - world->block);
	world->before = give(world, fixed + 1);
	memcpy(world->before, world->block, fixed);
	mask_sizes(world, world->before, fixed);
	return fixed;
}

static void call(struct world *world, struct zwe_thread *thread, const struct zwe_export *found, uint32_t number)
{
	uint32_t *arguments;
	struct zwe_functype type;
	enum zwe_error error;

	zwe_image_func_type(&world->image, found->index, &type);
	arguments = malloc(4 * (size_t)type.param_slots + 1);
	for (uint32_t i = 0; i < type.param_slots; i++) {
		arguments[i] = numbers[(number + i) % NUMBERS];
	}
	error = zwe_thread_start(thread, world->instance, found->index, arguments, type.param_slots, world->stack,
				 world->stack_slots);
	free(arguments);
	if (error == ZWE_OK) {
		world->fixed += remember(world, thread);
		run(thread);
	}
}

static void run_everything(struct world *world, const uint8_t *bytes, size_t size)
{
	struct zwe_thread thread = {0};
	uint32_t calls = 0;

	if (world->partner != NULL && world->image.init_func != ZWE_NONE &&
	    zwe_thread_start_init(&thread, world->partner, world->stack, world->stack_slots) == ZWE_OK) {
		run(&thread);
	}
	if (zwe_thread_start_init(&thread, world->instance, world->stack, world->stack_slots) == ZWE_OK) {
		if (world->image.init_func != ZWE_NONE) {
			world->fixed += remember(world, &thread);
			run(&thread);
		}
		check(world, bytes, size);
	}
	for (uint32_t i = 0; i < world->image.count[ZWE_S_EXPORTS] && calls < CALLS_MAX; i++) {
		struct zwe_export found;

		zwe_image_export(&world->image, i, &found);
		if (found.kind == ZWE_KIND_FUNC && found.index >= world->image.import_funcs) {
			call(world, &thread, &found, i);
			check(world, bytes, size);
			calls++;
		}
	}
}

/* Changes code after it was verified: for testing that the harness would notice what the verifier prevents. */
static void change_unseen(struct world *world, uint8_t *bytes, size_t size)
{
#if defined(ZWALI_UNVERIFIED)
	uint32_t first = zwe_load_le32(bytes + ZWE_H_SECTIONS + 8 * ZWE_S_CODE);
	uint32_t word = ZWE_CODE_FIRST + zwe_load_le32(bytes + size / 8 * 4) % (world->image.code_words - ZWE_CODE_FIRST);

	bytes[first + sizeof(zwe_word) * word + sizeof(zwe_word) / 4 * (1 + word % 3)] ^= 0xF0;
	memcpy((void *)(uintptr_t)world->image.bytes, bytes, size);
#else
	(void)world;
	(void)bytes;
	(void)size;
#endif
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct world world = {0};
	uint8_t *bytes;

	if (size < ZWE_HEADER_BYTES) {
		return -1;
	}
	/* Inputs outlive changes of the opcode table: what matters is what the words mean now. */
	bytes = malloc(size);
	memcpy(bytes, data, size);
	zwe_store_le32(bytes + ZWE_H_OPCODE_SET, ZWE_OPCODE_SET);
	world.engine = (struct zwe_world){.instances = world.slots, .capacity = INSTANCES};
	if (verify(&world, &world.image, bytes, size)) {
		change_unseen(&world, bytes, size);
		create_bystander(&world);
		if ((bytes[size / 2] & 2) != 0 && !create(&world, false, OBJECTS_MAX, &world.partner)) {
			world.partner = NULL;
		}
		if (create(&world, (bytes[size / 2] & 1) != 0, 0, &world.instance)) {
			world.stack_slots = (bytes[size / 2] & 4) != 0 ? STACK_SMALL : STACK_SLOTS;
			world.stack = give(&world, 4 * world.stack_slots);
			run_everything(&world, bytes, size);
			zwe_instance_destroy(world.instance);
		}
	}
	while (world.n_blocks > 0) {
		free(world.blocks[--world.n_blocks]);
	}
	free(bytes);
	return 0;
}
