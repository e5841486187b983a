"""docs/ztests.md: what became of Zephyr's own kernel tests as modules. It runs nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from zwali.host.guest_tests import Case, Verdict

if TYPE_CHECKING:
    from tests.zephyr.ztests import Outcome

FAULT = "a fault of the kernel is expected"
COLUMNS = ("cases", "run", "passed", "failed", "skipped", "not applicable", "not compiled")
INTRODUCTION = """\
# Zephyr's kernel tests as modules

The directories of Zephyr's `tests/kernel` are compiled from its tree as they stand, as guest
modules, with the SDK's small ztest ([sdk](sdk.md#tests)), and run on a device. This page is
written by

    python -m tests.zephyr.ztests{boards} --page docs/ztests.md

from real runs: {passed} cases passed and {failed} failed on `{board}`. The table of directories,
the cases left out and the reasons are [`ztests.toml`](../tests/zephyr/ztests.toml);
`make test-full` runs all of them on that board, `make test` two.

- *cases*: `ZTEST` lines in the sources. *run*: of those, the ones that came to a verdict.
- *skipped*: by the case itself, as natively in such a configuration.
- *not applicable*: a guest cannot mean it; the reason stands below. Most expect the kernel to
  fault, which ends a module.
- *not compiled*: inside an `#if` for an option that modules do not have, most often
  `CONFIG_USERSPACE` (`k_object_alloc`).
"""


def _left_out(case: Case) -> bool:
    return case.verdict is Verdict.SKIP and case.reason != ""


def _counts(outcome: Outcome, cases: Mapping[str, str]) -> dict[str, int]:
    """The numbers of a directory, by column."""
    seen = [case for case in outcome.cases if not _left_out(case)]
    told = {f"{case.suite}.{case.name}" for case in outcome.cases}
    in_files = {name for name, file in cases.items() if file in outcome.suite.files}
    verdicts = Counter(case.verdict for case in seen)
    ran = verdicts[Verdict.PASS] + verdicts[Verdict.FAIL]
    left_out = sum(map(_left_out, outcome.cases)) + len(in_files - told)
    return {
        "cases": max(len(cases), len(outcome.cases)),
        "run": ran,
        "passed": verdicts[Verdict.PASS],
        "failed": verdicts[Verdict.FAIL],
        "skipped": verdicts[Verdict.SKIP],
        "not applicable": left_out,
        "not compiled": len(cases.keys() - told - in_files),
    }


def _row(words: Sequence[object]) -> str:
    return "| " + " | ".join(str(word) for word in words) + " |"


def _reasons(outcome: Outcome) -> list[str]:
    """Why what was left out of a directory was, one line a reason."""
    by_reason: dict[str, list[str]] = {}
    for file, reason in outcome.suite.files.items():
        by_reason.setdefault(reason, []).append(f"`{file}`")
    for case in outcome.cases:
        if _left_out(case) and case.reason != FAULT:
            by_reason.setdefault(case.reason, []).append(f"`{case.name}`")
    return [f"- `{outcome.suite.path}`: {', '.join(n)}: {r}" for r, n in by_reason.items()]


def _verdicts(outcomes: Sequence[Outcome]) -> dict[str, dict[str, str]]:
    """What each case came to, by directory."""
    return {
        outcome.suite.path: {f"{c.suite}.{c.name}": c.verdict.name.lower() for c in outcome.cases}
        for outcome in outcomes
    }


def _elsewhere(done: Mapping[str, Sequence[Outcome]]) -> list[str]:
    """The other boards: how many cases, and each that came to something else than on the first."""
    (_, first), *others = done.items()
    if not others:
        return []
    columns = ("board", "passed", "failed", "skipped or left out", "did not end")
    lines = ["## Elsewhere", "", "`.user`: with modules in user mode.", ""]
    lines += [_row(columns), "|---|" + "--:|" * (len(columns) - 1)]
    for board, outcomes in done.items():
        counts = [
            sum(o.count(v) for o in outcomes) for v in (Verdict.PASS, Verdict.FAIL, Verdict.SKIP)
        ]
        lines += [_row([f"`{board}`", *counts, sum(bool(o.problem) for o in outcomes)])]
    known = _verdicts(first)
    for board, outcomes in others:
        differ = []
        for path, found in _verdicts(outcomes).items():
            for name in sorted(known[path].keys() | found.keys()):
                was, now = known[path].get(name, "not run"), found.get(name, "not run")
                if was != now:
                    differ.append(f"- `{path}`: `{name}`: {now}, where the first says {was}")
        differ += [f"- `{o.suite.path}`: {o.problem}" for o in outcomes if o.problem]
        lines += ["", f"`{board}` differs in {len(differ)}{':' if differ else '.'}", "", *differ]
    return [*lines, ""]


def page(
    done: Mapping[str, Sequence[Outcome]],
    cases: Sequence[Mapping[str, str]],
    not_tried: Mapping[str, str],
) -> str:
    """The whole page, in Markdown.

    Args:
        done: By board, what became of each directory; the first one has the table.
        cases: For each of them, its cases and the files that they stand in.
        not_tried: The other directories, with the reason.
    """
    board, outcomes = next(iter(done.items()))
    pairs = zip(outcomes, cases, strict=True)
    rows = {outcome.suite.path: _counts(outcome, known) for outcome, known in pairs}
    words = "".join(f" --board {each}" for each in done)
    total = {column: sum(row[column] for row in rows.values()) for column in COLUMNS}
    lines = [INTRODUCTION.format(board=board, boards=words, **total)]
    lines += [_row(["directory", *COLUMNS]), "|---|" + "--:|" * len(COLUMNS)]
    lines += [_row([f"`{path}`", *row.values()]) for path, row in rows.items()]
    lines += [_row([f"**{len(rows)} directories**", *total.values()]), ""]
    lines += _elsewhere(done)
    problems = [f"- `{o.suite.path}`: {o.problem}" for o in outcomes if o.problem]
    if problems:
        lines += ["## Did not end", "", *problems, ""]
    lines += ["## Not applicable", "", f"Everywhere: {FAULT}.", ""]
    lines += [line for outcome in outcomes for line in _reasons(outcome)]
    lines += ["", f"## Not tried: {len(not_tried)} directories", ""]
    lines += [_row(["directory", "why"]), "|---|---|"]
    lines += [_row([f"`{path}`", reason]) for path, reason in sorted(not_tried.items())]
    return "\n".join([*lines, ""])
