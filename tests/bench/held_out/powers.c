/* SPDX-License-Identifier: Apache-2.0
 *
 * Held out of tuning: powers modulo a 31-bit prime and steps of Collatz; 64-bit integers.
 */
static unsigned long long power(unsigned long long base, unsigned long long exponent)
{
	unsigned long long result = 1, modulus = 2147483647ull;

	while (exponent != 0) {
		if (exponent & 1) {
			result = result * base;
			result = (result & modulus) + (result >> 31);
		}
		base = base * base;
		base = (base & modulus) + (base >> 31);
		base = (base & modulus) + (base >> 31);
		result = (result & modulus) + (result >> 31);
		exponent >>= 1;
	}
	return result;
}

int run(int n)
{
	unsigned long long sum = 0;

	for (int i = 1; i <= n; i++) {
		unsigned long long value = (unsigned long long)i * 2654435761ull;

		sum += power((unsigned)i + 2, value);
		for (int step = 0; value != 1 && step < 60; step++) {
			value = value & 1 ? 3 * value + 1 : value >> 1;
		}
		sum ^= value;
	}
	return (int)(sum ^ sum >> 32);
}
