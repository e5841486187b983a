/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The CONFIG_ values that guest source may ask for: what Kconfig's autoconf.h is to a native build.
 * Included before every guest source file (build.py passes -include). A -D, a "defines" line of
 * module.toml or a line of prj.conf comes first and wins.
 *
 * It does not describe the device: a module does not know the firmware it will run on.
 */

#ifndef ZWALI_CONFIG_H_
#define ZWALI_CONFIG_H_

#define CONFIG_ZWALI_GUEST 1
#define __ZEPHYR__ 1

/* Names that samples print; a module is built for every board. */
#ifndef CONFIG_BOARD
#define CONFIG_BOARD "zwali"
#endif
#ifndef CONFIG_BOARD_TARGET
#define CONFIG_BOARD_TARGET CONFIG_BOARD
#endif
#ifndef CONFIG_ARCH
#define CONFIG_ARCH "wasm32"
#endif

/* Length of the module's tick. Recorded in the module; the device converts (zwali/abi.h). */
#ifndef CONFIG_SYS_CLOCK_TICKS_PER_SEC
#define CONFIG_SYS_CLOCK_TICKS_PER_SEC 10000
#endif

/* What Zephyr's samples add to their stack sizes. */
#ifndef CONFIG_TEST_EXTRA_STACK_SIZE
#define CONFIG_TEST_EXTRA_STACK_SIZE 0
#endif

/* Threads. */
#ifndef CONFIG_MAIN_THREAD_PRIORITY
#define CONFIG_MAIN_THREAD_PRIORITY 0
#endif
#ifndef CONFIG_NUM_COOP_PRIORITIES
#define CONFIG_NUM_COOP_PRIORITIES 16
#endif
#ifndef CONFIG_NUM_PREEMPT_PRIORITIES
#define CONFIG_NUM_PREEMPT_PRIORITIES 15
#endif
#ifndef CONFIG_THREAD_MAX_NAME_LEN
#define CONFIG_THREAD_MAX_NAME_LEN 32
#endif
#define CONFIG_MULTITHREADING 1
#ifndef CONFIG_TICKLESS_KERNEL
#define CONFIG_TICKLESS_KERNEL 1
#endif

/* What SYS_INIT lines count from. */
#ifndef CONFIG_KERNEL_INIT_PRIORITY_OBJECTS
#define CONFIG_KERNEL_INIT_PRIORITY_OBJECTS 30
#endif
#ifndef CONFIG_KERNEL_INIT_PRIORITY_DEFAULT
#define CONFIG_KERNEL_INIT_PRIORITY_DEFAULT 40
#endif
#ifndef CONFIG_KERNEL_INIT_PRIORITY_DEVICE
#define CONFIG_KERNEL_INIT_PRIORITY_DEVICE 50
#endif
#ifndef CONFIG_APPLICATION_INIT_PRIORITY
#define CONFIG_APPLICATION_INIT_PRIORITY 90
#endif
#define CONFIG_THREAD_NAME 1
#define CONFIG_COOP_ENABLED 1
#define CONFIG_PREEMPT_ENABLED 1

/* C stack of the callbacks' thread; linked only into modules that have callbacks. */
#ifndef CONFIG_ZWALI_EVENT_STACK_SIZE
#define CONFIG_ZWALI_EVENT_STACK_SIZE 512
#endif

/* The system work queue; linked only into modules that use it. */
#ifndef CONFIG_SYSTEM_WORKQUEUE_STACK_SIZE
#define CONFIG_SYSTEM_WORKQUEUE_STACK_SIZE 1024
#endif
#ifndef CONFIG_SYSTEM_WORKQUEUE_PRIORITY
#define CONFIG_SYSTEM_WORKQUEUE_PRIORITY (-1)
#endif

/* Heap of k_malloc and malloc; linked only into modules that call them. */
#ifndef CONFIG_HEAP_MEM_POOL_SIZE
#define CONFIG_HEAP_MEM_POOL_SIZE 2048
#endif

/* Output. */
#ifndef CONFIG_PRINTK
#define CONFIG_PRINTK 1
#endif
#ifndef CONFIG_PRINTK_BUFFER_SIZE
#define CONFIG_PRINTK_BUFFER_SIZE 64
#endif
#ifndef CONFIG_LOG
#define CONFIG_LOG 1
#endif
#ifndef CONFIG_LOG_DEFAULT_LEVEL
#define CONFIG_LOG_DEFAULT_LEVEL 3
#endif
#ifndef CONFIG_LOG_MAX_LEVEL
#define CONFIG_LOG_MAX_LEVEL 4
#endif

#endif /* ZWALI_CONFIG_H_ */
