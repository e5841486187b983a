/* SPDX-License-Identifier: Apache-2.0
 *
 * Devices, buffers and strings for the generated bindings, and the few calls among Zephyr's that a
 * rule cannot make: those that write to a stream, which is the module's log, and names of devices.
 */
#include "bind.h"

#include <string.h>

/* ---- Devices ---- */

static const char *next_name(const char *name)
{
	return name + strlen(name) + 1;
}

static bool has_name(const struct zwb_device *device, const char *name)
{
	for (const char *at = device->names; *at != '\0'; at = next_name(at)) {
		if (strcmp(at, name) == 0) {
			return true;
		}
	}
	return false;
}

static uint32_t handle_of_name(const char *name)
{
	for (uint32_t i = 0; i < zwb_device_count; i++) {
		if (has_name(&zwb_devices[i], name) || strcmp(zwb_devices[i].name, name) == 0) {
			return ZWB_HANDLE_BASE | i;
		}
	}
	return 0;
}

static bool is_handle(uint32_t value)
{
	return value >= ZWB_HANDLE_BASE && value - ZWB_HANDLE_BASE < zwb_device_count;
}

static uint32_t load32(const uint8_t *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 |
	       (uint32_t)bytes[3] << 24;
}

static void store32(uint8_t *bytes, uint32_t value)
{
	bytes[0] = (uint8_t)value;
	bytes[1] = (uint8_t)(value >> 8);
	bytes[2] = (uint8_t)(value >> 16);
	bytes[3] = (uint8_t)(value >> 24);
}

/* The string at a guest address, copied. */
static bool string_at(char *copy, const struct zwk_args *args, uint32_t address, uint32_t size)
{
	const char *text;
	uint32_t length;

	if (!zwk_claim_string(&text, &length, args->instance, address, size - 1)) {
		return false;
	}
	memcpy(copy, text, length);
	copy[length] = '\0'; /* whatever the guest has put there since */
	return true;
}

/* Handle behind a guest's struct device: remembered in it, or found by its name. */
static int handle_at(uint32_t *handle, const struct zwk_args *args, uint32_t address)
{
	char name[ZWB_NAME_MAX];
	uint8_t *words;

	if (!zwk_claim(&words, args->instance, address, 8, 4)) {
		return -ZKM_EFAULT;
	}
	*handle = load32(words + 4);
	if (is_handle(*handle)) {
		return 0;
	}
	if (!string_at(name, args, load32(words), sizeof(name))) {
		return -ZKM_EFAULT;
	}
	*handle = handle_of_name(name);
	if (*handle == 0) {
		return -ENODEV;
	}
	store32(words + 4, *handle);
	return 0;
}

int zwb_device(const struct device **device, const struct zwk_args *args, uint32_t slot,
	       uint32_t class)
{
	uint32_t handle = args->slots[slot];
	const struct zwb_device *entry;
	int error;

	if (!is_handle(handle)) {
		error = handle_at(&handle, args, handle);
		if (error != 0) {
			return error;
		}
	}
	entry = &zwb_devices[handle - ZWB_HANDLE_BASE];
	if (!zwb_permitted(args->space, entry->names)) {
		return -ENODEV;
	}
	if ((entry->classes & class) == 0) {
		return -ZKM_EINVAL;
	}
	*device = device_get_binding(entry->name); /* NULL as well: its driver did not start */
	return *device != NULL ? 0 : -ENODEV;
}

uint32_t zwb_device_named(const struct zwk_args *args, const char *name)
{
	uint32_t handle = handle_of_name(name);

	if (handle == 0 ||
	    !zwb_permitted(args->space, zwb_devices[handle - ZWB_HANDLE_BASE].names)) {
		return 0;
	}
	return handle;
}

uint32_t zwb_device_handle(const struct zwk_args *args, const struct device *device)
{
	return device == NULL ? 0 : zwb_device_named(args, device->name);
}

enum zwe_outcome zwb_do_device_get_binding(const struct zwk_args *args)
{
	char name[ZWB_NAME_MAX];

	if (!zwb_string(name, args, 0, sizeof(name))) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	return zwk_return(args, zwb_device_named(args, name));
}

/* ---- Memory ---- */

bool zwb_buffer(void **pointer, const struct zwk_args *args, uint32_t slot, uint64_t length,
		uint32_t alignment, bool optional)
{
	uint8_t *bytes;

	if (optional && args->slots[slot] == 0) {
		*pointer = NULL;
		return true;
	}
	if (length > UINT32_MAX ||
	    !zwk_claim(&bytes, args->instance, args->slots[slot], (uint32_t)length, alignment)) {
		return false;
	}
	*pointer = bytes;
	return true;
}

bool zwb_string(char *copy, const struct zwk_args *args, uint32_t slot, uint32_t size)
{
	return string_at(copy, args, args->slots[slot], size);
}

void zwb_leave(const struct zwk_args *args)
{
	ARG_UNUSED(args);
	zkm_unlock();
}

void zwb_enter(const struct zwk_args *args)
{
	ARG_UNUSED(args);
	zkm_lock();
}

/* ---- Streams: all of them are the module's log ---- */

static bool print(const struct zwk_args *args, uint32_t slot, uint64_t length)
{
	void *bytes;

	if (!zwb_buffer(&bytes, args, slot, length, 1, false)) {
		return false;
	}
	args->space->console(args->space->user, bytes, (uint32_t)length);
	return true;
}

enum zwe_outcome zwb_do_zephyr_fputc(const struct zwk_args *args)
{
	char byte = (char)args->slots[0];

	args->space->console(args->space->user, &byte, 1);
	return zwk_return(args, (uint8_t)byte);
}

enum zwe_outcome zwb_do_zephyr_fwrite(const struct zwk_args *args)
{
	uint32_t items = args->slots[2];

	if (!print(args, 0, (uint64_t)args->slots[1] * items)) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	return zwk_return(args, args->slots[1] == 0 ? 0 : items);
}

enum zwe_outcome zwb_do_zephyr_write_stdout(const struct zwk_args *args)
{
	if ((int32_t)args->slots[1] < 0 || !print(args, 0, args->slots[1])) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	return zwk_return(args, args->slots[1]);
}
