/* SPDX-License-Identifier: Apache-2.0 */
/* What a direct call of the kernel costs: a loop of calls less the same loop without, in ns of QEMU's
 * clock, which is one for each instruction. */
#include <zephyr/kernel.h>
#include <zephyr/sys/printk.h>

#define N 200000

static K_SEM_DEFINE(sem, 0, 1);
static volatile int64_t sink;

#define LOOP(name, body)                                                                           \
	static uint64_t name(void)                                                                 \
	{                                                                                          \
		uint32_t from = k_cycle_get_32();                                                  \
                                                                                                   \
		for (int32_t i = 0; i < N; i++) {                                                  \
			body;                                                                      \
			__asm__ volatile("" ::: "memory");                                         \
		}                                                                                  \
		return k_cyc_to_ns_floor64(k_cycle_get_32() - from);                               \
	}

LOOP(empty, )
LOOP(sem_give, k_sem_give(&sem))
LOOP(sem_count, sink = (int64_t)k_sem_count_get(&sem))
LOOP(uptime, sink = k_uptime_ticks())

static void say(const char *name, uint64_t (*loop)(void))
{
	printk("%s %u\n", name, (uint32_t)((loop() - empty()) / (N / 10)));
}

int main(void)
{
	say("k_sem_give", sem_give);
	say("k_sem_count_get", sem_count);
	say("k_uptime_ticks", uptime);
	printk("end\n");
	return 0;
}
