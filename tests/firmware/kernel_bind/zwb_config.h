/* SPDX-License-Identifier: Apache-2.0 */
/* As the generator would write it for the three devices of bind_test.c. */
#pragma once

#define ZWB_CLASS_UART 0u
#define ZWB_CLASS_I2C  1u

#define ZWB_SCRATCH_BYTES 48u
