/* SPDX-License-Identifier: Apache-2.0
 *
 * The back half of the engine: verify an image, instantiate it, run it. Freestanding C11; no allocation, no globals:
 * every byte comes from the caller, who learns the need before giving anything. It knows nothing of Zephyr, packages
 * or flash; guest addresses given to host functions are checked by the kernel interface, not here.
 *
 * Three kinds of failure stay apart: an *error* (enum zwe_error, negative: bad input or environment), a *trap* (enum
 * zwe_trap: the guest's fault), an assertion (our bug; no input reaches one).
 */
#ifndef ZWE_H
#define ZWE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "zwe_image.h"

/* Built with -DZWE_NO_TEXTS the back half knows refusals by number only: "rule 12" is zwe_refusal_text(12). */
#if defined(ZWE_NO_TEXTS)
#define ZWE_HAS_TEXTS 0
#else
#define ZWE_HAS_TEXTS 1
#endif

/* Built with -DZWE_NO_FLOATS the back half has no float instruction: the verifier refuses images that use one. */
#if defined(ZWE_NO_FLOATS)
#define ZWE_HAS_FLOATS 0
#else
#define ZWE_HAS_FLOATS 1
#endif

/* Build options, off unless the build says otherwise. An image that needs one which is off is refused by name. */
#ifndef ZWE_EXCEPTIONS
#define ZWE_EXCEPTIONS 0 /* tags, try_table, throw, throw_ref */
#endif
#ifndef ZWE_ATOMICS
#define ZWE_ATOMICS 0 /* shared memories, atomic accesses, memory.atomic.wait and notify */
#endif

/* Where the platform may take the processor from a guest thread in the middle of an instruction and give it to another of
 * the same module, it says so here, and defines zwe_platform_atomic().
 */
#ifndef ZWE_PREEMPTED
#define ZWE_PREEMPTED 0
#endif

/* Errors. zwe_error_text() gives each a sentence. Append only: the numbers travel over SMP. */
enum zwe_error {
	ZWE_OK = 0,
	ZWE_E_MALFORMED = -1,	  /* front: not Wasm, or cut short; detail says what was expected */
	ZWE_E_INVALID = -2,	  /* front: decodes but does not validate */
	ZWE_E_UNSUPPORTED = -3,	  /* a feature outside the product; detail names it */
	ZWE_E_LIMIT = -4,	  /* beyond a limit of limits.tab; detail names it */
	ZWE_E_NO_MEMORY = -5,	  /* the memory given is smaller than the need */
	ZWE_E_IMAGE = -6,	  /* the verifier refuses the image; detail and position say where and why */
	ZWE_E_OPCODE_SET = -7,	  /* image made for another opcode table: pack it again with this version */
	ZWE_E_LINK = -8,	  /* import unknown or of another type; detail says which */
	ZWE_E_NOT_FOUND = -9,	  /* no such export */
	ZWE_E_ARGUMENT = -10,	  /* wrong number or type of arguments from the host */
	ZWE_E_STATE = -11,	  /* call not allowed in this state of the thread or instance */
};

/* Traps. zwe_trap_text() gives the Wasm suite's wording where it has one. Append only. */
enum zwe_trap {
	ZWE_TRAP_NONE = 0,
	ZWE_TRAP_UNREACHABLE = 1,	/* "unreachable" */
	ZWE_TRAP_MEMORY_BOUNDS = 2,	/* "out of bounds memory access" */
	ZWE_TRAP_TABLE_BOUNDS = 3,	/* "out of bounds table access" */
	ZWE_TRAP_UNDEFINED_ELEMENT = 4, /* "undefined element": call_indirect index out of range */
	ZWE_TRAP_UNINITIALIZED = 5,	/* "uninitialized element": call_indirect on null */
	ZWE_TRAP_INDIRECT_TYPE = 6,	/* "indirect call type mismatch" */
	ZWE_TRAP_DIVIDE_BY_ZERO = 7,	/* "integer divide by zero" */
	ZWE_TRAP_INTEGER_OVERFLOW = 8,	/* "integer overflow" */
	ZWE_TRAP_INVALID_CONVERSION = 9,/* "invalid conversion to integer" */
	ZWE_TRAP_STACK = 10,		/* "call stack exhausted" */
	ZWE_TRAP_BAD_REFERENCE = 11,	/* a reference that names no function of this link group */
	ZWE_TRAP_HOST = 12,		/* a kernel call refused a claim and has no error value to return */
	ZWE_TRAP_STOPPED = 13,		/* ended from outside */
	ZWE_TRAP_DEADLINE = 14,		/* ended by its time limit */
	ZWE_TRAP_ABORT = 15,		/* the guest asked for it: k_panic, k_oops, assertion */
	ZWE_TRAP_FAULT = 16,		/* never of the engine: the processor stopped the thread in user mode */
	ZWE_TRAP_UNCAUGHT = 17,		/* "uncaught exception": nobody caught what was thrown */
	ZWE_TRAP_NULL_EXCEPTION = 18,	/* "null exception reference": throw_ref of null */
	ZWE_TRAP_LOST_EXCEPTION = 19,	/* throw_ref of an exception that is forgotten (limit EXCEPTIONS), or a forged reference */
	ZWE_TRAP_UNALIGNED = 20,	/* "unaligned atomic" */
	ZWE_TRAP_NOT_SHARED = 21,	/* "expected shared memory": memory.atomic.wait in one that is not */
	ZWE_TRAP_LAST = ZWE_TRAP_NOT_SHARED,
};

/* What went wrong, where. `position`: byte in the Wasm module (front) or word in the code section (back). */
struct zwe_detail {
	enum zwe_error error;
	uint32_t position;
	char text[96]; /* complete short sentence, NUL-terminated, ASCII */
};

const char *zwe_error_text(enum zwe_error error);
const char *zwe_trap_text(enum zwe_trap trap);
/* The sentence of a refusal of the verifier by its number (refusals.h). */
const char *zwe_refusal_text(uint32_t number);

/* ---- Image ------------------------------------------------------------------------------------------------ */

/* A verified image. Holds pointers into the bytes that were verified: they must stay unchanged and in place. */
struct zwe_image {
	const uint8_t *bytes;
	uint32_t size_bytes;
	const zwe_word *code; /* little-endian words; code_words of them */
	uint32_t code_words;
	const uint8_t *section[ZWE_SECTION_COUNT]; /* first record */
	uint32_t count[ZWE_SECTION_COUNT];
	uint16_t import_funcs, import_tables, import_mems, import_globals;
	uint16_t import_tags;
	uint16_t exception_slots; /* of the largest tag's values */
	uint32_t features, init_func, global_slots, sp_init, memory_bytes, memory_low;
};

/* Scratch bytes that zwe_image_verify() needs for an image of this size: one bit for each code word. 4-byte aligned. */
size_t zwe_verify_scratch_bytes(uint32_t image_size_bytes);

/* Proves that running `bytes` cannot leave the instance's own memory; one linear pass. `bytes` is 4-byte aligned.
 * Returns ZWE_OK and fills `image`, or ZWE_E_IMAGE / _LIMIT / _OPCODE_SET / _UNSUPPORTED / _NO_MEMORY with `detail`.
 */
enum zwe_error zwe_image_verify(struct zwe_image *image, const void *bytes, size_t size_bytes, void *scratch,
				size_t scratch_bytes, struct zwe_detail *detail);

struct zwe_name {
	const char *bytes; /* not NUL-terminated */
	uint32_t length;
};

struct zwe_functype {
	const uint8_t *params; /* enum zwe_valtype each */
	const uint8_t *results;
	uint16_t n_params, n_results, param_slots, result_slots;
};

struct zwe_import {
	enum zwe_kind kind;
	struct zwe_name module, field;
	uint32_t type_index;	/* func */
	uint8_t value_type;	/* table: reftype; global: valtype */
	bool mutable_, has_max, shared;
	uint8_t page_log2;
	uint32_t min, max;
};

struct zwe_export {
	enum zwe_kind kind;
	struct zwe_name name;
	uint32_t index; /* in the kind's whole index space */
};

/* Readers of a verified image; `index` must be below the section's count. */
void zwe_image_type(const struct zwe_image *image, uint32_t index, struct zwe_functype *type);
void zwe_image_import(const struct zwe_image *image, uint32_t index, struct zwe_import *import);
void zwe_image_export(const struct zwe_image *image, uint32_t index, struct zwe_export *export_);
bool zwe_image_find_export(const struct zwe_image *image, const char *name, size_t length, struct zwe_export *export_);
/* Type of a function of the whole index space (imports first). */
void zwe_image_func_type(const struct zwe_image *image, uint32_t func_index, struct zwe_functype *type);
/* Is it a defined function that may be called (not the init function)? */
bool zwe_image_is_callable(const struct zwe_image *image, uint32_t func_index);
/* Defined function that contains a code word, as an index of the whole index space, or ZWE_NONE. */
uint32_t zwe_image_func_at(const struct zwe_image *image, uint32_t code_word);

/* ---- Instances --------------------------------------------------------------------------------------------- */

struct zwe_instance;
struct zwe_thread;

/* What a host function says of the call. */
enum zwe_outcome {
	ZWE_CALL_DONE = 0,  /* results are in slots[0..] */
	ZWE_CALL_YIELD = 1, /* done, and resume() returns ZWE_RUN_YIELD so that the scheduler can look */
	ZWE_CALL_WAIT = 2,  /* not done: resume() returns ZWE_RUN_WAIT; the waker stores the results in thread->wait_slots,
			     * then resumes: the call is then complete */
	ZWE_CALL_TRAP = 3,  /* zwe_thread_trap() has been called */
	ZWE_CALL_EXIT = 4,  /* the guest ends its thread or itself: resume() returns ZWE_RUN_EXIT */
};

/* A host function: arguments are in slots[0..param_slots), results go to slots[0..result_slots). i64/f64: low word
 * first. Must not keep `slots` except as ZWE_CALL_WAIT describes. thread->instance is the *calling* instance.
 */
typedef enum zwe_outcome (*zwe_host_fn)(struct zwe_thread *thread, uint32_t *slots, void *user);

/* What waits and wakes: host functions of the types (i32 i32 i64) -> i32, (i32 i64 i64) -> i32, (i32 i32) -> i32, called
 * when the address is aligned and inside the memory, and the memory shared. Without a host function waiting traps.
 */
enum zwe_wait {
	ZWE_WAIT32,
	ZWE_WAIT64,
	ZWE_NOTIFY,
	ZWE_WAIT_COUNT
};

/* Every instance that may be linked with another stands in one world. References name (instance id, function), so the
 * world is how a reference becomes a function. Memory for `instances` comes from the caller.
 */
struct zwe_world {
	struct zwe_instance **instances; /* [capacity]; NULL where free */
	uint32_t capacity;
#if ZWE_ATOMICS
	zwe_host_fn wait;
	void *wait_user[ZWE_WAIT_COUNT];
#endif
};

struct zwe_memory {
	uint8_t *base; /* 8-byte aligned, never moves */
	uint32_t size_bytes, capacity_bytes;
	uint32_t min_pages, max_pages; /* max_pages: declared maximum, or the page size's own limit */
	uint8_t page_log2;
	bool has_max, shared;
};

struct zwe_table {
	uint32_t *entries; /* references; 0xffffffff = null */
	uint32_t size, capacity, min, max;
	uint8_t type; /* enum zwe_valtype */
	bool has_max;
};

struct zwe_global {
	uint32_t *slots; /* 1 or 2 */
	uint8_t type;
	bool mutable_;
};

/* What an import is bound to; kinds must match the import. */
struct zwe_extern {
	enum zwe_kind kind;
	union {
		struct {
			struct zwe_instance *instance; /* NULL: host function */
			uint32_t index;		       /* function of that instance's whole index space */
			zwe_host_fn host;
			void *user;
			const struct zwe_functype *type; /* host function: its type, checked against the import */
		} func;
		struct zwe_table *table;
		struct zwe_memory *memory;
		struct zwe_global global;
		struct {
			uint32_t id; /* instance << 16 | index where it is defined */
			struct zwe_functype type;
		} tag;
	} u;
};

/* Bytes an instance takes, by part; what inspect prints and the device reserves. */
struct zwe_need {
	uint32_t state_bytes;	/* instance block: globals, import bindings, dropped bits, table and memory headers */
	uint32_t global_bytes;	/* of these, the globals */
	uint32_t table_bytes;	/* table entries at their capacity */
	uint32_t memory_bytes;	/* linear memory at its capacity */
	uint32_t total_bytes;	/* of the three, with alignment */
};

/* How much tables and memory may grow to; 0 = their minimum (growing past it answers -1). */
struct zwe_capacity {
	uint32_t memory_bytes;	/* reserved for the defined memory; at least the image's memory_bytes. Where that is below the
				 * declared minimum (the packer's decision) the memory is that long for bounds checks, memory.size
				 * still answers the declared pages and memory.grow answers -1 */
	uint32_t table_entries; /* for each defined table */
};

enum zwe_error zwe_instance_need(const struct zwe_image *image, const struct zwe_capacity *capacity,
				 struct zwe_need *need);

/* The same on a 32-bit target, wherever it is asked: what the host tells of a device. */
enum zwe_error zwe_instance_need_32(const struct zwe_image *image, const struct zwe_capacity *capacity,
				    struct zwe_need *need);

/* Builds an instance in `block` (8-byte aligned, need.total_bytes long) and enters it into the world. Imports are in the
 * image's order and are type-checked. The block is zeroed. After this the init function has not run: start a thread with
 * zwe_thread_start_init(). `domain`: link group; references only reach instances of the same domain.
 */
enum zwe_error zwe_instance_create(struct zwe_instance **instance, struct zwe_world *world, uint16_t domain,
				   const struct zwe_image *image, const struct zwe_capacity *capacity, void *block,
				   size_t block_bytes, const struct zwe_extern *imports, size_t n_imports, void *user,
				   struct zwe_detail *detail);
/* Leaves the world; the caller takes the block back. No thread may be running in it. */
void zwe_instance_destroy(struct zwe_instance *instance);

const struct zwe_image *zwe_instance_image(const struct zwe_instance *instance);
void *zwe_instance_user(const struct zwe_instance *instance);
/* Its number in the world: the upper half of references to its functions. */
uint16_t zwe_instance_id(const struct zwe_instance *instance);
/* NULL where there is none. */
struct zwe_memory *zwe_instance_memory(struct zwe_instance *instance);
struct zwe_table *zwe_instance_table(struct zwe_instance *instance, uint32_t index);
/* Export as something another instance can import. */
enum zwe_error zwe_instance_export(struct zwe_instance *instance, const char *name, size_t length,
				   struct zwe_extern *out);

#define ZWE_REF_NULL 0xFFFFFFFFu
/* Reference to a function; and back. `false`: forged, stale or of another domain than `from`. */
uint32_t zwe_ref_make(const struct zwe_instance *instance, uint32_t func_index);
bool zwe_ref_resolve(const struct zwe_instance *from, uint32_t ref, struct zwe_instance **instance,
		     uint32_t *func_index);

/* ---- Threads of execution ------------------------------------------------------------------------------------- */

enum zwe_run {
	ZWE_RUN_DONE = 0,  /* the started function returned; results: zwe_thread_results() */
	ZWE_RUN_TRAP = 1,  /* thread->trap, thread->trap_word */
	ZWE_RUN_WAIT = 2,  /* in a blocking host call */
	ZWE_RUN_FUEL = 3,  /* fuel used up at a poll point */
	ZWE_RUN_YIELD = 4, /* a host call completed and asks for rescheduling */
	ZWE_RUN_EXIT = 5,  /* a host call ended the thread */
};

/* One thread of execution. The caller owns it and its frame stack; fields up to `wait_slots` may be read by anyone,
 * the rest belongs to the interpreter.
 */
struct zwe_thread {
	struct zwe_instance *instance; /* the instance whose code is running now */
	void *user;
	enum zwe_run state;
	enum zwe_trap trap;
	uint32_t trap_word;	/* code word of the trapping (or current) instruction in `instance`'s image */
	int32_t fuel;		/* what is left */
	uint32_t sp;		/* per-thread stack pointer (feature SP) */
	uint32_t *wait_slots;	/* result slots of the call that waits */
	volatile uint32_t stop;	/* not 0: trap with this enum zwe_trap at the next poll point (set from anywhere) */
	uint32_t *stack, *stack_end;
	uint32_t *stack_high;	/* highest frame end so far: stack use in bytes = (stack_high - stack) * 4 */
	/* interpreter's own; see interp.h */
	const zwe_word *pc;	/* next word */
	uint32_t *fp;		/* slot 0 of the running frame; its link word is at fp[-1] */
	uint32_t *call_limit;	/* a call whose frame ends at or below this needs no closer look */
	uint32_t *far_end;	/* records of cross-instance and far calls grow down from stack_end to here */
	const zwe_word *code;	/* of `instance`, as the next eight */
	const uint32_t *funcs;
#if UINTPTR_MAX > UINT32_MAX
	uintptr_t link_base;	/* a word before `code` */
#endif
	uint32_t *globals;
	uint8_t *mem_base;
	uintptr_t mem_limit;	/* memory size - 3, not below 0: a 4-byte access fits below it */
	uint32_t first_ref;	/* reference to the first defined function; `n_callable` of them follow one another */
	uint32_t n_callable;
	struct zwe_table **tables;
	struct zwe_instance *home; /* where the thread started */
	uint32_t start_func;	/* set while a host function is what was started, else ZWE_NONE */
	uint32_t n_results;	/* slots */
	int32_t debt;		/* fuel that the last slice used beyond its own; the next ones pay */
#if ZWE_EXCEPTIONS
	uint32_t exception;	/* reference to what is looking for its handler, else ZWE_REF_NULL */
	uint32_t *throw_fp, *throw_far; /* where it was thrown */
	const zwe_word *throw_pc;
	struct zwe_instance *throw_instance;
#endif
};

/* Bytes of frame stack that a call of `func_index` needs at least (its own frame and link; not its callees'). */
uint32_t zwe_frame_bytes(const struct zwe_image *image, uint32_t func_index);

/* Prepares `thread` to run a function of `instance`; `args` are its parameter slots. Frames begin as zero. */
enum zwe_error zwe_thread_start(struct zwe_thread *thread, struct zwe_instance *instance, uint32_t func_index,
				const uint32_t *args, size_t n_arg_slots, uint32_t *stack, size_t stack_slots);
/* The same for the image's init function (data, tables, globals, start). Without one the thread is done at once. */
enum zwe_error zwe_thread_start_init(struct zwe_thread *thread, struct zwe_instance *instance, uint32_t *stack,
				     size_t stack_slots);

#if ZWE_ATOMICS
/* One atomic access of aligned guest memory, without anything that keeps others away: what was there before. `how`: the
 * number of the instruction, counted from the first atomic one; ZWE_ATOMIC_KINDS of them.
 */
#define ZWE_ATOMIC_KINDS 36u
uint64_t zwe_atomic_apply(uint8_t *bytes, uint32_t how, uint64_t operand, uint64_t expected);
#if ZWE_PREEMPTED
/* The platform's: the same, and no other guest thread runs meanwhile. */
uint64_t zwe_platform_atomic(uint8_t *bytes, uint32_t how, uint64_t operand, uint64_t expected);
#else
#define zwe_platform_atomic zwe_atomic_apply
#endif
#endif

/* Runs until something in enum zwe_run happens. One unit of fuel is taken by every backward branch, call and bulk chunk;
 * at most `fuel` + 1 are used. Two builds of one source: zwe_resume is the build's choice (fast where GCC can).
 */
enum zwe_run zwe_resume_fast(struct zwe_thread *thread, int32_t fuel);
enum zwe_run zwe_resume_plain(struct zwe_thread *thread, int32_t fuel);
#if defined(ZWE_PLAIN)
#define zwe_resume zwe_resume_plain
#else
#define zwe_resume zwe_resume_fast
#endif

/* Result slots of a finished thread (valid until the stack is used again). */
const uint32_t *zwe_thread_results(const struct zwe_thread *thread, size_t *n_slots);
/* For host functions: notes the trap; the function then returns ZWE_CALL_TRAP. */
void zwe_thread_trap(struct zwe_thread *thread, enum zwe_trap trap);

struct zwe_frame {
	const struct zwe_instance *instance;
	uint32_t func_index; /* whole index space, or ZWE_NONE for the init function */
	uint32_t code_word;  /* the instruction (innermost) or the call (others) */
};
/* Call stack of a thread that is not running, innermost first; returns how many were stored. */
size_t zwe_thread_backtrace(const struct zwe_thread *thread, struct zwe_frame *frames, size_t max_frames);

/* What is known of a thread whose engine's half is not to be believed. */
struct zwe_known {
	const uint32_t *stack;
	uint32_t stack_slots;
	uint32_t n_instances; /* of its world, by number */
	/* Image of one of them, and the instance that zwe_frame is to name. */
	const struct zwe_image *(*image)(void *user, uint32_t id, const struct zwe_instance **instance);
	void *user;
};
/* The same of such a thread: reads nothing but itself, its frame stack and images, whatever they say. */
size_t zwe_thread_backtrace_known(const struct zwe_thread *thread, const struct zwe_known *known,
				  struct zwe_frame *frames, size_t max_frames);

#endif
