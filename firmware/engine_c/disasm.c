/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes one instruction of an image as text, by the operand formats of opcodes.tab. It follows no
 * control flow and trusts nothing: a word that is no instruction is reported as such.
 */
#include "w64.h"
#include "zwe_front.h"

#include <string.h>

#define NAME(c_name, text, number) [number] = text,
static const char *const main_names[] = {ZWE_OP_LIST(NAME)};
static const char *const extension_names[] = {ZWE_X_LIST(NAME)};

struct text {
	char *bytes;
	size_t at, size;
};

static void put(struct text *text, const char *more)
{
	for (; *more != '\0'; more++) {
		if (text->at + 1 < text->size) {
			text->bytes[text->at++] = *more;
		}
	}
}

static void put_unsigned(struct text *text, uint64_t number)
{
	char digits[21];
	size_t at = sizeof(digits);

	digits[--at] = '\0';
	do {
		digits[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number != 0);
	put(text, &digits[at]);
}

static void put_signed(struct text *text, int64_t number)
{
	if (number < 0) {
		put(text, "-");
		put_unsigned(text, 0 - (uint64_t)number);
	} else {
		put_unsigned(text, (uint64_t)number);
	}
}

static void put_named(struct text *text, const char *prefix, uint64_t number)
{
	put(text, prefix);
	put_unsigned(text, number);
}

/* An instruction taken apart. */
struct decoded {
	const struct zwe_format *format;
	const char *name;
	uint32_t word0, word1, start, words;
	uint32_t literal_at; /* code word of the first literal */
	bool extension;
};

/* Word `index` of an instruction whose first word was read. Bytes may stand anywhere. */
static uint32_t code_word(const struct zwe_image *image, const struct decoded *in, uint32_t index)
{
	zwe_word word;
	uint32_t out;

	memcpy(&word, image->code + index, sizeof(word));
	(void)zwe_code_next(in->word0, index - in->start, word, &out);
	return out;
}

static bool first_word(const struct zwe_image *image, uint32_t at, uint32_t *word0)
{
	zwe_word word;

	memcpy(&word, image->code + at, sizeof(word));
	return zwe_code_first(word, word0);
}

static bool decode(const struct zwe_image *image, uint32_t at, struct decoded *out)
{
	uint32_t op, has_word1 = 0;

	if (at >= image->code_words) {
		return false;
	}
	out->start = at;
	if (!first_word(image, at, &out->word0)) {
		return false;
	}
	out->extension = (out->word0 & 0xff) == ZWE_OP_EXT;
	op = out->extension ? out->word0 >> 8 & 0xff : out->word0 & 0xff;
	if (op >= (out->extension ? (uint32_t)ZWE_X_COUNT : (uint32_t)ZWE_OP_COUNT)) {
		return false;
	}
	out->name = out->extension ? extension_names[op] : main_names[op];
	out->format = &zwe_format[out->extension ? zwe_x_format[op] : zwe_op_format[op]];
	out->words = out->format->words;
	for (uint32_t i = 0; i < out->format->n_operands; i++) {
		uint32_t field = out->format->operand[i] >> 8,
			 kind = out->format->operand[i] & 0xff;

		if (out->extension &&
		    (field == ZWE_FIELD_B || field == ZWE_FIELD_C || field == ZWE_FIELD_K)) {
			has_word1 = 1;
		}
		if (kind == ZWE_K_LJ) {
			out->words += (out->word0 >> 16) + 1;
		}
	}
	if (out->words > image->code_words - at) {
		return false;
	}
	out->word1 = has_word1 != 0 ? code_word(image, out, at + 1) : 0;
	out->literal_at = at + 1 + has_word1;
	return true;
}

static uint32_t field_value(const struct decoded *in, uint32_t field)
{
	uint32_t word0 = in->extension ? in->word0 >> 8 : in->word0;

	switch (field) {
	case ZWE_FIELD_D:
		return word0 >> 8 & 0xff;
	case ZWE_FIELD_A:
		return word0 >> 16 & 0xff;
	case ZWE_FIELD_B:
		return in->extension ? in->word1 & 0xff : in->word0 >> 24;
	case ZWE_FIELD_C:
		return in->word1 >> 8 & 0xff;
	case ZWE_FIELD_K:
		return in->word1 >> 16;
	case ZWE_FIELD_H:
		return in->word0 >> 16;
	default: /* j */
		return in->word0 >> 8;
	}
}

static void put_table(struct text *text, const struct zwe_image *image, const struct decoded *in)
{
	uint32_t end = in->start + in->words;

	for (uint32_t i = in->literal_at; i < end; i++) {
		put_named(text, i == in->literal_at ? "->" : " ->", end + code_word(image, in, i));
	}
}

static void put_literal(struct text *text, const struct zwe_image *image, const struct decoded *in,
			uint32_t kind)
{
	uint32_t low = code_word(image, in, in->literal_at);

	switch (kind) {
	case ZWE_K_L:
	case ZWE_K_LDA:
	case ZWE_K_LEL:
		put_signed(text, (int32_t)low);
		break;
	case ZWE_K_L2:
		put_signed(text,
			   (int64_t)((uint64_t)code_word(image, in, in->literal_at + 1) << 32 | low));
		break;
	case ZWE_K_LO:
		put_named(text, "+", low);
		break;
	case ZWE_K_LCI:
		put_named(text, "table ", low & 0xff);
		put_named(text, ", w", low >> 8 & 0xff);
		put_named(text, ", type ", low >> 16);
		break;
	case ZWE_K_LW:
		put_named(text, "w", low);
		break;
	case ZWE_K_LJ:
		put_table(text, image, in);
		break;
	default:
		put_named(text, "s", low);
		break;
	}
}

/* What an offset counts in: O8 in eights. */
static uint32_t unit(uint32_t kind)
{
	switch (kind) {
	case ZWE_K_O2:
		return 2;
	case ZWE_K_O4:
		return 4;
	case ZWE_K_O8:
		return 8;
	default:
		return 1;
	}
}

static void put_operand(struct text *text, const struct zwe_image *image, const struct decoded *in,
			uint32_t operand)
{
	static const char *const prefixes[] = {
		[ZWE_K_W] = "w",        [ZWE_K_F] = "func ",
		[ZWE_K_FI] = "import ", [ZWE_K_FA] = "func-index ",
		[ZWE_K_T] = "type ",    [ZWE_K_TB] = "table ",
		[ZWE_K_EL] = "elem ",   [ZWE_K_DA] = "data ",
		[ZWE_K_G1] = "g",       [ZWE_K_G2] = "g",
		[ZWE_K_IG] = "global ", [ZWE_K_U8] = "",
		[ZWE_K_U16] = "",       [ZWE_K_TG] = "tag ",
	};
	uint32_t field = operand >> 8, kind = operand & 0xff, value, end = in->start + in->words;

	if (field == ZWE_FIELD_LIT) {
		put_literal(text, image, in, kind);
		return;
	}
	value = field_value(in, field);
	switch (kind) {
	case ZWE_K_D1:
	case ZWE_K_D2:
	case ZWE_K_S1:
	case ZWE_K_SA:
	case ZWE_K_SF1:
	case ZWE_K_SF2:
	case ZWE_K_S2:
	case ZWE_K_X1:
	case ZWE_K_X2:
		put_named(text, "s", value);
		break;
	case ZWE_K_I8:
	case ZWE_K_N8:
		put_signed(text, (int8_t)value);
		break;
	case ZWE_K_I16:
		put_signed(text, (int16_t)value);
		break;
	case ZWE_K_O1:
	case ZWE_K_O2:
	case ZWE_K_O4:
	case ZWE_K_O8:
		put_named(text, "+", value * unit(kind));
		break;
	case ZWE_K_A1:
	case ZWE_K_A4:
		put_named(text, "@", value);
		break;
	case ZWE_K_JF:
		put_named(text, "->", end + value);
		break;
	case ZWE_K_JB:
		put_named(text, "->", end - value);
		break;
	default:
		put_named(text, prefixes[kind], value);
		break;
	}
}

uint32_t zwe_disassemble(const struct zwe_image *image, uint32_t code_word_index, char *line,
			 size_t line_bytes)
{
	struct text text = {line, 0, line_bytes};
	struct decoded in;

	if (!decode(image, code_word_index, &in)) {
		put(&text, "not an instruction");
		if (line_bytes != 0) {
			line[text.at] = '\0';
		}
		return 0;
	}
	put(&text, in.name);
	for (uint32_t i = 0; i < in.format->n_operands; i++) {
		put(&text, i == 0 ? " " : ", ");
		put_operand(&text, image, &in, in.format->operand[i]);
	}
	if (line_bytes != 0) {
		line[text.at] = '\0';
	}
	return in.words;
}
