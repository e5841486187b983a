/* SPDX-License-Identifier: Apache-2.0 */
/* The module record (zwali/abi.h) as an object of the guest; shared by its two definitions. */

#ifndef ZWALI_SDK_RECORD_H_
#define ZWALI_SDK_RECORD_H_

#include <zephyr/kernel.h>

/* zwali_module_record with addresses in place of numbers, for the linker to fill in. */
struct z_record {
	uint32_t magic;
	uint16_t abi_version;
	uint16_t size_bytes;
	uint32_t ticks_per_sec;
	struct k_thread *main_thread;
	char *event_stack_top;
	uint32_t event_stack_size;
	int32_t main_priority;
	uint32_t reserved;
};

_Static_assert(sizeof(struct z_record) == ZWALI_RECORD_SIZE, "abi");
_Static_assert(sizeof(struct zwali_module_record) == ZWALI_RECORD_SIZE, "abi");
_Static_assert(offsetof(struct z_record, main_thread) == ZWALI_RECORD_MAIN_THREAD_OFFSET, "abi");
_Static_assert(offsetof(struct z_record, event_stack_top) == ZWALI_RECORD_EVENT_STACK_TOP_OFFSET,
	       "abi");
_Static_assert(offsetof(struct z_record, main_priority) == ZWALI_RECORD_MAIN_PRIORITY_OFFSET,
	       "abi");

#define Z_RECORD(stack_top, stack_size)                                                            \
	{                                                                                          \
		.magic = ZWALI_RECORD_MAGIC, .abi_version = ZWALI_ABI_VERSION,                     \
		.size_bytes = ZWALI_RECORD_SIZE, .ticks_per_sec = CONFIG_SYS_CLOCK_TICKS_PER_SEC,  \
		.main_thread = &z_main_thread, .event_stack_top = (stack_top),                     \
		.event_stack_size = (stack_size), .main_priority = CONFIG_MAIN_THREAD_PRIORITY     \
	}

extern struct k_thread z_main_thread;
extern const struct z_record __zwali_record;

#endif /* ZWALI_SDK_RECORD_H_ */
