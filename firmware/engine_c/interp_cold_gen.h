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
#ifndef ZWE_NO_FLOATS
	case ZWE_X_F32_MIN:
		low = zwe_f32_min(*a, *b);
		words = 1;
		break;
	case ZWE_X_F32_MAX:
		low = zwe_f32_max(*a, *b);
		words = 1;
		break;
	case ZWE_X_F32_CEIL:
		low = zwe_f32_ceil(*a);
		break;
	case ZWE_X_F32_FLOOR:
		low = zwe_f32_floor(*a);
		break;
	case ZWE_X_F32_TRUNC:
		low = zwe_f32_trunc(*a);
		break;
	case ZWE_X_F32_NEAREST:
		low = zwe_f32_nearest(*a);
		break;
	case ZWE_X_F32_SQRT:
		low = zwe_f32_sqrt(*a);
		break;
	case ZWE_X_F64_MIN:
		wide = zwe_f64_min(zwe_get2(a), zwe_get2(b));
		slots = 2;
		words = 1;
		break;
	case ZWE_X_F64_MAX:
		wide = zwe_f64_max(zwe_get2(a), zwe_get2(b));
		slots = 2;
		words = 1;
		break;
	case ZWE_X_F64_CEIL:
		wide = zwe_f64_ceil(zwe_get2(a));
		slots = 2;
		break;
	case ZWE_X_F64_FLOOR:
		wide = zwe_f64_floor(zwe_get2(a));
		slots = 2;
		break;
	case ZWE_X_F64_TRUNC:
		wide = zwe_f64_trunc(zwe_get2(a));
		slots = 2;
		break;
	case ZWE_X_F64_NEAREST:
		wide = zwe_f64_nearest(zwe_get2(a));
		slots = 2;
		break;
	case ZWE_X_F64_SQRT:
		wide = zwe_f64_sqrt(zwe_get2(a));
		slots = 2;
		break;
	case ZWE_X_F32_CONVERT_I32_S:
		low = zwe_f32_convert_i32_s(*a);
		break;
	case ZWE_X_F32_CONVERT_I32_U:
		low = zwe_f32_convert_i32_u(*a);
		break;
	case ZWE_X_F32_CONVERT_I64_S:
		low = zwe_f32_convert_i64_s(zwe_get2(a));
		break;
	case ZWE_X_F32_CONVERT_I64_U:
		low = zwe_f32_convert_i64_u(zwe_get2(a));
		break;
	case ZWE_X_F64_CONVERT_I32_S:
		wide = zwe_f64_convert_i32_s(*a);
		slots = 2;
		break;
	case ZWE_X_F64_CONVERT_I32_U:
		wide = zwe_f64_convert_i32_u(*a);
		slots = 2;
		break;
	case ZWE_X_F64_CONVERT_I64_S:
		wide = zwe_f64_convert_i64_s(zwe_get2(a));
		slots = 2;
		break;
	case ZWE_X_F64_CONVERT_I64_U:
		wide = zwe_f64_convert_i64_u(zwe_get2(a));
		slots = 2;
		break;
	case ZWE_X_F32_DEMOTE_F64:
		low = zwe_f32_demote_f64(zwe_get2(a));
		break;
	case ZWE_X_F64_PROMOTE_F32:
		wide = zwe_f64_promote_f32(*a);
		slots = 2;
		break;
#endif
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
