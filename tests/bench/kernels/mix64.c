/* 64-bit mixing: splitmix64 feeding xorshift and multiply-rotate; n * 100 steps. */
#include "kernel.h"

int run(int n)
{
	uint64_t s = 0x9e3779b97f4a7c15u, acc = 0;

	for (int i = 0; i < n * 100; i++) {
		uint64_t z = (s += 0x9e3779b97f4a7c15u);

		z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
		z = (z ^ z >> 27) * 0x94d049bb133111ebu;
		z ^= z >> 31;
		acc = (acc << 23 | acc >> 41) + z;
		acc ^= acc << 13;
		acc ^= acc >> 7;
	}
	return (int)(acc ^ acc >> 32);
}
