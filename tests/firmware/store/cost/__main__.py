"""Instructions of one look at a store, by what was done before; against tests/bench/budgets.toml.

Counted by callgrind on this machine: what matters is how they grow, which is the same everywhere.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import budgets
from tests.bench.toolchain import run
from zwali.host import toolbox

ROOT = Path(__file__).resolve().parents[4]
HERE = Path(__file__).resolve().parent
#: Operation, settings written before it (30 fill the journal), versions that wait to be erased.
HISTORIES = [
    *((operation, changes, 0) for operation in ("get", "set") for changes in (1, 8, 30)),
    *((operation, 1, dropped) for operation in ("find", "upload") for dropped in (0, 75)),
]


def build(folder: Path) -> Path:
    """The program of looks.c."""
    program = folder / "looks"
    sources = [HERE / "looks.c", ROOT / "firmware/mgmt/sha256.c"]
    sources += sorted((ROOT / "firmware/store").glob("*.c"))
    run([str(toolbox.require("gcc")), "-std=c11", "-O2", "-o", str(program), *map(str, sources)])
    return program


def count(program: Path, *words: object) -> int:
    """Instructions of `measured`."""
    output = program.with_suffix(".callgrind")
    tool = [str(toolbox.require("valgrind")), "--tool=callgrind", "--toggle-collect=measured"]
    tool += [f"--callgrind-out-file={output}", str(program), *map(str, words)]
    run(tool)
    found = re.search(r"^(?:summary|totals): (\d+)", output.read_text(), re.MULTILINE)
    if not found:
        raise SystemExit("store cost: callgrind says no total")
    return int(found.group(1))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.firmware.store.cost")
    parser.add_argument("--update-budgets", action="store_true", help="write what was measured")
    options = parser.parse_args()
    table = Table(title="Instructions of a look at the store, x86-64", title_justify="left")
    for heading in ("operation", "settings written", "versions to erase", "instructions"):
        table.add_column(heading, justify="left" if heading == "operation" else "right")
    measured: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        program = build(Path(folder))
        for operation, changes, dropped in HISTORIES:
            number = count(program, operation, changes, dropped)
            table.add_row(operation, str(changes), str(dropped), f"{number:,}")
            measured[f"{operation}-{changes}-{dropped}"] = number
    Console(width=100).print(table)
    if options.update_budgets:
        budgets.write({"store-x86-64": measured})
        return 0
    problems, notes = budgets.compare({"store-x86-64": measured})
    for line in [*notes, *problems]:
        print(line)
    return int(bool(problems))


if __name__ == "__main__":
    raise SystemExit(main())
