/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Scenarios about the kernel's rules, one exported function each; test_semantics.py has the output
 * that Zephyr's documentation and its own tests ask for. The caller is a preemptible thread of
 * priority 0.
 */
#include <string.h>
#include <zephyr/kernel.h>
#include <zephyr/random/random.h>
#include <zephyr/sys/printk.h>
#include <zwali/export.h>

#define STACK   512
#define THREADS 4

K_THREAD_STACK_ARRAY_DEFINE(stacks, THREADS, STACK);
static struct k_thread threads[THREADS];

static k_tid_t spawn(int index, k_thread_entry_t entry, void *p1, void *p2, int priority)
{
	return k_thread_create(&threads[index], stacks[index], STACK, entry, p1, p2, NULL, priority,
			       0, K_NO_WAIT);
}

static void join_all(int count)
{
	for (int i = 0; i < count; i++) {
		k_thread_join(&threads[i], K_FOREVER);
	}
}

/* ---- Semaphores ---- */

K_SEM_DEFINE(sem, 0, 2);

static void taker(void *name, void *unused, void *unused2)
{
	int result = k_sem_take(&sem, K_FOREVER);

	printk("%s %d\n", (const char *)name, result);
}

ZWALI_EXPORT(sem_wake_order) void sem_wake_order(void)
{
	spawn(0, taker, "low", NULL, 8);
	spawn(1, taker, "mid-first", NULL, 5);
	spawn(2, taker, "mid-second", NULL, 5);
	spawn(3, taker, "high", NULL, 3);
	k_msleep(1);
	for (int i = 0; i < 4; i++) {
		printk("give\n");
		k_sem_give(&sem);
		k_msleep(1);
	}
	join_all(4);
}

ZWALI_EXPORT(sem_give_preempts) void sem_give_preempts(void)
{
	spawn(0, taker, "higher", NULL, -1);
	printk("before\n");
	k_sem_give(&sem);
	printk("after\n");
	join_all(1);
}

ZWALI_EXPORT(sem_results) void sem_results(void)
{
	struct k_sem other;
	int64_t before;

	printk("init %d %d %d\n", k_sem_init(&other, 0, 0), k_sem_init(&other, 3, 2),
	       k_sem_init(&other, 1, 2));
	printk("take %d\n", k_sem_take(&other, K_NO_WAIT));
	printk("none %d\n", k_sem_take(&other, K_NO_WAIT));
	before = k_uptime_ticks();
	printk("late %d\n", k_sem_take(&other, K_MSEC(10)));
	printk("waited %d\n", k_uptime_ticks() - before >= 100 && k_uptime_ticks() - before <= 103);
	k_sem_give(&other);
	k_sem_give(&other);
	k_sem_give(&other);
	printk("limit %u\n", k_sem_count_get(&other));
	k_sem_reset(&other);
	printk("reset %u\n", k_sem_count_get(&other));
	spawn(0, taker, "reset", NULL, 1);
	k_msleep(1);
	k_sem_reset(&sem);
	join_all(1);
}

/* ---- Mutexes ---- */

K_MUTEX_DEFINE(mutex);

static void contender(void *name, void *unused, void *unused2)
{
	k_mutex_lock(&mutex, K_FOREVER);
	printk("%s has it\n", (const char *)name);
	k_mutex_unlock(&mutex);
}

static void other_unlocks(void *unused, void *unused2, void *unused3)
{
	printk("other %d\n", k_mutex_unlock(&mutex));
}

static void gives_up(void *unused, void *unused2, void *unused3)
{
	printk("busy %d\n", k_mutex_lock(&mutex, K_NO_WAIT));
	printk("late %d\n", k_mutex_lock(&mutex, K_MSEC(5)));
}

ZWALI_EXPORT(mutex_results) void mutex_results(void)
{
	printk("free %d\n", k_mutex_unlock(&mutex));
	printk("lock %d %d\n", k_mutex_lock(&mutex, K_FOREVER), k_mutex_lock(&mutex, K_NO_WAIT));
	spawn(0, other_unlocks, NULL, NULL, -2);
	spawn(1, gives_up, NULL, NULL, -1);
	k_msleep(10);
	printk("unlock %d %d %d\n", k_mutex_unlock(&mutex), k_mutex_unlock(&mutex),
	       k_mutex_unlock(&mutex));
	join_all(2);
}

ZWALI_EXPORT(mutex_inherits) void mutex_inherits(void)
{
	k_tid_t self = k_current_get();

	k_mutex_lock(&mutex, K_FOREVER);
	printk("alone %d\n", k_thread_priority_get(self));
	spawn(0, contender, "first", NULL, -3);
	printk("with -3 waiting %d\n", k_thread_priority_get(self));
	spawn(1, contender, "second", NULL, -5);
	k_msleep(1);
	printk("with -5 waiting %d\n", k_thread_priority_get(self));
	k_mutex_unlock(&mutex);
	printk("after %d\n", k_thread_priority_get(self));
	join_all(2);
}

static void short_wait(void *unused, void *unused2, void *unused3)
{
	printk("gave up %d\n", k_mutex_lock(&mutex, K_MSEC(2)));
}

ZWALI_EXPORT(mutex_inheritance_ends) void mutex_inheritance_ends(void)
{
	k_tid_t self = k_current_get();

	k_mutex_lock(&mutex, K_FOREVER);
	spawn(0, short_wait, NULL, NULL, -4);
	printk("boosted %d\n", k_thread_priority_get(self));
	k_msleep(5);
	printk("back %d\n", k_thread_priority_get(self));
	k_mutex_unlock(&mutex);
	join_all(1);
}

K_MUTEX_DEFINE(kept);

static void keeps_it(void *unused, void *unused2, void *unused3)
{
	printk("lock %d\n", k_mutex_lock(&kept, K_FOREVER));
}

static void in_its_place(void *unused, void *unused2, void *unused3)
{
	printk("busy %d\n", k_mutex_lock(&kept, K_NO_WAIT));
	printk("other %d\n", k_mutex_unlock(&kept));
	k_msleep(20);
}

/* What a thread had locked when it ended is not the next one's that the device runs in its place. */
ZWALI_EXPORT(mutex_of_ended) void mutex_of_ended(void)
{
	spawn(0, keeps_it, NULL, NULL, -1);
	join_all(1);
	spawn(1, in_its_place, NULL, NULL, 5);
	k_msleep(5);
	printk("late %d\n", k_mutex_lock(&kept, K_MSEC(5)));
	printk("priority %d\n", k_thread_priority_get(&threads[1]));
	k_thread_join(&threads[1], K_FOREVER);
}

/* ---- Conditions ---- */

K_CONDVAR_DEFINE(condvar);

static void condition_waiter(void *name, void *ms, void *unused)
{
	k_timeout_t timeout = (intptr_t)ms == 0 ? K_FOREVER : K_MSEC((intptr_t)ms);
	int result;

	k_mutex_lock(&mutex, K_FOREVER);
	result = k_condvar_wait(&condvar, &mutex, timeout);
	printk("%s %d, unlock %d\n", (const char *)name, result, k_mutex_unlock(&mutex));
}

ZWALI_EXPORT(condvar_rules) void condvar_rules(void)
{
	spawn(0, condition_waiter, "signalled", NULL, 3);
	spawn(1, condition_waiter, "broadcast", NULL, 4);
	spawn(2, condition_waiter, "timed out", (void *)5, 5);
	k_msleep(1);
	k_mutex_lock(&mutex, K_FOREVER);
	k_condvar_signal(&condvar);
	k_msleep(10); /* nobody gets on while the mutex is locked */
	printk("unlocking\n");
	k_mutex_unlock(&mutex);
	k_msleep(1);
	printk("woken %d\n", k_condvar_broadcast(&condvar));
	join_all(3);
	printk("without the mutex %d, unlock %d\n", k_condvar_wait(&condvar, &mutex, K_NO_WAIT),
	       k_mutex_unlock(&mutex));
}

/* ---- Message queues, stacks ---- */

K_MSGQ_DEFINE(queue, 4, 2, 4);

static void sender(void *value, void *unused, void *unused2)
{
	uint32_t message = (uint32_t)(uintptr_t)value;
	int result = k_msgq_put(&queue, &message, K_FOREVER);

	printk("put %u %d\n", message, result);
}

static void receiver(void *unused, void *unused2, void *unused3)
{
	uint32_t message = 0;
	int result = k_msgq_get(&queue, &message, K_FOREVER);

	printk("got %u %d\n", message, result);
}

ZWALI_EXPORT(msgq_rules) void msgq_rules(void)
{
	struct k_msgq_attrs attrs;
	uint32_t message = 1;

	printk("empty %d %d\n", k_msgq_get(&queue, &message, K_NO_WAIT),
	       k_msgq_get(&queue, &message, K_MSEC(1)));
	printk("put %d", k_msgq_put(&queue, &message, K_NO_WAIT));
	message = 2;
	printk(" %d", k_msgq_put(&queue, &message, K_NO_WAIT));
	printk(" %d", k_msgq_put(&queue, &message, K_NO_WAIT));
	printk(" %d\n", k_msgq_put(&queue, &message, K_MSEC(1)));
	k_msgq_get_attrs(&queue, &attrs);
	printk("attrs %u %u %u free %u\n", (unsigned)attrs.msg_size, attrs.max_msgs,
	       attrs.used_msgs, k_msgq_num_free_get(&queue));
	printk("peek %d %u", k_msgq_peek(&queue, &message), message);
	printk(" at %d %u", k_msgq_peek_at(&queue, &message, 1), message);
	printk(" beyond %d\n", k_msgq_peek_at(&queue, &message, 2));
	spawn(0, sender, (void *)3, NULL, -1);
	printk("waits\n");
	for (int i = 0; i < 3; i++) {
		printk("get %d %u\n", k_msgq_get(&queue, &message, K_NO_WAIT), message);
	}
	spawn(1, receiver, NULL, NULL, -1);
	message = 9;
	k_msgq_put(&queue, &message, K_NO_WAIT);
	printk("used %u\n", k_msgq_num_used_get(&queue));
	k_msgq_put(&queue, &message, K_NO_WAIT);
	k_msgq_put(&queue, &message, K_NO_WAIT);
	spawn(2, sender, (void *)4, NULL, -1);
	k_msgq_purge(&queue);
	join_all(3);
	printk("after purge %u\n", k_msgq_num_used_get(&queue));
}

ZWALI_EXPORT(stack_rules) void stack_rules(void)
{
	struct k_stack stack;
	stack_data_t data = 0;

	printk("init %d\n", k_stack_alloc_init(&stack, 2));
	printk("empty %d %d\n", k_stack_pop(&stack, &data, K_NO_WAIT),
	       k_stack_pop(&stack, &data, K_MSEC(1)));
	printk("push %d %d %d\n", k_stack_push(&stack, 11), k_stack_push(&stack, 22),
	       k_stack_push(&stack, 33));
	printk("pop %d %u", k_stack_pop(&stack, &data, K_NO_WAIT), (unsigned)data);
	printk(" %d %u\n", k_stack_pop(&stack, &data, K_NO_WAIT), (unsigned)data);
}

/* ---- Events ---- */

K_EVENT_DEFINE(event);

static void event_waiter(void *name, void *bits, void *all)
{
	uint32_t wanted = (uint32_t)(uintptr_t)bits;
	uint32_t got = all != NULL ? k_event_wait_all(&event, wanted, false, K_FOREVER)
				   : k_event_wait(&event, wanted, false, K_FOREVER);

	printk("%s %x\n", (const char *)name, got);
}

ZWALI_EXPORT(event_rules) void event_rules(void)
{
	k_thread_create(&threads[0], stacks[0], STACK, event_waiter, "any", (void *)3, NULL, 2, 0,
			K_NO_WAIT);
	k_thread_create(&threads[1], stacks[1], STACK, event_waiter, "all", (void *)3, (void *)1, 2,
			0, K_NO_WAIT);
	k_msleep(1);
	printk("post %x\n", k_event_post(&event, 2));
	k_msleep(1);
	printk("post %x\n", k_event_post(&event, 1));
	join_all(2);
	printk("set %x\n", k_event_set(&event, 0xF0));
	printk("masked %x\n", k_event_set_masked(&event, 0x0F, 0x1F));
	printk("now %x\n", k_event_wait(&event, 0xFF, false, K_NO_WAIT));
	printk("clear %x\n", k_event_clear(&event, 0x21));
	printk("late %x\n", k_event_wait(&event, 0x21, false, K_MSEC(1)));
	printk("reset %x\n", k_event_wait(&event, 0xFF, true, K_MSEC(1)));
}

/* ---- Threads ---- */

static volatile int shared_turns;

static void turns(void *name, void *unused, void *unused2)
{
	for (int i = 0; i < 3; i++) {
		printk("%s%d ", (const char *)name, i);
		k_yield();
	}
}

ZWALI_EXPORT(yield_order) void yield_order(void)
{
	spawn(0, turns, "a", NULL, 2);
	spawn(1, turns, "b", NULL, 2);
	spawn(2, turns, "c", NULL, 3);
	join_all(3);
	printk("\n");
}

static void spinner(void *name, void *unused, void *unused2)
{
	int64_t end = k_uptime_get() + 50;

	while (k_uptime_get() < end) {
		shared_turns++;
	}
	printk("%s ", (const char *)name);
}

static void ender(void *unused, void *unused2, void *unused3)
{
	printk("in between ");
}

/* Threads of one preemptible priority take turns even if none yields; a cooperative one shares with
 * nobody. */
ZWALI_EXPORT(time_slice) void time_slice(void)
{
	spawn(0, spinner, "slow", NULL, 2);
	spawn(1, ender, NULL, NULL, 2);
	join_all(2);
	printk("\n");
	spawn(0, spinner, "cooperative", NULL, -2);
	spawn(1, ender, NULL, NULL, -2);
	join_all(2);
	printk("\n");
}

static void cooperative(void *unused, void *unused2, void *unused3)
{
	spawn(1, turns, "higher", NULL, -9);
	printk("still me\n");
	k_yield();
	printk("me again\n");
}

ZWALI_EXPORT(cooperative_keeps) void cooperative_keeps(void)
{
	spawn(0, cooperative, NULL, NULL, -4);
	join_all(2);
}

static void sleeper(void *unused, void *unused2, void *unused3)
{
	int32_t left = k_sleep(K_MSEC(1000));

	printk("left %d\n", left >= 980 && left <= 991);
	printk("forever %d\n", k_sleep(K_FOREVER));
	printk("micro %d\n", k_usleep(500));
}

ZWALI_EXPORT(sleep_rules) void sleep_rules(void)
{
	int64_t before = k_uptime_get();

	k_msleep(250);
	printk("slept %d\n", (int)(k_uptime_get() - before));
	printk("none %d\n", k_sleep(K_NO_WAIT));
	spawn(0, sleeper, NULL, NULL, 1);
	k_msleep(10);
	k_wakeup(&threads[0]);
	k_msleep(10);
	k_wakeup(&threads[0]);
	join_all(1);
	before = k_uptime_ticks();
	k_busy_wait(1234);
	printk("busy %d\n",
	       (int)(k_uptime_ticks() - before) >= 12 && (int)(k_uptime_ticks() - before) <= 14);
	before = k_uptime_ticks();
	k_sleep(K_TIMEOUT_ABS_TICKS(before + 77));
	printk("absolute %d\n", (int)(k_uptime_ticks() - before));
}

static void never(void *unused, void *unused2, void *unused3)
{
	k_sleep(K_FOREVER);
	printk("never\n");
}

static void joins_first(void *unused, void *unused2, void *unused3)
{
	printk("circle %d\n", k_thread_join(&threads[0], K_FOREVER));
}

static void joins_second(void *unused, void *unused2, void *unused3)
{
	spawn(1, joins_first, NULL, NULL, -1);
	printk("ended %d\n", k_thread_join(&threads[1], K_FOREVER));
}

ZWALI_EXPORT(join_rules) void join_rules(void)
{
	spawn(0, never, NULL, NULL, -1);
	printk("alive %d %d\n", k_thread_join(&threads[0], K_NO_WAIT),
	       k_thread_join(&threads[0], K_MSEC(3)));
	printk("self %d\n", k_thread_join(k_current_get(), K_FOREVER));
	k_thread_abort(&threads[0]);
	printk("aborted %d\n", k_thread_join(&threads[0], K_NO_WAIT));
	k_thread_abort(&threads[0]);
	spawn(0, joins_second, NULL, NULL, 1);
	join_all(2);
}

ZWALI_EXPORT(suspend_rules) void suspend_rules(void)
{
	spawn(0, taker, "resumed", NULL, 1);
	k_msleep(1);
	k_thread_suspend(&threads[0]);
	k_sem_give(&sem); /* it gets the unit, and does not run */
	k_msleep(5);
	printk("count %u\n", k_sem_count_get(&sem));
	k_thread_resume(&threads[0]);
	join_all(1);
	k_thread_create(&threads[1], stacks[1], STACK, ender, NULL, NULL, NULL, -1, 0, K_FOREVER);
	printk("not started\n");
	k_thread_start(&threads[1]);
	printk("started\n");
	k_thread_create(&threads[2], stacks[2], STACK, ender, NULL, NULL, NULL, -1, 0, K_MSEC(20));
	printk("delayed %d\n", k_thread_join(&threads[2], K_MSEC(10)));
	printk("then %d\n", k_thread_join(&threads[2], K_FOREVER));
}

ZWALI_EXPORT(priorities) void priorities(void)
{
	spawn(0, turns, "x", NULL, 6);
	spawn(1, turns, "y", NULL, 6);
	k_thread_priority_set(&threads[1], 3);
	printk("%d %d\n", k_thread_priority_get(&threads[1]),
	       k_thread_priority_get(k_current_get()));
	k_thread_priority_set(k_current_get(), 7); /* both run now */
	printk("\nback %d\n", k_is_preempt_thread());
	k_thread_priority_set(k_current_get(), -1);
	printk("cooperative %d\n", k_is_preempt_thread());
	join_all(2);
}

ZWALI_EXPORT(names) void names(void)
{
	char name[32];

	spawn(0, never, NULL, NULL, 1);
	printk("set %d", k_thread_name_set(&threads[0], "worker"));
	printk(" copy %d", k_thread_name_copy(&threads[0], name, sizeof(name)));
	printk(" %s short %d\n", name, k_thread_name_copy(&threads[0], name, 4));
	k_thread_custom_data_set((void *)77);
	printk("data %d\n", (int)(intptr_t)k_thread_custom_data_get());
	k_thread_abort(&threads[0]);
}

ZWALI_EXPORT(stack_space) void stack_space(void)
{
	void *over_the_end = (void *)(__builtin_wasm_memory_size(0) - 2);
	size_t unused = 0;

	printk("got %d", k_thread_stack_space_get(k_current_get(), &unused));
	printk(" some %d whole %d", unused > 0, unused % 4 == 0);
	printk(" end %d\n", k_thread_stack_space_get(k_current_get(), over_the_end));
	spawn(0, keeps_it, NULL, NULL, -1);
	join_all(1);
	printk("ended %d\n", k_thread_stack_space_get(&threads[0], &unused));
}

/* ---- Timers ---- */

static int expiries;

static void on_expiry(struct k_timer *timer)
{
	expiries++;
	printk("expiry %d at %d, thread %d\n", expiries, (int)k_uptime_get(),
	       k_current_get() != NULL);
	if (expiries == 3) {
		k_timer_stop(timer);
	}
}

static void on_stop(struct k_timer *timer)
{
	printk("stopped\n");
	k_sem_give(&sem);
}

K_TIMER_DEFINE(timer, on_expiry, on_stop);
K_TIMER_DEFINE(quiet, NULL, NULL);

ZWALI_EXPORT(timer_callbacks) void timer_callbacks(void)
{
	k_timer_start(&timer, K_MSEC(20), K_MSEC(10));
	k_sem_take(&sem, K_FOREVER);
	printk("status %u\n", k_timer_status_get(&timer));
	printk("remaining %d\n", (int)k_timer_remaining_ticks(&timer));
}

ZWALI_EXPORT(timer_status) void timer_status(void)
{
	int64_t before = k_uptime_ticks();

	k_timer_start(&quiet, K_MSEC(10), K_MSEC(10));
	printk("sync %u\n", k_timer_status_sync(&quiet));
	printk("at %d\n", (int)(k_uptime_ticks() - before) / 10);
	k_msleep(35);
	printk("missed %u\n", k_timer_status_get(&quiet));
	printk("again %u\n", k_timer_status_get(&quiet));
	k_timer_user_data_set(&quiet, (void *)5);
	printk("user %d\n", (int)(intptr_t)k_timer_user_data_get(&quiet));
	k_timer_stop(&quiet);
	printk("stopped %u\n", k_timer_status_sync(&quiet));
}

/* A callback interrupts a thread that never calls the kernel, even a cooperative one. */
ZWALI_EXPORT(timer_interrupts) void timer_interrupts(void)
{
	k_thread_priority_set(k_current_get(), -1);
	expiries = 0;
	k_timer_start(&timer, K_MSEC(5), K_MSEC(5));
	while (*(volatile int *)&expiries < 3) {
	}
	printk("seen\n");
}

ZWALI_EXPORT(random_bytes) uint64_t random_bytes(void)
{
	uint64_t value = 0;

	sys_rand_get(&value, sizeof(value));
	return value;
}
