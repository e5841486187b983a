/* SPDX-License-Identifier: Apache-2.0 */
/* The SDK's header, with what fields.h adds. */

#include "../fields.h"
#include_next <zephyr/kernel.h>
#include <zephyr/irq_offload.h>
#define k_thread_stack_space_get(thread, unused) ((void)(thread), (void)(unused), -ENOTSUP)
