/* SPDX-License-Identifier: Apache-2.0 */
/*
 * MCUmgr's OS group, as far as standard clients need it: echo, reset, buffer parameters, what the
 * application and the boot loader are. No task or memory pool statistics: zwali's own group has them.
 */
#include <string.h>

#include "cbor_map.h"
#include "smp.h"

#define OS_ECHO       0u
#define OS_RESET      5u
#define OS_PARAMETERS 6u
#define OS_INFO       7u
#define OS_BOOTLOADER 8u

/* What requests of this group may have. */
struct os_request {
	struct zcbor_string text, format;
};

static bool read_request(struct zwm_exchange *exchange, struct os_request *request, uint32_t *found)
{
	static const uint8_t places[] = {ZWM_PLACE(struct os_request, text, TEXT),
					 ZWM_PLACE(struct os_request, format, TEXT)};
	static const struct zwm_fields fields = {"d\0format\0", places};

	return zwm_map_read(request, found, &fields, UINT32_MAX, exchange->request,
			    exchange->request_size);
}

static int os_echo(struct zwm_exchange *exchange)
{
	struct os_request request;
	struct zwp_text text;
	uint32_t found;

	if (!read_request(exchange, &request, &found) || (found & 1u) == 0) {
		return -ZWM_MGMT_INVALID;
	}
	text = (struct zwp_text){(const char *)request.text.value, (uint32_t)request.text.len};
	zwm_put(exchange->answer, "r@", &text);
	return 0;
}

static int os_reset(struct zwm_exchange *exchange)
{
	const struct zwm_config *config = &exchange->server->config;

	if (config->reset == NULL) {
		return -ZWM_MGMT_NOT_SUPPORTED;
	}
	config->reset(config->context);
	return 0;
}

static int os_parameters(struct zwm_exchange *exchange)
{
	const struct zwm_config *config = &exchange->server->config;

	zwm_put(exchange->answer, "buf_size=buf_count=", config->buffer_bytes, config->buffer_count);
	return 0;
}

/* One word of the application info; false when it does not fit. */
static bool append(char *text, size_t capacity, const char *word)
{
	size_t used = strlen(text);
	size_t length = strlen(word);
	size_t gap = used == 0 ? 0 : 1;

	if (length + gap >= capacity - used) {
		return false;
	}
	if (gap != 0) {
		text[used] = ' ';
	}
	memcpy(text + used + gap, word, length + 1);
	return true;
}

static int os_info(struct zwm_exchange *exchange)
{
	const struct zwm_config *config = &exchange->server->config;
	struct os_request request = {.format = {.value = (const uint8_t *)"s", .len = 1}};
	const struct zcbor_string *format = &request.format;
	uint32_t found;
	const char *const values[] = {"zwali", "zwali", config->version, config->version,
				      config->board, config->port};
	static const char letters[] = "snrvio"; /* in the order in which the words are given */
	char text[96] = "";

	if (!read_request(exchange, &request, &found)) {
		return -ZWM_MGMT_INVALID;
	}
	for (size_t i = 0; i < sizeof(letters) - 1; i++) {
		bool all = memchr(format->value, 'a', format->len) != NULL;

		if ((all || memchr(format->value, letters[i], format->len) != NULL) &&
		    !append(text, sizeof(text), values[i])) {
			return -ZWM_MGMT_MESSAGE_SIZE;
		}
	}
	zwm_put(exchange->answer, "output$", text);
	return 0;
}

static int os_bootloader(struct zwm_exchange *exchange)
{
	zwm_put(exchange->answer, "bootloader$", "none");
	return 0;
}

zwm_handler_fn zwm_os_handler(uint32_t command, uint32_t op)
{
	bool read = op == 0;

	switch (command) {
	case OS_ECHO:
		return os_echo;
	case OS_RESET:
		return read ? NULL : os_reset;
	case OS_PARAMETERS:
		return read ? os_parameters : NULL;
	case OS_INFO:
		return read ? os_info : NULL;
	case OS_BOOTLOADER:
		return read ? os_bootloader : NULL;
	default:
		return NULL;
	}
}
