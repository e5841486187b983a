/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Room for slots: where a new one goes, which old ones have to go for it, erasing dropped ones.
 *
 * A slot's body is never looked at as if it were a header: a dropped slot keeps its header until all
 * blocks behind it are erased. That is why erasing goes from the last block to the first.
 */
#include <stddef.h>

#include "store_internal.h"

/* Which slots a search for room respects. */
enum keep {
	KEEP_ALL,      /* every slot, dropped ones too: room that is free now */
	KEEP_ESSENTIAL /* active versions, slots in use: room that could be made */
};

static int is_essential(const struct zws_store *store, bool *essential, const struct slot *slot)
{
	struct slot newest;
	int status;

	*essential = zws_slot_in_use(store, slot);
	if (*essential || slot->dropped || !slot->committed) {
		return ZWS_OK;
	}
	status = zws_slot_newest(store, &newest, slot->module.name, UINT32_MAX);
	*essential = status == ZWS_OK && newest.module.slot == slot->module.slot;
	return status == ZWS_ERR_NOT_FOUND ? ZWS_OK : status;
}

/* Next run of bytes that no respected slot covers, from `*offset` on; `*size` is 0 at the end. */
static int next_gap(const struct zws_store *store, uint32_t *gap, uint32_t *size, uint32_t *offset,
		    enum keep keep)
{
	struct slot slot;
	uint32_t end = flash_of(store)->size;
	int status;

	*gap = *offset == 0 ? store->slots_offset : *offset;
	while ((status = zws_slot_next(store, &slot, offset)) == ZWS_OK) {
		bool respected = true;

		if (keep == KEEP_ESSENTIAL) {
			status = is_essential(store, &respected, &slot);
			if (status != ZWS_OK) {
				return status;
			}
		}
		if (respected && slot.module.slot > *gap) {
			*size = slot.module.slot - *gap;
			return ZWS_OK;
		}
		if (respected) {
			*gap = *offset;
		}
	}
	if (status != ZWS_ERR_NOT_FOUND) {
		return status;
	}
	*size = end - *gap;
	return ZWS_OK;
}

/* First gap of `size` bytes at or after `from`. */
static int find_gap(const struct zws_store *store, uint32_t *found, uint32_t from, uint32_t size,
		    enum keep keep)
{
	uint32_t offset = 0;

	for (;;) {
		uint32_t gap;
		uint32_t gap_size;
		int status = next_gap(store, &gap, &gap_size, &offset, keep);

		if (status != ZWS_OK) {
			return status;
		}
		if (gap_size == 0) {
			return ZWS_ERR_NO_ROOM;
		}
		if (gap < from && from - gap < gap_size) {
			gap_size -= from - gap;
			gap = from;
		}
		if (gap >= from && gap_size >= size) {
			*found = gap;
			return ZWS_OK;
		}
		if (offset >= flash_of(store)->size) {
			return ZWS_ERR_NO_ROOM;
		}
	}
}

static int erase_slot(const struct zws_store *store, uint32_t *erased, const struct slot *slot,
		      uint32_t max_blocks)
{
	const struct zws_flash *flash = flash_of(store);
	uint32_t block = slot->blocks;

	while (block > 0 && *erased < max_blocks) {
		int status;

		block--;
		status = zws_area_clear(flash, erased,
					slot->module.slot + block * flash->erase_block);
		if (status != ZWS_OK) {
			return status;
		}
	}
	return ZWS_OK;
}

int zws_reclaim(struct zws_store *store, uint32_t *left, uint32_t max_blocks)
{
	struct slot slot;
	uint32_t offset = 0;
	uint32_t erased = 0;
	int status;
	int result = ZWS_OK;

	*left = 0;
	while ((status = zws_slot_next(store, &slot, &offset)) == ZWS_OK) {
		uint32_t before = erased;

		if (!slot.dropped || zws_slot_in_use(store, &slot)) {
			continue;
		}
		if (erased < max_blocks) {
			int failed = erase_slot(store, &erased, &slot, max_blocks);

			/* A worn block keeps its slot dropped; the others are still reclaimed. */
			result = failed != ZWS_OK ? failed : result;
		}
		if (erased >= max_blocks) {
			uint32_t done = erased - before;

			*left += slot.blocks > done ? slot.blocks - done : 0u;
		}
	}
	return status == ZWS_ERR_NOT_FOUND ? result : status;
}

/* Drops the oldest slot that nobody needs: first unfinished uploads, then previous versions. */
static int drop_one(struct zws_store *store)
{
	struct slot slot;
	struct slot victim;
	uint32_t offset = 0;
	bool found = false;
	int status;

	while ((status = zws_slot_next(store, &slot, &offset)) == ZWS_OK) {
		bool essential;

		if (slot.dropped) {
			continue;
		}
		status = is_essential(store, &essential, &slot);
		if (status != ZWS_OK) {
			return status;
		}
		if (essential) {
			continue;
		}
		if (!found || (victim.committed && !slot.committed) ||
		    (victim.committed == slot.committed &&
		     slot.module.sequence < victim.module.sequence)) {
			victim = slot;
			found = true;
		}
	}
	if (status != ZWS_ERR_NOT_FOUND) {
		return status;
	}
	return found ? zws_slot_mark(store, &victim, SLOT_MARK_DROP) : ZWS_ERR_NO_ROOM;
}

/* Room that is free now, erased; the search goes round so that wear does, and around bad blocks. */
static int take_free(struct zws_store *store, uint32_t *offset, uint32_t blocks)
{
	const struct zws_flash *flash = flash_of(store);
	uint32_t from = store->cursor;
	bool wrapped = false;

	for (;;) {
		uint32_t good = 0;
		int status = find_gap(store, offset, from, blocks * flash->erase_block, KEEP_ALL);

		if (status == ZWS_ERR_NO_ROOM && !wrapped) {
			wrapped = true;
			from = 0;
			continue;
		}
		if (status != ZWS_OK) {
			return status;
		}
		while (good < blocks &&
		       zws_area_clear(flash, NULL, *offset + good * flash->erase_block) == ZWS_OK) {
			good++;
		}
		if (good == blocks) {
			store->cursor = *offset + blocks * flash->erase_block;
			return ZWS_OK;
		}
		from = *offset + (good + 1) * flash->erase_block;
	}
}

int zws_room_take(struct zws_store *store, uint32_t *offset, uint32_t blocks)
{
	uint32_t size = blocks * flash_of(store)->erase_block;
	uint32_t left;
	int status = find_gap(store, offset, 0, size, KEEP_ESSENTIAL);

	if (status != ZWS_OK) {
		return status;
	}
	for (;;) {
		status = take_free(store, offset, blocks);
		if (status != ZWS_ERR_NO_ROOM) {
			return status;
		}
		/* Slots with a worn block stay; what matters is whether room appears. */
		(void)zws_reclaim(store, &left, UINT32_MAX);
		status = take_free(store, offset, blocks);
		if (status != ZWS_ERR_NO_ROOM) {
			return status;
		}
		status = drop_one(store);
		if (status != ZWS_OK) {
			return status;
		}
	}
}

int zws_room_trim(struct zws_store *store, const char *name)
{
	struct slot slot;
	uint32_t offset = 0;
	int status;

	while ((status = zws_slot_next(store, &slot, &offset)) == ZWS_OK) {
		bool superseded;

		if (!slot.committed || slot.dropped || zws_slot_in_use(store, &slot) ||
		    (name != NULL && !zws_name_equal(slot.module.name, name))) {
			continue;
		}
		status = zws_slot_superseded(store, &superseded, &slot);
		if (status == ZWS_OK && superseded) {
			status = zws_slot_mark(store, &slot, SLOT_MARK_DROP);
		}
		if (status != ZWS_OK) {
			return status;
		}
	}
	return status == ZWS_ERR_NOT_FOUND ? ZWS_OK : status;
}

static int count_slots(const struct zws_store *store, struct zws_space *space)
{
	uint32_t erase_block = flash_of(store)->erase_block;
	struct slot slot;
	uint32_t offset = 0;
	int status;

	while ((status = zws_slot_next(store, &slot, &offset)) == ZWS_OK) {
		uint32_t size = slot.blocks * erase_block;
		bool essential;

		status = is_essential(store, &essential, &slot);
		if (status != ZWS_OK) {
			return status;
		}
		if (essential) {
			space->used += size;
		} else if (slot.dropped) {
			continue;
		} else if (slot.committed) {
			space->previous += size;
		} else {
			space->partial += size;
		}
	}
	return status == ZWS_ERR_NOT_FOUND ? ZWS_OK : status;
}

int zws_space(const struct zws_store *store, struct zws_space *space)
{
	uint32_t end = flash_of(store)->size;
	uint32_t offset = 0;
	uint32_t largest = 0;
	int status;

	*space = (struct zws_space){.total = end - store->slots_offset};
	status = count_slots(store, space);
	while (status == ZWS_OK && offset < end) {
		uint32_t gap;
		uint32_t size;

		status = next_gap(store, &gap, &size, &offset, KEEP_ESSENTIAL);
		if (status == ZWS_OK && size > largest) {
			largest = size;
		}
	}
	space->free = space->total - space->used - space->previous - space->partial;
	space->largest = largest > SLOT_DATA ? largest - SLOT_DATA : 0u;
	return status;
}
