"""A module's own tests: which sources they are made of, and what a run of them printed.

The tests are a module like any other whose suites the SDK's `<zephyr/ztest.h>` runs. Neither
builds nor runs them: `launch` does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from zwali.host import guest_project
from zwali.host.errors import UsageProblem

C_SOURCES = frozenset({".c"})
_DIRECTORY = "tests"
_SUITE = re.compile(r"Running TESTSUITE (\S+)")
_CASE = re.compile(r" (PASS|FAIL|SKIP) - (\S+) in ([0-9.]+) seconds")
_END = re.compile(rb"^PROJECT EXECUTION (SUCCESSFUL|FAILED)\r?$", re.MULTILINE)
_REASON = re.compile(r" {4}not for a guest: (.*)")


class Verdict(Enum):
    """How a case ended."""

    PASS = "PASS"
    FAIL = "FAIL"
    SKIP = "SKIP"


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a suite.

    Attributes:
        suite: Its suite.
        name: Its function.
        verdict: How it ended.
        seconds: How long it took, on the device's clock.
        reason: Why it is not for a guest, where the module said so.
    """

    suite: str
    name: str
    verdict: Verdict
    seconds: float
    reason: str = ""


def read_report(text: str) -> tuple[Case, ...]:
    """The cases that a test module's output tells of, in its order."""
    suite, reason, cases = "", "", []
    for line in text.splitlines():
        if found := _SUITE.fullmatch(line.rstrip()):
            suite = found[1]
        elif found := _REASON.fullmatch(line.rstrip()):
            reason = found[1]
        elif found := _CASE.fullmatch(line.rstrip()):
            verdict = Verdict(found[1])
            told = reason if verdict is Verdict.SKIP else ""
            cases.append(Case(suite, found[2], verdict, float(found[3]), told))
            reason = ""
    return tuple(cases)


def exit_code(text: bytes | bytearray) -> int | None:
    """What the tests came to, as a process would exit; None while they go on.

    The module may go on after them: threads that a case left behind wait for ever.
    """
    found = _END.search(text)
    return None if found is None else int(found[1] != b"SUCCESSFUL")


def sources_of(directory: Path) -> tuple[Path, ...]:
    """The C sources of a project's tests.

    Args:
        directory: A project with `tests/`, whose sources are linked with the project's own except
            the one with `main` (`main.c`); or a directory that is nothing but tests.

    Raises:
        UsageProblem: There are none.
    """
    tests = directory / _DIRECTORY
    if not tests.is_dir():
        return guest_project.find_sources(directory, C_SOURCES)
    found = [path for path in sorted(tests.glob("*.c")) if path.is_file()]
    if not found:
        raise UsageProblem("a C source with a ZTEST_SUITE", f"none in {tests}", "write one")
    return (*found, *_tested(directory))


def _tested(directory: Path) -> Sequence[Path]:
    """The project's own sources, without its main."""
    places = (directory, directory / "src")
    return [
        path
        for place in places
        for path in sorted(place.glob("*.c"))
        if path.is_file() and path.name != "main.c"
    ]
