/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Devices as a guest sees them: a name. `const struct device *` is the address of its characters in
 * guest memory, so it can stand in a static initialiser; the device looks it up when a driver's
 * call gets it. Nothing else of Zephyr's struct is there.
 */

#ifndef ZEPHYR_INCLUDE_DEVICE_H_
#define ZEPHYR_INCLUDE_DEVICE_H_

#include <stdbool.h>
#include <stddef.h>

#include <zephyr/devicetree.h>
#include <zephyr/toolchain.h>
#include <zwali/syscall.h>

struct device {
	char name[64]; /* with its NUL; as many bytes as it takes */
};

typedef int16_t device_handle_t;

#define DEVICE_DT_GET(node_id)             Z_DT_DEVICE(node_id)
#define DEVICE_DT_GET_OR_NULL(node_id)     Z_DT_DEVICE_OPTIONAL(node_id)
#define DEVICE_DT_GET_ONE(compat)          DEVICE_DT_GET(Z_DT_COMPAT(compat))
#define DEVICE_DT_GET_ANY(compat)          DEVICE_DT_GET_OR_NULL(Z_DT_COMPAT(compat))
#define DEVICE_DT_NAME(node_id)            (node_id)
#define DEVICE_DECLARE(name)               struct z_device_declared_##name

Z_SYSCALL(device_is_ready) bool device_is_ready(const struct device *dev);
Z_SYSCALL(device_init) int device_init(const struct device *dev);

/* A handle, which has no name; programs get the name itself, where there is such a device and the
 * package names it.
 */
Z_SYSCALL(device_get_binding) const struct device *device_get_binding(const char *name);
const struct device *z_device_named(const char *name);

#define device_get_binding(name) z_device_named(name)

#endif /* ZEPHYR_INCLUDE_DEVICE_H_ */
