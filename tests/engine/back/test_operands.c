/* SPDX-License-Identifier: Apache-2.0
 *
 * The verifier's rule for every operand of every instruction: the highest value that is allowed is
 * accepted, the next one refused by the right name, and so is what a field can hold at most. What is
 * allowed is said here once more, by kind, for one function in one small module; the instructions come
 * from the table of formats, the verifier's rules from elsewhere (zwe_rule). In W64 the quiet forms too.
 * Then what an instruction needs, whether one may end a function, whether it leaves the accumulator.
 */
#include "rig.h"
#include "w64.h"

#include <stdlib.h>
#include <string.h>

enum {
	FRAME = 10,
	MEMORY = 100,
	ANY = -1 /* no value is refused */
};

struct subject {
	const char *name;
	uint32_t word0; /* its opcode */
	const struct zwe_format *format;
	bool extension;
};

struct limit {
	int64_t low, good, bad;
	const char *why;
};

static struct assembly a;

static bool has_kind(const struct subject *subject, uint32_t kind)
{
	for (uint32_t i = 0; i < subject->format->n_operands; i++) {
		if ((subject->format->operand[i] & 0xff) == kind) {
			return true;
		}
	}
	return false;
}

static bool is_named(const struct subject *subject, const char *beginning)
{
	return strncmp(subject->name, beginning, strlen(beginning)) == 0;
}

static uint32_t words_of(const struct subject *subject)
{
	return subject->format->words + has_kind(subject, ZWE_K_LJ);
}

/* Slots of what a call's window must hold, its link included. */
static int64_t window_slots(const struct subject *subject)
{
	return has_kind(subject, ZWE_K_FI) ? 7 : has_kind(subject, ZWE_K_T) ? 1 : 2;
}

/* What an operand may be, by its kind. */
static struct limit limit_of(const struct subject *subject, uint32_t kind)
{
	static const char slot[] = "slot outside the frame", beyond[] = "beyond the memory";
	int64_t window = FRAME - window_slots(subject);
	int64_t length = has_kind(subject, ZWE_K_SA) + words_of(subject);

	switch (kind) {
	case ZWE_K_D1:
	case ZWE_K_S1:
	case ZWE_K_X1:
		return (struct limit){0, FRAME - 1, FRAME, slot};
	case ZWE_K_D2:
	case ZWE_K_S2:
	case ZWE_K_X2:
		return (struct limit){0, FRAME - 2, FRAME - 1, slot};
	case ZWE_K_SA:
		return (struct limit){FRAME - 1, FRAME - 1, FRAME - 2, "accumulator form of another slot"};
	case ZWE_K_SF1: /* where a register has what is before, that */
		return ZWE_FLOAT_LEFT
			       ? (struct limit){FRAME - 1, FRAME - 1, FRAME - 2, "accumulator form of another slot"}
			       : (struct limit){0, FRAME - 1, FRAME, slot};
	case ZWE_K_SF2:
		return ZWE_FLOAT_LEFT
			       ? (struct limit){FRAME - 2, FRAME - 2, FRAME - 3, "accumulator form of another slot"}
			       : (struct limit){0, FRAME - 2, FRAME - 1, slot};
	case ZWE_K_LS: /* a throw takes three from there */
		return has_kind(subject, ZWE_K_TG) ? (struct limit){0, FRAME - 3, FRAME - 2, slot}
						   : (struct limit){0, FRAME - 1, FRAME, slot};
	case ZWE_K_LC:
		return (struct limit){0, FRAME - 1, FRAME, slot};
	case ZWE_K_LS2:
		return (struct limit){0, FRAME - 2, FRAME - 1, slot};
	case ZWE_K_LS4:
		return (struct limit){0, FRAME - 4, FRAME - 3, slot};
	case ZWE_K_LS5:
		return (struct limit){0, FRAME - 5, FRAME - 4, slot};
	case ZWE_K_N8:
		return (struct limit){1, 255, 0, "division by a literal zero"};
	case ZWE_K_O1:
		return (struct limit){0, MEMORY - 4, MEMORY - 3, beyond};
	case ZWE_K_O2:
		return (struct limit){0, (MEMORY - 4) / 2, (MEMORY - 4) / 2 + 1, beyond};
	case ZWE_K_O4:
		return (struct limit){0, (MEMORY - 4) / 4, (MEMORY - 4) / 4 + 1, beyond};
	case ZWE_K_O8:
		return (struct limit){0, (MEMORY - 8) / 8, (MEMORY - 8) / 8 + 1, beyond};
	case ZWE_K_A1:
		return (struct limit){0, MEMORY - 1, MEMORY, beyond};
	case ZWE_K_A4:
		return (struct limit){0, MEMORY - 4, MEMORY, beyond};
	case ZWE_K_JF:
	case ZWE_K_LJ:
		return (struct limit){0, 0, 1, "branch out of the function"};
	case ZWE_K_JB:
		return (struct limit){length, length, length + 1, "backward branch out"};
	case ZWE_K_W:
	case ZWE_K_LW:
		return (struct limit){0, window, window + 1, "call window outside the frame"};
	case ZWE_K_F:
		return (struct limit){1, 1, 2, "call of an unknown function"};
	case ZWE_K_FI:
		return (struct limit){0, 0, 1, "call of an unknown import"};
	case ZWE_K_FA:
		return (struct limit){0, 2, 3, "unknown function"};
	case ZWE_K_T:
		return (struct limit){2, 2, 4, "unknown type"};
	case ZWE_K_TB:
		return (struct limit){0, 0, 1, "unknown table"};
	case ZWE_K_EL:
	case ZWE_K_LEL:
		return (struct limit){0, 0, 1, "unknown element segment"};
	case ZWE_K_DA:
	case ZWE_K_LDA:
		return (struct limit){0, 0, 1, "unknown data segment"};
	case ZWE_K_G1:
		return (struct limit){0, 0, 3, "unknown global"};
	case ZWE_K_G2:
		return (struct limit){1, 1, 3, "unknown global"};
	case ZWE_K_IG: /* one of each width */
		return strchr(subject->name, '2') == NULL
			       ? (struct limit){0, 0, 2, "unknown imported global"}
			       : (struct limit){1, 1, 2, "unknown imported global"};
	case ZWE_K_TG:
		return (struct limit){0, 0, 1, "unknown tag"};
	case ZWE_K_LCI: /* see indirect() */
		return (struct limit){2 << 16, 9 << 8 | 2 << 16, 10 << 8 | 2 << 16, "call window outside the frame"};
	case ZWE_K_U16: /* of br_table: how many literals follow */
		return (struct limit){0, 0, ANY, NULL};
	default: /* numbers */
		return (struct limit){0, 127, ANY, NULL};
	}
}

/* What a field can hold. */
static uint32_t mask_of(uint32_t operand)
{
	switch (operand >> 8) {
	case ZWE_FIELD_H:
	case ZWE_FIELD_K:
		return 0xffff;
	case ZWE_FIELD_J:
		return 0xffffff;
	case ZWE_FIELD_LIT:
		return 0xffffffff;
	default:
		return 0xff;
	}
}

/* Puts a value into the words of an instruction. */
static void put(const struct subject *subject, uint32_t *words, uint32_t operand, uint32_t value)
{
	uint32_t field = operand >> 8, shift = subject->extension ? 8 : 0, word = 0;
	static const uint8_t shifts[] = {
		[ZWE_FIELD_D] = 8, [ZWE_FIELD_A] = 16, [ZWE_FIELD_B] = 24, [ZWE_FIELD_C] = 8,
		[ZWE_FIELD_H] = 16, [ZWE_FIELD_J] = 8, [ZWE_FIELD_K] = 16, [ZWE_FIELD_LIT] = 0,
	};

	if (field == ZWE_FIELD_LIT) {
		words[words_of(subject) - 1] = value;
		return;
	}
	if (field == ZWE_FIELD_C || field == ZWE_FIELD_K || (subject->extension && field == ZWE_FIELD_B)) {
		word = 1;
		shift = field == ZWE_FIELD_B ? (uint32_t)-24 : 0;
	}
	shift += shifts[field];
	words[word] = (words[word] & ~(mask_of(operand) << shift)) | value << shift;
}

/* The module: of everything one, or one of each width. */
static void begin(uint32_t lacking)
{
	asm_begin(&a);
	if (ZWE_EXCEPTIONS && (lacking & ZWE_IMAGE_F_EXCEPTIONS) == 0) {
		asm_exceptions(&a);
	}
	a.features |= RIG_FLOAT | ZWE_IMAGE_F_GROW | ZWE_IMAGE_F_SP |
		      (ZWE_ATOMICS ? (uint32_t)ZWE_IMAGE_F_ATOMICS : 0u);
	asm_type(&a, "i:i");
	asm_type(&a, "III:I"); /* six slots */
	asm_type(&a, ":");
	asm_type(&a, "iI:");
	if ((a.features & ZWE_IMAGE_F_EXCEPTIONS) != 0) {
		asm_tag(&a, 3);
	}
	asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 1, 0, "six");
	asm_import(&a, ZWE_KIND_GLOBAL, ZWE_I32, ZWE_FLAG_MUTABLE, 0, 0, 0, "one");
	asm_import(&a, ZWE_KIND_GLOBAL, ZWE_I64, ZWE_FLAG_MUTABLE, 0, 0, 0, "wide");
	if ((lacking & ZWE_IMAGE_F_MEMORY) == 0) {
		asm_memory(&a, 0, 0, MEMORY, 0);
	}
	asm_table(&a, ZWE_FUNCREF, 0, 3, 0);
	asm_global(&a, ZWE_I32, true);
	asm_global(&a, ZWE_I64, true);
	asm_elem(&a, ZWE_FUNCREF, (const uint32_t[]){0}, 1);
	asm_data(&a, "data", 4);
	a.features &= ~lacking;
	asm_func(&a, 1, 6);
	asm_word(&a, OP(RET, 0, 0, 0));
	asm_func(&a, 0, FRAME);
}

/* Says what came of the image that `a` makes: NULL it is accepted, else the reason. */
static void expect(const struct subject *subject, const char *what, int64_t value, const char *why)
{
	struct rig rig;
	bool right;

	rig_verify(&rig, &a);
	right = why == NULL ? rig.error == ZWE_OK
			    : rig.error == ZWE_E_IMAGE && strstr(rig.detail.text, why) != NULL;
	if (!right) {
		rig_failures++;
		printf("%s, %s %lld: wanted '%s', got %d '%s'\n", subject->name, what, (long long)value,
		       why == NULL ? "accepted" : why, rig.error, rig.error == ZWE_OK ? "" : rig.detail.text);
	}
	rig_close(&rig);
}

enum choice {
	LOW,
	GOOD
};

static void put_all(const struct subject *subject, uint32_t *words, enum choice choice)
{
	memset(words, 0, 4 * sizeof(*words));
	words[0] = subject->word0;
	for (uint32_t i = 0; i < subject->format->n_operands; i++) {
		uint32_t operand = subject->format->operand[i];
		struct limit limit = limit_of(subject, operand & 0xff);

		put(subject, words, operand, (uint32_t)(choice == LOW ? limit.low : limit.good));
	}
}

/* The function with these words, behind what writes the accumulator where one reads it. */
static void function_of(const struct subject *subject, const uint32_t *words, uint32_t lacking, bool more)
{
	begin(lacking);
	if (has_kind(subject, ZWE_K_SA)) {
		asm_word(&a, OPH(LDI, FRAME - 1, 5));
	} else if (has_kind(subject, ZWE_K_SF1)) {
		asm_word(&a, OP(F32_ADD, FRAME - 1, 0, 0));
	} else if (has_kind(subject, ZWE_K_SF2)) {
		asm_word(&a, OP(F64_ADD, FRAME - 2, 0, 0));
	}
	for (uint32_t i = 0; i < words_of(subject); i++) {
		asm_word(&a, words[i]);
	}
	if (more) {
		asm_word(&a, OP(RET, 0, 0, 0));
	}
}

static void try(const struct subject *subject, const uint32_t *words, const char *what, int64_t value,
		const char *why)
{
	function_of(subject, words, 0, true);
	expect(subject, what, value, why);
}

/* The literal of call_indirect has three operands. */
static void indirect(const struct subject *subject, uint32_t *words, uint32_t operand)
{
	put(subject, words, operand, 1 | 9u << 8 | 2u << 16);
	try(subject, words, "table", 1, "unknown table");
	put(subject, words, operand, 9u << 8 | 4u << 16);
	try(subject, words, "type", 4, "unknown type");
	put(subject, words, operand, 8u << 8);
	try(subject, words, "type", 0, NULL);
	put(subject, words, operand, 9u << 8);
	try(subject, words, "window", 9, "call window outside the frame");
}

static void operands(const struct subject *subject)
{
	uint32_t words[4];

	put_all(subject, words, LOW);
	try(subject, words, "all", 0, NULL);
	put_all(subject, words, GOOD);
	try(subject, words, "all", 1, NULL);
	for (uint32_t i = 0; i < subject->format->n_operands; i++) {
		uint32_t operand = subject->format->operand[i], mask = mask_of(operand);
		struct limit limit = limit_of(subject, operand & 0xff);

		put_all(subject, words, GOOD);
		if (limit.why == NULL) {
			continue;
		}
		put(subject, words, operand, (uint32_t)limit.bad);
		try(subject, words, "operand", limit.bad, limit.why);
		if (limit.bad > limit.good) { /* any reason will do */
			put(subject, words, operand, mask);
			try(subject, words, "operand", mask, "");
			mask = mask == UINT32_MAX ? 0x10000000 : mask - mask / 2; /* W64 shifts literals */
			put(subject, words, operand, mask);
			try(subject, words, "operand", mask, "");
		}
		if ((operand & 0xff) == ZWE_K_LCI) {
			indirect(subject, words, operand);
		}
		if ((operand & 0xff) == ZWE_K_A4) {
			put(subject, words, operand, 95);
			try(subject, words, "address", 95, "not aligned");
			put(subject, words, operand, 94);
			try(subject, words, "address", 94, "not aligned");
		}
	}
}

/* ---- What an instruction needs ---- */

static uint32_t needs(const struct subject *subject)
{
	static const struct {
		const char *beginning;
		uint32_t features;
	} families[] = {
		{"f32.", ZWE_IMAGE_F_FLOAT}, {"f64.", ZWE_IMAGE_F_FLOAT}, {"memory.", ZWE_IMAGE_F_MEMORY},
		{"atomic.", ZWE_IMAGE_F_MEMORY | ZWE_IMAGE_F_ATOMICS},    {"throw", ZWE_IMAGE_F_EXCEPTIONS},
		{"sp", ZWE_IMAGE_F_SP},     {"ld8", ZWE_IMAGE_F_MEMORY},  {"ld16", ZWE_IMAGE_F_MEMORY},
		{"ld32", ZWE_IMAGE_F_MEMORY}, {"ld64", ZWE_IMAGE_F_MEMORY}, {"st8", ZWE_IMAGE_F_MEMORY},
		{"st16", ZWE_IMAGE_F_MEMORY}, {"st32", ZWE_IMAGE_F_MEMORY}, {"st64", ZWE_IMAGE_F_MEMORY},
	};
	uint32_t features = strcmp(subject->name, "memory.grow") == 0 ? ZWE_IMAGE_F_GROW : 0;

	for (size_t i = 0; i < sizeof(families) / sizeof(families[0]); i++) {
		features |= is_named(subject, families[i].beginning) ? families[i].features : 0;
	}
	return features | (strstr(subject->name, "_f32") != NULL || strstr(subject->name, "_f64") != NULL
				   ? (uint32_t)ZWE_IMAGE_F_FLOAT
				   : 0u);
}

static void features(const struct subject *subject)
{
	static const struct {
		uint32_t feature;
		const char *why;
	} all[] = {
		{ZWE_IMAGE_F_FLOAT, "float instruction without"},
		{ZWE_IMAGE_F_GROW, "memory.grow without"},
		{ZWE_IMAGE_F_SP, "stack pointer without"},
		{ZWE_IMAGE_F_EXCEPTIONS, "exception without"},
		{ZWE_IMAGE_F_ATOMICS, "atomic instruction or shared memory without"},
		{ZWE_IMAGE_F_MEMORY, "without a memory"},
	};
	uint32_t words[4];

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		bool needed = (needs(subject) & all[i].feature) != 0;

		put_all(subject, words, LOW);
		function_of(subject, words, all[i].feature, true);
		expect(subject, "without feature", all[i].feature, needed ? all[i].why : NULL);
	}
}

/* ---- What stands behind it ---- */

static void ends(const struct subject *subject)
{
	static const char *const names[] = {"jmp_b", "br_table", "unreachable", "tail", "throw",
					    "throw_ref", "ret", "ret1", "ret2", "ret1_acc"};
	const char *why = "runs off its end";
	uint32_t words[4];

	put_all(subject, words, LOW);
	for (uint32_t i = 0; i < subject->format->n_operands; i++) {
		if ((subject->format->operand[i] & 0xff) == ZWE_K_JF) {
			return; /* there is nothing ahead */
		}
		if ((subject->format->operand[i] & 0xff) == ZWE_K_LJ) {
			words[words_of(subject) - 1] = (uint32_t)-2;
		}
	}
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		why = strcmp(subject->name, names[i]) == 0 ? NULL : why;
	}
	function_of(subject, words, 0, false);
	expect(subject, "at the end", 0, why);
}

static void writes(const struct subject *subject)
{
	uint32_t words[4], first = subject->format->operand[0];
	bool leaves = subject->format->n_operands > 0 && first == (ZWE_FIELD_D << 8 | ZWE_K_D1);

	put_all(subject, words, GOOD);
	function_of(subject, words, 0, false);
	asm_words(&a, OP(I32_ADD_I_ACC, 0, FRAME - 1, 1), OP(RET, 0, 0, 0));
	expect(subject, "before an accumulator form", 0, leaves ? NULL : "accumulator form");
}

/* ---- Quiet forms ---- */

#if ZWE_W64
/* The first instruction in its quiet form, before one that takes slot d from the accumulator, or does not. */
static void try_quiet(const struct subject *subject, const uint32_t *words, uint32_t behind, int64_t value,
		      const char *why)
{
	uint32_t at = ZWE_CODE_FIRST + 1 + has_kind(subject, ZWE_K_SA), size;
	uint64_t quiet = zwe_w64_pack_quiet(words[0]);
	struct zwe_detail detail = {0};
	struct zwe_image image;
	uint8_t scratch[100], *bytes, *code;
	enum zwe_error error;

	function_of(subject, words, 0, false);
	asm_words(&a, behind, OP(RET, 0, 0, 0));
	bytes = asm_finish(&a, &size);
	code = bytes + zwe_load_le32(bytes + ZWE_H_SECTIONS + 8 * ZWE_S_CODE);
	zwe_store_le32(code + 8 * at, (uint32_t)quiet);
	zwe_store_le32(code + 8 * at + 4, (uint32_t)(quiet >> 32));
	error = zwe_image_verify(&image, bytes, size, scratch, sizeof(scratch), &detail);
	if (why == NULL ? error != ZWE_OK : error != ZWE_E_IMAGE || strstr(detail.text, why) == NULL) {
		rig_failures++;
		printf("quiet %s, operand %lld: wanted '%s', got %d '%s'\n", subject->name, (long long)value,
		       why == NULL ? "accepted" : why, error, detail.text);
	}
	free(bytes);
}

/* Whether there is a quiet form; the operands that it holds are asked as those of the others are. */
static bool quiet(const struct subject *subject)
{
	uint32_t words[4], behind = OP(I32_ADD_I_ACC, 0, FRAME - 1, 1);
	bool is_quiet = false;

	for (enum choice choice = LOW; choice <= GOOD; choice++) {
		put_all(subject, words, choice);
		is_quiet |= !subject->extension && zwe_w64_is_quiet(zwe_w64_pack_quiet(words[0]));
	}
	if (!is_quiet) {
		return false;
	}
	try_quiet(subject, words, behind, -1, NULL);
	try_quiet(subject, words, OP(RET, 0, 0, 0), -1, "without an accumulator form");
	try_quiet(subject, words, OP(MOV, 0, FRAME - 1, 0), -1, "without an accumulator form");
	try_quiet(subject, words, OP(I32_ADD_I_ACC, 0, FRAME - 2, 1), -1, "accumulator form of another slot");
	put_all(subject, words, LOW);
	try_quiet(subject, words, OP(I32_ADD_I_ACC, 0, 0, 1), 0, NULL);
	for (uint32_t i = 0; i < subject->format->n_operands; i++) {
		uint32_t operand = subject->format->operand[i];
		struct limit limit = limit_of(subject, operand & 0xff);

		if (limit.why == NULL) {
			continue;
		}
		put_all(subject, words, GOOD);
		put(subject, words, operand, (uint32_t)limit.bad);
		behind = OP(I32_ADD_I_ACC, 0, words[0] >> 8 & 0xff, 1);
		try_quiet(subject, words, behind, limit.bad, limit.why);
	}
	return true;
}
#endif

/* ---- Every instruction ---- */

static bool is_of_this_build(const struct subject *subject)
{
	uint32_t needed = needs(subject);

	return !is_named(subject, "sys.") && (ZWE_HAS_FLOATS || (needed & ZWE_IMAGE_F_FLOAT) == 0) &&
	       (ZWE_EXCEPTIONS || (needed & ZWE_IMAGE_F_EXCEPTIONS) == 0) &&
	       (ZWE_ATOMICS || (needed & ZWE_IMAGE_F_ATOMICS) == 0);
}

void test_operands(void)
{
#define MAIN(c_name, text, number)  {text, number, NULL, false},
#define OTHER(c_name, text, number) {text, ZWE_OP_EXT | (number) << 8, NULL, true},
	static const struct subject table[] = {ZWE_OP_LIST(MAIN) ZWE_X_LIST(OTHER)};
	uint32_t tried = 0, quiet_ones = 0;

	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		struct subject subject = table[i];

		subject.format = &zwe_format[subject.extension ? zwe_x_format[subject.word0 >> 8]
							       : zwe_op_format[subject.word0]];
		if (!is_of_this_build(&subject)) {
			continue;
		}
		tried++;
		operands(&subject);
		features(&subject);
		ends(&subject);
		writes(&subject);
#if ZWE_W64
		quiet_ones += quiet(&subject);
#endif
	}
	CHECK(tried > 250);
	CHECK_EQ(ZWE_W64, quiet_ones > 30);
}
