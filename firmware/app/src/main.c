/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The Zephyr application has nothing to do itself: the zwali module starts with the kernel. On a network
 * (net.conf) it asks for the addresses of its Ethernet interfaces.
 */
#include <zephyr/kernel.h>

#if defined(CONFIG_NET_DHCPV4) && defined(CONFIG_NET_L2_ETHERNET)
#include <zephyr/net/dhcpv4.h>
#include <zephyr/net/ethernet.h>

static void ask_for_address(struct net_if *iface, void *unused)
{
	ARG_UNUSED(unused);
	if (net_if_l2(iface) == &NET_L2_GET_NAME(ETHERNET)) {
		net_dhcpv4_start(iface);
	}
}

int main(void)
{
	net_if_foreach(ask_for_address, NULL);
	return 0;
}
#else
int main(void)
{
	return 0;
}
#endif
