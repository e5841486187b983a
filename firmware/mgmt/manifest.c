/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The manifest of a package: deterministic CBOR of one fixed shape, which tables say here. Refuses whatever
 * docs/package_format.md does not describe: other key orders, longer forms than needed, extra elements.
 */
#include <stddef.h>
#include <string.h>

#include "../store/name.h"
#include "package_internal.h"

/* What stands at a place of the manifest. The first ones are CBOR's major types: the head of one, and
 * `value` is the number in it.
 */
enum item {
	HEAD_NUMBER = 0,
	HEAD_BYTES = 2,
	HEAD_TEXT = 3,
	HEAD_ARRAY = 4,
	HEAD_MAP = 5,
	/* `value` is where it goes, in words. */
	NUMBER = 8,
	TEXT,
	NAME,
	BUILD_ID,
	ENTRIES,
	IMPORTS,
	DEVICES,
	END,
};

struct step {
	uint8_t item, value;
};

#define TO(type_, field_) (uint8_t)(offsetof(type_, field_) / 4)

static const struct step entry_steps[] = {
	{HEAD_ARRAY, 2},
	{TEXT, TO(struct zwp_entry, name)},
	{TEXT, TO(struct zwp_entry, signature)},
	{END, 0},
};

static const struct step import_steps[] = {
	{HEAD_ARRAY, 4},
	{TEXT, TO(struct zwp_import, module)},
	{TEXT, TO(struct zwp_import, field)},
	{TEXT, TO(struct zwp_import, signature)},
	{NUMBER, TO(struct zwp_import, fingerprint)},
	{END, 0},
};

static const struct step device_steps[] = {{TEXT, 0}, {END, 0}};

#define KEY(number_)     {HEAD_NUMBER, number_}
#define IN(item_, field_) {item_, TO(struct zwp_manifest, field_)}

static const struct step manifest_steps[] = {
	{HEAD_MAP, 11},
	KEY(1), IN(NAME, name),
	KEY(2), IN(NAME, version),
	KEY(3), IN(BUILD_ID, build_id),
	KEY(4), IN(ENTRIES, entries),
	KEY(5), IN(IMPORTS, imports),
	KEY(6), IN(DEVICES, devices),
	KEY(7), {HEAD_ARRAY, 6}, IN(NUMBER, ram.memory), IN(NUMBER, ram.globals), IN(NUMBER, ram.tables),
	IN(NUMBER, ram.frames), IN(NUMBER, ram.instance), IN(NUMBER, ram.other),
	KEY(8), {HEAD_ARRAY, 4}, IN(NUMBER, memory_declared), IN(NUMBER, memory_low),
	IN(NUMBER, memory_reserved), IN(TEXT, memory_reason),
	KEY(9), {HEAD_ARRAY, 3}, IN(NUMBER, fuel_slice), IN(NUMBER, deadline_ms),
	IN(NUMBER, frame_stack_bytes),
	KEY(10), IN(NUMBER, restart),
	KEY(11), IN(NUMBER, threads),
	{END, 0},
};

_Static_assert(sizeof(struct zwp_manifest) / 4 < 256, "a step holds every place");

/* Bytes that have not been read yet are between from->at and from->end. */

/* The head of an item, in the shortest form for its value. Nothing here is beyond 32 bits. */
static bool get_head(struct zwp_list *from, uint32_t major, uint32_t *value)
{
	uint32_t left = (uint32_t)(from->end - from->at);
	uint32_t smallest = 24;
	uint32_t size;

	if (left == 0 || from->at[0] >> 5 != major) {
		return false;
	}
	*value = *from->at++ & 0x1Fu;
	if (*value < smallest) {
		return true;
	}
	if (*value > 26u) {
		return false;
	}
	size = 1u << (*value - 24u);
	if (size >= left) {
		return false;
	}
	if (size > 1u) {
		smallest = 1u << (4u * size);
	}
	for (*value = 0; size > 0; size--) {
		*value = *value << 8 | *from->at++;
	}
	return *value >= smallest;
}

static bool get_string(struct zwp_list *from, uint32_t major, struct zwp_text *text)
{
	if (!get_head(from, major, &text->size) || text->size > ZWP_TEXT_MAX ||
	    text->size > (size_t)(from->end - from->at)) {
		return false;
	}
	text->bytes = (const char *)from->at;
	from->at += text->size;
	return true;
}

/* RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
static bool is_utf8(const uint8_t *bytes, size_t size)
{
	for (size_t i = 0; i < size;) {
		uint32_t lead = bytes[i++];
		uint32_t more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
		uint32_t code = lead & (0x3Fu >> more);

		if (more == 0) {
			continue;
		}
		if (lead < 0xC2 || lead > 0xF4 || more > size - i) {
			return false;
		}
		for (uint32_t k = 0; k < more; k++) {
			if ((bytes[i] & 0xC0u) != 0x80u) {
				return false;
			}
			code = code << 6 | (bytes[i++] & 0x3Fu);
		}
		/* Two bytes are never overlong with such a lead; three hold 0x800, four 0x10000. */
		if (code >> (5u * more + 1u) == 0 || code > 0x10FFFFu || code >> 11 == 0x1B) {
			return false;
		}
	}
	return true;
}

static bool get_text(struct zwp_list *from, struct zwp_text *text)
{
	return get_string(from, HEAD_TEXT, text) && is_utf8((const uint8_t *)text->bytes, text->size);
}

/* One that is not a name is empty. */
static bool get_name(struct zwp_list *from, char *name)
{
	struct zwp_text text;

	name[0] = '\0';
	if (!get_text(from, &text)) {
		return false;
	}
	if (text.size <= ZWP_NAME_MAX) {
		memcpy(name, text.bytes, text.size);
		name[text.size] = '\0';
		if (!zws_name_is_valid(name) || strlen(name) != text.size) {
			name[0] = '\0';
		}
	}
	return true;
}

static bool get_build_id(struct zwp_list *from, uint8_t *build_id)
{
	struct zwp_text text;

	if (!get_string(from, HEAD_BYTES, &text) || text.size != ZWP_BUILD_ID_SIZE) {
		return false;
	}
	memcpy(build_id, text.bytes, ZWP_BUILD_ID_SIZE);
	return true;
}

static bool get_list(struct zwp_list *from, struct zwp_list *list, enum item item);

static bool get_item(struct zwp_list *from, void *to, const struct step *step)
{
	uint32_t *where = (uint32_t *)to + step->value;
	uint32_t value;

	switch ((enum item)step->item) {
	case NUMBER:
		return get_head(from, HEAD_NUMBER, where);
	case TEXT:
		return get_text(from, (struct zwp_text *)(void *)where);
	case NAME:
		return get_name(from, (char *)where);
	case BUILD_ID:
		return get_build_id(from, (uint8_t *)where);
	case ENTRIES:
	case IMPORTS:
	case DEVICES:
		return get_list(from, (struct zwp_list *)(void *)where, (enum item)step->item);
	default:
		return get_head(from, step->item, &value) && value == step->value;
	}
}

static bool get_items(struct zwp_list *from, void *to, const struct step *steps)
{
	while (steps->item != END) {
		if (!get_item(from, to, steps++)) {
			return false;
		}
	}
	return true;
}

/* Checks every element and notes where the list lies. */
static bool get_list(struct zwp_list *from, struct zwp_list *list, enum item item)
{
	static const struct {
		const struct step *element;
		uint32_t limit;
	} kinds[] = {
		{entry_steps, ZWP_ENTRIES_MAX},
		{import_steps, ZWP_IMPORTS_MAX},
		{device_steps, ZWP_DEVICES_MAX},
	};
	uint32_t kind = (uint32_t)(item - ENTRIES);
	struct zwp_import element; /* the largest */

	if (!get_head(from, HEAD_ARRAY, &list->left) || list->left > kinds[kind].limit) {
		return false;
	}
	list->at = from->at;
	for (uint32_t i = 0; i < list->left; i++) {
		if (!get_items(from, &element, kinds[kind].element)) {
			return false;
		}
	}
	list->end = from->at;
	return true;
}

/* ---- what the form alone does not say ---- */

static bool add_up(struct zwp_ram *ram)
{
	uint64_t total = (uint64_t)ram->memory + ram->globals + ram->tables + ram->frames +
			 ram->instance + ram->other;

	ram->total = (uint32_t)total;
	return total <= UINT32_MAX;
}

int zwp_manifest_read(struct zwp_manifest *manifest, const uint8_t *bytes, uint32_t size)
{
	struct zwp_list from = {.at = bytes, .end = bytes + size};

	if (!get_items(&from, manifest, manifest_steps) || from.at != from.end ||
	    manifest->restart > ZWP_RESTART_ALWAYS || manifest->threads - 1u >= ZWP_THREADS_MAX) {
		return ZWP_ERR_MANIFEST;
	}
	if (manifest->name[0] == '\0' || manifest->version[0] == '\0') {
		return ZWP_ERR_NAME;
	}
	if (!add_up(&manifest->ram) || manifest->memory_reserved > manifest->ram.memory) {
		return ZWP_ERR_RAM;
	}
	return ZWP_OK;
}

/* ---- walking over a list that has been checked ---- */

static bool get_next(struct zwp_list *list, void *element, const struct step *steps)
{
	if (list->left == 0) {
		return false;
	}
	list->left--;
	return get_items(list, element, steps);
}

bool zwp_next_entry(struct zwp_list *list, struct zwp_entry *entry)
{
	return get_next(list, entry, entry_steps);
}

bool zwp_next_import(struct zwp_list *list, struct zwp_import *import)
{
	return get_next(list, import, import_steps);
}

bool zwp_next_device(struct zwp_list *list, struct zwp_text *name)
{
	return get_next(list, name, device_steps);
}
