/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers in text, sorting, a small random generator, assert and abort. malloc is in malloc.c. */

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <zephyr/sys/printk.h>

int errno;

static unsigned int seed_value = 1;

_Noreturn void abort(void)
{
	__builtin_trap();
}

_Noreturn void exit(int status)
{
	printk("exit %d\n", status);
	abort();
}

_Noreturn void z_assert_failed(const char *test, const char *file, int line)
{
	printk("assertion failed: %s @ %s:%d\n", test, file, line);
	__builtin_trap();
}

static int digit_value(char c)
{
	if (isdigit(c)) {
		return c - '0';
	}
	return isalpha(c) ? tolower(c) - 'a' + 10 : INT_MAX;
}

/* Skips "0x" when digits follow, and settles base 0. */
static const char *skip_base(const char *s, int *base)
{
	bool hex = s[0] == '0' && (s[1] | 32) == 'x' && isxdigit(s[2]);

	if ((*base == 0 || *base == 16) && hex) {
		*base = 16;
		return s + 2;
	}
	if (*base == 0) {
		*base = s[0] == '0' ? 8 : 10;
	}
	return s;
}

/* The magnitude in text, at most `limit` (then errno is ERANGE). */
static unsigned long long magnitude(const char *s, const char **end, int base,
				    unsigned long long limit)
{
	unsigned long long value = 0;
	bool over = false;

	for (; digit_value(*s) < base; s++) {
		unsigned int digit = (unsigned int)digit_value(*s);

		if (over || value > (limit - digit) / (unsigned int)base) {
			over = true;
		} else {
			value = value * (unsigned int)base + digit;
		}
		*end = s + 1;
	}
	if (over) {
		errno = ERANGE;
		return limit;
	}
	return value;
}

/* limit_positive and limit_negative are the largest magnitudes of either sign. */
static unsigned long long parse(const char *s, char **end, int base,
				unsigned long long limit_positive,
				unsigned long long limit_negative)
{
	const char *after = s;
	unsigned long long value;
	bool negative;

	while (isspace(*s)) {
		s++;
	}
	negative = *s == '-';
	if (*s == '-' || *s == '+') {
		s++;
	}
	s = skip_base(s, &base);
	value = magnitude(s, &after, base, negative ? limit_negative : limit_positive);
	if (end != NULL) {
		*end = (char *)(uintptr_t)after;
	}
	return negative ? 0 - value : value;
}

long strtol(const char *restrict s, char **restrict end, int base)
{
	return (long)parse(s, end, base, LONG_MAX, (unsigned long long)LONG_MAX + 1);
}

unsigned long strtoul(const char *restrict s, char **restrict end, int base)
{
	return (unsigned long)parse(s, end, base, ULONG_MAX, ULONG_MAX);
}

long long strtoll(const char *restrict s, char **restrict end, int base)
{
	return (long long)parse(s, end, base, LLONG_MAX, (unsigned long long)LLONG_MAX + 1);
}

unsigned long long strtoull(const char *restrict s, char **restrict end, int base)
{
	return parse(s, end, base, ULLONG_MAX, ULLONG_MAX);
}

int atoi(const char *s)
{
	return (int)strtol(s, NULL, 10);
}

long atol(const char *s)
{
	return strtol(s, NULL, 10);
}

long long atoll(const char *s)
{
	return strtoll(s, NULL, 10);
}

void srand(unsigned int seed)
{
	seed_value = seed;
}

int rand(void)
{
	/* xorshift32; 0 would stay 0 */
	unsigned int x = seed_value != 0 ? seed_value : 1;

	x ^= x << 13;
	x ^= x >> 17;
	x ^= x << 5;
	seed_value = x;
	return (int)(x & RAND_MAX);
}

static void swap(char *a, char *b, size_t size)
{
	while (size-- > 0) {
		char saved = *a;

		*a++ = *b;
		*b++ = saved;
	}
}

/* Restores the heap order below `root`. */
static void sift_down(char *base, size_t root, size_t count, size_t size,
		      int (*compare)(const void *, const void *))
{
	for (;;) {
		size_t child = 2 * root + 1;

		if (child >= count) {
			return;
		}
		if (child + 1 < count &&
		    compare(base + child * size, base + (child + 1) * size) < 0) {
			child++;
		}
		if (compare(base + root * size, base + child * size) >= 0) {
			return;
		}
		swap(base + root * size, base + child * size, size);
		root = child;
	}
}

/* Heap sort: no recursion, no memory, never quadratic. Not stable, as C allows. */
void qsort(void *base, size_t nmemb, size_t size, int (*compare)(const void *, const void *))
{
	for (size_t i = nmemb / 2; i-- > 0;) {
		sift_down(base, i, nmemb, size, compare);
	}
	while (nmemb > 1) {
		nmemb--;
		swap(base, (char *)base + nmemb * size, size);
		sift_down(base, 0, nmemb, size, compare);
	}
}

void *bsearch(const void *key, const void *base, size_t nmemb, size_t size,
	      int (*compare)(const void *, const void *))
{
	const char *first = base;

	while (nmemb > 0) {
		const char *middle = first + nmemb / 2 * size;
		int order = compare(key, middle);

		if (order == 0) {
			return (void *)(uintptr_t)middle;
		}
		if (order > 0) {
			first = middle + size;
			nmemb--;
		}
		nmemb /= 2;
	}
	return NULL;
}
