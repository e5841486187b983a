"""Names, places on disk, and the Zephyr workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from zwali.host import project
from zwali.host.errors import UsageProblem


@pytest.mark.parametrize("name", ["a", "blinky", "a" * 31, "x-1_y"])
def test_good_names(name: str) -> None:
    assert project.check_name(name) == name


@pytest.mark.parametrize("name", ["", "1a", "a" * 32, "a b", "a/b", "..", "-x", "ä"])
def test_bad_names(name: str) -> None:
    with pytest.raises(UsageProblem):
        project.check_name(name)


def test_a_workspace_is_found_above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZEPHYR_BASE", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert project.zephyr_base(tmp_path) is None
    (tmp_path / ".west").mkdir()
    (tmp_path / "zephyr").mkdir()
    (tmp_path / "zephyr" / "VERSION").touch()
    (tmp_path / "app" / "src").mkdir(parents=True)
    assert project.zephyr_base(tmp_path / "app" / "src") == tmp_path / "zephyr"


def test_zephyr_base_counts_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "VERSION").touch()
    monkeypatch.setenv("ZEPHYR_BASE", str(tmp_path))
    assert project.zephyr_base() == tmp_path


def test_the_project_template_is_filled_in(tmp_path: Path) -> None:
    written = project.create("blinky", tmp_path)
    assert written[0] == tmp_path / "blinky"
    texts = {path.name: path.read_text() for path in written[1:]}
    assert texts and not any("{{name}}" in text for text in texts.values())
    with pytest.raises(UsageProblem):
        project.create("blinky", tmp_path)
