/* SPDX-License-Identifier: Apache-2.0
 *
 * Wasm's instructions in one table: name, signature, what follows the opcode, image instruction;
 * and the decoder that reads one of them. Validator and translator both go by this table; neither
 * judges here whether an index exists.
 * https://webassembly.github.io/spec/core/binary/instructions.html
 */
#include "front.h"

#define M(op)                    ZWE_OP_##op
#define E(op)                    (0x100 | ZWE_X_##op)
#define SPECIAL(name, immediate) {name, NULL, NULL, ZWE_IMM_##immediate, ZWE_C_SPECIAL, 0, 0, false}
/* An atomic access of each width; the image has one for each size. */
#define ATOMIC(n, name, operands, result, form, op) \
	[ZWE_W_ATOMIC + (n)] = {name, operands, result, ZWE_IMM_MEMARG, ZWE_C_ATOMIC, E(ATOMIC_##op), \
				form, false}
#define NARROW M(I64_EXTEND_U) /* what an i64 of fewer bytes takes */
#define RMW(n, op, OP) \
	ATOMIC(n, "i32.atomic.rmw." op, "ii", "i", 0, OP##32), \
	ATOMIC((n) + 1, "i64.atomic.rmw." op, "il", "l", 0, OP##64), \
	ATOMIC((n) + 2, "i32.atomic.rmw8." op "_u", "ii", "i", 0, OP##8), \
	ATOMIC((n) + 3, "i32.atomic.rmw16." op "_u", "ii", "i", 0, OP##16), \
	ATOMIC((n) + 4, "i64.atomic.rmw8." op "_u", "il", "l", NARROW, OP##8), \
	ATOMIC((n) + 5, "i64.atomic.rmw16." op "_u", "il", "l", NARROW, OP##16), \
	ATOMIC((n) + 6, "i64.atomic.rmw32." op "_u", "il", "l", NARROW, OP##32)
#define REFUSED(feature)         {feature, NULL, NULL, ZWE_IMM_NONE, ZWE_C_REFUSED, 0, 0, false}

const struct zwe_wasm_op zwe_wasm_ops[ZWE_W_COUNT] = {
	[0x00] = SPECIAL("unreachable", NONE),
	[0x01] = SPECIAL("nop", NONE),
	[0x02] = SPECIAL("block", BLOCK),
	[0x03] = SPECIAL("loop", BLOCK),
	[0x04] = SPECIAL("if", BLOCK),
	[0x05] = SPECIAL("else", NONE),
	[0x06] = REFUSED("exceptions of the old proposal"),
	[0x07] = REFUSED("exceptions of the old proposal"),
	[0x08] = SPECIAL("throw", INDEX),
	[0x09] = REFUSED("exceptions of the old proposal"),
	[0x0A] = SPECIAL("throw_ref", NONE),
	[0x0B] = SPECIAL("end", NONE),
	[0x0C] = SPECIAL("br", INDEX),
	[0x0D] = SPECIAL("br_if", INDEX),
	[0x0E] = SPECIAL("br_table", BR_TABLE),
	[0x0F] = SPECIAL("return", NONE),
	[0x10] = SPECIAL("call", INDEX),
	[0x11] = SPECIAL("call_indirect", INDEX2),
	[0x12] = SPECIAL("return_call", INDEX),
	[0x13] = SPECIAL("return_call_indirect", INDEX2),
	[0x14] = REFUSED("function references"),
	[0x15] = REFUSED("function references"),
	[0x18] = REFUSED("exceptions of the old proposal"),
	[0x19] = REFUSED("exceptions of the old proposal"),
	[0x1A] = SPECIAL("drop", NONE),
	[0x1B] = SPECIAL("select", NONE),
	[0x1C] = SPECIAL("select", TYPES),
	[0x1F] = SPECIAL("try_table", TRY),
	[0x20] = SPECIAL("local.get", INDEX),
	[0x21] = SPECIAL("local.set", INDEX),
	[0x22] = SPECIAL("local.tee", INDEX),
	[0x23] = SPECIAL("global.get", INDEX),
	[0x24] = SPECIAL("global.set", INDEX),
	[0x25] = SPECIAL("table.get", INDEX),
	[0x26] = SPECIAL("table.set", INDEX),
	[0x28] = {"i32.load", "i", "i", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD32), 0, false},
	[0x29] = {"i64.load", "i", "l", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD64), 0, false},
	[0x2A] = {"f32.load", "i", "f", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD32), 0, false},
	[0x2B] = {"f64.load", "i", "d", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD64), 0, false},
	[0x2C] = {"i32.load8_s", "i", "i", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD8_S), 0, false},
	[0x2D] = {"i32.load8_u", "i", "i", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD8_U), 0, false},
	[0x2E] = {"i32.load16_s", "i", "i", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD16_S), 0, false},
	[0x2F] = {"i32.load16_u", "i", "i", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD16_U), 0, false},
	[0x30] = {"i64.load8_s", "i", "l", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD8_S), M(I64_EXTEND_S),
		  false},
	[0x31] = {"i64.load8_u", "i", "l", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD8_U), M(I64_EXTEND_U),
		  false},
	[0x32] = {"i64.load16_s", "i", "l", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD16_S), M(I64_EXTEND_S),
		  false},
	[0x33] = {"i64.load16_u", "i", "l", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD16_U), M(I64_EXTEND_U),
		  false},
	[0x34] = {"i64.load32_s", "i", "l", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD32), M(I64_EXTEND_S),
		  false},
	[0x35] = {"i64.load32_u", "i", "l", ZWE_IMM_MEMARG, ZWE_C_LOAD, M(LD32), M(I64_EXTEND_U),
		  false},
	[0x36] = {"i32.store", "ii", "", ZWE_IMM_MEMARG, ZWE_C_STORE, M(ST32), 0, false},
	[0x37] = {"i64.store", "il", "", ZWE_IMM_MEMARG, ZWE_C_STORE, M(ST64), 0, false},
	[0x38] = {"f32.store", "if", "", ZWE_IMM_MEMARG, ZWE_C_STORE, M(ST32), 0, false},
	[0x39] = {"f64.store", "id", "", ZWE_IMM_MEMARG, ZWE_C_STORE, M(ST64), 0, false},
	[0x3A] = {"i32.store8", "ii", "", ZWE_IMM_MEMARG, ZWE_C_STORE, M(ST8), 0, false},
	[0x3B] = {"i32.store16", "ii", "", ZWE_IMM_MEMARG, ZWE_C_STORE, M(ST16), 0, false},
	[0x3C] = {"i64.store8", "il", "", ZWE_IMM_MEMARG, ZWE_C_STORE, M(ST8), 0, false},
	[0x3D] = {"i64.store16", "il", "", ZWE_IMM_MEMARG, ZWE_C_STORE, M(ST16), 0, false},
	[0x3E] = {"i64.store32", "il", "", ZWE_IMM_MEMARG, ZWE_C_STORE, M(ST32), 0, false},
	[0x3F] = {"memory.size", "", "i", ZWE_IMM_MEMORY, ZWE_C_PLAIN, E(MEMORY_SIZE), 0, false},
	[0x40] = {"memory.grow", "i", "i", ZWE_IMM_MEMORY, ZWE_C_PLAIN, E(MEMORY_GROW), 0, false},
	[0x41] = {"i32.const", "", "i", ZWE_IMM_S32, ZWE_C_CONST, 0, 0, false},
	[0x42] = {"i64.const", "", "l", ZWE_IMM_S64, ZWE_C_CONST, 0, 0, false},
	[0x43] = {"f32.const", "", "f", ZWE_IMM_BITS32, ZWE_C_CONST, 0, 0, false},
	[0x44] = {"f64.const", "", "d", ZWE_IMM_BITS64, ZWE_C_CONST, 0, 0, false},
	[0x45] = {"i32.eqz", "i", "i", ZWE_IMM_NONE, ZWE_C_EQZ32, M(I32_EQZ), 0, false},
	[0x46] = {"i32.eq", "ii", "i", ZWE_IMM_NONE, ZWE_C_CMP32, M(I32_EQ), 0, false},
	[0x47] = {"i32.ne", "ii", "i", ZWE_IMM_NONE, ZWE_C_CMP32, M(I32_NE), 0, false},
	[0x48] = {"i32.lt_s", "ii", "i", ZWE_IMM_NONE, ZWE_C_CMP32, M(I32_LT_S), 0, false},
	[0x49] = {"i32.lt_u", "ii", "i", ZWE_IMM_NONE, ZWE_C_CMP32, M(I32_LT_U), 0, false},
	[0x4A] = {"i32.gt_s", "ii", "i", ZWE_IMM_NONE, ZWE_C_CMP32, M(I32_LT_S), 0, false},
	[0x4B] = {"i32.gt_u", "ii", "i", ZWE_IMM_NONE, ZWE_C_CMP32, M(I32_LT_U), 0, false},
	[0x4C] = {"i32.le_s", "ii", "i", ZWE_IMM_NONE, ZWE_C_CMP32, M(I32_GE_S), 0, false},
	[0x4D] = {"i32.le_u", "ii", "i", ZWE_IMM_NONE, ZWE_C_CMP32, M(I32_GE_U), 0, false},
	[0x4E] = {"i32.ge_s", "ii", "i", ZWE_IMM_NONE, ZWE_C_CMP32, M(I32_GE_S), 0, false},
	[0x4F] = {"i32.ge_u", "ii", "i", ZWE_IMM_NONE, ZWE_C_CMP32, M(I32_GE_U), 0, false},
	[0x50] = {"i64.eqz", "l", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(I64_EQZ), 0, false},
	[0x51] = {"i64.eq", "ll", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(I64_EQ), 0, false},
	[0x52] = {"i64.ne", "ll", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(I64_NE), 0, false},
	[0x53] = {"i64.lt_s", "ll", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(I64_LT_S), 0, false},
	[0x54] = {"i64.lt_u", "ll", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(I64_LT_U), 0, false},
	[0x55] = {"i64.gt_s", "ll", "i", ZWE_IMM_NONE, ZWE_C_SWAPPED, M(I64_LT_S), 0, false},
	[0x56] = {"i64.gt_u", "ll", "i", ZWE_IMM_NONE, ZWE_C_SWAPPED, M(I64_LT_U), 0, false},
	[0x57] = {"i64.le_s", "ll", "i", ZWE_IMM_NONE, ZWE_C_SWAPPED, M(I64_GE_S), 0, false},
	[0x58] = {"i64.le_u", "ll", "i", ZWE_IMM_NONE, ZWE_C_SWAPPED, M(I64_GE_U), 0, false},
	[0x59] = {"i64.ge_s", "ll", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(I64_GE_S), 0, false},
	[0x5A] = {"i64.ge_u", "ll", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(I64_GE_U), 0, false},
	[0x5B] = {"f32.eq", "ff", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F32_EQ), 0, true},
	[0x5C] = {"f32.ne", "ff", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F32_NE), 0, true},
	[0x5D] = {"f32.lt", "ff", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F32_LT), 0, true},
	[0x5E] = {"f32.gt", "ff", "i", ZWE_IMM_NONE, ZWE_C_SWAPPED, M(F32_LT), 0, true},
	[0x5F] = {"f32.le", "ff", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F32_LE), 0, true},
	[0x60] = {"f32.ge", "ff", "i", ZWE_IMM_NONE, ZWE_C_SWAPPED, M(F32_LE), 0, true},
	[0x61] = {"f64.eq", "dd", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F64_EQ), 0, true},
	[0x62] = {"f64.ne", "dd", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F64_NE), 0, true},
	[0x63] = {"f64.lt", "dd", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F64_LT), 0, true},
	[0x64] = {"f64.gt", "dd", "i", ZWE_IMM_NONE, ZWE_C_SWAPPED, M(F64_LT), 0, true},
	[0x65] = {"f64.le", "dd", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F64_LE), 0, true},
	[0x66] = {"f64.ge", "dd", "i", ZWE_IMM_NONE, ZWE_C_SWAPPED, M(F64_LE), 0, true},
	[0x67] = {"i32.clz", "i", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I32_CLZ), 0, false},
	[0x68] = {"i32.ctz", "i", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I32_CTZ), 0, false},
	[0x69] = {"i32.popcnt", "i", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I32_POPCNT), 0, false},
	[0x6A] = {"i32.add", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_ADD), 0, false},
	[0x6B] = {"i32.sub", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_SUB), 0, false},
	[0x6C] = {"i32.mul", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_MUL), 0, false},
	[0x6D] = {"i32.div_s", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_DIV_S), 0, false},
	[0x6E] = {"i32.div_u", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_DIV_U), 0, false},
	[0x6F] = {"i32.rem_s", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_REM_S), 0, false},
	[0x70] = {"i32.rem_u", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_REM_U), 0, false},
	[0x71] = {"i32.and", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_AND), 0, false},
	[0x72] = {"i32.or", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_OR), 0, false},
	[0x73] = {"i32.xor", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_XOR), 0, false},
	[0x74] = {"i32.shl", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_SHL), 0, false},
	[0x75] = {"i32.shr_s", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_SHR_S), 0, false},
	[0x76] = {"i32.shr_u", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_SHR_U), 0, false},
	[0x77] = {"i32.rotl", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, M(I32_ROTL), 0, false},
	[0x78] = {"i32.rotr", "ii", "i", ZWE_IMM_NONE, ZWE_C_BIN32, E(I32_ROTR), 0, false},
	[0x79] = {"i64.clz", "l", "l", ZWE_IMM_NONE, ZWE_C_COUNT64, E(I64_CLZ), 0, false},
	[0x7A] = {"i64.ctz", "l", "l", ZWE_IMM_NONE, ZWE_C_COUNT64, E(I64_CTZ), 0, false},
	[0x7B] = {"i64.popcnt", "l", "l", ZWE_IMM_NONE, ZWE_C_COUNT64, E(I64_POPCNT), 0, false},
	[0x7C] = {"i64.add", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, M(I64_ADD), 0, false},
	[0x7D] = {"i64.sub", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, M(I64_SUB), 0, false},
	[0x7E] = {"i64.mul", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, M(I64_MUL), 0, false},
	[0x7F] = {"i64.div_s", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, E(I64_DIV_S), 0, false},
	[0x80] = {"i64.div_u", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, E(I64_DIV_U), 0, false},
	[0x81] = {"i64.rem_s", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, E(I64_REM_S), 0, false},
	[0x82] = {"i64.rem_u", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, E(I64_REM_U), 0, false},
	[0x83] = {"i64.and", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, M(I64_AND), 0, false},
	[0x84] = {"i64.or", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, M(I64_OR), 0, false},
	[0x85] = {"i64.xor", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, M(I64_XOR), 0, false},
	[0x86] = {"i64.shl", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, E(I64_SHL), 0, false},
	[0x87] = {"i64.shr_s", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, E(I64_SHR_S), 0, false},
	[0x88] = {"i64.shr_u", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, E(I64_SHR_U), 0, false},
	[0x89] = {"i64.rotl", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, E(I64_ROTL), 0, false},
	[0x8A] = {"i64.rotr", "ll", "l", ZWE_IMM_NONE, ZWE_C_BIN64, E(I64_ROTR), 0, false},
	[0x8B] = {"f32.abs", "f", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_ABS), 0, true},
	[0x8C] = {"f32.neg", "f", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_NEG), 0, true},
	[0x8D] = {"f32.ceil", "f", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_CEIL), 0, true},
	[0x8E] = {"f32.floor", "f", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_FLOOR), 0, true},
	[0x8F] = {"f32.trunc", "f", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_TRUNC), 0, true},
	[0x90] = {"f32.nearest", "f", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_NEAREST), 0, true},
	[0x91] = {"f32.sqrt", "f", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_SQRT), 0, true},
	[0x92] = {"f32.add", "ff", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F32_ADD), 0, true},
	[0x93] = {"f32.sub", "ff", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F32_SUB), 0, true},
	[0x94] = {"f32.mul", "ff", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F32_MUL), 0, true},
	[0x95] = {"f32.div", "ff", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F32_DIV), 0, true},
	[0x96] = {"f32.min", "ff", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_MIN), 0, true},
	[0x97] = {"f32.max", "ff", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_MAX), 0, true},
	[0x98] = {"f32.copysign", "ff", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_COPYSIGN), 0, true},
	[0x99] = {"f64.abs", "d", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_ABS), 0, true},
	[0x9A] = {"f64.neg", "d", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_NEG), 0, true},
	[0x9B] = {"f64.ceil", "d", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_CEIL), 0, true},
	[0x9C] = {"f64.floor", "d", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_FLOOR), 0, true},
	[0x9D] = {"f64.trunc", "d", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_TRUNC), 0, true},
	[0x9E] = {"f64.nearest", "d", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_NEAREST), 0, true},
	[0x9F] = {"f64.sqrt", "d", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_SQRT), 0, true},
	[0xA0] = {"f64.add", "dd", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F64_ADD), 0, true},
	[0xA1] = {"f64.sub", "dd", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F64_SUB), 0, true},
	[0xA2] = {"f64.mul", "dd", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F64_MUL), 0, true},
	[0xA3] = {"f64.div", "dd", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, M(F64_DIV), 0, true},
	[0xA4] = {"f64.min", "dd", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_MIN), 0, true},
	[0xA5] = {"f64.max", "dd", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_MAX), 0, true},
	[0xA6] = {"f64.copysign", "dd", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_COPYSIGN), 0, true},
	[0xA7] = {"i32.wrap_i64", "l", "i", ZWE_IMM_NONE, ZWE_C_CAST, 0, 0, false},
	[0xA8] = {"i32.trunc_f32_s", "f", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I32_TRUNC_F32_S), 0,
		  true},
	[0xA9] = {"i32.trunc_f32_u", "f", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I32_TRUNC_F32_U), 0,
		  true},
	[0xAA] = {"i32.trunc_f64_s", "d", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I32_TRUNC_F64_S), 0,
		  true},
	[0xAB] = {"i32.trunc_f64_u", "d", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I32_TRUNC_F64_U), 0,
		  true},
	[0xAC] = {"i64.extend_i32_s", "i", "l", ZWE_IMM_NONE, ZWE_C_PLAIN, M(I64_EXTEND_S), 0,
		  false},
	[0xAD] = {"i64.extend_i32_u", "i", "l", ZWE_IMM_NONE, ZWE_C_PLAIN, M(I64_EXTEND_U), 0,
		  false},
	[0xAE] = {"i64.trunc_f32_s", "f", "l", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I64_TRUNC_F32_S), 0,
		  true},
	[0xAF] = {"i64.trunc_f32_u", "f", "l", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I64_TRUNC_F32_U), 0,
		  true},
	[0xB0] = {"i64.trunc_f64_s", "d", "l", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I64_TRUNC_F64_S), 0,
		  true},
	[0xB1] = {"i64.trunc_f64_u", "d", "l", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I64_TRUNC_F64_U), 0,
		  true},
	[0xB2] = {"f32.convert_i32_s", "i", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_CONVERT_I32_S), 0,
		  true},
	[0xB3] = {"f32.convert_i32_u", "i", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_CONVERT_I32_U), 0,
		  true},
	[0xB4] = {"f32.convert_i64_s", "l", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_CONVERT_I64_S), 0,
		  true},
	[0xB5] = {"f32.convert_i64_u", "l", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_CONVERT_I64_U), 0,
		  true},
	[0xB6] = {"f32.demote_f64", "d", "f", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F32_DEMOTE_F64), 0,
		  true},
	[0xB7] = {"f64.convert_i32_s", "i", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_CONVERT_I32_S), 0,
		  true},
	[0xB8] = {"f64.convert_i32_u", "i", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_CONVERT_I32_U), 0,
		  true},
	[0xB9] = {"f64.convert_i64_s", "l", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_CONVERT_I64_S), 0,
		  true},
	[0xBA] = {"f64.convert_i64_u", "l", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_CONVERT_I64_U), 0,
		  true},
	[0xBB] = {"f64.promote_f32", "f", "d", ZWE_IMM_NONE, ZWE_C_PLAIN, E(F64_PROMOTE_F32), 0,
		  true},
	[0xBC] = {"i32.reinterpret_f32", "f", "i", ZWE_IMM_NONE, ZWE_C_CAST, 0, 0, false},
	[0xBD] = {"i64.reinterpret_f64", "d", "l", ZWE_IMM_NONE, ZWE_C_CAST, 0, 0, false},
	[0xBE] = {"f32.reinterpret_i32", "i", "f", ZWE_IMM_NONE, ZWE_C_CAST, 0, 0, false},
	[0xBF] = {"f64.reinterpret_i64", "l", "d", ZWE_IMM_NONE, ZWE_C_CAST, 0, 0, false},
	[0xC0] = {"i32.extend8_s", "i", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, M(I32_EXTEND8_S), 0, false},
	[0xC1] = {"i32.extend16_s", "i", "i", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I32_EXTEND16_S), 0,
		  false},
	[0xC2] = {"i64.extend8_s", "l", "l", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I64_EXTEND8_S), 0, false},
	[0xC3] = {"i64.extend16_s", "l", "l", ZWE_IMM_NONE, ZWE_C_PLAIN, E(I64_EXTEND16_S), 0,
		  false},
	[0xC4] = {"i64.extend32_s", "l", "l", ZWE_IMM_NONE, ZWE_C_PLAIN, M(I64_EXTEND_S), 0, false},
	[0xD0] = SPECIAL("ref.null", REFTYPE),
	[0xD1] = SPECIAL("ref.is_null", NONE),
	[0xD2] = SPECIAL("ref.func", INDEX),
	[0xD3] = REFUSED("gc"),
	[0xD4] = REFUSED("function references"),
	[0xD5] = REFUSED("function references"),
	[0xD6] = REFUSED("function references"),
	[0xFB] = REFUSED("gc"),
	[0xFD] = REFUSED("simd"),
	[0x100] = {"i32.trunc_sat_f32_s", "f", "i", ZWE_IMM_NONE, ZWE_C_PLAIN,
		   E(I32_TRUNC_SAT_F32_S), 0, true},
	[0x101] = {"i32.trunc_sat_f32_u", "f", "i", ZWE_IMM_NONE, ZWE_C_PLAIN,
		   E(I32_TRUNC_SAT_F32_U), 0, true},
	[0x102] = {"i32.trunc_sat_f64_s", "d", "i", ZWE_IMM_NONE, ZWE_C_PLAIN,
		   E(I32_TRUNC_SAT_F64_S), 0, true},
	[0x103] = {"i32.trunc_sat_f64_u", "d", "i", ZWE_IMM_NONE, ZWE_C_PLAIN,
		   E(I32_TRUNC_SAT_F64_U), 0, true},
	[0x104] = {"i64.trunc_sat_f32_s", "f", "l", ZWE_IMM_NONE, ZWE_C_PLAIN,
		   E(I64_TRUNC_SAT_F32_S), 0, true},
	[0x105] = {"i64.trunc_sat_f32_u", "f", "l", ZWE_IMM_NONE, ZWE_C_PLAIN,
		   E(I64_TRUNC_SAT_F32_U), 0, true},
	[0x106] = {"i64.trunc_sat_f64_s", "d", "l", ZWE_IMM_NONE, ZWE_C_PLAIN,
		   E(I64_TRUNC_SAT_F64_S), 0, true},
	[0x107] = {"i64.trunc_sat_f64_u", "d", "l", ZWE_IMM_NONE, ZWE_C_PLAIN,
		   E(I64_TRUNC_SAT_F64_U), 0, true},
	[0x108] = {"memory.init", "iii", "", ZWE_IMM_DATA_MEMORY, ZWE_C_SPECIAL, 0, 0, false},
	[0x109] = SPECIAL("data.drop", INDEX),
	[0x10A] = {"memory.copy", "iii", "", ZWE_IMM_MEMORY2, ZWE_C_SPECIAL, 0, 0, false},
	[0x10B] = {"memory.fill", "iii", "", ZWE_IMM_MEMORY, ZWE_C_SPECIAL, 0, 0, false},
	[0x10C] = {"table.init", "iii", "", ZWE_IMM_INDEX2, ZWE_C_SPECIAL, 0, 0, false},
	[0x10D] = SPECIAL("elem.drop", INDEX),
	[0x10E] = {"table.copy", "iii", "", ZWE_IMM_INDEX2, ZWE_C_SPECIAL, 0, 0, false},
	[0x10F] = SPECIAL("table.grow", INDEX),
	[0x110] = {"table.size", "", "i", ZWE_IMM_INDEX, ZWE_C_SPECIAL, 0, 0, false},
	[0x111] = SPECIAL("table.fill", INDEX),
	[ZWE_W_NOTIFY] = {"memory.atomic.notify", "ii", "i", ZWE_IMM_MEMARG, ZWE_C_SPECIAL,
			  E(ATOMIC_NOTIFY), 0, false},
	[ZWE_W_WAIT32] = {"memory.atomic.wait32", "iil", "i", ZWE_IMM_MEMARG, ZWE_C_SPECIAL,
			  E(ATOMIC_WAIT32), 0, false},
	[ZWE_W_WAIT64] = {"memory.atomic.wait64", "ill", "i", ZWE_IMM_MEMARG, ZWE_C_SPECIAL,
			  E(ATOMIC_WAIT64), 0, false},
	[ZWE_W_FENCE] = {"atomic.fence", "", "", ZWE_IMM_ZERO, ZWE_C_SPECIAL, 0, 0, false},
	ATOMIC(0x10, "i32.atomic.load", "i", "i", 0, LOAD32),
	ATOMIC(0x11, "i64.atomic.load", "i", "l", 0, LOAD64),
	ATOMIC(0x12, "i32.atomic.load8_u", "i", "i", 0, LOAD8),
	ATOMIC(0x13, "i32.atomic.load16_u", "i", "i", 0, LOAD16),
	ATOMIC(0x14, "i64.atomic.load8_u", "i", "l", NARROW, LOAD8),
	ATOMIC(0x15, "i64.atomic.load16_u", "i", "l", NARROW, LOAD16),
	ATOMIC(0x16, "i64.atomic.load32_u", "i", "l", NARROW, LOAD32),
	ATOMIC(0x17, "i32.atomic.store", "ii", "", 0, STORE32),
	ATOMIC(0x18, "i64.atomic.store", "il", "", 0, STORE64),
	ATOMIC(0x19, "i32.atomic.store8", "ii", "", 0, STORE8),
	ATOMIC(0x1A, "i32.atomic.store16", "ii", "", 0, STORE16),
	ATOMIC(0x1B, "i64.atomic.store8", "il", "", NARROW, STORE8),
	ATOMIC(0x1C, "i64.atomic.store16", "il", "", NARROW, STORE16),
	ATOMIC(0x1D, "i64.atomic.store32", "il", "", NARROW, STORE32),
	RMW(0x1E, "add", ADD),
	RMW(0x25, "sub", SUB),
	RMW(0x2C, "and", AND),
	RMW(0x33, "or", OR),
	RMW(0x3A, "xor", XOR),
	RMW(0x41, "xchg", XCHG),
	ATOMIC(0x48, "i32.atomic.rmw.cmpxchg", "iii", "i", 0, CMPXCHG32),
	ATOMIC(0x49, "i64.atomic.rmw.cmpxchg", "ill", "l", 0, CMPXCHG64),
	ATOMIC(0x4A, "i32.atomic.rmw8.cmpxchg_u", "iii", "i", 0, CMPXCHG8),
	ATOMIC(0x4B, "i32.atomic.rmw16.cmpxchg_u", "iii", "i", 0, CMPXCHG16),
	ATOMIC(0x4C, "i64.atomic.rmw8.cmpxchg_u", "ill", "l", NARROW, CMPXCHG8),
	ATOMIC(0x4D, "i64.atomic.rmw16.cmpxchg_u", "ill", "l", NARROW, CMPXCHG16),
	ATOMIC(0x4E, "i64.atomic.rmw32.cmpxchg_u", "ill", "l", NARROW, CMPXCHG32),
};

static const struct zwe_access accesses[] = {
	{M(LD8_U), M(LD8_U_L), M(LD8_U_A), M(LD8_U_W), 0},
	{M(LD8_S), M(LD8_S_L), 0, 0, 0},
	{M(LD16_U), M(LD16_U_L), 0, M(LD16_U_W), 1},
	{M(LD16_S), M(LD16_S_L), 0, 0, 1},
	{M(LD32), M(LD32_L), M(LD32_A), M(LD32_W), 2},
	{M(LD64), M(LD64_L), 0, M(LD64_W), 3},
	{M(ST8), M(ST8_L), M(ST8_A), M(ST8_W), 0},
	{M(ST16), M(ST16_L), 0, 0, 1},
	{M(ST32), M(ST32_L), M(ST32_A), M(ST32_W), 2},
	{M(ST64), M(ST64_L), 0, M(ST64_W), 3},
};

const struct zwe_access *zwe_access_of(uint16_t scaled_op)
{
	const struct zwe_access *access = accesses;

	while (access->scaled != scaled_op) {
		access++;
	}
	return access;
}

uint32_t zwe_natural_log2(const struct zwe_wasm_op *info)
{
	if (info->class == ZWE_C_ATOMIC) {
		return (info->op - E(ATOMIC_LOAD8)) % 4u;
	}
	if (info->class == ZWE_C_SPECIAL) {
		return info->op == E(ATOMIC_WAIT64) ? 3 : 2;
	}
	return zwe_access_of(info->op)->size_log2;
}

uint8_t zwe_type_of_letter(char letter)
{
	switch (letter) {
	case 'i':
		return ZWE_I32;
	case 'l':
		return ZWE_I64;
	case 'f':
		return ZWE_F32;
	default:
		return ZWE_F64;
	}
}

static enum zwe_error read_memory_index(struct zwe_reader *reader)
{
	uint32_t index;

	ZWE_TRY(zwe_read_u32(reader, &index));
	return index == 0 ? ZWE_OK : zwe_unsupported(reader, "multi-memory");
}

static enum zwe_error read_memarg(struct zwe_reader *reader, struct zwe_instr *out)
{
	uint64_t offset;

	ZWE_TRY(zwe_read_u32(reader, &out->x));
	if (out->x >= 128) {
		return zwe_malformed(reader, "malformed memop flags");
	}
	if (out->x >= 64) {
		out->x -= 64;
		ZWE_TRY(read_memory_index(reader));
	}
	ZWE_TRY(zwe_read_u64(reader, &offset));
	out->y = (uint32_t)offset;
	return offset <= UINT32_MAX ? ZWE_OK : zwe_invalid(reader, "offset out of range");
}

static enum zwe_error read_zero(struct zwe_reader *reader)
{
	uint8_t byte;

	ZWE_TRY(zwe_read_u8(reader, &byte));
	return byte == 0 ? ZWE_OK : zwe_malformed(reader, "zero byte expected");
}

static enum zwe_error read_block_type(struct zwe_reader *reader, struct zwe_instr *out)
{
	struct zwe_reader cursor = *reader;
	uint8_t type;

	ZWE_TRY(zwe_read_s33(&cursor, &out->block));
	if (out->block >= 0 || out->block == ZWE_BLOCK_EMPTY) {
		*reader = cursor;
		return ZWE_OK;
	}
	ZWE_TRY(zwe_read_valtype(reader, &type));
	out->block = (int64_t)type - 0x80;
	return ZWE_OK;
}

enum zwe_error zwe_read_catch(struct zwe_reader *reader, struct zwe_catch *out)
{
	struct zwe_reader start = *reader;

	ZWE_TRY(zwe_read_u8(reader, &out->bits));
	if (out->bits > (ZWE_CATCH_REF | ZWE_CATCH_ALL)) {
		return zwe_malformed(&start, "malformed catch clause");
	}
	out->tag = 0;
	if ((out->bits & ZWE_CATCH_ALL) == 0) {
		ZWE_TRY(zwe_read_u32(reader, &out->tag));
	}
	return zwe_read_u32(reader, &out->depth);
}

static enum zwe_error read_try(struct zwe_reader *reader, struct zwe_instr *out)
{
	struct zwe_catch clause;

	ZWE_TRY(read_block_type(reader, out));
	ZWE_TRY(zwe_read_count(reader, &out->x));
	out->at = reader->at;
	for (uint32_t i = 0; i < out->x; i++) {
		ZWE_TRY(zwe_read_catch(reader, &clause));
	}
	return ZWE_OK;
}

static enum zwe_error read_br_table(struct zwe_reader *reader, struct zwe_instr *out)
{
	uint32_t label;

	ZWE_TRY(zwe_read_count(reader, &out->x));
	if (out->x > ZWE_LIMIT_BR_TABLE) {
		return zwe_limit(reader, "BR_TABLE");
	}
	out->at = reader->at;
	for (uint32_t i = 0; i <= out->x; i++) {
		ZWE_TRY(zwe_read_u32(reader, &label));
	}
	return ZWE_OK;
}

static enum zwe_error read_bits(struct zwe_reader *reader, uint32_t length, uint64_t *out)
{
	const uint8_t *bytes;
	uint64_t value = 0;

	ZWE_TRY(zwe_read_bytes(reader, length, &bytes));
	for (uint32_t i = length; i > 0; i--) {
		value = value << 8 | bytes[i - 1];
	}
	*out = value;
	return ZWE_OK;
}

static enum zwe_error read_types(struct zwe_reader *reader, struct zwe_instr *out)
{
	uint32_t count;
	uint8_t type;

	ZWE_TRY(zwe_read_count(reader, &count));
	if (count != 1) {
		return zwe_invalid(reader, "invalid result arity");
	}
	ZWE_TRY(zwe_read_valtype(reader, &type));
	out->x = type;
	return ZWE_OK;
}

/* ref.null takes a heap type: funcref and externref are the two of this product. */
static enum zwe_error read_heap_type(struct zwe_reader *reader, struct zwe_instr *out)
{
	struct zwe_reader cursor = *reader;
	int64_t code;
	uint8_t type;

	ZWE_TRY(zwe_read_s33(&cursor, &code));
	if (code >= 0) {
		return zwe_unsupported(reader, "function references");
	}
	ZWE_TRY(zwe_read_reftype(reader, &type));
	out->x = type;
	return ZWE_OK;
}

static enum zwe_error read_numbers(struct zwe_reader *reader, struct zwe_instr *out)
{
	uint32_t number;

	switch ((enum zwe_immediate)out->info->immediate) {
	case ZWE_IMM_S32:
		ZWE_TRY(zwe_read_s32(reader, &number));
		out->value = number;
		return ZWE_OK;
	case ZWE_IMM_S64:
		return zwe_read_s64(reader, &out->value);
	case ZWE_IMM_BITS32:
		return read_bits(reader, 4, &out->value);
	default:
		return read_bits(reader, 8, &out->value);
	}
}

static enum zwe_error read_immediate(struct zwe_reader *reader, struct zwe_instr *out)
{
	switch ((enum zwe_immediate)out->info->immediate) {
	case ZWE_IMM_NONE:
		return ZWE_OK;
	case ZWE_IMM_BLOCK:
		return read_block_type(reader, out);
	case ZWE_IMM_INDEX:
		return zwe_read_u32(reader, &out->x);
	case ZWE_IMM_INDEX2:
		ZWE_TRY(zwe_read_u32(reader, &out->x));
		return zwe_read_u32(reader, &out->y);
	case ZWE_IMM_MEMORY2:
		ZWE_TRY(read_memory_index(reader));
		return read_memory_index(reader);
	case ZWE_IMM_MEMORY:
		return read_memory_index(reader);
	case ZWE_IMM_DATA_MEMORY:
		ZWE_TRY(zwe_read_u32(reader, &out->x));
		return read_memory_index(reader);
	case ZWE_IMM_MEMARG:
		return read_memarg(reader, out);
	case ZWE_IMM_ZERO:
		return read_zero(reader);
	case ZWE_IMM_BR_TABLE:
		return read_br_table(reader, out);
	case ZWE_IMM_TRY:
		return read_try(reader, out);
	case ZWE_IMM_REFTYPE:
		return read_heap_type(reader, out);
	case ZWE_IMM_TYPES:
		return read_types(reader, out);
	default:
		return read_numbers(reader, out);
	}
}

/* The prefix's own number: 0..255 of 0xFD are simd, what follows is relaxed simd. */
static enum zwe_error refuse(struct zwe_reader *reader, const struct zwe_instr *instr)
{
	struct zwe_reader cursor = *reader;
	uint32_t number;

	if (instr->opcode < 0x20 && instr->opcode != 0x14 && instr->opcode != 0x15) {
		return zwe_malformed(reader, "illegal opcode: exceptions of the old proposal, "
					     "compile for exnref");
	}
	cursor.detail = NULL;
	cursor.at++;
	if (instr->opcode == 0xFD && zwe_read_u32(&cursor, &number) == ZWE_OK && number >= 0x100) {
		return zwe_unsupported(reader, "relaxed simd");
	}
	return zwe_unsupported(reader, instr->info->name);
}

enum zwe_error zwe_read_instr(struct zwe_reader *reader, struct zwe_instr *out)
{
	struct zwe_reader cursor = *reader;
	uint32_t number;
	uint8_t byte;

	out->position = cursor.at;
	out->x = 0;
	out->y = 0;
	if (cursor.at >= cursor.end) {
		return zwe_malformed(reader, "unexpected end of section or function");
	}
	ZWE_TRY(zwe_read_u8(&cursor, &byte));
	out->opcode = byte;
	if (byte == 0xFC || byte == 0xFE) {
		uint32_t first = byte == 0xFC ? 0x100 : ZWE_W_ATOMIC;

		ZWE_TRY(zwe_read_u32(&cursor, &number));
		if (number >= (byte == 0xFC ? ZWE_W_ATOMIC : ZWE_W_COUNT) - first) {
			return zwe_malformed(reader, "illegal opcode");
		}
		out->opcode = (uint16_t)(first + number);
	}
	out->info = &zwe_wasm_ops[out->opcode];
	if (out->info->class == ZWE_C_ILLEGAL) {
		return zwe_malformed(reader, "illegal opcode");
	}
	if (out->info->class == ZWE_C_REFUSED) {
		return refuse(reader, out);
	}
	ZWE_TRY(read_immediate(&cursor, out));
	*reader = cursor;
	return ZWE_OK;
}
