/* SPDX-License-Identifier: Apache-2.0 */
/*
 * SMP messages on a serial line that also carries console text, framed as MCUmgr documents it: lines of base64 that
 * begin with 06 09 (first line of a packet) or 04 14 (further lines) and end with a newline; inside, the total length
 * (big-endian, CRC included), the message, and its CRC-16/XMODEM.
 *
 * It knows nothing of what a message says, and does no I/O: bytes come in one by one, lines go out through a callback.
 * Zephyr brings its own; the bare and native ports use this.
 */
#ifndef ZWALI_MGMT_FRAME_H
#define ZWALI_MGMT_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ZWM_LINE_MAX       127u /* bytes of a line, marker and newline included */
#define ZWM_FRAME_OVERHEAD 4u   /* length and CRC, which share the buffer with the message */

/* Bytes on the line for a message of `size` bytes, newlines included. */
#define ZWM_FRAME_LINE_RAW 93u /* decoded bytes of a full line */
#define ZWM_FRAME_WIRE_BYTES(size)                                                                                     \
	(((size) + ZWM_FRAME_OVERHEAD + 2u) / 3u * 4u +                                                                \
	 3u * (((size) + ZWM_FRAME_OVERHEAD + ZWM_FRAME_LINE_RAW - 1u) / ZWM_FRAME_LINE_RAW))

/* Receiver. `buffer` is the caller's; it holds length, message and CRC while they arrive. */
struct zwm_frame_rx {
	uint8_t *buffer;
	uint32_t capacity;
	uint32_t size;    /* decoded bytes so far */
	uint32_t quad;    /* base64 digits of the group of four that is arriving, 6 bits each */
	uint32_t dropped; /* packets given up: broken base64, length or CRC */
	uint8_t digits;   /* of `quad` */
	uint8_t padding;  /* '=' of `quad` */
	uint8_t state;
};

void zwm_frame_rx_init(struct zwm_frame_rx *rx, uint8_t *buffer, uint32_t capacity);

/*
 * Takes one byte from the line. True when it completes a message: *message points into the buffer and stays valid until
 * the next call. Whatever is not a whole, correct packet is dropped silently, as MCUmgr does; the next packet is found.
 */
bool zwm_frame_rx_byte(struct zwm_frame_rx *rx, const uint8_t **message, uint32_t *message_size, uint8_t byte);

/* Writes bytes to the line, all of them. */
typedef void (*zwm_write_fn)(void *context, const void *bytes, uint32_t size);

/* Sends one message (at most 65533 bytes) as one or more lines. */
void zwm_frame_send(zwm_write_fn write, void *context, const uint8_t *message, uint32_t size);

/*
 * Sends console text. Bytes that could be taken for the marker of a packet are replaced: what a module prints must not
 * pass for an answer of the device.
 */
void zwm_console_send(zwm_write_fn write, void *context, const uint8_t *text, uint32_t size);

uint16_t zwm_crc16(uint16_t crc, const uint8_t *bytes, uint32_t size);

#endif /* ZWALI_MGMT_FRAME_H */
