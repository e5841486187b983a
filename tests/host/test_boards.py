"""Board descriptors: those there are, and those that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from zwali.host import boards
from zwali.host.errors import UsageProblem

GOOD = """
name = "good"
port = "bare"
description = "a board"
firmware = "zwali.elf"
tools = ["cmake"]
[emulator]
kind = "qemu"
program = "qemu-system-arm"
arguments = ["-M", "mps2-an385"]
[memory]
ram_bytes = 65536
store_bytes = 65536
"""


def test_the_boards_of_this_tree_load() -> None:
    found = {board.name: board for board in boards.load_all()}
    assert {"bare_cortex_m3", "bare_riscv32", "native"} <= found.keys()
    assert {board.port for board in found.values()} == {"native", "bare", "zephyr"}
    assert all(board.emulator for board in found.values())
    assert all((board.port == "zephyr") == (board.zephyr is not None) for board in found.values())


def test_a_descriptor_is_read(tmp_path: Path) -> None:
    path = tmp_path / "good.toml"
    path.write_text(GOOD)
    board = boards.read(path)
    assert board.emulator == boards.EmulatorSpec("qemu", "qemu-system-arm", ("-M", "mps2-an385"))
    assert (board.ram_bytes, board.tools) == (65536, ("cmake",))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('name = "good"', 'name = "other"'), "the name 'good'"),
        (('port = "bare"', 'port = "moon"'), "'port' as one of native, bare, zephyr"),
        (('kind = "qemu"', 'kind = "bochs"'), "'kind' as one of process, terminal, qemu"),
        (("ram_bytes = 65536", 'ram_bytes = "64K"'), "'ram_bytes' of type int"),
        (("ram_bytes = 65536", "ram_bytes = true"), "'ram_bytes' of type int"),
        (('tools = ["cmake"]', "tools = [1]"), "list of strings"),
        (('description = "a board"', ""), "'description' of type str"),
        (('description = "a board"', 'description = "a"\ncolour = "red"'), "only "),
        (("[memory]", "[memory"), "a readable TOML board descriptor"),
    ],
)
def test_a_wrong_descriptor_is_refused_by_name(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    path = tmp_path / "good.toml"
    path.write_text(GOOD.replace(*change))
    with pytest.raises(UsageProblem) as caught:
        boards.read(path)
    assert message in caught.value.expected


@pytest.mark.parametrize("name", ["moon", "../boards/native", "", "native.toml"])
def test_an_unknown_board_names_the_known_ones(name: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        boards.load(name)
    assert "bare_cortex_m3, bare_riscv32, " in caught.value.expected
