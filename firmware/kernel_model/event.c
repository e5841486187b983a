/* SPDX-License-Identifier: Apache-2.0
 *
 * Event objects: 32 bits to wait for, the rules of Zephyr's events.c. Waiting returns the bits that
 * matched, 0 after the time has passed; bits are not cleared by being seen.
 */
#include "zkm.h"

void zkm_event_init(struct zkm_event *event, uint32_t events)
{
	event->events = events;
}

static uint32_t match(uint32_t events, uint32_t wanted, bool all)
{
	uint32_t hit = events & wanted;

	return all && hit != wanted ? 0 : hit;
}

uint32_t zkm_event_change(struct zkm_event *event, uint32_t events, uint32_t mask)
{
	uint32_t before = event->events & mask;
	struct zkm_thread *thread = event->waiters.head;

	event->events = (event->events & ~mask) | (events & mask);
	while (thread != NULL) {
		struct zkm_thread *next = thread->link;
		uint32_t hit = match(event->events, thread->events, thread->event_all);

		if (hit != 0) {
			zkm_wake(thread, (int32_t)hit);
		}
		thread = next;
	}
	return before;
}

bool zkm_event_wait(struct zkm_thread *self, struct zkm_event *event, uint32_t events, bool all,
		    bool reset, int64_t timeout, int32_t *result)
{
	if (reset) {
		event->events = 0;
	}
	*result = (int32_t)match(event->events, events, all);
	if (events == 0 || *result != 0 || timeout == 0) {
		return true;
	}
	self->events = events;
	self->event_all = all;
	zkm_wait(self, &event->waiters, timeout, 0);
	return false;
}
