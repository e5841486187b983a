/* SPDX-License-Identifier: Apache-2.0 */
/* The kernel's own header of this name: see fields.h. */
