/* SPDX-License-Identifier: Apache-2.0
 *
 * The translator's instruction list, the operand stack with its slots, moves. It knows no Wasm
 * instruction.
 */
#include <string.h>

#include "translate.h"

/* ---- instructions --------------------------------------------------------------------------- */

struct zwe_ins *zwe_emit(struct zwe_translator *t, uint16_t op)
{
	struct zwe_ins *ins = &t->sink;

	if (t->n_ins < t->max_ins) {
		ins = &t->ins[t->n_ins++];
	} else {
		t->overflow = true;
	}
	memset(ins, 0, sizeof(*ins));
	ins->op = op;
	ins->label = ZWE_NO_LABEL;
	ins->origin = t->instr.position;
	return ins;
}

struct zwe_ins *zwe_last(struct zwe_translator *t)
{
	return t->fold && !t->overflow && t->n_ins > t->barrier ? &t->ins[t->n_ins - 1] : NULL;
}

struct zwe_ins *zwe_last_but_one(struct zwe_translator *t)
{
	return zwe_last(t) != NULL && t->n_ins > t->barrier + 1 ? &t->ins[t->n_ins - 2] : NULL;
}

uint32_t zwe_new_label(struct zwe_translator *t)
{
	t->labels[t->n_labels] = ZWE_NO_LABEL;
	return t->n_labels++;
}

void zwe_bind(struct zwe_translator *t, uint32_t label)
{
	t->labels[label] = t->n_ins;
	t->barrier = t->n_ins;
}

static const struct zwe_format *format_of(uint16_t op)
{
	return &zwe_format[op < 0x100 ? zwe_op_format[op] : zwe_x_format[op - 0x100]];
}

uint32_t zwe_dest_width(const struct zwe_ins *ins)
{
	const struct zwe_format *format = format_of(ins->op);

	if (format->n_operands == 0 || format->operand[0] >> 8 != ZWE_FIELD_D) {
		return 0;
	}
	switch (format->operand[0] & 0xff) {
	case ZWE_K_D1:
		return 1;
	case ZWE_K_D2:
		return 2;
	default:
		return 0;
	}
}

void zwe_emit_add(struct zwe_translator *t, uint32_t d, uint32_t a, uint32_t value)
{
	bool is_short = (int32_t)value >= -128 && (int32_t)value <= 127;
	struct zwe_ins *ins = zwe_emit(t, is_short ? ZWE_OP_I32_ADD_I : ZWE_OP_I32_ADD_L);

	ins->d = d;
	ins->a = a;
	ins->b = is_short ? value & 0xff : 0;
	ins->lit = value;
}

/* Makes one instruction of the last one and a constant for the slot behind its own. */
static bool pair_const(struct zwe_translator *t, uint32_t value, uint32_t slot)
{
	struct zwe_ins *last = zwe_last(t);
	int32_t first, second = (int32_t)value;

	if (last == NULL || last->op != ZWE_OP_LDI || last->d + 1 != slot) {
		return false;
	}
	first = (int16_t)last->h;
	if (first < -128 || first > 127 || second < -128 || second > 127) {
		return false;
	}
	last->op = ZWE_OP_LDIP;
	last->a = (uint32_t)first & 0xff;
	last->b = (uint32_t)second & 0xff;
	return true;
}

/* The same for two moves to neighbouring slots, in either order. */
static bool pair_move(struct zwe_translator *t, uint32_t to, uint32_t from)
{
	struct zwe_ins *last = zwe_last(t);
	uint32_t first, second;

	if (last == NULL || last->op != ZWE_OP_MOV || from == last->d ||
	    (last->d + 1 != to && to + 1 != last->d)) {
		return false;
	}
	first = to > last->d ? last->a : from;
	second = to > last->d ? from : last->a;
	last->d = to > last->d ? last->d : to;
	last->op = second == first + 1 ? ZWE_OP_MOV2 : ZWE_OP_MOVP;
	last->a = first;
	last->b = last->op == ZWE_OP_MOV2 ? 0 : second;
	return true;
}

void zwe_emit_const(struct zwe_translator *t, uint8_t type, uint64_t value, uint32_t slot)
{
	bool wide = zwe_width(type) == 2;
	int64_t number = wide ? (int64_t)value : (int32_t)(uint32_t)value;
	bool is_short = number >= -32768 && number <= 32767;
	struct zwe_ins *ins;

	if (!wide && pair_const(t, (uint32_t)value, slot)) {
		return;
	}
	ins = zwe_emit(t, wide       ? (is_short ? ZWE_OP_LDI2 : ZWE_OP_LDL2)
			  : is_short ? ZWE_OP_LDI
				     : ZWE_OP_LDL);
	ins->d = slot;
	ins->h = (uint32_t)number & 0xffff;
	ins->lit = (uint32_t)value;
	ins->lit_high = (uint32_t)(value >> 32);
}

static bool is_near(uint32_t slot, uint32_t width)
{
	return slot + width <= ZWE_NEAR_SLOTS;
}

void zwe_emit_move(struct zwe_translator *t, uint32_t width, uint32_t to, uint32_t from)
{
	struct zwe_ins *ins;

	if (to == from) {
		return;
	}
	if (is_near(to, width) && is_near(from, width)) {
		if (width == 1 && pair_move(t, to, from)) {
			return;
		}
		ins = zwe_emit(t, width == 2 ? ZWE_OP_MOV2 : ZWE_OP_MOV);
		ins->d = to;
		ins->a = from;
		return;
	}
	if (!is_near(from, width)) {
		ins = zwe_emit(t, width == 2 ? ZWE_EXT(GET2_FAR) : ZWE_EXT(GET_FAR));
		ins->d = is_near(to, width) ? to : ZWE_SCRATCH_FIRST;
		ins->lit = from;
		from = ins->d;
	}
	if (!is_near(to, width)) {
		ins = zwe_emit(t, width == 2 ? ZWE_EXT(SET2_FAR) : ZWE_EXT(SET_FAR));
		ins->d = from;
		ins->lit = to;
	}
}

/* ---- operands ------------------------------------------------------------------------------- */

static uint32_t end_of(const struct zwe_entry *entry)
{
	return entry->slot + zwe_width(entry->type);
}

uint32_t zwe_stack_top(const struct zwe_translator *t)
{
	return t->n_entries == 0 ? t->stack_base : end_of(&t->entries[t->n_entries - 1]);
}

void zwe_use_slots(struct zwe_translator *t, uint32_t slot, uint32_t slots)
{
	if (slot + slots > t->high) {
		t->high = slot + slots;
	}
}

/* Where the current instruction's result goes: above all operands; one slot further up, for the
 * link, where it is the first argument of a call.
 */
static uint32_t next_slot(const struct zwe_translator *t)
{
	bool gap = t->body->first_arg != NULL &&
		   zwe_bit(t->body->first_arg, t->instr.position - t->body->code_at);

	return zwe_stack_top(t) + (gap ? 1 : 0);
}

void zwe_push_at(struct zwe_translator *t, uint8_t type, uint32_t slot)
{
	t->entries[t->n_entries++] =
		(struct zwe_entry){.slot = slot, .type = type, .kind = ZWE_IN_SLOT};
	zwe_use_slots(t, slot, zwe_width(type));
}

uint32_t zwe_push(struct zwe_translator *t, uint8_t type)
{
	uint32_t slot = next_slot(t);

	zwe_push_at(t, type, slot);
	return slot;
}

/* Puts an operand into its own slot, which counts as used only now. */
static void settle(struct zwe_translator *t, struct zwe_entry *entry)
{
	zwe_use_slots(t, entry->slot, zwe_width(entry->type));
	if (entry->kind == ZWE_IN_LOCAL) {
		zwe_emit_move(t, zwe_width(entry->type), entry->slot, entry->local);
	} else if (entry->kind == ZWE_IS_SUM) {
		zwe_emit_add(t, entry->slot, entry->local, (uint32_t)entry->value);
	} else if (entry->kind == ZWE_IS_CONST) {
		zwe_emit_const(t, entry->type, entry->value, entry->slot);
	}
	entry->kind = ZWE_IN_SLOT;
}

void zwe_push_lazy(struct zwe_translator *t, uint8_t type, enum zwe_entry_kind kind, uint32_t local,
		   uint64_t value)
{
	struct zwe_entry *entry = &t->entries[t->n_entries];

	*entry = (struct zwe_entry){value, next_slot(t), local, type, (uint8_t)kind};
	t->n_entries++;
	t->n_lazy++;
	if (!t->fold) {
		settle(t, entry);
	}
}

struct zwe_entry zwe_pop(struct zwe_translator *t)
{
	return t->entries[--t->n_entries];
}

uint32_t zwe_own_slot(struct zwe_translator *t, const struct zwe_entry *entry)
{
	struct zwe_entry copy = *entry;

	settle(t, &copy);
	return copy.slot;
}

static uint32_t loops_around(const struct zwe_translator *t)
{
	uint32_t depth = 0;

	for (uint32_t i = 0; i < t->n_blocks; i++) {
		depth += t->blocks[i].opcode == ZWE_W_LOOP;
	}
	return depth;
}

bool zwe_kept_slot(struct zwe_translator *t, uint32_t width, uint64_t value, uint32_t *slot)
{
	uint32_t depth = t->is_kept ? 0 : loops_around(t), i = 0;

	while (i < t->n_kept && (t->kept[i].width != width || t->kept[i].value != value)) {
		i++;
	}
	if (t->is_kept) {
		*slot = i < t->n_kept ? t->kept[i].slot : 0;
		return i < t->n_kept;
	}
	if (depth != 0 && i < ZWE_KEPT_CANDIDATES && t->fold && !t->far) {
		t->kept[i] = (struct zwe_kept){.value = value, .width = (uint8_t)width,
					       .weight = i < t->n_kept ? t->kept[i].weight : 0};
		t->kept[i].weight += 1u << 2 * (depth < 10 ? depth - 1 : 9);
		t->n_kept += i == t->n_kept;
	}
	return false;
}

uint32_t zwe_slot(struct zwe_translator *t, const struct zwe_entry *entry)
{
	uint32_t slot;

	if (entry->kind == ZWE_IS_CONST &&
	    zwe_kept_slot(t, zwe_width(entry->type), entry->value, &slot)) {
		return slot;
	}
	return entry->kind == ZWE_IN_LOCAL ? entry->local : zwe_own_slot(t, entry);
}

void zwe_flush(struct zwe_translator *t, uint32_t from, bool constants)
{
	if (t->n_lazy == 0) {
		return;
	}
	for (uint32_t i = from; i < t->n_entries; i++) {
		if (t->entries[i].kind != ZWE_IS_CONST || constants) {
			settle(t, &t->entries[i]);
		}
	}
}

static bool overlap(uint32_t a, uint32_t a_width, uint32_t b, uint32_t b_width)
{
	return a < b + b_width && b < a + a_width;
}

/* The operand's value is still in these slots of a local. */
static bool reads(const struct zwe_entry *entry, uint32_t slot, uint32_t width)
{
	return (entry->kind == ZWE_IN_LOCAL || entry->kind == ZWE_IS_SUM) &&
	       overlap(entry->local, zwe_width(entry->type), slot, width);
}

void zwe_flush_local(struct zwe_translator *t, uint32_t slot, uint32_t width, bool before_last)
{
	struct zwe_ins last = {0};
	uint32_t lazy = 0, first = ZWE_NONE;

	for (uint32_t i = 0; i < t->n_entries && t->n_lazy != 0; i++) {
		const struct zwe_entry *entry = &t->entries[i];

		lazy += entry->kind != ZWE_IN_SLOT;
		if (first == ZWE_NONE && reads(entry, slot, width)) {
			first = i;
		}
	}
	t->n_lazy = lazy;
	if (first == ZWE_NONE) {
		return;
	}
	if (before_last) {
		last = t->ins[--t->n_ins];
	}
	for (uint32_t i = first; i < t->n_entries; i++) {
		struct zwe_entry *entry = &t->entries[i];

		if (reads(entry, slot, width)) {
			settle(t, entry);
		}
	}
	if (before_last) {
		*zwe_emit(t, last.op) = last;
	}
}

/* ---- moves ---------------------------------------------------------------------------------- */

void zwe_add_move(struct zwe_translator *t, const struct zwe_entry *entry, uint32_t to)
{
	struct zwe_move move = {
		.value = entry->value, .to = to, .width = (uint8_t)zwe_width(entry->type)};

	if (entry->kind == ZWE_IS_SUM) {
		(void)zwe_own_slot(t, entry); /* harmless if the operand goes another way, too: the
						 slot is its own */
	}
	move.is_const = entry->kind == ZWE_IS_CONST;
	move.from = entry->kind == ZWE_IN_LOCAL ? entry->local : entry->slot;
	zwe_use_slots(t, to, move.width);
	if (move.is_const || move.from != to) {
		t->moves[t->n_moves++] = move;
	}
}

/* Some other pending move still reads what this one would overwrite. */
static bool is_blocked(const struct zwe_translator *t, uint32_t index)
{
	const struct zwe_move *move = &t->moves[index];

	for (uint32_t i = 0; i < t->n_moves; i++) {
		const struct zwe_move *other = &t->moves[i];

		if (i != index && other->width != 0 && !other->is_const &&
		    overlap(move->to, move->width, other->from, other->width)) {
			return true;
		}
	}
	return false;
}

/* Emits the move if nothing stands in its way; `width` 0 marks it as done. */
static bool try_move(struct zwe_translator *t, uint32_t index)
{
	struct zwe_move *move = &t->moves[index];

	if (move->width == 0 || is_blocked(t, index)) {
		return false;
	}
	if (move->is_const) {
		zwe_emit_const(t, move->width == 2 ? ZWE_I64 : ZWE_I32, move->value, move->to);
	} else {
		zwe_emit_move(t, move->width, move->to, move->from);
	}
	move->width = 0;
	return true;
}

/* A slot above everything that the moves and the operands use. */
static uint32_t spare_slot(const struct zwe_translator *t)
{
	uint32_t spare = zwe_stack_top(t);

	for (uint32_t i = 0; i < t->n_moves; i++) {
		const struct zwe_move *move = &t->moves[i];
		uint32_t end =
			(move->to > move->from || move->is_const ? move->to : move->from) + 2;

		spare = spare > end ? spare : end;
	}
	return spare;
}

/* Some other pending move would overwrite what this one reads. */
static bool blocks(const struct zwe_translator *t, uint32_t index)
{
	const struct zwe_move *move = &t->moves[index];

	for (uint32_t i = 0; i < t->n_moves; i++) {
		const struct zwe_move *other = &t->moves[i];

		if (i != index && other->width != 0 &&
		    overlap(other->to, other->width, move->from, move->width)) {
			return true;
		}
	}
	return false;
}

/* Breaks a cycle: one value steps aside. */
static void step_aside(struct zwe_translator *t)
{
	uint32_t spare = spare_slot(t);

	for (uint32_t i = 0; i < t->n_moves; i++) {
		struct zwe_move *move = &t->moves[i];

		if (move->width != 0 && !move->is_const && blocks(t, i)) {
			zwe_use_slots(t, spare, 2);
			zwe_emit_move(t, move->width, spare, move->from);
			move->from = spare;
			return;
		}
	}
}

void zwe_do_moves(struct zwe_translator *t)
{
	uint32_t left = t->n_moves;

	while (left != 0) {
		uint32_t before = left;

		for (uint32_t i = 0; i < t->n_moves; i++) {
			left -= try_move(t, i);
		}
		for (uint32_t i = t->n_moves; i > 0; i--) {
			left -= try_move(t, i - 1);
		}
		if (left == before) {
			step_aside(t);
		}
	}
	t->n_moves = 0;
}
