/* SPDX-License-Identifier: Apache-2.0
 *
 * Callbacks of counters and real-time clocks. The driver gets a function of ours and the callback
 * as its user data; the guest's function and user data wait in the callback.
 */
#include "callback.h"
#include "marshal.h"

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

	if (zwb_read(frame->args, words, frame->args->slots[slot], sizeof(words)) != 0) {
		return -ZKM_EFAULT;
	}
	callback = zwb_callback_prepare(frame, (uint8_t)frame->values[1], sys_get_le32(words), disarm_alarm);
	if (config == NULL || callback == NULL) {
		return -ZKM_ENOMEM;
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

static void give_alarm(struct zwb_frame *frame, uint32_t slot)
{
	ARG_UNUSED(slot);
	zwb_callback_forget(frame, (uint8_t)frame->values[1], disarm_alarm);
}

const struct zwb_marshaller zwb_marshal_counter_alarm_cfg = {take_alarm, give_alarm, NULL};

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

/* Guest: ticks, callback, user_data, flags. Without a callback the top value alone is set. */
static int take_top(struct zwb_frame *frame, uint32_t slot)
{
	struct counter_top_cfg *config = zwb_scratch(frame, sizeof(*config));
	struct zwb_callback *callback = NULL;
	uint8_t words[16];

	if (zwb_read(frame->args, words, frame->args->slots[slot], sizeof(words)) != 0) {
		return -ZKM_EFAULT;
	}
	if (sys_get_le32(words + 4) != 0) {
		callback = zwb_callback_prepare(frame, TOP_KEY, sys_get_le32(words + 4), disarm_top);
		if (config == NULL || callback == NULL) {
			return -ZKM_ENOMEM;
		}
		callback->event.arguments[1] = sys_get_le32(words + 8);
		callback->event.count = 2;
	} else if (config == NULL) {
		return -ZKM_ENOMEM;
	}
	*config = (struct counter_top_cfg){.ticks = sys_get_le32(words),
					   .callback = callback != NULL ? top_fired : NULL,
					   .user_data = callback,
					   .flags = sys_get_le32(words + 12)};
	frame->values[slot] = (uintptr_t)config;
	return 0;
}

static void give_top(struct zwb_frame *frame, uint32_t slot)
{
	ARG_UNUSED(slot);
	zwb_callback_forget(frame, TOP_KEY, disarm_top);
}

const struct zwb_marshaller zwb_marshal_counter_top_cfg = {take_top, give_top, NULL};
#endif

#ifdef CONFIG_RTC
#include <zephyr/drivers/rtc.h>

#define UPDATE_KEY 0x10000u /* beyond any alarm */

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
	uint32_t function = frame->args->slots[slot];
	struct zwb_callback *callback;

	frame->values[slot + 1] = 0;
	if (function == 0) {
		frame->result = 1; /* whatever there is goes */
		zwb_callback_forget(frame, (uint16_t)frame->values[1], disarm_rtc);
		return 0;
	}
	callback = zwb_callback_prepare(frame, (uint16_t)frame->values[1], function, disarm_rtc);
	if (callback == NULL) {
		return -ZKM_ENOMEM;
	}
	callback->event.arguments[2] = frame->args->slots[slot + 1];
	callback->event.count = 3;
	frame->values[slot] = (uintptr_t)rtc_fired;
	frame->values[slot + 1] = (uintptr_t)callback;
	return 0;
}

static void give_rtc(struct zwb_frame *frame, uint32_t slot)
{
	ARG_UNUSED(slot);
	zwb_callback_forget(frame, (uint16_t)frame->values[1], disarm_rtc);
}

const struct zwb_marshaller zwb_marshal_rtc_alarm = {take_rtc, give_rtc, NULL};
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
	uint32_t function = frame->args->slots[slot];
	struct zwb_callback *callback;

	frame->values[slot + 1] = 0;
	if (function == 0) {
		frame->result = 1;
		zwb_callback_forget(frame, UPDATE_KEY, disarm_update);
		return 0;
	}
	callback = zwb_callback_prepare(frame, UPDATE_KEY, function, disarm_update);
	if (callback == NULL) {
		return -ZKM_ENOMEM;
	}
	callback->event.arguments[1] = frame->args->slots[slot + 1];
	callback->event.count = 2;
	frame->values[slot] = (uintptr_t)update_fired;
	frame->values[slot + 1] = (uintptr_t)callback;
	return 0;
}

static void give_update(struct zwb_frame *frame, uint32_t slot)
{
	ARG_UNUSED(slot);
	zwb_callback_forget(frame, UPDATE_KEY, disarm_update);
}

const struct zwb_marshaller zwb_marshal_rtc_update = {take_update, give_update, NULL};
#endif
#endif
