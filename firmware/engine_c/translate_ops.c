/* SPDX-License-Identifier: Apache-2.0
 *
 * Translates everything but control: operators with their constant forms, comparisons and the
 * conditions made of them, locals, globals, memory, tables. The code is valid: nothing is checked
 * here.
 */
#include "translate.h"

static bool fits_i8(uint64_t value, bool wide)
{
	int64_t number = wide ? (int64_t)value : (int32_t)(uint32_t)value;

	return number >= -128 && number <= 127;
}

static struct zwe_ins *emit_dab(struct zwe_translator *t, uint16_t op, uint8_t type, uint32_t a,
				uint32_t b)
{
	struct zwe_ins *ins = zwe_emit(t, op);

	ins->a = a;
	ins->b = b;
	ins->d = zwe_push(t, type);
	return ins;
}

/* ---- comparisons ---------------------------------------------------------------------------- */

/* In the order of Wasm's opcodes; the image has no gt and le: their operands are swapped. */
enum relation { EQ, NE, LT_S, LT_U, GT_S, GT_U, LE_S, LE_U, GE_S, GE_U };

struct relation_form {
	uint16_t op, imm;
	uint8_t mirrored;  /* the relation with its operands swapped */
	uint8_t successor; /* a ? c is the same as a ?' c + 1 */
	bool swap;
};

static const struct relation_form relations[] = {
	[EQ] = {ZWE_OP_I32_EQ, ZWE_OP_I32_EQ_I, EQ, EQ, false},
	[NE] = {ZWE_OP_I32_NE, ZWE_OP_I32_NE_I, NE, NE, false},
	[LT_S] = {ZWE_OP_I32_LT_S, ZWE_OP_I32_LT_S_I, GT_S, LT_S, false},
	[LT_U] = {ZWE_OP_I32_LT_U, ZWE_OP_I32_LT_U_I, GT_U, LT_U, false},
	[GT_S] = {ZWE_OP_I32_LT_S, 0, LT_S, GE_S, true},
	[GT_U] = {ZWE_OP_I32_LT_U, 0, LT_U, GE_U, true},
	[LE_S] = {ZWE_OP_I32_GE_S, 0, GE_S, LT_S, true},
	[LE_U] = {ZWE_OP_I32_GE_U, 0, GE_U, LT_U, true},
	[GE_S] = {ZWE_OP_I32_GE_S, ZWE_OP_I32_GE_S_I, LE_S, GE_S, false},
	[GE_U] = {ZWE_OP_I32_GE_U, ZWE_OP_I32_GE_U_I, LE_U, GE_U, false},
};

#define WASM_I32_EQ 0x46

static bool has_successor(enum relation relation, uint32_t value)
{
	bool is_signed = relation == GT_S || relation == LE_S;

	return value != (is_signed ? 0x7fffffffu : 0xffffffffu);
}

/* A constant side is loaded anew where a branch takes it as its literal. */
static uint32_t compared(struct zwe_translator *t, const struct zwe_entry *entry, uint16_t op)
{
	return entry->kind == ZWE_IS_CONST && op != ZWE_OP_I32_LT_S && op != ZWE_OP_I32_GE_S
		       ? zwe_own_slot(t, entry)
		       : zwe_slot(t, entry);
}

static void translate_compare32(struct zwe_translator *t)
{
	struct zwe_entry b = zwe_pop(t), a = zwe_pop(t), swap;
	enum relation relation = (enum relation)(t->instr.opcode - WASM_I32_EQ);
	uint32_t left, right;

	if (a.kind == ZWE_IS_CONST && b.kind != ZWE_IS_CONST) {
		swap = a;
		a = b;
		b = swap;
		relation = (enum relation)relations[relation].mirrored;
	}
	if (b.kind == ZWE_IS_CONST) {
		uint32_t value = (uint32_t)b.value;
		enum relation plain = relation;

		if (relations[relation].swap && has_successor(relation, value)) {
			plain = (enum relation)relations[relation].successor;
			value++;
		}
		if (!relations[plain].swap && fits_i8(value, false)) {
			left = compared(t, &a, relations[plain].op);
			(void)emit_dab(t, relations[plain].imm, ZWE_I32, left, value & 0xff);
			return;
		}
	}
	left = compared(t, &a, relations[relation].op);
	right = compared(t, &b, relations[relation].op);
	if (relations[relation].swap) {
		(void)emit_dab(t, relations[relation].op, ZWE_I32, right, left);
	} else {
		(void)emit_dab(t, relations[relation].op, ZWE_I32, left, right);
	}
}

/* Comparisons whose negation is one instruction too; each pair stands together. */
static const uint16_t opposites[][2] = {
	{ZWE_OP_I32_EQ, ZWE_OP_I32_NE},         {ZWE_OP_I32_LT_S, ZWE_OP_I32_GE_S},
	{ZWE_OP_I32_LT_U, ZWE_OP_I32_GE_U},     {ZWE_OP_I32_EQ_I, ZWE_OP_I32_NE_I},
	{ZWE_OP_I32_LT_S_I, ZWE_OP_I32_GE_S_I}, {ZWE_OP_I32_LT_U_I, ZWE_OP_I32_GE_U_I},
	{ZWE_OP_I64_EQ, ZWE_OP_I64_NE},         {ZWE_OP_I64_LT_S, ZWE_OP_I64_GE_S},
	{ZWE_OP_I64_LT_U, ZWE_OP_I64_GE_U},     {ZWE_OP_F32_EQ, ZWE_OP_F32_NE},
	{ZWE_OP_F64_EQ, ZWE_OP_F64_NE},         {ZWE_OP_BR_EQ, ZWE_OP_BR_NE},
	{ZWE_OP_BR_LT_S, ZWE_OP_BR_GE_S},       {ZWE_OP_BR_LT_U, ZWE_OP_BR_GE_U},
	{ZWE_OP_BR_EQ_I, ZWE_OP_BR_NE_I},       {ZWE_OP_BR_LT_S_I, ZWE_OP_BR_GE_S_I},
	{ZWE_OP_BR_LT_U_I, ZWE_OP_BR_GE_U_I},   {ZWE_OP_BR_NZ, ZWE_OP_BR_Z},
	{ZWE_OP_BR_EQ_L, ZWE_OP_BR_NE_L},       {ZWE_OP_BR_LT_U_L, ZWE_OP_BR_GE_U_L},
};

/* The opposite, or the same again where there is none. */
uint16_t zwe_inverted(uint16_t op)
{
	for (uint32_t i = 0; i < sizeof(opposites) / sizeof(opposites[0]); i++) {
		if (opposites[i][0] == op) {
			return opposites[i][1];
		}
		if (opposites[i][1] == op) {
			return opposites[i][0];
		}
	}
	return op;
}

/* The last instruction, if it made this operand. */
static struct zwe_ins *producer(struct zwe_translator *t, const struct zwe_entry *entry)
{
	struct zwe_ins *last = zwe_last(t);

	if (last == NULL || entry->kind != ZWE_IN_SLOT || last->d != entry->slot ||
	    zwe_dest_width(last) != zwe_width(entry->type)) {
		return NULL;
	}
	return last;
}

static void translate_eqz32(struct zwe_translator *t)
{
	struct zwe_entry a = zwe_pop(t);
	struct zwe_ins *made = producer(t, &a);

	if (made != NULL && zwe_inverted(made->op) != made->op) {
		made->op = zwe_inverted(made->op);
		t->entries[t->n_entries++] = a;
		return;
	}
	if (made != NULL && made->op == ZWE_OP_I32_EQZ) {
		made->op = ZWE_OP_I32_NE_I;
		made->b = 0;
		t->entries[t->n_entries++] = a;
		return;
	}
	(void)emit_dab(t, ZWE_OP_I32_EQZ, ZWE_I32, zwe_slot(t, &a), 0);
}

/* A comparison, the branch that it becomes, and the one it becomes when its right side is a
 * constant made just before.
 */
static const uint16_t branches[][3] = {
	{ZWE_OP_I32_EQ, ZWE_OP_BR_EQ, ZWE_OP_BR_EQ_L},
	{ZWE_OP_I32_NE, ZWE_OP_BR_NE, ZWE_OP_BR_NE_L},
	{ZWE_OP_I32_LT_S, ZWE_OP_BR_LT_S, 0},
	{ZWE_OP_I32_LT_U, ZWE_OP_BR_LT_U, ZWE_OP_BR_LT_U_L},
	{ZWE_OP_I32_GE_S, ZWE_OP_BR_GE_S, 0},
	{ZWE_OP_I32_GE_U, ZWE_OP_BR_GE_U, ZWE_OP_BR_GE_U_L},
	{ZWE_OP_I32_EQ_I, ZWE_OP_BR_EQ_I, 0},
	{ZWE_OP_I32_NE_I, ZWE_OP_BR_NE_I, 0},
	{ZWE_OP_I32_LT_S_I, ZWE_OP_BR_LT_S_I, 0},
	{ZWE_OP_I32_LT_U_I, ZWE_OP_BR_LT_U_I, 0},
	{ZWE_OP_I32_GE_S_I, ZWE_OP_BR_GE_S_I, 0},
	{ZWE_OP_I32_GE_U_I, ZWE_OP_BR_GE_U_I, 0},
	{ZWE_OP_I32_EQZ, ZWE_OP_BR_Z, 0},
};

/* The instruction before the last one put a constant into this temporary; its value. */
static bool made_constant(struct zwe_translator *t, uint32_t slot, uint32_t *value)
{
	const struct zwe_ins *made = zwe_last_but_one(t);

	if (made == NULL || (made->op != ZWE_OP_LDI && made->op != ZWE_OP_LDL) || made->d != slot ||
	    !zwe_is_temporary(t, slot)) {
		return false;
	}
	*value = made->lit;
	return true;
}

struct zwe_condition zwe_pop_condition(struct zwe_translator *t)
{
	struct zwe_entry entry = zwe_pop(t);
	const struct zwe_ins *made = producer(t, &entry);
	struct zwe_condition out = {ZWE_OP_BR_NZ, 0, 0, 0};

	for (uint32_t i = 0; made != NULL && i < sizeof(branches) / sizeof(branches[0]); i++) {
		if (branches[i][0] != made->op) {
			continue;
		}
		out = (struct zwe_condition){branches[i][1], made->a, made->b, 0};
		if (branches[i][2] != 0 && made->a != made->b &&
		    made_constant(t, made->b, &out.lit)) {
			out.op = branches[i][2];
			t->n_ins--;
		}
		t->n_ins--;
		return out;
	}
	out.d = zwe_slot(t, &entry);
	return out;
}

/* The end of a loop that counts: an addition of an 8-bit number to the slot that the condition looks
 * at, and the branch back.
 */
struct loop_form {
	uint16_t branch, with_step;
};

static const struct loop_form loops[] = {
	{ZWE_OP_BR_NZ, ZWE_OP_ADDBR_NZ_B},
	{ZWE_OP_BR_NE_L, ZWE_OP_ADDBR_NE_L_B},
	{ZWE_OP_BR_NE_I, ZWE_OP_ADDBR_NE_L_B},
};

#define LOOP_REACH 240u /* words; the fused forms have no long one */

/* Makes the addition just before the branch part of it, if it is the branch of such a loop. */
static bool close_loop(struct zwe_translator *t, uint16_t op, const struct zwe_condition *condition,
		       uint32_t label)
{
	struct zwe_ins *last = zwe_last(t);
	uint32_t start = t->labels[label];

	if (start == ZWE_NO_LABEL || last == NULL || t->far || last->op != ZWE_OP_I32_ADD_I ||
	    last->d != last->a || last->d != condition->d ||
	    zwe_most_words(t, start) > LOOP_REACH) {
		return false;
	}
	for (uint32_t i = 0; i < sizeof(loops) / sizeof(loops[0]); i++) {
		if (loops[i].branch != op) {
			continue;
		}
		last->op = loops[i].with_step;
		last->a = last->b;
		last->b = 0;
		last->lit = op == ZWE_OP_BR_NE_I ? (uint32_t)(int32_t)(int8_t)condition->a
						 : condition->lit;
		last->label = label;
		return true;
	}
	return false;
}

void zwe_emit_branch(struct zwe_translator *t, const struct zwe_condition *condition, bool inverted,
		     uint32_t label)
{
	uint16_t op = inverted ? zwe_inverted(condition->op) : condition->op;
	struct zwe_ins *ins;

	if (!inverted && close_loop(t, op, condition, label)) {
		return;
	}
	ins = zwe_emit(t, op);
	ins->d = condition->d;
	ins->a = condition->a;
	ins->lit = condition->lit;
	ins->label = label;
}

/* ---- arithmetic with constants -------------------------------------------------------------- */

enum constant_kind { CONST_I8, CONST_SHIFT, CONST_DIVISOR, CONST_U8 };

struct constant_form {
	uint16_t op, imm, literal; /* literal: 0 if there is none */
	uint8_t kind;
	bool commutes;
};

static const struct constant_form forms32[] = {
	{ZWE_OP_I32_ADD, ZWE_OP_I32_ADD_I, ZWE_OP_I32_ADD_L, CONST_I8, true},
	{ZWE_OP_I32_MUL, ZWE_OP_I32_MUL_I, ZWE_OP_I32_MUL_L, CONST_I8, true},
	{ZWE_OP_I32_AND, ZWE_OP_I32_AND_U, 0, CONST_U8, true},
	{ZWE_OP_I32_AND, ZWE_OP_I32_AND_I, ZWE_OP_I32_AND_L, CONST_I8, true},
	{ZWE_OP_I32_OR, ZWE_OP_I32_OR_I, 0, CONST_I8, true},
	{ZWE_OP_I32_XOR, ZWE_OP_I32_XOR_I, ZWE_OP_I32_XOR_L, CONST_I8, true},
	{ZWE_OP_I32_SHL, ZWE_OP_I32_SHL_I, 0, CONST_SHIFT, false},
	{ZWE_OP_I32_SHR_S, ZWE_OP_I32_SHR_S_I, 0, CONST_SHIFT, false},
	{ZWE_OP_I32_SHR_U, ZWE_OP_I32_SHR_U_I, 0, CONST_SHIFT, false},
	{ZWE_OP_I32_ROTL, ZWE_OP_I32_ROTL_I, 0, CONST_SHIFT, false},
	{ZWE_OP_I32_DIV_U, ZWE_OP_I32_DIV_U_I, 0, CONST_DIVISOR, false},
	{ZWE_OP_I32_REM_U, ZWE_OP_I32_REM_U_I, 0, CONST_DIVISOR, false},
	{0, 0, 0, 0, false},
};

static const struct constant_form forms64[] = {
	{ZWE_OP_I64_ADD, ZWE_OP_I64_ADD_I, ZWE_OP_I64_ADD_L, CONST_I8, true},
	{ZWE_OP_I64_MUL, ZWE_EXT(I64_MUL_I), ZWE_OP_I64_MUL_L, CONST_I8, true},
	{ZWE_OP_I64_AND, ZWE_OP_I64_AND_I, ZWE_OP_I64_AND_L, CONST_I8, true},
	{ZWE_EXT(I64_SHL), ZWE_OP_I64_SHL_I, 0, CONST_SHIFT, false},
	{ZWE_EXT(I64_SHR_S), ZWE_OP_I64_SHR_S_I, 0, CONST_SHIFT, false},
	{ZWE_EXT(I64_SHR_U), ZWE_OP_I64_SHR_U_I, 0, CONST_SHIFT, false},
	{ZWE_EXT(I64_ROTL), ZWE_OP_I64_ROTL_I, 0, CONST_SHIFT, false},
	{0, 0, 0, 0, false},
};

static bool fits(const struct constant_form *form, uint64_t value, bool wide)
{
	switch ((enum constant_kind)form->kind) {
	case CONST_I8:
		return form->imm != 0 && fits_i8(value, wide);
	case CONST_U8:
		return value <= 255;
	case CONST_DIVISOR:
		return value >= 1 && value <= 127;
	case CONST_SHIFT:
		return true;
	}
	return false;
}

static const struct constant_form *form_of(uint16_t op, bool wide)
{
	const struct constant_form *form = wide ? forms64 : forms32;

	while (form->op != 0 && form->op != op) {
		form++;
	}
	return form->op != 0 ? form : NULL;
}

/* The first form that takes the constant, NULL if there is none. */
static const struct constant_form *form_for(uint16_t op, uint64_t value, bool wide)
{
	const struct constant_form *form = form_of(op, wide);

	while (form != NULL && form->op == op && !fits(form, value, wide) && form->literal == 0) {
		form++;
	}
	return form != NULL && form->op == op ? form : NULL;
}

static uint32_t log2_of(uint32_t value)
{
	uint32_t log2 = 0;

	while (value >> log2 != 1) {
		log2++;
	}
	return log2;
}

/* Says the same with an operation that has constant forms: subtraction, rotation the other way,
 * powers of two.
 */
static uint16_t rewrite(uint16_t op, bool wide, uint64_t *value)
{
	uint32_t low = (uint32_t)*value;
	bool power = !wide && low != 0 && (low & (low - 1)) == 0;

	if (op == ZWE_OP_I32_SUB || op == ZWE_OP_I64_SUB) {
		*value = 0 - *value;
		return wide ? ZWE_OP_I64_ADD : ZWE_OP_I32_ADD;
	}
	if (op == ZWE_EXT(I32_ROTR) || op == ZWE_EXT(I64_ROTR)) {
		*value = 0 - *value;
		return wide ? ZWE_EXT(I64_ROTL) : ZWE_OP_I32_ROTL;
	}
	if (power && op == ZWE_OP_I32_MUL && low > 127) {
		*value = log2_of(low);
		return ZWE_OP_I32_SHL;
	}
	if (power && op == ZWE_OP_I32_DIV_U) {
		*value = log2_of(low);
		return ZWE_OP_I32_SHR_U;
	}
	if (power && op == ZWE_OP_I32_REM_U) {
		*value = low - 1;
		return ZWE_OP_I32_AND;
	}
	return op;
}

/* Emits `a op value` in a constant form, if there is one. */
static bool emit_with_constant(struct zwe_translator *t, uint16_t op, uint8_t type,
			       const struct zwe_entry *a, uint64_t value)
{
	bool wide = zwe_width(type) == 2;
	const struct constant_form *form;
	struct zwe_ins *ins;
	bool is_short;

	op = rewrite(op, wide, &value);
	form = form_for(op, value, wide);
	if (form == NULL) {
		return false;
	}
	if (form->kind == CONST_SHIFT) {
		value &= wide ? 63 : 31;
	}
	is_short = fits(form, value, wide);
	ins = emit_dab(t, is_short ? form->imm : form->literal, type, zwe_slot(t, a),
		       is_short ? (uint32_t)value & 0xff : 0);
	ins->lit_high = (uint32_t)(value >> 32);
	ins->lit = (uint32_t)value;
	return true;
}

/* Leaves an addition of a constant for later: an access may have it as part of its address. */
static bool push_sum(struct zwe_translator *t, uint16_t op, const struct zwe_entry *a,
		     uint32_t value)
{
	uint32_t base = a->kind == ZWE_IN_SLOT ? a->slot : a->local;

	if ((op != ZWE_OP_I32_ADD && op != ZWE_OP_I32_SUB) || a->kind == ZWE_IS_CONST || !t->fold) {
		return false;
	}
	value = op == ZWE_OP_I32_SUB ? 0 - value : value;
	if (a->kind == ZWE_IS_SUM) {
		value += (uint32_t)a->value;
	}
	zwe_push_lazy(t, ZWE_I32, ZWE_IS_SUM, base, value);
	if (zwe_is_temporary(t, base) && base > t->entries[t->n_entries - 1].slot) {
		zwe_flush(t, t->n_entries - 1, false); /* the next operand would take the slot */
	}
	return true;
}

/* a + (b << 2 or 3), the shift being the last instruction. */
static bool emit_shifted(struct zwe_translator *t, const struct zwe_entry *a,
			 const struct zwe_entry *b)
{
	const struct zwe_ins *made = producer(t, b);
	uint32_t shifted, left;
	uint16_t op;

	if (made == NULL || made->op != ZWE_OP_I32_SHL_I || (made->b != 2 && made->b != 3) ||
	    !zwe_is_temporary(t, made->d) || a->kind == ZWE_IS_CONST || a->kind == ZWE_IS_SUM) {
		return false;
	}
	op = made->b == 2 ? ZWE_OP_I32_ADD_SHL2 : ZWE_OP_I32_ADD_SHL3;
	shifted = made->a;
	t->n_ins--;
	left = zwe_slot(t, a);
	(void)emit_dab(t, op, ZWE_I32, left, shifted);
	return true;
}

/* a ^ (a >> constant) or <<, as in hashes and generators; the shift being the last instruction. */
static bool emit_xorshift(struct zwe_translator *t, const struct zwe_entry *a,
			  const struct zwe_entry *b)
{
	const struct zwe_ins *made = producer(t, b);
	uint32_t source, distance;
	uint16_t op;

	if (made == NULL || !zwe_is_temporary(t, made->d) ||
	    (made->op != ZWE_OP_I64_SHR_U_I && made->op != ZWE_OP_I64_SHL_I) ||
	    (a->kind != ZWE_IN_SLOT && a->kind != ZWE_IN_LOCAL) ||
	    (a->kind == ZWE_IN_SLOT ? a->slot : a->local) != made->a) {
		return false;
	}
	op = made->op == ZWE_OP_I64_SHR_U_I ? ZWE_OP_I64_XORSHR : ZWE_OP_I64_XORSHL;
	source = made->a;
	distance = made->b;
	t->n_ins--;
	(void)emit_dab(t, op, ZWE_I64, source, distance);
	return true;
}

static void translate_binary(struct zwe_translator *t, uint8_t type)
{
	uint16_t op = t->instr.info->op;
	bool wide = zwe_width(type) == 2;
	const struct constant_form *form = form_of(op, wide);
	struct zwe_entry b = zwe_pop(t), a = zwe_pop(t), swap;
	uint32_t left, right;

	if (a.kind == ZWE_IS_CONST && b.kind != ZWE_IS_CONST && form != NULL && form->commutes) {
		swap = a;
		a = b;
		b = swap;
	}
	if (b.kind == ZWE_IS_CONST && (push_sum(t, op, &a, (uint32_t)b.value) ||
				       emit_with_constant(t, op, type, &a, b.value))) {
		return;
	}
	if (op == ZWE_OP_I32_ADD && (emit_shifted(t, &a, &b) || emit_shifted(t, &b, &a))) {
		return;
	}
	if (op == ZWE_OP_I64_XOR && (emit_xorshift(t, &a, &b) || emit_xorshift(t, &b, &a))) {
		return;
	}
	if (op == ZWE_OP_I32_SUB && a.kind == ZWE_IS_CONST && fits_i8(a.value, false)) {
		(void)emit_dab(t, ZWE_OP_I32_RSUB_I, type, zwe_slot(t, &b),
			       (uint32_t)a.value & 0xff);
		return;
	}
	left = zwe_slot(t, &a);
	right = zwe_slot(t, &b);
	(void)emit_dab(t, op, type, left, right);
}

/* ---- other operators ------------------------------------------------------------------------ */

static void translate_plain(struct zwe_translator *t)
{
	const struct zwe_wasm_op *info = t->instr.info;
	struct zwe_entry a, b;
	uint32_t left = 0, right = 0;

	if (info->in[0] != '\0' && info->in[1] != '\0') {
		b = zwe_pop(t);
		a = zwe_pop(t);
		left = zwe_slot(t, &a);
		right = zwe_slot(t, &b);
	} else if (info->in[0] != '\0') {
		a = zwe_pop(t);
		left = zwe_slot(t, &a);
	}
	if (info->class == ZWE_C_SWAPPED) {
		(void)emit_dab(t, info->op, zwe_type_of_letter(info->out[0]), right, left);
	} else {
		(void)emit_dab(t, info->op, zwe_type_of_letter(info->out[0]), left, right);
	}
}

static void translate_count64(struct zwe_translator *t)
{
	struct zwe_entry a = zwe_pop(t);
	struct zwe_ins *ins = emit_dab(t, t->instr.info->op, ZWE_I64, zwe_slot(t, &a), 0);
	uint32_t high = ins->d + 1;

	zwe_emit_const(t, ZWE_I32, 0, high);
}

/* i32.wrap_i64 takes the low word where it is; reinterpretations change nothing. */
static void translate_cast(struct zwe_translator *t)
{
	struct zwe_entry *entry = &t->entries[t->n_entries - 1];

	entry->type = zwe_type_of_letter(t->instr.info->out[0]);
	if (zwe_width(entry->type) == 1) {
		entry->value = (uint32_t)entry->value;
	}
}

static bool is_small(const struct zwe_entry *entry)
{
	return entry->kind == ZWE_IS_CONST && zwe_width(entry->type) == 1 &&
	       fits_i8(entry->value, false);
}

static void translate_select(struct zwe_translator *t)
{
	struct zwe_entry c = zwe_pop(t), b = zwe_pop(t), a = zwe_pop(t);
	uint16_t op = zwe_width(a.type) == 2 ? ZWE_OP_SELECT2 : ZWE_OP_SELECT;
	uint32_t first, second, condition;

	if (is_small(&b)) {
		op = ZWE_OP_SELECT_BI;
	} else if (is_small(&a)) {
		op = ZWE_OP_SELECT_AI;
	}
	first = op == ZWE_OP_SELECT_AI ? (uint32_t)a.value & 0xff : zwe_slot(t, &a);
	second = op == ZWE_OP_SELECT_BI ? (uint32_t)b.value & 0xff : zwe_slot(t, &b);
	condition = zwe_slot(t, &c);
	emit_dab(t, op, a.type, first, second)->c = (uint16_t)condition;
}

/* ---- variables ------------------------------------------------------------------------------ */

/* Stores a popped operand in a local; true if it is then best read from there. */
static bool store_local(struct zwe_translator *t, const struct zwe_entry *entry, uint32_t slot)
{
	uint32_t width = zwe_width(entry->type);
	bool retarget = producer(t, entry) != NULL;

	zwe_flush_local(t, slot, width, retarget);
	if (retarget) {
		t->ins[t->n_ins - 1].d = slot;
	} else if (entry->kind == ZWE_IS_CONST) {
		zwe_emit_const(t, entry->type, entry->value, slot);
	} else if (entry->kind == ZWE_IS_SUM) {
		zwe_emit_add(t, slot, entry->local, (uint32_t)entry->value);
		return true;
	} else {
		zwe_emit_move(t, width, slot,
			      entry->kind == ZWE_IN_LOCAL ? entry->local : entry->slot);
	}
	return retarget;
}

static void translate_local(struct zwe_translator *t)
{
	uint32_t slot = t->local_slots[t->instr.x];
	struct zwe_entry entry;

	if (t->instr.opcode == ZWE_W_LOCAL_GET) {
		zwe_push_lazy(t, t->body->locals[t->instr.x], ZWE_IN_LOCAL, slot, 0);
		return;
	}
	entry = zwe_pop(t);
	if (store_local(t, &entry, slot)) {
		entry.kind = ZWE_IN_LOCAL;
		entry.local = slot;
	}
	if (t->instr.opcode == ZWE_W_LOCAL_TEE) {
		t->entries[t->n_entries++] = entry;
		t->n_lazy++;
	}
}

static bool fits_i16(uint32_t value)
{
	return (int32_t)value >= -32768 && (int32_t)value <= 32767;
}

/* Sets the stack pointer to a sum, or to what was just made of it: entering and leaving a function.
 */
static bool set_stack_pointer(struct zwe_translator *t, const struct zwe_entry *entry)
{
	struct zwe_ins *add = zwe_last(t), *get = zwe_last_but_one(t), *ins;

	if (entry->kind == ZWE_IS_SUM && fits_i16((uint32_t)entry->value)) {
		ins = zwe_emit(t, ZWE_OP_SPSET_ADD);
		ins->d = entry->local;
		ins->h = (uint32_t)entry->value & 0xffff;
		return true;
	}
	if (entry->kind != ZWE_IN_LOCAL || get == NULL || get->op != ZWE_OP_SPGET ||
	    (add->op != ZWE_OP_I32_ADD_I && add->op != ZWE_OP_I32_ADD_L) ||
	    add->d != entry->local || add->a != get->d || !zwe_is_temporary(t, get->d) ||
	    !fits_i16(add->lit)) {
		return false;
	}
	get->op = ZWE_OP_SPADD;
	get->d = add->d;
	get->h = add->lit & 0xffff;
	t->n_ins--;
	return true;
}

static void translate_global(struct zwe_translator *t, const struct zwe_output *out)
{
	const struct zwe_wglobal *global = &t->module->globals[t->instr.x];
	bool imported = t->instr.x < t->module->import_globals, wide = zwe_width(global->type) == 2;
	bool is_sp = t->instr.x == out->sp_global;
	struct zwe_entry entry;
	struct zwe_ins *ins;
	uint32_t slot;
	uint16_t op;

	if (t->instr.opcode == ZWE_W_GLOBAL_GET) {
		op = imported ? (wide ? ZWE_EXT(GGET2_IMP) : ZWE_EXT(GGET_IMP))
		     : wide   ? ZWE_OP_GGET2
			      : ZWE_OP_GGET;
		op = is_sp ? ZWE_OP_SPGET : op;
		slot = zwe_push(t, global->type);
	} else {
		op = imported ? (wide ? ZWE_EXT(GSET2_IMP) : ZWE_EXT(GSET_IMP))
		     : wide   ? ZWE_OP_GSET2
			      : ZWE_OP_GSET;
		op = is_sp ? ZWE_OP_SPSET : op;
		entry = zwe_pop(t);
		if (is_sp && set_stack_pointer(t, &entry)) {
			return;
		}
		slot = zwe_slot(t, &entry);
	}
	ins = zwe_emit(t, op);
	ins->d = slot;
	ins->h = global->slot;
	ins->k = t->instr.x;
}

/* ---- memory --------------------------------------------------------------------------------- */

/* Any constant may be an address: the packer wants to know how far up they go. */
static void note_named(struct zwe_output *out, uint64_t end)
{
	if (end <= out->declared_bytes && end > out->named_end) {
		out->named_end = end;
	}
}

/* With offset <= low nothing is lost by wrapping: an address below the window becomes a huge one,
 * and the sum with the offset cannot pass 2^32 without passing it before.
 */
void zwe_lower_address(const struct zwe_output *out, struct zwe_entry *address, uint64_t offset)
{
	uint64_t at = (uint32_t)address->value + offset;
	uint32_t low = out->memory_low;

	if (address->kind == ZWE_IS_CONST) {
		address->value = at < low || at - low > UINT32_MAX ? ZWE_NOWHERE : at - low;
	} else if (offset != low) {
		uint32_t delta = (uint32_t)offset - low;

		if (address->kind == ZWE_IS_SUM) {
			delta += (uint32_t)address->value;
		} else if (address->kind == ZWE_IN_SLOT) {
			address->local = address->slot;
		}
		address->kind = ZWE_IS_SUM;
		address->value = delta;
	}
}

/* The access' offset in the window; what does not fit the offset goes into the address. */
static uint64_t lower_access(const struct zwe_output *out, struct zwe_entry *address,
			     uint64_t offset)
{
	if (address->kind != ZWE_IS_CONST && offset > out->memory_low) {
		return offset - out->memory_low;
	}
	zwe_lower_address(out, address, offset);
	return 0;
}

uint64_t zwe_window_address(struct zwe_output *out, struct zwe_entry *address, uint64_t offset,
			    uint64_t size)
{
	note_named(out,
		   (address->kind == ZWE_IS_CONST ? (uint32_t)address->value : 0) + offset + size);
	return out->memory_low != 0 ? lower_access(out, address, offset) : offset;
}

/* The address is slot << 2, made by the last instruction. */
static bool drop_shift(struct zwe_translator *t, uint32_t slot, uint32_t *index)
{
	const struct zwe_ins *last = zwe_last(t);

	if (last == NULL || last->op != ZWE_OP_I32_SHL_I || last->b != 2 || last->d != slot ||
	    !zwe_is_temporary(t, slot)) {
		return false;
	}
	*index = last->a;
	t->n_ins--;
	return true;
}

/* An access without offset whose address is slot + constant: the addition may wrap, and does so in
 * the access.
 */
static struct zwe_ins *emit_wrapping(struct zwe_translator *t, const struct zwe_access *access,
				     const struct zwe_entry *address)
{
	uint32_t base = address->local;
	uint16_t op = access->wrapping;
	struct zwe_ins *ins;

	if (address->kind != ZWE_IS_SUM || op == 0) {
		return NULL;
	}
	if (op == ZWE_OP_LD32_W && drop_shift(t, base, &base)) {
		op = ZWE_OP_LD32_XW;
	}
	ins = zwe_emit(t, op);
	ins->a = base;
	ins->lit = (uint32_t)address->value;
	return ins;
}

/* A load from a table of words at a fixed place. */
static struct zwe_ins *emit_table_access(struct zwe_translator *t, const struct zwe_access *access,
					 const struct zwe_entry *address, uint32_t offset)
{
	struct zwe_ins *ins;
	uint32_t index;

	if (access->scaled != ZWE_OP_LD32 || address->kind != ZWE_IN_SLOT ||
	    !drop_shift(t, address->slot, &index)) {
		return NULL;
	}
	ins = zwe_emit(t, ZWE_OP_LD32_X);
	ins->a = index;
	ins->lit = offset;
	return ins;
}

/* Emits the access in its best form; returns the instruction, whose `d` is left to the caller. */
static struct zwe_ins *emit_access(struct zwe_translator *t, struct zwe_output *out,
				   struct zwe_entry *address)
{
	const struct zwe_access *access = zwe_access_of(t->instr.info->op);
	uint64_t size = (uint64_t)1 << access->size_log2, offset = t->instr.y;
	bool aligned, scaled;
	struct zwe_ins *ins;
	uint32_t base;

	offset = zwe_window_address(out, address, offset, size);
	if (address->kind == ZWE_IS_CONST) {
		uint64_t at = (uint32_t)address->value + offset;

		aligned = (at & (size - 1)) == 0 && at <= 0xffff;
		if (access->absolute != 0 && aligned && at + size <= out->memory_bytes) {
			ins = zwe_emit(t, access->absolute);
			ins->h = (uint32_t)at;
			return ins;
		}
		if (at <= UINT32_MAX) {
			address->value = at;
			offset = 0;
		}
	}
	ins = offset == 0 ? emit_wrapping(t, access, address) : NULL;
	ins = ins == NULL ? emit_table_access(t, access, address, (uint32_t)offset) : ins;
	if (ins != NULL) {
		return ins;
	}
	if (address->kind == ZWE_IS_CONST && zwe_kept_slot(t, 1, 0, &base)) {
		offset = (uint32_t)address->value;
	} else {
		base = zwe_slot(t, address);
	}
	aligned = (offset & (size - 1)) == 0 && offset >> access->size_log2 <= 0xff;
	scaled = aligned && offset + (size > 4 ? size : 4) <= out->memory_bytes;
	ins = zwe_emit(t, scaled ? access->scaled : access->literal);
	ins->a = base;
	ins->b = scaled ? (uint32_t)(offset >> access->size_log2) : 0;
	ins->lit = (uint32_t)offset;
	return ins;
}

static void translate_load(struct zwe_translator *t, struct zwe_output *out)
{
	const struct zwe_wasm_op *info = t->instr.info;
	struct zwe_entry address = zwe_pop(t);
	struct zwe_ins *ins = emit_access(t, out, &address);
	uint32_t slot = zwe_push(t, zwe_type_of_letter(info->out[0]));

	ins->d = slot;
	if (info->then != 0) {
		ins = zwe_emit(t, info->then);
		ins->d = slot;
		ins->a = slot;
	}
}

/* Stores an 8-bit number; only the form with slot and scaled offset can. */
static bool emit_store_constant(struct zwe_translator *t, const struct zwe_output *out,
				const struct zwe_entry *value, const struct zwe_entry *address)
{
	const struct zwe_access *access = zwe_access_of(t->instr.info->op);
	uint16_t op = access->scaled == ZWE_OP_ST8 ? ZWE_OP_ST8_I : ZWE_OP_ST32_I;
	uint32_t offset = t->instr.y, size = 1u << access->size_log2, base;
	struct zwe_ins *ins;

	if ((access->scaled != ZWE_OP_ST8 && access->scaled != ZWE_OP_ST32) ||
	    out->memory_low != 0 || !t->fold ||
	    (address->kind != ZWE_IN_SLOT && address->kind != ZWE_IN_LOCAL) ||
	    (offset & (size - 1)) != 0 || offset >> access->size_log2 > 0xff ||
	    (uint64_t)offset + 4 > out->memory_bytes) {
		return false;
	}
	base = zwe_slot(t, address);
	ins = zwe_emit(t, op);
	ins->d = (uint32_t)value->value & 0xff;
	ins->a = base;
	ins->b = offset >> access->size_log2;
	return true;
}

static void translate_store(struct zwe_translator *t, struct zwe_output *out)
{
	const struct zwe_access *access = zwe_access_of(t->instr.info->op);
	struct zwe_entry value = zwe_pop(t), address = zwe_pop(t);
	uint32_t slot;

	if (access->size_log2 < 3) {
		value.type = ZWE_I32; /* only the low word is stored */
	}
	if (value.kind == ZWE_IS_CONST && fits_i8(value.value, false) &&
	    emit_store_constant(t, out, &value, &address)) {
		return;
	}
	slot = zwe_slot(t, &value);
	emit_access(t, out, &address)->d = slot;
}

/* Bulk instructions: three operands that the instruction itself moves on. */
static void translate_bulk(struct zwe_translator *t, const struct zwe_output *out)
{
	static const uint16_t ops[] = {
		[ZWE_W_MEMORY_INIT - 0x108] = ZWE_EXT(MEMORY_INIT),
		[ZWE_W_MEMORY_COPY - 0x108] = ZWE_EXT(MEMORY_COPY),
		[ZWE_W_MEMORY_FILL - 0x108] = ZWE_EXT(MEMORY_FILL),
		[ZWE_W_TABLE_INIT - 0x108] = ZWE_EXT(TABLE_INIT),
		[ZWE_W_TABLE_COPY - 0x108] = ZWE_EXT(TABLE_COPY),
		[ZWE_W_TABLE_FILL - 0x108] = ZWE_EXT(TABLE_FILL),
	};
	struct zwe_entry b = zwe_pop(t), a = zwe_pop(t), d = zwe_pop(t);
	bool in_memory = t->instr.opcode <= ZWE_W_MEMORY_FILL && out->memory_low != 0;
	uint32_t to, from, count;
	struct zwe_ins *ins;

	if (in_memory) {
		zwe_lower_address(out, &d, 0);
	}
	if (in_memory && t->instr.opcode == ZWE_W_MEMORY_COPY) {
		zwe_lower_address(out, &a, 0);
	}
	to = zwe_own_slot(t, &d);
	from = t->instr.opcode == ZWE_W_MEMORY_FILL ? zwe_slot(t, &a) : zwe_own_slot(t, &a);
	count = zwe_own_slot(t, &b);
	ins = zwe_emit(t, ops[t->instr.opcode - 0x108]);
	ins->d = to;
	ins->a = from;
	ins->b = count;
	switch (t->instr.opcode) {
	case ZWE_W_TABLE_INIT: /* x: segment, y: table */
		ins->c = (uint16_t)t->instr.y;
		ins->k = t->instr.x;
		break;
	case ZWE_W_TABLE_COPY: /* x: to, y: from */
		ins->c = (uint16_t)t->instr.x;
		ins->k = t->instr.y;
		break;
	default:
		ins->k = t->instr.x;
		break;
	}
}

/* ---- tables and references ------------------------------------------------------------------ */

static void translate_table(struct zwe_translator *t)
{
	uint8_t type = t->module->tables[t->instr.x].type;
	struct zwe_entry a, b;
	struct zwe_ins *ins;
	uint32_t left, right;

	switch (t->instr.opcode) {
	case ZWE_W_TABLE_GET:
		a = zwe_pop(t);
		ins = emit_dab(t, ZWE_EXT(TABLE_GET), type, zwe_slot(t, &a), 0);
		break;
	case ZWE_W_TABLE_SET:
		b = zwe_pop(t);
		a = zwe_pop(t);
		left = zwe_slot(t, &a);
		right = zwe_slot(t, &b);
		ins = zwe_emit(t, ZWE_EXT(TABLE_SET));
		ins->d = right;
		ins->a = left;
		break;
	case ZWE_W_TABLE_SIZE:
		ins = emit_dab(t, ZWE_EXT(TABLE_SIZE), ZWE_I32, 0, 0);
		break;
	default: /* table.grow */
		b = zwe_pop(t);
		a = zwe_pop(t);
		left = zwe_slot(t, &a);
		right = zwe_slot(t, &b);
		ins = emit_dab(t, ZWE_EXT(TABLE_GROW), ZWE_I32, left, right);
		break;
	}
	ins->k = t->instr.x;
}

static void translate_reference(struct zwe_translator *t)
{
	struct zwe_entry a;
	struct zwe_ins *ins;

	if (t->instr.opcode == ZWE_W_REF_NULL) {
		zwe_push_lazy(t, (uint8_t)t->instr.x, ZWE_IS_CONST, 0, ZWE_REF_NULL);
	} else if (t->instr.opcode == ZWE_W_REF_IS_NULL) {
		a = zwe_pop(t);
		(void)emit_dab(t, ZWE_OP_I32_EQ_I, ZWE_I32, zwe_slot(t, &a), 0xff);
	} else {
		ins = emit_dab(t, ZWE_EXT(REF_FUNC), ZWE_FUNCREF, 0, 0);
		ins->k = t->instr.x;
	}
}

static void translate_special(struct zwe_translator *t, struct zwe_output *out)
{
	switch (t->instr.opcode) {
	case ZWE_W_DROP:
		(void)zwe_pop(t);
		break;
	case ZWE_W_SELECT:
	case ZWE_W_SELECT_T:
		translate_select(t);
		break;
	case ZWE_W_LOCAL_GET:
	case ZWE_W_LOCAL_SET:
	case ZWE_W_LOCAL_TEE:
		translate_local(t);
		break;
	case ZWE_W_GLOBAL_GET:
	case ZWE_W_GLOBAL_SET:
		translate_global(t, out);
		break;
	case ZWE_W_REF_NULL:
	case ZWE_W_REF_IS_NULL:
	case ZWE_W_REF_FUNC:
		translate_reference(t);
		break;
	case ZWE_W_TABLE_GET:
	case ZWE_W_TABLE_SET:
	case ZWE_W_TABLE_SIZE:
	case ZWE_W_TABLE_GROW:
		translate_table(t);
		break;
	case ZWE_W_DATA_DROP:
		zwe_emit(t, ZWE_EXT(DATA_DROP))->lit = t->instr.x;
		break;
	case ZWE_W_ELEM_DROP:
		zwe_emit(t, ZWE_EXT(ELEM_DROP))->lit = t->instr.x;
		break;
	case ZWE_W_NOTIFY:
	case ZWE_W_WAIT32:
	case ZWE_W_WAIT64:
		zwe_translate_wait(t, out);
		break;
	case ZWE_W_FENCE:
		break; /* one processor, and every instruction does its accesses in order */
	default:
		translate_bulk(t, out);
		break;
	}
}

void zwe_translate_op(struct zwe_translator *t, struct zwe_output *out)
{
	if (t->instr.info->is_float) {
		out->features |= ZWE_IMAGE_F_FLOAT;
	}
	if (t->instr.opcode == ZWE_W_MEMORY_GROW) {
		out->features |= ZWE_IMAGE_F_GROW;
	}
	switch ((enum zwe_class)t->instr.info->class) {
	case ZWE_C_CONST:
		if (t->instr.opcode == ZWE_W_I32_CONST && !t->is_init) {
			note_named(out, (uint64_t)(uint32_t)t->instr.value + 1);
		}
		zwe_push_lazy(t, zwe_type_of_letter(t->instr.info->out[0]), ZWE_IS_CONST, 0,
			      t->instr.value);
		break;
	case ZWE_C_BIN32:
		translate_binary(t, ZWE_I32);
		break;
	case ZWE_C_BIN64:
		translate_binary(t, ZWE_I64);
		break;
	case ZWE_C_CMP32:
		translate_compare32(t);
		break;
	case ZWE_C_EQZ32:
		translate_eqz32(t);
		break;
	case ZWE_C_COUNT64:
		translate_count64(t);
		break;
	case ZWE_C_CAST:
		translate_cast(t);
		break;
	case ZWE_C_LOAD:
		translate_load(t, out);
		break;
	case ZWE_C_STORE:
		translate_store(t, out);
		break;
	case ZWE_C_ATOMIC:
		zwe_translate_atomic(t, out);
		break;
	case ZWE_C_SPECIAL:
		translate_special(t, out);
		break;
	default:
		translate_plain(t);
		break;
	}
}
