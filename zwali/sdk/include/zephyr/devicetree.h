/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Devicetree identifiers in a guest, which is compiled for no board: a node is a string, its label
 * or alias. What a native build takes from the tree as numbers (pins, flags, addresses) the device
 * is asked for at run time, by the _dt helpers of the drivers' headers. A module needs the nodes
 * that it names; a board without them refuses it and says which.
 */

#ifndef ZEPHYR_INCLUDE_DEVICETREE_H_
#define ZEPHYR_INCLUDE_DEVICETREE_H_

#include <stddef.h>
#include <stdint.h>

#include <zwali/syscall.h>

/* Node identifiers. */
#define DT_NODELABEL(label)      #label
#define DT_ALIAS(alias)          #alias
#define Z_DT_COMPAT(compat)      #compat
#define DT_INST(inst, compat)    #compat
#define DT_COMPAT_GET_ANY_STATUS_OKAY(compat) #compat

/* The tree is the board's: whether it has a node is known when a module is admitted. */
#define DT_NODE_EXISTS(node_id)                  1
#define DT_NODE_HAS_STATUS(node_id, status)      1
#define DT_NODE_HAS_PROP(node_id, prop)          1
#define DT_HAS_ALIAS(alias)                      1
#define DT_HAS_COMPAT_STATUS_OKAY(compat)        1

/*
 * The name of a device with a mark before it, by which the packer finds it: what a module names is
 * what it may use. "?" marks what it can do without.
 */
#define Z_DT_DEVICE(name)          ((const struct device *)(const void *)&("\026dt:" name)[4])
#define Z_DT_DEVICE_OPTIONAL(name) ((const struct device *)(const void *)&("\026dt?" name)[4])

struct device;

/* What a property refers to, as numbers: how many there are, or -ENODEV, -EACCES. */
__attribute__((import_module("wazi"), import_name("SYS_zwali_dt_cells")))
int zwali_dt_cells(const char *name, uint32_t *cells, size_t room);

/* One of them, 0 where there is none. */
uint32_t z_dt_cell(const char *name, size_t index);

#endif /* ZEPHYR_INCLUDE_DEVICETREE_H_ */
