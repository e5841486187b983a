/* SPDX-License-Identifier: Apache-2.0
 *
 * The log ring alone, at the end of its 32-bit cursors: four gigabytes of output in no time.
 */
#include <stdio.h>
#include <string.h>

#include "../../../firmware/runtime/internal.h"

static int failures;

#define CHECK(condition)                                                                           \
	do {                                                                                       \
		if (!(condition)) {                                                                \
			printf("line %d: %s\n", __LINE__, #condition);                             \
			failures++;                                                                \
		}                                                                                  \
	} while (0)

int main(void)
{
	uint8_t bytes[64];
	char text[40];
	static struct zwr_runtime runtime;
	struct zwr_log log = {.bytes = bytes, .size = sizeof(bytes), .lease = 1};

	memset(text, 'x', sizeof(text));
	log.next = UINT32_MAX - 10;
	log.read = UINT32_MAX - 10;
	CHECK(!zwr_log_holds(&runtime, &log));
	zwr_log_write(&log, text, sizeof(text));
	CHECK(log.next == 29);
	CHECK(log.read <= log.next);
	/* Whoever has read everything keeps the module going, before and after. */
	log.read = log.next;
	CHECK(!zwr_log_holds(&runtime, &log));
	for (int i = 0; i < 4; i++) {
		zwr_log_write(&log, text, sizeof(text));
		CHECK(log.read <= log.next && log.next - log.read <= sizeof(bytes));
	}
	CHECK(zwr_log_holds(&runtime, &log));
	CHECK(log.dropped > 0);
	/* In real time it is held only until then. */
	runtime.config.realtime = true;
	CHECK(!zwr_log_holds(&runtime, &log));
	log.hold_until_us = 1;
	CHECK(zwr_log_holds(&runtime, &log));
	return failures != 0;
}
