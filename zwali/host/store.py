"""The content of a module partition, made and read on the host by the store's own C code.

Works on bytes only. Which partition, and what else lies in flash, `flash` knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from zwali.host._store import ffi, lib
from zwali.host.errors import BadPackage, UsageProblem
from zwali.host.package import Package

_OK, _NOT_FOUND, _NO_ROOM, _EXISTS = 0, -5, -6, -12


@dataclass(frozen=True, slots=True)
class Geometry:
    """What the store must know of its flash.

    Attributes:
        size: Bytes of the partition.
        erase_block: Bytes that are erased together.
        write_block: Bytes that are written together.
        erase_value: What an erased byte reads as.
    """

    size: int
    erase_block: int
    write_block: int
    erase_value: int


@dataclass(frozen=True, slots=True)
class StoredModule:
    """A version of a module in a store.

    Attributes:
        name: Of the module.
        digest: SHA-256 of its data, which is right.
        data: The package's device part.
        offset: Where in the partition the data begins.
        is_active: Whether it is the newest version of its name.
        starts_at_boot: Whether the device starts it by itself.
    """

    name: str
    digest: bytes
    data: bytes
    offset: int
    is_active: bool
    starts_at_boot: bool


def _text(status: int) -> str:
    return str(ffi.string(lib.zws_status_text(status)).decode())


@contextmanager
def _opened(memory: bytearray, geometry: Geometry, *, fresh: bool) -> Iterator[Any]:
    buffer = ffi.from_buffer("uint8_t[]", memory, require_writable=True)
    handle = lib.zwh_new(
        buffer, geometry.size, geometry.erase_block, geometry.write_block, geometry.erase_value
    )
    if handle == ffi.NULL:
        raise MemoryError
    try:
        if status := lib.zwh_open(handle, fresh):
            raise UsageProblem(
                f"a module store in {len(memory)} bytes, erased by {geometry.erase_block}, "
                f"written by {geometry.write_block}",
                _text(status),
                "a partition of the board's devicetree with room for four erase blocks or more",
            )
        yield handle
    finally:
        lib.zwh_free(handle)


def make(packages: Sequence[Package], geometry: Geometry, *, start: bool = True) -> bytes:
    """The content of a partition that holds these modules and nothing else.

    Args:
        packages: What to put in; of the same name, the last one is active.
        geometry: Of the partition.
        start: Whether the device starts them when it boots.

    Raises:
        UsageProblem: They do not fit, or the partition is none that a store can use.
    """
    memory = bytearray([geometry.erase_value]) * geometry.size
    with _opened(memory, geometry, fresh=True) as handle:
        for each in packages:
            name = each.manifest.name
            largest = lib.zwh_largest(handle)
            status = lib.zwh_put(
                handle, name.encode(), each.digest, each.device_part, len(each.device_part), start
            )
            if status == _NO_ROOM:
                raise UsageProblem(
                    f"modules that fit a partition of {geometry.size} bytes",
                    f"{name} with {len(each.device_part)} bytes, where {largest} are left",
                    "fewer or smaller modules, or a larger zwali_partition",
                    name="no_room",
                )
            if status not in (_OK, _EXISTS):
                raise BadPackage(f"{name} to go into the store", _text(status), "another name")
        assert lib.zwh_wrong_writes(handle) == 0
    return bytes(memory)


def read(content: bytes, geometry: Geometry) -> tuple[StoredModule, ...]:
    """The modules in a partition, as a device would find them.

    Raises:
        UsageProblem: There is no store in these bytes.
        BadPackage: A module's bytes do not have the digest that is written beside them.
    """
    memory = bytearray(content)
    found: list[StoredModule] = []
    with _opened(memory, geometry, fresh=False) as handle:
        entry = ffi.new("struct zwh_module *")
        while True:
            status = lib.zwh_module(handle, len(found), entry)
            if status == _NOT_FOUND:
                return tuple(found)
            if status != _OK:
                name = ffi.string(entry.name).decode(errors="replace")
                raise BadPackage(f"{name} to be whole", _text(status), "flashing it again")
            data = bytearray(entry.size)
            lib.zwh_read(handle, len(found), ffi.from_buffer("uint8_t[]", data))
            found.append(
                StoredModule(
                    name=ffi.string(entry.name).decode(),
                    digest=bytes(ffi.buffer(entry.digest)),
                    data=bytes(data),
                    offset=entry.offset,
                    is_active=entry.active,
                    starts_at_boot=entry.enabled,
                )
            )
