/* SPDX-License-Identifier: Apache-2.0
 *
 * Instances: how much one needs, how it is laid out in the block it is given, how its imports are
 * matched and bound, references. It runs nothing: the init function, which fills memory and tables,
 * is a thread's work.
 */
#include "interp.h"

#include <string.h>

/* Offsets in the block; everything up to `state_end` is the instance's state. The limits keep that
 * below some megabytes; what comes behind it is added with care. */
struct layout {
	uint32_t bindings, tables, imported_globals, own_tables, globals, dropped, state_end;
	uint32_t entries_end;
	uint32_t memory, memory_end;
	uint32_t memory_bytes;
};

#define BLOCK_MAX (UINT32_MAX - 16)

/* Sizes that depend on the target's pointers. */
struct unit_sizes {
	uint8_t instance, binding, table, pointer;
};

#if UINTPTR_MAX == UINT32_MAX
#define here on_32_bit
#else
static const struct unit_sizes here = {sizeof(struct zwe_instance), sizeof(struct zwe_binding),
				       sizeof(struct zwe_table), sizeof(void *)};
#endif
static const struct unit_sizes on_32_bit = {68, 8, 24, 4};

#if UINTPTR_MAX == UINT32_MAX
_Static_assert(sizeof(struct zwe_instance) == 68 && sizeof(struct zwe_binding) == 8 &&
		       sizeof(struct zwe_table) == 24 && sizeof(void *) == 4,
	       "on_32_bit says what a 32-bit target has");
#endif

static uint32_t align_up(uint32_t value, uint32_t alignment)
{
	return (value + alignment - 1) & ~(alignment - 1);
}

static uint32_t table_capacity(const uint8_t *record, const struct zwe_capacity *capacity)
{
	uint32_t entries = zwe_record_u32(record + ZWE_TB_MIN);

	if (capacity != NULL && capacity->table_entries > entries) {
		entries = capacity->table_entries;
	}
	if ((record[ZWE_TB_FLAGS] & ZWE_FLAG_HAS_MAX) != 0 &&
	    entries > zwe_record_u32(record + ZWE_TB_MAX)) {
		entries = zwe_record_u32(record + ZWE_TB_MAX);
	}
	return entries;
}

static uint32_t memory_capacity(const struct zwe_image *image, const struct zwe_capacity *capacity)
{
	uint32_t bytes = image->memory_bytes;

	if (image->count[ZWE_S_MEMS] == 0) {
		return 0;
	}
	if (capacity != NULL && capacity->memory_bytes > bytes) {
		bytes = capacity->memory_bytes;
	}
	return bytes;
}

/* See zwe_exception_words(). */
static uint32_t exception_bytes(const struct zwe_image *image)
{
	if (!ZWE_EXCEPTIONS || (image->features & ZWE_IMAGE_F_EXCEPTIONS) == 0) {
		return 0;
	}
	return 4 * (1 + image->import_tags + ZWE_LIMIT_EXCEPTIONS * (2u + image->exception_slots));
}

static enum zwe_error lay_out(const struct zwe_image *image, const struct zwe_capacity *capacity,
			      const struct unit_sizes *sizes, struct layout *at)
{
	uint32_t n_tables = image->import_tables + image->count[ZWE_S_TABLES];
	uint32_t n_bits = image->count[ZWE_S_ELEMS] + image->count[ZWE_S_DATAS];

	at->bindings = align_up(sizes->instance, sizes->pointer);
	at->tables = at->bindings + image->import_funcs * sizes->binding;
	at->imported_globals = at->tables + n_tables * sizes->pointer;
	at->own_tables = at->imported_globals + image->import_globals * sizes->pointer;
	at->globals = at->own_tables + image->count[ZWE_S_TABLES] * sizes->table;
	at->dropped = at->globals + image->global_slots * 4;
	at->state_end = align_up(at->dropped + (n_bits + 7) / 8, 4) + exception_bytes(image);
	at->entries_end = at->state_end;
	for (uint32_t i = 0; i < image->count[ZWE_S_TABLES]; i++) {
		uint32_t entries =
			table_capacity(zwe_image_record(image, ZWE_S_TABLES, i), capacity);

		if (entries > ZWE_LIMIT_TABLE_ENTRIES ||
		    4 * entries > BLOCK_MAX - at->entries_end) {
			return ZWE_E_LIMIT;
		}
		at->entries_end += 4 * entries;
	}
	at->memory = align_up(at->entries_end, 8);
	at->memory_bytes = memory_capacity(image, capacity);
	if (at->memory_bytes > BLOCK_MAX - at->memory) {
		return ZWE_E_LIMIT;
	}
	at->memory_end = at->memory + at->memory_bytes;
	return ZWE_OK;
}

static enum zwe_error tell_need(const struct zwe_image *image, const struct zwe_capacity *capacity,
				const struct unit_sizes *sizes, struct zwe_need *need)
{
	struct layout at;
	enum zwe_error error = lay_out(image, capacity, sizes, &at);

	if (error != ZWE_OK) {
		return error;
	}
	need->state_bytes = at.state_end;
	need->global_bytes = 4 * image->global_slots;
	need->table_bytes = at.entries_end - at.state_end;
	need->memory_bytes = at.memory_bytes;
	need->total_bytes = at.memory_end;
	return ZWE_OK;
}

enum zwe_error zwe_instance_need(const struct zwe_image *image, const struct zwe_capacity *capacity,
				 struct zwe_need *need)
{
	return tell_need(image, capacity, &here, need);
}

enum zwe_error zwe_instance_need_32(const struct zwe_image *image,
				    const struct zwe_capacity *capacity, struct zwe_need *need)
{
	return tell_need(image, capacity, &on_32_bit, need);
}

/* ---- Matching imports, as the specification's "External typing" says ---- */

static bool range_matches(uint32_t size, bool has_max, uint32_t max,
			  const struct zwe_import *import)
{
	return size >= import->min && (!import->has_max || (has_max && max <= import->max));
}

static uint32_t memory_pages(const struct zwe_memory *memory)
{
	uint32_t pages = memory->size_bytes >> memory->page_log2;

	return pages > memory->min_pages ? pages : memory->min_pages;
}

static bool func_matches(const struct zwe_instance *instance, const struct zwe_import *import,
			 const struct zwe_extern *given)
{
	const struct zwe_instance *other = given->u.func.instance;
	struct zwe_functype wanted;
	struct zwe_functype have;

	zwe_image_type(instance->image, import->type_index, &wanted);
	if (other == NULL) {
		return given->u.func.host != NULL && given->u.func.type != NULL &&
		       zwe_functype_equal(&wanted, given->u.func.type);
	}
	if (other->world != instance->world || other->domain != instance->domain ||
	    given->u.func.index >= zwe_total_funcs(other->image) ||
	    given->u.func.index == zwe_init_index(other->image)) {
		return false;
	}
	zwe_image_func_type(other->image, given->u.func.index, &have);
	return zwe_functype_equal(&wanted, &have);
}

static bool import_matches(const struct zwe_instance *instance, const struct zwe_import *import,
			   const struct zwe_extern *given)
{
	if (given->kind != import->kind) {
		return false;
	}
	switch (import->kind) {
	case ZWE_KIND_FUNC:
		return func_matches(instance, import, given);
	case ZWE_KIND_TABLE: {
		const struct zwe_table *table = given->u.table;

		return table->type == import->value_type &&
		       range_matches(table->size, table->has_max, table->max, import);
	}
	case ZWE_KIND_MEMORY: {
		const struct zwe_memory *memory = given->u.memory;

		return memory->page_log2 == import->page_log2 &&
		       (!ZWE_ATOMICS || memory->shared == import->shared) &&
		       memory->size_bytes >= instance->image->memory_bytes &&
		       range_matches(memory_pages(memory), memory->has_max, memory->max_pages,
				     import);
	}
	case ZWE_KIND_GLOBAL:
		return given->u.global.type == import->value_type &&
		       given->u.global.mutable_ == import->mutable_;
	default: {
		struct zwe_functype wanted;

		zwe_image_type(instance->image, import->type_index, &wanted);
		return zwe_functype_equal(&wanted, &given->u.tag.type);
	}
	}
}

static enum zwe_error link_error(struct zwe_detail *detail, const struct zwe_import *import)
{
	static const char text[] = "incompatible import type: ";
	const struct zwe_name *parts[2] = {&import->module, &import->field};
	size_t used = sizeof(text) - 1;

	if (detail == NULL) {
		return ZWE_E_LINK;
	}
	detail->error = ZWE_E_LINK;
	detail->position = ZWE_NONE;
	memcpy(detail->text, text, used);
	for (int part = 0; part < 2; part++) {
		for (uint32_t i = 0; i < parts[part]->length && used < sizeof(detail->text) - 2;
		     i++) {
			char c = parts[part]->bytes[i];

			detail->text[used++] = c >= ' ' && c <= '~' ? c : '?';
		}
		if (part == 0) {
			detail->text[used++] = '.';
		}
	}
	detail->text[used] = '\0';
	return ZWE_E_LINK;
}

/* ---- Building ---- */

static void bind_func(struct zwe_binding *binding, const struct zwe_extern *given)
{
	struct zwe_instance *instance = given->u.func.instance;
	uint32_t index = given->u.func.index;

	if (instance == NULL) {
		binding->host = given->u.func.host;
		binding->user = given->u.func.user;
	} else if (index < instance->image->import_funcs) {
		*binding = instance->bindings[index];
	} else {
		binding->host = zwe_cross_call;
		binding->user = (void *)(uintptr_t)zwe_ref_make(instance, index);
	}
}

static enum zwe_error bind_imports(struct zwe_instance *instance, const struct zwe_extern *imports,
				   struct zwe_detail *detail)
{
	uint32_t next[ZWE_KIND_COUNT] = {0};

	for (uint32_t i = 0; i < instance->image->count[ZWE_S_IMPORTS]; i++) {
		const struct zwe_extern *given = &imports[i];
		struct zwe_import import;

		zwe_image_import(instance->image, i, &import);
		if (!import_matches(instance, &import, given)) {
			return link_error(detail, &import);
		}
		switch (import.kind) {
		case ZWE_KIND_FUNC:
			bind_func(&instance->bindings[next[import.kind]++], given);
			break;
		case ZWE_KIND_TABLE:
			instance->tables[next[import.kind]++] = given->u.table;
			break;
		case ZWE_KIND_MEMORY:
			instance->memory = given->u.memory;
			break;
		case ZWE_KIND_GLOBAL:
			instance->imported_globals[next[import.kind]++] = given->u.global.slots;
			break;
		default:
#if ZWE_EXCEPTIONS
			zwe_exception_words(instance)[1 + next[import.kind]++] = given->u.tag.id;
#endif
			break;
		}
	}
	return ZWE_OK;
}

static void make_tables(struct zwe_instance *instance, const struct zwe_capacity *capacity,
			struct zwe_table *tables, uint32_t *entries)
{
	const struct zwe_image *image = instance->image;

	for (uint32_t i = 0; i < image->count[ZWE_S_TABLES]; i++) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_TABLES, i);
		struct zwe_table *table = &tables[i];

		table->entries = entries;
		table->min = zwe_record_u32(record + ZWE_TB_MIN);
		table->size = table->min;
		table->capacity = table_capacity(record, capacity);
		table->has_max = (record[ZWE_TB_FLAGS] & ZWE_FLAG_HAS_MAX) != 0;
		table->max = table->has_max ? zwe_record_u32(record + ZWE_TB_MAX) : UINT32_MAX;
		table->type = record[ZWE_TB_TYPE];
		memset(entries, 0xff, (size_t)table->capacity * 4);
		entries += table->capacity;
		instance->tables[image->import_tables + i] = table;
	}
}

static void make_memory(struct zwe_instance *instance, uint8_t *bytes, uint32_t capacity_bytes)
{
	const uint8_t *record = zwe_image_record(instance->image, ZWE_S_MEMS, 0);
	struct zwe_memory *memory = &instance->own_memory;

	if (instance->image->count[ZWE_S_MEMS] == 0) {
		return;
	}
	memory->base = bytes;
	memory->size_bytes = instance->image->memory_bytes;
	memory->capacity_bytes = capacity_bytes;
	memory->page_log2 = record[ZWE_M_PAGE_LOG2];
	memory->min_pages = zwe_record_u32(record + ZWE_M_MIN);
	memory->has_max = (record[ZWE_M_FLAGS] & ZWE_FLAG_HAS_MAX) != 0;
#if ZWE_ATOMICS
	memory->shared = (record[ZWE_M_FLAGS] & ZWE_FLAG_SHARED) != 0;
#endif
	memory->max_pages = memory->has_max          ? zwe_record_u32(record + ZWE_M_MAX)
			    : memory->page_log2 == 0 ? UINT32_MAX
						     : 65536;
	instance->memory = memory;
}

static struct zwe_instance **free_place(struct zwe_world *world, uint32_t *id)
{
	for (uint32_t i = 0; i < world->capacity && i < ZWE_LIMIT_INSTANCES; i++) {
		if (world->instances[i] == NULL) {
			*id = i;
			return &world->instances[i];
		}
	}
	return NULL;
}

enum zwe_error zwe_instance_create(struct zwe_instance **out, struct zwe_world *world,
				   uint16_t domain, const struct zwe_image *image,
				   const struct zwe_capacity *capacity, void *block,
				   size_t block_bytes, const struct zwe_extern *imports,
				   size_t n_imports, void *user, struct zwe_detail *detail)
{
	struct zwe_instance *instance = block;
	uint8_t *bytes = block;
	struct zwe_instance **place;
	struct layout at;
	uint32_t id;
	enum zwe_error error = lay_out(image, capacity, &here, &at);

	if (error != ZWE_OK) {
		return error;
	}
	if (n_imports != image->count[ZWE_S_IMPORTS]) {
		return ZWE_E_ARGUMENT;
	}
	place = free_place(world, &id);
	if (place == NULL || block_bytes < at.memory_end || ((uintptr_t)block & 7) != 0) {
		return ZWE_E_NO_MEMORY;
	}
	memset(block, 0, at.memory_end);
	instance->image = image;
	instance->world = world;
	instance->user = user;
	instance->id = (uint16_t)id;
	instance->domain = domain;
	instance->sp = image->sp_init;
	instance->bindings = (struct zwe_binding *)(void *)(bytes + at.bindings);
	instance->tables = (struct zwe_table **)(void *)(bytes + at.tables);
	instance->imported_globals = (uint32_t **)(void *)(bytes + at.imported_globals);
	instance->globals = (uint32_t *)(void *)(bytes + at.globals);
	instance->dropped = bytes + at.dropped;
	make_tables(instance, capacity, (struct zwe_table *)(void *)(bytes + at.own_tables),
		    (uint32_t *)(void *)(bytes + at.state_end));
	make_memory(instance, bytes + at.memory, at.memory_bytes);
	error = bind_imports(instance, imports, detail);
	if (error == ZWE_OK) {
		*place = instance;
		*out = instance;
	}
	return error;
}

void zwe_instance_destroy(struct zwe_instance *instance)
{
	if (instance->world->instances[instance->id] == instance) {
		instance->world->instances[instance->id] = NULL;
	}
}

/* ---- Looking inside ---- */

const struct zwe_image *zwe_instance_image(const struct zwe_instance *instance)
{
	return instance->image;
}

void *zwe_instance_user(const struct zwe_instance *instance)
{
	return instance->user;
}

uint16_t zwe_instance_id(const struct zwe_instance *instance)
{
	return instance->id;
}

struct zwe_memory *zwe_instance_memory(struct zwe_instance *instance)
{
	return instance->memory;
}

struct zwe_table *zwe_instance_table(struct zwe_instance *instance, uint32_t index)
{
	if (index >= instance->image->import_tables + instance->image->count[ZWE_S_TABLES]) {
		return NULL;
	}
	return instance->tables[index];
}

static void export_global(struct zwe_instance *instance, uint32_t index, struct zwe_global *global)
{
	const struct zwe_image *image = instance->image;
	const uint8_t *record;

	if (index < image->import_globals) {
		record = zwe_image_nth_import(image, ZWE_KIND_GLOBAL, index);
		global->slots = instance->imported_globals[index];
		global->type = record[ZWE_I_TYPE];
		global->mutable_ = (record[ZWE_I_FLAGS] & ZWE_FLAG_MUTABLE) != 0;
		return;
	}
	record = zwe_image_record(image, ZWE_S_GLOBALS, index - image->import_globals);
	global->slots = instance->globals + zwe_record_u16(record + ZWE_G_SLOT);
	global->type = record[ZWE_G_TYPE];
	global->mutable_ = (record[ZWE_G_FLAGS] & ZWE_FLAG_MUTABLE) != 0;
}

enum zwe_error zwe_instance_export(struct zwe_instance *instance, const char *name, size_t length,
				   struct zwe_extern *out)
{
	struct zwe_export found;

	if (!zwe_image_find_export(instance->image, name, length, &found)) {
		return ZWE_E_NOT_FOUND;
	}
	memset(out, 0, sizeof(*out));
	out->kind = found.kind;
	switch (found.kind) {
	case ZWE_KIND_FUNC:
		out->u.func.instance = instance;
		out->u.func.index = found.index;
		break;
	case ZWE_KIND_TABLE:
		out->u.table = instance->tables[found.index];
		break;
	case ZWE_KIND_MEMORY:
		if (instance->image->memory_low != 0) {
			return ZWE_E_LINK; /* nobody else could know where its window begins */
		}
		out->u.memory = instance->memory;
		break;
	case ZWE_KIND_GLOBAL:
		export_global(instance, found.index, &out->u.global);
		break;
	default:
#if ZWE_EXCEPTIONS
		out->u.tag.id = zwe_tag_id(instance, found.index);
		zwe_image_type(instance->image,
			       zwe_image_tag_type(instance->image, found.index),
			       &out->u.tag.type);
#endif
		break;
	}
	return ZWE_OK;
}

/* ---- References ---- */

enum zwe_outcome zwe_cross_call(struct zwe_thread *thread, uint32_t *slots, void *user)
{
	(void)thread;
	(void)slots;
	(void)user;
	return ZWE_CALL_EXIT;
}

uint32_t zwe_ref_make(const struct zwe_instance *instance, uint32_t func_index)
{
	if (func_index < instance->image->import_funcs &&
	    instance->bindings[func_index].host == zwe_cross_call) {
		return (uint32_t)(uintptr_t)instance->bindings[func_index].user;
	}
	return (uint32_t)instance->id << 16 | func_index;
}

bool zwe_ref_resolve(const struct zwe_instance *from, uint32_t ref, struct zwe_instance **instance,
		     uint32_t *func_index)
{
	const struct zwe_world *world = from->world;
	uint32_t id = ref >> 16;
	struct zwe_instance *found;

	if (id >= world->capacity || world->instances[id] == NULL) {
		return false;
	}
	found = world->instances[id];
	*func_index = ref & 0xffff;
	if (found->domain != from->domain || *func_index >= zwe_total_funcs(found->image) ||
	    *func_index == zwe_init_index(found->image)) {
		return false;
	}
	*instance = found;
	return zwe_resolve_import(instance, func_index);
}

bool zwe_resolve_import(struct zwe_instance **instance, uint32_t *func_index)
{
	const struct zwe_instance *found = *instance;
	const struct zwe_binding *binding;
	uint32_t ref;

	if (*func_index >= found->image->import_funcs) {
		return true;
	}
	binding = &found->bindings[*func_index];
	if (binding->host != zwe_cross_call) {
		return true;
	}
	/* Bindings are made to where the function is defined, so one step is enough; the instance
	 * may be gone. */
	ref = (uint32_t)(uintptr_t)binding->user;
	if (ref >> 16 >= found->world->capacity || found->world->instances[ref >> 16] == NULL) {
		return false;
	}
	*instance = found->world->instances[ref >> 16];
	*func_index = ref & 0xffff;
	return (*instance)->domain == found->domain &&
	       *func_index >= (*instance)->image->import_funcs &&
	       *func_index < zwe_total_funcs((*instance)->image);
}
