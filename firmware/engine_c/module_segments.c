/* SPDX-License-Identifier: Apache-2.0
 *
 * Decodes and validates a module's exports, element segments and data segments. It does not apply
 * them: the translator turns active segments into code of the init function.
 */
#include <string.h>

#include "front.h"

static uint32_t space_size(const struct zwe_module *module, uint8_t kind)
{
	switch ((enum zwe_kind)kind) {
	case ZWE_KIND_FUNC:
		return module->n_funcs;
	case ZWE_KIND_TABLE:
		return module->n_tables;
	case ZWE_KIND_MEMORY:
		return module->n_memories;
	case ZWE_KIND_GLOBAL:
		return module->n_globals;
	default:
		return module->n_tags;
	}
}

static enum zwe_error enter_export(struct zwe_front *front, struct zwe_set *set,
				   const struct zwe_reader *reader, uint32_t index)
{
	const struct zwe_wexport *export_ = &front->module.exports[index];
	const uint8_t *name = front->wasm + export_->name.at;
	uint32_t at = zwe_hash(2166136261u, name, export_->name.length) & set->mask;

	for (; set->buckets[at] != 0; at = (at + 1) & set->mask) {
		const struct zwe_wexport *other = &front->module.exports[set->buckets[at] - 1];

		if (other->name.length == export_->name.length &&
		    memcmp(name, front->wasm + other->name.at, other->name.length) == 0) {
			return zwe_invalid(reader, "duplicate export name");
		}
	}
	set->buckets[at] = index + 1;
	return ZWE_OK;
}

static enum zwe_error read_export(struct zwe_front *front, struct zwe_reader *reader,
				  struct zwe_wexport *export_)
{
	static const char *const unknown[] = {"unknown function", "unknown table", "unknown memory",
					      "unknown global", "unknown tag"};
	struct zwe_reader start;

	ZWE_TRY(zwe_read_name(reader, &export_->name));
	start = *reader;
	ZWE_TRY(zwe_read_u8(reader, &export_->kind));
	if (export_->kind >= ZWE_KIND_COUNT) {
		return zwe_malformed(&start, "malformed export kind");
	}
	ZWE_TRY(zwe_read_u32(reader, &export_->index));
	if (export_->index >= space_size(&front->module, export_->kind)) {
		return zwe_invalid(reader, unknown[export_->kind]);
	}
	if (export_->kind == ZWE_KIND_FUNC) {
		front->module.funcs[export_->index].declared = true;
	}
	return ZWE_OK;
}

enum zwe_error zwe_module_exports(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	size_t top = front->top;
	struct zwe_set set;
	uint32_t count;

	ZWE_TRY(zwe_read_count(reader, &count));
	if (count > ZWE_LIMIT_EXPORTS) {
		return zwe_limit(reader, "EXPORTS");
	}
	module->exports = zwe_keep(front, count, sizeof(*module->exports));
	if (module->exports == NULL) {
		return zwe_no_memory(front);
	}
	ZWE_TRY(zwe_set_init(front, &set, count));
	for (uint32_t i = 0; i < count; i++) {
		ZWE_TRY(read_export(front, reader, &module->exports[i]));
		ZWE_TRY(enter_export(front, &set, reader, i));
	}
	module->n_exports = count;
	front->top = top;
	return ZWE_OK;
}

/* ---- element segments ----------------------------------------------------------------------- */

/* Bits of a segment's leading number. */
enum elem_flag { ELEM_NOT_ACTIVE = 1, ELEM_EXPLICIT = 2, ELEM_EXPRESSIONS = 4 };

static enum zwe_error read_elem_mode(struct zwe_front *front, struct zwe_reader *reader,
				     uint32_t flags, struct zwe_welem *elem)
{
	if ((flags & ELEM_NOT_ACTIVE) != 0) {
		elem->mode = (flags & ELEM_EXPLICIT) != 0 ? ZWE_DECLARED : ZWE_PASSIVE;
		return ZWE_OK;
	}
	elem->mode = ZWE_ACTIVE;
	if ((flags & ELEM_EXPLICIT) != 0) {
		ZWE_TRY(zwe_read_u32(reader, &elem->table));
	}
	if (elem->table >= front->module.n_tables) {
		return zwe_invalid(reader, "unknown table");
	}
	elem->offset_at = reader->at;
	return zwe_validate_const(front, reader, ZWE_I32);
}

static enum zwe_error read_elem_type(struct zwe_reader *reader, uint32_t flags,
				     struct zwe_welem *elem)
{
	uint8_t kind;

	elem->type = ZWE_FUNCREF;
	if ((flags & (ELEM_NOT_ACTIVE | ELEM_EXPLICIT)) == 0) {
		return ZWE_OK;
	}
	if ((flags & ELEM_EXPRESSIONS) != 0) {
		return zwe_read_reftype(reader, &elem->type);
	}
	ZWE_TRY(zwe_read_u8(reader, &kind));
	return kind == 0 ? ZWE_OK : zwe_malformed(reader, "malformed element kind");
}

/* A valid constant expression of reference type is one instruction. */
static enum zwe_error read_elem_expression(struct zwe_front *front, struct zwe_reader *reader,
					   uint8_t type, uint32_t *entry)
{
	struct zwe_reader first = *reader;
	struct zwe_instr instr;

	ZWE_TRY(zwe_validate_const(front, reader, type));
	ZWE_TRY(zwe_read_instr(&first, &instr));
	switch (instr.opcode) {
	case ZWE_W_REF_FUNC:
		*entry = instr.x;
		return ZWE_OK;
	case ZWE_W_GLOBAL_GET:
		*entry = ZWE_ELEM_GLOBAL | instr.x;
		return ZWE_OK;
	default:
		*entry = ZWE_NONE;
		return ZWE_OK;
	}
}

static enum zwe_error read_elem_entries(struct zwe_front *front, struct zwe_reader *reader,
					uint32_t flags, struct zwe_welem *elem)
{
	struct zwe_module *module = &front->module;
	uint32_t *entries;

	ZWE_TRY(zwe_read_count(reader, &elem->count));
	entries = zwe_keep(front, elem->count, sizeof(*entries));
	if (entries == NULL) {
		return zwe_no_memory(front);
	}
	elem->entries = entries;
	for (uint32_t i = 0; i < elem->count; i++) {
		if ((flags & ELEM_EXPRESSIONS) != 0) {
			ZWE_TRY(read_elem_expression(front, reader, elem->type, &entries[i]));
			continue;
		}
		ZWE_TRY(zwe_read_u32(reader, &entries[i]));
		if (entries[i] >= module->n_funcs) {
			return zwe_invalid(reader, "unknown function");
		}
		module->funcs[entries[i]].declared = true;
	}
	return ZWE_OK;
}

static enum zwe_error read_elem(struct zwe_front *front, struct zwe_reader *reader,
				struct zwe_welem *elem)
{
	uint32_t flags;

	ZWE_TRY(zwe_read_u32(reader, &flags));
	if (flags > 7) {
		return zwe_malformed(reader, "malformed elements segment kind");
	}
	ZWE_TRY(read_elem_mode(front, reader, flags, elem));
	ZWE_TRY(read_elem_type(reader, flags, elem));
	if (elem->mode == ZWE_ACTIVE && front->module.tables[elem->table].type != elem->type) {
		return zwe_invalid(reader, "type mismatch");
	}
	return read_elem_entries(front, reader, flags, elem);
}

enum zwe_error zwe_module_elems(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	uint32_t count;

	ZWE_TRY(zwe_read_count(reader, &count));
	if (count > ZWE_LIMIT_ELEMENTS) {
		return zwe_limit(reader, "ELEMENTS");
	}
	module->elems = zwe_keep(front, count, sizeof(*module->elems));
	if (module->elems == NULL) {
		return zwe_no_memory(front);
	}
	for (uint32_t i = 0; i < count; i++) {
		ZWE_TRY(read_elem(front, reader, &module->elems[i]));
	}
	module->n_elems = count;
	return ZWE_OK;
}

/* ---- data segments -------------------------------------------------------------------------- */

static enum zwe_error read_data(struct zwe_front *front, struct zwe_reader *reader,
				struct zwe_wdata *data)
{
	const uint8_t *bytes;
	uint32_t flags, memory = 0;

	ZWE_TRY(zwe_read_u32(reader, &flags));
	if (flags > 2) {
		return zwe_malformed(reader, "malformed data segment kind");
	}
	data->mode = flags == 1 ? ZWE_PASSIVE : ZWE_ACTIVE;
	if (flags == 2) {
		ZWE_TRY(zwe_read_u32(reader, &memory));
	}
	if (data->mode == ZWE_ACTIVE) {
		if (memory >= front->module.n_memories) {
			return zwe_invalid(reader, "unknown memory");
		}
		data->offset_at = reader->at;
		ZWE_TRY(zwe_validate_const(front, reader, ZWE_I32));
	}
	ZWE_TRY(zwe_read_u32(reader, &data->length));
	data->at = reader->at;
	return zwe_read_bytes(reader, data->length, &bytes);
}

enum zwe_error zwe_module_datas(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	uint32_t count;

	ZWE_TRY(zwe_read_count(reader, &count));
	if (count > ZWE_LIMIT_DATAS) {
		return zwe_limit(reader, "DATAS");
	}
	module->datas = zwe_keep(front, count, sizeof(*module->datas));
	if (module->datas == NULL) {
		return zwe_no_memory(front);
	}
	for (uint32_t i = 0; i < count; i++) {
		ZWE_TRY(read_data(front, reader, &module->datas[i]));
	}
	module->n_datas = count;
	return ZWE_OK;
}
