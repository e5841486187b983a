/* SPDX-License-Identifier: Apache-2.0
 *
 * Devices, buffers and strings for the generated bindings, and the tables as kernel_if sees them.
 */
#include "bind.h"

#include <errno.h>
#include <string.h>

/* ---- The tables ---- */

uint32_t zwk_bound_count(void)
{
	return zwb_call_count;
}

const struct zwk_call *zwk_bound_call(uint32_t index)
{
	return &zwb_calls[index];
}

const struct zwe_functype *zwk_bound_type(uint32_t index)
{
	return &zwb_types[index];
}

const char *zwk_bound_names(void)
{
	return zwb_names;
}

uint32_t zwk_bound_fingerprint(void)
{
	return zwb_calls_fingerprint;
}

/* ---- Devices ---- */

static bool has_name(const char *names, const char *name, size_t length)
{
	for (const char *at = names; *at != '\0'; at += strlen(at) + 1) {
		if (strlen(at) == length && memcmp(at, name, length) == 0) {
			return true;
		}
	}
	return false;
}

/* "node/property" or "node/property/2". */
const struct zwb_spec *zwb_spec_find(const char *name, size_t length)
{
	const char *slash = memchr(name, '/', length);
	size_t node = slash != NULL ? (size_t)(slash - name) : 0;
	size_t property = length - node - 1;
	uint32_t index = 0;

	if (slash == NULL) {
		return NULL;
	}
	if (property > 2 && slash[property - 1] == '/' && slash[property] >= '0' &&
	    slash[property] <= '9') {
		index = (uint32_t)(slash[property] - '0');
		property -= 2;
	}
	for (uint32_t i = 0; i < zwb_spec_count; i++) {
		const struct zwb_spec *spec = &zwb_specs[i];

		if (spec->index == index && strlen(spec->property) == property &&
		    memcmp(spec->property, slash + 1, property) == 0 &&
		    has_name(spec->names, name, node)) {
			return spec;
		}
	}
	return NULL;
}

int32_t zwk_device_find(const char *name, size_t length)
{
	const struct zwb_spec *spec = zwb_spec_find(name, length);

	if (spec != NULL) {
		return zwb_devices[spec->device].device != NULL ? spec->device : -ENODEV;
	}
	for (uint32_t i = 0; i < zwb_device_count; i++) {
		if (zwb_devices[i].device != NULL && has_name(zwb_devices[i].names, name, length)) {
			return (int32_t)i;
		}
	}
	return -ENODEV;
}

static bool is_handle(uint32_t value)
{
	return value >= ZWB_HANDLE_BASE && value - ZWB_HANDLE_BASE < zwb_device_count;
}

/* Number of the device whose name lies at a guest address. */
static int32_t number_at(const struct zwk_args *args, uint32_t address)
{
	char name[ZWB_NAME_MAX];

	if (!zwb_string(name, args, address, sizeof(name))) {
		return -EFAULT;
	}
	return zwk_device_find(name, strlen(name));
}

/* The device that a value means, if the module may use it and it is ready. */
static int find(const struct zwb_device **found, const struct zwk_args *args, uint32_t value)
{
	int32_t number = is_handle(value) ? (int32_t)(value - ZWB_HANDLE_BASE)
					  : number_at(args, value);

	if (number < 0) {
		return number;
	}
	if (!zkm_granted(&args->space->model.grants, (uint32_t)number)) {
		return -EACCES;
	}
	*found = &zwb_devices[number];
	if ((*found)->device == NULL || !device_is_ready((*found)->device)) {
		return -ENODEV;
	}
	return 0;
}

int zwb_device(const struct device **device, const struct zwk_args *args, uint32_t value,
	       uint32_t class)
{
	struct zkm_device_seen *seen = zwb_seen(args->space, NULL, value);
	const struct zwb_device *found = seen->device;

	/* A guest that changes the name later still means the first device: it may use that one. */
	if (!zwb_is_seen(seen, args->instance, NULL, value)) {
		int error = find(&found, args, value);

		if (error != 0) {
			return error;
		}
		*seen = (struct zkm_device_seen){args->instance, NULL, value, found};
	}
	if (class != ZWB_CLASS_ANY && found->class != class) {
		return -EINVAL;
	}
	*device = found->device;
	return 0;
}

uint32_t zwb_device_handle(const struct zwk_args *args, const struct device *device)
{
	for (uint32_t i = 0; device != NULL && i < zwb_device_count; i++) {
		if (zwb_devices[i].device == device &&
		    zkm_granted(&args->space->model.grants, i)) {
			return ZWB_HANDLE_BASE | i;
		}
	}
	return 0;
}

/* ---- Memory ---- */

bool zwb_string(char *copy, const struct zwk_args *args, uint32_t address, uint32_t size)
{
	uint32_t length;
	const char *text = zwk_claim_string(&length, args->instance, address, size - 1);

	if (text == NULL) {
		return false;
	}
	memcpy(copy, text, length);
	copy[length] = '\0'; /* whatever the guest has put there since */
	return true;
}

void *zwb_scratch(struct zwb_frame *frame, uint32_t size)
{
	uint8_t *memory = (uint8_t *)frame->scratch + frame->used;

	size = (size + 7) & ~7u;
	if (size > sizeof(frame->scratch) - frame->used) {
		return NULL;
	}
	frame->used += size;
	return memory;
}
