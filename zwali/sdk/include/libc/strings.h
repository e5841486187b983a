/* SPDX-License-Identifier: Apache-2.0 */
/* Comparison without regard to case (ASCII). */

#ifndef ZWALI_LIBC_STRINGS_H_
#define ZWALI_LIBC_STRINGS_H_

#include <stddef.h>

int strcasecmp(const char *a, const char *b);
int strncasecmp(const char *a, const char *b, size_t n);

#endif /* ZWALI_LIBC_STRINGS_H_ */
