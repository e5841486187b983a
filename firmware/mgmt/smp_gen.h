/* SPDX-License-Identifier: Apache-2.0 */
/* Written by tools/gen_smp.py from smp.tab; do not edit. */
#ifndef ZWALI_MGMT_SMP_GEN_H
#define ZWALI_MGMT_SMP_GEN_H

/* X(number, name, op: 0 read, 2 write, keys that a request must have, may have) */
#define ZWM_COMMANDS(X) \
	X(0, info, 0, 0, 0) \
	X(1, list, 0, 0, ZWM_HAS_NAME | ZWM_HAS_I) \
	X(2, upload, 2, 0, ZWM_HAS_NAME | ZWM_HAS_SHA | ZWM_HAS_LEN | ZWM_HAS_OFF | ZWM_HAS_DATA) \
	X(3, erase, 2, ZWM_HAS_NAME, 0) \
	X(4, start, 2, ZWM_HAS_NAME, ZWM_HAS_HOLD_MS) \
	X(5, stop, 2, ZWM_HAS_NAME, 0) \
	X(6, call, 2, ZWM_HAS_NAME | ZWM_HAS_FUNC, ZWM_HAS_ARGS | ZWM_HAS_LIMIT_MS) \
	X(7, log, 0, ZWM_HAS_NAME, ZWM_HAS_CUR | ZWM_HAS_HOLD_MS) \
	X(8, stats, 0, 0, ZWM_HAS_NAME) \
	X(9, trap, 0, ZWM_HAS_NAME, 0) \
	X(10, result, 0, ZWM_HAS_JOB, 0) \
	X(11, entries, 0, ZWM_HAS_NAME, ZWM_HAS_I) \
	X(12, cancel, 2, ZWM_HAS_JOB, 0) \
	X(13, calls, 0, 0, ZWM_HAS_I) \
	X(14, enable, 2, ZWM_HAS_NAME | ZWM_HAS_ON, 0) \
	X(15, sample, 0, ZWM_HAS_NAME, 0)

#define ZWM_COMMAND_COUNT 16u

enum zwm_error {
	ZWM_E_REQUEST = 1, /* the request is not a map with the fields that the command needs, of the right types */
	ZWM_E_NO_SUCH_MODULE = 2, /* no module of this name is installed */
	ZWM_E_NO_UPLOAD = 3, /* there is no open upload for this chunk: begin again, what was stored is kept */
	ZWM_E_NAME_MISMATCH = 4, /* the package is of another module than the upload said */
	ZWM_E_NO_SUCH_JOB = 5, /* there is no such job, or its result was fetched before */
	ZWM_E_NOT_MAPPED = 6, /* this device's flash cannot be executed in place */
};

/* A status of -n travels as this number plus n. */
#define ZWM_FAMILY_STORE 64
#define ZWM_FAMILY_PACKAGE 96
#define ZWM_FAMILY_ENGINE 128
#define ZWM_FAMILY_RUNTIME 160

#endif /* ZWALI_MGMT_SMP_GEN_H */
