/* SPDX-License-Identifier: Apache-2.0
 *
 * Link groups: a started module with its libraries, as one block of the arena. Built from a plan,
 * initialised step by step by its own main thread, ended as a whole. It does not choose when
 * (runtime.c does) and keeps no history (module.c).
 */
#include <string.h>
#include <zwali/abi.h>

#include "internal.h"

static void console(void *user, const char *bytes, uint32_t size)
{
	struct zwr_group *group = user;
	const struct zwr_port *port = group->runtime->port;

	zwr_log_write(&group->module->log, bytes, size);
	group->space.model.held = zwr_log_holds(group->runtime, &group->module->log);
	if (port->console != NULL) {
		port->console(port->context, group->module->name, bytes, size);
	}
}

/* Cuts the block into pieces; all are 8-byte aligned and were counted by the plan. */
static uint8_t *cut(uint8_t **at, uint32_t bytes)
{
	uint8_t *piece = *at;

	*at += zwk_heap_round(bytes);
	return piece;
}

/* The group and its links; *at is left where instances begin, after the scratch part. */
static struct zwr_group *lay_out(struct zwr_runtime *runtime, uint8_t *block, uint8_t **scratch,
				 uint8_t **at)
{
	const struct zwr_plan *plan = &runtime->plan;
	struct zwr_group *group;

	*at = block;
	memset(block, 0, plan->block_bytes);
	group = (struct zwr_group *)(void *)cut(at, sizeof(*group));
	group->links = (struct zwr_link *)(void *)cut(
		at, (uint32_t)(plan->n_links * sizeof(struct zwr_link)));
	memcpy(group->links, plan->links, plan->n_links * sizeof(struct zwr_link));
	memcpy(group->order, plan->order, sizeof(group->order));
	memcpy(group->build_id, plan->build_id, sizeof(group->build_id));
	group->n_links = plan->n_links;
	group->runtime = runtime;
	group->space.instances = (struct zwk_instance *)(void *)cut(
		at, (uint32_t)(plan->n_links * sizeof(struct zwk_instance)));
	group->space.calls = (const struct zwk_call **)(void *)cut(at, plan->calls_bytes);
	*scratch = cut(at, plan->scratch_bytes);
	return group;
}

/* References between its instances; nobody else's can be named. */
static struct zwe_world *lay_out_world(const struct zwr_plan *plan, uint8_t **at)
{
	uint8_t *piece = cut(at, plan->world_bytes);
	struct zwe_world *world = (struct zwe_world *)(void *)piece;

	world->instances = (struct zwe_instance **)(void *)(piece + sizeof(*world));
	world->capacity = plan->n_links;
#if ZWE_ATOMICS
	_Static_assert(!ZKM_USER_MODE, "atomics have no gate of their own yet");
	world->wait = zwk_enter;
	for (uint32_t i = 0; i < ZWE_WAIT_COUNT; i++) {
		world->wait_user[i] = (void *)(uintptr_t)&zwk_atomic_calls[i];
	}
#endif
	return world;
}

/* Object memory, threads and frame stacks take the place of the bindings. With user mode the guest's
 * part of the block begins behind the threads. */
static void lay_out_threads(struct zwr_group *group, uint8_t *scratch)
{
	const struct zwr_plan *plan = &group->runtime->plan;
	struct zwk_space *space = &group->space;
	uint32_t count = plan->threads + ZKM_USER_MODE;

	memset(scratch, 0, plan->scratch_bytes);
	(void)zwk_heap_init(&group->objects, cut(&scratch, plan->need.objects),
			    plan->need.objects);
	space->threads = (struct zwk_thread *)(void *)cut(&scratch, plan->control_bytes);
	space->thread_capacity = (uint16_t)plan->threads;
	space->stack_slots = plan->frame_slots;
	for (uint32_t i = 0; i < count; i++) {
		space->threads[i].engine =
			(struct zwe_thread *)(void *)cut(&scratch, (uint32_t)ZWK_ENGINE_BYTES);
	}
	for (uint32_t i = 0; i < count; i++) {
		space->threads[i].stack = (uint32_t *)(void *)cut(&scratch, plan->frame_slots * 4);
	}
	space->own = &group->objects;
	space->shared = &group->runtime->heap;
	space->shared_left = ZWR_OBJECT_LIMIT;
	space->console = console;
	space->user = group;
}

#if ZKM_USER_MODE
/* For the event thread, where it could not be allocated later. */
static void keep_spare_thread(struct zwk_space *space)
{
	struct zwk_thread *spare = &space->threads[space->thread_capacity];

	spare->space = space;
	spare->shared_memory = true;
	space->event_spare = spare;
	space->spare_in_block = true;
}
#endif

static void bind_call(struct zwe_extern *binding, struct zwk_space *space,
		      const struct zwk_call *call)
{
	binding->kind = ZWE_KIND_FUNC;
	binding->u.func.type = zwk_type(call);
#if ZKM_USER_MODE
	space->calls[space->n_calls] = call;
	binding->u.func.host = zwk_user_enter;
	binding->u.func.user = (void *)(uintptr_t)space->n_calls++;
#else
	(void)space;
	binding->u.func.host = zwk_entry(call);
	binding->u.func.user = (void *)(uintptr_t)call;
#endif
}

/* Admission has found everything that is bound here. */
static enum zwe_error bind(struct zwe_extern *binding, struct zwr_group *group,
			   const struct zwe_import *import)
{
	if (import->module.length == sizeof(ZWK_IMPORT_MODULE) - 1 &&
	    memcmp(import->module.bytes, ZWK_IMPORT_MODULE, import->module.length) == 0) {
		bind_call(binding, &group->space,
			  zwk_call_find(import->field.bytes, import->field.length));
		return ZWE_OK;
	}
	for (uint8_t i = 0; i < group->n_links; i++) {
		struct zwr_link *link = &group->links[i];

		if (strlen(link->name) == import->module.length &&
		    memcmp(link->name, import->module.bytes, import->module.length) == 0 &&
		    link->instance != NULL) {
			return zwe_instance_export(link->instance->engine, import->field.bytes,
						   import->field.length, binding);
		}
	}
	return ZWE_E_LINK;
}

/* Where the module's record is, while the engine's structures can still be believed. */
static void find_record(struct zwr_link *link, struct zwe_instance *engine)
{
	static const char name[] = ZWALI_EXPORT_RECORD;
	struct zwe_extern exported;

	if (zwe_instance_export(engine, name, sizeof(name) - 1, &exported) != ZWE_OK) {
		return;
	}
	if (exported.kind == ZWE_KIND_GLOBAL && exported.u.global.type == ZWE_I32) {
		link->record = exported.u.global.slots;
	} else {
		link->record_bad = true;
	}
}

/* `bindings` has room for the imports: admission saw to it. */
static enum zwr_error instantiate(struct zwr_group *group, struct zwr_detail *detail,
				  struct zwr_link *link, struct zwe_world *world,
				  struct zwe_extern *bindings, uint8_t **at)
{
	const struct zwe_image *image = &link->image;
	uint32_t count = link->image.count[ZWE_S_IMPORTS];
	struct zwe_detail why = {.text = "a library does not export what it needs"};
	struct zwk_space *space = &group->space;
	struct zwe_instance *engine;
	enum zwe_error error = ZWE_OK;

	for (uint32_t i = 0; i < count && error == ZWE_OK; i++) {
		struct zwe_import import;

		memset(&bindings[i], 0, sizeof(bindings[i]));
		zwe_image_import(&link->image, i, &import);
		error = bind(&bindings[i], group, &import);
	}
	if (ZKM_USER_MODE) {
		/* The engine's copy; what the kernel believes stays here. */
		image = memcpy(cut(at, sizeof(*image)), image, sizeof(*image));
	}
	if (error == ZWE_OK) {
		error = zwe_instance_create(&engine, world, 0, image, &link->capacity,
					    cut(at, link->need.total_bytes), link->need.total_bytes,
					    bindings, count, &space->instances[space->n_instances],
					    &why);
	}
	if (error != ZWE_OK) {
		return zwr_fail_text(detail, ZWR_WHY_LINK, why.text);
	}
	link->instance = zwk_instance_add(space, engine, &link->image);
	find_record(link, engine);
	return ZWR_OK;
}

/* The entry point's function index, ZWE_NONE if there is none of a type that can be started. */
static uint32_t find_entry(const struct zwe_image *image)
{
	static const char *const names[] = {ZWALI_EXPORT_START, ZWALI_EXPORT_MAIN};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct zwe_export exported;
		struct zwe_functype type;

		if (!zwe_image_find_export(image, names[i], strlen(names[i]), &exported) ||
		    exported.kind != ZWE_KIND_FUNC || exported.index < image->import_funcs) {
			continue;
		}
		zwe_image_func_type(image, exported.index, &type);
		if (type.n_params == 0 &&
		    (type.n_results == 0 || (type.n_results == 1 && type.results[0] == ZWE_I32))) {
			return exported.index;
		}
	}
	return ZWE_NONE;
}

enum zwr_error zwr_group_create(struct zwr_runtime *runtime, struct zwr_detail *detail,
				struct zwr_module *module, struct zwr_job *job)
{
	const struct zwr_plan *plan = &runtime->plan;
	struct zwk_thread *thread;
	struct zwe_world *world;
	struct zwr_group *group;
	uint8_t *block, *scratch, *at;
	enum zwr_error error = ZWR_OK;
	uint32_t entry = find_entry(&plan->links[0].image);

	if (job == NULL && entry == ZWE_NONE) {
		return zwr_fail(detail, ZWR_WHY_NO_ENTRY);
	}
	block = zwk_heap_alloc_aligned(&runtime->heap, plan->block_bytes, plan->lead_bytes,
				       plan->align);
	if (block == NULL) {
		detail->needed = plan->block_bytes;
		detail->available = zwk_heap_largest(&runtime->heap, NULL);
		return zwr_fail(detail, ZWR_WHY_RAM);
	}
	group = lay_out(runtime, block, &scratch, &at);
	group->module = module;
	group->job = job;
	group->for_call = job != NULL;
	group->entry = entry;
	world = lay_out_world(plan, &at);
	for (uint8_t i = 0; i < group->n_links && error == ZWR_OK; i++) {
		struct zwr_link *link = &group->links[group->order[i]];

		error = instantiate(group, detail, link, world,
				    (struct zwe_extern *)(void *)scratch, &at);
	}
	if (error != ZWR_OK) {
		zwk_heap_free(&runtime->heap, group);
		return error;
	}
	lay_out_threads(group, scratch);
	zwk_space_init(&group->space, &runtime->kernel);
	group->space.model.grants = plan->grants;
#if ZKM_USER_MODE
	keep_spare_thread(&group->space);
	if (!zkm_space_protect(&group->space.model, block + plan->lead_bytes, plan->region_bytes)) {
		zwk_heap_free(&runtime->heap, group);
		return zwr_fail(detail, ZWR_WHY_DOMAINS);
	}
#endif
	group->space.fuel_slice = plan->fuel_slice;
	thread = zwk_thread_take(&group->space);
	thread->role = ZWK_ROLE_MAIN;
	thread->between = true;
	module->group = group;
	if (!zkm_thread_create(&group->space.model, &thread->model, 0, 0)) {
		zwr_group_end(group);
		return zwr_fail(detail, ZWR_WHY_THREADS);
	}
	if (plan->uses_timers) {
		(void)zwk_event_thread(&group->space);
	}
	group->started_us = zkm_now_us(&runtime->kernel);
	group->deadline_us = plan->deadline_ms == 0 || job != NULL
				     ? ZKM_NEVER
				     : group->started_us + (uint64_t)plan->deadline_ms * 1000;
	return ZWR_OK;
}

/* ---- Initialisation, one step at a time ---- */

/* The record of the module itself: how long its ticks are, where callbacks find a stack. False: a
 * newer ABI, or damaged. */
static bool read_record(struct zwr_group *group, uint32_t *main_thread, int32_t *main_priority)
{
	const struct zwr_link *link = &group->links[0];
	struct zwk_instance *instance = link->instance;
	uint32_t ticks;
	const uint8_t *record = NULL;

	*main_thread = 0;
	*main_priority = 0;
	if (link->record == NULL && !link->record_bad) {
		return true;
	}
	if (!link->record_bad) {
		record = zwk_claim(instance, *link->record, ZWALI_RECORD_SIZE, 4);
	}
	if (record == NULL ||
	    zwe_load_le32(record + ZWALI_RECORD_MAGIC_OFFSET) != ZWALI_RECORD_MAGIC ||
	    zwe_load_le16(record + ZWALI_RECORD_ABI_VERSION_OFFSET) > ZWALI_ABI_VERSION ||
	    zwe_load_le16(record + ZWALI_RECORD_SIZE_OFFSET) < ZWALI_RECORD_SIZE) {
		return false;
	}
	ticks = zwe_load_le32(record + ZWALI_RECORD_TICKS_PER_SEC_OFFSET);
	*main_priority = (int32_t)zwe_load_le32(record + ZWALI_RECORD_MAIN_PRIORITY_OFFSET);
	if (ticks == 0 || ticks > 1000000 || *main_priority < ZKM_PRIORITY_HIGHEST ||
	    *main_priority > ZKM_PRIORITY_LOWEST) {
		return false;
	}
	*main_thread = zwe_load_le32(record + ZWALI_RECORD_MAIN_THREAD_OFFSET);
	group->space.ticks_per_sec = ticks;
	group->space.event_stack_owner = instance;
	group->space.event_stack_top = zwe_load_le32(record + ZWALI_RECORD_EVENT_STACK_TOP_OFFSET) &
				       ~(uint32_t)(ZWALI_STACK_ALIGN - 1);
	return true;
}

/* Only a frame larger than the stack can be in the way. */
static enum zwr_step start_step(struct zwk_thread *thread, const struct zwk_instance *instance,
				uint32_t func_index, const uint32_t *args, size_t n_args)
{
	return zwk_thread_begin(thread, instance, func_index, args, n_args, 0)
		       ? ZWR_STEP_STARTED
		       : ZWR_STEP_NO_STACK;
}

/* Memory, tables and globals are there now: the last step is what the group was started for. */
static enum zwr_step start_entry(struct zwr_group *group, struct zwk_thread *thread)
{
	struct zwk_instance *instance = group->links[0].instance;
	struct zwk_object *object = NULL;
	uint32_t main_thread;
	int32_t priority;

	if (!read_record(group, &main_thread, &priority)) {
		static const char text[] =
			"zwali: the module's record is damaged or of a newer version\n";

		console(group, text, sizeof(text) - 1);
		return ZWR_STEP_NO_RECORD;
	}
	if (main_thread != 0 && zwk_object_make(&object, instance, main_thread,
						ZWALI_KIND_THREAD) == 0) {
		object->u.thread = thread;
		thread->object = object;
	}
	memcpy(thread->name, "main", sizeof("main"));
	zkm_thread_reprioritize(&thread->model, priority);
	group->module->state = ZWR_STATE_RUNNING;
	if (group->for_call) {
		return start_step(thread, instance, group->job->func_index, group->job->args,
				  group->job->n_arg_slots);
	}
	return start_step(thread, instance, group->entry, NULL, 0);
}

/* A reactor's own constructor call, where nobody else makes it. */
static enum zwr_step start_reactor(struct zwr_group *group, struct zwk_thread *thread,
				   struct zwr_link *link)
{
	static const char name[] = "_initialize";
	struct zwe_export exported;
	struct zwe_functype type;

	if ((link == &group->links[0] && group->entry != ZWE_NONE && !group->for_call) ||
	    !zwe_image_find_export(&link->image, name, sizeof(name) - 1, &exported) ||
	    exported.kind != ZWE_KIND_FUNC || exported.index < link->image.import_funcs) {
		return ZWR_STEP_NOTHING;
	}
	zwe_image_func_type(&link->image, exported.index, &type);
	if (type.n_params != 0 || type.n_results != 0) {
		return ZWR_STEP_NOTHING;
	}
	return start_step(thread, link->instance, exported.index, NULL, 0);
}

static enum zwr_step start_init(struct zwk_thread *thread, const struct zwr_link *link)
{
	if (link->image.init_func == ZWE_NONE) {
		return ZWR_STEP_NOTHING;
	}
	return start_step(thread, link->instance, ZWE_NONE, NULL, 0);
}

enum zwr_step zwr_group_advance(struct zwr_group *group, struct zwk_thread *thread)
{
	while (group->step < 2 * group->n_links) {
		struct zwr_link *link = &group->links[group->order[group->step / 2]];
		enum zwr_step step = group->step % 2 == 0 ? start_init(thread, link)
							  : start_reactor(group, thread, link);

		group->step++;
		if (step != ZWR_STEP_NOTHING) {
			return step;
		}
	}
	if (group->step == 2 * group->n_links) {
		group->step++;
		return start_entry(group, thread);
	}
	return ZWR_STEP_NOTHING;
}

/* ---- End ---- */

bool zwr_group_finished(const struct zwr_group *group)
{
	const struct zwk_thread *event = group->space.event_thread;

	return zwk_threads_live(&group->space) == 0 && !zwk_space_armed(&group->space) &&
	       group->space.event_count == 0 && (event == NULL || !event->in_callback) &&
	       group->job == NULL;
}

void zwr_group_end(struct zwr_group *group)
{
	struct zwr_runtime *runtime = group->runtime;
	struct zwr_module *module = group->module;

	module->run_us = group->space.model.run_us;
	module->frame_bytes_used = group->frame_words_used * 4;
	module->events_lost = group->space.events_lost;
	zwk_space_end(&group->space);
	module->group = NULL;
	zwk_heap_free(&runtime->heap, group);
}
