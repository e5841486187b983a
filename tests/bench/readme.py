"""The README's table of speed and size, written from what was just measured."""

from __future__ import annotations

from tests.bench.goals import PEER, geometric_mean
from tests.bench.runner import Figures, kernels
from tests.bench.small import Measured
from tests.bench.toolchain import ARM, ROOT, TARGETS, BenchError

FILE = ROOT / "README.md"
BEGIN = "<!-- measured: make bench -->"
END = "<!-- end of measured -->"


def kernel_table(figures: dict[str, dict[str, Figures]]) -> list[str]:
    """One row for each kernel: instructions and wasm3's divided by them, target by target."""
    titles = [target.title.split(" (")[0] for target in TARGETS]
    rows = ["| kernel |" + "".join(f" {title} | ratio |" for title in titles)]
    rows.append("|---|" + "--:|--:|" * len(TARGETS))
    ratios: dict[str, list[float]] = {target.name: [] for target in TARGETS}
    for kernel in kernels():
        row = f"| {kernel} |"
        for target in TARGETS:
            ours = figures[target.name]["zwali"].instructions[kernel]
            ratio = figures[target.name][PEER].instructions[kernel] / ours
            ratios[target.name].append(ratio)
            row += f" {ours:,} | {ratio:.2f} |"
        rows.append(row)
    means = "".join(f" | **{geometric_mean(each):.2f}** |" for each in ratios.values())
    return [*rows, f"| **geometric mean** |{means}"]


def size_text(measured: Measured) -> str:
    """The figures beside their targets, as one paragraph."""
    arm = measured[ARM.name]
    verify = "instructions to verify an image instruction"
    with_floats = "code bytes with software floats, compiler's routines included"
    return (
        "Engine on the device (verifier, instantiation, interpreter), Thumb-2: "
        f"{arm[with_floats]:,} "
        "bytes with software floats and the\ncompiler's routines for them, "
        f"{arm['code bytes, integers only']:,} for integers only. RAM of an instance and its "
        "thread beyond memory, globals, tables\nand frame stack: "
        f"{arm['RAM bytes of an instance and its thread']} bytes. C stack: {arm['C stack bytes']} "
        "at most, computed. Image: "
        f"{measured['image']['code bytes per 1000 bytes of Wasm code'] / 1000:.2f} bytes per byte "
        f"of Wasm code.\nVerification: {arm[verify]} instructions for each of the image's "
        f"(RV32: {measured['rv32imac'][verify]}). No RAM per byte of code."
    )


def write(figures: dict[str, dict[str, Figures]], measured: Measured) -> None:
    """Puts the figures between the README's marks.

    Raises:
        BenchError: not all targets were measured, or the marks are not there.
    """
    missing = [target.name for target in TARGETS if target.name not in figures]
    if missing:
        raise BenchError(f"the README's table needs every target; not measured: {missing}")
    before, begin, rest = FILE.read_text().partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise BenchError(f"{FILE.name}: expected the marks {BEGIN} and {END}")
    middle = "\n".join(["", *kernel_table(figures), "", size_text(measured), ""])
    FILE.write_text(before + BEGIN + middle + END + after)
