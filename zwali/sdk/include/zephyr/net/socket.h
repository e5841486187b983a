/* SPDX-License-Identifier: Apache-2.0 */
/*
 * BSD sockets: Zephyr's system calls, their POSIX names, and errno, which every call of this file
 * sets when it answers -1. A socket is the module's own: closed at its end, unknown to others.
 */

#ifndef ZEPHYR_INCLUDE_NET_SOCKET_H_
#define ZEPHYR_INCLUDE_NET_SOCKET_H_

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>

#include <zephyr/net/net_ip.h>
#include <zephyr/posix/fcntl.h>

struct zsock_pollfd {
	int fd;
	short events;
	short revents;
};

#define ZSOCK_POLLIN   1
#define ZSOCK_POLLPRI  2
#define ZSOCK_POLLOUT  4
#define ZSOCK_POLLERR  8
#define ZSOCK_POLLHUP  0x10
#define ZSOCK_POLLNVAL 0x20

#define ZSOCK_MSG_PEEK     0x02
#define ZSOCK_MSG_CTRUNC   0x08
#define ZSOCK_MSG_TRUNC    0x20
#define ZSOCK_MSG_DONTWAIT 0x40
#define ZSOCK_MSG_WAITALL  0x100

#define ZSOCK_SHUT_RD   0
#define ZSOCK_SHUT_WR   1
#define ZSOCK_SHUT_RDWR 2

#define ZFD_IOCTL_FIONREAD 0x541B
#define ZFD_IOCTL_FIONBIO  0x5421

#define SOL_SOCKET   1
#define SO_REUSEADDR 2
#define SO_TYPE      3
#define SO_ERROR     4
#define SO_BROADCAST 6
#define SO_SNDBUF    7
#define SO_RCVBUF    8
#define SO_KEEPALIVE 9
#define SO_PRIORITY  12
#define SO_REUSEPORT 15
#define SO_RCVTIMEO  20
#define SO_SNDTIMEO  21
#define SO_PROTOCOL  38
#define SO_DOMAIN    39

#define TCP_NODELAY   1
#define TCP_KEEPIDLE  2
#define TCP_KEEPINTVL 3
#define TCP_KEEPCNT   4

#define IP_TOS             1
#define IP_TTL             2
#define IP_PKTINFO         8
#define IP_MULTICAST_TTL   33
#define IP_ADD_MEMBERSHIP  35
#define IP_DROP_MEMBERSHIP 36

#define IPV6_UNICAST_HOPS    16
#define IPV6_MULTICAST_HOPS  18
#define IPV6_ADD_MEMBERSHIP  20
#define IPV6_DROP_MEMBERSHIP 21
#define IPV6_V6ONLY          26
#define IPV6_RECVPKTINFO     49
#define IPV6_TCLASS          67

#define SOMAXCONN 128

struct timeval {
	time_t tv_sec;
	long tv_usec;
};
#define zsock_timeval timeval

/* As many bits as the device may have descriptors. */
typedef struct zsock_fd_set {
	uint32_t bitset[2];
} zsock_fd_set;

#define ZSOCK_FD_SETSIZE (sizeof(((zsock_fd_set *)0)->bitset) * 8)

Z_SYSCALL(zsock_socket)
int zsock_socket(int family, int type, int proto);
Z_SYSCALL(zsock_socketpair)
int zsock_socketpair(int family, int type, int proto, int *sv);
Z_SYSCALL(zsock_close)
int zsock_close(int sock);
Z_SYSCALL(zsock_shutdown)
int zsock_shutdown(int sock, int how);
Z_SYSCALL(zsock_bind)
int zsock_bind(int sock, const struct sockaddr *addr, socklen_t addrlen);
Z_SYSCALL(zsock_connect)
int zsock_connect(int sock, const struct sockaddr *addr, socklen_t addrlen);
Z_SYSCALL(zsock_listen)
int zsock_listen(int sock, int backlog);
Z_SYSCALL(zsock_accept)
int zsock_accept(int sock, struct sockaddr *addr, socklen_t *addrlen);
Z_SYSCALL(zsock_sendto)
ssize_t zsock_sendto(int sock, const void *buf, size_t len, int flags,
		     const struct sockaddr *dest_addr, socklen_t addrlen);
Z_SYSCALL(zsock_sendmsg)
ssize_t zsock_sendmsg(int sock, const struct msghdr *msg, int flags);
Z_SYSCALL(zsock_recvfrom)
ssize_t zsock_recvfrom(int sock, void *buf, size_t max_len, int flags, struct sockaddr *src_addr,
		       socklen_t *addrlen);
Z_SYSCALL(zsock_recvmsg)
ssize_t zsock_recvmsg(int sock, struct msghdr *msg, int flags);
Z_SYSCALL(zsock_fcntl_impl)
int zsock_fcntl_impl(int sock, int cmd, int flags);
Z_SYSCALL(zsock_ioctl_impl)
int zsock_ioctl_impl(int sock, unsigned long request, va_list ap);
Z_SYSCALL(zsock_poll)
int zsock_poll(struct zsock_pollfd *fds, int nfds, int timeout);
Z_SYSCALL(zsock_select)
int zsock_select(int nfds, zsock_fd_set *readfds, zsock_fd_set *writefds, zsock_fd_set *exceptfds,
		 struct zsock_timeval *timeout);
Z_SYSCALL(zsock_getsockopt)
int zsock_getsockopt(int sock, int level, int optname, void *optval, socklen_t *optlen);
Z_SYSCALL(zsock_setsockopt)
int zsock_setsockopt(int sock, int level, int optname, const void *optval, socklen_t optlen);
Z_SYSCALL(zsock_getpeername)
int zsock_getpeername(int sock, struct sockaddr *addr, socklen_t *addrlen);
Z_SYSCALL(zsock_getsockname)
int zsock_getsockname(int sock, struct sockaddr *addr, socklen_t *addrlen);
Z_SYSCALL(zsock_gethostname)
int zsock_gethostname(char *buf, size_t len);
Z_SYSCALL(zsock_inet_pton)
int zsock_inet_pton(sa_family_t family, const char *src, void *dst);

/* The number behind the last -1 of this thread: the kernel's errno is not in the guest's memory. */
__attribute__((import_module("wazi"), import_name("SYS_zwali_errno"))) int zwali_errno(void);

static inline ssize_t z_sock_answer(ssize_t answer)
{
	if (answer < 0) {
		errno = zwali_errno();
	}
	return answer;
}

#define zsock_socket(...)      ((int)z_sock_answer(zsock_socket(__VA_ARGS__)))
#define zsock_socketpair(...)  ((int)z_sock_answer(zsock_socketpair(__VA_ARGS__)))
#define zsock_close(...)       ((int)z_sock_answer(zsock_close(__VA_ARGS__)))
#define zsock_shutdown(...)    ((int)z_sock_answer(zsock_shutdown(__VA_ARGS__)))
#define zsock_bind(...)        ((int)z_sock_answer(zsock_bind(__VA_ARGS__)))
#define zsock_connect(...)     ((int)z_sock_answer(zsock_connect(__VA_ARGS__)))
#define zsock_listen(...)      ((int)z_sock_answer(zsock_listen(__VA_ARGS__)))
#define zsock_accept(...)      ((int)z_sock_answer(zsock_accept(__VA_ARGS__)))
#define zsock_sendto(...)      z_sock_answer(zsock_sendto(__VA_ARGS__))
#define zsock_sendmsg(...)     z_sock_answer(zsock_sendmsg(__VA_ARGS__))
#define zsock_recvfrom(...)    z_sock_answer(zsock_recvfrom(__VA_ARGS__))
#define zsock_recvmsg(...)     z_sock_answer(zsock_recvmsg(__VA_ARGS__))
#define zsock_fcntl_impl(...)  ((int)z_sock_answer(zsock_fcntl_impl(__VA_ARGS__)))
#define zsock_ioctl_impl(...)  ((int)z_sock_answer(zsock_ioctl_impl(__VA_ARGS__)))
#define zsock_poll(...)        ((int)z_sock_answer(zsock_poll(__VA_ARGS__)))
#define zsock_select(...)      ((int)z_sock_answer(zsock_select(__VA_ARGS__)))
#define zsock_getsockopt(...)  ((int)z_sock_answer(zsock_getsockopt(__VA_ARGS__)))
#define zsock_setsockopt(...)  ((int)z_sock_answer(zsock_setsockopt(__VA_ARGS__)))
#define zsock_getpeername(...) ((int)z_sock_answer(zsock_getpeername(__VA_ARGS__)))
#define zsock_getsockname(...) ((int)z_sock_answer(zsock_getsockname(__VA_ARGS__)))
#define zsock_gethostname(...) ((int)z_sock_answer(zsock_gethostname(__VA_ARGS__)))
#define zsock_inet_pton(...)   ((int)z_sock_answer(zsock_inet_pton(__VA_ARGS__)))

static inline ssize_t zsock_send(int sock, const void *buf, size_t len, int flags)
{
	return zsock_sendto(sock, buf, len, flags, NULL, 0);
}

static inline ssize_t zsock_recv(int sock, void *buf, size_t max_len, int flags)
{
	return zsock_recvfrom(sock, buf, max_len, flags, NULL, NULL);
}

static inline char *zsock_inet_ntop(sa_family_t family, const void *src, char *dst, size_t size)
{
	return net_addr_ntop(family, src, dst, size);
}

static inline int zsock_fcntl(int sock, int cmd, ...)
{
	va_list args;
	int flags;

	va_start(args, cmd);
	flags = cmd == F_SETFL ? va_arg(args, int) : 0;
	va_end(args);
	return zsock_fcntl_impl(sock, cmd, flags);
}

static inline int zsock_ioctl(int sock, unsigned long request, ...)
{
	va_list args;
	int answer;

	va_start(args, request);
	answer = zsock_ioctl_impl(sock, request, args);
	va_end(args);
	return answer;
}

static inline void ZSOCK_FD_ZERO(zsock_fd_set *set)
{
	*set = (zsock_fd_set){{0}};
}

static inline int ZSOCK_FD_ISSET(int fd, zsock_fd_set *set)
{
	return (unsigned int)fd < ZSOCK_FD_SETSIZE && (set->bitset[fd / 32] >> (fd % 32) & 1) != 0;
}

static inline void ZSOCK_FD_CLR(int fd, zsock_fd_set *set)
{
	if ((unsigned int)fd < ZSOCK_FD_SETSIZE) {
		set->bitset[fd / 32] &= ~(1u << (fd % 32));
	}
}

static inline void ZSOCK_FD_SET(int fd, zsock_fd_set *set)
{
	if ((unsigned int)fd < ZSOCK_FD_SETSIZE) {
		set->bitset[fd / 32] |= 1u << (fd % 32);
	}
}

/* ---- Names: numbers alone, src/getaddrinfo.c ---- */

#define AI_PASSIVE     0x1
#define AI_CANONNAME   0x2
#define AI_NUMERICHOST 0x4
#define AI_NUMERICSERV 0x400

#define DNS_EAI_NONAME     (-2)
#define DNS_EAI_FAIL       (-4)
#define DNS_EAI_MEMORY     (-10)
#define DNS_EAI_ADDRFAMILY (-9)
#define DNS_EAI_SERVICE    (-8)

struct zsock_addrinfo {
	struct zsock_addrinfo *ai_next;
	int ai_flags;
	int ai_family;
	int ai_socktype;
	int ai_protocol;
	int ai_eflags;
	socklen_t ai_addrlen;
	struct sockaddr *ai_addr;
	char *ai_canonname;
	struct sockaddr _ai_addr;
	char _ai_canonname[INET6_ADDRSTRLEN];
};

int zsock_getaddrinfo(const char *host, const char *service, const struct zsock_addrinfo *hints,
		      struct zsock_addrinfo **res);
void zsock_freeaddrinfo(struct zsock_addrinfo *ai);
const char *zsock_gai_strerror(int errcode);

/* ---- POSIX names ---- */

#define pollfd         zsock_pollfd
#define fd_set         zsock_fd_set
#define addrinfo       zsock_addrinfo
#define FD_SETSIZE     ZSOCK_FD_SETSIZE
#define POLLIN         ZSOCK_POLLIN
#define POLLOUT        ZSOCK_POLLOUT
#define POLLERR        ZSOCK_POLLERR
#define POLLHUP        ZSOCK_POLLHUP
#define POLLNVAL       ZSOCK_POLLNVAL
#define MSG_PEEK       ZSOCK_MSG_PEEK
#define MSG_CTRUNC     ZSOCK_MSG_CTRUNC
#define MSG_TRUNC      ZSOCK_MSG_TRUNC
#define MSG_DONTWAIT   ZSOCK_MSG_DONTWAIT
#define MSG_WAITALL    ZSOCK_MSG_WAITALL
#define SHUT_RD        ZSOCK_SHUT_RD
#define SHUT_WR        ZSOCK_SHUT_WR
#define SHUT_RDWR      ZSOCK_SHUT_RDWR
#define EAI_NONAME     DNS_EAI_NONAME
#define EAI_FAIL       DNS_EAI_FAIL
#define EAI_MEMORY     DNS_EAI_MEMORY
#define EAI_SERVICE    DNS_EAI_SERVICE

#ifndef CONFIG_ZWALI_NO_POSIX_SOCKET_NAMES
static inline int socket(int family, int type, int proto)
{
	return zsock_socket(family, type, proto);
}

static inline int socketpair(int family, int type, int proto, int sv[2])
{
	return zsock_socketpair(family, type, proto, sv);
}

static inline int close(int sock)
{
	return zsock_close(sock);
}

static inline int shutdown(int sock, int how)
{
	return zsock_shutdown(sock, how);
}

static inline int bind(int sock, const struct sockaddr *addr, socklen_t addrlen)
{
	return zsock_bind(sock, addr, addrlen);
}

static inline int connect(int sock, const struct sockaddr *addr, socklen_t addrlen)
{
	return zsock_connect(sock, addr, addrlen);
}

static inline int listen(int sock, int backlog)
{
	return zsock_listen(sock, backlog);
}

static inline int accept(int sock, struct sockaddr *addr, socklen_t *addrlen)
{
	return zsock_accept(sock, addr, addrlen);
}

static inline ssize_t send(int sock, const void *buf, size_t len, int flags)
{
	return zsock_send(sock, buf, len, flags);
}

static inline ssize_t recv(int sock, void *buf, size_t max_len, int flags)
{
	return zsock_recv(sock, buf, max_len, flags);
}

static inline ssize_t sendto(int sock, const void *buf, size_t len, int flags,
			     const struct sockaddr *dest_addr, socklen_t addrlen)
{
	return zsock_sendto(sock, buf, len, flags, dest_addr, addrlen);
}

static inline ssize_t sendmsg(int sock, const struct msghdr *message, int flags)
{
	return zsock_sendmsg(sock, message, flags);
}

static inline ssize_t recvfrom(int sock, void *buf, size_t max_len, int flags,
			       struct sockaddr *src_addr, socklen_t *addrlen)
{
	return zsock_recvfrom(sock, buf, max_len, flags, src_addr, addrlen);
}

static inline ssize_t recvmsg(int sock, struct msghdr *message, int flags)
{
	return zsock_recvmsg(sock, message, flags);
}

static inline int poll(struct zsock_pollfd *fds, int nfds, int timeout)
{
	return zsock_poll(fds, nfds, timeout);
}

static inline int select(int nfds, zsock_fd_set *readfds, zsock_fd_set *writefds,
			 zsock_fd_set *exceptfds, struct timeval *timeout)
{
	return zsock_select(nfds, readfds, writefds, exceptfds, timeout);
}

#define FD_ZERO  ZSOCK_FD_ZERO
#define FD_ISSET ZSOCK_FD_ISSET
#define FD_CLR   ZSOCK_FD_CLR
#define FD_SET   ZSOCK_FD_SET
#define fcntl    zsock_fcntl
#define ioctl    zsock_ioctl
#define FIONREAD ZFD_IOCTL_FIONREAD
#define FIONBIO  ZFD_IOCTL_FIONBIO

static inline int getsockopt(int sock, int level, int optname, void *optval, socklen_t *optlen)
{
	return zsock_getsockopt(sock, level, optname, optval, optlen);
}

static inline int setsockopt(int sock, int level, int optname, const void *optval, socklen_t optlen)
{
	return zsock_setsockopt(sock, level, optname, optval, optlen);
}

static inline int getpeername(int sock, struct sockaddr *addr, socklen_t *addrlen)
{
	return zsock_getpeername(sock, addr, addrlen);
}

static inline int getsockname(int sock, struct sockaddr *addr, socklen_t *addrlen)
{
	return zsock_getsockname(sock, addr, addrlen);
}

static inline int gethostname(char *buf, size_t len)
{
	return zsock_gethostname(buf, len);
}

static inline int inet_pton(sa_family_t family, const char *src, void *dst)
{
	return zsock_inet_pton(family, src, dst);
}

static inline char *inet_ntop(sa_family_t family, const void *src, char *dst, size_t size)
{
	return zsock_inet_ntop(family, src, dst, size);
}

static inline int getaddrinfo(const char *host, const char *service,
			      const struct zsock_addrinfo *hints, struct zsock_addrinfo **res)
{
	return zsock_getaddrinfo(host, service, hints, res);
}

static inline void freeaddrinfo(struct zsock_addrinfo *ai)
{
	zsock_freeaddrinfo(ai);
}

static inline const char *gai_strerror(int errcode)
{
	return zsock_gai_strerror(errcode);
}
#endif

#endif /* ZEPHYR_INCLUDE_NET_SOCKET_H_ */
