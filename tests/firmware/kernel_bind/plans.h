/* SPDX-License-Identifier: Apache-2.0
 *
 * Plans that stand where they are needed: one section holds them all, as zwb_plans does in a firmware.
 */
#ifndef PLANS_H
#define PLANS_H

#include "bind.h"

#define PLAN	    static const uint8_t __attribute__((section("plans")))
#define PLACE(plan) (uint16_t)((plan) - zwb_plans)

#endif
