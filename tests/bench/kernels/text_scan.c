/* Counts lines and words and adds up the numbers of a text that it writes first; n rounds. */
#include "kernel.h"

static char text[4096];

static int fill(void)
{
	static const char *const words[] = {"alpha", "42", "beta", "x", "gamma1", "7001", "delta", "-5"};
	int at = 0;

	for (int i = 0; at < (int)sizeof(text) - 16; i++) {
		for (const char *s = words[(i * 5 + i / 7) & 7]; *s; s++) {
			text[at++] = *s;
		}
		text[at++] = i % 9 == 8 ? '\n' : ' ';
	}
	return at;
}

int run(int n)
{
	int length = fill(), lines = 0, words = 0, sum = 0;

	while (n-- > 0) {
		int in_word = 0, number = 0, is_number = 0, negative = 0;

		for (int i = 0; i < length; i++) {
			char c = text[i];

			if (c == ' ' || c == '\n' || c == '\t') {
				if (in_word && is_number) {
					sum += negative ? -number : number;
				}
				lines += c == '\n';
				in_word = 0;
				continue;
			}
			if (!in_word) {
				in_word = 1;
				words++;
				number = 0;
				negative = c == '-';
				is_number = 1;
				if (negative) {
					continue;
				}
			}
			if (c >= '0' && c <= '9') {
				number = number * 10 + (c - '0');
			} else {
				is_number = 0;
			}
		}
	}
	return lines * 1000003 + words * 101 + sum;
}
