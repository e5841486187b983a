"""Any board by its Zephyr name: what the Zephyr tree says of it, and defaults for the rest.

Reads the tree; builds nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from zwali.host.errors import UsageProblem

#: Cross compilers that Debian has, by Zephyr's name of the architecture; "" is the host's own.
DEBIAN_COMPILERS = {"arm": "arm-none-eabi-", "riscv": "riscv64-unknown-elf-", "posix": ""}
_CLOSE = 5


@dataclass(frozen=True, slots=True)
class ZephyrBoard:
    """A board of the Zephyr tree.

    Attributes:
        name: As Zephyr has it, `nrf52dk/nrf52832` for instance.
        title: For people.
        arch: Its architecture, `arm` for instance.
        ram_bytes: RAM of the board.
        flash_bytes: Flash of the board.
        directory: Where it stands in the tree.
    """

    name: str
    title: str
    arch: str
    ram_bytes: int
    flash_bytes: int
    directory: Path

    @property
    def file_name(self) -> str:
        """Its name as part of a file's name."""
        return self.name.replace("/", "_").replace("@", "_")


def _field(text: str, key: str) -> str:
    found = re.search(rf"^{key}:\s*(.+?)\s*$", text, re.MULTILINE)
    return found.group(1).strip("\"'") if found else ""


def _number(text: str, key: str) -> int:
    word = _field(text, key)
    return int(word) * 1024 if word.isdigit() else 0


def all_boards(base: Path) -> tuple[ZephyrBoard, ...]:
    """Every board that the tree describes for its own tests."""
    found = []
    for path in sorted((base / "boards").glob("*/*/*.yaml")):
        text = path.read_text(errors="replace")
        if name := _field(text, "identifier"):
            found.append(
                ZephyrBoard(
                    name=name,
                    title=_field(text, "name"),
                    arch=_field(text, "arch"),
                    ram_bytes=_number(text, "ram"),
                    flash_bytes=_number(text, "flash"),
                    directory=path.parent,
                )
            )
    return tuple(found)


def find(base: Path, name: str) -> ZephyrBoard | None:
    """The board of that name: whole, with `_` for `/`, or without qualifiers where one will do.

    Raises:
        UsageProblem: The name leaves open which of several is meant.
    """
    known = all_boards(base)
    for board in known:
        if name in (board.name, board.file_name):
            return board
    variants = [board for board in known if board.name.partition("/")[0] == name]
    if len(variants) > 1:
        raise UsageProblem(
            f"which {name}: {', '.join(board.name for board in variants[:_CLOSE])}",
            repr(name),
            f"--board {variants[0].name}",
        )
    return variants[0] if variants else None


def overlay_for(board: ZephyrBoard) -> str:
    """What the board's own devicetree lacks: the UART that MCUmgr takes, the console's if need be.

    Raises:
        UsageProblem: It has no console either.
    """
    text = "\n".join(path.read_text(errors="replace") for path in board.directory.glob("*.dts*"))
    if re.search(r"zephyr,uart-mcumgr\s*=", text):
        return ""
    console = re.search(r"zephyr,console\s*=\s*(&\w+)\s*;", text)
    if console is None:
        raise UsageProblem(
            "a UART for the management protocol: zephyr,uart-mcumgr or zephyr,console",
            f"neither in the devicetree of {board.name}",
            f"an overlay firmware/app/boards/{board.file_name}.overlay that chooses one",
        )
    return f"/ {{ chosen {{ zephyr,uart-mcumgr = {console.group(1)}; }}; }};\n"
