/* SPDX-License-Identifier: Apache-2.0
 *
 * Turns the instruction list of one function into code words: chooses between short and long
 * branches, puts far slots through the scratch slots, writes the map back to Wasm. It does not look
 * at what the code means.
 */
#include <string.h>

#include "image.h"
#include "translate.h"

#define FAR_WORDS 2u /* get_far and set_far: opcode, slot number */

static const struct zwe_format *format_of(uint16_t op)
{
	return &zwe_format[op < 0x100 ? zwe_op_format[op] : zwe_x_format[op - 0x100]];
}

static uint32_t *field_of(struct zwe_ins *ins, uint32_t field, uint32_t *c)
{
	switch (field) {
	case ZWE_FIELD_D:
		return &ins->d;
	case ZWE_FIELD_A:
		return &ins->a;
	case ZWE_FIELD_B:
		return &ins->b;
	case ZWE_FIELD_H:
		return &ins->h;
	case ZWE_FIELD_K:
		return &ins->k;
	default:
		*c = ins->c;
		return c;
	}
}

/* Slots that an operand of this kind takes, 0: it names none. */
static uint32_t slots_of_kind(uint32_t kind)
{
	switch (kind) {
	case ZWE_K_D1:
	case ZWE_K_S1:
	case ZWE_K_X1:
	case ZWE_K_LC:
		return 1;
	case ZWE_K_D2:
	case ZWE_K_S2:
	case ZWE_K_X2:
		return 2;
	default:
		return 0;
	}
}

static bool is_far(uint32_t slot, uint32_t width)
{
	return width != 0 && slot + width > ZWE_NEAR_SLOTS;
}

/* Words before and after the instruction itself that reach its far slots. */
static uint32_t far_words(struct zwe_ins *ins)
{
	const struct zwe_format *format = format_of(ins->op);
	uint32_t words = 0, c;

	for (uint32_t i = 0; i < format->n_operands; i++) {
		uint32_t width = slots_of_kind(format->operand[i] & 0xff);

		if (width != 0 && is_far(*field_of(ins, format->operand[i] >> 8, &c), width)) {
			words += FAR_WORDS;
		}
	}
	return words;
}

/* ---- sizes ---------------------------------------------------------------------------------- */

static bool is_branch(const struct zwe_ins *ins)
{
	return ins->label != ZWE_NO_LABEL && ins->op != ZWE_OP_BR_TABLE;
}

static uint16_t backward(uint16_t op)
{
	static const uint16_t pairs[][2] = {
		{ZWE_OP_JMP, ZWE_OP_JMP_B},
		{ZWE_OP_BR_NZ, ZWE_OP_BR_NZ_B},
		{ZWE_OP_BR_Z, ZWE_OP_BR_Z_B},
		{ZWE_OP_BR_NE, ZWE_OP_BR_NE_B},
		{ZWE_OP_BR_LT_S, ZWE_OP_BR_LT_S_B},
		{ZWE_OP_BR_LT_U, ZWE_OP_BR_LT_U_B},
		{ZWE_OP_BR_GE_S, ZWE_OP_BR_GE_S_B},
		{ZWE_OP_BR_NE_I, ZWE_OP_BR_NE_I_B},
		{ZWE_OP_BR_LT_U_I, ZWE_OP_BR_LT_U_I_B},
		{ZWE_OP_BR_GE_U_I, ZWE_OP_BR_GE_U_I_B},
		{ZWE_OP_BR_LT_U_L, ZWE_OP_BR_LT_U_L_B},
	};

	for (uint32_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		if (pairs[i][0] == op) {
			return pairs[i][1];
		}
	}
	return op;
}

/* A branch that compares and has no form that goes back: the opposite one skips a jump there. */
static bool only_goes_ahead(uint16_t op)
{
	return op != ZWE_OP_JMP && zwe_inverted(op) != op && backward(op) == op;
}

static uint32_t size_of(struct zwe_translator *t, uint32_t index)
{
	struct zwe_ins *ins = &t->ins[index];

	if (ins->op == ZWE_OP_JMP && t->labels[ins->label] == index + 1) {
		return 0;
	}
	if (ins->op == ZWE_OP_BR_TABLE) {
		return far_words(ins) + 1 + ins->h + 1;
	}
	return far_words(ins) + format_of(ins->op)->words + (ins->is_long ? 1 : 0);
}

uint32_t zwe_most_words(struct zwe_translator *t, uint32_t first)
{
	uint32_t words = 0;

	for (uint32_t i = first; i < t->n_ins; i++) {
		words += size_of(t, i) + 1;
	}
	return words;
}

static uint32_t word_of(const struct zwe_translator *t, uint32_t label)
{
	uint32_t index = t->labels[label];

	return index < t->n_ins ? t->ins[index].word : t->ins[t->n_ins - 1].word + 1;
}

/* Branches on one slot: 16 bits of displacement; the others have 8. */
static bool has_wide_field(uint16_t op)
{
	return op == ZWE_OP_BR_NZ || op == ZWE_OP_BR_Z ||
	       (op >= ZWE_OP_BR_EQ_L && op <= ZWE_OP_BR_GE_U_L);
}

/* Farthest that the short form reaches, in words. */
static uint32_t reach_of(uint16_t op)
{
	if (op == ZWE_OP_JMP) {
		return 0xffffff;
	}
	return has_wide_field(op) ? 0xffff : 0xff;
}

/* Places all instructions; true if no branch had to become long for it. */
static bool place(struct zwe_translator *t, uint32_t *words)
{
	uint32_t at = 0;
	bool stable = true;

	for (uint32_t i = 0; i < t->n_ins; i++) {
		t->ins[i].word = at;
		at += size_of(t, i);
	}
	*words = at;
	for (uint32_t i = 0; i < t->n_ins; i++) {
		struct zwe_ins *ins = &t->ins[i];
		uint32_t end, to, distance;

		if (!is_branch(ins) || ins->is_long) {
			continue;
		}
		end = ins->word + size_of(t, i);
		to = word_of(t, ins->label);
		distance = to >= end ? to - end : end - to;
		if (distance > reach_of(ins->op) || (to < end && only_goes_ahead(ins->op))) {
			ins->is_long = true;
			stable = false;
		}
	}
	return stable;
}

/* ---- words ---------------------------------------------------------------------------------- */

struct writer {
	uint8_t *bytes;
	uint32_t word;    /* of the function */
	uint32_t written; /* what the last instruction has left behind: translate.h */
};

static void put(struct writer *writer, uint32_t word)
{
	zwe_store_le32(writer->bytes + 4 * (size_t)writer->word, word);
	writer->word++;
}

static void put_jump(struct writer *writer, uint32_t to)
{
	uint32_t end = writer->word + 1;

	if (to >= end) {
		put(writer, ZWE_OP_JMP | (to - end) << 8);
	} else {
		put(writer, ZWE_OP_JMP_B | (end - to) << 8);
	}
}

static void put_branch(struct zwe_translator *t, struct writer *writer, const struct zwe_ins *ins)
{
	uint32_t words = format_of(ins->op)->words, distance;
	uint32_t to = word_of(t, ins->label), end = writer->word + words;
	uint16_t op = ins->op;

	if (op == ZWE_OP_JMP) {
		put_jump(writer, to);
		return;
	}
	if (ins->is_long) {
		op = zwe_inverted(op);
		distance = 1;
	} else if (to >= end) {
		distance = to - end;
	} else {
		distance = end - to;
		op = backward(op);
	}
	put(writer, op | ins->d << 8 |
			    (has_wide_field(ins->op) ? distance << 16
						     : (ins->a & 0xff) << 16 | distance << 24));
	if (words == 2) {
		put(writer, ins->lit);
	}
	if (ins->is_long) {
		put_jump(writer, to);
	}
}

static void put_table(struct zwe_translator *t, struct writer *writer, const struct zwe_ins *ins)
{
	uint32_t end = writer->word + 1 + ins->h + 1;

	put(writer, ZWE_OP_BR_TABLE | ins->d << 8 | ins->h << 16);
	for (uint32_t i = 0; i <= ins->h; i++) {
		put(writer, word_of(t, t->table_labels[ins->label + i]) - end);
	}
}

static void put_plain(struct writer *writer, const struct zwe_ins *ins)
{
	const struct zwe_format *format = format_of(ins->op);
	bool has_h = false, has_word1 = false, is_condition = false;
	uint32_t literals = 0;

	for (uint32_t i = 0; i < format->n_operands; i++) {
		uint32_t field = format->operand[i] >> 8, kind = format->operand[i] & 0xff;

		has_h |= field == ZWE_FIELD_H;
		if (field == ZWE_FIELD_LIT) {
			literals = kind == ZWE_K_L2 ? 2 : 1;
			is_condition = kind == ZWE_K_LC;
		} else if (ins->op >= 0x100 &&
			   (field == ZWE_FIELD_B || field == ZWE_FIELD_C || field == ZWE_FIELD_K)) {
			has_word1 = true;
		}
	}
	if (ins->op >= 0x100) {
		put(writer, ZWE_OP_EXT | (ins->op & 0xffu) << 8 | ins->d << 16 | ins->a << 24);
	} else {
		put(writer,
		    ins->op | ins->d << 8 | (has_h ? ins->h << 16 : ins->a << 16 | ins->b << 24));
	}
	if (has_word1) {
		put(writer, ins->b | (uint32_t)ins->c << 8 | ins->k << 16);
	}
	if (literals != 0) {
		put(writer, is_condition ? ins->c : ins->lit);
	}
	if (literals == 2) {
		put(writer, ins->lit_high);
	}
}

static void put_far(struct writer *writer, bool get, uint32_t width, uint32_t near, uint32_t far)
{
	uint32_t op = get          ? (width == 2 ? ZWE_X_GET2_FAR : ZWE_X_GET_FAR)
		      : width == 2 ? ZWE_X_SET2_FAR
				   : ZWE_X_SET_FAR;

	put(writer, ZWE_OP_EXT | op << 8 | near << 16);
	put(writer, far);
}

/* The instruction with scratch slots in place of its far ones: fetched before it, stored after it.
 */
static void put_ins(struct zwe_translator *t, struct writer *writer, uint32_t index)
{
	struct zwe_ins ins = t->ins[index];
	const struct zwe_format *format = format_of(ins.op);
	uint32_t scratch = ZWE_SCRATCH_FIRST, store_to = 0, store_from = 0, store_width = 0, c;

	for (uint32_t i = 0; i < format->n_operands; i++) {
		uint32_t field = format->operand[i] >> 8, kind = format->operand[i] & 0xff;
		uint32_t width = slots_of_kind(kind), *slot = field_of(&ins, field, &c), far;

		if (!is_far(*slot, width)) {
			continue;
		}
		far = *slot;
		if (kind == ZWE_K_D1 || kind == ZWE_K_D2) {
			store_to = far;
			store_from = scratch;
			store_width = width;
		} else {
			put_far(writer, true, width, scratch, far);
		}
		*slot = scratch;
		if (slot == &c) {
			ins.c = (uint16_t)scratch;
		}
		scratch += 2;
	}
	if (ins.op == ZWE_OP_BR_TABLE) {
		put_table(t, writer, &ins);
	} else if (is_branch(&ins)) {
		put_branch(t, writer, &ins);
	} else {
		put_plain(writer, &ins);
	}
	if (store_width != 0) {
		put_far(writer, false, store_width, store_from, store_to);
	}
}

/* Whoever a branch leads to. An instruction without words hands that on to the next one. */
static void mark_targets(struct zwe_translator *t)
{
	for (uint32_t i = 0; i < t->n_ins; i++) {
		t->ins[i].is_target = false;
	}
	for (uint32_t i = 0; i < t->n_ins; i++) {
		const struct zwe_ins *ins = &t->ins[i];
		uint32_t n_labels = ins->op == ZWE_OP_BR_TABLE ? ins->h + 1 : is_branch(ins);

		for (uint32_t j = 0; j < n_labels; j++) {
			uint32_t label = ins->op == ZWE_OP_BR_TABLE
						 ? t->table_labels[ins->label + j]
						 : ins->label;

			if (t->labels[label] < t->n_ins) {
				t->ins[t->labels[label]].is_target = true;
			}
		}
	}
	for (uint32_t i = 0; i < t->n_handlers; i++) {
		t->ins[t->labels[t->handlers[i].target]].is_target = true;
	}
	for (uint32_t i = 0; i + 1 < t->n_ins; i++) {
		t->ins[i + 1].is_target |=
			t->ins[i].is_long || (t->ins[i].is_target && size_of(t, i) == 0);
	}
}

/* What an instruction of this format leaves behind. */
static uint32_t written_by(const struct zwe_format *format, uint32_t word0)
{
	uint32_t left = zwe_float_left(word0 & 0xff);

	if (left == 2) {
		return (word0 >> 8 & 0xff) | ZWE_WRITTEN_F64;
	}
	if (format->n_operands == 0 || format->operand[0] != (ZWE_FIELD_D << 8 | ZWE_K_D1)) {
		return ZWE_NONE;
	}
	return ((word0 & 0xff) == ZWE_OP_EXT ? word0 >> 16 & 0xff : word0 >> 8 & 0xff) |
	       (left == 1 ? ZWE_WRITTEN_F32 : 0);
}

/* Gives the words from `start` on their accumulator forms. */
static void accumulate(struct writer *writer, uint32_t start, bool is_target)
{
	if (is_target) {
		writer->written = ZWE_NONE;
	}
	while (start < writer->word) {
		uint8_t *bytes = writer->bytes + 4 * (size_t)start;
		uint32_t word0 = zwe_load_le32(bytes);
		const struct zwe_format *format;

		if (writer->written != ZWE_NONE) {
			word0 = zwe_accumulate(word0, writer->written);
			zwe_store_le32(bytes, word0);
		}
		format = format_of((word0 & 0xff) == ZWE_OP_EXT
					   ? (uint16_t)(0x100 | (word0 >> 8 & 0xff))
					   : (uint16_t)(word0 & 0xff));
		writer->written = written_by(format, word0);
		start += (word0 & 0xff) == ZWE_OP_BR_TABLE ? 2 + (word0 >> 16) : format->words;
	}
}

/* ---- a whole function ----------------------------------------------------------------------- */

/* Map entries grow down from the arena's end; the room they take was this function's scratch
 * memory.
 */
enum zwe_error zwe_layout_map(struct zwe_translator *t, struct zwe_output *out, uint32_t first_word)
{
	struct zwe_front *front = t->front;
	uint8_t *floor = (uint8_t *)(t->ins + t->n_ins);
	uint32_t origin = ZWE_NONE;

	for (uint32_t i = 0; i < t->n_ins; i++) {
		struct zwe_map_entry entry = {first_word + t->ins[i].word, t->ins[i].origin};

		if (entry.wasm_offset == origin || entry.wasm_offset == ZWE_NONE) {
			continue;
		}
		origin = entry.wasm_offset;
		if (front->arena->bytes + front->top < floor + sizeof(entry)) {
			return zwe_no_memory(front);
		}
		front->top -= sizeof(entry);
		memcpy(front->arena->bytes + front->top, &entry, sizeof(entry));
		out->map_entries++;
	}
	return ZWE_OK;
}

static void put_handlers(const struct zwe_translator *t, struct zwe_output *out)
{
	for (uint32_t i = 0; i < t->n_handlers; i++) {
		struct zwe_handler handler = t->handlers[i];

		handler.start = out->code_words + word_of(t, handler.start);
		handler.end = out->code_words + word_of(t, handler.end);
		handler.target = out->code_words + word_of(t, handler.target);
		zwe_image_handler(out, &handler);
	}
}

enum zwe_error zwe_layout(struct zwe_translator *t, struct zwe_output *out)
{
	struct zwe_front *front = t->front;
	struct writer writer = {front->arena->bytes + front->arena->used, 0, ZWE_NONE};
	uint32_t words;

	while (!place(t, &words)) {
	}
	if (writer.bytes + 4 * (size_t)words > (uint8_t *)t->ins) {
		return zwe_no_memory(front);
	}
	mark_targets(t);
	for (uint32_t i = 0; i < t->n_ins; i++) {
		uint32_t start = writer.word;

		if (size_of(t, i) != 0) {
			put_ins(t, &writer, i);
			if (t->fold) {
				accumulate(&writer, start, t->ins[i].is_target);
			}
			out->instructions++;
		} else {
			t->ins[i].origin = ZWE_NONE; /* no line of the map */
		}
	}
	put_handlers(t, out);
	front->arena->used += 4 * (size_t)words;
	out->code_words += words;
	if (out->code_words > ZWE_LIMIT_CODE_WORDS) {
		return zwe_limit(&t->reader, "CODE_WORDS");
	}
	return ZWE_OK;
}
