"""Stores made on the host, and firmware and modules merged: what fits, what does not, by name."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from intelhex import IntelHex

from tests.firmware.kernel import packages
from zwali.host import flash, store
from zwali.host.errors import BadPackage, UsageProblem
from zwali.host.flash import Partition
from zwali.host.package import Package, load
from zwali.host.store import Geometry

GEOMETRY = Geometry(size=0x8000, erase_block=1024, write_block=4, erase_value=0xFF)
PARTITION = Partition(address=0xC0000, geometry=GEOMETRY, flash=range(0x100000))


def _module(folder: Path, name: str, number: int = 1) -> Package:
    text = f'(module (func (export "main") (result i32) (i32.const {number})))'
    return load(packages.from_text(text, folder, name).read_bytes())


def _firmware(first: int = 0, size: int = 0x1000) -> IntelHex:
    image = IntelHex()
    image.frombytes(b"\x5a" * size, offset=first)
    return image


@pytest.mark.parametrize(
    "geometry",
    [
        GEOMETRY,
        Geometry(0x4000, 512, 4, 0x00),
        Geometry(0x40000, 4096, 1, 0xFF),
        Geometry(0x10000, 2048, 8, 0xFF),
        Geometry(0x20000, 8192, 32, 0xFF),
    ],
)
def test_what_goes_in_comes_out(tmp_path: Path, geometry: Geometry) -> None:
    made = [_module(tmp_path, "one"), _module(tmp_path, "two", 2), _module(tmp_path, "one", 3)]
    content = store.make(made, geometry)
    assert len(content) == geometry.size
    assert store.make(made, geometry) == content
    found = store.read(content, geometry)
    active = {each.name: each for each in found if each.is_active}
    assert {name: each.data for name, each in active.items()} == {
        "one": made[2].device_part,
        "two": made[1].device_part,
    }
    for each in found:
        assert each.starts_at_boot and each.offset % 4 == 0
        assert hashlib.sha256(each.data).digest() == each.digest
        assert content[each.offset : each.offset + len(each.data)] == each.data


def test_an_empty_store() -> None:
    assert store.read(store.make([], GEOMETRY), GEOMETRY) == ()


def test_nothing_starts_when_it_shall_not(tmp_path: Path) -> None:
    content = store.make([_module(tmp_path, "one")], GEOMETRY, start=False)
    assert [each.starts_at_boot for each in store.read(content, GEOMETRY)] == [False]


def test_a_full_store_says_what_is_left(tmp_path: Path) -> None:
    many = [_module(tmp_path, f"m{number}", number) for number in range(80)]
    with pytest.raises(UsageProblem) as caught:
        store.make(many, GEOMETRY)
    assert caught.value.name == "no_room"
    assert "bytes, where" in caught.value.got and "32768 bytes" in caught.value.expected


@pytest.mark.parametrize(
    "geometry",
    [
        Geometry(0x800, 1024, 4, 0xFF),
        Geometry(0x8000, 256, 4, 0xFF),
        Geometry(0x8000, 1024, 64, 0xFF),
        Geometry(0x8000, 1024, 3, 0xFF),
        Geometry(0x8001, 1024, 4, 0xFF),
    ],
)
def test_a_partition_that_no_store_can_use(geometry: Geometry) -> None:
    with pytest.raises(UsageProblem) as caught:
        store.make([], geometry)
    assert "a module store in" in caught.value.expected


def test_foreign_content_is_no_store() -> None:
    with pytest.raises(UsageProblem) as caught:
        store.read(b"\x12" * GEOMETRY.size, GEOMETRY)
    assert "store" in caught.value.got


def test_every_byte_of_a_module_counts(tmp_path: Path) -> None:
    content = store.make([_module(tmp_path, "one")], GEOMETRY)
    (found,) = store.read(content, GEOMETRY)
    for at in (
        found.offset,
        found.offset + len(found.data) // 2,
        found.offset + len(found.data) - 1,
    ):
        broken = bytearray(content)
        broken[at] ^= 0x10
        with pytest.raises(BadPackage) as caught:
            store.read(bytes(broken), GEOMETRY)
        assert "one" in caught.value.expected


def test_firmware_and_modules_in_one_file(tmp_path: Path) -> None:
    made = _module(tmp_path, "one")
    image, areas = flash.merge(_firmware(), [made], PARTITION)
    path = tmp_path / "merged.hex"
    image.write_hex_file(str(path))
    read = IntelHex(str(path))
    assert read.tobinstr(start=0, size=0x1000) == b"\x5a" * 0x1000
    (found,) = flash.read_modules(read, PARTITION)
    assert (found.name, found.data) == ("one", made.device_part)
    assert [str(area) for area in areas] == [
        "0x00000000..0x00000fff     4096 bytes  firmware",
        "0x000c0000..0x000c7fff    32768 bytes  modules",
    ]


@pytest.mark.parametrize("first", [0xBFFF0, 0xC0000, 0xC7FFF])
def test_an_overlap_is_shown(first: int) -> None:
    with pytest.raises(UsageProblem) as caught:
        flash.merge(_firmware(first, 0x20), [], PARTITION)
    assert caught.value.name == "overlap"
    assert f"0x{first:08x}..0x{first + 0x1F:08x}       32 bytes  firmware" in caught.value.got
    assert "0x000c0000..0x000c7fff" in caught.value.got


@pytest.mark.parametrize("first", [0xB7FE0, 0xC8000])
def test_neighbours_do_not_overlap(first: int) -> None:
    flash.merge(_firmware(first, 0x20), [], PARTITION)


def test_beyond_the_flash_is_shown() -> None:
    with pytest.raises(UsageProblem) as caught:
        flash.merge(_firmware(0xFFFF0, 0x20), [], PARTITION)
    assert caught.value.name == "out_of_range"
    assert "0x000ffff0..0x0010000f" in caught.value.got
    small = Partition(address=0xC0000, geometry=GEOMETRY, flash=range(0xC4000))
    with pytest.raises(UsageProblem) as caught:
        flash.merge(_firmware(), [], small)
    assert caught.value.name == "out_of_range"


def test_a_build_that_does_not_say_where(tmp_path: Path) -> None:
    (tmp_path / "zephyr").mkdir()
    path = tmp_path / "zephyr" / "zwali_partition.json"
    path.write_text(
        '{"offset": 0, "size": 1024, "base": null, "flash_size": 2048, '
        '"erase_block": null, "write_block": 4, "erase_value": 255}'
    )
    with pytest.raises(UsageProblem) as caught:
        flash.partition_of(tmp_path)
    assert caught.value.got == "no base, erase_block"
