/* SPDX-License-Identifier: Apache-2.0
 *
 * Callbacks of counters and real-time clocks. The driver gets a function of ours and the callback
 * as its user data; the guest's function and user data wait in the callback.
 */
#include "callback.h"
#include "marshal.h"

#include <errno.h>

#ifdef CONFIG_COUNTER
#include <zephyr/drivers/counter.h>

#define TOP_KEY 0x100u /* beyond any channel */

static void alarm_fired(const struct device *counter, uint8_t channel, uint32_t ticks, void *callback)
{
	ARG_UNUSED(counter);
	ARG_UNUSED(channel);
	zwb_callback_fire(callback, ticks);
}

static void disarm_alarm(struct zwb_callback *callback)
{
	(void)counter_cancel_channel_alarm(callback->device, (uint8_t)callback->key);
}

/* Guest: callback, ticks, user_data, flags. */
static int take_alarm(struct zwb_frame *frame, uint32_t slot)
{
	struct counter_alarm_cfg *config = zwb_scratch(frame, sizeof(*config));
	struct zwb_callback *callback;
	uint8_t words[16];
	int error;

	if (zwb_read(frame->args, words, frame->args->slots[slot], sizeof(words)) != 0) {
		return -ZKM_EFAULT;
	}
	error = config == NULL ? -ZKM_ENOMEM
			       : zwb_callback_prepare(&callback, frame, (uint8_t)frame->values[1],
						      sys_get_le32(words), disarm_alarm);
	if (error != 0) {
		return error;
	}
	callback->once = true;
	callback->value_at = 2;
	callback->event.arguments[3] = sys_get_le32(words + 8);
	callback->event.count = 4;
	*config = (struct counter_alarm_cfg){.callback = alarm_fired,
					     .ticks = sys_get_le32(words + 4),
					     .user_data = callback,
					     .flags = sys_get_le32(words + 12)};
	frame->values[slot] = (uintptr_t)config;
	return 0;
}

static void release_alarm(struct zwb_frame *frame, uint32_t slot)
{
	const struct counter_alarm_cfg *config =
		(const struct counter_alarm_cfg *)frame->values[slot];

	/* Too late, but it comes all the same. */
	bool late = frame->made && (int32_t)frame->result == -ETIME &&
		    (config->flags & COUNTER_ALARM_CFG_EXPIRE_WHEN_LATE) != 0;

	zwb_callback_done(config->user_data, late || zwb_succeeded(frame));
}

const struct zwb_marshaller zwb_marshal_counter_alarm_cfg = {take_alarm, zwb_callback_give, release_alarm};

/* counter_cancel_channel_alarm(dev, uint8_t chan_id): the module does not wait for it any more. */
static int take_cancel(struct zwb_frame *frame, uint32_t slot)
{
	return zwb_callback_drop(frame->args,
				 zwb_callback_find(frame->args,
						   (const struct device *)frame->values[0],
						   (uint8_t)frame->values[slot], disarm_alarm));
}

const struct zwb_marshaller zwb_marshal_counter_cancel = {take_cancel, NULL, NULL};

static void top_fired(const struct device *counter, void *callback)
{
	ARG_UNUSED(counter);
	zwb_callback_fire(callback, 0);
}

static void disarm_top(struct zwb_callback *callback)
{
	struct counter_top_cfg none = {.ticks = counter_get_top_value(callback->device)};

	(void)counter_set_top_value(callback->device, &none);
}

/* Guest: ticks, callback, user_data, flags. Without a callback what there was is gone. */
static int take_top(struct zwb_frame *frame, uint32_t slot)
{
	struct counter_top_cfg *config = zwb_scratch(frame, sizeof(*config));
	struct zwb_callback *callback = NULL;
	uint8_t words[16];
	int error;

	if (zwb_read(frame->args, words, frame->args->slots[slot], sizeof(words)) != 0) {
		return -ZKM_EFAULT;
	}
	if (config == NULL) {
		return -ZKM_ENOMEM;
	}
	if (sys_get_le32(words + 4) != 0) {
		error = zwb_callback_prepare(&callback, frame, TOP_KEY, sys_get_le32(words + 4),
					     disarm_top);
		if (error != 0) {
			return error;
		}
		callback->event.arguments[1] = sys_get_le32(words + 8);
		callback->event.count = 2;
	} else {
		error = zwb_callback_drop(frame->args,
					  zwb_callback_find(frame->args,
							    (const struct device *)frame->values[0],
							    TOP_KEY, disarm_top));
		if (error != 0) {
			return error;
		}
	}
	*config = (struct counter_top_cfg){.ticks = sys_get_le32(words),
					   .callback = callback != NULL ? top_fired : NULL,
					   .user_data = callback,
					   .flags = sys_get_le32(words + 12)};
	frame->values[slot] = (uintptr_t)config;
	return 0;
}

static void release_top(struct zwb_frame *frame, uint32_t slot)
{
	const struct counter_top_cfg *config = (const struct counter_top_cfg *)frame->values[slot];

	if (config->user_data != NULL) {
		/* Late is what the counter's next turn is, not the setting. */
		zwb_callback_done(config->user_data, zwb_succeeded(frame) ||
							     (frame->made && (int32_t)frame->result == -ETIME));
	}
}

const struct zwb_marshaller zwb_marshal_counter_top_cfg = {take_top, zwb_callback_give, release_top};
#endif

#ifdef CONFIG_RTC
#include <zephyr/drivers/rtc.h>

#define UPDATE_KEY 0x10000u /* beyond any alarm */

#if defined(CONFIG_RTC_ALARM) || defined(CONFIG_RTC_UPDATE)
/* A function of the guest's in `slot`, user data behind it: ours takes their place. NULL: none is wanted,
 * and what there was is gone.
 */
static int take_function(struct zwb_callback **callback, struct zwb_frame *frame, uint32_t slot,
			 uint32_t key, void (*disarm)(struct zwb_callback *))
{
	uint32_t function = frame->args->slots[slot];
	const struct device *rtc = (const struct device *)frame->values[0];
	int error;

	*callback = NULL;
	error = function == 0
			? zwb_callback_drop(frame->args,
					    zwb_callback_find(frame->args, rtc, key, disarm))
			: zwb_callback_prepare(callback, frame, key, function, disarm);
	frame->values[slot + 1] = (uintptr_t)*callback;
	return error;
}

static void release_function(struct zwb_frame *frame, uint32_t slot)
{
	struct zwb_callback *callback = (struct zwb_callback *)frame->values[slot + 1];

	if (callback != NULL) {
		zwb_callback_done(callback, zwb_succeeded(frame));
	}
}
#endif

#ifdef CONFIG_RTC_ALARM
static void rtc_fired(const struct device *rtc, uint16_t id, void *callback)
{
	ARG_UNUSED(rtc);
	ARG_UNUSED(id);
	zwb_callback_fire(callback, 0);
}

static void disarm_rtc(struct zwb_callback *callback)
{
	(void)rtc_alarm_set_callback(callback->device, (uint16_t)callback->key, NULL, NULL);
}

/* rtc_alarm_set_callback(dev, uint16_t id, callback, user_data) */
static int take_rtc(struct zwb_frame *frame, uint32_t slot)
{
	uint32_t id = (uint16_t)frame->values[1];
	struct zwb_callback *callback;
	int error = take_function(&callback, frame, slot, id, disarm_rtc);

	if (error == 0 && callback != NULL) {
		callback->event.arguments[2] = frame->args->slots[slot + 1];
		callback->event.count = 3;
		frame->values[slot] = (uintptr_t)rtc_fired;
	}
	return error;
}

const struct zwb_marshaller zwb_marshal_rtc_alarm = {take_rtc, zwb_callback_give, release_function};
#endif

#ifdef CONFIG_RTC_UPDATE
static void update_fired(const struct device *rtc, void *callback)
{
	ARG_UNUSED(rtc);
	zwb_callback_fire(callback, 0);
}

static void disarm_update(struct zwb_callback *callback)
{
	(void)rtc_update_set_callback(callback->device, NULL, NULL);
}

/* rtc_update_set_callback(dev, callback, user_data) */
static int take_update(struct zwb_frame *frame, uint32_t slot)
{
	struct zwb_callback *callback;
	int error = take_function(&callback, frame, slot, UPDATE_KEY, disarm_update);

	if (error == 0 && callback != NULL) {
		callback->event.arguments[1] = frame->args->slots[slot + 1];
		callback->event.count = 2;
		frame->values[slot] = (uintptr_t)update_fired;
	}
	return error;
}

const struct zwb_marshaller zwb_marshal_rtc_update = {take_update, zwb_callback_give, release_function};
#endif
#endif
