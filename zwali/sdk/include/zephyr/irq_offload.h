/* SPDX-License-Identifier: Apache-2.0 */
/*
 * irq_offload() runs a routine where a guest's callbacks run, on its event thread, and returns
 * when it has: k_is_in_isr() is true in it.
 */

#ifndef ZEPHYR_INCLUDE_IRQ_OFFLOAD_H_
#define ZEPHYR_INCLUDE_IRQ_OFFLOAD_H_

typedef void (*irq_offload_routine_t)(const void *parameter);

void irq_offload(irq_offload_routine_t routine, const void *parameter);

#endif /* ZEPHYR_INCLUDE_IRQ_OFFLOAD_H_ */
