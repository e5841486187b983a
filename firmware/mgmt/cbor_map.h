/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads the CBOR map of a request into named fields, on top of zcbor.
 *
 * Keys that nobody asked for are skipped if their value is a number, text, bytes or a simple value;
 * nested ones make the request malformed, so no input decides how deep the decoder goes. It does
 * not read nested values at all: requests of this group have none.
 */
#ifndef ZWALI_MGMT_CBOR_MAP_H
#define ZWALI_MGMT_CBOR_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <zcbor_decode.h>

enum zwm_field_type {
	ZWM_FIELD_U32,   /* uint32_t */
	ZWM_FIELD_BOOL,  /* bool */
	ZWM_FIELD_TEXT,  /* struct zcbor_string, a view into the request */
	ZWM_FIELD_BYTES, /* struct zcbor_string */
};

struct zwm_field {
	const char *key;
	enum zwm_field_type type;
	void *value;
	bool found;
};

#define ZWM_FIELD(key_, type_, value_) {.key = (key_), .type = (type_), .value = (value_)}

/*
 * Reads the whole of `bytes` as one map; no bytes at all are an empty map. False: not a map, a field
 * of another type, a key twice, or something behind the map.
 */
bool zwm_map_read(struct zwm_field *fields, size_t n_fields, const uint8_t *bytes, size_t size);

#endif /* ZWALI_MGMT_CBOR_MAP_H */
