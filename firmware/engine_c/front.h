/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of the front half share: the reader, a decoded module, what the validator notes
 * about a function body for the translator. Internal; users include zwe_front.h. It declares
 * nothing of the back half.
 *
 * Positions are byte offsets in the whole module, also inside sections and function bodies.
 */
#ifndef ZWE_INTERNAL_FRONT_H
#define ZWE_INTERNAL_FRONT_H

#include "zwe_front.h"
#include "zwe_limits_gen.h"
#include "zwe_ops_gen.h"

#define ZWE_TRY(call)                                                                              \
	do {                                                                                       \
		enum zwe_error try_error = (call);                                                 \
		if (try_error != ZWE_OK) {                                                         \
			return try_error;                                                          \
		}                                                                                  \
	} while (0)

/* ---- reader.c ------------------------------------------------------------------------------- */

/* A cursor over bytes [at, end) of the module. It moves only when a read succeeds. */
struct zwe_reader {
	const uint8_t *bytes;
	uint32_t at, end;
	struct zwe_detail *detail;
};

/* Fills `detail` with "text" or "text: extra" and returns `error`. */
enum zwe_error zwe_fail(struct zwe_detail *detail, enum zwe_error error, uint32_t position,
			const char *text, const char *extra);

enum zwe_error zwe_malformed(const struct zwe_reader *reader, const char *text);
enum zwe_error zwe_invalid(const struct zwe_reader *reader, const char *text);
enum zwe_error zwe_unsupported(const struct zwe_reader *reader, const char *feature);
enum zwe_error zwe_limit(const struct zwe_reader *reader, const char *name);

enum zwe_error zwe_read_u8(struct zwe_reader *reader, uint8_t *out);
enum zwe_error zwe_read_u32(struct zwe_reader *reader, uint32_t *out);
enum zwe_error zwe_read_u64(struct zwe_reader *reader, uint64_t *out);
enum zwe_error zwe_read_s32(struct zwe_reader *reader, uint32_t *out);
enum zwe_error zwe_read_s33(struct zwe_reader *reader, int64_t *out);
enum zwe_error zwe_read_s64(struct zwe_reader *reader, uint64_t *out);
enum zwe_error zwe_read_bytes(struct zwe_reader *reader, uint32_t length, const uint8_t **out);
/* A name: length and well-formed UTF-8. `at` is the position of its first byte. */
struct zwe_wname {
	uint32_t at, length;
};
enum zwe_error zwe_read_name(struct zwe_reader *reader, struct zwe_wname *out);
/* Reads a vector's count; refuses one that cannot fit into the bytes that are left. */
enum zwe_error zwe_read_count(struct zwe_reader *reader, uint32_t *out);
/* Value types come back as enum zwe_valtype. */
enum zwe_error zwe_read_valtype(struct zwe_reader *reader, uint8_t *out);
enum zwe_error zwe_read_reftype(struct zwe_reader *reader, uint8_t *out);

/* ---- wasm_ops.c ----------------------------------------------------------------------------- */

/* Numbers of Wasm's instructions: one byte, or 0x100 + the number after the prefix 0xFC, or ZWE_W_ATOMIC
 * + the number after the prefix 0xFE. */
enum zwe_wasm_opcode {
	ZWE_W_UNREACHABLE = 0x00,
	ZWE_W_NOP = 0x01,
	ZWE_W_BLOCK = 0x02,
	ZWE_W_LOOP = 0x03,
	ZWE_W_IF = 0x04,
	ZWE_W_ELSE = 0x05,
	ZWE_W_THROW = 0x08,
	ZWE_W_THROW_REF = 0x0A,
	ZWE_W_END = 0x0B,
	ZWE_W_BR = 0x0C,
	ZWE_W_BR_IF = 0x0D,
	ZWE_W_BR_TABLE = 0x0E,
	ZWE_W_RETURN = 0x0F,
	ZWE_W_CALL = 0x10,
	ZWE_W_CALL_INDIRECT = 0x11,
	ZWE_W_RETURN_CALL = 0x12,
	ZWE_W_RETURN_CALL_INDIRECT = 0x13,
	ZWE_W_DROP = 0x1A,
	ZWE_W_SELECT = 0x1B,
	ZWE_W_SELECT_T = 0x1C,
	ZWE_W_TRY_TABLE = 0x1F,
	ZWE_W_LOCAL_GET = 0x20,
	ZWE_W_LOCAL_SET = 0x21,
	ZWE_W_LOCAL_TEE = 0x22,
	ZWE_W_GLOBAL_GET = 0x23,
	ZWE_W_GLOBAL_SET = 0x24,
	ZWE_W_TABLE_GET = 0x25,
	ZWE_W_TABLE_SET = 0x26,
	ZWE_W_MEMORY_SIZE = 0x3F,
	ZWE_W_MEMORY_GROW = 0x40,
	ZWE_W_I32_CONST = 0x41,
	ZWE_W_I64_CONST = 0x42,
	ZWE_W_F32_CONST = 0x43,
	ZWE_W_F64_CONST = 0x44,
	ZWE_W_REF_NULL = 0xD0,
	ZWE_W_REF_IS_NULL = 0xD1,
	ZWE_W_REF_FUNC = 0xD2,
	ZWE_W_MEMORY_INIT = 0x108,
	ZWE_W_DATA_DROP = 0x109,
	ZWE_W_MEMORY_COPY = 0x10A,
	ZWE_W_MEMORY_FILL = 0x10B,
	ZWE_W_TABLE_INIT = 0x10C,
	ZWE_W_ELEM_DROP = 0x10D,
	ZWE_W_TABLE_COPY = 0x10E,
	ZWE_W_TABLE_GROW = 0x10F,
	ZWE_W_TABLE_SIZE = 0x110,
	ZWE_W_TABLE_FILL = 0x111,
	ZWE_W_ATOMIC = 0x120,
	ZWE_W_NOTIFY = 0x120,
	ZWE_W_WAIT32 = 0x121,
	ZWE_W_WAIT64 = 0x122,
	ZWE_W_FENCE = 0x123,
	ZWE_W_COUNT = 0x120 + 0x4F,
};

/* What follows the opcode; the fields of struct zwe_instr that the decoder fills. */
enum zwe_immediate {
	ZWE_IMM_NONE,
	ZWE_IMM_BLOCK,       /* block: type */
	ZWE_IMM_INDEX,       /* x */
	ZWE_IMM_INDEX2,      /* x, y in this order */
	ZWE_IMM_MEMORY,      /* memory index, must be 0 */
	ZWE_IMM_MEMORY2,     /* two of them */
	ZWE_IMM_DATA_MEMORY, /* x = data segment, memory index */
	ZWE_IMM_MEMARG,      /* x = log2 of the alignment, y = offset */
	ZWE_IMM_ZERO,        /* a byte that is 0 */
	ZWE_IMM_BR_TABLE,    /* x = labels without the default; the x + 1 labels start at `at` */
	ZWE_IMM_TRY,         /* block: type; x = clauses, the first of which starts at `at` */
	ZWE_IMM_S32,         /* value */
	ZWE_IMM_S64,         /* value */
	ZWE_IMM_BITS32,      /* value */
	ZWE_IMM_BITS64,      /* value */
	ZWE_IMM_REFTYPE,     /* x = enum zwe_valtype */
	ZWE_IMM_TYPES,       /* x = the one type */
};

/* How the translator treats an instruction. */
enum zwe_class {
	ZWE_C_ILLEGAL,
	ZWE_C_REFUSED, /* a feature that is not supported; `name` is the feature's */
	ZWE_C_SPECIAL, /* has a function of its own in validate.c and translate.c */
	ZWE_C_PLAIN,   /* operands, one image instruction, result */
	ZWE_C_CONST,
	ZWE_C_BIN32, /* i32 with constant forms, see translate_ops.c */
	ZWE_C_CMP32,
	ZWE_C_EQZ32,
	ZWE_C_BIN64,
	ZWE_C_SWAPPED, /* the image has the instruction with its operands the other way round */
	ZWE_C_COUNT64, /* i64 result whose high word is 0 */
	ZWE_C_CAST,    /* same bits, or the low word of them */
	ZWE_C_LOAD,
	ZWE_C_STORE,
	ZWE_C_ATOMIC,
};

/* One Wasm instruction. `in` and `out`: operand and result types, i l f d for i32 i64 f32 f64; in
 * == NULL: depends on more than the opcode. `op`: image instruction, extension page as 0x100 |
 * number; `then`: one more for narrow loads.
 */
struct zwe_wasm_op {
	const char *name;
	const char *in;
	const char *out;
	uint8_t immediate; /* enum zwe_immediate */
	uint8_t class;     /* enum zwe_class */
	uint16_t op, then;
	bool is_float;
};

extern const struct zwe_wasm_op zwe_wasm_ops[ZWE_W_COUNT];

/* The forms of a load or store: scaled offset, literal offset, absolute address, wrapping sum (0:
 * none); log2 of its size.
 */
struct zwe_access {
	uint16_t scaled, literal, absolute, wrapping;
	uint8_t size_log2;
};
const struct zwe_access *zwe_access_of(uint16_t scaled_op);
/* log2 of the size of any instruction with a memarg: its natural alignment. */
uint32_t zwe_natural_log2(const struct zwe_wasm_op *info);
static inline bool zwe_is_atomic(uint16_t wasm_opcode)
{
	return wasm_opcode >= ZWE_W_ATOMIC;
}

#define ZWE_BLOCK_EMPTY                                                                            \
	(-64) /* block types: a type index, or the negative code of the one result type, or this   \
	       */

struct zwe_instr {
	const struct zwe_wasm_op *info;
	uint32_t position; /* of the opcode */
	uint32_t at;       /* ZWE_IMM_BR_TABLE: first label; ZWE_IMM_TRY: first clause */
	uint16_t opcode;   /* enum zwe_wasm_opcode and the others */
	uint32_t x, y;
	int64_t block;
	uint64_t value;
};

/* Decodes one instruction. Malformed input and refused features end here; everything else is the
 * validator's.
 */
enum zwe_error zwe_read_instr(struct zwe_reader *reader, struct zwe_instr *out);
uint8_t zwe_type_of_letter(char letter);

/* One clause of a try_table. */
enum zwe_catch_bit { ZWE_CATCH_REF = 1, ZWE_CATCH_ALL = 2 };
struct zwe_catch {
	uint32_t tag, depth;
	uint8_t bits;
};
enum zwe_error zwe_read_catch(struct zwe_reader *reader, struct zwe_catch *out);

/* ---- module.c, module_segments.c ------------------------------------------------------------ */

struct zwe_wtype {
	const uint8_t *params, *results; /* enum zwe_valtype each */
	uint32_t n_params, n_results, param_slots, result_slots;
	uint32_t image_index; /* of the first type equal to it */
};

struct zwe_wlimits {
	uint32_t min, max;
	bool has_max, shared;
};

struct zwe_wfunc {
	uint32_t type;
	uint32_t body_at, body_end; /* 0 for imports */
	bool declared;              /* ref.func may name it in a body */
};

struct zwe_wtable {
	struct zwe_wlimits limits;
	uint32_t init_at; /* constant expression, 0: null */
	uint8_t type;
};

struct zwe_wmemory {
	struct zwe_wlimits limits;
	uint8_t page_log2;
};

struct zwe_wglobal {
	uint32_t init_at; /* constant expression; 0: imported */
	uint32_t slot;    /* defined globals */
	uint8_t type;
	bool mutable_;
};

struct zwe_wimport {
	struct zwe_wname module, field;
	uint8_t kind;
	uint32_t index; /* in the kind's index space */
};

struct zwe_wexport {
	struct zwe_wname name;
	uint8_t kind;
	uint32_t index;
};

enum zwe_segment_mode { ZWE_ACTIVE, ZWE_PASSIVE, ZWE_DECLARED };

struct zwe_welem {
	const uint32_t *entries; /* as in the image */
	uint32_t count;
	uint32_t table, offset_at; /* active */
	uint8_t mode, type;
};

struct zwe_wdata {
	uint32_t at, length;
	uint32_t offset_at; /* active */
	uint8_t mode;
};

struct zwe_module {
	uint32_t *tags; /* type of each */
	struct zwe_wtype *types;
	struct zwe_wfunc *funcs;
	struct zwe_wtable *tables;
	struct zwe_wmemory *memories;
	struct zwe_wglobal *globals;
	struct zwe_wimport *imports;
	struct zwe_wexport *exports;
	struct zwe_welem *elems;
	struct zwe_wdata *datas;
	uint32_t n_types, n_funcs, n_tables, n_memories, n_globals, n_imports, n_exports, n_elems,
		n_datas, n_tags;
	uint32_t import_funcs, import_tables, import_memories, import_globals, import_tags;
	uint32_t start;      /* function, or ZWE_NONE */
	uint32_t data_count; /* of the data count section, or ZWE_NONE */
	uint32_t n_image_types, max_arity, global_slots;
	uint32_t code_at, code_bytes;
	bool has_code;
};

/* Everything one run works with. The arena is used from both ends: what lives to the end from the
 * bottom, what lives for one function from the top; the map grows down from the very top.
 */
struct zwe_front {
	const uint8_t *wasm;
	uint32_t wasm_bytes;
	const struct zwe_front_options *options;
	struct zwe_arena *arena;
	size_t top; /* first byte of the upper part */
	struct zwe_detail *detail;
	struct zwe_module module;
};

/* Both zeroed, 8-byte aligned; NULL when the arena is full. */
void *zwe_keep(struct zwe_front *front, size_t count, size_t size);
void *zwe_scratch(struct zwe_front *front, size_t count, size_t size);
enum zwe_error zwe_no_memory(struct zwe_front *front);
struct zwe_reader zwe_reader_at(const struct zwe_front *front, uint32_t at, uint32_t end);

/* Decodes and validates everything but the function bodies. */
enum zwe_error zwe_module_read(struct zwe_front *front);
enum zwe_error zwe_module_elems(struct zwe_front *front, struct zwe_reader *reader);
enum zwe_error zwe_module_datas(struct zwe_front *front, struct zwe_reader *reader);
enum zwe_error zwe_module_exports(struct zwe_front *front, struct zwe_reader *reader);

/* Gives the first of equal records: a small set of byte strings in scratch memory. */
struct zwe_set {
	uint32_t *buckets; /* index + 1 */
	uint32_t mask;
};
enum zwe_error zwe_set_init(struct zwe_front *front, struct zwe_set *set, uint32_t count);
uint32_t zwe_hash(uint32_t hash, const uint8_t *bytes, uint32_t length);

static inline bool zwe_is_reference(uint8_t type)
{
	return type == ZWE_FUNCREF || type == ZWE_EXTERNREF || type == ZWE_EXNREF;
}

static inline uint32_t zwe_width(uint8_t type)
{
	return type == ZWE_I64 || type == ZWE_F64 ? 2u : 1u;
}

static inline const struct zwe_wtype *zwe_func_type(const struct zwe_module *module, uint32_t func)
{
	return &module->types[module->funcs[func].type];
}

/* ---- validate.c ----------------------------------------------------------------------------- */

/* What one pass over a body notes for the translator; arrays are in scratch memory. */
struct zwe_body {
	const struct zwe_wtype *type;
	uint32_t code_at, end; /* first instruction; end of the body */
	const uint8_t *locals; /* types, parameters first */
	uint32_t n_locals;
	uint8_t *needs_zero; /* bit a local: read before it is certainly written */
	uint8_t *first_arg;  /* bit a byte of the body: what this instruction pushes is the first
				argument of a call */
	uint32_t max_values, max_nesting, n_labels, n_table_labels, n_handlers;
};

enum zwe_error zwe_validate_body(struct zwe_front *front, uint32_t func, struct zwe_body *body);
/* A constant expression of type `type`; the reader ends behind it. */
enum zwe_error zwe_validate_const(struct zwe_front *front, struct zwe_reader *reader, uint8_t type);

/* A block's type, looked up; the arrays live as long as the module. */
struct zwe_blocktype {
	const uint8_t *params, *results;
	uint32_t n_params, n_results;
};
struct zwe_blocktype zwe_block_type(const struct zwe_module *module, int64_t block);

static inline bool zwe_bit(const uint8_t *bits, uint32_t index)
{
	return (bits[index / 8] >> index % 8 & 1) != 0;
}

static inline void zwe_set_bit(uint8_t *bits, uint32_t index)
{
	bits[index / 8] = (uint8_t)(bits[index / 8] | 1u << index % 8);
}

#endif
