"""Runs images in memory whose surroundings are watched, on either build of the interpreter.

Under the sanitizers every allocation has red zones of its own. The fast build has none, so that
all blocks get margins of a pattern here, which must be whole afterwards. What lies inside the
instance's one block is watched by its invariants: headers that nothing may change.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import wasmtime

from tests.conformance.adapter_zwali import allocate, allocate_copy, translate
from tests.conformance.engine import Refused
from tests.conformance.native import ffi, lib

MARGIN = 256
_PATTERN = b"\xa5" * MARGIN
STACK_SLOTS = 2048
FUEL = 3000
GROW_BYTES = 1 << 16
TABLE_ENTRIES = 32
MAX_BLOCK_BYTES = 8 << 20
MAX_CALLS = 12
ARGUMENTS = (
    0,
    1,
    2,
    0x10000,
    0xFFFFFFFF,
    0x7FFFFFFF,
    0x80000000,
    64,
    65532,
    0x3F800000,
    0x7FC00001,
)


# A bystander of another domain in the same world. Whoever gets one of its functions to run, by a
# forged reference, leaves a mark in its memory.
_BYSTANDER = """(module
  (memory (export "m") 1)
  (func (export "a") (i32.store (i32.const 0) (i32.const 1)))
  (func (export "b") (result i32) (i32.store (i32.const 0) (i32.const 1)) (i32.const 1))
  (func (export "c") (param i32) (i32.store (i32.const 0) (i32.const 1)))
  (func (export "d") (param i32) (result i32) (i32.store (i32.const 0) (i32.const 1)) (i32.const 1))
  (func (export "e") (param i32 i32) (result i32)
    (i32.store (i32.const 0) (i32.const 1)) (i32.const 1)))"""
_FORGED = (0x00000000, 0x00000001, 0x00000002, 0x00000003, 0x00000004, 0x00010000, 0x00010001)
_MORE_FORGED = (0x00020000, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFF0000)


class OutOfBounds(Exception):
    """The engine wrote where it must not; the worst that can be found."""


@dataclass(slots=True)
class Guard:
    """A heap block with a margin on either side."""

    size: int
    whole: Any = field(init=False)

    def __post_init__(self) -> None:
        self.whole = allocate(self.size + 2 * MARGIN)
        ffi.memmove(self.whole, _PATTERN, MARGIN)
        ffi.memmove(self.whole + MARGIN + self.size, _PATTERN, MARGIN)

    @property
    def bytes(self) -> Any:
        """The block itself."""
        return self.whole + MARGIN

    def check(self) -> None:
        """Raises ``OutOfBounds`` when a margin has changed."""
        before = bytes(ffi.buffer(self.whole, MARGIN))
        after = bytes(ffi.buffer(self.whole + MARGIN + self.size, MARGIN))
        if before != _PATTERN or after != _PATTERN:
            raise OutOfBounds("a write beside a block")


@ffi.callback("enum zwe_outcome(struct zwe_thread *, uint32_t *, void *)", error=3)  # type: ignore[untyped-decorator]
def _host(thread: Any, slots: Any, user: Any) -> int:
    """Answers every imported function with small numbers that depend on its first argument."""
    counts = ffi.cast("struct zwe_functype *", user)
    seed = slots[0] if counts.param_slots else 7
    for index in range(counts.result_slots):
        slots[index] = (seed * 5 + index) & 0xFF
    return int(lib.ZWE_CALL_DONE)


@lru_cache(maxsize=1)
def bystander_image() -> bytes:
    """The bystander's image."""
    return translate(bytes(wasmtime.wat2wasm(_BYSTANDER)))


class Sandbox:
    """A verified image with everything it imports, and what it may touch."""

    def __init__(self, image_bytes: bytes, *, sanitized: bool, build: str) -> None:
        self._resume = lib.zwe_resume_fast if build == "fast" else lib.zwe_resume_plain
        self._keep: list[Any] = []
        self._guards: list[Guard] = []
        self._exact = sanitized
        self._block_of_image = self._exact_block(len(image_bytes))
        ffi.memmove(self._block_of_image, image_bytes, len(image_bytes))
        self.image = ffi.new("struct zwe_image *")
        self._image_bytes = image_bytes
        self._verify(len(image_bytes))
        self._stack = self._exact_block(STACK_SLOTS * 4)
        self.thread = ffi.new("struct zwe_thread *")
        self._digest = hashlib.sha1(usedforsecurity=False)

    def swap_code(self, image_bytes: bytes) -> None:
        """Puts another image into the place of the verified one, behind the verifier's back.

        For testing that this sandbox would notice what the verifier is there to prevent.
        """
        assert len(image_bytes) == len(self._image_bytes)
        ffi.memmove(self._block_of_image, image_bytes, len(image_bytes))
        self._image_bytes = image_bytes

    def _exact_block(self, size: int) -> Any:
        if self._exact:
            block = allocate(size)
            self._keep.append(block)
            return block
        guard = Guard(size)
        self._guards.append(guard)
        return guard.bytes

    def _verify(self, size: int) -> None:
        scratch_bytes = lib.zwe_verify_scratch_bytes(size)
        scratch = self._exact_block(scratch_bytes)
        detail = ffi.new("struct zwe_detail *")
        error = lib.zwe_image_verify(
            self.image, self._block_of_image, size, scratch, scratch_bytes, detail
        )
        if error != lib.ZWE_OK:
            text = ffi.string(detail.text).decode()
            raise Refused(f"error {error}", text)

    # -- linking

    def _externs(self) -> Any:
        count = self.image.count[lib.ZWE_S_IMPORTS]
        externs = ffi.new("struct zwe_extern[]", max(count, 1))
        wanted = ffi.new("struct zwe_import *")
        for index in range(count):
            lib.zwe_image_import(self.image, index, wanted)
            extern = externs[index]
            extern.kind = wanted.kind
            if wanted.kind == lib.ZWE_KIND_FUNC:
                signature = ffi.new("struct zwe_functype *")
                lib.zwe_image_type(self.image, wanted.type_index, signature)
                extern.u.func.host = _host
                extern.u.func.user = signature
                extern.u.func.type = signature
                self._keep.append(signature)
            elif wanted.kind == lib.ZWE_KIND_TABLE:
                extern.u.table = self._table(wanted)
            elif wanted.kind == lib.ZWE_KIND_MEMORY:
                extern.u.memory = self._memory(wanted)
            else:
                found = getattr(extern.u, "global")
                found.slots = ffi.cast("uint32_t *", self._zeroed(8))
                found.type, found.mutable_ = wanted.value_type, wanted.mutable_
        return externs

    def _zeroed(self, size: int) -> Any:
        if size > MAX_BLOCK_BYTES:
            raise Refused("too large", f"{size} bytes")
        block = self._exact_block(size)
        ffi.memmove(block, bytes(size), size)
        return block

    def _table(self, wanted: Any) -> Any:
        entries = ffi.cast("uint32_t *", self._zeroed(4 * wanted.min))
        # Any number may turn up where a reference is expected: these come from "outside".
        forged = (lib.ZWE_REF_NULL, *_FORGED, *_MORE_FORGED)
        for index in range(min(wanted.min, 4096)):
            entries[index] = forged[index % len(forged)]
        table = ffi.new("struct zwe_table *")
        table.entries, table.size, table.capacity = entries, wanted.min, wanted.min
        table.min, table.max, table.has_max = wanted.min, wanted.max, wanted.has_max
        table.type = wanted.value_type
        self._keep.append(table)
        return table

    def _memory(self, wanted: Any) -> Any:
        size = wanted.min << wanted.page_log2
        memory = ffi.new("struct zwe_memory *")
        memory.base, memory.size_bytes, memory.capacity_bytes = self._zeroed(size), size, size
        memory.min_pages, memory.max_pages = wanted.min, wanted.max
        memory.page_log2, memory.has_max = wanted.page_log2, wanted.has_max
        self._keep.append(memory)
        return memory

    # -- running

    def instantiate(self) -> None:
        """Builds the instance; raises ``Refused`` when it is too large or cannot be linked."""
        capacity = ffi.new("struct zwe_capacity *")
        if self.image.memory_bytes < GROW_BYTES:
            capacity.memory_bytes = GROW_BYTES
        capacity.table_entries = TABLE_ENTRIES
        need = ffi.new("struct zwe_need *")
        error = lib.zwe_instance_need(self.image, capacity, need)
        if error != lib.ZWE_OK or need.total_bytes > MAX_BLOCK_BYTES:
            raise Refused("too large", f"{need.total_bytes} bytes, error {error}")
        block = self._exact_block(need.total_bytes)
        slots = ffi.new("struct zwe_instance *[]", 4)
        world = ffi.new("struct zwe_world *")
        world.instances, world.capacity = slots, 4
        self._bystander = self._make_bystander(world)
        made = ffi.new("struct zwe_instance **")
        detail = ffi.new("struct zwe_detail *")
        externs = self._externs()
        self._keep += [slots, world, externs]
        count = self.image.count[lib.ZWE_S_IMPORTS]
        error = lib.zwe_instance_create(
            *(made, world, 1, self.image, capacity, block, need.total_bytes, externs, count),
            *(ffi.NULL, detail),
        )
        if error != lib.ZWE_OK:
            raise Refused(f"error {error}", ffi.string(detail.text).decode())
        self.instance = made[0]
        self._shape = self._shape_now()

    def _make_bystander(self, world: Any) -> Any:
        """An instance of domain 2 that nobody may reach from domain 1."""
        image = ffi.new("struct zwe_image *")
        code = allocate_copy(bystander_image())
        detail = ffi.new("struct zwe_detail *")
        size = len(bystander_image())
        scratch_bytes = lib.zwe_verify_scratch_bytes(size)
        scratch = allocate(scratch_bytes)
        error = lib.zwe_image_verify(image, code, size, scratch, scratch_bytes, detail)
        assert error == lib.ZWE_OK, ffi.string(detail.text)
        need = ffi.new("struct zwe_need *")
        capacity = ffi.new("struct zwe_capacity *")
        assert lib.zwe_instance_need(image, capacity, need) == lib.ZWE_OK
        block = allocate(need.total_bytes)
        made = ffi.new("struct zwe_instance **")
        error = lib.zwe_instance_create(
            *(made, world, 2, image, capacity, block, need.total_bytes, ffi.NULL, 0),
            *(ffi.NULL, detail),
        )
        assert error == lib.ZWE_OK, ffi.string(detail.text)
        self._keep += [image, code, block, made]
        return made[0]

    def _shape_now(self) -> list[int]:
        """What no instruction may change."""
        shape: list[int] = []
        memory = lib.zwe_instance_memory(self.instance)
        if memory:
            base = int(ffi.cast("uintptr_t", memory.base))
            shape += [base, memory.capacity_bytes, memory.max_pages, memory.page_log2]
            if memory.size_bytes > memory.capacity_bytes:
                raise OutOfBounds("memory larger than its capacity")
        tables = self.image.import_tables + self.image.count[lib.ZWE_S_TABLES]
        for index in range(tables):
            table = lib.zwe_instance_table(self.instance, index)
            shape += [int(ffi.cast("uintptr_t", table.entries)), table.capacity, table.type]
            if table.size > table.capacity:
                raise OutOfBounds("table larger than its capacity")
        return shape

    def _run(self) -> None:
        """Runs the started thread for ``FUEL`` at most; what happened goes into the digest."""
        # One portion: where a bulk operation or a loop stops may differ between the builds.
        state = self._resume(self.thread, FUEL)
        outcome = [state]
        if state == lib.ZWE_RUN_TRAP:
            outcome += [self.thread.trap, self.thread.trap_word]
        elif state == lib.ZWE_RUN_DONE:
            count = ffi.new("size_t *")
            values = lib.zwe_thread_results(self.thread, count)
            outcome += [values[i] for i in range(count[0])]
        self._digest.update(repr(outcome).encode())
        self._check()

    def _check(self) -> None:
        for guard in self._guards:
            guard.check()
        if self._shape_now() != self._shape:
            raise OutOfBounds("a header of the instance changed")
        if any(ffi.buffer(lib.zwe_instance_memory(self._bystander).base, 8)[:]):
            raise OutOfBounds("a function of another domain ran")
        image_now = bytes(ffi.buffer(self._block_of_image, len(self._image_bytes)))
        if image_now != self._image_bytes:
            raise OutOfBounds("the image changed")

    def run_everything(self, arguments: Sequence[int] = ARGUMENTS) -> str:
        """Runs the init function and every exported function; returns a digest of it all."""
        stack = ffi.cast("uint32_t *", self._stack)
        error = lib.zwe_thread_start_init(self.thread, self.instance, stack, STACK_SLOTS)
        if error == lib.ZWE_OK:
            self._run()
        export = ffi.new("struct zwe_export *")
        signature = ffi.new("struct zwe_functype *")
        calls = 0
        for index in range(self.image.count[lib.ZWE_S_EXPORTS]):
            lib.zwe_image_export(self.image, index, export)
            imported = export.index < self.image.import_funcs
            if export.kind != lib.ZWE_KIND_FUNC or imported or calls >= MAX_CALLS:
                continue
            calls += 1
            lib.zwe_image_func_type(self.image, export.index, signature)
            slots = signature.param_slots
            values = [arguments[(index + i) % len(arguments)] for i in range(slots)]
            error = lib.zwe_thread_start(
                *(self.thread, self.instance, export.index, ffi.new("uint32_t[]", values or [0])),
                *(slots, stack, STACK_SLOTS),
            )
            self._digest.update(b"%d" % error)
            if error == lib.ZWE_OK:
                self._run()
        memory = lib.zwe_instance_memory(self.instance)
        if memory:
            self._digest.update(bytes(ffi.buffer(memory.base, memory.size_bytes)))
        return self._digest.hexdigest()
