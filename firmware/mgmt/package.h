/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The device part of a package (.zwm), read where it lies.
 *
 * It checks the form, the digests and the manifest, and hands out views into the bytes. It does not
 * verify an image (zwe_image_verify does), does not decide whether a module is admitted, and copies
 * and allocates nothing. docs/package_format.md has every byte; zwali/host/package.py writes them.
 */
#ifndef ZWALI_MGMT_PACKAGE_H
#define ZWALI_MGMT_PACKAGE_H

#include <stdbool.h>
#include <stdint.h>

#define ZWP_MAGIC            0x314D575Au /* "ZWM1" */
#define ZWP_FORMAT_VERSION   1u
#define ZWP_HEADER_SIZE      16u /* before the part table */
#define ZWP_PART_SIZE        48u /* one record of it */
#define ZWP_PARTS_MAX        3u  /* the manifest and an image in each encoding */
#define ZWP_MANIFEST_MAX     65536u
#define ZWP_NAME_MAX         31u /* bytes of a module name or a version, of [A-Za-z0-9_.-] */
#define ZWP_TEXT_MAX         255u /* bytes of any other text */
#define ZWP_ENTRIES_MAX      1024u
#define ZWP_IMPORTS_MAX      1024u
#define ZWP_DEVICES_MAX      64u
#define ZWP_THREADS_MAX      64u
#define ZWP_DIGEST_SIZE      32u
#define ZWP_BUILD_ID_SIZE    16u

/* The numbers travel over SMP: append only. zwali/host/package.py has the same names. */
enum zwp_status {
	ZWP_OK = 0,
	ZWP_ERR_TRUNCATED = -1,   /* fewer bytes than the header asks for */
	ZWP_ERR_MAGIC = -2,       /* not a package */
	ZWP_ERR_VERSION = -3,     /* a package of another format version */
	ZWP_ERR_HEADER_CRC = -4,  /* header or part table damaged */
	ZWP_ERR_LAYOUT = -5,      /* parts overlap, leave gaps, or are of an unknown or repeated kind */
	ZWP_ERR_TRAILING = -6,    /* bytes after the device part */
	ZWP_ERR_MANIFEST_DIGEST = -7,
	ZWP_ERR_IMAGE_DIGEST = -8,
	ZWP_ERR_MANIFEST = -9,    /* not deterministic CBOR of the manifest's shape */
	ZWP_ERR_NAME = -10,       /* the module's name or version is not one */
	ZWP_ERR_RAM = -11,        /* RAM parts beyond 32 bits, or not what the memory decision says */
	ZWP_ERR_ENCODING = -12,   /* no image in the encoding asked for */
};

const char *zwp_status_text(int status);

/* A view into the package; not NUL-terminated. */
struct zwp_text {
	const char *bytes;
	uint32_t size;
};

enum zwp_restart { ZWP_RESTART_NEVER = 0, ZWP_RESTART_ON_FAILURE = 1, ZWP_RESTART_ALWAYS = 2 };

/* A list in the manifest; copy it to walk over it. */
struct zwp_list {
	const uint8_t *at; /* next element */
	const uint8_t *end;
	uint32_t left; /* elements from here */
};

struct zwp_entry {
	struct zwp_text name, signature; /* exported function, "i32,i64->i32" */
};

struct zwp_import {
	struct zwp_text module, field, signature;
	uint32_t fingerprint; /* of name, signature and struct layouts; docs/package_format.md */
};

/* RAM in bytes, by part, on a 32-bit device. The sum is `total`. */
struct zwp_ram {
	uint32_t memory;   /* linear memory: memory_reserved, rounded up to 8 */
	uint32_t globals;
	uint32_t tables;
	uint32_t frames;   /* frame stacks of all threads */
	uint32_t instance; /* engine state of the instance */
	uint32_t other;
	uint32_t total;
};

struct zwp_manifest {
	uint32_t restart; /* enum zwp_restart */
	uint32_t threads; /* at most at once, the first and the event thread included */
	uint32_t fuel_slice;        /* 0: the device's default */
	uint32_t deadline_ms;       /* 0: none */
	uint32_t frame_stack_bytes; /* of each thread */
	uint32_t memory_declared; /* bytes that the module's memory section asks for */
	uint32_t memory_low;      /* address of the first byte that it gets */
	uint32_t memory_reserved; /* bytes that it gets: the packer's decision */
	struct zwp_ram ram;
	struct zwp_list entries; /* struct zwp_entry */
	struct zwp_list imports; /* struct zwp_import; functions only, in the module's order */
	struct zwp_list devices; /* struct zwp_text */
	struct zwp_text memory_reason;
	uint8_t build_id[ZWP_BUILD_ID_SIZE]; /* start of the SHA-256 of the Wasm module */
	char name[ZWP_NAME_MAX + 1];
	char version[ZWP_NAME_MAX + 1];
};

struct zwp_package {
	const uint8_t *bytes;
	uint32_t size; /* of the device part */
	uint32_t image_count;
	struct {
		uint8_t encoding; /* enum zwe_encoding */
		uint32_t offset;
		uint32_t size;
	} images[ZWP_PARTS_MAX - 1];
	struct zwp_manifest manifest;
};

/*
 * Reads the header alone, from the first `size` bytes of an upload: `*device_size` is what the whole
 * will take. ZWP_ERR_TRUNCATED until 16 bytes are there.
 */
int zwp_peek(uint32_t *device_size, const uint8_t *bytes, uint32_t size);

/*
 * Checks everything and fills `package` with views: `bytes` stay in place and unchanged while it is
 * used. `size` is exactly the device part. On error the content of `package` is undefined.
 */
int zwp_open(struct zwp_package *package, const uint8_t *bytes, uint32_t size);

/* The image in one encoding (4-byte aligned if the package is), or ZWP_ERR_ENCODING. */
int zwp_image(const struct zwp_package *package, const uint8_t **image, uint32_t *image_size,
	      uint8_t encoding);

/* Next element of a list of an opened package; false at the end. */
bool zwp_next_entry(struct zwp_list *list, struct zwp_entry *entry);
bool zwp_next_import(struct zwp_list *list, struct zwp_import *import);
bool zwp_next_device(struct zwp_list *list, struct zwp_text *name);

/* SHA-256. The ports without one use sha256.c; Zephyr maps these to its own. */
struct zwp_sha256 {
	uint32_t state[8];
	uint32_t length; /* bytes: of a package, whose size is 32 bits */
	uint32_t block[16];
};
void zwp_sha256_begin(struct zwp_sha256 *hash);
void zwp_sha256_update(struct zwp_sha256 *hash, const void *data, uint32_t size);
void zwp_sha256_finish(struct zwp_sha256 *hash, uint8_t digest[ZWP_DIGEST_SIZE]);

#endif /* ZWALI_MGMT_PACKAGE_H */
