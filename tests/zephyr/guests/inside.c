/* SPDX-License-Identifier: Apache-2.0
 *
 * What is done to a thread that is in a driver, with a lock that all need: suspended, woken, ended.
 */
#include <zephyr/drivers/i2c.h>
#include <zephyr/kernel.h>
#include <zephyr/random/random.h>

static const struct i2c_dt_spec echo = I2C_DT_SPEC_GET(DT_NODELABEL(test_echo));
static struct k_thread thread;
K_THREAD_STACK_DEFINE(stack, 512);

static void transfers(void *a, void *b, void *c)
{
	uint8_t bytes[2] = {255, 1}; /* 300 ms */
	int64_t start = k_uptime_get();
	int error = i2c_write_dt(&echo, bytes, sizeof(bytes));

	ARG_UNUSED(a);
	ARG_UNUSED(b);
	ARG_UNUSED(c);
	printk("written %d slowly %d\n", error, k_uptime_get() - start >= 300);
}

static void asks(void *a, void *b, void *c)
{
	uint8_t bytes[77]; /* 300 ms */

	ARG_UNUSED(a);
	ARG_UNUSED(b);
	ARG_UNUSED(c);
	sys_rand_get(bytes, sizeof(bytes));
	printk("not reached\n");
}

static void begin(k_thread_entry_t entry)
{
	k_thread_create(&thread, stack, K_THREAD_STACK_SIZEOF(stack), entry, NULL, NULL, NULL, 5, 0,
			K_NO_WAIT);
	k_msleep(50);
}

int main(void)
{
	uint8_t byte;

	begin(transfers);
	k_thread_suspend(&thread);
	printk("suspended, bus free %d\n", i2c_reg_read_byte_dt(&echo, 5, &byte));
	k_thread_resume(&thread);
	k_thread_join(&thread, K_FOREVER);

	begin(transfers);
	k_wakeup(&thread);
	k_thread_join(&thread, K_FOREVER);

	begin(asks);
	k_thread_abort(&thread);
	sys_rand_get(&byte, 1);
	printk("random numbers\n");
	return 0;
}
