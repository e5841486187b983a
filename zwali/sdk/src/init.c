/* SPDX-License-Identifier: Apache-2.0 */
/* Runs the functions of SYS_INIT in the order of their level and priority. */

#include <zephyr/init.h>
#include <zephyr/kernel.h>

extern const struct z_init_entry __start_zwali_init[];
extern const struct z_init_entry __stop_zwali_init[];

void z_init_run(void)
{
	uint32_t order = 0;

	/* the linker does not sort: look for the next higher order, entries of one order in turn */
	for (;;) {
		uint32_t next = UINT32_MAX;
		const struct z_init_entry *e;

		for (e = __start_zwali_init; e < __stop_zwali_init; e++) {
			if (e->order == order) {
				(void)e->init_fn();
			} else if (e->order > order && e->order < next) {
				next = e->order;
			}
		}
		if (next == UINT32_MAX) {
			return;
		}
		order = next;
	}
}
