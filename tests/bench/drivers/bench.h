/* SPDX-License-Identifier: Apache-2.0
 *
 * The seam between the benchmark's parts: main.c asks a driver (one engine) to load a kernel and to call its run(n); a target (one
 * machine) counts instructions and prints. Neither knows the other.
 */
#ifndef ZWALI_BENCH_H
#define ZWALI_BENCH_H

#include <stddef.h>
#include <stdint.h>

struct bench_kernel {
	const char *name;
	const uint8_t *code; /* what the driver's engine takes: Wasm, or a device image; 4-byte aligned */
	size_t code_bytes;
	int (*native)(int n); /* for the native driver only */
	int n;
};

extern const struct bench_kernel bench_kernels[];
extern const size_t bench_kernel_count;

/* Driver: 0 or a negative number. */
int bench_load(const struct bench_kernel *kernel);
int bench_call(int n, int *result);
void bench_unload(void);
/* Prints "name value" lines of what the driver knows besides run(n): costs of verification, of a call, RAM. */
void bench_extras(const struct bench_kernel *kernel);

/* Target: instructions retired since an arbitrary point; text output; end of the program. */
uint64_t target_instructions(void);
void target_print(const char *text);
void target_exit(int status) __attribute__((noreturn));

void bench_print_row(const char *what, const char *name, uint64_t value, int64_t result);

#endif
