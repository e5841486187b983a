"""Packages of a group, and the calls that make its assertions.

A device calls functions with numbers, and a module that does not run is made anew for every call.
So a *driver* is linked with the modules under test: each of its exported functions makes the steps
that came before (the state of the instances is as in the script), then a batch of steps, and
returns their results as i64s, which the host compares. A step that traps has a function of its own.
The modules themselves are packed as the suite has them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace

import wasmtime

from tests.conformance.engine import SPECTEST
from tests.conformance.target.recorder import Group, Node, Step
from tests.conformance.values import NUMBER_BITS, Number, Reference, Value, as_float
from zwali.host import engine, package
from zwali.host import wasm as binary
from zwali.host.errors import ZwaliError
from zwali.host.package import Package, PackOptions
from zwali.host.wasm import ExternKind, FuncType, ModuleInfo, ValType

DRIVER_NAME = "driver"
LINKS_MAX = 4
RESULTS_MAX = 8
STEPS_MAX = 48
DRIVER_STEPS = 160
FRAME_STACK_BYTES = 16384
GROWN_PAGES = (3, 2, 1)
RAM_BYTES = 235_000
_PAGE_BYTES = 65536
_NAME = re.compile(r"[A-Za-z0-9_.-]{1,31}")
_HOST_IMPORT = re.compile(r'\(import "host" "\w+" (\(func .*\))\)$', re.MULTILINE)
_ABOUT_MODULES = ("module trap", "unlinkable")
_STATE_SECTIONS = (4, 5)  # tables, memories
_EXPORT_SECTION = 7
_TAG_SECTION = 13
_KNOWN_KIND = "a known kind"  # of an import or export: what else there is, is tags
EXCEPTIONS = "exceptions: a build option that the boards' firmware does not have"
_AFTER_EXPORTS = (8, 9, 10, 11, 12)
_SECTION_OF_KIND = {
    ExternKind.FUNC: 3,
    ExternKind.GLOBAL: 6,
    ExternKind.MEMORY: 5,
    ExternKind.TABLE: 4,
}
_TYPES = {
    ValType.I32: "i32",
    ValType.I64: "i64",
    ValType.F32: "f32",
    ValType.F64: "f64",
    ValType.FUNCREF: "funcref",
    ValType.EXTERNREF: "externref",
}


class CannotGo(Exception):
    """A step, or a whole group, that cannot go through the product's path; why."""


@dataclass(frozen=True)
class Call:
    """One call of the driver.

    Attributes:
        function: exported by the driver.
        results: how many i64s it returns.
        steps: with the types of their results, in order.
    """

    function: str
    results: int
    steps: tuple[tuple[Step, tuple[str, ...]], ...]

    @property
    def asserted(self) -> list[Step]:
        """The steps that assert something."""
        return [step for step, _ in self.steps if step.kind != "action"]

    def values(self, units: Sequence[int]) -> list[list[Value]]:
        """The results of each step, from the i64s that came back."""
        places = _Places()
        found = []
        for _, types in self.steps:
            values: list[Value] = []
            for name in types:
                unit, shift = places.take(name)
                bits = (units[unit] & 0xFFFFFFFFFFFFFFFF) >> shift
                if name in NUMBER_BITS:
                    values.append(Number(name, bits & ((1 << NUMBER_BITS[name]) - 1)))
                else:
                    values.append(Reference(name, None if bits & 1 else -1))
            found.append(values)
        return found


@dataclass(frozen=True)
class Job:
    """A group made ready: what to install, in this order, and what to call."""

    packages: tuple[Package, ...]
    calls: tuple[Call, ...]


class _Places:
    """Where results stand in the i64s: two of 32 bits share one."""

    def __init__(self) -> None:
        self.units = 0
        self._half: int | None = None

    def take(self, name: str) -> tuple[int, int]:
        """Unit and shift of the next result."""
        if NUMBER_BITS.get(name) == 64:
            self.units += 1
            return self.units - 1, 0
        if self._half is not None:
            unit, self._half = self._half, None
            return unit, 32
        self._half = self.units
        self.units += 1
        return self._half, 0


def _quoted(name: str) -> str:
    data = name.encode("utf-8", "surrogateescape")
    return '"' + "".join(f"\\{byte:02x}" for byte in data) + '"'


def constant(value: Value) -> str:
    """An instruction of the text format for a value.

    Raises:
        CannotGo: only a host could make it.
    """
    if isinstance(value, Reference):
        if value.host is not None:
            raise CannotGo("a host's reference as an argument: calls take numbers")
        return f"ref.null {value.kind}"
    if value.type in ("i32", "i64"):
        return f"{value.type}.const {value.bits:#x}"
    mantissa, bits = (23, 32) if value.type == "f32" else (52, 64)
    sign = "-" if value.bits >> (bits - 1) else ""
    magnitude = value.bits & ((1 << (bits - 1)) - 1)
    infinity = ((1 << (bits - 1 - mantissa)) - 1) << mantissa
    if magnitude > infinity:
        return f"{value.type}.const {sign}nan:{magnitude - infinity:#x}"
    if magnitude == infinity:
        return f"{value.type}.const {sign}inf"
    return f"{value.type}.const {sign}{as_float(Number(value.type, magnitude)).hex()}"


def _short(kinds: Sequence[ValType]) -> tuple[str, ...]:
    return tuple(_TYPES[kind].removesuffix("ref") for kind in kinds)


def _number(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte, at = data[at], at + 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def has_state(wasm: bytes, info: ModuleInfo) -> bool:
    """Whether one call can change what a later one sees: a memory, a table, a mutable global."""
    return (
        any(number in _STATE_SECTIONS for number, _ in _sections(wasm))
        or any(each.kind is not ExternKind.FUNC for each in info.imports)
        or any(each.mutable for each in info.globals)
    )


class _Text:
    """The text of a driver: imports as they are first used, functions as they are added."""

    def __init__(self) -> None:
        self.imports: dict[tuple[str, str], str] = {}
        self.functions: list[str] = []

    def function(self, owner: str, name: str, kind: FuncType) -> str:
        """The imported function's identifier."""
        params, results = _words("param", kind.params), _words("result", kind.results)
        return self._imported(owner, name, "f", f"func $f{len(self.imports)} {params} {results}")

    def variable(self, owner: str, name: str, info: binary.GlobalInfo) -> str:
        """The imported global's identifier."""
        kind = _TYPES[info.type]
        kind = f"(mut {kind})" if info.mutable else kind
        return self._imported(owner, name, "g", f"global $g{len(self.imports)} {kind}")

    def touch(self, owner: str, info: ModuleInfo, *, is_linked: bool) -> None:
        """Imports anything of a module, so that it is part of the group.

        Args:
            owner: the module's name.
            info: what it exports.
            is_linked: another module of the group imports from it.
        """
        for each in info.exports:
            if each.kind is ExternKind.FUNC and each.type is not None:
                self.function(owner, each.name, each.type)
                return
            if each.kind is ExternKind.GLOBAL:
                self.variable(owner, each.name, info.globals[each.index])
                return
        if is_linked:
            return
        for each in info.exports:
            if each.kind is ExternKind.MEMORY and info.memory is not None:
                text = f"memory 0 (pagesize {info.memory.page_bytes})"
                self._imported(owner, each.name, "m", text)
                return
            if each.kind is ExternKind.TABLE:
                self._imported(owner, each.name, "t", "table 0 funcref")
                return
        raise CannotGo("a module that exports nothing a driver could import")

    def _imported(self, owner: str, name: str, letter: str, text: str) -> str:
        key = (owner, name)
        if key not in self.imports:
            self.imports[key] = f"(import {_quoted(owner)} {_quoted(name)} ({text}))"
        return f"${letter}{list(self.imports).index(key)}"

    def add(self, name: str, body: str, results: int = 0, *, local: str = "") -> None:
        """A function that returns so many i64s."""
        kind = f"(result{' i64' * results})" if results else ""
        export = f'(export "{name}")' if name[0] in "bt" else ""
        self.functions.append(f"(func ${name} {export} {kind} {local}\n{body})")

    def assemble(self) -> bytes:
        """The driver's binary."""
        lines = [*self.imports.values(), *self.functions]
        return bytes(wasmtime.wat2wasm("(module\n" + "\n".join(lines) + ")"))


def _words(word: str, kinds: Sequence[ValType]) -> str:
    return f"({word} {' '.join(_TYPES[kind] for kind in kinds)})" if kinds else ""


def _name_of(node: Node, position: int) -> str:
    """The package's name of an instance that stands so in its group.

    Raises:
        CannotGo: nothing can be installed under the name that others import it by.
    """
    if len(node.names) > 1:
        raise CannotGo("registered under two names: an installed module has one")
    name = node.names[0] if node.names else f"m{position}"
    if not _NAME.fullmatch(name):
        raise CannotGo("registered under a name that no package can have")
    return name


def _pack(name: str, wasm: bytes, pages: int, fuel_slice: int | None = None) -> Package:
    """As a user would, who wants all of the declared memory, and `pages` to grow to."""
    info = engine.describe(wasm)
    memory = info.memory
    options = PackOptions(
        name=name, debug=False, frame_stack_bytes=FRAME_STACK_BYTES, fuel_slice=fuel_slice
    )
    if memory is not None and not memory.imported:
        declared = memory.min_bytes
        grown = pages * _PAGE_BYTES
        if memory.max_pages is not None:
            grown = min(grown, memory.max_pages * memory.page_bytes)
        if info.uses_memory_grow:
            options = replace(options, heap_bytes=max(0, grown - declared))
        elif memory.page_bytes > 1 and info.data_end <= declared:
            options = replace(options, memory_bytes=declared)
    return package.pack(wasm, options)


def spectest_wasm() -> bytes:
    """The suite's host module as a module: what its functions print goes nowhere."""
    text = _HOST_IMPORT.sub(lambda found: found.group(1), SPECTEST)
    return bytes(wasmtime.wat2wasm(text))


@dataclass(frozen=True)
class _Module:
    name: str
    info: ModuleInfo
    package: Package
    has_state: bool


class _Builder:
    """Makes a group's driver, function by function."""

    def __init__(self, modules: Mapping[int, _Module], linked: set[int]) -> None:
        self._modules = modules
        self._stateful = any(each.has_state for each in modules.values())
        self._text = _Text()
        for key, each in modules.items():
            self._text.touch(each.name, each.info, is_linked=key in linked)
        self._pending: list[tuple[Step, tuple[str, ...]]] = []
        self._places = _Places()
        self._before: str | None = None
        self.calls: list[Call] = []

    def _target(self, step: Step) -> tuple[str, tuple[str, ...]]:
        """What the step does, as text, and the types of its results."""
        module = self._modules[id(step.node)]
        kind = ExternKind.GLOBAL if step.is_global else ExternKind.FUNC
        found = [e for e in module.info.exports if e.name == step.field and e.kind is kind]
        if not found:
            raise CannotGo("an export that cannot be named")
        if step.is_global:
            info = module.info.globals[found[0].index]
            name = self._text.variable(module.name, step.field, info)
            return f"global.get {name}", _short([info.type])
        assert found[0].type is not None
        name = self._text.function(module.name, step.field, found[0].type)
        lines = [constant(value) for value in step.args]
        return "\n".join([*lines, f"call {name}"]), _short(found[0].type.results)

    def add(self, step: Step) -> None:
        """One step, in its batch.

        Raises:
            CannotGo: this step cannot be made.
        """
        if step.kind in _ABOUT_MODULES:
            self._text.add("t0", "")
            self.calls.append(Call("t0", 0, ((step, ()),)))
            return
        for want in step.expected:
            if want.form == "exact" and isinstance(want.value, Reference) and want.value.host:
                raise CannotGo("a host's reference as a result: calls return numbers")
        text, types = self._target(step)
        if step.is_trap:
            self._flush()
            number = f"t{len(self.calls)}"
            before = f"call ${self._before}\n" if self._before else ""
            self._text.add(number, before + text + "\ndrop" * len(types))
            self.calls.append(Call(number, 0, ((step, types),)))
            return
        probe = copy(self._places)
        for name in types:
            probe.take(name)
        if probe.units > RESULTS_MAX or len(self._pending) == STEPS_MAX:
            self._flush()
            probe = _Places()
            for name in types:
                probe.take(name)
            if probe.units > RESULTS_MAX:
                raise CannotGo(f"more than {RESULTS_MAX} results in one call")
        self._places = probe
        self._pending.append((step, types))

    def _flush(self) -> None:
        """Ends the batch: one function makes it, one makes it after all that came before."""
        if not self._pending:
            return
        number, units = len(self.calls), self._places.units
        places = _Places()
        lines, local, combine = [], [], [[] for _ in range(units)]
        for step, types in self._pending:
            lines.append(self._target(step)[0])
            first = len(local)
            for at, name in enumerate(types):
                unit, shift = places.take(name)
                combine[unit].append(_widened(name, first + at, shift))
                local.append(name if name in NUMBER_BITS else "i32")
            for at in reversed(range(len(types))):
                if types[at] not in NUMBER_BITS:
                    lines.append("ref.is_null")
                lines.append(f"local.set {first + at}")
        for parts in combine:
            lines += parts + ["i64.or"] * (len(parts) - 1)
        declared = f"(local {' '.join(local)})" if local else ""
        self._text.add(f"s{number}", "\n".join(lines), units, local=declared)
        before = f"call ${self._before}\n" if self._before else ""
        self._text.add(f"b{number}", f"{before}call $s{number}", units)
        if self._stateful:
            self._text.add(f"p{number}", f"{before}call $s{number}" + "\ndrop" * units)
            self._before = f"p{number}"
        self.calls.append(Call(f"b{number}", units, tuple(self._pending)))
        self._pending, self._places = [], _Places()

    def finish(self) -> bytes:
        """The driver."""
        self._flush()
        return self._text.assemble()


def _widened(name: str, local: int, shift: int) -> str:
    get = f"local.get {local}"
    convert = {"f32": "i32.reinterpret_f32\ni64.extend_i32_u", "f64": "i64.reinterpret_f64"}
    text = f"{get}\n{convert.get(name, '' if name == 'i64' else 'i64.extend_i32_u')}"
    return f"{text}\ni64.const 32\ni64.shl" if shift else text


def make(
    group: Group,
    spectest: Node,
    left_out: Callable[[Step, str], None],
    fuel_slice: int | None = None,
) -> Iterator[Job]:
    """Packages and calls of a group, in parts that a device verifies quickly.

    Args:
        group: with the steps that are wanted.
        spectest: the suite's host module.
        left_out: told of every step that cannot go through the product's path, and why.
        fuel_slice: what the packages ask for.
    """
    uses_spectest = any(spectest in each.imports.values() for each in group.nodes)
    nodes = ([spectest] if uses_spectest else []) + group.nodes
    linked = {id(other) for each in group.nodes for other in each.imports.values()}
    try:
        if len(nodes) > LINKS_MAX:
            raise CannotGo(f"more than {LINKS_MAX} modules linked with one another")
        # Put together they must not get less memory than each alone.
        choices = GROWN_PAGES[:1] if group.parts else GROWN_PAGES
        modules = _packed(nodes, spectest, choices)
        _Builder(modules, linked)
    except CannotGo as why:
        for part in group.parts:
            yield from make(part, spectest, left_out, fuel_slice)
        for step in group.steps if not group.parts else ():
            left_out(step, str(why))
        return
    # Steps of modules without a state do not depend on one another.
    stateful = any(each.has_state for each in modules.values())
    size = len(group.steps) if stateful else DRIVER_STEPS
    for first in range(0, len(group.steps), size):
        builder = _Builder(modules, linked)
        for step in group.steps[first : first + size]:
            try:
                builder.add(step)
            except CannotGo as why:
                left_out(step, str(why))
        driver = _pack(DRIVER_NAME, builder.finish(), 0, fuel_slice)
        yield Job((*(each.package for each in modules.values()), driver), tuple(builder.calls))


def _packed(nodes: Sequence[Node], spectest: Node, choices: Sequence[int]) -> dict[int, _Module]:
    for pages in choices:
        modules = {
            id(node): _module(node, _name_of(node, position), node is spectest, pages)
            for position, node in enumerate(nodes)
        }
        needed = sum(
            each.package.manifest.ram.total - FRAME_STACK_BYTES for each in modules.values()
        )
        if needed + FRAME_STACK_BYTES <= RAM_BYTES:
            break
    else:
        raise CannotGo("more RAM than the boards have")
    names = {each.name for each in modules.values()}
    if len(names) < len(modules):
        raise CannotGo("two modules of the same name at once")
    return modules


def _module(node: Node, name: str, is_spectest: bool, pages: int) -> _Module:
    if any(number == _TAG_SECTION for number, _ in _sections(node.wasm)):
        raise CannotGo(EXCEPTIONS)
    try:
        wasm = spectest_wasm() if is_spectest else with_an_export(node.wasm)
        info = engine.describe(wasm)
        made = _pack(name, wasm, pages)
    except ZwaliError as problem:
        why = f"cannot be packed: expected {problem.expected}"
        raise CannotGo(EXCEPTIONS if _KNOWN_KIND in why else why) from None
    if "exceptions" in made.options_used:  # try_table needs no tag
        raise CannotGo(EXCEPTIONS)
    return _Module(name, info, made, has_state(wasm, info))


def with_an_export(wasm: bytes) -> bytes:
    """A module as it is; one that exports nothing gets an export, so that it can be linked."""
    sections = list(_sections(wasm))
    if any(number == _EXPORT_SECTION for number, _ in sections):
        return wasm
    has = {number for number, _ in sections}
    info = binary.read(wasm, uses_memory_grow=False)
    has |= {_SECTION_OF_KIND[each.kind] for each in info.imports}
    for kind, section in _SECTION_OF_KIND.items():
        if section in has:
            made = bytes([_EXPORT_SECTION, 7, 1, 3]) + b"any" + bytes([kind, 0])
            break
    else:
        return wasm
    behind = next((i for i, each in enumerate(sections) if each[0] in _AFTER_EXPORTS), None)
    parts = [data for _, data in sections]
    parts.insert(len(parts) if behind is None else behind, made)
    return wasm[:8] + b"".join(parts)


def _sections(wasm: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and all bytes of each section."""
    at = 8
    while at < len(wasm):
        size, content = _number(wasm, at + 1)
        yield wasm[at], wasm[at : content + size]
        at = content + size
