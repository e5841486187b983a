/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from opcodes.tab by tools/gen_engine.py; do not edit. */
#ifndef ZWE_OPS_GEN_H
#define ZWE_OPS_GEN_H

#include <stdint.h>

#define ZWE_OPCODE_SET 0xe6d55ac2u
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
	ZWE_OP_I32_XOR_L = 42,
	ZWE_OP_I32_ADD_SHL2 = 43,
	ZWE_OP_I32_ADD_SHL3 = 44,
	ZWE_OP_I32_EQZ = 45,
	ZWE_OP_I32_EXTEND8_S = 46,
	ZWE_OP_I32_EQ = 47,
	ZWE_OP_I32_NE = 48,
	ZWE_OP_I32_LT_S = 49,
	ZWE_OP_I32_LT_U = 50,
	ZWE_OP_I32_GE_S = 51,
	ZWE_OP_I32_GE_U = 52,
	ZWE_OP_I32_EQ_I = 53,
	ZWE_OP_I32_NE_I = 54,
	ZWE_OP_I32_LT_S_I = 55,
	ZWE_OP_I32_LT_U_I = 56,
	ZWE_OP_I32_GE_S_I = 57,
	ZWE_OP_I32_GE_U_I = 58,
	ZWE_OP_I64_ADD = 59,
	ZWE_OP_I64_SUB = 60,
	ZWE_OP_I64_MUL = 61,
	ZWE_OP_I64_AND = 62,
	ZWE_OP_I64_OR = 63,
	ZWE_OP_I64_XOR = 64,
	ZWE_OP_I64_ADD_I = 65,
	ZWE_OP_I64_AND_I = 66,
	ZWE_OP_I64_ADD_L = 67,
	ZWE_OP_I64_MUL_L = 68,
	ZWE_OP_I64_AND_L = 69,
	ZWE_OP_I64_SHL_I = 70,
	ZWE_OP_I64_SHR_S_I = 71,
	ZWE_OP_I64_SHR_U_I = 72,
	ZWE_OP_I64_ROTL_I = 73,
	ZWE_OP_I64_XORSHR = 74,
	ZWE_OP_I64_XORSHL = 75,
	ZWE_OP_I64_EXTEND_S = 76,
	ZWE_OP_I64_EXTEND_U = 77,
	ZWE_OP_I64_EQZ = 78,
	ZWE_OP_I64_EQ = 79,
	ZWE_OP_I64_NE = 80,
	ZWE_OP_I64_LT_S = 81,
	ZWE_OP_I64_LT_U = 82,
	ZWE_OP_I64_GE_S = 83,
	ZWE_OP_I64_GE_U = 84,
	ZWE_OP_F32_ADD = 85,
	ZWE_OP_F32_SUB = 86,
	ZWE_OP_F32_MUL = 87,
	ZWE_OP_F32_DIV = 88,
	ZWE_OP_F32_EQ = 89,
	ZWE_OP_F32_NE = 90,
	ZWE_OP_F32_LT = 91,
	ZWE_OP_F32_LE = 92,
	ZWE_OP_F64_ADD = 93,
	ZWE_OP_F64_SUB = 94,
	ZWE_OP_F64_MUL = 95,
	ZWE_OP_F64_DIV = 96,
	ZWE_OP_F64_EQ = 97,
	ZWE_OP_F64_NE = 98,
	ZWE_OP_F64_LT = 99,
	ZWE_OP_F64_LE = 100,
	ZWE_OP_LD8_U = 101,
	ZWE_OP_LD8_S = 102,
	ZWE_OP_LD16_U = 103,
	ZWE_OP_LD16_S = 104,
	ZWE_OP_LD32 = 105,
	ZWE_OP_LD64 = 106,
	ZWE_OP_ST8 = 107,
	ZWE_OP_ST16 = 108,
	ZWE_OP_ST32 = 109,
	ZWE_OP_ST64 = 110,
	ZWE_OP_LD8_U_L = 111,
	ZWE_OP_LD8_S_L = 112,
	ZWE_OP_LD16_U_L = 113,
	ZWE_OP_LD16_S_L = 114,
	ZWE_OP_LD32_L = 115,
	ZWE_OP_LD64_L = 116,
	ZWE_OP_ST8_L = 117,
	ZWE_OP_ST16_L = 118,
	ZWE_OP_ST32_L = 119,
	ZWE_OP_ST64_L = 120,
	ZWE_OP_LD8_U_A = 121,
	ZWE_OP_LD32_A = 122,
	ZWE_OP_ST8_A = 123,
	ZWE_OP_ST32_A = 124,
	ZWE_OP_LD8_U_W = 125,
	ZWE_OP_LD16_U_W = 126,
	ZWE_OP_LD32_W = 127,
	ZWE_OP_LD64_W = 128,
	ZWE_OP_ST8_W = 129,
	ZWE_OP_ST32_W = 130,
	ZWE_OP_ST64_W = 131,
	ZWE_OP_LD32_X = 132,
	ZWE_OP_LD32_XW = 133,
	ZWE_OP_ST8_I = 134,
	ZWE_OP_ST32_I = 135,
	ZWE_OP_GGET = 136,
	ZWE_OP_GGET2 = 137,
	ZWE_OP_GSET = 138,
	ZWE_OP_GSET2 = 139,
	ZWE_OP_SPGET = 140,
	ZWE_OP_SPSET = 141,
	ZWE_OP_SPADD = 142,
	ZWE_OP_SPSET_ADD = 143,
	ZWE_OP_UNREACHABLE = 144,
	ZWE_OP_JMP = 145,
	ZWE_OP_JMP_B = 146,
	ZWE_OP_BR_NZ = 147,
	ZWE_OP_BR_Z = 148,
	ZWE_OP_BR_NZ_B = 149,
	ZWE_OP_BR_Z_B = 150,
	ZWE_OP_BR_EQ = 151,
	ZWE_OP_BR_NE = 152,
	ZWE_OP_BR_LT_S = 153,
	ZWE_OP_BR_LT_U = 154,
	ZWE_OP_BR_GE_S = 155,
	ZWE_OP_BR_GE_U = 156,
	ZWE_OP_BR_EQ_I = 157,
	ZWE_OP_BR_NE_I = 158,
	ZWE_OP_BR_LT_S_I = 159,
	ZWE_OP_BR_LT_U_I = 160,
	ZWE_OP_BR_GE_S_I = 161,
	ZWE_OP_BR_GE_U_I = 162,
	ZWE_OP_BR_NE_B = 163,
	ZWE_OP_BR_LT_S_B = 164,
	ZWE_OP_BR_LT_U_B = 165,
	ZWE_OP_BR_GE_S_B = 166,
	ZWE_OP_BR_NE_I_B = 167,
	ZWE_OP_BR_LT_U_I_B = 168,
	ZWE_OP_BR_GE_U_I_B = 169,
	ZWE_OP_BR_EQ_L = 170,
	ZWE_OP_BR_NE_L = 171,
	ZWE_OP_BR_LT_U_L = 172,
	ZWE_OP_BR_GE_U_L = 173,
	ZWE_OP_BR_LT_U_L_B = 174,
	ZWE_OP_ADDBR_NZ_B = 175,
	ZWE_OP_ADDBR_NE_L_B = 176,
	ZWE_OP_BR_TABLE = 177,
	ZWE_OP_CALL = 178,
	ZWE_OP_CALL_IMPORT = 179,
	ZWE_OP_CALL_INDIRECT = 180,
	ZWE_OP_RET = 181,
	ZWE_OP_RET1 = 182,
	ZWE_OP_RET2 = 183,
	ZWE_OP_I32_ADD_ACC = 184,
	ZWE_OP_I32_XOR_ACC = 185,
	ZWE_OP_I32_MUL_ACC = 186,
	ZWE_OP_I32_AND_ACC = 187,
	ZWE_OP_I32_OR_ACC = 188,
	ZWE_OP_I32_ADD_L_ACC = 189,
	ZWE_OP_I32_AND_L_ACC = 190,
	ZWE_OP_I32_ADD_I_ACC = 191,
	ZWE_OP_I32_AND_I_ACC = 192,
	ZWE_OP_I32_AND_U_ACC = 193,
	ZWE_OP_I32_EQZ_ACC = 194,
	ZWE_OP_I32_SHL_I_ACC = 195,
	ZWE_OP_I32_SHR_U_I_ACC = 196,
	ZWE_OP_I32_SHR_S_I_ACC = 197,
	ZWE_OP_I32_ROTL_I_ACC = 198,
	ZWE_OP_LD32_ACC = 199,
	ZWE_OP_LD8_U_ACC = 200,
	ZWE_OP_LD32_W_ACC = 201,
	ZWE_OP_LD32_X_ACC = 202,
	ZWE_OP_ST8_W_ACC = 203,
	ZWE_OP_ST32_W_ACC = 204,
	ZWE_OP_ST32_ACC = 205,
	ZWE_OP_ST32_A_ACC = 206,
	ZWE_OP_BR_NZ_ACC = 207,
	ZWE_OP_BR_Z_ACC = 208,
	ZWE_OP_BR_NZ_B_ACC = 209,
	ZWE_OP_BR_EQ_ACC = 210,
	ZWE_OP_BR_NE_ACC = 211,
	ZWE_OP_BR_LT_S_ACC = 212,
	ZWE_OP_BR_LT_U_ACC = 213,
	ZWE_OP_BR_NE_B_ACC = 214,
	ZWE_OP_BR_LT_S_B_ACC = 215,
	ZWE_OP_BR_LT_U_B_ACC = 216,
	ZWE_OP_BR_GE_U_I_ACC = 217,
	ZWE_OP_BR_NE_I_B_ACC = 218,
	ZWE_OP_BR_LT_U_L_B_ACC = 219,
	ZWE_OP_RET1_ACC = 220,
	ZWE_OP_SYS_EXIT = 221,
	ZWE_OP_SYS_XRET = 222,
	ZWE_OP_F32_ADD_ACC = 223,
	ZWE_OP_F32_MUL_ACC = 224,
	ZWE_OP_F32_DIV_ACC = 225,
	ZWE_OP_F64_ADD_ACC = 226,
	ZWE_OP_F64_MUL_ACC = 227,
	ZWE_OP_F64_DIV_ACC = 228,
	ZWE_OP_COUNT = 229,
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
	X(i32_xor_l, "i32.xor_l", 42) \
	X(i32_add_shl2, "i32.add_shl2", 43) \
	X(i32_add_shl3, "i32.add_shl3", 44) \
	X(i32_eqz, "i32.eqz", 45) \
	X(i32_extend8_s, "i32.extend8_s", 46) \
	X(i32_eq, "i32.eq", 47) \
	X(i32_ne, "i32.ne", 48) \
	X(i32_lt_s, "i32.lt_s", 49) \
	X(i32_lt_u, "i32.lt_u", 50) \
	X(i32_ge_s, "i32.ge_s", 51) \
	X(i32_ge_u, "i32.ge_u", 52) \
	X(i32_eq_i, "i32.eq_i", 53) \
	X(i32_ne_i, "i32.ne_i", 54) \
	X(i32_lt_s_i, "i32.lt_s_i", 55) \
	X(i32_lt_u_i, "i32.lt_u_i", 56) \
	X(i32_ge_s_i, "i32.ge_s_i", 57) \
	X(i32_ge_u_i, "i32.ge_u_i", 58) \
	X(i64_add, "i64.add", 59) \
	X(i64_sub, "i64.sub", 60) \
	X(i64_mul, "i64.mul", 61) \
	X(i64_and, "i64.and", 62) \
	X(i64_or, "i64.or", 63) \
	X(i64_xor, "i64.xor", 64) \
	X(i64_add_i, "i64.add_i", 65) \
	X(i64_and_i, "i64.and_i", 66) \
	X(i64_add_l, "i64.add_l", 67) \
	X(i64_mul_l, "i64.mul_l", 68) \
	X(i64_and_l, "i64.and_l", 69) \
	X(i64_shl_i, "i64.shl_i", 70) \
	X(i64_shr_s_i, "i64.shr_s_i", 71) \
	X(i64_shr_u_i, "i64.shr_u_i", 72) \
	X(i64_rotl_i, "i64.rotl_i", 73) \
	X(i64_xorshr, "i64.xorshr", 74) \
	X(i64_xorshl, "i64.xorshl", 75) \
	X(i64_extend_s, "i64.extend_s", 76) \
	X(i64_extend_u, "i64.extend_u", 77) \
	X(i64_eqz, "i64.eqz", 78) \
	X(i64_eq, "i64.eq", 79) \
	X(i64_ne, "i64.ne", 80) \
	X(i64_lt_s, "i64.lt_s", 81) \
	X(i64_lt_u, "i64.lt_u", 82) \
	X(i64_ge_s, "i64.ge_s", 83) \
	X(i64_ge_u, "i64.ge_u", 84) \
	X(f32_add, "f32.add", 85) \
	X(f32_sub, "f32.sub", 86) \
	X(f32_mul, "f32.mul", 87) \
	X(f32_div, "f32.div", 88) \
	X(f32_eq, "f32.eq", 89) \
	X(f32_ne, "f32.ne", 90) \
	X(f32_lt, "f32.lt", 91) \
	X(f32_le, "f32.le", 92) \
	X(f64_add, "f64.add", 93) \
	X(f64_sub, "f64.sub", 94) \
	X(f64_mul, "f64.mul", 95) \
	X(f64_div, "f64.div", 96) \
	X(f64_eq, "f64.eq", 97) \
	X(f64_ne, "f64.ne", 98) \
	X(f64_lt, "f64.lt", 99) \
	X(f64_le, "f64.le", 100) \
	X(ld8_u, "ld8_u", 101) \
	X(ld8_s, "ld8_s", 102) \
	X(ld16_u, "ld16_u", 103) \
	X(ld16_s, "ld16_s", 104) \
	X(ld32, "ld32", 105) \
	X(ld64, "ld64", 106) \
	X(st8, "st8", 107) \
	X(st16, "st16", 108) \
	X(st32, "st32", 109) \
	X(st64, "st64", 110) \
	X(ld8_u_l, "ld8_u_l", 111) \
	X(ld8_s_l, "ld8_s_l", 112) \
	X(ld16_u_l, "ld16_u_l", 113) \
	X(ld16_s_l, "ld16_s_l", 114) \
	X(ld32_l, "ld32_l", 115) \
	X(ld64_l, "ld64_l", 116) \
	X(st8_l, "st8_l", 117) \
	X(st16_l, "st16_l", 118) \
	X(st32_l, "st32_l", 119) \
	X(st64_l, "st64_l", 120) \
	X(ld8_u_a, "ld8_u_a", 121) \
	X(ld32_a, "ld32_a", 122) \
	X(st8_a, "st8_a", 123) \
	X(st32_a, "st32_a", 124) \
	X(ld8_u_w, "ld8_u_w", 125) \
	X(ld16_u_w, "ld16_u_w", 126) \
	X(ld32_w, "ld32_w", 127) \
	X(ld64_w, "ld64_w", 128) \
	X(st8_w, "st8_w", 129) \
	X(st32_w, "st32_w", 130) \
	X(st64_w, "st64_w", 131) \
	X(ld32_x, "ld32_x", 132) \
	X(ld32_xw, "ld32_xw", 133) \
	X(st8_i, "st8_i", 134) \
	X(st32_i, "st32_i", 135) \
	X(gget, "gget", 136) \
	X(gget2, "gget2", 137) \
	X(gset, "gset", 138) \
	X(gset2, "gset2", 139) \
	X(spget, "spget", 140) \
	X(spset, "spset", 141) \
	X(spadd, "spadd", 142) \
	X(spset_add, "spset_add", 143) \
	X(unreachable, "unreachable", 144) \
	X(jmp, "jmp", 145) \
	X(jmp_b, "jmp_b", 146) \
	X(br_nz, "br_nz", 147) \
	X(br_z, "br_z", 148) \
	X(br_nz_b, "br_nz_b", 149) \
	X(br_z_b, "br_z_b", 150) \
	X(br_eq, "br_eq", 151) \
	X(br_ne, "br_ne", 152) \
	X(br_lt_s, "br_lt_s", 153) \
	X(br_lt_u, "br_lt_u", 154) \
	X(br_ge_s, "br_ge_s", 155) \
	X(br_ge_u, "br_ge_u", 156) \
	X(br_eq_i, "br_eq_i", 157) \
	X(br_ne_i, "br_ne_i", 158) \
	X(br_lt_s_i, "br_lt_s_i", 159) \
	X(br_lt_u_i, "br_lt_u_i", 160) \
	X(br_ge_s_i, "br_ge_s_i", 161) \
	X(br_ge_u_i, "br_ge_u_i", 162) \
	X(br_ne_b, "br_ne_b", 163) \
	X(br_lt_s_b, "br_lt_s_b", 164) \
	X(br_lt_u_b, "br_lt_u_b", 165) \
	X(br_ge_s_b, "br_ge_s_b", 166) \
	X(br_ne_i_b, "br_ne_i_b", 167) \
	X(br_lt_u_i_b, "br_lt_u_i_b", 168) \
	X(br_ge_u_i_b, "br_ge_u_i_b", 169) \
	X(br_eq_l, "br_eq_l", 170) \
	X(br_ne_l, "br_ne_l", 171) \
	X(br_lt_u_l, "br_lt_u_l", 172) \
	X(br_ge_u_l, "br_ge_u_l", 173) \
	X(br_lt_u_l_b, "br_lt_u_l_b", 174) \
	X(addbr_nz_b, "addbr_nz_b", 175) \
	X(addbr_ne_l_b, "addbr_ne_l_b", 176) \
	X(br_table, "br_table", 177) \
	X(call, "call", 178) \
	X(call_import, "call_import", 179) \
	X(call_indirect, "call_indirect", 180) \
	X(ret, "ret", 181) \
	X(ret1, "ret1", 182) \
	X(ret2, "ret2", 183) \
	X(i32_add_acc, "i32.add_acc", 184) \
	X(i32_xor_acc, "i32.xor_acc", 185) \
	X(i32_mul_acc, "i32.mul_acc", 186) \
	X(i32_and_acc, "i32.and_acc", 187) \
	X(i32_or_acc, "i32.or_acc", 188) \
	X(i32_add_l_acc, "i32.add_l_acc", 189) \
	X(i32_and_l_acc, "i32.and_l_acc", 190) \
	X(i32_add_i_acc, "i32.add_i_acc", 191) \
	X(i32_and_i_acc, "i32.and_i_acc", 192) \
	X(i32_and_u_acc, "i32.and_u_acc", 193) \
	X(i32_eqz_acc, "i32.eqz_acc", 194) \
	X(i32_shl_i_acc, "i32.shl_i_acc", 195) \
	X(i32_shr_u_i_acc, "i32.shr_u_i_acc", 196) \
	X(i32_shr_s_i_acc, "i32.shr_s_i_acc", 197) \
	X(i32_rotl_i_acc, "i32.rotl_i_acc", 198) \
	X(ld32_acc, "ld32_acc", 199) \
	X(ld8_u_acc, "ld8_u_acc", 200) \
	X(ld32_w_acc, "ld32_w_acc", 201) \
	X(ld32_x_acc, "ld32_x_acc", 202) \
	X(st8_w_acc, "st8_w_acc", 203) \
	X(st32_w_acc, "st32_w_acc", 204) \
	X(st32_acc, "st32_acc", 205) \
	X(st32_a_acc, "st32_a_acc", 206) \
	X(br_nz_acc, "br_nz_acc", 207) \
	X(br_z_acc, "br_z_acc", 208) \
	X(br_nz_b_acc, "br_nz_b_acc", 209) \
	X(br_eq_acc, "br_eq_acc", 210) \
	X(br_ne_acc, "br_ne_acc", 211) \
	X(br_lt_s_acc, "br_lt_s_acc", 212) \
	X(br_lt_u_acc, "br_lt_u_acc", 213) \
	X(br_ne_b_acc, "br_ne_b_acc", 214) \
	X(br_lt_s_b_acc, "br_lt_s_b_acc", 215) \
	X(br_lt_u_b_acc, "br_lt_u_b_acc", 216) \
	X(br_ge_u_i_acc, "br_ge_u_i_acc", 217) \
	X(br_ne_i_b_acc, "br_ne_i_b_acc", 218) \
	X(br_lt_u_l_b_acc, "br_lt_u_l_b_acc", 219) \
	X(ret1_acc, "ret1_acc", 220) \
	X(sys_exit, "sys.exit", 221) \
	X(sys_xret, "sys.xret", 222) \
	X(f32_add_acc, "f32.add_acc", 223) \
	X(f32_mul_acc, "f32.mul_acc", 224) \
	X(f32_div_acc, "f32.div_acc", 225) \
	X(f64_add_acc, "f64.add_acc", 226) \
	X(f64_mul_acc, "f64.mul_acc", 227) \
	X(f64_div_acc, "f64.div_acc", 228) \
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
	ZWE_K_SF1,
	ZWE_K_SF2,
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
#define ZWE_W64_SLOTS 268u
#define ZWE_W64_SLOTS_BYTES 17152
#define ZWE_W64_CODES 304u
#define ZWE_W64_EXIT 17288u
#define ZWE_W64_EXTENSION 17088u
#define ZWE_W64_XRET 17292u
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
const struct zwe_format zwe_format[130] = {
	{1, 0, {0}},
	{1, 1, {ZWE_FIELD_D << 8 | ZWE_K_D1}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_I8}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_N8}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O4}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_S1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_SF1}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_U8}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S2}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_S2}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA, ZWE_FIELD_B << 8 | ZWE_K_I8}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D1, ZWE_FIELD_A << 8 | ZWE_K_SA, ZWE_FIELD_B << 8 | ZWE_K_O1}},
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
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_D2, ZWE_FIELD_A << 8 | ZWE_K_S2, ZWE_FIELD_B << 8 | ZWE_K_SF2}},
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
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_A << 8 | ZWE_K_S1, ZWE_FIELD_B << 8 | ZWE_K_O4}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_H << 8 | ZWE_K_A4}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_H << 8 | ZWE_K_JB}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_SA, ZWE_FIELD_H << 8 | ZWE_K_JF}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_W, ZWE_FIELD_H << 8 | ZWE_K_F}},
	{1, 2, {ZWE_FIELD_D << 8 | ZWE_K_W, ZWE_FIELD_H << 8 | ZWE_K_FI}},
	{1, 3, {ZWE_FIELD_D << 8 | ZWE_K_X1, ZWE_FIELD_A << 8 | ZWE_K_I8, ZWE_FIELD_B << 8 | ZWE_K_JB}},
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
	33, /* ldi2 */
	83, /* ldl */
	124, /* ldl2 */
	26, /* movp */
	23, /* ldip */
	74, /* select */
	70, /* select_ai */
	71, /* select_bi */
	89, /* select2 */
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
	10, /* i32.and_u */
	3, /* i32.or_i */
	3, /* i32.xor_i */
	10, /* i32.shl_i */
	10, /* i32.shr_s_i */
	10, /* i32.shr_u_i */
	10, /* i32.rotl_i */
	76, /* i32.add_l */
	76, /* i32.mul_l */
	76, /* i32.and_l */
	76, /* i32.xor_l */
	8, /* i32.add_shl2 */
	8, /* i32.add_shl3 */
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
	123, /* i64.add_l */
	123, /* i64.mul_l */
	123, /* i64.and_l */
	31, /* i64.shl_i */
	31, /* i64.shr_s_i */
	31, /* i64.shr_u_i */
	31, /* i64.rotl_i */
	31, /* i64.xorshr */
	31, /* i64.xorshl */
	24, /* i64.extend_s */
	24, /* i64.extend_u */
	11, /* i64.eqz */
	12, /* i64.eq */
	12, /* i64.ne */
	12, /* i64.lt_s */
	12, /* i64.lt_u */
	12, /* i64.ge_s */
	12, /* i64.ge_u */
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
	12, /* f64.eq */
	12, /* f64.ne */
	12, /* f64.lt */
	12, /* f64.le */
	5, /* ld8_u */
	5, /* ld8_s */
	6, /* ld16_u */
	6, /* ld16_s */
	7, /* ld32 */
	25, /* ld64 */
	41, /* st8 */
	42, /* st16 */
	43, /* st32 */
	52, /* st64 */
	77, /* ld8_u_l */
	77, /* ld8_s_l */
	77, /* ld16_u_l */
	77, /* ld16_s_l */
	77, /* ld32_l */
	86, /* ld64_l */
	94, /* st8_l */
	94, /* st16_l */
	94, /* st32_l */
	100, /* st64_l */
	19, /* ld8_u_a */
	20, /* ld32_a */
	44, /* st8_a */
	45, /* st32_a */
	76, /* ld8_u_w */
	76, /* ld16_u_w */
	76, /* ld32_w */
	85, /* ld64_w */
	93, /* st8_w */
	93, /* st32_w */
	99, /* st64_w */
	77, /* ld32_x */
	76, /* ld32_xw */
	34, /* st8_i */
	35, /* st32_i */
	21, /* gget */
	32, /* gget2 */
	46, /* gset */
	53, /* gset2 */
	1, /* spget */
	36, /* spset */
	22, /* spadd */
	47, /* spset_add */
	0, /* unreachable */
	67, /* jmp */
	66, /* jmp_b */
	49, /* br_nz */
	49, /* br_z */
	48, /* br_nz_b */
	48, /* br_z_b */
	40, /* br_eq */
	40, /* br_ne */
	40, /* br_lt_s */
	40, /* br_lt_u */
	40, /* br_ge_s */
	40, /* br_ge_u */
	38, /* br_eq_i */
	38, /* br_ne_i */
	38, /* br_lt_s_i */
	38, /* br_lt_u_i */
	38, /* br_ge_s_i */
	38, /* br_ge_u_i */
	39, /* br_ne_b */
	39, /* br_lt_s_b */
	39, /* br_lt_u_b */
	39, /* br_ge_s_b */
	37, /* br_ne_i_b */
	37, /* br_lt_u_i_b */
	37, /* br_ge_u_i_b */
	96, /* br_eq_l */
	96, /* br_ne_l */
	96, /* br_lt_u_l */
	96, /* br_ge_u_l */
	95, /* br_lt_u_l_b */
	65, /* addbr_nz_b */
	105, /* addbr_ne_l_b */
	50, /* br_table */
	63, /* call */
	64, /* call_import */
	68, /* call_indirect */
	0, /* ret */
	36, /* ret1 */
	51, /* ret2 */
	17, /* i32.add_acc */
	17, /* i32.xor_acc */
	17, /* i32.mul_acc */
	17, /* i32.and_acc */
	17, /* i32.or_acc */
	78, /* i32.add_l_acc */
	78, /* i32.and_l_acc */
	14, /* i32.add_i_acc */
	14, /* i32.and_i_acc */
	18, /* i32.and_u_acc */
	13, /* i32.eqz_acc */
	18, /* i32.shl_i_acc */
	18, /* i32.shr_u_i_acc */
	18, /* i32.shr_s_i_acc */
	18, /* i32.rotl_i_acc */
	16, /* ld32_acc */
	15, /* ld8_u_acc */
	78, /* ld32_w_acc */
	79, /* ld32_x_acc */
	103, /* st8_w_acc */
	103, /* st32_w_acc */
	59, /* st32_acc */
	60, /* st32_a_acc */
	62, /* br_nz_acc */
	62, /* br_z_acc */
	61, /* br_nz_b_acc */
	58, /* br_eq_acc */
	58, /* br_ne_acc */
	58, /* br_lt_s_acc */
	58, /* br_lt_u_acc */
	57, /* br_ne_b_acc */
	57, /* br_lt_s_b_acc */
	57, /* br_lt_u_b_acc */
	56, /* br_ge_u_i_acc */
	55, /* br_ne_i_b_acc */
	104, /* br_lt_u_l_b_acc */
	54, /* ret1_acc */
	0, /* sys.exit */
	0, /* sys.xret */
	9, /* f32.add_acc */
	9, /* f32.mul_acc */
	9, /* f32.div_acc */
	30, /* f64.add_acc */
	30, /* f64.mul_acc */
	30, /* f64.div_acc */
};

const uint8_t zwe_x_format[] = {
	72, /* i32.rotr */
	2, /* i32.clz */
	2, /* i32.ctz */
	2, /* i32.popcnt */
	2, /* i32.extend16_s */
	88, /* i64.div_s */
	88, /* i64.div_u */
	88, /* i64.rem_s */
	88, /* i64.rem_u */
	88, /* i64.shl */
	88, /* i64.shr_s */
	88, /* i64.shr_u */
	88, /* i64.rotl */
	88, /* i64.rotr */
	87, /* i64.mul_i */
	11, /* i64.clz */
	11, /* i64.ctz */
	11, /* i64.popcnt */
	24, /* i64.extend8_s */
	24, /* i64.extend16_s */
	72, /* f32.min */
	72, /* f32.max */
	72, /* f32.copysign */
	2, /* f32.abs */
	2, /* f32.neg */
	2, /* f32.ceil */
	2, /* f32.floor */
	2, /* f32.trunc */
	2, /* f32.nearest */
	2, /* f32.sqrt */
	88, /* f64.min */
	88, /* f64.max */
	88, /* f64.copysign */
	27, /* f64.abs */
	27, /* f64.neg */
	27, /* f64.ceil */
	27, /* f64.floor */
	27, /* f64.trunc */
	27, /* f64.nearest */
	27, /* f64.sqrt */
	2, /* i32.trunc_f32_s */
	2, /* i32.trunc_f32_u */
	11, /* i32.trunc_f64_s */
	11, /* i32.trunc_f64_u */
	24, /* i64.trunc_f32_s */
	24, /* i64.trunc_f32_u */
	27, /* i64.trunc_f64_s */
	27, /* i64.trunc_f64_u */
	2, /* i32.trunc_sat_f32_s */
	2, /* i32.trunc_sat_f32_u */
	11, /* i32.trunc_sat_f64_s */
	11, /* i32.trunc_sat_f64_u */
	24, /* i64.trunc_sat_f32_s */
	24, /* i64.trunc_sat_f32_u */
	27, /* i64.trunc_sat_f64_s */
	27, /* i64.trunc_sat_f64_u */
	2, /* f32.convert_i32_s */
	2, /* f32.convert_i32_u */
	11, /* f32.convert_i64_s */
	11, /* f32.convert_i64_u */
	24, /* f64.convert_i32_s */
	24, /* f64.convert_i32_u */
	27, /* f64.convert_i64_s */
	27, /* f64.convert_i64_u */
	11, /* f32.demote_f64 */
	24, /* f64.promote_f32 */
	1, /* memory.size */
	2, /* memory.grow */
	108, /* memory.copy */
	106, /* memory.fill */
	111, /* memory.init */
	114, /* data.drop */
	81, /* gget_imp */
	90, /* gget2_imp */
	97, /* gset_imp */
	101, /* gset2_imp */
	80, /* ref.func */
	75, /* table.get */
	92, /* table.set */
	82, /* table.size */
	73, /* table.grow */
	107, /* table.fill */
	110, /* table.copy */
	109, /* table.init */
	115, /* elem.drop */
	127, /* call_far */
	128, /* call_import_far */
	119, /* call_indirect_far */
	112, /* tail */
	113, /* tail_import */
	120, /* tail_indirect */
	129, /* throw */
	69, /* throw_ref */
	84, /* get_far */
	91, /* get2_far */
	98, /* set_far */
	102, /* set2_far */
	77, /* atomic.load8 */
	77, /* atomic.load16 */
	77, /* atomic.load32 */
	86, /* atomic.load64 */
	94, /* atomic.store8 */
	94, /* atomic.store16 */
	94, /* atomic.store32 */
	100, /* atomic.store64 */
	121, /* atomic.add8 */
	121, /* atomic.add16 */
	121, /* atomic.add32 */
	122, /* atomic.add64 */
	121, /* atomic.sub8 */
	121, /* atomic.sub16 */
	121, /* atomic.sub32 */
	122, /* atomic.sub64 */
	121, /* atomic.and8 */
	121, /* atomic.and16 */
	121, /* atomic.and32 */
	122, /* atomic.and64 */
	121, /* atomic.or8 */
	121, /* atomic.or16 */
	121, /* atomic.or32 */
	122, /* atomic.or64 */
	121, /* atomic.xor8 */
	121, /* atomic.xor16 */
	121, /* atomic.xor32 */
	122, /* atomic.xor64 */
	121, /* atomic.xchg8 */
	121, /* atomic.xchg16 */
	121, /* atomic.xchg32 */
	122, /* atomic.xchg64 */
	125, /* atomic.cmpxchg8 */
	125, /* atomic.cmpxchg16 */
	125, /* atomic.cmpxchg32 */
	126, /* atomic.cmpxchg64 */
	117, /* atomic.wait32 */
	118, /* atomic.wait64 */
	116, /* atomic.notify */
};

#endif

#ifdef ZWE_W64_DEFINE
const uint16_t zwe_w64_code[304] = {
	0, /* mov  */
	1, /* mov2  */
	2, /* ldi  */
	2050, /* ldi Q */
	3, /* ldi2  */
	4, /* ldl  */
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
	14, /* i32.mul  */
	15, /* i32.div_s  */
	16, /* i32.div_u  */
	17, /* i32.rem_s  */
	18, /* i32.rem_u  */
	19, /* i32.and  */
	275, /* i32.and D */
	2067, /* i32.and Q */
	20, /* i32.or  */
	2068, /* i32.or Q */
	21, /* i32.xor  */
	277, /* i32.xor D */
	22, /* i32.shl  */
	2070, /* i32.shl Q */
	23, /* i32.shr_s  */
	24, /* i32.shr_u  */
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
	32, /* i32.and_u  */
	2080, /* i32.and_u Q */
	33, /* i32.or_i  */
	34, /* i32.xor_i  */
	2082, /* i32.xor_i Q */
	35, /* i32.shl_i  */
	2083, /* i32.shl_i Q */
	36, /* i32.shr_s_i  */
	37, /* i32.shr_u_i  */
	2085, /* i32.shr_u_i Q */
	38, /* i32.rotl_i  */
	2086, /* i32.rotl_i Q */
	39, /* i32.add_l  */
	295, /* i32.add_l D */
	2087, /* i32.add_l Q */
	40, /* i32.mul_l  */
	2088, /* i32.mul_l Q */
	41, /* i32.and_l  */
	2089, /* i32.and_l Q */
	42, /* i32.xor_l  */
	2090, /* i32.xor_l Q */
	43, /* i32.add_shl2  */
	2091, /* i32.add_shl2 Q */
	44, /* i32.add_shl3  */
	45, /* i32.eqz  */
	46, /* i32.extend8_s  */
	47, /* i32.eq  */
	48, /* i32.ne  */
	49, /* i32.lt_s  */
	50, /* i32.lt_u  */
	51, /* i32.ge_s  */
	52, /* i32.ge_u  */
	53, /* i32.eq_i  */
	54, /* i32.ne_i  */
	55, /* i32.lt_s_i  */
	56, /* i32.lt_u_i  */
	57, /* i32.ge_s_i  */
	58, /* i32.ge_u_i  */
	59, /* i64.add  */
	315, /* i64.add D */
	60, /* i64.sub  */
	61, /* i64.mul  */
	62, /* i64.and  */
	63, /* i64.or  */
	64, /* i64.xor  */
	320, /* i64.xor D */
	65, /* i64.add_i  */
	66, /* i64.and_i  */
	67, /* i64.add_l  */
	323, /* i64.add_l D */
	68, /* i64.mul_l  */
	69, /* i64.and_l  */
	4166, /* i64.shl_i L */
	8262, /* i64.shl_i H */
	4168, /* i64.shr_u_i L */
	8264, /* i64.shr_u_i H */
	4169, /* i64.rotl_i L */
	8265, /* i64.rotl_i H */
	4170, /* i64.xorshr L */
	8266, /* i64.xorshr H */
	4171, /* i64.xorshl L */
	8267, /* i64.xorshl H */
	76, /* i64.extend_s  */
	77, /* i64.extend_u  */
	78, /* i64.eqz  */
	79, /* i64.eq  */
	80, /* i64.ne  */
	81, /* i64.lt_s  */
	82, /* i64.lt_u  */
	101, /* ld8_u  */
	1125, /* ld8_u O */
	102, /* ld8_s  */
	103, /* ld16_u  */
	2151, /* ld16_u Q */
	104, /* ld16_s  */
	2152, /* ld16_s Q */
	105, /* ld32  */
	1129, /* ld32 O */
	2153, /* ld32 Q */
	3177, /* ld32 QO */
	1130, /* ld64 O */
	107, /* st8  */
	108, /* st16  */
	1132, /* st16 O */
	109, /* st32  */
	1133, /* st32 O */
	110, /* st64  */
	1134, /* st64 O */
	111, /* ld8_u_l  */
	112, /* ld8_s_l  */
	113, /* ld16_u_l  */
	114, /* ld16_s_l  */
	115, /* ld32_l  */
	117, /* st8_l  */
	118, /* st16_l  */
	119, /* st32_l  */
	121, /* ld8_u_a  */
	122, /* ld32_a  */
	2170, /* ld32_a Q */
	123, /* st8_a  */
	124, /* st32_a  */
	125, /* ld8_u_w  */
	2173, /* ld8_u_w Q */
	126, /* ld16_u_w  */
	2174, /* ld16_u_w Q */
	127, /* ld32_w  */
	2175, /* ld32_w Q */
	129, /* st8_w  */
	130, /* st32_w  */
	131, /* st64_w  */
	132, /* ld32_x  */
	133, /* ld32_xw  */
	2181, /* ld32_xw Q */
	134, /* st8_i  */
	135, /* st32_i  */
	1159, /* st32_i O */
	136, /* gget  */
	137, /* gget2  */
	138, /* gset  */
	139, /* gset2  */
	140, /* spget  */
	141, /* spset  */
	142, /* spadd  */
	143, /* spset_add  */
	145, /* jmp  */
	146, /* jmp_b  */
	147, /* br_nz  */
	148, /* br_z  */
	149, /* br_nz_b  */
	150, /* br_z_b  */
	151, /* br_eq  */
	152, /* br_ne  */
	153, /* br_lt_s  */
	154, /* br_lt_u  */
	155, /* br_ge_s  */
	156, /* br_ge_u  */
	157, /* br_eq_i  */
	158, /* br_ne_i  */
	159, /* br_lt_s_i  */
	160, /* br_lt_u_i  */
	161, /* br_ge_s_i  */
	162, /* br_ge_u_i  */
	163, /* br_ne_b  */
	164, /* br_lt_s_b  */
	165, /* br_lt_u_b  */
	166, /* br_ge_s_b  */
	167, /* br_ne_i_b  */
	168, /* br_lt_u_i_b  */
	169, /* br_ge_u_i_b  */
	170, /* br_eq_l  */
	171, /* br_ne_l  */
	172, /* br_lt_u_l  */
	173, /* br_ge_u_l  */
	174, /* br_lt_u_l_b  */
	175, /* addbr_nz_b  */
	176, /* addbr_ne_l_b  */
	177, /* br_table  */
	181, /* ret  */
	182, /* ret1  */
	183, /* ret2  */
	184, /* i32.add_acc  */
	696, /* i32.add_acc B */
	2232, /* i32.add_acc Q */
	185, /* i32.xor_acc  */
	697, /* i32.xor_acc B */
	2233, /* i32.xor_acc Q */
	186, /* i32.mul_acc  */
	698, /* i32.mul_acc B */
	2234, /* i32.mul_acc Q */
	187, /* i32.and_acc  */
	699, /* i32.and_acc B */
	2235, /* i32.and_acc Q */
	188, /* i32.or_acc  */
	700, /* i32.or_acc B */
	189, /* i32.add_l_acc  */
	2237, /* i32.add_l_acc Q */
	190, /* i32.and_l_acc  */
	2238, /* i32.and_l_acc Q */
	191, /* i32.add_i_acc  */
	2239, /* i32.add_i_acc Q */
	192, /* i32.and_i_acc  */
	2240, /* i32.and_i_acc Q */
	193, /* i32.and_u_acc  */
	2241, /* i32.and_u_acc Q */
	194, /* i32.eqz_acc  */
	2242, /* i32.eqz_acc Q */
	195, /* i32.shl_i_acc  */
	2243, /* i32.shl_i_acc Q */
	196, /* i32.shr_u_i_acc  */
	2244, /* i32.shr_u_i_acc Q */
	197, /* i32.shr_s_i_acc  */
	2245, /* i32.shr_s_i_acc Q */
	198, /* i32.rotl_i_acc  */
	199, /* ld32_acc  */
	1223, /* ld32_acc O */
	2247, /* ld32_acc Q */
	3271, /* ld32_acc QO */
	200, /* ld8_u_acc  */
	1224, /* ld8_u_acc O */
	2248, /* ld8_u_acc Q */
	3272, /* ld8_u_acc QO */
	201, /* ld32_w_acc  */
	2249, /* ld32_w_acc Q */
	202, /* ld32_x_acc  */
	203, /* st8_w_acc  */
	204, /* st32_w_acc  */
	205, /* st32_acc  */
	1229, /* st32_acc O */
	206, /* st32_a_acc  */
	207, /* br_nz_acc  */
	208, /* br_z_acc  */
	209, /* br_nz_b_acc  */
	210, /* br_eq_acc  */
	211, /* br_ne_acc  */
	212, /* br_lt_s_acc  */
	213, /* br_lt_u_acc  */
	214, /* br_ne_b_acc  */
	215, /* br_lt_s_b_acc  */
	216, /* br_lt_u_b_acc  */
	217, /* br_ge_u_i_acc  */
	218, /* br_ne_i_b_acc  */
	219, /* br_lt_u_l_b_acc  */
	220, /* ret1_acc  */
	255, /* extension  */
	9, /* select_ai  */
	10, /* select_bi  */
	70, /* i64.shl_i  */
	71, /* i64.shr_s_i  */
	72, /* i64.shr_u_i  */
	73, /* i64.rotl_i  */
	74, /* i64.xorshr  */
	75, /* i64.xorshl  */
	83, /* i64.ge_s  */
	84, /* i64.ge_u  */
	85, /* f32.add  */
	86, /* f32.sub  */
	87, /* f32.mul  */
	88, /* f32.div  */
	89, /* f32.eq  */
	90, /* f32.ne  */
	91, /* f32.lt  */
	92, /* f32.le  */
	93, /* f64.add  */
	94, /* f64.sub  */
	95, /* f64.mul  */
	96, /* f64.div  */
	97, /* f64.eq  */
	98, /* f64.ne  */
	99, /* f64.lt  */
	100, /* f64.le  */
	106, /* ld64  */
	116, /* ld64_l  */
	120, /* st64_l  */
	128, /* ld64_w  */
	144, /* unreachable  */
	178, /* call  */
	179, /* call_import  */
	180, /* call_indirect  */
	221, /* sys.exit  */
	222, /* sys.xret  */
};

const uint16_t zwe_w64_place[256] = {
	[0] = 0,
	[1] = 64,
	[2] = 128,
	[3] = 256,
	[4] = 320,
	[5] = 384,
	[6] = 448,
	[7] = 512,
	[8] = 576,
	[11] = 640,
	[12] = 704,
	[13] = 960,
	[14] = 1088,
	[15] = 1152,
	[16] = 1216,
	[17] = 1280,
	[18] = 1344,
	[19] = 1408,
	[20] = 1600,
	[21] = 1728,
	[22] = 1856,
	[23] = 1984,
	[24] = 2048,
	[25] = 2112,
	[26] = 2176,
	[27] = 2368,
	[28] = 2432,
	[29] = 2624,
	[30] = 2688,
	[31] = 2752,
	[32] = 2816,
	[33] = 2944,
	[34] = 3008,
	[35] = 3136,
	[36] = 3264,
	[37] = 3328,
	[38] = 3456,
	[39] = 3584,
	[40] = 3776,
	[41] = 3904,
	[42] = 4032,
	[43] = 4160,
	[44] = 4288,
	[45] = 4352,
	[46] = 4416,
	[47] = 4480,
	[48] = 4544,
	[49] = 4608,
	[50] = 4672,
	[51] = 4736,
	[52] = 4800,
	[53] = 4864,
	[54] = 4928,
	[55] = 4992,
	[56] = 5056,
	[57] = 5120,
	[58] = 5184,
	[59] = 5248,
	[60] = 5376,
	[61] = 5440,
	[62] = 5504,
	[63] = 5568,
	[64] = 5632,
	[65] = 5760,
	[66] = 5824,
	[67] = 5888,
	[68] = 6016,
	[69] = 6080,
	[76] = 6784,
	[77] = 6848,
	[78] = 6912,
	[79] = 6976,
	[80] = 7040,
	[81] = 7104,
	[82] = 7168,
	[101] = 7232,
	[102] = 7360,
	[103] = 7424,
	[104] = 7552,
	[105] = 7680,
	[107] = 8000,
	[108] = 8064,
	[109] = 8192,
	[110] = 8320,
	[111] = 8448,
	[112] = 8512,
	[113] = 8576,
	[114] = 8640,
	[115] = 8704,
	[117] = 8768,
	[118] = 8832,
	[119] = 8896,
	[121] = 8960,
	[122] = 9024,
	[123] = 9152,
	[124] = 9216,
	[125] = 9280,
	[126] = 9408,
	[127] = 9536,
	[129] = 9664,
	[130] = 9728,
	[131] = 9792,
	[132] = 9856,
	[133] = 9920,
	[134] = 10048,
	[135] = 10112,
	[136] = 10240,
	[137] = 10304,
	[138] = 10368,
	[139] = 10432,
	[140] = 10496,
	[141] = 10560,
	[142] = 10624,
	[143] = 10688,
	[145] = 10752,
	[146] = 10816,
	[147] = 10880,
	[148] = 10944,
	[149] = 11008,
	[150] = 11072,
	[151] = 11136,
	[152] = 11200,
	[153] = 11264,
	[154] = 11328,
	[155] = 11392,
	[156] = 11456,
	[157] = 11520,
	[158] = 11584,
	[159] = 11648,
	[160] = 11712,
	[161] = 11776,
	[162] = 11840,
	[163] = 11904,
	[164] = 11968,
	[165] = 12032,
	[166] = 12096,
	[167] = 12160,
	[168] = 12224,
	[169] = 12288,
	[170] = 12352,
	[171] = 12416,
	[172] = 12480,
	[173] = 12544,
	[174] = 12608,
	[175] = 12672,
	[176] = 12736,
	[177] = 12800,
	[181] = 12864,
	[182] = 12928,
	[183] = 12992,
	[184] = 13056,
	[185] = 13248,
	[186] = 13440,
	[187] = 13632,
	[188] = 13824,
	[189] = 13952,
	[190] = 14080,
	[191] = 14208,
	[192] = 14336,
	[193] = 14464,
	[194] = 14592,
	[195] = 14720,
	[196] = 14848,
	[197] = 14976,
	[198] = 15104,
	[199] = 15168,
	[200] = 15424,
	[201] = 15680,
	[202] = 15808,
	[203] = 15872,
	[204] = 15936,
	[205] = 16000,
	[206] = 16128,
	[207] = 16192,
	[208] = 16256,
	[209] = 16320,
	[210] = 16384,
	[211] = 16448,
	[212] = 16512,
	[213] = 16576,
	[214] = 16640,
	[215] = 16704,
	[216] = 16768,
	[217] = 16832,
	[218] = 16896,
	[219] = 16960,
	[220] = 17024,
	[255] = 17088,
	[9] = 17152,
	[10] = 17156,
	[70] = 17160,
	[71] = 17164,
	[72] = 17168,
	[73] = 17172,
	[74] = 17176,
	[75] = 17180,
	[83] = 17184,
	[84] = 17188,
	[85] = 17192,
	[86] = 17196,
	[87] = 17200,
	[88] = 17204,
	[89] = 17208,
	[90] = 17212,
	[91] = 17216,
	[92] = 17220,
	[93] = 17224,
	[94] = 17228,
	[95] = 17232,
	[96] = 17236,
	[97] = 17240,
	[98] = 17244,
	[99] = 17248,
	[100] = 17252,
	[106] = 17256,
	[116] = 17260,
	[120] = 17264,
	[128] = 17268,
	[144] = 17272,
	[178] = 17276,
	[179] = 17280,
	[180] = 17284,
	[221] = 17288,
	[222] = 17292,
	[223] = 17192, /* f32.add_acc */
	[224] = 17200, /* f32.mul_acc */
	[225] = 17204, /* f32.div_acc */
	[226] = 17224, /* f64.add_acc */
	[227] = 17232, /* f64.mul_acc */
	[228] = 17236, /* f64.div_acc */
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
#define ZWE_OP_ACC_FIRST 184
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
	0x01001135 | ZWE_A_B_O4 << 16,
	0x01002935 | ZWE_A_B_O1 << 16,
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
	87, /* ldi */
	98, /* ldi2 */
	9, /* ldl */
	13, /* ldl2 */
	42, /* movp */
	98, /* ldip */
	37, /* select */
	43, /* select_ai */
	61, /* select_bi */
	48, /* select2 */
	35, /* i32.add */
	35, /* i32.sub */
	35, /* i32.mul */
	35, /* i32.div_s */
	35, /* i32.div_u */
	35, /* i32.rem_s */
	35, /* i32.rem_u */
	35, /* i32.and */
	35, /* i32.or */
	35, /* i32.xor */
	35, /* i32.shl */
	35, /* i32.shr_s */
	35, /* i32.shr_u */
	35, /* i32.rotl */
	60, /* i32.add_i */
	60, /* i32.rsub_i */
	60, /* i32.mul_i */
	56, /* i32.div_u_i */
	56, /* i32.rem_u_i */
	60, /* i32.and_i */
	60, /* i32.and_u */
	60, /* i32.or_i */
	60, /* i32.xor_i */
	60, /* i32.shl_i */
	60, /* i32.shr_s_i */
	60, /* i32.shr_u_i */
	60, /* i32.rotl_i */
	20, /* i32.add_l */
	20, /* i32.mul_l */
	20, /* i32.and_l */
	20, /* i32.xor_l */
	35, /* i32.add_shl2 */
	35, /* i32.add_shl3 */
	17, /* i32.eqz */
	17, /* i32.extend8_s */
	35, /* i32.eq */
	35, /* i32.ne */
	35, /* i32.lt_s */
	35, /* i32.lt_u */
	35, /* i32.ge_s */
	35, /* i32.ge_u */
	60, /* i32.eq_i */
	60, /* i32.ne_i */
	60, /* i32.lt_s_i */
	60, /* i32.lt_u_i */
	60, /* i32.ge_s_i */
	60, /* i32.ge_u_i */
	46, /* i64.add */
	46, /* i64.sub */
	46, /* i64.mul */
	46, /* i64.and */
	46, /* i64.or */
	46, /* i64.xor */
	71, /* i64.add_i */
	71, /* i64.and_i */
	33, /* i64.add_l */
	33, /* i64.mul_l */
	33, /* i64.and_l */
	71, /* i64.shl_i */
	71, /* i64.shr_s_i */
	71, /* i64.shr_u_i */
	71, /* i64.rotl_i */
	71, /* i64.xorshr */
	71, /* i64.xorshl */
	26, /* i64.extend_s */
	26, /* i64.extend_u */
	29, /* i64.eqz */
	44, /* i64.eq */
	44, /* i64.ne */
	44, /* i64.lt_s */
	44, /* i64.lt_u */
	44, /* i64.ge_s */
	44, /* i64.ge_u */
	36, /* f32.add */
	36, /* f32.sub */
	36, /* f32.mul */
	36, /* f32.div */
	36, /* f32.eq */
	36, /* f32.ne */
	36, /* f32.lt */
	36, /* f32.le */
	47, /* f64.add */
	47, /* f64.sub */
	47, /* f64.mul */
	47, /* f64.div */
	45, /* f64.eq */
	45, /* f64.ne */
	45, /* f64.lt */
	45, /* f64.le */
	57, /* ld8_u */
	57, /* ld8_s */
	58, /* ld16_u */
	58, /* ld16_s */
	59, /* ld32 */
	68, /* ld64 */
	53, /* st8 */
	54, /* st16 */
	55, /* st32 */
	68, /* st64 */
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
	84, /* ld8_u_a */
	85, /* ld32_a */
	75, /* st8_a */
	76, /* st32_a */
	21, /* ld8_u_w */
	21, /* ld16_u_w */
	21, /* ld32_w */
	28, /* ld64_w */
	16, /* st8_w */
	16, /* st32_w */
	28, /* st64_w */
	21, /* ld32_x */
	21, /* ld32_xw */
	69, /* st8_i */
	70, /* st32_i */
	86, /* gget */
	96, /* gget2 */
	77, /* gset */
	97, /* gset2 */
	7, /* spget */
	4, /* spset */
	88, /* spadd */
	80, /* spset_add */
	3, /* unreachable */
	102, /* jmp */
	101, /* jmp_b */
	79, /* br_nz */
	79, /* br_z */
	78, /* br_nz_b */
	78, /* br_z_b */
	52, /* br_eq */
	52, /* br_ne */
	52, /* br_lt_s */
	52, /* br_lt_u */
	52, /* br_ge_s */
	52, /* br_ge_u */
	74, /* br_eq_i */
	74, /* br_ne_i */
	74, /* br_lt_s_i */
	74, /* br_lt_u_i */
	74, /* br_ge_s_i */
	74, /* br_ge_u_i */
	51, /* br_ne_b */
	51, /* br_lt_s_b */
	51, /* br_lt_u_b */
	51, /* br_ge_s_b */
	73, /* br_ne_i_b */
	73, /* br_lt_u_i_b */
	73, /* br_ge_u_i_b */
	83, /* br_eq_l */
	83, /* br_ne_l */
	83, /* br_lt_u_l */
	83, /* br_ge_u_l */
	82, /* br_lt_u_l_b */
	73, /* addbr_nz_b */
	81, /* addbr_ne_l_b */
	95, /* br_table */
	99, /* call */
	100, /* call_import */
	15, /* call_indirect */
	3, /* ret */
	10, /* ret1 */
	14, /* ret2 */
	38, /* i32.add_acc */
	38, /* i32.xor_acc */
	38, /* i32.mul_acc */
	38, /* i32.and_acc */
	38, /* i32.or_acc */
	24, /* i32.add_l_acc */
	24, /* i32.and_l_acc */
	67, /* i32.add_i_acc */
	67, /* i32.and_i_acc */
	67, /* i32.and_u_acc */
	23, /* i32.eqz_acc */
	67, /* i32.shl_i_acc */
	67, /* i32.shr_u_i_acc */
	67, /* i32.shr_s_i_acc */
	67, /* i32.rotl_i_acc */
	66, /* ld32_acc */
	65, /* ld8_u_acc */
	25, /* ld32_w_acc */
	25, /* ld32_x_acc */
	22, /* st8_w_acc */
	22, /* st32_w_acc */
	64, /* st32_acc */
	91, /* st32_a_acc */
	93, /* br_nz_acc */
	93, /* br_z_acc */
	92, /* br_nz_b_acc */
	63, /* br_eq_acc */
	63, /* br_ne_acc */
	63, /* br_lt_s_acc */
	63, /* br_lt_u_acc */
	62, /* br_ne_b_acc */
	62, /* br_lt_s_b_acc */
	62, /* br_lt_u_b_acc */
	90, /* br_ge_u_i_acc */
	89, /* br_ne_i_b_acc */
	94, /* br_lt_u_l_b_acc */
	11, /* ret1_acc */
	0, /* sys.exit */
	0, /* sys.xret */
	36, /* f32.add_acc */
	36, /* f32.mul_acc */
	36, /* f32.div_acc */
	47, /* f64.add_acc */
	47, /* f64.mul_acc */
	47, /* f64.div_acc */
};

const uint8_t zwe_x_rule[] = {
	40, /* i32.rotr */
	17, /* i32.clz */
	17, /* i32.ctz */
	17, /* i32.popcnt */
	17, /* i32.extend16_s */
	49, /* i64.div_s */
	49, /* i64.div_u */
	49, /* i64.rem_s */
	49, /* i64.rem_u */
	49, /* i64.shl */
	49, /* i64.shr_s */
	49, /* i64.shr_u */
	49, /* i64.rotl */
	49, /* i64.rotr */
	72, /* i64.mul_i */
	29, /* i64.clz */
	29, /* i64.ctz */
	29, /* i64.popcnt */
	26, /* i64.extend8_s */
	26, /* i64.extend16_s */
	41, /* f32.min */
	41, /* f32.max */
	41, /* f32.copysign */
	18, /* f32.abs */
	18, /* f32.neg */
	18, /* f32.ceil */
	18, /* f32.floor */
	18, /* f32.trunc */
	18, /* f32.nearest */
	18, /* f32.sqrt */
	50, /* f64.min */
	50, /* f64.max */
	50, /* f64.copysign */
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
	39, /* memory.copy */
	39, /* memory.fill */
	116, /* memory.init */
	1, /* data.drop */
	110, /* gget_imp */
	112, /* gget2_imp */
	108, /* gset_imp */
	113, /* gset2_imp */
	109, /* ref.func */
	115, /* table.get */
	114, /* table.set */
	111, /* table.size */
	118, /* table.grow */
	117, /* table.fill */
	122, /* table.copy */
	121, /* table.init */
	2, /* elem.drop */
	105, /* call_far */
	104, /* call_import_far */
	120, /* call_indirect_far */
	106, /* tail */
	103, /* tail_import */
	119, /* tail_indirect */
	107, /* throw */
	34, /* throw_ref */
	8, /* get_far */
	12, /* get2_far */
	5, /* set_far */
	12, /* set2_far */
#if ZWE_ATOMICS
	127, /* atomic.load8 */
	127, /* atomic.load16 */
	127, /* atomic.load32 */
	128, /* atomic.load64 */
	126, /* atomic.store8 */
	126, /* atomic.store16 */
	126, /* atomic.store32 */
	128, /* atomic.store64 */
	130, /* atomic.add8 */
	130, /* atomic.add16 */
	130, /* atomic.add32 */
	131, /* atomic.add64 */
	130, /* atomic.sub8 */
	130, /* atomic.sub16 */
	130, /* atomic.sub32 */
	131, /* atomic.sub64 */
	130, /* atomic.and8 */
	130, /* atomic.and16 */
	130, /* atomic.and32 */
	131, /* atomic.and64 */
	130, /* atomic.or8 */
	130, /* atomic.or16 */
	130, /* atomic.or32 */
	131, /* atomic.or64 */
	130, /* atomic.xor8 */
	130, /* atomic.xor16 */
	130, /* atomic.xor32 */
	131, /* atomic.xor64 */
	130, /* atomic.xchg8 */
	130, /* atomic.xchg16 */
	130, /* atomic.xchg32 */
	131, /* atomic.xchg64 */
	129, /* atomic.cmpxchg8 */
	129, /* atomic.cmpxchg16 */
	129, /* atomic.cmpxchg32 */
	131, /* atomic.cmpxchg64 */
	124, /* atomic.wait32 */
	125, /* atomic.wait64 */
	123, /* atomic.notify */
#endif
};

#if ZWE_W64
const struct zwe_w64_shapes zwe_w64_shapes = {
	.code = {
		20, /* mov  */
		3, /* mov2  */
		114, /* ldi  */
		115, /* ldi Q */
		92, /* ldi2  */
		31, /* ldl  */
		17, /* ldl2  */
		45, /* movp  */
		91, /* ldip  */
		52, /* select  */
		63, /* select2  */
		46, /* i32.add  */
		47, /* i32.add D */
		48, /* i32.add B */
		49, /* i32.add Q */
		46, /* i32.sub  */
		47, /* i32.sub D */
		46, /* i32.mul  */
		46, /* i32.div_s  */
		46, /* i32.div_u  */
		46, /* i32.rem_s  */
		46, /* i32.rem_u  */
		46, /* i32.and  */
		47, /* i32.and D */
		49, /* i32.and Q */
		46, /* i32.or  */
		49, /* i32.or Q */
		46, /* i32.xor  */
		47, /* i32.xor D */
		46, /* i32.shl  */
		49, /* i32.shl Q */
		46, /* i32.shr_s  */
		46, /* i32.shr_u  */
		46, /* i32.rotl  */
		116, /* i32.add_i  */
		117, /* i32.add_i D */
		118, /* i32.add_i Q */
		116, /* i32.rsub_i  */
		116, /* i32.mul_i  */
		117, /* i32.mul_i D */
		118, /* i32.mul_i Q */
		101, /* i32.div_u_i  */
		101, /* i32.rem_u_i  */
		116, /* i32.and_i  */
		119, /* i32.and_u  */
		120, /* i32.and_u Q */
		116, /* i32.or_i  */
		116, /* i32.xor_i  */
		118, /* i32.xor_i Q */
		119, /* i32.shl_i  */
		120, /* i32.shl_i Q */
		119, /* i32.shr_s_i  */
		119, /* i32.shr_u_i  */
		120, /* i32.shr_u_i Q */
		119, /* i32.rotl_i  */
		120, /* i32.rotl_i Q */
		28, /* i32.add_l  */
		29, /* i32.add_l D */
		30, /* i32.add_l Q */
		28, /* i32.mul_l  */
		30, /* i32.mul_l Q */
		28, /* i32.and_l  */
		30, /* i32.and_l Q */
		28, /* i32.xor_l  */
		30, /* i32.xor_l Q */
		46, /* i32.add_shl2  */
		49, /* i32.add_shl2 Q */
		46, /* i32.add_shl3  */
		20, /* i32.eqz  */
		20, /* i32.extend8_s  */
		46, /* i32.eq  */
		46, /* i32.ne  */
		46, /* i32.lt_s  */
		46, /* i32.lt_u  */
		46, /* i32.ge_s  */
		46, /* i32.ge_u  */
		116, /* i32.eq_i  */
		116, /* i32.ne_i  */
		116, /* i32.lt_s_i  */
		116, /* i32.lt_u_i  */
		116, /* i32.ge_s_i  */
		116, /* i32.ge_u_i  */
		60, /* i64.add  */
		61, /* i64.add D */
		60, /* i64.sub  */
		60, /* i64.mul  */
		60, /* i64.and  */
		60, /* i64.or  */
		60, /* i64.xor  */
		61, /* i64.xor D */
		93, /* i64.add_i  */
		93, /* i64.and_i  */
		15, /* i64.add_l  */
		16, /* i64.add_l D */
		15, /* i64.mul_l  */
		15, /* i64.and_l  */
		95, /* i64.shl_i L */
		96, /* i64.shl_i H */
		95, /* i64.shr_u_i L */
		96, /* i64.shr_u_i H */
		95, /* i64.rotl_i L */
		96, /* i64.rotl_i H */
		95, /* i64.xorshr L */
		96, /* i64.xorshr H */
		95, /* i64.xorshl L */
		96, /* i64.xorshl H */
		2, /* i64.extend_s  */
		2, /* i64.extend_u  */
		21, /* i64.eqz  */
		64, /* i64.eq  */
		64, /* i64.ne  */
		64, /* i64.lt_s  */
		64, /* i64.lt_u  */
		102, /* ld8_u  */
		103, /* ld8_u O */
		102, /* ld8_s  */
		104, /* ld16_u  */
		105, /* ld16_u Q */
		104, /* ld16_s  */
		105, /* ld16_s Q */
		106, /* ld32  */
		108, /* ld32 O */
		107, /* ld32 Q */
		109, /* ld32 QO */
		81, /* ld64 O */
		73, /* st8  */
		74, /* st16  */
		75, /* st16 O */
		78, /* st32  */
		79, /* st32 O */
		80, /* st64  */
		81, /* st64 O */
		32, /* ld8_u_l  */
		32, /* ld8_s_l  */
		32, /* ld16_u_l  */
		32, /* ld16_s_l  */
		32, /* ld32_l  */
		13, /* st8_l  */
		13, /* st16_l  */
		13, /* st32_l  */
		110, /* ld8_u_a  */
		111, /* ld32_a  */
		112, /* ld32_a Q */
		82, /* st8_a  */
		83, /* st32_a  */
		32, /* ld8_u_w  */
		33, /* ld8_u_w Q */
		32, /* ld16_u_w  */
		33, /* ld16_u_w Q */
		32, /* ld32_w  */
		33, /* ld32_w Q */
		13, /* st8_w  */
		13, /* st32_w  */
		14, /* st64_w  */
		32, /* ld32_x  */
		32, /* ld32_xw  */
		33, /* ld32_xw Q */
		72, /* st8_i  */
		76, /* st32_i  */
		77, /* st32_i O */
		113, /* gget  */
		87, /* gget2  */
		86, /* gset  */
		88, /* gset2  */
		26, /* spget  */
		6, /* spset  */
		121, /* spadd  */
		97, /* spset_add  */
		147, /* jmp  */
		146, /* jmp_b  */
		90, /* br_nz  */
		90, /* br_z  */
		89, /* br_nz_b  */
		89, /* br_z_b  */
		71, /* br_eq  */
		71, /* br_ne  */
		71, /* br_lt_s  */
		71, /* br_lt_u  */
		71, /* br_ge_s  */
		71, /* br_ge_u  */
		70, /* br_eq_i  */
		70, /* br_ne_i  */
		70, /* br_lt_s_i  */
		70, /* br_lt_u_i  */
		70, /* br_ge_s_i  */
		70, /* br_ge_u_i  */
		69, /* br_ne_b  */
		69, /* br_lt_s_b  */
		69, /* br_lt_u_b  */
		69, /* br_ge_s_b  */
		68, /* br_ne_i_b  */
		68, /* br_lt_u_i_b  */
		68, /* br_ge_u_i_b  */
		100, /* br_eq_l  */
		100, /* br_ne_l  */
		100, /* br_lt_u_l  */
		100, /* br_ge_u_l  */
		99, /* br_lt_u_l_b  */
		68, /* addbr_nz_b  */
		98, /* addbr_ne_l_b  */
		145, /* br_table  */
		43, /* ret  */
		41, /* ret1  */
		42, /* ret2  */
		53, /* i32.add_acc  */
		54, /* i32.add_acc B */
		55, /* i32.add_acc Q */
		53, /* i32.xor_acc  */
		54, /* i32.xor_acc B */
		55, /* i32.xor_acc Q */
		53, /* i32.mul_acc  */
		54, /* i32.mul_acc B */
		55, /* i32.mul_acc Q */
		53, /* i32.and_acc  */
		54, /* i32.and_acc B */
		55, /* i32.and_acc Q */
		53, /* i32.or_acc  */
		54, /* i32.or_acc B */
		37, /* i32.add_l_acc  */
		38, /* i32.add_l_acc Q */
		37, /* i32.and_l_acc  */
		38, /* i32.and_l_acc Q */
		141, /* i32.add_i_acc  */
		142, /* i32.add_i_acc Q */
		141, /* i32.and_i_acc  */
		142, /* i32.and_i_acc Q */
		143, /* i32.and_u_acc  */
		144, /* i32.and_u_acc Q */
		35, /* i32.eqz_acc  */
		36, /* i32.eqz_acc Q */
		143, /* i32.shl_i_acc  */
		144, /* i32.shl_i_acc Q */
		143, /* i32.shr_u_i_acc  */
		144, /* i32.shr_u_i_acc Q */
		143, /* i32.shr_s_i_acc  */
		144, /* i32.shr_s_i_acc Q */
		143, /* i32.rotl_i_acc  */
		137, /* ld32_acc  */
		139, /* ld32_acc O */
		138, /* ld32_acc Q */
		140, /* ld32_acc QO */
		133, /* ld8_u_acc  */
		135, /* ld8_u_acc O */
		134, /* ld8_u_acc Q */
		136, /* ld8_u_acc QO */
		39, /* ld32_w_acc  */
		40, /* ld32_w_acc Q */
		39, /* ld32_x_acc  */
		34, /* st8_w_acc  */
		34, /* st32_w_acc  */
		127, /* st32_acc  */
		128, /* st32_acc O */
		129, /* st32_a_acc  */
		131, /* br_nz_acc  */
		131, /* br_z_acc  */
		130, /* br_nz_b_acc  */
		126, /* br_eq_acc  */
		126, /* br_ne_acc  */
		126, /* br_lt_s_acc  */
		126, /* br_lt_u_acc  */
		124, /* br_ne_b_acc  */
		124, /* br_lt_s_b_acc  */
		124, /* br_lt_u_b_acc  */
		125, /* br_ge_u_i_acc  */
		123, /* br_ne_i_b_acc  */
		132, /* br_lt_u_l_b_acc  */
		44, /* ret1_acc  */
		0, /* extension  */
		51, /* select_ai  */
		122, /* select_bi  */
		94, /* i64.shl_i  */
		94, /* i64.shr_s_i  */
		94, /* i64.shr_u_i  */
		94, /* i64.rotl_i  */
		94, /* i64.xorshr  */
		94, /* i64.xorshl  */
		64, /* i64.ge_s  */
		64, /* i64.ge_u  */
		50, /* f32.add  */
		50, /* f32.sub  */
		50, /* f32.mul  */
		50, /* f32.div  */
		50, /* f32.eq  */
		50, /* f32.ne  */
		50, /* f32.lt  */
		50, /* f32.le  */
		62, /* f64.add  */
		62, /* f64.sub  */
		62, /* f64.mul  */
		62, /* f64.div  */
		65, /* f64.eq  */
		65, /* f64.ne  */
		65, /* f64.lt  */
		65, /* f64.le  */
		80, /* ld64  */
		14, /* ld64_l  */
		14, /* st64_l  */
		14, /* ld64_w  */
		43, /* unreachable  */
		84, /* call  */
		85, /* call_import  */
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
		{0x01000908 | ZWE_A_NONE << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000000, 0x00000004}, 0x00000000},
		{0x02000908 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000000, 0x00040004}, 0x00000000},
		{0x02000908 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000000, 0x00080004}, 0x00000000},
		{0x05000908 | ZWE_A_NONE << 16, {0x0000003f, 0xfc03fc03}, {0x00000000, 0xffffffff}, {0x00000000, 0x00040004}, 0x00000000},
		{0x08000908 | ZWE_A_NONE << 16, {0xfc03003f, 0xffffffff}, {0xffff0000, 0x00000000}, {0x00040000, 0x00000000}, 0x00000000},
		{0x00000a08 | ZWE_A_LS << 16, {0x0000003f, 0xfffffc03}, {0x00000000, 0x0000ffff}, {0x00000b00, 0x00000004}, 0x00000000},
		{0x00000a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041100, 0x00000004}, 0x00000000},
		{0x00000a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041101, 0x00000004}, 0x00000000},
		{0x00000a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00041108, 0x00000004}, 0x00000000},
		{0x00000a08 | ZWE_A_NONE << 16, {0xfc03003f, 0xffffffff}, {0xffff0000, 0x00000000}, {0x00041100, 0x00000000}, 0x00000000},
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
		{0x01000138 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
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
		{0x01000938 | ZWE_A_B_O1 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfe01fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O2 << 16, {0xfc03003f, 0xfe01fc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfc03fc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x00040004, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_B_O4 << 16, {0xfc03003f, 0xfffffc03}, {0xffff0000, 0x0000ffff}, {0x0004000c, 0x00000004}, 0x00000000},
		{0x01000938 | ZWE_A_H_A1 << 16, {0xfc03003f, 0xffff0000}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x01000938 | ZWE_A_H_A4 << 16, {0xfc03003f, 0xffff0000}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x01000938 | ZWE_A_H_A4 << 16, {0xfc03003f, 0xffff0000}, {0xffff0000, 0x00000000}, {0x00040208, 0x00000000}, 0x00000000},
		{0x00000938 | ZWE_A_H_G1 << 16, {0xfc03003f, 0xfffc0003}, {0xffff0000, 0x00000000}, {0x00040200, 0x00000000}, 0x00000000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x00000000}, {0xffff0000, 0x00000000}, {0x00040040, 0x00000000}, 0xffff0000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x00000000}, {0xffff0000, 0x00000000}, {0x00040048, 0x00000000}, 0xffff0000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00040040, 0x00000004}, 0xff000000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00040041, 0x00000004}, 0xff000000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00040048, 0x00000004}, 0xff000000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040000, 0x00000004}, 0x00000000},
		{0x00000938 | ZWE_A_NONE << 16, {0xfc03003f, 0xff00fc03}, {0xffff0000, 0x0000ffff}, {0x00040008, 0x00000004}, 0x00000000},
		{0x08000938 | ZWE_A_NONE << 16, {0xfc03003f, 0x00000000}, {0xffff0000, 0x00000000}, {0x00040040, 0x00000000}, 0xffff0000},
		{0x00000a38 | ZWE_A_LC << 16, {0xfc03003f, 0x0000fc03}, {0xffff0000, 0x0000ffff}, {0x00040b40, 0x00000004}, 0xff000000},
		{0x00001138 | ZWE_A_B_JB << 16, {0xfc03003f, 0xf8070000}, {0xffff0000, 0x00000000}, {0x00040240, 0x00000000}, 0x0000ff00},
		{0x00001138 | ZWE_A_B_JB << 16, {0xfc03003f, 0xf807fc03}, {0xffff0000, 0x0000ffff}, {0x00040200, 0x00000004}, 0x00000000},
		{0x00001138 | ZWE_A_B_JF << 16, {0xfc03003f, 0xf8070000}, {0xffff0000, 0x00000000}, {0x00040240, 0x00000000}, 0x0000ff00},
		{0x00001138 | ZWE_A_B_JF << 16, {0xfc03003f, 0xf807fc03}, {0xffff0000, 0x0000ffff}, {0x00040200, 0x00000004}, 0x00000000},
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
	57, /* i32.rotr */
	18, /* i32.clz */
	18, /* i32.ctz */
	18, /* i32.popcnt */
	18, /* i32.extend16_s */
	66, /* i64.div_s */
	66, /* i64.div_u */
	66, /* i64.rem_s */
	66, /* i64.rem_u */
	66, /* i64.shl */
	66, /* i64.shr_s */
	66, /* i64.shr_u */
	66, /* i64.rotl */
	66, /* i64.rotr */
	148, /* i64.mul_i */
	19, /* i64.clz */
	19, /* i64.ctz */
	19, /* i64.popcnt */
	1, /* i64.extend8_s */
	1, /* i64.extend16_s */
	58, /* f32.min */
	58, /* f32.max */
	58, /* f32.copysign */
	23, /* f32.abs */
	23, /* f32.neg */
	23, /* f32.ceil */
	23, /* f32.floor */
	23, /* f32.trunc */
	23, /* f32.nearest */
	23, /* f32.sqrt */
	67, /* f64.min */
	67, /* f64.max */
	67, /* f64.copysign */
	5, /* f64.abs */
	5, /* f64.neg */
	5, /* f64.ceil */
	5, /* f64.floor */
	5, /* f64.trunc */
	5, /* f64.nearest */
	5, /* f64.sqrt */
	23, /* i32.trunc_f32_s */
	23, /* i32.trunc_f32_u */
	24, /* i32.trunc_f64_s */
	24, /* i32.trunc_f64_u */
	4, /* i64.trunc_f32_s */
	4, /* i64.trunc_f32_u */
	5, /* i64.trunc_f64_s */
	5, /* i64.trunc_f64_u */
	23, /* i32.trunc_sat_f32_s */
	23, /* i32.trunc_sat_f32_u */
	24, /* i32.trunc_sat_f64_s */
	24, /* i32.trunc_sat_f64_u */
	4, /* i64.trunc_sat_f32_s */
	4, /* i64.trunc_sat_f32_u */
	5, /* i64.trunc_sat_f64_s */
	5, /* i64.trunc_sat_f64_u */
	23, /* f32.convert_i32_s */
	23, /* f32.convert_i32_u */
	24, /* f32.convert_i64_s */
	24, /* f32.convert_i64_u */
	4, /* f64.convert_i32_s */
	4, /* f64.convert_i32_u */
	5, /* f64.convert_i64_s */
	5, /* f64.convert_i64_u */
	24, /* f32.demote_f64 */
	4, /* f64.promote_f32 */
	22, /* memory.size */
	25, /* memory.grow */
	56, /* memory.copy */
	56, /* memory.fill */
	162, /* memory.init */
	9, /* data.drop */
	157, /* gget_imp */
	151, /* gget2_imp */
	150, /* gset_imp */
	152, /* gset2_imp */
	156, /* ref.func */
	158, /* table.get */
	153, /* table.set */
	159, /* table.size */
	164, /* table.grow */
	163, /* table.fill */
	168, /* table.copy */
	167, /* table.init */
	10, /* elem.drop */
	155, /* call_far */
	154, /* call_import_far */
	166, /* call_indirect_far */
	160, /* tail */
	149, /* tail_import */
	165, /* tail_indirect */
	161, /* throw */
	59, /* throw_ref */
	27, /* get_far */
	12, /* get2_far */
	11, /* set_far */
	12, /* set2_far */
#if ZWE_ATOMICS
	174, /* atomic.load8 */
	174, /* atomic.load16 */
	174, /* atomic.load32 */
	173, /* atomic.load64 */
	172, /* atomic.store8 */
	172, /* atomic.store16 */
	172, /* atomic.store32 */
	173, /* atomic.store64 */
	176, /* atomic.add8 */
	176, /* atomic.add16 */
	176, /* atomic.add32 */
	177, /* atomic.add64 */
	176, /* atomic.sub8 */
	176, /* atomic.sub16 */
	176, /* atomic.sub32 */
	177, /* atomic.sub64 */
	176, /* atomic.and8 */
	176, /* atomic.and16 */
	176, /* atomic.and32 */
	177, /* atomic.and64 */
	176, /* atomic.or8 */
	176, /* atomic.or16 */
	176, /* atomic.or32 */
	177, /* atomic.or64 */
	176, /* atomic.xor8 */
	176, /* atomic.xor16 */
	176, /* atomic.xor32 */
	177, /* atomic.xor64 */
	176, /* atomic.xchg8 */
	176, /* atomic.xchg16 */
	176, /* atomic.xchg32 */
	177, /* atomic.xchg64 */
	175, /* atomic.cmpxchg8 */
	175, /* atomic.cmpxchg16 */
	175, /* atomic.cmpxchg32 */
	177, /* atomic.cmpxchg64 */
	170, /* atomic.wait32 */
	171, /* atomic.wait64 */
	169, /* atomic.notify */
#endif
};
#endif

const uint8_t zwe_acc_base[45] = {
	12, /* i32.add_acc */
	21, /* i32.xor_acc */
	14, /* i32.mul_acc */
	19, /* i32.and_acc */
	20, /* i32.or_acc */
	39, /* i32.add_l_acc */
	41, /* i32.and_l_acc */
	26, /* i32.add_i_acc */
	31, /* i32.and_i_acc */
	32, /* i32.and_u_acc */
	45, /* i32.eqz_acc */
	35, /* i32.shl_i_acc */
	37, /* i32.shr_u_i_acc */
	36, /* i32.shr_s_i_acc */
	38, /* i32.rotl_i_acc */
	105, /* ld32_acc */
	101, /* ld8_u_acc */
	127, /* ld32_w_acc */
	132, /* ld32_x_acc */
	129, /* st8_w_acc */
	130, /* st32_w_acc */
	109, /* st32_acc */
	124, /* st32_a_acc */
	147, /* br_nz_acc */
	148, /* br_z_acc */
	149, /* br_nz_b_acc */
	151, /* br_eq_acc */
	152, /* br_ne_acc */
	153, /* br_lt_s_acc */
	154, /* br_lt_u_acc */
	163, /* br_ne_b_acc */
	164, /* br_lt_s_b_acc */
	165, /* br_lt_u_b_acc */
	162, /* br_ge_u_i_acc */
	167, /* br_ne_i_b_acc */
	174, /* br_lt_u_l_b_acc */
	182, /* ret1_acc */
	221, /* sys.exit */
	222, /* sys.xret */
	85, /* f32.add_acc */
	87, /* f32.mul_acc */
	88, /* f32.div_acc */
	93, /* f64.add_acc */
	95, /* f64.mul_acc */
	96, /* f64.div_acc */
};
#endif

#endif
