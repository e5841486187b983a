/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Opening a store, looking into it, and dropping versions. Uploads are in upload.c, settings in
 * journal.c, room in room.c.
 */
#include <string.h>

#include "store_internal.h"

const char *zws_status_text(int status)
{
	switch ((enum zws_status)status) {
	case ZWS_OK:
		return "done";
	case ZWS_ERR_FLASH:
		return "the flash failed to read, write or erase";
	case ZWS_ERR_GEOMETRY:
		return "the flash area's size or block sizes do not suit the store";
	case ZWS_ERR_UNFORMATTED:
		return "the flash area holds no module store of this geometry and version";
	case ZWS_ERR_NAME:
		return "not a module name: 1 to 31 letters, digits or _ . - are";
	case ZWS_ERR_NOT_FOUND:
		return "the store has no such module, version, setting or upload";
	case ZWS_ERR_NO_ROOM:
		return "the store has no contiguous room of this size";
	case ZWS_ERR_OFFSET:
		return "these bytes are not the next ones of the upload";
	case ZWS_ERR_INCOMPLETE:
		return "the upload is not complete";
	case ZWS_ERR_DIGEST:
		return "the bytes do not have the digest that was announced";
	case ZWS_ERR_IN_USE:
		return "the module is running";
	case ZWS_ERR_SIZE:
		return "nothing, or too many bytes";
	case ZWS_ERR_EXISTS:
		return "this version is stored already";
	}
	return "unknown store status";
}

static bool geometry_is_good(const struct zws_flash *flash)
{
	uint32_t write_block = flash->write_block;

	if (write_block == 0 || write_block > ZWS_WRITE_BLOCK_MAX ||
	    (write_block & (write_block - 1u)) != 0) {
		return false;
	}
	if (flash->erase_block < ZWS_ERASE_BLOCK_MIN || flash->erase_block % write_block != 0 ||
	    flash->erase_block % 4u != 0 || flash->size % flash->erase_block != 0 ||
	    flash->size > INT32_MAX || flash->erase_block > flash->size / 3u) {
		return false;
	}
	return zws_journal_size(flash) <= (flash->size - flash->erase_block) / 2u;
}

int zws_format(const struct zws_flash *flash)
{
	if (!geometry_is_good(flash)) {
		return ZWS_ERR_GEOMETRY;
	}
	/* Slots first: an interrupted format leaves modules missing, not half a store. */
	for (uint32_t offset = flash->size; offset > 2u * zws_journal_size(flash);) {
		int status;

		offset -= flash->erase_block;
		status = zws_area_clear(flash, NULL, offset);
		if (status != ZWS_OK) {
			return status;
		}
	}
	return zws_journal_format(flash);
}

bool zws_is_blank(const struct zws_flash *flash)
{
	bool blank;

	return zws_area_is_blank(flash, &blank, JOURNAL_ENTRIES, flash->size - JOURNAL_ENTRIES) == ZWS_OK &&
	       blank;
}

int zws_open(struct zws_store *store, const struct zws_config *config)
{
	struct slot slot;
	uint32_t offset = 0;
	int status;

	if (!geometry_is_good(config->flash)) {
		return ZWS_ERR_GEOMETRY;
	}
	memset(store, 0, sizeof(*store));
	store->config = *config;
	store->slots_offset = 2u * zws_journal_size(config->flash);
	status = zws_journal_open(store);
	if (status != ZWS_OK) {
		return status;
	}
	while ((status = zws_slot_next(store, &slot, &offset)) == ZWS_OK) {
		if (slot.module.sequence >= store->sequence) {
			store->sequence = slot.module.sequence + 1u;
			store->cursor = offset;
		}
		if (!slot.dropped) {
			/* Best effort: what is here can be read even if writing fails. */
			(void)zws_slot_settle(store, &slot);
		}
	}
	if (status != ZWS_ERR_NOT_FOUND) {
		return status;
	}
	(void)zws_room_trim(store, NULL);
	return ZWS_OK;
}

static int fill_active(const struct zws_store *store, struct zws_module *module)
{
	struct slot newest;
	int status = zws_slot_newest(store, &newest, module->name, UINT32_MAX);

	module->active = status == ZWS_OK && newest.module.slot == module->slot;
	return status == ZWS_ERR_NOT_FOUND ? ZWS_OK : status;
}

int zws_next(const struct zws_store *store, struct zws_module *module)
{
	struct slot slot;
	uint32_t offset = 0;
	int status;

	/* From the first slot every time: the one at module->slot may be gone, and its bytes too. */
	while ((status = zws_slot_next(store, &slot, &offset)) == ZWS_OK) {
		bool superseded;

		if (!slot.committed || slot.dropped || slot.module.slot <= module->slot) {
			continue;
		}
		status = zws_slot_superseded(store, &superseded, &slot);
		if (status != ZWS_OK) {
			return status;
		}
		if (!superseded) {
			*module = slot.module;
			return fill_active(store, module);
		}
	}
	return status;
}

int zws_find(const struct zws_store *store, struct zws_module *module, const char *name)
{
	struct slot slot;
	int status = zws_slot_newest(store, &slot, name, UINT32_MAX);

	if (status == ZWS_OK) {
		*module = slot.module;
		module->active = true;
	}
	return status;
}

int zws_find_previous(const struct zws_store *store, struct zws_module *module, const char *name)
{
	struct slot slot;
	int status = zws_slot_newest(store, &slot, name, UINT32_MAX);

	if (status == ZWS_OK) {
		status = zws_slot_newest(store, &slot, name, slot.module.sequence);
	}
	if (status == ZWS_OK) {
		*module = slot.module;
		module->active = false;
	}
	return status;
}

int zws_read(const struct zws_store *store, const struct zws_module *module, uint32_t offset,
	     void *data, uint32_t size)
{
	if (size > module->size || offset > module->size - size) {
		return ZWS_ERR_SIZE;
	}
	return zws_area_read(flash_of(store), module->slot + SLOT_DATA + offset, data, size);
}

int zws_check(const struct zws_store *store, const struct zws_module *module)
{
	const struct zws_hash *hash = store->config.hash;
	uint8_t digest[ZWS_DIGEST_SIZE];
	uint8_t chunk[128];

	hash->begin(hash->state);
	for (uint32_t offset = 0; offset < module->size; offset += (uint32_t)sizeof(chunk)) {
		uint32_t left = module->size - offset;
		uint32_t part = left < sizeof(chunk) ? left : (uint32_t)sizeof(chunk);
		int status = zws_read(store, module, offset, chunk, part);

		if (status != ZWS_OK) {
			return status;
		}
		hash->update(hash->state, chunk, part);
	}
	hash->finish(hash->state, digest);
	return memcmp(digest, module->digest, sizeof(digest)) == 0 ? ZWS_OK : ZWS_ERR_DIGEST;
}

/* Drops every slot of `name` except the one at `except`; refuses if one of them is in use. */
static int drop_slots(struct zws_store *store, const char *name, uint32_t except, bool check_only)
{
	struct slot slot;
	uint32_t offset = 0;
	int status;

	while ((status = zws_slot_next(store, &slot, &offset)) == ZWS_OK) {
		if (slot.dropped || slot.module.slot == except ||
		    !zws_name_equal(slot.module.name, name)) {
			continue;
		}
		if (check_only) {
			status = zws_slot_in_use(store, &slot) ? ZWS_ERR_IN_USE : ZWS_OK;
		} else {
			status = zws_slot_mark(store, &slot, SLOT_MARK_DROP);
		}
		if (status != ZWS_OK) {
			return status;
		}
	}
	return status == ZWS_ERR_NOT_FOUND ? ZWS_OK : status;
}

int zws_erase(struct zws_store *store, const char *name)
{
	struct slot active;
	int status = zws_slot_newest(store, &active, name, UINT32_MAX);

	if (status != ZWS_OK) {
		return status;
	}
	status = drop_slots(store, name, 0, true);
	if (status == ZWS_OK) {
		/* First what nobody sees: the previous version's going must not uncover it. */
		status = zws_room_trim(store, name);
	}
	if (status != ZWS_OK) {
		return status;
	}
	if (store->upload.open) {
		struct slot slot;

		status = zws_slot_at(store, &slot, store->upload.slot);
		if (status != ZWS_OK) {
			return status;
		}
		store->upload.open = !zws_name_equal(slot.module.name, name);
	}
	/* The active version goes last: a power cut must not bring an old one back to life. */
	status = drop_slots(store, name, active.module.slot, false);
	return status == ZWS_OK ? zws_slot_mark(store, &active, SLOT_MARK_DROP) : status;
}

int zws_rollback(struct zws_store *store, const char *name)
{
	struct slot active;
	struct slot previous;
	int status = zws_slot_newest(store, &active, name, UINT32_MAX);

	if (status == ZWS_OK) {
		status = zws_slot_newest(store, &previous, name, active.module.sequence);
	}
	if (status != ZWS_OK) {
		return status;
	}
	if (zws_slot_in_use(store, &active)) {
		return ZWS_ERR_IN_USE;
	}
	/* A version that should be gone must not become the previous one. */
	status = zws_room_trim(store, name);
	if (status != ZWS_OK) {
		return status;
	}
	return zws_slot_mark(store, &active, SLOT_MARK_DROP);
}
