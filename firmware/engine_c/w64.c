/* SPDX-License-Identifier: Apache-2.0
 *
 * The encoding W64: each code word of P32 becomes one of 64 bits, with fields that need no work when
 * the instruction runs: slots and offsets are multiplied, immediates extended, distances in bytes.
 * Positions, distances and lengths in words are the same in both, so everything else that knows the
 * code (verifier, maps, traces) counts words and asks here only for a word's P32 form.
 *
 *   main page        place | d << 16 | a << 32 | b << 48       h, j: 32 bits from bit 32
 *   extension page   EXT | sub << 16 | d << 32 | a << 48       then b | c << 16 | k << 32
 *   literal          its value in the low half
 *
 * `place` is where the handler stands, in bytes from the first one: see w64.tab, which also has the
 * forms, opcodes of the same instruction whose handlers save work for some operands.
 *
 * It decides nothing: a word that is not exactly what pack() makes of some P32 word, in one of the forms
 * that its operands allow, is refused.
 */
#include "w64.h"

#include <stddef.h>

/* How far an operand's number is shifted. */
static uint32_t scale(uint32_t kind)
{
	switch (kind) {
	case ZWE_K_D1:
	case ZWE_K_D2:
	case ZWE_K_S1:
	case ZWE_K_S2:
	case ZWE_K_SA:
	case ZWE_K_SF1:
	case ZWE_K_SF2:
	case ZWE_K_X1:
	case ZWE_K_X2:
	case ZWE_K_W:
	case ZWE_K_G1:
	case ZWE_K_G2:
	case ZWE_K_LC:
	case ZWE_K_LS:
	case ZWE_K_LS2:
	case ZWE_K_LS4:
	case ZWE_K_LS5:
	case ZWE_K_O4:
		return 2;
	case ZWE_K_O2:
		return 1;
	case ZWE_K_O8:
	case ZWE_K_JF:
	case ZWE_K_JB:
	case ZWE_K_F:
	case ZWE_K_LJ:
		return 3;
	default:
		return 0;
	}
}

/* Where a field stands in either encoding: bit and width. */
struct place {
	uint8_t word, bit32, width32, bit64, width64;
};

static const struct place main_places[] = {
	[ZWE_FIELD_D] = {0, 8, 8, 16, 16},  [ZWE_FIELD_A] = {0, 16, 8, 32, 16},
	[ZWE_FIELD_B] = {0, 24, 8, 48, 16}, [ZWE_FIELD_H] = {0, 16, 16, 32, 32},
	[ZWE_FIELD_J] = {0, 8, 24, 32, 32},
};
static const struct place extension_places[] = {
	[ZWE_FIELD_D] = {0, 16, 8, 32, 16}, [ZWE_FIELD_A] = {0, 24, 8, 48, 16},
	[ZWE_FIELD_B] = {1, 0, 8, 0, 16},   [ZWE_FIELD_C] = {1, 8, 8, 16, 16},
	[ZWE_FIELD_K] = {1, 16, 16, 32, 32},
};

static const struct zwe_format *format_of(uint32_t word0)
{
	return &zwe_format[(word0 & 0xff) == ZWE_OP_EXT ? zwe_x_format[word0 >> 8 & 0xff]
							: zwe_op_format[word0 & 0xff]];
}

/* NULL: in no field, a literal. */
static const struct place *place_of(uint32_t word0, uint32_t operand)
{
	if (operand >> 8 == ZWE_FIELD_LIT) {
		return NULL;
	}
	return (word0 & 0xff) == ZWE_OP_EXT ? &extension_places[operand >> 8]
					    : &main_places[operand >> 8];
}

static bool has_second_word(uint32_t word0, const struct zwe_format *format)
{
	bool second = false;

	if ((word0 & 0xff) == ZWE_OP_EXT) {
		for (uint32_t i = 0; i < format->n_operands; i++) {
			uint32_t field = format->operand[i] >> 8;

			second |= field != ZWE_FIELD_LIT && extension_places[field].word == 1;
		}
	}
	return second;
}

/* The kind of a literal, of which an instruction has one at most. */
static uint32_t literal_kind(const struct zwe_format *format)
{
	for (uint32_t i = 0; i < format->n_operands; i++) {
		if (format->operand[i] >> 8 == ZWE_FIELD_LIT) {
			return format->operand[i] & 0xff;
		}
	}
	return ZWE_K_L;
}

static uint64_t pack_field(const struct place *place, uint32_t kind, uint32_t word)
{
	uint32_t value = word >> place->bit32 & ((1u << place->width32) - 1);
	uint64_t mask = (1ull << place->width64) - 1;

	if (kind == ZWE_K_I8 || kind == ZWE_K_N8) {
		value = (uint32_t)(int8_t)value;
	} else if (kind == ZWE_K_I16) {
		value = (uint32_t)(int16_t)value;
	}
	return ((uint64_t)(value << scale(kind)) & mask) << place->bit64;
}

static uint32_t unpack_field(const struct place *place, uint32_t kind, uint64_t word)
{
	uint32_t mask = (1u << place->width32) - 1;

	return ((uint32_t)(word >> place->bit64 & ((1ull << place->width64) - 1)) >> scale(kind) &
		mask)
	       << place->bit32;
}

static bool is_field_word(uint32_t word0, const struct zwe_format *format, uint32_t index)
{
	return index == 0 || (index == 1 && has_second_word(word0, format));
}

/* What an instruction's operands allow, bits of enum zwe_w64_form; not ZWE_FORM_Q, which is a choice. */
static uint32_t allowed_forms(uint32_t word0)
{
	uint32_t d = word0 >> 8 & 0xff, a = word0 >> 16 & 0xff, b = word0 >> 24;

	uint32_t shift = b & 63;

	return (d == a ? ZWE_FORM_D : 0u) | (d == b ? ZWE_FORM_B : 0u) |
	       (b == 0 ? ZWE_FORM_O : 0u) | (shift > 0 && shift < 32 ? ZWE_FORM_L : 0u) |
	       (shift > 32 ? ZWE_FORM_H : 0u);
}

/* The opcode field: the form that saves most. Forms of an instruction stand behind one another. */
static uint32_t best_place(uint32_t word0, bool quiet)
{
	static const uint8_t preferred[] = {ZWE_FORM_Q | ZWE_FORM_O, ZWE_FORM_Q, ZWE_FORM_D, ZWE_FORM_B,
					    ZWE_FORM_O, ZWE_FORM_L, ZWE_FORM_H};
	uint32_t op = word0 & 0xff, first = 0, number;
	uint32_t allowed = allowed_forms(word0) | (quiet ? ZWE_FORM_Q : 0u);

	while (first < ZWE_W64_SLOTS && (zwe_w64_code[first] & 0xff) != op) {
		first++;
	}
	for (uint32_t i = 0; i < sizeof(preferred); i++) {
		if ((preferred[i] & ~allowed) != 0) {
			continue;
		}
		for (number = first;
		     number < ZWE_W64_SLOTS && (zwe_w64_code[number] & 0xff) == op; number++) {
			if (zwe_w64_code[number] >> 8 == preferred[i]) {
				return number * ZWE_W64_SLOT_BYTES;
			}
		}
	}
	return zwe_w64_place[op];
}

/* The fields of a first or second word, the opcode's left out. */
static uint64_t pack_fields(uint32_t word0, uint32_t index, uint32_t word)
{
	const struct zwe_format *format = format_of(word0);
	uint64_t out = 0;

	if (index == 0 && (word0 & 0xff) == ZWE_OP_EXT) {
		out = (word0 >> 8 & 0xffu) << 16;
	}
	for (uint32_t i = 0; i < format->n_operands; i++) {
		const struct place *place = place_of(word0, format->operand[i]);

		if (place != NULL && place->word == index) {
			out |= pack_field(place, format->operand[i] & 0xff, word);
		}
	}
	return out;
}

uint64_t zwe_w64_pack(uint32_t word0, uint32_t index, uint32_t word)
{
	const struct zwe_format *format = format_of(word0);

	if (!is_field_word(word0, format, index)) {
		uint32_t kind = literal_kind(format);

		if (kind == ZWE_K_LCI) {
			return (word & 0xffu) | (uint64_t)(word >> 8 & 0xffu) << 18 |
			       (uint64_t)(word >> 16) << 32;
		}
		return word << scale(kind);
	}
	return pack_fields(word0, index, word) | (index == 0 ? best_place(word0, false) : 0);
}

uint64_t zwe_w64_pack_quiet(uint32_t word0)
{
	return pack_fields(word0, 0, word0) | best_place(word0, true);
}

bool zwe_w64_is_quiet(uint64_t word)
{
	return (zwe_w64_code[zwe_w64_number((uint32_t)word & 0xffffu)] >> 8 & ZWE_FORM_Q) != 0;
}

/* The fields of a first or second word. */
static uint32_t unpack_fields(uint32_t word0, uint32_t index, uint64_t word)
{
	const struct zwe_format *format = format_of(word0);
	uint32_t out = index == 0 ? word0 : 0;

	for (uint32_t i = 0; i < format->n_operands; i++) {
		const struct place *place = place_of(word0, format->operand[i]);

		if (place != NULL && place->word == index) {
			out |= unpack_field(place, format->operand[i] & 0xff, word);
		}
	}
	return out;
}

bool zwe_w64_first(uint64_t word, uint32_t *word0)
{
	uint32_t number = zwe_w64_number((uint32_t)word & 0xffffu), sub = (uint32_t)word >> 16;
	uint32_t op, form;

	if (number >= ZWE_W64_CODES) {
		return false;
	}
	op = zwe_w64_code[number] & 0xff;
	form = zwe_w64_code[number] >> 8;
	if (op == ZWE_OP_EXT && (sub & 0xffff) >= ZWE_X_COUNT) {
		return false;
	}
	*word0 = unpack_fields(op == ZWE_OP_EXT ? op | (sub & 0xff) << 8 : op, 0, word);
	return (form & ~(allowed_forms(*word0) | ZWE_FORM_Q)) == 0 &&
	       (pack_fields(*word0, 0, *word0) | (word & 0xffffu)) == word;
}

bool zwe_w64_next(uint32_t word0, uint32_t index, uint64_t word, uint32_t *out)
{
	const struct zwe_format *format = format_of(word0);

	if (is_field_word(word0, format, index)) {
		*out = unpack_fields(word0, index, word);
	} else if (literal_kind(format) == ZWE_K_LCI) {
		*out = ((uint32_t)word & 0xffu) | ((uint32_t)word >> 18 & 0xffu) << 8 |
		       (uint32_t)(word >> 32) << 16;
	} else if (literal_kind(format) == ZWE_K_LJ) {
		*out = (uint32_t)((int32_t)(uint32_t)word >> 3);
	} else {
		*out = (uint32_t)word >> scale(literal_kind(format));
	}
	return zwe_w64_pack(word0, index, *out) == word;
}
