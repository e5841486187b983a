/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from opcodes.tab, w64.tab by gen_engine.py; do not edit. */

/* The slot of each handler that has one: its number. */
#define ZWE_AT_mov ZWE_SLOT(0)
#define ZWE_AT_mov2 ZWE_SLOT(2)
#define ZWE_AT_ldi ZWE_SLOT(4)
#define ZWE_AT_ldi2 ZWE_SLOT(8)
#define ZWE_AT_ldl ZWE_SLOT(10)
#define ZWE_AT_ldl2 ZWE_SLOT(12)
#define ZWE_AT_movp ZWE_SLOT(14)
#define ZWE_AT_ldip ZWE_SLOT(16)
#define ZWE_AT_select ZWE_SLOT(18)
#define ZWE_AT_select_ai ZWE_NO_SLOT
#define ZWE_AT_select_bi ZWE_NO_SLOT
#define ZWE_AT_select2 ZWE_SLOT(20)
#define ZWE_AT_i32_add ZWE_SLOT(22)
#define ZWE_AT_i32_sub ZWE_SLOT(30)
#define ZWE_AT_i32_mul ZWE_SLOT(34)
#define ZWE_AT_i32_div_s ZWE_SLOT(36)
#define ZWE_AT_i32_div_u ZWE_SLOT(38)
#define ZWE_AT_i32_rem_s ZWE_SLOT(40)
#define ZWE_AT_i32_rem_u ZWE_SLOT(42)
#define ZWE_AT_i32_and ZWE_SLOT(44)
#define ZWE_AT_i32_or ZWE_SLOT(50)
#define ZWE_AT_i32_xor ZWE_SLOT(54)
#define ZWE_AT_i32_shl ZWE_SLOT(58)
#define ZWE_AT_i32_shr_s ZWE_SLOT(62)
#define ZWE_AT_i32_shr_u ZWE_SLOT(64)
#define ZWE_AT_i32_rotl ZWE_SLOT(66)
#define ZWE_AT_i32_rotr ZWE_NO_SLOT
#define ZWE_AT_i32_add_i ZWE_SLOT(68)
#define ZWE_AT_i32_rsub_i ZWE_SLOT(74)
#define ZWE_AT_i32_mul_i ZWE_SLOT(76)
#define ZWE_AT_i32_div_u_i ZWE_SLOT(82)
#define ZWE_AT_i32_rem_u_i ZWE_SLOT(84)
#define ZWE_AT_i32_and_i ZWE_SLOT(86)
#define ZWE_AT_i32_and_u ZWE_SLOT(88)
#define ZWE_AT_i32_or_i ZWE_SLOT(92)
#define ZWE_AT_i32_xor_i ZWE_SLOT(94)
#define ZWE_AT_i32_shl_i ZWE_SLOT(98)
#define ZWE_AT_i32_shr_s_i ZWE_SLOT(102)
#define ZWE_AT_i32_shr_u_i ZWE_SLOT(104)
#define ZWE_AT_i32_rotl_i ZWE_SLOT(108)
#define ZWE_AT_i32_add_l ZWE_SLOT(112)
#define ZWE_AT_i32_mul_l ZWE_SLOT(118)
#define ZWE_AT_i32_and_l ZWE_SLOT(122)
#define ZWE_AT_i32_xor_l ZWE_SLOT(126)
#define ZWE_AT_i32_add_shl2 ZWE_SLOT(130)
#define ZWE_AT_i32_add_shl3 ZWE_SLOT(134)
#define ZWE_AT_i32_clz ZWE_NO_SLOT
#define ZWE_AT_i32_ctz ZWE_NO_SLOT
#define ZWE_AT_i32_popcnt ZWE_NO_SLOT
#define ZWE_AT_i32_eqz ZWE_SLOT(136)
#define ZWE_AT_i32_extend8_s ZWE_SLOT(138)
#define ZWE_AT_i32_extend16_s ZWE_NO_SLOT
#define ZWE_AT_i32_eq ZWE_SLOT(140)
#define ZWE_AT_i32_ne ZWE_SLOT(142)
#define ZWE_AT_i32_lt_s ZWE_SLOT(144)
#define ZWE_AT_i32_lt_u ZWE_SLOT(146)
#define ZWE_AT_i32_ge_s ZWE_SLOT(148)
#define ZWE_AT_i32_ge_u ZWE_SLOT(150)
#define ZWE_AT_i32_eq_i ZWE_SLOT(152)
#define ZWE_AT_i32_ne_i ZWE_SLOT(154)
#define ZWE_AT_i32_lt_s_i ZWE_SLOT(156)
#define ZWE_AT_i32_lt_u_i ZWE_SLOT(158)
#define ZWE_AT_i32_ge_s_i ZWE_SLOT(160)
#define ZWE_AT_i32_ge_u_i ZWE_SLOT(162)
#define ZWE_AT_i64_add ZWE_SLOT(164)
#define ZWE_AT_i64_sub ZWE_SLOT(168)
#define ZWE_AT_i64_mul ZWE_SLOT(170)
#define ZWE_AT_i64_divide ZWE_NO_SLOT
#define ZWE_AT_i64_and ZWE_SLOT(172)
#define ZWE_AT_i64_or ZWE_SLOT(174)
#define ZWE_AT_i64_xor ZWE_SLOT(176)
#define ZWE_AT_i64_shl ZWE_NO_SLOT
#define ZWE_AT_i64_shr_s ZWE_NO_SLOT
#define ZWE_AT_i64_shr_u ZWE_NO_SLOT
#define ZWE_AT_i64_rotl ZWE_NO_SLOT
#define ZWE_AT_i64_rotr ZWE_NO_SLOT
#define ZWE_AT_i64_add_i ZWE_SLOT(180)
#define ZWE_AT_i64_and_i ZWE_SLOT(182)
#define ZWE_AT_i64_add_l ZWE_SLOT(184)
#define ZWE_AT_i64_mul_l ZWE_SLOT(188)
#define ZWE_AT_i64_and_l ZWE_SLOT(190)
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
#define ZWE_AT_i64_extend_s ZWE_SLOT(212)
#define ZWE_AT_i64_extend_u ZWE_SLOT(214)
#define ZWE_AT_i64_eqz ZWE_SLOT(216)
#define ZWE_AT_i64_eq ZWE_SLOT(218)
#define ZWE_AT_i64_ne ZWE_SLOT(220)
#define ZWE_AT_i64_lt_s ZWE_SLOT(222)
#define ZWE_AT_i64_lt_u ZWE_SLOT(224)
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
#define ZWE_AT_ld8_u ZWE_SLOT(226)
#define ZWE_AT_ld8_s ZWE_SLOT(230)
#define ZWE_AT_ld16_u ZWE_SLOT(232)
#define ZWE_AT_ld16_s ZWE_SLOT(236)
#define ZWE_AT_ld32 ZWE_SLOT(240)
#define ZWE_AT_ld64 ZWE_NO_SLOT
#define ZWE_AT_st8 ZWE_SLOT(250)
#define ZWE_AT_st16 ZWE_SLOT(252)
#define ZWE_AT_st32 ZWE_SLOT(256)
#define ZWE_AT_st64 ZWE_SLOT(260)
#define ZWE_AT_ld8_u_l ZWE_SLOT(264)
#define ZWE_AT_ld8_s_l ZWE_SLOT(266)
#define ZWE_AT_ld16_u_l ZWE_SLOT(268)
#define ZWE_AT_ld16_s_l ZWE_SLOT(270)
#define ZWE_AT_ld32_l ZWE_SLOT(272)
#define ZWE_AT_ld64_l ZWE_NO_SLOT
#define ZWE_AT_st8_l ZWE_SLOT(274)
#define ZWE_AT_st16_l ZWE_SLOT(276)
#define ZWE_AT_st32_l ZWE_SLOT(278)
#define ZWE_AT_st64_l ZWE_NO_SLOT
#define ZWE_AT_ld8_u_a ZWE_SLOT(280)
#define ZWE_AT_ld32_a ZWE_SLOT(282)
#define ZWE_AT_st8_a ZWE_SLOT(286)
#define ZWE_AT_st32_a ZWE_SLOT(288)
#define ZWE_AT_ld8_u_w ZWE_SLOT(290)
#define ZWE_AT_ld16_u_w ZWE_SLOT(294)
#define ZWE_AT_ld32_w ZWE_SLOT(298)
#define ZWE_AT_ld64_w ZWE_NO_SLOT
#define ZWE_AT_st8_w ZWE_SLOT(302)
#define ZWE_AT_st32_w ZWE_SLOT(304)
#define ZWE_AT_st64_w ZWE_SLOT(306)
#define ZWE_AT_ld32_x ZWE_SLOT(308)
#define ZWE_AT_ld32_xw ZWE_SLOT(310)
#define ZWE_AT_st8_i ZWE_SLOT(314)
#define ZWE_AT_st32_i ZWE_SLOT(316)
#define ZWE_AT_memory_size ZWE_NO_SLOT
#define ZWE_AT_memory_grow ZWE_NO_SLOT
#define ZWE_AT_memory_copy ZWE_NO_SLOT
#define ZWE_AT_memory_fill ZWE_NO_SLOT
#define ZWE_AT_memory_init ZWE_NO_SLOT
#define ZWE_AT_data_drop ZWE_NO_SLOT
#define ZWE_AT_gget ZWE_SLOT(320)
#define ZWE_AT_gget2 ZWE_SLOT(322)
#define ZWE_AT_gset ZWE_SLOT(324)
#define ZWE_AT_gset2 ZWE_SLOT(326)
#define ZWE_AT_gget_imp ZWE_NO_SLOT
#define ZWE_AT_gget2_imp ZWE_NO_SLOT
#define ZWE_AT_gset_imp ZWE_NO_SLOT
#define ZWE_AT_gset2_imp ZWE_NO_SLOT
#define ZWE_AT_spget ZWE_SLOT(328)
#define ZWE_AT_spset ZWE_SLOT(330)
#define ZWE_AT_spadd ZWE_SLOT(332)
#define ZWE_AT_spset_add ZWE_SLOT(334)
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
#define ZWE_AT_jmp ZWE_SLOT(336)
#define ZWE_AT_jmp_b ZWE_SLOT(338)
#define ZWE_AT_br_nz ZWE_SLOT(340)
#define ZWE_AT_br_z ZWE_SLOT(342)
#define ZWE_AT_br_nz_b ZWE_SLOT(344)
#define ZWE_AT_br_z_b ZWE_SLOT(346)
#define ZWE_AT_br_eq ZWE_SLOT(348)
#define ZWE_AT_br_ne ZWE_SLOT(350)
#define ZWE_AT_br_lt_s ZWE_SLOT(352)
#define ZWE_AT_br_lt_u ZWE_SLOT(354)
#define ZWE_AT_br_ge_s ZWE_SLOT(356)
#define ZWE_AT_br_ge_u ZWE_SLOT(358)
#define ZWE_AT_br_eq_i ZWE_SLOT(360)
#define ZWE_AT_br_ne_i ZWE_SLOT(362)
#define ZWE_AT_br_lt_s_i ZWE_SLOT(364)
#define ZWE_AT_br_lt_u_i ZWE_SLOT(366)
#define ZWE_AT_br_ge_s_i ZWE_SLOT(368)
#define ZWE_AT_br_ge_u_i ZWE_SLOT(370)
#define ZWE_AT_br_ne_b ZWE_SLOT(372)
#define ZWE_AT_br_lt_s_b ZWE_SLOT(374)
#define ZWE_AT_br_lt_u_b ZWE_SLOT(376)
#define ZWE_AT_br_ge_s_b ZWE_SLOT(378)
#define ZWE_AT_br_ne_i_b ZWE_SLOT(380)
#define ZWE_AT_br_lt_u_i_b ZWE_SLOT(382)
#define ZWE_AT_br_ge_u_i_b ZWE_SLOT(384)
#define ZWE_AT_br_eq_l ZWE_SLOT(386)
#define ZWE_AT_br_ne_l ZWE_SLOT(388)
#define ZWE_AT_br_lt_u_l ZWE_SLOT(390)
#define ZWE_AT_br_ge_u_l ZWE_SLOT(392)
#define ZWE_AT_br_lt_u_l_b ZWE_SLOT(394)
#define ZWE_AT_addbr_nz_b ZWE_SLOT(396)
#define ZWE_AT_addbr_ne_l_b ZWE_SLOT(398)
#define ZWE_AT_br_table ZWE_SLOT(400)
#define ZWE_AT_call ZWE_NO_SLOT
#define ZWE_AT_call_import ZWE_NO_SLOT
#define ZWE_AT_call_indirect ZWE_NO_SLOT
#define ZWE_AT_call_far ZWE_NO_SLOT
#define ZWE_AT_call_import_far ZWE_NO_SLOT
#define ZWE_AT_call_indirect_far ZWE_NO_SLOT
#define ZWE_AT_tail ZWE_NO_SLOT
#define ZWE_AT_tail_import ZWE_NO_SLOT
#define ZWE_AT_tail_indirect ZWE_NO_SLOT
#define ZWE_AT_ret ZWE_SLOT(402)
#define ZWE_AT_ret1 ZWE_SLOT(404)
#define ZWE_AT_ret2 ZWE_SLOT(406)
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
#define ZWE_AT_i32_add_acc ZWE_SLOT(408)
#define ZWE_AT_i32_xor_acc ZWE_SLOT(414)
#define ZWE_AT_i32_mul_acc ZWE_SLOT(420)
#define ZWE_AT_i32_and_acc ZWE_SLOT(426)
#define ZWE_AT_i32_or_acc ZWE_SLOT(432)
#define ZWE_AT_i32_add_l_acc ZWE_SLOT(436)
#define ZWE_AT_i32_and_l_acc ZWE_SLOT(440)
#define ZWE_AT_i32_add_i_acc ZWE_SLOT(444)
#define ZWE_AT_i32_and_i_acc ZWE_SLOT(448)
#define ZWE_AT_i32_and_u_acc ZWE_SLOT(452)
#define ZWE_AT_i32_eqz_acc ZWE_SLOT(456)
#define ZWE_AT_i32_shl_i_acc ZWE_SLOT(460)
#define ZWE_AT_i32_shr_u_i_acc ZWE_SLOT(464)
#define ZWE_AT_i32_shr_s_i_acc ZWE_SLOT(468)
#define ZWE_AT_i32_rotl_i_acc ZWE_SLOT(472)
#define ZWE_AT_ld32_acc ZWE_SLOT(474)
#define ZWE_AT_ld8_u_acc ZWE_SLOT(482)
#define ZWE_AT_ld32_w_acc ZWE_SLOT(490)
#define ZWE_AT_ld32_x_acc ZWE_SLOT(494)
#define ZWE_AT_st8_w_acc ZWE_SLOT(496)
#define ZWE_AT_st32_w_acc ZWE_SLOT(498)
#define ZWE_AT_st32_acc ZWE_SLOT(500)
#define ZWE_AT_st32_a_acc ZWE_SLOT(504)
#define ZWE_AT_br_nz_acc ZWE_SLOT(506)
#define ZWE_AT_br_z_acc ZWE_SLOT(508)
#define ZWE_AT_br_nz_b_acc ZWE_SLOT(510)
#define ZWE_AT_br_eq_acc ZWE_SLOT(512)
#define ZWE_AT_br_ne_acc ZWE_SLOT(514)
#define ZWE_AT_br_lt_s_acc ZWE_SLOT(516)
#define ZWE_AT_br_lt_u_acc ZWE_SLOT(518)
#define ZWE_AT_br_ne_b_acc ZWE_SLOT(520)
#define ZWE_AT_br_lt_s_b_acc ZWE_SLOT(522)
#define ZWE_AT_br_lt_u_b_acc ZWE_SLOT(524)
#define ZWE_AT_br_ge_u_i_acc ZWE_SLOT(526)
#define ZWE_AT_br_ne_i_b_acc ZWE_SLOT(528)
#define ZWE_AT_br_lt_u_l_b_acc ZWE_SLOT(530)
#define ZWE_AT_ret1_acc ZWE_SLOT(532)
#define ZWE_AT_sys_exit ZWE_NO_SLOT
#define ZWE_AT_sys_xret ZWE_NO_SLOT
#define ZWE_AT_extension ZWE_SLOT(534)

/* X(name, form, subsection). */
#define ZWE_W64_FORMS(X) \
	X(ldi, Q, 8, 6) \
	X(i32_add, D, 1, 24) \
	X(i32_add, B, 2, 26) \
	X(i32_add, Q, 8, 28) \
	X(i32_sub, D, 1, 32) \
	X(i32_and, D, 1, 46) \
	X(i32_and, Q, 8, 48) \
	X(i32_or, Q, 8, 52) \
	X(i32_xor, D, 1, 56) \
	X(i32_shl, Q, 8, 60) \
	X(i32_add_i, D, 1, 70) \
	X(i32_add_i, Q, 8, 72) \
	X(i32_mul_i, D, 1, 78) \
	X(i32_mul_i, Q, 8, 80) \
	X(i32_and_u, Q, 8, 90) \
	X(i32_xor_i, Q, 8, 96) \
	X(i32_shl_i, Q, 8, 100) \
	X(i32_shr_u_i, Q, 8, 106) \
	X(i32_rotl_i, Q, 8, 110) \
	X(i32_add_l, D, 1, 114) \
	X(i32_add_l, Q, 8, 116) \
	X(i32_mul_l, Q, 8, 120) \
	X(i32_and_l, Q, 8, 124) \
	X(i32_xor_l, Q, 8, 128) \
	X(i32_add_shl2, Q, 8, 132) \
	X(i64_add, D, 1, 166) \
	X(i64_xor, D, 1, 178) \
	X(i64_add_l, D, 1, 186) \
	X(i64_shl_i, L, 16, 192) \
	X(i64_shl_i, H, 32, 194) \
	X(i64_shr_u_i, L, 16, 196) \
	X(i64_shr_u_i, H, 32, 198) \
	X(i64_rotl_i, L, 16, 200) \
	X(i64_rotl_i, H, 32, 202) \
	X(i64_xorshr, L, 16, 204) \
	X(i64_xorshr, H, 32, 206) \
	X(i64_xorshl, L, 16, 208) \
	X(i64_xorshl, H, 32, 210) \
	X(ld8_u, O, 4, 228) \
	X(ld16_u, Q, 8, 234) \
	X(ld16_s, Q, 8, 238) \
	X(ld32, O, 4, 242) \
	X(ld32, Q, 8, 244) \
	X(ld32, QO, 12, 246) \
	X(ld64, O, 4, 248) \
	X(st16, O, 4, 254) \
	X(st32, O, 4, 258) \
	X(st64, O, 4, 262) \
	X(ld32_a, Q, 8, 284) \
	X(ld8_u_w, Q, 8, 292) \
	X(ld16_u_w, Q, 8, 296) \
	X(ld32_w, Q, 8, 300) \
	X(ld32_xw, Q, 8, 312) \
	X(st32_i, O, 4, 318) \
	X(i32_add_acc, B, 2, 410) \
	X(i32_add_acc, Q, 8, 412) \
	X(i32_xor_acc, B, 2, 416) \
	X(i32_xor_acc, Q, 8, 418) \
	X(i32_mul_acc, B, 2, 422) \
	X(i32_mul_acc, Q, 8, 424) \
	X(i32_and_acc, B, 2, 428) \
	X(i32_and_acc, Q, 8, 430) \
	X(i32_or_acc, B, 2, 434) \
	X(i32_add_l_acc, Q, 8, 438) \
	X(i32_and_l_acc, Q, 8, 442) \
	X(i32_add_i_acc, Q, 8, 446) \
	X(i32_and_i_acc, Q, 8, 450) \
	X(i32_and_u_acc, Q, 8, 454) \
	X(i32_eqz_acc, Q, 8, 458) \
	X(i32_shl_i_acc, Q, 8, 462) \
	X(i32_shr_u_i_acc, Q, 8, 466) \
	X(i32_shr_s_i_acc, Q, 8, 470) \
	X(ld32_acc, O, 4, 476) \
	X(ld32_acc, Q, 8, 478) \
	X(ld32_acc, QO, 12, 480) \
	X(ld8_u_acc, O, 4, 484) \
	X(ld8_u_acc, Q, 8, 486) \
	X(ld8_u_acc, QO, 12, 488) \
	X(ld32_w_acc, Q, 8, 492) \
	X(st32_acc, O, 4, 502) \
	/* end */

/* Each (name, number of the code). */
#define ZWE_W64_HANDLERS(HOT, FRAMED_, COLD_) \
	HOT(mov, 0) \
	HOT(mov2, 1) \
	HOT(ldi, 2) \
	HOT(ldi2, 4) \
	HOT(ldl, 5) \
	HOT(ldl2, 6) \
	HOT(movp, 7) \
	HOT(ldip, 8) \
	HOT(select, 9) \
	HOT(select2, 10) \
	HOT(i32_add, 11) \
	HOT(i32_sub, 15) \
	HOT(i32_mul, 17) \
	HOT(i32_div_s, 18) \
	HOT(i32_div_u, 19) \
	HOT(i32_rem_s, 20) \
	HOT(i32_rem_u, 21) \
	HOT(i32_and, 22) \
	HOT(i32_or, 25) \
	HOT(i32_xor, 27) \
	HOT(i32_shl, 29) \
	HOT(i32_shr_s, 31) \
	HOT(i32_shr_u, 32) \
	HOT(i32_rotl, 33) \
	HOT(i32_add_i, 34) \
	HOT(i32_rsub_i, 37) \
	HOT(i32_mul_i, 38) \
	HOT(i32_div_u_i, 41) \
	HOT(i32_rem_u_i, 42) \
	HOT(i32_and_i, 43) \
	HOT(i32_and_u, 44) \
	HOT(i32_or_i, 46) \
	HOT(i32_xor_i, 47) \
	HOT(i32_shl_i, 49) \
	HOT(i32_shr_s_i, 51) \
	HOT(i32_shr_u_i, 52) \
	HOT(i32_rotl_i, 54) \
	HOT(i32_add_l, 56) \
	HOT(i32_mul_l, 59) \
	HOT(i32_and_l, 61) \
	HOT(i32_xor_l, 63) \
	HOT(i32_add_shl2, 65) \
	HOT(i32_add_shl3, 67) \
	HOT(i32_eqz, 68) \
	HOT(i32_extend8_s, 69) \
	HOT(i32_eq, 70) \
	HOT(i32_ne, 71) \
	HOT(i32_lt_s, 72) \
	HOT(i32_lt_u, 73) \
	HOT(i32_ge_s, 74) \
	HOT(i32_ge_u, 75) \
	HOT(i32_eq_i, 76) \
	HOT(i32_ne_i, 77) \
	HOT(i32_lt_s_i, 78) \
	HOT(i32_lt_u_i, 79) \
	HOT(i32_ge_s_i, 80) \
	HOT(i32_ge_u_i, 81) \
	HOT(i64_add, 82) \
	HOT(i64_sub, 84) \
	HOT(i64_mul, 85) \
	HOT(i64_and, 86) \
	HOT(i64_or, 87) \
	HOT(i64_xor, 88) \
	HOT(i64_add_i, 90) \
	HOT(i64_and_i, 91) \
	HOT(i64_add_l, 92) \
	HOT(i64_mul_l, 94) \
	HOT(i64_and_l, 95) \
	HOT(i64_extend_s, 106) \
	HOT(i64_extend_u, 107) \
	HOT(i64_eqz, 108) \
	HOT(i64_eq, 109) \
	HOT(i64_ne, 110) \
	HOT(i64_lt_s, 111) \
	HOT(i64_lt_u, 112) \
	HOT(ld8_u, 113) \
	HOT(ld8_s, 115) \
	HOT(ld16_u, 116) \
	HOT(ld16_s, 118) \
	HOT(ld32, 120) \
	HOT(st8, 125) \
	HOT(st16, 126) \
	HOT(st32, 128) \
	HOT(st64, 130) \
	HOT(ld8_u_l, 132) \
	HOT(ld8_s_l, 133) \
	HOT(ld16_u_l, 134) \
	HOT(ld16_s_l, 135) \
	HOT(ld32_l, 136) \
	HOT(st8_l, 137) \
	HOT(st16_l, 138) \
	HOT(st32_l, 139) \
	HOT(ld8_u_a, 140) \
	HOT(ld32_a, 141) \
	HOT(st8_a, 143) \
	HOT(st32_a, 144) \
	HOT(ld8_u_w, 145) \
	HOT(ld16_u_w, 147) \
	HOT(ld32_w, 149) \
	HOT(st8_w, 151) \
	HOT(st32_w, 152) \
	HOT(st64_w, 153) \
	HOT(ld32_x, 154) \
	HOT(ld32_xw, 155) \
	HOT(st8_i, 157) \
	HOT(st32_i, 158) \
	HOT(gget, 160) \
	HOT(gget2, 161) \
	HOT(gset, 162) \
	HOT(gset2, 163) \
	HOT(spget, 164) \
	HOT(spset, 165) \
	HOT(spadd, 166) \
	HOT(spset_add, 167) \
	HOT(jmp, 168) \
	HOT(jmp_b, 169) \
	HOT(br_nz, 170) \
	HOT(br_z, 171) \
	HOT(br_nz_b, 172) \
	HOT(br_z_b, 173) \
	HOT(br_eq, 174) \
	HOT(br_ne, 175) \
	HOT(br_lt_s, 176) \
	HOT(br_lt_u, 177) \
	HOT(br_ge_s, 178) \
	HOT(br_ge_u, 179) \
	HOT(br_eq_i, 180) \
	HOT(br_ne_i, 181) \
	HOT(br_lt_s_i, 182) \
	HOT(br_lt_u_i, 183) \
	HOT(br_ge_s_i, 184) \
	HOT(br_ge_u_i, 185) \
	HOT(br_ne_b, 186) \
	HOT(br_lt_s_b, 187) \
	HOT(br_lt_u_b, 188) \
	HOT(br_ge_s_b, 189) \
	HOT(br_ne_i_b, 190) \
	HOT(br_lt_u_i_b, 191) \
	HOT(br_ge_u_i_b, 192) \
	HOT(br_eq_l, 193) \
	HOT(br_ne_l, 194) \
	HOT(br_lt_u_l, 195) \
	HOT(br_ge_u_l, 196) \
	HOT(br_lt_u_l_b, 197) \
	HOT(addbr_nz_b, 198) \
	HOT(addbr_ne_l_b, 199) \
	HOT(br_table, 200) \
	HOT(ret, 201) \
	HOT(ret1, 202) \
	HOT(ret2, 203) \
	HOT(i32_add_acc, 204) \
	HOT(i32_xor_acc, 207) \
	HOT(i32_mul_acc, 210) \
	HOT(i32_and_acc, 213) \
	HOT(i32_or_acc, 216) \
	HOT(i32_add_l_acc, 218) \
	HOT(i32_and_l_acc, 220) \
	HOT(i32_add_i_acc, 222) \
	HOT(i32_and_i_acc, 224) \
	HOT(i32_and_u_acc, 226) \
	HOT(i32_eqz_acc, 228) \
	HOT(i32_shl_i_acc, 230) \
	HOT(i32_shr_u_i_acc, 232) \
	HOT(i32_shr_s_i_acc, 234) \
	HOT(i32_rotl_i_acc, 236) \
	HOT(ld32_acc, 237) \
	HOT(ld8_u_acc, 241) \
	HOT(ld32_w_acc, 245) \
	HOT(ld32_x_acc, 247) \
	HOT(st8_w_acc, 248) \
	HOT(st32_w_acc, 249) \
	HOT(st32_acc, 250) \
	HOT(st32_a_acc, 252) \
	HOT(br_nz_acc, 253) \
	HOT(br_z_acc, 254) \
	HOT(br_nz_b_acc, 255) \
	HOT(br_eq_acc, 256) \
	HOT(br_ne_acc, 257) \
	HOT(br_lt_s_acc, 258) \
	HOT(br_lt_u_acc, 259) \
	HOT(br_ne_b_acc, 260) \
	HOT(br_lt_s_b_acc, 261) \
	HOT(br_lt_u_b_acc, 262) \
	HOT(br_ge_u_i_acc, 263) \
	HOT(br_ne_i_b_acc, 264) \
	HOT(br_lt_u_l_b_acc, 265) \
	HOT(ret1_acc, 266) \
	HOT(extension, 267) \
	HOT(select_ai, 268) \
	HOT(select_bi, 269) \
	HOT(i64_shl_i, 270) \
	FRAMED_(i64_shr_s_i, 271) \
	HOT(i64_shr_u_i, 272) \
	FRAMED_(i64_rotl_i, 273) \
	FRAMED_(i64_xorshr, 274) \
	FRAMED_(i64_xorshl, 275) \
	HOT(i64_ge_s, 276) \
	HOT(i64_ge_u, 277) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_add, 278) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_sub, 279) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_mul, 280) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_div, 281) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_eq, 282) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_ne, 283) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_lt, 284) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_le, 285) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_add, 286) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_sub, 287) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_mul, 288) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_div, 289) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_eq, 290) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_ne, 291) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_lt, 292) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_le, 293) \
	HOT(ld64, 294) \
	HOT(ld64_l, 295) \
	HOT(st64_l, 296) \
	HOT(ld64_w, 297) \
	COLD_(unreachable, 298) \
	HOT(call, 299) \
	FRAMED_(call_import, 300) \
	FRAMED_(call_indirect, 301) \
	COLD_(sys_exit, 302) \
	COLD_(sys_xret, 303) \
	/* end */

/* The same of those without a slot. */
#define ZWE_W64_JUMPS(HOT, FRAMED_, COLD_) \
	HOT(select_ai, 268) \
	HOT(select_bi, 269) \
	HOT(i64_shl_i, 270) \
	FRAMED_(i64_shr_s_i, 271) \
	HOT(i64_shr_u_i, 272) \
	FRAMED_(i64_rotl_i, 273) \
	FRAMED_(i64_xorshr, 274) \
	FRAMED_(i64_xorshl, 275) \
	HOT(i64_ge_s, 276) \
	HOT(i64_ge_u, 277) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_add, 278) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_sub, 279) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_mul, 280) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_div, 281) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_eq, 282) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_ne, 283) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_lt, 284) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f32_le, 285) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_add, 286) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_sub, 287) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_mul, 288) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_div, 289) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_eq, 290) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_ne, 291) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_lt, 292) \
	ZWE_IF_FLOATS(FRAMED_, COLD_)(f64_le, 293) \
	HOT(ld64, 294) \
	HOT(ld64_l, 295) \
	HOT(st64_l, 296) \
	HOT(ld64_w, 297) \
	COLD_(unreachable, 298) \
	HOT(call, 299) \
	FRAMED_(call_import, 300) \
	FRAMED_(call_indirect, 301) \
	COLD_(sys_exit, 302) \
	COLD_(sys_xret, 303) \
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
	""
