/* SPDX-License-Identifier: Apache-2.0 */
/*
 * CRC-32 as in IEEE 802.3 and zlib, sixteen table entries. For accidents, not for attacks.
 */
#ifndef ZWALI_STORE_CRC32_H
#define ZWALI_STORE_CRC32_H

#include <stdint.h>

/* CRC of more bytes; start with 0. */
uint32_t zws_crc32(uint32_t crc, const void *data, uint32_t size);

#endif /* ZWALI_STORE_CRC32_H */
