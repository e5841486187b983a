"""The same over a serial device file: a pseudo-terminal wired to the emulated UART."""

from __future__ import annotations

import contextlib
import os
import selectors
import socket
import threading
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest
import serial

from tests.e2e.kit import SAMPLES, Zwali
from zwali.host import emulate


def _pass_on(master: int, line: socket.socket, over: threading.Event) -> None:
    """Copy bytes both ways until told to end."""
    with selectors.DefaultSelector() as selector:
        selector.register(master, selectors.EVENT_READ)
        selector.register(line, selectors.EVENT_READ)
        while not over.is_set():
            for key, _ in selector.select(0.1):
                if key.fileobj is line:
                    os.write(master, line.recv(4096))
                else:
                    with contextlib.suppress(OSError):
                        line.sendall(os.read(master, 4096))


@pytest.fixture
def device_file(emulator: emulate.Emulator) -> Iterator[str]:
    """A serial device file with the booted board at its other end."""
    master, slave = os.openpty()
    tty.setraw(slave)
    over = threading.Event()
    with socket.create_connection(emulator.port.host_and_number, timeout=10) as line:
        wire = threading.Thread(target=_pass_on, args=(master, line, over))
        wire.start()
        try:
            yield os.ttyname(slave)
        finally:
            over.set()
            wire.join(5)
            os.close(slave)
            os.close(master)


def test_a_program_runs_over_a_serial_device(
    zwali: Zwali, tmp_path: Path, device_file: str
) -> None:
    facts = zwali("info", "--port", device_file, "--json").json()
    assert facts["ok"] and facts["max_message"] > 100
    ran = zwali("run", SAMPLES / "hello", "--port", device_file, "--timeout", "60")
    assert (ran.out, ran.code) == ((SAMPLES / "hello" / "expect.txt").read_bytes(), 0), ran.err
    assert zwali("list", "--port", device_file, "--json").json()["modules"][0]["state"] == "exited"


@pytest.mark.parametrize("board", ["native"], indirect=True)
def test_two_programs_do_not_share_a_serial_device(zwali: Zwali, device_file: str) -> None:
    with serial.Serial(device_file, 115200, exclusive=True):
        ran = zwali("info", "--port", device_file)
    assert ran.code == 3
    assert zwali("info", "--port", device_file).code == 0
