/* SPDX-License-Identifier: Apache-2.0
 *
 * Calls of drivers that take a device and numbers: nothing else of the plan is to be followed.
 */
#include "../engine_c/interp.h"
#include "bind.h"

#include <look.h>

/* All but the first of at most ZWB_QUICK_SLOTS. */
static inline void copy(uintptr_t *values, const uint32_t *slots, uint32_t count)
{
	if (count > 1) {
		values[1] = slots[1];
		if (count > 2) {
			values[2] = slots[2];
			values[3] = count > 3 ? slots[3] : 0;
		}
	}
}

/*
 * What is remembered of the call and its device has passed all of zwb_run's checks. Without the lock,
 * which drivers are called without anyway.
 */
static inline bool run(struct zwk_thread *thread, struct zwk_instance *instance,
		       const struct zwk_call *zwk_call, uint32_t *slots)
{
	const struct zwb_call *call = (const struct zwb_call *)(const void *)zwk_call;
	struct zwk_space *space = thread->space;
	const struct zkm_device_seen *seen = zwb_seen(space, zwk_call, slots[0]);
	uintptr_t values[ZWB_QUICK_SLOTS];
	unsigned int key;
	uint64_t result;

	if (!zkm_quick_lock(&key)) {
		return false;
	}
	if (!zwb_is_seen(seen, instance, zwk_call, slots[0])) {
		zkm_quick_leave(key);
		return false;
	}
	values[0] = (uintptr_t)seen->device;
	zwk_remember(thread, space, zwk_call);
	thread->model.in_driver = true;
	zkm_quick_leave(key);
	copy(values, slots, call->call.param_slots);
	result = call->thunk(values);
	thread->model.in_driver = false;
	slots[0] = (uint32_t)result; /* of a call without a result it is an argument, and of no use any more */
	return true;
}

#if ZKM_USER_MODE
bool zwk_bound_quick(struct zwk_thread *thread, struct zwk_instance *instance,
		     const struct zwk_call *call, uint32_t *slots)
{
	return run(thread, instance, call, slots);
}
#else
enum zwe_outcome zwk_bound_enter(struct zwe_thread *engine, uint32_t *slots, void *user)
{
	if (run(engine->user, engine->instance->user, user, slots)) {
		return ZWE_CALL_DONE;
	}
	return zwk_enter(engine, slots, user);
}
#endif
