/* SPDX-License-Identifier: Apache-2.0
 *
 * The two system calls by which guest threads in user mode reach the interface. Neither believes
 * anything but the number of the thread that makes it.
 */
#ifndef ZWALI_GATE_H
#define ZWALI_GATE_H

#include <stdint.h>
#include <zephyr/kernel.h>

/* A kernel call: its number among the module's imports, below it in the upper half the number of the
 * instance that calls; its slots on the thread's frame stack. enum zwe_outcome. */
__syscall uint32_t zwali_gate_call(uint32_t instance_and_call, uint32_t *slots);

/* How the last piece of work ended (enum zwe_run; ZWALI_GATE_FIRST: there was none; the trap); comes
 * back when there is another. */
#define ZWALI_GATE_FIRST 0xffu
__syscall void zwali_gate_next(uint32_t run, uint32_t trap);

#include <zephyr/syscalls/zwali_gate.h>

#endif
