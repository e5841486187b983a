"""Emulators start, name their port, take connections, and never outlive who started them."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from zwali.host import boards, emulate
from zwali.host.errors import DeviceUnreachable

#: The smallest programs that boot: they wait for interrupts for ever.
PROGRAMS = {
    "bare_cortex_m3": (
        ("arm-none-eabi-gcc", "-mcpu=cortex-m3", "-Wl,-Ttext=0"),
        ".word 0x20001000\n.word _start+1\n.thumb\n.thumb_func\n"
        ".globl _start\n_start: wfi\nb _start\n",
    ),
    "bare_riscv32": (
        ("riscv64-unknown-elf-gcc", "-march=rv32imac", "-mabi=ilp32", "-Wl,-Ttext=0x80000000"),
        ".globl _start\n_start: wfi\nj _start\n",
    ),
}

# Ctrl-C reaches it also where whoever runs the tests does not want to hear of it.
CHILD = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)
from pathlib import Path
from zwali.host import boards, emulate
with emulate.boot(boards.load(sys.argv[1]), firmware=Path(sys.argv[2])) as emulator:
    print(emulator.pid, flush=True)
    time.sleep(60)
"""


def _is_alive(pid: int) -> bool:
    return emulate._start_ticks(pid) != 0


def _wait_until_dead(pid: int) -> bool:
    deadline = time.monotonic() + 5
    while _is_alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not _is_alive(pid)


@pytest.fixture(params=sorted(PROGRAMS))
def bootable(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[boards.Board, Path]:
    """A board and a program that it boots."""
    board = boards.load(request.param)
    words, text = PROGRAMS[board.name]
    for program in (words[0], board.emulator.program):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    source, elf = tmp_path / "idle.S", tmp_path / "idle.elf"
    source.write_text(text)
    subprocess.run([*words, "-nostdlib", str(source), "-o", str(elf)], check=True, timeout=60)
    return board, elf


def test_it_names_its_port_and_takes_one_client_after_another(
    bootable: tuple[boards.Board, Path],
) -> None:
    board, elf = bootable
    with emulate.boot(board, firmware=elf) as emulator:
        for _ in range(3):
            with socket.create_connection(emulator.port.host_and_number, timeout=5) as client:
                client.sendall(b"x")
        assert emulator.is_running()
    assert not _is_alive(emulator.pid)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_it_dies_with_who_started_it(bootable: tuple[boards.Board, Path], how: int) -> None:
    board, elf = bootable
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, board.name, str(elf)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as parent:
        pid = int(parent.stdout.readline())
        assert _is_alive(pid)
        os.kill(parent.pid, how)
        parent.wait(10)
    assert _wait_until_dead(pid)


def test_a_file_that_does_not_boot_is_an_error_with_the_emulators_words(tmp_path: Path) -> None:
    if shutil.which("qemu-system-arm") is None:
        pytest.skip("qemu-system-arm is not installed")
    broken = tmp_path / "broken.elf"
    with pytest.raises(DeviceUnreachable) as caught:
        emulate.boot(boards.load("bare_cortex_m3"), firmware=broken)
    assert "broken.elf" in caught.value.got


def test_a_registered_emulator_is_found_and_a_dead_one_forgotten(
    bootable: tuple[boards.Board, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    board, elf = bootable
    with emulate.boot(board, firmware=elf) as emulator, emulate.registered(emulator):
        assert emulate.running() == (
            emulate.RunningEmulator(board.name, emulator.port, emulator.pid),
        )
        emulator.close()
        assert emulate.running() == ()
    assert list((tmp_path / "zwali" / "emulators").iterdir()) == []


def test_a_broken_entry_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    directory = tmp_path / "zwali" / "emulators"
    directory.mkdir(parents=True)
    (directory / "1.json").write_text("not JSON")
    (directory / "2.json").write_text('{"pid": 1}')
    assert emulate.running() == ()
