/* SPDX-License-Identifier: Apache-2.0
 *
 * Between the verifier's two files: verify_sections.c (header and records) and verify.c (code).
 */
#ifndef ZWE_VERIFY_H
#define ZWE_VERIFY_H

#include "image.h"
#include "refusals.h"

/* Notes why an image is refused; returns `error`. */
enum zwe_error zwe_refuse(struct zwe_detail *detail, enum zwe_error error, uint32_t position,
			  enum zwe_refusal why);

/* Checks header and records and fills `image`. Code is only located. */
enum zwe_error zwe_verify_sections(struct zwe_image *image, const void *bytes, size_t size_bytes,
				   struct zwe_detail *detail);

#endif
