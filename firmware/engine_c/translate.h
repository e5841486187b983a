/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of the translator share: the abstract instructions of one function, the stack of
 * operands with the slot each one owns, open blocks. Internal to translate*.c.
 */
#ifndef ZWE_INTERNAL_TRANSLATE_H
#define ZWE_INTERNAL_TRANSLATE_H

#include "front.h"

#define ZWE_EXT(op)  (0x100 | ZWE_X_##op)
#define ZWE_NO_LABEL 0xFFFFFFFFu

/* Slots of instructions are bytes. A frame that does not fit gives up these and reaches the others
 * by get_far, set_far.
 */
#define ZWE_NEAR_SLOTS    256u
#define ZWE_SCRATCH_FIRST 244u

/* One image instruction before layout; fields as opcodes.tab names them. Branch targets are labels.
 */
struct zwe_ins {
	uint16_t op; /* 0x100 | number on the extension page */
	uint16_t c;
	uint32_t d, a, b, h, k;
	uint32_t lit, lit_high;
	uint32_t label;  /* branches; br_table: first of its h + 1 labels in table_labels */
	uint32_t origin; /* position in the Wasm module */
	uint32_t word;   /* layout: where it starts */
	bool is_long;    /* layout: an inverted branch over a jump */
	bool is_target;  /* layout: a branch leads here */
};

enum zwe_entry_kind {
	ZWE_IN_SLOT,  /* in the entry's own slot */
	ZWE_IN_LOCAL, /* still in a local (`local`: its slot); no instruction yet */
	ZWE_IS_SUM,   /* i32: what slot `local` holds + `value`, modulo 2^32; no instruction for the
			 addition yet */
	ZWE_IS_CONST, /* `value`; no instruction yet */
};

/* One operand. Every operand owns a slot from the moment it is pushed, used or not. */
struct zwe_entry {
	uint64_t value;
	uint32_t slot, local;
	uint8_t type, kind;
};

struct zwe_block {
	struct zwe_blocktype type;
	uint32_t height;  /* operands below the parameters */
	uint32_t base;    /* where parameters stand, slot by slot */
	uint32_t results; /* where results stand at the end */
	uint32_t label, else_label;
	uint32_t stub; /* used while a br_table is translated */
	uint32_t start_label, clauses_at, n_clauses; /* try_table */
	uint16_t opcode;
	bool is_target; /* somebody branches to `label` */
};

/* One clause of a try_table; labels but for `tag` (as in the image) and `slot`. */
struct zwe_handler {
	uint32_t start, end, target, tag, slot;
};

struct zwe_move {
	uint64_t value;
	uint32_t to, from;
	uint8_t width;
	bool is_const;
};

/* A constant that loops read from a slot: it may be put there once, when the function begins. */
#define ZWE_KEPT_CANDIDATES 32u
#define ZWE_MAX_KEPT        8u
struct zwe_kept {
	uint64_t value;
	uint32_t slot, weight; /* weight: how often it was wanted, by the depth of the loops */
	uint8_t width;
};

struct zwe_translator {
	struct zwe_front *front;
	const struct zwe_module *module;
	const struct zwe_body *body;
	struct zwe_reader reader;
	struct zwe_instr instr;

	struct zwe_ins *ins;
	uint32_t n_ins, max_ins;
	uint32_t barrier; /* a label is bound here: nothing before it may be changed any more */
	uint32_t *labels; /* index of the instruction, ZWE_NO_LABEL while unbound */
	uint32_t n_labels;
	uint32_t *table_labels;
	uint32_t n_table_labels;

	struct zwe_entry *entries;
	uint32_t n_entries;
	struct zwe_block *blocks;
	uint32_t n_blocks;
	struct zwe_handler *handlers; /* inner ones before outer ones */
	uint32_t n_handlers;
	struct zwe_move *moves;
	uint32_t n_moves;

	struct zwe_kept kept[ZWE_KEPT_CANDIDATES];
	uint32_t n_kept;
	bool is_kept; /* the second time: they are in their slots. Before, they are collected. */

	uint32_t *local_slots;
	uint32_t stack_base; /* first slot of the operands */
	uint32_t high;       /* slots used so far */
	uint32_t n_lazy;     /* operands that are still in a local; an upper bound */
	struct zwe_ins sink; /* takes what does not fit */
	bool dead;           /* no way leads here */
	bool far;            /* the frame is larger than a byte can name */
	bool fold;
	bool is_init;  /* the init function: `body` has no bytes */
	bool overflow; /* instructions did not fit the arena */
};

/* What the whole translation has built so far. */
struct zwe_output {
	uint8_t *image;
	uint32_t code_at; /* byte of the image: everything else comes before it */
	uint32_t code_words;
	uint32_t map_entries, instructions, features;
	uint32_t n_funcs;   /* records: defined functions and the init function */
	uint32_t init_type; /* type record of the init function */
	uint32_t sp_global; /* the per-thread stack pointer's global, or ZWE_NONE */
	uint32_t sp_init;
	uint32_t n_handlers, max_handlers; /* records written, reserved */
	uint32_t memory_bytes, memory_low;
	uint64_t declared_bytes; /* of memory */
	uint64_t named_end;      /* see struct zwe_translation */
};

/* What an address below the window becomes: one that no memory has. */
#define ZWE_NOWHERE UINT32_MAX

/* ---- translate_emit.c: instructions and operands -------------------------------------------- */

struct zwe_ins *zwe_emit(struct zwe_translator *t, uint16_t op);
void zwe_emit_const(struct zwe_translator *t, uint8_t type, uint64_t value, uint32_t slot);
void zwe_emit_move(struct zwe_translator *t, uint32_t width, uint32_t to, uint32_t from);
/* d = a + value modulo 2^32, in its shortest form. */
void zwe_emit_add(struct zwe_translator *t, uint32_t d, uint32_t a, uint32_t value);
/* The last instruction if nothing can jump between it and what follows, else NULL. */
struct zwe_ins *zwe_last(struct zwe_translator *t);
uint32_t zwe_new_label(struct zwe_translator *t);
void zwe_bind(struct zwe_translator *t, uint32_t label);

/* The one before it, likewise. */
struct zwe_ins *zwe_last_but_one(struct zwe_translator *t);
/* Whether the operand at this slot is nobody's but the instructions' at hand: not a local. */
static inline bool zwe_is_temporary(const struct zwe_translator *t, uint32_t slot)
{
	return slot >= t->stack_base;
}

uint32_t zwe_stack_top(const struct zwe_translator *t);
/* Room for `slots` from `slot` on counts as used. */
void zwe_use_slots(struct zwe_translator *t, uint32_t slot, uint32_t slots);
/* Pushes an operand in its own slot and returns the slot: for the result of the current
 * instruction.
 */
uint32_t zwe_push(struct zwe_translator *t, uint8_t type);
void zwe_push_at(struct zwe_translator *t, uint8_t type, uint32_t slot);
void zwe_push_lazy(struct zwe_translator *t, uint8_t type, enum zwe_entry_kind kind, uint32_t local,
		   uint64_t value);
struct zwe_entry zwe_pop(struct zwe_translator *t);
/* Slot to read a popped operand from; a constant is put into the operand's own slot first. */
uint32_t zwe_slot(struct zwe_translator *t, const struct zwe_entry *entry);
/* The same, and always the operand's own slot (for instructions that overwrite their operands). */
uint32_t zwe_own_slot(struct zwe_translator *t, const struct zwe_entry *entry);
/* Whether a constant of `width` slots stands in a slot from the beginning of the function on; notes
 * the wish for it. */
bool zwe_kept_slot(struct zwe_translator *t, uint32_t width, uint64_t value, uint32_t *slot);
/* Brings operands [from, n_entries) that are still in locals into their own slots; constants too if
 * asked for.
 */
void zwe_flush(struct zwe_translator *t, uint32_t from, bool constants);
/* Before a local's slots [slot, slot + width) change. `before_last`: ahead of the last instruction,
 * which is about to write the local.
 */
void zwe_flush_local(struct zwe_translator *t, uint32_t slot, uint32_t width, bool before_last);
void zwe_add_move(struct zwe_translator *t, const struct zwe_entry *entry, uint32_t to);
/* Does all moves as if at once. */
void zwe_do_moves(struct zwe_translator *t);
/* The operand kind of the destination field, 0 if the instruction has none. */
uint32_t zwe_dest_width(const struct zwe_ins *ins);

/* ---- translate_ops.c ------------------------------------------------------------------------ */

/* Guest address + offset (at most memory_low, or the operand a constant) -> address in the window,
 * in the popped operand's own slot, or a constant as before.
 */
void zwe_lower_address(const struct zwe_output *out, struct zwe_entry *address, uint64_t offset);
/* Notes how far up a constant address goes; brings address and offset into the memory's window. The
 * offset that is left.
 */
uint64_t zwe_window_address(struct zwe_output *out, struct zwe_entry *address, uint64_t offset,
			    uint64_t size);
/* translate_atomic.c: accesses of the feature ATOMICS; waiting and waking. */
void zwe_translate_atomic(struct zwe_translator *t, struct zwe_output *out);
void zwe_translate_wait(struct zwe_translator *t, struct zwe_output *out);
/* Everything but control. */
void zwe_translate_op(struct zwe_translator *t, struct zwe_output *out);

/* A condition: a branch opcode (forward form) that is taken when it holds. */
struct zwe_condition {
	uint16_t op;
	uint32_t d, a, lit;
};
struct zwe_condition zwe_pop_condition(struct zwe_translator *t);
uint16_t zwe_inverted(uint16_t branch_op);
void zwe_emit_branch(struct zwe_translator *t, const struct zwe_condition *condition, bool inverted,
		     uint32_t label);

/* ---- translate_control.c -------------------------------------------------------------------- */

void zwe_translate_control(struct zwe_translator *t, struct zwe_output *out);
void zwe_open_block(struct zwe_translator *t, uint16_t opcode, struct zwe_blocktype type);
void zwe_emit_call(struct zwe_translator *t, uint32_t func, const struct zwe_wtype *type);

/* ---- translate_layout.c: chooses branch forms, writes words and map ------------------------- */

enum zwe_error zwe_layout(struct zwe_translator *t, struct zwe_output *out);
/* Afterwards, with the function's scratch memory given back: the map's entries take its place. */
enum zwe_error zwe_layout_map(struct zwe_translator *t, struct zwe_output *out,
			      uint32_t first_word);

/* ---- translate_acc.c: accumulator forms ----------------------------------------------------- */

/* What an instruction has left behind for the next one: its slot, with flags where it is float arithmetic;
 * or ZWE_NONE. */
#define ZWE_WRITTEN_SLOT(written) ((written) & 0xff)
#define ZWE_WRITTEN_F32           0x100u
#define ZWE_WRITTEN_F64           0x200u /* not in the accumulator */

/* The instruction's first word, in its accumulator form where there is one that reads what is
 * `written`.
 */
uint32_t zwe_accumulate(uint32_t word0, uint32_t written);

/* Words that the code from instruction `first` on may take at most. */
uint32_t zwe_most_words(struct zwe_translator *t, uint32_t first);

/* ---- translate_image.c: sections around the code -------------------------------------------- */

enum zwe_error zwe_image_begin(struct zwe_front *front, struct zwe_output *out);
enum zwe_error zwe_image_finish(struct zwe_front *front, struct zwe_output *out,
				struct zwe_translation *translation);
/* Notes the record of defined function `index`; the init function is the last one. */
void zwe_image_func(struct zwe_output *out, uint32_t index, uint32_t code_word, uint32_t type,
		    uint32_t frame);
/* Writes a handler's record; labels have become code words. */
void zwe_image_handler(struct zwe_output *out, const struct zwe_handler *words);
bool zwe_needs_init(const struct zwe_module *module);
/* What the packer wants the i32 global to start as, or `value`. */
uint32_t zwe_initial_value(const struct zwe_front *front, uint32_t global, uint32_t value);

/* ---- translate_init.c: the init function ---------------------------------------------------- */

void zwe_translate_init(struct zwe_translator *t, struct zwe_output *out);

#endif
