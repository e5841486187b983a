/* SPDX-License-Identifier: Apache-2.0 */
/* A guest sees no processor; the names that portable code asks for are in <zephyr/kernel.h>. */

#include <zephyr/kernel.h>
