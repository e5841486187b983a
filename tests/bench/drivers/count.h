/* SPDX-License-Identifier: Apache-2.0
 *
 * Counts what the plain interpreter executes, by opcode: interp_plain.c is compiled with this header before it. An opcode's
 * number is that of the main page, in W64 that of its place and form; instructions of the extension page come behind.
 */
#ifndef ZWALI_BENCH_COUNT_H
#define ZWALI_BENCH_COUNT_H

#include <stdint.h>

#define COUNT_EXTENSION 1024u
#define COUNT_ALL (COUNT_EXTENSION + 256u)

extern uint64_t count_executed[COUNT_ALL];

#if ZWE_W64
#define COUNT_NUMBER(word) zwe_w64_number((uint32_t)(word)&0xffffu)
#else
#define COUNT_NUMBER(word) ZWE_OP(word)
#endif
#define ZWE_TRACE(thread, at)                                                            \
	(count_executed[ZWE_OP((at)[-1]) == ZWE_OP_EXT ? COUNT_EXTENSION + ZWE_SUB((at)[-1]) \
							: COUNT_NUMBER((at)[-1])]++)

#endif
