/* SPDX-License-Identifier: Apache-2.0
 *
 * For Zephyr's driver of the SMSC 911x, as QEMU's mps2-an385 has it: no frame makes it skip one.
 *
 * The driver skips a frame that it finds no buffers for, or too few: also one of 1513 or 1514 bytes,
 * which it rounds up to 1516, while packets are made for 1514. QEMU 7.2 counts a skipped frame as if it
 * were still there and takes the next ones for its rest: nothing is received any more. So whoever could
 * send to the board could silence it. Here the driver always gets a packet that it can read the frame
 * to: what there is no room for goes to one that is dropped.
 */
#include <errno.h>

#include <zephyr/net/ethernet.h>
#include <zephyr/net/net_core.h>
#include <zephyr/net/net_pkt.h>

#define FRAME_MAX  ROUND_UP(NET_ETH_MAX_FRAME_SIZE, 4) /* the driver reads words */
#define FRAME_KEPT 2048u                               /* longer ones do not reach the controller */

struct net_pkt *__real_net_pkt_rx_alloc_with_buffer(struct net_if *iface, size_t size,
						    sa_family_t family, enum net_ip_protocol proto,
						    k_timeout_t timeout);
int __real_net_recv_data(struct net_if *iface, struct net_pkt *pkt);

static uint8_t dropped_bytes[FRAME_KEPT] __aligned(4);
static struct net_buf dropped_buffer;
static struct net_pkt dropped;

/* In the driver's interrupt alone, so one at a time. */
static struct net_pkt *to_drop(struct net_if *iface)
{
	dropped_buffer = (struct net_buf){.ref = 1};
	net_buf_simple_init_with_data(&dropped_buffer.b, dropped_bytes, sizeof(dropped_bytes));
	net_buf_simple_reset(&dropped_buffer.b);
	dropped = (struct net_pkt){.buffer = &dropped_buffer};
	(void)atomic_set(&dropped.atomic_ref, 2); /* the driver lets go of one */
	net_pkt_set_iface(&dropped, iface);
	net_pkt_cursor_init(&dropped);
	return &dropped;
}

struct net_pkt *__wrap_net_pkt_rx_alloc_with_buffer(struct net_if *iface, size_t size,
						    sa_family_t family, enum net_ip_protocol proto,
						    k_timeout_t timeout)
{
	struct net_pkt *pkt;

	if (!k_is_in_isr() || family != AF_UNSPEC || size > FRAME_KEPT) {
		return __real_net_pkt_rx_alloc_with_buffer(iface, size, family, proto, timeout);
	}
	pkt = size <= FRAME_MAX ? net_pkt_rx_alloc_on_iface(iface, timeout) : NULL;
	if (pkt == NULL) {
		return to_drop(iface);
	}
	net_pkt_set_family(pkt, family);
	if (net_pkt_alloc_buffer_raw(pkt, size, timeout) != 0) {
		net_pkt_unref(pkt);
		return to_drop(iface);
	}
	return pkt;
}

int __wrap_net_recv_data(struct net_if *iface, struct net_pkt *pkt)
{
	return pkt == &dropped ? -ENOBUFS : __real_net_recv_data(iface, pkt);
}
