/* SPDX-License-Identifier: Apache-2.0
 *
 * Decodes a module's sections into struct zwe_module and validates all that lies outside function
 * bodies. Segments and exports are in module_segments.c, bodies and constant expressions in
 * validate.c. It keeps no copy of names or data: positions only.
 * https://webassembly.github.io/spec/core/binary/modules.html
 */
#include <string.h>

#include "front.h"

enum section_id {
	SECTION_CUSTOM,
	SECTION_TYPE,
	SECTION_IMPORT,
	SECTION_FUNCTION,
	SECTION_TABLE,
	SECTION_MEMORY,
	SECTION_GLOBAL,
	SECTION_EXPORT,
	SECTION_START,
	SECTION_ELEMENT,
	SECTION_CODE,
	SECTION_DATA,
	SECTION_DATA_COUNT,
	SECTION_TAG,
};

static void *take(uint8_t *at, size_t bytes)
{
	memset(at, 0, bytes);
	return at;
}

void *zwe_keep(struct zwe_front *front, size_t count, size_t size)
{
	size_t bytes = (count * size + 7) & ~(size_t)7;
	struct zwe_arena *arena = front->arena;

	if ((size != 0 && count > (SIZE_MAX - 7) / size) || bytes > front->top - arena->used) {
		return NULL;
	}
	arena->used += bytes;
	return take(arena->bytes + arena->used - bytes, bytes);
}

void *zwe_scratch(struct zwe_front *front, size_t count, size_t size)
{
	size_t bytes = (count * size + 7) & ~(size_t)7;

	if ((size != 0 && count > (SIZE_MAX - 7) / size) ||
	    bytes > front->top - front->arena->used) {
		return NULL;
	}
	front->top -= bytes;
	return take(front->arena->bytes + front->top, bytes);
}

enum zwe_error zwe_no_memory(struct zwe_front *front)
{
	return zwe_fail(front->detail, ZWE_E_NO_MEMORY, 0, "the translator needs a larger arena",
			NULL);
}

struct zwe_reader zwe_reader_at(const struct zwe_front *front, uint32_t at, uint32_t end)
{
	return (struct zwe_reader){front->wasm, at, end, front->detail};
}

uint32_t zwe_hash(uint32_t hash, const uint8_t *bytes, uint32_t length)
{
	for (uint32_t i = 0; i < length; i++) {
		hash = (hash ^ bytes[i]) * 16777619u;
	}
	return hash;
}

enum zwe_error zwe_set_init(struct zwe_front *front, struct zwe_set *set, uint32_t count)
{
	uint32_t buckets = 4;

	while (buckets < 2 * count) {
		buckets *= 2;
	}
	set->mask = buckets - 1;
	set->buckets = zwe_scratch(front, buckets, sizeof(uint32_t));
	return set->buckets == NULL ? zwe_no_memory(front) : ZWE_OK;
}

/* An index space grows from its imports by the section's own records. */
static enum zwe_error extend(struct zwe_front *front, void **array, size_t size, uint32_t old,
			     uint32_t more)
{
	void *bigger = zwe_keep(front, (size_t)old + more, size);

	if (bigger == NULL) {
		return zwe_no_memory(front);
	}
	if (old != 0) {
		memcpy(bigger, *array, old * size);
	}
	*array = bigger;
	return ZWE_OK;
}

/* ---- types ---------------------------------------------------------------------------------- */

static enum zwe_error read_value_types(struct zwe_front *front, struct zwe_reader *reader,
				       uint32_t limit, const char *limit_name,
				       const uint8_t **types, uint32_t *count, uint32_t *slots)
{
	uint8_t *out;

	ZWE_TRY(zwe_read_count(reader, count));
	if (*count > limit) {
		return zwe_limit(reader, limit_name);
	}
	out = zwe_keep(front, *count, 1);
	if (out == NULL) {
		return zwe_no_memory(front);
	}
	*types = out;
	*slots = 0;
	for (uint32_t i = 0; i < *count; i++) {
		ZWE_TRY(zwe_read_valtype(reader, &out[i]));
		*slots += zwe_width(out[i]);
	}
	return ZWE_OK;
}

static enum zwe_error read_type(struct zwe_front *front, struct zwe_reader *reader,
				struct zwe_wtype *type)
{
	uint32_t *arity = &front->module.max_arity;
	struct zwe_reader start = *reader;
	uint8_t form;

	ZWE_TRY(zwe_read_u8(reader, &form));
	if (form != 0x60) {
		bool is_gc = form == 0x5F || form == 0x5E || form == 0x50 || form == 0x4F ||
			     form == 0x4E;

		return is_gc ? zwe_unsupported(&start, "gc")
			     : zwe_malformed(&start, "malformed function type");
	}
	ZWE_TRY(read_value_types(front, reader, ZWE_LIMIT_TYPE_PARAMS, "TYPE_PARAMS", &type->params,
				 &type->n_params, &type->param_slots));
	ZWE_TRY(read_value_types(front, reader, ZWE_LIMIT_TYPE_RESULTS, "TYPE_RESULTS",
				 &type->results, &type->n_results, &type->result_slots));
	*arity = *arity > type->n_params ? *arity : type->n_params;
	*arity = *arity > type->n_results ? *arity : type->n_results;
	return ZWE_OK;
}

static bool same_type(const struct zwe_wtype *a, const struct zwe_wtype *b)
{
	return a->n_params == b->n_params && a->n_results == b->n_results &&
	       memcmp(a->params, b->params, a->n_params) == 0 &&
	       memcmp(a->results, b->results, a->n_results) == 0;
}

/* Equal types share one record of the image, so that call_indirect compares indices. */
static void number_type(struct zwe_module *module, struct zwe_set *set, uint32_t index)
{
	struct zwe_wtype *type = &module->types[index];
	uint32_t hash = zwe_hash(2166136261u, type->params, type->n_params);
	uint32_t at = zwe_hash(hash * 31 + 7, type->results, type->n_results) & set->mask;

	for (; set->buckets[at] != 0; at = (at + 1) & set->mask) {
		const struct zwe_wtype *other = &module->types[set->buckets[at] - 1];

		if (same_type(type, other)) {
			type->image_index = other->image_index;
			return;
		}
	}
	set->buckets[at] = index + 1;
	type->image_index = module->n_image_types++;
}

static enum zwe_error read_types(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	size_t top = front->top;
	struct zwe_set set;
	uint32_t count;

	ZWE_TRY(zwe_read_count(reader, &count));
	if (count > ZWE_LIMIT_TYPES) {
		return zwe_limit(reader, "TYPES");
	}
	ZWE_TRY(extend(front, (void **)&module->types, sizeof(*module->types), 0, count));
	ZWE_TRY(zwe_set_init(front, &set, count));
	for (uint32_t i = 0; i < count; i++) {
		ZWE_TRY(read_type(front, reader, &module->types[i]));
		number_type(module, &set, i);
	}
	module->n_types = count;
	front->top = top;
	return ZWE_OK;
}

/* ---- what imports and definitions have in common -------------------------------------------- */

/* Written with up to 64 bits, but not larger than 32 allow. */
static enum zwe_error read_size(struct zwe_reader *reader, const char *what, uint32_t *out)
{
	uint64_t size;

	ZWE_TRY(zwe_read_u64(reader, &size));
	*out = (uint32_t)size;
	return size <= UINT32_MAX ? ZWE_OK : zwe_invalid(reader, what);
}

static enum zwe_error read_limits(struct zwe_reader *reader, uint8_t flags, const char *what,
				  struct zwe_wlimits *limits)
{
	limits->has_max = (flags & 1) != 0;
	ZWE_TRY(read_size(reader, what, &limits->min));
	limits->max = 0;
	if (limits->has_max) {
		ZWE_TRY(read_size(reader, what, &limits->max));
		if (limits->min > limits->max) {
			return zwe_invalid(reader, "size minimum must not be greater than maximum");
		}
	}
	return ZWE_OK;
}

static enum zwe_error read_table_type(struct zwe_reader *reader, struct zwe_wtable *table)
{
	struct zwe_reader start;
	uint8_t flags;

	ZWE_TRY(zwe_read_reftype(reader, &table->type));
	start = *reader;
	ZWE_TRY(zwe_read_u8(reader, &flags));
	if (flags == 4 || flags == 5) {
		return zwe_unsupported(&start, "memory64");
	}
	if (flags > 1) {
		return zwe_malformed(&start, "malformed limits flags");
	}
	return read_limits(reader, flags, "table size", &table->limits);
}

enum memory_flag { MEMORY_HAS_MAX = 1, MEMORY_SHARED = 2, MEMORY_64 = 4, MEMORY_PAGE_SIZE = 8 };

static enum zwe_error read_page_size(struct zwe_reader *reader, uint8_t *page_log2)
{
	uint32_t log2;

	ZWE_TRY(zwe_read_u32(reader, &log2));
	if (log2 >= 64) {
		return zwe_malformed(reader, "invalid custom page size");
	}
	if (log2 != 0 && log2 != 16) {
		return zwe_invalid(reader, "invalid custom page size");
	}
	*page_log2 = (uint8_t)log2;
	return ZWE_OK;
}

static enum zwe_error read_memory_type(struct zwe_reader *reader, struct zwe_wmemory *memory)
{
	struct zwe_reader start = *reader;
	uint8_t flags;

	ZWE_TRY(zwe_read_u8(reader, &flags));
	if (flags >= 16) {
		return zwe_malformed(&start, "malformed limits flags");
	}
	if ((flags & MEMORY_64) != 0) {
		return zwe_unsupported(&start, "memory64");
	}
	ZWE_TRY(read_limits(reader, flags, "memory size", &memory->limits));
	memory->limits.shared = (flags & MEMORY_SHARED) != 0;
	if (memory->limits.shared && !memory->limits.has_max) {
		return zwe_invalid(&start, "shared memory must have maximum");
	}
	memory->page_log2 = 16;
	if ((flags & MEMORY_PAGE_SIZE) != 0) {
		ZWE_TRY(read_page_size(reader, &memory->page_log2));
	}
	if (memory->page_log2 == 16 && (memory->limits.min > 65536 ||
					(memory->limits.has_max && memory->limits.max > 65536))) {
		return zwe_invalid(&start, "memory size must be at most 65536 pages (4GiB)");
	}
	return ZWE_OK;
}

static enum zwe_error read_global_type(struct zwe_reader *reader, struct zwe_wglobal *global)
{
	struct zwe_reader start;
	uint8_t mutability;

	ZWE_TRY(zwe_read_valtype(reader, &global->type));
	start = *reader;
	ZWE_TRY(zwe_read_u8(reader, &mutability));
	if (mutability > 1) {
		return zwe_malformed(&start, "malformed mutability");
	}
	global->mutable_ = mutability == 1;
	return ZWE_OK;
}

static enum zwe_error read_type_index(const struct zwe_module *module, struct zwe_reader *reader,
				      uint32_t *type)
{
	ZWE_TRY(zwe_read_u32(reader, type));
	return *type < module->n_types ? ZWE_OK : zwe_invalid(reader, "unknown type");
}

static enum zwe_error read_tag(const struct zwe_module *module, struct zwe_reader *reader,
			       uint32_t *type)
{
	struct zwe_reader start = *reader;
	uint8_t attribute;

	ZWE_TRY(zwe_read_u8(reader, &attribute));
	if (attribute != 0) {
		return zwe_malformed(&start, "malformed tag attribute");
	}
	ZWE_TRY(read_type_index(module, reader, type));
	return module->types[*type].n_results == 0
		       ? ZWE_OK
		       : zwe_invalid(reader, "non-empty tag result type");
}

/* ---- imports -------------------------------------------------------------------------------- */

static enum zwe_error read_import(struct zwe_module *module, struct zwe_reader *reader,
				  struct zwe_wimport *import)
{
	struct zwe_reader start;

	ZWE_TRY(zwe_read_name(reader, &import->module));
	ZWE_TRY(zwe_read_name(reader, &import->field));
	start = *reader;
	ZWE_TRY(zwe_read_u8(reader, &import->kind));
	switch (import->kind) {
	case ZWE_KIND_FUNC:
		import->index = module->n_funcs;
		return read_type_index(module, reader, &module->funcs[module->n_funcs++].type);
	case ZWE_KIND_TABLE:
		import->index = module->n_tables;
		return read_table_type(reader, &module->tables[module->n_tables++]);
	case ZWE_KIND_MEMORY:
		import->index = module->n_memories;
		return read_memory_type(reader, &module->memories[module->n_memories++]);
	case ZWE_KIND_GLOBAL:
		import->index = module->n_globals;
		return read_global_type(reader, &module->globals[module->n_globals++]);
	case ZWE_KIND_TAG:
		import->index = module->n_tags;
		return read_tag(module, reader, &module->tags[module->n_tags++]);
	default:
		return zwe_malformed(&start, "malformed import kind");
	}
}

static enum zwe_error check_spaces(const struct zwe_module *module, const struct zwe_reader *reader,
				   uint32_t more)
{
	uint64_t extra = more;

	if (module->n_tables > ZWE_LIMIT_TABLES) {
		return zwe_limit(reader, "TABLES");
	}
	if (module->n_memories > 1) {
		return zwe_unsupported(reader, "multi-memory");
	}
	if (module->n_funcs + extra > ZWE_LIMIT_FUNCTIONS) {
		return zwe_limit(reader, "FUNCTIONS");
	}
	if (module->n_globals > ZWE_LIMIT_GLOBALS) {
		return zwe_limit(reader, "GLOBALS");
	}
	if (module->n_tags > ZWE_LIMIT_TAGS) {
		return zwe_limit(reader, "TAGS");
	}
	return ZWE_OK;
}

static enum zwe_error read_imports(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	uint32_t count;

	ZWE_TRY(zwe_read_count(reader, &count));
	if (count > ZWE_LIMIT_IMPORTS) {
		return zwe_limit(reader, "IMPORTS");
	}
	ZWE_TRY(extend(front, (void **)&module->imports, sizeof(*module->imports), 0, count));
	ZWE_TRY(extend(front, (void **)&module->funcs, sizeof(*module->funcs), 0, count));
	ZWE_TRY(extend(front, (void **)&module->tables, sizeof(*module->tables), 0, count));
	ZWE_TRY(extend(front, (void **)&module->memories, sizeof(*module->memories), 0, count));
	ZWE_TRY(extend(front, (void **)&module->globals, sizeof(*module->globals), 0, count));
	ZWE_TRY(extend(front, (void **)&module->tags, sizeof(*module->tags), 0, count));
	for (uint32_t i = 0; i < count; i++) {
		ZWE_TRY(read_import(module, reader, &module->imports[i]));
	}
	module->n_imports = count;
	module->import_funcs = module->n_funcs;
	module->import_tables = module->n_tables;
	module->import_memories = module->n_memories;
	module->import_globals = module->n_globals;
	module->import_tags = module->n_tags;
	return check_spaces(module, reader, 0);
}

/* ---- definitions ---------------------------------------------------------------------------- */

static enum zwe_error read_functions(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	uint32_t count;

	ZWE_TRY(zwe_read_count(reader, &count));
	ZWE_TRY(check_spaces(module, reader, count));
	ZWE_TRY(extend(front, (void **)&module->funcs, sizeof(*module->funcs), module->n_funcs,
		       count));
	for (uint32_t i = 0; i < count; i++) {
		ZWE_TRY(read_type_index(module, reader, &module->funcs[module->n_funcs + i].type));
	}
	module->n_funcs += count;
	return ZWE_OK;
}

static enum zwe_error read_table(struct zwe_front *front, struct zwe_reader *reader,
				 struct zwe_wtable *table)
{
	uint8_t zero;

	if (reader->at < reader->end && reader->bytes[reader->at] == 0x40) {
		reader->at++;
		ZWE_TRY(zwe_read_u8(reader, &zero));
		if (zero != 0) {
			return zwe_malformed(reader, "malformed table");
		}
		ZWE_TRY(read_table_type(reader, table));
		table->init_at = reader->at;
		return zwe_validate_const(front, reader, table->type);
	}
	return read_table_type(reader, table);
}

static enum zwe_error read_tables(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	uint32_t count;

	ZWE_TRY(zwe_read_count(reader, &count));
	if (count > ZWE_LIMIT_TABLES - module->n_tables) {
		return zwe_limit(reader, "TABLES");
	}
	ZWE_TRY(extend(front, (void **)&module->tables, sizeof(*module->tables), module->n_tables,
		       count));
	for (uint32_t i = 0; i < count; i++) {
		ZWE_TRY(read_table(front, reader, &module->tables[module->n_tables]));
		module->n_tables++;
	}
	return ZWE_OK;
}

static enum zwe_error read_memories(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	uint32_t count;

	ZWE_TRY(zwe_read_count(reader, &count));
	ZWE_TRY(extend(front, (void **)&module->memories, sizeof(*module->memories),
		       module->n_memories, count));
	for (uint32_t i = 0; i < count; i++) {
		ZWE_TRY(read_memory_type(reader, &module->memories[module->n_memories++]));
	}
	return check_spaces(module, reader, 0);
}

static enum zwe_error read_globals(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	uint32_t count;

	ZWE_TRY(zwe_read_count(reader, &count));
	if (count > ZWE_LIMIT_GLOBALS - module->n_globals) {
		return zwe_limit(reader, "GLOBALS");
	}
	ZWE_TRY(extend(front, (void **)&module->globals, sizeof(*module->globals),
		       module->n_globals, count));
	for (uint32_t i = 0; i < count; i++) {
		struct zwe_wglobal *global = &module->globals[module->n_globals];

		ZWE_TRY(read_global_type(reader, global));
		global->init_at = reader->at;
		ZWE_TRY(zwe_validate_const(front, reader, global->type));
		global->slot = module->global_slots;
		module->global_slots += zwe_width(global->type);
		if (module->global_slots > ZWE_LIMIT_GLOBAL_SLOTS) {
			return zwe_limit(reader, "GLOBAL_SLOTS");
		}
		module->n_globals++;
	}
	return ZWE_OK;
}

static enum zwe_error read_tags(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	uint32_t count;

	ZWE_TRY(zwe_read_count(reader, &count));
	ZWE_TRY(extend(front, (void **)&module->tags, sizeof(*module->tags), module->n_tags,
		       count));
	for (uint32_t i = 0; i < count; i++) {
		ZWE_TRY(read_tag(module, reader, &module->tags[module->n_tags + i]));
	}
	module->n_tags += count;
	return check_spaces(module, reader, 0);
}

static enum zwe_error read_start(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	const struct zwe_wtype *type;

	ZWE_TRY(zwe_read_u32(reader, &module->start));
	if (module->start >= module->n_funcs) {
		return zwe_invalid(reader, "unknown function");
	}
	type = zwe_func_type(module, module->start);
	return type->n_params == 0 && type->n_results == 0 ? ZWE_OK
							   : zwe_invalid(reader, "start function");
}

static enum zwe_error read_code(struct zwe_front *front, struct zwe_reader *reader)
{
	struct zwe_module *module = &front->module;
	const uint8_t *body;
	uint32_t count, size;

	ZWE_TRY(zwe_read_count(reader, &count));
	if (count != module->n_funcs - module->import_funcs) {
		return zwe_malformed(reader, "function and code section have inconsistent lengths");
	}
	module->has_code = true;
	for (uint32_t i = 0; i < count; i++) {
		struct zwe_wfunc *func = &module->funcs[module->import_funcs + i];

		ZWE_TRY(zwe_read_u32(reader, &size));
		func->body_at = reader->at;
		ZWE_TRY(zwe_read_bytes(reader, size, &body));
		func->body_end = reader->at;
		module->code_bytes += size;
	}
	return ZWE_OK;
}

/* ---- the sequence of sections --------------------------------------------------------------- */

/* Where a section stands in the order that the specification demands; 0: anywhere. */
static uint8_t section_rank(uint8_t id)
{
	static const uint8_t ranks[] = {0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 11, 6};

	return ranks[id];
}

static enum zwe_error read_section(struct zwe_front *front, uint8_t id, struct zwe_reader *reader)
{
	struct zwe_wname name;

	switch ((enum section_id)id) {
	case SECTION_CUSTOM:
		ZWE_TRY(zwe_read_name(reader, &name));
		reader->at = reader->end;
		return ZWE_OK;
	case SECTION_TYPE:
		return read_types(front, reader);
	case SECTION_IMPORT:
		return read_imports(front, reader);
	case SECTION_FUNCTION:
		return read_functions(front, reader);
	case SECTION_TABLE:
		return read_tables(front, reader);
	case SECTION_MEMORY:
		return read_memories(front, reader);
	case SECTION_GLOBAL:
		return read_globals(front, reader);
	case SECTION_EXPORT:
		return zwe_module_exports(front, reader);
	case SECTION_START:
		return read_start(front, reader);
	case SECTION_ELEMENT:
		return zwe_module_elems(front, reader);
	case SECTION_CODE:
		return read_code(front, reader);
	case SECTION_DATA:
		return zwe_module_datas(front, reader);
	case SECTION_DATA_COUNT:
		return zwe_read_u32(reader, &front->module.data_count);
	case SECTION_TAG:
		return read_tags(front, reader);
	}
	return zwe_malformed(reader, "malformed section id");
}

static enum zwe_error next_section(struct zwe_front *front, struct zwe_reader *reader,
				   uint8_t *last_rank)
{
	struct zwe_reader section, start = *reader;
	const uint8_t *content;
	uint32_t size;
	uint8_t id;

	ZWE_TRY(zwe_read_u8(reader, &id));
	if (id > SECTION_TAG) {
		return zwe_malformed(&start, "malformed section id");
	}
	ZWE_TRY(zwe_read_u32(reader, &size));
	section = *reader;
	if (size > reader->end - reader->at) {
		return zwe_malformed(reader, "length out of bounds");
	}
	ZWE_TRY(zwe_read_bytes(reader, size, &content));
	section.end = reader->at;
	if (id != SECTION_CUSTOM) {
		if (section_rank(id) <= *last_rank) {
			return zwe_malformed(&start, "unexpected content after last section");
		}
		*last_rank = section_rank(id);
	}
	ZWE_TRY(read_section(front, id, &section));
	return section.at == section.end ? ZWE_OK
					 : zwe_malformed(&section, "section size mismatch");
}

static enum zwe_error read_preamble(struct zwe_reader *reader)
{
	struct zwe_reader start = *reader;
	const uint8_t *bytes;

	ZWE_TRY(zwe_read_bytes(reader, 4, &bytes));
	if (memcmp(bytes, "\0asm", 4) != 0) {
		return zwe_malformed(&start, "magic header not detected");
	}
	start = *reader;
	ZWE_TRY(zwe_read_bytes(reader, 4, &bytes));
	return zwe_load_le32(bytes) == 1 ? ZWE_OK : zwe_malformed(&start, "unknown binary version");
}

enum zwe_error zwe_module_read(struct zwe_front *front)
{
	struct zwe_reader reader = zwe_reader_at(front, 0, front->wasm_bytes);
	struct zwe_module *module = &front->module;
	uint8_t last_rank = 0;

	memset(module, 0, sizeof(*module));
	module->start = ZWE_NONE;
	module->data_count = ZWE_NONE;
	ZWE_TRY(read_preamble(&reader));
	while (reader.at < reader.end) {
		ZWE_TRY(next_section(front, &reader, &last_rank));
	}
	if (!module->has_code && module->n_funcs != module->import_funcs) {
		return zwe_malformed(&reader,
				     "function and code section have inconsistent lengths");
	}
	if (module->data_count != ZWE_NONE && module->data_count != module->n_datas) {
		return zwe_malformed(&reader,
				     "data count and data section have inconsistent lengths");
	}
	return ZWE_OK;
}
