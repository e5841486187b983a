/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The flash callbacks with bounds checks and read-back, and the CRC. Knows no layout.
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

static int compare(const struct zws_flash *flash, uint32_t offset, const uint8_t *data,
		   uint32_t size)
{
	uint8_t chunk[CHUNK_SIZE];

	while (size > 0) {
		uint32_t part = size < sizeof(chunk) ? size : (uint32_t)sizeof(chunk);
		int status = zws_area_read(flash, offset, chunk, part);

		if (status != ZWS_OK) {
			return status;
		}
		if (memcmp(chunk, data, part) != 0) {
			return ZWS_ERR_FLASH;
		}
		offset += part;
		data += part;
		size -= part;
	}
	return ZWS_OK;
}

int zws_area_write(const struct zws_flash *flash, uint32_t offset, const void *data, uint32_t size)
{
	if (!in_area(flash, offset, size)) {
		return ZWS_ERR_FLASH;
	}
	if (flash->write(flash->context, offset, data, size) != 0) {
		return ZWS_ERR_FLASH;
	}
	return compare(flash, offset, data, size);
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

uint32_t zws_crc32(uint32_t crc, const void *data, uint32_t size)
{
	static const uint32_t nibble[16] = {
		0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4,
		0x4DB26158, 0x5005713C, 0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C,
		0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
	};
	const uint8_t *bytes = data;

	crc = ~crc;
	for (uint32_t i = 0; i < size; i++) {
		crc = nibble[(crc ^ bytes[i]) & 15u] ^ crc >> 4;
		crc = nibble[(crc ^ (uint32_t)(bytes[i] >> 4)) & 15u] ^ crc >> 4;
	}
	return ~crc;
}
