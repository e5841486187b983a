/* SPDX-License-Identifier: Apache-2.0
 *
 * Repeatable random numbers (SplitMix64) for tests and development. They are not secret: there is
 * no sys_csrand_get here.
 */
#include "zkm.h"

static uint64_t next(struct zkm_kernel *kernel)
{
	uint64_t z = kernel->random += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

void zkm_random(struct zkm_thread *self, uint8_t *bytes, size_t size)
{
	struct zkm_kernel *kernel = self->space->kernel;

	uint64_t word = 0;
	size_t i;

	for (i = 0; i < size; i++) {
		if (i % 8 == 0) {
			word = next(kernel);
		}
		bytes[i] = (uint8_t)word;
		word >>= 8;
	}
}
