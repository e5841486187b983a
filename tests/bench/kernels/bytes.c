/* Byte loops: run-length encode, decode, compare, string length; n rounds. */
#include "kernel.h"

static unsigned char source[1024], packed[2200], back[1024];

static int encode(int length)
{
	int out = 0;

	for (int i = 0; i < length;) {
		int run_length = 1;

		while (i + run_length < length && run_length < 255 && source[i + run_length] == source[i]) {
			run_length++;
		}
		packed[out++] = (unsigned char)run_length;
		packed[out++] = source[i];
		i += run_length;
	}
	return out;
}

static int decode(int length)
{
	int out = 0;

	for (int i = 0; i < length; i += 2) {
		for (int k = packed[i]; k > 0; k--) {
			back[out++] = packed[i + 1];
		}
	}
	return out;
}

int run(int n)
{
	int sum = 0;

	for (int i = 0; i < 1024; i++) {
		source[i] = (unsigned char)((i >> (i & 3)) & 0x1f);
	}
	while (n-- > 0) {
		int length = encode(1024), same = 0;

		sum += decode(length);
		for (int i = 0; i < 1024; i++) {
			same += source[i] == back[i];
		}
		sum += length + same;
		source[n & 1023] ^= 1;
	}
	return sum;
}
