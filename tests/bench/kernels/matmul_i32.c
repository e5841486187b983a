/* 24 x 24 integer matrix product, n rounds. */
#include "kernel.h"

#define N 24
static int a[N][N], b[N][N], c[N][N];

int run(int n)
{
	int sum = 0;

	for (int i = 0; i < N; i++) {
		for (int j = 0; j < N; j++) {
			a[i][j] = i * 3 + j;
			b[i][j] = i - j * 2;
		}
	}
	while (n-- > 0) {
		for (int i = 0; i < N; i++) {
			for (int j = 0; j < N; j++) {
				int s = 0;

				for (int k = 0; k < N; k++) {
					s += a[i][k] * b[k][j];
				}
				c[i][j] = s;
			}
		}
		sum = sum * 31 + c[n % N][(n * 7) % N];
		a[n % N][0] ^= n;
	}
	return sum;
}
