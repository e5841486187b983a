/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from opcodes.tab by tools/gen_engine.py; do not edit. */
#ifndef ZWE_OPS_GEN_H
#define ZWE_OPS_GEN_H

#include <stdint.h>

#define ZWE_OPCODE_SET 0x153da834u
#define ZWE_OP_EXT 0xffu
#define ZWE_MAX_OPERANDS 5

enum zwe_op {
	ZWE_OP_MOV = 0,
	ZWE_OP_MOV2 = 1,
	ZWE_OP_LDI = 2,
	ZWE_OP_LDI2 = 3,
	ZWE_OP_LDL = 4,
	ZWE_OP_LDL2 = 5,
	ZWE_OP_MOVP = 6,
	ZWE_OP_LDIP = 7,
	ZWE_OP_SELECT = 8,
	ZWE_OP_SELECT_AI = 9,
	ZWE_OP_SELECT_BI = 10,
	ZWE_OP_SELECT2 = 11,
	ZWE_OP_I32_ADD = 12,
	ZWE_OP_I32_SUB = 13,
	ZWE_OP_I32_MUL = 14,
	ZWE_OP_I32_DIV_S = 15,
	ZWE_OP_I32_DIV_U = 16,
	ZWE_OP_I32_REM_S = 17,
	ZWE_OP_I32_REM_U = 18,
	ZWE_OP_I32_AND = 19,
	ZWE_OP_I32_OR = 20,
	ZWE_OP_I32_XOR = 21,
	ZWE_OP_I32_SHL = 22,
	ZWE_OP_I32_SHR_S = 23,
	ZWE_OP_I32_SHR_U = 24,
	ZWE_OP_I32_ROTL = 25,
	ZWE_OP_I32_ROTR = 26,
	ZWE_OP_I32_ADD_I = 27,
	ZWE_OP_I32_RSUB_I = 28,
	ZWE_OP_I32_MUL_I = 29,
	ZWE_OP_I32_DIV_U_I = 30,
	ZWE_OP_I32_REM_U_I = 31,
	ZWE_OP_I32_AND_I = 32,
	ZWE_OP_I32_AND_U = 33,
	ZWE_OP_I32_OR_I = 34,
	ZWE_OP_I32_XOR_I = 35,
	ZWE_OP_I32_SHL_I = 36,
	ZWE_OP_I32_SHR_S_I = 37,
	ZWE_OP_I32_SHR_U_I = 38,
	ZWE_OP_I32_ROTL_I = 39,
	ZWE_OP_I32_ADD_L = 40,
	ZWE_OP_I32_MUL_L = 41,
	ZWE_OP_I32_AND_L = 42,
	ZWE_OP_I32_OR_L = 43,
	ZWE_OP_I32_XOR_L = 44,
	ZWE_OP_I32_ADD_SHL2 = 45,
	ZWE_OP_I32_ADD_SHL3 = 46,
	ZWE_OP_I32_MADD = 47,
	ZWE_OP_I32_CLZ = 48,
	ZWE_OP_I32_CTZ = 49,
	ZWE_OP_I32_EQZ = 50,
	ZWE_OP_I32_EXTEND8_S = 51,
	ZWE_OP_I32_EXTEND16_S = 52,
	ZWE_OP_I32_EQ = 53,
	ZWE_OP_I32_NE = 54,
	ZWE_OP_I32_LT_S = 55,
	ZWE_OP_I32_LT_U = 56,
	ZWE_OP_I32_GE_S = 57,
	ZWE_OP_I32_GE_U = 58,
	ZWE_OP_I32_EQ_I = 59,
	ZWE_OP_I32_NE_I = 60,
	ZWE_OP_I32_LT_S_I = 61,
	ZWE_OP_I32_LT_U_I = 62,
	ZWE_OP_I32_GE_S_I = 63,
	ZWE_OP_I32_GE_U_I = 64,
	ZWE_OP_I64_ADD = 65,
	ZWE_OP_I64_SUB = 66,
	ZWE_OP_I64_MUL = 67,
	ZWE_OP_I64_AND = 68,
	ZWE_OP_I64_OR = 69,
	ZWE_OP_I64_XOR = 70,
	ZWE_OP_I64_SHL = 71,
	ZWE_OP_I64_SHR_S = 72,
	ZWE_OP_I64_SHR_U = 73,
	ZWE_OP_I64_ROTL = 74,
	ZWE_OP_I64_ADD_I = 75,
	ZWE_OP_I64_AND_I = 76,
	ZWE_OP_I64_ADD_L = 77,
	ZWE_OP_I64_MUL_L = 78,
	ZWE_OP_I64_AND_L = 79,
	ZWE_OP_I64_XOR_L = 80,
	ZWE_OP_I64_SHL_I = 81,
	ZWE_OP_I64_SHR_S_I = 82,
	ZWE_OP_I64_SHR_U_I = 83,
	ZWE_OP_I64_ROTL_I = 84,
	ZWE_OP_I64_EXTEND_S = 85,
	ZWE_OP_I64_EXTEND_U = 86,
	ZWE_OP_I64_EQZ = 87,
	ZWE_OP_I64_EQ = 88,
	ZWE_OP_I64_NE = 89,
	ZWE_OP_I64_LT_S = 90,
	ZWE_OP_I64_LT_U = 91,
	ZWE_OP_I64_GE_S = 92,
	ZWE_OP_I64_GE_U = 93,
	ZWE_OP_F32_ADD = 94,
	ZWE_OP_F32_SUB = 95,
	ZWE_OP_F32_MUL = 96,
	ZWE_OP_F32_DIV = 97,
	ZWE_OP_F32_EQ = 98,
	ZWE_OP_F32_NE = 99,
	ZWE_OP_F32_LT = 100,
	ZWE_OP_F32_LE = 101,
	ZWE_OP_F64_ADD = 102,
	ZWE_OP_F64_SUB = 103,
	ZWE_OP_F64_MUL = 104,
	ZWE_OP_F64_DIV = 105,
	ZWE_OP_F64_EQ = 106,
	ZWE_OP_F64_NE = 107,
	ZWE_OP_F64_LT = 108,
	ZWE_OP_F64_LE = 109,
	ZWE_OP_LD8_U = 110,
	ZWE_OP_LD8_S = 111,
	ZWE_OP_LD16_U = 112,
	ZWE_OP_LD16_S = 113,
	ZWE_OP_LD32 = 114,
	ZWE_OP_LD64 = 115,
	ZWE_OP_ST8 = 116,
	ZWE_OP_ST16 = 117,
	ZWE_OP_ST32 = 118,
	ZWE_OP_ST64 = 119,
	ZWE_OP_LD8_U_L = 120,
	ZWE_OP_LD8_S_L = 121,
	ZWE_OP_LD16_U_L = 122,
	ZWE_OP_LD16_S_L = 123,
	ZWE_OP_LD32_L = 124,
	ZWE_OP_LD64_L = 125,
	ZWE_OP_ST8_L = 126,
	ZWE_OP_ST16_L = 127,
	ZWE_OP_ST32_L = 128,
	ZWE_OP_ST64_L = 129,
	ZWE_OP_LD8_U_A = 130,
	ZWE_OP_LD32_A = 131,
	ZWE_OP_ST8_A = 132,
	ZWE_OP_ST32_A = 133,
	ZWE_OP_LD8_U_W = 134,
	ZWE_OP_LD32_W = 135,
	ZWE_OP_LD64_W = 136,
	ZWE_OP_ST8_W = 137,
	ZWE_OP_ST32_W = 138,
	ZWE_OP_ST64_W = 139,
	ZWE_OP_LD32_X = 140,
	ZWE_OP_LD32_XW = 141,
	ZWE_OP_ST8_I = 142,
	ZWE_OP_ST32_I = 143,
	ZWE_OP_GGET = 144,
	ZWE_OP_GGET2 = 145,
	ZWE_OP_GSET = 146,
	ZWE_OP_GSET2 = 147,
	ZWE_OP_SPGET = 148,
	ZWE_OP_SPSET = 149,
	ZWE_OP_SPADD = 150,
	ZWE_OP_SPSET_ADD = 151,
	ZWE_OP_UNREACHABLE = 152,
	ZWE_OP_JMP = 153,
	ZWE_OP_JMP_B = 154,
	ZWE_OP_BR_NZ = 155,
	ZWE_OP_BR_Z = 156,
	ZWE_OP_BR_NZ_B = 157,
	ZWE_OP_BR_Z_B = 158,
	ZWE_OP_BR_EQ = 159,
	ZWE_OP_BR_NE = 160,
	ZWE_OP_BR_LT_S = 161,
	ZWE_OP_BR_LT_U = 162,
	ZWE_OP_BR_GE_S = 163,
	ZWE_OP_BR_GE_U = 164,
	ZWE_OP_BR_EQ_I = 165,
	ZWE_OP_BR_NE_I = 166,
	ZWE_OP_BR_LT_S_I = 167,
	ZWE_OP_BR_LT_U_I = 168,
	ZWE_OP_BR_GE_S_I = 169,
	ZWE_OP_BR_GE_U_I = 170,
	ZWE_OP_BR_EQ_B = 171,
	ZWE_OP_BR_NE_B = 172,
	ZWE_OP_BR_LT_S_B = 173,
	ZWE_OP_BR_LT_U_B = 174,
	ZWE_OP_BR_GE_S_B = 175,
	ZWE_OP_BR_GE_U_B = 176,
	ZWE_OP_BR_EQ_I_B = 177,
	ZWE_OP_BR_NE_I_B = 178,
	ZWE_OP_BR_LT_S_I_B = 179,
	ZWE_OP_BR_LT_U_I_B = 180,
	ZWE_OP_BR_GE_S_I_B = 181,
	ZWE_OP_BR_GE_U_I_B = 182,
	ZWE_OP_BR_EQ_L = 183,
	ZWE_OP_BR_NE_L = 184,
	ZWE_OP_BR_LT_S_L = 185,
	ZWE_OP_BR_LT_U_L = 186,
	ZWE_OP_BR_GE_S_L = 187,
	ZWE_OP_BR_GE_U_L = 188,
	ZWE_OP_BR_EQ_L_B = 189,
	ZWE_OP_BR_NE_L_B = 190,
	ZWE_OP_BR_LT_S_L_B = 191,
	ZWE_OP_BR_LT_U_L_B = 192,
	ZWE_OP_BR_GE_S_L_B = 193,
	ZWE_OP_BR_GE_U_L_B = 194,
	ZWE_OP_ADDBR_NZ_B = 195,
	ZWE_OP_INCBR_NE_B = 196,
	ZWE_OP_INCBR_LT_S_B = 197,
	ZWE_OP_INCBR_LT_U_B = 198,
	ZWE_OP_ADDBR_NE_L_B = 199,
	ZWE_OP_ADDBR_LT_S_L_B = 200,
	ZWE_OP_ADDBR_LT_U_L_B = 201,
	ZWE_OP_BR_TABLE = 202,
	ZWE_OP_CALL = 203,
	ZWE_OP_CALL_IMPORT = 204,
	ZWE_OP_CALL_INDIRECT = 205,
	ZWE_OP_RET = 206,
	ZWE_OP_RET1 = 207,
	ZWE_OP_RET2 = 208,
	ZWE_OP_I32_ADD_ACC = 209,
	ZWE_OP_I32_XOR_ACC = 210,
	ZWE_OP_I32_MUL_ACC = 211,
	ZWE_OP_I32_AND_ACC = 212,
	ZWE_OP_I32_OR_ACC = 213,
	ZWE_OP_I32_SUB_ACC = 214,
	ZWE_OP_I32_ADD_L_ACC = 215,
	ZWE_OP_I32_AND_L_ACC = 216,
	ZWE_OP_I32_ADD_I_ACC = 217,
	ZWE_OP_I32_AND_I_ACC = 218,
	ZWE_OP_I32_SHL_I_ACC = 219,
	ZWE_OP_I32_SHR_U_I_ACC = 220,
	ZWE_OP_I32_SHR_S_I_ACC = 221,
	ZWE_OP_I32_ROTL_I_ACC = 222,
	ZWE_OP_LD32_ACC = 223,
	ZWE_OP_LD8_U_ACC = 224,
	ZWE_OP_LD16_U_ACC = 225,
	ZWE_OP_LD32_L_ACC = 226,
	ZWE_OP_ST32_ACC = 227,
	ZWE_OP_ST8_ACC = 228,
	ZWE_OP_ST32_A_ACC = 229,
	ZWE_OP_BR_NZ_ACC = 230,
	ZWE_OP_BR_Z_ACC = 231,
	ZWE_OP_BR_NZ_B_ACC = 232,
	ZWE_OP_BR_Z_B_ACC = 233,
	ZWE_OP_BR_EQ_ACC = 234,
	ZWE_OP_BR_NE_ACC = 235,
	ZWE_OP_BR_LT_S_ACC = 236,
	ZWE_OP_BR_LT_U_ACC = 237,
	ZWE_OP_BR_GE_S_ACC = 238,
	ZWE_OP_BR_GE_U_ACC = 239,
	ZWE_OP_BR_NE_B_ACC = 240,
	ZWE_OP_BR_LT_S_B_ACC = 241,
	ZWE_OP_BR_LT_U_B_ACC = 242,
	ZWE_OP_BR_EQ_I_ACC = 243,
	ZWE_OP_BR_NE_I_ACC = 244,
	ZWE_OP_BR_LT_S_I_ACC = 245,
	ZWE_OP_BR_LT_U_I_ACC = 246,
	ZWE_OP_BR_GE_S_I_ACC = 247,
	ZWE_OP_BR_GE_U_I_ACC = 248,
	ZWE_OP_BR_NE_I_B_ACC = 249,
	ZWE_OP_RET1_ACC = 250,
	ZWE_OP_SYS_EXIT = 251,
	ZWE_OP_SYS_XRET = 252,
	ZWE_OP_COUNT = 253,
};

/* X(c_name, "name", number) */
#define ZWE_OP_LIST(X) \
	X(mov, "mov", 0) \
	X(mov2, "mov2", 1) \
	X(ldi, "ldi", 2) \
	X(ldi2, "ldi2", 3) \
	X(ldl, "ldl", 4) \
	X(ldl2, "ldl2", 5) \
	X(movp, "movp", 6) \
	X(ldip, "ldip", 7) \
	X(select, "select", 8) \
	X(select_ai, "select_ai", 9) \
	X(select_bi, "select_bi", 10) \
	X(select2, "select2", 11) \
	X(i32_add, "i32.add", 12) \
	X(i32_sub, "i32.sub", 13) \
	X(i32_mul, "i32.mul", 14) \
	X(i32_div_s, "i32.div_s", 15) \
	X(i32_div_u, "i32.div_u", 16) \
	X(i32_rem_s, "i32.rem_s", 17) \
	X(i32_rem_u, "i32.rem_u", 18) \
	X(i32_and, "i32.and", 19) \
	X(i32_or, "i32.or", 20) \
	X(i32_xor, "i32.xor", 21) \
	X(i32_shl, "i32.shl", 22) \
	X(i32_shr_s, "i32.shr_s", 23) \
	X(i32_shr_u, "i32.shr_u", 24) \
	X(i32_rotl, "i32.rotl", 25) \
	X(i32_rotr, "i32.rotr", 26) \
	X(i32_add_i, "i32.add_i", 27) \
	X(i32_rsub_i, "i32.rsub_i", 28) \
	X(i32_mul_i, "i32.mul_i", 29) \
	X(i32_div_u_i, "i32.div_u_i", 30) \
	X(i32_rem_u_i, "i32.rem_u_i", 31) \
	X(i32_and_i, "i32.and_i", 32) \
	X(i32_and_u, "i32.and_u", 33) \
	X(i32_or_i, "i32.or_i", 34) \
	X(i32_xor_i, "i32.xor_i", 35) \
	X(i32_shl_i, "i32.shl_i", 36) \
	X(i32_shr_s_i, "i32.shr_s_i", 37) \
	X(i32_shr_u_i, "i32.shr_u_i", 38) \
	X(i32_rotl_i, "i32.rotl_i", 39) \
	X(i32_add_l, "i32.add_l", 40) \
	X(i32_mul_l, "i32.mul_l", 41) \
	X(i32_and_l, "i32.and_l", 42) \
	X(i32_or_l, "i32.or_l", 43) \
	X(i32_xor_l, "i32.xor_l", 44) \
	X(i32_add_shl2, "i32.add_shl2", 45) \
	X(i32_add_shl3, "i32.add_shl3", 46) \
	X(i32_madd, "i32.madd", 47) \
	X(i32_clz, "i32.clz", 48) \
	X(i32_ctz, "i32.ctz", 49) \
	X(i32_eqz, "i32.eqz", 50) \
	X(i32_extend8_s, "i32.extend8_s", 51) \
	X(i32_extend16_s, "i32.extend16_s", 52) \
	X(i32_eq, "i32.eq", 53) \
	X(i32_ne, "i32.ne", 54) \
	X(i32_lt_s, "i32.lt_s", 55) \
	X(i32_lt_u, "i32.lt_u", 56) \
	X(i32_ge_s, "i32.ge_s", 57) \
	X(i32_ge_u, "i32.ge_u", 58) \
	X(i32_eq_i, "i32.eq_i", 59) \
	X(i32_ne_i, "i32.ne_i", 60) \
	X(i32_lt_s_i, "i32.lt_s_i", 61) \
	X(i32_lt_u_i, "i32.lt_u_i", 62) \
	X(i32_ge_s_i, "i32.ge_s_i", 63) \
	X(i32_ge_u_i, "i32.ge_u_i", 64) \
	X(i64_add, "i64.add", 65) \
	X(i64_sub, "i64.sub", 66) \
	X(i64_mul, "i64.mul", 67) \
	X(i64_and, "i64.and", 68) \
	X(i64_or, "i64.or", 69) \
	X(i64_xor, "i64.xor", 70) \
	X(i64_shl, "i64.shl", 71) \
	X(i64_shr_s, "i64.shr_s", 72) \
	X(i64_shr_u, "i64.shr_u", 73) \
	X(i64_rotl, "i64.rotl", 74) \
	X(i64_add_i, "i64.add_i", 75) \
	X(i64_and_i, "i64.and_i", 76) \
	X(i64_add_l, "i64.add_l", 77) \
	X(i64_mul_l, "i64.mul_l", 78) \
	X(i64_and_l, "i64.and_l", 79) \
	X(i64_xor_l, "i64.xor_l", 80) \
	X(i64_shl_i, "i64.shl_i", 81) \
	X(i64_shr_s_i, "i64.shr_s_i", 82) \
	X(i64_shr_u_i, "i64.shr_u_i", 83) \
	X(i64_rotl_i, "i64.rotl_i", 84) \
	X(i64_extend_s, "i64.extend_s", 85) \
	X(i64_extend_u, "i64.extend_u", 86) \
	X(i64_eqz, "i64.eqz", 87) \
	X(i64_eq, "i64.eq", 88) \
	X(i64_ne, "i64.ne", 89) \
	X(i64_lt_s, "i64.lt_s", 90) \
	X(i64_lt_u, "i64.lt_u", 91) \
	X(i64_ge_s, "i64.ge_s", 92) \
	X(i64_ge_u, "i64.ge_u", 93) \
	X(f32_add, "f32.add", 94) \
	X(f32_sub, "f32.sub", 95) \
	X(f32_mul, "f32.mul", 96) \
	X(f32_div, "f32.div", 97) \
	X(f32_eq, "f32.eq", 98) \
	X(f32_ne, "f32.ne", 99) \
	X(f32_lt, "f32.lt", 100) \
	X(f32_le, "f32.le", 101) \
	X(f64_add, "f64.add", 102) \
	X(f64_sub, "f64.sub", 103) \
	X(f64_mul, "f64.mul", 104) \
	X(f64_div, "f64.div", 105) \
	X(f64_eq, "f64.eq", 106) \
	X(f64_ne, "f64.ne", 107) \
	X(f64_lt, "f64.lt", 108) \
	X(f64_le, "f64.le", 109) \
	X(ld8_u, "ld8_u", 110) \
	X(ld8_s, "ld8_s", 111) \
	X(ld16_u, "ld16_u", 112) \
	X(ld16_s, "ld16_s", 113) \
	X(ld32, "ld32", 114) \
	X(ld64, "ld64", 115) \
	X(st8, "st8", 116) \
	X(st16, "st16", 117) \
	X(st32, "st32", 118) \
	X(st64, "st64", 119) \
	X(ld8_u_l, "ld8_u_l", 120) \
	X(ld8_s_l, "ld8_s_l", 121) \
	X(ld16_u_l, "ld16_u_l", 122) \
	X(ld16_s_l, "ld16_s_l", 123) \
	X(ld32_l, "ld32_l", 124) \
	X(ld64_l, "ld64_l", 125) \
	X(st8_l, "st8_l", 126) \
	X(st16_l, "st16_l", 127) \
	X(st32_l, "st32_l", 128) \
	X(st64_l, "st64_l", 129) \
	X(ld8_u_a, "ld8_u_a", 130) \
	X(ld32_a, "ld32_a", 131) \
	X(st8_a, "st8_a", 132) \
	X(st32_a, "st32_a", 133) \
	X(ld8_u_w, "ld8_u_w", 134) \
	X(ld32_w, "ld32_w", 135) \
	X(ld64_w, "ld64_w", 136) \
	X(st8_w, "st8_w", 137) \
	X(st32_w, "st32_w", 138) \
	X(st64_w, "st64_w", 139) \
	X(ld32_x, "ld32_x", 140) \
	X(ld32_xw, "ld32_xw", 141) \
	X(st8_i, "st8_i", 142) \
	X(st32_i, "st32_i", 143) \
	X(gget, "gget", 144) \
	X(gget2, "gget2", 145) \
	X(gset, "gset", 146) \
	X(gset2, "gset2", 147) \
	X(spget, "spget", 148) \
	X(spset, "spset", 149) \
	X(spadd, "spadd", 150) \
	X(spset_add, "spset_add", 151) \
	X(unreachable, "unreachable", 152) \
	X(jmp, "jmp", 153) \
	X(jmp_b, "jmp_b", 154) \
	X(br_nz, "br_nz", 155) \
	X(br_z, "br_z", 156) \
	X(br_nz_b, "br_nz_b", 157) \
	X(br_z_b, "br_z_b", 158) \
	X(br_eq, "br_eq", 159) \
	X(br_ne, "br_ne", 160) \
	X(br_lt_s, "br_lt_s", 161) \
	X(br_lt_u, "br_lt_u", 162) \
	X(br_ge_s, "br_ge_s", 163) \
	X(br_ge_u, "br_ge_u", 164) \
	X(br_eq_i, "br_eq_i", 165) \
	X(br_ne_i, "br_ne_i", 166) \
	X(br_lt_s_i, "br_lt_s_i", 167) \
	X(br_lt_u_i, "br_lt_u_i", 168) \
	X(br_ge_s_i, "br_ge_s_i", 169) \
	X(br_ge_u_i, "br_ge_u_i", 170) \
	X(br_eq_b, "br_eq_b", 171) \
	X(br_ne_b, "br_ne_b", 172) \
	X(br_lt_s_b, "br_lt_s_b", 173) \
	X(br_lt_u_b, "br_lt_u_b", 174) \
	X(br_ge_s_b, "br_ge_s_b", 175) \
	X(br_ge_u_b, "br_ge_u_b", 176) \
	X(br_eq_i_b, "br_eq_i_b", 177) \
	X(br_ne_i_b, "br_ne_i_b", 178) \
	X(br_lt_s_i_b, "br_lt_s_i_b", 179) \
	X(br_lt_u_i_b, "br_lt_u_i_b", 180) \
	X(br_ge_s_i_b, "br_ge_s_i_b", 181) \
	X(br_ge_u_i_b, "br_ge_u_i_b", 182) \
	X(br_eq_l, "br_eq_l", 183) \
	X(br_ne_l, "br_ne_l", 184) \
	X(br_lt_s_l, "br_lt_s_l", 185) \
	X(br_lt_u_l, "br_lt_u_l", 186) \
	X(br_ge_s_l, "br_ge_s_l", 187) \
	X(br_ge_u_l, "br_ge_u_l", 188) \
	X(br_eq_l_b, "br_eq_l_b", 189) \
	X(br_ne_l_b, "br_ne_l_b", 190) \
	X(br_lt_s_l_b, "br_lt_s_l_b", 191) \
	X(br_lt_u_l_b, "br_lt_u_l_b", 192) \
	X(br_ge_s_l_b, "br_ge_s_l_b", 193) \
	X(br_ge_u_l_b, "br_ge_u_l_b", 194) \
	X(addbr_nz_b, "addbr_nz_b", 195) \
	X(incbr_ne_b, "incbr_ne_b", 196) \
	X(incbr_lt_s_b, "incbr_lt_s_b", 197) \
	X(incbr_lt_u_b, "incbr_lt_u_b", 198) \
	X(addbr_ne_l_b, "addbr_ne_l_b", 199) \
	X(addbr_lt_s_l_b, "addbr_lt_s_l_b", 200) \
	X(addbr_lt_u_l_b, "addbr_lt_u_l_b", 201) \
	X(br_table, "br_table", 202) \
	X(call, "call", 203) \
	X(call_import, "call_import", 204) \
	X(call_indirect, "call_indirect", 205) \
	X(ret, "ret", 206) \
	X(ret1, "ret1", 207) \
	X(ret2, "ret2", 208) \
	X(i32_add_acc, "i32.add_acc", 209) \
	X(i32_xor_acc, "i32.xor_acc", 210) \
	X(i32_mul_acc, "i32.mul_acc", 211) \
	X(i32_and_acc, "i32.and_acc", 212) \
	X(i32_or_acc, "i32.or_acc", 213) \
	X(i32_sub_acc, "i32.sub_acc", 214) \
	X(i32_add_l_acc, "i32.add_l_acc", 215) \
	X(i32_and_l_acc, "i32.and_l_acc", 216) \
	X(i32_add_i_acc, "i32.add_i_acc", 217) \
	X(i32_and_i_acc, "i32.and_i_acc", 218) \
	X(i32_shl_i_acc, "i32.shl_i_acc", 219) \
	X(i32_shr_u_i_acc, "i32.shr_u_i_acc", 220) \
	X(i32_shr_s_i_acc, "i32.shr_s_i_acc", 221) \
	X(i32_rotl_i_acc, "i32.rotl_i_acc", 222) \
	X(ld32_acc, "ld32_acc", 223) \
	X(ld8_u_acc, "ld8_u_acc", 224) \
	X(ld16_u_acc, "ld16_u_acc", 225) \
	X(ld32_l_acc, "ld32_l_acc", 226) \
	X(st32_acc, "st32_acc", 227) \
	X(st8_acc, "st8_acc", 228) \
	X(st32_a_acc, "st32_a_acc", 229) \
	X(br_nz_acc, "br_nz_acc", 230) \
	X(br_z_acc, "br_z_acc", 231) \
	X(br_nz_b_acc, "br_nz_b_acc", 232) \
	X(br_z_b_acc, "br_z_b_acc", 233) \
	X(br_eq_acc, "br_eq_acc", 234) \
	X(br_ne_acc, "br_ne_acc", 235) \
	X(br_lt_s_acc, "br_lt_s_acc", 236) \
	X(br_lt_u_acc, "br_lt_u_acc", 237) \
	X(br_ge_s_acc, "br_ge_s_acc", 238) \
	X(br_ge_u_acc, "br_ge_u_acc", 239) \
	X(br_ne_b_acc, "br_ne_b_acc", 240) \
	X(br_lt_s_b_acc, "br_lt_s_b_acc", 241) \
	X(br_lt_u_b_acc, "br_lt_u_b_acc", 242) \
	X(br_eq_i_acc, "br_eq_i_acc", 243) \
	X(br_ne_i_acc, "br_ne_i_acc", 244) \
	X(br_lt_s_i_acc, "br_lt_s_i_acc", 245) \
	X(br_lt_u_i_acc, "br_lt_u_i_acc", 246) \
	X(br_ge_s_i_acc, "br_ge_s_i_acc", 247) \
	X(br_ge_u_i_acc, "br_ge_u_i_acc", 248) \
	X(br_ne_i_b_acc, "br_ne_i_b_acc", 249) \
	X(ret1_acc, "ret1_acc", 250) \
	X(sys_exit, "sys.exit", 251) \
	X(sys_xret, "sys.xret", 252) \
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
	ZWE_X_F32_ABS = 15,
	ZWE_X_F32_NEG = 16,
	ZWE_X_F32_CEIL = 17,
	ZWE_X_F32_FLOOR = 18,
	ZWE_X_F32_TRUNC = 19,
	ZWE_X_F32_NEAREST = 20,
	ZWE_X_F32_SQRT = 21,
	ZWE_X_F64_MIN = 22,
	ZWE_X_F64_MAX = 23,
	ZWE_X_F64_COPYSIGN = 24,
	ZWE_X_F64_ABS = 25,
	ZWE_X_F64_NEG = 26,
	ZWE_X_F64_CEIL = 27,
	ZWE_X_F64_FLOOR = 28,
	ZWE_X_F64_TRUNC = 29,
	ZWE_X_F64_NEAREST = 30,
	ZWE_X_F64_SQRT = 31,
	ZWE_X_I32_TRUNC_F32_S = 32,
	ZWE_X_I32_TRUNC_F32_U = 33,
	ZWE_X_I32_TRUNC_F64_S = 34,
	ZWE_X_I32_TRUNC_F64_U = 35,
	ZWE_X_I64_TRUNC_F32_S = 36,
	ZWE_X_I64_TRUNC_F32_U = 37,
	ZWE_X_I64_TRUNC_F64_S = 38,
	ZWE_X_I64_TRUNC_F64_U = 39,
	ZWE_X_I32_TRUNC_SAT_F32_S = 40,
	ZWE_X_I32_TRUNC_SAT_F32_U = 41,
	ZWE_X_I32_TRUNC_SAT_F64_S = 42,
	ZWE_X_I32_TRUNC_SAT_F64_U = 43,
	ZWE_X_I64_TRUNC_SAT_F32_S = 44,
	ZWE_X_I64_TRUNC_SAT_F32_U = 45,
	ZWE_X_I64_TRUNC_SAT_F64_S = 46,
	ZWE_X_I64_TRUNC_SAT_F64_U = 47,
	ZWE_X_F32_CONVERT_I32_S = 48,
	ZWE_X_F32_CONVERT_I32_U = 49,
	ZWE_X_F32_CONVERT_I64_S = 50,
	ZWE_X_F32_CONVERT_I64_U = 51,
	ZWE_X_F64_CONVERT_I32_S = 52,
	ZWE_X_F64_CONVERT_I32_U = 53,
	ZWE_X_F64_CONVERT_I64_S = 54,
	ZWE_X_F64_CONVERT_I64_U = 55,
	ZWE_X_F32_DEMOTE_F64 = 56,
	ZWE_X_F64_PROMOTE_F32 = 57,
	ZWE_X_MEMORY_SIZE = 58,
	ZWE_X_MEMORY_GROW = 59,
	ZWE_X_MEMORY_COPY = 60,
	ZWE_X_MEMORY_FILL = 61,
	ZWE_X_MEMORY_INIT = 62,
	ZWE_X_DATA_DROP = 63,
	ZWE_X_GGET_IMP = 64,
	ZWE_X_GGET2_IMP = 65,
	ZWE_X_GSET_IMP = 66,
	ZWE_X_GSET2_IMP = 67,
	ZWE_X_REF_FUNC = 68,
	ZWE_X_TABLE_GET = 69,
	ZWE_X_TABLE_SET = 70,
	ZWE_X_TABLE_SIZE = 71,
	ZWE_X_TABLE_GROW = 72,
	ZWE_X_TABLE_FILL = 73,
	ZWE_X_TABLE_COPY = 74,
	ZWE_X_TABLE_INIT = 75,
	ZWE_X_ELEM_DROP = 76,
	ZWE_X_CALL_FAR = 77,
	ZWE_X_CALL_IMPORT_FAR = 78,
	ZWE_X_CALL_INDIRECT_FAR = 79,
	ZWE_X_TAIL = 80,
	ZWE_X_TAIL_IMPORT = 81,
	ZWE_X_TAIL_INDIRECT = 82,
	ZWE_X_THROW = 83,
	ZWE_X_THROW_REF = 84,
	ZWE_X_GET_FAR = 85,
	ZWE_X_GET2_FAR = 86,
	ZWE_X_SET_FAR = 87,
	ZWE_X_SET2_FAR = 88,
	ZWE_X_COUNT = 89,
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
	X(f32_abs, "f32.abs", 15) \
	X(f32_neg, "f32.neg", 16) \
	X(f32_ceil, "f32.ceil", 17) \
	X(f32_floor, "f32.floor", 18) \
	X(f32_trunc, "f32.trunc", 19) \
	X(f32_nearest, "f32.nearest", 20) \
	X(f32_sqrt, "f32.sqrt", 21) \
	X(f64_min, "f64.min", 22) \
	X(f64_max, "f64.max", 23) \
	X(f64_copysign, "f64.copysign", 24) \
	X(f64_abs, "f64.abs", 25) \
	X(f64_neg, "f64.neg", 26) \
	X(f64_ceil, "f64.ceil", 27) \
	X(f64_floor, "f64.floor", 28) \
	X(f64_trunc, "f64.trunc", 29) \
	X(f64_nearest, "f64.nearest", 30) \
	X(f64_sqrt, "f64.sqrt", 31) \
	X(i32_trunc_f32_s, "i32.trunc_f32_s", 32) \
	X(i32_trunc_f32_u, "i32.trunc_f32_u", 33) \
	X(i32_trunc_f64_s, "i32.trunc_f64_s", 34) \
	X(i32_trunc_f64_u, "i32.trunc_f64_u", 35) \
	X(i64_trunc_f32_s, "i64.trunc_f32_s", 36) \
	X(i64_trunc_f32_u, "i64.trunc_f32_u", 37) \
	X(i64_trunc_f64_s, "i64.trunc_f64_s", 38) \
	X(i64_trunc_f64_u, "i64.trunc_f64_u", 39) \
	X(i32_trunc_sat_f32_s, "i32.trunc_sat_f32_s", 40) \
	X(i32_trunc_sat_f32_u, "i32.trunc_sat_f32_u", 41) \
	X(i32_trunc_sat_f64_s, "i32.trunc_sat_f64_s", 42) \
	X(i32_trunc_sat_f64_u, "i32.trunc_sat_f64_u", 43) \
	X(i64_trunc_sat_f32_s, "i64.trunc_sat_f32_s", 44) \
	X(i64_trunc_sat_f32_u, "i64.trunc_sat_f32_u", 45) \
	X(i64_trunc_sat_f64_s, "i64.trunc_sat_f64_s", 46) \
	X(i64_trunc_sat_f64_u, "i64.trunc_sat_f64_u", 47) \
	X(f32_convert_i32_s, "f32.convert_i32_s", 48) \
	X(f32_convert_i32_u, "f32.convert_i32_u", 49) \
	X(f32_convert_i64_s, "f32.convert_i64_s", 50) \
	X(f32_convert_i64_u, "f32.convert_i64_u", 51) \
	X(f64_convert_i32_s, "f64.convert_i32_s", 52) \
	X(f64_convert_i32_u, "f64.convert_i32_u", 53) \
	X(f64_convert_i64_s, "f64.convert_i64_s", 54) \
	X(f64_convert_i64_u, "f64.convert_i64_u", 55) \
	X(f32_demote_f64, "f32.demote_f64", 56) \
	X(f64_promote_f32, "f64.promote_f32", 57) \
	X(memory_size, "memory.size", 58) \
	X(memory_grow, "memory.grow", 59) \
	X(memory_copy, "memory.copy", 60) \
	X(memory_fill, "memory.fill", 61) \
	X(memory_init, "memory.init", 62) \
	X(data_drop, "data.drop", 63) \
	X(gget_imp, "gget_imp", 64) \
	X(gget2_imp, "gget2_imp", 65) \
	X(gset_imp, "gset_imp", 66) \
	X(gset2_imp, "gset2_imp", 67) \
	X(ref_func, "ref.func", 68) \
	X(table_get, "table.get", 69) \
	X(table_set, "table.set", 70) \
	X(table_size, "table.size", 71) \
	X(table_grow, "table.grow", 72) \
	X(table_fill, "table.fill", 73) \
	X(table_copy, "table.copy", 74) \
	X(table_init, "table.init", 75) \
	X(elem_drop, "elem.drop", 76) \
	X(call_far, "call_far", 77) \
	X(call_import_far, "call_import_far", 78) \
	X(call_indirect_far, "call_indirect_far", 79) \
	X(tail, "tail", 80) \
	X(tail_import, "tail_import", 81) \
	X(tail_indirect, "tail_indirect", 82) \
	X(throw, "throw", 83) \
	X(throw_ref, "throw_ref", 84) \
	X(get_far, "get_far", 85) \
	X(get2_far, "get2_far", 86) \
	X(set_far, "set_far", 87) \
	X(set2_far, "set2_far", 88) \
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
	ZWE_K_LDA,
	ZWE_K_LEL,
	ZWE_K_SA,
	ZWE_K_N8,
	ZWE_K_TG,
};

/* A format is what instructions with the same operands share; words: of the instruction,
 * a jump table (LJ) not counted; operand[i] = field << 8 | kind. zwe_op_format[op] and
 * zwe_x_format[sub] index zwe_format[]. For the front half and W64: in formats.c.
 */
struct zwe_format {
	uint8_t words, n_operands;
	uint16_t operand[ZWE_MAX_OPERANDS];
};

extern const struct zwe_format zwe_format[];
extern const uint8_t zwe_op_format[];
extern const uint8_t zwe_x_format[];

#ifdef ZWE_FORMATS_DEFINE
const struct zwe_format zwe_format[122] = {
	{1, 0, {0}},
	{1, 1, {ZWE_FIELD_D << 8 | ZWE_K_D1}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_I8}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_N8}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O4}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_U8}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_S2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA, ZWE_FIELD_B << 8 | ZWE_K_I8}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA, ZWE_FIELD_B << 8 | ZWE_K_O1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA, ZWE_FIELD_B << 8 | ZWE_K_O2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA, ZWE_FIELD_B << 8 | ZWE_K_O4}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA, ZWE_FIELD_B << 8 | ZWE_K_S1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA, ZWE_FIELD_B << 8 | ZWE_K_U8}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_H << 8 | ZWE_K_A1}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_H << 8 | ZWE_K_A4}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_H << 8 | ZWE_K_G1}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_H << 8 | ZWE_K_I16}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_I8, ZWE_FIELD_B << 8 | ZWE_K_I8}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O8}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_I8}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_S2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_U8}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_H << 8 | ZWE_K_G2}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_H << 8 | ZWE_K_I16}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_I8, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_I8, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O4}},
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
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_I16}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_JB}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_JF}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_U16, ZWE_FIELD_LIT << 8 | ZWE_K_LJ}},
	{1, 1, {ZWE_FIELD_D << 8 | ZWE_K_S2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_S2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O8}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_S2, ZWE_FIELD_H << 8 | ZWE_K_G2}},
	{1, 1, {ZWE_FIELD_D << 8 | ZWE_K_SA}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_A << 8 | ZWE_K_I8, ZWE_FIELD_B << 8 | ZWE_K_JB}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_A << 8 | ZWE_K_I8, ZWE_FIELD_B << 8 | ZWE_K_JF}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_JB}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_JF}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O4}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_H << 8 | ZWE_K_A4}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_H << 8 | ZWE_K_JB}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_H << 8 | ZWE_K_JF}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_W, ZWE_FIELD_H << 8 | ZWE_K_F}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_W, ZWE_FIELD_H << 8 | ZWE_K_FI}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_I8, ZWE_FIELD_B << 8 | ZWE_K_JB}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_JB}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1}},
	{1, 1, {ZWE_FIELD_J << 8 | ZWE_K_JB}},
	{1, 1, {ZWE_FIELD_J << 8 | ZWE_K_JF}},
	{2, 2, {ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LCI}},
	{2, 1, {ZWE_FIELD_B << 8 | ZWE_K_S1}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_I8, ZWE_FIELD_B << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LC}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_I8, ZWE_FIELD_LIT << 8 | ZWE_K_LC}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LC}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_K << 8 | ZWE_K_FA}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_K << 8 | ZWE_K_IG}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_LIT << 8 | ZWE_K_LS}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_I8}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_S2}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_S2, ZWE_FIELD_LIT << 8 | ZWE_K_LC}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_K << 8 | ZWE_K_IG}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_LIT << 8 | ZWE_K_LS2}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_JB, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_H << 8 | ZWE_K_JF, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_K << 8 | ZWE_K_IG}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LS}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_S2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_S2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_S2, ZWE_FIELD_K << 8 | ZWE_K_IG}},
	{2, 2, {ZWE_FIELD_D << 8 | ZWE_K_S2, ZWE_FIELD_LIT << 8 | ZWE_K_LS2}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_I8, ZWE_FIELD_B << 8 | ZWE_K_JB, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_X1}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_X1, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_X1, ZWE_FIELD_B << 8 | ZWE_K_X1}},
	{2, 5, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_X1, ZWE_FIELD_B << 8 | ZWE_K_X1, ZWE_FIELD_C << 8 | ZWE_K_TB, ZWE_FIELD_K << 8 | ZWE_K_EL}},
	{2, 5, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_X1, ZWE_FIELD_B << 8 | ZWE_K_X1, ZWE_FIELD_C << 8 | ZWE_K_TB, ZWE_FIELD_K << 8 | ZWE_K_TB}},
	{2, 4, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_X1, ZWE_FIELD_B << 8 | ZWE_K_X1, ZWE_FIELD_K << 8 | ZWE_K_DA}},
	{2, 1, {ZWE_FIELD_K << 8 | ZWE_K_F}},
	{2, 1, {ZWE_FIELD_K << 8 | ZWE_K_FI}},
	{2, 1, {ZWE_FIELD_LIT << 8 | ZWE_K_LDA}},
	{2, 1, {ZWE_FIELD_LIT << 8 | ZWE_K_LEL}},
	{3, 4, {ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_C << 8 | ZWE_K_TB, ZWE_FIELD_K << 8 | ZWE_K_T, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
	{3, 3, {ZWE_FIELD_C << 8 | ZWE_K_TB, ZWE_FIELD_K << 8 | ZWE_K_T, ZWE_FIELD_LIT << 8 | ZWE_K_LS}},
	{3, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_LIT << 8 | ZWE_K_L2}},
	{3, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_LIT << 8 | ZWE_K_L2}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_F, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_FI, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_TG, ZWE_FIELD_LIT << 8 | ZWE_K_LS}},
};

const uint8_t zwe_op_format[253] = {
	2, /* mov */
	26, /* mov2 */
	21, /* ldi */
	31, /* ldi2 */
	84, /* ldl */
	118, /* ldl2 */
	25, /* movp */
	22, /* ldip */
	75, /* select */
	71, /* select_ai */
	72, /* select_bi */
	90, /* select2 */
	8, /* i32.add */
	8, /* i32.sub */
	8, /* i32.mul */
	8, /* i32.div_s */
	8, /* i32.div_u */
	8, /* i32.rem_s */
	8, /* i32.rem_u */
	8, /* i32.and */
	8, /* i32.or */
	8, /* i32.xor */
	8, /* i32.shl */
	8, /* i32.shr_s */
	8, /* i32.shr_u */
	8, /* i32.rotl */
	8, /* i32.rotr */
	3, /* i32.add_i */
	3, /* i32.rsub_i */
	3, /* i32.mul_i */
	4, /* i32.div_u_i */
	4, /* i32.rem_u_i */
	3, /* i32.and_i */
	9, /* i32.and_u */
	3, /* i32.or_i */
	3, /* i32.xor_i */
	9, /* i32.shl_i */
	9, /* i32.shr_s_i */
	9, /* i32.shr_u_i */
	9, /* i32.rotl_i */
	77, /* i32.add_l */
	77, /* i32.mul_l */
	77, /* i32.and_l */
	77, /* i32.or_l */
	77, /* i32.xor_l */
	8, /* i32.add_shl2 */
	8, /* i32.add_shl3 */
	66, /* i32.madd */
	2, /* i32.clz */
	2, /* i32.ctz */
	2, /* i32.eqz */
	2, /* i32.extend8_s */
	2, /* i32.extend16_s */
	8, /* i32.eq */
	8, /* i32.ne */
	8, /* i32.lt_s */
	8, /* i32.lt_u */
	8, /* i32.ge_s */
	8, /* i32.ge_u */
	3, /* i32.eq_i */
	3, /* i32.ne_i */
	3, /* i32.lt_s_i */
	3, /* i32.lt_u_i */
	3, /* i32.ge_s_i */
	3, /* i32.ge_u_i */
	28, /* i64.add */
	28, /* i64.sub */
	28, /* i64.mul */
	28, /* i64.and */
	28, /* i64.or */
	28, /* i64.xor */
	28, /* i64.shl */
	28, /* i64.shr_s */
	28, /* i64.shr_u */
	28, /* i64.rotl */
	27, /* i64.add_i */
	27, /* i64.and_i */
	117, /* i64.add_l */
	117, /* i64.mul_l */
	117, /* i64.and_l */
	117, /* i64.xor_l */
	29, /* i64.shl_i */
	29, /* i64.shr_s_i */
	29, /* i64.shr_u_i */
	29, /* i64.rotl_i */
	23, /* i64.extend_s */
	23, /* i64.extend_u */
	10, /* i64.eqz */
	11, /* i64.eq */
	11, /* i64.ne */
	11, /* i64.lt_s */
	11, /* i64.lt_u */
	11, /* i64.ge_s */
	11, /* i64.ge_u */
	8, /* f32.add */
	8, /* f32.sub */
	8, /* f32.mul */
	8, /* f32.div */
	8, /* f32.eq */
	8, /* f32.ne */
	8, /* f32.lt */
	8, /* f32.le */
	28, /* f64.add */
	28, /* f64.sub */
	28, /* f64.mul */
	28, /* f64.div */
	11, /* f64.eq */
	11, /* f64.ne */
	11, /* f64.lt */
	11, /* f64.le */
	5, /* ld8_u */
	5, /* ld8_s */
	6, /* ld16_u */
	6, /* ld16_s */
	7, /* ld32 */
	24, /* ld64 */
	39, /* st8 */
	40, /* st16 */
	41, /* st32 */
	50, /* st64 */
	78, /* ld8_u_l */
	78, /* ld8_s_l */
	78, /* ld16_u_l */
	78, /* ld16_s_l */
	78, /* ld32_l */
	87, /* ld64_l */
	95, /* st8_l */
	95, /* st16_l */
	95, /* st32_l */
	101, /* st64_l */
	18, /* ld8_u_a */
	19, /* ld32_a */
	42, /* st8_a */
	43, /* st32_a */
	77, /* ld8_u_w */
	77, /* ld32_w */
	86, /* ld64_w */
	94, /* st8_w */
	94, /* st32_w */
	100, /* st64_w */
	78, /* ld32_x */
	77, /* ld32_xw */
	32, /* st8_i */
	33, /* st32_i */
	20, /* gget */
	30, /* gget2 */
	44, /* gset */
	51, /* gset2 */
	1, /* spget */
	34, /* spset */
	21, /* spadd */
	45, /* spset_add */
	0, /* unreachable */
	68, /* jmp */
	67, /* jmp_b */
	47, /* br_nz */
	47, /* br_z */
	46, /* br_nz_b */
	46, /* br_z_b */
	38, /* br_eq */
	38, /* br_ne */
	38, /* br_lt_s */
	38, /* br_lt_u */
	38, /* br_ge_s */
	38, /* br_ge_u */
	36, /* br_eq_i */
	36, /* br_ne_i */
	36, /* br_lt_s_i */
	36, /* br_lt_u_i */
	36, /* br_ge_s_i */
	36, /* br_ge_u_i */
	37, /* br_eq_b */
	37, /* br_ne_b */
	37, /* br_lt_s_b */
	37, /* br_lt_u_b */
	37, /* br_ge_s_b */
	37, /* br_ge_u_b */
	35, /* br_eq_i_b */
	35, /* br_ne_i_b */
	35, /* br_lt_s_i_b */
	35, /* br_lt_u_i_b */
	35, /* br_ge_s_i_b */
	35, /* br_ge_u_i_b */
	97, /* br_eq_l */
	97, /* br_ne_l */
	97, /* br_lt_s_l */
	97, /* br_lt_u_l */
	97, /* br_ge_s_l */
	97, /* br_ge_u_l */
	96, /* br_eq_l_b */
	96, /* br_ne_l_b */
	96, /* br_lt_s_l_b */
	96, /* br_lt_u_l_b */
	96, /* br_ge_s_l_b */
	96, /* br_ge_u_l_b */
	64, /* addbr_nz_b */
	65, /* incbr_ne_b */
	65, /* incbr_lt_s_b */
	65, /* incbr_lt_u_b */
	104, /* addbr_ne_l_b */
	104, /* addbr_lt_s_l_b */
	104, /* addbr_lt_u_l_b */
	48, /* br_table */
	62, /* call */
	63, /* call_import */
	69, /* call_indirect */
	0, /* ret */
	34, /* ret1 */
	49, /* ret2 */
	16, /* i32.add_acc */
	16, /* i32.xor_acc */
	16, /* i32.mul_acc */
	16, /* i32.and_acc */
	16, /* i32.or_acc */
	16, /* i32.sub_acc */
	79, /* i32.add_l_acc */
	79, /* i32.and_l_acc */
	12, /* i32.add_i_acc */
	12, /* i32.and_i_acc */
	17, /* i32.shl_i_acc */
	17, /* i32.shr_u_i_acc */
	17, /* i32.shr_s_i_acc */
	17, /* i32.rotl_i_acc */
	15, /* ld32_acc */
	13, /* ld8_u_acc */
	14, /* ld16_u_acc */
	80, /* ld32_l_acc */
	58, /* st32_acc */
	57, /* st8_acc */
	59, /* st32_a_acc */
	61, /* br_nz_acc */
	61, /* br_z_acc */
	60, /* br_nz_b_acc */
	60, /* br_z_b_acc */
	56, /* br_eq_acc */
	56, /* br_ne_acc */
	56, /* br_lt_s_acc */
	56, /* br_lt_u_acc */
	56, /* br_ge_s_acc */
	56, /* br_ge_u_acc */
	55, /* br_ne_b_acc */
	55, /* br_lt_s_b_acc */
	55, /* br_lt_u_b_acc */
	54, /* br_eq_i_acc */
	54, /* br_ne_i_acc */
	54, /* br_lt_s_i_acc */
	54, /* br_lt_u_i_acc */
	54, /* br_ge_s_i_acc */
	54, /* br_ge_u_i_acc */
	53, /* br_ne_i_b_acc */
	52, /* ret1_acc */
	0, /* sys.exit */
	0, /* sys.xret */
};

const uint8_t zwe_x_format[89] = {
	2, /* i32.popcnt */
	89, /* i64.div_s */
	89, /* i64.div_u */
	89, /* i64.rem_s */
	89, /* i64.rem_u */
	89, /* i64.rotr */
	88, /* i64.mul_i */
	10, /* i64.clz */
	10, /* i64.ctz */
	10, /* i64.popcnt */
	23, /* i64.extend8_s */
	23, /* i64.extend16_s */
	73, /* f32.min */
	73, /* f32.max */
	73, /* f32.copysign */
	2, /* f32.abs */
	2, /* f32.neg */
	2, /* f32.ceil */
	2, /* f32.floor */
	2, /* f32.trunc */
	2, /* f32.nearest */
	2, /* f32.sqrt */
	89, /* f64.min */
	89, /* f64.max */
	89, /* f64.copysign */
	26, /* f64.abs */
	26, /* f64.neg */
	26, /* f64.ceil */
	26, /* f64.floor */
	26, /* f64.trunc */
	26, /* f64.nearest */
	26, /* f64.sqrt */
	2, /* i32.trunc_f32_s */
	2, /* i32.trunc_f32_u */
	10, /* i32.trunc_f64_s */
	10, /* i32.trunc_f64_u */
	23, /* i64.trunc_f32_s */
	23, /* i64.trunc_f32_u */
	26, /* i64.trunc_f64_s */
	26, /* i64.trunc_f64_u */
	2, /* i32.trunc_sat_f32_s */
	2, /* i32.trunc_sat_f32_u */
	10, /* i32.trunc_sat_f64_s */
	10, /* i32.trunc_sat_f64_u */
	23, /* i64.trunc_sat_f32_s */
	23, /* i64.trunc_sat_f32_u */
	26, /* i64.trunc_sat_f64_s */
	26, /* i64.trunc_sat_f64_u */
	2, /* f32.convert_i32_s */
	2, /* f32.convert_i32_u */
	10, /* f32.convert_i64_s */
	10, /* f32.convert_i64_u */
	23, /* f64.convert_i32_s */
	23, /* f64.convert_i32_u */
	26, /* f64.convert_i64_s */
	26, /* f64.convert_i64_u */
	10, /* f32.demote_f64 */
	23, /* f64.promote_f32 */
	1, /* memory.size */
	2, /* memory.grow */
	107, /* memory.copy */
	105, /* memory.fill */
	110, /* memory.init */
	113, /* data.drop */
	82, /* gget_imp */
	91, /* gget2_imp */
	98, /* gset_imp */
	102, /* gset2_imp */
	81, /* ref.func */
	76, /* table.get */
	93, /* table.set */
	83, /* table.size */
	74, /* table.grow */
	106, /* table.fill */
	109, /* table.copy */
	108, /* table.init */
	114, /* elem.drop */
	119, /* call_far */
	120, /* call_import_far */
	115, /* call_indirect_far */
	111, /* tail */
	112, /* tail_import */
	116, /* tail_indirect */
	121, /* throw */
	70, /* throw_ref */
	85, /* get_far */
	92, /* get2_far */
	99, /* set_far */
	103, /* set2_far */
};

#endif

/* What the verifier looks at besides slots: the operands' places and kinds. */
enum zwe_rule_action {
	ZWE_A_NONE,
	ZWE_A_B_JB,
	ZWE_A_B_JF,
	ZWE_A_B_N8,
	ZWE_A_B_O1,
	ZWE_A_B_O2,
	ZWE_A_B_O4,
	ZWE_A_B_O8,
	ZWE_A_C_TB_K_EL,
	ZWE_A_C_TB_K_TB,
	ZWE_A_C_TB_K_T_LS,
	ZWE_A_C_TB_K_T_LW,
	ZWE_A_H_A1,
	ZWE_A_H_A4,
	ZWE_A_H_F,
	ZWE_A_H_FI,
	ZWE_A_H_G1,
	ZWE_A_H_G1_SET,
	ZWE_A_H_G2,
	ZWE_A_H_G2_SET,
	ZWE_A_H_JB,
	ZWE_A_H_JF,
	ZWE_A_J_JB,
	ZWE_A_J_JF,
	ZWE_A_K_DA,
	ZWE_A_K_F,
	ZWE_A_K_FA,
	ZWE_A_K_FI,
	ZWE_A_K_FI_LW,
	ZWE_A_K_F_LW,
	ZWE_A_K_IG1,
	ZWE_A_K_IG1_SET,
	ZWE_A_K_IG2,
	ZWE_A_K_IG2_SET,
	ZWE_A_K_TB,
	ZWE_A_K_TG_LS,
	ZWE_A_LC,
	ZWE_A_LCI,
	ZWE_A_LDA,
	ZWE_A_LEL,
	ZWE_A_LJ,
	ZWE_A_LS,
	ZWE_A_LS2,
};

/* What the fields d, a, b of a word are: bits 2i..2i+1 of a rule. */
enum zwe_rule_field { ZWE_R_ZERO, ZWE_R_SLOT, ZWE_R_SLOT2, ZWE_R_ANY };

enum zwe_rule_bit {
	ZWE_R_C = 0x40,        /* word1 has a c, */
	ZWE_R_K = 0x80,        /* a k */
	ZWE_R_WRITES = 0x0800, /* leaves slot d in the accumulator */
	ZWE_R_ACC_D = 0x1000,  /* accumulator form: of d, */
	ZWE_R_ACC_A = 0x2000,  /* of a */
	ZWE_R_ENDS = 0x4000,   /* nothing needs to follow */
	ZWE_R_WORD1 = 0x8000,  /* has a word1 */
};

/* Words of the instruction; 0: two, and as many more as h says. What it needs: enum
 * zwe_image_feature, or ZWE_R_NOWHERE: not in a function.
 */
#define ZWE_R_WORDS(rule)  ((rule) >> 8 & 7)
#define ZWE_R_ACTION(rule) ((rule) >> 16 & 0xff)
#define ZWE_R_NEEDS(rule)  ((rule) >> 24)
#define ZWE_R_NOWHERE      0x80u

/* zwe_op_rule[op] and zwe_x_rule[sub] index zwe_rule[]. */
extern const uint32_t zwe_rule[];
extern const uint8_t zwe_op_rule[];
extern const uint8_t zwe_x_rule[];

/* Accumulator forms: the opcode that does the same without; any other opcode: itself.
 * Only for opcodes from ZWE_OP_ACC_FIRST on. */
#define ZWE_OP_ACC_FIRST 209
#define ZWE_ACC_BASE(op) zwe_acc_base[(op) - ZWE_OP_ACC_FIRST]
extern const uint8_t zwe_acc_base[];

/* Definitions, for the one file that asks for them (ops.c). */
#ifdef ZWE_OPS_DEFINE
const uint32_t zwe_rule[122] = {
	0x80000100 | ZWE_A_NONE << 16,
	0x00000200 | ZWE_A_LDA << 16,
	0x00000200 | ZWE_A_LEL << 16,
	0x00004100 | ZWE_A_NONE << 16,
	0x08000101 | ZWE_A_NONE << 16,
	0x00000201 | ZWE_A_LS << 16,
	0x01000901 | ZWE_A_NONE << 16,
	0x08000901 | ZWE_A_NONE << 16,
	0x00000a01 | ZWE_A_LS << 16,
	0x00000a01 | ZWE_A_NONE << 16,
	0x00004101 | ZWE_A_NONE << 16,
	0x00005101 | ZWE_A_NONE << 16,
	0x00000202 | ZWE_A_LS2 << 16,
	0x00000302 | ZWE_A_NONE << 16,
	0x00004102 | ZWE_A_NONE << 16,
	0x00000204 | ZWE_A_LCI << 16,
	0x01000205 | ZWE_A_NONE << 16,
	0x00000905 | ZWE_A_NONE << 16,
	0x02000905 | ZWE_A_NONE << 16,
	0x05000905 | ZWE_A_NONE << 16,
	0x00000a05 | ZWE_A_NONE << 16,
	0x01000a05 | ZWE_A_NONE << 16,
	0x00002a05 | ZWE_A_NONE << 16,
	0x01002a05 | ZWE_A_NONE << 16,
	0x00000106 | ZWE_A_NONE << 16,
	0x02000106 | ZWE_A_NONE << 16,
	0x01000206 | ZWE_A_NONE << 16,
	0x00000909 | ZWE_A_NONE << 16,
	0x02000909 | ZWE_A_NONE << 16,
	0x0000010a | ZWE_A_NONE << 16,
	0x0200010a | ZWE_A_NONE << 16,
	0x0000030a | ZWE_A_NONE << 16,
	0x1000c210 | ZWE_A_NONE << 16,
	0x00000115 | ZWE_A_NONE << 16,
	0x00000915 | ZWE_A_NONE << 16,
	0x02000915 | ZWE_A_NONE << 16,
	0x00000a15 | ZWE_A_LC << 16,
	0x00002915 | ZWE_A_NONE << 16,
	0x01008215 | ZWE_A_NONE << 16,
	0x02008a15 | ZWE_A_NONE << 16,
	0x00000116 | ZWE_A_NONE << 16,
	0x00000a1d | ZWE_A_LC << 16,
	0x00000929 | ZWE_A_NONE << 16,
	0x02000929 | ZWE_A_NONE << 16,
	0x0000012a | ZWE_A_NONE << 16,
	0x0200012a | ZWE_A_NONE << 16,
	0x0000022a | ZWE_A_LC << 16,
	0x0000822a | ZWE_A_NONE << 16,
	0x0200822a | ZWE_A_NONE << 16,
	0x00000135 | ZWE_A_B_JB << 16,
	0x00000135 | ZWE_A_B_JF << 16,
	0x01000135 | ZWE_A_B_O1 << 16,
	0x01000135 | ZWE_A_B_O2 << 16,
	0x01000135 | ZWE_A_B_O4 << 16,
	0x00000935 | ZWE_A_B_N8 << 16,
	0x01000935 | ZWE_A_B_O1 << 16,
	0x01000935 | ZWE_A_B_O2 << 16,
	0x01000935 | ZWE_A_B_O4 << 16,
	0x00000935 | ZWE_A_NONE << 16,
	0x00000a35 | ZWE_A_LC << 16,
	0x00001135 | ZWE_A_B_JB << 16,
	0x00001135 | ZWE_A_B_JF << 16,
	0x01001135 | ZWE_A_B_O1 << 16,
	0x01001135 | ZWE_A_B_O4 << 16,
	0x01002935 | ZWE_A_B_O1 << 16,
	0x01002935 | ZWE_A_B_O2 << 16,
	0x01002935 | ZWE_A_B_O4 << 16,
	0x00002935 | ZWE_A_NONE << 16,
	0x01000136 | ZWE_A_B_O8 << 16,
	0x01000137 | ZWE_A_B_O1 << 16,
	0x01000137 | ZWE_A_B_O4 << 16,
	0x0000013a | ZWE_A_NONE << 16,
	0x0000823a | ZWE_A_NONE << 16,
	0x0000013d | ZWE_A_B_JB << 16,
	0x0000013d | ZWE_A_B_JF << 16,
	0x0100013d | ZWE_A_H_A1 << 16,
	0x0100013d | ZWE_A_H_A4 << 16,
	0x0000013d | ZWE_A_H_G1_SET << 16,
	0x0000013d | ZWE_A_H_JB << 16,
	0x0000013d | ZWE_A_H_JF << 16,
	0x0800013d | ZWE_A_NONE << 16,
	0x0000023d | ZWE_A_B_JB << 16,
	0x0000023d | ZWE_A_H_JB << 16,
	0x0000023d | ZWE_A_H_JF << 16,
	0x0100093d | ZWE_A_H_A1 << 16,
	0x0100093d | ZWE_A_H_A4 << 16,
	0x0000093d | ZWE_A_H_G1 << 16,
	0x0000093d | ZWE_A_NONE << 16,
	0x0800093d | ZWE_A_NONE << 16,
	0x0000113d | ZWE_A_B_JB << 16,
	0x0000113d | ZWE_A_B_JF << 16,
	0x0100113d | ZWE_A_H_A4 << 16,
	0x0000113d | ZWE_A_H_JB << 16,
	0x0000113d | ZWE_A_H_JF << 16,
	0x0000403d | ZWE_A_LJ << 16,
	0x0000013e | ZWE_A_H_G2 << 16,
	0x0000013e | ZWE_A_H_G2_SET << 16,
	0x0000013e | ZWE_A_NONE << 16,
	0x0000013f | ZWE_A_H_F << 16,
	0x0000013f | ZWE_A_H_FI << 16,
	0x0000413f | ZWE_A_J_JB << 16,
	0x0000413f | ZWE_A_J_JF << 16,
	0x00008280 | ZWE_A_K_FI << 16,
	0x00008380 | ZWE_A_K_FI_LW << 16,
	0x00008380 | ZWE_A_K_F_LW << 16,
	0x0000c280 | ZWE_A_K_F << 16,
	0x1000c380 | ZWE_A_K_TG_LS << 16,
	0x00008281 | ZWE_A_K_IG1_SET << 16,
	0x00008a81 | ZWE_A_K_FA << 16,
	0x00008a81 | ZWE_A_K_IG1 << 16,
	0x00008a81 | ZWE_A_K_TB << 16,
	0x00008282 | ZWE_A_K_IG2 << 16,
	0x00008282 | ZWE_A_K_IG2_SET << 16,
	0x00008285 | ZWE_A_K_TB << 16,
	0x00008a85 | ZWE_A_K_TB << 16,
	0x01008295 | ZWE_A_K_DA << 16,
	0x00008295 | ZWE_A_K_TB << 16,
	0x00008a95 | ZWE_A_K_TB << 16,
	0x000083c0 | ZWE_A_C_TB_K_T_LS << 16,
	0x000083c4 | ZWE_A_C_TB_K_T_LW << 16,
	0x000082d5 | ZWE_A_C_TB_K_EL << 16,
	0x000082d5 | ZWE_A_C_TB_K_TB << 16,
};

const uint8_t zwe_op_rule[253] = {
	17, /* mov */
	29, /* mov2 */
	87, /* ldi */
	97, /* ldi2 */
	9, /* ldl */
	13, /* ldl2 */
	40, /* movp */
	97, /* ldip */
	36, /* select */
	41, /* select_ai */
	59, /* select_bi */
	46, /* select2 */
	34, /* i32.add */
	34, /* i32.sub */
	34, /* i32.mul */
	34, /* i32.div_s */
	34, /* i32.div_u */
	34, /* i32.rem_s */
	34, /* i32.rem_u */
	34, /* i32.and */
	34, /* i32.or */
	34, /* i32.xor */
	34, /* i32.shl */
	34, /* i32.shr_s */
	34, /* i32.shr_u */
	34, /* i32.rotl */
	34, /* i32.rotr */
	58, /* i32.add_i */
	58, /* i32.rsub_i */
	58, /* i32.mul_i */
	54, /* i32.div_u_i */
	54, /* i32.rem_u_i */
	58, /* i32.and_i */
	58, /* i32.and_u */
	58, /* i32.or_i */
	58, /* i32.xor_i */
	58, /* i32.shl_i */
	58, /* i32.shr_s_i */
	58, /* i32.shr_u_i */
	58, /* i32.rotl_i */
	20, /* i32.add_l */
	20, /* i32.mul_l */
	20, /* i32.and_l */
	20, /* i32.or_l */
	20, /* i32.xor_l */
	34, /* i32.add_shl2 */
	34, /* i32.add_shl3 */
	33, /* i32.madd */
	17, /* i32.clz */
	17, /* i32.ctz */
	17, /* i32.eqz */
	17, /* i32.extend8_s */
	17, /* i32.extend16_s */
	34, /* i32.eq */
	34, /* i32.ne */
	34, /* i32.lt_s */
	34, /* i32.lt_u */
	34, /* i32.ge_s */
	34, /* i32.ge_u */
	58, /* i32.eq_i */
	58, /* i32.ne_i */
	58, /* i32.lt_s_i */
	58, /* i32.lt_u_i */
	58, /* i32.ge_s_i */
	58, /* i32.ge_u_i */
	44, /* i64.add */
	44, /* i64.sub */
	44, /* i64.mul */
	44, /* i64.and */
	44, /* i64.or */
	44, /* i64.xor */
	44, /* i64.shl */
	44, /* i64.shr_s */
	44, /* i64.shr_u */
	44, /* i64.rotl */
	71, /* i64.add_i */
	71, /* i64.and_i */
	31, /* i64.add_l */
	31, /* i64.mul_l */
	31, /* i64.and_l */
	31, /* i64.xor_l */
	71, /* i64.shl_i */
	71, /* i64.shr_s_i */
	71, /* i64.shr_u_i */
	71, /* i64.rotl_i */
	24, /* i64.extend_s */
	24, /* i64.extend_u */
	27, /* i64.eqz */
	42, /* i64.eq */
	42, /* i64.ne */
	42, /* i64.lt_s */
	42, /* i64.lt_u */
	42, /* i64.ge_s */
	42, /* i64.ge_u */
	35, /* f32.add */
	35, /* f32.sub */
	35, /* f32.mul */
	35, /* f32.div */
	35, /* f32.eq */
	35, /* f32.ne */
	35, /* f32.lt */
	35, /* f32.le */
	45, /* f64.add */
	45, /* f64.sub */
	45, /* f64.mul */
	45, /* f64.div */
	43, /* f64.eq */
	43, /* f64.ne */
	43, /* f64.lt */
	43, /* f64.le */
	55, /* ld8_u */
	55, /* ld8_s */
	56, /* ld16_u */
	56, /* ld16_s */
	57, /* ld32 */
	68, /* ld64 */
	51, /* st8 */
	52, /* st16 */
	53, /* st32 */
	68, /* st64 */
	21, /* ld8_u_l */
	21, /* ld8_s_l */
	21, /* ld16_u_l */
	21, /* ld16_s_l */
	21, /* ld32_l */
	26, /* ld64_l */
	16, /* st8_l */
	16, /* st16_l */
	16, /* st32_l */
	26, /* st64_l */
	84, /* ld8_u_a */
	85, /* ld32_a */
	75, /* st8_a */
	76, /* st32_a */
	21, /* ld8_u_w */
	21, /* ld32_w */
	26, /* ld64_w */
	16, /* st8_w */
	16, /* st32_w */
	26, /* st64_w */
	21, /* ld32_x */
	21, /* ld32_xw */
	69, /* st8_i */
	70, /* st32_i */
	86, /* gget */
	95, /* gget2 */
	77, /* gset */
	96, /* gset2 */
	7, /* spget */
	4, /* spset */
	88, /* spadd */
	80, /* spset_add */
	3, /* unreachable */
	101, /* jmp */
	100, /* jmp_b */
	79, /* br_nz */
	79, /* br_z */
	78, /* br_nz_b */
	78, /* br_z_b */
	50, /* br_eq */
	50, /* br_ne */
	50, /* br_lt_s */
	50, /* br_lt_u */
	50, /* br_ge_s */
	50, /* br_ge_u */
	74, /* br_eq_i */
	74, /* br_ne_i */
	74, /* br_lt_s_i */
	74, /* br_lt_u_i */
	74, /* br_ge_s_i */
	74, /* br_ge_u_i */
	49, /* br_eq_b */
	49, /* br_ne_b */
	49, /* br_lt_s_b */
	49, /* br_lt_u_b */
	49, /* br_ge_s_b */
	49, /* br_ge_u_b */
	73, /* br_eq_i_b */
	73, /* br_ne_i_b */
	73, /* br_lt_s_i_b */
	73, /* br_lt_u_i_b */
	73, /* br_ge_s_i_b */
	73, /* br_ge_u_i_b */
	83, /* br_eq_l */
	83, /* br_ne_l */
	83, /* br_lt_s_l */
	83, /* br_lt_u_l */
	83, /* br_ge_s_l */
	83, /* br_ge_u_l */
	82, /* br_eq_l_b */
	82, /* br_ne_l_b */
	82, /* br_lt_s_l_b */
	82, /* br_lt_u_l_b */
	82, /* br_ge_s_l_b */
	82, /* br_ge_u_l_b */
	73, /* addbr_nz_b */
	49, /* incbr_ne_b */
	49, /* incbr_lt_s_b */
	49, /* incbr_lt_u_b */
	81, /* addbr_ne_l_b */
	81, /* addbr_lt_s_l_b */
	81, /* addbr_lt_u_l_b */
	94, /* br_table */
	98, /* call */
	99, /* call_import */
	15, /* call_indirect */
	3, /* ret */
	10, /* ret1 */
	14, /* ret2 */
	37, /* i32.add_acc */
	37, /* i32.xor_acc */
	37, /* i32.mul_acc */
	37, /* i32.and_acc */
	37, /* i32.or_acc */
	37, /* i32.sub_acc */
	22, /* i32.add_l_acc */
	22, /* i32.and_l_acc */
	67, /* i32.add_i_acc */
	67, /* i32.and_i_acc */
	67, /* i32.shl_i_acc */
	67, /* i32.shr_u_i_acc */
	67, /* i32.shr_s_i_acc */
	67, /* i32.rotl_i_acc */
	66, /* ld32_acc */
	64, /* ld8_u_acc */
	65, /* ld16_u_acc */
	23, /* ld32_l_acc */
	63, /* st32_acc */
	62, /* st8_acc */
	91, /* st32_a_acc */
	93, /* br_nz_acc */
	93, /* br_z_acc */
	92, /* br_nz_b_acc */
	92, /* br_z_b_acc */
	61, /* br_eq_acc */
	61, /* br_ne_acc */
	61, /* br_lt_s_acc */
	61, /* br_lt_u_acc */
	61, /* br_ge_s_acc */
	61, /* br_ge_u_acc */
	60, /* br_ne_b_acc */
	60, /* br_lt_s_b_acc */
	60, /* br_lt_u_b_acc */
	90, /* br_eq_i_acc */
	90, /* br_ne_i_acc */
	90, /* br_lt_s_i_acc */
	90, /* br_lt_u_i_acc */
	90, /* br_ge_s_i_acc */
	90, /* br_ge_u_i_acc */
	89, /* br_ne_i_b_acc */
	11, /* ret1_acc */
	0, /* sys.exit */
	0, /* sys.xret */
};

const uint8_t zwe_x_rule[89] = {
	17, /* i32.popcnt */
	47, /* i64.div_s */
	47, /* i64.div_u */
	47, /* i64.rem_s */
	47, /* i64.rem_u */
	47, /* i64.rotr */
	72, /* i64.mul_i */
	27, /* i64.clz */
	27, /* i64.ctz */
	27, /* i64.popcnt */
	24, /* i64.extend8_s */
	24, /* i64.extend16_s */
	39, /* f32.min */
	39, /* f32.max */
	39, /* f32.copysign */
	18, /* f32.abs */
	18, /* f32.neg */
	18, /* f32.ceil */
	18, /* f32.floor */
	18, /* f32.trunc */
	18, /* f32.nearest */
	18, /* f32.sqrt */
	48, /* f64.min */
	48, /* f64.max */
	48, /* f64.copysign */
	30, /* f64.abs */
	30, /* f64.neg */
	30, /* f64.ceil */
	30, /* f64.floor */
	30, /* f64.trunc */
	30, /* f64.nearest */
	30, /* f64.sqrt */
	18, /* i32.trunc_f32_s */
	18, /* i32.trunc_f32_u */
	28, /* i32.trunc_f64_s */
	28, /* i32.trunc_f64_u */
	25, /* i64.trunc_f32_s */
	25, /* i64.trunc_f32_u */
	30, /* i64.trunc_f64_s */
	30, /* i64.trunc_f64_u */
	18, /* i32.trunc_sat_f32_s */
	18, /* i32.trunc_sat_f32_u */
	28, /* i32.trunc_sat_f64_s */
	28, /* i32.trunc_sat_f64_u */
	25, /* i64.trunc_sat_f32_s */
	25, /* i64.trunc_sat_f32_u */
	30, /* i64.trunc_sat_f64_s */
	30, /* i64.trunc_sat_f64_u */
	18, /* f32.convert_i32_s */
	18, /* f32.convert_i32_u */
	28, /* f32.convert_i64_s */
	28, /* f32.convert_i64_u */
	25, /* f64.convert_i32_s */
	25, /* f64.convert_i32_u */
	30, /* f64.convert_i64_s */
	30, /* f64.convert_i64_u */
	28, /* f32.demote_f64 */
	25, /* f64.promote_f32 */
	6, /* memory.size */
	19, /* memory.grow */
	38, /* memory.copy */
	38, /* memory.fill */
	115, /* memory.init */
	1, /* data.drop */
	109, /* gget_imp */
	111, /* gget2_imp */
	107, /* gset_imp */
	112, /* gset2_imp */
	108, /* ref.func */
	114, /* table.get */
	113, /* table.set */
	110, /* table.size */
	117, /* table.grow */
	116, /* table.fill */
	121, /* table.copy */
	120, /* table.init */
	2, /* elem.drop */
	104, /* call_far */
	103, /* call_import_far */
	119, /* call_indirect_far */
	105, /* tail */
	102, /* tail_import */
	118, /* tail_indirect */
	106, /* throw */
	32, /* throw_ref */
	8, /* get_far */
	12, /* get2_far */
	5, /* set_far */
	12, /* set2_far */
};

const uint8_t zwe_acc_base[44] = {
	12, /* i32.add_acc */
	21, /* i32.xor_acc */
	14, /* i32.mul_acc */
	19, /* i32.and_acc */
	20, /* i32.or_acc */
	13, /* i32.sub_acc */
	40, /* i32.add_l_acc */
	42, /* i32.and_l_acc */
	27, /* i32.add_i_acc */
	32, /* i32.and_i_acc */
	36, /* i32.shl_i_acc */
	38, /* i32.shr_u_i_acc */
	37, /* i32.shr_s_i_acc */
	39, /* i32.rotl_i_acc */
	114, /* ld32_acc */
	110, /* ld8_u_acc */
	112, /* ld16_u_acc */
	124, /* ld32_l_acc */
	118, /* st32_acc */
	116, /* st8_acc */
	133, /* st32_a_acc */
	155, /* br_nz_acc */
	156, /* br_z_acc */
	157, /* br_nz_b_acc */
	158, /* br_z_b_acc */
	159, /* br_eq_acc */
	160, /* br_ne_acc */
	161, /* br_lt_s_acc */
	162, /* br_lt_u_acc */
	163, /* br_ge_s_acc */
	164, /* br_ge_u_acc */
	172, /* br_ne_b_acc */
	173, /* br_lt_s_b_acc */
	174, /* br_lt_u_b_acc */
	165, /* br_eq_i_acc */
	166, /* br_ne_i_acc */
	167, /* br_lt_s_i_acc */
	168, /* br_lt_u_i_acc */
	169, /* br_ge_s_i_acc */
	170, /* br_ge_u_i_acc */
	178, /* br_ne_i_b_acc */
	207, /* ret1_acc */
	251, /* sys.exit */
	252, /* sys.xret */
};
#endif

#endif
