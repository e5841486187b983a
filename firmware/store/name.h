/* SPDX-License-Identifier: Apache-2.0 */
#ifndef ZWALI_STORE_NAME_H
#define ZWALI_STORE_NAME_H

#include <stdbool.h>

/* 1 to 31 bytes of [A-Za-z0-9_.-]: names of modules, and their versions. */
bool zws_name_is_valid(const char *name);

#endif /* ZWALI_STORE_NAME_H */
