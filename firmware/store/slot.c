/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One slot on flash: its header, its marks, and the walk over all slots. Decides nothing about which
 * slot to drop or where a new one goes: room.c does.
 */
#include <string.h>

#include "store_internal.h"

static const uint8_t commit_mark[MARK_SIZE] = {'C', 'O', 'M', 'M', 'I', 'T', 'E', 'D'};
static const uint8_t drop_mark[MARK_SIZE] = {'D', 'R', 'O', 'P', 'P', 'E', 'D', '!'};
static const uint8_t progress_mark[MARK_SIZE] = {'P', 'R', 'O', 'G', 'R', 'E', 'S', 'S'};

bool zws_name_equal(const char *a, const char *b)
{
	return strncmp(a, b, ZWS_NAME_SIZE) == 0;
}

bool zws_slot_in_use(const struct zws_store *store, const struct slot *slot)
{
	return store->config.in_use != NULL &&
	       store->config.in_use(store->config.in_use_context, &slot->module);
}

/* ---- marks ---- */

static int mark_is_set(const struct zws_flash *flash, bool *set, uint32_t offset,
		       const uint8_t *pattern)
{
	uint8_t bytes[MARK_SIZE];
	int status = zws_area_read(flash, offset, bytes, sizeof(bytes));

	*set = status == ZWS_OK && memcmp(bytes, pattern, sizeof(bytes)) == 0;
	return status;
}

static int mark_write(const struct zws_flash *flash, uint32_t offset, const uint8_t *pattern)
{
	uint8_t bytes[ZWS_WRITE_BLOCK_MAX];

	memset(bytes, flash->erase_value, sizeof(bytes));
	memcpy(bytes, pattern, MARK_SIZE);
	return zws_area_write(flash, offset, bytes, zws_area_unit(flash));
}

/* Counts how many copies of a mark are set. */
static int mark_count(const struct zws_flash *flash, uint32_t *count, uint32_t offset,
		      const uint8_t *pattern)
{
	uint32_t unit = zws_area_unit(flash);

	*count = 0;
	for (uint32_t i = 0; i < SLOT_MARKS_SIZE; i += unit) {
		bool set;
		int status = mark_is_set(flash, &set, offset + i, pattern);

		if (status != ZWS_OK) {
			return status;
		}
		*count += set ? 1u : 0u;
	}
	return ZWS_OK;
}

/* Sets the first copy that is still blank: an earlier one may have been torn by a power cut. */
static int mark_set_first_blank(const struct zws_flash *flash, uint32_t offset,
				const uint8_t *pattern)
{
	uint32_t unit = zws_area_unit(flash);

	for (uint32_t i = 0; i < SLOT_MARKS_SIZE; i += unit) {
		bool blank;
		int status = zws_area_is_blank(flash, &blank, offset + i, unit);

		if (status != ZWS_OK) {
			return status;
		}
		if (blank) {
			return mark_write(flash, offset + i, pattern);
		}
	}
	return ZWS_ERR_FLASH;
}

static uint32_t mark_offset(const struct slot *slot, enum slot_mark mark)
{
	return slot->module.slot + SLOT_MARKS + (mark == SLOT_MARK_DROP ? SLOT_MARKS_SIZE : 0u);
}

int zws_slot_mark(const struct zws_store *store, const struct slot *slot, enum slot_mark mark)
{
	const uint8_t *pattern = mark == SLOT_MARK_DROP ? drop_mark : commit_mark;
	uint32_t offset = mark_offset(slot, mark);
	int status = mark_set_first_blank(flash_of(store), offset, pattern);

	if (status == ZWS_OK) {
		/* The first copy decides; the second one only covers a bit that flips later. */
		(void)mark_set_first_blank(flash_of(store), offset, pattern);
	}
	return status;
}

uint32_t zws_slot_progress_count(const struct zws_store *store)
{
	return SLOT_PROGRESS_SIZE / zws_area_unit(flash_of(store));
}

int zws_slot_progress_set(const struct zws_store *store, uint32_t slot, uint32_t index)
{
	const struct zws_flash *flash = flash_of(store);
	uint32_t unit = zws_area_unit(flash);
	uint32_t offset = slot + SLOT_PROGRESS + index * unit;
	bool blank;
	int status = zws_area_is_blank(flash, &blank, offset, unit);

	if (status != ZWS_OK || !blank) {
		/* Torn earlier: this step stays unmarked, a resume starts one step before it. */
		return status;
	}
	return mark_write(flash, offset, progress_mark);
}

int zws_slot_progress_get(const struct zws_store *store, bool *set, uint32_t slot, uint32_t index)
{
	const struct zws_flash *flash = flash_of(store);

	return mark_is_set(flash, set, slot + SLOT_PROGRESS + index * zws_area_unit(flash),
			   progress_mark);
}

/* ---- header ---- */

static void record_encode(uint8_t *record, const struct slot *slot)
{
	memset(record, 0, SLOT_RECORD_SIZE);
	store_le32(record + SLOT_R_MAGIC, SLOT_MAGIC);
	store_le32(record + SLOT_R_VERSION, SLOT_VERSION);
	store_le32(record + SLOT_R_SEQUENCE, slot->module.sequence);
	store_le32(record + SLOT_R_BLOCKS, slot->blocks);
	store_le32(record + SLOT_R_SIZE, slot->module.size);
	memcpy(record + SLOT_R_DIGEST, slot->module.digest, ZWS_DIGEST_SIZE);
	memcpy(record + SLOT_R_NAME, slot->module.name, ZWS_NAME_SIZE);
	store_le32(record + SLOT_R_CRC, zws_crc32(0, record, SLOT_R_CRC));
}

static bool record_decode(struct slot *slot, const uint8_t *record, const struct zws_flash *flash,
			  uint32_t offset)
{
	uint32_t room = flash->size - offset;

	if (load_le32(record + SLOT_R_MAGIC) != SLOT_MAGIC ||
	    load_le32(record + SLOT_R_VERSION) != SLOT_VERSION ||
	    load_le32(record + SLOT_R_CRC) != zws_crc32(0, record, SLOT_R_CRC)) {
		return false;
	}
	memset(slot, 0, sizeof(*slot));
	slot->blocks = load_le32(record + SLOT_R_BLOCKS);
	slot->module.size = load_le32(record + SLOT_R_SIZE);
	slot->module.sequence = load_le32(record + SLOT_R_SEQUENCE);
	slot->module.slot = offset;
	memcpy(slot->module.digest, record + SLOT_R_DIGEST, ZWS_DIGEST_SIZE);
	memcpy(slot->module.name, record + SLOT_R_NAME, ZWS_NAME_SIZE - 1);
	if (flash->mapped != NULL) {
		slot->module.data = flash->mapped + offset + SLOT_DATA;
	}
	return slot->blocks > 0 && slot->blocks <= room / flash->erase_block &&
	       slot->module.size > 0 &&
	       slot->module.size <= slot->blocks * flash->erase_block - SLOT_DATA &&
	       zws_name_is_valid(slot->module.name);
}

/* One good copy is enough. Most blocks are free or full of package: the magic tells at once. */
static int header_read(const struct zws_flash *flash, struct slot *slot, bool *found,
		       uint32_t offset)
{
	uint8_t record[SLOT_RECORD_SIZE];

	*found = false;
	for (uint32_t copy = 0; copy < SLOT_COPIES && !*found; copy++) {
		uint32_t at = offset + copy * SLOT_RECORD_SIZE;
		int status = zws_area_read(flash, at, record, 4);

		if (status == ZWS_OK && load_le32(record + SLOT_R_MAGIC) == SLOT_MAGIC) {
			status = zws_area_read(flash, at, record, sizeof(record));
			*found = status == ZWS_OK && record_decode(slot, record, flash, offset);
		}
		if (status != ZWS_OK) {
			return status;
		}
	}
	return ZWS_OK;
}

/* *found: a slot begins at `offset`. */
static int slot_read(const struct zws_store *store, struct slot *slot, bool *found,
		     uint32_t offset)
{
	const struct zws_flash *flash = flash_of(store);
	uint32_t commits;
	uint32_t drops;
	int status;

	status = header_read(flash, slot, found, offset);
	if (status != ZWS_OK || !*found) {
		return status;
	}
	status = mark_count(flash, &commits, mark_offset(slot, SLOT_MARK_COMMIT), commit_mark);
	if (status != ZWS_OK) {
		return status;
	}
	status = mark_count(flash, &drops, mark_offset(slot, SLOT_MARK_DROP), drop_mark);
	slot->committed = commits > 0;
	slot->dropped = drops > 0;
	return status;
}

int zws_slot_superseded(const struct zws_store *store, bool *superseded, const struct slot *slot)
{
	struct slot newer;
	int status = zws_slot_newest(store, &newer, slot->module.name, UINT32_MAX);

	if (status == ZWS_OK) {
		status = zws_slot_newest(store, &newer, slot->module.name, newer.module.sequence);
	}
	*superseded = status == ZWS_OK && slot->committed && !slot->dropped &&
		      slot->module.sequence < newer.module.sequence;
	return status == ZWS_ERR_NOT_FOUND ? ZWS_OK : status;
}

int zws_slot_create(const struct zws_store *store, const struct slot *slot)
{
	uint8_t record[SLOT_RECORD_SIZE];
	int status = ZWS_OK;

	record_encode(record, slot);
	for (uint32_t copy = 0; copy < SLOT_COPIES && status == ZWS_OK; copy++) {
		status = zws_area_write(flash_of(store),
					slot->module.slot + copy * SLOT_RECORD_SIZE, record,
					sizeof(record));
	}
	return status;
}

int zws_slot_settle(const struct zws_store *store, const struct slot *slot)
{
	const struct zws_flash *flash = flash_of(store);
	uint32_t second = slot->module.slot + SLOT_RECORD_SIZE;
	uint8_t record[SLOT_RECORD_SIZE];
	uint32_t commits;
	bool blank;
	int status = zws_area_is_blank(flash, &blank, second, SLOT_RECORD_SIZE);

	if (status == ZWS_OK && blank) {
		record_encode(record, slot);
		status = zws_area_write(flash, second, record, sizeof(record));
	}
	if (status != ZWS_OK || !slot->committed) {
		return status;
	}
	status = mark_count(flash, &commits, mark_offset(slot, SLOT_MARK_COMMIT), commit_mark);
	if (status == ZWS_OK && commits == 1) {
		(void)mark_set_first_blank(flash, mark_offset(slot, SLOT_MARK_COMMIT),
					   commit_mark);
	}
	return status;
}

/* ---- walk ---- */

int zws_slot_next(const struct zws_store *store, struct slot *slot, uint32_t *offset)
{
	const struct zws_flash *flash = flash_of(store);

	if (*offset == 0) {
		*offset = store->slots_offset;
	}
	while (*offset < flash->size) {
		bool found;
		int status = slot_read(store, slot, &found, *offset);

		if (status != ZWS_OK) {
			return status;
		}
		*offset += (found ? slot->blocks : 1u) * flash->erase_block;
		if (found) {
			return ZWS_OK;
		}
	}
	return ZWS_ERR_NOT_FOUND;
}

int zws_slot_at(const struct zws_store *store, struct slot *slot, uint32_t offset)
{
	bool found;
	int status = slot_read(store, slot, &found, offset);

	if (status != ZWS_OK) {
		return status;
	}
	return found ? ZWS_OK : ZWS_ERR_NOT_FOUND;
}

int zws_slot_newest(const struct zws_store *store, struct slot *slot, const char *name,
		    uint32_t below)
{
	struct slot candidate;
	uint32_t offset = 0;
	bool found = false;
	int status;

	while ((status = zws_slot_next(store, &candidate, &offset)) == ZWS_OK) {
		if (!candidate.committed || candidate.dropped ||
		    candidate.module.sequence >= below ||
		    !zws_name_equal(candidate.module.name, name)) {
			continue;
		}
		if (!found || candidate.module.sequence > slot->module.sequence) {
			*slot = candidate;
			found = true;
		}
	}
	if (status != ZWS_ERR_NOT_FOUND) {
		return status;
	}
	return found ? ZWS_OK : ZWS_ERR_NOT_FOUND;
}
