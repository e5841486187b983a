/* SPDX-License-Identifier: Apache-2.0
 *
 * Hostile values for what generated bindings stand on: devices, buffers, strings, and each item
 * of a plan. The guest memory lies in a block of exactly its size, so the sanitizers see any
 * byte outside.
 */
#include "plans.h"

#include "../engine_c/interp.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SIZE 256u
#define EFAULT_ (-14)
#define EINVAL_ (-22)

static struct {
	uint8_t *base;
} memory;
static const uint32_t memory_bytes = SIZE;
static struct zwk_instance instance = {.size_bytes = &memory_bytes, .capacity_bytes = SIZE};
static struct zwk_space space;
static struct zwk_thread thread;
static uint32_t slots[8];

static void on(void)
{
}

static void (*const functions[])(void) = {on, NULL};
static const struct device devices[] = {
	{"uart@1", true, functions, NULL}, {"i2c@2", true, functions, NULL}, {"dead@3", false, functions, NULL}};

const struct zwb_device zwb_devices[] = {
	{&devices[0], "uart0\0" "console\0", ZWB_CLASS_UART},
	{&devices[1], "i2c0\0", ZWB_CLASS_I2C},
	{NULL, "off0\0", ZWB_CLASS_UART},
	{&devices[2], "dead0\0", ZWB_CLASS_UART},
};
const uint32_t zwb_device_count = 4;

const struct zwb_spec zwb_specs[] = {
	{"led0\0" "led_0\0", "gpios", 0, 0, 2, {7, 1, 0}},
	{"led0\0" "led_0\0", "gpios", 1, 1, 2, {8, 0, 0}},
	{"sensor\0", "bus", 0, 1, 1, {0x48, 0, 0}},
};
const uint32_t zwb_spec_count = 3;
const uint32_t zwb_calls_fingerprint = 1;

/* The interface's, as far as kernel_bind calls it. */
enum zwe_outcome zwk_return64(const struct zwk_args *args, uint64_t value)
{
	args->slots[0] = (uint32_t)value;
	args->slots[1] = (uint32_t)(value >> 32);
	return ZWE_CALL_DONE;
}

enum zwe_outcome zwk_refuse(const struct zwk_args *args, int error)
{
	return zwk_return(args, (uint32_t)error);
}

int64_t zwk_timeout_at(const struct zwk_args *of, uint32_t slot)
{
	uint64_t guest = zwk_load_slots64(&of->slots[slot]);

	return guest == UINT64_MAX ? -1 : (int64_t)(guest / 10);
}

void zkm_driver_enter(struct zkm_thread *self)
{
	assert(!self->in_driver);
	self->in_driver = true;
}

void zkm_driver_leave(struct zkm_thread *self)
{
	assert(self->in_driver);
	self->in_driver = false;
}

static struct zwk_args args = {
	.space = &space, .slots = slots, .thread = &thread, .instance = &instance};

static void put32(uint32_t address, uint32_t value)
{
	for (uint32_t i = 0; i < 4; i++) {
		memory.base[address + i] = (uint8_t)(value >> (8 * i));
	}
}

static void put_text(uint32_t address, const char *text)
{
	memcpy(memory.base + address, text, strlen(text) + 1);
}

static void forget(void)
{
	memset(space.model.seen, 0, sizeof(space.model.seen));
}

/* ---- Devices ---- */

static int device(uint32_t value, uint32_t class)
{
	const struct device *found = NULL;
	int error = zwb_device(&found, &args, value, class);

	assert((error == 0) == (found != NULL));
	return error;
}

static void test_devices(void)
{
	put_text(64, "uart0");
	assert(device(64, ZWB_CLASS_UART) == -EACCES);
	zkm_grant(&space.model.grants, 0);
	assert(device(64, ZWB_CLASS_UART) == 0);
	put_text(64, "i2c0"); /* changed behind the device's back: the first one is meant */
	assert(device(64, ZWB_CLASS_UART) == 0);
	forget();
	assert(device(64, ZWB_CLASS_I2C) == -EACCES);
	put_text(64, "led0/gpios"); /* the device that a property refers to */
	forget();
	assert(device(64, ZWB_CLASS_ANY) == 0);
	assert(device(64, ZWB_CLASS_I2C) == -EINVAL); /* a UART where an I2C controller is wanted */
	assert(device(64, ZWB_CLASS_NONE) == -EINVAL);
	put_text(64, "led0/gpios/1");
	forget();
	assert(device(64, ZWB_CLASS_ANY) == -EACCES);

	assert(device(ZWB_HANDLE_BASE, ZWB_CLASS_UART) == 0);
	assert(device(ZWB_HANDLE_BASE | 1, ZWB_CLASS_I2C) == -EACCES); /* forged */
	assert(device(ZWB_HANDLE_BASE | 4, ZWB_CLASS_UART) == EFAULT_); /* none; no address either */
	assert(device(0xffffffffu, ZWB_CLASS_UART) == EFAULT_);
	zkm_grant(&space.model.grants, 2);
	zkm_grant(&space.model.grants, 3);
	assert(device(ZWB_HANDLE_BASE | 2, ZWB_CLASS_UART) == -ENODEV); /* no driver */
	assert(device(ZWB_HANDLE_BASE | 3, ZWB_CLASS_UART) == -ENODEV); /* its driver failed */

	assert(device(SIZE, 0) == EFAULT_);
	memset(memory.base + SIZE - 3, 'x', 3);
	assert(device(SIZE - 3, 0) == EFAULT_); /* a name without an end */
	memset(memory.base + 100, 'y', 100);    /* longer than any name */
	memory.base[200] = 0;
	assert(device(100, 0) == EFAULT_);
	put_text(96, "nobody");
	assert(device(96, 0) == -ENODEV);
	memory.base[96] = 0; /* NULL is such a name: the empty one */
	assert(device(96, 0) == -ENODEV);
}

static void test_names(void)
{
	static const char *const none[] = {"", "/", "led0/", "/gpios", "led0/gpios/2", "led0/gpios/12",
					   "led0/gpio", "led", "off0", "led0//gpios", "led0/gpios/"};

	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++) {
		assert(zwk_device_find(none[i], strlen(none[i])) < 0);
	}
	assert(zwk_device_find("console", 7) == 0);
	assert(zwk_device_find("led_0/gpios", 11) == 0);
	assert(zwk_device_find("led0/gpios/1", 12) == 1);
	assert(zwk_device_find("uart01", 5) == 0); /* not all of it */
	assert(zwk_device_find("uart0", 6) < 0);
	assert(zwb_device_handle(&args, &devices[0]) == ZWB_HANDLE_BASE);
	assert(zwb_device_handle(&args, &devices[1]) == 0);
	assert(zwb_device_handle(&args, NULL) == 0);

	put_text(32, "uart0");
	slots[0] = 32;
	zwb_do_device_get_binding(&args);
	assert(slots[0] == ZWB_HANDLE_BASE);
	put_text(32, "i2c0");
	slots[0] = 32;
	zwb_do_device_get_binding(&args);
	assert(slots[0] == 0); /* not the module's */
}

static int cells(uint32_t name, uint32_t at, uint32_t room)
{
	memcpy(slots, (uint32_t[]){name, at, room}, 12);
	zwb_do_zwali_dt_cells(&args);
	return (int)slots[0];
}

static void test_cells(void)
{
	memset(memory.base, 0xee, SIZE);
	put_text(32, "led_0/gpios");
	assert(cells(32, 64, 1) == 2 && memory.base[64] == 7 && memory.base[68] == 0xee);
	assert(cells(32, SIZE - 8, 2) == 2 && memory.base[SIZE - 4] == 1);
	assert(cells(32, SIZE, 0) == 2);
	assert(cells(32, SIZE - 4, 2) == EFAULT_);
	assert(cells(32, 66, 1) == EFAULT_);
	assert(cells(32, 64, 0x40000001u) == EFAULT_); /* 4 in 32 bits */
	memory.base[SIZE - 1] = 'x'; /* a name without an end */
	assert(cells(SIZE - 1, 64, 1) == EFAULT_);
	put_text(32, "sensor/bus");
	assert(cells(32, 64, 1) == -EACCES);
	put_text(32, "uart0");
	assert(cells(32, 64, 1) == -ENODEV);
}

/* ---- Memory ---- */

static bool buffer(uint32_t address, uint32_t count, uint32_t size, uint32_t alignment)
{
	return zwb_buffer(&args, address, zwb_bytes(count, size), alignment) != NULL;
}

static void test_buffers(void)
{
	assert(buffer(0, SIZE, 1, 1) && buffer(0, SIZE / 8, 8, 1));
	assert(!buffer(0, SIZE + 1, 1, 1) && !buffer(0, SIZE / 8 + 1, 8, 1));
	assert(!buffer(1, SIZE, 1, 1));
	assert(buffer(SIZE, 0, 1, 1) && buffer(SIZE, 1, 0, 1));
	assert(!buffer(SIZE + 1, 0, 1, 1));
	assert(!buffer(0xffffffffu, 2, 1, 1));
	assert(!buffer(16, 0x40000001u, 4, 1)); /* 4 in 32 bits */
	assert(!buffer(16, (uint32_t)-1, 1, 1)); /* a negative int */
	assert(!buffer(2, 1, 4, 4));
}

static void test_strings(void)
{
	char copy[8];

	memset(memory.base, 'z', SIZE);
	assert(!zwb_string(copy, &args, 0, sizeof(copy)));
	memory.base[7] = 0;
	assert(zwb_string(copy, &args, 0, sizeof(copy)) && strlen(copy) == 7);
	memory.base[7] = 'z';
	memory.base[8] = 0;
	assert(!zwb_string(copy, &args, 0, sizeof(copy)));
	assert(!zwb_string(copy, &args, SIZE - 1, sizeof(copy)));
	assert(!zwb_string(copy, &args, SIZE, sizeof(copy)));
}

/* ---- Plans ---- */

static uintptr_t seen[8];   /* values of the last thunk */
static uint32_t thunk_runs;
static void (*during)(void); /* what happens in the kernel meanwhile */

static uintptr_t thunk(uintptr_t first, uintptr_t *v)
{
	assert(first == v[0]);
	memcpy(seen, v, sizeof(seen));
	thunk_runs++;
	if (during != NULL) {
		during();
	}
	return zwb_result(v, UINT64_C(0x1122334455667788));
}

static int took; /* slot of the last marshaller, -1: none */

static int marshal_take(struct zwb_frame *frame, uint32_t slot)
{
	took = (int)slot;
	return frame->values[slot] == 13 ? -13 : 0;
}

static int released;

static void marshal_release(struct zwb_frame *frame, uint32_t slot)
{
	(void)frame;
	released += (int)slot;
}

static const struct zwb_marshaller marshaller = {marshal_take, NULL, marshal_release};
const struct zwb_marshaller *const zwb_marshallers[] = {&marshaller};

/* Of six slots, with a result of one or of two; of three. */
const struct zwe_functype zwb_types[] = {{.param_slots = 6, .result_slots = 1},
					 {.param_slots = 6, .result_slots = 2},
					 {.param_slots = 3, .result_slots = 1}};
static struct zwk_call call = {.u.thunk = thunk, .planned = true};
const struct zwk_call zwb_calls[] = {{.type = 0}};
const char zwb_names[] = "\0on\345";
const uint32_t zwb_call_count = 1;

/* Runs a plan on slots 0..5; what slot 0 holds afterwards. */
static int run(const uint8_t *plan, const uint32_t values[6])
{
	uint32_t before = thunk_runs;

	memcpy(slots, values, 24);
	call.of.plan = PLACE(plan);
	thread.call = &call;
	assert(zwk_bound_run(&args) == ZWE_CALL_DONE);
	return thunk_runs == before ? (int)slots[0] : 1;
}

#define RUN(plan, ...) run(plan, (const uint32_t[6]){__VA_ARGS__})

static void overwrite(void)
{
	*(uint32_t *)seen[1] += 1; /* the kernel's copy */
	put32(32, 0xffffffffu);    /* the guest's, by another thread */
}

static void test_values(void)
{
	PLAN in[] = {ZWB_PLAIN, ZWB_VALUE, 1, ZWB_16(4), ZWB_END};
	PLAN back[] = {ZWB_PLAIN, ZWB_VALUE | ZWB_BACK, 1, ZWB_16(4), ZWB_END};
	PLAN may[] = {ZWB_PLAIN, ZWB_VALUE | ZWB_BACK | ZWB_OPTIONAL, 1, ZWB_16(4), ZWB_END};
	PLAN big[] = {ZWB_PLAIN, ZWB_VALUE, 0, ZWB_16(32), ZWB_VALUE, 1, ZWB_16(32), ZWB_END};

	put32(32, 41);
	during = overwrite;
	assert(RUN(in, 9, 32) == 1 && seen[0] == 9 && seen[1] != (uintptr_t)memory.base + 32);
	assert(memory.base[32] == 0xff); /* not brought back */
	put32(32, 41);
	assert(RUN(back, 9, 32) == 1 && memory.base[32] == 42 && memory.base[33] == 0);
	during = NULL;
	assert(RUN(back, 9, SIZE - 4) == 1);
	assert(RUN(back, 9, SIZE - 3) == EFAULT_);
	assert(RUN(back, 9, 0xfffffffeu) == EFAULT_);
	assert(RUN(may, 9, 0) == 1 && seen[1] == 0);
	assert(RUN(may, 9, SIZE - 3) == EFAULT_);
	assert(RUN(big, 0, 0) == -12); /* more than the frame has room for: never past its end */
}

static void small_enum(void)
{
	*(uint8_t *)seen[1] = 5;
}

static void test_enums(void)
{
	PLAN plan[] = {ZWB_PLAIN, ZWB_WORD | ZWB_BACK, 1, 1, ZWB_END};

	memset(memory.base + 32, 0xaa, 8);
	put32(32, 3);
	during = small_enum;
	assert(RUN(plan, 0, 32) == 1);
	during = NULL;
	assert(memory.base[32] == 5 && memory.base[33] == 0 && memory.base[35] == 0);
	assert(memory.base[36] == 0xaa);
	assert(RUN(plan, 0, SIZE - 3) == EFAULT_); /* one byte in the kernel, four here */
}

/* A guest's {char, enum, int, long} with a kernel's {char, 1-byte enum, int, 8-byte long}. */
static const uint8_t fields[] = {0, 1, 0, 1, 4, 4, 1, 1, 8, 4, 4, 4, 12, 4, 8, 8 | ZWB_SIGNED};
const struct zwb_struct zwb_structs[] = {{fields, 4, 16, 16}};

static void other_layout(void)
{
	uint8_t *kernel = (uint8_t *)seen[1];
	int64_t wide;

	memcpy(&wide, kernel + 8, 8);
	assert(kernel[0] == 7 && kernel[1] == 3 && kernel[4] == 0x44 && wide == -2);
	assert(kernel[2] == 0 && kernel[3] == 0);
	wide = -3;
	memcpy(kernel + 8, &wide, 8);
	kernel[1] = 9;
}

static void test_structs(void)
{
	PLAN plan[] = {ZWB_PLAIN, ZWB_STRUCT | ZWB_BACK, 1, 0, ZWB_END};

	memset(memory.base, 0xaa, SIZE);
	memory.base[32] = 7;
	put32(36, 3);
	put32(40, 0x44);
	put32(44, (uint32_t)-2);
	during = other_layout;
	assert(RUN(plan, 0, 32) == 1);
	during = NULL;
	assert(memory.base[36] == 9 && memory.base[37] == 0 && memory.base[44] == 0xfd);
	assert(memory.base[33] == 0xaa && memory.base[48] == 0xaa); /* padding, and what lies behind */
	assert(RUN(plan, 0, SIZE - 15) == EFAULT_);
}

static void test_lengths(void)
{
	PLAN fixed[] = {ZWB_PLAIN, ZWB_BUFFER, 0, 1, ZWB_16(8), 0, ZWB_END};
	PLAN two[] = {ZWB_PLAIN, ZWB_BUFFER, 0, 4, ZWB_16(4), 2, 1, 2, ZWB_END};
	PLAN behind[] = {ZWB_PLAIN, ZWB_VALUE, 1, ZWB_16(4), ZWB_BUFFER | ZWB_OPTIONAL, 0, 1,
					 ZWB_16(1), 1, ZWB_BEHIND | 1, ZWB_END};
	PLAN family[] = {ZWB_PLAIN, ZWB_BUFFER, 0, 1, ZWB_16(1), 1, ZWB_FAMILY | 1, ZWB_END};

	assert(RUN(fixed, SIZE - 8) == 1 && seen[0] == (uintptr_t)memory.base + SIZE - 8);
	assert(RUN(fixed, SIZE - 7) == EFAULT_);
	assert(RUN(two, 0, 8, 8) == 1);
	assert(RUN(two, 0, 8, 9) == EFAULT_);
	assert(RUN(two, 2, 1, 1) == EFAULT_); /* misaligned */
	assert(RUN(two, 0, 0x10000u, 0x10000u) == EFAULT_); /* 0 in 32 bits */
	assert(RUN(two, 0, 0xffffffffu, 0xffffffffu) == EFAULT_);
	assert(RUN(two, 0, 0xffffffffu, 0) == 1);
	put32(32, 16);
	assert(RUN(behind, SIZE - 16, 32) == 1);
	assert(RUN(behind, SIZE - 15, 32) == EFAULT_);
	assert(RUN(behind, 0, 32) == 1 && seen[0] == 0);
	put32(32, 0xffffffffu);
	assert(RUN(behind, 16, 32) == EFAULT_);
	assert(RUN(behind, 16, SIZE - 2) == EFAULT_); /* the length itself is outside */
	assert(RUN(family, SIZE - 4, 1) == 1);
	assert(RUN(family, SIZE - 4, 2) == EFAULT_);
	assert(RUN(family, SIZE - 16, 0x10001u) == 1);
}

static void test_the_rest(void)
{
	PLAN wait[] = {ZWB_PLAIN, ZWB_TIMEOUT, 1, ZWB_END};
	PLAN null[] = {ZWB_PLAIN, ZWB_NULL, 1, ZWB_END};
	PLAN text[] = {ZWB_PLAIN, ZWB_STRING, 1, 7, ZWB_END};
	PLAN line[] = {ZWB_PLAIN, ZWB_DEVICE, 0, ZWB_CLASS_UART, ZWB_NO_OP, ZWB_END};
	PLAN has[] = {ZWB_PLAIN, ZWB_DEVICE, 0, ZWB_CLASS_UART, 0, ZWB_END};
	PLAN lacks[] = {ZWB_PLAIN, ZWB_DEVICE, 0, ZWB_CLASS_UART, 1, ZWB_END};
	PLAN own[] = {ZWB_PLAIN, ZWB_MARSHAL, 2, 0, ZWB_END};
	PLAN both[] = {ZWB_PLAIN, ZWB_MARSHAL, 2, 0, ZWB_NULL, 1, ZWB_END};
	PLAN back[] = {ZWB_ANSWERS_ARGUMENT | 3, ZWB_END};

	assert(RUN(wait, 0, 0xffffffffu, 0xffffffffu) == 1); /* K_FOREVER, all 64 bits of it */
	assert((uint32_t)seen[1] == 0xffffffffu && (uint32_t)seen[2] == 0xffffffffu);
	assert(RUN(wait, 0, 10, 10) == 1 && seen[1] == 1 && seen[2] == 1);
	assert(RUN(null, 0, 0) == 1);
	assert(RUN(null, 0, 1) == EINVAL_);
	put_text(32, "1234567");
	assert(RUN(text, 0, 32) == 1 && seen[1] != (uintptr_t)memory.base + 32);
	memcpy(memory.base + 32, "12345678", 9);
	assert(RUN(text, 0, 32) == EFAULT_);
	assert(RUN(line, ZWB_HANDLE_BASE) == 1 && seen[0] == (uintptr_t)&devices[0]);
	assert(RUN(line, ZWB_HANDLE_BASE | 1) == -EACCES);
	assert(RUN(has, ZWB_HANDLE_BASE) == 1);
	assert(RUN(lacks, ZWB_HANDLE_BASE) == -ENOSYS); /* a jump to NULL otherwise */
	assert(RUN(own, 0, 0, 1) == 1 && took == 2 && released == 2);
	assert(RUN(own, 0, 0, 13) == -13 && released == 2); /* it holds nothing */
	assert(RUN(both, 0, 1, 1) == EINVAL_ && released == 4); /* a later argument is wrong */
	assert(RUN(back, 0, 0, 0, 77) == 1 && slots[0] == 77);
	call.type = 1;
	assert(RUN(null, 0, 0) == 1 && slots[0] == 0x55667788u && slots[1] == 0x11223344u);
	call.type = 0;
}

/* ---- The short way of calls that take a device and numbers ---- */

volatile uint32_t zkm_lock_depth;

void z_reschedule_irqlock(uint32_t key)
{
	(void)key;
	assert(false); /* nothing is made ready */
}

static uint32_t long_ways;
static struct zwk_instance *asks = &instance;

/* What is not in order goes on here. */
enum zwe_outcome zwk_enter(struct zwe_thread *engine, uint32_t *at, void *user)
{
	assert(engine->user == &thread && at == slots);
	long_ways++;
	thread.call = user;
	return zwk_bound_run(&args);
}

static uintptr_t three(uintptr_t first, uintptr_t *v)
{
	assert(thread.model.in_driver);
	seen[0] = first;
	memcpy(seen + 1, v + 1, 2 * sizeof(*v));
	thunk_runs++;
	return 0x55667788u;
}

/* Slot 0 after a call of this device; -1: the long way, and refused there. */
static int quick(struct zwk_call *of, uint32_t value)
{
	struct zwe_instance engine_instance = {.user = asks};
	struct zwe_thread engine = {.instance = &engine_instance, .user = &thread};
	uint32_t runs = thunk_runs;

	memcpy(slots, (uint32_t[]){value, 5, 6, 0xdeadbeefu}, 16);
	assert(zwk_bound_enter(&engine, slots, of) == ZWE_CALL_DONE);
	assert(!thread.model.in_driver && slots[3] == 0xdeadbeefu);
	return thunk_runs == runs ? (int)slots[0] : 1;
}

static void test_quick(void)
{
	PLAN has[] = {ZWB_PLAIN, ZWB_DEVICE, 0, ZWB_CLASS_UART, 0, ZWB_END};
	PLAN lacks[] = {ZWB_PLAIN, ZWB_DEVICE, 0, ZWB_CLASS_UART, 1, ZWB_END};
	PLAN other[] = {ZWB_PLAIN, ZWB_DEVICE, 0, ZWB_CLASS_I2C, ZWB_NO_OP, ZWB_END};
	struct zwk_call how = {.type = 2, .u.thunk = three, .planned = true, .quick = ZWK_QUICK_DEVICE};
	struct zwk_call calls[] = {how, how, how};
	struct zwk_instance another = instance;

	calls[0].of.plan = PLACE(has);
	calls[1].of.plan = PLACE(lacks);
	calls[2].of.plan = PLACE(other);
	thread.space = &space;
	forget();
	put_text(64, "uart0");
	assert(quick(&calls[0], 64) == 1 && long_ways == 1); /* the first one is checked */
	assert(quick(&calls[0], 64) == 1 && long_ways == 1);
	assert(seen[0] == (uintptr_t)&devices[0] && seen[1] == 5 && seen[2] == 6);
	assert(slots[0] == 0x55667788u);
	assert(space.recent[(space.recent_next - 1) % ZWK_RECENT_MAX] == &calls[0]);
	/* What one call has seen says nothing to another one, nor to another instance. */
	assert(quick(&calls[1], 64) == -ENOSYS && long_ways == 2);
	assert(quick(&calls[2], 64) == EINVAL_ && quick(&calls[2], 64) == EINVAL_ && long_ways == 4);
	asks = args.instance = &another;
	assert(quick(&calls[0], 64) == 1 && long_ways == 5);
	asks = args.instance = &instance;
	assert(quick(&calls[0], 68) == -ENODEV && quick(&calls[0], SIZE) == EFAULT_);
	assert(quick(&calls[0], ZWB_HANDLE_BASE | 1) == -EACCES); /* forged */
	assert(quick(&calls[0], ZWB_HANDLE_BASE | 3) == -ENODEV); /* not ready */
	long_ways = 0;
	assert(quick(&calls[0], ZWB_HANDLE_BASE) == 1 && long_ways == 1);
	assert(quick(&calls[0], ZWB_HANDLE_BASE) == 1 && long_ways == 1);
	zkm_lock_depth = 1; /* a thread of the device is at work on the tables */
	assert(quick(&calls[0], ZWB_HANDLE_BASE) == 1 && long_ways == 2);
	zkm_lock_depth = 0;
}

int main(void)
{
	memory.base = calloc(SIZE, 1);
	assert(memory.base != NULL);
	instance.base = memory.base;
	test_devices();
	test_names();
	test_cells();
	test_buffers();
	test_strings();
	test_values();
	test_enums();
	test_structs();
	test_lengths();
	test_the_rest();
	test_quick();
	free(memory.base);
	puts("ok");
	return 0;
}
