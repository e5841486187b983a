/* SPDX-License-Identifier: Apache-2.0
 *
 * Builds device images by hand for the tests of the back half, without the translator: so the tests
 * can also build what the translator never would. It checks nothing.
 */
#ifndef TEST_ASSEMBLE_H
#define TEST_ASSEMBLE_H

#include "image.h"

#define OP(name, d, a, b) \
	((uint32_t)ZWE_OP_##name | (uint32_t)(d) << 8 | (uint32_t)(a) << 16 | (uint32_t)(b) << 24)
#define OPH(name, d, h) \
	((uint32_t)ZWE_OP_##name | (uint32_t)(d) << 8 | (uint32_t)(uint16_t)(h) << 16)
#define OPJ(name, j) ((uint32_t)ZWE_OP_##name | (uint32_t)(j) << 8)
#define X(name, d, a) \
	(ZWE_OP_EXT | (uint32_t)ZWE_X_##name << 8 | (uint32_t)(d) << 16 | (uint32_t)(a) << 24)
#define W1(b, c, k) ((uint32_t)(b) | (uint32_t)(c) << 8 | (uint32_t)(k) << 16)

enum {
	ASM_RECORDS = 32,
	ASM_WORDS = 3000,
	ASM_POOL = 8192
};

struct assembly {
	uint8_t records[ZWE_SECTION_COUNT][ASM_RECORDS * 24];
	uint32_t count[ZWE_SECTION_COUNT];
	uint32_t code[ASM_WORDS];
	uint8_t pool[ASM_POOL]; /* strings, type values, data, entries */
	uint32_t pool_bytes;
	uint32_t imports[ZWE_KIND_COUNT];
	uint32_t features, init_func, global_slots, sp_init, memory_bytes;
};

void asm_begin(struct assembly *a);
/* "iIfFrex:iIfFrex": i32 i64 f32 f64 funcref externref exnref; parameters, results. */
uint32_t asm_type(struct assembly *a, const char *text);
/* Index in the kind's space. `type`: value type or, for functions, type index in x. */
uint32_t asm_import(struct assembly *a, enum zwe_kind kind, uint8_t type, uint8_t flags,
		    uint8_t page_log2, uint32_t x, uint32_t y, const char *field);
/* Starts a function; words follow with asm_words(). Returns the index among the defined ones. */
uint32_t asm_func(struct assembly *a, uint32_t type, uint16_t frame);
uint32_t asm_word(struct assembly *a, uint32_t word); /* returns where it stands */
uint32_t asm_memory(struct assembly *a, uint8_t page_log2, uint8_t flags, uint32_t min,
		    uint32_t max);
uint32_t asm_table(struct assembly *a, uint8_t type, uint8_t flags, uint32_t min, uint32_t max);
/* Right after asm_begin(): the longer header. */
void asm_exceptions(struct assembly *a);
uint32_t asm_tag(struct assembly *a, uint32_t type);
void asm_handler(struct assembly *a, uint32_t start, uint32_t end, uint32_t target, uint32_t tag,
		 uint32_t slot);
uint32_t asm_global(struct assembly *a, uint8_t type, bool mutable_);
void asm_export(struct assembly *a, enum zwe_kind kind, uint32_t index, const char *name);
uint32_t asm_elem(struct assembly *a, uint8_t type, const uint32_t *entries, uint32_t count);
uint32_t asm_data(struct assembly *a, const void *bytes, uint32_t length);
/* The image in memory of exactly its size, from malloc(). */
uint8_t *asm_finish(struct assembly *a, uint32_t *size_bytes);

#define asm_words(a, ...)                                            \
	do {                                                         \
		const uint32_t words_[] = {__VA_ARGS__};             \
                                                                     \
		for (size_t i_ = 0; i_ < sizeof(words_) / 4; i_++) { \
			asm_word(a, words_[i_]);                     \
		}                                                    \
	} while (0)

#endif
