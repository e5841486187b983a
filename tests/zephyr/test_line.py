"""What goes wrong on the line and in the store of a board: named errors, nothing lost."""

from __future__ import annotations

import random
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.kit import SAMPLES
from tests.firmware.kernel import packages
from tests.zephyr import kit
from zwali.host import emulate, flash
from zwali.host.device import Device, State
from zwali.host.errors import DeviceRefused, DeviceUnreachable
from zwali.host.package import Package, PackOptions, load

BOARD = "mps2_an385"
SECONDS = 20.0

pytestmark = [pytest.mark.timeout(600), pytest.mark.xdist_group("zephyr"), pytest.mark.needs_zephyr]


@pytest.fixture(scope="module")
def hello(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return load(kit.hello(tmp_path_factory.mktemp("hello")).read_bytes())


@pytest.fixture(scope="module")
def emulator() -> Iterator[emulate.Emulator]:
    with emulate.boot(kit.board(BOARD)) as booted:
        yield booted


def _runs(device: Device, package: Package) -> None:
    """A module that is there, whole, and does what it did."""
    device.start("hello")
    while device.status("hello").state.is_live:
        time.sleep(0.05)
    assert device.status("hello").state is State.EXITED
    assert device.log("hello", 0).text == (SAMPLES / "hello/expect.txt").read_bytes()


def _padded(folder: Path, name: str, size: int) -> Package:
    text = f'(module (memory 1) (data (i32.const 0) "{"a" * size}") (func (export "main")))'
    return load(packages.from_text(text, folder, name, PackOptions(name=name)).read_bytes())


def test_an_upload_that_breaks_goes_on(
    emulator: emulate.Emulator, hello: Package, tmp_path: Path
) -> None:
    """The cable is pulled in the middle; what was stored stays, the rest follows."""
    with Device.open(emulator.port, timeout_s=SECONDS) as device:
        device.upload(hello)
        _runs(device, hello)
    big = _padded(tmp_path, "big", 30000)

    class Pulled(Exception):
        pass

    def pull(done: int, total: int) -> None:
        if done > total // 2:
            raise Pulled

    device = Device.open(emulator.port, timeout_s=SECONDS)
    with pytest.raises(Pulled):
        device.upload(big, progress=pull)
    device.close()
    with Device.open(emulator.port, timeout_s=SECONDS) as device:
        _runs(device, hello)
        again = device.upload(big)
        assert again.resumed_from > 10000 and again.sent_bytes < again.total_bytes
        assert {each.name for each in device.list()} == {"hello", "big"}
        device.erase("big")


def test_garbage_on_the_line(emulator: emulate.Emulator, hello: Package) -> None:
    noise = random.Random(7)
    with socket.create_connection(emulator.port.host_and_number, timeout=SECONDS) as line:
        for _ in range(30):
            line.sendall(noise.randbytes(noise.randrange(1, 300)))
            line.sendall(b"\x06\x09" + noise.randbytes(40) + b"\n")
            line.sendall(b"\x06\x09AAoAAAAB//8=\n\x04\x14AAAA\n\x06\x09////\n")
    with Device.open(emulator.port, timeout_s=SECONDS) as device:
        device.upload(hello)
        _runs(device, hello)


def test_a_second_client_is_told_and_the_first_goes_on(
    emulator: emulate.Emulator, hello: Package
) -> None:
    with Device.open(emulator.port, timeout_s=SECONDS) as device:
        device.upload(hello)
        with pytest.raises(DeviceUnreachable) as caught:
            Device.open(emulator.port, timeout_s=2)
        assert "another program" in caught.value.try_this
        _runs(device, hello)


def test_a_full_store_refuses_and_keeps_what_it_has(
    emulator: emulate.Emulator, hello: Package, tmp_path: Path
) -> None:
    with Device.open(emulator.port, timeout_s=SECONDS) as device:
        device.upload(hello)
        largest = device.info().store_largest
        big = _padded(tmp_path, "big", largest)
        with pytest.raises(DeviceRefused) as caught:
            device.upload(big)
        assert caught.value.name == "store_no_room"
        assert [each.name for each in device.list()] == ["hello"]
        _runs(device, hello)


def test_what_is_in_the_partition_of_somebody_else_stays(tmp_path: Path) -> None:
    """Foreign bytes are neither taken for a store nor overwritten; the client is told."""
    board = kit.board(BOARD)
    firmware = emulate.build_firmware(board)
    partition = flash.partition_of(emulate.build_directory(board))
    image = flash.firmware_bytes(firmware)
    image.start_addr = None
    image.frombytes(b"somebody's settings " * 50, offset=partition.address + 2048)
    path = tmp_path / "foreign.hex"
    image.write_hex_file(str(path))
    with (
        emulate.boot(board, firmware=path) as emulator,
        Device.open(emulator.port, timeout_s=SECONDS) as device,
    ):
        for ask in (device.info, device.list, lambda: device.start("hello")):
            with pytest.raises(DeviceRefused) as caught:
                ask()
            assert caught.value.name == "store_unformatted"


def test_what_does_not_fit_is_refused_with_both_numbers(tmp_path: Path) -> None:
    """64 KiB of RAM: admission says what is needed and what there is, before anything runs."""
    board = kit.board("qemu_cortex_m3")
    text = '(module (memory 1) (func (export "main")))'
    options = PackOptions(name="", memory_bytes=65536)
    path = packages.from_text(text, tmp_path, "wide", options)
    package = load(path.read_bytes())
    with (
        emulate.boot(board) as emulator,
        Device.open(emulator.port, timeout_s=SECONDS) as device,
    ):
        free = device.info().ram_largest
        with pytest.raises(DeviceRefused) as caught:
            device.upload(package)
        assert caught.value.name == "runtime_memory"
        numbers = [int(word) for word in caught.value.got.split() if word.isdigit()]
        assert any(number > 65536 for number in numbers), caught.value.got
        assert any(number <= free for number in numbers), caught.value.got
        assert device.list() == ()
