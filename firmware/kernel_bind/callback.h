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

/* A driver is called without the lock, so other threads of the module come by meanwhile. */
enum zwb_callback_state {
	ZWB_CALLBACK_SET,
	ZWB_CALLBACK_BUSY,  /* a thread is in the driver with it; for others -EBUSY */
	ZWB_CALLBACK_UNSET, /* no driver has it: its memory is all that is left */
};

struct zwb_callback {
	sys_snode_t node; /* in its space */
	struct zwk_space *space;
	const struct device *device;
	uint32_t key;           /* the guest's address of it, or channel */
	struct zwk_event event; /* as it is queued */
	uint8_t value_at;       /* which argument the interrupt's number is; ZWK_EVENT_ARGS: none */
	bool once;              /* it is over with its first call */
	bool over;              /* that has come */
	volatile uint8_t state; /* enum zwb_callback_state; with the lock, or by who made it busy */
	/* Takes it from the driver. */
	void (*disarm)(struct zwb_callback *callback);
	struct gpio_callback gpio;
};

/* A new one, busy, known by `disarm`, device and key; one that was there is dropped. 0, -EBUSY, -ENOMEM. */
int zwb_callback_new(struct zwb_callback **made, const struct zwk_args *args,
		     const struct device *device, uint32_t key,
		     void (*disarm)(struct zwb_callback *));
/* NULL: no driver has such a one. */
struct zwb_callback *zwb_callback_find(const struct zwk_args *args, const struct device *device,
				       uint32_t key, void (*disarm)(struct zwb_callback *));
/* Takes it (NULL: nothing) from the driver and frees it. 0 or -EBUSY. */
int zwb_callback_drop(const struct zwk_args *args, struct zwb_callback *callback);
/* Whoever made it busy is done with it: the driver has it, or has refused it. Before zkm_driver_leave(),
 * where the thread may be ended; without the lock nobody may look at the callback afterwards.
 */
void zwb_callback_done(struct zwb_callback *callback, bool is_set);
/* With the lock: frees what no driver has. */
void zwb_callback_tidy(struct zwk_space *space);
/* For the call under way, whose first argument is the device: one that calls `function` with
 * (device, key, ...). Its marshaller's release is zwb_callback_done(), its give zwb_callback_give.
 */
int zwb_callback_prepare(struct zwb_callback **made, struct zwb_frame *frame, uint32_t key,
			 uint32_t function, void (*disarm)(struct zwb_callback *));
void zwb_callback_give(struct zwb_frame *frame, uint32_t slot);
/* In an interrupt. */
void zwb_callback_fire(struct zwb_callback *callback, uint32_t value);

#endif
