"""Board descriptors: those there are, and those that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from zwali.host import boards, emulate, toolbox
from zwali.host.errors import ToolMissing, UsageProblem

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
    assert [name for name, board in found.items() if board.emulator is None] == ["nrf52840dk"]
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


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Zephyr tree with a few boards, as far as their descriptions go."""
    (tmp_path / "VERSION").touch()
    monkeypatch.setenv("ZEPHYR_BASE", str(tmp_path))
    texts = {
        "acme/one/one_chip.yaml": "identifier: one/chip\nname: One\narch: arm\nram: 64\n",
        "acme/one/one.dts": "/ { chosen { zephyr,uart-mcumgr = &uart7; }; };",
        "acme/two/two_a.yaml": "identifier: two/a\nname: Two\narch: riscv\nram: 32\n",
        "acme/two/two_b.yaml": "identifier: two/b\nname: Two\narch: riscv\nram: 32\n",
        "acme/two/common.dtsi": "/ { chosen { zephyr,console = &usart2; }; };",
        "acme/odd/odd.yaml": "identifier: odd\nname: Odd\narch: xtensa\n",
        "acme/odd/odd.dts": "/ { chosen { zephyr,console = &uart0; }; };",
        "acme/mute/mute.yaml": "identifier: mute\nname: Mute\narch: arm\n",
    }
    for name, text in texts.items():
        path = tmp_path / "boards" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


@pytest.mark.parametrize("name", ["one", "one/chip", "one_chip"])
def test_any_board_by_its_name_in_zephyr(tree: Path, name: str) -> None:
    board = boards.load(name)
    assert (board.name, board.port, board.emulator) == ("one_chip", "zephyr", None)
    assert board.zephyr == boards.ZephyrSpec("one/chip", "arm-none-eabi-", "")


def test_without_a_uart_for_mcumgr_it_takes_the_consoles(tree: Path) -> None:
    spec = boards.load("two/b").zephyr
    assert spec is not None and spec.cross_compile == "riscv64-unknown-elf-"
    assert spec.overlay == "/ { chosen { zephyr,uart-mcumgr = &usart2; }; };\n"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("two", "which two: two/a, two/b"),
        ("mute", "zephyr,uart-mcumgr or zephyr,console"),
        ("moon", "or one by its name in Zephyr"),
    ],
)
def test_a_board_of_zephyr_that_will_not_do(tree: Path, name: str, words: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        boards.load(name)
    assert words in caught.value.expected


def test_a_board_that_debian_has_no_compiler_for(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("ZWALI_BUILD_DIR", str(tmp_path / "build"))
    for name in ("ZEPHYR_TOOLCHAIN_VARIANT", "ZEPHYR_SDK_INSTALL_DIR"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ToolMissing) as caught:
        emulate.build_firmware(boards.load("odd"))
    assert "Zephyr's SDK" in caught.value.expected


def test_an_sdk_is_preferred(tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("ZEPHYR_TOOLCHAIN_VARIANT", "ZEPHYR_SDK_INSTALL_DIR"):
        monkeypatch.delenv(name, raising=False)
    assert toolbox.zephyr_toolchain() is None
    (tmp_path / "zephyr-sdk-0.16.8" / "cmake").mkdir(parents=True)
    assert toolbox.zephyr_toolchain() == {
        "ZEPHYR_TOOLCHAIN_VARIANT": "zephyr",
        "ZEPHYR_SDK_INSTALL_DIR": str(tmp_path / "zephyr-sdk-0.16.8"),
    }
    assert boards.compiler_of(boards.ZephyrSpec("one/chip", "arm-none-eabi-")) is None
