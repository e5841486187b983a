/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from opcodes.tab by tools/gen_engine.py; do not edit. */
#ifndef ZWE_OPS_GEN_H
#define ZWE_OPS_GEN_H

#include <stdint.h>

#define ZWE_OPCODE_SET 0x35f97245u
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
	ZWE_X_GET_FAR = 80,
	ZWE_X_GET2_FAR = 81,
	ZWE_X_SET_FAR = 82,
	ZWE_X_SET2_FAR = 83,
	ZWE_X_COUNT = 84,
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
	X(get_far, "get_far", 80) \
	X(get2_far, "get2_far", 81) \
	X(set_far, "set_far", 82) \
	X(set2_far, "set2_far", 83) \
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
	ZWE_K_SA,
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

/* Accumulator forms: the opcode that does the same without; any other opcode: itself. */
#define ZWE_OP_ACC_FIRST 209
extern const uint8_t zwe_acc_base[];

/* Definitions, for the one file that asks for them (ops.c). */
#ifdef ZWE_OPS_DEFINE
const struct zwe_format zwe_format[115] = {
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
	{2, 1, {ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{3, 4, {ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_C << 8 | ZWE_K_TB, ZWE_FIELD_K << 8 | ZWE_K_T, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
	{3, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_LIT << 8 | ZWE_K_L2}},
	{3, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_LIT << 8 | ZWE_K_L2}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_F, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_FI, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
};

const uint8_t zwe_op_format[253] = {
	2, /* mov */
	25, /* mov2 */
	20, /* ldi */
	30, /* ldi2 */
	82, /* ldl */
	112, /* ldl2 */
	24, /* movp */
	21, /* ldip */
	73, /* select */
	69, /* select_ai */
	70, /* select_bi */
	88, /* select2 */
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
	8, /* i32.and_u */
	3, /* i32.or_i */
	3, /* i32.xor_i */
	8, /* i32.shl_i */
	8, /* i32.shr_s_i */
	8, /* i32.shr_u_i */
	8, /* i32.rotl_i */
	75, /* i32.add_l */
	75, /* i32.mul_l */
	75, /* i32.and_l */
	75, /* i32.or_l */
	75, /* i32.xor_l */
	7, /* i32.add_shl2 */
	7, /* i32.add_shl3 */
	65, /* i32.madd */
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
	27, /* i64.add */
	27, /* i64.sub */
	27, /* i64.mul */
	27, /* i64.and */
	27, /* i64.or */
	27, /* i64.xor */
	27, /* i64.shl */
	27, /* i64.shr_s */
	27, /* i64.shr_u */
	27, /* i64.rotl */
	26, /* i64.add_i */
	26, /* i64.and_i */
	111, /* i64.add_l */
	111, /* i64.mul_l */
	111, /* i64.and_l */
	111, /* i64.xor_l */
	28, /* i64.shl_i */
	28, /* i64.shr_s_i */
	28, /* i64.shr_u_i */
	28, /* i64.rotl_i */
	22, /* i64.extend_s */
	22, /* i64.extend_u */
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
	7, /* f32.eq */
	7, /* f32.ne */
	7, /* f32.lt */
	7, /* f32.le */
	27, /* f64.add */
	27, /* f64.sub */
	27, /* f64.mul */
	27, /* f64.div */
	10, /* f64.eq */
	10, /* f64.ne */
	10, /* f64.lt */
	10, /* f64.le */
	4, /* ld8_u */
	4, /* ld8_s */
	5, /* ld16_u */
	5, /* ld16_s */
	6, /* ld32 */
	23, /* ld64 */
	38, /* st8 */
	39, /* st16 */
	40, /* st32 */
	49, /* st64 */
	76, /* ld8_u_l */
	76, /* ld8_s_l */
	76, /* ld16_u_l */
	76, /* ld16_s_l */
	76, /* ld32_l */
	85, /* ld64_l */
	93, /* st8_l */
	93, /* st16_l */
	93, /* st32_l */
	99, /* st64_l */
	17, /* ld8_u_a */
	18, /* ld32_a */
	41, /* st8_a */
	42, /* st32_a */
	75, /* ld8_u_w */
	75, /* ld32_w */
	84, /* ld64_w */
	92, /* st8_w */
	92, /* st32_w */
	98, /* st64_w */
	76, /* ld32_x */
	75, /* ld32_xw */
	31, /* st8_i */
	32, /* st32_i */
	19, /* gget */
	29, /* gget2 */
	43, /* gset */
	50, /* gset2 */
	1, /* spget */
	33, /* spset */
	20, /* spadd */
	44, /* spset_add */
	0, /* unreachable */
	67, /* jmp */
	66, /* jmp_b */
	46, /* br_nz */
	46, /* br_z */
	45, /* br_nz_b */
	45, /* br_z_b */
	37, /* br_eq */
	37, /* br_ne */
	37, /* br_lt_s */
	37, /* br_lt_u */
	37, /* br_ge_s */
	37, /* br_ge_u */
	35, /* br_eq_i */
	35, /* br_ne_i */
	35, /* br_lt_s_i */
	35, /* br_lt_u_i */
	35, /* br_ge_s_i */
	35, /* br_ge_u_i */
	36, /* br_eq_b */
	36, /* br_ne_b */
	36, /* br_lt_s_b */
	36, /* br_lt_u_b */
	36, /* br_ge_s_b */
	36, /* br_ge_u_b */
	34, /* br_eq_i_b */
	34, /* br_ne_i_b */
	34, /* br_lt_s_i_b */
	34, /* br_lt_u_i_b */
	34, /* br_ge_s_i_b */
	34, /* br_ge_u_i_b */
	95, /* br_eq_l */
	95, /* br_ne_l */
	95, /* br_lt_s_l */
	95, /* br_lt_u_l */
	95, /* br_ge_s_l */
	95, /* br_ge_u_l */
	94, /* br_eq_l_b */
	94, /* br_ne_l_b */
	94, /* br_lt_s_l_b */
	94, /* br_lt_u_l_b */
	94, /* br_ge_s_l_b */
	94, /* br_ge_u_l_b */
	63, /* addbr_nz_b */
	64, /* incbr_ne_b */
	64, /* incbr_lt_s_b */
	64, /* incbr_lt_u_b */
	102, /* addbr_ne_l_b */
	102, /* addbr_lt_s_l_b */
	102, /* addbr_lt_u_l_b */
	47, /* br_table */
	61, /* call */
	62, /* call_import */
	68, /* call_indirect */
	0, /* ret */
	33, /* ret1 */
	48, /* ret2 */
	15, /* i32.add_acc */
	15, /* i32.xor_acc */
	15, /* i32.mul_acc */
	15, /* i32.and_acc */
	15, /* i32.or_acc */
	15, /* i32.sub_acc */
	77, /* i32.add_l_acc */
	77, /* i32.and_l_acc */
	11, /* i32.add_i_acc */
	11, /* i32.and_i_acc */
	16, /* i32.shl_i_acc */
	16, /* i32.shr_u_i_acc */
	16, /* i32.shr_s_i_acc */
	16, /* i32.rotl_i_acc */
	14, /* ld32_acc */
	12, /* ld8_u_acc */
	13, /* ld16_u_acc */
	78, /* ld32_l_acc */
	57, /* st32_acc */
	56, /* st8_acc */
	58, /* st32_a_acc */
	60, /* br_nz_acc */
	60, /* br_z_acc */
	59, /* br_nz_b_acc */
	59, /* br_z_b_acc */
	55, /* br_eq_acc */
	55, /* br_ne_acc */
	55, /* br_lt_s_acc */
	55, /* br_lt_u_acc */
	55, /* br_ge_s_acc */
	55, /* br_ge_u_acc */
	54, /* br_ne_b_acc */
	54, /* br_lt_s_b_acc */
	54, /* br_lt_u_b_acc */
	53, /* br_eq_i_acc */
	53, /* br_ne_i_acc */
	53, /* br_lt_s_i_acc */
	53, /* br_lt_u_i_acc */
	53, /* br_ge_s_i_acc */
	53, /* br_ge_u_i_acc */
	52, /* br_ne_i_b_acc */
	51, /* ret1_acc */
	0, /* sys.exit */
	0, /* sys.xret */
};

const uint8_t zwe_x_format[84] = {
	2, /* i32.popcnt */
	87, /* i64.div_s */
	87, /* i64.div_u */
	87, /* i64.rem_s */
	87, /* i64.rem_u */
	87, /* i64.rotr */
	86, /* i64.mul_i */
	9, /* i64.clz */
	9, /* i64.ctz */
	9, /* i64.popcnt */
	22, /* i64.extend8_s */
	22, /* i64.extend16_s */
	71, /* f32.min */
	71, /* f32.max */
	71, /* f32.copysign */
	2, /* f32.abs */
	2, /* f32.neg */
	2, /* f32.ceil */
	2, /* f32.floor */
	2, /* f32.trunc */
	2, /* f32.nearest */
	2, /* f32.sqrt */
	87, /* f64.min */
	87, /* f64.max */
	87, /* f64.copysign */
	25, /* f64.abs */
	25, /* f64.neg */
	25, /* f64.ceil */
	25, /* f64.floor */
	25, /* f64.trunc */
	25, /* f64.nearest */
	25, /* f64.sqrt */
	2, /* i32.trunc_f32_s */
	2, /* i32.trunc_f32_u */
	9, /* i32.trunc_f64_s */
	9, /* i32.trunc_f64_u */
	22, /* i64.trunc_f32_s */
	22, /* i64.trunc_f32_u */
	25, /* i64.trunc_f64_s */
	25, /* i64.trunc_f64_u */
	2, /* i32.trunc_sat_f32_s */
	2, /* i32.trunc_sat_f32_u */
	9, /* i32.trunc_sat_f64_s */
	9, /* i32.trunc_sat_f64_u */
	22, /* i64.trunc_sat_f32_s */
	22, /* i64.trunc_sat_f32_u */
	25, /* i64.trunc_sat_f64_s */
	25, /* i64.trunc_sat_f64_u */
	2, /* f32.convert_i32_s */
	2, /* f32.convert_i32_u */
	9, /* f32.convert_i64_s */
	9, /* f32.convert_i64_u */
	22, /* f64.convert_i32_s */
	22, /* f64.convert_i32_u */
	25, /* f64.convert_i64_s */
	25, /* f64.convert_i64_u */
	9, /* f32.demote_f64 */
	22, /* f64.promote_f32 */
	1, /* memory.size */
	2, /* memory.grow */
	105, /* memory.copy */
	103, /* memory.fill */
	108, /* memory.init */
	109, /* data.drop */
	80, /* gget_imp */
	89, /* gget2_imp */
	96, /* gset_imp */
	100, /* gset2_imp */
	79, /* ref.func */
	74, /* table.get */
	91, /* table.set */
	81, /* table.size */
	72, /* table.grow */
	104, /* table.fill */
	107, /* table.copy */
	106, /* table.init */
	109, /* elem.drop */
	113, /* call_far */
	114, /* call_import_far */
	110, /* call_indirect_far */
	83, /* get_far */
	90, /* get2_far */
	97, /* set_far */
	101, /* set2_far */
};

const uint8_t zwe_acc_base[253] = {
	0, /* mov */
	1, /* mov2 */
	2, /* ldi */
	3, /* ldi2 */
	4, /* ldl */
	5, /* ldl2 */
	6, /* movp */
	7, /* ldip */
	8, /* select */
	9, /* select_ai */
	10, /* select_bi */
	11, /* select2 */
	12, /* i32.add */
	13, /* i32.sub */
	14, /* i32.mul */
	15, /* i32.div_s */
	16, /* i32.div_u */
	17, /* i32.rem_s */
	18, /* i32.rem_u */
	19, /* i32.and */
	20, /* i32.or */
	21, /* i32.xor */
	22, /* i32.shl */
	23, /* i32.shr_s */
	24, /* i32.shr_u */
	25, /* i32.rotl */
	26, /* i32.rotr */
	27, /* i32.add_i */
	28, /* i32.rsub_i */
	29, /* i32.mul_i */
	30, /* i32.div_u_i */
	31, /* i32.rem_u_i */
	32, /* i32.and_i */
	33, /* i32.and_u */
	34, /* i32.or_i */
	35, /* i32.xor_i */
	36, /* i32.shl_i */
	37, /* i32.shr_s_i */
	38, /* i32.shr_u_i */
	39, /* i32.rotl_i */
	40, /* i32.add_l */
	41, /* i32.mul_l */
	42, /* i32.and_l */
	43, /* i32.or_l */
	44, /* i32.xor_l */
	45, /* i32.add_shl2 */
	46, /* i32.add_shl3 */
	47, /* i32.madd */
	48, /* i32.clz */
	49, /* i32.ctz */
	50, /* i32.eqz */
	51, /* i32.extend8_s */
	52, /* i32.extend16_s */
	53, /* i32.eq */
	54, /* i32.ne */
	55, /* i32.lt_s */
	56, /* i32.lt_u */
	57, /* i32.ge_s */
	58, /* i32.ge_u */
	59, /* i32.eq_i */
	60, /* i32.ne_i */
	61, /* i32.lt_s_i */
	62, /* i32.lt_u_i */
	63, /* i32.ge_s_i */
	64, /* i32.ge_u_i */
	65, /* i64.add */
	66, /* i64.sub */
	67, /* i64.mul */
	68, /* i64.and */
	69, /* i64.or */
	70, /* i64.xor */
	71, /* i64.shl */
	72, /* i64.shr_s */
	73, /* i64.shr_u */
	74, /* i64.rotl */
	75, /* i64.add_i */
	76, /* i64.and_i */
	77, /* i64.add_l */
	78, /* i64.mul_l */
	79, /* i64.and_l */
	80, /* i64.xor_l */
	81, /* i64.shl_i */
	82, /* i64.shr_s_i */
	83, /* i64.shr_u_i */
	84, /* i64.rotl_i */
	85, /* i64.extend_s */
	86, /* i64.extend_u */
	87, /* i64.eqz */
	88, /* i64.eq */
	89, /* i64.ne */
	90, /* i64.lt_s */
	91, /* i64.lt_u */
	92, /* i64.ge_s */
	93, /* i64.ge_u */
	94, /* f32.add */
	95, /* f32.sub */
	96, /* f32.mul */
	97, /* f32.div */
	98, /* f32.eq */
	99, /* f32.ne */
	100, /* f32.lt */
	101, /* f32.le */
	102, /* f64.add */
	103, /* f64.sub */
	104, /* f64.mul */
	105, /* f64.div */
	106, /* f64.eq */
	107, /* f64.ne */
	108, /* f64.lt */
	109, /* f64.le */
	110, /* ld8_u */
	111, /* ld8_s */
	112, /* ld16_u */
	113, /* ld16_s */
	114, /* ld32 */
	115, /* ld64 */
	116, /* st8 */
	117, /* st16 */
	118, /* st32 */
	119, /* st64 */
	120, /* ld8_u_l */
	121, /* ld8_s_l */
	122, /* ld16_u_l */
	123, /* ld16_s_l */
	124, /* ld32_l */
	125, /* ld64_l */
	126, /* st8_l */
	127, /* st16_l */
	128, /* st32_l */
	129, /* st64_l */
	130, /* ld8_u_a */
	131, /* ld32_a */
	132, /* st8_a */
	133, /* st32_a */
	134, /* ld8_u_w */
	135, /* ld32_w */
	136, /* ld64_w */
	137, /* st8_w */
	138, /* st32_w */
	139, /* st64_w */
	140, /* ld32_x */
	141, /* ld32_xw */
	142, /* st8_i */
	143, /* st32_i */
	144, /* gget */
	145, /* gget2 */
	146, /* gset */
	147, /* gset2 */
	148, /* spget */
	149, /* spset */
	150, /* spadd */
	151, /* spset_add */
	152, /* unreachable */
	153, /* jmp */
	154, /* jmp_b */
	155, /* br_nz */
	156, /* br_z */
	157, /* br_nz_b */
	158, /* br_z_b */
	159, /* br_eq */
	160, /* br_ne */
	161, /* br_lt_s */
	162, /* br_lt_u */
	163, /* br_ge_s */
	164, /* br_ge_u */
	165, /* br_eq_i */
	166, /* br_ne_i */
	167, /* br_lt_s_i */
	168, /* br_lt_u_i */
	169, /* br_ge_s_i */
	170, /* br_ge_u_i */
	171, /* br_eq_b */
	172, /* br_ne_b */
	173, /* br_lt_s_b */
	174, /* br_lt_u_b */
	175, /* br_ge_s_b */
	176, /* br_ge_u_b */
	177, /* br_eq_i_b */
	178, /* br_ne_i_b */
	179, /* br_lt_s_i_b */
	180, /* br_lt_u_i_b */
	181, /* br_ge_s_i_b */
	182, /* br_ge_u_i_b */
	183, /* br_eq_l */
	184, /* br_ne_l */
	185, /* br_lt_s_l */
	186, /* br_lt_u_l */
	187, /* br_ge_s_l */
	188, /* br_ge_u_l */
	189, /* br_eq_l_b */
	190, /* br_ne_l_b */
	191, /* br_lt_s_l_b */
	192, /* br_lt_u_l_b */
	193, /* br_ge_s_l_b */
	194, /* br_ge_u_l_b */
	195, /* addbr_nz_b */
	196, /* incbr_ne_b */
	197, /* incbr_lt_s_b */
	198, /* incbr_lt_u_b */
	199, /* addbr_ne_l_b */
	200, /* addbr_lt_s_l_b */
	201, /* addbr_lt_u_l_b */
	202, /* br_table */
	203, /* call */
	204, /* call_import */
	205, /* call_indirect */
	206, /* ret */
	207, /* ret1 */
	208, /* ret2 */
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
