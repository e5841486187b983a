/* SPDX-License-Identifier: Apache-2.0
 *
 * The verifier's rules for header and records that test_verify.c has not: each at its bound, on both
 * sides. tests/engine/back/mutants.py says which checks no test would miss.
 */
#include "rig.h"

#include <stdlib.h>
#include <string.h>

static struct assembly a;

/* ---- Saying what is wanted ---- */

/* `why`: NULL for an image that is accepted. */
static void check_bytes(const uint8_t *bytes, uint32_t size, enum zwe_error error, const char *why, int line)
{
	size_t scratch_bytes = zwe_verify_scratch_bytes(size);
	uint8_t *scratch = malloc(scratch_bytes);
	struct zwe_detail detail = {0};
	struct zwe_image image;
	enum zwe_error got = zwe_image_verify(&image, bytes, size, scratch, scratch_bytes, &detail);

	if (got != error || (why != NULL && strstr(detail.text, why) == NULL) || detail.error != got) {
		rig_failures++;
		printf("%s:%d: wanted %d '%s', got %d '%s'\n", __FILE__, line, error,
		       why == NULL ? "accepted" : why, got, detail.text);
	}
	free(scratch);
}

static void check(const char *why, int line)
{
	uint32_t size;
	uint8_t *bytes = asm_finish(&a, &size);

	check_bytes(bytes, size, why == NULL ? ZWE_OK : ZWE_E_IMAGE, why, line);
	free(bytes);
}

#define EXPECT(why) check(why, __LINE__)

static void set(enum zwe_section section, uint32_t index, uint32_t offset, uint32_t value, int bytes)
{
	uint8_t *at = a.records[section] + index * zwe_record_bytes[section] + offset;

	for (int i = 0; i < bytes; i++) {
		at[i] = (uint8_t)(value >> 8 * i);
	}
}

/* The module below with one record changed. */
#define RECORD(why, section, index, offset, value, bytes)       \
	do {                                                    \
		begin();                                        \
		set(section, index, offset, value, bytes);      \
		EXPECT(why);                                    \
	} while (0)

enum { FUNC_IMPORT, TABLE_IMPORT, GLOBAL_IMPORT, REF_IMPORT, TAG_IMPORT };

static void begin(void)
{
	asm_begin(&a);
	if (ZWE_EXCEPTIONS) {
		asm_exceptions(&a);
	}
	asm_type(&a, "i:i");
	asm_type(&a, ":I");
	asm_type(&a, ":");
	asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 0, 0, "f");
	asm_import(&a, ZWE_KIND_TABLE, ZWE_FUNCREF, ZWE_FLAG_HAS_MAX, 0, 2, 5, "t");
	asm_import(&a, ZWE_KIND_GLOBAL, ZWE_I32, ZWE_FLAG_MUTABLE, 0, 0, 0, "g");
	asm_import(&a, ZWE_KIND_GLOBAL, ZWE_FUNCREF, 0, 0, 0, 0, "r");
	if (ZWE_EXCEPTIONS) {
		asm_import(&a, ZWE_KIND_TAG, 0, 0, 0, 2, 0, "x");
		asm_tag(&a, 2);
	}
	asm_memory(&a, 16, ZWE_FLAG_HAS_MAX, 2, 3);
	asm_table(&a, ZWE_FUNCREF, ZWE_FLAG_HAS_MAX, 2, 2);
	asm_global(&a, ZWE_FUNCREF, true);
	asm_global(&a, ZWE_I32, true);
	asm_elem(&a, ZWE_FUNCREF,
		 (const uint32_t[]){0, ZWE_NONE, ZWE_ELEM_GLOBAL | 1, ZWE_ELEM_GLOBAL | 2, 3}, 5);
	asm_data(&a, "\xff\xff\xff\xff", 4);
	asm_func(&a, 0, 2); /* word 3 */
	asm_words(&a, OP(RET, 0, 0, 0), OP(RET, 0, 0, 0));
	asm_func(&a, 2, 2); /* 5 */
	asm_words(&a, OP(RET, 0, 0, 0), OP(RET, 0, 0, 0));
	asm_func(&a, 1, 2); /* 7 */
	asm_words(&a, OP(RET, 0, 0, 0), OP(RET, 0, 0, 0));
	asm_export(&a, ZWE_KIND_FUNC, 1, "run");
	asm_export(&a, ZWE_KIND_GLOBAL, 3, "ref");
}

/* ---- Imports ---- */

static void test_imports(void)
{
	const enum zwe_section s = ZWE_S_IMPORTS;
	const uint32_t pool_end = ZWE_HEADER_BYTES;

	begin();
	EXPECT(NULL);
	RECORD("bad import", s, FUNC_IMPORT, ZWE_I_Y, 1, 4);
	RECORD("bad import", s, FUNC_IMPORT, ZWE_I_TYPE, 1, 1);
	RECORD("bad import", s, FUNC_IMPORT, ZWE_I_PAGE_LOG2, 16, 1);
	asm_begin(&a);
	asm_import(&a, ZWE_KIND_MEMORY, 1, 0, 16, 1, 0, "m"); /* a memory with a value type */
	EXPECT("bad import");
	RECORD("bad import", s, TABLE_IMPORT, ZWE_I_TYPE, ZWE_I32, 1);
	RECORD("bad import", s, TABLE_IMPORT, ZWE_I_FLAGS, ZWE_FLAG_HAS_MAX | ZWE_FLAG_MUTABLE, 1);
	RECORD("bad import", s, TABLE_IMPORT, ZWE_I_FLAGS, 0, 1); /* with a maximum */
	RECORD("bad import", s, TABLE_IMPORT, ZWE_I_X, 6, 4);
	RECORD(NULL, s, TABLE_IMPORT, ZWE_I_X, 5, 4);
	RECORD("bad import", s, GLOBAL_IMPORT, ZWE_I_FLAGS, ZWE_FLAG_HAS_MAX, 1);
	RECORD("bad import", s, GLOBAL_IMPORT, ZWE_I_X, 1, 4);
	RECORD("bad import", s, GLOBAL_IMPORT, ZWE_I_Y, 1, 4);
	RECORD("bad import", s, GLOBAL_IMPORT, ZWE_I_TYPE, 0x80, 1);
	RECORD("bad import", s, GLOBAL_IMPORT, ZWE_I_TYPE, ZWE_F64 - 1, 1);
	/* A name that begins inside and ends outside. */
	begin();
	set(s, FUNC_IMPORT, ZWE_I_FIELD, zwe_load_le32(a.records[ZWE_S_DATAS] + ZWE_D_BYTES_AT), 4);
	EXPECT("name outside");
	begin();
	zwe_store_le16(a.pool + (zwe_load_le32(a.records[s] + ZWE_I_FIELD) - pool_end), 1);
	EXPECT(NULL);
#if ZWE_EXCEPTIONS
	RECORD("bad import", s, TAG_IMPORT, ZWE_I_X, 3, 4);
	RECORD("bad import", s, TAG_IMPORT, ZWE_I_X, 0, 4); /* a type with results */
	RECORD("bad import", s, TAG_IMPORT, ZWE_I_Y, 1, 4);
	RECORD("bad import", s, TAG_IMPORT, ZWE_I_TYPE, 1, 1);
	RECORD("bad import", s, TAG_IMPORT, ZWE_I_FLAGS, 1, 1);
	RECORD("bad tag", ZWE_S_TAGS, 0, ZWE_TG_TYPE, 1, 2);
	RECORD("bad tag", ZWE_S_TAGS, 0, ZWE_TG_RESERVED, 1, 2);
	asm_begin(&a); /* a tag without the feature */
	asm_type(&a, ":");
	asm_import(&a, ZWE_KIND_TAG, 0, 0, 0, 0, 0, "x");
	EXPECT("bad import");
#endif
}

/* ---- Memories ---- */

static void memory(bool imported, uint8_t page_log2, uint8_t flags, uint32_t min, uint32_t max, uint32_t bytes,
		   uint32_t features)
{
	asm_begin(&a);
	if (imported) {
		asm_import(&a, ZWE_KIND_MEMORY, 0, flags, page_log2, min, max, "m");
	} else {
		asm_memory(&a, page_log2, flags, min, max);
	}
	a.features |= features;
	a.memory_bytes = bytes;
}

static void test_memories(void)
{
	enum { MAX = ZWE_FLAG_HAS_MAX, SHARED = ZWE_FLAG_SHARED, ATOMICS = ZWE_IMAGE_F_ATOMICS };
	static const struct {
		uint8_t page_log2, flags;
		uint32_t min, max, bytes, features;
		bool good;
	} cases[] = {
		{16, 0, 65536, 0, 16, 0, true},
		{16, 0, 65537, 0, 16, 0, false},
		{16, MAX, 65536, 65536, 16, 0, true},
		{16, MAX, 65537, 65537, 16, 0, false},
		{16, MAX, 1, 65537, 16, 0, false},
		{16, MAX, 2, 1, 16, 0, false},
		{16, 0, 1, 1, 16, 0, false},
		{16, 0, 1, 0, 65536, 0, true},
		{16, 0, 1, 0, 65537, 0, false},
		{0, MAX, 70000, 70000, 16, 0, true},
		{0, 0, UINT32_MAX, 0, 16, 0, true},
		{12, 0, 1, 0, 16, 0, false},
		{16, 2, 1, 0, 16, 0, false},
		{16, 8, 1, 0, 16, 0, false},
		{16, 0, 65536, 0, ZWE_LIMIT_MEMORY_BYTES, 0, true},
		{16, 0, 65536, 0, ZWE_LIMIT_MEMORY_BYTES + 1, 0, false},
#if ZWE_ATOMICS
		{16, SHARED | MAX, 1, 1, 16, ATOMICS, true},
		{16, SHARED, 1, 0, 16, ATOMICS, false},
		{16, SHARED | MAX, 1, 1, 16, 0, false},
#else
		{16, SHARED | MAX, 1, 1, 16, 0, false},
#endif
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		for (int imported = 0; imported < 2; imported++) {
			memory(imported, cases[i].page_log2, cases[i].flags, cases[i].min, cases[i].max,
			       cases[i].bytes, cases[i].features);
			check(cases[i].good ? NULL : imported ? "bad import" : "bad memory", (int)i);
		}
	}
	memory(true, 16, 0, 1, 0, 16, 0);
	asm_memory(&a, 16, 0, 1, 0);
	EXPECT("more than one memory");
	asm_begin(&a);
	a.memory_bytes = 1;
	EXPECT("memory bytes without a memory");
	RECORD("bad memory", ZWE_S_MEMS, 0, 2, 1, 2);
	RECORD("bad table", ZWE_S_TABLES, 0, 2, 1, 2);
	RECORD("bad table", ZWE_S_TABLES, 0, ZWE_TB_MIN, 3, 4);
}

/* Where a window begins. */
static void test_windows(void)
{
	static const struct {
		bool imported;
		uint32_t low;
		const char *why;
	} cases[] = {
		{false, 16, NULL}, {false, 8, "memory window"}, {true, 16, "memory window"},
		{false, 65536 - 16, NULL}, {false, 65536, "bad memory"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		uint32_t size;
		uint8_t *bytes;

		memory(cases[i].imported, 16, 0, 1, 0, 16, 0);
		bytes = asm_finish(&a, &size);
		zwe_store_le32(bytes + ZWE_H_MEMORY_LOW, cases[i].low);
		check_bytes(bytes, size, cases[i].why == NULL ? ZWE_OK : ZWE_E_IMAGE, cases[i].why, (int)i);
		free(bytes);
	}
}

/* A word access needs four bytes, wherever it begins. */
static void test_small_memory(void)
{
	for (uint32_t bytes = 1; bytes < 6; bytes++) {
		asm_begin(&a);
		asm_type(&a, ":");
		asm_memory(&a, 0, 0, bytes, 0);
		asm_func(&a, 0, 2);
		asm_words(&a, OP(LD32, 0, 0, 0), OP(RET, 0, 0, 0));
		EXPECT(bytes < 4 ? "beyond the memory" : NULL);
	}
}

/* ---- Functions, their types, what initialises ---- */

static void test_functions(void)
{
	const enum zwe_section s = ZWE_S_FUNCS;

	RECORD("frame too small", s, 2, ZWE_F_FRAME, 1, 2); /* for results */
	RECORD("not in order", s, 2, ZWE_F_CODE, 5, 4);
	RECORD("not in order", s, 2, ZWE_F_CODE, 4, 4);
	RECORD(NULL, s, 2, ZWE_F_CODE, 6, 4);
	RECORD("unknown value type", ZWE_S_TYPES, 0, ZWE_T_VALUES, 0, 4);
	begin();
	a.pool[zwe_load_le32(a.records[ZWE_S_TYPES] + ZWE_T_VALUES) - ZWE_HEADER_BYTES] = 0x80;
	EXPECT("unknown value type");
	for (uint32_t type = 0; type < 4; type += type == 1 ? 2 : 1) {
		begin();
		asm_type(&a, "i:"); /* 3 */
		a.init_func = 2;
		set(s, 2, ZWE_F_TYPE, type, 2);
		EXPECT("init function has");
	}
	begin();
	a.init_func = 2;
	set(s, 2, ZWE_F_TYPE, 2, 2);
	set(ZWE_S_ELEMS, 0, ZWE_EL_COUNT, 4, 4); /* the fifth entry names it */
	asm_elem(&a, ZWE_FUNCREF, (const uint32_t[]){2}, 1);
	EXPECT(NULL);
	asm_export(&a, ZWE_KIND_GLOBAL, 3, "as the init function's number");
	EXPECT(NULL);
	begin(); /* a reference to it */
	a.init_func = asm_func(&a, 2, 2);
	asm_words(&a, X(REF_FUNC, 0, 0), W1(0, 0, 4), OP(RET, 0, 0, 0));
	EXPECT("reference to the init function");
	asm_begin(&a); /* nothing at all */
	EXPECT(NULL);
	a.init_func = UINT32_MAX - 1;
	EXPECT("init function is not the last");
	asm_begin(&a);
	asm_word(&a, OP(RET, 0, 0, 0));
	EXPECT("code without a function");
	asm_begin(&a);
	a.count[ZWE_S_CODE] = 2;
	EXPECT("code without a function");
}

/* Values of types, at their limit and beyond. */
static void test_type_limits(void)
{
	static uint8_t values[ZWE_LIMIT_TYPE_PARAMS + ZWE_LIMIT_TYPE_RESULTS + 2];

	memset(values, ZWE_I32, sizeof(values));
	for (uint32_t i = 0; i < 4; i++) {
		uint32_t params = ZWE_LIMIT_TYPE_PARAMS + (i & 1), results = ZWE_LIMIT_TYPE_RESULTS + (i >> 1);
		uint32_t size;
		uint8_t *bytes;

		begin();
		asm_type(&a, ":");
		asm_data(&a, values, sizeof(values));
		set(ZWE_S_TYPES, 3, ZWE_T_PARAMS, params, 2);
		set(ZWE_S_TYPES, 3, ZWE_T_RESULTS, results, 2);
		set(ZWE_S_TYPES, 3, ZWE_T_PARAM_SLOTS, params, 2);
		set(ZWE_S_TYPES, 3, ZWE_T_RESULT_SLOTS, results, 2);
		set(ZWE_S_TYPES, 3, ZWE_T_VALUES,
		    zwe_load_le32(a.records[ZWE_S_DATAS] + ZWE_D_BYTES + ZWE_D_BYTES_AT), 4);
		bytes = asm_finish(&a, &size);
		check_bytes(bytes, size, i == 0 ? ZWE_OK : ZWE_E_LIMIT,
			    i == 0   ? NULL
			    : i == 2 ? "TYPE_RESULTS"
				     : "TYPE_PARAMS",
			    __LINE__);
		free(bytes);
	}
}

/* ---- Globals, exports, segments ---- */

static void test_segments(void)
{
	uint32_t size;
	uint8_t *bytes;

	RECORD("bad global", ZWE_S_GLOBALS, 1, ZWE_G_TYPE, 0x7B, 1);
	RECORD("export of something", ZWE_S_EXPORTS, 0, ZWE_E_KIND, ZWE_KIND_COUNT, 4);
	RECORD("export of something", ZWE_S_EXPORTS, 0, ZWE_E_KIND, 0x100, 4);
	RECORD("export of something", ZWE_S_EXPORTS, 1, ZWE_E_INDEX, 4, 4);
	RECORD("bad element", ZWE_S_ELEMS, 0, ZWE_EL_TYPE, 0x100 | ZWE_FUNCREF, 4);
	for (uint32_t i = 0; i < 6; i++) {
		static const struct {
			uint8_t type;
			uint32_t entry;
			const char *why;
		} cases[6] = {
			{ZWE_FUNCREF, 4, "bad entry"}, /* functions: one imported, three defined */
			{ZWE_FUNCREF, ZWE_ELEM_GLOBAL | 4, "bad entry"},
			{ZWE_FUNCREF, ZWE_ELEM_GLOBAL | 0, "bad entry"}, /* another type */
			{ZWE_FUNCREF, ZWE_ELEM_GLOBAL | 3, "bad entry"},
			{ZWE_EXTERNREF, ZWE_ELEM_GLOBAL | 1, "bad entry"},
			{ZWE_EXTERNREF, ZWE_NONE, NULL},
		};

		begin();
		a.count[ZWE_S_EXPORTS] = 0; /* behind the globals come the segments, with their type */
		asm_elem(&a, cases[i].type, &cases[i].entry, 1);
		EXPECT(cases[i].why);
	}
	begin(); /* everything there is, and a byte more */
	bytes = asm_finish(&a, &size);
	set(ZWE_S_DATAS, 0, ZWE_D_BYTES_AT, 0, 4);
	set(ZWE_S_DATAS, 0, ZWE_D_LENGTH, size, 4);
	EXPECT(NULL);
	set(ZWE_S_DATAS, 0, ZWE_D_LENGTH, size + 1, 4);
	EXPECT("bad data");
	free(bytes);
}

/* ---- Handlers ---- */

static void test_handlers(void)
{
#if ZWE_EXCEPTIONS
	static const uint32_t all[] = {ZWE_HD_ALL, ZWE_HD_ALL | ZWE_HD_REF};
	struct zwe_detail detail = {0};
	struct zwe_image image;
	uint8_t scratch[100];
	uint32_t size;
	uint8_t *bytes;

	begin(); /* the function's first word is one, too */
	asm_handler(&a, 6, 7, 5, 0, 0);
	EXPECT(NULL);
	asm_handler(&a, 4, 7, 5, 0, 0); /* begins before it, and the one before does not */
	EXPECT("handler outside its function");
	for (size_t i = 0; i < 2; i++) { /* without a tag in the image */
		asm_begin(&a);
		asm_exceptions(&a);
		asm_type(&a, ":");
		asm_func(&a, 0, 2);
		asm_words(&a, OP(RET, 0, 0, 0));
		asm_handler(&a, 3, 4, 3, all[i], 0);
		EXPECT(NULL);
	}
	begin();
	asm_handler(&a, 6, 7, 5, 2, 0);
	bytes = asm_finish(&a, &size);
	CHECK_EQ(zwe_image_verify(&image, bytes, size, scratch, sizeof(scratch), &detail), ZWE_E_IMAGE);
	CHECK_EQ(detail.position, 6);
	free(bytes);
#endif
}

/* ---- The header, the whole ---- */

static void test_whole(void)
{
	static uint8_t bytes[ZWE_HEADER_BYTES + 20] __attribute__((aligned(4)));
	struct zwe_detail detail = {0};
	struct zwe_image image;
	const uint32_t unit = ZWE_W64 ? 4 : 1; /* bytes of bits that are set together */
	uint32_t size, need;
	uint8_t *good, *copy, scratch[100] __attribute__((aligned(4)));

	begin();
	a.sp_init = 1;
	EXPECT("stack pointer without its feature");
	a.features |= ZWE_IMAGE_F_SP;
	EXPECT(NULL);
	begin();
	a.imports[ZWE_KIND_MEMORY] = 1;
	EXPECT("import counts");
	begin();
	good = asm_finish(&a, &size);
	copy = malloc(size + 4);
	for (uint32_t more = 1; more < 4; more++) { /* no multiple of 4 */
		memcpy(copy, good, size);
		zwe_store_le32(copy + ZWE_H_SIZE, size + more);
		check_bytes(copy, size + more, ZWE_E_IMAGE, "image size", __LINE__);
	}
	memmove(copy + 1, good, size);
	check_bytes(copy + 1, size, ZWE_E_IMAGE, "not aligned", __LINE__);
	/* As much scratch as a bit for each word and one more takes, in whole units; nobody to tell. */
	need = (a.count[ZWE_S_CODE] / (8 * unit) + 1) * unit;
	CHECK_EQ(zwe_image_verify(&image, good, size, scratch, need, NULL), ZWE_OK);
	CHECK_EQ(zwe_image_verify(&image, good, size, scratch, need - 1, NULL), ZWE_E_NO_MEMORY);
	if (unit != 1) {
		CHECK_EQ(zwe_image_verify(&image, good, size, scratch + 1, need, NULL), ZWE_E_NO_MEMORY);
	}
	zwe_store_le32(good + ZWE_H_SIZE, 0);
	CHECK_EQ(zwe_image_verify(&image, good, size, scratch, need, NULL), ZWE_E_IMAGE);
	/* Nothing of it is read. */
	CHECK_EQ(zwe_image_verify(&image, good, ZWE_LIMIT_IMAGE_BYTES + 1, scratch, 0, &detail), ZWE_E_LIMIT);
	CHECK(strcmp(detail.text, "IMAGE_BYTES") == 0);
	CHECK_EQ(zwe_image_verify(&image, good, ZWE_LIMIT_IMAGE_BYTES, scratch, 0, &detail), ZWE_E_IMAGE);
	free(copy);
	/* A header and no more; with exceptions it is longer. */
	for (uint32_t length = ZWE_HEADER_BYTES - 4; length <= ZWE_HEADER_BYTES + 16; length += 4) {
		for (uint32_t features = 0; features <= (ZWE_EXCEPTIONS ? ZWE_IMAGE_F_EXCEPTIONS : 0u);
		     features += ZWE_IMAGE_F_EXCEPTIONS) {
			memcpy(bytes, good, ZWE_H_FEATURES);
			zwe_store_le32(bytes + ZWE_H_SIZE, length);
			zwe_store_le32(bytes + ZWE_H_FEATURES, features);
			memset(bytes + ZWE_H_FEATURES + 4, 0, sizeof(bytes) - ZWE_H_FEATURES - 4);
			zwe_store_le32(bytes + ZWE_H_INIT_FUNC, ZWE_NONE);
			memset(bytes + length, 0xff, sizeof(bytes) - length);
			check_bytes(bytes, length, ZWE_E_IMAGE,
				    length < ZWE_HEADER_BYTES + (features != 0 ? 16u : 0u)
					    ? "shorter than its header"
					    : "code without a function",
				    __LINE__);
		}
	}
	free(good);
}

/* The module with a section of so many empty records instead of its own. */
static uint8_t *with_many(enum zwe_section section, uint32_t count, uint32_t *size)
{
	uint8_t *bytes = asm_finish(&a, size);
	uint32_t more = count * zwe_record_bytes[section];
	uint8_t *larger = calloc(1, *size + more);

	memcpy(larger, bytes, *size);
	free(bytes);
	zwe_store_le32(larger + ZWE_H_SECTIONS + 8 * section, *size);
	zwe_store_le32(larger + ZWE_H_SECTIONS + 8 * section + 4, count);
	*size += more;
	zwe_store_le32(larger + ZWE_H_SIZE, *size);
	return larger;
}

static void test_spaces(void)
{
	static const struct {
		enum zwe_section section;
		uint32_t most;
		const char *why;
	} cases[] = {
		{ZWE_S_FUNCS, ZWE_LIMIT_FUNCTIONS - 1, "FUNCTIONS"},
		{ZWE_S_TABLES, ZWE_LIMIT_TABLES - 1, "TABLES"},
		{ZWE_S_GLOBALS, ZWE_LIMIT_GLOBALS - 2, "GLOBALS"},
#if ZWE_EXCEPTIONS
		{ZWE_S_TAGS, ZWE_LIMIT_TAGS - 1, "TAGS"},
#endif
	};
	uint32_t size;
	uint8_t *bytes;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		begin();
		bytes = with_many(cases[i].section, cases[i].most, &size);
		check_bytes(bytes, size, ZWE_E_IMAGE, "", __LINE__); /* empty records are no good */
		free(bytes);
		bytes = with_many(cases[i].section, cases[i].most + 1, &size);
		check_bytes(bytes, size, ZWE_E_LIMIT, cases[i].why, __LINE__);
		free(bytes);
	}
	for (uint32_t last = 0; last < 2; last++) { /* slots of globals: 65535, or one more */
		uint32_t count = ZWE_LIMIT_GLOBAL_SLOTS / 2 + 1;

		begin();
		a.global_slots = ZWE_LIMIT_GLOBAL_SLOTS + last;
		bytes = with_many(ZWE_S_GLOBALS, count, &size);
		for (uint32_t i = 0; i < count; i++) {
			uint8_t *record = bytes + size - (count - i) * ZWE_G_BYTES;

			record[ZWE_G_TYPE] = i + 1 < count || last != 0 ? ZWE_I64 : ZWE_I32;
			zwe_store_le16(record + ZWE_G_SLOT, 2 * i);
		}
		check_bytes(bytes, size, last == 0 ? ZWE_E_IMAGE : ZWE_E_LIMIT,
			    last == 0 ? "bad entry" : "GLOBAL_SLOTS", __LINE__);
		free(bytes);
	}
}

/* ---- Code ---- */

static void test_code(void)
{
	for (uint32_t i = 0; i < 5; i++) {
		static const struct {
			uint32_t words[4];
			const char *why;
		} cases[5] = {
			{{OP(SELECT, 0, 0, 0), 255}, NULL},
			{{OP(SELECT, 0, 0, 0), 256}, "unused bits"},
			{{X(GET_FAR, 0, 0), 299}, NULL},
			{{X(TAIL_IMPORT, 0, 0), W1(0, 0, 0)}, NULL},
			{{X(TAIL, 0, 0), W1(0, 0, 1)}, NULL},
		};

		begin();
		asm_func(&a, 0, 300);
		asm_words(&a, cases[i].words[0], cases[i].words[1], OP(RET, 0, 0, 0));
		EXPECT(cases[i].why);
	}
	begin(); /* what takes the frame over takes its arguments and results from there */
	asm_func(&a, 2, 0);
	asm_words(&a, X(TAIL_IMPORT, 0, 0), W1(0, 0, 0), OP(RET, 0, 0, 0));
	EXPECT("call window outside");
	begin();
	asm_func(&a, 2, 1);
	asm_words(&a, X(TAIL, 0, 0), W1(0, 0, 2));
	EXPECT("call window outside");
	begin();
	asm_func(&a, 2, 1);
	asm_words(&a, X(TAIL_INDIRECT, 0, 0), W1(0, 0, 1), 0, OP(RET, 0, 0, 0));
	EXPECT("call window outside");
	begin(); /* the second word of the extension page is behind the end */
	asm_func(&a, 2, 1);
	asm_words(&a, X(TAIL, 0, 0));
	EXPECT("cut short");
}

void test_sections(void)
{
	test_imports();
	test_memories();
	test_windows();
	test_small_memory();
	test_functions();
	test_type_limits();
	test_segments();
	test_handlers();
	test_whole();
	test_spaces();
	test_code();
}
