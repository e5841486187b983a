/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Uploads: begin or resume, write in order, finish, commit. How far an upload came is marked on flash
 * each time whole erase blocks are full; a resume erases what lies behind the last mark and goes on
 * there. Does not look into the package and does not decide whether it may run.
 */
#include <string.h>

#include "store_internal.h"

/* Erase blocks of the slot between two progress marks; the last mark is kept for "whole". */
static uint32_t step_blocks(const struct zws_store *store, uint32_t blocks)
{
	uint32_t steps = zws_slot_progress_count(store) - 1u;

	return blocks <= steps ? 1u : (blocks - 1u + steps - 1u) / steps;
}

static uint32_t slot_blocks(const struct zws_store *store, uint32_t size)
{
	return align_up(SLOT_DATA + size, flash_of(store)->erase_block) /
	       flash_of(store)->erase_block;
}

static int drop_upload(struct zws_store *store)
{
	struct slot slot;
	int status;

	store->upload.open = false;
	status = zws_slot_at(store, &slot, store->upload.slot);
	return status == ZWS_OK ? zws_slot_mark(store, &slot, SLOT_MARK_DROP) : status;
}

static int fail_upload(struct zws_store *store, int status)
{
	(void)drop_upload(store);
	return status;
}

static void open_session(struct zws_store *store, const struct slot *slot, uint32_t offset)
{
	memset(&store->upload, 0, sizeof(store->upload));
	store->upload.open = true;
	store->upload.slot = slot->module.slot;
	store->upload.size = slot->module.size;
	store->upload.offset = offset;
}

/* ---- begin ---- */

static bool same_package(const struct slot *slot, const char *name, const uint8_t *digest,
			 uint32_t size)
{
	return slot->module.size == size && zws_name_equal(slot->module.name, name) &&
	       memcmp(slot->module.digest, digest, ZWS_DIGEST_SIZE) == 0;
}

/*
 * The newest unfinished slot for this package, of sequence `from` or later: one that is older than
 * the active version would be committed behind it, and never be seen.
 */
static int find_partial(const struct zws_store *store, struct slot *found, const char *name,
			const uint8_t *digest, uint32_t size, uint32_t from)
{
	struct slot slot;
	uint32_t offset = 0;
	bool any = false;
	int status;

	while ((status = zws_slot_next(store, &slot, &offset)) == ZWS_OK) {
		if (slot.committed || slot.dropped || slot.module.sequence < from ||
		    !same_package(&slot, name, digest, size)) {
			continue;
		}
		if (!any || slot.module.sequence > found->module.sequence) {
			*found = slot;
			any = true;
		}
	}
	if (status != ZWS_ERR_NOT_FOUND) {
		return status;
	}
	return any ? ZWS_OK : ZWS_ERR_NOT_FOUND;
}

/* Erase blocks of a slot that are known to be full; all of them if it is whole. */
static int marked_blocks(const struct zws_store *store, uint32_t *blocks, const struct slot *slot)
{
	uint32_t count = zws_slot_progress_count(store);

	*blocks = 0;
	for (uint32_t index = 0; index < count; index++) {
		bool set;
		int status = zws_slot_progress_get(store, &set, slot->module.slot, index);

		if (status != ZWS_OK) {
			return status;
		}
		if (set) {
			*blocks = index == count - 1u
					  ? slot->blocks
					  : (index + 1u) * step_blocks(store, slot->blocks);
		}
	}
	return ZWS_OK;
}

/* ZWS_ERR_NOT_FOUND: the slot cannot be continued and has been dropped. */
static int resume(struct zws_store *store, struct slot *slot)
{
	const struct zws_flash *flash = flash_of(store);
	uint32_t data_start = slot->module.slot + SLOT_DATA;
	uint32_t blocks;
	bool blank = true;
	int status = marked_blocks(store, &blocks, slot);

	if (status == ZWS_OK && blocks == 0) {
		/* The first erase block holds the header: what was written there cannot go. */
		status = zws_area_is_blank(flash, &blank, data_start,
					   flash->erase_block - SLOT_DATA);
	}
	if (status != ZWS_OK) {
		return status;
	}
	for (uint32_t i = blocks == 0 ? 1u : blocks; blank && i < slot->blocks; i++) {
		blank = zws_area_clear(flash, NULL,
				       slot->module.slot + i * flash->erase_block) == ZWS_OK;
	}
	if (!blank) {
		status = zws_slot_mark(store, slot, SLOT_MARK_DROP);
		return status == ZWS_OK ? ZWS_ERR_NOT_FOUND : status;
	}
	open_session(store, slot, 0);
	if (blocks >= slot->blocks) {
		store->upload.offset = slot->module.size;
	} else if (blocks > 0) {
		store->upload.offset = blocks * flash->erase_block - SLOT_DATA;
	}
	return ZWS_OK;
}

static int begin_new(struct zws_store *store, const char *name, const uint8_t *digest,
		     uint32_t size)
{
	struct slot slot = {.blocks = slot_blocks(store, size)};
	int status = zws_room_take(store, &slot.module.slot, slot.blocks);

	if (status != ZWS_OK) {
		return status;
	}
	slot.module.size = size;
	slot.module.sequence = store->sequence++;
	memcpy(slot.module.digest, digest, ZWS_DIGEST_SIZE);
	memcpy(slot.module.name, name, strlen(name));
	status = zws_slot_create(store, &slot);
	if (status != ZWS_OK) {
		return status;
	}
	open_session(store, &slot, 0);
	return ZWS_OK;
}

int zws_upload_begin(struct zws_store *store, uint32_t *offset, const char *name,
		     const uint8_t digest[ZWS_DIGEST_SIZE], uint32_t size)
{
	struct slot slot;
	uint32_t from = 0;
	int status;

	*offset = 0;
	if (!zws_name_is_valid(name)) {
		return ZWS_ERR_NAME;
	}
	if (size == 0) {
		return ZWS_ERR_SIZE;
	}
	if (size > flash_of(store)->size - store->slots_offset) {
		return ZWS_ERR_NO_ROOM;
	}
	if (store->upload.open) {
		status = zws_slot_at(store, &slot, store->upload.slot);
		if (status != ZWS_OK) {
			return status;
		}
		*offset = store->upload.offset;
		if (same_package(&slot, name, digest, size)) {
			return ZWS_OK;
		}
		store->upload.open = false;
	}
	status = zws_slot_newest(store, &slot, name, UINT32_MAX);
	if (status == ZWS_OK && same_package(&slot, name, digest, size)) {
		*offset = size;
		return ZWS_ERR_EXISTS;
	}
	if (status == ZWS_OK) {
		from = slot.module.sequence + 1u;
	}
	if (status == ZWS_OK || status == ZWS_ERR_NOT_FOUND) {
		status = find_partial(store, &slot, name, digest, size, from);
	}
	if (status == ZWS_OK) {
		status = resume(store, &slot);
	}
	if (status == ZWS_ERR_NOT_FOUND) {
		status = begin_new(store, name, digest, size);
	}
	*offset = status == ZWS_OK ? store->upload.offset : 0u;
	return status;
}

int zws_upload_offset(const struct zws_store *store, uint32_t *offset)
{
	*offset = store->upload.open ? store->upload.offset : 0u;
	return store->upload.open ? ZWS_OK : ZWS_ERR_NOT_FOUND;
}

/* ---- write ---- */

/* Bytes that may be written before the next progress mark is due. */
static uint32_t until_mark(const struct zws_store *store)
{
	uint32_t step = step_blocks(store, slot_blocks(store, store->upload.size)) *
			flash_of(store)->erase_block;

	return step - (SLOT_DATA + store->upload.offset) % step;
}

/* Marks the step that ends exactly at the upload's offset. */
static int mark_step(struct zws_store *store)
{
	uint32_t step = step_blocks(store, slot_blocks(store, store->upload.size)) *
			flash_of(store)->erase_block;
	uint32_t index = (SLOT_DATA + store->upload.offset) / step - 1u;

	if (store->upload.offset == store->upload.size ||
	    index >= zws_slot_progress_count(store) - 1u) {
		return ZWS_OK;
	}
	return zws_slot_progress_set(store, store->upload.slot, index);
}

/* Writes the bytes that wait, filled up to a write block. */
static int flush(struct zws_store *store)
{
	const struct zws_flash *flash = flash_of(store);
	uint32_t pending = store->upload.pending;
	uint32_t at = store->upload.slot + SLOT_DATA + store->upload.offset - pending;

	if (pending == 0) {
		return ZWS_OK;
	}
	memset(store->upload.block + pending, flash->erase_value,
	       sizeof(store->upload.block) - pending);
	store->upload.pending = 0;
	return zws_area_write(flash, at, store->upload.block, flash->write_block);
}

/* Accepts `size` bytes, at most up to the next mark. */
static int accept(struct zws_store *store, const uint8_t *data, uint32_t size)
{
	const struct zws_flash *flash = flash_of(store);
	uint32_t write_block = flash->write_block;

	while (size > 0) {
		uint32_t direct = size / write_block * write_block;
		uint32_t part = write_block - store->upload.pending;
		int status = ZWS_OK;

		if (store->upload.pending == 0 && direct > 0) {
			status = zws_area_write(
				flash, store->upload.slot + SLOT_DATA + store->upload.offset,
				data, direct);
			part = direct;
			store->upload.offset += part;
		} else {
			part = part < size ? part : size;
			memcpy(store->upload.block + store->upload.pending, data, part);
			store->upload.pending += part;
			store->upload.offset += part;
			if (store->upload.pending == write_block ||
			    store->upload.offset == store->upload.size) {
				status = flush(store);
			}
		}
		if (status != ZWS_OK) {
			return status;
		}
		data += part;
		size -= part;
	}
	return ZWS_OK;
}

int zws_upload_write(struct zws_store *store, uint32_t offset, const void *data, uint32_t size)
{
	const uint8_t *bytes = data;

	if (!store->upload.open) {
		return ZWS_ERR_NOT_FOUND;
	}
	if (offset != store->upload.offset || size > store->upload.size - offset) {
		return ZWS_ERR_OFFSET;
	}
	while (size > 0) {
		uint32_t left = until_mark(store);
		uint32_t part = size < left ? size : left;
		int status = accept(store, bytes, part);

		if (status == ZWS_OK && part == left) {
			status = mark_step(store);
		}
		if (status != ZWS_OK) {
			return fail_upload(store, status);
		}
		bytes += part;
		size -= part;
	}
	return ZWS_OK;
}

/* ---- end ---- */

int zws_upload_finish(struct zws_store *store, struct zws_module *module)
{
	struct slot slot;
	int status;

	if (!store->upload.open) {
		return ZWS_ERR_NOT_FOUND;
	}
	if (store->upload.offset != store->upload.size) {
		return ZWS_ERR_INCOMPLETE;
	}
	status = zws_slot_at(store, &slot, store->upload.slot);
	if (status == ZWS_OK) {
		status = zws_check(store, &slot.module);
	}
	if (status == ZWS_OK) {
		status = zws_slot_progress_set(store, store->upload.slot,
					       zws_slot_progress_count(store) - 1u);
	}
	if (status != ZWS_OK) {
		return fail_upload(store, status);
	}
	store->upload.whole = true;
	*module = slot.module;
	return ZWS_OK;
}

int zws_upload_commit(struct zws_store *store)
{
	struct slot slot;
	struct slot active;
	int status;

	if (!store->upload.open) {
		return ZWS_ERR_NOT_FOUND;
	}
	if (!store->upload.whole) {
		return ZWS_ERR_INCOMPLETE;
	}
	status = zws_slot_at(store, &slot, store->upload.slot);
	if (status == ZWS_OK) {
		status = zws_slot_newest(store, &active, slot.module.name, UINT32_MAX);
	}
	if (status == ZWS_ERR_NOT_FOUND) {
		/* A new name must not inherit the settings of an erased module. */
		status = zws_journal_forget(store, slot.module.name);
	}
	if (status == ZWS_OK) {
		status = zws_slot_mark(store, &slot, SLOT_MARK_COMMIT);
	}
	if (status != ZWS_OK) {
		return status;
	}
	store->upload.open = false;
	/* Best effort: versions that stay too long are not shown, and trimmed later. */
	(void)zws_room_trim(store, NULL);
	return ZWS_OK;
}

int zws_upload_abort(struct zws_store *store)
{
	return store->upload.open ? drop_upload(store) : ZWS_ERR_NOT_FOUND;
}
