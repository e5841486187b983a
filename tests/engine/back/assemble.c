/* SPDX-License-Identifier: Apache-2.0
 *
 * See assemble.h.
 */
#include "assemble.h"
#include "w64.h"

#include <stdlib.h>
#include <string.h>

/* Pool offsets become image offsets when the image is laid out: the pool stands right behind the
 * header. */
enum {
	POOL_AT = ZWE_HEADER_BYTES
};

static uint32_t pool(struct assembly *a, const void *bytes, uint32_t length)
{
	uint32_t at = POOL_AT + a->pool_bytes;

	if (a->pool_bytes + length + 3 > ASM_POOL) {
		abort();
	}
	memcpy(a->pool + a->pool_bytes, bytes, length);
	a->pool_bytes = (a->pool_bytes + length + 3) & ~3u;
	return at;
}

static uint32_t pool_name(struct assembly *a, const char *text)
{
	uint8_t bytes[100];

	zwe_store_le16(bytes, (uint32_t)strlen(text));
	memcpy(bytes + 2, text, strlen(text));
	return pool(a, bytes, (uint32_t)strlen(text) + 2);
}

static uint8_t *record(struct assembly *a, enum zwe_section section)
{
	uint32_t index = a->count[section]++;

	if (index >= ASM_RECORDS) {
		abort();
	}
	return a->records[section] + index * zwe_record_bytes[section];
}

void asm_begin(struct assembly *a)
{
	memset(a, 0, sizeof(*a));
	a->init_func = ZWE_NONE;
	asm_words(a, 0, ZWE_OP_SYS_EXIT, ZWE_OP_SYS_XRET);
}

uint32_t asm_type(struct assembly *a, const char *text)
{
	uint8_t *bytes = record(a, ZWE_S_TYPES);
	uint32_t counts[2] = {0, 0};
	uint32_t slots[2] = {0, 0};
	uint8_t values[64];
	uint32_t n = 0;
	int side = 0;

	for (; *text != '\0'; text++) {
		if (*text == ':') {
			side = 1;
			continue;
		}
		values[n] = *text == 'i'   ? ZWE_I32
			    : *text == 'I' ? ZWE_I64
			    : *text == 'f' ? ZWE_F32
			    : *text == 'F' ? ZWE_F64
			    : *text == 'r' ? ZWE_FUNCREF
			    : *text == 'x' ? ZWE_EXNREF
					   : ZWE_EXTERNREF;
		slots[side] += zwe_valtype_slots(values[n]);
		counts[side]++;
		n++;
	}
	zwe_store_le16(bytes + ZWE_T_PARAMS, counts[0]);
	zwe_store_le16(bytes + ZWE_T_RESULTS, counts[1]);
	zwe_store_le16(bytes + ZWE_T_PARAM_SLOTS, slots[0]);
	zwe_store_le16(bytes + ZWE_T_RESULT_SLOTS, slots[1]);
	zwe_store_le32(bytes + ZWE_T_VALUES, pool(a, values, n));
	return a->count[ZWE_S_TYPES] - 1;
}

uint32_t asm_import(struct assembly *a, enum zwe_kind kind, uint8_t type, uint8_t flags,
		    uint8_t page_log2, uint32_t x, uint32_t y, const char *field)
{
	uint8_t *bytes = record(a, ZWE_S_IMPORTS);

	bytes[ZWE_I_KIND] = (uint8_t)kind;
	bytes[ZWE_I_TYPE] = type;
	bytes[ZWE_I_FLAGS] = flags;
	bytes[ZWE_I_PAGE_LOG2] = page_log2;
	zwe_store_le32(bytes + ZWE_I_MODULE, pool_name(a, "test"));
	zwe_store_le32(bytes + ZWE_I_FIELD, pool_name(a, field));
	zwe_store_le32(bytes + ZWE_I_X, x);
	zwe_store_le32(bytes + ZWE_I_Y, y);
	if (kind == ZWE_KIND_MEMORY) {
		a->features |= ZWE_IMAGE_F_MEMORY;
	}
	return a->imports[kind]++;
}

uint32_t asm_func(struct assembly *a, uint32_t type, uint16_t frame)
{
	uint8_t *bytes = record(a, ZWE_S_FUNCS);

	zwe_store_le32(bytes + ZWE_F_CODE, a->count[ZWE_S_CODE]);
	zwe_store_le16(bytes + ZWE_F_TYPE, type);
	zwe_store_le16(bytes + ZWE_F_FRAME, frame);
	return a->count[ZWE_S_FUNCS] - 1;
}

uint32_t asm_word(struct assembly *a, uint32_t word)
{
	if (a->count[ZWE_S_CODE] >= ASM_WORDS) {
		abort();
	}
	a->code[a->count[ZWE_S_CODE]] = word;
	return a->count[ZWE_S_CODE]++;
}

uint32_t asm_memory(struct assembly *a, uint8_t page_log2, uint8_t flags, uint32_t min,
		    uint32_t max)
{
	uint8_t *bytes = record(a, ZWE_S_MEMS);

	bytes[ZWE_M_PAGE_LOG2] = page_log2;
	bytes[ZWE_M_FLAGS] = flags;
	zwe_store_le32(bytes + ZWE_M_MIN, min);
	zwe_store_le32(bytes + ZWE_M_MAX, max);
	a->features |= ZWE_IMAGE_F_MEMORY;
	a->memory_bytes = min << page_log2;
	return 0;
}

uint32_t asm_table(struct assembly *a, uint8_t type, uint8_t flags, uint32_t min, uint32_t max)
{
	uint8_t *bytes = record(a, ZWE_S_TABLES);

	bytes[ZWE_TB_TYPE] = type;
	bytes[ZWE_TB_FLAGS] = flags;
	zwe_store_le32(bytes + ZWE_TB_MIN, min);
	zwe_store_le32(bytes + ZWE_TB_MAX, max);
	return a->imports[ZWE_KIND_TABLE] + a->count[ZWE_S_TABLES] - 1;
}

void asm_exceptions(struct assembly *a)
{
	a->features |= ZWE_IMAGE_F_EXCEPTIONS;
	a->pool_bytes = 8 * (ZWE_SECTION_COUNT - ZWE_S_TAGS);
}

uint32_t asm_tag(struct assembly *a, uint32_t type)
{
	zwe_store_le16(record(a, ZWE_S_TAGS) + ZWE_TG_TYPE, type);
	return a->imports[ZWE_KIND_TAG] + a->count[ZWE_S_TAGS] - 1;
}

void asm_handler(struct assembly *a, uint32_t start, uint32_t end, uint32_t target, uint32_t tag,
		 uint32_t slot)
{
	uint8_t *bytes = record(a, ZWE_S_HANDLERS);

	zwe_store_le32(bytes + ZWE_HD_START, start);
	zwe_store_le32(bytes + ZWE_HD_END, end);
	zwe_store_le32(bytes + ZWE_HD_TARGET, target);
	zwe_store_le16(bytes + ZWE_HD_TAG, tag);
	zwe_store_le16(bytes + ZWE_HD_SLOT, slot);
}

uint32_t asm_global(struct assembly *a, uint8_t type, bool mutable_)
{
	uint8_t *bytes = record(a, ZWE_S_GLOBALS);
	uint32_t slot = a->global_slots;

	bytes[ZWE_G_TYPE] = type;
	bytes[ZWE_G_FLAGS] = mutable_ ? ZWE_FLAG_MUTABLE : 0;
	zwe_store_le16(bytes + ZWE_G_SLOT, slot);
	a->global_slots += zwe_valtype_slots(type);
	return slot;
}

void asm_export(struct assembly *a, enum zwe_kind kind, uint32_t index, const char *name)
{
	uint8_t *bytes = record(a, ZWE_S_EXPORTS);

	zwe_store_le32(bytes + ZWE_E_NAME, pool_name(a, name));
	bytes[ZWE_E_KIND] = (uint8_t)kind;
	zwe_store_le32(bytes + ZWE_E_INDEX, index);
}

uint32_t asm_elem(struct assembly *a, uint8_t type, const uint32_t *entries, uint32_t count)
{
	uint8_t *bytes = record(a, ZWE_S_ELEMS);

	bytes[ZWE_EL_TYPE] = type;
	zwe_store_le32(bytes + ZWE_EL_ENTRIES, pool(a, entries, count * 4));
	zwe_store_le32(bytes + ZWE_EL_COUNT, count);
	return a->count[ZWE_S_ELEMS] - 1;
}

uint32_t asm_data(struct assembly *a, const void *data, uint32_t length)
{
	uint8_t *bytes = record(a, ZWE_S_DATAS);

	zwe_store_le32(bytes + ZWE_D_BYTES_AT, pool(a, data, length));
	zwe_store_le32(bytes + ZWE_D_LENGTH, length);
	return a->count[ZWE_S_DATAS] - 1;
}

static void put_header(const struct assembly *a, uint8_t *image, uint32_t size)
{
	zwe_store_le32(image + ZWE_H_MAGIC, ZWE_IMAGE_MAGIC);
	zwe_store_le16(image + ZWE_H_VERSION, ZWE_IMAGE_VERSION);
	zwe_store_le16(image + ZWE_H_ENCODING, ZWE_ENCODING_HERE);
	zwe_store_le32(image + ZWE_H_SIZE, size);
	zwe_store_le32(image + ZWE_H_OPCODE_SET, ZWE_OPCODE_SET);
	zwe_store_le32(image + ZWE_H_FEATURES, a->features);
	zwe_store_le32(image + ZWE_H_INIT_FUNC, a->init_func);
	zwe_store_le16(image + ZWE_H_IMPORT_FUNCS, a->imports[ZWE_KIND_FUNC]);
	zwe_store_le16(image + ZWE_H_IMPORT_TABLES, a->imports[ZWE_KIND_TABLE]);
	zwe_store_le16(image + ZWE_H_IMPORT_MEMS, a->imports[ZWE_KIND_MEMORY]);
	zwe_store_le16(image + ZWE_H_IMPORT_GLOBALS, a->imports[ZWE_KIND_GLOBAL]);
	zwe_store_le32(image + ZWE_H_GLOBAL_SLOTS, a->global_slots);
	zwe_store_le32(image + ZWE_H_SP_INIT, a->sp_init);
	zwe_store_le32(image + ZWE_H_MEMORY_BYTES, a->memory_bytes);
}

/* Words of an instruction; of what is none, one. */
static uint32_t p32_words(uint32_t word0)
{
	uint32_t op = word0 & 0xff;
	uint32_t sub = word0 >> 8 & 0xff;

	if (op == ZWE_OP_BR_TABLE) {
		return 1 + (word0 >> 16) + 1;
	}
	if (op == ZWE_OP_EXT) {
		return sub < ZWE_X_COUNT ? zwe_format[zwe_x_format[sub]].words : 0;
	}
	return op < ZWE_OP_COUNT ? zwe_format[zwe_op_format[op]].words : 0;
}

/* The tests write P32, and what no translator writes: words that are no instruction stay as they
 * are. */
static void put_code(const struct assembly *a, uint8_t *image)
{
	uint32_t count = a->count[ZWE_S_CODE];
	uint32_t at = 0;

	if (!ZWE_W64) {
		memcpy(image, a->code, (size_t)4 * count);
		return;
	}
	while (at < count) {
		uint32_t word0 = a->code[at];
		uint32_t words = at == 0 ? 0 : p32_words(word0);

		for (uint32_t i = 0; i < (words | 1) && at + i < count; i++) {
			uint64_t word = words == 0 ? word0 & 0xff ? (uint64_t)word0 << 2 : 0
						   : zwe_w64_pack(word0, i, a->code[at + i]);

			zwe_store_le32(image + 8 * (at + i), (uint32_t)word);
			zwe_store_le32(image + 8 * (at + i) + 4, (uint32_t)(word >> 32));
		}
		at += words != 0 ? words : 1;
	}
}

uint8_t *asm_finish(struct assembly *a, uint32_t *size_bytes)
{
	uint32_t size = POOL_AT + a->pool_bytes;
	uint32_t at = size;
	uint8_t *image;

	for (uint32_t i = 0; i < zwe_section_count(a->features); i++) {
		size += a->count[i] * zwe_record_bytes[i];
	}
	image = calloc(1, size);
	if (image == NULL) {
		abort();
	}
	put_header(a, image, size);
	memcpy(image + POOL_AT, a->pool, a->pool_bytes);
	for (uint32_t i = 0; i < zwe_section_count(a->features); i++) {
		uint32_t bytes = a->count[i] * zwe_record_bytes[i];
		zwe_store_le32(image + ZWE_H_SECTIONS + 8 * i, at);
		zwe_store_le32(image + ZWE_H_SECTIONS + 8 * i + 4, a->count[i]);
		if (i == ZWE_S_CODE) {
			put_code(a, image + at);
		} else {
			memcpy(image + at, a->records[i], bytes);
		}
		at += bytes;
	}
	*size_bytes = size;
	return image;
}
