/* SPDX-License-Identifier: Apache-2.0
 *
 * What the generated bindings of Zephyr's system calls stand on: devices by name, buffers and
 * strings of the guest. The bindings themselves and the table of devices are written by
 * zwali.host.kernelgen for each build. It knows no call and no driver class.
 *
 * A guest's `const struct device *` is either a handle (ZWB_HANDLE_BASE | index in zwb_devices) or
 * the address of 8 bytes: the address of the name, then a word that holds the handle once it was
 * found. The word is believed no more than any other argument.
 */
#ifndef ZWB_BIND_H
#define ZWB_BIND_H

#include <kernel_if.h>

#include <zephyr/device.h>

#define ZWB_HANDLE_BASE 0xfff00000u
#define ZWB_NAME_MAX	64u
#define ZWB_CLASS_ANY	0xffffffffu

struct zwb_device {
	const char *name;  /* the kernel's */
	const char *names; /* node name, labels, aliases, each with its NUL; an empty one ends */
	uint32_t classes;  /* ZWB_CLASS_* */
};

/* Generated. */
extern const struct zwb_device zwb_devices[];
extern const uint32_t zwb_device_count;
extern const struct zwk_call zwb_calls[]; /* sorted by name */
extern const uint32_t zwb_call_count;

/* May the module use a device that has these names? The runtime knows: its package lists them. */
bool zwb_permitted(const struct zwk_space *space, const char *names);

/* Device of the argument in `slot`: 0, -EFAULT, -ENODEV unknown, not permitted, not in this
 * firmware or not ready, -EINVAL of no such class.
 */
int zwb_device(const struct device **device, const struct zwk_args *args, uint32_t slot,
	       uint32_t class);
/* Handle for a device that the kernel returned or that has a name; 0: none, or not permitted. */
uint32_t zwb_device_handle(const struct zwk_args *args, const struct device *device);
uint32_t zwb_device_named(const struct zwk_args *args, const char *name);

/* `length` bytes at the address in `slot`; NULL where that is 0 and the argument is optional. */
bool zwb_buffer(void **pointer, const struct zwk_args *args, uint32_t slot, uint64_t length,
		uint32_t alignment, bool optional);
/* A copy of at most `size` bytes, NUL included: the guest may change its own meanwhile. */
bool zwb_string(char *copy, const struct zwk_args *args, uint32_t slot, uint32_t size);

/* Around the kernel's call, which may wait. */
void zwb_leave(const struct zwk_args *args);
void zwb_enter(const struct zwk_args *args);

enum zwe_outcome zwb_do_zephyr_fputc(const struct zwk_args *args);
enum zwe_outcome zwb_do_zephyr_fwrite(const struct zwk_args *args);
enum zwe_outcome zwb_do_zephyr_write_stdout(const struct zwk_args *args);
enum zwe_outcome zwb_do_device_get_binding(const struct zwk_args *args);

#endif
