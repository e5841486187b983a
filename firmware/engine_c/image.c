/* SPDX-License-Identifier: Apache-2.0
 *
 * Reads the records of a verified image. It checks nothing: verify_sections.c has done so, and
 * these functions rely on it.
 */
#include "image.h"

#include <string.h>

static struct zwe_name read_name(const struct zwe_image *image, uint32_t offset)
{
	struct zwe_name name = {
		.bytes = (const char *)image->bytes + offset + 2,
		.length = zwe_load_le16(image->bytes + offset),
	};

	return name;
}

void zwe_image_type(const struct zwe_image *image, uint32_t index, struct zwe_functype *type)
{
	const uint8_t *record = zwe_image_record(image, ZWE_S_TYPES, index);

	type->n_params = (uint16_t)zwe_record_u16(record + ZWE_T_PARAMS);
	type->n_results = (uint16_t)zwe_record_u16(record + ZWE_T_RESULTS);
	type->param_slots = (uint16_t)zwe_record_u16(record + ZWE_T_PARAM_SLOTS);
	type->result_slots = (uint16_t)zwe_record_u16(record + ZWE_T_RESULT_SLOTS);
	type->params = image->bytes + zwe_record_u32(record + ZWE_T_VALUES);
	type->results = type->params + type->n_params;
}

void zwe_image_import(const struct zwe_image *image, uint32_t index, struct zwe_import *import)
{
	const uint8_t *record = zwe_image_record(image, ZWE_S_IMPORTS, index);
	uint32_t x = zwe_record_u32(record + ZWE_I_X);

	memset(import, 0, sizeof(*import));
	import->kind = (enum zwe_kind)record[ZWE_I_KIND];
	import->value_type = record[ZWE_I_TYPE];
	import->mutable_ = (record[ZWE_I_FLAGS] & ZWE_FLAG_MUTABLE) != 0;
	import->has_max = (record[ZWE_I_FLAGS] & ZWE_FLAG_HAS_MAX) != 0;
#if ZWE_ATOMICS
	import->shared = (record[ZWE_I_FLAGS] & ZWE_FLAG_SHARED) != 0;
#endif
	import->page_log2 = record[ZWE_I_PAGE_LOG2];
	import->module = read_name(image, zwe_record_u32(record + ZWE_I_MODULE));
	import->field = read_name(image, zwe_record_u32(record + ZWE_I_FIELD));
	if (import->kind == ZWE_KIND_FUNC || import->kind == ZWE_KIND_TAG) {
		import->type_index = x;
	} else {
		import->min = x;
		import->max = zwe_record_u32(record + ZWE_I_Y);
	}
}

void zwe_image_export(const struct zwe_image *image, uint32_t index, struct zwe_export *export_)
{
	const uint8_t *record = zwe_image_record(image, ZWE_S_EXPORTS, index);

	export_->kind = (enum zwe_kind)record[ZWE_E_KIND];
	export_->name = read_name(image, zwe_record_u32(record + ZWE_E_NAME));
	export_->index = zwe_record_u32(record + ZWE_E_INDEX);
}

bool zwe_image_find_export(const struct zwe_image *image, const char *name, size_t length,
			   struct zwe_export *export_)
{
	for (uint32_t i = 0; i < image->count[ZWE_S_EXPORTS]; i++) {
		zwe_image_export(image, i, export_);
		if (export_->name.length == length &&
		    memcmp(export_->name.bytes, name, length) == 0) {
			return true;
		}
	}
	return false;
}

const uint8_t *zwe_image_nth_import(const struct zwe_image *image, enum zwe_kind kind,
				    uint32_t index)
{
	const uint8_t *record = image->section[ZWE_S_IMPORTS];

	if (kind == ZWE_KIND_FUNC && image->import_funcs == image->count[ZWE_S_IMPORTS]) {
		return record + (size_t)index * ZWE_I_BYTES;
	}
	for (;; record += ZWE_I_BYTES) {
		if (record[ZWE_I_KIND] != kind) {
			continue;
		}
		if (index == 0) {
			return record;
		}
		index--;
	}
}

uint32_t zwe_image_type_of(const struct zwe_image *image, uint32_t func_index)
{
	if (func_index < image->import_funcs) {
		return zwe_record_u32(zwe_image_nth_import(image, ZWE_KIND_FUNC, func_index) +
				     ZWE_I_X);
	}
	return zwe_record_u16(
		zwe_image_record(image, ZWE_S_FUNCS, func_index - image->import_funcs) +
		ZWE_F_TYPE);
}

void zwe_image_func_type(const struct zwe_image *image, uint32_t func_index,
			 struct zwe_functype *type)
{
	zwe_image_type(image, zwe_image_type_of(image, func_index), type);
}

#if ZWE_EXCEPTIONS
uint32_t zwe_image_tag_type(const struct zwe_image *image, uint32_t tag)
{
	if (tag < image->import_tags) {
		return zwe_record_u32(zwe_image_nth_import(image, ZWE_KIND_TAG, tag) + ZWE_I_X);
	}
	return zwe_record_u16(zwe_image_record(image, ZWE_S_TAGS, tag - image->import_tags) +
			     ZWE_TG_TYPE);
}
#endif

bool zwe_functype_equal(const struct zwe_functype *one, const struct zwe_functype *other)
{
	return one->n_params == other->n_params && one->n_results == other->n_results &&
	       (one->n_params == 0 || memcmp(one->params, other->params, one->n_params) == 0) &&
	       (one->n_results == 0 || memcmp(one->results, other->results, one->n_results) == 0);
}

uint32_t zwe_image_func_start(const struct zwe_image *image, uint32_t defined_index)
{
	return zwe_record_u32(zwe_image_record(image, ZWE_S_FUNCS, defined_index) + ZWE_F_CODE);
}

bool zwe_image_is_callable(const struct zwe_image *image, uint32_t func_index)
{
	return func_index >= image->import_funcs && func_index < zwe_total_funcs(image) &&
	       func_index != zwe_init_index(image);
}

uint32_t zwe_image_func_at(const struct zwe_image *image, uint32_t code_word)
{
	uint32_t low = 0;
	uint32_t high = image->count[ZWE_S_FUNCS];

	if (code_word < ZWE_CODE_FIRST || code_word >= image->code_words || high == 0) {
		return ZWE_NONE;
	}
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (zwe_image_func_start(image, middle) <= code_word) {
			low = middle;
		} else {
			high = middle;
		}
	}
	return image->import_funcs + low;
}

uint32_t zwe_image_global_at(const struct zwe_image *image, uint32_t slot)
{
	uint32_t low = 0;
	uint32_t high = image->count[ZWE_S_GLOBALS];

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (zwe_record_u16(zwe_image_record(image, ZWE_S_GLOBALS, middle) + ZWE_G_SLOT) <=
		    slot) {
			low = middle;
		} else {
			high = middle;
		}
	}
	return low;
}

uint32_t zwe_instruction_words(const zwe_word *code)
{
	uint32_t op = ZWE_OP(code[0]);
	uint32_t rule = op == ZWE_OP_EXT ? zwe_x_rule[ZWE_SUB(code[0])] : zwe_op_rule[op];
	uint32_t words = ZWE_R_WORDS(zwe_rule[rule]);

	return words != 0 ? words : 2 + ZWE_OH(code[0]);
}
