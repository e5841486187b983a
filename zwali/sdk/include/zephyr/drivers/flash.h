/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Flash devices other than the one that modules lie in: system calls. Parameters of a device are
 * asked for one by one; Zephyr's struct of them lies in the kernel.
 */

#ifndef ZEPHYR_INCLUDE_DRIVERS_FLASH_H_
#define ZEPHYR_INCLUDE_DRIVERS_FLASH_H_

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include <zephyr/device.h>

struct flash_pages_info {
	off_t start_offset;
	size_t size;
	uint32_t index;
};

Z_SYSCALL(flash_read)
int flash_read(const struct device *dev, off_t offset, void *data, size_t len);
Z_SYSCALL(flash_write)
int flash_write(const struct device *dev, off_t offset, const void *data, size_t len);
Z_SYSCALL(flash_erase) int flash_erase(const struct device *dev, off_t offset, size_t size);
Z_SYSCALL(flash_get_page_info_by_offs)
int flash_get_page_info_by_offs(const struct device *dev, off_t offset, struct flash_pages_info *info);
Z_SYSCALL(flash_get_page_info_by_idx)
int flash_get_page_info_by_idx(const struct device *dev, uint32_t page_index, struct flash_pages_info *info);
Z_SYSCALL(flash_get_page_count) size_t flash_get_page_count(const struct device *dev);
Z_SYSCALL(flash_get_write_block_size) size_t flash_get_write_block_size(const struct device *dev);

#endif /* ZEPHYR_INCLUDE_DRIVERS_FLASH_H_ */
