/* SPDX-License-Identifier: Apache-2.0 */
/* How many calls get at a descriptor that this module has not opened. */
#include <stdio.h>

#include <zephyr/net/socket.h>

int main(void)
{
	int count = 0;
	char byte = 0;
	struct sockaddr address;

	for (int fd = 0; fd < 64; fd++) {
		struct pollfd one = {.fd = fd, .events = POLLIN | POLLOUT};
		socklen_t length = sizeof(address);

		count += send(fd, &byte, 1, 0) >= 0 || errno != EBADF;
		count += recv(fd, &byte, 1, MSG_DONTWAIT) >= 0 || errno != EBADF;
		count += getsockname(fd, &address, &length) >= 0 || errno != EBADF;
		count += fcntl(fd, F_GETFL) >= 0 || errno != EBADF;
		count += poll(&one, 1, 0) != 1 || one.revents != POLLNVAL;
		count += close(fd) >= 0 || errno != EBADF;
	}
	printf("got at %d\n", count);
	return 0;
}
