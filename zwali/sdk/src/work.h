/* SPDX-License-Identifier: Apache-2.0 */
/* What the system's work queue takes from work.c. */

#ifndef ZWALI_SDK_WORK_H_
#define ZWALI_SDK_WORK_H_

/* A thread entry: runs the k_work_q that it is given, for ever. */
void z_work_queue_run(void *queue, void *p2, void *p3);

#endif /* ZWALI_SDK_WORK_H_ */
