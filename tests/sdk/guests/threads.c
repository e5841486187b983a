/* SPDX-License-Identifier: Apache-2.0 */
/* The guest of test_on_devices.py: library code of the SDK among several threads. */

#include <stdlib.h>
#include <zephyr/kernel.h>
#include <zephyr/random/random.h>

#define STACK 768

K_THREAD_STACK_ARRAY_DEFINE(stacks, 3, STACK);
static struct k_thread threads[3];

static k_tid_t run(int index, k_thread_entry_t entry, void *p1, int priority, k_timeout_t delay)
{
	return k_thread_create(&threads[index], stacks[index],
			       K_THREAD_STACK_SIZEOF(stacks[index]), entry, p1, NULL, NULL,
			       priority, 0, delay);
}

/* FIFO between threads, items from the heap. */

struct parcel {
	void *reserved;
	uint32_t number;
};

K_FIFO_DEFINE(parcels);

static void send_parcels(void)
{
	for (uint32_t i = 1; i <= 20; i++) {
		struct parcel *parcel = k_malloc(sizeof(*parcel));

		parcel->number = i;
		k_fifo_put(&parcels, parcel);
		if (i % 7 == 0) {
			k_msleep(3);
		}
	}
}

static void test_fifo(void)
{
	uint32_t sum = 0;

	run(0, (k_thread_entry_t)send_parcels, NULL, 2, K_MSEC(5));
	for (int i = 0; i < 20; i++) {
		struct parcel *parcel = k_fifo_get(&parcels, K_SECONDS(1));

		sum += parcel->number;
		k_free(parcel);
	}
	printk("fifo %u, then %s\n", sum, k_fifo_get(&parcels, K_MSEC(5)) ? "more" : "nothing");
	k_thread_join(&threads[0], K_FOREVER);
}

/* Atomics and locks, under preemption in the middle of everything. */

static atomic_t counter;
static uint32_t plain;
static struct k_spinlock lock;

static void count(void *p1, void *p2, void *p3)
{
	ARG_UNUSED(p2);
	ARG_UNUSED(p3);
	for (int i = 0; i < POINTER_TO_INT(p1); i++) {
		atomic_inc(&counter);
		K_SPINLOCK(&lock) {
			uint32_t seen = plain;

			if (i % 50 == 0) {
				k_yield();
			}
			plain = seen + 1;
		}
	}
}

static void test_atomics(void)
{
	for (int i = 0; i < 3; i++) {
		run(i, count, INT_TO_POINTER(300), 5, K_NO_WAIT);
	}
	for (int i = 0; i < 3; i++) {
		k_thread_join(&threads[i], K_FOREVER);
	}
	printk("counted %ld and %u\n", atomic_get(&counter), plain);
}

/* Work, at once and delayed. */

static int order;

static void say(struct k_work *work)
{
	ARG_UNUSED(work);
	printk("work %d on %s\n", ++order, k_thread_name_get(k_current_get()));
}

static void say_late(struct k_work *work)
{
	struct k_work_delayable *late = k_work_delayable_from_work(work);

	printk("late work %d\n", ++order);
	if (order < 4) {
		k_work_reschedule(late, K_MSEC(10));
	}
}

K_WORK_DEFINE(work, say);
K_WORK_DELAYABLE_DEFINE(late_work, say_late);
K_WORK_DELAYABLE_DEFINE(never, say_late);

static void test_work(void)
{
	static struct k_work_q queue;
	static struct k_work other;
	const struct k_work_queue_config config = {.name = "other"};

	k_work_queue_start(&queue, stacks[0], STACK, 1, &config);
	k_work_init(&other, say);
	printk("submitted %d\n", k_work_submit(&work));
	printk("submitted %d\n", k_work_submit_to_queue(&queue, &other));
	k_msleep(1);
	printk("scheduled %d\n", k_work_schedule(&late_work, K_MSEC(20)));
	printk("scheduled %d\n", k_work_schedule(&late_work, K_MSEC(2)));
	k_work_schedule(&never, K_MSEC(15));
	k_msleep(10);
	printk("cancelled, left %d\n", k_work_cancel_delayable(&never));
	k_msleep(60);
	k_thread_abort(k_work_queue_thread_get(&queue));
	printk("pending %d\n", k_work_delayable_is_pending(&late_work));
}

/* Waiting for work. */

static void slow(struct k_work *item)
{
	ARG_UNUSED(item);
	k_msleep(20);
	order += 100;
}

static void test_waiting_for_work(void)
{
	static struct k_work item = Z_WORK_INITIALIZER(slow);
	static struct k_work_delayable late = Z_WORK_DELAYABLE_INITIALIZER(slow);
	struct k_work_sync sync;
	bool was;

	order = 0;
	k_work_submit(&item);
	was = k_work_flush(&item, &sync);
	printk("flushed %d %d %d, ", was, order, k_work_flush(&item, &sync));
	k_work_schedule(&late, K_SECONDS(5));
	was = k_work_flush_delayable(&late, &sync);
	printk("early %d %d, ", was, order);
	k_work_schedule(&late, K_MSEC(5));
	was = k_work_cancel_delayable_sync(&late, &sync);
	printk("cancelled %d %d, ", was, order);
	k_work_submit(&item);
	k_msleep(5);
	was = k_work_cancel_sync(&item, &sync);
	printk("too late %d %d, ", was, order);
	k_work_submit(&item);
	printk("drained %d %d\n", k_work_queue_drain(&k_sys_work_q, false), order);
}

/* Timers: callbacks change what threads read, in both directions. */

static atomic_t ticks;
K_SEM_DEFINE(third_tick, 0, 1);

static void tick(struct k_timer *timer)
{
	if (atomic_inc(&ticks) == 2) {
		k_timer_stop(timer);
		k_sem_give(&third_tick);
	}
	if (!k_is_in_isr()) {
		printk("a callback is not a thread\n");
	}
}

static void test_timers(void)
{
	struct k_timer timer;

	k_timer_init(&timer, tick, NULL);
	k_timer_start(&timer, K_MSEC(5), K_MSEC(10));
	printk("running %d, ", k_timer_remaining_get(&timer) <= 5);
	k_sem_take(&third_tick, K_FOREVER);
	k_msleep(50);
	printk("ticks %ld, left %u\n", atomic_get(&ticks), k_timer_remaining_get(&timer));

	k_timer_init(&timer, NULL, NULL);
	k_timer_start(&timer, K_MSEC(7), K_NO_WAIT);
	printk("synchronised %u\n", k_timer_status_sync(&timer));
}

/* Memory that others free. */

K_HEAP_DEFINE(heap, 128);
K_MEM_SLAB_DEFINE(slab, 16, 1, 4);

static void free_later(void *block, void *slab_block, void *p3)
{
	ARG_UNUSED(slab_block);
	ARG_UNUSED(p3);
	k_msleep(10);
	k_heap_free(&heap, block);
}

static void test_memory(void)
{
	void *block = k_heap_alloc(&heap, 80, K_NO_WAIT);
	int64_t start = k_uptime_get();
	void *late;
	void *mem;

	run(0, free_later, block, 3, K_NO_WAIT);
	late = k_heap_alloc(&heap, 80, K_SECONDS(1));
	printk("waited for memory: %d\n", late == block && k_uptime_get() - start >= 10);
	k_mem_slab_alloc(&slab, &mem, K_NO_WAIT);
	printk("slab: %d\n", k_mem_slab_alloc(&slab, &mem, K_MSEC(3)) == -EAGAIN);
	k_thread_join(&threads[0], K_FOREVER);
}

/* What is a system call alone. */

K_MUTEX_DEFINE(mutex);
K_CONDVAR_DEFINE(condvar);
K_EVENT_DEFINE(event);
K_STACK_DEFINE(stack, 4);

static void signal_all(void)
{
	k_mutex_lock(&mutex, K_FOREVER);
	k_condvar_signal(&condvar);
	k_mutex_unlock(&mutex);
	k_event_post(&event, BIT(3));
}

static void test_calls(void)
{
	stack_data_t value = 0;
	uint32_t random = 0;

	k_mutex_lock(&mutex, K_FOREVER);
	run(0, (k_thread_entry_t)signal_all, NULL, 3, K_NO_WAIT);
	printk("condvar %d, ", k_condvar_wait(&condvar, &mutex, K_SECONDS(1)));
	k_mutex_unlock(&mutex);
	printk("event %u, ", k_event_wait(&event, BIT(3) | BIT(4), false, K_SECONDS(1)));
	k_stack_push(&stack, 11);
	k_stack_push(&stack, 22);
	k_stack_pop(&stack, &value, K_NO_WAIT);
	for (int i = 0; i < 8; i++) {
		random |= sys_rand32_get();
	}
	printk("stack %u, random %d\n", (unsigned int)value, random != 0);
	k_thread_join(&threads[0], K_FOREVER);
}

/* Objects on a stack, made again and again, must not use anything up. */
static void test_local_objects(void)
{
	int failed = 0;

	for (int i = 0; i < 200; i++) {
		struct k_sem sem;
		struct k_mutex local;

		failed |= k_sem_init(&sem, 1, 1) | k_sem_take(&sem, K_NO_WAIT);
		failed |= k_mutex_init(&local) | k_mutex_lock(&local, K_NO_WAIT);
		k_mutex_unlock(&local);
	}
	printk("local objects: %d\n", failed);
}

K_MSGQ_DEFINE(cleaned, sizeof(int), 2, 4);

/* What was allocated is taken back, and not while somebody waits; other buffers stay as they are. */
static void test_cleanup(void)
{
	int value = 7, got = 0;

	printk("cleanup: %d", k_msgq_put(&cleaned, &value, K_NO_WAIT));
	printk(" %d", k_msgq_cleanup(&cleaned));
	printk(" %d %d;", k_msgq_get(&cleaned, &got, K_NO_WAIT), got);
	printk(" %d", k_msgq_alloc_init(&cleaned, sizeof(int), 2));
	printk(" %d", k_msgq_cleanup(&cleaned));
	printk(" %d\n", k_stack_cleanup(&stack));
}

int main(void)
{
	test_fifo();
	test_atomics();
	test_work();
	test_waiting_for_work();
	test_timers();
	test_memory();
	test_calls();
	test_local_objects();
	test_cleanup();
	k_thread_abort(&k_sys_work_q.thread);
	return 42;
}
