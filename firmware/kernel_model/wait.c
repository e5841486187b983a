/* SPDX-License-Identifier: Apache-2.0
 *
 * Waiting for several objects, and for a word of guest memory: the rules of Zephyr's poll.c and
 * futex.c. An object keeps a list of the events that wait for it; the most urgent thread among
 * theirs is woken. Until it runs, its other events may become ready too.
 */
#include "zkm.h"

/* ---- Futexes ---- */

bool zkm_futex_wait(struct zkm_thread *self, struct zkm_futex *futex, int64_t timeout, int32_t late,
		    int32_t *result)
{
	if (timeout == 0) {
		*result = late;
		return true;
	}
	zkm_wait(self, &futex->waiters, timeout, late);
	return false;
}

uint32_t zkm_futex_wake(struct zkm_futex *futex, uint32_t most)
{
	uint32_t woken = 0;

	while (futex->waiters.head != NULL && woken < most) {
		zkm_wake(futex->waiters.head, 0);
		woken++;
	}
	return woken;
}

/* ---- Signals ---- */

void zkm_poll_signal_init(struct zkm_poll_signal *signal)
{
	*signal = (struct zkm_poll_signal){0};
}

int zkm_poll_signal_raise(struct zkm_poll_signal *signal)
{
	zkm_queue_notify(&signal->waiters);
	return 0;
}

/* ---- k_poll ---- */

size_t zkm_poll_bytes(uint32_t count)
{
	return sizeof(struct zkm_poll) + count * sizeof(struct zkm_poll_event);
}

void zkm_poll_init(struct zkm_poll *poll, uint32_t count, uint32_t address)
{
	*poll = (struct zkm_poll){.count = count, .address = address};
	for (uint32_t i = 0; i < count; i++) {
		zkm_poll_ignore(poll, i);
	}
}

static void set_event(struct zkm_poll *poll, uint32_t index, struct zkm_queue *queue, bool ready,
		      const uint32_t *level)
{
	poll->events[index] = (struct zkm_poll_event){
		.queue = queue, .poll = poll, .level = level, .ready = ready};
}

void zkm_poll_ignore(struct zkm_poll *poll, uint32_t index)
{
	set_event(poll, index, NULL, false, NULL);
}

void zkm_poll_sem(struct zkm_poll *poll, uint32_t index, struct zkm_sem *sem)
{
	set_event(poll, index, &sem->waiters, sem->count > 0, &sem->count);
}

void zkm_poll_msgq(struct zkm_poll *poll, uint32_t index, struct zkm_msgq *msgq)
{
	set_event(poll, index, &msgq->readers, msgq->used > 0, &msgq->used);
}

void zkm_poll_pipe(struct zkm_poll *poll, uint32_t index, struct zkm_pipe *pipe)
{
	set_event(poll, index, &pipe->readers, pipe->used > 0, &pipe->used);
}

void zkm_poll_signal(struct zkm_poll *poll, uint32_t index, struct zkm_poll_signal *signal,
		     bool raised)
{
	set_event(poll, index, &signal->waiters, raised, NULL);
}

bool zkm_poll_is_ready(const struct zkm_poll *poll, uint32_t index)
{
	return poll->events[index].ready;
}

bool zkm_poll_is_empty(const struct zkm_poll *poll, uint32_t index)
{
	const uint32_t *level = poll->events[index].level;

	return level != NULL && *level == 0;
}

bool zkm_poll(struct zkm_thread *self, struct zkm_poll *poll, int64_t timeout, int32_t *result)
{
	bool ready = false;

	for (uint32_t i = 0; i < poll->count; i++) {
		ready = ready || poll->events[i].ready;
	}
	*result = ready ? 0 : -ZKM_EAGAIN;
	if (ready || timeout == 0) {
		return true;
	}
	poll->thread = self;
	for (uint32_t i = 0; i < poll->count; i++) {
		struct zkm_poll_event *event = &poll->events[i];

		if (event->queue != NULL) {
			event->next = event->queue->polls;
			event->queue->polls = event;
		}
	}
	zkm_wait(self, &self->space->pollers, timeout, -ZKM_EAGAIN);
	return false;
}

void zkm_poll_end(struct zkm_poll *poll)
{
	if (poll->thread == NULL) {
		return;
	}
	poll->thread = NULL;
	for (uint32_t i = 0; i < poll->count; i++) {
		struct zkm_poll_event *event = &poll->events[i], **at;

		if (event->queue == NULL) {
			continue;
		}
		at = &event->queue->polls;
		while (*at != event) {
			at = &(*at)->next;
		}
		*at = event->next;
	}
}

void zkm_queue_notify(struct zkm_queue *queue)
{
	struct zkm_poll_event *best = NULL;
	struct zkm_thread *thread;

	/* The newest stands first: at equal priority the one that came first wins. */
	for (struct zkm_poll_event *each = queue->polls; each != NULL; each = each->next) {
		if (each->ready) {
			continue;
		}
		if (best == NULL || each->poll->thread->priority <= best->poll->thread->priority) {
			best = each;
		}
	}
	if (best != NULL) {
		thread = best->poll->thread;
		best->ready = true;
		if (thread->queue == &thread->space->pollers) {
			zkm_wake(thread, 0);
		}
	}
}
