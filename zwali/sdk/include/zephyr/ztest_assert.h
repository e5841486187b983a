/* SPDX-License-Identifier: Apache-2.0 */
/* The other name of <zephyr/ztest.h>. */

#include <zephyr/ztest.h>
