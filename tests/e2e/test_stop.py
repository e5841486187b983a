"""`stop` always works and soon: a tight loop, a loop in the start function, a blocking call."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from smp import packet

from tests.e2e.kit import Zwali
from zwali.host import emulate, launch
from zwali.host import smp_messages as wire
from zwali.host.device import Device, State, _parse

LONGEST_STOP_US = 100_000
TRIES = 5

TIGHT = "int main(void)\n{\n\tfor (;;) {\n\t}\n}\n"
BLOCKED = """
#include <zephyr/kernel.h>
K_SEM_DEFINE(never, 0, 1);
int main(void)
{
	return k_sem_take(&never, K_FOREVER);
}
"""
START_FUNCTION = """
(module
  (func $spin (loop br 0))
  (start $spin)
  (func (export "main") (result i32) i32.const 0))
"""


def _stop_between_two_clocks(device: Device, name: str) -> int:
    """Virtual microseconds that a stop takes on the device.

    The three requests are on their way in one piece, so that no time of this machine counts,
    unless an emulator on a busy machine reads them in several.
    """

    async def burst() -> int:
        requests = [wire.InfoRead(), wire.StopWrite(name=name), wire.InfoRead()]
        pieces = [piece for each in requests for piece in packet.encode(each.BYTES)]
        device._transport._writer.write(b"".join(pieces))
        before, _, after = [
            _parse(request, await asyncio.wait_for(device._answer(request), 10))
            for request in requests
        ]
        return after.uptime_us - before.uptime_us

    return device._run(burst())


@pytest.mark.parametrize(
    ("file", "text"),
    [("tight.c", TIGHT), ("blocked.c", BLOCKED), ("starting.wat", START_FUNCTION)],
)
def test_stop_returns_soon(
    tmp_path: Path, emulator: emulate.Emulator, file: str, text: str
) -> None:
    source = tmp_path / file
    source.write_text(text)
    made = launch.prepare(source)
    name = made.manifest.name
    with Device.open(emulator.port) as device:
        device.upload(made)
        took_us = []
        while not took_us or (took_us[-1] > LONGEST_STOP_US and len(took_us) < TRIES):
            device.start(name)
            assert device.status(name).state in (State.STARTING, State.RUNNING)
            took_us.append(_stop_between_two_clocks(device, name))
            assert device.status(name).state == State.STOPPED
        assert took_us[-1] <= LONGEST_STOP_US, took_us
        assert device.info().ram_free > 0


def test_a_run_past_its_time_is_stopped_with_its_own_exit_code(
    zwali: Zwali, tmp_path: Path
) -> None:
    source = tmp_path / "tight.c"
    source.write_text(TIGHT)
    ran = zwali("run", source, "--board", "native", "--timeout", "0.5")
    assert ran.code == 7
    assert "still ran" in ran.err
