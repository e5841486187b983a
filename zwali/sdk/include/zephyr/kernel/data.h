/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Message queues, stacks and pipes: system calls. Their buffers lie with the object, in the
 * device; a buffer that the program names is accepted and not used.
 */

#ifndef ZEPHYR_INCLUDE_KERNEL_DATA_H_
#define ZEPHYR_INCLUDE_KERNEL_DATA_H_

#include <zephyr/kernel/object.h>
#include <zephyr/sys_clock.h>

struct k_msgq {
	struct zwali_designator designator;
	Z_KERNEL_FIELDS_MSGQ
};

struct k_msgq_attrs {
	size_t msg_size;
	uint32_t max_msgs;
	uint32_t used_msgs;
};

#define Z_MSGQ_INITIALIZER(obj, q_msg_size, q_max_msgs)                                            \
	{                                                                                          \
		.designator = Z_DESIGNATOR(ZWALI_KIND_MSGQ, q_msg_size, q_max_msgs)                \
	}
#define K_MSGQ_DEFINE(q_name, q_msg_size, q_max_msgs, q_align)                                     \
	struct k_msgq q_name = Z_MSGQ_INITIALIZER(q_name, q_msg_size, q_max_msgs);                 \
	_Static_assert((q_align) > 0 && ((q_align) & ((q_align) - 1)) == 0, "alignment")

Z_SYSCALL(k_msgq_alloc_init)
int k_msgq_alloc_init(struct k_msgq *msgq, size_t msg_size, uint32_t max_msgs);
static inline int z_msgq_alloc_init(struct k_msgq *msgq, size_t msg_size, uint32_t max_msgs)
{
	int error = k_msgq_alloc_init(msgq, msg_size, max_msgs);

	msgq->designator.param[3] |= (uint32_t)(error == 0); /* for k_msgq_cleanup() */
	return error;
}
#define k_msgq_alloc_init(...) z_msgq_alloc_init(__VA_ARGS__)
Z_SYSCALL(k_msgq_put) int k_msgq_put(struct k_msgq *msgq, const void *data, k_timeout_t timeout);
Z_SYSCALL(k_msgq_get) int k_msgq_get(struct k_msgq *msgq, void *data, k_timeout_t timeout);
Z_SYSCALL(k_msgq_peek) int k_msgq_peek(struct k_msgq *msgq, void *data);
Z_SYSCALL(k_msgq_peek_at) int k_msgq_peek_at(struct k_msgq *msgq, void *data, uint32_t idx);
Z_SYSCALL(k_msgq_purge) void k_msgq_purge(struct k_msgq *msgq);
Z_SYSCALL(k_msgq_num_free_get) uint32_t k_msgq_num_free_get(struct k_msgq *msgq);
Z_SYSCALL(k_msgq_get_attrs) void k_msgq_get_attrs(struct k_msgq *msgq, struct k_msgq_attrs *attrs);
Z_SYSCALL(k_msgq_num_used_get) uint32_t k_msgq_num_used_get(struct k_msgq *msgq);

void k_msgq_init(struct k_msgq *msgq, char *buffer, size_t msg_size, uint32_t max_msgs);
int k_msgq_cleanup(struct k_msgq *msgq);

typedef uintptr_t stack_data_t;

struct k_stack {
	struct zwali_designator designator;
};

#define K_STACK_DEFINE(name, stack_num_entries)                                                    \
	struct k_stack name = {.designator = Z_DESIGNATOR(ZWALI_KIND_STACK, stack_num_entries, 0)}

Z_SYSCALL(k_stack_alloc_init)
int32_t k_stack_alloc_init(struct k_stack *stack, uint32_t num_entries);
static inline int32_t z_stack_alloc_init(struct k_stack *stack, uint32_t num_entries)
{
	int32_t error = k_stack_alloc_init(stack, num_entries);

	stack->designator.param[3] |= (uint32_t)(error == 0); /* for k_stack_cleanup() */
	return error;
}
#define k_stack_alloc_init(...) z_stack_alloc_init(__VA_ARGS__)
Z_SYSCALL(k_stack_push) int k_stack_push(struct k_stack *stack, stack_data_t data);
Z_SYSCALL(k_stack_pop)
int k_stack_pop(struct k_stack *stack, stack_data_t *data, k_timeout_t timeout);

void k_stack_init(struct k_stack *stack, stack_data_t *buffer, uint32_t num_entries);
int k_stack_cleanup(struct k_stack *stack);

struct k_pipe {
	struct zwali_designator designator;
	Z_KERNEL_FIELDS_PIPE
};

#define K_PIPE_DEFINE(name, pipe_buffer_size, pipe_align)                                          \
	struct k_pipe name = {.designator = Z_DESIGNATOR(ZWALI_KIND_PIPE, pipe_buffer_size, 0)};   \
	_Static_assert((pipe_align) > 0, "alignment")

Z_SYSCALL(k_pipe_alloc_init) int k_pipe_alloc_init(struct k_pipe *pipe, size_t size);
static inline int z_pipe_alloc_init(struct k_pipe *pipe, size_t size)
{
	int error = k_pipe_alloc_init(pipe, size);

	pipe->designator.param[3] |= (uint32_t)(error == 0); /* for k_pipe_cleanup() */
	return error;
}
#define k_pipe_alloc_init(...) z_pipe_alloc_init(__VA_ARGS__)
Z_SYSCALL(k_pipe_put)
int k_pipe_put(struct k_pipe *pipe, const void *data, size_t bytes_to_write, size_t *bytes_written,
	       size_t min_xfer, k_timeout_t timeout);
Z_SYSCALL(k_pipe_get)
int k_pipe_get(struct k_pipe *pipe, void *data, size_t bytes_to_read, size_t *bytes_read,
	       size_t min_xfer, k_timeout_t timeout);
Z_SYSCALL(k_pipe_read_avail) size_t k_pipe_read_avail(struct k_pipe *pipe);
Z_SYSCALL(k_pipe_write_avail) size_t k_pipe_write_avail(struct k_pipe *pipe);
Z_SYSCALL(k_pipe_flush) void k_pipe_flush(struct k_pipe *pipe);
Z_SYSCALL(k_pipe_buffer_flush) void k_pipe_buffer_flush(struct k_pipe *pipe);

void k_pipe_init(struct k_pipe *pipe, unsigned char *buffer, size_t size);
int k_pipe_cleanup(struct k_pipe *pipe);

#endif /* ZEPHYR_INCLUDE_KERNEL_DATA_H_ */
