/* SPDX-License-Identifier: Apache-2.0 */
/* The SDK's header, with what fields.h adds. */

#include "../fields.h"
#include_next <zephyr/kernel.h>
