/* SPDX-License-Identifier: Apache-2.0
 *
 * Callbacks and structs with pointers inside, while other threads of the guest come by: a driver is called
 * without the lock, so what they do is done here in the driver. Object memory is malloc's, so the sanitizers
 * see who uses what has been freed.
 */
#include "callback.h"
#include "marshal.h"
#include "plans.h"

#include <zephyr/drivers/adc.h>
#include <zephyr/drivers/counter.h>
#include <zephyr/drivers/i2c.h>
#include <zephyr/drivers/rtc.h>
#include <zephyr/drivers/spi.h>

#include <assert.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SIZE    512u
#define EINVAL_ (-22)
#define EBUSY_  (-16)
#define HANDLE  (ZWB_HANDLE_BASE | 0u) /* of the counter; every other device is the next one */

static uint8_t *memory;
static const uint32_t memory_bytes = SIZE;
static struct zwk_instance instance = {.size_bytes = &memory_bytes, .capacity_bytes = SIZE};
static struct zwk_space space;
static struct zwk_thread threads[3];

static void on(void)
{
}

static void (*const functions[])(void) = {on, NULL};
static const struct gpio_driver_config pins = {0x0000ffffu};
static const struct device devices[] = {{"counter", true, functions, NULL}, {"gpio", true, functions, &pins}};

const struct zwb_device zwb_devices[] = {{&devices[0], "counter0\0", ZWB_CLASS_COUNTER},
					 {&devices[1], "gpio0\0", ZWB_CLASS_GPIO}};
const uint32_t zwb_device_count = 2;
const struct zwb_spec zwb_specs[] = {{"x\0", "io-channels", 0, 0, 1, {3, 0, 0}}};
const uint32_t zwb_spec_count = 1;
const struct zwb_struct zwb_structs[] = {{NULL, 0, 0, 0}};
const struct zwk_call zwb_calls[] = {{.type = 0}};
const struct zwe_functype zwb_types[] = {{.param_slots = 4, .result_slots = 1}};
const char zwb_names[] = "";
const uint32_t zwb_call_count = 0;
const uint32_t zwb_calls_fingerprint = 1;

extern const struct zwb_marshaller zwb_marshal_counter_alarm_cfg, zwb_marshal_counter_top_cfg,
	zwb_marshal_counter_cancel, zwb_marshal_rtc_alarm, zwb_marshal_spi_config, zwb_marshal_adc_sequence, zwb_marshal_i2c_msg,
	zwb_marshal_gpio_pin;
const struct zwb_marshaller *const zwb_marshallers[] = {
	&zwb_marshal_counter_alarm_cfg, &zwb_marshal_counter_top_cfg, &zwb_marshal_rtc_alarm,
	&zwb_marshal_spi_config,        &zwb_marshal_adc_sequence,    &zwb_marshal_i2c_msg,
	&zwb_marshal_gpio_pin,          &zwb_marshal_counter_cancel};

enum { ALARM, TOP, RTC, SPI, ADC, I2C, PIN, CANCEL };

/* ---- The interface, as far as kernel_bind calls it ---- */

enum zwe_outcome zwk_return64(const struct zwk_args *args, uint64_t value)
{
	(void)args;
	(void)value;
	abort();
}

enum zwe_outcome zwk_refuse(const struct zwk_args *args, int error)
{
	return zwk_return(args, (uint32_t)error);
}

int64_t zwk_timeout_at(const struct zwk_args *of, uint32_t slot)
{
	return (int64_t)zwk_load_slots64(&of->slots[slot]);
}

void *zwk_alloc(struct zwk_space *of, size_t size_bytes)
{
	(void)of;
	return malloc(size_bytes);
}

void zwk_free(struct zwk_space *of, void *pointer)
{
	(void)of;
	free(pointer);
}

static struct zwk_event event; /* the last one */
static uint32_t events;

void zwk_event_push(struct zwk_space *of, const struct zwk_event *pushed)
{
	assert(of == &space);
	event = *pushed;
	events++;
}

void zkm_signal(void)
{
}

static bool locked = true;
static jmp_buf ended; /* where a thread goes that is ended on its way out of a driver */
static bool to_be_ended;

void zkm_driver_enter(struct zkm_thread *self)
{
	assert(!self->in_driver && locked);
	self->in_driver = true;
	locked = false;
}

void zkm_driver_leave(struct zkm_thread *self)
{
	assert(self->in_driver);
	self->in_driver = false;
	locked = true;
	if (to_be_ended) {
		to_be_ended = false;
		longjmp(ended, 1);
	}
}

/* ---- The drivers: what they were given last ---- */

static struct counter_alarm_cfg alarm;
static struct counter_top_cfg top;
static void *rtc_data;
static uint32_t cancelled;
static int answer;           /* of the next call */
static void (*during)(void); /* what happens meanwhile, once */

static int driver(void)
{
	void (*then)(void) = during;
	int result = answer;

	answer = 0;
	during = NULL;
	if (then != NULL) {
		bool was = locked;

		locked = true; /* another thread */
		then();
		locked = was;
	}
	return result;
}

int counter_cancel_channel_alarm(const struct device *counter, uint8_t channel)
{
	assert(counter == &devices[0] && channel == 3);
	cancelled++;
	alarm.user_data = NULL;
	return driver();
}

int counter_set_top_value(const struct device *counter, const struct counter_top_cfg *config)
{
	(void)counter;
	top = *config;
	return 0;
}

uint32_t counter_get_top_value(const struct device *counter)
{
	(void)counter;
	return 1000;
}

int rtc_alarm_set_callback(const struct device *rtc, uint16_t id,
			   void (*callback)(const struct device *, uint16_t, void *), void *user_data)
{
	int result = driver();

	(void)rtc;
	(void)id;
	rtc_data = callback != NULL && result == 0 ? user_data : NULL;
	return result;
}

static struct zwb_callback *gpio_has;

int gpio_add_callback(const struct device *port, struct gpio_callback *callback)
{
	int result;

	assert(port == &devices[1] && !locked); /* it may be behind a bus */
	result = driver();
	gpio_has = result == 0 ? CONTAINER_OF(callback, struct zwb_callback, gpio) : NULL;
	return result;
}

int gpio_remove_callback(const struct device *port, struct gpio_callback *callback)
{
	(void)port;
	assert(gpio_has == CONTAINER_OF(callback, struct zwb_callback, gpio));
	gpio_has = NULL;
	return driver();
}

/* ---- Calls ---- */

static uintptr_t set_alarm(uintptr_t first, uintptr_t *v)
{
	struct counter_alarm_cfg config = *(struct counter_alarm_cfg *)v[2];
	int result = driver();

	(void)first;
	if (result == 0) {
		alarm = config;
	}
	return (uint32_t)result;
}

static uintptr_t set_top(uintptr_t first, uintptr_t *v)
{
	(void)first;
	return (uint32_t)(answer != 0 ? answer : counter_set_top_value(NULL, (void *)v[1]));
}

static uintptr_t set_rtc(uintptr_t first, uintptr_t *v)
{
	return (uint32_t)rtc_alarm_set_callback(
		(void *)first, (uint16_t)v[1],
		(void (*)(const struct device *, uint16_t, void *))v[2], (void *)v[3]);
}

static uintptr_t seen[4];

static uintptr_t look(uintptr_t first, uintptr_t *v)
{
	(void)first;
	memcpy(seen, v, sizeof(seen));
	return (uint32_t)driver();
}

struct planned {
	struct zwk_call call;
	const uint8_t *plan;
};

#define CALL(does, plan) {{.u.thunk = does, .planned = true, .answers_errno = true}, plan}
#define COUNTER_          ZWB_DEVICE, 0, ZWB_CLASS_COUNTER, ZWB_NO_OP
PLAN alarm_plan[] = {ZWB_PLAIN, COUNTER_, ZWB_MARSHAL, 2, ALARM, ZWB_END};
PLAN top_plan[] = {ZWB_PLAIN, COUNTER_, ZWB_MARSHAL, 1, TOP, ZWB_END};
PLAN rtc_plan[] = {ZWB_PLAIN, COUNTER_, ZWB_MARSHAL, 2, RTC, ZWB_END};
PLAN spi_plan[] = {ZWB_PLAIN, COUNTER_, ZWB_MARSHAL, 1, SPI, ZWB_END};
PLAN adc_plan[] = {ZWB_PLAIN, COUNTER_, ZWB_MARSHAL, 1, ADC, ZWB_END};
PLAN i2c_plan[] = {ZWB_PLAIN, COUNTER_, ZWB_MARSHAL, 1, I2C, ZWB_END};
PLAN cancel_plan[] = {ZWB_PLAIN, COUNTER_, ZWB_MARSHAL, 1, CANCEL, ZWB_END};
PLAN pin_plan[] = {ZWB_PLAIN, ZWB_DEVICE, 0, ZWB_CLASS_GPIO, ZWB_NO_OP, ZWB_MARSHAL, 1, PIN, ZWB_END};
static struct planned call_alarm = CALL(set_alarm, alarm_plan), call_top = CALL(set_top, top_plan),
			     call_rtc = CALL(set_rtc, rtc_plan), call_spi = CALL(look, spi_plan),
			     call_adc = CALL(look, adc_plan), call_i2c = CALL(look, i2c_plan),
			     call_pin = CALL(look, pin_plan), call_cancel = CALL(look, cancel_plan);

/* A thread of the guest makes a call; what it answers. -1000: it was ended in it. */
static int make(uint32_t thread, struct planned *call, uint32_t a, uint32_t b, uint32_t c,
		uint32_t d)
{
	uint32_t slots[4] = {a, b, c, d};
	const struct zwk_args args = {&threads[thread], &space, &instance, slots, NULL};

	call->call.of.plan = PLACE(call->plan);
	threads[thread].call = &call->call;
	assert(locked && zwk_bound_run(&args) == ZWE_CALL_DONE);
	return (int)slots[0];
}

static int gpio(uint32_t thread, enum zwe_outcome (*run)(const struct zwk_args *), uint32_t address)
{
	static const struct zwk_call call = {.type = 0, .answers_errno = 1};
	uint32_t slots[4] = {HANDLE | 1, address};
	const struct zwk_args args = {&threads[thread], &space, &instance, slots, NULL};

	threads[thread].call = &call;
	assert(run(&args) == ZWE_CALL_DONE);
	return (int)slots[0];
}

static void put32(uint32_t address, uint32_t value)
{
	for (uint32_t i = 0; i < 4; i++) {
		memory[address + i] = (uint8_t)(value >> (8 * i));
	}
}

static uint32_t callbacks(void)
{
	uint32_t count = 0;

	for (sys_snode_t *at = space.model.callbacks.head; at != NULL; at = at->next) {
		count++;
	}
	return count;
}

/* ---- Alarms ---- */

static int ask_alarm(uint32_t thread)
{
	return make(thread, &call_alarm, HANDLE, 3, 64, 0);
}

static int second;

static void the_same_alarm(void)
{
	second = ask_alarm(1);
}

static void ring(void)
{
	assert(alarm.user_data != NULL);
	alarm.callback(&devices[0], 3, 99, alarm.user_data);
}

static void poll_meanwhile(void)
{
	struct counter_alarm_cfg *config = (void *)seen[3];

	zwb_callback_fire(config->user_data, 98);
	zwk_bound_poll();
}

static uintptr_t set_alarm_that_fires(uintptr_t first, uintptr_t *v)
{
	seen[3] = v[2];
	return set_alarm(first, v);
}

static void test_alarms(void)
{
	struct planned fires = CALL(set_alarm_that_fires, alarm_plan);

	memcpy(memory + 64, (uint32_t[]){5, 1000, 77, 0}, 16);
	/* Two threads set the same alarm at once: only one of them has a callback that the driver may keep. */
	during = the_same_alarm;
	assert(ask_alarm(0) == 0 && second == EBUSY_ && callbacks() == 1);
	ring();
	zwk_bound_poll();
	assert(events == 1 && event.function == 5 && event.count == 4 && event.arguments[2] == 99 &&
	       event.arguments[3] == 77 && event.arguments[0] == HANDLE && event.arguments[1] == 3);
	assert(callbacks() == 0 && cancelled == 0); /* by now it may be somebody else's channel */
	assert(!zwk_bound_armed(&space));

	/* Refused, because another module has it: that one's alarm stays. */
	answer = EBUSY_;
	assert(ask_alarm(0) == EBUSY_ && callbacks() == 0 && cancelled == 0);

	/* Set again: the first one does not come any more, also where it has come already. */
	assert(ask_alarm(0) == 0 && zwk_bound_armed(&space));
	ring();
	assert(ask_alarm(1) == 0 && cancelled == 1 && callbacks() == 1);
	zwk_bound_poll();
	assert(events == 1 && callbacks() == 1);

	/* Dropped by two at once, where the driver waits. */
	during = the_same_alarm;
	assert(ask_alarm(0) == 0 && second == EBUSY_ && cancelled == 2 && callbacks() == 1);

	/* It comes while the thread that sets it is in the driver still, and is polled then. */
	ring();
	zwk_bound_poll();
	assert(events == 2 && callbacks() == 0);
	during = poll_meanwhile;
	assert(make(0, &fires, HANDLE, 3, 64, 0) == 0 && events == 3 && event.arguments[2] == 98);
	assert(callbacks() == 0);

	/* Cancelled: the module does not wait for it. */
	assert(ask_alarm(0) == 0 && zwk_bound_armed(&space));
	assert(make(0, &call_cancel, HANDLE, 3, 0, 0) == 0 && callbacks() == 0 && cancelled == 3);
	assert(make(0, &call_cancel, HANDLE, 3, 0, 0) == 0 && cancelled == 3);

	/* Too late is not set, but where it comes all the same. */
	answer = -ETIME;
	assert(ask_alarm(0) == -ETIME && callbacks() == 0);
	put32(76, COUNTER_ALARM_CFG_EXPIRE_WHEN_LATE);
	answer = -ETIME;
	assert(ask_alarm(0) == -ETIME && callbacks() == 1 && zwk_bound_armed(&space));
	zwk_bound_end(&space);
	assert(callbacks() == 0 && cancelled == 4);
}

static void test_ends_on_the_way_out(void)
{
	uint32_t before = cancelled;

	/* Refused, and ended before it could clean up: nothing is in the way of the next one. */
	answer = EBUSY_;
	to_be_ended = true;
	if (setjmp(ended) == 0) {
		(void)ask_alarm(0);
		assert(false);
	}
	assert(!zwk_bound_armed(&space));
	assert(ask_alarm(1) == 0 && callbacks() == 1);
	/* The same while the old one is being dropped. */
	to_be_ended = true;
	if (setjmp(ended) == 0) {
		(void)ask_alarm(0);
		assert(false);
	}
	assert(cancelled == before + 1 && !zwk_bound_armed(&space));
	assert(ask_alarm(1) == 0 && callbacks() == 1);
	zwk_bound_end(&space);
}

static void test_tops(void)
{
	memcpy(memory + 64, (uint32_t[]){500, 6, 78, 0}, 16);
	answer = EBUSY_;
	assert(make(0, &call_top, HANDLE, 64, 0, 0) == EBUSY_ && callbacks() == 0 && top.ticks == 0);
	answer = 0;
	assert(make(0, &call_top, HANDLE, 64, 0, 0) == 0 && callbacks() == 1 && top.ticks == 500);
	top.callback(&devices[0], top.user_data);
	zwk_bound_poll();
	assert(event.function == 6 && event.arguments[1] == 78 && event.count == 2);
	assert(zwk_bound_armed(&space)); /* it comes again and again */
	put32(68, 0);
	assert(make(0, &call_top, HANDLE, 64, 0, 0) == 0 && callbacks() == 0 && top.callback == NULL);
	put32(68, 6);
	assert(make(0, &call_top, HANDLE, 64, 0, 0) == 0 && top.callback != NULL);
	zwk_bound_end(&space);
	assert(top.callback == NULL && top.ticks == 1000);
}

static void clear_too(void)
{
	second = make(1, &call_rtc, HANDLE, 1, 0, 0);
}

static void test_rtc(void)
{
	assert(make(0, &call_rtc, HANDLE, 1, 9, 79) == 0 && rtc_data != NULL);
	during = clear_too; /* two threads take it away, from a clock behind a bus */
	assert(make(0, &call_rtc, HANDLE, 1, 0, 0) == 0 && second == EBUSY_);
	assert(rtc_data == NULL && callbacks() == 0);
	assert(make(0, &call_rtc, HANDLE, 1, 0, 0) == 0);
}

/* ---- GPIO ---- */

static void remove_too(void)
{
	second = gpio(1, zwb_do_gpio_remove_callback, 64);
}

static void add_too(void)
{
	second = gpio(1, zwb_do_gpio_add_callback, 64);
}

static void test_gpio(void)
{
	memcpy(memory + 64, (uint32_t[]){0, 11, 1 << 5}, 12);
	during = add_too;
	assert(gpio(0, zwb_do_gpio_add_callback, 64) == 0 && second == EBUSY_ && callbacks() == 1);
	assert(gpio_has->gpio.pin_mask == 1 << 5);
	gpio_has->gpio.handler(&devices[1], &gpio_has->gpio, 1 << 5);
	zwk_bound_poll();
	assert(event.function == 11 && event.arguments[1] == 64 && event.arguments[2] == 1 << 5);
	during = remove_too;
	assert(gpio(0, zwb_do_gpio_remove_callback, 64) == 0 && second == EBUSY_);
	assert(callbacks() == 0 && gpio_has == NULL);
	assert(gpio(0, zwb_do_gpio_remove_callback, 64) == EINVAL_);

	assert(make(0, &call_pin, HANDLE | 1, 15, 0, 0) == 0);
	assert(make(0, &call_pin, HANDLE | 1, 16, 0, 0) == EINVAL_); /* the port has 16 */
	assert(make(0, &call_pin, HANDLE | 1, 32 + 5, 0, 0) == EINVAL_);
	assert(make(0, &call_pin, HANDLE | 1, 0xffffff05u, 0, 0) == EINVAL_);
}

/* ---- Structs with pointers inside ---- */

static int spi(uint32_t frequency, uint32_t operation, uint32_t port, uint32_t pin)
{
	memcpy(memory + 64, (uint32_t[]){frequency, operation, port, pin, 0}, 20);
	return make(0, &call_spi, HANDLE, 64, 0, 0);
}

static void test_spi(void)
{
	assert(spi(1000, 8 << 5, 0, 0) == 0 && seen[1] != 0);
	assert(spi(1000, 8 << 5 | SPI_OP_MODE_SLAVE, 0, 0) == -ENOTSUP);
	assert(spi(1000, 8 << 5, HANDLE | 1, 15) == 0);
	assert(spi(1000, 8 << 5, HANDLE | 1, 16) == EINVAL_);
	assert(spi(1000, 8 << 5, HANDLE | 1, 200) == EINVAL_);
	assert(spi(1000, 8 << 5, HANDLE, 1) == EINVAL_); /* no GPIO */
	/* Threads that are ended in a transfer give their configuration's place back all the same. */
	for (uint32_t i = 0; i < 4; i++) {
		to_be_ended = true;
		if (setjmp(ended) == 0) {
			(void)spi(2000 + i, 8 << 5, 0, 0);
			assert(false);
		}
	}
	assert(spi(3000, 8 << 5, 0, 0) == 0);
}

int adc_channel_setup(const struct device *device, const struct adc_channel_cfg *config)
{
	return device->ready ? config->channel_id : -1;
}

static int sample(uint32_t channels, uint32_t interval_us, uint32_t extra)
{
	memcpy(memory + 64, (uint32_t[]){96, channels, 128, 4, 12}, 20);
	memcpy(memory + 96, (uint32_t[]){interval_us, 0, 0, extra}, 16);
	return make(0, &call_adc, HANDLE, 64, 0, 0);
}

static int adc(uint32_t interval_us, uint32_t extra)
{
	return sample(1u << 3, interval_us, extra);
}

static void test_adc(void)
{
	assert(adc(1000000, 5) == 0);
	assert(adc(1000001, 5) == EINVAL_); /* longer than the device waits for who is to be ended */
	assert(adc(0xffffffffu, 0xffffu) == EINVAL_);
	assert(adc(0xffffffffu, 0) == 0); /* no second sampling, no interval */
	assert(adc(0, 0xffffu) == 0);
	/* No other channel than the devicetree's. */
	assert(sample(0, 0, 0) == 0);
	assert(sample(1u << 2, 0, 0) == EINVAL_);
	assert(sample(1u << 3 | 1u << 31, 0, 0) == EINVAL_);
	assert(sample(0xffffffffu, 0, 0) == EINVAL_);
}

static void test_i2c(void)
{
	memset(memory + 64, 0, 32);
	assert(make(0, &call_i2c, HANDLE, 64, 1, 0x48) == 0);
	assert(make(0, &call_i2c, HANDLE, 64, 0, 0x48) == EINVAL_);   /* msgs[num_msgs - 1] */
	assert(make(0, &call_i2c, HANDLE, 64, 256, 0x48) == EINVAL_); /* 0 as the driver sees it */
}

int main(void)
{
	memory = calloc(SIZE, 1);
	assert(memory != NULL);
	instance.base = memory;
	zkm_grant(&space.model.grants, 0);
	zkm_grant(&space.model.grants, 1);
	test_alarms();
	test_ends_on_the_way_out();
	test_tops();
	test_rtc();
	test_gpio();
	test_spi();
	test_adc();
	test_i2c();
	free(memory);
	puts("ok");
	return 0;
}
