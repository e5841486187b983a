"""Helpers of the host tests: one command line run in process, one in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from zwali.cli import main


@dataclass(frozen=True)
class Ran:
    """What one command line did."""

    code: int
    out: str
    err: str

    def json(self) -> dict:
        return json.loads(self.out)


@pytest.fixture
def run_cli(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    """Run one command line in process, with state and cache directories of its own."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "none"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def run(*words: str) -> Ran:
        capsys.readouterr()
        code = main.invoke(words)
        captured = capsys.readouterr()
        return Ran(int(code), captured.out, captured.err)

    return run


@pytest.fixture
def zwali(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command as its own process, as a user does."""
    env = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path / "none")}
    env["XDG_CACHE_HOME"] = str(tmp_path / "cache")

    def run(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "zwali", *words]
        return subprocess.run(
            command, capture_output=True, text=True, timeout=60, env=env, check=False, **options
        )

    return run
