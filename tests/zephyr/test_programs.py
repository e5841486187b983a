"""Programs that were not written for zwali, on Zephyr's boards, one boot a board for all of them.

Samples of the Zephyr tree, unmodified, straight from the tree; modules for the published interface.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.published import kit as published
from tests.zephyr import kit
from zwali.host import emulate, launch, project
from zwali.host.device import Device, State
from zwali.host.errors import DeviceRefused, DeviceUnreachable
from zwali.host.package import Package

GUESTS = Path(__file__).parent / "guests"
SMALL = "qemu_cortex_m3"
BOARDS = [SMALL, "mps2_an385", "qemu_riscv32", "native_sim"]
FIT_SMALL = {"hello_world", "synchronization"}
SECONDS = 60.0
PHILOSOPHERS = 6
SAYS = re.compile(r"\x1b\[\d;1HPhilosopher (\d) \[[CP]: ?-?\d\] +([A-Z]+) [^\x1b]*")
LIFE = ["STARVING", "HOLDING", "EATING", "DROPPED", "THINKING"]

pytestmark = [
    pytest.mark.needs_zephyr,
    pytest.mark.timeout(700),
    pytest.mark.xdist_group("zephyr"),
]


@dataclass
class Booted:
    """A board that runs, and packages made once for all boards."""

    name: str
    device: Device
    packages: dict[str, Package]

    def sample(self, path: str) -> Package:
        """A sample of the tree."""
        if path not in self.packages:
            base = project.zephyr_base()
            assert base is not None
            self.packages[path] = launch.prepare(base / "samples" / path)
        return self.packages[path]

    def published(self, name: str, directory: Path) -> Package:
        """A module in the published toolchain's shape."""
        if name not in self.packages:
            self.packages[name] = launch.prepare(published.build(name, directory))
        return self.packages[name]

    def refuses(self, made: Package) -> bool:
        """Whether it does not fit here, which the device has to say with both numbers."""
        if self.name != SMALL or made.manifest.name in FIT_SMALL:
            return False
        with pytest.raises(DeviceRefused) as caught:
            self.device.upload(made)
        needed, offered = map(int, re.findall(r"\d+", caught.value.got))
        assert needed > offered
        return True

    def run(self, made: Package, *, enough: str | None = None, late_s: float = 0) -> str:
        """What it prints until its end, or until it has printed `enough`; gone afterwards.

        Nobody looks at it in its first `late_s` seconds of this machine's clock.
        """
        name, text = made.manifest.name, bytearray()
        self.device.upload(made)
        try:
            self.device.start(name, hold_s=launch.HOLD_S)
            time.sleep(late_s)
            if enough is None:
                ended = launch.follow(self.device, name, text.extend, timeout_s=SECONDS)
                assert (ended.exit_code, ended.dropped) == (0, 0)
            else:
                self._until(name, text, enough)
                self._stop(name)
        finally:
            self.device.erase(name)
        return text.decode()

    def _stop(self, name: str) -> None:
        """Twice where the first was not heard: the UART of the small board in QEMU loses bytes."""
        try:
            self.device.stop(name)
        except DeviceUnreachable:
            if self.device.status(name).state.is_live:
                self.device.stop(name)

    def _until(self, name: str, text: bytearray, enough: str) -> None:
        cursor, end = 0, time.monotonic() + SECONDS
        while re.search(enough, text.decode(), re.DOTALL) is None:
            assert time.monotonic() < end, text.decode()
            assert self.device.status(name).state.is_live, text.decode()
            chunk = self.device.log(name, cursor, hold_s=launch.HOLD_S)
            assert chunk.dropped == 0, text.decode()
            text += chunk.text
            cursor = chunk.cursor
            time.sleep(0 if chunk.text else 0.02)


@pytest.fixture(scope="module")
def packages() -> dict[str, Package]:
    return {}


@pytest.fixture(scope="module", params=BOARDS)
def booted(request: pytest.FixtureRequest, packages: dict[str, Package]) -> Iterator[Booted]:
    board = kit.board(request.param)
    firmware = emulate.build_firmware(board)
    with (
        emulate.boot(board, firmware=firmware) as emulator,
        Device.open(emulator.port, timeout_s=8) as device,
    ):
        yield Booted(board.name, device, packages)


def test_hello_world(booted: Booted) -> None:
    assert booted.run(booted.sample("hello_world")) == "Hello World! zwali\n"


def test_synchronization(booted: Booted) -> None:
    """Two threads take turns by two semaphores, one static, one made at run time."""
    made = booted.sample("synchronization")
    if booted.refuses(made):
        return
    lines = booted.run(made, enough=r"thread_a.*thread_b.*thread_a[^\n]*\n").splitlines()[:3]
    turns = ["thread_a", "thread_b", "thread_a"]
    assert lines == [f"{each}: Hello World from cpu 0 on zwali!" for each in turns]


def test_philosophers(booted: Booted) -> None:
    """Mutexes among threads of cooperative and preemptible priorities."""
    made = booted.sample("philosophers")
    if booted.refuses(made):
        return
    each = "".join(rf"(?=.*Philosopher {n} [^\n]*  EATING [^\n]*\n)" for n in range(PHILOSOPHERS))
    text = booted.run(made, enough=rf"\A{each}")
    assert "Demo Description" in text
    ate, pairs, last = set(), 0, dict[str, int]()
    for line in text.splitlines():
        told = SAYS.fullmatch(line)
        if told is None:  # one thread in the middle of another's line
            last.clear()
            continue
        who, state = told[1], LIFE.index(told[2])
        assert who not in last or (state - last[who]) % len(LIFE) == 1, text
        pairs += who in last
        last[who] = state
        ate |= {who} if told[2] == "EATING" else set()
    assert pairs > 0
    assert len(ate) == PHILOSOPHERS


def test_condition_variable(booted: Booted) -> None:
    made = booted.sample("kernel/condition_variables/condvar")
    if booted.refuses(made):
        return
    lines = booted.run(made).splitlines()
    counts = [int(m[1]) for m in (re.search(r"count = (\d+), unl", line) for line in lines) if m]
    assert counts == [*range(1, 13), *range(138, 146)]
    assert "watch_count: thread 1 count now = 137." in lines
    assert lines[-1].endswith("joined with 3 threads. Final value of count = 145. Done.")


def test_twenty_threads_and_a_condition(booted: Booted) -> None:
    made = booted.sample("kernel/condition_variables/simple")
    if booted.refuses(made):
        return
    lines = booted.run(made).splitlines()
    for thread in range(20):
        worked = [line for line in lines if line.startswith(f"[thread {thread}] working")]
        assert worked == [f"[thread {thread}] working ({i}/5)" for i in range(5)]
    assert "[thread main] done == 20 so everyone is done" in lines


def test_what_is_printed_faster_than_it_is_read(booted: Booted) -> None:
    """Several times the device's log ring, all of it at once, by a host that other work keeps."""
    text = booted.run(launch.prepare(GUESTS / "long.c"), late_s=8)
    assert text == "".join(f"line {i}\n" for i in range(2000))


def test_a_module_that_waits_for_its_reader_is_stopped(booted: Booted) -> None:
    made = launch.prepare(GUESTS / "long.c")
    name = made.manifest.name
    booted.device.upload(made)
    try:
        booted.device.start(name, hold_s=launch.HOLD_S)
        before, printed = -1, 0
        while printed != before or printed == 0:
            before, printed = printed, booted.device.stats(name).values["log_bytes"]
        booted.device.stop(name)
        assert booted.device.status(name).state is State.STOPPED
        assert booted.device.stats(name).values["log_dropped"] == 0
    finally:
        booted.device.erase(name)


def test_threads_that_wait_for_the_reader_keep_their_lines(booted: Booted) -> None:
    """Each line is three calls; only the end of a time slice may let another thread in between."""
    lines = booted.run(launch.prepare(GUESTS / "lines.c")).splitlines()
    whole = [line for line in lines if re.fullmatch(r"(\d)=+\1", line)]
    assert len(lines) == 600 and len(whole) >= 588


@pytest.mark.parametrize("name", ["hello", "streams"])
def test_published(booted: Booted, tmp_path: Path, name: str) -> None:
    made = booted.published(name, tmp_path)
    if booted.refuses(made):
        return
    assert booted.run(made) == getattr(published, name.upper())
