/* SPDX-License-Identifier: Apache-2.0
 *
 * The words of every error and trap, in one place. It does not say where something happened: struct
 * zwe_detail and the trap report do.
 */
#include "zwe.h"

const char *zwe_error_text(enum zwe_error error)
{
	switch (error) {
	case ZWE_OK:
		return "no error";
	case ZWE_E_MALFORMED:
		return "malformed module";
	case ZWE_E_INVALID:
		return "invalid module";
	case ZWE_E_UNSUPPORTED:
		return "feature not supported";
	case ZWE_E_LIMIT:
		return "a limit is exceeded";
	case ZWE_E_NO_MEMORY:
		return "not enough memory given";
	case ZWE_E_IMAGE:
		return "image refused by the verifier";
	case ZWE_E_OPCODE_SET:
		return "image made for another version: pack it again";
	case ZWE_E_LINK:
		return "import unknown or of another type";
	case ZWE_E_NOT_FOUND:
		return "no such export";
	case ZWE_E_ARGUMENT:
		return "wrong number or type of arguments";
	case ZWE_E_STATE:
		return "not allowed in this state";
	}
	return "unknown error";
}

const char *zwe_trap_text(enum zwe_trap trap)
{
	static const char *const texts[] = {
		[ZWE_TRAP_NONE] = "no trap",
		[ZWE_TRAP_UNREACHABLE] = "unreachable",
		[ZWE_TRAP_MEMORY_BOUNDS] = "out of bounds memory access",
		[ZWE_TRAP_TABLE_BOUNDS] = "out of bounds table access",
		[ZWE_TRAP_UNDEFINED_ELEMENT] = "undefined element",
		[ZWE_TRAP_UNINITIALIZED] = "uninitialized element",
		[ZWE_TRAP_INDIRECT_TYPE] = "indirect call type mismatch",
		[ZWE_TRAP_DIVIDE_BY_ZERO] = "integer divide by zero",
		[ZWE_TRAP_INTEGER_OVERFLOW] = "integer overflow",
		[ZWE_TRAP_INVALID_CONVERSION] = "invalid conversion to integer",
		[ZWE_TRAP_STACK] = "call stack exhausted",
		[ZWE_TRAP_BAD_REFERENCE] = "reference to no function of this link group",
		[ZWE_TRAP_HOST] = "kernel call refused",
		[ZWE_TRAP_STOPPED] = "stopped",
		[ZWE_TRAP_DEADLINE] = "deadline passed",
		[ZWE_TRAP_ABORT] = "aborted by the guest",
		[ZWE_TRAP_FAULT] = "stopped by the processor's memory protection",
	};

	if ((unsigned int)trap >= sizeof(texts) / sizeof(texts[0])) {
		return "unknown trap";
	}
	return texts[trap];
}
