"""Reads the list of system calls that a Zephyr build writes, and the C prototypes in it.

`syscalls.json` is a list of `[[type and name, parameters], header, emitted]`. Types are
classified by their spelling; what a typedef stands for is in the tables below, because the list
does not say. An unknown type is an error of the call, not a guess.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from zwali.host.errors import BadModule


class Shape(Enum):
    """What a C type is to the interface."""

    VOID = "void"
    I32 = "i32"  # fits a wasm i32: integers up to 32 bits, enums, bool
    I64 = "i64"
    F32 = "f32"
    F64 = "f64"
    POINTER = "pointer"
    STRUCT = "struct"  # by value
    VA_LIST = "va_list"
    CALLBACK = "callback"  # function pointer
    UNKNOWN = "unknown"


#: Types that fit 32 bits on wasm32, and on every 32-bit Zephyr target.
_I32_TYPES = frozenset(
    [
        "bool",
        "char",
        "short",
        "int",
        "long",
        "size_t",
        "ssize_t",
        "off_t",
        "intptr_t",
        "uintptr_t",
        "int8_t",
        "int16_t",
        "int32_t",
        "uint8_t",
        "uint16_t",
        "uint32_t",
        "unsigned",
        "signed",
        "atomic_t",
        "atomic_val_t",
        "sa_family_t",
        "socklen_t",
        "gpio_pin_t",
        "gpio_flags_t",
        "gpio_port_pins_t",
        "gpio_port_value_t",
        "gpio_dt_flags_t",
        "pwm_flags_t",
        "can_mode_t",
        "mbox_channel_id_t",
        "charger_prop_t",
        "fuel_gauge_prop_t",
        "gnss_systems_t",
        "stack_data_t",
    ]
)
_I64_TYPES = frozenset(["int64_t", "uint64_t", "k_ticks_t", "k_timeout_t"])
#: Typedefs that are pointers although they do not look like it.
_POINTER_TYPES = {"k_tid_t": "struct k_thread", "atomic_ptr_val_t": "void", "atomic_ptr_t": "void"}
_QUALIFIERS = frozenset(
    ["const", "volatile", "restrict", "ZRESTRICT", "register", "inline", "static"]
)


@dataclass(frozen=True, slots=True)
class CType:
    """A C type as its words say.

    Attributes:
        text: the spelling without qualifiers of the outermost level, e.g. "struct k_sem *".
        base: the pointed-to or plain type without qualifiers, e.g. "struct k_sem".
        pointers: levels of indirection.
        const: whether what it points to is const.
        shape: what it is to the interface.
    """

    text: str
    base: str
    pointers: int
    const: bool
    shape: Shape

    @property
    def wasm(self) -> str | None:
        """The wasm32 value type, None for void and for what cannot be passed."""
        if self.shape in (Shape.POINTER, Shape.CALLBACK, Shape.VA_LIST):
            return "i32"  # a list of arguments lies in memory
        return (
            self.shape.value if self.shape in (Shape.I32, Shape.I64, Shape.F32, Shape.F64) else None
        )


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a prototype."""

    name: str
    type: CType


@dataclass(frozen=True, slots=True)
class Syscall:
    """One system call of a build.

    Attributes:
        header: file name of the header that declares it.
        emitted: whether this build has its handler (false: the list knows it, the configuration
        left it out).
    """

    name: str
    result: CType
    parameters: tuple[Parameter, ...]
    header: str
    emitted: bool

    @property
    def signature(self) -> str | None:
        """wasm32 signature, e.g. "i32,i64->i32"; None when a type cannot be passed."""
        parameters = [p.type.wasm for p in self.parameters]
        if any(p is None for p in parameters) or (
            self.result.shape is not Shape.VOID and not self.result.wasm
        ):
            return None
        return f"{','.join(p for p in parameters if p)}->{self.result.wasm or ''}"


def parse_type(words: str) -> CType:
    """Classifies a C type by its spelling."""
    pointers = words.count("*")
    tokens = re.findall(r"[A-Za-z_]\w*", words.split("*")[0])
    const = "const" in tokens
    tokens = [t for t in tokens if t not in _QUALIFIERS]
    base = " ".join(tokens)
    if base in _POINTER_TYPES and pointers == 0:
        base, pointers = _POINTER_TYPES[base], 1
    return CType(
        f"{base} {'*' * pointers}".strip(), base, pointers, const, _shape(tokens, base, pointers)
    )


def _shape(tokens: list[str], base: str, pointers: int) -> Shape:
    if pointers:
        return Shape.POINTER
    if base == "void":
        return Shape.VOID
    if base == "va_list":
        return Shape.VA_LIST
    if base in ("float", "double"):
        return Shape.F32 if base == "float" else Shape.F64
    if base in _I64_TYPES or tokens.count("long") == 2:
        return Shape.I64
    if tokens[:1] == ["enum"] or all(t in _I32_TYPES for t in tokens):
        return Shape.I32
    if tokens[:1] in (["struct"], ["union"]):
        return Shape.STRUCT
    if re.search(r"(callback|_cb|_entry)(_t)?$", base) or base.endswith("_callback_t"):
        return Shape.CALLBACK
    return Shape.UNKNOWN


def _split_declarator(text: str) -> tuple[str, str]:
    """Type words and name of "const struct device *dev" or "uint8_t data[4]"."""
    match = re.fullmatch(r"\s*(.*?[\s*])(\w+)\s*((?:\[[^\]]*\])*)\s*", text, re.DOTALL)
    if not match:
        raise BadModule(
            "a C declaration such as 'struct k_sem *sem'",
            repr(text),
            "check syscalls.json of this build",
        )
    return match[1] + "*" * match[3].count("["), match[2]


def parse_prototype(head: str, parameters: str, header: str, emitted: bool) -> Syscall:
    """One entry of the list; a parameter list of "void" or nothing is empty."""
    result, name = _split_declarator(head)
    parsed = []
    if parameters.strip() not in ("", "void"):
        for text in parameters.split(","):
            words, parameter = _split_declarator(text)
            parsed.append(Parameter(parameter, parse_type(words)))
    return Syscall(name, parse_type(result), tuple(parsed), header, emitted)


def load(path: Path) -> tuple[Syscall, ...]:
    """Reads syscalls.json; raises BadModule when it has another form."""
    try:
        entries = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise BadModule(
            "a syscalls.json of a Zephyr build", f"{path}: {error}", "build the firmware first"
        ) from error
    return tuple(sorted(_entries(entries, path), key=lambda call: call.name))


def _entries(entries: object, path: Path) -> Iterable[Syscall]:
    if not isinstance(entries, list):
        raise BadModule(
            "a list of system calls",
            f"{path}: {type(entries).__name__}",
            "is this Zephyr 3.7 or newer?",
        )
    for entry in entries:
        match entry:
            case [[str() as head, str() as parameters], str() as header, bool() as emitted]:
                yield parse_prototype(head, parameters, header, emitted)
            case _:
                raise BadModule(
                    "an entry [[prototype, parameters], header, emitted]",
                    repr(entry)[:99],
                    "is this Zephyr 3.7 or newer?",
                )
