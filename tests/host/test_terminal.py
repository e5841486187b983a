"""The terminal behind a port: bytes go both ways unchanged, to one client after another."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator

import pytest

from zwali.host.terminal import TerminalLine

EVERY_BYTE = bytes(range(256)) * 64


@pytest.fixture
def line() -> Iterator[TerminalLine]:
    made = TerminalLine()
    yield made
    made.close()
    made.close()


@pytest.fixture
def device(line: TerminalLine) -> Iterator[int]:
    """The end that a process would open."""
    opened = os.open(line.terminal, os.O_RDWR | os.O_NOCTTY)
    yield opened
    os.close(opened)


def _exactly(read: object, count: int) -> bytes:
    data = b""
    while len(data) < count:
        piece = read(count - len(data))
        assert piece
        data += piece
    return data


def test_bytes_go_both_ways_unchanged(line: TerminalLine, device: int) -> None:
    with socket.create_connection(line.port.host_and_number, timeout=10) as client:
        sender = threading.Thread(target=client.sendall, args=(EVERY_BYTE,))
        sender.start()
        assert _exactly(lambda n: os.read(device, n), len(EVERY_BYTE)) == EVERY_BYTE
        sender.join(10)
        writer = threading.Thread(target=lambda: _write(device, EVERY_BYTE))
        writer.start()
        assert _exactly(client.recv, len(EVERY_BYTE)) == EVERY_BYTE
        writer.join(10)


def _write(device: int, data: bytes) -> None:
    while data:
        data = data[os.write(device, data) :]


def test_clients_take_turns_and_hear_only_their_own_time(line: TerminalLine, device: int) -> None:
    for word in (b"first", b"second"):
        with socket.create_connection(line.port.host_and_number, timeout=10) as client:
            client.sendall(word)
            assert _exactly(lambda n: os.read(device, n), len(word)) == word
            os.write(device, word)
            assert _exactly(client.recv, len(word)) == word


def test_a_second_client_waits_for_the_first(line: TerminalLine, device: int) -> None:
    with socket.create_connection(line.port.host_and_number, timeout=10) as first:
        first.sendall(b"1")
        assert os.read(device, 1) == b"1"
        with socket.create_connection(line.port.host_and_number, timeout=10) as second:
            second.sendall(b"2")
            os.write(device, b"for the first")
            assert _exactly(first.recv, 13) == b"for the first"
            first.close()
            assert os.read(device, 1) == b"2"


def test_a_closed_line_takes_nobody(line: TerminalLine) -> None:
    line.close()
    with pytest.raises(OSError):
        socket.create_connection(line.port.host_and_number, timeout=10)
