/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The C stack on which callbacks run, and the record that tells the device about it. Every timer
 * refers to z_event_stack, which links this file.
 */

#include "record.h"

#define STACK_SIZE K_THREAD_STACK_LEN(CONFIG_ZWALI_EVENT_STACK_SIZE)

char z_event_stack[STACK_SIZE] __aligned(ZWALI_STACK_ALIGN);

const struct z_record __zwali_record = Z_RECORD(z_event_stack + STACK_SIZE, STACK_SIZE);
