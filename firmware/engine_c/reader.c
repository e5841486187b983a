/* SPDX-License-Identifier: Apache-2.0
 *
 * Reads the primitives of the Wasm binary format: bytes, LEB128 numbers, names, value types; words
 * the errors. It knows no sections and no instructions.
 * https://webassembly.github.io/spec/core/binary/values.html
 */
#include <string.h>

#include "front.h"

static size_t append(char *text, size_t at, size_t size, const char *more)
{
	while (*more != '\0' && at + 1 < size) {
		text[at++] = *more++;
	}
	text[at] = '\0';
	return at;
}

enum zwe_error zwe_fail(struct zwe_detail *detail, enum zwe_error error, uint32_t position,
			const char *text, const char *extra)
{
	size_t at;

	if (detail == NULL) {
		return error;
	}
	detail->error = error;
	detail->position = position;
	at = append(detail->text, 0, sizeof(detail->text), text);
	if (extra != NULL) {
		at = append(detail->text, at, sizeof(detail->text), ": ");
		(void)append(detail->text, at, sizeof(detail->text), extra);
	}
	return error;
}

enum zwe_error zwe_malformed(const struct zwe_reader *reader, const char *text)
{
	return zwe_fail(reader->detail, ZWE_E_MALFORMED, reader->at, text, NULL);
}

enum zwe_error zwe_invalid(const struct zwe_reader *reader, const char *text)
{
	return zwe_fail(reader->detail, ZWE_E_INVALID, reader->at, text, NULL);
}

enum zwe_error zwe_unsupported(const struct zwe_reader *reader, const char *feature)
{
	return zwe_fail(reader->detail, ZWE_E_UNSUPPORTED, reader->at, "feature not supported",
			feature);
}

enum zwe_error zwe_limit(const struct zwe_reader *reader, const char *name)
{
	return zwe_fail(reader->detail, ZWE_E_LIMIT, reader->at, "beyond the limit", name);
}

enum zwe_error zwe_read_u8(struct zwe_reader *reader, uint8_t *out)
{
	if (reader->at >= reader->end) {
		return zwe_malformed(reader, "unexpected end");
	}
	*out = reader->bytes[reader->at++];
	return ZWE_OK;
}

/* A LEB128 number of `bits` bits; signed ones come back sign-extended to 64. */
static enum zwe_error read_leb(struct zwe_reader *reader, uint32_t bits, bool is_signed,
			       uint64_t *out)
{
	uint32_t at = reader->at;
	uint64_t value = 0;
	uint32_t shift = 0;
	uint8_t byte;

	for (;;) {
		if (at >= reader->end) {
			return zwe_malformed(reader, "unexpected end");
		}
		byte = reader->bytes[at++];
		value |= (uint64_t)(byte & 0x7f) << shift;
		if (shift + 7 >= bits) {
			break;
		}
		shift += 7;
		if ((byte & 0x80) == 0) {
			if (is_signed && (byte & 0x40) != 0) {
				value |= ~(uint64_t)0 << shift;
			}
			reader->at = at;
			*out = value;
			return ZWE_OK;
		}
	}
	/* The last byte that the width allows: no continuation, and its surplus bits repeat the
	 * sign or are zero.
	 */
	if ((byte & 0x80) != 0) {
		return zwe_malformed(reader, "integer representation too long");
	}
	uint32_t used = bits - shift;
	uint32_t surplus = (byte & 0x7fu) >> (is_signed ? used - 1 : used);
	uint32_t all = 0x7fu >> (is_signed ? used - 1 : used);

	if (surplus != 0 && !(is_signed && surplus == all)) {
		return zwe_malformed(reader, "integer too large");
	}
	if (is_signed && surplus != 0 && bits < 64) {
		value |= ~(uint64_t)0 << bits;
	}
	reader->at = at;
	*out = value;
	return ZWE_OK;
}

enum zwe_error zwe_read_u32(struct zwe_reader *reader, uint32_t *out)
{
	uint64_t value;

	ZWE_TRY(read_leb(reader, 32, false, &value));
	*out = (uint32_t)value;
	return ZWE_OK;
}

enum zwe_error zwe_read_u64(struct zwe_reader *reader, uint64_t *out)
{
	return read_leb(reader, 64, false, out);
}

enum zwe_error zwe_read_s32(struct zwe_reader *reader, uint32_t *out)
{
	uint64_t value;

	ZWE_TRY(read_leb(reader, 32, true, &value));
	*out = (uint32_t)value;
	return ZWE_OK;
}

enum zwe_error zwe_read_s33(struct zwe_reader *reader, int64_t *out)
{
	uint64_t value;

	ZWE_TRY(read_leb(reader, 33, true, &value));
	*out = (int64_t)value;
	return ZWE_OK;
}

enum zwe_error zwe_read_s64(struct zwe_reader *reader, uint64_t *out)
{
	return read_leb(reader, 64, true, out);
}

enum zwe_error zwe_read_bytes(struct zwe_reader *reader, uint32_t length, const uint8_t **out)
{
	if (length > reader->end - reader->at) {
		return zwe_malformed(reader, "unexpected end");
	}
	*out = reader->bytes + reader->at;
	reader->at += length;
	return ZWE_OK;
}

/* Length of the well-formed UTF-8 sequence at `bytes`, 0 if it is none. Surrogates and overlong
 * forms are none.
 */
static uint32_t utf8_length(const uint8_t *bytes, uint32_t left)
{
	uint8_t first = bytes[0];
	uint8_t low = 0x80, high = 0xbf;
	uint32_t length;

	if (first < 0x80) {
		return 1;
	}
	if (first < 0xc2 || first > 0xf4) {
		return 0;
	}
	length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	if (length > left) {
		return 0;
	}
	if (first == 0xe0) {
		low = 0xa0;
	} else if (first == 0xed) {
		high = 0x9f;
	} else if (first == 0xf0) {
		low = 0x90;
	} else if (first == 0xf4) {
		high = 0x8f;
	}
	if (bytes[1] < low || bytes[1] > high) {
		return 0;
	}
	for (uint32_t i = 2; i < length; i++) {
		if ((bytes[i] & 0xc0) != 0x80) {
			return 0;
		}
	}
	return length;
}

enum zwe_error zwe_read_name(struct zwe_reader *reader, struct zwe_wname *out)
{
	struct zwe_reader cursor = *reader;
	const uint8_t *bytes;
	uint32_t length;

	ZWE_TRY(zwe_read_u32(&cursor, &length));
	out->at = cursor.at;
	out->length = length;
	ZWE_TRY(zwe_read_bytes(&cursor, length, &bytes));
	for (uint32_t i = 0; i < length;) {
		uint32_t step = utf8_length(bytes + i, length - i);

		if (step == 0) {
			return zwe_malformed(reader, "malformed UTF-8 encoding");
		}
		i += step;
	}
	*reader = cursor;
	return ZWE_OK;
}

enum zwe_error zwe_read_count(struct zwe_reader *reader, uint32_t *out)
{
	struct zwe_reader cursor = *reader;
	uint32_t count;

	ZWE_TRY(zwe_read_u32(&cursor, &count));
	if (count > cursor.end - cursor.at) {
		return zwe_malformed(&cursor, "unexpected end");
	}
	*reader = cursor;
	*out = count;
	return ZWE_OK;
}

/* Names the feature that a type code belongs to, NULL if it is no type at all. */
static const char *feature_of_type(uint8_t code)
{
	switch (code) {
	case 0x7B:
		return "simd";
	case 0x63:
	case 0x64:
		return "function references";
	case 0x6A:
	case 0x6B:
	case 0x6C:
	case 0x6D:
	case 0x6E:
	case 0x71:
	case 0x72:
	case 0x73:
	case 0x74:
	case 0x77:
	case 0x78:
		return "gc";
	default:
		return NULL;
	}
}

static bool is_reftype(uint8_t code)
{
	return code == ZWE_FUNCREF || code == ZWE_EXTERNREF || code == ZWE_EXNREF;
}

enum zwe_error zwe_read_valtype(struct zwe_reader *reader, uint8_t *out)
{
	struct zwe_reader cursor = *reader;
	uint8_t code;

	ZWE_TRY(zwe_read_u8(&cursor, &code));
	/* (ref null func), (ref null extern), (ref null exn) written out */
	if (code == 0x63 && cursor.at < cursor.end && is_reftype(cursor.bytes[cursor.at])) {
		code = cursor.bytes[cursor.at++];
	}
	if (!is_reftype(code) && (code < ZWE_F64 || code > ZWE_I32)) {
		const char *feature = feature_of_type(code);

		return feature != NULL ? zwe_unsupported(reader, feature)
				       : zwe_malformed(reader, "malformed value type");
	}
	*out = code;
	*reader = cursor;
	return ZWE_OK;
}

enum zwe_error zwe_read_reftype(struct zwe_reader *reader, uint8_t *out)
{
	struct zwe_reader cursor = *reader;

	if (cursor.at < cursor.end && cursor.bytes[cursor.at] >= ZWE_F64) {
		return zwe_malformed(reader, "malformed reference type");
	}
	ZWE_TRY(zwe_read_valtype(&cursor, out));
	*reader = cursor;
	return ZWE_OK;
}

/* ---- What an error is called, where nothing more is known ---- */

const char *zwe_error_text(enum zwe_error error)
{
	switch (error) {
	case ZWE_OK:
		return "no error";
	case ZWE_E_MALFORMED:
		return "malformed module";
	case ZWE_E_INVALID:
		return "invalid module";
	case ZWE_E_UNSUPPORTED:
		return "feature not supported";
	case ZWE_E_LIMIT:
		return "a limit is exceeded";
	case ZWE_E_NO_MEMORY:
		return "not enough memory given";
	case ZWE_E_IMAGE:
		return "image refused by the verifier";
	case ZWE_E_OPCODE_SET:
		return "image made for another version: pack it again";
	case ZWE_E_LINK:
		return "import unknown or of another type";
	case ZWE_E_NOT_FOUND:
		return "no such export";
	case ZWE_E_ARGUMENT:
		return "wrong number or type of arguments";
	case ZWE_E_STATE:
		return "not allowed in this state";
	}
	return "unknown error";
}
