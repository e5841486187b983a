/* SPDX-License-Identifier: Apache-2.0
 *
 * Exceptions: what is remembered of one, and the way from where it is thrown to its handler, frame by
 * frame, each for a unit of fuel. A build option: without ZWE_EXCEPTIONS this file is empty, and images
 * that need it are refused by name. It uses no C stack for the guest's frames.
 *
 * A reference to an exception is (instance that threw it) << 16 | number. The instance remembers its last
 * EXCEPTIONS ones: tag, then number | slots << 16 | threads that unwind for it << 28, then the values.
 * So a reference can be forged or old, and then names another exception or none; it never leads out of
 * those words: every use looks the number up, and values are only copied for the tag that they belong to.
 */
#include "interp.h"

#if ZWE_EXCEPTIONS

#include <string.h>

enum exception_word {
	TAG,
	STATE,
	VALUES
};

#define NUMBER(state) ((state)&0xffffu)
#define SLOTS(state)  ((state) >> 16 & 0xfffu)
#define HELD          0x10000000u /* one thread */
#define SCAN_UNIT     32u         /* handlers looked at for a unit of fuel */

_Static_assert(2 * ZWE_LIMIT_TYPE_PARAMS <= 0xfff, "values are counted in twelve bits");

uint32_t *zwe_exception_words(const struct zwe_instance *instance)
{
	uint32_t bits = instance->image->count[ZWE_S_ELEMS] + instance->image->count[ZWE_S_DATAS];
	uintptr_t end = (uintptr_t)instance->dropped + (bits + 7) / 8;

	return (uint32_t *)((end + 3) & ~(uintptr_t)3);
}

uint32_t zwe_tag_id(const struct zwe_instance *instance, uint32_t tag)
{
	const struct zwe_image *image = instance->image;

	return tag < image->import_tags
		       ? zwe_exception_words(instance)[1 + tag]
		       : (uint32_t)instance->id << 16 | (tag - image->import_tags);
}

static uint32_t *place(const struct zwe_instance *instance, uint32_t number)
{
	return zwe_exception_words(instance) + 1 + instance->image->import_tags +
	       number % ZWE_LIMIT_EXCEPTIONS * (VALUES + (uint32_t)instance->image->exception_slots);
}

/* What a reference names, or NULL. */
static uint32_t *resolve(const struct zwe_instance *from, uint32_t exception)
{
	const struct zwe_world *world = from->world;
	uint32_t id = exception >> 16;
	const struct zwe_instance *owner;
	uint32_t *words;

	if (id >= world->capacity || world->instances[id] == NULL) {
		return NULL;
	}
	owner = world->instances[id];
	if (owner->domain != from->domain ||
	    (owner->image->features & ZWE_IMAGE_F_EXCEPTIONS) == 0) {
		return NULL;
	}
	words = place(owner, exception & 0xffff);
	return zwe_exception_words(owner)[0] != 0 && NUMBER(words[STATE]) == (exception & 0xffff) ? words : NULL;
}

void zwe_forget_exception(struct zwe_thread *thread)
{
	uint32_t *words;

	if (thread->exception == ZWE_REF_NULL) {
		return;
	}
	words = resolve(thread->instance, thread->exception);
	if (words != NULL && words[STATE] >= HELD) {
		words[STATE] -= HELD;
	}
	thread->exception = ZWE_REF_NULL;
}

static bool trap_here(struct zwe_thread *thread, enum zwe_trap trap)
{
	return zwe_trap_at(thread, trap, (uint32_t)(thread->pc - thread->code) - 1);
}

/* The first handler of the function around `position` that takes the exception, or NULL. */
static const uint8_t *find(struct zwe_thread *thread, const uint32_t *words, uint32_t position)
{
	const struct zwe_image *image = thread->instance->image;
	uint32_t count = image->count[ZWE_S_HANDLERS], low = 0, high = count, scanned = 0;
	uint32_t func = zwe_image_func_at(image, position) - image->import_funcs;
	uint32_t first = zwe_image_func_start(image, func);
	uint32_t end = func + 1 < image->count[ZWE_S_FUNCS] ? zwe_image_func_start(image, func + 1)
							    : image->code_words;
	const uint8_t *found = NULL;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (zwe_load_le32(zwe_image_record(image, ZWE_S_HANDLERS, middle)) < first) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	for (; found == NULL && low < count; low++, scanned++) {
		const uint8_t *record = zwe_image_record(image, ZWE_S_HANDLERS, low);
		uint32_t start = zwe_load_le32(record + ZWE_HD_START);
		uint32_t tag = zwe_load_le16(record + ZWE_HD_TAG);

		if (start >= end) {
			break;
		}
		if (start <= position && position < zwe_load_le32(record + ZWE_HD_END) &&
		    ((tag & ZWE_HD_ALL) != 0 ||
		     zwe_tag_id(thread->instance, tag & ZWE_HD_INDEX) == words[TAG])) {
			found = record;
		}
	}
	thread->fuel -= (int32_t)(scanned / SCAN_UNIT);
	return found;
}

/* Hands the exception over. False: its values are not what the tag says; that takes a tag whose
 * instance has been replaced.
 */
static bool land(struct zwe_thread *thread, const uint8_t *handler, const uint32_t *words)
{
	const struct zwe_image *image = thread->instance->image;
	uint32_t tag = zwe_load_le16(handler + ZWE_HD_TAG);
	uint32_t *slot = thread->fp + zwe_load_le16(handler + ZWE_HD_SLOT);

	if ((tag & ZWE_HD_ALL) == 0) {
		struct zwe_functype type;

		zwe_image_type(image, zwe_image_tag_type(image, tag & ZWE_HD_INDEX), &type);
		if (type.param_slots != SLOTS(words[STATE])) {
			return false;
		}
		memcpy(slot, words + VALUES, 4 * (size_t)type.param_slots);
		slot += type.param_slots;
	}
	if ((tag & ZWE_HD_REF) != 0) {
		*slot = thread->exception;
	}
	thread->pc = thread->code + zwe_load_le32(handler + ZWE_HD_TARGET);
	zwe_forget_exception(thread);
	return true;
}

/* Nobody took it: the thread stands again where the exception was thrown. */
static bool uncaught(struct zwe_thread *thread)
{
	zwe_thread_switch(thread, thread->throw_instance);
	thread->fp = thread->throw_fp;
	thread->far_end = thread->throw_far;
	thread->pc = thread->throw_pc;
	return trap_here(thread, ZWE_TRAP_UNCAUGHT);
}

/* To the caller; false where there is none, or it is gone. */
static bool leave_frame(struct zwe_thread *thread)
{
	const zwe_word *back = ZWE_LINK_PC(thread->fp[-1], thread->code);

	if (back == thread->code + ZWE_CODE_XRET) {
		if (zwe_pop_far(thread)) {
			return false;
		}
	} else {
		thread->fp -= ZWE_OD(back[-1]) + 1;
		thread->pc = back;
	}
	return thread->pc != thread->code + ZWE_CODE_EXIT;
}

bool zwe_unwind(struct zwe_thread *thread)
{
	const uint32_t *words = resolve(thread->instance, thread->exception);

	for (;;) {
		const uint8_t *handler;

		if (words == NULL) {
			return trap_here(thread, ZWE_TRAP_LOST_EXCEPTION);
		}
		handler = find(thread, words, (uint32_t)(thread->pc - thread->code) - 1);
		if (handler != NULL && land(thread, handler, words)) {
			if (--thread->fuel < 0 || thread->stop != 0) {
				zwe_out_of_fuel(thread);
				return true;
			}
			return false;
		}
		if (!leave_frame(thread)) {
			return thread->state == ZWE_RUN_TRAP || uncaught(thread);
		}
		if (--thread->fuel < 0 || thread->stop != 0) {
			zwe_out_of_fuel(thread);
			return true;
		}
	}
}

static bool begin(struct zwe_thread *thread, uint32_t *words, uint32_t exception)
{
	if (words[STATE] >= 15 * HELD) {
		return trap_here(thread, ZWE_TRAP_LOST_EXCEPTION);
	}
	words[STATE] += HELD;
	thread->exception = exception;
	thread->throw_instance = thread->instance;
	thread->throw_fp = thread->fp;
	thread->throw_far = thread->far_end;
	thread->throw_pc = thread->pc;
	return zwe_unwind(thread);
}

bool zwe_throw(struct zwe_thread *thread, uint32_t tag, const uint32_t *values)
{
	struct zwe_instance *instance = thread->instance;
	uint32_t *thrown = zwe_exception_words(instance);
	uint32_t number = 0, *words = NULL;
	struct zwe_functype type;

	zwe_image_type(instance->image, zwe_image_tag_type(instance->image, tag), &type);
	/* The oldest one that no thread is unwinding for gives way. */
	for (uint32_t i = 0; i < ZWE_LIMIT_EXCEPTIONS; i++) {
		number = (*thrown)++ % 0xffff;
		words = place(instance, number);
		if (words[STATE] < HELD) {
			break;
		}
		words = NULL;
	}
	if (words == NULL) {
		return trap_here(thread, ZWE_TRAP_LOST_EXCEPTION);
	}
	words[TAG] = zwe_tag_id(instance, tag);
	words[STATE] = number | (uint32_t)type.param_slots << 16;
	memcpy(words + VALUES, values, 4 * (size_t)type.param_slots);
	return begin(thread, words, (uint32_t)instance->id << 16 | number);
}

bool zwe_throw_ref(struct zwe_thread *thread, uint32_t exception)
{
	uint32_t *words;

	if (exception == ZWE_REF_NULL) {
		return trap_here(thread, ZWE_TRAP_NULL_EXCEPTION);
	}
	words = resolve(thread->instance, exception);
	return words == NULL ? trap_here(thread, ZWE_TRAP_LOST_EXCEPTION)
			     : begin(thread, words, exception);
}

#endif
