/* SPDX-License-Identifier: Apache-2.0 */
/* What tests print. */

#ifndef ZEPHYR_INCLUDE_TC_UTIL_H_
#define ZEPHYR_INCLUDE_TC_UTIL_H_

#include <zephyr/sys/printk.h>

#define TC_PASS 0
#define TC_FAIL 1
#define TC_SKIP 2

#define PRINT_DATA(...) printk(__VA_ARGS__)
#define PRINT_LINE      printk("===================================================================\n")
#define TC_PRINT(...)   printk(__VA_ARGS__)
#define TC_ERROR(fmt, ...)                                                                         \
	printk("FAIL - %s@%d. " fmt, __func__, __LINE__, ##__VA_ARGS__)
#define TC_START(name)        printk("START - %s\n", name)
#define TC_END(result, ...)   printk(__VA_ARGS__)
#define TC_END_RESULT(result)                                                                      \
	printk(" %s - %s\n",                                                                       \
	       (result) == TC_PASS ? "PASS" : (result) == TC_SKIP ? "SKIP" : "FAIL", __func__)
#define TC_END_REPORT(result)                                                                      \
	printk("PROJECT EXECUTION %s\n", (result) == TC_PASS ? "SUCCESSFUL" : "FAILED")

#endif /* ZEPHYR_INCLUDE_TC_UTIL_H_ */
