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

from zwali.host import project  # noqa: E402

#: Layers of testing that need a Zephyr workspace and the zephyr port.
ZEPHYR_LAYERS = (
    "ztest suites",
    "end to end on qemu_cortex_m3",
    "end to end on mps2/an385",
    "end to end on qemu_riscv32",
    "end to end on native_sim",
    "firmware build for nrf52840dk",
)


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    if isinstance(report.longrepr, tuple):
        return str(report.longrepr[2]).removeprefix("Skipped: ")
    return str(report.longrepr)


def _zephyr_reason() -> str | None:
    """Why the Zephyr layers did not run; None once the port is there and a workspace too."""
    if project.zephyr_base() is None:
        return "no Zephyr workspace (ZEPHYR_BASE, the enclosing west workspace, ~/zephyrproject)"
    if not any((ROOT / "tests" / "zephyr").glob("test_*.py")):
        return "this tree has no tests for them yet (tests/zephyr)"
    return None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Count and name what did not run."""
    lines = []
    reasons = Counter(_reason(report) for report in terminalreporter.stats.get("skipped", []))
    for reason, count in reasons.most_common():
        lines.append(f"{count} skipped: {reason}")
    why = _zephyr_reason()
    if why is not None:
        lines.append(f"{len(ZEPHYR_LAYERS)} layers not run: {why}: {', '.join(ZEPHYR_LAYERS)}")
    left_out = len(terminalreporter.stats.get("deselected", []))
    if left_out:
        lines.append(f"{left_out} left out by -m (`make test-full` runs them)")
    terminalreporter.section("not run here, and why")
    for line in lines or ["everything ran"]:
        terminalreporter.write_line(line)
