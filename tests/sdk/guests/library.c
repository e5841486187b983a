/* SPDX-License-Identifier: Apache-2.0 */
/* The guest of test_library.py: each function calls one thing of the SDK. */
#include <ctype.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <zephyr/kernel.h>
#include <zephyr/sys/byteorder.h>
#include <zephyr/sys/dlist.h>
#include <zephyr/sys/slist.h>
#include <zwali/export.h>

char a[256], b[256];
int32_t numbers[64];
char *end;

ZWALI_EXPORT(a_at) char *a_at(void) { return a; }
ZWALI_EXPORT(b_at) char *b_at(void) { return b; }
ZWALI_EXPORT(numbers_at) int32_t *numbers_at(void) { return numbers; }
ZWALI_EXPORT(errno_get) int errno_get(void) { return errno; }

ZWALI_EXPORT(f_strcmp) int f_strcmp(void) { return strcmp(a, b); }
ZWALI_EXPORT(f_strncmp) int f_strncmp(size_t n) { return strncmp(a, b, n); }
ZWALI_EXPORT(f_strcasecmp) int f_strcasecmp(void) { return strcasecmp(a, b); }
ZWALI_EXPORT(f_memcmp) int f_memcmp(size_t n) { return memcmp(a, b, n); }
ZWALI_EXPORT(f_strlen) size_t f_strlen(void) { return strlen(a); }
ZWALI_EXPORT(f_strnlen) size_t f_strnlen(size_t n) { return strnlen(a, n); }
ZWALI_EXPORT(f_strchr) int f_strchr(int c) { char *p = strchr(a, c); return p ? p - a : -1; }
ZWALI_EXPORT(f_strrchr) int f_strrchr(int c) { char *p = strrchr(a, c); return p ? p - a : -1; }
ZWALI_EXPORT(f_strstr) int f_strstr(void) { char *p = strstr(a, b); return p ? p - a : -1; }
ZWALI_EXPORT(f_strcspn) size_t f_strcspn(void) { return strcspn(a, b); }
ZWALI_EXPORT(f_strspn) size_t f_strspn(void) { return strspn(a, b); }
ZWALI_EXPORT(f_strncpy) void f_strncpy(size_t n) { memset(a, '#', sizeof(a)); strncpy(a, b, n); }
ZWALI_EXPORT(f_strlcpy) size_t f_strlcpy(size_t n) { return strlcpy(a, b, n); }
ZWALI_EXPORT(f_strcat) void f_strcat(void) { strcat(a, b); }
ZWALI_EXPORT(f_strncat) void f_strncat(size_t n) { strncat(a, b, n); }
ZWALI_EXPORT(f_memmove) void f_memmove(size_t to, size_t from, size_t n)
{
	memmove(a + to, a + from, n);
}
ZWALI_EXPORT(f_tokens) int f_tokens(void)
{
	char *state;
	int count = 0;

	for (char *t = strtok_r(a, " ,", &state); t; t = strtok_r(NULL, " ,", &state)) {
		printk("[%s]", t);
		count++;
	}
	return count;
}

ZWALI_EXPORT(f_strtol) long f_strtol(int base) { errno = 0; return strtol(a, &end, base); }
ZWALI_EXPORT(f_strtoul) unsigned long f_strtoul(int base)
{
	errno = 0;
	return strtoul(a, &end, base);
}
ZWALI_EXPORT(f_strtoll) long long f_strtoll(int base) { errno = 0; return strtoll(a, &end, base); }
ZWALI_EXPORT(f_used) int f_used(void) { return end - a; }

static int by_value(const void *x, const void *y)
{
	int32_t left = *(const int32_t *)x;
	int32_t right = *(const int32_t *)y;

	return left < right ? -1 : left > right;
}
ZWALI_EXPORT(f_qsort) void f_qsort(size_t n) { qsort(numbers, n, sizeof(numbers[0]), by_value); }
ZWALI_EXPORT(f_bsearch) int f_bsearch(int32_t key, size_t n)
{
	int32_t *found = bsearch(&key, numbers, n, sizeof(numbers[0]), by_value);

	return found ? found - numbers : -1;
}

ZWALI_EXPORT(f_malloc) void *f_malloc(size_t n) { return malloc(n); }
ZWALI_EXPORT(f_aligned) void *f_aligned(size_t align, size_t n)
{
	return k_aligned_alloc(align, n);
}
ZWALI_EXPORT(f_calloc) void *f_calloc(size_t n, size_t size) { return calloc(n, size); }
ZWALI_EXPORT(f_realloc) void *f_realloc(void *p, size_t n) { return realloc(p, n); }
ZWALI_EXPORT(f_free) void f_free(void *p) { free(p); }

K_HEAP_DEFINE(small, 64);
ZWALI_EXPORT(f_heap_wait) int f_heap_wait(void)
{
	void *first = k_heap_alloc(&small, 40, K_NO_WAIT);

	return first != NULL && k_heap_alloc(&small, 40, K_MSEC(10)) == NULL;
}

struct item {
	void *reserved;
	int value;
};
K_FIFO_DEFINE(fifo);
K_LIFO_DEFINE(lifo);
ZWALI_EXPORT(f_queues) int f_queues(void)
{
	static struct item items[4] = {{.value = 1}, {.value = 2}, {.value = 3}, {.value = 4}};
	static int stray = 77;
	struct item *item;
	int32_t error = 0;

	for (int i = 0; i < 4; i++) {
		k_fifo_put(&fifo, &items[i]);
	}
	error |= k_fifo_alloc_put(&fifo, &stray);
	k_queue_remove(&fifo._queue, &items[2]);
	k_queue_insert(&fifo._queue, &items[0], &items[2]);
	printk("peek %d/%d:", ((struct item *)k_fifo_peek_head(&fifo))->value,
	       *(int *)k_fifo_peek_tail(&fifo));
	for (int i = 0; i < 4; i++) {
		item = k_fifo_get(&fifo, K_NO_WAIT);
		printk(" %d", item->value);
	}
	printk(" %d", *(int *)k_fifo_get(&fifo, K_FOREVER));
	printk(" empty %d %d;", k_fifo_is_empty(&fifo), k_fifo_get(&fifo, K_MSEC(1)) == NULL);
	for (int i = 0; i < 4; i++) {
		k_lifo_put(&lifo, &items[i]);
	}
	while ((item = k_lifo_get(&lifo, K_NO_WAIT)) != NULL) {
		printk(" %d", item->value);
	}
	k_fifo_cancel_wait(&fifo); /* nobody waits: it leaves nothing behind */
	printk(" cancelled %d\n", k_fifo_get(&fifo, K_NO_WAIT) == NULL);
	return error;
}

K_MEM_SLAB_DEFINE(slab, 12, 3, 4);
ZWALI_EXPORT(f_slab) int f_slab(void)
{
	void *p[4];

	for (int i = 0; i < 3; i++) {
		if (k_mem_slab_alloc(&slab, &p[i], K_NO_WAIT) != 0) {
			return -1;
		}
	}
	if (k_mem_slab_alloc(&slab, &p[3], K_NO_WAIT) != -ENOMEM || p[3] != NULL) {
		return -2;
	}
	k_mem_slab_free(&slab, p[1]);
	if (k_mem_slab_alloc(&slab, &p[3], K_NO_WAIT) != 0 || p[3] != p[1]) {
		return -3;
	}
	return k_mem_slab_num_used_get(&slab) * 10 + k_mem_slab_num_free_get(&slab);
}

ZWALI_EXPORT(f_atomic) int f_atomic(void)
{
	static ATOMIC_DEFINE(bits, 70);
	atomic_t value = ATOMIC_INIT(5);
	int ok = atomic_add(&value, 3) == 5 && atomic_get(&value) == 8;

	ok &= atomic_inc(&value) == 8 && atomic_dec(&value) == 9 && atomic_sub(&value, 4) == 8;
	ok &= atomic_cas(&value, 4, 0x0f) && !atomic_cas(&value, 4, 1);
	ok &= atomic_or(&value, 0x30) == 0x0f && atomic_and(&value, 0x11) == 0x3f;
	ok &= atomic_xor(&value, 1) == 0x11 && atomic_nand(&value, 0) == 0x10;
	ok &= atomic_clear(&value) == -1;
	atomic_set_bit(bits, 69);
	ok &= atomic_test_bit(bits, 69) && !atomic_test_bit(bits, 5);
	ok &= !atomic_test_and_set_bit(bits, 5) && atomic_test_and_clear_bit(bits, 69);
	return ok && bits[0] == 0x20 && bits[2] == 0;
}

ZWALI_EXPORT(f_lists) int f_lists(void)
{
	struct entry {
		sys_snode_t single;
		sys_dnode_t twofold;
		int value;
	} entries[3] = {{.value = 1}, {.value = 2}, {.value = 3}};
	sys_slist_t single;
	sys_dlist_t twofold;
	struct entry *each, *next;
	int sum = 0;

	sys_slist_init(&single);
	sys_dlist_init(&twofold);
	for (int i = 0; i < 3; i++) {
		sys_slist_append(&single, &entries[i].single);
		sys_dlist_prepend(&twofold, &entries[i].twofold);
	}
	SYS_SLIST_FOR_EACH_CONTAINER(&single, each, single) {
		sum = sum * 10 + each->value;
	}
	SYS_DLIST_FOR_EACH_CONTAINER_SAFE(&twofold, each, next, twofold) {
		sum = sum * 10 + each->value;
		sys_dlist_remove(&each->twofold);
	}
	sys_slist_find_and_remove(&single, &entries[1].single);
	return sum * 100 + sys_slist_len(&single) * 10 + sys_dlist_len(&twofold);
}

ZWALI_EXPORT(f_util) int f_util(void)
{
	uint8_t bytes[8];
	char text[9];

	sys_put_be32(0x01020304, bytes);
	sys_put_le24(0xa1b2c3, bytes + 4);
	bytes[7] = 0xff;
	bin2hex(bytes + 3, 4, text, sizeof(text));
	printk("%s %u %d %d %u", text, find_msb_set(0x80), LOG2CEIL(9), IS_ENABLED(CONFIG_NO_SUCH),
	       (unsigned int)FIELD_GET(GENMASK(7, 4), 0xabcd));
	return sys_get_be16(bytes) == 0x0102 && sys_get_le24(bytes + 4) == 0xa1b2c3 &&
	       IS_ENABLED(CONFIG_MULTITHREADING) && ROUND_UP(13, 8) == 16 &&
	       hex2bin("0aFf", 4, bytes, 8) == 2 && bytes[0] == 10 && bytes[1] == 255;
}

ZWALI_EXPORT(f_math) double f_math(double x) { return round(x) + fabs(x) + floor(x) + ceil(x); }

/* Constants, in static initialisers. */
ZWALI_EXPORT(f_times) int f_times(void)
{
	static const k_timeout_t times[] = {K_MSEC(1), K_USEC(101), K_SECONDS(3), K_NO_WAIT,
					    K_FOREVER, K_MSEC(-5), K_TIMEOUT_ABS_MS(10),
					    K_HOURS(2)};
	static const int64_t ticks[] = {10, 2, 30000, 0, -1, 0, -102, 72000000};

	for (size_t i = 0; i < ARRAY_SIZE(times); i++) {
		if (times[i].ticks != ticks[i]) {
			return (int)i;
		}
	}
	return k_ticks_to_ms_floor64(12345) == 1234 && k_ticks_to_ms_near64(12345) == 1235 &&
	       k_ms_to_ticks_ceil32(7) == 70 && k_us_to_ticks_ceil64(1) == 1 ? 100 : 99;
}
