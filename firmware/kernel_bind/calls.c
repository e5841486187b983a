/* SPDX-License-Identifier: Apache-2.0
 *
 * The few calls that a plan cannot make: streams, which are the module's log, names of devices, and
 * what the devicetree says of them.
 */
#include "bind.h"

#include <errno.h>
#include <string.h>
#include <zephyr/sys/byteorder.h>

static bool print(const struct zwk_args *args, uint32_t address, uint64_t length)
{
	void *bytes;

	if (!zwb_buffer(&bytes, args, address, length, 1, false)) {
		return false;
	}
	zwk_print(args, bytes, (uint32_t)length);
	return true;
}

enum zwe_outcome zwb_do_zephyr_fputc(const struct zwk_args *args)
{
	char byte = (char)args->slots[0];

	zwk_print(args, &byte, 1);
	return zwk_return(args, (uint8_t)byte);
}

enum zwe_outcome zwb_do_zephyr_fwrite(const struct zwk_args *args)
{
	uint32_t items = args->slots[2];

	if (!print(args, args->slots[0], (uint64_t)args->slots[1] * items)) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	return zwk_return(args, args->slots[1] == 0 ? 0 : items);
}

enum zwe_outcome zwb_do_zephyr_write_stdout(const struct zwk_args *args)
{
	if ((int32_t)args->slots[1] < 0 || !print(args, args->slots[0], args->slots[1])) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	return zwk_return(args, args->slots[1]);
}

/* A module has no input: its end, at once. */
enum zwe_outcome zwb_do_zephyr_read_stdin(const struct zwk_args *args)
{
	void *bytes;

	if ((int32_t)args->slots[1] < 0 ||
	    !zwb_buffer(&bytes, args, args->slots[0], args->slots[1], 1, false)) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	return zwk_return(args, 0);
}

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

enum zwe_outcome zwb_do_zwali_dt_cells(const struct zwk_args *args)
{
	uint32_t room = args->slots[2];
	const struct zwb_spec *spec;
	char name[ZWB_NAME_MAX];
	void *cells;

	if (!zwb_string(name, args, args->slots[0], sizeof(name)) ||
	    !zwb_buffer(&cells, args, args->slots[1], (uint64_t)room * 4, 4, false)) {
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
		sys_put_le32(spec->cells[i], (uint8_t *)cells + 4 * i);
	}
	return zwk_return(args, spec->cell_count);
}
