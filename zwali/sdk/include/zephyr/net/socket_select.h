/* SPDX-License-Identifier: Apache-2.0 */
#ifndef ZEPHYR_INCLUDE_NET_SOCKET_SELECT_H_
#define ZEPHYR_INCLUDE_NET_SOCKET_SELECT_H_

#include <zephyr/net/socket.h>

#endif /* ZEPHYR_INCLUDE_NET_SOCKET_SELECT_H_ */
