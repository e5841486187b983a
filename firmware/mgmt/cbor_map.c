/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Request maps. See cbor_map.h.
 */
#include "cbor_map.h"

#include <string.h>

/* Major types that contain others: array, map, tag. */
#define MAJOR_ARRAY 4u
#define MAJOR_TAG   6u

static bool is_nested(const zcbor_state_t *state)
{
	uint32_t major;

	if (state->payload >= state->payload_end) {
		return false; /* zcbor will find nothing there */
	}
	major = *state->payload >> 5;
	return major >= MAJOR_ARRAY && major <= MAJOR_TAG;
}

static bool read_value(zcbor_state_t *state, struct zwm_field *field)
{
	switch (field->type) {
	case ZWM_FIELD_U32:
		return zcbor_uint32_decode(state, field->value);
	case ZWM_FIELD_BOOL:
		return zcbor_bool_decode(state, field->value);
	case ZWM_FIELD_TEXT:
		return zcbor_tstr_decode(state, field->value);
	case ZWM_FIELD_BYTES:
		return zcbor_bstr_decode(state, field->value);
	}
	return false;
}

static struct zwm_field *find_field(struct zwm_field *fields, size_t n_fields,
				    const struct zcbor_string *key)
{
	for (size_t i = 0; i < n_fields; i++) {
		if (strlen(fields[i].key) == key->len &&
		    memcmp(fields[i].key, key->value, key->len) == 0) {
			return &fields[i];
		}
	}
	return NULL;
}

static bool read_pair(zcbor_state_t *state, struct zwm_field *fields, size_t n_fields)
{
	struct zcbor_string key;
	struct zwm_field *field;

	if (!zcbor_tstr_decode(state, &key)) {
		return false;
	}
	field = find_field(fields, n_fields, &key);
	if (field == NULL) {
		return !is_nested(state) && zcbor_any_skip(state, NULL);
	}
	if (field->found || !read_value(state, field)) {
		return false;
	}
	field->found = true;
	return true;
}

bool zwm_map_read(struct zwm_field *fields, size_t n_fields, const uint8_t *bytes, size_t size)
{
	zcbor_state_t state[3];

	for (size_t i = 0; i < n_fields; i++) {
		fields[i].found = false;
	}
	if (size == 0) {
		return true;
	}
	zcbor_new_decode_state(state, sizeof(state) / sizeof(state[0]), bytes, size, 1, NULL, 0);
#if defined(ZCBOR_CANONICAL) && ZCBOR_VERSION >= 0x000900 /* earlier ones cannot be told */
	state->constant_state->enforce_canonical = false; /* clients may write indefinite lengths */
#endif
	if (!zcbor_map_start_decode(state)) {
		return false;
	}
	while (!zcbor_array_at_end(state)) {
		if (!read_pair(state, fields, n_fields)) {
			return false;
		}
	}
	return zcbor_map_end_decode(state) && state->payload == state->payload_end;
}
