"""The UDP transport of SMP: a device on a network, a message a datagram.

Knows nothing of commands. A datagram that is lost is lost; whoever asks again knows whether it may.
"""

from __future__ import annotations

from smp.header import Header
from smpclient.transport.udp import SMPUDPTransport

_BEFORE_KNOWN = 128  # until the device has told its buffer size


class UdpTransport(SMPUDPTransport):
    """smpclient's, with messages no longer than the device's buffer: it takes no parts of one."""

    async def connect(self, address: str, timeout_s: float, port: int = 0) -> None:
        """Connect to `host:port`."""
        host, _, number = address.rpartition(":")
        await super().connect(host.strip("[]"), timeout_s, port or int(number))

    async def disconnect(self) -> None:
        """Let go of the socket, if there is one."""
        if hasattr(self._client, "_transport"):
            await super().disconnect()

    async def receive(self) -> bytes:
        """Wait for the next message; what is none, or not whole, is passed over."""
        while True:
            data = await self._client.receive()
            if len(data) >= Header.SIZE:
                header = Header.loads(data[: Header.SIZE])
                if len(data) == Header.SIZE + header.length:
                    return data

    @property
    def max_unencoded_size(self) -> int:
        """Bytes of the largest message."""
        return self._smp_server_transport_buffer_size or _BEFORE_KNOWN
