/* SPDX-License-Identifier: Apache-2.0
 *
 * Sockets of modules, as the files net_*.c share them.
 *
 * A guest's descriptor is the kernel's number, with a record of whose it is: a module may use what
 * it has opened. For the kernel all of them are non-blocking. Waiting is done here, in slices, so a
 * thread that is to end is out within one, and never stands in a context that somebody closes.
 */
#ifndef ZWB_NET_H
#define ZWB_NET_H

#include "bind.h"

struct zwk_space;

/* All that the module has open is closed. */
void zwb_net_end(struct zwk_space *space);

#ifdef CONFIG_NET_SOCKETS
#include <zephyr/net/socket.h>

#define ZWB_FOREVER (-1)

/* One descriptor's. */
struct zwb_socket {
	struct zwk_space *owner; /* NULL: no module's */
	uint16_t users;          /* calls that are under way with it */
	bool closing;
	bool nonblock; /* as its module sees it */
	bool stream;
	uint8_t family; /* AF_INET or AF_INET6; 0: neither */
	int32_t receive_ms, send_ms; /* SO_RCVTIMEO, SO_SNDTIMEO; ZWB_FOREVER */
};

/* The descriptors of one poll or select. */
struct zwb_polled {
	struct zsock_pollfd fds[CONFIG_NET_SOCKETS_POLL_MAX];
	uint32_t count;
	uint32_t invalid; /* of these, which are no sockets of the module */
};

/* What the kernel answers in, and how long that is: an address, an option. */
struct zwb_room {
	socklen_t length;
	uint8_t bytes[MAX(sizeof(struct sockaddr_storage), 32)] __aligned(8);
};

/* Of one module: a quarter is left to others, and so that a module cannot cut the device off. */
#define ZWB_SOCKETS_MAX (MIN(CONFIG_ZVFS_OPEN_MAX, CONFIG_NET_MAX_CONTEXTS) * 3 / 4)

/* May the module have one more? */
bool zwb_socket_room(const struct zwk_space *space);
/* Opens a record for what the kernel has given the module. */
void zwb_socket_open(struct zwk_space *space, int fd, bool stream, int family);
/* The record of a descriptor that a call is under way with. */
struct zwb_socket *zwb_socket_of(int fd);
/* A call with it begins: 0, or -EBADF, nobody's, somebody else's, or about to be closed. */
int zwb_socket_enter(const struct zwk_space *space, uint32_t fd);
void zwb_socket_leave(uint32_t fd);

/* False: there is no room for one more. */
bool zwb_polled_add(struct zwb_polled *polled, const struct zwk_space *space, int fd, int events);
void zwb_polled_leave(struct zwb_polled *polled);
/* How many are ready; 0 after the time, or a negative error: the thread has to end, one is closed. */
int zwb_net_wait(const struct zwb_frame *frame, struct zsock_pollfd *fds, uint32_t count,
		 int32_t timeout_ms);
/* The same, for all of them but those that are invalid, which are always ready. */
int zwb_polled_wait(const struct zwb_frame *frame, struct zwb_polled *polled, int32_t timeout_ms);

/* The frame that a thunk's values stand in. */
static inline const struct zwb_frame *zwb_frame_of(const uintptr_t *v)
{
	return CONTAINER_OF(v, struct zwb_frame, values[0]);
}

/* `length` bytes of the guest; false: refused. */
static inline bool zwb_net_buffer(void **pointer, const struct zwk_args *args, uint32_t address,
				  uint32_t length)
{
	*pointer = zwb_buffer(args, address, length, 1);
	return *pointer != NULL;
}

/* A thunk's result: the kernel's, or a negative error number. */
static inline uintptr_t zwb_net_result(int made)
{
	return (uint32_t)(made < 0 ? -errno : made);
}
#endif

#endif
