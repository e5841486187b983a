/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A periodic timer whose function counts, a one-shot timer that stops it, and logging. The
 * functions run on the module's event thread while main waits.
 */

#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>

LOG_MODULE_REGISTER(timer, LOG_LEVEL_DBG);

#define PERIOD_MS 100
#define STOP_MS   450

static unsigned int beats;

K_SEM_DEFINE(done, 0, 1);

static void beat(struct k_timer *timer)
{
	ARG_UNUSED(timer);
	beats++;
	LOG_INF("beat %u", beats);
}

static void beats_stopped(struct k_timer *timer)
{
	LOG_DBG("user data %s", (const char *)k_timer_user_data_get(timer));
	k_sem_give(&done);
}

K_TIMER_DEFINE(beat_timer, beat, beats_stopped);

static void time_is_up(struct k_timer *timer)
{
	ARG_UNUSED(timer);
	k_timer_stop(&beat_timer);
}

int main(void)
{
	static const uint8_t bytes[] = {0x7a, 0x77, 0x61, 0x6c, 0x69, 0x00};
	struct k_timer stop_timer;
	int64_t start = k_uptime_get();

	LOG_HEXDUMP_INF(bytes, sizeof(bytes), "bytes:");
	k_timer_init(&stop_timer, time_is_up, NULL);
	k_timer_user_data_set(&beat_timer, "kept");
	k_timer_start(&beat_timer, K_MSEC(PERIOD_MS), K_MSEC(PERIOD_MS));
	k_timer_start(&stop_timer, K_MSEC(STOP_MS), K_NO_WAIT);

	if (k_sem_take(&done, K_SECONDS(5)) != 0) {
		LOG_ERR("the timer did not stop");
		return 1;
	}
	LOG_WRN("%u beats in %s", beats,
		k_uptime_get() - start >= STOP_MS ? "time" : "too little time");
	return 0;
}
