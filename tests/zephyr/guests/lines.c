/* SPDX-License-Identifier: Apache-2.0 */
/* Threads that print lines piece by piece, and hand over after each. */
#include <zephyr/kernel.h>

#define LINES   200
#define PIECE "=============================="

static void say(void *letter, void *b, void *c)
{
	for (int i = 0; i < LINES; i++) {
		k_str_out(letter, 1);
		k_str_out(PIECE, sizeof(PIECE) - 1);
		k_str_out(letter, 2);
		k_yield();
	}
}

#define SAYS(name, letter, priority) \
	K_THREAD_DEFINE(name, 512, say, letter, NULL, NULL, priority, 0, 0)
SAYS(first, "1\n", 3);
SAYS(second, "2\n", 3);
SAYS(third, "3\n", 2);

int main(void)
{
	return k_thread_join(first, K_FOREVER) + k_thread_join(second, K_FOREVER) +
	       k_thread_join(third, K_FOREVER);
}
