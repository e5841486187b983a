/* SPDX-License-Identifier: Apache-2.0 */
/* The older name of <zephyr/random/random.h>. */

#include <zephyr/random/random.h>
