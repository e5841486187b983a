/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a guest program and the device agree on, byte for byte: designators, the module record,
 * time, entry points. Included by the SDK's guest headers and by the firmware (kernel_if,
 * runtime), so it uses <stdint.h> alone.
 *
 * It does not say which system calls exist (the device's syscalls.json does) and it holds nothing
 * that only one of the two sides needs. docs/sdk.md explains the reasons; a change of any number
 * here is a change of ZWALI_ABI_VERSION.
 *
 * All fields are little-endian. The device never casts guest memory to these structs: it reads
 * them with load_le32() at the ZWALI_*_OFFSET offsets. The structs are for the guest's compiler.
 */

#ifndef ZWALI_ABI_H_
#define ZWALI_ABI_H_

#include <stdint.h>

#define ZWALI_ABI_VERSION 1

/* Imports: module "wazi", field "SYS_" followed by the Zephyr name of the system call. */
#define ZWALI_IMPORT_MODULE "wazi"
#define ZWALI_IMPORT_PREFIX "SYS_"

/*
 * Exports.
 *
 * Entry point: "_start", type () -> i32 or () -> (); the i32 is main's return value. A module
 * without "_start" may export "main" of the same types, or nothing at all (a library of functions
 * to be called).
 *
 * An instance is finished when its last thread has ended and no timer with a callback is running;
 * main returning does not end the other threads (as in Zephyr). Its exit code is the entry
 * point's result.
 */
#define ZWALI_EXPORT_START         "_start"
#define ZWALI_EXPORT_MAIN          "main"
#define ZWALI_EXPORT_MEMORY        "memory"
/* funcref table 0: thread entries and callbacks are indices into it; index 0 is never called. */
#define ZWALI_EXPORT_TABLE         "__indirect_function_table"
/* mutable i32, one value per thread: the top of the thread's C stack, which grows down. */
#define ZWALI_EXPORT_STACK_POINTER "__stack_pointer"
/* immutable i32: guest address of struct zwali_module_record. Absent: all defaults. */
#define ZWALI_EXPORT_RECORD        "__zwali_record"

/* C stacks start at an address that is a multiple of this. */
#define ZWALI_STACK_ALIGN 16

/*
 * Time. k_timeout_t is one i64 of guest ticks, as Zephyr's own with CONFIG_TIMEOUT_64BIT:
 *   >= 0   relative, in ticks
 *   -1     K_FOREVER
 *   <= -2  absolute: uptime tick (-2 - value), see Z_TICK_ABS
 * The length of a tick is a constant of the module (K_MSEC stands in static initialisers), kept in
 * its record; the device converts to the kernel's ticks, rounding durations up.
 */
#define ZWALI_TICKS_PER_SEC_DEFAULT 10000
#define ZWALI_TICKS_FOREVER         ((int64_t)-1)

/*
 * The module record: constants of the module that the device reads once, at instantiation. A
 * module without it gets the defaults in brackets.
 */
struct zwali_module_record {
	uint32_t magic;            /* ZWALI_RECORD_MAGIC */
	uint16_t abi_version;      /* ZWALI_ABI_VERSION; the device refuses a newer one */
	uint16_t size_bytes;       /* of this record; later versions only append */
	uint32_t ticks_per_sec;    /* [ZWALI_TICKS_PER_SEC_DEFAULT] 1 .. 1000000 */
	uint32_t main_thread;      /* [0] designator of the main thread, kind THREAD; 0: none */
	uint32_t event_stack_top;  /* [0] C stack of the event thread; 0: callbacks use none */
	uint32_t event_stack_size; /* [0] in bytes, below event_stack_top */
	int32_t main_priority;     /* [0] Zephyr's CONFIG_MAIN_THREAD_PRIORITY */
	uint32_t reserved;         /* [0] */
};

#define ZWALI_RECORD_MAGIC                   0x316d777au /* "zwm1" */
#define ZWALI_RECORD_SIZE                    32
#define ZWALI_RECORD_MAGIC_OFFSET            0
#define ZWALI_RECORD_ABI_VERSION_OFFSET      4
#define ZWALI_RECORD_SIZE_OFFSET             6
#define ZWALI_RECORD_TICKS_PER_SEC_OFFSET    8
#define ZWALI_RECORD_MAIN_THREAD_OFFSET      12
#define ZWALI_RECORD_EVENT_STACK_TOP_OFFSET  16
#define ZWALI_RECORD_EVENT_STACK_SIZE_OFFSET 20
#define ZWALI_RECORD_MAIN_PRIORITY_OFFSET    24

/*
 * A designator stands in guest memory where a native program has the kernel object itself. It
 * names an object of the instance's handle table; it is a claim, never trusted.
 *
 *   handle  index and generation, written by the device alone; 0: not created yet
 *   kind    enum zwali_kind; the compiler's static initialiser or the device's k_*_init writes it;
 *           any other value is an object nobody initialised: -EINVAL
 *   flags   0
 *   param   by kind, below; read once, when the object is created
 *
 * First use of a designator with handle 0 and a valid kind creates the object from its parameters.
 * k_*_init on a designator writes kind, parameters and handle; the object that the instance
 * already has for this *address*, if any, is re-initialised in place, so that objects on a guest's
 * stack do not leak handles.
 */
struct zwali_designator {
	uint32_t handle;
	uint16_t kind;
	uint16_t flags;
	uint32_t param[4];
};

#define ZWALI_DESIGNATOR_SIZE          24
#define ZWALI_DESIGNATOR_ALIGN         4
#define ZWALI_DESIGNATOR_HANDLE_OFFSET 0
#define ZWALI_DESIGNATOR_KIND_OFFSET   4
#define ZWALI_DESIGNATOR_FLAGS_OFFSET  6
#define ZWALI_DESIGNATOR_PARAM_OFFSET  8 /* param[i] at + 4 * i */

/* The high byte tells a designator from stray memory. */
#define ZWALI_KIND_MAGIC 0x5a00

enum zwali_kind {
	/* parameters:                                     [0]         [1]         [2]        [3] */
	ZWALI_KIND_NONE = 0,
	ZWALI_KIND_THREAD = ZWALI_KIND_MAGIC | 1,       /* stack addr  stack size  0          0 */
	ZWALI_KIND_SEM = ZWALI_KIND_MAGIC | 2,          /* initial     limit       0          0 */
	ZWALI_KIND_MUTEX = ZWALI_KIND_MAGIC | 3,        /* 0           0           0          0 */
	ZWALI_KIND_MSGQ = ZWALI_KIND_MAGIC | 4,         /* msg size    max msgs    0          0 */
	ZWALI_KIND_TIMER = ZWALI_KIND_MAGIC | 5,        /* expiry fn   stop fn     user data  any */
	ZWALI_KIND_CONDVAR = ZWALI_KIND_MAGIC | 6,      /* 0           0           0          0 */
	ZWALI_KIND_QUEUE = ZWALI_KIND_MAGIC | 7,        /* 0           0           0          0 */
	ZWALI_KIND_EVENT = ZWALI_KIND_MAGIC | 8,        /* events      0           0          0 */
	ZWALI_KIND_STACK = ZWALI_KIND_MAGIC | 9,        /* entries     0           0          0 */
	ZWALI_KIND_PIPE = ZWALI_KIND_MAGIC | 10,        /* size        0           0          0 */
	ZWALI_KIND_POLL_SIGNAL = ZWALI_KIND_MAGIC | 11, /* signaled    result      0          0 */
	ZWALI_KIND_FUTEX = ZWALI_KIND_MAGIC | 12,       /* in no designator: known by its address */
};

/*
 * Notes on the kinds:
 *
 * THREAD   A k_tid_t is the guest address of the thread's designator, both ways:
 *          k_sched_current_thread_query returns the address that was given to k_thread_create, or
 *          the record's main_thread. k_thread_create(new_thread, stack, stack_size, entry, ...)
 *          starts `entry`, an index of the exported table, with
 *          __stack_pointer = (stack + stack_size) & ~(ZWALI_STACK_ALIGN - 1).
 *          Its type has at most three parameters, all i32. Ordinary Zephyr source casts functions
 *          of none, one or two to k_thread_entry_t: the device passes as many of p1, p2, p3 as
 *          the type takes and drops results. Any other type is -EINVAL (NULL for the k_tid_t).
 * MSGQ     The ring lies with the object, in the device, not in linear memory.
 * TIMER    The functions are indices of the exported table, called with the designator's address
 *          on the event thread; type (i32) -> () or () -> (); 0 is no function.
 *          On the event thread k_sched_current_thread_query returns 0.
 * SEM      limit 0 is -EINVAL; Zephyr's K_SEM_MAX_LIMIT is 0xffffffff.
 * PIPE     The buffer lies with the object; size 0 is a pipe without one.
 * POLL_SIGNAL
 *          The two words are the signal's state itself: programs read them and set `signaled` to
 *          0, as Zephyr's documentation tells them to.
 */

/*
 * struct k_poll_event, as a 32-bit Zephyr has it: 12 bytes that are the kernel's, a word of bit
 * fields, the object. The kernel's bytes are not used.
 */
#define ZWALI_POLL_EVENT_SIZE          20
#define ZWALI_POLL_EVENT_BITS_OFFSET   12
#define ZWALI_POLL_EVENT_OBJECT_OFFSET 16
#define ZWALI_POLL_TYPE_SHIFT          8 /* 6 bits */
#define ZWALI_POLL_STATE_SHIFT         14 /* 7 bits */
#define ZWALI_POLL_MODE_SHIFT          21 /* 1 bit: 0 */

enum zwali_poll_type {
	ZWALI_POLL_SIGNAL = 1,
	ZWALI_POLL_SEM = 2,
	ZWALI_POLL_QUEUE = 4, /* the object begins with the semaphore that counts its items */
	ZWALI_POLL_MSGQ = 8,
	ZWALI_POLL_PIPE = 16,
};

enum zwali_poll_state {
	ZWALI_POLL_STATE_SIGNALED = 1,
	ZWALI_POLL_STATE_SEM = 2,
	ZWALI_POLL_STATE_QUEUE = 4,
	ZWALI_POLL_STATE_CANCELLED = 8,
	ZWALI_POLL_STATE_MSGQ = 16,
	ZWALI_POLL_STATE_PIPE = 32,
};

/*
 * Error numbers that system calls return, negated: those of Zephyr's default C library
 * (picolibc). A firmware whose <errno.h> has other numbers translates.
 */
enum zwali_errno {
	ZWALI_EPERM = 1,
	ZWALI_ENOENT = 2,
	ZWALI_ESRCH = 3,
	ZWALI_EINTR = 4,
	ZWALI_EIO = 5,
	ZWALI_ENXIO = 6,
	ZWALI_EBADF = 9,
	ZWALI_EAGAIN = 11,
	ZWALI_ENOMEM = 12,
	ZWALI_EACCES = 13,
	ZWALI_EFAULT = 14,
	ZWALI_EBUSY = 16,
	ZWALI_EEXIST = 17,
	ZWALI_ENODEV = 19,
	ZWALI_EINVAL = 22,
	ZWALI_ENOSPC = 28,
	ZWALI_ERANGE = 34,
	ZWALI_ENOMSG = 35,
	ZWALI_EDEADLK = 45,
	ZWALI_ENODATA = 61,
	ZWALI_ENOSYS = 88,
	ZWALI_ENOBUFS = 105,
	ZWALI_ETIMEDOUT = 116,
	ZWALI_EALREADY = 120,
	ZWALI_EMSGSIZE = 122,
	ZWALI_ENOTSUP = 134,
	ZWALI_EOVERFLOW = 139,
	ZWALI_ECANCELED = 140,
};

#endif /* ZWALI_ABI_H_ */
