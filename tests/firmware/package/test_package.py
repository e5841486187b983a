"""Packages: golden bytes on both sides, and the same verdict on both sides for anything broken."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.firmware.package import kit
from tests.firmware.package.kit import FULL, GOLDEN, IMAGE, MINIMAL, ROOT, SYMBOLS, Reader, reseal
from zwali.host import package, package_format
from zwali.host.engine import Encoding
from zwali.host.errors import BadPackage
from zwali.host.package_format import Status

GOOD = kit.golden_packages()
MANY = settings(max_examples=1500, deadline=None)
SOME = settings(max_examples=400, deadline=None)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    with Reader(kit.build_reader(tmp_path_factory.mktemp("package"))) as running:
        yield running


def same_verdict(reader: Reader, data: bytes) -> Status:
    """Both readers on the device part of `data`."""
    got = kit.host_status(data)
    device = reader.status(data)
    if device is Status.TRAILING:
        # The device looks at the length first; what is behind it is the host's own business.
        size = int.from_bytes(data[8:12], "little")
        device, got = reader.status(data[:size]), kit.host_status(data[:size])
    assert device is got, f"device {device.name}, host {got.name}"
    return got


# ---- golden ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", GOOD)
def test_golden_bytes(name: str) -> None:
    assert (GOLDEN / name).read_bytes() == GOOD[name]


@pytest.mark.parametrize("name", ["minimal.zwm", "full_device_part.zwm"])
def test_golden_is_read_alike_on_both_sides(reader: Reader, name: str) -> None:
    data = (GOLDEN / name).read_bytes()
    answer = reader.ask(b"p", data)
    assert answer[0] == "0 a good package"
    assert answer[1:] == kit.describe(data)


def test_golden_values() -> None:
    made = package.load((GOLDEN / "full.zwm").read_bytes())
    assert made.manifest == FULL
    assert made.images == {Encoding.P32: IMAGE, Encoding.W64: kit.IMAGE_WIDE}
    assert made.device_part == (GOLDEN / "full_device_part.zwm").read_bytes()
    assert made.digest == hashlib.sha256(made.device_part).digest()
    assert made.symbols == SYMBOLS
    assert made.wasm_bytes == 123456
    assert package.load((GOLDEN / "minimal.zwm").read_bytes()).manifest == MINIMAL


@pytest.mark.parametrize("status", kit.golden_bad())
def test_each_thing_that_can_be_wrong_has_its_name(reader: Reader, status: Status) -> None:
    data = (GOLDEN / f"bad_{status.name.lower()}.zwm").read_bytes()
    assert data == kit.golden_bad()[status]
    assert reader.status(data) is status
    with pytest.raises(BadPackage) as caught:
        package.load(data)
    assert caught.value.name == status.name.lower()


def test_numbers_and_limits_are_the_same_on_both_sides() -> None:
    header = (ROOT / "firmware/mgmt/package.h").read_text()
    numbers = {m[1]: int(m[2]) for m in re.finditer(r"ZWP_ERR_(\w+) = (-\d+)", header)}
    assert numbers == {status.name: int(status) for status in Status if status is not Status.OK}
    limits = {m[1]: int(m[2]) for m in re.finditer(r"#define ZWP_(\w+)\s+(\d+)u", header)}
    for name in ("HEADER_SIZE", "PART_SIZE", "PARTS_MAX", "MANIFEST_MAX", "NAME_MAX", "TEXT_MAX"):
        assert limits[name] == getattr(package_format, name)
    for name in ("ENTRIES_MAX", "IMPORTS_MAX", "DEVICES_MAX", "THREADS_MAX", "BUILD_ID_SIZE"):
        assert limits[name] == getattr(package_format, name)


def test_every_status_has_a_sentence(reader: Reader) -> None:
    for status, data in kit.golden_bad().items():
        sentence = reader.ask(b"p", data)[0].split(" ", 1)[1]
        assert len(sentence) > 15 and "unknown package status" not in sentence, status


def test_sha256(reader: Reader) -> None:
    for size in [*range(130), 1000, 4096, 70000]:
        data = random.Random(size).randbytes(size)
        assert reader.digest(data) == hashlib.sha256(data).hexdigest(), size


# ---- broken in every way -----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["minimal.zwm", "full_device_part.zwm"])
def test_every_truncation(reader: Reader, name: str) -> None:
    for size in range(len(GOOD[name])):
        assert same_verdict(reader, GOOD[name][:size]) is Status.TRUNCATED


@pytest.mark.parametrize("resealed", [False, True])
def test_every_flipped_bit(reader: Reader, resealed: bool) -> None:
    data = GOOD["full_device_part.zwm"]
    for bit in range(8 * len(data)):
        broken = bytearray(data)
        broken[bit // 8] ^= 1 << bit % 8
        changed = bytes(broken)
        if resealed and 2 <= changed[6] <= 3:
            changed = kit.recrc(changed)
        verdict = same_verdict(reader, changed)
        assert verdict is not Status.OK or (resealed and 96 <= bit < 128), bit


@MANY
@given(data=st.data())
def test_any_bytes_in_the_part_table(reader: Reader, data: st.DataObject) -> None:
    """Lengths, offsets and kinds at will, with the checksum right."""
    name = data.draw(st.sampled_from(["minimal.zwm", "full_device_part.zwm"]))
    good = bytearray(GOOD[name])
    parts = good[6]
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(
            st.sampled_from([8, *(16 + 48 * p + o for p in range(parts) for o in (0, 4, 8))])
        )
        old = int.from_bytes(good[at : at + 4], "little")
        edges = [0, 1, 2, 3, 4, 0xFFFFFFFF, 0x80000000, old + 1, old - 1, old + 4, old - 4]
        new = data.draw(st.sampled_from(edges) | st.integers(0, 0xFFFFFFFF))
        good[at : at + 4] = (new & 0xFFFFFFFF).to_bytes(4, "little")
    same_verdict(reader, kit.recrc(bytes(good)))


@MANY
@given(junk=st.binary(max_size=300), at=st.integers(0, 400), keep=st.booleans())
def test_any_junk(reader: Reader, junk: bytes, at: int, keep: bool) -> None:
    good = GOOD["full_device_part.zwm"]
    data = good[:at] + junk + (good[at + len(junk) :] if keep else b"")
    same_verdict(reader, data)


# ---- manifests ---------------------------------------------------------------------------------


def with_manifest(manifest: bytes) -> bytes:
    return reseal([(1, 0, manifest), (2, 1, IMAGE)])


def manifest_tree() -> dict[Any, Any]:
    found = cbor2.loads(package_format.encode_manifest(FULL))
    assert isinstance(found, dict)
    return found


edge_numbers = st.sampled_from(
    [0, 1, 2, 3, 23, 24, 31, 32, 64, 65, 255, 256, 65535, 65536, 2**32 - 1, 2**32, 2**64 - 1, -1]
)
texts = st.text(max_size=40) | st.sampled_from(
    ["a" * 31, "a" * 32, "a" * 255, "a" * 256, "", "a b"]
)
scalars = (
    edge_numbers
    | st.integers(-(2**64), 2**64 - 1)
    | texts
    | st.binary(max_size=40)
    | st.booleans()
    | st.none()
    | st.floats(allow_nan=False)
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=6) | st.dictionaries(edge_numbers | texts, inner, max_size=4)
    ),
    max_leaves=12,
)


def mutate(tree: Any, draw: st.DataObject) -> Any:
    """Replaces, removes, doubles or adds something somewhere in a tree of values."""
    if isinstance(tree, (list, dict)) and tree and draw.draw(st.integers(0, 3)) > 0:
        keys = list(tree) if isinstance(tree, dict) else list(range(len(tree)))
        key = draw.draw(st.sampled_from(keys))
        copy = tree.copy()
        copy[key] = mutate(copy[key], draw)
        return copy
    action = draw.draw(st.sampled_from(["replace", "remove", "add"]))
    if action == "replace" or not isinstance(tree, (list, dict)):
        return draw.draw(values)
    copy = tree.copy()
    if isinstance(copy, dict):
        if action == "remove" and copy:
            del copy[draw.draw(st.sampled_from(list(copy)))]
        else:
            copy[draw.draw(edge_numbers)] = draw.draw(values)
    elif action == "remove" and copy:
        copy.pop()
    else:
        copy.append(draw.draw(values))
    return copy


@MANY
@given(data=st.data())
def test_any_values_in_the_manifest(reader: Reader, data: st.DataObject) -> None:
    tree = manifest_tree()
    for _ in range(data.draw(st.integers(1, 2))):
        tree = mutate(tree, data)
    canonical = data.draw(st.booleans())
    same_verdict(reader, with_manifest(cbor2.dumps(tree, canonical=canonical) or b"\0"))


@MANY
@given(data=st.data())
def test_any_bytes_in_the_manifest(reader: Reader, data: st.DataObject) -> None:
    """CBOR heads changed, bytes put in and taken out: longer forms, indefinite lengths, tags."""
    manifest = bytearray(
        package_format.encode_manifest(data.draw(st.sampled_from([FULL, MINIMAL])))
    )
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(manifest) - 1))
        take = data.draw(st.integers(0, 2))
        put = data.draw(
            st.binary(max_size=3)
            | st.sampled_from(
                [b"\x18\x01", b"\x19\0\x01", b"\x9f", b"\xff", b"\xbf", b"\xc2", b"\xf6"]
            )
            | st.sampled_from([b"\x7f", b"\x5f", b"\xd9\xd9\xf7", b"\x9b" + b"\xff" * 8, b"\x1b"])
        )
        manifest[at : at + take] = put
        if not manifest:
            manifest = bytearray(b"\0")
    same_verdict(reader, with_manifest(bytes(manifest)))


@SOME
@given(junk=st.binary(min_size=1, max_size=60))
def test_a_manifest_of_junk(reader: Reader, junk: bytes) -> None:
    assert same_verdict(reader, with_manifest(junk)) is Status.MANIFEST


@pytest.mark.parametrize(
    ("text", "good"),
    [
        (b"\x7f", True),
        (b"\xc2\x80", True),
        (b"\xc1\x80", False),
        (b"\xc3", False),
        (b"\xe0\xa0\x80", True),
        (b"\xe0\x9f\x80", False),
        (b"\xed\x9f\xbf", True),
        (b"\xed\xa0\x80", False),
        (b"\xf0\x90\x80\x80", True),
        (b"\xf0\x8f\xbf\xbf", False),
        (b"\xf4\x8f\xbf\xbf", True),
        (b"\xf4\x90\x80\x80", False),
        (b"\xf5\x80\x80\x80", False),
        (b"\x80", False),
        (b"\xff", False),
    ],
)
def test_utf8_alike(reader: Reader, text: bytes, good: bool) -> None:
    manifest = package_format.encode_manifest(FULL).replace(b"\x64led0", b"\x64xxxx")
    filled = text + b"a" * (4 - len(text))
    data = with_manifest(manifest.replace(b"\x64xxxx", b"\x64" + filled))
    assert same_verdict(reader, data) is (Status.OK if good else Status.MANIFEST)


def limit_cases() -> Iterator[tuple[str, int, Any, bool]]:
    item = ["a", "->"]
    call = ["m", "f", "->", 1]
    for count, good in ((1024, True), (1025, False)):
        yield "entries", 4, [item] * count, good
        yield "imports", 5, [call] * count, good
    for count, good in ((64, True), (65, False)):
        yield "devices", 6, ["d"] * count, good
    for size, good in ((255, True), (256, False)):
        yield "text", 6, ["d" * size], good
    for count, good in ((0, False), (1, True), (64, True), (65, False)):
        yield "threads", 11, count, good
    for number, good in ((2, True), (3, False)):
        yield "restart", 10, number, good
    for number, good in ((2**32 - 1, True), (2**32, False)):
        yield "fuel", 9, [number, 0, 0], good


@pytest.mark.parametrize(("what", "key", "value", "good"), list(limit_cases()))
def test_limits(reader: Reader, what: str, key: int, value: object, good: bool) -> None:
    tree = manifest_tree() | {key: value}
    data = with_manifest(cbor2.dumps(tree, canonical=True))
    assert same_verdict(reader, data) is (Status.OK if good else Status.MANIFEST), what


@pytest.mark.parametrize(("size", "good"), [(1, True), (31, True), (32, False), (0, False)])
@pytest.mark.parametrize("key", [1, 2])
def test_name_length(reader: Reader, key: int, size: int, good: bool) -> None:
    data = with_manifest(cbor2.dumps(manifest_tree() | {key: "n" * size}, canonical=True))
    assert same_verdict(reader, data) is (Status.OK if good else Status.NAME)


def test_manifest_size_limit(reader: Reader) -> None:
    for size, expected in ((65536, Status.MANIFEST), (65537, Status.LAYOUT)):
        assert same_verdict(reader, with_manifest(bytes(size))) is expected


def test_ram_figures(reader: Reader) -> None:
    for parts, reserved, good in (
        ([2**32 - 1, 0, 0, 0, 0, 0], 0, True),
        ([2**32 - 1, 1, 0, 0, 0, 0], 0, False),
        ([2**32 - 1] * 6, 0, False),
        ([8, 0, 0, 0, 0, 0], 8, True),
        ([8, 0, 0, 0, 0, 0], 9, False),
    ):
        tree = manifest_tree() | {7: parts, 8: [0, 0, reserved, ""]}
        data = with_manifest(cbor2.dumps(tree, canonical=True))
        assert same_verdict(reader, data) is (Status.OK if good else Status.RAM)


# ---- host part ---------------------------------------------------------------------------------


def test_every_truncation_of_the_host_part() -> None:
    data = GOOD["full.zwm"]
    device = len(GOOD["full_device_part.zwm"])
    for size in range(device + 1, len(data)):
        with pytest.raises(BadPackage) as caught:
            package.load(data[:size])
        assert caught.value.name == "host_part", size


def test_every_flipped_bit_of_the_host_part() -> None:
    data = GOOD["full.zwm"]
    for bit in range(8 * len(GOOD["full_device_part.zwm"]), 8 * len(data)):
        broken = bytearray(data)
        broken[bit // 8] ^= 1 << bit % 8
        with pytest.raises(BadPackage) as caught:
            package.load(bytes(broken))
        assert caught.value.name in ("host_part", "trailing"), bit


def test_a_device_part_alone_is_a_package() -> None:
    made = package.load(GOOD["full_device_part.zwm"])
    assert made.symbols is None and made.wasm_bytes == 0
    assert made.locate(Encoding.P32, 3) is None and made.function_name(7) is None


def test_another_packages_host_part_is_refused() -> None:
    host = package_format.encode_host_part(SYMBOLS, bytes(32))
    with pytest.raises(BadPackage) as caught:
        package.load(GOOD["minimal.zwm"] + host)
    assert caught.value.name == "host_part"


def test_locate() -> None:
    made = package.load(GOOD["full.zwm"])
    assert made.locate(Encoding.P32, 2) is None
    assert made.locate(Encoding.P32, 4) == package.Location("größe", 40, "main.c", 12)
    assert made.locate(Encoding.P32, 9) == package.Location("größe", 44, None, None)
    assert made.locate(Encoding.W64, 6) == package.Location("größe", 40, "main.c", 12)
    assert made.function_name(0) == "wazi.SYS_k_str_out"
    assert made.function_name(1) is None


def test_golden_files_are_all_used() -> None:
    known = {*GOOD, *(f"bad_{status.name.lower()}.zwm" for status in kit.golden_bad())}
    assert {path.name for path in Path(GOLDEN).iterdir()} == known
