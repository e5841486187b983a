/* SPDX-License-Identifier: Apache-2.0 */
/* A library: no main, only functions for `zwali call`. One of each number type. */

#include <math.h>
#include <stdint.h>

#include <zwali/export.h>

ZWALI_EXPORT(fib) int32_t fib(int32_t n)
{
	return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

ZWALI_EXPORT(fact) int64_t fact(int64_t n)
{
	return n < 2 ? 1 : n * fact(n - 1);
}

ZWALI_EXPORT(hypot) double hypotenuse(double a, double b)
{
	return sqrt(a * a + b * b);
}

ZWALI_EXPORT(lerp) float lerp(float from, float to, float part)
{
	return from + (to - from) * part;
}

ZWALI_EXPORT(div) int32_t quotient(int32_t a, int32_t b)
{
	return a / b;
}
