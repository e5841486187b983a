/* SPDX-License-Identifier: Apache-2.0 */
/* For Zephyr's own echo server, which listens at all addresses of IPv6. */
#include <stdio.h>

#include <zephyr/net/socket.h>

int main(void)
{
	struct sockaddr_in6 there = {.sin6_family = AF_INET6, .sin6_port = htons(4242),
				     .sin6_addr = IN6ADDR_LOOPBACK_INIT};
	int fd = socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP);
	char text[16];

	printf("connect %d\n", connect(fd, (struct sockaddr *)&there, sizeof(there)));
	send(fd, "hello", 5, 0);
	printf("came back: %.*s\n", (int)recv(fd, text, sizeof(text), 0), text);
	close(fd);
	return 0;
}
