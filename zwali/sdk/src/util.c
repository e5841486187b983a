/* SPDX-License-Identifier: Apache-2.0 */
/* Hexadecimal and decimal text of <zephyr/sys/util.h>. */

#include <errno.h>

#include <zephyr/sys/util.h>

int char2hex(char c, uint8_t *x)
{
	if (c >= '0' && c <= '9') {
		*x = (uint8_t)(c - '0');
	} else if ((c | 32) >= 'a' && (c | 32) <= 'f') {
		*x = (uint8_t)((c | 32) - 'a' + 10);
	} else {
		return -EINVAL;
	}
	return 0;
}

int hex2char(uint8_t x, char *c)
{
	if (x > 15) {
		return -EINVAL;
	}
	*c = (char)(x < 10 ? '0' + x : 'a' + x - 10);
	return 0;
}

size_t bin2hex(const uint8_t *buf, size_t buflen, char *hex, size_t hexlen)
{
	if (hexlen < buflen * 2 + 1) {
		return 0;
	}
	for (size_t i = 0; i < buflen; i++) {
		(void)hex2char(buf[i] >> 4, &hex[2 * i]);
		(void)hex2char(buf[i] & 15, &hex[2 * i + 1]);
	}
	hex[2 * buflen] = '\0';
	return 2 * buflen;
}

size_t hex2bin(const char *hex, size_t hexlen, uint8_t *buf, size_t buflen)
{
	size_t odd = hexlen % 2;
	size_t length = hexlen / 2 + odd;

	if (buflen < length) {
		return 0;
	}
	/* an odd first digit is a byte of its own */
	for (size_t i = 0; i < length; i++) {
		uint8_t high = 0;
		uint8_t low;

		if (!(odd && i == 0) && char2hex(*hex++, &high) < 0) {
			return 0;
		}
		if (char2hex(*hex++, &low) < 0) {
			return 0;
		}
		buf[i] = (uint8_t)(high << 4 | low);
	}
	return length;
}

uint8_t u8_to_dec(char *buf, uint8_t buflen, uint8_t value)
{
	uint8_t divisor = 100;
	uint8_t length = 0;

	while (buflen > 0 && divisor > 0) {
		uint8_t digit = value / divisor;

		if (digit != 0 || divisor == 1 || length > 0) {
			buf[length++] = (char)('0' + digit);
			buflen--;
		}
		value -= digit * divisor;
		divisor /= 10;
	}
	if (buflen > 0) {
		buf[length] = '\0';
	}
	return length;
}
