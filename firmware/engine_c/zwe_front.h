/* SPDX-License-Identifier: Apache-2.0
 *
 * The front half of the engine: decode and validate a Wasm module, translate it to a device image, disassemble an
 * image. Runs in the host tool; a device has it only with ZWALI_TRANSLATE. Freestanding like the back half: all memory
 * is one arena from the caller. It does not run anything and does not decide how much memory a module gets.
 */
#ifndef ZWE_FRONT_H
#define ZWE_FRONT_H

#include "zwe.h"

struct zwe_arena {
	uint8_t *bytes; /* 8-byte aligned */
	size_t size, used;
};

/* One line of the map from code words to Wasm: the instruction at `code_word` came from byte `wasm_offset` of the
 * module. Ascending by code_word.
 */
struct zwe_map_entry {
	uint32_t code_word, wasm_offset;
};

struct zwe_translation {
	const uint8_t *image; /* in the arena */
	size_t image_bytes;
	const struct zwe_map_entry *map;
	size_t map_entries;
	uint32_t wasm_code_bytes; /* bytes of all function bodies in the code section, for figures */
	uint32_t instructions;	  /* image instructions */
	uint32_t named_end;	  /* behind the highest byte of declared memory that a constant in the code could mean */
};

struct zwe_front_options {
	bool no_fold;	 /* one Wasm instruction at a time, for finding translator bugs */
	bool no_sp_tls;	 /* treat __stack_pointer as an ordinary global */
	uint32_t memory_bytes;	  /* memory that exists from the start; 0: the declared minimum (see ZWE_H_MEMORY_BYTES) */
	uint32_t memory_low;	  /* guest address where that memory begins (see ZWE_H_MEMORY_LOW); multiple of 16 */
	uint32_t sp_global;	  /* index + 1 of the global that starts as `sp_init` instead of what the module says: a C stack */
	uint32_t sp_init;	  /* that begins lower; 0: none. The global must be an i32 that the module defines. */
	uint32_t min_frame_slots; /* test builds: raises every frame, to force far slots */
};

/* Validates and translates `wasm`; the image is in this build's encoding. ZWE_OK, or MALFORMED / INVALID / UNSUPPORTED / LIMIT / NO_MEMORY with detail; the texts
 * of MALFORMED and INVALID begin with the Wasm suite's wording where it has one ("type mismatch", ...).
 */
enum zwe_error zwe_translate(struct zwe_translation *out, const uint8_t *wasm, size_t wasm_bytes,
			     const struct zwe_front_options *options, struct zwe_arena *arena,
			     struct zwe_detail *detail);

/* Validates only. */
enum zwe_error zwe_validate(const uint8_t *wasm, size_t wasm_bytes, struct zwe_arena *arena, struct zwe_detail *detail);

/* Writes the P32 image that a translation made anew in W64, for devices that ask for it. `out` takes at most twice as
 * many bytes. Returns how many there are, 0 where `out` is too small or `image` is no image of the translator.
 */
size_t zwe_encode_w64(const uint8_t *image, size_t image_bytes, uint8_t *out, size_t out_bytes);

/* Writes one line for the instruction at `code_word` ("i32.add_i s3, s1, -4"), NUL-terminated; returns how many words the
 * instruction takes, 0 for something that is none.
 */
uint32_t zwe_disassemble(const struct zwe_image *image, uint32_t code_word, char *line, size_t line_bytes);

#endif
