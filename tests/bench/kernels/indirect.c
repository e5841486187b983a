/* A state machine whose states are functions called through a table; n * 1000 steps. */
#include "kernel.h"

typedef int (*state_fn)(int);
static int counts[4];

static int idle(int x)
{
	counts[0]++;
	return x & 1 ? 1 : 2;
}

static int busy(int x)
{
	counts[1] += x & 3;
	return x & 4 ? 3 : 0;
}

static int fault(int x)
{
	counts[2] ^= x;
	return x & 2 ? 0 : 1;
}

static int retry(int x)
{
	counts[3] += counts[0] & x;
	return (x >> 3) & 1;
}

static state_fn const states[] = {idle, busy, fault, retry};

int run(int n)
{
	uint32_t seed = 1;
	int state = 0;

	for (int i = 0; i < n * 1000; i++) {
		seed = seed * 1664525u + 1013904223u;
		state = states[state]((int)(seed >> 24));
	}
	return counts[0] + counts[1] * 3 + counts[2] * 5 + counts[3] * 7;
}
