/* SPDX-License-Identifier: Apache-2.0
 *
 * Held out of tuning: counts the ways to place queens; recursion and bits.
 */
static int place(unsigned all, unsigned columns, unsigned left, unsigned right)
{
	int found = 0;

	if (columns == all) {
		return 1;
	}
	for (unsigned open = all & ~(columns | left | right); open != 0; open &= open - 1) {
		unsigned bit = open & -open;

		found += place(all, columns | bit, (left | bit) << 1, (right | bit) >> 1);
	}
	return found;
}

int run(int n)
{
	return place((1u << n) - 1, 0, 0, 0);
}
