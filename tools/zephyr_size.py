#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints what each part of a Zephyr firmware takes of flash and RAM, and what is left for modules.

Whose a byte is says the linker's map; whether it lies in flash, in RAM or in both, the section
headers of the ELF file. What was compiled together when the firmware was linked lies in the map
under a temporary name; then the archive that has a symbol of the section's name says it.
"""

from __future__ import annotations

import argparse
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from elftools.elf.constants import SH_FLAGS
from elftools.elf.elffile import ELFFile
from elftools.elf.sections import SymbolTableSection

#: Part by the archive that an object comes from; the first that matches.
PARTS = (
    ("engine", r"zwali_engine"),
    ("interface", r"zwali_kernel|zwali_bind"),
    ("runtime", r"zwali_runtime"),
    ("store", r"zwali_store"),
    ("management", r"zwali_mgmt"),
    ("port", r"zwali_port"),
    ("mcumgr", r"mcumgr|zcbor|subsys__net|base64|uart_mcumgr"),
    ("drivers", r"drivers__"),
    ("kernel", r""),
)
OURS = ("engine", "interface", "runtime", "store", "management", "port", "shared")
#: Input sections that are not loaded; their addresses mean nothing.
UNLOADED = re.compile(r"\.(debug|comment|stab|note|symtab|strtab|ARM\.attr|riscv\.attr)|\*\(")
OBJECT = re.compile(r"^ (\S.*?)\s+0x([0-9a-f]+)\s+0x([0-9a-f]+)(?:\s+(\S.*?))?\s*$")


def part_of(path: str) -> str:
    """Which part of the firmware an object file belongs to."""
    if path.startswith("/"):
        return "libraries"
    archive = path.partition("(")[0] if "(" in path else path
    if "uart_mcumgr" in path:  # the line's half that lies among the drivers
        return "mcumgr"
    return next(part for part, pattern in PARTS if re.search(pattern, archive))


#: An object of link-time optimisation, and the symbol in the names of its sections.
TOGETHER = re.compile(r"\.ltrans\d*\.o$")
SYMBOL = re.compile(r"^\.(?:[a-z]+|_\w+\.static)\.(\w+?)_?(?:\.|$)")
#: The file in the names of sections that a macro made, or the thread that one defined.
MADE_BY = (("port", r"/ports/zephyr/|zwali_keeper"), ("interface", r"/kernel_zephyr/"))


def _members(archive: Path) -> Iterator[bytes]:
    """The files in an `ar` archive."""
    content = archive.read_bytes()
    at = 8
    while at + 60 <= len(content):
        size = int(content[at + 48 : at + 58])
        yield content[at + 60 : at + 60 + size]
        at += 60 + size + size % 2


def owners_of(build: Path) -> dict[str, str]:
    """Part by symbol, of what zwali's archives define."""
    owners: dict[str, str] = {}
    for archive in sorted(build.glob("**/libzwali_*.a")):
        for member in _members(archive):
            if not member.startswith(b"\x7fELF"):
                continue
            table = ELFFile(io.BytesIO(member)).get_section_by_name(".symtab")
            assert isinstance(table, SymbolTableSection)
            for symbol in table.iter_symbols():
                if symbol["st_shndx"] != "SHN_UNDEF" and symbol["st_info"]["type"] in (
                    "STT_FUNC",
                    "STT_OBJECT",
                ):
                    owners[re.sub(r"_?(\..*)?$", "", symbol.name)] = part_of(archive.name)
    return owners


def _part_of_section(name: str, owners: Mapping[str, str]) -> str:
    """Part that a section of what was compiled together belongs to; "shared": to none alone."""
    made_by = [part for part, pattern in MADE_BY if re.search(pattern, name)]
    symbol = SYMBOL.match(name)
    return made_by[0] if made_by else owners.get(symbol.group(1) if symbol else "", "shared")


def _sections(elf: Path) -> list[tuple[int, int, bool, bool]]:
    """First and last address of each loaded section, whether it takes flash, whether RAM."""
    found = []
    with elf.open("rb") as stream:
        for section in ELFFile(stream).iter_sections():
            flags, size = section["sh_flags"], section["sh_size"]
            if flags & SH_FLAGS.SHF_ALLOC and size:
                in_flash = section["sh_type"] != "SHT_NOBITS"
                in_ram = not in_flash or bool(flags & SH_FLAGS.SHF_WRITE)
                found.append((section["sh_addr"], section["sh_addr"] + size, in_flash, in_ram))
    return found


def measure(
    map_text: str, elf: Path, owners: Mapping[str, str]
) -> tuple[Counter[str], Counter[str]]:
    """Bytes of flash and of RAM by part; `owners`: part by symbol."""
    text = map_text.partition("Linker script and memory map")[2]
    text = re.sub(r"\n (\S+)\n\s+(0x)", r"\n \1 \2", text)
    sections = _sections(elf)
    flash: Counter[str] = Counter()
    ram: Counter[str] = Counter()
    for line in text.splitlines():
        match = OBJECT.match(line)
        size = int(match.group(3), 16) if match else 0
        if not match or not size or UNLOADED.match(match.group(1)):
            continue
        if match.group(1) != "*fill*" and not re.search(r"\.(o|obj|a)\)?$", match.group(4) or ""):
            continue
        at = int(match.group(2), 16)
        part = "alignment"
        if match.group(1) != "*fill*":
            part = part_of(match.group(4))
            if TOGETHER.search(match.group(4)):
                part = _part_of_section(match.group(1), owners)
        for first, end, in_flash, in_ram in sections:
            if first <= at < end:
                flash[part] += size * in_flash
                ram[part] += size * in_ram
    return flash, ram


def _config(build: Path, symbol: str) -> int:
    found = re.search(rf"^{symbol}=(\d+|0x\w+)$", (build / "zephyr/.config").read_text(), re.M)
    return int(found.group(1), 0) if found else 0


def table_of(build: Path) -> dict[str, dict[str, int]]:
    """Flash and RAM by part, zwali's sum, and what is there for modules."""
    zephyr = build / "zephyr"
    map_text = (zephyr / "zephyr.map").read_text(errors="replace")
    flash, ram = measure(map_text, zephyr / "zephyr.elf", owners_of(build))
    arena = _config(build, "CONFIG_ZWALI_RAM_BYTES")
    ram["port"] -= arena
    names = [*OURS, "mcumgr", "drivers", "kernel", "libraries", "alignment"]
    table = {name: {"flash": flash[name], "ram": ram[name]} for name in names}
    kinds = ("flash", "ram")
    table["zwali"] = {kind: sum(table[name][kind] for name in OURS) for kind in kinds}
    table["firmware"] = {kind: sum(table[name][kind] for name in names) for kind in kinds}
    partition = zephyr / "zwali_partition.json"
    store = json.loads(partition.read_text())["size"] if partition.is_file() else 0
    table["for modules"] = {"flash": store, "ram": arena}
    return table


def main() -> None:
    """Reads a build directory, prints the table, writes the JSON file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=Path)
    parser.add_argument("--json", type=Path)
    words = parser.parse_args()
    table = table_of(words.build)
    print(f"{'bytes':14}{'flash':>11}{'RAM':>11}")
    for name, row in table.items():
        print(f"{name:14}{row['flash']:11}{row['ram']:11}")
    if words.json:
        words.json.write_text(json.dumps(table, indent=1) + "\n")


if __name__ == "__main__":
    main()
