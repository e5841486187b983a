/* SPDX-License-Identifier: Apache-2.0 */
/* Flags of descriptors, for sockets: there are no files. */

#ifndef ZEPHYR_INCLUDE_POSIX_FCNTL_H_
#define ZEPHYR_INCLUDE_POSIX_FCNTL_H_

#define F_GETFL    3
#define F_SETFL    4
#define O_NONBLOCK 0x4000

#endif /* ZEPHYR_INCLUDE_POSIX_FCNTL_H_ */
