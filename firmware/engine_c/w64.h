/* SPDX-License-Identifier: Apache-2.0
 *
 * P32 code words as W64 and back; see w64.c. `word0` is always the P32 form of the first word of the
 * instruction that a word belongs to; its opcode must be known.
 */
#ifndef ZWE_W64_H
#define ZWE_W64_H

#include "image.h"

/* The W64 form of word `index` of an instruction. */
uint64_t zwe_w64_pack(uint32_t word0, uint32_t index, uint32_t word);
/* The same of its first word where it need not write its result: the next instruction takes it from
 * the accumulator, and nothing else wants it. The same as above where there is no such form.
 */
uint64_t zwe_w64_pack_quiet(uint32_t word0);
/* Whether a first word that zwe_w64_first() accepts is of that form. */
bool zwe_w64_is_quiet(uint64_t word);
/* The P32 form of an instruction's first word. False: not the form of any. */
bool zwe_w64_first(uint64_t word, uint32_t *word0);
/* The same of its word `index`, 1 or more. */
bool zwe_w64_next(uint32_t word0, uint32_t index, uint64_t word, uint32_t *out);

/* The same of the code of this build: in P32 a word is its own P32 form. */
static inline bool zwe_code_first(zwe_word word, uint32_t *word0)
{
#if ZWE_W64
	return zwe_w64_first(word, word0);
#else
	*word0 = word;
	return true;
#endif
}

static inline bool zwe_code_is_quiet(zwe_word word)
{
#if ZWE_W64
	return zwe_w64_is_quiet(word);
#else
	(void)word;
	return false;
#endif
}

static inline bool zwe_code_next(uint32_t word0, uint32_t index, zwe_word word, uint32_t *out)
{
#if ZWE_W64
	return zwe_w64_next(word0, index, word, out);
#else
	(void)word0;
	(void)index;
	*out = word;
	return true;
#endif
}

#endif
