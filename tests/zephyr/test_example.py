"""Somebody's own firmware with zwali as an external module: SMP and commands over its shell."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.kit import ROOT, SAMPLES
from tests.zephyr import kit
from zwali.host import emulate, project
from zwali.host.device import Device, State
from zwali.host.package import load

BOARD = "mps2_an385"
EXAMPLE = ROOT / "firmware" / "example"
SECONDS = 20.0

pytestmark = [pytest.mark.timeout(600), pytest.mark.xdist_group("zephyr"), pytest.mark.needs_zephyr]


@pytest.fixture(scope="module")
def emulator() -> Iterator[emulate.Emulator]:
    """The example, built as its own application, booted."""
    board = kit.board(BOARD)
    build = project.build_directory() / "example"
    elf = emulate.build_application(board, EXAMPLE, build)
    with emulate.boot(board, firmware=elf) as booted:
        yield booted


@pytest.fixture(scope="module")
def hello(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kit.hello(tmp_path_factory.mktemp("hello"))


def _say(line: socket.socket, words: str) -> str:
    """One command at the shell's prompt; what it prints, without colours."""
    line.sendall(words.encode() + b"\r\n")
    text, end = "", time.monotonic() + SECONDS
    while not re.search(r"\n\S*uart:~\$ $", text) and time.monotonic() < end:
        line.settimeout(max(0.1, end - time.monotonic()))
        text += line.recv(4096).decode(errors="replace")
        text = re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", text).replace("\r", "")
    return text


def test_a_module_comes_over_the_console(emulator: emulate.Emulator, hello: Path) -> None:
    package = load(hello.read_bytes())
    with Device.open(emulator.port, timeout_s=SECONDS) as device:
        assert device.info().kernel == "zephyr"
        device.upload(package)
        device.start("hello")
        while device.status("hello").state.is_live:
            time.sleep(0.05)
        assert device.status("hello").state is State.EXITED
        assert device.log("hello", 0).text == (SAMPLES / "hello/expect.txt").read_bytes()
    with socket.create_connection(emulator.port.host_and_number, timeout=SECONDS) as line:
        _say(line, "")
        listed = _say(line, "zwali list")
        assert re.search(rf"^hello +exited +{len(package.device_part)} bytes$", listed, re.M)
        expected = (SAMPLES / "hello/expect.txt").read_text()
        assert expected in _say(line, "zwali log hello")
        assert "moon: " in _say(line, "zwali start moon")
        assert "hello: " in _say(line, "zwali stop hello")  # it has ended
        assert "hello: " not in _say(line, "zwali start hello")
        end = time.monotonic() + SECONDS
        while expected not in (said := _say(line, "zwali log hello")) and time.monotonic() < end:
            time.sleep(0.05)
        assert expected in said


def test_three_lines_of_cmake_are_enough() -> None:
    text = (EXAMPLE / "CMakeLists.txt").read_text()
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    own = [
        line for line in lines if not re.match(r"cmake_minimum_required|list\(APPEND EXTRA", line)
    ]
    assert [line.partition("(")[0] for line in own] == ["find_package", "project", "target_sources"]
