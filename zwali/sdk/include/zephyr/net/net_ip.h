/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Addresses of the network, messages and their parts. Structs have the layout of a 32-bit Zephyr,
 * large enough for IPv6 whatever the firmware has.
 */

#ifndef ZEPHYR_INCLUDE_NET_NET_IP_H_
#define ZEPHYR_INCLUDE_NET_NET_IP_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>

#include <zephyr/sys/byteorder.h>
#include <zephyr/sys/util.h>
#include <zwali/syscall.h>

#define PF_UNSPEC 0
#define PF_INET   1
#define PF_INET6  2
#define AF_UNSPEC PF_UNSPEC
#define AF_INET   PF_INET
#define AF_INET6  PF_INET6

enum net_ip_protocol {
	IPPROTO_IP = 0,
	IPPROTO_ICMP = 1,
	IPPROTO_TCP = 6,
	IPPROTO_UDP = 17,
	IPPROTO_IPV6 = 41,
	IPPROTO_ICMPV6 = 58,
};

enum net_sock_type {
	SOCK_STREAM = 1,
	SOCK_DGRAM,
	SOCK_RAW,
};

#define ntohs(x)  sys_be16_to_cpu(x)
#define ntohl(x)  sys_be32_to_cpu(x)
#define ntohll(x) sys_be64_to_cpu(x)
#define htons(x)  sys_cpu_to_be16(x)
#define htonl(x)  sys_cpu_to_be32(x)
#define htonll(x) sys_cpu_to_be64(x)

typedef unsigned short sa_family_t;
typedef size_t socklen_t;

struct in_addr {
	union {
		uint8_t s4_addr[4];
		uint16_t s4_addr16[2];
		uint32_t s4_addr32[1];
		uint32_t s_addr;
	};
};

struct in6_addr {
	union {
		uint8_t s6_addr[16];
		uint16_t s6_addr16[8];
		uint32_t s6_addr32[4];
	};
};

struct sockaddr_in {
	sa_family_t sin_family;
	uint16_t sin_port;
	struct in_addr sin_addr;
};

struct sockaddr_in6 {
	sa_family_t sin6_family;
	uint16_t sin6_port;
	struct in6_addr sin6_addr;
	uint8_t sin6_scope_id;
};

#define NET_SOCKADDR_MAX_SIZE (sizeof(struct sockaddr_in6))

struct sockaddr {
	sa_family_t sa_family;
	char data[NET_SOCKADDR_MAX_SIZE - sizeof(sa_family_t)];
} __attribute__((aligned(4)));

struct sockaddr_storage {
	sa_family_t ss_family;
	char data[NET_SOCKADDR_MAX_SIZE - sizeof(sa_family_t)];
} __attribute__((aligned(4)));

struct iovec {
	void *iov_base;
	size_t iov_len;
};

struct msghdr {
	void *msg_name;
	socklen_t msg_namelen;
	struct iovec *msg_iov;
	size_t msg_iovlen;
	void *msg_control;
	size_t msg_controllen;
	int msg_flags;
};

struct ip_mreqn {
	struct in_addr imr_multiaddr;
	struct in_addr imr_address;
	int imr_ifindex;
};

struct ip_mreq {
	struct in_addr imr_multiaddr;
	struct in_addr imr_interface;
};

struct ipv6_mreq {
	struct in6_addr ipv6mr_multiaddr;
	int ipv6mr_ifindex;
};

#define INADDR_ANY       0
#define INADDR_BROADCAST 0xffffffff
#define INADDR_LOOPBACK  0x7f000001
#define INADDR_ANY_INIT                                                                            \
	{                                                                                          \
		{                                                                                  \
			{                                                                          \
				0                                                                  \
			}                                                                          \
		}                                                                                  \
	}
#define INADDR_LOOPBACK_INIT                                                                       \
	{                                                                                          \
		{                                                                                  \
			{                                                                          \
				127, 0, 0, 1                                                       \
			}                                                                          \
		}                                                                                  \
	}
#define IN6ADDR_ANY_INIT INADDR_ANY_INIT
#define IN6ADDR_LOOPBACK_INIT                                                                      \
	{                                                                                          \
		{                                                                                  \
			{                                                                          \
				0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1                     \
			}                                                                          \
		}                                                                                  \
	}

static const struct in6_addr in6addr_any __attribute__((unused)) = IN6ADDR_ANY_INIT;
static const struct in6_addr in6addr_loopback __attribute__((unused)) = IN6ADDR_LOOPBACK_INIT;

#define INET_ADDRSTRLEN   16
#define INET6_ADDRSTRLEN  46
#define NET_IPV4_ADDR_LEN INET_ADDRSTRLEN
#define NET_IPV6_ADDR_LEN INET6_ADDRSTRLEN

static inline struct sockaddr_in *net_sin(const struct sockaddr *addr)
{
	return (struct sockaddr_in *)addr;
}

static inline struct sockaddr_in6 *net_sin6(const struct sockaddr *addr)
{
	return (struct sockaddr_in6 *)addr;
}

static inline struct sockaddr *net_sad(const struct sockaddr_storage *addr)
{
	return (struct sockaddr *)addr;
}

Z_SYSCALL(net_addr_pton)
int net_addr_pton(sa_family_t family, const char *src, void *dst);
Z_SYSCALL(net_addr_ntop)
char *net_addr_ntop(sa_family_t family, const void *src, char *dst, size_t size);

#endif /* ZEPHYR_INCLUDE_NET_NET_IP_H_ */
