/* SPDX-License-Identifier: Apache-2.0
 *
 * The ring between interrupts and the event threads of modules, and the callbacks there are.
 */
#include "callback.h"
#include "net.h"

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

/* Not to be called again, for its one time has come. */
static void end_of(struct zwb_callback *callback)
{
	unsigned int key = irq_lock();

	callback->over = true; /* who is in the driver with it sees to it */
	if (callback->state == ZWB_CALLBACK_SET) {
		callback->state = ZWB_CALLBACK_UNSET;
	}
	irq_unlock(key);
}

void zwk_bound_poll(void)
{
	struct zwb_callback *callback;
	uint32_t value;

	while (take(&callback, &value)) {
		struct zwk_event event;

		if (callback == NULL || callback->state == ZWB_CALLBACK_UNSET) {
			continue;
		}
		event = callback->event;
		if (callback->value_at < ZWK_EVENT_ARGS) {
			event.arguments[callback->value_at] = value;
		}
		zwk_event_push(callback->space, &event);
		if (callback->once) {
			end_of(callback);
			zwb_callback_tidy(callback->space);
		}
	}
}

struct zwb_callback *zwb_callback_find(const struct zwk_args *args, const struct device *device,
				       uint32_t key, void (*disarm)(struct zwb_callback *))
{
	struct zwb_callback *callback;

	SYS_SLIST_FOR_EACH_CONTAINER(&args->space->model.callbacks, callback, node) {
		if (callback->state != ZWB_CALLBACK_UNSET && callback->device == device &&
		    callback->disarm == disarm && callback->event.instance == args->instance &&
		    callback->key == key) {
			return callback;
		}
	}
	return NULL;
}

int zwb_callback_new(struct zwb_callback **made, const struct zwk_args *args,
		     const struct device *device, uint32_t key,
		     void (*disarm)(struct zwb_callback *))
{
	struct zwb_callback *callback;

	/* Another thread may make one while the old one is being dropped. */
	while ((callback = zwb_callback_find(args, device, key, disarm)) != NULL) {
		int error = zwb_callback_drop(args, callback);

		if (error != 0) {
			return error;
		}
	}
	zwb_callback_tidy(args->space);
	callback = zwk_alloc(args->space, sizeof(*callback));
	if (callback == NULL) {
		return -ZKM_ENOMEM;
	}
	*callback = (struct zwb_callback){
		.space = args->space,
		.device = device,
		.disarm = disarm,
		.key = key,
		.event = {args->instance, 0, {args->slots[0], key, 0, 0}, 3},
		.value_at = ZWK_EVENT_ARGS,
		.state = ZWB_CALLBACK_BUSY,
	};
	sys_slist_append(&args->space->model.callbacks, &callback->node);
	*made = callback;
	return 0;
}

static void forget(struct zwb_callback *callback)
{
	unsigned int key = irq_lock();

	for (uint32_t i = 0; i < RING_SIZE; i++) {
		if (ring[i].callback == callback) {
			ring[i].callback = NULL;
		}
	}
	irq_unlock(key);
	(void)sys_slist_find_and_remove(&callback->space->model.callbacks, &callback->node);
	zwk_free(callback->space, callback);
}

void zwb_callback_tidy(struct zwk_space *space)
{
	struct zwb_callback *callback, *next;

	SYS_SLIST_FOR_EACH_CONTAINER_SAFE(&space->model.callbacks, callback, next, node) {
		if (callback->state == ZWB_CALLBACK_UNSET) {
			forget(callback);
		}
	}
}

int zwb_callback_drop(const struct zwk_args *args, struct zwb_callback *callback)
{
	if (callback == NULL) {
		return 0;
	}
	if (callback->state == ZWB_CALLBACK_BUSY) {
		return -ZKM_EBUSY;
	}
	callback->state = ZWB_CALLBACK_BUSY;
	zkm_driver_enter(&args->thread->model);
	callback->disarm(callback);
	zwb_callback_done(callback, false);
	zkm_driver_leave(&args->thread->model);
	zwb_callback_tidy(args->space);
	return 0;
}

void zwb_callback_done(struct zwb_callback *callback, bool is_set)
{
	unsigned int key = irq_lock();

	callback->state = is_set && !callback->over ? ZWB_CALLBACK_SET : ZWB_CALLBACK_UNSET;
	irq_unlock(key);
}

int zwb_callback_prepare(struct zwb_callback **made, struct zwb_frame *frame, uint32_t key,
			 uint32_t function, void (*disarm)(struct zwb_callback *))
{
	int error = zwb_callback_new(made, frame->args, (const struct device *)frame->values[0], key,
				     disarm);

	if (error == 0) {
		(*made)->event.function = function;
		(*made)->event.arguments[1] = key;
	}
	return error;
}

void zwb_callback_give(struct zwb_frame *frame, uint32_t slot)
{
	ARG_UNUSED(slot);
	zwb_callback_tidy(frame->args->space);
}

void zwk_bound_end(struct zwk_space *space)
{
	sys_snode_t *node;

	while ((node = sys_slist_peek_head(&space->model.callbacks)) != NULL) {
		struct zwb_callback *callback = CONTAINER_OF(node, struct zwb_callback, node);

		/* Busy ones as well: their threads have ended. */
		if (callback->state != ZWB_CALLBACK_UNSET) {
			callback->disarm(callback);
		}
		forget(callback);
	}
	if (IS_ENABLED(CONFIG_NET_SOCKETS)) {
		zwb_net_end(space);
	}
}

bool zwk_bound_armed(const struct zwk_space *space)
{
	struct zwb_callback *callback;

	SYS_SLIST_FOR_EACH_CONTAINER((sys_slist_t *)&space->model.callbacks, callback, node) {
		if (callback->state != ZWB_CALLBACK_UNSET) {
			return true;
		}
	}
	return false;
}
