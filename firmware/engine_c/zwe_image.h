/* SPDX-License-Identifier: Apache-2.0
 *
 * The device image, byte by byte: offsets, record sizes and the few helpers that read them. Both halves of the
 * engine include it; docs/engine_image.md shows the same with drawings. It checks nothing: verify.c does.
 *
 * All numbers are little-endian. All offsets are bytes from the start of the image. The image and its code section
 * start on a multiple of 4. Nothing in it is a pointer: it runs where it lies.
 */
#ifndef ZWE_IMAGE_H
#define ZWE_IMAGE_H

#include <stdint.h>

#define ZWE_IMAGE_MAGIC   0x3149575Au /* "ZWI1" */
#define ZWE_IMAGE_VERSION 1u

enum zwe_encoding {
	ZWE_ENCODING_P32 = 1, /* packed: op | d<<8 | a<<16 | b<<24 */
	ZWE_ENCODING_W64 = 2, /* the same, each word as four fields of 16 bits that need no work: w64.c */
};

/* The encoding that this build of the engine runs, and its code word. W64 where taking a field out of a word takes
 * several instructions and a slot's address a shift.
 */
#ifndef ZWE_W64
#if defined(__riscv) && __riscv_xlen == 32
#define ZWE_W64 1
#else
#define ZWE_W64 0
#endif
#endif
#if ZWE_W64
#define ZWE_ENCODING_HERE ZWE_ENCODING_W64
#else
#define ZWE_ENCODING_HERE ZWE_ENCODING_P32
#endif
#if ZWE_W64
typedef uint64_t __attribute__((aligned(4))) zwe_word;
#else
typedef uint32_t zwe_word;
#endif

/* Header: ZWE_HEADER_BYTES bytes. */
enum zwe_header_offset {
	ZWE_H_MAGIC = 0,	  /* u32 */
	ZWE_H_VERSION = 4,	  /* u16 */
	ZWE_H_ENCODING = 6,	  /* u16, enum zwe_encoding */
	ZWE_H_SIZE = 8,		  /* u32, whole image in bytes, multiple of 4 */
	ZWE_H_OPCODE_SET = 12,	  /* u32, ZWE_OPCODE_SET: fingerprint of opcodes.tab that the code was made for */
	ZWE_H_FEATURES = 16,	  /* u32, enum zwe_image_feature */
	ZWE_H_INIT_FUNC = 20,	  /* u32, defined-function index that initialises and runs `start`, or ZWE_NONE */
	ZWE_H_IMPORT_FUNCS = 24,  /* u16: how many imports are functions */
	ZWE_H_IMPORT_TABLES = 26, /* u16 */
	ZWE_H_IMPORT_MEMS = 28,	  /* u16 */
	ZWE_H_IMPORT_GLOBALS = 30,/* u16 */
	ZWE_H_GLOBAL_SLOTS = 32,  /* u32: slots of all defined globals */
	ZWE_H_SP_INIT = 36,	  /* u32: initial value of the per-thread stack pointer (feature SP) */
	ZWE_H_MEMORY_BYTES = 40,  /* u32: bytes of memory that exist from the start; the declared minimum, or less where the
				   * packer decided so. Unchecked and scaled accesses are verified against it. */
	ZWE_H_MEMORY_LOW = 44,	  /* u32: guest address of the memory's first byte; not 0 where the packer left out what lies
				   * below (a stack that is never so deep). The code holds addresses less this. */
	ZWE_H_SECTIONS = 48,	  /* ZWE_SECTION_COUNT x { u32 offset, u32 count of records } */
};

enum zwe_image_feature {
	ZWE_IMAGE_F_MEMORY = 1u << 0, /* uses a memory (defined or imported) */
	ZWE_IMAGE_F_FLOAT = 1u << 1,  /* uses a float instruction */
	ZWE_IMAGE_F_GROW = 1u << 2,   /* uses memory.grow */
	ZWE_IMAGE_F_SP = 1u << 3,     /* has a per-thread stack pointer (spget, spset) */
	ZWE_IMAGE_F_EXCEPTIONS = 1u << 4, /* has tags, handlers, throw; its header has two sections more */
	ZWE_IMAGE_F_ATOMICS = 1u << 5, /* has a shared memory, or an atomic instruction */
};

enum zwe_section {
	ZWE_S_TYPES,   /* 12 bytes each */
	ZWE_S_IMPORTS, /* 24 */
	ZWE_S_FUNCS,   /* 8; defined functions only, also the init function (last) */
	ZWE_S_TABLES,  /* 12; defined */
	ZWE_S_MEMS,    /* 12; defined, at most one; imported + defined at most one */
	ZWE_S_GLOBALS, /* 4; defined */
	ZWE_S_EXPORTS, /* 12 */
	ZWE_S_ELEMS,   /* 12 */
	ZWE_S_DATAS,   /* 12 */
	ZWE_S_CODE,    /* 4: words */
	ZWE_S_TAGS,    /* 4; defined; only with feature EXCEPTIONS, as the next */
	ZWE_S_HANDLERS,/* 16 */
	ZWE_SECTION_COUNT,
};

#define ZWE_HEADER_BYTES (ZWE_H_SECTIONS + 8 * ZWE_S_TAGS) /* 128; with feature EXCEPTIONS 16 more */
#define ZWE_NONE	 0xFFFFFFFFu

/* Types: param_slots/result_slots count slots (i64, f64: two). The value types, one byte each (enum zwe_valtype),
 * parameters first, stand at `values`.
 */
enum zwe_type_offset { ZWE_T_PARAMS = 0 /* u16 */, ZWE_T_RESULTS = 2 /* u16 */, ZWE_T_PARAM_SLOTS = 4 /* u16 */,
		       ZWE_T_RESULT_SLOTS = 6 /* u16 */, ZWE_T_VALUES = 8 /* u32 */, ZWE_T_BYTES = 12 };

/* Imports, in the order of the module; a name is u16 length + UTF-8 bytes at the given offset.
 * func, tag: x = type index. table: type = reftype, flags, x = min, y = max. memory: page_log2, flags, x = min pages,
 * y = max pages. global: type = valtype, flags MUTABLE.
 */
enum zwe_import_offset { ZWE_I_KIND = 0 /* u8 */, ZWE_I_TYPE = 1 /* u8 */, ZWE_I_FLAGS = 2 /* u8 */,
			 ZWE_I_PAGE_LOG2 = 3 /* u8 */, ZWE_I_MODULE = 4, ZWE_I_FIELD = 8, ZWE_I_X = 12, ZWE_I_Y = 16,
			 ZWE_I_RESERVED = 20, ZWE_I_BYTES = 24 };

enum zwe_kind { ZWE_KIND_FUNC = 0, ZWE_KIND_TABLE = 1, ZWE_KIND_MEMORY = 2, ZWE_KIND_GLOBAL = 3, ZWE_KIND_TAG = 4,
		ZWE_KIND_COUNT };
enum zwe_extern_flag { ZWE_FLAG_HAS_MAX = 1, ZWE_FLAG_MUTABLE = 2, ZWE_FLAG_SHARED = 4 /* memory */ };
enum zwe_valtype { ZWE_I32 = 0x7F, ZWE_I64 = 0x7E, ZWE_F32 = 0x7D, ZWE_F64 = 0x7C, ZWE_FUNCREF = 0x70,
		   ZWE_EXTERNREF = 0x6F, ZWE_EXNREF = 0x69 };

/* Functions: code = first word (index into the code section) of the body; the body ends where the next one begins
 * (functions stand in order, the first at word ZWE_CODE_FIRST) or at the end of the code.
 */
enum zwe_func_offset { ZWE_F_CODE = 0 /* u32 word index */, ZWE_F_TYPE = 4 /* u16 */, ZWE_F_FRAME = 6 /* u16 slots */,
		       ZWE_F_BYTES = 8 };
/* Tables: all entries start as null; another initial value is the init function's work. */
enum zwe_table_offset { ZWE_TB_TYPE = 0 /* u8 reftype */, ZWE_TB_FLAGS = 1 /* u8 */, ZWE_TB_MIN = 4, ZWE_TB_MAX = 8,
			ZWE_TB_BYTES = 12 };
enum zwe_mem_offset { ZWE_M_PAGE_LOG2 = 0 /* u8: 0 or 16 */, ZWE_M_FLAGS = 1 /* u8 */, ZWE_M_MIN = 4, ZWE_M_MAX = 8,
		      ZWE_M_BYTES = 12 };
/* Globals: slot = sum of the slots of the globals before it. Initial values are the init function's work. */
enum zwe_global_offset { ZWE_G_TYPE = 0 /* u8 */, ZWE_G_FLAGS = 1 /* u8 */, ZWE_G_SLOT = 2 /* u16 */, ZWE_G_BYTES = 4 };
enum zwe_export_offset { ZWE_E_NAME = 0, ZWE_E_KIND = 4 /* u8, 3 zero bytes */, ZWE_E_INDEX = 8, ZWE_E_BYTES = 12 };
/* Elements: all are passive for the device (active ones are the init function's table.init + elem.drop; declarative
 * ones have count 0). Entries, u32 each: ZWE_NONE = null; below 2^31 a function index; 2^31 | global index.
 */
enum zwe_elem_offset { ZWE_EL_TYPE = 0 /* u8 reftype, 3 zero bytes */, ZWE_EL_ENTRIES = 4, ZWE_EL_COUNT = 8,
		       ZWE_EL_BYTES = 12 };
#define ZWE_ELEM_GLOBAL 0x80000000u
/* Data segments: passive likewise. */
enum zwe_data_offset { ZWE_D_RESERVED = 0 /* u32 = 0 */, ZWE_D_BYTES_AT = 4, ZWE_D_LENGTH = 8, ZWE_D_BYTES = 12 };

/* Tags: a type without results. */
enum zwe_tag_offset { ZWE_TG_TYPE = 0 /* u16 */, ZWE_TG_RESERVED = 2 /* u16 = 0 */, ZWE_TG_BYTES = 4 };
/* Handlers, function by function, the first that fits is taken: what leaves the words [start, end) of a function by an
 * exception goes on at word `target`, with the exception's values in slots `slot`.. and behind them, if asked for, the
 * reference to it.
 */
enum zwe_handler_offset { ZWE_HD_START = 0, ZWE_HD_END = 4, ZWE_HD_TARGET = 8, ZWE_HD_TAG = 12 /* u16, bits below */,
			  ZWE_HD_SLOT = 14 /* u16 */, ZWE_HD_BYTES = 16 };
enum zwe_handler_bit { ZWE_HD_ALL = 0x4000 /* any exception; no values */, ZWE_HD_REF = 0x8000,
		       ZWE_HD_INDEX = 0x3fff /* tag of the whole index space */ };

/* The code section's first words, in every image:
 * word 0 = 0 (what `ret` reads one word before sys.exit; its window field is 0), word 1 = sys.exit, word 2 = sys.xret.
 */
#define ZWE_CODE_EXIT  1u
#define ZWE_CODE_XRET  2u
#define ZWE_CODE_FIRST 3u

/* Sections that the header names. */
static inline uint32_t zwe_section_count(uint32_t features)
{
	return (features & ZWE_IMAGE_F_EXCEPTIONS) != 0 ? ZWE_SECTION_COUNT : ZWE_S_TAGS;
}

static inline __attribute__((always_inline)) uint32_t zwe_load_le16(const uint8_t *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8;
}

static inline __attribute__((always_inline)) uint32_t zwe_load_le32(const uint8_t *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* GCC puts the stores of single bytes together only where it compiles for speed. */
static inline __attribute__((always_inline)) void zwe_store_le16(uint8_t *bytes, uint32_t value)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	uint16_t half = (uint16_t)value;

	__builtin_memcpy(bytes, &half, sizeof(half));
#else
	bytes[0] = (uint8_t)value;
	bytes[1] = (uint8_t)(value >> 8);
#endif
}

static inline __attribute__((always_inline)) void zwe_store_le32(uint8_t *bytes, uint32_t value)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	__builtin_memcpy(bytes, &value, sizeof(value));
#else
	zwe_store_le16(bytes, value);
	zwe_store_le16(bytes + 2, value >> 16);
#endif
}

#endif
