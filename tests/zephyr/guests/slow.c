/* SPDX-License-Identifier: Apache-2.0
 *
 * Is in a driver nearly all the time, with its bus locked, and another thread of it as well.
 */
#include <zephyr/drivers/i2c.h>
#include <zephyr/kernel.h>

static const struct i2c_dt_spec echo = I2C_DT_SPEC_GET(DT_NODELABEL(test_echo));

static void slow(void *a, void *b, void *c)
{
	uint8_t bytes[2] = {255, 1};

	ARG_UNUSED(a);
	ARG_UNUSED(b);
	ARG_UNUSED(c);
	for (;;) {
		printk("in\n");
		i2c_write_dt(&echo, bytes, sizeof(bytes));
	}
}

K_THREAD_DEFINE(second, 512, slow, NULL, NULL, NULL, 5, 0, 0);

int main(void)
{
	k_msleep(50);
	k_thread_abort(second); /* while it is in the driver: it comes out first */
	printk("aborted\n");
	slow(NULL, NULL, NULL);
	return 0;
}
