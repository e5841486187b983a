/* SPDX-License-Identifier: Apache-2.0
 *
 * What guest threads run in user mode: the interpreter, and the gate. Everything here can be wrong
 * without harm to others: it sees its own module's part of the arena, the images, and no other RAM.
 */
#include "turn.h"
#include "zwali_gate.h"

#include "../kernel_if/kernel_if.h"

enum zwe_outcome zwk_user_enter(struct zwe_thread *engine, uint32_t *slots, void *user)
{
	uint32_t number = (uint32_t)(uintptr_t)user;

	return (enum zwe_outcome)zwali_gate_call(
		(uint32_t)zwe_instance_id(engine->instance) << 16 | number, slots);
}

/* What the kernel has said is next. */
static bool begin(struct zwk_shared *shared)
{
	struct zwe_instance *instance = shared->instance;
	enum zwe_error error;

	shared->instance = NULL;
	if (instance == NULL) {
		return true;
	}
	if (shared->func_index == ZWE_NONE) {
		error = zwe_thread_start_init(&shared->engine, instance, shared->stack,
					      shared->stack_slots);
	} else {
		error = zwe_thread_start(&shared->engine, instance, shared->func_index,
					 shared->args, shared->n_args, shared->stack,
					 shared->stack_slots);
	}
	if (shared->sp != 0) {
		shared->engine.sp = shared->sp;
	}
	return error == ZWE_OK;
}

void zkm_user_body(void *user, void *unused, void *unused2)
{
	struct zwk_shared *shared = user;
	uint32_t run = ZWALI_GATE_FIRST;
	int64_t turn = 0;

	ARG_UNUSED(unused);
	ARG_UNUSED(unused2);
	for (;;) {
		zwali_gate_next(run, shared->engine.trap);
		if (!begin(shared)) {
			shared->engine.trap = ZWE_TRAP_STACK;
			run = ZWE_RUN_TRAP;
			continue;
		}
		do {
			run = zwe_resume(&shared->engine, (int32_t)shared->fuel);
			if (run == ZWE_RUN_FUEL) {
				zkm_fuel_used(&turn, shared->fuel);
			}
		} while (run == ZWE_RUN_FUEL || run == ZWE_RUN_YIELD);
	}
}
