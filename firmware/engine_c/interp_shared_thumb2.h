/* SPDX-License-Identifier: Apache-2.0
 *
 * On Thumb-2 handlers of what programs hardly execute share what they begin and end with: each part is
 * there once, for an instruction or two more every time. The word stays in r0, the value that a handler
 * hands over is in r1, its high half in r2. Part of interp_fast.c; the names without a part behind them
 * are in interp_handlers.h.
 *
 * Parts that come back do so by the link register, which is nobody's (WAY_OUT). All lie in the handlers'
 * section behind the others, in the middle of those that need them: near enough for jumps of two bytes.
 */

#define SHARED_PLACE(number)                                                                  \
	__attribute__((used, section(".text,\"ax\",%progbits\n\t.subsection " #number " @")))
#define RARE_PLACE(number) SHARED_PLACE(1 + 2 * (number % 2))
#define RARE_HANDLER(name) RARE_PLACE(__COUNTER__) static void zwe_h_##name(HANDLER_PARAMETERS)
#define RARE_FRAMED(name)  RARE_PLACE(__COUNTER__) static void zwe_f_##name(HANDLER_PARAMETERS)

/* A part in assembly, named as handlers are. */
#define SHARED_PART(name, code)                                                                \
	".thumb_func\n.type zwe_s_" #name ", %function\nzwe_s_" #name ":\n" code            \
	".size zwe_s_" #name ", . - zwe_s_" #name "\n"

#define NEXT_CODE "ldr r0, [r4], #4\nuxtb r3, r0\nldr pc, [r8, r3, lsl #2]\n"

/* Parts for results: the slot, d of the extension page or of the main page; and for branches, whose distances
 * are read before the next word. They lie in the table of handlers (interp_fast.c). */
#define RESULT_PARTS                                                                          \
	SHARED_PART(put2_XFIELD_D, "ubfx r3, r0, #16, #8\nb zwe_s_put2\n")                    \
	SHARED_PART(put2_FIELD_D, "ubfx r3, r0, #8, #8\n")                                    \
	SHARED_PART(put2, "add r3, r5, r3, lsl #2\nstrd r1, r2, [r3]\nb zwe_s_next\n")        \
	SHARED_PART(put1_XFIELD_D, "ubfx r3, r0, #16, #8\nb zwe_s_put1\n")                    \
	SHARED_PART(put1_FIELD_D, "ubfx r3, r0, #8, #8\n")                                    \
	SHARED_PART(put1, "str r1, [r5, r3, lsl #2]\n" NEXT_CODE)                             \
	SHARED_PART(behind_FIELD_H, "lsrs r3, r0, #16\nb zwe_s_behind\n")                     \
	SHARED_PART(behind_FIELD_B, "lsrs r3, r0, #24\n")                                     \
	SHARED_PART(behind, "sub r4, r4, r3, lsl #2\nsubs r10, r10, #1\nbmi.w out_of_fuel\n"  \
			    "b zwe_s_next\n")                                                 \
	SHARED_PART(ahead_FIELD_H, "lsrs r3, r0, #16\nb zwe_s_ahead\n")                       \
	SHARED_PART(ahead_FIELD_B, "lsrs r3, r0, #24\n")                                      \
	SHARED_PART(ahead, "add r4, r4, r3, lsl #2\n")                                        \
	SHARED_PART(next, NEXT_CODE)

/* Parts for operands: a -> r1, r2 and b -> r3, ip; a shift's: b's low half -> r3. a + literal -> r2, for an
 * access of up to 4 bytes, without a return when it is outside. And the cold path where the word is no
 * longer in its register. Bases are no part of what is loaded: Cortex-M3 erratum 602117. */
#define OPERAND_PARTS                                                                          \
	SHARED_PART(pairs, "lsrs r3, r0, #24\nadd r11, r5, r3, lsl #2\nldrd r3, ip, [r11]\n"   \
			   "ubfx r2, r0, #16, #8\nb zwe_s_pair\n")                             \
	SHARED_PART(shift, "ldrb r3, [r4], #4\nlsrs r2, r0, #24\nldr r3, [r5, r3, lsl #2]\n")  \
	SHARED_PART(pair, "add r11, r5, r2, lsl #2\nldrd r1, r2, [r11]\nbx lr\n")              \
	SHARED_PART(sum, "ubfx r2, r0, #16, #8\nldr ip, [r4], #4\nldr r2, [r5, r2, lsl #2]\n"  \
			 "adds r2, r2, ip\nbcs 1f\ncmp r7, r2\nbls 1f\nbx lr\n1:\n"          \
			 "b.w cold_unread\n")                                                  \
	SHARED_PART(cold_again, "ldr r0, [r4, #-4]\nb.w cold\n")

/* Of float instructions: a and b to where the routines take them; what they answer, its NaN made the one
 * that there is, to d. The instruction's only word is read again, nothing is kept over the call. */
#if defined(__SOFTFP__) && ZWE_HAS_FLOATS
#define FLOAT_PARTS                                                                            \
	SHARED_PART(operands_f64, "lsrs r3, r0, #24\nubfx r1, r0, #16, #8\n"                  \
				  "add ip, r5, r3, lsl #2\nldrd r2, r3, [ip]\n"               \
				  "add ip, r5, r1, lsl #2\nldrd r0, r1, [ip]\nbx lr\n")       \
	SHARED_PART(operands_f32, "lsrs r1, r0, #24\nubfx r0, r0, #16, #8\n"                  \
				  "ldr r1, [r5, r1, lsl #2]\nldr r0, [r5, r0, lsl #2]\nbx lr\n") \
	SHARED_PART(not, "eor r0, r0, #1\n")                                                  \
	SHARED_PART(put_again, "mov r1, r0\nldrb r3, [r4, #-3]\nstr r1, [r5, r3, lsl #2]\n" NEXT_CODE)
#else
#define FLOAT_PARTS
#endif
#if defined(__SOFTFP__) && ZWE_HAS_FLOATS && defined(ZWE_FLOATS_BY_ROUTINES)
#define ROUTINE_PARTS                                                                          \
	SHARED_PART(put_f32, "lsls r3, r0, #1\ncmp r3, #0xFF000000\nbls zwe_s_put_again\n"     \
			     "movs r0, #0\nmovt r0, #0x7FC0\nb zwe_s_put_again\n")             \
	SHARED_PART(put_f64, "lsls r2, r1, #1\ncmp r2, #0xFFE00000\nbcc 2f\nbhi 1f\ncbz r0, 2f\n" \
			     "1:\nmovs r0, #0\nmovs r1, #0\nmovt r1, #0x7FF8\n2:\n"              \
			     "ldrb r3, [r4, #-3]\nadd r3, r5, r3, lsl #2\nstrd r0, r1, [r3]\n"   \
			     "b zwe_s_next\n")
#else
#define ROUTINE_PARTS
#endif

#define MISS(compare, condition, left, right)                                         \
	__asm__ volatile(compare "\n\tb" condition ".w zwe_s_cold_again"            \
			 :                                                            \
			 : [l] "r"(left), [r] "r"(right), "r"(pc), "r"(fp)            \
			 : "cc", "memory")
#define IN_TABLE(index, size)  MISS("cmp %[r], %[l]", "ls", index, size)
#define OF_TYPE(type, literal) MISS("cmp %[l], %[r], lsr #16", "ne", type, literal)
#define HAS_ROOM(frame, slots) \
	MISS("cmp %[l], %[r], lsl #2", "cc", (uintptr_t)TH->call_limit - (uintptr_t)(frame), slots)
#define TABLE_POLL             POLL
#define TABLE_NEXT             NEXT

/* Goes to a part that does not come back: one in assembly, or a function below. */
#define SHARED_END(part, ...) SHARED_WAY("b zwe_s_" part, ##__VA_ARGS__)
#define SHARED_WAY(code, ...)                                                                 \
	do {                                                                                  \
		register uint32_t ending_ __asm__("r0") = word;                              \
                                                                                              \
		__asm__ volatile(code                                                        \
				 :                                                            \
				 : "r"(ending_), "r"(pc), "r"(fp), "r"(fuel_left), ##__VA_ARGS__ \
				 : "memory");                                                 \
		__builtin_unreachable();                                                      \
	} while (0)
#define RARE_NEXT SHARED_END("next")
#define RARE_DONE1(slot, value)                                       \
	do {                                                          \
		register uint32_t done_ __asm__("r1") = (value);      \
                                                                      \
		SHARED_END("put1_" #slot, "r"(done_));                \
	} while (0)
#define RARE_DONE2(slot, value)                                                       \
	do {                                                                          \
		uint64_t value_ = (uint64_t)(value);                                  \
		register uint32_t low_ __asm__("r1") = (uint32_t)value_;             \
		register uint32_t high_ __asm__("r2") = (uint32_t)(value_ >> 32);     \
                                                                                      \
		SHARED_END("put2_" #slot, "r"(low_), "r"(high_));                     \
	} while (0)
/* What two handlers do in the end. */
#define RARE_ROTATE(value, count)                                                     \
	do {                                                                          \
		register uint32_t count_ __asm__("r3") = (count);                    \
		uint64_t value_ = (value);                                            \
		register uint32_t low_ __asm__("r1") = (uint32_t)value_;             \
		register uint32_t high_ __asm__("r2") = (uint32_t)(value_ >> 32);    \
                                                                                      \
		SHARED_END("rotate", "r"(low_), "r"(high_), "r"(count_));             \
	} while (0)
#define RARE_POPCNT64(value)                                                          \
	do {                                                                          \
		uint64_t value_ = (value);                                            \
		register uint32_t low_ __asm__("r1") = (uint32_t)value_;             \
		register uint32_t high_ __asm__("r2") = (uint32_t)(value_ >> 32);    \
                                                                                      \
		SHARED_END("popcnt", "r"(low_), "r"(high_));                          \
	} while (0)
#define RARE_POPCNT32 RARE_POPCNT64
/* By way of a routine that GCC does not see. */
#define SHARED_ROUTINE(kind, routine, end)                                                    \
	SHARED_WAY("bl zwe_s_operands_" kind "\n\tbl " routine "\n\tb zwe_s_" end)
#define RARE_BRANCH_AHEAD(distance)  SHARED_END("ahead_" #distance)
#define RARE_BRANCH_BEHIND(distance) SHARED_END("behind_" #distance)

/* Operands of 64 bits each. */
#define RARE_PAIRS(a, b)                                                                      \
	register uint32_t word_ __asm__("r0") = word;                                        \
	register uint32_t a_low_ __asm__("r1");                                              \
	register uint32_t a_high_ __asm__("r2");                                             \
	register uint32_t b_low_ __asm__("r3");                                              \
	register uint32_t b_high_ __asm__("ip");                                             \
                                                                                              \
	__asm__ volatile("bl zwe_s_pairs"                                                    \
			 : "=r"(a_low_), "=r"(a_high_), "=r"(b_low_), "=r"(b_high_)          \
			 : "r"(word_), "r"(fp)                                               \
			 : "r11");                                                            \
	uint64_t a = (uint64_t)a_high_ << 32 | a_low_;                                        \
	uint64_t b = (uint64_t)b_high_ << 32 | b_low_
/* Of the extension page; of b, a number of places, the low half. */
#define RARE_SHIFT(a, b)                                                              \
	register uint32_t word_ __asm__("r0") = word;                                \
	register uint32_t a_low_ __asm__("r1");                                      \
	register uint32_t a_high_ __asm__("r2");                                     \
	register uint32_t b __asm__("r3");                                           \
                                                                                      \
	__asm__ volatile("bl zwe_s_shift"                                            \
			 : "=r"(a_low_), "=r"(a_high_), "=r"(b), "+r"(pc)            \
			 : "r"(word_), "r"(fp)                                       \
			 : "r11", "memory");                                          \
	uint64_t a = (uint64_t)a_high_ << 32 | a_low_
#define RARE_WITH_LITERAL(size)                                                       \
	register uint32_t word_ __asm__("r0") = word;                                \
	register uint32_t sum __asm__("r2");                                         \
                                                                                      \
	__asm__ volatile("bl zwe_s_sum"                                              \
			 : "=r"(sum), "+r"(pc)                                        \
			 : "r"(word_), "r"(fp), "r"(lim)                             \
			 : "ip", "cc", "memory");                                     \
	if ((size) == 8) {                                                            \
		UNREAD_BEYOND(sum + 4);                                               \
	}                                                                             \
	const uint8_t *bytes = MEM + sum

RARE_PLACE(__COUNTER__) static void zwe_s_popcnt(uint32_t word, uint32_t low, uint32_t high)
{
	RARE_DONE1(XFIELD_D, zwe_popcnt64((uint64_t)high << 32 | low));
}

RARE_PLACE(__COUNTER__) static void zwe_s_rotate(uint32_t word, uint32_t low, uint32_t high, uint32_t count)
{
	RARE_DONE2(XFIELD_D, zwe_rotl64((uint64_t)high << 32 | low, count));
}
