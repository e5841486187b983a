/* SPDX-License-Identifier: Apache-2.0
 *
 * The model has no drivers: no calls beyond calls.tab, no devices.
 */
#include "../kernel_if/kernel_if.h"

uint32_t zwk_bound_count(void)
{
	return 0;
}

const struct zwk_call *zwk_bound_call(uint32_t index)
{
	(void)index;
	return NULL;
}

const struct zwe_functype *zwk_bound_type(uint32_t index)
{
	(void)index;
	return NULL;
}

uint32_t zwk_bound_fingerprint(void)
{
	return 0;
}

const char *zwk_bound_names(void)
{
	return NULL;
}

enum zwe_outcome zwk_bound_run(const struct zwk_args *args)
{
	(void)args; /* no call of calls.tab has a plan */
	return ZWE_CALL_TRAP;
}

void zwk_bound_poll(void)
{
}

void zwk_bound_end(struct zwk_space *space)
{
	(void)space;
}

bool zwk_bound_armed(const struct zwk_space *space)
{
	(void)space;
	return false;
}

int32_t zwk_device_find(const char *name, size_t length)
{
	(void)name;
	(void)length;
	return -1;
}
