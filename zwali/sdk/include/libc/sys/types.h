/* SPDX-License-Identifier: Apache-2.0 */
/* POSIX type names, with the widths of clang's wasm32 target. */

#ifndef ZWALI_LIBC_SYS_TYPES_H_
#define ZWALI_LIBC_SYS_TYPES_H_

#include <stddef.h>
#include <stdint.h>

typedef long ssize_t;
typedef long off_t;
typedef int64_t time_t;

#endif /* ZWALI_LIBC_SYS_TYPES_H_ */
