/* SPDX-License-Identifier: Apache-2.0
 *
 * Threads of execution from outside: starting one, what happens before the first instruction of a
 * slice, results, the call stack of one that stands still. It executes no instruction: the
 * interpreters do.
 */
#include "interp.h"

#include <string.h>

void zwe_thread_reload_memory(struct zwe_thread *thread)
{
	const struct zwe_memory *memory = thread->instance->memory;

	thread->mem_base = memory == NULL ? NULL : memory->base;
	thread->mem_limit = zwe_memory_limit(memory);
}

void zwe_thread_switch(struct zwe_thread *thread, struct zwe_instance *instance)
{
	const struct zwe_image *image = instance->image;

	thread->instance = instance;
	thread->code = image->code;
#if UINTPTR_MAX > UINT32_MAX
	thread->link_base = ZWE_LINK_BASE(image->code);
#endif
	thread->funcs = (const uint32_t *)(const void *)image->section[ZWE_S_FUNCS];
	thread->globals = instance->globals;
	thread->first_ref = (uint32_t)instance->id << 16 | image->import_funcs;
	thread->n_callable = image->count[ZWE_S_FUNCS] - (image->init_func != ZWE_NONE);
	thread->tables = instance->tables;
	zwe_thread_reload_memory(thread);
}

uint32_t zwe_frame_bytes(const struct zwe_image *image, uint32_t func_index)
{
	struct zwe_functype type;
	uint32_t slots;

	if (func_index >= image->import_funcs) {
		slots = zwe_record_u16(
			zwe_image_record(image, ZWE_S_FUNCS, func_index - image->import_funcs) +
			ZWE_F_FRAME);
	} else {
		zwe_image_func_type(image, func_index, &type);
		slots = type.param_slots > type.result_slots ? type.param_slots : type.result_slots;
	}
	return 4 * (slots + 1);
}

/* A thread that has nothing to run and returned nothing. */
static void reset(struct zwe_thread *thread, struct zwe_instance *instance, uint32_t *stack,
		  size_t stack_slots)
{
	void *user = thread->user;

	memset(thread, 0, sizeof(*thread));
	thread->user = user;
	thread->state = ZWE_RUN_DONE;
	thread->home = instance;
	thread->start_func = ZWE_NONE;
	thread->sp = instance->image->sp_init;
	thread->stack = stack;
	thread->stack_end = stack + stack_slots;
	thread->stack_high = stack;
	thread->call_limit = stack;
	thread->far_end = thread->stack_end;
#if ZWE_EXCEPTIONS
	thread->exception = ZWE_REF_NULL;
#endif
	zwe_thread_switch(thread, instance);
	thread->pc = thread->code + ZWE_CODE_EXIT;
	thread->fp = stack;
}

/* Puts the first frame on the stack. */
static enum zwe_error begin(struct zwe_thread *thread, struct zwe_instance *instance,
			    uint32_t func_index)
{
	size_t need_bytes = zwe_frame_bytes(instance->image, func_index);

	if ((size_t)(thread->stack_end - thread->stack) < need_bytes / 4) {
		return ZWE_E_NO_MEMORY;
	}
	/* The rest is cleared when frames reach it: room_for() in interp_cold.c. */
	zwe_fill((uint8_t *)thread->stack, 0, (uint32_t)need_bytes);
	thread->stack_high = thread->stack + need_bytes / 4;
	thread->call_limit = thread->stack_high;
	thread->state = ZWE_RUN_FUEL;
	if (func_index < instance->image->import_funcs) {
		thread->start_func = func_index;
		return ZWE_OK;
	}
	zwe_thread_switch(thread, instance);
	thread->stack[0] = ZWE_LINK(thread->code + ZWE_CODE_EXIT, thread->code);
	thread->fp = thread->stack + 1;
	thread->pc =
		thread->code +
		zwe_image_func_start(instance->image, func_index - instance->image->import_funcs);
	return ZWE_OK;
}

enum zwe_error zwe_thread_start(struct zwe_thread *thread, struct zwe_instance *instance,
				uint32_t func_index, const uint32_t *args, size_t n_arg_slots,
				uint32_t *stack, size_t stack_slots)
{
	struct zwe_functype type;
	enum zwe_error error;

	if (func_index >= zwe_total_funcs(instance->image) ||
	    func_index == zwe_init_index(instance->image)) {
		return ZWE_E_NOT_FOUND;
	}
	zwe_image_func_type(instance->image, func_index, &type);
	if (type.param_slots != n_arg_slots) {
		return ZWE_E_ARGUMENT;
	}
	if (!zwe_resolve_import(&instance, &func_index)) {
		return ZWE_E_LINK;
	}
	reset(thread, instance, stack, stack_slots);
	thread->n_results = type.result_slots;
	error = begin(thread, instance, func_index);
	if (error == ZWE_OK && n_arg_slots != 0) {
		memcpy(stack + 1, args, n_arg_slots * 4);
	}
	return error;
}

enum zwe_error zwe_thread_start_init(struct zwe_thread *thread, struct zwe_instance *instance,
				     uint32_t *stack, size_t stack_slots)
{
	reset(thread, instance, stack, stack_slots);
	if (instance->image->init_func == ZWE_NONE) {
		return ZWE_OK;
	}
	return begin(thread, instance, zwe_init_index(instance->image));
}

bool zwe_resume_begin(struct zwe_thread *thread, int32_t fuel)
{
	if (thread->state != ZWE_RUN_FUEL && thread->state != ZWE_RUN_YIELD &&
	    thread->state != ZWE_RUN_WAIT) {
		return false;
	}
	if (thread->stop != 0) {
		zwe_trap_at(thread, (enum zwe_trap)thread->stop,
			    (uint32_t)(thread->pc - thread->code));
		return false;
	}
	fuel = fuel < 0 ? 0 : fuel;
	thread->wait_slots = NULL;
	if (thread->debt > fuel) {
		thread->debt -= fuel + 1;
		thread->fuel = 0;
		thread->state = ZWE_RUN_FUEL;
		return false;
	}
	thread->fuel = fuel - thread->debt;
	thread->debt = 0;
	zwe_thread_reload_memory(thread);
	if (thread->start_func != ZWE_NONE) {
		uint32_t index = thread->start_func;

		thread->start_func = ZWE_NONE;
		return !zwe_host_call(thread, &thread->instance->bindings[index], thread->stack + 1,
				      ZWE_CODE_EXIT);
	}
#if ZWE_EXCEPTIONS
	if (thread->exception != ZWE_REF_NULL) {
		return !zwe_unwind(thread);
	}
#endif
	return true;
}

void zwe_out_of_fuel(struct zwe_thread *thread)
{
	thread->debt = thread->fuel < 0 ? -1 - thread->fuel : 0;
	thread->fuel = 0;
	if (thread->stop != 0) {
		zwe_trap_at(thread, (enum zwe_trap)thread->stop,
			    (uint32_t)(thread->pc - thread->code));
		return;
	}
	thread->state = ZWE_RUN_FUEL;
	thread->trap_word = (uint32_t)(thread->pc - thread->code);
}

bool zwe_trap_at(struct zwe_thread *thread, enum zwe_trap trap, uint32_t code_word)
{
#if ZWE_EXCEPTIONS
	zwe_forget_exception(thread);
#endif
	thread->state = ZWE_RUN_TRAP;
	thread->trap = trap;
	thread->trap_word = code_word;
	return true;
}

void zwe_thread_trap(struct zwe_thread *thread, enum zwe_trap trap)
{
	thread->trap = trap;
}

const uint32_t *zwe_thread_results(const struct zwe_thread *thread, size_t *n_slots)
{
	*n_slots = thread->state == ZWE_RUN_DONE ? thread->n_results : 0;
	return thread->stack + 1;
}

/* First word of the call whose return position is `position`. */
static uint32_t call_before(const struct zwe_image *image, uint32_t position)
{
	uint32_t func = zwe_image_func_at(image, position - 1);
	uint32_t word;

	if (func == ZWE_NONE) {
		return position - 1;
	}
	word = zwe_image_func_start(image, func - image->import_funcs);
	for (;;) {
		uint32_t next = word + zwe_instruction_words(&image->code[word]);

		if (next >= position) {
			return word;
		}
		word = next;
	}
}

static void note_frame(const struct zwe_instance *instance, uint32_t code_word,
		       struct zwe_frame *frame)
{
	frame->instance = instance;
	frame->code_word = code_word;
	frame->func_index = zwe_image_func_at(instance->image, code_word);
	if (frame->func_index == zwe_init_index(instance->image)) {
		frame->func_index = ZWE_NONE;
	}
}

void zwe_walk_begin(struct zwe_walk *walk, const struct zwe_thread *thread, uint32_t position)
{
	walk->thread = thread;
	walk->instance = thread->instance;
	walk->fp = thread->fp;
	walk->far = thread->far_end;
	walk->position = position;
}

bool zwe_walk_out(struct zwe_walk *walk)
{
	const zwe_word *code = walk->instance->image->code;
	uint32_t link = ZWE_LINK_WORD(walk->fp[-1], code);

	if (link == ZWE_CODE_EXIT) {
		return false;
	}
	if (link == ZWE_CODE_XRET) {
		walk->instance = walk->instance->world->instances[walk->far[ZWE_FAR_INSTANCE]];
		walk->position = walk->far[ZWE_FAR_PC] - 1;
		walk->fp = walk->thread->stack + walk->far[ZWE_FAR_FP];
		walk->far += ZWE_FAR_WORDS;
		/* The thread's first frame may have been taken over by another instance. */
		return walk->instance != NULL && walk->position >= ZWE_CODE_FIRST;
	}
	walk->fp -= ZWE_OD(code[link - 1]) + 1;
	walk->position = link - 1;
	return true;
}

size_t zwe_thread_backtrace(const struct zwe_thread *thread, struct zwe_frame *frames,
			    size_t max_frames)
{
	uint32_t position = (uint32_t)(thread->pc - thread->code);
	struct zwe_walk walk;
	size_t count = 0;

	if (thread->state == ZWE_RUN_TRAP) {
		position = thread->trap_word;
	}
	if (position < ZWE_CODE_FIRST || thread->fp == thread->stack || max_frames == 0) {
		return 0;
	}
	zwe_walk_begin(&walk, thread, position);
	note_frame(walk.instance, position, &frames[count++]);
	while (count < max_frames && zwe_walk_out(&walk)) {
		note_frame(walk.instance, call_before(walk.instance->image, walk.position + 1),
			   &frames[count++]);
	}
	return count;
}
