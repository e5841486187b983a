/* SPDX-License-Identifier: Apache-2.0
 *
 * Loads each kernel, calls run(n) once, prints one line each: what, name, instructions, result. Only the call is counted,
 * not loading and not instantiation.
 */
#include "bench.h"

static void print_number(uint64_t value)
{
	char digits[24];
	int at = sizeof(digits) - 1;

	digits[at] = 0;
	do {
		digits[--at] = (char)('0' + value % 10);
		value /= 10;
	} while (value);
	target_print(&digits[at]);
}

void bench_print_row(const char *what, const char *name, uint64_t value, int64_t result)
{
	target_print(what);
	target_print(" ");
	target_print(name);
	target_print(" ");
	print_number(value);
	target_print(result < 0 ? " -" : " ");
	print_number(result < 0 ? (uint64_t)-result : (uint64_t)result);
	target_print("\n");
}

#ifdef BENCH_CALLGRIND
static uint64_t measure(int n, int *result, int *status)
{
	*status = bench_call(n, result); /* callgrind counts what runs inside */
	return 0;
}
#else
static uint64_t measure(int n, int *result, int *status)
{
	uint64_t before = target_instructions();

	*status = bench_call(n, result);
	return target_instructions() - before;
}
#endif

int main(void)
{
	for (size_t i = 0; i < bench_kernel_count; i++) {
		const struct bench_kernel *kernel = &bench_kernels[i];
		int result = 0, status = bench_load(kernel);
		uint64_t count = 0;

		if (!status) {
			count = measure(kernel->n, &result, &status);
		}
		if (status) {
			bench_print_row("failed", kernel->name, 0, status);
			continue;
		}
		bench_print_row("run", kernel->name, count, result);
#ifndef BENCH_CALLGRIND
		bench_extras(kernel);
#endif
		bench_unload();
	}
	target_exit(0);
}
