"""`python -m tests.bench.held_out`: the ratio to the peer on programs that nothing was tuned on.

The opcodes were chosen on the kernels. If they help these programs as much, the choice holds. No
goal, no budget: who tunes on what is measured here takes its meaning away.
"""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.goals import PEER, geometric_mean
from tests.bench.held_out.programs import build_wasm, chosen, left_out
from tests.bench.runner import Figures, common_objects, count_emulated, images, link_kernels
from tests.bench.toolchain import ARM, BUILD, RISCV, BenchError, Target


def measure(target: Target, engine: str, codes: dict[str, bytes]) -> Figures:
    """Instructions of each program on an emulated machine."""
    out: Path = BUILD / target.name / "held_out" / engine
    objects = common_objects(target, engine, out / "objects")
    n = {name: program.n for name, program in chosen().items()}
    return count_emulated(
        target, link_kernels(target, objects, engine, codes, n, out / "held_out.elf")
    )


def ratios(target: Target, wasm: dict[str, bytes]) -> dict[str, float]:
    """wasm3's instructions over ours, by program."""
    ours = measure(target, "zwali", {k: v.image for k, v in images(wasm, target.encoding).items()})
    peer = measure(target, PEER, wasm)
    if ours.results != peer.results:
        raise BenchError(f"{target.name}: different results: {ours.results} {peer.results}")
    return {name: peer.instructions[name] / ours.instructions[name] for name in wasm}


def main() -> int:
    programs = chosen()
    wasm = {name: build_wasm(name) for name in programs}
    columns = {target.name: ratios(target, wasm) for target in (ARM, RISCV)}
    table = Table(title="Programs held out of tuning: instructions, wasm3 / zwali")
    for heading in ("kind", "program", "language"):
        table.add_column(heading)
    for heading in columns:
        table.add_column(heading, justify="right")

    def mean(names: list[str]) -> list[str]:
        found = [geometric_mean([each[name] for name in names]) for each in columns.values()]
        return [f"{each:.2f}" for each in found]

    for kind in dict.fromkeys(program.kind for program in programs.values()):
        names = [name for name, program in programs.items() if program.kind == kind]
        for name in names:
            table.add_row(kind, name, programs[name].language,
                          *(f"{column[name]:.2f}" for column in columns.values()))  # fmt: skip
        table.add_row(kind, "geometric mean", "", *mean(names), end_section=True)
    table.add_row("all", "geometric mean", "", *mean(list(programs)))
    console = Console(width=100)
    console.print(table)
    if left_out():
        console.print(left_out())
    return 0


if __name__ == "__main__":
    sys.exit(main())
