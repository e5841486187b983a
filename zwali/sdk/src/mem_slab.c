/* SPDX-License-Identifier: Apache-2.0 */
/*
 * k_mem_slab: blocks of one size. The semaphore counts the free ones; a block that was never used
 * needs no link, so that a static slab needs no set-up.
 */

#include <zephyr/kernel.h>
#include <zwali/lock.h>

int k_mem_slab_init(struct k_mem_slab *slab, void *buffer, size_t block_size, uint32_t num_blocks)
{
	if (((uintptr_t)buffer | block_size) % sizeof(void *) != 0 || block_size == 0) {
		return -EINVAL;
	}
	*slab = (struct k_mem_slab)Z_MEM_SLAB_INITIALIZER(*slab, buffer, block_size, num_blocks);
	return 0;
}

int k_mem_slab_alloc(struct k_mem_slab *slab, void **mem, k_timeout_t timeout)
{
	if (k_sem_take(&slab->available, timeout) != 0) {
		*mem = NULL;
		return K_TIMEOUT_EQ(timeout, K_NO_WAIT) ? -ENOMEM : -EAGAIN;
	}
	z_lock();
	if (slab->free_list != NULL) {
		*mem = slab->free_list;
		slab->free_list = *(void **)slab->free_list;
	} else {
		*mem = slab->buffer + slab->fresh++ * slab->info.block_size;
	}
	slab->info.num_used++;
	z_unlock();
	return 0;
}

void k_mem_slab_free(struct k_mem_slab *slab, void *mem)
{
	z_lock();
	*(void **)mem = slab->free_list;
	slab->free_list = mem;
	slab->info.num_used--;
	z_unlock();
	k_sem_give(&slab->available);
}
