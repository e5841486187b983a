/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The entry point: constructors, SYS_INIT functions, static threads, then main, whose result is
 * the exit code. Linked into every module that has a main or static threads; a module with neither
 * is a library of functions and has no entry point.
 */

#include <zephyr/init.h>
#include <zephyr/kernel.h>

int main(void);
__weak void z_init_run(void);
__weak void z_static_threads_start(void);

/* Made by the linker. Calling it here also keeps it from wrapping every export in it. */
void __wasm_call_ctors(void);

__attribute__((export_name("_start"))) int _start(void)
{
	__wasm_call_ctors();
	if (z_init_run != NULL) {
		z_init_run();
	}
	if (z_static_threads_start != NULL) {
		z_static_threads_start();
	}
	return main();
}
