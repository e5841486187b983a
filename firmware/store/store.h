/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The module store: packages in slots on a flash area, safe against a power cut at any moment.
 *
 * It keeps bytes under a name: two versions of each module, resumable uploads, and small settings
 * per module. It does not know what is inside a package, does not run anything, takes no lock (one
 * caller at a time) and allocates nothing.
 *
 * docs/store.md has the layout, byte by byte, and the reasons.
 */
#ifndef ZWALI_STORE_H
#define ZWALI_STORE_H

#include <stdbool.h>
#include <stdint.h>

/* Limits. A name is 1..31 bytes of [A-Za-z0-9_.-], kept with a terminating NUL. */
#define ZWS_NAME_SIZE       32u
#define ZWS_DIGEST_SIZE     32u
#define ZWS_VALUE_SIZE_MAX  240u /* bytes of one setting */
#define ZWS_WRITE_BLOCK_MAX 32u
#define ZWS_ERASE_BLOCK_MIN 512u
#ifndef ZWS_INDEX_MAX
#define ZWS_INDEX_MAX 32u /* settings that are found without reading the journal */
#endif

enum zws_status {
	ZWS_OK = 0,
	ZWS_ERR_FLASH = -1,       /* a flash callback failed, or what was written reads back otherwise */
	ZWS_ERR_GEOMETRY = -2,    /* block sizes or area size that the store cannot use */
	ZWS_ERR_UNFORMATTED = -3, /* no store here, or one of another geometry or version */
	ZWS_ERR_NAME = -4,        /* not a module name */
	ZWS_ERR_NOT_FOUND = -5,   /* no such module, version, setting or upload */
	ZWS_ERR_NO_ROOM = -6,     /* no contiguous room, even after everything disposable went */
	ZWS_ERR_OFFSET = -7,      /* not the next offset of the upload, or past its end */
	ZWS_ERR_INCOMPLETE = -8,  /* finish or commit before all bytes were written */
	ZWS_ERR_DIGEST = -9,      /* the bytes do not have the digest that was announced */
	ZWS_ERR_IN_USE = -10,     /* a running instance executes from this slot */
	ZWS_ERR_SIZE = -11,       /* an empty package, or a value or read that is too long */
	ZWS_ERR_EXISTS = -12,     /* begin: exactly this package is already the active version */
};

/* One sentence for a status, for people. Never NULL. */
const char *zws_status_text(int status);

/*
 * The flash area. Offsets count from its start. Callbacks return 0 or any other value for failure.
 * write: offset and size are multiples of write_block; each write block is written at most once
 * between two erasures. erase: offset and size are multiples of erase_block.
 */
struct zws_flash {
	void *context;
	int (*read)(void *context, uint32_t offset, void *data, uint32_t size);
	int (*write)(void *context, uint32_t offset, const void *data, uint32_t size);
	int (*erase)(void *context, uint32_t offset, uint32_t size);
	const uint8_t *mapped; /* where the CPU sees offset 0 (4-byte aligned), NULL if nowhere */
	uint32_t size;         /* multiple of erase_block */
	uint32_t erase_block;  /* multiple of write_block, 512 or more */
	uint32_t write_block;  /* power of two, 1..32 */
	uint8_t erase_value;   /* 0xFF or 0x00 */
};

/* SHA-256, supplied by the port (zwp_sha256 or the kernel's own). */
struct zws_hash {
	void *state;
	void (*begin)(void *state);
	void (*update)(void *state, const void *data, uint32_t size);
	void (*finish)(void *state, uint8_t digest[ZWS_DIGEST_SIZE]);
};

struct zws_module;

/* Everything is borrowed and must outlive the store. */
struct zws_config {
	const struct zws_flash *flash;
	const struct zws_hash *hash;
	/*
	 * Does anything execute from or read this version now? The store then neither drops nor
	 * erases it. Called for every slot that an operation looks at, for versions too that the
	 * store no longer shows: it must be cheap and must not call the store. `active` is not
	 * filled in. NULL: nothing is ever in use.
	 */
	bool (*in_use)(void *context, const struct zws_module *module);
	void *in_use_context;
};

/* A committed version of a module, or a whole upload that waits for its commit. */
struct zws_module {
	uint32_t slot;                   /* flash offset of the slot; names it until it is erased */
	uint32_t size;                   /* package bytes (the device part) */
	uint32_t sequence;               /* grows with every upload; higher is newer */
	const uint8_t *data;             /* the package in place, 4-byte aligned; NULL if not mapped */
	bool active;                     /* newest committed version of its name */
	uint8_t digest[ZWS_DIGEST_SIZE]; /* SHA-256 of the `size` bytes */
	char name[ZWS_NAME_SIZE];
};

/* Caller provides the memory; the fields belong to the store. */
struct zws_store {
	struct zws_config config;
	struct {
		bool open;
		bool whole; /* finish has found the digest right */
		uint32_t slot;
		uint32_t size;
		uint32_t offset;  /* bytes accepted */
		uint32_t pending; /* of these, how many wait in `block` for a whole write block */
		uint8_t block[ZWS_WRITE_BLOCK_MAX];
	} upload;
	uint32_t sequence;       /* of the next slot */
	uint32_t cursor;         /* where the search for room starts: wear goes round */
	uint32_t slots_offset;   /* first byte after the two journal areas */
	struct zws_journal {
		uint32_t offset;   /* the journal area in force */
		uint32_t sequence; /* what its entries are bound to */
		uint32_t end;      /* its append position, from `offset` */
	} journal;
	struct {
		bool whole; /* every setting that has a value is in it; else the journal is read */
		uint8_t count;
		uint16_t tag[ZWS_INDEX_MAX];   /* of name and key; others may have the same */
		uint16_t place[ZWS_INDEX_MAX]; /* of its entry in the journal, in units */
	} index;
};

/* Bytes. `largest` is the biggest package that one upload could bring now, evicting what may go. */
struct zws_space {
	uint32_t total;
	uint32_t used;     /* slots of active versions */
	uint32_t previous; /* slots of previous versions: kept while nobody needs the room */
	uint32_t partial;  /* slots of unfinished uploads: as above */
	uint32_t free;
	uint32_t largest;
};

/* Makes an empty store; everything in the area is lost. */
int zws_format(const struct zws_flash *flash);

/*
 * Is there nothing in the area? What an interrupted format may have left does not count: it writes the
 * first bytes last.
 */
bool zws_is_blank(const struct zws_flash *flash);

/*
 * Finds what is there and completes what a power cut interrupted. ZWS_ERR_UNFORMATTED leaves the
 * area untouched: whether to format it is the caller's decision.
 */
int zws_open(struct zws_store *store, const struct zws_config *config);

/*
 * Walks over the committed versions, newest or not, in order of address. Start with
 * `module->slot = 0`; ZWS_ERR_NOT_FOUND ends the walk. Any other call on the store may change what
 * comes next, but never makes the walk fail.
 */
int zws_next(const struct zws_store *store, struct zws_module *module);

/* The active version of `name`. */
int zws_find(const struct zws_store *store, struct zws_module *module, const char *name);

/* The version that zws_rollback would bring back. */
int zws_find_previous(const struct zws_store *store, struct zws_module *module, const char *name);

/* Copies package bytes out; works mapped or not. */
int zws_read(const struct zws_store *store, const struct zws_module *module, uint32_t offset,
	     void *data, uint32_t size);

/* Reads all of a version and compares its digest: ZWS_OK, ZWS_ERR_DIGEST or ZWS_ERR_FLASH. */
int zws_check(const struct zws_store *store, const struct zws_module *module);

/*
 * Upload, one at a time: begin, write..., finish, (the caller verifies and admits), commit.
 *
 * begin: `*offset` is where the host goes on: 0 for a new upload, more if a broken one with the same
 * name, digest and size is found, also after a restart. ZWS_ERR_EXISTS (with *offset = size) if the
 * active version is this package already. May erase many blocks. An upload of other content
 * that was open is set aside: it can be resumed while its room is not needed.
 * write: `offset` must be the upload's next one; on ZWS_ERR_OFFSET ask zws_upload_offset. Any other
 * error ends the upload.
 * finish: everything is there and has the digest; `*module` is readable (and mapped) but invisible.
 * commit: one flash write makes it the active version; what was active becomes the previous one.
 * abort: drops the open upload and its slot.
 */
int zws_upload_begin(struct zws_store *store, uint32_t *offset, const char *name,
		     const uint8_t digest[ZWS_DIGEST_SIZE], uint32_t size);
int zws_upload_offset(const struct zws_store *store, uint32_t *offset);
int zws_upload_write(struct zws_store *store, uint32_t offset, const void *data, uint32_t size);
int zws_upload_finish(struct zws_store *store, struct zws_module *module);
int zws_upload_commit(struct zws_store *store);
int zws_upload_abort(struct zws_store *store);

/* Drops all versions of a module and its settings. ZWS_ERR_IN_USE leaves everything as it was. */
int zws_erase(struct zws_store *store, const char *name);

/* Drops the active version; the previous one is active again. ZWS_ERR_NOT_FOUND if there is none. */
int zws_rollback(struct zws_store *store, const char *name);

/*
 * Settings: small values by key, per module name; they stay when a new version comes. Keys and the
 * form of values belong to the caller; the ones that exist are listed here so that they stay apart.
 */
enum zws_key {
	ZWS_KEY_ENABLED = 1, /* u8: start at boot */
	ZWS_KEY_RESTART = 2, /* u8: restart policy that overrides the package's */
	ZWS_KEY_TRAP = 3,    /* the last trap report, as firmware/runtime writes it */
	ZWS_KEY_FAILURES = 4, /* u8: failures in a row */
};

/* Replaces a value, atomically; `size` 0 removes it. `name` must have a committed version. */
int zws_setting_set(struct zws_store *store, const char *name, uint8_t key, const void *value,
		    uint32_t size);

/* Copies a value out. `*size` is the buffer's size before, the value's size after. */
int zws_setting_get(const struct zws_store *store, void *value, uint32_t *size, const char *name,
		    uint8_t key);

/*
 * Erases dropped slots, at most `max_blocks` erase blocks, so that a later begin finds room ready.
 * `*left` is how many blocks still wait. Nothing but time depends on it being called.
 */
int zws_reclaim(struct zws_store *store, uint32_t *left, uint32_t max_blocks);

int zws_space(const struct zws_store *store, struct zws_space *space);

#endif /* ZWALI_STORE_H */
