/* SPDX-License-Identifier: Apache-2.0
 *
 * Verifies an image's header and records: every offset inside the image, every index below its
 * count, every type and flag known, every reserved field zero. It does not look at instructions:
 * verify.c does.
 */
#include "verify.h"
#include "interp.h"

#include <string.h>

#define REFUSE(why) refuse(detail, why)
#define LIMIT(name) refuse(detail, ZWE_WHY_LIMIT_##name)

static const uint32_t known_features =
	ZWE_IMAGE_F_MEMORY | ZWE_IMAGE_F_FLOAT | ZWE_IMAGE_F_GROW | ZWE_IMAGE_F_SP |
	(ZWE_EXCEPTIONS ? ZWE_IMAGE_F_EXCEPTIONS : 0) | (ZWE_ATOMICS ? ZWE_IMAGE_F_ATOMICS : 0);
/* Of a memory; ones that are shared are of the feature ATOMICS. */
#define MEMORY_FLAGS (ZWE_FLAG_HAS_MAX | (ZWE_ATOMICS ? ZWE_FLAG_SHARED : 0))

/* What a device without sentences says instead; the host has them. */
#if !ZWE_HAS_TEXTS
static void put_number(char *text, uint32_t number)
{
	static const char rule[5] = {'r', 'u', 'l', 'e', ' '};

	memcpy(text, rule, sizeof(rule));
	text[5] = (char)('0' + number / 100);
	text[6] = (char)('0' + number / 10 % 10);
	text[7] = (char)('0' + number % 10);
	text[8] = '\0';
}
#endif

__attribute__((noinline)) enum zwe_error zwe_refuse(struct zwe_detail *detail, enum zwe_error error, uint32_t position,
			  enum zwe_refusal why)
{
	if (detail == NULL) {
		return error;
	}
	detail->error = error;
	detail->position = position;
#if ZWE_HAS_TEXTS
	memcpy(detail->text, zwe_refusal_text(why), strlen(zwe_refusal_text(why)) + 1);
#else
	put_number(detail->text, why);
#endif
	return error;
}

/* The limits are the first reasons. */
static __attribute__((noinline)) enum zwe_error refuse(struct zwe_detail *detail,
						       enum zwe_refusal why)
{
	return zwe_refuse(detail, why <= ZWE_WHY_LIMIT_GLOBAL_SLOTS ? ZWE_E_LIMIT : ZWE_E_IMAGE,
			  ZWE_NONE, why);
}

static bool inside(const struct zwe_image *image, uint32_t offset, uint32_t length)
{
	return length <= image->size_bytes && offset <= image->size_bytes - length;
}

static bool is_valtype(uint8_t type)
{
	return (type >= ZWE_F64 && type <= ZWE_I32) || zwe_valtype_is_ref(type);
}

static bool name_fits(const struct zwe_image *image, uint32_t offset)
{
	return inside(image, offset, 2) &&
	       inside(image, offset, 2 + zwe_load_le16(image->bytes + offset));
}

static enum zwe_error check_header(const struct zwe_image *image, const uint8_t *bytes,
				   struct zwe_detail *detail)
{
	if (zwe_record_u32(bytes + ZWE_H_MAGIC) != ZWE_IMAGE_MAGIC) {
		return REFUSE(ZWE_WHY_MAGIC);
	}
	if (zwe_record_u16(bytes + ZWE_H_VERSION) != ZWE_IMAGE_VERSION) {
		return zwe_refuse(detail, ZWE_E_UNSUPPORTED, ZWE_NONE, ZWE_WHY_VERSION);
	}
	if (zwe_record_u16(bytes + ZWE_H_ENCODING) != ZWE_ENCODING_HERE) {
		return zwe_refuse(detail, ZWE_E_UNSUPPORTED, ZWE_NONE,
				  ZWE_WHY_ENCODING);
	}
	if (zwe_record_u32(bytes + ZWE_H_OPCODE_SET) != ZWE_OPCODE_SET) {
		return zwe_refuse(detail, ZWE_E_OPCODE_SET, ZWE_NONE,
				  ZWE_WHY_OPCODE_SET);
	}
	if (zwe_record_u32(bytes + ZWE_H_SIZE) != image->size_bytes || image->size_bytes % 4 != 0) {
		return REFUSE(ZWE_WHY_SIZE);
	}
	if (!ZWE_HAS_FLOATS && (image->features & ZWE_IMAGE_F_FLOAT) != 0) {
		return zwe_refuse(detail, ZWE_E_UNSUPPORTED, ZWE_NONE,
				  ZWE_WHY_NO_FLOATS);
	}
	if (!ZWE_EXCEPTIONS && (image->features & ZWE_IMAGE_F_EXCEPTIONS) != 0) {
		return zwe_refuse(detail, ZWE_E_UNSUPPORTED, ZWE_NONE,
				  ZWE_WHY_NO_EXCEPTIONS);
	}
	if (!ZWE_ATOMICS && (image->features & ZWE_IMAGE_F_ATOMICS) != 0) {
		return zwe_refuse(detail, ZWE_E_UNSUPPORTED, ZWE_NONE, ZWE_WHY_NO_ATOMICS);
	}
	if ((image->features & ~known_features) != 0) {
		return REFUSE(ZWE_WHY_RESERVED);
	}
	if (image->sp_init != 0 && (image->features & ZWE_IMAGE_F_SP) == 0) {
		return REFUSE(ZWE_WHY_NEEDS_SP);
	}
	return ZWE_OK;
}

static enum zwe_error locate_sections(struct zwe_image *image, struct zwe_detail *detail)
{
	/* By section, as the first of the refusals are. */
	static const uint32_t limits[ZWE_SECTION_COUNT] = {
		ZWE_LIMIT_TYPES,   ZWE_LIMIT_IMPORTS, ZWE_LIMIT_FUNCTIONS, ZWE_LIMIT_TABLES, 1,
		ZWE_LIMIT_GLOBALS, ZWE_LIMIT_EXPORTS, ZWE_LIMIT_ELEMENTS,  ZWE_LIMIT_DATAS,
		ZWE_LIMIT_CODE_WORDS, ZWE_LIMIT_TAGS, ZWE_LIMIT_HANDLERS,
	};
	uint32_t sections = zwe_section_count(image->features);
	const uint8_t *entry = image->bytes + ZWE_H_SECTIONS;

	if (image->size_bytes < ZWE_H_SECTIONS + 8 * sections) {
		return REFUSE(ZWE_WHY_SHORT);
	}
	for (uint32_t i = 0; i < sections; i++, entry += 8) {
		uint32_t offset = zwe_record_u32(entry), count = zwe_record_u32(entry + 4);

		if (count > limits[i]) {
			return REFUSE((enum zwe_refusal)(ZWE_WHY_LIMIT_TYPES + i));
		}
		if (offset % 4 != 0 || !inside(image, offset, count * zwe_record_bytes[i])) {
			return REFUSE(ZWE_WHY_SECTION);
		}
		image->count[i] = count;
		image->section[i] = image->bytes + offset;
	}
	image->code = (const zwe_word *)(const void *)image->section[ZWE_S_CODE];
	image->code_words = image->count[ZWE_S_CODE];
	return ZWE_OK;
}

static enum zwe_error check_types(struct zwe_image *image, struct zwe_detail *detail)
{
	for (uint32_t i = 0; i < image->count[ZWE_S_TYPES]; i++) {
		struct zwe_functype type;
		uint32_t slots[2] = {0, 0};

		zwe_image_type(image, i, &type);
		if (type.n_params > ZWE_LIMIT_TYPE_PARAMS ||
		    type.n_results > ZWE_LIMIT_TYPE_RESULTS) {
			return REFUSE(type.n_params > ZWE_LIMIT_TYPE_PARAMS
					      ? ZWE_WHY_LIMIT_TYPE_PARAMS
					      : ZWE_WHY_LIMIT_TYPE_RESULTS);
		}
		if (!inside(image,
			    zwe_record_u32(zwe_image_record(image, ZWE_S_TYPES, i) + ZWE_T_VALUES),
			    (uint32_t)type.n_params + type.n_results)) {
			return REFUSE(ZWE_WHY_TYPE_VALUES);
		}
		for (uint32_t j = 0; j < (uint32_t)type.n_params + type.n_results; j++) {
			if (!is_valtype(type.params[j])) {
				return REFUSE(ZWE_WHY_VALUE_TYPE);
			}
			slots[j >= type.n_params] += zwe_valtype_slots(type.params[j]);
		}
		if (slots[0] != type.param_slots || slots[1] != type.result_slots) {
			return REFUSE(ZWE_WHY_TYPE_SLOTS);
		}
	}
	return ZWE_OK;
}

/* `limit`: what the minimum must not exceed. */
static bool limits_hold(uint8_t flags, uint32_t min, uint32_t max, uint32_t limit)
{
	if ((flags & ZWE_FLAG_HAS_MAX) == 0) {
		return max == 0 && min <= limit;
	}
	return min <= limit && min <= max;
}

/* The minimum may be more than any device has, even more than 32 bits hold: then need() and
 * create() say no. */
static bool memory_holds(const struct zwe_image *image, uint8_t page_log2, uint8_t flags,
			 uint32_t min, uint32_t max)
{
	if (page_log2 != 0 && page_log2 != 16) {
		return false;
	}
	if (!limits_hold(flags, min, max, page_log2 == 16 ? 65536 : UINT32_MAX) ||
	    (page_log2 == 16 && max > 65536)) {
		return false;
	}
	if ((flags & ~MEMORY_FLAGS) != 0) {
		return false;
	}
#if ZWE_ATOMICS
	if ((flags & ZWE_FLAG_SHARED) != 0 && ((flags & ZWE_FLAG_HAS_MAX) == 0 ||
					       (image->features & ZWE_IMAGE_F_ATOMICS) == 0)) {
		return false;
	}
#endif
	return image->memory_bytes <= ZWE_LIMIT_MEMORY_BYTES &&
	       (uint64_t)image->memory_low + image->memory_bytes <= (uint64_t)min << page_log2;
}

#if ZWE_EXCEPTIONS
static bool tag_type_holds(const struct zwe_image *image, uint32_t type)
{
	return type < image->count[ZWE_S_TYPES] &&
	       zwe_record_u16(zwe_image_record(image, ZWE_S_TYPES, type) + ZWE_T_RESULTS) == 0;
}
#endif

static bool import_holds(const struct zwe_image *image, const uint8_t *record)
{
	uint8_t flags = record[ZWE_I_FLAGS];
	uint8_t type = record[ZWE_I_TYPE];
	uint32_t x = zwe_record_u32(record + ZWE_I_X);
	uint32_t y = zwe_record_u32(record + ZWE_I_Y);

	if (zwe_record_u32(record + ZWE_I_RESERVED) != 0 ||
	    (record[ZWE_I_KIND] != ZWE_KIND_MEMORY && record[ZWE_I_PAGE_LOG2] != 0)) {
		return false;
	}
	switch (record[ZWE_I_KIND]) {
	case ZWE_KIND_FUNC:
		return x < image->count[ZWE_S_TYPES] && y == 0 && type == 0 && flags == 0;
	case ZWE_KIND_TABLE:
		return zwe_valtype_is_ref(type) && (flags & ~ZWE_FLAG_HAS_MAX) == 0 &&
		       limits_hold(flags, x, y, UINT32_MAX);
	case ZWE_KIND_MEMORY:
		return type == 0 && memory_holds(image, record[ZWE_I_PAGE_LOG2], flags, x, y);
	case ZWE_KIND_GLOBAL:
		return is_valtype(type) && (flags & ~ZWE_FLAG_MUTABLE) == 0 && x == 0 && y == 0;
#if ZWE_EXCEPTIONS
	case ZWE_KIND_TAG:
		return tag_type_holds(image, x) && y == 0 && type == 0 && flags == 0 &&
		       (image->features & ZWE_IMAGE_F_EXCEPTIONS) != 0;
#endif
	default:
		return false;
	}
}

static enum zwe_error check_imports(struct zwe_image *image, struct zwe_detail *detail)
{
	uint32_t counts[ZWE_KIND_COUNT] = {0};

	for (uint32_t i = 0; i < image->count[ZWE_S_IMPORTS]; i++) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_IMPORTS, i);

		if (!name_fits(image, zwe_record_u32(record + ZWE_I_MODULE)) ||
		    !name_fits(image, zwe_record_u32(record + ZWE_I_FIELD))) {
			return REFUSE(ZWE_WHY_IMPORT_NAME);
		}
		if (!import_holds(image, record)) {
			return REFUSE(ZWE_WHY_IMPORT);
		}
		counts[record[ZWE_I_KIND]]++;
	}
	if (counts[ZWE_KIND_FUNC] != image->import_funcs ||
	    counts[ZWE_KIND_TABLE] != image->import_tables ||
	    counts[ZWE_KIND_MEMORY] != image->import_mems ||
	    counts[ZWE_KIND_GLOBAL] != image->import_globals) {
		return REFUSE(ZWE_WHY_IMPORT_COUNTS);
	}
	image->import_tags = (uint16_t)counts[ZWE_KIND_TAG];
	return ZWE_OK;
}

#if ZWE_EXCEPTIONS
static enum zwe_error check_tags(struct zwe_image *image, struct zwe_detail *detail)
{
	uint32_t count = image->import_tags + image->count[ZWE_S_TAGS];

	if (count > ZWE_LIMIT_TAGS) {
		return LIMIT(TAGS);
	}
	for (uint32_t i = 0; i < image->count[ZWE_S_TAGS]; i++) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_TAGS, i);

		if (!tag_type_holds(image, zwe_record_u16(record + ZWE_TG_TYPE)) ||
		    zwe_record_u16(record + ZWE_TG_RESERVED) != 0) {
			return REFUSE(ZWE_WHY_TAG);
		}
	}
	for (uint32_t i = 0; i < count; i++) {
		struct zwe_functype type;

		zwe_image_type(image, zwe_image_tag_type(image, i), &type);
		if (type.param_slots > image->exception_slots) {
			image->exception_slots = type.param_slots;
		}
	}
	return ZWE_OK;
}
#endif

static enum zwe_error check_spaces(struct zwe_image *image, struct zwe_detail *detail)
{
	uint32_t memories = image->import_mems + image->count[ZWE_S_MEMS];

	if (zwe_total_funcs(image) > ZWE_LIMIT_FUNCTIONS) {
		return LIMIT(FUNCTIONS);
	}
	if (image->import_tables + image->count[ZWE_S_TABLES] > ZWE_LIMIT_TABLES) {
		return LIMIT(TABLES);
	}
	if (image->import_globals + image->count[ZWE_S_GLOBALS] > ZWE_LIMIT_GLOBALS) {
		return LIMIT(GLOBALS);
	}
	if (memories > 1) {
		return REFUSE(ZWE_WHY_MEMORIES);
	}
	if (((image->features & ZWE_IMAGE_F_MEMORY) != 0) != (memories == 1)) {
		return REFUSE(ZWE_WHY_MEMORY_FEATURE);
	}
	if (memories == 0 && image->memory_bytes != 0) {
		return REFUSE(ZWE_WHY_MEMORY_BYTES);
	}
	if (image->memory_low != 0 &&
	    (image->count[ZWE_S_MEMS] == 0 || image->memory_low % 16 != 0)) {
		return REFUSE(ZWE_WHY_MEMORY_LOW);
	}
	return ZWE_OK;
}

static enum zwe_error check_functions(struct zwe_image *image, struct zwe_detail *detail)
{
	uint32_t expected_start = ZWE_CODE_FIRST;
	uint32_t count = image->count[ZWE_S_FUNCS];

	for (uint32_t i = 0; i < count; i++) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_FUNCS, i);
		uint32_t start = zwe_record_u32(record + ZWE_F_CODE);
		uint32_t frame = zwe_record_u16(record + ZWE_F_FRAME);
		struct zwe_functype type;

		if (zwe_record_u16(record + ZWE_F_TYPE) >= image->count[ZWE_S_TYPES]) {
			return REFUSE(ZWE_WHY_FUNC_TYPE);
		}
		zwe_image_type(image, zwe_record_u16(record + ZWE_F_TYPE), &type);
		if (type.param_slots > frame || type.result_slots > frame) {
			return REFUSE(ZWE_WHY_FUNC_FRAME);
		}
		if (i == 0 ? start != expected_start : start <= expected_start) {
			return REFUSE(ZWE_WHY_FUNC_ORDER);
		}
		if (start >= image->code_words) {
			return REFUSE(ZWE_WHY_FUNC_BODY);
		}
		expected_start = start;
		if (i == image->init_func && (type.n_params != 0 || type.n_results != 0)) {
			return REFUSE(ZWE_WHY_INIT_TYPE);
		}
	}
	if (image->init_func != ZWE_NONE && (count == 0 || image->init_func != count - 1)) {
		return REFUSE(ZWE_WHY_INIT_PLACE);
	}
	if (image->code_words < ZWE_CODE_FIRST ||
	    (count == 0 && image->code_words != ZWE_CODE_FIRST)) {
		return REFUSE(ZWE_WHY_CODE_ALONE);
	}
	return ZWE_OK;
}

static enum zwe_error check_tables_and_memory(struct zwe_image *image, struct zwe_detail *detail)
{
	for (uint32_t i = 0; i < image->count[ZWE_S_TABLES]; i++) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_TABLES, i);
		uint8_t flags = record[ZWE_TB_FLAGS];

		if (!zwe_valtype_is_ref(record[ZWE_TB_TYPE]) || (flags & ~ZWE_FLAG_HAS_MAX) != 0 ||
		    zwe_record_u16(record + 2) != 0 ||
		    !limits_hold(flags, zwe_record_u32(record + ZWE_TB_MIN),
				 zwe_record_u32(record + ZWE_TB_MAX), UINT32_MAX)) {
			return REFUSE(ZWE_WHY_TABLE);
		}
	}
	for (uint32_t i = 0; i < image->count[ZWE_S_MEMS]; i++) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_MEMS, i);
		uint8_t flags = record[ZWE_M_FLAGS];

		if (zwe_record_u16(record + 2) != 0 ||
		    !memory_holds(image, record[ZWE_M_PAGE_LOG2], flags,
				  zwe_record_u32(record + ZWE_M_MIN),
				  zwe_record_u32(record + ZWE_M_MAX))) {
			return REFUSE(ZWE_WHY_MEMORY);
		}
	}
	return ZWE_OK;
}

static enum zwe_error check_globals(struct zwe_image *image, struct zwe_detail *detail)
{
	uint32_t slot = 0;

	for (uint32_t i = 0; i < image->count[ZWE_S_GLOBALS]; i++) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_GLOBALS, i);

		if (!is_valtype(record[ZWE_G_TYPE]) ||
		    (record[ZWE_G_FLAGS] & ~ZWE_FLAG_MUTABLE) != 0 ||
		    zwe_record_u16(record + ZWE_G_SLOT) != slot) {
			return REFUSE(ZWE_WHY_GLOBAL);
		}
		slot += zwe_valtype_slots(record[ZWE_G_TYPE]);
		if (slot > ZWE_LIMIT_GLOBAL_SLOTS) {
			return LIMIT(GLOBAL_SLOTS);
		}
	}
	if (slot != image->global_slots) {
		return REFUSE(ZWE_WHY_GLOBAL_SLOTS);
	}
	return ZWE_OK;
}

static enum zwe_error check_exports(struct zwe_image *image, struct zwe_detail *detail)
{
	const uint32_t spaces[ZWE_KIND_COUNT] = {
		[ZWE_KIND_FUNC] = zwe_total_funcs(image),
		[ZWE_KIND_TABLE] = image->import_tables + image->count[ZWE_S_TABLES],
		[ZWE_KIND_MEMORY] = image->import_mems + image->count[ZWE_S_MEMS],
		[ZWE_KIND_GLOBAL] = image->import_globals + image->count[ZWE_S_GLOBALS],
		[ZWE_KIND_TAG] = image->import_tags + image->count[ZWE_S_TAGS],
	};

	for (uint32_t i = 0; i < image->count[ZWE_S_EXPORTS]; i++) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_EXPORTS, i);
		uint32_t kind = zwe_record_u32(record + ZWE_E_KIND);
		uint32_t index = zwe_record_u32(record + ZWE_E_INDEX);

		if (!name_fits(image, zwe_record_u32(record + ZWE_E_NAME))) {
			return REFUSE(ZWE_WHY_EXPORT_NAME);
		}
		if (kind >= ZWE_KIND_COUNT || index >= spaces[kind]) {
			return REFUSE(ZWE_WHY_EXPORT);
		}
		if (kind == ZWE_KIND_FUNC && index == zwe_init_index(image)) {
			return REFUSE(ZWE_WHY_EXPORT_INIT);
		}
	}
	return ZWE_OK;
}

static uint8_t global_type(const struct zwe_image *image, uint32_t index)
{
	if (index < image->import_globals) {
		return zwe_image_nth_import(image, ZWE_KIND_GLOBAL, index)[ZWE_I_TYPE];
	}
	return zwe_image_record(image, ZWE_S_GLOBALS, index - image->import_globals)[ZWE_G_TYPE];
}

static bool element_entry_holds(const struct zwe_image *image, uint8_t type, uint32_t entry)
{
	uint32_t index = entry & ~ZWE_ELEM_GLOBAL;

	if (entry == ZWE_NONE) {
		return true;
	}
	if ((entry & ZWE_ELEM_GLOBAL) != 0) {
		return index < image->import_globals + image->count[ZWE_S_GLOBALS] &&
		       global_type(image, index) == type;
	}
	return type == ZWE_FUNCREF && index < zwe_total_funcs(image) &&
	       index != zwe_init_index(image);
}

static enum zwe_error check_segments(struct zwe_image *image, struct zwe_detail *detail)
{
	for (uint32_t i = 0; i < image->count[ZWE_S_ELEMS]; i++) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_ELEMS, i);
		uint32_t type = zwe_record_u32(record + ZWE_EL_TYPE);
		uint32_t entries = zwe_record_u32(record + ZWE_EL_ENTRIES);
		uint32_t count = zwe_record_u32(record + ZWE_EL_COUNT);

		if (type > 0xff || !zwe_valtype_is_ref((uint8_t)type) ||
		    count > image->size_bytes / 4 || !inside(image, entries, count * 4)) {
			return REFUSE(ZWE_WHY_ELEM);
		}
		for (uint32_t j = 0; j < count; j++) {
			if (!element_entry_holds(image, (uint8_t)type,
						 zwe_load_le32(image->bytes + entries + 4 * j))) {
				return REFUSE(ZWE_WHY_ELEM_ENTRY);
			}
		}
	}
	for (uint32_t i = 0; i < image->count[ZWE_S_DATAS]; i++) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_DATAS, i);

		if (zwe_record_u32(record + ZWE_D_RESERVED) != 0 ||
		    !inside(image, zwe_record_u32(record + ZWE_D_BYTES_AT),
			    zwe_record_u32(record + ZWE_D_LENGTH))) {
			return REFUSE(ZWE_WHY_DATA);
		}
	}
	return ZWE_OK;
}

enum zwe_error zwe_verify_sections(struct zwe_image *image, const void *bytes, size_t size_bytes,
				   struct zwe_detail *detail)
{
	const uint8_t *header = bytes;

	zwe_fill((uint8_t *)image, 0, sizeof(*image));
	if (size_bytes < ZWE_HEADER_BYTES) {
		return REFUSE(ZWE_WHY_SHORT);
	}
	if (size_bytes > ZWE_LIMIT_IMAGE_BYTES) {
		return LIMIT(IMAGE_BYTES);
	}
	if (((uintptr_t)bytes & 3) != 0) {
		return REFUSE(ZWE_WHY_ALIGNMENT);
	}
	image->bytes = header;
	image->size_bytes = (uint32_t)size_bytes;
	image->features = zwe_record_u32(header + ZWE_H_FEATURES);
	image->init_func = zwe_record_u32(header + ZWE_H_INIT_FUNC);
	image->import_funcs = (uint16_t)zwe_record_u16(header + ZWE_H_IMPORT_FUNCS);
	image->import_tables = (uint16_t)zwe_record_u16(header + ZWE_H_IMPORT_TABLES);
	image->import_mems = (uint16_t)zwe_record_u16(header + ZWE_H_IMPORT_MEMS);
	image->import_globals = (uint16_t)zwe_record_u16(header + ZWE_H_IMPORT_GLOBALS);
	image->global_slots = zwe_record_u32(header + ZWE_H_GLOBAL_SLOTS);
	image->sp_init = zwe_record_u32(header + ZWE_H_SP_INIT);
	image->memory_bytes = zwe_record_u32(header + ZWE_H_MEMORY_BYTES);
	image->memory_low = zwe_record_u32(header + ZWE_H_MEMORY_LOW);
	/* The first that is no ZWE_OK. */
	return check_header(image, header, detail) ?: locate_sections(image, detail) ?:
	       check_types(image, detail) ?: check_imports(image, detail) ?:
#if ZWE_EXCEPTIONS
	       check_tags(image, detail) ?:
#endif
	       check_spaces(image, detail) ?: check_functions(image, detail) ?:
	       check_tables_and_memory(image, detail) ?: check_globals(image, detail) ?:
	       check_exports(image, detail) ?: check_segments(image, detail);
}
