/* SPDX-License-Identifier: Apache-2.0 */
/* Atomic operations under the guest lock. All but the cas return the value before. */

#include <zephyr/sys/atomic.h>
#include <zwali/lock.h>

#define ATOMIC_OPERATION(name, expression)                                                         \
	atomic_val_t atomic_##name(atomic_t *target, atomic_val_t value)                           \
	{                                                                                          \
		atomic_val_t before;                                                               \
												   \
		z_lock();                                                                          \
		before = *target;                                                                  \
		*target = (expression);                                                            \
		z_unlock();                                                                        \
		return before;                                                                     \
	}

/* unsigned, because atomic arithmetic wraps */
ATOMIC_OPERATION(add, (atomic_val_t)((unsigned long)before + (unsigned long)value))
ATOMIC_OPERATION(sub, (atomic_val_t)((unsigned long)before - (unsigned long)value))
ATOMIC_OPERATION(set, value)
ATOMIC_OPERATION(or, before | value)
ATOMIC_OPERATION(xor, before ^ value)
ATOMIC_OPERATION(and, before & value)
ATOMIC_OPERATION(nand, ~(before & value))

bool atomic_cas(atomic_t *target, atomic_val_t old_value, atomic_val_t new_value)
{
	bool same;

	z_lock();
	same = *target == old_value;
	if (same) {
		*target = new_value;
	}
	z_unlock();
	return same;
}

bool atomic_ptr_cas(atomic_ptr_t *target, atomic_ptr_val_t old_value, atomic_ptr_val_t new_value)
{
	bool same;

	z_lock();
	same = *target == old_value;
	if (same) {
		*target = new_value;
	}
	z_unlock();
	return same;
}

atomic_ptr_val_t atomic_ptr_set(atomic_ptr_t *target, atomic_ptr_val_t value)
{
	atomic_ptr_val_t before;

	z_lock();
	before = *target;
	*target = value;
	z_unlock();
	return before;
}
