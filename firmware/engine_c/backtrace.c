/* SPDX-License-Identifier: Apache-2.0
 *
 * The call stack of a thread whose own words are not to be believed: with user mode a broken guest
 * may have written anything there. Every step is checked against what the caller knows; the walk
 * goes down the frame stack or up its far end, so it comes to an end. Link words are explained in
 * interp.h.
 */
#include "interp.h"

struct walk {
	const struct zwe_known *known;
	const struct zwe_image *image;
	const struct zwe_instance *instance;
	uint32_t fp, far; /* slots of the frame stack */
	uint32_t position;
};

static bool enter_image(struct walk *walk, uint32_t id)
{
	if (id >= walk->known->n_instances) {
		return false;
	}
	walk->image = walk->known->image(walk->known->user, id, &walk->instance);
	return walk->image != NULL;
}

/* The number of a slot of the frame stack, or ZWE_NONE. */
static uint32_t slot_of(const struct zwe_known *known, const uint32_t *pointer)
{
	uintptr_t offset = (uintptr_t)pointer - (uintptr_t)known->stack;

	if ((uintptr_t)pointer < (uintptr_t)known->stack || offset % 4 != 0 ||
	    offset / 4 > known->stack_slots) {
		return ZWE_NONE;
	}
	return (uint32_t)(offset / 4);
}

static bool position_valid(const struct walk *walk)
{
	return walk->position >= ZWE_CODE_FIRST && walk->position < walk->image->code_words;
}

/* The instance that the thread says it runs; the pointer is compared, not followed. */
static bool find_instance(struct walk *walk, const struct zwe_instance *said)
{
	for (uint32_t id = 0; id < walk->known->n_instances; id++) {
		if (enter_image(walk, id) && walk->instance == said) {
			return true;
		}
	}
	return false;
}

static bool walk_begin(struct walk *walk, const struct zwe_thread *thread)
{
	walk->fp = slot_of(walk->known, thread->fp);
	walk->far = slot_of(walk->known, thread->far_end);
	if (walk->fp == 0 || walk->fp == ZWE_NONE || walk->far == ZWE_NONE ||
	    !find_instance(walk, thread->instance)) {
		return false;
	}
	walk->position = thread->trap_word;
	if (thread->state != ZWE_RUN_TRAP) {
		walk->position =
			(uint32_t)(((uintptr_t)thread->pc - (uintptr_t)walk->image->code) /
				   sizeof(zwe_word));
	}
	return position_valid(walk);
}

/* The caller is in another instance, or its window is far. */
static bool out_over_far(struct walk *walk)
{
	const uint32_t *record = walk->known->stack + walk->far;

	if (walk->far > walk->known->stack_slots ||
	    walk->known->stack_slots - walk->far < ZWE_FAR_WORDS ||
	    !enter_image(walk, record[ZWE_FAR_INSTANCE])) {
		return false;
	}
	walk->position = record[ZWE_FAR_PC] - 1;
	walk->fp = record[ZWE_FAR_FP];
	walk->far += ZWE_FAR_WORDS;
	return walk->fp != 0 && walk->fp <= walk->known->stack_slots && position_valid(walk);
}

static bool walk_out(struct walk *walk)
{
	uint32_t word = walk->known->stack[walk->fp - 1];
	uint32_t link = ZWE_LINK_WORD(word, walk->image->code), window;

	if (link == ZWE_CODE_XRET) {
		return out_over_far(walk);
	}
	walk->position = link - 1; /* at the exit this is below the first word */
	if (!position_valid(walk)) {
		return false;
	}
	window = ZWE_OD(walk->image->code[walk->position]) + 1;
	if (walk->fp <= window) {
		return false;
	}
	walk->fp -= window;
	return true;
}

/* First word of the instruction that contains `position`. */
static uint32_t whole(const struct zwe_image *image, uint32_t position, uint32_t func)
{
	uint32_t word = zwe_image_func_start(image, func - image->import_funcs);

	for (;;) {
		uint32_t next = word + zwe_instruction_words(&image->code[word]);

		if (next > position) {
			return word;
		}
		word = next;
	}
}

static void note(const struct walk *walk, struct zwe_frame *frame)
{
	uint32_t func = zwe_image_func_at(walk->image, walk->position);

	frame->instance = walk->instance;
	frame->code_word = walk->position;
	frame->func_index = func == zwe_init_index(walk->image) ? ZWE_NONE : func;
	if (func != ZWE_NONE) {
		frame->code_word = whole(walk->image, walk->position, func);
	}
}

size_t zwe_thread_backtrace_known(const struct zwe_thread *thread, const struct zwe_known *known,
				  struct zwe_frame *frames, size_t max_frames)
{
	struct walk walk = {.known = known};
	size_t count = 0;

	if (max_frames == 0 || !walk_begin(&walk, thread)) {
		return 0;
	}
	do {
		note(&walk, &frames[count++]);
	} while (count < max_frames && walk_out(&walk));
	return count;
}
