/* SPDX-License-Identifier: Apache-2.0
 *
 * Waiting for several objects, and for a word of guest memory. k_poll leaves its registrations
 * behind when its thread is aborted; they are taken back here first, because their memory is the
 * module's.
 */
#include "zkm.h"

#include <zephyr/irq.h>

/* ---- Futexes: Zephyr's own exist only for words that it knew when it was built ---- */

bool zkm_futex_wait(struct zkm_thread *self, struct zkm_futex *futex, int64_t timeout, int32_t late,
		    int32_t *result)
{
	struct k_sem *wake = zkm_thread_wake_sem(self);

	k_sem_reset(wake);
	sys_slist_append(&futex->sleepers, &self->futex_node);
	futex->waiters.count++;
	self->futex = futex;
	zkm_unlock();
	(void)k_sem_take(wake, (k_timeout_t){.ticks = (k_ticks_t)timeout});
	zkm_lock();
	*result = self->futex == NULL ? 0 : late; /* who wakes it takes it out */
	zkm_futex_leave(self);
	return true;
}

void zkm_futex_leave(struct zkm_thread *thread)
{
	if (thread->futex != NULL) {
		(void)sys_slist_find_and_remove(&thread->futex->sleepers, &thread->futex_node);
		thread->futex->waiters.count--;
		thread->futex = NULL;
	}
}

/* The most urgent one, then the one that came first. */
static struct zkm_thread *first_sleeper(struct zkm_futex *futex)
{
	struct zkm_thread *first = NULL, *each;

	SYS_SLIST_FOR_EACH_CONTAINER(&futex->sleepers, each, futex_node) {
		if (first == NULL || zkm_thread_priority(each) < zkm_thread_priority(first)) {
			first = each;
		}
	}
	return first;
}

uint32_t zkm_futex_wake(struct zkm_futex *futex, uint32_t most)
{
	struct zkm_thread *thread;
	uint32_t woken = 0;

	while (woken < most && (thread = first_sleeper(futex)) != NULL) {
		zkm_futex_leave(thread);
		k_sem_give(zkm_thread_wake_sem(thread));
		woken++;
	}
	return woken;
}

#if ZKM_HAS_POLL
/* ---- Signals ---- */

void zkm_poll_signal_init(struct zkm_poll_signal *signal)
{
	k_poll_signal_init(&signal->kernel);
}

int zkm_poll_signal_raise(struct zkm_poll_signal *signal)
{
	int status = k_poll_signal_raise(&signal->kernel, 0);

	return status == -EAGAIN ? -ZKM_EAGAIN : status;
}

/* ---- k_poll ---- */

size_t zkm_poll_bytes(uint32_t count)
{
	return sizeof(struct zkm_poll) +
	       count * (sizeof(struct k_poll_event) + sizeof(struct zkm_queue *));
}

void zkm_poll_init(struct zkm_poll *poll, uint32_t count, uint32_t address)
{
	poll->count = count;
	poll->address = address;
	poll->queues = (struct zkm_queue **)(void *)&poll->events[count];
	for (uint32_t i = 0; i < count; i++) {
		zkm_poll_ignore(poll, i);
	}
}

static void set_event(struct zkm_poll *poll, uint32_t index, uint32_t type, void *object,
		      struct zkm_queue *queue)
{
	k_poll_event_init(&poll->events[index], type, K_POLL_MODE_NOTIFY_ONLY, object);
	sys_dnode_init(&poll->events[index]._node);
	poll->queues[index] = queue;
}

void zkm_poll_ignore(struct zkm_poll *poll, uint32_t index)
{
	set_event(poll, index, K_POLL_TYPE_IGNORE, poll, NULL);
}

void zkm_poll_sem(struct zkm_poll *poll, uint32_t index, struct zkm_sem *sem)
{
	set_event(poll, index, K_POLL_TYPE_SEM_AVAILABLE, &sem->kernel, &sem->waiters);
}

void zkm_poll_msgq(struct zkm_poll *poll, uint32_t index, struct zkm_msgq *msgq)
{
	set_event(poll, index, K_POLL_TYPE_MSGQ_DATA_AVAILABLE, &msgq->kernel, &msgq->readers);
}

#if ZKM_HAS_PIPES
void zkm_poll_pipe(struct zkm_poll *poll, uint32_t index, struct zkm_pipe *pipe)
{
	set_event(poll, index, K_POLL_TYPE_PIPE_DATA_AVAILABLE, &pipe->kernel, &pipe->waiters);
}
#endif

void zkm_poll_signal(struct zkm_poll *poll, uint32_t index, struct zkm_poll_signal *signal,
		     bool raised)
{
	signal->kernel.signaled = raised;
	set_event(poll, index, K_POLL_TYPE_SIGNAL, &signal->kernel, &signal->waiters);
}

bool zkm_poll_is_ready(const struct zkm_poll *poll, uint32_t index)
{
	return poll->events[index].state != K_POLL_STATE_NOT_READY;
}

bool zkm_poll_is_empty(const struct zkm_poll *poll, uint32_t index)
{
	const struct k_poll_event *event = &poll->events[index];

	return event->type == K_POLL_TYPE_SEM_AVAILABLE && k_sem_count_get(event->sem) == 0;
}

static void count_queues(struct zkm_poll *poll, int by)
{
	for (uint32_t i = 0; i < poll->count; i++) {
		if (poll->queues[i] != NULL) {
			poll->queues[i]->count += (uint32_t)by;
		}
	}
}

bool zkm_poll(struct zkm_thread *self, struct zkm_poll *poll, int64_t timeout, int32_t *result)
{
	ARG_UNUSED(self);
	count_queues(poll, 1);
	zkm_unlock();
	*result = k_poll(poll->events, (int)poll->count,
			 (k_timeout_t){.ticks = (k_ticks_t)timeout});
	zkm_lock();
	count_queues(poll, -1);
	return true;
}

void zkm_poll_leave(struct zkm_poll *poll)
{
	unsigned int key = irq_lock();

	for (uint32_t i = 0; i < poll->count; i++) {
		poll->events[i].poller = NULL;
		if (sys_dnode_is_linked(&poll->events[i]._node)) {
			sys_dlist_remove(&poll->events[i]._node);
		}
	}
	irq_unlock(key);
	count_queues(poll, -1);
}
#endif
