/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Flash in RAM that enforces NOR rules and fails on request. See flash_double.h.
 */
#include <string.h>

#include "flash_double.h"

static uint32_t random_bits(struct zws_double *d)
{
	/* xorshift32: repeatable for a seed */
	d->seed ^= d->seed << 13;
	d->seed ^= d->seed >> 17;
	d->seed ^= d->seed << 5;
	return d->seed;
}

static bool in_area(const struct zws_double *d, uint32_t offset, uint32_t size, uint32_t unit)
{
	return size <= d->flash.size && offset <= d->flash.size - size && offset % unit == 0 &&
	       size % unit == 0;
}

static int broken_rule(struct zws_double *d)
{
	d->rule_broken++;
	return ZWS_DOUBLE_RULE;
}

/* Counts an operation and says what becomes of it; *cut: it is the one that loses power. */
static int begin_operation(struct zws_double *d, bool *cut)
{
	d->operations++;
	*cut = d->operations == d->cut_at;
	if (d->operations == d->error_at) {
		return ZWS_DOUBLE_ERROR;
	}
	return ZWS_DOUBLE_OK;
}

static int double_read(void *context, uint32_t offset, void *data, uint32_t size)
{
	struct zws_double *d = context;

	if (d->off) {
		return ZWS_DOUBLE_OFF;
	}
	if (!in_area(d, offset, size, 1)) {
		return broken_rule(d);
	}
	memcpy(data, d->memory + offset, size);
	return ZWS_DOUBLE_OK;
}

/* One write block; a torn one has some of its bits changed. */
static int write_block(struct zws_double *d, uint32_t offset, const uint8_t *data)
{
	uint8_t *target = d->memory + offset;
	bool cut;
	int status;

	for (uint32_t i = 0; i < d->flash.write_block; i++) {
		if (target[i] != d->flash.erase_value) {
			return broken_rule(d);
		}
	}
	status = begin_operation(d, &cut);
	if (status != ZWS_DOUBLE_OK) {
		return status;
	}
	if (!cut) {
		memcpy(target, data, d->flash.write_block);
		return ZWS_DOUBLE_OK;
	}
	for (uint32_t i = 0; d->torn && i < d->flash.write_block; i++) {
		uint8_t mask = (uint8_t)random_bits(d);

		target[i] = (uint8_t)((target[i] & ~mask) | (data[i] & mask));
	}
	d->off = true;
	return ZWS_DOUBLE_OFF;
}

static int double_write(void *context, uint32_t offset, const void *data, uint32_t size)
{
	struct zws_double *d = context;
	const uint8_t *bytes = data;

	if (d->off) {
		return ZWS_DOUBLE_OFF;
	}
	if (!in_area(d, offset, size, d->flash.write_block)) {
		return broken_rule(d);
	}
	for (uint32_t i = 0; i < size; i += d->flash.write_block) {
		int status = write_block(d, offset + i, bytes + i);

		if (status != ZWS_DOUBLE_OK) {
			return status;
		}
	}
	return ZWS_DOUBLE_OK;
}

/* One erase block; a torn one is erased in part, with a bit or two left over in the middle. */
static int erase_block(struct zws_double *d, uint32_t offset)
{
	uint32_t size = d->flash.erase_block;
	uint32_t block = offset / size;
	bool cut;
	int status = begin_operation(d, &cut);

	if (status != ZWS_DOUBLE_OK) {
		return status;
	}
	if (d->wear != NULL) {
		d->wear[block]++;
		if (d->wear_limit != 0 && d->wear[block] > d->wear_limit) {
			return ZWS_DOUBLE_ERROR;
		}
	}
	if (!cut) {
		memset(d->memory + offset, d->flash.erase_value, size);
		return ZWS_DOUBLE_OK;
	}
	for (uint32_t i = 0; d->torn && i < size; i++) {
		uint8_t mask = (uint8_t)random_bits(d);
		uint8_t *byte = d->memory + offset + i;

		*byte = (uint8_t)((*byte & ~mask) | (d->flash.erase_value & mask));
	}
	d->off = true;
	return ZWS_DOUBLE_OFF;
}

static int double_erase(void *context, uint32_t offset, uint32_t size)
{
	struct zws_double *d = context;

	if (d->off) {
		return ZWS_DOUBLE_OFF;
	}
	if (!in_area(d, offset, size, d->flash.erase_block)) {
		return broken_rule(d);
	}
	for (uint32_t i = 0; i < size; i += d->flash.erase_block) {
		int status = erase_block(d, offset + i);

		if (status != ZWS_DOUBLE_OK) {
			return status;
		}
	}
	return ZWS_DOUBLE_OK;
}

void zws_double_init(struct zws_double *flash_double, uint8_t *memory, uint32_t size,
		     uint32_t erase_block_size, uint32_t write_block_size, uint8_t erase_value,
		     bool mapped)
{
	memset(flash_double, 0, sizeof(*flash_double));
	flash_double->memory = memory;
	flash_double->seed = 1;
	flash_double->flash = (struct zws_flash){
		.context = flash_double,
		.read = double_read,
		.write = double_write,
		.erase = double_erase,
		.mapped = mapped ? memory : NULL,
		.size = size,
		.erase_block = erase_block_size,
		.write_block = write_block_size,
		.erase_value = erase_value,
	};
}

void zws_double_power_on(struct zws_double *flash_double)
{
	flash_double->off = false;
	flash_double->cut_at = 0;
	flash_double->error_at = 0;
}

void zws_double_flip(struct zws_double *flash_double, uint32_t offset, uint32_t bit)
{
	flash_double->memory[offset] ^= (uint8_t)(1u << (bit & 7u));
}
