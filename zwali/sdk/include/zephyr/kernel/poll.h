/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Waiting for one of several things: system calls, one for one. The events lie in guest memory in
 * the layout of a 32-bit Zephyr; a signal keeps its two public words there as well.
 */

#ifndef ZEPHYR_INCLUDE_KERNEL_POLL_H_
#define ZEPHYR_INCLUDE_KERNEL_POLL_H_

#include <zephyr/kernel/data.h>
#include <zephyr/kernel/queue.h>
#include <zephyr/kernel/sync.h>
#include <zephyr/sys/dlist.h>

#define K_POLL_TYPE_IGNORE              0
#define K_POLL_TYPE_SIGNAL              ZWALI_POLL_SIGNAL
#define K_POLL_TYPE_SEM_AVAILABLE       ZWALI_POLL_SEM
#define K_POLL_TYPE_DATA_AVAILABLE      ZWALI_POLL_QUEUE
#define K_POLL_TYPE_FIFO_DATA_AVAILABLE K_POLL_TYPE_DATA_AVAILABLE
#define K_POLL_TYPE_MSGQ_DATA_AVAILABLE ZWALI_POLL_MSGQ
#define K_POLL_TYPE_PIPE_DATA_AVAILABLE ZWALI_POLL_PIPE

#define K_POLL_STATE_NOT_READY           0
#define K_POLL_STATE_SIGNALED            ZWALI_POLL_STATE_SIGNALED
#define K_POLL_STATE_SEM_AVAILABLE       ZWALI_POLL_STATE_SEM
#define K_POLL_STATE_DATA_AVAILABLE      ZWALI_POLL_STATE_QUEUE
#define K_POLL_STATE_FIFO_DATA_AVAILABLE K_POLL_STATE_DATA_AVAILABLE
#define K_POLL_STATE_CANCELLED           ZWALI_POLL_STATE_CANCELLED
#define K_POLL_STATE_MSGQ_DATA_AVAILABLE ZWALI_POLL_STATE_MSGQ
#define K_POLL_STATE_PIPE_DATA_AVAILABLE ZWALI_POLL_STATE_PIPE

enum k_poll_modes {
	K_POLL_MODE_NOTIFY_ONLY = 0,
	K_POLL_NUM_MODES
};

/* A designator whose first two parameters are the program's to read and to reset. */
struct k_poll_signal {
	uint32_t handle;
	uint16_t kind;
	uint16_t flags;
	unsigned int signaled;
	int result;
	uint32_t reserved[2];
};

_Static_assert(sizeof(struct k_poll_signal) == ZWALI_DESIGNATOR_SIZE, "abi");
_Static_assert(offsetof(struct k_poll_signal, signaled) == ZWALI_DESIGNATOR_PARAM_OFFSET, "abi");

#define K_POLL_SIGNAL_INITIALIZER(obj)                                                             \
	{                                                                                          \
		.handle = 0, .kind = ZWALI_KIND_POLL_SIGNAL, .flags = 0, .signaled = 0,            \
		.result = 0, .reserved = {0, 0}                                                    \
	}

struct k_poll_event {
	sys_dnode_t _node;
	void *poller;
	uint32_t tag: 8;
	uint32_t type: 6;
	uint32_t state: 7;
	uint32_t mode: 1;
	uint32_t unused: 10;
	union {
		void *obj, *typed_K_POLL_TYPE_IGNORE;
		struct k_poll_signal *signal, *typed_K_POLL_TYPE_SIGNAL;
		struct k_sem *sem, *typed_K_POLL_TYPE_SEM_AVAILABLE;
		struct k_fifo *fifo, *typed_K_POLL_TYPE_FIFO_DATA_AVAILABLE;
		struct k_queue *queue, *typed_K_POLL_TYPE_DATA_AVAILABLE;
		struct k_msgq *msgq, *typed_K_POLL_TYPE_MSGQ_DATA_AVAILABLE;
		struct k_pipe *pipe, *typed_K_POLL_TYPE_PIPE_DATA_AVAILABLE;
	};
};

_Static_assert(sizeof(struct k_poll_event) == ZWALI_POLL_EVENT_SIZE, "abi");
_Static_assert(offsetof(struct k_poll_event, obj) == ZWALI_POLL_EVENT_OBJECT_OFFSET, "abi");

#define K_POLL_EVENT_INITIALIZER(event_type, event_mode, event_obj)                                \
	{                                                                                          \
		.poller = NULL, .type = (event_type), .state = K_POLL_STATE_NOT_READY,             \
		.mode = (event_mode), .unused = 0,                                                 \
		{                                                                                  \
			.typed_##event_type = (event_obj)                                          \
		}                                                                                  \
	}
#define K_POLL_EVENT_STATIC_INITIALIZER(event_type, event_mode, event_obj, event_tag)              \
	{                                                                                          \
		.poller = NULL, .tag = (event_tag), .type = (event_type),                          \
		.state = K_POLL_STATE_NOT_READY, .mode = (event_mode), .unused = 0,                \
		{                                                                                  \
			.typed_##event_type = (event_obj)                                          \
		}                                                                                  \
	}

static inline void k_poll_event_init(struct k_poll_event *event, uint32_t type, int mode, void *obj)
{
	*event = (struct k_poll_event){.type = type, .mode = (uint32_t)mode, .obj = obj};
}

/* 0: some are ready; -EAGAIN none in time; -EINTR a wait was cancelled. */
Z_SYSCALL(k_poll) int k_poll(struct k_poll_event *events, int num_events, k_timeout_t timeout);
Z_SYSCALL(k_poll_signal_init) void k_poll_signal_init(struct k_poll_signal *sig);
Z_SYSCALL(k_poll_signal_reset) void k_poll_signal_reset(struct k_poll_signal *sig);
Z_SYSCALL(k_poll_signal_check)
void k_poll_signal_check(struct k_poll_signal *sig, unsigned int *signaled, int *result);
Z_SYSCALL(k_poll_signal_raise) int k_poll_signal_raise(struct k_poll_signal *sig, int result);

#endif /* ZEPHYR_INCLUDE_KERNEL_POLL_H_ */
