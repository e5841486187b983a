/* SPDX-License-Identifier: Apache-2.0
 *
 * Runs assembled images on both interpreter builds, and compares. Every buffer is exactly as long
 * as the engine asked for.
 */
#ifndef TEST_RIG_H
#define TEST_RIG_H

#include <stdio.h>

#include "assemble.h"
#include "interp.h"

extern int rig_failures;
extern const char *rig_test;

#define CHECK(condition)                                                                     \
	do {                                                                                 \
		if (!(condition)) {                                                          \
			rig_failures++;                                                      \
			printf("%s:%d: %s: %s\n", __FILE__, __LINE__, rig_test, #condition); \
		}                                                                            \
	} while (0)
#define CHECK_EQ(have, want)                                                                \
	do {                                                                                \
		unsigned long long have_ = (unsigned long long)(have);                      \
		unsigned long long want_ = (unsigned long long)(want);                      \
                                                                                            \
		if (have_ != want_) {                                                       \
			rig_failures++;                                                     \
			printf("%s:%d: %s: %s is 0x%llx, not 0x%llx\n", __FILE__, __LINE__, \
			       rig_test, #have, have_, want_);                              \
		}                                                                           \
	} while (0)

typedef enum zwe_run (*rig_resume)(struct zwe_thread *thread, int32_t fuel);

/* What an image of this build may declare. */
#define RIG_FLOAT (ZWE_HAS_FLOATS ? (uint32_t)ZWE_IMAGE_F_FLOAT : 0u)

enum {
	RIG_STACK = 4096,
	RIG_RESULTS = 8
};

/* An instance with all that it stands on. */
struct rig {
	uint8_t *bytes;
	uint32_t size_bytes;
	struct zwe_image image;
	struct zwe_detail detail;
	enum zwe_error error;
	struct zwe_instance *instance;
	void *block;
};

struct rig_result {
	enum zwe_run state;
	enum zwe_trap trap;
	uint32_t trap_word;
	uint32_t slots[RIG_RESULTS];
	size_t n_slots;
	uint32_t memory_digest;
	uint32_t slices, fuel_used;
};

/* Takes the assembly's image and verifies it; rig->error says what came of it. */
void rig_verify(struct rig *rig, struct assembly *a);
/* rig_verify(), then an instance in `world`, then its init function by `resume`. */
void rig_open(struct rig *rig, struct assembly *a, struct zwe_world *world,
	      const struct zwe_extern *imports, size_t n_imports,
	      const struct zwe_capacity *capacity, rig_resume resume);
void rig_close(struct rig *rig);
/* Calls a function with slices of `first`, then `later` fuel. */
struct rig_result rig_call(struct rig *rig, uint32_t func, const uint32_t *args, size_t n_args,
			   rig_resume resume, int32_t first, int32_t later, size_t stack_slots);

/* The whole check of a program without imports: both builds, in one go, in slices of 0, 1, 2, 3, 7,
 * and interrupted once at every possible place; all must agree. Returns what they agree on.
 */
struct rig_result rig_run(struct assembly *a, uint32_t func, const uint32_t *args, size_t n_args);

#define ARGS(...) (const uint32_t[]){__VA_ARGS__}, sizeof((const uint32_t[]){__VA_ARGS__}) / 4
#define NO_ARGS   NULL, 0

/* Tests of each file. */
void test_numbers(void);
void test_memory(void);
void test_control(void);
void test_calls(void);
void test_tables(void);
void test_verify(void);
void test_instances(void);
void test_threads(void);
void test_tail(void);
void test_exceptions(void);
void test_operands(void);
void test_sections(void);

#endif
