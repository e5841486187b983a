/* SPDX-License-Identifier: Apache-2.0
 *
 * Verifies an image's code: one linear pass, one bit of scratch for each code word, driven by the
 * operand formats that are generated from opcodes.tab. What it proves: every slot lies in the
 * function's frame, every branch goes to the start of an instruction of the same function, only
 * polling instructions go back, no function runs off its end, every call window has room, every
 * index exists, unchecked memory accesses are inside the memory that exists from the start. It does
 * not prove types, values or termination: a wrong program stays a wrong program, inside its memory.
 *
 * The bit of a word says "an instruction starts here" for words before the one looked at, and "a
 * branch wants one to start here" for those behind it. Passing a word turns the second into the
 * first, or into a refusal.
 */
#include "verify.h"

#include <string.h>

struct checker {
	const struct zwe_image *image;
	uint8_t *bits;
	uint32_t first, end; /* the function's words: [first, end) */
	uint32_t frame;
	uint32_t at, next; /* this instruction: [at, next) */
	uint32_t word0, word1;
	uint32_t op, sub; /* sub: extension page only */
	uint32_t written; /* slot that the instruction right before has written, or ZWE_NONE */
	bool init;
	const char *refusal;
};

static bool refuse(struct checker *check, const char *text)
{
	check->refusal = text;
	return false;
}

static bool get_bit(const struct checker *check, uint32_t word)
{
	return (check->bits[word >> 3] >> (word & 7) & 1) != 0;
}

static void set_bit(struct checker *check, uint32_t word)
{
	check->bits[word >> 3] |= (uint8_t)(1u << (word & 7));
}

static bool slots_fit(struct checker *check, uint32_t slot, uint32_t slots)
{
	if (slot + slots > check->frame) {
		return refuse(check, "slot outside the frame");
	}
	return true;
}

static bool target_fits(struct checker *check, uint32_t target)
{
	if (target >= check->end) {
		return refuse(check, "branch out of the function");
	}
	set_bit(check, target);
	return true;
}

static bool back_target_fits(struct checker *check, uint32_t distance)
{
	if (distance > check->next - check->first || check->next - distance > check->at) {
		return refuse(check, "backward branch out of the function or forward");
	}
	if (!get_bit(check, check->next - distance)) {
		return refuse(check, "backward branch into the middle of an instruction");
	}
	if (zwe_is_accumulator_form(check->image->code[check->next - distance] & 0xff)) {
		return refuse(check, "branch to an accumulator form");
	}
	return true;
}

static bool jump_table_fits(struct checker *check)
{
	for (uint32_t word = check->at + 1; word < check->next; word++) {
		int32_t distance = (int32_t)check->image->code[word];

		if (distance >= 0
			    ? !target_fits(check, check->next > UINT32_MAX - (uint32_t)distance
							  ? UINT32_MAX
							  : check->next + (uint32_t)distance)
			    : !back_target_fits(check, 0u - (uint32_t)distance)) {
			return false;
		}
	}
	return true;
}

static bool window_fits(struct checker *check, uint32_t window, uint32_t type_index)
{
	struct zwe_functype type;
	uint32_t slots;

	zwe_image_type(check->image, type_index, &type);
	slots = type.param_slots > type.result_slots ? type.param_slots : type.result_slots;
	if (window >= check->frame || slots > check->frame - window - 1) {
		return refuse(check, "call window outside the frame");
	}
	return true;
}

static bool memory_fits(struct checker *check, uint32_t offset, uint32_t size)
{
	const struct zwe_image *image = check->image;

	if ((image->features & ZWE_IMAGE_F_MEMORY) == 0) {
		return refuse(check, "memory instruction without a memory");
	}
	if (size > image->memory_bytes || offset > image->memory_bytes - size) {
		return refuse(check, "unchecked offset or address beyond the memory");
	}
	return true;
}

static bool scaled_fits(struct checker *check, uint32_t offset, uint32_t size)
{
	return memory_fits(check, offset * size, size < 4 ? 4 : size);
}

static bool defined_func_fits(struct checker *check, uint32_t index)
{
	if (index >= check->image->count[ZWE_S_FUNCS] || index == check->image->init_func) {
		return refuse(check, "call of an unknown function");
	}
	return true;
}

/* Slot (first of two where slots is 2) of a defined global; `written` by anyone but the init
 * function: mutable. */
static bool global_fits(struct checker *check, uint32_t slot, uint32_t slots, bool written)
{
	const uint8_t *record;

	if (slot >= check->image->global_slots) {
		return refuse(check, "unknown global");
	}
	record = zwe_image_record(check->image, ZWE_S_GLOBALS,
				  zwe_image_global_at(check->image, slot));
	if (zwe_load_le16(record + ZWE_G_SLOT) != slot ||
	    zwe_valtype_slots(record[ZWE_G_TYPE]) != slots) {
		return refuse(check, "global of another width");
	}
	if (written && !check->init && (record[ZWE_G_FLAGS] & ZWE_FLAG_MUTABLE) == 0) {
		return refuse(check, "write to an immutable global");
	}
	return true;
}

static bool imported_global_fits(struct checker *check, uint32_t index)
{
	bool written = check->sub == ZWE_X_GSET_IMP || check->sub == ZWE_X_GSET2_IMP;
	uint32_t slots = check->sub == ZWE_X_GGET2_IMP || check->sub == ZWE_X_GSET2_IMP ? 2 : 1;
	const uint8_t *record;

	if (index >= check->image->import_globals) {
		return refuse(check, "unknown imported global");
	}
	record = zwe_image_nth_import(check->image, ZWE_KIND_GLOBAL, index);
	if (zwe_valtype_slots(record[ZWE_I_TYPE]) != slots) {
		return refuse(check, "global of another width");
	}
	if (written && (record[ZWE_I_FLAGS] & ZWE_FLAG_MUTABLE) == 0) {
		return refuse(check, "write to an immutable global");
	}
	return true;
}

static bool index_fits(struct checker *check, uint32_t index, uint32_t count, const char *text)
{
	return index < count ? true : refuse(check, text);
}

/* A literal number that some instruction uses as an index or a window. */
static bool plain_literal_fits(struct checker *check, uint32_t value)
{
	const struct zwe_image *image = check->image;

	if (check->op != ZWE_OP_EXT) {
		return true;
	}
	if (check->sub == ZWE_X_DATA_DROP) {
		return index_fits(check, value, image->count[ZWE_S_DATAS], "unknown data segment");
	}
	if (check->sub == ZWE_X_ELEM_DROP) {
		return index_fits(check, value, image->count[ZWE_S_ELEMS],
				  "unknown element segment");
	}
	return true;
}

static bool far_window_fits(struct checker *check, uint32_t window)
{
	const struct zwe_image *image = check->image;
	uint32_t index = check->word1 >> 16;

	switch (check->sub) {
	case ZWE_X_CALL_FAR:
		index += image->import_funcs;
		break;
	case ZWE_X_CALL_IMPORT_FAR:
		break;
	default:
		return window_fits(check, window, index);
	}
	return window_fits(check, window, zwe_image_type_of(image, index));
}

static bool literal_fits(struct checker *check, enum zwe_operand_kind kind)
{
	const struct zwe_image *image = check->image;
	uint32_t value = image->code[check->next - 1];

	switch (kind) {
	case ZWE_K_L:
		return plain_literal_fits(check, value);
	case ZWE_K_LO:
		return memory_fits(check, 0, 0);
	case ZWE_K_LS:
	case ZWE_K_LS2:
		if (value >= check->frame) {
			return refuse(check, "slot outside the frame");
		}
		return slots_fit(check, value, kind == ZWE_K_LS ? 1 : 2);
	case ZWE_K_LC:
		if (value > 0xff) {
			return refuse(check, "unused bits are set");
		}
		return slots_fit(check, value, 1);
	case ZWE_K_LCI:
		return index_fits(check, value & 0xff,
				  image->import_tables + image->count[ZWE_S_TABLES],
				  "unknown table") &&
		       index_fits(check, value >> 16, image->count[ZWE_S_TYPES], "unknown type") &&
		       window_fits(check, value >> 8 & 0xff, value >> 16);
	case ZWE_K_LW:
		return far_window_fits(check, value);
	case ZWE_K_LJ:
		return jump_table_fits(check);
	default:
		return true;
	}
}

static bool call_fits(struct checker *check, enum zwe_operand_kind kind, uint32_t index)
{
	const struct zwe_image *image = check->image;

	if (kind == ZWE_K_F) {
		if (!defined_func_fits(check, index)) {
			return false;
		}
		index += image->import_funcs;
	} else if (index >= image->import_funcs) {
		return refuse(check, "call of an unknown import");
	}
	if (check->op == ZWE_OP_EXT) {
		return true; /* the window is a literal: far_window_fits() */
	}
	return window_fits(check, check->word0 >> 8 & 0xff, zwe_image_type_of(image, index));
}

static bool index_operand_fits(struct checker *check, enum zwe_operand_kind kind, uint32_t value)
{
	const struct zwe_image *image = check->image;
	bool stored = check->op == ZWE_OP_GSET || check->op == ZWE_OP_GSET2;

	switch (kind) {
	case ZWE_K_F:
	case ZWE_K_FI:
		return call_fits(check, kind, value);
	case ZWE_K_FA:
		return index_fits(check, value, zwe_total_funcs(image), "unknown function") &&
		       (value != zwe_init_index(image) ||
			refuse(check, "reference to the init function"));
	case ZWE_K_T:
		return index_fits(check, value, image->count[ZWE_S_TYPES], "unknown type");
	case ZWE_K_TB:
		return index_fits(check, value, image->import_tables + image->count[ZWE_S_TABLES],
				  "unknown table");
	case ZWE_K_EL:
		return index_fits(check, value, image->count[ZWE_S_ELEMS],
				  "unknown element segment");
	case ZWE_K_DA:
		return index_fits(check, value, image->count[ZWE_S_DATAS], "unknown data segment");
	case ZWE_K_G1:
		return global_fits(check, value, 1, stored);
	case ZWE_K_G2:
		return global_fits(check, value, 2, stored);
	case ZWE_K_IG:
		return imported_global_fits(check, value);
	default:
		return true;
	}
}

static bool operand_fits(struct checker *check, enum zwe_operand_kind kind, uint32_t value)
{
	switch (kind) {
	case ZWE_K_D1:
	case ZWE_K_S1:
	case ZWE_K_X1:
		return slots_fit(check, value, 1);
	case ZWE_K_SA:
		return slots_fit(check, value, 1) &&
		       (value == check->written ||
			refuse(check, "accumulator form of another slot"));
	case ZWE_K_D2:
	case ZWE_K_S2:
		return slots_fit(check, value, 2);
	case ZWE_K_O1:
		return scaled_fits(check, value, 1);
	case ZWE_K_O2:
		return scaled_fits(check, value, 2);
	case ZWE_K_O4:
		return scaled_fits(check, value, 4);
	case ZWE_K_O8:
		return scaled_fits(check, value, 8);
	case ZWE_K_A1:
		return memory_fits(check, value, 1);
	case ZWE_K_A4:
		return memory_fits(check, value, 4) &&
		       (value % 4 == 0 || refuse(check, "absolute address is not aligned"));
	case ZWE_K_JF:
		return target_fits(check, check->next + value);
	case ZWE_K_JB:
		return back_target_fits(check, value);
	default:
		return index_operand_fits(check, kind, value);
	}
}

/* Where an operand field stands: which word, shift, mask. */
struct field_place {
	uint8_t word, shift;
	uint32_t mask;
};

static const struct field_place main_fields[] = {
	[ZWE_FIELD_D] = {0, 8, 0xff},     [ZWE_FIELD_A] = {0, 16, 0xff},
	[ZWE_FIELD_B] = {0, 24, 0xff},    [ZWE_FIELD_H] = {0, 16, 0xffff},
	[ZWE_FIELD_J] = {0, 8, 0xffffff},
};
static const struct field_place extension_fields[] = {
	[ZWE_FIELD_D] = {0, 16, 0xff},   [ZWE_FIELD_A] = {0, 24, 0xff},
	[ZWE_FIELD_B] = {1, 0, 0xff},    [ZWE_FIELD_C] = {1, 8, 0xff},
	[ZWE_FIELD_K] = {1, 16, 0xffff},
};

static bool operands_fit(struct checker *check, const struct zwe_format *format)
{
	const struct field_place *places = check->op == ZWE_OP_EXT ? extension_fields : main_fields;
	uint32_t used[2] = {check->op == ZWE_OP_EXT ? 0xffff : 0xff, 0};
	bool second = false;

	for (uint32_t i = 0; i < format->n_operands; i++) {
		uint32_t field = format->operand[i] >> 8;
		enum zwe_operand_kind kind = (enum zwe_operand_kind)(format->operand[i] & 0xff);
		const struct field_place *place = &places[field];

		if (field == ZWE_FIELD_LIT) {
			if (!literal_fits(check, kind)) {
				return false;
			}
			continue;
		}
		used[place->word] |= place->mask << place->shift;
		second = second || place->word == 1;
		if (!operand_fits(check, kind,
				  (place->word == 0 ? check->word0 : check->word1) >> place->shift &
					  place->mask)) {
			return false;
		}
	}
	if ((check->word0 & ~used[0]) != 0 || (second && (check->word1 & ~used[1]) != 0)) {
		return refuse(check, "unused bits are set");
	}
	return true;
}

/* What the operand kinds do not say. */
static bool special_rules_hold(struct checker *check)
{
	uint32_t features = check->image->features;

	if (check->op == ZWE_OP_EXT) {
		if (check->sub >= ZWE_X_MEMORY_SIZE && check->sub <= ZWE_X_MEMORY_INIT &&
		    !memory_fits(check, 0, 0)) {
			return false;
		}
		if (check->sub >= ZWE_X_F32_MIN && check->sub <= ZWE_X_F64_PROMOTE_F32 &&
		    (features & ZWE_IMAGE_F_FLOAT) == 0) {
			return refuse(check, "float instruction without its feature bit");
		}
		if (check->sub == ZWE_X_MEMORY_GROW && (features & ZWE_IMAGE_F_GROW) == 0) {
			return refuse(check, "memory.grow without its feature bit");
		}
		return true;
	}
	switch (check->op) {
	case ZWE_OP_I32_DIV_U_I:
	case ZWE_OP_I32_REM_U_I:
		return check->word0 >> 24 != 0 || refuse(check, "division by a literal zero");
	case ZWE_OP_SPGET:
	case ZWE_OP_SPADD:
	case ZWE_OP_SPSET_ADD:
	case ZWE_OP_SPSET:
		return (features & ZWE_IMAGE_F_SP) != 0 ||
		       refuse(check, "stack pointer without its feature bit");
	case ZWE_OP_LD8_U_W:
	case ZWE_OP_LD32_W:
	case ZWE_OP_LD64_W:
	case ZWE_OP_ST8_W:
	case ZWE_OP_ST32_W:
	case ZWE_OP_ST64_W:
	case ZWE_OP_LD32_XW:
		/* Their literal is no offset: its kind does not ask for a memory. */
		return memory_fits(check, 0, 0);
	case ZWE_OP_SYS_EXIT:
	case ZWE_OP_SYS_XRET:
		return refuse(check, "system instruction in a function");
	default:
		return check->op < ZWE_OP_F32_ADD || check->op > ZWE_OP_F64_LE ||
		       (features & ZWE_IMAGE_F_FLOAT) != 0 ||
		       refuse(check, "float instruction without its feature bit");
	}
}

/* Finds the instruction's length; none of its words but the first may be a branch target. */
static const struct zwe_format *measure(struct checker *check)
{
	const struct zwe_format *format;
	uint32_t words;

	check->word0 = check->image->code[check->at];
	check->word1 = 0;
	check->op = check->word0 & 0xff;
	check->sub = check->word0 >> 8 & 0xff;
	if (check->op == ZWE_OP_EXT ? check->sub >= ZWE_X_COUNT : check->op >= ZWE_OP_COUNT) {
		refuse(check, "unknown opcode");
		return NULL;
	}
	format = &zwe_format[check->op == ZWE_OP_EXT ? zwe_x_format[check->sub]
						     : zwe_op_format[check->op]];
	words = zwe_instruction_words(&check->image->code[check->at]);
	if (words > check->end - check->at) {
		refuse(check, "instruction is cut short");
		return NULL;
	}
	check->next = check->at + words;
	if (words > 1) {
		check->word1 = check->image->code[check->at + 1];
	}
	if (get_bit(check, check->at) && zwe_is_accumulator_form(check->op)) {
		refuse(check, "branch to an accumulator form");
		return NULL;
	}
	set_bit(check, check->at);
	for (uint32_t word = check->at + 1; word < check->next; word++) {
		if (get_bit(check, word)) {
			refuse(check, "branch into the middle of an instruction");
			return NULL;
		}
	}
	return format;
}

static bool ends_function(uint32_t op)
{
	switch (op) {
	case ZWE_OP_JMP:
	case ZWE_OP_JMP_B:
	case ZWE_OP_BR_TABLE:
	case ZWE_OP_RET:
	case ZWE_OP_RET1:
	case ZWE_OP_RET1_ACC:
	case ZWE_OP_RET2:
	case ZWE_OP_UNREACHABLE:
		return true;
	default:
		return false;
	}
}

static bool function_holds(struct checker *check)
{
	check->written = ZWE_NONE;
	for (check->at = check->first; check->at < check->end; check->at = check->next) {
		const struct zwe_format *format = measure(check);

		if (format == NULL || !operands_fit(check, format) || !special_rules_hold(check)) {
			return false;
		}
		check->written = zwe_written_slot(format, check->word0);
	}
	if (!ends_function(check->op)) {
		return refuse(check, "function runs off its end");
	}
	return true;
}

static enum zwe_error verify_code(const struct zwe_image *image, uint8_t *bits,
				  struct zwe_detail *detail)
{
	struct checker check = {.image = image, .bits = bits};
	uint32_t count = image->count[ZWE_S_FUNCS];

	if (image->code[0] != 0 || image->code[ZWE_CODE_EXIT] != ZWE_OP_SYS_EXIT ||
	    image->code[ZWE_CODE_XRET] != ZWE_OP_SYS_XRET) {
		return zwe_refuse(detail, ZWE_E_IMAGE, 0, "the code's first words are wrong");
	}
	for (uint32_t i = 0; i < count; i++) {
		check.first = zwe_image_func_start(image, i);
		check.end = i + 1 < count ? zwe_image_func_start(image, i + 1) : image->code_words;
		check.frame = zwe_load_le16(zwe_image_record(image, ZWE_S_FUNCS, i) + ZWE_F_FRAME);
		check.init = i == image->init_func;
		if (!function_holds(&check)) {
			return zwe_refuse(detail, ZWE_E_IMAGE, check.at, check.refusal);
		}
	}
	return ZWE_OK;
}

size_t zwe_verify_scratch_bytes(uint32_t image_size_bytes)
{
	return image_size_bytes / 32 + 1;
}

enum zwe_error zwe_image_verify(struct zwe_image *image, const void *bytes, size_t size_bytes,
				void *scratch, size_t scratch_bytes, struct zwe_detail *detail)
{
	enum zwe_error error = zwe_verify_sections(image, bytes, size_bytes, detail);
	size_t need_bytes = (image->code_words + 7) / 8;

	if (error != ZWE_OK) {
		return error;
	}
	if (scratch_bytes < need_bytes) {
		return zwe_refuse(detail, ZWE_E_NO_MEMORY, ZWE_NONE,
				  "scratch smaller than zwe_verify_scratch_bytes()");
	}
	memset(scratch, 0, need_bytes);
	return verify_code(image, scratch, detail);
}
