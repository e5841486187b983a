/* Recursive quicksort of 512 pseudo-random words, n rounds; answers a position-weighted sum. */
#include "kernel.h"

#define SIZE 512
static int words[SIZE];

static void sort(int *a, int lo, int hi)
{
	while (lo < hi) {
		int pivot = a[(lo + hi) >> 1], i = lo, j = hi;

		while (i <= j) {
			while (a[i] < pivot) {
				i++;
			}
			while (a[j] > pivot) {
				j--;
			}
			if (i <= j) {
				int t = a[i];

				a[i++] = a[j];
				a[j--] = t;
			}
		}
		if (j - lo < hi - i) {
			sort(a, lo, j);
			lo = i;
		} else {
			sort(a, i, hi);
			hi = j;
		}
	}
}

int run(int n)
{
	uint32_t seed = 12345, sum = 0;

	while (n-- > 0) {
		for (int i = 0; i < SIZE; i++) {
			seed = seed * 1103515245u + 12345u;
			words[i] = (int)(seed >> 8);
		}
		sort(words, 0, SIZE - 1);
		for (int i = 0; i < SIZE; i++) {
			sum += (uint32_t)words[i] * (uint32_t)(i + 1);
		}
	}
	return (int)sum;
}
