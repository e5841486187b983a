/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Two threads that take turns with two semaphores. One is defined at compile time, the other is
 * created and joined by main.
 */

#include <zephyr/kernel.h>

#define ROUNDS     5
#define STACK_SIZE 512
#define PRIORITY   7
#define PAUSE_MS   20

K_SEM_DEFINE(ping_turn, 1, 1);
K_SEM_DEFINE(pong_turn, 0, 1);

static void play(const char *word, struct k_sem *mine, struct k_sem *other)
{
	for (int round = 1; round <= ROUNDS; round++) {
		k_sem_take(mine, K_FOREVER);
		printk("%s %d from %s\n", word, round, k_thread_name_get(k_current_get()));
		k_msleep(PAUSE_MS);
		k_sem_give(other);
	}
}

static void ping(void *p1, void *p2, void *p3)
{
	ARG_UNUSED(p1);
	ARG_UNUSED(p2);
	ARG_UNUSED(p3);
	play("ping", &ping_turn, &pong_turn);
}

/* Zephyr does not insist on three parameters, and neither does a module. */
static void pong(void)
{
	play("pong", &pong_turn, &ping_turn);
}

K_THREAD_DEFINE(pinger, STACK_SIZE, ping, NULL, NULL, NULL, PRIORITY, 0, 0);

K_THREAD_STACK_DEFINE(ponger_stack, STACK_SIZE);
static struct k_thread ponger;

int main(void)
{
	k_thread_create(&ponger, ponger_stack, K_THREAD_STACK_SIZEOF(ponger_stack),
			(k_thread_entry_t)pong, NULL, NULL, NULL, PRIORITY, 0, K_NO_WAIT);
	k_thread_name_set(&ponger, "ponger");

	printk("joined: %d\n", k_thread_join(&ponger, K_FOREVER));
	printk("joined: %d\n", k_thread_join(pinger, K_FOREVER));
	printk("left to take: %u and %u\n", k_sem_count_get(&ping_turn),
	       k_sem_count_get(&pong_turn));
	return 0;
}
