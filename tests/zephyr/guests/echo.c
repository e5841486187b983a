/* SPDX-License-Identifier: Apache-2.0
 *
 * A server thread and a client in one module: datagrams and a stream over 127.0.0.1.
 */
#include <stdio.h>
#include <string.h>

#include <zephyr/kernel.h>
#include <zephyr/net/socket.h>

#define UDP_PORT 4000
#define TCP_PORT 4001
#define LARGE	 3000

static struct sockaddr_in address_of(uint16_t port)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};

	inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
	return address;
}

static K_SEM_DEFINE(ready, 0, 2);

static void udp_server(void)
{
	struct sockaddr_in here = address_of(UDP_PORT);
	int fd = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);

	if (bind(fd, (struct sockaddr *)&here, sizeof(here)) < 0) {
		printf("udp bind %d\n", errno);
	}
	k_sem_give(&ready);
	for (int i = 0; i < 3; i++) {
		struct sockaddr_in from;
		socklen_t length = sizeof(from);
		char text[64];
		ssize_t got = recvfrom(fd, text, sizeof(text), 0, (struct sockaddr *)&from, &length);

		for (ssize_t at = 0; at < got; at++) {
			text[at] = (char)(text[at] >= 'a' ? text[at] - 32 : text[at]);
		}
		sendto(fd, text, (size_t)got, 0, (struct sockaddr *)&from, length);
	}
	close(fd);
}

static void tcp_server(void)
{
	struct sockaddr_in here = address_of(TCP_PORT), from;
	socklen_t length = sizeof(from);
	int on = 1, fd = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP), client;
	char text[200], name[INET_ADDRSTRLEN];
	ssize_t got;

	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
	if (bind(fd, (struct sockaddr *)&here, sizeof(here)) < 0 || listen(fd, 1) < 0) {
		printf("tcp listen %d\n", errno);
	}
	k_sem_give(&ready);
	client = accept(fd, (struct sockaddr *)&from, &length);
	printf("tcp from %s, %d bytes of address\n",
	       inet_ntop(AF_INET, &from.sin_addr, name, sizeof(name)), (int)length);
	while ((got = recv(client, text, sizeof(text), 0)) > 0) {
		for (ssize_t sent = 0; sent < got;) {
			sent += send(client, text + sent, (size_t)(got - sent), 0);
		}
	}
	printf("tcp end %d\n", (int)got);
	close(client);
	close(fd);
}

K_THREAD_DEFINE(udp, 2048, udp_server, NULL, NULL, NULL, 5, 0, 0);
K_THREAD_DEFINE(tcp, 2048, tcp_server, NULL, NULL, NULL, 5, 0, 0);

static void udp_client(void)
{
	struct sockaddr_in there = address_of(UDP_PORT);
	int fd = socket(AF_INET, SOCK_DGRAM, 0);
	char text[64] = "";
	struct iovec parts[2] = {{"two ", 4}, {"parts", 5}};
	struct msghdr message = {.msg_name = &there, .msg_namelen = sizeof(there),
				 .msg_iov = parts, .msg_iovlen = 2};
	struct sockaddr_in from;
	struct iovec room[2] = {{text, 3}, {text + 3, 30}};
	struct pollfd waits = {.fd = fd, .events = POLLIN};
	ssize_t got;

	sendto(fd, "hello", 5, 0, (struct sockaddr *)&there, sizeof(there));
	got = recv(fd, text, sizeof(text), 0);
	printf("udp %.*s\n", (int)got, text);
	sendmsg(fd, &message, 0);
	message = (struct msghdr){.msg_name = &from, .msg_namelen = sizeof(from),
				  .msg_iov = room, .msg_iovlen = 2};
	got = recvmsg(fd, &message, 0);
	printf("udp %.*s from port %d\n", (int)got, text, ntohs(from.sin_port));
	printf("poll %d\n", poll(&waits, 1, 20));
	printf("connect %d\n", connect(fd, (struct sockaddr *)&there, sizeof(there)));
	send(fd, "last", 4, 0);
	printf("poll %d %d\n", poll(&waits, 1, 2000), waits.revents);
	got = recv(fd, text, sizeof(text), MSG_DONTWAIT);
	printf("udp %.*s\n", (int)got, text);
	got = recv(fd, text, sizeof(text), MSG_DONTWAIT);
	printf("empty %d %d\n", (int)got, errno == EAGAIN);
	close(fd);
}

static void tcp_client(void)
{
	static char out[LARGE], in[LARGE];
	struct sockaddr_in there = address_of(TCP_PORT), peer;
	struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM}, *found;
	int fd = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP), type = 0, sent = 0, got = 0;
	socklen_t length = sizeof(peer), size = sizeof(type);
	struct timeval limit = {.tv_usec = 30000};
	int64_t before;

	printf("getaddrinfo %d\n", getaddrinfo("127.0.0.1", "4001", &hints, &found));
	printf("connect %d\n", connect(fd, found->ai_addr, found->ai_addrlen));
	freeaddrinfo(found);
	getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size);
	getpeername(fd, (struct sockaddr *)&peer, &length);
	printf("type %d peer %d\n", type, peer.sin_port == there.sin_port);
	for (int i = 0; i < LARGE; i++) {
		out[i] = (char)(i * 7);
	}
	while (got < LARGE) {
		int part = MIN(LARGE - sent, 250);

		if (part > 0) {
			sent += (int)send(fd, out + sent, (size_t)part, 0);
		}
		part = (int)recv(fd, in + got, (size_t)(sent - got), MSG_WAITALL);
		if (part <= 0) {
			printf("recv %d %d\n", part, errno);
			break;
		}
		got += part;
	}
	printf("tcp %d same %d\n", got, memcmp(in, out, LARGE) == 0);
	setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
	before = k_uptime_get();
	got = (int)recv(fd, in, 1, 0);
	printf("late %d %d %d\n", got, errno == EAGAIN, k_uptime_get() - before >= 30);
	fcntl(fd, F_SETFL, O_NONBLOCK);
	printf("flags %x\n", fcntl(fd, F_GETFL));
	close(fd);
	fd = socket(AF_INET, SOCK_STREAM, 0);
	there.sin_port = htons(9);
	printf("refused %d\n", connect(fd, (struct sockaddr *)&there, sizeof(there)) < 0);
	close(fd);
}

int main(void)
{
	char name[32];

	k_sem_take(&ready, K_FOREVER);
	k_sem_take(&ready, K_FOREVER);
	gethostname(name, sizeof(name));
	printf("host %s\n", name);
	udp_client();
	tcp_client();
	k_thread_join(udp, K_FOREVER);
	k_thread_join(tcp, K_FOREVER);
	return 0;
}
