/* SPDX-License-Identifier: Apache-2.0 */
/* The guest of test_on_devices.py: idioms of ordinary Zephyr programs. */

#include <zephyr/zephyr.h>
#include <zephyr/arch/cpu.h>
#include <zephyr/app_memory/app_memdomain.h>
#include <zephyr/logging/log.h>
#include <zephyr/logging/log_ctrl.h>
#include <zephyr/sys/arch_interface.h>
#include <zephyr/sys/mutex.h>
#include <zephyr/sys/ring_buffer.h>
#include <zephyr/sys/sem.h>
#include <stdio.h>
#include <string.h>

LOG_MODULE_REGISTER(idioms, CONFIG_LOG_DEFAULT_LEVEL);

#define STACKSIZE (512 + CONFIG_TEST_EXTRA_STACK_SIZE)
#define PRIORITY  7
#define INACTIVE  -1
#define PIN_THREADS (IS_ENABLED(CONFIG_SMP) && IS_ENABLED(CONFIG_SCHED_CPU_MASK))

BUILD_ASSERT(PRIORITY < K_LOWEST_APPLICATION_THREAD_PRIO, "priority");

/* A thread that is started by another one, which knows it from its parameter. */
static void consumer_function(void *p1, void *p2, void *p3)
{
	char received[8] = {0};
	struct k_msgq *queue = p1;

	for (int i = 0; k_msgq_get(queue, &received[i], K_NO_WAIT) == 0; i++) {
	}
	printk("[consumer] %s %s\n", received, (const char *)p2);
	ARG_UNUSED(p3);
}

static void producer_function(void *rec, void *p2, void *p3)
{
	struct k_msgq *queue = p2;

	for (char c = 'a'; k_msgq_put(queue, &c, K_NO_WAIT) == 0; c++) {
	}
	k_thread_start((k_tid_t)rec);
	ARG_UNUSED(p3);
}

K_MSGQ_DEFINE(my_msgq, sizeof(char), 5, 1);
K_THREAD_DEFINE(consumer_thread, STACKSIZE, consumer_function, &my_msgq, "text", NULL, PRIORITY, 0,
		INACTIVE);
K_THREAD_DEFINE(producer_thread, STACKSIZE, producer_function, ((void *)consumer_thread), &my_msgq,
		NULL, PRIORITY, 0, 0);

/* Records with objects inside, initialised in a loop. */
static struct thread_rec {
	struct k_thread thread;
	struct k_msgq msgq;
	struct k_sem sem;
	char msgq_buf[4 * sizeof(int)];
} recs[2];
static K_THREAD_STACK_ARRAY_DEFINE(rec_stacks, ARRAY_SIZE(recs), STACKSIZE);

static void rec_fn(void *p1, void *p2, void *p3)
{
	long id = (long)p1;
	int value;

	ARG_UNUSED(p2);
	ARG_UNUSED(p3);
	k_msgq_get(&recs[id].msgq, &value, K_FOREVER);
	LOG_INF("record %ld of priority %d got %d", id, k_thread_priority_get(k_current_get()),
		value);
	k_sem_give(&recs[id].sem);
}

static void run_records(void)
{
	for (long i = 0; i < (long)ARRAY_SIZE(recs); i++) {
		k_msgq_init(&recs[i].msgq, recs[i].msgq_buf, sizeof(int), 4);
		k_sem_init(&recs[i].sem, 0, K_SEM_MAX_LIMIT);
		k_thread_create(&recs[i].thread, rec_stacks[i], STACKSIZE, rec_fn, (void *)i, NULL,
				NULL, (int)i - 1, K_USER, K_NO_WAIT);
	}
	for (int i = 0; i < (int)ARRAY_SIZE(recs); i++) {
		int value = 10 * (i + 1);

		k_msgq_put(&recs[i].msgq, &value, K_FOREVER);
		k_sem_take(&recs[i].sem, K_FOREVER);
	}
}

K_APP_BMEM(partition) static int in_partition;
SYS_MUTEX_DEFINE(sys_mutex);
SYS_SEM_DEFINE(sys_sem, 1, 1);
RING_BUF_DECLARE(ring, 7);

static void ring_buffer(void)
{
	uint8_t bytes[8];
	uint8_t *place;
	uint32_t sum = 0;

	for (int round = 0; round < 5; round++) {
		sum += ring_buf_put(&ring, (const uint8_t *)"01234567", 4 + round);
		sum += 10 * ring_buf_peek(&ring, bytes, 8);
		sum += 100 * ring_buf_get(&ring, bytes, 3 + round);
	}
	sum += 1000 * ring_buf_get_claim(&ring, &place, 1);
	ring_buf_get_finish(&ring, 0);
	printk("ring %u, left %u of %u, %.3s\n", sum, ring_buf_size_get(&ring),
	       ring_buf_size_get(&ring) + ring_buf_space_get(&ring), bytes);
}

int main(void)
{
	char text[20];

	printk("Hello World! %s\n", CONFIG_BOARD_TARGET);
	k_thread_join(consumer_thread, K_FOREVER);
	run_records();
	if (PIN_THREADS || arch_num_cpus() > 1) {
		printk("never\n");
	}
	sys_mutex_lock(&sys_mutex, K_FOREVER);
	in_partition += sys_sem_take(&sys_sem, K_NO_WAIT);
	in_partition += sys_sem_take(&sys_sem, K_MSEC(1)) == -ETIMEDOUT;
	sys_mutex_unlock(&sys_mutex);
	ring_buffer();
	snprintf(text, sizeof(text), "%04x", 0xbeef);
	printf("%s %d\n", text, in_partition);
	while (log_process()) {
	}
	return 0;
}
