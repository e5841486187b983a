/* SPDX-License-Identifier: Apache-2.0 */
#include "libc.h"

extern char __heap_base[], __heap_end[];
int main(void);

static int put(char c, FILE *stream)
{
	return zephyr_fputc(c, stream) < 0;
}

static FILE console = {put};
FILE *const out = &console;
static char *next = __heap_base;

void print(const char *text)
{
	while (*text != 0) {
		out->put(*text++, out);
	}
}

void print_number(const char *what, int number)
{
	char digits[12];
	unsigned int left = number < 0 ? 0u - (unsigned int)number : (unsigned int)number;
	size_t at = sizeof(digits) - 1;

	digits[at] = 0;
	do {
		digits[--at] = (char)('0' + left % 10);
		left /= 10;
	} while (left != 0);
	print(what);
	print(number < 0 ? " -" : " ");
	print(&digits[at]);
	print("\n");
}

void *allocate(size_t size_bytes)
{
	char *block = next;

	size_bytes = (size_bytes + 7) & ~(size_t)7;
	if (size_bytes > (size_t)(__heap_end - next)) {
		return NULL;
	}
	next += size_bytes;
	return block;
}

__attribute__((export_name("wasm_memory_grow"))) size_t wasm_memory_grow(size_t pages)
{
	return __builtin_wasm_memory_grow(0, pages);
}

__attribute__((export_name("wasm_memory_size"))) size_t wasm_memory_size(void)
{
	return __builtin_wasm_memory_size(0);
}

__attribute__((export_name("_start"))) void _start(void)
{
	main();
}
