/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reading the device part of a package: header, part table, digests. The manifest is manifest.c's.
 * Every check here has its twin in zwali/host/package.py, in the same order.
 */
#include <string.h>

#include "../store/crc32.h"
#include "package_internal.h"

enum header_offset { H_MAGIC = 0, H_VERSION = 4, H_PARTS = 6, H_DEVICE_SIZE = 8, H_CRC = 12 };

enum part_offset {
	P_KIND = 0,
	P_ENCODING = 1,
	P_ZERO16 = 2,
	P_OFFSET = 4,
	P_SIZE = 8,
	P_ZERO32 = 12,
	P_DIGEST = 16,
};

enum part_kind { KIND_MANIFEST = 1, KIND_IMAGE = 2 };

const char *zwp_status_text(int status)
{
	switch ((enum zwp_status)status) {
	case ZWP_OK:
		return "a good package";
	case ZWP_ERR_TRUNCATED:
		return "the package is cut short";
	case ZWP_ERR_MAGIC:
		return "this is not a zwali package";
	case ZWP_ERR_VERSION:
		return "the package has a format version that this firmware does not know";
	case ZWP_ERR_HEADER_CRC:
		return "the package's header is damaged";
	case ZWP_ERR_LAYOUT:
		return "the package's parts overlap, leave gaps, or are of an unknown kind";
	case ZWP_ERR_TRAILING:
		return "bytes follow the package's device part";
	case ZWP_ERR_MANIFEST_DIGEST:
		return "the package's manifest is damaged";
	case ZWP_ERR_IMAGE_DIGEST:
		return "an image in the package is damaged";
	case ZWP_ERR_MANIFEST:
		return "the package's manifest does not have the described form";
	case ZWP_ERR_NAME:
		return "the module's name or version has characters that are not allowed";
	case ZWP_ERR_RAM:
		return "the package's RAM figures do not add up";
	case ZWP_ERR_ENCODING:
		return "the package has no image in this device's encoding";
	}
	return "unknown package status";
}

static inline __attribute__((always_inline)) uint32_t load_le16(const uint8_t *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8;
}

static inline __attribute__((always_inline)) uint32_t load_le32(const uint8_t *bytes)
{
	return load_le16(bytes) | load_le16(bytes + 2) << 16;
}

int zwp_peek(uint32_t *device_size, const uint8_t *bytes, uint32_t size)
{
	*device_size = 0;
	if (size >= 4u && load_le32(bytes + H_MAGIC) != ZWP_MAGIC) {
		return ZWP_ERR_MAGIC;
	}
	if (size < ZWP_HEADER_SIZE) {
		return ZWP_ERR_TRUNCATED;
	}
	if (load_le16(bytes + H_VERSION) != ZWP_FORMAT_VERSION) {
		return ZWP_ERR_VERSION;
	}
	*device_size = load_le32(bytes + H_DEVICE_SIZE);
	return ZWP_OK;
}

static int check_header(const uint8_t *bytes, uint32_t size, uint32_t parts)
{
	uint32_t table_size = parts * ZWP_PART_SIZE;
	uint32_t crc;

	if (parts < 2u || parts > ZWP_PARTS_MAX) {
		return ZWP_ERR_LAYOUT;
	}
	if (size - ZWP_HEADER_SIZE < table_size) {
		return ZWP_ERR_TRUNCATED;
	}
	crc = zws_crc32(0, bytes, H_CRC);
	crc = zws_crc32(crc, bytes + ZWP_HEADER_SIZE, table_size);
	return crc == load_le32(bytes + H_CRC) ? ZWP_OK : ZWP_ERR_HEADER_CRC;
}

/* Is the record well-formed and does its part follow directly on `*end`? Moves `*end` behind it. */
static bool part_is_good(const uint8_t *bytes, const uint8_t *part, uint32_t device_size,
			 uint32_t *end)
{
	uint32_t offset = load_le32(part + P_OFFSET);
	uint32_t size = load_le32(part + P_SIZE);
	bool manifest = part[P_KIND] == KIND_MANIFEST;

	if (load_le16(part + P_ZERO16) != 0 || load_le32(part + P_ZERO32) != 0 || size == 0) {
		return false;
	}
	if ((manifest && size > ZWP_MANIFEST_MAX) || (!manifest && size % 4u != 0)) {
		return false;
	}
	if (size > device_size || offset > device_size - size || offset % 4u != 0) {
		return false;
	}
	if (offset < *end || offset - *end >= 4u) {
		return false;
	}
	while (*end < offset) {
		if (bytes[*end] != 0) {
			return false;
		}
		*end += 1;
	}
	*end = offset + size;
	return true;
}

/* Record 0 is the manifest, the others are images in ascending order of their encoding. */
static bool kind_is_good(const uint8_t *part, uint32_t index)
{
	if (index == 0) {
		return part[P_KIND] == KIND_MANIFEST && part[P_ENCODING] == 0;
	}
	return part[P_KIND] == KIND_IMAGE && part[P_ENCODING] > 0 && part[P_ENCODING] <= 2 &&
	       (index == 1 || part[P_ENCODING] > part[P_ENCODING - (int)ZWP_PART_SIZE]);
}

static int read_table(struct zwp_package *package, uint32_t parts)
{
	const uint8_t *table = package->bytes + ZWP_HEADER_SIZE;
	uint32_t end = ZWP_HEADER_SIZE + parts * ZWP_PART_SIZE;

	package->image_count = parts - 1u;
	for (uint32_t i = 0; i < parts; i++) {
		const uint8_t *part = table + i * ZWP_PART_SIZE;

		if (!kind_is_good(part, i) ||
		    !part_is_good(package->bytes, part, package->size, &end)) {
			return ZWP_ERR_LAYOUT;
		}
		if (i > 0) {
			package->images[i - 1u].encoding = part[P_ENCODING];
			package->images[i - 1u].offset = load_le32(part + P_OFFSET);
			package->images[i - 1u].size = load_le32(part + P_SIZE);
		}
	}
	return end == package->size ? ZWP_OK : ZWP_ERR_LAYOUT;
}

static int check_digests(const struct zwp_package *package, uint32_t parts)
{
	for (uint32_t i = 0; i < parts; i++) {
		const uint8_t *part = package->bytes + ZWP_HEADER_SIZE + i * ZWP_PART_SIZE;
		struct zwp_sha256 hash;
		uint8_t digest[ZWP_DIGEST_SIZE];

		zwp_sha256_begin(&hash);
		zwp_sha256_update(&hash, package->bytes + load_le32(part + P_OFFSET),
				  load_le32(part + P_SIZE));
		zwp_sha256_finish(&hash, digest);
		if (memcmp(digest, part + P_DIGEST, sizeof(digest)) != 0) {
			return i == 0 ? ZWP_ERR_MANIFEST_DIGEST : ZWP_ERR_IMAGE_DIGEST;
		}
	}
	return ZWP_OK;
}

int zwp_open(struct zwp_package *package, const uint8_t *bytes, uint32_t size)
{
	const uint8_t *manifest = bytes + ZWP_HEADER_SIZE;
	uint32_t parts;
	int status;

	memset(package, 0, sizeof(*package));
	package->bytes = bytes;
	status = zwp_peek(&package->size, bytes, size);
	if (status != ZWP_OK) {
		return status;
	}
	parts = load_le16(bytes + H_PARTS);
	status = check_header(bytes, size, parts);
	if (status != ZWP_OK) {
		return status;
	}
	if (package->size > size) {
		return ZWP_ERR_TRUNCATED;
	}
	if (package->size < size) {
		return ZWP_ERR_TRAILING;
	}
	status = read_table(package, parts);
	if (status == ZWP_OK) {
		status = check_digests(package, parts);
	}
	if (status != ZWP_OK) {
		return status;
	}
	return zwp_manifest_read(&package->manifest, bytes + load_le32(manifest + P_OFFSET),
				 load_le32(manifest + P_SIZE));
}

int zwp_image(const struct zwp_package *package, const uint8_t **image, uint32_t *image_size,
	      uint8_t encoding)
{
	for (uint32_t i = 0; i < package->image_count; i++) {
		if (package->images[i].encoding == encoding) {
			*image = package->bytes + package->images[i].offset;
			*image_size = package->images[i].size;
			return ZWP_OK;
		}
	}
	return ZWP_ERR_ENCODING;
}
