/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes the device image around the code: header, section directory, records, names, data.
 * docs/engine_image.md says what stands where. All sizes but the code's are known before the first
 * function is translated, so that nothing moves.
 */
#include <string.h>

#include "translate.h"

/* Where sections and what they point to begin; bytes of the image. */
struct plan {
	uint32_t section[ZWE_SECTION_COUNT], count[ZWE_SECTION_COUNT];
	uint32_t values, entries, strings, data;
	uint64_t end;
};

static uint64_t reserve(struct plan *plan, uint64_t bytes)
{
	uint64_t at = plan->end;

	plan->end += (bytes + 3) & ~(uint64_t)3;
	return at;
}

static void reserve_section(struct plan *plan, enum zwe_section section, uint64_t count,
			    uint32_t record_bytes)
{
	plan->section[section] = (uint32_t)reserve(plan, count * record_bytes);
	plan->count[section] = (uint32_t)count;
}

bool zwe_needs_init(const struct zwe_module *module)
{
	if (module->start != ZWE_NONE || module->n_globals != module->import_globals) {
		return true;
	}
	for (uint32_t i = 0; i < module->n_tables; i++) {
		if (module->tables[i].init_at != 0) {
			return true;
		}
	}
	for (uint32_t i = 0; i < module->n_elems; i++) {
		if (module->elems[i].mode == ZWE_ACTIVE) {
			return true;
		}
	}
	for (uint32_t i = 0; i < module->n_datas; i++) {
		if (module->datas[i].mode == ZWE_ACTIVE) {
			return true;
		}
	}
	return false;
}

/* The first type without parameters and results; one more record if there is none. */
static uint32_t find_init_type(const struct zwe_module *module)
{
	for (uint32_t i = 0; i < module->n_types; i++) {
		if (module->types[i].n_params == 0 && module->types[i].n_results == 0) {
			return module->types[i].image_index;
		}
	}
	return module->n_image_types;
}

static bool same_name(const struct zwe_front *front, struct zwe_wname a, struct zwe_wname b)
{
	return a.length == b.length &&
	       memcmp(front->wasm + a.at, front->wasm + b.at, a.length) == 0;
}

/* Imports that follow each other from one module share its name. */
static bool shares_module(const struct zwe_front *front, uint32_t import)
{
	const struct zwe_wimport *imports = front->module.imports;

	return import != 0 && same_name(front, imports[import].module, imports[import - 1].module);
}

static uint64_t string_bytes(const struct zwe_front *front)
{
	const struct zwe_module *module = &front->module;
	uint64_t bytes = 0;

	for (uint32_t i = 0; i < module->n_imports; i++) {
		bytes += 2 + (uint64_t)module->imports[i].field.length;
		bytes += shares_module(front, i) ? 0
						 : 2 + (uint64_t)module->imports[i].module.length;
	}
	for (uint32_t i = 0; i < module->n_exports; i++) {
		bytes += 2 + (uint64_t)module->exports[i].name.length;
	}
	return bytes;
}

/* Looks through the bodies for what needs feature EXCEPTIONS, and counts the clauses that may become
 * handlers. Nothing is validated yet: a body that cannot be read is somebody else's error.
 */
static bool find_exceptions(const struct zwe_front *front, uint32_t *n_clauses)
{
	const struct zwe_module *module = &front->module;
	bool found = module->n_tags != 0;

	*n_clauses = 0;
	for (uint32_t i = module->import_funcs; i < module->n_funcs; i++) {
		struct zwe_reader reader = zwe_reader_at(front, module->funcs[i].body_at,
							 module->funcs[i].body_end);
		struct zwe_instr instr;
		uint32_t groups = 0, count;
		uint8_t type;

		reader.detail = NULL;
		(void)zwe_read_u32(&reader, &groups);
		while (groups-- > 0 && zwe_read_u32(&reader, &count) == ZWE_OK &&
		       zwe_read_valtype(&reader, &type) == ZWE_OK) {
		}
		while (reader.at < reader.end && zwe_read_instr(&reader, &instr) == ZWE_OK) {
			found |= instr.opcode == ZWE_W_TRY_TABLE ||
				 instr.opcode == ZWE_W_THROW_REF;
			*n_clauses += instr.opcode == ZWE_W_TRY_TABLE ? instr.x : 0;
		}
	}
	return found;
}

static void make_plan(const struct zwe_front *front, struct zwe_output *out, struct plan *plan)
{
	const struct zwe_module *module = &front->module;
	uint64_t values = 0, entries = 0, data = 0;
	bool has_init = zwe_needs_init(module);

	memset(plan, 0, sizeof(*plan));
	plan->end = ZWE_HEADER_BYTES;
	if ((out->features & ZWE_IMAGE_F_EXCEPTIONS) != 0) {
		plan->end += 8 * (ZWE_SECTION_COUNT - ZWE_S_TAGS);
		reserve_section(plan, ZWE_S_TAGS, module->n_tags - module->import_tags,
				ZWE_TG_BYTES);
		reserve_section(plan, ZWE_S_HANDLERS, out->max_handlers, ZWE_HD_BYTES);
	}
	out->init_type = find_init_type(module);
	out->n_funcs = module->n_funcs - module->import_funcs + (has_init ? 1 : 0);
	for (uint32_t i = 0; i < module->n_types; i++) {
		values += module->types[i].n_params + module->types[i].n_results;
	}
	for (uint32_t i = 0; i < module->n_elems; i++) {
		entries += 4 * (uint64_t)module->elems[i].count;
	}
	for (uint32_t i = 0; i < module->n_datas; i++) {
		data += module->datas[i].length;
	}
	reserve_section(plan, ZWE_S_TYPES,
			module->n_image_types +
				(has_init && out->init_type == module->n_image_types ? 1u : 0u),
			ZWE_T_BYTES);
	reserve_section(plan, ZWE_S_IMPORTS, module->n_imports, ZWE_I_BYTES);
	reserve_section(plan, ZWE_S_FUNCS, out->n_funcs, ZWE_F_BYTES);
	reserve_section(plan, ZWE_S_TABLES, module->n_tables - module->import_tables, ZWE_TB_BYTES);
	reserve_section(plan, ZWE_S_MEMS, module->n_memories - module->import_memories,
			ZWE_M_BYTES);
	reserve_section(plan, ZWE_S_GLOBALS, module->n_globals - module->import_globals,
			ZWE_G_BYTES);
	reserve_section(plan, ZWE_S_EXPORTS, module->n_exports, ZWE_E_BYTES);
	reserve_section(plan, ZWE_S_ELEMS, module->n_elems, ZWE_EL_BYTES);
	reserve_section(plan, ZWE_S_DATAS, module->n_datas, ZWE_D_BYTES);
	plan->values = (uint32_t)reserve(plan, values);
	plan->entries = (uint32_t)reserve(plan, entries);
	plan->strings = (uint32_t)reserve(plan, string_bytes(front));
	plan->data = (uint32_t)reserve(plan, data);
	plan->section[ZWE_S_CODE] = (uint32_t)plan->end;
}

/* ---- records -------------------------------------------------------------------------------- */

static void write_types(const struct zwe_module *module, uint8_t *image, const struct plan *plan)
{
	uint8_t *record = image + plan->section[ZWE_S_TYPES];
	uint32_t at = plan->values, next = 0;

	for (uint32_t i = 0; i < module->n_types; i++) {
		const struct zwe_wtype *type = &module->types[i];

		if (type->image_index != next) {
			continue; /* equal to an earlier one */
		}
		zwe_store_le16(record + ZWE_T_PARAMS, type->n_params);
		zwe_store_le16(record + ZWE_T_RESULTS, type->n_results);
		zwe_store_le16(record + ZWE_T_PARAM_SLOTS, type->param_slots);
		zwe_store_le16(record + ZWE_T_RESULT_SLOTS, type->result_slots);
		zwe_store_le32(record + ZWE_T_VALUES, at);
		memcpy(image + at, type->params, type->n_params);
		memcpy(image + at + type->n_params, type->results, type->n_results);
		at += type->n_params + type->n_results;
		record += ZWE_T_BYTES;
		next++;
	}
	if (next < plan->count[ZWE_S_TYPES]) {
		zwe_store_le32(record + ZWE_T_VALUES, plan->values);
	}
}

static uint32_t write_string(const struct zwe_front *front, uint8_t *image, uint32_t *at,
			     struct zwe_wname name)
{
	uint32_t start = *at;

	zwe_store_le16(image + start, name.length);
	memcpy(image + start + 2, front->wasm + name.at, name.length);
	*at += 2 + name.length;
	return start;
}

static void write_limits(uint8_t *flags, uint8_t *min, uint8_t *max,
			 const struct zwe_wlimits *limits)
{
	*flags = (uint8_t)((limits->has_max ? ZWE_FLAG_HAS_MAX : 0) |
			   (limits->shared ? ZWE_FLAG_SHARED : 0));
	zwe_store_le32(min, limits->min);
	zwe_store_le32(max, limits->max);
}

static void write_import(const struct zwe_module *module, uint8_t *record,
			 const struct zwe_wimport *import)
{
	uint8_t *flags = record + ZWE_I_FLAGS, *x = record + ZWE_I_X, *y = record + ZWE_I_Y;
	uint32_t index = import->index;

	record[ZWE_I_KIND] = import->kind;
	switch ((enum zwe_kind)import->kind) {
	case ZWE_KIND_TAG:
		zwe_store_le32(x, module->types[module->tags[index]].image_index);
		break;
	case ZWE_KIND_FUNC:
		zwe_store_le32(x, module->types[module->funcs[index].type].image_index);
		break;
	case ZWE_KIND_TABLE:
		record[ZWE_I_TYPE] = module->tables[index].type;
		write_limits(flags, x, y, &module->tables[index].limits);
		break;
	case ZWE_KIND_MEMORY:
		record[ZWE_I_PAGE_LOG2] = module->memories[index].page_log2;
		write_limits(flags, x, y, &module->memories[index].limits);
		break;
	case ZWE_KIND_GLOBAL:
		record[ZWE_I_TYPE] = module->globals[index].type;
		*flags = module->globals[index].mutable_ ? ZWE_FLAG_MUTABLE : 0;
		break;
	default:
		break;
	}
}

static void write_imports_exports(const struct zwe_front *front, uint8_t *image,
				  const struct plan *plan)
{
	const struct zwe_module *module = &front->module;
	uint8_t *record = image + plan->section[ZWE_S_IMPORTS];
	uint32_t at = plan->strings, module_name = 0;

	for (uint32_t i = 0; i < module->n_imports; i++, record += ZWE_I_BYTES) {
		const struct zwe_wimport *import = &module->imports[i];

		if (!shares_module(front, i)) {
			module_name = write_string(front, image, &at, import->module);
		}
		write_import(module, record, import);
		zwe_store_le32(record + ZWE_I_MODULE, module_name);
		zwe_store_le32(record + ZWE_I_FIELD,
			       write_string(front, image, &at, import->field));
	}
	record = image + plan->section[ZWE_S_EXPORTS];
	for (uint32_t i = 0; i < module->n_exports; i++, record += ZWE_E_BYTES) {
		const struct zwe_wexport *export_ = &module->exports[i];

		zwe_store_le32(record + ZWE_E_NAME, write_string(front, image, &at, export_->name));
		record[ZWE_E_KIND] = export_->kind;
		zwe_store_le32(record + ZWE_E_INDEX, export_->index);
	}
}

static void write_spaces(const struct zwe_module *module, uint8_t *image, const struct plan *plan)
{
	uint8_t *record = image + plan->section[ZWE_S_TABLES];

	for (uint32_t i = module->import_tables; i < module->n_tables;
	     i++, record += ZWE_TB_BYTES) {
		record[ZWE_TB_TYPE] = module->tables[i].type;
		write_limits(record + ZWE_TB_FLAGS, record + ZWE_TB_MIN, record + ZWE_TB_MAX,
			     &module->tables[i].limits);
	}
	record = image + plan->section[ZWE_S_MEMS];
	for (uint32_t i = module->import_memories; i < module->n_memories;
	     i++, record += ZWE_M_BYTES) {
		record[ZWE_M_PAGE_LOG2] = module->memories[i].page_log2;
		write_limits(record + ZWE_M_FLAGS, record + ZWE_M_MIN, record + ZWE_M_MAX,
			     &module->memories[i].limits);
	}
	record = image + plan->section[ZWE_S_GLOBALS];
	for (uint32_t i = module->import_globals; i < module->n_globals;
	     i++, record += ZWE_G_BYTES) {
		record[ZWE_G_TYPE] = module->globals[i].type;
		record[ZWE_G_FLAGS] = module->globals[i].mutable_ ? ZWE_FLAG_MUTABLE : 0;
		zwe_store_le16(record + ZWE_G_SLOT, module->globals[i].slot);
	}
}

static void write_tags(const struct zwe_module *module, uint8_t *image, const struct plan *plan)
{
	uint8_t *record = image + plan->section[ZWE_S_TAGS];

	for (uint32_t i = module->import_tags; i < module->n_tags; i++, record += ZWE_TG_BYTES) {
		zwe_store_le16(record + ZWE_TG_TYPE, module->types[module->tags[i]].image_index);
	}
}

void zwe_image_handler(struct zwe_output *out, const struct zwe_handler *words)
{
	uint32_t section = zwe_load_le32(out->image + ZWE_H_SECTIONS + 8 * ZWE_S_HANDLERS);
	uint8_t *record = out->image + section + (size_t)out->n_handlers++ * ZWE_HD_BYTES;

	zwe_store_le32(record + ZWE_HD_START, words->start);
	zwe_store_le32(record + ZWE_HD_END, words->end);
	zwe_store_le32(record + ZWE_HD_TARGET, words->target);
	zwe_store_le16(record + ZWE_HD_TAG, words->tag);
	zwe_store_le16(record + ZWE_HD_SLOT, words->slot);
}

static void write_segments(const struct zwe_front *front, uint8_t *image, const struct plan *plan)
{
	const struct zwe_module *module = &front->module;
	uint8_t *record = image + plan->section[ZWE_S_ELEMS];
	uint32_t at = plan->entries;

	for (uint32_t i = 0; i < module->n_elems; i++, record += ZWE_EL_BYTES) {
		const struct zwe_welem *elem = &module->elems[i];
		uint32_t count = elem->mode == ZWE_DECLARED ? 0 : elem->count;

		record[ZWE_EL_TYPE] = elem->type;
		zwe_store_le32(record + ZWE_EL_ENTRIES, at);
		zwe_store_le32(record + ZWE_EL_COUNT, count);
		for (uint32_t j = 0; j < count; j++, at += 4) {
			zwe_store_le32(image + at, elem->entries[j]);
		}
	}
	record = image + plan->section[ZWE_S_DATAS];
	at = plan->data;
	for (uint32_t i = 0; i < module->n_datas; i++, record += ZWE_D_BYTES) {
		const struct zwe_wdata *data = &module->datas[i];

		zwe_store_le32(record + ZWE_D_BYTES_AT, at);
		zwe_store_le32(record + ZWE_D_LENGTH, data->length);
		memcpy(image + at, front->wasm + data->at, data->length);
		at += data->length;
	}
}

/* ---- header --------------------------------------------------------------------------------- */

/* Bytes of memory that are certainly there when the code runs. */
static uint32_t memory_bytes(const struct zwe_front *front)
{
	const struct zwe_module *module = &front->module;
	uint64_t bytes;

	if (module->n_memories == 0) {
		return 0;
	}
	bytes = (uint64_t)module->memories[0].limits.min << module->memories[0].page_log2;
	if (front->options != NULL && front->options->memory_bytes != 0 &&
	    front->options->memory_bytes < bytes) {
		bytes = front->options->memory_bytes;
	}
	return bytes < ZWE_LIMIT_MEMORY_BYTES ? (uint32_t)bytes : ZWE_LIMIT_MEMORY_BYTES;
}

uint32_t zwe_initial_value(const struct zwe_front *front, uint32_t global, uint32_t value)
{
	bool wanted = front->options != NULL && front->options->sp_global == global + 1;

	return wanted ? front->options->sp_init : value;
}

/* A mutable i32 global that is exported as __stack_pointer and starts as a plain constant belongs
 * to the thread.
 */
static void find_stack_pointer(const struct zwe_front *front, struct zwe_output *out)
{
	static const char name[] = "__stack_pointer";
	const struct zwe_module *module = &front->module;

	for (uint32_t i = 0; i < module->n_exports; i++) {
		const struct zwe_wexport *export_ = &module->exports[i];
		const struct zwe_wglobal *global;
		struct zwe_reader reader;
		struct zwe_instr first, end;

		if (export_->kind != ZWE_KIND_GLOBAL || export_->index < module->import_globals ||
		    export_->name.length != sizeof(name) - 1 ||
		    memcmp(front->wasm + export_->name.at, name, sizeof(name) - 1) != 0) {
			continue;
		}
		global = &module->globals[export_->index];
		reader = zwe_reader_at(front, global->init_at, front->wasm_bytes);
		if (!global->mutable_ || global->type != ZWE_I32 ||
		    zwe_read_instr(&reader, &first) != ZWE_OK ||
		    zwe_read_instr(&reader, &end) != ZWE_OK || first.opcode != ZWE_W_I32_CONST ||
		    end.opcode != ZWE_W_END) {
			continue;
		}
		out->sp_global = export_->index;
		out->sp_init = zwe_initial_value(front, export_->index, (uint32_t)first.value);
		out->features |= ZWE_IMAGE_F_SP;
	}
}

static void write_header(const struct zwe_module *module, const struct zwe_output *out,
			 const struct plan *plan)
{
	uint8_t *image = out->image;
	bool has_init = zwe_needs_init(module);

	zwe_store_le32(image + ZWE_H_MAGIC, ZWE_IMAGE_MAGIC);
	zwe_store_le16(image + ZWE_H_VERSION, ZWE_IMAGE_VERSION);
	zwe_store_le16(image + ZWE_H_ENCODING, ZWE_ENCODING_P32);
	zwe_store_le32(image + ZWE_H_OPCODE_SET, ZWE_OPCODE_SET);
	zwe_store_le32(image + ZWE_H_INIT_FUNC, has_init ? out->n_funcs - 1 : ZWE_NONE);
	zwe_store_le16(image + ZWE_H_IMPORT_FUNCS, module->import_funcs);
	zwe_store_le16(image + ZWE_H_IMPORT_TABLES, module->import_tables);
	zwe_store_le16(image + ZWE_H_IMPORT_MEMS, module->import_memories);
	zwe_store_le16(image + ZWE_H_IMPORT_GLOBALS, module->import_globals);
	zwe_store_le32(image + ZWE_H_GLOBAL_SLOTS, module->global_slots);
	zwe_store_le32(image + ZWE_H_SP_INIT, out->sp_init);
	zwe_store_le32(image + ZWE_H_MEMORY_BYTES, out->memory_bytes);
	zwe_store_le32(image + ZWE_H_MEMORY_LOW, out->memory_low);
	for (uint32_t i = 0; i < zwe_section_count(out->features); i++) {
		zwe_store_le32(image + ZWE_H_SECTIONS + 8 * i, plan->section[i]);
		zwe_store_le32(image + ZWE_H_SECTIONS + 8 * i + 4, plan->count[i]);
	}
}

/* A window begins above address 0. Only the module that defines the memory can have one. */
static uint32_t memory_low(const struct zwe_front *front, uint32_t bytes)
{
	const struct zwe_module *module = &front->module;
	uint64_t declared;

	if (front->options == NULL || module->n_memories == 0 || module->import_memories != 0) {
		return 0;
	}
	declared = (uint64_t)module->memories[0].limits.min << module->memories[0].page_log2;
	return front->options->memory_low <= declared - bytes ? front->options->memory_low : 0;
}

static enum zwe_error check_names(const struct zwe_front *front)
{
	const struct zwe_module *module = &front->module;
	bool too_long = false;

	for (uint32_t i = 0; i < module->n_imports; i++) {
		too_long |= module->imports[i].module.length > ZWE_LIMIT_NAME_BYTES;
		too_long |= module->imports[i].field.length > ZWE_LIMIT_NAME_BYTES;
	}
	for (uint32_t i = 0; i < module->n_exports; i++) {
		too_long |= module->exports[i].name.length > ZWE_LIMIT_NAME_BYTES;
	}
	return too_long ? zwe_fail(front->detail, ZWE_E_LIMIT, 0, "beyond the limit", "NAME_BYTES")
			: ZWE_OK;
}

enum zwe_error zwe_image_begin(struct zwe_front *front, struct zwe_output *out)
{
	const struct zwe_module *module = &front->module;
	struct plan plan;

	memset(out, 0, sizeof(*out));
	out->sp_global = ZWE_NONE;
	out->memory_bytes = memory_bytes(front);
	out->memory_low = memory_low(front, out->memory_bytes);
	if (module->n_memories != 0) {
		out->declared_bytes = (uint64_t)module->memories[0].limits.min
				      << module->memories[0].page_log2;
	}
	out->features = module->n_memories != 0 ? ZWE_IMAGE_F_MEMORY : 0;
	if (module->n_memories != 0 && module->memories[0].limits.shared) {
		out->features |= ZWE_IMAGE_F_ATOMICS;
	}
	if (front->options == NULL || !front->options->no_sp_tls) {
		find_stack_pointer(front, out);
	}
	ZWE_TRY(check_names(front));
	out->features |= find_exceptions(front, &out->max_handlers) ? ZWE_IMAGE_F_EXCEPTIONS : 0;
	if (out->max_handlers > ZWE_LIMIT_HANDLERS) {
		return zwe_fail(front->detail, ZWE_E_LIMIT, 0, "beyond the limit", "HANDLERS");
	}
	make_plan(front, out, &plan);
	if (plan.end > ZWE_LIMIT_IMAGE_BYTES) {
		return zwe_fail(front->detail, ZWE_E_LIMIT, 0, "beyond the limit", "IMAGE_BYTES");
	}
	out->code_at = (uint32_t)plan.end;
	out->image = zwe_keep(front, plan.end + 4 * ZWE_CODE_FIRST, 1);
	if (out->image == NULL) {
		return zwe_no_memory(front);
	}
	front->arena->used =
		(size_t)(out->image - front->arena->bytes) + out->code_at + 4 * ZWE_CODE_FIRST;
	write_header(module, out, &plan);
	write_types(module, out->image, &plan);
	write_imports_exports(front, out->image, &plan);
	write_spaces(module, out->image, &plan);
	write_segments(front, out->image, &plan);
	write_tags(module, out->image, &plan);
	out->code_words = ZWE_CODE_FIRST;
	zwe_store_le32(out->image + out->code_at + 4 * ZWE_CODE_EXIT, ZWE_OP_SYS_EXIT);
	zwe_store_le32(out->image + out->code_at + 4 * ZWE_CODE_XRET, ZWE_OP_SYS_XRET);
	return ZWE_OK;
}

void zwe_image_func(struct zwe_output *out, uint32_t index, uint32_t code_word, uint32_t type,
		    uint32_t frame)
{
	uint32_t section = zwe_load_le32(out->image + ZWE_H_SECTIONS + 8 * ZWE_S_FUNCS);
	uint8_t *record = out->image + section + (size_t)index * ZWE_F_BYTES;

	zwe_store_le32(record + ZWE_F_CODE, code_word);
	zwe_store_le16(record + ZWE_F_TYPE, type);
	zwe_store_le16(record + ZWE_F_FRAME, frame);
}

enum zwe_error zwe_image_finish(struct zwe_front *front, struct zwe_output *out,
				struct zwe_translation *translation)
{
	struct zwe_map_entry *map =
		(struct zwe_map_entry *)(void *)(front->arena->bytes + front->top);
	uint64_t size = out->code_at + 4 * (uint64_t)out->code_words;

	if (size > ZWE_LIMIT_IMAGE_BYTES) {
		return zwe_fail(front->detail, ZWE_E_LIMIT, 0, "beyond the limit", "IMAGE_BYTES");
	}
	zwe_store_le32(out->image + ZWE_H_SIZE, (uint32_t)size);
	zwe_store_le32(out->image + ZWE_H_FEATURES, out->features);
	zwe_store_le32(out->image + ZWE_H_SECTIONS + 8 * ZWE_S_CODE + 4, out->code_words);
	if ((out->features & ZWE_IMAGE_F_EXCEPTIONS) != 0) {
		zwe_store_le32(out->image + ZWE_H_SECTIONS + 8 * ZWE_S_HANDLERS + 4,
			       out->n_handlers);
	}
	for (uint32_t i = 0; i < out->map_entries / 2; i++) {
		struct zwe_map_entry swap = map[i];

		map[i] = map[out->map_entries - 1 - i];
		map[out->map_entries - 1 - i] = swap;
	}
	translation->image = out->image;
	translation->image_bytes = (size_t)size;
	translation->map = map;
	translation->map_entries = out->map_entries;
	translation->wasm_code_bytes = front->module.code_bytes;
	translation->instructions = out->instructions;
	translation->named_end =
		out->named_end < UINT32_MAX ? (uint32_t)out->named_end : UINT32_MAX;
	return ZWE_OK;
}
