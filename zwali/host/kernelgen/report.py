"""The coverage report: how many calls are bound, by class and by reason. Text only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zwali.host.kernelgen.classify import Plan, Status


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts over the calls of one list; `absent`: their option is off."""

    total: int
    absent: int
    own: int
    bound: int
    guest: int
    bindable: int
    refused: int

    @property
    def present(self) -> int:
        """Calls that the build has, not those that are left out or only answer "not supported"."""
        return self.total - self.absent

    @property
    def bound_share(self) -> float:
        """Of the calls that the build has: bound, by hand or generated; 0 to 1."""
        return (self.own + self.bound) / self.present if self.present else 1.0

    @property
    def served_share(self) -> float:
        """Of those: bound, or done by the SDK in the guest; 0 to 1."""
        done = self.own + self.bound + self.guest
        return done / self.present if self.present else 1.0

    @property
    def understood_share(self) -> float:
        """Of those: every argument explained by a rule or the table; 0 to 1."""
        return (self.present - self.refused) / self.present if self.present else 1.0


def coverage(plans: Iterable[Plan]) -> Coverage:
    """Counts plans."""
    plans = list(plans)
    here = Counter(p.status for p in plans if not p.absent)
    return Coverage(
        len(plans),
        sum(bool(p.absent) for p in plans),
        here[Status.OWN],
        here[Status.BOUND],
        here[Status.GUEST],
        here[Status.BINDABLE],
        here[Status.REFUSED],
    )


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def summary(plans: Sequence[Plan]) -> str:
    """One paragraph of figures."""
    c = coverage(plans)
    text = (
        f"{c.own + c.bound} of {c.present} calls are bound ({_percent(c.bound_share)}): "
        f"{c.own} by hand, {c.bound} generated. The SDK does {c.guest} more in the guest "
        f"({_percent(c.served_share)} with them). {c.bindable} more are understood, "
        f"{c.refused} are refused."
    )
    if c.absent:
        text += (
            f" The list names {c.absent} more whose option is off in this build ({c.total} in all)."
        )
    return text


def markdown(plans: Sequence[Plan]) -> str:
    """The report: figures, classes, reasons, what is absent."""
    lines = [summary(plans), "", "| class | generated | not yet |", "|---|---|---|"]
    generated = [p for p in plans if p.status is not Status.OWN and not p.absent]
    groups = Counter((p.group, p.status) for p in generated if p.arguments or not p.reason)
    for group in sorted({g for g, _ in groups}):
        lines.append(
            f"| {group} | {groups[group, Status.BOUND]} | {groups[group, Status.BINDABLE]} |"
        )
    for status, title in (
        (Status.GUEST, "Done by the SDK in the guest"),
        (Status.BINDABLE, "Understood, not bound yet"),
        (Status.REFUSED, "Refused"),
    ):
        chosen = [p for p in generated if p.status is status]
        if chosen:
            lines += ["", f"## {title}", "", "| call | reason |", "|---|---|"]
            lines += [f"| `{p.call.name}` | {p.reason} |" for p in chosen]
    absent = [p for p in plans if p.absent]
    if absent:
        lines += ["", "## Listed, but its option is off", "", "| call | needs |", "|---|---|"]
        lines += [f"| `{p.call.name}` | {_needs(p.absent)} |" for p in absent]
    return "\n".join([*lines, ""])


def _needs(what: str) -> str:
    if "CONFIG_" not in what:
        return what
    options = what.split(", ")
    return ", ".join(f"`{o[1:]}` off" if o.startswith("!") else f"`{o}`" for o in options)
