"""Budgets: what the engine may cost, in budgets.toml, measured by `make bench`.

Exceeding a figure is a failure; being more than 2 % better asks for the file to be tightened
(`--update-budgets`).
"""

from __future__ import annotations

from tests.bench.runner import Figures, tomllib
from tests.bench.toolchain import HERE

FILE = HERE / "budgets.toml"
SLACK = 0.005  # compilers of the same version differ by this much between builds
TIGHTEN = 0.02

Budget = dict[str, dict[str, int]]


def collect(figures: dict[str, dict[str, Figures]], sizes: dict[str, dict[str, int]]) -> Budget:
    """Figures as sections of name to number: `instructions-<target>`, `code-bytes`, `ram-bytes`."""
    measured: Budget = {
        "code-bytes": {t: sum(files.values()) for t, files in sizes.items()},
        "ram-bytes": {},
    }
    for target, engines in figures.items():
        measured[f"instructions-{target}"] = dict(engines["zwali"].instructions)
        ram = engines["zwali"].extras.get("ram", {})
        if ram:
            measured["ram-bytes"][target] = max(value for value, _ in ram.values())
    return measured


def write(measured: Budget) -> None:
    """Replaces budgets.toml, keeping sections that were not measured this time."""
    merged: Budget = tomllib.loads(FILE.read_text()) if FILE.exists() else {}
    for section, values in measured.items():
        merged.setdefault(section, {}).update(values)
    lines = [
        "# Budgets of the engine; `make bench` compares, --update-budgets writes.",
        "",
    ]
    for section, values in sorted(merged.items()):
        lines += [
            f"[{section}]",
            *(f"{name} = {value}" for name, value in sorted(values.items())),
            "",
        ]
    FILE.write_text("\n".join(lines))


def compare(measured: Budget) -> tuple[list[str], list[str]]:
    """Problems (a budget exceeded or missing) and notes (a budget that can be tightened)."""
    allowed: Budget = tomllib.loads(FILE.read_text()) if FILE.exists() else {}
    problems, notes = [], []
    for section, values in measured.items():
        for name, value in values.items():
            budget = allowed.get(section, {}).get(name)
            if budget is None:
                problems.append(f"budget missing: [{section}] {name} = {value}")
            elif value > budget * (1 + SLACK):
                problems.append(f"budget exceeded: [{section}] {name}: {value} > {budget}")
            elif value < budget * (1 - TIGHTEN):
                notes.append(f"budget can be tightened: [{section}] {name}: {value} < {budget}")
    return problems, notes
