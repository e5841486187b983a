/* SPDX-License-Identifier: Apache-2.0
 *
 * The verifier's refusals: for every rule one image that breaks only this rule, next to one that
 * just keeps it.
 */
#include "rig.h"
#include "w64.h"

#include <stdlib.h>
#include <string.h>

static struct assembly a;

static void expect(const char *text, int line)
{
	struct rig rig;

	rig_verify(&rig, &a);
	if (text == NULL ? rig.error != ZWE_OK
			 : rig.error != ZWE_E_IMAGE || strstr(rig.detail.text, text) == NULL) {
		rig_failures++;
		printf("%s:%d: wanted '%s', got error %d '%s' at word %u\n", __FILE__, line,
		       text == NULL ? "accepted" : text, rig.error,
		       rig.error == ZWE_OK ? "" : rig.detail.text,
		       rig.error == ZWE_OK ? 0 : rig.detail.position);
	}
	rig_close(&rig);
}

/* A module with one of everything and 300 bytes of memory, whose last function (type i:i, frame 10)
 * has the words given. */
static void begin(uint16_t frame)
{
	asm_begin(&a);
	a.features = RIG_FLOAT | ZWE_IMAGE_F_GROW | ZWE_IMAGE_F_SP;
	asm_type(&a, "i:i");
	asm_type(&a, "III:I"); /* six slots */
	asm_type(&a, ":");
	asm_import(&a, ZWE_KIND_FUNC, 0, 0, 0, 1, 0, "six");
	asm_import(&a, ZWE_KIND_GLOBAL, ZWE_I32, 0, 0, 0, 0, "fixed");
	asm_import(&a, ZWE_KIND_GLOBAL, ZWE_I64, ZWE_FLAG_MUTABLE, 0, 0, 0, "wide");
	asm_memory(&a, 0, 0, 300, 0);
	asm_table(&a, ZWE_FUNCREF, 0, 3, 0);
	asm_global(&a, ZWE_I32, true);
	asm_global(&a, ZWE_I64, true);
	asm_global(&a, ZWE_I32, false); /* slot 3 */
	asm_elem(&a, ZWE_FUNCREF, (const uint32_t[]){0}, 1);
	asm_data(&a, "data", 4);
	asm_func(&a, 1, 6);
	asm_word(&a, OP(RET, 0, 0, 0)); /* word 3 */
	asm_func(&a, 0, frame);         /* its first word is 4 */
}

#define CODE(text, ...)                         \
	do {                                    \
		begin(10);                      \
		asm_words(&a, __VA_ARGS__);     \
		asm_word(&a, OP(RET, 0, 0, 0)); \
		expect(text, __LINE__);         \
	} while (0)
/* Without the ret at the end. */
#define RAW(text, ...)                      \
	do {                                \
		begin(10);                  \
		asm_words(&a, __VA_ARGS__); \
		expect(text, __LINE__);     \
	} while (0)

static void test_slots(void)
{
	CODE(NULL, OP(MOV, 9, 0, 0));
	CODE("slot outside", OP(MOV, 10, 0, 0));
	CODE("slot outside", OP(MOV, 0, 10, 0));
	CODE("slot outside", OP(I32_ADD, 0, 0, 255));
	CODE(NULL, OP(MOV2, 8, 0, 0));
	CODE("slot outside", OP(MOV2, 9, 0, 0));
	CODE("slot outside", OP(MOV2, 0, 9, 0));
	CODE("slot outside", OP(I64_EQZ, 0, 9, 0));
	CODE(NULL, OP(SELECT, 0, 0, 0), 9);
	CODE("slot outside", OP(SELECT, 0, 0, 0), 10);
	CODE("unused bits", OP(SELECT, 0, 0, 0), 0x109);
	CODE(NULL, X(GET_FAR, 0, 0), 9);
	CODE("slot outside", X(GET_FAR, 0, 0), 10);
	CODE("slot outside", X(GET_FAR, 0, 0), 0xFFFFFFFF);
	CODE(NULL, X(SET2_FAR, 0, 0), 8);
	CODE("slot outside", X(SET2_FAR, 0, 0), 9);
	CODE("slot outside", X(GET2_FAR, 0, 0), 0xFFFFFFFF);
	CODE(NULL, X(MEMORY_COPY, 9, 9), W1(9, 0, 0));
	CODE("slot outside", X(MEMORY_COPY, 10, 0), W1(0, 0, 0));
	CODE("slot outside", X(MEMORY_COPY, 0, 10), W1(0, 0, 0));
	CODE("slot outside", X(MEMORY_COPY, 0, 0), W1(10, 0, 0));
	CODE("slot outside", X(I64_DIV_S, 0, 0), W1(9, 0, 0));
	RAW("slot outside", OP(RET1, 10, 0, 0));
	RAW("slot outside", OP(RET2, 9, 0, 0));
	CODE("slot outside", OPH(BR_NZ, 10, 0));
	CODE("slot outside", OP(ST32, 10, 0, 0));
}

/* Bits of P32 that W64 has no place for; test_w64() is its counterpart. */
static void test_must_be_zero(void)
{
#if !ZWE_W64
	CODE("unused bits", OP(MOV, 0, 0, 1));
	CODE("unused bits", OP(RET, 1, 0, 0));
	CODE("unused bits", OP(RET1, 0, 1, 0));
	CODE("unused bits", OP(LDL, 0, 1, 0), 5);
	CODE("unused bits", OP(CALL_INDIRECT, 1, 0, 0), 2u << 8);
	CODE("unused bits", X(MEMORY_SIZE, 0, 1));
	CODE("unused bits", X(DATA_DROP, 0, 1), 0);
	CODE("unused bits", X(MEMORY_COPY, 0, 1), W1(2, 1, 0));
	CODE("unused bits", X(MEMORY_COPY, 0, 1), W1(2, 0, 1));
	CODE("unused bits", X(REF_FUNC, 0, 0), W1(1, 0, 0));
#endif
}

#if ZWE_W64
/* The function's first instruction, with the bits `flip` of its word `index` turned. */
static void turned(const char *text, uint32_t word0, uint32_t word1, uint32_t index, uint64_t flip,
		   int line)
{
	struct zwe_image image;
	struct zwe_detail detail = {0};
	uint8_t scratch[400];
	uint32_t size;
	uint8_t *bytes;
	uint8_t *at;
	enum zwe_error got;

	begin(10);
	asm_words(&a, word0, word1);
	asm_word(&a, OP(RET, 0, 0, 0));
	bytes = asm_finish(&a, &size);
	at = bytes + zwe_load_le32(bytes + ZWE_H_SECTIONS + 8 * ZWE_S_CODE) + 8 * (4 + index);
	zwe_store_le32(at, zwe_load_le32(at) ^ (uint32_t)flip);
	zwe_store_le32(at + 4, zwe_load_le32(at + 4) ^ (uint32_t)(flip >> 32));
	got = zwe_image_verify(&image, bytes, size, scratch, sizeof(scratch), &detail);
	if (text == NULL ? got != ZWE_OK
			 : got != ZWE_E_IMAGE || strstr(detail.text, text) == NULL) {
		rig_failures++;
		printf("%s:%d: wanted '%s', got %d '%s'\n", __FILE__, line,
		       text == NULL ? "accepted" : text, got, detail.text);
	}
	free(bytes);
}

#define TURNED(text, word0, word1, index, flip) \
	turned(text, word0, word1, index, (uint64_t)(flip), __LINE__)

/* The opcode that an instruction has. */
static uint64_t form(uint32_t word0)
{
	return zwe_w64_pack(word0, 0, word0) & 0xffff;
}

/* Whatever is not the form of a P32 word. */
static void test_w64(void)
{
	const uint32_t next = OP(MOV, 0, 0, 0);
	const uint32_t add = OP(I32_ADD, 1, 2, 3);
	const uint32_t add_i = OP(I32_ADD_I, 1, 2, 3);
	const uint32_t ld = OP(LD32, 1, 2, 3);
	const uint32_t shl = OP(I64_SHL_I, 1, 3, 32);
	const uint64_t beyond = ZWE_W64_SLOTS_BYTES + 4 * (ZWE_W64_CODES - ZWE_W64_SLOTS);
	const uint64_t quiet = zwe_w64_pack_quiet(add) ^ zwe_w64_pack(add, 0, add);

	TURNED(NULL, add, next, 0, 0);
	TURNED(NULL, add, next, 0, 4ull << 16); /* another slot */
	TURNED("unknown opcode", add, next, 0, 1);
	TURNED("unknown opcode", add, next, 0, 2);
	TURNED("unknown opcode", add, next, 0, 0x8000);
	for (uint32_t bit = 16; bit < 64; bit += 16) { /* no multiple of a slot; beyond a byte */
		TURNED("unknown opcode", add, next, 0, 1ull << bit);
		TURNED("unknown opcode", add, next, 0, 2ull << bit);
		TURNED("unknown opcode", add, next, 0, 0x400ull << bit);
		TURNED("unknown opcode", add, next, 0, 0x8000ull << bit);
	}
	TURNED(NULL, add_i, next, 0, 0xff80ull << 48);
	TURNED("unknown opcode", add_i, next, 0, 0x0080ull << 48); /* not extended */
	TURNED("unknown opcode", add_i, next, 0, 0xff00ull << 48);
	TURNED("unknown opcode", OP(LD32, 1, 2, 3), next, 0, 1ull << 48); /* not scaled */
	TURNED("unknown opcode", OP(MOV, 1, 2, 0), next, 0, 4ull << 48);
	TURNED("unknown opcode", OPH(BR_NZ, 1, 0), next, 0, 1ull << 32); /* half a word ahead */
	TURNED("unknown opcode", OPH(BR_NZ, 1, 0), next, 0, 4ull << 32);
	TURNED("unknown opcode", OPH(BR_NZ, 1, 0), next, 0, 1ull << 63);
	TURNED("unknown opcode", OPH(CALL, 5, 0), next, 0, 1ull << 32);
	/* Forms: only where the operands are as they say, quiet ones only before their reader. */
	TURNED("unknown opcode", add, next, 0, form(OP(I32_ADD, 1, 1, 3)) ^ form(add));
	TURNED("unknown opcode", add, next, 0, form(OP(I32_ADD, 1, 2, 1)) ^ form(add));
	TURNED("unknown opcode", ld, next, 0, form(OP(LD32, 1, 2, 0)) ^ form(ld));
	TURNED("unknown opcode", shl, next, 0, form(OP(I64_SHL_I, 1, 2, 31)) ^ form(shl));
	TURNED("unknown opcode", shl, next, 0, form(OP(I64_SHL_I, 1, 2, 33)) ^ form(shl));
	TURNED("unknown opcode", OP(I64_SHL_I, 1, 3, 64), next, 0,
	       form(OP(I64_SHL_I, 1, 2, 31)) ^ form(OP(I64_SHL_I, 1, 3, 64)));
	TURNED("unknown opcode", add, next, 0, form(add) ^ beyond);
	TURNED("without an accumulator form", add, next, 0, quiet);
	TURNED("another slot", add, OP(I32_ADD_I_ACC, 2, 3, 5), 0, quiet);
	TURNED(NULL, add, OP(I32_ADD_I_ACC, 2, 1, 5), 0, quiet);
	TURNED(NULL, OP(LDL, 1, 0, 0), 7, 1, 8);
	TURNED("operand that no", OP(LDL, 1, 0, 0), 7, 1, 1ull << 32);
	TURNED("operand that no", X(I64_DIV_S, 0, 0), W1(2, 0, 0), 1, 1);
	TURNED("operand that no", X(I64_DIV_S, 0, 0), W1(2, 0, 0), 1, 1ull << 16);
	TURNED("operand that no", X(SET_FAR, 0, 0), 3, 1, 1);
	TURNED("unknown opcode", X(SET_FAR, 0, 0), 3, 0, 0x8000ull << 16);
}

/* Values of one field that mean something to some instruction: slots and offsets, signs, shifts, opcodes. */
static const uint16_t edges[] = {
	0,	1,	2,	3,	4,	8,	12,	30,	31,	32,    33,
	36,	40,	44,	63,	64,	65,	124,	127,	128,   252, 256,
	0x3fc,	0x400,	0x404,	0x7fff, 0x8000, 0xff7f, 0xff80, 0xfffc, 0xffff,
};
enum { EDGES = sizeof(edges) / sizeof(edges[0]) };

static uint32_t next_random(uint32_t *state)
{
	return *state = *state * 1664525u + 1013904223u, *state >> 8;
}

/* A word after which nothing but w64.c is asked: the verifier may not take what has no P32 form, and what
 * has one it may refuse for what that form means alone.
 */
static void one_word(uint8_t *bytes, uint32_t size, uint8_t *code, uint64_t word, uint64_t second)
{
	struct zwe_detail detail = {0};
	struct zwe_image image;
	uint32_t scratch[100], word0, other;
	bool is_first = zwe_w64_first(word, &word0), accepted, has_second;

	memcpy(code, &word, 8);
	memcpy(code + 8, &second, 8);
	accepted = zwe_image_verify(&image, bytes, size, scratch, sizeof(scratch), &detail) == ZWE_OK;
	has_second = is_first && zwe_instruction_words((const zwe_word *)(const void *)code) > 1;
	if (accepted && (!is_first || (has_second && !zwe_w64_next(word0, 1, second, &other)))) {
		rig_failures++;
		printf("accepted: %016llx %016llx\n", (unsigned long long)word, (unsigned long long)second);
	}
	/* w64.c knows the instructions of every build. */
	if (ZWE_EXCEPTIONS && ZWE_ATOMICS && is_first && !accepted && detail.position == 4 &&
	    strstr(detail.text, "unknown opcode") != NULL) {
		rig_failures++;
		printf("not known: %016llx\n", (unsigned long long)word);
	}
}

/* The words of an instruction after its first come back from W64 as they were, literals with their signs. */
static void test_w64_next(void)
{
	static const uint32_t literals[] = {0, 1, 0x01234567, 0x0fffffff, 0xfffffffb, 0xf0000000};
	uint32_t negative = 0, parts = 0;

	for (uint32_t op = 0; op < ZWE_OP_COUNT + ZWE_X_COUNT; op++) {
		uint32_t word0 = op < ZWE_OP_COUNT ? op : ZWE_OP_EXT | (op - ZWE_OP_COUNT) << 8;

		for (uint32_t i = 0; i < sizeof(literals) / sizeof(literals[0]); i++) {
			uint32_t value = literals[i], other;
			uint64_t word = zwe_w64_pack(word0, 2, value);

			if (!zwe_w64_next(word0, 2, word, &other) || other != value) {
				/* A number that is multiplied and has no sign. */
				CHECK(value >> 28 == 0xf && (uint32_t)word % 2 == 0 && word >> 32 == 0);
				continue;
			}
			negative += value == 0xfffffffb && word == (uint32_t)(value << 3);
			parts += word >> 32 != 0;
		}
	}
	CHECK(negative > 0 && parts > 0); /* branches with a literal distance; what is compared with beside it */
}

/* Every opcode, with edges in one field after the other and with random ones in all. */
static void test_w64_words(void)
{
	uint32_t size, seed = 1, number;
	uint8_t *bytes, *code;

	begin(10);
	for (uint32_t i = 0; i < 5; i++) {
		asm_word(&a, OP(RET, 0, 0, 0));
	}
	bytes = asm_finish(&a, &size);
	code = bytes + zwe_load_le32(bytes + ZWE_H_SECTIONS + 8 * ZWE_S_CODE) + 8 * 4;
	for (number = 0; number <= ZWE_W64_CODES; number++) {
		uint64_t place = number < ZWE_W64_SLOTS
					 ? number * ZWE_W64_SLOT_BYTES
					 : ZWE_W64_SLOTS_BYTES + (number - ZWE_W64_SLOTS) * 4;

		for (uint32_t i = 0; i < 3 * EDGES; i++) {
			uint64_t word = place | 0x0008000400080000ull; /* slots 2, 1, 2 */
			uint32_t shift = 16 * (1 + i / EDGES);

			word = (word & ~(0xffffull << shift)) | (uint64_t)edges[i % EDGES] << shift;
			one_word(bytes, size, code, word, zwe_w64_pack(OP(RET, 0, 0, 0), 0, OP(RET, 0, 0, 0)));
			one_word(bytes, size, code, word + 1 + i % 3, 0); /* no place of an opcode */
		}
		for (uint32_t i = 0; i < 200; i++) {
			uint64_t word = place, second = 0;

			for (uint32_t shift = 0; shift < 64; shift += 16) {
				word |= shift == 0 ? 0 : (uint64_t)edges[next_random(&seed) % EDGES] << shift;
				second |= next_random(&seed) % 3 == 0
						  ? (uint64_t)edges[next_random(&seed) % EDGES] << shift
						  : 0;
			}
			one_word(bytes, size, code, word, second);
		}
	}
	/* The extension page: which instruction it is stands in the second field, the rest in the second word. */
	for (uint32_t sub = 0; sub <= ZWE_X_KNOWN; sub++) {
		uint64_t word = (zwe_w64_pack(X(I64_DIV_S, 0, 0), 0, X(I64_DIV_S, 0, 0)) & 0xffff) | sub << 16;

		for (uint32_t i = 0; i < 3 * EDGES; i++) {
			uint32_t shift = 16 * (1 + i / EDGES);

			for (uint64_t b = 0; b < 16; b += 4) {
				one_word(bytes, size, code, word | 0x0004000400000000ull,
					 (shift == 16 ? 0 : b) | (uint64_t)edges[i % EDGES] << shift);
				one_word(bytes, size, code, word, b | (uint64_t)edges[i % EDGES] << shift);
			}
		}
	}
	free(bytes);
}
#endif

static void test_opcodes(void)
{
#if !ZWE_W64 /* its opcodes are places */
	for (uint32_t op = ZWE_OP_COUNT; op < ZWE_OP_EXT; op++) {
		CODE("unknown opcode", op);
	}
#endif
	CODE("unknown opcode", ZWE_OP_EXT | ZWE_X_COUNT << 8);
	CODE("unknown opcode", ZWE_OP_EXT | 0xFF00);
	CODE("system instruction", ZWE_OP_SYS_EXIT);
	CODE("system instruction", ZWE_OP_SYS_XRET);
	CODE("division by a literal zero", OP(I32_DIV_U_I, 0, 0, 0));
	CODE("division by a literal zero", OP(I32_REM_U_I, 0, 0, 0));
	CODE(NULL, OP(I32_REM_U_I, 0, 0, 1));
	RAW("cut short", OP(LDL, 0, 0, 0));
	RAW("cut short", OP(LDL2, 0, 0, 0), 1);
	RAW("cut short", OPH(BR_TABLE, 0, 0));
	RAW("cut short", OPH(BR_TABLE, 0, 65535), 0);
}

static void test_ends(void)
{
	RAW(NULL, OPJ(JMP_B, 1));
	RAW(NULL, OP(UNREACHABLE, 0, 0, 0));
	RAW("runs off", OPH(LDI, 0, 0));
	RAW("runs off", OPJ(JMP, 0), OPH(BR_NZ_B, 0, 1));
	RAW("runs off", OP(RET, 0, 0, 0), OPH(CALL, 0, 1));
}

static void test_branches(void)
{
	CODE(NULL, OPJ(JMP, 0));
	CODE("out of the function", OPJ(JMP, 1));
	CODE("out of the function", OPJ(JMP, 0xFFFFFF));
	CODE("middle of an instruction", OPJ(JMP, 1), OP(LDL, 0, 0, 0), 0);
	CODE("middle of an instruction", OP(LDL, 0, 0, 0), 0, OPJ(JMP_B, 2));
	CODE(NULL, OP(LDL, 0, 0, 0), 0, OPJ(JMP_B, 3));
	CODE("backward branch out", OPJ(JMP_B, 2));
	CODE("backward branch out", OPJ(JMP_B, 0));
	CODE("backward branch out", OPJ(JMP_B, 0xFFFFFF));
	CODE("out of the function", OPH(BR_Z, 0, 1));
	CODE("out of the function", OP(BR_EQ_I, 0, 0, 200));
	CODE("backward branch out", OP(BR_NE_B, 0, 0, 2));
	CODE(NULL, OPH(BR_TABLE, 0, 1), 0, (uint32_t)-3);
	CODE("out of the function", OPH(BR_TABLE, 0, 1), 0, 1);
	CODE("out of the function", OPH(BR_TABLE, 0, 1), 0x7FFFFFFF, 0);
	CODE("backward branch out", OPH(BR_TABLE, 0, 1), 0, (uint32_t)-4);
#if !ZWE_W64 /* has no such distance */
	CODE("backward branch out", OPH(BR_TABLE, 0, 1), 0, 0x80000000);
#endif
	CODE("backward branch out", OPH(BR_TABLE, 0, 1), 0, (uint32_t)-1);
	/* into a jump table from before it, and from one function into the next */
	CODE("middle of an instruction", OPJ(JMP, 1), OPH(BR_TABLE, 0, 0), 0);
	begin(10);
	asm_words(&a, OPJ(JMP, 1), OP(RET, 0, 0, 0));
	asm_func(&a, 0, 3);
	asm_words(&a, OP(RET, 0, 0, 0));
	expect("out of the function", __LINE__);
	begin(10);
	asm_words(&a, OP(RET, 0, 0, 0));
	asm_func(&a, 0, 3);
	asm_words(&a, OPJ(JMP_B, 2));
	expect("backward branch out", __LINE__);
}

/* Far behind what is branched to: the marks of many words are set at once. */
static void test_branches_over_many_words(void)
{
	for (uint32_t before = 0; before < 36; before++) {
		for (uint32_t between = 0; between < 70; between++) {
			for (uint32_t to_literal = 0; to_literal < 2; to_literal++) {
				begin(10);
				for (uint32_t i = 0; i < before; i++) {
					asm_word(&a, OP(MOV, 0, 1, 0));
				}
				asm_words(&a, OP(LDL, 0, 0, 0), 0);
				for (uint32_t i = 0; i < between; i++) {
					asm_word(&a, OP(MOV, 0, 1, 0));
				}
				asm_words(&a, OPJ(JMP_B, between + 3 - to_literal), OP(RET, 0, 0, 0));
				expect(to_literal ? "middle of an instruction" : NULL, __LINE__);
			}
		}
	}
	/* Into each word of an instruction. */
	CODE("middle of an instruction", OPJ(JMP, 1), OPH(BR_TABLE, 0, 1), 0, 0);
	CODE("middle of an instruction", OPJ(JMP, 2), OPH(BR_TABLE, 0, 1), 0, 0);
	CODE(NULL, OPJ(JMP, 3), OPH(BR_TABLE, 0, 1), 0, 0);
	CODE("middle of an instruction", OPJ(JMP, 1), X(I64_DIV_S, 0, 0), W1(2, 0, 0));
	CODE(NULL, OPJ(JMP, 2), X(I64_DIV_S, 0, 0), W1(2, 0, 0));
}

static void test_windows(void)
{
	CODE(NULL, OPH(CALL, 8, 1)); /* i:i, one slot: link 8, slot 9 */
	CODE("window outside", OPH(CALL, 9, 1));
	CODE("window outside", OPH(CALL, 10, 1));
	CODE(NULL, OPH(CALL, 3, 0)); /* six slots */
	CODE("window outside", OPH(CALL, 4, 0));
	CODE("unknown function", OPH(CALL, 0, 2));
	CODE(NULL, OPH(CALL_IMPORT, 3, 0));
	CODE("window outside", OPH(CALL_IMPORT, 4, 0));
	CODE("unknown import", OPH(CALL_IMPORT, 0, 1));
	CODE(NULL, OP(CALL_INDIRECT, 0, 0, 0), 0 | 3u << 8 | 1u << 16);
	CODE("window outside", OP(CALL_INDIRECT, 0, 0, 0), 0 | 4u << 8 | 1u << 16);
	CODE("unknown table", OP(CALL_INDIRECT, 0, 0, 0), 1 | 3u << 8 | 1u << 16);
	CODE("unknown type", OP(CALL_INDIRECT, 0, 0, 0), 0 | 0u << 8 | 3u << 16);
	CODE(NULL, X(CALL_FAR, 0, 0), W1(0, 0, 0), 3);
	CODE("window outside", X(CALL_FAR, 0, 0), W1(0, 0, 0), 4);
	CODE("window outside", X(CALL_FAR, 0, 0), W1(0, 0, 0), 0xFFFFFFFF);
	CODE("unknown function", X(CALL_FAR, 0, 0), W1(0, 0, 2), 0);
	CODE(NULL, X(CALL_IMPORT_FAR, 0, 0), W1(0, 0, 0), 3);
	CODE("window outside", X(CALL_IMPORT_FAR, 0, 0), W1(0, 0, 0), 4);
	CODE("unknown import", X(CALL_IMPORT_FAR, 0, 0), W1(0, 0, 1), 0);
	CODE(NULL, X(CALL_INDIRECT_FAR, 0, 0), W1(0, 0, 1), 3);
	CODE("window outside", X(CALL_INDIRECT_FAR, 0, 0), W1(0, 0, 1), 4);
	CODE("unknown table", X(CALL_INDIRECT_FAR, 0, 0), W1(0, 1, 1), 3);
	CODE("unknown type", X(CALL_INDIRECT_FAR, 0, 0), W1(0, 0, 3), 3);
	/* a function with no slots at all has no window */
	begin(10);
	asm_words(&a, OP(RET, 0, 0, 0));
	asm_func(&a, 2, 0);
	asm_words(&a, OPH(CALL, 0, 2), OP(RET, 0, 0, 0));
	expect("window outside", __LINE__);
}

static void test_memory_rules(void)
{
	CODE(NULL, OP(LD32, 0, 0, 74));
	CODE("beyond the memory", OP(LD32, 0, 0, 75));
	CODE("beyond the memory", OP(ST64, 0, 0, 37));
	CODE(NULL, OP(ST64, 0, 0, 36));
	CODE("beyond the memory", OP(LD16_U, 0, 0, 149)); /* 298 + 4 > 300 */
	CODE(NULL, OP(LD16_U, 0, 0, 148));
	CODE(NULL, OPH(LD8_U_A, 0, 299));
	CODE("beyond the memory", OPH(LD8_U_A, 0, 300));
	CODE("beyond the memory", OPH(ST32_A, 0, 300));
	CODE(NULL, OPH(ST32_A, 0, 296));
	CODE("not aligned", OPH(ST32_A, 0, 294));
	CODE(NULL, OP(LD32_L, 0, 0, 0), 0xFFFFFFFF);
	begin(10);
	a.memory_bytes = 100; /* what exists counts, not what is declared */
	asm_words(&a, OP(LD32, 0, 0, 25), OP(RET, 0, 0, 0));
	expect("beyond the memory", __LINE__);
}

static void test_no_memory(void)
{
	static const uint32_t words[][2] = {
		{OP(LD32, 0, 0, 0), OP(RET, 0, 0, 0)},
		{OP(LD32_L, 0, 0, 0), 0},
		{OPH(LD8_U_A, 0, 0), OP(RET, 0, 0, 0)},
		{OP(LD8_U_W, 0, 0, 0), 0},
		{OP(LD32_W, 0, 0, 0), 0},
		{OP(LD64_W, 0, 0, 0), 0},
		{OP(ST8_W, 0, 0, 0), 0},
		{OP(ST32_W, 0, 0, 0), 0},
		{OP(ST64_W, 0, 0, 0), 0},
		{OP(LD32_X, 0, 0, 0), 0},
		{OP(LD32_XW, 0, 0, 0), 0},
		{OP(ST8_I, 0, 0, 0), OP(RET, 0, 0, 0)},
		{OP(ST32_I, 0, 0, 0), OP(RET, 0, 0, 0)},
		{X(MEMORY_SIZE, 0, 0), OP(RET, 0, 0, 0)},
		{X(MEMORY_GROW, 0, 0), OP(RET, 0, 0, 0)},
		{X(MEMORY_COPY, 0, 0), 0},
		{X(MEMORY_FILL, 0, 0), 0},
		{X(MEMORY_INIT, 0, 0), 0},
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		asm_begin(&a);
		a.features = ZWE_IMAGE_F_GROW;
		asm_type(&a, ":");
		asm_data(&a, "", 0);
		asm_func(&a, 0, 2);
		asm_words(&a, words[i][0], words[i][1], OP(RET, 0, 0, 0));
		expect("without a memory", __LINE__);
	}
}

static void test_indices(void)
{
	CODE(NULL, OPH(GGET, 0, 0), OPH(GSET, 0, 0), OPH(GGET2, 0, 1), OPH(GSET2, 0, 1),
	     OPH(GGET, 0, 3));
	CODE("another width", OPH(GGET2, 0, 0));
	CODE("another width", OPH(GGET, 0, 1));
	CODE("another width", OPH(GGET, 0, 2));
	CODE("another width", OPH(GSET2, 0, 2));
	CODE("unknown global", OPH(GGET, 0, 4));
	CODE("immutable", OPH(GSET, 0, 3));
	CODE(NULL, X(GGET_IMP, 0, 0), W1(0, 0, 0), X(GSET2_IMP, 0, 0), W1(0, 0, 1));
	CODE("immutable", X(GSET_IMP, 0, 0), W1(0, 0, 0));
	CODE("another width", X(GGET_IMP, 0, 0), W1(0, 0, 1));
	CODE("another width", X(GSET2_IMP, 0, 0), W1(0, 0, 0));
	CODE("unknown imported global", X(GGET_IMP, 0, 0), W1(0, 0, 2));
	CODE("unknown table", X(TABLE_GET, 0, 0), W1(0, 0, 1));
	CODE("unknown table", X(TABLE_COPY, 0, 0), W1(0, 1, 0));
	CODE("unknown table", X(TABLE_COPY, 0, 0), W1(0, 0, 1));
	CODE("unknown element", X(TABLE_INIT, 0, 0), W1(0, 0, 1));
	CODE("unknown element", X(ELEM_DROP, 0, 0), 1);
	CODE(NULL, X(ELEM_DROP, 0, 0), 0, X(DATA_DROP, 0, 0), 0);
	CODE("unknown data", X(DATA_DROP, 0, 0), 1);
	CODE("unknown data", X(MEMORY_INIT, 0, 0), W1(0, 0, 1));
	CODE(NULL, X(REF_FUNC, 0, 0), W1(0, 0, 2));
	CODE("unknown function", X(REF_FUNC, 0, 0), W1(0, 0, 3));
}

static void test_features(void)
{
	static const struct {
		uint32_t word, feature;
		const char *text;
	} cases[] = {
		{OP(F32_ADD, 0, 0, 0), ZWE_IMAGE_F_FLOAT, "float instruction"},
		{OP(F64_LE, 0, 0, 0), ZWE_IMAGE_F_FLOAT, "float instruction"},
		{X(F32_CEIL, 0, 0), ZWE_IMAGE_F_FLOAT, "float instruction"},
		{X(F64_PROMOTE_F32, 0, 0), ZWE_IMAGE_F_FLOAT, "float instruction"},
		{X(MEMORY_GROW, 0, 0), ZWE_IMAGE_F_GROW, "memory.grow"},
		{OP(SPGET, 0, 0, 0), ZWE_IMAGE_F_SP, "stack pointer"},
		{OP(SPSET, 0, 0, 0), ZWE_IMAGE_F_SP, "stack pointer"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (ZWE_HAS_FLOATS || cases[i].feature != ZWE_IMAGE_F_FLOAT) {
			CODE(NULL, cases[i].word);
		}
		begin(10);
		a.features &= ~cases[i].feature;
		asm_words(&a, cases[i].word, OP(RET, 0, 0, 0));
		expect(cases[i].text, __LINE__);
	}
}

/* An integer-only build refuses what uses floats by name, at the header. */
static void test_no_floats(void)
{
	struct rig rig;

	begin(10);
	a.features |= ZWE_IMAGE_F_FLOAT;
	asm_words(&a, OP(F32_ADD, 0, 0, 0), OP(RET, 0, 0, 0));
	rig_verify(&rig, &a);
	CHECK_EQ(rig.error, ZWE_HAS_FLOATS ? ZWE_OK : ZWE_E_UNSUPPORTED);
	CHECK(ZWE_HAS_FLOATS || strstr(rig.detail.text, "built for integers only") != NULL);
	rig_close(&rig);
}

static void test_init_function(void)
{
	uint32_t words[] = {OPH(CALL, 0, 2), OP(RET, 0, 0, 0)};

	for (int variant = 0; variant < 5; variant++) {
		begin(10);
		asm_words(&a, variant == 1 ? words[0] : OPH(LDI, 0, 0), words[1]);
		a.init_func = asm_func(&a, variant == 2 ? 0 : 2, 2);
		asm_words(&a, OPH(GSET, 0, 3), OP(RET, 0, 0, 0)); /* may set an immutable global */
		if (variant == 3) {
			asm_export(&a, ZWE_KIND_FUNC, 3, "init");
		} else if (variant == 4) {
			asm_elem(&a, ZWE_FUNCREF, (const uint32_t[]){3}, 1);
		}
		expect(variant == 0   ? NULL
		       : variant == 1 ? "unknown function"
		       : variant == 2 ? "init function has"
		       : variant == 3 ? "export of the init"
				      : "bad entry",
		       __LINE__);
	}
	begin(10);
	asm_words(&a, OP(RET, 0, 0, 0));
	a.init_func = 0;
	expect("init function", __LINE__);
}

/* NAME_acc only right behind what wrote its operand, on every way there. */
static void test_accumulator(void)
{
	const uint32_t writer = OPH(LDI, 1, 5);

	CODE(NULL, writer, OP(I32_ADD_ACC, 2, 1, 0), OP(I32_ADD_ACC, 1, 2, 0));
	CODE("accumulator form", OP(I32_ADD_ACC, 2, 1, 0));
	CODE("accumulator form", writer, OP(I32_ADD_ACC, 2, 0, 1));
	CODE("accumulator form", OPH(LDI2, 1, 5), OP(I32_ADD_ACC, 2, 1, 0));
	CODE("accumulator form", writer, OPJ(JMP, 0), OP(I32_ADD_ACC, 2, 1, 0));
	CODE("accumulator form", writer, OPH(BR_Z, 0, 0), OP(I32_ADD_ACC, 2, 1, 0));
	CODE("accumulator form", writer, OP(ST32, 1, 0, 0), OP(I32_ADD_ACC, 2, 1, 0));
	CODE("accumulator form", writer, OPH(CALL, 8, 1), OP(I32_ADD_ACC, 2, 1, 0));
	CODE("accumulator form", OPH(BR_Z, 0, 1), writer, OP(I32_ADD_ACC, 2, 1, 0));
	CODE("accumulator form", writer, OP(I32_ADD_ACC, 2, 1, 0), OPH(BR_Z_B, 0, 2));
	CODE(NULL, writer, OP(I32_ADD_ACC, 2, 1, 0), OPH(BR_Z_B, 0, 3));
	CODE("accumulator form", writer, OP(I32_ADD_ACC, 2, 1, 0), OPH(BR_TABLE, 0, 0),
	     (uint32_t)-3);
	CODE(NULL, writer, OP(ST32_ACC, 1, 0, 0), writer, OPH(BR_NZ_ACC, 1, 0));
	CODE("slot outside", writer, OP(I32_ADD_ACC, 10, 1, 0));
	CODE("beyond the memory", writer, OP(LD32_ACC, 2, 1, 75));
	RAW(NULL, writer, OP(RET1_ACC, 1, 0, 0));
	begin(10); /* not from one function into the next: the first instruction has nothing before
		      it */
	asm_words(&a, OP(RET, 0, 0, 0));
	asm_func(&a, 0, 3);
	asm_words(&a, OP(RET1_ACC, 0, 0, 0));
	expect("accumulator form", __LINE__);
}

#if ZWE_HAS_FLOATS
/* A float NAME_acc only right behind float arithmetic of the same width that wrote its operand b, on every way
 * there; where no register has that, it is NAME. */
static void test_float_forms(void)
{
	const char *const refused = ZWE_FLOAT_LEFT ? "accumulator form" : NULL;
	const uint32_t narrow = OP(F32_MUL, 1, 3, 4), wide = OP(F64_MUL, 1, 3, 4);

	CODE(NULL, narrow, OP(F32_ADD_ACC, 2, 3, 1), OP(F32_DIV_ACC, 1, 5, 2));
	CODE(NULL, narrow, OP(I32_ADD_ACC, 2, 1, 3));
	CODE(NULL, wide, OP(F64_DIV_ACC, 5, 3, 1), OP(F64_MUL_ACC, 1, 5, 5));
	CODE(refused, OP(F32_ADD_ACC, 2, 3, 1));
	CODE(refused, narrow, OP(F32_ADD_ACC, 2, 1, 3));
	CODE(refused, wide, OP(F64_ADD_ACC, 3, 1, 3));
	CODE(refused, wide, OP(F32_ADD_ACC, 2, 3, 1));
	CODE(refused, narrow, OP(F64_ADD_ACC, 2, 3, 1));
	CODE(refused, OPH(LDI, 1, 5), OP(F32_ADD_ACC, 2, 3, 1));
	CODE(refused, OP(F32_EQ, 1, 3, 4), OP(F32_ADD_ACC, 2, 3, 1));
	CODE(refused, OP(F64_EQ, 1, 3, 4), OP(F64_ADD_ACC, 2, 3, 1));
	CODE(refused, OP(LD64, 1, 3, 0), OP(F64_ADD_ACC, 2, 3, 1));
	CODE(refused, OP(I64_ADD, 1, 3, 4), OP(F64_ADD_ACC, 2, 3, 1));
	CODE(refused, narrow, OPJ(JMP, 0), OP(F32_ADD_ACC, 2, 3, 1));
	CODE(refused, OPH(BR_Z, 0, 1), narrow, OP(F32_ADD_ACC, 2, 3, 1));
	CODE("slot outside", narrow, OP(F32_ADD_ACC, 10, 3, 1));
	CODE("slot outside", wide, OP(F64_ADD_ACC, 9, 3, 1));
	CODE("slot outside", narrow, OP(F32_ADD_ACC, 2, 10, 1));
	CODE("slot outside", wide, OP(F64_ADD_ACC, 2, 9, 1));
	CODE(ZWE_W64 ? NULL : "accumulator form", narrow, OP(F32_ADD_ACC, 2, 3, 1), OPH(BR_Z_B, 0, 2));
	CODE(NULL, narrow, OP(F32_ADD_ACC, 2, 3, 1), OPH(BR_Z_B, 0, 3));
	for (uint32_t sub = 0; sub < ZWE_X_ATOMIC_FIRST; sub++) { /* numbers of the other page are none of these */
		const struct zwe_format *format = &zwe_format[zwe_x_format[sub]];

		if (format->words == 1 && format->n_operands == 2) {
			CODE(refused, ZWE_OP_EXT | sub << 8 | 1u << 16 | 3u << 24,
			     OP(F32_ADD_ACC, 2, 3, 1));
			CODE(refused, ZWE_OP_EXT | sub << 8 | 1u << 16 | 3u << 24,
			     OP(F64_ADD_ACC, 2, 3, 1));
		}
	}
	begin(10); /* not from one function into the next */
	asm_words(&a, narrow, OP(JMP_B, 2, 0, 0));
	asm_func(&a, 0, 5);
	asm_words(&a, OP(F32_ADD_ACC, 2, 3, 1), OP(RET, 0, 0, 0));
	expect(refused, __LINE__);
}
#endif

/* One byte, or one 32-bit number, of a good image changed; `where` in the record or header. */
static void patched(const char *text, enum zwe_error error, int section, uint32_t offset,
		    uint32_t value, int bytes, int line)
{
	struct zwe_image image;
	struct zwe_detail detail = {0};
	uint32_t size;
	uint8_t *copy;
	uint32_t at = offset;
	uint8_t scratch[400];
	enum zwe_error got;

	begin(10);
	asm_export(&a, ZWE_KIND_FUNC, 1, "run");
	asm_words(&a, OP(RET, 0, 0, 0));
	copy = asm_finish(&a, &size);
	if (section >= 0) {
		at += zwe_load_le32(copy + ZWE_H_SECTIONS + 8 * section);
	}
	for (int i = 0; i < bytes; i++) {
		copy[at + (uint32_t)i] = (uint8_t)(value >> 8 * i);
	}
	got = zwe_image_verify(&image, copy, size, scratch, sizeof(scratch), &detail);
	if (got != error || strstr(detail.text, text) == NULL) {
		rig_failures++;
		printf("%s:%d: wanted %d '%s', got %d '%s'\n", __FILE__, line, error, text, got,
		       detail.text);
	}
	free(copy);
}

#define PATCH(text, section, offset, value, bytes) \
	patched(text, ZWE_E_IMAGE, section, offset, value, bytes, __LINE__)

static void test_header(void)
{
	PATCH("magic", -1, ZWE_H_MAGIC, 0, 4);
	patched("version", ZWE_E_UNSUPPORTED, -1, ZWE_H_VERSION, 2, 2, __LINE__);
	patched("encoding, P32 or W64", ZWE_E_UNSUPPORTED, -1, ZWE_H_ENCODING,
		ZWE_ENCODING_P32 + ZWE_ENCODING_W64 - ZWE_ENCODING_HERE, 2, __LINE__);
	patched("opcode table", ZWE_E_OPCODE_SET, -1, ZWE_H_OPCODE_SET, 1, 4, __LINE__);
	PATCH("image size", -1, ZWE_H_SIZE, 128, 4);
	PATCH("memory window", -1, ZWE_H_MEMORY_LOW, 1, 4);
	PATCH("reserved", -1, ZWE_H_FEATURES, 0x80000001, 4);
#if !ZWE_EXCEPTIONS
	patched("exceptions: this firmware is built without them", ZWE_E_UNSUPPORTED, -1,
		ZWE_H_FEATURES, ZWE_IMAGE_F_EXCEPTIONS, 4, __LINE__);
#endif
	PATCH("memory feature", -1, ZWE_H_FEATURES, ZWE_IMAGE_F_SP, 4);
	PATCH("init function", -1, ZWE_H_INIT_FUNC, 7, 4);
	PATCH("import counts", -1, ZWE_H_IMPORT_FUNCS, 2, 2);
	PATCH("import counts", -1, ZWE_H_IMPORT_GLOBALS, 1, 2);
	PATCH("import counts", -1, ZWE_H_IMPORT_TABLES, 1, 2);
	PATCH("global slots", -1, ZWE_H_GLOBAL_SLOTS, 100, 4);
	PATCH("bad memory", -1, ZWE_H_MEMORY_BYTES, 301, 4);
	for (uint32_t i = 0; i < ZWE_S_TAGS; i++) {
		PATCH("section outside", -1, ZWE_H_SECTIONS + 8 * i, 2, 4);
		PATCH("section outside", -1, ZWE_H_SECTIONS + 8 * i, 0xFFFFFFF0, 4);
	}
	PATCH("section outside", -1, ZWE_H_SECTIONS + 8 * ZWE_S_TYPES + 4, 0xFFFF, 4);
	patched("TYPES", ZWE_E_LIMIT, -1, ZWE_H_SECTIONS + 8 * ZWE_S_TYPES + 4, 0x15555556, 4,
		__LINE__);
	patched("CODE_WORDS", ZWE_E_LIMIT, -1, ZWE_H_SECTIONS + 8 * ZWE_S_CODE + 4, 0x40000001, 4,
		__LINE__);
	PATCH("first words", ZWE_S_CODE, 0, 1, 4);
	PATCH("first words", ZWE_S_CODE, sizeof(zwe_word), ZWE_OP_SYS_XRET, 4);
	PATCH("first words", ZWE_S_CODE, sizeof(zwe_word), ZWE_OP_SYS_EXIT | 0x100, 4);
	PATCH("first words", ZWE_S_CODE, 2 * sizeof(zwe_word), ZWE_OP_RET, 4);
}

static void test_records(void)
{
	PATCH("unknown value type", -1, ZWE_HEADER_BYTES, 0x7B, 1);
	PATCH("slot counts", ZWE_S_TYPES, ZWE_T_PARAM_SLOTS, 2, 2);
	PATCH("slot counts", ZWE_S_TYPES, ZWE_T_RESULT_SLOTS, 0, 2);
	PATCH("outside the image", ZWE_S_TYPES, ZWE_T_VALUES, 0xFFFFFFFF, 4);
	patched("TYPE_PARAMS", ZWE_E_LIMIT, ZWE_S_TYPES, ZWE_T_PARAMS, 1001, 2, __LINE__);
	PATCH("name outside", ZWE_S_IMPORTS, ZWE_I_MODULE, 0xFFFFFFFF, 4);
	PATCH("name outside", ZWE_S_IMPORTS, ZWE_I_FIELD, 0xFFFFFF, 4);
	PATCH("bad import", ZWE_S_IMPORTS, ZWE_I_KIND, 4, 1);
	PATCH("bad import", ZWE_S_IMPORTS, ZWE_I_FLAGS, 1, 1);
	PATCH("bad import", ZWE_S_IMPORTS, ZWE_I_X, 3, 4);
	PATCH("bad import", ZWE_S_IMPORTS, ZWE_I_RESERVED, 1, 4);
	PATCH("bad import", ZWE_S_IMPORTS, ZWE_I_BYTES + ZWE_I_TYPE, 0, 1);
	PATCH("unknown type", ZWE_S_FUNCS, ZWE_F_TYPE, 3, 2);
	PATCH("frame too small", ZWE_S_FUNCS, ZWE_F_FRAME, 5, 2);
	PATCH("not in order", ZWE_S_FUNCS, ZWE_F_CODE, 2, 4);
	PATCH("not in order", ZWE_S_FUNCS, ZWE_F_CODE, 4, 4);
	PATCH("not in order", ZWE_S_FUNCS, ZWE_F_BYTES + ZWE_F_CODE, 3, 4);
	PATCH("outside the code", ZWE_S_FUNCS, ZWE_F_BYTES + ZWE_F_CODE, 5, 4);
	PATCH("bad table", ZWE_S_TABLES, ZWE_TB_TYPE, ZWE_I32, 1);
	PATCH("bad table", ZWE_S_TABLES, ZWE_TB_FLAGS, 2, 1);
	PATCH("bad table", ZWE_S_TABLES, ZWE_TB_FLAGS, 1, 1); /* maximum 0 below the minimum */
	PATCH("bad memory", ZWE_S_MEMS, ZWE_M_PAGE_LOG2, 15, 1);
	PATCH("bad memory", ZWE_S_MEMS, ZWE_M_MIN, 299, 4);
	PATCH("bad memory", ZWE_S_MEMS, ZWE_M_MAX, 1, 4);
	PATCH("bad global", ZWE_S_GLOBALS, ZWE_G_SLOT, 1, 2);
	PATCH("bad global", ZWE_S_GLOBALS, ZWE_G_TYPE, ZWE_I64, 1);
	PATCH("bad global", ZWE_S_GLOBALS, ZWE_G_FLAGS, 4, 1);
	PATCH("name outside", ZWE_S_EXPORTS, ZWE_E_NAME, 0xFFFFFFFF, 4);
	PATCH("export of something", ZWE_S_EXPORTS, ZWE_E_KIND, 4, 4);
	PATCH("export of something", ZWE_S_EXPORTS, ZWE_E_INDEX, 3, 4);
	PATCH("bad element", ZWE_S_ELEMS, ZWE_EL_TYPE, ZWE_I32, 4);
	PATCH("bad element", ZWE_S_ELEMS, ZWE_EL_COUNT, 0x40000001, 4);
	PATCH("bad element", ZWE_S_ELEMS, ZWE_EL_ENTRIES, 0xFFFFFFFF, 4);
	PATCH("bad entry", ZWE_S_ELEMS, ZWE_EL_TYPE, ZWE_EXTERNREF, 4);
	PATCH("bad data", ZWE_S_DATAS, ZWE_D_RESERVED, 1, 4);
	PATCH("bad data", ZWE_S_DATAS, ZWE_D_LENGTH, 0x1000, 4);
	PATCH("bad data", ZWE_S_DATAS, ZWE_D_BYTES_AT, 0xFFFFFFFF, 4);
}

/* Cut short at every length: never accepted, never read beyond. */
static void test_truncation(void)
{
	uint32_t size;
	uint8_t *whole;

	begin(10);
	asm_words(&a, OP(RET, 0, 0, 0));
	whole = asm_finish(&a, &size);
	for (uint32_t length = 0; length < size; length++) {
		uint8_t *cut = malloc(length == 0 ? 1 : length);
		uint8_t scratch[400];
		struct zwe_image image;
		struct zwe_detail detail;

		memcpy(cut, whole, length);
		CHECK(zwe_image_verify(&image, cut, length, scratch, sizeof(scratch), &detail) !=
		      ZWE_OK);
		if (length >= ZWE_HEADER_BYTES) {
			zwe_store_le32(cut + ZWE_H_SIZE, length);
			CHECK(zwe_image_verify(&image, cut, length, scratch, sizeof(scratch),
					       &detail) != ZWE_OK);
		}
		free(cut);
	}
	free(whole);
}

/* As much as is needed and no more, whether the last word's bit is the last of its unit or not. */
static void test_scratch(void)
{
	const uint32_t unit = ZWE_W64 ? 32 : 8;
	struct zwe_image image;
	struct zwe_detail detail;
	uint32_t size;
	uint8_t *bytes, *scratch;

	for (uint32_t words = 2 * unit - 2; words <= 2 * unit + 1; words++) {
		uint32_t need = words < 2 * unit ? unit / 4 : 3 * unit / 8;

		begin(10);
		while (a.count[ZWE_S_CODE] < words - 1) {
			asm_word(&a, OPH(LDI, 0, 0));
		}
		asm_word(&a, OPJ(JMP_B, words - 4));
		bytes = asm_finish(&a, &size);
		scratch = malloc(need);
		CHECK_EQ(zwe_image_verify(&image, bytes, size, scratch, need, &detail), ZWE_OK);
		CHECK_EQ(zwe_image_verify(&image, bytes, size, scratch, need - 1, &detail), ZWE_E_NO_MEMORY);
		CHECK(need <= zwe_verify_scratch_bytes(size));
		free(scratch);
		free(bytes);
	}
}

void test_verify(void)
{
	test_slots();
	test_must_be_zero();
#if ZWE_W64
	test_w64();
	test_w64_words();
	test_w64_next();
#endif
	test_opcodes();
	test_ends();
	test_branches();
	test_branches_over_many_words();
	test_windows();
	test_memory_rules();
	test_no_memory();
	test_indices();
	test_features();
	test_no_floats();
	test_init_function();
	test_accumulator();
#if ZWE_HAS_FLOATS
	test_float_forms();
#endif
	test_header();
	test_records();
	test_truncation();
	test_scratch();
}
