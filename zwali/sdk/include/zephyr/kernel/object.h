/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Kernel objects in guest memory: designators (zwali/abi.h). Declares no object of its own.
 *
 * A static initialiser gives the kind and the parameters and leaves the handle 0; the device
 * creates the object at its first use.
 */

#ifndef ZEPHYR_INCLUDE_KERNEL_OBJECT_H_
#define ZEPHYR_INCLUDE_KERNEL_OBJECT_H_

#include <stdbool.h>
#include <stddef.h>

#include <zwali/abi.h>
#include <zwali/syscall.h>

#define Z_DESIGNATOR(kind_, a, b)                                                                  \
	{                                                                                          \
		.handle = 0, .kind = (kind_), .flags = 0, .param = {(a), (b), 0, 0}                \
	}

/*
 * Who compiles source that names fields of the kernel's own structures may add such here, so that
 * it compiles; nothing ever stands in them.
 */
#ifndef Z_KERNEL_FIELDS_THREAD
#define Z_KERNEL_FIELDS_THREAD
#endif
#ifndef Z_KERNEL_FIELDS_MSGQ
#define Z_KERNEL_FIELDS_MSGQ
#endif
#ifndef Z_KERNEL_FIELDS_PIPE
#define Z_KERNEL_FIELDS_PIPE
#endif
#ifndef Z_KERNEL_FIELDS_EVENT
#define Z_KERNEL_FIELDS_EVENT
#endif

/* Objects belong to the instance that made them: there is nobody to grant them to. */
#define k_object_access_grant(object, thread)  ((void)(object), (void)(thread))
#define k_object_access_revoke(object, thread) ((void)(object), (void)(thread))
#define k_object_access_all_grant(object)      ((void)(object))
#define k_thread_access_grant(thread, ...)     ((void)(thread))
#define K_THREAD_ACCESS_GRANT(thread, ...)                                                         \
	_Static_assert(true, "granted")
/* Buffers of objects come from the module's object memory. */
#define k_thread_heap_assign(thread, heap)     ((void)(thread), (void)(heap))
#define k_thread_system_pool_assign(thread)    ((void)(thread))

_Static_assert(sizeof(struct zwali_designator) == ZWALI_DESIGNATOR_SIZE, "abi");
_Static_assert(offsetof(struct zwali_designator, kind) == ZWALI_DESIGNATOR_KIND_OFFSET, "abi");
_Static_assert(offsetof(struct zwali_designator, flags) == ZWALI_DESIGNATOR_FLAGS_OFFSET, "abi");
_Static_assert(offsetof(struct zwali_designator, param) == ZWALI_DESIGNATOR_PARAM_OFFSET, "abi");

#endif /* ZEPHYR_INCLUDE_KERNEL_OBJECT_H_ */
