/* SPDX-License-Identifier: Apache-2.0
 *
 * Takes all sockets that there are, says how many, and ends as its name for this build says: by
 * itself, by a trap, or never, with threads that wait in every call that waits.
 */
#include <stdio.h>

#include <zephyr/kernel.h>
#include <zephyr/net/socket.h>

static struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = 0};
static int waits_at = -1;

static void in_receive(void)
{
	char byte;

	waits_at = socket(AF_INET, SOCK_DGRAM, 0);
	bind(waits_at, (struct sockaddr *)&here, sizeof(here));
	recv(waits_at, &byte, 1, 0);
	printf("closed under it: %d\n", errno == EBADF);
}

static void in_accept(void)
{
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	bind(fd, (struct sockaddr *)&here, sizeof(here));
	listen(fd, 1);
	accept(fd, NULL, NULL);
}

static void in_poll(void)
{
	struct pollfd fd = {.fd = socket(AF_INET, SOCK_DGRAM, 0), .events = POLLIN};

	poll(&fd, 1, -1);
}

#ifdef CONFIG_HOW_WAIT
K_THREAD_DEFINE(receives, 1024, in_receive, NULL, NULL, NULL, 3, 0, 0);
K_THREAD_DEFINE(accepts, 1024, in_accept, NULL, NULL, NULL, 3, 0, 0);
K_THREAD_DEFINE(polls, 1024, in_poll, NULL, NULL, NULL, 3, 0, 0);
#endif

int main(void)
{
	int count = 0;

#ifdef CONFIG_HOW_WAIT
	k_sleep(K_MSEC(100));
	printf("close %d\n", close(waits_at));
	k_thread_join(receives, K_FOREVER);
	in_receive();
#endif
	while (socket(AF_INET, count % 2 ? SOCK_STREAM : SOCK_DGRAM, 0) >= 0) {
		count++;
	}
	printf("sockets %d\n", count);
	if (IS_ENABLED(CONFIG_HOW_KEEP)) {
		printf("errno %d\n", errno);
		k_sleep(K_FOREVER);
	}
	if (IS_ENABLED(CONFIG_HOW_TRAP)) {
		__builtin_trap();
	}
	return 0;
}
