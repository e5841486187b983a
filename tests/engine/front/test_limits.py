"""Every limit of the front half, at its value and one past it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from . import tool
from .binary import (
    CODE,
    DATA,
    ELEMENT,
    END,
    EXPORT,
    FUNCREF,
    FUNCTION,
    GLOBAL,
    I32,
    I64,
    IMPORT,
    MEMORY,
    TABLE,
    TYPE,
    func_type,
    leb,
    module,
    name,
    one_function,
    section,
    vector,
)


def functions(count: int) -> bytes:
    return module(
        section(TYPE, vector([func_type()])),
        section(FUNCTION, vector([b"\0"] * count)),
        section(CODE, vector([b"\x02\0\x0b"] * count)),
    )


def types(count: int) -> bytes:
    distinct = [func_type([0x7F - (i >> s & 1) for s in range(16)]) for i in range(count)]
    return module(section(TYPE, vector(distinct)))


def imports(count: int) -> bytes:
    one = name("m") + name("g") + b"\x03" + bytes([I32, 0])
    return module(section(IMPORT, vector([one] * count)))


def exports(count: int) -> bytes:
    names = [name(f"{i}") + b"\x02\0" for i in range(count)]
    return module(section(MEMORY, vector([b"\0\1"])), section(EXPORT, vector(names)))


def tables(count: int) -> bytes:
    return module(section(TABLE, vector([bytes([FUNCREF, 0, 1])] * count)))


def globals_(count: int, kind: int = I32) -> bytes:
    const = b"\x41\0" if kind == I32 else b"\x42\0"
    return module(section(GLOBAL, vector([bytes([kind, 0]) + const + END] * count)))


def global_slots(count: int) -> bytes:
    wide = [bytes([I64, 0]) + b"\x42\0" + END] * (count // 2)
    narrow = [bytes([I32, 0]) + b"\x41\0" + END] * (count % 2)
    return module(section(GLOBAL, vector(wide + narrow)))


def elements(count: int) -> bytes:
    return module(section(ELEMENT, vector([b"\x01\0\0"] * count)))


def datas(count: int) -> bytes:
    return module(section(DATA, vector([b"\x01\0"] * count)))


def names(count: int) -> bytes:
    export = name(b"x" * count) + b"\x02\0"
    return module(section(MEMORY, vector([b"\0\1"])), section(EXPORT, vector([export])))


def locals_(count: int) -> bytes:
    return one_function(END, locals_=[(count, I32)])


def frame(slots: int) -> bytes:
    """Far frames give up twelve slots, which locals would have taken."""
    wide, narrow = divmod(slots - 12, 2)
    return one_function(END, locals_=[(wide, I64), (narrow, I32)])


def nesting(count: int) -> bytes:
    return one_function(b"\x02\x40" * count + END * count + END)


def br_table(count: int) -> bytes:
    return one_function(b"\x41\0\x0e" + leb(count) + b"\0" * (count + 1) + END)


def arity(params: int, results: int) -> bytes:
    return module(section(TYPE, vector([func_type([I32] * params, [I32] * results)])))


def image(count: int) -> bytes:
    """The image is the data and 152 bytes, rounded up to a multiple of 4."""
    return module(
        section(MEMORY, vector([b"\0\1"])),
        section(DATA, vector([b"\x01" + leb(count) + bytes(count)])),
    )


LIMITS: list[tuple[str, int, Callable[[int], bytes]]] = [
    ("FUNCTIONS", 65534, functions),
    ("TYPES", 65535, types),
    ("TYPE_PARAMS", 1000, lambda n: arity(n, 0)),
    ("TYPE_RESULTS", 1000, lambda n: arity(0, n)),
    ("LOCALS", 50000, locals_),
    ("FRAME_SLOTS", 65535, frame),
    ("NESTING", 1000, nesting),
    ("BR_TABLE", 65535, br_table),
    ("IMPORTS", 65534, imports),
    ("EXPORTS", 65534, exports),
    ("TABLES", 255, tables),
    ("GLOBALS", 65534, globals_),
    ("GLOBAL_SLOTS", 65535, global_slots),
    ("ELEMENTS", 65535, elements),
    ("DATAS", 65535, datas),
    ("NAME_BYTES", 65535, names),
    ("IMAGE_BYTES", 16777216 - 164, image),
]


@pytest.mark.parametrize(("limit", "value", "build"), LIMITS, ids=[n for n, _, _ in LIMITS])
def test_at_the_limit_and_one_past(limit: str, value: int, build: Callable[[int], bytes]) -> None:
    assert tool.run(build(value)).error == 0
    past = tool.run(build(value + 1))
    assert (past.error, past.text) == (tool.LIMIT, f"beyond the limit: {limit}")


def test_operand_stack_is_bounded_by_the_frame() -> None:
    past = tool.run(one_function(b"\x41\0" * 70000 + b"\x1a" * 70000 + END))
    assert (past.error, past.text) == (tool.LIMIT, "beyond the limit: FRAME_SLOTS")
