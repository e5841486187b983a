/* SPDX-License-Identifier: Apache-2.0
 *
 * Spaces: the threads, object memory and callback queue of one started module. It prepares threads;
 * the runtime runs them.
 */
#include <string.h>
#include <zwali/abi.h>

#include "kernel_if.h"

/* ---- Object memory ---- */

void *zwk_alloc(struct zwk_space *space, size_t size_bytes)
{
	void *pointer = zwk_heap_alloc(space->own, size_bytes);
	uint32_t cost = zwk_heap_round((uint32_t)size_bytes) + ZWK_HEAP_HEADER_BYTES;

	if (pointer != NULL) {
		return pointer;
	}
	/* Each block begins with its cost, so that it can be credited. */
	if (size_bytes > space->shared_left || cost + 8 > space->shared_left) {
		return NULL;
	}
	pointer = zwk_heap_alloc(space->shared, size_bytes + 8);
	if (pointer == NULL) {
		return NULL;
	}
	space->shared_left -= cost + 8;
	memcpy(pointer, &cost, sizeof(cost));
	return (uint8_t *)pointer + 8;
}

void zwk_free(struct zwk_space *space, void *pointer)
{
	uint32_t cost;

	if (pointer == NULL || zwk_heap_owns(space->own, pointer)) {
		zwk_heap_free(space->own, pointer);
		return;
	}
	pointer = (uint8_t *)pointer - 8;
	memcpy(&cost, pointer, sizeof(cost));
	space->shared_left += cost + 8;
	zwk_heap_free(space->shared, pointer);
}

int zwk_msgq_make(struct zwk_space *space, struct zkm_msgq *msgq, uint32_t message_bytes,
		  uint32_t capacity)
{
	uint8_t *ring;

	if (message_bytes == 0 || capacity == 0 || capacity > UINT32_MAX / message_bytes) {
		return -ZKM_EINVAL;
	}
	if (zkm_queue_used(&msgq->readers) || zkm_queue_used(&msgq->writers)) {
		return -ZKM_EBUSY;
	}
	ring = zwk_alloc(space, (size_t)message_bytes * capacity);
	if (ring == NULL) {
		return -ZKM_ENOMEM;
	}
	zwk_free(space, msgq->ring);
	zkm_msgq_init(msgq, ring, message_bytes, capacity);
	return 0;
}

int zwk_stack_make(struct zwk_space *space, struct zkm_stack *stack, uint32_t capacity)
{
	uint8_t *words;

	if (capacity == 0 || capacity > UINT32_MAX / ZKM_STACK_WORD_BYTES) {
		return -ZKM_EINVAL;
	}
	if (zkm_queue_used(&stack->waiters)) {
		return -ZKM_EBUSY;
	}
	words = zwk_alloc(space, (size_t)capacity * ZKM_STACK_WORD_BYTES);
	if (words == NULL) {
		return -ZKM_ENOMEM;
	}
	zwk_free(space, stack->words);
	zkm_stack_init(stack, words, capacity);
	return 0;
}

#if ZKM_HAS_PIPES
int zwk_pipe_make(struct zwk_space *space, struct zkm_pipe *pipe, uint32_t size)
{
	uint8_t *ring = NULL;

	if (zkm_pipe_waited(pipe)) {
		return -ZKM_EBUSY;
	}
	if (size > 0) { /* else what is put waits for who gets it */
		ring = zwk_alloc(space, size);
		if (ring == NULL) {
			return -ZKM_ENOMEM;
		}
	}
	zwk_free(space, pipe->ring);
	zkm_pipe_init(pipe, ring, size);
	return 0;
}
#endif

/* ---- Callbacks ---- */

static void timer_event(void *user, struct zkm_timer *timer, bool stopped)
{
	struct zwk_space *space = user;
	struct zwk_object *object =
		(struct zwk_object *)(void *)((uint8_t *)timer - offsetof(struct zwk_object, u));
	uint32_t function = stopped ? timer->stop_fn : timer->expiry_fn;
	struct zwk_event event = {object->instance, function, {object->address}, 1};

	if (function != 0) {
		zwk_event_push(space, &event);
	}
}

void zwk_event_push(struct zwk_space *space, const struct zwk_event *event)
{
	if (space->event_count == ZWK_EVENTS_MAX || space->event_thread == NULL) {
		space->events_lost++;
		return;
	}
	space->events[(space->event_first + space->event_count) % ZWK_EVENTS_MAX] = *event;
	space->event_count++;
	if (!space->event_thread->in_callback) { /* else it may wait for something */
		zkm_event_thread_wake(&space->event_thread->model);
	}
}

bool zwk_table_function(struct zwk_instance **callee, uint32_t *func_index, uint32_t *n_params,
			const struct zwk_instance *instance, uint32_t index, uint32_t max_params)
{
	const struct zwk_space *space = instance->space;
	struct zwe_functype type;
	uint32_t ref, size;

	if (instance->entries == NULL) {
		return false;
	}
	size = *instance->table_size;
	size = size < instance->table_capacity ? size : instance->table_capacity;
	if (index == 0 || index >= size) {
		return false;
	}
	ref = instance->entries[index];
	if (ref == ZWE_REF_NULL || ref >> 16 >= space->n_instances) {
		return false;
	}
	*callee = &space->instances[ref >> 16];
	*func_index = ref & 0xFFFF;
	if (!zwe_image_is_callable((*callee)->image, *func_index)) {
		return false;
	}
	zwe_image_func_type((*callee)->image, *func_index, &type);
	if (type.n_params > max_params) {
		return false;
	}
	for (uint32_t i = 0; i < type.n_params; i++) {
		if (type.params[i] != ZWE_I32) {
			return false;
		}
	}
	*n_params = type.n_params;
	return true;
}

bool zwk_event_next(struct zwk_space *space)
{
	struct zwk_thread *thread = space->event_thread;

	thread->in_callback = false;
	while (space->event_count > 0) {
		struct zwk_event event = space->events[space->event_first];
		struct zwk_instance *callee;
		uint32_t func_index, n_params, sp;

		space->event_first = (uint8_t)((space->event_first + 1) % ZWK_EVENTS_MAX);
		space->event_count--;
		if (!zwk_table_function(&callee, &func_index, &n_params, event.instance,
					event.function, event.count)) {
			space->events_lost++; /* not a function to call back */
			continue;
		}
		sp = callee == space->event_stack_owner ? space->event_stack_top : 0;
		if (!zwk_thread_begin(thread, callee, func_index, event.arguments, n_params, sp)) {
			space->events_lost++;
			continue;
		}
		thread->in_callback = true;
		return true;
	}
	zkm_event_thread_sleep(&thread->model);
	return false;
}

/* ---- Instances ---- */

static struct zwe_table *function_table(struct zwe_instance *engine, const struct zwe_image *image)
{
	static const char name[] = ZWALI_EXPORT_TABLE;
	struct zwe_extern exported;

	if (zwe_instance_export(engine, name, sizeof(name) - 1, &exported) == ZWE_OK &&
	    exported.kind == ZWE_KIND_TABLE) {
		return exported.u.table;
	}
	if (image->count[ZWE_S_TABLES] + image->import_tables > 0) {
		return zwe_instance_table(engine, 0);
	}
	return NULL;
}

struct zwk_instance *zwk_instance_add(struct zwk_space *space, struct zwe_instance *engine,
				      const struct zwe_image *image)
{
	struct zwk_instance *instance = &space->instances[space->n_instances++];
	const struct zwe_memory *memory = zwe_instance_memory(engine);
	const struct zwe_table *table = function_table(engine, image);

	*instance = (struct zwk_instance){.engine = engine,
					  .image = image,
					  .space = space,
					  .size_bytes = &instance->capacity_bytes,
					  .low = image->memory_low};
	if (memory != NULL) {
		instance->base = memory->base;
		instance->size_bytes = &memory->size_bytes;
		instance->capacity_bytes = memory->capacity_bytes;
	}
	if (table != NULL) {
		instance->entries = table->entries;
		instance->table_size = &table->size;
		instance->table_capacity = table->capacity;
	}
	return instance;
}

/* ---- Threads ---- */

#if ZKM_USER_MODE
/* Only says what is to be begun: the thread does it itself, in user mode. */
bool zwk_thread_begin(struct zwk_thread *thread, const struct zwk_instance *instance,
		      uint32_t func_index, const uint32_t *args, size_t n_args, uint32_t sp)
{
	struct zwk_shared *shared = (struct zwk_shared *)(void *)thread->engine;
	const struct zwe_image *image = instance->image;
	uint32_t index = func_index;
	struct zwe_functype type = {0};

	if (func_index == ZWE_NONE) {
		index = image->import_funcs + image->init_func;
	} else {
		zwe_image_func_type(image, func_index, &type);
	}
	if (type.param_slots != n_args || n_args > ZWK_ARGS_MAX ||
	    zwe_frame_bytes(image, index) / 4 > thread->space->stack_slots) {
		return false;
	}
	shared->stack = thread->stack;
	shared->stack_slots = thread->space->stack_slots;
	shared->func_index = func_index;
	shared->sp = sp;
	shared->n_args = (uint32_t)n_args;
	shared->fuel = (uint32_t)zwk_slice_fuel(thread->space, ZKM_FUEL_AT_ONCE);
	for (size_t i = 0; i < n_args; i++) {
		shared->args[i] = args[i];
	}
	shared->instance = instance->engine;
	thread->n_results = type.result_slots;
	return true;
}
#else
bool zwk_thread_begin(struct zwk_thread *thread, const struct zwk_instance *instance,
		      uint32_t func_index, const uint32_t *args, size_t n_args, uint32_t sp)
{
	uint32_t slots = thread->space->stack_slots;
	struct zwe_thread *engine = thread->engine;
	enum zwe_error error;

	engine->user = thread;
	if (func_index == ZWE_NONE) {
		error = zwe_thread_start_init(engine, instance->engine, thread->stack, slots);
	} else {
		error = zwe_thread_start(engine, instance->engine, func_index, args, n_args,
					 thread->stack, slots);
	}
	if (error == ZWE_OK && sp != 0) {
		engine->sp = sp;
	}
	thread->n_results = error == ZWE_OK ? engine->n_results : 0;
	return error == ZWE_OK;
}
#endif

#if ZKM_USER_MODE
static const struct zwe_image *image_of(void *user, uint32_t id,
					const struct zwe_instance **instance)
{
	const struct zwk_space *space = user;

	*instance = space->instances[id].engine;
	return space->instances[id].image;
}
#endif

size_t zwk_thread_backtrace(const struct zwk_thread *thread, struct zwe_frame *frames,
			    size_t max_frames)
{
#if ZKM_USER_MODE
	const struct zwk_space *space = thread->space;
	const struct zwe_known known = {thread->stack, space->stack_slots, space->n_instances,
					image_of, thread->space};
	const struct zwe_thread copy = *thread->engine;

	return zwe_thread_backtrace_known(&copy, &known, frames, max_frames);
#else
	return zwe_thread_backtrace(thread->engine, frames, max_frames);
#endif
}

uint32_t zwk_thread_stack_used(const struct zwk_thread *thread)
{
	uint32_t slots = thread->space->stack_slots;
	uintptr_t words = ((uintptr_t)thread->engine->stack_high - (uintptr_t)thread->stack) / 4;

	return words < slots ? (uint32_t)words : slots; /* with user mode the guest says it */
}

const uint32_t *zwk_thread_results(const struct zwk_thread *thread, size_t *n_slots)
{
	*n_slots = thread->n_results;
	return thread->stack + 1;
}

void zwk_space_init(struct zwk_space *space, struct zkm_kernel *kernel)
{
	zkm_space_init(kernel, &space->model);
	space->model.timer_event = timer_event;
	space->model.user = space;
	space->ticks_per_sec = ZWALI_TICKS_PER_SEC_DEFAULT;
}

struct zwk_thread *zwk_thread_take(struct zwk_space *space)
{
	for (uint32_t i = 0; i < space->thread_capacity; i++) {
		struct zwk_thread *thread = &space->threads[i];

		if (thread->role == ZWK_ROLE_FREE) {
			struct zwe_thread *engine = thread->engine;
			uint32_t *stack = thread->stack;

			memset(thread, 0, sizeof(*thread));
			thread->engine = engine;
#if ZKM_USER_MODE
			thread->model.shared = engine;
#endif
			thread->stack = stack;
			thread->space = space;
			thread->model.flags = ZKM_THREAD_DEAD;
			return thread;
		}
	}
	return NULL;
}

void zwk_thread_end(struct zwk_thread *thread)
{
	struct zwk_space *space = thread->space;

	zkm_thread_end(&thread->model);
	for (uint32_t i = 0; i < space->handle_capacity; i++) {
		struct zwk_object *object = space->handles[i].object;

		if (object != NULL && object->kind == ZWALI_KIND_MUTEX) {
			zkm_mutex_orphan(&object->u.mutex, &thread->model);
		}
	}
#if ZKM_HAS_POLL
	zwk_free(space, thread->model.poll);
	thread->model.poll = NULL;
#endif
	if (thread->object != NULL) {
		thread->object->u.thread = NULL;
		thread->object = NULL;
	}
	thread->role = ZWK_ROLE_FREE;
	if (space->event_thread == thread) {
		space->event_thread = NULL;
	}
	if (thread->shared_memory) {
		space->event_spare = thread;
	}
}

uint32_t zwk_threads_live(const struct zwk_space *space)
{
	uint32_t live = 0;

	for (uint32_t i = 0; i < space->thread_capacity; i++) {
		uint8_t role = space->threads[i].role;

		live += role == ZWK_ROLE_MAIN || role == ZWK_ROLE_GUEST;
	}
	return live;
}

struct zwk_thread *zwk_event_thread(struct zwk_space *space)
{
	struct zwk_thread *thread = space->event_thread;

	if (thread != NULL) {
		return thread;
	}
	thread = zwk_thread_take(space);
	if (thread == NULL && space->event_spare != NULL) {
		thread = space->event_spare;
		space->event_spare = NULL;
	} else if (thread == NULL && !space->spare_in_block) {
		size_t control = zwk_heap_round(sizeof(*thread));
		size_t engine = zwk_heap_round(ZWK_ENGINE_BYTES);

		thread = zwk_heap_alloc(space->shared,
					control + engine + (size_t)space->stack_slots * 4);
		if (thread == NULL) {
			return NULL;
		}
		memset(thread, 0, control + engine);
		thread->engine = (struct zwe_thread *)(void *)((uint8_t *)thread + control);
		thread->stack = (uint32_t *)(void *)((uint8_t *)thread->engine + engine);
		thread->space = space;
		thread->shared_memory = true;
	}
	if (thread == NULL) {
		return NULL;
	}
#if ZKM_USER_MODE
	thread->model.shared = thread->engine;
#endif
	thread->role = ZWK_ROLE_EVENT;
	thread->in_callback = false;
	thread->waits_in_call = false;
	space->event_thread = thread;
	if (!zkm_event_thread_create(&space->model, &thread->model)) {
		zwk_thread_end(thread);
		return NULL;
	}
	return thread;
}

void zwk_space_end(struct zwk_space *space)
{
	for (uint32_t i = 0; i < space->thread_capacity; i++) {
		if (space->threads[i].role != ZWK_ROLE_FREE) {
			zwk_thread_end(&space->threads[i]);
		}
	}
	if (space->event_thread != NULL) {
		zwk_thread_end(space->event_thread);
	}
	zwk_bound_end(space);
	for (uint32_t i = 0; i < space->handle_capacity; i++) {
		if (space->handles[i].object != NULL) {
			(void)zwk_object_release(space, space->handles[i].object);
		}
	}
	zwk_free(space, space->handles);
	space->handles = NULL;
	space->handle_capacity = 0;
	if (!space->spare_in_block) {
		zwk_heap_free(space->shared, space->event_spare);
	}
	space->event_spare = NULL;
	space->event_count = 0;
	zkm_space_end(&space->model);
}
