/* What every benchmark kernel includes: fixed-width types and the one export. run(n) answers a checksum that depends on all
 * the work; it needs no import and no libc.
 */
#ifndef ZWALI_BENCH_KERNEL_H
#define ZWALI_BENCH_KERNEL_H

#include <stdint.h>

__attribute__((visibility("default"))) int run(int n);

#endif
