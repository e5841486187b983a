/* SPDX-License-Identifier: Apache-2.0
 *
 * Error numbers of a C library that is not Zephyr's: native_sim's kernel and drivers answer with
 * the host's. A module has one set of numbers everywhere, that of the SDK's <errno.h>.
 */
#include "bind.h"

#ifdef CONFIG_EXTERNAL_LIBC
#include <errno.h>

static const uint8_t numbers[][2] = {
	{ENOMSG, 35},
	{EDEADLK, 45},
	{ENOLCK, 46},
	{EBADMSG, 77},
	{ENOSYS, 88},
	{ENOTEMPTY, 90},
	{ENAMETOOLONG, 91},
	{ELOOP, 92},
	{EAFNOSUPPORT, 106},
	{EPROTOTYPE, 107},
	{ENOTSOCK, 108},
	{ENOPROTOOPT, 109},
	{ESHUTDOWN, 110},
	{EADDRINUSE, 112},
	{ECONNABORTED, 113},
	{ENETUNREACH, 114},
	{ENETDOWN, 115},
	{ETIMEDOUT, 116},
	{EHOSTDOWN, 117},
	{EHOSTUNREACH, 118},
	{EINPROGRESS, 119},
	{EALREADY, 120},
	{EDESTADDRREQ, 121},
	{EMSGSIZE, 122},
	{EPROTONOSUPPORT, 123},
	{ESOCKTNOSUPPORT, 124},
	{EADDRNOTAVAIL, 125},
	{ENETRESET, 126},
	{EISCONN, 127},
	{ENOTCONN, 128},
	{ETOOMANYREFS, 129},
	{EILSEQ, 138},
	{EOVERFLOW, 139},
	{ECANCELED, 140},
};

int32_t zwb_guest_error(int32_t error)
{
	if (error == -ENOTSUP) {
		return -134; /* the host has one number for ENOTSUP and EOPNOTSUPP */
	}
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		if (error == -numbers[i][0]) {
			return -numbers[i][1];
		}
	}
	return error;
}
#endif
