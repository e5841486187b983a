/* SPDX-License-Identifier: Apache-2.0
 *
 * Datagrams and a stream between sockets of one thread, as the published interface declares them.
 */
#include "libc.h"

#define AF_INET	      1
#define SOCK_STREAM   1
#define SOCK_DGRAM    2
#define POLLIN	      1
#define SOL_SOCKET    1
#define SO_TYPE	      3
#define F_GETFL	      3
#define F_SETFL	      4
#define O_NONBLOCK    0x4000
#define DONTWAIT      0x40

typedef long ssize_t;
typedef size_t socklen_t;

struct sockaddr {
	unsigned short family, port; /* in network order */
	unsigned char address[4];
};
struct iovec {
	void *base;
	size_t len;
};
struct msghdr {
	void *name;
	socklen_t namelen;
	struct iovec *iov;
	size_t iovlen;
	void *control;
	size_t controllen;
	int flags;
};
struct zsock_pollfd {
	int fd;
	short events, revents;
};
struct zsock_timeval {
	long long sec;
	long usec;
};

WAZI(zsock_socket) int zsock_socket(int family, int type, int proto);
WAZI(zsock_close) int zsock_close(int sock);
WAZI(zsock_shutdown) int zsock_shutdown(int sock, int how);
WAZI(zsock_bind) int zsock_bind(int sock, const struct sockaddr *addr, socklen_t addrlen);
WAZI(zsock_connect) int zsock_connect(int sock, const struct sockaddr *addr, socklen_t addrlen);
WAZI(zsock_listen) int zsock_listen(int sock, int backlog);
WAZI(zsock_accept) int zsock_accept(int sock, struct sockaddr *addr, socklen_t *addrlen);
WAZI(zsock_sendto)
ssize_t zsock_sendto(int sock, const void *buf, size_t len, int flags, const struct sockaddr *dest,
		     socklen_t addrlen);
WAZI(zsock_sendmsg) ssize_t zsock_sendmsg(int sock, const struct msghdr *msg, int flags);
WAZI(zsock_recvfrom)
ssize_t zsock_recvfrom(int sock, void *buf, size_t len, int flags, struct sockaddr *src,
		       socklen_t *addrlen);
WAZI(zsock_recvmsg) ssize_t zsock_recvmsg(int sock, struct msghdr *msg, int flags);
WAZI(zsock_fcntl_impl) int zsock_fcntl_impl(int sock, int cmd, int flags);
WAZI(zsock_poll) int zsock_poll(struct zsock_pollfd *fds, int nfds, int timeout);
WAZI(zsock_select)
int zsock_select(int nfds, void *read, void *write, void *except, struct zsock_timeval *timeout);
WAZI(zsock_getsockopt)
int zsock_getsockopt(int sock, int level, int optname, void *optval, socklen_t *optlen);
WAZI(zsock_setsockopt)
int zsock_setsockopt(int sock, int level, int optname, const void *optval, socklen_t optlen);
WAZI(zsock_getpeername) int zsock_getpeername(int sock, struct sockaddr *addr, socklen_t *addrlen);
WAZI(zsock_getsockname) int zsock_getsockname(int sock, struct sockaddr *addr, socklen_t *addrlen);
WAZI(zsock_inet_pton) int zsock_inet_pton(unsigned short family, const char *src, void *dst);

static struct sockaddr here = {AF_INET, 0, {0}};

static void datagrams(void)
{
	int a = zsock_socket(AF_INET, SOCK_DGRAM, 0), b = zsock_socket(AF_INET, SOCK_DGRAM, 0);
	char text[16];
	unsigned int sets[2] = {0};
	struct sockaddr to, from;
	socklen_t length = sizeof(to);
	struct iovec parts[2] = {{"ab", 2}, {"cd", 2}}, room = {text, sizeof(text) - 1};
	struct msghdr out_message = {&to, sizeof(to), parts, 2, 0, 0, 0};
	struct msghdr in_message = {&from, sizeof(from), &room, 1, 0, 0, 0};
	struct zsock_timeval late = {0, 20000};
	struct zsock_pollfd one = {b, POLLIN, 0};

	zsock_bind(a, &here, sizeof(here)); /* Zephyr sends a first message without a port of its own */
	print_number("bind", zsock_bind(b, &here, sizeof(here)));
	print_number("name", zsock_getsockname(b, &to, &length));
	print_number("sendmsg", (int)zsock_sendmsg(a, &out_message, 0));
	print_number("poll", zsock_poll(&one, 1, 1000));
	print_number("recvmsg", (int)zsock_recvmsg(b, &in_message, 0));
	text[4] = 0;
	print(text);
	print("\n");
	sets[b / 32] |= 1u << b % 32;
	print_number("select", zsock_select(b + 1, sets, 0, 0, &late));
	print_number("set", (int)(sets[0] | sets[1]));
	print_number("nothing", (int)zsock_recvfrom(b, text, 4, DONTWAIT, 0, 0));
	print_number("close", zsock_close(a) + zsock_close(b));
}

static void stream(void)
{
	int server = zsock_socket(AF_INET, SOCK_STREAM, 0), accepted;
	int client = zsock_socket(AF_INET, SOCK_STREAM, 0), type = 0;
	struct sockaddr to, from;
	socklen_t length = sizeof(to), size = sizeof(type);
	char text[8];

	print_number("bind", zsock_bind(server, &here, sizeof(here)));
	print_number("listen", zsock_listen(server, 1));
	zsock_getsockname(server, &to, &length);
	print_number("connect", zsock_connect(client, &to, sizeof(to)));
	accepted = zsock_accept(server, &from, &length);
	print_number("accept", accepted >= 0);
	print_number("sendto", (int)zsock_sendto(client, "stream", 7, 0, 0, 0));
	print_number("recvfrom", (int)zsock_recvfrom(accepted, text, 7, 0, 0, 0));
	print(text);
	print("\n");
	print_number("type", zsock_getsockopt(accepted, SOL_SOCKET, SO_TYPE, &type, &size) + type);
	type = 1;
	print_number("option", zsock_setsockopt(client, SOL_SOCKET, 2, &type, sizeof(type)));
	print_number("peer", zsock_getpeername(client, &from, &length) == 0 && from.port == to.port);
	print_number("flags", zsock_fcntl_impl(client, F_SETFL, O_NONBLOCK));
	print_number("flags", zsock_fcntl_impl(client, F_GETFL, 0) == O_NONBLOCK);
	print_number("empty", (int)zsock_recvfrom(client, text, 1, 0, 0, 0));
	print_number("shutdown", zsock_shutdown(client, 0));
	zsock_close(accepted);
	zsock_close(client);
	zsock_close(server);
}

int main(void)
{
	print_number("pton", zsock_inet_pton(AF_INET, "127.0.0.1", here.address));
	datagrams();
	stream();
	return 0;
}
