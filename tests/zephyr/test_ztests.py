"""Zephyr's own kernel tests, built from its tree as they stand, as modules on a board."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.zephyr import kit, ztests
from tests.zephyr.ztests_page import FAULT
from zwali.host import emulate, project
from zwali.host.device import Device

BOARD = "mps2_an385"
SUITE_TABLE = ztests.read_table()
SUITES = [
    pytest.param(suite, id=suite.path, marks=() if suite.lean else pytest.mark.full)
    for suite in SUITE_TABLE
]

pytestmark = [
    pytest.mark.timeout(400),
    pytest.mark.needs_zephyr,
    pytest.mark.xdist_group("zephyr"),
]


@pytest.fixture(scope="module")
def device() -> Iterator[Device]:
    """The board, booted once for this file."""
    board = kit.board(BOARD)
    firmware = emulate.build_firmware(board)
    with (
        emulate.boot(board, firmware=firmware, instruction_ns=ztests.INSTRUCTION_NS) as emulator,
        Device.open(emulator.port, timeout_s=20) as opened,
    ):
        yield opened


@pytest.mark.parametrize("suite", SUITES)
def test_cases_pass(device: Device, suite: ztests.Suite) -> None:
    base = project.zephyr_base()
    assert base is not None
    with tempfile.TemporaryDirectory() as scratch:
        outcome = ztests.run(device, ztests.make_package(suite, base, Path(scratch)), suite)
    assert outcome.problem == ""
    assert outcome.count(ztests.Verdict.FAIL) == 0
    assert outcome.cases
    if any(case.reason != FAULT for case in outcome.cases):
        assert outcome.count(ztests.Verdict.PASS) > 0


def test_every_directory_is_in_the_table_or_has_a_reason() -> None:
    base = project.zephyr_base()
    if base is None:
        pytest.skip("needs a Zephyr workspace")
    tried = [suite.path for suite in SUITE_TABLE]
    assert sorted([*tried, *ztests.read_not_tried()]) == sorted(ztests.directories(base))
    for suite in SUITE_TABLE:
        cases = ztests.all_cases(suite, base)
        assert suite.cases.keys() <= cases.keys(), suite.path
        assert suite.files.keys() <= {p.name for p in ztests.directory(suite, base).glob("src/*")}


def test_the_page_tells_of_the_whole_table() -> None:
    text = (project.repository() / "docs" / "ztests.md").read_text()
    for path in [*(suite.path for suite in SUITE_TABLE), *ztests.read_not_tried()]:
        assert f"| `{path}` |" in text, path
    for suite in SUITE_TABLE:
        for reason in [*suite.cases.values(), *suite.files.values()]:
            assert reason in text, (suite.path, reason)
