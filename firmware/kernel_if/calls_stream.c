/* SPDX-License-Identifier: Apache-2.0
 *
 * Handlers of the calls that a C library makes for its streams (Zephyr's libc-hooks.h). Every
 * stream of a module is its log, and it has no input. A FILE is a number that nobody follows.
 */
#include "kernel_if.h"

/* False: not memory of the caller. */
static bool print(const struct zwk_args *args, uint32_t address, uint64_t size_bytes)
{
	const uint8_t *bytes;

	if (size_bytes > UINT32_MAX) {
		return false;
	}
	bytes = zwk_claim(args->instance, address, (uint32_t)size_bytes, 1);
	if (bytes == NULL) {
		return false;
	}
	zwk_print(args, (const char *)bytes, (uint32_t)size_bytes);
	return true;
}

/* As zwk_return, after work on so many bytes. */
static enum zwe_outcome return_bytes(const struct zwk_args *args, uint32_t value, uint64_t size_bytes)
{
	args->slots[0] = value;
	return zwk_done_bytes(args, (uint32_t)size_bytes);
}

enum zwe_outcome zwk_do_zephyr_fputc(const struct zwk_args *args)
{
	char byte = (char)args->slots[0];

	zwk_print(args, &byte, 1);
	return zwk_return(args, (uint8_t)byte);
}

enum zwe_outcome zwk_do_zephyr_fwrite(const struct zwk_args *args)
{
	uint32_t items = args->slots[1] == 0 ? 0 : args->slots[2];
	uint64_t size_bytes = (uint64_t)args->slots[1] * items;

	if (!print(args, args->slots[0], size_bytes)) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	return return_bytes(args, items, size_bytes);
}

enum zwe_outcome zwk_do_zephyr_write_stdout(const struct zwk_args *args)
{
	uint32_t size_bytes = args->slots[1];

	if (size_bytes > INT32_MAX || !print(args, args->slots[0], size_bytes)) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	return return_bytes(args, size_bytes, size_bytes);
}

enum zwe_outcome zwk_do_zephyr_read_stdin(const struct zwk_args *args)
{
	if (args->slots[1] > INT32_MAX ||
	    zwk_claim(args->instance, args->slots[0], args->slots[1], 1) == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	return zwk_return(args, 0);
}
