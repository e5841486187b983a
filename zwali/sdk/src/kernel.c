/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What Zephyr does outside its system calls and needs no file of its own: initialisers that only
 * describe an object (the device creates it at its first use), thread names, time points.
 */

#include <zephyr/kernel.h>

static void describe(struct zwali_designator *designator, uint16_t kind, uint32_t a, uint32_t b)
{
	*designator = (struct zwali_designator)Z_DESIGNATOR(kind, a, b);
}

void k_timer_init(struct k_timer *timer, k_timer_expiry_t expiry_fn, k_timer_stop_t stop_fn)
{
	*timer = (struct k_timer)Z_TIMER_INITIALIZER(*timer, expiry_fn, stop_fn);
}

void k_msgq_init(struct k_msgq *msgq, char *buffer, size_t msg_size, uint32_t max_msgs)
{
	(void)buffer;
	describe(&msgq->designator, ZWALI_KIND_MSGQ, msg_size, max_msgs);
}

/*
 * The device takes an object's buffer back when it gets another one, which it refuses while
 * threads wait: so the three that clean up make the smallest there is. As in Zephyr, only a buffer
 * that was allocated is given back; for others the device is asked for more than any module has,
 * which it refuses for that reason if nobody waits, and leaves the object as it is.
 */
static uint32_t next_size(const struct zwali_designator *designator, uint32_t smallest)
{
	return designator->param[3] != 0 ? smallest : 0x10000000;
}

static int cleaned(const struct zwali_designator *designator, int error, int waiting)
{
	if (error == -ENOMEM && designator->param[3] == 0) {
		return 0;
	}
	return error == 0 ? 0 : waiting;
}

int k_msgq_cleanup(struct k_msgq *msgq)
{
	int error = (k_msgq_alloc_init)(msgq, 1, next_size(&msgq->designator, 1));

	return cleaned(&msgq->designator, error, -EBUSY);
}

int k_stack_cleanup(struct k_stack *stack)
{
	int error = (k_stack_alloc_init)(stack, next_size(&stack->designator, 1));

	return cleaned(&stack->designator, error, -EAGAIN);
}

int k_pipe_cleanup(struct k_pipe *pipe)
{
	int error = (k_pipe_alloc_init)(pipe, next_size(&pipe->designator, 0));

	return cleaned(&pipe->designator, error, -EAGAIN);
}

void k_stack_init(struct k_stack *stack, stack_data_t *buffer, uint32_t num_entries)
{
	(void)buffer;
	describe(&stack->designator, ZWALI_KIND_STACK, num_entries, 0);
}

void k_pipe_init(struct k_pipe *pipe, unsigned char *buffer, size_t size)
{
	(void)buffer;
	describe(&pipe->designator, ZWALI_KIND_PIPE, size, 0);
}

const char *k_thread_name_get(k_tid_t thread)
{
	int error = k_thread_name_copy(thread, thread->name, sizeof(thread->name));

	return error == 0 && thread->name[0] != '\0' ? thread->name : NULL;
}

k_thread_stack_t *k_thread_stack_alloc(size_t size, int flags)
{
	(void)flags;
	return k_aligned_alloc(ZWALI_STACK_ALIGN, K_THREAD_STACK_LEN(size));
}

int k_thread_stack_free(k_thread_stack_t *stack)
{
	k_free(stack);
	return 0;
}

k_timepoint_t sys_timepoint_calc(k_timeout_t timeout)
{
	if (K_TIMEOUT_EQ(timeout, K_FOREVER)) {
		return (k_timepoint_t){.tick = -1};
	}
	if (!Z_IS_TIMEOUT_RELATIVE(timeout)) {
		return (k_timepoint_t){.tick = Z_TICK_ABS(timeout.ticks)};
	}
	return (k_timepoint_t){.tick = timeout.ticks == 0 ? 0 : k_uptime_ticks() + timeout.ticks};
}

k_timeout_t sys_timepoint_timeout(k_timepoint_t timepoint)
{
	int64_t left;

	if (timepoint.tick == -1) {
		return K_FOREVER;
	}
	if (timepoint.tick == 0) {
		return K_NO_WAIT;
	}
	left = timepoint.tick - k_uptime_ticks();
	return Z_TIMEOUT_TICKS(left > 0 ? left : 0);
}
