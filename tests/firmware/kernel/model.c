/* SPDX-License-Identifier: Apache-2.0
 *
 * The kernel model and the heap without an engine: what cannot be seen from a guest, and long
 * random histories against invariants. Prints the number of checks; a failed one names its line and
 * ends with 1.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../../firmware/kernel_if/heap.h"
#include <zkm.h>

static unsigned long checks;

#define CHECK(condition)                                                                           \
	do {                                                                                       \
		checks++;                                                                          \
		if (!(condition)) {                                                                \
			printf("line %d: %s\n", __LINE__, #condition);                             \
			exit(1);                                                                   \
		}                                                                                  \
	} while (0)

static uint32_t state = 1;

static uint32_t draw(uint32_t below)
{
	state = state * 1664525u + 1013904223u;
	return (state >> 8) % below;
}

/* ---- Heap ---- */

#define HEAP_BYTES 4096
#define BLOCKS     40

static void heap_history(void)
{
	uint8_t *region = aligned_alloc(8, HEAP_BYTES);
	struct zwk_heap heap;
	uint8_t *blocks[BLOCKS] = {0};
	uint32_t sizes[BLOCKS] = {0};

	CHECK(!zwk_heap_init(&heap, region, ZWK_HEAP_MIN_BYTES - 1));
	CHECK(zwk_heap_init(&heap, region, HEAP_BYTES));
	for (int turn = 0; turn < 20000; turn++) {
		uint32_t i = draw(BLOCKS);

		if (blocks[i] == NULL) {
			uint32_t largest = zwk_heap_largest(&heap, NULL);

			sizes[i] = draw(300);
			blocks[i] = zwk_heap_alloc(&heap, sizes[i]);
			CHECK((blocks[i] != NULL) == (zwk_heap_round(sizes[i]) <= largest));
			if (blocks[i] != NULL) {
				CHECK(((uintptr_t)blocks[i] & 7) == 0 &&
				      zwk_heap_owns(&heap, blocks[i]));
				memset(blocks[i], (int)i, sizes[i]);
			}
		} else {
			for (uint32_t k = 0; k < sizes[i]; k++) {
				CHECK(blocks[i][k] == i);
			}
			/* What "without" promises is what freeing brings. */
			uint32_t promised = zwk_heap_largest(&heap, blocks[i]);

			zwk_heap_free(&heap, blocks[i]);
			blocks[i] = NULL;
			CHECK(zwk_heap_largest(&heap, NULL) == promised);
		}
		CHECK(zwk_heap_sound(&heap));
	}
	for (int i = 0; i < BLOCKS; i++) {
		zwk_heap_free(&heap, blocks[i]);
	}
	CHECK(zwk_heap_used(&heap) == 0 && heap.free_bytes == HEAP_BYTES - ZWK_HEAP_HEADER_BYTES);
	CHECK(zwk_heap_alloc(&heap, SIZE_MAX) == NULL && zwk_heap_alloc(&heap, HEAP_BYTES) == NULL);
	CHECK(zwk_heap_alloc(&heap, HEAP_BYTES - ZWK_HEAP_HEADER_BYTES) != NULL);
	free(region);
}

/* ---- Scheduling ---- */

static void turns_between_spaces(void)
{
	struct zkm_kernel kernel;
	struct zkm_space spaces[3];
	struct zkm_thread threads[3];

	zkm_kernel_init(&kernel, 1);
	CHECK(zkm_next(&kernel) == NULL);
	for (int i = 0; i < 3; i++) {
		zkm_space_init(&kernel, &spaces[i]);
		zkm_thread_create(&spaces[i], &threads[i], i - 1, 0);
	}
	/* Priorities compete within a space only. */
	for (int turn = 0; turn < 9; turn++) {
		CHECK(zkm_next(&kernel) == &threads[turn % 3]);
	}
	zkm_thread_suspend(&threads[1]);
	CHECK(zkm_next(&kernel) == &threads[0] && zkm_next(&kernel) == &threads[2]);
	spaces[0].held = true;
	CHECK(zkm_next(&kernel) == &threads[2] && zkm_next(&kernel) == &threads[2]);
	spaces[0].held = false;
	for (int i = 0; i < 3; i++) {
		zkm_thread_end(&threads[i]);
		zkm_space_end(&spaces[i]);
	}
	CHECK(kernel.spaces == NULL);
}

static void the_event_thread_comes_first(void)
{
	struct zkm_kernel kernel;
	struct zkm_space space;
	struct zkm_thread cooperative, event;

	zkm_kernel_init(&kernel, 1);
	zkm_space_init(&kernel, &space);
	zkm_thread_create(&space, &cooperative, -16, 0);
	zkm_event_thread_create(&space, &event);
	zkm_running(&cooperative);
	CHECK(zkm_pick(&space) == &cooperative);
	zkm_event_thread_wake(&event);
	CHECK(zkm_pick(&space) == &event);
	zkm_running(&event);
	zkm_event_thread_sleep(&event);
	CHECK(zkm_pick(&space) == &cooperative);
}

static void time_slices(void)
{
	struct zkm_kernel kernel;
	struct zkm_space space;
	struct zkm_thread a, b, coop;

	zkm_kernel_init(&kernel, 1);
	zkm_space_init(&kernel, &space);
	zkm_thread_create(&space, &a, 3, 0);
	zkm_thread_create(&space, &b, 3, 0);
	zkm_account(&kernel, &a, ZKM_SLICE_US * ZKM_FUEL_PER_US - 1, true);
	CHECK(zkm_pick(&space) == &a);
	zkm_account(&kernel, &a, 1, true);
	CHECK(zkm_pick(&space) == &b && kernel.now_us == ZKM_SLICE_US);
	zkm_thread_create(&space, &coop, -1, 0);
	zkm_running(&coop);
	zkm_account_us(&kernel, &coop, 10 * ZKM_SLICE_US, true);
	CHECK(zkm_pick(&space) == &coop);
}

static void timeouts_fire_in_order_and_at_their_time(void)
{
	struct zkm_kernel kernel;
	struct zkm_space space;
	struct zkm_thread threads[16];
	uint64_t expires[16];
	int32_t result;

	zkm_kernel_init(&kernel, 1);
	zkm_space_init(&kernel, &space);
	for (int i = 0; i < 16; i++) {
		zkm_thread_create(&space, &threads[i], 5, 0);
		CHECK(!zkm_sleep(&threads[i], 1 + (int64_t)draw(50), &result));
		expires[i] = zkm_thread_expires(&threads[i]);
	}
	while (zkm_next_timeout_us(&kernel) != ZKM_NEVER) {
		zkm_time_set(&kernel, zkm_next_timeout_us(&kernel));
		for (int i = 0; i < 16; i++) {
			CHECK((threads[i].flags == 0) == (expires[i] <= zkm_ticks(&kernel)));
		}
	}
	/* A time far away neither wraps nor comes. */
	CHECK(!zkm_sleep(&threads[0], INT64_MAX, &result));
	CHECK(zkm_next_timeout_us(&kernel) == ZKM_NEVER);
	CHECK(!zkm_sleep(&threads[1], INT64_MIN, &result));
	CHECK(zkm_next_timeout_us(&kernel) == ZKM_NEVER);
}

static void periodic_timers_do_not_drift(void)
{
	struct zkm_kernel kernel;
	struct zkm_space space;
	struct zkm_timer timer;

	zkm_kernel_init(&kernel, 1);
	zkm_space_init(&kernel, &space);
	zkm_timer_init(&space, &timer);
	zkm_time_set(&kernel, 1234567);
	zkm_timer_start(&timer, 7, 13);
	zkm_time_set(&kernel, 1234567 + (7 + 13 * 1000) * ZKM_US_PER_TICK);
	CHECK(zkm_timer_status_get(&timer) == 1001);
	zkm_timer_stop(&timer, true);
	CHECK(kernel.timeouts == NULL);
	zkm_timer_start(&timer, ZKM_FOREVER, 1);
	CHECK(kernel.timeouts == NULL);
	zkm_timer_start(&timer, 0, ZKM_FOREVER); /* once, at the next tick */
	zkm_time_set(&kernel, kernel.now_us + 50 * ZKM_US_PER_TICK);
	CHECK(zkm_timer_status_get(&timer) == 1 && kernel.timeouts == NULL);
}

/* A thread that ended with a mutex keeps it locked, also when another thread gets its memory. */
static void a_dead_owner(void)
{
	struct zkm_kernel kernel;
	struct zkm_space space;
	struct zkm_thread owner, other;
	struct zkm_mutex mutex = {0};
	int32_t result;

	zkm_kernel_init(&kernel, 1);
	zkm_space_init(&kernel, &space);
	zkm_thread_create(&space, &owner, 5, 0);
	zkm_thread_create(&space, &other, 1, 0);
	CHECK(zkm_mutex_lock(&owner, &mutex, 0, &result) && result == 0);
	zkm_thread_end(&owner);
	CHECK(!zkm_mutex_lock(&other, &mutex, 5, &result));
	zkm_thread_create(&space, &owner, 5, 0);
	CHECK(zkm_mutex_unlock(&owner, &mutex) == -ZKM_EPERM);
	CHECK(zkm_mutex_lock(&owner, &mutex, 0, &result) && result == -ZKM_EBUSY);
	zkm_time_set(&kernel, 1000000);
	CHECK(other.flags == 0 && other.wake_value == -ZKM_EAGAIN && owner.priority == 5);
}

/* ---- Long histories: every object, every way to wait, threads that come and go ---- */

#define THREADS 8

struct world {
	struct zkm_kernel kernel;
	struct zkm_space space;
	struct zkm_thread threads[THREADS];
	bool blocked[THREADS];
	uint8_t buffers[THREADS][8];
	struct zkm_sem sem;
	struct zkm_mutex mutex;
	struct zkm_condvar condvar;
	struct zkm_msgq msgq;
	struct zkm_stack stack;
	struct zkm_event event;
	struct zkm_timer timer;
	uint8_t ring[3 * 8], words[3 * 4];
};

static int64_t some_time(void)
{
	static const int64_t times[] = {0, 1, 2, 9, ZKM_FOREVER, -2, -40};

	return times[draw(7)];
}

/* One call by a thread that is ready; true: it goes on. */
static bool act(struct world *w, struct zkm_thread *self, uint8_t *buffer, uint32_t what)
{
	struct zkm_thread *other = &w->threads[draw(THREADS)];
	int32_t result;

	switch (what) {
	case 0:
		return zkm_sem_take(self, &w->sem, some_time(), &result);
	case 1:
		return zkm_mutex_lock(self, &w->mutex, some_time(), &result);
	case 2:
		return zkm_condvar_wait(self, &w->condvar, &w->mutex, some_time(), &result);
	case 3:
		return zkm_msgq_put(self, &w->msgq, buffer, some_time(), &result);
	case 4:
		return zkm_msgq_get(self, &w->msgq, buffer, some_time(), &result);
	case 5:
		return zkm_stack_pop(self, &w->stack, buffer, some_time(), &result);
	case 6:
		return zkm_event_wait(self, &w->event, 1 + draw(15), draw(2) != 0, draw(4) == 0,
				      some_time(), &result);
	case 7:
		return zkm_timer_status_sync(self, &w->timer, &result);
	case 8:
		return zkm_sleep(self, some_time(), &result);
	case 9:
		return zkm_thread_join(self, other, some_time(), &result);
	default:
		return true;
	}
}

static void step(struct world *w, struct zkm_thread *self, struct zkm_thread *other, uint32_t what)
{
	switch (what) {
	case 0:
		zkm_sem_give(&w->sem);
		break;
	case 1:
		(void)zkm_mutex_unlock(self, &w->mutex);
		break;
	case 2:
		zkm_condvar_signal(&w->condvar);
		break;
	case 3:
		(void)zkm_condvar_broadcast(&w->condvar);
		break;
	case 4:
		(void)zkm_stack_push(&w->stack, draw(1000));
		break;
	case 5:
		(void)zkm_event_change(&w->event, draw(16), draw(16));
		break;
	case 6:
		zkm_timer_start(&w->timer, some_time(), some_time());
		break;
	case 7:
		zkm_timer_stop(&w->timer, false);
		break;
	case 8:
		zkm_sem_reset(&w->sem);
		break;
	case 9:
		zkm_msgq_purge(&w->msgq);
		break;
	case 10:
		zkm_thread_reprioritize(other, (int)draw(20) - 10);
		break;
	case 11:
		zkm_thread_suspend(other);
		break;
	case 12:
	case 13:
		zkm_thread_resume(other);
		break;
	case 14:
		zkm_thread_wakeup(other);
		break;
	default:
		zkm_yield(self);
		break;
	}
}

/* Each waiting queue in order of priority, each thread in the queue that it says, timeouts in
 * order. */
static void check_queue(const struct zkm_queue *queue)
{
	const struct zkm_thread *thread = queue->head;

	while (thread != NULL) {
		CHECK(thread->queue == queue);
		CHECK(thread->link == NULL || thread->link->priority >= thread->priority);
		CHECK((thread->flags & ZKM_THREAD_DEAD) == 0);
		thread = thread->link;
	}
}

static void check_world(const struct world *w)
{
	const struct zkm_timeout *timeout = w->kernel.timeouts;

	check_queue(&w->space.ready);
	check_queue(&w->sem.waiters);
	check_queue(&w->mutex.waiters);
	check_queue(&w->condvar.waiters);
	check_queue(&w->msgq.readers);
	check_queue(&w->msgq.writers);
	check_queue(&w->stack.waiters);
	check_queue(&w->event.waiters);
	check_queue(&w->timer.waiters);
	while (timeout != NULL) {
		CHECK(timeout->active &&
		      (timeout->next == NULL || timeout->next->tick >= timeout->tick));
		timeout = timeout->next;
	}
	for (int i = 0; i < THREADS; i++) {
		const struct zkm_thread *thread = &w->threads[i];

		check_queue(&thread->joiners);
		CHECK((thread->queue == &w->space.ready) == (thread->flags == 0));
		/* Nobody waits for what is there. */
		CHECK(thread->queue != &w->sem.waiters || w->sem.count == 0);
		CHECK(thread->queue != &w->mutex.waiters || w->mutex.owner != NULL);
		CHECK(thread->queue != &w->msgq.readers || w->msgq.used == 0);
		CHECK(thread->queue != &w->msgq.writers || w->msgq.used == w->msgq.capacity);
	}
	CHECK(w->sem.count <= w->sem.limit && w->msgq.used <= w->msgq.capacity);
}

static void history(uint32_t seed, int turns)
{
	static struct world w;

	memset(&w, 0, sizeof(w));
	state = seed;
	zkm_kernel_init(&w.kernel, seed);
	zkm_space_init(&w.kernel, &w.space);
	zkm_timer_init(&w.space, &w.timer);
	CHECK(zkm_sem_init(&w.sem, 0, 3) == 0);
	zkm_msgq_init(&w.msgq, w.ring, 8, 3);
	zkm_stack_init(&w.stack, w.words, 3);
	for (int i = 0; i < THREADS; i++) {
		w.threads[i].flags = ZKM_THREAD_DEAD;
	}
	for (int turn = 0; turn < turns; turn++) {
		uint32_t i = draw(THREADS);
		struct zkm_thread *self = zkm_next(&w.kernel);

		if ((w.threads[i].flags & ZKM_THREAD_DEAD) != 0) {
			zkm_thread_create(&w.space, &w.threads[i], (int)draw(20) - 10, some_time());
		} else if (draw(40) == 0) {
			zkm_thread_end(&w.threads[i]);
		} else if (self == NULL) {
			uint64_t next = zkm_next_timeout_us(&w.kernel);

			zkm_time_set(&w.kernel, next == ZKM_NEVER ? w.kernel.now_us + 1 : next);
			zkm_thread_resume(&w.threads[i]);
		} else {
			uint32_t own = (uint32_t)(self - w.threads);

			zkm_running(self);
			if (draw(2) == 0) {
				CHECK(act(&w, self, w.buffers[own], draw(10)) ==
				      (self->flags == 0));
			} else if ((w.threads[i].flags & ZKM_THREAD_DEAD) == 0) {
				step(&w, self, &w.threads[i], draw(16));
			}
			zkm_account_us(&w.kernel, self, draw(300), true);
		}
		check_world(&w);
	}
	for (int i = 0; i < THREADS; i++) {
		if ((w.threads[i].flags & ZKM_THREAD_DEAD) == 0) {
			zkm_thread_end(&w.threads[i]);
		}
	}
	zkm_timer_stop(&w.timer, true);
	CHECK(w.kernel.timeouts == NULL && w.space.ready.head == NULL);
	zkm_space_end(&w.space);
}

int main(void)
{
	heap_history();
	turns_between_spaces();
	the_event_thread_comes_first();
	time_slices();
	timeouts_fire_in_order_and_at_their_time();
	periodic_timers_do_not_drift();
	a_dead_owner();
	for (uint32_t seed = 1; seed <= 40; seed++) {
		history(seed, 4000);
	}
	printf("%lu checks\n", checks);
	return 0;
}
