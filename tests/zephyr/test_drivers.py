"""Drivers of the real kernel under modules: samples of the tree, every class, hostile values."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.kit import CACHE, Zwali
from tests.zephyr import kit, peripherals
from zwali.host import emulate, launch, project
from zwali.host.device import Device
from zwali.host.package import load

GUESTS = Path(__file__).resolve().parent / "guests"
BOARDS = [
    *("mps2_an385", "qemu_riscv32", "native_sim"),
    *(
        pytest.param(f"{name}.user", marks=pytest.mark.full)
        for name in ("mps2_an385", "qemu_riscv32")
    ),
]
CLASSES = """\
gpio 1 0
pin 3 active 1 raw 0
off: raw 1
toggled: 1
same: 1
i2c 1 0 0 0 5a 48
spi 1 0 fe fb 0 ff
adc 0 0 0
rtc 0 0 126-28 0 0 0 108 0
names 1 0 test_adc
uart1 0
"""
EFAULT, EINVAL, EACCES, ENODEV, ENOSYS, ENOTSUP = -14, -22, -13, -19, -88, -134
HOSTILE = {
    "NULL": ENODEV,  # address 0 is memory, and no name is there
    "forged": ENODEV,
    "handles": 1,
    "no handle": EFAULT,
    "not named": EACCES,
    "other class": EINVAL,
    "kernel address": EFAULT,
    "unterminated": EFAULT,
    "at the end": EFAULT,
    "no function": ENOSYS,
    "value NULL": 1,
    "value end": EFAULT,
    "value beyond": EFAULT,
    "struct end": EFAULT,
    "struct fits": 1,
    "level": ENOTSUP,
    "callback end": EFAULT,
    "callback unknown": EINVAL,
    "cells": EFAULT,
    "i2c many": EINVAL,
    "i2c array": EFAULT,
    "i2c second": EFAULT,
    "i2c kernel": EFAULT,
    "i2c length": EFAULT,
    "i2c none": EFAULT,
    "spi config": EFAULT,
    "spi select": 1,
    "spi class": EINVAL,
    "spi count": EINVAL,
    "spi array": EFAULT,
    "spi length": EFAULT,
    "spi kernel": EFAULT,
    "adc buffer": EFAULT,
    "adc size": EFAULT,
    "adc callback": EINVAL,
    "adc options": EFAULT,
    **{"ready": 1, "ready NULL": 0, "ready unknown": 0},
    **{"pwm": 0, "pwm other": EINVAL, "pwm beyond": EINVAL, "pwm function": ENOSYS},
    **{"dac setup": 0, "dac setup beyond": EINVAL, "dac": 0, "dac beyond": EINVAL},
    **{"dac wrapped": EINVAL, "adc setup": 0, "adc setup beyond": EINVAL},
    **{"adc beyond": EINVAL, "adc last": EINVAL},
}

pytestmark = [
    pytest.mark.needs_zephyr,
    pytest.mark.timeout(700),
    pytest.mark.xdist_group("zephyr"),
]


@pytest.fixture(scope="module", params=BOARDS)
def device(request: pytest.FixtureRequest) -> Iterator[emulate.Emulator]:
    board = kit.board(request.param)
    with emulate.boot(board, firmware=peripherals.build(board)) as emulator:
        yield emulator


@pytest.fixture
def zwali(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Zwali:
    monkeypatch.setenv("XDG_CACHE_HOME", str(CACHE))
    return Zwali(tmp_path)


def sample(name: str) -> Path:
    base = project.zephyr_base()
    assert base is not None
    return base / "samples" / name / "src" / "main.c"


def run(zwali: Zwali, port: object, source: Path) -> str:
    ran = zwali("run", source, "--port", port, "--timeout", "60")
    assert ran.code == 0, ran.err
    return ran.out.decode()


def follow(port: object, name: str, enough: str, seconds: float = 60.0) -> str:
    """What a module prints up to `enough`; then it is stopped and erased."""
    text, end = "", time.monotonic() + seconds
    with Device.open(port, timeout_s=10) as opened:
        cursor = 0
        while enough not in text and time.monotonic() < end:
            chunk = opened.log(name, cursor, hold_s=launch.HOLD_S)
            assert chunk.dropped == 0, text
            text += chunk.text.decode()
            cursor = chunk.cursor
        opened.stop(name)
        opened.erase(name)
    assert enough in text, text
    return text[: text.index(enough) + len(enough)]


def begin(zwali: Zwali, port: object, source: Path) -> None:
    """Packs a source, uploads and starts it."""
    packed = zwali.cwd / "m.zwm"
    assert zwali("pack", source, "-o", packed).code == 0
    made = load(packed.read_bytes())
    with Device.open(port, timeout_s=10) as opened:
        opened.upload(made)
        opened.start(made.manifest.name, hold_s=launch.HOLD_S)


def test_every_class(device: emulate.Emulator, zwali: Zwali) -> None:
    assert run(zwali, device.port, GUESTS / "classes.c") == CLASSES


def test_blinky_from_the_tree(device: emulate.Emulator, zwali: Zwali) -> None:
    begin(zwali, device.port, sample("basic/blinky"))
    text = follow(device.port, "main", "LED state: ON\nLED state: OFF\nLED state: ON\n")
    assert text.startswith("LED state: OFF\nLED state: ON\nLED state: OFF\n")


def test_threads_from_the_tree(device: emulate.Emulator, zwali: Zwali) -> None:
    """Two threads toggle a LED each, 100 ms and a second; a third prints what a queue brings."""
    begin(zwali, device.port, sample("basic/threads"))
    text = follow(device.port, "main", "Toggled led1; counter=1\n")
    fast, slow = (re.findall(rf"^Toggled led{n}; counter=(\d+)$", text, re.MULTILINE) for n in "01")
    assert list(map(int, slow)) == [0, 1]
    assert list(map(int, fast)) == list(range(len(fast)))
    assert 8 <= len(fast) <= 12  # each waits from its last toggle on, so they are not in step


def test_button_from_the_tree(device: emulate.Emulator, zwali: Zwali) -> None:
    """Presses come from an interrupt of the emulated pin; the sample's function prints them."""
    begin(zwali, device.port, sample("basic/button"))
    text = follow(device.port, "main", "Button pressed at ")
    lines = text.splitlines()
    assert lines[0] == "Set up button at sw0/gpios pin 5"
    assert "Set up LED at led0/gpios pin 3" in lines
    assert lines[-1] == "Button pressed at "


def test_hostile_arguments(device: emulate.Emulator, zwali: Zwali) -> None:
    lines = run(zwali, device.port, GUESTS / "hostile.c").splitlines()
    answers = {line.rpartition(" ")[0]: int(line.rpartition(" ")[2]) for line in lines}
    assert {k: v for k, v in answers.items() if not k.startswith("asserted")} == HOSTILE
    assert run(zwali, device.port, GUESTS / "classes.c") == CLASSES


@pytest.mark.full
def test_no_argument_reaches_an_assertion(zwali: Zwali) -> None:
    """With CONFIG_ASSERT: what Zephyr asserts of arguments is an error before."""
    board = kit.board("mps2_an385")
    with emulate.boot(board, firmware=peripherals.build(board, asserts=True)) as emulator:
        lines = run(zwali, emulator.port, GUESTS / "hostile.c").splitlines()
        answers = {line.rpartition(" ")[0]: int(line.rpartition(" ")[2]) for line in lines}
        asserted = {k: v for k, v in answers.items() if k.startswith("asserted")}
        assert (len(asserted), set(asserted.values())) == (10, {EINVAL})
        assert answers == HOSTILE | asserted
        assert run(zwali, emulator.port, GUESTS / "classes.c") == CLASSES


def test_what_others_do_to_a_thread_in_a_driver(device: emulate.Emulator, zwali: Zwali) -> None:
    """It comes out with its lock given back before it is suspended or ended, and sleeps there."""
    assert run(zwali, device.port, GUESTS / "inside.c").splitlines() == [
        "suspended, bus free 0",
        "written 0 slowly 1",
        "written 0 slowly 1",
        "random numbers",
    ]


def test_counters_call_functions(device: emulate.Emulator, zwali: Zwali) -> None:
    """A module that has none left to wait for ends: `run` comes back."""
    if device.board.name.startswith("mps2"):
        assert run(zwali, device.port, GUESTS / "counter.c").splitlines() == [
            "start 0 top 0 0 0 0 stop 0 right 1",
            "without 0",
        ]
    elif device.board.name.startswith("native_sim"):
        # With the alarm cancelled there is nothing to wait for, so -EAGAIN.
        assert run(zwali, device.port, GUESTS / "counter.c") == (
            "start 0 alarm 0 0 again 0 cancelled 0 -11 stop 0 right 1\n"
        )
    else:
        pytest.skip("no counter in this emulator")


def test_a_thread_that_ends_in_a_driver_comes_out_first(
    device: emulate.Emulator, zwali: Zwali
) -> None:
    """Aborted by its own module, then stopped from outside: the bus is free afterwards."""
    begin(zwali, device.port, GUESTS / "slow.c")
    text = follow(device.port, "slow", "aborted\nin\n")
    assert text.startswith("in\naborted\nin\n")
    assert run(zwali, device.port, GUESTS / "classes.c") == CLASSES
