"""Collects the results of scripts into ``build/conformance.json`` and shows them as a table.

Each script's result is a piece of its own, so that test processes that run side by side need no
lock.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .suite import REPOSITORY
from .worker import ScriptResult

RESULT_FILE = REPOSITORY / "build" / "conformance.json"
_PIECES = REPOSITORY / "build" / "conformance"
# Kinds of commands that assert nothing by themselves.
_PLAIN_COMMANDS = frozenset(("module", "definition", "instance", "register", "action"))


@dataclass(slots=True)
class BuildSummary:
    """Sums over the scripts of one build."""

    scripts: int = 0
    modules: int = 0
    passed: int = 0
    text_only: int = 0
    failed: int = 0
    seconds: float = 0.0
    skipped_modules: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    @property
    def skipped_total(self) -> int:
        """Assertions left out, over all features."""
        return sum(self.skipped.values())


def save(result: ScriptResult) -> None:
    """Keeps one script's result."""
    path = _PIECES / result.build / (result.script.replace("/", "__") + ".json")
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, json.dumps(asdict(result)))


def _replace(path: Path, text: str) -> None:
    """Writes a file at once: others may be reading it."""
    unfinished = path.with_suffix(f".{os.getpid()}")
    unfinished.write_text(text)
    unfinished.replace(path)


def load(scripts: Iterable[str]) -> list[ScriptResult]:
    """The kept results of these scripts, of every build."""
    wanted = set(scripts)
    results = [ScriptResult(**json.loads(path.read_text())) for path in _PIECES.glob("*/*.json")]
    return sorted(
        (result for result in results if result.script in wanted),
        key=lambda result: (result.build, result.script),
    )


def summarize(results: Iterable[ScriptResult]) -> dict[str, BuildSummary]:
    """Build -> sums."""
    summaries: dict[str, BuildSummary] = {}
    for result in results:
        summary = summaries.setdefault(result.build, BuildSummary())
        summary.scripts += 1
        summary.seconds = round(summary.seconds + result.seconds, 3)
        summary.failures += [f"{result.script}:{text}" for text in result.failures]
        _add_counts(summary, result.counts)
        skipped = Counter(summary.skipped)
        skipped.update(result.skipped)
        summary.skipped = dict(sorted(skipped.items()))
    return summaries


def _add_counts(summary: BuildSummary, counts: dict[str, int]) -> None:
    for key, count in counts.items():
        kind, _, status = key.rpartition(" ")
        if status == "failed":
            summary.failed += count
        elif status == "text":
            summary.text_only += count
        elif kind in ("module", "definition"):
            if status == "passed":
                summary.modules += count
            else:
                summary.skipped_modules += count
        elif status == "passed" and kind not in _PLAIN_COMMANDS:
            summary.passed += count


def write(scripts: Iterable[str]) -> dict[str, BuildSummary]:
    """Writes ``build/conformance.json`` from everything that is kept; returns the sums."""
    results = load(scripts)
    summaries = summarize(results)
    table = {
        "summary": {build: asdict(summary) for build, summary in summaries.items()},
        "scripts": [asdict(result) for result in results],
    }
    RESULT_FILE.parent.mkdir(parents=True, exist_ok=True)
    _replace(RESULT_FILE, json.dumps(table, indent=1) + "\n")
    return summaries


def render(summaries: dict[str, BuildSummary]) -> str:
    """The table for people."""
    lines = [
        f"{'build':<12}{'files':>6}{'modules':>9}{'passed':>8}{'failed':>8}{'skipped':>9}"
        f"{'text only':>11}{'seconds':>9}"
    ]
    for build, item in sorted(summaries.items()):
        lines.append(
            f"{build:<12}{item.scripts:>6}{item.modules:>9}{item.passed:>8}{item.failed:>8}"
            f"{item.skipped_total:>9}{item.text_only:>11}{item.seconds:>9.1f}"
        )
    for build, item in sorted(summaries.items()):
        by_feature = ", ".join(f"{name} {count}" for name, count in item.skipped.items())
        lines.append(f"{build}: skipped by feature: {by_feature or 'none'}")
    return "\n".join(lines)
