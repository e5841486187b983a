/* SPDX-License-Identifier: Apache-2.0
 *
 * Driver for the peer, wasm3, built from its registry package.
 */
#include "bench.h"
#include "wasm3.h"

static IM3Environment environment;
static IM3Runtime runtime;
static IM3Function function;

int bench_load(const struct bench_kernel *kernel)
{
	IM3Module module;

	environment = m3_NewEnvironment();
	runtime = environment ? m3_NewRuntime(environment, 32768, NULL) : NULL;
	if (!runtime || m3_ParseModule(environment, &module, kernel->code, (uint32_t)kernel->code_bytes)) {
		return -1;
	}
	if (m3_LoadModule(runtime, module) || m3_CompileModule(module)) {
		return -2;
	}
	return m3_FindFunction(&function, runtime, "run") ? -3 : 0;
}

__attribute__((noinline)) int bench_call(int n, int *result)
{
	return m3_CallV(function, n) || m3_GetResultsV(function, result) ? -4 : 0;
}

void bench_unload(void)
{
	m3_FreeRuntime(runtime);
	m3_FreeEnvironment(environment);
}

void bench_extras(const struct bench_kernel *kernel)
{
	(void)kernel;
}
