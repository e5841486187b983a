"""Commands that make firmware: firmware, flash, emulate."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import RenderableType

from zwali.cli import show
from zwali.host import boards, launch
from zwali.host import emulate as emulation
from zwali.host import flash as flashing
from zwali.host.errors import DeviceUnreachable

_MODULES = click.option(
    "--module",
    "-m",
    "modules",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A module that is there when it boots, and is started; again for more.",
)
_NO_START = click.option("--no-start", is_flag=True, help="Do not start the modules at boot.")


def _merged(
    board: str, modules: tuple[Path, ...], *, start: bool, output: Path | None = None
) -> flashing.Merged:
    """Firmware and modules of a board in one HEX file."""
    chosen = boards.load(board)
    with show.busy("packing"):
        packages = [launch.prepare(path) for path in modules]
    with show.busy(f"building {board}") as update:
        made = flashing.build(chosen, packages, start=start, output=output, on_line=update)
    for each in packages:
        launch.remember(each)
    return made


def _size_table(sizes: dict[str, dict[str, int]]) -> list[RenderableType]:
    """What each part takes, for people; nothing where it is not known."""
    if not sizes:
        return []
    kinds = list(next(iter(sizes.values())))
    rows = [(part, *(f"{row[kind]:,}" for kind in kinds)) for part, row in sizes.items()]
    return [show.table("bytes", *(f">{kind}" for kind in kinds), rows=rows)]


@click.command()
@click.option("--board", "-b", required=True, metavar="BOARD")
@_MODULES
@_NO_START
@click.option("--hex-only", is_flag=True, help="Make the HEX file; write nothing into a board.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The HEX file.")
@click.option("--runner", "-r", metavar="NAME", help="West's runner, instead of the board's first.")
@show.shared_options
def flash(
    board: str,
    modules: tuple[Path, ...],
    no_start: bool,
    hex_only: bool,
    output: Path | None,
    runner: str | None,
) -> None:
    """Build firmware, merge modules into it, and write both into a board with its west runner."""
    made = _merged(board, modules, start=not no_start, output=output)
    words: list[str] = []
    if not hex_only:
        words, where = flashing.command(boards.load(board), made.path, runner=runner)
        show.note(" ".join(words))
        flashing.write(words, where)
    areas = [
        {"first": area.addresses.start, "bytes": len(area.addresses), "what": area.what}
        for area in made.areas
    ]
    sizes = emulation.sizes(boards.load(board))
    show.result(
        {"board": board, "hex": str(made.path), "map": areas, "size": sizes, "command": words},
        *_size_table(sizes),
        *(str(area) for area in made.areas),
        str(made.path),
    )


@click.group()
def firmware() -> None:
    """Build the firmware of a board."""


firmware.add_command(flash)


@firmware.command(name="build")
@click.option("--board", "-b", required=True, metavar="BOARD")
@show.shared_options
def firmware_build(board: str) -> None:
    """Build the firmware of a board, or bring it up to date."""
    chosen = boards.load(board)
    with show.busy(f"building {board}") as update:
        path = emulation.build_firmware(chosen, on_line=update)
    sizes = emulation.sizes(chosen)
    show.result(
        {"board": board, "firmware": str(path), "size": sizes}, *_size_table(sizes), str(path)
    )


@click.command()
@click.option("--board", "-b", required=True, metavar="BOARD")
@_MODULES
@_NO_START
@show.shared_options
def emulate(board: str, modules: tuple[Path, ...], no_start: bool) -> None:
    """Boot a board here, print its port, and keep it until Ctrl-C."""
    chosen = boards.load(board)
    if modules:
        emulation.check_takes_hex(chosen)
        path = _merged(board, modules, start=not no_start).path
    else:
        with show.busy(f"building {board}") as update:
            path = emulation.build_firmware(chosen, on_line=update)
    with emulation.boot(chosen, firmware=path) as emulator, emulation.registered(emulator):
        show.result(
            {"board": board, "port": str(emulator.port), "pid": emulator.pid},
            f"{board} listens on {emulator.port} (Ctrl-C ends it)",
        )
        sys.stdout.flush()
        code = emulator.wait()
    raise DeviceUnreachable(
        f"{board} to run until Ctrl-C", f"it ended by itself with code {code}", "`zwali doctor`"
    )
