"""What of the suite cannot go through the product's path: `left_out.toml`, by script and line.

The file is written by ``python -m tests.conformance.target --write``: what the planner cannot
express, and what a complete run on the native device answered otherwise. Reasons of the second kind
are written by hand; until then they read UNEXPLAINED, which the tests do not accept.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE = Path(__file__).with_name("left_out.toml")
UNEXPLAINED = "UNEXPLAINED"
_MARKER = "# ---- generated below ----\n"

LeftOut = dict[str, dict[int, str]]


def load(path: Path = FILE) -> LeftOut:
    """Script -> line -> reason."""
    with path.open("rb") as stream:
        table = tomllib.load(stream)
    found: LeftOut = {}
    for reason, scripts in table.items():
        for script, lines in scripts.items():
            found.setdefault(script, {}).update(dict.fromkeys(lines, reason))
    return found


def write(found: Mapping[str, Mapping[int, str]], path: Path = FILE) -> None:
    """Writes the file anew, down from its marker."""
    by_reason: dict[str, dict[str, list[int]]] = {}
    for script, lines in sorted(found.items()):
        for line, reason in sorted(lines.items()):
            by_reason.setdefault(reason, {}).setdefault(script, []).append(line)
    parts = [path.read_text().split(_MARKER)[0], _MARKER]
    for reason, scripts in sorted(by_reason.items()):
        count = sum(map(len, scripts.values()))
        parts.append(f'\n["{reason}"]  # {count}\n')
        for script, lines in scripts.items():
            parts += _wrapped(f'"{script}"', lines)
    path.write_text("".join(parts))


def _wrapped(name: str, numbers: list[int]) -> list[str]:
    lines, line = [], f"{name} = ["
    for number in numbers:
        piece = f"{number}, "
        if len(line) + len(piece) > 100:
            lines.append(line.rstrip() + "\n")
            line = "    "
        line += piece
    return [*lines, line.rstrip(", ") + "]\n"]
