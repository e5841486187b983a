"""Firmware and modules in one HEX file: read back, up to the runner's command line, and booted."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from elftools.elf.elffile import ELFFile
from intelhex import IntelHex

from tests.bench import budgets
from tests.e2e.kit import SAMPLES, Zwali
from tests.zephyr import kit
from tools import zephyr_size
from zwali.host import emulate, flash
from zwali.host.device import Device, State
from zwali.host.package import load

BUILD_SECONDS = 600
pytestmark = [
    pytest.mark.timeout(BUILD_SECONDS),
    pytest.mark.xdist_group("zephyr"),
    pytest.mark.needs_zephyr,
]

#: Stands in for Nordic's program, which no emulator has: notes how it is called.
RUNNER = """#!/bin/sh
echo "$@" >>"{log}"
[ "$1" = --ids ] && echo 683000000
exit {code}
"""


@pytest.fixture(scope="module")
def hello(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kit.hello(tmp_path_factory.mktemp("hello"))


@pytest.fixture
def zwali(tmp_path: Path) -> Iterator[Zwali]:
    yield Zwali(tmp_path)


def _runner(zwali: Zwali, code: int) -> Path:
    log = zwali.cwd / "calls"
    program = zwali.cwd / "programs" / "nrfjprog"
    program.parent.mkdir()
    program.write_text(RUNNER.format(log=log, code=code))
    program.chmod(0o755)
    zwali.env["PATH"] = f"{program.parent}{os.pathsep}{zwali.env['PATH']}"
    return log


def test_the_hex_file_holds_the_firmware_and_a_store(zwali: Zwali, hello: Path) -> None:
    board = kit.board("nrf52840dk")
    merged = zwali.cwd / "out.hex"
    words = ("flash", "--board", board.name, "--module", hello, "--hex-only", "-o", merged)
    ran = zwali(*words, "--json", timeout=BUILD_SECONDS)
    assert ran.code == 0, ran.err
    assert ran.json()["command"] == []
    image = IntelHex(str(merged))
    with (emulate.build_directory(board) / "zephyr/zephyr.elf").open("rb") as stream:
        for segment in ELFFile(stream).iter_segments("PT_LOAD"):
            content = segment.data()
            if not content:
                continue
            assert image.tobinstr(start=segment["p_paddr"], size=len(content)) == content
    partition = flash.partition_of(emulate.build_directory(board))
    assert (partition.address, partition.geometry.size) == (0xC0000, 0x40000)
    (found,) = flash.read_modules(image, partition)
    package = load(hello.read_bytes())
    assert (found.name, found.data) == ("hello", package.device_part)
    assert found.digest == package.digest and found.is_active and found.starts_at_boot


def test_what_it_takes_is_within_its_budget() -> None:
    """[size-nrf52840dk] of tests/bench/budgets.toml; docs/porting.md has the table."""
    board = kit.board("nrf52840dk")
    emulate.build_firmware(board)
    table = json.loads((emulate.build_directory(board) / "size.json").read_text())
    parts = [part for part in table if part not in ("firmware", "for modules", "alignment")]
    measured = {
        f"{part}-{kind}": table[part][kind]
        for part in parts
        for kind in ("flash", "ram")
        if table[part][kind] and (part == "zwali" or part in zephyr_size.OURS)
    }
    assert measured["zwali-ram"] <= 12288
    problems, _ = budgets.compare({"size-nrf52840dk": measured})
    assert not problems, problems


def test_the_runner_is_given_the_merged_file(zwali: Zwali, hello: Path) -> None:
    board = kit.board("nrf52840dk")
    log = _runner(zwali, 0)
    ran = zwali("flash", "--board", board.name, "--module", hello, timeout=BUILD_SECONDS)
    assert ran.code == 0, ran.err
    merged = emulate.build_directory(board) / flash.MERGED
    calls = log.read_text().splitlines()
    (program,) = [call for call in calls if call.startswith("--program")]
    assert re.fullmatch(rf"--program {merged} --sector\w*erase.* -f NRF52 --snr 683000000", program)
    assert any(call.startswith("--pinreset") for call in calls)
    # Also where nothing was to be linked, as here.
    assert re.search(r"^ *zwali +[\d,]+ +[\d,]+ *$", ran.out.decode(), re.M)
    assert "0x000c0000..0x000fffff   262144 bytes  modules" in ran.out.decode()


def test_a_runner_that_fails_is_an_error(zwali: Zwali, hello: Path) -> None:
    board = kit.board("nrf52840dk")
    _runner(zwali, 33)
    ran = zwali("flash", "--board", board.name, "--module", hello, timeout=BUILD_SECONDS)
    assert ran.code == 1
    assert "the board's runner to flash it" in ran.err


@pytest.mark.parametrize("name", ["mps2_an385", "qemu_cortex_m3", "qemu_riscv32"])
def test_it_boots_with_the_module_already_there(zwali: Zwali, hello: Path, name: str) -> None:
    board = kit.board(name)
    merged = flash.build(board, [load(hello.read_bytes())], output=zwali.cwd / "merged.hex")
    with (
        emulate.boot(board, firmware=merged.path) as emulator,
        Device.open(emulator.port) as device,
    ):
        # It answers before it has started what it found.
        deadline = time.monotonic() + 60
        while device.status("hello").state != State.EXITED and time.monotonic() < deadline:
            time.sleep(0.05)
        (status,) = device.list()
        assert (status.name, status.state) == ("hello", State.EXITED)
        assert device.log("hello", 0).text == (SAMPLES / "hello/expect.txt").read_bytes()


def test_a_board_in_qemu_has_no_runner(zwali: Zwali, hello: Path) -> None:
    kit.board("mps2_an385")
    ran = zwali("flash", "--board", "mps2_an385", "--module", hello, timeout=BUILD_SECONDS)
    assert ran.code == 2
    assert "zwali emulate --board mps2_an385 --module" in ran.err


def test_any_board_by_its_name_in_zephyr(zwali: Zwali, hello: Path) -> None:
    """One without a descriptor: its own storage_partition, the UART of its own devicetree."""
    board = kit.board("nrf52dk/nrf52832")
    merged = flash.build(board, [load(hello.read_bytes())], output=zwali.cwd / "merged.hex")
    partition = flash.partition_of(emulate.build_directory(board))
    assert (partition.address, partition.geometry.size) == (0x7A000, 0x6000)
    (found,) = flash.read_modules(IntelHex(str(merged.path)), partition)
    assert found.name == "hello"
