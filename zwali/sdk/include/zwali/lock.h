/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The guest lock: one recursive kernel mutex of the module, under which the SDK's library code,
 * atomics, spin locks and "interrupt" locks run. Guest threads are preemptible at any time, and
 * callbacks run on a thread too, so a mutex is enough and nothing less is.
 *
 * It keeps out the module's own threads alone, never the rest of the device.
 */

#ifndef ZWALI_LOCK_H_
#define ZWALI_LOCK_H_

void z_lock(void);
void z_unlock(void);

#endif /* ZWALI_LOCK_H_ */
