"""The TCP transport of SMP: the serial line of an emulated board.

The same lines as on a UART, so packets are encoded and decoded by `smp.packet`; what stands between
them is console text. Knows nothing of commands.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Generator

from smp import packet
from smp.exceptions import SMPBadContinueDelimiter, SMPBadCRC, SMPBadStartDelimiter
from smpclient.transport import SMPTransport, SMPTransportDisconnected

_READ_BYTES = 4096
_FRAMING = 4  # length and CRC share the device's buffer with the message
_BEFORE_KNOWN = 92  # fits one line: until the device has told its buffer size
_MARKS = (packet.START_DELIMITER, packet.CONTINUE_DELIMITER)


class LineSplitter:
    """Separates the lines of packets from console text in a stream of bytes."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> tuple[list[bytes], bytes]:
        """Take bytes as they come.

        Args:
            data: Any piece of the stream.

        Returns:
            The whole packet lines (marker and newline included), and the text around them.
        """
        rest, text = self._rest + data, b""
        lines: list[bytes] = []
        while True:
            found = [at for at in (rest.find(mark) for mark in _MARKS) if at >= 0]
            if not found:
                keep = 1 if rest[-1:] in (_MARKS[0][:1], _MARKS[1][:1]) else 0
                self._rest = rest[len(rest) - keep :]
                return lines, text + rest[: len(rest) - keep]
            text, rest = text + rest[: min(found)], rest[min(found) :]
            line, newline, after = rest.partition(packet.END_DELIMITER)
            if not newline:
                self._rest = rest
                return lines, text
            lines.append(line + newline)
            rest = after


class FrameAssembler:
    """Puts packet lines together; drops what is broken, as the device does."""

    def __init__(self) -> None:
        self._decoder = self._fresh()

    @staticmethod
    def _fresh() -> Generator[None, bytes, bytes]:
        decoder = packet.decode()
        next(decoder)
        return decoder

    def feed(self, line: bytes) -> bytes | None:
        """Take one packet line; the message when it is complete."""
        if line.startswith(packet.START_DELIMITER):
            self._decoder = self._fresh()
        try:
            self._decoder.send(line)
        except StopIteration as done:
            self._decoder = self._fresh()
            return bytes(done.value)
        except (SMPBadStartDelimiter, SMPBadContinueDelimiter, SMPBadCRC, ValueError, IndexError):
            self._decoder = self._fresh()
        except Exception as broken:  # struct.error: a line shorter than its length field
            if type(broken).__module__ != "struct":
                raise
            self._decoder = self._fresh()
        return None


class TcpTransport(SMPTransport):
    """SMP over a TCP socket that carries a serial line.

    Attributes:
        on_text: Gets the console text between packets.
    """

    def __init__(self) -> None:
        self.on_text: Callable[[bytes], None] | None = None
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None
        self._splitter = LineSplitter()
        self._assembler = FrameAssembler()
        self._messages: list[bytes] = []

    async def connect(self, address: str, timeout_s: float) -> None:
        """Connect to `host:port`."""
        host, _, number = address.rpartition(":")
        self._reader, self._writer = await asyncio.wait_for(
            asyncio.open_connection(host, int(number)), timeout_s
        )
        self._splitter, self._assembler, self._messages = LineSplitter(), FrameAssembler(), []

    async def disconnect(self) -> None:
        """Close the socket."""
        if self._writer is not None:
            self._writer.close()
            with contextlib.suppress(OSError):
                await self._writer.wait_closed()
        self._reader = self._writer = None

    async def send(self, data: bytes) -> None:
        """Send one message."""
        if self._writer is None:
            raise SMPTransportDisconnected("not connected")
        try:
            self._writer.write(b"".join(packet.encode(data, line_length=128)))
            await self._writer.drain()
        except OSError as problem:
            raise SMPTransportDisconnected(str(problem)) from problem

    async def receive(self) -> bytes:
        """Wait for the next whole message."""
        while not self._messages:
            if self._reader is None:
                raise SMPTransportDisconnected("not connected")
            try:
                data = await self._reader.read(_READ_BYTES)
            except OSError as problem:
                raise SMPTransportDisconnected(str(problem)) from problem
            if not data:
                raise SMPTransportDisconnected("the other side closed the connection")
            lines, text = self._splitter.feed(data)
            if text and self.on_text is not None:
                self.on_text(text)
            whole = (self._assembler.feed(line) for line in lines)
            self._messages += [each for each in whole if each is not None]
        return self._messages.pop(0)

    async def send_and_receive(self, data: bytes) -> bytes:
        """Send one message and wait for the next one that comes."""
        await self.send(data)
        return await self.receive()

    @property
    def mtu(self) -> int:
        """Bytes of a packet in the device's buffer."""
        return self._smp_server_transport_buffer_size or _BEFORE_KNOWN + _FRAMING

    @property
    def max_unencoded_size(self) -> int:
        """Bytes of the largest message."""
        return self.mtu - _FRAMING
