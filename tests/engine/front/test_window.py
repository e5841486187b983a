"""A memory window: what lies below `memory_low` does not exist, the rest is where it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
import wasmtime

from zwali.host import engine
from zwali.host.errors import ModuleTrapped

LOW = 65536 - 4096
SIZE = 4096 + 512
END = LOW + SIZE
TOP = 1 << 32
Interpreter = Literal["fast", "plain"]
BOTH: tuple[Interpreter, ...] = ("fast", "plain")

OFFSETS = (0, 1, 4, 8, 100, LOW - 1, LOW, LOW + 1, LOW + 4, LOW + 256, END - 8, END, 65536)
HUGE_OFFSETS = (0x7FFFFFFF, TOP - 4096, TOP - 1)
ACCESSES = (
    ("i32", "load8_u", "store8", 1),
    ("i32", "load16_s", "store16", 2),
    ("i32", "load", "store", 4),
    ("f32", "load", "store", 4),
    ("i64", "load", "store", 8),
    ("f64", "load", "store", 8),
)


def window(body: str) -> bytes:
    """Image of a module with two pages of memory, of which the window exists."""
    wasm = bytes(wasmtime.wat2wasm(f"(module (memory 2) {body})"))
    options = engine.TranslateOptions(memory_bytes=SIZE, memory_low=LOW)
    return engine.translate(wasm, options).image


def traps(instance: engine.Instance, name: str, *args: int) -> bool:
    try:
        instance.call(name, tuple(_signed(value) for value in args))
    except ModuleTrapped as trapped:
        assert isinstance(trapped.report, engine.EngineTrap)
        assert trapped.report.code == "memory_bounds"
        return True
    return False


def _signed(value: int) -> int:
    return value - TOP if value >> 31 else value


def addresses(offset: int, size: int) -> Iterator[int]:
    """Around both ends of the window, around 0 and around 2^32."""
    edges = (0, LOW, END - size, END, TOP - size, TOP, TOP + LOW, TOP + END, 131072)
    for edge in edges:
        for at in (edge - 1, edge, edge + 1):
            if 0 <= at - offset < TOP:
                yield at - offset
    yield from (0, LOW, TOP - 1)


@pytest.mark.parametrize("offset", OFFSETS + HUGE_OFFSETS)
@pytest.mark.parametrize(("kind", "load", "store", "size"), ACCESSES)
def test_the_window_is_exact(kind: str, load: str, store: str, size: int, offset: int) -> None:
    places = sorted(set(addresses(offset, size)))
    constant = "".join(
        f'(func (export "c{at}") (result {kind}) ({kind}.{load} offset={offset} (i32.const {at})))'
        for at in places
    )
    image = window(
        f'(func (export "l") (param i32) (result {kind})'
        f" ({kind}.{load} offset={offset} (local.get 0)))"
        f'(func (export "s") (param i32)'
        f" ({kind}.{store} offset={offset} (local.get 0) ({kind}.const 1)))" + constant
    )
    for interpreter in BOTH:
        with engine.Instance(image, interpreter=interpreter) as instance:
            for at in places:
                inside = at + offset >= LOW and at + offset + size <= END
                assert traps(instance, "l", at) is not inside, hex(at)
                assert traps(instance, "s", at) is not inside, hex(at)
                assert traps(instance, f"c{at}") is not inside, hex(at)


BULK = """
(data $d "abcdefgh")
(data (i32.const 65536) "active")
(func (export "fill") (param i32 i32) (memory.fill (local.get 0) (i32.const 7) (local.get 1)))
(func (export "copy") (param i32 i32 i32)
  (memory.copy (local.get 0) (local.get 1) (local.get 2)))
(func (export "init") (param i32 i32)
  (memory.init $d (local.get 0) (i32.const 0) (local.get 1)))
(func (export "constant")
  (memory.fill (i32.const 65600) (i32.const 9) (i32.const 3))
  (memory.copy (i32.const 65610) (i32.const 65600) (i32.const 3)))
(func (export "size") (result i32) memory.size)
(func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
"""


@pytest.mark.parametrize("interpreter", BOTH)
def test_bulk_operations(interpreter: Interpreter) -> None:
    with engine.Instance(window(BULK), interpreter=interpreter) as instance:
        assert instance.read(65536, 6) == b"active"
        instance.call("constant")
        assert instance.read(65600, 13) == b"\t\t\t" + bytes(7) + b"\t\t\t"
        instance.call("init", (LOW, 8))
        assert instance.read(LOW, 8) == b"abcdefgh"
        instance.call("copy", (END - 8, LOW, 8))
        assert instance.read(END - 8, 8) == b"abcdefgh"
        instance.call("fill", (LOW, SIZE))
        assert instance.read(LOW, SIZE) == b"\7" * SIZE
        assert traps(instance, "fill", LOW - 1, 1)
        assert traps(instance, "fill", LOW, SIZE + 1)
        assert traps(instance, "fill", 0, 1)
        assert traps(instance, "copy", LOW - 1, LOW, 2)
        assert traps(instance, "copy", LOW, LOW - 1, 2)
        assert traps(instance, "copy", END, LOW, 1)
        assert traps(instance, "init", LOW - 1, 1)
        assert traps(instance, "init", TOP - 1, 1)


def test_size_and_grow_answer_as_declared() -> None:
    with engine.Instance(window(BULK)) as instance:
        assert instance.call("size") == (2,)
        assert instance.call("grow", (0,)) == (2,)
        assert instance.call("grow", (1,)) == (-1,)
        assert instance.call("size") == (2,)


@pytest.mark.parametrize("at", [0, LOW - 1, LOW - 6, END - 5, 131072 - 6])
def test_active_data_outside_the_window_traps(at: int) -> None:
    image = window(f'(data (i32.const {at}) "active")')
    with pytest.raises(ModuleTrapped):
        engine.Instance(image)


def test_operands_that_stay_in_use_keep_their_values() -> None:
    image = window(
        '(func (export "f") (param $p i32) (result i32)'
        " (i32.store (local.get $p) (i32.const 40))"
        " (i32.store (local.tee $p (i32.add (local.get $p) (i32.const 4))) (i32.const 2))"
        " (i32.add (i32.load (i32.sub (local.get $p) (i32.const 4))) (i32.load (local.get $p)))"
        " (i32.add (i32.sub (local.get $p) (local.get $p))))"
    )
    for interpreter in BOTH:
        with engine.Instance(image, interpreter=interpreter) as instance:
            assert instance.call("f", (LOW + 16,)) == (42,)


def test_without_a_window_nothing_changes() -> None:
    wasm = bytes(
        wasmtime.wat2wasm(
            '(module (memory 2) (func (export "f") (result i32) (i32.load (i32.const 0))))'
        )
    )
    plain = engine.translate(wasm)
    assert plain.image == engine.translate(wasm, engine.TranslateOptions(memory_low=0)).image
    assert plain.image[44:48] == bytes(4)
