/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from opcodes.tab by tools/gen_engine.py; do not edit. */
#ifndef ZWE_OPS_GEN_H
#define ZWE_OPS_GEN_H

#include <stdint.h>

#define ZWE_OPCODE_SET 0x963a6a91u
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
	ZWE_OP_SELECT2 = 9,
	ZWE_OP_I32_ADD = 10,
	ZWE_OP_I32_SUB = 11,
	ZWE_OP_I32_MUL = 12,
	ZWE_OP_I32_DIV_S = 13,
	ZWE_OP_I32_DIV_U = 14,
	ZWE_OP_I32_REM_S = 15,
	ZWE_OP_I32_REM_U = 16,
	ZWE_OP_I32_AND = 17,
	ZWE_OP_I32_OR = 18,
	ZWE_OP_I32_XOR = 19,
	ZWE_OP_I32_SHL = 20,
	ZWE_OP_I32_SHR_S = 21,
	ZWE_OP_I32_SHR_U = 22,
	ZWE_OP_I32_ROTL = 23,
	ZWE_OP_I32_ROTR = 24,
	ZWE_OP_I32_ADD_I = 25,
	ZWE_OP_I32_RSUB_I = 26,
	ZWE_OP_I32_MUL_I = 27,
	ZWE_OP_I32_DIV_U_I = 28,
	ZWE_OP_I32_REM_U_I = 29,
	ZWE_OP_I32_AND_I = 30,
	ZWE_OP_I32_OR_I = 31,
	ZWE_OP_I32_XOR_I = 32,
	ZWE_OP_I32_SHL_I = 33,
	ZWE_OP_I32_SHR_S_I = 34,
	ZWE_OP_I32_SHR_U_I = 35,
	ZWE_OP_I32_ROTL_I = 36,
	ZWE_OP_I32_ADD_L = 37,
	ZWE_OP_I32_MUL_L = 38,
	ZWE_OP_I32_AND_L = 39,
	ZWE_OP_I32_OR_L = 40,
	ZWE_OP_I32_XOR_L = 41,
	ZWE_OP_I32_ADD_SHL2 = 42,
	ZWE_OP_I32_ADD_SHL3 = 43,
	ZWE_OP_I32_MADD = 44,
	ZWE_OP_I32_CLZ = 45,
	ZWE_OP_I32_CTZ = 46,
	ZWE_OP_I32_EQZ = 47,
	ZWE_OP_I32_EXTEND8_S = 48,
	ZWE_OP_I32_EXTEND16_S = 49,
	ZWE_OP_I32_EQ = 50,
	ZWE_OP_I32_NE = 51,
	ZWE_OP_I32_LT_S = 52,
	ZWE_OP_I32_LT_U = 53,
	ZWE_OP_I32_GE_S = 54,
	ZWE_OP_I32_GE_U = 55,
	ZWE_OP_I32_EQ_I = 56,
	ZWE_OP_I32_NE_I = 57,
	ZWE_OP_I32_LT_S_I = 58,
	ZWE_OP_I32_LT_U_I = 59,
	ZWE_OP_I32_GE_S_I = 60,
	ZWE_OP_I32_GE_U_I = 61,
	ZWE_OP_I64_ADD = 62,
	ZWE_OP_I64_SUB = 63,
	ZWE_OP_I64_MUL = 64,
	ZWE_OP_I64_AND = 65,
	ZWE_OP_I64_OR = 66,
	ZWE_OP_I64_XOR = 67,
	ZWE_OP_I64_SHL = 68,
	ZWE_OP_I64_SHR_S = 69,
	ZWE_OP_I64_SHR_U = 70,
	ZWE_OP_I64_ROTL = 71,
	ZWE_OP_I64_ADD_I = 72,
	ZWE_OP_I64_AND_I = 73,
	ZWE_OP_I64_SHL_I = 74,
	ZWE_OP_I64_SHR_S_I = 75,
	ZWE_OP_I64_SHR_U_I = 76,
	ZWE_OP_I64_ROTL_I = 77,
	ZWE_OP_I64_EXTEND_S = 78,
	ZWE_OP_I64_EXTEND_U = 79,
	ZWE_OP_I64_EQZ = 80,
	ZWE_OP_I64_EQ = 81,
	ZWE_OP_I64_NE = 82,
	ZWE_OP_I64_LT_S = 83,
	ZWE_OP_I64_LT_U = 84,
	ZWE_OP_I64_GE_S = 85,
	ZWE_OP_I64_GE_U = 86,
	ZWE_OP_F32_ADD = 87,
	ZWE_OP_F32_SUB = 88,
	ZWE_OP_F32_MUL = 89,
	ZWE_OP_F32_DIV = 90,
	ZWE_OP_F32_ABS = 91,
	ZWE_OP_F32_NEG = 92,
	ZWE_OP_F32_EQ = 93,
	ZWE_OP_F32_NE = 94,
	ZWE_OP_F32_LT = 95,
	ZWE_OP_F32_LE = 96,
	ZWE_OP_F64_ADD = 97,
	ZWE_OP_F64_SUB = 98,
	ZWE_OP_F64_MUL = 99,
	ZWE_OP_F64_DIV = 100,
	ZWE_OP_F64_ABS = 101,
	ZWE_OP_F64_NEG = 102,
	ZWE_OP_F64_EQ = 103,
	ZWE_OP_F64_NE = 104,
	ZWE_OP_F64_LT = 105,
	ZWE_OP_F64_LE = 106,
	ZWE_OP_LD8_U = 107,
	ZWE_OP_LD8_S = 108,
	ZWE_OP_LD16_U = 109,
	ZWE_OP_LD16_S = 110,
	ZWE_OP_LD32 = 111,
	ZWE_OP_LD64 = 112,
	ZWE_OP_ST8 = 113,
	ZWE_OP_ST16 = 114,
	ZWE_OP_ST32 = 115,
	ZWE_OP_ST64 = 116,
	ZWE_OP_LD8_U_L = 117,
	ZWE_OP_LD8_S_L = 118,
	ZWE_OP_LD16_U_L = 119,
	ZWE_OP_LD16_S_L = 120,
	ZWE_OP_LD32_L = 121,
	ZWE_OP_LD64_L = 122,
	ZWE_OP_ST8_L = 123,
	ZWE_OP_ST16_L = 124,
	ZWE_OP_ST32_L = 125,
	ZWE_OP_ST64_L = 126,
	ZWE_OP_LD8_U_A = 127,
	ZWE_OP_LD32_A = 128,
	ZWE_OP_ST8_A = 129,
	ZWE_OP_ST32_A = 130,
	ZWE_OP_LD8_U_W = 131,
	ZWE_OP_LD32_W = 132,
	ZWE_OP_LD64_W = 133,
	ZWE_OP_ST8_W = 134,
	ZWE_OP_ST32_W = 135,
	ZWE_OP_ST64_W = 136,
	ZWE_OP_LD32_X = 137,
	ZWE_OP_LD32_XW = 138,
	ZWE_OP_ST8_I = 139,
	ZWE_OP_ST32_I = 140,
	ZWE_OP_GGET = 141,
	ZWE_OP_GGET2 = 142,
	ZWE_OP_GSET = 143,
	ZWE_OP_GSET2 = 144,
	ZWE_OP_SPGET = 145,
	ZWE_OP_SPSET = 146,
	ZWE_OP_SPADD = 147,
	ZWE_OP_SPSET_ADD = 148,
	ZWE_OP_UNREACHABLE = 149,
	ZWE_OP_JMP = 150,
	ZWE_OP_JMP_B = 151,
	ZWE_OP_BR_NZ = 152,
	ZWE_OP_BR_Z = 153,
	ZWE_OP_BR_NZ_B = 154,
	ZWE_OP_BR_Z_B = 155,
	ZWE_OP_BR_EQ = 156,
	ZWE_OP_BR_NE = 157,
	ZWE_OP_BR_LT_S = 158,
	ZWE_OP_BR_LT_U = 159,
	ZWE_OP_BR_GE_S = 160,
	ZWE_OP_BR_GE_U = 161,
	ZWE_OP_BR_EQ_I = 162,
	ZWE_OP_BR_NE_I = 163,
	ZWE_OP_BR_LT_S_I = 164,
	ZWE_OP_BR_LT_U_I = 165,
	ZWE_OP_BR_GE_S_I = 166,
	ZWE_OP_BR_GE_U_I = 167,
	ZWE_OP_BR_EQ_B = 168,
	ZWE_OP_BR_NE_B = 169,
	ZWE_OP_BR_LT_S_B = 170,
	ZWE_OP_BR_LT_U_B = 171,
	ZWE_OP_BR_GE_S_B = 172,
	ZWE_OP_BR_GE_U_B = 173,
	ZWE_OP_BR_EQ_I_B = 174,
	ZWE_OP_BR_NE_I_B = 175,
	ZWE_OP_BR_LT_S_I_B = 176,
	ZWE_OP_BR_LT_U_I_B = 177,
	ZWE_OP_BR_GE_S_I_B = 178,
	ZWE_OP_BR_GE_U_I_B = 179,
	ZWE_OP_BR_EQ_L = 180,
	ZWE_OP_BR_NE_L = 181,
	ZWE_OP_BR_LT_S_L = 182,
	ZWE_OP_BR_LT_U_L = 183,
	ZWE_OP_BR_GE_S_L = 184,
	ZWE_OP_BR_GE_U_L = 185,
	ZWE_OP_BR_EQ_L_B = 186,
	ZWE_OP_BR_NE_L_B = 187,
	ZWE_OP_BR_LT_S_L_B = 188,
	ZWE_OP_BR_LT_U_L_B = 189,
	ZWE_OP_BR_GE_S_L_B = 190,
	ZWE_OP_BR_GE_U_L_B = 191,
	ZWE_OP_ADDBR_NZ_B = 192,
	ZWE_OP_INCBR_NE_B = 193,
	ZWE_OP_INCBR_LT_S_B = 194,
	ZWE_OP_INCBR_LT_U_B = 195,
	ZWE_OP_ADDBR_NE_L_B = 196,
	ZWE_OP_ADDBR_LT_S_L_B = 197,
	ZWE_OP_ADDBR_LT_U_L_B = 198,
	ZWE_OP_BR_TABLE = 199,
	ZWE_OP_CALL = 200,
	ZWE_OP_CALL_IMPORT = 201,
	ZWE_OP_CALL_INDIRECT = 202,
	ZWE_OP_RET = 203,
	ZWE_OP_RET1 = 204,
	ZWE_OP_RET2 = 205,
	ZWE_OP_GET_FAR = 206,
	ZWE_OP_GET2_FAR = 207,
	ZWE_OP_SET_FAR = 208,
	ZWE_OP_SET2_FAR = 209,
	ZWE_OP_SYS_EXIT = 210,
	ZWE_OP_SYS_XRET = 211,
	ZWE_OP_COUNT = 212,
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
	X(select2, "select2", 9) \
	X(i32_add, "i32.add", 10) \
	X(i32_sub, "i32.sub", 11) \
	X(i32_mul, "i32.mul", 12) \
	X(i32_div_s, "i32.div_s", 13) \
	X(i32_div_u, "i32.div_u", 14) \
	X(i32_rem_s, "i32.rem_s", 15) \
	X(i32_rem_u, "i32.rem_u", 16) \
	X(i32_and, "i32.and", 17) \
	X(i32_or, "i32.or", 18) \
	X(i32_xor, "i32.xor", 19) \
	X(i32_shl, "i32.shl", 20) \
	X(i32_shr_s, "i32.shr_s", 21) \
	X(i32_shr_u, "i32.shr_u", 22) \
	X(i32_rotl, "i32.rotl", 23) \
	X(i32_rotr, "i32.rotr", 24) \
	X(i32_add_i, "i32.add_i", 25) \
	X(i32_rsub_i, "i32.rsub_i", 26) \
	X(i32_mul_i, "i32.mul_i", 27) \
	X(i32_div_u_i, "i32.div_u_i", 28) \
	X(i32_rem_u_i, "i32.rem_u_i", 29) \
	X(i32_and_i, "i32.and_i", 30) \
	X(i32_or_i, "i32.or_i", 31) \
	X(i32_xor_i, "i32.xor_i", 32) \
	X(i32_shl_i, "i32.shl_i", 33) \
	X(i32_shr_s_i, "i32.shr_s_i", 34) \
	X(i32_shr_u_i, "i32.shr_u_i", 35) \
	X(i32_rotl_i, "i32.rotl_i", 36) \
	X(i32_add_l, "i32.add_l", 37) \
	X(i32_mul_l, "i32.mul_l", 38) \
	X(i32_and_l, "i32.and_l", 39) \
	X(i32_or_l, "i32.or_l", 40) \
	X(i32_xor_l, "i32.xor_l", 41) \
	X(i32_add_shl2, "i32.add_shl2", 42) \
	X(i32_add_shl3, "i32.add_shl3", 43) \
	X(i32_madd, "i32.madd", 44) \
	X(i32_clz, "i32.clz", 45) \
	X(i32_ctz, "i32.ctz", 46) \
	X(i32_eqz, "i32.eqz", 47) \
	X(i32_extend8_s, "i32.extend8_s", 48) \
	X(i32_extend16_s, "i32.extend16_s", 49) \
	X(i32_eq, "i32.eq", 50) \
	X(i32_ne, "i32.ne", 51) \
	X(i32_lt_s, "i32.lt_s", 52) \
	X(i32_lt_u, "i32.lt_u", 53) \
	X(i32_ge_s, "i32.ge_s", 54) \
	X(i32_ge_u, "i32.ge_u", 55) \
	X(i32_eq_i, "i32.eq_i", 56) \
	X(i32_ne_i, "i32.ne_i", 57) \
	X(i32_lt_s_i, "i32.lt_s_i", 58) \
	X(i32_lt_u_i, "i32.lt_u_i", 59) \
	X(i32_ge_s_i, "i32.ge_s_i", 60) \
	X(i32_ge_u_i, "i32.ge_u_i", 61) \
	X(i64_add, "i64.add", 62) \
	X(i64_sub, "i64.sub", 63) \
	X(i64_mul, "i64.mul", 64) \
	X(i64_and, "i64.and", 65) \
	X(i64_or, "i64.or", 66) \
	X(i64_xor, "i64.xor", 67) \
	X(i64_shl, "i64.shl", 68) \
	X(i64_shr_s, "i64.shr_s", 69) \
	X(i64_shr_u, "i64.shr_u", 70) \
	X(i64_rotl, "i64.rotl", 71) \
	X(i64_add_i, "i64.add_i", 72) \
	X(i64_and_i, "i64.and_i", 73) \
	X(i64_shl_i, "i64.shl_i", 74) \
	X(i64_shr_s_i, "i64.shr_s_i", 75) \
	X(i64_shr_u_i, "i64.shr_u_i", 76) \
	X(i64_rotl_i, "i64.rotl_i", 77) \
	X(i64_extend_s, "i64.extend_s", 78) \
	X(i64_extend_u, "i64.extend_u", 79) \
	X(i64_eqz, "i64.eqz", 80) \
	X(i64_eq, "i64.eq", 81) \
	X(i64_ne, "i64.ne", 82) \
	X(i64_lt_s, "i64.lt_s", 83) \
	X(i64_lt_u, "i64.lt_u", 84) \
	X(i64_ge_s, "i64.ge_s", 85) \
	X(i64_ge_u, "i64.ge_u", 86) \
	X(f32_add, "f32.add", 87) \
	X(f32_sub, "f32.sub", 88) \
	X(f32_mul, "f32.mul", 89) \
	X(f32_div, "f32.div", 90) \
	X(f32_abs, "f32.abs", 91) \
	X(f32_neg, "f32.neg", 92) \
	X(f32_eq, "f32.eq", 93) \
	X(f32_ne, "f32.ne", 94) \
	X(f32_lt, "f32.lt", 95) \
	X(f32_le, "f32.le", 96) \
	X(f64_add, "f64.add", 97) \
	X(f64_sub, "f64.sub", 98) \
	X(f64_mul, "f64.mul", 99) \
	X(f64_div, "f64.div", 100) \
	X(f64_abs, "f64.abs", 101) \
	X(f64_neg, "f64.neg", 102) \
	X(f64_eq, "f64.eq", 103) \
	X(f64_ne, "f64.ne", 104) \
	X(f64_lt, "f64.lt", 105) \
	X(f64_le, "f64.le", 106) \
	X(ld8_u, "ld8_u", 107) \
	X(ld8_s, "ld8_s", 108) \
	X(ld16_u, "ld16_u", 109) \
	X(ld16_s, "ld16_s", 110) \
	X(ld32, "ld32", 111) \
	X(ld64, "ld64", 112) \
	X(st8, "st8", 113) \
	X(st16, "st16", 114) \
	X(st32, "st32", 115) \
	X(st64, "st64", 116) \
	X(ld8_u_l, "ld8_u_l", 117) \
	X(ld8_s_l, "ld8_s_l", 118) \
	X(ld16_u_l, "ld16_u_l", 119) \
	X(ld16_s_l, "ld16_s_l", 120) \
	X(ld32_l, "ld32_l", 121) \
	X(ld64_l, "ld64_l", 122) \
	X(st8_l, "st8_l", 123) \
	X(st16_l, "st16_l", 124) \
	X(st32_l, "st32_l", 125) \
	X(st64_l, "st64_l", 126) \
	X(ld8_u_a, "ld8_u_a", 127) \
	X(ld32_a, "ld32_a", 128) \
	X(st8_a, "st8_a", 129) \
	X(st32_a, "st32_a", 130) \
	X(ld8_u_w, "ld8_u_w", 131) \
	X(ld32_w, "ld32_w", 132) \
	X(ld64_w, "ld64_w", 133) \
	X(st8_w, "st8_w", 134) \
	X(st32_w, "st32_w", 135) \
	X(st64_w, "st64_w", 136) \
	X(ld32_x, "ld32_x", 137) \
	X(ld32_xw, "ld32_xw", 138) \
	X(st8_i, "st8_i", 139) \
	X(st32_i, "st32_i", 140) \
	X(gget, "gget", 141) \
	X(gget2, "gget2", 142) \
	X(gset, "gset", 143) \
	X(gset2, "gset2", 144) \
	X(spget, "spget", 145) \
	X(spset, "spset", 146) \
	X(spadd, "spadd", 147) \
	X(spset_add, "spset_add", 148) \
	X(unreachable, "unreachable", 149) \
	X(jmp, "jmp", 150) \
	X(jmp_b, "jmp_b", 151) \
	X(br_nz, "br_nz", 152) \
	X(br_z, "br_z", 153) \
	X(br_nz_b, "br_nz_b", 154) \
	X(br_z_b, "br_z_b", 155) \
	X(br_eq, "br_eq", 156) \
	X(br_ne, "br_ne", 157) \
	X(br_lt_s, "br_lt_s", 158) \
	X(br_lt_u, "br_lt_u", 159) \
	X(br_ge_s, "br_ge_s", 160) \
	X(br_ge_u, "br_ge_u", 161) \
	X(br_eq_i, "br_eq_i", 162) \
	X(br_ne_i, "br_ne_i", 163) \
	X(br_lt_s_i, "br_lt_s_i", 164) \
	X(br_lt_u_i, "br_lt_u_i", 165) \
	X(br_ge_s_i, "br_ge_s_i", 166) \
	X(br_ge_u_i, "br_ge_u_i", 167) \
	X(br_eq_b, "br_eq_b", 168) \
	X(br_ne_b, "br_ne_b", 169) \
	X(br_lt_s_b, "br_lt_s_b", 170) \
	X(br_lt_u_b, "br_lt_u_b", 171) \
	X(br_ge_s_b, "br_ge_s_b", 172) \
	X(br_ge_u_b, "br_ge_u_b", 173) \
	X(br_eq_i_b, "br_eq_i_b", 174) \
	X(br_ne_i_b, "br_ne_i_b", 175) \
	X(br_lt_s_i_b, "br_lt_s_i_b", 176) \
	X(br_lt_u_i_b, "br_lt_u_i_b", 177) \
	X(br_ge_s_i_b, "br_ge_s_i_b", 178) \
	X(br_ge_u_i_b, "br_ge_u_i_b", 179) \
	X(br_eq_l, "br_eq_l", 180) \
	X(br_ne_l, "br_ne_l", 181) \
	X(br_lt_s_l, "br_lt_s_l", 182) \
	X(br_lt_u_l, "br_lt_u_l", 183) \
	X(br_ge_s_l, "br_ge_s_l", 184) \
	X(br_ge_u_l, "br_ge_u_l", 185) \
	X(br_eq_l_b, "br_eq_l_b", 186) \
	X(br_ne_l_b, "br_ne_l_b", 187) \
	X(br_lt_s_l_b, "br_lt_s_l_b", 188) \
	X(br_lt_u_l_b, "br_lt_u_l_b", 189) \
	X(br_ge_s_l_b, "br_ge_s_l_b", 190) \
	X(br_ge_u_l_b, "br_ge_u_l_b", 191) \
	X(addbr_nz_b, "addbr_nz_b", 192) \
	X(incbr_ne_b, "incbr_ne_b", 193) \
	X(incbr_lt_s_b, "incbr_lt_s_b", 194) \
	X(incbr_lt_u_b, "incbr_lt_u_b", 195) \
	X(addbr_ne_l_b, "addbr_ne_l_b", 196) \
	X(addbr_lt_s_l_b, "addbr_lt_s_l_b", 197) \
	X(addbr_lt_u_l_b, "addbr_lt_u_l_b", 198) \
	X(br_table, "br_table", 199) \
	X(call, "call", 200) \
	X(call_import, "call_import", 201) \
	X(call_indirect, "call_indirect", 202) \
	X(ret, "ret", 203) \
	X(ret1, "ret1", 204) \
	X(ret2, "ret2", 205) \
	X(get_far, "get_far", 206) \
	X(get2_far, "get2_far", 207) \
	X(set_far, "set_far", 208) \
	X(set2_far, "set2_far", 209) \
	X(sys_exit, "sys.exit", 210) \
	X(sys_xret, "sys.xret", 211) \
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
const struct zwe_format zwe_format[94] = {
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
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_W, ZWE_FIELD_H << 8 | ZWE_K_F}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_W, ZWE_FIELD_H << 8 | ZWE_K_FI}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_I8, ZWE_FIELD_B << 8 | ZWE_K_JB}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_JB}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1}},
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
	{3, 2, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_LIT << 8 | ZWE_K_L2}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_F, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
	{3, 2, {ZWE_FIELD_K << 8 | ZWE_K_FI, ZWE_FIELD_LIT << 8 | ZWE_K_LW}},
};

const uint8_t zwe_op_format[212] = {
	2, /* mov */
	19, /* mov2 */
	14, /* ldi */
	24, /* ldi2 */
	62, /* ldl */
	91, /* ldl2 */
	18, /* movp */
	15, /* ldip */
	55, /* select */
	68, /* select2 */
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
	57, /* i32.add_l */
	57, /* i32.mul_l */
	57, /* i32.and_l */
	57, /* i32.or_l */
	57, /* i32.xor_l */
	7, /* i32.add_shl2 */
	7, /* i32.add_shl3 */
	49, /* i32.madd */
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
	21, /* i64.add */
	21, /* i64.sub */
	21, /* i64.mul */
	21, /* i64.and */
	21, /* i64.or */
	21, /* i64.xor */
	21, /* i64.shl */
	21, /* i64.shr_s */
	21, /* i64.shr_u */
	21, /* i64.rotl */
	20, /* i64.add_i */
	20, /* i64.and_i */
	22, /* i64.shl_i */
	22, /* i64.shr_s_i */
	22, /* i64.shr_u_i */
	22, /* i64.rotl_i */
	16, /* i64.extend_s */
	16, /* i64.extend_u */
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
	21, /* f64.add */
	21, /* f64.sub */
	21, /* f64.mul */
	21, /* f64.div */
	19, /* f64.abs */
	19, /* f64.neg */
	10, /* f64.eq */
	10, /* f64.ne */
	10, /* f64.lt */
	10, /* f64.le */
	4, /* ld8_u */
	4, /* ld8_s */
	5, /* ld16_u */
	5, /* ld16_s */
	6, /* ld32 */
	17, /* ld64 */
	32, /* st8 */
	33, /* st16 */
	34, /* st32 */
	43, /* st64 */
	58, /* ld8_u_l */
	58, /* ld8_s_l */
	58, /* ld16_u_l */
	58, /* ld16_s_l */
	58, /* ld32_l */
	65, /* ld64_l */
	73, /* st8_l */
	73, /* st16_l */
	73, /* st32_l */
	79, /* st64_l */
	11, /* ld8_u_a */
	12, /* ld32_a */
	35, /* st8_a */
	36, /* st32_a */
	57, /* ld8_u_w */
	57, /* ld32_w */
	64, /* ld64_w */
	72, /* st8_w */
	72, /* st32_w */
	78, /* st64_w */
	58, /* ld32_x */
	57, /* ld32_xw */
	25, /* st8_i */
	26, /* st32_i */
	13, /* gget */
	23, /* gget2 */
	37, /* gset */
	44, /* gset2 */
	1, /* spget */
	27, /* spset */
	14, /* spadd */
	38, /* spset_add */
	0, /* unreachable */
	51, /* jmp */
	50, /* jmp_b */
	40, /* br_nz */
	40, /* br_z */
	39, /* br_nz_b */
	39, /* br_z_b */
	31, /* br_eq */
	31, /* br_ne */
	31, /* br_lt_s */
	31, /* br_lt_u */
	31, /* br_ge_s */
	31, /* br_ge_u */
	29, /* br_eq_i */
	29, /* br_ne_i */
	29, /* br_lt_s_i */
	29, /* br_lt_u_i */
	29, /* br_ge_s_i */
	29, /* br_ge_u_i */
	30, /* br_eq_b */
	30, /* br_ne_b */
	30, /* br_lt_s_b */
	30, /* br_lt_u_b */
	30, /* br_ge_s_b */
	30, /* br_ge_u_b */
	28, /* br_eq_i_b */
	28, /* br_ne_i_b */
	28, /* br_lt_s_i_b */
	28, /* br_lt_u_i_b */
	28, /* br_ge_s_i_b */
	28, /* br_ge_u_i_b */
	75, /* br_eq_l */
	75, /* br_ne_l */
	75, /* br_lt_s_l */
	75, /* br_lt_u_l */
	75, /* br_ge_s_l */
	75, /* br_ge_u_l */
	74, /* br_eq_l_b */
	74, /* br_ne_l_b */
	74, /* br_lt_s_l_b */
	74, /* br_lt_u_l_b */
	74, /* br_ge_s_l_b */
	74, /* br_ge_u_l_b */
	47, /* addbr_nz_b */
	48, /* incbr_ne_b */
	48, /* incbr_lt_s_b */
	48, /* incbr_lt_u_b */
	82, /* addbr_ne_l_b */
	82, /* addbr_lt_s_l_b */
	82, /* addbr_lt_u_l_b */
	41, /* br_table */
	45, /* call */
	46, /* call_import */
	52, /* call_indirect */
	0, /* ret */
	27, /* ret1 */
	42, /* ret2 */
	63, /* get_far */
	70, /* get2_far */
	77, /* set_far */
	81, /* set2_far */
	0, /* sys.exit */
	0, /* sys.xret */
};

const uint8_t zwe_x_format[76] = {
	2, /* i32.popcnt */
	67, /* i64.div_s */
	67, /* i64.div_u */
	67, /* i64.rem_s */
	67, /* i64.rem_u */
	67, /* i64.rotr */
	66, /* i64.mul_i */
	9, /* i64.clz */
	9, /* i64.ctz */
	9, /* i64.popcnt */
	16, /* i64.extend8_s */
	16, /* i64.extend16_s */
	53, /* f32.min */
	53, /* f32.max */
	53, /* f32.copysign */
	2, /* f32.ceil */
	2, /* f32.floor */
	2, /* f32.trunc */
	2, /* f32.nearest */
	2, /* f32.sqrt */
	67, /* f64.min */
	67, /* f64.max */
	67, /* f64.copysign */
	19, /* f64.ceil */
	19, /* f64.floor */
	19, /* f64.trunc */
	19, /* f64.nearest */
	19, /* f64.sqrt */
	2, /* i32.trunc_f32_s */
	2, /* i32.trunc_f32_u */
	9, /* i32.trunc_f64_s */
	9, /* i32.trunc_f64_u */
	16, /* i64.trunc_f32_s */
	16, /* i64.trunc_f32_u */
	19, /* i64.trunc_f64_s */
	19, /* i64.trunc_f64_u */
	2, /* i32.trunc_sat_f32_s */
	2, /* i32.trunc_sat_f32_u */
	9, /* i32.trunc_sat_f64_s */
	9, /* i32.trunc_sat_f64_u */
	16, /* i64.trunc_sat_f32_s */
	16, /* i64.trunc_sat_f32_u */
	19, /* i64.trunc_sat_f64_s */
	19, /* i64.trunc_sat_f64_u */
	2, /* f32.convert_i32_s */
	2, /* f32.convert_i32_u */
	9, /* f32.convert_i64_s */
	9, /* f32.convert_i64_u */
	16, /* f64.convert_i32_s */
	16, /* f64.convert_i32_u */
	19, /* f64.convert_i64_s */
	19, /* f64.convert_i64_u */
	9, /* f32.demote_f64 */
	16, /* f64.promote_f32 */
	1, /* memory.size */
	2, /* memory.grow */
	85, /* memory.copy */
	83, /* memory.fill */
	88, /* memory.init */
	89, /* data.drop */
	60, /* gget_imp */
	69, /* gget2_imp */
	76, /* gset_imp */
	80, /* gset2_imp */
	59, /* ref.func */
	56, /* table.get */
	71, /* table.set */
	61, /* table.size */
	54, /* table.grow */
	84, /* table.fill */
	87, /* table.copy */
	86, /* table.init */
	89, /* elem.drop */
	92, /* call_far */
	93, /* call_import_far */
	90, /* call_indirect_far */
};

#endif
#endif
