"""`call` gives typed results: in this process and on every board the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.kit import Zwali
from zwali.host import emulate

MODULE = """
(module
  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  (func (export "wide") (param i64) (result i64) (i64.mul (local.get 0) (i64.const 3)))
  (func (export "half") (param f32) (result f32) (f32.mul (local.get 0) (f32.const 0.5)))
  (func (export "root") (param f64) (result f64) (f64.sqrt (local.get 0)))
  (func (export "both") (param i32 f64) (result f64 i32) (local.get 1) (local.get 0))
  (func (export "nothing"))
  (func (export "trap") (result i32) unreachable))
"""
CALLS = [
    (["add", "2", "40"], "i32 42\n"),
    (["add", "0x7fffffff", "1"], "i32 -2147483648\n"),
    (["add", "4294967295", "-1"], "i32 -2\n"),
    (["wide", "-3000000000"], "i64 -9000000000\n"),
    (["wide", "0xffffffffffffffff"], "i64 -3\n"),
    (["half", "0.2"], "f32 0.1\n"),
    (["root", "2"], "f64 1.4142135623730951\n"),
    (["root", "-1"], "f64 nan\n"),
    (["half", "inf"], "f32 inf\n"),
    (["both", "7", "-0.0"], "f64 -0.0\ni32 7\n"),
    (["nothing"], ""),
]


@pytest.fixture
def packed(zwali: Zwali, tmp_path: Path) -> Path:
    source = tmp_path / "calls.wat"
    source.write_text(MODULE)
    target = tmp_path / "calls.zwm"
    ran = zwali("pack", source, "-o", target)
    assert ran.code == 0, ran.err
    return target


@pytest.mark.parametrize(("words", "output"), CALLS, ids=lambda value: " ".join(value))
def test_in_this_process(zwali: Zwali, packed: Path, words: list[str], output: str) -> None:
    ran = zwali("call", packed, *words)
    assert (ran.out.decode(), ran.code) == (output, 0), ran.err


def test_on_every_board(zwali: Zwali, packed: Path, emulator: emulate.Emulator) -> None:
    for words, output in CALLS:
        ran = zwali("call", packed, "--port", emulator.port, *words)
        assert (ran.out.decode(), ran.code) == (output, 0), ran.err


EXCEPTIONS = """
(module
  (tag $t (param i32))
  (func $thrower (param i32) (throw $t (i32.add (local.get 0) (i32.const 1))))
  (func (export "catch") (param i32) (result i32)
    (block $h (result i32)
      (try_table (catch $t $h) (call $thrower (local.get 0)))
      (i32.const 0))))
"""


def test_exceptions_where_they_are_built_in(
    zwali: Zwali, tmp_path: Path, emulator: emulate.Emulator
) -> None:
    """A build option: on for native; another device refuses the module by the name."""
    source, target = tmp_path / "throws.wat", tmp_path / "throws.zwm"
    source.write_text(EXCEPTIONS)
    assert zwali("pack", source, "-o", target).code == 0
    ran = zwali("call", target, "--port", emulator.port, "catch", "41")
    if emulator.board.name == "native":
        assert (ran.out.decode(), ran.code) == ("i32 42\n", 0), ran.err
    else:
        assert ran.code == 4
        assert "exceptions: this firmware is built without them" in ran.err


def test_a_module_that_is_there_is_called_by_its_name(
    zwali: Zwali, packed: Path, native: emulate.Emulator
) -> None:
    assert zwali("upload", packed, "--port", native.port).code == 0
    ran = zwali("call", "calls", "--port", native.port, "both", "1", "2.5")
    assert (ran.out, ran.code) == (b"f64 2.5\ni32 1\n", 0), ran.err
    assert zwali("call", "calls", "--port", native.port, "gone").code == 4


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["add", "1"], 2),
        (["add", "1", "x"], 2),
        (["add", "1", "4294967296"], 2),
        (["gone"], 2),
        (["trap"], 5),
    ],
)
@pytest.mark.parametrize("where", [[], ["--board", "native"]], ids=["here", "native"])
def test_failures(
    zwali: Zwali, packed: Path, words: list[str], code: int, where: list[str]
) -> None:
    ran = zwali("call", packed, *where, *words)
    assert ran.code == code, ran.err
    assert zwali("call", packed, *where, "--json", *words).json()["exit_code"] == code
