"""printk's formatter against the C library of this machine."""

from __future__ import annotations

import ctypes
import itertools
import math
import random
import struct

import pytest

SOURCE = r"""
#include <zephyr/kernel.h>
#include <zwali/export.h>
#include <stdio.h>

char format[200];
char text[400];

ZWALI_EXPORT(format_at) char *format_at(void) { return format; }
ZWALI_EXPORT(text_at) char *text_at(void) { return text; }
ZWALI_EXPORT(with_i32) int with_i32(size_t size, int v) { return snprintk(text, size, format, v); }
ZWALI_EXPORT(with_i64) int with_i64(size_t size, long long v)
{
	return snprintk(text, size, format, v);
}
ZWALI_EXPORT(with_f64) int with_f64(size_t size, double v)
{
	return snprintf(text, size, format, v);
}
ZWALI_EXPORT(with_stars) int with_stars(int width, int precision, int v)
{
	return snprintk(text, sizeof(text), format, width, precision, v);
}
ZWALI_EXPORT(with_text) int with_text(size_t size, char *v)
{
	return snprintk(text, size, format, v);
}
ZWALI_EXPORT(print) void print(int v) { printk(format, v); }
ZWALI_EXPORT(mixed) int mixed(void)
{
	return snprintk(text, sizeof(text), "%s=%d%% %c|%5.1s|%lld %zu %p %hhx", "key", -42, 'z',
			"word", 1234567890123456789LL, (size_t)7, (void *)0x1f00, 0x1ff);
}
ZWALI_EXPORT(several) void several(void)
{
	printf("%s-%d\n", "printf", 1);
	puts("puts");
	fprintf(stderr, "%x\n", 255u);
	putchar('c');
	fputs("\n", stdout);
}
"""

LIBC = ctypes.CDLL(None)
WIDTHS = ["", "1", "7", "22"]
PRECISIONS = ["", ".", ".0", ".1", ".5", ".24"]


@pytest.fixture(scope="module")
def guest(make_guest):
    return make_guest(SOURCE)


@pytest.fixture(scope="module")
def guest_with_floats(make_guest):
    return make_guest(SOURCE, defines=["CONFIG_CBPRINTF_FP_SUPPORT=1"])


def expected(fmt: str, *values) -> tuple[str, int]:
    buffer = ctypes.create_string_buffer(600)
    length = LIBC.snprintf(buffer, ctypes.c_size_t(600), fmt.encode(), *values)
    return buffer.value.decode("latin-1"), length


def got(guest, call: str, fmt: str, *args) -> tuple[str, int]:
    guest.write(guest.call("format_at"), fmt.encode() + b"\0")
    length = guest.call(call, *args)
    return guest.read_text(guest.call("text_at")), length


def flag_sets() -> list[str]:
    flags = "-+ #0"
    return ["".join(each) for count in range(4) for each in itertools.combinations(flags, count)]


@pytest.mark.parametrize("conversion", list("diuxXo"))
def test_32_bit_integers(guest, conversion):
    values = [0, 1, -1, 7, 8, 15, 16, 99, 100, 12345, 2**31 - 1, -(2**31)]
    for flags, width, precision in itertools.product(flag_sets(), WIDTHS, PRECISIONS):
        fmt = f"<%{flags}{width}{precision}{conversion}>"
        for value in values:
            want = expected(fmt, ctypes.c_int(value))
            assert got(guest, "with_i32", fmt, 400, value) == want, (fmt, value)


@pytest.mark.parametrize("conversion", list("diuxXo"))
@pytest.mark.parametrize("length", ["ll", "j"])
def test_64_bit_integers(guest, conversion, length):
    values = [0, 1, -1, 2**32, 2**32 - 1, 10**18, 2**63 - 1, -(2**63), 0x123456789ABCDEF]
    for flags, width in itertools.product(["", "-", "+", " ", "#", "0", "#0"], ["", "3", "30"]):
        fmt = f"%{flags}{width}{length}{conversion}"
        for value in values:
            want = expected(fmt, ctypes.c_longlong(value))
            assert got(guest, "with_i64", fmt, 400, value) == want, (fmt, value)


@pytest.mark.parametrize("length", ["hh", "h", "l", "z", "t"])
@pytest.mark.parametrize("conversion", list("dux"))
def test_length_modifiers(guest, length, conversion):
    kinds = {
        "hh": ctypes.c_int,
        "h": ctypes.c_int,
        "l": ctypes.c_long,
        "z": ctypes.c_ssize_t,
        "t": ctypes.c_ssize_t,
    }
    for value in [0, 1, 127, 128, 255, 256, 32767, 32768, 65536, 70000]:
        fmt = f"%{length}{conversion}"
        want = expected(fmt, kinds[length](value))
        assert got(guest, "with_i32", fmt, 400, value) == want, (fmt, value)


def test_characters_and_percent(guest):
    for fmt in ["%c", "%5c|", "%-5c|", "%%", "100%% %c"]:
        assert got(guest, "with_i32", fmt, 400, ord("k")) == expected(fmt, ctypes.c_int(ord("k")))


def test_strings(guest):
    place = guest.call("format_at") + 100
    for text in ["", "a", "hello", "a longer text than the width"]:
        guest.write(place, text.encode() + b"\0")
        for width, precision, flag in itertools.product(WIDTHS, PRECISIONS, ["", "-"]):
            fmt = f"[%{flag}{width}{precision}s]"
            want = expected(fmt, ctypes.c_char_p(text.encode()))
            assert got(guest, "with_text", fmt, 400, place) == want, (fmt, text)


def test_null_string_and_pointers(guest):
    assert got(guest, "with_text", "%s", 400, 0)[0] == "(null)"
    assert got(guest, "with_text", "%p", 400, 0)[0] == "(nil)"
    assert got(guest, "with_text", "%10p|", 400, 0x2000)[0] == "    0x2000|"
    assert got(guest, "with_text", "%p", 400, -1)[0] == "0xffffffff"


@pytest.mark.parametrize(("width", "precision"), [(9, 4), (-9, 4), (9, -1), (-9, -5), (0, 0)])
def test_stars(guest, width, precision):
    for value in [0, 5, -123]:
        want = expected("%*.*d|", ctypes.c_int(width), ctypes.c_int(precision), ctypes.c_int(value))
        assert got(guest, "with_stars", "%*.*d|", width, precision, value) == want


def test_unknown_conversions_stand_as_they_are(guest):
    for fmt in ["%k", "%-5.3y!", "%", "%5", "%l"]:
        assert got(guest, "with_i32", fmt, 400, 1)[0] == fmt


def test_floating_point_is_off_unless_asked_for(guest):
    assert got(guest, "with_f64", "%5.2f|", 400, 1.5)[0] == "%5.2f|"


DOUBLES = [
    *[0.0, 1.0, -1.0, 0.5, 1.5, 2.5, 0.125, 9.5, 99.5, 9.995, 999999.5, 123456789.0, 1e15, 1e16],
    *[1e21, 1e22, 1.7976931348623157e308, 2.2250738585072014e-308, 5e-324, 0.1, 1e-4, 9.9999e-5],
    *[3.14159265358979, -2.718281828, 1e100, 1.005, 123.456, float("inf"), float("-inf"), -0.0],
]


@pytest.mark.parametrize("conversion", list("feEgG"))
def test_floating_point(guest_with_floats, conversion):
    random_values = random.Random(5)
    values = [
        *DOUBLES,
        *[
            struct.unpack("<d", struct.pack("<Q", random_values.getrandbits(64)))[0]
            for _ in range(40)
        ],
        *[random_values.uniform(-1000, 1000) for _ in range(40)],
    ]
    for flags, rest in itertools.product(
        ["", "-", "+", " ", "#", "0", "+0"], ["", "9", "20", ".0", ".1", ".3", "14.9", ".17", ".30"]
    ):
        fmt = f"<%{flags}{rest}{conversion}>"
        for value in values:
            if math.isnan(value) or (abs(value) > 1e60 and conversion == "f"):
                continue
            # glibc's %#g loses its zeros when 999999.5 becomes a million
            text = fmt % value
            want = (text, len(text)) if "#" in flags else expected(fmt, ctypes.c_double(value))
            assert got(guest_with_floats, "with_f64", fmt, 400, value) == want, (fmt, value)


def test_long_floating_point(guest_with_floats):
    for value in (1e308, -1.7976931348623157e308, 5e-324):
        for fmt in ("%f", "%.0f", "%.99e"):
            want = expected(fmt, ctypes.c_double(value))
            assert got(guest_with_floats, "with_f64", fmt, 400, value) == want
    assert got(guest_with_floats, "with_f64", "%5.1f|%%", 400, float("nan"))[0] == "  nan|%"


def test_snprintk_truncates_and_counts(guest):
    text_at = guest.call("text_at")
    for size in range(12):
        guest.write(text_at, b"\xaa" * 20)
        written, length = got(guest, "with_i32", "value %d", size, 1234)
        assert length == 10
        if size == 0:
            assert guest.read(text_at, 1) == b"\xaa"
        else:
            assert written == "value 1234"[: size - 1]
            assert guest.read(text_at + size, 1) == b"\xaa"


def test_printk_writes_in_pieces(guest):
    guest.pieces.clear()
    guest.write(guest.call("format_at"), b"%0150d\n\0")
    guest.call("print", 7)
    assert guest.output == "0" * 149 + "7\n"
    assert max(len(piece) for piece in guest.pieces) == 64


def test_several_arguments(guest):
    guest.call("mixed")
    text = guest.read_text(guest.call("text_at"))
    assert text == "key=-42% z|    w|1234567890123456789 7 0x1f00 ff"


def test_stdio(guest):
    guest.pieces.clear()
    guest.call("several")
    assert guest.output == "printf-1\nputs\nff\nc\n"
