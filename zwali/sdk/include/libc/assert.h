/* SPDX-License-Identifier: Apache-2.0 */
/* assert(): prints where and what, then traps. Off with NDEBUG. */

#undef assert

#ifdef NDEBUG
#define assert(test) ((void)0)
#else
#define assert(test) ((test) ? (void)0 : z_assert_failed(#test, __FILE__, __LINE__))
#endif

#ifndef ZWALI_LIBC_ASSERT_H_
#define ZWALI_LIBC_ASSERT_H_

#ifndef static_assert
#define static_assert _Static_assert
#endif

_Noreturn void z_assert_failed(const char *test, const char *file, int line);

#endif /* ZWALI_LIBC_ASSERT_H_ */
