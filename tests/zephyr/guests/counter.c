/* SPDX-License-Identifier: Apache-2.0
 *
 * Functions that counters call: each turn of a timer (mps2), an alarm of a channel (native_sim).
 */
#include <zephyr/device.h>
#include <zephyr/drivers/counter.h>
#include <zephyr/kernel.h>

static const struct device *const timer = DEVICE_DT_GET_OR_NULL(DT_NODELABEL(timer0));
static const struct device *const counter = DEVICE_DT_GET_OR_NULL(DT_NODELABEL(counter0));
K_SEM_DEFINE(rung, 0, 10);
static int seven = 7;
static int right;

static void turned(const struct device *dev, void *user_data)
{
	right += dev == timer && user_data == &seven;
	k_sem_give(&rung);
}

static void alarmed(const struct device *dev, uint8_t channel, uint32_t ticks, void *user_data)
{
	ARG_UNUSED(ticks);
	right += dev == counter && channel == 0 && user_data == &seven;
	k_sem_give(&rung);
}

static void test_turns(void)
{
	struct counter_top_cfg top = {.ticks = counter_us_to_ticks(timer, 20000), .callback = turned,
				      .user_data = &seven};

	printk("start %d", counter_start(timer));
	printk(" top %d", counter_set_top_value(timer, &top));
	for (int i = 0; i < 3; i++) {
		printk(" %d", k_sem_take(&rung, K_SECONDS(2)));
	}
	printk(" stop %d right %d\n", counter_stop(timer), right >= 3);
	top.callback = NULL; /* else another turn may come, and the module waits for it */
	printk("without %d\n", counter_set_top_value(timer, &top));
}

static void test_alarms(void)
{
	struct counter_alarm_cfg alarm = {.ticks = counter_us_to_ticks(counter, 20000),
					  .callback = alarmed, .user_data = &seven};

	printk("start %d", counter_start(counter));
	printk(" alarm %d", counter_set_channel_alarm(counter, 0, &alarm));
	printk(" %d", k_sem_take(&rung, K_SECONDS(2)));
	printk(" again %d", counter_set_channel_alarm(counter, 0, &alarm));
	printk(" cancelled %d", counter_cancel_channel_alarm(counter, 0));
	printk(" %d", k_sem_take(&rung, K_MSEC(100)));
	printk(" stop %d right %d\n", counter_stop(counter), right);
}

int main(void)
{
	if (device_get_binding("timer0") != NULL) {
		test_turns();
	}
	if (device_get_binding("counter0") != NULL) {
		test_alarms();
	}
	return 0;
}
