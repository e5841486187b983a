/* SPDX-License-Identifier: Apache-2.0
 *
 * Translates blocks, branches, calls and returns. Where ways join, operands stand in agreed slots:
 * a block's parameters and its results one after the other from the height at which the block was
 * entered.
 */
#include "translate.h"

static uint32_t place_entries(struct zwe_translator *t, const uint8_t *types, uint32_t count,
			      uint32_t slot)
{
	for (uint32_t i = 0; i < count; i++) {
		zwe_push_at(t, types[i], slot);
		slot += zwe_width(types[i]);
	}
	return slot;
}

/* Collects the moves that bring the uppermost `count` operands to `slot` and following. */
static void gather(struct zwe_translator *t, uint32_t count, uint32_t slot)
{
	for (uint32_t i = t->n_entries - count; i < t->n_entries; i++) {
		zwe_add_move(t, &t->entries[i], slot);
		slot += zwe_width(t->entries[i].type);
	}
}

static void move_to(struct zwe_translator *t, uint32_t count, uint32_t slot)
{
	gather(t, count, slot);
	zwe_do_moves(t);
}

/* ---- returning ------------------------------------------------------------------------------ */

/* More values for slots 0.. than near slots: by way of a copy, the scratch slots last, because moving
 * far slots needs them. Returns where the copy is.
 */
static uint32_t move_many(struct zwe_translator *t, uint32_t count, uint32_t slots)
{
	uint32_t copy = zwe_stack_top(t) > slots ? zwe_stack_top(t) : slots;

	copy = copy > ZWE_NEAR_SLOTS ? copy : ZWE_NEAR_SLOTS;
	move_to(t, count, copy);
	for (uint32_t pass = 0; pass < 2; pass++) {
		for (uint32_t i = 0; i < slots; i++) {
			bool scratch = i >= ZWE_SCRATCH_FIRST && i < ZWE_NEAR_SLOTS;

			if (scratch == (pass == 1)) {
				zwe_emit_move(t, 1, i, copy + i);
			}
		}
	}
	return copy;
}

/* The uppermost operands are the results; they stay where they are for what follows on another way.
 */
static void emit_return(struct zwe_translator *t)
{
	const struct zwe_wtype *type = t->body->type;
	struct zwe_entry entry;
	struct zwe_ins *ins;
	uint32_t slot;

	if (type->n_results == 1) {
		entry = t->entries[t->n_entries - 1];
		slot = zwe_slot(t, &entry);
		ins = zwe_emit(t, zwe_width(entry.type) == 2 ? ZWE_OP_RET2 : ZWE_OP_RET1);
		ins->d = slot;
		return;
	}
	if (t->far && type->result_slots > ZWE_SCRATCH_FIRST) {
		(void)move_many(t, type->n_results, type->result_slots);
	} else {
		move_to(t, type->n_results, 0);
	}
	(void)zwe_emit(t, ZWE_OP_RET);
}

static uint32_t label_slot(const struct zwe_block *block)
{
	return block->opcode == ZWE_W_LOOP ? block->base : block->results;
}

/* ---- blocks --------------------------------------------------------------------------------- */

static void cut(struct zwe_translator *t, uint32_t height)
{
	t->n_entries = height;
}

void zwe_open_block(struct zwe_translator *t, uint16_t opcode, struct zwe_blocktype type)
{
	struct zwe_block *block = &t->blocks[t->n_blocks++];
	uint32_t height = t->n_entries - type.n_params, end;
	bool gap;

	*block = (struct zwe_block){.type = type, .height = height, .opcode = opcode};
	/* What lies below must be in the same place on every way out; a write to the local would
	 * move it on one only.
	 */
	zwe_flush(t, 0, false);
	block->base =
		height == 0 ? t->stack_base
			    : t->entries[height - 1].slot + zwe_width(t->entries[height - 1].type);
	move_to(t, type.n_params, block->base);
	cut(t, height);
	end = place_entries(t, type.params, type.n_params, block->base);
	zwe_use_slots(t, block->base, end - block->base);
	gap = type.n_params == 0 && t->body->first_arg != NULL &&
	      zwe_bit(t->body->first_arg, t->instr.position - t->body->code_at);
	block->results = block->base + (gap ? 1 : 0);
	block->label = zwe_new_label(t);
	block->else_label = ZWE_NO_LABEL;
	if (opcode == ZWE_W_LOOP) {
		zwe_bind(t, block->label);
	}
}

static void open_if(struct zwe_translator *t, struct zwe_blocktype type)
{
	struct zwe_condition condition = zwe_pop_condition(t);
	struct zwe_block *block;

	zwe_open_block(t, ZWE_W_IF, type);
	block = &t->blocks[t->n_blocks - 1];
	block->else_label = zwe_new_label(t);
	zwe_emit_branch(t, &condition, true, block->else_label);
}

static void translate_else(struct zwe_translator *t)
{
	struct zwe_block *block = &t->blocks[t->n_blocks - 1];

	if (!t->dead) {
		move_to(t, block->type.n_results, block->results);
		zwe_emit(t, ZWE_OP_JMP)->label = block->label;
		block->is_target = true;
	}
	zwe_bind(t, block->else_label);
	block->opcode = ZWE_W_ELSE;
	cut(t, block->height);
	(void)place_entries(t, block->type.params, block->type.n_params, block->base);
	t->dead = false;
}

static struct zwe_block *target(struct zwe_translator *t, uint32_t depth)
{
	return &t->blocks[t->n_blocks - 1 - depth];
}

static void open_try(struct zwe_translator *t, struct zwe_blocktype type)
{
	struct zwe_block *block;

	zwe_open_block(t, ZWE_W_TRY_TABLE, type);
	block = &t->blocks[t->n_blocks - 1];
	block->start_label = zwe_new_label(t);
	block->clauses_at = t->instr.at;
	block->n_clauses = t->instr.x;
	zwe_bind(t, block->start_label);
}

/* What a clause hands over, as operands from `slot` on. */
static void place_caught(struct zwe_translator *t, const struct zwe_catch *clause, uint32_t slot)
{
	const struct zwe_wtype *type = &t->module->types[t->module->tags[clause->tag]];

	if ((clause->bits & ZWE_CATCH_ALL) == 0) {
		slot = place_entries(t, type->params, type->n_params, slot);
	}
	if ((clause->bits & ZWE_CATCH_REF) != 0) {
		zwe_push_at(t, ZWE_EXNREF, slot);
	}
}

/* An exception that leaves the function: a stub returns what it carries. */
static void emit_stub(struct zwe_translator *t, struct zwe_block *block,
		      const struct zwe_catch *clause, uint32_t label)
{
	uint32_t height = t->n_entries;

	if (!t->dead) {
		move_to(t, block->type.n_results, block->results);
		zwe_emit(t, ZWE_OP_JMP)->label = block->label;
		block->is_target = true;
		t->dead = true;
	}
	zwe_bind(t, label);
	cut(t, block->height);
	place_caught(t, clause, block->base);
	emit_return(t);
	t->n_entries = height;
}

/* The block is already taken from the list: the depth of a clause counts from here. */
static void close_try(struct zwe_translator *t, struct zwe_block *block)
{
	struct zwe_reader clauses = zwe_reader_at(t->front, block->clauses_at, t->reader.at);
	struct zwe_catch clause = {0, 0, 0};
	uint32_t end = zwe_new_label(t);

	zwe_bind(t, end);
	for (uint32_t i = 0; i < block->n_clauses; i++) {
		struct zwe_handler *handler = &t->handlers[t->n_handlers++];
		struct zwe_block *to;
		uint32_t slots;

		(void)zwe_read_catch(&clauses, &clause);
		to = target(t, clause.depth);
		*handler = (struct zwe_handler){block->start_label, end, to->label, clause.tag,
						label_slot(to)};
		handler->tag |= (clause.bits & ZWE_CATCH_REF) != 0 ? ZWE_HD_REF : 0;
		handler->tag |= (clause.bits & ZWE_CATCH_ALL) != 0 ? ZWE_HD_ALL : 0;
		to->is_target = true;
		if (to == t->blocks) {
			handler->target = zwe_new_label(t);
			handler->slot = block->base;
			emit_stub(t, block, &clause, handler->target);
		}
		slots = (clause.bits & ZWE_CATCH_REF) != 0;
		if ((clause.bits & ZWE_CATCH_ALL) == 0) {
			slots += t->module->types[t->module->tags[clause.tag]].param_slots;
		}
		zwe_use_slots(t, handler->slot, slots);
	}
}

static void translate_end(struct zwe_translator *t)
{
	struct zwe_block *block = &t->blocks[--t->n_blocks];
	bool joins;

	if (block->opcode == ZWE_W_TRY_TABLE) {
		close_try(t, block);
	}
	joins = block->opcode == ZWE_W_IF || (block->is_target && block->opcode != ZWE_W_LOOP);
	if (t->n_blocks == 0) {
		if (!t->dead) {
			emit_return(t);
		}
		return;
	}
	if (!joins) {
		if (t->dead) {
			cut(t, block->height);
		}
		return;
	}
	if (!t->dead) {
		move_to(t, block->type.n_results, block->results);
	}
	if (block->opcode == ZWE_W_IF) {
		zwe_bind(t, block->else_label); /* without else: the parameters are the results */
	}
	if (block->is_target) {
		zwe_bind(t, block->label);
	}
	cut(t, block->height);
	(void)place_entries(t, block->type.results, block->type.n_results, block->results);
	t->dead = false;
}

/* ---- branches ------------------------------------------------------------------------------- */

static uint32_t label_count(const struct zwe_block *block)
{
	return block->opcode == ZWE_W_LOOP ? block->type.n_params : block->type.n_results;
}

/* Jumps to a block with its operands, or returns. */
static void emit_jump(struct zwe_translator *t, struct zwe_block *block)
{
	if (block == t->blocks) {
		emit_return(t);
		return;
	}
	move_to(t, label_count(block), label_slot(block));
	zwe_emit(t, ZWE_OP_JMP)->label = block->label;
	block->is_target = true;
}

/* A jump to the block is nothing but the jump: its operands are in place. */
static bool is_bare(const struct zwe_translator *t, const struct zwe_block *block)
{
	uint32_t slot = label_slot(block);

	for (uint32_t i = t->n_entries - label_count(block); i < t->n_entries; i++) {
		if (t->entries[i].kind != ZWE_IN_SLOT || t->entries[i].slot != slot) {
			return false;
		}
		slot += zwe_width(t->entries[i].type);
	}
	return block != t->blocks;
}

/* The operands own the slots that the block wants them in, even if they are not there yet. */
static bool owns_slots(const struct zwe_translator *t, const struct zwe_block *block)
{
	uint32_t slot = label_slot(block);

	for (uint32_t i = t->n_entries - label_count(block); i < t->n_entries; i++) {
		if (t->entries[i].slot != slot) {
			return false;
		}
		slot += zwe_width(t->entries[i].type);
	}
	return true;
}

static void translate_br_if(struct zwe_translator *t)
{
	struct zwe_condition condition = zwe_pop_condition(t);
	struct zwe_block *block = target(t, t->instr.x);
	uint32_t skip;

	if (block != t->blocks && owns_slots(t, block)) {
		zwe_flush(t, t->n_entries - label_count(block), true);
	}
	if (is_bare(t, block)) {
		zwe_emit_branch(t, &condition, false, block->label);
		block->is_target = true;
		return;
	}
	skip = zwe_new_label(t);
	zwe_emit_branch(t, &condition, true, skip);
	emit_jump(t, block);
	zwe_bind(t, skip);
}

/* The label that a table's entry leads to: the block itself, or a stub that moves the operands
 * first.
 */
static uint32_t table_label(struct zwe_translator *t, struct zwe_block *block)
{
	if (is_bare(t, block)) {
		block->is_target = true;
		return block->label;
	}
	if (block->stub == ZWE_NO_LABEL) {
		block->stub = zwe_new_label(t);
	}
	return block->stub;
}

static void translate_br_table(struct zwe_translator *t)
{
	struct zwe_reader labels = zwe_reader_at(t->front, t->instr.at, t->reader.at);
	struct zwe_entry index = zwe_pop(t);
	uint32_t slot = zwe_slot(t, &index), depth = 0;
	struct zwe_ins *ins = zwe_emit(t, ZWE_OP_BR_TABLE);

	ins->d = slot;
	ins->h = t->instr.x;
	ins->label = t->n_table_labels;
	for (uint32_t i = 0; i < t->n_blocks; i++) {
		t->blocks[i].stub = ZWE_NO_LABEL;
	}
	for (uint32_t i = 0; i <= t->instr.x; i++) {
		(void)zwe_read_u32(&labels, &depth);
		t->table_labels[t->n_table_labels++] = table_label(t, target(t, depth));
	}
	for (uint32_t i = 0; i < t->n_blocks; i++) {
		if (t->blocks[i].stub != ZWE_NO_LABEL) {
			zwe_bind(t, t->blocks[i].stub);
			emit_jump(t, &t->blocks[i]);
		}
	}
	t->dead = true;
}

/* ---- calls ---------------------------------------------------------------------------------- */

/* Puts the arguments into the window and makes the results its contents; returns the window. */
static uint32_t open_window(struct zwe_translator *t, const struct zwe_wtype *type)
{
	uint32_t first = t->n_entries - type->n_params, window, slots;

	t->n_entries = first;
	window = zwe_stack_top(t);
	t->n_entries = first + type->n_params;
	move_to(t, type->n_params, window + 1);
	cut(t, first);
	slots = type->param_slots > type->result_slots ? type->param_slots : type->result_slots;
	zwe_use_slots(t, window, 1 + slots);
	return window;
}

void zwe_emit_call(struct zwe_translator *t, uint32_t func, const struct zwe_wtype *type)
{
	uint32_t window = open_window(t, type);
	bool imported = func < t->module->import_funcs;
	uint32_t index = imported ? func : func - t->module->import_funcs;
	struct zwe_ins *ins;

	if (window < ZWE_NEAR_SLOTS) {
		ins = zwe_emit(t, imported ? ZWE_OP_CALL_IMPORT : ZWE_OP_CALL);
		ins->d = window;
		ins->h = index;
	} else {
		ins = zwe_emit(t, imported ? ZWE_EXT(CALL_IMPORT_FAR) : ZWE_EXT(CALL_FAR));
		ins->k = index;
		ins->lit = window;
	}
	(void)place_entries(t, type->results, type->n_results, window + 1);
}

/* The table index stands above the arguments; if these have to move up for the link, it must get
 * out of their way.
 */
static uint32_t table_index_slot(struct zwe_translator *t, struct zwe_entry *index,
				 const struct zwe_wtype *type)
{
	uint32_t below = t->n_entries - type->n_params, clear, own = index->slot;

	clear = below == 0 ? t->stack_base
			   : t->entries[below - 1].slot + zwe_width(t->entries[below - 1].type);
	clear += 1 + type->param_slots;
	if (index->kind == ZWE_IN_LOCAL || own >= clear || type->n_params == 0) {
		return zwe_slot(t, index);
	}
	zwe_use_slots(t, clear, 1);
	if (index->kind == ZWE_IS_CONST) {
		zwe_emit_const(t, ZWE_I32, index->value, clear);
	} else if (index->kind == ZWE_IS_SUM) {
		zwe_emit_add(t, clear, index->local, (uint32_t)index->value);
	} else {
		zwe_emit_move(t, 1, clear, own);
	}
	return clear;
}

static void translate_call_indirect(struct zwe_translator *t)
{
	const struct zwe_wtype *type = &t->module->types[t->instr.x];
	struct zwe_entry index = zwe_pop(t);
	uint32_t window, image_type = type->image_index, table = t->instr.y;
	uint32_t slot = table_index_slot(t, &index, type);
	struct zwe_ins *ins;

	window = open_window(t, type);
	if (window < ZWE_NEAR_SLOTS) {
		ins = zwe_emit(t, ZWE_OP_CALL_INDIRECT);
		ins->lit = table | window << 8 | image_type << 16;
	} else {
		ins = zwe_emit(t, ZWE_EXT(CALL_INDIRECT_FAR));
		ins->c = (uint16_t)table;
		ins->k = image_type;
		ins->lit = window;
	}
	ins->a = slot;
	(void)place_entries(t, type->results, type->n_results, window + 1);
}

/* A call whose results are this function's: the callee takes the frame over. The index into the table
 * goes behind the arguments. What the host does in place returns by the `ret` that follows.
 */
static void translate_tail_call(struct zwe_translator *t)
{
	bool indirect = t->instr.opcode == ZWE_W_RETURN_CALL_INDIRECT;
	bool imported = !indirect && t->instr.x < t->module->import_funcs;
	const struct zwe_wtype *type = indirect ? &t->module->types[t->instr.x]
						: zwe_func_type(t->module, t->instr.x);
	uint32_t count = type->n_params + indirect, index = type->param_slots;
	struct zwe_ins *ins;

	if (t->far && type->param_slots + indirect > ZWE_SCRATCH_FIRST) {
		index += move_many(t, count, type->param_slots);
	} else {
		move_to(t, count, 0);
	}
	zwe_use_slots(t, 0, type->param_slots);
	zwe_use_slots(t, 0, type->result_slots);
	ins = zwe_emit(t, indirect   ? ZWE_EXT(TAIL_INDIRECT)
			  : imported ? ZWE_EXT(TAIL_IMPORT)
				     : ZWE_EXT(TAIL));
	if (indirect) {
		ins->c = (uint16_t)t->instr.y;
		ins->k = type->image_index;
		ins->lit = index;
	} else {
		ins->k = t->instr.x - (imported ? 0 : t->module->import_funcs);
	}
	if (indirect || imported) {
		(void)zwe_emit(t, ZWE_OP_RET);
	}
	t->dead = true;
}

/* The values of an exception go to neighbouring slots above the operands. */
static void translate_throw(struct zwe_translator *t)
{
	const struct zwe_wtype *type = &t->module->types[t->module->tags[t->instr.x]];
	uint32_t first = t->n_entries - type->n_params, slot;
	struct zwe_ins *ins;

	t->n_entries = first;
	slot = zwe_stack_top(t);
	t->n_entries = first + type->n_params;
	move_to(t, type->n_params, slot);
	ins = zwe_emit(t, ZWE_EXT(THROW));
	ins->k = t->instr.x;
	ins->lit = slot;
	t->dead = true;
}

static void translate_throw_ref(struct zwe_translator *t)
{
	struct zwe_entry entry = zwe_pop(t);
	uint32_t slot = zwe_slot(t, &entry);

	zwe_emit(t, ZWE_EXT(THROW_REF))->b = slot;
	t->dead = true;
}

void zwe_translate_control(struct zwe_translator *t, struct zwe_output *out)
{
	switch (t->instr.opcode) {
	case ZWE_W_UNREACHABLE:
		(void)zwe_emit(t, ZWE_OP_UNREACHABLE);
		t->dead = true;
		break;
	case ZWE_W_NOP:
		break;
	case ZWE_W_BLOCK:
	case ZWE_W_LOOP:
		zwe_open_block(t, t->instr.opcode, zwe_block_type(t->module, t->instr.block));
		break;
	case ZWE_W_IF:
		open_if(t, zwe_block_type(t->module, t->instr.block));
		break;
	case ZWE_W_ELSE:
		translate_else(t);
		break;
	case ZWE_W_END:
		translate_end(t);
		break;
	case ZWE_W_BR:
		emit_jump(t, target(t, t->instr.x));
		t->dead = true;
		break;
	case ZWE_W_BR_IF:
		translate_br_if(t);
		break;
	case ZWE_W_BR_TABLE:
		translate_br_table(t);
		break;
	case ZWE_W_RETURN:
		emit_return(t);
		t->dead = true;
		break;
	case ZWE_W_CALL:
		zwe_emit_call(t, t->instr.x, zwe_func_type(t->module, t->instr.x));
		break;
	case ZWE_W_CALL_INDIRECT:
		translate_call_indirect(t);
		break;
	case ZWE_W_TRY_TABLE:
		open_try(t, zwe_block_type(t->module, t->instr.block));
		break;
	case ZWE_W_THROW:
		translate_throw(t);
		break;
	case ZWE_W_THROW_REF:
		translate_throw_ref(t);
		break;
	case ZWE_W_RETURN_CALL:
	case ZWE_W_RETURN_CALL_INDIRECT:
		translate_tail_call(t);
		break;
	default:
		zwe_translate_op(t, out);
		break;
	}
}
