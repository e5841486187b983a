/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes a P32 image anew in W64: the header and the sections before the code as they are, the code
 * word by word. For images that the translator has made; the device's verifier judges the outcome.
 */
#include "w64.h"
#include "zwe_front.h"

#include <string.h>

static uint32_t words_of(uint32_t word0)
{
	if ((word0 & 0xff) == ZWE_OP_EXT) {
		return zwe_format[zwe_x_format[word0 >> 8 & 0xff]].words;
	}
	if ((word0 & 0xff) == ZWE_OP_BR_TABLE) {
		return 1 + (word0 >> 16) + 1;
	}
	return zwe_format[zwe_op_format[word0 & 0xff]].words;
}

static bool is_known(uint32_t word0)
{
	return (word0 & 0xff) == ZWE_OP_EXT ? (word0 >> 8 & 0xff) < ZWE_X_COUNT
					    : (word0 & 0xff) < ZWE_OP_COUNT;
}

static void store_word(uint8_t *code, uint32_t word, uint64_t value)
{
	zwe_store_le32(code + (size_t)8 * word, (uint32_t)value);
	zwe_store_le32(code + (size_t)8 * word + 4, (uint32_t)(value >> 32));
}

/* ---- Quiet forms: which results nobody reads from their slot ---- */

/* The code being encoded, P32 words. */
struct code {
	const uint8_t *bytes;
	uint32_t words;
};

static uint32_t word_at(const struct code *code, uint32_t at)
{
	return zwe_load_le32(code->bytes + (size_t)4 * at);
}

static const struct zwe_format *format_at(const struct code *code, uint32_t at)
{
	uint32_t word0 = word_at(code, at);

	return &zwe_format[(word0 & 0xff) == ZWE_OP_EXT ? zwe_x_format[word0 >> 8 & 0xff]
							: zwe_op_format[word0 & 0xff]];
}

/* The value of a field. */
static uint32_t field_at(const struct code *code, uint32_t at, uint32_t field)
{
	uint32_t word0 = word_at(code, at);
	bool extension = (word0 & 0xff) == ZWE_OP_EXT;

	switch (field) {
	case ZWE_FIELD_D:
		return word0 >> (extension ? 16 : 8) & 0xff;
	case ZWE_FIELD_A:
		return word0 >> (extension ? 24 : 16) & 0xff;
	case ZWE_FIELD_B:
		return extension ? word_at(code, at + 1) & 0xff : word0 >> 24;
	case ZWE_FIELD_H:
		return word0 >> 16;
	case ZWE_FIELD_J:
		return word0 >> 8;
	default:
		return word_at(code, at + words_of(word0) - 1);
	}
}

enum use { UNUSED, READ, WRITTEN, UNKNOWN };

/* What an operand does with a slot. Calls and the like are not looked into. */
static enum use use_of_operand(uint32_t kind, uint32_t value, uint32_t slot)
{
	switch (kind) {
	case ZWE_K_D1:
		return value == slot ? WRITTEN : UNUSED;
	case ZWE_K_D2:
		return value == slot || value + 1 == slot ? WRITTEN : UNUSED;
	case ZWE_K_S1:
	case ZWE_K_SA:
	case ZWE_K_SF1:
	case ZWE_K_X1:
	case ZWE_K_LC:
	case ZWE_K_LS:
		return value == slot ? READ : UNUSED;
	case ZWE_K_S2:
	case ZWE_K_SF2:
	case ZWE_K_X2:
	case ZWE_K_LS2:
		return slot - value < 2 ? READ : UNUSED;
	case ZWE_K_LS4:
	case ZWE_K_LS5:
		return slot - value < (kind == ZWE_K_LS4 ? 4u : 5u) ? READ : UNUSED;
	case ZWE_K_W:
		return value > slot ? UNUSED : value == slot ? WRITTEN : UNKNOWN;
	case ZWE_K_LCI:
		value = value >> 8 & 0xff;
		return value > slot ? UNUSED : value == slot ? WRITTEN : UNKNOWN;
	case ZWE_K_LW:
	case ZWE_K_TG:
		return UNKNOWN;
	default:
		return UNUSED;
	}
}

static bool ends_frame(uint32_t word0)
{
	switch (word0 & 0xff) {
	case ZWE_OP_RET1:
	case ZWE_OP_RET2:
	case ZWE_OP_RET1_ACC:
	case ZWE_OP_UNREACHABLE:
		return true;
	default:
		return false;
	}
}

static enum use use_at(const struct code *code, uint32_t at, uint32_t slot)
{
	const struct zwe_format *format = format_at(code, at);
	uint32_t word0 = word_at(code, at);
	bool extension = (word0 & 0xff) == ZWE_OP_EXT;
	enum use use = UNUSED;

	if (word0 == ZWE_OP_RET || (extension && ((word0 >> 8 & 0xff) == ZWE_X_TAIL ||
						  (word0 >> 8 & 0xff) == ZWE_X_TAIL_IMPORT ||
						  (word0 >> 8 & 0xff) == ZWE_X_TAIL_INDIRECT))) {
		return UNKNOWN; /* slots from 0 on are results, or arguments */
	}
	for (uint32_t i = 0; i < format->n_operands; i++) {
		uint32_t kind = format->operand[i] & 0xff;
		enum use one = use_of_operand(kind, field_at(code, at, format->operand[i] >> 8),
					      slot);

		if (one == READ || one == UNKNOWN) {
			return one;
		}
		use = one == WRITTEN ? one : use;
	}
	return use;
}

#define LOOKED_AT 64u /* instructions, before a slot counts as wanted */

/* The ways on from an instruction, added to those still to be gone; false: too many. */
static bool add_ways(const struct code *code, uint32_t at, uint32_t *ways, uint32_t *count)
{
	const struct zwe_format *format = format_at(code, at);
	uint32_t word0 = word_at(code, at), next = at + words_of(word0), op = word0 & 0xff;
	uint32_t added[2], n = 0;

	if (op == ZWE_OP_BR_TABLE) {
		return false;
	}
	if (op != ZWE_OP_JMP && op != ZWE_OP_JMP_B) {
		added[n++] = next;
	}
	for (uint32_t i = 0; i < format->n_operands; i++) {
		uint32_t kind = format->operand[i] & 0xff;

		if (kind == ZWE_K_JF || kind == ZWE_K_JB) {
			uint32_t far = field_at(code, at, format->operand[i] >> 8);

			added[n++] = kind == ZWE_K_JF ? next + far : next - far;
		}
	}
	for (uint32_t i = 0; i < n; i++) {
		uint32_t j = 0;

		while (j < *count && ways[j] != added[i]) {
			j++;
		}
		if (j == LOOKED_AT || added[i] >= code->words) {
			return false;
		}
		ways[j] = added[i];
		*count += j == *count;
	}
	return true;
}

/* Whether nobody reads what the instruction at `at` has left in `slot`, but the next one, which takes
 * it from the accumulator.
 */
static bool is_unread(const struct code *code, uint32_t at, uint32_t slot)
{
	uint32_t ways[LOOKED_AT], count = 0, first = at + words_of(word_at(code, at));
	const struct zwe_format *format = format_at(code, first);
	bool written = false;

	for (uint32_t i = 0; i < format->n_operands; i++) {
		uint32_t kind = format->operand[i] & 0xff;
		uint32_t value = field_at(code, first, format->operand[i] >> 8);
		enum use use = kind == ZWE_K_SA ? UNUSED : use_of_operand(kind, value, slot);

		if ((kind == ZWE_K_SA && value != slot) || use == READ || use == UNKNOWN) {
			return false;
		}
		written |= use == WRITTEN;
	}
	if (written || ends_frame(word_at(code, first))) {
		return true;
	}
	if (!add_ways(code, first, ways, &count)) {
		return false;
	}
	for (uint32_t i = 0; i < count; i++) {
		enum use use = use_at(code, ways[i], slot);

		if (use == READ || use == UNKNOWN) {
			return false;
		}
		if (use == UNUSED && !ends_frame(word_at(code, ways[i])) &&
		    !add_ways(code, ways[i], ways, &count)) {
			return false;
		}
	}
	return true;
}

/* Whether the instruction's result may stay in the accumulator alone. */
static bool may_be_quiet(const struct code *code, uint32_t at)
{
	const struct zwe_format *format = format_at(code, at);
	uint32_t next = at + words_of(word_at(code, at));

	return format->n_operands != 0 && format->operand[0] == (ZWE_FIELD_D << 8 | ZWE_K_D1) &&
	       (word_at(code, at) & 0xff) != ZWE_OP_EXT && next < code->words &&
	       is_known(word_at(code, next)) &&
	       zwe_is_accumulator_form(word_at(code, next) & 0xff) &&
	       is_unread(code, at, word_at(code, at) >> 8 & 0xff);
}

/* ---- The code ---- */

/* Every instruction known and whole, so that nothing behind looks again. */
static bool is_whole(const struct code *code)
{
	uint32_t at = 1;

	while (at < code->words && is_known(word_at(code, at)) &&
	       words_of(word_at(code, at)) <= code->words - at) {
		at += words_of(word_at(code, at));
	}
	return at == code->words;
}

static void encode(const struct code *code, bool quiet, uint8_t *out)
{
	uint32_t at = 1;

	store_word(out, 0, 0);
	while (at < code->words) {
		uint32_t word0 = word_at(code, at);

		store_word(out, at,
			   quiet && may_be_quiet(code, at) ? zwe_w64_pack_quiet(word0)
							   : zwe_w64_pack(word0, 0, word0));
		for (uint32_t i = 1; i < words_of(word0); i++) {
			store_word(out, at + i, zwe_w64_pack(word0, i, word_at(code, at + i)));
		}
		at += words_of(word0);
	}
}

size_t zwe_encode_w64(const uint8_t *image, size_t image_bytes, uint8_t *out, size_t out_bytes)
{
	struct code code;
	uint32_t code_at;

	if (image_bytes < ZWE_HEADER_BYTES ||
	    zwe_load_le16(image + ZWE_H_ENCODING) != ZWE_ENCODING_P32) {
		return 0;
	}
	code_at = zwe_load_le32(image + ZWE_H_SECTIONS + 8 * ZWE_S_CODE);
	code.words = zwe_load_le32(image + ZWE_H_SECTIONS + 8 * ZWE_S_CODE + 4);
	if (code_at > image_bytes || code.words < ZWE_CODE_FIRST ||
	    code.words != (image_bytes - code_at) / 4 ||
	    out_bytes < code_at + (size_t)8 * code.words) {
		return 0;
	}
	code.bytes = image + code_at;
	if (!is_whole(&code)) {
		return 0;
	}
	memcpy(out, image, code_at);
	/* A handler of exceptions is a way that the code does not show. */
	encode(&code, (zwe_load_le32(image + ZWE_H_FEATURES) & ZWE_IMAGE_F_EXCEPTIONS) == 0,
	       out + code_at);
	zwe_store_le16(out + ZWE_H_ENCODING, ZWE_ENCODING_W64);
	zwe_store_le32(out + ZWE_H_SIZE, (uint32_t)(code_at + (size_t)8 * code.words));
	return code_at + (size_t)8 * code.words;
}
