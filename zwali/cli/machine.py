"""Commands about this machine: boards, firmware, emulate, doctor. Needs no device."""

from __future__ import annotations

import sys

import click

from zwali.cli import show
from zwali.host import boards as descriptors
from zwali.host import doctor as diagnosis
from zwali.host import emulate as emulation
from zwali.host.errors import DeviceUnreachable, ExitCode


@click.command()
@show.shared_options
def boards() -> None:
    """List what it can build for and emulate, and what is installed for each."""
    found = [(board, descriptors.missing_tools(board)) for board in descriptors.load_all()]
    rows = [
        (
            board.name,
            board.port,
            "yes" if board.emulator else "no",
            "ready" if not missing else f"missing: {', '.join(missing)}",
            board.description,
        )
        for board, missing in found
    ]
    facts = [
        {
            "name": board.name,
            "port": board.port,
            "description": board.description,
            "emulator": board.emulator.program if board.emulator else None,
            "missing": list(missing),
            "ram_bytes": board.ram_bytes,
            "store_bytes": board.store_bytes,
        }
        for board, missing in found
    ]
    columns = ("board", "port", "emulated", "tools", "what it is")
    show.result({"boards": facts}, show.table(*columns, rows=rows))


@click.group()
def firmware() -> None:
    """Build the firmware of a board."""


@firmware.command(name="build")
@click.option("--board", "-b", required=True, metavar="BOARD")
@show.shared_options
def firmware_build(board: str) -> None:
    """Build the firmware of a board, or bring it up to date."""
    chosen = descriptors.load(board)
    with show.busy(f"building {board}") as update:
        path = emulation.build_firmware(chosen, on_line=update)
    show.result({"board": board, "firmware": str(path)}, str(path))


@click.command()
@click.option("--board", "-b", required=True, metavar="BOARD")
@show.shared_options
def emulate(board: str) -> None:
    """Boot a board here, print its port, and keep it until Ctrl-C."""
    chosen = descriptors.load(board)
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


@click.command()
@show.shared_options
@click.pass_context
def doctor(context: click.Context) -> None:
    """Say what is missing on this machine, and the command that installs it."""
    findings = diagnosis.diagnose()
    missing = [each for each in findings if not each.found]
    rows = [
        (each.what, "ok" if each.found else "missing", each.purpose if each.found else each.command)
        for each in findings
    ]
    facts = [
        {
            "what": each.what,
            "found": each.found,
            "needed": each.needed,
            "purpose": each.purpose,
            "command": each.command,
        }
        for each in findings
    ]
    needed = [each for each in missing if each.needed]
    text = "everything needed is here" if not needed else diagnosis.one_line(needed)
    show.result(
        {"ready": not needed, "findings": facts},
        show.table("what", "state", "for what, or how to get it", rows=rows),
        text,
    )
    if needed:
        context.exit(ExitCode.FAILED)
