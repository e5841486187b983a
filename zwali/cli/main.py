"""The command `zwali`: its commands, and the one place where errors become words and exit codes."""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from types import ModuleType
from typing import NoReturn

import click

from zwali.cli import show
from zwali.host.errors import ExitCode, ToolMissing, UsageProblem, ZwaliError

_BROKEN_PIPE = 141


#: Every command and where it stands; read when it is used, so that `doctor` works on any machine.
COMMANDS = {
    "new": "author",
    "build": "author",
    "pack": "author",
    "inspect": "author",
    "boards": "machine",
    "firmware": "board",
    "flash": "board",
    "emulate": "board",
    "run": "execute",
    "test": "execute",
    "upload": "remote",
    "list": "remote:list_modules",
    "start": "remote",
    "stop": "remote",
    "erase": "remote",
    "call": "execute",
    "profile": "profile:profile_command",
    "log": "remote",
    "info": "remote",
    "stats": "remote",
    "trap": "remote",
    "doctor": "machine",
}


class CommandTable(click.Group):
    """A group that reads its commands from `COMMANDS`, in that order."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of them, its module read now."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        command = getattr(_read(module), attribute or cmd_name)
        assert isinstance(command, click.Command)
        return command


def _read(module: str) -> ModuleType:
    try:
        return importlib.import_module(f"zwali.cli.{module}")
    except ModuleNotFoundError as problem:
        command = "make engine" if (problem.name or "").startswith("zwali") else "make venv"
        raise ToolMissing(
            "a complete installation", f"no Python module {problem.name}", f"`{command}`"
        ) from problem


@click.group(
    cls=CommandTable,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="zwali")
@show.port_option
@show.shared_options
@click.pass_context
def cli(context: click.Context) -> None:
    """WebAssembly modules on Zephyr boards. Alone, it finds the device and says what is on it."""
    if context.invoked_subcommand is None:
        _read("remote").overview()


def _usage(problem: click.ClickException) -> ZwaliError:
    """Click's complaint in the words of all others."""
    context = getattr(problem, "ctx", None)
    path = context.command_path if context is not None else "zwali"
    return UsageProblem(
        "a command line as in the help", problem.format_message(), f"`{path} --help`"
    )


def invoke(words: Sequence[str]) -> int:
    """Run one command line.

    Args:
        words: What follows the program's name.

    Returns:
        The exit code. Every error has been shown.
    """
    session = show.Session(as_json="--json" in words, debug="--debug" in words)
    try:
        code = cli.main(list(words), prog_name="zwali", standalone_mode=False, obj=session)
        sys.stdout.flush()
        return code if isinstance(code, int) else ExitCode.OK
    except BrokenPipeError:
        _silence_stdout()
        return _BROKEN_PIPE
    except (KeyboardInterrupt, click.Abort):
        return ExitCode.INTERRUPTED
    except (ZwaliError, click.ClickException) as problem:
        if session.debug:
            traceback.print_exc()
        shown = problem if isinstance(problem, ZwaliError) else _usage(problem)
        return _show(shown, session)
    except Exception as problem:
        if session.debug:
            traceback.print_exc()
        text = f"{type(problem).__name__}: {problem}"
        bug = ZwaliError("no mistake in zwali itself", text, "--debug, and report it", name="bug")
        return _show(bug, session)


def _show(problem: ZwaliError, session: show.Session) -> int:
    try:
        show.error(problem, session.as_json)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
    return problem.exit_code


def _silence_stdout() -> None:
    """Nobody reads any more: keep the interpreter from complaining when it flushes at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> NoReturn:
    """Entry point of the installed command."""
    sys.exit(invoke(sys.argv[1:]))
