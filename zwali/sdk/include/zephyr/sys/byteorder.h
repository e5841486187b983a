/* SPDX-License-Identifier: Apache-2.0 */
/* Byte order. WebAssembly is little-endian on every device. */

#ifndef ZEPHYR_INCLUDE_SYS_BYTEORDER_H_
#define ZEPHYR_INCLUDE_SYS_BYTEORDER_H_

#include <stddef.h>
#include <stdint.h>

#include <zephyr/sys/util.h>

#define BSWAP_16(x) ((uint16_t)__builtin_bswap16(x))
#define BSWAP_32(x) ((uint32_t)__builtin_bswap32(x))
#define BSWAP_64(x) ((uint64_t)__builtin_bswap64(x))
#define BSWAP_24(x) ((uint32_t)(__builtin_bswap32(x) >> 8))

#define sys_le16_to_cpu(val) (val)
#define sys_cpu_to_le16(val) (val)
#define sys_le24_to_cpu(val) (val)
#define sys_cpu_to_le24(val) (val)
#define sys_le32_to_cpu(val) (val)
#define sys_cpu_to_le32(val) (val)
#define sys_le64_to_cpu(val) (val)
#define sys_cpu_to_le64(val) (val)
#define sys_be16_to_cpu(val) BSWAP_16(val)
#define sys_cpu_to_be16(val) BSWAP_16(val)
#define sys_be24_to_cpu(val) BSWAP_24(val)
#define sys_cpu_to_be24(val) BSWAP_24(val)
#define sys_be32_to_cpu(val) BSWAP_32(val)
#define sys_cpu_to_be32(val) BSWAP_32(val)
#define sys_be64_to_cpu(val) BSWAP_64(val)
#define sys_cpu_to_be64(val) BSWAP_64(val)

/* sys_put_le32(value, dst), sys_get_le32(src) and so on, for any address. */
#define Z_BYTEORDER_ACCESS(bits)                                                                   \
	static inline void sys_put_le##bits(uint##bits##_t val, uint8_t dst[])                     \
	{                                                                                          \
		__builtin_memcpy(dst, &val, sizeof(val));                                          \
	}                                                                                          \
	static inline void sys_put_be##bits(uint##bits##_t val, uint8_t dst[])                     \
	{                                                                                          \
		sys_put_le##bits(BSWAP_##bits(val), dst);                                          \
	}                                                                                          \
	static inline uint##bits##_t sys_get_le##bits(const uint8_t src[])                         \
	{                                                                                          \
		uint##bits##_t val;                                                                \
												   \
		__builtin_memcpy(&val, src, sizeof(val));                                          \
		return val;                                                                        \
	}                                                                                          \
	static inline uint##bits##_t sys_get_be##bits(const uint8_t src[])                         \
	{                                                                                          \
		return BSWAP_##bits(sys_get_le##bits(src));                                        \
	}

Z_BYTEORDER_ACCESS(16)
Z_BYTEORDER_ACCESS(32)
Z_BYTEORDER_ACCESS(64)

static inline void sys_put_le24(uint32_t val, uint8_t dst[3])
{
	sys_put_le16((uint16_t)val, dst);
	dst[2] = (uint8_t)(val >> 16);
}

static inline void sys_put_be24(uint32_t val, uint8_t dst[3])
{
	dst[0] = (uint8_t)(val >> 16);
	sys_put_be16((uint16_t)val, &dst[1]);
}

static inline uint32_t sys_get_le24(const uint8_t src[3])
{
	return ((uint32_t)src[2] << 16) | sys_get_le16(src);
}

static inline uint32_t sys_get_be24(const uint8_t src[3])
{
	return ((uint32_t)src[0] << 16) | sys_get_be16(&src[1]);
}

static inline void sys_memcpy_swap(void *dst, const void *src, size_t length)
{
	uint8_t *to = dst;
	const uint8_t *from = (const uint8_t *)src + length;

	while (length-- > 0) {
		*to++ = *--from;
	}
}

static inline void sys_mem_swap(void *buf, size_t length)
{
	uint8_t *bytes = buf;

	for (size_t i = 0; i < length / 2; i++) {
		uint8_t saved = bytes[i];

		bytes[i] = bytes[length - 1 - i];
		bytes[length - 1 - i] = saved;
	}
}

#endif /* ZEPHYR_INCLUDE_SYS_BYTEORDER_H_ */
