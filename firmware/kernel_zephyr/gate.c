/* SPDX-License-Identifier: Apache-2.0
 *
 * The kernel's side of the gate: who calls, then the interface.
 */
#include "zwali_gate.h"

#include <zephyr/internal/syscall_handler.h>

#include "../kernel_if/kernel_if.h"

uint32_t z_impl_zwali_gate_call(uint32_t instance_and_call, uint32_t *slots)
{
	struct zkm_thread *model = zkm_thread_current();
	enum zwe_outcome outcome;

	if (model == NULL) {
		return ZWE_CALL_TRAP; /* a user thread of somebody else's */
	}
	zkm_guest_inside(true);
	outcome = zwk_enter_from_user((struct zwk_thread *)(void *)model, instance_and_call >> 16,
				      instance_and_call & 0xffff, slots);
	zkm_guest_inside(false);
	return outcome;
}

static inline uint32_t z_vrfy_zwali_gate_call(uint32_t instance_and_call, uint32_t *slots)
{
	return z_impl_zwali_gate_call(instance_and_call, slots);
}
#include <zephyr/syscalls/zwali_gate_call_mrsh.c>

void z_impl_zwali_gate_next(uint32_t run, uint32_t trap)
{
	struct zkm_thread *model = zkm_thread_current();
	bool goes_on;

	if (model == NULL) {
		return;
	}
	zkm_guest_inside(true);
	goes_on = zkm_thread_next(model, run, trap); /* false: its module's memory may be gone */
	zkm_guest_inside(false);
	if (!goes_on) {
		k_thread_abort(k_current_get());
	}
}

static inline void z_vrfy_zwali_gate_next(uint32_t run, uint32_t trap)
{
	z_impl_zwali_gate_next(run, trap);
}
#include <zephyr/syscalls/zwali_gate_next_mrsh.c>
