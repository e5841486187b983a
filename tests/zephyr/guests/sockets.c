/* SPDX-License-Identifier: Apache-2.0
 *
 * Lies to the calls of sockets: what each of them answers, as errno. Nothing may happen to the
 * device; the test runs other modules afterwards.
 */
#include <stdio.h>
#include <string.h>

#include <zephyr/kernel.h>
#include <zephyr/net/socket.h>

static void *end(uint32_t before)
{
	return (void *)(__builtin_wasm_memory_size(0) - before);
}

/* 0 where it worked, else errno. */
static void say(const char *what, ssize_t answer)
{
	printf("%s %d\n", what, answer < 0 ? errno : 0);
}

static struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = 0};
static int fd;

static __attribute__((noinline)) void descriptors(void)
{
	char byte;
	int closed = socket(AF_INET, SOCK_DGRAM, 0);
	static struct pollfd many[65];
	struct pollfd one[2] = {{.fd = fd, .events = POLLIN}, {.fd = 99}};

	close(closed);
	say("closed", recv(closed, &byte, 1, MSG_DONTWAIT));
	say("closed again", close(closed));
	say("never", recv(20, &byte, 1, MSG_DONTWAIT));
	say("negative", recv(-1, &byte, 1, MSG_DONTWAIT));
	say("huge", recv(0x7fffffff, &byte, 1, MSG_DONTWAIT));
	say("raw", socket(AF_INET, SOCK_RAW, IPPROTO_ICMP));
	say("packet", socket(3, SOCK_RAW, 0));
	say("family", socket(99, SOCK_DGRAM, 0));
	say("protocol", socket(AF_INET, SOCK_DGRAM, IPPROTO_TCP));
	say("poll many", poll(many, 65, 0));
	say("poll count", poll(many, -1, 0));
	say("poll product", poll(many, 0x20000001, 0));
	say("poll end", poll(end(8), 2, 0));
	say("poll beyond", poll((void *)0xfffffff8, 2, 0));
	printf("poll foreign %d %d\n", poll(one, 2, 1000), one[1].revents == POLLNVAL);
	say("select count", select(0x7fffffff, NULL, NULL, NULL, NULL));
	say("select end", select(64, end(4), NULL, NULL, NULL));
	say("select time", select(0, NULL, NULL, NULL, end(8)));
	memset(many, 0xff, 8);
	say("select foreign", select(64, (void *)many, NULL, NULL, NULL));
}

static __attribute__((noinline)) void addresses(void)
{
	socklen_t length = 0xffffffff;
	struct sockaddr_in address = here;
	struct sockaddr *a = (struct sockaddr *)&address;

	say("bind NULL", bind(fd, NULL, sizeof(address)));
	say("bind end", bind(fd, end(7), 8));
	say("bind beyond", bind(fd, (void *)0xfffffffc, 8));
	say("bind long", bind(fd, a, 0xffffffff));
	say("bind short", bind(fd, a, 7));
	say("bind none", bind(fd, a, 0));
	address.sin_family = 77;
	say("bind family", bind(fd, a, sizeof(address)));
	address = here;
	address.sin_port = htons(1337);
	say("management bind", bind(fd, a, sizeof(address)));
	say("management send", sendto(fd, "x", 1, 0, a, sizeof(address)));
	say("name NULL", getsockname(fd, NULL, &length));
	say("name length", getsockname(fd, a, &length));
	say("name length end", getsockname(fd, a, end(2)));
	length = 8;
	say("name end", getsockname(fd, end(4), &length));
	say("from end", recvfrom(fd, &length, 4, MSG_DONTWAIT, end(0), &length));
	say("accept length", accept(fd, a, (void *)0xfffffffe));
	say("buffer end", recv(fd, end(3), 4, MSG_DONTWAIT));
	say("buffer beyond", recv(fd, &length, 0xffffffff, MSG_DONTWAIT));
	say("send kernel", sendto(fd, (void *)0x20000000, 4, 0, (struct sockaddr *)&here, 8));
	say("host end", gethostname(end(8), 9));
	say("host beyond", gethostname((char *)&address, 0xffffffff));
	say("pton end", inet_pton(AF_INET, "1.2.3.4", end(3)));
}

static __attribute__((noinline)) void options(void)
{
	socklen_t length = 4;
	int value = 1;
	struct timeval time = {.tv_sec = -1};

	say("option", setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &value, 4));
	say("option end", setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, end(3), 4));
	say("option long", setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &value, 0xffffffff));
	say("option size", setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &value, 3));
	say("option device", setsockopt(fd, SOL_SOCKET, 25, &value, 4));
	say("option proxy", setsockopt(fd, SOL_SOCKET, 60, &value, 4));
	say("option TLS", setsockopt(fd, 282, 1, &value, 4));
	say("option time", setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof(time)));
	say("option time size", setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &time, 8));
	say("get NULL", getsockopt(fd, SOL_SOCKET, SO_TYPE, NULL, &length));
	say("get end", getsockopt(fd, SOL_SOCKET, SO_TYPE, end(3), &length));
	say("get length", getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, end(1)));
	length = 1;
	say("get short", getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, &length));
	say("get device", getsockopt(fd, SOL_SOCKET, 25, &value, &length));
	say("fcntl", fcntl(fd, 99));
	say("ioctl", ioctl(fd, 0x1234, &value));
	say("ioctl end", ioctl(fd, FIONREAD, end(2)));
	say("ioctl list", zsock_ioctl_impl(fd, FIONREAD, end(2)));
}

static __attribute__((noinline)) void messages(void)
{
	char bytes[8];
	struct sockaddr_in name = {.sin_family = AF_INET, .sin_port = htons(4009),
				   .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	struct iovec parts[9];
	struct msghdr good = {.msg_name = &name, .msg_namelen = 8, .msg_iov = parts,
			      .msg_iovlen = 1};
	struct msghdr message;
	uint32_t control[8] = {0};

	for (int i = 0; i < 9; i++) {
		parts[i] = (struct iovec){bytes, 1};
	}
	say("message", sendmsg(fd, &good, 0));
	say("message NULL", sendmsg(fd, NULL, 0));
	say("message end", sendmsg(fd, end(27), 0));
	say("receive NULL", recvmsg(fd, NULL, MSG_DONTWAIT));
	say("receive end", recvmsg(fd, end(27), MSG_DONTWAIT));
	message = good, message.msg_iovlen = 9;
	say("vector long", sendmsg(fd, &message, 0));
	message.msg_iovlen = 0x20000001;
	say("vector huge", sendmsg(fd, &message, 0));
	message.msg_iovlen = 0xffffffff;
	say("vector all", recvmsg(fd, &message, MSG_DONTWAIT));
	message.msg_iovlen = 2, message.msg_iov = end(8);
	say("vector end", sendmsg(fd, &message, 0));
	message.msg_iov = (void *)0xfffffff8;
	say("vector beyond", sendmsg(fd, &message, 0));
	parts[0] = (struct iovec){end(1), 2};
	say("part end", sendmsg(fd, &good, 0));
	say("part end in", recvmsg(fd, &good, MSG_DONTWAIT));
	parts[0] = (struct iovec){bytes, 0xffffffff};
	say("part long", sendmsg(fd, &good, 0));
	parts[0] = (struct iovec){(void *)0x20000000, 4};
	say("part kernel", recvmsg(fd, &good, MSG_DONTWAIT));
	parts[0] = (struct iovec){bytes, 1};
	message = good, message.msg_namelen = 0xffffffff;
	say("name long", sendmsg(fd, &message, 0));
	message.msg_name = end(4), message.msg_namelen = 8;
	say("message name end", sendmsg(fd, &message, 0));
	say("name end in", recvmsg(fd, &message, MSG_DONTWAIT));
	message = good, message.msg_control = control, message.msg_controllen = 0xffffffff;
	say("control long", sendmsg(fd, &message, 0));
	message.msg_controllen = 32;
	say("control zero", sendmsg(fd, &message, 0));
	control[0] = 0xffffffff;
	say("control wrong", sendmsg(fd, &message, 0));
	message.msg_control = end(16);
	say("control end", sendmsg(fd, &message, 0));
	say("control end in", recvmsg(fd, &message, MSG_DONTWAIT));
}

/* Every call on sockets that nothing has been done with yet. */
static __attribute__((noinline)) void fresh(int family, int type)
{
	static struct sockaddr_in6 name;
	char byte = 0;
	struct iovec part = {&byte, 1};
	struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};

	for (int call = 0; call < 14; call++) {
		int one = socket(family, type, 0), value = 1;
		struct pollfd waits = {one, POLLIN | POLLOUT, 0};
		struct sockaddr *at = (struct sockaddr *)&name;
		socklen_t length = sizeof(name), size = sizeof(value);

		fcntl(one, F_SETFL, O_NONBLOCK);
		name = (struct sockaddr_in6){.sin6_family = (sa_family_t)(call % 2 ? family : 3 - family),
					     .sin6_port = htons(4010)};
		message.msg_name = call == 2 || call == 3 ? at : NULL;
		message.msg_namelen = sizeof(name);
		(void)(call == 0    ? send(one, &byte, 1, 0)
		       : call <= 3  ? sendmsg(one, &message, 0)
		       : call <= 5  ? sendto(one, &byte, 1, 0, at, length)
		       : call == 6  ? recv(one, &byte, 1, 0)
		       : call == 7  ? recvmsg(one, &message, 0)
		       : call == 8  ? listen(one, 1)
		       : call == 9  ? accept(one, at, &length)
		       : call == 10 ? shutdown(one, SHUT_RD) + shutdown(one, SHUT_RDWR)
		       : call == 11 ? getpeername(one, at, &length) + getsockname(one, at, &length)
		       : call == 12 ? connect(one, at, sizeof(name))
				    : bind(one, at, sizeof(name)));
		for (int level = 0; level <= 41; level++) {
			for (int option = 0; option < 80; option++) {
				if (level <= 1 || level == 6 || level == 41) {
					size = sizeof(value);
					getsockopt(one, level, option, &value, &size);
					setsockopt(one, level, option, &value, sizeof(value));
				}
			}
		}
		sendmsg(one, &message, 0);
		poll(&waits, 1, 0);
		close(one);
	}
}

int main(void)
{
	fd = socket(AF_INET, SOCK_DGRAM, 0);
	printf("here %d\n", fd >= 0);
	descriptors();
	addresses();
	options();
	messages();
	for (int family = AF_INET; family <= AF_INET6; family++) {
		fresh(family, SOCK_DGRAM);
		fresh(family, SOCK_STREAM);
		printf("fresh %d\n", family);
	}
	return 0;
}
