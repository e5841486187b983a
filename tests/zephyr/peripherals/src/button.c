/* SPDX-License-Identifier: Apache-2.0
 *
 * Somebody presses the emulated button 20 ms of every 100, from an interrupt, as a button does.
 */
#include <zephyr/device.h>
#include <zephyr/drivers/gpio.h>
#include <zephyr/drivers/gpio/gpio_emul.h>
#include <zephyr/init.h>
#include <zephyr/kernel.h>

static const struct gpio_dt_spec button = GPIO_DT_SPEC_GET(DT_NODELABEL(test_button), gpios);
static uint32_t turn;

static void press(struct k_timer *timer)
{
	ARG_UNUSED(timer);
	/* Active low. Refused as long as the pin is no input. */
	(void)gpio_emul_input_set(button.port, button.pin, turn++ % 5 != 0);
}

static K_TIMER_DEFINE(finger, press, NULL);

static int begin(void)
{
	k_timer_start(&finger, K_MSEC(20), K_MSEC(20));
	return 0;
}

SYS_INIT(begin, APPLICATION, 90);
