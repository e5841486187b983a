"""Zephyr's own kernel tests as modules: built from the tree as they stand, run on a board, counted.

``ztests.toml`` names the directories below the tree's ``tests/kernel`` and the cases that a guest
cannot mean, each with its reason. ``python -m tests.zephyr.ztests`` runs all on the boards it is
given (``<board>.user``: modules in user mode) and prints a line for each; with ``--page FILE`` it
writes docs/ztests.md from what they did: the whole table for the first board, and how the others
differ from it.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import tomllib

from tests.zephyr import kit, ztests_page
from zwali.host import build, emulate, guest_project, guest_tests, launch, package
from zwali.host.device import Device
from zwali.host.errors import ModuleTrapped, TimeLimit, ZwaliError
from zwali.host.guest_tests import Case, Verdict
from zwali.host.package import Package, PackOptions

ROOT = Path(__file__).resolve().parents[2]
TABLE = Path(__file__).with_name("ztests.toml")
SHIM = Path(__file__).with_name("shim")
RUN_SECONDS = 100.0
#: Many cases wait busily: 250 million instructions of simulated time a second.
INSTRUCTION_NS = 4
_END = re.compile(rb"PROJECT EXECUTION (SUCCESSFUL|FAILED)")
#: A tick as long as the kernel's below.
_TICKS = {"zephyr": 1000}
_MODEL_TICKS = 10000
#: Room for callbacks that assert.
_DEFINES = (
    "CONFIG_ZWALI_EVENT_STACK_SIZE=1024",
    "CONFIG_ZTEST=1",
)
_CASE = re.compile(r"^ZTEST(?:_USER)?(?:_F|_OR_NOT)?\((\w+),\s*(\w+)\)", re.MULTILINE)


@dataclass(frozen=True)
class Suite:
    """One directory of the tree's kernel tests.

    Attributes:
        path: Below tests/kernel.
        files: Sources that are not built, with the reason.
        cases: Cases (``suite.case``) that are left out, with the reason.
        defines: Added to its prj.conf's.
        extra: C text that is linked with it.
        lean: Whether `make test` runs it.
        threads: Threads to reserve room for, where its stacks do not tell.
        quiet: It measures time, which answers to the host's questions take: nobody asks before the
            console has said that it is over.
    """

    path: str
    files: dict[str, str] = field(default_factory=dict)
    cases: dict[str, str] = field(default_factory=dict)
    defines: tuple[str, ...] = ()
    extra: str = ""
    lean: bool = False
    threads: int | None = None
    quiet: bool = False

    @property
    def name(self) -> str:
        """Of its module."""
        return self.path.replace("/", "_")[-31:].lstrip("_")


@dataclass(frozen=True)
class Outcome:
    """What became of a suite on a board."""

    suite: Suite
    cases: tuple[Case, ...]
    problem: str = ""

    def count(self, verdict: Verdict) -> int:
        """How many ended so."""
        return sum(case.verdict is verdict for case in self.cases)


def read_table() -> list[Suite]:
    """Every directory of the table, in its order."""
    suites = []
    for told in tomllib.loads(TABLE.read_text())["suite"]:
        told["defines"] = tuple(told.get("defines", ()))
        suites.append(Suite(**told))
    return suites


def read_not_tried() -> dict[str, str]:
    """The directories that are not in the table, with the reason."""
    return dict(tomllib.loads(TABLE.read_text())["not_tried"])


def directories(base: Path) -> set[str]:
    """Every test that a Zephyr tree has below tests/kernel."""
    root = base / "tests" / "kernel"
    return {path.parent.relative_to(root).as_posix() for path in root.rglob("testcase.yaml")}


def directory(suite: Suite, base: Path) -> Path:
    """Where it lies in a Zephyr tree."""
    return base / "tests" / "kernel" / suite.path


def all_cases(suite: Suite, base: Path) -> dict[str, str]:
    """Every case that its sources have, and the file it stands in."""
    found = {}
    for path in sorted((directory(suite, base) / "src").glob("*.c")):
        for name in _CASE.findall(path.read_text()):
            found[".".join(name)] = path.name
    return found


def make_package(suite: Suite, base: Path, scratch: Path, port: str = "zephyr") -> Package:
    """Build and pack one suite from the tree, for boards of a port."""
    ticks = f"CONFIG_SYS_CLOCK_TICKS_PER_SEC={_TICKS.get(port, _MODEL_TICKS)}"
    place = directory(suite, base)
    sources = [p for p in sorted((place / "src").glob("*.c")) if p.name not in suite.files]
    left_out = scratch / f"{suite.name}_left_out.c"
    entries = [
        f'\t{{"{name.partition(".")[0]}", "{name.partition(".")[2]}", "{reason}"}},'
        for name, reason in suite.cases.items()
    ]
    left_out.write_text(
        "\n".join(
            [
                "#include <zephyr/ztest.h>",
                suite.extra,
                "const struct z_ztest_left_out z_ztest_left_out[] = {",
                *entries,
                "\t{NULL, NULL, NULL},",
                "};",
                "",
            ]
        )
    )
    options = guest_project.load(place, frozenset({".c"})).build
    made = build.build(
        [*sources, left_out],
        scratch / f"{suite.name}.wasm",
        include_dirs=[place / "src", SHIM],
        defines=[ticks, *_DEFINES, *options.defines, *suite.defines],
        stack_bytes=2048,
        debug=False,
    )
    return package.pack(made.wasm.read_bytes(), PackOptions(name=suite.name, threads=suite.threads))


def _hear_out(device: Device) -> None:
    """Follow the console until the tests are over, for as long as they may take."""
    said = bytearray()
    device.on_console = said.extend
    late = time.monotonic() + RUN_SECONDS
    while _END.search(said) is None and time.monotonic() < late:
        device.listen(0.2)
    device.on_console = None


def run(device: Device, made: Package, suite: Suite) -> Outcome:
    """Run a suite's module on a device; the module is gone afterwards."""
    text = bytearray()
    problem = ""
    device.upload(made)
    try:
        device.start(suite.name, hold_s=None if suite.quiet else launch.HOLD_S)
        if suite.quiet:
            _hear_out(device)
        ended = launch.follow(
            device,
            suite.name,
            text.extend,
            timeout_s=RUN_SECONDS,
            exit_code=lambda: guest_tests.exit_code(text),
        )
        if ended.dropped:
            problem = f"{ended.dropped} bytes of output dropped"
    except (ModuleTrapped, TimeLimit) as error:
        problem = error.got
    finally:
        device.erase(suite.name)
    cases = guest_tests.read_report(text.decode(errors="replace"))
    if problem or any(case.verdict is Verdict.FAIL for case in cases):
        sys.stderr.write(text.decode(errors="replace"))
    return Outcome(suite, cases, problem)


def run_all(board: str, suites: Sequence[Suite], base: Path) -> Iterator[Outcome]:
    """Run suites one after the other on a freshly booted board."""
    chosen = kit.board(board)
    firmware = emulate.build_firmware(chosen)
    with (
        tempfile.TemporaryDirectory(prefix="ztests-") as scratch,
        emulate.boot(chosen, firmware=firmware, instruction_ns=INSTRUCTION_NS) as emulator,
        Device.open(emulator.port, timeout_s=20) as device,
    ):
        for suite in suites:
            try:
                yield run(device, make_package(suite, base, Path(scratch), chosen.port), suite)
            except ZwaliError as error:
                yield Outcome(suite, (), str(error))


def main() -> int:
    """Run the table, or the suites named, on boards; print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--board", action="append", default=[])
    parser.add_argument("--base", type=Path, default=Path.home() / "zephyrproject" / "zephyr")
    parser.add_argument("--page", type=Path, help="write the page of documentation here")
    parser.add_argument("paths", nargs="*")
    told = parser.parse_args()
    suites = [s for s in read_table() if not told.paths or s.path in told.paths]
    bad = 0
    done: dict[str, list[Outcome]] = {}
    for board in told.board or ["mps2_an385"]:
        outcomes = done.setdefault(board, [])
        for outcome in run_all(board, suites, told.base):
            outcomes.append(outcome)
            counts = [outcome.count(verdict) for verdict in Verdict]
            print(board, outcome.suite.path, *counts, outcome.problem[:600], flush=True)
            bad += bool(outcome.problem) or counts[1] > 0
    if told.page:
        cases = [all_cases(suite, told.base) for suite in suites]
        told.page.write_text(ztests_page.page(done, cases, read_not_tried()))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
