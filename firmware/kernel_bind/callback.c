/* SPDX-License-Identifier: Apache-2.0
 *
 * The ring between interrupts and the event threads of modules, and the callbacks there are.
 */
#include "callback.h"

#include <string.h>

#define RING_SIZE 16u

static struct {
	struct zwb_callback *callback; /* NULL: removed meanwhile */
	uint32_t value;
} ring[RING_SIZE];
static uint32_t ring_first, ring_count;

void zwb_callback_fire(struct zwb_callback *callback, uint32_t value)
{
	unsigned int key = irq_lock();

	if (ring_count < RING_SIZE) {
		uint32_t at = (ring_first + ring_count) % RING_SIZE;

		ring[at].callback = callback;
		ring[at].value = value;
		ring_count++;
	} else {
		callback->space->events_lost++;
	}
	irq_unlock(key);
	zkm_signal();
}

static bool take(struct zwb_callback **callback, uint32_t *value)
{
	unsigned int key = irq_lock();
	bool any = ring_count > 0;

	if (any) {
		*callback = ring[ring_first].callback;
		*value = ring[ring_first].value;
		ring_first = (ring_first + 1) % RING_SIZE;
		ring_count--;
	}
	irq_unlock(key);
	return any;
}

void zwk_bound_poll(void)
{
	struct zwb_callback *callback;
	uint32_t value;

	while (take(&callback, &value)) {
		struct zwk_event event;

		if (callback == NULL) {
			continue;
		}
		event = callback->event;
		if (callback->value_at < ZWK_EVENT_ARGS) {
			event.arguments[callback->value_at] = value;
		}
		zwk_event_push(callback->space, &event);
		if (callback->once) {
			zwb_callback_remove(callback);
		}
	}
}

struct zwb_callback *zwb_callback_find(const struct zwk_args *args, const struct device *device,
				       uint32_t key, void (*disarm)(struct zwb_callback *))
{
	struct zwb_callback *callback;

	SYS_SLIST_FOR_EACH_CONTAINER(&args->space->model.callbacks, callback, node) {
		if (callback->device == device && callback->disarm == disarm &&
		    callback->event.instance == args->instance &&
		    callback->key == key) {
			return callback;
		}
	}
	return NULL;
}

struct zwb_callback *zwb_callback_new(const struct zwk_args *args, const struct device *device,
				      uint32_t key, void (*disarm)(struct zwb_callback *))
{
	struct zwb_callback *callback = zwb_callback_find(args, device, key, disarm);

	if (callback != NULL) {
		zwb_callback_remove(callback);
	}
	callback = zwk_alloc(args->space, sizeof(*callback));
	if (callback == NULL) {
		return NULL;
	}
	*callback = (struct zwb_callback){
		.space = args->space,
		.device = device,
		.disarm = disarm,
		.key = key,
		.event = {args->instance, 0, {args->slots[0], key, 0, 0}, 3},
		.value_at = ZWK_EVENT_ARGS,
	};
	sys_slist_append(&args->space->model.callbacks, &callback->node);
	return callback;
}

void zwb_callback_remove(struct zwb_callback *callback)
{
	unsigned int key;

	callback->disarm(callback);
	key = irq_lock();
	for (uint32_t i = 0; i < RING_SIZE; i++) {
		if (ring[i].callback == callback) {
			ring[i].callback = NULL;
		}
	}
	irq_unlock(key);
	(void)sys_slist_find_and_remove(&callback->space->model.callbacks, &callback->node);
	zwk_free(callback->space, callback);
}

struct zwb_callback *zwb_callback_prepare(struct zwb_frame *frame, uint32_t key, uint32_t function,
				    void (*disarm)(struct zwb_callback *))
{
	const struct zwk_args *args = frame->args;
	struct zwb_callback *callback = zwb_callback_new(
		args, (const struct device *)frame->values[0], key, disarm);

	if (callback != NULL) {
		callback->event.function = function;
		callback->event.arguments[1] = key;
	}
	return callback;
}

void zwb_callback_forget(struct zwb_frame *frame, uint32_t key, void (*disarm)(struct zwb_callback *))
{
	struct zwb_callback *callback = zwb_callback_find(
		frame->args, (const struct device *)frame->values[0], key, disarm);

	if (callback != NULL && (int32_t)frame->result != 0) {
		zwb_callback_remove(callback);
	}
}

void zwk_bound_end(struct zwk_space *space)
{
	sys_snode_t *node;

	while ((node = sys_slist_peek_head(&space->model.callbacks)) != NULL) {
		zwb_callback_remove(CONTAINER_OF(node, struct zwb_callback, node));
	}
}

bool zwk_bound_armed(const struct zwk_space *space)
{
	return sys_slist_peek_head((sys_slist_t *)&space->model.callbacks) != NULL;
}

bool zwk_bound_calls_back(const struct zwk_call *call)
{
	static const char *const names[] = {"gpio_add_callback", "uart_irq_callback_user_data_set",
					    "counter_set_channel_alarm", "counter_set_top_value",
					    "rtc_alarm_set_callback"};

	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		if (strcmp(call->name, names[i]) == 0) {
			return true;
		}
	}
	return false;
}
