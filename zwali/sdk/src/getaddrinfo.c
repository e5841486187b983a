/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Addresses and ports given as numbers. Names are not looked up: that takes a resolver, which is no
 * system call a module has.
 */
#include <stdlib.h>
#include <string.h>

#include <zephyr/net/socket.h>

static int port_of(const char *service)
{
	char *end;
	long port = service != NULL ? strtol(service, &end, 10) : 0;

	return service != NULL && (*end != '\0' || port < 1 || port > 65535) ? DNS_EAI_SERVICE
									      : (int)port;
}

/* Sets family, address and length. False: `host` is no number of that family. */
static bool set_address(struct zsock_addrinfo *found, int family, const char *host, int flags)
{
	struct sockaddr_in *in = net_sin(&found->_ai_addr);
	struct sockaddr_in6 *in6 = net_sin6(&found->_ai_addr);
	bool passive = (flags & AI_PASSIVE) != 0;

	found->ai_family = family;
	found->_ai_addr.sa_family = (sa_family_t)family;
	if (family == AF_INET) {
		found->ai_addrlen = sizeof(*in);
		if (host == NULL) {
			in->sin_addr.s_addr = htonl(passive ? INADDR_ANY : INADDR_LOOPBACK);
			return true;
		}
		return net_addr_pton(AF_INET, host, &in->sin_addr) == 0;
	}
	found->ai_addrlen = sizeof(*in6);
	if (host == NULL) {
		in6->sin6_addr = passive ? in6addr_any : in6addr_loopback;
		return true;
	}
	return net_addr_pton(AF_INET6, host, &in6->sin6_addr) == 0;
}

int zsock_getaddrinfo(const char *host, const char *service, const struct zsock_addrinfo *hints,
		      struct zsock_addrinfo **res)
{
	int family = hints != NULL ? hints->ai_family : AF_UNSPEC;
	int flags = hints != NULL ? hints->ai_flags : 0;
	int port = port_of(service);
	struct zsock_addrinfo *found;

	*res = NULL;
	if (port < 0) {
		return port;
	}
	if (host == NULL && service == NULL) {
		return DNS_EAI_NONAME;
	}
	found = calloc(1, sizeof(*found));
	if (found == NULL) {
		return DNS_EAI_MEMORY;
	}
	if (!(family != AF_INET6 && set_address(found, AF_INET, host, flags)) &&
	    !(family != AF_INET && set_address(found, AF_INET6, host, flags))) {
		free(found);
		return DNS_EAI_NONAME;
	}
	net_sin(&found->_ai_addr)->sin_port = htons((uint16_t)port); /* at the same place in both */
	found->ai_addr = &found->_ai_addr;
	found->ai_socktype = hints != NULL && hints->ai_socktype != 0 ? hints->ai_socktype
								      : SOCK_STREAM;
	found->ai_protocol = found->ai_socktype == SOCK_DGRAM ? IPPROTO_UDP : IPPROTO_TCP;
	*res = found;
	return 0;
}

void zsock_freeaddrinfo(struct zsock_addrinfo *ai)
{
	free(ai);
}

const char *zsock_gai_strerror(int errcode)
{
	switch (errcode) {
	case DNS_EAI_NONAME:
		return "no address";
	case DNS_EAI_SERVICE:
		return "no port";
	case DNS_EAI_MEMORY:
		return "no memory";
	default:
		return "not looked up";
	}
}
