"""What `--port` may say, and which device is meant without it."""

from __future__ import annotations

import pytest

from zwali.host import reach
from zwali.host.emulate import RunningEmulator
from zwali.host.errors import DeviceUnreachable, UsageProblem
from zwali.host.ports import PortSpec, parse_port


@pytest.mark.parametrize(
    ("text", "kind", "address"),
    [
        ("tcp:127.0.0.1:4711", "tcp", "127.0.0.1:4711"),
        ("udp:board.local:1337", "udp", "board.local:1337"),
        ("/dev/ttyACM0", "serial", "/dev/ttyACM0"),
        ("/dev/serial/by-id/usb-a:b", "serial", "/dev/serial/by-id/usb-a:b"),
        ("COM3", "serial", "COM3"),
    ],
)
def test_a_port_is_read_and_written_back(text: str, kind: str, address: str) -> None:
    port = parse_port(text)
    assert (port.kind, port.address, str(port)) == (kind, address, text)


@pytest.mark.parametrize(
    "text", ["", "tcp:", "tcp:host", "tcp::12", "tcp:h:0", "tcp:h:65536", "tcp:h:x", "ftp:h:1"]
)
def test_what_is_no_port_is_refused(text: str) -> None:
    with pytest.raises(UsageProblem):
        parse_port(text)


def _running(*numbers: int) -> tuple[RunningEmulator, ...]:
    return tuple(
        RunningEmulator("native", PortSpec("tcp", f"127.0.0.1:{number}"), number)
        for number in numbers
    )


@pytest.mark.parametrize(("numbers", "error"), [((), DeviceUnreachable), ((1, 2), UsageProblem)])
def test_no_candidate_and_several_are_different_errors(
    monkeypatch: pytest.MonkeyPatch, numbers: tuple[int, ...], error: type[Exception]
) -> None:
    monkeypatch.setattr(reach, "serial_candidates", lambda: ())
    monkeypatch.setattr(reach.emulate, "running", lambda: _running(*numbers))
    with pytest.raises(error):
        reach.choose(None)


def test_the_only_candidate_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reach, "serial_candidates", lambda: ())
    monkeypatch.setattr(reach.emulate, "running", lambda: _running(4711))
    assert str(reach.choose(None)) == "tcp:127.0.0.1:4711"
    assert str(reach.choose("/dev/ttyUSB1")) == "/dev/ttyUSB1"
