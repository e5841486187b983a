"""Shared by all tests: what could not run here and why, at the end of every run.

A test that cannot run says so with pytest.skip and a reason; nothing is skipped silently.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    if isinstance(report.longrepr, tuple):
        return str(report.longrepr[2]).removeprefix("Skipped: ")
    return str(report.longrepr)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Count and name what did not run."""
    lines = []
    reasons = Counter(_reason(report) for report in terminalreporter.stats.get("skipped", []))
    for reason, count in reasons.most_common():
        lines.append(f"{count} skipped: {reason}")
    left_out = len(terminalreporter.stats.get("deselected", []))
    if left_out:
        lines.append(f"{left_out} left out by -m (`make test-full` runs them)")
    seeds = [
        f"{report.nodeid.rpartition('::')[2]}: ZWALI_SEED={value}"
        for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
        for name, value in report.user_properties
        if name == "seed"
    ]
    if seeds:
        terminalreporter.section("chosen by a seed")
        for line in sorted(set(seeds)):
            terminalreporter.write_line(line)
    terminalreporter.section("not run here, and why")
    for line in lines:
        terminalreporter.write_line(line)
