"""The fast build on emulated machines, suspended all the time: it computes the same.

Where a slice ends, a handler leaves the interpreter, by ways that differ from machine to machine:
through a branch, a call, a host function, the middle of a block. Every kernel of the benchmark and
what is measured by itself goes through all of that here, one poll after the other.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import wasmtime

from tests.bench.runner import common_objects, count_emulated, images, link_kernels, wasm_codes
from tests.bench.toolchain import ARM, HERE, RISCV, Target

#: Units of fuel in a slice: every poll a stop; and so that the stops wander through loops.
SLICES = (0, 1, 97)
#: Of the kernels' n: enough for some thousand polls each.
ROUNDS = {"fib": 12}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("target", [ARM, RISCV], ids=lambda target: target.name)
def test_what_is_computed_does_not_depend_on_fuel(target: Target, tmp_path: Path) -> None:
    if shutil.which(target.compiler) is None or shutil.which(target.emulator[0]) is None:
        pytest.skip(f"needs {target.compiler} and {target.emulator[0]}")
    wasm = wasm_codes()
    counts = {name: ROUNDS.get(name, 1) for name in wasm}
    for path in sorted((HERE / "micro").glob("*.wat")):
        wasm[path.stem] = bytes(wasmtime.wat2wasm(path.read_text()))
        counts[path.stem] = 1000
    codes = {name: each.image for name, each in images(wasm, target.encoding).items()}
    results, counted = {}, {}
    for flags in ((), *((f"-DBENCH_FUEL={fuel}",) for fuel in SLICES)):
        name = "".join(flags) or "plenty"
        objects = common_objects(target, "zwali", tmp_path / name, flags)
        elf = link_kernels(target, objects, "zwali", codes, counts, tmp_path / f"{name}.elf")
        figures = count_emulated(target, elf)
        results[name], counted[name] = figures.results, figures.instructions
    assert all(each == results["plenty"] for each in results.values()), results
    for name in codes:  # and they were suspended, not only told to be
        assert counted["-DBENCH_FUEL=0"][name] > counted["plenty"][name], name
