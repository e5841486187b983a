"""Zephyr's own kernel tests, built from its tree as they stand, as modules on a board."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.zephyr import ztests
from zwali.host import boards, emulate, project
from zwali.host.device import Device

BOARD = "mps2_an385"
SUITES = [
    pytest.param(suite, id=suite.path, marks=() if suite.lean else pytest.mark.full)
    for suite in ztests.read_table()
]

pytestmark = [
    pytest.mark.timeout(400),
    pytest.mark.needs_zephyr,
    pytest.mark.xdist_group("zephyr"),
]


@pytest.fixture(scope="module")
def device() -> Iterator[Device]:
    """The board, booted once for this file."""
    board = boards.load(BOARD)
    if missing := boards.missing_tools(board):
        pytest.skip(f"{board.name} needs {', '.join(missing)}")
    firmware = emulate.build_firmware(board)
    with (
        emulate.boot(board, firmware=firmware) as emulator,
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
    assert outcome.count(ztests.Verdict.PASS) > 0
