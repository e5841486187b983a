/* SPDX-License-Identifier: Apache-2.0
 *
 * Whose sockets are whose, and the calls that do not wait: socket, close, bind, listen, shutdown,
 * names, options, flags.
 */
#include "net.h"
#include "marshal.h"

#include <errno.h>
#include <string.h>

#ifdef CONFIG_NET_SOCKETS
#include <zephyr/posix/fcntl.h>
#include <zephyr/sys/fdtable.h>

#define TIMEVAL_BYTES 16u /* int64_t seconds, int32_t microseconds, padding */

static struct zwb_socket sockets[CONFIG_ZVFS_OPEN_MAX];

struct zwb_socket *zwb_socket_of(int fd)
{
	return &sockets[fd];
}

void zwb_socket_open(struct zwk_space *space, int fd, bool stream, int family)
{
	unsigned int key;

	(void)zsock_fcntl(fd, F_SETFL, O_NONBLOCK);
#ifdef CONFIG_USERSPACE
	/* Zephyr lends it to the thread that it was made on. Its calls are to get there by the gate alone. */
	k_object_access_revoke(zvfs_get_fd_obj(fd, NULL, 0), k_current_get());
#endif
	key = irq_lock();
	/* Whoever closed the last one of this number may still count as a user. */
	sockets[fd] = (struct zwb_socket){.owner = space,
					  .users = sockets[fd].users,
					  .stream = stream,
					  .family = (uint8_t)family,
					  .receive_ms = ZWB_FOREVER,
					  .send_ms = ZWB_FOREVER};
	irq_unlock(key);
}

bool zwb_socket_room(const struct zwk_space *space)
{
	uint32_t count = 0;

	for (size_t i = 0; i < ARRAY_SIZE(sockets); i++) {
		count += sockets[i].owner == space;
	}
	return count < ZWB_SOCKETS_MAX;
}

int zwb_socket_enter(const struct zwk_space *space, uint32_t fd)
{
	unsigned int key = irq_lock();
	bool is_open = fd < ARRAY_SIZE(sockets) && sockets[fd].owner == space &&
		       !sockets[fd].closing;

	if (is_open) {
		sockets[fd].users++;
	}
	irq_unlock(key);
	return is_open ? 0 : -EBADF;
}

void zwb_socket_leave(uint32_t fd)
{
	unsigned int key = irq_lock();

	sockets[fd].users--;
	irq_unlock(key);
}

static int take_socket(struct zwb_frame *frame, uint32_t slot)
{
	return zwb_socket_enter(frame->args->space, frame->args->slots[slot]);
}

static void release_socket(struct zwb_frame *frame, uint32_t slot)
{
	zwb_socket_leave(frame->args->slots[slot]);
}

const struct zwb_marshaller zwb_marshal_socket = {take_socket, NULL, release_socket};

/* ---- Their beginning and end ---- */

uintptr_t zwb_through_zsock_socket(const uintptr_t *v)
{
	int family = (int)v[0], type = (int)v[1], proto = (int)v[2], fd;

	/* Raw sockets could say anything in anybody's name. */
	if (family != AF_INET && family != AF_INET6) {
		return (uint32_t)-EAFNOSUPPORT;
	}
	if (!((type == SOCK_DGRAM && (proto == 0 || proto == IPPROTO_UDP)) ||
	      (type == SOCK_STREAM && (proto == 0 || proto == IPPROTO_TCP)))) {
		return (uint32_t)-EPROTONOSUPPORT;
	}
	if (!zwb_socket_room(zwb_frame_of(v)->args->space)) {
		return (uint32_t)-EMFILE;
	}
	fd = zsock_socket(family, type, proto);
	if (fd >= 0) {
		zwb_socket_open(zwb_frame_of(v)->args->space, fd, type == SOCK_STREAM,
				family);
	}
	return zwb_net_result(fd);
}

static void close_now(int fd)
{
	unsigned int key = irq_lock();

	sockets[fd].owner = NULL; /* first: the kernel may give the number away at once */
	sockets[fd].closing = false;
	irq_unlock(key);
	(void)zsock_close(fd);
}

/* Other threads that are in a call with it come out first: the kernel frees what they stand in. */
uintptr_t zwb_through_zsock_close(const uintptr_t *v)
{
	const struct zwk_thread *self = zwb_frame_of(v)->args->thread;
	int fd = (int)v[0];
	unsigned int key = irq_lock();
	bool mine = !sockets[fd].closing;

	sockets[fd].closing = true;
	irq_unlock(key);
	if (!mine) {
		return (uint32_t)-EBADF;
	}
	while (sockets[fd].users > 1) {
		if (self->model.asked_out) {
			sockets[fd].closing = false;
			return (uint32_t)-EINTR;
		}
		(void)k_sleep(K_TICKS(1));
	}
	close_now(fd);
	return 0;
}

void zwb_net_end(struct zwk_space *space)
{
	for (int fd = 0; fd < (int)ARRAY_SIZE(sockets); fd++) {
		if (sockets[fd].owner == space) {
			close_now(fd);
		}
	}
}

/* ---- What only goes through ---- */

uintptr_t zwb_through_zsock_bind(const uintptr_t *v)
{
	if (v[1] == 0) {
		return (uint32_t)-EFAULT;
	}
	return zwb_net_result(zsock_bind((int)v[0], (const struct sockaddr *)v[1], v[2]));
}

uintptr_t zwb_through_zsock_listen(const uintptr_t *v)
{
	return zwb_net_result(zsock_listen((int)v[0], (int)v[1]));
}

uintptr_t zwb_through_zsock_shutdown(const uintptr_t *v)
{
	return zwb_net_result(zsock_shutdown((int)v[0], (int)v[1]));
}

uintptr_t zwb_through_zsock_getsockname(const uintptr_t *v)
{
	if (v[1] == 0) {
		return (uint32_t)-EFAULT;
	}
	return zwb_net_result(zsock_getsockname((int)v[0], (void *)v[1], (void *)v[2]));
}

uintptr_t zwb_through_zsock_getpeername(const uintptr_t *v)
{
	if (v[1] == 0) {
		return (uint32_t)-EFAULT;
	}
	return zwb_net_result(zsock_getpeername((int)v[0], (void *)v[1], (void *)v[2]));
}

/* ---- Flags and options ---- */

uintptr_t zwb_through_zsock_fcntl_impl(const uintptr_t *v)
{
	struct zwb_socket *record = zwb_socket_of((int)v[0]);

	switch ((int)v[1]) {
	case F_GETFL:
		return record->nonblock ? O_NONBLOCK : 0;
	case F_SETFL:
		record->nonblock = (v[2] & O_NONBLOCK) != 0;
		return 0;
	default:
		return (uint32_t)-EINVAL;
	}
}

/* A list of arguments of wasm32 is the address of the arguments: here of one address. */
static int take_argument(struct zwb_frame *frame, uint32_t slot)
{
	uint8_t word[4];
	void *pointer;

	frame->values[slot] = 0;
	if (frame->values[slot - 1] != ZFD_IOCTL_FIONREAD) {
		return 0;
	}
	if (zwb_read(frame->args, word, frame->args->slots[slot], sizeof(word)) != 0 ||
	    !zwb_net_buffer(&pointer, frame->args, sys_get_le32(word), 4)) {
		return -EFAULT;
	}
	frame->values[slot] = (uintptr_t)pointer;
	return 0;
}

const struct zwb_marshaller zwb_marshal_ioctl_argument = {take_argument, NULL, NULL};

uintptr_t zwb_through_zsock_ioctl_impl(const uintptr_t *v)
{
	int available = 0, made;

	switch (v[1]) {
	case ZFD_IOCTL_FIONBIO: /* Zephyr's takes no argument */
		zwb_socket_of((int)v[0])->nonblock = true;
		return 0;
	case ZFD_IOCTL_FIONREAD:
		made = zsock_ioctl((int)v[0], ZFD_IOCTL_FIONREAD, &available);
		if (made == 0) {
			sys_put_le32((uint32_t)available, (void *)v[2]);
		}
		return zwb_net_result(made);
	default:
		return (uint32_t)-EOPNOTSUPP;
	}
}

/*
 * Options that modules may use: their value is a number, or a group's address. Names, keys and
 * other addresses are left out, and so is what Zephyr would look for in a socket of another kind.
 */
static bool is_offered(const struct zwb_socket *record, int level, int option)
{
	static const uint8_t socket[] = {SO_REUSEADDR, SO_TYPE,	     SO_ERROR,	  SO_SNDBUF,
					 SO_RCVBUF,    SO_KEEPALIVE, SO_PRIORITY, SO_REUSEPORT,
					 SO_PROTOCOL,  SO_DOMAIN};
	static const uint8_t tcp[] = {TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT};
	static const uint8_t ip[] = {IP_TOS, IP_TTL, IP_MULTICAST_TTL, IP_ADD_MEMBERSHIP,
				     IP_DROP_MEMBERSHIP};
	static const uint8_t ipv6[] = {IPV6_UNICAST_HOPS,   IPV6_MULTICAST_HOPS,
				       IPV6_ADD_MEMBERSHIP, IPV6_DROP_MEMBERSHIP,
				       IPV6_V6ONLY,	    IPV6_TCLASS};

	if (option < 0 || option > UINT8_MAX) {
		return false;
	}
	switch (level) {
	case SOL_SOCKET:
		return memchr(socket, option, sizeof(socket)) != NULL;
	case IPPROTO_TCP:
		return record->stream && record->family != 0 &&
		       memchr(tcp, option, sizeof(tcp)) != NULL;
	case IPPROTO_IP:
		return record->family == AF_INET && memchr(ip, option, sizeof(ip)) != NULL;
	case IPPROTO_IPV6:
		return record->family == AF_INET6 && memchr(ipv6, option, sizeof(ipv6)) != NULL;
	default:
		return false;
	}
}

static int32_t *timeout_of(const uintptr_t *v)
{
	struct zwb_socket *record = zwb_socket_of((int)v[0]);

	if ((int)v[1] != SOL_SOCKET) {
		return NULL;
	}
	return (int)v[2] == SO_RCVTIMEO	  ? &record->receive_ms
	       : (int)v[2] == SO_SNDTIMEO ? &record->send_ms
					  : NULL;
}

/* No time is without end, as for the kernel. */
static int32_t milliseconds(const uint8_t *timeval)
{
	int64_t seconds = (int64_t)sys_get_le64(timeval);
	int32_t us = (int32_t)sys_get_le32(timeval + 8);

	if (seconds < 0 || us < 0 || us >= USEC_PER_SEC) {
		return -EDOM;
	}
	if (seconds >= INT32_MAX / MSEC_PER_SEC || (seconds == 0 && us == 0)) {
		return ZWB_FOREVER;
	}
	return (int32_t)seconds * MSEC_PER_SEC + DIV_ROUND_UP(us, USEC_PER_MSEC);
}

uintptr_t zwb_through_zsock_setsockopt(const uintptr_t *v)
{
	int32_t *timeout = timeout_of(v), ms;
	uint8_t bytes[20] __aligned(8); /* of the largest: a group's address and its interface */
	uint32_t length = (uint32_t)v[4];

	if (timeout != NULL) {
		if (length != TIMEVAL_BYTES) {
			return (uint32_t)-EINVAL;
		}
		ms = milliseconds((const uint8_t *)v[3]);
		if (ms < ZWB_FOREVER) {
			return (uint32_t)ms;
		}
		*timeout = ms;
		return 0;
	}
	if (!is_offered(zwb_socket_of((int)v[0]), (int)v[1], (int)v[2])) {
		return (uint32_t)-ENOPROTOOPT;
	}
	if (length > sizeof(bytes) || ((int)v[1] == SOL_SOCKET && length != sizeof(int))) {
		return (uint32_t)-EINVAL;
	}
	memset(bytes, 0, sizeof(bytes));
	memcpy(bytes, (const void *)v[3], length);
	return zwb_net_result(zsock_setsockopt((int)v[0], (int)v[1], (int)v[2], bytes, length));
}

uintptr_t zwb_through_zsock_getsockopt(const uintptr_t *v)
{
	int32_t *timeout = timeout_of(v);
	uint8_t *bytes = (uint8_t *)v[3];
	socklen_t *length = (socklen_t *)v[4];

	if (bytes == NULL) {
		return (uint32_t)-EFAULT;
	}
	if (timeout != NULL) {
		if (*length < TIMEVAL_BYTES) {
			return (uint32_t)-EINVAL;
		}
		memset(bytes, 0, TIMEVAL_BYTES);
		if (*timeout != ZWB_FOREVER) {
			sys_put_le64((uint64_t)(*timeout / MSEC_PER_SEC), bytes);
			sys_put_le32((uint32_t)(*timeout % MSEC_PER_SEC) * USEC_PER_MSEC, bytes + 8);
		}
		*length = TIMEVAL_BYTES;
		return 0;
	}
	if (!is_offered(zwb_socket_of((int)v[0]), (int)v[1], (int)v[2])) {
		return (uint32_t)-ENOPROTOOPT;
	}
	return zwb_net_result(
		zsock_getsockopt((int)v[0], (int)v[1], (int)v[2], bytes, length));
}

enum zwe_outcome zwb_do_zwali_errno(const struct zwk_args *args)
{
	return zwk_return(args, (uint32_t)args->thread->model.error);
}
#else
void zwb_net_end(struct zwk_space *space)
{
	ARG_UNUSED(space);
}
#endif
