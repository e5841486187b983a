/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the files of the Zephyr port share: the store on its partition, the lock around the runtime,
 * the device that the SMP group's handlers work on.
 */
#ifndef ZWALI_PORTS_ZEPHYR_PORT_H
#define ZWALI_PORTS_ZEPHYR_PORT_H

#include <stdbool.h>

#include "../../mgmt/smp.h"
#include "../../runtime/runtime.h"
#include "../../store/store.h"

/* The store's flash, on zwali_partition or storage_partition. 0 or a negative errno. */
int zwz_flash_open(struct zws_flash *flash);

/*
 * Runtime, store and handlers are one thing to one thread at a time. Unlocking lets the thread that
 * runs modules look for what has changed.
 */
void zwz_lock(void);
void zwz_unlock(void);

/*
 * Registers the SMP group; its handlers work on `server` from now on. Without one (NULL), every
 * command is refused with the store's `status`, so that a client learns why.
 */
void zwz_group_register(struct zwm_server *server, int status);

/* What was registered; NULL before, and without a store. */
struct zwm_server *zwz_server(void);

#endif /* ZWALI_PORTS_ZEPHYR_PORT_H */
