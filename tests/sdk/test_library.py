"""The library code of the SDK: strings, numbers, sorting, heap, queues, atomics."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

SOURCE = (Path(__file__).parent / "guests" / "library.c").read_text()


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
