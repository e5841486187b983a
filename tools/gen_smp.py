#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what follows from firmware/mgmt/smp.tab.

Outputs: firmware/mgmt/smp_gen.h, zwali/host/smp_numbers.py and the marked tables in
docs/smp_group.md. Run by `make gen`; a test runs it with --check and fails when a committed
file differs.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "firmware" / "mgmt" / "smp.tab"
HEADER = ROOT / "firmware" / "mgmt" / "smp_gen.h"
NUMBERS = ROOT / "zwali" / "host" / "smp_numbers.py"
REASONS = ROOT / "firmware" / "runtime" / "reasons.h"
PAGE = ROOT / "docs" / "smp_group.md"
COLUMNS = {"command": 7, "error": 4, "family": 5, "enum": 4}


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a C enum, with the comment behind it."""

    name: str
    value: int
    comment: str


def rows(kind: str) -> Iterator[list[str]]:
    """The table's lines of one kind, without their first word."""
    for number, line in enumerate(TABLE.read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) != COLUMNS.get(cells[0]):
            sys.exit(f"{TABLE.name}:{number}: {cells[0]!r} with {COLUMNS.get(cells[0])} columns")
        if cells[0] == kind:
            yield cells[1:]


def members(file: str, prefix: str) -> list[Member]:
    """The members of the C enum whose names begin with `prefix`."""
    text = (ROOT / file).read_text()
    pattern = re.compile(
        rf"^\s+{prefix}(\w+)\s=\s+(-?\d+),[ \t]*(?:/\*((?:[^*]|\*(?!/))*)\*/)?", re.MULTILINE
    )
    found = []
    for match in pattern.finditer(text):
        comment = re.sub(r"\s*\n\s*\*?\s*", " ", match.group(3) or "").strip()
        found.append(Member(match.group(1).lower(), int(match.group(2)), comment.strip('"')))
    if not found:
        sys.exit(f"no member {prefix}... in {file}")
    return found


def errors() -> list[tuple[int, str, str]]:
    """Every error of the group: number, name, sentence."""
    found = [(int(number), name, text) for number, name, text in rows("error")]
    for first, family, file, prefix in rows("family"):
        for member in members(file, prefix):
            sentence = member.comment or member.name.replace("_", " ")
            found.append((int(first) - member.value, f"{family}_{member.name}", sentence))
    numbers = [number for number, _, _ in found]
    if len(set(numbers)) != len(numbers):
        sys.exit("two errors with one number: a family has outgrown its range")
    return sorted(found)


def _bits(keys: str) -> str:
    """Keys of a request as group_zwali.h names them."""
    return " | ".join(f"ZWM_HAS_{key.upper()}" for key in keys.split() if key != "-") or "0"


def c_header() -> str:
    """smp_gen.h."""
    lines = [
        "/* SPDX-License-Identifier: Apache-2.0 */",
        "/* Written by tools/gen_smp.py from smp.tab; do not edit. */",
        "#ifndef ZWALI_MGMT_SMP_GEN_H",
        "#define ZWALI_MGMT_SMP_GEN_H",
        "",
        "/* X(number, name, op: 0 read, 2 write, keys that a request must have, may have) */",
        "#define ZWM_COMMANDS(X) \\",
    ]
    commands = list(rows("command"))
    for number, name, op, must, may, _ in commands:
        keys = f"{_bits(must)}, {_bits(may)}"
        lines.append(f"\tX({number}, {name}, {0 if op == 'read' else 2}, {keys}) \\")
    lines[-1] = lines[-1].removesuffix(" \\")
    lines += ["", f"#define ZWM_COMMAND_COUNT {len(commands)}u", "", "enum zwm_error {"]
    for number, name, text in rows("error"):
        lines.append(f"\tZWM_E_{name.upper()} = {number}, /* {text} */")
    lines += ["};", "", "/* A status of -n travels as this number plus n. */"]
    for first, family, _, _ in rows("family"):
        lines.append(f"#define ZWM_FAMILY_{family.upper()} {first}")
    lines += ["", "#endif /* ZWALI_MGMT_SMP_GEN_H */", ""]
    return "\n".join(lines)


def _enum(name: str, doc: str, pairs: list[tuple[str, int]]) -> list[str]:
    body = [f"    {member.upper()} = {value}" for member, value in pairs]
    return ["", "", f"class {name}(IntEnum):", f'    """{doc}"""', "", *body]


def python_module() -> str:
    """smp_numbers.py."""
    lines = [
        '"""Numbers on the wire of the SMP group. Written by tools/gen_smp.py; do not edit."""',
        "",
        "from __future__ import annotations",
        "",
        "from enum import IntEnum",
        "from typing import Final",
    ]
    commands = [(row[1], int(row[0])) for row in rows("command")]
    lines += _enum("Command", "Commands of the group.", commands)
    lines += _enum(
        "Error", "Errors of the group.", [(name, number) for number, name, _ in errors()]
    )
    for name, file, prefix in rows("enum"):
        pairs = [(member.name, member.value) for member in members(file, prefix)]
        lines += _enum(name, f"{prefix}* of {file}.", pairs)
    lines += ["", "", "SENTENCES: Final[dict[Error, str]] = {"]
    for _, name, text in errors():
        sentence = text.replace("\\", "\\\\").replace('"', '\\"')
        if len(sentence) > 88:
            sys.exit(f"the sentence of {name} is longer than 88 characters")
        short = f'    Error.{name.upper()}: "{sentence}",'
        long = [f"    Error.{name.upper()}: (", f'        "{sentence}"', "    ),"]
        lines += [short] if len(short) <= 100 else long
    lines += ["}", "", "#: What the runtime says by a number where it has no sentences."]
    lines += ["REASONS: Final[tuple[str, ...]] = ("]
    lines += [f'    "{text}",' for text in reasons()]
    lines += [")", ""]
    return "\n".join(lines)


def reasons() -> list[str]:
    """Sentences of firmware/runtime/reasons.h, by number."""
    found = re.findall(r'X\((\d+), \w+, \w+, "([^"]+)"\)', REASONS.read_text())
    if [int(number) for number, _ in found] != list(range(len(found))) or len(found) > 100:
        sys.exit(f"{REASONS.name}: numbers are to be 0, 1, 2 ... below 100")
    return [text for _, text in found]


def page() -> str:
    """docs/smp_group.md with its tables made anew."""
    text = PAGE.read_text()
    commands = ["| id | name | op | |", "|--:|---|---|---|"]
    commands += [
        f"| {n} | `{name}` | {op} | {what} |" for n, name, op, _, _, what in rows("command")
    ]
    table = ["| rc | name | |", "|--:|---|---|"]
    table += [f"| {n} | `{name}` | {what} |" for n, name, what in errors()]
    states = ["| enum | numbers |", "|---|---|"]
    for name, file, prefix in rows("enum"):
        numbers = ", ".join(f"{m.value} {m.name}" for m in members(file, prefix))
        states.append(f"| {name} | {numbers} |")
    for mark, content in (("commands", commands), ("errors", table), ("enums", states)):
        pattern = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- end -->)", re.DOTALL)
        body = "\n".join(content)
        text, count = pattern.subn(lambda m, body=body: f"{m[1]}{body}\n{m[2]}", text)
        if count != 1:
            sys.exit(f"{PAGE.name} has no table marked {mark}")
    return text


def main() -> int:
    """Writes or checks the outputs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail on a difference")
    check = parser.parse_args().check
    stale = []
    for path, content in ((HEADER, c_header()), (NUMBERS, python_module()), (PAGE, page())):
        if not path.exists() or path.read_text() != content:
            stale.append(path)
            if not check:
                path.write_text(content)
    for path in stale:
        print(f"{path.relative_to(ROOT)}: {'stale' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
