/* SPDX-License-Identifier: Apache-2.0 */
/* Pairs of sockets, and sockets that are made not to wait by ioctl. */
#include <stdio.h>

#include <zephyr/kernel.h>
#include <zephyr/net/socket.h>

static int pair[2];

/* 0 where it worked, else errno. */
static void say(const char *what, ssize_t answer)
{
	printf("%s %d\n", what, answer < 0 ? errno : 0);
}

static void late(void)
{
	k_sleep(K_MSEC(30));
	send(pair[1], "late", 4, 0);
}
K_THREAD_DEFINE(sender, 1024, late, NULL, NULL, NULL, 3, 0, K_TICKS_FOREVER);

static void lies(void)
{
	void *end = (void *)(__builtin_wasm_memory_size(0) - 7);
	int other[2];

	say("end", socketpair(AF_UNIX, SOCK_STREAM, 0, end));
	say("beyond", socketpair(AF_UNIX, SOCK_STREAM, 0, (void *)0xfffffffc));
	say("family", socketpair(AF_INET, SOCK_STREAM, 0, other));
	say("type", socketpair(AF_UNIX, SOCK_DGRAM, 0, other));
	say("protocol", socketpair(AF_UNIX, SOCK_STREAM, 6, other));
}

int main(void)
{
	char bytes[8] = "";
	int available = -1, fd;

	lies();
	say("pair", socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
	say("send", send(pair[0], "hello", 6, 0));
	say("ioctl", ioctl(pair[1], FIONREAD, &available));
	printf("there %d\n", available);
	printf("got %d %s\n", (int)recv(pair[1], bytes, sizeof(bytes), 0), bytes);
	k_thread_start(sender);
	printf("waits %d\n", (int)recv(pair[0], bytes, sizeof(bytes), 0));
	say("not wait", ioctl(pair[0], FIONBIO));
	printf("flags %x\n", fcntl(pair[0], F_GETFL));
	say("nothing", recv(pair[0], bytes, sizeof(bytes), 0));
	for (fd = 0; send(pair[0], bytes, 8, 0) == 8; fd++) {
	}
	printf("full %d %d\n", fd > 0, errno == EAGAIN);
	close(pair[1]);
	say("closed", send(pair[0], bytes, 8, 0));
	close(pair[0]);
	say("gone", ioctl(pair[0], FIONBIO));

	fd = socket(AF_INET, SOCK_DGRAM, 0);
	bind(fd, (struct sockaddr *)&(struct sockaddr_in){.sin_family = AF_INET}, 8);
	say("datagrams", ioctl(fd, FIONBIO));
	say("none", recv(fd, bytes, sizeof(bytes), 0));
	/* Left open: the next run of this module finds a pair again. */
	say("another", socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
	return 0;
}
