/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the files of the store share: the layout on flash and the slot walk. Not for callers.
 * docs/store.md shows the same layout with drawings.
 */
#ifndef ZWALI_STORE_INTERNAL_H
#define ZWALI_STORE_INTERNAL_H

#include <string.h>

#include "crc32.h"
#include "name.h"
#include "store.h"

/* A slot: two copies of the header, marks, progress marks, then the package. */
#define SLOT_MAGIC         0x3153575Au /* "ZWS1" */
#define SLOT_VERSION       1u
#define SLOT_RECORD_SIZE   128u /* one copy of the header */
#define SLOT_COPIES        2u
#define SLOT_MARKS         256u /* commit marks, then drop marks: 64 bytes each */
#define SLOT_MARKS_SIZE    64u
#define SLOT_PROGRESS      384u /* progress marks; the last one says "whole" */
#define SLOT_PROGRESS_SIZE 128u
#define SLOT_DATA          512u

enum slot_record_offset {
	SLOT_R_MAGIC = 0,     /* u32 */
	SLOT_R_VERSION = 4,   /* u32 */
	SLOT_R_SEQUENCE = 8,  /* u32 */
	SLOT_R_BLOCKS = 12,   /* u32, erase blocks of the slot */
	SLOT_R_SIZE = 16,     /* u32, package bytes */
	SLOT_R_RESERVED = 20, /* u32 = 0 */
	SLOT_R_DIGEST = 24,   /* 32 bytes */
	SLOT_R_NAME = 56,     /* 32 bytes, NUL-padded; then zeros */
	SLOT_R_CRC = 124,     /* u32, CRC-32 of bytes 0..123 */
};

/* A mark is these eight bytes, filled up to the write block with the erase value. */
#define MARK_SIZE 8u

/* The two journal areas stand first. Each: two copies of a record, then entries. */
#define JOURNAL_MAGIC       0x314A575Au /* "ZWJ1" */
#define JOURNAL_VERSION     1u
#define JOURNAL_RECORD_SIZE 32u
#define JOURNAL_ENTRIES     64u
#define JOURNAL_SIZE_MIN    4096u

enum journal_record_offset {
	JOURNAL_R_MAGIC = 0,        /* u32 */
	JOURNAL_R_VERSION = 4,      /* u32 */
	JOURNAL_R_SEQUENCE = 8,     /* u32 */
	JOURNAL_R_AREA_SIZE = 12,   /* u32: the geometry that the store was made for */
	JOURNAL_R_ERASE_BLOCK = 16, /* u32 */
	JOURNAL_R_WRITE_BLOCK = 20, /* u32 */
	JOURNAL_R_RESERVED = 24,    /* u32 = 0 */
	JOURNAL_R_CRC = 28,         /* u32, CRC-32 of bytes 0..27 */
};

enum slot_mark {
	SLOT_MARK_COMMIT,
	SLOT_MARK_DROP,
};

struct slot {
	bool committed;
	bool dropped;
	uint32_t blocks;
	struct zws_module module; /* `active` is not filled in */
};

static inline __attribute__((always_inline)) uint32_t load_le32(const uint8_t *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 |
	       (uint32_t)bytes[3] << 24;
}

/* GCC puts four bytes' stores together only where it compiles for speed. */
static inline __attribute__((always_inline)) void store_le32(uint8_t *bytes, uint32_t value)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	__builtin_memcpy(bytes, &value, sizeof(value));
#else
	bytes[0] = (uint8_t)value;
	bytes[1] = (uint8_t)(value >> 8);
	bytes[2] = (uint8_t)(value >> 16);
	bytes[3] = (uint8_t)(value >> 24);
#endif
}

static inline uint32_t align_up(uint32_t value, uint32_t unit)
{
	return (value + unit - 1u) / unit * unit;
}

static inline const struct zws_flash *flash_of(const struct zws_store *store)
{
	return store->config.flash;
}

/* ---- area.c: the flash callbacks, with bounds ---- */

/* Bytes of one mark or journal step: at least MARK_SIZE, and whole write blocks. */
uint32_t zws_area_unit(const struct zws_flash *flash);
int zws_area_read(const struct zws_flash *flash, uint32_t offset, void *data, uint32_t size);
int zws_area_equal(const struct zws_flash *flash, bool *equal, uint32_t offset, const void *data,
		   uint32_t size);
/* Writes and compares. */
int zws_area_write(const struct zws_flash *flash, uint32_t offset, const void *data,
		   uint32_t size);
int zws_area_is_blank(const struct zws_flash *flash, bool *blank, uint32_t offset, uint32_t size);
/* Erases one erase block, unless it is blank. `*erased` counts up if it was not; may be NULL. */
int zws_area_clear(const struct zws_flash *flash, uint32_t *erased, uint32_t block_offset);

/* ---- slot.c: one slot, and the walk over all ---- */

/*
 * Next slot at or after `*offset` (0: the first), dropped and half-made ones included; moves
 * `*offset` behind it. ZWS_ERR_NOT_FOUND at the end. `*offset` must come from this walk.
 */
int zws_slot_next(const struct zws_store *store, struct slot *slot, uint32_t *offset);
/* The slot at exactly this offset, where one was found before; else ZWS_ERR_NOT_FOUND. */
int zws_slot_at(const struct zws_store *store, struct slot *slot, uint32_t offset);
/* Newest committed slot of `name` that is older than `below`. */
int zws_slot_newest(const struct zws_store *store, struct slot *slot, const char *name,
		    uint32_t below);
/* *superseded: committed, but older than the previous version of its name. */
int zws_slot_superseded(const struct zws_store *store, bool *superseded, const struct slot *slot);
/* Writes both header copies into erased blocks. */
int zws_slot_create(const struct zws_store *store, const struct slot *slot);
int zws_slot_mark(const struct zws_store *store, const struct slot *slot, enum slot_mark mark);
/* Writes what a cut left out: second header copy, second commit mark. */
int zws_slot_settle(const struct zws_store *store, const struct slot *slot);
/* Progress marks: index below zws_slot_progress_count(); the last index means "whole". */
uint32_t zws_slot_progress_count(const struct zws_store *store);
int zws_slot_progress_set(const struct zws_store *store, uint32_t slot, uint32_t index);
int zws_slot_progress_get(const struct zws_store *store, bool *set, uint32_t slot,
			  uint32_t index);
bool zws_slot_in_use(const struct zws_store *store, const struct slot *slot);
bool zws_name_equal(const char *a, const char *b);

/* ---- room.c: finding and freeing room ---- */

/* `*offset`: start of `blocks` erased blocks. Drops what is disposable when it must. */
int zws_room_take(struct zws_store *store, uint32_t *offset, uint32_t blocks);
/*
 * Drops committed versions beyond the active and the previous one, as far as not in use, of one
 * module or (NULL) of all.
 */
int zws_room_trim(struct zws_store *store, const char *name);

/* ---- journal.c: settings ---- */

uint32_t zws_journal_size(const struct zws_flash *flash);
int zws_journal_format(const struct zws_flash *flash);
int zws_journal_open(struct zws_store *store);
/* Removes what a module of this name left behind; for the first commit of a name. */
int zws_journal_forget(struct zws_store *store, const char *name);

#endif /* ZWALI_STORE_INTERNAL_H */
