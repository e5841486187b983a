"""The instructions of a module's functions as text, each with its offset in the file.

Reads code that the engine has validated; it is for people, not for assemblers. Knows the opcodes of
the features that the engine takes; at an unknown one a function's text ends.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from zwali.host.wasm import REFERENCES, ValType

_CODE_SECTION = 10
_PREAMBLE_BYTES = 8
_INTEGER = "clz ctz popcnt add sub mul div_s div_u rem_s rem_u and or xor shl shr_s shr_u rotl rotr"
_FLOAT = "abs neg ceil floor trunc nearest sqrt add sub mul div min max copysign"
_COMPARE = "eqz eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u"
_FLOAT_COMPARE = "eq ne lt gt le ge"
_CONVERT = (
    "i32.wrap_i64 i32.trunc_f32_s i32.trunc_f32_u i32.trunc_f64_s i32.trunc_f64_u "
    "i64.extend_i32_s i64.extend_i32_u i64.trunc_f32_s i64.trunc_f32_u i64.trunc_f64_s "
    "i64.trunc_f64_u f32.convert_i32_s f32.convert_i32_u f32.convert_i64_s f32.convert_i64_u "
    "f32.demote_f64 f64.convert_i32_s f64.convert_i32_u f64.convert_i64_s f64.convert_i64_u "
    "f64.promote_f32 i32.reinterpret_f32 i64.reinterpret_f64 f32.reinterpret_i32 "
    "f64.reinterpret_i64 i32.extend8_s i32.extend16_s i64.extend8_s i64.extend16_s i64.extend32_s"
)
_MEMORY = (
    "i32.load i64.load f32.load f64.load i32.load8_s i32.load8_u i32.load16_s i32.load16_u "
    "i64.load8_s i64.load8_u i64.load16_s i64.load16_u i64.load32_s i64.load32_u i32.store "
    "i64.store f32.store f64.store i32.store8 i32.store16 i64.store8 i64.store16 i64.store32"
)
_ATOMIC_SIZES = (
    *(("i32", ""), ("i64", ""), ("i32", "8_u"), ("i32", "16_u")),
    *(("i64", "8_u"), ("i64", "16_u"), ("i64", "32_u")),
)
_SATURATING = "i32.trunc_sat_f32_s i32.trunc_sat_f32_u i32.trunc_sat_f64_s i32.trunc_sat_f64_u "
_TYPES = {int(each): each.name.lower() for each in ValType}
_HEAP_TYPES = {kind & 0x7F: _TYPES[kind].removesuffix("ref") for kind in REFERENCES}

# Opcode -> name and kinds of its immediates: b block type, u number, m memory argument, t branch
# table, i/l/f/d constant of a type, v types, h heap type, y try_table's clauses.
_PLAIN: dict[int, tuple[str, str]] = {
    0x00: ("unreachable", ""),
    0x01: ("nop", ""),
    0x02: ("block", "b"),
    0x03: ("loop", "b"),
    0x04: ("if", "b"),
    0x05: ("else", ""),
    0x08: ("throw", "u"),
    0x0A: ("throw_ref", ""),
    0x0B: ("end", ""),
    0x0C: ("br", "u"),
    0x0D: ("br_if", "u"),
    0x0E: ("br_table", "t"),
    0x0F: ("return", ""),
    0x10: ("call", "u"),
    0x11: ("call_indirect", "uu"),
    0x12: ("return_call", "u"),
    0x13: ("return_call_indirect", "uu"),
    0x1A: ("drop", ""),
    0x1B: ("select", ""),
    0x1C: ("select", "v"),
    0x1F: ("try_table", "by"),
    0x20: ("local.get", "u"),
    0x21: ("local.set", "u"),
    0x22: ("local.tee", "u"),
    0x23: ("global.get", "u"),
    0x24: ("global.set", "u"),
    0x25: ("table.get", "u"),
    0x26: ("table.set", "u"),
    0x3F: ("memory.size", "u"),
    0x40: ("memory.grow", "u"),
    0x41: ("i32.const", "i"),
    0x42: ("i64.const", "i"),
    0x43: ("f32.const", "f"),
    0x44: ("f64.const", "d"),
    0xD0: ("ref.null", "h"),
    0xD1: ("ref.is_null", ""),
    0xD2: ("ref.func", "u"),
}
_EXTENDED: dict[int, tuple[str, str]] = {
    8: ("memory.init", "uu"),
    9: ("data.drop", "u"),
    10: ("memory.copy", "uu"),
    11: ("memory.fill", "u"),
    12: ("table.init", "uu"),
    13: ("elem.drop", "u"),
    14: ("table.copy", "uu"),
    15: ("table.grow", "u"),
    16: ("table.size", "u"),
    17: ("table.fill", "u"),
}
_ATOMIC: dict[int, tuple[str, str]] = {
    0: ("memory.atomic.notify", "m"),
    1: ("memory.atomic.wait32", "m"),
    2: ("memory.atomic.wait64", "m"),
    3: ("atomic.fence", "u"),
}
#: Tables of opcodes behind a prefix byte.
_EXTENSIONS = {0xFC: _EXTENDED, 0xFE: _ATOMIC}


def _fill() -> None:
    """The regular part of the table."""
    names = [f"i32.{word}" for word in _COMPARE.split()]
    names += [f"i64.{word}" for word in _COMPARE.split()]
    names += [f"{kind}.{word}" for kind in ("f32", "f64") for word in _FLOAT_COMPARE.split()]
    names += [f"{kind}.{word}" for kind in ("i32", "i64") for word in _INTEGER.split()]
    names += [f"{kind}.{word}" for kind in ("f32", "f64") for word in _FLOAT.split()]
    names += _CONVERT.split()
    _PLAIN.update({0x45 + at: (name, "") for at, name in enumerate(names)})
    _PLAIN.update({0x28 + at: (name, "m") for at, name in enumerate(_MEMORY.split())})
    saturating = _SATURATING + _SATURATING.replace("i32.trunc", "i64.trunc")
    _EXTENDED.update({at: (name, "") for at, name in enumerate(saturating.split())})
    atomics = [f"{kind}.atomic.load{size}" for kind, size in _ATOMIC_SIZES]
    atomics += [f"{kind}.atomic.store{size.rstrip('_u')}" for kind, size in _ATOMIC_SIZES]
    for change in ("add", "sub", "and", "or", "xor", "xchg", "cmpxchg"):
        atomics += [
            f"{kind}.atomic.rmw{size.rstrip('_u')}.{change}{size[-2:] if size else ''}"
            for kind, size in _ATOMIC_SIZES
        ]
    _ATOMIC.update({0x10 + at: (name, "m") for at, name in enumerate(atomics)})


_fill()


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction: its offset in the file, how deep it is nested, its text."""

    offset: int
    depth: int
    text: str


class _Unknown(Exception):
    """An opcode that this reader does not know."""


class _Reader:
    def __init__(self, data: bytes, at: int) -> None:
        self.data = data
        self.at = at

    def byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def number(self) -> int:
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def signed(self) -> int:
        start = self.at
        value = self.number()
        bits = 7 * (self.at - start)
        return value - (1 << bits) if value >> (bits - 1) & 1 else value

    def _block_type(self) -> str:
        first = self.data[self.at]
        if first == 0x40:
            self.at += 1
            return ""
        if first in _TYPES:
            self.at += 1
            return f"(result {_TYPES[first]})"
        return f"(type {self.signed()})"

    def _memory_argument(self) -> str:
        align = self.number()
        memory = f" {self.number()}" if align & 0x40 else ""
        offset = self.number()
        return memory.strip() + (f"offset={offset}" if offset else "")

    def _float(self, size: int) -> str:
        piece = self.data[self.at : self.at + size]
        self.at += size
        value = struct.unpack("<f" if size == 4 else "<d", piece)[0]
        if value != value:  # its bits say more
            return f"nan:{int.from_bytes(piece, 'little'):#x}"
        return repr(value)

    def _catch(self) -> str:
        kind = self.byte()
        words = ["catch", "catch_ref", "catch_all", "catch_all_ref"][kind & 3]
        tag = f" {self.number()}" if kind < 2 else ""
        return f"({words}{tag} {self.number()})"

    def _immediate(self, kind: str) -> str:
        if kind == "u":
            return str(self.number())
        if kind == "i":
            return str(self.signed())
        if kind == "m":
            return self._memory_argument()
        if kind == "b":
            return self._block_type()
        if kind == "t":
            return " ".join(str(self.number()) for _ in range(self.number() + 1))
        if kind == "v":
            return " ".join(_TYPES.get(self.byte(), "?") for _ in range(self.number()))
        if kind == "y":
            return " ".join(self._catch() for _ in range(self.number()))
        if kind == "h":
            return _HEAP_TYPES.get(self.signed() & 0x7F, "?")
        return self._float(4 if kind == "f" else 8)

    def instruction(self) -> str:
        """The next one's text."""
        opcode = self.byte()
        table: dict[int, tuple[str, str]] = _PLAIN
        if opcode in _EXTENSIONS:
            opcode, table = self.number(), _EXTENSIONS[opcode]
        if opcode not in table:
            raise _Unknown(opcode)
        name, kinds = table[opcode]
        words = [self._immediate(kind) for kind in kinds]
        return " ".join([name, *(word for word in words if word)])


def _body(reader: _Reader, end: int) -> Iterator[Instruction]:
    for _ in range(reader.number()):
        reader.number()
        reader.byte()
    depth = 1
    while reader.at < end:
        offset = reader.at
        try:
            text = reader.instruction()
        except _Unknown as unknown:
            yield Instruction(offset, depth, f"(opcode {unknown.args[0]:#x}: not known here)")
            return
        name = text.split()[0]
        shown = depth - 1 if name in ("end", "else") else depth
        yield Instruction(offset, shown, text)
        depth += {"block": 1, "loop": 1, "if": 1, "try_table": 1, "end": -1}.get(name, 0)


def functions(wasm: bytes) -> list[tuple[Instruction, ...]]:
    """Each defined function's instructions.

    Args:
        wasm: A module that the engine has validated.
    """
    reader = _Reader(wasm, _PREAMBLE_BYTES)
    while reader.at < len(wasm):
        number = reader.byte()
        size = reader.number()
        if number != _CODE_SECTION:
            reader.at += size
            continue
        found = []
        for _ in range(reader.number()):
            length = reader.number()
            end = reader.at + length
            found.append(tuple(_body(reader, end)))
            reader.at = end
        return found
    return []
