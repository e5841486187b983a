/* SPDX-License-Identifier: Apache-2.0
 *
 * The host functions that imports are bound to, and the way of quick calls: every check is made, but
 * with interrupts locked, or without anything to lock, instead of the lock's ceremony. What is not in
 * order for that goes the ordinary way (call.c), which says what is wrong.
 */
#include "../engine_c/interp.h"
#include "look.h"

#if ZKM_QUICK
/* False: it is to be made the other way. */
static inline bool run_object(enum zwe_outcome *outcome, struct zwk_thread *thread,
			      struct zwk_instance *instance, const struct zwk_call *call,
			      uint32_t *slots)
{
	struct zwk_space *space = thread->space;
	struct zwk_object *object;
	unsigned int key;

	if (!zkm_quick_lock(&key)) {
		return false;
	}
	object = zwk_object_look(space, instance, slots[0], call->of.kind);
	if (object == NULL) {
		zkm_quick_leave(key);
		return false;
	}
	zwk_remember(thread, space, call);
	*outcome = call->u.run(&(const struct zwk_args){thread, space, instance, slots, object});
	zkm_quick_unlock(key);
	return true;
}

static inline enum zwe_outcome run_alone(struct zwk_thread *thread, struct zwk_instance *instance,
					 const struct zwk_call *call, uint32_t *slots)
{
	struct zwk_space *space = thread->space;

	zwk_remember(thread, space, call);
	return call->u.run(&(const struct zwk_args){thread, space, instance, slots, NULL});
}
#endif

#if !ZKM_USER_MODE
enum zwe_outcome zwk_enter(struct zwe_thread *engine, uint32_t *slots, void *user)
{
	return zwk_run(engine->user, engine->instance->user, user, slots);
}

#if ZKM_QUICK
static enum zwe_outcome enter_alone(struct zwe_thread *engine, uint32_t *slots, void *user)
{
	return run_alone(engine->user, engine->instance->user, user, slots);
}

static enum zwe_outcome enter_object(struct zwe_thread *engine, uint32_t *slots, void *user)
{
	enum zwe_outcome outcome;

	if (run_object(&outcome, engine->user, engine->instance->user, user, slots)) {
		return outcome;
	}
	return zwk_enter(engine, slots, user);
}
#endif

zwe_host_fn zwk_entry(const struct zwk_call *call)
{
	switch (call->quick) {
#if ZKM_QUICK
	case ZWK_QUICK_ALONE:
		return enter_alone;
	case ZWK_QUICK_OBJECT:
		return enter_object;
	case ZWK_QUICK_DEVICE:
		return zwk_bound_enter;
#endif
	default:
		return zwk_enter;
	}
}
#else
/* From the checked caller to the handler. */
static enum zwe_outcome run(struct zwk_thread *thread, struct zwk_instance *instance,
			    const struct zwk_call *call, uint32_t *slots)
{
	enum zwe_outcome outcome = ZWE_CALL_DONE;
	bool done = false;

	switch (call->quick) {
	case ZWK_QUICK_ALONE:
		return run_alone(thread, instance, call, slots);
	case ZWK_QUICK_OBJECT:
		done = run_object(&outcome, thread, instance, call, slots);
		break;
	case ZWK_QUICK_DEVICE:
		done = zwk_bound_quick(thread, instance, call, slots);
		break;
	default:
		break;
	}
	return done ? outcome : zwk_run(thread, instance, call, slots);
}

enum zwe_outcome zwk_enter_from_user(struct zwk_thread *thread, uint32_t instance, uint32_t number,
				     uint32_t *slots)
{
	struct zwk_space *space = thread->space;
	uint32_t copy[ZWK_ARGS_MAX];
	const struct zwe_functype *type;
	const struct zwk_call *call;
	uint32_t at, n_slots;
	enum zwe_outcome outcome;

	if (instance >= space->n_instances || number >= space->n_calls) {
		return ZWE_CALL_TRAP;
	}
	call = space->calls[number];
	type = zwk_type(call);
	n_slots = type->param_slots > type->result_slots ? type->param_slots : type->result_slots;
	at = (uint32_t)((uintptr_t)slots - (uintptr_t)thread->stack) / 4;
	if (((uintptr_t)slots & 3) != 0 || slots < thread->stack || n_slots > ZWK_ARGS_MAX ||
	    at > space->stack_slots || n_slots > space->stack_slots - at) {
		return ZWE_CALL_TRAP;
	}
	/* Once: other threads of the module may write there. */
	for (uint32_t i = 0; i < n_slots; i++) {
		copy[i] = i < type->param_slots ? slots[i] : 0;
	}
	outcome = run(thread, &space->instances[instance], call, copy);
	for (uint32_t i = 0; i < type->result_slots; i++) {
		slots[i] = copy[i];
	}
	return outcome;
}
#endif
