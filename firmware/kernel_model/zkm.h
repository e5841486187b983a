/* SPDX-License-Identifier: Apache-2.0
 *
 * The kernel model: what Zephyr's kernel does with threads, time and kernel objects, for the ports
 * that have no Zephyr. Deterministic, one processor, virtual time. For development and tests; on
 * Zephyr the real kernel is called.
 *
 * It knows nothing of Wasm, guest memory or handles (kernel_if does), runs nothing by itself (the
 * runtime asks whom to run and says how long it ran) and allocates nothing. Every pointer given to
 * it is trusted.
 *
 * A call that may block returns true when it is done, with *result; false when `self` now waits: it
 * gets its result in wake_value when it becomes ready again. Timeouts are struct-free: ticks as
 * Zephyr's k_timeout_t holds them (>= 0 relative, -1 forever, <= -2 absolute). Results are 0 or
 * negative errno numbers with Zephyr's values.
 */
#ifndef ZKM_MODEL_H
#define ZKM_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ZKM_USER_MODE 0 /* guests run as the kernel does */
#define ZKM_QUICK     0 /* the lock costs nothing */

#define ZKM_TICKS_PER_SEC 10000u
#define ZKM_US_PER_TICK   100u
#define ZKM_FUEL_PER_US   10u    /* virtual time that a unit of engine fuel takes */
#define ZKM_SLICE_US      20000u /* round robin among preemptible threads of one priority */
#define ZKM_FOREVER       INT64_C(-1)
#define ZKM_NEVER         UINT64_MAX

/* CONFIG_NUM_COOP_PRIORITIES 16, CONFIG_NUM_PREEMPT_PRIORITIES 15. */
#define ZKM_PRIORITY_HIGHEST (-16)
#define ZKM_PRIORITY_LOWEST  14

/* Zephyr's numbers (its own libc's and newlib's), which are not Linux's. */
enum zkm_errno {
	ZKM_EPERM = 1,
	ZKM_EINTR = 4,
	ZKM_EIO = 5,
	ZKM_EAGAIN = 11,
	ZKM_ENOMEM = 12,
	ZKM_EFAULT = 14,
	ZKM_EBUSY = 16,
	ZKM_EINVAL = 22,
	ZKM_ENOSPC = 28,
	ZKM_ENOMSG = 35,
	ZKM_EDEADLK = 45,
	ZKM_ENOSYS = 88,
	ZKM_ETIMEDOUT = 116,
};

/* What kernels may lack. */
#define ZKM_HAS_POLL  1
#define ZKM_HAS_PIPES 1

struct zkm_kernel;
struct zkm_poll;
struct zkm_poll_event;
struct zkm_space;
struct zkm_thread;
struct zkm_timer;
struct zkm_mutex;

/* Threads in order: priority, then first come first served. */
struct zkm_queue {
	struct zkm_thread *head;
	struct zkm_poll_event *polls; /* of threads in k_poll, the newest first */
};

/* Both buffers stay valid while the thread waits. */
struct zkm_transfer {
	uint8_t *data;
	uint8_t *moved; /* gets the bytes moved, as 4 little-endian bytes */
	uint32_t size, least;
	bool put;
};

enum zkm_timeout_kind {
	ZKM_TIMEOUT_THREAD,
	ZKM_TIMEOUT_TIMER
};

struct zkm_timeout {
	struct zkm_timeout *next;
	uint64_t tick;
	bool active;
	uint8_t kind; /* enum zkm_timeout_kind */
};

struct zkm_kernel {
	struct zkm_timeout *timeouts; /* soonest first; equal ticks in the order of their start */
	struct zkm_space *spaces;     /* a ring of those that exist; the next one to look at */
	uint64_t now_us, busy_us;
	uint32_t fuel_rest; /* fuel not yet turned into time */
	uint32_t serial;    /* of the last thread started */
	uint64_t random;
};

/* Threads that compete by priority: those of one started module. Between spaces the processor goes
 * round. */
/* Devices that a module may use: the model has none. */
struct zkm_grants {
	uint8_t none;
};

static inline void zkm_grant(struct zkm_grants *grants, uint32_t device)
{
	(void)grants;
	(void)device;
}

struct zkm_space {
	struct zkm_kernel *kernel;
	struct zkm_grants grants;
	struct zkm_space *next, *previous;
	struct zkm_queue ready, pollers;
	struct zkm_thread *current; /* ran last and was not asked to make room */
	bool held; /* none of its threads is chosen: somebody outside has to catch up */
	struct zkm_thread *event; /* runs before all others, as an interrupt would; NULL: none */
	/* A timer expired (stopped = false) or was stopped. Called with the timer's own state
	 * already up to date. */
	void (*timer_event)(void *user, struct zkm_timer *timer, bool stopped);
	void *user;
	uint64_t run_us; /* processor time of all its threads */
};

enum zkm_thread_flag {
	ZKM_THREAD_DEAD = 1,    /* or never created */
	ZKM_THREAD_NEW = 2,     /* created, not started */
	ZKM_THREAD_PENDING = 4, /* waits for an object */
	ZKM_THREAD_SLEEPING = 8,
	ZKM_THREAD_SUSPENDED = 16,
};

enum zkm_waits {
	ZKM_WAITS_PLAIN,
	ZKM_WAITS_MUTEX,
	ZKM_WAITS_CONDITION
};

struct zkm_thread {
	struct zkm_space *space;
	struct zkm_queue *queue; /* the ready queue or that of an object, NULL: none */
	struct zkm_thread *link;
	struct zkm_queue joiners;
	struct zkm_timeout timeout;
	uint32_t serial; /* tells a thread from a later one in the same memory */
	uint32_t slice_us;
	uint64_t busy_until_us; /* k_busy_wait: no code runs before that */
	int32_t wake_value;
	int8_t priority;
	uint8_t flags;           /* enum zkm_thread_flag; 0: ready */
	uint8_t sleep_unit;      /* wake_value of a sleep is what was left: 1 in ms, 2 in us */
	bool event_all;          /* k_event_wait_all */
	void *data;              /* message or word to copy to or from when the wait ends well */
	uint32_t events;         /* waited for */
	struct zkm_poll *poll;   /* it is in, or has been and its result is not told yet */
	struct zkm_transfer transfer; /* through a pipe */
	uint32_t moved;               /* of it */
	struct zkm_mutex *mutex; /* waited for, or to be taken again after a condition */
	uint8_t waits;           /* enum zkm_waits */
	bool relock; /* a condition came, now it waits for the mutex: its result is relock_value */
	int32_t relock_value;
};

/* ---- Kernel, time, scheduling
 * ---------------------------------------------------------------------------------- */

void zkm_kernel_init(struct zkm_kernel *kernel, uint32_t seed);
void zkm_space_init(struct zkm_kernel *kernel, struct zkm_space *space);
/* All its threads must have ended and all its timers stopped. */
void zkm_space_end(struct zkm_space *space);

static inline uint64_t zkm_ticks(const struct zkm_kernel *kernel)
{
	return kernel->now_us / ZKM_US_PER_TICK;
}

/* Moves time to `us` (never back) and ends the timeouts that are due. */
void zkm_time_set(struct zkm_kernel *kernel, uint64_t us);
/* Accounts fuel that `thread` used; moves time if `advance`, which stays behind under real time. */
void zkm_account(struct zkm_kernel *kernel, struct zkm_thread *thread, uint32_t fuel, bool advance);
/* The same in microseconds. */
void zkm_account_us(struct zkm_kernel *kernel, struct zkm_thread *thread, uint64_t us,
		    bool advance);
/* Microsecond of the next timeout or ZKM_NEVER. */
uint64_t zkm_next_timeout_us(const struct zkm_kernel *kernel);
/* Whom to run next in this space, or NULL. Does not change anything. */
struct zkm_thread *zkm_pick(const struct zkm_space *space);
/* Whom to run next on this processor, or NULL; spaces take turns. */
struct zkm_thread *zkm_next(struct zkm_kernel *kernel);
/* Says that zkm_pick's choice runs now. */
void zkm_running(struct zkm_thread *thread);

/* For the model's own files. */
void zkm_queue_insert(struct zkm_queue *queue, struct zkm_thread *thread);
void zkm_queue_remove(struct zkm_thread *thread);
/* What the queue's object has is there now: wakes one thread that polls for it. */
void zkm_queue_notify(struct zkm_queue *queue);
void zkm_timeout_start(struct zkm_kernel *kernel, struct zkm_timeout *timeout, uint64_t tick);
void zkm_timeout_stop(struct zkm_kernel *kernel, struct zkm_timeout *timeout);
/* Tick at which a wait from now on ends; not for forever. */
uint64_t zkm_timeout_tick(const struct zkm_kernel *kernel, int64_t timeout);
/* Makes `thread` wait in `queue` (NULL: none), `value` being its result if the time passes. */
void zkm_wait(struct zkm_thread *thread, struct zkm_queue *queue, int64_t timeout, int32_t value);
/* Ends a wait with a result. */
void zkm_wake(struct zkm_thread *thread, int32_t value);
/* Enters or leaves the ready queue as its flags say. */
void zkm_thread_place(struct zkm_thread *thread);
void zkm_thread_reprioritize(struct zkm_thread *thread, int priority);
void zkm_timer_expired(struct zkm_kernel *kernel, struct zkm_timer *timer);
/* A thread gave up waiting for a mutex: the owner may not need its priority any more. */
void zkm_mutex_waiter_gone(struct zkm_mutex *mutex);
/* A wait for a condition ends with `value`: the thread goes on once it has its mutex again. */
void zkm_condvar_wait_end(struct zkm_thread *thread, int32_t value);

/* ---- Threads
 * ----------------------------------------------------------------------------------------------------
 */

/* `thread` is dead or new memory. It starts after `delay` (0: at once; forever: with
 * zkm_thread_start). */
bool zkm_thread_create(struct zkm_space *space, struct zkm_thread *thread, int priority,
		       int64_t delay);
/* The space's event thread: waits until zkm_event_thread_wake. */
bool zkm_event_thread_create(struct zkm_space *space, struct zkm_thread *thread);
void zkm_event_thread_sleep(struct zkm_thread *thread);
void zkm_event_thread_wake(struct zkm_thread *thread);
/* Ends it, whatever it does; those who join it are woken. Its memory is free then. */
void zkm_thread_end(struct zkm_thread *thread);
/* Is it in a driver, which is to be left first? The model has none. */
static inline bool zkm_thread_let_out(struct zkm_thread *thread, bool is_to_end)
{
	(void)thread;
	(void)is_to_end;
	return false;
}
void zkm_thread_start(struct zkm_thread *thread);
void zkm_thread_suspend(struct zkm_thread *thread);
void zkm_thread_resume(struct zkm_thread *thread);
void zkm_thread_wakeup(struct zkm_thread *thread);
/* `thread` NULL: it has ended already. */
bool zkm_thread_join(struct zkm_thread *self, struct zkm_thread *thread, int64_t timeout,
		     int32_t *result);
/* Uptime tick at which its timeout ends, or 0. */
uint64_t zkm_thread_expires(const struct zkm_thread *thread);
void zkm_yield(struct zkm_thread *self);
/* *result: milliseconds that are left. */
bool zkm_sleep(struct zkm_thread *self, int64_t timeout, int32_t *result);
/* *result: microseconds that are left. */
bool zkm_usleep(struct zkm_thread *self, uint32_t us, int32_t *result);
void zkm_busy_wait(struct zkm_thread *self, uint32_t us);
/* Threads of a held space are not chosen, so nobody has to wait in a call. */
static inline void zkm_wait_held(struct zkm_thread *self)
{
	(void)self;
}

static inline void zkm_printed(struct zkm_thread *self, char last)
{
	(void)self;
	(void)last;
}

/* ---- Semaphores, mutexes, conditions
 * ------------------------------------------------------------------------------ */

struct zkm_sem {
	struct zkm_queue waiters;
	uint32_t count, limit;
};

/* Initialising keeps the waiters of an object that was used before; other memory must be zero. */
int zkm_sem_init(struct zkm_sem *sem, uint32_t initial, uint32_t limit);
bool zkm_sem_take(struct zkm_thread *self, struct zkm_sem *sem, int64_t timeout, int32_t *result);
void zkm_sem_give(struct zkm_sem *sem);
void zkm_sem_reset(struct zkm_sem *sem);

struct zkm_mutex {
	struct zkm_queue waiters;
	struct zkm_thread *owner;
	uint32_t owner_serial, count;
	int8_t owner_priority; /* its own, without what it inherited */
};

void zkm_mutex_init(struct zkm_mutex *mutex);
bool zkm_mutex_lock(struct zkm_thread *self, struct zkm_mutex *mutex, int64_t timeout,
		    int32_t *result);
int zkm_mutex_unlock(struct zkm_thread *self, struct zkm_mutex *mutex);
/* The thread has ended: a mutex knows its owner by more than its place. */
static inline void zkm_mutex_orphan(struct zkm_mutex *mutex, const struct zkm_thread *ended)
{
	(void)mutex;
	(void)ended;
}

struct zkm_condvar {
	struct zkm_queue waiters;
};

void zkm_condvar_init(struct zkm_condvar *condvar);
void zkm_condvar_signal(struct zkm_condvar *condvar);
int zkm_condvar_broadcast(struct zkm_condvar *condvar); /* how many were woken */
bool zkm_condvar_wait(struct zkm_thread *self, struct zkm_condvar *condvar, struct zkm_mutex *mutex,
		      int64_t timeout, int32_t *result);

/* ---- Message queues, stacks
 * ---------------------------------------------------------------------------------------- */

struct zkm_msgq {
	struct zkm_queue readers, writers;
	uint8_t *ring; /* message_bytes * capacity, by the caller */
	uint32_t message_bytes, capacity, used, first;
};

void zkm_msgq_init(struct zkm_msgq *msgq, uint8_t *ring, uint32_t message_bytes, uint32_t capacity);
/* `message` must stay valid while the thread waits. */
bool zkm_msgq_put(struct zkm_thread *self, struct zkm_msgq *msgq, const void *message,
		  int64_t timeout, int32_t *result);
bool zkm_msgq_get(struct zkm_thread *self, struct zkm_msgq *msgq, void *message, int64_t timeout,
		  int32_t *result);
int zkm_msgq_peek(const struct zkm_msgq *msgq, void *message, uint32_t index);
void zkm_msgq_purge(struct zkm_msgq *msgq);

struct zkm_stack {
	struct zkm_queue waiters;
	uint8_t *words; /* 4 bytes each, by the caller */
	uint32_t capacity, used;
};

void zkm_stack_init(struct zkm_stack *stack, uint8_t *words, uint32_t capacity);
int zkm_stack_push(struct zkm_stack *stack, uint32_t word);
/* The word goes to `word` as 4 little-endian bytes. */
bool zkm_stack_pop(struct zkm_thread *self, struct zkm_stack *stack, uint8_t *word, int64_t timeout,
		   int32_t *result);

/* ---- Events
 * --------------------------------------------------------------------------------------------------------
 */

struct zkm_event {
	struct zkm_queue waiters;
	uint32_t events;
};

void zkm_event_init(struct zkm_event *event, uint32_t events);
/* New value = (old & ~mask) | (events & mask). Returns the bits of `mask` that were set before. */
uint32_t zkm_event_change(struct zkm_event *event, uint32_t events, uint32_t mask);
bool zkm_event_wait(struct zkm_thread *self, struct zkm_event *event, uint32_t events, bool all,
		    bool reset, int64_t timeout, int32_t *result);

/* ---- Timers
 * --------------------------------------------------------------------------------------------------------
 */

struct zkm_timer {
	struct zkm_space *space;
	struct zkm_queue waiters;
	struct zkm_timeout timeout;
	int64_t period; /* ticks; 0: once */
	uint32_t status;
	uint32_t expiry_fn, stop_fn, user_data; /* kernel_if's */
};

void zkm_timer_init(struct zkm_space *space, struct zkm_timer *timer);
void zkm_timer_start(struct zkm_timer *timer, int64_t duration, int64_t period);
/* `quiet`: no stop event; the owner is going away. */
void zkm_timer_stop(struct zkm_timer *timer, bool quiet);
uint32_t zkm_timer_status_get(struct zkm_timer *timer);
bool zkm_timer_status_sync(struct zkm_thread *self, struct zkm_timer *timer, int32_t *result);

/* ---- Futexes, pipes, polling
 * ----------------------------------------------------------------------------------------------
 */

/* A word that threads sleep at. Zero is one at which nobody does. */
struct zkm_futex {
	struct zkm_queue waiters;
};

/* `late`: the result when the time is over. */
bool zkm_futex_wait(struct zkm_thread *self, struct zkm_futex *futex, int64_t timeout, int32_t late,
		    int32_t *result);
/* At most `most` of them; how many. */
uint32_t zkm_futex_wake(struct zkm_futex *futex, uint32_t most);

struct zkm_pipe {
	struct zkm_queue readers, writers;
	uint8_t *ring; /* by the caller; NULL where size is 0 */
	uint32_t size, used, first;
	bool made;
};

void zkm_pipe_init(struct zkm_pipe *pipe, uint8_t *ring, uint32_t size);
bool zkm_pipe_waited(const struct zkm_pipe *pipe);
bool zkm_pipe_transfer(struct zkm_thread *self, struct zkm_pipe *pipe,
		       const struct zkm_transfer *transfer, int64_t timeout, int32_t *result);
/* `writers`: what they wait with is lost as well. */
void zkm_pipe_flush(struct zkm_pipe *pipe, bool writers);

/* Whether it is raised stands in the guest's memory. */
struct zkm_poll_signal {
	struct zkm_queue waiters;
};

void zkm_poll_signal_init(struct zkm_poll_signal *signal);
int zkm_poll_signal_raise(struct zkm_poll_signal *signal);

struct zkm_poll_event {
	struct zkm_queue *queue; /* NULL: ignored */
	struct zkm_poll *poll;
	struct zkm_poll_event *next;
	const uint32_t *level; /* how much there is; NULL: not counted */
	bool ready;
};

/* One call of k_poll; in memory of zkm_poll_bytes(count), by the caller. */
struct zkm_poll {
	uint32_t count, address;   /* of the guest's events */
	void *user;                /* whose memory holds them */
	struct zkm_thread *thread; /* that waits, or has not run since; NULL: it never waited */
	struct zkm_poll_event events[];
};

size_t zkm_poll_bytes(uint32_t count);
void zkm_poll_init(struct zkm_poll *poll, uint32_t count, uint32_t address);
void zkm_poll_ignore(struct zkm_poll *poll, uint32_t index);
void zkm_poll_sem(struct zkm_poll *poll, uint32_t index, struct zkm_sem *sem);
void zkm_poll_msgq(struct zkm_poll *poll, uint32_t index, struct zkm_msgq *msgq);
void zkm_poll_pipe(struct zkm_poll *poll, uint32_t index, struct zkm_pipe *pipe);
void zkm_poll_signal(struct zkm_poll *poll, uint32_t index, struct zkm_poll_signal *signal,
		     bool raised);
bool zkm_poll(struct zkm_thread *self, struct zkm_poll *poll, int64_t timeout, int32_t *result);
bool zkm_poll_is_ready(const struct zkm_poll *poll, uint32_t index);
/* A semaphore that cannot be taken; false for what is not counted, whatever the guest calls it now. */
bool zkm_poll_is_empty(const struct zkm_poll *poll, uint32_t index);
/* When its result is told, or its thread ends. What happens before, the thread is told as well. */
void zkm_poll_end(struct zkm_poll *poll);

/* ---- Random
 * --------------------------------------------------------------------------------------------------------
 */

/* Repeatable from the seed; not secret. */
void zkm_random(struct zkm_thread *self, uint8_t *bytes, size_t size);

/* ---- What other kernels have otherwise ----------------------------------------------------------
 *
 * kernel_if and the runtime ask through these, so that they fit the model and a real kernel.
 */

#define ZKM_STACK_WORD_BYTES 4u /* an entry of a stack */

/* One thread at a time is in the interface: here there is only one anyway. */
static inline void zkm_lock(void)
{
}

static inline void zkm_unlock(void)
{
}

static inline uint64_t zkm_now_us(const struct zkm_kernel *kernel)
{
	return kernel->now_us;
}

/* Guest threads in the kernel; the model has those that the runtime knows. Timers that run. */
static inline uint32_t zkm_thread_count(const struct zkm_kernel *kernel, uint32_t known)
{
	(void)kernel;
	return known;
}

static inline uint32_t zkm_timer_count(const struct zkm_kernel *kernel)
{
	uint32_t count = 0;

	for (const struct zkm_timeout *each = kernel->timeouts; each != NULL; each = each->next) {
		count += each->kind == ZKM_TIMEOUT_TIMER;
	}
	return count;
}

static inline uint64_t zkm_busy_us(const struct zkm_kernel *kernel)
{
	return kernel->busy_us;
}

static inline bool zkm_queue_used(const struct zkm_queue *queue)
{
	return queue->head != NULL || queue->polls != NULL;
}

/* After a call: it goes on at once, nobody is more urgent and it does not wait busily. */
static inline bool zkm_keeps_running(const struct zkm_thread *thread)
{
	const struct zkm_space *space = thread->space;

	return zkm_pick(space) == thread && thread->busy_until_us <= space->kernel->now_us;
}

static inline int zkm_thread_priority(const struct zkm_thread *thread)
{
	return thread->priority;
}

static inline uint32_t zkm_sem_count(const struct zkm_sem *sem)
{
	return sem->count;
}

static inline uint32_t zkm_msgq_used(const struct zkm_msgq *msgq)
{
	return msgq->used;
}

static inline uint32_t zkm_pipe_used(const struct zkm_pipe *pipe)
{
	return pipe->used;
}

static inline uint32_t zkm_pipe_free(const struct zkm_pipe *pipe)
{
	return pipe->size - pipe->used;
}

static inline bool zkm_timer_running(const struct zkm_timer *timer)
{
	return timer->timeout.active;
}

/* Uptime tick of its next expiry; now where it does not run. */
static inline uint64_t zkm_timer_expires(const struct zkm_timer *timer)
{
	return timer->timeout.active ? timer->timeout.tick : zkm_ticks(timer->space->kernel);
}

/* What stands underneath, for `info`. */
static inline const char *zkm_kernel_name(void)
{
	return "model";
}

#endif
