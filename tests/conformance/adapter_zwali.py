"""Our engine behind the runner's engine interface, by its C functions.

Every module goes the product's whole way: translate, verify, instantiate, run. Each buffer is an
allocation of its own of exactly the size that the engine asked for, so that the address sanitizer
sees the first byte beyond it; fuel is handed out in small portions, so that every test also
suspends and resumes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import cffi

from .engine import PRINTS, Refused, Trapped, Unfinished
from .native import IS_W64, ffi, front_ffi, front_lib, lib
from .values import NUMBER_BITS, Number, Reference, Value

_HEAP = cffi.FFI()
_HEAP.cdef("void *malloc(size_t size); void free(void *block);")
_LIBC: Any = _HEAP.dlopen(None)

ARENA_BYTES = 64 << 20
STACK_SLOTS = 32768
GROW_BYTES = 24 << 20  # what the memory of a module that grows it may grow to
SHARED_BYTES = 4 << 20  # any other: somebody who imports it may grow it
TABLE_ENTRIES = 1024
WORLD_INSTANCES = 2048
FIRST_FUEL = 97
TOTAL_FUEL = 400_000_000

_ERROR_KINDS = {
    lib.ZWE_E_MALFORMED: "malformed",
    lib.ZWE_E_INVALID: "invalid",
    lib.ZWE_E_UNSUPPORTED: "unsupported",
    lib.ZWE_E_LIMIT: "limit",
    lib.ZWE_E_NO_MEMORY: "no memory",
    lib.ZWE_E_IMAGE: "image",
    lib.ZWE_E_LINK: "link",
    lib.ZWE_E_NOT_FOUND: "not found",
}
_TYPE_NAMES = {
    lib.ZWE_I32: "i32",
    lib.ZWE_I64: "i64",
    lib.ZWE_F32: "f32",
    lib.ZWE_F64: "f64",
    lib.ZWE_FUNCREF: "func",
    lib.ZWE_EXTERNREF: "extern",
    lib.ZWE_EXNREF: "exn",
}
_TYPE_CODES = {name: code for code, name in _TYPE_NAMES.items()}


def allocate(size: int) -> Any:
    """A heap block as ``uint8_t *``; freed with the returned object."""
    block = _LIBC.malloc(max(size, 1))
    if not block:
        raise MemoryError(size)
    address = int(_HEAP.cast("uintptr_t", block))
    return ffi.gc(ffi.cast("uint8_t *", address), lambda _: _LIBC.free(block))


def allocate_copy(data: bytes) -> Any:
    """A heap block that holds exactly these bytes."""
    block = allocate(len(data))
    ffi.memmove(block, data, len(data))
    return block


@dataclass(frozen=True, slots=True, eq=False)
class Module:
    """A verified image and the block that it stands in."""

    image: Any
    block: Any
    image_bytes: bytes


@dataclass(frozen=True, slots=True, eq=False)
class Instance:
    """An instance and what must live as long as it."""

    pointer: Any
    module: Module
    keep: tuple[Any, ...]


def check(error: int, detail: Any) -> None:
    """Raises ``Refused`` unless ``error`` is ZWE_OK."""
    if error != lib.ZWE_OK:
        text = ffi.string(detail.text).decode() or ffi.string(lib.zwe_error_text(error)).decode()
        raise Refused(_ERROR_KINDS.get(error, f"error {error}"), text)


_arena_block: Any = None


def translate(wasm: bytes, **options: int) -> bytes:
    """The device image of a module; ``options`` are fields of ``zwe_front_options``."""
    global _arena_block
    if _arena_block is None:
        _arena_block = allocate(ARENA_BYTES)
    arena = front_ffi.new(
        "struct zwe_arena *", {"bytes": _arena_block, "size": ARENA_BYTES, "used": 0}
    )
    detail = front_ffi.new("struct zwe_detail *")
    result = front_ffi.new("struct zwe_translation *")
    choice = front_ffi.new("struct zwe_front_options *", options)
    source = allocate_copy(wasm)
    check(front_lib.zwe_translate(result, source, len(wasm), choice, arena, detail), detail)
    return bytes(front_ffi.buffer(result.image, result.image_bytes))


def encoded(image: bytes) -> bytes:
    """The translator's image in the encoding that this build runs."""
    if not IS_W64:
        return image
    out = front_ffi.new("uint8_t[]", 2 * len(image))
    size = front_lib.zwe_encode_w64(
        front_ffi.from_buffer("uint8_t[]", image), len(image), out, len(out)
    )
    if size == 0:
        raise Refused("invalid", "the encoder refuses the translator's image")
    return bytes(front_ffi.buffer(out, size))


def verify(image_bytes: bytes) -> Module:
    """A verified image."""
    block = allocate_copy(image_bytes)
    scratch_bytes = lib.zwe_verify_scratch_bytes(len(image_bytes))
    scratch = allocate(scratch_bytes)
    detail = ffi.new("struct zwe_detail *")
    image = ffi.new("struct zwe_image *")
    size = len(image_bytes)
    check(lib.zwe_image_verify(image, block, size, scratch, scratch_bytes, detail), detail)
    return Module(image, block, image_bytes)


class ZwaliEngine:
    """One world with everything that a script makes."""

    def __init__(self, build: str, *, stack_slots: int = STACK_SLOTS, **options: int) -> None:
        """Makes an empty world.

        Args:
            build: ``fast`` or ``plain``.
            stack_slots: size of a thread's frame stack.
            options: fields of ``zwe_front_options``.
        """
        self.name = build
        self._options = options
        self._total_fuel = TOTAL_FUEL
        self._grow_bytes = GROW_BYTES
        self._max_block_bytes = 1 << 30
        self._resume = lib.zwe_resume_fast if build == "fast" else lib.zwe_resume_plain
        self.printed: list[tuple[str, tuple[Value, ...]]] = []
        slots = ffi.new("struct zwe_instance *[]", WORLD_INSTANCES)
        self._slots = slots
        self._world = ffi.new("struct zwe_world *", {"instances": slots})
        self._world.capacity = WORLD_INSTANCES
        self._wait = ffi.callback(
            "enum zwe_outcome(struct zwe_thread *, uint32_t *, void *)", _wait_alone, error=3
        )
        self._world.wait = self._wait
        for which in range(lib.ZWE_WAIT_COUNT):
            self._world.wait_user[which] = ffi.cast("void *", which)
        self._alive: list[object] = []
        self._hosts = {name: self._host_function(name, types) for name, types in PRINTS.items()}
        self._stack_slots = stack_slots
        self._stack = allocate(stack_slots * 4)

    def compile(self, wasm: bytes) -> object:
        """Translates and verifies a module."""
        return verify(encoded(translate(wasm, **self._options)))

    # -- linking

    def _host_function(
        self, name: str, params: Sequence[str], results: Sequence[str] = ()
    ) -> tuple[Any, ...]:
        """A host function that notes its arguments and returns zeros; with what it must keep."""

        def call(thread: Any, slots: Any, user: Any) -> int:
            self.printed.append((name, tuple(_read_values(slots, params))))
            at = 0
            for kind in results:
                for part in range(_slot_count(kind)):
                    slots[at + part] = 0 if kind in NUMBER_BITS else lib.ZWE_REF_NULL
                at += _slot_count(kind)
            return int(lib.ZWE_CALL_DONE)

        callback = ffi.callback(
            "enum zwe_outcome(struct zwe_thread *, uint32_t *, void *)", call, error=3
        )
        param_codes = ffi.new("uint8_t[]", [_TYPE_CODES[kind] for kind in params] or [0])
        result_codes = ffi.new("uint8_t[]", [_TYPE_CODES[kind] for kind in results] or [0])
        signature = ffi.new("struct zwe_functype *")
        signature.params, signature.results = param_codes, result_codes
        signature.n_params, signature.n_results = len(params), len(results)
        signature.param_slots = sum(_slot_count(kind) for kind in params)
        signature.result_slots = sum(_slot_count(kind) for kind in results)
        return callback, signature, param_codes, result_codes

    def _bind(self, extern: Any, image: Any, wanted: Any, registered: Mapping[str, object]) -> None:
        module = _name(wanted.module).decode(errors="replace")
        field = _name(wanted.field)
        host = self._hosts.get(field.decode(errors="replace")) if module == "host" else None
        if host is not None:
            extern.kind = lib.ZWE_KIND_FUNC
            extern.u.func.host, extern.u.func.type, *_ = host
            return
        instance = registered.get(module)
        error = lib.ZWE_E_NOT_FOUND
        if isinstance(instance, Instance):
            error = lib.zwe_instance_export(instance.pointer, field, len(field), extern)
        if error != lib.ZWE_OK:
            raise Refused("link", f"unknown import {module} {field.decode(errors='replace')}")

    def instantiate(self, module: object, registered: Mapping[str, object]) -> object:
        """Links a module and runs its init function."""
        assert isinstance(module, Module)
        count = module.image.count[lib.ZWE_S_IMPORTS]
        externs = ffi.new("struct zwe_extern[]", max(count, 1))
        wanted = ffi.new("struct zwe_import *")
        modules = []
        for index in range(count):
            lib.zwe_image_import(module.image, index, wanted)
            modules.append(_name(wanted.module).decode(errors="replace"))
            self._bind(ffi.addressof(externs, index), module.image, wanted, registered)
        try:
            instance = self._create(module, externs, count)
        except Refused as refused:
            raise Refused(refused.kind, f"{refused.text} ({', '.join(modules)})") from None
        self._alive.append(instance)  # one whose initialisation traps lives on in tables
        thread = ffi.new("struct zwe_thread *")
        detail = ffi.new("struct zwe_detail *")
        error = lib.zwe_thread_start_init(
            thread, instance.pointer, ffi.cast("uint32_t *", self._stack), self._stack_slots
        )
        check(error, detail)
        self._run(thread)
        return instance

    def _create(self, module: Module, externs: Any, count: int) -> Instance:
        capacity = ffi.new("struct zwe_capacity *")
        grows = module.image.features & lib.ZWE_IMAGE_F_GROW
        if module.image.features & lib.ZWE_IMAGE_F_MEMORY:
            reserve = self._grow_bytes if grows else min(self._grow_bytes, SHARED_BYTES)
            capacity.memory_bytes = max(reserve, module.image.memory_bytes)
        capacity.table_entries = TABLE_ENTRIES
        need = ffi.new("struct zwe_need *")
        detail = ffi.new("struct zwe_detail *")
        check(lib.zwe_instance_need(module.image, capacity, need), detail)
        if need.total_bytes > self._max_block_bytes:
            raise Refused("no memory", f"{need.total_bytes} bytes")
        block = allocate(need.total_bytes)
        made = ffi.new("struct zwe_instance **")
        error = lib.zwe_instance_create(
            made,
            self._world,
            1,
            module.image,
            capacity,
            block,
            need.total_bytes,
            externs,
            count,
            ffi.NULL,
            detail,
        )
        check(error, detail)
        return Instance(made[0], module, (block, externs))

    # -- running

    def _run(self, thread: Any) -> None:
        fuel, used = FIRST_FUEL, 0
        state = thread.state
        while True:
            state = self._resume(thread, fuel)
            if state == lib.ZWE_RUN_DONE:
                return
            if state == lib.ZWE_RUN_TRAP:
                raise Trapped(ffi.string(lib.zwe_trap_text(thread.trap)).decode())
            if state not in (lib.ZWE_RUN_FUEL, lib.ZWE_RUN_YIELD):
                raise Unfinished(f"state {state}")
            used += fuel
            if used > self._total_fuel:
                raise Unfinished(f"{used} units of fuel")
            fuel = min(fuel * 2 + 1, 1 << 20)

    def _export(self, instance: object, field: str, kind: int) -> Any:
        assert isinstance(instance, Instance)
        name = field.encode("utf-8", "surrogateescape")
        extern = ffi.new("struct zwe_extern *")
        error = lib.zwe_instance_export(instance.pointer, name, len(name), extern)
        if error != lib.ZWE_OK or extern.kind != kind:
            raise Refused("not found", field)
        return extern

    def invoke(self, instance: object, field: str, args: Sequence[Value]) -> list[Value]:
        """Calls an exported function."""
        target = self._export(instance, field, lib.ZWE_KIND_FUNC).u.func
        owner = target.instance
        signature = ffi.new("struct zwe_functype *")
        lib.zwe_image_func_type(lib.zwe_instance_image(owner), target.index, signature)
        params = [_TYPE_NAMES[signature.params[i]] for i in range(signature.n_params)]
        results = [_TYPE_NAMES[signature.results[i]] for i in range(signature.n_results)]
        if params != [_kind_of(value) for value in args]:
            raise Refused("arguments", f"{field} takes {params}")
        slots = [slot for value in args for slot in _slots_of(value)]
        thread = ffi.new("struct zwe_thread *")
        error = lib.zwe_thread_start(
            thread,
            owner,
            target.index,
            ffi.new("uint32_t[]", slots or [0]),
            len(slots),
            ffi.cast("uint32_t *", self._stack),
            self._stack_slots,
        )
        check(error, ffi.new("struct zwe_detail *"))
        self._run(thread)
        count = ffi.new("size_t *")
        values = lib.zwe_thread_results(thread, count)
        if count[0] != sum(_slot_count(kind) for kind in results):
            raise Refused("results", f"{field} left {count[0]} slots for {results}")
        return _read_values(values, results)

    def get(self, instance: object, field: str) -> Value:
        """Reads an exported global."""
        found = getattr(self._export(instance, field, lib.ZWE_KIND_GLOBAL).u, "global")
        return _read_values(found.slots, [_TYPE_NAMES[found.type]])[0]

    def memory(self, instance: object) -> bytes | None:
        """The bytes of the instance's memory, or None when it has none or does not export it."""
        assert isinstance(instance, Instance)
        export = ffi.new("struct zwe_export *")
        kinds = []
        for index in range(instance.module.image.count[lib.ZWE_S_EXPORTS]):
            lib.zwe_image_export(instance.module.image, index, export)
            kinds.append(export.kind)
        if lib.ZWE_KIND_MEMORY not in kinds:
            return None
        memory = lib.zwe_instance_memory(instance.pointer)
        return bytes(ffi.buffer(memory.base, memory.size_bytes)) if memory else None


def _wait_alone(thread: Any, slots: Any, which: Any) -> int:
    """memory.atomic.wait and notify where there is one thread: nobody wakes, nobody waits."""
    kind = int(ffi.cast("uintptr_t", which))
    if kind == lib.ZWE_NOTIFY:
        slots[0] = 0
        return int(lib.ZWE_CALL_DONE)
    wide = kind == lib.ZWE_WAIT64
    memory = lib.zwe_instance_memory(thread.instance)
    at, expected = slots[0], slots[1] | (slots[2] << 32 if wide else 0)
    found = int.from_bytes(bytes(ffi.buffer(memory.base + at, 8 if wide else 4)), "little")
    forever = slots[4 if wide else 3] >> 31
    if found == expected and forever:
        return int(lib.ZWE_CALL_EXIT)  # nothing will ever happen
    slots[0] = 1 if found != expected else 2
    return int(lib.ZWE_CALL_DONE)


def _name(name: Any) -> bytes:
    return bytes(ffi.buffer(name.bytes, name.length)) if name.length else b""


def _slot_count(kind: str) -> int:
    return 2 if NUMBER_BITS.get(kind) == 64 else 1


def _kind_of(value: Value) -> str:
    return value.type if isinstance(value, Number) else value.kind


def _slots_of(value: Value) -> list[int]:
    if isinstance(value, Reference):
        return [lib.ZWE_REF_NULL if value.host is None else value.host]
    if NUMBER_BITS[value.type] == 64:
        return [value.bits & 0xFFFFFFFF, value.bits >> 32]
    return [value.bits]


def _read_values(slots: Any, kinds: Sequence[str]) -> list[Value]:
    values: list[Value] = []
    at = 0
    for kind in kinds:
        bits = int(slots[at])
        if kind in NUMBER_BITS:
            if _slot_count(kind) == 2:
                bits |= int(slots[at + 1]) << 32
            values.append(Number(kind, bits))
        elif bits == lib.ZWE_REF_NULL:
            values.append(Reference(kind, None))
        else:
            values.append(Reference(kind, bits if kind == "extern" else -1))
        at += _slot_count(kind)
    return values
