/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Cases that expect a fault. A guest's fault is a trap and ends the module, so such a case ends
 * here, skipped; saying that none is expected any more does nothing.
 */

#ifndef ZEPHYR_INCLUDE_ZTEST_ERROR_HOOK_H_
#define ZEPHYR_INCLUDE_ZTEST_ERROR_HOOK_H_

#include <stdbool.h>

void ztest_set_fault_valid(bool valid);
void ztest_set_assert_valid(bool valid);

#endif /* ZEPHYR_INCLUDE_ZTEST_ERROR_HOOK_H_ */
