/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Maps of requests and answers. See cbor_map.h.
 */
#include "cbor_map.h"

#include <stdarg.h>
#include <string.h>

#include <zcbor_decode.h>
#include <zcbor_encode.h>

#include "package.h"

/* Major types that contain others: array, map, tag. */
#define MAJOR_ARRAY 4u
#define MAJOR_TAG   6u

/* Room for the number of elements of any list or map; the answer's buffer ends before. */
#define ELEMENTS_MAX 255u

static bool is_nested(const zcbor_state_t *state)
{
	uint32_t major;

	if (state->payload >= state->payload_end) {
		return false; /* zcbor will find nothing there */
	}
	major = *state->payload >> 5;
	return major >= MAJOR_ARRAY && major <= MAJOR_TAG;
}

static bool read_value(zcbor_state_t *state, void *to, uint32_t place)
{
	void *value = (uint8_t *)to + (place >> 2) * 4u;

	switch ((enum zwm_field_type)(place & 3u)) {
	case ZWM_FIELD_U32:
		return zcbor_uint32_decode(state, value);
	case ZWM_FIELD_BOOL:
		return zcbor_bool_decode(state, value);
	case ZWM_FIELD_TEXT:
		return zcbor_tstr_decode(state, value);
	case ZWM_FIELD_BYTES:
		return zcbor_bstr_decode(state, value);
	}
	return false;
}

static bool read_pair(zcbor_state_t *state, void *to, uint32_t *found,
		      const struct zwm_fields *fields, uint32_t may)
{
	const char *name = fields->keys;
	struct zcbor_string key;
	uint32_t bit = 1;

	if (!zcbor_tstr_decode(state, &key)) {
		return false;
	}
	for (uint32_t i = 0; *name != '\0'; i++, bit <<= 1) {
		size_t length = strlen(name);

		if ((may & bit) != 0 && length == key.len &&
		    memcmp(name, key.value, length) == 0) {
			if ((*found & bit) != 0) {
				return false;
			}
			*found |= bit;
			return read_value(state, to, fields->places[i]);
		}
		name += length + 1;
	}
	return !is_nested(state) && zcbor_any_skip(state, NULL);
}

bool zwm_map_read(void *to, uint32_t *found, const struct zwm_fields *fields, uint32_t may,
		  const uint8_t *bytes, size_t size)
{
	zcbor_state_t state[3];

	*found = 0;
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
		if (!read_pair(state, to, found, fields, may)) {
			return false;
		}
	}
	return zcbor_map_end_decode(state) && state->payload == state->payload_end;
}

static bool put_number(zcbor_state_t *state, char what, uint32_t number)
{
	switch (what) {
	case '?':
		return zcbor_bool_put(state, number != 0);
	case '-':
		return zcbor_int32_put(state, (int32_t)number);
	default:
		return zcbor_uint32_put(state, number);
	}
}

static bool put_value(zcbor_state_t *state, char what, va_list *values)
{
	const struct zwp_text *view;
	const void *bytes;

	switch (what) {
	case '[':
		return zcbor_list_start_encode(state, ELEMENTS_MAX);
	case ']':
		return zcbor_list_end_encode(state, ELEMENTS_MAX);
	case '<':
		return zcbor_map_start_encode(state, ELEMENTS_MAX);
	case '>':
		return zcbor_map_end_encode(state, ELEMENTS_MAX);
	case '=':
	case '-':
	case '?':
		return put_number(state, what, va_arg(*values, uint32_t));
	}
	bytes = va_arg(*values, const void *);
	switch (what) {
	case '$':
		return zcbor_tstr_encode_ptr(state, bytes, strlen(bytes));
	case '@':
		view = bytes;
		return zcbor_tstr_encode_ptr(state, view->bytes, view->size);
	case '&':
		return zcbor_bstr_encode_ptr(state, bytes, va_arg(*values, size_t));
	default: /* '%' */
		return zcbor_uint64_encode(state, bytes);
	}
}

void zwm_put(zcbor_state_t *state, const char *form, ...)
{
	va_list values;
	bool ok = true;

	va_start(values, form);
	while (*form != '\0' && ok) {
		const char *key = form;

		while (*form >= '_') {
			form++;
		}
		ok = (form == key || zcbor_tstr_encode_ptr(state, key, (size_t)(form - key))) &&
		     put_value(state, *form++, &values);
	}
	va_end(values);
	if (!ok) {
		zcbor_error(state, ZCBOR_ERR_NO_PAYLOAD);
	}
}
