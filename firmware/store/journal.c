/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Settings of modules: an append-only log in one of two areas; when it is full, what still counts is
 * copied to the other one, whose record is written last. Does not know what a setting means.
 */
#include <string.h>

#include "store_internal.h"

#define ENTRY_MARKER      0xA5u
#define ENTRY_HEADER_SIZE 8u /* marker, key, name size, value size, CRC-32 */
#define KEY_FORGET        0u /* all settings of the name end here */
#define CHUNK_SIZE        64u /* a multiple of every unit */

/* One entry of the journal, without its value. */
struct entry {
	uint32_t position; /* from the journal area's start */
	uint32_t size;     /* on flash, padding included */
	uint32_t value_size;
	uint32_t value_offset; /* from the flash area's start */
	uint8_t key;
	char name[ZWS_NAME_SIZE];
};

uint32_t zws_journal_size(const struct zws_flash *flash)
{
	return align_up(JOURNAL_SIZE_MIN, flash->erase_block);
}

static uint32_t entry_size(const struct zws_flash *flash, uint32_t name_size, uint32_t value_size)
{
	return align_up(ENTRY_HEADER_SIZE + name_size + value_size, zws_area_unit(flash));
}

/* The CRC covers the place too: bytes of a value never pass for an entry of their own. */
static uint32_t entry_crc_begin(const struct zws_journal *journal, uint32_t position,
				const uint8_t *header)
{
	uint8_t place[8];

	store_le32(place, journal->sequence);
	store_le32(place + 4, position);
	return zws_crc32(zws_crc32(0, place, sizeof(place)), header, 4);
}

static int entry_crc_rest(const struct zws_flash *flash, uint32_t *crc, uint32_t offset,
			  uint32_t size)
{
	uint8_t chunk[CHUNK_SIZE];

	while (size > 0) {
		uint32_t part = size < sizeof(chunk) ? size : (uint32_t)sizeof(chunk);
		int status = zws_area_read(flash, offset, chunk, part);

		if (status != ZWS_OK) {
			return status;
		}
		*crc = zws_crc32(*crc, chunk, part);
		offset += part;
		size -= part;
	}
	return ZWS_OK;
}

/* *valid: an intact entry stands at `position`. */
static int entry_read(const struct zws_flash *flash, const struct zws_journal *journal,
		      struct entry *entry, bool *valid, uint32_t position)
{
	uint32_t room = zws_journal_size(flash) - position;
	uint32_t offset = journal->offset + position;
	uint8_t header[ENTRY_HEADER_SIZE];
	uint32_t name_size;
	uint32_t crc;
	int status = zws_area_read(flash, offset, header, sizeof(header));

	*valid = false;
	if (status != ZWS_OK || header[0] != ENTRY_MARKER) {
		return status;
	}
	name_size = header[2];
	entry->position = position;
	entry->key = header[1];
	entry->value_size = header[3];
	entry->value_offset = offset + ENTRY_HEADER_SIZE + name_size;
	entry->size = entry_size(flash, name_size, entry->value_size);
	if (name_size == 0 || name_size >= ZWS_NAME_SIZE ||
	    entry->value_size > ZWS_VALUE_SIZE_MAX || entry->size > room) {
		return ZWS_OK;
	}
	memset(entry->name, 0, sizeof(entry->name));
	status = zws_area_read(flash, offset + ENTRY_HEADER_SIZE, entry->name, name_size);
	if (status != ZWS_OK) {
		return status;
	}
	crc = zws_crc32(entry_crc_begin(journal, position, header), entry->name, name_size);
	status = entry_crc_rest(flash, &crc, entry->value_offset, entry->value_size);
	*valid = status == ZWS_OK && crc == load_le32(header + 4);
	return status;
}

/* Next intact entry at or after `*position`, which moves behind it; NOT_FOUND at the end. */
static int entry_next(const struct zws_flash *flash, const struct zws_journal *journal,
		      struct entry *entry, uint32_t *position)
{
	while (*position < journal->end) {
		bool valid;
		int status = entry_read(flash, journal, entry, &valid, *position);

		if (status != ZWS_OK) {
			return status;
		}
		*position += valid ? entry->size : zws_area_unit(flash);
		if (valid) {
			return ZWS_OK;
		}
	}
	return ZWS_ERR_NOT_FOUND;
}

/* Bytes on their way to the flash, in chunks of whole write blocks. */
struct writer {
	const struct zws_flash *flash;
	uint32_t offset;
	uint32_t used;
	uint8_t chunk[CHUNK_SIZE];
};

static int writer_put(struct writer *writer, const void *data, uint32_t size)
{
	const uint8_t *bytes = data;

	while (size > 0) {
		uint32_t room = CHUNK_SIZE - writer->used;
		uint32_t part = size < room ? size : room;

		memcpy(writer->chunk + writer->used, bytes, part);
		writer->used += part;
		bytes += part;
		size -= part;
		if (writer->used == CHUNK_SIZE) {
			int status = zws_area_write(writer->flash, writer->offset, writer->chunk,
						    CHUNK_SIZE);

			if (status != ZWS_OK) {
				return status;
			}
			writer->offset += CHUNK_SIZE;
			writer->used = 0;
		}
	}
	return ZWS_OK;
}

/* The rest, filled up with zeros to a whole unit. */
static int writer_end(struct writer *writer)
{
	uint32_t size = align_up(writer->used, zws_area_unit(writer->flash));

	if (size == 0) {
		return ZWS_OK;
	}
	memset(writer->chunk + writer->used, 0, size - writer->used);
	return zws_area_write(writer->flash, writer->offset, writer->chunk, size);
}

/* Appends one entry; a failed write still uses up its place. */
static int entry_append(const struct zws_flash *flash, struct zws_journal *journal, const char *name,
			uint8_t key, const void *value, uint32_t value_size)
{
	uint32_t name_size = (uint32_t)strlen(name);
	uint32_t size = entry_size(flash, name_size, value_size);
	uint32_t position = journal->end;
	struct writer writer = {.flash = flash, .offset = journal->offset + position};
	uint8_t header[ENTRY_HEADER_SIZE] = {ENTRY_MARKER, key, (uint8_t)name_size,
					     (uint8_t)value_size};
	uint32_t crc = zws_crc32(entry_crc_begin(journal, position, header), name, name_size);
	int status;

	if (size > zws_journal_size(flash) - position) {
		return ZWS_ERR_NO_ROOM;
	}
	store_le32(header + 4, zws_crc32(crc, value, value_size));
	journal->end += size;
	status = writer_put(&writer, header, sizeof(header));
	if (status == ZWS_OK) {
		status = writer_put(&writer, name, name_size);
	}
	if (status == ZWS_OK) {
		status = writer_put(&writer, value, value_size);
	}
	return status == ZWS_OK ? writer_end(&writer) : status;
}

/* ---- area records ---- */

static void record_encode(uint8_t *record, const struct zws_flash *flash, uint32_t sequence)
{
	memset(record, 0, JOURNAL_RECORD_SIZE);
	store_le32(record + JOURNAL_R_MAGIC, JOURNAL_MAGIC);
	store_le32(record + JOURNAL_R_VERSION, JOURNAL_VERSION);
	store_le32(record + JOURNAL_R_SEQUENCE, sequence);
	store_le32(record + JOURNAL_R_AREA_SIZE, flash->size);
	store_le32(record + JOURNAL_R_ERASE_BLOCK, flash->erase_block);
	store_le32(record + JOURNAL_R_WRITE_BLOCK, flash->write_block);
	store_le32(record + JOURNAL_R_CRC, zws_crc32(0, record, JOURNAL_R_CRC));
}

/* Sequence of the area at `offset`, 0 if it holds no valid record. */
static int record_read(const struct zws_flash *flash, uint32_t *sequence, uint32_t offset)
{
	uint8_t record[JOURNAL_RECORD_SIZE];
	uint8_t expected[JOURNAL_RECORD_SIZE];

	*sequence = 0;
	for (uint32_t copy = 0; copy < 2; copy++) {
		uint32_t found;
		int status = zws_area_read(flash, offset + copy * JOURNAL_RECORD_SIZE, record,
					   sizeof(record));

		if (status != ZWS_OK) {
			return status;
		}
		found = load_le32(record + JOURNAL_R_SEQUENCE);
		record_encode(expected, flash, found);
		if (memcmp(record, expected, sizeof(record)) == 0) {
			*sequence = found;
		}
	}
	return ZWS_OK;
}

static int record_write(const struct zws_flash *flash, uint32_t offset, uint32_t sequence)
{
	uint8_t record[JOURNAL_RECORD_SIZE];
	int status = ZWS_OK;

	record_encode(record, flash, sequence);
	for (uint32_t copy = 0; copy < 2; copy++) {
		bool blank;
		uint32_t at = offset + copy * JOURNAL_RECORD_SIZE;

		status = zws_area_is_blank(flash, &blank, at, sizeof(record));
		if (status == ZWS_OK && blank) {
			status = zws_area_write(flash, at, record, sizeof(record));
		}
		if (status != ZWS_OK) {
			return status;
		}
	}
	return status;
}

static int area_clear(const struct zws_flash *flash, uint32_t offset)
{
	for (uint32_t i = 0; i < zws_journal_size(flash); i += flash->erase_block) {
		int status = zws_area_clear(flash, NULL, offset + i);

		if (status != ZWS_OK) {
			return status;
		}
	}
	return ZWS_OK;
}

int zws_journal_format(const struct zws_flash *flash)
{
	int status = area_clear(flash, 0);

	if (status == ZWS_OK) {
		status = area_clear(flash, zws_journal_size(flash));
	}
	return status == ZWS_OK ? record_write(flash, 0, 1) : status;
}

/* The append position: behind the last entry and behind everything that is not blank. */
static int find_end(const struct zws_flash *flash, struct zws_journal *journal)
{
	struct entry entry;
	uint32_t unit = zws_area_unit(flash);
	uint32_t position = JOURNAL_ENTRIES;
	uint32_t entries_end = JOURNAL_ENTRIES;
	uint32_t end = zws_journal_size(flash);
	int status;

	journal->end = end;
	while ((status = entry_next(flash, journal, &entry, &position)) == ZWS_OK) {
		entries_end = position;
	}
	while (status == ZWS_ERR_NOT_FOUND && end > entries_end) {
		bool blank;
		int failed = zws_area_is_blank(flash, &blank, journal->offset + end - unit, unit);

		if (failed != ZWS_OK) {
			return failed;
		}
		if (!blank) {
			break;
		}
		end -= unit;
	}
	journal->end = end;
	return status == ZWS_ERR_NOT_FOUND ? ZWS_OK : status;
}

/* ---- the index: where the value of each setting stands, a hint that is checked at each use ---- */

static uint16_t tag_of(const char *name, uint8_t key)
{
	uint32_t crc = zws_crc32(zws_crc32(0, &key, 1), name, (uint32_t)strlen(name));

	return (uint16_t)(crc ^ crc >> 16);
}

static int entry_indexed(const struct zws_store *store, struct entry *entry, bool *valid,
			 uint32_t number)
{
	uint32_t position = store->index.place[number] * zws_area_unit(flash_of(store));

	return entry_read(flash_of(store), &store->journal, entry, valid, position);
}

/*
 * Next setting of `name` in the index from `*number` on, which moves behind it; `key`: only this one,
 * or KEY_FORGET: any. NOT_FOUND at the end, FLASH where an entry cannot be read as it was.
 */
static int index_next(const struct zws_store *store, struct entry *entry, uint32_t *number,
		      const char *name, uint8_t key)
{
	uint16_t tag = tag_of(name, key);

	while (*number < store->index.count) {
		uint32_t at = (*number)++;
		bool valid;
		int status;

		if (key != KEY_FORGET && store->index.tag[at] != tag) {
			continue;
		}
		status = entry_indexed(store, entry, &valid, at);
		if (status != ZWS_OK || !valid) {
			return ZWS_ERR_FLASH;
		}
		if (zws_name_equal(entry->name, name) && (key == KEY_FORGET || entry->key == key)) {
			return ZWS_OK;
		}
	}
	return ZWS_ERR_NOT_FOUND;
}

/* An entry behind all that the index knows. */
static void index_note(struct zws_store *store, const struct entry *entry)
{
	uint32_t place = entry->position / zws_area_unit(flash_of(store));
	struct entry old;
	uint32_t number = 0;
	int status;

	while ((status = index_next(store, &old, &number, entry->name, entry->key)) == ZWS_OK) {
		number--;
		store->index.count--;
		store->index.tag[number] = store->index.tag[store->index.count];
		store->index.place[number] = store->index.place[store->index.count];
	}
	if (status != ZWS_ERR_NOT_FOUND) {
		store->index.whole = false;
	} else if (entry->value_size > 0 && entry->key != KEY_FORGET) {
		if (store->index.count == ZWS_INDEX_MAX || place > UINT16_MAX) {
			store->index.whole = false;
			return;
		}
		store->index.tag[store->index.count] = tag_of(entry->name, entry->key);
		store->index.place[store->index.count++] = (uint16_t)place;
	}
}

static void make_index(struct zws_store *store)
{
	struct entry entry;
	uint32_t position = JOURNAL_ENTRIES;
	int status = ZWS_OK;

	store->index.count = 0;
	store->index.whole = true;
	while (store->index.whole && status == ZWS_OK) {
		status = entry_next(flash_of(store), &store->journal, &entry, &position);
		if (status == ZWS_OK) {
			index_note(store, &entry);
		}
	}
	store->index.whole = store->index.whole && status == ZWS_ERR_NOT_FOUND;
}

int zws_journal_open(struct zws_store *store)
{
	const struct zws_flash *flash = flash_of(store);
	struct zws_journal *journal = &store->journal;
	uint32_t other = zws_journal_size(flash);
	uint32_t first;
	uint32_t second;
	int status = record_read(flash, &first, 0);

	if (status == ZWS_OK) {
		status = record_read(flash, &second, other);
	}
	if (status != ZWS_OK) {
		return status;
	}
	if (first == 0 && second == 0) {
		return ZWS_ERR_UNFORMATTED;
	}
	journal->offset = first > second ? 0 : other;
	journal->sequence = first > second ? first : second;
	status = find_end(flash, journal);
	make_index(store);
	/* Best effort: the store can be read even if this write fails. */
	(void)record_write(flash, journal->offset, journal->sequence);
	return status;
}

/* ---- reading and writing settings ---- */

/* The same by reading: the last entry behind position `after`; value_size 0: removed. */
static int read_latest(const struct zws_store *store, struct entry *latest, const char *name,
		       uint8_t key, uint32_t after)
{
	struct entry entry;
	uint32_t position = after;
	bool found = false;
	int status;

	while ((status = entry_next(flash_of(store), &store->journal, &entry, &position)) == ZWS_OK) {
		if (zws_name_equal(entry.name, name) &&
		    (entry.key == key || entry.key == KEY_FORGET)) {
			*latest = entry;
			found = true;
		}
	}
	if (status != ZWS_ERR_NOT_FOUND) {
		return status;
	}
	return found ? ZWS_OK : ZWS_ERR_NOT_FOUND;
}

/* The entry that holds the value of (name, key) now; value_size 0: removed. */
static int find_latest(const struct zws_store *store, struct entry *latest, const char *name,
		       uint8_t key)
{
	uint32_t number = 0;
	int status = ZWS_ERR_FLASH;

	if (store->index.whole) {
		status = index_next(store, latest, &number, name, key);
	}
	/* Where the last entry has become unreadable, the one before it counts. */
	return status == ZWS_ERR_FLASH ? read_latest(store, latest, name, key, JOURNAL_ENTRIES)
				       : status;
}

int zws_setting_get(const struct zws_store *store, void *value, uint32_t *size, const char *name,
		    uint8_t key)
{
	struct slot slot;
	struct entry entry;
	uint32_t room = *size;
	int status = zws_slot_newest(store, &slot, name, UINT32_MAX);

	*size = 0;
	if (status == ZWS_OK) {
		status = find_latest(store, &entry, name, key);
	}
	if (status != ZWS_OK) {
		return status;
	}
	if (entry.value_size == 0) {
		return ZWS_ERR_NOT_FOUND;
	}
	if (entry.value_size > room) {
		return ZWS_ERR_SIZE;
	}
	*size = entry.value_size;
	return zws_area_read(flash_of(store), entry.value_offset, value, entry.value_size);
}

/* *keep: the entry still counts: nothing later replaces it and its module exists. */
static int entry_counts(const struct zws_store *store, bool *keep, const struct entry *entry)
{
	struct entry last;
	struct slot slot;
	int status;

	*keep = false;
	if (entry->value_size == 0 || entry->key == KEY_FORGET) {
		return ZWS_OK;
	}
	status = find_latest(store, &last, entry->name, entry->key);
	if (status != ZWS_OK || last.position != entry->position) {
		return status == ZWS_ERR_NOT_FOUND ? ZWS_OK : status;
	}
	status = zws_slot_newest(store, &slot, entry->name, UINT32_MAX);
	*keep = status == ZWS_OK;
	return status == ZWS_ERR_NOT_FOUND ? ZWS_OK : status;
}

/* One good copy of the record is the switch, even if writing the second one failed. */
static int switch_to(const struct zws_flash *flash, const struct zws_journal *to)
{
	uint32_t sequence;
	int written = record_write(flash, to->offset, to->sequence);
	int status = written == ZWS_OK ? ZWS_OK : record_read(flash, &sequence, to->offset);

	if (written == ZWS_OK || status != ZWS_OK) {
		return status;
	}
	return sequence == to->sequence ? ZWS_OK : written;
}

/* Copies what counts into the other area, with one value replaced on the way, and switches to it. */
static int compact(struct zws_store *store, const char *name, uint8_t key, const void *value,
		   uint32_t size)
{
	const struct zws_flash *flash = flash_of(store);
	const struct zws_journal *from = &store->journal;
	struct zws_journal to = {
		.offset = from->offset == 0 ? zws_journal_size(flash) : 0,
		.sequence = from->sequence + 1,
		.end = JOURNAL_ENTRIES,
	};
	struct entry entry;
	uint8_t kept[ZWS_VALUE_SIZE_MAX];
	uint32_t position = JOURNAL_ENTRIES;
	int status = area_clear(flash, to.offset);

	while (status == ZWS_OK &&
	       (status = entry_next(flash, from, &entry, &position)) == ZWS_OK) {
		bool replaced = zws_name_equal(entry.name, name) &&
				(entry.key == key || key == KEY_FORGET);
		bool keep = false;

		if (!replaced) {
			status = entry_counts(store, &keep, &entry);
		}
		if (keep) {
			status = zws_area_read(flash, entry.value_offset, kept, entry.value_size);
		}
		if (keep && status == ZWS_OK) {
			status = entry_append(flash, &to, entry.name, entry.key, kept,
					      entry.value_size);
		}
	}
	if (status != ZWS_ERR_NOT_FOUND) {
		return status;
	}
	status = size > 0 ? entry_append(flash, &to, name, key, value, size) : ZWS_OK;
	if (status == ZWS_OK) {
		status = switch_to(flash, &to);
	}
	if (status == ZWS_OK) {
		store->journal = to;
		make_index(store);
	}
	return status;
}

static int append_or_compact(struct zws_store *store, const char *name, uint8_t key,
			     const void *value, uint32_t size)
{
	struct zws_journal *journal = &store->journal;
	uint32_t position = journal->end;
	struct entry entry;
	bool valid = false;
	int status = entry_append(flash_of(store), journal, name, key, value, size);

	if (status == ZWS_ERR_NO_ROOM) {
		return compact(store, name, key, value, size);
	}
	if (status == ZWS_OK) {
		status = entry_read(flash_of(store), journal, &entry, &valid, position);
	}
	if (valid) {
		index_note(store, &entry);
	} else {
		store->index.whole = false; /* nobody knows what stands there */
	}
	return status;
}

/* *same: the setting has this value already. */
static int has_value(const struct zws_store *store, bool *same, const char *name, uint8_t key,
		     const void *value, uint32_t size)
{
	struct entry entry;
	int status = find_latest(store, &entry, name, key);

	*same = false;
	if (status == ZWS_ERR_NOT_FOUND) {
		*same = size == 0;
		return ZWS_OK;
	}
	if (status != ZWS_OK || entry.value_size != size) {
		return status;
	}
	return zws_area_equal(flash_of(store), same, entry.value_offset, value, size);
}

int zws_setting_set(struct zws_store *store, const char *name, uint8_t key, const void *value,
		    uint32_t size)
{
	struct slot slot;
	bool same;
	int status;

	if (!zws_name_is_valid(name)) {
		return ZWS_ERR_NAME;
	}
	if (key == KEY_FORGET || size > ZWS_VALUE_SIZE_MAX) {
		return ZWS_ERR_SIZE;
	}
	status = zws_slot_newest(store, &slot, name, UINT32_MAX);
	if (status == ZWS_OK) {
		status = has_value(store, &same, name, key, value, size);
	}
	if (status != ZWS_OK || same) {
		return status;
	}
	return append_or_compact(store, name, key, value, size);
}

/* *left: something of this name counts, or would if there were a module. */
static int read_left(const struct zws_store *store, bool *left, const char *name)
{
	struct entry entry;
	uint32_t position = JOURNAL_ENTRIES;
	int status;

	*left = false;
	while ((status = entry_next(flash_of(store), &store->journal, &entry, &position)) == ZWS_OK) {
		if (zws_name_equal(entry.name, name)) {
			*left = entry.key != KEY_FORGET;
		}
	}
	return status == ZWS_ERR_NOT_FOUND ? ZWS_OK : status;
}

int zws_journal_forget(struct zws_store *store, const char *name)
{
	struct entry entry;
	uint32_t number = 0;
	bool left = true;
	int status = ZWS_ERR_FLASH;

	if (store->index.whole) {
		status = index_next(store, &entry, &number, name, KEY_FORGET);
	}
	if (status == ZWS_ERR_FLASH) {
		status = read_left(store, &left, name);
	}
	if (status == ZWS_ERR_NOT_FOUND) {
		return ZWS_OK;
	}
	return status == ZWS_OK && left ? append_or_compact(store, name, KEY_FORGET, NULL, 0)
					: status;
}
