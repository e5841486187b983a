"""The command line's frame: help, JSON, exit codes - what needs neither engine nor device."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from tests.host.conftest import Ran
from zwali.cli import main, show
from zwali.host import device
from zwali.host.errors import ExitCode, ZwaliError
from zwali.host.smp_numbers import Error

Cli = Callable[..., Ran]


def _all_commands(group: click.Group, *path: str) -> list[tuple[str, ...]]:
    context = click.Context(group)
    found = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            found += _all_commands(command, *path, name)
        else:
            found.append((*path, name))
    return found


@pytest.mark.parametrize("words", _all_commands(main.cli), ids=" ".join)
def test_every_command_has_one_line_of_help_and_json(words: tuple[str, ...]) -> None:
    command: click.Command = main.cli
    for word in words:
        assert isinstance(command, click.Group)
        command = command.get_command(click.Context(command), word)
    first = (command.help or "").splitlines()[0]
    assert re.fullmatch(r"[A-Z].{5,98}\.", first), first
    names = {name for option in command.params for name in option.opts}
    assert {"--json", "--debug"} <= names


def test_the_help_names_every_command(run_cli: Cli) -> None:
    ran = run_cli("--help")
    assert ran.code == 0
    assert all(name in ran.out for name in main.COMMANDS)


def test_exit_codes_are_distinct_and_as_documented() -> None:
    assert [int(code) for code in ExitCode] == [0, 1, 2, 3, 4, 5, 6, 7, 130]
    kinds = ZwaliError.__subclasses__()
    assert all(kind.exit_code is not ExitCode.OK for kind in kinds)
    assert len({kind.default_name for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("words", [("nonsense",), ("list", "--nonsense"), ("start",)])
def test_wrong_words_are_usage_problems(run_cli: Cli, words: tuple[str, ...]) -> None:
    ran = run_cli(*words)
    assert ran.code == 2 and ran.out == ""
    assert "expected" in ran.err and "--help" in ran.err
    facts = run_cli(*words, "--json").json()
    assert (facts["ok"], facts["exit_code"], facts["error"]["name"]) == (False, 2, "usage")


def test_a_package_is_not_what_build_writes(run_cli: Cli, tmp_path: Path) -> None:
    source = tmp_path / "app.c"
    source.write_text("int main(void) { return 0; }")
    ran = run_cli("build", str(source), "-o", str(tmp_path / "app.zwm"))
    assert ran.code == 2 and "zwali pack" in ran.err
    assert not (tmp_path / "app.zwm").exists()


def test_boards_as_json(run_cli: Cli) -> None:
    facts = run_cli("boards", "--json").json()
    names = [board["name"] for board in facts["boards"]]
    assert {"bare_cortex_m3", "bare_riscv32", "native"} <= set(names)
    assert names == sorted(names)


def test_the_shared_options_count_before_and_after_the_command(run_cli: Cli) -> None:
    assert run_cli("--json", "boards").json() == run_cli("boards", "--json").json()


def test_a_bug_is_words_and_not_a_traceback(run_cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError("[bold]oh[/] no")

    monkeypatch.setattr("zwali.host.boards.load_all", fail)
    ran = run_cli("boards")
    assert ran.code == 1 and "[bold]oh[/] no" in ran.err and "Traceback" not in ran.err
    assert run_cli("boards", "--json").json()["error"]["name"] == "bug"
    assert "Traceback" in run_cli("boards", "--debug").err


def test_ctrl_c_is_130(run_cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("zwali.host.boards.load_all", interrupt)
    ran = run_cli("boards")
    assert (ran.code, ran.out) == (130, "") and "Traceback" not in ran.err


def test_doctor_names_the_command_for_what_is_missing(
    run_cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zwali.host.toolbox.find_tool", lambda program: None)
    ran = run_cli("doctor")
    assert ran.code == 1
    assert (
        "apt-get install gcc gcc-arm-none-eabi gcc-riscv64-unknown-elf qemu-system-arm" in ran.out
    )
    facts = run_cli("doctor", "--json").json()
    assert not facts["ready"]
    missing = {each["what"]: each["command"] for each in facts["findings"] if not each["found"]}
    assert missing["qemu-system-arm"] == "apt-get install qemu-system-arm"


def test_an_error_keeps_its_three_parts(capsys: pytest.CaptureFixture[str]) -> None:
    show.error(ZwaliError("a [cat]", "a dog", "a fish"), as_json=False)
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(maxsplit=1)[-1] for line in lines] == ["expected a [cat]", "a dog", "a fish"]


def test_what_is_not_needed_is_optional(run_cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "zwali.host.toolbox.is_installed", lambda package: package.name not in ("csmith", "clang")
    )
    facts = run_cli("doctor", "--json").json()
    assert facts["ready"]
    for name, state in (("csmith", "optional"), ("clang", "optional"), ("gcc", "ok")):
        assert f" {name} " in run_cli("doctor").out
        row = next(line for line in run_cli("doctor").out.splitlines() if f" {name} " in line)
        assert state in row


def test_advice_is_for_errors_that_there_are() -> None:
    assert set(device.ADVICE) <= {error.name.lower() for error in Error}
