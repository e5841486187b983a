/* SPDX-License-Identifier: Apache-2.0
 *
 * Random numbers as drivers have them: one at a time, behind a lock. 77 of them take 300 ms.
 */
#include <string.h>
#include <zephyr/device.h>
#include <zephyr/drivers/entropy.h>
#include <zephyr/kernel.h>

#define DT_DRV_COMPAT zwali_entropy

static K_SEM_DEFINE(source, 1, 1);

static int get(const struct device *device, uint8_t *bytes, uint16_t size)
{
	ARG_UNUSED(device);
	k_sem_take(&source, K_FOREVER);
	if (size == 77) {
		k_sleep(K_MSEC(300));
	}
	memset(bytes, 4, size); /* guaranteed to be random */
	k_sem_give(&source);
	return 0;
}

static int ready(const struct device *device)
{
	ARG_UNUSED(device);
	return 0;
}

static const struct entropy_driver_api api = {.get_entropy = get};

DEVICE_DT_INST_DEFINE(0, ready, NULL, NULL, NULL, PRE_KERNEL_1, 50, &api);
