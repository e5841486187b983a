/* SPDX-License-Identifier: Apache-2.0
 *
 * Mutations that know the image's format: header, records, code words and their operands. Which of them an image
 * gets is libFuzzer's choice, by coverage. Knows nothing of what is legal.
 */
#include <stdint.h>
#include <string.h>

#include "zwe_image.h"

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);

static const uint8_t record_bytes[ZWE_SECTION_COUNT] = {ZWE_T_BYTES, ZWE_I_BYTES, ZWE_F_BYTES,	ZWE_TB_BYTES, ZWE_M_BYTES,
							ZWE_G_BYTES, ZWE_E_BYTES, ZWE_EL_BYTES, ZWE_D_BYTES,
							sizeof(zwe_word), ZWE_TG_BYTES, ZWE_HD_BYTES};

struct random {
	uint64_t state;
};

static uint32_t next(struct random *random, uint32_t below)
{
	random->state = random->state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)((random->state >> 33) % below);
}

static uint32_t edge(struct random *random, const uint8_t *data, size_t size)
{
	static const uint32_t edges[] = {0, 1, 2, 3, 4, 7, 8, 0x7F, 0x80, 0xFF, 0x100, 0xFFFF, 0x10000, 0x7FFFFFFF,
					 0x80000000, 0xFFFFFFFC, 0xFFFFFFFF};
	uint32_t memory = zwe_load_le32(data + ZWE_H_MEMORY_BYTES);

	switch (next(random, 8)) {
	case 0:
		return memory - next(random, 9);
	case 1:
		return (uint32_t)size - 4 * next(random, 3);
	case 2:
		return zwe_load_le32(data + 4 * next(random, (uint32_t)(size / 4)));
	case 3:
		return next(random, 0xFFFFFFFF);
	default:
		return edges[next(random, sizeof(edges) / sizeof(edges[0]))];
	}
}

/* An operand of `bits` bits in a code word: another one, a near one, or one at an edge. */
static uint32_t change_operand(struct random *random, uint32_t value, uint32_t bits)
{
	static const uint32_t operands[] = {0, 1, 2, 3, 4, 8, 0x7F, 0x80, 0xFE, 0xFF, 0x100, 0x3FC, 0x7FFF, 0x8000, 0xFFFF};
	uint32_t mask = (1u << bits) - 1;

	switch (next(random, 4)) {
	case 0:
		return operands[next(random, sizeof(operands) / sizeof(operands[0]))] & mask;
	case 1:
		return next(random, mask + 1);
	case 2: /* in W64 an operand is often a multiple of 4 or 8 */
		return (value + 4 * next(random, 5) - 8) & mask;
	default:
		return (value + next(random, 5) - 2) & mask;
	}
}

/* Fields of 8 bits in P32, of 16 in W64. */
static void change_fields(struct random *random, uint8_t *word)
{
	const uint32_t width = sizeof(zwe_word) / 4;
	uint32_t field = next(random, 4), op = next(random, 256), value = 0;
	uint8_t *at = word + field * width;

	if (field == 0) { /* another opcode, same operands; or one of the extension page */
		if (next(random, 2) == 0) {
			memcpy(at + width, &op, 1);
			op = 0xFF;
		}
		op *= sizeof(zwe_word) == 8 ? 4 : 1;
		memcpy(at, &op, width);
		return;
	}
	memcpy(&value, at, width);
	value = change_operand(random, value, 8 * width);
	memcpy(at, &value, width);
}

static void change_code(struct random *random, uint8_t *data, size_t size, uint32_t offset, uint32_t words)
{
	uint8_t *word = data + offset + sizeof(zwe_word) * next(random, words);
	uint8_t *other = data + offset + sizeof(zwe_word) * next(random, words);
	uint8_t kept[sizeof(zwe_word)];
	uint32_t bit = next(random, 8 * sizeof(zwe_word));

	switch (next(random, 10)) {
	case 0:
		word[bit / 8] ^= (uint8_t)(1u << bit % 8);
		break;
	case 1:
		zwe_store_le32(word + 4 * next(random, sizeof(zwe_word) / 4), edge(random, data, size));
		break;
	case 2: /* an instruction from elsewhere */
		memmove(word, other, sizeof(zwe_word));
		break;
	case 3: /* two words change places */
		memcpy(kept, word, sizeof(kept));
		memmove(word, other, sizeof(kept));
		memcpy(other, kept, sizeof(kept));
		break;
	case 4: /* a wide operand */
		zwe_store_le16(word + sizeof(zwe_word) - 2 * (sizeof(zwe_word) / 4), next(random, 65536));
		break;
	default:
		change_fields(random, word);
		break;
	}
}

static void change_record(struct random *random, uint8_t *data, size_t size, uint8_t *records, uint32_t count,
			  uint32_t bytes)
{
	uint8_t *record = records + (size_t)next(random, count) * bytes;
	uint8_t *field = record + 2 * (size_t)next(random, bytes / 2);

	switch (next(random, 4)) {
	case 0:
		field[next(random, 2)] ^= (uint8_t)(1u << next(random, 8));
		break;
	case 1:
		zwe_store_le16(field, zwe_load_le16(field) + next(random, 5) - 2);
		break;
	case 2:
		field = record + 4 * (size_t)next(random, bytes / 4);
		zwe_store_le32(field, edge(random, data, size));
		break;
	default: /* another record of the same kind */
		memcpy(record, records + (size_t)next(random, count) * bytes, bytes);
		break;
	}
}

static void change_header(struct random *random, uint8_t *data, size_t size)
{
	uint8_t *field = data + 4 * (size_t)next(random, ZWE_HEADER_BYTES / 4);
	uint32_t value = zwe_load_le32(field);

	switch (next(random, 3)) {
	case 0:
		value ^= 1u << next(random, 32);
		break;
	case 1:
		value = edge(random, data, size);
		break;
	default:
		value += next(random, 9) - 4;
		break;
	}
	zwe_store_le32(field, value);
}

static void change(struct random *random, uint8_t *data, size_t size)
{
	uint32_t choice = next(random, 100);
	uint32_t sections = zwe_section_count(zwe_load_le32(data + ZWE_H_FEATURES));
	uint32_t section = choice < 70 ? ZWE_S_CODE : choice < 80 ? ZWE_S_FUNCS : next(random, sections);
	uint32_t offset = zwe_load_le32(data + ZWE_H_SECTIONS + 8 * section);
	uint32_t count = zwe_load_le32(data + ZWE_H_SECTIONS + 8 * section + 4);
	uint64_t end = (uint64_t)offset + (uint64_t)count * record_bytes[section];

	if (choice >= 95 || count == 0 || end > size) {
		change_header(random, data, size);
	} else if (section == ZWE_S_CODE) {
		change_code(random, data, size, offset, count);
	} else {
		change_record(random, data, size, data + offset, count, record_bytes[section]);
	}
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
	struct random random = {seed * 2654435761u + 12345};

	if (size < ZWE_H_SECTIONS + 8 * ZWE_SECTION_COUNT || next(&random, 40) == 0) {
		return LLVMFuzzerMutate(data, size, max_size);
	}
	for (uint32_t left = 1 + next(&random, 4); left > 0; left--) {
		change(&random, data, size);
	}
	return size;
}
