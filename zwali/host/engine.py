"""The engine in process: translate, verify, disassemble and run - the C of firmware/engine_c.

The same code as on the device. Packages, ports and files are not its business.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from types import TracebackType
from typing import Any, Literal

from zwali.host import wasm as binary
from zwali.host._engine import ffi, lib
from zwali.host.errors import BadModule, BadPackage, ModuleTrapped, TimeLimit, UsageProblem
from zwali.host.smp_numbers import REASONS
from zwali.host.wasm import (
    REFERENCES,
    Export,
    ExternKind,
    FuncType,
    Import,
    MemoryInfo,
    ModuleInfo,
    ValType,
    Value,
    parse_signature,
)

__all__ = [
    "BadImage",
    "Encoding",
    "EngineTrap",
    "Export",
    "ExternKind",
    "FuncType",
    "Import",
    "Instance",
    "MemoryInfo",
    "ModuleInfo",
    "Position",
    "RamNeed",
    "TranslateOptions",
    "Translation",
    "ValType",
    "Value",
    "describe",
    "disassemble",
    "encode",
    "parse_signature",
    "translate",
    "verify",
    "version",
]

HostFunction = Callable[..., Value | Sequence[Value] | None]
OnPoll = Callable[[Sequence[tuple[int, int]]], None]

_FIRST_ARENA = 1 << 20
_LARGEST_ARENA = 1 << 30
_DEFAULT_FRAME_STACK = 2048
_FRAMES_AT_LEAST = 8
_HOST_STACK_SLOTS = 64 * 1024
_FUEL_PORTION = 1 << 22
_LINE_BYTES = 256
_DEEPEST = 256
_WIDE = (ValType.I64, ValType.F64)
_PACKING = {ValType.F32: "<f", ValType.F64: "<d", ValType.I32: "<i", ValType.I64: "<q"}
_new_uncleared = ffi.new_allocator(should_clear_after_alloc=False)


class Encoding(IntEnum):
    """How an image's instructions are written; numbers of the image header."""

    P32 = 1
    W64 = 2


class BadImage(BadPackage):
    """The verifier refuses an image; `name` is the engine's error."""

    default_name = "bad_image"


@dataclass(frozen=True, slots=True)
class RamNeed:
    """RAM of one instance on a 32-bit device, by part, in bytes."""

    memory: int
    globals: int
    tables: int
    frames: int
    instance: int
    other: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.memory + self.globals + self.tables + self.frames + self.instance + self.other


@dataclass(frozen=True, slots=True)
class TranslateOptions:
    """How to translate.

    Attributes:
        encoding: The image's encoding.
        memory_bytes: Linear memory that is there from the start; None for what is declared.
        memory_low: Guest address where it begins; a multiple of 16.
        stack_pointer: (global, value): the i32 global starts as that, whatever the module says.
        frame_stack_bytes: Frame stack of one thread; None for a default that fits the frames.
    """

    encoding: Encoding = Encoding.P32
    memory_bytes: int | None = None
    memory_low: int = 0
    stack_pointer: tuple[int, int] | None = None
    frame_stack_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """Where an instruction came from."""

    function: int
    image_word: int
    wasm_offset: int


@dataclass(frozen=True, slots=True)
class Translation:
    """An image, what it needs, what the module says of itself, and the way back to it.

    Attributes:
        image: What the device runs.
        ram: What an instance takes.
        info: What the module says of itself.
        positions: Where the image's instructions came from.
        named_end: Behind the highest byte of memory that a constant in the code could mean.
    """

    image: bytes
    ram: RamNeed
    info: ModuleInfo
    positions: tuple[Position, ...]
    named_end: int


@dataclass(frozen=True, slots=True)
class EngineTrap:
    """A trap: what, in which instruction, and the call stack of (function, image word)."""

    code: str
    sentence: str
    function: int
    image_word: int
    stack: tuple[tuple[int, int], ...]


def _names(prefix: str) -> dict[int, str]:
    """Names of a C enum's constants, without their prefix, in lower case."""
    return {
        getattr(lib, name): name.removeprefix(prefix).lower()
        for name in dir(lib)
        if name.startswith(prefix) and isinstance(getattr(lib, name), int)
    }


_TRAPS = _names("ZWE_TRAP_")
_ERRORS = {number: name for number, name in _names("ZWE_E_").items() if number < 0}
_ADVICE = {
    "malformed": "a complete .wasm file",
    "invalid": "another compiler version; this module does not validate",
    "unsupported": "compiling without this feature",
    "limit": "a smaller module; docs/limits.md lists the limits",
    "opcode_set": "packing the module again with this version",
}


#: What to do without a feature that the engine refuses by this name.
_FEATURE_ADVICE = {
    "simd": "compiling without it: -mno-simd128",
    "relaxed simd": "compiling without it: -mno-relaxed-simd -mno-simd128",
    "gc": "a compiler for linear memory (C, C++, Zig, Rust, AssemblyScript)",
    "function references": "calls through a table, in place of typed references",
    "memory64": "compiling for wasm32",
    "multi-memory": "one memory for each module",
}


def _text(pointer: Any) -> str:
    return bytes(ffi.string(pointer)).decode("ascii", errors="replace")


def _problem(error: int, detail: Any) -> tuple[str, str, str]:
    """Name, sentence and advice for an error of the engine."""
    name = _ERRORS.get(error, f"error_{error}")
    sentence = _text(detail.text) or _text(lib.zwe_error_text(error))
    advice = _FEATURE_ADVICE.get(sentence.removeprefix("feature not supported: "))
    advice = advice or _ADVICE.get(name, "packing it again")
    return name, f"{sentence} (at {detail.position:#x})", advice


def _refuse_module(error: int, detail: Any) -> None:
    if error != lib.ZWE_OK:
        name, got, advice = _problem(error, detail)
        raise BadModule(
            "a valid WebAssembly module of the supported features", got, advice, name=name
        )


def _refuse_image(error: int, detail: Any) -> None:
    if error != lib.ZWE_OK:
        name, got, advice = _problem(error, detail)
        raise BadImage("an image that the verifier accepts", got, advice, name=name)


def explain(sentence: str) -> str:
    """A device's sentence in words: small ones say "reason 07" and "rule 068" (the verifier's)."""
    if (found := re.match(r"reason (\d\d)\b", sentence)) and int(found[1]) < len(REASONS):
        sentence = REASONS[int(found[1])] + sentence[found.end() :]
    return re.sub(r"\brule (\d{3})\b", lambda m: _text(lib.zwe_refusal_text(int(m[1]))), sentence)


def trap_sentence(code: int) -> str:
    """What a trap is called."""
    return _text(lib.zwe_trap_text(code))


def version() -> str:
    """Which engine this is: image version and opcode set."""
    return f"image {lib.ZWE_IMAGE_VERSION}, opcode set {lib.ZWE_OPCODE_SET:08x}"


class _Verified:
    """An image that passed the verifier, at an address that stays."""

    def __init__(self, data: bytes) -> None:
        self.block = ffi.new("uint32_t[]", (len(data) + 3) // 4 or 1)
        ffi.memmove(self.block, data, len(data))
        self.image = ffi.new("struct zwe_image *")
        size = lib.zwe_verify_scratch_bytes(len(data))
        scratch = ffi.new("uint8_t[]", size or 1)
        detail = ffi.new("struct zwe_detail *")
        error = lib.zwe_image_verify(self.image, self.block, len(data), scratch, size, detail)
        _refuse_image(error, detail)

    def function_count(self) -> int:
        """Of the whole index space: imports and defined."""
        return int(self.image.import_funcs + self.image.count[lib.ZWE_S_FUNCS])

    def function_type(self, index: int) -> FuncType:
        """Type of a function of the whole index space."""
        found = ffi.new("struct zwe_functype *")
        lib.zwe_image_func_type(self.image, index, found)
        return FuncType(
            tuple(ValType(found.params[i]) for i in range(found.n_params)),
            tuple(ValType(found.results[i]) for i in range(found.n_results)),
        )

    def largest_frame(self) -> int:
        """Bytes of the largest frame."""
        first = int(self.image.import_funcs)
        return max(
            (lib.zwe_frame_bytes(self.image, i) for i in range(first, self.function_count())),
            default=0,
        )

    def need(self, memory_bytes: int, frame_stack_bytes: int | None) -> RamNeed:
        """What an instance takes on a 32-bit device."""
        capacity = ffi.new("struct zwe_capacity *")
        capacity.memory_bytes = memory_bytes
        found = ffi.new("struct zwe_need *")
        compute = getattr(lib, "zwe_instance_need_32", lib.zwe_instance_need)
        _refuse_image(compute(self.image, capacity, found), ffi.new("struct zwe_detail *"))
        slots = 4 * int(self.image.global_slots)
        parts = found.state_bytes + found.table_bytes + found.memory_bytes
        frames = frame_stack_bytes
        if frames is None:
            frames = max(_DEFAULT_FRAME_STACK, _FRAMES_AT_LEAST * self.largest_frame())
        return RamNeed(
            memory=int(found.memory_bytes),
            globals=slots,
            tables=int(found.table_bytes),
            frames=frames,
            instance=int(found.state_bytes) - slots,
            other=int(found.total_bytes - parts),
        )


def _positions(made: Any, verified: _Verified) -> tuple[Position, ...]:
    positions = []
    for i in range(made.map_entries):
        entry = made.map[i]
        function = int(lib.zwe_image_func_at(verified.image, entry.code_word))
        positions.append(Position(function, int(entry.code_word), int(entry.wasm_offset)))
    return tuple(positions)


def translate(wasm: bytes, options: TranslateOptions | None = None) -> Translation:
    """Validate a module and translate it to a device image, which the verifier has accepted.

    Raises:
        BadModule: It is malformed, invalid, or uses what the engine does not support.
    """
    chosen = options or TranslateOptions()
    front = ffi.new("struct zwe_front_options *")
    front.memory_bytes = chosen.memory_bytes or 0
    front.memory_low = chosen.memory_low
    if chosen.stack_pointer is not None:
        index, value = chosen.stack_pointer
        front.sp_global, front.sp_init = index + 1, value
    source = ffi.from_buffer("uint8_t[]", wasm)
    size = max(_FIRST_ARENA, 64 * len(wasm))
    while True:
        block = _new_uncleared("uint64_t[]", size // 8)
        arena = ffi.new("struct zwe_arena *")
        arena.bytes, arena.size, arena.used = ffi.cast("uint8_t *", block), size // 8 * 8, 0
        made = ffi.new("struct zwe_translation *")
        detail = ffi.new("struct zwe_detail *")
        error = lib.zwe_translate(made, source, len(wasm), front, arena, detail)
        if error != lib.ZWE_E_NO_MEMORY or size >= _LARGEST_ARENA:
            break
        size *= 4
    _refuse_module(error, detail)
    image = bytes(ffi.buffer(made.image, made.image_bytes))
    verified = _Verified(image)
    grows = bool(verified.image.features & lib.ZWE_IMAGE_F_GROW)
    return Translation(
        image=encode(image, chosen.encoding),
        ram=verified.need(chosen.memory_bytes or 0, chosen.frame_stack_bytes),
        info=binary.read(wasm, uses_memory_grow=grows),
        positions=_positions(made, verified),
        named_end=int(made.named_end),
    )


#: What a firmware may be built without, and the bit by which an image says that it needs it.
_OPTIONS = {
    "floats": lib.ZWE_IMAGE_F_FLOAT,
    "exceptions": lib.ZWE_IMAGE_F_EXCEPTIONS,
    "atomics": lib.ZWE_IMAGE_F_ATOMICS,
}


def options_used(image: bytes) -> frozenset[str]:
    """What an image says it needs of ``floats``, ``exceptions``, ``atomics``; it has no other."""
    at = lib.ZWE_H_FEATURES
    features = int.from_bytes(image[at : at + 4], "little")
    return frozenset(name for name, bit in _OPTIONS.items() if features & bit)


def encode(image: bytes, encoding: Encoding) -> bytes:
    """A P32 image in the encoding that a device asks for. Words and their positions stay the same.

    Raises:
        BadImage: It is no P32 image.
    """
    if encoding is Encoding.P32:
        return image
    out = ffi.new("uint8_t[]", 2 * len(image))
    size = lib.zwe_encode_w64(ffi.from_buffer("uint8_t[]", image), len(image), out, len(out))
    if size == 0:
        raise BadImage("a P32 image", "something else", "the image that the translator made")
    return bytes(ffi.buffer(out, size))


def describe(wasm: bytes) -> ModuleInfo:
    """What a module says of itself, validated.

    Raises:
        BadModule: It is malformed, invalid, or uses what the engine does not support.
    """
    return translate(wasm).info


def verify(image: bytes) -> RamNeed:
    """Prove that an image stays in its own memory; returns what an instance of it takes.

    Raises:
        BadImage: The verifier refuses it.
    """
    return _Verified(image).need(0, None)


def disassemble(image: bytes) -> str:
    """An image's instructions, one a line: word offset and text, functions apart.

    Raises:
        BadImage: The verifier refuses it.
    """
    verified = _Verified(image)
    line = ffi.new("char[]", _LINE_BYTES)
    lines: list[str] = []
    word, current = int(lib.ZWE_CODE_FIRST), -1
    while word < verified.image.code_words:
        function = int(lib.zwe_image_func_at(verified.image, word))
        if function != current:
            current = function
            is_init = function == lib.ZWE_NONE or function >= verified.function_count()
            title = "initialisation" if is_init else f"function {function}"
            if not is_init:
                title += f" ({verified.function_type(function)})"
            lines += ["", f"{title}:"] if lines else [f"{title}:"]
        size = int(lib.zwe_disassemble(verified.image, word, line, _LINE_BYTES))
        lines.append(f"{word:6}  {_text(line)}")
        word += size or 1
    return "\n".join(lines)


def _slots_of(kind: ValType, value: Value) -> list[int]:
    """The slots of one value, low word first."""
    if kind in REFERENCES:
        return [int(lib.ZWE_REF_NULL) if value is None else int(value) & 0xFFFFFFFF]
    if value is None:
        raise UsageProblem(f"a value of type {kind.name.lower()}", "null", "a number")
    number: int | float = value
    if kind in (ValType.F32, ValType.F64):
        number = _as_f32(float(value)) if kind is ValType.F32 else float(value)
    else:
        bits = 64 if kind is ValType.I64 else 32
        number = (int(value) + (1 << (bits - 1)) & ((1 << bits) - 1)) - (1 << (bits - 1))
    data = struct.pack(_PACKING[kind], number)
    return [int.from_bytes(data[i : i + 4], "little") for i in range(0, len(data), 4)]


def _as_f32(value: float) -> float:
    """Too large for f32 becomes infinite, as rounding does it."""
    try:
        struct.pack("<f", value)
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")
    return value


def _values_of(kinds: Sequence[ValType], slots: Any) -> tuple[Value, ...]:
    """Typed values from slots."""
    values: list[Value] = []
    at = 0
    for kind in kinds:
        if kind in REFERENCES:
            values.append(None if slots[at] == lib.ZWE_REF_NULL else int(slots[at]))
        else:
            count = 2 if kind in _WIDE else 1
            data = b"".join(int(slots[at + i]).to_bytes(4, "little") for i in range(count))
            values.append(struct.unpack(_PACKING[kind], data)[0])
        at += 2 if kind in _WIDE else 1
    return tuple(values)


class Instance:
    """A module that runs in this process; a context manager."""

    def __init__(
        self,
        image: bytes,
        imports: Mapping[tuple[str, str], HostFunction] | None = None,
        *,
        interpreter: Literal["fast", "plain"] = "fast",
        fuel: int | None = None,
    ) -> None:
        """Verify an image, instantiate it, run its initialisation.

        Args:
            image: The device image.
            imports: Python functions for the imported ones, by (module, field).
            interpreter: Which build of the interpreter runs it.
            fuel: For the initialisation; None for as much as it takes.

        Raises:
            BadImage: The verifier refuses it, or an import is not given.
            ModuleTrapped: Its initialisation trapped.
        """
        self._verified = _Verified(image)
        self._resume = lib.zwe_resume_fast if interpreter == "fast" else lib.zwe_resume_plain
        self._keep: list[Any] = []
        self._failure: BaseException | None = None
        self._stack = ffi.new("uint32_t[]", _HOST_STACK_SLOTS)
        self._thread = ffi.new("struct zwe_thread *")
        self._world = ffi.new("struct zwe_world *")
        slots = ffi.new("struct zwe_instance *[]", 4)
        self._keep.append(slots)
        self._world.instances, self._world.capacity = slots, 4
        self._instance = self._create(imports or {})
        detail = ffi.new("struct zwe_detail *")
        _refuse_image(
            lib.zwe_thread_start_init(self._thread, self._instance, self._stack, _HOST_STACK_SLOTS),
            detail,
        )
        self._run(fuel)

    def _create(self, imports: Mapping[tuple[str, str], HostFunction]) -> Any:
        image = self._verified.image
        count = int(image.count[lib.ZWE_S_IMPORTS])
        externs = ffi.new("struct zwe_extern[]", max(count, 1))
        for index in range(count):
            self._bind(externs[index], index, imports)
        need = ffi.new("struct zwe_need *")
        detail = ffi.new("struct zwe_detail *")
        _refuse_image(lib.zwe_instance_need(image, ffi.NULL, need), detail)
        block = ffi.new("uint64_t[]", need.total_bytes // 8 + 1)
        made = ffi.new("struct zwe_instance **")
        self._keep += [externs, block]
        error = lib.zwe_instance_create(
            made,
            self._world,
            1,
            image,
            ffi.NULL,
            block,
            need.total_bytes,
            externs,
            count,
            ffi.NULL,
            detail,
        )
        _refuse_image(error, detail)
        return made[0]

    def _bind(
        self, extern: Any, index: int, imports: Mapping[tuple[str, str], HostFunction]
    ) -> None:
        wanted = ffi.new("struct zwe_import *")
        lib.zwe_image_import(self._verified.image, index, wanted)
        name = (_name(wanted.module), _name(wanted.field))
        function = imports.get(name)
        if wanted.kind != lib.ZWE_KIND_FUNC or function is None:
            raise BadImage(
                "only imports that are given here",
                f"the import {'.'.join(name)}",
                "a board, with --board",
                name="link",
            )
        signature = ffi.new("struct zwe_functype *")
        lib.zwe_image_type(self._verified.image, wanted.type_index, signature)
        params = tuple(ValType(signature.params[i]) for i in range(signature.n_params))
        results = tuple(ValType(signature.results[i]) for i in range(signature.n_results))

        def call(thread: Any, slots: Any, _user: Any) -> int:
            try:
                answer = function(*_values_of(params, slots))
            except Exception as problem:
                self._failure = problem
                lib.zwe_thread_trap(thread, lib.ZWE_TRAP_HOST)
                return int(lib.ZWE_CALL_TRAP)
            several = answer if isinstance(answer, (tuple, list)) else (answer,)
            values = several if results else ()
            flat = [
                slot
                for kind, value in zip(results, values, strict=True)
                for slot in _slots_of(kind, value)
            ]
            for at, slot in enumerate(flat):
                slots[at] = slot
            return int(lib.ZWE_CALL_DONE)

        callback = ffi.callback(
            "enum zwe_outcome(struct zwe_thread *, uint32_t *, void *)",
            call,
            error=lib.ZWE_CALL_TRAP,
        )
        self._keep += [callback, signature]
        extern.kind = lib.ZWE_KIND_FUNC
        extern.u.func.host, extern.u.func.type = callback, signature

    def _run(
        self, fuel: int | None, on_poll: OnPoll | None = None, every: int = _FUEL_PORTION
    ) -> None:
        left = fuel
        while True:
            portion = every if left is None else min(left, every)
            # The last unit is what a thread goes below zero with.
            state = self._resume(self._thread, portion if on_poll is None else portion - 1)
            if state == lib.ZWE_RUN_DONE:
                return
            if state == lib.ZWE_RUN_FUEL and on_poll is not None:
                on_poll(self._backtrace())
            if state == lib.ZWE_RUN_TRAP:
                self._raise_trap()
            if state not in (lib.ZWE_RUN_FUEL, lib.ZWE_RUN_YIELD):
                raise ModuleTrapped("a function that returns", f"state {state}", "a board")
            if left is not None:
                left -= portion
                if left <= 0:
                    raise TimeLimit("the call to end", f"{fuel} units of fuel used up", "more fuel")

    def _backtrace(self) -> tuple[tuple[int, int], ...]:
        """The call stack: (function, image word), innermost first."""
        frames = ffi.new("struct zwe_frame[]", _DEEPEST)
        count = int(lib.zwe_thread_backtrace(self._thread, frames, _DEEPEST))
        return tuple((int(frames[i].func_index), int(frames[i].code_word)) for i in range(count))

    def _raise_trap(self) -> None:
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure
        stack = self._backtrace()
        code = _TRAPS.get(self._thread.trap, str(self._thread.trap))
        sentence = _text(lib.zwe_trap_text(self._thread.trap))
        word = int(self._thread.trap_word)
        function = stack[0][0] if stack else int(lib.zwe_image_func_at(self._verified.image, word))
        trap = EngineTrap(code, sentence, function, word, stack)
        raise ModuleTrapped(
            "the call to return", f"a trap: {sentence}", "`zwali inspect`", name=code, report=trap
        )

    def call(
        self,
        name: str,
        args: Sequence[Value] = (),
        *,
        fuel: int | None = None,
        on_poll: OnPoll | None = None,
        every: int = 1,
    ) -> tuple[Value, ...]:
        """Call an exported function.

        Args:
            name: Of the function.
            args: Its arguments.
            fuel: For the call; None for as much as it takes.
            on_poll: Gets the call stack after each `every` poll points: (function, image word),
                innermost first.
            every: At least 1.

        Raises:
            UsageProblem: There is no such function, or the arguments do not fit its type.
            ModuleTrapped: It trapped; `report` is an `EngineTrap`.
            TimeLimit: The fuel was used up.
        """
        found = ffi.new("struct zwe_export *")
        word = name.encode()
        image = self._verified.image
        if (
            not lib.zwe_image_find_export(image, word, len(word), found)
            or found.kind != lib.ZWE_KIND_FUNC
        ):
            raise UsageProblem("an exported function", repr(name), "`zwali inspect`")
        signature = self._verified.function_type(found.index)
        if len(args) != len(signature.params):
            raise UsageProblem(f"{len(signature.params)} arguments", f"{len(args)}", str(signature))
        flat = [
            slot
            for kind, value in zip(signature.params, args, strict=True)
            for slot in _slots_of(kind, value)
        ]
        error = lib.zwe_thread_start(
            self._thread,
            self._instance,
            found.index,
            ffi.new("uint32_t[]", flat or [0]),
            len(flat),
            self._stack,
            _HOST_STACK_SLOTS,
        )
        _refuse_image(error, ffi.new("struct zwe_detail *"))
        if on_poll is None:
            self._run(fuel)
        else:
            self._run(fuel, on_poll, every)
        slots = lib.zwe_thread_results(self._thread, ffi.new("size_t *"))
        return _values_of(signature.results, slots)

    def _memory(self, address: int, length: int) -> Any:
        memory = lib.zwe_instance_memory(self._instance)
        address -= int(self._verified.image.memory_low)
        if memory == ffi.NULL or address < 0 or length < 0 or address + length > memory.size_bytes:
            raise UsageProblem(
                "an address in the memory", f"{address}, {length} bytes", "a lower one"
            )
        return ffi.buffer(memory.base + address, length)

    def read(self, address: int, length: int) -> bytes:
        """Bytes of the linear memory."""
        return bytes(self._memory(address, length))

    def write(self, address: int, data: bytes) -> None:
        """Change bytes of the linear memory."""
        self._memory(address, len(data))[:] = data

    def close(self) -> None:
        """Give everything back; closing twice does nothing."""
        if self._instance != ffi.NULL:
            lib.zwe_instance_destroy(self._instance)
            self._instance = ffi.NULL

    def __enter__(self) -> Instance:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _name(name: Any) -> str:
    return bytes(ffi.buffer(name.bytes, name.length)).decode("utf-8", errors="replace")
