/* SPDX-License-Identifier: Apache-2.0
 *
 * See rig.h. Also main(): runs every test, or those that are named, prints what failed.
 */
#include "rig.h"

#include <stdlib.h>
#include <string.h>

int rig_failures;
const char *rig_test = "";

void rig_verify(struct rig *rig, struct assembly *a)
{
	void *scratch;
	size_t scratch_bytes;

	memset(rig, 0, sizeof(*rig));
	rig->bytes = asm_finish(a, &rig->size_bytes);
	scratch_bytes = zwe_verify_scratch_bytes(rig->size_bytes);
	scratch = malloc(scratch_bytes);
	rig->error = zwe_image_verify(&rig->image, rig->bytes, rig->size_bytes, scratch,
				      scratch_bytes, &rig->detail);
	free(scratch);
}

void rig_open(struct rig *rig, struct assembly *a, struct zwe_world *world,
	      const struct zwe_extern *imports, size_t n_imports,
	      const struct zwe_capacity *capacity, rig_resume resume)
{
	struct zwe_need need;
	struct zwe_thread thread = {0};
	uint32_t *stack;

	rig_verify(rig, a);
	if (rig->error != ZWE_OK) {
		rig_failures++;
		printf("%s: refused at word %u: %s\n", rig_test, rig->detail.position,
		       rig->detail.text);
		exit(1);
	}
	rig->error = zwe_instance_need(&rig->image, capacity, &need);
	if (rig->error != ZWE_OK) {
		return;
	}
	rig->block = malloc(need.total_bytes);
	memset(rig->block, 0xA5, need.total_bytes);
	rig->error =
		zwe_instance_create(&rig->instance, world, 1, &rig->image, capacity, rig->block,
				    need.total_bytes, imports, n_imports, NULL, &rig->detail);
	if (rig->error != ZWE_OK) {
		return;
	}
	stack = malloc(RIG_STACK * 4);
	CHECK(zwe_thread_start_init(&thread, rig->instance, stack, RIG_STACK) == ZWE_OK);
	while (resume(&thread, 3) == ZWE_RUN_FUEL) {
	}
	CHECK_EQ(thread.state, ZWE_RUN_DONE);
	free(stack);
}

void rig_close(struct rig *rig)
{
	if (rig->instance != NULL) {
		zwe_instance_destroy(rig->instance);
	}
	free(rig->block);
	free(rig->bytes);
	memset(rig, 0, sizeof(*rig));
}

static uint32_t digest(const struct rig *rig)
{
	const struct zwe_memory *memory = zwe_instance_memory(rig->instance);
	uint32_t hash = 2166136261u;

	for (uint32_t i = 0; i < rig->image.global_slots; i++) {
		hash = (hash ^ rig->instance->globals[i]) * 16777619u;
	}
	for (uint32_t i = 0; memory != NULL && i < memory->size_bytes; i++) {
		hash = (hash ^ memory->base[i]) * 16777619u;
	}
	return hash;
}

struct rig_result rig_call(struct rig *rig, uint32_t func, const uint32_t *args, size_t n_args,
			   rig_resume resume, int32_t first, int32_t later, size_t stack_slots)
{
	struct rig_result result = {0};
	struct zwe_thread thread = {0};
	uint32_t *stack = malloc(stack_slots * 4);
	int32_t fuel = first;
	const uint32_t *slots;

	CHECK_EQ(zwe_thread_start(&thread, rig->instance, func, args, n_args, stack, stack_slots),
		 ZWE_OK);
	do {
		resume(&thread, fuel);
		result.fuel_used += (uint32_t)(fuel - thread.fuel);
		CHECK(thread.fuel >= 0 && thread.fuel <= fuel);
		fuel = later;
		result.slices++;
	} while (thread.state == ZWE_RUN_FUEL && result.slices < 1000000);
	CHECK(thread.stack_high <= thread.stack_end);
	result.state = thread.state;
	result.trap = thread.trap;
	result.trap_word = thread.trap_word;
	slots = zwe_thread_results(&thread, &result.n_slots);
	memcpy(result.slots, slots,
	       (result.n_slots < RIG_RESULTS ? result.n_slots : RIG_RESULTS) * 4);
	result.memory_digest = digest(rig);
	free(stack);
	return result;
}

static struct rig_result run_once(struct assembly *a, uint32_t func, const uint32_t *args,
				  size_t n_args, rig_resume resume, int32_t first, int32_t later)
{
	struct zwe_instance *places[1] = {NULL};
	struct zwe_world world = {.instances = places, .capacity = 1};
	struct rig rig;
	struct rig_result result;

	rig_open(&rig, a, &world, NULL, 0, NULL, resume);
	result = rig_call(&rig, func, args, n_args, resume, first, later, RIG_STACK);
	rig_close(&rig);
	return result;
}

static void check_same(const struct rig_result *one, const struct rig_result *other)
{
	CHECK_EQ(other->state, one->state);
	CHECK_EQ(other->trap, one->trap);
	CHECK_EQ(other->memory_digest, one->memory_digest);
	CHECK_EQ(other->n_slots, one->n_slots);
	if (one->state == ZWE_RUN_TRAP) {
		CHECK_EQ(other->trap_word, one->trap_word);
	}
	for (size_t i = 0; i < one->n_slots && i < RIG_RESULTS; i++) {
		CHECK_EQ(other->slots[i], one->slots[i]);
	}
}

struct rig_result rig_run(struct assembly *a, uint32_t func, const uint32_t *args, size_t n_args)
{
	static const rig_resume builds[2] = {zwe_resume_plain, zwe_resume_fast};
	static const int32_t slices[] = {0, 1, 2, 3, 7};
	struct rig_result first =
		run_once(a, func, args, n_args, zwe_resume_plain, INT32_MAX, INT32_MAX);

	CHECK_EQ(first.slices, 1);
	for (int build = 0; build < 2; build++) {
		struct rig_result other =
			run_once(a, func, args, n_args, builds[build], INT32_MAX, INT32_MAX);

		check_same(&first, &other);
		CHECK_EQ(other.fuel_used, first.fuel_used);
		for (size_t i = 0; i < sizeof(slices) / sizeof(slices[0]); i++) {
			other = run_once(a, func, args, n_args, builds[build], slices[i],
					 slices[i]);
			check_same(&first, &other);
		}
		for (uint32_t at = 0; at <= first.fuel_used && at < 300; at++) {
			other = run_once(a, func, args, n_args, builds[build], (int32_t)at,
					 INT32_MAX);
			check_same(&first, &other);
			CHECK_EQ(other.slices, at < first.fuel_used ? 2 : 1);
		}
	}
	return first;
}

static bool is_wanted(const char *name, int argc, char **argv)
{
	bool wanted = argc < 2;

	for (int i = 1; i < argc; i++) {
		wanted |= strcmp(argv[i], name) == 0;
	}
	return wanted;
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*run)(void);
	} tests[] = {
		{"numbers", test_numbers},     {"memory", test_memory},   {"control", test_control},
		{"calls", test_calls},         {"tables", test_tables},   {"verify", test_verify},
		{"instances", test_instances}, {"threads", test_threads}, {"tail", test_tail},
		{"exceptions", test_exceptions}, {"operands", test_operands},
		{"sections", test_sections},
	};

	for (size_t i = 0; i < sizeof(tests) / sizeof(tests[0]); i++) {
		int before = rig_failures;

		if (!is_wanted(tests[i].name, argc, argv)) {
			continue;
		}
		rig_test = tests[i].name;
		tests[i].run();
		printf("%s %s\n", rig_failures == before ? "ok  " : "FAIL", tests[i].name);
	}
	return rig_failures == 0 ? 0 : 1;
}
