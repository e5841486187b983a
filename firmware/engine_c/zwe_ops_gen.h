/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from opcodes.tab by tools/gen_engine.py; do not edit. */
#ifndef ZWE_OPS_GEN_H
#define ZWE_OPS_GEN_H

#include <stdint.h>

#define ZWE_OPCODE_SET 0x4013c0b9u
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
	ZWE_OP_I32_ADD_I = 26,
	ZWE_OP_I32_RSUB_I = 27,
	ZWE_OP_I32_MUL_I = 28,
	ZWE_OP_I32_DIV_U_I = 29,
	ZWE_OP_I32_REM_U_I = 30,
	ZWE_OP_I32_AND_I = 31,
	ZWE_OP_I32_AND_U = 32,
	ZWE_OP_I32_OR_I = 33,
	ZWE_OP_I32_XOR_I = 34,
	ZWE_OP_I32_SHL_I = 35,
	ZWE_OP_I32_SHR_S_I = 36,
	ZWE_OP_I32_SHR_U_I = 37,
	ZWE_OP_I32_ROTL_I = 38,
	ZWE_OP_I32_ADD_L = 39,
	ZWE_OP_I32_MUL_L = 40,
	ZWE_OP_I32_AND_L = 41,
	ZWE_OP_I32_OR_L = 42,
	ZWE_OP_I32_XOR_L = 43,
	ZWE_OP_I32_ADD_SHL2 = 44,
	ZWE_OP_I32_ADD_SHL3 = 45,
	ZWE_OP_I32_MADD = 46,
	ZWE_OP_I32_EQZ = 47,
	ZWE_OP_I32_EXTEND8_S = 48,
	ZWE_OP_I32_EQ = 49,
	ZWE_OP_I32_NE = 50,
	ZWE_OP_I32_LT_S = 51,
	ZWE_OP_I32_LT_U = 52,
	ZWE_OP_I32_GE_S = 53,
	ZWE_OP_I32_GE_U = 54,
	ZWE_OP_I32_EQ_I = 55,
	ZWE_OP_I32_NE_I = 56,
	ZWE_OP_I32_LT_S_I = 57,
	ZWE_OP_I32_LT_U_I = 58,
	ZWE_OP_I32_GE_S_I = 59,
	ZWE_OP_I32_GE_U_I = 60,
	ZWE_OP_I64_ADD = 61,
	ZWE_OP_I64_SUB = 62,
	ZWE_OP_I64_MUL = 63,
	ZWE_OP_I64_AND = 64,
	ZWE_OP_I64_OR = 65,
	ZWE_OP_I64_XOR = 66,
	ZWE_OP_I64_ADD_I = 67,
	ZWE_OP_I64_AND_I = 68,
	ZWE_OP_I64_ADD_L = 69,
	ZWE_OP_I64_MUL_L = 70,
	ZWE_OP_I64_AND_L = 71,
	ZWE_OP_I64_XOR_L = 72,
	ZWE_OP_I64_SHL_I = 73,
	ZWE_OP_I64_SHR_S_I = 74,
	ZWE_OP_I64_SHR_U_I = 75,
	ZWE_OP_I64_ROTL_I = 76,
	ZWE_OP_I64_XORSHR = 77,
	ZWE_OP_I64_XORSHL = 78,
	ZWE_OP_I64_EXTEND_S = 79,
	ZWE_OP_I64_EXTEND_U = 80,
	ZWE_OP_I64_EQZ = 81,
	ZWE_OP_I64_EQ = 82,
	ZWE_OP_I64_NE = 83,
	ZWE_OP_I64_LT_S = 84,
	ZWE_OP_I64_LT_U = 85,
	ZWE_OP_I64_GE_S = 86,
	ZWE_OP_I64_GE_U = 87,
	ZWE_OP_F32_ADD = 88,
	ZWE_OP_F32_SUB = 89,
	ZWE_OP_F32_MUL = 90,
	ZWE_OP_F32_DIV = 91,
	ZWE_OP_F32_EQ = 92,
	ZWE_OP_F32_NE = 93,
	ZWE_OP_F32_LT = 94,
	ZWE_OP_F32_LE = 95,
	ZWE_OP_F64_ADD = 96,
	ZWE_OP_F64_SUB = 97,
	ZWE_OP_F64_MUL = 98,
	ZWE_OP_F64_DIV = 99,
	ZWE_OP_F64_EQ = 100,
	ZWE_OP_F64_NE = 101,
	ZWE_OP_F64_LT = 102,
	ZWE_OP_F64_LE = 103,
	ZWE_OP_LD8_U = 104,
	ZWE_OP_LD8_S = 105,
	ZWE_OP_LD16_U = 106,
	ZWE_OP_LD16_S = 107,
	ZWE_OP_LD32 = 108,
	ZWE_OP_LD64 = 109,
	ZWE_OP_ST8 = 110,
	ZWE_OP_ST16 = 111,
	ZWE_OP_ST32 = 112,
	ZWE_OP_ST64 = 113,
	ZWE_OP_LD8_U_L = 114,
	ZWE_OP_LD8_S_L = 115,
	ZWE_OP_LD16_U_L = 116,
	ZWE_OP_LD16_S_L = 117,
	ZWE_OP_LD32_L = 118,
	ZWE_OP_LD64_L = 119,
	ZWE_OP_ST8_L = 120,
	ZWE_OP_ST16_L = 121,
	ZWE_OP_ST32_L = 122,
	ZWE_OP_ST64_L = 123,
	ZWE_OP_LD8_U_A = 124,
	ZWE_OP_LD32_A = 125,
	ZWE_OP_ST8_A = 126,
	ZWE_OP_ST32_A = 127,
	ZWE_OP_LD8_U_W = 128,
	ZWE_OP_LD16_U_W = 129,
	ZWE_OP_LD32_W = 130,
	ZWE_OP_LD64_W = 131,
	ZWE_OP_ST8_W = 132,
	ZWE_OP_ST32_W = 133,
	ZWE_OP_ST64_W = 134,
	ZWE_OP_LD32_X = 135,
	ZWE_OP_LD32_XW = 136,
	ZWE_OP_ST8_I = 137,
	ZWE_OP_ST32_I = 138,
	ZWE_OP_GGET = 139,
	ZWE_OP_GGET2 = 140,
	ZWE_OP_GSET = 141,
	ZWE_OP_GSET2 = 142,
	ZWE_OP_SPGET = 143,
	ZWE_OP_SPSET = 144,
	ZWE_OP_SPADD = 145,
	ZWE_OP_SPSET_ADD = 146,
	ZWE_OP_UNREACHABLE = 147,
	ZWE_OP_JMP = 148,
	ZWE_OP_JMP_B = 149,
	ZWE_OP_BR_NZ = 150,
	ZWE_OP_BR_Z = 151,
	ZWE_OP_BR_NZ_B = 152,
	ZWE_OP_BR_Z_B = 153,
	ZWE_OP_BR_EQ = 154,
	ZWE_OP_BR_NE = 155,
	ZWE_OP_BR_LT_S = 156,
	ZWE_OP_BR_LT_U = 157,
	ZWE_OP_BR_GE_S = 158,
	ZWE_OP_BR_GE_U = 159,
	ZWE_OP_BR_EQ_I = 160,
	ZWE_OP_BR_NE_I = 161,
	ZWE_OP_BR_LT_S_I = 162,
	ZWE_OP_BR_LT_U_I = 163,
	ZWE_OP_BR_GE_S_I = 164,
	ZWE_OP_BR_GE_U_I = 165,
	ZWE_OP_BR_EQ_B = 166,
	ZWE_OP_BR_NE_B = 167,
	ZWE_OP_BR_LT_S_B = 168,
	ZWE_OP_BR_LT_U_B = 169,
	ZWE_OP_BR_GE_S_B = 170,
	ZWE_OP_BR_GE_U_B = 171,
	ZWE_OP_BR_EQ_I_B = 172,
	ZWE_OP_BR_NE_I_B = 173,
	ZWE_OP_BR_LT_S_I_B = 174,
	ZWE_OP_BR_LT_U_I_B = 175,
	ZWE_OP_BR_GE_S_I_B = 176,
	ZWE_OP_BR_GE_U_I_B = 177,
	ZWE_OP_BR_EQ_L = 178,
	ZWE_OP_BR_NE_L = 179,
	ZWE_OP_BR_LT_S_L = 180,
	ZWE_OP_BR_LT_U_L = 181,
	ZWE_OP_BR_GE_S_L = 182,
	ZWE_OP_BR_GE_U_L = 183,
	ZWE_OP_BR_EQ_L_B = 184,
	ZWE_OP_BR_NE_L_B = 185,
	ZWE_OP_BR_LT_S_L_B = 186,
	ZWE_OP_BR_LT_U_L_B = 187,
	ZWE_OP_BR_GE_S_L_B = 188,
	ZWE_OP_BR_GE_U_L_B = 189,
	ZWE_OP_ADDBR_NZ_B = 190,
	ZWE_OP_INCBR_NE_B = 191,
	ZWE_OP_INCBR_LT_S_B = 192,
	ZWE_OP_INCBR_LT_U_B = 193,
	ZWE_OP_ADDBR_NE_L_B = 194,
	ZWE_OP_ADDBR_LT_S_L_B = 195,
	ZWE_OP_ADDBR_LT_U_L_B = 196,
	ZWE_OP_BR_TABLE = 197,
	ZWE_OP_CALL = 198,
	ZWE_OP_CALL_IMPORT = 199,
	ZWE_OP_CALL_INDIRECT = 200,
	ZWE_OP_RET = 201,
	ZWE_OP_RET1 = 202,
	ZWE_OP_RET2 = 203,
	ZWE_OP_I32_ADD_ACC = 204,
	ZWE_OP_I32_XOR_ACC = 205,
	ZWE_OP_I32_MUL_ACC = 206,
	ZWE_OP_I32_AND_ACC = 207,
	ZWE_OP_I32_OR_ACC = 208,
	ZWE_OP_I32_SUB_ACC = 209,
	ZWE_OP_I32_ADD_L_ACC = 210,
	ZWE_OP_I32_AND_L_ACC = 211,
	ZWE_OP_I32_ADD_I_ACC = 212,
	ZWE_OP_I32_AND_I_ACC = 213,
	ZWE_OP_I32_AND_U_ACC = 214,
	ZWE_OP_I32_EQZ_ACC = 215,
	ZWE_OP_I32_SHL_I_ACC = 216,
	ZWE_OP_I32_SHR_U_I_ACC = 217,
	ZWE_OP_I32_SHR_S_I_ACC = 218,
	ZWE_OP_I32_ROTL_I_ACC = 219,
	ZWE_OP_LD32_ACC = 220,
	ZWE_OP_LD8_U_ACC = 221,
	ZWE_OP_LD16_U_ACC = 222,
	ZWE_OP_LD32_L_ACC = 223,
	ZWE_OP_LD32_W_ACC = 224,
	ZWE_OP_LD32_X_ACC = 225,
	ZWE_OP_ST8_W_ACC = 226,
	ZWE_OP_ST32_W_ACC = 227,
	ZWE_OP_ST32_ACC = 228,
	ZWE_OP_ST8_ACC = 229,
	ZWE_OP_ST32_A_ACC = 230,
	ZWE_OP_BR_NZ_ACC = 231,
	ZWE_OP_BR_Z_ACC = 232,
	ZWE_OP_BR_NZ_B_ACC = 233,
	ZWE_OP_BR_Z_B_ACC = 234,
	ZWE_OP_BR_EQ_ACC = 235,
	ZWE_OP_BR_NE_ACC = 236,
	ZWE_OP_BR_LT_S_ACC = 237,
	ZWE_OP_BR_LT_U_ACC = 238,
	ZWE_OP_BR_GE_S_ACC = 239,
	ZWE_OP_BR_GE_U_ACC = 240,
	ZWE_OP_BR_NE_B_ACC = 241,
	ZWE_OP_BR_LT_S_B_ACC = 242,
	ZWE_OP_BR_LT_U_B_ACC = 243,
	ZWE_OP_BR_EQ_I_ACC = 244,
	ZWE_OP_BR_NE_I_ACC = 245,
	ZWE_OP_BR_LT_S_I_ACC = 246,
	ZWE_OP_BR_LT_U_I_ACC = 247,
	ZWE_OP_BR_GE_S_I_ACC = 248,
	ZWE_OP_BR_GE_U_I_ACC = 249,
	ZWE_OP_BR_NE_I_B_ACC = 250,
	ZWE_OP_BR_LT_U_L_B_ACC = 251,
	ZWE_OP_RET1_ACC = 252,
	ZWE_OP_SYS_EXIT = 253,
	ZWE_OP_SYS_XRET = 254,
	ZWE_OP_COUNT = 255,
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
	X(i32_add_i, "i32.add_i", 26) \
	X(i32_rsub_i, "i32.rsub_i", 27) \
	X(i32_mul_i, "i32.mul_i", 28) \
	X(i32_div_u_i, "i32.div_u_i", 29) \
	X(i32_rem_u_i, "i32.rem_u_i", 30) \
	X(i32_and_i, "i32.and_i", 31) \
	X(i32_and_u, "i32.and_u", 32) \
	X(i32_or_i, "i32.or_i", 33) \
	X(i32_xor_i, "i32.xor_i", 34) \
	X(i32_shl_i, "i32.shl_i", 35) \
	X(i32_shr_s_i, "i32.shr_s_i", 36) \
	X(i32_shr_u_i, "i32.shr_u_i", 37) \
	X(i32_rotl_i, "i32.rotl_i", 38) \
	X(i32_add_l, "i32.add_l", 39) \
	X(i32_mul_l, "i32.mul_l", 40) \
	X(i32_and_l, "i32.and_l", 41) \
	X(i32_or_l, "i32.or_l", 42) \
	X(i32_xor_l, "i32.xor_l", 43) \
	X(i32_add_shl2, "i32.add_shl2", 44) \
	X(i32_add_shl3, "i32.add_shl3", 45) \
	X(i32_madd, "i32.madd", 46) \
	X(i32_eqz, "i32.eqz", 47) \
	X(i32_extend8_s, "i32.extend8_s", 48) \
	X(i32_eq, "i32.eq", 49) \
	X(i32_ne, "i32.ne", 50) \
	X(i32_lt_s, "i32.lt_s", 51) \
	X(i32_lt_u, "i32.lt_u", 52) \
	X(i32_ge_s, "i32.ge_s", 53) \
	X(i32_ge_u, "i32.ge_u", 54) \
	X(i32_eq_i, "i32.eq_i", 55) \
	X(i32_ne_i, "i32.ne_i", 56) \
	X(i32_lt_s_i, "i32.lt_s_i", 57) \
	X(i32_lt_u_i, "i32.lt_u_i", 58) \
	X(i32_ge_s_i, "i32.ge_s_i", 59) \
	X(i32_ge_u_i, "i32.ge_u_i", 60) \
	X(i64_add, "i64.add", 61) \
	X(i64_sub, "i64.sub", 62) \
	X(i64_mul, "i64.mul", 63) \
	X(i64_and, "i64.and", 64) \
	X(i64_or, "i64.or", 65) \
	X(i64_xor, "i64.xor", 66) \
	X(i64_add_i, "i64.add_i", 67) \
	X(i64_and_i, "i64.and_i", 68) \
	X(i64_add_l, "i64.add_l", 69) \
	X(i64_mul_l, "i64.mul_l", 70) \
	X(i64_and_l, "i64.and_l", 71) \
	X(i64_xor_l, "i64.xor_l", 72) \
	X(i64_shl_i, "i64.shl_i", 73) \
	X(i64_shr_s_i, "i64.shr_s_i", 74) \
	X(i64_shr_u_i, "i64.shr_u_i", 75) \
	X(i64_rotl_i, "i64.rotl_i", 76) \
	X(i64_xorshr, "i64.xorshr", 77) \
	X(i64_xorshl, "i64.xorshl", 78) \
	X(i64_extend_s, "i64.extend_s", 79) \
	X(i64_extend_u, "i64.extend_u", 80) \
	X(i64_eqz, "i64.eqz", 81) \
	X(i64_eq, "i64.eq", 82) \
	X(i64_ne, "i64.ne", 83) \
	X(i64_lt_s, "i64.lt_s", 84) \
	X(i64_lt_u, "i64.lt_u", 85) \
	X(i64_ge_s, "i64.ge_s", 86) \
	X(i64_ge_u, "i64.ge_u", 87) \
	X(f32_add, "f32.add", 88) \
	X(f32_sub, "f32.sub", 89) \
	X(f32_mul, "f32.mul", 90) \
	X(f32_div, "f32.div", 91) \
	X(f32_eq, "f32.eq", 92) \
	X(f32_ne, "f32.ne", 93) \
	X(f32_lt, "f32.lt", 94) \
	X(f32_le, "f32.le", 95) \
	X(f64_add, "f64.add", 96) \
	X(f64_sub, "f64.sub", 97) \
	X(f64_mul, "f64.mul", 98) \
	X(f64_div, "f64.div", 99) \
	X(f64_eq, "f64.eq", 100) \
	X(f64_ne, "f64.ne", 101) \
	X(f64_lt, "f64.lt", 102) \
	X(f64_le, "f64.le", 103) \
	X(ld8_u, "ld8_u", 104) \
	X(ld8_s, "ld8_s", 105) \
	X(ld16_u, "ld16_u", 106) \
	X(ld16_s, "ld16_s", 107) \
	X(ld32, "ld32", 108) \
	X(ld64, "ld64", 109) \
	X(st8, "st8", 110) \
	X(st16, "st16", 111) \
	X(st32, "st32", 112) \
	X(st64, "st64", 113) \
	X(ld8_u_l, "ld8_u_l", 114) \
	X(ld8_s_l, "ld8_s_l", 115) \
	X(ld16_u_l, "ld16_u_l", 116) \
	X(ld16_s_l, "ld16_s_l", 117) \
	X(ld32_l, "ld32_l", 118) \
	X(ld64_l, "ld64_l", 119) \
	X(st8_l, "st8_l", 120) \
	X(st16_l, "st16_l", 121) \
	X(st32_l, "st32_l", 122) \
	X(st64_l, "st64_l", 123) \
	X(ld8_u_a, "ld8_u_a", 124) \
	X(ld32_a, "ld32_a", 125) \
	X(st8_a, "st8_a", 126) \
	X(st32_a, "st32_a", 127) \
	X(ld8_u_w, "ld8_u_w", 128) \
	X(ld16_u_w, "ld16_u_w", 129) \
	X(ld32_w, "ld32_w", 130) \
	X(ld64_w, "ld64_w", 131) \
	X(st8_w, "st8_w", 132) \
	X(st32_w, "st32_w", 133) \
	X(st64_w, "st64_w", 134) \
	X(ld32_x, "ld32_x", 135) \
	X(ld32_xw, "ld32_xw", 136) \
	X(st8_i, "st8_i", 137) \
	X(st32_i, "st32_i", 138) \
	X(gget, "gget", 139) \
	X(gget2, "gget2", 140) \
	X(gset, "gset", 141) \
	X(gset2, "gset2", 142) \
	X(spget, "spget", 143) \
	X(spset, "spset", 144) \
	X(spadd, "spadd", 145) \
	X(spset_add, "spset_add", 146) \
	X(unreachable, "unreachable", 147) \
	X(jmp, "jmp", 148) \
	X(jmp_b, "jmp_b", 149) \
	X(br_nz, "br_nz", 150) \
	X(br_z, "br_z", 151) \
	X(br_nz_b, "br_nz_b", 152) \
	X(br_z_b, "br_z_b", 153) \
	X(br_eq, "br_eq", 154) \
	X(br_ne, "br_ne", 155) \
	X(br_lt_s, "br_lt_s", 156) \
	X(br_lt_u, "br_lt_u", 157) \
	X(br_ge_s, "br_ge_s", 158) \
	X(br_ge_u, "br_ge_u", 159) \
	X(br_eq_i, "br_eq_i", 160) \
	X(br_ne_i, "br_ne_i", 161) \
	X(br_lt_s_i, "br_lt_s_i", 162) \
	X(br_lt_u_i, "br_lt_u_i", 163) \
	X(br_ge_s_i, "br_ge_s_i", 164) \
	X(br_ge_u_i, "br_ge_u_i", 165) \
	X(br_eq_b, "br_eq_b", 166) \
	X(br_ne_b, "br_ne_b", 167) \
	X(br_lt_s_b, "br_lt_s_b", 168) \
	X(br_lt_u_b, "br_lt_u_b", 169) \
	X(br_ge_s_b, "br_ge_s_b", 170) \
	X(br_ge_u_b, "br_ge_u_b", 171) \
	X(br_eq_i_b, "br_eq_i_b", 172) \
	X(br_ne_i_b, "br_ne_i_b", 173) \
	X(br_lt_s_i_b, "br_lt_s_i_b", 174) \
	X(br_lt_u_i_b, "br_lt_u_i_b", 175) \
	X(br_ge_s_i_b, "br_ge_s_i_b", 176) \
	X(br_ge_u_i_b, "br_ge_u_i_b", 177) \
	X(br_eq_l, "br_eq_l", 178) \
	X(br_ne_l, "br_ne_l", 179) \
	X(br_lt_s_l, "br_lt_s_l", 180) \
	X(br_lt_u_l, "br_lt_u_l", 181) \
	X(br_ge_s_l, "br_ge_s_l", 182) \
	X(br_ge_u_l, "br_ge_u_l", 183) \
	X(br_eq_l_b, "br_eq_l_b", 184) \
	X(br_ne_l_b, "br_ne_l_b", 185) \
	X(br_lt_s_l_b, "br_lt_s_l_b", 186) \
	X(br_lt_u_l_b, "br_lt_u_l_b", 187) \
	X(br_ge_s_l_b, "br_ge_s_l_b", 188) \
	X(br_ge_u_l_b, "br_ge_u_l_b", 189) \
	X(addbr_nz_b, "addbr_nz_b", 190) \
	X(incbr_ne_b, "incbr_ne_b", 191) \
	X(incbr_lt_s_b, "incbr_lt_s_b", 192) \
	X(incbr_lt_u_b, "incbr_lt_u_b", 193) \
	X(addbr_ne_l_b, "addbr_ne_l_b", 194) \
	X(addbr_lt_s_l_b, "addbr_lt_s_l_b", 195) \
	X(addbr_lt_u_l_b, "addbr_lt_u_l_b", 196) \
	X(br_table, "br_table", 197) \
	X(call, "call", 198) \
	X(call_import, "call_import", 199) \
	X(call_indirect, "call_indirect", 200) \
	X(ret, "ret", 201) \
	X(ret1, "ret1", 202) \
	X(ret2, "ret2", 203) \
	X(i32_add_acc, "i32.add_acc", 204) \
	X(i32_xor_acc, "i32.xor_acc", 205) \
	X(i32_mul_acc, "i32.mul_acc", 206) \
	X(i32_and_acc, "i32.and_acc", 207) \
	X(i32_or_acc, "i32.or_acc", 208) \
	X(i32_sub_acc, "i32.sub_acc", 209) \
	X(i32_add_l_acc, "i32.add_l_acc", 210) \
	X(i32_and_l_acc, "i32.and_l_acc", 211) \
	X(i32_add_i_acc, "i32.add_i_acc", 212) \
	X(i32_and_i_acc, "i32.and_i_acc", 213) \
	X(i32_and_u_acc, "i32.and_u_acc", 214) \
	X(i32_eqz_acc, "i32.eqz_acc", 215) \
	X(i32_shl_i_acc, "i32.shl_i_acc", 216) \
	X(i32_shr_u_i_acc, "i32.shr_u_i_acc", 217) \
	X(i32_shr_s_i_acc, "i32.shr_s_i_acc", 218) \
	X(i32_rotl_i_acc, "i32.rotl_i_acc", 219) \
	X(ld32_acc, "ld32_acc", 220) \
	X(ld8_u_acc, "ld8_u_acc", 221) \
	X(ld16_u_acc, "ld16_u_acc", 222) \
	X(ld32_l_acc, "ld32_l_acc", 223) \
	X(ld32_w_acc, "ld32_w_acc", 224) \
	X(ld32_x_acc, "ld32_x_acc", 225) \
	X(st8_w_acc, "st8_w_acc", 226) \
	X(st32_w_acc, "st32_w_acc", 227) \
	X(st32_acc, "st32_acc", 228) \
	X(st8_acc, "st8_acc", 229) \
	X(st32_a_acc, "st32_a_acc", 230) \
	X(br_nz_acc, "br_nz_acc", 231) \
	X(br_z_acc, "br_z_acc", 232) \
	X(br_nz_b_acc, "br_nz_b_acc", 233) \
	X(br_z_b_acc, "br_z_b_acc", 234) \
	X(br_eq_acc, "br_eq_acc", 235) \
	X(br_ne_acc, "br_ne_acc", 236) \
	X(br_lt_s_acc, "br_lt_s_acc", 237) \
	X(br_lt_u_acc, "br_lt_u_acc", 238) \
	X(br_ge_s_acc, "br_ge_s_acc", 239) \
	X(br_ge_u_acc, "br_ge_u_acc", 240) \
	X(br_ne_b_acc, "br_ne_b_acc", 241) \
	X(br_lt_s_b_acc, "br_lt_s_b_acc", 242) \
	X(br_lt_u_b_acc, "br_lt_u_b_acc", 243) \
	X(br_eq_i_acc, "br_eq_i_acc", 244) \
	X(br_ne_i_acc, "br_ne_i_acc", 245) \
	X(br_lt_s_i_acc, "br_lt_s_i_acc", 246) \
	X(br_lt_u_i_acc, "br_lt_u_i_acc", 247) \
	X(br_ge_s_i_acc, "br_ge_s_i_acc", 248) \
	X(br_ge_u_i_acc, "br_ge_u_i_acc", 249) \
	X(br_ne_i_b_acc, "br_ne_i_b_acc", 250) \
	X(br_lt_u_l_b_acc, "br_lt_u_l_b_acc", 251) \
	X(ret1_acc, "ret1_acc", 252) \
	X(sys_exit, "sys.exit", 253) \
	X(sys_xret, "sys.xret", 254) \
	/* end */

enum zwe_x {
	ZWE_X_I32_ROTR = 0,
	ZWE_X_I32_CLZ = 1,
	ZWE_X_I32_CTZ = 2,
	ZWE_X_I32_POPCNT = 3,
	ZWE_X_I32_EXTEND16_S = 4,
	ZWE_X_I64_DIV_S = 5,
	ZWE_X_I64_DIV_U = 6,
	ZWE_X_I64_REM_S = 7,
	ZWE_X_I64_REM_U = 8,
	ZWE_X_I64_SHL = 9,
	ZWE_X_I64_SHR_S = 10,
	ZWE_X_I64_SHR_U = 11,
	ZWE_X_I64_ROTL = 12,
	ZWE_X_I64_ROTR = 13,
	ZWE_X_I64_MUL_I = 14,
	ZWE_X_I64_CLZ = 15,
	ZWE_X_I64_CTZ = 16,
	ZWE_X_I64_POPCNT = 17,
	ZWE_X_I64_EXTEND8_S = 18,
	ZWE_X_I64_EXTEND16_S = 19,
	ZWE_X_F32_MIN = 20,
	ZWE_X_F32_MAX = 21,
	ZWE_X_F32_COPYSIGN = 22,
	ZWE_X_F32_ABS = 23,
	ZWE_X_F32_NEG = 24,
	ZWE_X_F32_CEIL = 25,
	ZWE_X_F32_FLOOR = 26,
	ZWE_X_F32_TRUNC = 27,
	ZWE_X_F32_NEAREST = 28,
	ZWE_X_F32_SQRT = 29,
	ZWE_X_F64_MIN = 30,
	ZWE_X_F64_MAX = 31,
	ZWE_X_F64_COPYSIGN = 32,
	ZWE_X_F64_ABS = 33,
	ZWE_X_F64_NEG = 34,
	ZWE_X_F64_CEIL = 35,
	ZWE_X_F64_FLOOR = 36,
	ZWE_X_F64_TRUNC = 37,
	ZWE_X_F64_NEAREST = 38,
	ZWE_X_F64_SQRT = 39,
	ZWE_X_I32_TRUNC_F32_S = 40,
	ZWE_X_I32_TRUNC_F32_U = 41,
	ZWE_X_I32_TRUNC_F64_S = 42,
	ZWE_X_I32_TRUNC_F64_U = 43,
	ZWE_X_I64_TRUNC_F32_S = 44,
	ZWE_X_I64_TRUNC_F32_U = 45,
	ZWE_X_I64_TRUNC_F64_S = 46,
	ZWE_X_I64_TRUNC_F64_U = 47,
	ZWE_X_I32_TRUNC_SAT_F32_S = 48,
	ZWE_X_I32_TRUNC_SAT_F32_U = 49,
	ZWE_X_I32_TRUNC_SAT_F64_S = 50,
	ZWE_X_I32_TRUNC_SAT_F64_U = 51,
	ZWE_X_I64_TRUNC_SAT_F32_S = 52,
	ZWE_X_I64_TRUNC_SAT_F32_U = 53,
	ZWE_X_I64_TRUNC_SAT_F64_S = 54,
	ZWE_X_I64_TRUNC_SAT_F64_U = 55,
	ZWE_X_F32_CONVERT_I32_S = 56,
	ZWE_X_F32_CONVERT_I32_U = 57,
	ZWE_X_F32_CONVERT_I64_S = 58,
	ZWE_X_F32_CONVERT_I64_U = 59,
	ZWE_X_F64_CONVERT_I32_S = 60,
	ZWE_X_F64_CONVERT_I32_U = 61,
	ZWE_X_F64_CONVERT_I64_S = 62,
	ZWE_X_F64_CONVERT_I64_U = 63,
	ZWE_X_F32_DEMOTE_F64 = 64,
	ZWE_X_F64_PROMOTE_F32 = 65,
	ZWE_X_MEMORY_SIZE = 66,
	ZWE_X_MEMORY_GROW = 67,
	ZWE_X_MEMORY_COPY = 68,
	ZWE_X_MEMORY_FILL = 69,
	ZWE_X_MEMORY_INIT = 70,
	ZWE_X_DATA_DROP = 71,
	ZWE_X_GGET_IMP = 72,
	ZWE_X_GGET2_IMP = 73,
	ZWE_X_GSET_IMP = 74,
	ZWE_X_GSET2_IMP = 75,
	ZWE_X_REF_FUNC = 76,
	ZWE_X_TABLE_GET = 77,
	ZWE_X_TABLE_SET = 78,
	ZWE_X_TABLE_SIZE = 79,
	ZWE_X_TABLE_GROW = 80,
	ZWE_X_TABLE_FILL = 81,
	ZWE_X_TABLE_COPY = 82,
	ZWE_X_TABLE_INIT = 83,
	ZWE_X_ELEM_DROP = 84,
	ZWE_X_CALL_FAR = 85,
	ZWE_X_CALL_IMPORT_FAR = 86,
	ZWE_X_CALL_INDIRECT_FAR = 87,
	ZWE_X_TAIL = 88,
	ZWE_X_TAIL_IMPORT = 89,
	ZWE_X_TAIL_INDIRECT = 90,
	ZWE_X_THROW = 91,
	ZWE_X_THROW_REF = 92,
	ZWE_X_GET_FAR = 93,
	ZWE_X_GET2_FAR = 94,
	ZWE_X_SET_FAR = 95,
	ZWE_X_SET2_FAR = 96,
	ZWE_X_ATOMIC_LOAD8 = 97,
	ZWE_X_ATOMIC_LOAD16 = 98,
	ZWE_X_ATOMIC_LOAD32 = 99,
	ZWE_X_ATOMIC_LOAD64 = 100,
	ZWE_X_ATOMIC_STORE8 = 101,
	ZWE_X_ATOMIC_STORE16 = 102,
	ZWE_X_ATOMIC_STORE32 = 103,
	ZWE_X_ATOMIC_STORE64 = 104,
	ZWE_X_ATOMIC_ADD8 = 105,
	ZWE_X_ATOMIC_ADD16 = 106,
	ZWE_X_ATOMIC_ADD32 = 107,
	ZWE_X_ATOMIC_ADD64 = 108,
	ZWE_X_ATOMIC_SUB8 = 109,
	ZWE_X_ATOMIC_SUB16 = 110,
	ZWE_X_ATOMIC_SUB32 = 111,
	ZWE_X_ATOMIC_SUB64 = 112,
	ZWE_X_ATOMIC_AND8 = 113,
	ZWE_X_ATOMIC_AND16 = 114,
	ZWE_X_ATOMIC_AND32 = 115,
	ZWE_X_ATOMIC_AND64 = 116,
	ZWE_X_ATOMIC_OR8 = 117,
	ZWE_X_ATOMIC_OR16 = 118,
	ZWE_X_ATOMIC_OR32 = 119,
	ZWE_X_ATOMIC_OR64 = 120,
	ZWE_X_ATOMIC_XOR8 = 121,
	ZWE_X_ATOMIC_XOR16 = 122,
	ZWE_X_ATOMIC_XOR32 = 123,
	ZWE_X_ATOMIC_XOR64 = 124,
	ZWE_X_ATOMIC_XCHG8 = 125,
	ZWE_X_ATOMIC_XCHG16 = 126,
	ZWE_X_ATOMIC_XCHG32 = 127,
	ZWE_X_ATOMIC_XCHG64 = 128,
	ZWE_X_ATOMIC_CMPXCHG8 = 129,
	ZWE_X_ATOMIC_CMPXCHG16 = 130,
	ZWE_X_ATOMIC_CMPXCHG32 = 131,
	ZWE_X_ATOMIC_CMPXCHG64 = 132,
	ZWE_X_ATOMIC_WAIT32 = 133,
	ZWE_X_ATOMIC_WAIT64 = 134,
	ZWE_X_ATOMIC_NOTIFY = 135,
	ZWE_X_COUNT = 136,
	ZWE_X_ATOMIC_FIRST = 97,
};

/* X(c_name, "name", number) */
#define ZWE_X_LIST(X) \
	X(i32_rotr, "i32.rotr", 0) \
	X(i32_clz, "i32.clz", 1) \
	X(i32_ctz, "i32.ctz", 2) \
	X(i32_popcnt, "i32.popcnt", 3) \
	X(i32_extend16_s, "i32.extend16_s", 4) \
	X(i64_div_s, "i64.div_s", 5) \
	X(i64_div_u, "i64.div_u", 6) \
	X(i64_rem_s, "i64.rem_s", 7) \
	X(i64_rem_u, "i64.rem_u", 8) \
	X(i64_shl, "i64.shl", 9) \
	X(i64_shr_s, "i64.shr_s", 10) \
	X(i64_shr_u, "i64.shr_u", 11) \
	X(i64_rotl, "i64.rotl", 12) \
	X(i64_rotr, "i64.rotr", 13) \
	X(i64_mul_i, "i64.mul_i", 14) \
	X(i64_clz, "i64.clz", 15) \
	X(i64_ctz, "i64.ctz", 16) \
	X(i64_popcnt, "i64.popcnt", 17) \
	X(i64_extend8_s, "i64.extend8_s", 18) \
	X(i64_extend16_s, "i64.extend16_s", 19) \
	X(f32_min, "f32.min", 20) \
	X(f32_max, "f32.max", 21) \
	X(f32_copysign, "f32.copysign", 22) \
	X(f32_abs, "f32.abs", 23) \
	X(f32_neg, "f32.neg", 24) \
	X(f32_ceil, "f32.ceil", 25) \
	X(f32_floor, "f32.floor", 26) \
	X(f32_trunc, "f32.trunc", 27) \
	X(f32_nearest, "f32.nearest", 28) \
	X(f32_sqrt, "f32.sqrt", 29) \
	X(f64_min, "f64.min", 30) \
	X(f64_max, "f64.max", 31) \
	X(f64_copysign, "f64.copysign", 32) \
	X(f64_abs, "f64.abs", 33) \
	X(f64_neg, "f64.neg", 34) \
	X(f64_ceil, "f64.ceil", 35) \
	X(f64_floor, "f64.floor", 36) \
	X(f64_trunc, "f64.trunc", 37) \
	X(f64_nearest, "f64.nearest", 38) \
	X(f64_sqrt, "f64.sqrt", 39) \
	X(i32_trunc_f32_s, "i32.trunc_f32_s", 40) \
	X(i32_trunc_f32_u, "i32.trunc_f32_u", 41) \
	X(i32_trunc_f64_s, "i32.trunc_f64_s", 42) \
	X(i32_trunc_f64_u, "i32.trunc_f64_u", 43) \
	X(i64_trunc_f32_s, "i64.trunc_f32_s", 44) \
	X(i64_trunc_f32_u, "i64.trunc_f32_u", 45) \
	X(i64_trunc_f64_s, "i64.trunc_f64_s", 46) \
	X(i64_trunc_f64_u, "i64.trunc_f64_u", 47) \
	X(i32_trunc_sat_f32_s, "i32.trunc_sat_f32_s", 48) \
	X(i32_trunc_sat_f32_u, "i32.trunc_sat_f32_u", 49) \
	X(i32_trunc_sat_f64_s, "i32.trunc_sat_f64_s", 50) \
	X(i32_trunc_sat_f64_u, "i32.trunc_sat_f64_u", 51) \
	X(i64_trunc_sat_f32_s, "i64.trunc_sat_f32_s", 52) \
	X(i64_trunc_sat_f32_u, "i64.trunc_sat_f32_u", 53) \
	X(i64_trunc_sat_f64_s, "i64.trunc_sat_f64_s", 54) \
	X(i64_trunc_sat_f64_u, "i64.trunc_sat_f64_u", 55) \
	X(f32_convert_i32_s, "f32.convert_i32_s", 56) \
	X(f32_convert_i32_u, "f32.convert_i32_u", 57) \
	X(f32_convert_i64_s, "f32.convert_i64_s", 58) \
	X(f32_convert_i64_u, "f32.convert_i64_u", 59) \
	X(f64_convert_i32_s, "f64.convert_i32_s", 60) \
	X(f64_convert_i32_u, "f64.convert_i32_u", 61) \
	X(f64_convert_i64_s, "f64.convert_i64_s", 62) \
	X(f64_convert_i64_u, "f64.convert_i64_u", 63) \
	X(f32_demote_f64, "f32.demote_f64", 64) \
	X(f64_promote_f32, "f64.promote_f32", 65) \
	X(memory_size, "memory.size", 66) \
	X(memory_grow, "memory.grow", 67) \
	X(memory_copy, "memory.copy", 68) \
	X(memory_fill, "memory.fill", 69) \
	X(memory_init, "memory.init", 70) \
	X(data_drop, "data.drop", 71) \
	X(gget_imp, "gget_imp", 72) \
	X(gget2_imp, "gget2_imp", 73) \
	X(gset_imp, "gset_imp", 74) \
	X(gset2_imp, "gset2_imp", 75) \
	X(ref_func, "ref.func", 76) \
	X(table_get, "table.get", 77) \
	X(table_set, "table.set", 78) \
	X(table_size, "table.size", 79) \
	X(table_grow, "table.grow", 80) \
	X(table_fill, "table.fill", 81) \
	X(table_copy, "table.copy", 82) \
	X(table_init, "table.init", 83) \
	X(elem_drop, "elem.drop", 84) \
	X(call_far, "call_far", 85) \
	X(call_import_far, "call_import_far", 86) \
	X(call_indirect_far, "call_indirect_far", 87) \
	X(tail, "tail", 88) \
	X(tail_import, "tail_import", 89) \
	X(tail_indirect, "tail_indirect", 90) \
	X(throw, "throw", 91) \
	X(throw_ref, "throw_ref", 92) \
	X(get_far, "get_far", 93) \
	X(get2_far, "get2_far", 94) \
	X(set_far, "set_far", 95) \
	X(set2_far, "set2_far", 96) \
	X(atomic_load8, "atomic.load8", 97) \
	X(atomic_load16, "atomic.load16", 98) \
	X(atomic_load32, "atomic.load32", 99) \
	X(atomic_load64, "atomic.load64", 100) \
	X(atomic_store8, "atomic.store8", 101) \
	X(atomic_store16, "atomic.store16", 102) \
	X(atomic_store32, "atomic.store32", 103) \
	X(atomic_store64, "atomic.store64", 104) \
	X(atomic_add8, "atomic.add8", 105) \
	X(atomic_add16, "atomic.add16", 106) \
	X(atomic_add32, "atomic.add32", 107) \
	X(atomic_add64, "atomic.add64", 108) \
	X(atomic_sub8, "atomic.sub8", 109) \
	X(atomic_sub16, "atomic.sub16", 110) \
	X(atomic_sub32, "atomic.sub32", 111) \
	X(atomic_sub64, "atomic.sub64", 112) \
	X(atomic_and8, "atomic.and8", 113) \
	X(atomic_and16, "atomic.and16", 114) \
	X(atomic_and32, "atomic.and32", 115) \
	X(atomic_and64, "atomic.and64", 116) \
	X(atomic_or8, "atomic.or8", 117) \
	X(atomic_or16, "atomic.or16", 118) \
	X(atomic_or32, "atomic.or32", 119) \
	X(atomic_or64, "atomic.or64", 120) \
	X(atomic_xor8, "atomic.xor8", 121) \
	X(atomic_xor16, "atomic.xor16", 122) \
	X(atomic_xor32, "atomic.xor32", 123) \
	X(atomic_xor64, "atomic.xor64", 124) \
	X(atomic_xchg8, "atomic.xchg8", 125) \
	X(atomic_xchg16, "atomic.xchg16", 126) \
	X(atomic_xchg32, "atomic.xchg32", 127) \
	X(atomic_xchg64, "atomic.xchg64", 128) \
	X(atomic_cmpxchg8, "atomic.cmpxchg8", 129) \
	X(atomic_cmpxchg16, "atomic.cmpxchg16", 130) \
	X(atomic_cmpxchg32, "atomic.cmpxchg32", 131) \
	X(atomic_cmpxchg64, "atomic.cmpxchg64", 132) \
	X(atomic_wait32, "atomic.wait32", 133) \
	X(atomic_wait64, "atomic.wait64", 134) \
	X(atomic_notify, "atomic.notify", 135) \
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
	ZWE_K_X2,
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
	ZWE_K_LS4,
	ZWE_K_LS5,
	ZWE_K_SA,
	ZWE_K_N8,
	ZWE_K_TG,
};

/* A format is what instructions with the same operands share; words: of the instruction,
 * a jump table (LJ) not counted; operand[i] = field << 8 | kind. zwe_op_format[op] and
 * zwe_x_format[sub] index zwe_format[]. For the front half: in formats.c.
 */
struct zwe_format {
	uint8_t words, n_operands;
	uint16_t operand[ZWE_MAX_OPERANDS];
};

extern const struct zwe_format zwe_format[];
extern const uint8_t zwe_op_format[];
extern const uint8_t zwe_x_format[];

/* Opcodes of W64 are places of handlers: slots, then jumps of 4 bytes.
 * zwe_w64_code[number]: main-page opcode | form << 8; zwe_w64_place[opcode]: its place.
 */
#define ZWE_W64_SLOT_BYTES 64u
#define ZWE_W64_SLOTS 366u
#define ZWE_W64_SLOTS_BYTES 23424
#define ZWE_W64_CODES 403u
#define ZWE_W64_EXIT 23564u
#define ZWE_W64_EXTENSION 23360u
#define ZWE_W64_XRET 23568u
enum zwe_w64_form {
	ZWE_FORM_D = 1,
	ZWE_FORM_B = 2,
	ZWE_FORM_O = 4,
	ZWE_FORM_Q = 8,
	ZWE_FORM_L = 16,
	ZWE_FORM_H = 32,
};
extern const uint16_t zwe_w64_code[];
extern const uint16_t zwe_w64_place[256];

#ifdef ZWE_FORMATS_DEFINE
const struct zwe_format zwe_format[132] = {
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
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA}},
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
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
	{2, 3, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_H << 8 | ZWE_K_JB, ZWE_FIELD_LIT << 8 | ZWE_K_L}},
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
	{2, 1, {ZWE_FIELD_LIT << 8 | ZWE_K_LS2}},
	{2, 1, {ZWE_FIELD_LIT << 8 | ZWE_K_LS4}},
	{2, 1, {ZWE_FIELD_LIT << 8 | ZWE_K_LS5}},
	{3, 4, {ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_C << 8 | ZWE_K_TB, ZWE_FIELD_K << 8 | ZWE_K_T, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
	{3, 3, {ZWE_FIELD_C << 8 | ZWE_K_TB, ZWE_FIELD_K << 8 | ZWE_K_T, ZWE_FIELD_LIT << 8 | ZWE_K_LS}},
	{3, 4, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{3, 4, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S2, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{3, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_LIT << 8 | ZWE_K_L2}},
	{3, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_LIT << 8 | ZWE_K_L2}},
	{3, 4, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{3, 4, {ZWE_FIELD_D << 8 | ZWE_K_X2, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S2, ZWE_FIELD_LIT << 8 | ZWE_K_LO}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_F, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_FI, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_TG, ZWE_FIELD_LIT << 8 | ZWE_K_LS}},
};

const uint8_t zwe_op_format[] = {
	2, /* mov */
	27, /* mov2 */
	22, /* ldi */
	32, /* ldi2 */
	85, /* ldl */
	126, /* ldl2 */
	26, /* movp */
	23, /* ldip */
	76, /* select */
	72, /* select_ai */
	73, /* select_bi */
	91, /* select2 */
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
	78, /* i32.add_l */
	78, /* i32.mul_l */
	78, /* i32.and_l */
	78, /* i32.or_l */
	78, /* i32.xor_l */
	8, /* i32.add_shl2 */
	8, /* i32.add_shl3 */
	67, /* i32.madd */
	2, /* i32.eqz */
	2, /* i32.extend8_s */
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
	29, /* i64.add */
	29, /* i64.sub */
	29, /* i64.mul */
	29, /* i64.and */
	29, /* i64.or */
	29, /* i64.xor */
	28, /* i64.add_i */
	28, /* i64.and_i */
	125, /* i64.add_l */
	125, /* i64.mul_l */
	125, /* i64.and_l */
	125, /* i64.xor_l */
	30, /* i64.shl_i */
	30, /* i64.shr_s_i */
	30, /* i64.shr_u_i */
	30, /* i64.rotl_i */
	30, /* i64.xorshr */
	30, /* i64.xorshl */
	24, /* i64.extend_s */
	24, /* i64.extend_u */
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
	29, /* f64.add */
	29, /* f64.sub */
	29, /* f64.mul */
	29, /* f64.div */
	11, /* f64.eq */
	11, /* f64.ne */
	11, /* f64.lt */
	11, /* f64.le */
	5, /* ld8_u */
	5, /* ld8_s */
	6, /* ld16_u */
	6, /* ld16_s */
	7, /* ld32 */
	25, /* ld64 */
	40, /* st8 */
	41, /* st16 */
	42, /* st32 */
	51, /* st64 */
	79, /* ld8_u_l */
	79, /* ld8_s_l */
	79, /* ld16_u_l */
	79, /* ld16_s_l */
	79, /* ld32_l */
	88, /* ld64_l */
	96, /* st8_l */
	96, /* st16_l */
	96, /* st32_l */
	102, /* st64_l */
	19, /* ld8_u_a */
	20, /* ld32_a */
	43, /* st8_a */
	44, /* st32_a */
	78, /* ld8_u_w */
	78, /* ld16_u_w */
	78, /* ld32_w */
	87, /* ld64_w */
	95, /* st8_w */
	95, /* st32_w */
	101, /* st64_w */
	79, /* ld32_x */
	78, /* ld32_xw */
	33, /* st8_i */
	34, /* st32_i */
	21, /* gget */
	31, /* gget2 */
	45, /* gset */
	52, /* gset2 */
	1, /* spget */
	35, /* spset */
	22, /* spadd */
	46, /* spset_add */
	0, /* unreachable */
	69, /* jmp */
	68, /* jmp_b */
	48, /* br_nz */
	48, /* br_z */
	47, /* br_nz_b */
	47, /* br_z_b */
	39, /* br_eq */
	39, /* br_ne */
	39, /* br_lt_s */
	39, /* br_lt_u */
	39, /* br_ge_s */
	39, /* br_ge_u */
	37, /* br_eq_i */
	37, /* br_ne_i */
	37, /* br_lt_s_i */
	37, /* br_lt_u_i */
	37, /* br_ge_s_i */
	37, /* br_ge_u_i */
	38, /* br_eq_b */
	38, /* br_ne_b */
	38, /* br_lt_s_b */
	38, /* br_lt_u_b */
	38, /* br_ge_s_b */
	38, /* br_ge_u_b */
	36, /* br_eq_i_b */
	36, /* br_ne_i_b */
	36, /* br_lt_s_i_b */
	36, /* br_lt_u_i_b */
	36, /* br_ge_s_i_b */
	36, /* br_ge_u_i_b */
	98, /* br_eq_l */
	98, /* br_ne_l */
	98, /* br_lt_s_l */
	98, /* br_lt_u_l */
	98, /* br_ge_s_l */
	98, /* br_ge_u_l */
	97, /* br_eq_l_b */
	97, /* br_ne_l_b */
	97, /* br_lt_s_l_b */
	97, /* br_lt_u_l_b */
	97, /* br_ge_s_l_b */
	97, /* br_ge_u_l_b */
	65, /* addbr_nz_b */
	66, /* incbr_ne_b */
	66, /* incbr_lt_s_b */
	66, /* incbr_lt_u_b */
	107, /* addbr_ne_l_b */
	107, /* addbr_lt_s_l_b */
	107, /* addbr_lt_u_l_b */
	49, /* br_table */
	63, /* call */
	64, /* call_import */
	70, /* call_indirect */
	0, /* ret */
	35, /* ret1 */
	50, /* ret2 */
	17, /* i32.add_acc */
	17, /* i32.xor_acc */
	17, /* i32.mul_acc */
	17, /* i32.and_acc */
	17, /* i32.or_acc */
	17, /* i32.sub_acc */
	80, /* i32.add_l_acc */
	80, /* i32.and_l_acc */
	13, /* i32.add_i_acc */
	13, /* i32.and_i_acc */
	18, /* i32.and_u_acc */
	12, /* i32.eqz_acc */
	18, /* i32.shl_i_acc */
	18, /* i32.shr_u_i_acc */
	18, /* i32.shr_s_i_acc */
	18, /* i32.rotl_i_acc */
	16, /* ld32_acc */
	14, /* ld8_u_acc */
	15, /* ld16_u_acc */
	81, /* ld32_l_acc */
	80, /* ld32_w_acc */
	81, /* ld32_x_acc */
	105, /* st8_w_acc */
	105, /* st32_w_acc */
	59, /* st32_acc */
	58, /* st8_acc */
	60, /* st32_a_acc */
	62, /* br_nz_acc */
	62, /* br_z_acc */
	61, /* br_nz_b_acc */
	61, /* br_z_b_acc */
	57, /* br_eq_acc */
	57, /* br_ne_acc */
	57, /* br_lt_s_acc */
	57, /* br_lt_u_acc */
	57, /* br_ge_s_acc */
	57, /* br_ge_u_acc */
	56, /* br_ne_b_acc */
	56, /* br_lt_s_b_acc */
	56, /* br_lt_u_b_acc */
	55, /* br_eq_i_acc */
	55, /* br_ne_i_acc */
	55, /* br_lt_s_i_acc */
	55, /* br_lt_u_i_acc */
	55, /* br_ge_s_i_acc */
	55, /* br_ge_u_i_acc */
	54, /* br_ne_i_b_acc */
	106, /* br_lt_u_l_b_acc */
	53, /* ret1_acc */
	0, /* sys.exit */
	0, /* sys.xret */
};

const uint8_t zwe_x_format[] = {
	74, /* i32.rotr */
	2, /* i32.clz */
	2, /* i32.ctz */
	2, /* i32.popcnt */
	2, /* i32.extend16_s */
	90, /* i64.div_s */
	90, /* i64.div_u */
	90, /* i64.rem_s */
	90, /* i64.rem_u */
	90, /* i64.shl */
	90, /* i64.shr_s */
	90, /* i64.shr_u */
	90, /* i64.rotl */
	90, /* i64.rotr */
	89, /* i64.mul_i */
	10, /* i64.clz */
	10, /* i64.ctz */
	10, /* i64.popcnt */
	24, /* i64.extend8_s */
	24, /* i64.extend16_s */
	74, /* f32.min */
	74, /* f32.max */
	74, /* f32.copysign */
	2, /* f32.abs */
	2, /* f32.neg */
	2, /* f32.ceil */
	2, /* f32.floor */
	2, /* f32.trunc */
	2, /* f32.nearest */
	2, /* f32.sqrt */
	90, /* f64.min */
	90, /* f64.max */
	90, /* f64.copysign */
	27, /* f64.abs */
	27, /* f64.neg */
	27, /* f64.ceil */
	27, /* f64.floor */
	27, /* f64.trunc */
	27, /* f64.nearest */
	27, /* f64.sqrt */
	2, /* i32.trunc_f32_s */
	2, /* i32.trunc_f32_u */
	10, /* i32.trunc_f64_s */
	10, /* i32.trunc_f64_u */
	24, /* i64.trunc_f32_s */
	24, /* i64.trunc_f32_u */
	27, /* i64.trunc_f64_s */
	27, /* i64.trunc_f64_u */
	2, /* i32.trunc_sat_f32_s */
	2, /* i32.trunc_sat_f32_u */
	10, /* i32.trunc_sat_f64_s */
	10, /* i32.trunc_sat_f64_u */
	24, /* i64.trunc_sat_f32_s */
	24, /* i64.trunc_sat_f32_u */
	27, /* i64.trunc_sat_f64_s */
	27, /* i64.trunc_sat_f64_u */
	2, /* f32.convert_i32_s */
	2, /* f32.convert_i32_u */
	10, /* f32.convert_i64_s */
	10, /* f32.convert_i64_u */
	24, /* f64.convert_i32_s */
	24, /* f64.convert_i32_u */
	27, /* f64.convert_i64_s */
	27, /* f64.convert_i64_u */
	10, /* f32.demote_f64 */
	24, /* f64.promote_f32 */
	1, /* memory.size */
	2, /* memory.grow */
	110, /* memory.copy */
	108, /* memory.fill */
	113, /* memory.init */
	116, /* data.drop */
	83, /* gget_imp */
	92, /* gget2_imp */
	99, /* gset_imp */
	103, /* gset2_imp */
	82, /* ref.func */
	77, /* table.get */
	94, /* table.set */
	84, /* table.size */
	75, /* table.grow */
	109, /* table.fill */
	112, /* table.copy */
	111, /* table.init */
	117, /* elem.drop */
	129, /* call_far */
	130, /* call_import_far */
	121, /* call_indirect_far */
	114, /* tail */
	115, /* tail_import */
	122, /* tail_indirect */
	131, /* throw */
	71, /* throw_ref */
	86, /* get_far */
	93, /* get2_far */
	100, /* set_far */
	104, /* set2_far */
	79, /* atomic.load8 */
	79, /* atomic.load16 */
	79, /* atomic.load32 */
	88, /* atomic.load64 */
	96, /* atomic.store8 */
	96, /* atomic.store16 */
	96, /* atomic.store32 */
	102, /* atomic.store64 */
	123, /* atomic.add8 */
	123, /* atomic.add16 */
	123, /* atomic.add32 */
	124, /* atomic.add64 */
	123, /* atomic.sub8 */
	123, /* atomic.sub16 */
	123, /* atomic.sub32 */
	124, /* atomic.sub64 */
	123, /* atomic.and8 */
	123, /* atomic.and16 */
	123, /* atomic.and32 */
	124, /* atomic.and64 */
	123, /* atomic.or8 */
	123, /* atomic.or16 */
	123, /* atomic.or32 */
	124, /* atomic.or64 */
	123, /* atomic.xor8 */
	123, /* atomic.xor16 */
	123, /* atomic.xor32 */
	124, /* atomic.xor64 */
	123, /* atomic.xchg8 */
	123, /* atomic.xchg16 */
	123, /* atomic.xchg32 */
	124, /* atomic.xchg64 */
	127, /* atomic.cmpxchg8 */
	127, /* atomic.cmpxchg16 */
	127, /* atomic.cmpxchg32 */
	128, /* atomic.cmpxchg64 */
	119, /* atomic.wait32 */
	120, /* atomic.wait64 */
	118, /* atomic.notify */
};

#endif

#ifdef ZWE_W64_DEFINE
const uint16_t zwe_w64_code[403] = {
	0, /* mov  */
	2048, /* mov Q */
	1, /* mov2  */
	2, /* ldi  */
	2050, /* ldi Q */
	3, /* ldi2  */
	4, /* ldl  */
	2052, /* ldl Q */
	5, /* ldl2  */
	6, /* movp  */
	7, /* ldip  */
	8, /* select  */
	11, /* select2  */
	12, /* i32.add  */
	268, /* i32.add D */
	524, /* i32.add B */
	2060, /* i32.add Q */
	13, /* i32.sub  */
	269, /* i32.sub D */
	525, /* i32.sub B */
	2061, /* i32.sub Q */
	14, /* i32.mul  */
	270, /* i32.mul D */
	526, /* i32.mul B */
	2062, /* i32.mul Q */
	16, /* i32.div_u  */
	17, /* i32.rem_s  */
	18, /* i32.rem_u  */
	19, /* i32.and  */
	275, /* i32.and D */
	531, /* i32.and B */
	2067, /* i32.and Q */
	20, /* i32.or  */
	276, /* i32.or D */
	532, /* i32.or B */
	2068, /* i32.or Q */
	21, /* i32.xor  */
	277, /* i32.xor D */
	533, /* i32.xor B */
	2069, /* i32.xor Q */
	22, /* i32.shl  */
	278, /* i32.shl D */
	534, /* i32.shl B */
	2070, /* i32.shl Q */
	23, /* i32.shr_s  */
	279, /* i32.shr_s D */
	535, /* i32.shr_s B */
	2071, /* i32.shr_s Q */
	24, /* i32.shr_u  */
	280, /* i32.shr_u D */
	536, /* i32.shr_u B */
	2072, /* i32.shr_u Q */
	25, /* i32.rotl  */
	26, /* i32.add_i  */
	282, /* i32.add_i D */
	2074, /* i32.add_i Q */
	27, /* i32.rsub_i  */
	28, /* i32.mul_i  */
	284, /* i32.mul_i D */
	2076, /* i32.mul_i Q */
	29, /* i32.div_u_i  */
	30, /* i32.rem_u_i  */
	31, /* i32.and_i  */
	287, /* i32.and_i D */
	2079, /* i32.and_i Q */
	32, /* i32.and_u  */
	288, /* i32.and_u D */
	2080, /* i32.and_u Q */
	33, /* i32.or_i  */
	289, /* i32.or_i D */
	2081, /* i32.or_i Q */
	34, /* i32.xor_i  */
	290, /* i32.xor_i D */
	2082, /* i32.xor_i Q */
	35, /* i32.shl_i  */
	291, /* i32.shl_i D */
	2083, /* i32.shl_i Q */
	36, /* i32.shr_s_i  */
	292, /* i32.shr_s_i D */
	2084, /* i32.shr_s_i Q */
	37, /* i32.shr_u_i  */
	293, /* i32.shr_u_i D */
	2085, /* i32.shr_u_i Q */
	38, /* i32.rotl_i  */
	294, /* i32.rotl_i D */
	2086, /* i32.rotl_i Q */
	39, /* i32.add_l  */
	295, /* i32.add_l D */
	2087, /* i32.add_l Q */
	40, /* i32.mul_l  */
	296, /* i32.mul_l D */
	2088, /* i32.mul_l Q */
	41, /* i32.and_l  */
	297, /* i32.and_l D */
	2089, /* i32.and_l Q */
	42, /* i32.or_l  */
	298, /* i32.or_l D */
	2090, /* i32.or_l Q */
	43, /* i32.xor_l  */
	299, /* i32.xor_l D */
	2091, /* i32.xor_l Q */
	44, /* i32.add_shl2  */
	300, /* i32.add_shl2 D */
	2092, /* i32.add_shl2 Q */
	45, /* i32.add_shl3  */
	301, /* i32.add_shl3 D */
	2093, /* i32.add_shl3 Q */
	46, /* i32.madd  */
	47, /* i32.eqz  */
	2095, /* i32.eqz Q */
	48, /* i32.extend8_s  */
	2096, /* i32.extend8_s Q */
	49, /* i32.eq  */
	50, /* i32.ne  */
	51, /* i32.lt_s  */
	52, /* i32.lt_u  */
	53, /* i32.ge_s  */
	54, /* i32.ge_u  */
	55, /* i32.eq_i  */
	56, /* i32.ne_i  */
	57, /* i32.lt_s_i  */
	58, /* i32.lt_u_i  */
	59, /* i32.ge_s_i  */
	60, /* i32.ge_u_i  */
	61, /* i64.add  */
	317, /* i64.add D */
	573, /* i64.add B */
	62, /* i64.sub  */
	63, /* i64.mul  */
	64, /* i64.and  */
	65, /* i64.or  */
	66, /* i64.xor  */
	322, /* i64.xor D */
	67, /* i64.add_i  */
	68, /* i64.and_i  */
	69, /* i64.add_l  */
	325, /* i64.add_l D */
	70, /* i64.mul_l  */
	71, /* i64.and_l  */
	72, /* i64.xor_l  */
	4169, /* i64.shl_i L */
	8265, /* i64.shl_i H */
	4171, /* i64.shr_u_i L */
	8267, /* i64.shr_u_i H */
	4172, /* i64.rotl_i L */
	8268, /* i64.rotl_i H */
	4173, /* i64.xorshr L */
	8269, /* i64.xorshr H */
	4174, /* i64.xorshl L */
	8270, /* i64.xorshl H */
	79, /* i64.extend_s  */
	80, /* i64.extend_u  */
	81, /* i64.eqz  */
	82, /* i64.eq  */
	83, /* i64.ne  */
	84, /* i64.lt_s  */
	85, /* i64.lt_u  */
	104, /* ld8_u  */
	1128, /* ld8_u O */
	2152, /* ld8_u Q */
	3176, /* ld8_u QO */
	105, /* ld8_s  */
	1129, /* ld8_s O */
	2153, /* ld8_s Q */
	3177, /* ld8_s QO */
	106, /* ld16_u  */
	1130, /* ld16_u O */
	2154, /* ld16_u Q */
	3178, /* ld16_u QO */
	107, /* ld16_s  */
	1131, /* ld16_s O */
	2155, /* ld16_s Q */
	3179, /* ld16_s QO */
	108, /* ld32  */
	1132, /* ld32 O */
	2156, /* ld32 Q */
	3180, /* ld32 QO */
	1133, /* ld64 O */
	110, /* st8  */
	1134, /* st8 O */
	111, /* st16  */
	1135, /* st16 O */
	112, /* st32  */
	1136, /* st32 O */
	113, /* st64  */
	1137, /* st64 O */
	114, /* ld8_u_l  */
	115, /* ld8_s_l  */
	116, /* ld16_u_l  */
	117, /* ld16_s_l  */
	118, /* ld32_l  */
	120, /* st8_l  */
	121, /* st16_l  */
	122, /* st32_l  */
	124, /* ld8_u_a  */
	2172, /* ld8_u_a Q */
	125, /* ld32_a  */
	2173, /* ld32_a Q */
	126, /* st8_a  */
	127, /* st32_a  */
	128, /* ld8_u_w  */
	2176, /* ld8_u_w Q */
	129, /* ld16_u_w  */
	2177, /* ld16_u_w Q */
	130, /* ld32_w  */
	2178, /* ld32_w Q */
	132, /* st8_w  */
	133, /* st32_w  */
	134, /* st64_w  */
	135, /* ld32_x  */
	2183, /* ld32_x Q */
	136, /* ld32_xw  */
	2184, /* ld32_xw Q */
	137, /* st8_i  */
	1161, /* st8_i O */
	138, /* st32_i  */
	1162, /* st32_i O */
	139, /* gget  */
	2187, /* gget Q */
	140, /* gget2  */
	141, /* gset  */
	142, /* gset2  */
	143, /* spget  */
	2191, /* spget Q */
	144, /* spset  */
	145, /* spadd  */
	146, /* spset_add  */
	148, /* jmp  */
	149, /* jmp_b  */
	150, /* br_nz  */
	151, /* br_z  */
	152, /* br_nz_b  */
	153, /* br_z_b  */
	154, /* br_eq  */
	155, /* br_ne  */
	156, /* br_lt_s  */
	157, /* br_lt_u  */
	158, /* br_ge_s  */
	159, /* br_ge_u  */
	160, /* br_eq_i  */
	161, /* br_ne_i  */
	162, /* br_lt_s_i  */
	163, /* br_lt_u_i  */
	164, /* br_ge_s_i  */
	165, /* br_ge_u_i  */
	166, /* br_eq_b  */
	167, /* br_ne_b  */
	168, /* br_lt_s_b  */
	169, /* br_lt_u_b  */
	170, /* br_ge_s_b  */
	171, /* br_ge_u_b  */
	172, /* br_eq_i_b  */
	173, /* br_ne_i_b  */
	174, /* br_lt_s_i_b  */
	175, /* br_lt_u_i_b  */
	176, /* br_ge_s_i_b  */
	177, /* br_ge_u_i_b  */
	178, /* br_eq_l  */
	179, /* br_ne_l  */
	180, /* br_lt_s_l  */
	181, /* br_lt_u_l  */
	182, /* br_ge_s_l  */
	183, /* br_ge_u_l  */
	184, /* br_eq_l_b  */
	185, /* br_ne_l_b  */
	186, /* br_lt_s_l_b  */
	187, /* br_lt_u_l_b  */
	188, /* br_ge_s_l_b  */
	189, /* br_ge_u_l_b  */
	190, /* addbr_nz_b  */
	191, /* incbr_ne_b  */
	192, /* incbr_lt_s_b  */
	193, /* incbr_lt_u_b  */
	194, /* addbr_ne_l_b  */
	195, /* addbr_lt_s_l_b  */
	196, /* addbr_lt_u_l_b  */
	197, /* br_table  */
	201, /* ret  */
	202, /* ret1  */
	203, /* ret2  */
	204, /* i32.add_acc  */
	716, /* i32.add_acc B */
	2252, /* i32.add_acc Q */
	205, /* i32.xor_acc  */
	717, /* i32.xor_acc B */
	2253, /* i32.xor_acc Q */
	206, /* i32.mul_acc  */
	718, /* i32.mul_acc B */
	2254, /* i32.mul_acc Q */
	207, /* i32.and_acc  */
	719, /* i32.and_acc B */
	2255, /* i32.and_acc Q */
	208, /* i32.or_acc  */
	720, /* i32.or_acc B */
	2256, /* i32.or_acc Q */
	209, /* i32.sub_acc  */
	721, /* i32.sub_acc B */
	2257, /* i32.sub_acc Q */
	210, /* i32.add_l_acc  */
	2258, /* i32.add_l_acc Q */
	211, /* i32.and_l_acc  */
	2259, /* i32.and_l_acc Q */
	212, /* i32.add_i_acc  */
	2260, /* i32.add_i_acc Q */
	213, /* i32.and_i_acc  */
	2261, /* i32.and_i_acc Q */
	214, /* i32.and_u_acc  */
	2262, /* i32.and_u_acc Q */
	215, /* i32.eqz_acc  */
	2263, /* i32.eqz_acc Q */
	216, /* i32.shl_i_acc  */
	2264, /* i32.shl_i_acc Q */
	217, /* i32.shr_u_i_acc  */
	2265, /* i32.shr_u_i_acc Q */
	218, /* i32.shr_s_i_acc  */
	2266, /* i32.shr_s_i_acc Q */
	219, /* i32.rotl_i_acc  */
	2267, /* i32.rotl_i_acc Q */
	220, /* ld32_acc  */
	1244, /* ld32_acc O */
	2268, /* ld32_acc Q */
	3292, /* ld32_acc QO */
	221, /* ld8_u_acc  */
	1245, /* ld8_u_acc O */
	2269, /* ld8_u_acc Q */
	3293, /* ld8_u_acc QO */
	222, /* ld16_u_acc  */
	1246, /* ld16_u_acc O */
	2270, /* ld16_u_acc Q */
	3294, /* ld16_u_acc QO */
	223, /* ld32_l_acc  */
	2271, /* ld32_l_acc Q */
	224, /* ld32_w_acc  */
	2272, /* ld32_w_acc Q */
	225, /* ld32_x_acc  */
	2273, /* ld32_x_acc Q */
	226, /* st8_w_acc  */
	227, /* st32_w_acc  */
	228, /* st32_acc  */
	1252, /* st32_acc O */
	229, /* st8_acc  */
	1253, /* st8_acc O */
	230, /* st32_a_acc  */
	231, /* br_nz_acc  */
	232, /* br_z_acc  */
	233, /* br_nz_b_acc  */
	234, /* br_z_b_acc  */
	235, /* br_eq_acc  */
	236, /* br_ne_acc  */
	237, /* br_lt_s_acc  */
	238, /* br_lt_u_acc  */
	239, /* br_ge_s_acc  */
	240, /* br_ge_u_acc  */
	241, /* br_ne_b_acc  */
	242, /* br_lt_s_b_acc  */
	243, /* br_lt_u_b_acc  */
	244, /* br_eq_i_acc  */
	245, /* br_ne_i_acc  */
	246, /* br_lt_s_i_acc  */
	247, /* br_lt_u_i_acc  */
	248, /* br_ge_s_i_acc  */
	249, /* br_ge_u_i_acc  */
	250, /* br_ne_i_b_acc  */
	251, /* br_lt_u_l_b_acc  */
	252, /* ret1_acc  */
	255, /* extension  */
	9, /* select_ai  */
	10, /* select_bi  */
	15, /* i32.div_s  */
	73, /* i64.shl_i  */
	74, /* i64.shr_s_i  */
	75, /* i64.shr_u_i  */
	76, /* i64.rotl_i  */
	77, /* i64.xorshr  */
	78, /* i64.xorshl  */
	86, /* i64.ge_s  */
	87, /* i64.ge_u  */
	88, /* f32.add  */
	89, /* f32.sub  */
	90, /* f32.mul  */
	91, /* f32.div  */
	92, /* f32.eq  */
	93, /* f32.ne  */
	94, /* f32.lt  */
	95, /* f32.le  */
	96, /* f64.add  */
	97, /* f64.sub  */
	98, /* f64.mul  */
	99, /* f64.div  */
	100, /* f64.eq  */
	101, /* f64.ne  */
	102, /* f64.lt  */
	103, /* f64.le  */
	109, /* ld64  */
	119, /* ld64_l  */
	123, /* st64_l  */
	131, /* ld64_w  */
	147, /* unreachable  */
	198, /* call  */
	199, /* call_import  */
	200, /* call_indirect  */
	253, /* sys.exit  */
	254, /* sys.xret  */
};

const uint16_t zwe_w64_place[256] = {
	[0] = 0,
	[1] = 128,
	[2] = 192,
	[3] = 320,
	[4] = 384,
	[5] = 512,
	[6] = 576,
	[7] = 640,
	[8] = 704,
	[11] = 768,
	[12] = 832,
	[13] = 1088,
	[14] = 1344,
	[16] = 1600,
	[17] = 1664,
	[18] = 1728,
	[19] = 1792,
	[20] = 2048,
	[21] = 2304,
	[22] = 2560,
	[23] = 2816,
	[24] = 3072,
	[25] = 3328,
	[26] = 3392,
	[27] = 3584,
	[28] = 3648,
	[29] = 3840,
	[30] = 3904,
	[31] = 3968,
	[32] = 4160,
	[33] = 4352,
	[34] = 4544,
	[35] = 4736,
	[36] = 4928,
	[37] = 5120,
	[38] = 5312,
	[39] = 5504,
	[40] = 5696,
	[41] = 5888,
	[42] = 6080,
	[43] = 6272,
	[44] = 6464,
	[45] = 6656,
	[46] = 6848,
	[47] = 6912,
	[48] = 7040,
	[49] = 7168,
	[50] = 7232,
	[51] = 7296,
	[52] = 7360,
	[53] = 7424,
	[54] = 7488,
	[55] = 7552,
	[56] = 7616,
	[57] = 7680,
	[58] = 7744,
	[59] = 7808,
	[60] = 7872,
	[61] = 7936,
	[62] = 8128,
	[63] = 8192,
	[64] = 8256,
	[65] = 8320,
	[66] = 8384,
	[67] = 8512,
	[68] = 8576,
	[69] = 8640,
	[70] = 8768,
	[71] = 8832,
	[72] = 8896,
	[79] = 9600,
	[80] = 9664,
	[81] = 9728,
	[82] = 9792,
	[83] = 9856,
	[84] = 9920,
	[85] = 9984,
	[104] = 10048,
	[105] = 10304,
	[106] = 10560,
	[107] = 10816,
	[108] = 11072,
	[110] = 11392,
	[111] = 11520,
	[112] = 11648,
	[113] = 11776,
	[114] = 11904,
	[115] = 11968,
	[116] = 12032,
	[117] = 12096,
	[118] = 12160,
	[120] = 12224,
	[121] = 12288,
	[122] = 12352,
	[124] = 12416,
	[125] = 12544,
	[126] = 12672,
	[127] = 12736,
	[128] = 12800,
	[129] = 12928,
	[130] = 13056,
	[132] = 13184,
	[133] = 13248,
	[134] = 13312,
	[135] = 13376,
	[136] = 13504,
	[137] = 13632,
	[138] = 13760,
	[139] = 13888,
	[140] = 14016,
	[141] = 14080,
	[142] = 14144,
	[143] = 14208,
	[144] = 14336,
	[145] = 14400,
	[146] = 14464,
	[148] = 14528,
	[149] = 14592,
	[150] = 14656,
	[151] = 14720,
	[152] = 14784,
	[153] = 14848,
	[154] = 14912,
	[155] = 14976,
	[156] = 15040,
	[157] = 15104,
	[158] = 15168,
	[159] = 15232,
	[160] = 15296,
	[161] = 15360,
	[162] = 15424,
	[163] = 15488,
	[164] = 15552,
	[165] = 15616,
	[166] = 15680,
	[167] = 15744,
	[168] = 15808,
	[169] = 15872,
	[170] = 15936,
	[171] = 16000,
	[172] = 16064,
	[173] = 16128,
	[174] = 16192,
	[175] = 16256,
	[176] = 16320,
	[177] = 16384,
	[178] = 16448,
	[179] = 16512,
	[180] = 16576,
	[181] = 16640,
	[182] = 16704,
	[183] = 16768,
	[184] = 16832,
	[185] = 16896,
	[186] = 16960,
	[187] = 17024,
	[188] = 17088,
	[189] = 17152,
	[190] = 17216,
	[191] = 17280,
	[192] = 17344,
	[193] = 17408,
	[194] = 17472,
	[195] = 17536,
	[196] = 17600,
	[197] = 17664,
	[201] = 17728,
	[202] = 17792,
	[203] = 17856,
	[204] = 17920,
	[205] = 18112,
	[206] = 18304,
	[207] = 18496,
	[208] = 18688,
	[209] = 18880,
	[210] = 19072,
	[211] = 19200,
	[212] = 19328,
	[213] = 19456,
	[214] = 19584,
	[215] = 19712,
	[216] = 19840,
	[217] = 19968,
	[218] = 20096,
	[219] = 20224,
	[220] = 20352,
	[221] = 20608,
	[222] = 20864,
	[223] = 21120,
	[224] = 21248,
	[225] = 21376,
	[226] = 21504,
	[227] = 21568,
	[228] = 21632,
	[229] = 21760,
	[230] = 21888,
	[231] = 21952,
	[232] = 22016,
	[233] = 22080,
	[234] = 22144,
	[235] = 22208,
	[236] = 22272,
	[237] = 22336,
	[238] = 22400,
	[239] = 22464,
	[240] = 22528,
	[241] = 22592,
	[242] = 22656,
	[243] = 22720,
	[244] = 22784,
	[245] = 22848,
	[246] = 22912,
	[247] = 22976,
	[248] = 23040,
	[249] = 23104,
	[250] = 23168,
	[251] = 23232,
	[252] = 23296,
	[255] = 23360,
	[9] = 23424,
	[10] = 23428,
	[15] = 23432,
	[73] = 23436,
	[74] = 23440,
	[75] = 23444,
	[76] = 23448,
	[77] = 23452,
	[78] = 23456,
	[86] = 23460,
	[87] = 23464,
	[88] = 23468,
	[89] = 23472,
	[90] = 23476,
	[91] = 23480,
	[92] = 23484,
	[93] = 23488,
	[94] = 23492,
	[95] = 23496,
	[96] = 23500,
	[97] = 23504,
	[98] = 23508,
	[99] = 23512,
	[100] = 23516,
	[101] = 23520,
	[102] = 23524,
	[103] = 23528,
	[109] = 23532,
	[119] = 23536,
	[123] = 23540,
	[131] = 23544,
	[147] = 23548,
	[198] = 23552,
	[199] = 23556,
	[200] = 23560,
	[253] = 23564,
	[254] = 23568,
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
	ZWE_A_LS4,
	ZWE_A_LS5,
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
	ZWE_R_ANY_RULE = 0x08, /* W64: every rule has it */
};

/* Words of the instruction; 0: two, and as many more as h says. What it needs: enum
 * zwe_image_feature, or ZWE_R_NOWHERE: not in a function.
 */
#define ZWE_R_WORDS(rule)  ((rule) >> 8 & 7)
#define ZWE_R_ACTION(rule) ((rule) >> 16 & 0xff)
#define ZWE_R_NEEDS(rule)  ((rule) >> 24)
#define ZWE_R_NOWHERE      0x80u

/* zwe_op_rule[op] and zwe_x_rule[sub] index zwe_rule[]; sub is below ZWE_X_KNOWN. */
#define ZWE_X_KNOWN (ZWE_ATOMICS ? ZWE_X_COUNT : ZWE_X_ATOMIC_FIRST)
extern const uint32_t zwe_rule[];
extern const uint8_t zwe_op_rule[];
extern const uint8_t zwe_x_rule[];

/* W64: what is asked of an instruction's first word besides, by low and high half. Bits
 * of zero[] must be 0; 16-bit lanes of slots[] are slots, each so many bytes wide as
 * width[] has it there; each bit of sign is one like the bit below, in the high half.
 * The low 16 bits of width[0] are flags: forms (enum zwe_w64_form), then signed fields.
 */
struct zwe_w64_shape {
	uint32_t rule, zero[2], slots[2], width[2], sign;
};
enum zwe_w64_flag {
	ZWE_SIGNED = 64,
	ZWE_SIGNED_D = 128,
	ZWE_FURTHER = 256, /* more words than one */
	ZWE_OFFSET_B = 4, /* its action is to look at a scaled offset, */
	ZWE_ACTS = 512, /* or another one */
	ZWE_ONE_LITERAL = 4096, /* just a number */
	ZWE_LITERAL_SCALE = 10, /* two bits from here: 0, 2, 3; 1: as call_indirect has it */
};

/* code[number] and zwe_w64_x_shape[sub] index shape[]; the extension page's number
 * has none: the first, which no word is of.
 */
struct zwe_w64_shapes {
	uint8_t code[ZWE_W64_CODES];
	struct zwe_w64_shape shape[];
};
extern const struct zwe_w64_shapes zwe_w64_shapes;
extern const uint8_t zwe_w64_x_shape[];

/* Accumulator forms: the opcode that does the same without; any other opcode: itself.
 * Only for opcodes from ZWE_OP_ACC_FIRST on. */
#define ZWE_OP_ACC_FIRST 204
#define ZWE_ACC_BASE(op) zwe_acc_base[(op) - ZWE_OP_ACC_FIRST]
extern const uint8_t zwe_acc_base[];

/* Definitions, for the one file that asks for them (ops.c). */
#ifdef ZWE_OPS_DEFINE
const uint32_t zwe_rule[] = {
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
	0x01001205 | ZWE_A_NONE << 16,
	0x00002905 | ZWE_A_NONE << 16,
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
	0x00008a15 | ZWE_A_NONE << 16,
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
	0x0000123d | ZWE_A_H_JB << 16,
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
#if ZWE_ATOMICS
	0x21000200 | ZWE_A_LS2 << 16,
	0x21000200 | ZWE_A_LS4 << 16,
	0x21000200 | ZWE_A_LS5 << 16,
	0x21000205 | ZWE_A_NONE << 16,
	0x21000a05 | ZWE_A_NONE << 16,
	0x21000206 | ZWE_A_NONE << 16,
	0x21008315 | ZWE_A_NONE << 16,
	0x21008b15 | ZWE_A_NONE << 16,
	0x21008326 | ZWE_A_NONE << 16,
#endif
};

const uint8_t zwe_op_rule[] = {
	17, /* mov */
	31, /* mov2 */
	90, /* ldi */
	101, /* ldi2 */
	9, /* ldl */
	13, /* ldl2 */
	43, /* movp */
	101, /* ldip */
	38, /* select */
	44, /* select_ai */
	62, /* select_bi */
	49, /* select2 */
	36, /* i32.add */
	36, /* i32.sub */
	36, /* i32.mul */
	36, /* i32.div_s */
	36, /* i32.div_u */
	36, /* i32.rem_s */
	36, /* i32.rem_u */
	36, /* i32.and */
	36, /* i32.or */
	36, /* i32.xor */
	36, /* i32.shl */
	36, /* i32.shr_s */
	36, /* i32.shr_u */
	36, /* i32.rotl */
	61, /* i32.add_i */
	61, /* i32.rsub_i */
	61, /* i32.mul_i */
	57, /* i32.div_u_i */
	57, /* i32.rem_u_i */
	61, /* i32.and_i */
	61, /* i32.and_u */
	61, /* i32.or_i */
	61, /* i32.xor_i */
	61, /* i32.shl_i */
	61, /* i32.shr_s_i */
	61, /* i32.shr_u_i */
	61, /* i32.rotl_i */
	20, /* i32.add_l */
	20, /* i32.mul_l */
	20, /* i32.and_l */
	20, /* i32.or_l */
	20, /* i32.xor_l */
	36, /* i32.add_shl2 */
	36, /* i32.add_shl3 */
	35, /* i32.madd */
	17, /* i32.eqz */
	17, /* i32.extend8_s */
	36, /* i32.eq */
	36, /* i32.ne */
	36, /* i32.lt_s */
	36, /* i32.lt_u */
	36, /* i32.ge_s */
	36, /* i32.ge_u */
	61, /* i32.eq_i */
	61, /* i32.ne_i */
	61, /* i32.lt_s_i */
	61, /* i32.lt_u_i */
	61, /* i32.ge_s_i */
	61, /* i32.ge_u_i */
	47, /* i64.add */
	47, /* i64.sub */
	47, /* i64.mul */
	47, /* i64.and */
	47, /* i64.or */
	47, /* i64.xor */
	74, /* i64.add_i */
	74, /* i64.and_i */
	33, /* i64.add_l */
	33, /* i64.mul_l */
	33, /* i64.and_l */
	33, /* i64.xor_l */
	74, /* i64.shl_i */
	74, /* i64.shr_s_i */
	74, /* i64.shr_u_i */
	74, /* i64.rotl_i */
	74, /* i64.xorshr */
	74, /* i64.xorshl */
	26, /* i64.extend_s */
	26, /* i64.extend_u */
	29, /* i64.eqz */
	45, /* i64.eq */
	45, /* i64.ne */
	45, /* i64.lt_s */
	45, /* i64.lt_u */
	45, /* i64.ge_s */
	45, /* i64.ge_u */
	37, /* f32.add */
	37, /* f32.sub */
	37, /* f32.mul */
	37, /* f32.div */
	37, /* f32.eq */
	37, /* f32.ne */
	37, /* f32.lt */
	37, /* f32.le */
	48, /* f64.add */
	48, /* f64.sub */
	48, /* f64.mul */
	48, /* f64.div */
	46, /* f64.eq */
	46, /* f64.ne */
	46, /* f64.lt */
	46, /* f64.le */
	58, /* ld8_u */
	58, /* ld8_s */
	59, /* ld16_u */
	59, /* ld16_s */
	60, /* ld32 */
	71, /* ld64 */
	54, /* st8 */
	55, /* st16 */
	56, /* st32 */
	71, /* st64 */
	21, /* ld8_u_l */
	21, /* ld8_s_l */
	21, /* ld16_u_l */
	21, /* ld16_s_l */
	21, /* ld32_l */
	28, /* ld64_l */
	16, /* st8_l */
	16, /* st16_l */
	16, /* st32_l */
	28, /* st64_l */
	87, /* ld8_u_a */
	88, /* ld32_a */
	78, /* st8_a */
	79, /* st32_a */
	21, /* ld8_u_w */
	21, /* ld16_u_w */
	21, /* ld32_w */
	28, /* ld64_w */
	16, /* st8_w */
	16, /* st32_w */
	28, /* st64_w */
	21, /* ld32_x */
	21, /* ld32_xw */
	72, /* st8_i */
	73, /* st32_i */
	89, /* gget */
	99, /* gget2 */
	80, /* gset */
	100, /* gset2 */
	7, /* spget */
	4, /* spset */
	91, /* spadd */
	83, /* spset_add */
	3, /* unreachable */
	105, /* jmp */
	104, /* jmp_b */
	82, /* br_nz */
	82, /* br_z */
	81, /* br_nz_b */
	81, /* br_z_b */
	53, /* br_eq */
	53, /* br_ne */
	53, /* br_lt_s */
	53, /* br_lt_u */
	53, /* br_ge_s */
	53, /* br_ge_u */
	77, /* br_eq_i */
	77, /* br_ne_i */
	77, /* br_lt_s_i */
	77, /* br_lt_u_i */
	77, /* br_ge_s_i */
	77, /* br_ge_u_i */
	52, /* br_eq_b */
	52, /* br_ne_b */
	52, /* br_lt_s_b */
	52, /* br_lt_u_b */
	52, /* br_ge_s_b */
	52, /* br_ge_u_b */
	76, /* br_eq_i_b */
	76, /* br_ne_i_b */
	76, /* br_lt_s_i_b */
	76, /* br_lt_u_i_b */
	76, /* br_ge_s_i_b */
	76, /* br_ge_u_i_b */
	86, /* br_eq_l */
	86, /* br_ne_l */
	86, /* br_lt_s_l */
	86, /* br_lt_u_l */
	86, /* br_ge_s_l */
	86, /* br_ge_u_l */
	85, /* br_eq_l_b */
	85, /* br_ne_l_b */
	85, /* br_lt_s_l_b */
	85, /* br_lt_u_l_b */
	85, /* br_ge_s_l_b */
	85, /* br_ge_u_l_b */
	76, /* addbr_nz_b */
	52, /* incbr_ne_b */
	52, /* incbr_lt_s_b */
	52, /* incbr_lt_u_b */
	84, /* addbr_ne_l_b */
	84, /* addbr_lt_s_l_b */
	84, /* addbr_lt_u_l_b */
	98, /* br_table */
	102, /* call */
	103, /* call_import */
	15, /* call_indirect */
	3, /* ret */
	10, /* ret1 */
	14, /* ret2 */
	39, /* i32.add_acc */
	39, /* i32.xor_acc */
	39, /* i32.mul_acc */
	39, /* i32.and_acc */
	39, /* i32.or_acc */
	39, /* i32.sub_acc */
	24, /* i32.add_l_acc */
	24, /* i32.and_l_acc */
	70, /* i32.add_i_acc */
	70, /* i32.and_i_acc */
	70, /* i32.and_u_acc */
	23, /* i32.eqz_acc */
	70, /* i32.shl_i_acc */
	70, /* i32.shr_u_i_acc */
	70, /* i32.shr_s_i_acc */
	70, /* i32.rotl_i_acc */
	69, /* ld32_acc */
	67, /* ld8_u_acc */
	68, /* ld16_u_acc */
	25, /* ld32_l_acc */
	25, /* ld32_w_acc */
	25, /* ld32_x_acc */
	22, /* st8_w_acc */
	22, /* st32_w_acc */
	66, /* st32_acc */
	65, /* st8_acc */
	94, /* st32_a_acc */
	96, /* br_nz_acc */
	96, /* br_z_acc */
	95, /* br_nz_b_acc */
	95, /* br_z_b_acc */
	64, /* br_eq_acc */
	64, /* br_ne_acc */
	64, /* br_lt_s_acc */
	64, /* br_lt_u_acc */
	64, /* br_ge_s_acc */
	64, /* br_ge_u_acc */
	63, /* br_ne_b_acc */
	63, /* br_lt_s_b_acc */
	63, /* br_lt_u_b_acc */
	93, /* br_eq_i_acc */
	93, /* br_ne_i_acc */
	93, /* br_lt_s_i_acc */
	93, /* br_lt_u_i_acc */
	93, /* br_ge_s_i_acc */
	93, /* br_ge_u_i_acc */
	92, /* br_ne_i_b_acc */
	97, /* br_lt_u_l_b_acc */
	11, /* ret1_acc */
	0, /* sys.exit */
	0, /* sys.xret */
};

const uint8_t zwe_x_rule[] = {
	41, /* i32.rotr */
	17, /* i32.clz */
	17, /* i32.ctz */
	17, /* i32.popcnt */
	17, /* i32.extend16_s */
	50, /* i64.div_s */
	50, /* i64.div_u */
	50, /* i64.rem_s */
	50, /* i64.rem_u */
	50, /* i64.shl */
	50, /* i64.shr_s */
	50, /* i64.shr_u */
	50, /* i64.rotl */
	50, /* i64.rotr */
	75, /* i64.mul_i */
	29, /* i64.clz */
	29, /* i64.ctz */
	29, /* i64.popcnt */
	26, /* i64.extend8_s */
	26, /* i64.extend16_s */
	42, /* f32.min */
	42, /* f32.max */
	42, /* f32.copysign */
	18, /* f32.abs */
	18, /* f32.neg */
	18, /* f32.ceil */
	18, /* f32.floor */
	18, /* f32.trunc */
	18, /* f32.nearest */
	18, /* f32.sqrt */
	51, /* f64.min */
	51, /* f64.max */
	51, /* f64.copysign */
	32, /* f64.abs */
	32, /* f64.neg */
	32, /* f64.ceil */
	32, /* f64.floor */
	32, /* f64.trunc */
	32, /* f64.nearest */
	32, /* f64.sqrt */
	18, /* i32.trunc_f32_s */
	18, /* i32.trunc_f32_u */
	30, /* i32.trunc_f64_s */
	30, /* i32.trunc_f64_u */
	27, /* i64.trunc_f32_s */
	27, /* i64.trunc_f32_u */
	32, /* i64.trunc_f64_s */
	32, /* i64.trunc_f64_u */
	18, /* i32.trunc_sat_f32_s */
	18, /* i32.trunc_sat_f32_u */
	30, /* i32.trunc_sat_f64_s */
	30, /* i32.trunc_sat_f64_u */
	27, /* i64.trunc_sat_f32_s */
	27, /* i64.trunc_sat_f32_u */
	32, /* i64.trunc_sat_f64_s */
	32, /* i64.trunc_sat_f64_u */
	18, /* f32.convert_i32_s */
	18, /* f32.convert_i32_u */
	30, /* f32.convert_i64_s */
	30, /* f32.convert_i64_u */
	27, /* f64.convert_i32_s */
	27, /* f64.convert_i32_u */
	32, /* f64.convert_i64_s */
	32, /* f64.convert_i64_u */
	30, /* f32.demote_f64 */
	27, /* f64.promote_f32 */
	6, /* memory.size */
	19, /* memory.grow */
	40, /* memory.copy */
	40, /* memory.fill */
	119, /* memory.init */
	1, /* data.drop */
	113, /* gget_imp */
	115, /* gget2_imp */
	111, /* gset_imp */
	116, /* gset2_imp */
	112, /* ref.func */
	118, /* table.get */
	117, /* table.set */
	114, /* table.size */
	121, /* table.grow */
	120, /* table.fill */
	125, /* table.copy */
	124, /* table.init */
	2, /* elem.drop */
	108, /* call_far */
	107, /* call_import_far */
	123, /* call_indirect_far */
	109, /* tail */
	106, /* tail_import */
	122, /* tail_indirect */
	110, /* throw */
	34, /* throw_ref */
	8, /* get_far */
	12, /* get2_far */
	5, /* set_far */
	12, /* set2_far */
#if ZWE_ATOMICS
	130, /* atomic.load8 */
	130, /* atomic.load16 */
	130, /* atomic.load32 */
	131, /* atomic.load64 */
	129, /* atomic.store8 */
	129, /* atomic.store16 */
	129, /* atomic.store32 */
	131, /* atomic.store64 */
	133, /* atomic.add8 */
	133, /* atomic.add16 */
	133, /* atomic.add32 */
	134, /* atomic.add64 */
	133, /* atomic.sub8 */
	133, /* atomic.sub16 */
	133, /* atomic.sub32 */
	134, /* atomic.sub64 */
	133, /* atomic.and8 */
	133, /* atomic.and16 */
	133, /* atomic.and32 */
	134, /* atomic.and64 */
	133, /* atomic.or8 */
	133, /* atomic.or16 */
	133, /* atomic.or32 */
	134, /* atomic.or64 */
	133, /* atomic.xor8 */
	133, /* atomic.xor16 */
	133, /* atomic.xor32 */
	134, /* atomic.xor64 */
	133, /* atomic.xchg8 */
	133, /* atomic.xchg16 */
	133, /* atomic.xchg32 */
	134, /* atomic.xchg64 */
	132, /* atomic.cmpxchg8 */
	132, /* atomic.cmpxchg16 */
	132, /* atomic.cmpxchg32 */
	134, /* atomic.cmpxchg64 */
	127, /* atomic.wait32 */
	128, /* atomic.wait64 */
	126, /* atomic.notify */
#endif
};

#if ZWE_W64
const struct zwe_w64_shapes zwe_w64_shapes = {
	.code = {
		20, /* mov  */
		22, /* mov Q */
		3, /* mov2  */
		127, /* ldi  */
		128, /* ldi Q */
		99, /* ldi2  */
		33, /* ldl  */
		34, /* ldl Q */
		17, /* ldl2  */
		49, /* movp  */
		98, /* ldip  */
		56, /* select  */
		68, /* select2  */
		50, /* i32.add  */
		51, /* i32.add D */
		52, /* i32.add B */
		53, /* i32.add Q */
		50, /* i32.sub  */
		51, /* i32.sub D */
		52, /* i32.sub B */
		53, /* i32.sub Q */
		50, /* i32.mul  */
		51, /* i32.mul D */
		52, /* i32.mul B */
		53, /* i32.mul Q */
		50, /* i32.div_u  */
		50, /* i32.rem_s  */
		50, /* i32.rem_u  */
		50, /* i32.and  */
		51, /* i32.and D */
		52, /* i32.and B */
		53, /* i32.and Q */
		50, /* i32.or  */
		51, /* i32.or D */
		52, /* i32.or B */
		53, /* i32.or Q */
		50, /* i32.xor  */
		51, /* i32.xor D */
		52, /* i32.xor B */
		53, /* i32.xor Q */
		50, /* i32.shl  */
		51, /* i32.shl D */
		52, /* i32.shl B */
		53, /* i32.shl Q */
		50, /* i32.shr_s  */
		51, /* i32.shr_s D */
		52, /* i32.shr_s B */
		53, /* i32.shr_s Q */
		50, /* i32.shr_u  */
		51, /* i32.shr_u D */
		52, /* i32.shr_u B */
		53, /* i32.shr_u Q */
		50, /* i32.rotl  */
		129, /* i32.add_i  */
		130, /* i32.add_i D */
		131, /* i32.add_i Q */
		129, /* i32.rsub_i  */
		129, /* i32.mul_i  */
		130, /* i32.mul_i D */
		131, /* i32.mul_i Q */
		108, /* i32.div_u_i  */
		108, /* i32.rem_u_i  */
		129, /* i32.and_i  */
		130, /* i32.and_i D */
		131, /* i32.and_i Q */
		132, /* i32.and_u  */
		133, /* i32.and_u D */
		134, /* i32.and_u Q */
		129, /* i32.or_i  */
		130, /* i32.or_i D */
		131, /* i32.or_i Q */
		129, /* i32.xor_i  */
		130, /* i32.xor_i D */
		131, /* i32.xor_i Q */
		132, /* i32.shl_i  */
		133, /* i32.shl_i D */
		134, /* i32.shl_i Q */
		132, /* i32.shr_s_i  */
		133, /* i32.shr_s_i D */
		134, /* i32.shr_s_i Q */
		132, /* i32.shr_u_i  */
		133, /* i32.shr_u_i D */
		134, /* i32.shr_u_i Q */
		132, /* i32.rotl_i  */
		133, /* i32.rotl_i D */
		134, /* i32.rotl_i Q */
		30, /* i32.add_l  */
		31, /* i32.add_l D */
		32, /* i32.add_l Q */
		30, /* i32.mul_l  */
		31, /* i32.mul_l D */
		32, /* i32.mul_l Q */
		30, /* i32.and_l  */
		31, /* i32.and_l D */
		32, /* i32.and_l Q */
		30, /* i32.or_l  */
		31, /* i32.or_l D */
		32, /* i32.or_l Q */
		30, /* i32.xor_l  */
		31, /* i32.xor_l D */
		32, /* i32.xor_l Q */
		50, /* i32.add_shl2  */
		51, /* i32.add_shl2 D */
		53, /* i32.add_shl2 Q */
		50, /* i32.add_shl3  */
		51, /* i32.add_shl3 D */
		53, /* i32.add_shl3 Q */
		48, /* i32.madd  */
		20, /* i32.eqz  */
		22, /* i32.eqz Q */
		20, /* i32.extend8_s  */
		22, /* i32.extend8_s Q */
		50, /* i32.eq  */
		50, /* i32.ne  */
		50, /* i32.lt_s  */
		50, /* i32.lt_u  */
		50, /* i32.ge_s  */
		50, /* i32.ge_u  */
		129, /* i32.eq_i  */
		129, /* i32.ne_i  */
		129, /* i32.lt_s_i  */
		129, /* i32.lt_u_i  */
		129, /* i32.ge_s_i  */
		129, /* i32.ge_u_i  */
		64, /* i64.add  */
		65, /* i64.add D */
		66, /* i64.add B */
		64, /* i64.sub  */
		64, /* i64.mul  */
		64, /* i64.and  */
		64, /* i64.or  */
		64, /* i64.xor  */
		65, /* i64.xor D */
		100, /* i64.add_i  */
		100, /* i64.and_i  */
		15, /* i64.add_l  */
		16, /* i64.add_l D */
		15, /* i64.mul_l  */
		15, /* i64.and_l  */
		15, /* i64.xor_l  */
		102, /* i64.shl_i L */
		103, /* i64.shl_i H */
		102, /* i64.shr_u_i L */
		103, /* i64.shr_u_i H */
		102, /* i64.rotl_i L */
		103, /* i64.rotl_i H */
		102, /* i64.xorshr L */
		103, /* i64.xorshr H */
		102, /* i64.xorshl L */
		103, /* i64.xorshl H */
		2, /* i64.extend_s  */
		2, /* i64.extend_u  */
		21, /* i64.eqz  */
		69, /* i64.eq  */
		69, /* i64.ne  */
		69, /* i64.lt_s  */
		69, /* i64.lt_u  */
		109, /* ld8_u  */
		111, /* ld8_u O */
		110, /* ld8_u Q */
		112, /* ld8_u QO */
		109, /* ld8_s  */
		111, /* ld8_s O */
		110, /* ld8_s Q */
		112, /* ld8_s QO */
		113, /* ld16_u  */
		115, /* ld16_u O */
		114, /* ld16_u Q */
		116, /* ld16_u QO */
		113, /* ld16_s  */
		115, /* ld16_s O */
		114, /* ld16_s Q */
		116, /* ld16_s QO */
		117, /* ld32  */
		119, /* ld32 O */
		118, /* ld32 Q */
		120, /* ld32 QO */
		88, /* ld64 O */
		79, /* st8  */
		80, /* st8 O */
		81, /* st16  */
		82, /* st16 O */
		85, /* st32  */
		86, /* st32 O */
		87, /* st64  */
		88, /* st64 O */
		35, /* ld8_u_l  */
		35, /* ld8_s_l  */
		35, /* ld16_u_l  */
		35, /* ld16_s_l  */
		35, /* ld32_l  */
		13, /* st8_l  */
		13, /* st16_l  */
		13, /* st32_l  */
		121, /* ld8_u_a  */
		122, /* ld8_u_a Q */
		123, /* ld32_a  */
		124, /* ld32_a Q */
		89, /* st8_a  */
		90, /* st32_a  */
		35, /* ld8_u_w  */
		36, /* ld8_u_w Q */
		35, /* ld16_u_w  */
		36, /* ld16_u_w Q */
		35, /* ld32_w  */
		36, /* ld32_w Q */
		13, /* st8_w  */
		13, /* st32_w  */
		14, /* st64_w  */
		35, /* ld32_x  */
		36, /* ld32_x Q */
		35, /* ld32_xw  */
		36, /* ld32_xw Q */
		77, /* st8_i  */
		78, /* st8_i O */
		83, /* st32_i  */
		84, /* st32_i O */
		125, /* gget  */
		126, /* gget Q */
		94, /* gget2  */
		93, /* gset  */
		95, /* gset2  */
		27, /* spget  */
		28, /* spget Q */
		6, /* spset  */
		135, /* spadd  */
		104, /* spset_add  */
		167, /* jmp  */
		166, /* jmp_b  */
		97, /* br_nz  */
		97, /* br_z  */
		96, /* br_nz_b  */
		96, /* br_z_b  */
		76, /* br_eq  */
		76, /* br_ne  */
		76, /* br_lt_s  */
		76, /* br_lt_u  */
		76, /* br_ge_s  */
		76, /* br_ge_u  */
		75, /* br_eq_i  */
		75, /* br_ne_i  */
		75, /* br_lt_s_i  */
		75, /* br_lt_u_i  */
		75, /* br_ge_s_i  */
		75, /* br_ge_u_i  */
		74, /* br_eq_b  */
		74, /* br_ne_b  */
		74, /* br_lt_s_b  */
		74, /* br_lt_u_b  */
		74, /* br_ge_s_b  */
		74, /* br_ge_u_b  */
		73, /* br_eq_i_b  */
		73, /* br_ne_i_b  */
		73, /* br_lt_s_i_b  */
		73, /* br_lt_u_i_b  */
		73, /* br_ge_s_i_b  */
		73, /* br_ge_u_i_b  */
		107, /* br_eq_l  */
		107, /* br_ne_l  */
		107, /* br_lt_s_l  */
		107, /* br_lt_u_l  */
		107, /* br_ge_s_l  */
		107, /* br_ge_u_l  */
		106, /* br_eq_l_b  */
		106, /* br_ne_l_b  */
		106, /* br_lt_s_l_b  */
		106, /* br_lt_u_l_b  */
		106, /* br_ge_s_l_b  */
		106, /* br_ge_u_l_b  */
		73, /* addbr_nz_b  */
		74, /* incbr_ne_b  */
		74, /* incbr_lt_s_b  */
		74, /* incbr_lt_u_b  */
		105, /* addbr_ne_l_b  */
		105, /* addbr_lt_s_l_b  */
		105, /* addbr_lt_u_l_b  */
		165, /* br_table  */
		46, /* ret  */
		44, /* ret1  */
		45, /* ret2  */
		57, /* i32.add_acc  */
		58, /* i32.add_acc B */
		59, /* i32.add_acc Q */
		57, /* i32.xor_acc  */
		58, /* i32.xor_acc B */
		59, /* i32.xor_acc Q */
		57, /* i32.mul_acc  */
		58, /* i32.mul_acc B */
		59, /* i32.mul_acc Q */
		57, /* i32.and_acc  */
		58, /* i32.and_acc B */
		59, /* i32.and_acc Q */
		57, /* i32.or_acc  */
		58, /* i32.or_acc B */
		59, /* i32.or_acc Q */
		57, /* i32.sub_acc  */
		58, /* i32.sub_acc B */
		59, /* i32.sub_acc Q */
		40, /* i32.add_l_acc  */
		41, /* i32.add_l_acc Q */
		40, /* i32.and_l_acc  */
		41, /* i32.and_l_acc Q */
		161, /* i32.add_i_acc  */
		162, /* i32.add_i_acc Q */
		161, /* i32.and_i_acc  */
		162, /* i32.and_i_acc Q */
		163, /* i32.and_u_acc  */
		164, /* i32.and_u_acc Q */
		38, /* i32.eqz_acc  */
		39, /* i32.eqz_acc Q */
		163, /* i32.shl_i_acc  */
		164, /* i32.shl_i_acc Q */
		163, /* i32.shr_u_i_acc  */
		164, /* i32.shr_u_i_acc Q */
		163, /* i32.shr_s_i_acc  */
		164, /* i32.shr_s_i_acc Q */
		163, /* i32.rotl_i_acc  */
		164, /* i32.rotl_i_acc Q */
		157, /* ld32_acc  */
		159, /* ld32_acc O */
		158, /* ld32_acc Q */
		160, /* ld32_acc QO */
		149, /* ld8_u_acc  */
		151, /* ld8_u_acc O */
		150, /* ld8_u_acc Q */
		152, /* ld8_u_acc QO */
		153, /* ld16_u_acc  */
		155, /* ld16_u_acc O */
		154, /* ld16_u_acc Q */
		156, /* ld16_u_acc QO */
		42, /* ld32_l_acc  */
		43, /* ld32_l_acc Q */
		42, /* ld32_w_acc  */
		43, /* ld32_w_acc Q */
		42, /* ld32_x_acc  */
		43, /* ld32_x_acc Q */
		37, /* st8_w_acc  */
		37, /* st32_w_acc  */
		143, /* st32_acc  */
		144, /* st32_acc O */
		141, /* st8_acc  */
		142, /* st8_acc O */
		145, /* st32_a_acc  */
		147, /* br_nz_acc  */
		147, /* br_z_acc  */
		146, /* br_nz_b_acc  */
		146, /* br_z_b_acc  */
		140, /* br_eq_acc  */
		140, /* br_ne_acc  */
		140, /* br_lt_s_acc  */
		140, /* br_lt_u_acc  */
		140, /* br_ge_s_acc  */
		140, /* br_ge_u_acc  */
		138, /* br_ne_b_acc  */
		138, /* br_lt_s_b_acc  */
		138, /* br_lt_u_b_acc  */
		139, /* br_eq_i_acc  */
		139, /* br_ne_i_acc  */
		139, /* br_lt_s_i_acc  */
		139, /* br_lt_u_i_acc  */
		139, /* br_ge_s_i_acc  */
		139, /* br_ge_u_i_acc  */
		137, /* br_ne_i_b_acc  */
		148, /* br_lt_u_l_b_acc  */
		47, /* ret1_acc  */
		0, /* extension  */
		55, /* select_ai  */
		136, /* select_bi  */
		50, /* i32.div_s  */
		101, /* i64.shl_i  */
		101, /* i64.shr_s_i  */
		101, /* i64.shr_u_i  */
		101, /* i64.rotl_i  */
		101, /* i64.xorshr  */
		101, /* i64.xorshl  */
		69, /* i64.ge_s  */
		69, /* i64.ge_u  */
		54, /* f32.add  */
		54, /* f32.sub  */
		54, /* f32.mul  */
		54, /* f32.div  */
		54, /* f32.eq  */
		54, /* f32.ne  */
		54, /* f32.lt  */
		54, /* f32.le  */
		67, /* f64.add  */
		67, /* f64.sub  */
		67, /* f64.mul  */
		67, /* f64.div  */
		70, /* f64.eq  */
		70, /* f64.ne  */
		70, /* f64.lt  */
		70, /* f64.le  */
		87, /* ld64  */
		14, /* ld64_l  */
		14, /* st64_l  */
		14, /* ld64_w  */
		46, /* unreachable  */
		91, /* call  */
		92, /* call_import  */
		8, /* call_indirect  */
		7, /* sys.exit  */
		7, /* sys.xret  */
	},
	.shape = {
		{.zero = {0xffffffff, 0xffffffff}}, /* no instruction's */
		{0x00000108 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000000, 0x00040008}, 0x00000000},
		{0x00000108 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00080000, 0x00000004}, 0x00000000},
		{0x00000108 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00080000, 0x00000008}, 0x00000000},
		{0x02000108 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000000, 0x00040008}, 0x00000000},
		{0x02000108 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000000, 0x00080008}, 0x00000000},
		{0x08000108 | ZWE_A_NONE << 16, {0xfc03003f, 0xffffffff}, {0xffff0000, 0x00000000}, {0x00040000, 0x00000000}, 0x00000000},
		{0x80000108 | ZWE_A_NONE << 16, {0xffff003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000000, 0x00000000}, 0x00000000},
		{0x00000208 | ZWE_A_LCI << 16, {0xffff003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000700, 0x00000004}, 0x00000000},
		{0x00000208 | ZWE_A_LDA << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00001300, 0x00000000}, 0x00000000},
		{0x00000208 | ZWE_A_LEL << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00001300, 0x00000000}, 0x00000000},
		{0x00000208 | ZWE_A_LS << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000b00, 0x00000004}, 0x00000000},
		{0x00000208 | ZWE_A_LS2 << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000b00, 0x00000008}, 0x00000000},
		{0x01000208 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041100, 0x00000004}, 0x00000000},
		{0x01000208 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00081100, 0x00000004}, 0x00000000},
		{0x00000308 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00080100, 0x00000008}, 0x00000000},
		{0x00000308 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00080101, 0x00000008}, 0x00000000},
		{0x00000308 | ZWE_A_NONE << 16, {0xfc03003f, 0xffffffff}, {0xffff0000, 0x00000000}, {0x00080100, 0x00000000}, 0x00000000},
		{0x00000908 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000000, 0x00040004}, 0x00000000},
		{0x00000908 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000000, 0x00080004}, 0x00000000},
		{0x00000908 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040000, 0x00000004}, 0x00000000},
		{0x00000908 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040000, 0x00000008}, 0x00000000},
		{0x00000908 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040008, 0x00000004}, 0x00000000},
		{0x01000908 | ZWE_A_NONE << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000000, 0x00000004}, 0x00000000},
		{0x02000908 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000000, 0x00040004}, 0x00000000},
		{0x02000908 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000000, 0x00080004}, 0x00000000},
		{0x05000908 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000000, 0x00040004}, 0x00000000},
		{0x08000908 | ZWE_A_NONE << 16, {0xfc03003f, 0xffffffff}, {0xffff0000, 0x00000000}, {0x00040000, 0x00000000}, 0x00000000},
		{0x08000908 | ZWE_A_NONE << 16, {0xfc03003f, 0xffffffff}, {0xffff0000, 0x00000000}, {0x00040008, 0x00000000}, 0x00000000},
		{0x00000a08 | ZWE_A_LS << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000b00, 0x00000004}, 0x00000000},
		{0x00000a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041100, 0x00000004}, 0x00000000},
		{0x00000a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041101, 0x00000004}, 0x00000000},
		{0x00000a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041108, 0x00000004}, 0x00000000},
		{0x00000a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xffffffff}, {0xffff0000, 0x00000000}, {0x00041100, 0x00000000}, 0x00000000},
		{0x00000a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xffffffff}, {0xffff0000, 0x00000000}, {0x00041108, 0x00000000}, 0x00000000},
		{0x01000a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041100, 0x00000004}, 0x00000000},
		{0x01000a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041108, 0x00000004}, 0x00000000},
		{0x01001208 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041100, 0x00000004}, 0x00000000},
		{0x00002908 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040000, 0x00000004}, 0x00000000},
		{0x00002908 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040008, 0x00000004}, 0x00000000},
		{0x00002a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041100, 0x00000004}, 0x00000000},
		{0x00002a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041108, 0x00000004}, 0x00000000},
		{0x01002a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041100, 0x00000004}, 0x00000000},
		{0x01002a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041108, 0x00000004}, 0x00000000},
		{0x00004108 | ZWE_A_NONE << 16, {0xfc03003f, 0xffffffff}, {0xffff0000, 0x00000000}, {0x00040000, 0x00000000}, 0x00000000},
		{0x00004108 | ZWE_A_NONE << 16, {0xfc03003f, 0xffffffff}, {0xffff0000, 0x00000000}, {0x00080000, 0x00000000}, 0x00000000},
		{0x00004108 | ZWE_A_NONE << 16, {0xffff003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000000, 0x00000000}, 0x00000000},
		{0x00005108 | ZWE_A_NONE << 16, {0xfc03003f, 0xffffffff}, {0xffff0000, 0x00000000}, {0x00040000, 0x00000000}, 0x00000000},
		{0x00000118 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040000, 0x00040004}, 0x00000000},
		{0x00000118 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00080000, 0x00040004}, 0x00000000},
		{0x00000918 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040000, 0x00040004}, 0x00000000},
		{0x00000918 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040001, 0x00040004}, 0x00000000},
		{0x00000918 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040002, 0x00040004}, 0x00000000},
		{0x00000918 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040008, 0x00040004}, 0x00000000},
		{0x02000918 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040000, 0x00040004}, 0x00000000},
		{0x00000a18 | ZWE_A_LC << 16, {0xfc03003f, 0xfc030000}, {0xffff0000, 0xffff0000}, {0x00040b40, 0x00040000}, 0x0000ff00},
		{0x00000a18 | ZWE_A_LC << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040b00, 0x00040004}, 0x00000000},
		{0x00002918 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040000, 0x00040004}, 0x00000000},
		{0x00002918 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040002, 0x00040004}, 0x00000000},
		{0x00002918 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040008, 0x00040004}, 0x00000000},
		{0x01008218 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000100, 0x00040004}, 0x00000000},
		{0x00008a18 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000100, 0x00040004}, 0x00000000},
		{0x02008a18 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000100, 0x00040004}, 0x00000000},
		{0x1000c218 | ZWE_A_NONE << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000100, 0x00000000}, 0x00000000},
		{0x00000128 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00080000, 0x00080008}, 0x00000000},
		{0x00000128 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00080001, 0x00080008}, 0x00000000},
		{0x00000128 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00080002, 0x00080008}, 0x00000000},
		{0x02000128 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00080000, 0x00080008}, 0x00000000},
		{0x00000228 | ZWE_A_LC << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00080b00, 0x00080008}, 0x00000000},
		{0x00000928 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040000, 0x00080008}, 0x00000000},
		{0x02000928 | ZWE_A_NONE << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0xffffffff}, {0x00040000, 0x00080008}, 0x00000000},
		{0x00008228 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000100, 0x00080008}, 0x00000000},
		{0x02008228 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000100, 0x00080008}, 0x00000000},
		{0x00000138 | ZWE_A_B_JB << 16, {0xfc03003f, 0xf8070000}, {0xffff0000, 0x00000000}, {0x00040240, 0x00000000}, 0x0000ff00},
		{0x00000138 | ZWE_A_B_JB << 16, {0xfc03003f, 0xf807fc03}, {0xffff0000, 0x0000ffff}, {0x00040200, 0x00000004}, 0x00000000},
		{0x00000138 | ZWE_A_B_JF << 16, {0xfc03003f, 0xf8070000}, {0xffff0000, 0x00000000}, {0x00040240, 0x00000000}, 0x0000ff00},
		{0x00000138 | ZWE_A_B_JF << 16, {0xfc03003f, 0xf807fc03}, {0xffff0000, 0x0000ffff}, {0x00040200, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O1 << 16, {0x0000003f, 0xff00fc03}, {0x00000000, 0x0000ffff}, {0x00000084, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O1 << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000084, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfe01fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O4 << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0x0000ffff}, {0x00000084, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O4 << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000084, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O8 << 16, {0xfc03003f, 0xf807fc03}, {0xffff0000, 0x0000ffff}, {0x00080004, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_B_O8 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00080004, 0x00000004}, 0x00000000},
		{0x01000138 | ZWE_A_H_A1 << 16, {0xfc03003f, 0xffff0000}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x01000138 | ZWE_A_H_A4 << 16, {0xfc03003f, 0xffff0000}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x00000138 | ZWE_A_H_F << 16, {0xfc03003f, 0xfff80007}, {0x00000000, 0x00000000}, {0x00000200, 0x00000000}, 0x00000000},
		{0x00000138 | ZWE_A_H_FI << 16, {0xfc03003f, 0xffff0000}, {0x00000000, 0x00000000}, {0x00000200, 0x00000000}, 0x00000000},
		{0x00000138 | ZWE_A_H_G1_SET << 16, {0xfc03003f, 0xfffc0003}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x00000138 | ZWE_A_H_G2 << 16, {0xfc03003f, 0xfffc0003}, {0xffff0000, 0x00000000}, {0x00080200, 0x00000000}, 0x00000000},
		{0x00000138 | ZWE_A_H_G2_SET << 16, {0xfc03003f, 0xfffc0003}, {0xffff0000, 0x00000000}, {0x00080200, 0x00000000}, 0x00000000},
		{0x00000138 | ZWE_A_H_JB << 16, {0xfc03003f, 0xfff80007}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x00000138 | ZWE_A_H_JF << 16, {0xfc03003f, 0xfff80007}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x00000138 | ZWE_A_NONE << 16, {0xfc03003f, 0x00000000}, {0xffff0000, 0x00000000}, {0x00080040, 0x00000000}, 0xff00ff00},
		{0x00000138 | ZWE_A_NONE << 16, {0xfc03003f, 0x00000000}, {0xffff0000, 0x00000000}, {0x00080040, 0x00000000}, 0xffff0000},
		{0x00000138 | ZWE_A_NONE << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00080040, 0x00000008}, 0xff000000},
		{0x00000138 | ZWE_A_NONE << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00080000, 0x00000008}, 0x00000000},
		{0x00000138 | ZWE_A_NONE << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00080010, 0x00000008}, 0x00000000},
		{0x00000138 | ZWE_A_NONE << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00080020, 0x00000008}, 0x00000000},
		{0x08000138 | ZWE_A_NONE << 16, {0xfc03003f, 0x00000000}, {0xffff0000, 0x00000000}, {0x00040040, 0x00000000}, 0xffff0000},
		{0x00000238 | ZWE_A_B_JB << 16, {0xfc03003f, 0xf8070000}, {0xffff0000, 0x00000000}, {0x00041340, 0x00000000}, 0x0000ff00},
		{0x00000238 | ZWE_A_H_JB << 16, {0xfc03003f, 0xfff80007}, {0xffff0000, 0x00000000}, {0x00041300, 0x00000000}, 0x00000000},
		{0x00000238 | ZWE_A_H_JF << 16, {0xfc03003f, 0xfff80007}, {0xffff0000, 0x00000000}, {0x00041300, 0x00000000}, 0x00000000},
		{0x00000938 | ZWE_A_B_N8 << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00040240, 0x00000004}, 0xff000000},
		{0x01000938 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfe01fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfe01fc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_H_A1 << 16, {0xfc03003f, 0xffff0000}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x01000938 | ZWE_A_H_A1 << 16, {0xfc03003f, 0xffff0000}, {0xffff0000, 0x00000000}, {0x00040208, 0x00000000}, 0x00000000},
		{0x01000938 | ZWE_A_H_A4 << 16, {0xfc03003f, 0xffff0000}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x01000938 | ZWE_A_H_A4 << 16, {0xfc03003f, 0xffff0000}, {0xffff0000, 0x00000000}, {0x00040208, 0x00000000}, 0x00000000},
		{0x00000938 | ZWE_A_H_G1 << 16, {0xfc03003f, 0xfffc0003}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x00000938 | ZWE_A_H_G1 << 16, {0xfc03003f, 0xfffc0003}, {0xffff0000, 0x00000000}, {0x00040208, 0x00000000}, 0x00000000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x00000000}, {0xffff0000, 0x00000000}, {0x00040040, 0x00000000}, 0xffff0000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x00000000}, {0xffff0000, 0x00000000}, {0x00040048, 0x00000000}, 0xffff0000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00040040, 0x00000004}, 0xff000000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00040041, 0x00000004}, 0xff000000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00040048, 0x00000004}, 0xff000000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040000, 0x00000004}, 0x00000000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040001, 0x00000004}, 0x00000000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040008, 0x00000004}, 0x00000000},
		{0x08000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x00000000}, {0xffff0000, 0x00000000}, {0x00040040, 0x00000000}, 0xffff0000},
		{0x00000a38 | ZWE_A_LC << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00040b40, 0x00000004}, 0xff000000},
		{0x00001138 | ZWE_A_B_JB << 16, {0xfc03003f, 0xf8070000}, {0xffff0000, 0x00000000}, {0x00040240, 0x00000000}, 0x0000ff00},
		{0x00001138 | ZWE_A_B_JB << 16, {0xfc03003f, 0xf807fc03}, {0xffff0000, 0x0000ffff}, {0x00040200, 0x00000004}, 0x00000000},
		{0x00001138 | ZWE_A_B_JF << 16, {0xfc03003f, 0xf8070000}, {0xffff0000, 0x00000000}, {0x00040240, 0x00000000}, 0x0000ff00},
		{0x00001138 | ZWE_A_B_JF << 16, {0xfc03003f, 0xf807fc03}, {0xffff0000, 0x0000ffff}, {0x00040200, 0x00000004}, 0x00000000},
		{0x01001138 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01001138 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01001138 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01001138 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01001138 | ZWE_A_H_A4 << 16, {0xfc03003f, 0xffff0000}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x00001138 | ZWE_A_H_JB << 16, {0xfc03003f, 0xfff80007}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x00001138 | ZWE_A_H_JF << 16, {0xfc03003f, 0xfff80007}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x00001238 | ZWE_A_H_JB << 16, {0xfc03003f, 0xfff80007}, {0xffff0000, 0x00000000}, {0x00041300, 0x00000000}, 0x00000000},
		{0x01002938 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01002938 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01002938 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01002938 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01002938 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfe01fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01002938 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfe01fc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01002938 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01002938 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01002938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01002938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01002938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01002938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x00002938 | ZWE_A_NONE << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00040040, 0x00000004}, 0xff000000},
		{0x00002938 | ZWE_A_NONE << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00040048, 0x00000004}, 0xff000000},
		{0x00002938 | ZWE_A_NONE << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040000, 0x00000004}, 0x00000000},
		{0x00002938 | ZWE_A_NONE << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040008, 0x00000004}, 0x00000000},
		{0x00004038 | ZWE_A_LJ << 16, {0xfc03003f, 0xffff0000}, {0xffff0000, 0x00000000}, {0x00040f00, 0x00000000}, 0x00000000},
		{0x00004138 | ZWE_A_J_JB << 16, {0xffff003f, 0xf8000007}, {0x00000000, 0x00000000}, {0x00000200, 0x00000000}, 0x00000000},
		{0x00004138 | ZWE_A_J_JF << 16, {0xffff003f, 0xf8000007}, {0x00000000, 0x00000000}, {0x00000200, 0x00000000}, 0x00000000},
		{0x00008238 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000100, 0x00080008}, 0x00000000},
		{0x00008288 | ZWE_A_K_FI << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000300, 0x00000000}, 0x00000000},
		{0x00008288 | ZWE_A_K_IG1_SET << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000300, 0x00000004}, 0x00000000},
		{0x00008288 | ZWE_A_K_IG2 << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000300, 0x00000008}, 0x00000000},
		{0x00008288 | ZWE_A_K_IG2_SET << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000300, 0x00000008}, 0x00000000},
		{0x00008288 | ZWE_A_K_TB << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000300, 0x00040004}, 0x00000000},
		{0x00008388 | ZWE_A_K_FI_LW << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000300, 0x00000000}, 0x00000000},
		{0x00008388 | ZWE_A_K_F_LW << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000300, 0x00000000}, 0x00000000},
		{0x00008a88 | ZWE_A_K_FA << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000300, 0x00000004}, 0x00000000},
		{0x00008a88 | ZWE_A_K_IG1 << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000300, 0x00000004}, 0x00000000},
		{0x00008a88 | ZWE_A_K_TB << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000300, 0x00040004}, 0x00000000},
		{0x00008a88 | ZWE_A_K_TB << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000300, 0x00000004}, 0x00000000},
		{0x0000c288 | ZWE_A_K_F << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000300, 0x00000000}, 0x00000000},
		{0x1000c388 | ZWE_A_K_TG_LS << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000b00, 0x00000000}, 0x00000000},
		{0x01008298 | ZWE_A_K_DA << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000300, 0x00040004}, 0x00000000},
		{0x00008298 | ZWE_A_K_TB << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000300, 0x00040004}, 0x00000000},
		{0x00008a98 | ZWE_A_K_TB << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000300, 0x00040004}, 0x00000000},
		{0x000083c8 | ZWE_A_C_TB_K_T_LS << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000b00, 0x00000000}, 0x00000000},
		{0x000083c8 | ZWE_A_C_TB_K_T_LW << 16, {0x0000003f, 0xfc03ffff}, {0x00000000, 0xffff0000}, {0x00000300, 0x00040000}, 0x00000000},
		{0x000082d8 | ZWE_A_C_TB_K_EL << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000300, 0x00040004}, 0x00000000},
		{0x000082d8 | ZWE_A_C_TB_K_TB << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000300, 0x00040004}, 0x00000000},
#if ZWE_ATOMICS
		{0x21000208 | ZWE_A_LS2 << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000b00, 0x00000000}, 0x00000000},
		{0x21000208 | ZWE_A_LS4 << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000b00, 0x00000000}, 0x00000000},
		{0x21000208 | ZWE_A_LS5 << 16, {0x0000003f, 0xffffffff}, {0x00000000, 0x00000000}, {0x00000b00, 0x00000000}, 0x00000000},
		{0x21000208 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00001100, 0x00040004}, 0x00000000},
		{0x21000208 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00001100, 0x00040008}, 0x00000000},
		{0x21000a08 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00001100, 0x00040004}, 0x00000000},
		{0x21008318 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000100, 0x00040004}, 0x00000000},
		{0x21008b18 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000100, 0x00040004}, 0x00000000},
		{0x21008328 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000100, 0x00040008}, 0x00000000},
#endif
	},
};

const uint8_t zwe_w64_x_shape[] = {
	61, /* i32.rotr */
	18, /* i32.clz */
	18, /* i32.ctz */
	18, /* i32.popcnt */
	18, /* i32.extend16_s */
	71, /* i64.div_s */
	71, /* i64.div_u */
	71, /* i64.rem_s */
	71, /* i64.rem_u */
	71, /* i64.shl */
	71, /* i64.shr_s */
	71, /* i64.shr_u */
	71, /* i64.rotl */
	71, /* i64.rotr */
	168, /* i64.mul_i */
	19, /* i64.clz */
	19, /* i64.ctz */
	19, /* i64.popcnt */
	1, /* i64.extend8_s */
	1, /* i64.extend16_s */
	62, /* f32.min */
	62, /* f32.max */
	62, /* f32.copysign */
	24, /* f32.abs */
	24, /* f32.neg */
	24, /* f32.ceil */
	24, /* f32.floor */
	24, /* f32.trunc */
	24, /* f32.nearest */
	24, /* f32.sqrt */
	72, /* f64.min */
	72, /* f64.max */
	72, /* f64.copysign */
	5, /* f64.abs */
	5, /* f64.neg */
	5, /* f64.ceil */
	5, /* f64.floor */
	5, /* f64.trunc */
	5, /* f64.nearest */
	5, /* f64.sqrt */
	24, /* i32.trunc_f32_s */
	24, /* i32.trunc_f32_u */
	25, /* i32.trunc_f64_s */
	25, /* i32.trunc_f64_u */
	4, /* i64.trunc_f32_s */
	4, /* i64.trunc_f32_u */
	5, /* i64.trunc_f64_s */
	5, /* i64.trunc_f64_u */
	24, /* i32.trunc_sat_f32_s */
	24, /* i32.trunc_sat_f32_u */
	25, /* i32.trunc_sat_f64_s */
	25, /* i32.trunc_sat_f64_u */
	4, /* i64.trunc_sat_f32_s */
	4, /* i64.trunc_sat_f32_u */
	5, /* i64.trunc_sat_f64_s */
	5, /* i64.trunc_sat_f64_u */
	24, /* f32.convert_i32_s */
	24, /* f32.convert_i32_u */
	25, /* f32.convert_i64_s */
	25, /* f32.convert_i64_u */
	4, /* f64.convert_i32_s */
	4, /* f64.convert_i32_u */
	5, /* f64.convert_i64_s */
	5, /* f64.convert_i64_u */
	25, /* f32.demote_f64 */
	4, /* f64.promote_f32 */
	23, /* memory.size */
	26, /* memory.grow */
	60, /* memory.copy */
	60, /* memory.fill */
	182, /* memory.init */
	9, /* data.drop */
	177, /* gget_imp */
	171, /* gget2_imp */
	170, /* gset_imp */
	172, /* gset2_imp */
	176, /* ref.func */
	178, /* table.get */
	173, /* table.set */
	179, /* table.size */
	184, /* table.grow */
	183, /* table.fill */
	188, /* table.copy */
	187, /* table.init */
	10, /* elem.drop */
	175, /* call_far */
	174, /* call_import_far */
	186, /* call_indirect_far */
	180, /* tail */
	169, /* tail_import */
	185, /* tail_indirect */
	181, /* throw */
	63, /* throw_ref */
	29, /* get_far */
	12, /* get2_far */
	11, /* set_far */
	12, /* set2_far */
#if ZWE_ATOMICS
	194, /* atomic.load8 */
	194, /* atomic.load16 */
	194, /* atomic.load32 */
	193, /* atomic.load64 */
	192, /* atomic.store8 */
	192, /* atomic.store16 */
	192, /* atomic.store32 */
	193, /* atomic.store64 */
	196, /* atomic.add8 */
	196, /* atomic.add16 */
	196, /* atomic.add32 */
	197, /* atomic.add64 */
	196, /* atomic.sub8 */
	196, /* atomic.sub16 */
	196, /* atomic.sub32 */
	197, /* atomic.sub64 */
	196, /* atomic.and8 */
	196, /* atomic.and16 */
	196, /* atomic.and32 */
	197, /* atomic.and64 */
	196, /* atomic.or8 */
	196, /* atomic.or16 */
	196, /* atomic.or32 */
	197, /* atomic.or64 */
	196, /* atomic.xor8 */
	196, /* atomic.xor16 */
	196, /* atomic.xor32 */
	197, /* atomic.xor64 */
	196, /* atomic.xchg8 */
	196, /* atomic.xchg16 */
	196, /* atomic.xchg32 */
	197, /* atomic.xchg64 */
	195, /* atomic.cmpxchg8 */
	195, /* atomic.cmpxchg16 */
	195, /* atomic.cmpxchg32 */
	197, /* atomic.cmpxchg64 */
	190, /* atomic.wait32 */
	191, /* atomic.wait64 */
	189, /* atomic.notify */
#endif
};
#endif

const uint8_t zwe_acc_base[51] = {
	12, /* i32.add_acc */
	21, /* i32.xor_acc */
	14, /* i32.mul_acc */
	19, /* i32.and_acc */
	20, /* i32.or_acc */
	13, /* i32.sub_acc */
	39, /* i32.add_l_acc */
	41, /* i32.and_l_acc */
	26, /* i32.add_i_acc */
	31, /* i32.and_i_acc */
	32, /* i32.and_u_acc */
	47, /* i32.eqz_acc */
	35, /* i32.shl_i_acc */
	37, /* i32.shr_u_i_acc */
	36, /* i32.shr_s_i_acc */
	38, /* i32.rotl_i_acc */
	108, /* ld32_acc */
	104, /* ld8_u_acc */
	106, /* ld16_u_acc */
	118, /* ld32_l_acc */
	130, /* ld32_w_acc */
	135, /* ld32_x_acc */
	132, /* st8_w_acc */
	133, /* st32_w_acc */
	112, /* st32_acc */
	110, /* st8_acc */
	127, /* st32_a_acc */
	150, /* br_nz_acc */
	151, /* br_z_acc */
	152, /* br_nz_b_acc */
	153, /* br_z_b_acc */
	154, /* br_eq_acc */
	155, /* br_ne_acc */
	156, /* br_lt_s_acc */
	157, /* br_lt_u_acc */
	158, /* br_ge_s_acc */
	159, /* br_ge_u_acc */
	167, /* br_ne_b_acc */
	168, /* br_lt_s_b_acc */
	169, /* br_lt_u_b_acc */
	160, /* br_eq_i_acc */
	161, /* br_ne_i_acc */
	162, /* br_lt_s_i_acc */
	163, /* br_lt_u_i_acc */
	164, /* br_ge_s_i_acc */
	165, /* br_ge_u_i_acc */
	173, /* br_ne_i_b_acc */
	187, /* br_lt_u_l_b_acc */
	202, /* ret1_acc */
	253, /* sys.exit */
	254, /* sys.xret */
};
#endif

#endif
