/* SPDX-License-Identifier: Apache-2.0 */
/* Threads begin, again and again, while a more urgent one comes in between at every tick. */
#include <zephyr/kernel.h>
#include <zwali/export.h>

#define STACK 512

K_THREAD_STACK_DEFINE(urgent_stack, STACK);
K_THREAD_STACK_DEFINE(stack, STACK);
static struct k_thread urgent, thread;
static volatile int began;

static void comes_in_between(void *unused, void *unused2, void *unused3)
{
	for (;;) {
		k_sleep(K_TICKS(1));
	}
}

static void begins(void *unused, void *unused2, void *unused3)
{
	began++;
}

/* How many of `count` threads have run. */
ZWALI_EXPORT(starts) int starts(int count)
{
	k_thread_create(&urgent, urgent_stack, STACK, comes_in_between, NULL, NULL, NULL, -2, 0,
			K_NO_WAIT);
	began = 0;
	for (int i = 0; i < count; i++) {
		k_thread_create(&thread, stack, STACK, begins, NULL, NULL, NULL, -1, 0, K_NO_WAIT);
		k_thread_join(&thread, K_FOREVER);
	}
	k_thread_abort(&urgent);
	return began;
}
