/* SPDX-License-Identifier: Apache-2.0
 *
 * Verifies an image's code: one linear pass, one bit of scratch for each code word, driven by the
 * rules that are generated from opcodes.tab (zwe_ops_gen.h): four bytes say how long an instruction is,
 * which of its fields are slots, what has to be looked at besides, which features it needs. What it proves: every slot lies in the
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
#include "interp.h"

#include <string.h>

/* W64 is where flash is not as short, and where more is to be looked at. */
#if ZWE_W64 && defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__)
#pragma GCC optimize("O2")
#endif

/* Scratch, a bit for each code word and one more: taken by words in W64, by bytes in P32. */
#if ZWE_W64
typedef uint32_t bit_unit;
#else
typedef uint8_t bit_unit;
#endif
#define UNIT_BITS (8 * (uint32_t)sizeof(bit_unit))

struct checker {
	const struct zwe_image *image;
	bit_unit *bits;
	uint32_t first, end; /* the function's words: [first, end) */
	uint32_t frame;
	uint32_t lacking;  /* features that the image does not declare */
	uint32_t at, next; /* this instruction: [at, next) */
#if ZWE_FLOAT_LEFT
	uint32_t before;   /* the word of the instruction right before */
#endif
	zwe_word word;     /* P32: fields of both pages in one place, op | d<<8 | a<<16 | b<<24; W64: the first word */
	zwe_word word1;    /* extension page, where there is one: its c and k */
#if !ZWE_W64
	int32_t most[4];   /* highest value of a field, by enum zwe_rule_field */
#endif
	bool init;
	enum zwe_refusal refusal;
};

static inline zwe_word code_word(const struct checker *check, uint32_t at)
{
	return check->image->code[at];
}

static bool refuse(struct checker *check, enum zwe_refusal why)
{
	check->refusal = why;
	return false;
}

static bool get_bit(const struct checker *check, uint32_t word)
{
	return (check->bits[word / UNIT_BITS] >> word % UNIT_BITS & 1) != 0;
}

static void set_bit(struct checker *check, uint32_t word)
{
	check->bits[word / UNIT_BITS] |= (bit_unit)(1u << word % UNIT_BITS);
}

/* ---- Branches ---- */

static bool target_fits(struct checker *check, uint32_t distance)
{
	if (distance >= check->end - check->next) {
		return refuse(check, ZWE_WHY_TARGET);
	}
	set_bit(check, check->next + distance);
	return true;
}

static bool back_target_fits(struct checker *check, uint32_t distance)
{
	uint32_t target = check->next - distance;

	if (distance > check->next - check->first || target > check->at) {
		return refuse(check, ZWE_WHY_BACK_TARGET);
	}
	if (!get_bit(check, target)) {
		return refuse(check, ZWE_WHY_BACK_MIDDLE);
	}
	if (zwe_is_accumulator_form(ZWE_OP(code_word(check, target)))) {
		return refuse(check, ZWE_WHY_TARGET_ACC);
	}
	return true;
}

static bool jump_table_fits(struct checker *check)
{
	for (uint32_t word = check->at + 1; word < check->next; word++) {
		uint32_t distance = ZWE_LJ(code_word(check, word));

		if ((int32_t)distance >= 0 ? !target_fits(check, distance)
					   : !back_target_fits(check, 0u - distance)) {
			return false;
		}
	}
	return true;
}

/* ---- Memory ---- */

static bool memory_fits(struct checker *check, uint32_t offset, uint32_t size)
{
	uint32_t bytes = check->image->memory_bytes;

	if (size > bytes || offset > bytes - size) {
		return refuse(check, ZWE_WHY_BEYOND);
	}
	return true;
}

/* ---- Indices and calls ---- */

static bool index_fits(struct checker *check, uint32_t index, uint32_t count, enum zwe_refusal why)
{
	return index < count ? true : refuse(check, why);
}

static bool type_fits(struct checker *check, uint32_t index)
{
	return index_fits(check, index, check->image->count[ZWE_S_TYPES], ZWE_WHY_TYPE_INDEX);
}

static bool table_fits(struct checker *check, uint32_t index)
{
	return index_fits(check, index,
			  check->image->import_tables + check->image->count[ZWE_S_TABLES],
			  ZWE_WHY_TABLE_INDEX);
}

static bool elem_fits(struct checker *check, uint32_t index)
{
	return index_fits(check, index, check->image->count[ZWE_S_ELEMS],
			  ZWE_WHY_ELEM_INDEX);
}

static bool data_fits(struct checker *check, uint32_t index)
{
	return index_fits(check, index, check->image->count[ZWE_S_DATAS], ZWE_WHY_DATA_INDEX);
}

static bool reference_fits(struct checker *check, uint32_t index)
{
	return index_fits(check, index, zwe_total_funcs(check->image), ZWE_WHY_FUNC_INDEX) &&
	       (index != zwe_init_index(check->image) ||
		refuse(check, ZWE_WHY_REF_INIT));
}

static bool window_fits(struct checker *check, uint32_t window)
{
	return window < check->frame ? true : refuse(check, ZWE_WHY_WINDOW);
}

/* Room for the arguments and the results of a callee of this type from slot `first` on: 0 where it
 * takes the frame over.
 */
static bool arguments_fit(struct checker *check, uint32_t first, uint32_t type_index)
{
	const uint8_t *type = check->image->section[ZWE_S_TYPES] + type_index * ZWE_T_BYTES;
	uint32_t params = zwe_record_u16(type + ZWE_T_PARAM_SLOTS);
	uint32_t results = zwe_record_u16(type + ZWE_T_RESULT_SLOTS);

	if (first > check->frame ||
	    (params > results ? params : results) > check->frame - first) {
		return refuse(check, ZWE_WHY_WINDOW);
	}
	return true;
}

static bool call_fits(struct checker *check, uint32_t first, uint32_t index)
{
	const struct zwe_image *image = check->image;

	if (index >= image->count[ZWE_S_FUNCS] || index == image->init_func) {
		return refuse(check, ZWE_WHY_CALL);
	}
	return arguments_fit(check, first,
			     zwe_record_u16(image->section[ZWE_S_FUNCS] + index * ZWE_F_BYTES +
					   ZWE_F_TYPE));
}

static bool import_call_fits(struct checker *check, uint32_t first, uint32_t index)
{
	if (index >= check->image->import_funcs) {
		return refuse(check, ZWE_WHY_CALL_IMPORT);
	}
	return arguments_fit(check, first, zwe_image_type_of(check->image, index));
}

static bool indirect_call_fits(struct checker *check, uint32_t first, uint32_t table,
			       uint32_t type)
{
	return table_fits(check, table) && type_fits(check, type) &&
	       arguments_fit(check, first, type);
}

/* ---- Globals ---- */

/* `type`, `flags`: the global's; `stored`: by anyone but the init function. */
static bool global_type_fits(struct checker *check, uint8_t type, uint8_t flags, uint32_t slots,
			     bool stored)
{
	if (zwe_valtype_slots(type) != slots) {
		return refuse(check, ZWE_WHY_GLOBAL_WIDTH);
	}
	if (stored && (flags & ZWE_FLAG_MUTABLE) == 0) {
		return refuse(check, ZWE_WHY_GLOBAL_SET);
	}
	return true;
}

/* Slot (first of two where slots is 2) of a defined global. */
static bool global_fits(struct checker *check, uint32_t slot, uint32_t slots, bool stored)
{
	const struct zwe_image *image = check->image;
	const uint8_t *record;

	if (slot >= image->global_slots) {
		return refuse(check, ZWE_WHY_GLOBAL_INDEX);
	}
	record = image->section[ZWE_S_GLOBALS] + zwe_image_global_at(image, slot) * ZWE_G_BYTES;
	if (zwe_record_u16(record + ZWE_G_SLOT) != slot) {
		return refuse(check, ZWE_WHY_GLOBAL_WIDTH);
	}
	return global_type_fits(check, record[ZWE_G_TYPE], record[ZWE_G_FLAGS], slots,
				stored && !check->init);
}

static bool imported_global_fits(struct checker *check, uint32_t index, uint32_t slots, bool stored)
{
	const uint8_t *record;

	if (index >= check->image->import_globals) {
		return refuse(check, ZWE_WHY_IMPORTED_GLOBAL);
	}
	record = zwe_image_nth_import(check->image, ZWE_KIND_GLOBAL, index);
	return global_type_fits(check, record[ZWE_I_TYPE], record[ZWE_I_FLAGS], slots, stored);
}

/* ---- One instruction ---- */

static bool literal_slots_fit(struct checker *check, uint32_t slot, uint32_t slots)
{
	if (slot > check->frame || slots > check->frame - slot) {
		return refuse(check, ZWE_WHY_SLOT);
	}
	return true;
}

static bool condition_fits(struct checker *check, uint32_t slot)
{
	return slot > 0xff ? refuse(check, ZWE_WHY_UNUSED)
			   : literal_slots_fit(check, slot, 1);
}

#if ZWE_EXCEPTIONS
/* Slots that a handler fills. */
static uint32_t caught_slots(const struct zwe_image *image, uint32_t tag)
{
	const uint8_t *type = image->section[ZWE_S_TYPES];
	uint32_t slots = (tag & ZWE_HD_REF) != 0;

	if ((tag & ZWE_HD_ALL) == 0) {
		type += zwe_image_tag_type(image, tag & ZWE_HD_INDEX) * ZWE_T_BYTES;
		slots += zwe_record_u16(type + ZWE_T_PARAM_SLOTS);
	}
	return slots;
}
#endif

/* Operands of instructions that are rare enough. */
static bool rare_action_holds(struct checker *check, enum zwe_rule_action action)
{
	zwe_word last = code_word(check, check->next - 1);
	uint32_t literal = (uint32_t)last;
	uint32_t c = ZWE_XC(check->word1);
	uint32_t k = ZWE_XK(check->word1);

	switch (action) {
	case ZWE_A_K_IG1:
	case ZWE_A_K_IG1_SET:
		return imported_global_fits(check, k, 1, action == ZWE_A_K_IG1_SET);
	case ZWE_A_K_IG2:
	case ZWE_A_K_IG2_SET:
		return imported_global_fits(check, k, 2, action == ZWE_A_K_IG2_SET);
	case ZWE_A_K_DA:
		return data_fits(check, k);
	case ZWE_A_LDA:
		return data_fits(check, literal);
	case ZWE_A_LEL:
		return elem_fits(check, literal);
	case ZWE_A_K_TB:
		return table_fits(check, k);
	case ZWE_A_C_TB_K_TB:
		return table_fits(check, c) && table_fits(check, k);
	case ZWE_A_C_TB_K_EL:
		return table_fits(check, c) && elem_fits(check, k);
	case ZWE_A_K_FA:
		return reference_fits(check, k);
	case ZWE_A_K_F_LW:
		return window_fits(check, literal) &&
		       call_fits(check, literal + 1, ZWE_XF(check->word1));
	case ZWE_A_K_FI_LW:
		return window_fits(check, literal) && import_call_fits(check, literal + 1, k);
	case ZWE_A_C_TB_K_T_LW:
		return window_fits(check, literal) && indirect_call_fits(check, literal + 1, c, k);
	case ZWE_A_K_F:
		return call_fits(check, 0, ZWE_XF(check->word1));
	case ZWE_A_K_FI:
		return import_call_fits(check, 0, k);
	case ZWE_A_C_TB_K_T_LS:
		return indirect_call_fits(check, 0, c, k) && literal_slots_fit(check, ZWE_LS(last), 1);
	case ZWE_A_LS:
	case ZWE_A_LS2:
		return literal_slots_fit(check, ZWE_LS(last), action == ZWE_A_LS ? 1 : 2);
	case ZWE_A_LJ:
		return jump_table_fits(check);
#if ZWE_ATOMICS
	case ZWE_A_LS4:
	case ZWE_A_LS5:
		return literal_slots_fit(check, ZWE_LS(last), action == ZWE_A_LS4 ? 4 : 5);
#endif
#if ZWE_EXCEPTIONS
	case ZWE_A_K_TG_LS:
		return index_fits(check, k,
				  check->image->import_tags + check->image->count[ZWE_S_TAGS],
				  ZWE_WHY_TAG_INDEX) &&
		       literal_slots_fit(check, ZWE_LS(last), caught_slots(check->image, k));
#endif
	default:
		return refuse(check, ZWE_WHY_NO_RULE);
	}
}

/* What is to be seen to besides slots. */
static __attribute__((noinline)) bool action_holds(struct checker *check, enum zwe_rule_action action)
{
	zwe_word word = check->word;
	zwe_word literal;

	switch (action) {
	case ZWE_A_NONE:
		return true;
	case ZWE_A_B_JF:
		return target_fits(check, ZWE_DISTANCE_B(word));
	case ZWE_A_H_JF:
		return target_fits(check, ZWE_DISTANCE_H(word));
	case ZWE_A_J_JF:
		return target_fits(check, ZWE_DISTANCE_J(word));
	case ZWE_A_B_JB:
		return back_target_fits(check, ZWE_DISTANCE_B(word));
	case ZWE_A_H_JB:
		return back_target_fits(check, ZWE_DISTANCE_H(word));
	case ZWE_A_J_JB:
		return back_target_fits(check, ZWE_DISTANCE_J(word));
	case ZWE_A_B_O1:
		return memory_fits(check, ZWE_OFFSET(word, 1), 4);
	case ZWE_A_B_O2:
		return memory_fits(check, ZWE_OFFSET(word, 2), 4);
	case ZWE_A_B_O4:
		return memory_fits(check, ZWE_OFFSET(word, 4), 4);
	case ZWE_A_B_O8:
		return memory_fits(check, ZWE_OFFSET(word, 8), 8);
	case ZWE_A_H_A1:
		return memory_fits(check, ZWE_OH(word), 1);
	case ZWE_A_H_A4:
		return memory_fits(check, ZWE_OH(word), 4) &&
		       (ZWE_OH(word) % 4 == 0 || refuse(check, ZWE_WHY_UNALIGNED));
	case ZWE_A_B_N8:
		return ZWE_OFFSET(word, 1) != 0 || refuse(check, ZWE_WHY_DIVIDE);
	case ZWE_A_LC:
		return condition_fits(check, ZWE_LS(code_word(check, check->next - 1)));
	case ZWE_A_H_F:
		return call_fits(check, ZWE_OD(word) + 1, ZWE_OF(word));
	case ZWE_A_H_FI:
		return import_call_fits(check, ZWE_OD(word) + 1, ZWE_OH(word));
	case ZWE_A_LCI:
		literal = code_word(check, check->next - 1);
		return indirect_call_fits(check, ZWE_LCI_WINDOW(literal) + 1,
					  ZWE_LCI_TABLE(literal), ZWE_LCI_TYPE(literal));
	case ZWE_A_H_G1:
	case ZWE_A_H_G1_SET:
		return global_fits(check, ZWE_OG(word), 1, action == ZWE_A_H_G1_SET);
	case ZWE_A_H_G2:
	case ZWE_A_H_G2_SET:
		return global_fits(check, ZWE_OG(word), 2, action == ZWE_A_H_G2_SET);
	default:
		return rare_action_holds(check, action);
	}
}

/* `missing`: features that it needs and the image does not declare. */
static bool refuse_feature(struct checker *check, uint32_t missing)
{
	if ((missing & ZWE_R_NOWHERE) != 0) {
		return refuse(check, ZWE_WHY_SYSTEM);
	}
	if ((missing & ZWE_IMAGE_F_MEMORY) != 0) {
		return refuse(check, ZWE_WHY_NEEDS_MEMORY);
	}
	if ((missing & ZWE_IMAGE_F_FLOAT) != 0) {
		return refuse(check, ZWE_WHY_NEEDS_FLOAT);
	}
	if ((missing & ZWE_IMAGE_F_GROW) != 0) {
		return refuse(check, ZWE_WHY_NEEDS_GROW);
	}
	if ((missing & ZWE_IMAGE_F_EXCEPTIONS) != 0) {
		return refuse(check, ZWE_WHY_NEEDS_EXCEPTIONS);
	}
	if ((missing & ZWE_IMAGE_F_ATOMICS) != 0) {
		return refuse(check, ZWE_WHY_NEEDS_ATOMICS);
	}
	return refuse(check, ZWE_WHY_NEEDS_SP);
}

/* None of these words may be a branch target. */
static bool literals_hold(struct checker *check, uint32_t word, uint32_t end)
{
	for (; word < end; word++) {
		if (get_bit(check, word)) {
			return refuse(check, ZWE_WHY_TARGET_MIDDLE);
		}
	}
	return true;
}

#if ZWE_W64
#include "verify_w64.h"
#else
/* Takes a slot from the accumulator: only what the instruction right before has written. */
static bool accumulator_holds(struct checker *check, uint32_t slot, uint32_t written)
{
	if (get_bit(check, check->at)) {
		return refuse(check, ZWE_WHY_TARGET_ACC);
	}
	return slot == written || refuse(check, ZWE_WHY_ACC_SLOT);
}

#if ZWE_FLOAT_LEFT
/* A form takes what float arithmetic of its width right before it has left. */
static bool float_form_holds(struct checker *check, uint32_t word)
{
	return zwe_float_left(check->before & 0xff) != zwe_float_left(word & 0xff)
		       ? refuse(check, ZWE_WHY_ACC_SLOT)
		       : accumulator_holds(check, word >> 24, check->before >> 8 & 0xff);
}
#endif

/* An instruction of the extension page: its rule, 0 where there is none. Brings its fields to where
 * the main page has them, and sees to those that only it has. */
static uint32_t extension_rule(struct checker *check, uint32_t *word)
{
	uint32_t sub = *word >> 8 & 0xff;
	uint32_t unused;
	uint32_t rule;

	if ((*word & 0xff) != ZWE_OP_EXT || sub >= (uint32_t)ZWE_X_KNOWN) {
		refuse(check, ZWE_WHY_OPCODE);
		return 0;
	}
	rule = zwe_rule[zwe_x_rule[sub]];
	*word >>= 8;
	if ((rule & ZWE_R_WORD1) == 0) {
		return rule;
	}
	if (check->end - check->at < 2) {
		refuse(check, ZWE_WHY_CUT_SHORT);
		return 0;
	}
	check->word1 = code_word(check, check->at + 1);
	*word |= check->word1 << 24;
	unused = ((rule & ZWE_R_C) != 0 ? 0 : 0xff00u) | ((rule & ZWE_R_K) != 0 ? 0 : 0xffff0000u);
	if ((check->word1 & unused) != 0) {
		refuse(check, ZWE_WHY_UNUSED);
		return 0;
	}
	return rule;
}

static bool refuse_field(struct checker *check, uint32_t fields, uint32_t word)
{
	for (word >>= 8; word != 0; word >>= 8, fields >>= 2) {
		if ((fields & 3) == ZWE_R_ZERO && (word & 0xff) != 0) {
			return refuse(check, ZWE_WHY_UNUSED);
		}
	}
	return refuse(check, ZWE_WHY_SLOT);
}

/* A field has one value at most, by what its rule says of it. */
static inline bool field_fits(const int32_t *most, uint32_t code, uint32_t value)
{
	return (int32_t)value <= most[code & 3];
}

/* What every instruction is asked; `written`: slot that the one right before has written, or
 * ZWE_NONE. Returns its rule, 0 where it does not hold. */
static inline __attribute__((always_inline)) uint32_t
instruction_rule(struct checker *check, const int32_t *most, uint32_t *word, uint32_t written)
{
	uint32_t op = *word & 0xff;
	uint32_t rule = op < ZWE_OP_COUNT ? zwe_rule[zwe_op_rule[op]] : extension_rule(check, word);
	uint32_t words = ZWE_R_WORDS(rule);
	uint32_t missing = ZWE_R_NEEDS(rule) & check->lacking;

	if (rule == 0) {
		return 0;
	}
	if (words == 0) {
		words = 2 + (*word >> 16);
	}
	if (words > check->end - check->at) {
		return refuse(check, ZWE_WHY_CUT_SHORT);
	}
	check->next = check->at + words;
	if (missing != 0) {
		return refuse_feature(check, missing);
	}
	if ((rule & (ZWE_R_ACC_D | ZWE_R_ACC_A)) != 0 &&
	    !accumulator_holds(check, *word >> ((rule & ZWE_R_ACC_D) != 0 ? 8 : 16) & 0xff,
			       written)) {
		return 0;
	}
#if ZWE_FLOAT_LEFT
	if (zwe_is_float_form(op) && !float_form_holds(check, *word)) {
		return 0;
	}
	check->before = op < ZWE_OP_COUNT ? *word : ZWE_OP_EXT;
#endif
	set_bit(check, check->at);
	if (words > 1 && !literals_hold(check, check->at + 1, check->next)) {
		return 0;
	}
	if (!field_fits(most, rule, *word >> 8 & 0xff) ||
	    !field_fits(most, rule >> 2, *word >> 16 & 0xff) ||
	    !field_fits(most, rule >> 4, *word >> 24)) {
		return refuse_field(check, rule, *word);
	}
	return rule;
}

static bool function_holds(struct checker *check)
{
	const int32_t *most = check->most;
	uint32_t written = ZWE_NONE;
	uint32_t rule = 0;

#if ZWE_FLOAT_LEFT
	check->before = ZWE_OP_EXT;
#endif
	check->most[ZWE_R_SLOT] = (int32_t)check->frame - 1;
	check->most[ZWE_R_SLOT2] = (int32_t)check->frame - 2;
	__asm__("" : "+r"(most)); /* so that it stays in a register */
	for (check->at = check->first; check->at < check->end; check->at = check->next) {
		uint32_t word = code_word(check, check->at);

		rule = instruction_rule(check, most, &word, written);
		if (rule == 0) {
			return false;
		}
		check->word = word;
		if (ZWE_R_ACTION(rule) != ZWE_A_NONE &&
		    !action_holds(check, (enum zwe_rule_action)ZWE_R_ACTION(rule))) {
			return false;
		}
		written = (rule & ZWE_R_WRITES) != 0 ? word >> 8 & 0xff : ZWE_NONE;
	}
	return (rule & ZWE_R_ENDS) != 0 || refuse(check, ZWE_WHY_RUNS_OFF);
}
#endif

#if ZWE_EXCEPTIONS
/* Handlers of the function at hand, from `next` on: their targets are marked as branch targets before
 * its code is looked at.
 */
static bool handlers_hold(struct checker *check, uint32_t *next)
{
	const struct zwe_image *image = check->image;

	for (; *next < image->count[ZWE_S_HANDLERS]; ++*next) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_HANDLERS, *next);
		uint32_t start = zwe_record_u32(record + ZWE_HD_START);
		uint32_t target = zwe_record_u32(record + ZWE_HD_TARGET);
		uint32_t tag = zwe_record_u16(record + ZWE_HD_TAG);

		if (start >= check->end) {
			break;
		}
		check->at = start;
		if (start < check->first || zwe_record_u32(record + ZWE_HD_END) > check->end ||
		    target < check->first || target >= check->end) {
			return refuse(check, ZWE_WHY_HANDLER);
		}
		if ((tag & ZWE_HD_INDEX) >= (uint32_t)image->import_tags + image->count[ZWE_S_TAGS] &&
		    tag != ZWE_HD_ALL && tag != (ZWE_HD_ALL | ZWE_HD_REF)) {
			return refuse(check, ZWE_WHY_TAG_INDEX);
		}
		if (!literal_slots_fit(check, zwe_record_u16(record + ZWE_HD_SLOT),
				       caught_slots(image, tag))) {
			return false;
		}
		set_bit(check, target);
	}
	return true;
}
#endif

static enum zwe_error verify_code(const struct zwe_image *image, bit_unit *bits,
				  struct zwe_detail *detail)
{
	struct checker check = {
		.image = image,
		.bits = bits,
		.lacking = ~image->features,
#if !ZWE_W64
		.most = {[ZWE_R_ANY] = 0xff},
#endif
	};
	uint32_t count = image->count[ZWE_S_FUNCS];
	uint32_t handler = 0;

	if (image->code[0] != 0 || image->code[ZWE_CODE_EXIT] != ZWE_EXIT_WORD ||
	    image->code[ZWE_CODE_XRET] != ZWE_XRET_WORD) {
		return zwe_refuse(detail, ZWE_E_IMAGE, 0, ZWE_WHY_FIRST_WORDS);
	}
	for (uint32_t i = 0; i < count; i++) {
		check.first = zwe_image_func_start(image, i);
		check.end = i + 1 < count ? zwe_image_func_start(image, i + 1) : image->code_words;
		check.frame = zwe_record_u16(zwe_image_record(image, ZWE_S_FUNCS, i) + ZWE_F_FRAME);
		check.init = i == image->init_func;
#if ZWE_EXCEPTIONS
		if (!handlers_hold(&check, &handler)) {
			return zwe_refuse(detail, ZWE_E_IMAGE, check.at, check.refusal);
		}
#endif
		if (!function_holds(&check)) {
			return zwe_refuse(detail, ZWE_E_IMAGE, check.at, check.refusal);
		}
	}
	if (handler != image->count[ZWE_S_HANDLERS]) {
		return zwe_refuse(detail, ZWE_E_IMAGE, ZWE_NONE, ZWE_WHY_HANDLER);
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
	/* A bit more than there are words: for what is behind the last. */
	size_t need_bytes = (image->code_words / UNIT_BITS + 1) * sizeof(bit_unit);

	if (error != ZWE_OK) {
		return error;
	}
	if (scratch_bytes < need_bytes || (uintptr_t)scratch % sizeof(bit_unit) != 0) {
		return zwe_refuse(detail, ZWE_E_NO_MEMORY, ZWE_NONE,
				  ZWE_WHY_SCRATCH);
	}
	zwe_fill(scratch, 0, (uint32_t)need_bytes);
	return verify_code(image, scratch, detail);
}
