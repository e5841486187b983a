/* SPDX-License-Identifier: Apache-2.0
 *
 * Instances together: import matching, shared tables, memories and globals, calls between instances
 * with their stack pointers, forged and foreign references, the memory that an instance needs.
 */
#include "rig.h"

#include <stdlib.h>
#include <string.h>

static struct assembly a;
static const rig_resume builds[2] = {zwe_resume_plain, zwe_resume_fast};

struct pair {
	struct zwe_instance *places[4];
	struct zwe_world world;
	struct rig library, program;
};

static void pair_begin(struct pair *pair)
{
	memset(pair, 0, sizeof(*pair));
	pair->world.instances = pair->places;
	pair->world.capacity = 4;
}

static void pair_end(struct pair *pair)
{
	rig_close(&pair->program);
	rig_close(&pair->library);
}

/* The library: f(i) = i * 3 + its global, through its own table and stack pointer; exports of every
 * kind. */
static void open_library(struct pair *pair, rig_resume resume)
{
	asm_begin(&a);
	a.features = ZWE_IMAGE_F_SP;
	a.sp_init = 64;
	asm_type(&a, "i:i");
	asm_type(&a, ":");
	asm_memory(&a, 0, ZWE_FLAG_HAS_MAX, 64, 128);
	asm_table(&a, ZWE_FUNCREF, ZWE_FLAG_HAS_MAX, 4, 8);
	asm_global(&a, ZWE_I64, true);
	asm_global(&a, ZWE_I32, false);
	asm_elem(&a, ZWE_FUNCREF, (const uint32_t[]){1}, 1);
	asm_func(&a, 0, 8);
	/* keeps the argument at the top of its own stack, calls f1 through the table */
	asm_words(&a, OP(SPGET, 1, 0, 0), OP(I32_ADD_I, 1, 1, 0xF0), OP(SPSET, 1, 0, 0),
		  OP(ST32, 0, 1, 0), OPH(LDI, 2, 0), OP(LD32, 5, 1, 0), OP(CALL_INDIRECT, 0, 2, 0),
		  0 | 4u << 8 | 0u << 16, OPH(GGET, 3, 2), OP(I32_ADD, 0, 5, 3),
		  OP(I32_ADD_I, 1, 1, 16), OP(SPSET, 1, 0, 0), OP(RET, 0, 0, 0));
	asm_func(&a, 0, 2);
	asm_words(&a, OP(I32_MUL_I, 0, 0, 3), OP(RET, 0, 0, 0));
	a.init_func = asm_func(&a, 1, 4);
	asm_words(&a, OPH(LDI, 0, 1000), OPH(GSET, 0, 2), OPH(LDI, 0, 0), OPH(LDI, 1, 0),
		  OPH(LDI, 2, 1), X(TABLE_INIT, 0, 1), W1(2, 0, 0), OP(RET, 0, 0, 0));
	asm_export(&a, ZWE_KIND_FUNC, 0, "f");
	asm_export(&a, ZWE_KIND_TABLE, 0, "table");
	asm_export(&a, ZWE_KIND_MEMORY, 0, "memory");
	asm_export(&a, ZWE_KIND_GLOBAL, 0, "wide");
	asm_export(&a, ZWE_KIND_GLOBAL, 1, "fixed");
	rig_open(&pair->library, &a, &pair->world, NULL, 0, NULL, resume);
}

static struct zwe_extern get(struct pair *pair, const char *name)
{
	struct zwe_extern out;

	CHECK_EQ(zwe_instance_export(pair->library.instance, name, strlen(name), &out), ZWE_OK);
	return out;
}

static void test_cross_call(void)
{
	for (int build = 0; build < 2; build++) {
		for (int32_t fuel = 0; fuel < 12; fuel++) {
			struct pair pair;
			struct zwe_extern import;
			struct rig_result result;

			pair_begin(&pair);
			open_library(&pair, builds[build]);
			import = get(&pair, "f");
			asm_begin(&a);
			a.features = ZWE_IMAGE_F_SP;
			a.sp_init = 7777;
			asm_type(&a, "i:i");
			asm_type(&a, "i:ii");
			asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, "f");
			asm_func(&a, 1, 8);
			asm_words(&a, OP(MOV, 3, 0, 0), OPH(CALL, 5, 1), OP(MOV, 3, 0, 0),
				  OPH(CALL_IMPORT, 2, 0), OP(MOV, 0, 3, 0), OP(SPGET, 1, 0, 0),
				  OP(RET, 0, 0, 0));
			asm_func(&a, 0, 1);
			asm_words(&a, OP(RET, 0, 0, 0));
			rig_open(&pair.program, &a, &pair.world, &import, 1, NULL, builds[build]);
			result = rig_call(&pair.program, 1, ARGS(14), builds[build], fuel,
					  fuel == 11 ? 0 : 100, 200);
			CHECK_EQ(result.state, ZWE_RUN_DONE);
			CHECK_EQ(result.slots[0], 1042);
			CHECK_EQ(result.slots[1], 7777);
			CHECK_EQ(result.slices > 1 ? 3 : result.fuel_used, 3);
			CHECK_EQ(pair.library.instance->sp, 64);
			/* Every stack size: done or exhausted, never anything else. */
			for (size_t slots = 9; fuel == 0 && slots < 40; slots++) {
				result = rig_call(&pair.program, 1, ARGS(14), builds[build], 100,
						  100, slots);
				CHECK(result.state == ZWE_RUN_DONE ? result.slots[0] == 1042
								   : result.trap == ZWE_TRAP_STACK);
			}
			/* An import can be started, too. */
			result = rig_call(&pair.program, 0, ARGS(1), builds[build], 100, 100, 200);
			CHECK_EQ(result.slots[0], 1003);
			pair_end(&pair);
		}
	}
}

static void test_shared(void)
{
	for (int build = 0; build < 2; build++) {
		struct pair pair;
		struct zwe_extern imports[4];
		struct rig_result result;

		pair_begin(&pair);
		open_library(&pair, builds[build]);
		imports[0] = get(&pair, "table");
		imports[1] = get(&pair, "memory");
		imports[2] = get(&pair, "wide");
		imports[3] = get(&pair, "fixed");
		asm_begin(&a);
		asm_type(&a, "i:iiI");
		asm_type(&a, "i:i");
		asm_import(&a, ZWE_KIND_TABLE, ZWE_FUNCREF, ZWE_FLAG_HAS_MAX, 0, 4, 9, "table");
		asm_import(&a, ZWE_KIND_MEMORY, 0, 0, 0, 60, 0, "memory");
		asm_import(&a, ZWE_KIND_GLOBAL, ZWE_I64, ZWE_FLAG_MUTABLE, 0, 0, 0, "wide");
		asm_import(&a, ZWE_KIND_GLOBAL, ZWE_I32, 0, 0, 0, 0, "fixed");
		a.memory_bytes = 60;
		asm_func(&a, 0, 10);
		/* calls the library's function through the shared table; writes its memory and its
		 * global */
		asm_words(&a, OPH(LDI, 4, 0), OP(MOV, 8, 0, 0), OP(CALL_INDIRECT, 0, 4, 0),
			  0 | 7u << 8 | 1u << 16, OPH(LDI, 4, 60), OP(ST32_L, 8, 4, 0), 0,
			  OP(I64_EXTEND_U, 5, 8, 0), X(GSET2_IMP, 5, 0), W1(0, 0, 0),
			  OP(MOV, 0, 8, 0), X(GGET_IMP, 1, 0), W1(0, 0, 1), X(GGET2_IMP, 2, 0),
			  W1(0, 0, 0), OP(RET, 0, 0, 0));
		/* puts its own function into the shared table */
		asm_func(&a, 1, 4);
		asm_words(&a, X(REF_FUNC, 1, 0), W1(0, 0, 2), OPH(LDI, 2, 0), X(TABLE_SET, 1, 2),
			  W1(0, 0, 0), OP(RET, 0, 0, 0));
		asm_func(&a, 1, 4);
		asm_words(&a, OP(I32_ADD_I, 0, 0, 100), OP(RET, 0, 0, 0));
		rig_open(&pair.program, &a, &pair.world, imports, 4, NULL, builds[build]);
		result = rig_call(&pair.program, 0, ARGS(5), builds[build], 0, 0, 200);
		CHECK_EQ(result.slots[0], 15);
		CHECK_EQ(result.slots[1], 1000);
		CHECK_EQ(result.slots[2], 15);
		CHECK_EQ(zwe_instance_memory(pair.library.instance)->base[60], 15);
		CHECK_EQ(pair.library.instance->globals[0], 15);
		rig_call(&pair.program, 1, ARGS(0), builds[build], 0, 0, 200);
		result = rig_call(&pair.library, 0, ARGS(5), builds[build], 0, 0, 200);
		CHECK_EQ(result.slots[0], 1105);
		/* With the program gone, its reference in the library's table is stale. */
		rig_close(&pair.program);
		result = rig_call(&pair.library, 0, ARGS(5), builds[build], 0, 0, 200);
		CHECK_EQ(result.trap, ZWE_TRAP_BAD_REFERENCE);
		pair_end(&pair);
	}
}

static void test_forged(void)
{
	/* Every 32-bit pattern of interest as a reference: a function, a trap, nothing else. */
	struct pair pair;
	struct zwe_extern table;
	uint32_t refs[] = {0,       1,       2,       3,          0x10000,    0x10001,
			   0x20000, 0x30000, 0x40000, 0xFFFF0000, 0xFFFFFFFE, 0x1FFFF};
	struct rig stranger;

	pair_begin(&pair);
	open_library(&pair, zwe_resume_plain);
	table = get(&pair, "table");
	asm_begin(&a);
	asm_type(&a, "i:i");
	asm_func(&a, 0, 4);
	asm_words(&a, OP(RET, 0, 0, 0));
	rig_open(&stranger, &a, &pair.world, NULL, 0, NULL, zwe_resume_plain);
	stranger.instance->domain = 2; /* id 1, not linked with the library */
	for (int build = 0; build < 2; build++) {
		for (size_t i = 0; i < sizeof(refs) / sizeof(refs[0]); i++) {
			struct rig_result result;
			struct zwe_instance *found;
			uint32_t index;
			bool callable = refs[i] == 1;

			table.u.table->entries[0] = refs[i];
			CHECK_EQ(zwe_ref_resolve(pair.library.instance, refs[i], &found, &index),
				 refs[i] == 0 || refs[i] == 1);
			if (refs[i] == 0) {
				continue; /* f itself: below */
			}
			result = rig_call(&pair.library, 0, ARGS(2), builds[build], 100, 100, 200);
			CHECK_EQ(result.trap, callable ? ZWE_TRAP_NONE : ZWE_TRAP_BAD_REFERENCE);
		}
		/* f itself: endless recursion, which leaves the guest's own stack first */
		table.u.table->entries[0] = 0;
		CHECK_EQ(rig_call(&pair.library, 0, ARGS(2), builds[build], 100, 100, 200).trap,
			 ZWE_TRAP_MEMORY_BOUNDS);
	}
	rig_close(&stranger);
	pair_end(&pair);
}

static enum zwe_error create(struct pair *pair, const struct zwe_extern *import)
{
	enum zwe_error error;

	/* rig_open() runs the init function only when create() agreed */
	rig_open(&pair->program, &a, &pair->world, import, 1, NULL, zwe_resume_plain);
	error = pair->program.error;
	rig_close(&pair->program);
	return error;
}

static enum zwe_error link_one(struct pair *pair, enum zwe_kind kind, uint8_t type, uint8_t flags,
			       uint8_t page_log2, uint32_t x, uint32_t y,
			       const struct zwe_extern *import)
{
	asm_begin(&a);
	asm_type(&a, "i:i");
	asm_type(&a, "i:f");
	asm_import(&a, kind, type, flags, page_log2, x, y, "thing");
	asm_func(&a, 0, 1);
	asm_words(&a, OP(RET, 0, 0, 0));
	a.memory_bytes = kind == ZWE_KIND_MEMORY ? x << page_log2 : 0;
	return create(pair, import);
}

static void test_matching(void)
{
	struct pair pair;
	struct zwe_extern f;
	struct zwe_extern table;
	struct zwe_extern memory;
	struct zwe_extern wide;
	const uint8_t max = ZWE_FLAG_HAS_MAX;

	pair_begin(&pair);
	open_library(&pair, zwe_resume_plain);
	f = get(&pair, "f");
	table = get(&pair, "table");
	memory = get(&pair, "memory");
	wide = get(&pair, "wide");
	CHECK_EQ(link_one(&pair, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, &f), ZWE_OK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_FUNC, 0, 0, 0, 1, 0, &f), ZWE_E_LINK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, &table), ZWE_E_LINK);
	f.u.func.index = 2; /* the init function */
	CHECK_EQ(link_one(&pair, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, &f), ZWE_E_LINK);
	f.u.func.index = 99;
	CHECK_EQ(link_one(&pair, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, &f), ZWE_E_LINK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_TABLE, ZWE_FUNCREF, 0, 0, 4, 0, &table), ZWE_OK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_TABLE, ZWE_FUNCREF, 0, 0, 5, 0, &table), ZWE_E_LINK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_TABLE, ZWE_FUNCREF, max, 0, 4, 8, &table), ZWE_OK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_TABLE, ZWE_FUNCREF, max, 0, 4, 7, &table), ZWE_E_LINK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_TABLE, ZWE_EXTERNREF, 0, 0, 4, 0, &table), ZWE_E_LINK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_MEMORY, 0, 0, 0, 64, 0, &memory), ZWE_OK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_MEMORY, 0, 0, 0, 65, 0, &memory), ZWE_E_LINK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_MEMORY, 0, max, 0, 64, 128, &memory), ZWE_OK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_MEMORY, 0, max, 0, 64, 127, &memory), ZWE_E_LINK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_MEMORY, 0, 0, 16, 0, 0, &memory), ZWE_E_LINK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_GLOBAL, ZWE_I64, ZWE_FLAG_MUTABLE, 0, 0, 0, &wide),
		 ZWE_OK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_GLOBAL, ZWE_I64, 0, 0, 0, 0, &wide), ZWE_E_LINK);
	CHECK_EQ(link_one(&pair, ZWE_KIND_GLOBAL, ZWE_F64, ZWE_FLAG_MUTABLE, 0, 0, 0, &wide),
		 ZWE_E_LINK);
	pair_end(&pair);
}

static void test_need(void)
{
	struct pair pair;
	struct zwe_need need;
	struct zwe_need small;
	struct zwe_capacity capacity = {200, 6};
	struct zwe_extern out;
	struct zwe_instance *instance;
	void *block;

	pair_begin(&pair);
	open_library(&pair, zwe_resume_plain);
	CHECK_EQ(zwe_instance_need(&pair.library.image, NULL, &need), ZWE_OK);
	CHECK_EQ(need.memory_bytes, 64);
	CHECK_EQ(need.table_bytes, 16);
	CHECK_EQ(need.global_bytes, 12);
	CHECK_EQ(zwe_instance_need(&pair.library.image, &capacity, &need), ZWE_OK);
	CHECK_EQ(need.memory_bytes, 200);
	CHECK_EQ(need.table_bytes, 24);
	CHECK_EQ(zwe_instance_need_32(&pair.library.image, &capacity, &small), ZWE_OK);
	CHECK_EQ(small.state_bytes, 68 + 4 + 24 + 12 + 4);
	CHECK_EQ(small.total_bytes, 136 + 200);
	block = malloc(need.total_bytes);
	CHECK_EQ(zwe_instance_create(&instance, &pair.world, 1, &pair.library.image, &capacity,
				     block, need.total_bytes - 1, NULL, 0, NULL, NULL),
		 ZWE_E_NO_MEMORY);
	CHECK_EQ(zwe_instance_create(&instance, &pair.world, 1, &pair.library.image, &capacity,
				     block, need.total_bytes, NULL, 0, NULL, NULL),
		 ZWE_OK);
	zwe_instance_destroy(instance);
	free(block);
	CHECK_EQ(zwe_instance_export(pair.library.instance, "none", 4, &out), ZWE_E_NOT_FOUND);
	CHECK(zwe_instance_table(pair.library.instance, 1) == NULL);
	pair_end(&pair);
}

void test_instances(void)
{
	test_cross_call();
	test_shared();
	test_forged();
	test_matching();
	test_need();
}
