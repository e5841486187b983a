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
from tests.bench.runner import Figures, common_objects, count_emulated, images, link_kernels
from tests.bench.toolchain import (
    ARM,
    BUILD,
    HERE,
    RISCV,
    WASM_FLAGS,
    BenchError,
    Target,
    run,
)

PLACE = HERE / "held_out"
#: n of run(n), by program.
N = {"lz": 6, "queens": 7, "powers": 60, "cells": 12, "tokens": 60, "heap": 4, "sip": 1500,
     "filter": 600}  # fmt: skip
CPU = "mvp+bulk_memory+mutable_globals+nontrapping_fptoint+sign_ext"


def build_wasm(name: str) -> bytes:
    """Compiles one program as the kernels are; Zig without checks, as one would release it."""
    out = BUILD / "held_out" / f"{name}.wasm"
    out.parent.mkdir(parents=True, exist_ok=True)
    obj = out.with_suffix(".o")
    zig = [sys.executable, "-m", "ziglang"]
    source = next(PLACE.glob(f"{name}.*"))
    if source.suffix == ".c":
        run([*zig, "cc", "-c", *WASM_FLAGS, str(source), "-o", str(obj)])
    else:
        run([*zig, "build-obj", "-target", "wasm32-freestanding", f"-mcpu={CPU}",
             "-O", "ReleaseFast", "-fstrip", f"-femit-bin={obj}", str(source)])  # fmt: skip
    run([*zig, "wasm-ld", "--no-entry", "--export=run", "--export=__stack_pointer",
         "-z", "stack-size=4096", "--strip-all", str(obj), "-o", str(out)])  # fmt: skip
    return out.read_bytes()


def measure(target: Target, engine: str, codes: dict[str, bytes]) -> Figures:
    """Instructions of each program on an emulated machine."""
    out: Path = BUILD / target.name / "held_out" / engine
    objects = common_objects(target, engine, out / "objects")
    return count_emulated(
        target, link_kernels(target, objects, engine, codes, N, out / "held_out.elf")
    )


def main() -> int:
    wasm = {name: build_wasm(name) for name in N}
    table = Table(title="Programs held out of tuning: instructions, wasm3 / zwali")
    table.add_column("program")
    columns = []
    for target in (ARM, RISCV):
        ours = measure(
            target, "zwali", {k: v.image for k, v in images(wasm, target.encoding).items()}
        )
        peer = measure(target, PEER, wasm)
        if ours.results != peer.results:
            raise BenchError(f"{target.name}: different results: {ours.results} {peer.results}")
        columns.append({k: peer.instructions[k] / ours.instructions[k] for k in N})
        table.add_column(target.name, justify="right")
    for name in N:
        table.add_row(name, *(f"{column[name]:.2f}" for column in columns))
    table.add_section()
    means = [geometric_mean(list(column.values())) for column in columns]
    table.add_row("geometric mean", *(f"{mean:.2f}" for mean in means))
    Console(width=100).print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
