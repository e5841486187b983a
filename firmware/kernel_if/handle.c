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

/* What is to know of objects of a kind, in words of memory from the object's first one; 0: nothing. */
struct shape {
	uint8_t size;      /* with the union's member, not the union */
	uint8_t queues[2]; /* of those who wait for it */
	uint8_t memory;    /* pointer to what it has of the module's object memory */
};

#define WORDS(bytes)  ((bytes) / sizeof(void *))
#define PLACE(member) WORDS(offsetof(struct zwk_object, u.member))
#define SIZE(member)  WORDS(offsetof(struct zwk_object, u) + sizeof(((struct zwk_object *)0)->u.member))
#define SHAPE(kind)   [ZWALI_KIND_##kind - ZWALI_KIND_MAGIC]

static const struct shape shapes[] = {
	SHAPE(THREAD) = {SIZE(thread), {0}, 0},
	SHAPE(SEM) = {SIZE(sem), {PLACE(sem.waiters)}, 0},
	SHAPE(MUTEX) = {SIZE(mutex), {PLACE(mutex.waiters)}, 0},
	SHAPE(MSGQ) = {SIZE(msgq), {PLACE(msgq.readers), PLACE(msgq.writers)}, PLACE(msgq.ring)},
	SHAPE(TIMER) = {SIZE(timer), {PLACE(timer.waiters)}, 0},
	SHAPE(CONDVAR) = {SIZE(condvar), {PLACE(condvar.waiters)}, 0},
	SHAPE(EVENT) = {SIZE(event), {PLACE(event.waiters)}, 0},
	SHAPE(STACK) = {SIZE(stack), {PLACE(stack.waiters)}, PLACE(stack.words)},
#if ZKM_HAS_PIPES
	SHAPE(PIPE) = {SIZE(pipe), {0}, PLACE(pipe.ring)},
#endif
#if ZKM_HAS_POLL
	SHAPE(POLL_SIGNAL) = {SIZE(signal), {PLACE(signal.waiters)}, 0},
#endif
	SHAPE(FUTEX) = {SIZE(futex), {PLACE(futex.waiters)}, 0},
};

/* Kinds are the firmware's own: a call's, or an object's. */
static const struct shape *shape_of(uint16_t kind)
{
	return &shapes[kind - ZWALI_KIND_MAGIC];
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

static bool has_waiters(const struct zwk_object *object, const struct shape *shape)
{
	for (uint32_t i = 0; i < 2; i++) {
		const void *queue = (const uintptr_t *)(const void *)object + shape->queues[i];

		if (shape->queues[i] != 0 && zkm_queue_used(queue)) {
			return true;
		}
	}
#if ZKM_HAS_PIPES
	if (object->kind == ZWALI_KIND_PIPE && zkm_pipe_waited(&object->u.pipe)) {
		return true;
	}
#endif
	return object->kind == ZWALI_KIND_THREAD && object->u.thread != NULL;
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
	const struct shape *shape = shape_of(object->kind);

	if (has_waiters(object, shape) || mutex_wanted(space, object)) {
		return false;
	}
	if (object->kind == ZWALI_KIND_TIMER) {
		zkm_timer_stop(&object->u.timer, true);
	} else if (shape->memory != 0) {
		zwk_free(space, ((void **)(void *)object)[shape->memory]);
	}
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
	size_t size = shape_of(kind)->size * sizeof(void *);
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

int zwk_object_make(struct zwk_object **out, struct zwk_instance *instance,
		    uint32_t address, uint16_t kind)
{
	struct zwk_space *space = instance->space;
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

int zwk_object_find(struct zwk_object **out, struct zwk_instance *instance,
		    uint32_t address, uint16_t kind)
{
	struct zwk_space *space = instance->space;
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
	error = zwk_object_make(&object, instance, address, kind);
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
