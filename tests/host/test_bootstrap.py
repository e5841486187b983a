"""The bootstrap script says what is missing in one line, and stops, when it may not install."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _run(directory: Path, packages: str, purpose: str = "test") -> subprocess.CompletedProcess[str]:
    """Run the script in a directory of its own, as a user who is not root."""
    tools, programs = directory / "tools", directory / "bin"
    tools.mkdir()
    programs.mkdir()
    shutil.copy(ROOT / "tools" / "bootstrap.sh", tools)
    (tools / "debian-packages.txt").write_text(packages)
    for name, text in {"id": "echo 1000", "apt-get": "echo apt-get ran >&2; exit 9"}.items():
        (programs / name).write_text(f"#!/bin/sh\n{text}\n")
        (programs / name).chmod(0o755)
    env = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", str(tools / "bootstrap.sh"), purpose],
        capture_output=True,
        text=True,
        timeout=60,
        env=env,
        check=False,
    )


def test_a_missing_package_is_named_with_the_line_that_installs_it(tmp_path: Path) -> None:
    packages = (
        "# a list\ngone1 no-such-program all x\nbash bash all here\ngone2 /no/file* test x\n"
        "any /etc/pass*d all there\n"
    )
    ran = _run(tmp_path, packages)
    assert ran.returncode == 1
    line = "apt-get update && apt-get install -y --no-install-recommends gone1 gone2"
    assert f"sudo sh -c '{line}'" in ran.stderr
    assert "apt-get ran" not in ran.stderr
    assert not (tmp_path / ".venv").exists()


def test_the_demo_asks_for_less_than_the_tests(tmp_path: Path) -> None:
    packages = "gone1 no-such-program all for a test\ngone2 /no/file test x\n"
    ran = _run(tmp_path, packages, "demo")
    assert ran.returncode == 1
    assert "gone1" in ran.stderr and "gone2" not in ran.stderr


def test_zephyrs_packages_are_for_those_who_have_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = "gone1 no-such-program all x\ngone2 no-such-program zephyr x\n"
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    monkeypatch.delenv("ZEPHYR_BASE", raising=False)
    (tmp_path / "without").mkdir()
    assert "gone2" not in _run(tmp_path / "without", packages).stderr
    zephyr = tmp_path / "workspace" / "zephyr"
    (tmp_path / "workspace" / ".west").mkdir(parents=True)
    zephyr.mkdir()
    (zephyr / "VERSION").touch()
    (tmp_path / "workspace" / "within").mkdir()
    assert "gone1 gone2" in _run(tmp_path / "workspace" / "within", packages).stderr
    monkeypatch.setenv("ZEPHYR_BASE", str(zephyr))
    (tmp_path / "told").mkdir()
    assert "gone1 gone2" in _run(tmp_path / "told", packages).stderr


def test_what_long_runs_need_is_asked_for_by_them_alone(tmp_path: Path) -> None:
    packages = (
        "gone1 no-such-program fuzz x\ngone2 no-such-program corpus x\ngone3 /no/file all x\n"
    )
    for purpose, wanted in {
        "test": "gone3",
        "fuzz": "gone1 gone3",
        "corpus": "gone2 gone3",
    }.items():
        (tmp_path / purpose).mkdir()
        ran = _run(tmp_path / purpose, packages, purpose)
        assert f"--no-install-recommends {wanted}'" in ran.stderr, purpose


def test_every_line_of_the_list_has_four_parts() -> None:
    for line in (ROOT / "tools" / "debian-packages.txt").read_text().splitlines():
        if not line.startswith("#"):
            form = r"[a-z0-9.+-]+ +\S+ +(all|test|zephyr|fuzz|corpus|python) +\S.*"
            assert re.fullmatch(form, line), line


@pytest.mark.parametrize("path", ["Makefile", ".ci/run", "tools/bootstrap.sh"])
def test_the_entry_points_are_there(path: str) -> None:
    assert (ROOT / path).is_file()
    assert path == "Makefile" or os.access(ROOT / path, os.X_OK)
