"""Goals: what the engine is to reach, in goals.toml, beside what was measured."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from tests.bench.runner import (
    Figures,
    block_routines,
    float_routines,
    kernels,
    micro,
    tomllib,
    wasm_instructions,
)
from tests.bench.toolchain import ARM, HERE, TARGETS

FILE = HERE / "goals.toml"
#: Sections where more is better.
AT_LEAST = ("ratio", "slowest", "time", "slowest-time")
PEER = "wasm3-O3"  # -O2 gives the same counts within 0.1 % on all three targets


@dataclass(frozen=True, slots=True)
class Goal:
    """One line of the table."""

    name: str
    goal: float
    measured: float
    at_least: bool
    known: str | None  # why it is missed, when that is known

    @property
    def reached(self) -> bool:
        return self.measured >= self.goal if self.at_least else self.measured <= self.goal

    @property
    def verdict(self) -> str:
        """One word, and the reason where there is one."""
        if self.reached:
            return "reached" if self.known is None else "reached: take it out of [known]"
        return "MISSED" if self.known is None else f"missed: {self.known}"

    @property
    def fails(self) -> bool:
        return self.reached == (self.known is not None)


def geometric_mean(values: list[float]) -> float:
    return math.exp(sum(map(math.log, values)) / len(values))


def measure(
    figures: Mapping[str, Mapping[str, Figures]],
    wasm: Mapping[str, bytes],
) -> dict[str, float]:
    """Everything that can be measured of the targets that ran, by "section name"."""
    found: dict[str, float] = {}
    for target, engines in figures.items():
        ours, peer = engines["zwali"].instructions, engines[PEER].instructions
        ratios = [peer[name] / ours[name] for name in ours]
        found[f"ratio {target}"] = geometric_mean(ratios)
        found[f"slowest {target}"] = min(ratios)
        found[f"fib {target}"] = 100 * ours["fib"] / peer["fib"]
    for target in [t for t in TARGETS if t.bare and t.name in figures]:
        section = f"micro-{target.name}"
        library = block_routines(target)
        routines = float_routines(target) if target is ARM else {}
        for name, value in micro(target).items():
            if name in library:
                found[f"blocks-{target.name} {name}"] = 100 * value / library[name]
            else:
                found[f"{section} {name}"] = value - routines.get(name, 0)
    if ARM.name in figures:
        executed = wasm_instructions("mixed", wasm["mixed"], kernels()["mixed"])
        counted = figures[ARM.name]["zwali"].instructions["mixed"]
        found[f"micro-{ARM.name} mixed"] = counted / executed
    return found


def compare(found: Mapping[str, float]) -> list[Goal]:
    """Every goal of the file whose figure was measured."""
    data = tomllib.loads(FILE.read_text())
    known = data.pop("known")
    rows = []
    for section, values in data.items():
        for name, goal in values.items():
            key = f"{section} {name}"
            if key in found:
                rows.append(Goal(key, goal, found[key], section in AT_LEAST, known.get(key)))
    return rows
