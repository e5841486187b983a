/* SPDX-License-Identifier: Apache-2.0
 *
 * Hostile values for what generated bindings stand on: devices, buffers, strings, streams. The
 * guest memory lies in a block of exactly its size, so the sanitizers see any byte outside.
 */
#include "bind.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SIZE 256u

static struct zwe_memory memory;
static struct zwe_image image;
static struct zwk_space space;
static uint32_t slots[8];
static char printed[64];
static uint32_t printed_size;
static const char *allowed = "uart0";

const struct zwb_device zwb_devices[] = {
	{"uart@1", "uart0\0" "console\0", 1u},
	{"i2c@2", "i2c0\0", 2u},
	{"off@3", "off0\0", 1u},
};
const uint32_t zwb_device_count = 3;

static const struct device devices[] = {{"uart@1"}, {"i2c@2"}};

const struct device *device_get_binding(const char *name)
{
	for (size_t i = 0; i < sizeof(devices) / sizeof(devices[0]); i++) {
		if (strcmp(devices[i].name, name) == 0) {
			return &devices[i];
		}
	}
	return NULL;
}

bool zwb_permitted(const struct zwk_space *of, const char *names)
{
	assert(of == &space);
	return strcmp(allowed, "*") == 0 || strcmp(allowed, names) == 0;
}

/* The engine's and the interface's, as far as bind.c and claim.c call them. */
struct zwe_memory *zwe_instance_memory(struct zwe_instance *instance)
{
	(void)instance;
	return &memory;
}

const struct zwe_image *zwe_instance_image(const struct zwe_instance *instance)
{
	(void)instance;
	return &image;
}

enum zwe_outcome zwk_return(const struct zwk_args *args, uint32_t value)
{
	args->slots[0] = value;
	return ZWE_CALL_DONE;
}

enum zwe_outcome zwk_refuse(const struct zwk_args *args, int error)
{
	return zwk_return(args, (uint32_t)error);
}

static void console(void *user, const char *bytes, uint32_t size)
{
	(void)user;
	assert(size <= sizeof(printed));
	memcpy(printed, bytes, size);
	printed_size = size;
}

static struct zwk_args args = {.space = &space, .slots = slots};

static void put32(uint32_t address, uint32_t value)
{
	for (uint32_t i = 0; i < 4; i++) {
		memory.base[address + i] = (uint8_t)(value >> (8 * i));
	}
}

static int device(uint32_t value, uint32_t class)
{
	const struct device *found = NULL;

	slots[0] = value;
	int error = zwb_device(&found, &args, 0, class);

	assert((error == 0) == (found != NULL));
	return error;
}

static void test_devices(void)
{
	strcpy((char *)memory.base + 64, "uart0");
	put32(16, 64);
	put32(20, 0);
	assert(device(16, 1) == 0);
	assert(memory.base[20] == 0x00 && memory.base[23] == 0xff); /* remembered */
	assert(device(16, 1) == 0);
	assert(device(16, ZWB_CLASS_ANY) == 0);
	assert(device(16, 2) == -EINVAL); /* a UART where an I2C controller is wanted */
	assert(device(16, 0) == -EINVAL); /* a class that no device has */

	put32(20, ZWB_HANDLE_BASE | 1); /* forged: a device that is not the module's */
	assert(device(16, 2) == -ENODEV);
	put32(20, ZWB_HANDLE_BASE | 3); /* forged: no such device; the name counts */
	assert(device(16, 1) == 0);
	assert(device(ZWB_HANDLE_BASE, 1) == 0);
	assert(device(ZWB_HANDLE_BASE | 1, 2) == -ENODEV);
	assert(device(ZWB_HANDLE_BASE | 3, 1) == -EFAULT);
	assert(device(0xffffffffu, 1) == -EFAULT);

	allowed = "*";
	assert(device(ZWB_HANDLE_BASE | 2, 1) == -ENODEV); /* its driver is not there */
	assert(device(ZWB_HANDLE_BASE | 1, 2) == 0);
	allowed = "uart0";

	assert(device(SIZE - 4, 1) == -EFAULT); /* the second word is outside */
	assert(device(18, 1) == -EFAULT);       /* misaligned */
	put32(20, 0);
	put32(16, SIZE); /* the name is outside */
	assert(device(16, 1) == -EFAULT);
	put32(16, SIZE - 3); /* and without an end */
	memset(memory.base + SIZE - 3, 'x', 3);
	assert(device(16, 1) == -EFAULT);
	put32(16, 100); /* longer than any name */
	memset(memory.base + 100, 'y', 100);
	memory.base[200] = 0;
	assert(device(16, 1) == -EFAULT);
	put32(16, 210);
	strcpy((char *)memory.base + 210, "nobody");
	assert(device(16, 1) == -ENODEV);
}

static bool buffer(uint32_t address, uint64_t length, uint32_t alignment, bool optional)
{
	void *pointer = NULL;

	slots[1] = address;
	return zwb_buffer(&pointer, &args, 1, length, alignment, optional) &&
	       (pointer != NULL || optional);
}

static void test_buffers(void)
{
	assert(buffer(0, SIZE, 1, false));
	assert(!buffer(0, SIZE + 1, 1, false));
	assert(!buffer(1, SIZE, 1, false));
	assert(buffer(SIZE, 0, 1, false));
	assert(!buffer(SIZE + 1, 0, 1, false));
	assert(!buffer(0xffffffffu, 2, 1, false));
	assert(!buffer(16, UINT64_C(0x100000004), 1, false)); /* 4 in 32 bits */
	assert(!buffer(16, (uint64_t)-1, 1, false));          /* a negative int */
	assert(!buffer(2, 4, 4, false));
	assert(buffer(0, 1u << 30, 1, true)); /* NULL is allowed: length does not matter */
}

static void test_strings(void)
{
	char copy[8];

	memset(memory.base, 'z', SIZE);
	slots[0] = 0;
	assert(!zwb_string(copy, &args, 0, sizeof(copy)));
	memory.base[7] = 0;
	assert(zwb_string(copy, &args, 0, sizeof(copy)) && strlen(copy) == 7);
	memory.base[7] = 'z';
	memory.base[8] = 0;
	assert(!zwb_string(copy, &args, 0, sizeof(copy)));
	slots[0] = SIZE - 1;
	assert(!zwb_string(copy, &args, 0, sizeof(copy)));
	slots[0] = SIZE;
	assert(!zwb_string(copy, &args, 0, sizeof(copy)));
}

static void test_streams(void)
{
	memcpy(memory.base, "hello", 5);
	memcpy(slots, (uint32_t[]){0, 1, 5, 0xdeadbeefu}, 16);
	assert(zwb_do_zephyr_fwrite(&args) == ZWE_CALL_DONE && slots[0] == 5);
	assert(printed_size == 5 && memcmp(printed, "hello", 5) == 0);
	memcpy(slots, (uint32_t[]){0, 0x10000u, 0x10001u, 0}, 16); /* 65536 in 32 bits */
	zwb_do_zephyr_fwrite(&args);
	assert((int32_t)slots[0] == -EFAULT);
	memcpy(slots, (uint32_t[]){0, (uint32_t)-1}, 8);
	zwb_do_zephyr_write_stdout(&args);
	assert((int32_t)slots[0] == -EFAULT);
	memcpy(slots, (uint32_t[]){0x141, 77}, 8);
	zwb_do_zephyr_fputc(&args);
	assert(slots[0] == 0x41 && printed_size == 1 && printed[0] == 'A');
}

static void test_names(void)
{
	strcpy((char *)memory.base + 32, "uart0");
	slots[0] = 32;
	zwb_do_device_get_binding(&args);
	assert(slots[0] == ZWB_HANDLE_BASE);
	strcpy((char *)memory.base + 32, "i2c0");
	slots[0] = 32;
	zwb_do_device_get_binding(&args);
	assert(slots[0] == 0); /* not the module's */
	assert(zwb_device_handle(&args, &devices[0]) == ZWB_HANDLE_BASE);
	assert(zwb_device_handle(&args, &devices[1]) == 0);
	assert(zwb_device_handle(&args, NULL) == 0);
}

int main(void)
{
	memory.base = calloc(SIZE, 1);
	memory.size_bytes = SIZE;
	assert(memory.base != NULL);
	space.console = console;
	test_devices();
	test_buffers();
	test_strings();
	test_streams();
	test_names();
	free(memory.base);
	puts("ok");
	return 0;
}
