"""`make bench`: measures, prints the tables, compares with budgets.toml; 1 when one is exceeded."""

from __future__ import annotations

import argparse
import fcntl
import json
import sys

from rich.console import Console
from rich.table import Table

from tests.bench import budgets, goals, readme, small, timing
from tests.bench.goals import PEER, geometric_mean
from tests.bench.runner import Figures, back_half_sizes, images, kernels, measure, wasm_codes
from tests.bench.toolchain import BUILD, HOST, TARGETS, BenchError, Target

ENGINES = ("native", PEER, "zwali")


def check_results(target: Target, figures: dict[str, Figures]) -> None:
    """Raises BenchError when an engine computed something else than the native program."""
    expected = figures["native"].results
    for engine, one in figures.items():
        for name, result in one.results.items():
            if result != expected[name]:
                raise BenchError(
                    f"{target.name}: {engine} computed {result} for {name}, native {expected[name]}"
                )


def kernel_rows(target: Target, figures: dict[str, Figures], console: Console) -> dict[str, float]:
    """Prints the kernels of one target; returns the ratios peer / zwali."""
    table = Table(title=f"{target.title}: instructions of run(n)", title_justify="left")
    for heading in ("kernel", "n", "zwali", "wasm3", "native", "wasm3 / zwali", "zwali / native"):
        table.add_column(heading, justify="left" if heading == "kernel" else "right")
    ours, peer, native = (figures[e].instructions for e in ("zwali", PEER, "native"))
    ratios = {name: peer[name] / ours[name] for name in ours}
    for name, n in kernels().items():
        table.add_row(name, str(n), f"{ours[name]:,}", f"{peer[name]:,}", f"{native[name]:,}",
                      f"{ratios[name]:.2f}", f"{ours[name] / native[name]:.1f}")  # fmt: skip
    table.add_section()
    table.add_row(
        "geometric mean", "", "", "", "", f"{geometric_mean(list(ratios.values())):.2f}", ""
    )
    console.print(table)
    return ratios


def size_rows(sizes: dict[str, dict[str, int]], console: Console) -> None:
    """Prints code bytes of the back half for each target, by file."""
    table = Table(title="Back half: code bytes (text + read-only data)", title_justify="left")
    table.add_column("file")
    for target in sizes:
        table.add_column(target, justify="right")
    for name in dict.fromkeys(name for by_file in sizes.values() for name in by_file):
        table.add_row(name, *(f"{by_file.get(name, 0):,}" for by_file in sizes.values()))
    table.add_section()
    table.add_row("all", *(f"{sum(by_file.values()):,}" for by_file in sizes.values()))
    console.print(table)


def extras_rows(
    figures: dict[str, dict[str, Figures]],
    wasm: dict[str, int],
    image: dict[str, int],
    console: Console,
) -> None:
    """Prints image density, verification cost and RAM per instance."""
    bare = [t for t in TARGETS if t.bare and t.name in figures]
    table = Table(title="Images and instances", title_justify="left")
    headings = ["kernel", "Wasm code", "image code", "ratio"]
    headings += [f"verify / instruction, {t.name}" for t in bare] + [f"RAM, {t.name}" for t in bare]
    for heading in headings:
        table.add_column(heading, justify="left" if heading == "kernel" else "right")
    for name in kernels():
        cells = []
        for what, divide in (("verify", True), ("ram", False)):
            for target in bare:
                value, per = figures[target.name]["zwali"].extras[what][name]
                cells.append(f"{value / per:.0f}" if divide else f"{value}")
        table.add_row(
            name, str(wasm[name]), str(image[name]), f"{image[name] / wasm[name]:.2f}", *cells
        )
    console.print(table)


def timed(wasm: dict[str, bytes], console: Console) -> dict[str, float]:
    """Measures the time on this machine and prints it; returns what the goals are about."""
    times = timing.measure(wasm)
    timing.rows(times, console)
    return timing.found(times)


def goal_rows(rows: list[goals.Goal], console: Console) -> None:
    """Prints what is to be reached beside what was measured."""
    table = Table(title="Goals", title_justify="left")
    for heading in ("what", "goal", "measured", ""):
        table.add_column(heading, justify="right" if heading in ("goal", "measured") else "left")
    for row in rows:
        sign = ">=" if row.at_least else "<="
        measured = f"{row.measured:,.2f}" if row.measured < 1000 else f"{row.measured:,.0f}"
        table.add_row(row.name, f"{sign} {row.goal:,}", measured, row.verdict)
    console.print(table)


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument(
        "--target", action="append", choices=[t.name for t in TARGETS], help="only this target"
    )
    parser.add_argument(
        "--update-budgets", action="store_true", help="write what was measured to budgets.toml"
    )
    parser.add_argument(
        "--update-readme", action="store_true", help="write the tables to README.md"
    )
    options = parser.parse_args()
    console = Console(width=130)
    targets = [t for t in TARGETS if not options.target or t.name in options.target]
    BUILD.mkdir(parents=True, exist_ok=True)
    try:
        with (BUILD / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # two runs at once would build over each other
            return report(targets, options, console)
    except BenchError as error:
        Console(stderr=True).print(f"bench: {error}", markup=False)
        return 1


def report(targets: list[Target], options: argparse.Namespace, console: Console) -> int:
    """Measures every target and prints everything; 1 when a budget is exceeded."""
    wasm = wasm_codes()
    image = {each: images(wasm, each) for each in ("P32", "W64")}
    figures: dict[str, dict[str, Figures]] = {}
    for target in targets:
        ours = {k: v.image for k, v in image[target.encoding].items()}
        codes = {"native": wasm, PEER: wasm, "zwali": ours}
        figures[target.name] = {e: measure(target, e, codes[e]) for e in ENGINES}
        check_results(target, figures[target.name])
        kernel_rows(target, figures[target.name], console)
    sizes = {t.name: back_half_sizes(t) for t in targets}
    size_rows(sizes, console)
    extras_rows(figures, {k: v.wasm_code_bytes for k, v in image["P32"].items()},
                {k: v.code_bytes for k, v in image["P32"].items()}, console)  # fmt: skip
    small_figures = small.measure(figures, image["P32"])
    missed = small.rows(small_figures, console)
    found = goals.measure(figures, wasm)
    if HOST in targets:
        found |= timed(wasm, console)
    rows = goals.compare(found)
    goal_rows(rows, console)
    measured = budgets.collect(figures, sizes)
    (BUILD.parent / "bench.json").write_text(json.dumps(measured, indent=1, sort_keys=True) + "\n")
    if options.update_readme:
        readme.write(figures, small_figures)
    if options.update_budgets:
        budgets.write(measured)
        console.print(f"wrote {budgets.FILE.name}")
        return 0
    problems, notes = budgets.compare(measured)
    for line in [*notes, *problems, *missed]:
        console.print(line, markup=False)
    return int(bool(problems or missed) or any(row.fails for row in rows))


if __name__ == "__main__":
    sys.exit(main())
