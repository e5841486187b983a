/* SPDX-License-Identifier: Apache-2.0
 *
 * What the back half's files share about verified images. Not for users of the engine: zwe.h is.
 */
#ifndef ZWE_IMAGE_PRIVATE_H
#define ZWE_IMAGE_PRIVATE_H

#include "zwe.h"
#include "zwe_limits_gen.h"
#include "zwe_ops_gen.h"

extern const uint8_t zwe_record_bytes[ZWE_SECTION_COUNT];

const uint8_t *zwe_image_record(const struct zwe_image *image, enum zwe_section section,
				uint32_t index);
/* Record of the `index`th import of a kind; there must be one. */
const uint8_t *zwe_image_nth_import(const struct zwe_image *image, enum zwe_kind kind,
				    uint32_t index);
/* Index of a function's type; `func_index` of the whole index space. */
uint32_t zwe_image_type_of(const struct zwe_image *image, uint32_t func_index);
bool zwe_functype_equal(const struct zwe_functype *one, const struct zwe_functype *other);
/* First code word of a defined function. */
uint32_t zwe_image_func_start(const struct zwe_image *image, uint32_t defined_index);
/* Defined global that holds a slot below global_slots. */
uint32_t zwe_image_global_at(const struct zwe_image *image, uint32_t slot);
/* Words of the instruction at `code`, jump table included. */
uint32_t zwe_instruction_words(const uint32_t *code);

/* Accumulator form of a main-page opcode: one operand is what the instruction before has written.
 */
static inline bool zwe_is_accumulator_form(uint32_t op)
{
	return op >= ZWE_OP_ACC_FIRST && op < ZWE_OP_COUNT && ZWE_ACC_BASE(op) != op;
}

static inline uint32_t zwe_valtype_slots(uint8_t type)
{
	return type == ZWE_I64 || type == ZWE_F64 ? 2 : 1;
}

static inline bool zwe_valtype_is_ref(uint8_t type)
{
	return type == ZWE_FUNCREF || type == ZWE_EXTERNREF;
}

static inline uint32_t zwe_total_funcs(const struct zwe_image *image)
{
	return image->import_funcs + image->count[ZWE_S_FUNCS];
}

/* Index of the init function in the whole index space, or ZWE_NONE. */
static inline uint32_t zwe_init_index(const struct zwe_image *image)
{
	return image->init_func == ZWE_NONE ? ZWE_NONE : image->import_funcs + image->init_func;
}

#endif
