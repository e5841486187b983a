"""Packages: a Wasm module made ready for devices, and the reading of one.

The bytes are package_format's, the memory decision is memory_plan's. Reads and writes no files.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from zwali.host import debug_info, engine, memory_plan, package_format
from zwali.host.engine import (
    Encoding,
    ExternKind,
    ModuleInfo,
    TranslateOptions,
    Translation,
    encode,
    translate,
)
from zwali.host.errors import BadModule, UsageProblem
from zwali.host.package_format import (
    Entry,
    Manifest,
    ManifestImport,
    MemoryDecision,
    Restart,
    Symbols,
    fingerprint,
)

__all__ = [
    "Entry",
    "Location",
    "Manifest",
    "ManifestImport",
    "MemoryDecision",
    "PackOptions",
    "Package",
    "Restart",
    "Symbols",
    "fingerprint",
    "for_device",
    "load",
    "pack",
]

DEVICES_SECTION = "zwali.devices"
THREADS_SECTION = "zwali.threads"
#: Calls after which the device calls functions of the module, on a thread of their own.
_CALLED_BACK = ("SYS_k_timer_", "SYS_gpio_add_callback", "SYS_counter_set_channel_alarm")
#: Threads that a module gets which creates some and does not say how many.
_THREADS_UNSAID = 3
#: What compilers call functions that the source calls otherwise.
_SOURCE_NAMES = {"__original_main": "main", "__main_void": "main", "__main_argc_argv": "main"}
_MEMORY_ALIGN = 8
_U32_MAX = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class PackOptions:
    """What the user says about a module; None leaves it to the packer.

    Attributes:
        name: Of the module in the store: 1 to 31 of `[A-Za-z0-9_.-]`.
        version: The same characters.
        heap_bytes: Memory behind data and stack, for modules linked with 64 KiB pages.
        memory_bytes: All of linear memory.
        frame_stack_bytes: Of each thread.
        fuel_slice: Units of fuel that a thread runs at a time; the device may give less.
        deadline_ms: Time limit of a run.
        restart: What follows the end.
        debug: Keep names and lines in the host part.
        encodings: Which images go in.
        threads: How many at once, the first and the event thread included.
        stack_bytes: What is kept of a C stack that the linker put below the data.
        devices: Names of devices that the module looks up at run time.
    """

    name: str
    version: str = "0.1.0"
    heap_bytes: int = 0
    memory_bytes: int | None = None
    frame_stack_bytes: int | None = None
    fuel_slice: int | None = None
    deadline_ms: int | None = None
    restart: Restart = Restart.NEVER
    debug: bool = True
    encodings: tuple[Encoding, ...] = (Encoding.P32,)
    threads: int | None = None
    stack_bytes: int = memory_plan.STACK_BYTES
    devices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the module; file and line when debug information is there."""

    function: str
    wasm_offset: int
    file: str | None
    line: int | None


@dataclass(frozen=True, slots=True)
class Package:
    """A package, read or just made.

    Attributes:
        data: The whole file.
        device_part: What is uploaded: the beginning of `data`.
        digest: SHA-256 of the device part; the package's identity.
        manifest: What the device is told.
        images: By encoding.
        wasm_bytes: Size of the Wasm module; 0 when the host part is missing.
        symbols: The host part; None when it is missing.
    """

    data: bytes
    device_part: bytes
    digest: bytes
    manifest: Manifest
    images: Mapping[Encoding, bytes]
    wasm_bytes: int
    symbols: Symbols | None

    @property
    def options_used(self) -> frozenset[str]:
        """What it needs of that which a firmware may be built without: ``floats``, ..."""
        return frozenset().union(*(engine.options_used(image) for image in self.images.values()))

    def locate(self, encoding: Encoding, image_word: int) -> Location | None:
        """Where an instruction of an image came from; None when that is not known."""
        known = self.symbols.positions if self.symbols else {}
        # Every encoding counts the same words.
        positions = known.get(encoding) or next(iter(known.values()), ())
        index = bisect_right(positions, image_word, key=lambda each: each[0]) - 1
        if self.symbols is None or index < 0:
            return None
        _, offset, function = positions[index]
        lines = self.symbols.lines
        index = bisect_right(lines, offset, key=lambda each: each[0]) - 1
        name = self.function_name(function) or f"function {function}"
        if index < 0 or lines[index][2] == debug_info.NO_LINE:
            return Location(name, offset, None, None)
        return Location(name, offset, self.symbols.files[lines[index][1]], lines[index][2])

    def function_name(self, index: int) -> str | None:
        """Name of a function of the whole index space."""
        return self.symbols.functions.get(index) if self.symbols else None


# ---- pack --------------------------------------------------------------------------------------


def _check_options(options: PackOptions) -> None:
    for what, text in (("name", options.name), ("version", options.version)):
        if not package_format.is_name(text):
            raise UsageProblem(
                f"a {what} of 1 to {package_format.NAME_MAX} letters, digits or _ . -",
                f"'{text}'",
                f"another {what}",
            )
    numbers = {
        "heap_bytes": options.heap_bytes,
        "stack_bytes": options.stack_bytes,
        "memory_bytes": options.memory_bytes,
        "frame_stack_bytes": options.frame_stack_bytes,
        "fuel_slice": options.fuel_slice,
        "deadline_ms": options.deadline_ms,
    }
    for what, number in numbers.items():
        if number is not None and not 0 <= number <= _U32_MAX:
            raise UsageProblem(f"a 32-bit number for {what}", str(number), "a smaller one")
    if options.threads is not None and not 1 <= options.threads <= package_format.THREADS_MAX:
        raise UsageProblem(
            f"1 to {package_format.THREADS_MAX} threads", str(options.threads), "fewer threads"
        )
    if not options.encodings:
        raise UsageProblem("at least one encoding", "none", "P32")


def _check_limit(what: str, count: int, limit: int) -> None:
    if count > limit:
        raise BadModule(f"at most {limit} {what}", str(count), "a smaller module", name="limit")


def _check_texts(texts: tuple[str, ...]) -> None:
    for text in texts:
        if len(text.encode()) > package_format.TEXT_MAX:
            raise BadModule(
                f"names of at most {package_format.TEXT_MAX} bytes",
                f"'{text[:40]}...'",
                "shorter names",
                name="limit",
            )


def _imports(info: ModuleInfo) -> tuple[ManifestImport, ...]:
    found = []
    for each in info.imports:
        if each.kind is ExternKind.FUNC:
            signature = str(each.type)
            mark = fingerprint(each.module, each.field, signature)
            found.append(ManifestImport(each.module, each.field, signature, mark))
    _check_limit("imported functions", len(found), package_format.IMPORTS_MAX)
    return tuple(found)


def _entries(info: ModuleInfo) -> tuple[Entry, ...]:
    found = [Entry(e.name, str(e.type)) for e in info.exports if e.kind is ExternKind.FUNC]
    _check_limit("exported functions", len(found), package_format.ENTRIES_MAX)
    return tuple(found)


def _devices(info: ModuleInfo, asked: tuple[str, ...]) -> tuple[str, ...]:
    """As the SDK's macros leave them, as a custom section says, as asked for."""
    section = info.custom_sections.get(DEVICES_SECTION, b"")
    names = {name.decode(errors="replace") for name in section.split(b"\0") if name}
    names |= info.device_names | set(asked)
    names -= {f"?{name}" for name in names}
    _check_limit("devices", len(names), package_format.DEVICES_MAX)
    return tuple(sorted(names))


def _threads(info: ModuleInfo, asked: int | None) -> int:
    """As asked, as the module says, or guessed from its imports."""
    if asked is not None:
        return asked
    section = info.custom_sections.get(THREADS_SECTION, b"")
    if len(section) >= 4:
        said = int.from_bytes(section[:4], "little")
        return min(max(said, 1), package_format.THREADS_MAX)
    calls = {each.field for each in info.imports}
    creates = "SYS_k_thread_create" in calls
    has_callbacks = any(call.startswith(_CALLED_BACK) for call in calls)
    stacks = _declared_stacks(info)
    others = creates * (_THREADS_UNSAID if stacks is None else stacks)
    return min(1 + others + has_callbacks, package_format.THREADS_MAX)


def _declared_stacks(info: ModuleInfo) -> int | None:
    """How many thread stacks the module defines, where the SDK counted them."""
    start = info.globals_exported.get("__start_zwali_stacks")
    stop = info.globals_exported.get("__stop_zwali_stacks")
    return None if start is None or stop is None else max(stop - start, 0)


def _manifest(
    wasm: bytes, options: PackOptions, made: Translation, memory: MemoryDecision
) -> Manifest:
    info = made.info
    threads = _threads(info, options.threads)
    frame_stack = made.ram.frames
    reserved = -(-memory.reserved // _MEMORY_ALIGN) * _MEMORY_ALIGN
    ram = replace(made.ram, memory=max(made.ram.memory, reserved), frames=frame_stack * threads)
    if ram.total > _U32_MAX:
        raise BadModule("RAM needs below 4 GiB", f"{ram.total} bytes", "less memory", name="limit")
    manifest = Manifest(
        name=options.name,
        version=options.version,
        build_id=hashlib.sha256(wasm).digest()[: package_format.BUILD_ID_SIZE],
        entries=_entries(info),
        imports=_imports(info),
        devices=_devices(info, options.devices),
        memory=memory,
        ram=ram,
        fuel_slice=options.fuel_slice or 0,
        deadline_ms=options.deadline_ms or 0,
        frame_stack_bytes=frame_stack,
        restart=options.restart,
        threads=threads,
    )
    entries = tuple(text for each in manifest.entries for text in (each.name, each.signature))
    imports = tuple(
        text for each in manifest.imports for text in (each.module, each.field, each.signature)
    )
    _check_texts(entries + imports + manifest.devices)
    return manifest


def _function_names(info: ModuleInfo) -> dict[int, str]:
    """From the name section; exports and imports fill the gaps."""
    imported = [each for each in info.imports if each.kind is ExternKind.FUNC]
    # The translator puts data segments and the start function into one function behind all others.
    names = {len(imported) + info.functions: "(initialisation)"}
    for index, each in enumerate(imported):
        names[index] = f"{each.module}.{each.field}"
    for export in info.exports:
        if export.kind is ExternKind.FUNC:
            names.setdefault(export.index, export.name)
    said = {index: _SOURCE_NAMES.get(name, name) for index, name in info.function_names.items()}
    return names | said


def _symbols(wasm: bytes, made: Mapping[Encoding, Translation]) -> Symbols:
    info = next(iter(made.values())).info
    lines = debug_info.read(wasm, info.custom_sections)
    return Symbols(
        wasm_bytes=len(wasm),
        functions=_function_names(info),
        positions={
            encoding: tuple((p.image_word, p.wasm_offset, p.function) for p in each.positions)
            for encoding, each in made.items()
        },
        files=lines.files,
        lines=lines.lines,
    )


def pack(wasm: bytes, options: PackOptions) -> Package:
    """Validate a module, translate it, decide on its memory and describe it.

    The same module and options give the same bytes.

    Raises:
        BadModule: The module is malformed, invalid, unsupported or beyond a limit.
        UsageProblem: An option is impossible, at all or for this module.
    """
    _check_options(options)
    plan = memory_plan.decide(
        translate(wasm), options.heap_bytes, options.memory_bytes, options.stack_bytes
    )
    memory = plan.decision
    at_start = min(memory.reserved, memory.declared)
    made = {
        encoding: translate(
            wasm,
            TranslateOptions(
                encoding=encoding,
                memory_bytes=at_start or None,
                memory_low=memory.low,
                stack_pointer=plan.stack_pointer,
                frame_stack_bytes=options.frame_stack_bytes,
            ),
        )
        for encoding in sorted(set(options.encodings))
    }
    first = next(iter(made.values()))
    manifest = package_format.encode_manifest(_manifest(wasm, options, first, memory))
    _check_limit("bytes of manifest", len(manifest), package_format.MANIFEST_MAX)
    device_part = package_format.encode_device_part(
        manifest, {encoding: each.image for encoding, each in made.items()}
    )
    symbols = _symbols(wasm, made)
    if not options.debug:
        symbols = replace(symbols, functions={}, positions={}, files=(), lines=())
    digest = hashlib.sha256(device_part).digest()
    return load(device_part + package_format.encode_host_part(symbols, digest))


def load(data: bytes) -> Package:
    """Check and read a package, or a device part alone.

    Raises:
        BadPackage: `name` says what is wrong: one of `package_format.Status` in lower case, or
            `host_part`.
    """
    size, manifest, images = package_format.decode_device_part(data)
    device_part = data[:size]
    digest = hashlib.sha256(device_part).digest()
    symbols = None
    if len(data) > size:
        symbols = package_format.decode_host_part(data[size:], digest)
    return Package(
        data=data,
        device_part=device_part,
        digest=digest,
        manifest=manifest,
        images=images,
        wasm_bytes=symbols.wasm_bytes if symbols else 0,
        symbols=symbols,
    )


def for_device(made: Package, encodings: Sequence[Encoding]) -> Package:
    """The package with the one image that a device wants.

    Args:
        made: With any images.
        encodings: What the device runs, the best first.

    Raises:
        BadPackage: There is no such image, and none to make it of.
    """
    wanted = next((each for each in encodings if each in made.images), None)
    if wanted is not None and len(made.images) == 1:
        return made
    if wanted is None:
        if not encodings or Encoding.P32 not in made.images:
            raise package_format.refuse(
                package_format.Status.ENCODING,
                f"{', '.join(each.name for each in made.images)} for a device that runs "
                f"{', '.join(each.name for each in encodings) or 'none that is known here'}",
            )
        wanted = encodings[0]
        image = encode(made.images[Encoding.P32], wanted)
    else:
        image = made.images[wanted]
    part = package_format.with_images(made.device_part, {wanted: image})
    return replace(
        made,
        data=part,
        device_part=part,
        digest=hashlib.sha256(part).digest(),
        images={wanted: image},
    )
