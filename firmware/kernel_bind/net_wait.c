/* SPDX-License-Identifier: Apache-2.0
 *
 * The calls of sockets that may wait: connect, accept, send, receive, poll, select. Each tries, and
 * waits in slices until it is worth trying again.
 */
#include "net.h"
#include "marshal.h"

#include <errno.h>
#include <string.h>

#ifdef CONFIG_NET_SOCKETS
#define SLICE_MS 50 /* for a thread that is to end, or whose socket is closed */
#define RETRY_MS 10 /* where there are no buffers, which nobody tells about */

/* ---- Waiting ---- */

/* Why a thread must not go on waiting; 0: it may. */
static int ends(const struct zwb_frame *frame, const struct zsock_pollfd *fds, uint32_t count)
{
	if (frame->args->thread->model.asked_out) {
		return -EINTR;
	}
	for (uint32_t i = 0; i < count; i++) {
		if (fds[i].fd >= 0 && zwb_socket_of(fds[i].fd)->closing) {
			return -EBADF;
		}
	}
	return 0;
}

static k_timepoint_t end_of(int32_t timeout_ms)
{
	return sys_timepoint_calc(timeout_ms < 0 ? K_FOREVER : K_MSEC(timeout_ms));
}

static int slice_of(k_timepoint_t end)
{
	k_timeout_t left = sys_timepoint_timeout(end);

	return K_TIMEOUT_EQ(left, K_FOREVER)
		       ? SLICE_MS
		       : (int)MIN(k_ticks_to_ms_ceil64((uint64_t)left.ticks), SLICE_MS);
}

static int wait_until(const struct zwb_frame *frame, struct zsock_pollfd *fds, uint32_t count,
		      k_timepoint_t end)
{
	for (;;) {
		int made = ends(frame, fds, count);

		if (made != 0) {
			return made;
		}
		made = zsock_poll(fds, (int)count, slice_of(end));
		if (made != 0) {
			return made < 0 ? -errno : made;
		}
		if (sys_timepoint_expired(end)) {
			return 0;
		}
	}
}

int zwb_net_wait(const struct zwb_frame *frame, struct zsock_pollfd *fds, uint32_t count,
		 int32_t timeout_ms)
{
	return wait_until(frame, fds, count, end_of(timeout_ms));
}

/* ---- Trying ---- */

typedef ssize_t (*attempt)(const uintptr_t *v);

static bool is_worth_waiting(int error, short events)
{
	return error == EAGAIN || error == EWOULDBLOCK ||
	       (events == ZSOCK_POLLOUT && error == ENOBUFS);
}

static int64_t repeat(const uintptr_t *v, attempt make, short events, int32_t timeout_ms)
{
	struct zsock_pollfd fd = {.fd = (int)v[0], .events = events};
	const struct zwb_frame *frame = zwb_frame_of(v);
	k_timepoint_t end = end_of(timeout_ms);

	for (uint32_t tries = 0;; tries++) {
		ssize_t made = make(v);
		int error = errno, ready;

		if (made >= 0) {
			return made;
		}
		if (!is_worth_waiting(error, events) || timeout_ms == 0) {
			return -error;
		}
		if (events == ZSOCK_POLLOUT &&
		    (error == ENOBUFS || !zwb_socket_of(fd.fd)->stream)) {
			(void)k_sleep(K_MSEC(MIN(RETRY_MS, slice_of(end))));
			ready = ends(frame, &fd, 1);
			if (ready == 0) {
				ready = !sys_timepoint_expired(end);
			}
		} else {
			ready = wait_until(frame, &fd, 1, end);
		}
		if (ready <= 0) {
			return ready < 0 ? ready : -error;
		}
		if (tries > 0) { /* another one was faster, or it is said to be ready and is not */
			(void)k_sleep(K_TICKS(1));
		}
	}
}

static int32_t timeout_for(const uintptr_t *v, uintptr_t flags, bool receive)
{
	const struct zwb_socket *record = zwb_socket_of((int)v[0]);

	if (record->nonblock || (flags & ZSOCK_MSG_DONTWAIT) != 0) {
		return 0;
	}
	if (receive) {
		return record->receive_ms;
	}
	/* No longer than the kernel's own blocking calls. */
	return record->send_ms == ZWB_FOREVER || record->send_ms > CONFIG_NET_SOCKET_MAX_SEND_WAIT
		       ? CONFIG_NET_SOCKET_MAX_SEND_WAIT
		       : record->send_ms;
}

static ssize_t try_sendto(const uintptr_t *v)
{
	return zsock_sendto((int)v[0], (const void *)v[1], v[2], (int)v[3],
			    (const struct sockaddr *)v[4], v[5]);
}

static ssize_t try_sendmsg(const uintptr_t *v)
{
	return zsock_sendmsg((int)v[0], (const struct msghdr *)v[1], (int)v[2]);
}

static ssize_t try_recvfrom(const uintptr_t *v)
{
	return zsock_recvfrom((int)v[0], (void *)v[1], v[2],
			      ((int)v[3] & ~ZSOCK_MSG_WAITALL) | ZSOCK_MSG_DONTWAIT,
			      (struct sockaddr *)v[4], (socklen_t *)v[5]);
}

static ssize_t try_recvmsg(const uintptr_t *v)
{
	return zsock_recvmsg((int)v[0], (struct msghdr *)v[1],
			     ((int)v[2] & ~ZSOCK_MSG_WAITALL) | ZSOCK_MSG_DONTWAIT);
}

static ssize_t try_accept(const uintptr_t *v)
{
	if (!zwb_socket_room(zwb_frame_of(v)->args->space)) {
		errno = EMFILE;
		return -1;
	}
	return zsock_accept((int)v[0], (struct sockaddr *)v[1], (socklen_t *)v[2]);
}

/* ---- The calls ---- */

uintptr_t zwb_through_zsock_sendto(const uintptr_t *v)
{
	return (uint32_t)repeat(v, try_sendto, ZSOCK_POLLOUT, timeout_for(v, v[3], false));
}

/* Zephyr's sendmsg, unlike its sendto, does not give a socket an address, and reads it at NULL. */
static int give_address(int fd)
{
	const struct zwb_socket *record = zwb_socket_of(fd);
	struct sockaddr_storage own = {0};
	socklen_t length = sizeof(own);

	if (record->stream || zsock_getsockname(fd, (struct sockaddr *)&own, &length) == 0) {
		return 0;
	}
	own = (struct sockaddr_storage){.ss_family = record->family};
	length = record->family == AF_INET ? sizeof(struct sockaddr_in)
					   : sizeof(struct sockaddr_in6);
	return zsock_bind(fd, (struct sockaddr *)&own, length) < 0 ? -errno : 0;
}

uintptr_t zwb_through_zsock_sendmsg(const uintptr_t *v)
{
	int error = give_address((int)v[0]);

	if (error != 0) {
		return (uint32_t)error;
	}
	return (uint32_t)repeat(v, try_sendmsg, ZSOCK_POLLOUT, timeout_for(v, v[2], false));
}

uintptr_t zwb_through_zsock_recvmsg(const uintptr_t *v)
{
	return (uint32_t)repeat(v, try_recvmsg, ZSOCK_POLLIN, timeout_for(v, v[2], true));
}

uintptr_t zwb_through_zsock_recvfrom(const uintptr_t *v)
{
	int32_t timeout_ms = timeout_for(v, v[3], true);
	bool all = (v[3] & ZSOCK_MSG_WAITALL) != 0 && (v[3] & ZSOCK_MSG_PEEK) == 0 &&
		   zwb_socket_of((int)v[0])->stream;
	uintptr_t *rest = (uintptr_t *)v; /* nobody looks at these values afterwards */
	uintptr_t got = 0;
	int64_t made;

	do {
		made = repeat(rest, try_recvfrom, ZSOCK_POLLIN, timeout_ms);
		if (made > 0) {
			got += (uintptr_t)made;
			rest[1] += (uintptr_t)made;
			rest[2] -= (uintptr_t)made;
		}
	} while (all && made > 0 && rest[2] > 0);
	return (uint32_t)(got > 0 ? (int64_t)got : made);
}

uintptr_t zwb_through_zsock_accept(const uintptr_t *v)
{
	int64_t made = repeat(v, try_accept, ZSOCK_POLLIN, timeout_for(v, 0, true));

	if (made >= 0) {
		zwb_socket_open(zwb_frame_of(v)->args->space, (int)made, true,
				zwb_socket_of((int)v[0])->family);
	}
	return (uint32_t)made;
}

/* What became of a connection that the kernel has called done. */
static int outcome_of(int fd)
{
	struct sockaddr_storage peer;
	socklen_t length = sizeof(peer), size = sizeof(int);
	int error = 0;

	if (zsock_getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error > 0) {
		return -error;
	}
	return zsock_getpeername(fd, (struct sockaddr *)&peer, &length) == 0 ? 0 : -ECONNREFUSED;
}

/* For the kernel the socket never waits: it is waited for here. */
uintptr_t zwb_through_zsock_connect(const uintptr_t *v)
{
	struct zsock_pollfd fd = {.fd = (int)v[0], .events = ZSOCK_POLLOUT};
	const struct zwb_socket *record = zwb_socket_of(fd.fd);
	int made;

	if (v[1] == 0) {
		return (uint32_t)-EFAULT;
	}
	made = zsock_connect(fd.fd, (const struct sockaddr *)v[1], v[2]);
	if (made < 0 && (errno != EINPROGRESS || record->nonblock)) {
		return (uint32_t)-errno;
	}
	if (!record->stream) {
		return 0;
	}
	if (made < 0) {
		made = zwb_net_wait(zwb_frame_of(v), &fd, 1, CONFIG_NET_SOCKETS_CONNECT_TIMEOUT);
		if (made <= 0) {
			return (uint32_t)(made < 0 ? made : -ETIMEDOUT);
		}
	}
	return (uint32_t)outcome_of(fd.fd);
}

/* ---- Several at once ---- */

bool zwb_polled_add(struct zwb_polled *polled, const struct zwk_space *space, int fd, int events)
{
	struct zsock_pollfd *added = &polled->fds[polled->count];

	if (polled->count == ARRAY_SIZE(polled->fds)) {
		return false;
	}
	*added = (struct zsock_pollfd){.fd = fd < 0 ? -1 : fd, .events = (short)events};
	if (fd >= 0 && zwb_socket_enter(space, (uint32_t)fd) != 0) {
		added->fd = -1;
		polled->invalid |= BIT(polled->count);
	}
	polled->count++;
	return true;
}

void zwb_polled_leave(struct zwb_polled *polled)
{
	for (uint32_t i = 0; i < polled->count; i++) {
		if (polled->fds[i].fd >= 0) {
			zwb_socket_leave((uint32_t)polled->fds[i].fd);
		}
	}
}

int zwb_polled_wait(const struct zwb_frame *frame, struct zwb_polled *polled, int32_t timeout_ms)
{
	int made = zwb_net_wait(frame, polled->fds, polled->count,
				polled->invalid != 0 ? 0 : timeout_ms);

	for (uint32_t i = 0; made >= 0 && i < polled->count; i++) {
		if ((polled->invalid & BIT(i)) != 0) {
			polled->fds[i].revents = ZSOCK_POLLNVAL;
			made++;
		}
	}
	return made;
}

uintptr_t zwb_through_zsock_poll(const uintptr_t *v)
{
	return (uint32_t)zwb_polled_wait(zwb_frame_of(v), (struct zwb_polled *)v[0], (int32_t)v[2]);
}

/* Bits of `fd` in the three sets, which may change meanwhile. */
static int asked_for(const uintptr_t *v, uint32_t fd)
{
	static const uint8_t events[] = {ZSOCK_POLLIN, ZSOCK_POLLOUT, ZSOCK_POLLPRI};
	int asked = 0;

	for (uint32_t i = 0; i < ARRAY_SIZE(events); i++) {
		const uint8_t *set = (const uint8_t *)v[1 + i];

		if (set != NULL && (set[fd / 8] >> (fd % 8) & 1) != 0) {
			asked |= events[i];
		}
	}
	return asked;
}

static void answer_set(uint8_t *set, const struct zwb_polled *polled, const uint8_t *numbers,
		       uint32_t size, int events, int *ready)
{
	if (set == NULL) {
		return;
	}
	memset(set, 0, size);
	for (uint32_t i = 0; i < polled->count; i++) {
		uint32_t fd = numbers[i];

		if ((polled->fds[i].revents & events) != 0 &&
		    ((polled->fds[i].events & events) != 0)) {
			set[fd / 8] |= (uint8_t)BIT(fd % 8);
			(*ready)++;
		}
	}
}

uintptr_t zwb_through_zsock_select(const uintptr_t *v)
{
	const struct zwb_frame *frame = zwb_frame_of(v);
	struct zwb_polled polled = {.count = 0};
	uint8_t numbers[CONFIG_NET_SOCKETS_POLL_MAX];
	uint32_t size = ((uint32_t)v[0] + 31) / 32 * 4;
	int made = 0, ready = 0;

	for (uint32_t fd = 0; fd < (uint32_t)v[0] && made == 0; fd++) {
		int events = asked_for(v, fd);

		if (events == 0) {
			continue;
		}
		if (!zwb_polled_add(&polled, frame->args->space, (int)fd, events)) {
			made = -ENOMEM;
		} else if (polled.invalid != 0) {
			made = -EBADF;
		} else {
			numbers[polled.count - 1] = (uint8_t)fd;
		}
	}
	if (made == 0) {
		made = zwb_net_wait(frame, polled.fds, polled.count, (int32_t)v[4]);
	}
	if (made >= 0) {
		const int failed = ZSOCK_POLLERR | ZSOCK_POLLHUP;

		answer_set((uint8_t *)v[1], &polled, numbers, size, ZSOCK_POLLIN | failed, &ready);
		answer_set((uint8_t *)v[2], &polled, numbers, size, ZSOCK_POLLOUT | failed, &ready);
		answer_set((uint8_t *)v[3], &polled, numbers, size, ZSOCK_POLLPRI | failed, &ready);
	}
	zwb_polled_leave(&polled);
	return (uint32_t)(made < 0 ? made : ready);
}
#endif
