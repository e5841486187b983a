/* 16 x 16 single-precision matrix product, n rounds. */
#include "kernel.h"

#define N 16
static float a[N][N], b[N][N], c[N][N];

int run(int n)
{
	float sum = 0.0f;

	for (int i = 0; i < N; i++) {
		for (int j = 0; j < N; j++) {
			a[i][j] = (float)(i + j) * 0.25f;
			b[i][j] = (float)(i - j) * 0.5f;
		}
	}
	while (n-- > 0) {
		for (int i = 0; i < N; i++) {
			for (int j = 0; j < N; j++) {
				float s = 0.0f;

				for (int k = 0; k < N; k++) {
					s += a[i][k] * b[k][j];
				}
				c[i][j] = s;
			}
		}
		sum += c[n & (N - 1)][(n * 7) & (N - 1)];
	}
	return (int)sum;
}
