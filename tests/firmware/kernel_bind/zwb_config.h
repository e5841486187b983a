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

#define ZWB_CELLS_MAX 3u

#define ZWB_USES_TIMEOUT 1
#define ZWB_USES_DEVICE 1
#define ZWB_USES_VALUE 1
#define ZWB_USES_WORD 1
#define ZWB_USES_BUFFER 1
#define ZWB_USES_STRING 1
#define ZWB_USES_NULL 1
#define ZWB_USES_MARSHAL 1
#define ZWB_USES_STRUCT 1
#define ZWB_USES_BEHIND 1
#define ZWB_USES_FAMILY 1
#define ZWB_USES_ANSWERS_DEVICE 1
#define ZWB_USES_ANSWERS_ERRNO 1
#define ZWB_USES_ANSWERS_ARGUMENT 1
