/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Memory domains of a native build sort variables into partitions. A module is one partition: the
 * markers mean nothing, and the calls that set domains up are not here.
 */

#ifndef ZEPHYR_INCLUDE_APP_MEMORY_APP_MEMDOMAIN_H_
#define ZEPHYR_INCLUDE_APP_MEMORY_APP_MEMDOMAIN_H_

#define K_APP_DMEM(id)
#define K_APP_BMEM(id)
#define K_APP_DMEM_SECTION(id) ""
#define K_APP_BMEM_SECTION(id) ""

#endif /* ZEPHYR_INCLUDE_APP_MEMORY_APP_MEMDOMAIN_H_ */
