"""Makes a group's assertions on a device: upload what it takes, call, compare.

Nothing is passed by default: an assertion counts when its call has come back with what the script
expects, or was refused or trapped as the script says.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from tests.conformance.runner import trap_matches
from tests.conformance.target.driver import DRIVER_NAME, RESULTS_MAX, Call, Job
from tests.conformance.target.recorder import SPECTEST_NAME, Step
from zwali.host import boards, emulate
from zwali.host.device import Device
from zwali.host.errors import DeviceRefused, ModuleTrapped, ZwaliError
from zwali.host.wasm import FuncType, ValType

CALL_SECONDS = 60.0
ANSWER_SECONDS = 30.0  # on a machine that does other things meanwhile
# Each upload walks all slots, and those that wait to be erased: boot anew before there are many.
CHANGES_MAX = 200
_SIGNATURES = [FuncType((), (ValType.I64,) * count) for count in range(RESULTS_MAX + 1)]
_KEPT = {SPECTEST_NAME, DRIVER_NAME, "m0", "m1", "m2", "m3"}


@dataclass
class Tally:
    """What came of assertions. `failures`: "script:line kind: what was wrong"."""

    passed: int = 0
    uploads: int = 0
    calls: int = 0
    failures: list[str] = field(default_factory=list)


class Bench:
    """A board that can be booted anew, with an empty store; a context manager."""

    def __init__(self, board: boards.Board) -> None:
        self._board = board
        self._firmware = emulate.build_firmware(board)
        self._stack = contextlib.ExitStack()

    def boot(self) -> Device:
        """A device that nobody has used."""
        self._stack.close()
        booted = emulate.boot(self._board, firmware=self._firmware)
        emulator = self._stack.enter_context(booted)
        return self._stack.enter_context(Device.open(emulator.port, timeout_s=ANSWER_SECONDS))

    def __enter__(self) -> Bench:
        return self

    def __exit__(self, *problem: object) -> None:
        self._stack.close()


class Board:
    """A device, and what is installed on it."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._device = bench.boot()
        self._changes = 0
        self._installed: dict[str, bytes] = {}
        self.tally = Tally()

    def run(self, script: str, job: Job, calls: Iterable[Call]) -> None:
        """Makes some of a job's calls."""
        chosen = list(calls)
        if self._changes >= CHANGES_MAX:
            self._device = self._bench.boot()
            self._changes = 0
            self._installed.clear()
        try:
            self._install(job)
        except ZwaliError as problem:
            for call in chosen:
                self._not_there(script, call, problem)
            return
        for call in chosen:
            self.tally.calls += 1
            self._call(script, call)
        self._clear(_KEPT)

    def _install(self, job: Job) -> None:
        try:
            self._upload(job)
        except DeviceRefused as refused:
            if refused.name != "runtime_memory":
                raise
            # The log of what ran before stands in the middle of the arena: away with it.
            self._clear(set())
            self._upload(job)

    def _upload(self, job: Job) -> None:
        for package in job.packages:
            name = package.manifest.name
            if self._installed.get(name) != package.digest:
                if name in self._installed:
                    self._installed[name] = b""  # should it be refused, the old one stays
                self._device.upload(package)
                self._changes += 1
                self._installed[name] = package.digest
                self.tally.uploads += 1

    def _clear(self, kept: Collection[str]) -> None:
        """Erases what is installed under other names than these."""
        for name in set(self._installed) - set(kept):
            self._device.erase(name)
            self._changes += 1
            del self._installed[name]

    def _fail(self, script: str, step: Step, text: str) -> None:
        self.tally.failures.append(f"{script}:{step.line} {step.kind}: {text}")

    def _not_there(self, script: str, call: Call, problem: ZwaliError) -> None:
        for step in call.asserted:
            if step.kind == "unlinkable" and _is_link_error(problem):
                self.tally.passed += 1
            else:
                self._fail(script, step, f"not installed: {problem}")

    def _call(self, script: str, call: Call) -> None:
        step = call.steps[0][0]
        try:
            units = self._device.call(
                DRIVER_NAME, call.function, _SIGNATURES[call.results], (), timeout_s=CALL_SECONDS
            )
        except ModuleTrapped as trap:
            self._changes += 1  # its report is kept in the store
            if step.is_trap and step.kind != "unlinkable" and trap_matches(step.message, trap.got):
                self.tally.passed += 1
                return
            for each in call.asserted:
                self._fail(script, each, f"trapped: {trap.got}")
        except ZwaliError as problem:
            if step.kind == "unlinkable" and _is_link_error(problem):
                self.tally.passed += 1
                return
            for each in call.asserted:
                self._fail(script, each, str(problem))
        else:
            self._compare(script, call, [int(unit or 0) for unit in units])

    def _compare(self, script: str, call: Call, units: list[int]) -> None:
        first = call.steps[0][0]
        if first.is_trap:
            self._fail(script, first, f"{first.field}: expected '{first.message}', it returned")
            return
        for (step, _), values in zip(call.steps, call.values(units), strict=True):
            if step.kind == "action":
                continue
            fits = len(values) == len(step.expected)
            if fits and all(w.accepts(v) for w, v in zip(step.expected, values, strict=True)):
                self.tally.passed += 1
                continue
            want = ", ".join(map(str, step.expected)) or "nothing"
            got = ", ".join(map(str, values)) or "nothing"
            self._fail(script, step, f"{step.field}: expected {want}, got {got}")


def _is_link_error(problem: ZwaliError) -> bool:
    return isinstance(problem, DeviceRefused) and problem.name == "runtime_import"
