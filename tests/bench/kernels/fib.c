/* Recursive Fibonacci: calls and little else. */
#include "kernel.h"

static __attribute__((noinline)) int fib(int n)
{
	return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

int run(int n)
{
	return fib(n);
}
