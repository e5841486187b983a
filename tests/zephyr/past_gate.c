/* SPDX-License-Identifier: Apache-2.0
 *
 * What a guest could do that has code of its own run in the interpreter's place: Zephyr's own system
 * calls, from user mode. A module asks for it with close(0x5eed0000 | descriptor); the answer has a bit
 * for each call that got somewhere. (Those for options end the module: Zephyr takes it for a fault that
 * there is no memory for a copy.) For one test alone (-DZWALI_TEST_PAST_GATE=ON).
 */
#include <zephyr/kernel.h>
#include <zephyr/net/socket.h>

#include "../../firmware/kernel_if/kernel_if.h"

#define ASKED 0x5eed0000u

enum zwe_outcome __real_zwk_user_enter(struct zwe_thread *engine, uint32_t *slots, void *user);

static uint32_t past_the_gate(int fd)
{
	struct sockaddr_in orders = {.sin_family = AF_INET,
				     .sin_port = htons(1337),
				     .sin_addr = {.s4_addr = {127, 0, 0, 1}}};
	struct sockaddr_storage got;
	struct zsock_pollfd one = {.fd = fd, .events = ZSOCK_POLLOUT};
	socklen_t length = sizeof(got);
	int value = 0; /* all of it on the stack: nothing that a call could refuse for itself */
	const bool done[] = {
		zsock_socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP) >= 0,
		zsock_socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP) >= 0,
		zsock_socket(AF_INET, SOCK_RAW, IPPROTO_RAW) >= 0,
		zsock_socket(AF_PACKET, SOCK_RAW, 0) >= 0,
		zsock_sendto(fd, &value, 1, 0, (struct sockaddr *)&orders, sizeof(orders)) >= 0,
		zsock_recv(fd, &value, 1, ZSOCK_MSG_DONTWAIT) >= 0,
		zsock_bind(fd, (struct sockaddr *)&orders, sizeof(orders)) >= 0,
		zsock_connect(fd, (struct sockaddr *)&orders, sizeof(orders)) >= 0,
		zsock_listen(fd, 1) >= 0,
		zsock_accept(fd, NULL, NULL) >= 0,
		zsock_getsockname(fd, (struct sockaddr *)&got, &length) >= 0,
		zsock_fcntl(fd, 3 /* F_GETFL */, 0) >= 0,
		zsock_poll(&one, 1, 0) > 0 && (one.revents & ZSOCK_POLLNVAL) == 0,
		zsock_get_context_object(fd) != NULL,
		zsock_shutdown(fd, ZSOCK_SHUT_RD) >= 0,
		zsock_close(fd) >= 0,
	};
	uint32_t bits = 0;

	for (size_t i = 0; i < ARRAY_SIZE(done); i++) {
		bits |= (uint32_t)done[i] << i;
	}
	return bits;
}

enum zwe_outcome __wrap_zwk_user_enter(struct zwe_thread *engine, uint32_t *slots, void *user)
{
	if ((slots[0] & 0xffff0000u) == ASKED) {
		slots[0] = past_the_gate((int)(slots[0] & 0xffffu));
		return ZWE_CALL_DONE;
	}
	return __real_zwk_user_enter(engine, slots, user);
}
