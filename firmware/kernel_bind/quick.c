/* SPDX-License-Identifier: Apache-2.0
 *
 * Calls of drivers that take a device and numbers: nothing else of the plan is to be followed.
 */
#include "../engine_c/interp.h"
#include "bind.h"

#include <look.h>

/* A thunk takes the device and the numbers as they came. */
static inline uintptr_t call_thunk(const struct zwk_call *call, uintptr_t device, uint32_t *slots)
{
#if UINTPTR_MAX == UINT32_MAX
	/* Where they are: a frame of the engine, or with user mode the kernel's own copy. Nobody else
	 * reads or writes it meanwhile.
	 */
	return call->u.thunk(device, (uintptr_t *)slots);
#else
	uintptr_t values[ZWB_QUICK_SLOTS];

	for (uint32_t i = 1; i < zwb_types[call->type].param_slots; i++) {
		values[i] = slots[i];
	}
	return call->u.thunk(device, values);
#endif
}

/*
 * What is remembered of the call and its device has passed all of zwk_bound_run's checks. Without the lock,
 * which drivers are called without anyway.
 */
static inline bool run(struct zwk_thread *thread, struct zwk_instance *instance,
		       const struct zwk_call *call, uint32_t *slots)
{
	struct zwk_space *space = thread->space;
	const uint32_t guest_device = slots[0];
	const struct zkm_device_seen *seen = zwb_seen(space, call, guest_device);
	uintptr_t device;
	unsigned int key;

	if (!zkm_quick_lock(&key)) {
		return false;
	}
	if (!zwb_is_seen(seen, instance, call, guest_device)) {
		zkm_quick_leave(key);
		return false;
	}
	device = (uintptr_t)seen->device;
	zwk_remember(thread, space, call);
	thread->model.in_driver = true;
	zkm_quick_leave(key);
	/* Without a result it is 0: what stood there is of no use any more. */
	slots[0] = (uint32_t)call_thunk(call, device, slots);
	thread->model.in_driver = false;
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
