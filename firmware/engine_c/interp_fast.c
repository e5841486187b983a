/* SPDX-License-Identifier: Apache-2.0
 *
 * The fast build of the interpreter: the handlers of interp_handlers.h as functions that jump to
 * one another, with the interpreter's state in GCC global register variables. Entered through a
 * stub in assembly, which keeps the caller's registers. Where this cannot be had (another compiler
 * or target, no optimisation, sanitizers) zwe_resume_fast() is the plain interpreter.
 *
 * Flags: -O2 -fomit-frame-pointer -fno-ipa-icf; never LTO. On Arm also -fno-schedule-insns. The
 * pragma asks for what it can. tools/check_fast.py proves of the object that no handler needs a
 * stack frame.
 */
#include "interp.h"
#include "numeric.h"

#if defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__) &&     \
	!defined(__SANITIZE_ADDRESS__) && !defined(ZWE_NO_FAST) &&           \
	(defined(__x86_64__) || (defined(__thumb2__) && defined(__arm__)) || \
	 (defined(__riscv) && __riscv_xlen == 32))

#pragma GCC optimize("O2", "omit-frame-pointer", "no-ipa-icf", "no-stack-protector", \
			     "no-reorder-blocks-and-partition")

/* The context. x86-64 has one register less than it needs: it keeps the memory limit in the thread.
 */
#if defined(__x86_64__)
register const zwe_word *pc __asm__("rbx");
register uint32_t *fp __asm__("rbp");
register uint8_t *mem __asm__("r12");
register const void *const *table __asm__("r13");
register struct zwe_thread *th __asm__("r14");
register intptr_t fuel_left __asm__("r15");
#define LIM (th->mem_limit)
#elif defined(__arm__)
register const zwe_word *pc __asm__("r4");
register uint32_t *fp __asm__("r5");
register uint8_t *mem __asm__("r6");
register uintptr_t lim __asm__("r7");
register const void *const *table __asm__("r8");
register struct zwe_thread *th __asm__("r9");
register intptr_t fuel_left __asm__("r10");
#else
register const zwe_word *pc __asm__("s1");
register uint32_t *fp __asm__("s0");
register uint8_t *mem __asm__("s2");
register uintptr_t lim __asm__("s3");
register const void *const *table __asm__("s4");
register struct zwe_thread *th __asm__("s5");
register intptr_t fuel_left __asm__("s6");
#endif

/* Arm takes a field from a register in one instruction, so the word travels in one. The others load
 * fields from where they are; only the accumulator travels. The accumulator is what the instruction
 * before has written, if it wrote one slot; else anything.
 */
#if defined(__arm__) && !ZWE_W64
#define ZWE_WORD_IN_REGISTER
typedef void handler_fn(uint32_t word, uint32_t acc);
#define HANDLER_PARAMETERS uint32_t word __attribute__((unused)), uint32_t acc __attribute__((unused))
#define HANDLER_OF(opcode)         ((handler_fn *)(uintptr_t)table[opcode])
#define DISPATCH(opcode, word, acc) HANDLER_OF(opcode)(word, acc)
#define FETCH()                    (*pc++)
#define OPCODE(fetched)            ((fetched)&0xff)
#define DEFINE(prefix, name)       static __attribute__((used)) void prefix##name(HANDLER_PARAMETERS)
#define THIS_WORD                  word
#define FORM_IS_QUIET              0
#else
/* On x86-64 what float arithmetic has left travels, too, to the instruction right behind it. */
#if defined(__x86_64__)
#define FLOAT_PARAMETER , double float_left __attribute__((unused))
#define FLOAT_ARGUMENT  , float_left
#define ANY_FLOAT       , any_float()
static inline __attribute__((always_inline)) double any_float(void)
{
	double any;

	__asm__("" : "=x"(any));
	return any;
}
#else
#define FLOAT_PARAMETER
#define FLOAT_ARGUMENT
#define ANY_FLOAT
#endif
#define HANDLER_PARAMETERS uint32_t acc __attribute__((unused)) FLOAT_PARAMETER
typedef void handler_fn(HANDLER_PARAMETERS);
#if ZWE_W64
#include "interp_w64_gen.h"
/* An opcode field is the place of the handler: on RV32 as it is. By a table elsewhere (tests), and with
 * a compiler that makes larger handlers than GCC 12 does: ZWE_NO_SLOTS. */
#if defined(__riscv) && defined(__riscv_compressed) && !defined(ZWE_NO_SLOTS)
#define ZWE_SLOTS
#define HANDLER_OF(opcode) ((handler_fn *)((uintptr_t)table + (opcode)))
/* The assembler's options last until the next of them, so every function says which it needs. */
#define ZWE_RELAXED        \
	__attribute__((section(".text.zwe_relaxed,\"ax\",@progbits\n\t.option relax #")))
#define ZWE_NO_SLOT        __attribute__((used)) ZWE_RELAXED
#define ZWE_SLOT(number)   ZWE_SLOT_SECTION(number)
#define ZWE_SLOT_SECTION(number)   \
	__attribute__((used,                                                             \
		       section(".text.zwe_slots,\"ax\",@progbits\n\t.option norelax\n\t.subsection " \
			       #number " #")))
#else
#define HANDLER_OF(opcode) ((handler_fn *)(uintptr_t)table[zwe_w64_number(opcode)])
#define ZWE_NO_SLOT
#define ZWE_SLOT(number)
#endif
#define OPCODE_AT_PC       ((uint32_t)((const zwe_half *)pc)[-4])
#define NUMBER(opcode)     (zwe_w64_code[zwe_w64_number(opcode)] & 0xffu)
#define OPCODE_OF(number)  ((uint32_t)zwe_w64_place[number])
#define HANDLER_PLACE(name) ZWE_AT_##name
#define FORM               form
#define FORM_IS_QUIET      ((form & ZWE_FORM_Q) != 0)
#else
#define HANDLER_OF(opcode) ((handler_fn *)(uintptr_t)table[opcode])
#define OPCODE_AT_PC       ((uint32_t)((const uint8_t *)pc)[-4])
#define NUMBER(opcode)     (opcode)
#define OPCODE_OF(number)  (number)
#if defined(__x86_64__)
/* A handler that begins anywhere costs x86-64 7 % of the time. */
#define HANDLER_PLACE(name) __attribute__((aligned(64)))
#else
#define HANDLER_PLACE(name)
#endif
#define FORM_IS_QUIET      0
#endif
#define DISPATCH(opcode, word, acc) HANDLER_OF(opcode)(acc ANY_FLOAT)
/* Merges with the increments for literals, and keeps GCC from copying pc first. */
#define FETCH()                            \
	({                                 \
		pc++;                      \
		__asm__("" : "+r"(pc));    \
		OPCODE_AT_PC;              \
	})
#define OPCODE(fetched) (fetched)
/* The body once; functions of it, one for each form (W64). */
#define DEFINE(prefix, name)                                                                  \
	static inline __attribute__((always_inline)) void zwe_b_##name(                      \
		const zwe_word *at __attribute__((unused)), HANDLER_PARAMETERS,              \
		const uint32_t form __attribute__((unused)));                                \
	HANDLER_PLACE(name) static void prefix##name(HANDLER_PARAMETERS)                     \
	{                                                                                     \
		zwe_b_##name(pc, acc FLOAT_ARGUMENT, 0);                                     \
	}                                                                                     \
	static inline __attribute__((always_inline)) void zwe_b_##name(                      \
		const zwe_word *at __attribute__((unused)), HANDLER_PARAMETERS,              \
		const uint32_t form __attribute__((unused)))
#define THIS_WORD 0
#endif

/* The last thing that a handler does. On Thumb-2 one instruction less than what GCC makes of the
 * call; only where nothing is on the stack, so a framed handler goes on with DISPATCH. */
#if defined(__arm__)
#define JUMP(opcode, word, acc)                                                               \
	do {                                                                                  \
		register uint32_t jump_word_ __asm__("r0") = (word);                          \
		register uint32_t jump_acc_ __asm__("r1") = (acc);                            \
                                                                                              \
		__asm__ volatile("ldr pc, [%0, %1, lsl #2]"                                   \
				 :                                                            \
				 : "r"(table), "r"(opcode), "r"(jump_word_), "r"(jump_acc_),  \
				   "r"(pc), "r"(fp), "r"(mem), "r"(lim), "r"(th),             \
				   "r"(fuel_left)                                             \
				 : "memory");                                                 \
		__builtin_unreachable();                                                      \
	} while (0)
#else
#define JUMP DISPATCH
#endif

#define HANDLER(name) DEFINE(zwe_h_, name)
#define FRAMED(name)  DEFINE(zwe_f_, name)
#define TH  th
#define PC  pc
#define FP  fp
#define MEM mem
#ifndef LIM
#define LIM ((uint32_t)lim)
#endif
#define WORD1() (*pc++)
#if defined(ZWE_WORD_IN_REGISTER)
/* The barrier keeps one post-increment for each word: merged increments cost more. */
#define LITERAL()                          \
	({                                 \
		uint32_t literal_ = *pc++; \
		__asm__("" : "+r"(pc));    \
		literal_;                  \
	})
#define LITERAL2()     (pc += 2, zwe_get2(pc - 2))
#elif ZWE_W64
#define LITERAL()      ((uint32_t)*pc++)
#define LITERAL2()     (pc += 2, (uint32_t)pc[-2] | (uint64_t)(uint32_t)pc[-1] << 32)
#else
#define LITERAL()      (*pc++)
#define LITERAL2()     (pc += 2, zwe_get2(pc - 2))
#endif
#define SKIP_LITERAL() pc++
/* After a routine was called: nothing is kept over the call but the global registers, so the
 * instruction's only word is read again.
 */
#if ZWE_W64
#define FIELD_D_AGAIN  HALF_AT(pc, -3)
#define XFIELD_D_AGAIN ({ __asm__("" : "+r"(pc)); HALF_AT(pc, -2); })
#else
#define FIELD_D_AGAIN  ((uint32_t)((const uint8_t *)pc)[-3])
#define XFIELD_D_AGAIN ((uint32_t)((const uint8_t *)pc)[-2])
#endif
#if defined(__x86_64__)
#define CALLED(result) ((void)0)
#else
#define CALLED(result) __asm__ volatile("" : "+r"(pc), "+r"(fp), "+r"(result))
#endif
#define ACCUMULATOR(slot) acc
/* A value that costs nothing. */
#ifdef ZWE_WORD_IN_REGISTER
#define ANYTHING(any, near) __asm__("" : "=r"(any) : "r"(near))
#else
#define ANYTHING(any, near) __asm__("" : "=r"(any))
#endif
#define GO_ON(jump)                                    \
	do {                                           \
		uint32_t next_ = FETCH();              \
		uint32_t any_;                         \
                                                       \
		ANYTHING(any_, next_);                 \
		jump(OPCODE(next_), next_, any_);      \
		return;                                \
	} while (0)
#define GO_ON_WITH(jump, slot, value)              \
	do {                                       \
		uint32_t value_ = (value);         \
		uint32_t next_;                    \
                                                   \
		if (!FORM_IS_QUIET) {              \
			*SLOT(slot) = value_;      \
		}                                  \
		next_ = FETCH();                   \
		jump(OPCODE(next_), next_, value_); \
		return;                            \
	} while (0)
#define NEXT                      GO_ON(JUMP)
#define DONE1(slot, value)        GO_ON_WITH(JUMP, slot, value)
#define FRAMED_NEXT               GO_ON(DISPATCH)
#define FRAMED_DONE1(slot, value) GO_ON_WITH(DISPATCH, slot, value)
/* Where nothing is in the accumulator: its forms are as good as the plain ones, their operands name
 * the slot. */
#define NEXT_PLAIN                                                           \
	do {                                                                 \
		uint32_t next_ = FETCH();                                    \
		uint32_t opcode_ = PLAIN_OPCODE(OPCODE(next_));              \
                                                                             \
		DISPATCH(opcode_, next_, 0);                                 \
		return;                                                      \
	} while (0)
#ifdef ZWE_SLOTS
/* One instruction, where GCC's tail call is two; it takes no frame down. */
#define OUT(function)                                                  \
	do {                                                           \
		__asm__ volatile("j " #function : : "r"(pc) : "memory"); \
		__builtin_unreachable();                               \
	} while (0)
#define COLD OUT(cold)
#define OUT_OF_FUEL OUT(out_of_fuel)
#else
#define OUT_OF_FUEL FRAMED_OUT_OF_FUEL
#endif
#define FRAMED_COLD                 \
	do {                        \
		GO_COLD(THIS_WORD); \
		return;             \
	} while (0)
#define FRAMED_OUT_OF_FUEL     \
	do {                   \
		out_of_fuel(); \
		return;        \
	} while (0)
#ifdef ZWE_WORD_IN_REGISTER
/* Ways out without a step of their own: a condition jumps there at once. Only where nothing is on the
 * stack. `code` ends with that jump, or is one. */
#define LEAVE(code, outputs, ...)                                                            \
	do {                                                                                 \
		register uint32_t leaving_ __asm__("r0") = word;                             \
                                                                                             \
		__asm__ volatile(code                                                        \
				 : outputs                                                   \
				 : "r"(leaving_), "r"(pc), "r"(fp), ##__VA_ARGS__           \
				 : "cc", "memory");                                          \
	} while (0)
#define COLD                                 \
	do {                                 \
		LEAVE("b cold", );           \
		__builtin_unreachable();     \
	} while (0)
/* cold_unread: cold, once the literal is unread. */
#define INSIDE(address, limit, size, miss) \
	LEAVE("cmp %[l], %[a]\n\tbls.w cold", , [l] "r"(limit), [a] "r"(address))
#define SUM_INSIDE(sum, address, literal, size, miss)                                     \
	do {                                                                              \
		LEAVE("adds %[s], %[a], %[o]\n\tbcs.w cold_unread", [s] "=&r"(sum),      \
		      [a] "r"(address), [o] "r"(literal));                                \
		WRAPPED_INSIDE(sum, size, miss);                                          \
	} while (0)
#define WRAPPED_INSIDE(sum, size, miss)                                   \
	do {                                                              \
		UNREAD_BEYOND(sum);                                       \
		if ((size) == 8) {                                        \
			UNREAD_BEYOND((sum) + 4);                         \
		}                                                         \
	} while (0)
#define UNREAD_BEYOND(address) \
	LEAVE("cmp %[l], %[a]\n\tbls.w cold_unread", , [l] "r"(lim), [a] "r"(address))
__asm__(".pushsection .text.cold_unread, \"ax\", %progbits\n"
	".thumb_func\n"
	".type cold_unread, %function\n"
	"cold_unread:\n"
	"	subs r4, #4\n"
	"	b.w cold\n"
	".size cold_unread, . - cold_unread\n"
	".popsection\n");
#elif !defined(COLD)
#define COLD FRAMED_COLD
#endif
/* After a routine was called, which has not kept the word. */
#define FRAMED_COLD_AGAIN  \
	do {               \
		GO_COLD(pc[-1]); \
		return;    \
	} while (0)
#if ZWE_W64
#define COLD_WITH(slot)           \
	do {                      \
		PUT1(slot, acc);  \
		COLD;             \
	} while (0)
#define COLD_A COLD_WITH(FIELD_A)
#define COLD_D COLD_WITH(FIELD_D)
#else
#define COLD_A COLD
#define COLD_D COLD
#endif
#if defined(__x86_64__) && !ZWE_W64
/* Where an instruction goes elsewhere: the way there and the step to the next word in one addition. */
#define GO_ON_HERE                                   \
	do {                                         \
		uint32_t any_;                       \
                                                     \
		ANYTHING(any_, 0);                   \
		JUMP(OPCODE_AT_PC, 0, any_);         \
		return;                              \
	} while (0)
#define GO_ON_HERE_POLLING                       \
	do {                                     \
		if (UNLIKELY(--fuel_left < 0)) { \
			pc--;                    \
			out_of_fuel();           \
			return;                  \
		}                                \
		GO_ON_HERE;                      \
	} while (0)
#define GO_AHEAD(distance)                                                                 \
	do {                                                                               \
		__asm__("leaq 4(%0, %q1, 4), %0" : "+r"(pc) : "r"((uintptr_t)(distance))); \
		GO_ON_HERE;                                                                \
	} while (0)
#define GO_BEHIND(distance)                                                                 \
	do {                                                                                \
		__asm__("leaq 4(%0, %q1, 4), %0" : "+r"(pc) : "r"(-(uintptr_t)(distance))); \
		GO_ON_HERE_POLLING;                                                         \
	} while (0)
/* The processor goes on with the index that it expects, not after a comparison. */
#define AT_MOST(index, last)                            \
	do {                                            \
		if (__builtin_expect((index) > (last), 0)) { \
			index = (last);                 \
			__asm__("" : "+r"(index));      \
		}                                       \
	} while (0)
#define GO_BY_TABLE(index, last)                                                                \
	do {                                                                                    \
		intptr_t ahead_ = (int32_t)pc[index];                                           \
                                                                                                \
		__asm__("leaq 8(%0, %q1, 4), %0" : "+r"(pc) : "r"((uintptr_t)(last)));          \
		__asm__("leaq (%0, %q1, 4), %0" : "+r"(pc) : "r"(ahead_));                      \
		GO_ON_HERE_POLLING;                                                             \
	} while (0)
/* A link counts from a word before the code: with `code` it leads to where a return has fetched. */
#define GO_IN(frame, back, record, poll, next)                                                       \
	do {                                                                                   \
		uintptr_t base_ = th->link_base;                                               \
		uintptr_t words_ = (record)[0];                                                \
                                                                                               \
		pc = (back);                                                                   \
		__asm__("subl %k1, %k0" : "+r"(pc) : "r"(base_));                              \
		(frame)[-1] = (uint32_t)(uintptr_t)pc;                                         \
		fp = (frame);                                                                  \
		__asm__("leaq 8(%1, %2, 4), %0" : "=r"(pc) : "r"(base_), "r"(words_));         \
		GO_ON_HERE_POLLING;                                                            \
	} while (0)
#define GO_BACK()                                                                        \
	do {                                                                             \
		__asm__("movl %1, %k0\n\taddq %2, %0"                                    \
			: "=&r"(pc)                                                      \
			: "m"(fp[-1]), "m"(th->code));                                   \
		fp += (intptr_t)~(uintptr_t)((const uint8_t *)pc)[-7];                   \
		GO_ON_HERE;                                                              \
	} while (0)
#endif
#ifdef ZWE_WORD_IN_REGISTER
#define POLL                                                                          \
	__asm__ volatile("subs %0, %0, #1\n\tbmi.w out_of_fuel"                    \
			 : "+r"(fuel_left)                                            \
			 : "r"(pc), "r"(fp)                                           \
			 : "cc", "memory")
#define FRAMED_POLL                                                                    \
	do {                                                                    \
		int spent_;                                                     \
                                                                                \
		__asm__("subs %0, %0, #1" : "+r"(fuel_left), "=@ccmi"(spent_)); \
		if (UNLIKELY(spent_)) {                                         \
			out_of_fuel();                                          \
			return;                                                 \
		}                                                               \
	} while (0)
/* The next word is fetched alike whether a branch is taken or not: one way for both. */
#define BRANCH_AHEAD(distance)            \
	do {                              \
		PC = AHEAD(PC, distance); \
		__asm__("" : "+r"(pc));   \
	} while (0)
#define BRANCH_BEHIND(distance)            \
	do {                               \
		PC = BEHIND(PC, distance); \
		POLL;                      \
	} while (0)
#else
#define POLL                                     \
	do {                                     \
		if (UNLIKELY(--fuel_left < 0)) { \
			OUT_OF_FUEL;             \
		}                                \
	} while (0)
#define FRAMED_POLL                              \
	do {                                     \
		if (UNLIKELY(--fuel_left < 0)) { \
			FRAMED_OUT_OF_FUEL;      \
		}                                \
	} while (0)
#endif

#ifndef ZWE_RELAXED
#define ZWE_RELAXED
#endif

/* The way out of the interpreter. On Arm it is not in the link register: routines that handlers call and
 * parts that they share take that, and nobody has to save it. GCC is not told that nothing comes behind: it
 * would call what never returns, with a frame, instead of jumping there.
 */
#if defined(__arm__)
#define WAY_OUT __asm__ volatile("b zwe_fast_left")
#define WAY_OUT_BY(function)                                                                \
	do {                                                                                \
		register struct zwe_thread *thread_ __asm__("r0") = th;                     \
                                                                                            \
		__asm__ volatile("bl " #function "\n\tb zwe_fast_left" : : "r"(thread_) : "memory"); \
	} while (0)
/* A call would be one more that keeps the register. */
#define FRAMELESS inline __attribute__((always_inline))
#else
#define FRAMELESS
#define WAY_OUT		     ((void)0)
#define WAY_OUT_BY(function) function(th)
#endif

static FRAMELESS void save(void)
{
	th->pc = pc;
	th->fp = fp;
	th->fuel = (int32_t)fuel_left;
}

static void load(void)
{
	pc = th->pc;
	fp = th->fp;
	fuel_left = th->fuel;
	mem = th->mem_base;
#if !defined(__x86_64__)
	lim = th->mem_limit;
#endif
}

static ZWE_RELAXED __attribute__((noinline, noclone, used)) void out_of_fuel(void)
{
	save();
	WAY_OUT_BY(zwe_out_of_fuel);
}

#define STAND (th->pc = pc, th->fp = fp)
#define POLL_STOP                          \
	do {                               \
		FRAMED_POLL;               \
		if (UNLIKELY(th->stop)) {  \
			out_of_fuel();     \
			return;            \
		}                          \
	} while (0)
#define HOST_STOPS(outcome)           \
	do {                          \
		not_done(outcome);    \
		return;               \
	} while (0)

static inline uint32_t plain_opcode(uint32_t number)
{
	return number >= ZWE_OP_ACC_FIRST && number < ZWE_OP_COUNT ? ZWE_ACC_BASE(number) : number;
}
#ifdef ZWE_WORD_IN_REGISTER
#define PLAIN_OPCODE(opcode) plain_opcode(opcode)
#define GO_COLD(word)        cold(word, 0)
#else
#define PLAIN_OPCODE(opcode) OPCODE_OF(plain_opcode(NUMBER(opcode)))
#define GO_COLD(word)        cold(0 ANY_FLOAT)
#endif

/* After what the cold path did: goes on where the thread then stands. */
static ZWE_RELAXED __attribute__((noinline, noclone)) void go_on(bool leave)
{
	if (leave) {
		WAY_OUT;
		return;
	}
	load();
	NEXT_PLAIN;
}

/* Also the handler of every instruction that has no other. */
static ZWE_RELAXED __attribute__((noinline, noclone, used)) void cold(HANDLER_PARAMETERS)
{
#ifndef ZWE_WORD_IN_REGISTER
	zwe_word word = pc[-1];
#endif

	save();
	go_on(zwe_cold(th, word));
}

static __attribute__((noinline, cold)) void not_done(enum zwe_outcome outcome)
{
	save();
	go_on(zwe_host_stops(th, outcome));
}

#ifdef ZWE_WORD_IN_REGISTER
#include "interp_shared_thumb2.h"
#endif

#if defined(ZWE_WORD_IN_REGISTER) && defined(__SOFTFP__)
#ifdef ZWE_FLOATS_BY_ROUTINES
#define ROUTINE_F64(name, routine, operator) \
	RARE_FRAMED(name)                    \
	{                                    \
		SHARED_ROUTINE("f64", routine, "put_f64"); \
	}
#define ROUTINE_F32(name, routine, operator) \
	RARE_FRAMED(name)                    \
	{                                    \
		SHARED_ROUTINE("f32", routine, "put_f32"); \
	}
#else
#include "interp_float_thumb2.h"
/* Calls of the float routines that GCC does not see, so it moves and saves nothing: operands go from
 * their slots to where the routine takes them. The link register is nobody's (WAY_OUT), and there is no
 * frame. Bases are no part of what is loaded: Cortex-M3 erratum 602117.
 */
#define ROUTINE_CALL(load)                                                                   \
	register uint32_t low __asm__("r0");                                                 \
	register uint32_t high __asm__("r1") = FIELD_A;                                      \
	register uint32_t other __asm__("r3") = FIELD_B;                                     \
                                                                                             \
	__asm__ volatile(load : "=r"(low), "+r"(high), "+r"(other) : "r"(fp) : "r2", "ip", \
			 "cc", "memory")
#define LOAD_F64(routine)                                                                  \
	"add ip, %3, r3, lsl #2\n\tldrd r2, r3, [ip]\n\tadd ip, %3, r1, lsl #2\n\t" \
	"ldrd r0, r1, [ip]\n\tbl " routine
#define LOAD_F32(routine) "ldr r0, [%3, r1, lsl #2]\n\tldr r1, [%3, r3, lsl #2]\n\tbl " routine
#define ROUTINE_F64(name, routine, operation)                                                   \
	FRAMED(name)                                                                    \
	{                                                                               \
		STRAIGHT_##name;                                                        \
		ROUTINE_CALL(LOAD_F64(routine));                                        \
                                                                                        \
		if (UNLIKELY(high << 1 >= 0xFFE00000u)) {                               \
			__asm__("" : "+r"(low)); /* nothing of this before the branch */ \
			if (high << 1 > 0xFFE00000u || low != 0) {                      \
				low = 0;                                                \
				high = (uint32_t)(ZWE_F64_NAN >> 48);                   \
				__asm__("" : "+r"(high)); /* no data in the code */     \
				high <<= 16;                                            \
			}                                                               \
		}                                                                       \
		PUT2(FIELD_D_AGAIN, (uint64_t)high << 32 | low);                        \
		NEXT;                                                            \
	}
#define ROUTINE_F32(name, routine, operation)                                                   \
	FRAMED(name)                                                                   \
	{                                                                              \
		STRAIGHT_##name;                                                        \
		ROUTINE_CALL(LOAD_F32(routine));                                       \
                                                                                       \
		if (UNLIKELY(low << 1 > 0xFF000000u)) {                                \
			low = ZWE_F32_NAN;                                             \
			__asm__("" : "+r"(low)); /* a branch, not a selection */       \
		}                                                                      \
		DONE1(FIELD_D_AGAIN, low);                                             \
	}
#endif
/* Comparisons; `when`: what the routine answers for true. */
#define ROUTINE_F64_IS(name, routine, when)                                           \
	RARE_FRAMED(name)                                                             \
	{                                                                             \
		SHARED_ROUTINE("f64", routine, SHARED_ANSWER_##when);                 \
	}
#define ROUTINE_F32_IS(name, routine, when)                                           \
	RARE_FRAMED(name)                                                             \
	{                                                                             \
		SHARED_ROUTINE("f32", routine, SHARED_ANSWER_##when);                 \
	}
#define SHARED_ANSWER_1 "put_again"
#define SHARED_ANSWER_0 "not"
#elif defined(__x86_64__)
/* Float arithmetic goes on by the second half of the table, where the forms take what it has left. */
#if ZWE_W64
#define FLOAT_JUMP(opcode, word, acc) HANDLER_OF(opcode)(acc, float_left)
#else
#define FLOAT_JUMP(opcode, word, acc) HANDLER_OF((opcode) + 256)(acc, float_left)
#endif
/* `code` computes %0, which is float_left. One jump that is never taken instead of a selection, and the result
 * stays where it was computed. A NaN goes on by the first half: it is in its slot alone. */
#define FLOAT_F64(name, code, ...)                                                              \
	FRAMED(name)                                                                            \
	{                                                                                       \
		__asm__(code : "+x"(float_left) : __VA_ARGS__);                                 \
		__asm__ goto("ucomisd %0, %0\n\tjp %l1" : : "x"(float_left) : "cc" : nan);      \
		*(may_alias_f64 *)(void *)SLOT(FIELD_D) = float_left;                           \
		GO_ON(FLOAT_JUMP);                                                              \
	nan:                                                                                    \
		PUT2(FIELD_D, ZWE_F64_NAN);                                                     \
		FRAMED_NEXT;                                                                    \
	}
/* One slot: the accumulator has it, too. */
#define FLOAT_F32(name, code, ...)                                                              \
	FRAMED(name)                                                                            \
	{                                                                                       \
		uint32_t bits, next;                                                            \
                                                                                                \
		__asm__(code : "+x"(float_left) : __VA_ARGS__);                                 \
		__asm__ goto("ucomiss %0, %0\n\tjp %l1" : : "x"(float_left) : "cc" : nan);      \
		__asm__("movss %1, %0" : "=m"(*SLOT(FIELD_D)) : "x"(float_left));               \
		__asm__("movd %1, %0" : "=r"(bits) : "x"(float_left));                          \
		next = FETCH();                                                                 \
		FLOAT_JUMP(OPCODE(next), next, bits);                                           \
		return;                                                                         \
	nan:                                                                                    \
		FRAMED_DONE1(FIELD_D, ZWE_F32_NAN);                                             \
	}
typedef double __attribute__((may_alias, aligned(4))) may_alias_f64;
#define F64_AT(field) "m"(*(const may_alias_f64 *)(const void *)SLOT(field))
#define F32_AT(field) "m"(*SLOT(field))
#define ROUTINE_F64(name, routine, operation) \
	FLOAT_F64(name, "movsd %1, %0\n\t" #operation "sd %2, %0", F64_AT(FIELD_A), F64_AT(FIELD_B))
#define ROUTINE_F32(name, routine, operation) \
	FLOAT_F32(name, "movss %1, %0\n\t" #operation "ss %2, %0", F32_AT(FIELD_A), F32_AT(FIELD_B))
#if !ZWE_W64
/* b is there; a quotient has a before it. */
#define FORM_CODE(operation, kind) FORM_CODE_##operation(kind)
#define FORM_CODE_add(kind)        "adds" kind " %1, %0"
#define FORM_CODE_mul(kind)        "muls" kind " %1, %0"
#define FORM_CODE_div(kind)        \
	"movs" kind " %1, %%xmm1\n\tdivs" kind " %0, %%xmm1\n\tmovapd %%xmm1, %0"
#define FLOAT_FORM_F64(name, operation)    \
	FLOAT_F64(name, FORM_CODE(operation, "d"), F64_AT(FIELD_A) : "xmm1")
#define FLOAT_FORM_F32(name, operation)    \
	FLOAT_F32(name, FORM_CODE(operation, "s"), F32_AT(FIELD_A) : "xmm1")
#endif
#endif

#if defined(__arm__)
/* By inline assembly where the link register is nobody's (WAY_OUT): no frame. */
#if defined(__SOFTFP__) && !defined(ZWE_NO_FLOATS)
#define I64_DIVIDE(done)                                                                     \
	do {                                                                                 \
		register uint32_t *d_ __asm__("r0") = SLOT(XFIELD_D);                        \
		register uint32_t *a_ __asm__("r1") = SLOT(XFIELD_A);                        \
		register uint32_t *b_ __asm__("r2") = SLOT(XFIELD_B(PC[0]));                 \
		register uint32_t sub_ __asm__("r3") = XFIELD_SUB;                           \
                                                                                             \
		__asm__ volatile("bl zwe_i64_divide"                                         \
				 : "+r"(d_), "+r"(a_), "+r"(b_), "+r"(sub_)                  \
				 :                                                           \
				 : "ip", "cc", "memory");                                    \
		done = d_ != NULL;                                                           \
	} while (0)
#else
#define I64_DIVIDE(done)                                                                  \
	(done = zwe_i64_divide(SLOT(XFIELD_D), SLOT(XFIELD_A), SLOT(XFIELD_B(PC[0])), XFIELD_SUB))
#endif
#endif

#include "interp_handlers.h"

#define HOT_ENTRY(name, number)    [number] = zwe_h_##name,
#define FRAMED_ENTRY(name, number) [number] = zwe_f_##name,
#define COLD_ENTRY(name, number)   [number] = cold,

#ifdef ZWE_WORD_IN_REGISTER
/* Half a word for each: the way from here, so all handlers lie in one section, behind this. What is out of
 * reach the assembler refuses. */
#define HOT_WAY(name, number)    "\t.hword (zwe_h_" #name " - extension_ways) / 2\n"
#define FRAMED_WAY(name, number) "\t.hword (zwe_f_" #name " - extension_ways) / 2\n"
#define COLD_WAY(name, number)   "\t.hword (cold - extension_ways) / 2\n"
__asm__(".text\n"
	".thumb_func\n"
	".type zwe_h_extension, %function\n"
	"zwe_h_extension:\n"
	"	ubfx r3, r0, #8, #8\n"
	"	tbh [pc, r3, lsl #1]\n"
	"extension_ways:\n" ZWE_EXTENSION_HANDLERS(HOT_WAY, FRAMED_WAY, COLD_WAY)
	".size zwe_h_extension, . - zwe_h_extension\n");
void zwe_h_extension(HANDLER_PARAMETERS);
#else
static handler_fn *const extension_table[ZWE_X_KNOWN] = {
	ZWE_EXTENSION_HANDLERS(HOT_ENTRY, FRAMED_ENTRY, COLD_ENTRY)};

/* The verifier has seen to it that the number is below ZWE_X_KNOWN. */
HANDLER(extension)
{
	extension_table[XFIELD_SUB](acc FLOAT_ARGUMENT);
}
#endif

#if ZWE_W64
#define FORM_HANDLER(name, suffix, bits, number)                              \
	ZWE_SLOT(number) static void zwe_h_##name##__##suffix(HANDLER_PARAMETERS) \
	{                                                                     \
		zwe_b_##name(pc, acc FLOAT_ARGUMENT, bits);                                  \
	}
ZWE_W64_FORMS(FORM_HANDLER)
#endif

#ifdef ZWE_SLOTS
/* The slots one after the other; behind them a jump to each handler without one. No relaxation: the
 * linker would move what lies behind it. A handler that is larger than its slot makes the division one
 * by zero: then it belongs to W64_FAR in tools/gen_engine.py, or this compiler needs ZWE_NO_SLOTS.
 */
#define TEXT_OF(number)  TEXT_OF_(number)
#define TEXT_OF_(number) #number
#define HOT_JUMP(name, number)    "\tj zwe_h_" #name "\n"
#define FRAMED_JUMP(name, number) "\tj zwe_f_" #name "\n"
#define COLD_JUMP(name, number)   "\tj cold\n"
__asm__("\t.option push\n\t.option norelax\n"
	"\t.pushsection .text.zwe_slots, \"ax\", @progbits\n"
	"\t.subsection 0\n\t.p2align 6\nzwe_slots:\n" ZWE_W64_SLOT_ENDS
	"\t.subsection 8000\nzwe_slots_end:\n\t.option norvc\n" ZWE_W64_JUMPS(HOT_JUMP, FRAMED_JUMP,
									      COLD_JUMP)
	"\t.popsection\n\t.option pop\n"
	"\t.pushsection .zwe_slots_fit, \"e\"\n"
	"\t.byte 1 / (zwe_slots_end - zwe_slots == " TEXT_OF(ZWE_W64_SLOTS_BYTES) ")\n"
	"\t.popsection\n");
extern const uint32_t zwe_slots[] __attribute__((visibility("hidden")));
#define HANDLERS zwe_slots
#elif ZWE_W64
#define FORM_ENTRY(name, suffix, bits, number) [(number) / 2] = zwe_h_##name##__##suffix,
static handler_fn *const main_table[ZWE_W64_CODES] = {
	ZWE_W64_HANDLERS(HOT_ENTRY, FRAMED_ENTRY, COLD_ENTRY) ZWE_W64_FORMS(FORM_ENTRY)};
#define HANDLERS main_table
#elif defined(ZWE_WORD_IN_REGISTER)
/* The opcodes that there are, and EXT far behind them. What is between would be empty: there lie parts that
 * handlers share. */
#define HOT_WORD(name, number)    "\t.word zwe_h_" #name "\n"
#define FRAMED_WORD(name, number) "\t.word zwe_f_" #name "\n"
#define COLD_WORD(name, number)   "\t.word cold\n"
#define FORM_WORD(name, plain, number) ZWE_IF_FLOATS(FRAMED_WORD, COLD_WORD)(plain, number)
__asm__(".pushsection .text\n.subsection 2\n.balign 4\n.type zwe_main_table, %object\n"
	"zwe_main_table:\n" ZWE_MAIN_HANDLERS(HOT_WORD, FRAMED_WORD, COLD_WORD)
	ZWE_FLOAT_FORMS(FORM_WORD) RESULT_PARTS
	".org zwe_main_table + 4 * 255\n\t.word zwe_h_extension\n"
	".size zwe_main_table, . - zwe_main_table\n" OPERAND_PARTS FLOAT_PARTS ROUTINE_PARTS
	".popsection\n");
_Static_assert(ZWE_OP_EXT == 255, "where the table ends");
extern const void *const zwe_main_table[] __attribute__((visibility("hidden")));
#define HANDLERS zwe_main_table
#else
#define FORM_PLAIN(name, plain, number) ZWE_IF_FLOATS(FRAMED_ENTRY, COLD_ENTRY)(plain, number)
#if defined(__x86_64__)
/* The second half: behind float arithmetic. */
#define HOT_SECOND(name, number)        HOT_ENTRY(name, 256 + (number))
#define FRAMED_SECOND(name, number)     FRAMED_ENTRY(name, 256 + (number))
#define COLD_SECOND(name, number)       COLD_ENTRY(name, 256 + (number))
#define FORM_SECOND(name, plain, number) ZWE_IF_FLOATS(FRAMED_SECOND, COLD_SECOND)(name, number)
static handler_fn *const main_table[512] = {
	ZWE_MAIN_HANDLERS(HOT_SECOND, FRAMED_SECOND, COLD_SECOND)
	ZWE_FLOAT_FORMS(FORM_SECOND)[256 + ZWE_OP_EXT] = zwe_h_extension,
#else
static handler_fn *const main_table[256] = {
#endif
	ZWE_MAIN_HANDLERS(HOT_ENTRY, FRAMED_ENTRY, COLD_ENTRY)
	ZWE_FLOAT_FORMS(FORM_PLAIN)[ZWE_OP_EXT] = zwe_h_extension,
};
#define HANDLERS main_table
#endif

/* Called by the stub, which has kept the registers that this takes. */
__attribute__((used)) void zwe_fast_run(struct zwe_thread *thread);
ZWE_RELAXED __attribute__((used, noinline)) void zwe_fast_run(struct zwe_thread *thread)
{
	th = thread;
	table = (const void *const *)(uintptr_t)HANDLERS;
	go_on(false);
}

void zwe_fast_enter(struct zwe_thread *thread);

#if defined(__x86_64__)
__asm__(".pushsection .text\n"
	".type zwe_fast_enter, @function\n"
	"zwe_fast_enter:\n"
	"	pushq %rbx\n	pushq %rbp\n	pushq %r12\n	pushq %r13\n	pushq %r14\n	"
	"pushq %r15\n"
	"	subq $8, %rsp\n"
	"	call zwe_fast_run\n"
	"	addq $8, %rsp\n"
	"	popq %r15\n	popq %r14\n	popq %r13\n	popq %r12\n	popq %rbp\n	"
	"popq %rbx\n"
	"	ret\n"
	".size zwe_fast_enter, . - zwe_fast_enter\n"
	".popsection\n");
#elif defined(__arm__)
__asm__(".pushsection .text.zwe_fast_enter, \"ax\", %progbits\n"
	".balign 4\n"
	".thumb_func\n"
	".type zwe_fast_enter, %function\n"
	"zwe_fast_enter:\n"
	"	push {r4, r5, r6, r7, r8, r9, r10, r11, r12, lr}\n"
	"	bl zwe_fast_run\n"
	".thumb_func\n"
	".type zwe_fast_left, %function\n"
	"zwe_fast_left:\n"
	"	pop {r4, r5, r6, r7, r8, r9, r10, r11, r12, pc}\n"
	".size zwe_fast_enter, . - zwe_fast_enter\n"
	".popsection\n");
#else
__asm__(".pushsection .text.zwe_fast_enter, \"ax\", %progbits\n"
	".balign 4\n"
	".type zwe_fast_enter, @function\n"
	"zwe_fast_enter:\n"
	"	addi sp, sp, -32\n"
	"	sw ra, 28(sp)\n	sw s0, 24(sp)\n	sw s1, 20(sp)\n	sw s2, 16(sp)\n"
	"	sw s3, 12(sp)\n	sw s4, 8(sp)\n	sw s5, 4(sp)\n	sw s6, 0(sp)\n"
	"	call zwe_fast_run\n"
	"	lw ra, 28(sp)\n	lw s0, 24(sp)\n	lw s1, 20(sp)\n	lw s2, 16(sp)\n"
	"	lw s3, 12(sp)\n	lw s4, 8(sp)\n	lw s5, 4(sp)\n	lw s6, 0(sp)\n"
	"	addi sp, sp, 32\n"
	"	ret\n"
	".size zwe_fast_enter, . - zwe_fast_enter\n"
	".popsection\n");
#endif

/* In a function of its own so that the globals registers are never live here. */
ZWE_RELAXED enum zwe_run zwe_resume_fast(struct zwe_thread *thread, int32_t fuel)
{
	if (zwe_resume_begin(thread, fuel)) {
		zwe_fast_enter(thread);
	}
	return thread->state;
}

#else

enum zwe_run zwe_resume_fast(struct zwe_thread *thread, int32_t fuel)
{
	return zwe_resume_plain(thread, fuel);
}

#endif
