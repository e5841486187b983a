/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Framing of SMP messages on a console line. See frame.h.
 */
#include "frame.h"

#include <string.h>

#define PACKET_FIRST    0x06u
#define PACKET_SECOND   0x09u
#define CONTINUE_FIRST  0x04u
#define CONTINUE_SECOND 0x14u

enum rx_state {
	RX_TEXT,            /* between packets, or in console text */
	RX_PACKET_MARK,     /* 06 has come */
	RX_LINE,            /* in the base64 of a line */
	RX_LINE_PADDED,     /* after its padding: only the line's end may come */
	RX_BETWEEN,         /* a line is over, the packet is not */
	RX_BETWEEN_MARK,    /* the same, and 04 has come */
};

static uint32_t load_be16(const uint8_t *bytes)
{
	return ((uint32_t)bytes[0] << 8) | bytes[1];
}

uint16_t zwm_crc16(uint16_t crc, const uint8_t *bytes, uint32_t size)
{
	for (uint32_t i = 0; i < size; i++) {
		uint32_t x = ((crc >> 8) ^ bytes[i]) & 0xFFu;

		x ^= x >> 4;
		crc = (uint16_t)((crc << 8) ^ (x << 12) ^ (x << 5) ^ x);
	}
	return crc;
}

/* Value of a base64 digit, or -1. */
static int digit_value(uint8_t byte)
{
	if (byte >= 'A' && byte <= 'Z') {
		return byte - 'A';
	}
	if (byte >= 'a' && byte <= 'z') {
		return byte - 'a' + 26;
	}
	if (byte >= '0' && byte <= '9') {
		return byte - '0' + 52;
	}
	if (byte == '+') {
		return 62;
	}
	return byte == '/' ? 63 : -1;
}

void zwm_frame_rx_init(struct zwm_frame_rx *rx, uint8_t *buffer, uint32_t capacity)
{
	memset(rx, 0, sizeof(*rx));
	rx->buffer = buffer;
	rx->capacity = capacity;
	rx->state = RX_TEXT;
}

static void begin_line(struct zwm_frame_rx *rx)
{
	rx->quad = 0;
	rx->digits = 0;
	rx->padding = 0;
	rx->state = RX_LINE;
}

static void begin_packet(struct zwm_frame_rx *rx)
{
	rx->size = 0;
	begin_line(rx);
}

static void drop(struct zwm_frame_rx *rx)
{
	rx->dropped++;
	rx->state = RX_TEXT;
}

/* A byte that is no base64: it breaks the packet, and may begin the next one. */
static void break_packet(struct zwm_frame_rx *rx, uint8_t byte)
{
	drop(rx);
	if (byte == PACKET_FIRST) {
		rx->state = RX_PACKET_MARK;
	}
}

/* Stores the bytes of a whole group of four digits. False if they do not fit. */
static bool store_quad(struct zwm_frame_rx *rx)
{
	uint32_t count = 3u - rx->padding;

	if (count > rx->capacity - rx->size) {
		return false;
	}
	for (uint32_t i = 0; i < count; i++) {
		rx->buffer[rx->size++] = (uint8_t)(rx->quad >> (16u - 8u * i));
	}
	rx->quad = 0;
	rx->digits = 0;
	return true;
}

static void line_byte(struct zwm_frame_rx *rx, uint8_t byte)
{
	int value = digit_value(byte);

	if (byte == '=' && rx->digits >= 2) {
		rx->padding++;
		value = 0;
	} else if (value < 0 || rx->padding != 0) {
		break_packet(rx, byte);
		return;
	}
	rx->quad = (rx->quad << 6) | (uint32_t)value;
	rx->digits++;
	if (rx->digits == 4) {
		bool padded = rx->padding != 0;

		if (!store_quad(rx)) {
			drop(rx);
		} else if (padded) {
			rx->state = RX_LINE_PADDED;
		}
	}
}

/* The line is over: is the packet? */
static bool end_line(struct zwm_frame_rx *rx, const uint8_t **message, uint32_t *message_size)
{
	uint32_t total;

	if (rx->digits != 0 || rx->size < 2u) {
		drop(rx);
		return false;
	}
	total = load_be16(rx->buffer);
	if (total < 2u || total > rx->capacity - 2u || rx->size - 2u > total) {
		drop(rx);
		return false;
	}
	if (rx->size - 2u < total) {
		rx->state = RX_BETWEEN;
		return false;
	}
	if (zwm_crc16(0, rx->buffer + 2, total - 2u) != load_be16(rx->buffer + total)) {
		drop(rx);
		return false;
	}
	rx->state = RX_TEXT;
	*message = rx->buffer + 2;
	*message_size = total - 2u;
	return true;
}

bool zwm_frame_rx_byte(struct zwm_frame_rx *rx, const uint8_t **message, uint32_t *message_size, uint8_t byte)
{
	switch ((enum rx_state)rx->state) {
	case RX_LINE:
	case RX_LINE_PADDED:
		if (byte == '\n') {
			return end_line(rx, message, message_size);
		}
		if (byte == '\r') {
			break; /* some terminals send CR LF */
		}
		if (rx->state == RX_LINE) {
			line_byte(rx, byte);
		} else {
			break_packet(rx, byte);
		}
		break;
	case RX_PACKET_MARK:
		if (byte == PACKET_SECOND) {
			begin_packet(rx);
		} else if (byte != PACKET_FIRST) {
			rx->state = RX_TEXT;
		}
		break;
	case RX_BETWEEN_MARK:
		if (byte == CONTINUE_SECOND) {
			begin_line(rx);
			break;
		}
		rx->state = RX_BETWEEN;
		/* fall through */
	case RX_BETWEEN: /* console text may stand between the lines of a packet */
		if (byte == PACKET_FIRST) {
			rx->dropped++;
			rx->state = RX_PACKET_MARK;
		} else if (byte == CONTINUE_FIRST) {
			rx->state = RX_BETWEEN_MARK;
		}
		break;
	case RX_TEXT: /* a further line of a packet whose beginning was lost is text */
		rx->state = byte == PACKET_FIRST ? RX_PACKET_MARK : RX_TEXT;
		break;
	}
	return false;
}

static const char digits[64] = {
	'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V',
	'W', 'X', 'Y', 'Z', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r',
	's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '/',
};

/* A line under construction. */
struct tx_line {
	zwm_write_fn write;
	void *context;
	uint32_t size; /* bytes in `bytes` */
	uint32_t quad;
	uint32_t count; /* bytes in `quad` */
	uint8_t bytes[ZWM_LINE_MAX];
};

static void tx_quad(struct tx_line *line)
{
	uint32_t quad = line->quad << (8u * (3u - line->count));

	for (uint32_t i = 0; i < 4u; i++) {
		bool present = i <= line->count;

		line->bytes[line->size++] = present ? (uint8_t)digits[(quad >> (18u - 6u * i)) & 63u] : (uint8_t)'=';
	}
	line->quad = 0;
	line->count = 0;
}

static void tx_end(struct tx_line *line)
{
	line->bytes[line->size++] = '\n';
	line->write(line->context, line->bytes, line->size);
	line->bytes[0] = CONTINUE_FIRST;
	line->bytes[1] = CONTINUE_SECOND;
	line->size = 2;
}

static void tx_bytes(struct tx_line *line, const uint8_t *bytes, uint32_t size)
{
	for (uint32_t i = 0; i < size; i++) {
		if (line->size + 5u > ZWM_LINE_MAX) {
			tx_end(line);
		}
		line->quad = (line->quad << 8) | bytes[i];
		line->count++;
		if (line->count == 3u) {
			tx_quad(line);
		}
	}
}

void zwm_frame_send(zwm_write_fn write, void *context, const uint8_t *message, uint32_t size)
{
	struct tx_line line = {.write = write, .context = context, .size = 2, .bytes = {PACKET_FIRST, PACKET_SECOND}};
	uint16_t crc = zwm_crc16(0, message, size);
	uint8_t length[2] = {(uint8_t)((size + 2u) >> 8), (uint8_t)(size + 2u)};
	uint8_t check[2] = {(uint8_t)(crc >> 8), (uint8_t)crc};

	tx_bytes(&line, length, sizeof(length));
	tx_bytes(&line, message, size);
	tx_bytes(&line, check, sizeof(check));
	if (line.count != 0) {
		tx_quad(&line);
	}
	tx_end(&line);
}

void zwm_console_send(zwm_write_fn write, void *context, const uint8_t *text, uint32_t size)
{
	uint8_t clean[32];

	while (size > 0) {
		uint32_t count = size < sizeof(clean) ? size : (uint32_t)sizeof(clean);

		for (uint32_t i = 0; i < count; i++) {
			bool marker = text[i] == PACKET_FIRST || text[i] == CONTINUE_FIRST;

			clean[i] = marker ? (uint8_t)'?' : text[i];
		}
		write(context, clean, count);
		text += count;
		size -= count;
	}
}
