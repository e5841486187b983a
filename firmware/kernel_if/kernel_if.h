/* SPDX-License-Identifier: Apache-2.0
 *
 * The thin kernel interface: what stands between a module's imports and the kernel. Guest addresses
 * become memory here (claim.c alone), designators become kernel objects (handle.c), imports become
 * calls (calls.tab).
 *
 * It does not start or end modules, choose who runs or keep logs (the runtime does), and it
 * believes nothing that comes from a guest. docs/kernel_interface.md says what a call answers to
 * which lie.
 */
#ifndef ZWK_KERNEL_IF_H
#define ZWK_KERNEL_IF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../engine_c/zwe.h"
#include <zkm.h>
#include "heap.h"

#define ZWK_IMPORT_MODULE "wazi"
#define ZWK_IMPORT_PREFIX "SYS_"
#define ZWK_HANDLES_MAX   256u /* kernel objects of one module */
#define ZWK_EVENT_ARGS    4u /* of a callback */
#define ZWK_EVENTS_MAX    8u /* callbacks that wait for the event thread; more are counted and lost \
			      */
#define ZWK_SLICE_BYTES   256u /* a call that works on more of them ends the slice */
#define ZWK_POLL_MAX      64u /* events of one k_poll */
#define ZWK_RECENT_MAX    8u     /* last kernel calls that are remembered */
#define ZWK_THREAD_NAME_SIZE 32u /* Zephyr's CONFIG_THREAD_MAX_NAME_LEN */

#define ZWK_ARGS_MAX         16u /* slots that a start function or a call from outside may take */

struct zwk_call;
struct zwk_object;
struct zwk_space;

/* An instance as the interface sees it. With user mode the engine's own structures lie where guest
 * threads can write, so what is believed are these copies, made before the first guest instruction;
 * sizes that grow are read where the engine keeps them and capped by what was reserved.
 */
struct zwk_instance {
	struct zwe_instance *engine; /* only handed on */
	const struct zwe_image *image;
	struct zwk_space *space;
	uint8_t *base; /* of its memory; NULL: none */
	const volatile uint32_t *size_bytes;
	uint32_t capacity_bytes;
	uint32_t low;             /* guest address of the memory's first byte */
	const volatile uint32_t *entries; /* of its table of functions; NULL: none */
	const volatile uint32_t *table_size;
	uint32_t table_capacity;
};

/* What a thread of execution is for. */
enum zwk_role {
	ZWK_ROLE_FREE = 0,
	ZWK_ROLE_MAIN,  /* initialisation, then the entry point */
	ZWK_ROLE_GUEST, /* k_thread_create */
	ZWK_ROLE_EVENT, /* callbacks, one after the other */
};

/* With user mode: what a guest thread and the kernel both write. The kernel believes nothing of it
 * but where it is. */
struct zwk_shared {
	struct zwe_thread engine; /* first */
	/* What the thread is to begin with next. */
	struct zwe_instance *instance; /* NULL: it goes on */
	uint32_t *stack;
	uint32_t stack_slots, func_index, sp, n_args, fuel;
	uint32_t args[ZWK_ARGS_MAX];
};

#if ZKM_USER_MODE
#define ZWK_ENGINE_BYTES sizeof(struct zwk_shared)
#else
#define ZWK_ENGINE_BYTES sizeof(struct zwe_thread)
#endif

/* A thread of a module: the kernel's half, the engine's half and its frame stack. */
struct zwk_thread {
	struct zkm_thread model; /* first: the scheduler hands these out */
	struct zwe_thread *engine; /* beside the frame stack; with user mode a guest can write it */
	struct zwk_space *space;
	struct zwk_object *object;   /* its entry in the handle table, NULL: none */
	const struct zwk_call *call; /* it is in, or was in last */
	uint32_t *stack;             /* space->stack_slots of them */
	uint32_t custom_data;
	uint32_t n_results; /* slots that the function it was started for returns */
	uint8_t role;       /* enum zwk_role */
	bool waits_in_call; /* its result is still to be stored */
	bool in_callback;   /* event thread: it waits between callbacks */
	bool between;       /* main thread: before its first, or the next, step of initialisation */
	bool shared_memory; /* allocated beyond the module's own threads */
	char name[ZWK_THREAD_NAME_SIZE];
};

/* One entry of the handle table. */
struct zwk_handle {
	struct zwk_object *object; /* NULL: free */
	uint16_t generation;
};

/* A kernel object and whose it is. */
struct zwk_object {
	struct zwk_instance *instance; /* memory that holds the designator */
	uint32_t address;              /* of the designator */
	uint16_t kind;                 /* enum zwali_kind */
	uint16_t index;                /* in the handle table */
	union {
		struct zwk_thread *thread; /* NULL: ended */
		struct zkm_sem sem;
		struct zkm_mutex mutex;
		struct zkm_condvar condvar;
		struct zkm_msgq msgq;
		struct zkm_stack stack;
		struct zkm_event event;
		struct zkm_timer timer;
		struct zkm_futex futex;
#if ZKM_HAS_PIPES
		struct zkm_pipe pipe;
#endif
#if ZKM_HAS_POLL
		struct zkm_poll_signal signal;
#endif
	} u;
};

/* A callback that waits for the event thread. */
struct zwk_event {
	struct zwk_instance *instance; /* whose table holds the function */
	uint32_t function;             /* index in that table */
	uint32_t arguments[ZWK_EVENT_ARGS]; /* of a timer: its guest address */
	uint32_t count;                     /* that the function may take */
};

/* What all threads of one started module share. */
struct zwk_space {
	struct zkm_space model; /* first */
	struct zwk_heap *own,
		*shared; /* kernel objects: the module's reserved part, then the device's arena */
	uint32_t shared_left; /* bytes it may still take of `shared` */
	struct zwk_instance *instances; /* n_instances of them, by the engine's number */
	const struct zwk_call **calls; /* with user mode: all that the module imports */
	uint16_t n_instances, n_calls;
	bool spare_in_block; /* event_spare is part of the module's block */
	struct zwk_handle *handles;
	uint16_t handle_capacity, object_count;
	struct zwk_thread *threads; /* thread_capacity of them */
	uint16_t thread_capacity;
	struct zwk_thread *event_thread;
	uint32_t stack_slots;
	uint32_t fuel_slice;      /* that the package asks for; 0: none */
	uint32_t ticks_per_sec;   /* of the module's k_timeout_t */
	uint32_t event_stack_top; /* guest C stack of the event thread, in the memory of: */
	struct zwk_instance *event_stack_owner;
	struct zwk_thread
		*event_spare; /* one that was ended: objects may still name it as their owner */
	uint8_t event_first, event_count;
	struct zwk_event events[ZWK_EVENTS_MAX];
	uint32_t events_lost;
	uint32_t recent_next; /* modulo ZWK_RECENT_MAX; NULL: none yet */
	const struct zwk_call *recent[ZWK_RECENT_MAX];
	void (*console)(void *user, const char *bytes, uint32_t size);
	void *user;
};

/* Fuel of a slice: what the package asks for, but not above `most`, the port's. */
static inline int32_t zwk_slice_fuel(const struct zwk_space *space, int32_t most)
{
	return space->fuel_slice != 0 && space->fuel_slice < (uint32_t)most
		       ? (int32_t)space->fuel_slice
		       : most;
}

/* ---- Claims: claim.c
 * ---------------------------------------------------------------------------------------------- */

/* Turns (address, length, alignment) into a pointer, or refuses (NULL): outside the instance's memory, or
 * misaligned. `alignment` is a power of two. Address 0 is memory like any other. The pointer stays
 * valid while the instance lives: memory never moves or shrinks.
 */
uint8_t *zwk_claim(const struct zwk_instance *instance, uint32_t address, uint32_t length,
		   uint32_t alignment);
/* A string whose NUL is among its first `max` + 1 bytes, or NULL; *length is without the NUL. */
const char *zwk_claim_string(uint32_t *length, const struct zwk_instance *instance,
			     uint32_t address, uint32_t max);

/* ---- Objects: handle.c
 * --------------------------------------------------------------------------------------------- */

/* The object that a designator names. First use of a static one creates it. 0, or -EFAULT, -EINVAL,
 * -ENOMEM. */
int zwk_object_find(struct zwk_object **object, struct zwk_instance *instance, uint32_t address, uint16_t kind);
/* k_*_init: object of `kind` for the designator's address, new or the one that is there; writes the
 * designator. An object of another kind at the address is released first. Its model part is zero if
 * new.
 */
int zwk_object_make(struct zwk_object **object, struct zwk_instance *instance, uint32_t address, uint16_t kind);
/* Frees it and its handle; its threads and timer go with it. False: threads wait for it, or it is a
 * live thread. */
bool zwk_object_release(struct zwk_space *space, struct zwk_object *object);
/* Sets up a queue or a stack with room from the module's object memory; what an earlier one had is
 * given back. 0, -EINVAL, -ENOMEM, -EBUSY (somebody waits).
 */
int zwk_msgq_make(struct zwk_space *space, struct zkm_msgq *msgq, uint32_t message_bytes,
		  uint32_t capacity);
int zwk_stack_make(struct zwk_space *space, struct zkm_stack *stack, uint32_t capacity);
#if ZKM_HAS_PIPES
int zwk_pipe_make(struct zwk_space *space, struct zkm_pipe *pipe, uint32_t size);
#endif
/* The futex at a guest address, which the caller has claimed. `make`: there may be none yet. 0,
 * -EINVAL, -EBUSY, -ENOMEM. */
int zwk_futex(struct zwk_object **object, struct zwk_space *space, struct zwk_instance *instance,
	      uint32_t address, bool make);
/* Is there a timer whose function may still be called? */
bool zwk_space_armed(const struct zwk_space *space);

/* ---- Spaces and threads: space.c
 * ------------------------------------------------------------------------------------ */

/* `memory` for the heap `own`. The caller has set own, shared, shared_left, threads (zeroed, with
 * stacks), thread_capacity, stack_slots, console, user; this sets the rest.
 */
void zwk_space_init(struct zwk_space *space, struct zkm_kernel *kernel);
/* Ends every thread, timer and object. No thread of it may be in zwe_resume. */
void zwk_space_end(struct zwk_space *space);
void *zwk_alloc(struct zwk_space *space, size_t size_bytes);
void zwk_free(struct zwk_space *space, void *pointer);

/* A free thread, or NULL. */
struct zwk_thread *zwk_thread_take(struct zwk_space *space);
/* Ends it in the kernel and gives it back. */
void zwk_thread_end(struct zwk_thread *thread);
uint32_t zwk_threads_live(const struct zwk_space *space); /* the event thread does not count */

/* The event thread, made at first need; NULL: no memory. */
struct zwk_thread *zwk_event_thread(struct zwk_space *space);
/* Queues a callback of up to ZWK_EVENT_ARGS arguments; one for which there is no room is counted as
 * lost.
 */
void zwk_event_push(struct zwk_space *space, const struct zwk_event *event);
/* Starts the next callback on it if there is one, else lets it wait. True: started. */
bool zwk_event_next(struct zwk_space *space);
/* Function of an instance's exported table that takes at most `max_params` i32 and nothing else:
 * *n_params of them. */
bool zwk_table_function(struct zwk_instance **callee, uint32_t *func_index, uint32_t *n_params,
			const struct zwk_instance *instance, uint32_t index, uint32_t max_params);

/* Fills the next of space->instances for one that was just made, in the order of the engine's
 * numbers. `image` is the copy that is believed. */
struct zwk_instance *zwk_instance_add(struct zwk_space *space, struct zwe_instance *engine,
				      const struct zwe_image *image);
/* A thread's next work: a function of an instance (ZWE_NONE: its init function). `sp` 0: the
 * instance's own. False: its frame does not fit, or the arguments do not. */
bool zwk_thread_begin(struct zwk_thread *thread, const struct zwk_instance *instance,
		      uint32_t func_index, const uint32_t *args, size_t n_args, uint32_t sp);
/* Call stack of one that stands, innermost first; how many frames were stored. With user mode every
 * step is checked: the engine's halves are what the guest has made of them. */
size_t zwk_thread_backtrace(const struct zwk_thread *thread, struct zwe_frame *frames,
			    size_t max_frames);
/* Words of its frame stack that it has ever used. */
uint32_t zwk_thread_stack_used(const struct zwk_thread *thread);
/* What it has returned: *n_slots slots. */
const uint32_t *zwk_thread_results(const struct zwk_thread *thread, size_t *n_slots);

/* Before a thread that waited in a call runs again: stores the call's result. */
void zwk_thread_complete(struct zwk_thread *thread);

#if ZKM_HAS_POLL
/* After its k_poll: tells the guest's events what is ready and frees the record. The result. */
int32_t zwk_poll_finish(struct zwk_thread *thread, int32_t result);
#endif

/* ---- Calls: call.c, and the handlers
 * --------------------------------------------------------------------------------- */

/* What a handler is given. */
struct zwk_args {
	struct zwk_thread *thread;
	struct zwk_space *space;
	struct zwk_instance
		*instance; /* the one that calls: its memory holds what the arguments point to */
	uint32_t *slots;   /* arguments, then results */
	struct zwk_object *object; /* what the first argument designates, of the right kind; NULL
				      where `kind` is 0 */
};

/* Calls that are made without the lock's ceremony, because their handler never waits, looks at no guest
 * memory and takes none; all other checks are made.
 */
enum zwk_quick {
	ZWK_QUICK_NONE,
	ZWK_QUICK_ALONE,  /* touches nothing but the calling thread */
	ZWK_QUICK_OBJECT, /* of an object that exists; interrupts are locked */
	ZWK_QUICK_DEVICE, /* a device and numbers; the driver may wait, as with all calls of drivers */
};

struct zwk_call {
	uint32_t fingerprint;
	union {
		enum zwe_outcome (*run)(const struct zwk_args *args);
		/* `planned`: the kernel's call. It takes the first slot's value and all of them, and
		 * puts the high word of a result of two slots behind those.
		 */
		uintptr_t (*thunk)(uintptr_t first, uintptr_t *values);
	} u;
	union {
		uint16_t kind; /* enum zwali_kind of that object */
		uint16_t plan; /* `planned`: where its plan is */
	} of;
	bool makes : 1;         /* k_*_init: the object is made rather than found */
	bool answers_errno : 1; /* else a refusal traps */
	bool calls_back : 1;    /* it leads to callbacks: the module needs its event thread */
	bool planned : 1;       /* zwk_bound_run makes it, as a plan says */
	bool returns : 1;       /* it has a result (of calls.tab) */
	uint8_t quick : 2;      /* enum zwk_quick */
	uint8_t type;           /* in its table's types: zwk_type */
};

/* The WebAssembly type of a call. */
const struct zwe_functype *zwk_type(const struct zwk_call *call);

#include "calls_gen.h"

extern const struct zwk_call zwk_calls[ZWK_CALL_COUNT]; /* sorted by name */
extern const struct zwe_functype zwk_types[];
/* Their names, without SYS_: for each how many characters it has in common with the one before, then the
 * others, the last of them with ZWK_NAME_ENDS.
 */
extern const char zwk_names[];

#define ZWK_CALL_NAME_SIZE 64u /* the longest, and its NUL */
#define ZWK_CALL_TYPE_SIZE 64u
#define ZWK_NAME_ENDS	   0x80u

#if ZWE_ATOMICS
/* What the engine's world is bound to: by enum zwe_wait. No module can import them. */
extern const struct zwk_call zwk_atomic_calls[ZWE_WAIT_COUNT];
extern const struct zwe_functype zwk_atomic_types[ZWE_WAIT_COUNT];
extern const char zwk_atomic_names[];
#endif

/* What a build adds to calls.tab, and its devices: kernel_bind on Zephyr, nothing with the model. */
uint32_t zwk_bound_count(void);
const struct zwk_call *zwk_bound_call(uint32_t index); /* sorted by name */
const struct zwe_functype *zwk_bound_type(uint32_t index);
const char *zwk_bound_names(void); /* as zwk_names */
uint32_t zwk_bound_fingerprint(void);
/* Makes the call that args->thread is in, as its plan says. */
enum zwe_outcome zwk_bound_run(const struct zwk_args *args);
/* Of ZWK_QUICK_DEVICE calls, as zwk_enter. */
enum zwe_outcome zwk_bound_enter(struct zwe_thread *engine, uint32_t *slots, void *user);
/* The same with user mode. False: nothing was done, the ordinary way is to be taken. */
bool zwk_bound_quick(struct zwk_thread *thread, struct zwk_instance *instance,
		     const struct zwk_call *call, uint32_t *slots);
/* Driver's callbacks since the last time, to their spaces; and the end of a space's. */
void zwk_bound_poll(void);
void zwk_bound_end(struct zwk_space *space);
bool zwk_bound_armed(const struct zwk_space *space); /* is there one that may still come? */
/* Number of a device that modules may be given; negative: none of this name. */
int32_t zwk_device_find(const char *name, size_t length);

/* Calls of both tables, by number. NULL: no more. */
const struct zwk_call *zwk_call_at(uint32_t index);
/* Over the fingerprints of all calls: same number, same interface. */
uint32_t zwk_calls_fingerprint(void);
/* By field name, with its prefix ("SYS_k_yield"); NULL: this firmware does not offer it. */
const struct zwk_call *zwk_call_find(const char *field, size_t length);
/* By fingerprint; NULL: unknown. */
const struct zwk_call *zwk_call_by_fingerprint(uint32_t fingerprint);
/* Of a call of this firmware: its name without SYS_, its type as packages write it ("i32,i64->i32"). */
void zwk_call_name(char name[ZWK_CALL_NAME_SIZE], const struct zwk_call *call);
void zwk_call_type(char text[ZWK_CALL_TYPE_SIZE], const struct zwk_call *call);
/* The host function that an import of the call is bound to; its `user` is the struct zwk_call. */
zwe_host_fn zwk_entry(const struct zwk_call *call);
/* That of all calls which are not quick; what is not in order for a quick one goes on here. */
enum zwe_outcome zwk_enter(struct zwe_thread *engine, uint32_t *slots, void *user);

#if ZKM_USER_MODE
/* The same for a thread in user mode, which the kernel names: `instance` and `call` are numbers, `slots`
 * an address that it says; arguments and results are copied. */
enum zwe_outcome zwk_enter_from_user(struct zwk_thread *thread, uint32_t instance, uint32_t call,
				     uint32_t *slots);
/* In user mode: the host function that imports are bound to; `user` is the call's number. */
enum zwe_outcome zwk_user_enter(struct zwe_thread *engine, uint32_t *slots, void *user);
#endif

/* A call that is not quick, or not in order for it: the checked caller's, with the lock. */
enum zwe_outcome zwk_run(struct zwk_thread *thread, struct zwk_instance *instance,
			 const struct zwk_call *call, uint32_t *slots);

/* How a handler ends. */
static inline enum zwe_outcome zwk_done(const struct zwk_args *args) /* no result */
{
	return zkm_keeps_running(&args->thread->model) ? ZWE_CALL_DONE : ZWE_CALL_YIELD;
}
/* To the module's log; lets others at the lock between pieces of ZWK_SLICE_BYTES. */
void zwk_print(const struct zwk_args *args, const char *bytes, uint32_t size);
/* No result, after work on so many bytes: where they are many the thread's slice ends. */
enum zwe_outcome zwk_done_bytes(const struct zwk_args *args, uint32_t size_bytes);
static inline enum zwe_outcome zwk_return(const struct zwk_args *args, uint32_t value)
{
	args->slots[0] = value;
	return zwk_done(args);
}
enum zwe_outcome zwk_return64(const struct zwk_args *args, uint64_t value);
enum zwe_outcome zwk_refuse(const struct zwk_args *args, int error); /* error number or trap */
/* What the model's blocking calls say. */
enum zwe_outcome zwk_result(const struct zwk_args *args, bool done, int32_t result);

/* Guest ticks to kernel ticks (durations round up; forever and absolute stay what they are) and
 * back. */
int64_t zwk_timeout(const struct zwk_space *space, uint64_t guest);
int64_t zwk_timeout_at(const struct zwk_args *args, uint32_t slot); /* of a call's argument */
uint64_t zwk_guest_ticks(const struct zwk_space *space, uint64_t ticks);

static inline uint64_t zwk_load_slots64(const uint32_t *slots)
{
	return (uint64_t)slots[0] | (uint64_t)slots[1] << 32;
}

#endif
