"""Commands about this machine: boards, doctor. Needs no device, and works where half is missing."""

from __future__ import annotations

import click

from zwali.cli import show
from zwali.host import boards as descriptors
from zwali.host import doctor as diagnosis
from zwali.host.errors import ExitCode


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


def _state(finding: diagnosis.Finding) -> str:
    """In a word; what is not needed to use the tool is for its tests or for one kind of board."""
    return "ok" if finding.found else "missing" if finding.needed else "optional"


@click.command()
@show.shared_options
@click.pass_context
def doctor(context: click.Context) -> None:
    """Say what is missing on this machine, and the command that installs it."""
    findings = diagnosis.diagnose()
    missing = [each for each in findings if not each.found]
    rows = [
        (each.what, _state(each), each.purpose if each.found else each.command) for each in findings
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
