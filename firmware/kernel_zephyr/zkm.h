/* SPDX-License-Identifier: Apache-2.0
 *
 * The real kernel behind the interface: the same functions as kernel_model, each made of Zephyr's
 * own call. A guest thread is a kernel thread, a guest semaphore a struct k_sem.
 *
 * One lock, zkm_lock, guards handle tables, runtime and store; it is never held while guest code
 * runs or a kernel call of a guest waits. Holding it, any guest thread may be aborted at any time.
 *
 * Guest priorities lie in a band of preemptible ones: a guest that is cooperative by its number
 * keeps its place, but is not kept from being preempted.
 */
#ifndef ZKM_ZEPHYR_H
#define ZKM_ZEPHYR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <zephyr/kernel.h>

/* Guest threads are user-mode threads, each module in a memory domain of its own. */
#ifdef CONFIG_ZWALI_USER_MODE
#define ZKM_USER_MODE 1
#else
#define ZKM_USER_MODE 0
#endif

#define ZKM_TICKS_PER_SEC ((uint32_t)CONFIG_SYS_CLOCK_TICKS_PER_SEC)
#define ZKM_FOREVER       INT64_C(-1)
#define ZKM_NEVER         UINT64_MAX

/* Of guests; they lie in a band of the kernel's preemptible priorities. */
#define ZKM_PRIORITY_HIGHEST (-16)
#define ZKM_PRIORITY_LOWEST  14

#define ZKM_STACK_WORD_BYTES ((uint32_t)sizeof(stack_data_t))

/* What guests see, whatever libc the firmware has. */
enum zkm_errno {
	ZKM_EPERM = 1,
	ZKM_EINTR = 4,
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

/* What the kernel's configuration has. */
#define ZKM_HAS_POLL  IS_ENABLED(CONFIG_POLL)
#define ZKM_HAS_PIPES IS_ENABLED(CONFIG_PIPES)

struct zkm_timer;
struct zkm_mutex;
struct zkm_futex;
struct zkm_poll;

/* How many threads are in the kernel for an object, so that it is not taken from under them. */
struct zkm_queue {
	uint32_t count;
};

struct zkm_kernel {
	sys_slist_t timers; /* all that exist */
};

#define ZKM_DEVICES_MAX 128u
#define ZKM_DEVICE_CACHE 8u

/* Devices that a module may use, a bit each: those that its packages name. */
struct zkm_grants {
	uint32_t words[ZKM_DEVICES_MAX / 32];
};

static inline void zkm_grant(struct zkm_grants *grants, uint32_t device)
{
	grants->words[device / 32] |= UINT32_C(1) << (device % 32);
}

static inline bool zkm_granted(const struct zkm_grants *grants, uint32_t device)
{
	return (grants->words[device / 32] >> (device % 32) & 1) != 0;
}

/* What a guest's value for a device meant when it was looked up: one that the module may use, that is
 * ready, and that is right for the call. Written with the lock, read with it or with zkm_quick_lock().
 */
struct zkm_device_seen {
	const void *instance; /* NULL: none */
	const void *call;     /* a quick one; NULL: not asked for one */
	uint32_t value;       /* address of a name, or a handle */
	const void *device;   /* kernel_bind's */
};

struct zkm_space {
	struct zkm_kernel *kernel;
	struct zkm_grants grants;
	struct zkm_device_seen seen[ZKM_DEVICE_CACHE];
	sys_slist_t callbacks; /* of drivers, kernel_bind's */
	volatile bool held; /* its threads do not print: somebody outside has to catch up */
	/* Whose line of output is not at its end; the same once it waits there. Only compared. */
	const struct zkm_thread *line, *held_line;
	void (*timer_event)(void *user, struct zkm_timer *timer, bool stopped);
	void *user;
	uint64_t run_us; /* not measured here */
#if ZKM_USER_MODE
	struct zkm_domain *domain;
#endif
};

enum zkm_thread_flag {
	ZKM_THREAD_DEAD = 1
};

struct zkm_slot; /* a kernel thread and its stack */

struct zkm_thread {
	struct zkm_space *space;
	struct zkm_slot *slot;
	struct zkm_queue *queue; /* of the object that it is in the kernel for */
	struct zkm_mutex *mutex; /* to be taken again after a condition */
#if ZKM_USER_MODE
	void *shared; /* what the thread's part in user mode is given */
#endif
	struct zkm_futex *futex; /* it sleeps at */
	sys_snode_t futex_node;
	struct zkm_poll *poll;   /* it is in, or has been and its result is not told yet */
	int32_t wake_value;      /* the model's */
	int32_t error;           /* of its last call that says so by -1: what errno is to be */
	uint8_t flags;           /* enum zkm_thread_flag */
	bool is_event;
	volatile bool in_driver; /* between zkm_driver_enter and _leave: not to be aborted */
	volatile bool asked_out; /* somebody waits for it to leave */
};

/* ---- Kernel, spaces, the lock --------------------------------------------------------------- */

void zkm_lock(void);
void zkm_unlock(void);
/*
 * For a short piece of work of a guest thread instead of zkm_lock: with interrupts locked. False: a
 * thread of the device has the lock. What the work made ready runs when it is over.
 */
#define ZKM_QUICK 1
extern volatile uint32_t zkm_lock_depth;
extern void z_reschedule_irqlock(uint32_t key); /* the kernel's own, for exactly this */

static inline bool zkm_quick_lock(unsigned int *key)
{
	*key = irq_lock();
	if (zkm_lock_depth != 0) {
		irq_unlock(*key);
		return false;
	}
	return true;
}

/* Where nothing was made ready meanwhile. */
static inline void zkm_quick_leave(unsigned int key)
{
	irq_unlock(key);
}

static inline void zkm_quick_unlock(unsigned int key)
{
	if (_kernel.ready_q.cache == _current) {
		irq_unlock(key);
	} else {
		z_reschedule_irqlock(key);
	}
}

/* Something has changed that the thread which polls the runtime should look at. Any context. */
void zkm_signal(void);
/* For that thread: until then, or the time is over (UINT32_MAX: forever). */
void zkm_signal_wait(uint32_t us);

void zkm_kernel_init(struct zkm_kernel *kernel, uint32_t seed);
void zkm_space_init(struct zkm_kernel *kernel, struct zkm_space *space);
void zkm_space_end(struct zkm_space *space);
/* Expiries since the last time, to their spaces. */
void zkm_timers_poll(struct zkm_kernel *kernel);
const char *zkm_kernel_name(void);

/* Around a call of a driver, which may wait and may hold what others need: the thread has no lock
 * in it and is not aborted before it is out.
 */
void zkm_driver_enter(struct zkm_thread *self);
void zkm_driver_leave(struct zkm_thread *self);

/* What a kernel thread of a guest runs, from its first to its last moment: the loop's. */
extern void zkm_thread_body(struct zkm_thread *thread);

static inline uint64_t zkm_ticks(const struct zkm_kernel *kernel)
{
	ARG_UNUSED(kernel);
	return (uint64_t)k_uptime_ticks();
}

static inline uint64_t zkm_now_us(const struct zkm_kernel *kernel)
{
	return k_ticks_to_us_floor64(zkm_ticks(kernel));
}

/* Kernel threads of guests that have not ended, whatever the runtime knows; timers that exist. */
uint32_t zkm_thread_count(const struct zkm_kernel *kernel, uint32_t known);
uint32_t zkm_timer_count(const struct zkm_kernel *kernel);

static inline uint64_t zkm_busy_us(const struct zkm_kernel *kernel)
{
	ARG_UNUSED(kernel);
	return 0;
}

static inline bool zkm_queue_used(const struct zkm_queue *queue)
{
	return queue->count != 0;
}

/* How much fuel a guest gets at a time; turn.h has what follows. */
#ifdef CONFIG_ARCH_POSIX
#define ZKM_FUEL_AT_ONCE 100000
#else
#define ZKM_FUEL_AT_ONCE 4000 /* a few milliseconds, or more if they go to blocks of 4 KiB */
#endif

/* The kernel switches threads by itself. */
static inline bool zkm_keeps_running(const struct zkm_thread *thread)
{
	ARG_UNUSED(thread);
	return true;
}

#if ZKM_USER_MODE
/* How much a region of so many bytes takes that the memory protection unit can describe, and where
 * it may begin. */
uint32_t zkm_region_round(uint32_t bytes, uint32_t *align);
/* The space's threads will see this region, and no other RAM but their stacks. False: too many
 * spaces. */
bool zkm_space_protect(struct zkm_space *space, void *base, size_t size);
/* Guests may read this as well: where images are, if the kernel does not let everybody read it. */
void zkm_images_at(const void *base, size_t size);
/* What a guest thread runs in user mode; it asks zkm_thread_next for its work. */
void zkm_user_body(void *shared, void *unused, void *unused2);
/* The running guest thread; NULL: not one of ours, or the kernel works for it already. */
struct zkm_thread *zkm_thread_current(void);
/* Around what the kernel does for the running guest thread, whose zkm_thread may be gone by its end. */
void zkm_guest_inside(bool inside);
/* Has its kernel thread ended without the runtime's doing? */
bool zkm_thread_lost(struct zkm_thread *thread);
/* From the kernel's handler of fatal errors: true if it was a guest thread's own, which the kernel may
 * abort; the module is then reported as trapped. */
bool zkm_contain_fault(unsigned int reason, const struct arch_esf *esf);
/* The running guest thread has come from `run` (the loop's) and asks for more. False: it is over. */
extern bool zkm_thread_next(struct zkm_thread *thread, uint32_t run, uint32_t trap);
#endif

/* ---- Threads: as in the model
 * -------------------------------------------------------------------- */

bool zkm_thread_create(struct zkm_space *space, struct zkm_thread *thread, int priority,
		       int64_t delay);
bool zkm_event_thread_create(struct zkm_space *space, struct zkm_thread *thread);
void zkm_event_thread_sleep(struct zkm_thread *thread);
void zkm_event_thread_wake(struct zkm_thread *thread);
/* What a thread waits for while it sleeps at a futex, or between callbacks. */
struct k_sem *zkm_thread_wake_sem(struct zkm_thread *thread);
/* For the event thread's own loop. */
void zkm_event_thread_wait(struct zkm_thread *thread);
/* True: it is in a driver; the lock was given up for a tick. To be asked until it is not. One that is to
 * end is hurried: it has the first priority from then on.
 */
bool zkm_thread_let_out(struct zkm_thread *thread, bool is_to_end);
void zkm_thread_end(struct zkm_thread *thread);
void zkm_thread_start(struct zkm_thread *thread);
void zkm_thread_suspend(struct zkm_thread *thread);
void zkm_thread_resume(struct zkm_thread *thread);
void zkm_thread_wakeup(struct zkm_thread *thread);
bool zkm_thread_join(struct zkm_thread *self, struct zkm_thread *thread, int64_t timeout,
		     int32_t *result);
uint64_t zkm_thread_expires(const struct zkm_thread *thread);
void zkm_thread_reprioritize(struct zkm_thread *thread, int priority);
int zkm_thread_priority(const struct zkm_thread *thread);
void zkm_yield(struct zkm_thread *self);
bool zkm_sleep(struct zkm_thread *self, int64_t timeout, int32_t *result);
bool zkm_usleep(struct zkm_thread *self, uint32_t us, int32_t *result);
void zkm_busy_wait(struct zkm_thread *self, uint32_t us);
/* As long as its space is held, or somebody who was held in the middle of a line has not gone on. */
void zkm_wait_held(struct zkm_thread *self);

static inline void zkm_printed(struct zkm_thread *self, char last)
{
	self->space->line = last != '\n' ? self : NULL;
	self->space->held_line = NULL;
}

/* ---- Objects: as in the model; always done when they return
 * ----------------------------------------- */

struct zkm_sem {
	struct k_sem kernel;
	struct zkm_queue waiters;
	uint32_t limit;
};

int zkm_sem_init(struct zkm_sem *sem, uint32_t initial, uint32_t limit);
bool zkm_sem_take(struct zkm_thread *self, struct zkm_sem *sem, int64_t timeout, int32_t *result);
void zkm_sem_reset(struct zkm_sem *sem);

static inline void zkm_sem_give(struct zkm_sem *sem)
{
	k_sem_give(&sem->kernel);
}

static inline uint32_t zkm_sem_count(struct zkm_sem *sem)
{
	return k_sem_count_get(&sem->kernel);
}

struct zkm_mutex {
	struct k_mutex kernel;
	struct zkm_queue waiters;
};

void zkm_mutex_init(struct zkm_mutex *mutex);
bool zkm_mutex_lock(struct zkm_thread *self, struct zkm_mutex *mutex, int64_t timeout,
		    int32_t *result);
int zkm_mutex_unlock(struct zkm_thread *self, struct zkm_mutex *mutex);
/* The thread has ended: what it has locked stays so, and is not the next one's that runs in its place. */
void zkm_mutex_orphan(struct zkm_mutex *mutex, const struct zkm_thread *ended);

struct zkm_condvar {
	struct k_condvar kernel;
	struct zkm_queue waiters;
};

void zkm_condvar_init(struct zkm_condvar *condvar);
void zkm_condvar_signal(struct zkm_condvar *condvar);
int zkm_condvar_broadcast(struct zkm_condvar *condvar);
bool zkm_condvar_wait(struct zkm_thread *self, struct zkm_condvar *condvar, struct zkm_mutex *mutex,
		      int64_t timeout, int32_t *result);

struct zkm_msgq {
	struct k_msgq kernel;
	struct zkm_queue readers, writers;
	uint8_t *ring;
	uint32_t message_bytes, capacity;
};

void zkm_msgq_init(struct zkm_msgq *msgq, uint8_t *ring, uint32_t message_bytes, uint32_t capacity);
bool zkm_msgq_put(struct zkm_thread *self, struct zkm_msgq *msgq, const void *message,
		  int64_t timeout, int32_t *result);
bool zkm_msgq_get(struct zkm_thread *self, struct zkm_msgq *msgq, void *message, int64_t timeout,
		  int32_t *result);
int zkm_msgq_peek(struct zkm_msgq *msgq, void *message, uint32_t index);
void zkm_msgq_purge(struct zkm_msgq *msgq);
uint32_t zkm_msgq_used(struct zkm_msgq *msgq);

struct zkm_stack {
	struct k_stack kernel;
	struct zkm_queue waiters;
	uint8_t *words;
};

void zkm_stack_init(struct zkm_stack *stack, uint8_t *words, uint32_t capacity);
int zkm_stack_push(struct zkm_stack *stack, uint32_t word);
bool zkm_stack_pop(struct zkm_thread *self, struct zkm_stack *stack, uint8_t *word, int64_t timeout,
		   int32_t *result);

struct zkm_event {
	struct k_event kernel;
	struct zkm_queue waiters;
};

void zkm_event_init(struct zkm_event *event, uint32_t events);
uint32_t zkm_event_change(struct zkm_event *event, uint32_t events, uint32_t mask);
bool zkm_event_wait(struct zkm_thread *self, struct zkm_event *event, uint32_t events, bool all,
		    bool reset, int64_t timeout, int32_t *result);

struct zkm_timer {
	struct k_timer kernel;
	sys_snode_t node;
	atomic_t expired; /* and not yet given to the space */
	struct zkm_space *space;
	struct zkm_queue waiters;
	uint32_t expiry_fn, stop_fn, user_data; /* kernel_if's */
};

void zkm_timer_init(struct zkm_space *space, struct zkm_timer *timer);
void zkm_timer_start(struct zkm_timer *timer, int64_t duration, int64_t period);
void zkm_timer_stop(struct zkm_timer *timer, bool quiet);
uint32_t zkm_timer_status_get(struct zkm_timer *timer);
bool zkm_timer_status_sync(struct zkm_thread *self, struct zkm_timer *timer, int32_t *result);
bool zkm_timer_running(const struct zkm_timer *timer);
uint64_t zkm_timer_expires(const struct zkm_timer *timer);

/* A word that threads sleep at. Zero is one at which nobody does. */
struct zkm_futex {
	sys_slist_t sleepers;
	struct zkm_queue waiters;
};

/* `late`: the result when the time is over. */
bool zkm_futex_wait(struct zkm_thread *self, struct zkm_futex *futex, int64_t timeout, int32_t late,
		    int32_t *result);
/* At most `most` of them; how many. */
uint32_t zkm_futex_wake(struct zkm_futex *futex, uint32_t most);
/* For a thread that is woken or ended. */
void zkm_futex_leave(struct zkm_thread *thread);

/* Both buffers stay valid while the thread waits. */
struct zkm_transfer {
	uint8_t *data;
	uint8_t *moved; /* gets the bytes moved, as 4 little-endian bytes */
	uint32_t size, least;
	bool put;
};

#if ZKM_HAS_PIPES
struct zkm_pipe {
	struct k_pipe kernel;
	struct zkm_queue waiters;
	uint8_t *ring;
	bool made;
};

static inline bool zkm_pipe_waited(const struct zkm_pipe *pipe)
{
	return zkm_queue_used(&pipe->waiters);
}

void zkm_pipe_init(struct zkm_pipe *pipe, uint8_t *ring, uint32_t size);
bool zkm_pipe_transfer(struct zkm_thread *self, struct zkm_pipe *pipe,
		       const struct zkm_transfer *transfer, int64_t timeout, int32_t *result);
uint32_t zkm_pipe_used(struct zkm_pipe *pipe);
uint32_t zkm_pipe_free(struct zkm_pipe *pipe);
void zkm_pipe_flush(struct zkm_pipe *pipe, bool writers);
#endif

#if ZKM_HAS_POLL
struct zkm_poll_signal {
	struct k_poll_signal kernel;
	struct zkm_queue waiters;
};

void zkm_poll_signal_init(struct zkm_poll_signal *signal);
int zkm_poll_signal_raise(struct zkm_poll_signal *signal);

/* One call of k_poll; in memory of zkm_poll_bytes(count), by the caller. */
struct zkm_poll {
	uint32_t count, address; /* of the guest's events */
	void *user;                /* whose memory holds them */
	struct zkm_queue **queues;
	struct k_poll_event events[];
};

size_t zkm_poll_bytes(uint32_t count);
void zkm_poll_init(struct zkm_poll *poll, uint32_t count, uint32_t address);
void zkm_poll_ignore(struct zkm_poll *poll, uint32_t index);
void zkm_poll_sem(struct zkm_poll *poll, uint32_t index, struct zkm_sem *sem);
void zkm_poll_msgq(struct zkm_poll *poll, uint32_t index, struct zkm_msgq *msgq);
#if ZKM_HAS_PIPES
void zkm_poll_pipe(struct zkm_poll *poll, uint32_t index, struct zkm_pipe *pipe);
#endif
void zkm_poll_signal(struct zkm_poll *poll, uint32_t index, struct zkm_poll_signal *signal,
		     bool raised);
bool zkm_poll(struct zkm_thread *self, struct zkm_poll *poll, int64_t timeout, int32_t *result);
bool zkm_poll_is_ready(const struct zkm_poll *poll, uint32_t index);
bool zkm_poll_is_empty(const struct zkm_poll *poll, uint32_t index); /* of a semaphore */
/* After it has been told. */
static inline void zkm_poll_end(struct zkm_poll *poll)
{
	ARG_UNUSED(poll); /* k_poll does it */
}
/* For a thread that is ended in it. */
void zkm_poll_leave(struct zkm_poll *poll);
#endif

void zkm_random(struct zkm_thread *self, uint8_t *bytes, size_t size);

#endif
