/* SPDX-License-Identifier: Apache-2.0
 *
 * Memory domains of spaces: what thread.c needs of domain.c.
 */
#ifndef ZKM_DOMAIN_H
#define ZKM_DOMAIN_H

#include "zkm.h"

void zkm_domain_join(struct zkm_domain *domain, struct k_thread *thread);
/* All its threads are aborted, or are on their way out and see nothing of it any more. */
void zkm_domain_give_back(struct zkm_space *space);

#endif
