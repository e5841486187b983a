/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Somebody's own firmware. It knows nothing of modules: they come beside what it does.
 */
#include <zephyr/kernel.h>
#include <zephyr/sys/printk.h>

static uint32_t turns;

int main(void)
{
	printk("own firmware, doing its own work\n");
	for (;;) {
		k_sleep(K_SECONDS(1));
		turns++;
	}
	return 0;
}
