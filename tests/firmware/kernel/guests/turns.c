/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Waits for a signal; another thread changes what the event says it is, then raises it.
 */
#include <zephyr/kernel.h>

static struct k_poll_signal signal = K_POLL_SIGNAL_INITIALIZER(signal);
static struct k_poll_event event =
	K_POLL_EVENT_INITIALIZER(K_POLL_TYPE_SIGNAL, K_POLL_MODE_NOTIFY_ONLY, &signal);

static void turn(void *a, void *b, void *c)
{
	event.type = K_POLL_TYPE_DATA_AVAILABLE;
	k_poll_signal_raise(&signal, 1);
}

K_THREAD_DEFINE(turner, 512, turn, NULL, NULL, NULL, 5, 0, 10);

int main(void)
{
	printk("polled %d\n", k_poll(&event, 1, K_MSEC(100)));
	return 0;
}
