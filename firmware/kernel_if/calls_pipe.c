/* SPDX-License-Identifier: Apache-2.0
 *
 * Handlers of the calls about pipes. Both buffers, the guest's and the count it is told, are
 * checked before a byte moves.
 */
#include <zwali/abi.h>

#include "kernel_if.h"

#if ZKM_HAS_PIPES

/* Slots of k_pipe_put and k_pipe_get. */
enum {
	A_PIPE,
	A_DATA,
	A_SIZE,
	A_MOVED,
	A_LEAST,
	A_TIMEOUT
};

enum zwe_outcome zwk_do_k_pipe_alloc_init(const struct zwk_args *args)
{
	int error = zwk_pipe_make(args->space, &args->object->u.pipe, args->slots[1]);

	if (error != 0 && !args->object->u.pipe.made) {
		(void)zwk_object_release(args->space, args->object);
	}
	return zwk_return(args, (uint32_t)error);
}

static enum zwe_outcome transfer(const struct zwk_args *args, bool put)
{
	struct zkm_transfer transfer = {.size = args->slots[A_SIZE],
					.least = args->slots[A_LEAST],
					.put = put};
	int32_t result = 0;
	bool done;

	transfer.data = zwk_claim(args->instance, args->slots[A_DATA], transfer.size, 1);
	transfer.moved = zwk_claim(args->instance, args->slots[A_MOVED], 4, 4);
	if (transfer.data == NULL || transfer.moved == NULL) {
		return zwk_refuse(args, -ZKM_EFAULT);
	}
	if (transfer.least > transfer.size || args->slots[A_MOVED] == 0) {
		return zwk_refuse(args, -ZKM_EINVAL);
	}
	done = zkm_pipe_transfer(&args->thread->model, &args->object->u.pipe, &transfer,
				 zwk_timeout_at(args, A_TIMEOUT),
				 &result);
	return zwk_result(args, done, result);
}

enum zwe_outcome zwk_do_k_pipe_put(const struct zwk_args *args)
{
	return transfer(args, true);
}

enum zwe_outcome zwk_do_k_pipe_get(const struct zwk_args *args)
{
	return transfer(args, false);
}

enum zwe_outcome zwk_do_k_pipe_read_avail(const struct zwk_args *args)
{
	return zwk_return(args, zkm_pipe_used(&args->object->u.pipe));
}

enum zwe_outcome zwk_do_k_pipe_write_avail(const struct zwk_args *args)
{
	return zwk_return(args, zkm_pipe_free(&args->object->u.pipe));
}

enum zwe_outcome zwk_do_k_pipe_flush(const struct zwk_args *args)
{
	zkm_pipe_flush(&args->object->u.pipe, true);
	return zwk_done(args);
}

enum zwe_outcome zwk_do_k_pipe_buffer_flush(const struct zwk_args *args)
{
	zkm_pipe_flush(&args->object->u.pipe, false);
	return zwk_done(args);
}

#endif
