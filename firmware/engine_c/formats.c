/* SPDX-License-Identifier: Apache-2.0
 *
 * Defines the operand formats of zwe_ops_gen.h, once, for the front half. Nothing else: the back half
 * knows opcodes by their rules (ops.c).
 */
#define ZWE_FORMATS_DEFINE
#include "zwe_ops_gen.h"
