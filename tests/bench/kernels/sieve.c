/* Sieve of Eratosthenes over bytes: primes below 8192, n rounds. */
#include "kernel.h"

#define SIZE 8192
static unsigned char composite[SIZE];

int run(int n)
{
	int count = 0;

	while (n-- > 0) {
		for (int i = 0; i < SIZE; i++) {
			composite[i] = 0;
		}
		for (int i = 2; i * i < SIZE; i++) {
			if (composite[i]) {
				continue;
			}
			for (int j = i * i; j < SIZE; j += i) {
				composite[j] = 1;
			}
		}
		for (int i = 2; i < SIZE; i++) {
			count += !composite[i];
		}
	}
	return count;
}
