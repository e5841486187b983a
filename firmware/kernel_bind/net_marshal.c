/* SPDX-License-Identifier: Apache-2.0
 *
 * Addresses, messages, sets and arrays of descriptors, as guests lay them out. Every length is the
 * guest's word: what it says is claimed whole, or refused.
 */
#include "net.h"
#include "marshal.h"

#include <errno.h>
#include <string.h>

#ifdef CONFIG_NET_SOCKETS
#define ADDRESS_BYTES_MAX 128u /* as a guest may say; the kernel has no longer ones */
#define VECTOR_MAX	  8u
#define CONTROL_MAX	  64u
#define MSGHDR_BYTES	  28u /* name, namelen, iov, iovlen, control, controllen, flags */
#define IOVEC_BYTES	  8u
#define POLLFD_BYTES	  8u
#define CMSGHDR_BYTES	  12u /* length, level, type */
#define FDS_MAX		  256u
#define TIMEVAL_BYTES	  16u

/* ---- Addresses ---- */

/* Where the device takes its own orders nobody else may listen or speak. */
static bool is_management(const struct sockaddr_storage *address)
{
#ifdef CONFIG_MCUMGR_TRANSPORT_UDP
	return net_sin((const struct sockaddr *)address)->sin_port ==
	       htons(CONFIG_MCUMGR_TRANSPORT_UDP_PORT);
#else
	ARG_UNUSED(address);
	return false;
#endif
}

static int copy_address(struct sockaddr_storage *copy, const struct zwk_args *args,
			uint32_t address, uint32_t length)
{
	void *guest;
	size_t needed;

	if (length > ADDRESS_BYTES_MAX) {
		return -EINVAL;
	}
	if (!zwb_net_buffer(&guest, args, address, length)) {
		return -EFAULT;
	}
	memset(copy, 0, sizeof(*copy));
	memcpy(copy, guest, MIN(length, sizeof(*copy)));
	if (length < sizeof(copy->ss_family)) {
		return -EINVAL;
	}
	switch (copy->ss_family) {
	case AF_INET:
		needed = sizeof(struct sockaddr_in);
		break;
	case AF_INET6:
		needed = sizeof(struct sockaddr_in6);
		break;
	default:
		return -EAFNOSUPPORT;
	}
	if (length < needed || needed > sizeof(*copy)) {
		return -EINVAL;
	}
	return is_management(copy) ? -EACCES : 0;
}

/* The length stands in the next slot. */
static int take_sockaddr(struct zwb_frame *frame, uint32_t slot)
{
	const uint32_t *slots = &frame->args->slots[slot];
	struct sockaddr_storage *copy;

	frame->values[slot + 1] = 0;
	if (slots[0] == 0) {
		return 0; /* none; whoever needs one says so */
	}
	copy = zwb_scratch(frame, sizeof(*copy));
	if (copy == NULL) {
		return -ENOMEM;
	}
	frame->values[slot] = (uintptr_t)copy;
	frame->values[slot + 1] = MIN(slots[1], sizeof(*copy));
	return copy_address(copy, frame->args, slots[0], slots[1]);
}

const struct zwb_marshaller zwb_marshal_sockaddr = {take_sockaddr, NULL, NULL};

/* What is answered, and a word behind the next slot that says how much of it there is room for. */
static int take_room(struct zwb_frame *frame, uint32_t slot)
{
	const uint32_t *slots = &frame->args->slots[slot];
	struct zwb_room *room;
	uint8_t word[4];
	void *guest;

	if (slots[0] == 0) {
		frame->values[slot + 1] = 0; /* not wanted; whoever needs it says so */
		return 0;
	}
	room = zwb_scratch(frame, sizeof(*room));
	if (room == NULL) {
		return -ENOMEM;
	}
	if (zwb_read(frame->args, word, slots[1], sizeof(word)) != 0 ||
	    !zwb_net_buffer(&guest, frame->args, slots[0], sys_get_le32(word))) {
		return -EFAULT;
	}
	memset(room, 0, sizeof(*room));
	room->length = MIN(sys_get_le32(word), sizeof(room->bytes));
	frame->values[slot] = (uintptr_t)room->bytes;
	frame->values[slot + 1] = (uintptr_t)&room->length;
	return 0;
}

static void give_room(struct zwb_frame *frame, uint32_t slot)
{
	const uint32_t *slots = &frame->args->slots[slot];
	const struct zwb_room *room;
	void *guest, *word;
	uint32_t length;

	if (frame->values[slot] == 0 || (int32_t)frame->result < 0) {
		return;
	}
	room = CONTAINER_OF((const uint8_t *)frame->values[slot], struct zwb_room, bytes[0]);
	if (!zwb_net_buffer(&word, frame->args, slots[1], 4)) {
		return;
	}
	/* What there is room for is asked again: the guest may have changed its word meanwhile. */
	length = MIN(sys_get_le32(word), MIN(room->length, sizeof(room->bytes)));
	if (zwb_net_buffer(&guest, frame->args, slots[0], length)) {
		memcpy(guest, room->bytes, length);
		sys_put_le32((uint32_t)room->length, word);
	}
}

const struct zwb_marshaller zwb_marshal_room = {take_room, give_room, NULL};

/* ---- Messages ---- */

struct message {
	struct msghdr header;
	struct iovec vector[VECTOR_MAX];
	struct sockaddr_storage name;
	uint8_t control[CONTROL_MAX] __aligned(8);
	uint32_t name_at, name_room, control_at;
};

static int take_vector(struct message *message, const struct zwb_frame *frame, uint32_t address,
		       uint32_t count)
{
	if (count > VECTOR_MAX) {
		return -EMSGSIZE;
	}
	for (uint32_t i = 0; i < count; i++) {
		uint8_t words[IOVEC_BYTES];
		void *buffer;

		if (address > UINT32_MAX - i * IOVEC_BYTES ||
		    zwb_read(frame->args, words, address + i * IOVEC_BYTES, sizeof(words)) != 0 ||
		    !zwb_inner(frame->args, &buffer, words)) {
			return -EFAULT;
		}
		message->vector[i] =
			(struct iovec){.iov_base = buffer, .iov_len = sys_get_le32(words + 4)};
	}
	message->header.msg_iov = message->vector;
	message->header.msg_iovlen = count;
	return 0;
}

/* The kernel walks from header to header; one of length 0 would keep it there for ever. */
static bool is_control(const uint8_t *bytes, uint32_t length)
{
	uint32_t at = 0;

	while (length - at >= CMSGHDR_BYTES) {
		uint32_t size = sys_get_le32(bytes + at);

		if (size < CMSGHDR_BYTES || size > length - at) {
			return false;
		}
		at += MIN(ROUND_UP(size, 8), length - at);
	}
	return true;
}

static int take_control(struct message *message, const struct zwb_frame *frame,
			const uint8_t *words, bool send)
{
	uint32_t length = sys_get_le32(words + 4);
	void *guest;

	if (length == 0) {
		return 0;
	}
	if (length > CONTROL_MAX) {
		return -EMSGSIZE;
	}
	if (IS_ENABLED(CONFIG_64BIT)) {
		return -EOPNOTSUPP; /* headers are longer than the guest's */
	}
	if (!zwb_net_buffer(&guest, frame->args, sys_get_le32(words), length)) {
		return -EFAULT;
	}
	if (send) {
		memcpy(message->control, guest, length);
		if (!is_control(message->control, length)) {
			return -EINVAL;
		}
	}
	message->control_at = sys_get_le32(words);
	message->header.msg_control = message->control;
	message->header.msg_controllen = length;
	return 0;
}

static int take_name(struct message *message, const struct zwb_frame *frame, const uint8_t *words,
		     bool send)
{
	uint32_t address = sys_get_le32(words), length = sys_get_le32(words + 4);
	void *guest;

	if (address == 0) {
		return 0;
	}
	message->header.msg_name = &message->name;
	message->header.msg_namelen = MIN(length, sizeof(message->name));
	if (send) {
		return copy_address(&message->name, frame->args, address, length);
	}
	message->name_at = address;
	message->name_room = length;
	return zwb_net_buffer(&guest, frame->args, address, length) ? 0 : -EFAULT;
}

static int take_message(struct zwb_frame *frame, uint32_t slot, bool send)
{
	uint8_t words[MSGHDR_BYTES];
	struct message *message = zwb_scratch(frame, sizeof(*message));
	int error;

	if (message == NULL) {
		return -ENOMEM;
	}
	if (frame->args->slots[slot] == 0 ||
	    zwb_read(frame->args, words, frame->args->slots[slot], sizeof(words)) != 0) {
		return -EFAULT;
	}
	memset(message, 0, sizeof(*message));
	frame->values[slot] = (uintptr_t)&message->header;
	error = take_name(message, frame, words, send);
	if (error == 0) {
		error = take_vector(message, frame, sys_get_le32(words + 8),
				    sys_get_le32(words + 12));
	}
	return error != 0 ? error : take_control(message, frame, words + 16, send);
}

static int take_send(struct zwb_frame *frame, uint32_t slot)
{
	return take_message(frame, slot, true);
}

static int take_receive(struct zwb_frame *frame, uint32_t slot)
{
	return take_message(frame, slot, false);
}

static void give_receive(struct zwb_frame *frame, uint32_t slot)
{
	struct message *message = (struct message *)frame->values[slot];
	uint32_t name = MIN((uint32_t)message->header.msg_namelen, sizeof(message->name));
	uint32_t control = MIN((uint32_t)message->header.msg_controllen, CONTROL_MAX);
	void *guest;

	if ((int32_t)frame->result < 0 ||
	    !zwb_net_buffer(&guest, frame->args, frame->args->slots[slot], MSGHDR_BYTES)) {
		return;
	}
	sys_put_le32(name, (uint8_t *)guest + 4);
	sys_put_le32(control, (uint8_t *)guest + 20);
	sys_put_le32((uint32_t)message->header.msg_flags, (uint8_t *)guest + 24);
	name = MIN(name, message->name_room);
	if (message->name_at != 0 &&
	    zwb_net_buffer(&guest, frame->args, message->name_at, name)) {
		memcpy(guest, &message->name, name);
	}
	if (message->control_at != 0 &&
	    zwb_net_buffer(&guest, frame->args, message->control_at, control)) {
		memcpy(guest, message->control, control);
	}
}

BUILD_ASSERT(sizeof(struct message) <= 384, "MARSHAL_BYTES of zwali.host.kernelgen.emit");
BUILD_ASSERT(sizeof(struct zwb_polled) <= 192, "MARSHAL_BYTES");
BUILD_ASSERT(sizeof(struct zwb_room) <= 80 && sizeof(struct sockaddr_storage) <= 64, "MARSHAL_BYTES");

const struct zwb_marshaller zwb_marshal_msghdr_send = {take_send, NULL, NULL};
const struct zwb_marshaller zwb_marshal_msghdr_receive = {take_receive, give_receive, NULL};

/* ---- Arrays and sets ---- */

static int take_pollfd(struct zwb_frame *frame, uint32_t slot)
{
	uint32_t count = frame->args->slots[slot + 1];
	struct zwb_polled *polled = zwb_scratch(frame, sizeof(*polled));
	void *guest;

	if (polled == NULL) {
		return -ENOMEM;
	}
	if (count > ARRAY_SIZE(polled->fds)) {
		return -EINVAL;
	}
	if (!zwb_net_buffer(&guest, frame->args, frame->args->slots[slot],
			zwb_bytes(count, POLLFD_BYTES))) {
		return -EFAULT;
	}
	polled->count = 0;
	polled->invalid = 0;
	for (uint32_t i = 0; i < count; i++) {
		const uint8_t *words = (const uint8_t *)guest + i * POLLFD_BYTES;

		(void)zwb_polled_add(polled, frame->args->space, (int32_t)sys_get_le32(words),
				     (int16_t)sys_get_le16(words + 4));
	}
	frame->values[slot] = (uintptr_t)polled;
	return 0;
}

static void give_pollfd(struct zwb_frame *frame, uint32_t slot)
{
	const struct zwb_polled *polled = (const struct zwb_polled *)frame->values[slot];
	void *guest;

	if ((int32_t)frame->result < 0 ||
	    !zwb_net_buffer(&guest, frame->args, frame->args->slots[slot],
			polled->count * POLLFD_BYTES)) {
		return;
	}
	for (uint32_t i = 0; i < polled->count; i++) {
		sys_put_le16((uint16_t)polled->fds[i].revents,
			     (uint8_t *)guest + i * POLLFD_BYTES + 6);
	}
}

static void release_pollfd(struct zwb_frame *frame, uint32_t slot)
{
	zwb_polled_leave((struct zwb_polled *)frame->values[slot]);
}

const struct zwb_marshaller zwb_marshal_pollfd = {take_pollfd, give_pollfd, release_pollfd};

/* The first argument is the number behind the last descriptor. */
static int take_set(struct zwb_frame *frame, uint32_t slot)
{
	uint32_t count = frame->args->slots[0];
	void *guest;

	if (count > FDS_MAX) {
		return -EINVAL;
	}
	if (frame->args->slots[slot] == 0) {
		frame->values[slot] = 0;
		return 0;
	}
	if (!zwb_net_buffer(&guest, frame->args, frame->args->slots[slot], (count + 31) / 32 * 4)) {
		return -EFAULT;
	}
	frame->values[slot] = (uintptr_t)guest;
	return 0;
}

const struct zwb_marshaller zwb_marshal_fd_set = {take_set, NULL, NULL};

/* Milliseconds, for ever without one. */
static int take_timeval(struct zwb_frame *frame, uint32_t slot)
{
	uint8_t words[TIMEVAL_BYTES];
	int64_t seconds;
	int32_t us;

	frame->values[slot] = (uint32_t)ZWB_FOREVER;
	if (frame->args->slots[slot] == 0) {
		return 0;
	}
	if (zwb_read(frame->args, words, frame->args->slots[slot], sizeof(words)) != 0) {
		return -EFAULT;
	}
	seconds = (int64_t)sys_get_le64(words);
	us = (int32_t)sys_get_le32(words + 8);
	if (seconds < 0 || us < 0 || us >= USEC_PER_SEC) {
		return -EINVAL;
	}
	if (seconds < INT32_MAX / MSEC_PER_SEC) {
		frame->values[slot] =
			(uint32_t)seconds * MSEC_PER_SEC + DIV_ROUND_UP((uint32_t)us, USEC_PER_MSEC);
	}
	return 0;
}

const struct zwb_marshaller zwb_marshal_timeval = {take_timeval, NULL, NULL};
#endif
