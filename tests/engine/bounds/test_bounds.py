"""A slice is what it says, and a stop is honoured at once, in every state of a thread."""

from __future__ import annotations

import resource
import subprocess
from pathlib import Path

import pytest

from . import measure

DONE, TRAP, WAIT, FUEL = range(4)
STACK_EXHAUSTED, STOPPED = 10, 13
#: The host's instructions from the call of resume() to its return, when the thread is stopped.
STOP_INSTRUCTIONS = 250
#: The same for a unit of fuel: of what is chunked (4 KiB), and of code that has polls.
CHUNK_INSTRUCTIONS, UNIT_INSTRUCTIONS = 12_000, 900


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return measure.build(tmp_path_factory.mktemp("bounds"))


@pytest.mark.parametrize("build", ["fast", "plain"])
def test_units_are_kept(program: Path, build: str) -> None:
    """What a program does in a slice is what the slice's fuel pays for, within 2 %."""
    for name, units in measure.states(program).items():
        fuel = max(10_000, 60 * units)
        ran = measure.run(program, name, build, fuel, count=False)
        if ran.state == WAIT:
            continue
        assert (ran.state, ran.left) == (FUEL, 0), name
        assert measure.off_percent(ran, units, fuel) <= 2, f"{name}: {ran}"


@pytest.mark.parametrize("build", ["fast", "plain"])
def test_stop_is_honoured(program: Path, build: str) -> None:
    """A thread that is to stop executes nothing more, whatever it is in the middle of."""
    for name in measure.states(program):
        stopped = measure.run(program, name, build, 10_000, stop=True, count=False)
        assert (stopped.state, stopped.trap, stopped.turns) == (TRAP, STOPPED, 0), name


@pytest.mark.full
@pytest.mark.timeout(600)
def test_instructions_are_bounded(program: Path) -> None:
    """Counted by callgrind: a unit of fuel, and a stop."""
    for name, units in measure.states(program).items():
        fuel = max(measure.SLICE_UNITS, 3 * units)
        ran = measure.run(program, name, "fast", fuel)
        stopped = measure.run(program, name, "fast", fuel, stop=True)
        most = CHUNK_INSTRUCTIONS if "fill" in name or "copy" in name else UNIT_INSTRUCTIONS
        assert stopped.instructions <= STOP_INSTRUCTIONS, name
        if name != "code without a poll":
            assert ran.instructions <= most * max(fuel - ran.left, 1), f"{name}: {ran}"


def test_recursion_ends_with_the_frame_stack(program: Path) -> None:
    """16 MiB of frames with 64 KiB of C stack: a trap, at the depth that fits."""

    def little_stack() -> None:
        resource.setrlimit(resource.RLIMIT_STACK, (64 << 10, 64 << 10))

    done = subprocess.run(
        [program, "endless recursion", "fast", "2000000000", "run"],
        capture_output=True, text=True, check=True, timeout=60, preexec_fn=little_stack,
    )  # fmt: skip
    words = done.stdout.split()
    assert words[:4] == ["state", str(TRAP), "trap", str(STACK_EXHAUSTED)]
    assert int(words[-1]) == (4 << 20) - 1 - 24 - 10  # a slot for each; ten before the slice
