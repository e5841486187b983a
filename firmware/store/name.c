/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a name is. For the store and for packages.
 */
#include "name.h"

#include <stdint.h>

#include "store.h"

bool zws_name_is_valid(const char *name)
{
	uint32_t length = 0;

	while (name[length] != '\0') {
		char c = name[length];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
		bool other = (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';

		length++;
		if ((!letter && !other) || length >= ZWS_NAME_SIZE) {
			return false;
		}
	}
	return length > 0;
}
