#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints how many bytes of code, constants and RAM each component of a firmware takes.

Read from the linker's map. The module arena and the emulated flash (sections .noinit.*) are counted
apart: they are the product, not its cost.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from pathlib import Path

# " .text.name   0x000001a4       0x3c CMakeFiles/..."
PIECE = re.compile(r"^ (\.[\w.$-]+)\s+(0x[0-9a-f]+)\s+(0x[0-9a-f]+)\s+(\S.*)$")
ZEPHYR_PARTS = ("zwali", "mcumgr", "zcbor", "flash", "serial")
KINDS = {
    "text": (".text", ".vectors", ".start", ".init", ".fini", ".plt"),
    "constants": (".rodata", ".srodata", ".eh_frame", ".ARM.exidx", ".data.rel.ro"),
    "data": (".data", ".sdata"),
    "bss": (".bss", ".sbss", "COMMON"),
    "reserved": (".noinit",),
}


def kind_of(section: str) -> str | None:
    """Which column an input section belongs to."""
    if section.startswith(".data.rel.ro"):
        return "constants"
    for kind, prefixes in KINDS.items():
        if any(section == p or section.startswith(p + ".") for p in prefixes):
            return kind
    return None


def component_of(path: str) -> str:
    """Which component an object file belongs to."""
    archive = re.search(r"lib([\w.]+)\.a\(", path)
    if archive and "/" in path and not path.startswith("/"):  # Zephyr: an archive for each part
        name = archive.group(1)
        return next((part for part in ZEPHYR_PARTS if part in name), "zephyr")
    found = re.search(r"CMakeFiles/(\w+)\.dir/(.*)", path)
    if not found:
        return "libraries"
    if found.group(1) == "zwali":
        return "port"
    return found.group(1)


def measure(text: str) -> dict[str, dict[str, int]]:
    """Bytes by component and kind."""
    used = text.partition("Linker script and memory map")[2]
    used = re.sub(r"\n (\.[\w.$-]+)\n\s+(0x)", r"\n \1 \2", used)
    sizes: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(KINDS, 0))
    for line in used.splitlines():
        match = PIECE.match(line)
        kind = kind_of(match.group(1)) if match else None
        if match and kind and int(match.group(2), 16) + int(match.group(3), 16) > 0:
            sizes[component_of(match.group(4))][kind] += int(match.group(3), 16)
    return {name: dict(kinds) for name, kinds in sorted(sizes.items())}


def main() -> None:
    """Reads the map, prints the table, writes the JSON file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("map", type=Path)
    parser.add_argument("--json", type=Path)
    words = parser.parse_args()
    sizes = measure(words.map.read_text(errors="replace"))
    total = {kind: sum(row[kind] for row in sizes.values()) for kind in KINDS}
    print(f"{'bytes':14}" + "".join(f"{kind:>11}" for kind in KINDS))
    for name, row in [*sizes.items(), ("total", total)]:
        print(f"{name:14}" + "".join(f"{row[kind]:11}" for kind in KINDS))
    if words.json:
        words.json.write_text(json.dumps({**sizes, "total": total}, indent=1) + "\n")


if __name__ == "__main__":
    main()
