"""Which device is meant when the user does not say: the only candidate there is.

Opens nothing; `device` does.
"""

from __future__ import annotations

from zwali.host import emulate
from zwali.host.errors import DeviceUnreachable, UsageProblem
from zwali.host.ports import PortSpec, parse_port, serial_candidates


def candidates() -> tuple[PortSpec, ...]:
    """Running emulators that `zwali emulate` keeps, then serial lines over USB."""
    return (*(found.port for found in emulate.running()), *serial_candidates())


def choose(text: str | None) -> PortSpec:
    """The port the user named, else the only candidate.

    Raises:
        UsageProblem: The text is no port, or there are several candidates.
        DeviceUnreachable: There is no candidate.
    """
    if text is not None:
        return parse_port(text)
    found = candidates()
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(str(port) for port in found)
        raise UsageProblem("--port, since there are several devices", names, f"--port {found[0]}")
    raise DeviceUnreachable(
        "a device",
        "no board on a USB serial line and no running emulator",
        "--port, or `zwali emulate --board native` in another terminal",
    )
