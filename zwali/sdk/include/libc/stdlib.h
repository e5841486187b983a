/* SPDX-License-Identifier: Apache-2.0 */
/* Memory (the module's heap), numbers in text, sorting. No environment. */

#ifndef ZWALI_LIBC_STDLIB_H_
#define ZWALI_LIBC_STDLIB_H_

#include <stddef.h>

#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX     0x7fffffff

typedef struct {
	int quot;
	int rem;
} div_t;

void *malloc(size_t size);
void *calloc(size_t nmemb, size_t size);
void *realloc(void *ptr, size_t size);
void free(void *ptr);

/* Ends the instance with a trap. */
_Noreturn void abort(void);
/* The same, and says with which status: a module's exit code is what main() returns. */
_Noreturn void exit(int status);

int atoi(const char *s);
long atol(const char *s);
long long atoll(const char *s);
long strtol(const char *restrict s, char **restrict end, int base);
unsigned long strtoul(const char *restrict s, char **restrict end, int base);
long long strtoll(const char *restrict s, char **restrict end, int base);
unsigned long long strtoull(const char *restrict s, char **restrict end, int base);

/* A small deterministic generator; sys_rand32_get() asks the device. */
int rand(void);
void srand(unsigned int seed);

void qsort(void *base, size_t nmemb, size_t size, int (*compare)(const void *, const void *));
void *bsearch(const void *key, const void *base, size_t nmemb, size_t size,
	      int (*compare)(const void *, const void *));

static inline int abs(int v)
{
	return v < 0 ? -v : v;
}

static inline long labs(long v)
{
	return v < 0 ? -v : v;
}

static inline long long llabs(long long v)
{
	return v < 0 ? -v : v;
}

static inline div_t div(int numerator, int denominator)
{
	return (div_t){.quot = numerator / denominator, .rem = numerator % denominator};
}

#endif /* ZWALI_LIBC_STDLIB_H_ */
