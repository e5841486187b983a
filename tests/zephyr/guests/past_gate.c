/* SPDX-License-Identifier: Apache-2.0 */
/* Sockets of this module, and Zephyr's own system calls with them (../past_gate.c). */
#include <stdio.h>

#include <zephyr/kernel.h>
#include <zephyr/net/socket.h>

#define PAST_THE_GATE 0x5eed0000

static struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = 0};

static void tell(const char *what, int fd)
{
	printf("%s %x\n", what, (unsigned int)close(PAST_THE_GATE | fd));
}

int main(void)
{
	int datagrams = socket(AF_INET, SOCK_DGRAM, 0), listens = socket(AF_INET, SOCK_STREAM, 0);
	int connects = socket(AF_INET, SOCK_STREAM, 0), accepted;
	socklen_t length = sizeof(here);

	bind(listens, (struct sockaddr *)&here, sizeof(here));
	listen(listens, 1);
	getsockname(listens, (struct sockaddr *)&here, &length);
	here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	printf("connect %d\n", connect(connects, (struct sockaddr *)&here, sizeof(here)));
	accepted = accept(listens, NULL, NULL);
	tell("datagrams", datagrams);
	tell("listens", listens);
	tell("connects", connects);
	tell("accepted", accepted);
	for (int fd = 0; fd < 40; fd++) { /* and whatever else there is */
		if (close(PAST_THE_GATE | fd) != 0) {
			printf("got at %d\n", fd);
		}
	}
	printf("whole %d %d\n", (int)send(connects, "x", 1, 0), (int)recv(accepted, &length, 1, 0));
	return 0;
}
