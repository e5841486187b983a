/* SPDX-License-Identifier: Apache-2.0
 *
 * Accumulator forms: the translator's last step, on finished words. NAME_acc does what NAME does,
 * but takes one operand from the register where the instruction before has left it. Which forms
 * there are, opcodes.tab says.
 */
#include "translate.h"

/* Whether the operands named `first` and `second` may change places. */
static bool commutes(uint32_t op)
{
	switch (op) {
	case ZWE_OP_I32_ADD:
	case ZWE_OP_I32_MUL:
	case ZWE_OP_I32_AND:
	case ZWE_OP_I32_OR:
	case ZWE_OP_I32_XOR:
	case ZWE_OP_F32_ADD:
	case ZWE_OP_F32_MUL:
	case ZWE_OP_F64_ADD:
	case ZWE_OP_F64_MUL:
	case ZWE_OP_BR_EQ:
	case ZWE_OP_BR_NE:
	case ZWE_OP_BR_NE_B:
		return true;
	default:
		return false;
	}
}

/* Whether an operand of this kind can be what was `written`. */
static bool takes(uint32_t kind, uint32_t written)
{
	switch (kind) {
	case ZWE_K_SA:
		return (written & ZWE_WRITTEN_F64) == 0;
	case ZWE_K_SF1:
		return (written & ZWE_WRITTEN_F32) != 0;
	case ZWE_K_SF2:
		return (written & ZWE_WRITTEN_F64) != 0;
	default:
		return false;
	}
}

/* The form of `op`; `shift`: where in the word the operand stands that was written before. */
static uint32_t form_of(uint32_t op, uint32_t written, uint32_t *shift)
{
	for (uint32_t form = ZWE_OP_ACC_FIRST; form < ZWE_OP_COUNT; form++) {
		const struct zwe_format *format = &zwe_format[zwe_op_format[form]];

		if (ZWE_ACC_BASE(form) != op || form == op) {
			continue;
		}
		for (uint32_t i = 0; i < format->n_operands; i++) {
			if (takes(format->operand[i] & 0xff, written)) {
				uint32_t field = format->operand[i] >> 8;

				*shift = 8 + 8 * (field - ZWE_FIELD_D);
				return form;
			}
		}
	}
	return op;
}

static uint32_t swap_fields(uint32_t word0, uint32_t one, uint32_t other)
{
	uint32_t difference = (word0 >> one ^ word0 >> other) & 0xff;

	return word0 ^ difference << one ^ difference << other;
}

uint32_t zwe_accumulate(uint32_t word0, uint32_t written)
{
	uint32_t op = word0 & 0xff;
	uint32_t shift = 0;
	uint32_t form = op == ZWE_OP_EXT ? op : form_of(op, written, &shift);
	uint32_t other = shift == 24 ? 16 : shift + 8;

	if (form == op) {
		return word0;
	}
	if ((word0 >> shift & 0xff) != ZWE_WRITTEN_SLOT(written) && commutes(op)) {
		word0 = swap_fields(word0, shift, other);
	}
	if ((word0 >> shift & 0xff) != ZWE_WRITTEN_SLOT(written)) {
		return commutes(op) ? swap_fields(word0, shift, other) : word0;
	}
	return (word0 & ~0xffu) | form;
}
