/* SPDX-License-Identifier: Apache-2.0
 *
 * The runtime: modules that run, side by side, on one device. Life cycle, admission, restart
 * policy, logs, trap reports, calls of exports. The ports poll it; the management handlers ask it.
 *
 * It does not read or write flash, know SMP or CBOR, check packages (zwp_open did) or own a clock:
 * the port gives callbacks. All memory comes from one arena that the port gives; it never blocks,
 * and nothing here may be called from an interrupt or from inside a callback of struct zwr_port,
 * except where a comment says so.
 *
 * docs/runtime.md says the same with drawings.
 */
#ifndef ZWR_RUNTIME_H
#define ZWR_RUNTIME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../engine_c/zwe.h"
#include "../mgmt/package.h"

/* Limits, each with a named error. */
#define ZWR_MODULES_MAX    8  /* names that run or have run since boot: ZWR_E_MODULES */
#define ZWR_JOBS_MAX       4  /* calls whose results wait to be fetched: ZWR_E_JOBS */
#define ZWR_LINKS_MAX      4  /* library modules of one started module: ZWR_E_LINKS */
#define ZWR_CALL_VALUES    8  /* parameters, and results, of a call from the host: ZWR_E_ARGUMENT */
#define ZWR_TRAP_FRAMES    8  /* call stack entries in a report, innermost first */
#define ZWR_FRAMES_MAX     16 /* call stack entries in a sample, innermost first */
#define ZWR_CALL_TEXT_SIZE 64 /* a kernel call's name or type, and its NUL */
#define ZWR_TRAP_CALLS     8  /* last kernel calls in a report, newest first */
#define ZWR_NAME_SIZE      32 /* with its NUL */
#define ZWR_TRAP_BYTES_MAX 240 /* an encoded trap report */

/* Append only: the numbers travel over SMP. zwr_error_text() gives each a sentence. */
enum zwr_error {
	ZWR_OK = 0,
	ZWR_E_NOT_FOUND = -1,   /* no module of this name is installed */
	ZWR_E_RUNNING = -2,     /* already running */
	ZWR_E_NOT_RUNNING = -3, /* it does not run: nothing to stop, no log, no report */
	ZWR_E_MEMORY = -4,      /* needs more RAM than there is: detail has both numbers */
	ZWR_E_ENCODING = -5,    /* the package has no image in this device's encoding */
	ZWR_E_IMAGE = -6,       /* the verifier refuses the image */
	ZWR_E_IMPORT = -7, /* an import that this firmware does not offer, or not with this type;
			      detail names it */
	ZWR_E_FINGERPRINT =
		-8, /* a kernel call of another layout than this firmware's; detail names it */
	ZWR_E_ENTRY = -9,   /* start: the module has no entry point, it is a library to be called */
	ZWR_E_EXPORT = -10, /* call: no such exported function */
	ZWR_E_ARGUMENT = -11, /* call: number or types of the arguments */
	ZWR_E_THREADS = -12,  /* call: all threads of the module are in use */
	ZWR_E_JOBS = -13,     /* call: fetch older results first */
	ZWR_E_MODULES = -14,  /* too many modules at once */
	ZWR_E_LINKS = -15,    /* too many library modules, or they import each other in a circle */
	ZWR_E_RECORD = -16,   /* the module's record is of a newer ABI or damaged */
	ZWR_E_DEVICE = -17,   /* a device that this firmware does not have; detail names it */
	ZWR_E_SAMPLE = -18, /* this device's threads do not stop for a look at their stacks */
};

const char *zwr_error_text(enum zwr_error error);

/* Why something was refused. */
struct zwr_detail {
	enum zwr_error error;
	uint32_t needed, available; /* bytes, ZWR_E_MEMORY only */
	char text[128];             /* complete sentence, NUL-terminated, ASCII */
};

/* What the runtime asks of the port. Callbacks must not call the runtime. `context` is handed
 * through. */
struct zwr_port {
	void *context;
	/* The active version of an installed module, opened by zwp_open(); its bytes stay in place
	 * and unchanged until the runtime no longer uses them (zwr_uses). False: not installed.
	 * Also asked for library modules.
	 */
	bool (*find)(void *context, struct zwp_package *package, const char *name);
	/* After too many failures in a row: makes the previous version the active one. False: there
	 * is none. May be NULL. */
	bool (*rollback)(void *context, const char *name);
	/* Keeps an encoded trap report over a restart of the device (size 0: forget it), and gives
	 * it back: bytes copied, 0 if there is none. May be NULL.
	 */
	void (*trap_save)(void *context, const char *name, const uint8_t *bytes, size_t size);
	size_t (*trap_load)(void *context, const char *name, uint8_t *bytes, size_t size);
	/* Console output as it happens, for the device's own console; the log ring has it as well.
	 * Must not block. May be NULL.
	 */
	void (*console)(void *context, const char *name, const char *bytes, size_t size);
	/* Real microseconds since any start; needed for `realtime` only. May be NULL otherwise. */
	uint64_t (*now_us)(void *context);
};

/* 0 = the default in brackets. */
struct zwr_config {
	uint32_t log_bytes;    /* log ring of each module [1024] */
	uint32_t object_bytes; /* kernel objects of each module, reserved [512] */
	uint32_t frame_bytes;  /* frame stack of a thread where the package says 0 [1024] */
	int32_t poll_fuel;     /* fuel of one zwr_poll [2000] */
	uint32_t seed;         /* of sys_rand_get [1] */
	uint32_t failures_max; /* failures in a row before the previous version comes back [3] */
	uint32_t backoff_ms;   /* before the first restart after a failure; doubles up to 64 times
				  that [100] */
	bool realtime;         /* virtual time follows real time; else it jumps over idle time */
};

/* What stands in brackets. A port that begins with them needs no code that fills in for zeros. */
#define ZWR_DEFAULT_LOG_BYTES 1024
#define ZWR_CONFIG_DEFAULTS                                                                        \
	.object_bytes = 512, .frame_bytes = 1024, .poll_fuel = 2000, .seed = 1, .failures_max = 3, \
	.backoff_ms = 100

/* Opaque to callers; the memory is the caller's, static or on its heap. */
struct zwr_runtime;
size_t zwr_runtime_bytes(void);

/* `memory` (zwr_runtime_bytes(), 8-byte aligned) becomes the runtime; `arena` (8-byte aligned) is
 * where modules live. `port` is borrowed. NULL: the arena is too small for anything.
 */
struct zwr_runtime *zwr_init(void *memory, const struct zwr_port *port,
			     const struct zwr_config *config, void *arena, size_t arena_bytes);

/* ---- Running
 * ----------------------------------------------------------------------------------------------------
 */

#define ZWR_IDLE UINT32_MAX

/* Runs what is ready, for at most `poll_fuel`. Returns microseconds until it wants to be called
 * again: 0 = at once, ZWR_IDLE = not before something is started, called or changed.
 */
uint32_t zwr_poll(struct zwr_runtime *runtime);

/* Virtual microseconds since zwr_init. */
uint64_t zwr_now_us(const struct zwr_runtime *runtime);

/* ---- Modules
 * ----------------------------------------------------------------------------------------------------
 */

enum zwr_state {
	ZWR_STATE_STARTING = 1, /* its initialisation or start function runs */
	ZWR_STATE_RUNNING = 2,
	ZWR_STATE_EXITED = 3,  /* ended by itself, exit_code is valid */
	ZWR_STATE_TRAPPED = 4, /* there is a trap report */
	ZWR_STATE_STOPPED = 5, /* ended by zwr_stop */
	ZWR_STATE_WAITING = 6, /* failed, will be restarted: restart_at_us */
	ZWR_STATE_FAILED = 7,  /* failed too often, and no previous version came back */
};

const char *zwr_state_text(enum zwr_state state); /* one lower-case word */

/* Bytes that a started module takes, by part. */
struct zwr_need {
	uint32_t memory;   /* linear memories */
	uint32_t instance; /* engine state, tables included; of its library modules as well */
	uint32_t frames;   /* frame stacks of all threads */
	uint32_t threads;  /* thread control blocks */
	uint32_t objects;  /* kernel objects, handle table */
	uint32_t log;      /* log ring */
	uint32_t total;    /* with the allocator's own bytes */
};

struct zwr_status {
	char name[ZWR_NAME_SIZE];
	char version[ZWR_NAME_SIZE];
	enum zwr_state state;
	int32_t exit_code;
	uint32_t threads; /* live now */
	uint32_t threads_max;
	uint32_t objects;  /* kernel objects now */
	uint32_t failures; /* in a row */
	uint32_t starts;   /* since boot */
	uint64_t restart_at_us;    /* state waiting: when, in virtual time */
	uint64_t run_us;           /* virtual processor time, this start */
	uint32_t frame_bytes_used; /* deepest frame stack of any thread so far */
	uint32_t events_lost;      /* callbacks that found the event queue full */
	struct zwr_need need;
	uint32_t log_next;    /* cursor: next byte to be written */
	uint32_t log_dropped;         /* bytes overwritten before anyone read them */
	bool has_trap;                /* since it was last started by zwr_start */
};

/* Would the package be admitted, now, if the running version of `replaces` (may be NULL) were gone?
 * Verifies the images and checks imports, fingerprints and RAM; changes nothing. `need` (may be
 * NULL) is filled where it could be worked out.
 */
enum zwr_error zwr_check(struct zwr_runtime *runtime, struct zwr_need *need,
			 struct zwr_detail *detail, const struct zwp_package *package,
			 const char *replaces);

/* Admits the installed module and starts it; an earlier end and its log are forgotten when this
 * succeeds, the last trap report is not. Returns before guest code runs: zwr_poll runs it, the
 * initialisation as well.
 */
enum zwr_error zwr_start(struct zwr_runtime *runtime, const char *name, struct zwr_detail *detail);

/* Ends a module in any state, at once; its calls end as stopped. When it returns, its memory is
 * free. Cancels a restart. */
enum zwr_error zwr_stop(struct zwr_runtime *runtime, const char *name);

/* Policy in place of the package's, for a module that is known here (zwr_start set it to the
 * package's). */
enum zwr_error zwr_restart_policy(struct zwr_runtime *runtime, const char *name,
				  enum zwp_restart policy);

/* Forgets an ended module: record, log ring, report. Before its erasure from the store.
 * ZWR_E_RUNNING if it still runs. */
enum zwr_error zwr_forget(struct zwr_runtime *runtime, const char *name);

/* Status of one module by name, or of the index-th one (0..): false when there is none. */
bool zwr_status(const struct zwr_runtime *runtime, struct zwr_status *status, const char *name);
bool zwr_status_at(const struct zwr_runtime *runtime, struct zwr_status *status, uint32_t index);

/* Does anything execute from, or read, these package bytes? For the store's in_use. May be called
 * from callbacks. */
bool zwr_uses(const struct zwr_runtime *runtime, const uint8_t *package_bytes, size_t size);

/* ---- Logs
 * --------------------------------------------------------------------------------------------------------
 */

/* Copies log bytes from `*cursor` on, at most `size`; returns how many and moves the cursor behind
 * them. A cursor older than the ring moves to its oldest byte and `*dropped` (may be NULL) says how
 * many bytes were skipped. Cursors count bytes since the module was started and wrap at 2^32.
 */
size_t zwr_log_read(struct zwr_runtime *runtime, const char *name, uint32_t *cursor,
		    uint32_t *dropped, char *bytes, size_t size);

#ifndef ZWR_HOLD_MS
#define ZWR_HOLD_MS 60000u /* the longest hold; at most an hour may be defined */
#endif

/* For so many milliseconds from now, at most ZWR_HOLD_MS, the module's threads wait before they print
 * while more than half of its log is unread, so that nothing is lost to a reader that comes in time.
 * Outlives a restart; 0 ends it. With `realtime` only: without it modules wait for any reader.
 */
void zwr_log_hold(struct zwr_runtime *runtime, const char *name, uint32_t ms);

/* ---- Trap reports
 * ------------------------------------------------------------------------------------------------
 */

struct zwr_frame {
	uint32_t link;       /* 0: the module itself; else its n-th library */
	uint32_t func_index; /* whole index space, ZWE_NONE: initialisation */
	uint32_t code_word;
};

struct zwr_trap {
	enum zwe_trap code;
	int32_t value;               /* reserved, 0 */
	char version[ZWR_NAME_SIZE]; /* of the module that trapped */
	uint8_t build_id[4];         /* start of the package's */
	uint64_t at_us;              /* virtual time */
	uint16_t thread;             /* slot of the thread; 0xFFFF: the event thread */
	uint8_t n_frames, n_calls;
	struct zwr_frame frames[ZWR_TRAP_FRAMES];
	uint32_t calls[ZWR_TRAP_CALLS]; /* fingerprints of kernel calls */
};

/* The last report of the module, from RAM or from what the port kept; it stays until there is a
 * newer one. False: none. */
bool zwr_trap_get(struct zwr_runtime *runtime, struct zwr_trap *trap, const char *name);
/* Form in which it is kept; little-endian, at most ZWR_TRAP_BYTES_MAX. Decoding refuses anything
 * malformed. */
size_t zwr_trap_encode(const struct zwr_trap *trap, uint8_t *bytes, size_t size);
bool zwr_trap_decode(struct zwr_trap *trap, const uint8_t *bytes, size_t size);

/* ---- Profiling
 * ----------------------------------------------------------------------------------------------------
 */

/* Where the module goes on when it is next its turn: the call stack of the thread that would run, at
 * a poll point. *n_frames 0: all its threads wait. ZWR_E_NOT_RUNNING; ZWR_E_SAMPLE where guest
 * threads run beside whoever asks.
 */
enum zwr_error zwr_sample(struct zwr_runtime *runtime, struct zwr_frame *frames, uint8_t *n_frames,
			  const char *name);

/* ---- Calls
 * --------------------------------------------------------------------------------------------------------
 */

struct zwr_value {
	uint8_t type;  /* enum zwe_valtype: i32, i64, f32, f64 */
	uint64_t bits; /* i32, f32 in the low half */
};

struct zwr_signature {
	uint8_t n_params, n_results;
	uint8_t params[ZWR_CALL_VALUES], results[ZWR_CALL_VALUES];
};

enum zwr_job_state {
	ZWR_JOB_PENDING = 0,
	ZWR_JOB_DONE = 1,     /* results are valid */
	ZWR_JOB_TRAPPED = 2,  /* trap is valid; the module has the report */
	ZWR_JOB_STOPPED = 3,  /* the module was stopped or ended before */
	ZWR_JOB_DEADLINE = 4, /* ended by its time limit */
};

struct zwr_result {
	enum zwr_job_state state;
	enum zwe_trap trap;
	uint8_t n_values;
	struct zwr_value values[ZWR_CALL_VALUES];
};

/* Parameter and result types of an exported function of an installed module; it need not run. */
enum zwr_error zwr_signature(struct zwr_runtime *runtime, struct zwr_signature *signature,
			     struct zwr_detail *detail, const char *name, const char *function);

/* Calls an exported function: as a further thread of the running module, or of an instance made for
 * this call, which ends with it. Returns at once with a job number (never 0). `deadline_ms` 0: none
 * (virtual time).
 */
enum zwr_error zwr_call(struct zwr_runtime *runtime, uint32_t *job, struct zwr_detail *detail,
			const char *name, const char *function, const struct zwr_value *arguments,
			size_t n_arguments, uint32_t deadline_ms);

/* Result of a job. One that is not pending any more is given once and then forgotten.
 * ZWR_E_NOT_FOUND: no such job. */
enum zwr_error zwr_call_result(struct zwr_runtime *runtime, struct zwr_result *result,
			       uint32_t job);

/* Ends the thread of a pending call, and forgets the job. */
enum zwr_error zwr_call_cancel(struct zwr_runtime *runtime, uint32_t job);

/* ---- Numbers
 * ------------------------------------------------------------------------------------------------------
 */

struct zwr_stats {
	uint32_t arena_bytes, free_bytes, largest_bytes,
		least_free_bytes; /* least: lowest since boot */
	uint32_t modules_running;
	uint32_t threads, timers, objects; /* of guests, in the kernel; nothing runs: 0 */
	uint32_t instance_bytes,
		thread_bytes;        /* runtime's own share of a started module and of a thread */
	uint64_t uptime_us, busy_us; /* virtual */
};

void zwr_stats(const struct zwr_runtime *runtime, struct zwr_stats *stats);

/* Kernel calls that this firmware offers, for `info`: false at the end. `kernel`: what stands
 * underneath, "model" here. */
struct zwr_kernel_call {
	char name[ZWR_CALL_TEXT_SIZE];      /* without the SYS_ */
	char signature[ZWR_CALL_TEXT_SIZE]; /* "i32,i64->i32" */
	uint32_t fingerprint;
};
bool zwr_kernel_call(struct zwr_kernel_call *call, uint32_t index);
uint32_t zwr_kernel_call_count(void);
/* The name for a fingerprint; false: this firmware does not know it. */
bool zwr_kernel_call_name(char name[ZWR_CALL_TEXT_SIZE], uint32_t fingerprint);
const char *zwr_kernel_name(void);
/* One number over all fingerprints: same number, same interface. */
uint32_t zwr_kernel_fingerprint(void);

#endif
