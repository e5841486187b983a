"""What `--port` names: a serial device, or a TCP or UDP address.

Opens nothing; `device` does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from serial.tools import list_ports

from zwali.host.errors import UsageProblem

PortKind = Literal["serial", "tcp", "udp"]


@dataclass(frozen=True, slots=True)
class PortSpec:
    """A way to a device.

    Attributes:
        kind: What carries the bytes.
        address: `/dev/ttyACM0` for a serial line, `host:number` for the others.
    """

    kind: PortKind
    address: str

    def __str__(self) -> str:
        """The word that `parse_port` reads back."""
        return self.address if self.kind == "serial" else f"{self.kind}:{self.address}"

    @property
    def host_and_number(self) -> tuple[str, int]:
        """The two parts of a network address."""
        host, _, number = self.address.rpartition(":")
        return host, int(number)


def parse_port(text: str) -> PortSpec:
    """Read what the user gave as `--port`.

    Raises:
        UsageProblem: It is none of the known forms.
    """
    forms = "a serial device, tcp:HOST:PORT or udp:HOST:PORT"
    kind, colon, address = text.partition(":")
    if colon and kind in ("tcp", "udp"):
        host, _, number = address.rpartition(":")
        if not host or not number.isascii() or not number.isdigit() or not 0 < int(number) < 65536:
            raise UsageProblem(forms, repr(text), "for instance tcp:127.0.0.1:4711")
        return PortSpec("tcp" if kind == "tcp" else "udp", address)
    if not text or (colon and "/" not in text and not text.upper().startswith("COM")):
        raise UsageProblem(forms, repr(text), "for instance /dev/ttyACM0")
    return PortSpec("serial", text)


def serial_candidates() -> tuple[PortSpec, ...]:
    """The serial lines that come over USB, as boards do."""
    return tuple(
        PortSpec("serial", found.device)
        for found in sorted(list_ports.comports(), key=lambda each: each.device)
        if found.vid is not None
    )
