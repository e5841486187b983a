"""How things look: results and errors as text or JSON, tables, progress bars; shared options.

The only place that prints. Decides nothing about devices or modules.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import click
from rich import box
from rich.console import Console, RenderableType
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from zwali.host.errors import ZwaliError

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(slots=True)
class Session:
    """What the shared options of one command line said.

    Attributes:
        as_json: One JSON object on standard output instead of text.
        debug: Show tracebacks.
        port: `--port`, or None.
    """

    as_json: bool = False
    debug: bool = False
    port: str | None = None


class _Console(Console):
    """A console that leaves a closed pipe to `main`, as everything else does."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def _width() -> int | None:
    return None if sys.stdout.isatty() else 100


def out() -> Console:
    """Standard output; nothing in a text is taken for markup."""
    return _Console(markup=False, highlight=False, emoji=False, width=_width())


def err() -> Console:
    """Standard error: progress, notes, errors."""
    return _Console(stderr=True, markup=False, highlight=False, emoji=False, width=_width())


def session() -> Session:
    """The session of the running command."""
    found = click.get_current_context().find_root().obj
    assert isinstance(found, Session)
    return found


def _set_json(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        context.find_root().obj.as_json = True


def _set_debug(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        context.find_root().obj.debug = True


def _set_port(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.find_root().obj.port = value


def shared_options(function: F) -> F:
    """Every command has `--json` and `--debug`."""
    function = click.option(
        "--json",
        is_flag=True,
        expose_value=False,
        callback=_set_json,
        help="One JSON object instead of text.",
    )(function)
    return click.option(
        "--debug", is_flag=True, expose_value=False, callback=_set_debug, help="Show tracebacks."
    )(function)


def port_option(function: F) -> F:
    """Every command that speaks to a device has `--port`."""
    return click.option(
        "--port",
        "-p",
        metavar="PORT",
        expose_value=False,
        callback=_set_port,
        help="Serial device, tcp:HOST:PORT or udp:HOST:PORT; needless when there is one device.",
    )(function)


def result(facts: Mapping[str, object], *text: RenderableType) -> None:
    """Show what a command found out: `facts` as JSON, or `text` for people."""
    if session().as_json:
        click.echo(json.dumps({"ok": True, **facts}, default=_plain))
        return
    console = out()
    for part in text:
        console.print(part, soft_wrap=isinstance(part, str))


def note(text: str) -> None:
    """A remark for people, on standard error; nothing in JSON mode."""
    if not session().as_json:
        err().print(text, soft_wrap=True)


def raw(text: bytes) -> None:
    """A guest's own output, byte by byte."""
    sys.stdout.buffer.write(text)
    sys.stdout.buffer.flush()


def _plain(value: object) -> object:
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    return str(value)


def error(problem: ZwaliError, as_json: bool) -> None:
    """Show an error: what was expected, what came, what to try."""
    if as_json:
        facts = {
            "name": problem.name,
            "expected": problem.expected,
            "got": problem.got,
            "try": problem.try_this,
        }
        click.echo(json.dumps({"ok": False, "exit_code": int(problem.exit_code), "error": facts}))
        return
    console = err()
    for label, text in (
        ("expected", problem.expected),
        ("got", problem.got),
        ("try", problem.try_this),
    ):
        head = "zwali: " if label == "expected" else "       "
        console.print(f"{head}{label:<9}{text}", soft_wrap=True)


def table(*columns: str, rows: Sequence[Sequence[object]], title: str | None = None) -> Table:
    """A table; columns that begin with `>` are flush right."""
    made = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False)
    for column in columns:
        made.add_column(column.lstrip(">"), justify="right" if column.startswith(">") else "left")
    for row in rows:
        made.add_row(*(str(cell) for cell in row))
    return made


def facts_table(rows: Sequence[tuple[str, object]]) -> Table:
    """Two columns without a head: what it is, its value."""
    made = Table(box=None, show_header=False, pad_edge=False)
    for label, value in rows:
        made.add_row(label, str(value))
    return made


@contextlib.contextmanager
def transfer(what: str) -> Iterator[Callable[[int, int], None]]:
    """A progress bar in bytes; inside, call it with (done, total)."""
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err(), disable=session().as_json) as progress:
        task = progress.add_task(what, total=None)

        def update(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        yield update


@contextlib.contextmanager
def busy(what: str) -> Iterator[Callable[[str], None]]:
    """A spinner for work of unknown length; call it with what is being done now."""
    quiet = session().as_json or not sys.stderr.isatty()
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=err(), transient=True, disable=quiet) as progress:
        task = progress.add_task(what, total=None)

        def update(line: str) -> None:
            progress.update(task, description=f"{what}: {line[:70]}")

        yield update
