/* SPDX-License-Identifier: Apache-2.0
 *
 * Translates the feature ATOMICS: atomic accesses, memory.atomic.wait and notify. Fences make no
 * instruction.
 */
#include "translate.h"

/* Scratch slot of a far frame that no operand of the same instruction is put into. */
#define SCRATCH_RESULT (ZWE_SCRATCH_FIRST + 6)

/* An address below the window must stay as aligned as it was: which trap it is depends on that. */
static uint64_t place_address(struct zwe_output *out, struct zwe_entry *address, uint64_t offset,
			      uint64_t size)
{
	uint64_t whole = (uint32_t)address->value + offset;

	offset = zwe_window_address(out, address, offset, size);
	if (address->kind == ZWE_IS_CONST && (uint32_t)address->value == ZWE_NOWHERE &&
	    out->memory_low != 0) {
		address->value = (ZWE_NOWHERE & ~UINT32_C(7)) | (whole & 7);
	}
	return offset;
}

/* Compare and exchange: one slot has what is expected, then what was there. */
static uint32_t emit_exchange(struct zwe_translator *t, uint32_t slot, uint32_t width,
			      uint32_t replacement, uint32_t address, uint32_t offset)
{
	bool near = slot + width <= ZWE_NEAR_SLOTS;
	uint32_t d = near ? slot : SCRATCH_RESULT;
	struct zwe_ins *ins;

	zwe_emit_move(t, width, d, slot);
	ins = zwe_emit(t, t->instr.info->op);
	ins->d = d;
	ins->a = address;
	ins->b = replacement;
	ins->lit = offset;
	zwe_emit_move(t, width, slot, d);
	return slot;
}

static void extend(struct zwe_translator *t, uint32_t to, uint32_t from)
{
	struct zwe_ins *ins = zwe_emit(t, t->instr.info->then);

	ins->d = to;
	ins->a = from;
}

void zwe_translate_atomic(struct zwe_translator *t, struct zwe_output *out)
{
	const struct zwe_wasm_op *info = t->instr.info;
	bool narrow = info->then != 0, compares = info->in[1] != '\0' && info->in[2] != '\0';
	struct zwe_entry operand = {0}, expected = {0}, address;
	uint32_t value = 0, base, offset, slot;
	struct zwe_ins *ins;

	out->features |= ZWE_IMAGE_F_ATOMICS;
	if (info->in[1] != '\0') {
		operand = zwe_pop(t);
		operand.type = narrow ? ZWE_I32 : operand.type; /* the low word counts */
	}
	if (compares) {
		expected = zwe_pop(t);
		expected.type = narrow ? ZWE_I32 : expected.type;
	}
	address = zwe_pop(t);
	offset = (uint32_t)place_address(out, &address, t->instr.y,
					 UINT64_C(1) << zwe_natural_log2(info));
	value = info->in[1] != '\0' ? zwe_slot(t, &operand) : 0;
	if (compares) {
		slot = zwe_own_slot(t, &expected);
		base = zwe_slot(t, &address);
		slot = emit_exchange(t, slot, zwe_width(expected.type), value, base, offset);
		zwe_push_at(t, zwe_type_of_letter(info->out[0]), slot);
	} else {
		base = zwe_slot(t, &address);
		ins = zwe_emit(t, info->op);
		ins->a = base;
		ins->b = value;
		ins->lit = offset;
		if (info->out[0] == '\0') {
			ins->d = value;
			ins->b = 0;
			return;
		}
		slot = zwe_push(t, zwe_type_of_letter(info->out[0]));
		ins->d = slot;
	}
	if (narrow) {
		extend(t, slot, slot);
	}
}

/* Slot = slot + offset; a sum beyond 32 bits becomes an address beyond every memory, as aligned. */
static void add_offset(struct zwe_translator *t, uint32_t slot, uint32_t offset, uint32_t spare)
{
	struct zwe_ins *ins;

	zwe_use_slots(t, spare, 1);
	zwe_emit_move(t, 1, spare, slot);
	zwe_emit_add(t, slot, slot, offset);
	ins = zwe_emit(t, ZWE_OP_I32_LT_U); /* did it wrap? */
	ins->d = spare;
	ins->a = slot;
	ins->b = spare;
	ins = zwe_emit(t, ZWE_OP_I32_MUL_I);
	ins->d = spare;
	ins->a = spare;
	ins->b = 0xf8; /* -8 */
	ins = zwe_emit(t, ZWE_OP_I32_OR);
	ins->d = slot;
	ins->a = slot;
	ins->b = spare;
}

/* Operands and result stand in neighbouring slots, as in a call. */
void zwe_translate_wait(struct zwe_translator *t, struct zwe_output *out)
{
	uint32_t count = t->instr.opcode == ZWE_W_NOTIFY ? 2 : 3, first = t->n_entries - count;
	struct zwe_entry *address = &t->entries[first];
	uint64_t offset = place_address(out, address, t->instr.y,
					UINT64_C(1) << zwe_natural_log2(t->instr.info));
	uint32_t slot, at;

	out->features |= ZWE_IMAGE_F_ATOMICS;
	t->n_entries = first;
	slot = zwe_stack_top(t);
	t->n_entries = first + count;
	at = slot;
	for (uint32_t i = first; i < t->n_entries; i++) {
		zwe_add_move(t, &t->entries[i], at);
		at += zwe_width(t->entries[i].type);
	}
	zwe_do_moves(t);
	if (offset != 0) {
		add_offset(t, slot, (uint32_t)offset, at);
	}
	zwe_emit(t, t->instr.info->op)->lit = slot;
	t->n_entries = first;
	zwe_push_at(t, ZWE_I32, slot);
}
