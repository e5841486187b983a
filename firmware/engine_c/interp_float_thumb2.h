/* SPDX-License-Identifier: Apache-2.0
 *
 * Float arithmetic of Thumb-2 without a float unit, inside the handler, for the operands that
 * programs nearly always have: the exponents' middle. What is not (zero, infinity, NaN, what is
 * very large or small) leaves the straight way for the compiler's routine, with its word in r0
 * again; so none of these makes a NaN, and nobody looks for one here. Included by interp_fast.c,
 * in framed handlers before ROUTINE_CALL; their way on is at the end of the text. r4 is pc, r5
 * fp, r8 the table. The link register is nobody's (WAY_OUT), GCC is not told that it changes.
 * Sign and exponent are added as one number: modulo two exponents' range signs add up to the
 * product's.
 */
#define STRAIGHT_WAY(text)                                              \
	register uint32_t straight_ __asm__("r0") = word;               \
                                                                        \
	__asm__ volatile(text                                           \
			 : "+r"(straight_), "+r"(pc)                    \
			 : "r"(fp), "r"(table), "r"(mem), "r"(lim), "r"(th), "r"(fuel_left), \
			   [f32_sub] "i"(ZWE_OP_F32_SUB), [f64_sub] "i"(ZWE_OP_F64_SUB) \
			 : "r1", "r2", "r3", "r11", "ip", "cc", "memory"); \
	word = straight_

#define STRAIGHT_ON                                                     \
		     "ldr r0, [r4], #4\n\t"                             \
		     "uxtb r3, r0\n\t"                                  \
		     "ldr pc, [r8, r3, lsl #2]\n"

/* Nothing was changed: the word again, for the routine. */
#define STRAIGHT_LEFT "9:\tldr r0, [r4, #-4]\n"

/* Both exponents in 64..191, by the bit that they then have when 64 is added; the second one's
 * sign is turned at the same time, so that the sum of both has the product's sign above its
 * exponent less 1 or 2, of which none may come near 255. Significands of 32 and of 24 bits:
 * the upper word of the product is the result's, the lower one what is rounded off.
 */
#define STRAIGHT_f32_mul                                                \
	STRAIGHT_WAY("ubfx r1, r0, #16, #8\n\t"                         \
		     "lsrs r3, r0, #24\n\t"                             \
		     "ldr r1, [r5, r1, lsl #2]\n\t"                     \
		     "ldr r3, [r5, r3, lsl #2]\n\t"                     \
		     "add r2, r1, #0x20000000\n\t"                      \
		     "add ip, r3, #0xa0000000\n\t"                      \
		     "and r0, r2, ip\n\t"                               \
		     "lsls r0, r0, #1\n\t"                              \
		     "bpl 9f\n\t"                                       \
		     "lsrs r2, r2, #23\n\t"                             \
		     "add r2, r2, ip, lsr #23\n\t"                      \
		     "uxtb r0, r2\n\t"                                  \
		     "cmp r0, #253\n\t"                                 \
		     "bhs 9f\n\t"                                       \
		     "mov ip, #0x80000000\n\t"                          \
		     "orr r1, ip, r1, lsl #8\n\t"                       \
		     "orr r3, ip, r3, lsl #8\n\t"                       \
		     "lsrs r3, r3, #8\n\t"                              \
		     "umull r1, r3, r1, r3\n\t"                         \
		     "cmp r3, #0x800000\n\t"                            \
		     "adc r2, r2, #0\n\t"                               \
		     "bcs 1f\n\t"                                       \
		     "lsls r1, r1, #1\n\t"                              \
		     "adcs r3, r3\n"                                    \
		     "1:\tcmp r1, #0x80000000\n\t"                      \
		     "adc r1, r3, r2, lsl #23\n\t"                      \
		     "it eq\n\t"                                        \
		     "biceq r1, #1\n\t"                                 \
		     "ldrb r3, [r4, #-3]\n\t"                           \
		     "str r1, [r5, r3, lsl #2]\n\t" STRAIGHT_ON STRAIGHT_LEFT)

/* Both exponents in 768..1280, so that nothing can leave the range. The first significand has
 * 64 bits, so of the product's four words the upper two are the result's; the third is what is
 * rounded off, and the last one matters only where the third is a half.
 */
#define STRAIGHT_f64_mul                                                \
	STRAIGHT_WAY("ubfx r1, r0, #16, #8\n\t"                         \
		     "lsrs r3, r0, #24\n\t"                             \
		     "add ip, r5, r1, lsl #2\n\t"                       \
		     "ldrd r0, r1, [ip]\n\t"                            \
		     "add ip, r5, r3, lsl #2\n\t"                       \
		     "ldrd r2, r3, [ip]\n\t"                            \
		     "rsb lr, r1, #0xd0000000\n\t"                      \
		     "rsb ip, r3, #0xd0000000\n\t"                      \
		     "orr lr, lr, ip\n\t"                               \
		     "tst lr, #0x60000000\n\t"                          \
		     "bne 9f\n\t"                                       \
		     "lsr r11, r1, #20\n\t"                             \
		     "add r11, r11, r3, lsr #20\n\t"                    \
		     "lsls r1, r1, #11\n\t"                             \
		     "orr r1, r1, #0x80000000\n\t"                      \
		     "orr r1, r1, r0, lsr #21\n\t"                      \
		     "lsls r0, r0, #11\n\t"                             \
		     "bfc r3, #20, #12\n\t"                             \
		     "orr r3, r3, #0x100000\n\t"                        \
		     "umull ip, lr, r0, r2\n\t"                         \
		     "mov ip, #0\n\t"                                   \
		     "umlal lr, ip, r1, r2\n\t"                         \
		     "movs r2, #0\n\t"                                  \
		     "umlal lr, r2, r0, r3\n\t"                         \
		     "movs r0, #0\n\t"                                  \
		     "umlal ip, r0, r1, r3\n\t"                         \
		     "adds ip, ip, r2\n\t"                              \
		     "adc r0, r0, #0\n\t"                               \
		     "cmp r0, #0x100000\n\t"                            \
		     "adc r11, r11, #0xc00\n\t"                         \
		     "bcs 1f\n\t"                                       \
		     "lsls lr, lr, #1\n\t"                              \
		     "adcs ip, ip, ip\n\t"                              \
		     "adcs r0, r0\n"                                    \
		     "1:\tcmp lr, #0x80000000\n\t"                      \
		     "beq 3f\n"                                         \
		     "2:\tadcs ip, ip, #0\n\t"                          \
		     "ldrb r3, [r4, #-3]\n\t"                           \
		     "adc r1, r0, r11, lsl #20\n\t"                     \
		     "add r3, r5, r3, lsl #2\n\t"                       \
		     "strd ip, r1, [r3]\n\t" STRAIGHT_ON                \
		     "3:\tldr r1, [r4, #-4]\n\t"                        \
		     "ubfx r2, r1, #16, #8\n\t"                         \
		     "lsrs r3, r1, #24\n\t"                             \
		     "ldr r1, [r5, r2, lsl #2]\n\t"                     \
		     "ldr r2, [r5, r3, lsl #2]\n\t"                     \
		     "lsls r1, r1, #11\n\t"                             \
		     "muls r1, r2, r1\n\t"                              \
		     "orr r1, r1, ip, lsl #31\n\t"                      \
		     "cmp r1, #1\n\t"                                   \
		     "b 2b\n" STRAIGHT_LEFT)

/* The larger operand's exponent below 254, the other one no zero. Significands with 8 bits
 * more than they need; what an alignment by more than that shifts out is or-ed to the second
 * lowest. A difference is the sum with one sign turned; it is told apart only where the
 * routine is wanted.
 */
#define STRAIGHT_f32_add                                                \
	STRAIGHT_WAY("ubfx r1, r0, #16, #8\n\t"                         \
		     "lsrs r3, r0, #24\n\t"                             \
		     "ldr r1, [r5, r1, lsl #2]\n\t"                     \
		     "ldr r3, [r5, r3, lsl #2]\n\t"                     \
		     "zwe_f32_sum:\n\t"                                 \
		     "lsls r0, r1, #1\n\t"                              \
		     "cmp r0, r3, lsl #1\n\t"                           \
		     "bhs 1f\n\t"                                       \
		     "mov r0, r1\n\t"                                   \
		     "mov r1, r3\n\t"                                   \
		     "mov r3, r0\n\t"                                   \
		     "1:\n\t"                                           \
		     "ubfx r2, r1, #23, #8\n\t"                         \
		     "ubfx r0, r3, #23, #8\n\t"                         \
		     "cmp r2, #254\n\t"                                 \
		     "bhs 9f\n\t"                                       \
		     "cmp r0, #0\n\t"                                   \
		     "beq 9f\n\t"                                       \
		     "subs r0, r2, r0\n\t"                              \
		     "eor r2, r1, r3\n\t"                               \
		     "lsr r11, r1, #23\n\t"                             \
		     "mov ip, #0x80000000\n\t"                          \
		     "orr r1, ip, r1, lsl #8\n\t"                       \
		     "orr r3, ip, r3, lsl #8\n\t"                       \
		     "cmp r0, #8\n\t"                                   \
		     "bhi 5f\n\t"                                       \
		     "lsrs r3, r0\n\t"                                  \
		     "2:\n\t"                                           \
		     "cmp r2, #0\n\t"                                   \
		     "bmi 4f\n\t"                                       \
		     "adds r1, r1, r3\n\t"                              \
		     "bcs 6f\n\t"                                       \
		     "3:\n\t"                                           \
		     "lsls r0, r1, #24\n\t"                             \
		     "ubfx r1, r1, #8, #23\n\t"                         \
		     "cmp r0, #0x80000000\n\t"                          \
		     "adc r1, r1, r11, lsl #23\n\t"                     \
		     "it eq\n\t"                                        \
		     "biceq r1, #1\n\t"                                 \
		     "ldrb r3, [r4, #-3]\n\t"                           \
		     "str r1, [r5, r3, lsl #2]\n\t"                     \
		     STRAIGHT_ON                                        \
		     "4:\n\t"                                           \
		     "subs r1, r1, r3\n\t"                              \
		     "bmi 3b\n\t"                                       \
		     "beq 9f\n\t"                                       \
		     "clz r0, r1\n\t"                                   \
		     "uxtb r2, r11\n\t"                                 \
		     "cmp r2, r0\n\t"                                   \
		     "bls 9f\n\t"                                       \
		     "lsls r1, r0\n\t"                                  \
		     "sub r11, r11, r0\n\t"                             \
		     "b 3b\n\t"                                         \
		     "5:\n\t"                                           \
		     "rsb ip, r0, #32\n\t"                              \
		     "lsl ip, r3, ip\n\t"                               \
		     "lsrs r3, r0\n\t"                                  \
		     "cmp ip, #0\n\t"                                   \
		     "it ne\n\t"                                        \
		     "orrne r3, #2\n\t"                                 \
		     "b 2b\n\t"                                         \
		     "6:\n\t"                                           \
		     "and ip, r1, #1\n\t"                               \
		     "orr r1, ip, r1, rrx\n\t"                          \
		     "add r11, r11, #1\n\t"                             \
		     "b 3b\n\t"                                         \
		     "9:\n\t"                                           \
		     "ldr r0, [r4, #-4]\n\t"                            \
		     "uxtb r1, r0\n\t"                                  \
		     "cmp r1, %[f32_sub]\n\t"                           \
		     "beq.w zwe_f32_difference\n\t")
#define STRAIGHT_f32_sub                                                \
	STRAIGHT_WAY("ubfx r1, r0, #16, #8\n\t"                         \
		     "lsrs r3, r0, #24\n\t"                             \
		     "ldr r3, [r5, r3, lsl #2]\n\t"                     \
		     "ldr r1, [r5, r1, lsl #2]\n\t"                     \
		     "eor r3, r3, #0x80000000\n\t"                      \
		     "b.w zwe_f32_sum\n\t"                              \
		     "zwe_f32_difference:\n\t")

/* The same with significands of two words and a third for what is shifted out; the larger one
 * has not its upper bit, which then adds to the exponent. r8 has the third word.
 */
#define STRAIGHT_f64_add                                                \
	STRAIGHT_WAY("ubfx r1, r0, #16, #8\n\t"                         \
		     "lsrs r3, r0, #24\n\t"                             \
		     "add ip, r5, r1, lsl #2\n\t"                       \
		     "ldrd r0, r1, [ip]\n\t"                            \
		     "add ip, r5, r3, lsl #2\n\t"                       \
		     "ldrd r2, r3, [ip]\n\t"                            \
		     "zwe_f64_sum:\n\t"                                 \
		     "lsl ip, r1, #1\n\t"                               \
		     "cmp ip, r3, lsl #1\n\t"                           \
		     "it eq\n\t"                                        \
		     "cmpeq r0, r2\n\t"                                 \
		     "bhs 1f\n\t"                                       \
		     "mov ip, r0\n\t"                                   \
		     "mov r0, r2\n\t"                                   \
		     "mov r2, ip\n\t"                                   \
		     "mov ip, r1\n\t"                                   \
		     "mov r1, r3\n\t"                                   \
		     "mov r3, ip\n\t"                                   \
		     "1:\n\t"                                           \
		     "ubfx r11, r1, #20, #11\n\t"                       \
		     "ubfx lr, r3, #20, #11\n\t"                        \
		     "cmp r11, #2040\n\t"                               \
		     "bhs 9f\n\t"                                       \
		     "cmp lr, #0\n\t"                                   \
		     "beq 9f\n\t"                                       \
		     "sub lr, r11, lr\n\t"                              \
		     "eor r11, r1, r3\n\t"                              \
		     "and r11, r11, #0x80000000\n\t"                    \
		     "orr r11, r11, r1, lsr #20\n\t"                    \
		     "bfc r1, #20, #12\n\t"                             \
		     "bfc r3, #20, #12\n\t"                             \
		     "orr r3, r3, #0x100000\n\t"                        \
		     "cmp lr, #32\n\t"                                  \
		     "bhs 5f\n\t"                                       \
		     "rsb ip, lr, #32\n\t"                              \
		     "lsl r8, r2, ip\n\t"                               \
		     "lsr r2, r2, lr\n\t"                               \
		     "lsl ip, r3, ip\n\t"                               \
		     "lsr r3, r3, lr\n\t"                               \
		     "orr r2, r2, ip\n\t"                               \
		     "2:\n\t"                                           \
		     "cmp r11, #0\n\t"                                  \
		     "bmi 4f\n\t"                                       \
		     "adds r0, r0, r2\n\t"                              \
		     "adcs r1, r3\n\t"                                  \
		     "cmp r1, #0x100000\n\t"                            \
		     "bhs 6f\n\t"                                       \
		     "3:\n\t"                                           \
		     "cmp r8, #0x80000000\n\t"                          \
		     "beq 7f\n\t"                                       \
		     "8:\n\t"                                           \
		     "adcs r0, r0, #0\n\t"                              \
		     "ldrb r3, [r4, #-3]\n\t"                           \
		     "adc r1, r1, r11, lsl #20\n\t"                     \
		     "add r3, r5, r3, lsl #2\n\t"                       \
		     "ldr r8, zwe_f64_table\n\t"                        \
		     "strd r0, r1, [r3]\n\t"                            \
		     STRAIGHT_ON                                        \
		     "4:\n\t"                                           \
		     "rsbs r8, r8, #0\n\t"                              \
		     "sbcs r0, r2\n\t"                                  \
		     "sbcs r1, r3\n\t"                                  \
		     "bpl 3b\n\t"                                       \
		     "adds r1, r1, #0x100000\n\t"                       \
		     "beq 0f\n\t"                                       \
		     "clz r2, r1\n\t"                                   \
		     "subs r2, #11\n\t"                                 \
		     "ubfx r3, r11, #0, #11\n\t"                        \
		     "cmp r3, r2\n\t"                                   \
		     "bls 0f\n\t"                                       \
		     "sub r11, r11, r2\n\t"                             \
		     "rsb r3, r2, #32\n\t"                              \
		     "lsls r1, r2\n\t"                                  \
		     "lsr ip, r0, r3\n\t"                               \
		     "orr r1, r1, ip\n\t"                               \
		     "lsls r0, r2\n\t"                                  \
		     "lsr ip, r8, r3\n\t"                               \
		     "orr r0, r0, ip\n\t"                               \
		     "lsl r8, r8, r2\n\t"                               \
		     "bfc r1, #20, #12\n\t"                             \
		     "b 3b\n\t"                                         \
		     "5:\n\t"                                           \
		     "cmp lr, #64\n\t"                                  \
		     "bhs 9f\n\t"                                       \
		     "sub lr, lr, #32\n\t"                              \
		     "rsb ip, lr, #32\n\t"                              \
		     "lsl r8, r3, ip\n\t"                               \
		     "lsl ip, r2, ip\n\t"                               \
		     "lsr r2, r2, lr\n\t"                               \
		     "orr r8, r8, r2\n\t"                               \
		     "cmp ip, #0\n\t"                                   \
		     "it ne\n\t"                                        \
		     "orrne r8, r8, #1\n\t"                             \
		     "lsr r2, r3, lr\n\t"                               \
		     "movs r3, #0\n\t"                                  \
		     "b 2b\n\t"                                         \
		     "6:\n\t"                                           \
		     "sub r1, r1, #0x100000\n\t"                        \
		     "lsrs r1, r1, #1\n\t"                              \
		     "and ip, r8, #1\n\t"                               \
		     "rrxs r0, r0\n\t"                                  \
		     "orr r8, ip, r8, rrx\n\t"                          \
		     "add r11, r11, #1\n\t"                             \
		     "b 3b\n\t"                                         \
		     "7:\n\t"                                           \
		     "lsrs ip, r0, #1\n\t"                              \
		     "b 8b\n\t"                                         \
		     ".balign 4\n\t"                                    \
		     "zwe_f64_table:\n\t"                               \
		     ".word zwe_main_table\n\t"                             \
		     "0:\n\t"                                           \
		     "ldr r8, zwe_f64_table\n\t"                        \
		     "9:\n\t"                                           \
		     "ldr r0, [r4, #-4]\n\t"                            \
		     "uxtb r1, r0\n\t"                                  \
		     "cmp r1, %[f64_sub]\n\t"                           \
		     "beq.w zwe_f64_difference\n\t")
#define STRAIGHT_f64_sub                                                \
	STRAIGHT_WAY("ubfx r1, r0, #16, #8\n\t"                         \
		     "lsrs r3, r0, #24\n\t"                             \
		     "add ip, r5, r3, lsl #2\n\t"                       \
		     "ldrd r2, r3, [ip]\n\t"                            \
		     "add ip, r5, r1, lsl #2\n\t"                       \
		     "ldrd r0, r1, [ip]\n\t"                            \
		     "eor r3, r3, #0x80000000\n\t"                      \
		     "b.w zwe_f64_sum\n\t"                              \
		     "zwe_f64_difference:\n\t")

/* Exponents as in the product. A quotient of 25 bits, eight at a time, and one more where it
 * begins with 0; the last one rounds: a quotient is no tie.
 */
#ifdef __ARM_FEATURE_IDIV
#define STRAIGHT_f32_div                                                \
	STRAIGHT_WAY("ubfx r1, r0, #16, #8\n\t"                         \
		     "lsrs r3, r0, #24\n\t"                             \
		     "ldr r1, [r5, r1, lsl #2]\n\t"                     \
		     "ldr r3, [r5, r3, lsl #2]\n\t"                     \
		     "add r2, r1, #0x20000000\n\t"                      \
		     "add ip, r3, #0x20000000\n\t"                      \
		     "and r0, r2, ip\n\t"                               \
		     "lsls r0, r0, #1\n\t"                              \
		     "bpl 9f\n\t"                                       \
		     "lsrs r2, r2, #23\n\t"                             \
		     "sub r2, r2, ip, lsr #23\n\t"                      \
		     "adds r2, #125\n\t"                                \
		     "uxtb r0, r2\n\t"                                  \
		     "cmp r0, #253\n\t"                                 \
		     "bhs 9f\n\t"                                       \
		     "mov ip, #0x80000000\n\t"                          \
		     "orr r1, ip, r1, lsl #8\n\t"                       \
		     "orr r3, ip, r3, lsl #8\n\t"                       \
		     "lsrs r3, r3, #8\n\t"                              \
		     "udiv r0, r1, r3\n\t"                              \
		     "mls r1, r0, r3, r1\n\t"                           \
		     "lsls r1, r1, #8\n\t"                              \
		     "udiv ip, r1, r3\n\t"                              \
		     "mls r1, ip, r3, r1\n\t"                           \
		     "orr r0, ip, r0, lsl #8\n\t"                       \
		     "lsls r1, r1, #8\n\t"                              \
		     "udiv ip, r1, r3\n\t"                              \
		     "mls r1, ip, r3, r1\n\t"                           \
		     "orr r0, ip, r0, lsl #8\n\t"                       \
		     "cmp r0, #0x1000000\n\t"                           \
		     "adc r2, r2, #0\n\t"                               \
		     "bcs 1f\n\t"                                       \
		     "lsls r1, r1, #1\n\t"                              \
		     "cmp r1, r3\n\t"                                   \
		     "adcs r0, r0\n\t"                                  \
		     "1:\n\t"                                           \
		     "lsrs r0, r0, #1\n\t"                              \
		     "adc r1, r0, r2, lsl #23\n\t"                      \
		     "ldrb r3, [r4, #-3]\n\t"                           \
		     "str r1, [r5, r3, lsl #2]\n\t"                     \
		     STRAIGHT_ON                                        \
		     STRAIGHT_LEFT)
/* Exponents as in the product. A reciprocal of 26 bits, too small by 1 to 24 of 2^32, from an
 * integer division of 16 bits and one step of Newton's; by it 32, 31 and 30 bits of the quotient,
 * each a little too small (the remainder is then below 51 divisors, below 22), 25 bits apart. With
 * 16 added the sum is too large by less than that: only behind a rounding bit of 1 must it be
 * known on which side of a half it is, and where that is not seen the routine is asked.
 */
#define STRAIGHT_f64_div                                                \
	STRAIGHT_WAY("ubfx r1, r0, #16, #8\n\t"                         \
		     "lsrs r3, r0, #24\n\t"                             \
		     "add ip, r5, r1, lsl #2\n\t"                       \
		     "ldrd r0, r1, [ip]\n\t"                            \
		     "add ip, r5, r3, lsl #2\n\t"                       \
		     "ldrd r2, r3, [ip]\n\t"                            \
		     "rsb lr, r1, #0xd0000000\n\t"                      \
		     "rsb ip, r3, #0xd0000000\n\t"                      \
		     "orr lr, lr, ip\n\t"                               \
		     "tst lr, #0x60000000\n\t"                          \
		     "bne.w 9f\n\t"                                     \
		     "lsr r11, r1, #20\n\t"                             \
		     "sub r11, r11, r3, lsr #20\n\t"                    \
		     "push {r7}\n\t"                                    \
		     "bfc r1, #20, #12\n\t"                             \
		     "orr r1, r1, #0x100000\n\t"                        \
		     "bfc r3, #20, #12\n\t"                             \
		     "orr r3, r3, #0x100000\n\t"                        \
		     "lsl ip, r3, #11\n\t"                              \
		     "orr ip, ip, r2, lsr #21\n\t"                      \
		     "lsr lr, ip, #16\n\t"                              \
		     "add lr, lr, #1\n\t"                               \
		     "mvn r8, #0\n\t"                                   \
		     "udiv lr, r8, lr\n\t"                              \
		     "lsl lr, lr, #15\n\t"                              \
		     "umull r8, ip, ip, lr\n\t"                         \
		     "rsb ip, ip, #0x80000000\n\t"                      \
		     "umull r8, ip, ip, lr\n\t"                         \
		     "add lr, lr, ip, lsl #1\n\t"                       \
		     "sub lr, lr, #5\n\t"                               \
		     "lsl ip, r1, #11\n\t"                              \
		     "orr ip, ip, r0, lsr #21\n\t"                      \
		     "umull r8, ip, ip, lr\n\t"                         \
		     "lsls r1, r1, #31\n\t"                             \
		     "orr r1, r1, r0, lsr #1\n\t"                       \
		     "lsls r0, r0, #31\n\t"                             \
		     "rsb r8, ip, #0\n\t"                               \
		     "umlal r0, r1, r8, r2\n\t"                         \
		     "subs r1, r1, r2\n\t"                              \
		     "mls r1, ip, r3, r1\n\t"                           \
		     "lsl r8, r1, #5\n\t"                               \
		     "orr r8, r8, r0, lsr #27\n\t"                      \
		     "umull r7, r8, r8, lr\n\t"                         \
		     "lsls r1, r1, #25\n\t"                             \
		     "orr r1, r1, r0, lsr #7\n\t"                       \
		     "lsls r0, r0, #25\n\t"                             \
		     "mvn r7, r8\n\t"                                   \
		     "umlal r0, r1, r7, r2\n\t"                         \
		     "adds r0, r0, r2\n\t"                              \
		     "adc r1, r1, #0\n\t"                               \
		     "subs r1, r1, r2\n\t"                              \
		     "mls r1, r8, r3, r1\n\t"                           \
		     "lsls r2, r1, #5\n\t"                              \
		     "orr r2, r2, r0, lsr #27\n\t"                      \
		     "umull r7, r2, r2, lr\n\t"                         \
		     "adds r2, #16\n\t"                                 \
		     "lsl r0, ip, #25\n\t"                              \
		     "adds r0, r0, r8\n\t"                              \
		     "lsr r1, ip, #7\n\t"                               \
		     "adc r1, r1, #0\n\t"                               \
		     "adds r0, r0, r2, lsr #25\n\t"                     \
		     "adc r1, r1, #0\n\t"                               \
		     "lsl r8, r2, #7\n\t"                               \
		     "addw r11, r11, #1021\n\t"                         \
		     "cmp r1, #0x1000000\n\t"                           \
		     "adc r11, r11, #0\n\t"                             \
		     "bcs 1f\n\t"                                       \
		     "adds r8, r8, r8\n\t"                              \
		     "adcs r0, r0\n\t"                                  \
		     "adcs r1, r1\n\t"                                  \
		     "1:\n\t"                                           \
		     "and ip, r0, #15\n\t"                              \
		     "cmp ip, #8\n\t"                                   \
		     "beq 3f\n\t"                                       \
		     "2:\n\t"                                           \
		     "lsrs r0, r0, #4\n\t"                              \
		     "orr r0, r0, r1, lsl #28\n\t"                      \
		     "lsr r1, r1, #4\n\t"                               \
		     "ldrb r3, [r4, #-3]\n\t"                           \
		     "adcs r0, r0, #0\n\t"                              \
		     "adc r1, r1, r11, lsl #20\n\t"                     \
		     "add r3, r5, r3, lsl #2\n\t"                       \
		     "pop {r7}\n\t"                                     \
		     "ldr r8, 4f\n\t"                                   \
		     "strd r0, r1, [r3]\n\t"                            \
		     STRAIGHT_ON                                        \
		     "3:\n\t"                                           \
		     "cmp r8, #0x1000\n\t"                              \
		     "bhs 2b\n\t"                                       \
		     "pop {r7}\n\t"                                     \
		     "ldr r8, 4f\n\t"                                   \
		     "b 9f\n\t"                                         \
		     ".balign 4\n\t"                                    \
		     "4:\n\t"                                           \
		     ".word zwe_main_table\n\t"                             \
		     STRAIGHT_LEFT)
#else
#define STRAIGHT_f32_div
#define STRAIGHT_f64_div
#endif
