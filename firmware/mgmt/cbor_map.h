/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Maps of requests and answers: text keys, values of a few types, by a table and by a form.
 */
#ifndef ZWALI_MGMT_CBOR_MAP_H
#define ZWALI_MGMT_CBOR_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <zcbor_common.h>

enum zwm_field_type {
	ZWM_FIELD_U32,   /* uint32_t */
	ZWM_FIELD_BOOL,  /* bool */
	ZWM_FIELD_TEXT,  /* struct zcbor_string, a view into the request */
	ZWM_FIELD_BYTES, /* struct zcbor_string */
};

/* What a map may have: keys, each with its NUL and one more behind the last; what each is and where in
 * a struct it goes.
 */
struct zwm_fields {
	const char *keys;
	const uint8_t *places;
};

#define ZWM_PLACE(struct_, member_, type_) \
	(uint8_t)(offsetof(struct_, member_) / 4 << 2 | ZWM_FIELD_##type_)

/*
 * Reads the whole of `bytes` as one map into the struct `to`; no bytes at all are an empty map. Bit n
 * of `*found`: the n-th key was there; keys beyond `may` are skipped as unknown ones are. False: not a
 * map, a field of another type, a key twice, or something behind the map. Its own part of the stack is
 * gone when a handler runs.
 */
__attribute__((noinline)) bool zwm_map_read(void *to, uint32_t *found, const struct zwm_fields *fields,
					    uint32_t may, const uint8_t *bytes, size_t size);

/*
 * Writes what `form` says. Small letters and _ are a key; every other character takes an argument or none:
 *
 *     =  uint32_t           $  const char *             [ ]  begins and ends a list
 *     %  const uint64_t *   @  const struct zwp_text *  < >  begins and ends a map
 *     -  uint32_t, signed   &  const void *, size_t
 *     ?  bool
 *
 * Whether all of it found room is seen at the end: zwm_put_failed().
 */
void zwm_put(zcbor_state_t *state, const char *form, ...);

static inline bool zwm_put_failed(const zcbor_state_t *state)
{
	return zcbor_peek_error(state) != ZCBOR_SUCCESS;
}

#endif /* ZWALI_MGMT_CBOR_MAP_H */
