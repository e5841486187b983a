/* SPDX-License-Identifier: Apache-2.0
 *
 * Translates the module on standard input and prints what came of it: one line a function with its
 * frame, one line an instruction; or the error. Built with the sanitizers by the tests of this
 * directory. It judges nothing.
 *
 *     front_tool [no-fold] [plain-sp] [map] [frame N] [memory N] [arena N] [every-arena]
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zwe_front.h"

#define WASM_MAX (48u << 20)

struct settings {
	struct zwe_front_options options;
	size_t arena_bytes;
	bool map, every_arena;
};

static uint32_t number(char **word)
{
	return word[1] != NULL ? (uint32_t)strtoul(word[1], NULL, 0) : 0;
}

static struct settings parse(char **words)
{
	struct settings out = {.arena_bytes = (size_t)256 << 20};

	for (; *words != NULL; words++) {
		if (strcmp(*words, "no-fold") == 0) {
			out.options.no_fold = true;
		} else if (strcmp(*words, "plain-sp") == 0) {
			out.options.no_sp_tls = true;
		} else if (strcmp(*words, "map") == 0) {
			out.map = true;
		} else if (strcmp(*words, "every-arena") == 0) {
			out.every_arena = true;
		} else if (strcmp(*words, "frame") == 0) {
			out.options.min_frame_slots = number(words);
		} else if (strcmp(*words, "memory") == 0) {
			out.options.memory_bytes = number(words);
		} else if (strcmp(*words, "arena") == 0) {
			out.arena_bytes = number(words);
		}
	}
	return out;
}

static uint32_t origin_of(const struct zwe_translation *made, uint32_t word)
{
	uint32_t origin = 0;

	for (size_t i = 0; i < made->map_entries && made->map[i].code_word <= word; i++) {
		origin = made->map[i].wasm_offset;
	}
	return origin;
}

static void print_function(const struct zwe_translation *made, const struct zwe_image *image,
			   uint32_t index, bool map)
{
	const uint8_t *record = image->section[ZWE_S_FUNCS] + (size_t)index * ZWE_F_BYTES;
	uint32_t word = zwe_load_le32(record + ZWE_F_CODE), end = image->code_words;
	char line[4096];

	if (index + 1 < image->count[ZWE_S_FUNCS]) {
		end = zwe_load_le32(record + ZWE_F_BYTES + ZWE_F_CODE);
	}
	if (index == image->init_func) {
		printf("init");
	} else {
		printf("func %u", index + image->import_funcs);
	}
	printf(" type %u frame %u:\n", zwe_load_le16(record + ZWE_F_TYPE),
	       zwe_load_le16(record + ZWE_F_FRAME));
	while (word < end) {
		uint32_t words = zwe_disassemble(image, word, line, sizeof(line));

		printf("%4u  %s", word, line);
		if (map) {
			printf("  # %u", origin_of(made, word));
		}
		printf("\n");
		word += words != 0 ? words : 1;
	}
}

static int print(const struct zwe_translation *made, bool map)
{
	size_t scratch_bytes = zwe_verify_scratch_bytes((uint32_t)made->image_bytes);
	void *scratch = malloc(scratch_bytes);
	struct zwe_detail detail = {0};
	struct zwe_image image;

	if (zwe_image_verify(&image, made->image, made->image_bytes, scratch, scratch_bytes,
			     &detail) != ZWE_OK) {
		printf("refused by the verifier at %u: %s\n", detail.position, detail.text);
		free(scratch);
		return 3;
	}
	for (uint32_t i = 0; i < image.count[ZWE_S_FUNCS]; i++) {
		print_function(made, &image, i, map);
	}
	for (uint32_t i = 0; i < image.count[ZWE_S_HANDLERS]; i++) {
		const uint8_t *record = image.section[ZWE_S_HANDLERS] + (size_t)i * ZWE_HD_BYTES;

		printf("handler %u..%u ->%u tag %#x s%u\n", zwe_load_le32(record + ZWE_HD_START),
		       zwe_load_le32(record + ZWE_HD_END), zwe_load_le32(record + ZWE_HD_TARGET),
		       zwe_load_le16(record + ZWE_HD_TAG), zwe_load_le16(record + ZWE_HD_SLOT));
	}
	free(scratch);
	return 0;
}

static enum zwe_error translate(struct zwe_translation *made, const uint8_t *wasm,
				size_t wasm_bytes, const struct zwe_front_options *options,
				uint8_t *bytes, size_t arena_bytes, struct zwe_detail *detail)
{
	struct zwe_arena arena = {bytes, arena_bytes, 0};

	return zwe_translate(made, wasm, wasm_bytes, options, &arena, detail);
}

/* Every arena that is too small must be refused by name; each one is a block of its own, so that a
 * byte too far shows.
 */
static int try_every_arena(const uint8_t *wasm, size_t wasm_bytes, const struct settings *settings)
{
	struct zwe_translation made;
	struct zwe_detail detail;

	for (size_t size = 0; size < settings->arena_bytes; size += 8) {
		uint8_t *bytes = malloc(size + 1);
		enum zwe_error error = translate(&made, wasm, wasm_bytes, &settings->options, bytes,
						 size, &detail);

		free(bytes);
		if (error == ZWE_OK) {
			printf("enough: %zu\n", size);
			return 0;
		}
		if (error != ZWE_E_NO_MEMORY) {
			printf("arena of %zu: error %d %s\n", size, error, detail.text);
			return 3;
		}
	}
	printf("never enough\n");
	return 3;
}

int main(int argc, char **argv)
{
	struct settings settings = parse(argv + (argc > 0));
	uint8_t *input = malloc(WASM_MAX);
	size_t length = fread(input, 1, WASM_MAX, stdin);
	uint8_t *wasm = malloc(
		length + 1); /* exactly as long as the module, so that reading past its end shows */
	uint8_t *bytes = malloc(settings.arena_bytes);
	struct zwe_translation made;
	struct zwe_detail detail = {0};
	enum zwe_error error;
	int status = 0;

	wasm = realloc(wasm, length != 0 ? length : 1);
	memcpy(wasm, input, length);
	if (settings.every_arena) {
		status = try_every_arena(wasm, length, &settings);
	} else {
		error = translate(&made, wasm, length, &settings.options, bytes,
				  settings.arena_bytes, &detail);
		if (error != ZWE_OK) {
			printf("error %d at %u: %s\n", error, detail.position, detail.text);
			status = 2;
		} else {
			status = print(&made, settings.map);
		}
	}
	free(bytes);
	free(wasm);
	free(input);
	return status;
}
