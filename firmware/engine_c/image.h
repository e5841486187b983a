/* SPDX-License-Identifier: Apache-2.0
 *
 * What the back half's files share about verified images. Not for users of the engine: zwe.h is.
 */
#ifndef ZWE_IMAGE_PRIVATE_H
#define ZWE_IMAGE_PRIVATE_H

#include "zwe.h"
#include "zwe_limits_gen.h"
#include "zwe_ops_gen.h"

/* Numbers of the header and of records, which start on a multiple of 4: in one piece, also on machines that
 * read nothing else at once.
 */
static inline __attribute__((always_inline)) uint32_t zwe_record_u32(const uint8_t *bytes)
{
	uint32_t value;

	__builtin_memcpy(&value, __builtin_assume_aligned(bytes, 4), sizeof(value));
	return value;
}

static inline __attribute__((always_inline)) uint32_t zwe_record_u16(const uint8_t *bytes)
{
	uint16_t value;

	__builtin_memcpy(&value, __builtin_assume_aligned(bytes, 2), sizeof(value));
	return value;
}

static const uint8_t zwe_record_bytes[ZWE_SECTION_COUNT] = {
	[ZWE_S_TYPES] = ZWE_T_BYTES,   [ZWE_S_IMPORTS] = ZWE_I_BYTES,
	[ZWE_S_FUNCS] = ZWE_F_BYTES,   [ZWE_S_TABLES] = ZWE_TB_BYTES,
	[ZWE_S_MEMS] = ZWE_M_BYTES,    [ZWE_S_GLOBALS] = ZWE_G_BYTES,
	[ZWE_S_EXPORTS] = ZWE_E_BYTES, [ZWE_S_ELEMS] = ZWE_EL_BYTES,
	[ZWE_S_DATAS] = ZWE_D_BYTES,   [ZWE_S_CODE] = sizeof(zwe_word),
	[ZWE_S_TAGS] = ZWE_TG_BYTES,   [ZWE_S_HANDLERS] = ZWE_HD_BYTES,
};

/* Always with a constant section: then it is one multiplication, shorter than a call. */
static inline __attribute__((always_inline)) const uint8_t *
zwe_image_record(const struct zwe_image *image, enum zwe_section section, uint32_t index)
{
	return image->section[section] + (size_t)index * zwe_record_bytes[section];
}

/* Number of a W64 opcode, from its place; ZWE_W64_CODES or more: it is none. */
static inline uint32_t zwe_w64_number(uint32_t place)
{
	uint32_t jump = place - ZWE_W64_SLOTS * ZWE_W64_SLOT_BYTES;

	if (place < ZWE_W64_SLOTS * ZWE_W64_SLOT_BYTES) {
		return place % ZWE_W64_SLOT_BYTES == 0 ? place / ZWE_W64_SLOT_BYTES : ZWE_NONE;
	}
	return jump % 4 == 0 ? ZWE_W64_SLOTS + jump / 4 : ZWE_NONE;
}

/* Operand fields of a code word. Main page (word0), extension page (word0, word1), the literal of call_indirect.
 * Slots come as indices, whatever the encoding; in W64, ZWE_OH is a plain number only where it is one. */
#if ZWE_W64
#define ZWE_EXIT_WORD        ((zwe_word)ZWE_W64_EXIT)
#define ZWE_XRET_WORD        ((zwe_word)ZWE_W64_XRET)
#define ZWE_OP(word)	     (zwe_w64_code[zwe_w64_number((uint32_t)(word)&0xffffu)] & 0xffu)
#define ZWE_SUB(word)	     ((uint32_t)(word) >> 16)
#define ZWE_OD(word)	     ((uint32_t)(word) >> 18)
#define ZWE_OA(word)	     ((uint32_t)((word) >> 32) >> 2 & 0x3fffu)
#define ZWE_OB(word)	     ((uint32_t)((word) >> 50))
#define ZWE_OH(word)	     ((uint32_t)((word) >> 32))
#define ZWE_OF(word)	     (ZWE_OH(word) >> 3)
#define ZWE_OG(word)	     (ZWE_OH(word) >> 2)
#define ZWE_OFFSET(word, size) ((uint32_t)((word) >> 48))
#define ZWE_DISTANCE_B(word) ((uint32_t)((word) >> 51))
#define ZWE_DISTANCE_H(word) (ZWE_OH(word) >> 3)
#define ZWE_DISTANCE_J(word) (ZWE_OH(word) >> 3)
#define ZWE_LJ(word)	     ((uint32_t)((int32_t)(uint32_t)(word) >> 3))
#define ZWE_XF(word)	     (ZWE_OH(word) >> 3)
#define ZWE_IMMEDIATE_D(word) ((uint32_t)(int16_t)((uint32_t)(word) >> 16))
#define ZWE_XD(word)	     ZWE_OA(word)
#define ZWE_XA(word)	     ZWE_OB(word)
#define ZWE_XB(word)	     ((uint32_t)(word) >> 2 & 0x3fffu)
#define ZWE_XC(word)	     ((uint32_t)(word) >> 16)
#define ZWE_XK(word)	     ZWE_OH(word)
#define ZWE_LS(word)	     ((uint32_t)(word) >> 2)
#define ZWE_LCI_TABLE(word)  ((uint32_t)(word)&0xffffu)
#define ZWE_LCI_WINDOW(word) ZWE_OD(word)
#define ZWE_LCI_TYPE(word)   ZWE_OH(word)
#else
#define ZWE_EXIT_WORD        ((zwe_word)ZWE_OP_SYS_EXIT)
#define ZWE_XRET_WORD        ((zwe_word)ZWE_OP_SYS_XRET)
#define ZWE_OP(word)	     ((word)&0xffu)
#define ZWE_SUB(word)	     ((word) >> 8 & 0xffu)
#define ZWE_OD(word)	     ((word) >> 8 & 0xffu)
#define ZWE_OA(word)	     ((word) >> 16 & 0xffu)
#define ZWE_OB(word)	     ((word) >> 24)
#define ZWE_OH(word)	     ((word) >> 16)
#define ZWE_OF(word)	     ZWE_OH(word)
#define ZWE_OJ(word)	     ((word) >> 8)
#define ZWE_OG(word)	     ZWE_OH(word)
#define ZWE_OFFSET(word, size) (ZWE_OB(word) * (size))
#define ZWE_DISTANCE_B(word) ZWE_OB(word)
#define ZWE_DISTANCE_H(word) ZWE_OH(word)
#define ZWE_DISTANCE_J(word) ZWE_OJ(word)
#define ZWE_LJ(word)	     (word)
#define ZWE_XF(word)	     ZWE_XK(word)
#define ZWE_IMMEDIATE_D(word) ((uint32_t)(int8_t)ZWE_OD(word))
#define ZWE_XD(word)	     ((word) >> 16 & 0xffu)
#define ZWE_XA(word)	     ((word) >> 24)
#define ZWE_XB(word)	     ((word)&0xffu)
#define ZWE_XC(word)	     ((word) >> 8 & 0xffu)
#define ZWE_XK(word)	     ((word) >> 16)
#define ZWE_LS(word)	     (word)
#define ZWE_LCI_TABLE(word)  ((word)&0xffu)
#define ZWE_LCI_WINDOW(word) ZWE_OD(word)
#define ZWE_LCI_TYPE(word)   ZWE_OH(word)
#endif

/* Record of the `index`th import of a kind; there must be one. */
const uint8_t *zwe_image_nth_import(const struct zwe_image *image, enum zwe_kind kind,
				    uint32_t index);
/* Index of a function's type; `func_index` of the whole index space. */
uint32_t zwe_image_type_of(const struct zwe_image *image, uint32_t func_index);
/* Index of a tag's type; `tag` of the whole index space. */
uint32_t zwe_image_tag_type(const struct zwe_image *image, uint32_t tag);
bool zwe_functype_equal(const struct zwe_functype *one, const struct zwe_functype *other);
/* First code word of a defined function. */
uint32_t zwe_image_func_start(const struct zwe_image *image, uint32_t defined_index);
/* Defined global that holds a slot below global_slots. */
uint32_t zwe_image_global_at(const struct zwe_image *image, uint32_t slot);
/* Words of the instruction at `code`, jump table included. */
uint32_t zwe_instruction_words(const zwe_word *code);

/* Accumulator form of a main-page opcode: one operand is what the instruction before has written.
 */
static inline bool zwe_is_accumulator_form(uint32_t op)
{
	return op >= ZWE_OP_ACC_FIRST && op < ZWE_OP_COUNT && ZWE_ACC_BASE(op) != op;
}

/* Whether float arithmetic leaves its result in a register of that kind for the instruction behind it, so that
 * it matters that it is the operand of a float form. */
#if defined(__x86_64__) && !ZWE_W64
#define ZWE_FLOAT_LEFT 1
#else
#define ZWE_FLOAT_LEFT 0
#endif

/* Slots of the result of float arithmetic and its forms; 0: other opcodes. */
static inline uint32_t zwe_float_left(uint32_t op)
{
	if (zwe_is_accumulator_form(op)) {
		op = ZWE_ACC_BASE(op);
	}
	return op >= ZWE_OP_F32_ADD && op <= ZWE_OP_F32_DIV ? 1 :
	       op >= ZWE_OP_F64_ADD && op <= ZWE_OP_F64_DIV ? 2 : 0;
}

static inline bool zwe_is_float_form(uint32_t op)
{
	return zwe_is_accumulator_form(op) && zwe_float_left(op) != 0;
}

static inline uint32_t zwe_valtype_slots(uint8_t type)
{
	return type == ZWE_I64 || type == ZWE_F64 ? 2 : 1;
}

static inline bool zwe_valtype_is_ref(uint8_t type)
{
	return type == ZWE_FUNCREF || type == ZWE_EXTERNREF || type == ZWE_EXNREF;
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
