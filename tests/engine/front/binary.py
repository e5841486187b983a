"""Writes Wasm modules byte by byte, also such as no assembler would write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

PREAMBLE = b"\0asm\1\0\0\0"
I32, I64, FUNCREF = 0x7F, 0x7E, 0x70
END = b"\x0b"
(TYPE, IMPORT, FUNCTION, TABLE, MEMORY, GLOBAL, EXPORT, START, ELEMENT, CODE, DATA, DATA_COUNT) = (
    range(1, 13)
)


def leb(number: int) -> bytes:
    """An unsigned number."""
    out = bytearray()
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def name(text: str | bytes) -> bytes:
    """A name, whatever its bytes are."""
    data = text.encode() if isinstance(text, str) else text
    return leb(len(data)) + data


def vector(items: Sequence[bytes]) -> bytes:
    """A count and the items."""
    return leb(len(items)) + b"".join(items)


def section(number: int, content: bytes) -> bytes:
    """A section with its size."""
    return bytes([number]) + leb(len(content)) + content


def module(*sections: bytes) -> bytes:
    """A module of these sections."""
    return PREAMBLE + b"".join(sections)


def func_type(params: Iterable[int] = (), results: Iterable[int] = ()) -> bytes:
    """A function type."""
    return b"\x60" + vector([bytes([p]) for p in params]) + vector([bytes([r]) for r in results])


def body(code: bytes, locals_: Sequence[tuple[int, int]] = ()) -> bytes:
    """A function body with its size; `locals_` are (count, type)."""
    groups = vector([leb(count) + bytes([kind]) for count, kind in locals_])
    return leb(len(groups + code)) + groups + code


def one_function(
    code: bytes,
    params: Sequence[int] = (),
    results: Sequence[int] = (),
    locals_: Sequence[tuple[int, int]] = (),
    before_code: bytes = b"",
) -> bytes:
    """A module with one function."""
    return module(
        section(TYPE, vector([func_type(params, results)])),
        section(FUNCTION, vector([b"\0"])),
        before_code,
        section(CODE, vector([body(code, locals_)])),
    )
