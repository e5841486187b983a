/* SPDX-License-Identifier: Apache-2.0
 *
 * Defines the verifier's rules and the accumulator forms of zwe_ops_gen.h, once. Nothing else.
 */
#define ZWE_OPS_DEFINE
#include "image.h"
