/* SPDX-License-Identifier: Apache-2.0 */
/* The older name of <zephyr/kernel.h>. */

#include <zephyr/kernel.h>
