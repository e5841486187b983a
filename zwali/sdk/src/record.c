/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The record of a module without callbacks, and the main thread's designator. A module that has
 * timers links event_stack.c, whose record takes the place of this weak one.
 */

#include "record.h"

struct k_thread z_main_thread = {.designator = Z_DESIGNATOR(ZWALI_KIND_THREAD, 0, 0)};

__weak const struct z_record __zwali_record = Z_RECORD(NULL, 0);

/*
 * Exported for the packer, which reserves room for as many threads. The linker makes the two
 * symbols only where somebody refers to them.
 */
extern const char __start_zwali_stacks[] __weak;
extern const char __stop_zwali_stacks[] __weak;
static const char *const stacks[] __used = {__start_zwali_stacks, __stop_zwali_stacks};
