/* SPDX-License-Identifier: Apache-2.0
 *
 * The kernel's side of the gate: who calls, then the interface.
 */
#include "zwali_gate.h"

#include <errno.h>

#include <zephyr/internal/syscall_handler.h>

#include "../kernel_if/kernel_if.h"

#ifdef CONFIG_NET_SOCKETS
#include <zephyr/net/socket.h>

BUILD_ASSERT(CONFIG_PRIVILEGED_STACK_SIZE >= 4096, "the network sends on the stack of whoever calls");

/*
 * Zephyr's own system call for a socket asks for no permission. Guest threads get sockets through the
 * gate alone; all other calls find them without permission for any (net_socket.c).
 */
static bool is_past_the_gate(int family, int type, int proto)
{
	ARG_UNUSED(family);
	ARG_UNUSED(type);
	ARG_UNUSED(proto);
	return zkm_thread_current() != NULL;
}

static int refuse(int family, int type, int proto)
{
	ARG_UNUSED(family);
	ARG_UNUSED(type);
	ARG_UNUSED(proto);
	errno = EPERM;
	return -1;
}

NET_SOCKET_REGISTER(zwali_gate, 00, AF_UNSPEC, is_past_the_gate, refuse); /* asked first */
#endif

/* From here on the kernel acts, not the guest. */
static inline void begin(void)
{
	zkm_guest_inside(true);
#ifdef CONFIG_NET_SOCKETS
	/* The interface has its own checks; with this Zephyr's sockets ask whether the thread has permission. */
	_current->syscall_frame = NULL;
#endif
}

uint32_t z_impl_zwali_gate_call(uint32_t instance_and_call, uint32_t *slots)
{
	struct zkm_thread *model = zkm_thread_current();
	enum zwe_outcome outcome;

	if (model == NULL) {
		return ZWE_CALL_TRAP; /* a user thread of somebody else's */
	}
	begin();
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
	begin();
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
