/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of every trap and of every reason to refuse an image. It does not say where something
 * happened: struct zwe_detail and the trap report do. The words of errors, which the device has no
 * use for, are in reader.c.
 */
#include "refusals.h"
#include "zwe.h"

#if ZWE_HAS_TEXTS

/* The `number`th of texts that stand one after the other. */
static const char *nth(const char *text, uint32_t number)
{
	while (number > 0) {
		number -= *text++ == '\0';
	}
	return text;
}

const char *zwe_trap_text(enum zwe_trap trap)
{
	/* One after the other, in the order of the numbers: a table of pointers would be larger. */
	static const char texts[] = "no trap\0"
				    "unreachable\0"
				    "out of bounds memory access\0"
				    "out of bounds table access\0"
				    "undefined element\0"
				    "uninitialized element\0"
				    "indirect call type mismatch\0"
				    "integer divide by zero\0"
				    "integer overflow\0"
				    "invalid conversion to integer\0"
				    "call stack exhausted\0"
				    "reference to no function of this link group\0"
				    "kernel call refused\0"
				    "stopped\0"
				    "deadline passed\0"
				    "aborted by the guest\0"
				    "stopped by the processor's memory protection\0"
				    "uncaught exception\0"
				    "null exception reference\0"
				    "reference to a forgotten exception\0"
				    "unaligned atomic\0"
				    "expected shared memory\0";

	_Static_assert(ZWE_TRAP_LAST == 21, "a text for each trap");
	return (uint32_t)trap > ZWE_TRAP_LAST ? "unknown trap" : nth(texts, (uint32_t)trap);
}

const char *zwe_refusal_text(uint32_t number)
{
#define ZWE_REFUSAL_TEXT(name, text) text "\0"
	static const char texts[] = ZWE_REFUSALS(ZWE_REFUSAL_TEXT);

	return number >= ZWE_WHY_COUNT ? "unknown reason" : nth(texts, number);
}
#else

const char *zwe_trap_text(enum zwe_trap trap)
{
	(void)trap;
	return "";
}

#endif
