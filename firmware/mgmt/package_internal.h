/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Between package.c and manifest.c.
 */
#ifndef ZWALI_MGMT_PACKAGE_INTERNAL_H
#define ZWALI_MGMT_PACKAGE_INTERNAL_H

#include "package.h"

/* Checks the manifest's CBOR and fills `manifest` with values and views. */
int zwp_manifest_read(struct zwp_manifest *manifest, const uint8_t *bytes, uint32_t size);

#endif /* ZWALI_MGMT_PACKAGE_INTERNAL_H */
