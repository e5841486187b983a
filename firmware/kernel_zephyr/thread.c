/* SPDX-License-Identifier: Apache-2.0
 *
 * Guest threads as kernel threads: a pool of stacks, the band of priorities, the lock. It does not
 * know what they run (loop.c).
 */
#include "turn.h"
#include "zkm.h"
#if ZKM_USER_MODE
#include "domain.h"
#endif

#include <string.h>

#define BAND_FIRST   CONFIG_ZWALI_GUEST_PRIORITY
#define BAND_MIDDLE  (BAND_FIRST + 1 - ZKM_PRIORITY_HIGHEST) /* guest priority 0 */
#define EVENT_THREAD BAND_FIRST
#define LINE_TICKS   10    /* for a thread to go on with its line of output */
#define DRIVER_MS    10000 /* for a driver to return when its caller is to end */

BUILD_ASSERT(BAND_MIDDLE + ZKM_PRIORITY_LOWEST < CONFIG_NUM_PREEMPT_PRIORITIES,
	     "CONFIG_ZWALI_GUEST_PRIORITY leaves no room for the 32 priorities of guests");

BUILD_ASSERT(!IS_ENABLED(CONFIG_SMP), "the lock is made for one processor");

struct zkm_slot {
	struct k_thread thread;
	struct k_sem wake; /* event threads and those at a futex wait for it */
	bool used;         /* by a guest thread, or by the end of one */
#if ZKM_USER_MODE
	struct zkm_thread *guest;
	volatile bool inside;   /* the kernel works for it */
	volatile bool entering; /* on its way into user mode, with the scheduler locked */
#endif
};

static struct zkm_slot slots[CONFIG_ZWALI_THREADS];
static K_THREAD_STACK_ARRAY_DEFINE(stacks, CONFIG_ZWALI_THREADS, CONFIG_ZWALI_THREAD_STACK_SIZE);
static K_MUTEX_DEFINE(lock);
volatile uint32_t zkm_lock_depth; /* of the mutex */
static K_SEM_DEFINE(changed, 0, 1);

static bool is_guest(void)
{
	uintptr_t at = (uintptr_t)_current;

	return at >= (uintptr_t)slots && at < (uintptr_t)&slots[ARRAY_SIZE(slots)];
}

/*
 * Guests hold the lock with the scheduler locked: they do not wait meanwhile, and a guest that
 * spins at a higher priority cannot keep the device from its lock. So they meet it taken only where
 * a thread of the device waits for something, such as flash. A mutex would not do: it gives a
 * thread back the priority that it had when it took it, whatever it set in between.
 */
void zkm_lock(void)
{
	if (!is_guest()) {
		(void)k_mutex_lock(&lock, K_FOREVER);
		zkm_lock_depth++;
		return;
	}
	k_sched_lock();
	while (zkm_lock_depth > 0) {
		k_sched_unlock();
		k_sleep(K_TICKS(1));
		k_sched_lock();
	}
}

void zkm_unlock(void)
{
	if (is_guest()) {
		k_sched_unlock();
		return;
	}
	zkm_lock_depth--;
	(void)k_mutex_unlock(&lock);
}

void zkm_signal(void)
{
	k_sem_give(&changed);
}

void zkm_signal_wait(uint32_t us)
{
	if (us != 0) {
		(void)k_sem_take(&changed, us == UINT32_MAX ? K_FOREVER : K_USEC(us));
	}
}

void zkm_kernel_init(struct zkm_kernel *kernel, uint32_t seed)
{
	ARG_UNUSED(seed);
	sys_slist_init(&kernel->timers);
	/* Guests of one priority take turns, unless the firmware has said how. */
	if (CONFIG_TIMESLICE_SIZE == 0) {
		k_sched_time_slice_set(ZKM_SLICE_MS, BAND_FIRST);
	}
}

void zkm_space_init(struct zkm_kernel *kernel, struct zkm_space *space)
{
	*space = (struct zkm_space){.kernel = kernel};
}

void zkm_space_end(struct zkm_space *space)
{
#if ZKM_USER_MODE
	zkm_domain_give_back(space);
#else
	ARG_UNUSED(space);
#endif
}

const char *zkm_kernel_name(void)
{
	return "zephyr";
}

static k_timeout_t timeout_of(int64_t timeout)
{
	/* The same numbers: -1 forever, absolute below. */
	return (k_timeout_t){.ticks = (k_ticks_t)timeout};
}

/* ---- The pool ---- */

/* One that no kernel thread runs on any more. */
static struct zkm_slot *take_slot(void)
{
	for (size_t i = 0; i < ARRAY_SIZE(slots); i++) {
		struct zkm_slot *slot = &slots[i];

		if (!slot->used || k_thread_join(&slot->thread, K_NO_WAIT) == 0) {
			slot->used = false;
			return slot;
		}
	}
	return NULL;
}

uint32_t zkm_thread_count(const struct zkm_kernel *kernel, uint32_t known)
{
	uint32_t count = 0;

	ARG_UNUSED(kernel);
	ARG_UNUSED(known);
	for (size_t i = 0; i < ARRAY_SIZE(slots); i++) {
		count += slots[i].used && k_thread_join(&slots[i].thread, K_NO_WAIT) != 0;
	}
	return count;
}

#if ZKM_USER_MODE
/*
 * Zephyr programs the memory protection unit of Armv7-M for a thread that goes to user mode with
 * interrupts open, register by register. Switching threads in between would leave one of its regions
 * where another one belongs, so nothing may come in between until its first system call.
 */
static void enter_user_mode(void *shared, void *unused, void *unused2)
{
	ARG_UNUSED(unused);
	ARG_UNUSED(unused2);
	k_sched_lock();
	CONTAINER_OF(_current, struct zkm_slot, thread)->entering = true;
	k_thread_user_mode_enter(zkm_user_body, shared, NULL, NULL);
}

static void start(struct zkm_thread *thread, k_thread_stack_t *stack, size_t size, int priority,
		  k_timeout_t delay)
{
	struct zkm_slot *slot = thread->slot;

	slot->guest = thread;
	slot->inside = false;
	slot->entering = false;
	/* It must not run before it is in its domain. */
	k_sched_lock();
	(void)k_thread_create(&slot->thread, stack, size, enter_user_mode, thread->shared, NULL,
			      NULL, priority, 0, delay);
	zkm_domain_join(thread->space->domain, &slot->thread);
	k_sched_unlock();
}

struct zkm_thread *zkm_thread_current(void)
{
	const struct zkm_slot *slot;

	if (!is_guest()) {
		return NULL;
	}
	slot = CONTAINER_OF(_current, struct zkm_slot, thread);
	return slot->inside ? NULL : slot->guest;
}

void zkm_guest_inside(bool inside)
{
	struct zkm_slot *slot = CONTAINER_OF(_current, struct zkm_slot, thread);

	slot->inside = inside;
	if (slot->entering) {
		slot->entering = false;
		k_sched_unlock();
	}
}

bool zkm_thread_lost(struct zkm_thread *thread)
{
	return (thread->flags & ZKM_THREAD_DEAD) == 0 && thread->slot != NULL &&
	       k_thread_join(&thread->slot->thread, K_NO_WAIT) == 0;
}

/* Was it guest code, in user mode, that did it? */
static bool from_user_mode(unsigned int reason, const struct arch_esf *esf)
{
	if (reason == K_ERR_KERNEL_OOPS) { /* a system call that the kernel refused */
		return true;
	}
#if defined(CONFIG_CPU_CORTEX_M)
	return esf != NULL && (esf->basic.xpsr & IPSR_ISR_Msk) == 0 &&
	       (__get_CONTROL() & CONTROL_nPRIV_Msk) != 0;
#elif defined(CONFIG_RISCV)
	return esf != NULL && (esf->mstatus & MSTATUS_MPP) == 0;
#else
	return false;
#endif
}

bool zkm_contain_fault(unsigned int reason, const struct arch_esf *esf)
{
	if (!is_guest() || CONTAINER_OF(k_current_get(), struct zkm_slot, thread)->inside ||
	    !from_user_mode(reason, esf)) {
		return false;
	}
	zkm_signal();
	return true;
}
#else
static void entry(void *thread, void *unused, void *unused2)
{
	ARG_UNUSED(unused);
	ARG_UNUSED(unused2);
	zkm_thread_body(thread);
}

static void start(struct zkm_thread *thread, k_thread_stack_t *stack, size_t size, int priority,
		  k_timeout_t delay)
{
	/* Its body waits for the lock, which the caller has. */
	(void)k_thread_create(&thread->slot->thread, stack, size, entry, thread, NULL, NULL,
			      priority, 0, delay);
}
#endif

static bool create(struct zkm_space *space, struct zkm_thread *thread, int priority, int64_t delay)
{
	struct zkm_slot *slot = take_slot();

#if ZKM_USER_MODE
	void *shared = thread->shared;
#endif

	*thread = (struct zkm_thread){.space = space, .slot = slot, .flags = ZKM_THREAD_DEAD};
#if ZKM_USER_MODE
	thread->shared = shared;
#endif
	if (slot == NULL) {
		return false;
	}
	thread->flags = 0;
	slot->used = true;
	k_sem_init(&slot->wake, 0, 1);
	start(thread, stacks[slot - slots], K_THREAD_STACK_SIZEOF(stacks[slot - slots]), priority,
	      timeout_of(delay));
	(void)k_thread_name_set(&slot->thread, "zwali guest");
	return true;
}

bool zkm_thread_create(struct zkm_space *space, struct zkm_thread *thread, int priority,
		       int64_t delay)
{
	return create(space, thread, BAND_MIDDLE + priority, delay);
}

bool zkm_event_thread_create(struct zkm_space *space, struct zkm_thread *thread)
{
	if (!create(space, thread, EVENT_THREAD, 0)) {
		return false;
	}
	thread->is_event = true;
	return true;
}

void zkm_event_thread_sleep(struct zkm_thread *thread)
{
	ARG_UNUSED(thread); /* its loop waits */
}

struct k_sem *zkm_thread_wake_sem(struct zkm_thread *thread)
{
	return &thread->slot->wake;
}

void zkm_event_thread_wake(struct zkm_thread *thread)
{
	k_sem_give(&thread->slot->wake);
}

void zkm_event_thread_wait(struct zkm_thread *thread)
{
	(void)k_sem_take(&thread->slot->wake, K_FOREVER);
}

void zkm_driver_enter(struct zkm_thread *self)
{
	self->in_driver = true;
	zkm_unlock();
}

void zkm_driver_leave(struct zkm_thread *self)
{
	self->in_driver = false; /* from here on it may be aborted */
	/* Who waits for that looks once a tick, and must not find it in the next call each time. */
	if (self->asked_out) {
		self->asked_out = false;
		(void)k_sleep(K_TICKS(2));
	}
	zkm_lock();
}

/* Nobody is to keep it from its way out of a driver. */
static void hurry(struct zkm_thread *thread)
{
	thread->asked_out = true;
	k_thread_priority_set(&thread->slot->thread, EVENT_THREAD);
	k_thread_resume(&thread->slot->thread);
}

/*
 * A driver's mutex would stay locked for ever, and a transfer would go on into memory that is
 * somebody else's by then. A driver that never returns is given up in the end.
 */
static void wait_for_driver(struct zkm_thread *thread)
{
	int64_t end = k_uptime_get() + DRIVER_MS;

	while (thread->in_driver && k_uptime_get() < end) {
		hurry(thread);
		k_sleep(K_TICKS(1));
	}
	thread->in_driver = false;
}

bool zkm_thread_let_out(struct zkm_thread *thread, bool is_to_end)
{
	if (!thread->in_driver) {
		return false;
	}
	if (is_to_end) {
		hurry(thread);
	}
	thread->asked_out = true;
	zkm_unlock();
	k_sleep(K_TICKS(1));
	zkm_lock();
	return true;
}

void zkm_thread_end(struct zkm_thread *thread)
{
	bool was_dead = (thread->flags & ZKM_THREAD_DEAD) != 0;

	if (!was_dead && thread->in_driver) {
		wait_for_driver(thread);
	}

	thread->flags = ZKM_THREAD_DEAD;
	if (thread->queue != NULL) {
		thread->queue->count--;
		thread->queue = NULL;
	}
	thread->mutex = NULL;
	zkm_futex_leave(thread);
#if ZKM_HAS_POLL
	if (thread->poll != NULL) {
		zkm_poll_leave(thread->poll);
	}
#endif
	/* One that ends itself runs on to the end of its body, with nothing of the guest's. */
	if (!was_dead && thread->slot != NULL && k_current_get() != &thread->slot->thread) {
		k_thread_abort(&thread->slot->thread);
	}
	zkm_signal();
}

/* Its priority may be set, as that of others; it never runs. */
static struct k_thread nobody = {.base = {.thread_state = _THREAD_DEAD}};

void zkm_mutex_orphan(struct zkm_mutex *mutex, const struct zkm_thread *ended)
{
	if (ended->slot != NULL && mutex->kernel.owner == &ended->slot->thread) {
		mutex->kernel.owner = &nobody;
	}
}

/* ---- As guests ask ---- */

void zkm_thread_start(struct zkm_thread *thread)
{
	k_thread_start(&thread->slot->thread);
}

void zkm_thread_suspend(struct zkm_thread *thread)
{
	bool self = k_current_get() == &thread->slot->thread;

	if (self) {
		zkm_unlock();
	}
	k_thread_suspend(&thread->slot->thread);
	if (self) {
		zkm_lock();
	}
}

void zkm_thread_resume(struct zkm_thread *thread)
{
	k_thread_resume(&thread->slot->thread);
}

void zkm_thread_wakeup(struct zkm_thread *thread)
{
	if (!thread->in_driver) { /* there it sleeps for the device's sake */
		k_wakeup(&thread->slot->thread);
	}
}

bool zkm_thread_join(struct zkm_thread *self, struct zkm_thread *thread, int64_t timeout,
		     int32_t *result)
{
	int status;

	*result = 0;
	if (thread == NULL || (thread->flags & ZKM_THREAD_DEAD) != 0) {
		return true;
	}
	if (thread == self) {
		*result = -ZKM_EDEADLK;
		return true;
	}
	/*
	 * With the scheduler locked until it waits: else the other one may end before, and this one would wait
	 * for whoever gets its slot. Whoever waits gives the processor away, locked or not.
	 */
	status = k_thread_join(&thread->slot->thread, timeout_of(timeout));
	zkm_unlock();
	zkm_lock();
	*result = status == -EDEADLK ? -ZKM_EDEADLK : status;
	return true;
}

uint64_t zkm_thread_expires(const struct zkm_thread *thread)
{
	k_ticks_t left = k_thread_timeout_remaining_ticks(&thread->slot->thread);

	return left > 0 ? (uint64_t)k_thread_timeout_expires_ticks(&thread->slot->thread) : 0;
}

void zkm_thread_reprioritize(struct zkm_thread *thread, int priority)
{
	if (!thread->is_event) {
		k_thread_priority_set(&thread->slot->thread, BAND_MIDDLE + priority);
	}
}

int zkm_thread_priority(const struct zkm_thread *thread)
{
	return k_thread_priority_get(&thread->slot->thread) - BAND_MIDDLE;
}

void zkm_yield(struct zkm_thread *self)
{
	ARG_UNUSED(self);
	zkm_unlock();
	k_yield();
	zkm_lock();
}

bool zkm_sleep(struct zkm_thread *self, int64_t timeout, int32_t *result)
{
	ARG_UNUSED(self);
	zkm_unlock();
	*result = k_sleep(timeout_of(timeout));
	zkm_lock();
	return true;
}

bool zkm_usleep(struct zkm_thread *self, uint32_t us, int32_t *result)
{
	ARG_UNUSED(self);
	zkm_unlock();
	*result = k_usleep((int32_t)us);
	zkm_lock();
	return true;
}

/* Another one stopped in the middle of its line: nobody is to cut into it meanwhile. */
static bool meets_line(const struct zkm_thread *self)
{
	return self->space->held_line != NULL && self->space->held_line != self;
}

void zkm_wait_held(struct zkm_thread *self)
{
	struct zkm_space *space = self->space;
	uint32_t patience = LINE_TICKS;

	while (space->held || (meets_line(self) && patience-- > 0)) {
		if (space->line == self) {
			space->held_line = self;
		}
		zkm_unlock();
		zkm_signal(); /* who looks after modules says when it is over */
		(void)k_sleep(K_TICKS(1));
		zkm_lock();
	}
}

void zkm_busy_wait(struct zkm_thread *self, uint32_t us)
{
	ARG_UNUSED(self);
	zkm_unlock();
	k_busy_wait(us);
	zkm_lock();
}
