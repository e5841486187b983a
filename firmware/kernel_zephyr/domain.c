/* SPDX-License-Identifier: Apache-2.0
 *
 * Memory domains: what the threads of a module see of the RAM. A domain is made once and holds one
 * region at a time; where images lie in RAM, all of them may be read.
 */
#include "domain.h"

struct zkm_domain {
	struct k_mem_domain kernel;
	struct k_mem_partition region; /* size 0: the domain is free */
	bool made;
};

/* A space has a thread at least. */
static struct zkm_domain domains[CONFIG_ZWALI_THREADS];
static struct k_mem_partition images;

uint32_t zkm_region_round(uint32_t bytes, uint32_t *align)
{
#if defined(CONFIG_MPU_REQUIRES_POWER_OF_TWO_ALIGNMENT)
	uint32_t size = 32;

	while (size < bytes) {
		size *= 2;
	}
	*align = size;
	return size;
#else
	*align = 32; /* as fine as any unit wants it */
	return ROUND_UP(bytes, 32);
#endif
}

void zkm_images_at(const void *base, size_t size)
{
	images = (struct k_mem_partition){
		.start = (uintptr_t)base,
		.size = size,
#ifdef K_MEM_PARTITION_P_RW_U_RO
		.attr = K_MEM_PARTITION_P_RW_U_RO, /* a simulated flash is written by its driver */
#else
		.attr = K_MEM_PARTITION_P_RO_U_RO,
#endif
	};
}

static bool make(struct zkm_domain *domain)
{
	struct k_mem_partition *parts[] = {&images};

	if (!domain->made) {
		domain->made = k_mem_domain_init(&domain->kernel, images.size != 0 ? 1 : 0,
						 parts) == 0;
	}
	return domain->made;
}

bool zkm_space_protect(struct zkm_space *space, void *base, size_t size)
{
	for (size_t i = 0; i < ARRAY_SIZE(domains); i++) {
		struct zkm_domain *domain = &domains[i];

		if (domain->region.size != 0) {
			continue;
		}
		domain->region = (struct k_mem_partition){
			.start = (uintptr_t)base,
			.size = size,
			.attr = K_MEM_PARTITION_P_RW_U_RW,
		};
		if (!make(domain) ||
		    k_mem_domain_add_partition(&domain->kernel, &domain->region) != 0) {
			domain->region.size = 0;
			return false;
		}
		space->domain = domain;
		return true;
	}
	return false;
}

void zkm_domain_join(struct zkm_domain *domain, struct k_thread *thread)
{
	(void)k_mem_domain_add_thread(&domain->kernel, thread);
}

void zkm_domain_give_back(struct zkm_space *space)
{
	struct zkm_domain *domain = space->domain;

	if (domain != NULL) {
		(void)k_mem_domain_remove_partition(&domain->kernel, &domain->region);
		domain->region.size = 0;
		space->domain = NULL;
	}
}
