"""wasmtime behind the runner's engine interface: tests the harness, is the differential oracle.

Floats cross as integers, through generated wrapper modules, because Python floats lose NaN
payloads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import wasmtime

from .engine import PRINTS, Refused, Trapped, Unfinished
from .values import NUMBER_BITS, Number, Reference, Value, float_bits

OUT_OF_SCOPE_FLAGS = (
    "simd",
    "relaxed_simd",
    "gc",
    "function_references",
    "memory64",
    "multi_memory",
    "stack_switching",
    "wide_arithmetic",
)
_TRAP_TEXT = {
    "STACK_OVERFLOW": "call stack exhausted",
    "MEMORY_OUT_OF_BOUNDS": "out of bounds memory access",
    # wasmtime does not tell these two apart; the bar means either
    "TABLE_OUT_OF_BOUNDS": "out of bounds table access|undefined element",
    "INDIRECT_CALL_TO_NULL": "uninitialized element",
    "BAD_SIGNATURE": "indirect call type mismatch",
    "INTEGER_OVERFLOW": "integer overflow",
    "INTEGER_DIVISION_BY_ZERO": "integer divide by zero",
    "BAD_CONVERSION_TO_INTEGER": "invalid conversion to integer",
    "UNREACHABLE": "unreachable",
    "HEAP_MISALIGNED": "unaligned atomic",
    "ATOMIC_WAIT_NON_SHARED_MEMORY": "expected shared memory",
}
_VALUE_TYPES = {
    "i32": wasmtime.ValType.i32,
    "i64": wasmtime.ValType.i64,
    "f32": wasmtime.ValType.f32,
    "f64": wasmtime.ValType.f64,
    "func": wasmtime.ValType.funcref,
    "extern": wasmtime.ValType.externref,
}
_ZEROS = {"i32": 0, "i64": 0, "f32": 0.0, "f64": 0.0, "func": None, "extern": None}
_CARRIER = {"f32": "i32", "f64": "i64"}


def configuration(features: frozenset[str] | set[str]) -> wasmtime.Config:
    """A configuration with everything that is in scope, and of the rest only ``features``."""
    config = wasmtime.Config()
    config.wasm_custom_page_sizes = True
    config.wasm_exceptions = True
    config.wasm_threads = True
    config.shared_memory = True
    config.wasm_relaxed_simd = False
    for flag in OUT_OF_SCOPE_FLAGS:
        if flag != "relaxed_simd":
            setattr(config, f"wasm_{flag}", flag in features)
    if "relaxed_simd" in features:
        config.wasm_relaxed_simd = True
    return config


def _wrapper_text(params: Sequence[str], results: Sequence[str]) -> str:
    """Text of a module that passes a call on, with the floats as integers outside."""

    def carried(types: Sequence[str]) -> str:
        return " ".join(_CARRIER.get(name, name) for name in types)

    gets = [
        f"({name}.reinterpret_{_CARRIER[name]} (local.get {i}))"
        if name in _CARRIER
        else f"(local.get {i})"
        for i, name in enumerate(params)
    ]
    first = len(params)
    sets = [f"(local.set {first + i})" for i in reversed(range(len(results)))]
    puts = [
        f"({_CARRIER[name]}.reinterpret_{name} (local.get {first + i}))"
        if name in _CARRIER
        else f"(local.get {first + i})"
        for i, name in enumerate(results)
    ]
    return (
        f'(module (import "" "" (func $f (param {" ".join(params)}) (result {" ".join(results)})))'
        f'(func (export "call") (param {carried(params)}) (result {carried(results)})'
        f"(local {' '.join(results)}) {' '.join(gets)} (call $f) {' '.join(sets + puts)}))"
    )


@cache
def shared(fuelled: bool) -> tuple[wasmtime.Engine, dict[str, wasmtime.Module]]:
    """The compiler of every store, and the wrappers that it has compiled.

    Code is compiled once and run for microseconds: without optimisation.
    """
    config = configuration(set())
    config.consume_fuel = fuelled
    config.epoch_interruption = True
    config.cranelift_nan_canonicalization = True
    config.cranelift_opt_level = "none"
    config.parallel_compilation = False
    return wasmtime.Engine(config), {}


@lru_cache(maxsize=2)
def compiled(engine: wasmtime.Engine, wasm: bytes) -> wasmtime.Module:
    """A module's code; of the same module again, the same."""
    return wasmtime.Module(engine, wasm)


class WasmtimeEngine:
    """One store with everything that a script makes."""

    name = "wasmtime"

    def __init__(self, fuel: int | None = None) -> None:
        self._fuel = fuel
        self._engine, self._wrappers = shared(fuel is not None)
        self._store = wasmtime.Store(self._engine)
        self._store.set_epoch_deadline(1)
        self.printed: list[tuple[str, tuple[Value, ...]]] = []
        self._host = {name: self._host_function(name, types) for name, types in PRINTS.items()}
        self._refuel()

    def _refuel(self) -> None:
        if self._fuel is not None:
            self._store.set_fuel(self._fuel)

    def _host_function(
        self, name: str, params: Sequence[str], results: Sequence[str] = ()
    ) -> wasmtime.Func:
        """A host function that notes its arguments and returns zeros."""

        def call(*args: Any) -> object:
            values = tuple(_from_python(kind, arg) for kind, arg in zip(params, args, strict=True))
            self.printed.append((name, values))
            zeros = [_ZEROS[kind] for kind in results]
            return zeros if len(zeros) > 1 else zeros[0] if zeros else None

        types = [[_VALUE_TYPES[kind]() for kind in kinds] for kinds in (params, results)]
        return wasmtime.Func(self._store, wasmtime.FuncType(*types), call)

    def interrupt(self) -> None:
        """Ends whatever runs, from another thread; everything after it ends at once."""
        self._engine.increment_epoch()

    def compile(self, wasm: bytes) -> object:
        """Validates and compiles a module."""
        try:
            return compiled(self._engine, wasm)
        except wasmtime.WasmtimeError as error:
            raise Refused("invalid", str(error)) from error

    def instantiate(self, module: object, registered: Mapping[str, object]) -> object:
        """Links and initialises a module."""
        assert isinstance(module, wasmtime.Module)
        imports: list[Any] = []
        for wanted in module.imports:
            found = self._find(wanted, registered)
            if found is None:
                raise Refused("link", f"unknown import {wanted.module} {wanted.name}")
            imports.append(found)
        self._refuel()
        try:
            return wasmtime.Instance(self._store, module, imports)
        except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
            raise _translated(error, "link") from error

    def _find(self, wanted: wasmtime.ImportType, registered: Mapping[str, object]) -> object | None:
        name = wanted.name or ""
        if wanted.module == "host":
            return self._host.get(name)
        instance = registered.get(wanted.module)
        if not isinstance(instance, wasmtime.Instance):
            return None
        found: object | None = instance.exports(self._store).get(name)
        return found

    def invoke(self, instance: object, field: str, args: Sequence[Value]) -> list[Value]:
        """Calls an exported function."""
        assert isinstance(instance, wasmtime.Instance)
        function = instance.exports(self._store).get(field)
        if not isinstance(function, wasmtime.Func):
            raise Refused("not found", field)
        kind = function.type(self._store)
        results = [_type_name(item) for item in kind.results]
        self._refuel()
        try:
            wrapper = self._wrapped(function, [_type_name(item) for item in kind.params], results)
            returned = wrapper(self._store, *[_to_python(value) for value in args])
        except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
            raise _translated(error, "call") from error
        values = [] if not results else [returned] if len(results) == 1 else returned
        return [_from_python(name, value) for name, value in zip(results, values, strict=True)]

    def _wrapped(
        self, function: wasmtime.Func, params: list[str], results: list[str]
    ) -> wasmtime.Func:
        if not any(name in _CARRIER for name in params + results):
            return function
        text = _wrapper_text(params, results)
        if text not in self._wrappers:
            self._wrappers[text] = wasmtime.Module(self._engine, bytes(wasmtime.wat2wasm(text)))
        instance = wasmtime.Instance(self._store, self._wrappers[text], [function])
        wrapper = instance.exports(self._store)["call"]
        assert isinstance(wrapper, wasmtime.Func)
        return wrapper

    def get(self, instance: object, field: str) -> Value:
        """Reads an exported global."""
        assert isinstance(instance, wasmtime.Instance)
        found = instance.exports(self._store).get(field)
        if not isinstance(found, wasmtime.Global):
            raise Refused("not found", field)
        return _from_python(str(found.type(self._store).content), found.value(self._store))

    def memory(self, instance: object) -> bytes | None:
        """The bytes of the first exported memory, or None."""
        assert isinstance(instance, wasmtime.Instance)
        for exported in instance.exports(self._store).values():
            if isinstance(exported, wasmtime.Memory):
                return bytes(exported.read(self._store))
        return None


def _translated(error: Exception, kind: str) -> Exception:
    code = error.trap_code if isinstance(error, wasmtime.Trap) else None
    if code is None and "thrown Wasm exception" in str(error):
        return Trapped("uncaught exception")
    if code is None:
        return Refused(kind, str(error))
    if code.name in ("OUT_OF_FUEL", "INTERRUPT"):
        return Unfinished(code.name)
    return Trapped(_TRAP_TEXT.get(code.name, code.name))


def _type_name(kind: wasmtime.ValType) -> str:
    """The text format's name; an externref calls itself anyref in this package."""
    name = str(kind)
    return name if name in NUMBER_BITS or "func" in name else "externref"


def _to_python(value: Value) -> object:
    if isinstance(value, Number):
        bits = NUMBER_BITS[value.type]
        return value.bits - (1 << bits) if value.bits >> (bits - 1) else value.bits
    if value.kind == "func":
        return wasmtime.Val.ref_null(wasmtime.ValType.funcref())
    return wasmtime.Val.externref(value) if value.host is not None else wasmtime.Val.externref(None)


def _from_python(kind: str, value: Any) -> Value:
    if kind in ("i32", "i64"):
        return Number(kind, value & ((1 << NUMBER_BITS[kind]) - 1))
    if kind in ("f32", "f64"):
        if isinstance(value, int):
            return Number(kind, value & ((1 << NUMBER_BITS[kind]) - 1))
        return Number(kind, float_bits(kind, repr(value)))
    if "func" not in kind:
        return value if isinstance(value, Reference) else Reference("extern", None)
    return Reference("func", None if value is None else -1)
