"""Counts what a slice of fuel is, in every state that a thread can be in: units and instructions.

The program ``bounds.c`` runs one slice in one state; callgrind counts the instructions in it.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
ENGINE = ROOT / "firmware" / "engine_c"
HERE = Path(__file__).resolve().parent
BACK = (
    *("image", "verify", "verify_sections", "instance", "thread", "interp_cold", "interp_plain"),
    *("interp_fast", "numeric", "ops", "text", "w64", "w64_places", "formats"),
    *("blocks", "exceptions", "atomics"),
)
FLAGS = (
    "-std=gnu11",
    "-O2",
    "-fomit-frame-pointer",
    "-fno-ipa-icf",
    "-DZWE_EXCEPTIONS=1",
    "-DZWE_ATOMICS=1",
)
#: What the loop without a kernel gives a thread at a time (firmware/runtime/runtime.c).
SLICE_UNITS = 2000
_SAYS = re.compile(r"state (\d+) trap (\d+) left (-?\d+) turns (\d+)")


@dataclass(frozen=True, slots=True)
class Slice:
    """What one slice said and took.

    Attributes:
        state: enum zwe_run.
        left: fuel that was left.
        turns: how often the program went round.
        instructions: of the host, 0 where nobody counted.
    """

    state: int
    trap: int
    left: int
    turns: int
    instructions: int


def build(into: Path) -> Path:
    """Compiles bounds.c with the engine."""
    program = into / "bounds"
    sources = [HERE / "bounds.c", HERE.parent / "back" / "assemble.c"]
    sources += [ENGINE / f"{name}.c" for name in BACK]
    command = ["gcc", *FLAGS, "-Wall", "-Wextra", "-Werror", f"-I{ENGINE}", *map(str, sources)]
    subprocess.run([*command, "-lm", "-o", str(program)], check=True, timeout=300)
    return program


def states(program: Path) -> dict[str, int]:
    """Name of each state -> units of fuel that a turn of its program takes."""
    lines = subprocess.run([program], capture_output=True, text=True, check=True, timeout=60).stdout
    return {name: int(units) for name, units in (line.split("|") for line in lines.splitlines())}


def run(
    program: Path, state: str, build_name: str, fuel: int, *, stop: bool = False, count: bool = True
) -> Slice:
    """One slice; under callgrind when its instructions are to be counted."""
    command = [str(program), state, build_name, str(fuel), "stop" if stop else "run"]
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    done = subprocess.run(
        [*tool, "--toggle-collect=measured", *command] if count else command,
        capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    said = _SAYS.search(done.stdout)
    counted = re.search(r"Collected : (\d+)", done.stderr)
    assert said is not None and (counted is not None or not count), done.stdout + done.stderr
    numbers = [int(word) for word in said.groups()]
    return Slice(*numbers, instructions=int(counted[1]) if counted else 0)


def table(program: Path, build_names: Iterable[str] = ("fast", "plain")) -> str:
    """Every state: units that a slice is off by, instructions a unit, a slice, after a stop."""
    lines = ["| state | build | units off | instructions a unit | a slice | when stopped |"]
    lines.append("|---|---|--:|--:|--:|--:|")
    for name, units in states(program).items():
        for build_name in build_names:
            fuel = max(SLICE_UNITS, 20 * units)
            ran = run(program, name, build_name, fuel)
            stopped = run(program, name, build_name, fuel, stop=True)
            used = max(fuel - ran.left, 1)
            a_unit = ran.instructions / used
            off = f"{off_percent(ran, units, used):.2f} %" if ran.left == 0 else "-"
            lines.append(
                f"| {name} | {build_name} | {off} | {a_unit:.0f} | "
                f"{a_unit * SLICE_UNITS:,.0f} | {stopped.instructions} |"
            )
    return "\n".join(lines)


def off_percent(ran: Slice, units: int, used: int) -> float:
    """How far the turns are from what the units pay for; less than a turn does not count."""
    low, high = ran.turns * units, (ran.turns + 1) * units
    return 100 * max(low - used - 1, used - high, 0) / used
