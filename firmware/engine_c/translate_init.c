/* SPDX-License-Identifier: Apache-2.0
 *
 * The init function: what instantiation does, as ordinary code. Globals, tables, element segments,
 * data segments, start, in the specification's order. It leaves out what a new instance has anyway:
 * zero and null.
 */
#include "translate.h"

/* Translates a constant expression; its value is then the uppermost operand. */
static void translate_expression(struct zwe_translator *t, struct zwe_output *out, uint32_t at)
{
	t->reader.at = at;
	while (zwe_read_instr(&t->reader, &t->instr) == ZWE_OK && t->instr.opcode != ZWE_W_END) {
		zwe_translate_op(t, out);
	}
}

static void init_global(struct zwe_translator *t, struct zwe_output *out, uint32_t index)
{
	const struct zwe_wglobal *global = &t->module->globals[index];
	struct zwe_entry value;
	struct zwe_ins *ins;
	uint32_t slot;

	translate_expression(t, out, global->init_at);
	value = zwe_pop(t);
	if (value.kind == ZWE_IS_CONST && global->type == ZWE_I32) {
		value.value = zwe_initial_value(t->front, index, (uint32_t)value.value);
	}
	if (value.kind == ZWE_IS_CONST && value.value == 0) {
		return;
	}
	slot = zwe_slot(t, &value);
	ins = zwe_emit(t, zwe_width(global->type) == 2 ? ZWE_OP_GSET2 : ZWE_OP_GSET);
	ins->d = slot;
	ins->h = global->slot;
}

static uint32_t push_number(struct zwe_translator *t, uint32_t value)
{
	struct zwe_entry entry;

	zwe_push_lazy(t, ZWE_I32, ZWE_IS_CONST, 0, value);
	entry = t->entries[t->n_entries - 1];
	return zwe_own_slot(t, &entry);
}

static void init_table(struct zwe_translator *t, struct zwe_output *out, uint32_t table)
{
	struct zwe_entry value;
	struct zwe_ins *ins;
	uint32_t to, slot, count;

	to = push_number(t, 0);
	translate_expression(t, out, t->module->tables[table].init_at);
	value = t->entries[t->n_entries - 1];
	slot = zwe_slot(t, &value);
	count = push_number(t, t->module->tables[table].limits.min);
	ins = zwe_emit(t, ZWE_EXT(TABLE_FILL));
	ins->d = to;
	ins->a = slot;
	ins->b = count;
	ins->k = table;
	t->n_entries = 0;
}

/* Copies a whole segment to the offset that its expression gives, then drops it. */
static void apply_segment(struct zwe_translator *t, struct zwe_output *out, uint32_t offset_at,
			  uint32_t count, uint32_t segment, const uint32_t *table)
{
	struct zwe_entry offset;
	struct zwe_ins *ins;
	uint32_t to, from, n;

	translate_expression(t, out, offset_at);
	offset = t->entries[t->n_entries - 1];
	if (table == NULL && out->memory_low != 0) {
		zwe_lower_address(out, &offset, 0);
	}
	to = zwe_own_slot(t, &offset);
	from = push_number(t, 0);
	n = push_number(t, count);
	ins = zwe_emit(t, table != NULL ? ZWE_EXT(TABLE_INIT) : ZWE_EXT(MEMORY_INIT));
	ins->d = to;
	ins->a = from;
	ins->b = n;
	ins->c = (uint16_t)(table != NULL ? *table : 0);
	ins->k = segment;
	zwe_emit(t, table != NULL ? ZWE_EXT(ELEM_DROP) : ZWE_EXT(DATA_DROP))->lit = segment;
	t->n_entries = 0;
}

void zwe_translate_init(struct zwe_translator *t, struct zwe_output *out)
{
	const struct zwe_module *module = t->module;

	for (uint32_t i = module->import_globals; i < module->n_globals; i++) {
		init_global(t, out, i);
	}
	for (uint32_t i = module->import_tables; i < module->n_tables; i++) {
		if (module->tables[i].init_at != 0 && module->tables[i].limits.min != 0) {
			init_table(t, out, i);
		}
	}
	for (uint32_t i = 0; i < module->n_elems; i++) {
		const struct zwe_welem *elem = &module->elems[i];

		if (elem->mode == ZWE_ACTIVE) {
			apply_segment(t, out, elem->offset_at, elem->count, i, &elem->table);
		}
	}
	for (uint32_t i = 0; i < module->n_datas; i++) {
		const struct zwe_wdata *data = &module->datas[i];

		if (data->mode == ZWE_ACTIVE) {
			apply_segment(t, out, data->offset_at, data->length, i, NULL);
		}
	}
	if (module->start != ZWE_NONE) {
		zwe_emit_call(t, module->start, zwe_func_type(module, module->start));
	}
	(void)zwe_emit(t, ZWE_OP_RET);
}
