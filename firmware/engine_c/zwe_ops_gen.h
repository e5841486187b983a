/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from opcodes.tab by tools/gen_engine.py; do not edit. */
#ifndef ZWE_OPS_GEN_H
#define ZWE_OPS_GEN_H

#include <stdint.h>

#define ZWE_OPCODE_SET 0x2ddd8275u
#define ZWE_OP_EXT 0xffu
#define ZWE_MAX_OPERANDS 5

enum zwe_op {
	ZWE_OP_MOV = 0,
	ZWE_OP_MOV2 = 1,
	ZWE_OP_LDI = 2,
	ZWE_OP_LDI2 = 3,
	ZWE_OP_LDL = 4,
	ZWE_OP_LDL2 = 5,
	ZWE_OP_SELECT = 6,
	ZWE_OP_SELECT2 = 7,
	ZWE_OP_I32_ADD = 8,
	ZWE_OP_I32_SUB = 9,
	ZWE_OP_I32_MUL = 10,
	ZWE_OP_I32_DIV_S = 11,
	ZWE_OP_I32_DIV_U = 12,
	ZWE_OP_I32_REM_S = 13,
	ZWE_OP_I32_REM_U = 14,
	ZWE_OP_I32_AND = 15,
	ZWE_OP_I32_OR = 16,
	ZWE_OP_I32_XOR = 17,
	ZWE_OP_I32_SHL = 18,
	ZWE_OP_I32_SHR_S = 19,
	ZWE_OP_I32_SHR_U = 20,
	ZWE_OP_I32_ROTL = 21,
	ZWE_OP_I32_ROTR = 22,
	ZWE_OP_I32_ADD_I = 23,
	ZWE_OP_I32_RSUB_I = 24,
	ZWE_OP_I32_MUL_I = 25,
	ZWE_OP_I32_DIV_U_I = 26,
	ZWE_OP_I32_REM_U_I = 27,
	ZWE_OP_I32_AND_I = 28,
	ZWE_OP_I32_OR_I = 29,
	ZWE_OP_I32_XOR_I = 30,
	ZWE_OP_I32_SHL_I = 31,
	ZWE_OP_I32_SHR_S_I = 32,
	ZWE_OP_I32_SHR_U_I = 33,
	ZWE_OP_I32_ROTL_I = 34,
	ZWE_OP_I32_ADD_L = 35,
	ZWE_OP_I32_MUL_L = 36,
	ZWE_OP_I32_AND_L = 37,
	ZWE_OP_I32_OR_L = 38,
	ZWE_OP_I32_XOR_L = 39,
	ZWE_OP_I32_CLZ = 40,
	ZWE_OP_I32_CTZ = 41,
	ZWE_OP_I32_EQZ = 42,
	ZWE_OP_I32_EXTEND8_S = 43,
	ZWE_OP_I32_EXTEND16_S = 44,
	ZWE_OP_I32_EQ = 45,
	ZWE_OP_I32_NE = 46,
	ZWE_OP_I32_LT_S = 47,
	ZWE_OP_I32_LT_U = 48,
	ZWE_OP_I32_GE_S = 49,
	ZWE_OP_I32_GE_U = 50,
	ZWE_OP_I32_EQ_I = 51,
	ZWE_OP_I32_NE_I = 52,
	ZWE_OP_I32_LT_S_I = 53,
	ZWE_OP_I32_LT_U_I = 54,
	ZWE_OP_I32_GE_S_I = 55,
	ZWE_OP_I32_GE_U_I = 56,
	ZWE_OP_I64_ADD = 57,
	ZWE_OP_I64_SUB = 58,
	ZWE_OP_I64_MUL = 59,
	ZWE_OP_I64_AND = 60,
	ZWE_OP_I64_OR = 61,
	ZWE_OP_I64_XOR = 62,
	ZWE_OP_I64_SHL = 63,
	ZWE_OP_I64_SHR_S = 64,
	ZWE_OP_I64_SHR_U = 65,
	ZWE_OP_I64_ROTL = 66,
	ZWE_OP_I64_ADD_I = 67,
	ZWE_OP_I64_AND_I = 68,
	ZWE_OP_I64_SHL_I = 69,
	ZWE_OP_I64_SHR_S_I = 70,
	ZWE_OP_I64_SHR_U_I = 71,
	ZWE_OP_I64_ROTL_I = 72,
	ZWE_OP_I64_EXTEND_S = 73,
	ZWE_OP_I64_EXTEND_U = 74,
	ZWE_OP_I64_EQZ = 75,
	ZWE_OP_I64_EQ = 76,
	ZWE_OP_I64_NE = 77,
	ZWE_OP_I64_LT_S = 78,
	ZWE_OP_I64_LT_U = 79,
	ZWE_OP_I64_GE_S = 80,
	ZWE_OP_I64_GE_U = 81,
	ZWE_OP_F32_ADD = 82,
	ZWE_OP_F32_SUB = 83,
	ZWE_OP_F32_MUL = 84,
	ZWE_OP_F32_DIV = 85,
	ZWE_OP_F32_ABS = 86,
	ZWE_OP_F32_NEG = 87,
	ZWE_OP_F32_EQ = 88,
	ZWE_OP_F32_NE = 89,
	ZWE_OP_F32_LT = 90,
	ZWE_OP_F32_LE = 91,
	ZWE_OP_F64_ADD = 92,
	ZWE_OP_F64_SUB = 93,
	ZWE_OP_F64_MUL = 94,
	ZWE_OP_F64_DIV = 95,
	ZWE_OP_F64_ABS = 96,
	ZWE_OP_F64_NEG = 97,
	ZWE_OP_F64_EQ = 98,
	ZWE_OP_F64_NE = 99,
	ZWE_OP_F64_LT = 100,
	ZWE_OP_F64_LE = 101,
	ZWE_OP_LD8_U = 102,
	ZWE_OP_LD8_S = 103,
	ZWE_OP_LD16_U = 104,
	ZWE_OP_LD16_S = 105,
	ZWE_OP_LD32 = 106,
	ZWE_OP_LD64 = 107,
	ZWE_OP_ST8 = 108,
	ZWE_OP_ST16 = 109,
	ZWE_OP_ST32 = 110,
	ZWE_OP_ST64 = 111,
	ZWE_OP_LD8_U_L = 112,
	ZWE_OP_LD8_S_L = 113,
	ZWE_OP_LD16_U_L = 114,
	ZWE_OP_LD16_S_L = 115,
	ZWE_OP_LD32_L = 116,
	ZWE_OP_LD64_L = 117,
	ZWE_OP_ST8_L = 118,
	ZWE_OP_ST16_L = 119,
	ZWE_OP_ST32_L = 120,
	ZWE_OP_ST64_L = 121,
	ZWE_OP_LD8_U_A = 122,
	ZWE_OP_LD32_A = 123,
	ZWE_OP_ST8_A = 124,
	ZWE_OP_ST32_A = 125,
	ZWE_OP_GGET = 126,
	ZWE_OP_GGET2 = 127,
	ZWE_OP_GSET = 128,
	ZWE_OP_GSET2 = 129,
	ZWE_OP_SPGET = 130,
	ZWE_OP_SPSET = 131,
	ZWE_OP_UNREACHABLE = 132,
	ZWE_OP_JMP = 133,
	ZWE_OP_JMP_B = 134,
	ZWE_OP_BR_NZ = 135,
	ZWE_OP_BR_Z = 136,
	ZWE_OP_BR_NZ_B = 137,
	ZWE_OP_BR_Z_B = 138,
	ZWE_OP_BR_EQ = 139,
	ZWE_OP_BR_NE = 140,
	ZWE_OP_BR_LT_S = 141,
	ZWE_OP_BR_LT_U = 142,
	ZWE_OP_BR_GE_S = 143,
	ZWE_OP_BR_GE_U = 144,
	ZWE_OP_BR_EQ_I = 145,
	ZWE_OP_BR_NE_I = 146,
	ZWE_OP_BR_LT_S_I = 147,
	ZWE_OP_BR_LT_U_I = 148,
	ZWE_OP_BR_GE_S_I = 149,
	ZWE_OP_BR_GE_U_I = 150,
	ZWE_OP_BR_EQ_B = 151,
	ZWE_OP_BR_NE_B = 152,
	ZWE_OP_BR_LT_S_B = 153,
	ZWE_OP_BR_LT_U_B = 154,
	ZWE_OP_BR_GE_S_B = 155,
	ZWE_OP_BR_GE_U_B = 156,
	ZWE_OP_BR_EQ_I_B = 157,
	ZWE_OP_BR_NE_I_B = 158,
	ZWE_OP_BR_LT_S_I_B = 159,
	ZWE_OP_BR_LT_U_I_B = 160,
	ZWE_OP_BR_GE_S_I_B = 161,
	ZWE_OP_BR_GE_U_I_B = 162,
	ZWE_OP_BR_TABLE = 163,
	ZWE_OP_CALL = 164,
	ZWE_OP_CALL_IMPORT = 165,
	ZWE_OP_CALL_INDIRECT = 166,
	ZWE_OP_RET = 167,
	ZWE_OP_RET1 = 168,
	ZWE_OP_RET2 = 169,
	ZWE_OP_GET_FAR = 170,
	ZWE_OP_GET2_FAR = 171,
	ZWE_OP_SET_FAR = 172,
	ZWE_OP_SET2_FAR = 173,
	ZWE_OP_SYS_EXIT = 174,
	ZWE_OP_SYS_XRET = 175,
	ZWE_OP_COUNT = 176,
};

/* X(c_name, "name", number) */
#define ZWE_OP_LIST(X) \
	X(mov, "mov", 0) \
	X(mov2, "mov2", 1) \
	X(ldi, "ldi", 2) \
	X(ldi2, "ldi2", 3) \
	X(ldl, "ldl", 4) \
	X(ldl2, "ldl2", 5) \
	X(select, "select", 6) \
	X(select2, "select2", 7) \
	X(i32_add, "i32.add", 8) \
	X(i32_sub, "i32.sub", 9) \
	X(i32_mul, "i32.mul", 10) \
	X(i32_div_s, "i32.div_s", 11) \
	X(i32_div_u, "i32.div_u", 12) \
	X(i32_rem_s, "i32.rem_s", 13) \
	X(i32_rem_u, "i32.rem_u", 14) \
	X(i32_and, "i32.and", 15) \
	X(i32_or, "i32.or", 16) \
	X(i32_xor, "i32.xor", 17) \
	X(i32_shl, "i32.shl", 18) \
	X(i32_shr_s, "i32.shr_s", 19) \
	X(i32_shr_u, "i32.shr_u", 20) \
	X(i32_rotl, "i32.rotl", 21) \
	X(i32_rotr, "i32.rotr", 22) \
	X(i32_add_i, "i32.add_i", 23) \
	X(i32_rsub_i, "i32.rsub_i", 24) \
	X(i32_mul_i, "i32.mul_i", 25) \
	X(i32_div_u_i, "i32.div_u_i", 26) \
	X(i32_rem_u_i, "i32.rem_u_i", 27) \
	X(i32_and_i, "i32.and_i", 28) \
	X(i32_or_i, "i32.or_i", 29) \
	X(i32_xor_i, "i32.xor_i", 30) \
	X(i32_shl_i, "i32.shl_i", 31) \
	X(i32_shr_s_i, "i32.shr_s_i", 32) \
	X(i32_shr_u_i, "i32.shr_u_i", 33) \
	X(i32_rotl_i, "i32.rotl_i", 34) \
	X(i32_add_l, "i32.add_l", 35) \
	X(i32_mul_l, "i32.mul_l", 36) \
	X(i32_and_l, "i32.and_l", 37) \
	X(i32_or_l, "i32.or_l", 38) \
	X(i32_xor_l, "i32.xor_l", 39) \
	X(i32_clz, "i32.clz", 40) \
	X(i32_ctz, "i32.ctz", 41) \
	X(i32_eqz, "i32.eqz", 42) \
	X(i32_extend8_s, "i32.extend8_s", 43) \
	X(i32_extend16_s, "i32.extend16_s", 44) \
	X(i32_eq, "i32.eq", 45) \
	X(i32_ne, "i32.ne", 46) \
	X(i32_lt_s, "i32.lt_s", 47) \
	X(i32_lt_u, "i32.lt_u", 48) \
	X(i32_ge_s, "i32.ge_s", 49) \
	X(i32_ge_u, "i32.ge_u", 50) \
	X(i32_eq_i, "i32.eq_i", 51) \
	X(i32_ne_i, "i32.ne_i", 52) \
	X(i32_lt_s_i, "i32.lt_s_i", 53) \
	X(i32_lt_u_i, "i32.lt_u_i", 54) \
	X(i32_ge_s_i, "i32.ge_s_i", 55) \
	X(i32_ge_u_i, "i32.ge_u_i", 56) \
	X(i64_add, "i64.add", 57) \
	X(i64_sub, "i64.sub", 58) \
	X(i64_mul, "i64.mul", 59) \
	X(i64_and, "i64.and", 60) \
	X(i64_or, "i64.or", 61) \
	X(i64_xor, "i64.xor", 62) \
	X(i64_shl, "i64.shl", 63) \
	X(i64_shr_s, "i64.shr_s", 64) \
	X(i64_shr_u, "i64.shr_u", 65) \
	X(i64_rotl, "i64.rotl", 66) \
	X(i64_add_i, "i64.add_i", 67) \
	X(i64_and_i, "i64.and_i", 68) \
	X(i64_shl_i, "i64.shl_i", 69) \
	X(i64_shr_s_i, "i64.shr_s_i", 70) \
	X(i64_shr_u_i, "i64.shr_u_i", 71) \
	X(i64_rotl_i, "i64.rotl_i", 72) \
	X(i64_extend_s, "i64.extend_s", 73) \
	X(i64_extend_u, "i64.extend_u", 74) \
	X(i64_eqz, "i64.eqz", 75) \
	X(i64_eq, "i64.eq", 76) \
	X(i64_ne, "i64.ne", 77) \
	X(i64_lt_s, "i64.lt_s", 78) \
	X(i64_lt_u, "i64.lt_u", 79) \
	X(i64_ge_s, "i64.ge_s", 80) \
	X(i64_ge_u, "i64.ge_u", 81) \
	X(f32_add, "f32.add", 82) \
	X(f32_sub, "f32.sub", 83) \
	X(f32_mul, "f32.mul", 84) \
	X(f32_div, "f32.div", 85) \
	X(f32_abs, "f32.abs", 86) \
	X(f32_neg, "f32.neg", 87) \
	X(f32_eq, "f32.eq", 88) \
	X(f32_ne, "f32.ne", 89) \
	X(f32_lt, "f32.lt", 90) \
	X(f32_le, "f32.le", 91) \
	X(f64_add, "f64.add", 92) \
	X(f64_sub, "f64.sub", 93) \
	X(f64_mul, "f64.mul", 94) \
	X(f64_div, "f64.div", 95) \
	X(f64_abs, "f64.abs", 96) \
	X(f64_neg, "f64.neg", 97) \
	X(f64_eq, "f64.eq", 98) \
	X(f64_ne, "f64.ne", 99) \
	X(f64_lt, "f64.lt", 100) \
	X(f64_le, "f64.le", 101) \
	X(ld8_u, "ld8_u", 102) \
	X(ld8_s, "ld8_s", 103) \
	X(ld16_u, "ld16_u", 104) \
	X(ld16_s, "ld16_s", 105) \
	X(ld32, "ld32", 106) \
	X(ld64, "ld64", 107) \
	X(st8, "st8", 108) \
	X(st16, "st16", 109) \
	X(st32, "st32", 110) \
	X(st64, "st64", 111) \
	X(ld8_u_l, "ld8_u_l", 112) \
	X(ld8_s_l, "ld8_s_l", 113) \
	X(ld16_u_l, "ld16_u_l", 114) \
	X(ld16_s_l, "ld16_s_l", 115) \
	X(ld32_l, "ld32_l", 116) \
	X(ld64_l, "ld64_l", 117) \
	X(st8_l, "st8_l", 118) \
	X(st16_l, "st16_l", 119) \
	X(st32_l, "st32_l", 120) \
	X(st64_l, "st64_l", 121) \
	X(ld8_u_a, "ld8_u_a", 122) \
	X(ld32_a, "ld32_a", 123) \
	X(st8_a, "st8_a", 124) \
	X(st32_a, "st32_a", 125) \
	X(gget, "gget", 126) \
	X(gget2, "gget2", 127) \
	X(gset, "gset", 128) \
	X(gset2, "gset2", 129) \
	X(spget, "spget", 130) \
	X(spset, "spset", 131) \
	X(unreachable, "unreachable", 132) \
	X(jmp, "jmp", 133) \
	X(jmp_b, "jmp_b", 134) \
	X(br_nz, "br_nz", 135) \
	X(br_z, "br_z", 136) \
	X(br_nz_b, "br_nz_b", 137) \
	X(br_z_b, "br_z_b", 138) \
	X(br_eq, "br_eq", 139) \
	X(br_ne, "br_ne", 140) \
	X(br_lt_s, "br_lt_s", 141) \
	X(br_lt_u, "br_lt_u", 142) \
	X(br_ge_s, "br_ge_s", 143) \
	X(br_ge_u, "br_ge_u", 144) \
	X(br_eq_i, "br_eq_i", 145) \
	X(br_ne_i, "br_ne_i", 146) \
	X(br_lt_s_i, "br_lt_s_i", 147) \
	X(br_lt_u_i, "br_lt_u_i", 148) \
	X(br_ge_s_i, "br_ge_s_i", 149) \
	X(br_ge_u_i, "br_ge_u_i", 150) \
	X(br_eq_b, "br_eq_b", 151) \
	X(br_ne_b, "br_ne_b", 152) \
	X(br_lt_s_b, "br_lt_s_b", 153) \
	X(br_lt_u_b, "br_lt_u_b", 154) \
	X(br_ge_s_b, "br_ge_s_b", 155) \
	X(br_ge_u_b, "br_ge_u_b", 156) \
	X(br_eq_i_b, "br_eq_i_b", 157) \
	X(br_ne_i_b, "br_ne_i_b", 158) \
	X(br_lt_s_i_b, "br_lt_s_i_b", 159) \
	X(br_lt_u_i_b, "br_lt_u_i_b", 160) \
	X(br_ge_s_i_b, "br_ge_s_i_b", 161) \
	X(br_ge_u_i_b, "br_ge_u_i_b", 162) \
	X(br_table, "br_table", 163) \
	X(call, "call", 164) \
	X(call_import, "call_import", 165) \
	X(call_indirect, "call_indirect", 166) \
	X(ret, "ret", 167) \
	X(ret1, "ret1", 168) \
	X(ret2, "ret2", 169) \
	X(get_far, "get_far", 170) \
	X(get2_far, "get2_far", 171) \
	X(set_far, "set_far", 172) \
	X(set2_far, "set2_far", 173) \
	X(sys_exit, "sys.exit", 174) \
	X(sys_xret, "sys.xret", 175) \
	/* end */

enum zwe_x {
	ZWE_X_I32_POPCNT = 0,
	ZWE_X_I64_DIV_S = 1,
	ZWE_X_I64_DIV_U = 2,
	ZWE_X_I64_REM_S = 3,
	ZWE_X_I64_REM_U = 4,
	ZWE_X_I64_ROTR = 5,
	ZWE_X_I64_MUL_I = 6,
	ZWE_X_I64_CLZ = 7,
	ZWE_X_I64_CTZ = 8,
	ZWE_X_I64_POPCNT = 9,
	ZWE_X_I64_EXTEND8_S = 10,
	ZWE_X_I64_EXTEND16_S = 11,
	ZWE_X_F32_MIN = 12,
	ZWE_X_F32_MAX = 13,
	ZWE_X_F32_COPYSIGN = 14,
	ZWE_X_F32_CEIL = 15,
	ZWE_X_F32_FLOOR = 16,
	ZWE_X_F32_TRUNC = 17,
	ZWE_X_F32_NEAREST = 18,
	ZWE_X_F32_SQRT = 19,
	ZWE_X_F64_MIN = 20,
	ZWE_X_F64_MAX = 21,
	ZWE_X_F64_COPYSIGN = 22,
	ZWE_X_F64_CEIL = 23,
	ZWE_X_F64_FLOOR = 24,
	ZWE_X_F64_TRUNC = 25,
	ZWE_X_F64_NEAREST = 26,
	ZWE_X_F64_SQRT = 27,
	ZWE_X_I32_TRUNC_F32_S = 28,
	ZWE_X_I32_TRUNC_F32_U = 29,
	ZWE_X_I32_TRUNC_F64_S = 30,
	ZWE_X_I32_TRUNC_F64_U = 31,
	ZWE_X_I64_TRUNC_F32_S = 32,
	ZWE_X_I64_TRUNC_F32_U = 33,
	ZWE_X_I64_TRUNC_F64_S = 34,
	ZWE_X_I64_TRUNC_F64_U = 35,
	ZWE_X_I32_TRUNC_SAT_F32_S = 36,
	ZWE_X_I32_TRUNC_SAT_F32_U = 37,
	ZWE_X_I32_TRUNC_SAT_F64_S = 38,
	ZWE_X_I32_TRUNC_SAT_F64_U = 39,
	ZWE_X_I64_TRUNC_SAT_F32_S = 40,
	ZWE_X_I64_TRUNC_SAT_F32_U = 41,
	ZWE_X_I64_TRUNC_SAT_F64_S = 42,
	ZWE_X_I64_TRUNC_SAT_F64_U = 43,
	ZWE_X_F32_CONVERT_I32_S = 44,
	ZWE_X_F32_CONVERT_I32_U = 45,
	ZWE_X_F32_CONVERT_I64_S = 46,
	ZWE_X_F32_CONVERT_I64_U = 47,
	ZWE_X_F64_CONVERT_I32_S = 48,
	ZWE_X_F64_CONVERT_I32_U = 49,
	ZWE_X_F64_CONVERT_I64_S = 50,
	ZWE_X_F64_CONVERT_I64_U = 51,
	ZWE_X_F32_DEMOTE_F64 = 52,
	ZWE_X_F64_PROMOTE_F32 = 53,
	ZWE_X_MEMORY_SIZE = 54,
	ZWE_X_MEMORY_GROW = 55,
	ZWE_X_MEMORY_COPY = 56,
	ZWE_X_MEMORY_FILL = 57,
	ZWE_X_MEMORY_INIT = 58,
	ZWE_X_DATA_DROP = 59,
	ZWE_X_GGET_IMP = 60,
	ZWE_X_GGET2_IMP = 61,
	ZWE_X_GSET_IMP = 62,
	ZWE_X_GSET2_IMP = 63,
	ZWE_X_REF_FUNC = 64,
	ZWE_X_TABLE_GET = 65,
	ZWE_X_TABLE_SET = 66,
	ZWE_X_TABLE_SIZE = 67,
	ZWE_X_TABLE_GROW = 68,
	ZWE_X_TABLE_FILL = 69,
	ZWE_X_TABLE_COPY = 70,
	ZWE_X_TABLE_INIT = 71,
	ZWE_X_ELEM_DROP = 72,
	ZWE_X_CALL_FAR = 73,
	ZWE_X_CALL_IMPORT_FAR = 74,
	ZWE_X_CALL_INDIRECT_FAR = 75,
	ZWE_X_COUNT = 76,
};

/* X(c_name, "name", number) */
#define ZWE_X_LIST(X) \
	X(i32_popcnt, "i32.popcnt", 0) \
	X(i64_div_s, "i64.div_s", 1) \
	X(i64_div_u, "i64.div_u", 2) \
	X(i64_rem_s, "i64.rem_s", 3) \
	X(i64_rem_u, "i64.rem_u", 4) \
	X(i64_rotr, "i64.rotr", 5) \
	X(i64_mul_i, "i64.mul_i", 6) \
	X(i64_clz, "i64.clz", 7) \
	X(i64_ctz, "i64.ctz", 8) \
	X(i64_popcnt, "i64.popcnt", 9) \
	X(i64_extend8_s, "i64.extend8_s", 10) \
	X(i64_extend16_s, "i64.extend16_s", 11) \
	X(f32_min, "f32.min", 12) \
	X(f32_max, "f32.max", 13) \
	X(f32_copysign, "f32.copysign", 14) \
	X(f32_ceil, "f32.ceil", 15) \
	X(f32_floor, "f32.floor", 16) \
	X(f32_trunc, "f32.trunc", 17) \
	X(f32_nearest, "f32.nearest", 18) \
	X(f32_sqrt, "f32.sqrt", 19) \
	X(f64_min, "f64.min", 20) \
	X(f64_max, "f64.max", 21) \
	X(f64_copysign, "f64.copysign", 22) \
	X(f64_ceil, "f64.ceil", 23) \
	X(f64_floor, "f64.floor", 24) \
	X(f64_trunc, "f64.trunc", 25) \
	X(f64_nearest, "f64.nearest", 26) \
	X(f64_sqrt, "f64.sqrt", 27) \
	X(i32_trunc_f32_s, "i32.trunc_f32_s", 28) \
	X(i32_trunc_f32_u, "i32.trunc_f32_u", 29) \
	X(i32_trunc_f64_s, "i32.trunc_f64_s", 30) \
	X(i32_trunc_f64_u, "i32.trunc_f64_u", 31) \
	X(i64_trunc_f32_s, "i64.trunc_f32_s", 32) \
	X(i64_trunc_f32_u, "i64.trunc_f32_u", 33) \
	X(i64_trunc_f64_s, "i64.trunc_f64_s", 34) \
	X(i64_trunc_f64_u, "i64.trunc_f64_u", 35) \
	X(i32_trunc_sat_f32_s, "i32.trunc_sat_f32_s", 36) \
	X(i32_trunc_sat_f32_u, "i32.trunc_sat_f32_u", 37) \
	X(i32_trunc_sat_f64_s, "i32.trunc_sat_f64_s", 38) \
	X(i32_trunc_sat_f64_u, "i32.trunc_sat_f64_u", 39) \
	X(i64_trunc_sat_f32_s, "i64.trunc_sat_f32_s", 40) \
	X(i64_trunc_sat_f32_u, "i64.trunc_sat_f32_u", 41) \
	X(i64_trunc_sat_f64_s, "i64.trunc_sat_f64_s", 42) \
	X(i64_trunc_sat_f64_u, "i64.trunc_sat_f64_u", 43) \
	X(f32_convert_i32_s, "f32.convert_i32_s", 44) \
	X(f32_convert_i32_u, "f32.convert_i32_u", 45) \
	X(f32_convert_i64_s, "f32.convert_i64_s", 46) \
	X(f32_convert_i64_u, "f32.convert_i64_u", 47) \
	X(f64_convert_i32_s, "f64.convert_i32_s", 48) \
	X(f64_convert_i32_u, "f64.convert_i32_u", 49) \
	X(f64_convert_i64_s, "f64.convert_i64_s", 50) \
	X(f64_convert_i64_u, "f64.convert_i64_u", 51) \
	X(f32_demote_f64, "f32.demote_f64", 52) \
	X(f64_promote_f32, "f64.promote_f32", 53) \
	X(memory_size, "memory.size", 54) \
	X(memory_grow, "memory.grow", 55) \
	X(memory_copy, "memory.copy", 56) \
	X(memory_fill, "memory.fill", 57) \
	X(memory_init, "memory.init", 58) \
	X(data_drop, "data.drop", 59) \
	X(gget_imp, "gget_imp", 60) \
	X(gget2_imp, "gget2_imp", 61) \
	X(gset_imp, "gset_imp", 62) \
	X(gset2_imp, "gset2_imp", 63) \
	X(ref_func, "ref.func", 64) \
	X(table_get, "table.get", 65) \
	X(table_set, "table.set", 66) \
	X(table_size, "table.size", 67) \
	X(table_grow, "table.grow", 68) \
	X(table_fill, "table.fill", 69) \
	X(table_copy, "table.copy", 70) \
	X(table_init, "table.init", 71) \
	X(elem_drop, "elem.drop", 72) \
	X(call_far, "call_far", 73) \
	X(call_import_far, "call_import_far", 74) \
	X(call_indirect_far, "call_indirect_far", 75) \
	/* end */

enum zwe_field {
	ZWE_FIELD_D,
	ZWE_FIELD_A,
	ZWE_FIELD_B,
	ZWE_FIELD_C,
	ZWE_FIELD_H,
	ZWE_FIELD_J,
	ZWE_FIELD_K,
	ZWE_FIELD_LIT,
};

enum zwe_operand_kind {
	ZWE_K_D1,
	ZWE_K_D2,
	ZWE_K_S1,
	ZWE_K_S2,
	ZWE_K_X1,
	ZWE_K_I8,
	ZWE_K_I16,
	ZWE_K_U8,
	ZWE_K_U16,
	ZWE_K_O1,
	ZWE_K_O2,
	ZWE_K_O4,
	ZWE_K_O8,
	ZWE_K_A1,
	ZWE_K_A4,
	ZWE_K_JF,
	ZWE_K_JB,
	ZWE_K_W,
	ZWE_K_F,
	ZWE_K_FI,
	ZWE_K_FA,
	ZWE_K_T,
	ZWE_K_TB,
	ZWE_K_EL,
	ZWE_K_DA,
	ZWE_K_G1,
	ZWE_K_G2,
	ZWE_K_IG,
	ZWE_K_L,
	ZWE_K_L2,
	ZWE_K_LO,
	ZWE_K_LS,
	ZWE_K_LS2,
	ZWE_K_LC,
	ZWE_K_LCI,
	ZWE_K_LW,
	ZWE_K_LJ,
};

/* A format is what instructions with the same operands share; words: of the instruction,
 * a jump table (LJ) not counted; operand[i] = field << 8 | kind. zwe_op_format[op] and
 * zwe_x_format[sub] index zwe_format[].
 */
struct zwe_format {
	uint8_t words, n_operands;
	uint16_t operand[ZWE_MAX_OPERANDS];
};

extern const struct zwe_format zwe_format[];
extern const uint8_t zwe_op_format[];
extern const uint8_t zwe_x_format[];

/* Definitions, for the one file that asks for them (ops.c). */
#ifdef ZWE_OPS_DEFINE
const struct zwe_format zwe_format[80] = {
	{1, 0, {0}},
	{1, 1, {ZWE_FIELD_D << 8 | ZWE_K_D1}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_I8}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O4}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_U8}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_S2}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_H << 8 | ZWE_K_A1}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_H << 8 | ZWE_K_A4}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_H << 8 | ZWE_K_G1}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_H << 8 | ZWE_K_I16}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O8}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_I8}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_S2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_U8}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_H << 8 | ZWE_K_G2}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_H << 8 | ZWE_K_I16}},
	{1, 1, {ZWE_FIELD_D << 8 | ZWE_K_S1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_I8, ZWE_FIELD_B << 8 | ZWE_K_JB}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_I8, ZWE_FIELD_B << 8 | ZWE_K_JF}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_JB}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_JF}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O4}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_A1}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_A4}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_G1}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_JB}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_JF}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_U16, ZWE_FIELD_LIT << 8 | ZWE_K_LJ}},
	{1, 1, {ZWE_FIELD_D << 8 | ZWE_K_S2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_S2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O8}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_S2, ZWE_FIELD_H << 8 | ZWE_K_G2}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_W, ZWE_FIELD_H << 8 | ZWE_K_F}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_W, ZWE_FIELD_H << 8 | ZWE_K_FI}},
	{1, 1, {ZWE_FIELD_J << 8 | ZWE_K_JB}},
	{1, 1, {ZWE_FIELD_J << 8 | ZWE_K_JF}},
	{2, 2, {ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LCI}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LC}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_K << 8 | ZWE_K_FA}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_K << 8 | ZWE_K_IG}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_LIT << 8 | ZWE_K_LS}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_I8}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_S2}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_S2, ZWE_FIELD_LIT << 8 | ZWE_K_LC}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_K << 8 | ZWE_K_IG}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_LIT << 8 | ZWE_K_LS2}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_K << 8 | ZWE_K_IG}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LS}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_S2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_S2, ZWE_FIELD_K << 8 | ZWE_K_IG}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_S2, ZWE_FIELD_LIT << 8 | ZWE_K_LS2}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_X1}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_X1, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_X1, ZWE_FIELD_B << 8 | ZWE_K_X1}},
	{2, 5, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_X1, ZWE_FIELD_B << 8 | ZWE_K_X1, ZWE_FIELD_C << 8 | ZWE_K_TB, ZWE_FIELD_K << 8 | ZWE_K_EL}},
	{2, 5, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_X1, ZWE_FIELD_B << 8 | ZWE_K_X1, ZWE_FIELD_C << 8 | ZWE_K_TB, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_X1, ZWE_FIELD_B << 8 | ZWE_K_X1, ZWE_FIELD_K << 8 | ZWE_K_DA}},
	{2, 1, {ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{3, 4, {ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_C << 8 | ZWE_K_TB, ZWE_FIELD_K << 8 | ZWE_K_T, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
	{3, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_LIT << 8 | ZWE_K_L2}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_F, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_FI, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
};

const uint8_t zwe_op_format[176] = {
	2, /* mov */
	17, /* mov2 */
	14, /* ldi */
	22, /* ldi2 */
	54, /* ldl */
	77, /* ldl2 */
	47, /* select */
	59, /* select2 */
	7, /* i32.add */
	7, /* i32.sub */
	7, /* i32.mul */
	7, /* i32.div_s */
	7, /* i32.div_u */
	7, /* i32.rem_s */
	7, /* i32.rem_u */
	7, /* i32.and */
	7, /* i32.or */
	7, /* i32.xor */
	7, /* i32.shl */
	7, /* i32.shr_s */
	7, /* i32.shr_u */
	7, /* i32.rotl */
	7, /* i32.rotr */
	3, /* i32.add_i */
	3, /* i32.rsub_i */
	3, /* i32.mul_i */
	3, /* i32.div_u_i */
	3, /* i32.rem_u_i */
	3, /* i32.and_i */
	3, /* i32.or_i */
	3, /* i32.xor_i */
	8, /* i32.shl_i */
	8, /* i32.shr_s_i */
	8, /* i32.shr_u_i */
	8, /* i32.rotl_i */
	49, /* i32.add_l */
	49, /* i32.mul_l */
	49, /* i32.and_l */
	49, /* i32.or_l */
	49, /* i32.xor_l */
	2, /* i32.clz */
	2, /* i32.ctz */
	2, /* i32.eqz */
	2, /* i32.extend8_s */
	2, /* i32.extend16_s */
	7, /* i32.eq */
	7, /* i32.ne */
	7, /* i32.lt_s */
	7, /* i32.lt_u */
	7, /* i32.ge_s */
	7, /* i32.ge_u */
	3, /* i32.eq_i */
	3, /* i32.ne_i */
	3, /* i32.lt_s_i */
	3, /* i32.lt_u_i */
	3, /* i32.ge_s_i */
	3, /* i32.ge_u_i */
	19, /* i64.add */
	19, /* i64.sub */
	19, /* i64.mul */
	19, /* i64.and */
	19, /* i64.or */
	19, /* i64.xor */
	19, /* i64.shl */
	19, /* i64.shr_s */
	19, /* i64.shr_u */
	19, /* i64.rotl */
	18, /* i64.add_i */
	18, /* i64.and_i */
	20, /* i64.shl_i */
	20, /* i64.shr_s_i */
	20, /* i64.shr_u_i */
	20, /* i64.rotl_i */
	15, /* i64.extend_s */
	15, /* i64.extend_u */
	9, /* i64.eqz */
	10, /* i64.eq */
	10, /* i64.ne */
	10, /* i64.lt_s */
	10, /* i64.lt_u */
	10, /* i64.ge_s */
	10, /* i64.ge_u */
	7, /* f32.add */
	7, /* f32.sub */
	7, /* f32.mul */
	7, /* f32.div */
	2, /* f32.abs */
	2, /* f32.neg */
	7, /* f32.eq */
	7, /* f32.ne */
	7, /* f32.lt */
	7, /* f32.le */
	19, /* f64.add */
	19, /* f64.sub */
	19, /* f64.mul */
	19, /* f64.div */
	17, /* f64.abs */
	17, /* f64.neg */
	10, /* f64.eq */
	10, /* f64.ne */
	10, /* f64.lt */
	10, /* f64.le */
	4, /* ld8_u */
	4, /* ld8_s */
	5, /* ld16_u */
	5, /* ld16_s */
	6, /* ld32 */
	16, /* ld64 */
	28, /* st8 */
	29, /* st16 */
	30, /* st32 */
	38, /* st64 */
	50, /* ld8_u_l */
	50, /* ld8_s_l */
	50, /* ld16_u_l */
	50, /* ld16_s_l */
	50, /* ld32_l */
	56, /* ld64_l */
	63, /* st8_l */
	63, /* st16_l */
	63, /* st32_l */
	66, /* st64_l */
	11, /* ld8_u_a */
	12, /* ld32_a */
	31, /* st8_a */
	32, /* st32_a */
	13, /* gget */
	21, /* gget2 */
	33, /* gset */
	39, /* gset2 */
	1, /* spget */
	23, /* spset */
	0, /* unreachable */
	43, /* jmp */
	42, /* jmp_b */
	35, /* br_nz */
	35, /* br_z */
	34, /* br_nz_b */
	34, /* br_z_b */
	27, /* br_eq */
	27, /* br_ne */
	27, /* br_lt_s */
	27, /* br_lt_u */
	27, /* br_ge_s */
	27, /* br_ge_u */
	25, /* br_eq_i */
	25, /* br_ne_i */
	25, /* br_lt_s_i */
	25, /* br_lt_u_i */
	25, /* br_ge_s_i */
	25, /* br_ge_u_i */
	26, /* br_eq_b */
	26, /* br_ne_b */
	26, /* br_lt_s_b */
	26, /* br_lt_u_b */
	26, /* br_ge_s_b */
	26, /* br_ge_u_b */
	24, /* br_eq_i_b */
	24, /* br_ne_i_b */
	24, /* br_lt_s_i_b */
	24, /* br_lt_u_i_b */
	24, /* br_ge_s_i_b */
	24, /* br_ge_u_i_b */
	36, /* br_table */
	40, /* call */
	41, /* call_import */
	44, /* call_indirect */
	0, /* ret */
	23, /* ret1 */
	37, /* ret2 */
	55, /* get_far */
	61, /* get2_far */
	65, /* set_far */
	68, /* set2_far */
	0, /* sys.exit */
	0, /* sys.xret */
};

const uint8_t zwe_x_format[76] = {
	2, /* i32.popcnt */
	58, /* i64.div_s */
	58, /* i64.div_u */
	58, /* i64.rem_s */
	58, /* i64.rem_u */
	58, /* i64.rotr */
	57, /* i64.mul_i */
	9, /* i64.clz */
	9, /* i64.ctz */
	9, /* i64.popcnt */
	15, /* i64.extend8_s */
	15, /* i64.extend16_s */
	45, /* f32.min */
	45, /* f32.max */
	45, /* f32.copysign */
	2, /* f32.ceil */
	2, /* f32.floor */
	2, /* f32.trunc */
	2, /* f32.nearest */
	2, /* f32.sqrt */
	58, /* f64.min */
	58, /* f64.max */
	58, /* f64.copysign */
	17, /* f64.ceil */
	17, /* f64.floor */
	17, /* f64.trunc */
	17, /* f64.nearest */
	17, /* f64.sqrt */
	2, /* i32.trunc_f32_s */
	2, /* i32.trunc_f32_u */
	9, /* i32.trunc_f64_s */
	9, /* i32.trunc_f64_u */
	15, /* i64.trunc_f32_s */
	15, /* i64.trunc_f32_u */
	17, /* i64.trunc_f64_s */
	17, /* i64.trunc_f64_u */
	2, /* i32.trunc_sat_f32_s */
	2, /* i32.trunc_sat_f32_u */
	9, /* i32.trunc_sat_f64_s */
	9, /* i32.trunc_sat_f64_u */
	15, /* i64.trunc_sat_f32_s */
	15, /* i64.trunc_sat_f32_u */
	17, /* i64.trunc_sat_f64_s */
	17, /* i64.trunc_sat_f64_u */
	2, /* f32.convert_i32_s */
	2, /* f32.convert_i32_u */
	9, /* f32.convert_i64_s */
	9, /* f32.convert_i64_u */
	15, /* f64.convert_i32_s */
	15, /* f64.convert_i32_u */
	17, /* f64.convert_i64_s */
	17, /* f64.convert_i64_u */
	9, /* f32.demote_f64 */
	15, /* f64.promote_f32 */
	1, /* memory.size */
	2, /* memory.grow */
	71, /* memory.copy */
	69, /* memory.fill */
	74, /* memory.init */
	75, /* data.drop */
	52, /* gget_imp */
	60, /* gget2_imp */
	64, /* gset_imp */
	67, /* gset2_imp */
	51, /* ref.func */
	48, /* table.get */
	62, /* table.set */
	53, /* table.size */
	46, /* table.grow */
	70, /* table.fill */
	73, /* table.copy */
	72, /* table.init */
	75, /* elem.drop */
	78, /* call_far */
	79, /* call_import_far */
	76, /* call_indirect_far */
};

#endif
#endif
