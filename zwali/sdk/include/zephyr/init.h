/* SPDX-License-Identifier: Apache-2.0 */
/*
 * SYS_INIT: functions that run before main, by level and then by priority (src/start.c). A guest
 * has no drivers, so the levels only give an order.
 */

#ifndef ZEPHYR_INCLUDE_INIT_H_
#define ZEPHYR_INCLUDE_INIT_H_

#include <stdint.h>

#include <zephyr/toolchain.h>

enum {
	Z_INIT_LEVEL_EARLY,
	Z_INIT_LEVEL_PRE_KERNEL_1,
	Z_INIT_LEVEL_PRE_KERNEL_2,
	Z_INIT_LEVEL_POST_KERNEL,
	Z_INIT_LEVEL_APPLICATION,
	Z_INIT_LEVEL_SMP,
};

struct z_init_entry {
	int (*init_fn)(void);
	/* Level in the upper half, priority in the lower. */
	uint32_t order;
	/* Links the code that runs these functions into modules that have any. */
	void (*run_all)(void);
};

void z_init_run(void);

#define SYS_INIT(fn, level, prio) SYS_INIT_NAMED(fn, fn, level, prio)
#define SYS_INIT_NAMED(name, fn, level, prio)                                                      \
	static const struct z_init_entry z_init_##name __used __section("zwali_init") = {          \
		.init_fn = (fn),                                                                   \
		.order = ((uint32_t)Z_INIT_LEVEL_##level << 16) | (prio),                          \
		.run_all = z_init_run,                                                             \
	}

#endif /* ZEPHYR_INCLUDE_INIT_H_ */
