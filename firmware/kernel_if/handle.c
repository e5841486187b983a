/* SPDX-License-Identifier: Apache-2.0
 *
 * Designators and handles: which kernel object a guest address means. A designator is read as a
 * claim each time; only what the handle table says is believed: index, generation, kind, whose
 * memory, which address.
 *
 * It does not know what the calls do with the objects.
 */
#include <string.h>
#include <zwali/abi.h>

#include "look.h"

#define HANDLE_STEP 8u /* the table grows by that many entries */

/* Bytes of an object: the union's member, not the union. */
static size_t object_bytes(uint16_t kind)
{
	size_t size;

	switch (kind) {
	case ZWALI_KIND_THREAD:
		size = sizeof(struct zwk_thread *);
		break;
	case ZWALI_KIND_SEM:
		size = sizeof(struct zkm_sem);
		break;
	case ZWALI_KIND_MUTEX:
		size = sizeof(struct zkm_mutex);
		break;
	case ZWALI_KIND_CONDVAR:
		size = sizeof(struct zkm_condvar);
		break;
	case ZWALI_KIND_MSGQ:
		size = sizeof(struct zkm_msgq);
		break;
	case ZWALI_KIND_STACK:
		size = sizeof(struct zkm_stack);
		break;
	case ZWALI_KIND_EVENT:
		size = sizeof(struct zkm_event);
		break;
	case ZWALI_KIND_TIMER:
		size = sizeof(struct zkm_timer);
		break;
	case ZWALI_KIND_FUTEX:
		size = sizeof(struct zkm_futex);
		break;
#if ZKM_HAS_PIPES
	case ZWALI_KIND_PIPE:
		size = sizeof(struct zkm_pipe);
		break;
#endif
#if ZKM_HAS_POLL
	case ZWALI_KIND_POLL_SIGNAL:
		size = sizeof(struct zkm_poll_signal);
		break;
#endif
	default:
		return 0;
	}
	return offsetof(struct zwk_object, u) + size;
}

static uint32_t handle_of(const struct zwk_space *space, const struct zwk_object *object)
{
	return ((uint32_t)space->handles[object->index].generation << 16) | (object->index + 1u);
}

static uint32_t parameter(const uint8_t *designator, uint32_t index)
{
	return zwe_load_le32(designator + ZWALI_DESIGNATOR_PARAM_OFFSET + 4 * index);
}

static struct zwk_object *object_at(const struct zwk_space *space,
				    const struct zwk_instance *instance, uint32_t address)
{
	for (uint32_t i = 0; i < space->handle_capacity; i++) {
		struct zwk_object *object = space->handles[i].object;

		if (object != NULL && object->address == address && object->instance == instance) {
			return object;
		}
	}
	return NULL;
}

static bool has_waiters(const struct zwk_object *object)
{
	switch (object->kind) {
	case ZWALI_KIND_THREAD:
		return object->u.thread != NULL;
	case ZWALI_KIND_SEM:
		return zkm_queue_used(&object->u.sem.waiters);
	case ZWALI_KIND_MUTEX:
		return zkm_queue_used(&object->u.mutex.waiters);
	case ZWALI_KIND_CONDVAR:
		return zkm_queue_used(&object->u.condvar.waiters);
	case ZWALI_KIND_MSGQ:
		return zkm_queue_used(&object->u.msgq.readers) ||
		       zkm_queue_used(&object->u.msgq.writers);
	case ZWALI_KIND_STACK:
		return zkm_queue_used(&object->u.stack.waiters);
	case ZWALI_KIND_EVENT:
		return zkm_queue_used(&object->u.event.waiters);
	case ZWALI_KIND_TIMER:
		return zkm_queue_used(&object->u.timer.waiters);
	case ZWALI_KIND_FUTEX:
		return zkm_queue_used(&object->u.futex.waiters);
#if ZKM_HAS_PIPES
	case ZWALI_KIND_PIPE:
		return zkm_pipe_waited(&object->u.pipe);
#endif
#if ZKM_HAS_POLL
	case ZWALI_KIND_POLL_SIGNAL:
		return zkm_queue_used(&object->u.signal.waiters);
#endif
	default:
		return false;
	}
}

/* A thread may wait for a condition while the mutex that it wants back is not in use at all. */
static bool mutex_wanted(const struct zwk_space *space, const struct zwk_object *object)
{
	if (object->kind != ZWALI_KIND_MUTEX) {
		return false;
	}
	for (uint32_t i = 0; i < space->thread_capacity; i++) {
		const struct zwk_thread *thread = &space->threads[i];

		if (thread->role != ZWK_ROLE_FREE && thread->model.mutex == &object->u.mutex) {
			return true;
		}
	}
	return space->event_thread != NULL && space->event_thread->model.mutex == &object->u.mutex;
}

bool zwk_object_release(struct zwk_space *space, struct zwk_object *object)
{
	struct zwk_handle *handle = &space->handles[object->index];

	if (has_waiters(object) || mutex_wanted(space, object)) {
		return false;
	}
	if (object->kind == ZWALI_KIND_TIMER) {
		zkm_timer_stop(&object->u.timer, true);
	} else if (object->kind == ZWALI_KIND_MSGQ) {
		zwk_free(space, object->u.msgq.ring);
	} else if (object->kind == ZWALI_KIND_STACK) {
		zwk_free(space, object->u.stack.words);
	}
#if ZKM_HAS_PIPES
	if (object->kind == ZWALI_KIND_PIPE) {
		zwk_free(space, object->u.pipe.ring);
	}
#endif
	handle->object = NULL;
	handle->generation++; /* what names the old one is stale from now on */
	space->object_count--;
	zwk_free(space, object);
	return true;
}

/* Releases objects whose designator is gone: it was on a guest's stack, and other data stands there
 * now. */
static void sweep(struct zwk_space *space)
{
	for (uint32_t i = 0; i < space->handle_capacity; i++) {
		struct zwk_object *object = space->handles[i].object;
		uint8_t *bytes;

		if (object == NULL ||
		    (object->kind == ZWALI_KIND_TIMER && zkm_timer_running(&object->u.timer))) {
			continue;
		}
		bytes = zwk_designator(object->instance, object->address);
		if (bytes == NULL ||
		    zwe_load_le32(bytes + ZWALI_DESIGNATOR_HANDLE_OFFSET) !=
			    handle_of(space, object) ||
		    zwe_load_le16(bytes + ZWALI_DESIGNATOR_KIND_OFFSET) != object->kind) {
			(void)zwk_object_release(space, object);
		}
	}
}

static bool grow_handles(struct zwk_space *space)
{
	uint32_t capacity = space->handle_capacity + HANDLE_STEP;
	struct zwk_handle *handles;

	if (capacity > ZWK_HANDLES_MAX) {
		return false;
	}
	handles = zwk_alloc(space, capacity * sizeof(*handles));
	if (handles == NULL) {
		return false;
	}
	memset(handles, 0, capacity * sizeof(*handles));
	if (space->handles != NULL) {
		memcpy(handles, space->handles, space->handle_capacity * sizeof(*handles));
		zwk_free(space, space->handles);
	}
	space->handles = handles;
	space->handle_capacity = (uint16_t)capacity;
	return true;
}

static struct zwk_object *object_new(struct zwk_space *space, uint16_t kind)
{
	size_t size = object_bytes(kind);
	struct zwk_object *object;
	uint32_t index = 0;

	while (index < space->handle_capacity && space->handles[index].object != NULL) {
		index++;
	}
	if (index == space->handle_capacity && !grow_handles(space)) {
		return NULL;
	}
	object = zwk_alloc(space, size);
	if (object == NULL) {
		return NULL;
	}
	memset(object, 0, size);
	object->index = (uint16_t)index;
	object->kind = kind;
	space->handles[index].object = object;
	space->object_count++;
	return object;
}

/* A new one for that address, with room made where there is none. */
static struct zwk_object *object_made(struct zwk_space *space, struct zwk_instance *instance,
				      uint32_t address, uint16_t kind)
{
	struct zwk_object *object = object_new(space, kind);

	if (object == NULL) {
		sweep(space);
		object = object_new(space, kind);
	}
	if (object != NULL) {
		object->instance = instance;
		object->address = address;
	}
	return object;
}

int zwk_object_make(struct zwk_object **out, struct zwk_space *space, struct zwk_instance *instance,
		    uint32_t address, uint16_t kind)
{
	uint8_t *bytes = zwk_designator(instance, address);
	struct zwk_object *object;

	if (bytes == NULL) {
		return -ZKM_EFAULT;
	}
	object = object_at(space, instance, address);
	if (object != NULL && object->kind != kind) {
		if (!zwk_object_release(space, object)) {
			return -ZKM_EBUSY;
		}
		object = NULL;
	}
	if (object == NULL) {
		object = object_made(space, instance, address, kind);
		if (object == NULL) {
			return -ZKM_ENOMEM;
		}
	}
	zwe_store_le32(bytes + ZWALI_DESIGNATOR_HANDLE_OFFSET, handle_of(space, object));
	zwe_store_le16(bytes + ZWALI_DESIGNATOR_KIND_OFFSET, kind);
	zwe_store_le16(bytes + ZWALI_DESIGNATOR_FLAGS_OFFSET, 0);
	*out = object;
	return 0;
}

/* First use of a static designator: its parameters say what to make. */
static int object_fill(struct zwk_space *space, struct zwk_object *object, const uint8_t *bytes)
{
	uint32_t first = parameter(bytes, 0), second = parameter(bytes, 1);

	switch (object->kind) {
	case ZWALI_KIND_SEM:
		return zkm_sem_init(&object->u.sem, first, second);
	case ZWALI_KIND_MSGQ:
		return zwk_msgq_make(space, &object->u.msgq, first, second);
	case ZWALI_KIND_STACK:
		return zwk_stack_make(space, &object->u.stack, first);
	case ZWALI_KIND_EVENT:
		zkm_event_init(&object->u.event, first);
		return 0;
	case ZWALI_KIND_TIMER:
		zkm_timer_init(&space->model, &object->u.timer);
		object->u.timer.expiry_fn = first;
		object->u.timer.stop_fn = second;
		object->u.timer.user_data = parameter(bytes, 2);
		return 0;
	case ZWALI_KIND_MUTEX:
		zkm_mutex_init(&object->u.mutex);
		return 0;
	case ZWALI_KIND_CONDVAR:
		zkm_condvar_init(&object->u.condvar);
		return 0;
#if ZKM_HAS_PIPES
	case ZWALI_KIND_PIPE:
		return zwk_pipe_make(space, &object->u.pipe, first);
#endif
#if ZKM_HAS_POLL
	case ZWALI_KIND_POLL_SIGNAL:
		zkm_poll_signal_init(&object->u.signal);
		return 0;
#endif
	default: /* a thread comes into being by k_thread_create alone */
		return -ZKM_EINVAL;
	}
}

int zwk_object_find(struct zwk_object **out, struct zwk_space *space, struct zwk_instance *instance,
		    uint32_t address, uint16_t kind)
{
	uint8_t *bytes = zwk_designator(instance, address);
	struct zwk_object *object;
	uint32_t handle;
	int error;

	if (bytes == NULL) {
		return -ZKM_EFAULT;
	}
	if (!zwk_designates(bytes, kind)) {
		return -ZKM_EINVAL;
	}
	handle = zwe_load_le32(bytes + ZWALI_DESIGNATOR_HANDLE_OFFSET);
	if (handle != 0) {
		*out = zwk_object_of(space, instance, address, kind, handle);
		return *out != NULL ? 0 : -ZKM_EINVAL;
	}
	if (kind == ZWALI_KIND_THREAD) {
		return -ZKM_EINVAL;
	}
	/* A designator that lost its handle (overwritten, copied back) may not make the object
	 * disappear under a waiter. */
	object = object_at(space, instance, address);
	if (object != NULL && !zwk_object_release(space, object)) {
		return -ZKM_EBUSY;
	}
	error = zwk_object_make(&object, space, instance, address, kind);
	if (error != 0) {
		return error;
	}
	error = object_fill(space, object, bytes);
	if (error != 0) {
		(void)zwk_object_release(space, object);
		zwe_store_le32(bytes + ZWALI_DESIGNATOR_HANDLE_OFFSET, 0);
		return error;
	}
	*out = object;
	return 0;
}

int zwk_futex(struct zwk_object **out, struct zwk_space *space, struct zwk_instance *instance,
	      uint32_t address, bool make)
{
	struct zwk_object *object = object_at(space, instance, address);

	if (object != NULL && object->kind != ZWALI_KIND_FUTEX) {
		if (!make) {
			return -ZKM_EINVAL;
		}
		if (!zwk_object_release(space, object)) {
			return -ZKM_EBUSY;
		}
		object = NULL;
	}
	if (object == NULL && make) {
		object = object_made(space, instance, address, ZWALI_KIND_FUTEX);
		if (object == NULL) {
			return -ZKM_ENOMEM;
		}
	}
	*out = object;
	return object != NULL ? 0 : -ZKM_EINVAL;
}

bool zwk_space_armed(const struct zwk_space *space)
{
	for (uint32_t i = 0; i < space->handle_capacity; i++) {
		const struct zwk_object *object = space->handles[i].object;

		if (object != NULL && object->kind == ZWALI_KIND_TIMER &&
		    zkm_timer_running(&object->u.timer) && object->u.timer.expiry_fn != 0) {
			return true;
		}
	}
	return zwk_bound_armed(space);
}
