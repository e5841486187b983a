/* SPDX-License-Identifier: Apache-2.0 */
/* The kernel's own structures are not a guest's: what programs find here is <zephyr/kernel.h>. */

#include <zephyr/kernel.h>
