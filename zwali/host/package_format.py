"""The bytes of a package: docs/package_format.md, line by line. Packs nothing, does no I/O.

`firmware/mgmt/package.c` and `manifest.c` make the same checks in the same order.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import cbor2

from zwali.host.engine import Encoding, RamNeed
from zwali.host.errors import BadPackage

MAGIC = b"ZWM1"
FORMAT_VERSION = 1
HEADER_SIZE = 16
PART_SIZE = 48
PARTS_MAX = 3
MANIFEST_MAX = 65536
NAME_MAX = 31
TEXT_MAX = 255
ENTRIES_MAX = 1024
IMPORTS_MAX = 1024
DEVICES_MAX = 64
THREADS_MAX = 64
BUILD_ID_SIZE = 16

HOST_MAGIC = b"ZWMH"
HOST_HEADER_SIZE = 48

_NAME = re.compile(r"[A-Za-z0-9_.-]{1,31}", re.ASCII)
_U32_MAX = 0xFFFFFFFF


class Status(IntEnum):
    """What can be wrong with a package; `enum zwp_status` on the device."""

    OK = 0
    TRUNCATED = -1
    MAGIC = -2
    VERSION = -3
    HEADER_CRC = -4
    LAYOUT = -5
    TRAILING = -6
    MANIFEST_DIGEST = -7
    IMAGE_DIGEST = -8
    MANIFEST = -9
    NAME = -10
    RAM = -11
    ENCODING = -12


_EXPECTED: Mapping[Status, tuple[str, str]] = {
    Status.TRUNCATED: ("a whole package", "copying or packing it again"),
    Status.MAGIC: ("a zwali package, which begins with 'ZWM1'", "`zwali pack` on the .wasm first"),
    Status.VERSION: (f"format version {FORMAT_VERSION}", "packing it again with this zwali"),
    Status.HEADER_CRC: ("an undamaged header", "copying or packing it again"),
    Status.LAYOUT: ("a manifest and images, one behind the other", "packing it again"),
    Status.TRAILING: ("nothing but a host part behind the device part", "packing it again"),
    Status.MANIFEST_DIGEST: ("an undamaged manifest", "copying or packing it again"),
    Status.IMAGE_DIGEST: ("an undamaged image", "copying or packing it again"),
    Status.MANIFEST: ("a manifest as docs/package_format.md describes it", "packing it again"),
    Status.NAME: ("a name of 1 to 31 letters, digits or _ . -", "another name"),
    Status.ENCODING: (
        "an image in an encoding that the device runs, or P32",
        "packing it again with the zwali that made the firmware",
    ),
    Status.RAM: ("RAM parts that add up to less than 4 GiB", "packing it again"),
}


class Restart(IntEnum):
    """What the device does when the module has ended."""

    NEVER = 0
    ON_FAILURE = 1
    ALWAYS = 2


@dataclass(frozen=True, slots=True)
class MemoryDecision:
    """How much linear memory the module gets, and why.

    Attributes:
        declared: Bytes that its memory section asks for.
        reserved: Bytes that the device sets aside; an access beyond them traps.
        reason: One sentence.
        low: Address of the first of them; an access below it traps.
    """

    declared: int
    reserved: int
    reason: str
    low: int = 0


@dataclass(frozen=True, slots=True)
class ManifestImport:
    """An imported function."""

    module: str
    field: str
    signature: str
    fingerprint: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An exported function and its type, as `i32,i64->i32`."""

    name: str
    signature: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the device has to know of a module before it runs it; sizes in bytes."""

    name: str
    version: str
    build_id: bytes
    entries: tuple[Entry, ...]
    imports: tuple[ManifestImport, ...]
    devices: tuple[str, ...]
    memory: MemoryDecision
    ram: RamNeed
    fuel_slice: int
    deadline_ms: int
    frame_stack_bytes: int
    restart: Restart
    threads: int


def refuse(status: Status, got: str) -> BadPackage:
    """The error for a status, to raise."""
    expected, advice = _EXPECTED[status]
    return BadPackage(expected, got, advice, name=status.name.lower())


def is_name(text: str) -> bool:
    """Whether a text can be a module's name or version."""
    return _NAME.fullmatch(text) is not None


def fingerprint(module: str, field: str, signature: str, layout: str = "") -> int:
    """A call's fingerprint: 32 bits over its name, type and the layout of the structs it takes.

    Args:
        module: As imported.
        field: As imported.
        signature: Of the Wasm function, `i32,i64->i32`.
        layout: The structs as the guest compiled them; empty when the call takes none.
    """
    text = "\0".join((module, field, signature, layout))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "little")


# ---- device part -------------------------------------------------------------------------------


def _align(size: int) -> int:
    return (size + 3) & ~3


def encode_manifest(manifest: Manifest) -> bytes:
    """Deterministic CBOR of a manifest."""
    ram = manifest.ram
    memory = manifest.memory
    return cbor2.dumps(
        {
            1: manifest.name,
            2: manifest.version,
            3: manifest.build_id,
            4: [[each.name, each.signature] for each in manifest.entries],
            5: [[i.module, i.field, i.signature, i.fingerprint] for i in manifest.imports],
            6: list(manifest.devices),
            7: [ram.memory, ram.globals, ram.tables, ram.frames, ram.instance, ram.other],
            8: [memory.declared, memory.low, memory.reserved, memory.reason],
            9: [manifest.fuel_slice, manifest.deadline_ms, manifest.frame_stack_bytes],
            10: int(manifest.restart),
            11: manifest.threads,
        },
        canonical=True,
    )


def encode_device_part(manifest: bytes, images: Mapping[Encoding, bytes]) -> bytes:
    """Header, part table, manifest and images.

    Args:
        manifest: Its CBOR.
        images: Each a multiple of 4 bytes long.
    """
    parts = [(1, 0, manifest)]
    parts += [(2, int(encoding), images[encoding]) for encoding in sorted(images)]
    offset = HEADER_SIZE + PART_SIZE * len(parts)
    table, body = b"", b""
    for kind, encoding, data in parts:
        body += bytes(_align(len(body)) - len(body))
        digest = hashlib.sha256(data).digest()
        table += struct.pack(
            "<BBHIII32s", kind, encoding, 0, offset + len(body), len(data), 0, digest
        )
        body += data
    size = offset + len(body)
    head = struct.pack("<4sHHI", MAGIC, FORMAT_VERSION, len(parts), size)
    return head + struct.pack("<I", zlib.crc32(head + table)) + table + body


def _check_header(data: bytes) -> tuple[int, int]:
    """Bytes of the device part and the number of its parts."""
    if len(data) >= len(MAGIC) and data[: len(MAGIC)] != MAGIC:
        raise refuse(Status.MAGIC, f"a file that begins with {data[: len(MAGIC)].hex(' ')}")
    if len(data) < HEADER_SIZE:
        raise refuse(Status.TRUNCATED, f"{len(data)} bytes")
    _, version, parts, size, crc = struct.unpack_from("<4sHHII", data)
    if version != FORMAT_VERSION:
        raise refuse(Status.VERSION, f"version {version}")
    if not 2 <= parts <= PARTS_MAX:
        raise refuse(Status.LAYOUT, f"{parts} parts")
    table_end = HEADER_SIZE + PART_SIZE * parts
    if len(data) < table_end:
        raise refuse(Status.TRUNCATED, f"{len(data)} bytes")
    if zlib.crc32(data[HEADER_SIZE:table_end], zlib.crc32(data[:12])) != crc:
        raise refuse(Status.HEADER_CRC, "another checksum")
    if size > len(data):
        raise refuse(Status.TRUNCATED, f"{len(data)} of {size} bytes")
    return size, parts


@dataclass(frozen=True, slots=True)
class _Part:
    kind: int
    encoding: int
    data: bytes
    digest: bytes


def _read_part(data: bytes, size: int, index: int, end: int, before: int) -> tuple[_Part, int]:
    """Part number `index`, which must begin right behind `end`; and its own end."""
    at = HEADER_SIZE + PART_SIZE * index
    kind, encoding, zero, offset, length, zero2, digest = struct.unpack_from("<BBHIII32s", data, at)
    good_kind = (kind, encoding) == (1, 0) if index == 0 else kind == 2 and before < encoding <= 2
    good_size = 0 < length <= MANIFEST_MAX if kind == 1 else length > 0 and length % 4 == 0
    good_place = offset == _align(end) and offset + length <= size
    if not (good_kind and good_size and good_place) or zero or zero2 or any(data[end:offset]):
        raise refuse(Status.LAYOUT, f"part {index}: kind {kind}, {length} bytes at {offset}")
    return _Part(kind, encoding, data[offset : offset + length], digest), offset + length


def _read_parts(data: bytes) -> tuple[int, list[_Part]]:
    """Size of the device part, and its parts; their digests are not looked at."""
    size, count = _check_header(data)
    end = HEADER_SIZE + PART_SIZE * count
    parts: list[_Part] = []
    for index in range(count):
        part, end = _read_part(data, size, index, end, parts[-1].encoding if parts else 0)
        parts.append(part)
    if end != size:
        raise refuse(Status.LAYOUT, f"{size - end} bytes behind the last part")
    return size, parts


def decode_device_part(data: bytes) -> tuple[int, Manifest, dict[Encoding, bytes]]:
    """Check and read the device part at the beginning of `data`.

    Returns:
        Its size, the manifest, the images.

    Raises:
        BadPackage: `name` is that of the status, in lower case.
    """
    size, parts = _read_parts(data)
    for part in parts:
        if hashlib.sha256(part.data).digest() != part.digest:
            status = Status.MANIFEST_DIGEST if part.kind == 1 else Status.IMAGE_DIGEST
            raise refuse(status, "another digest")
    images = {Encoding(part.encoding): part.data for part in parts[1:]}
    return size, decode_manifest(parts[0].data), images


def with_images(device_part: bytes, images: Mapping[Encoding, bytes]) -> bytes:
    """A device part with the same manifest and other images."""
    _, parts = _read_parts(device_part)
    return encode_device_part(parts[0].data, images)


# ---- manifest ----------------------------------------------------------------------------------


def _wrong(what: str) -> BadPackage:
    return refuse(Status.MANIFEST, what)


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _U32_MAX:
        raise _wrong("something else than a 32-bit number")
    return value


def _text(value: object) -> str:
    if type(value) is not str or len(value.encode()) > TEXT_MAX:
        raise _wrong(f"something else than a text of at most {TEXT_MAX} bytes")
    return value


def _items(value: object, least: int, most: int) -> Sequence[Any]:
    if type(value) is not list or not least <= len(value) <= most:
        raise _wrong("an array of another length")
    return value


def _import(value: object) -> ManifestImport:
    module, field, signature, mark = _items(value, 4, 4)
    return ManifestImport(_text(module), _text(field), _text(signature), _number(mark))


def _entry(value: object) -> Entry:
    name, signature = _items(value, 2, 2)
    return Entry(_text(name), _text(signature))


def _build_id(value: object) -> bytes:
    if type(value) is not bytes or len(value) != BUILD_ID_SIZE:
        raise _wrong(f"a build id that is not {BUILD_ID_SIZE} bytes")
    return value


def _memory(value: object) -> MemoryDecision:
    declared, low, reserved, reason = _items(value, 4, 4)
    return MemoryDecision(_number(declared), _number(reserved), _text(reason), _number(low))


def _bounded(value: object, least: int, most: int) -> int:
    number = _number(value)
    if not least <= number <= most:
        raise _wrong(f"{number} where {least} to {most} is possible")
    return number


_FIELDS: tuple[Callable[[object], Any], ...] = (
    _text,
    _text,
    _build_id,
    lambda value: tuple(map(_entry, _items(value, 0, ENTRIES_MAX))),
    lambda value: tuple(map(_import, _items(value, 0, IMPORTS_MAX))),
    lambda value: tuple(map(_text, _items(value, 0, DEVICES_MAX))),
    lambda value: RamNeed(*map(_number, _items(value, 6, 6))),
    _memory,
    lambda value: tuple(map(_number, _items(value, 3, 3))),
    lambda value: Restart(_bounded(value, 0, max(Restart))),
    lambda value: _bounded(value, 1, THREADS_MAX),
)


def _decode_map(data: bytes) -> dict[int, Any]:
    """The manifest as it is in CBOR: one map, in the one encoding that is allowed."""
    try:
        found = cbor2.loads(data)
        again = cbor2.dumps(found, canonical=True)
    except Exception as error:  # the decoder lets many kinds through, and all mean the same
        raise _wrong(f"no CBOR ({error})") from error
    if again != data:
        raise _wrong("CBOR that is not deterministic")
    keys = range(1, len(_FIELDS) + 1)
    if type(found) is not dict or [*found] != [*keys] or any(type(key) is not int for key in found):
        raise _wrong("other keys")
    return found


def decode_manifest(data: bytes) -> Manifest:
    """Check and read a manifest.

    Raises:
        BadPackage: It does not have the described form, or its values contradict each other.
    """
    found = _decode_map(data)
    values = [read(found[key + 1]) for key, read in enumerate(_FIELDS)]
    name, version, build_id, entries, imports, devices, ram, memory, limits = values[:9]
    for text in (name, version):
        if not is_name(text):
            raise refuse(Status.NAME, repr(text))
    if ram.total > _U32_MAX or memory.reserved > ram.memory:
        raise refuse(Status.RAM, f"{ram.total} bytes, {memory.reserved} of them memory")
    return Manifest(
        name=name,
        version=version,
        build_id=build_id,
        entries=entries,
        imports=imports,
        devices=devices,
        memory=memory,
        ram=ram,
        fuel_slice=limits[0],
        deadline_ms=limits[1],
        frame_stack_bytes=limits[2],
        restart=values[9],
        threads=values[10],
    )


# ---- host part ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Symbols:
    """What only the host needs: how to get from an image back to the source.

    Attributes:
        wasm_bytes: Size of the Wasm module.
        functions: Names by function index.
        positions: By encoding: (image word, Wasm offset, function index), ascending.
        files: Source files.
        lines: (Wasm offset, index in `files`, line), ascending.
    """

    wasm_bytes: int
    functions: Mapping[int, str]
    positions: Mapping[Encoding, Sequence[tuple[int, int, int]]]
    files: Sequence[str]
    lines: Sequence[tuple[int, int, int]]


def _pack_triples(triples: Sequence[tuple[int, int, int]]) -> bytes:
    return b"".join(struct.pack("<III", *each) for each in triples)


def _unpack_triples(data: bytes) -> tuple[tuple[int, int, int], ...]:
    return tuple(struct.iter_unpack("<III", data))


def encode_host_part(symbols: Symbols, digest: bytes) -> bytes:
    """The host part that belongs to the device part with that digest."""
    payload = cbor2.dumps(
        {
            1: symbols.wasm_bytes,
            2: dict(symbols.functions),
            3: {int(key): _pack_triples(value) for key, value in symbols.positions.items()},
            4: list(symbols.files),
            5: _pack_triples(symbols.lines),
        },
        canonical=True,
    )
    head = struct.pack("<4sHHII", HOST_MAGIC, FORMAT_VERSION, 0, len(payload), zlib.crc32(payload))
    return head + digest + payload


def decode_host_part(data: bytes, digest: bytes) -> Symbols:
    """Read the host part.

    Args:
        data: All bytes behind the device part; not empty.
        digest: Of the device part.

    Raises:
        BadPackage: `trailing` when it is none; `host_part` when it is damaged or another's.
    """
    if data[:4] != HOST_MAGIC[: len(data)]:
        raise refuse(Status.TRAILING, f"{len(data)} bytes of something else")

    def wrong(got: str) -> BadPackage:
        return BadPackage("an undamaged host part", got, "packing it again", name="host_part")

    if len(data) < HOST_HEADER_SIZE:
        raise wrong(f"{len(data)} bytes of it")
    _, version, zero, size, crc = struct.unpack_from("<4sHHII", data)
    payload = data[HOST_HEADER_SIZE:]
    if version != FORMAT_VERSION or zero or len(payload) != size or zlib.crc32(payload) != crc:
        raise wrong("another version, length or checksum")
    if data[16:HOST_HEADER_SIZE] != digest:
        raise wrong("the host part of another package")
    try:
        found = cbor2.loads(payload)
        return Symbols(
            wasm_bytes=int(found[1]),
            functions={int(key): str(value) for key, value in found[2].items()},
            positions={Encoding(key): _unpack_triples(value) for key, value in found[3].items()},
            files=tuple(map(str, found[4])),
            lines=_unpack_triples(found[5]),
        )
    except Exception as error:  # whatever the decoder or a wrong shape leads to
        raise wrong(f"something unreadable ({error})") from error
