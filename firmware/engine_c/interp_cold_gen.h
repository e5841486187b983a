/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from opcodes.tab by gen_engine.py; do not edit. For interp_cold.c. */

static bool numeric(struct zwe_thread *thread, uint32_t sub, zwe_word word)
{
	const uint32_t *a = &thread->fp[ZWE_XA(word)];
	const uint32_t *b = &thread->fp[ZWE_XB(*thread->pc)]; /* of those that have one */
	uint32_t *d = &thread->fp[ZWE_XD(word)];
	enum zwe_trap reason = ZWE_TRAP_NONE;
	uint32_t slots = 1;
	uint32_t words = 0;
	uint32_t low = 0;
	uint64_t wide = 0;

	switch (sub) {
	case ZWE_X_I64_DIV_S:
		wide = zwe_i64_div_s(zwe_get2(a), zwe_get2(b), &reason);
		slots = 2;
		words = 1;
		break;
	case ZWE_X_I64_DIV_U:
		wide = zwe_i64_div_u(zwe_get2(a), zwe_get2(b), &reason);
		slots = 2;
		words = 1;
		break;
	case ZWE_X_I64_REM_S:
		wide = zwe_i64_rem_s(zwe_get2(a), zwe_get2(b), &reason);
		slots = 2;
		words = 1;
		break;
	case ZWE_X_I64_REM_U:
		wide = zwe_i64_rem_u(zwe_get2(a), zwe_get2(b), &reason);
		slots = 2;
		words = 1;
		break;
	default:
		break;
	}
	if (reason != ZWE_TRAP_NONE) {
		return trap(thread, reason);
	}
	if (slots == 2) {
		zwe_put2(d, wide);
	} else {
		*d = low;
	}
	thread->pc += words;
	return false;
}
