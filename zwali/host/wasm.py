"""What a Wasm module says of itself, read from its bytes: types, imports, exports, memory, names.

Reads, and reports a file that is cut short; does not validate and does not look into function
bodies (the engine does both, first).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum

from zwali.host.errors import BadModule, UsageProblem

Value = int | float | None
MAGIC = b"\0asm\1\0\0\0"


class ValType(IntEnum):
    """Types of values, numbered as in the binary format."""

    I32 = 0x7F
    I64 = 0x7E
    F32 = 0x7D
    F64 = 0x7C
    FUNCREF = 0x70
    EXTERNREF = 0x6F
    EXNREF = 0x69


#: What a slot holds a number of the device for.
REFERENCES = frozenset((ValType.FUNCREF, ValType.EXTERNREF, ValType.EXNREF))


class ExternKind(IntEnum):
    """What an import or export is, numbered as in the binary format."""

    FUNC = 0
    TABLE = 1
    MEMORY = 2
    GLOBAL = 3


@dataclass(frozen=True, slots=True)
class FuncType:
    """A function type; written `i32,i64->i32`, nothing on a side that is empty."""

    params: tuple[ValType, ...]
    results: tuple[ValType, ...]

    def __str__(self) -> str:
        """As `parse_signature` reads it."""
        sides = (self.params, self.results)
        return "->".join(",".join(kind.name.lower() for kind in side) for side in sides)


def parse_signature(text: str) -> FuncType:
    """Read a function type as `str(FuncType)` writes it.

    Raises:
        UsageProblem: It is none.
    """
    try:
        params, results = (
            tuple(ValType[word.upper()] for word in side.split(",") if word)
            for side in text.split("->")
        )
    except (KeyError, ValueError):
        raise UsageProblem(
            "a signature such as 'i32,i64->i32'", repr(text), "write it so"
        ) from None
    return FuncType(params, results)


@dataclass(frozen=True, slots=True)
class Import:
    """One import; `type` for functions only, `text` is the type in words."""

    module: str
    field: str
    kind: ExternKind
    type: FuncType | None
    text: str


@dataclass(frozen=True, slots=True)
class Export:
    """One export; `index` counts the imports of its kind first."""

    name: str
    kind: ExternKind
    index: int
    type: FuncType | None
    text: str


@dataclass(frozen=True, slots=True)
class MemoryInfo:
    """The module's memory as declared; sizes in pages of `page_bytes`."""

    min_pages: int
    max_pages: int | None
    page_bytes: int
    imported: bool

    @property
    def min_bytes(self) -> int:
        """What the module declares that it starts with."""
        return self.min_pages * self.page_bytes


@dataclass(frozen=True, slots=True)
class GlobalInfo:
    """A global of the module; `value` when it starts as an integer constant, `name` when told."""

    type: ValType
    mutable: bool
    value: int | None
    imported: bool
    name: str | None = None


@dataclass(frozen=True, slots=True)
class ModuleInfo:
    """What a module says of itself.

    Attributes:
        imports: In the module's order.
        exports: In the module's order.
        memory: Its memory, or None.
        code_bytes: Bytes of the code section.
        functions: How many it defines.
        data_end: Highest address that an active data segment writes to, 0 without one.
        uses_memory_grow: Whether its code has `memory.grow`.
        has_start: Whether it has a start function.
        function_names: From the name section, by index (imports first).
        custom_sections: Their bytes by name (the last of a name).
        globals_exported: Exported i32 globals, with their value where it is a constant.
        globals: All of them, imports first.
        data_start: Lowest address that an active data segment writes to; None without one.
        data_words: What the data's 32-bit words say: any of them could be an address.
        device_names: Of devices, as the SDK's devicetree macros leave them in the data.
    """

    imports: tuple[Import, ...]
    exports: tuple[Export, ...]
    memory: MemoryInfo | None
    code_bytes: int
    functions: int
    data_end: int
    uses_memory_grow: bool
    has_start: bool
    function_names: Mapping[int, str]
    custom_sections: Mapping[str, bytes]
    globals_exported: Mapping[str, int | None]
    globals: tuple[GlobalInfo, ...] = ()
    data_start: int | None = None
    data_words: frozenset[int] = frozenset()
    device_names: frozenset[str] = frozenset()


class _Cursor:
    """A place in the bytes; every read checks the end."""

    def __init__(self, data: bytes, at: int = 0, end: int | None = None) -> None:
        self.data = data
        self.at = at
        self.end = len(data) if end is None else end

    def take(self, count: int) -> bytes:
        if count > self.end - self.at:
            raise BadModule(
                f"{count} more bytes at offset {self.at}",
                f"the end, {self.end - self.at} bytes further",
                "the whole file",
                name="malformed",
            )
        self.at += count
        return self.data[self.at - count : self.at]

    def byte(self) -> int:
        return self.take(1)[0]

    def number(self) -> int:
        """Unsigned LEB128."""
        value = shift = 0
        while shift < 70:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                break
        return value

    def signed(self) -> int:
        """Signed LEB128."""
        value = shift = 0
        byte = 0x80
        while byte & 0x80 and shift < 70:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
        return value - (1 << shift) if byte & 0x40 else value

    def name(self) -> str:
        return self.take(self.number()).decode("utf-8", errors="replace")

    def part(self, size: int) -> _Cursor:
        """A cursor over the next `size` bytes, which this one passes."""
        begin = self.at
        self.take(size)
        return _Cursor(self.data, begin, self.at)

    def more(self) -> bool:
        return self.at < self.end


#: Names of devices in the data: the SDK's devicetree.h puts the mark before them. A "?" instead of
#: the colon stays: the program can do without that device.
_DEVICE_NAME = re.compile(rb"\x16dt([:?])([\x21-\x7e]{1,63})\0")
_VAL_TYPES = {int(each): each for each in ValType}
_KINDS = {int(each): each for each in ExternKind}


@dataclass(slots=True)
class _Module:
    """What has been read so far."""

    types: list[FuncType] = field(default_factory=list)
    imports: list[Import] = field(default_factory=list)
    exports: list[Export] = field(default_factory=list)
    functions: list[int] = field(default_factory=list)
    memory: MemoryInfo | None = None
    globals: list[GlobalInfo] = field(default_factory=list)
    global_names: dict[int, str] = field(default_factory=dict)
    data_start: int | None = None
    data_words: set[int] = field(default_factory=set)
    device_names: set[str] = field(default_factory=set)
    custom: dict[str, bytes] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    code_bytes: int = 0
    data_end: int = 0
    has_start: bool = False

    def function_type(self, index: int) -> FuncType | None:
        if index < len(self.functions) and self.functions[index] < len(self.types):
            return self.types[self.functions[index]]
        return None


def _val_type(cursor: _Cursor) -> ValType:
    return _VAL_TYPES[_known(cursor, _VAL_TYPES, "value type")]


def _kind(cursor: _Cursor) -> ExternKind:
    return _KINDS[_known(cursor, _KINDS, "kind")]


def _known(cursor: _Cursor, table: Mapping[int, object], what: str) -> int:
    byte = cursor.byte()
    if byte not in table:
        raise BadModule(
            f"a known {what} at offset {cursor.at - 1}",
            f"{byte:#04x}",
            "compiling without newer features",
            name="unsupported",
        )
    return byte


def _read_types(cursor: _Cursor, module: _Module) -> None:
    for _ in range(cursor.number()):
        cursor.byte()
        params = tuple(_val_type(cursor) for _ in range(cursor.number()))
        results = tuple(_val_type(cursor) for _ in range(cursor.number()))
        module.types.append(FuncType(params, results))


def _read_limits(cursor: _Cursor) -> tuple[int, int | None, int]:
    """Minimum, maximum or None, bytes of a page."""
    flags = cursor.byte()
    minimum = cursor.number()
    maximum = cursor.number() if flags & 1 else None
    page_bytes = 1 << min(cursor.number(), 16) if flags & 8 else 65536
    return minimum, maximum, page_bytes


def _read_memory(cursor: _Cursor, module: _Module, imported: bool) -> str:
    module.memory = MemoryInfo(*_read_limits(cursor), imported=imported)
    return f"memory of {module.memory.min_pages} pages of {module.memory.page_bytes} bytes"


def _read_imports(cursor: _Cursor, module: _Module) -> None:
    for _ in range(cursor.number()):
        owner, name, kind = cursor.name(), cursor.name(), _kind(cursor)
        signature = None
        if kind is ExternKind.FUNC:
            module.functions.append(cursor.number())
            signature = module.function_type(len(module.functions) - 1)
            text = str(signature)
        elif kind is ExternKind.TABLE:
            element = _val_type(cursor)
            text = f"table of {_read_limits(cursor)[0]} {element.name.lower()}"
        elif kind is ExternKind.MEMORY:
            text = _read_memory(cursor, module, imported=True)
        else:
            value = _val_type(cursor)
            mutable = bool(cursor.byte())
            text = ("mutable " if mutable else "") + value.name.lower()
            module.globals.append(GlobalInfo(value, mutable, None, imported=True))
        module.imports.append(Import(owner, name, kind, signature, text))


def _constant(cursor: _Cursor) -> int | None:
    """An initial value: the number when it is an integer constant (sums too), else None."""
    stack: list[int | None] = []
    while (opcode := cursor.byte()) != 0x0B:
        if opcode in (0x41, 0x42):
            stack.append(cursor.signed())
        elif opcode in (0x43, 0x44):
            cursor.take(4 if opcode == 0x43 else 8)
            stack.append(None)
        elif opcode in (0x23, 0xD2, 0xD0):
            cursor.number()
            stack.append(None)
        elif 0x6A <= opcode <= 0x6C and len(stack) > 1:
            right, left = stack.pop(), stack.pop()
            stack.append(_arithmetic(opcode, left, right))
        elif 0x7C <= opcode <= 0x7E and len(stack) > 1:
            stack[-2:] = [None]
        else:
            return None
    return stack[-1] if stack else None


def _arithmetic(opcode: int, left: int | None, right: int | None) -> int | None:
    if left is None or right is None:
        return None
    value = (left + right, left - right, left * right)[opcode - 0x6A] & 0xFFFFFFFF
    return value - (1 << 32) if value >> 31 else value


def _read_globals(cursor: _Cursor, module: _Module) -> None:
    for _ in range(cursor.number()):
        value = _val_type(cursor)
        mutable = bool(cursor.byte())
        module.globals.append(GlobalInfo(value, mutable, _constant(cursor), imported=False))


def _read_exports(cursor: _Cursor, module: _Module) -> None:
    for _ in range(cursor.number()):
        name, kind, index = cursor.name(), _kind(cursor), cursor.number()
        signature = module.function_type(index) if kind is ExternKind.FUNC else None
        text = str(signature) if signature else kind.name.lower()
        module.exports.append(Export(name, kind, index, signature, text))


def _read_data(cursor: _Cursor, module: _Module) -> None:
    for _ in range(cursor.number()):
        flags = cursor.number()
        if flags == 2:
            cursor.number()
        address = _constant(cursor) if flags != 1 else None
        data = cursor.take(cursor.number())
        words = len(data) // 4
        module.data_words.update(struct.unpack_from(f"<{words}I", data))
        for found in _DEVICE_NAME.finditer(data):
            module.device_names.add((found[1].strip(b":") + found[2]).decode())
        if address is not None:
            address &= 0xFFFFFFFF
            lowest = address if module.data_start is None else module.data_start
            module.data_start = min(lowest, address)
            module.data_end = max(module.data_end, address + len(data))


def _read_names(cursor: _Cursor, module: _Module) -> None:
    """The name section: of functions and globals; a broken one is ignored, as it should be."""
    while cursor.more():
        number = cursor.byte()
        part = cursor.part(cursor.number())
        names = {1: module.names, 7: module.global_names}.get(number)
        if names is not None:
            for _ in range(part.number()):
                index = part.number()
                names[index] = part.name()


def _read_functions(cursor: _Cursor, module: _Module) -> None:
    module.functions += [cursor.number() for _ in range(cursor.number())]


def _read_memories(cursor: _Cursor, module: _Module) -> None:
    for _ in range(cursor.number()):
        _read_memory(cursor, module, imported=False)


def _read_custom(cursor: _Cursor, module: _Module) -> None:
    name = cursor.name()
    module.custom[name] = cursor.data[cursor.at : cursor.end]
    if name == "name":
        try:
            _read_names(cursor, module)
        except BadModule:
            module.names.clear()
            module.global_names.clear()


_READERS = {
    0: _read_custom,
    1: _read_types,
    2: _read_imports,
    3: _read_functions,
    5: _read_memories,
    6: _read_globals,
    7: _read_exports,
    11: _read_data,
}


def _sections(data: bytes) -> Iterator[tuple[int, _Cursor]]:
    if data[: len(MAGIC)] != MAGIC:
        raise BadModule(
            "a WebAssembly module, which begins with 00 61 73 6d 01 00 00 00",
            data[:8].hex(" ") or "an empty file",
            "a .wasm file of version 1",
            name="malformed",
        )
    cursor = _Cursor(data, len(MAGIC))
    while cursor.more():
        number = cursor.byte()
        yield number, cursor.part(cursor.number())


def read(data: bytes, *, uses_memory_grow: bool = False) -> ModuleInfo:
    """Read what a module says of itself.

    Args:
        data: The module, validated before.
        uses_memory_grow: What the engine found in its code.

    Raises:
        BadModule: It is no Wasm, or cut short.
    """
    module = _Module()
    for number, cursor in _sections(data):
        if number in _READERS:
            _READERS[number](cursor, module)
        elif number == 8:
            module.has_start = True
        elif number == 10:
            module.code_bytes = cursor.end - cursor.at
    imported = sum(each.kind is ExternKind.FUNC for each in module.imports)
    values = {
        each.name: module.globals[each.index].value
        for each in module.exports
        if each.kind is ExternKind.GLOBAL
        and each.index < len(module.globals)
        and module.globals[each.index].type is ValType.I32
    }
    return ModuleInfo(
        imports=tuple(module.imports),
        exports=tuple(module.exports),
        memory=module.memory,
        code_bytes=module.code_bytes,
        functions=len(module.functions) - imported,
        data_end=module.data_end,
        uses_memory_grow=uses_memory_grow,
        has_start=module.has_start,
        function_names=module.names,
        custom_sections=module.custom,
        globals_exported=values,
        globals=tuple(
            replace(each, name=module.global_names.get(index))
            for index, each in enumerate(module.globals)
        ),
        data_start=module.data_start,
        data_words=frozenset(module.data_words),
        device_names=frozenset(module.device_names),
    )
