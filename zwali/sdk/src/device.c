/* SPDX-License-Identifier: Apache-2.0 */
/* Devices by name at run time, and numbers of the devicetree. */

#include <zephyr/device.h>

#undef device_get_binding

const struct device *z_device_named(const char *name)
{
	return device_get_binding(name) != NULL ? (const struct device *)(const void *)name : NULL;
}

uint32_t z_dt_cell(const char *name, size_t index)
{
	uint32_t cells[3] = {0, 0, 0};

	(void)zwali_dt_cells(name, cells, 3);
	return index < 3 ? cells[index] : 0;
}
