/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The flash callbacks with bounds checks and read-back. Knows no layout.
 */
#include <string.h>

#include "store_internal.h"

#define CHUNK_SIZE 64u

uint32_t zws_area_unit(const struct zws_flash *flash)
{
	return flash->write_block > MARK_SIZE ? flash->write_block : MARK_SIZE;
}

static bool in_area(const struct zws_flash *flash, uint32_t offset, uint32_t size)
{
	return size <= flash->size && offset <= flash->size - size;
}

int zws_area_read(const struct zws_flash *flash, uint32_t offset, void *data, uint32_t size)
{
	if (!in_area(flash, offset, size)) {
		return ZWS_ERR_FLASH;
	}
	if (size == 0) {
		return ZWS_OK;
	}
	return flash->read(flash->context, offset, data, size) == 0 ? ZWS_OK : ZWS_ERR_FLASH;
}

int zws_area_equal(const struct zws_flash *flash, bool *equal, uint32_t offset, const void *data,
		   uint32_t size)
{
	const uint8_t *bytes = data;
	uint8_t chunk[CHUNK_SIZE];

	*equal = false;
	while (size > 0) {
		uint32_t part = size < sizeof(chunk) ? size : (uint32_t)sizeof(chunk);
		int status = zws_area_read(flash, offset, chunk, part);

		if (status != ZWS_OK || memcmp(chunk, bytes, part) != 0) {
			return status;
		}
		offset += part;
		bytes += part;
		size -= part;
	}
	*equal = true;
	return ZWS_OK;
}

int zws_area_write(const struct zws_flash *flash, uint32_t offset, const void *data, uint32_t size)
{
	bool equal;
	int status;

	if (!in_area(flash, offset, size) ||
	    flash->write(flash->context, offset, data, size) != 0) {
		return ZWS_ERR_FLASH;
	}
	status = zws_area_equal(flash, &equal, offset, data, size);
	return status != ZWS_OK || equal ? status : ZWS_ERR_FLASH;
}

int zws_area_is_blank(const struct zws_flash *flash, bool *blank, uint32_t offset, uint32_t size)
{
	uint8_t chunk[CHUNK_SIZE];

	*blank = false;
	while (size > 0) {
		uint32_t part = size < sizeof(chunk) ? size : (uint32_t)sizeof(chunk);
		int status = zws_area_read(flash, offset, chunk, part);

		if (status != ZWS_OK) {
			return status;
		}
		for (uint32_t i = 0; i < part; i++) {
			if (chunk[i] != flash->erase_value) {
				return ZWS_OK;
			}
		}
		offset += part;
		size -= part;
	}
	*blank = true;
	return ZWS_OK;
}

int zws_area_clear(const struct zws_flash *flash, uint32_t *erased, uint32_t block_offset)
{
	bool blank;
	int status = zws_area_is_blank(flash, &blank, block_offset, flash->erase_block);

	if (status != ZWS_OK || blank) {
		return status;
	}
	if (erased != NULL) {
		*erased += 1;
	}
	if (flash->erase(flash->context, block_offset, flash->erase_block) != 0) {
		return ZWS_ERR_FLASH;
	}
	status = zws_area_is_blank(flash, &blank, block_offset, flash->erase_block);
	if (status != ZWS_OK) {
		return status;
	}
	return blank ? ZWS_OK : ZWS_ERR_FLASH;
}
