"""Time on this machine: runs of this engine and of the peer in turn, ratios of neighbours.

A machine that is busy is so for both of a pair; the median of the pairs' ratios is what is
shown, with the quartiles. It is a benchmark and no test: seconds are not the same everywhere, so
a goal that is missed is shown and fails nothing.
"""

from __future__ import annotations

import dataclasses
import statistics
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from tests.bench.goals import FILE, PEER, geometric_mean
from tests.bench.runner import (
    Figures,
    common_objects,
    images,
    kernels,
    link_kernels,
    parse,
    tomllib,
)
from tests.bench.toolchain import (
    BUILD,
    HOST,
    BenchError,
    run,
)

PAIRS = 15
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


def measure(wasm: dict[str, bytes]) -> dict[str, list[float]]:
    """For each kernel the ratio peer / this engine of every pair of runs."""
    ours = build("zwali", {k: v.image for k, v in images(wasm, HOST.encoding).items()})
    peer = build(PEER, wasm)
    ratios: dict[str, list[float]] = {name: [] for name in wasm}
    for pair in range(PAIRS + 1):
        order = (ours, peer) if pair % 2 else (peer, ours)
        got: dict[str, Figures] = {program: parse(run([program])) for program in order}
        if got[ours].results != got[peer].results:
            raise BenchError(f"time: {PEER} and zwali computed different results")
        if pair:  # the first pair warms caches and the clock up
            for name, took in got[ours].instructions.items():
                ratios[name].append(got[peer].instructions[name] / max(took, 1))
    return ratios


def rows(ratios: dict[str, list[float]], console: Console) -> float:
    """Prints the ratios beside the goal; returns the geometric mean of the medians."""
    goal: float = tomllib.loads(FILE.read_text())["time"][HOST.name]
    table = Table(
        title=f"{HOST.name}: time, wasm3 / zwali, {PAIRS} pairs of runs in turn",
        title_justify="left",
    )
    table.add_column("kernel")
    for heading in ("lower quartile", "median", "upper quartile"):
        table.add_column(heading, justify="right")
    spreads = {name: Spread.of(values) for name, values in ratios.items()}
    for name, s in spreads.items():
        table.add_row(name, f"{s.low:.2f}", f"{s.median:.2f}", f"{s.high:.2f}")
    table.add_section()
    mean = geometric_mean([s.median for s in spreads.values()])
    pairs = [geometric_mean([values[i] for values in ratios.values()]) for i in range(PAIRS)]
    whole = Spread.of(pairs)
    table.add_row("geometric mean", f"{whole.low:.2f}", f"{mean:.2f}", f"{whole.high:.2f}")
    console.print(table)
    verdict = "reached" if mean >= goal else "missed"
    console.print(f"time {HOST.name}: goal >= {goal}, measured {mean:.2f}: {verdict}", markup=False)
    return mean
