/* SPDX-License-Identifier: Apache-2.0 */
/*
 * <string.h> and <strings.h>. Compiled with -fno-builtin, so that the compiler does not turn a
 * loop here into a call of itself.
 */

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#undef memcpy
#undef memmove
#undef memset
#undef strlen

/* Each of these three is one instruction. */
void *memcpy(void *restrict dst, const void *restrict src, size_t n)
{
	return __builtin_memcpy(dst, src, n);
}

void *memmove(void *dst, const void *src, size_t n)
{
	return __builtin_memmove(dst, src, n);
}

void *memset(void *dst, int c, size_t n)
{
	return __builtin_memset(dst, c, n);
}

int memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *left = a;
	const unsigned char *right = b;

	for (; n > 0; n--, left++, right++) {
		if (*left != *right) {
			return *left - *right;
		}
	}
	return 0;
}

void *memchr(const void *s, int c, size_t n)
{
	const unsigned char *bytes = s;

	for (; n > 0; n--, bytes++) {
		if (*bytes == (unsigned char)c) {
			return (void *)(uintptr_t)bytes;
		}
	}
	return NULL;
}

size_t strlen(const char *s)
{
	const char *end = s;

	while (*end != '\0') {
		end++;
	}
	return (size_t)(end - s);
}

size_t strnlen(const char *s, size_t max)
{
	size_t length = 0;

	while (length < max && s[length] != '\0') {
		length++;
	}
	return length;
}

char *strcpy(char *restrict dst, const char *restrict src)
{
	return memcpy(dst, src, strlen(src) + 1);
}

char *strncpy(char *restrict dst, const char *restrict src, size_t n)
{
	size_t length = strnlen(src, n);

	memcpy(dst, src, length);
	memset(dst + length, 0, n - length);
	return dst;
}

char *strcat(char *restrict dst, const char *restrict src)
{
	strcpy(dst + strlen(dst), src);
	return dst;
}

char *strncat(char *restrict dst, const char *restrict src, size_t n)
{
	char *end = dst + strlen(dst);
	size_t length = strnlen(src, n);

	memcpy(end, src, length);
	end[length] = '\0';
	return dst;
}

size_t strlcpy(char *restrict dst, const char *restrict src, size_t size)
{
	size_t length = strlen(src);

	if (size > 0) {
		size_t part = length < size ? length : size - 1;

		memcpy(dst, src, part);
		dst[part] = '\0';
	}
	return length;
}

size_t strlcat(char *restrict dst, const char *restrict src, size_t size)
{
	size_t used = strnlen(dst, size);

	return used + strlcpy(dst + used, src, size - used);
}

int strcmp(const char *a, const char *b)
{
	return strncmp(a, b, SIZE_MAX);
}

int strncmp(const char *a, const char *b, size_t n)
{
	for (; n > 0; n--, a++, b++) {
		if (*a != *b || *a == '\0') {
			return (unsigned char)*a - (unsigned char)*b;
		}
	}
	return 0;
}

int strcasecmp(const char *a, const char *b)
{
	return strncasecmp(a, b, SIZE_MAX);
}

int strncasecmp(const char *a, const char *b, size_t n)
{
	for (; n > 0; n--, a++, b++) {
		int left = tolower((unsigned char)*a);
		int right = tolower((unsigned char)*b);

		if (left != right || left == '\0') {
			return left - right;
		}
	}
	return 0;
}

char *strchr(const char *s, int c)
{
	for (; *s != (char)c; s++) {
		if (*s == '\0') {
			return NULL;
		}
	}
	return (char *)(uintptr_t)s;
}

char *strrchr(const char *s, int c)
{
	const char *found = NULL;

	do {
		if (*s == (char)c) {
			found = s;
		}
	} while (*s++ != '\0');
	return (char *)(uintptr_t)found;
}

char *strstr(const char *s, const char *find)
{
	size_t length = strlen(find);

	for (;; s++) {
		if (strncmp(s, find, length) == 0) {
			return (char *)(uintptr_t)s;
		}
		if (*s == '\0') {
			return NULL;
		}
	}
}

size_t strspn(const char *s, const char *accept)
{
	size_t length = 0;

	while (s[length] != '\0' && strchr(accept, s[length]) != NULL) {
		length++;
	}
	return length;
}

size_t strcspn(const char *s, const char *reject)
{
	size_t length = 0;

	while (s[length] != '\0' && strchr(reject, s[length]) == NULL) {
		length++;
	}
	return length;
}

char *strpbrk(const char *s, const char *accept)
{
	s += strcspn(s, accept);
	return *s == '\0' ? NULL : (char *)(uintptr_t)s;
}

char *strtok_r(char *restrict s, const char *restrict sep, char **restrict state)
{
	char *token = s != NULL ? s : *state;

	token += strspn(token, sep);
	if (*token == '\0') {
		*state = token;
		return NULL;
	}
	*state = token + strcspn(token, sep);
	if (**state != '\0') {
		*(*state)++ = '\0';
	}
	return token;
}
