"""A run of the suite on a device: complete, or a sample of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tests.conformance.skips import load_skips
from tests.conformance.suite import read_text, script_names
from tests.conformance.target import driver, left_out, recorder
from tests.conformance.target.board import Board, Tally
from tests.conformance.target.recorder import Group, Script, Step

SAMPLE_STEPS = 64  # of one group, at most
SCRIPT_STEPS = 150  # of one script, about


def scripts_in_scope(directory: Path) -> list[str]:
    """Those that the host's run takes, less atomics: the boards' firmware is built without."""
    names = (name for name in script_names(directory) if name not in load_skips().files)
    return [name for name in names if not name.startswith("proposals/threads/")]


def plan(directory: Path, name: str) -> Script:
    """A script's groups."""
    return recorder.record(read_text(directory, name), load_skips().of(name), driver.LINKS_MAX)


def _stretch(group: Group, chooser: random.Random) -> Group:
    """A stretch of a group's steps; what comes before is done, but asserts nothing."""
    count = len(group.steps)
    first = chooser.randrange(max(1, count - SAMPLE_STEPS + 1))
    before = [replace(step, kind="action") for step in group.steps[:first] if not step.is_trap]
    return Group(group.nodes, before + group.steps[first : first + SAMPLE_STEPS])


def sampled(groups: Sequence[Group], chooser: random.Random) -> list[Group]:
    """Parts of some of a script's groups: enough scripts are to have their turn."""
    chosen: dict[int, Group] = {}
    asserted = 0
    for index in chooser.sample(range(len(groups)), len(groups)):
        if asserted >= SCRIPT_STEPS:
            break
        chosen[index] = _stretch(groups[index], chooser)
        asserted += sum(step.kind != "action" for step in chosen[index].steps)
    return [chosen[index] for index in sorted(chosen)]


class Campaign:
    """Runs scripts on a board.

    Attributes:
        tally: what came of it.
        planned: script -> line -> why the planner leaves it out.
    """

    def __init__(
        self,
        directory: Path,
        board: Board,
        known: left_out.LeftOut,
        fuel_slice: int | None = None,
    ) -> None:
        self._directory = directory
        self._fuel_slice = fuel_slice
        self._board = board
        self._known = known
        self.planned: left_out.LeftOut = {}

    @property
    def tally(self) -> Tally:
        """What came of it."""
        return self._board.tally

    def run(
        self, name: str, choose: Callable[[Sequence[Group]], list[Group]] | None = None
    ) -> None:
        """One script, or what is chosen of its groups."""
        script = plan(self._directory, name)
        known = self._known.get(name, {})
        groups = [self._wanted(group, known) for group in script.groups]
        groups = [group for group in groups if group.steps]
        if choose is not None:
            groups = choose(groups)
        groups = [group for group in groups if any(s.kind != "action" for s in group.steps)]
        together = recorder.put_together(
            groups, script.spectest, driver.LINKS_MAX, driver.DRIVER_STEPS
        )

        def note(step: Step, why: str) -> None:
            if step.kind != "action":
                self.planned.setdefault(name, {})[step.line] = why

        for group in together:
            for job in driver.make(group, script.spectest, note, self._fuel_slice):
                self._board.run(name, job, job.calls)

    @staticmethod
    def _wanted(group: Group, known: dict[int, str]) -> Group:
        """Without what is left out; what only could not be compared is still done."""
        return Group(group.nodes, [step for step in group.steps if step.line not in known])


def sample(campaign: Campaign, names: Sequence[str], seed: int, at_least: int) -> Iterator[str]:
    """Scripts in the seed's order, a part of each group, until there are enough assertions."""
    chooser = random.Random(seed)
    order = list(names)
    chooser.shuffle(order)
    for name in order:
        if campaign.tally.passed + len(campaign.tally.failures) >= at_least:
            return
        campaign.run(name, lambda groups: sampled(groups, chooser))
        yield name
