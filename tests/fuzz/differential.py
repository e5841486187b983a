"""Runs one module on our engine and on wasmtime and compares all that can be seen of it.

Seen are: what its calls return, how they trap, what it passes to imported functions, and its
memory. NaNs count as equal in results (their bits are the engine's choice); in memory both engines
canonicalise.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Mapping
from random import Random
from typing import Any

import wasmtime

from tests.conformance.adapter_wasmtime import WasmtimeEngine, compiled, shared
from tests.conformance.adapter_zwali import (
    _TYPE_NAMES,
    TABLE_ENTRIES,
    Instance,
    ZwaliEngine,
)
from tests.conformance.engine import Refused, Trapped, Unfinished
from tests.conformance.native import ffi, lib
from tests.conformance.runner import trap_matches
from tests.conformance.values import NUMBER_BITS, Number, Reference, Value

OUR_FUEL = 100_000
REFERENCE_FUEL = 40_000_000
REFERENCE_SECONDS = 3.0  # bulk instructions can be slow and still cost one unit of fuel
MAX_CALLS = 50
GROW_BYTES = 2 << 20
ROUNDS = 3
REFILL = "refill"  # a generated program's function that lets it run on
_EDGES = (0, 1, 2, 3, 7, 31, 63, 100, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_FLOATS = {
    "f32": (0, 0x80000000, 0x3F800000, 0xBF000000, 0x4F000000, 0x7F800000, 0x7FC00000, 0x00000001),
    "f64": (0, 1 << 63, 0x3FF0000000000000, 0xBFE0000000000000, 0x43E0000000000000, 0x7FF0 << 48),
}


class NotComparable(Exception):
    """The module needs something that the two engines cannot be given alike."""


class _Ours(ZwaliEngine):
    """Binds every imported function to one that notes its arguments."""

    def __init__(self, build: str, seed: str, times: int) -> None:
        super().__init__(build, stack_slots=1 << 17, **_translator_options(seed))
        self._total_fuel = OUR_FUEL * times
        self._grow_bytes = GROW_BYTES
        self._max_block_bytes = GROW_BYTES + (1 << 20)
        self._kept: list[Any] = []

    def _bind(self, extern: Any, image: Any, wanted: Any, registered: Mapping[str, object]) -> None:
        if wanted.kind != lib.ZWE_KIND_FUNC:
            raise NotComparable("imports something else than functions")
        name = ffi.buffer(wanted.field.bytes, wanted.field.length)[:].decode(errors="replace")
        signature = ffi.new("struct zwe_functype *")
        lib.zwe_image_type(image, wanted.type_index, signature)
        params = [_TYPE_NAMES[signature.params[i]] for i in range(signature.n_params)]
        results = [_TYPE_NAMES[signature.results[i]] for i in range(signature.n_results)]
        host = self._host_function(name, params, results)
        self._kept.append(host)
        extern.kind = lib.ZWE_KIND_FUNC
        extern.u.func.host, extern.u.func.type, *_ = host


class _Reference(WasmtimeEngine):
    """The same for wasmtime, with memory for as much as ours has."""

    def __init__(self, fuel: int) -> None:
        super().__init__(fuel)
        self._store.set_limits(memory_size=GROW_BYTES, table_elements=TABLE_ENTRIES)

    def _find(self, wanted: wasmtime.ImportType, registered: Mapping[str, object]) -> object | None:
        kind = wanted.type
        assert isinstance(kind, wasmtime.FuncType)
        params = [_type_name(item) for item in kind.params]
        return self._host_function(wanted.name or "", params, [_type_name(i) for i in kind.results])


def _type_name(kind: wasmtime.ValType) -> str:
    name = str(kind)
    return name if name in NUMBER_BITS else "func" if "func" in name else "extern"


def _argument(random: Random, kind: str) -> Value:
    if kind not in NUMBER_BITS:
        host = random.choice((None, 1, 77)) if "extern" in kind else None
        return Reference("func" if "func" in kind else "extern", host)
    if kind in _FLOATS and random.random() < 0.8:
        return Number(kind, random.choice(_FLOATS[kind]))
    bits = random.choice(_EDGES) if random.random() < 0.7 else random.getrandbits(64)
    if kind == "i64" and random.random() < 0.3:
        bits |= 0xFFFFFFFF00000000
    return Number(kind, bits & ((1 << NUMBER_BITS[kind]) - 1))


def plan(wasm: bytes, seed: str) -> list[tuple[str, tuple[Value, ...]]]:
    """Which exports to call, in order, with which arguments: the same for every engine."""
    try:
        module = compiled(shared(True)[0], wasm)
    except wasmtime.WasmtimeError as error:  # its parser refuses a little more than its validator
        raise NotComparable(str(error)) from error
    if any(not isinstance(item.type, wasmtime.FuncType) for item in module.imports):
        raise NotComparable("imports something else than functions")
    random = Random(seed)
    functions = {
        item.name: [_type_name(kind) for kind in item.type.params]
        for item in module.exports
        if isinstance(item.type, wasmtime.FuncType)
    }
    calls: list[tuple[str, tuple[Value, ...]]] = []
    for _ in range(ROUNDS):
        for name, kinds in functions.items():
            if REFILL in functions:
                calls.append((REFILL, ()))
            calls.append((name, tuple(_argument(random, kind) for kind in kinds)))
    return calls[:MAX_CALLS]


def _shown(value: Value) -> str:
    if isinstance(value, Number) and value.type in ("f32", "f64"):
        infinity = 0x7F800000 if value.type == "f32" else 0x7FF0000000000000
        if value.bits & ((1 << (NUMBER_BITS[value.type] - 1)) - 1) > infinity:
            return f"{value.type}:nan"
    return str(value)


def trace(engine: Any, wasm: bytes, calls: list[tuple[str, tuple[Value, ...]]]) -> list[str]:
    """One line for each thing that the module did; the last is "..." where comparing must end."""
    lines: list[str] = []

    def attempt(action: Any, *args: Any) -> Any:
        engine.printed.clear()
        result = None
        try:
            result = action(*args)
            shown = [_shown(value) for value in result] if isinstance(result, list) else ["made"]
        except Trapped as trap:
            shown = [f"trap {trap}"]
        except Unfinished:
            shown = ["..."]
        noted = [f"{name}({', '.join(map(_shown, values))})" for name, values in engine.printed]
        if shown == ["trap call stack exhausted"]:
            shown = ["..."]
        if shown == ["..."]:
            lines.append("...")
        else:
            lines.append(" ".join((*noted, "->", *shown)))
        return result

    instance = attempt(engine.instantiate, engine.compile(wasm), {})
    for field, args in calls:
        if instance is None or lines[-1] == "...":
            return lines
        attempt(engine.invoke, instance, field, args)
    memory = engine.memory(instance) if calls and lines[-1] != "..." else None
    if memory is not None:
        lines.append(f"memory {hashlib.sha1(memory, usedforsecurity=False).hexdigest()}")
    return lines


def _translator_options(seed: str) -> dict[str, int]:
    """Every third case has far slots, every third one instruction for each of Wasm's."""
    choice = Random(f"options {seed}").randrange(3)
    return ({}, {"min_frame_slots": 300}, {"no_fold": 1})[choice]


def trace_ours(wasm: bytes, seed: str, build: str, times: int = 1) -> list[str]:
    """What our engine does with a module; `times`: how much more fuel than usual it gets."""
    return trace(_Ours(build, seed, times), wasm, plan(wasm, seed))


def compare(wasm: bytes, seed: str, build: str, times: int = 1) -> tuple[list[str], str | None]:
    """Our engine's trace, and the first difference from wasmtime's, or None."""
    calls = plan(wasm, seed)
    ours = trace(_Ours(build, seed, times), wasm, calls)
    reference = _Reference(REFERENCE_FUEL * times)
    watchdog = threading.Timer(REFERENCE_SECONDS * times, reference.interrupt)
    watchdog.start()
    theirs = trace(reference, wasm, calls)
    watchdog.cancel()
    for number, (mine, other) in enumerate(zip(ours, theirs, strict=False)):
        if "..." in (mine, other):
            break
        if not _same(mine, other):
            what = calls[number - 1] if 0 < number <= len(calls) else "instantiation or memory"
            return ours, f"{what}: ours {mine!r}, wasmtime {other!r}"
    return ours, None


def _same(mine: str, other: str) -> bool:
    head, mark, trap = other.partition("trap ")
    if not mark or "trap " not in mine:
        return mine == other
    my_head, _, my_trap = mine.partition("trap ")
    return head == my_head and trap_matches(my_trap, trap)


__all__ = ["Instance", "NotComparable", "Refused", "compare", "plan", "trace_ours"]
