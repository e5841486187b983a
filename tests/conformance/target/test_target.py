"""The official suite through the product's own path, on the emulated boards."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conformance.suite import suite_directory
from tests.conformance.target import left_out
from tests.conformance.target.board import Bench, Board
from tests.conformance.target.campaign import Campaign, sample, scripts_in_scope
from zwali.host import boards

BOARDS = ("bare_cortex_m3", "bare_riscv32")
SAMPLE = 2000
#: Fuel of a slice: the ways out of the interpreter differ from machine to machine.
SLICES = (1, 2, 7, 97)
WRONG = """(module $A
  (func (export "one") (result i32) (i32.const 1))
  (func (export "nan") (result f32) (f32.const -nan:0x200000))
  (func (export "two") (result i64 i32) (i64.const -2) (i32.const 3))
  (func (export "trap") unreachable))
(assert_return (invoke "one") (i32.const 1))
(assert_return (invoke "two") (i64.const -2) (i32.const 3))
(assert_trap (invoke "trap") "unreachable")
(assert_return (invoke "one") (i32.const 2))

(assert_return (invoke "nan") (f32.const nan:canonical))

(assert_return (invoke "two") (i64.const -2) (i32.const -3))

(assert_return (invoke "trap"))

(assert_trap (invoke "trap") "integer overflow")
(assert_trap (invoke "one") "unreachable")
(assert_exhaustion (invoke "one") "call stack exhausted")
"""
_DIRECTORY = suite_directory()
_KNOWN = left_out.load()

pytestmark = pytest.mark.skipif(
    _DIRECTORY is None, reason="no official Wasm suite: set ZWALI_SPEC_DIR"
)


def _seed() -> int:
    """`ZWALI_SEED`, or another one every day."""
    return int(os.environ.get("ZWALI_SEED", int(time.time()) // 86400))


@pytest.fixture
def bench(request: pytest.FixtureRequest) -> Iterator[Bench]:
    """A booted board."""
    board = boards.load(request.param)
    missing = boards.missing_tools(board)
    if missing:
        pytest.skip(f"{board.name} needs {', '.join(missing)}")
    with Bench(board) as made:
        yield made


def _on(name: str) -> object:
    return pytest.param(name, marks=pytest.mark.xdist_group(f"conformance-{name}"), id=name)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("bench", [_on(name) for name in BOARDS], indirect=True)
def test_a_sample(bench: Bench, record_property: Callable[[str, object], None]) -> None:
    """At least 2,000 assertions, suspended all the time; which, and how often: the seed says."""
    assert _DIRECTORY is not None
    seed = _seed()
    record_property("seed", seed)
    campaign = Campaign(_DIRECTORY, Board(bench), _KNOWN, SLICES[seed % len(SLICES)])
    names = list(sample(campaign, scripts_in_scope(_DIRECTORY), seed, SAMPLE))
    _hold(campaign, f"seed {seed}, {len(names)} scripts")
    assert campaign.tally.passed >= SAMPLE


@pytest.mark.full
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("bench", [_on(name) for name in BOARDS], indirect=True)
def test_all_of_it(bench: Bench) -> None:
    """Every assertion that is not left out, with a reason."""
    assert _DIRECTORY is not None
    campaign = Campaign(_DIRECTORY, Board(bench), _KNOWN)
    for name in scripts_in_scope(_DIRECTORY):
        campaign.run(name)
    _hold(campaign, "the whole suite")
    assert campaign.tally.passed > 28000


def _hold(campaign: Campaign, what: str) -> None:
    shown = "\n".join(campaign.tally.failures[:20])
    assert not campaign.tally.failures, f"{what}: {len(campaign.tally.failures)} failed:\n{shown}"
    assert not campaign.planned, f"{what}: not in left_out.toml: {campaign.planned}"


def test_every_line_that_is_left_out_has_a_reason() -> None:
    assert not [lines for lines in _KNOWN.values() if left_out.UNEXPLAINED in lines.values()]


@pytest.mark.parametrize("bench", ["native"], indirect=True)
def test_a_wrong_expectation_is_found(bench: Bench, tmp_path: Path) -> None:
    """Each kind of assertion fails when the script says what is not so."""
    script = tmp_path / "wrong.wast"
    script.write_text(WRONG)
    campaign = Campaign(tmp_path, Board(bench), {})
    campaign.run("wrong.wast")
    assert campaign.tally.passed == 3
    found = sorted(int(text.split(" ")[0].rsplit(":", 1)[1]) for text in campaign.tally.failures)
    assert found == [9, 11, 13, 15, 17, 18, 19]
