/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from opcodes.tab, w64.tab by gen_engine.py; do not edit. */

/* The slot of each handler that has one: its number. */
#define ZWE_AT_mov ZWE_SLOT(0)
#define ZWE_AT_mov2 ZWE_SLOT(4)
#define ZWE_AT_ldi ZWE_SLOT(6)
#define ZWE_AT_ldi2 ZWE_SLOT(10)
#define ZWE_AT_ldl ZWE_SLOT(12)
#define ZWE_AT_ldl2 ZWE_SLOT(16)
#define ZWE_AT_movp ZWE_SLOT(18)
#define ZWE_AT_ldip ZWE_SLOT(20)
#define ZWE_AT_select ZWE_SLOT(22)
#define ZWE_AT_select_ai ZWE_NO_SLOT
#define ZWE_AT_select_bi ZWE_NO_SLOT
#define ZWE_AT_select2 ZWE_SLOT(24)
#define ZWE_AT_i32_add ZWE_SLOT(26)
#define ZWE_AT_i32_sub ZWE_SLOT(34)
#define ZWE_AT_i32_mul ZWE_SLOT(42)
#define ZWE_AT_i32_div_s ZWE_NO_SLOT
#define ZWE_AT_i32_div_u ZWE_SLOT(50)
#define ZWE_AT_i32_rem_s ZWE_SLOT(52)
#define ZWE_AT_i32_rem_u ZWE_SLOT(54)
#define ZWE_AT_i32_and ZWE_SLOT(56)
#define ZWE_AT_i32_or ZWE_SLOT(64)
#define ZWE_AT_i32_xor ZWE_SLOT(72)
#define ZWE_AT_i32_shl ZWE_SLOT(80)
#define ZWE_AT_i32_shr_s ZWE_SLOT(88)
#define ZWE_AT_i32_shr_u ZWE_SLOT(96)
#define ZWE_AT_i32_rotl ZWE_SLOT(104)
#define ZWE_AT_i32_rotr ZWE_NO_SLOT
#define ZWE_AT_i32_add_i ZWE_SLOT(106)
#define ZWE_AT_i32_rsub_i ZWE_SLOT(112)
#define ZWE_AT_i32_mul_i ZWE_SLOT(114)
#define ZWE_AT_i32_div_u_i ZWE_SLOT(120)
#define ZWE_AT_i32_rem_u_i ZWE_SLOT(122)
#define ZWE_AT_i32_and_i ZWE_SLOT(124)
#define ZWE_AT_i32_and_u ZWE_SLOT(130)
#define ZWE_AT_i32_or_i ZWE_SLOT(136)
#define ZWE_AT_i32_xor_i ZWE_SLOT(142)
#define ZWE_AT_i32_shl_i ZWE_SLOT(148)
#define ZWE_AT_i32_shr_s_i ZWE_SLOT(154)
#define ZWE_AT_i32_shr_u_i ZWE_SLOT(160)
#define ZWE_AT_i32_rotl_i ZWE_SLOT(166)
#define ZWE_AT_i32_add_l ZWE_SLOT(172)
#define ZWE_AT_i32_mul_l ZWE_SLOT(178)
#define ZWE_AT_i32_and_l ZWE_SLOT(184)
#define ZWE_AT_i32_or_l ZWE_SLOT(190)
#define ZWE_AT_i32_xor_l ZWE_SLOT(196)
#define ZWE_AT_i32_add_shl2 ZWE_SLOT(202)
#define ZWE_AT_i32_add_shl3 ZWE_SLOT(208)
#define ZWE_AT_i32_madd ZWE_SLOT(214)
#define ZWE_AT_i32_clz ZWE_NO_SLOT
#define ZWE_AT_i32_ctz ZWE_NO_SLOT
#define ZWE_AT_i32_popcnt ZWE_NO_SLOT
#define ZWE_AT_i32_eqz ZWE_SLOT(216)
#define ZWE_AT_i32_extend8_s ZWE_SLOT(220)
#define ZWE_AT_i32_extend16_s ZWE_NO_SLOT
#define ZWE_AT_i32_eq ZWE_SLOT(224)
#define ZWE_AT_i32_ne ZWE_SLOT(226)
#define ZWE_AT_i32_lt_s ZWE_SLOT(228)
#define ZWE_AT_i32_lt_u ZWE_SLOT(230)
#define ZWE_AT_i32_ge_s ZWE_SLOT(232)
#define ZWE_AT_i32_ge_u ZWE_SLOT(234)
#define ZWE_AT_i32_eq_i ZWE_SLOT(236)
#define ZWE_AT_i32_ne_i ZWE_SLOT(238)
#define ZWE_AT_i32_lt_s_i ZWE_SLOT(240)
#define ZWE_AT_i32_lt_u_i ZWE_SLOT(242)
#define ZWE_AT_i32_ge_s_i ZWE_SLOT(244)
#define ZWE_AT_i32_ge_u_i ZWE_SLOT(246)
#define ZWE_AT_i64_add ZWE_SLOT(248)
#define ZWE_AT_i64_sub ZWE_SLOT(254)
#define ZWE_AT_i64_mul ZWE_SLOT(256)
#define ZWE_AT_i64_div_s ZWE_NO_SLOT
#define ZWE_AT_i64_div_u ZWE_NO_SLOT
#define ZWE_AT_i64_rem_s ZWE_NO_SLOT
#define ZWE_AT_i64_rem_u ZWE_NO_SLOT
#define ZWE_AT_i64_and ZWE_SLOT(258)
#define ZWE_AT_i64_or ZWE_SLOT(260)
#define ZWE_AT_i64_xor ZWE_SLOT(262)
#define ZWE_AT_i64_shl ZWE_NO_SLOT
#define ZWE_AT_i64_shr_s ZWE_NO_SLOT
#define ZWE_AT_i64_shr_u ZWE_NO_SLOT
#define ZWE_AT_i64_rotl ZWE_NO_SLOT
#define ZWE_AT_i64_rotr ZWE_NO_SLOT
#define ZWE_AT_i64_add_i ZWE_SLOT(266)
#define ZWE_AT_i64_and_i ZWE_SLOT(268)
#define ZWE_AT_i64_add_l ZWE_SLOT(270)
#define ZWE_AT_i64_mul_l ZWE_SLOT(274)
#define ZWE_AT_i64_and_l ZWE_SLOT(276)
#define ZWE_AT_i64_xor_l ZWE_SLOT(278)
#define ZWE_AT_i64_mul_i ZWE_NO_SLOT
#define ZWE_AT_i64_shl_i ZWE_NO_SLOT
#define ZWE_AT_i64_shr_s_i ZWE_NO_SLOT
#define ZWE_AT_i64_shr_u_i ZWE_NO_SLOT
#define ZWE_AT_i64_rotl_i ZWE_NO_SLOT
#define ZWE_AT_i64_xorshr ZWE_NO_SLOT
#define ZWE_AT_i64_xorshl ZWE_NO_SLOT
#define ZWE_AT_i64_clz ZWE_NO_SLOT
#define ZWE_AT_i64_ctz ZWE_NO_SLOT
#define ZWE_AT_i64_popcnt ZWE_NO_SLOT
#define ZWE_AT_i64_extend8_s ZWE_NO_SLOT
#define ZWE_AT_i64_extend16_s ZWE_NO_SLOT
#define ZWE_AT_i64_extend_s ZWE_SLOT(300)
#define ZWE_AT_i64_extend_u ZWE_SLOT(302)
#define ZWE_AT_i64_eqz ZWE_SLOT(304)
#define ZWE_AT_i64_eq ZWE_SLOT(306)
#define ZWE_AT_i64_ne ZWE_SLOT(308)
#define ZWE_AT_i64_lt_s ZWE_SLOT(310)
#define ZWE_AT_i64_lt_u ZWE_SLOT(312)
#define ZWE_AT_i64_ge_s ZWE_NO_SLOT
#define ZWE_AT_i64_ge_u ZWE_NO_SLOT
#define ZWE_AT_f32_add ZWE_NO_SLOT
#define ZWE_AT_f32_sub ZWE_NO_SLOT
#define ZWE_AT_f32_mul ZWE_NO_SLOT
#define ZWE_AT_f32_div ZWE_NO_SLOT
#define ZWE_AT_f32_min ZWE_NO_SLOT
#define ZWE_AT_f32_max ZWE_NO_SLOT
#define ZWE_AT_f32_copysign ZWE_NO_SLOT
#define ZWE_AT_f32_abs ZWE_NO_SLOT
#define ZWE_AT_f32_neg ZWE_NO_SLOT
#define ZWE_AT_f32_ceil ZWE_NO_SLOT
#define ZWE_AT_f32_floor ZWE_NO_SLOT
#define ZWE_AT_f32_trunc ZWE_NO_SLOT
#define ZWE_AT_f32_nearest ZWE_NO_SLOT
#define ZWE_AT_f32_sqrt ZWE_NO_SLOT
#define ZWE_AT_f32_eq ZWE_NO_SLOT
#define ZWE_AT_f32_ne ZWE_NO_SLOT
#define ZWE_AT_f32_lt ZWE_NO_SLOT
#define ZWE_AT_f32_le ZWE_NO_SLOT
#define ZWE_AT_f64_add ZWE_NO_SLOT
#define ZWE_AT_f64_sub ZWE_NO_SLOT
#define ZWE_AT_f64_mul ZWE_NO_SLOT
#define ZWE_AT_f64_div ZWE_NO_SLOT
#define ZWE_AT_f64_min ZWE_NO_SLOT
#define ZWE_AT_f64_max ZWE_NO_SLOT
#define ZWE_AT_f64_copysign ZWE_NO_SLOT
#define ZWE_AT_f64_abs ZWE_NO_SLOT
#define ZWE_AT_f64_neg ZWE_NO_SLOT
#define ZWE_AT_f64_ceil ZWE_NO_SLOT
#define ZWE_AT_f64_floor ZWE_NO_SLOT
#define ZWE_AT_f64_trunc ZWE_NO_SLOT
#define ZWE_AT_f64_nearest ZWE_NO_SLOT
#define ZWE_AT_f64_sqrt ZWE_NO_SLOT
#define ZWE_AT_f64_eq ZWE_NO_SLOT
#define ZWE_AT_f64_ne ZWE_NO_SLOT
#define ZWE_AT_f64_lt ZWE_NO_SLOT
#define ZWE_AT_f64_le ZWE_NO_SLOT
#define ZWE_AT_i32_trunc_f32_s ZWE_NO_SLOT
#define ZWE_AT_i32_trunc_f32_u ZWE_NO_SLOT
#define ZWE_AT_i32_trunc_f64_s ZWE_NO_SLOT
#define ZWE_AT_i32_trunc_f64_u ZWE_NO_SLOT
#define ZWE_AT_i64_trunc_f32_s ZWE_NO_SLOT
#define ZWE_AT_i64_trunc_f32_u ZWE_NO_SLOT
#define ZWE_AT_i64_trunc_f64_s ZWE_NO_SLOT
#define ZWE_AT_i64_trunc_f64_u ZWE_NO_SLOT
#define ZWE_AT_i32_trunc_sat_f32_s ZWE_NO_SLOT
#define ZWE_AT_i32_trunc_sat_f32_u ZWE_NO_SLOT
#define ZWE_AT_i32_trunc_sat_f64_s ZWE_NO_SLOT
#define ZWE_AT_i32_trunc_sat_f64_u ZWE_NO_SLOT
#define ZWE_AT_i64_trunc_sat_f32_s ZWE_NO_SLOT
#define ZWE_AT_i64_trunc_sat_f32_u ZWE_NO_SLOT
#define ZWE_AT_i64_trunc_sat_f64_s ZWE_NO_SLOT
#define ZWE_AT_i64_trunc_sat_f64_u ZWE_NO_SLOT
#define ZWE_AT_f32_convert_i32_s ZWE_NO_SLOT
#define ZWE_AT_f32_convert_i32_u ZWE_NO_SLOT
#define ZWE_AT_f32_convert_i64_s ZWE_NO_SLOT
#define ZWE_AT_f32_convert_i64_u ZWE_NO_SLOT
#define ZWE_AT_f64_convert_i32_s ZWE_NO_SLOT
#define ZWE_AT_f64_convert_i32_u ZWE_NO_SLOT
#define ZWE_AT_f64_convert_i64_s ZWE_NO_SLOT
#define ZWE_AT_f64_convert_i64_u ZWE_NO_SLOT
#define ZWE_AT_f32_demote_f64 ZWE_NO_SLOT
#define ZWE_AT_f64_promote_f32 ZWE_NO_SLOT
#define ZWE_AT_ld8_u ZWE_SLOT(314)
#define ZWE_AT_ld8_s ZWE_SLOT(322)
#define ZWE_AT_ld16_u ZWE_SLOT(330)
#define ZWE_AT_ld16_s ZWE_SLOT(338)
#define ZWE_AT_ld32 ZWE_SLOT(346)
#define ZWE_AT_ld64 ZWE_NO_SLOT
#define ZWE_AT_st8 ZWE_SLOT(356)
#define ZWE_AT_st16 ZWE_SLOT(360)
#define ZWE_AT_st32 ZWE_SLOT(364)
#define ZWE_AT_st64 ZWE_SLOT(368)
#define ZWE_AT_ld8_u_l ZWE_SLOT(372)
#define ZWE_AT_ld8_s_l ZWE_SLOT(374)
#define ZWE_AT_ld16_u_l ZWE_SLOT(376)
#define ZWE_AT_ld16_s_l ZWE_SLOT(378)
#define ZWE_AT_ld32_l ZWE_SLOT(380)
#define ZWE_AT_ld64_l ZWE_NO_SLOT
#define ZWE_AT_st8_l ZWE_SLOT(382)
#define ZWE_AT_st16_l ZWE_SLOT(384)
#define ZWE_AT_st32_l ZWE_SLOT(386)
#define ZWE_AT_st64_l ZWE_NO_SLOT
#define ZWE_AT_ld8_u_a ZWE_SLOT(388)
#define ZWE_AT_ld32_a ZWE_SLOT(392)
#define ZWE_AT_st8_a ZWE_SLOT(396)
#define ZWE_AT_st32_a ZWE_SLOT(398)
#define ZWE_AT_ld8_u_w ZWE_SLOT(400)
#define ZWE_AT_ld16_u_w ZWE_SLOT(404)
#define ZWE_AT_ld32_w ZWE_SLOT(408)
#define ZWE_AT_ld64_w ZWE_NO_SLOT
#define ZWE_AT_st8_w ZWE_SLOT(412)
#define ZWE_AT_st32_w ZWE_SLOT(414)
#define ZWE_AT_st64_w ZWE_SLOT(416)
#define ZWE_AT_ld32_x ZWE_SLOT(418)
#define ZWE_AT_ld32_xw ZWE_SLOT(422)
#define ZWE_AT_st8_i ZWE_SLOT(426)
#define ZWE_AT_st32_i ZWE_SLOT(430)
#define ZWE_AT_memory_size ZWE_NO_SLOT
#define ZWE_AT_memory_grow ZWE_NO_SLOT
#define ZWE_AT_memory_copy ZWE_NO_SLOT
#define ZWE_AT_memory_fill ZWE_NO_SLOT
#define ZWE_AT_memory_init ZWE_NO_SLOT
#define ZWE_AT_data_drop ZWE_NO_SLOT
#define ZWE_AT_gget ZWE_SLOT(434)
#define ZWE_AT_gget2 ZWE_SLOT(438)
#define ZWE_AT_gset ZWE_SLOT(440)
#define ZWE_AT_gset2 ZWE_SLOT(442)
#define ZWE_AT_gget_imp ZWE_NO_SLOT
#define ZWE_AT_gget2_imp ZWE_NO_SLOT
#define ZWE_AT_gset_imp ZWE_NO_SLOT
#define ZWE_AT_gset2_imp ZWE_NO_SLOT
#define ZWE_AT_spget ZWE_SLOT(444)
#define ZWE_AT_spset ZWE_SLOT(448)
#define ZWE_AT_spadd ZWE_SLOT(450)
#define ZWE_AT_spset_add ZWE_SLOT(452)
#define ZWE_AT_ref_func ZWE_NO_SLOT
#define ZWE_AT_table_get ZWE_NO_SLOT
#define ZWE_AT_table_set ZWE_NO_SLOT
#define ZWE_AT_table_size ZWE_NO_SLOT
#define ZWE_AT_table_grow ZWE_NO_SLOT
#define ZWE_AT_table_fill ZWE_NO_SLOT
#define ZWE_AT_table_copy ZWE_NO_SLOT
#define ZWE_AT_table_init ZWE_NO_SLOT
#define ZWE_AT_elem_drop ZWE_NO_SLOT
#define ZWE_AT_unreachable ZWE_NO_SLOT
#define ZWE_AT_jmp ZWE_SLOT(454)
#define ZWE_AT_jmp_b ZWE_SLOT(456)
#define ZWE_AT_br_nz ZWE_SLOT(458)
#define ZWE_AT_br_z ZWE_SLOT(460)
#define ZWE_AT_br_nz_b ZWE_SLOT(462)
#define ZWE_AT_br_z_b ZWE_SLOT(464)
#define ZWE_AT_br_eq ZWE_SLOT(466)
#define ZWE_AT_br_ne ZWE_SLOT(468)
#define ZWE_AT_br_lt_s ZWE_SLOT(470)
#define ZWE_AT_br_lt_u ZWE_SLOT(472)
#define ZWE_AT_br_ge_s ZWE_SLOT(474)
#define ZWE_AT_br_ge_u ZWE_SLOT(476)
#define ZWE_AT_br_eq_i ZWE_SLOT(478)
#define ZWE_AT_br_ne_i ZWE_SLOT(480)
#define ZWE_AT_br_lt_s_i ZWE_SLOT(482)
#define ZWE_AT_br_lt_u_i ZWE_SLOT(484)
#define ZWE_AT_br_ge_s_i ZWE_SLOT(486)
#define ZWE_AT_br_ge_u_i ZWE_SLOT(488)
#define ZWE_AT_br_eq_b ZWE_SLOT(490)
#define ZWE_AT_br_ne_b ZWE_SLOT(492)
#define ZWE_AT_br_lt_s_b ZWE_SLOT(494)
#define ZWE_AT_br_lt_u_b ZWE_SLOT(496)
#define ZWE_AT_br_ge_s_b ZWE_SLOT(498)
#define ZWE_AT_br_ge_u_b ZWE_SLOT(500)
#define ZWE_AT_br_eq_i_b ZWE_SLOT(502)
#define ZWE_AT_br_ne_i_b ZWE_SLOT(504)
#define ZWE_AT_br_lt_s_i_b ZWE_SLOT(506)
#define ZWE_AT_br_lt_u_i_b ZWE_SLOT(508)
#define ZWE_AT_br_ge_s_i_b ZWE_SLOT(510)
#define ZWE_AT_br_ge_u_i_b ZWE_SLOT(512)
#define ZWE_AT_br_eq_l ZWE_SLOT(514)
#define ZWE_AT_br_ne_l ZWE_SLOT(516)
#define ZWE_AT_br_lt_s_l ZWE_SLOT(518)
#define ZWE_AT_br_lt_u_l ZWE_SLOT(520)
#define ZWE_AT_br_ge_s_l ZWE_SLOT(522)
#define ZWE_AT_br_ge_u_l ZWE_SLOT(524)
#define ZWE_AT_br_eq_l_b ZWE_SLOT(526)
#define ZWE_AT_br_ne_l_b ZWE_SLOT(528)
#define ZWE_AT_br_lt_s_l_b ZWE_SLOT(530)
#define ZWE_AT_br_lt_u_l_b ZWE_SLOT(532)
#define ZWE_AT_br_ge_s_l_b ZWE_SLOT(534)
#define ZWE_AT_br_ge_u_l_b ZWE_SLOT(536)
#define ZWE_AT_addbr_nz_b ZWE_SLOT(538)
#define ZWE_AT_incbr_ne_b ZWE_SLOT(540)
#define ZWE_AT_incbr_lt_s_b ZWE_SLOT(542)
#define ZWE_AT_incbr_lt_u_b ZWE_SLOT(544)
#define ZWE_AT_addbr_ne_l_b ZWE_SLOT(546)
#define ZWE_AT_addbr_lt_s_l_b ZWE_SLOT(548)
#define ZWE_AT_addbr_lt_u_l_b ZWE_SLOT(550)
#define ZWE_AT_br_table ZWE_SLOT(552)
#define ZWE_AT_call ZWE_NO_SLOT
#define ZWE_AT_call_import ZWE_NO_SLOT
#define ZWE_AT_call_indirect ZWE_NO_SLOT
#define ZWE_AT_call_far ZWE_NO_SLOT
#define ZWE_AT_call_import_far ZWE_NO_SLOT
#define ZWE_AT_call_indirect_far ZWE_NO_SLOT
#define ZWE_AT_tail ZWE_NO_SLOT
#define ZWE_AT_tail_import ZWE_NO_SLOT
#define ZWE_AT_tail_indirect ZWE_NO_SLOT
#define ZWE_AT_ret ZWE_SLOT(554)
#define ZWE_AT_ret1 ZWE_SLOT(556)
#define ZWE_AT_ret2 ZWE_SLOT(558)
#define ZWE_AT_throw ZWE_NO_SLOT
#define ZWE_AT_throw_ref ZWE_NO_SLOT
#define ZWE_AT_get_far ZWE_NO_SLOT
#define ZWE_AT_get2_far ZWE_NO_SLOT
#define ZWE_AT_set_far ZWE_NO_SLOT
#define ZWE_AT_set2_far ZWE_NO_SLOT
#define ZWE_AT_atomic_load8 ZWE_NO_SLOT
#define ZWE_AT_atomic_load16 ZWE_NO_SLOT
#define ZWE_AT_atomic_load32 ZWE_NO_SLOT
#define ZWE_AT_atomic_load64 ZWE_NO_SLOT
#define ZWE_AT_atomic_store8 ZWE_NO_SLOT
#define ZWE_AT_atomic_store16 ZWE_NO_SLOT
#define ZWE_AT_atomic_store32 ZWE_NO_SLOT
#define ZWE_AT_atomic_store64 ZWE_NO_SLOT
#define ZWE_AT_atomic_add8 ZWE_NO_SLOT
#define ZWE_AT_atomic_add16 ZWE_NO_SLOT
#define ZWE_AT_atomic_add32 ZWE_NO_SLOT
#define ZWE_AT_atomic_add64 ZWE_NO_SLOT
#define ZWE_AT_atomic_sub8 ZWE_NO_SLOT
#define ZWE_AT_atomic_sub16 ZWE_NO_SLOT
#define ZWE_AT_atomic_sub32 ZWE_NO_SLOT
#define ZWE_AT_atomic_sub64 ZWE_NO_SLOT
#define ZWE_AT_atomic_and8 ZWE_NO_SLOT
#define ZWE_AT_atomic_and16 ZWE_NO_SLOT
#define ZWE_AT_atomic_and32 ZWE_NO_SLOT
#define ZWE_AT_atomic_and64 ZWE_NO_SLOT
#define ZWE_AT_atomic_or8 ZWE_NO_SLOT
#define ZWE_AT_atomic_or16 ZWE_NO_SLOT
#define ZWE_AT_atomic_or32 ZWE_NO_SLOT
#define ZWE_AT_atomic_or64 ZWE_NO_SLOT
#define ZWE_AT_atomic_xor8 ZWE_NO_SLOT
#define ZWE_AT_atomic_xor16 ZWE_NO_SLOT
#define ZWE_AT_atomic_xor32 ZWE_NO_SLOT
#define ZWE_AT_atomic_xor64 ZWE_NO_SLOT
#define ZWE_AT_atomic_xchg8 ZWE_NO_SLOT
#define ZWE_AT_atomic_xchg16 ZWE_NO_SLOT
#define ZWE_AT_atomic_xchg32 ZWE_NO_SLOT
#define ZWE_AT_atomic_xchg64 ZWE_NO_SLOT
#define ZWE_AT_atomic_cmpxchg8 ZWE_NO_SLOT
#define ZWE_AT_atomic_cmpxchg16 ZWE_NO_SLOT
#define ZWE_AT_atomic_cmpxchg32 ZWE_NO_SLOT
#define ZWE_AT_atomic_cmpxchg64 ZWE_NO_SLOT
#define ZWE_AT_atomic_wait32 ZWE_NO_SLOT
#define ZWE_AT_atomic_wait64 ZWE_NO_SLOT
#define ZWE_AT_atomic_notify ZWE_NO_SLOT
#define ZWE_AT_i32_add_acc ZWE_SLOT(560)
#define ZWE_AT_i32_xor_acc ZWE_SLOT(566)
#define ZWE_AT_i32_mul_acc ZWE_SLOT(572)
#define ZWE_AT_i32_and_acc ZWE_SLOT(578)
#define ZWE_AT_i32_or_acc ZWE_SLOT(584)
#define ZWE_AT_i32_sub_acc ZWE_SLOT(590)
#define ZWE_AT_i32_add_l_acc ZWE_SLOT(596)
#define ZWE_AT_i32_and_l_acc ZWE_SLOT(600)
#define ZWE_AT_i32_add_i_acc ZWE_SLOT(604)
#define ZWE_AT_i32_and_i_acc ZWE_SLOT(608)
#define ZWE_AT_i32_and_u_acc ZWE_SLOT(612)
#define ZWE_AT_i32_eqz_acc ZWE_SLOT(616)
#define ZWE_AT_i32_shl_i_acc ZWE_SLOT(620)
#define ZWE_AT_i32_shr_u_i_acc ZWE_SLOT(624)
#define ZWE_AT_i32_shr_s_i_acc ZWE_SLOT(628)
#define ZWE_AT_i32_rotl_i_acc ZWE_SLOT(632)
#define ZWE_AT_ld32_acc ZWE_SLOT(636)
#define ZWE_AT_ld8_u_acc ZWE_SLOT(644)
#define ZWE_AT_ld16_u_acc ZWE_SLOT(652)
#define ZWE_AT_ld32_l_acc ZWE_SLOT(660)
#define ZWE_AT_ld32_w_acc ZWE_SLOT(664)
#define ZWE_AT_ld32_x_acc ZWE_SLOT(668)
#define ZWE_AT_st8_w_acc ZWE_SLOT(672)
#define ZWE_AT_st32_w_acc ZWE_SLOT(674)
#define ZWE_AT_st32_acc ZWE_SLOT(676)
#define ZWE_AT_st8_acc ZWE_SLOT(680)
#define ZWE_AT_st32_a_acc ZWE_SLOT(684)
#define ZWE_AT_br_nz_acc ZWE_SLOT(686)
#define ZWE_AT_br_z_acc ZWE_SLOT(688)
#define ZWE_AT_br_nz_b_acc ZWE_SLOT(690)
#define ZWE_AT_br_z_b_acc ZWE_SLOT(692)
#define ZWE_AT_br_eq_acc ZWE_SLOT(694)
#define ZWE_AT_br_ne_acc ZWE_SLOT(696)
#define ZWE_AT_br_lt_s_acc ZWE_SLOT(698)
#define ZWE_AT_br_lt_u_acc ZWE_SLOT(700)
#define ZWE_AT_br_ge_s_acc ZWE_SLOT(702)
#define ZWE_AT_br_ge_u_acc ZWE_SLOT(704)
#define ZWE_AT_br_ne_b_acc ZWE_SLOT(706)
#define ZWE_AT_br_lt_s_b_acc ZWE_SLOT(708)
#define ZWE_AT_br_lt_u_b_acc ZWE_SLOT(710)
#define ZWE_AT_br_eq_i_acc ZWE_SLOT(712)
#define ZWE_AT_br_ne_i_acc ZWE_SLOT(714)
#define ZWE_AT_br_lt_s_i_acc ZWE_SLOT(716)
#define ZWE_AT_br_lt_u_i_acc ZWE_SLOT(718)
#define ZWE_AT_br_ge_s_i_acc ZWE_SLOT(720)
#define ZWE_AT_br_ge_u_i_acc ZWE_SLOT(722)
#define ZWE_AT_br_ne_i_b_acc ZWE_SLOT(724)
#define ZWE_AT_br_lt_u_l_b_acc ZWE_SLOT(726)
#define ZWE_AT_ret1_acc ZWE_SLOT(728)
#define ZWE_AT_sys_exit ZWE_NO_SLOT
#define ZWE_AT_sys_xret ZWE_NO_SLOT
#define ZWE_AT_extension ZWE_SLOT(730)

/* X(name, form, subsection). */
#define ZWE_W64_FORMS(X) \
	X(mov, Q, 8, 2) \
	X(ldi, Q, 8, 8) \
	X(ldl, Q, 8, 14) \
	X(i32_add, D, 1, 28) \
	X(i32_add, B, 2, 30) \
	X(i32_add, Q, 8, 32) \
	X(i32_sub, D, 1, 36) \
	X(i32_sub, B, 2, 38) \
	X(i32_sub, Q, 8, 40) \
	X(i32_mul, D, 1, 44) \
	X(i32_mul, B, 2, 46) \
	X(i32_mul, Q, 8, 48) \
	X(i32_and, D, 1, 58) \
	X(i32_and, B, 2, 60) \
	X(i32_and, Q, 8, 62) \
	X(i32_or, D, 1, 66) \
	X(i32_or, B, 2, 68) \
	X(i32_or, Q, 8, 70) \
	X(i32_xor, D, 1, 74) \
	X(i32_xor, B, 2, 76) \
	X(i32_xor, Q, 8, 78) \
	X(i32_shl, D, 1, 82) \
	X(i32_shl, B, 2, 84) \
	X(i32_shl, Q, 8, 86) \
	X(i32_shr_s, D, 1, 90) \
	X(i32_shr_s, B, 2, 92) \
	X(i32_shr_s, Q, 8, 94) \
	X(i32_shr_u, D, 1, 98) \
	X(i32_shr_u, B, 2, 100) \
	X(i32_shr_u, Q, 8, 102) \
	X(i32_add_i, D, 1, 108) \
	X(i32_add_i, Q, 8, 110) \
	X(i32_mul_i, D, 1, 116) \
	X(i32_mul_i, Q, 8, 118) \
	X(i32_and_i, D, 1, 126) \
	X(i32_and_i, Q, 8, 128) \
	X(i32_and_u, D, 1, 132) \
	X(i32_and_u, Q, 8, 134) \
	X(i32_or_i, D, 1, 138) \
	X(i32_or_i, Q, 8, 140) \
	X(i32_xor_i, D, 1, 144) \
	X(i32_xor_i, Q, 8, 146) \
	X(i32_shl_i, D, 1, 150) \
	X(i32_shl_i, Q, 8, 152) \
	X(i32_shr_s_i, D, 1, 156) \
	X(i32_shr_s_i, Q, 8, 158) \
	X(i32_shr_u_i, D, 1, 162) \
	X(i32_shr_u_i, Q, 8, 164) \
	X(i32_rotl_i, D, 1, 168) \
	X(i32_rotl_i, Q, 8, 170) \
	X(i32_add_l, D, 1, 174) \
	X(i32_add_l, Q, 8, 176) \
	X(i32_mul_l, D, 1, 180) \
	X(i32_mul_l, Q, 8, 182) \
	X(i32_and_l, D, 1, 186) \
	X(i32_and_l, Q, 8, 188) \
	X(i32_or_l, D, 1, 192) \
	X(i32_or_l, Q, 8, 194) \
	X(i32_xor_l, D, 1, 198) \
	X(i32_xor_l, Q, 8, 200) \
	X(i32_add_shl2, D, 1, 204) \
	X(i32_add_shl2, Q, 8, 206) \
	X(i32_add_shl3, D, 1, 210) \
	X(i32_add_shl3, Q, 8, 212) \
	X(i32_eqz, Q, 8, 218) \
	X(i32_extend8_s, Q, 8, 222) \
	X(i64_add, D, 1, 250) \
	X(i64_add, B, 2, 252) \
	X(i64_xor, D, 1, 264) \
	X(i64_add_l, D, 1, 272) \
	X(i64_shl_i, L, 16, 280) \
	X(i64_shl_i, H, 32, 282) \
	X(i64_shr_u_i, L, 16, 284) \
	X(i64_shr_u_i, H, 32, 286) \
	X(i64_rotl_i, L, 16, 288) \
	X(i64_rotl_i, H, 32, 290) \
	X(i64_xorshr, L, 16, 292) \
	X(i64_xorshr, H, 32, 294) \
	X(i64_xorshl, L, 16, 296) \
	X(i64_xorshl, H, 32, 298) \
	X(ld8_u, O, 4, 316) \
	X(ld8_u, Q, 8, 318) \
	X(ld8_u, QO, 12, 320) \
	X(ld8_s, O, 4, 324) \
	X(ld8_s, Q, 8, 326) \
	X(ld8_s, QO, 12, 328) \
	X(ld16_u, O, 4, 332) \
	X(ld16_u, Q, 8, 334) \
	X(ld16_u, QO, 12, 336) \
	X(ld16_s, O, 4, 340) \
	X(ld16_s, Q, 8, 342) \
	X(ld16_s, QO, 12, 344) \
	X(ld32, O, 4, 348) \
	X(ld32, Q, 8, 350) \
	X(ld32, QO, 12, 352) \
	X(ld64, O, 4, 354) \
	X(st8, O, 4, 358) \
	X(st16, O, 4, 362) \
	X(st32, O, 4, 366) \
	X(st64, O, 4, 370) \
	X(ld8_u_a, Q, 8, 390) \
	X(ld32_a, Q, 8, 394) \
	X(ld8_u_w, Q, 8, 402) \
	X(ld16_u_w, Q, 8, 406) \
	X(ld32_w, Q, 8, 410) \
	X(ld32_x, Q, 8, 420) \
	X(ld32_xw, Q, 8, 424) \
	X(st8_i, O, 4, 428) \
	X(st32_i, O, 4, 432) \
	X(gget, Q, 8, 436) \
	X(spget, Q, 8, 446) \
	X(i32_add_acc, B, 2, 562) \
	X(i32_add_acc, Q, 8, 564) \
	X(i32_xor_acc, B, 2, 568) \
	X(i32_xor_acc, Q, 8, 570) \
	X(i32_mul_acc, B, 2, 574) \
	X(i32_mul_acc, Q, 8, 576) \
	X(i32_and_acc, B, 2, 580) \
	X(i32_and_acc, Q, 8, 582) \
	X(i32_or_acc, B, 2, 586) \
	X(i32_or_acc, Q, 8, 588) \
	X(i32_sub_acc, B, 2, 592) \
	X(i32_sub_acc, Q, 8, 594) \
	X(i32_add_l_acc, Q, 8, 598) \
	X(i32_and_l_acc, Q, 8, 602) \
	X(i32_add_i_acc, Q, 8, 606) \
	X(i32_and_i_acc, Q, 8, 610) \
	X(i32_and_u_acc, Q, 8, 614) \
	X(i32_eqz_acc, Q, 8, 618) \
	X(i32_shl_i_acc, Q, 8, 622) \
	X(i32_shr_u_i_acc, Q, 8, 626) \
	X(i32_shr_s_i_acc, Q, 8, 630) \
	X(i32_rotl_i_acc, Q, 8, 634) \
	X(ld32_acc, O, 4, 638) \
	X(ld32_acc, Q, 8, 640) \
	X(ld32_acc, QO, 12, 642) \
	X(ld8_u_acc, O, 4, 646) \
	X(ld8_u_acc, Q, 8, 648) \
	X(ld8_u_acc, QO, 12, 650) \
	X(ld16_u_acc, O, 4, 654) \
	X(ld16_u_acc, Q, 8, 656) \
	X(ld16_u_acc, QO, 12, 658) \
	X(ld32_l_acc, Q, 8, 662) \
	X(ld32_w_acc, Q, 8, 666) \
	X(ld32_x_acc, Q, 8, 670) \
	X(st32_acc, O, 4, 678) \
	X(st8_acc, O, 4, 682) \
	/* end */

/* Each (name, number of the code). */
#define ZWE_W64_HANDLERS(HOT, FRAMED_, COLD_) \
	HOT(mov, 0) \
	HOT(mov2, 2) \
	HOT(ldi, 3) \
	HOT(ldi2, 5) \
	HOT(ldl, 6) \
	HOT(ldl2, 8) \
	HOT(movp, 9) \
	HOT(ldip, 10) \
	HOT(select, 11) \
	HOT(select2, 12) \
	HOT(i32_add, 13) \
	HOT(i32_sub, 17) \
	HOT(i32_mul, 21) \
	HOT(i32_div_u, 25) \
	HOT(i32_rem_s, 26) \
	HOT(i32_rem_u, 27) \
	HOT(i32_and, 28) \
	HOT(i32_or, 32) \
	HOT(i32_xor, 36) \
	HOT(i32_shl, 40) \
	HOT(i32_shr_s, 44) \
	HOT(i32_shr_u, 48) \
	HOT(i32_rotl, 52) \
	HOT(i32_add_i, 53) \
	HOT(i32_rsub_i, 56) \
	HOT(i32_mul_i, 57) \
	HOT(i32_div_u_i, 60) \
	HOT(i32_rem_u_i, 61) \
	HOT(i32_and_i, 62) \
	HOT(i32_and_u, 65) \
	HOT(i32_or_i, 68) \
	HOT(i32_xor_i, 71) \
	HOT(i32_shl_i, 74) \
	HOT(i32_shr_s_i, 77) \
	HOT(i32_shr_u_i, 80) \
	HOT(i32_rotl_i, 83) \
	HOT(i32_add_l, 86) \
	HOT(i32_mul_l, 89) \
	HOT(i32_and_l, 92) \
	HOT(i32_or_l, 95) \
	HOT(i32_xor_l, 98) \
	HOT(i32_add_shl2, 101) \
	HOT(i32_add_shl3, 104) \
	HOT(i32_madd, 107) \
	HOT(i32_eqz, 108) \
	HOT(i32_extend8_s, 110) \
	HOT(i32_eq, 112) \
	HOT(i32_ne, 113) \
	HOT(i32_lt_s, 114) \
	HOT(i32_lt_u, 115) \
	HOT(i32_ge_s, 116) \
	HOT(i32_ge_u, 117) \
	HOT(i32_eq_i, 118) \
	HOT(i32_ne_i, 119) \
	HOT(i32_lt_s_i, 120) \
	HOT(i32_lt_u_i, 121) \
	HOT(i32_ge_s_i, 122) \
	HOT(i32_ge_u_i, 123) \
	HOT(i64_add, 124) \
	HOT(i64_sub, 127) \
	HOT(i64_mul, 128) \
	HOT(i64_and, 129) \
	HOT(i64_or, 130) \
	HOT(i64_xor, 131) \
	HOT(i64_add_i, 133) \
	HOT(i64_and_i, 134) \
	HOT(i64_add_l, 135) \
	HOT(i64_mul_l, 137) \
	HOT(i64_and_l, 138) \
	HOT(i64_xor_l, 139) \
	HOT(i64_extend_s, 150) \
	HOT(i64_extend_u, 151) \
	HOT(i64_eqz, 152) \
	HOT(i64_eq, 153) \
	HOT(i64_ne, 154) \
	HOT(i64_lt_s, 155) \
	HOT(i64_lt_u, 156) \
	HOT(ld8_u, 157) \
	HOT(ld8_s, 161) \
	HOT(ld16_u, 165) \
	HOT(ld16_s, 169) \
	HOT(ld32, 173) \
	HOT(st8, 178) \
	HOT(st16, 180) \
	HOT(st32, 182) \
	HOT(st64, 184) \
	HOT(ld8_u_l, 186) \
	HOT(ld8_s_l, 187) \
	HOT(ld16_u_l, 188) \
	HOT(ld16_s_l, 189) \
	HOT(ld32_l, 190) \
	HOT(st8_l, 191) \
	HOT(st16_l, 192) \
	HOT(st32_l, 193) \
	HOT(ld8_u_a, 194) \
	HOT(ld32_a, 196) \
	HOT(st8_a, 198) \
	HOT(st32_a, 199) \
	HOT(ld8_u_w, 200) \
	HOT(ld16_u_w, 202) \
	HOT(ld32_w, 204) \
	HOT(st8_w, 206) \
	HOT(st32_w, 207) \
	HOT(st64_w, 208) \
	HOT(ld32_x, 209) \
	HOT(ld32_xw, 211) \
	HOT(st8_i, 213) \
	HOT(st32_i, 215) \
	HOT(gget, 217) \
	HOT(gget2, 219) \
	HOT(gset, 220) \
	HOT(gset2, 221) \
	HOT(spget, 222) \
	HOT(spset, 224) \
	HOT(spadd, 225) \
	HOT(spset_add, 226) \
	HOT(jmp, 227) \
	HOT(jmp_b, 228) \
	HOT(br_nz, 229) \
	HOT(br_z, 230) \
	HOT(br_nz_b, 231) \
	HOT(br_z_b, 232) \
	HOT(br_eq, 233) \
	HOT(br_ne, 234) \
	HOT(br_lt_s, 235) \
	HOT(br_lt_u, 236) \
	HOT(br_ge_s, 237) \
	HOT(br_ge_u, 238) \
	HOT(br_eq_i, 239) \
	HOT(br_ne_i, 240) \
	HOT(br_lt_s_i, 241) \
	HOT(br_lt_u_i, 242) \
	HOT(br_ge_s_i, 243) \
	HOT(br_ge_u_i, 244) \
	HOT(br_eq_b, 245) \
	HOT(br_ne_b, 246) \
	HOT(br_lt_s_b, 247) \
	HOT(br_lt_u_b, 248) \
	HOT(br_ge_s_b, 249) \
	HOT(br_ge_u_b, 250) \
	HOT(br_eq_i_b, 251) \
	HOT(br_ne_i_b, 252) \
	HOT(br_lt_s_i_b, 253) \
	HOT(br_lt_u_i_b, 254) \
	HOT(br_ge_s_i_b, 255) \
	HOT(br_ge_u_i_b, 256) \
	HOT(br_eq_l, 257) \
	HOT(br_ne_l, 258) \
	HOT(br_lt_s_l, 259) \
	HOT(br_lt_u_l, 260) \
	HOT(br_ge_s_l, 261) \
	HOT(br_ge_u_l, 262) \
	HOT(br_eq_l_b, 263) \
	HOT(br_ne_l_b, 264) \
	HOT(br_lt_s_l_b, 265) \
	HOT(br_lt_u_l_b, 266) \
	HOT(br_ge_s_l_b, 267) \
	HOT(br_ge_u_l_b, 268) \
	HOT(addbr_nz_b, 269) \
	HOT(incbr_ne_b, 270) \
	HOT(incbr_lt_s_b, 271) \
	HOT(incbr_lt_u_b, 272) \
	HOT(addbr_ne_l_b, 273) \
	HOT(addbr_lt_s_l_b, 274) \
	HOT(addbr_lt_u_l_b, 275) \
	HOT(br_table, 276) \
	HOT(ret, 277) \
	HOT(ret1, 278) \
	HOT(ret2, 279) \
	HOT(i32_add_acc, 280) \
	HOT(i32_xor_acc, 283) \
	HOT(i32_mul_acc, 286) \
	HOT(i32_and_acc, 289) \
	HOT(i32_or_acc, 292) \
	HOT(i32_sub_acc, 295) \
	HOT(i32_add_l_acc, 298) \
	HOT(i32_and_l_acc, 300) \
	HOT(i32_add_i_acc, 302) \
	HOT(i32_and_i_acc, 304) \
	HOT(i32_and_u_acc, 306) \
	HOT(i32_eqz_acc, 308) \
	HOT(i32_shl_i_acc, 310) \
	HOT(i32_shr_u_i_acc, 312) \
	HOT(i32_shr_s_i_acc, 314) \
	HOT(i32_rotl_i_acc, 316) \
	HOT(ld32_acc, 318) \
	HOT(ld8_u_acc, 322) \
	HOT(ld16_u_acc, 326) \
	HOT(ld32_l_acc, 330) \
	HOT(ld32_w_acc, 332) \
	HOT(ld32_x_acc, 334) \
	HOT(st8_w_acc, 336) \
	HOT(st32_w_acc, 337) \
	HOT(st32_acc, 338) \
	HOT(st8_acc, 340) \
	HOT(st32_a_acc, 342) \
	HOT(br_nz_acc, 343) \
	HOT(br_z_acc, 344) \
	HOT(br_nz_b_acc, 345) \
	HOT(br_z_b_acc, 346) \
	HOT(br_eq_acc, 347) \
	HOT(br_ne_acc, 348) \
	HOT(br_lt_s_acc, 349) \
	HOT(br_lt_u_acc, 350) \
	HOT(br_ge_s_acc, 351) \
	HOT(br_ge_u_acc, 352) \
	HOT(br_ne_b_acc, 353) \
	HOT(br_lt_s_b_acc, 354) \
	HOT(br_lt_u_b_acc, 355) \
	HOT(br_eq_i_acc, 356) \
	HOT(br_ne_i_acc, 357) \
	HOT(br_lt_s_i_acc, 358) \
	HOT(br_lt_u_i_acc, 359) \
	HOT(br_ge_s_i_acc, 360) \
	HOT(br_ge_u_i_acc, 361) \
	HOT(br_ne_i_b_acc, 362) \
	HOT(br_lt_u_l_b_acc, 363) \
	HOT(ret1_acc, 364) \
	HOT(extension, 365) \
	HOT(select_ai, 366) \
	HOT(select_bi, 367) \
	HOT(i32_div_s, 368) \
	HOT(i64_shl_i, 369) \
	FRAMED_(i64_shr_s_i, 370) \
	HOT(i64_shr_u_i, 371) \
	FRAMED_(i64_rotl_i, 372) \
	FRAMED_(i64_xorshr, 373) \
	FRAMED_(i64_xorshl, 374) \
	HOT(i64_ge_s, 375) \
	HOT(i64_ge_u, 376) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_add, 377) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_sub, 378) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_mul, 379) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_div, 380) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_eq, 381) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_ne, 382) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_lt, 383) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_le, 384) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_add, 385) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_sub, 386) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_mul, 387) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_div, 388) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_eq, 389) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_ne, 390) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_lt, 391) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_le, 392) \
	HOT(ld64, 393) \
	HOT(ld64_l, 394) \
	HOT(st64_l, 395) \
	HOT(ld64_w, 396) \
	COLD_(unreachable, 397) \
	HOT(call, 398) \
	FRAMED_(call_import, 399) \
	FRAMED_(call_indirect, 400) \
	COLD_(sys_exit, 401) \
	COLD_(sys_xret, 402) \
	/* end */

/* The same of those without a slot. */
#define ZWE_W64_JUMPS(HOT, FRAMED_, COLD_) \
	HOT(select_ai, 366) \
	HOT(select_bi, 367) \
	HOT(i32_div_s, 368) \
	HOT(i64_shl_i, 369) \
	FRAMED_(i64_shr_s_i, 370) \
	HOT(i64_shr_u_i, 371) \
	FRAMED_(i64_rotl_i, 372) \
	FRAMED_(i64_xorshr, 373) \
	FRAMED_(i64_xorshl, 374) \
	HOT(i64_ge_s, 375) \
	HOT(i64_ge_u, 376) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_add, 377) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_sub, 378) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_mul, 379) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_div, 380) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_eq, 381) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_ne, 382) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_lt, 383) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_le, 384) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_add, 385) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_sub, 386) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_mul, 387) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_div, 388) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_eq, 389) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_ne, 390) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_lt, 391) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_le, 392) \
	HOT(ld64, 393) \
	HOT(ld64_l, 394) \
	HOT(st64_l, 395) \
	HOT(ld64_w, 396) \
	COLD_(unreachable, 397) \
	HOT(call, 398) \
	FRAMED_(call_import, 399) \
	FRAMED_(call_indirect, 400) \
	COLD_(sys_exit, 401) \
	COLD_(sys_xret, 402) \
	/* end */

/* The end of each slot. */
#define ZWE_W64_SLOT_ENDS \
	"\t.subsection 1\n\t.p2align 6\n" \
	"\t.subsection 3\n\t.p2align 6\n" \
	"\t.subsection 5\n\t.p2align 6\n" \
	"\t.subsection 7\n\t.p2align 6\n" \
	"\t.subsection 9\n\t.p2align 6\n" \
	"\t.subsection 11\n\t.p2align 6\n" \
	"\t.subsection 13\n\t.p2align 6\n" \
	"\t.subsection 15\n\t.p2align 6\n" \
	"\t.subsection 17\n\t.p2align 6\n" \
	"\t.subsection 19\n\t.p2align 6\n" \
	"\t.subsection 21\n\t.p2align 6\n" \
	"\t.subsection 23\n\t.p2align 6\n" \
	"\t.subsection 25\n\t.p2align 6\n" \
	"\t.subsection 27\n\t.p2align 6\n" \
	"\t.subsection 29\n\t.p2align 6\n" \
	"\t.subsection 31\n\t.p2align 6\n" \
	"\t.subsection 33\n\t.p2align 6\n" \
	"\t.subsection 35\n\t.p2align 6\n" \
	"\t.subsection 37\n\t.p2align 6\n" \
	"\t.subsection 39\n\t.p2align 6\n" \
	"\t.subsection 41\n\t.p2align 6\n" \
	"\t.subsection 43\n\t.p2align 6\n" \
	"\t.subsection 45\n\t.p2align 6\n" \
	"\t.subsection 47\n\t.p2align 6\n" \
	"\t.subsection 49\n\t.p2align 6\n" \
	"\t.subsection 51\n\t.p2align 6\n" \
	"\t.subsection 53\n\t.p2align 6\n" \
	"\t.subsection 55\n\t.p2align 6\n" \
	"\t.subsection 57\n\t.p2align 6\n" \
	"\t.subsection 59\n\t.p2align 6\n" \
	"\t.subsection 61\n\t.p2align 6\n" \
	"\t.subsection 63\n\t.p2align 6\n" \
	"\t.subsection 65\n\t.p2align 6\n" \
	"\t.subsection 67\n\t.p2align 6\n" \
	"\t.subsection 69\n\t.p2align 6\n" \
	"\t.subsection 71\n\t.p2align 6\n" \
	"\t.subsection 73\n\t.p2align 6\n" \
	"\t.subsection 75\n\t.p2align 6\n" \
	"\t.subsection 77\n\t.p2align 6\n" \
	"\t.subsection 79\n\t.p2align 6\n" \
	"\t.subsection 81\n\t.p2align 6\n" \
	"\t.subsection 83\n\t.p2align 6\n" \
	"\t.subsection 85\n\t.p2align 6\n" \
	"\t.subsection 87\n\t.p2align 6\n" \
	"\t.subsection 89\n\t.p2align 6\n" \
	"\t.subsection 91\n\t.p2align 6\n" \
	"\t.subsection 93\n\t.p2align 6\n" \
	"\t.subsection 95\n\t.p2align 6\n" \
	"\t.subsection 97\n\t.p2align 6\n" \
	"\t.subsection 99\n\t.p2align 6\n" \
	"\t.subsection 101\n\t.p2align 6\n" \
	"\t.subsection 103\n\t.p2align 6\n" \
	"\t.subsection 105\n\t.p2align 6\n" \
	"\t.subsection 107\n\t.p2align 6\n" \
	"\t.subsection 109\n\t.p2align 6\n" \
	"\t.subsection 111\n\t.p2align 6\n" \
	"\t.subsection 113\n\t.p2align 6\n" \
	"\t.subsection 115\n\t.p2align 6\n" \
	"\t.subsection 117\n\t.p2align 6\n" \
	"\t.subsection 119\n\t.p2align 6\n" \
	"\t.subsection 121\n\t.p2align 6\n" \
	"\t.subsection 123\n\t.p2align 6\n" \
	"\t.subsection 125\n\t.p2align 6\n" \
	"\t.subsection 127\n\t.p2align 6\n" \
	"\t.subsection 129\n\t.p2align 6\n" \
	"\t.subsection 131\n\t.p2align 6\n" \
	"\t.subsection 133\n\t.p2align 6\n" \
	"\t.subsection 135\n\t.p2align 6\n" \
	"\t.subsection 137\n\t.p2align 6\n" \
	"\t.subsection 139\n\t.p2align 6\n" \
	"\t.subsection 141\n\t.p2align 6\n" \
	"\t.subsection 143\n\t.p2align 6\n" \
	"\t.subsection 145\n\t.p2align 6\n" \
	"\t.subsection 147\n\t.p2align 6\n" \
	"\t.subsection 149\n\t.p2align 6\n" \
	"\t.subsection 151\n\t.p2align 6\n" \
	"\t.subsection 153\n\t.p2align 6\n" \
	"\t.subsection 155\n\t.p2align 6\n" \
	"\t.subsection 157\n\t.p2align 6\n" \
	"\t.subsection 159\n\t.p2align 6\n" \
	"\t.subsection 161\n\t.p2align 6\n" \
	"\t.subsection 163\n\t.p2align 6\n" \
	"\t.subsection 165\n\t.p2align 6\n" \
	"\t.subsection 167\n\t.p2align 6\n" \
	"\t.subsection 169\n\t.p2align 6\n" \
	"\t.subsection 171\n\t.p2align 6\n" \
	"\t.subsection 173\n\t.p2align 6\n" \
	"\t.subsection 175\n\t.p2align 6\n" \
	"\t.subsection 177\n\t.p2align 6\n" \
	"\t.subsection 179\n\t.p2align 6\n" \
	"\t.subsection 181\n\t.p2align 6\n" \
	"\t.subsection 183\n\t.p2align 6\n" \
	"\t.subsection 185\n\t.p2align 6\n" \
	"\t.subsection 187\n\t.p2align 6\n" \
	"\t.subsection 189\n\t.p2align 6\n" \
	"\t.subsection 191\n\t.p2align 6\n" \
	"\t.subsection 193\n\t.p2align 6\n" \
	"\t.subsection 195\n\t.p2align 6\n" \
	"\t.subsection 197\n\t.p2align 6\n" \
	"\t.subsection 199\n\t.p2align 6\n" \
	"\t.subsection 201\n\t.p2align 6\n" \
	"\t.subsection 203\n\t.p2align 6\n" \
	"\t.subsection 205\n\t.p2align 6\n" \
	"\t.subsection 207\n\t.p2align 6\n" \
	"\t.subsection 209\n\t.p2align 6\n" \
	"\t.subsection 211\n\t.p2align 6\n" \
	"\t.subsection 213\n\t.p2align 6\n" \
	"\t.subsection 215\n\t.p2align 6\n" \
	"\t.subsection 217\n\t.p2align 6\n" \
	"\t.subsection 219\n\t.p2align 6\n" \
	"\t.subsection 221\n\t.p2align 6\n" \
	"\t.subsection 223\n\t.p2align 6\n" \
	"\t.subsection 225\n\t.p2align 6\n" \
	"\t.subsection 227\n\t.p2align 6\n" \
	"\t.subsection 229\n\t.p2align 6\n" \
	"\t.subsection 231\n\t.p2align 6\n" \
	"\t.subsection 233\n\t.p2align 6\n" \
	"\t.subsection 235\n\t.p2align 6\n" \
	"\t.subsection 237\n\t.p2align 6\n" \
	"\t.subsection 239\n\t.p2align 6\n" \
	"\t.subsection 241\n\t.p2align 6\n" \
	"\t.subsection 243\n\t.p2align 6\n" \
	"\t.subsection 245\n\t.p2align 6\n" \
	"\t.subsection 247\n\t.p2align 6\n" \
	"\t.subsection 249\n\t.p2align 6\n" \
	"\t.subsection 251\n\t.p2align 6\n" \
	"\t.subsection 253\n\t.p2align 6\n" \
	"\t.subsection 255\n\t.p2align 6\n" \
	"\t.subsection 257\n\t.p2align 6\n" \
	"\t.subsection 259\n\t.p2align 6\n" \
	"\t.subsection 261\n\t.p2align 6\n" \
	"\t.subsection 263\n\t.p2align 6\n" \
	"\t.subsection 265\n\t.p2align 6\n" \
	"\t.subsection 267\n\t.p2align 6\n" \
	"\t.subsection 269\n\t.p2align 6\n" \
	"\t.subsection 271\n\t.p2align 6\n" \
	"\t.subsection 273\n\t.p2align 6\n" \
	"\t.subsection 275\n\t.p2align 6\n" \
	"\t.subsection 277\n\t.p2align 6\n" \
	"\t.subsection 279\n\t.p2align 6\n" \
	"\t.subsection 281\n\t.p2align 6\n" \
	"\t.subsection 283\n\t.p2align 6\n" \
	"\t.subsection 285\n\t.p2align 6\n" \
	"\t.subsection 287\n\t.p2align 6\n" \
	"\t.subsection 289\n\t.p2align 6\n" \
	"\t.subsection 291\n\t.p2align 6\n" \
	"\t.subsection 293\n\t.p2align 6\n" \
	"\t.subsection 295\n\t.p2align 6\n" \
	"\t.subsection 297\n\t.p2align 6\n" \
	"\t.subsection 299\n\t.p2align 6\n" \
	"\t.subsection 301\n\t.p2align 6\n" \
	"\t.subsection 303\n\t.p2align 6\n" \
	"\t.subsection 305\n\t.p2align 6\n" \
	"\t.subsection 307\n\t.p2align 6\n" \
	"\t.subsection 309\n\t.p2align 6\n" \
	"\t.subsection 311\n\t.p2align 6\n" \
	"\t.subsection 313\n\t.p2align 6\n" \
	"\t.subsection 315\n\t.p2align 6\n" \
	"\t.subsection 317\n\t.p2align 6\n" \
	"\t.subsection 319\n\t.p2align 6\n" \
	"\t.subsection 321\n\t.p2align 6\n" \
	"\t.subsection 323\n\t.p2align 6\n" \
	"\t.subsection 325\n\t.p2align 6\n" \
	"\t.subsection 327\n\t.p2align 6\n" \
	"\t.subsection 329\n\t.p2align 6\n" \
	"\t.subsection 331\n\t.p2align 6\n" \
	"\t.subsection 333\n\t.p2align 6\n" \
	"\t.subsection 335\n\t.p2align 6\n" \
	"\t.subsection 337\n\t.p2align 6\n" \
	"\t.subsection 339\n\t.p2align 6\n" \
	"\t.subsection 341\n\t.p2align 6\n" \
	"\t.subsection 343\n\t.p2align 6\n" \
	"\t.subsection 345\n\t.p2align 6\n" \
	"\t.subsection 347\n\t.p2align 6\n" \
	"\t.subsection 349\n\t.p2align 6\n" \
	"\t.subsection 351\n\t.p2align 6\n" \
	"\t.subsection 353\n\t.p2align 6\n" \
	"\t.subsection 355\n\t.p2align 6\n" \
	"\t.subsection 357\n\t.p2align 6\n" \
	"\t.subsection 359\n\t.p2align 6\n" \
	"\t.subsection 361\n\t.p2align 6\n" \
	"\t.subsection 363\n\t.p2align 6\n" \
	"\t.subsection 365\n\t.p2align 6\n" \
	"\t.subsection 367\n\t.p2align 6\n" \
	"\t.subsection 369\n\t.p2align 6\n" \
	"\t.subsection 371\n\t.p2align 6\n" \
	"\t.subsection 373\n\t.p2align 6\n" \
	"\t.subsection 375\n\t.p2align 6\n" \
	"\t.subsection 377\n\t.p2align 6\n" \
	"\t.subsection 379\n\t.p2align 6\n" \
	"\t.subsection 381\n\t.p2align 6\n" \
	"\t.subsection 383\n\t.p2align 6\n" \
	"\t.subsection 385\n\t.p2align 6\n" \
	"\t.subsection 387\n\t.p2align 6\n" \
	"\t.subsection 389\n\t.p2align 6\n" \
	"\t.subsection 391\n\t.p2align 6\n" \
	"\t.subsection 393\n\t.p2align 6\n" \
	"\t.subsection 395\n\t.p2align 6\n" \
	"\t.subsection 397\n\t.p2align 6\n" \
	"\t.subsection 399\n\t.p2align 6\n" \
	"\t.subsection 401\n\t.p2align 6\n" \
	"\t.subsection 403\n\t.p2align 6\n" \
	"\t.subsection 405\n\t.p2align 6\n" \
	"\t.subsection 407\n\t.p2align 6\n" \
	"\t.subsection 409\n\t.p2align 6\n" \
	"\t.subsection 411\n\t.p2align 6\n" \
	"\t.subsection 413\n\t.p2align 6\n" \
	"\t.subsection 415\n\t.p2align 6\n" \
	"\t.subsection 417\n\t.p2align 6\n" \
	"\t.subsection 419\n\t.p2align 6\n" \
	"\t.subsection 421\n\t.p2align 6\n" \
	"\t.subsection 423\n\t.p2align 6\n" \
	"\t.subsection 425\n\t.p2align 6\n" \
	"\t.subsection 427\n\t.p2align 6\n" \
	"\t.subsection 429\n\t.p2align 6\n" \
	"\t.subsection 431\n\t.p2align 6\n" \
	"\t.subsection 433\n\t.p2align 6\n" \
	"\t.subsection 435\n\t.p2align 6\n" \
	"\t.subsection 437\n\t.p2align 6\n" \
	"\t.subsection 439\n\t.p2align 6\n" \
	"\t.subsection 441\n\t.p2align 6\n" \
	"\t.subsection 443\n\t.p2align 6\n" \
	"\t.subsection 445\n\t.p2align 6\n" \
	"\t.subsection 447\n\t.p2align 6\n" \
	"\t.subsection 449\n\t.p2align 6\n" \
	"\t.subsection 451\n\t.p2align 6\n" \
	"\t.subsection 453\n\t.p2align 6\n" \
	"\t.subsection 455\n\t.p2align 6\n" \
	"\t.subsection 457\n\t.p2align 6\n" \
	"\t.subsection 459\n\t.p2align 6\n" \
	"\t.subsection 461\n\t.p2align 6\n" \
	"\t.subsection 463\n\t.p2align 6\n" \
	"\t.subsection 465\n\t.p2align 6\n" \
	"\t.subsection 467\n\t.p2align 6\n" \
	"\t.subsection 469\n\t.p2align 6\n" \
	"\t.subsection 471\n\t.p2align 6\n" \
	"\t.subsection 473\n\t.p2align 6\n" \
	"\t.subsection 475\n\t.p2align 6\n" \
	"\t.subsection 477\n\t.p2align 6\n" \
	"\t.subsection 479\n\t.p2align 6\n" \
	"\t.subsection 481\n\t.p2align 6\n" \
	"\t.subsection 483\n\t.p2align 6\n" \
	"\t.subsection 485\n\t.p2align 6\n" \
	"\t.subsection 487\n\t.p2align 6\n" \
	"\t.subsection 489\n\t.p2align 6\n" \
	"\t.subsection 491\n\t.p2align 6\n" \
	"\t.subsection 493\n\t.p2align 6\n" \
	"\t.subsection 495\n\t.p2align 6\n" \
	"\t.subsection 497\n\t.p2align 6\n" \
	"\t.subsection 499\n\t.p2align 6\n" \
	"\t.subsection 501\n\t.p2align 6\n" \
	"\t.subsection 503\n\t.p2align 6\n" \
	"\t.subsection 505\n\t.p2align 6\n" \
	"\t.subsection 507\n\t.p2align 6\n" \
	"\t.subsection 509\n\t.p2align 6\n" \
	"\t.subsection 511\n\t.p2align 6\n" \
	"\t.subsection 513\n\t.p2align 6\n" \
	"\t.subsection 515\n\t.p2align 6\n" \
	"\t.subsection 517\n\t.p2align 6\n" \
	"\t.subsection 519\n\t.p2align 6\n" \
	"\t.subsection 521\n\t.p2align 6\n" \
	"\t.subsection 523\n\t.p2align 6\n" \
	"\t.subsection 525\n\t.p2align 6\n" \
	"\t.subsection 527\n\t.p2align 6\n" \
	"\t.subsection 529\n\t.p2align 6\n" \
	"\t.subsection 531\n\t.p2align 6\n" \
	"\t.subsection 533\n\t.p2align 6\n" \
	"\t.subsection 535\n\t.p2align 6\n" \
	"\t.subsection 537\n\t.p2align 6\n" \
	"\t.subsection 539\n\t.p2align 6\n" \
	"\t.subsection 541\n\t.p2align 6\n" \
	"\t.subsection 543\n\t.p2align 6\n" \
	"\t.subsection 545\n\t.p2align 6\n" \
	"\t.subsection 547\n\t.p2align 6\n" \
	"\t.subsection 549\n\t.p2align 6\n" \
	"\t.subsection 551\n\t.p2align 6\n" \
	"\t.subsection 553\n\t.p2align 6\n" \
	"\t.subsection 555\n\t.p2align 6\n" \
	"\t.subsection 557\n\t.p2align 6\n" \
	"\t.subsection 559\n\t.p2align 6\n" \
	"\t.subsection 561\n\t.p2align 6\n" \
	"\t.subsection 563\n\t.p2align 6\n" \
	"\t.subsection 565\n\t.p2align 6\n" \
	"\t.subsection 567\n\t.p2align 6\n" \
	"\t.subsection 569\n\t.p2align 6\n" \
	"\t.subsection 571\n\t.p2align 6\n" \
	"\t.subsection 573\n\t.p2align 6\n" \
	"\t.subsection 575\n\t.p2align 6\n" \
	"\t.subsection 577\n\t.p2align 6\n" \
	"\t.subsection 579\n\t.p2align 6\n" \
	"\t.subsection 581\n\t.p2align 6\n" \
	"\t.subsection 583\n\t.p2align 6\n" \
	"\t.subsection 585\n\t.p2align 6\n" \
	"\t.subsection 587\n\t.p2align 6\n" \
	"\t.subsection 589\n\t.p2align 6\n" \
	"\t.subsection 591\n\t.p2align 6\n" \
	"\t.subsection 593\n\t.p2align 6\n" \
	"\t.subsection 595\n\t.p2align 6\n" \
	"\t.subsection 597\n\t.p2align 6\n" \
	"\t.subsection 599\n\t.p2align 6\n" \
	"\t.subsection 601\n\t.p2align 6\n" \
	"\t.subsection 603\n\t.p2align 6\n" \
	"\t.subsection 605\n\t.p2align 6\n" \
	"\t.subsection 607\n\t.p2align 6\n" \
	"\t.subsection 609\n\t.p2align 6\n" \
	"\t.subsection 611\n\t.p2align 6\n" \
	"\t.subsection 613\n\t.p2align 6\n" \
	"\t.subsection 615\n\t.p2align 6\n" \
	"\t.subsection 617\n\t.p2align 6\n" \
	"\t.subsection 619\n\t.p2align 6\n" \
	"\t.subsection 621\n\t.p2align 6\n" \
	"\t.subsection 623\n\t.p2align 6\n" \
	"\t.subsection 625\n\t.p2align 6\n" \
	"\t.subsection 627\n\t.p2align 6\n" \
	"\t.subsection 629\n\t.p2align 6\n" \
	"\t.subsection 631\n\t.p2align 6\n" \
	"\t.subsection 633\n\t.p2align 6\n" \
	"\t.subsection 635\n\t.p2align 6\n" \
	"\t.subsection 637\n\t.p2align 6\n" \
	"\t.subsection 639\n\t.p2align 6\n" \
	"\t.subsection 641\n\t.p2align 6\n" \
	"\t.subsection 643\n\t.p2align 6\n" \
	"\t.subsection 645\n\t.p2align 6\n" \
	"\t.subsection 647\n\t.p2align 6\n" \
	"\t.subsection 649\n\t.p2align 6\n" \
	"\t.subsection 651\n\t.p2align 6\n" \
	"\t.subsection 653\n\t.p2align 6\n" \
	"\t.subsection 655\n\t.p2align 6\n" \
	"\t.subsection 657\n\t.p2align 6\n" \
	"\t.subsection 659\n\t.p2align 6\n" \
	"\t.subsection 661\n\t.p2align 6\n" \
	"\t.subsection 663\n\t.p2align 6\n" \
	"\t.subsection 665\n\t.p2align 6\n" \
	"\t.subsection 667\n\t.p2align 6\n" \
	"\t.subsection 669\n\t.p2align 6\n" \
	"\t.subsection 671\n\t.p2align 6\n" \
	"\t.subsection 673\n\t.p2align 6\n" \
	"\t.subsection 675\n\t.p2align 6\n" \
	"\t.subsection 677\n\t.p2align 6\n" \
	"\t.subsection 679\n\t.p2align 6\n" \
	"\t.subsection 681\n\t.p2align 6\n" \
	"\t.subsection 683\n\t.p2align 6\n" \
	"\t.subsection 685\n\t.p2align 6\n" \
	"\t.subsection 687\n\t.p2align 6\n" \
	"\t.subsection 689\n\t.p2align 6\n" \
	"\t.subsection 691\n\t.p2align 6\n" \
	"\t.subsection 693\n\t.p2align 6\n" \
	"\t.subsection 695\n\t.p2align 6\n" \
	"\t.subsection 697\n\t.p2align 6\n" \
	"\t.subsection 699\n\t.p2align 6\n" \
	"\t.subsection 701\n\t.p2align 6\n" \
	"\t.subsection 703\n\t.p2align 6\n" \
	"\t.subsection 705\n\t.p2align 6\n" \
	"\t.subsection 707\n\t.p2align 6\n" \
	"\t.subsection 709\n\t.p2align 6\n" \
	"\t.subsection 711\n\t.p2align 6\n" \
	"\t.subsection 713\n\t.p2align 6\n" \
	"\t.subsection 715\n\t.p2align 6\n" \
	"\t.subsection 717\n\t.p2align 6\n" \
	"\t.subsection 719\n\t.p2align 6\n" \
	"\t.subsection 721\n\t.p2align 6\n" \
	"\t.subsection 723\n\t.p2align 6\n" \
	"\t.subsection 725\n\t.p2align 6\n" \
	"\t.subsection 727\n\t.p2align 6\n" \
	"\t.subsection 729\n\t.p2align 6\n" \
	"\t.subsection 731\n\t.p2align 6\n" \
	""
