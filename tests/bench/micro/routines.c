/* SPDX-License-Identifier: Apache-2.0
 *
 * What the compiler's float routines cost by themselves, on Arm: each called n times with the operands that
 * the *.wat beside this file have; `base` is the same without a call.
 */
#include <stdint.h>

#define F32(name, call)                                                                      \
	int run_##name(int n)                                                                \
	{                                                                                    \
		do {                                                                         \
			register float a __asm__("r0") = 1.7f;                               \
			register float b __asm__("r1") = -2.3f;                              \
                                                                                             \
			__asm__ volatile(call : "+r"(a), "+r"(b) : : "r2", "r3", "ip", "lr", "cc"); \
		} while (--n);                                                               \
		return 1;                                                                    \
	}
#define F64(name, call)                                                                \
	int run_##name(int n)                                                          \
	{                                                                              \
		do {                                                                   \
			register double a __asm__("r0") = 1.7;                         \
			register double b __asm__("r2") = -2.3;                        \
                                                                                       \
			__asm__ volatile(call : "+r"(a), "+r"(b) : : "ip", "lr", "cc"); \
		} while (--n);                                                         \
		return 1;                                                              \
	}

F32(f32_base, "")
F32(f32_add, "bl __aeabi_fadd")
F32(f32_mul, "bl __aeabi_fmul")
F32(f32_div, "bl __aeabi_fdiv")
F64(f64_base, "")
F64(f64_add, "bl __aeabi_dadd")
F64(f64_mul, "bl __aeabi_dmul")
F64(f64_div, "bl __aeabi_ddiv")
