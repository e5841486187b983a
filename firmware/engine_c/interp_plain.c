/* SPDX-License-Identifier: Apache-2.0
 *
 * The plain build of the interpreter: a switch over the handlers of interp_handlers.h, in standard
 * C but for packed types. The reference, the sanitizer build, and what the fast build falls back to
 * where it cannot be made.
 */
#include "interp.h"
#include "numeric.h"

#define UNUSED __attribute__((unused))
#define HANDLER(name) \
	static inline bool plain_##name(struct zwe_thread *thread, UNUSED const zwe_word *at)
#define FRAMED(name)      HANDLER(name)
#define TH                thread
#define PC                (thread->pc)
#define FP                (thread->fp)
#define MEM               (thread->mem_base)
#define LIM               (thread->mem_limit)
#define NEXT              return false
#define ACCUMULATOR(slot) GET1(slot)
#define DONE1(slot, value)         \
	do {                       \
		PUT1(slot, value); \
		return false;      \
	} while (0)
#define FRAMED_NEXT      NEXT
#define FRAMED_DONE1     DONE1
#define COLD             return zwe_cold(thread, at[-1])
#define LITERAL()        ((uint32_t)*PC++)
#define LITERAL2()       (PC += 2, (uint32_t)PC[-2] | (uint64_t)(uint32_t)PC[-1] << 32)
#define WORD1()          (*PC++)
#define SKIP_LITERAL()   PC++
#define FIELD_D_AGAIN    FIELD_D
#define XFIELD_D_AGAIN   XFIELD_D
#define CALLED(result)   ((void)0)
#define FORM             0 /* forms save work, they do nothing else */
#define FRAMED_COLD      COLD
#define FRAMED_COLD_AGAIN COLD
#define COLD_A           COLD
#define COLD_D           COLD
#define POLL                                     \
	do {                                     \
		if (--thread->fuel < 0) {        \
			zwe_out_of_fuel(thread); \
			return true;             \
		}                                \
	} while (0)
#define FRAMED_POLL POLL
#define POLL_STOP                                             \
	do {                                                  \
		if (--thread->fuel < 0 || thread->stop != 0) { \
			zwe_out_of_fuel(thread);              \
			return true;                          \
		}                                             \
	} while (0)
#define STAND               ((void)0)
#define HOST_STOPS(outcome) return zwe_host_stops(thread, outcome)

#include "interp_handlers.h"

/* A tool that counts what is executed says what to do with each instruction. */
#ifndef ZWE_TRACE
#define ZWE_TRACE(thread, at) ((void)0)
#endif

#define CALL_HOT(name, number)                      \
	case number:                                \
		leave = plain_##name(thread, at); \
		break;
#define CALL_COLD(name, number)                 \
	case number:                            \
		leave = zwe_cold(thread, at[-1]); \
		break;

#define CALL_FORM(name, plain, number) ZWE_IF_FLOATS(CALL_HOT, CALL_COLD)(plain, number)

static bool extension(struct zwe_thread *thread, const zwe_word *at)
{
	bool leave;

	switch (ZWE_SUB(at[-1])) {
		ZWE_EXTENSION_HANDLERS(CALL_HOT, CALL_HOT, CALL_COLD)
	default:
		leave = zwe_cold(thread, at[-1]);
		break;
	}
	return leave;
}

enum zwe_run zwe_resume_plain(struct zwe_thread *thread, int32_t fuel)
{
	bool leave = !zwe_resume_begin(thread, fuel);

	while (!leave) {
		const zwe_word *at = ++thread->pc;

		ZWE_TRACE(thread, at);
		switch (ZWE_OP(at[-1])) {
			ZWE_MAIN_HANDLERS(CALL_HOT, CALL_HOT, CALL_COLD)
			ZWE_FLOAT_FORMS(CALL_FORM)
		default:
			leave = extension(thread, at);
			break;
		}
	}
	return thread->state;
}
