/* SPDX-License-Identifier: Apache-2.0
 *
 * Driver without an engine: the kernels compiled for the machine itself. Gives the expected results, and what an engine costs.
 */
#include "bench.h"

static int (*loaded)(int n);

int bench_load(const struct bench_kernel *kernel)
{
	loaded = kernel->native;
	return 0;
}

__attribute__((noinline)) int bench_call(int n, int *result)
{
	*result = loaded(n);
	return 0;
}

void bench_unload(void)
{
}

void bench_extras(const struct bench_kernel *kernel)
{
	(void)kernel;
}
