/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The store's flash callbacks on a Zephyr flash partition, and where the CPU sees it.
 */
#include <errno.h>
#include <zephyr/device.h>
#include <zephyr/devicetree.h>
#include <zephyr/drivers/flash.h>
#include <zephyr/storage/flash_map.h>
#ifdef CONFIG_FLASH_SIMULATOR
#include <zephyr/drivers/flash/flash_simulator.h>
#endif

#include "../../kernel_zephyr/zkm.h"
#include "port.h"

#if DT_NODE_EXISTS(DT_NODELABEL(zwali_partition))
#define PARTITION zwali_partition
#elif DT_NODE_EXISTS(DT_NODELABEL(storage_partition))
#define PARTITION storage_partition
#else
#error "The devicetree has neither zwali_partition nor storage_partition"
#endif

static int read_bytes(void *context, uint32_t offset, void *data, uint32_t size)
{
	return flash_area_read(context, offset, data, size);
}

static int write_bytes(void *context, uint32_t offset, const void *data, uint32_t size)
{
	return flash_area_write(context, offset, data, size);
}

static int erase_bytes(void *context, uint32_t offset, uint32_t size)
{
	return flash_area_erase(context, offset, size);
}

/* Address of the partition's first byte for the CPU, NULL if it cannot be read in place. */
static const uint8_t *mapped_at(const struct flash_area *area)
{
#ifdef CONFIG_FLASH_SIMULATOR
	size_t size;
	const uint8_t *memory = flash_simulator_get_memory(flash_area_get_device(area), &size);

	return memory != NULL ? memory + area->fa_off : NULL;
#elif defined(CONFIG_FLASH_BASE_ADDRESS) && DT_HAS_CHOSEN(zephyr_flash_controller)
	bool internal = flash_area_get_device(area) ==
			DEVICE_DT_GET(DT_CHOSEN(zephyr_flash_controller));

	return internal ? (const uint8_t *)(CONFIG_FLASH_BASE_ADDRESS + area->fa_off) : NULL;
#else
	return NULL;
#endif
}

int zwz_flash_open(struct zws_flash *flash)
{
	const struct flash_area *area;
	struct flash_pages_info page;
	int error = flash_area_open(FIXED_PARTITION_ID(PARTITION), &area);

	if (error != 0) {
		return error;
	}
	if (!device_is_ready(flash_area_get_device(area))) {
		return -ENODEV;
	}
	error = flash_get_page_info_by_offs(flash_area_get_device(area), area->fa_off, &page);
	if (error != 0) {
		return error;
	}
#if ZKM_USER_MODE && (defined(CONFIG_FLASH_SIMULATOR) || !defined(CONFIG_ARM))
	zkm_images_at(mapped_at(area), area->fa_size);
#endif
	*flash = (struct zws_flash){
		.context = (void *)area,
		.read = read_bytes,
		.write = write_bytes,
		.erase = erase_bytes,
		.mapped = mapped_at(area),
		.size = (uint32_t)area->fa_size,
		.erase_block = (uint32_t)page.size,
		.write_block = (uint32_t)flash_area_align(area),
		.erase_value = flash_area_erased_val(area),
	};
	return 0;
}
