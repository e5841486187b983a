/* SPDX-License-Identifier: Apache-2.0
 *
 * Follows the plan of a call: makes kernel values of the slots, or refuses; makes the call without
 * the lock; brings results back. Structs and single values are copied, so nobody changes them
 * between check and use; buffers are claimed where they lie.
 */
#include "bind.h"

#include <errno.h>
#include <string.h>
#include <zephyr/sys/byteorder.h>

/* What no plan of this build says is not in it: ZWB_USES_*. */
#define IS(item, kind) (ZWB_USES_##kind && ((item)[0] & ZWB_KIND_MASK) == ZWB_##kind)

/* Bytes of an item behind its kind. */
static uint32_t item_size(const uint8_t *item)
{
	static const uint8_t sizes[] = {0, 1, 3, 3, 2, 5, 2, 1, 2, 2};
	uint32_t kind = item[0] & ZWB_KIND_MASK;

	return sizes[kind] + (kind == ZWB_BUFFER ? item[5] : 0u);
}

static uint32_t factor(const struct zwb_frame *frame, uint8_t code)
{
	uintptr_t value = frame->values[code & ZWB_SLOT_MASK];
	uint32_t behind = 0;

	if (ZWB_USES_FAMILY && (code & ZWB_FAMILY) != 0) {
		return value == 1 ? 4 : 16; /* AF_INET in Zephyr */
	}
	if (!ZWB_USES_BEHIND || (code & ZWB_BEHIND) == 0) {
		return (uint32_t)value;
	}
	if (value != 0) {
		memcpy(&behind, (const void *)value, sizeof(behind));
	}
	return behind;
}

/* A product beyond 32 bits is as good as the largest, unless there is a zero in it. */
static uint32_t length_of(const struct zwb_frame *frame, const uint8_t *item)
{
	uint32_t length = sys_get_le16(item + 3);
	bool beyond = false;

	for (uint8_t i = 0; i < item[5]; i++) {
		uint32_t by = factor(frame, item[6 + i]);

		if (by == 0) {
			return 0;
		}
		beyond |= __builtin_mul_overflow(length, by, &length);
	}
	return beyond ? UINT32_MAX : length;
}

/* One field of a struct, from one layout to the other; both are little-endian. */
static void convert(uint8_t *to, uint32_t to_size, const uint8_t *from, uint32_t from_size,
		    bool is_signed)
{
	uint32_t size = to_size < from_size ? to_size : from_size;
	bool negative;

	if (!ZWB_USES_WORD && !ZWB_USES_STRUCT) { /* nothing differs */
		memcpy(to, from, to_size);
		return;
	}
	negative = is_signed && (from[from_size - 1] & 0x80) != 0;
	memcpy(to, from, size);
	memset(to + size, negative ? 0xff : 0, to_size - size);
}

static void convert_struct(const struct zwb_struct *layout, uint8_t *kernel, uint8_t *guest,
			   bool back)
{
	for (uint32_t i = 0; i < layout->count; i++) {
		const uint8_t *field = &layout->fields[4 * i];
		uint32_t size = field[3] & ~ZWB_SIGNED;
		bool is_signed = (field[3] & ZWB_SIGNED) != 0;

		if (back) {
			convert(guest + field[0], field[1], kernel + field[2], size, is_signed);
		} else {
			convert(kernel + field[2], size, guest + field[0], field[1], is_signed);
		}
	}
}

/* Sizes of an item's value in the guest and here. */
static uint32_t guest_size(const uint8_t *item, uint32_t *kernel_size)
{
	if (IS(item, WORD)) {
		*kernel_size = item[2];
		return 4;
	}
	if (IS(item, STRUCT)) {
		*kernel_size = zwb_structs[item[2]].size;
		return zwb_structs[item[2]].guest_size;
	}
	*kernel_size = sys_get_le16(item + 2);
	return *kernel_size;
}

/* May the pointer be NULL, and is it? */
static bool is_absent(const struct zwb_frame *frame, const uint8_t *item)
{
	return (item[0] & ZWB_OPTIONAL) != 0 && frame->args->slots[item[1]] == 0;
}

/* A struct or single value of the guest, copied. */
static int take_value(struct zwb_frame *frame, const uint8_t *item)
{
	uint32_t slot = item[1], kernel_size;
	uint32_t size = guest_size(item, &kernel_size);
	void *guest = zwb_buffer(frame->args, frame->args->slots[slot], size, 1), *copy;

	if (guest == NULL) {
		return -ZKM_EFAULT;
	}
	copy = zwb_scratch(frame, kernel_size);
	if (copy == NULL) {
		return -ZKM_ENOMEM;
	}
	/* What a call leaves alone keeps its value, so also what is only written is loaded. */
	if (IS(item, STRUCT)) {
		memset(copy, 0, kernel_size);
		convert_struct(&zwb_structs[item[2]], copy, guest, false);
	} else {
		convert(copy, kernel_size, guest, size, false);
	}
	frame->values[slot] = (uintptr_t)copy;
	return 0;
}

static int take_string(struct zwb_frame *frame, const uint8_t *item)
{
	char *copy;

	copy = zwb_scratch(frame, item[2] + 1u);
	if (copy == NULL) {
		return -ZKM_ENOMEM;
	}
	if (!zwb_string(copy, frame->args, frame->args->slots[item[1]], item[2] + 1u)) {
		return -ZKM_EFAULT;
	}
	frame->values[item[1]] = (uintptr_t)copy;
	return 0;
}

static int take_device(struct zwb_frame *frame, const uint8_t *item)
{
	const struct zwk_call *call = frame->args->thread->call;
	uint32_t value = frame->args->slots[item[1]];
	const struct device *device;
	int error = zwb_device(&device, frame->args, value, item[2]);

	if (error != 0) {
		return error;
	}
	/* Zephyr's handlers for user mode look for the function, its kernel does not. */
	if (item[3] != ZWB_NO_OP && ((void *const *)device->api)[item[3]] == NULL) {
		return -ENOSYS; /* as the kernel's drivers say it, whose numbers are translated */
	}
	frame->values[item[1]] = (uintptr_t)device;
	if (call->quick == ZWK_QUICK_DEVICE) { /* from now on */
		*zwb_seen(frame->args->space, call, value) = (struct zkm_device_seen){
			frame->args->instance, call, value, device};
	}
	return 0;
}

static int take_buffer(struct zwb_frame *frame, const uint8_t *item)
{
	void *pointer = zwb_buffer(frame->args, frame->args->slots[item[1]],
				   length_of(frame, item), item[2]);

	if (pointer == NULL) {
		return -ZKM_EFAULT;
	}
	frame->values[item[1]] = (uintptr_t)pointer;
	return 0;
}

static int take(struct zwb_frame *frame, const uint8_t *item)
{
	const uint32_t *slots = frame->args->slots;
	uint32_t slot = item[1];

	if (is_absent(frame, item)) {
		return 0; /* the value is 0 already */
	}
	if (IS(item, DEVICE)) {
		return take_device(frame, item);
	}
	if (IS(item, VALUE) || IS(item, WORD) || IS(item, STRUCT)) {
		return take_value(frame, item);
	}
	if (IS(item, BUFFER)) {
		return take_buffer(frame, item);
	}
	if (IS(item, STRING)) {
		return take_string(frame, item);
	}
	if (IS(item, NULL)) {
		return slots[slot] == 0 ? 0 : -ZKM_EINVAL;
	}
	if (IS(item, TIMEOUT)) {
		uint64_t ticks = (uint64_t)zwk_timeout_at(frame->args, slot);

		frame->values[slot] = (uint32_t)ticks;
		frame->values[slot + 1] = (uint32_t)(ticks >> 32);
		return 0;
	}
	return zwb_marshallers[item[2]]->take(frame, slot);
}

/* The address was good before the call, and memory does not move. */
static void give_back(struct zwb_frame *frame, const uint8_t *item)
{
	uint32_t slot = item[1], kernel_size, size = guest_size(item, &kernel_size);
	uint8_t *copy = (uint8_t *)frame->values[slot];
	void *guest = zwb_buffer(frame->args, frame->args->slots[slot], size, 1);

	if (guest == NULL) {
		return;
	}
	if (IS(item, STRUCT)) {
		convert_struct(&zwb_structs[item[2]], copy, guest, true);
	} else {
		convert(guest, size, copy, kernel_size, false);
	}
}

static void give(struct zwb_frame *frame, const uint8_t *item)
{
	const struct zwb_marshaller *marshaller;

	if (IS(item, MARSHAL)) {
		marshaller = zwb_marshallers[item[2]];
		if (marshaller->give != NULL) {
			marshaller->give(frame, item[1]);
		}
	} else if ((item[0] & ZWB_BACK) != 0 && frame->values[item[1]] != 0) {
		give_back(frame, item);
	}
}

static enum zwe_outcome answer(const struct zwk_args *args, uint8_t how, uintptr_t result,
			       uintptr_t high_word)
{
	if (ZWB_USES_ANSWERS_ARGUMENT && (how & ZWB_ANSWERS_ARGUMENT) != 0) {
		return zwk_return(args,
				  result != 0 ? args->slots[how & ~ZWB_ANSWERS_ARGUMENT] : 0);
	}
	if (ZWB_USES_ANSWERS_DEVICE && how == ZWB_ANSWERS_DEVICE) {
		return zwk_return(args,
				  zwb_device_handle(args, (const struct device *)result));
	}
	if (ZWB_USES_ANSWERS_ERRNO && how == ZWB_ANSWERS_ERRNO && (int32_t)result < 0) {
		args->thread->model.error = -zwb_guest_error((int32_t)result);
		return zwk_return(args, UINT32_MAX);
	}
	switch (zwb_types[args->thread->call->type].result_slots) {
	case 0:
		return zwk_done(args);
	case 1:
		return zwk_return(args, args->thread->call->answers_errno
						? (uint32_t)zwb_guest_error((int32_t)result)
						: (uint32_t)result);
	default:
		return zwk_return64(args, (uint32_t)result | (uint64_t)high_word << 32);
	}
}

static const uint8_t *next(const uint8_t *item)
{
	return item + 1 + item_size(item);
}

/* Marshallers of the items before `end` let go of what they hold, whether the thread has the lock or not. */
static void release(struct zwb_frame *frame, const uint8_t *item, const uint8_t *end)
{
	for (; item != end; item = next(item)) {
		if (IS(item, MARSHAL) &&
		    zwb_marshallers[item[2]]->release != NULL) {
			zwb_marshallers[item[2]]->release(frame, item[1]);
		}
	}
}

/* Not part of the way of other calls: its frame is large. */
__attribute__((noinline)) enum zwe_outcome zwk_bound_run(const struct zwk_args *args)
{
	const struct zwk_call *call = args->thread->call;
	const uint32_t param_slots = zwb_types[call->type].param_slots;
	const uint8_t *plan = &zwb_plans[call->of.plan], *item;
	const uint8_t how = *plan++;
	struct zwb_frame frame;

	frame.args = args;
	frame.used = 0;
	frame.made = false;
	for (uint32_t i = 0; i < param_slots; i++) {
		frame.values[i] = args->slots[i];
	}
	for (item = plan; *item != ZWB_END; item = next(item)) {
		int error = take(&frame, item);

		if (error != 0) {
			release(&frame, plan, item);
			if (ZWB_USES_ANSWERS_ERRNO && how == ZWB_ANSWERS_ERRNO) {
				return answer(args, how, (uint32_t)error, 0);
			}
			return zwk_refuse(args, zwb_guest_error(error));
		}
	}
	zkm_driver_enter(&args->thread->model);
	frame.result = call->u.thunk(frame.values[0], frame.values);
	frame.made = true;
	release(&frame, plan, item);
	zkm_driver_leave(&args->thread->model);
	for (item = plan; *item != ZWB_END; item = next(item)) {
		give(&frame, item);
	}
	return answer(args, how, frame.result, frame.values[ZWB_HIGH_WORD]);
}
