/* SPDX-License-Identifier: Apache-2.0
 *
 * What the runtime's files share. Not for ports or management: they use runtime.h.
 */
#ifndef ZWR_INTERNAL_H
#define ZWR_INTERNAL_H

#include "../kernel_if/kernel_if.h"
#include "reasons.h"
#include "runtime.h"

#define ZWR_HEALTHY_US    60000000u /* a start that ran that long was no failed one */
#define ZWR_BACKOFF_STEPS 6u        /* doublings */
#define ZWR_LEASE_POLLS                                                                            \
	1000000u                /* that a module waits for the reader of its log, after each read */
#define ZWR_START_POLLS 300000u /* and after its start */
#define ZWR_HELD_US     10000u
#define ZWR_OBJECT_LIMIT                                                                           \
	4096u /* bytes of kernel objects beyond the reserved ones, from the arena */

/* The world of so many instances, and where it lists them. */
#define ZWR_WORLD_BYTES(n)                                                                         \
	zwk_heap_round((uint32_t)(sizeof(struct zwe_world) + (n) * sizeof(struct zwe_instance *)))

struct zwr_group;

/* One module of a link group: the started one, or a library that it imports from. */
struct zwr_link {
	struct zwe_image image;
	struct zwk_instance *instance;
	const volatile uint32_t *record; /* global that holds its record's address; NULL: none */
	bool record_bad;                 /* exported, but not as such a global */
	struct zwe_capacity capacity;
	struct zwe_need need;
	const uint8_t *package;
	uint32_t package_bytes;
	char name[ZWR_NAME_SIZE];
};

/* What admission found out. links[0] is the module itself. */
struct zwr_plan {
	/* Small first: so the code that uses them is shorter, here and below. */
	uint8_t n_links;
	bool uses_timers;
	enum zwp_restart restart;
	uint8_t order[1 + ZWR_LINKS_MAX]; /* of initialisation: what is imported from comes first */
	uint8_t build_id[4];
	uint32_t threads, frame_slots, fuel_slice, deadline_ms, object_bytes;
	struct zwr_need need;
	uint32_t block_bytes;   /* of the group's one block */
	uint32_t scratch_bytes; /* of it, for threads and objects; first for the bindings of imports
				 */
	uint32_t world_bytes;   /* of it, for the world of its instances */
	uint32_t n_calls;       /* imports that are kernel calls */
	uint32_t control_bytes, calls_bytes;
	/* The block's part behind the first lead_bytes begins at a multiple of `align`. */
	uint32_t lead_bytes, region_bytes, align;
	struct zkm_grants grants; /* devices that the packages name */
	char version[ZWR_NAME_SIZE];
	struct zwr_link links[1 + ZWR_LINKS_MAX];
};

struct zwr_log {
	uint8_t *bytes; /* NULL: none */
	uint32_t size;
	uint32_t next; /* bytes written so far */
	uint32_t read; /* highest cursor that anybody read up to */
	uint32_t dropped;
	uint32_t lease; /* polls for which the module waits for its reader, in virtual time */
	uint64_t hold_until_us; /* the same in real time */
};

/* A name that runs or has run. */
struct zwr_module {
	enum zwr_state state;
	enum zwp_restart restart;
	bool trapped;             /* since it was last started by somebody */
	char name[ZWR_NAME_SIZE]; /* "": free */
	struct zwr_group *group;  /* while it runs */
	struct zwr_log log;
	uint8_t *trap; /* encoded report, on the arena */
	uint16_t trap_bytes;
	int32_t exit_code;
	uint32_t failures, starts;
	uint64_t restart_at_us;
	uint64_t run_us;
	uint32_t frame_bytes_used, events_lost;
	uint32_t ended; /* sequence number of its end: the oldest record is reused first */
	struct zwr_need need;
	char version[ZWR_NAME_SIZE];
};

struct zwr_job {
	uint32_t id; /* 0: free */
	struct zwr_module *module;
	uint32_t func_index; /* of the module itself */
	uint64_t deadline_us;
	uint32_t args[2 * ZWR_CALL_VALUES];
	uint8_t n_arg_slots;
	bool own_instance; /* made for this call, ends with it */
	struct zwr_signature signature;
	struct zwr_result result;
};

/* A started module: one block of the arena holds this, its links, instances, threads, stacks and
 * objects. */
struct zwr_group {
	uint8_t n_links;
	uint8_t order[1 + ZWR_LINKS_MAX];
	uint8_t step; /* of initialisation */
	bool for_call;
	uint8_t ending; /* enum zwr_state that it ends with, 0: it goes on */
	enum zwe_trap trap;
	bool job_runs; /* on the event thread, now */
	uint8_t build_id[4];
	struct zwr_runtime *runtime;
	struct zwr_module *module;
	struct zwr_job *job; /* for which it was made, or that its event thread is to run or runs */
	const struct zwk_thread *trapped; /* NULL: none of its threads is to blame */
	uint32_t entry; /* function index, ZWE_NONE: none */
	uint64_t started_us, deadline_us;
	uint32_t frame_words_used;
	struct zwr_link *links;
	struct zwk_heap objects;
	struct zwk_space space; /* threads point to it */
};

struct zwr_runtime {
	const struct zwr_port *port;
	struct zkm_kernel kernel;
	struct zwk_heap heap;
	struct zwr_plan plan; /* of the admission at hand */
	struct zwr_config config;
	uint32_t last_job, last_end;
	uint64_t real_start_us;
	struct zwr_module modules[ZWR_MODULES_MAX];
	struct zwr_job jobs[ZWR_JOBS_MAX];
	struct zwp_package package; /* of the admission at hand */
};

/* runtime.c */
/* Moment at which a deadline or a restart is due, or ZKM_NEVER; the kernel's own timeouts not
 * counted. */
uint64_t zwr_due_us(const struct zwr_runtime *runtime);
void zwr_do_what_is_due(struct zwr_runtime *runtime);
struct zwr_group *zwr_group_of(const struct zwk_thread *thread);
/* Before a thread runs: the next step or callback where the last one has come to its end. False:
 * there is nothing to run.
 */
bool zwr_thread_prepare(struct zwk_thread *thread);
/* The function that it was started for has returned, or (without results) it ended itself. */
void zwr_thread_returned(struct zwk_thread *thread, bool with_results);
/* `started`: it was in guest code. The group ends with zwr_reap. */
void zwr_thread_trapped(struct zwk_thread *thread, bool started, enum zwe_trap trap);
/* For the status: the deepest frame stack. */
void zwr_note_stack_use(struct zwr_group *group, const struct zwk_thread *thread);
/* Has it come to its end? Then it goes with zwr_reap. */
void zwr_group_look(struct zwr_group *group);
/* Ends the groups that have come to their end. Not from one of their own threads. */
void zwr_reap(struct zwr_runtime *runtime);

/* text.c */
/* Length of a text that ends with a NUL or with its array. */
size_t zwr_length(const char *text, size_t size);
/* Fills the detail: the reason's error and sentence (a build without texts says "reason 07"), both
 * numbers of ZWR_E_MEMORY, a name. Returns the error.
 */
enum zwr_error zwr_fail(struct zwr_detail *detail, enum zwr_reason reason);
enum zwr_error zwr_fail_text(struct zwr_detail *detail, enum zwr_reason reason, const char *name);
enum zwr_error zwr_fail_name(struct zwr_detail *detail, enum zwr_reason reason, const char *name,
			     size_t name_length);

/* admit.c: fills runtime->plan for a package called `name`. */
enum zwr_error zwr_admit(struct zwr_runtime *runtime, struct zwr_detail *detail, const char *name,
			 const struct zwp_package *package);
/* Is there room, were the block of `replaced` (may be NULL) free? */
enum zwr_error zwr_admit_memory(struct zwr_runtime *runtime, struct zwr_detail *detail,
				const struct zwr_module *replaced, uint32_t extra_bytes);
bool zwr_same_type(const struct zwe_functype *a, const struct zwe_functype *b);

/* group.c */
enum zwr_error zwr_group_create(struct zwr_runtime *runtime, struct zwr_detail *detail,
				struct zwr_module *module, struct zwr_job *job);
enum zwr_step {
	ZWR_STEP_STARTED,
	ZWR_STEP_NOTHING,   /* nothing is left to do */
	ZWR_STEP_NO_STACK,  /* a function's frame is larger than the frame stack */
	ZWR_STEP_NO_RECORD, /* the module's record cannot be used */
};
/* Its main thread has come to the end of a step: starts the next. */
enum zwr_step zwr_group_advance(struct zwr_group *group, struct zwk_thread *thread);
/* Frees everything; the module keeps numbers for its status. */
void zwr_group_end(struct zwr_group *group);
/* Nothing can happen in it any more. */
bool zwr_group_finished(const struct zwr_group *group);

/* module.c */
struct zwr_module *zwr_module_find(const struct zwr_runtime *runtime, const char *name);
struct zwr_module *zwr_module_take(struct zwr_runtime *runtime, const char *name);
enum zwr_error zwr_module_start(struct zwr_runtime *runtime, struct zwr_detail *detail,
				const char *name, struct zwr_job *job, bool again);
/* Its group comes to an end; ends the group, then decides about a restart. */
void zwr_module_ended(struct zwr_runtime *runtime, struct zwr_module *module, enum zwr_state state);
void zwr_module_restart_due(struct zwr_runtime *runtime, struct zwr_module *module);

/* log.c */
bool zwr_log_open(struct zwr_runtime *runtime, struct zwr_module *module);
void zwr_log_write(struct zwr_log *log, const char *bytes, uint32_t size);
/* Half a ring that nobody has read yet makes a module wait. In virtual time, where it outruns any
 * reader, while somebody reads or may still come; in real time while a reader has asked for it.
 */
bool zwr_log_holds(const struct zwr_runtime *runtime, const struct zwr_log *log);
/* Lets go of modules whose reader has caught up, or given up. True: others still wait, look again
 * within ZWR_HELD_US.
 */
bool zwr_logs_look(struct zwr_runtime *runtime);
void zwr_log_close(struct zwr_runtime *runtime, struct zwr_module *module);

/* trap.c */
/* Makes and keeps the report; `thread` NULL: none of its threads is to blame. */
/* Call stack of a thread that does not run, innermost first; at most ZWR_FRAMES_MAX. */
uint8_t zwr_collect_frames(struct zwr_frame *to, const struct zwr_group *group,
			   const struct zwk_thread *thread, uint8_t max_frames);
void zwr_trap_collect(struct zwr_group *group, const struct zwk_thread *thread, enum zwe_trap code);
void zwr_trap_forget(struct zwr_runtime *runtime, struct zwr_module *module);

/* job.c */
void zwr_job_done(struct zwr_group *group, const struct zwk_thread *thread);
void zwr_job_end(struct zwr_job *job, enum zwr_job_state state, enum zwe_trap trap);
/* Puts the group's job on its event thread. */
bool zwr_job_begin(struct zwr_group *group);
void zwr_jobs_expire(struct zwr_runtime *runtime);
uint64_t zwr_jobs_due_us(const struct zwr_runtime *runtime);

#endif
