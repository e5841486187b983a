/* SPDX-License-Identifier: Apache-2.0 */
/* Sockets that are made not to wait by ioctl, and what they have to read. */
#include <stdio.h>

#include <zephyr/net/socket.h>

/* 0 where it worked, else errno. */
static void say(const char *what, ssize_t answer)
{
	printf("%s %d\n", what, answer < 0 ? errno : 0);
}

int main(void)
{
	struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(4020),
				   .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	struct sockaddr *address = (struct sockaddr *)&here;
	char bytes[8] = "";
	int available = -1;
	int in = socket(AF_INET, SOCK_DGRAM, 0), out = socket(AF_INET, SOCK_DGRAM, 0);
	int listening = socket(AF_INET, SOCK_STREAM, 0);

	say("bind", bind(in, address, sizeof(here)));
	printf("flags %x\n", fcntl(in, F_GETFL));
	say("not wait", ioctl(in, FIONBIO));
	printf("flags %x\n", fcntl(in, F_GETFL));
	say("nothing", recv(in, bytes, sizeof(bytes), 0));
	say("send", sendto(out, "hello", 6, 0, address, sizeof(here)));
	fcntl(in, F_SETFL, 0);
	printf("got %d %s\n", (int)recv(in, bytes, sizeof(bytes), 0), bytes);
	say("available", ioctl(in, FIONREAD, &available));
	printf("left %d\n", available);
	say("bind", bind(listening, address, sizeof(here)));
	say("listen", listen(listening, 1));
	say("not wait", ioctl(listening, FIONBIO));
	say("nobody", accept(listening, NULL, NULL));
	close(in);
	say("gone", ioctl(in, FIONBIO));
	return 0;
}
