"""The library code of the SDK: strings, numbers, sorting, heap, queues, atomics."""

from __future__ import annotations

import random

import pytest

SOURCE = r"""
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
ZWALI_EXPORT(f_aligned) void *f_aligned(size_t align, size_t n) { return k_aligned_alloc(align, n); }
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
	k_fifo_cancel_wait(&fifo);
	printk(" cancelled %d\n", k_fifo_get(&fifo, K_FOREVER) == NULL);
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
					    K_FOREVER, K_MSEC(-5), K_TIMEOUT_ABS_MS(10), K_HOURS(2)};
	static const int64_t ticks[] = {10, 2, 30000, 0, -1, 0, -102, 72000000};

	for (size_t i = 0; i < ARRAY_SIZE(times); i++) {
		if (times[i].ticks != ticks[i]) {
			return (int)i;
		}
	}
	return k_ticks_to_ms_floor64(12345) == 1234 && k_ticks_to_ms_near64(12345) == 1235 &&
	       k_ms_to_ticks_ceil32(7) == 70 && k_us_to_ticks_ceil64(1) == 1 ? 100 : 99;
}
"""


@pytest.fixture(scope="module")
def guest(make_guest):
    return make_guest(SOURCE, defines=["CONFIG_ASSERT=1"], heap_bytes=2000)


def sign(value: int) -> int:
    return (value > 0) - (value < 0)


def put(guest, a: bytes, b: bytes = b"") -> None:
    guest.write(guest.call("a_at"), a + b"\0")
    guest.write(guest.call("b_at"), b + b"\0")


TEXTS = [b"", b"a", b"abc", b"abd", b"ABC", b"abcabd", b"\xffz", b"b,a c"]


def test_comparisons(guest):
    for a in TEXTS:
        for b in TEXTS:
            put(guest, a, b)
            assert sign(guest.call("f_strcmp")) == (a > b) - (a < b), (a, b)
            assert sign(guest.call("f_strncmp", 2)) == (a[:2] > b[:2]) - (a[:2] < b[:2])
            low, lob = a.lower(), b.lower()
            assert sign(guest.call("f_strcasecmp")) == (low > lob) - (low < lob)
            pad, pbd = a.ljust(9, b"\0"), b.ljust(9, b"\0")
            guest.write(guest.call("a_at"), pad)
            guest.write(guest.call("b_at"), pbd)
            assert sign(guest.call("f_memcmp", 9)) == (pad > pbd) - (pad < pbd)


def test_searches(guest):
    for a in TEXTS:
        for b in TEXTS:
            put(guest, a, b)
            assert guest.call("f_strstr") == a.find(b)
            assert guest.call("f_strlen") == len(a)
            assert guest.call("f_strnlen", 2) == min(len(a), 2)
            spans = [i for i, c in enumerate(a) if c not in b]
            assert guest.call("f_strspn") == (spans[0] if spans else len(a))
            hits = [i for i, c in enumerate(a) if c in b]
            assert guest.call("f_strcspn") == (hits[0] if hits else len(a))
        assert guest.call("f_strchr", ord("b")) == a.find(b"b")
        assert guest.call("f_strrchr", ord("b")) == a.rfind(b"b")
        assert guest.call("f_strchr", 0) == len(a)
        assert guest.call("f_strrchr", 0) == len(a)


def test_copies(guest):
    a_at = guest.call("a_at")
    put(guest, b"", b"hello")
    for n in (0, 3, 5, 6, 9):
        guest.call("f_strncpy", n)
        assert guest.read(a_at, 10) == b"hello"[:n].ljust(n, b"\0") + b"#" * (10 - n)
    assert guest.call("f_strlcpy", 4) == 5
    assert guest.read(a_at, 5) == b"hel\0o"
    put(guest, b"one", b"two")
    guest.call("f_strcat")
    guest.call("f_strncat", 1)
    assert guest.read_text(a_at) == "onetwot"
    guest.write(a_at, bytes(range(20)))
    guest.call("f_memmove", 3, 0, 10)
    assert guest.read(a_at, 14) == bytes([0, 1, 2, *range(10), 13])


def test_tokens(guest):
    guest.pieces.clear()
    put(guest, b", one two,,three ")
    assert guest.call("f_tokens") == 3
    assert guest.output == "[one][two][three]"


@pytest.mark.parametrize(
    ("text", "base", "value", "used", "error"),
    [
        (b"123abc", 10, 123, 3, 0),
        (b"  -42 ", 10, -42, 5, 0),
        (b"+7", 0, 7, 2, 0),
        (b"0x1F", 0, 31, 4, 0),
        (b"0x1F", 16, 31, 4, 0),
        (b"0xg", 0, 0, 1, 0),
        (b"017", 0, 15, 3, 0),
        (b"zz", 36, 35 * 36 + 35, 2, 0),
        (b"", 10, 0, 0, 0),
        (b"-", 10, 0, 0, 0),
        (b"2147483647", 10, 2**31 - 1, 10, 0),
        (b"2147483648", 10, 2**31 - 1, 10, 34),
        (b"-2147483648", 10, -(2**31), 11, 0),
        (b"-99999999999999999999", 10, -(2**31), 21, 34),
    ],
)
def test_strtol(guest, text, base, value, used, error):
    put(guest, text)
    assert guest.call("f_strtol", base) == value
    assert (guest.call("f_used"), guest.call("errno_get")) == (used, error)


def test_wider_numbers(guest):
    put(guest, b"4294967295")
    assert guest.call("f_strtoul", 10) & 0xFFFFFFFF == 2**32 - 1
    put(guest, b"-9223372036854775808")
    assert guest.call("f_strtoll", 10) == -(2**63)
    assert guest.call("errno_get") == 0
    put(guest, b"9223372036854775808")
    assert guest.call("f_strtoll", 10) == 2**63 - 1
    assert guest.call("errno_get") == 34


def test_sorting(guest):
    source = random.Random(4)
    at = guest.call("numbers_at")
    for count in [0, 1, 2, 3, 17, 64]:
        values = [source.randrange(-50, 50) for _ in range(count)]
        guest.write(at, b"".join(v.to_bytes(4, "little", signed=True) for v in values))
        guest.call("f_qsort", count)
        raw = guest.read(at, 4 * count)
        found = [
            int.from_bytes(raw[i : i + 4], "little", signed=True) for i in range(0, len(raw), 4)
        ]
        assert found == sorted(values)
        for key in range(-50, 50):
            place = guest.call("f_bsearch", key, count)
            assert found[place] == key if place >= 0 else key not in found


def test_heap_gives_memory_that_is_nobody_elses(guest):
    source = random.Random(9)
    blocks: dict[int, bytes] = {}
    for step in range(3000):
        if blocks and (source.random() < 0.45 or len(blocks) > 40):
            at = source.choice(list(blocks))
            assert guest.read(at, len(blocks[at])) == blocks[at], "somebody wrote here"
            guest.call("f_free", at)
            del blocks[at]
            continue
        size = source.choice([1, 7, 8, 9, 30, 100, 300])
        align = source.choice([1, 8, 16, 64])
        at = guest.call("f_aligned", align, size)
        if at == 0:
            continue
        assert at % max(align, 8) == 0
        blocks[at] = bytes([step % 251]) * size
        guest.write(at, blocks[at])
    for at, content in blocks.items():
        assert guest.read(at, len(content)) == content
        guest.call("f_free", at)
    whole = guest.call("f_malloc", 1900)
    assert whole != 0, "freed memory did not come back in one piece"
    guest.call("f_free", whole)
    assert guest.locks == 0


def test_heap_edges(guest):
    assert guest.call("f_malloc", -1) == 0
    assert guest.call("f_malloc", 5000) == 0
    assert guest.call("f_calloc", 0x10000, 0x10001) == 0
    at = guest.call("f_malloc", 10)
    guest.write(at, b"0123456789")
    other = guest.call("f_malloc", 10)
    moved = guest.call("f_realloc", at, 200)
    assert moved not in (0, at)
    assert guest.read(moved, 10) == b"0123456789"
    guest.call("f_free", moved)
    zeroed = guest.call("f_calloc", 20, 10)
    assert guest.read(zeroed, 200) == bytes(200)
    guest.call("f_free", other)
    guest.call("f_free", zeroed)
    guest.call("f_free", 0)
    assert guest.call("f_heap_wait") == 1


def test_freeing_twice_traps(make_guest):
    guest = make_guest(
        "#include <stdlib.h>\nint main(void)\n{\n\tvolatile void *p = malloc(8);\n\n"
        "\tfree((void *)p);\n\tfree((void *)p);\n\treturn 0;\n}\n"
    )
    with pytest.raises(Exception, match="unreachable"):
        guest.call("_start")


def test_queues(guest):
    guest.pieces.clear()
    assert guest.call("f_queues") == 0
    assert guest.output == "peek 1/77: 1 3 2 4 77 empty 1 1; 4 3 2 1 cancelled 1\n"


def test_slab_atomics_lists(guest):
    assert guest.call("f_slab") == 30
    assert guest.call("f_atomic") == 1
    assert guest.call("f_lists") == 12332120


def test_util_math_time(guest):
    guest.pieces.clear()
    assert guest.call("f_util") == 1
    assert guest.output == "04c3b2a1 8 4 0 12"
    for x in (2.5, -2.5, 0.4, -0.6, 3.0):
        want = float(int(x + (0.5 if x > 0 else -0.5))) + abs(x) + x // 1 + -((-x) // 1)
        assert guest.call("f_math", x) == want
    assert guest.call("f_times") == 100
