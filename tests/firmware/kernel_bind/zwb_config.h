/* SPDX-License-Identifier: Apache-2.0 */
/* As the generator would write it for the devices of these tests. */
#pragma once

#define ZWB_CLASS_UART    0u
#define ZWB_CLASS_I2C     1u
#define ZWB_CLASS_GPIO    2u
#define ZWB_CLASS_COUNTER 3u

#ifndef ZWB_SCRATCH_BYTES
#define ZWB_SCRATCH_BYTES 48u
#endif
