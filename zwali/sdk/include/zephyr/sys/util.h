/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Zephyr's macros for numbers, bits, arrays and configuration switches.
 * The code-generating family (LISTIFY, FOR_EACH) is not here.
 */

#ifndef ZEPHYR_INCLUDE_SYS_UTIL_H_
#define ZEPHYR_INCLUDE_SYS_UTIL_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <zephyr/toolchain.h>
#include <zephyr/types.h>

#define ARG_UNUSED(x) (void)(x)

/* Pointers that carry integers. */
#define POINTER_TO_UINT(x) ((uintptr_t)(x))
#define UINT_TO_POINTER(x) ((void *)(uintptr_t)(x))
#define POINTER_TO_INT(x)  ((intptr_t)(x))
#define INT_TO_POINTER(x)  ((void *)(intptr_t)(x))

/* Bits. */
#define BITS_PER_LONG      (sizeof(long) * 8)
#define BITS_PER_LONG_LONG (sizeof(long long) * 8)
#define GENMASK(h, l)      (((~0UL) - (1UL << (l)) + 1) & (~0UL >> (BITS_PER_LONG - 1 - (h))))
#define GENMASK64(h, l)                                                                            \
	(((~0ULL) - (1ULL << (l)) + 1) & (~0ULL >> (BITS_PER_LONG_LONG - 1 - (h))))
#define LSB_GET(value)     ((value) & -(value))
#define BIT(n)             (1UL << (n))
#define BIT64(n)           (1ULL << (n))
#define BIT_MASK(n)        (BIT(n) - 1UL)
#define BIT64_MASK(n)      (BIT64(n) - 1ULL)
#define IS_POWER_OF_TWO(x) (((x) != 0U) && (((x) & ((x) - 1U)) == 0U))
#define IS_SHIFTED_BIT_MASK(m, s) (!(((m) >> (s)) & (((m) >> (s)) + 1U)))
#define IS_BIT_MASK(m)     IS_SHIFTED_BIT_MASK(m, 0)
#define IS_BIT_SET(value, bit) ((((value) >> (bit)) & (0x1)) != 0)
#define FIELD_GET(mask, value)  (((value) & (mask)) / LSB_GET(mask))
#define FIELD_PREP(mask, value) (((value) * LSB_GET(mask)) & (mask))
#define WRITE_BIT(var, bit, set)                                                                   \
	((var) = (set) ? ((var) | BIT(bit)) : ((var) & ~BIT(bit)))
#define BIT_SET(var, bit) ((var) |= BIT(bit))

/* Arrays and structs. */
#define ZERO_OR_COMPILE_ERROR(cond) ((int)sizeof(char[1 - 2 * !(cond)]) - 1)
#define IS_ARRAY(array)                                                                            \
	ZERO_OR_COMPILE_ERROR(                                                                     \
		!__builtin_types_compatible_p(__typeof__(array), __typeof__(&(array)[0])))
#define ARRAY_SIZE(array)    ((size_t)(IS_ARRAY(array) + (sizeof(array) / sizeof((array)[0]))))
#define IS_ARRAY_ELEMENT(array, ptr)                                                               \
	((ptr) && POINTER_TO_UINT(array) <= POINTER_TO_UINT(ptr) &&                                \
	 POINTER_TO_UINT(ptr) < POINTER_TO_UINT(&(array)[ARRAY_SIZE(array)]) &&                    \
	 (POINTER_TO_UINT(ptr) - POINTER_TO_UINT(array)) % sizeof((array)[0]) == 0)
#define ARRAY_INDEX(array, ptr) ((size_t)((__typeof__((array)[0]) *)(ptr) - (array)))
#define ARRAY_FOR_EACH(array, idx) for (size_t idx = 0; (idx) < ARRAY_SIZE(array); ++(idx))
#define ARRAY_FOR_EACH_PTR(array, ptr)                                                             \
	for (__typeof__(*(array)) *ptr = (array); (size_t)((ptr) - (array)) < ARRAY_SIZE(array);   \
	     ++(ptr))
#define PART_OF_ARRAY(array, ptr) IS_ARRAY_ELEMENT(array, ptr)
#define CONTAINER_OF(ptr, type, field) ((type *)(((char *)(ptr)) - offsetof(type, field)))
#define SIZEOF_FIELD(type, member)   sizeof((((type *)0)->member))
#define SAME_TYPE(a, b)      __builtin_types_compatible_p(__typeof__(a), __typeof__(b))

/* Numbers. */
#define ROUND_UP(x, align)                                                                         \
	((((unsigned long)(x) + ((unsigned long)(align) - 1)) / (unsigned long)(align)) *          \
	 (unsigned long)(align))
#define ROUND_DOWN(x, align)                                                                       \
	(((unsigned long)(x) / (unsigned long)(align)) * (unsigned long)(align))
#define WB_UP(x)             ROUND_UP(x, sizeof(void *))
#define WB_DN(x)             ROUND_DOWN(x, sizeof(void *))
#define DIV_ROUND_UP(n, d)   (((n) + (d) - 1) / (d))
#define DIV_ROUND_CLOSEST(n, d)                                                                    \
	((((n) < 0) ^ ((d) < 0)) ? ((n) - ((d) / 2)) / (d) : ((n) + ((d) / 2)) / (d))
#define ceiling_fraction(n, d) DIV_ROUND_UP(n, d)
#ifndef MAX
#define MAX(a, b)            (((a) > (b)) ? (a) : (b))
#endif
#ifndef MIN
#define MIN(a, b)            (((a) < (b)) ? (a) : (b))
#endif
#ifndef CLAMP
#define CLAMP(val, low, high) (((val) <= (low)) ? (low) : MIN(val, high))
#endif
#define IN_RANGE(val, min, max) ((val) >= (min) && (val) <= (max))
#define LOG2(x)              ((x) < 1 ? -1 : (int)(63 - __builtin_clzll(x)))
#define LOG2CEIL(x)          ((x) <= 1 ? 0 : (int)(64 - __builtin_clzll((x) - 1)))
#define NHPOT(x)             ((x) < 1 ? 1 : ((x) > (1ULL << 63) ? 0 : 1ULL << LOG2CEIL(x)))
#define KB(x)                ((x) << 10)
#define MB(x)                (KB(x) << 10)
#define GB(x)                (MB(x) << 10)
#define KHZ(x)               ((x) * 1000)
#define MHZ(x)               (KHZ(x) * 1000)

/* Configuration switches: 1 when the macro is defined as 1, else 0. */
#define _XXXX1 _YYYY,
#define Z_IS_ENABLED3(ignore_this, val, ...)  val
#define Z_IS_ENABLED2(one_or_two_args) Z_IS_ENABLED3(one_or_two_args 1, 0)
#define Z_IS_ENABLED1(config_macro)    Z_IS_ENABLED2(_XXXX##config_macro)
#define IS_ENABLED(config_macro)       Z_IS_ENABLED1(config_macro)

#define __DEBRACKET(...) __VA_ARGS__
#define __GET_ARG2_DEBRACKET(ignore_this, val, ...)      __DEBRACKET val
#define __COND_CODE(one_or_two_args, _if_code, _else_code)                                         \
	__GET_ARG2_DEBRACKET(one_or_two_args _if_code, _else_code)
#define Z_COND_CODE_1(_flag, _if_1, _else)                                                         \
	__COND_CODE(_XXXX##_flag, _if_1, _else)
#define COND_CODE_1(_flag, _if_1_code, _else_code) Z_COND_CODE_1(_flag, _if_1_code, _else_code)
#define _ZZZZ0 _YYYY,
#define Z_COND_CODE_0(_flag, _if_0, _else)                                                         \
	__COND_CODE(_ZZZZ##_flag, _if_0, _else)
#define COND_CODE_0(_flag, _if_0_code, _else_code) Z_COND_CODE_0(_flag, _if_0_code, _else_code)
#define IF_ENABLED(_flag, _code) COND_CODE_1(_flag, _code, ())
#define EMPTY
#define GET_ARG_N(N, ...) Z_GET_ARG_##N(__VA_ARGS__)
#define Z_GET_ARG_1(a1, ...) a1
#define Z_GET_ARG_2(a1, a2, ...) a2
#define Z_GET_ARG_3(a1, a2, a3, ...) a3
#define UTIL_CAT(a, ...) a##__VA_ARGS__
#define NUM_VA_ARGS_(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, N, ...) N
#define NUM_VA_ARGS(...)                                                                           \
	NUM_VA_ARGS_(_, ##__VA_ARGS__, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)

/* Text and bytes. */
size_t bin2hex(const uint8_t *buf, size_t buflen, char *hex, size_t hexlen);
size_t hex2bin(const char *hex, size_t hexlen, uint8_t *buf, size_t buflen);
int char2hex(char c, uint8_t *x);
int hex2char(uint8_t x, char *c);
uint8_t u8_to_dec(char *buf, uint8_t buflen, uint8_t value);

static inline bool is_power_of_two(unsigned int x)
{
	return IS_POWER_OF_TWO(x);
}

static inline void mem_xor_n(uint8_t *dst, const uint8_t *src1, const uint8_t *src2, size_t len)
{
	while (len--) {
		*dst++ = *src1++ ^ *src2++;
	}
}

/* In a loop that waits for another thread: time passes. */
#define Z_SPIN_DELAY(us) k_busy_wait(us)

#endif /* ZEPHYR_INCLUDE_SYS_UTIL_H_ */
