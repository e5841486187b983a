/* SPDX-License-Identifier: Apache-2.0
 *
 * What the generated bindings of Zephyr's system calls stand on. For each build zwali.host.kernelgen
 * writes a table of calls, most of them with a thunk (C types, the call) and a plan (a few bytes that
 * say what the arguments are), and a table of devices. run.c follows plans; bind.c knows devices, the
 * marshal_*.c what has pointers inside. None of them knows which calls there are.
 *
 * A guest's `const struct device *` is the address of a name: "uart0", or "led0/gpios" for the
 * device that a property of a node refers to. Calls that return one answer with a handle
 * (ZWB_HANDLE_BASE | number). Both are believed no more than any other argument.
 */
#ifndef ZWB_BIND_H
#define ZWB_BIND_H

#include <kernel_if.h>
#include <zwb_config.h> /* generated: ZWB_CLASS_*, ZWB_SCRATCH_BYTES ... */

#include <zephyr/device.h>

#define ZWB_HANDLE_BASE 0xfff00000u
#define ZWB_NAME_MAX	64u
#define ZWB_CLASS_ANY	0xffu
#define ZWB_CLASS_NONE	0xfeu /* this build has no such device */
#define ZWB_SLOTS_MAX	16u
#define ZWB_HIGH_WORD	ZWB_SLOTS_MAX

struct zwb_device {
	const struct device *device; /* NULL: no driver in this firmware */
	const char *names; /* node name, labels, aliases, each with its NUL; an empty one ends */
	uint8_t class;     /* ZWB_CLASS_* */
};

/* What a property of a node refers to: led0/gpios. */
struct zwb_spec {
	const char *names;    /* of the node, as above */
	const char *property; /* "gpios", or "bus" for the bus that the node is on */
	uint8_t index;        /* which of several */
	uint8_t device;       /* number in zwb_devices */
	uint8_t cell_count;
	uint32_t cells[ZWB_CELLS_MAX];
};

/* ---- Plans: bytes that say what arguments are. Arguments not mentioned are scalars. ---- */

enum zwb_item {
	ZWB_END,
	ZWB_TIMEOUT, /* slot; i64 in guest ticks */
	ZWB_DEVICE,  /* slot, class, function that its driver must have */
	ZWB_VALUE,   /* slot, size (2 bytes): copied, and back with ZWB_BACK */
	ZWB_WORD,    /* slot, size in the kernel (enum, long): 4 bytes of the guest */
	ZWB_BUFFER,  /* slot, alignment, constant (2 bytes), count, factors: claimed where it lies */
	ZWB_STRING,  /* slot, longest: copied */
	ZWB_NULL,    /* slot: must be 0 */
	ZWB_MARSHAL, /* slot, number in zwb_marshallers */
	ZWB_STRUCT,  /* slot, number in zwb_structs: copied field by field */
	ZWB_KIND_MASK = 0x0f,
	ZWB_BACK = 0x40,
	ZWB_OPTIONAL = 0x80, /* may be NULL */
};

/* A plan begins with what the call answers. */
enum zwb_answer {
	ZWB_PLAIN,
	ZWB_ANSWERS_DEVICE,
	ZWB_ANSWERS_ERRNO, /* -1, and zwali_errno says the number */
	ZWB_ANSWERS_ARGUMENT = 0x80, /* | slot: that argument, or NULL */
};

#define ZWB_QUICK_SLOTS 4 /* of ZWK_QUICK_DEVICE calls, at most */

/* Factors of a length: a slot's value, what it points to (a copied uint32_t), or the size of an
 * address of the family in the slot.
 */
#define ZWB_BEHIND    0x80u
#define ZWB_FAMILY    0x40u
#define ZWB_SLOT_MASK 0x3fu

/* Place of a function in the table of a driver class. */
#define ZWB_OP(class, function) (offsetof(struct class##_driver_api, function) / sizeof(void *))
#define ZWB_NO_OP 0xffu

#define ZWB_16(number) (uint8_t)((number) & 0xff), (uint8_t)((number) >> 8)

/* A call under way. */
struct zwb_frame {
	const struct zwk_args *args;
	/* As the thunk takes them, and a place for the high word of its result. */
	uintptr_t values[ZWB_HIGH_WORD + 1];
	uint32_t used;                   /* bytes of scratch */
	bool made;                       /* the kernel's call has been */
	uintptr_t result;                /* of it */
	uint64_t scratch[(ZWB_SCRATCH_BYTES + 7) / 8];
};

/* Of a call that answers an error number. */
static inline bool zwb_succeeded(const struct zwb_frame *frame)
{
	return frame->made && (int32_t)frame->result == 0;
}

struct zwb_marshaller {
	/* Sets values[slot]; 0 or a negative error number. */
	int (*take)(struct zwb_frame *frame, uint32_t slot);
	/* After the call, with the lock; NULL: nothing to bring back. */
	void (*give)(struct zwb_frame *frame, uint32_t slot);
	/* Before that, in the driver still, for the thread may be ended when it comes out of it; or where
	 * a later argument is refused. NULL: nothing to let go.
	 */
	void (*release)(struct zwb_frame *frame, uint32_t slot);
};

/* A struct that guests lay out otherwise: enums, and longs on 64-bit targets. Four bytes a field:
 * offset and size in the guest, offset and size here, | ZWB_SIGNED.
 */
struct zwb_struct {
	const uint8_t *fields;
	uint16_t count, guest_size, size;
};

#define ZWB_SIGNED 0x80u

/* ---- Generated ---- */

extern const struct zwb_struct zwb_structs[];

extern const struct zwb_device zwb_devices[];
extern const uint32_t zwb_device_count;
extern const struct zwb_spec zwb_specs[];
extern const uint32_t zwb_spec_count;
extern const struct zwk_call zwb_calls[]; /* sorted by name */
extern const uint8_t zwb_plans[];
extern const struct zwe_functype zwb_types[];
extern const char zwb_names[]; /* as zwk_names */
extern const uint32_t zwb_call_count;
extern const uint32_t zwb_calls_fingerprint;
extern const struct zwb_marshaller *const zwb_marshallers[];

/* ---- For bindings ---- */

/* Where it is remembered what a guest's value for a device means to a call, or to all of them (NULL). */
static inline struct zkm_device_seen *zwb_seen(struct zwk_space *space, const void *call,
					       uint32_t value)
{
	return &space->model.seen[(value / 4 + (uint32_t)(uintptr_t)call / 4) %
				  ZKM_DEVICE_CACHE];
}

/* Is it what is remembered there? */
static inline bool zwb_is_seen(const struct zkm_device_seen *seen,
			       const struct zwk_instance *instance, const void *call,
			       uint32_t value)
{
	return seen->value == value && seen->call == call && seen->instance == instance;
}

/* The device that a guest's value means: 0, -EFAULT, -ENODEV unknown or not ready, -EACCES not the
 * module's, -EINVAL of no such class.
 */
int zwb_device(const struct device **device, const struct zwk_args *args, uint32_t value,
	       uint32_t class);
/* Handle of a device that the kernel returned; 0: none, or not the module's. */
uint32_t zwb_device_handle(const struct zwk_args *args, const struct device *device);

/* An error number of the kernel as guests know it: the same, but where a host's C library has others. */
#ifdef CONFIG_EXTERNAL_LIBC
int32_t zwb_guest_error(int32_t error);
#else
static inline int32_t zwb_guest_error(int32_t error)
{
	return error;
}
#endif

/* What a name with a property refers to; NULL: nothing. */
const struct zwb_spec *zwb_spec_find(const char *name, size_t length);

/* A length of so many pieces; what is beyond 32 bits is as good as the largest, which nothing has. */
static inline uint32_t zwb_bytes(uint32_t count, uint32_t size)
{
	uint32_t bytes;

	return __builtin_mul_overflow(count, size, &bytes) ? UINT32_MAX : bytes;
}

/* `length` bytes at a guest address, which 0 is, too. NULL: refused. */
static inline void *zwb_buffer(const struct zwk_args *args, uint32_t address, uint32_t length,
			       uint32_t alignment)
{
	return zwk_claim(args->instance, address, length, alignment);
}
/* A copy of at most `size` bytes, NUL included: the guest may change its own meanwhile. */
bool zwb_string(char *copy, const struct zwk_args *args, uint32_t address, uint32_t size);
/* Memory of the frame, aligned to 8 bytes; NULL: it is used up. */
void *zwb_scratch(struct zwb_frame *frame, uint32_t size);

/* A thunk's result of two slots. */
static inline uintptr_t zwb_result(uintptr_t *v, uint64_t result)
{
	v[ZWB_HIGH_WORD] = (uint32_t)(result >> 32);
	return (uint32_t)result;
}

static inline uint64_t zwb_wide(const uintptr_t *v)
{
	return (uint32_t)v[0] | (uint64_t)(uint32_t)v[1] << 32;
}

static inline float zwb_f32(const uintptr_t *v)
{
	union {
		uint32_t bits;
		float value;
	} both = {.bits = (uint32_t)v[0]};

	return both.value;
}

static inline double zwb_f64(const uintptr_t *v)
{
	union {
		uint64_t bits;
		double value;
	} both = {.bits = zwb_wide(v)};

	return both.value;
}

static inline uint64_t zwb_bits32(float value)
{
	union {
		float value;
		uint32_t bits;
	} both = {.value = value};

	return both.bits;
}

static inline uint64_t zwb_bits64(double value)
{
	union {
		double value;
		uint64_t bits;
	} both = {.value = value};

	return both.bits;
}

/* ---- Calls without a plan: calls.c ---- */

enum zwe_outcome zwb_do_device_get_binding(const struct zwk_args *args);
enum zwe_outcome zwb_do_device_is_ready(const struct zwk_args *args);
enum zwe_outcome zwb_do_zwali_dt_cells(const struct zwk_args *args);
enum zwe_outcome zwb_do_zwali_errno(const struct zwk_args *args);
enum zwe_outcome zwb_do_gpio_add_callback(const struct zwk_args *args);
enum zwe_outcome zwb_do_gpio_remove_callback(const struct zwk_args *args);
enum zwe_outcome zwb_do_uart_irq_callback_user_data_set(const struct zwk_args *args);

#endif
