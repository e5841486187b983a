/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What WebAssembly computes with one instruction. There are no transcendental functions: a module
 * that needs them brings its own.
 */

#ifndef ZWALI_LIBC_MATH_H_
#define ZWALI_LIBC_MATH_H_

#define NAN      __builtin_nanf("")
#define INFINITY __builtin_inff()
#define HUGE_VAL __builtin_huge_val()
#define M_PI     3.14159265358979323846
#define M_E      2.7182818284590452354

#define isnan(x)    __builtin_isnan(x)
#define isinf(x)    __builtin_isinf(x)
#define isfinite(x) __builtin_isfinite(x)
#define signbit(x)  __builtin_signbit(x)

#define Z_MATH_1(name)                                                                             \
	static inline double name(double x)                                                        \
	{                                                                                          \
		return __builtin_##name(x);                                                        \
	}                                                                                          \
	static inline float name##f(float x)                                                       \
	{                                                                                          \
		return __builtin_##name##f(x);                                                     \
	}

Z_MATH_1(fabs)
Z_MATH_1(sqrt)
Z_MATH_1(floor)
Z_MATH_1(ceil)
Z_MATH_1(trunc)
Z_MATH_1(rint)
Z_MATH_1(nearbyint)

static inline double copysign(double x, double y)
{
	return __builtin_copysign(x, y);
}

static inline float copysignf(float x, float y)
{
	return __builtin_copysignf(x, y);
}

static inline double fmin(double x, double y)
{
	return isnan(x) ? y : isnan(y) ? x : x < y ? x : y;
}

static inline double fmax(double x, double y)
{
	return isnan(x) ? y : isnan(y) ? x : x > y ? x : y;
}

static inline double round(double x)
{
	double whole = trunc(x);

	return fabs(x - whole) >= 0.5 ? whole + copysign(1.0, x) : whole;
}

#endif /* ZWALI_LIBC_MATH_H_ */
