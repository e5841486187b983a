/* SPDX-License-Identifier: Apache-2.0
 *
 * The runtime's words: one sentence for each error, one word for each state, and the sentence of a
 * refusal.
 */
#include <string.h>

#include "internal.h"

const char *zwr_error_text(enum zwr_error error)
{
	switch (error) {
	case ZWR_OK:
		return "done";
	case ZWR_E_NOT_FOUND:
		return "no module of this name is installed";
	case ZWR_E_RUNNING:
		return "the module runs already";
	case ZWR_E_NOT_RUNNING:
		return "the module does not run";
	case ZWR_E_MEMORY:
		return "it needs more RAM than there is";
	case ZWR_E_ENCODING:
		return "the package has no image for this device";
	case ZWR_E_IMAGE:
		return "the image is refused";
	case ZWR_E_IMPORT:
		return "an import is not offered, or has another type";
	case ZWR_E_FINGERPRINT:
		return "it was packed for another kernel";
	case ZWR_E_ENTRY:
		return "the module has no entry point";
	case ZWR_E_EXPORT:
		return "the module exports no such function";
	case ZWR_E_ARGUMENT:
		return "number or types of the arguments are wrong";
	case ZWR_E_THREADS:
		return "the module has no thread left for a call";
	case ZWR_E_JOBS:
		return "too many calls whose results were not fetched";
	case ZWR_E_MODULES:
		return "too many modules run at once";
	case ZWR_E_LINKS:
		return "too many library modules, or a circle of them";
	case ZWR_E_RECORD:
		return "the module's record is damaged or of a newer version";
	case ZWR_E_DEVICE:
		return "this firmware does not have the device";
	case ZWR_E_SAMPLE:
		return "this device's threads do not stop for a look at their stacks";
	default:
		return "unknown error";
	}
}

const char *zwr_state_text(enum zwr_state state)
{
	switch (state) {
	case ZWR_STATE_STARTING:
		return "starting";
	case ZWR_STATE_RUNNING:
		return "running";
	case ZWR_STATE_EXITED:
		return "exited";
	case ZWR_STATE_TRAPPED:
		return "trapped";
	case ZWR_STATE_STOPPED:
		return "stopped";
	case ZWR_STATE_WAITING:
		return "waiting";
	case ZWR_STATE_FAILED:
		return "failed";
	default:
		return "unknown";
	}
}

size_t zwr_length(const char *text, size_t size)
{
	const char *end = memchr(text, '\0', size);

	return end != NULL ? (size_t)(end - text) : size;
}

/* Appends what fits, printable ASCII only: names come from packages. */
static size_t append(char *text, size_t at, size_t size, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length && at + 1 < size; i++) {
		text[at++] = bytes[i] >= ' ' && bytes[i] <= '~' ? bytes[i] : '?';
	}
	text[at] = '\0';
	return at;
}

static size_t append_number(char *text, size_t at, size_t size, uint32_t number)
{
	char digits[10];
	size_t count = 0;

	do {
		digits[sizeof(digits) - ++count] = (char)('0' + number % 10);
		number /= 10;
	} while (number != 0);
	return append(text, at, size, &digits[sizeof(digits) - count], count);
}

#if ZWE_HAS_TEXTS
static size_t append_reason(char *text, size_t size, enum zwr_reason reason)
{
	static const char *const sentences[] = {
#define ZWR_SENTENCE(number_, name_, error_, text_) [number_] = (text_),
		ZWR_REASONS(ZWR_SENTENCE)
#undef ZWR_SENTENCE
	};

	return append(text, 0, size, sentences[reason], strlen(sentences[reason]));
}
#else
static size_t append_reason(char *text, size_t size, enum zwr_reason reason)
{
	const char number[] = {'r', 'e', 'a', 's', 'o', 'n', ' ', (char)('0' + reason / 10),
			       (char)('0' + reason % 10)};

	return append(text, 0, size, number, sizeof(number));
}
#endif

static size_t append_text(char *text, size_t at, size_t size, const char *more)
{
	return append(text, at, size, more, strlen(more));
}

/* In one place: the compiler would make a copy for those without a name. */
__attribute__((noinline)) enum zwr_error zwr_fail_name(struct zwr_detail *detail,
						       enum zwr_reason reason, const char *name,
						       size_t name_length)
{
	static const int8_t errors[] = {
#define ZWR_ERROR(number_, name_, error_, text_) [number_] = ZWR_E_##error_,
		ZWR_REASONS(ZWR_ERROR)
#undef ZWR_ERROR
	};
	size_t size = sizeof(detail->text), at;

	detail->error = (enum zwr_error)errors[reason];
	at = append_reason(detail->text, size, reason);
	if (detail->error == ZWR_E_MEMORY && detail->needed != 0) {
		at = append_text(detail->text, at, size, ": needs ");
		at = append_number(detail->text, at, size, detail->needed);
		at = append_text(detail->text, at, size, " bytes, largest free block is ");
		at = append_number(detail->text, at, size, detail->available);
	}
	if (name != NULL) {
		at = append_text(detail->text, at, size, ": ");
		(void)append(detail->text, at, size, name, name_length);
	}
	return detail->error;
}

enum zwr_error zwr_fail_text(struct zwr_detail *detail, enum zwr_reason reason, const char *name)
{
	return zwr_fail_name(detail, reason, name, zwr_length(name, sizeof(detail->text)));
}

enum zwr_error zwr_fail(struct zwr_detail *detail, enum zwr_reason reason)
{
	return zwr_fail_name(detail, reason, NULL, 0);
}
