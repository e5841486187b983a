/* SPDX-License-Identifier: Apache-2.0 */
/* A guest sees no processor; the names that portable code asks for are in <zephyr/kernel.h>. */

#include <zephyr/kernel.h>

/* The number of processors that a module's threads may run on at once, as far as it can know. */
#define arch_num_cpus() 1U
