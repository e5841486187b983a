"""Prototypes of the list and their WebAssembly signatures; each known trap has a case."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zwali.host.errors import BadModule
from zwali.host.kernelgen.syscalls import Shape, load, parse_prototype, parse_type


@pytest.mark.parametrize(
    ("text", "shape", "wasm"),
    [
        ("off_t", Shape.I32, "i32"),  # once taken for a pointer
        ("k_timeout_t", Shape.I64, "i64"),  # once cut to 32 bits
        ("uintptr_t", Shape.I32, "i32"),
        ("stack_data_t", Shape.I32, "i32"),
        ("uintptr_t *", Shape.POINTER, "i32"),
        ("unsigned long long", Shape.I64, "i64"),
        ("k_tid_t", Shape.POINTER, "i32"),
        ("enum colour", Shape.I32, "i32"),
        ("double", Shape.F64, "f64"),
        ("float", Shape.F32, "f32"),
        ("bool", Shape.I32, "i32"),
        ("lamp_callback_t", Shape.CALLBACK, "i32"),
        ("struct lamp", Shape.STRUCT, None),
        ("va_list", Shape.VA_LIST, "i32"),
        ("lamp_mystery_t", Shape.UNKNOWN, None),
        ("void", Shape.VOID, None),
    ],
)
def test_types(text: str, shape: Shape, wasm: str | None) -> None:
    kind = parse_type(text)
    assert (kind.shape, kind.wasm) == (shape, wasm)


def test_pointers_and_qualifiers() -> None:
    kind = parse_type("const struct lamp * ZRESTRICT")
    assert (kind.text, kind.base, kind.pointers, kind.const) == (
        "struct lamp *", "struct lamp", 1, True,
    )  # fmt: skip
    assert parse_type("struct lamp **").pointers == 2


def test_prototype() -> None:
    call = parse_prototype(
        "int lamp_fade", "const struct device *dev, uint8_t steps[4], k_timeout_t t", "lamp.h", True
    )
    assert call.name == "lamp_fade"
    assert [p.name for p in call.parameters] == ["dev", "steps", "t"]
    assert [p.type.pointers for p in call.parameters] == [1, 1, 0]
    assert call.signature == "i32,i32,i64->i32"
    assert parse_prototype("void lamp_off", "void", "lamp.h", True).signature == "->"
    assert parse_prototype("uint64_t lamp_age", "", "lamp.h", True).signature == "->i64"


def test_what_cannot_be_passed_has_no_signature() -> None:
    assert parse_prototype("int f", "lamp_mystery_t a", "f.h", True).signature is None
    assert parse_prototype("struct lamp f", "int a", "f.h", True).signature is None


def test_a_list(tmp_path: Path) -> None:
    file = tmp_path / "syscalls.json"
    file.write_text(
        json.dumps([[["int b", "int x"], "b.h", True], [["void a", "void"], "a.h", False]])
    )
    assert [(c.name, c.header, c.emitted) for c in load(file)] == [
        ("a", "a.h", False),
        ("b", "b.h", True),
    ]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[[["int b", "int"], "b.h", true]]'])
def test_another_form_is_an_error(tmp_path: Path, text: str) -> None:
    file = tmp_path / "syscalls.json"
    file.write_text(text)
    with pytest.raises(BadModule):
        load(file)
