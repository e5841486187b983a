/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A producer and a consumer over a message queue that is smaller than the work: the producer waits
 * for room, the consumer for messages, and a full queue says so to who does not wait.
 */

#include <zephyr/kernel.h>

#define MESSAGES   8
#define DEPTH      3
#define STACK_SIZE 512

struct reading {
	uint32_t number;
	int32_t celsius;
	char unit[4];
};

K_MSGQ_DEFINE(readings, sizeof(struct reading), DEPTH, 4);

static void produce(void)
{
	for (uint32_t i = 1; i <= MESSAGES; i++) {
		struct reading reading = {.number = i, .celsius = 20 - 3 * (int32_t)i, .unit = "C"};

		k_msgq_put(&readings, &reading, K_FOREVER);
	}
}

K_THREAD_DEFINE(producer, STACK_SIZE, produce, NULL, NULL, NULL, 5, 0, K_TICKS_FOREVER);

static void fill_and_purge(void)
{
	struct reading reading = {.number = 0};
	int error;

	do {
		error = k_msgq_put(&readings, &reading, K_NO_WAIT);
	} while (error == 0);
	printk("full with %u: %s\n", k_msgq_num_used_get(&readings),
	       error == -ENOMSG ? "no room" : "?");
	k_msgq_purge(&readings);
	printk("purged: %u free\n", k_msgq_num_free_get(&readings));
}

int main(void)
{
	struct reading reading;
	int32_t sum = 0;

	fill_and_purge();
	k_thread_start(producer);
	for (int i = 0; i < MESSAGES; i++) {
		k_msgq_get(&readings, &reading, K_FOREVER);
		sum += reading.celsius;
		printk("reading %u: %+d %s\n", reading.number, reading.celsius, reading.unit);
	}
	k_thread_join(producer, K_FOREVER);
	printk("sum %d, then nothing for 10 ms: %s\n", sum,
	       k_msgq_get(&readings, &reading, K_MSEC(10)) == -EAGAIN ? "true" : "false");
	return 0;
}
