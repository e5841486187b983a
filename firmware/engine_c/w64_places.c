/* SPDX-License-Identifier: Apache-2.0
 *
 * Defines the places and forms of W64's opcodes of zwe_ops_gen.h, once. Nothing else.
 */
#define ZWE_W64_DEFINE
#include "zwe_ops_gen.h"
