/* SPDX-License-Identifier: Apache-2.0 */
/* Zephyr's name for the macro half of <zephyr/sys/util.h>. */

#include <zephyr/sys/util.h>
