/* SPDX-License-Identifier: Apache-2.0
 *
 * Held out of tuning: generations of a grid of cells; two dimensions of bytes.
 */
#define SIDE 34
static unsigned char grid[2][SIDE][SIDE];

int run(int n)
{
	unsigned sum = 0;

	for (int y = 1; y < SIDE - 1; y++) {
		for (int x = 1; x < SIDE - 1; x++) {
			grid[0][y][x] = (unsigned char)((x * 7 + y * 13 + x * y) % 5 < 2);
		}
	}
	for (int round = 0; round < n; round++) {
		unsigned char(*from)[SIDE] = grid[round & 1], (*to)[SIDE] = grid[~round & 1];

		for (int y = 1; y < SIDE - 1; y++) {
			for (int x = 1; x < SIDE - 1; x++) {
				int near = from[y - 1][x - 1] + from[y - 1][x] + from[y - 1][x + 1] +
					   from[y][x - 1] + from[y][x + 1] + from[y + 1][x - 1] +
					   from[y + 1][x] + from[y + 1][x + 1];

				to[y][x] = (unsigned char)(near == 3 || (near == 2 && from[y][x]));
				sum = sum * 5 + to[y][x];
			}
		}
	}
	return (int)sum;
}
