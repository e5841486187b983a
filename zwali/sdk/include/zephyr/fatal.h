/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Names of the kernel's fatal errors. A guest's fault is a trap that ends the module and goes into
 * the device's report: no handler of the guest's is called.
 */

#ifndef ZEPHYR_INCLUDE_FATAL_H_
#define ZEPHYR_INCLUDE_FATAL_H_

struct arch_esf;

enum k_fatal_error_reason {
	K_ERR_CPU_EXCEPTION,
	K_ERR_SPURIOUS_IRQ,
	K_ERR_STACK_CHK_FAIL,
	K_ERR_KERNEL_OOPS,
	K_ERR_KERNEL_PANIC,
	K_ERR_ARCH_START = 16,
};

#define k_fatal_halt(reason) ((void)(reason), __builtin_trap())

#endif /* ZEPHYR_INCLUDE_FATAL_H_ */
