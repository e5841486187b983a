/* SPDX-License-Identifier: Apache-2.0
 *
 * Callbacks of drivers. A driver calls in an interrupt, where neither guest code nor the handle
 * tables are in reach: the interrupt puts the callback and one number into a ring, the thread that
 * polls the runtime queues it for the module's event thread.
 */
#ifndef ZWB_CALLBACK_H
#define ZWB_CALLBACK_H

#include "bind.h"

#include <zephyr/drivers/gpio.h>

struct zwb_callback {
	sys_snode_t node; /* in its space */
	struct zwk_space *space;
	const struct device *device;
	uint32_t key;           /* the guest's address of it, or channel */
	struct zwk_event event; /* as it is queued */
	uint8_t value_at;       /* which argument the interrupt's number is; ZWK_EVENT_ARGS: none */
	bool once;              /* it is over with its first call */
	/* Takes it from the driver. */
	void (*disarm)(struct zwb_callback *callback);
	struct gpio_callback gpio;
};

/* A new one, known by `disarm`, device and key; one that was there is removed. NULL: no memory. */
struct zwb_callback *zwb_callback_new(const struct zwk_args *args, const struct device *device,
				      uint32_t key, void (*disarm)(struct zwb_callback *));
struct zwb_callback *zwb_callback_find(const struct zwk_args *args, const struct device *device,
				       uint32_t key, void (*disarm)(struct zwb_callback *));
/* For the call under way, whose first argument is the device: one that calls `function` with
 * (device, key, ...). After the call: gone if the driver has refused it, or if `result` says so.
 */
struct zwb_callback *zwb_callback_prepare(struct zwb_frame *frame, uint32_t key, uint32_t function,
					  void (*disarm)(struct zwb_callback *));
void zwb_callback_forget(struct zwb_frame *frame, uint32_t key,
			 void (*disarm)(struct zwb_callback *));
void zwb_callback_remove(struct zwb_callback *callback);
/* In an interrupt. */
void zwb_callback_fire(struct zwb_callback *callback, uint32_t value);

#endif
