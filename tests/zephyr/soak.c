/* SPDX-License-Identifier: Apache-2.0 */
/* Owns a bit of everything, then ends as END says: 0 returns, 1 waits for ever, 2 traps, 3 goes on
 * making and ending threads and objects. */
#include <zephyr/kernel.h>

#define STACK 512

K_SEM_DEFINE(go, 0, 1);
K_MUTEX_DEFINE(mutex);
K_MSGQ_DEFINE(queue, sizeof(int), 4, 4);
K_THREAD_STACK_DEFINE(stack_a, STACK);
K_THREAD_STACK_DEFINE(stack_b, STACK);

static struct k_thread thread_a, thread_b;
static struct k_timer timer;
static struct k_sem local;
static volatile int expiries;

static void expired(struct k_timer *which)
{
	(void)which;
	expiries++;
	k_sem_give(&go);
}

static void waits(void *a, void *b, void *c)
{
	int value;

	k_mutex_lock(&mutex, K_FOREVER);
	k_msgq_get(&queue, &value, K_FOREVER); /* never comes */
}

static void sleeps(void *a, void *b, void *c)
{
	for (;;) {
		k_sleep(K_MSEC(1));
	}
}

int main(void)
{
	k_sem_init(&local, 1, 1);
	k_timer_init(&timer, expired, NULL);
	k_timer_start(&timer, K_MSEC(1), K_MSEC(1));
	k_thread_create(&thread_a, stack_a, STACK, waits, NULL, NULL, NULL, 1, 0, K_NO_WAIT);
	k_thread_create(&thread_b, stack_b, STACK, sleeps, NULL, NULL, NULL, 2, 0, K_NO_WAIT);
	k_sem_take(&go, K_FOREVER);
	k_sem_take(&local, K_NO_WAIT);
	while (END == 3) {
		struct k_timer other;

		k_timer_init(&other, expired, NULL);
		k_timer_start(&other, K_MSEC(1), K_MSEC(1));
		k_thread_abort(&thread_b);
		k_thread_create(&thread_b, stack_b, STACK, sleeps, NULL, NULL, NULL, 2, 0, K_NO_WAIT);
		k_sem_take(&go, K_FOREVER);
	}
	if (END == 2) {
		__builtin_trap();
	}
	if (END == 1) {
		k_sem_take(&local, K_FOREVER);
	}
	k_timer_stop(&timer);
	k_thread_abort(&thread_a);
	k_thread_abort(&thread_b);
	return 0;
}
