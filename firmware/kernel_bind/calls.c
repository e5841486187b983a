/* SPDX-License-Identifier: Apache-2.0
 *
 * The few calls that a plan cannot make: names of devices, and what the devicetree says of them.
 */
#include "bind.h"

#include <errno.h>
#include <string.h>
#include <zephyr/sys/byteorder.h>

enum zwe_outcome zwb_do_device_get_binding(const struct zwk_args *args)
{
	char name[ZWB_NAME_MAX];
	int32_t number;

	if (!zwb_string(name, args, args->slots[0], sizeof(name))) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	number = zwk_device_find(name, strlen(name));
	if (number < 0 || !device_is_ready(zwb_devices[number].device)) {
		return zwk_return(args, 0);
	}
	return zwk_return(args, zwb_device_handle(args, zwb_devices[number].device));
}

/* A device that is not there is not ready: no reason to end the module. */
enum zwe_outcome zwb_do_device_is_ready(const struct zwk_args *args)
{
	const struct device *device;
	int error = zwb_device(&device, args, args->slots[0], ZWB_CLASS_ANY);

	return error == 0 || error == -ENODEV ? zwk_return(args, error == 0)
					      : zwk_refuse(args, error);
}

enum zwe_outcome zwb_do_zwali_dt_cells(const struct zwk_args *args)
{
	uint32_t room = args->slots[2];
	const struct zwb_spec *spec;
	char name[ZWB_NAME_MAX];
	uint8_t *cells = zwb_buffer(args, args->slots[1], zwb_bytes(room, 4), 4);

	if (!zwb_string(name, args, args->slots[0], sizeof(name)) || cells == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	spec = zwb_spec_find(name, strlen(name));
	if (spec == NULL) {
		return zwk_return(args, (uint32_t)-ENODEV);
	}
	if (!zkm_granted(&args->space->model.grants, spec->device)) {
		return zwk_return(args, (uint32_t)-EACCES);
	}
	for (uint32_t i = 0; i < room && i < spec->cell_count; i++) {
		zwe_store_le32(cells + 4 * i, spec->cells[i]);
	}
	return zwk_return(args, spec->cell_count);
}
