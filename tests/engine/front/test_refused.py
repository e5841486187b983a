"""What is malformed, invalid or outside the product is refused by name and position."""

from __future__ import annotations

import pytest
import wasmtime

from . import tool
from .binary import (
    CODE,
    DATA,
    DATA_COUNT,
    END,
    EXPORT,
    FUNCTION,
    I32,
    IMPORT,
    MEMORY,
    PREAMBLE,
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

VOID = section(TYPE, vector([func_type()]))

MALFORMED = [
    (b"", "unexpected end", 0),
    (b"\0asn\1\0\0\0", "magic header not detected", 0),
    (b"\0asm\2\0\0\0", "unknown binary version", 4),
    (PREAMBLE + b"\x0e\x00", "malformed section id", 8),
    (PREAMBLE + b"\x01", "unexpected end", 9),
    (PREAMBLE + b"\x01\x05\x00", "length out of bounds", 10),
    (PREAMBLE + b"\x01\x02\x00\x00", "section size mismatch", 11),
    (PREAMBLE + b"\x01\x80\x80\x80\x80\x80\x00", "integer representation too long", 9),
    (PREAMBLE + b"\x01\x80\x80\x80\x80\x70", "integer too large", 9),
    (module(VOID, VOID), "unexpected content after last section", 14),
    (module(section(TYPE, vector([b"\x61"]))), "malformed function type", 11),
    (module(section(TYPE, vector([func_type([0x10])]))), "malformed value type", 13),
    (module(section(0, name(b"\xff"))), "malformed UTF-8 encoding", 10),
    (module(section(0, name(b"\xed\xa0\x80"))), "malformed UTF-8 encoding", 10),
    (
        module(VOID, section(FUNCTION, vector([b"\0"]))),
        "function and code section have inconsistent lengths",
        18,
    ),
    (
        module(section(DATA_COUNT, leb(1))),
        "data count and data section have inconsistent lengths",
        11,
    ),
    (module(section(DATA, vector([b"\3"]))), "malformed data segment kind", 12),
    (module(section(MEMORY, vector([b"\x10\0"]))), "malformed limits flags", 11),
    (module(section(TABLE, vector([b"\x70\x07\0"]))), "malformed limits flags", 12),
    (
        module(section(IMPORT, vector([name("m") + name("f") + b"\x09"]))),
        "malformed import kind",
        15,
    ),
    (one_function(b"\xff" + END), "illegal opcode", 23),
    (one_function(b"\xfc\x20" + END), "illegal opcode", 23),
    (one_function(b"\x01"), "unexpected end of section or function", 24),
    (one_function(END + END), "END opcode expected", 24),
    (one_function(b"\x05" + END), "else without if", 23),
    (one_function(b"\xfc\x09\x00" + END), "data count section required", 23),
    (one_function(END, locals_=[(2**32 - 1, I32), (1, I32)]), "too many locals", 31),
]


@pytest.mark.parametrize(("wasm", "text", "position"), MALFORMED, ids=[t for _, t, _ in MALFORMED])
def test_malformed(wasm: bytes, text: str, position: int) -> None:
    assert tool.run(wasm) == tool.Answer(text, tool.MALFORMED, position)


INVALID = [
    ("(module (func (result i32)))", "type mismatch: end"),
    ("(module (func (i32.add (i32.const 1) (i64.const 1)) drop))", "type mismatch: i32.add"),
    ("(module (func (local.get 1) drop))", "unknown local"),
    ("(module (func (br 2)))", "unknown label"),
    ("(module (func (call 7)))", "unknown function"),
    ("(module (func (drop (global.get 0))))", "unknown global"),
    ("(module (global i32 (i32.const 0)) (func (global.set 0 (i32.const 1))))", "immutable global"),
    ("(module (func (drop (i32.load (i32.const 0)))))", "unknown memory"),
    ("(module (func (drop (table.get 0 (i32.const 0)))))", "unknown table"),
    ("(module (func $f (drop (ref.func $f))))", "undeclared function reference"),
    ("(module (global i32 (i32.clz (i32.const 0))))", "constant expression required"),
    ("(module (memory 2 1))", "size minimum must not be greater than maximum"),
    ("(module (memory 65537))", "memory size must be at most 65536 pages (4GiB)"),
    ('(module (func (export "a")) (func (export "a")))', "duplicate export name"),
    ("(module (start 0) (func (param i32)))", "start function"),
    ("(module (data (i32.const 0)))", "unknown memory"),
    ("(module (memory 1) (data (i64.const 0)))", "type mismatch: end"),
    (
        "(module (func (select (ref.null func) (ref.null func) (i32.const 0)) drop))",
        "type mismatch",
    ),
    (
        "(module (memory 1) (func (drop (i32.load align=8 (i32.const 0)))))",
        "alignment must not be larger than natural",
    ),
]


@pytest.mark.parametrize(("wat", "text"), INVALID, ids=[w for w, _ in INVALID])
def test_invalid(wat: str, text: str) -> None:
    answer = tool.run(bytes(wasmtime.wat2wasm(wat)))
    assert answer.error == tool.INVALID
    assert answer.text.startswith(text)


def test_custom_page_size_is_one_byte_or_64_kib() -> None:
    for log2, good in ((0, True), (16, True), (1, False), (15, False), (17, False)):
        wasm = module(section(MEMORY, vector([b"\x08\x01" + leb(log2)])))
        answer = tool.run(wasm)
        assert answer.error == (0 if good else tool.INVALID), log2
        assert good or answer.text == "invalid custom page size"


UNSUPPORTED = [
    ("(module (func (param v128)))", "simd"),
    ("(module (func (drop (v128.const i32x4 0 0 0 0))))", "simd"),
    ("(module (type (struct)))", "gc"),
    ("(module (func (param anyref)))", "gc"),
    ("(module (func (param (ref func))))", "function references"),
    ("(module (func (param i32) (ref.null func) ref.as_non_null drop))", "function references"),
    (
        "(module (type $t (func)) (func (param funcref) (return_call_ref $t (unreachable))))",
        "function references",
    ),
    ("(module (memory i64 1))", "memory64"),
    ("(module (table i64 1 funcref))", "memory64"),
    ("(module (memory 1) (memory 1))", "multi-memory"),
]


@pytest.mark.parametrize(("wat", "feature"), UNSUPPORTED, ids=[w for w, _ in UNSUPPORTED])
def test_unsupported_is_named(wat: str, feature: str) -> None:
    answer = tool.run(bytes(wasmtime.wat2wasm(wat)))
    assert (answer.error, answer.text) == (tool.UNSUPPORTED, f"feature not supported: {feature}")


def section_ends(wasm: bytes) -> set[int]:
    at, ends = len(PREAMBLE), {len(PREAMBLE)}
    while at < len(wasm):
        at += 2 + wasm[at + 1]  # sizes below 128 are one byte
        ends.add(at)
    return ends


def test_every_truncation_is_refused() -> None:
    wat = """(module (memory 1) (data (i32.const 0) "abc")
        (func (export "f") (param i32) (result i32)
        (if (result i32) (local.get 0) (then (i32.const 1)) (else (i32.load (local.get 0))))))"""
    wasm = bytes(wasmtime.wat2wasm(wat))
    ends = section_ends(wasm)
    for end in range(len(wasm)):
        answer = tool.run(wasm[:end])
        if answer.error == 0:
            assert end in ends, "only between two sections can what is left be a module"
        else:
            assert answer.error in (tool.MALFORMED, tool.INVALID)
    assert tool.run(wasm).error == 0


def test_export_of_what_is_not_there() -> None:
    wasm = module(section(EXPORT, vector([name("x") + b"\0\0"])))
    assert tool.run(wasm).text == "unknown function"


def test_code_after_the_last_function() -> None:
    wasm = module(
        VOID, section(FUNCTION, vector([b"\0"])), section(CODE, vector([b"\x02\0\x0b"]) + b"\0")
    )
    assert tool.run(wasm).text == "section size mismatch"
