/* SPDX-License-Identifier: Apache-2.0 */
/* Zephyr's name for the time points of <zephyr/sys_clock.h>. */

#include <zephyr/sys_clock.h>
