/* SPDX-License-Identifier: Apache-2.0
 *
 * Validates function bodies and constant expressions by the algorithm of the specification's
 * appendix, and notes on the way what the translator wants to know beforehand. Signatures come from
 * the table in wasm_ops.c; only instructions whose types depend on more than their opcode have a
 * function here. It generates nothing.
 * https://webassembly.github.io/spec/core/appendix/algorithm.html
 */
#include <string.h>

#include "front.h"

#define ANY 0u /* the unknown type that unreachable code pops */

struct value {
	uint8_t type;
	uint32_t origin; /* position of the instruction whose only result it is; 0: of another
			    origin */
};

struct control {
	struct zwe_blocktype type;
	uint32_t height;     /* of the value stack, below the parameters */
	uint32_t set_height; /* of the list of written locals */
	uint32_t origin;
	uint16_t opcode;
	bool unreachable;
};

struct validator {
	struct zwe_front *front;
	struct zwe_module *module;
	struct zwe_reader *reader;
	struct zwe_body *body; /* NULL in a constant expression */
	struct zwe_instr instr;
	struct value *values;
	struct control *controls;
	uint32_t *set_locals; /* locals that are certainly written here, oldest first */
	uint8_t *is_set;
	uint32_t n_values, max_values, n_controls, max_controls, n_set;
	bool values_capped; /* by the limit, not by the arena */
};

static const uint8_t value_types[] = {ZWE_EXNREF, ZWE_EXTERNREF, ZWE_FUNCREF, ZWE_F64,
				      ZWE_F32,    ZWE_I64,       ZWE_I32};

struct zwe_blocktype zwe_block_type(const struct zwe_module *module, int64_t block)
{
	struct zwe_blocktype out = {NULL, NULL, 0, 0};

	if (block >= 0) {
		const struct zwe_wtype *type = &module->types[block];

		return (struct zwe_blocktype){type->params, type->results, type->n_params,
					      type->n_results};
	}
	for (uint32_t i = 0; block != ZWE_BLOCK_EMPTY && i < sizeof(value_types); i++) {
		if (value_types[i] == (uint8_t)(block + 0x80)) {
			out.results = &value_types[i];
			out.n_results = 1;
		}
	}
	return out;
}

static enum zwe_error invalid(const struct validator *v, const char *text)
{
	return zwe_fail(v->front->detail, ZWE_E_INVALID, v->instr.position, text, NULL);
}

static enum zwe_error mismatch(const struct validator *v)
{
	return zwe_fail(v->front->detail, ZWE_E_INVALID, v->instr.position, "type mismatch",
			v->instr.info->name);
}

/* ---- the two stacks ------------------------------------------------------------------------- */

static enum zwe_error push(struct validator *v, uint8_t type, uint32_t origin)
{
	if (v->n_values == v->max_values) {
		return v->values_capped ? zwe_limit(v->reader, "FRAME_SLOTS")
					: zwe_no_memory(v->front);
	}
	v->values[v->n_values++] = (struct value){type, origin};
	if (v->body != NULL && v->n_values > v->body->max_values) {
		v->body->max_values = v->n_values;
	}
	return ZWE_OK;
}

static enum zwe_error pop_any(struct validator *v, struct value *out)
{
	const struct control *control = &v->controls[v->n_controls - 1];

	if (v->n_values == control->height) {
		*out = (struct value){ANY, 0};
		return control->unreachable ? ZWE_OK : mismatch(v);
	}
	*out = v->values[--v->n_values];
	return ZWE_OK;
}

static enum zwe_error pop(struct validator *v, uint8_t type)
{
	struct value value;

	ZWE_TRY(pop_any(v, &value));
	return value.type == type || value.type == ANY ? ZWE_OK : mismatch(v);
}

static enum zwe_error push_types(struct validator *v, const uint8_t *types, uint32_t count,
				 uint32_t first_origin)
{
	for (uint32_t i = 0; i < count; i++) {
		ZWE_TRY(push(v, types[i], i == 0 ? first_origin : 0));
	}
	return ZWE_OK;
}

static enum zwe_error pop_types(struct validator *v, const uint8_t *types, uint32_t count)
{
	for (uint32_t i = count; i > 0; i--) {
		ZWE_TRY(pop(v, types[i - 1]));
	}
	return ZWE_OK;
}

/* Arguments of a call: notes who pushes the first one, so that the translator leaves the link slot
 * free below it.
 */
static enum zwe_error pop_arguments(struct validator *v, const struct zwe_wtype *type)
{
	const struct control *control = &v->controls[v->n_controls - 1];

	if (type->n_params != 0 && v->n_values - control->height >= type->n_params) {
		uint32_t origin = v->values[v->n_values - type->n_params].origin;

		if (origin != 0 && v->body != NULL) {
			zwe_set_bit(v->body->first_arg, origin - v->body->code_at);
		}
	}
	return pop_types(v, type->params, type->n_params);
}

static enum zwe_error push_control(struct validator *v, uint16_t opcode, struct zwe_blocktype type,
				   uint32_t origin)
{
	if (v->n_controls == v->max_controls) {
		return zwe_limit(v->reader, "NESTING");
	}
	v->controls[v->n_controls++] = (struct control){
		.type = type,
		.height = v->n_values,
		.set_height = v->n_set,
		.origin = origin,
		.opcode = opcode,
	};
	if (v->body != NULL && v->n_controls > v->body->max_nesting) {
		v->body->max_nesting = v->n_controls;
	}
	return push_types(v, type.params, type.n_params, 0);
}

/* Locals written since `height` are no longer certain: a branch may have skipped the write. */
static void forget_set(struct validator *v, uint32_t height)
{
	while (v->n_set > height) {
		uint32_t local = v->set_locals[--v->n_set];

		v->is_set[local / 8] = (uint8_t)(v->is_set[local / 8] & ~(1u << local % 8));
	}
}

static enum zwe_error pop_control(struct validator *v, struct control *out)
{
	*out = v->controls[v->n_controls - 1];
	ZWE_TRY(pop_types(v, out->type.results, out->type.n_results));
	if (v->n_values != out->height) {
		return mismatch(v);
	}
	v->n_controls--;
	if (out->opcode != ZWE_W_LOOP) {
		forget_set(v, out->set_height);
	}
	return ZWE_OK;
}

static void set_unreachable(struct validator *v)
{
	struct control *control = &v->controls[v->n_controls - 1];

	v->n_values = control->height;
	control->unreachable = true;
}

/* ---- control -------------------------------------------------------------------------------- */

/* The types that a branch to a label takes along. */
static enum zwe_error label_types(const struct validator *v, uint32_t depth, const uint8_t **types,
				  uint32_t *count)
{
	const struct control *control;

	if (depth >= v->n_controls) {
		return invalid(v, "unknown label");
	}
	control = &v->controls[v->n_controls - 1 - depth];
	*types = control->opcode == ZWE_W_LOOP ? control->type.params : control->type.results;
	*count = control->opcode == ZWE_W_LOOP ? control->type.n_params : control->type.n_results;
	return ZWE_OK;
}

static enum zwe_error tag_type(const struct validator *v, uint32_t tag,
			       const struct zwe_wtype **type)
{
	if (tag >= v->module->n_tags) {
		return invalid(v, "unknown tag");
	}
	*type = &v->module->types[v->module->tags[tag]];
	return ZWE_OK;
}

/* A clause hands its label the exception's values, the reference behind them. */
static enum zwe_error check_clause(struct validator *v, const struct zwe_catch *clause)
{
	static const struct zwe_wtype nothing;
	const struct zwe_wtype *values = &nothing;
	const uint8_t *types = NULL;
	uint32_t count = 0;
	bool with_ref = (clause->bits & ZWE_CATCH_REF) != 0;

	if ((clause->bits & ZWE_CATCH_ALL) == 0) {
		ZWE_TRY(tag_type(v, clause->tag, &values));
	}
	ZWE_TRY(label_types(v, clause->depth, &types, &count));
	if (count != values->n_params + with_ref ||
	    (values->n_params != 0 && memcmp(types, values->params, values->n_params) != 0) ||
	    (with_ref && types[count - 1] != ZWE_EXNREF)) {
		return mismatch(v);
	}
	if (v->n_values + count > v->body->max_values) {
		v->body->max_values = v->n_values + count;
	}
	return ZWE_OK;
}

static enum zwe_error check_clauses(struct validator *v)
{
	struct zwe_reader clauses = zwe_reader_at(v->front, v->instr.at, v->reader->at);
	struct zwe_catch clause;

	for (uint32_t i = 0; i < v->instr.x; i++) {
		ZWE_TRY(zwe_read_catch(&clauses, &clause));
		ZWE_TRY(check_clause(v, &clause));
	}
	v->body->n_labels += 2 + v->instr.x;
	v->body->n_handlers += v->instr.x;
	return ZWE_OK;
}

static enum zwe_error check_throw(struct validator *v)
{
	const struct zwe_wtype *type = NULL;

	if (v->instr.opcode == ZWE_W_THROW) {
		ZWE_TRY(tag_type(v, v->instr.x, &type));
		ZWE_TRY(pop_types(v, type->params, type->n_params));
	} else {
		ZWE_TRY(pop(v, ZWE_EXNREF));
	}
	set_unreachable(v);
	return ZWE_OK;
}

static enum zwe_error check_block(struct validator *v)
{
	struct zwe_blocktype type;

	if (v->instr.block >= 0 && (uint64_t)v->instr.block >= v->module->n_types) {
		return invalid(v, "unknown type");
	}
	type = zwe_block_type(v->module, v->instr.block);
	if (v->instr.opcode == ZWE_W_IF) {
		ZWE_TRY(pop(v, ZWE_I32));
	}
	ZWE_TRY(pop_types(v, type.params, type.n_params));
	if (v->instr.opcode == ZWE_W_TRY_TABLE) {
		ZWE_TRY(check_clauses(v));
	}
	v->body->n_labels += 2;
	return push_control(v, v->instr.opcode, type, v->instr.position);
}

static enum zwe_error check_else(struct validator *v)
{
	struct control control;

	if (v->controls[v->n_controls - 1].opcode != ZWE_W_IF) {
		return zwe_fail(v->front->detail, ZWE_E_MALFORMED, v->instr.position,
				"else without if", NULL);
	}
	ZWE_TRY(pop_control(v, &control));
	return push_control(v, ZWE_W_ELSE, control.type, control.origin);
}

static enum zwe_error check_end(struct validator *v)
{
	struct control control;

	ZWE_TRY(pop_control(v, &control));
	if (control.opcode == ZWE_W_IF &&
	    (control.type.n_params != control.type.n_results ||
	     (control.type.n_params != 0 &&
	      memcmp(control.type.params, control.type.results, control.type.n_params) != 0))) {
		return mismatch(v);
	}
	if (v->n_controls == 0) {
		return ZWE_OK;
	}
	return push_types(v, control.type.results, control.type.n_results,
			  control.type.n_params == 0 ? control.origin : 0);
}

static enum zwe_error check_br(struct validator *v)
{
	const uint8_t *types = NULL;
	uint32_t count = 0;

	if (v->instr.opcode == ZWE_W_BR_IF) {
		ZWE_TRY(pop(v, ZWE_I32));
	}
	ZWE_TRY(label_types(v, v->instr.x, &types, &count));
	ZWE_TRY(pop_types(v, types, count));
	if (v->instr.opcode == ZWE_W_BR_IF) {
		v->body->n_labels++;
		return push_types(v, types, count, 0);
	}
	set_unreachable(v);
	return ZWE_OK;
}

/* One target of a table: the operands must fit, and stay as they are for the next target. */
static enum zwe_error check_target(struct validator *v, const uint8_t *types, uint32_t count)
{
	const struct control *control = &v->controls[v->n_controls - 1];
	uint32_t have = v->n_values - control->height;

	if (have < count && !control->unreachable) {
		return mismatch(v);
	}
	for (uint32_t i = 0; i < count && i < have; i++) {
		uint8_t type = v->values[v->n_values - 1 - i].type;

		if (type != ANY && type != types[count - 1 - i]) {
			return mismatch(v);
		}
	}
	return ZWE_OK;
}

static enum zwe_error check_br_table(struct validator *v)
{
	struct zwe_reader labels = zwe_reader_at(v->front, v->instr.at, v->reader->at);
	const uint8_t *types = NULL;
	uint32_t depth, count = 0, arity = 0;

	ZWE_TRY(pop(v, ZWE_I32));
	v->body->n_labels += v->instr.x + 1;
	v->body->n_table_labels += v->instr.x + 1;
	for (uint32_t i = 0; i <= v->instr.x; i++) {
		ZWE_TRY(zwe_read_u32(&labels, &depth));
		ZWE_TRY(label_types(v, depth, &types, &count));
		if (i != 0 && count != arity) {
			return mismatch(v);
		}
		arity = count;
		ZWE_TRY(check_target(v, types, count));
	}
	set_unreachable(v);
	return ZWE_OK;
}

static enum zwe_error check_return(struct validator *v)
{
	const struct control *function = &v->controls[0];

	ZWE_TRY(pop_types(v, function->type.results, function->type.n_results));
	set_unreachable(v);
	return ZWE_OK;
}

/* The callee's results are this function's. */
static enum zwe_error check_tail(struct validator *v, const struct zwe_wtype *type)
{
	const struct zwe_wtype *own = v->body->type;

	if (type->n_results != own->n_results ||
	    (own->n_results != 0 && memcmp(type->results, own->results, own->n_results) != 0)) {
		return mismatch(v);
	}
	ZWE_TRY(pop_types(v, type->params, type->n_params));
	set_unreachable(v);
	return ZWE_OK;
}

static enum zwe_error check_call(struct validator *v)
{
	const struct zwe_wtype *type;

	if (v->instr.opcode == ZWE_W_CALL || v->instr.opcode == ZWE_W_RETURN_CALL) {
		if (v->instr.x >= v->module->n_funcs) {
			return invalid(v, "unknown function");
		}
		type = zwe_func_type(v->module, v->instr.x);
	} else {
		if (v->instr.y >= v->module->n_tables) {
			return invalid(v, "unknown table");
		}
		if (v->module->tables[v->instr.y].type != ZWE_FUNCREF) {
			return mismatch(v);
		}
		if (v->instr.x >= v->module->n_types) {
			return invalid(v, "unknown type");
		}
		type = &v->module->types[v->instr.x];
		ZWE_TRY(pop(v, ZWE_I32));
	}
	if (v->instr.opcode == ZWE_W_RETURN_CALL || v->instr.opcode == ZWE_W_RETURN_CALL_INDIRECT) {
		return check_tail(v, type);
	}
	ZWE_TRY(pop_arguments(v, type));
	return push_types(v, type->results, type->n_results, 0);
}

static enum zwe_error check_control(struct validator *v)
{
	switch (v->instr.opcode) {
	case ZWE_W_UNREACHABLE:
		set_unreachable(v);
		return ZWE_OK;
	case ZWE_W_NOP:
		return ZWE_OK;
	case ZWE_W_BLOCK:
	case ZWE_W_LOOP:
	case ZWE_W_IF:
	case ZWE_W_TRY_TABLE:
		return check_block(v);
	case ZWE_W_THROW:
	case ZWE_W_THROW_REF:
		return check_throw(v);
	case ZWE_W_ELSE:
		return check_else(v);
	case ZWE_W_END:
		return check_end(v);
	case ZWE_W_BR:
	case ZWE_W_BR_IF:
		return check_br(v);
	case ZWE_W_BR_TABLE:
		return check_br_table(v);
	case ZWE_W_RETURN:
		return check_return(v);
	default:
		return check_call(v);
	}
}

/* ---- parametric, variables, references ------------------------------------------------------ */

static enum zwe_error check_select(struct validator *v)
{
	struct value b, a;
	uint8_t type;

	ZWE_TRY(pop(v, ZWE_I32));
	if (v->instr.opcode == ZWE_W_SELECT_T) {
		type = (uint8_t)v->instr.x;
		ZWE_TRY(pop(v, type));
		ZWE_TRY(pop(v, type));
		return push(v, type, v->instr.position);
	}
	ZWE_TRY(pop_any(v, &b));
	ZWE_TRY(pop_any(v, &a));
	if (zwe_is_reference(a.type) || zwe_is_reference(b.type) ||
	    (a.type != b.type && a.type != ANY && b.type != ANY)) {
		return mismatch(v);
	}
	return push(v, a.type == ANY ? b.type : a.type, v->instr.position);
}

static void note_read(struct validator *v, uint32_t local)
{
	if (local >= v->body->type->n_params && !zwe_bit(v->is_set, local)) {
		zwe_set_bit(v->body->needs_zero, local);
	}
}

static void note_write(struct validator *v, uint32_t local)
{
	if (!zwe_bit(v->is_set, local)) {
		zwe_set_bit(v->is_set, local);
		v->set_locals[v->n_set++] = local;
	}
}

static enum zwe_error check_local(struct validator *v)
{
	struct value value;
	uint8_t type;

	if (v->instr.x >= v->body->n_locals) {
		return invalid(v, "unknown local");
	}
	type = v->body->locals[v->instr.x];
	if (v->instr.opcode == ZWE_W_LOCAL_GET) {
		note_read(v, v->instr.x);
		return push(v, type, v->instr.position);
	}
	ZWE_TRY(pop_any(v, &value));
	if (value.type != type && value.type != ANY) {
		return mismatch(v);
	}
	note_write(v, v->instr.x);
	return v->instr.opcode == ZWE_W_LOCAL_TEE ? push(v, type, value.origin) : ZWE_OK;
}

static enum zwe_error check_global(struct validator *v)
{
	const struct zwe_wglobal *global;

	if (v->instr.x >= v->module->n_globals) {
		return invalid(v, "unknown global");
	}
	global = &v->module->globals[v->instr.x];
	if (v->instr.opcode == ZWE_W_GLOBAL_GET) {
		return push(v, global->type, v->instr.position);
	}
	if (!global->mutable_) {
		return invalid(v, "immutable global");
	}
	return pop(v, global->type);
}

static enum zwe_error check_reference(struct validator *v)
{
	struct value value;

	if (v->instr.opcode == ZWE_W_REF_NULL) {
		return push(v, (uint8_t)v->instr.x, v->instr.position);
	}
	if (v->instr.opcode == ZWE_W_REF_IS_NULL) {
		ZWE_TRY(pop_any(v, &value));
		if (!zwe_is_reference(value.type) && value.type != ANY) {
			return mismatch(v);
		}
		return push(v, ZWE_I32, v->instr.position);
	}
	if (v->instr.x >= v->module->n_funcs) {
		return invalid(v, "unknown function");
	}
	if (v->body == NULL) {
		v->module->funcs[v->instr.x].declared = true;
	} else if (!v->module->funcs[v->instr.x].declared) {
		return invalid(v, "undeclared function reference");
	}
	return push(v, ZWE_FUNCREF, v->instr.position);
}

/* ---- tables and segments -------------------------------------------------------------------- */

static enum zwe_error need_table(const struct validator *v, uint32_t table)
{
	return table < v->module->n_tables ? ZWE_OK : invalid(v, "unknown table");
}

static enum zwe_error need_data(const struct validator *v)
{
	if (v->module->data_count == ZWE_NONE) {
		return zwe_fail(v->front->detail, ZWE_E_MALFORMED, v->instr.position,
				"data count section required", NULL);
	}
	return v->instr.x < v->module->data_count ? ZWE_OK : invalid(v, "unknown data segment");
}

static enum zwe_error need_elem(const struct validator *v)
{
	return v->instr.x < v->module->n_elems ? ZWE_OK : invalid(v, "unknown elem segment");
}

static enum zwe_error check_segment(struct validator *v)
{
	const struct zwe_module *module = v->module;
	uint32_t x = v->instr.x, y = v->instr.y;

	switch (v->instr.opcode) {
	case ZWE_W_DATA_DROP:
		return need_data(v);
	case ZWE_W_ELEM_DROP:
		return need_elem(v);
	case ZWE_W_TABLE_INIT:
		ZWE_TRY(need_table(v, y));
		ZWE_TRY(need_elem(v));
		return module->elems[x].type == module->tables[y].type ? ZWE_OK : mismatch(v);
	case ZWE_W_TABLE_COPY:
		ZWE_TRY(need_table(v, x));
		ZWE_TRY(need_table(v, y));
		return module->tables[x].type == module->tables[y].type ? ZWE_OK : mismatch(v);
	case ZWE_W_MEMORY_INIT:
		return need_data(v);
	case ZWE_W_TABLE_SIZE:
		return need_table(v, x);
	default:
		return ZWE_OK;
	}
}

static enum zwe_error check_table(struct validator *v)
{
	uint8_t type;

	ZWE_TRY(need_table(v, v->instr.x));
	type = v->module->tables[v->instr.x].type;
	switch (v->instr.opcode) {
	case ZWE_W_TABLE_GET:
		ZWE_TRY(pop(v, ZWE_I32));
		return push(v, type, v->instr.position);
	case ZWE_W_TABLE_SET:
		ZWE_TRY(pop(v, type));
		return pop(v, ZWE_I32);
	case ZWE_W_TABLE_GROW:
		ZWE_TRY(pop(v, ZWE_I32));
		ZWE_TRY(pop(v, type));
		return push(v, ZWE_I32, v->instr.position);
	default: /* table.fill */
		ZWE_TRY(pop(v, ZWE_I32));
		ZWE_TRY(pop(v, type));
		return pop(v, ZWE_I32);
	}
}

/* ---- all instructions ----------------------------------------------------------------------- */

static enum zwe_error check_memory(const struct validator *v)
{
	const struct zwe_wasm_op *info = v->instr.info;

	switch ((enum zwe_immediate)info->immediate) {
	case ZWE_IMM_MEMARG:
		if (v->instr.x > zwe_natural_log2(info)) {
			return invalid(v, "alignment must not be larger than natural");
		}
		if (zwe_is_atomic(v->instr.opcode) && v->instr.x != zwe_natural_log2(info)) {
			return invalid(v, "atomic alignment must be natural");
		}
		break;
	case ZWE_IMM_MEMORY:
	case ZWE_IMM_MEMORY2:
	case ZWE_IMM_DATA_MEMORY:
		break;
	default:
		return ZWE_OK;
	}
	return v->module->n_memories != 0 ? ZWE_OK : invalid(v, "unknown memory");
}

/* Instructions whose types the table gives. */
static enum zwe_error check_typed(struct validator *v)
{
	const struct zwe_wasm_op *info = v->instr.info;
	uint32_t origin = v->instr.position;
	struct value value;
	size_t n = strlen(info->in);

	ZWE_TRY(check_memory(v));
	ZWE_TRY(check_segment(v));
	while (n > 0) {
		uint8_t type = zwe_type_of_letter(info->in[--n]);

		ZWE_TRY(pop_any(v, &value));
		if (value.type != type && value.type != ANY) {
			return mismatch(v);
		}
		if (info->class == ZWE_C_CAST) {
			origin = value.origin;
		}
	}
	return info->out[0] == '\0' ? ZWE_OK : push(v, zwe_type_of_letter(info->out[0]), origin);
}

static enum zwe_error check_instr(struct validator *v)
{
	struct value value;

	if (v->instr.info->in != NULL) {
		return check_typed(v);
	}
	switch (v->instr.opcode) {
	case ZWE_W_DROP:
		return pop_any(v, &value);
	case ZWE_W_SELECT:
	case ZWE_W_SELECT_T:
		return check_select(v);
	case ZWE_W_LOCAL_GET:
	case ZWE_W_LOCAL_SET:
	case ZWE_W_LOCAL_TEE:
		return check_local(v);
	case ZWE_W_GLOBAL_GET:
	case ZWE_W_GLOBAL_SET:
		return check_global(v);
	case ZWE_W_REF_NULL:
	case ZWE_W_REF_IS_NULL:
	case ZWE_W_REF_FUNC:
		return check_reference(v);
	case ZWE_W_DATA_DROP:
	case ZWE_W_ELEM_DROP:
		return check_segment(v);
	case ZWE_W_TABLE_GET:
	case ZWE_W_TABLE_SET:
	case ZWE_W_TABLE_GROW:
	case ZWE_W_TABLE_FILL:
		return check_table(v);
	default:
		return check_control(v);
	}
}

/* ---- constant expressions ------------------------------------------------------------------- */

static bool is_constant(const struct validator *v)
{
	switch (v->instr.opcode) {
	case ZWE_W_GLOBAL_GET:
		return v->instr.x >= v->module->n_globals ||
		       !v->module->globals[v->instr.x].mutable_;
	case ZWE_W_I32_CONST:
	case ZWE_W_I64_CONST:
	case ZWE_W_F32_CONST:
	case ZWE_W_F64_CONST:
	case ZWE_W_REF_NULL:
	case ZWE_W_REF_FUNC:
	case ZWE_W_END:
	case 0x6A: /* i32.add, sub, mul */
	case 0x6B:
	case 0x6C:
	case 0x7C: /* i64.add, sub, mul */
	case 0x7D:
	case 0x7E:
		return true;
	default:
		return false;
	}
}

#define CONST_DEPTH 256u

enum zwe_error zwe_validate_const(struct zwe_front *front, struct zwe_reader *reader, uint8_t type)
{
	struct control control = {.type = {.results = &type, .n_results = 1}};
	struct validator v = {
		.front = front, .module = &front->module, .reader = reader, .controls = &control};
	size_t top = front->top;

	v.values = zwe_scratch(front, CONST_DEPTH, sizeof(*v.values));
	if (v.values == NULL) {
		return zwe_no_memory(front);
	}
	v.max_values = CONST_DEPTH;
	v.values_capped = true;
	v.n_controls = 1;
	v.max_controls = 1;
	while (v.n_controls != 0) {
		ZWE_TRY(zwe_read_instr(reader, &v.instr));
		if (!is_constant(&v)) {
			return invalid(&v, "constant expression required");
		}
		ZWE_TRY(check_instr(&v));
	}
	front->top = top;
	return ZWE_OK;
}

/* ---- bodies --------------------------------------------------------------------------------- */

/* Counts the locals that a body declares. */
static enum zwe_error count_locals(struct zwe_reader *reader, uint32_t *total)
{
	struct zwe_reader cursor = *reader;
	uint64_t sum = *total;
	uint32_t groups, count;
	uint8_t type;

	ZWE_TRY(zwe_read_count(&cursor, &groups));
	for (uint32_t i = 0; i < groups; i++) {
		ZWE_TRY(zwe_read_u32(&cursor, &count));
		ZWE_TRY(zwe_read_valtype(&cursor, &type));
		sum += count;
		if (sum > UINT32_MAX) {
			return zwe_malformed(&cursor, "too many locals");
		}
	}
	if (sum > ZWE_LIMIT_LOCALS) {
		return zwe_limit(reader, "LOCALS");
	}
	*total = (uint32_t)sum;
	return ZWE_OK;
}

static enum zwe_error read_locals(struct zwe_front *front, struct zwe_reader *reader,
				  struct zwe_body *body)
{
	uint32_t groups, count, n = body->type->n_params;
	uint8_t *locals;
	uint8_t type;

	body->n_locals = n;
	ZWE_TRY(count_locals(reader, &body->n_locals));
	locals = zwe_scratch(front, body->n_locals, 1);
	body->needs_zero = zwe_scratch(front, (size_t)body->n_locals / 8 + 1, 1);
	if (locals == NULL || body->needs_zero == NULL) {
		return zwe_no_memory(front);
	}
	body->locals = locals;
	if (n != 0) {
		memcpy(locals, body->type->params, n);
	}
	ZWE_TRY(zwe_read_u32(reader, &groups));
	for (uint32_t i = 0; i < groups; i++) {
		ZWE_TRY(zwe_read_u32(reader, &count));
		ZWE_TRY(zwe_read_valtype(reader, &type));
		memset(locals + n, type, count);
		n += count;
	}
	return ZWE_OK;
}

/* The stacks' sizes are bounded by the body's length; by a limit where that is smaller. */
static enum zwe_error take_stacks(struct validator *v, uint32_t length)
{
	uint64_t values =
		(uint64_t)length * (v->module->max_arity > 1 ? v->module->max_arity : 1) + 1;

	v->values_capped = values > ZWE_LIMIT_FRAME_SLOTS;
	v->max_values = v->values_capped ? ZWE_LIMIT_FRAME_SLOTS : (uint32_t)values;
	v->max_controls = length < ZWE_LIMIT_NESTING ? length + 1 : ZWE_LIMIT_NESTING + 1;
	v->values = zwe_scratch(v->front, v->max_values, sizeof(*v->values));
	v->controls = zwe_scratch(v->front, v->max_controls, sizeof(*v->controls));
	v->set_locals = zwe_scratch(v->front, v->body->n_locals, sizeof(*v->set_locals));
	v->is_set = zwe_scratch(v->front, (size_t)v->body->n_locals / 8 + 1, 1);
	if (v->values == NULL || v->controls == NULL || v->set_locals == NULL ||
	    v->is_set == NULL) {
		return zwe_no_memory(v->front);
	}
	return ZWE_OK;
}

static enum zwe_error check_body(struct validator *v)
{
	const struct zwe_wtype *type = v->body->type;
	struct zwe_blocktype results = {NULL, type->results, 0, type->n_results};

	ZWE_TRY(push_control(v, ZWE_W_BLOCK, results, 0));
	while (v->n_controls != 0) {
		ZWE_TRY(zwe_read_instr(v->reader, &v->instr));
		ZWE_TRY(check_instr(v));
	}
	return v->reader->at == v->reader->end ? ZWE_OK
					       : zwe_malformed(v->reader, "END opcode expected");
}

enum zwe_error zwe_validate_body(struct zwe_front *front, uint32_t func, struct zwe_body *body)
{
	const struct zwe_wfunc *wfunc = &front->module.funcs[func];
	struct zwe_reader reader = zwe_reader_at(front, wfunc->body_at, wfunc->body_end);
	struct validator v = {
		.front = front, .module = &front->module, .reader = &reader, .body = body};
	size_t top;

	memset(body, 0, sizeof(*body));
	body->type = zwe_func_type(&front->module, func);
	ZWE_TRY(read_locals(front, &reader, body));
	body->code_at = reader.at;
	body->end = reader.end;
	body->first_arg = zwe_scratch(front, (size_t)(reader.end - reader.at) / 8 + 1, 1);
	if (body->first_arg == NULL) {
		return zwe_no_memory(front);
	}
	top = front->top;
	ZWE_TRY(take_stacks(&v, reader.end - reader.at));
	ZWE_TRY(check_body(&v));
	front->top = top;
	return ZWE_OK;
}
