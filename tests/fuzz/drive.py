"""Runs campaigns on both builds, each in processes of its own, and compares what they report.

A case is a finding when the engine misbehaves, when a build dies of it (a sanitizer's report, a
signal, no end), or when the builds do not do the same. Findings are kept in ``build/fuzz/found``.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.conformance.suite import REPOSITORY
from tests.conformance.worker import worker_environment

from . import corpus

KEPT = REPOSITORY / "build" / "fuzz" / "found"
ANYTHING = "-"  # as in campaigns.py, which must not be loaded here: it loads the engine
BUILDS = ("fast", "plain")
SILENCE_S = 40.0
COMPILE_S = 150.0  # a C program and, the first time, what it is linked with
END_S = 20.0  # a thousand cases leave much to be freed
MAX_FINDINGS = 25
CASES_A_PROCESS = 4000  # the other engine keeps mappings, of which a process has 65,530


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: which case, on which build, what was wrong."""

    campaign: str
    seed: str
    number: int
    build: str
    text: str

    def __str__(self) -> str:
        return f"{self.campaign} {self.seed}:{self.number} ({self.build}): {self.text}"


@dataclass(slots=True)
class Outcome:
    """What a build said of a range of cases."""

    digests: dict[int, str] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)
    tally: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Report:
    """What came of a campaign."""

    campaign: str
    seed: str
    cases: int
    seconds: float
    found: list[Found]
    tally: dict[str, int]

    def __str__(self) -> str:
        what = ", ".join(f"{count} {name}" for name, count in self.tally.items())
        return (
            f"{self.campaign}: seed {self.seed}, {self.cases} cases on both builds in "
            f"{self.seconds:.0f} s: {what}; {len(self.found)} findings"
        )


def _environment(build: str) -> dict[str, str]:
    return worker_environment("plain-asan" if build == "plain" else build)


def _command(campaign: str, build: str, seed: str, *rest: object) -> list[str]:
    words = [sys.executable, "-m", "tests.fuzz.child", campaign, build, seed, *map(str, rest)]
    return [word for word in words if word]


def _run_child(
    outcome: Outcome,
    campaign: str,
    build: str,
    seed: str,
    span: tuple[int, int, float],
    cases: str = "",
) -> int | None:
    """Runs one process; returns the case it died of, or None when it came to its end."""
    first, count, seconds = span
    current: int | None = None
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(
            _command(campaign, build, seed, first, count, seconds),
            stdout=subprocess.PIPE,
            stderr=errors,
            cwd=REPOSITORY,
            env={**_environment(build), "ZWALI_FUZZ_CASES": cases},
        )
        silence = COMPILE_S if campaign == "csmith" else SILENCE_S
        for line in _lines(process, silence):
            mark, number, text = (*line.split(" ", 2), "")[:3]
            if mark == "=":
                current = int(number)
            elif mark == "+":
                outcome.digests[int(number)] = text
            elif mark == "!":
                outcome.found.append(Found(campaign, seed, int(number), build, text))
            elif mark == "#":
                outcome.tally[text] = outcome.tally.get(text, 0) + int(number)
        status = _end(process, silence)
        if status == "0":
            return None
        errors.seek(0)
        text = f"the process ended ({status}): {_essence(errors.read())}"
        outcome.found.append(Found(campaign, seed, -1 if current is None else current, build, text))
        return first + count if current is None else current


def _lines(process: subprocess.Popen[bytes], silence: float) -> Iterator[str]:
    """The process's answers, until it ends or says nothing for too long."""
    assert process.stdout is not None
    pipe = process.stdout.fileno()
    rest = b""
    while select.select([pipe], [], [], silence)[0]:
        data = os.read(pipe, 1 << 16)
        if not data:
            return
        *lines, rest = (rest + data).split(b"\n")
        for line in lines:
            yield line.decode(errors="replace")


def _end(process: subprocess.Popen[bytes], silence: float) -> str:
    """How the process ended; ends it when it does not."""
    assert process.stdout is not None
    process.stdout.close()
    try:
        return str(process.wait(timeout=END_S))
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(timeout=30)
        return f"silent for {silence:.0f} s"


def _essence(errors: str) -> str:
    """The lines of a crash report that say the most."""
    lines = [line.strip() for line in errors.splitlines()]
    telling = [line for line in lines if "ERROR" in line or "runtime error" in line]
    telling += [line for line in lines if line.startswith("#") and "engine_c" in line][:4]
    return " | ".join(telling or lines[-4:])[:1500]


def _run_build(
    campaign: str, build: str, seed: str, span: tuple[int, int, float], cases: str
) -> Outcome:
    first, count, seconds = span
    outcome = Outcome()
    deadline = time.monotonic() + seconds
    end = first + count
    while first < end and len(outcome.found) < MAX_FINDINGS:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        part = min(end - first, CASES_A_PROCESS)
        died_of = _run_child(outcome, campaign, build, seed, (first, part, left), cases)
        first = first + part if died_of is None else died_of + 1
    return outcome


def first_crash(campaign: str, build: str, seed: str, count: int, seconds: float) -> Found | None:
    """Runs a campaign on one build until the first finding."""
    corpus.load()
    outcome = Outcome()
    _run_child(outcome, campaign, build, seed, (0, count, seconds))
    return outcome.found[0] if outcome.found else None


def run_campaign(campaign: str, seed: str, first: int, count: int, seconds: float) -> Report:
    """Runs cases ``first .. first + count`` of a campaign on both builds.

    Args:
        seconds: how long each build may take; fewer cases are run when it is over.
    """
    corpus.load()  # made at the first use, which must not count
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="zwali-fuzz") as cases:
        span = (first, count, seconds)
        fast, plain = (_run_build(campaign, build, seed, span, cases) for build in BUILDS)
    found = fast.found + plain.found
    both = fast.digests.keys() & plain.digests.keys()
    for number in sorted(both):
        pair = {fast.digests[number], plain.digests[number]}
        if len(pair) > 1 and ANYTHING not in pair:
            text = f"fast did {fast.digests[number]}, plain did {plain.digests[number]}"
            found.append(Found(campaign, seed, number, "both", text))
    for item in found[:MAX_FINDINGS]:
        _keep(item)
    return Report(campaign, seed, len(both), time.monotonic() - started, found, plain.tally)


def _keep(item: Found) -> None:
    """Saves a finding's case, under the name that it would have in ``found/``."""
    if item.number < 0 or item.campaign in ("found", "unverified"):
        return
    suffix = ".img" if item.campaign == "image" else ".wasm"
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{item.campaign}-{item.seed}-{item.number}{suffix}"
    words = _command(item.campaign, "fast", item.seed, item.number, 1, 60, path)
    subprocess.run(words, cwd=REPOSITORY, env=_environment("fast"), timeout=120, check=False)
    Path(f"{path}.txt").write_text(str(item) + "\n")
