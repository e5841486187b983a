"""Board descriptors: boards/<name>.toml read, checked, and what each needs on this machine.

Does not build or boot anything; `emulate` does.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeVar, cast, get_args

from zwali.host import project, toolbox, zephyr_boards
from zwali.host.errors import UsageProblem

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PortName = Literal["native", "bare", "zephyr"]
EmulatorKind = Literal["process", "terminal", "qemu"]
_T = TypeVar("_T")
_DEFAULT_RAM_BYTES = 32768  # of zephyr/Kconfig


@dataclass(frozen=True, slots=True)
class EmulatorSpec:
    """How a board is emulated.

    Attributes:
        kind: `process` (our own executable), `terminal` (a process whose serial line is a terminal
            of the host) or `qemu`.
        program: The program to start; the firmware itself, except for `qemu`.
        arguments: What it is started with, firmware and QEMU's serial line apart. `{terminal}` is
            the name of the terminal.
        ready: What the firmware prints once it can receive; empty when it always can.
    """

    kind: EmulatorKind
    program: str
    arguments: tuple[str, ...]
    ready: str = ""


@dataclass(frozen=True, slots=True)
class ZephyrSpec:
    """How Zephyr builds for a board.

    Attributes:
        board: Its name in Zephyr, `mps2/an385` for instance.
        cross_compile: Prefix of the compiler's programs, `arm-none-eabi-` for instance; empty for
            this machine's own compiler. None: only Zephyr's SDK has one.
        overlay: Devicetree that the board needs besides its own and the application's.
        options: More definitions for CMake, `-DEXTRA_CONF_FILE=userspace.conf` for instance.
    """

    board: str
    cross_compile: str | None
    overlay: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """One board descriptor.

    Attributes:
        name: The name of its file and of CMake's ZWALI_BOARD.
        port: Which firmware port it runs.
        description: One line for people.
        firmware: The file that the firmware build leaves in build/<name>/.
        zephyr: How Zephyr builds it; None for the other ports.
        tools: Programs needed to build and emulate it.
        emulator: How to boot it here; None when only hardware will do.
        ram_bytes: What modules may use together.
        store_bytes: Size of the module store.
    """

    name: str
    port: PortName
    description: str
    firmware: str
    tools: tuple[str, ...]
    zephyr: ZephyrSpec | None
    emulator: EmulatorSpec | None
    ram_bytes: int
    store_bytes: int


def _field(
    table: Mapping[str, object], key: str, kind: type[_T], path: Path, *, default: _T | None = None
) -> _T:
    value = table.get(key, default)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise UsageProblem(
            f"'{key}' of type {kind.__name__} in {path}", repr(value), f"correct {path}"
        )
    return value


def _words(table: Mapping[str, object], key: str, path: Path) -> tuple[str, ...]:
    values = _field(table, key, list, path, default=[])
    if not all(isinstance(value, str) for value in values):
        raise UsageProblem(f"'{key}' as a list of strings in {path}", repr(values), "quote them")
    return tuple(values)


def _choice(value: str, choices: tuple[str, ...], key: str, path: Path) -> str:
    if value not in choices:
        raise UsageProblem(
            f"'{key}' as one of {', '.join(choices)}", repr(value), f"correct {path}"
        )
    return value


def _emulator(table: Mapping[str, object], path: Path) -> EmulatorSpec:
    kind = _choice(_field(table, "kind", str, path), get_args(EmulatorKind), "kind", path)
    return EmulatorSpec(
        kind=cast(EmulatorKind, kind),
        program=_field(table, "program", str, path),
        arguments=_words(table, "arguments", path),
        ready=_field(table, "ready", str, path, default=""),
    )


def _zephyr(table: Mapping[str, object], path: Path) -> ZephyrSpec:
    return ZephyrSpec(
        board=_field(table, "board", str, path),
        cross_compile=_field(table, "cross_compile", str, path),
    )


def variant(board: Board, label: str, *options: str) -> Board:
    """The same Zephyr board built otherwise, in a folder of its own.

    Args:
        board: One that Zephyr builds.
        label: Of the folder: `<name>.<label>`.
        options: Definitions for CMake.
    """
    if board.zephyr is None:
        raise UsageProblem("a board of the Zephyr port", board.name, "`zwali boards` lists them")
    zephyr = replace(board.zephyr, options=(*board.zephyr.options, *options))
    return replace(board, name=f"{board.name}.{label}", zephyr=zephyr)


def read(path: Path) -> Board:
    """Read and check one descriptor.

    Raises:
        UsageProblem: The file is no TOML, or a field is missing, unknown or of the wrong type.
    """
    try:
        table: dict[str, object] = tomllib.loads(path.read_text())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise UsageProblem(
            "a readable TOML board descriptor", f"{path}: {problem}", "correct the file"
        ) from None
    known = {"name", "port", "description", "firmware", "tools"}
    known |= {"zephyr", "emulator", "memory"}
    if unknown := sorted(table.keys() - known):
        raise UsageProblem(
            f"only {', '.join(sorted(known))} in {path}", ", ".join(unknown), "remove these keys"
        )
    name = _field(table, "name", str, path)
    if name != path.stem:
        raise UsageProblem(f"the name {path.stem!r} in {path}", repr(name), "rename one of them")
    port = _choice(_field(table, "port", str, path), get_args(PortName), "port", path)
    memory = _field(table, "memory", dict, path)
    emulator = _field(table, "emulator", dict, path) if "emulator" in table else None
    zephyr = _field(table, "zephyr", dict, path) if port == "zephyr" else None
    return Board(
        name=name,
        port=cast(PortName, port),
        description=_field(table, "description", str, path),
        firmware=_field(table, "firmware", str, path),
        tools=_words(table, "tools", path),
        zephyr=_zephyr(zephyr, path) if zephyr is not None else None,
        emulator=_emulator(emulator, path) if emulator is not None else None,
        ram_bytes=_field(memory, "ram_bytes", int, path),
        store_bytes=_field(memory, "store_bytes", int, path),
    )


def directory() -> Path:
    """Where the descriptors lie."""
    return project.repository() / "boards"


def load_all() -> tuple[Board, ...]:
    """Every board there is, by name."""
    return tuple(read(path) for path in sorted(directory().glob("*.toml")))


def load(name: str) -> Board:
    """The board of that name: a descriptor's, else one of the Zephyr tree's.

    Raises:
        UsageProblem: There is none; the message names those there are.
    """
    path = directory() / f"{name}.toml"
    if name.isidentifier() and path.is_file():
        return read(path)
    base = project.zephyr_base()
    found = zephyr_boards.find(base, name) if base is not None and name else None
    if found is None:
        names = ", ".join(sorted(each.stem for each in directory().glob("*.toml")))
        raise UsageProblem(
            f"a board: {names}, or one by its name in Zephyr"
            + ("" if base is not None else " (there is no Zephyr workspace)"),
            repr(name),
            "`zwali boards` describes them",
        )
    return _of_zephyr(found)


def _of_zephyr(found: zephyr_boards.ZephyrBoard) -> Board:
    """A board without a descriptor: Zephyr's words, and defaults."""
    for each in load_all():
        if each.zephyr is not None and each.zephyr.board == found.name:
            return each
    own = project.repository() / "firmware" / "app" / "boards" / f"{found.file_name}.overlay"
    return Board(
        name=found.file_name,
        port="zephyr",
        description=f"{found.title} ({found.name}), with defaults",
        firmware="zephyr/zephyr.exe" if found.arch == "posix" else "zephyr/zephyr.elf",
        tools=("cmake", "ninja"),
        zephyr=ZephyrSpec(
            board=found.name,
            cross_compile=zephyr_boards.DEBIAN_COMPILERS.get(found.arch),
            overlay="" if own.is_file() else zephyr_boards.overlay_for(found),
        ),
        emulator=None,
        ram_bytes=_DEFAULT_RAM_BYTES,
        store_bytes=0,
    )


def compiler_of(spec: ZephyrSpec) -> str | None:
    """The compiler that a Zephyr build takes from this machine; None when an SDK brings it."""
    if spec.cross_compile is None or toolbox.zephyr_toolchain() is not None:
        return None
    return f"{spec.cross_compile}gcc"


def missing_tools(board: Board) -> tuple[str, ...]:
    """What the board needs that is not installed: programs, a Zephyr workspace."""
    wanted = list(board.tools)
    if board.zephyr is not None and (compiler := compiler_of(board.zephyr)):
        wanted.append(compiler)
    missing = [program for program in wanted if toolbox.find_tool(program) is None]
    if board.zephyr is not None and project.zephyr_base() is None:
        missing.append("a Zephyr workspace")
    return tuple(missing)
