"""`west zwali` in a workspace made of links to the one that was found; what west.yml imports."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.e2e.kit import ROOT
from zwali.host import project, toolbox

pytestmark = [pytest.mark.timeout(600), pytest.mark.xdist_group("zephyr"), pytest.mark.needs_zephyr]

CONFIG = "[manifest]\npath = zwali\nfile = west.yml\n\n[zephyr]\nbase = zephyr\n"
ALLOWED = {"manifest", "zephyr", "cmsis", "hal_nordic", "hal_stm32", "mcuboot", "zcbor"}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace whose Zephyr shares the found one's objects; nothing is written there."""
    base = project.zephyr_base()
    if base is None or not (base / ".git").is_dir():
        pytest.skip("needs a Zephyr workspace with a repository")
    (tmp_path / ".west").mkdir()
    (tmp_path / ".west" / "config").write_text(CONFIG)
    (tmp_path / "zwali").symlink_to(ROOT)
    zephyr = tmp_path / "zephyr"
    for words in (
        ["git", "clone", "-q", "--shared", "--no-checkout", str(base), str(zephyr)],
        ["git", "-C", str(zephyr), "update-ref", "refs/heads/manifest-rev", "HEAD"],
        ["git", "-C", str(zephyr), "checkout", "-q", "HEAD", "--", "submanifests", "west.yml"],
    ):
        subprocess.run(words, check=True, timeout=300)
    for name in ("VERSION", "boards"):
        (zephyr / name).symlink_to(base / name)
    return tmp_path


def _west(workspace: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name != "ZEPHYR_BASE"}
    return subprocess.run(
        [str(toolbox.require("west")), *words],
        cwd=workspace,
        env=env,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_the_command_is_there_and_passes_everything_on(workspace: Path) -> None:
    assert "zwali:" in _west(workspace, "help").stdout
    listed = _west(workspace, "zwali", "boards", "--json")
    assert listed.returncode == 0, listed.stderr
    assert '"nrf52840dk"' in listed.stdout
    wrong = _west(workspace, "zwali", "emulate", "--board", "moon")
    assert wrong.returncode == 2
    assert "or one by its name in Zephyr" in wrong.stderr
    assert "usage: zwali flash" in _west(workspace, "zwali", "flash", "--help").stdout.lower()


def test_the_manifest_imports_what_it_says(workspace: Path) -> None:
    ran = _west(workspace, "list", "-f", "{name} {revision}")
    assert ran.returncode == 0, ran.stderr
    revisions = dict(line.split() for line in ran.stdout.splitlines())
    assert revisions.keys() == ALLOWED
    assert revisions["zephyr"] == "v3.7.1"
