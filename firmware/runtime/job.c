/* SPDX-License-Identifier: Apache-2.0
 *
 * Calls of exported functions from outside. A module that does not run is instantiated for the
 * call; in one that runs the call goes to the event thread, which has a stack of its own and runs
 * one thing at a time.
 */
#include <string.h>

#include "internal.h"

static struct zwr_job *find_job(struct zwr_runtime *runtime, uint32_t id)
{
	for (uint32_t i = 0; i < ZWR_JOBS_MAX && id != 0; i++) {
		if (runtime->jobs[i].id == id) {
			return &runtime->jobs[i];
		}
	}
	return NULL;
}

static uint32_t width(uint8_t type)
{
	return type == ZWE_I64 || type == ZWE_F64 ? 2 : 1;
}

static bool is_number(uint8_t type)
{
	return type == ZWE_I32 || type == ZWE_I64 || type == ZWE_F32 || type == ZWE_F64;
}

/* A function that can be called from outside, and its index. */
static enum zwr_error find_function(struct zwr_signature *signature, uint32_t *func_index,
				    struct zwr_detail *detail, const struct zwe_image *image,
				    const char *function)
{
	struct zwe_export exported;
	struct zwe_functype type;

	if (!zwe_image_find_export(image, function, strlen(function), &exported) ||
	    exported.kind != ZWE_KIND_FUNC || exported.index < image->import_funcs) {
		return zwr_fail_text(detail, ZWR_WHY_NO_FUNCTION, function);
	}
	zwe_image_func_type(image, exported.index, &type);
	if (type.n_params > ZWR_CALL_VALUES || type.n_results > ZWR_CALL_VALUES) {
		return zwr_fail_text(detail, ZWR_WHY_MANY_VALUES, function);
	}
	*signature = (struct zwr_signature){.n_params = (uint8_t)type.n_params,
					    .n_results = (uint8_t)type.n_results};
	for (uint32_t i = 0; i < type.n_params; i++) {
		signature->params[i] = type.params[i];
		if (!is_number(type.params[i])) {
			return zwr_fail_text(detail, ZWR_WHY_TAKES_REFERENCE, function);
		}
	}
	for (uint32_t i = 0; i < type.n_results; i++) {
		signature->results[i] = type.results[i];
		if (!is_number(type.results[i])) {
			return zwr_fail_text(detail, ZWR_WHY_RETURNS_REFERENCE, function);
		}
	}
	*func_index = exported.index;
	return ZWR_OK;
}

/* The image of a module, running or not; one that does not run is admitted into runtime->plan
 * first. */
static enum zwr_error find_image(const struct zwe_image **image, struct zwr_runtime *runtime,
				 struct zwr_detail *detail, const char *name)
{
	const struct zwr_module *module = zwr_module_find(runtime, name);
	enum zwr_error error;

	if (module != NULL && module->group != NULL) {
		*image = &module->group->links[0].image;
		return ZWR_OK;
	}
	if (!runtime->port->find(runtime->port->context, &runtime->package, name)) {
		return zwr_fail_text(detail, ZWR_WHY_NO_MODULE, name);
	}
	error = zwr_admit(runtime, detail, name, &runtime->package);
	*image = &runtime->plan.links[0].image;
	return error;
}

enum zwr_error zwr_signature(struct zwr_runtime *runtime, struct zwr_signature *signature,
			     struct zwr_detail *detail, const char *name, const char *function)
{
	const struct zwe_image *image;
	uint32_t func_index;
	enum zwr_error error = find_image(&image, runtime, detail, name);

	return error != ZWR_OK ? error
			       : find_function(signature, &func_index, detail, image, function);
}

static enum zwr_error set_arguments(struct zwr_job *job, struct zwr_detail *detail,
				    const struct zwr_value *arguments, size_t n_arguments)
{
	if (n_arguments != job->signature.n_params) {
		return zwr_fail(detail, ZWR_WHY_ARGUMENT_COUNT);
	}
	for (size_t i = 0; i < n_arguments; i++) {
		if (arguments[i].type != job->signature.params[i]) {
			return zwr_fail(detail, ZWR_WHY_ARGUMENT_TYPE);
		}
		job->args[job->n_arg_slots++] = (uint32_t)arguments[i].bits;
		if (width(arguments[i].type) == 2) {
			job->args[job->n_arg_slots++] = (uint32_t)(arguments[i].bits >> 32);
		}
	}
	return ZWR_OK;
}

/* In a module that runs: needs a C stack that nobody else uses. */
static enum zwr_error join_running(struct zwr_job *job, struct zwr_detail *detail,
				   struct zwr_group *group)
{
	const struct zwe_image *image = &group->links[0].image;
	struct zwk_thread *thread;

	if (group->job != NULL || group->module->state != ZWR_STATE_RUNNING) {
		return zwr_fail(detail, ZWR_WHY_BUSY);
	}
	if ((image->features & ZWE_IMAGE_F_SP) != 0 && group->space.event_stack_top == 0) {
		return zwr_fail(detail, ZWR_WHY_NO_STACK);
	}
	thread = zwk_event_thread(&group->space);
	if (thread == NULL) {
		return zwr_fail(detail, ZWR_WHY_RAM_FOR_CALL);
	}
	group->job = job;
	if (!thread->in_callback) {
		zkm_event_thread_wake(&thread->model);
	}
	return ZWR_OK;
}

enum zwr_error zwr_call(struct zwr_runtime *runtime, uint32_t *job_id, struct zwr_detail *detail,
			const char *name, const char *function, const struct zwr_value *arguments,
			size_t n_arguments, uint32_t deadline_ms)
{
	struct zwr_job *job = NULL;
	const struct zwe_image *image;
	struct zwr_module *module;
	enum zwr_error error;

	for (uint32_t i = 0; i < ZWR_JOBS_MAX && job == NULL; i++) {
		job = runtime->jobs[i].id == 0 ? &runtime->jobs[i] : NULL;
	}
	if (job == NULL) {
		return zwr_fail(detail, ZWR_WHY_JOBS);
	}
	error = find_image(&image, runtime, detail, name);
	if (error != ZWR_OK) {
		return error;
	}
	*job = (struct zwr_job){.deadline_us = ZKM_NEVER};
	error = find_function(&job->signature, &job->func_index, detail, image, function);
	if (error == ZWR_OK) {
		error = set_arguments(job, detail, arguments, n_arguments);
	}
	module = zwr_module_find(runtime, name);
	if (error == ZWR_OK && module != NULL && module->group != NULL) {
		error = join_running(job, detail, module->group);
	} else if (error == ZWR_OK) {
		error = zwr_module_start(runtime, detail, name, job, false);
		module = zwr_module_find(runtime, name);
	}
	if (error != ZWR_OK) {
		return error;
	}
	job->module = module;
	if (deadline_ms != 0) {
		job->deadline_us = zkm_now_us(&runtime->kernel) + (uint64_t)deadline_ms * 1000;
	}
	job->id = ++runtime->last_job;
	*job_id = job->id;
	return ZWR_OK;
}

bool zwr_job_begin(struct zwr_group *group)
{
	struct zwk_thread *thread = group->space.event_thread;
	struct zwr_job *job = group->job;

	if (job == NULL || group->for_call || group->job_runs) {
		return false;
	}
	if (!zwk_thread_begin(thread, group->links[0].instance, job->func_index, job->args,
			      job->n_arg_slots, group->space.event_stack_top)) {
		group->job = NULL;
		zwr_job_end(job, ZWR_JOB_TRAPPED, ZWE_TRAP_STACK);
		return false;
	}
	thread->in_callback = true;
	group->job_runs = true;
	return true;
}

void zwr_job_end(struct zwr_job *job, enum zwr_job_state state, enum zwe_trap trap)
{
	struct zwr_group *group = job->module->group;

	job->result.state = state;
	job->result.trap = trap;
	if (group != NULL && group->job == job) {
		group->job = NULL;
		group->job_runs = false;
	}
}

void zwr_job_done(struct zwr_group *group, const struct zwk_thread *thread)
{
	struct zwr_job *job = group->job;
	struct zwr_result *result;
	const uint32_t *slots;
	size_t n_slots, at = 0;

	if (job == NULL) { /* cancelled */
		group->job_runs = false;
		return;
	}
	result = &job->result;
	slots = zwk_thread_results(thread, &n_slots);
	result->n_values = job->signature.n_results;
	for (uint8_t i = 0; i < result->n_values; i++) {
		struct zwr_value *value = &result->values[i];

		value->type = job->signature.results[i];
		value->bits = slots[at++];
		if (width(value->type) == 2) {
			value->bits |= (uint64_t)slots[at++] << 32;
		}
	}
	zwr_job_end(job, ZWR_JOB_DONE, ZWE_TRAP_NONE);
}

enum zwr_error zwr_call_result(struct zwr_runtime *runtime, struct zwr_result *result, uint32_t id)
{
	struct zwr_job *job = find_job(runtime, id);

	if (job == NULL) {
		return ZWR_E_NOT_FOUND;
	}
	*result = job->result;
	if (job->result.state != ZWR_JOB_PENDING) {
		job->id = 0;
	}
	return ZWR_OK;
}

/* A pending call ends before it has returned. */
static void break_off(struct zwr_runtime *runtime, struct zwr_job *job, enum zwr_job_state state)
{
	struct zwr_group *group = job->module->group;

	if (group == NULL || group->job != job) {
		zwr_job_end(job, state, ZWE_TRAP_NONE);
		return;
	}
	if (group->for_call) {
		zwr_job_end(job, state, ZWE_TRAP_NONE);
		zwr_module_ended(runtime, job->module, ZWR_STATE_STOPPED);
		return;
	}
	if (group->job_runs) {
		/* The event thread goes with it; the next callback makes a new one. */
		zwk_thread_end(group->space.event_thread);
		if (zwk_event_thread(&group->space) != NULL && group->space.event_count > 0) {
			zkm_event_thread_wake(&group->space.event_thread->model);
		}
	}
	zwr_job_end(job, state, ZWE_TRAP_NONE);
}

enum zwr_error zwr_call_cancel(struct zwr_runtime *runtime, uint32_t id)
{
	struct zwr_job *job = find_job(runtime, id);

	if (job == NULL) {
		return ZWR_E_NOT_FOUND;
	}
	if (job->result.state == ZWR_JOB_PENDING) {
		break_off(runtime, job, ZWR_JOB_STOPPED);
	}
	job->id = 0;
	return ZWR_OK;
}

void zwr_jobs_expire(struct zwr_runtime *runtime)
{
	for (uint32_t i = 0; i < ZWR_JOBS_MAX; i++) {
		struct zwr_job *job = &runtime->jobs[i];

		if (job->id != 0 && job->result.state == ZWR_JOB_PENDING &&
		    job->deadline_us <= zkm_now_us(&runtime->kernel)) {
			break_off(runtime, job, ZWR_JOB_DEADLINE);
		}
	}
}

uint64_t zwr_jobs_due_us(const struct zwr_runtime *runtime)
{
	uint64_t due = ZKM_NEVER;

	for (uint32_t i = 0; i < ZWR_JOBS_MAX; i++) {
		const struct zwr_job *job = &runtime->jobs[i];

		if (job->id != 0 && job->result.state == ZWR_JOB_PENDING &&
		    job->deadline_us < due) {
			due = job->deadline_us;
		}
	}
	return due;
}
