/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The manifest of a package: deterministic CBOR of one fixed shape, read with zcbor. Refuses whatever
 * docs/package_format.md does not describe: other key orders, longer forms than needed, extra elements.
 */
#include <string.h>

#include <zcbor_common.h>
#include <zcbor_decode.h>

#include "package_internal.h"

/* Map, list in it, list in that; one to spare; the constant state. */
#define STATES 6

enum manifest_key {
	KEY_NAME = 1,
	KEY_VERSION,
	KEY_BUILD_ID,
	KEY_ENTRIES,
	KEY_IMPORTS,
	KEY_DEVICES,
	KEY_RAM,
	KEY_MEMORY,
	KEY_LIMITS,
	KEY_RESTART,
	KEY_THREADS,
	KEY_LAST = KEY_THREADS,
};

/* ---- single items; each refuses longer encodings than needed ---- */

/* The item's head is the shortest one for its value, and not of indefinite length. */
static bool head_is_shortest(const zcbor_state_t *state)
{
	const uint8_t *at = state->payload;
	size_t left = (size_t)(state->payload_end - at);
	uint8_t form = left > 0 ? at[0] & 0x1Fu : 0x1Fu;

	if (form < 24u) {
		return true;
	}
	if (form == 24u) {
		return left > 1 && at[1] >= 24u;
	}
	if (form == 25u) {
		return left > 2 && at[1] != 0;
	}
	/* 64-bit numbers and lengths do not occur: nothing here is beyond 32 bits. */
	return form == 26u && left > 4 && (at[1] | at[2]) != 0;
}

static bool get_number(zcbor_state_t *state, uint32_t *value)
{
	return head_is_shortest(state) && zcbor_uint32_decode(state, value);
}

static bool list_begin(zcbor_state_t *state)
{
	return head_is_shortest(state) && zcbor_list_start_decode(state);
}

/* RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
static bool is_utf8(const uint8_t *bytes, size_t size)
{
	static const uint32_t smallest[] = {0, 0x80, 0x800, 0x10000};

	for (size_t i = 0; i < size;) {
		uint8_t lead = bytes[i];
		uint32_t more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
		uint32_t code = lead < 0x80 ? lead : lead & (0x3Fu >> more);

		if ((lead >= 0x80 && lead < 0xC2) || lead > 0xF4 || more >= size - i) {
			return false;
		}
		for (uint32_t k = 1; k <= more; k++) {
			if ((bytes[i + k] & 0xC0u) != 0x80u) {
				return false;
			}
			code = code << 6 | (bytes[i + k] & 0x3Fu);
		}
		if (code < smallest[more] || code > 0x10FFFFu || (code >= 0xD800u && code < 0xE000u)) {
			return false;
		}
		i += more + 1u;
	}
	return true;
}

static bool get_text(zcbor_state_t *state, struct zwp_text *text)
{
	struct zcbor_string string;

	if (!head_is_shortest(state) || !zcbor_tstr_decode(state, &string) ||
	    string.len > ZWP_TEXT_MAX || !is_utf8(string.value, string.len)) {
		return false;
	}
	text->bytes = (const char *)string.value;
	text->size = (uint32_t)string.len;
	return true;
}

/* ---- elements of the lists ---- */

static bool get_entry(zcbor_state_t *state, struct zwp_entry *entry)
{
	return list_begin(state) && get_text(state, &entry->name) &&
	       get_text(state, &entry->signature) && zcbor_list_end_decode(state);
}

static bool get_import(zcbor_state_t *state, struct zwp_import *import)
{
	return list_begin(state) && get_text(state, &import->module) &&
	       get_text(state, &import->field) && get_text(state, &import->signature) &&
	       get_number(state, &import->fingerprint) && zcbor_list_end_decode(state);
}

typedef bool (*element_fn)(zcbor_state_t *state);

static bool skip_entry(zcbor_state_t *state)
{
	struct zwp_entry entry;

	return get_entry(state, &entry);
}

static bool skip_import(zcbor_state_t *state)
{
	struct zwp_import import;

	return get_import(state, &import);
}

static bool skip_device(zcbor_state_t *state)
{
	struct zwp_text name;

	return get_text(state, &name);
}

/* Checks every element and notes where the list lies. */
static bool get_list(zcbor_state_t *state, struct zwp_list *list, uint32_t limit,
		     element_fn element)
{
	if (!list_begin(state) || state->elem_count > limit) {
		return false;
	}
	list->at = state->payload;
	list->left = (uint32_t)state->elem_count;
	for (uint32_t i = 0; i < list->left; i++) {
		if (!element(state)) {
			return false;
		}
	}
	list->end = state->payload;
	return zcbor_list_end_decode(state);
}

static bool get_numbers(zcbor_state_t *state, uint32_t *values, uint32_t count)
{
	if (!list_begin(state)) {
		return false;
	}
	for (uint32_t i = 0; i < count; i++) {
		if (!get_number(state, &values[i])) {
			return false;
		}
	}
	return zcbor_list_end_decode(state);
}

/* ---- the fields ---- */

static bool get_ram(zcbor_state_t *state, struct zwp_ram *ram)
{
	uint32_t parts[6];

	if (!get_numbers(state, parts, 6)) {
		return false;
	}
	ram->memory = parts[0];
	ram->globals = parts[1];
	ram->tables = parts[2];
	ram->frames = parts[3];
	ram->instance = parts[4];
	ram->other = parts[5];
	return true;
}

static bool get_memory(zcbor_state_t *state, struct zwp_manifest *manifest)
{
	return list_begin(state) && get_number(state, &manifest->memory_declared) &&
	       get_number(state, &manifest->memory_low) &&
	       get_number(state, &manifest->memory_reserved) &&
	       get_text(state, &manifest->memory_reason) && zcbor_list_end_decode(state);
}

static bool get_limits(zcbor_state_t *state, struct zwp_manifest *manifest)
{
	uint32_t limits[3];

	if (!get_numbers(state, limits, 3)) {
		return false;
	}
	manifest->fuel_slice = limits[0];
	manifest->deadline_ms = limits[1];
	manifest->frame_stack_bytes = limits[2];
	return true;
}

/* Texts whose characters are checked later, when the form of everything is known to be right. */
struct names {
	struct zwp_text name, version;
};

static bool get_build_id(zcbor_state_t *state, struct zwp_manifest *manifest)
{
	struct zcbor_string string;

	if (!head_is_shortest(state) || !zcbor_bstr_decode(state, &string) ||
	    string.len != ZWP_BUILD_ID_SIZE) {
		return false;
	}
	memcpy(manifest->build_id, string.value, ZWP_BUILD_ID_SIZE);
	return true;
}

static bool get_field(zcbor_state_t *state, struct zwp_manifest *manifest, struct names *names,
		      enum manifest_key key)
{
	uint32_t restart;

	switch (key) {
	case KEY_NAME:
		return get_text(state, &names->name);
	case KEY_VERSION:
		return get_text(state, &names->version);
	case KEY_BUILD_ID:
		return get_build_id(state, manifest);
	case KEY_ENTRIES:
		return get_list(state, &manifest->entries, ZWP_ENTRIES_MAX, skip_entry);
	case KEY_IMPORTS:
		return get_list(state, &manifest->imports, ZWP_IMPORTS_MAX, skip_import);
	case KEY_DEVICES:
		return get_list(state, &manifest->devices, ZWP_DEVICES_MAX, skip_device);
	case KEY_RAM:
		return get_ram(state, &manifest->ram);
	case KEY_MEMORY:
		return get_memory(state, manifest);
	case KEY_LIMITS:
		return get_limits(state, manifest);
	case KEY_RESTART:
		if (!get_number(state, &restart) || restart > ZWP_RESTART_ALWAYS) {
			return false;
		}
		manifest->restart = (enum zwp_restart)restart;
		return true;
	case KEY_THREADS:
		return get_number(state, &manifest->threads) && manifest->threads > 0 &&
		       manifest->threads <= ZWP_THREADS_MAX;
	}
	return false;
}

static bool get_map(zcbor_state_t *state, struct zwp_manifest *manifest, struct names *names)
{
	if (!head_is_shortest(state) || !zcbor_map_start_decode(state)) {
		return false;
	}
	for (uint32_t key = KEY_NAME; key <= KEY_LAST; key++) {
		uint32_t found;

		if (!get_number(state, &found) || found != key ||
		    !get_field(state, manifest, names, (enum manifest_key)key)) {
			return false;
		}
	}
	return zcbor_map_end_decode(state) && state->payload == state->payload_end;
}

/* ---- what the form alone does not say ---- */

static bool copy_name(char target[ZWP_NAME_MAX + 1], const struct zwp_text *text)
{
	if (text->size == 0 || text->size > ZWP_NAME_MAX) {
		return false;
	}
	for (uint32_t i = 0; i < text->size; i++) {
		char c = text->bytes[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

		if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '.' && c != '-') {
			return false;
		}
		target[i] = c;
	}
	target[text->size] = '\0';
	return true;
}

static bool add_up(struct zwp_ram *ram)
{
	uint64_t total = (uint64_t)ram->memory + ram->globals + ram->tables + ram->frames +
			 ram->instance + ram->other;

	ram->total = (uint32_t)total;
	return total <= UINT32_MAX;
}

int zwp_manifest_read(struct zwp_manifest *manifest, const uint8_t *bytes, uint32_t size)
{
	zcbor_state_t states[STATES];
	struct names names;

	zcbor_new_decode_state(states, STATES, bytes, size, 1, NULL, 0);
	if (!get_map(states, manifest, &names)) {
		return ZWP_ERR_MANIFEST;
	}
	if (!copy_name(manifest->name, &names.name) ||
	    !copy_name(manifest->version, &names.version)) {
		return ZWP_ERR_NAME;
	}
	if (!add_up(&manifest->ram) || manifest->memory_reserved > manifest->ram.memory) {
		return ZWP_ERR_RAM;
	}
	return ZWP_OK;
}

/* ---- walking over a list that has been checked ---- */

/* A decoder at the list's next element; false at the end. */
static bool list_state(zcbor_state_t states[3], const struct zwp_list *list)
{
	if (list->left == 0) {
		return false;
	}
	zcbor_new_decode_state(states, 3, list->at, (size_t)(list->end - list->at), list->left,
			       NULL, 0);
	return true;
}

static bool list_advance(struct zwp_list *list, const zcbor_state_t *state, bool good)
{
	if (good) {
		list->at = state->payload;
		list->left--;
	}
	return good;
}

bool zwp_next_entry(struct zwp_list *list, struct zwp_entry *entry)
{
	zcbor_state_t states[3];

	return list_state(states, list) && list_advance(list, states, get_entry(states, entry));
}

bool zwp_next_import(struct zwp_list *list, struct zwp_import *import)
{
	zcbor_state_t states[3];

	return list_state(states, list) && list_advance(list, states, get_import(states, import));
}

bool zwp_next_device(struct zwp_list *list, struct zwp_text *name)
{
	zcbor_state_t states[3];

	return list_state(states, list) && list_advance(list, states, get_text(states, name));
}
