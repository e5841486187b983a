/* SPDX-License-Identifier: Apache-2.0
 *
 * Modules by name: starting, stopping, what became of them, and whether they come back. It does not
 * build link groups (group.c) or run them (runtime.c).
 */
#include <string.h>

#include "internal.h"

struct zwr_module *zwr_module_find(const struct zwr_runtime *runtime, const char *name)
{
	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		const struct zwr_module *module = &runtime->modules[i];

		if (module->name[0] != '\0' && strcmp(module->name, name) == 0) {
			return (struct zwr_module *)(uintptr_t)module;
		}
	}
	return NULL;
}

static bool has_ended(const struct zwr_module *module)
{
	return module->group == NULL && module->state != ZWR_STATE_WAITING;
}

static void clear(struct zwr_runtime *runtime, struct zwr_module *module)
{
	zwr_log_close(runtime, module);
	zwr_trap_forget(runtime, module);
	for (uint32_t i = 0; i < ZWR_JOBS_MAX; i++) {
		/* Results outlive the record; a pending one cannot be of a module that has ended.
		 */
		if (runtime->jobs[i].module == module &&
		    runtime->jobs[i].result.state == ZWR_JOB_PENDING) {
			runtime->jobs[i].id = 0;
		}
	}
	*module = (struct zwr_module){0};
}

/* Its record: the one it has, a free one, or that of the module that ended longest ago. */
struct zwr_module *zwr_module_take(struct zwr_runtime *runtime, const char *name)
{
	struct zwr_module *module = zwr_module_find(runtime, name), *oldest = NULL;

	for (uint32_t i = 0; i < ZWR_MODULES_MAX && module == NULL; i++) {
		struct zwr_module *candidate = &runtime->modules[i];

		if (candidate->name[0] == '\0') {
			module = candidate;
		} else if (has_ended(candidate) &&
			   (oldest == NULL || candidate->ended < oldest->ended)) {
			oldest = candidate;
		}
	}
	if (module == NULL && oldest != NULL) {
		clear(runtime, oldest);
		module = oldest;
	}
	if (module != NULL) {
		memcpy(module->name, name, strlen(name) + 1);
	}
	return module;
}

/* Log rings of modules that have ended are given up, oldest first, when RAM is short. */
static bool give_up_log(struct zwr_runtime *runtime, const struct zwr_module *except)
{
	struct zwr_module *oldest = NULL;

	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		struct zwr_module *module = &runtime->modules[i];

		if (module != except && module->log.bytes != NULL && has_ended(module) &&
		    (oldest == NULL || module->ended < oldest->ended)) {
			oldest = module;
		}
	}
	if (oldest != NULL) {
		zwr_log_close(runtime, oldest);
	}
	return oldest != NULL;
}

static enum zwr_error make_room(struct zwr_runtime *runtime, struct zwr_detail *detail,
				const struct zwr_module *module, uint32_t extra_bytes)
{
	enum zwr_error error;

	do {
		error = zwr_admit_memory(runtime, detail, NULL, extra_bytes);
	} while (error != ZWR_OK && give_up_log(runtime, module));
	return error;
}

/* runtime->plan is admitted. */
static enum zwr_error begin(struct zwr_runtime *runtime, struct zwr_detail *detail,
			    struct zwr_module *module, struct zwr_job *job, bool again)
{
	const struct zwr_plan *plan = &runtime->plan;
	uint32_t log_bytes = module->log.bytes == NULL ? plan->need.log : 0;
	enum zwr_error error = make_room(runtime, detail, module, log_bytes);

	if (error != ZWR_OK) {
		return error;
	}
	if (!again && !zwr_log_open(runtime, module)) {
		return zwr_admit_memory(runtime, detail, NULL, log_bytes);
	}
	error = zwr_group_create(runtime, detail, module, job);
	if (error != ZWR_OK) {
		return error;
	}
	if (!again) {
		module->trapped = false;
		module->failures = 0;
		module->restart = plan->restart;
	}
	memcpy(module->version, plan->version, sizeof(module->version));
	module->state = ZWR_STATE_STARTING;
	module->exit_code = 0;
	module->need = plan->need;
	module->starts++;
	return ZWR_OK;
}

enum zwr_error zwr_module_start(struct zwr_runtime *runtime, struct zwr_detail *detail,
				const char *name, struct zwr_job *job, bool again)
{
	struct zwr_module *module = zwr_module_find(runtime, name);
	bool is_new = module == NULL;
	enum zwr_error error;

	if (module != NULL &&
	    (module->group != NULL || (module->state == ZWR_STATE_WAITING && !again))) {
		return zwr_fail_text(detail, ZWR_WHY_RUNS, name);
	}
	if (strlen(name) >= ZWR_NAME_SIZE ||
	    !runtime->port->find(runtime->port->context, &runtime->package, name)) {
		return zwr_fail_text(detail, ZWR_WHY_NO_MODULE, name);
	}
	error = zwr_admit(runtime, detail, name, &runtime->package);
	if (error != ZWR_OK) {
		return error;
	}
	module = zwr_module_take(runtime, name);
	if (module == NULL) {
		return zwr_fail(detail, ZWR_WHY_MODULES);
	}
	error = begin(runtime, detail, module, job, again);
	if (error != ZWR_OK && is_new) {
		clear(runtime, module);
	}
	return error;
}

enum zwr_error zwr_start(struct zwr_runtime *runtime, const char *name, struct zwr_detail *detail)
{
	*detail = (struct zwr_detail){0};
	return zwr_module_start(runtime, detail, name, NULL, false);
}

enum zwr_error zwr_check(struct zwr_runtime *runtime, struct zwr_need *need,
			 struct zwr_detail *detail, const struct zwp_package *package,
			 const char *replaces)
{
	const struct zwr_module *module =
		replaces != NULL ? zwr_module_find(runtime, replaces) : NULL;
	enum zwr_error error;

	*detail = (struct zwr_detail){0};
	error = zwr_admit(runtime, detail, package->manifest.name, package);
	if (need != NULL) {
		*need = runtime->plan.need;
	}
	if (error != ZWR_OK) {
		return error;
	}
	return zwr_admit_memory(runtime, detail, module,
				module == NULL || module->log.bytes == NULL ? runtime->plan.need.log
									    : 0);
}

/* ---- The end, and after ---- */

static void end_jobs(struct zwr_runtime *runtime, const struct zwr_module *module,
		     enum zwr_job_state state, enum zwe_trap trap)
{
	for (uint32_t i = 0; i < ZWR_JOBS_MAX; i++) {
		struct zwr_job *job = &runtime->jobs[i];

		if (job->id != 0 && job->module == module && job->result.state == ZWR_JOB_PENDING) {
			zwr_job_end(job, state, trap);
		}
	}
}

static void restart_later(struct zwr_runtime *runtime, struct zwr_module *module)
{
	uint32_t steps = module->failures == 0 ? 0 : module->failures - 1;

	steps = steps > ZWR_BACKOFF_STEPS ? ZWR_BACKOFF_STEPS : steps;
	module->restart_at_us = zkm_now_us(&runtime->kernel) +
				((uint64_t)runtime->config.backoff_ms << steps) * 1000;
	module->state = ZWR_STATE_WAITING;
}

/* What the policy says of an end that nobody asked for. */
static void decide(struct zwr_runtime *runtime, struct zwr_module *module, uint64_t ran_us)
{
	bool failed = module->state == ZWR_STATE_TRAPPED || module->exit_code != 0;

	if (!failed) {
		module->failures = 0;
	} else {
		module->failures = ran_us >= ZWR_HEALTHY_US ? 1 : module->failures + 1;
	}
	if (module->restart == ZWP_RESTART_NEVER ||
	    (!failed && module->restart != ZWP_RESTART_ALWAYS)) {
		return;
	}
	if (module->failures >= runtime->config.failures_max) {
		if (runtime->port->rollback == NULL ||
		    !runtime->port->rollback(runtime->port->context, module->name)) {
			module->state = ZWR_STATE_FAILED;
			return;
		}
		module->failures = 0;
	}
	restart_later(runtime, module);
}

void zwr_module_ended(struct zwr_runtime *runtime, struct zwr_module *module, enum zwr_state state)
{
	struct zwr_group *group = module->group;
	uint64_t ran_us = zkm_now_us(&runtime->kernel) - group->started_us;
	bool for_call = group->for_call;
	struct zwr_trap trap = {0};

	if (state == ZWR_STATE_TRAPPED && module->trap != NULL) {
		(void)zwr_trap_decode(&trap, module->trap, module->trap_bytes);
	}
	end_jobs(runtime, module, state == ZWR_STATE_TRAPPED ? ZWR_JOB_TRAPPED : ZWR_JOB_STOPPED,
		 trap.code);
	zwr_group_end(group);
	module->state = state;
	module->ended = ++runtime->last_end;
	if (state != ZWR_STATE_STOPPED && !for_call) {
		decide(runtime, module, ran_us);
	}
}

void zwr_module_restart_due(struct zwr_runtime *runtime, struct zwr_module *module)
{
	struct zwr_detail detail = {0};

	if (zwr_module_start(runtime, &detail, module->name, NULL, true) == ZWR_OK) {
		return;
	}
	/* It cannot even start now: that is a failure too, and its text goes where people look. */
	zwr_log_write(&module->log, "zwali: ", 7);
	zwr_log_write(&module->log, detail.text,
		      (uint32_t)zwr_length(detail.text, sizeof(detail.text)));
	zwr_log_write(&module->log, "\n", 1);
	module->state = ZWR_STATE_FAILED;
	if (detail.error != ZWR_E_NOT_FOUND) {
		module->failures++;
		if (module->failures < runtime->config.failures_max) {
			restart_later(runtime, module);
		}
	}
}

enum zwr_error zwr_stop(struct zwr_runtime *runtime, const char *name)
{
	struct zwr_module *module = zwr_module_find(runtime, name);

	if (module == NULL || has_ended(module)) {
		return ZWR_E_NOT_RUNNING;
	}
	if (module->group == NULL) {
		module->state = ZWR_STATE_STOPPED;
		return ZWR_OK;
	}
	zwr_module_ended(runtime, module, ZWR_STATE_STOPPED);
	return ZWR_OK;
}

enum zwr_error zwr_restart_policy(struct zwr_runtime *runtime, const char *name,
				  enum zwp_restart policy)
{
	struct zwr_module *module = zwr_module_find(runtime, name);

	if (module == NULL) {
		return ZWR_E_NOT_FOUND;
	}
	module->restart = policy;
	return ZWR_OK;
}

enum zwr_error zwr_forget(struct zwr_runtime *runtime, const char *name)
{
	struct zwr_module *module = zwr_module_find(runtime, name);

	if (module == NULL) {
		return ZWR_OK;
	}
	if (!has_ended(module)) {
		return ZWR_E_RUNNING;
	}
	clear(runtime, module);
	return ZWR_OK;
}

/* ---- Status ---- */

static void fill_status(struct zwr_status *status, const struct zwr_module *module)
{
	const struct zwr_group *group = module->group;

	*status = (struct zwr_status){
		.state = module->state,
		.exit_code = module->exit_code,
		.failures = module->failures,
		.starts = module->starts,
		.run_us = module->run_us,
		.frame_bytes_used = module->frame_bytes_used,
		.events_lost = module->events_lost,
		.need = module->need,
		.log_next = module->log.next,
		.restart_at_us = module->restart_at_us,
		.log_dropped = module->log.dropped,
		.has_trap = module->trapped,
	};
	memcpy(status->name, module->name, sizeof(status->name));
	memcpy(status->version, module->version, sizeof(status->version));
	if (group != NULL) {
		status->threads = zwk_threads_live(&group->space);
		status->threads_max = group->space.thread_capacity;
		status->objects = group->space.object_count;
		status->run_us = group->space.model.run_us;
		status->frame_bytes_used = group->frame_words_used * 4;
		status->events_lost = group->space.events_lost;
	}
}

bool zwr_status(const struct zwr_runtime *runtime, struct zwr_status *status, const char *name)
{
	const struct zwr_module *module = zwr_module_find(runtime, name);

	if (module == NULL) {
		return false;
	}
	fill_status(status, module);
	return true;
}

bool zwr_status_at(const struct zwr_runtime *runtime, struct zwr_status *status, uint32_t index)
{
	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		if (runtime->modules[i].name[0] != '\0' && index-- == 0) {
			fill_status(status, &runtime->modules[i]);
			return true;
		}
	}
	return false;
}

bool zwr_uses(const struct zwr_runtime *runtime, const uint8_t *package_bytes, size_t size)
{
	uintptr_t first = (uintptr_t)package_bytes;

	for (uint32_t i = 0; i < ZWR_MODULES_MAX; i++) {
		const struct zwr_group *group = runtime->modules[i].group;

		for (uint8_t k = 0; group != NULL && k < group->n_links; k++) {
			uintptr_t used = (uintptr_t)group->links[k].package;

			if (used < first + size && first < used + group->links[k].package_bytes) {
				return true;
			}
		}
	}
	return false;
}
