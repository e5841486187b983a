/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Zephyr's names for compiler attributes and builtins, for clang's wasm32 target.
 * Nothing here places code or data in special memory: a module has one linear memory.
 */

#ifndef ZEPHYR_INCLUDE_TOOLCHAIN_H_
#define ZEPHYR_INCLUDE_TOOLCHAIN_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define __used                 __attribute__((used))
#define __unused               __attribute__((unused))
#define __maybe_unused         __attribute__((unused))
#define __weak                 __attribute__((weak))
#define __packed               __attribute__((packed))
#define __aligned(bytes)       __attribute__((aligned(bytes)))
#define __noinline             __attribute__((noinline))
#define __deprecated           __attribute__((deprecated))
#define __must_check           __attribute__((warn_unused_result))
#define __section(name)        __attribute__((section(name)))
#define __printf_like(f, a)    __attribute__((format(printf, f, a)))
#define __fallthrough          __attribute__((fallthrough))
#define FUNC_NORETURN          __attribute__((noreturn))
#define FUNC_ALIAS(real, alias, type) type alias() __attribute__((alias(#real)))
#define ALWAYS_INLINE          inline __attribute__((always_inline))
#define FORCE_INLINE           __attribute__((always_inline))
#define __noinit
#define __pinned_func
#define __pinned_data
#define __pinned_bss
#define __syscall              static inline

#define likely(x)              (__builtin_expect((bool)!!(x), true) != 0L)
#define unlikely(x)            (__builtin_expect((bool)!!(x), false) != 0L)
#define popcount(x)            __builtin_popcount(x)
#define CODE_UNREACHABLE       __builtin_unreachable()
#define BUILD_ASSERT(expression, ...) _Static_assert((expression), "" __VA_ARGS__)
#define compiler_barrier()     __asm__ volatile("" ::: "memory")

#define _STRINGIFY(x)          #x
#define STRINGIFY(s)           _STRINGIFY(s)
#define _DO_CONCAT(x, y)       x##y
#define _CONCAT(x, y)          _DO_CONCAT(x, y)

#define HAS_BUILTIN(x)         __has_builtin(x)

#define UNALIGNED_GET(p)                                                                           \
	({                                                                                         \
		struct __attribute__((packed)) {                                                   \
			__typeof__(*(p)) value;                                                    \
		} *z_packed = (__typeof__(z_packed))(p);                                           \
		z_packed->value;                                                                   \
	})
#define UNALIGNED_PUT(v, p)                                                                        \
	do {                                                                                       \
		struct __attribute__((packed)) {                                                   \
			__typeof__(*(p)) value;                                                    \
		} *z_packed = (__typeof__(z_packed))(p);                                           \
		z_packed->value = (v);                                                             \
	} while (false)

/* Position of the highest and lowest set bit, counted from 1; 0 when there is none. */
static ALWAYS_INLINE unsigned int find_msb_set(uint32_t op)
{
	return op == 0 ? 0 : 32U - (unsigned int)__builtin_clz(op);
}

static ALWAYS_INLINE unsigned int find_lsb_set(uint32_t op)
{
	return (unsigned int)__builtin_ffs((int)op);
}

#endif /* ZEPHYR_INCLUDE_TOOLCHAIN_H_ */
