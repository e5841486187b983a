/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How a guest declares a Zephyr system call: ordinary C prototype, marked as an import.
 * It declares none itself.
 *
 *	Z_SYSCALL(k_sem_give) void k_sem_give(struct k_sem *sem);
 *
 * tests/sdk compares every such line with Zephyr's own list of system calls.
 */

#ifndef ZWALI_SYSCALL_H_
#define ZWALI_SYSCALL_H_

#define Z_SYSCALL(name) __attribute__((import_module("wazi"), import_name("SYS_" #name)))

#endif /* ZWALI_SYSCALL_H_ */
