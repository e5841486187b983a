"""A pseudo terminal behind a TCP port: the serial line of a board that runs as a process.

The process is given the terminal's name; clients connect to the port, one at a time, as to the line
of an emulator. What the process says while nobody is connected is lost, as on a real line.
Knows nothing of the protocol on the line.
"""

from __future__ import annotations

import contextlib
import os
import pty
import select
import socket
import threading
import tty

from zwali.host.ports import PortSpec

_PIECE_BYTES = 4096
_BACKLOG = 8


class TerminalLine:
    """The terminal, the port, and the thread that carries bytes between them.

    Attributes:
        terminal: Name of the terminal's device, `/dev/pts/3` for instance.
        port: Where clients connect.
    """

    def __init__(self) -> None:
        # The process's end stays open here too: it may open and leave it as it likes.
        self._line, self._far_end = pty.openpty()
        tty.setraw(self._far_end)
        os.set_blocking(self._line, False)
        self.terminal = os.ttyname(self._far_end)
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=_BACKLOG)
        host, number = self._listener.getsockname()[:2]
        self.port = PortSpec("tcp", f"{host}:{number}")
        self._stopped, self._stop = os.pipe()
        self._thread = threading.Thread(target=self._carry, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End the thread and close everything. Closing twice does nothing."""
        if self._stop < 0:
            return
        os.close(self._stop)
        self._stop = -1
        self._thread.join()
        self._listener.close()
        for each in (self._line, self._far_end, self._stopped):
            os.close(each)

    def _carry(self) -> None:
        client: socket.socket | None = None
        to_client, to_line = b"", b""
        while True:
            reads: list[int | socket.socket] = [self._stopped]
            writes: list[int | socket.socket] = [self._line] if to_line else []
            # With a client that does not read, the process waits, as on a line with flow control.
            reads += [] if to_client else [self._line]
            if client is None:
                reads.append(self._listener)
            else:
                reads += [] if to_line else [client]
                writes += [client] if to_client else []
            readable, writable, _ = select.select(reads, writes, [])
            if self._stopped in readable:
                break
            if self._listener in readable:
                client = _accept(self._listener)
                continue
            if self._line in readable:
                said = _read(self._line)
                to_client = said if client is not None else b""
            if self._line in writable:
                to_line = to_line[os.write(self._line, to_line) :]
            if client is None:
                continue
            try:
                if client in writable:
                    to_client = to_client[client.send(to_client) :]
                if client in readable:
                    to_line = client.recv(_PIECE_BYTES)
                    gone = not to_line
                else:
                    gone = False
            except BlockingIOError:
                continue
            except OSError:
                gone = True
            if gone:
                client.close()
                client, to_client = None, b""
        if client is not None:
            client.close()


def _read(line: int) -> bytes:
    with contextlib.suppress(OSError):
        return os.read(line, _PIECE_BYTES)
    return b""


def _accept(listener: socket.socket) -> socket.socket | None:
    try:
        client, _ = listener.accept()
    except OSError:
        return None
    client.setblocking(False)
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return client
