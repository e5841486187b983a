"""Fixtures of the end-to-end tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.kit import BOARDS, CACHE, Zwali
from zwali.host import boards, emulate


@pytest.fixture(autouse=True)
def _one_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiled SDK objects are shared by all tests, and with nobody else."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(CACHE))


@pytest.fixture
def zwali(tmp_path: Path) -> Zwali:
    """The command, in an empty directory."""
    return Zwali(tmp_path)


@pytest.fixture(params=BOARDS)
def board(request: pytest.FixtureRequest) -> boards.Board:
    """Every board of this tree; skipped with the missing programs named."""
    chosen = boards.load(request.param)
    missing = boards.missing_tools(chosen)
    if missing:
        pytest.skip(f"{chosen.name} needs {', '.join(missing)}")
    return chosen


@pytest.fixture
def emulator(board: boards.Board) -> Iterator[emulate.Emulator]:
    """That board, booted."""
    with emulate.boot(board) as booted:
        yield booted


@pytest.fixture
def native() -> Iterator[emulate.Emulator]:
    """The native device, booted."""
    with emulate.boot(boards.load("native")) as booted:
        yield booted
