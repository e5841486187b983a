"""What these tests share: boards by name (`<board>.user`: modules in user mode), a package."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.kit import SAMPLES, Zwali
from zwali.host import boards, project
from zwali.host.boards import Board

OPTIONS = {
    "user": "-DEXTRA_CONF_FILE=userspace.conf",
    "net": "-DEXTRA_CONF_FILE=net.conf",
    "usernet": "-DEXTRA_CONF_FILE=userspace.conf;net.conf",
}
USER = OPTIONS["user"]


def board(name: str) -> Board:
    """A board whose tools are here; else the test is skipped."""
    if not name.replace(".", "_").isidentifier() and project.zephyr_base() is None:
        pytest.skip(f"{name} needs a Zephyr workspace")
    plain, _, label = name.partition(".")
    found = boards.load(plain)
    if missing := boards.missing_tools(found):
        pytest.skip(f"{found.name} needs {', '.join(missing)}")
    return boards.variant(found, label, OPTIONS[label]) if label else found


def hello(folder: Path) -> Path:
    """The package of samples/hello."""
    path = folder / "hello.zwm"
    ran = Zwali(folder)("pack", SAMPLES / "hello", "-o", path)
    assert ran.code == 0, ran.err
    return path
