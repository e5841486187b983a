"""Boards of these tests, by name; `<board>.user` is the one with modules in user mode."""

from __future__ import annotations

import pytest

from zwali.host import boards
from zwali.host.boards import Board

USER = "-DEXTRA_CONF_FILE=userspace.conf"


def board(name: str) -> Board:
    """A board whose tools are here; else the test is skipped."""
    plain, _, label = name.partition(".")
    found = boards.load(plain)
    if missing := boards.missing_tools(found):
        pytest.skip(f"{found.name} needs {', '.join(missing)}")
    return boards.variant(found, label, USER) if label else found
