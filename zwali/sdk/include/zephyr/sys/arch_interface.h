/* SPDX-License-Identifier: Apache-2.0 */
/* See <zephyr/arch/cpu.h>. */

#include <zephyr/arch/cpu.h>
