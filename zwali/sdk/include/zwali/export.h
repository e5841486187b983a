/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ZWALI_EXPORT(name) before a function makes it an entry point of the module: `zwali call` and
 * other modules find it under that name.
 */

#ifndef ZWALI_EXPORT_H_
#define ZWALI_EXPORT_H_

#define ZWALI_EXPORT(name) __attribute__((export_name(#name)))

#endif /* ZWALI_EXPORT_H_ */
