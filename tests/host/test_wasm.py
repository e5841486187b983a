"""What a Wasm module says of itself, and typed values in text."""

from __future__ import annotations

import pytest
import wasmtime

from zwali.host import values, wasm
from zwali.host.errors import BadModule, UsageProblem
from zwali.host.wasm import ExternKind, FuncType, ValType

MODULE = """
(module $named
  (import "wazi" "SYS_k_str_out" (func $out (param i32 i32)))
  (import "env" "base" (global $base i32))
  (import "env" "table" (table 3 funcref))
  (memory (export "memory") 1 4)
  (global (export "__heap_base") i32 (i32.const 2048))
  (global (export "sum") i32 (i32.add (i32.const 7) (i32.const -9)))
  (global (export "other") i32 (global.get $base))
  (global (export "wide") i64 (i64.const 5))
  (data (i32.const 1000) "hello")
  (data "passive")
  (data (i32.const 16) "x")
  (func $first (export "first") (param i64) (result f32 f64) unreachable)
  (func $second)
  (start $second))
"""


@pytest.fixture(scope="module")
def info() -> wasm.ModuleInfo:
    return wasm.read(bytes(wasmtime.wat2wasm(MODULE)))


def test_imports_and_exports(info: wasm.ModuleInfo) -> None:
    assert [(each.module, each.field, each.kind, each.text) for each in info.imports] == [
        ("wazi", "SYS_k_str_out", ExternKind.FUNC, "i32,i32->"),
        ("env", "base", ExternKind.GLOBAL, "i32"),
        ("env", "table", ExternKind.TABLE, "table of 3 funcref"),
    ]
    first = next(each for each in info.exports if each.name == "first")
    assert (first.index, str(first.type)) == (1, "i64->f32,f64")


def test_memory_data_and_globals(info: wasm.ModuleInfo) -> None:
    assert info.memory == wasm.MemoryInfo(1, 4, 65536, imported=False)
    assert info.memory.min_bytes == 65536
    assert info.data_end == 1005
    assert info.globals_exported == {"__heap_base": 2048, "sum": -2, "other": None}


def test_functions_and_names(info: wasm.ModuleInfo) -> None:
    assert (info.functions, info.has_start) == (2, True)
    assert info.function_names == {0: "out", 1: "first", 2: "second"}
    assert info.code_bytes > 0


def test_small_pages() -> None:
    data = b"\0asm\1\0\0\0" + bytes([5, 5, 1, 0x08, 0xE8, 0x07, 0])
    assert wasm.read(data).memory == wasm.MemoryInfo(1000, None, 1, imported=False)


def test_a_module_that_is_cut_short_is_an_error() -> None:
    data = bytes(wasmtime.wat2wasm(MODULE))
    refused = 0
    for length in range(len(data)):
        try:
            wasm.read(data[:length])
        except BadModule:
            refused += 1
    assert refused > len(data) * 0.9


@pytest.mark.parametrize("text", ["->", "i32->", "->f64", "i32,i64->f32,funcref"])
def test_signatures_are_written_as_they_are_read(text: str) -> None:
    assert str(wasm.parse_signature(text)) == text


@pytest.mark.parametrize("text", ["", "i32", "i33->", "i32->i32->i32"])
def test_what_is_no_signature(text: str) -> None:
    with pytest.raises(UsageProblem):
        wasm.parse_signature(text)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (ValType.I32, "-2147483648", -2147483648),
        (ValType.I32, "0xffffffff", -1),
        (ValType.I64, "18446744073709551615", -1),
        (ValType.F32, "1.5", 1.5),
        (ValType.F64, "-inf", float("-inf")),
        (ValType.EXTERNREF, "null", None),
    ],
)
def test_arguments_are_read(kind: ValType, text: str, value: wasm.Value) -> None:
    assert values.parse_value(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ValType.I32, "4294967296"),
        (ValType.I32, "-2147483649"),
        (ValType.I32, "1.0"),
        (ValType.I64, "18446744073709551616"),
        (ValType.F64, "one"),
    ],
)
def test_arguments_that_do_not_fit(kind: ValType, text: str) -> None:
    with pytest.raises(UsageProblem):
        values.parse_value(kind, text)


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (ValType.F32, 0.10000000149011612, "0.1"),
        (ValType.F32, 16777216.0, "16777216.0"),
        (ValType.F32, 3.4028234663852886e38, "3.4028235e+38"),
        (ValType.F32, 1.401298464324817e-45, "1e-45"),
        (ValType.F64, 0.1, "0.1"),
        (ValType.F64, float("nan"), "nan"),
        (ValType.F32, float("-inf"), "-inf"),
        (ValType.F64, -0.0, "-0.0"),
        (ValType.I64, -5, "-5"),
        (ValType.FUNCREF, None, "null"),
    ],
)
def test_values_are_written(kind: ValType, value: wasm.Value, text: str) -> None:
    assert values.format_value(kind, value) == text


def test_the_number_of_arguments_is_checked() -> None:
    signature = FuncType((ValType.I32,), ())
    with pytest.raises(UsageProblem) as caught:
        values.parse_arguments("f", signature, ["1", "2"])
    assert "1 arguments for f (i32)" in caught.value.expected
