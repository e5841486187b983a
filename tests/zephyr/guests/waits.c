/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Threads that wait for several objects, a pipe, a word of memory: lies to those calls, threads
 * that are ended in them, and (the entry) threads that wait when the module is stopped.
 */
#include <zephyr/kernel.h>
#include <zwali/export.h>

#define STACK   512
#define WAITERS 4

K_SEM_DEFINE(sem, 0, 1);
K_MSGQ_DEFINE(msgq, sizeof(int), 2, 4);
K_PIPE_DEFINE(pipe, 16, 4);
K_PIPE_DEFINE(full, 4, 4);
static struct k_poll_signal signal = K_POLL_SIGNAL_INITIALIZER(signal);
static struct k_futex futex;
static struct k_thread threads[WAITERS];
K_THREAD_STACK_ARRAY_DEFINE(stacks, WAITERS, STACK);

static void *end(uint32_t before)
{
	return (void *)(__builtin_wasm_memory_size(0) - before);
}

static void say(const char *what, int answer)
{
	printk("%s %d\n", what, answer);
}

/* One good event, then one of `type` and `mode` for `object`. */
static int poll(uint32_t type, int mode, void *object)
{
	struct k_poll_event events[2];

	k_poll_event_init(&events[0], K_POLL_TYPE_SEM_AVAILABLE, K_POLL_MODE_NOTIFY_ONLY, &sem);
	k_poll_event_init(&events[1], type, mode, object);
	return k_poll(events, 2, K_NO_WAIT);
}

static void lies_to_poll(void)
{
	static struct k_sem copy;
	uint32_t forged[6] = {0xffff0001, ZWALI_KIND_SEM, 0, 1, 0, 0};
	struct k_poll_event *over_the_end = end(sizeof(struct k_poll_event));

	(void)k_sem_count_get(&sem); /* it exists */
	copy = sem;
	k_poll_event_init(over_the_end, K_POLL_TYPE_SEM_AVAILABLE, 0, &sem);
	say("nothing there", poll(K_POLL_TYPE_IGNORE, 0, NULL));
	say("no object", poll(K_POLL_TYPE_SEM_AVAILABLE, 0, NULL));
	say("kernel address", poll(K_POLL_TYPE_SEM_AVAILABLE, 0, (void *)0x20000000));
	say("last address", poll(K_POLL_TYPE_SEM_AVAILABLE, 0, (void *)0xfffffffc));
	say("object over the end", poll(K_POLL_TYPE_SEM_AVAILABLE, 0, end(8)));
	say("misaligned object", poll(K_POLL_TYPE_SEM_AVAILABLE, 0, (char *)&sem + 1));
	say("another kind", poll(K_POLL_TYPE_SEM_AVAILABLE, 0, &msgq));
	say("a copy", poll(K_POLL_TYPE_SEM_AVAILABLE, 0, &copy));
	say("forged", poll(K_POLL_TYPE_SEM_AVAILABLE, 0, forged));
	say("a thread", poll(K_POLL_TYPE_MSGQ_DATA_AVAILABLE, 0, &threads[0]));
	say("unknown type", poll(0x20, 0, &sem));
	say("two types", poll(K_POLL_TYPE_SIGNAL | K_POLL_TYPE_SEM_AVAILABLE, 0, &signal));
	say("unknown mode", poll(K_POLL_TYPE_SEM_AVAILABLE, 1, &sem));
	say("too many", k_poll(over_the_end, 65, K_NO_WAIT));
	say("negative", k_poll(over_the_end, -1, K_NO_WAIT));
	say("events over the end", k_poll(over_the_end, 2, K_NO_WAIT));
	say("events at the end", k_poll(over_the_end, 1, K_NO_WAIT));
	say("misaligned events", k_poll((void *)((char *)over_the_end - 2), 1, K_NO_WAIT));
	say("events in the kernel", k_poll((void *)0x20000000, 1, K_NO_WAIT));
}

static void lies_to_others(void)
{
	static char bytes[8];
	size_t moved;

	say("misaligned futex", k_futex_wait((void *)((char *)&futex + 2), 0, K_NO_WAIT));
	say("misaligned wake", k_futex_wake((void *)((char *)&futex + 1), true));
	say("futex over the end", k_futex_wait(end(0), 0, K_NO_WAIT));
	say("futex in the kernel", k_futex_wait((void *)0x20000000, 0, K_NO_WAIT));
	say("wake in the kernel", k_futex_wake((void *)0x20000000, true));
	say("another value", k_futex_wait(&futex, 1, K_NO_WAIT));
	say("nobody wakes", k_futex_wait(&futex, 0, K_TICKS(1)));
	say("pipe to over the end", k_pipe_get(&pipe, end(4), 8, &moved, 1, K_NO_WAIT));
	say("pipe to the kernel", k_pipe_get(&pipe, (void *)0x20000000, 8, &moved, 1, K_NO_WAIT));
	say("count over the end", k_pipe_get(&pipe, bytes, 8, end(2), 1, K_NO_WAIT));
	say("no pipe", k_pipe_get((void *)&sem, bytes, 8, &moved, 1, K_NO_WAIT));
}

ZWALI_EXPORT(lies) void lies(void)
{
	lies_to_poll();
	lies_to_others();
}

static void polls(void *unused, void *unused2, void *unused3)
{
	struct k_poll_event events[4];

	k_poll_event_init(&events[0], K_POLL_TYPE_SEM_AVAILABLE, 0, &sem);
	k_poll_event_init(&events[1], K_POLL_TYPE_MSGQ_DATA_AVAILABLE, 0, &msgq);
	k_poll_event_init(&events[2], K_POLL_TYPE_SIGNAL, 0, &signal);
	k_poll_event_init(&events[3], K_POLL_TYPE_PIPE_DATA_AVAILABLE, 0, &pipe);
	k_poll(events, 4, K_FOREVER);
}

static void gets(void *unused, void *unused2, void *unused3)
{
	char bytes[8];
	size_t moved;

	k_pipe_get(&pipe, bytes, sizeof(bytes), &moved, sizeof(bytes), K_FOREVER);
}

static void puts_more_than_fits(void *unused, void *unused2, void *unused3)
{
	char bytes[8] = {0};
	size_t moved;

	k_pipe_put(&full, bytes, sizeof(bytes), &moved, sizeof(bytes), K_FOREVER);
}

static void sleeps_at_a_word(void *unused, void *unused2, void *unused3)
{
	k_futex_wait(&futex, 0, K_FOREVER);
}

static void begin(void)
{
	static const k_thread_entry_t entries[WAITERS] = {polls, gets, puts_more_than_fits,
							  sleeps_at_a_word};

	for (int i = 0; i < WAITERS; i++) {
		k_thread_create(&threads[i], stacks[i], STACK, entries[i], NULL, NULL, NULL, -1, 0,
				K_NO_WAIT);
	}
	k_sleep(K_TICKS(1));
}

/* Ended in their calls again and again; then all they waited for is used. How many waited. */
ZWALI_EXPORT(ended) int ended(int rounds)
{
	int waiting = 0;

	for (int round = 0; round < rounds; round++) {
		begin();
		for (int i = 0; i < WAITERS; i++) {
			waiting += k_thread_join(&threads[i], K_NO_WAIT) == -EBUSY;
			k_thread_abort(&threads[i]);
		}
		k_pipe_flush(&full);
	}
	k_sem_give(&sem);
	k_poll_signal_raise(&signal, 1);
	k_futex_wake(&futex, true);
	return waiting + (k_sem_take(&sem, K_NO_WAIT) == 0 ? 0 : -1);
}

int main(void)
{
	begin();
	printk("waiting\n");
	k_sleep(K_FOREVER);
	return 0;
}
